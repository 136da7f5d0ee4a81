"""What norms, targets and signals share: a value over a period, the besluit behind it, and who set it."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from besluiten.models import Besluit
from gebruikers.models import MetWijziger
from kern.periode import Periode


class Waarde(Periode, MetWijziger):
    """A value that holds over a period; the row before it ends where it begins.

    What shipped has neither a besluit nor a user, and says in `bron` where it comes from.
    """

    bron = models.CharField(_("bron of besluit"), max_length=200, blank=True)
    besluit = models.ForeignKey(
        Besluit, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=_("besluit")
    )

    class Meta(Periode.Meta):
        abstract = True
