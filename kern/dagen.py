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
