"""A BSN is revealed to its fixed contact, for an act with a reason, and stands in the logboek once."""

import pytest
from django.db import connection, transaction
from django.test import Client
from django.urls import reverse

from inburgeraars.models import Burgerservicenummer, Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from inburgeraars.services.bsn import Onthulreden, may_reveal_bsn
from kern.beleid import Onderwerp
from kern.identiteit import als
from kern.versleuteld import sleutelhash
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from logboek.services import leg_vast
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team

pytestmark = pytest.mark.django_db

BSN = "123456782"


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    persoon = maak_persoon(team.wijk, voornamen="Fatma")
    Burgerservicenummer.objects.create(inburgeraar=persoon, bsn=BSN, bsn_hash=sleutelhash(BSN, doel="bsn"))
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    return persoon


@pytest.fixture
def url(persoon: Inburgeraar) -> str:
    return reverse("trajecten:bsn", args=[persoon.pk])


def _regels(persoon: Inburgeraar) -> list[tuple[int | None, str]]:
    over = Logonderwerp.objects.filter(soort="inburgeraar", object_id=persoon.pk)
    regels = Logregel.objects.filter(pk__in=over.values("logregel_id"), handeling=Handeling.BSN_GETOOND)
    return list(regels.values_list("actor_id", "onderdeel"))


def test_number_is_shown_after_a_reason_and_logged_once(
    team: Team, persoon: Inburgeraar, url: str, client: Client
) -> None:
    client.force_login(team.coordinator)
    vraag = client.get(url)
    antwoord = client.post(url, {"reden": Onthulreden.GWS})

    assert BSN not in vraag.text
    assert BSN in antwoord.text
    assert "no-store" in antwoord["Cache-Control"]
    assert _regels(persoon) == [(team.coordinator.pk, "invoer in GWS")]


@pytest.mark.parametrize("reden", ["", "nieuwsgierig"])
def test_number_stays_hidden_without_a_reason_of_the_list(
    team: Team, persoon: Inburgeraar, url: str, client: Client, reden: str
) -> None:
    client.force_login(team.coordinator)
    antwoord = client.post(url, {"reden": reden})
    assert antwoord.status_code == 200
    assert BSN not in antwoord.text
    assert "<h2" in antwoord.text
    assert "fout" in antwoord.text
    assert _regels(persoon) == []


def test_person_without_a_number_says_so(team: Team, client: Client) -> None:
    ander = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=ander.pk, door=team.coordinator)
    client.force_login(team.coordinator)
    antwoord = client.post(reverse("trajecten:bsn", args=[ander.pk]), {"reden": Onthulreden.ISI})
    assert "Van deze persoon is geen BSN bekend." in antwoord.text


@pytest.mark.parametrize("wie", ["collega", "teamleider", "consulent", "elders"])
def test_number_is_for_the_fixed_contact_alone(
    team: Team, persoon: Inburgeraar, url: str, client: Client, wie: str
) -> None:
    gebruiker = getattr(team, wie)
    client.force_login(gebruiker)
    antwoord = client.post(url, {"reden": Onthulreden.GWS})
    assert antwoord.status_code in {403, 404}
    assert BSN not in antwoord.text
    with transaction.atomic(), als(gebruiker):
        assert not may_reveal_bsn(persoon.pk)
    assert _regels(persoon) == []


def test_consulent_with_an_open_handover_reveals_it(
    team: Team, persoon: Inburgeraar, url: str, client: Client
) -> None:
    Toegang.objects.create(
        inburgeraar=persoon, gebruiker=team.consulent, grond=Toegangsgrond.VERZUIMOVERDRACHT
    )
    client.force_login(team.consulent)
    assert BSN in client.post(url, {"reden": Onthulreden.HANDHAVING}).text


def test_dossier_links_to_it_for_the_fixed_contact_alone(
    team: Team, persoon: Inburgeraar, url: str, client: Client
) -> None:
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    client.force_login(team.coordinator)
    assert f'href="{url}"' in client.get(dossier).text
    client.force_login(team.teamleider)
    assert f'href="{url}"' not in client.get(dossier).text


def _onthul(persoon: int, regel: int) -> object:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.onthul_bsn(%s, %s)", [persoon, regel])
        return cursor.fetchone()[0]


def test_database_reveals_nothing_without_the_act_in_the_logboek(team: Team, persoon: Inburgeraar) -> None:
    ander = maak_persoon(team.wijk)
    over = (Onderwerp("inburgeraar", persoon.pk),)
    with transaction.atomic(), als(team.coordinator):
        lezen = leg_vast(Handeling.DOSSIER_GEOPEND, door=team.coordinator, over=over)
        elders = leg_vast(
            Handeling.BSN_GETOOND, door=team.coordinator, over=(Onderwerp("inburgeraar", ander.pk),)
        )
        goed = leg_vast(Handeling.BSN_GETOOND, door=team.coordinator, over=over)
        assert [_onthul(persoon.pk, regel) for regel in (0, lezen, elders)] == [None, None, None]
        assert _onthul(persoon.pk, goed) is not None


def test_database_reveals_nothing_to_who_holds_no_toegang(team: Team, persoon: Inburgeraar) -> None:
    for wie in (team.collega, team.teamleider, team.consulent):
        with transaction.atomic(), als(wie):
            regel = leg_vast(Handeling.BSN_GETOOND, door=wie, over=(Onderwerp("inburgeraar", persoon.pk),))
            assert _onthul(persoon.pk, regel) is None
