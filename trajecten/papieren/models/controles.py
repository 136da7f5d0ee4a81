"""Documents and checks of Vormgeven, and the fields that are copied into other systems (DOMEIN 5.2)."""

from typing import ClassVar

from django.contrib.postgres.constraints import ExclusionConstraint
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker, Keuze, MetWijziger
from inburgeraars.models import Document, Doelgroep, OverPersoon
from kern.historie import met_historie
from kern.klok import nu
from kern.periode import Periode, PeriodeQuerySet, dagen
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from trajecten.papieren.enums import Controlegroep, Controlestand, Overneembron
from trajecten.plan.models import Taalroute
from trajecten.traject.models import Traject


@met_historie
class Controlesoort(Keuze):
    """A document or check that Vormgeven may need; reference data."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    naam = models.CharField(_("naam"), max_length=80, unique=True)
    groep = models.CharField(_("groep"), max_length=10, choices=Controlegroep.choices)
    met_kenmerk = models.BooleanField(_("heeft een kenmerk"), default=False)
    vraagt_bsn = models.BooleanField(_("vraagt het BSN"), default=False)
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=100)

    class Meta(Keuze.Meta):
        verbose_name = _("soort controle")
        verbose_name_plural = _("soorten controles")
        ordering = ("volgorde", "naam")


@met_historie
class Controleregel(Periode, MetWijziger):
    """A document or check is needed for a doelgroep and language route, over a period; reference data."""

    soort = models.ForeignKey(
        Controlesoort, on_delete=models.CASCADE, related_name="regels", verbose_name=_("soort")
    )
    doelgroep = models.CharField(
        _("doelgroep"),
        max_length=16,
        choices=Doelgroep.choices,
        blank=True,
        help_text=_("Leeg: voor elke doelgroep."),
    )
    taalroute = models.ForeignKey(
        Taalroute,
        on_delete=models.CASCADE,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("taalroute"),
        help_text=_("Leeg: voor elke taalroute."),
    )

    objects: ClassVar[PeriodeQuerySet["Controleregel"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("controleregel")
        verbose_name_plural = _("controleregels")
        ordering = ("soort", "doelgroep", "pk")
        constraints = [
            *Periode.Meta.constraints,
            models.UniqueConstraint(
                fields=["soort", "doelgroep", "taalroute", "van"],
                nulls_distinct=False,
                name="controleregel_een_keer",
                violation_error_message=_("Deze regel staat er al."),
            ),
        ]

    def __str__(self) -> str:
        """Return the document or check that is needed."""
        return str(self.soort)


@met_historie
class Controle(OverPersoon, MetVersie):
    """A document or check of one traject: done on a day, or not needed for a reason.

    The service enforces that "niet nodig" has a reason; the database does not, because erasure blanks the reason.
    """

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, related_name="controles", verbose_name=_("traject")
    )
    soort = models.ForeignKey(
        Controlesoort, on_delete=models.PROTECT, related_name="+", verbose_name=_("soort")
    )
    stand = models.CharField(_("stand"), max_length=10, choices=Controlestand.choices)
    gedaan_op = models.DateField(_("gedaan op"), null=True, blank=True)
    kenmerk = models.CharField(_("kenmerk"), max_length=60, blank=True)
    document = models.ForeignKey(
        Document,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="controles",
        verbose_name=_("document"),
    )
    reden = models.CharField(_("reden"), max_length=200, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(identificerend=("kenmerk",), vrije_tekst=("reden",))

    class Meta:
        verbose_name = _("controle")
        verbose_name_plural = _("controles")
        ordering = ("soort__volgorde", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["traject", "soort"],
                name="controle_een_per_traject",
                violation_error_message=_("Deze controle staat er al."),
            ),
            models.CheckConstraint(
                condition=Q(stand=Controlestand.GEDAAN, gedaan_op__isnull=False)
                | ~Q(stand=Controlestand.GEDAAN) & Q(gedaan_op__isnull=True),
                name="controle_gedaan_heeft_dag",
                violation_error_message=_("Bij een controle die gedaan is, hoort een dag."),
            ),
        ]

    def __str__(self) -> str:
        """Return the document or check."""
        return str(self.soort)


@met_historie
class Overneemveld(Periode, MetWijziger):
    """A field that another system asks, in its order, and its source in the dossier, over a period; reference data."""

    soort = models.ForeignKey(
        Controlesoort, on_delete=models.CASCADE, related_name="velden", verbose_name=_("soort")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"))
    naam = models.CharField(_("naam"), max_length=80)
    bron = models.CharField(_("staat in het dossier bij"), max_length=24, choices=Overneembron.choices)

    objects: ClassVar[PeriodeQuerySet["Overneemveld"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("over te nemen veld")
        verbose_name_plural = _("over te nemen velden")
        ordering = ("soort", "volgorde", "pk")
        constraints = [
            *Periode.Meta.constraints,
            ExclusionConstraint(
                name="overneemveld_volgorde",
                expressions=[("soort", "="), ("volgorde", "="), (dagen(), "&&")],
                violation_error_message=_("Op deze plaats staat al een veld."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name."""
        return self.naam
