"""What outcomes say of taking part: whom it counts where classes were merged, the room of sums, and when nothing is counted."""

import datetime as dt
from types import SimpleNamespace
from typing import cast

import pytest
from django.test import Client
from django.utils.html import escape

from gebruikers.enums import Rol
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.vijftallen import Kenmerktabel
from rapportage.product.opmaak import hoofdstukken_van
from rapportage.product.uitkomst import over_beginnen, over_doel, over_eindes, over_meedoen, over_uren
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import laad_onderdelen, maak_editie
from tests.fabrieken.schrijven import maak_gepubliceerd
from tests.rapportage.test_jaarboek import boek, vijftallen

NIET = "niet twee keer gemeten"
APART, SAMEN = ("hoger", "gelijk", "lager"), ("hoger", "gelijk of lager")
NIET_TE_ZEGGEN = "Of mensen meer meedoen, is nog niet te zeggen."


def meedoen(tabel: Kenmerktabel | None, *, kenmerken: bool = True) -> str:
    """Return the sentence by a table of the change in trede; without traits, or with traits and no such table."""
    stuk = SimpleNamespace(tabel=lambda _populatie, *_assen: tabel) if kenmerken else None
    return over_meedoen(Boek(cast("Lezer", SimpleNamespace(kenmerken=stuk)), dt.date(2026, 12, 31)))


def verandering(klassen: tuple[str, ...], *aantallen: int) -> Kenmerktabel:
    """Return the table with its figures, and twenty people who were not measured twice."""
    cijfers = dict(zip((*klassen, NIET), (*aantallen, 20), strict=True))
    cellen: dict[tuple[tuple[str, str], ...], int] = {(("verandering", k),): n for k, n in cijfers.items()}
    return vijftallen({"verandering": (*klassen, NIET)}, cellen, {(): 60})


def test_who_stands_equal_or_lower_counts_where_classes_were_merged() -> None:
    samen = meedoen(verandering(SAMEN, 20, 25))
    assert samen.startswith("Van ongeveer 45 mensen is de trede twee keer gemeten; ongeveer 20 staan hoger")
    assert samen.startswith(meedoen(verandering(APART, 20, 20, 5)).partition(" In vijftallen")[0])
    # Fifteen who rose are not too few where forty were measured.
    assert "te weinig" not in meedoen(verandering(SAMEN, 15, 25))


def test_a_sum_of_figures_tells_the_room_of_each() -> None:
    niemand = meedoen(verandering(APART, 0, 0, 0))
    assert niemand.startswith("Van hooguit 12 mensen is de trede twee keer gemeten. Dat is te weinig")
    assert meedoen(verandering(SAMEN, 0, 0)).startswith("Van hooguit 8 mensen")
    drie, twee = meedoen(verandering(APART, 20, 20, 5)), meedoen(verandering(SAMEN, 20, 25))
    assert drie.endswith("opgeteld uit hooguit 3 getallen: 20 kan in het echt 8 tot en met 32 zijn.")
    assert twee.endswith("opgeteld uit hooguit 2 getallen: 20 kan in het echt 12 tot en met 28 zijn.")
    assert "ongeveer 15 mensen is de trede twee keer gemeten. Dat is te weinig" in meedoen(
        verandering(APART, 5, 5, 5)
    )


def test_that_people_are_few_is_said_only_when_they_were_counted() -> None:
    nog_geen = f"Van de verandering in trede zijn nog geen cijfers. {NIET_TE_ZEGGEN}"
    assert meedoen(None, kenmerken=False) == meedoen(None) == nog_geen
    klein = meedoen(vijftallen({}, {}, {(): 9}))
    assert klein.startswith("Een groep van minder dan tien mensen verdelen we niet")
    groot = meedoen(vijftallen({}, {}, {(): 10}))
    assert groot == f"De groep is niet verdeeld, zodat niemand herkenbaar is. {NIET_TE_ZEGGEN}"


def eindes(**fasen: tuple[int, int, int]) -> str:
    """Return the sentence by a funnel of one vindroute: of each stage who went on, who is busy, and with whom it ended."""
    leeg = dict.fromkeys(("gevonden", "geopend", "vormgeven", "plaatsen", "gestart"), (0, 0, 0))
    delen = {
        fase: dict(zip(("door", "bezig", "eruit"), n, strict=True)) for fase, n in (leeg | fasen).items()
    }
    lezer = SimpleNamespace(cijfers={"trechter": {"BPI": delen}})
    return over_eindes(Boek(cast("Lezer", lezer), dt.date(2026, 12, 31)))


def test_who_was_found_is_done_under_way_or_ended_and_that_adds_up() -> None:
    assert (
        eindes() == over_eindes(Boek(cast("Lezer", SimpleNamespace(cijfers={})), dt.date(2026, 12, 31))) == ""
    )
    een = eindes(gevonden=(0, 1, 0))
    assert een == "Van 1 gevonden persoon is het traject bij 0 afgerond, en met 1 zijn we nog bezig."
    veel = eindes(gevonden=(18, 1, 1), geopend=(14, 2, 2), plaatsen=(0, 0, 3), gestart=(4, 6, 1))
    assert veel == (
        "Van 20 gevonden mensen is het traject bij 4 afgerond, en met 9 zijn we nog bezig. "
        "Bij 7 eindigde het eerder: bij 6 vóór de start, en bij 1 na de start."
    )
    assert 4 + 9 + 7 == 20


def uren(*per_wijk: tuple[int, int] | None) -> str:
    """Return the sentence by wijken: of each the minutes and the people of twelve months, None where they are not judged."""
    twaalf = [None if w is None else {"minuten": w[0] * 60, "begeleid": w[1]} for w in per_wijk]
    cijfers = {
        "last": {str(nummer): {"twaalf": deel} for nummer, deel in enumerate(twaalf)},
        "normen": {"uren per jaar": 1350, "begeleid per jaar": 50},
    }
    return over_uren(Boek(cast("Lezer", SimpleNamespace(cijfers=cijfers)), dt.date(2026, 12, 31)))


def test_the_hours_of_the_wijken_make_how_many_people_a_full_job_guides() -> None:
    assert uren() == uren(None) == uren((0, 5)) == ""
    assert uren((300, 10), None) == (
        "Per persoon was het 30,0 uur in twaalf maanden. Met 1.350 uur per volle baan zijn dat ongeveer 45 mensen in een jaar; "
        "de norm is 50."
    )
    assert "30,0 tot 37,8 uur" in uren((378, 10), (300, 10), (350, 10))
    assert "ongeveer 36 tot 45 mensen" in uren((378, 10), (300, 10), (350, 10))


def test_the_starts_stand_beside_what_was_agreed() -> None:
    werk = {"gestart": {"BPI": {"Noord": 7}, "wijknetwerk": {"Noord": 9}}, "geeindigd": {}}
    assert over_doel(boek(werk_pilot=werk)) == (
        "Van de 50 starts die voor de hele pilot zijn afgesproken, zijn er 16: 7 van de 25 via het BPI en 9 van de 25 via het "
        "wijknetwerk."
    )
    assert over_doel(boek(werk_pilot=werk, doelen={})) == ""


def test_both_routes_stand_beside_each_other_with_how_many_they_are_and_the_judgement_of_the_year() -> None:
    def tabel(n: int, *aantallen: int) -> Kenmerktabel:
        klassen = tuple(f"binnen {dagen} dagen" for dagen in (90, 180, 365))
        cellen: dict[tuple[tuple[str, str], ...], int] = {
            (("begin", klasse),): aantal for klasse, aantal in zip(klassen, aantallen, strict=True)
        }
        return vijftallen({"begin": klassen}, cellen, {(): n})

    def zin(regulier: Kenmerktabel | None, jaarboek: Boek | None = None) -> str:
        def van(populatie: str, *_assen: str) -> Kenmerktabel | None:
            return regulier if "regulier" in populatie else tabel(68, 5, 15, 20)

        lezer = SimpleNamespace(kenmerken=SimpleNamespace(tabel=van))
        return over_beginnen(Boek(cast("Lezer", lezer), dt.date(2026, 12, 31)), jaarboek)

    assert zin(None) == ""
    klein = zin(tabel(12, 5, 5, 0))
    assert klein.startswith(
        "Van wie een jaar of langer geleden is benaderd, begon met taal: Wijkgericht (BPI) ongeveer 20 binnen 180 dagen en "
        "ongeveer 40 binnen 365 dagen, van de 68; Regulier ongeveer 10 binnen 180 dagen en ongeveer 10 binnen 365 dagen, "
        "van de 12. De groepen zijn niet geloot"
    )
    te_klein = "Een groep van minder dan 20 mensen is te klein om te vergelijken."
    assert te_klein in klein
    oordeel = {"naam": "taal gestart binnen een jaar", "uitspraak": "nog geen verschil"}
    groot = zin(tabel(20, 5, 5, 0), boek(vergelijking=[oordeel]))
    assert te_klein not in groot
    assert (
        "Oordeel in de jaarrapportage van 2026: taal gestart binnen een jaar: we zien nog geen verschil."
        in groot
    )


@pytest.mark.django_db
def test_the_page_that_is_approved_says_with_a_figure_what_it_comes_to() -> None:
    laad_onderdelen()
    maak_gepubliceerd()
    editie = maak_editie(maak_gebruiker(Rol.PROJECTLEIDER))
    klant = Client()
    klant.force_login(maak_gebruiker(Rol.AFDELINGSHOOFD))
    stukken = klant.get(f"/rapportages/productbeschrijving/editie/{editie.pk}/").text.split("<h3>")
    met = [blok for hoofdstuk in hoofdstukken_van(editie) for blok in hoofdstuk.blokken if blok.uitkomst]
    assert met
    for blok in met:
        (stuk,) = (stuk for stuk in stukken if stuk.startswith(f"{escape(blok.kop)}</h3>"))
        assert f"<p>{escape(blok.uitkomst)}</p>" in stuk
