"""Wijkcijfers as series, and what the pilot did in the same wijk by year (DOMEIN 3 and 9)."""

import datetime as dt
from decimal import Decimal
from typing import Any

from inburgeraars.models import Vindroute
from kern.klok import DAG
from rapportage.cijfers.reeksen import Meetpunt, Pilotjaar, Wijkcijferreeks, pilotjaren, wijkcijferreeksen
from rapportage.cijfers.stand import (
    Gebiedrij,
    Persoonrij,
    Tijdvak,
    Trajectrij,
    Vindrij,
    Wijkcijferpunt,
    Wijkrij,
)
from tests.rapportage.rijen import maak_stand
from trajecten.traject.enums import Uitkomst
from wijken.models import Gebiedsoort

DON, VEL, BUITEN = 1, 2, 9
WIJKEN = {
    DON: Wijkrij("Donderberg", True, False),
    VEL: Wijkrij("Veld", True, False),
    BUITEN: Wijkrij("Buiten de pilot", False, True),
}
GEBIEDEN = [
    Gebiedrij(10, "Donderberg", Gebiedsoort.PILOTWIJK, DON, None),
    Gebiedrij(11, "Sterrenberg", Gebiedsoort.BUURT, DON, 12),
    Gebiedrij(12, "CBS-wijk 3", Gebiedsoort.WIJK, None, None),
    Gebiedrij(13, "Roermond", Gebiedsoort.GEMEENTE, None, None),
]


def punt(gebied: int, peildatum: str, waarde: str | None, **velden: Any) -> Wijkcijferpunt:
    rij: dict[str, Any] = {
        "indicator": "werkloosheid",
        "eenheid": "procent",
        "waarde_tot": None,
        "bron": "nota",
    } | velden
    return Wijkcijferpunt(
        gebied=gebied, peildatum=peildatum, waarde=Decimal(waarde) if waarde else None, **rij
    )


def reeks(gebied: str, *punten: Meetpunt) -> Wijkcijferreeks:
    return Wijkcijferreeks(
        wijk="Donderberg", gebied=gebied, indicator="werkloosheid", eenheid="procent", punten=list(punten)
    )


def meet(jaar: int, peildatum: str, waarde: str, bron: str = "nota") -> Meetpunt:
    return Meetpunt(jaar=jaar, peildatum=peildatum, waarde=Decimal(waarde), waarde_tot=None, bron=bron)


def test_two_years_make_a_series_and_one_year_or_another_unit_does_not() -> None:
    punten = [
        punt(10, "1 januari 2008", "8.5"),
        punt(10, "2004", "11.6"),
        punt(10, "2008", "9", bron="CBS"),
        punt(10, "niet vermeld", "7"),
        punt(10, "12008", "7"),
        punt(10, "2004", "100", eenheid="personen"),
        punt(11, "2008", "3"),
        punt(12, "2004 - 2007", "4"),
        punt(12, "2008", "5"),
        punt(13, "2004", "6"),
        punt(13, "2008", "6"),
    ]
    uit = wijkcijferreeksen(maak_stand(wijken=WIJKEN, gebieden=GEBIEDEN, wijkcijfers=punten))
    assert uit == [
        reeks(
            "Donderberg",
            meet(2004, "2004", "11.6"),
            meet(2008, "1 januari 2008", "8.5"),
            meet(2008, "2008", "9", "CBS"),
        ),
        reeks("CBS-wijk 3", meet(2007, "2004 - 2007", "4"), meet(2008, "2008", "5")),
    ]


def test_range_and_what_is_missing_stay_what_they_are() -> None:
    punten = [punt(11, "2004", "25", waarde_tot=Decimal(40)), punt(11, "2005", None)]
    (uit,) = wijkcijferreeksen(maak_stand(wijken=WIJKEN, gebieden=GEBIEDEN, wijkcijfers=punten))
    assert [(p.waarde, p.waarde_tot) for p in uit.punten] == [(Decimal(25), Decimal(40)), (None, None)]


def test_pilot_by_year_and_wijk_by_hand() -> None:
    van, tot = dt.date(2025, 3, 1), dt.date(2026, 6, 30)

    def traject(nr: int, wijk: int, op: dt.date, **velden: Any) -> Trajectrij:
        rij: dict[str, Any] = {"gesloten_op": None} | velden
        return Trajectrij(id=nr, persoon=nr, wijk=wijk, geopend_op=op, **rij)

    klaar, gestopt = Uitkomst.AFGEROND_DIPLOMA.value, Uitkomst.GESTOPT_WERK.value
    rijen = maak_stand(
        wijken=WIJKEN,
        personen={pk: Persoonrij(pk, DON, None) for pk in (1, 2, 3, 4)},
        gevonden={
            pk: Vindrij(pk, Vindroute.WIJKNETWERK, False, dag, DON)
            for pk, dag in enumerate((van - DAG, van, dt.date(2026, 1, 1), tot + DAG), start=1)
        },
        trajecten=[
            traject(1, DON, van, gestart_op=dt.date(2025, 12, 31), gesloten_op=tot, uitkomst=klaar),
            traject(2, DON, van, gestart_op=dt.date(2026, 1, 1), gesloten_op=tot, uitkomst=gestopt),
            traject(3, VEL, tot + DAG),
            traject(4, BUITEN, tot),
        ],
    )
    nul = {"gevonden": 0, "geopend": 0, "gestart": 0, "afgerond": 0}
    assert pilotjaren(rijen, Tijdvak(van, tot)) == [
        Pilotjaar(wijk="Donderberg", jaar=2025, gevonden=1, geopend=2, gestart=1, afgerond=0),
        Pilotjaar(wijk="Donderberg", jaar=2026, gevonden=1, geopend=0, gestart=1, afgerond=1),
        Pilotjaar(wijk="Veld", jaar=2025, **nul),
        Pilotjaar(wijk="Veld", jaar=2026, **nul),
    ]
