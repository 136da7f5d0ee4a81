"""Broken constraints as Dutch sentences at the right field of a form."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from django.contrib.postgres.constraints import ExclusionConstraint
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import IntegrityError, models, transaction
from psycopg.errors import Error as DatabaseFout


def check_row(rij: models.Model, velden: Mapping[str, str]) -> None:
    """Validate a row: its fields, then every constraint, each reported at the field it belongs to.

    Args:
        rij: the row, not saved yet.
        velden: by name of a constraint, the field to report it at.

    Raises:
        ValidationError: with a dictionary of messages by field.
    """
    rij.clean_fields(exclude={"password"})
    fouten: dict[str, list[str]] = {}
    for constraint in rij._meta.constraints:  # noqa: SLF001  Django's public way names no field
        if fouten and isinstance(constraint, ExclusionConstraint):
            # For a row that is wrong in itself (its last day before its first) the database raises an error on this
            # check.
            break
        try:
            constraint.validate(type(rij), rij)
        except ValidationError as fout:
            fouten.setdefault(velden.get(constraint.name, NON_FIELD_ERRORS), []).extend(fout.messages)
    if fouten:
        raise ValidationError(fouten)


@contextmanager
def at_field(model: type[models.Model], velden: Mapping[str, str]) -> Iterator[None]:
    """Turn a refusal by the database into the message of `check_row`; the database decides when two transactions race.

    Args:
        model: the model that is written.
        velden: as in `check_row`.

    Raises:
        ValidationError: a constraint of the model was broken.
        IntegrityError: another constraint was broken.
    """
    try:
        with transaction.atomic():
            yield
    except IntegrityError as fout:
        oorzaak = fout.__cause__
        naam = oorzaak.diag.constraint_name if isinstance(oorzaak, DatabaseFout) else None
        constraint = next((c for c in model._meta.constraints if c.name == naam), None)  # noqa: SLF001
        if constraint is None:
            raise
        veld = velden.get(constraint.name, NON_FIELD_ERRORS)
        raise ValidationError({veld: [str(constraint.get_violation_error_message())]}) from fout
