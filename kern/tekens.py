"""Characters that no name holds: line breaks, and marks that turn the direction of what is read.

With such a mark a name reads as another one, and takes the text beside it along; with a line break it stands twice in a
list. What joins letters in Persian and other scripts (U+200C, U+200D) stays.
"""

import re

from django.core.exceptions import ValidationError
from django.db import models
from django.utils.translation import gettext_lazy as _

VREEMD = r"[\u0001-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
"""As Python and PostgreSQL both read it."""
_VREEMD = re.compile(VREEMD)

FOUT = _("Hier staat een nieuwe regel of een onzichtbaar teken in. Typ het opnieuw, op één regel")


def is_vreemd(tekst: str) -> bool:
    """Tell whether a text holds a character that no name holds."""
    return _VREEMD.search(tekst) is not None


def op_een_regel(tekst: str) -> None:
    """Refuse a line break or a mark of direction; a validator of fields.

    Raises:
        ValidationError: there is one.
    """
    if is_vreemd(tekst):
        raise ValidationError(FOUT, code="vreemd")


def gewone_tekens(naam: str, *velden: str) -> models.CheckConstraint:
    """Return the constraint (by name) that columns hold no such character."""
    vreemd = models.Q()
    for veld in velden:
        vreemd |= models.Q(**{f"{veld}__regex": VREEMD})
    return models.CheckConstraint(condition=~vreemd, name=naam, violation_error_message=FOUT)
