"""Verzuim handed over to a consulent, and the consulent's decision about it (DOMEIN 2 and 5; docs/adr/0024).

There are three tables because different users may read them: what was handed over and its outcome, the questions on
it, and the decision, which only a consulent reads.
"""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker, Keuze, MetWijziger
from inburgeraars.models import Doelgroep, OverPersoon, Toegang
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.periode import Periode, PeriodeQuerySet
from kern.velden import Niveau, Veldsoorten
from kern.versleuteld import VersleuteldeTekst
from kern.woorden import voluit
from trajecten.handhaving.enums import Besluitsoort, Bezwaaruitkomst, Gevolg, Vraagkant
from trajecten.handhaving.querysets import (
    BesluitQuerySet,
    BezwaarQuerySet,
    OverdrachtQuerySet,
    VraagQuerySet,
)
from trajecten.plan.models import Component
from trajecten.traject.models import Traject


@met_historie
class Handhavingsgrond(Keuze):
    """The ground on which a measure can rest; reference data."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    naam = models.CharField(_("naam"), max_length=120, unique=True)
    voorstel = models.BooleanField(
        _("voorstel"), default=False, help_text=_("Meegeleverd, nog niet vastgesteld.")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=100)

    class Meta(Keuze.Meta):
        verbose_name = _("grond voor handhaving")
        verbose_name_plural = _("gronden voor handhaving")
        ordering = ("volgorde", "naam")


@met_historie
class Maatregel(Keuze):
    """A measure that a consulent can decide on: a warning or a sanctie; reference data."""

    code = models.SlugField(_("code"), max_length=40, unique=True)
    naam = models.CharField(_("naam"), max_length=120, unique=True)
    soort = models.CharField(
        _("soort"), max_length=12, choices=[(s.value, s.label) for s in Besluitsoort if s != "geen"]
    )
    met_bedrag = models.BooleanField(_("heeft een bedrag"), default=False)
    voorstel = models.BooleanField(
        _("voorstel"), default=False, help_text=_("Meegeleverd, nog niet vastgesteld.")
    )
    volgorde = models.PositiveSmallIntegerField(_("volgorde"), default=100)

    class Meta(Keuze.Meta):
        verbose_name = _("maatregel")
        verbose_name_plural = _("maatregelen")
        ordering = ("volgorde", "naam")


@met_historie
class Maatregelregel(Periode, MetWijziger):
    """A measure exists for a doelgroep on a ground, over a period; reference data. Without a row it is not offered."""

    maatregel = models.ForeignKey(
        Maatregel, on_delete=models.CASCADE, related_name="regels", verbose_name=_("maatregel")
    )
    doelgroep = models.CharField(_("doelgroep"), max_length=16, choices=Doelgroep.choices)
    grond = models.ForeignKey(
        Handhavingsgrond, on_delete=models.CASCADE, related_name="+", verbose_name=_("grond")
    )

    objects: ClassVar[PeriodeQuerySet["Maatregelregel"]] = PeriodeQuerySet.as_manager()  # type: ignore[assignment]

    class Meta(Periode.Meta):
        verbose_name = _("regel voor een maatregel")
        verbose_name_plural = _("regels voor maatregelen")
        ordering = ("maatregel", "doelgroep", "grond", "pk")
        constraints = [
            *Periode.Meta.constraints,
            models.UniqueConstraint(
                fields=["maatregel", "doelgroep", "grond", "van"],
                name="maatregelregel_een_keer",
                violation_error_message=_("Deze regel staat er al."),
            ),
        ]

    def __str__(self) -> str:
        """Return the measure and the doelgroep."""
        return f"{self.maatregel}, {self.doelgroep}"


@met_historie
class Verzuimoverdracht(OverPersoon):
    """Verzuim that the coordinator could not solve, handed over to a consulent with what was tried.

    It holds all that the consulent gets to see, as it was on that day. The dossier shows that it runs, or that it was
    closed and what that means for the traject; the decision stands in `Handhavingsbesluit`.
    """

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, related_name="verzuimoverdrachten", verbose_name=_("traject")
    )
    component = models.ForeignKey(
        Component,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="verzuimoverdrachten",
        verbose_name=_("onderdeel"),
    )
    toegang = models.OneToOneField(
        Toegang, on_delete=models.PROTECT, related_name="+", verbose_name=_("toegang van de consulent")
    )
    verzuim_sinds = models.DateField(_("verzuim sinds"))
    gebeurd = VersleuteldeTekst(_("wat er gebeurde"), doel="verzuim_gebeurd")
    geprobeerd = VersleuteldeTekst(_("wat er is geprobeerd"), doel="verzuim_geprobeerd")
    waar = models.CharField(_("waar het om gaat"), max_length=200, blank=True)
    doelgroep = models.CharField(
        _("doelgroep"),
        max_length=16,
        choices=Doelgroep.choices,
        default=Doelgroep.NIET_TE_BEPALEN,
        help_text=_("Op de dag van de overdracht."),
    )
    adres = models.CharField(_("adres"), max_length=160, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("overgedragen"), default=nu, editable=False)
    gesloten_op = models.DateField(_("afgesloten op"), null=True, blank=True)
    gevolg = models.CharField(_("gevolg voor het traject"), max_length=30, choices=Gevolg.choices, blank=True)
    afspraken = VersleuteldeTekst(
        _("afspraken om verder te gaan"), doel="verzuim_afspraken", blank=True, default=""
    )

    objects: ClassVar[OverdrachtQuerySet] = OverdrachtQuerySet.as_manager()  # type: ignore[assignment]

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=("adres",), vrije_tekst=("gebeurd", "geprobeerd", "waar", "afspraken")
    )

    class Meta:
        verbose_name = _("verzuimoverdracht")
        verbose_name_plural = _("verzuimoverdrachten")
        ordering = ("created_at", "pk")
        constraints = [
            models.UniqueConstraint(
                fields=["inburgeraar"],
                condition=Q(gesloten_op__isnull=True),
                name="verzuimoverdracht_een_open",
                violation_error_message=_("Er loopt al handhaving voor deze persoon."),
            ),
            models.CheckConstraint(
                condition=Q(gevolg="") | Q(gesloten_op__isnull=False),
                name="verzuimoverdracht_gevolg_na_sluiten",
                violation_error_message=_("Het gevolg staat vast als de handhaving is afgesloten."),
            ),
        ]

    def __str__(self) -> str:
        """Return its number, by which both sides can refer to it without a person's name."""
        return f"V-{self.pk}"


@met_historie
class Overdrachtvraag(OverPersoon):
    """A question on a handover, from consulent to coordinator or the other way, and its answer."""

    overdracht = models.ForeignKey(
        Verzuimoverdracht, on_delete=models.PROTECT, related_name="vragen", verbose_name=_("overdracht")
    )
    van = models.CharField(_("van"), max_length=12, choices=Vraagkant.choices)
    vraag = VersleuteldeTekst(_("vraag"), doel="overdracht_vraag")
    gesteld_door = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("gesteld door")
    )
    created_at = models.DateTimeField(_("gesteld"), default=nu, editable=False)
    antwoord = VersleuteldeTekst(_("antwoord"), doel="overdracht_antwoord", blank=True, default="")
    beantwoord_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("beantwoord door"),
    )
    beantwoord_op = models.DateTimeField(_("beantwoord"), null=True, blank=True)

    objects: ClassVar[VraagQuerySet] = VraagQuerySet.as_manager()  # type: ignore[assignment]

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(vrije_tekst=("vraag", "antwoord"))

    class Meta:
        verbose_name = _("vraag bij een verzuimoverdracht")
        verbose_name_plural = _("vragen bij een verzuimoverdracht")
        ordering = ("created_at", "pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(beantwoord_op__isnull=True, beantwoord_door__isnull=True)
                | Q(beantwoord_op__isnull=False, beantwoord_door__isnull=False),
                name="overdrachtvraag_antwoord_van_iemand",
                violation_error_message=_("Bij een antwoord hoort wie het gaf, en wanneer."),
            )
        ]

    def __str__(self) -> str:
        """Return who asked; the question itself is read at the handover."""
        return f"vraag van de {self.van}"


@met_historie
class Handhavingsbesluit(OverPersoon):
    """The decision of a consulent: measure, ground, amount. The database refuses everybody else to read or write it.

    `motivering` is why this was decided, `reden` why it was corrected; row history keeps what they were. Neither is
    sealed, because the role that rotates keys may not read this table.
    """

    overdracht = models.OneToOneField(
        Verzuimoverdracht, on_delete=models.PROTECT, related_name="besluit", verbose_name=_("overdracht")
    )
    soort = models.CharField(_("besluit"), max_length=12, choices=Besluitsoort.choices)
    maatregel = models.ForeignKey(
        Maatregel,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("maatregel"),
    )
    grond = models.ForeignKey(
        Handhavingsgrond,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("grond"),
    )
    bedrag = models.DecimalField(_("bedrag"), max_digits=8, decimal_places=2, null=True, blank=True)
    datum = models.DateField(_("datum"), default=vandaag)
    kenmerk = models.CharField(_("kenmerk van de brief"), max_length=60, blank=True)
    motivering = models.TextField(_("motivering"), blank=True, default="")
    reden = models.CharField(
        _("reden"), max_length=200, blank=True, help_text=_("Waarom het besluit is verbeterd.")
    )
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    objects: ClassVar[BesluitQuerySet] = BesluitQuerySet.as_manager()  # type: ignore[assignment]

    # The deepest level; its policy and its queryset ask for the rol as well.
    niveau: ClassVar[Niveau] = Niveau.GEVOELIG
    eigen_zicht: ClassVar[bool] = True
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        identificerend=("kenmerk",), vrije_tekst=("motivering", "reden")
    )

    class Meta:
        verbose_name = _("handhavingsbesluit")
        verbose_name_plural = _("handhavingsbesluiten")
        ordering = ("-datum", "-pk")
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(
                    soort=Besluitsoort.GEEN,
                    maatregel__isnull=True,
                    grond__isnull=True,
                    bedrag__isnull=True,
                )
                | (~Q(soort=Besluitsoort.GEEN) & Q(maatregel__isnull=False, grond__isnull=False)),
                name="besluit_maatregel_met_grond",
                violation_error_message=_("Een maatregel heeft een grond; zonder maatregel is er geen."),
            ),
            models.CheckConstraint(
                condition=Q(bedrag__isnull=True) | Q(bedrag__gt=0),
                name="besluit_bedrag_boven_nul",
                violation_error_message=_("Een bedrag is meer dan nul."),
            ),
        ]

    def __str__(self) -> str:
        """Return the day; the decision itself is only for users who may read it."""
        return voluit(self.datum)


@met_historie
class Handhavingsbezwaar(OverPersoon):
    """The objection of a person to a decision of a consulent: read and written by whoever may read the decision."""

    besluit = models.OneToOneField(
        Handhavingsbesluit, on_delete=models.PROTECT, related_name="bezwaar", verbose_name=_("besluit")
    )
    ontvangen_op = models.DateField(_("ontvangen op"), default=vandaag)
    uiterlijk = models.DateField(_("uiterlijk beslissen op"))
    uitkomst = models.CharField(_("uitkomst"), max_length=20, choices=Bezwaaruitkomst.choices, blank=True)
    uitkomst_op = models.DateField(_("beslist op"), null=True, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    objects: ClassVar[BezwaarQuerySet] = BezwaarQuerySet.as_manager()  # type: ignore[assignment]

    niveau: ClassVar[Niveau] = Niveau.GEVOELIG
    eigen_zicht: ClassVar[bool] = True
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten()

    class Meta:
        verbose_name = _("bezwaar tegen handhaving")
        verbose_name_plural = _("bezwaren tegen handhaving")
        ordering = ("-ontvangen_op", "-pk")
        constraints: ClassVar[list[Any]] = [
            models.CheckConstraint(
                condition=Q(uiterlijk__gte=models.F("ontvangen_op")),
                name="bezwaar_termijn_na_ontvangst",
                violation_error_message=_("De termijn eindigt niet voor de dag van ontvangst."),
            ),
            models.CheckConstraint(
                condition=Q(uitkomst="", uitkomst_op__isnull=True)
                | ~Q(uitkomst="") & Q(uitkomst_op__gte=models.F("ontvangen_op")),
                name="bezwaar_uitkomst_heeft_dag",
                violation_error_message=_("Bij een uitkomst hoort een dag, na de ontvangst."),
            ),
        ]

    def __str__(self) -> str:
        """Return the day; the rest is only for users who may read it."""
        return voluit(self.ontvangen_op)
