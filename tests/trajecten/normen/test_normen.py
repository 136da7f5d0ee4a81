"""Norms: the row in force, else what the nota says."""

import datetime as dt

import pytest

from kern.klok import vandaag
from trajecten import referentie
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm
from trajecten.normen.normen import NOTA, norm

pytestmark = pytest.mark.django_db


def test_every_kind_of_norm_ships_with_a_value_but_what_an_hour_costs() -> None:
    assert set(NOTA) == set(Normsoort) - {Normsoort.UURTARIEF}
    assert (NOTA[Normsoort.CONTACT_TOT_VOLGEN], NOTA[Normsoort.CONTACT_VANAF_VOLGEN]) == (28, 56)
    assert (
        NOTA[Normsoort.UREN_PER_JAAR] / NOTA[Normsoort.BEGELEID_PER_JAAR] == NOTA[Normsoort.UREN_PER_PERSOON]
    )


def test_without_a_row_the_nota_holds() -> None:
    assert norm(Normsoort.RESERVERING_DAGEN) == 14


def test_nothing_holds_of_what_an_hour_costs_until_a_besluit_sets_it() -> None:
    referentie.laad()
    with pytest.raises(KeyError):
        norm(Normsoort.UURTARIEF)
    Norm.objects.create(soort=Normsoort.UURTARIEF, waarde=71, van=vandaag(), bron="besluit 9")
    assert norm(Normsoort.UURTARIEF) == 71


def test_loading_twice_keeps_what_a_besluit_adjusted() -> None:
    referentie.laad()
    assert Norm.objects.count() == len(NOTA)
    assert norm(Normsoort.POGINGEN, dt.date(2025, 1, 1)) == 3
    Norm.objects.filter(soort=Normsoort.POGINGEN).update(tot=vandaag())
    Norm.objects.create(soort=Normsoort.POGINGEN, waarde=5, van=vandaag(), bron="besluit 7")
    referentie.laad()
    assert norm(Normsoort.POGINGEN) == 5
    assert norm(Normsoort.POGINGEN, vandaag() - dt.timedelta(days=1)) == 3
