"""Checking the data: the command, the planned task, what is kept of it, and what a beheerder sees."""

import datetime as dt
from io import StringIO

import pytest
from django.core.management import call_command
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.management.commands.controleer_gegevens import GegevensKloppenNiet
from gebruikers.models import Regelstand, Taakplanning
from gebruikers.services.gegevens import check_gegevens
from gebruikers.tasks import controleer_gegevens
from inburgeraars.models import Inburgeraar
from kern.consistentie import alle_regels
from kern.klok import DAG, nu
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.gebruikers.beheer.hulp import beheer_url, paginatekst
from tests.queries import tel
from tests.team import Team
from tests.toegang.aanvallen import in_rol

pytestmark = pytest.mark.django_db

NAAM = "sleutels van een naam"
ZIN = "Een persoon is te vinden en te sorteren op de naam die er staat."


def _breek(team: Team) -> Inburgeraar:
    persoon = maak_persoon(team.wijk, voornamen="Amina", geslachtsnaam="Geheim")
    Inburgeraar.objects.filter(pk=persoon.pk).update(zoeknaam="x")
    return persoon


def _stand() -> Regelstand:
    return Regelstand.objects.get(regel=NAAM)


def test_command_tells_that_every_rule_holds(team: Team) -> None:
    maak_persoon(team.wijk)
    uit = StringIO()
    call_command("controleer_gegevens", stdout=uit)
    regels = uit.getvalue().splitlines()
    aantal = len(alle_regels())
    assert regels[-1] == f"Alle {aantal} regels kloppen."
    assert len(regels) == aantal + 1
    assert Regelstand.objects.filter(aantal=0, sinds=None).count() == aantal


def test_command_tells_where_to_look_and_no_name(team: Team) -> None:
    persoon = _breek(team)
    uit = StringIO()
    with pytest.raises(GegevensKloppenNiet) as fout:
        call_command("controleer_gegevens", stdout=uit)
    assert fout.value.returncode == 1
    assert str(fout.value) == f"1 van de {len(alle_regels())} regels."
    tekst = uit.getvalue()
    assert f"    1 keer mis {NAAM}" in tekst
    assert ZIN in tekst
    assert f"Nummer van inburgeraar: {persoon.pk}\n" in tekst
    assert "Amina" not in tekst
    assert "Geheim" not in tekst


def test_what_is_broken_is_remembered_since_the_first_time(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    gisteren, morgen = nu() - DAG, nu() + DAG
    goed = maak_persoon(team.wijk, voornamen="Amina", geslachtsnaam="Geheim").zoeknaam
    _breek(team)
    monkeypatch.setattr("gebruikers.services.gegevens.nu", lambda: gisteren)
    check_gegevens()
    assert (_stand().aantal, _stand().sinds) == (1, gisteren)
    monkeypatch.undo()
    _breek(team)
    check_gegevens()
    assert (_stand().aantal, _stand().sinds) == (2, gisteren)
    Inburgeraar.objects.filter(zoeknaam="x").update(zoeknaam=goed)
    monkeypatch.setattr("gebruikers.services.gegevens.nu", lambda: morgen)
    check_gegevens()
    assert (_stand().aantal, _stand().sinds, _stand().gecontroleerd_op) == (0, None, morgen)


def test_a_rule_that_is_no_more_is_forgotten(team: Team) -> None:
    Regelstand.objects.create(regel="van vroeger", aantal=0, gecontroleerd_op=nu())
    check_gegevens()
    assert set(Regelstand.objects.values_list("regel", flat=True)) == {r.naam for r in alle_regels()}


def test_planned_task_sees_everybody_as_taak(team: Team) -> None:
    _breek(team)
    plan = Taakplanning.objects.get(naam="gegevens controleren")
    with in_rol("taak"):
        controleer_gegevens(plan.pk)
    plan.refresh_from_db()
    assert plan.laatste_fout == ""
    assert plan.elke == dt.timedelta(days=1)
    assert _stand().aantal == 1


def test_beheerder_reads_what_is_broken_and_not_of_whom(client: Client, team: Team) -> None:
    client.force_login(maak_gebruiker(Rol.BEHEERDER))
    assert "nog niet gecontroleerd" in paginatekst(client, beheer_url("taken"))
    check_gegevens()
    assert f"klopten alle {len(alle_regels())} regels." in paginatekst(client, beheer_url("taken"))
    assert "over de gegevens" not in paginatekst(client, beheer_url("overzicht"))
    persoon = _breek(team)
    check_gegevens()
    tekst = paginatekst(client, beheer_url("taken"))
    assert ZIN in tekst
    assert "Dit klopt 1 keer niet, sinds" in tekst
    assert "Kijk in het dossier, bij de gegevens van de persoon." in tekst
    assert f"/{persoon.pk}/" not in tekst
    assert "Amina" not in tekst
    assert "1 regel over de gegevens klopt niet" in paginatekst(client, beheer_url("overzicht"))


def test_page_asks_as_much_when_more_is_broken(client: Client, team: Team) -> None:
    client.force_login(maak_gebruiker(Rol.BEHEERDER))
    check_gegevens()
    goed = tel(client, beheer_url("taken"))
    _breek(team)
    check_gegevens()
    assert tel(client, beheer_url("taken")) == goed
