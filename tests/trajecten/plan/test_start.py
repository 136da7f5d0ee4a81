"""The start of a component: trede nu, which scores change, and correcting or taking it back (DOMEIN 5.3 and 7)."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.urls import reverse

from gebruikers.enums import Rol
from inburgeraars.models import Adres, Fase, Inburgeraar, Toegang, Toegangsgrond
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.ladder import Pijler, Trede
from participatie import referentie as ladder
from participatie.models import Meting
from participatie.services.metingen import Waarneming, record_meting
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_contactpersoon
from tests.fabrieken.plan import maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.models import Verslag
from trajecten.plan.enums import Componentsoort, Componentstand, Deelgrond
from trajecten.plan.fouten import ComponentKanNiet
from trajecten.plan.models import Component
from trajecten.plan.services import (
    Bron,
    Plaatsing,
    correct_start,
    drop_component,
    end_component,
    gevolgen_van_start,
    place_component,
    refuse_component,
)
from trajecten.plan.services.toegang import NA_EINDE
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.traject.enums import Uitkomst
from trajecten.traject.models import Traject
from trajecten.traject.pijlers import Verschuiving

BRON = Bron(van="Carla van Gilde", op=vandaag())


def dag(geleden: int) -> dt.date:
    return vandaag() - dt.timedelta(days=geleden)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody whose traject opened a month ago, with a meting of twenty days ago."""
    ladder.laad()
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator, datum=dag(30))
    meet(team, mens, dag(20), Trede.TWEE)
    return mens


def meet(team: Team, persoon: Inburgeraar, op: dt.date, trede: Trede) -> Meting:
    waarneming = Waarneming(trede=trede, waarom="gezien", datum=op)
    return record_meting(inburgeraar_id=persoon.pk, door=team.coordinator, waarneming=waarneming)


def fasen(persoon: Inburgeraar) -> list[tuple[int, dt.date, dt.date | None]]:
    rijen = Fase.objects.filter(inburgeraar=persoon).order_by("van", "pk")
    return [(f.pijler, f.van, f.tot) for f in rijen if f.tot is None or f.tot > f.van]


def scores(persoon: Inburgeraar) -> list[int]:
    return [m.score for m in Meting.objects.filter(inburgeraar=persoon).order_by("datum").met_score()]


def verbeter(team: Team, component: Component, op: dt.date | None, **anders: Any) -> Component:
    velden: dict[str, Any] = {"versie": None, "bron": BRON if op else None, "reden": "verkeerd gehoord"}
    return correct_start(component_id=component.pk, door=team.coordinator, op=op, **(velden | anders))


# -- a start, its metingen, and its correction


def test_late_start_names_the_metingen_whose_score_changes(team: Team, persoon: Inburgeraar) -> None:
    component = maak_component(persoon, team.coordinator)
    meet(team, persoon, dag(5), Trede.DRIE)
    assert gevolgen_van_start(component, dag(2)) == []
    assert gevolgen_van_start(component, dag(10)) == [Verschuiving(datum=dag(5), was=3, wordt=8)]
    assert [v.datum for v in gevolgen_van_start(component, dag(40))] == [dag(20), dag(5)]
    start_component(component, op=dag(10))
    assert scores(persoon) == [2, 8]


def test_help_changes_no_score(team: Team, persoon: Inburgeraar) -> None:
    hulp = maak_component(persoon, team.coordinator, Componentsoort.HULP)
    assert gevolgen_van_start(hulp, dag(25)) == []
    start_component(hulp, op=dag(25))
    assert Traject.objects.get().gestart_op is None


def test_skipping_the_trede_makes_a_task_once(team: Team, persoon: Inburgeraar) -> None:
    start_component(maak_component(persoon, team.coordinator))
    start_component(maak_component(persoon, team.coordinator))
    taak = Taak.objects.get(inburgeraar=persoon)
    assert taak.voor == team.coordinator
    assert "Welke trede nu?" in taak.wat


def test_no_task_when_somebody_measured_since(team: Team, persoon: Inburgeraar) -> None:
    start_component(maak_component(persoon, team.coordinator), op=dag(20))
    assert not Taak.objects.filter(stand=Taakstand.OPEN).exists()


def test_start_is_moved_earlier_and_later_and_the_pijler_follows(team: Team, persoon: Inburgeraar) -> None:
    component = start_component(maak_component(persoon, team.coordinator), op=dag(10))
    for op in (dag(15), dag(3), dag(30), dag(1)):
        verbeter(team, component, op)
        assert Traject.objects.get().gestart_op == op
        voor = [] if op == dag(30) else [(Pijler.VOOR, dag(30), op)]
        assert fasen(persoon) == [*voor, (Pijler.TIJDENS, op, None)]
    component.refresh_from_db()
    assert (component.gestart_op, component.correctiereden) == (dag(1), "verkeerd gehoord")


def test_start_that_was_not_is_taken_back(team: Team, persoon: Inburgeraar) -> None:
    component = start_component(maak_component(persoon, team.coordinator), op=dag(21))
    assert scores(persoon) == [7]
    assert gevolgen_van_start(component, None) == [Verschuiving(datum=dag(20), was=7, wordt=2)]
    verbeter(team, component, None)
    component.refresh_from_db()
    assert (component.stand, component.gestart_op, component.gehoord_van) == (
        Componentstand.GEPLAND,
        None,
        "",
    )
    assert Traject.objects.get().gestart_op is None
    assert fasen(persoon) == [(Pijler.VOOR, dag(30), None)]
    assert scores(persoon) == [2]
    # And it can begin after all.
    start_component(component, op=dag(2))
    assert fasen(persoon) == [(Pijler.VOOR, dag(30), dag(2)), (Pijler.TIJDENS, dag(2), None)]


def test_the_next_first_start_counts_when_the_first_is_taken_back(team: Team, persoon: Inburgeraar) -> None:
    eerste = start_component(maak_component(persoon, team.coordinator), op=dag(12))
    start_component(maak_component(persoon, team.coordinator), op=dag(6))
    verbeter(team, eerste, None)
    assert Traject.objects.get().gestart_op == dag(6)
    assert fasen(persoon)[-1] == (Pijler.TIJDENS, dag(6), None)


def test_correcting_another_component_leaves_the_start(team: Team, persoon: Inburgeraar) -> None:
    start_component(maak_component(persoon, team.coordinator), op=dag(12))
    tweede = start_component(maak_component(persoon, team.coordinator), op=dag(6))
    verbeter(team, tweede, dag(4))
    assert Traject.objects.get().gestart_op == dag(12)
    verbeter(team, tweede, dag(14))
    assert Traject.objects.get().gestart_op == dag(14)


def test_correction_asks_a_reason_a_day_that_was_and_a_start(team: Team, persoon: Inburgeraar) -> None:
    component = maak_component(persoon, team.coordinator)
    with pytest.raises(ComponentKanNiet):
        verbeter(team, component, dag(1))
    start_component(component)
    with pytest.raises(ValidationError, match="reden"):
        verbeter(team, component, dag(1), reden=" ")
    with pytest.raises(ValidationError, match="nog niet geweest"):
        verbeter(team, component, dag(-1))
    al = maak_component(persoon, team.coordinator, liep_al_sinds=dag(200))
    with pytest.raises(ComponentKanNiet):
        verbeter(team, al, None)
    verbeter(team, al, dag(300), bron=None)
    assert Traject.objects.get().gestart_op == vandaag()


# -- in the browser


def adres(naam: str, pk: int) -> str:
    return reverse(f"trajecten:{naam}", args=[pk])


def ingevuld(form: Any) -> dict[str, Any]:
    return {n: w for n in form.fields if (w := form[n].value()) is not None}


def test_start_with_a_trede_in_one_form(team: Team, persoon: Inburgeraar) -> None:
    component = maak_component(persoon, team.coordinator)
    client, url = als_klant(team.coordinator), adres("component_start", component.pk)
    velden = ingevuld(client.get(url).context["form"]) | {"gehoord_van": "Carla", "trede": "3"}
    assert "waarom deze trede past" in client.post(url, velden).text
    assert client.post(url, velden | {"waarom": "Fietst zelf naar de les."}).status_code == 302
    assert scores(persoon) == [2, 8]
    assert not Taak.objects.exists()
    ander = maak_component(persoon, team.coordinator)
    assert 'name="trede"' not in client.get(adres("component_start", ander.pk)).text


def test_scores_are_shown_before_they_change_and_after(team: Team, persoon: Inburgeraar) -> None:
    component = maak_component(persoon, team.coordinator)
    client, url = als_klant(team.coordinator), adres("component_start", component.pk)
    velden = ingevuld(client.get(url).context["form"]) | {"gehoord_van": "Carla"}
    velden["op"] = dag(25).isoformat()
    pagina = client.post(url, velden)
    assert pagina.status_code == 200
    assert "van 2 naar 7" in pagina.text
    assert Traject.objects.get().gestart_op is None
    gezien = ingevuld(pagina.context["form"])["gezien"]
    klaar = client.post(url, velden | {"gezien": gezien}, follow=True)
    assert "telt nu als score 7 in plaats van 2" in klaar.text
    assert Traject.objects.get().gestart_op == dag(25)


def test_start_is_taken_back_on_its_page(team: Team, persoon: Inburgeraar) -> None:
    component = start_component(maak_component(persoon, team.coordinator), op=dag(3))
    client, url = als_klant(team.coordinator), adres("component_start_verbeteren", component.pk)
    assert url in client.get(adres("plan", persoon.pk)).text
    velden = ingevuld(client.get(url).context["form"]) | {"hoe": "niet begonnen", "reden": "andere Fatma"}
    assert client.post(url, velden).status_code == 302
    assert Traject.objects.get().gestart_op is None
    assert client.get(url).status_code == 403


def test_reopening_of_what_started_works_in_the_browser(team: Team, persoon: Inburgeraar) -> None:
    start_component(maak_component(persoon, team.coordinator), op=dag(10))
    close_traject(inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.GESTOPT_WERK, op=dag(2))
    client, url = als_klant(team.coordinator), adres("heropenen", persoon.pk)
    velden = ingevuld(client.get(url).context["form"]) | {"reden": "toch verder"}
    assert client.post(url, velden).status_code == 302
    assert fasen(persoon)[-1] == (Pijler.TIJDENS, dag(10), None)


# -- access of the partner


@pytest.fixture
def geplaatst(team: Team, persoon: Inburgeraar) -> Component:
    """Return a component with a warme overdracht, of an organisatie that sees the person since."""
    organisatie = maak_organisatie()
    component = maak_component(persoon, team.coordinator, organisatie=organisatie)
    return plaats(team, component)


def plaats(team: Team, component: Component, **anders: Any) -> Component:
    assert component.organisatie is not None
    velden: dict[str, Any] = {
        "wijze": "gaat mee",
        "overdracht_op": vandaag(),
        "overdracht_met": maak_contactpersoon(component.organisatie),
        "gedeeld": "Naam en op welke dagen het kan.",
        "grond": Deelgrond.TOESTEMMING,
        "toegang": True,
    }
    return place_component(
        component_id=component.pk,
        door=team.coordinator,
        versie=None,
        plaatsing=Plaatsing(**(velden | anders)),
    )


def gezien_door(partner: Any, persoon: Inburgeraar) -> dict[str, int]:
    """Return how many rows of each table about this person a partner reads in SQL."""
    tellen = {}
    with als(partner):
        for model, veld in ((Inburgeraar, "id"), (Adres, "inburgeraar_id"), (Verslag, "inburgeraar_id")):
            with connection.cursor() as cursor:
                cursor.execute(
                    f'SELECT count(*) FROM "{model._meta.db_table}" WHERE {veld} = %s',  # noqa: S608
                    [persoon.pk],
                )
                tellen[model.__name__] = cursor.fetchone()[0]
        for ander in (Component, Traject, Toegang, Meting, Fase):
            tellen[ander.__name__] = ander.objects.filter(inburgeraar=persoon).count()
    return tellen


NIETS = dict.fromkeys(
    ("Inburgeraar", "Adres", "Verslag", "Component", "Traject", "Toegang", "Meting", "Fase"), 0
)


def test_partner_reads_the_person_and_nothing_else(team: Team, geplaatst: Component) -> None:
    partner = maak_gebruiker(Rol.PARTNER, organisatie=geplaatst.organisatie)
    ander = maak_gebruiker(Rol.PARTNER, organisatie=maak_organisatie())
    persoon = geplaatst.inburgeraar
    assert gezien_door(partner, persoon) == NIETS | {"Inburgeraar": 1}
    assert gezien_door(ander, persoon) == NIETS
    elders = maak_persoon(team.wijk)
    assert gezien_door(partner, elders) == NIETS


def test_access_asks_a_warme_overdracht_with_what_was_shared(team: Team, persoon: Inburgeraar) -> None:
    component = maak_component(persoon, team.coordinator, organisatie=maak_organisatie())
    with pytest.raises(ValidationError) as fout:
        plaats(team, component, overdracht_op=None, gedeeld=" ", grond="")
    assert set(fout.value.message_dict) == {"overdracht_op", "gedeeld", "grond"}
    plaats(team, component, toegang=False)
    assert not Toegang.objects.filter(grond=Toegangsgrond.PLAATSING).exists()


def test_access_lasts_until_thirty_days_after_the_end(team: Team, geplaatst: Component) -> None:
    start_component(geplaatst)
    end_component(component_id=geplaatst.pk, door=team.coordinator, versie=None, afgerond=True, op=vandaag())
    toegang = Toegang.objects.get(grond=Toegangsgrond.PLAATSING)
    assert (toegang.organisatie, toegang.gebruiker) == (geplaatst.organisatie, None)
    assert toegang.tot_en_met == vandaag() + NA_EINDE
    assert Toegang.objects.filter(pk=toegang.pk).in_kracht(vandaag() + NA_EINDE).exists()
    assert not Toegang.objects.filter(pk=toegang.pk).in_kracht(vandaag() + NA_EINDE + DAG).exists()


def test_refusal_and_lapse_end_access_too(team: Team, persoon: Inburgeraar) -> None:
    wie: dict[str, Any] = {"door": team.coordinator, "versie": None}
    for weigert in (True, False):
        component = plaats(team, maak_component(persoon, team.coordinator, organisatie=maak_organisatie()))
        if weigert:
            refuse_component(component_id=component.pk, op=vandaag(), bron=BRON, reden="vol", **wie)
        else:
            drop_component(component_id=component.pk, reden="hoeft niet", **wie)
        assert component.toegang is not None
        component.toegang.refresh_from_db()
        assert component.toegang.tot_en_met == vandaag() + NA_EINDE


def test_taking_the_tick_away_ends_access_today(team: Team, geplaatst: Component) -> None:
    partner = maak_gebruiker(Rol.PARTNER, organisatie=geplaatst.organisatie)
    plaats(team, geplaatst, toegang=False)
    assert gezien_door(partner, geplaatst.inburgeraar) == NIETS
    plaats(team, geplaatst)
    assert gezien_door(partner, geplaatst.inburgeraar) == NIETS | {"Inburgeraar": 1}


def test_closing_ends_access_and_reopening_brings_it_back(team: Team, geplaatst: Component) -> None:
    wie: dict[str, Any] = {"inburgeraar_id": geplaatst.inburgeraar_id, "door": team.coordinator}
    close_traject(**wie, uitkomst=Uitkomst.WIL_NIET, op=vandaag())
    toegang = Toegang.objects.get(grond=Toegangsgrond.PLAATSING)
    assert toegang.tot_en_met == vandaag() + NA_EINDE
    reopen_traject(**wie, reden="toch wel")
    toegang.refresh_from_db()
    assert toegang.tot is None


def test_partner_sees_nobody_who_died(team: Team, geplaatst: Component) -> None:
    partner = maak_gebruiker(Rol.PARTNER, organisatie=geplaatst.organisatie)
    close_traject(
        inburgeraar_id=geplaatst.inburgeraar_id,
        door=team.coordinator,
        uitkomst=Uitkomst.OVERLEDEN,
        op=vandaag(),
    )
    assert gezien_door(partner, geplaatst.inburgeraar) == NIETS
