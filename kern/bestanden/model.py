"""A row that describes a file of the vault, whatever it belongs to."""

from django.core.validators import MinValueValidator
from django.db import models
from django.utils.translation import gettext_lazy as _

from kern.bestanden.soorten import Bestandstype


class MetBestand(models.Model):
    """`bestand` is the random name of the encrypted file; None means the file is gone.

    What keeps and rotates the files (`opslag`) finds every table by this class.
    """

    bestand = models.UUIDField(_("bestand"), null=True, blank=True, unique=True, editable=False)
    type = models.CharField(_("type"), max_length=4, choices=Bestandstype.choices)
    grootte = models.PositiveIntegerField(_("grootte in bytes"), validators=[MinValueValidator(1)])

    class Meta:
        abstract = True
