"""The score in SQL is the score of `scoring`, on any history of fases and metingen."""

import datetime as dt
from collections.abc import Iterator
from typing import Any

import pytest
from django.db import transaction
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gebruikers.enums import Rol
from inburgeraars.models import Fase, Inburgeraar
from kern.historie import bekend_op
from kern.klok import nu
from kern.ladder import Pijler
from participatie import referentie
from participatie.models import Ladderversie, Meting
from participatie.querysets import met_score
from participatie.scoring import pijler_van, score_van, tellend
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk

pytestmark = pytest.mark.django_db

BEGIN = dt.date(2026, 1, 1)
DAGEN = 40


def dag(nummer: int) -> dt.date:
    """Return a day of the stretch that histories lie in."""
    return BEGIN + dt.timedelta(days=nummer)


@st.composite
def verlopen(teken: st.DrawFn) -> list[tuple[int, int | None, int]]:
    """Draw fases that follow each other, with gaps and fases of no day, the last open or not."""
    grenzen = sorted(teken(st.lists(st.integers(0, DAGEN), max_size=8)))
    uit: list[tuple[int, int | None, int]] = []
    for van, tot in zip(grenzen[::2], grenzen[1::2], strict=False):
        uit.append((van, tot, teken(st.sampled_from(list(Pijler)))))
    if teken(st.booleans()):
        van = max((tot for _van, tot, _p in uit if tot is not None), default=teken(st.integers(0, DAGEN)))
        uit.append((van, None, teken(st.sampled_from(list(Pijler)))))
    return uit


METINGEN = st.dictionaries(
    st.tuples(st.integers(-3, DAGEN + 3), st.sampled_from(("eerste meting", "voortgang", "tweede lezer"))),
    st.sampled_from((None, 1, 2, 3, 4)),
    max_size=8,
)


@pytest.fixture
def mensen() -> list[Inburgeraar]:
    """Return two persons: what holds for one says nothing of the other."""
    referentie.laad()
    return [maak_persoon(maak_wijk()) for _ in range(2)]


def schrijf(
    persoon: Inburgeraar, fases: list[Any], metingen: dict[tuple[int, str], int | None]
) -> tuple[list[Fase], list[Meting]]:
    """Write a history."""
    versie, door = Ladderversie.objects.get(), maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    return (
        Fase.objects.bulk_create(
            Fase(inburgeraar=persoon, van=dag(van), tot=None if tot is None else dag(tot), pijler=pijler)
            for van, tot, pijler in fases
        ),
        Meting.objects.bulk_create(
            Meting(
                inburgeraar=persoon,
                datum=dag(nummer),
                trede=trede,
                tweede_lezer=aanleiding == "tweede lezer",
                ladderversie=versie,
                waarom="x",
                aanleiding=aanleiding,
                door=door,
            )
            for (nummer, aanleiding), trede in metingen.items()
        ),
    )


def teruggedraaid() -> Iterator[None]:
    """Undo what one example wrote."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(een=verlopen(), ander=verlopen(), metingen=METINGEN, andere=METINGEN)
def test_sql_agrees_with_scoring_on_any_history(
    mensen: list[Inburgeraar], een: Any, ander: Any, metingen: Any, andere: Any
) -> None:
    for _ in teruggedraaid():
        verwacht: dict[int, tuple[int, int | None]] = {}
        tellen: list[int] = []
        for persoon, fases, gemeten in ((mensen[0], een, metingen), (mensen[1], ander, andere)):
            rijen, punten = schrijf(persoon, fases, gemeten)
            verwacht |= {m.pk: (pijler_van(m, rijen).value, score_van(m, rijen)) for m in punten}
            tellen += [m.pk for m in tellend(punten, dt.date.max)]
        sql = {m.pk: (m.pijler, m.score) for m in Meting.objects.met_score()}
        assert sql == verwacht
        assert set(Meting.objects.tellend().values_list("pk", flat=True)) == set(tellen)


def test_score_as_it_was_known_at_a_moment(mensen: list[Inburgeraar]) -> None:
    fases, metingen = schrijf(
        mensen[0], [(0, 10, 1), (10, None, 2)], {(5, "voortgang"): 3, (12, "voortgang"): 2}
    )
    assert list(Meting.objects.met_score().values_list("score", flat=True)) == [3, 7]
    toen = met_score(bekend_op(Meting, nu()), bekend_op(Fase, nu()))
    assert sorted(toen.values_list("pgh_obj_id", "score")) == [(metingen[0].pk, 3), (metingen[1].pk, 7)]
    # A start that turns out to have been earlier changes the score, and no meting.
    Fase.objects.filter(pk=fases[0].pk).update(tot=dag(5))
    Fase.objects.filter(pk=fases[1].pk).update(van=dag(5))
    assert list(Meting.objects.met_score().values_list("score", flat=True)) == [8, 7]


def test_eerste_meting_on_the_day_of_the_start_counts_before_it(mensen: list[Inburgeraar]) -> None:
    """A visit that does everything keeps its baseline beside the meting of the start."""
    schrijf(mensen[0], [(0, 10, 1), (10, None, 2)], {(10, "eerste meting"): 2, (10, "start"): 3})
    gemeten = Meting.objects.met_score().order_by("aanleiding")
    assert [(m.aanleiding, m.pijler, m.score) for m in gemeten] == [("eerste meting", 1, 2), ("start", 2, 8)]
