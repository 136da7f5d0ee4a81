"""The answer to a question as it is now, and the five together."""

from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from django.conf import settings
from django.db.models import Count, QuerySet
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from rapportage.ervaringen.citeren import Geciteerd, geciteerd
from rapportage.ervaringen.enums import STIL_NA, Vraag
from rapportage.ervaringen.lijst import StilleVraag, stille_vragen
from rapportage.ervaringen.models import Ervaring
from rapportage.ervaringen.permissions import LEZERS as LEZERS_VAN_ERVARINGEN
from rapportage.redactie.cijferlijst import Cijferlijst
from rapportage.redactie.tekst import MetCijfers
from rapportage.vragen.cijfers import bron
from rapportage.vragen.enums import Antwoorddeel
from rapportage.vragen.models import Uitzoekpunt, Vraagantwoord, Vraagcitaat


@dataclass(frozen=True)
class Antwoord(MetCijfers):
    """The answer to a question.

    Args:
        vraag: which question.
        lijst: the figures that it may refer to.
        versie: the last version, which is in force; None while nobody wrote one.
    """

    vraag: Vraag
    lijst: Cijferlijst = field(repr=False)
    versie: Vraagantwoord | None

    @cached_property
    def delen(self) -> dict[str, str]:
        """The text by part."""
        return {deel.value: self.versie.van(deel) if self.versie else "" for deel in Antwoorddeel}

    @property
    def kort(self) -> SafeString:
        """The answer in short, as it is read on a page."""
        return self.getoond(Antwoorddeel.KORT)

    @property
    def getoonde_delen(self) -> list[tuple[str, SafeString]]:
        """The parts that say something, with their names."""
        return [(capfirst(str(d.label)), self.getoond(d)) for d in Antwoorddeel if self.delen[d]]

    @property
    def vraag_voluit(self) -> str:
        """The question itself."""
        return capfirst(str(self.vraag.voluit))


def antwoorden_in_kracht() -> dict[int, Vraagantwoord]:
    """Return the last version of the answer to each question that has one, by its number."""
    rijen = Vraagantwoord.objects.order_by("vraag", "-versie").distinct("vraag")
    return {rij.vraag: rij for rij in rijen.select_related("door")}


def citaten_bij(vraag: Vraag) -> list[Geciteerd]:
    """Return the citations with an answer that were not taken back, as far as this user reads ervaringen."""
    rijen = Vraagcitaat.objects.filter(vraag=vraag, citaat__teruggenomen_op=None)
    return [geciteerd(rij.pk, rij.citaat) for rij in rijen.select_related("citaat__ervaring").order_by("pk")]


def stilte(vraag: Vraag) -> StilleVraag | None:
    """Return since when nothing was shared about a question; None when that is no eight weeks."""
    return next((stil for stil in stille_vragen(settings.PILOT_VAN) if stil.vraag == vraag), None)


@dataclass(frozen=True, kw_only=True)
class Vraagrij:
    """A question in the overview.

    Args:
        antwoord: its answer as it is now.
        open: how much is still to be found out, and how much of that is late.
        te_laat: as said.
        ervaringen: how many were shared in the last eight weeks; None for who reads no ervaringen.
        stil: since when nothing was shared; None when it is no eight weeks, or the reader reads none.
    """

    antwoord: Antwoord
    open: int
    te_laat: int
    ervaringen: int | None
    stil: StilleVraag | None

    @property
    def vraag(self) -> Vraag:
        """Which question."""
        return self.antwoord.vraag

    @property
    def te_weten(self) -> str:
        """How much is still to be found out, in words."""
        if not self.open:
            return _("niets uit te zoeken")
        tekst = ngettext("%(n)d uitzoekpunt open", "%(n)d uitzoekpunten open", self.open) % {"n": self.open}
        return (
            _("%(open)s, %(laat)d te laat") % {"open": tekst, "laat": self.te_laat} if self.te_laat else tekst
        )

    @property
    def gehoord(self) -> str:
        """How much was shared of late, in words."""
        if self.stil:
            return self.stil.in_woorden
        n = self.ervaringen or 0
        return ngettext("%d ervaring in 8 weken", "%d ervaringen in 8 weken", n) % n


def vraagrijen(gebruiker: Gebruiker) -> list[Vraagrij]:
    """Return the five questions for a reader, in a fixed number of statements."""
    dag, cijfers, laatste = vandaag(), bron(), antwoorden_in_kracht()
    open_ = _per_vraag(Uitzoekpunt.objects.open())
    laat = _per_vraag(Uitzoekpunt.objects.te_laat(dag))
    leest = gebruiker.heeft(*LEZERS_VAN_ERVARINGEN)
    gedeeld = _per_vraag(Ervaring.objects.geldig().gedeeld_na(dag - STIL_NA)) if leest else {}
    stil = {rij.vraag: rij for rij in stille_vragen(settings.PILOT_VAN)} if leest else {}
    return [
        Vraagrij(
            antwoord=Antwoord(vraag, cijfers.lijst, laatste.get(vraag)),
            open=open_.get(vraag, 0),
            te_laat=laat.get(vraag, 0),
            ervaringen=gedeeld.get(vraag, 0) if leest else None,
            stil=stil.get(vraag),
        )
        for vraag in Vraag
    ]


def _per_vraag(rijen: QuerySet[Any]) -> dict[int, int]:
    """Return how many rows each question has."""
    return dict(rijen.order_by().values_list("vraag").annotate(n=Count("pk")))
