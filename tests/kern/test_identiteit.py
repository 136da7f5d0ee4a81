"""Who asks: role and user of a transaction."""

import pytest
from django.db import connection, transaction

from kern.identiteit import Niemand, als

pytestmark = pytest.mark.django_db


def _nu() -> tuple[str, str]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT current_user, coalesce(current_setting('app.gebruiker', true), '')")
        rol, gebruiker = cursor.fetchone()
    return str(rol), str(gebruiker)


def test_als_sets_role_and_restores() -> None:
    assert _nu() == ("eigenaar", "")
    with als(Niemand()):
        assert _nu()[0] == "cijfers"
    assert _nu() == ("eigenaar", "")


@pytest.mark.django_db(transaction=True)
def test_als_outside_transaction_refused() -> None:
    with pytest.raises(RuntimeError), als(Niemand()):
        pass


def test_als_after_failed_statement_restores() -> None:
    with (
        pytest.raises(Exception, match="permission denied"),
        transaction.atomic(),
        als(Niemand()),
        connection.cursor() as cursor,
    ):
        cursor.execute("SELECT * FROM inburgeraars_inburgeraar")
    assert _nu() == ("eigenaar", "")
