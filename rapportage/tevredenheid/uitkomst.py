"""What is published of a round: people in vijftallen by question and answer, and the response where it tells of nobody."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from rapportage.cijfers.register import in_het_register
from rapportage.tevredenheid.enums import Onderzoeksoort
from rapportage.tevredenheid.models import Tevredenheidsuitgave

NIET = "niet beantwoord"
"""The class of who skipped a question."""


@dataclass(frozen=True, kw_only=True)
class Antwoordcijfer:
    """How many people chose an answer.

    Args:
        antwoord: in Dutch; or that a question was skipped.
        gezicht: the picture beside it; empty without one.
        mensen: in vijftallen.
    """

    antwoord: str
    gezicht: str
    mensen: int


@dataclass(frozen=True, kw_only=True)
class Vraagcijfers:
    """A question with its answers; none where it is not divided."""

    vraag: str
    antwoorden: list[Antwoordcijfer]


@dataclass(frozen=True, kw_only=True)
class Rondecijfers:
    """A round.

    Args:
        naam: as on its page.
        soort: what it was for.
        van: its first day.
        tot: its last day.
        uitgenodigd: how many got a card.
        beantwoord: how many answered, exactly; None where that would tell who.
        respons: the same in words.
        vragen: by question.
    """

    naam: str
    soort: str
    van: str
    tot: str
    uitgenodigd: int
    beantwoord: int | None
    respons: str
    vragen: list[Vraagcijfers]


@in_het_register("tevredenheid")
def tevredenheid_in(van: dt.date, peildatum: dt.date, bekend_op: dt.datetime) -> list[dict[str, Any]]:
    """Return the editions of the rounds that ended from a day to a day, as known at a moment; never of a try-out."""
    uitgaven = Tevredenheidsuitgave.objects.filter(
        onderzoek__tot__range=(van, peildatum), bekend_op__lte=bekend_op
    ).exclude(onderzoek__soort=Onderzoeksoort.PROEF)
    return [uitgave.uitkomst for uitgave in uitgaven.order_by("onderzoek__tot", "pk")]
