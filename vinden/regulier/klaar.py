"""Who is not called up again: in nazorg or after it, and whoever completed the regular route (DOMEIN 4 and 5)."""

from typing import Any

from django.db import connection
from django.db.models import BigIntegerField, BooleanField, F, Func, Value

from gebruikers.models import Gebruiker


class NietOpTeRoepen(Func):
    """Whether the person of a row completed a traject or the regular route, asked of `rls.niet_op_te_roepen`."""

    template = "%(expressions)s"
    output_field = BooleanField()

    def __init__(self, kolom: str, gebruiker: Gebruiker) -> None:
        super().__init__(F(kolom), Value(gebruiker.pk, output_field=BigIntegerField()))

    def as_sql(self, compiler: Any, connection: Any, *_: Any, **__: Any) -> tuple[str, Any]:  # noqa: ARG002
        """Compile to SQL; the sub-select keeps the planner from calling the function per row."""
        (kolom, p1), (wie, p2) = (compiler.compile(e) for e in self.get_source_expressions())
        return f"{kolom} = ANY ((SELECT rls.niet_op_te_roepen({wie}::bigint))::bigint[])", (*p1, *p2)


def niet_op_te_roepen(gebruiker: Gebruiker) -> set[int]:
    """Return the keys of the persons whom a consulent does not call up again."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.niet_op_te_roepen(%s)", [gebruiker.pk])
        (pks,) = cursor.fetchone()
    return set(pks)
