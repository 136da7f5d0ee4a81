"""The stages of the regular route, takeovers from the other route, and inquiries (DOMEIN 4)."""

from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models.basis import OverPersoon
from inburgeraars.models.persoon import Route
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Niveau, Veldsoorten
from kern.versleuteld import VersleuteldeTekst
from wijken.models import Wijk


class Regulierestap(models.TextChoices):
    """The stages of the regular route: those needed to compare the routes, and the ways it ends before that."""

    OPGEROEPEN = "opgeroepen", _("opgeroepen")
    VERSCHENEN = "verschenen", _("verschenen")
    TAALTOETS = "taaltoets", _("taaltoets")
    GESTART = "gestart", _("gestart")
    AFGEROND = "afgerond", _("afgerond")
    GESTOPT = "gestopt", _("gestopt")
    VERHUISD = "verhuisd", _("verhuisd")


EINDES = (Regulierestap.GESTOPT, Regulierestap.VERHUISD)
"""The stages that end a call-up before it is completed."""
VOLGORDE = tuple(stap for stap in Regulierestap if stap not in EINDES)
"""The stages that follow each other."""


@met_historie
class RegulierMoment(OverPersoon):
    """A stage of the regular route that a person reached, recorded by a consulent.

    A stage that was taken back counts nowhere, and keeps its reason.
    """

    stap = models.CharField(_("stap"), max_length=12, choices=Regulierestap.choices)
    datum = models.DateField(_("datum"), default=vandaag)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    reden = models.CharField(
        _("reden"),
        max_length=200,
        blank=True,
        help_text=_("Waarom de datum is verbeterd, de stap teruggenomen, of iemand is gestopt."),
    )
    teruggenomen_op = models.DateTimeField(_("teruggenomen"), null=True, blank=True)

    niveau: ClassVar[Niveau] = Niveau.REGISTER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("reden",))

    class Meta:
        verbose_name = _("moment op de reguliere route")
        verbose_name_plural = _("momenten op de reguliere route")
        ordering = ("-datum", "-pk")
        indexes = [models.Index(fields=["inburgeraar", "stap", "-datum"], name="regulier_moment_stap")]

    def __str__(self) -> str:
        """Return stage and date."""
        return f"{self.stap} {self.datum:%d-%m-%Y}"


class Antwoord(models.TextChoices):
    """The answer to a request; empty while it is open."""

    JA = "ja", _("ja")
    NEE = "nee", _("nee")
    INGETROKKEN = "ingetrokken", _("ingetrokken")


@met_historie
class Overnameverzoek(OverPersoon):
    """A request to take a person over from the other route, which needs the yes of the user who approaches it."""

    naar_route = models.CharField(
        _("naar route"),
        max_length=14,
        choices=[(r.value, r.label) for r in (Route.WIJKGERICHT, Route.REGULIER)],
    )
    gevraagd_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        related_name="gevraagde_overnames",
        verbose_name=_("gevraagd door"),
    )
    gevraagd_aan = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="overnameverzoeken", verbose_name=_("gevraagd aan")
    )
    gevraagd_op = models.DateTimeField(_("gevraagd"), default=nu, editable=False)
    waarom = models.CharField(_("waarom"), max_length=200, blank=True)
    antwoord = models.CharField(_("antwoord"), max_length=12, choices=Antwoord.choices, blank=True)
    beantwoord_op = models.DateTimeField(_("beantwoord"), null=True, blank=True)
    toelichting = models.CharField(_("toelichting bij het antwoord"), max_length=200, blank=True)

    niveau: ClassVar[Niveau] = Niveau.REGISTER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("waarom", "toelichting"))

    class Meta:
        verbose_name = _("verzoek tot overname")
        verbose_name_plural = _("verzoeken tot overname")
        ordering = ("-pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=Q(antwoord=""),
                name="overname_een_open",
                violation_error_message=_("Er loopt al een verzoek voor deze persoon."),
            ),
            models.CheckConstraint(
                condition=Q(antwoord="", beantwoord_op__isnull=True)
                | ~Q(antwoord="") & Q(beantwoord_op__isnull=False),
                name="overname_antwoord_heeft_moment",
                violation_error_message=_("Bij een antwoord hoort een moment."),
            ),
        ]

    def __str__(self) -> str:
        """Return the requested route."""
        return f"naar {self.naar_route}"


@met_historie
class Navraag(OverPersoon):
    """A question to the teamleider whether a person out of the user's sight is the one the user is talking to.

    The user who asks gets no name and no number (DOMEIN 4). Every question is logged, and their number is limited. The
    typed text is about another person than the row: it is erased with the answer, and row history never keeps it.
    """

    gevraagd_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="navragen", verbose_name=_("gevraagd door")
    )
    gevraagd_op = models.DateTimeField(_("gevraagd"), default=nu, editable=False)
    wijk = models.ForeignKey(
        Wijk, on_delete=models.PROTECT, related_name="+", verbose_name=_("wijk van wie het vroeg")
    )
    getypt = VersleuteldeTekst(
        _("wie het vroeg sprak"),
        doel="navraag",
        blank=True,
        default="",
        help_text=_("Naam, geboortejaar en telefoon zoals ze zijn getypt, om naast elkaar te leggen."),
    )
    over_wijk = models.ForeignKey(
        Wijk,
        on_delete=models.PROTECT,
        null=True,
        editable=False,
        related_name="+",
        verbose_name=_("wijk waar het over ging"),
        help_text=_("Van de persoon, toen de vraag werd gesteld; de database vult haar in."),
    )
    beantwoord_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("beantwoord door"),
    )
    beantwoord_op = models.DateTimeField(_("beantwoord"), null=True, blank=True)
    antwoord = models.CharField(_("antwoord"), max_length=200, blank=True)

    historie_zonder: ClassVar[tuple[str, ...]] = ("getypt",)
    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("getypt", "antwoord"))

    class Meta:
        verbose_name = _("navraag")
        verbose_name_plural = _("navragen")
        ordering = ("-pk",)
        indexes = [models.Index(fields=["gevraagd_door", "-gevraagd_op"], name="navraag_door")]

    def __str__(self) -> str:
        """Return its number."""
        return f"navraag {self.pk}"
