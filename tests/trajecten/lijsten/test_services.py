"""Changing a list: from which day a choice is offered, what stays where it was chosen, and what cannot end."""

import datetime as dt
from functools import partial
from typing import Any

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection, transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Keuze
from inburgeraars import referentie as over_mensen
from inburgeraars.models import Belemmeringsoort, Documentsoort, Inburgeraar, Taal
from kern.consistentie import alle_regels, controleer
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import vandaag
from kern.versie import Ondertussen
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.documenten import maak_document
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten import referentie
from trajecten.lijsten.lijst import VASTE_CODES, Lijst, lijsten, vind
from trajecten.lijsten.overzicht import wijzigingen
from trajecten.lijsten.services import KeuzeKanNiet, add_keuze, correct_keuze, end_keuze, reopen_keuze
from trajecten.papieren.models import Controleregel, Controlesoort
from trajecten.plan.enums import Componentsoort
from trajecten.plan.forms.componenten import _taalroutes
from trajecten.plan.models import Component, Taalroute
from trajecten.stappen.models import Resultaatsoort

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)


@pytest.fixture
def lotte() -> Gebruiker:
    over_mensen.laad()
    referentie.laad()
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")


@pytest.fixture
def henk(lotte: Gebruiker) -> Gebruiker:
    return maak_gebruiker(Rol.BEHEERDER)


def _lijst(sleutel: str = "taalroutes") -> Lijst:
    lijst = vind(sleutel)
    assert lijst is not None
    return lijst


def _nieuw(door: Gebruiker, sleutel: str = "taalroutes", naam: str = "B1-route", **anders: Any) -> Any:
    velden = {"soort": "WI"} if sleutel == "taalroutes" else {}
    gegevens: dict[str, Any] = {"van": vandaag(), "velden": velden} | anders
    return add_keuze(lijst=_lijst(sleutel), naam=naam, door=door, **gegevens)


def _einde(rij: Any, door: Gebruiker, sleutel: str = "taalroutes", **anders: Any) -> Any:
    gegevens: dict[str, Any] = {"tot": vandaag(), "waarom": "Bestaat niet meer.", "gezien": None} | anders
    return end_keuze(lijst=_lijst(sleutel), pk=rij.pk, door=door, **gegevens)


def _verbeter(rij: Any, door: Gebruiker, sleutel: str = "taalroutes", **anders: Any) -> Any:
    gegevens: dict[str, Any] = {"naam": rij.naam, "waarom": "Beter.", "gezien": rij.versie} | anders
    return correct_keuze(lijst=_lijst(sleutel), pk=rij.pk, door=door, **gegevens)


def _in_traject(team: Team) -> Inburgeraar:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


def test_choice_is_offered_from_its_day(lotte: Gebruiker) -> None:
    _nieuw(lotte, van=vandaag() + DAG)
    assert [r.naam for r in _taalroutes()] == ["WEB", "WI"]
    assert [r.naam for r in Taalroute.objects.in_kracht(vandaag() + DAG)] == ["B1-route", "WEB", "WI"]


def test_code_is_made_of_the_name_and_unique(lotte: Gebruiker) -> None:
    assert _nieuw(lotte, naam="Één route!").code == "een-route"
    assert _nieuw(lotte, naam="Een route").code == "een-route-2"


def test_ended_choice_stays_where_it_was_chosen(lotte: Gebruiker, team: Team) -> None:
    persoon = _in_traject(team)
    web = Taalroute.objects.get(code="web")
    component = maak_component(persoon, team.coordinator, Componentsoort.TAAL, taalroute=web)
    web = _einde(web, lotte)
    assert (web.tot, web.gewijzigd_door, web.correctiereden) == (vandaag(), lotte, "Bestaat niet meer.")
    assert Component.objects.get(pk=component.pk).taalroute == web
    assert [r.naam for r in _taalroutes()] == ["WI"]
    assert [r.naam for r in _taalroutes(web)] == ["WEB", "WI"]


def test_end_is_taken_back(lotte: Gebruiker) -> None:
    web = _einde(Taalroute.objects.get(code="web"), lotte)
    reopen_keuze(lijst=_lijst(), pk=web.pk, waarom="Toch nog.", door=lotte)
    assert [r.naam for r in _taalroutes()] == ["WEB", "WI"]
    with pytest.raises(KeuzeKanNiet, match="niet beëindigd"):
        reopen_keuze(lijst=_lijst(), pk=web.pk, waarom="Nog eens.", door=lotte)


def test_no_choice_is_ever_deleted_and_its_history_says_who_did_what(lotte: Gebruiker) -> None:
    rij = _nieuw(lotte)
    rij = _verbeter(rij, lotte, naam="B1", waarom="Korter.")
    rij = _einde(rij, lotte, tot=vandaag() + DAG)
    reopen_keuze(lijst=_lijst(), pk=rij.pk, waarom="Toch nog.", door=lotte)
    dag = {"dag": f"{vandaag().day}", "straks": f"{(vandaag() + DAG).day}"}
    teksten = [(w.tekst, w.wie, w.reden) for w in wijzigingen(_lijst(), rij.pk)]
    assert [(t.split(" vanaf ")[0], wie, reden) for t, wie, reden in teksten] == [
        ("‘B1’ weer te kiezen", "Lotte Rademakers", "Toch nog."),
        ("‘B1’ beëindigd", "Lotte Rademakers", "Bestaat niet meer."),
        ("‘B1-route’ verbeterd, naam: B1 (was B1-route)", "Lotte Rademakers", "Korter."),
        ("‘B1-route’ toegevoegd, te kiezen", "Lotte Rademakers", ""),
    ]
    assert teksten[1][0].split(" vanaf ")[1].startswith(f"{dag['straks']} ")
    assert teksten[3][0].split(" vanaf ")[1].startswith(f"{dag['dag']} ")


def test_what_shipped_has_no_line_of_its_own(lotte: Gebruiker) -> None:
    assert wijzigingen(_lijst()) == []
    assert Taalroute.objects.get(code="wi").van == dt.date(2024, 12, 1)


@pytest.mark.parametrize("sleutel", [*VASTE_CODES])
def test_what_the_system_asks_for_cannot_end(lotte: Gebruiker, henk: Gebruiker, sleutel: str) -> None:
    lijst, (code,) = _lijst(sleutel), VASTE_CODES[sleutel]
    wie = lotte if lijst.mag(lotte) else henk
    rij = lijst.model.objects.get(code=code)
    Controleregel.objects.all().delete()
    with pytest.raises(KeuzeKanNiet, match="Het systeem gebruikt deze keuze zelf"):
        _einde(rij, wie, sleutel)


def test_what_a_rule_asks_for_cannot_end_before_the_rule(lotte: Gebruiker) -> None:
    intake = Controlesoort.objects.get(code="intake")
    with pytest.raises(KeuzeKanNiet, match="Er is 1 regel die hierom vraagt"):
        _einde(intake, lotte, "controles")
    Controleregel.objects.filter(soort=intake).update(tot=vandaag())
    assert _einde(intake, lotte, "controles").tot == vandaag()


def test_something_is_left_to_choose(lotte: Gebruiker) -> None:
    _einde(Taalroute.objects.get(code="web"), lotte)
    with pytest.raises(KeuzeKanNiet, match="Dan blijft er niets te kiezen over"):
        _einde(Taalroute.objects.get(code="wi"), lotte)
    _nieuw(lotte, van=vandaag() + DAG)
    with pytest.raises(KeuzeKanNiet, match="Dan blijft er niets te kiezen over"):
        _einde(Taalroute.objects.get(code="wi"), lotte)
    assert _einde(Taalroute.objects.get(code="wi"), lotte, tot=vandaag() + DAG).tot == vandaag() + DAG


def test_day_that_has_passed_is_refused_at_its_field(lotte: Gebruiker) -> None:
    web = Taalroute.objects.get(code="web")
    with pytest.raises(ValidationError) as fout:
        _nieuw(lotte, van=vandaag() - DAG)
    assert list(fout.value.message_dict) == ["van"]
    with pytest.raises(ValidationError) as fout:
        _einde(web, lotte, tot=vandaag() - DAG)
    assert list(fout.value.message_dict) == ["tot"]


def test_end_lies_not_before_the_first_day(lotte: Gebruiker) -> None:
    rij = _nieuw(lotte, van=vandaag() + 2 * DAG)
    with pytest.raises(KeuzeKanNiet) as fout:
        _einde(rij, lotte, tot=vandaag() + DAG)
    assert fout.value.veld == "tot"
    assert _einde(rij, lotte, tot=vandaag() + 2 * DAG).tot == rij.van


def test_name_is_unique_also_of_what_ended(lotte: Gebruiker) -> None:
    with pytest.raises(KeuzeKanNiet, match="Deze naam staat al in de lijst") as fout:
        _nieuw(lotte, naam=" web ")
    assert fout.value.veld == "naam"
    _einde(Taalroute.objects.get(code="web"), lotte)
    with pytest.raises(KeuzeKanNiet, match="en is beëindigd"):
        _nieuw(lotte, naam="Web")
    with pytest.raises(KeuzeKanNiet, match="Deze naam staat al"):
        _verbeter(Taalroute.objects.get(code="wi"), lotte, naam="WEB")


def test_new_name_reads_everywhere(lotte: Gebruiker, team: Team) -> None:
    web = Taalroute.objects.get(code="web")
    component = maak_component(_in_traject(team), team.coordinator, Componentsoort.TAAL, taalroute=web)
    _verbeter(web, lotte, naam="WEB-route")
    assert str(Component.objects.get(pk=component.pk).taalroute) == "WEB-route"


def test_used_choice_keeps_its_meaning(lotte: Gebruiker, team: Team) -> None:
    web = Taalroute.objects.get(code="web")
    with transaction.atomic(), als(lotte):
        assert _verbeter(web, lotte, velden={"soort": "WI"}).soort == "WI"
    web.refresh_from_db()
    maak_component(_in_traject(team), team.coordinator, Componentsoort.TAAL, taalroute=web)
    with pytest.raises(KeuzeKanNiet, match="Dit is al gekozen") as fout, transaction.atomic(), als(lotte):
        _verbeter(web, lotte, velden={"soort": "WEB"})
    assert fout.value.veld == "soort"


def test_choice_gets_its_place_and_the_others_keep_theirs(lotte: Gebruiker) -> None:
    lijst = _lijst("resultaten")
    voor = [k.naam for k in lijst.keuzes]
    rij = _nieuw(lotte, "resultaten", "Rijbewijs", velden={"examen": True}, na=lijst.keuzes[1].pk)
    assert [k.naam for k in lijst.keuzes] == [*voor[:2], "Rijbewijs", *voor[2:]]
    rij = _verbeter(rij, lotte, "resultaten", na=None, waarom="Komt vaak voor.")
    assert [k.naam for k in lijst.keuzes] == ["Rijbewijs", *voor]
    assert [w.tekst for w in wijzigingen(lijst)][:1] == ["‘Rijbewijs’ op een andere plaats gezet"]


def test_correction_that_changes_nothing_is_refused(lotte: Gebruiker) -> None:
    with pytest.raises(KeuzeKanNiet, match="Er verandert niets"):
        _verbeter(Taalroute.objects.get(code="web"), lotte)


def test_second_of_two_changes_reads_the_first(lotte: Gebruiker) -> None:
    web = Taalroute.objects.get(code="web")
    _verbeter(web, lotte, naam="WEB 1")
    with pytest.raises(Ondertussen):
        _verbeter(web, lotte, naam="WEB 2")
    assert Taalroute.objects.get(code="web").naam == "WEB 1"


def test_end_is_not_lost_to_another_end(lotte: Gebruiker) -> None:
    web = Taalroute.objects.get(code="web")
    _einde(web, lotte, tot=vandaag() + 5 * DAG, gezien=web.versie)
    with pytest.raises(KeuzeKanNiet, match="al beëindigd"):
        _einde(web, lotte, gezien=web.versie)
    assert Taalroute.objects.get(code="web").tot == vandaag() + 5 * DAG


def test_each_rol_changes_its_own_lists(lotte: Gebruiker, henk: Gebruiker) -> None:
    for wie, sleutel in ((henk, "taalroutes"), (lotte, "talen")):
        rij = _lijst(sleutel).keuzes[0]
        for doe in (
            partial(_nieuw, wie, sleutel),
            partial(_verbeter, rij, wie, sleutel, naam="Anders"),
            partial(_einde, rij, wie, sleutel),
            partial(reopen_keuze, lijst=_lijst(sleutel), pk=rij.pk, waarom="x", door=wie),
        ):
            with pytest.raises(PermissionDenied, match="Alleen de"):
                doe()


def test_reason_is_asked(lotte: Gebruiker) -> None:
    web = Taalroute.objects.get(code="web")
    for doe in (
        partial(_verbeter, web, lotte, naam="Anders", waarom=" "),
        partial(_einde, web, lotte, waarom=" "),
        partial(reopen_keuze, lijst=_lijst(), pk=web.pk, waarom=" ", door=lotte),
    ):
        with pytest.raises(ValidationError) as fout:
            doe()
        assert list(fout.value.message_dict) == ["waarom"]


def test_acts_stand_in_the_logboek(lotte: Gebruiker) -> None:
    rij = _einde(_verbeter(_nieuw(lotte), lotte, naam="B1"), lotte)
    reopen_keuze(lijst=_lijst(), pk=rij.pk, waarom="Toch nog.", door=lotte)
    rijen = Logregel.objects.filter(actor_id=lotte.pk, onderdeel="taalroutes").order_by("pk")
    assert list(rijen.values_list("handeling", flat=True)) == [
        Handeling.KEUZE_TOEGEVOEGD,
        Handeling.KEUZE_VERBETERD,
        Handeling.KEUZE_BEEINDIGD,
        Handeling.KEUZE_HEROPEND,
    ]


def test_use_is_yes_or_no_and_told_to_who_keeps_lists_alone(
    lotte: Gebruiker, henk: Gebruiker, team: Team
) -> None:
    turks = Taal.objects.get(code="tr")
    for _ in range(2):
        Inburgeraar.objects.filter(pk=maak_persoon(team.wijk).pk).update(taal=turks)
    document = maak_document(_in_traject(team), team.coordinator)
    for wie in (lotte, henk):
        with transaction.atomic(), als(wie):
            assert _lijst("talen").gebruikt() == {turks.pk}
            assert _lijst("documenten").gebruikt() == {document.soort_id}
            assert _lijst("belemmeringen").gebruikt() == set()
    for ander in (team.coordinator, maak_gebruiker(Rol.AFDELINGSHOOFD)):
        with transaction.atomic(), als(ander):
            assert _lijst("talen").gebruikt() == set()


def test_every_table_that_points_at_a_choice_counts_as_use() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT prosrc FROM pg_proc WHERE proname = 'gebruikte_keuzes'")
        (sql,) = cursor.fetchone()
    gevraagd = []
    for lijst in lijsten():
        regels = {model for model, _veld in lijst.regels}
        for relatie in lijst.model._meta.get_fields(include_hidden=True):
            if not relatie.auto_created or relatie.concrete or not relatie.one_to_many:
                continue
            bron = relatie.related_model
            if hasattr(bron, "pgh_tracked_model") or not hasattr(bron, "veldsoorten") or bron in regels:
                continue
            kolom = relatie.field.column
            gevraagd.append((bron._meta.db_table, kolom))
            assert f"FROM {bron._meta.db_table} r WHERE r.{kolom} = k.id" in sql, bron
    assert len(gevraagd) >= 9


def test_every_list_is_a_choice_with_history() -> None:
    modellen = [lijst.model for lijst in lijsten()]
    assert set(modellen) == {m for m in apps.get_models() if issubclass(m, Keuze)} - _versies()
    assert len({lijst.sleutel for lijst in lijsten()}) == len(modellen) == 8
    for model in modellen:
        assert historiemodel(model)


def _versies() -> set[type]:
    return {m for m in apps.get_models() if hasattr(m, "pgh_tracked_model")}


def test_consistency_tells_what_has_disappeared(lotte: Gebruiker) -> None:
    regels = {r.naam: r for r in alle_regels()}
    kiest, vraagt = regels["wat het systeem kiest is te kiezen"], regels["regel vraagt om wat er is"]
    assert controleer(kiest).nummers == ()
    assert controleer(vraagt).nummers == ()
    Documentsoort.objects.filter(code="brief").update(tot=vandaag())
    Resultaatsoort.objects.filter(code="anders").delete()
    assert controleer(kiest).nummers == (2, 3)
    regel = Controleregel.objects.get(soort__code="intake")
    Controlesoort.objects.filter(code="intake").update(tot=vandaag())
    assert controleer(vraagt).nummers == (regel.pk,)


def test_loading_again_leaves_what_was_renamed_and_ended(lotte: Gebruiker) -> None:
    aantal = Belemmeringsoort.objects.count()
    Belemmeringsoort.objects.filter(naam="schulden").update(naam="geldzorgen", tot=vandaag())
    over_mensen.laad()
    assert Belemmeringsoort.objects.count() == aantal
