"""Absence: who records it, who reads why, and what the database refuses."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, ProgrammingError, transaction

from gebruikers.models import Afwezigheid, Afwezigheidsreden, Gebruiker
from gebruikers.services.afwezigheid import change_afwezigheid, record_afwezigheid, withdraw_afwezigheid
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.models import Logregel
from tests.team import Team


def leg_vast(
    team: Team, van: dt.date, dagen: int, reden: Afwezigheidsreden = Afwezigheidsreden.ZIEK
) -> Afwezigheid:
    """Record that the coordinator of the team is away for a number of days."""
    return record_afwezigheid(
        gebruiker=team.coordinator,
        reden=reden,
        van=van,
        laatste_dag=van + (dagen - 1) * DAG,
        door=team.teamleider,
    )


def test_absence_is_recorded_changed_and_taken_back(team: Team) -> None:
    rij = leg_vast(team, vandaag(), 5)
    assert (rij.van, rij.tot_en_met, rij.reden) == (vandaag(), vandaag() + 4 * DAG, "ziek")
    rij = change_afwezigheid(
        afwezigheid_id=rij.pk,
        door=team.teamleider,
        laatste_dag=vandaag() + 9 * DAG,
        reden=Afwezigheidsreden.VERLOF,
    )
    assert (rij.tot_en_met, rij.reden) == (vandaag() + 9 * DAG, "verlof")
    withdraw_afwezigheid(afwezigheid_id=rij.pk, door=team.teamleider)
    rij.refresh_from_db()
    assert rij.ingetrokken
    assert historiemodel(Afwezigheid).objects.filter(pgh_obj_id=rij.pk).count() == 3
    assert [
        r.handeling for r in Logregel.objects.filter(handeling__startswith="afwezigheid").order_by("pk")
    ] == [
        "afwezigheid vastgelegd",
        "afwezigheid gewijzigd",
        "afwezigheid ingetrokken",
    ]
    with pytest.raises(Weigering, match="ingetrokken"):
        change_afwezigheid(afwezigheid_id=rij.pk, door=team.teamleider, laatste_dag=vandaag())


def test_changing_nothing_leaves_no_version(team: Team) -> None:
    rij = leg_vast(team, vandaag(), 5)
    change_afwezigheid(afwezigheid_id=rij.pk, door=team.teamleider, laatste_dag=vandaag() + 4 * DAG)
    assert historiemodel(Afwezigheid).objects.filter(pgh_obj_id=rij.pk).count() == 1


@pytest.mark.parametrize(
    ("van", "dagen", "veld"),
    [(0, 0, "laatste_dag"), (-400, 5, "van"), (0, 400, "laatste_dag"), (3, 5, "van")],
)
def test_days_that_cannot_be_are_refused_at_their_field(team: Team, van: int, dagen: int, veld: str) -> None:
    if van == 3:
        leg_vast(team, vandaag(), 5)
    with pytest.raises(ValidationError) as fout:
        leg_vast(team, vandaag() + van * DAG, dagen)
    assert list(fout.value.message_dict) == [veld]


def test_last_day_before_the_first_is_refused_when_changed(team: Team) -> None:
    rij = leg_vast(team, vandaag(), 5)
    with pytest.raises(ValidationError, match="niet voor de eerste"):
        change_afwezigheid(afwezigheid_id=rij.pk, door=team.teamleider, laatste_dag=vandaag() - DAG)


def test_database_refuses_two_at_once_and_one_without_end(team: Team) -> None:
    wie = {"gebruiker": team.coordinator, "door": team.teamleider, "reden": "ziek", "van": vandaag()}
    Afwezigheid.objects.create(**wie, tot=vandaag() + 3 * DAG)
    for tot in (vandaag() + DAG, None):
        with pytest.raises(IntegrityError), transaction.atomic():
            Afwezigheid.objects.create(**wie, tot=tot)


@pytest.mark.parametrize("wie", ["coordinator", "collega", "consulent", "beleid"])
def test_only_the_teamleider_records_it(team: Team, wie: str) -> None:
    rij = leg_vast(team, vandaag(), 5)
    door: Gebruiker = getattr(team, wie)
    with pytest.raises(PermissionDenied):
        record_afwezigheid(
            gebruiker=team.elders,
            reden=Afwezigheidsreden.VRIJ,
            van=vandaag(),
            laatste_dag=vandaag(),
            door=door,
        )
    with pytest.raises(PermissionDenied):
        change_afwezigheid(afwezigheid_id=rij.pk, door=door, laatste_dag=vandaag())
    with pytest.raises(PermissionDenied):
        withdraw_afwezigheid(afwezigheid_id=rij.pk, door=door)


@pytest.mark.parametrize(
    ("wie", "ziet"),
    [
        ("coordinator", True),
        ("teamleider", True),
        ("collega", False),
        ("elders", False),
        ("consulent", False),
    ],
)
def test_the_database_shows_it_to_the_colleague_and_the_teamleider_alone(
    team: Team, wie: str, *, ziet: bool
) -> None:
    rij = leg_vast(team, vandaag(), 5)
    with transaction.atomic(), als(getattr(team, wie)):
        assert Afwezigheid.objects.filter(pk=rij.pk).exists() is ziet
        assert historiemodel(Afwezigheid).objects.filter(pgh_obj_id=rij.pk).exists() is ziet


def test_cijfers_reads_no_absence(team: Team) -> None:
    leg_vast(team, vandaag(), 5)
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic(), als(team.beleid):
        Afwezigheid.objects.exists()


@pytest.mark.parametrize("wie", ["coordinator", "collega"])
def test_the_database_lets_nobody_else_write_it(team: Team, wie: str) -> None:
    rij = leg_vast(team, vandaag(), 5)
    door: Gebruiker = getattr(team, wie)
    with transaction.atomic(), als(door):
        assert Afwezigheid.objects.filter(pk=rij.pk).update(reden="vrij") == 0
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic(), als(door):
        Afwezigheid.objects.create(
            gebruiker=door, door=door, reden="vrij", van=vandaag(), tot=vandaag() + DAG
        )
