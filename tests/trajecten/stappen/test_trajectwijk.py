"""The teamleider corrects to which wijk a traject belongs; whatever counts by trajectwijk follows (DOMEIN 8a)."""

import datetime as dt
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.historie import bekend_op, historiemodel
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logonderwerp
from rapportage.cijfers.lezen import lees_stand
from tests.dagwerk.caseload.test_caseload import in_caseload, van
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.team import Team
from trajecten.stappen.services.trajectwijk import correct_trajectwijk
from trajecten.traject.models import Traject
from vinden.personen import Lijstkeuze, personen
from wijken.models import Wijk

REDEN = "Ze woont aan de andere kant van de straat"


def verbeter(team: Team, persoon: Inburgeraar, wijk: Wijk, **anders: object) -> Traject:
    """Correct the trajectwijk of somebody, as the teamleider who sees it as it is."""
    traject = Traject.objects.get(inburgeraar=persoon)
    velden = {"door": team.teamleider, "gezien": traject.trajectwijk_id, "reden": REDEN} | anders
    return correct_trajectwijk(traject_id=traject.pk, wijk=wijk, **velden)  # type: ignore[arg-type]


def telt_in(team: Team) -> list[int]:
    """Return how many open trajecten each wijk has on the caseload page and in its list."""
    wijken = (team.wijk, team.andere_wijk)
    stand = [van(team, wijk).samen.open.aantal for wijk in wijken]
    assert [personen(team.teamleider, Lijstkeuze(trajectwijk=wijk)).count() for wijk in wijken] == stand
    return stand


def test_counts_by_trajectwijk_follow_and_go_back(team: Team) -> None:
    persoon = in_caseload(team)
    assert telt_in(team) == [1, 0]
    verbeter(team, persoon, team.andere_wijk)
    assert telt_in(team) == [0, 1]
    verbeter(team, persoon, team.wijk, reden="Toch niet: het huisnummer klopte")
    assert telt_in(team) == [1, 0]
    assert Traject.objects.get().trajectwijk_reden == "Toch niet: het huisnummer klopte"


def test_figures_follow_from_the_moment_it_was_known(team: Team) -> None:
    persoon = in_caseload(team)
    verbeter(team, persoon, team.andere_wijk)
    historie = historiemodel(Traject)._default_manager.order_by("pgh_id")
    eerste, laatste = historie.first(), historie.last()
    assert eerste is not None
    assert laatste is not None
    historie.exclude(pk=laatste.pk).update(pgh_created_at=nu() - dt.timedelta(hours=2))
    historie.filter(pk=laatste.pk).update(pgh_created_at=nu() - dt.timedelta(hours=1))

    def wijk(uren: float) -> int:
        """Return what the figures read, as known some hours ago."""
        moment = nu() - dt.timedelta(hours=uren)
        return int(bekend_op(Traject, moment).values_list("trajectwijk_id", flat=True).get())

    assert (wijk(1.5), wijk(0)) == (team.wijk.pk, team.andere_wijk.pk)
    assert [t.wijk for t in lees_stand(nu()).trajecten] == [team.andere_wijk.pk]


def test_it_is_the_teamleiders_and_asks_a_reason_and_a_wijk_of_the_pilot(team: Team) -> None:
    persoon = in_caseload(team)
    buiten = maak_wijk("Swalmen")
    Wijk.objects.filter(pk=buiten.pk).update(pilot=False)
    with pytest.raises(Weigering, match="Alleen de teamleider"):
        verbeter(team, persoon, team.andere_wijk, door=Gebruiker.objects.get(pk=team.coordinator.pk))
    with pytest.raises(ValidationError, match="Vul in waarom"):
        verbeter(team, persoon, team.andere_wijk, reden=" ")
    for wijk in (Wijk.objects.get(pk=buiten.pk), team.wijk):
        with pytest.raises(ValidationError, match="Kies een andere wijk van de pilot"):
            verbeter(team, persoon, wijk)
    with pytest.raises(Weigering, match="ondertussen al verbeterd"):
        verbeter(team, persoon, team.andere_wijk, gezien=team.andere_wijk.pk)
    assert Traject.objects.get().trajectwijk == team.wijk


def test_from_the_dossier_to_its_timeline_and_logboek(team: Team) -> None:
    persoon = in_caseload(team)
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    adres = reverse("trajecten:trajectwijk", args=[Traject.objects.get().pk])
    leider, coordinator = als_klant(team.teamleider), als_klant(team.coordinator)
    assert adres in leider.get(dossier).text
    assert adres not in coordinator.get(dossier).text
    assert f"Dit traject telt nu bij {team.wijk.naam}." in leider.get(adres).text
    velden = {"sleutel": str(uuid4()), "wijk": team.andere_wijk.pk, "gezien": team.wijk.pk, "reden": REDEN}
    for _ in range(2):
        assert leider.post(adres, velden).headers["Location"] == dossier
    for klant in (leider, coordinator):
        pagina = klant.get(dossier).text
        assert f"Trajectwijk verbeterd: het traject telt bij {team.andere_wijk.naam}" in pagina
        assert REDEN in pagina
        assert f"woont nu in {team.wijk.naam}" in pagina
    daden = Logonderwerp.objects.filter(
        soort="inburgeraar", object_id=persoon.pk, logregel__handeling=Handeling.TRAJECTWIJK_VERBETERD
    )
    assert daden.count() == 1
