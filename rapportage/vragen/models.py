"""The answers to the five questions, what they cite, and what is not known yet (DOMEIN 9). No row is about a person."""

from typing import Any, ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from kern.historie import met_historie
from kern.klok import nu, vandaag
from kern.tekens import gewone_tekens
from kern.versie import MetVersie
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.models import Citaat
from rapportage.redactie.models import Conceptrij, Opmerkingrij, Versierij
from rapportage.redactie.models import wie as van_wie
from rapportage.vragen.enums import Antwoorddeel, Puntstand
from rapportage.vragen.querysets import PuntQuerySet

LANGSTE_PUNT, LANGSTE_UITKOMST, LANGSTE_REDEN = 200, 1000, 200


def _vraag() -> "models.PositiveSmallIntegerField[Any, Any]":
    return models.PositiveSmallIntegerField(_("vraag"), choices=Vraag.choices)


def _een_van_vijf(naam: str) -> models.CheckConstraint:
    return models.CheckConstraint(
        condition=Q(vraag__in=Vraag.values),
        name=naam,
        violation_error_message=_("Kies een van de vijf vragen."),
    )


class Vraagantwoord(Versierij):
    """A version of the answer to a question, as somebody saved it; the last one is in force. A row is never changed."""

    vraag = _vraag()
    kort = models.TextField(Antwoorddeel.KORT.label, blank=True)
    uitleg = models.TextField(Antwoorddeel.UITLEG.label, blank=True)
    uitgave = models.ForeignKey(
        "rapportage.Rapportuitgave",
        on_delete=models.PROTECT,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("cijfers"),
        help_text=_("De uitgave waarvan de cijfers naast de tekst stonden."),
    )

    class Meta(Versierij.Meta):
        verbose_name = _("antwoord op een van de vijf vragen")
        verbose_name_plural = _("antwoorden op de vijf vragen")
        ordering = ("vraag", "-versie")
        constraints = [
            *Versierij.Meta.constraints,
            _een_van_vijf("vraagantwoord_bij_een_vraag"),
            models.UniqueConstraint(
                fields=["vraag", "versie"],
                name="vraagantwoord_versie_eenmaal",
                violation_error_message=_("Iemand anders heeft net een versie opgeslagen."),
            ),
        ]

    def __str__(self) -> str:
        """Return question and version."""
        return f"{Vraag(self.vraag).kort}, {self.versie}"


class Vraagconcept(Conceptrij):
    """What somebody typed in an answer and did not save yet: of each user and question one row, its writer's own."""

    vraag = _vraag()

    class Meta(Conceptrij.Meta):
        verbose_name = _("concept van een antwoord op een van de vijf vragen")
        verbose_name_plural = _("concepten van antwoorden op de vijf vragen")
        constraints = [
            _een_van_vijf("vraagconcept_bij_een_vraag"),
            models.UniqueConstraint(
                fields=["vraag", "gebruiker"],
                name="vraagconcept_eenmaal",
                violation_error_message=_("Van dit antwoord is al een concept bewaard."),
            ),
        ]

    def __str__(self) -> str:
        """Return the question."""
        return str(Vraag(self.vraag).kort)


class Vraagopmerking(Opmerkingrij):
    """A comment on an answer, until somebody handled it."""

    vraag = _vraag()

    class Meta(Opmerkingrij.Meta):
        verbose_name = _("opmerking bij een antwoord op een van de vijf vragen")
        verbose_name_plural = _("opmerkingen bij antwoorden op de vijf vragen")
        constraints = [*Opmerkingrij.Meta.constraints, _een_van_vijf("vraagopmerking_bij_een_vraag")]

    def __str__(self) -> str:
        """Return the question."""
        return str(Vraag(self.vraag).kort)


class Vraagcitaat(models.Model):
    """That a citation stands with an answer. A row is never changed: the citation itself is taken back."""

    vraag = _vraag()
    citaat = models.OneToOneField(
        Citaat, on_delete=models.PROTECT, related_name="bij_vraag", verbose_name=_("citaat")
    )

    class Meta:
        verbose_name = _("citaat bij een van de vijf vragen")
        verbose_name_plural = _("citaten bij de vijf vragen")
        ordering = ("pk",)
        constraints = [_een_van_vijf("vraagcitaat_bij_een_vraag")]

    def __str__(self) -> str:
        """Return the question."""
        return str(Vraag(self.vraag).kort)


@met_historie
class Uitzoekpunt(MetVersie):
    """What is not known yet about a question: who finds it out, by which day, and what came of it."""

    vraag = _vraag()
    wat = models.CharField(_("wat we nog niet weten"), max_length=LANGSTE_PUNT)
    wie = van_wie(_("wie het uitzoekt"))
    uiterlijk = models.DateField(_("uiterlijk"))
    uitkomst = models.TextField(_("wat eruit kwam"), max_length=LANGSTE_UITKOMST, blank=True)
    beantwoord_op = models.DateField(_("beantwoord op"), null=True, blank=True)
    beantwoord_door = van_wie(_("beantwoord door"), leeg=True)
    ingetrokken_op = models.DateField(_("ingetrokken op"), null=True, blank=True)
    reden_ingetrokken = models.CharField(_("waarom ingetrokken"), max_length=LANGSTE_REDEN, blank=True)
    toegevoegd_door = van_wie(_("toegevoegd door"))
    created_at = models.DateTimeField(_("vastgelegd"), default=nu, editable=False)
    gewijzigd_door = van_wie(_("laatst gewijzigd door"))
    correctiereden = models.CharField(_("waarom gewijzigd"), max_length=LANGSTE_REDEN, blank=True)

    versie_van: ClassVar[str] = "gewijzigd_door"

    objects: ClassVar[PuntQuerySet["Uitzoekpunt"]] = PuntQuerySet.as_manager()  # type: ignore[assignment]

    class Meta:
        verbose_name = _("uitzoekpunt")
        verbose_name_plural = _("uitzoekpunten")
        ordering = ("vraag", "uiterlijk", "pk")
        constraints = [
            _een_van_vijf("uitzoekpunt_bij_een_vraag"),
            gewone_tekens("uitzoekpunt_gewone_tekens", "wat"),
            models.CheckConstraint(
                condition=~Q(wat=""),
                name="uitzoekpunt_zegt_iets",
                violation_error_message=_("Schrijf op wat jullie nog niet weten."),
            ),
            models.CheckConstraint(
                condition=Q(beantwoord_op__isnull=True, beantwoord_door__isnull=True, uitkomst="")
                | Q(beantwoord_op__isnull=False, beantwoord_door__isnull=False) & ~Q(uitkomst=""),
                name="uitzoekpunt_beantwoord_met_uitkomst",
                violation_error_message=_("Schrijf op wat eruit kwam."),
            ),
            models.CheckConstraint(
                condition=Q(ingetrokken_op__isnull=True, reden_ingetrokken="")
                | Q(ingetrokken_op__isnull=False) & ~Q(reden_ingetrokken=""),
                name="uitzoekpunt_ingetrokken_met_reden",
                violation_error_message=_("Bij een ingetrokken uitzoekpunt staat waarom het is ingetrokken."),
            ),
        ]

    def __str__(self) -> str:
        """Return what is to be found out."""
        return self.wat

    @property
    def stand(self) -> Puntstand:
        """Where it stands today."""
        if self.ingetrokken_op:
            return Puntstand.INGETROKKEN
        if self.beantwoord_op:
            return Puntstand.BEANTWOORD
        return Puntstand.TE_LAAT if self.uiterlijk < vandaag() else Puntstand.OPEN

    @property
    def is_open(self) -> bool:
        """Whether it is still to be found out."""
        return self.beantwoord_op is None and self.ingetrokken_op is None
