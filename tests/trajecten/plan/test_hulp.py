"""Help in a plan: seen by who keeps the dossier and the teamleider alone, on pages and in the database (DOMEIN 4)."""

from dataclasses import dataclass
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.test import Client
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import HULP, Inburgeraar, Toegang, Toegangsgrond
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_contactpersoon
from tests.fabrieken.plan import maak_afspraak, maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.team import Team
from trajecten.handhaving.services.overdragen import Verzuimmelding, hand_over_verzuim
from trajecten.plan.enums import Aanwezigstand, Componentsoort
from trajecten.plan.models import Aanwezigheid, Afspraak, Component
from trajecten.plan.services import Bron, Plaatsing, place_component
from trajecten.plan.services.aanwezigheid import Bijeenkomst, record_aanwezigheid

WAT = "Gesprekken om te stoppen met drinken"
WAAR = "Verslavingszorg De Brug"


@dataclass
class Dossier:
    """A person with help in its plan, beside work that everybody in the wijk may see."""

    persoon: Inburgeraar
    hulp: Component
    werk: Component


@pytest.fixture
def dossier(team: Team) -> Dossier:
    """Return a dossier with help that runs, at an organisatie that sees the person, with an afspraak and presence."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma")
    maak_huisbezoek(persoon, team.coordinator)
    waar = maak_organisatie(naam=WAAR)
    hulp = maak_component(persoon, team.coordinator, Componentsoort.HULP, omschrijving=WAT, organisatie=waar)
    werk = maak_component(persoon, team.coordinator, Componentsoort.WERK, omschrijving="Bakkerij")
    for component in (hulp, werk):
        start_component(component)
        _vul(component, team.coordinator)
    return Dossier(persoon, hulp, werk)


def _vul(component: Component, door: Gebruiker) -> None:
    assert component.organisatie is not None
    plaatsing = Plaatsing(
        overdracht_op=vandaag(),
        overdracht_met=maak_contactpersoon(component.organisatie),
        gedeeld="Naam en telefoon",
        grond="toestemming",
        toegang=True,
    )
    place_component(component_id=component.pk, door=door, versie=None, plaatsing=plaatsing)
    maak_afspraak(component.inburgeraar, door, wat=f"Gaat naar {component.omschrijving}", component=component)
    record_aanwezigheid(
        component_id=component.pk,
        door=door,
        bijeenkomsten=[Bijeenkomst(datum=vandaag(), stand=Aanwezigstand.AANWEZIG)],
        bron=Bron(van="Carla", op=vandaag()),
    )


PAGINAS = ("trajecten:dossier", "trajecten:plan", "trajecten:tijdlijn")


@pytest.mark.parametrize(
    ("wie", "ziet"), [("coordinator", True), ("teamleider", True), ("collega", False), ("vervanger", True)]
)
def test_pages_tell_of_help_to_who_may_see_barriers_alone(
    client: Client, team: Team, dossier: Dossier, wie: str, *, ziet: bool
) -> None:
    if wie == "vervanger":
        Toegang.objects.create(
            inburgeraar=dossier.persoon, gebruiker=team.collega, grond=Toegangsgrond.VERVANGING
        )
    client.force_login(team.collega if wie == "vervanger" else getattr(team, wie))
    for naam in PAGINAS:
        tekst = client.get(reverse(naam, args=[dossier.persoon.pk])).content.decode()
        assert "akkerij" in tekst, naam
        assert (WAAR in tekst) is ziet, naam
        assert ("stoppen met drinken" in tekst) is ziet, naam
    plan = client.get(reverse("trajecten:plan", args=[dossier.persoon.pk])).content.decode()
    assert ("Hulp bij belemmeringen staat hier niet bij." in plan) is not ziet


def _alles(model: Any) -> tuple[Any, Any]:
    return model._default_manager.all(), historiemodel(model)._default_manager.all()


def test_database_keeps_help_and_what_hangs_on_it_from_a_colleague(team: Team, dossier: Dossier) -> None:
    def gezien(wie: Gebruiker) -> list[tuple[set[int], ...]]:
        with transaction.atomic(), als(wie):
            return [
                tuple(set(rijen.values_list("component_id", flat=True)) for rijen in _alles(model))
                for model in (Aanwezigheid, Afspraak)
            ] + [
                (
                    set(Component.objects.values_list("pk", flat=True)),
                    set(historiemodel(Component)._default_manager.values_list("pgh_obj_id", flat=True)),
                    set(Toegang.objects.filter(grond="plaatsing").values_list("organisatie_id", flat=True)),
                    set(
                        historiemodel(Toegang)
                        ._default_manager.filter(grond="plaatsing")
                        .values_list("organisatie_id", flat=True)
                    ),
                )
            ]

    hulp, werk = dossier.hulp, dossier.werk
    beide, waar = {hulp.pk, werk.pk}, {hulp.organisatie_id, werk.organisatie_id}
    for wie in (team.coordinator, team.teamleider):
        assert gezien(wie) == [(beide, beide), (beide, beide), (beide, beide, waar, waar)], wie
    alleen, daar = {werk.pk}, {werk.organisatie_id}
    assert gezien(team.collega) == [(alleen, alleen), (alleen, alleen), (alleen, alleen, daar, daar)]
    assert gezien(team.elders) == [(set(), set()), (set(), set()), (set(), set(), set(), set())]


def test_querysets_alone_keep_help_from_a_colleague(team: Team, dossier: Dossier) -> None:
    """Wall 2 without wall 3: as `eigenaar`, under whom no policy applies."""
    for model in (Aanwezigheid, Afspraak):
        assert set(model.objects.visible_to(team.collega).values_list("component", flat=True)) == {
            dossier.werk.pk
        }
        assert model.objects.visible_to(team.coordinator).count() == 2
    assert list(Component.objects.visible_to(team.collega)) == [dossier.werk]
    assert not Toegang.objects.visible_to(team.collega).filter(omvang=HULP).exists()
    assert Toegang.objects.visible_to(team.teamleider).filter(omvang=HULP).count() == 1


def test_afspraak_without_a_component_is_seen_in_the_wijk(team: Team, dossier: Dossier) -> None:
    los = maak_afspraak(dossier.persoon, team.coordinator, wat="Belt de huisarts")
    with transaction.atomic(), als(team.collega):
        assert Afspraak.objects.filter(pk=los.pk).exists()


def test_verzuim_at_help_is_not_handed_over(team: Team, dossier: Dossier) -> None:
    """A consulent may not see help, and a handover names the component."""

    def draag_over(component: Component) -> None:
        hand_over_verzuim(
            inburgeraar_id=dossier.persoon.pk,
            door=team.coordinator,
            consulent=team.consulent,
            melding=Verzuimmelding(
                verzuim_sinds=vandaag(), gebeurd="Komt niet", geprobeerd="Gebeld", component=component
            ),
        )

    with pytest.raises(ValidationError) as fout:
        draag_over(dossier.hulp)
    assert list(fout.value.message_dict) == ["component"]
    draag_over(dossier.werk)


def test_form_of_a_handover_does_not_offer_help(client: Client, team: Team, dossier: Dossier) -> None:
    client.force_login(team.coordinator)
    tekst = client.get(reverse("trajecten:verzuim_overdragen", args=[dossier.persoon.pk])).content.decode()
    assert "Bakkerij" in tekst
    assert WAAR not in tekst
