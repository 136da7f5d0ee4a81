"""Querysets of handovers: within sight of the dossier, or handed over to a consulent.

The database holds it too: `trajecten/sql/zicht_overdracht.sql`, `trajecten/sql/zicht_handhavingsbesluit.sql` and
`trajecten/sql/zicht_bezwaar.sql`.
"""

from typing import Any, Self

from django.db import models
from django.db.models import BooleanField, F, Func, Q, Value

from kern.identiteit import Identiteit
from kern.velden import Niveau
from kern.zicht import ZichtQuerySet


class _Overgedragen(Func):
    """Whether a handover is open to a user as consulent, asked of `rls.overgedragen` as the policies do."""

    template = "%(expressions)s"
    output_field = BooleanField()

    def __init__(self, kolom: str, gebruiker: Identiteit) -> None:
        super().__init__(F(kolom), Value(gebruiker.pk, output_field=models.BigIntegerField()))

    def as_sql(self, compiler: Any, connection: Any, *_: Any, **__: Any) -> tuple[str, Any]:  # noqa: ARG002
        """Compile to SQL; the sub-select keeps the planner from calling the function per row."""
        (kolom, p1), (wie, p2) = (compiler.compile(e) for e in self.get_source_expressions())
        return f"{kolom} = ANY ((SELECT rls.overgedragen({wie}::bigint))::bigint[])", (*p1, *p2)


class OverdrachtQuerySet(ZichtQuerySet[Any]):
    """Handovers: `visible_to` gives those of dossiers in sight, `overgedragen_aan` those handed over to a consulent."""

    def overgedragen_aan(self, gebruiker: Identiteit) -> Self:
        """Narrow to the handovers to this consulent that are not closed."""
        return self.filter(_Overgedragen("id", gebruiker))


class VraagQuerySet(ZichtQuerySet[Any]):
    """Questions on handovers."""

    def overgedragen_aan(self, gebruiker: Identiteit) -> Self:
        """Narrow to questions on open handovers to this consulent."""
        return self.filter(_Overgedragen("overdracht_id", gebruiker))


class BesluitQuerySet(ZichtQuerySet[Any]):
    """Decisions: sight of a dossier shows none, only the rol consulent does."""

    def visible_to(self, gebruiker: Identiteit, niveau: Niveau | None = None) -> Self:  # noqa: ARG002  no level opens it
        """Narrow to decisions on handovers to this consulent, and those it took itself; `niveau` is ignored."""
        van_mij = Q(_Overgedragen("overdracht_id", gebruiker)) | Q(door=gebruiker.pk)
        return self.alias(is_consulent=_is_consulent(gebruiker)).filter(van_mij, is_consulent=True)


class BezwaarQuerySet(ZichtQuerySet[Any]):
    """Objections: in sight of whoever may read the decision."""

    def visible_to(self, gebruiker: Identiteit, niveau: Niveau | None = None) -> Self:  # noqa: ARG002  no level opens it
        """Narrow to objections to decisions that this consulent may read; `niveau` is ignored."""
        van_mij = Q(_Overgedragen("besluit__overdracht_id", gebruiker)) | Q(besluit__door=gebruiker.pk)
        return self.alias(is_consulent=_is_consulent(gebruiker)).filter(van_mij, is_consulent=True)


def _is_consulent(gebruiker: Identiteit) -> Func:
    return Func(
        Value(gebruiker.pk, output_field=models.BigIntegerField()),
        Value("consulent"),
        function="rls.heeft_rol",
        output_field=BooleanField(),
    )
