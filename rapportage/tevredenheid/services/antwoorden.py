"""Giving answers, and mixing them: what makes them of nobody (docs/adr/0071).

`give_answer` runs as the visitor, in the transaction of its request: the code goes, and a sealed row waits. `mix_answers`
runs as the worker, at night: from five waiting rows on, or once a round has closed, all answers of the round are written
anew in one transaction, in an order drawn by chance, each question apart. What stays has one transaction number, random
keys, and one month. Of a round that fewer than five answered nothing stays but their number.
"""

import datetime as dt
import json
import secrets
from collections.abc import Mapping, MutableSequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

from django.db import connection, transaction

from kern.opdracht import wek
from kern.versleuteld import versleutel
from rapportage.tevredenheid.codes import hash_van
from rapportage.tevredenheid.enums import Onderzoekstand
from rapportage.tevredenheid.models import (
    Antwoord,
    Antwoordkeuze,
    Antwoordsleutel,
    Onderzoek,
    Vraag,
    Wachtantwoord,
)
from rapportage.tevredenheid.proberen import probeer_elk

VANAF = 5
"""Answers that wait together before the night moves them, and that a round has when they are kept: one of so many is
nobody's. A try-out keeps each: its cards are of nobody."""
DOEL = "wachtantwoord"
MENGEN = "rapportage.tasks.meng_proef"


@dataclass(frozen=True)
class Ingevuld:
    """What one person answered: the chosen answers by question (keys), and own words by question."""

    keuzes: Mapping[int, int] = field(default_factory=dict)
    woorden: Mapping[int, str] = field(default_factory=dict)

    def verzegeld(self) -> bytes:
        """Return it for the table that waits, of one length: the number of bytes would tell how much was written."""
        tekst = json.dumps({"k": dict(self.keuzes), "w": dict(self.woorden)}, ensure_ascii=False)
        return versleutel(tekst + " " * (-len(tekst.encode()) % BLOK), doel=DOEL)


BLOK = 8192
"""Bytes that every sealed answer is filled up to, or a multiple: eight questions fit, with words."""


def open_round(code: str) -> Onderzoek | None:
    """Return the round that a code opens today; None when it is used, closed or unknown: nobody learns which."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.open_onderzoek(%s)", [hash_van(code)])
        (pk,) = cursor.fetchone()
    return None if pk is None else Onderzoek.objects.select_related("vragenlijst").get(pk=pk)


def give_answer(*, code: str, antwoorden: Ingevuld) -> bool:
    """Give the answers behind a code, in one transaction with its end.

    No act of the logboek: what says when somebody answered, says who said what.

    Returns:
        False when the code is used, closed or unknown; nothing was written then.
    """
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.beantwoord(%s, %s)", [hash_van(code), antwoorden.verzegeld()])
        (gelukt,) = cursor.fetchone()
    return bool(gelukt)


def mix_soon(onderzoek: Onderzoek) -> None:
    """Let the worker move the answer to a try-out at once: whoever holds it reads along. Of another round nights do."""
    if onderzoek.is_proef:
        wek(MENGEN, onderzoek.pk)


def schud(rijen: MutableSequence[Any]) -> None:
    """Put rows in an order drawn by chance, which no seed tells."""
    secrets.SystemRandom().shuffle(rijen)


@transaction.atomic
def mix_answers(*, onderzoek_id: int, meteen: bool = False) -> int:
    """Move the waiting answers of a round to those of nobody: from five on, or all when it has closed.

    Fewer than five are written anew, so that nothing tells on which day of their wait somebody sent them.

    Once it has closed the codes that are left go too, so that nothing tells any more who did not answer. Were there
    fewer than five answers in all, they are thrown away: together in a round they would be one person's.

    Args:
        onderzoek_id: the round.
        meteen: as soon as somebody answered, not at night. A round that has closed is left: until the night it can be
            opened again.

    Returns:
        How many people's answers were counted.
    """
    onderzoek = Onderzoek.objects.select_for_update().get(pk=onderzoek_id)
    dicht = onderzoek.stand == Onderzoekstand.GESLOTEN
    if onderzoek.stand == Onderzoekstand.GETELD or (meteen and dicht):
        return 0
    if dicht:
        Antwoordsleutel.objects.filter(onderzoek=onderzoek).delete()
    wachtend = list(Wachtantwoord.objects.filter(onderzoek=onderzoek))
    vanaf = 1 if onderzoek.is_proef else VANAF
    if dicht and onderzoek.beantwoord + len(wachtend) < vanaf:
        Wachtantwoord.objects.filter(onderzoek=onderzoek).delete()
    elif dicht or len(wachtend) >= vanaf:
        _verplaats(onderzoek, wachtend)
    else:
        _schrijf_opnieuw(wachtend)
        wachtend = []
    if dicht:
        onderzoek.stand = Onderzoekstand.GETELD
    onderzoek.beantwoord += len(wachtend)
    onderzoek.save(update_fields=["beantwoord", "stand"])
    return len(wachtend)


def _schrijf_opnieuw(wachtend: list[Wachtantwoord]) -> None:
    """Write what waits on anew, mixed: the transaction of an answer lies between rows of the logboek, which have a moment."""
    schud(wachtend)
    Wachtantwoord.objects.filter(pk__in=[wacht.pk for wacht in wachtend]).delete()
    Wachtantwoord.objects.bulk_create(
        Wachtantwoord(onderzoek_id=wacht.onderzoek_id, inhoud=wacht.inhoud) for wacht in wachtend
    )


def _verplaats(onderzoek: Onderzoek, wachtend: list[Wachtantwoord]) -> None:
    """Write all answers of the round anew, mixed: those of before too, or a night would be known by its transaction.

    All have the month in which the round ends: of the last few the month of their night would be theirs alone.
    """
    maand = onderzoek.tot.replace(day=1)
    rijen = [
        Antwoord(
            onderzoek=onderzoek,
            vraag_id=oud.vraag_id,
            keuze_id=oud.keuze_id,
            tekst=oud.tekst,
            maand=maand,
        )
        for oud in Antwoord.objects.filter(onderzoek=onderzoek)
    ]
    kent = _kent(onderzoek)
    for wacht in wachtend:
        rijen += _antwoorden(onderzoek, wacht, kent, maand)
    schud(rijen)
    Antwoord.objects.filter(onderzoek=onderzoek).delete()
    Wachtantwoord.objects.filter(pk__in=[wacht.pk for wacht in wachtend]).delete()
    Antwoord.objects.bulk_create(rijen)


def _kent(onderzoek: Onderzoek) -> set[int]:
    """Return the keys of the questions of a round."""
    return set(Vraag.objects.filter(vragenlijst=onderzoek.vragenlijst_id).values_list("pk", flat=True))


def _antwoorden(onderzoek: Onderzoek, wacht: Wachtantwoord, kent: set[int], maand: dt.date) -> list[Antwoord]:
    inhoud = json.loads(wacht.inhoud)
    keuzes = {int(vraag): int(keuze) for vraag, keuze in inhoud["k"].items()}
    woorden = {int(vraag): str(tekst) for vraag, tekst in inhoud["w"].items()}
    return [
        *(
            Antwoord(onderzoek=onderzoek, vraag_id=vraag, keuze_id=keuze, maand=maand)
            for vraag, keuze in keuzes.items()
            if vraag in kent
        ),
        *(
            Antwoord(onderzoek=onderzoek, vraag_id=vraag, tekst=str(tekst), maand=maand)
            for vraag, tekst in woorden.items()
            if vraag in kent
        ),
    ]


def sweep_waiting() -> None:
    """Mix the answers of every round that is open or closed; one transaction a round."""
    rondes = Onderzoek.objects.filter(stand__in=(Onderzoekstand.OPEN, Onderzoekstand.GESLOTEN))
    pks = rondes.order_by("pk").values_list("pk", flat=True)
    probeer_elk(partial(mix_answers, onderzoek_id=pk) for pk in pks)


def choices_of(lijst_id: int) -> dict[int, set[int]]:
    """Return the keys of the answers that each question of a questionnaire has."""
    uit: dict[int, set[int]] = {}
    for vraag, keuze in Antwoordkeuze.objects.filter(vraag__vragenlijst=lijst_id).values_list("vraag", "pk"):
        uit.setdefault(vraag, set()).add(keuze)
    return uit
