"""The demo has a report of the last whole year, as it was known when that year was closed."""

import datetime as dt

import pytest
from django.core.management import call_command

from demodata.rapport import maak_kwartalen, maak_tussenstand, voeg_rapport_toe
from demodata.rapporttekst import publiceer_rapport, schrijf_rapport
from demodata.wijkcijfers import volg_wijkcijfers
from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.product.cijfers import nieuwste_uitgave
from rapportage.schrijven.kracht import uitgave_in_kracht
from rapportage.schrijven.teksten import Boek
from tests.fabrieken.rapportage import maak_uitgave

pytestmark = pytest.mark.django_db

TOT = dt.date(2026, 11, 20)


def test_the_report_of_last_year_is_made() -> None:
    call_command("laad_referentie")
    call_command("demodata", inburgeraars=60, zaad=4, tot=TOT, ook_buiten_demo=True)
    volg_wijkcijfers(tot=TOT)
    volg_wijkcijfers(tot=TOT)
    uitgave = voeg_rapport_toe(tot=TOT)
    assert uitgave is not None
    assert (uitgave.jaar, uitgave.stand, uitgave.created_at.date()) == (
        2025,
        Stand.KLAAR,
        dt.date(2026, 3, 2),
    )
    assert uitgave.gevraagd_door is not None
    assert uitgave.cijfers is not None
    assert uitgave.cijfers["kenmerken"] is not None
    assert sum(uitgave.cijfers["werk"]["huisbezoeken"].values()) > 0
    assert 20 <= uitgave.bladzijden <= 26
    publicatie = publiceer_rapport(uitgave, tot=TOT)
    assert publicatie is not None
    assert (uitgave_in_kracht(Rapportsoort.JAARRAPPORTAGE, 2025), nieuwste_uitgave()) == (publicatie, uitgave)
    assert publicatie.bladzijden >= uitgave.bladzijden
    assert publiceer_rapport(uitgave, tot=TOT) == publicatie, "once"
    assert publicatie.klaar_op is not None
    assert (publicatie.klaar_op.date(), publicatie.vastgesteld_op.date()) == (
        dt.date(2026, 3, 12),
        dt.date(2026, 3, 11),
    )
    rapport = publicatie.rapport
    assert sorted(rapport.teksten.values_list("deel", "versie")) == [
        ("gevonden", 1),
        ("gevonden", 2),
        ("samenvatting", 1),
    ]
    assert Boek(rapport).gewijzigd == []
    assert [r["gebied"] for r in uitgave.cijfers["wijkcijferreeksen"]] == uitgave.cijfers["wijken"]
    assert {tuple(p["jaar"] for p in r["punten"]) for r in uitgave.cijfers["wijkcijferreeksen"]} == {
        (2024, 2025)
    }
    assert maak_tussenstand(tot=TOT) is None, "it would be of another day than the demo's"
    _eis_kwartalen()
    half = schrijf_rapport(maak_uitgave(jaar=2026))
    assert half is not None
    assert (half.stand, half.opmerkingen.count(), Boek(half).gewijzigd) == ("concept", 1, [])
    assert half.teksten.count() == 3


def _eis_kwartalen() -> None:
    """Each quarter that was fixed is made once, on its day, and the last gives the figures of what is written now."""
    maak_kwartalen(tot=TOT)
    maak_kwartalen(tot=TOT)
    kwartalen = Rapportuitgave.objects.filter(soort=Rapportsoort.KWARTAALMONITORING).order_by("peildatum")
    assert [(k.peildatum.month, k.peildatum.year, k.stand) for k in kwartalen] == [
        (maand, jaar, Stand.KLAAR)
        for jaar, maanden in ((2025, (3, 6, 9, 12)), (2026, (3, 6, 9)))
        for maand in maanden
    ]
    assert all(k.created_at == k.bekend_op for k in kwartalen)
    laatste = nieuwste_uitgave()
    assert laatste is not None
    assert laatste.peildatum == dt.date(2026, 9, 30), "what is written in November rests on the third quarter"


@pytest.mark.parametrize("tot", [dt.date(2026, 3, 1), dt.date(2025, 11, 20)])
def test_without_a_closed_year_there_is_none(tot: dt.date) -> None:
    assert publiceer_rapport(voeg_rapport_toe(tot=tot), tot=tot) is None
    assert not Rapportuitgave.objects.exists()
