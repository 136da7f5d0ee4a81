"""The findings of Taxeren about a person (DOMEIN 5.1)."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.versleuteld import VersleuteldeTekst
from trajecten.taxatie.enums import Doelperspectief, Leervraag, Taalniveau
from trajecten.traject.models import Traject


@met_historie
class Taxatie(OverPersoon, MetVersie):
    """The findings about a person, one row a traject; filled in bit by bit, and row history keeps earlier versions."""

    traject = models.OneToOneField(
        Traject, on_delete=models.PROTECT, related_name="taxatie", verbose_name=_("traject")
    )
    leervraag = models.CharField(_("leervraag"), max_length=16, choices=Leervraag.choices, blank=True)
    taalniveau = models.CharField(_("taalniveau"), max_length=16, choices=Taalniveau.choices, blank=True)
    taalniveau_hoe = models.CharField(_("hoe vastgesteld"), max_length=120, blank=True)
    taalniveau_op = models.DateField(_("vastgesteld op"), null=True, blank=True)
    doelperspectief = models.CharField(
        _("doelperspectief"), max_length=24, choices=Doelperspectief.choices, blank=True
    )
    doel = VersleuteldeTekst(_("doel in eigen woorden"), doel="taxatie_doel", blank=True, default="")
    netwerk = VersleuteldeTekst(_("netwerk nu"), doel="taxatie_netwerk", blank=True, default="")
    vragen = VersleuteldeTekst(_("nieuwe vragen"), doel="taxatie_vragen", blank=True, default="")
    begonnen_op = models.DateField(_("begonnen op"), default=vandaag)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        vrije_tekst=("taalniveau_hoe", "doel", "netwerk", "vragen")
    )

    class Meta:
        verbose_name = _("taxatie")
        verbose_name_plural = _("taxaties")
        ordering = ("-begonnen_op", "-pk")

    def __str__(self) -> str:
        """Return the doelperspectief; the words are only for users who may read the dossier."""
        return str(self.get_doelperspectief_display() or _("taxatie"))
