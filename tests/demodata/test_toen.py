"""A day that has passed is one of the demo alone."""

import datetime as dt

import pytest
from django.db import connection, transaction

from demodata.toen import op_dag
from kern.klok import DAG, vandaag


def _dag_van_de_database() -> dt.date:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.vandaag()")
        (dag,) = cursor.fetchone()
    assert isinstance(dag, dt.date)
    return dag


def _breek_af(dag: dt.date) -> None:
    with transaction.atomic(), op_dag(dag):
        assert vandaag() == dag
        raise RuntimeError(_dag_van_de_database().isoformat())


@pytest.mark.django_db(transaction=True)
def test_day_of_the_demo_ends_with_its_transaction_and_is_refused_without_one() -> None:
    gewoon, toen = vandaag(), vandaag() - 80 * DAG
    with pytest.raises(AssertionError), op_dag(toen):
        pass
    assert _dag_van_de_database() == gewoon
    with pytest.raises(RuntimeError, match=toen.isoformat()):
        _breek_af(toen)
    assert _dag_van_de_database() == vandaag() == gewoon
