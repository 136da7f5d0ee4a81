"""What figures of a day still miss: each gap, who fills it in, how many since last week, and whose number it is."""

import datetime as dt
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.urls import reverse

from dagwerk.klaar.overzicht import Klaar
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep, Doelgroepbevinding, Inburgeraar, Toegang
from kern.klok import DAG, nu, vandaag
from kern.woorden import jaar_zo_nodig, zonder_jaar
from participatie.models import Meting
from rapportage.cijfers.ontbreekt import Gat, ontbreekt
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.plan import maak_component, start_component
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.plan.models import Component
from trajecten.taken.vragen import LANGSTE, ask_coordinator
from trajecten.traject.enums import Uitkomst
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db

PAGINA = reverse("trajecten:klaar")


def compleet(team: Team, **velden: Any) -> Inburgeraar:
    """Return somebody of whom nothing is missing."""
    persoon = in_caseload(team, **velden)
    Doelgroepbevinding.objects.create(
        inburgeraar=persoon, doelgroep=Doelgroep.NIET_TE_BEPALEN, datum=vandaag(), door=team.coordinator
    )
    maak_meting(persoon, team.coordinator)
    return persoon


def gaten(persoon: Inburgeraar, dag: dt.date | None = None) -> set[Gat]:
    """Return what is missing of somebody by the rows of now, which those known now must equal."""
    leider = Gebruiker.objects.get(aanstellingen__rol=Rol.TEAMLEIDER)
    heden, bekend = (ontbreekt(leider, dag or vandaag(), moment) for moment in (None, nu()))
    assert heden == bekend
    return set(heden.gaten.get(persoon.pk, ()))


def pagina(wie: Gebruiker, **vraag: Any) -> Klaar:
    antwoord = als_klant(wie).get(PAGINA, vraag)
    assert antwoord.status_code == 200
    gevonden: Klaar = antwoord.context["klaar"]
    return gevonden


def een_week_ouder() -> None:
    """Make what was recorded so far known a week and a day ago."""
    for model in apps.get_models():
        if hasattr(model, "pgh_tracked_model"):
            model._default_manager.update(pgh_created_at=nu() - dt.timedelta(days=8))


def test_who_is_complete_misses_nothing(team: Team) -> None:
    persoon = compleet(team)
    stand = ontbreekt(team.teamleider, vandaag(), None)
    assert (set(stand.mensen), set(stand.gaten)) == ({persoon.pk}, set())
    Meting.objects.filter(inburgeraar=persoon).update(trede=None)
    assert gaten(persoon) == {Gat.EERSTE_METING}


def test_each_gap_is_found(team: Team) -> None:
    nieuw = in_caseload(team)
    assert gaten(nieuw) == {Gat.DOELGROEP, Gat.EERSTE_METING}
    begonnen = compleet(team, geopend=30)
    Meting.objects.filter(inburgeraar=begonnen).update(datum=geleden(20))
    onderdeel = start_component(maak_component(begonnen, team.coordinator), op=geleden(3))
    assert gaten(begonnen) == {Gat.PIJLER}
    Component.objects.filter(pk=onderdeel.pk).update(gehoord_van="")
    assert gaten(begonnen) == {Gat.PIJLER, Gat.BRON}
    maak_meting(begonnen, team.coordinator)
    assert gaten(begonnen) == {Gat.BRON}
    assert gaten(begonnen, geleden(4)) == {Gat.DOELGROEP}


def test_a_visit_that_was_not_recorded_is_a_gap_from_the_day_after(team: Team) -> None:
    persoon = compleet(team)
    bezoek = GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag())
    assert not gaten(persoon)
    GeplandBezoek.objects.filter(pk=bezoek.pk).update(datum=geleden(1))
    assert gaten(persoon) == {Gat.BEZOEK}
    GeplandBezoek.objects.filter(pk=bezoek.pk).update(stand=Bezoekstand.VERVALLEN)
    assert not gaten(persoon)


def test_a_closed_traject_asks_nothing_any_more(team: Team) -> None:
    persoon = in_caseload(team)
    Traject.objects.filter(inburgeraar=persoon).update(gesloten_op=vandaag(), uitkomst=Uitkomst.GESTOPT_WERK)
    assert ontbreekt(team.teamleider, vandaag(), None).gaten == {}
    assert gaten(persoon, geleden(1)) == {Gat.DOELGROEP, Gat.EERSTE_METING}


def test_only_people_within_sight_are_counted(team: Team) -> None:
    """Without the policies of the database, as its owner: the count itself asks who sees whom."""
    persoon = in_caseload(team)
    for moment in (None, nu()):
        geteld = [ontbreekt(w, vandaag(), moment) for w in (team.coordinator, team.teamleider, team.elders)]
        assert [set(stand.mensen) for stand in geteld] == [{persoon.pk}, {persoon.pk}, set()]
        assert set(geteld[2].gaten) == set()


def test_numbers_are_those_of_the_list_by_fixed_contact_and_gap(team: Team) -> None:
    van_sanne, ander, los = in_caseload(team), in_caseload(team), in_caseload(team)
    Toegang.objects.filter(inburgeraar=ander).update(gebruiker=team.collega)
    Toegang.objects.filter(inburgeraar=los).update(tot=vandaag())
    maak_meting(van_sanne, team.coordinator)
    compleet(team)
    stand = pagina(team.teamleider)
    assert stand.trajecten == 4
    assert [(rij.naam, rij.samen.nu) for rij in stand.rijen] == [
        (team.coordinator.naam, 1),
        (team.collega.naam, 1),
        ("zonder vast contact", 1),
    ]
    assert stand.titel == "Bij 3 mensen ontbreekt iets"
    assert [aantal.nu for aantal in stand.allen.per_gat] == [3, 2, 0, 0, 0]
    klant = als_klant(team.teamleider)
    for rij in (*stand.rijen, stand.allen):
        for aantal in (rij.samen, *rij.per_gat):
            if aantal.url:
                assert klant.get(aantal.url).context["klaar"].aantal == aantal.nu, aantal.url
            else:
                assert not aantal.nu


def test_change_since_last_week_is_of_what_was_known_then(team: Team) -> None:
    eerst, tweede = in_caseload(team, geopend=20), in_caseload(team, geopend=20)
    een_week_ouder()
    assert pagina(team.teamleider).allen.samen.verschil == ""
    maak_meting(eerst, team.coordinator)
    Doelgroepbevinding.objects.create(
        inburgeraar=eerst, doelgroep=Doelgroep.PLICHTIG, datum=geleden(20), door=team.coordinator
    )
    samen = pagina(team.teamleider).allen.samen
    assert (samen.nu, samen.toen, samen.erger) == (1, 2, False)
    assert samen.verschil == "1 minder"
    in_caseload(team, geopend=3)
    in_caseload(team, geopend=3)
    assert pagina(team.teamleider).allen.samen.verschil == "1 meer"
    assert gaten(tweede) == {Gat.DOELGROEP, Gat.EERSTE_METING}


def test_a_coordinator_sees_its_own_people_with_where_to_fill_it_in(team: Team) -> None:
    eigen, ander = in_caseload(team, voornamen="Amina"), in_caseload(team)
    Toegang.objects.filter(inburgeraar=ander).update(gebruiker=team.collega)
    stand = pagina(team.coordinator, medewerker=team.collega.pk)
    assert [(mens.pk, mens.gaten) for mens in stand.mensen] == [
        (
            eigen.pk,
            [
                ("Doelgroep niet beoordeeld", reverse("trajecten:doelgroep", args=[eigen.pk])),
                ("Nog geen meting", reverse("trajecten:meting_nieuw", args=[eigen.pk])),
            ],
        )
    ]
    assert stand.trajecten == 1
    klant = als_klant(team.coordinator)
    assert {klant.get(url).status_code for _naam, url in stand.mensen[0].gaten} == {200}
    assert pagina(team.teamleider, medewerker=team.coordinator.pk).aantal == stand.aantal == 1


def test_nothing_missing_and_nobody_there_each_say_so(team: Team) -> None:
    assert "Er was op deze dag geen open traject" in als_klant(team.teamleider).get(PAGINA).text
    compleet(team)
    tekst = als_klant(team.teamleider).get(PAGINA).text
    assert "Niets ontbreekt" in tekst
    assert "Alles is ingevuld" in als_klant(team.coordinator).get(PAGINA).text


def test_unknown_values_in_the_address_are_left_out(team: Team) -> None:
    in_caseload(team)
    stand = pagina(team.teamleider, peildatum="gisteren", medewerker="²", gat="alles")
    assert (stand.keuze.dag, stand.keuze.medewerker, stand.keuze.gat) == (vandaag(), None, None)
    assert pagina(team.teamleider, medewerker="9" * 9).aantal == 0


def test_any_day_of_the_pilot_up_to_today_can_be_asked_for(team: Team) -> None:
    """Caseload leads here with the day that it is of."""
    in_caseload(team)
    gisteren = vandaag() - DAG
    assert pagina(team.teamleider, peildatum=gisteren.isoformat()).keuze.dag == gisteren
    for buiten in (vandaag() + DAG, settings.PILOT_VAN - DAG):
        assert pagina(team.teamleider, peildatum=buiten.isoformat()).keuze.dag == vandaag()


def test_a_long_list_shows_fifty_and_the_rest_on_asking(team: Team) -> None:
    for _ in range(52):
        persoon = maak_persoon(team.wijk)
        Traject.objects.create(inburgeraar=persoon, trajectwijk=team.wijk, geopend_op=geleden(2))
    assert (len(pagina(team.teamleider, alles=1).mensen), pagina(team.teamleider, alles=1).rest) == (50, 2)
    assert len(pagina(team.teamleider, alles=1, toon=100).mensen) == 52


def test_statements_are_as_many_for_one_as_for_thirty(team: Team) -> None:
    in_caseload(team)
    klant = als_klant(team.teamleider)
    een = tel(klant, PAGINA)
    for _ in range(29):
        in_caseload(team)
    assert tel(klant, PAGINA) == een


def test_a_day_still_to_come_is_not_offered(team: Team, settings: Any) -> None:
    """What will be missing then nobody knows today: the page would say the same as of today."""
    settings.PILOT_TOT_EN_MET = vandaag() + 400 * DAG
    in_caseload(team)
    pagina_ = als_klant(team.teamleider).get(PAGINA)
    gekozen = [k.url.partition("peildatum=")[2] for k in pagina_.context["peildagen"]]
    assert "" in gekozen
    assert all(dag <= vandaag().isoformat() for dag in gekozen)
    assert "Een dag die nog komt, kun je niet kiezen" in pagina_.text
    for later in (vandaag() + DAG, vandaag().replace(month=12, day=31) + DAG):
        assert pagina(team.teamleider, peildatum=later.isoformat()).keuze.dag == vandaag()


def test_difference_of_an_earlier_day_is_said_to_be_since_a_week_ago(team: Team) -> None:
    """Of the day of a quarter it is what was filled in since last week, not since that quarter."""
    in_caseload(team, geopend=90)
    stand = pagina(team.teamleider, peildatum=geleden(40).isoformat())
    assert stand.toen == zonder_jaar(geleden(7))
    assert (stand.allen.samen.nu, stand.allen.samen.toen, stand.allen.samen.verschil) == (1, 0, "1 meer")
    tekst = als_klant(team.teamleider).get(PAGINA, {"peildatum": geleden(40).isoformat()}).text
    assert f"dan op {zonder_jaar(geleden(7))}, met wat toen was vastgelegd" in tekst


def test_the_teamleider_asks_from_the_list_and_sees_there_that_it_was(team: Team) -> None:
    persoon, ander = in_caseload(team), in_caseload(team)
    klant = als_klant(team.teamleider)
    lijst = klant.get(PAGINA, {"gat": "doelgroep"}).text
    assert f'name="persoon" value="{persoon.pk}"' in lijst
    vraag: dict[str, str | int] = {"over": "cijfers", "gat": "doelgroep", "persoon": persoon.pk}
    antwoord = klant.get(reverse("trajecten:signalen_vragen"), vraag)
    (gekozen,) = antwoord.context["wel"]
    assert gekozen.redenen == "Doelgroep niet beoordeeld · Nog geen meting"
    assert antwoord.context["pagina"].terug == f"{PAGINA}?gat=doelgroep"
    wat = antwoord.context["form"]["wat"].value()
    assert wat.startswith(
        f"Wil je invullen wat er nog ontbreekt voor de cijfers van {jaar_zo_nodig(vandaag())}?"
    )
    assert len(wat) <= LANGSTE
    ask_coordinator(inburgeraar_ids=[persoon.pk], door=team.teamleider, wat=wat, uiterlijk=vandaag())
    gevraagd = {mens.pk: mens.gevraagd for mens in pagina(team.teamleider, alles=1).mensen}
    assert gevraagd == {persoon.pk: f"op {zonder_jaar(vandaag())}, nog geen antwoord", ander.pk: ""}
    assert 'name="persoon"' not in als_klant(team.coordinator).get(PAGINA).text
