"""Reports that were asked for, and the planning by which they are made by themselves."""

import datetime as dt
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Opdracht, OpdrachtQuerySet, Stand
from rapportage.enums import Maakstap, Rapportsoort
from rapportage.ervaringen.models import (
    Aspectcitaat,
    Bijval,
    Citaat,
    Citaatfoto,
    Ervaring,
    Ervaringdoelgroep,
    Ervaringfoto,
    Ervaringwoord,
    Verzameling,
)
from rapportage.parameters import geteld_tot, is_tussenstand
from rapportage.product.editiemodel import Producteditie
from rapportage.product.models import (
    Aspect,
    Aspectconcept,
    Aspectopmerking,
    Aspecttekst,
    Onderdeel,
    Onderdeeleigenaar,
    Oplevering,
    Productstap,
    Producttekst,
    Redactierecht,
)
from rapportage.schrijven.models import (
    Hoofdstukcitaat,
    Hoofdstukconcept,
    Hoofdstukopmerking,
    Hoofdstuktekst,
    Rapporterratum,
    Rapportpublicatie,
    Rapportstap,
    Rapporttekst,
)
from rapportage.tevredenheid.models import (
    Antwoord,
    Antwoordcitaat,
    Antwoordkeuze,
    Antwoordsleutel,
    Citaatoordeel,
    Mijlpaal,
    Onderzoek,
    Tevredenheidsuitgave,
    Uitnodiging,
    Vraag,
    Vragenlijst,
    Wachtantwoord,
)
from rapportage.tijdvakken import peildata, titel
from rapportage.vragen.models import Uitzoekpunt, Vraagantwoord, Vraagcitaat, Vraagconcept, Vraagopmerking

__all__ = [
    "Antwoord",
    "Antwoordcitaat",
    "Antwoordkeuze",
    "Antwoordsleutel",
    "Aspect",
    "Aspectcitaat",
    "Aspectconcept",
    "Aspectopmerking",
    "Aspecttekst",
    "Bijval",
    "Citaat",
    "Citaatfoto",
    "Citaatoordeel",
    "Ervaring",
    "Ervaringdoelgroep",
    "Ervaringfoto",
    "Ervaringwoord",
    "Hoofdstukcitaat",
    "Hoofdstukconcept",
    "Hoofdstukopmerking",
    "Hoofdstuktekst",
    "Kenmerkuitgave",
    "Mijlpaal",
    "Onderdeel",
    "Onderdeeleigenaar",
    "Onderzoek",
    "Oplevering",
    "Producteditie",
    "Productstap",
    "Producttekst",
    "Rapporterratum",
    "Rapportplanning",
    "Rapportpublicatie",
    "Rapportstap",
    "Rapporttekst",
    "Rapportuitgave",
    "Redactierecht",
    "Tevredenheidsuitgave",
    "Uitnodiging",
    "Uitzoekpunt",
    "Verzameling",
    "Vraag",
    "Vraagantwoord",
    "Vraagcitaat",
    "Vraagconcept",
    "Vraagopmerking",
    "Vragenlijst",
    "Wachtantwoord",
    "Weekstand",
]


class Rapportplanning(models.Model):
    """A kind of report that is made by itself each time its figures are fixed, and whom a mail tells of it.

    Of each kind there is one row, made after migrating; it begins with what comes next.
    """

    soort = models.CharField(_("soort"), max_length=20, choices=Rapportsoort.choices, unique=True)
    actief = models.BooleanField(_("actief"), default=True)
    gevraagd_tot = models.DateField(
        _("gevraagd tot en met"), null=True, blank=True, help_text=_("De peildatum van de laatste uitgave.")
    )
    laatst_op = models.DateTimeField(_("laatste keer"), null=True, blank=True)
    abonnees = models.ManyToManyField(Gebruiker, blank=True, related_name="+", verbose_name=_("voor wie"))

    class Meta:
        verbose_name = _("rapportplanning")
        verbose_name_plural = _("rapportplanningen")
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return the kind."""
        return self.get_soort_display()

    @property
    def over(self) -> Rapportsoort:
        """The kind of report."""
        return Rapportsoort(self.soort)

    @property
    def ontbreekt(self) -> list[dt.date]:
        """The peildata of which an edition can be made and was not asked for yet, in order."""
        return [dag for dag in peildata(self.over) if self.gevraagd_tot is None or dag > self.gevraagd_tot]


class Kenmerkuitgave(models.Model):
    """The traits and outcomes of people on the last day of a quarter, in vijftallen: made once, shown by every report.

    Two reports that count the same people again could be subtracted (DOMEIN 9), so none does. A row is never changed.
    """

    dag = models.DateField(_("peildatum"), unique=True)
    bekend_op = models.DateTimeField(_("bekend op"))
    uitgaven = models.JSONField(
        _("uitgaven"), help_text=_("Per groep mensen de tabellen in vijftallen, en wat daarvoor nodig was.")
    )
    gemaakt_op = models.DateTimeField(_("gemaakt op"), default=nu)

    class Meta:
        verbose_name = _("kenmerkuitgave")
        verbose_name_plural = _("kenmerkuitgaven")
        ordering = ("-dag",)

    def __str__(self) -> str:
        """Return the day."""
        return str(self.dag)


class Weekstand(models.Model):
    """What figures missed on a Monday morning, per wijk: what roles that open no dossier read of it (DOMEIN 9).

    They are counts of work, exact, and of one moment a week: two free days, subtracted, would be a diary of one person.
    """

    maandag = models.DateField(_("maandag"), unique=True)
    bekend_op = models.DateTimeField(_("bekend op"))
    tellingen = models.JSONField(
        _("tellingen"),
        help_text=_("Per wijk hoeveel trajecten open zijn, en bij hoeveel mensen wat ontbreekt."),
    )
    gemaakt_op = models.DateTimeField(_("gemaakt op"), default=nu)

    class Meta:
        verbose_name = _("weekstand")
        verbose_name_plural = _("weekstanden")
        ordering = ("-maandag",)
        constraints = [
            models.CheckConstraint(
                condition=Q(maandag__iso_week_day=1),
                name="weekstand_op_maandag",
                violation_error_message=_("Een weekstand is van een maandag."),
            )
        ]

    def __str__(self) -> str:
        """Return the day."""
        return str(self.maandag)


class Rapportuitgave(Opdracht):
    """A report of a period, as known at a moment: made once by the worker, and read by users who read figures.

    It holds only what may be shown outside the team: traits stand in it in vijftallen alone, so that role `cijfers` may
    read it.
    """

    taak = "rapportage.tasks.maak_uitgave"

    soort = models.CharField(
        _("soort"), max_length=20, choices=Rapportsoort.choices, default=Rapportsoort.JAARRAPPORTAGE
    )
    jaar = models.PositiveSmallIntegerField(_("jaar"))
    peildatum = models.DateField(_("peildatum"))
    bekend_op = models.DateTimeField(
        _("bekend op"), help_text=_("Wat na dit moment is vastgelegd of verbeterd, telt niet mee.")
    )
    gevraagd_door = models.ForeignKey(
        Gebruiker,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("gevraagd door"),
    )
    planning = models.ForeignKey(
        Rapportplanning,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="uitgaven",
        verbose_name=_("planning"),
        help_text=_("Waardoor deze uitgave automatisch is gemaakt."),
    )
    gemeld_op = models.DateTimeField(
        _("gemeld"), null=True, blank=True, help_text=_("Wanneer de mails over deze uitgave zijn klaargezet.")
    )
    gestopt_op = models.DateTimeField(
        _("gestopt"), null=True, blank=True, help_text=_("Wanneer iemand het maken heeft gestopt.")
    )
    stap = models.CharField(_("stap"), max_length=12, choices=Maakstap.choices, blank=True)
    cijfers = models.JSONField(
        _("cijfers"),
        null=True,
        blank=True,
        help_text=_("Kenmerken van mensen staan er alleen in vijftallen in."),
    )
    pdf = models.BinaryField(_("pdf"), null=True)
    pdf_sha256 = models.CharField(_("controlegetal van de pdf"), max_length=64, blank=True)
    json_sha256 = models.CharField(_("controlegetal van de cijfers"), max_length=64, blank=True)
    pdf_bytes = models.PositiveIntegerField(_("grootte van de pdf"), default=0)
    bladzijden = models.PositiveSmallIntegerField(_("bladzijden"), default=0)

    objects: ClassVar[OpdrachtQuerySet["Rapportuitgave"]] = OpdrachtQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("rapportuitgave")
        verbose_name_plural = _("rapportuitgaven")
        ordering = ("-created_at", "-pk")
        indexes = [models.Index(fields=["stand", "volgende_op"], name="rapportuitgave_te_doen")]
        constraints = [
            models.UniqueConstraint(
                fields=["soort", "jaar", "peildatum", "bekend_op"],
                name="rapportuitgave_eenmaal",
                violation_error_message=_("Dit rapport is al gevraagd."),
            ),
            models.UniqueConstraint(
                fields=["soort", "peildatum"],
                condition=Q(soort__in=[soort.value for soort in Rapportsoort if soort.is_eenmalig]),
                name="rapportuitgave_peildatum_eenmaal",
                violation_error_message=_("Dit rapport van deze peildatum is er al."),
            ),
            models.CheckConstraint(
                condition=Q(peildatum__year=models.F("jaar")),
                name="rapportuitgave_peildatum_in_jaar",
                violation_error_message=_("De peildatum ligt in het jaar van het rapport."),
            ),
            models.CheckConstraint(
                condition=~Q(stand=Stand.KLAAR)
                | Q(pdf__isnull=False, cijfers__isnull=False) & ~Q(pdf_sha256="") & ~Q(json_sha256=""),
                name="rapportuitgave_klaar_is_compleet",
                violation_error_message=_("Een rapport dat klaar is, heeft een pdf en cijfers."),
            ),
            models.CheckConstraint(
                condition=Q(gestopt_op__isnull=True) | Q(stand=Stand.MISLUKT),
                name="rapportuitgave_gestopt_is_niet_klaar",
                violation_error_message=_("Een rapport dat gestopt is, wordt niet gemaakt."),
            ),
            models.CheckConstraint(
                condition=Q(gemeld_op__isnull=True) | Q(stand=Stand.KLAAR, planning__isnull=False),
                name="rapportuitgave_gemeld_is_klaar",
                violation_error_message=_("Alleen over een geplande uitgave die klaar is, gaat een mail."),
            ),
        ]

    def __str__(self) -> str:
        """Return kind and period."""
        return titel(Rapportsoort(self.soort), self.peildatum)

    @property
    def geteld_tot(self) -> dt.date:
        """The last day that it tells of."""
        return geteld_tot(self.peildatum, self.bekend_op)

    @property
    def is_tussenstand(self) -> bool:
        """Whether its year was not over, or was not known to be; monitoring is made of what is over."""
        return self.soort == Rapportsoort.JAARRAPPORTAGE and is_tussenstand(self.peildatum, self.bekend_op)

    @property
    def heeft_tekst(self) -> bool:
        """Whether people write in it: in what goes to the council."""
        return not Rapportsoort(self.soort).is_monitoring

    @property
    def is_bezig(self) -> bool:
        """Whether it is being made, or waits for that."""
        return self.stand in {Stand.WACHT, Stand.BEZIG}

    @property
    def is_gestopt(self) -> bool:
        """Whether somebody stopped the making of it."""
        return self.gestopt_op is not None

    @property
    def is_verlaten(self) -> bool:
        """Whether its worker fell away; the next sweep begins it again."""
        return self.stand == Stand.BEZIG and self.lease_tot is not None and self.lease_tot < nu()

    @property
    def is_klaar(self) -> bool:
        """Whether it can be read."""
        return self.stand == Stand.KLAAR
