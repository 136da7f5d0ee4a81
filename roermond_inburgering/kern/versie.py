"""A lock number against lost updates: two who change one row at once must not undo each other (ARCHITECTUUR 2)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class MetVersie(models.Model):
    """A row that people edit: `versie` grows with each change, and whoever saves says which one it started from."""

    versie = models.PositiveIntegerField(_("versie"), default=1, editable=False)

    class Meta:
        abstract = True
