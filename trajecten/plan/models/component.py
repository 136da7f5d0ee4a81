"""The trajectplan: the aanbod, and the components of the plan (DOMEIN 5.2 and 5.3)."""

from typing import ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker, Keuze
from inburgeraars.models import OverPersoon, Toegang
from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.velden import Lager, Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.versleuteld import VersleuteldeTekst
from netwerk.models import Activiteit
from trajecten.plan.enums import (
    PARTICIPATIESOORTEN,
    Aanbodantwoord,
    Componentsoort,
    Componentstand,
    Deelgrond,
    Plaatsingswijze,
    Taalroutesoort,
)
from trajecten.taxatie.enums import Taalniveau
from trajecten.traject.models import Traject
from wijken.models import Contactpersoon, Organisatie

MEESTE_UREN = 60
"""The most hours a week of a component."""
MET_START = (Componentstand.GESTART, Componentstand.GESTOPT, Componentstand.AFGEROND)
MET_EINDE = (
    Componentstand.GEWEIGERD,
    Componentstand.GESTOPT,
    Componentstand.AFGEROND,
    Componentstand.VERVALLEN,
)


@met_historie
class Taalroute(Keuze):
    """A language route; reference data, so that the routes of a later law are rows and no new code."""

    code = models.SlugField(_("code"), max_length=20, unique=True)
    naam = models.CharField(_("naam"), max_length=80, unique=True)
    soort = models.CharField(_("soort"), max_length=8, choices=Taalroutesoort.choices)

    class Meta(Keuze.Meta):
        verbose_name = _("taalroute")
        verbose_name_plural = _("taalroutes")
        ordering = ("naam",)


@met_historie
class Aanbod(OverPersoon, MetVersie):
    """An offer to a person, and the answer to it."""

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, related_name="aanbiedingen", verbose_name=_("traject")
    )
    gedaan_op = models.DateField(_("gedaan op"), default=vandaag)
    taalroute = models.ForeignKey(
        Taalroute, on_delete=models.PROTECT, related_name="+", verbose_name=_("taalroute")
    )
    antwoord = models.CharField(
        _("antwoord"), max_length=10, choices=Aanbodantwoord.choices, default=Aanbodantwoord.NOG_GEEN
    )
    antwoord_op = models.DateField(_("antwoord op"), null=True, blank=True)
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.DOSSIER

    class Meta:
        verbose_name = _("aanbod")
        verbose_name_plural = _("aanbiedingen")
        ordering = ("-gedaan_op", "-pk")
        constraints = [
            models.UniqueConstraint(
                fields=["traject"],
                condition=Q(antwoord__in=[a for a in Aanbodantwoord if a.open]),
                name="aanbod_een_open",
                violation_error_message=_("Op het vorige aanbod is nog geen ja of nee gezegd."),
            ),
            models.CheckConstraint(
                condition=Q(antwoord=Aanbodantwoord.NOG_GEEN, antwoord_op__isnull=True)
                | ~Q(antwoord=Aanbodantwoord.NOG_GEEN) & Q(antwoord_op__isnull=False),
                name="aanbod_antwoord_heeft_datum",
                violation_error_message=_("Bij een antwoord hoort een datum."),
            ),
            models.CheckConstraint(
                condition=Q(antwoord_op__isnull=True) | Q(antwoord_op__gte=F("gedaan_op")),
                name="aanbod_antwoord_na_aanbod",
                violation_error_message=_("Het antwoord komt niet voor het aanbod."),
            ),
        ]

    def __str__(self) -> str:
        """Return the answer."""
        return self.get_antwoord_display()


@met_historie
class Component(OverPersoon, MetVersie):
    """A component of the trajectplan: language, something to take part in, or help.

    Help is seen as deep as the barrier it is for (DOMEIN 4, docs/adr/0029); a row that hangs on a component follows it.

    A *plaatsing* is a component at an organisatie: the same row. The services enforce that a refusal, an end or a
    lapse has a reason; the database does not, because erasure blanks the reason.
    """

    traject = models.ForeignKey(
        Traject, on_delete=models.PROTECT, related_name="componenten", verbose_name=_("traject")
    )
    soort = models.CharField(_("soort"), max_length=10, choices=Componentsoort.choices)
    taalroute = models.ForeignKey(
        Taalroute,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("taalroute"),
    )
    taalniveau = models.CharField(_("naar niveau"), max_length=16, choices=Taalniveau.choices, blank=True)
    omschrijving = VersleuteldeTekst(_("omschrijving"), doel="component", blank=True, default="")
    organisatie = models.ForeignKey(
        Organisatie,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="componenten",
        verbose_name=_("organisatie"),
    )
    activiteit = models.ForeignKey(
        Activiteit,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="componenten",
        verbose_name=_("activiteit"),
    )
    nog_te_vinden = models.BooleanField(_("nog te vinden"), default=False)
    wens = VersleuteldeTekst(_("wens"), doel="component_wens", blank=True, default="")
    uren_per_week = models.DecimalField(
        _("uren per week"), max_digits=4, decimal_places=1, null=True, blank=True
    )
    gepland_op = models.DateField(_("in het plan sinds"), default=vandaag)
    begin = models.DateField(_("begint op"), null=True, blank=True)
    liep_al = models.BooleanField(_("liep al"), default=False)
    wijze = models.CharField(
        _("hoe komt iemand er"), max_length=12, choices=Plaatsingswijze.choices, blank=True
    )
    wachtlijst_sinds = models.DateField(_("op de wachtlijst sinds"), null=True, blank=True)
    warme_overdracht_op = models.DateField(_("warme overdracht op"), null=True, blank=True)
    warme_overdracht_met = models.ForeignKey(
        Contactpersoon,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("warme overdracht met"),
    )
    warme_overdracht_gedeeld = VersleuteldeTekst(
        _("wat is gedeeld"), doel="component_gedeeld", blank=True, default=""
    )
    warme_overdracht_grond = models.CharField(
        _("op welke grond"), max_length=12, choices=Deelgrond.choices, blank=True
    )
    toegang = models.ForeignKey(
        Toegang,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("toegang van de organisatie"),
    )
    stand = models.CharField(
        _("stand"), max_length=10, choices=Componentstand.choices, default=Componentstand.GEPLAND
    )
    gestart_op = models.DateField(_("gestart op"), null=True, blank=True)
    gehoord_van = models.CharField(_("gehoord van"), max_length=120, blank=True)
    gehoord_op = models.DateField(_("gehoord op"), null=True, blank=True)
    geeindigd_op = models.DateField(_("geëindigd op"), null=True, blank=True)
    reden = models.CharField(_("reden"), max_length=200, blank=True)
    correctiereden = models.CharField(
        _("waarom verbeterd"),
        max_length=200,
        blank=True,
        help_text=_("Van de laatste verbetering van de start; wat er eerst stond, blijft te lezen."),
    )
    door = models.ForeignKey(Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)

    niveau: ClassVar[Niveau] = Niveau.GEVOELIG
    lager: ClassVar[Lager] = Lager(Niveau.DOSSIER, "soort", (Componentsoort.TAAL, *PARTICIPATIESOORTEN))
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten(
        vrije_tekst=(
            "omschrijving",
            "wens",
            "warme_overdracht_gedeeld",
            "gehoord_van",
            "reden",
            "correctiereden",
        )
    )

    class Meta:
        verbose_name = _("component")
        verbose_name_plural = _("componenten")
        ordering = ("gepland_op", "pk")
        indexes = [models.Index(fields=["traject", "soort", "stand"], name="component_traject")]
        constraints = [
            models.CheckConstraint(
                condition=Q(soort=Componentsoort.TAAL, taalroute__isnull=False)
                | ~Q(soort=Componentsoort.TAAL) & Q(taalroute__isnull=True, taalniveau=""),
                name="component_taal_heeft_route",
                violation_error_message=_("Een taalonderdeel heeft een taalroute, een ander onderdeel niet."),
            ),
            models.CheckConstraint(
                condition=Q(activiteit__isnull=True)
                | Q(soort__in=PARTICIPATIESOORTEN, organisatie__isnull=False),
                name="component_activiteit_hoort_erbij",
                violation_error_message=_(
                    "Een activiteit is van een organisatie, en hoort bij een participatieonderdeel."
                ),
            ),
            models.CheckConstraint(
                condition=Q(nog_te_vinden=False)
                | Q(
                    soort__in=PARTICIPATIESOORTEN,
                    organisatie__isnull=True,
                    activiteit__isnull=True,
                    liep_al=False,
                    stand__in=(Componentstand.GEPLAND, Componentstand.VERVALLEN),
                ),
                name="component_te_vinden_is_nergens",
                violation_error_message=_(
                    "Wat nog te vinden is, is iets om mee te doen, heeft nog geen plek en is niet gestart."
                ),
            ),
            models.CheckConstraint(
                condition=Q(uren_per_week__isnull=True)
                | Q(uren_per_week__gt=0, uren_per_week__lte=MEESTE_UREN),
                name="component_uren_kunnen",
                violation_error_message=_("Uren per week: meer dan 0 en hoogstens 60."),
            ),
            models.CheckConstraint(
                condition=Q(
                    warme_overdracht_op__isnull=True,
                    warme_overdracht_met__isnull=True,
                    warme_overdracht_grond="",
                )
                | Q(
                    warme_overdracht_op__isnull=False,
                    warme_overdracht_met__isnull=False,
                    warme_overdracht_grond__gt="",
                ),
                name="component_overdracht_is_heel",
                violation_error_message=_(
                    "Een warme overdracht heeft een dag, een contactpersoon en een grond."
                ),
            ),
            models.CheckConstraint(
                condition=Q(stand__in=MET_START, gestart_op__isnull=False)
                | ~Q(stand__in=MET_START) & Q(gestart_op__isnull=True),
                name="component_gestart_heeft_dag",
                violation_error_message=_("Bij een onderdeel dat gestart is, hoort de dag waarop het begon."),
            ),
            models.CheckConstraint(
                condition=Q(liep_al=False) | Q(stand__in=MET_START),
                name="component_liep_al_is_gestart",
                violation_error_message=_("Wat al liep, is gestart."),
            ),
            models.CheckConstraint(
                condition=Q(stand__in=MET_EINDE, geeindigd_op__isnull=False)
                | ~Q(stand__in=MET_EINDE) & Q(geeindigd_op__isnull=True),
                name="component_einde_heeft_dag",
                violation_error_message=_(
                    "Bij een onderdeel dat voorbij is, hoort de dag waarop het eindigde."
                ),
            ),
            models.CheckConstraint(
                condition=Q(geeindigd_op__isnull=True)
                | Q(gestart_op__isnull=True)
                | Q(geeindigd_op__gte=F("gestart_op")),
                name="component_eindigt_na_start",
                violation_error_message=_("Een onderdeel eindigt niet voordat het begint."),
            ),
        ]

    def __str__(self) -> str:
        """Return the kind; the content is only for users who may read the dossier."""
        return self.get_soort_display()
