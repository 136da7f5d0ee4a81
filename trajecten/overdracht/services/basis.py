"""What the acts on a transfer share."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell_each
from inburgeraars.models import Inburgeraar, Toegang
from inburgeraars.services.benaderingen import lock_personen
from kern.beleid import Onderwerp
from kern.klok import nu, vandaag
from logboek.enums import Handeling
from trajecten.overdracht.enums import Overdrachtstand
from trajecten.overdracht.fouten import BovenDeNorm, OverdrachtKanNiet
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.ruimte import Ruimte, nieuw_in_jaar, ruimte
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.traject.models import Traject
from trajecten.uren.services.uitzonderingen import allow_uitzondering, ask_uitzondering, lock_jaar


@dataclass(frozen=True, kw_only=True)
class Toelating:
    """A teamleider lets a coordinator guide more people than its norm.

    Args:
        door: the teamleider.
        reden: why.
        tot: up to how many people; None for as many as come now.
    """

    door: Gebruiker
    reden: str
    tot: int | None = None


def eis_teamleider(door: Gebruiker) -> None:
    """Refuse all users but a teamleider.

    Raises:
        OverdrachtKanNiet: no aanstelling as teamleider in force.
    """
    if not door.heeft(Rol.TEAMLEIDER):
        raise OverdrachtKanNiet(_("Alleen een teamleider wijst mensen toe en stelt een overdracht voor."))


LANGSTE_REDEN = 200
"""What is kept of a reason (`Overdracht.reden`, `toch_reden`)."""


def eis_lengte(veld: str, reden: str) -> None:
    """Refuse a reason that would be cut off, in the middle of a word.

    Raises:
        ValidationError: it is too long, at the field.
    """
    if len(reden.strip()) > LANGSTE_REDEN:
        raise ValidationError({veld: _("Gebruik hoogstens %d tekens") % LANGSTE_REDEN})


def coordinatoren_op(dag: dt.date) -> set[int]:
    """Return the keys of who, not blocked, is a trajectcoördinator on a day."""
    return set(_in_dienst(dag).values_list("gebruiker_id", flat=True))


def is_coordinator(wie: int, dag: dt.date) -> bool:
    """Tell whether a user (key), not blocked, is a trajectcoördinator on a day."""
    return _in_dienst(dag).filter(gebruiker=wie).exists()


def _in_dienst(dag: dt.date) -> QuerySet[Aanstelling]:
    rijen = Aanstelling.objects.in_kracht(dag).met_rol(Rol.TRAJECTCOORDINATOR)
    return rijen.filter(gebruiker__is_active=True).order_by()


def lock_overdrachten(overdracht_ids: Iterable[int]) -> tuple[list[Overdracht], dict[int, Inburgeraar]]:
    """Return transfers with their people, locked: the people first, as in every act that changes an approach.

    Raises:
        OverdrachtKanNiet: one of them is gone, or out of sight.
    """
    gevraagd = set(overdracht_ids)
    sleutels = Overdracht.objects.filter(pk__in=gevraagd).values_list("inburgeraar_id", flat=True)
    personen = lock_personen(list(sleutels))
    rijen = list(
        Overdracht.objects.select_for_update(of=("self",))
        .filter(pk__in=gevraagd, inburgeraar__in=list(personen))
        .select_related("van", "aan", "door", "toegang")
        .order_by("pk")
    )
    if not gevraagd or len(rijen) < len(gevraagd):
        raise OverdrachtKanNiet(_("Dit voorstel is er niet meer. Kijk opnieuw wat er wacht."))
    return rijen, personen


def zet_stand(overdracht: Overdracht, stand: Overdrachtstand, *, reden: str = "") -> None:
    """Write the answer to a transfer, or its end; inside an act, with the row locked.

    The reading of the receiver ends with a refusal, a withdrawal or a lapse, and so do the tasks to meet.
    """
    overdracht.stand, overdracht.antwoord_op = stand, nu()
    # What somebody writes was refused when longer; a sentence of ours can hold a very long name.
    overdracht.reden = reden.strip()[:LANGSTE_REDEN]
    overdracht.save(update_fields=["stand", "antwoord_op", "reden"])
    if stand in {Overdrachtstand.AANGENOMEN, Overdrachtstand.OVERGEDRAGEN}:
        return
    eindig_lezen(overdracht)
    taken = Taak.objects.filter(pk__in=[overdracht.taak_van_id, overdracht.taak_aan_id])
    taken.filter(stand=Taakstand.OPEN).update(
        stand=Taakstand.VERVALLEN, afgehandeld_op=vandaag(), reden=_("De overdracht gaat niet door.")
    )


def eindig_lezen(overdracht: Overdracht) -> None:
    """End the reading of the receiver: the last that an act writes, because the person can be out of sight after it."""
    if overdracht.toegang is not None:
        toegang = Toegang.objects.filter(pk=overdracht.toegang.pk, tot__isnull=True)
        toegang.update(tot=max(vandaag(), overdracht.toegang.van))


def pas_norm(
    aan: Gebruiker, dag: dt.date, erbij: Collection[int], *, toelating: Toelating | None, vraagt: str = ""
) -> None:
    """Let people come to a coordinator within its norm, or by one exception for all who come at once (DOMEIN 8).

    Called inside the act, with the people locked. The year of the coordinator is locked here, so that two acts at once
    cannot both find the last place free. Who does not count (Taxeren, nazorg) is never refused.

    Args:
        aan: the coordinator.
        dag: the day they come.
        erbij: the keys of the people.
        toelating: a teamleider allowed it, which nobody does for itself.
        vraagt: the reason with which `aan` asks a teamleider for it.

    Raises:
        BovenDeNorm: too many people, and neither.
    """
    lock_jaar(aan)
    stand = ruimte(aan, dag, erbij)
    nieuw = nieuw_in_jaar(aan, dag, erbij) & set(erbij)
    if not nieuw or not stand.is_boven:
        return
    traject = Traject.objects.get(inburgeraar=max(nieuw), gesloten_op__isnull=True)
    if toelating is not None and _mag(toelating, aan, stand):
        allow_uitzondering(
            traject=traject,
            voor=aan,
            door=toelating.door,
            jaar=dag.year,
            tot=stand.straks,
            reden=toelating.reden,
        )
    elif vraagt.strip():
        ask_uitzondering(traject=traject, voor=aan, in_jaar=dag.year, tot=stand.straks, reden=vraagt)
    else:
        raise BovenDeNorm(wie=aan.pk, naam="", straks=stand.straks, hoogstens=stand.hoogstens)


def _mag(toelating: Toelating, aan: Gebruiker, stand: Ruimte) -> bool:
    return toelating.door.pk != aan.pk and (toelating.tot is None or stand.straks <= toelating.tot)


def vertel(
    overdrachten: Iterable[Overdracht], *, aan: Iterable[int], handeling: Handeling, door: Gebruiker | None
) -> None:
    """Leave a notice of an act on transfers: one for each user (keys) and transfer, never for who did it."""
    vertel_over(
        [Onderwerp("overdracht", o.pk) for o in overdrachten], aan=aan, handeling=handeling, door=door
    )


def vertel_samen(
    overdrachten: Iterable[Overdracht],
    *,
    aan: Callable[[Overdracht], Iterable[int]],
    handeling: Handeling,
    door: Gebruiker,
) -> None:
    """Leave one notice of an act on transfers for each user it concerns, however many they are; none for who did it.

    Args:
        overdrachten: what was done at once.
        aan: who is told of one of them (keys).
        handeling: the act.
        door: who did it.
    """
    per_lezer = defaultdict[int, list[Overdracht]](list)
    for rij in overdrachten:
        for pk in {*aan(rij)} - {door.pk}:
            per_lezer[pk].append(rij)
    for pk, samen in sorted(per_lezer.items()):
        tell_each(
            wie_en_wat=[(pk, Onderwerp("overdracht", samen[0].pk))],
            soort=Meldingsoort.OVERDRACHT,
            handeling=handeling,
            door_id=door.pk,
            aantal=len(samen),
        )


def vertel_over(
    over: Iterable[Onderwerp], *, aan: Iterable[int], handeling: Handeling, door: Gebruiker | None
) -> None:
    """Leave notices as `vertel` does, about other subjects."""
    ontvangers = sorted({pk for pk in aan if door is None or pk != door.pk})
    tell_each(
        wie_en_wat=[(pk, onderwerp) for onderwerp in over for pk in ontvangers],
        soort=Meldingsoort.OVERDRACHT,
        handeling=handeling,
        door_id=door.pk if door else None,
    )
