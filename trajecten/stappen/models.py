"""The results of a traject, whether the person goes on alone, and the metingen of nazorg (DOMEIN 5.5)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker, Keuze
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.versleuteld import VersleuteldeTekst
from kern.woorden import voluit
from trajecten.stappen.enums import Zelfstandigheid
from trajecten.taken.models import Taak
from trajecten.taxatie.enums import Taalniveau
from trajecten.traject.models import Traject


@met_historie
class Resultaatsoort(Keuze):
    """A kind of result; reference data, so that the exams of a later law are rows and no new code."""

    code = models.SlugField(_("code"), max_length=30, unique=True)
    naam = models.CharField(_("naam"), max_length=80, unique=True)
    examen = models.BooleanField(
        _("examen"), default=False, help_text=_("Bij een examen hoort het niveau dat is gehaald.")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=0)

    class Meta(Keuze.Meta):
        verbose_name = _("soort resultaat")
        verbose_name_plural = _("soorten resultaten")
        ordering = ("volgorde", "naam")


@met_historie
class Eindresultaat(OverPersoon, MetVersie):
    """A result of a traject: an exam with its level, or another result in words. A traject can have several."""

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, related_name="resultaten", verbose_name=_("traject")
    )
    soort = models.ForeignKey(
        Resultaatsoort, on_delete=models.PROTECT, related_name="+", verbose_name=_("soort")
    )
    datum = models.DateField(_("datum"), default=vandaag)
    taalniveau = models.CharField(_("niveau"), max_length=16, choices=Taalniveau.choices, blank=True)
    in_woorden = VersleuteldeTekst(_("in eigen woorden"), doel="eindresultaat", blank=True, default="")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("in_woorden",))

    class Meta:
        verbose_name = _("eindresultaat")
        verbose_name_plural = _("eindresultaten")
        ordering = ("datum", "pk")

    def __str__(self) -> str:
        """Return the kind and the day; the words are only for users who may read the dossier."""
        return f"{self.soort}, {voluit(self.datum)}"


@met_historie
class Afronding(OverPersoon, MetVersie):
    """The judgement at the end of a completed traject: whether the person goes on alone, and the aim of nazorg."""

    traject = models.OneToOneField(
        Traject, on_delete=models.PROTECT, related_name="afronding", verbose_name=_("traject")
    )
    zelfstandig = models.CharField(
        _("kan verder op eigen netwerk"), max_length=12, choices=Zelfstandigheid.choices, blank=True
    )
    zelfstandig_hoe = VersleuteldeTekst(
        _("waaruit dat blijkt"), doel="afronding_zelfstandig", blank=True, default=""
    )
    nazorg = VersleuteldeTekst(_("waar nazorg op let"), doel="afronding_nazorg", blank=True, default="")
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("zelfstandig_hoe", "nazorg"))

    class Meta:
        verbose_name = _("afronding")
        verbose_name_plural = _("afrondingen")
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return whether the person goes on alone; the words are only for users who may read the dossier."""
        return str(self.get_zelfstandig_display() or _("afronding"))


@met_historie
class Nazorgmeting(OverPersoon, MetVersie):
    """A planned meting after the traject; its date can be moved. The state of its task tells whether it was done."""

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, related_name="nazorgmetingen", verbose_name=_("traject")
    )
    gepland_op = models.DateField(_("gepland op"))
    taak = models.OneToOneField(
        Taak, on_delete=models.PROTECT, related_name="nazorgmeting", verbose_name=_("taak")
    )
    vervallen = models.BooleanField(_("vervallen"), default=False)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER

    class Meta:
        verbose_name = _("meting van de nazorg")
        verbose_name_plural = _("metingen van de nazorg")
        ordering = ("gepland_op", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["traject", "gepland_op"],
                condition=Q(vervallen=False),
                name="nazorgmeting_een_per_dag",
                violation_error_message=_("Op deze dag is al een meting. Kies een andere dag."),
            )
        ]

    def __str__(self) -> str:
        """Return the day."""
        return voluit(self.gepland_op)
