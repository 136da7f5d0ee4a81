"""Questionnaires and their versions, rounds, invitations, and the three tables behind an answer (docs/adr/0071).

Who keeps a round may not read the rows of the last four, so Django is not to look there before it deletes something: the
foreign keys of the database refuse that.
"""

import datetime as dt
import uuid
from typing import Any, ClassVar

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.historie import met_historie
from kern.klok import nu
from kern.velden import Niveau, Veldsoorten
from kern.versie import MetVersie
from kern.versleuteld import VersleuteldeTekst
from rapportage.tevredenheid.enums import (
    Gezicht,
    Lijststand,
    Mijlpaalcode,
    Onderzoeksoort,
    Onderzoekstand,
    Plaatje,
    Vraagsoort,
)

TAALCODES = ("nl", "en", "tr", "pl", "ar")
"""The languages of the cards (`trajecten.papieren.talen`): every text of a questionnaire is in each."""
KAART_WERKT_NOG = dt.timedelta(days=7)
"""How long a card of a milestone still works when somebody is invited: it is to be given, and read at home."""
KIJKT_TERUG = dt.timedelta(days=60)
"""How long before its first day a round looks for who reached its milestone: what was recorded late, or too late for a
card of the round before."""


def _in_alle_talen(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(teksten__has_keys=list(TAALCODES)),
        name=naam,
        violation_error_message=_("De tekst is er in elke taal."),
    )


def _wie(naam: Any) -> "models.ForeignKey[Any, Any]":
    return models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, null=True, blank=True, related_name="+", verbose_name=naam
    )


@met_historie
class Vragenlijst(MetVersie):
    """A version of the questionnaire. `rapportage/sql/bewaak_vragenlijst.sql` holds that its questions change in a concept alone."""

    nummer = models.PositiveSmallIntegerField(_("nummer"), unique=True)
    stand = models.CharField(
        _("stand"), max_length=12, choices=Lijststand.choices, default=Lijststand.CONCEPT
    )
    gemaakt_door = _wie(_("gemaakt door"))
    vastgesteld_door = _wie(_("vastgesteld door"))
    vastgesteld_op = models.DateTimeField(_("vastgesteld"), null=True, blank=True)

    class Meta:
        verbose_name = _("vragenlijst")
        verbose_name_plural = _("vragenlijsten")
        ordering = ("-nummer",)
        constraints = [
            models.CheckConstraint(
                condition=Q(
                    stand=Lijststand.VASTGESTELD, vastgesteld_door__isnull=False, vastgesteld_op__isnull=False
                )
                | ~Q(stand=Lijststand.VASTGESTELD)
                & Q(vastgesteld_door__isnull=True, vastgesteld_op__isnull=True),
                name="vragenlijst_vastgesteld_door_iemand",
                violation_error_message=_("Een vragenlijst die is vastgesteld, is door iemand vastgesteld."),
            ),
            models.CheckConstraint(
                condition=Q(vastgesteld_door__isnull=True)
                | Q(gemaakt_door__isnull=True)
                | ~Q(vastgesteld_door=F("gemaakt_door")),
                name="vragenlijst_door_twee",
                violation_error_message=_("Wie de vragenlijst maakte, kan haar niet vaststellen."),
            ),
        ]

    def __str__(self) -> str:
        """Return the name with its number."""
        return str(_("Vragenlijst %(nummer)d") % {"nummer": self.nummer})


@met_historie
class Vraag(MetVersie):
    """A question, in every language: `teksten` by BCP 47 tag."""

    vragenlijst = models.ForeignKey(
        Vragenlijst, on_delete=models.PROTECT, related_name="vragen", verbose_name=_("vragenlijst")
    )
    volgorde = models.PositiveSmallIntegerField(_("plaats"))
    soort = models.CharField(_("soort"), max_length=8, choices=Vraagsoort.choices, default=Vraagsoort.KEUZE)
    plaatje = models.CharField(_("plaatje"), max_length=12, choices=Plaatje.choices)
    teksten = models.JSONField(_("teksten"))
    door = _wie(_("geschreven door"))

    class Meta:
        verbose_name = _("vraag")
        verbose_name_plural = _("vragen")
        ordering = ("volgorde", "pk")
        constraints = [_in_alle_talen("vraag_in_alle_talen")]

    def __str__(self) -> str:
        """Return the Dutch text."""
        return self.in_taal("nl")

    def in_taal(self, taal: str) -> str:
        """Return the text in a language."""
        return str(self.teksten[taal])

    @property
    def is_open(self) -> bool:
        """Whether it is answered in words."""
        return self.soort == Vraagsoort.OPEN


@met_historie
class Antwoordkeuze(MetVersie):
    """An answer that can be chosen, in every language, with its picture."""

    vraag = models.ForeignKey(Vraag, on_delete=models.CASCADE, related_name="keuzes", verbose_name=_("vraag"))
    volgorde = models.PositiveSmallIntegerField(_("plaats"))
    gezicht = models.CharField(_("plaatje"), max_length=10, choices=Gezicht.choices)
    teksten = models.JSONField(_("teksten"))

    class Meta:
        verbose_name = _("antwoordkeuze")
        verbose_name_plural = _("antwoordkeuzes")
        ordering = ("volgorde", "pk")
        constraints = [_in_alle_talen("antwoordkeuze_in_alle_talen")]

    def __str__(self) -> str:
        """Return the Dutch text."""
        return self.in_taal("nl")

    def in_taal(self, taal: str) -> str:
        """Return the text in a language."""
        return str(self.teksten[taal])


@met_historie
class Mijlpaal(models.Model):
    """A moment of a traject at which somebody may be invited: reference data."""

    code = models.CharField(_("code"), max_length=20, choices=Mijlpaalcode.choices, unique=True)
    naam = models.CharField(_("naam"), max_length=60)
    regel = models.CharField(_("regel"), max_length=300, help_text=_("Wie een kaart krijgt, in een zin."))

    class Meta:
        verbose_name = _("mijlpaal")
        verbose_name_plural = _("mijlpalen")
        ordering = ("pk",)

    def __str__(self) -> str:
        """Return the name."""
        return self.naam


@met_historie
class Onderzoek(MetVersie):
    """A round: one questionnaire, from a day up to and including another.

    The worker opens it, invites, and counts; what it counted is in no version, since that would be a diary.
    """

    vragenlijst = models.ForeignKey(
        Vragenlijst, on_delete=models.PROTECT, related_name="onderzoeken", verbose_name=_("vragenlijst")
    )
    soort = models.CharField(_("soort"), max_length=10, choices=Onderzoeksoort.choices)
    mijlpaal = models.ForeignKey(
        Mijlpaal,
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("mijlpaal"),
    )
    van = models.DateField(_("eerste dag"))
    tot = models.DateField(_("laatste dag"))
    proefkaarten = models.PositiveSmallIntegerField(_("kaarten voor de proef"), default=0)
    stand = models.CharField(
        _("stand"), max_length=10, choices=Onderzoekstand.choices, default=Onderzoekstand.GEPLAND
    )
    gemaakt_door = _wie(_("gemaakt door"))
    geleerd = models.TextField(_("wat we hebben geleerd"), max_length=2000, blank=True, default="")
    uitgenodigd = models.PositiveIntegerField(_("uitgenodigd"), default=0)
    beantwoord = models.PositiveIntegerField(_("beantwoord"), default=0)

    historie_zonder: ClassVar[tuple[str, ...]] = ("uitgenodigd", "beantwoord")

    class Meta:
        verbose_name = _("tevredenheidsonderzoek")
        verbose_name_plural = _("tevredenheidsonderzoeken")
        ordering = ("-van", "-pk")
        constraints = [
            models.CheckConstraint(
                condition=Q(tot__gte=F("van")),
                name="onderzoek_tot_na_van",
                violation_error_message=_("De laatste dag is niet vóór de eerste."),
            ),
            models.CheckConstraint(
                condition=Q(soort=Onderzoeksoort.MIJLPAAL, mijlpaal__isnull=False)
                | ~Q(soort=Onderzoeksoort.MIJLPAAL) & Q(mijlpaal__isnull=True),
                name="onderzoek_mijlpaal_bij_soort",
                violation_error_message=_(
                    "Een onderzoek bij een mijlpaal heeft een mijlpaal, een ander niet."
                ),
            ),
            models.CheckConstraint(
                condition=Q(soort=Onderzoeksoort.PROEF, proefkaarten__gte=1)
                | ~Q(soort=Onderzoeksoort.PROEF) & Q(proefkaarten=0),
                name="onderzoek_proef_met_kaarten",
                violation_error_message=_("Alleen een proef heeft proefkaarten, en minstens één."),
            ),
            models.CheckConstraint(
                condition=Q(beantwoord__lte=F("uitgenodigd")),
                name="onderzoek_niet_meer_antwoorden_dan_kaarten",
                violation_error_message=_("Er zijn niet meer antwoorden dan kaarten."),
            ),
        ]

    def __str__(self) -> str:
        """Return what it is, and its year."""
        naam = self.mijlpaal.naam if self.mijlpaal else self.get_soort_display()
        return str(_("Onderzoek %(jaar)d, %(naam)s") % {"jaar": self.van.year, "naam": naam})

    @property
    def is_proef(self) -> bool:
        """Whether its answers are in no result."""
        return self.soort == Onderzoeksoort.PROEF

    @property
    def mijlpaaldagen(self) -> tuple[dt.date, dt.date]:
        """The first and last day on which a milestone is reached that gives a card, to who had none for it.

        A round looks back, for who came or was recorded too late for the one before; its own last days are for who has a
        card.
        """
        return self.van - KIJKT_TERUG, self.tot - KAART_WERKT_NOG


@met_historie
class Uitnodiging(OverPersoon):
    """That a person is invited in a round. Its code follows from its key and a secret; no table holds whether it answered."""

    onderzoek = models.ForeignKey(
        Onderzoek, on_delete=models.DO_NOTHING, related_name="uitnodigingen", verbose_name=_("onderzoek")
    )
    gegeven_op = models.DateField(_("kaart gegeven op"), null=True, blank=True)
    gegeven_door = _wie(_("kaart gegeven door"))

    niveau: ClassVar[Niveau] = Niveau.DOSSIER
    veldsoorten: ClassVar[Veldsoorten] = Veldsoorten()

    class Meta:
        verbose_name = _("vragenkaart")
        verbose_name_plural = _("vragenkaarten")
        ordering = ("pk",)
        constraints = [
            models.UniqueConstraint(
                fields=["onderzoek", "inburgeraar"],
                name="uitnodiging_eenmaal",
                violation_error_message=_("Deze persoon is al uitgenodigd."),
            ),
            models.CheckConstraint(
                condition=Q(gegeven_op__isnull=True, gegeven_door__isnull=True)
                | Q(gegeven_op__isnull=False, gegeven_door__isnull=False),
                name="uitnodiging_gegeven_door_iemand",
                violation_error_message=_("Een kaart die is gegeven, is door iemand gegeven."),
            ),
        ]

    def __str__(self) -> str:
        """Return the round."""
        return str(self.onderzoek)


class Antwoordsleutel(models.Model):
    """A code that still opens a round, as a hash; it names nobody. Answering deletes it, and closing the rest.

    No history, moment or counter: what says when somebody answered, says who said what.
    """

    hash = models.BinaryField(_("hash"), primary_key=True, max_length=32)
    onderzoek = models.ForeignKey(
        Onderzoek, on_delete=models.DO_NOTHING, related_name="+", verbose_name=_("onderzoek")
    )

    class Meta:
        verbose_name = _("antwoordsleutel")
        verbose_name_plural = _("antwoordsleutels")

    def __str__(self) -> str:
        """Return its kind: the hash is a secret."""
        return str(self._meta.verbose_name)


class Wachtantwoord(models.Model):
    """The answers of one person, sealed, until the night mixes them with those of others."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    onderzoek = models.ForeignKey(
        Onderzoek, on_delete=models.DO_NOTHING, related_name="+", verbose_name=_("onderzoek")
    )
    inhoud = VersleuteldeTekst(_("antwoorden"), doel="wachtantwoord")

    class Meta:
        verbose_name = _("wachtend antwoord")
        verbose_name_plural = _("wachtende antwoorden")

    def __str__(self) -> str:
        """Return its kind."""
        return str(self._meta.verbose_name)


class Antwoord(models.Model):
    """One answer to one question, of nobody: two answers of one person have nothing in common but round and month."""

    id = models.UUIDField(primary_key=True, default=uuid.uuid4, editable=False)
    onderzoek = models.ForeignKey(
        Onderzoek, on_delete=models.DO_NOTHING, related_name="antwoorden", verbose_name=_("onderzoek")
    )
    vraag = models.ForeignKey(Vraag, on_delete=models.DO_NOTHING, related_name="+", verbose_name=_("vraag"))
    keuze = models.ForeignKey(
        Antwoordkeuze,
        on_delete=models.DO_NOTHING,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("keuze"),
    )
    tekst = VersleuteldeTekst(_("eigen woorden"), doel="open antwoord", null=True, blank=True)
    maand = models.DateField(_("maand"))

    class Meta:
        verbose_name = _("antwoord")
        verbose_name_plural = _("antwoorden")
        indexes = [models.Index(fields=["onderzoek", "vraag"], name="antwoord_per_vraag")]
        constraints = [
            models.CheckConstraint(
                condition=Q(keuze__isnull=False, tekst__isnull=True)
                | Q(keuze__isnull=True, tekst__isnull=False),
                name="antwoord_keuze_of_tekst",
                violation_error_message=_("Een antwoord is een keuze of eigen woorden."),
            ),
            models.CheckConstraint(
                condition=Q(maand__day=1),
                name="antwoord_van_een_maand",
                violation_error_message=_("Een antwoord is van een maand, niet van een dag."),
            ),
        ]

    def __str__(self) -> str:
        """Return its kind."""
        return str(self._meta.verbose_name)


class Tevredenheidsuitgave(models.Model):
    """The results of a round in vijftallen: made once when it was counted, shown by page and report. A row is never changed."""

    onderzoek = models.OneToOneField(
        Onderzoek, on_delete=models.PROTECT, related_name="uitgave", verbose_name=_("onderzoek")
    )
    uitkomst = models.JSONField(
        _("uitkomst"), help_text=_("Aantallen mensen staan er alleen in vijftallen in.")
    )
    bekend_op = models.DateTimeField(_("bekend op"), default=nu)

    class Meta:
        verbose_name = _("tevredenheidsuitgave")
        verbose_name_plural = _("tevredenheidsuitgaven")

    def __str__(self) -> str:
        """Return the round."""
        return str(self.onderzoek)


@met_historie
class Citaatoordeel(models.Model):
    """What one reader says of an answer in own words: whether it may be cited. Two who say yes are needed, and nobody who says no."""

    antwoord = models.ForeignKey(
        Antwoord, on_delete=models.DO_NOTHING, related_name="oordelen", verbose_name=_("antwoord")
    )
    lezer = models.ForeignKey(
        Gebruiker, on_delete=models.PROTECT, related_name="+", verbose_name=_("gelezen door")
    )
    mag = models.BooleanField(_("mag worden geciteerd"))

    class Meta:
        verbose_name = _("citaatoordeel")
        verbose_name_plural = _("citaatoordelen")
        constraints = [
            models.UniqueConstraint(
                fields=["antwoord", "lezer"],
                name="citaatoordeel_een_per_lezer",
                violation_error_message=_("Je hebt dit antwoord al gelezen."),
            )
        ]

    def __str__(self) -> str:
        """Return the verdict."""
        return str(_("mag") if self.mag else _("niet"))


class Antwoordcitaat(models.Model):
    """That an answer in own words is cited (docs/adr/0080): its own key, which is drawn by chance, and since when.

    The words stay where they are, and the row goes when the citation is taken back. Who cited stands in the logboek.
    """

    antwoord = models.OneToOneField(
        Antwoord,
        on_delete=models.DO_NOTHING,
        primary_key=True,
        related_name="citaat",
        verbose_name=_("antwoord"),
    )
    op = models.DateTimeField(_("geciteerd"), default=nu)

    class Meta:
        verbose_name = _("citaat uit een antwoord")
        verbose_name_plural = _("citaten uit antwoorden")

    def __str__(self) -> str:
        """Return its kind."""
        return str(self._meta.verbose_name)
