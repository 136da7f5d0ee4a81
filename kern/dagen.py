"""Checks of a day that somebody fills in."""

import datetime as dt
from typing import TYPE_CHECKING

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from kern.klok import vandaag

if TYPE_CHECKING:
    from django.utils.functional import _StrOrPromise


def eis_was(veld: str, dag: dt.date | None, zin: "_StrOrPromise" = "") -> None:
    """Refuse a day that is still to come; every act that says when something was asks this.

    Args:
        veld: the field at which the message is shown.
        dag: the day; None passes.
        zin: the message, where it can say what the day is of.

    Raises:
        ValidationError: on the field `veld`.
    """
    if dag is not None and dag > vandaag():
        raise ValidationError(
            {
                veld: zin
                or _(
                    "Deze dag is nog niet geweest. Kies vandaag of een eerdere "
                    "dag. Vul de dag in waarop het was"
                )
            }
        )


JAAR = dt.timedelta(days=366)
"""A planned day further away is taken for a mistake in the year."""


def eis_komt(veld: str, dag: dt.date | None, *, hoogstens: dt.timedelta | None = None) -> None:
    """Refuse a day that has passed; every act that plans something asks this.

    Args:
        veld: the field at which the message is shown.
        dag: the day; None passes.
        hoogstens: how far away it may be; None for no limit.

    Raises:
        ValidationError: on the field `veld`.
    """
    if dag is None:
        return
    if dag < vandaag():
        raise ValidationError({veld: _("Deze dag is al geweest. Kies vandaag of een dag die nog komt")})
    if hoogstens is not None and dag > vandaag() + hoogstens:
        raise ValidationError({veld: _("Dit is over meer dan een jaar. Klopt het jaar?")})
