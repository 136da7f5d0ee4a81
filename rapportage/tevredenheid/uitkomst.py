"""What is published of a round: people in vijftallen, the response where it tells of nobody, and what is cited."""

import datetime as dt
from collections import defaultdict
from collections.abc import Collection
from dataclasses import asdict, dataclass
from typing import Any

from rapportage.cijfers.register import in_het_register
from rapportage.tevredenheid.enums import Onderzoeksoort
from rapportage.tevredenheid.models import Antwoord, Tevredenheidsuitgave

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


@dataclass(frozen=True, kw_only=True)
class Woordcitaat:
    """What somebody wrote, as it is cited: the question in Dutch, and the words."""

    vraag: str
    woorden: str


@dataclass(frozen=True, kw_only=True)
class Verslagronde(Rondecijfers):
    """A round as a report freezes it: its results, and what is cited of it then."""

    citaten: list[Woordcitaat]


def citaten_uit(
    onderzoeken: Collection[int], bekend_op: dt.datetime | None = None
) -> dict[int, list[Woordcitaat]]:
    """Return what is cited of rounds (by their keys), by question and then by a key that was drawn by chance.

    Args:
        onderzoeken: the keys.
        bekend_op: what was cited after it is left out. What was taken back since is left out too, also of a moment before:
            words that point at somebody are printed no more.
    """
    rijen = Antwoord.objects.filter(onderzoek__in=onderzoeken, citaat__isnull=False)
    if bekend_op is not None:
        rijen = rijen.filter(citaat__op__lte=bekend_op)
    uit: dict[int, list[Woordcitaat]] = defaultdict(list)
    op_volgorde = rijen.only("onderzoek_id", "tekst", "vraag__teksten").select_related("vraag")
    for rij in op_volgorde.order_by("vraag__volgorde", "vraag_id", "pk"):
        uit[rij.onderzoek_id].append(Woordcitaat(vraag=str(rij.vraag), woorden=(rij.tekst or "").strip()))
    return dict(uit)


@in_het_register("tevredenheid")
def tevredenheid_in(van: dt.date, peildatum: dt.date, bekend_op: dt.datetime) -> list[dict[str, Any]]:
    """Return the editions of the rounds that ended from a day to a day, as known at a moment, with what is cited of each.

    Never of a try-out.
    """
    uitgaven = Tevredenheidsuitgave.objects.filter(
        onderzoek__tot__range=(van, peildatum), bekend_op__lte=bekend_op
    ).exclude(onderzoek__soort=Onderzoeksoort.PROEF)
    rijen = list(uitgaven.order_by("onderzoek__tot", "pk"))
    citaten = citaten_uit([rij.onderzoek_id for rij in rijen], bekend_op)
    return [
        rij.uitkomst | {"citaten": [asdict(citaat) for citaat in citaten.get(rij.onderzoek_id, ())]}
        for rij in rijen
    ]
