"""The figures of a jaarrapportage, worked out a second time from the definitions alone (DOMEIN 8a and 9).

It imports nothing of the product. It reads a file of versions of rows (each with the moment at which it was recorded),
and prints the figures as JSON:

    python tests/rapportage/narekenen.py GEGEVENS.json --jaar 2025 [--peildatum 2025-12-31] --bekend-op 2026-11-24T09:00
"""

import argparse
import datetime as dt
import json
import sys
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

HIER = ZoneInfo("Europe/Amsterdam")
STAPPEN = ["taxeren", "vormgeven", "plaatsen", "volgen", "afronden"]


type Rij = dict[str, Any]


def dag(tekst: str) -> dt.date:
    return dt.date.fromisoformat(tekst)


def dag_of_niet(tekst: str | None) -> dt.date | None:
    return dt.date.fromisoformat(tekst) if tekst else None


def moment(tekst: str) -> dt.datetime:
    waarde = dt.datetime.fromisoformat(tekst)
    return waarde if waarde.tzinfo else waarde.replace(tzinfo=HIER)


class Stand:
    """What was known at one moment: the last version of every row recorded by then, deleted rows left out."""

    def __init__(self, gegevens: Rij, bekend_op: dt.datetime) -> None:
        self.wijken: dict[int, str] = {w["id"]: w["naam"] for w in gegevens["wijken"]}
        self.buiten: str = next(w["naam"] for w in gegevens["wijken"] if w.get("buiten_pilot"))
        self.buurtwijk = {b["id"]: b["wijk"] for b in gegevens["buurten"]}
        laatste: dict[tuple[str, int], Rij] = {}
        for versie in gegevens["versies"]:
            if moment(versie["moment"]) <= bekend_op:
                laatste[versie["tabel"], versie["id"]] = versie
        self.tabellen: dict[str, dict[int, Rij]] = {}
        for (tabel, pk), versie in laatste.items():
            if versie["soort"] != "verwijderd":
                self.tabellen.setdefault(tabel, {})[pk] = versie["velden"]
        self.samen: dict[int, int] = {}
        for pk, persoon in self["inburgeraar"].items():
            wie, gezien = pk, persoon
            while gezien.get("samengevoegd_met"):
                wie = gezien["samengevoegd_met"]
                gezien = self["inburgeraar"][wie]
            self.samen[pk] = wie
        self.mensen = sorted(set(self.samen.values()))

    def __getitem__(self, tabel: str) -> dict[int, Rij]:
        return self.tabellen.get(tabel, {})

    def wie(self, rij: Rij) -> int:
        """The human being of a row: of two that turned out to be one, the one that stayed."""
        return self.samen[rij["inburgeraar"]]

    def contacten_van(self) -> Iterator[tuple[int, Rij, Rij]]:
        """Every report, with the contact it is of: (person, contact, report)."""
        for verslag in self["verslag"].values():
            contact = self["contactmoment"].get(verslag["contactmoment"])
            if contact is not None:
                yield self.wie(verslag), contact, verslag

    def gesprekken(self) -> list[tuple[int, dt.date]]:
        return [
            (wie, dag(contact["datum"]))
            for wie, contact, verslag in self.contacten_van()
            if verslag["resultaat"] == "gesproken" and contact["soort"] not in {"instantie", "bericht"}
        ]

    def vindroutes(self) -> dict[int, Rij]:
        return {
            rij["inburgeraar"]: rij
            for rij in self["vindgegevens"].values()
            if self.samen[rij["inburgeraar"]] == rij["inburgeraar"]
        }

    def gevonden_op(self) -> dict[int, dt.date]:
        """The day on which each person was found: registered in the wijk, or first spoken to from the register."""
        eerste: dict[int, dt.date] = {}
        for wie, datum in self.gesprekken():
            eerste[wie] = min(datum, eerste.get(wie, datum))
        uit: dict[int, dt.date] = {}
        for wie, rij in self.vindroutes().items():
            in_de_wijk = rij["vindroute"] == "wijknetwerk"
            gevonden = dag_of_niet(rij["gevonden_op"]) if in_de_wijk else eerste.get(wie)
            if gevonden is not None:
                uit[wie] = gevonden
        return uit

    def wijk_op(self, wie: int, peildatum: dt.date) -> str:
        """The trajectwijk of whoever has a traject, else the wijk of the address that day, else what the person has."""
        trajecten = [
            (dag(t["geopend_op"]), pk, t["trajectwijk"])
            for pk, t in self["traject"].items()
            if self.wie(t) == wie and dag(t["geopend_op"]) <= peildatum
        ]
        if trajecten:
            return self.wijken[max(trajecten)[2]]
        for adres in self["adres"].values():
            tot = dag_of_niet(adres["tot"])
            if (
                adres["inburgeraar"] == wie
                and dag(adres["van"]) <= peildatum
                and (not tot or peildatum < tot)
            ):
                return self.wijken[self.buurtwijk[adres["buurt"]]] if adres["buurt"] else self.buiten
        return self.wijken[self["inburgeraar"][wie]["wijk"]]


def tel(waarden: Iterable[str]) -> dict[str, int]:
    uit: dict[str, int] = {}
    for waarde in waarden:
        uit[waarde] = uit.get(waarde, 0) + 1
    return uit


def stap_op(stand: Stand, traject: int, peildatum: dt.date) -> str:
    """Return the step a traject was in at the end of a day: that of its last transition."""
    overgangen = [
        (dag(o["datum"]), nr, o["naar_stap"])
        for nr, o in stand["stapovergang"].items()
        if o["traject"] == traject and dag(o["datum"]) <= peildatum
    ]
    return str(max(overgangen)[2]) if overgangen else "taxeren"


def werk(stand: Stand, begin: dt.date, peildatum: dt.date) -> Rij:
    """Counts of work: never suppressed."""

    def in_periode(datum: dt.date | None) -> bool:
        return datum is not None and begin <= datum <= peildatum

    wijk = {wie: stand.wijk_op(wie, peildatum) for wie in stand.mensen}
    route = {wie: rij["vindroute"] for wie, rij in stand.vindroutes().items()}
    gevonden = [wie for wie, datum in stand.gevonden_op().items() if in_periode(datum)]
    benaderd: dict[int, dt.date] = {}
    for wie, contact, _verslag in stand.contacten_van():
        if contact["soort"] != "instantie":
            datum = dag(contact["datum"])
            benaderd[wie] = min(datum, benaderd.get(wie, datum))
    trajecten = {pk: t for pk, t in stand["traject"].items() if dag(t["geopend_op"]) <= peildatum}
    geopend = [t for t in trajecten.values() if in_periode(dag(t["geopend_op"]))]
    open_ = {
        pk: t for pk, t in trajecten.items() if not t["gesloten_op"] or dag(t["gesloten_op"]) > peildatum
    }
    stap = {pk: stap_op(stand, pk, peildatum) for pk in open_}
    return {
        "gevonden": {r: tel(wijk[w] for w in gevonden if route[w] == r) for r in ("BPI", "wijknetwerk")},
        "benaderd": tel(wijk[w] for w, datum in benaderd.items() if in_periode(datum)),
        "geopend": {
            r: tel(
                stand.wijken[t["trajectwijk"]] for t in geopend if route.get(stand.wie(t), "onbekend") == r
            )
            for r in ("BPI", "wijknetwerk", "onbekend")
        },
        **verloop(stand, route, in_periode),
        "geopend overgenomen": {
            r: sum(bool(t.get("overgenomen_op")) for t in geopend if route.get(stand.wie(t)) == r)
            for r in ("BPI", "wijknetwerk")
        },
        "open": {
            s: tel(stand.wijken[t["trajectwijk"]] for pk, t in open_.items() if stap[pk] == s)
            for s in STAPPEN
        },
        **bezoeken(stand, wijk, in_periode),
    }


def verloop(stand: Stand, route: dict[int, str], in_periode: Callable[[dt.date | None], bool]) -> Rij:
    alle = list(stand["traject"].values())

    def wijk(t: Rij) -> str:
        return stand.wijken[t["trajectwijk"]]

    gestart = [t for t in alle if in_periode(dag_of_niet(t.get("gestart_op")))]
    return {
        "gestart": {
            r: tel(wijk(t) for t in gestart if route.get(stand.wie(t), "onbekend") == r)
            for r in ("BPI", "wijknetwerk", "onbekend")
        },
        "geeindigd": {
            hoe: tel(wijk(t) for t in alle if einde(t, in_periode) == hoe)
            for hoe in ("afgerond", "gestopt", "verhuisd of overleden", "niet gestart")
        },
    }


def bezoeken(stand: Stand, wijk: dict[int, str], in_periode: Callable[[dt.date], bool]) -> Rij:
    per_contact: dict[int, list[tuple[int, str]]] = {}
    for wie, _contact, verslag in stand.contacten_van():
        per_contact.setdefault(verslag["contactmoment"], []).append((wie, verslag["resultaat"]))
    contacten = {pk: c for pk, c in stand["contactmoment"].items() if in_periode(dag(c["datum"]))}
    bezoek = {pk: c for pk, c in contacten.items() if c["soort"] == "huisbezoek" and pk in per_contact}

    def waar(pk: int, contact: Rij) -> str:
        if pk in per_contact:
            return wijk[min(wie for wie, _ in per_contact[pk])]
        return stand.wijken[contact["vindplaats_wijk"]] if contact.get("vindplaats_wijk") else "geen"

    bezocht = {wie for pk in bezoek for wie, _ in per_contact[pk]}
    minuten: dict[str, int] = {}
    for pk, contact in contacten.items():
        minuten[waar(pk, contact)] = minuten.get(waar(pk, contact), 0) + contact["minuten"]
    soorten = sorted({c["soort"] for c in contacten.values()})
    regels = [r for r in stand["urenregel"].values() if in_periode(dag(r["week"]))]
    # Who wrote them has no aanstelling, so they belong to no wijk.
    minuten["geen"] = minuten.get("geen", 0) + sum(r["minuten"] for r in regels)
    return {
        "huisbezoeken": tel(waar(pk, c) for pk, c in bezoek.items()),
        "mensen bezocht": tel(wijk[wie] for wie in bezocht),
        "contacten": {
            s: {
                "aantal": sum(c["soort"] == s for c in contacten.values()),
                "minuten": sum(c["minuten"] for c in contacten.values() if c["soort"] == s),
            }
            for s in soorten
        },
        "uren per wijk": minuten,
        "urenregels": {
            s: sum(r["minuten"] for r in regels if r["soort"] == s)
            for s in sorted({r["soort"] for r in regels})
        },
    }


def einde(traject: Rij, in_periode: Callable[[dt.date | None], bool]) -> str:
    """How a traject ended in the period; nothing when it did not."""
    if not in_periode(dag_of_niet(traject.get("gesloten_op"))):
        return ""
    uitkomst = traject["uitkomst"]
    if uitkomst.startswith("afgerond"):
        return "afgerond"
    if not traject.get("gestart_op"):
        return "niet gestart"
    return "verhuisd of overleden" if uitkomst in {"verhuisd", "overleden"} else "gestopt"


def kenmerken(gegevens: Rij, jaar: int, peildatum: dt.date, bekend_op: dt.datetime) -> Rij | None:
    """Traits of the people of a whole year, as known on 1 March after it, before they are put in vijftallen."""
    sluiting = dt.datetime(jaar + 1, 3, 1, tzinfo=HIER)
    if peildatum != dt.date(jaar, 12, 31) or bekend_op < sluiting:
        return None
    stand = Stand(gegevens, sluiting)
    begin = dt.date(jaar, 1, 1)
    routes = stand.vindroutes()
    gevonden = [wie for wie, datum in stand.gevonden_op().items() if begin <= datum <= peildatum]
    geopend = {stand.wie(t) for t in stand["traject"].values() if begin <= dag(t["geopend_op"]) <= peildatum}
    resultaten: dict[int, set[str]] = {}
    for wie, contact, verslag in stand.contacten_van():
        if contact["soort"] == "huisbezoek" and begin <= dag(contact["datum"]) <= peildatum:
            resultaten.setdefault(wie, set()).add(verslag["resultaat"])
    volgorde = ("gesproken", "wil niet nu", "niemand thuis")
    hoe_ver = [next(v for v in volgorde if v in r) for r in resultaten.values()]
    return {
        "gevonden in het jaar: doelgroep x vindroute": Counter(
            (doelgroep(stand, wie, peildatum), routes[wie]["vindroute"]) for wie in gevonden
        ),
        "gevonden in het jaar: al_in_bpi x vindroute": Counter(al_in_bpi(routes, wie) for wie in gevonden),
        "geopend in het jaar: al_in_bpi x vindroute": Counter(al_in_bpi(routes, wie) for wie in geopend),
        "bezocht in het jaar: hoe_ver": Counter((r,) for r in hoe_ver),
    }


def al_in_bpi(routes: dict[int, Rij], wie: int) -> tuple[str, str]:
    if wie not in routes:
        return "nee", "onbekend"
    return "ja" if routes[wie]["al_in_bpi"] else "nee", routes[wie]["vindroute"]


def doelgroep(stand: Stand, wie: int, peildatum: dt.date) -> str:
    bevindingen = [
        (dag(b["datum"]), pk, b["doelgroep"])
        for pk, b in stand["doelgroepbevinding"].items()
        if b["inburgeraar"] == wie and dag(b["datum"]) <= peildatum
    ]
    if not bevindingen:
        return "nog niet bekend"
    klasse: str = max(bevindingen)[2]
    return "niet plichtig of vrijgesteld" if klasse in {"niet plichtig", "vrijgesteld"} else klasse


def jaar_eerder(datum: dt.date) -> dt.date:
    try:
        return datum.replace(year=datum.year - 1)
    except ValueError:
        return datum.replace(year=datum.year - 1, day=28)


def reken(gegevens: Rij, jaar: int, peildatum: dt.date, bekend_op: dt.datetime) -> Rij:
    stand = Stand(gegevens, bekend_op)
    # Of a year that runs: the same days of the year before, or it would be set beside a whole one.
    eerder = jaar_eerder(min(peildatum, bekend_op.astimezone(HIER).date()))
    return {
        "jaar": werk(stand, dt.date(jaar, 1, 1), peildatum),
        "jaar ervoor": werk(stand, dt.date(jaar - 1, 1, 1), eerder),
        "kenmerken": kenmerken(gegevens, jaar, peildatum, bekend_op),
    }


def main(argumenten: list[str]) -> None:
    lezer = argparse.ArgumentParser()
    lezer.add_argument("gegevens", type=Path)
    lezer.add_argument("--jaar", type=int, required=True)
    lezer.add_argument("--peildatum", type=dt.date.fromisoformat)
    lezer.add_argument("--bekend-op", type=moment, required=True)
    opties = lezer.parse_args(argumenten)
    peildatum = opties.peildatum or dt.date(opties.jaar, 12, 31)
    gegevens = json.loads(opties.gegevens.read_text(encoding="utf-8"))
    json.dump(
        reken(gegevens, opties.jaar, peildatum, opties.bekend_op), sys.stdout, indent=1, ensure_ascii=False
    )


if __name__ == "__main__":
    main(sys.argv[1:])
