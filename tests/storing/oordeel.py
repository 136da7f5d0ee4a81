"""Compares what users were told with what is in the database: `python -m tests.storing.oordeel LEDGER FAULTS`."""

import json
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import django
from django.apps import apps

OP_RIJ = 5
"""How many pages in a row tell that the site is back."""
HERSTELD = "hersteld"
"""A line that tells that a part was started again."""


def lees(bestand: Path) -> list[dict[str, Any]]:
    """Return the lines of a ledger."""
    return [json.loads(regel) for regel in bestand.read_text(encoding="utf-8").splitlines()]


def oordeel(
    daden: Iterable[dict[str, Any]], taken: Counter[str], afgevinkt: Counter[str]
) -> dict[str, list[str]]:
    """Return what went wrong: lost, doubled, false.

    Args:
        daden: the lines of the ledger about an act.
        taken: how many tasks there are of each text.
        afgevinkt: how often the task of each address was ticked off.
    """
    fout: dict[str, list[str]] = {"verloren": [], "dubbel": [], "onwaar": []}
    for daad in daden:
        wat = daad["wat"]
        aantal = (taken if daad["daad"] == "taak" else afgevinkt)[wat]
        if daad["uitslag"] == "gedaan" and aantal == 0:
            fout["verloren"].append(wat)
        if daad["uitslag"] == "niet" and aantal > 0:
            fout["onwaar"].append(wat)
        if aantal > 1:
            fout["dubbel"].append(wat)
    return fout


def terug_na(
    regels: list[dict[str, Any]], peilingen: list[dict[str, Any]]
) -> list[tuple[str, float, float, float]]:
    """Return of each fault how long the site did not answer, since it and since the part was back, and the longest answer.

    `regels` are the faults, and after each the parts that were started again.
    """
    storingen = [regel for regel in regels if regel["wat"] != HERSTELD]
    uit = []
    for storing, volgende in zip(storingen, [*storingen[1:], {"op": float("inf")}], strict=True):
        erna = [
            p for p in peilingen if storing["op"] <= p["begin"] + p["duur"] and p["begin"] < volgende["op"]
        ]
        # What fails once the site was back belongs to the load, not to the fault.
        terug_bij = next(
            (n for n in range(len(erna)) if all(p["goed"] for p in erna[n : n + OP_RIJ])), len(erna)
        )
        mis = [p for p in erna[:terug_bij] if not p["goed"]]
        laatste = max((p["begin"] + p["duur"] for p in mis), default=storing["op"])
        hersteld = [
            r["op"] for r in regels if r["wat"] == HERSTELD and storing["op"] <= r["op"] < volgende["op"]
        ]
        terug = max(hersteld, default=storing["op"])
        langste = max((p["duur"] for p in erna), default=0.0)
        uit.append((storing["wat"], laatste - storing["op"], max(0.0, laatste - terug), langste))
    return uit


def main(grootboek: Path, storingen: Path) -> int:
    """Print the outcome; return 0 when nobody was told anything false and nothing was lost or doubled."""
    taak, historie = (apps.get_model("trajecten", naam) for naam in ("taak", "taakevent"))
    regels = lees(grootboek)
    daden = [regel for regel in regels if regel["daad"] != "peiling"]
    taken = Counter(taak.objects.values_list("wat", flat=True))
    gedaan = historie.objects.filter(stand="gedaan").values_list("pgh_obj_id", flat=True)
    fout = oordeel(daden, taken, Counter(f"/taken/{pk}/gedaan/" for pk in gedaan))
    telling = Counter((daad["daad"], daad["uitslag"]) for daad in daden)
    for (daad, uitslag), aantal in sorted(telling.items()):
        sys.stdout.write(f"{aantal:6}  {daad}: {uitslag}\n")
    for status, aantal in sorted(Counter(s for daad in daden for s in daad["onbekend"]).items()):
        sys.stdout.write(f"{aantal:6}  opnieuw verstuurd na {status or 'geen antwoord'}\n")
    peilingen = [r for r in regels if r["daad"] == "peiling"]
    standen = Counter("goed" if p["goed"] else str(p["status"] or "geen antwoord") for p in peilingen)
    sys.stdout.write(f"\npeilingen: {', '.join(f'{n} {stand}' for stand, n in standen.most_common())}\n")
    sys.stdout.write(
        "\nstoring                                      weg   na herstel   langste antwoord (seconden)\n"
    )
    for wat, weg, na, langste in terug_na(lees(storingen), peilingen):
        sys.stdout.write(f"{wat:40}  {weg:6.1f}   {na:10.1f}   {langste:16.1f}\n")
    sys.stdout.write("\n")
    for soort, gevallen in fout.items():
        sys.stdout.write(f"{len(gevallen):6}  {soort} {' · '.join(gevallen[:10])}\n")
    is_gewerkt = telling["taak", "gedaan"] > 0 and telling["gedaan", "gedaan"] > 0
    return 0 if is_gewerkt and not any(fout.values()) else 1


if __name__ == "__main__":
    django.setup()
    sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2])))
