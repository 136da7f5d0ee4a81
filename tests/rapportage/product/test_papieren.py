"""The papers of the work in an edition: frozen as they hold on the day, each at its part, and no name in the place of a name."""

import datetime as dt

import pytest

from inburgeraars.models import Doelgroep
from kern.klok import DAG
from rapportage.product.papieren import bevroren_papieren, blok_papieren
from trajecten import referentie
from trajecten.papieren.models import Controleregel

pytestmark = pytest.mark.django_db

OP = dt.date(2026, 12, 1)


def test_what_vormgeven_asks_stands_with_for_whom_as_it_holds_on_the_day() -> None:
    referentie.laad()
    gevraagd, plan = blok_papieren({"papieren": bevroren_papieren(OP)}, 2)
    voor = {rij.kop: rij.cellen for rij in gevraagd.rijen}
    assert voor["Overeenkomst"] == ["iedereen"]
    (beschikking,) = voor["Vaststellende beschikking"]
    assert beschikking.startswith(f"{Doelgroep.PLICHTIG.label}, ")
    assert plan.rijen[0].kop == "Uw plan"
    assert plan.rijen[1].cellen[0].endswith("Bij elk: waar, wanneer, hoe komt u daar, bellen.")
    assert plan.noot == "Dit is er in 5 talen: Nederlands, Engels, Turks, Pools en Arabisch."
    Controleregel.objects.filter(soort__code="overeenkomst").update(tot=OP)
    assert "Overeenkomst" not in {naam for naam, _voor in bevroren_papieren(OP)["gevraagd"]}
    assert bevroren_papieren(OP - DAG)["gevraagd"][1] == ["overeenkomst", [""]]


def test_before_the_reference_data_nothing_is_asked() -> None:
    (plan,) = blok_papieren({"papieren": bevroren_papieren(OP)}, 2)
    assert plan.rijen[0].kop == "Uw plan"


def test_the_card_names_nobody() -> None:
    (blok,) = blok_papieren({"papieren": bevroren_papieren(OP)}, 3)
    (vooraf,), (kaart,) = (rij.cellen for rij in blok.rijen)
    assert vooraf.startswith("Hallo, ik ben [naam] van [gemeente].")
    assert kaart.startswith("Dag [voornaam], Ik was op [dag] bij u aan de deur. Er was niemand thuis.")
    assert kaart.endswith("[telefoon] Groeten van [naam], [gemeente]")
    assert "{" not in vooraf + kaart


def test_another_part_and_an_edition_of_before_have_none() -> None:
    assert list(blok_papieren({"papieren": bevroren_papieren(OP)}, 4)) == []
    assert list(blok_papieren({}, 2)) == []
