"""Hours of the year and of the week: what counts, once."""

import datetime as dt
from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, transaction
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid, Afwezigheidsreden
from inburgeraars.models import Inburgeraar
from kern.identiteit import als
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.begeleid import twaalf_maanden
from trajecten.uren.enums import Urensoort
from trajecten.uren.jaar import CONTACTEN, WEEK, jaar, maandag, per_week
from trajecten.uren.models import Urenregel
from trajecten.uren.services.uren import save_week

D = dt.date(2026, 6, 30)
"""Day 181 of a year of 365."""


def werkte(team: Team, dag: dt.date, minuten: int) -> None:
    """Log a contact of a number of minutes."""
    Contactmoment.objects.create(
        sleutel=uuid4(), soort=Contactsoort.INSTANTIE, datum=dag, minuten=minuten, door=team.coordinator
    )


def stap(persoon: Inburgeraar, team: Team, naar: Stap, dag: dt.date) -> None:
    """Take a step on a day."""
    traject = Traject.objects.get(inburgeraar=persoon)
    Stapovergang.objects.create(
        inburgeraar=persoon,
        traject=traject,
        van_stap=Stap.TAXEREN,
        naar_stap=naar,
        datum=dag,
        door=team.coordinator,
    )


def test_year_counts_contacts_and_weekly_lines_up_to_the_day(team: Team) -> None:
    werkte(team, dt.date(2026, 1, 1), 90)
    werkte(team, D, 30)
    werkte(team, D + dt.timedelta(days=1), 600)
    werkte(team, dt.date(2025, 12, 31), 600)
    Urenregel.objects.create(
        gebruiker=team.coordinator, week=dt.date(2026, 6, 29), soort=Urensoort.OVERLEG, minuten=240
    )
    Urenregel.objects.create(
        gebruiker=team.coordinator, week=dt.date(2025, 12, 29), soort=Urensoort.OVERLEG, minuten=999
    )
    assert jaar(team.coordinator, D).minuten == 90 + 30 + 240


def test_norm_scales_with_fte_and_with_the_part_of_the_year(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(fte=Decimal("0.8"), van=dt.date(2024, 1, 1))
    stand = jaar(team.coordinator, D)
    assert stand.norm == 1350 * 60 * 8 // 10
    assert stand.tot_nu == round(Decimal(1350) * 60 * Decimal("0.8") * 181 / 365)
    assert (stand.begeleid_norm, stand.begeleid_signaal) == (40, 36)
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(
        van=dt.date(2026, 1, 1), tot=dt.date(2026, 7, 1)
    )
    stand = jaar(team.coordinator, D)
    assert stand.norm == stand.tot_nu == round(Decimal(1350) * 60 * Decimal("0.8") * 181 / 365)


def test_hours_per_person_over_twelve_months_are_the_same_for_everybody(team: Team) -> None:
    """Whatever the fte, and whatever part of the year went by; never of who was no coordinator all that time."""
    wie = Aanstelling.objects.filter(gebruiker=team.coordinator)
    wie.update(fte=Decimal("0.8"), van=dt.date(2025, 7, 1))
    stand = jaar(team.coordinator, D).twaalf
    assert (stand.sinds, stand.norm, stand.per_persoon) == (dt.date(2025, 7, 1), 27, None)
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=dt.date(2025, 7, 1), minuten=60)
    stap(persoon, team, Stap.VORMGEVEN, dt.date(2025, 12, 1))
    werkte(team, dt.date(2025, 6, 30), 600)
    Urenregel.objects.create(
        gebruiker=team.coordinator, week=dt.date(2026, 6, 29), soort=Urensoort.REISTIJD, minuten=240
    )
    stand = jaar(team.coordinator, D).twaalf
    assert (stand.minuten, stand.begeleid, stand.heel, stand.per_persoon) == (300, 1, True, Decimal(5))
    assert jaar(team.coordinator, D).minuten == 240
    wie.update(fte=Decimal("0.2"))
    stand = jaar(team.coordinator, D).twaalf
    assert (stand.norm, stand.per_persoon) == (27, Decimal(5))
    wie.update(van=dt.date(2025, 7, 2))
    stand = jaar(team.coordinator, D).twaalf
    assert (stand.minuten, stand.begeleid, stand.heel, stand.per_persoon) == (300, 1, False, None)


def test_twelve_months_may_be_of_several_aanstellingen_without_a_gap(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(
        van=dt.date(2025, 1, 1), tot=dt.date(2026, 1, 1)
    )
    assert not jaar(team.coordinator, D).twaalf.heel
    verder = maak_aanstelling(
        team.coordinator, Rol.TRAJECTCOORDINATOR, wijk=team.andere_wijk, van=dt.date(2026, 1, 1)
    )
    assert jaar(team.coordinator, D).twaalf.heel
    Aanstelling.objects.filter(pk=verder.pk).update(van=dt.date(2026, 1, 2))
    assert not jaar(team.coordinator, D).twaalf.heel
    Aanstelling.objects.filter(pk=verder.pk).update(van=dt.date(2026, 1, 1), rol=Rol.CONSULENT)
    assert not jaar(team.coordinator, D).twaalf.heel


@pytest.mark.parametrize(
    ("dag", "sinds"),
    [
        (dt.date(2026, 6, 30), dt.date(2025, 7, 1)),
        (dt.date(2026, 12, 31), dt.date(2026, 1, 1)),
        (dt.date(2028, 2, 29), dt.date(2027, 3, 1)),
        (dt.date(2029, 2, 28), dt.date(2028, 2, 29)),
    ],
)
def test_twelve_months_end_on_the_day(dag: dt.date, sinds: dt.date) -> None:
    assert twaalf_maanden(dag) == sinds


def test_hours_of_somebody_are_the_same_whoever_looks(team: Team) -> None:
    maak_huisbezoek(maak_persoon(team.wijk), team.coordinator, minuten=60)
    hier, daar = (maak_gebruiker(Rol.TEAMLEIDER) for _ in range(2))
    for wie, wijk in ((hier, team.wijk), (daar, team.andere_wijk)):
        Aanstelling.objects.filter(gebruiker=wie).update(wijk=wijk)
    gezien = {}
    for wie in (team.coordinator, hier, daar, team.teamleider):
        with transaction.atomic(), als(wie):
            week = maandag(vandaag())
            in_week = per_week(team.coordinator, [week])[week]
            gezien[wie.pk] = Contactmoment.objects.count()
            assert (jaar(team.coordinator).minuten, in_week) == (60, {CONTACTEN: 60}), wie
    # The contact itself is seen by who sees the person.
    assert list(gezien.values()) == [1, 1, 0, 1]


def test_who_has_figures_alone_asks_no_hours_of_a_contact(team: Team) -> None:
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic(), als(team.beleid):
        jaar(team.coordinator)


def test_pace_goes_on_to_the_end_of_the_year(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(van=dt.date(2024, 1, 1))
    assert jaar(team.coordinator, D).in_dit_tempo == 0
    werkte(team, D, 1440)
    stand = jaar(team.coordinator, D)
    assert stand.in_dit_tempo == round(1440 * stand.norm / stand.tot_nu)
    assert jaar(team.teamleider, D).in_dit_tempo is None


@pytest.mark.parametrize(
    ("stappen", "verwacht"),
    [
        ([], 0),
        ([(Stap.VORMGEVEN, 0)], 1),
        ([(Stap.VORMGEVEN, 5), (Stap.PLAATSEN, 2)], 1),
        # In and out on one day: it was in it on that day.
        ([(Stap.VORMGEVEN, 5), (Stap.TAXEREN, 5)], 1),
    ],
)
def test_guided_is_from_vormgeven_on(team: Team, stappen: list[tuple[Stap, int]], verwacht: int) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - dt.timedelta(days=10))
    for naar, geleden in stappen:
        stap(persoon, team, naar, vandaag() - dt.timedelta(days=geleden))
    assert jaar(team.coordinator).begeleid == verwacht
    assert jaar(team.collega).begeleid == 0


def test_week_is_written_by_kind_and_emptied_to_nothing(team: Team) -> None:
    week = maandag(vandaag())
    save_week(door=team.coordinator, week=week, minuten={Urensoort.OVERLEG: 150, Urensoort.VINDEN: 0})
    assert [(r.soort, r.minuten) for r in Urenregel.objects.all()] == [("overleg", 150)]
    save_week(door=team.coordinator, week=week, minuten={Urensoort.OVERLEG: 0, Urensoort.VINDEN: 60})
    assert {r.soort: r.minuten for r in Urenregel.objects.all()} == {"overleg": 0, "vinden": 60}
    werkte(team, week, 45)
    assert per_week(team.coordinator, [week])[week] == {"overleg": 0, "vinden": 60, CONTACTEN: 45}


@pytest.mark.parametrize("weken", [-9, 1])
def test_week_of_long_ago_or_to_come_is_refused(team: Team, weken: int) -> None:
    with pytest.raises(ValidationError):
        save_week(
            door=team.coordinator,
            week=maandag(vandaag()) + weken * WEEK,
            minuten={Urensoort.OVERLEG: 60},
        )


def test_hours_of_the_week_before_are_offered_for_this_one(team: Team) -> None:
    Urenregel.objects.create(
        gebruiker=team.coordinator, week=maandag(vandaag()) - WEEK, soort=Urensoort.OVERLEG, minuten=90
    )
    klant, adres = als_klant(team.coordinator), reverse("trajecten:uren")
    pagina = klant.get(adres)
    assert pagina.context["zelfde_kan"]
    assert 'name="week"' not in pagina.text
    assert 'name="week"' in klant.get(adres, {"week": maandag(vandaag()).isoformat()}).text
    assert klant.get(adres, {"zelfde": "ja"}).context["form"]["overleg"].value() == Decimal("1.5")


def test_more_than_a_week_holds_is_refused(team: Team) -> None:
    with pytest.raises(ValidationError):
        save_week(
            door=team.coordinator,
            week=maandag(vandaag()),
            minuten={Urensoort.OVERLEG: 6000, Urensoort.VINDEN: 6000},
        )


def afwezig(team: Team, van: dt.date, dagen: int) -> None:
    """Let the coordinator be away from a day on."""
    Afwezigheid.objects.create(
        gebruiker=team.coordinator,
        door=team.teamleider,
        reden=Afwezigheidsreden.ZIEK,
        van=van,
        tot=van + dt.timedelta(days=dagen),
    )


@pytest.mark.parametrize(
    ("stukken", "heel", "nu"),
    [
        ([(dt.date(2026, 3, 2), 27)], 0, 0),
        ([(dt.date(2026, 3, 2), 28)], 28, 28),
        # Those that follow on each other are one, those with a day between are not.
        ([(dt.date(2026, 3, 2), 14), (dt.date(2026, 3, 16), 14)], 28, 28),
        ([(dt.date(2026, 3, 2), 14), (dt.date(2026, 3, 17), 14)], 0, 0),
        # All its days count, of which some may lie in another year, or after the day that is looked at.
        ([(dt.date(2025, 12, 20), 28)], 16, 16),
        ([(dt.date(2026, 6, 24), 28)], 28, 7),
        ([(dt.date(2026, 12, 15), 60)], 17, 0),
        ([(dt.date(2026, 3, 2), 0)], 0, 0),
    ],
)
def test_absence_of_four_weeks_lowers_the_hours_and_nothing_else(
    team: Team, stukken: list[tuple[dt.date, int]], heel: int, nu: int
) -> None:
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(fte=Decimal("0.8"), van=dt.date(2024, 1, 1))
    zonder = jaar(team.coordinator, D)
    for van, dagen in stukken:
        afwezig(team, van, dagen)
    met = jaar(team.coordinator, D)
    vol = Decimal(1350) * 60 * Decimal("0.8")
    assert (met.norm, met.tot_nu) == (round(vol * (365 - heel) / 365), round(vol * (181 - nu) / 365))
    assert (met.begeleid_norm, met.begeleid_signaal, met.twaalf) == (
        zonder.begeleid_norm,
        zonder.begeleid_signaal,
        zonder.twaalf,
    )


def test_absence_lowers_no_more_than_the_aanstelling_holds(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(
        van=dt.date(2026, 3, 1), tot=dt.date(2026, 4, 1)
    )
    afwezig(team, dt.date(2026, 1, 1), 365)
    stand = jaar(team.coordinator, D)
    assert (stand.norm, stand.tot_nu, stand.in_dit_tempo) == (0, 0, None)


def test_absence_of_a_colleague_is_counted_whoever_looks(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(van=dt.date(2024, 1, 1))
    afwezig(team, dt.date(2026, 3, 2), 73)
    with transaction.atomic(), als(team.collega):
        assert jaar(team.coordinator, D).norm == 1350 * 60 * 4 // 5
