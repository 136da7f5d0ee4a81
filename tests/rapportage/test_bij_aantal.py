"""Every heading and sentence of monitoring at nought, one, two and many: a word that fits its number (TAAL 10)."""

import re
from collections.abc import Iterator
from typing import Any

import pytest

from rapportage.opmaak.monitoring import Monitoringverslag
from tests.levend_jaar.teksten import GETAL, LEK, WIT
from tests.rapportage.test_monitoring import LAST, MATEN, MIJLPALEN, STAPPEN, verslag_met

SOORTEN = ("afgerond", "gestopt", "verhuisd of overleden", "niet gestart")


def met(n: int) -> Monitoringverslag:
    """Return the monitoring in which everything is `n`: in the period in one wijk, with one before it in the other."""
    werk: dict[str, Any] = {
        **{naam: {"BPI": {"Veld": n}} for naam in ("gevonden", "geopend", "gestart")},
        "benaderd": {"Veld": n},
        "huisbezoeken": {"Veld": n},
        "open": {"volgen": {"Veld": n}},
        "geeindigd": {"afgerond": {"Veld": n}},
        "contacten": {"huisbezoek": {"aantal": n, "minuten": 60 * n}} if n else {},
    }
    plek = {"plaatsen": n, "bezet": n, "wachten": 3 * n}
    uit: Monitoringverslag = verslag_met(
        werk=werk,
        werk_ervoor={"gestart": {"BPI": {"Veld": 1}}, "gevonden": {"BPI": {"Veld": 1}}},
        werk_pilot=werk,
        stroom={s: {"begin": 0, "erbij": n, "door": 0, "eruit": 0} for s in STAPPEN}
        | {"taxeren": {"begin": 0, "erbij": n, "door": n, "eruit": 0}},
        stand_per_maand={s: [0] * 12 + [n if s == "volgen" else 0] for s in STAPPEN},
        gestart_per_maand=[n] * 6,
        weken_in_stap={s: {"trajecten": 10, "weken": 8 + n} for s in STAPPEN},
        trechter={
            "BPI": {m: {"door": n if m != "gestart" else 0, "bezig": 0, "eruit": 0} for m in MIJLPALEN}
            | {"gestart": {"door": n, "bezig": 0, "eruit": 0}},
            "wijknetwerk": {m: {"door": 0, "bezig": 0, "eruit": 0} for m in MIJLPALEN},
        },
        vindplaatsen={"Veld": {f"plek {k}": dict.fromkeys(MATEN, n) for k in range(10 + n)}} if n else {},
        last={"Donderberg": LAST, "Veld": LAST | {"begeleid": n, "begeleid_norm": n}},
        activiteiten={"Veld": {f"groep {k}": plek for k in range(n)}} if n else {},
        onvervuld={"taal": {"Veld": n}} if n else {},
        onvervuld_lang={"taal": {"Veld": n}} if n else {},
        besluiten={"open": n, "te laat": n},
        nagekomen={
            "peildatum": "2025-05-31",
            "regels": [
                {"cijfer": "gevonden", "soort": "", "wijk": "Veld", "werk": [n, n + 1], "werk_pilot": [n, n]}
            ]
            * n,
        },
    )
    return uit


def woorden(verslag: Monitoringverslag) -> Iterator[str]:
    """Yield all that is read, but for numbers alone."""
    for zin in verslag.zinnen:
        yield f"{zin.kop} {zin.rest}"
    for vraag in verslag.besluitvragen:
        yield f"{vraag.kop} {vraag.rest} {vraag.door_wie}"
    yield verslag.besluit
    for hoofdcijfer in verslag.hoofdcijfers:
        yield f"{hoofdcijfer.naam} {hoofdcijfer.verandering} {hoofdcijfer.zin}"
    for hoofdstuk in verslag.hoofdstukken:
        for blok in hoofdstuk.blokken:
            yield from (blok.kop, blok.waarover, blok.noot)
            yield from (kolom.naam for kolom in blok.kolommen)
            for rij in blok.rijen:
                yield from (rij.kop, *(cel for cel in rij.cellen if not cel.startswith("<")))


@pytest.mark.parametrize("n", [0, 1, 2, 3, 12])
def test_number_has_a_noun_that_fits(n: int) -> None:
    for tekst in woorden(met(n)):
        for patroon in (*GETAL, *LEK, *WIT):
            assert not re.search(patroon, tekst), tekst


ZINNEN = {
    0: [
        "0 van de 100 gestart: 17 achter op schema. Geen traject gestart in juni 2025, 1 minder dan in mei 2025.",
        "Donderberg: 8 achter op schema. 0 van de 50 trajecten gestart.",
        "In geen stap veranderde het aantal trajecten. Er zijn er nu 0 open.",
        "Geen traject eindigde, ook niet in mei 2025.",
        "Niemand gevonden, 1 minder dan in mei 2025.",
    ],
    1: [
        "1 van de 100 gestart: 16 achter op schema. 1 traject gestart in juni 2025, evenveel als in mei 2025.",
        "Donderberg: 8 achter op schema. 0 van de 50 trajecten gestart.",
        "In Vormgeven is 1 traject, 1 meer dan aan het begin van de periode. Erbij: 1.",
        "1 traject eindigde, 1 meer dan in mei 2025.",
        "1 persoon gevonden, evenveel als in mei 2025.",
    ],
    2: [
        "2 van de 100 gestart: 15 achter op schema. 2 trajecten gestart in juni 2025, 1 meer dan in mei 2025.",
        "Donderberg: 8 achter op schema. 0 van de 50 trajecten gestart.",
        "In Vormgeven zijn 2 trajecten, 2 meer dan aan het begin van de periode. Erbij: 2.",
        "2 trajecten eindigden, 2 meer dan in mei 2025.",
        "2 mensen gevonden, 1 meer dan in mei 2025.",
    ],
}
KOPPEN = {
    0: [
        "Er is nog niemand gevonden",
        "Er is geen traject open",
        "Geen traject ging naar een andere stap",
        "Geen traject eindigde",
        "Er is nog geen traject geopend",
        "In juni 2025: geen uren",
        "Voor elke wens is een plek",
        "Er lopen nog geen activiteiten",
        "Niemand gevonden via het wijknetwerk",
        "Aan de cijfers van mei 2025 is niets veranderd",
    ],
    1: [
        "Van 1 gevonden persoon: 1 gestart, 1 afgerond",
        "1 traject is open",
        "1 keer ging een traject naar een andere stap",
        "1 traject eindigde",
        "Sinds het begin is 1 traject geopend; open: 1",
        "In juni 2025: 1 uur werk",
        "Voor 1 wens is nog geen plek",
        "De enige activiteit is vol",
        "11 mensen gevonden via het wijknetwerk",
        "Sinds de monitoring van mei 2025 veranderde 1 cijfer",
    ],
    2: [
        "Van 2 gevonden mensen: 2 gestart, 2 afgerond",
        "2 trajecten zijn open",
        "2 keer ging een traject naar een andere stap",
        "2 trajecten eindigden",
        "Sinds het begin zijn 2 trajecten geopend; open: 2",
        "In juni 2025: 2 uur werk",
        "Voor 2 wensen is nog geen plek",
        "2 van de 2 activiteiten zijn vol",
        "24 mensen gevonden via het wijknetwerk",
        "Sinds de monitoring van mei 2025 veranderden 2 cijfers",
    ],
}


@pytest.mark.parametrize("n", [0, 1, 2])
def test_headings_and_sentences_at_nought_one_and_two(n: int) -> None:
    verslag = met(n)
    for zin, begin in zip(verslag.zinnen, ZINNEN[n], strict=True):
        assert f"{zin.kop} {zin.rest}".startswith(begin)
    koppen = [blok.kop for hoofdstuk in verslag.hoofdstukken for blok in hoofdstuk.blokken]
    assert [kop for kop in koppen if kop in KOPPEN[n]] == KOPPEN[n]


@pytest.mark.parametrize(
    ("gestart", "kop"),
    [
        (0, "0 trajecten gestart; er is geen doel"),
        (1, "1 traject gestart; er is geen doel"),
        (2, "2 trajecten gestart; er is geen doel"),
    ],
)
def test_without_a_target_nothing_is_said_of_a_schedule(gestart: int, kop: str) -> None:
    verslag = verslag_met(doelen={}, werk_pilot={"gestart": {"BPI": {"Veld": gestart}}})
    assert [blok.kop for blok in verslag.hoofdstukken[0].blokken[:2]] == [kop, kop]
    assert verslag.zinnen[0].kop == f"{kop}."
