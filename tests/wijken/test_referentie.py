"""The reference data that ship: every figure of the nota, loaded once, known before the pilot."""

import csv
from decimal import Decimal
from pathlib import Path

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

from inburgeraars.models import Belemmeringsoort, Taal
from kern.historie import bekend_op, historiemodel
from kern.klok import nu
from kern.referentie import BEKEND_SINDS
from logboek.models import Logregel
from wijken.models import Buurt, Gebied, Postcode, Wijk, Wijkcijfer
from wijken.referentie import SETS

pytestmark = pytest.mark.django_db

ROERMOND = SETS / "roermond"


@pytest.fixture
def geladen() -> None:
    call_command("laad_referentie")


def _regels(bestand: str) -> list[dict[str, str]]:
    with (ROERMOND / bestand).open(encoding="utf-8", newline="") as inhoud:
        return list(csv.DictReader(inhoud, delimiter=";"))


def _getal(tekst: str) -> Decimal | None:
    return Decimal(tekst.replace(",", ".")) if tekst else None


def _historie() -> dict[str, int]:
    modellen = [m for m in apps.get_models() if hasattr(m, "pgh_tracked_model")]
    return {m.__name__: m._default_manager.count() for m in modellen}


@pytest.mark.usefixtures("geladen")
def test_wijken_are_the_pilot_and_the_rest() -> None:
    assert list(Wijk.objects.values_list("code", "naam", "pilot", "buiten_pilot")) == [
        ("DON", "Donderberg", True, False),
        ("KEM", "Kemp-Kitskensberg/Heide", True, False),
        ("VEL", "Roermondse Veld", True, False),
        ("OVE", "Buiten de pilot", False, True),
    ]


@pytest.mark.usefixtures("geladen")
def test_donderberg_has_the_four_buurten_of_the_nota() -> None:
    assert list(Buurt.objects.filter(wijk__code="DON").values_list("naam", flat=True)) == [
        "Componistenbuurt",
        "Kastelenbuurt",
        "Sterrenberg",
        "Vliegeniersbuurt",
    ]


@pytest.mark.usefixtures("geladen")
def test_postcodes_are_fictional_and_in_their_buurt() -> None:
    assert Postcode.objects.count() == len(_regels("postcodes.csv")) == 27
    assert not Postcode.objects.filter(fictief=False).exists()
    for regel in _regels("postcodes.csv"):
        postcode = Postcode.objects.get(postcode=regel["postcode"])
        assert (postcode.straat, postcode.buurt.naam, postcode.buurt.wijk.code) == (
            regel["straat"],
            regel["buurt"],
            regel["wijk"],
        )


@pytest.mark.usefixtures("geladen")
def test_every_figure_of_the_nota_is_stored_as_it_stands() -> None:
    opgeslagen = {
        (c.gebied.naam, c.gebied.soort, c.indicator, c.peildatum, c.bron): (
            c.waarde,
            c.waarde_tot,
            c.ongeveer,
            c.eenheid,
            c.opmerking,
        )
        for c in Wijkcijfer.objects.select_related("gebied")
    }
    for regel in _regels("wijkcijfers.csv"):
        sleutel = (regel["gebied"], regel["soort"], regel["indicator"], regel["peildatum"], regel["bron"])
        assert opgeslagen[sleutel] == (
            _getal(regel["waarde"]),
            _getal(regel["waarde_tot"]),
            regel["ongeveer"],
            regel["eenheid"],
            regel["opmerking"],
        )


@pytest.mark.usefixtures("geladen")
def test_income_table_is_stored_as_figures() -> None:
    inkomen = Wijkcijfer.objects.filter(bron="CBS, Regionaal Inkomensonderzoek (RIO) 2004", peildatum="2004")
    for regel in _regels("inkomen.csv"):
        gebied = Gebied.objects.get(naam=regel["gebied"], soort=regel["soort"])
        gevonden = dict(inkomen.filter(gebied=gebied).values_list("indicator", "waarde"))
        rang = (
            {"rang inkomen van de wijken in Nederland": _getal(regel["rang_wijk"])}
            if regel["rang_wijk"]
            else {"rang inkomen van 4.000 buurten": _getal(regel["rang_buurt"])}
        )
        assert gevonden == {
            "huishoudens": _getal(regel["huishoudens"]),
            "gemiddeld gestandaardiseerd huishoudinkomen": _getal(
                regel["gemiddeld_gestandaardiseerd_inkomen"]
            ),
            **rang,
        }
        if regel["deel_van"]:
            assert gebied.deel_van == Gebied.objects.get(naam=regel["deel_van"], soort="wijk")


@pytest.mark.usefixtures("geladen")
def test_figures_are_as_many_as_the_files_give() -> None:
    ranglijsten_dubbel = 4  # the ranks 27, 38, 64 and 130 stand in both files
    inkomen = 3 * len(_regels("inkomen.csv"))
    assert Wijkcijfer.objects.count() == len(_regels("wijkcijfers.csv")) + inkomen - ranglijsten_dubbel == 68
    assert not Wijkcijfer.objects.filter(models.Q(bron="") | models.Q(peildatum="")).exists()


@pytest.mark.usefixtures("geladen")
def test_two_figures_for_unemployment_stand_side_by_side() -> None:
    werkloosheid = Wijkcijfer.objects.filter(gebied__soort="gemeente", indicator="werkloosheid")
    assert set(werkloosheid.values_list("waarde", flat=True)) == {Decimal("8.5"), Decimal("11.6")}


@pytest.mark.usefixtures("geladen")
def test_map_has_every_cbs_area_and_its_source() -> None:
    op_kaart = Gebied.objects.filter(omtrek__isnull=False)
    assert op_kaart.filter(soort="wijk").count() == 10
    assert op_kaart.filter(soort="buurt").count() == 35
    assert set(op_kaart.values_list("omtrek_bron", flat=True)) == {
        "CBS en Kadaster, wijk- en buurtkaart 2014 (CC BY 4.0), vereenvoudigd tot ongeveer 300 meter"
    }


@pytest.mark.usefixtures("geladen")
def test_heide_of_swalmen_is_not_the_heide_of_the_kemp() -> None:
    assert Gebied.objects.get(naam="Heide").wijk == Wijk.objects.get(code="OVE")
    assert Gebied.objects.get(naam="Heide").deel_van == Gebied.objects.get(naam="Swalmen", soort="wijk")
    assert Buurt.objects.get(naam="Heide").wijk.code == "KEM"


@pytest.mark.usefixtures("geladen")
def test_pilot_wijk_donderberg_lies_in_two_cbs_wijken() -> None:
    buurten = Gebied.objects.filter(soort="buurt", wijk__code="DON")
    assert set(buurten.values_list("deel_van__naam", flat=True)) == {
        "Donderberg/Roosendael",
        "Donderberg/Hoogvonderen",
    }


@pytest.mark.usefixtures("geladen")
def test_languages_and_barriers_are_there() -> None:
    assert Taal.objects.get(naam="Turks").code == "tr"
    assert Belemmeringsoort.objects.te_kiezen().filter(naam="psychische klachten").exists()


@pytest.mark.usefixtures("geladen")
def test_loaded_data_were_known_before_the_pilot() -> None:
    for model, rijen in ((Wijk, 4), (Buurt, 12), (Postcode, 27), (Gebied, 50), (Wijkcijfer, 68)):
        momenten = set(historiemodel(model)._default_manager.values_list("pgh_created_at", flat=True))
        assert momenten == {BEKEND_SINDS}
        assert bekend_op(model, BEKEND_SINDS).count() == rijen
        assert bekend_op(model, nu()).count() == rijen


@pytest.mark.usefixtures("geladen")
def test_second_run_changes_nothing() -> None:
    historie, regels = _historie(), Logregel.objects.count()
    call_command("laad_referentie")
    assert _historie() == historie
    assert Logregel.objects.count() == regels == 1


@pytest.mark.usefixtures("geladen")
def test_second_run_keeps_what_a_user_changed() -> None:
    Wijk.objects.filter(code="DON").update(omschrijving="Zelf geschreven.")
    Wijkcijfer.objects.filter(indicator="werklozen").delete()
    call_command("laad_referentie")
    assert Wijk.objects.get(code="DON").omschrijving == "Zelf geschreven."
    assert Wijkcijfer.objects.count() == 67


@pytest.mark.usefixtures("geladen")
def test_later_change_keeps_its_own_moment() -> None:
    Wijk.objects.filter(code="DON").update(roepnaam="de Donder")
    call_command("laad_referentie")
    versies = historiemodel(Wijk)._default_manager.filter(code="DON").order_by("pgh_id")
    assert [v.pgh_created_at > BEKEND_SINDS for v in versies] == [False, True]


def test_own_set_is_loaded_instead(tmp_path: Path) -> None:
    (tmp_path / "wijken.csv").write_text(
        "code;naam;buiten_pilot\nA;Noord;nee\nB;Elders;ja\n", encoding="utf-8"
    )
    call_command("laad_referentie", gebieden=str(tmp_path))
    assert list(Wijk.objects.values_list("code", flat=True)) == ["A", "B"]
    assert Taal.objects.exists()


def test_no_set_loads_the_rest() -> None:
    call_command("laad_referentie", gebieden="geen")
    assert not Wijk.objects.exists()
    assert Taal.objects.exists()
