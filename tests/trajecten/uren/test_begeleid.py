"""Begeleid in a year: what the database counts, against a count day by day, on random histories (DOMEIN 8a)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.identiteit import als
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.begeleid import wie_begeleid
from trajecten.uren.jaar import jaar

BEGIN = dt.date(2025, 12, 22)
"""Ten days before the year that is counted."""
DAGEN = 40
JAAR = 2026
TELT = {Stap.VORMGEVEN, Stap.PLAATSEN, Stap.VOLGEN, Stap.AFRONDEN}


def dag(nummer: int) -> dt.date:
    """Return a day of the stretch that histories lie in."""
    return BEGIN + dt.timedelta(days=nummer)


@dataclass
class Trajectverloop:
    """The steps of a traject: day and step, in the order in which they were taken; None closes it.

    What follows a closing reopens it, in the step that it had.
    """

    stappen: list[tuple[int, Stap | None]]

    @property
    def gesloten(self) -> int | None:
        """The day on which it was closed, when nothing reopened it."""
        laatste, stap = self.stappen[-1]
        return laatste if stap is None else None

    @property
    def gezet(self) -> list[tuple[int, Stap]]:
        """The steps that were taken; a reopening takes none."""
        paren = zip([(0, Stap.TAXEREN), *self.stappen], self.stappen, strict=False)
        return [(n, stap) for (_dag, vorige), (n, stap) in paren if vorige is not None and stap is not None]

    def stappen_op(self, nummer: int) -> set[Stap]:
        """Return the steps it was in on a day: those entered that day, and the one it stood in at its end."""
        if self.gesloten is not None and nummer > self.gesloten:
            return set()
        genomen = [(n, stap) for n, stap in self.gezet if n <= nummer]
        uit = {stap for n, stap in genomen if n == nummer}
        if genomen and self.gesloten != nummer:
            uit.add(genomen[-1][1])
        return uit


@dataclass
class Geschiedenis:
    """What happened to one person: its trajecten, and who held it on which ground."""

    trajecten: list[Trajectverloop] = field(default_factory=list)
    toegangen: list[tuple[int, int | None, int, Toegangsgrond]] = field(default_factory=list)

    def begeleid_door(self, wie: int, nummer: int) -> bool:
        """Tell whether this user guided the person on a day."""
        houdt = any(
            van <= nummer and (tot is None or nummer < tot)
            for van, tot, gebruiker, grond in self.toegangen
            if gebruiker == wie and grond == Toegangsgrond.CASELOAD
        )
        return houdt and any(t.stappen_op(nummer) & TELT for t in self.trajecten)


@st.composite
def geschiedenissen(teken: st.DrawFn) -> Geschiedenis:
    """Draw up to two trajecten after each other, and who held the person meanwhile, with gaps and a replacement."""
    uit = Geschiedenis()
    for eerste, laatste in ((0, DAGEN // 2), (DAGEN // 2 + 1, DAGEN)):
        dagen = sorted(teken(st.lists(st.integers(eerste, laatste), max_size=5)))
        if not dagen:
            continue
        # A closing may be undone by a step after it: that is a reopening.
        stap_of_sluiten = st.sampled_from([*Stap, None])
        stappen: list[tuple[int, Stap | None]] = [
            (dagen[0], Stap.TAXEREN),
            *((nummer, teken(stap_of_sluiten)) for nummer in dagen[1:]),
        ]
        for plaats, (nummer, stap) in enumerate(stappen):
            if plaats > 1 and stap is not None and stappen[plaats - 1][1] is None:
                stappen[plaats] = (nummer, stappen[plaats - 2][1])
        if eerste == 0 and stappen[-1][1] is not None:
            stappen.append((laatste, None))
        uit.trajecten.append(Trajectverloop(stappen))
    grenzen = sorted(teken(st.lists(st.integers(0, DAGEN), max_size=6, unique=True)))
    for van, tot in zip(grenzen, [*grenzen[1:], None], strict=False):
        wie = teken(st.sampled_from((None, 0, 1)))
        if wie is not None:
            uit.toegangen.append((van, tot, wie, Toegangsgrond.CASELOAD))
    if teken(st.booleans()):
        uit.toegangen.append((teken(st.integers(0, DAGEN)), None, 1, Toegangsgrond.VERVANGING))
    return uit


def schrijf(persoon: Inburgeraar, verloop: Geschiedenis, wie: list[Gebruiker]) -> None:
    """Write a history."""
    for t in verloop.trajecten:
        gesloten = None if t.gesloten is None else dag(t.gesloten)
        traject = Traject.objects.create(
            inburgeraar=persoon,
            trajectwijk=persoon.wijk,
            geopend_op=dag(t.stappen[0][0]),
            gesloten_op=gesloten,
            uitkomst=Uitkomst.VERHUISD if gesloten else "",
        )
        Stapovergang.objects.bulk_create(
            Stapovergang(
                inburgeraar=persoon,
                traject=traject,
                van_stap=vorige or "",
                naar_stap=stap or "",
                uitkomst="" if stap else Uitkomst.VERHUISD,
                datum=dag(nummer),
                door=wie[0],
            )
            for vorige, (nummer, stap) in zip([None, *(s for _, s in t.stappen)], t.stappen, strict=False)
        )
    Toegang.objects.bulk_create(
        Toegang(
            inburgeraar=persoon,
            gebruiker=wie[nummer],
            grond=grond,
            van=dag(van),
            tot=None if tot is None else dag(tot),
        )
        for van, tot, nummer, grond in verloop.toegangen
    )


def teruggedraaid() -> Iterator[None]:
    """Undo what one example wrote."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(verlopen=st.lists(geschiedenissen(), min_size=1, max_size=3), tot=st.integers(10, DAGEN))
def test_the_database_counts_as_one_counts_by_hand(
    team: Team, verlopen: list[Geschiedenis], tot: int
) -> None:
    wie = [team.coordinator, team.collega]
    for _ in teruggedraaid():
        for verloop in verlopen:
            schrijf(maak_persoon(team.wijk), verloop, wie)
        dagen = [n for n in range(tot + 1) if dag(n).year == JAAR]
        verwacht = [sum(any(v.begeleid_door(i, n) for n in dagen) for v in verlopen) for i in (0, 1)]
        assert [jaar(g, dag(tot)).begeleid for g in wie] == verwacht
        assert [len(set(wie_begeleid(g.pk, dag(tot)))) for g in wie] == verwacht


def test_it_counts_whom_one_no_longer_sees(team: Team) -> None:
    """Who moved to another wijk and whose traject was closed is out of sight, and was guided this year all the same."""
    verloop = Geschiedenis(
        trajecten=[Trajectverloop([(0, Stap.TAXEREN), (12, Stap.VORMGEVEN), (20, None)])],
        toegangen=[(0, 20, 0, Toegangsgrond.CASELOAD)],
    )
    schrijf(maak_persoon(team.andere_wijk), verloop, [team.coordinator])
    with transaction.atomic(), als(Gebruiker.objects.get(pk=team.coordinator.pk)):
        assert not Stapovergang.objects.exists()
        assert jaar(team.coordinator, dag(30)).begeleid == 1
        assert jaar(team.coordinator, dag(10)).begeleid == 0
        assert list(wie_begeleid(team.coordinator.pk, dag(30))) == []
    assert jaar(team.coordinator, dt.date(2027, 1, 1)).begeleid == 0
