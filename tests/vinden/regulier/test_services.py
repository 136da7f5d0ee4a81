"""The regular route: who can be called up, and who lets go."""

import pytest
from django.core.exceptions import ValidationError

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Toegang, Vindgegevens
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from vinden.models import Antwoord, Overnameverzoek, RegulierMoment
from vinden.regulier.services import call_up, release_from_regulier
from vinden.selecties.services import reserve_directly

pytestmark = pytest.mark.django_db


@pytest.fixture
def karel() -> Gebruiker:
    return maak_gebruiker(Rol.CONSULENT, voornaam="Karel", achternaam="Smeets")


@pytest.fixture
def sanne() -> Gebruiker:
    return maak_gebruiker(
        Rol.TRAJECTCOORDINATOR, wijk=maak_wijk("Donderberg"), voornaam="Sanne", achternaam="de Wit"
    )


def _persoon() -> Inburgeraar:
    return maak_persoon(maak_wijk("Donderberg"))


def test_call_up_takes_somebody_free_on_the_regular_route(karel: Gebruiker) -> None:
    persoon = _persoon()
    uit = call_up(inburgeraar_ids=[persoon.pk], door=karel, op=vandaag() - DAG)
    assert (uit.opgeroepen, uit.geweigerd) == ([persoon.pk], {})
    benadering = Benadering.objects.get()
    assert (benadering.route, benadering.door, benadering.van, benadering.eindreden) == (
        Route.REGULIER,
        karel,
        vandaag(),
        "",
    )
    moment = RegulierMoment.objects.get()
    assert (moment.stap, moment.datum, moment.door) == ("opgeroepen", vandaag() - DAG, karel)
    persoon.refresh_from_db()
    assert persoon.route == Route.REGULIER
    assert not Toegang.objects.exists()
    assert not Vindgegevens.objects.exists()
    assert Logregel.objects.filter(handeling=Handeling.PERSOON_OPGEROEPEN).count() == 1


def test_call_up_of_several_names_who_was_left_out(karel: Gebruiker, sanne: Gebruiker) -> None:
    vrij, gereserveerd, geclaimd, opgeroepen = (_persoon() for _ in range(4))
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    reserve_directly(wijk=vrij.wijk, inburgeraar_ids=[gereserveerd.pk], door=leider, tot=vandaag() + 7 * DAG)
    claim_persoon(inburgeraar_id=geclaimd.pk, door=sanne)
    call_up(inburgeraar_ids=[opgeroepen.pk], door=karel)
    ids = [vrij.pk, gereserveerd.pk, geclaimd.pk, opgeroepen.pk]
    uit = call_up(inburgeraar_ids=ids, door=karel)
    assert uit.opgeroepen == [vrij.pk]
    assert set(uit.geweigerd) == {gereserveerd.pk, geclaimd.pk, opgeroepen.pk}
    assert "gereserveerd voor Donderberg" in uit.geweigerd[gereserveerd.pk]
    assert uit.geweigerd[geclaimd.pk].startswith("Sanne de Wit begeleidt deze persoon sinds")
    assert uit.geweigerd[opgeroepen.pk].startswith("Karel Smeets begeleidt deze persoon sinds")


def test_nobody_but_a_consulent_calls_up(sanne: Gebruiker) -> None:
    for wie in (sanne, maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.BELEIDSMEDEWERKER)):
        with pytest.raises(NietVanJou):
            call_up(inburgeraar_ids=[_persoon().pk], door=wie)
    assert not Benadering.objects.exists()


def test_call_up_of_a_day_to_come_refused(karel: Gebruiker) -> None:
    with pytest.raises(ValidationError, match="Deze dag is nog niet geweest"):
        call_up(inburgeraar_ids=[_persoon().pk], door=karel, op=vandaag() + DAG)


def test_call_up_of_before_the_last_approach_ended_holds_from_today(
    karel: Gebruiker, sanne: Gebruiker
) -> None:
    """Under the walls of the consulent, who does not see whose those days were."""
    persoon = _persoon()
    Benadering.objects.create(
        inburgeraar=persoon,
        route=Route.WIJKGERICHT,
        door=sanne,
        van=vandaag() - 30 * DAG,
        tot=vandaag() - 3 * DAG,
        eindreden=Eindreden.VRIJGEGEVEN,
    )
    with als(karel):
        uit = call_up(inburgeraar_ids=[persoon.pk], door=karel, op=vandaag() - 10 * DAG)
    assert uit.opgeroepen == [persoon.pk]
    assert Benadering.objects.get(route=Route.REGULIER).van == vandaag()
    assert RegulierMoment.objects.get().datum == vandaag() - 10 * DAG


def test_who_is_merged_into_another_is_not_called_up(karel: Gebruiker) -> None:
    dubbel = _persoon()
    Inburgeraar.objects.filter(pk=dubbel.pk).update(samengevoegd_met=_persoon())
    assert set(call_up(inburgeraar_ids=[dubbel.pk], door=karel).geweigerd) == {dubbel.pk}


def test_release_frees_the_person_for_both_routes(karel: Gebruiker, sanne: Gebruiker) -> None:
    persoon = _persoon()
    call_up(inburgeraar_ids=[persoon.pk], door=karel)
    release_from_regulier(inburgeraar_id=persoon.pk, door=karel)
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ
    assert Benadering.objects.get().eindreden == Eindreden.VRIJGEGEVEN
    assert claim_persoon(inburgeraar_id=persoon.pk, door=sanne).route == Route.WIJKGERICHT


def test_release_is_for_who_called_up_until_that_one_left(karel: Gebruiker) -> None:
    persoon, els = _persoon(), maak_gebruiker(Rol.CONSULENT)
    call_up(inburgeraar_ids=[persoon.pk], door=karel)
    with pytest.raises(NietVanJou):
        release_from_regulier(inburgeraar_id=persoon.pk, door=els)
    karel.aanstellingen.update(tot=vandaag())
    release_from_regulier(inburgeraar_id=persoon.pk, door=els)
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ


def test_release_waits_for_an_open_request(karel: Gebruiker, sanne: Gebruiker) -> None:
    persoon = _persoon()
    call_up(inburgeraar_ids=[persoon.pk], door=karel)
    Overnameverzoek.objects.create(
        inburgeraar=persoon, naar_route=Route.WIJKGERICHT, gevraagd_door=sanne, gevraagd_aan=karel
    )
    with pytest.raises(Weigering, match="Beantwoord eerst dat verzoek"):
        release_from_regulier(inburgeraar_id=persoon.pk, door=karel)


def test_call_up_of_who_became_free_ends_ones_own_request(karel: Gebruiker, sanne: Gebruiker) -> None:
    persoon = _persoon()
    verzoek = Overnameverzoek.objects.create(
        inburgeraar=persoon, naar_route=Route.REGULIER, gevraagd_door=karel, gevraagd_aan=sanne
    )
    call_up(inburgeraar_ids=[persoon.pk], door=karel)
    verzoek.refresh_from_db()
    assert verzoek.antwoord == Antwoord.INGETROKKEN
