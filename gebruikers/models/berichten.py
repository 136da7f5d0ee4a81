"""Outgoing mail, notices, and the schedule of repeating tasks."""

from typing import ClassVar

from django.db import models
from django.utils.translation import gettext_lazy as _

from gebruikers.models.gebruiker import Gebruiker
from kern.klok import nu
from kern.opdracht import Opdracht, OpdrachtQuerySet, Stand
from kern.planning import Planning, PlanningQuerySet
from kern.versleuteld import VersleuteldeTekst


class Bericht(Opdracht):
    """One outgoing mail. The worker sends it; a mail that may have been sent is never sent again automatically."""

    taak = "gebruikers.tasks.verstuur_bericht"

    kenmerk = models.UUIDField(_("kenmerk"), unique=True, help_text=_("Staat als Message-ID in de mail."))
    aan = models.EmailField(_("aan"))
    onderwerp = models.CharField(_("onderwerp"), max_length=200)
    tekst = VersleuteldeTekst(
        _("tekst"), doel="bericht", null=True, help_text=_("Dertig dagen na verzending is de tekst gewist.")
    )
    overgedragen_op = models.DateTimeField(
        _("aangeboden aan de mailserver"),
        null=True,
        blank=True,
        help_text=_(
            "Vastgelegd voordat de mailserver antwoordt: daarna wordt niet vanzelf opnieuw verstuurd."
        ),
    )
    verzonden_op = models.DateTimeField(_("verzonden"), null=True, blank=True)

    objects: ClassVar[OpdrachtQuerySet["Bericht"]] = OpdrachtQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("bericht")
        verbose_name_plural = _("berichten")
        ordering = ("-pk",)
        indexes = [models.Index(fields=["stand", "volgende_op"], name="bericht_te_doen")]

    def __str__(self) -> str:
        """Return the subject line."""
        return self.onderwerp

    @property
    def is_onzeker(self) -> bool:
        """Whether it is unknown if the mail arrived: handed over, no answer, and no worker that still waits for one."""
        return self.overgedragen_op is not None and self.verzonden_op is None and self.stand == Stand.MISLUKT


class Meldingsoort(models.TextChoices):
    """The kind of a notice."""

    AANSTELLING = "aanstelling", _("aanstelling gewijzigd")
    GEBRUIKER = "gebruiker", _("gebruiker gewijzigd")
    SELECTIE = "selectie", _("selectie gevraagd of beantwoord")
    NAVRAAG = "navraag", _("navraag gedaan of beantwoord")
    OVERNAME = "overname", _("overname gevraagd of beantwoord")
    OVERDRACHT = "overdracht", _("overdracht voorgesteld, beantwoord of gedaan")
    VERVANGING = "vervanging", _("je vervangt iemand")
    HANDHAVING = "handhaving", _("verzuim overgedragen, vraag of afloop")
    UITZONDERING = "uitzondering", _("uitzondering op de norm gevraagd of beantwoord")
    BSN = "bsn", _("BSN ingetrokken, of dat gevraagd")
    BESLUIT = "besluit", _("besluit van de werkgroep om te doen")
    WEIGERINGEN = "weigeringen", _("iemand is vaak geweigerd")
    VERHUISD = "verhuisd", _("iemand verhuisde naar een andere wijk")
    LIJSTBESTAND = "lijstbestand", _("een bestand dat je vroeg, is klaar of mislukt")
    BEZOEK = "bezoek", _("een bezoek is voor je gepland, of vervalt")
    PRODUCTTEKST = "producttekst", _("een tekst van de productbeschrijving wacht op jou, of is te laat")
    REDACTIERECHT = "redactierecht", _("redactierecht gegeven of beëindigd")
    PRODUCTEDITIE = "producteditie", _("een editie van de productbeschrijving staat klaar")
    UITZOEKPUNT = "uitzoekpunt", _("een collega vraagt je iets uit te zoeken")


def meldingsoorten() -> list[tuple[str, object]]:
    """Return the kinds with their labels; a function, so that a new kind needs no migration."""
    return list(Meldingsoort.choices)


class Melding(models.Model):
    """A notice for one user, about a subject as type and id; its words are made when it is shown."""

    gebruiker = models.ForeignKey(
        Gebruiker, on_delete=models.CASCADE, related_name="meldingen", verbose_name=_("voor wie")
    )
    soort = models.CharField(_("soort"), max_length=20, choices=meldingsoorten)
    handeling = models.CharField(_("handeling"), max_length=40)
    door_id = models.BigIntegerField(_("door wie"), null=True)
    over_soort = models.CharField(_("over"), max_length=40)
    over_id = models.BigIntegerField(_("nummer"))
    dag = models.DateField(
        _("dag"),
        null=True,
        help_text=_("Waar het over gaat, als de lezer het onderwerp zelf niet meer mag openen."),
    )
    aantal = models.PositiveIntegerField(
        _("hoeveel"), default=1, help_text=_("Over hoeveel het gaat; het onderwerp is daarvan het eerste.")
    )
    created_at = models.DateTimeField(_("gemaakt"), default=nu, editable=False)
    gelezen_op = models.DateTimeField(_("gelezen"), null=True, blank=True)

    class Meta:
        verbose_name = _("melding")
        verbose_name_plural = _("meldingen")
        ordering = ("-pk",)

    def __str__(self) -> str:
        """Return the act."""
        return self.handeling


class Taakplanning(Planning):
    """A repeating task of the product."""

    objects: ClassVar[PlanningQuerySet["Taakplanning"]] = PlanningQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("taakplanning")
        verbose_name_plural = _("taakplanningen")
        ordering = ("naam",)
