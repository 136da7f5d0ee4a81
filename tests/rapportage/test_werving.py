"""What a way of recruiting yields: whom it counts, that no single vindplaats is told, and what the chart says."""

import datetime as dt
from types import SimpleNamespace
from typing import cast

from inburgeraars.models import Vindroute
from kern.klok import DAG
from rapportage.cijfers.stand import Persoonrij, Stand, Tijdvak, Trajectrij, Vindplaatsrij, Vindrij, Wijkrij
from rapportage.cijfers.werk import Telling
from rapportage.cijfers.werving import werving
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.werving import per_manier
from rapportage.opmaak.delen import Blok
from tests.rapportage.rijen import maak_stand
from trajecten.traject.enums import Uitkomst

PILOT = Tijdvak(dt.date(2025, 1, 1), dt.date(2026, 6, 30))
OP = dt.date(2025, 3, 3)
PLEKKEN = {
    1: ("Moedercentrum", "meenemen"),
    2: ("School", "meenemen"),
    3: ("Buurthuis", "vaste tafel"),
    4: ("Winkel", "folder"),
    5: ("Oud", ""),
    6: ("Nieuw", ""),
}


def stad(
    *vondsten: tuple[int | None, str], route: Vindroute = Vindroute.WIJKNETWERK, dag: dt.date = OP
) -> Stand:
    """Return a town with a person a pair: found at a place (none: at the door), and how far it came: `-` is without a traject."""
    sluit = {"afgerond": Uitkomst.AFGEROND_DIPLOMA.value}
    trajecten = [
        Trajectrij(
            id=nr,
            persoon=nr,
            wijk=1,
            geopend_op=OP,
            gestart_op=OP if ver in {"gestart", "afgerond"} else PILOT.tot_en_met + DAG if ver else None,
            gesloten_op=OP + DAG if ver in sluit else None,
            uitkomst=sluit.get(ver, ""),
        )
        for nr, (_plek, ver) in enumerate(vondsten, 1)
        if ver != "-"
    ]
    return maak_stand(
        wijken={1: Wijkrij("Noord", True, False)},
        personen={nr: Persoonrij(nr, 1, None) for nr, _vondst in enumerate(vondsten, 1)},
        vindplaatsen=[
            Vindplaatsrij(pk, naam, "school", 1, None, True, wijze) for pk, (naam, wijze) in PLEKKEN.items()
        ],
        gevonden={nr: Vindrij(nr, route, False, dag, 1, plek) for nr, (plek, _ver) in enumerate(vondsten, 1)},
        trajecten=trajecten,
    )


def n(gevonden: int, gestart: int, afgerond: int) -> Telling:
    return {"gevonden": gevonden, "gestart": gestart, "afgerond": afgerond}


def test_found_started_and_completed_by_way_and_at_the_door() -> None:
    rijen = stad(
        (1, "afgerond"), (1, "gestart"), (2, ""), (5, "gestart"), (6, "later"), (None, "gestart"), (None, "")
    )
    assert werving(rijen, PILOT) == {
        "iemand neemt iemand mee": n(3, 2, 1),
        "aan de deur": n(2, 1, 0),
        "niet gezegd": n(2, 1, 0),
    }


def test_only_who_was_found_in_the_pilot_through_the_wijknetwerk_counts() -> None:
    assert werving(stad((1, "gestart"), route=Vindroute.BPI), PILOT) == {}
    assert werving(stad((1, "gestart"), (2, ""), dag=PILOT.van - DAG), PILOT) == {}
    assert werving(stad((1, "gestart"), (2, ""), dag=PILOT.tot_en_met + DAG), PILOT) == {}


def test_ways_of_one_vindplaats_stand_together_and_never_alone() -> None:
    twee = werving(stad((1, ""), (2, ""), (2, ""), (3, "gestart"), (4, "")), PILOT)
    assert twee == {"iemand neemt iemand mee": n(3, 0, 0), "andere manieren samen": n(2, 1, 0)}
    # A single one takes the way along that yields least.
    een = werving(stad((1, ""), (2, ""), (2, ""), (None, "gestart"), (3, "gestart")), PILOT)
    assert een == {"iemand neemt iemand mee": n(3, 0, 0), "andere manieren samen": n(2, 2, 0)}
    assert werving(stad((3, "gestart")), PILOT) == {"andere manieren samen": n(1, 1, 0)}


def test_a_place_where_nobody_opened_a_traject_hides_nothing() -> None:
    """Reports give found and opened of each place, so whoever opened nothing is told apart from who did."""
    vast = [(3, "afgerond"), (3, "gestart"), (3, "")]
    # The folder yields least, and nobody found by it opened: the door goes along.
    assert werving(stad(*vast, (4, "-"), (None, ""), (None, "-")), PILOT) == {
        "folder of kaartje": n(1, 0, 0),
        "andere manieren samen": n(5, 2, 1),
    }
    # Two places, of which one led to a traject, are one place.
    assert werving(stad((1, "afgerond"), (1, ""), (2, "-"), (3, ""), (None, "gestart")), PILOT) == {
        "aan de deur": n(1, 1, 0),
        "andere manieren samen": n(4, 1, 1),
    }
    # Where no other place or door led to a traject, all are the wijknetwerk.
    assert werving(stad(*vast, (4, "-"), (None, "-")), PILOT) == {"andere manieren samen": n(5, 2, 1)}


def blok(wijzen: dict[str, Telling]) -> Blok:
    return per_manier(cast("Boek", SimpleNamespace(cijfers={"werving": wijzen})))


def test_chart_says_which_way_has_most_starts_and_what_that_does_not_say() -> None:
    veel = blok({"iemand neemt iemand mee": n(31, 16, 4), "vaste tafel of spreekuur": n(27, 11, 0)})
    assert veel.kop == "Iemand neemt iemand mee: 16 van de 27 starts, het meest"
    assert "Afgerond: iemand neemt iemand mee 4." in veel.noot
    assert "dit zegt niet dat de manier van werven het verschil maakt" in veel.noot
    assert ">31<" in veel.grafiek or "van 31" in veel.grafiek
    assert veel.legenda == [("licht", "gevonden"), ("donker", "gestart")]


def test_the_way_with_most_stands_first_and_what_is_no_one_way_last() -> None:
    # Stored figures are in the order of the alphabet.
    tekening = blok(
        {"aan de deur": n(5, 1, 0), "andere manieren samen": n(9, 3, 0), "folder of kaartje": n(7, 2, 0)}
    ).grafiek
    plaatsen = [tekening.index(naam) for naam in ("Folder of kaartje", "Aan de deur", "Andere manieren")]
    assert plaatsen == sorted(plaatsen)


def test_chart_with_none_with_no_start_and_without_one_way_that_has_most() -> None:
    leeg = blok({})
    assert (leeg.kop, leeg.grafiek) == ("Er is nog niets te zeggen over manieren van werven", "")
    assert blok({"aan de deur": n(1, 0, 0)}).kop == (
        "Van wie via het wijknetwerk is gevonden, is nog niemand gestart"
    )
    gelijk = blok({"aan de deur": n(3, 1, 0), "niet gezegd": n(2, 1, 0)})
    assert gelijk.kop == "Van wie via het wijknetwerk is gevonden, zijn er 2 van de 5 gestart"
    assert "Niet gezegd: bij die vindplaatsen is nog geen manier gekozen." in gelijk.noot
    assert "Van hen heeft nog niemand afgerond." in gelijk.noot
    samen = blok({"andere manieren samen": n(3, 2, 0)})
    assert samen.grafiek
    assert samen.kop == "Van wie via het wijknetwerk is gevonden, zijn er 2 van de 3 gestart"
