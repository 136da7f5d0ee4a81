"""The norm of fifty at a transfer and an assignment: asked, allowed, and not passed by two at once (DOMEIN 8)."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.db import transaction

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import laat_dag_komen, stel_voor, zet_in_vormgeven
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.race import race, terwijl
from tests.team import Team
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm
from trajecten.overdracht.fouten import BovenDeNorm, OverdrachtKanNiet
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.ruimte import ruimte
from trajecten.overdracht.services.beantwoorden import accept_overdrachten
from trajecten.overdracht.services.toewijzen import Toewijzing, assign_personen
from trajecten.overdracht.services.uitvoeren import carry_out_due
from trajecten.overdracht.services.voorstellen import withdraw_overdrachten
from trajecten.stappen.services.sluiten import close_traject
from trajecten.traject.enums import Uitkomst
from trajecten.traject.lopend import vast_contact
from trajecten.uren.models import Uitzondering


@pytest.fixture
def norm_van_twee(team: Team) -> Team:
    """Let everybody guide two people a year."""
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    Norm.objects.create(soort=Normsoort.BEGELEID_PER_JAAR, waarde=2, van=dt.date(2020, 1, 1))
    return team


def begeleide(team: Team, wie: Gebruiker | None = None, *, in_vormgeven: bool = True) -> Inburgeraar:
    """Return somebody who counts for the norm of a coordinator."""
    door = wie or team.coordinator
    persoon = maak_persoon(door.aanstellingen.get().wijk or team.wijk)
    maak_huisbezoek(persoon, door)
    if in_vormgeven:
        zet_in_vormgeven(persoon, door)
    return persoon


def neem_aan(team: Team, *rijen: Overdracht, reden: str = "") -> list[Overdracht]:
    """Accept under the walls of the receiver."""
    with transaction.atomic(), als(team.elders):
        return accept_overdrachten(overdracht_ids=[r.pk for r in rijen], door=team.elders, reden=reden)


def test_room_counts_who_waits_for_the_day(norm_van_twee: Team) -> None:
    team = norm_van_twee
    een, ander = begeleide(team), begeleide(team)
    taxeert = begeleide(team, in_vormgeven=False)
    neem_aan(team, stel_voor(een, team.elders, team.teamleider))
    dag = vandaag() + 14 * DAG
    stand = ruimte(team.elders, dag, [ander.pk, taxeert.pk])
    assert (stand.nu, stand.straks, stand.hoogstens, stand.is_boven, stand.over) == (0, 2, 2, False, 0)


def test_past_the_norm_the_proposal_asks_the_teamleider(norm_van_twee: Team) -> None:
    team = norm_van_twee
    for _ in range(2):
        begeleide(team, team.elders)
    persoon = begeleide(team)
    with pytest.raises(BovenDeNorm, match=r"begeleidt dit jaar dan 3 mensen\. De norm is 2\. Vul in waarom"):
        stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag())
    rij = stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag(), toch="Zij kent het gezin")
    assert not Uitzondering.objects.exists()
    neem_aan(team, rij)
    vraag = Uitzondering.objects.get()
    assert (vraag.voor, vraag.tot, vraag.antwoord, vraag.antwoord_door, vraag.reden, vraag.jaar) == (
        team.elders,
        3,
        "ja",
        team.teamleider,
        "Zij kent het gezin",
        vandaag().year,
    )


def test_past_the_norm_the_receiver_asks_one_exception_for_all(norm_van_twee: Team) -> None:
    team = norm_van_twee
    rijen = [stel_voor(begeleide(team), team.elders, team.teamleider, vanaf=vandaag()) for _ in range(2)]
    for _ in range(2):
        begeleide(team, team.elders)
    with pytest.raises(BovenDeNorm, match=r"Je begeleidt dit jaar dan 4 mensen\. De norm is 2") as fout:
        neem_aan(team, *rijen)
    assert fout.value.veld == "reden"
    neem_aan(team, *rijen, reden="Ik heb ruimte tot de zomer")
    vraag = Uitzondering.objects.get()
    assert (vraag.voor, vraag.tot, vraag.antwoord, vraag.reden) == (
        team.elders,
        4,
        "open",
        "Ik heb ruimte tot de zomer",
    )


def test_who_does_not_count_is_never_refused(norm_van_twee: Team) -> None:
    team = norm_van_twee
    for _ in range(2):
        begeleide(team, team.elders)
    taxeert = begeleide(team, in_vormgeven=False)
    neem_aan(team, stel_voor(taxeert, team.elders, team.teamleider, vanaf=vandaag()))
    assert vast_contact(taxeert.pk) == team.elders
    assert not Uitzondering.objects.exists()


def test_norm_passed_before_the_day_asks_on_the_day(norm_van_twee: Team) -> None:
    team = norm_van_twee
    (rij,) = neem_aan(team, stel_voor(begeleide(team), team.elders, team.teamleider))
    for _ in range(2):
        begeleide(team, team.elders)
    laat_dag_komen(rij)
    carry_out_due()
    vraag = Uitzondering.objects.get()
    assert (vraag.voor, vraag.tot, vraag.antwoord) == (team.elders, 3, "open")
    assert vraag.reden == f"Overgenomen van {team.coordinator.naam}."


def test_assigned_person_is_claimed_for_the_coordinator(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    with transaction.atomic(), als(team.teamleider):
        assign_personen(
            toewijzingen=[Toewijzing(inburgeraar_id=persoon.pk, aan=team.coordinator)], door=team.teamleider
        )
    persoon.refresh_from_db()
    assert persoon.route == "wijkgericht"
    assert vast_contact(persoon.pk) == team.coordinator


def test_who_lost_its_contact_goes_to_another_at_once(norm_van_twee: Team) -> None:
    team = norm_van_twee
    persoon = begeleide(team)
    wie = [Toewijzing(inburgeraar_id=persoon.pk, aan=team.elders)]
    with pytest.raises(OverdrachtKanNiet, match="heeft een vast contact"):
        assign_personen(toewijzingen=wie, door=team.teamleider)
    team.coordinator.aanstellingen.update(tot=vandaag())
    for _ in range(2):
        begeleide(team, team.elders)
    with pytest.raises(BovenDeNorm, match="dan 3 mensen"), transaction.atomic(), als(team.teamleider):
        assign_personen(toewijzingen=wie, door=team.teamleider)
    with transaction.atomic(), als(team.teamleider):
        assign_personen(toewijzingen=wie, door=team.teamleider, toch={team.elders.pk: "Er is niemand anders"})
    assert vast_contact(persoon.pk) == team.elders
    rij = Overdracht.objects.get()
    assert (rij.van, rij.aan, rij.stand, rij.overgedragen_op) == (
        team.coordinator,
        team.elders,
        "overgedragen",
        vandaag(),
    )
    assert Uitzondering.objects.values_list("antwoord", "tot").get() == ("ja", 3)


@pytest.mark.parametrize(
    ("maak", "aan", "zin"),
    [
        (lambda t: maak_persoon(t.andere_wijk), "coordinator", "kies een trajectcoördinator van de wijk"),
        (lambda t: maak_persoon(t.wijk), "consulent", "vandaag geen trajectcoördinator"),
    ],
)
def test_what_cannot_be_assigned_says_why(
    team: Team, maak: Callable[[Team], Any], aan: str, zin: str
) -> None:
    wie = [Toewijzing(inburgeraar_id=maak(team).pk, aan=getattr(team, aan))]
    with pytest.raises(OverdrachtKanNiet, match=zin):
        assign_personen(toewijzingen=wie, door=team.teamleider)
    with pytest.raises(OverdrachtKanNiet, match="Alleen een teamleider"):
        assign_personen(toewijzingen=wie, door=team.coordinator)


def _twee_nemen_aan(team: Team) -> int:
    """Let a coordinator accept two transfers at once, where the norm has place for one."""
    begeleide(team, team.elders)
    Norm.objects.update(waarde=3)
    rijen = [stel_voor(begeleide(team), team.elders, team.teamleider, vanaf=vandaag()) for _ in range(2)]
    Norm.objects.update(waarde=2)
    uit = terwijl(*(lambda rij=rij: neem_aan(team, rij) for rij in rijen))
    return sum(not isinstance(wat, BaseException) for wat in uit)


@pytest.mark.django_db(transaction=True)
def test_two_acceptances_at_once_do_not_both_take_the_last_place(norm_van_twee: Team) -> None:
    assert _twee_nemen_aan(norm_van_twee) == 1


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_both_are_accepted(norm_van_twee: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trajecten.overdracht.services.basis.lock_jaar", lambda _wie: None)
    assert _twee_nemen_aan(norm_van_twee) == 2


def _twee_wijzen_toe(team: Team) -> int:
    """Assign two people who lost their contact at once, where the norm has place for one."""
    begeleide(team, team.elders)
    mensen = [begeleide(team), begeleide(team)]
    team.coordinator.aanstellingen.update(tot=vandaag())

    def wijs_toe(persoon: Inburgeraar) -> object:
        with transaction.atomic(), als(team.teamleider):
            return assign_personen(
                toewijzingen=[Toewijzing(inburgeraar_id=persoon.pk, aan=team.elders)], door=team.teamleider
            )

    uit = terwijl(lambda: wijs_toe(mensen[0]), lambda: wijs_toe(mensen[1]))
    assert all(not isinstance(wat, BaseException) or isinstance(wat, BovenDeNorm) for wat in uit)
    return sum(not isinstance(wat, BaseException) for wat in uit)


@pytest.mark.django_db(transaction=True)
def test_two_who_assign_at_once_do_not_both_take_the_last_place(norm_van_twee: Team) -> None:
    assert _twee_wijzen_toe(norm_van_twee) == 1


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_both_are_assigned(norm_van_twee: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trajecten.overdracht.services.basis.lock_jaar", lambda _wie: None)
    assert _twee_wijzen_toe(norm_van_twee) == 2


def _tegelijk(
    team: Team, eerst: Callable[[Overdracht], object], dan: Callable[[Overdracht], object]
) -> list[Any]:
    persoon = begeleide(team, in_vormgeven=False)
    rij = stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag())
    return terwijl(lambda: eerst(rij), lambda: dan(rij))


def _trek_in(team: Team, rij: Overdracht) -> object:
    with transaction.atomic(), als(team.teamleider):
        return withdraw_overdrachten(overdracht_ids=[rij.pk], door=team.teamleider)


@pytest.mark.django_db(transaction=True)
def test_accepting_against_withdrawing_one_wins(team: Team) -> None:
    uit = _tegelijk(team, lambda rij: neem_aan(team, rij), lambda rij: _trek_in(team, rij))
    assert [isinstance(wat, OverdrachtKanNiet) for wat in uit] == [False, True]
    assert Overdracht.objects.get().stand == "overgedragen"
    assert vast_contact(Overdracht.objects.get().inburgeraar_id) == team.elders


@pytest.mark.django_db(transaction=True)
def test_without_the_locks_an_accepted_one_is_withdrawn(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: the loser overwrites what the winner wrote."""

    def zonder(ids: list[int]) -> object:
        rijen = list(Overdracht.objects.filter(pk__in=ids).select_related("van", "aan", "door", "toegang"))
        return rijen, {r.inburgeraar_id: r.inburgeraar for r in rijen}

    monkeypatch.setattr("trajecten.overdracht.services.beantwoorden.lock_overdrachten", zonder)
    monkeypatch.setattr("trajecten.overdracht.services.voorstellen.lock_overdrachten", zonder)
    rij = stel_voor(begeleide(team, in_vormgeven=False), team.elders, team.teamleider)
    uit = terwijl(lambda: neem_aan(team, rij), lambda: _trek_in(team, rij))
    assert not any(isinstance(wat, BaseException) for wat in uit)
    assert Overdracht.objects.get().stand == "ingetrokken"


def _sluit(team: Team, rij: Overdracht) -> object:
    with transaction.atomic(), als(team.coordinator):
        return close_traject(
            inburgeraar_id=rij.inburgeraar_id,
            door=team.coordinator,
            uitkomst=Uitkomst.WIL_NIET,
            op=vandaag(),
            reden="zo ging het",
        )


@pytest.mark.django_db(transaction=True)
def test_transfer_against_closing_who_is_first_decides(team: Team) -> None:
    uit = _tegelijk(team, lambda rij: neem_aan(team, rij), lambda rij: _sluit(team, rij))
    assert isinstance(uit[1], Weigering), uit
    rij = Overdracht.objects.get()
    assert (rij.stand, vast_contact(rij.inburgeraar_id)) == ("overgedragen", team.elders)


@pytest.mark.django_db(transaction=True)
def test_closing_against_transfer_who_is_first_decides(team: Team) -> None:
    uit = _tegelijk(team, lambda rij: _sluit(team, rij), lambda rij: neem_aan(team, rij))
    assert isinstance(uit[1], OverdrachtKanNiet), uit
    rij = Overdracht.objects.get()
    assert (rij.stand, vast_contact(rij.inburgeraar_id)) == ("vervallen", None)


@pytest.mark.django_db(transaction=True)
def test_two_proposals_at_once_one_is_made(team: Team) -> None:
    persoon = begeleide(team, in_vormgeven=False)
    uit = race(
        lambda: stel_voor(persoon, team.elders, team.teamleider),
        lambda: stel_voor(persoon, team.collega, team.teamleider),
    )
    assert sorted(type(wat).__name__ for wat in uit) == ["Overdracht", "OverdrachtKanNiet"]


@pytest.mark.django_db(transaction=True)
def test_two_assign_one_person_at_once_one_gets_it(team: Team) -> None:
    persoon = maak_persoon(team.wijk)

    def wijs_toe(aan: Gebruiker) -> object:
        return assign_personen(
            toewijzingen=[Toewijzing(inburgeraar_id=persoon.pk, aan=aan)], door=team.teamleider
        )

    uit = race(lambda: wijs_toe(team.coordinator), lambda: wijs_toe(team.collega))
    assert sorted(type(wat).__name__ for wat in uit) == ["OverdrachtKanNiet", "list"]


def test_somebody_with_a_claim_only_is_transferred_too(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    neem_aan(team, stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag()))
    assert vast_contact(persoon.pk) == team.elders
