"""The acts on one person in a caseload talk: the note, that it was discussed, and the tasks (docs/adr/0049)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import lock_persoon
from kern.dagen import eis_komt
from kern.klok import vandaag
from kern.versie import Ondertussen, wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.bespreking.fouten import BesprekingKanNiet, NietInBespreking
from trajecten.bespreking.models import Bespreekpunt, Bespreektaak, Bespreking
from trajecten.bespreking.services.besprekingen import eis_loopt, lock_bespreking
from trajecten.taken.enums import Taakstand
from trajecten.taken.fouten import TaakNietMeerOpen
from trajecten.taken.models import Taak
from trajecten.traject.lopend import vast_contact

INGETROKKEN = "ingetrokken"
"""The reason of a task that lapsed because it was withdrawn."""


@dataclass(frozen=True, kw_only=True)
class NieuweTaak:
    """A task that is agreed.

    Args:
        wat: what is done.
        wie: key of who does it: the fixed contact, who replaces it, or who leads the talk.
        uiterlijk: the last day for it, from today on.
    """

    wat: str
    wie: int
    uiterlijk: dt.date


def wie_kan(inburgeraar_id: int, door: Gebruiker) -> list[Gebruiker]:
    """Return who can do a task for a person: the fixed contact, who replaces it, and who leads the talk; in one query."""
    gronden = (Toegangsgrond.CASELOAD, Toegangsgrond.VERVANGING)
    rijen = Toegang.objects.filter(inburgeraar=inburgeraar_id, grond__in=gronden).in_kracht()
    toegangen = sorted(
        rijen.select_related("gebruiker"), key=lambda t: (t.grond != Toegangsgrond.CASELOAD, t.pk)
    )
    uit = {t.gebruiker.pk: t.gebruiker for t in toegangen if t.gebruiker is not None}
    return list((uit | {door.pk: uit.get(door.pk, door)}).values())


@transaction.atomic
def save_punt(
    *,
    bespreking_id: int,
    inburgeraar_id: int,
    door: Gebruiker,
    versie: int | None,
    notitie: str,
    taak: NieuweTaak | None = None,
) -> Bespreekpunt:
    """Write down what was said about a person, who counts as discussed from now on, and a task that was agreed.

    Args:
        bespreking_id: a talk that runs.
        inburgeraar_id: somebody whose fixed contact is the coordinator of the talk.
        door: a teamleider.
        versie: that of the row as the user saw it; 0 when there was none.
        notitie: the note; may be empty when a task says what came of it.
        taak: what is agreed besides.

    Raises:
        BesprekingKanNiet: no teamleider, the talk does not run, or another is the fixed contact by now.
        Ondertussen: another wrote about this person after the user saw it.
        ValidationError: nothing is written down, or a task without words, by somebody who cannot do it, or before a
            day that was.
    """
    lock_persoon(inburgeraar_id)
    bespreking = lock_bespreking(bespreking_id, door)
    eis_loopt(bespreking)
    contact = vast_contact(inburgeraar_id)
    if contact is None or contact.pk != bespreking.coordinator_id:
        raise NietInBespreking
    if taak is not None:
        _eis_taak(taak, inburgeraar_id, door)
    elif not notitie.strip() and not heeft_taak(bespreking_id, inburgeraar_id):
        raise ValidationError({"notitie": _("Schrijf op wat je hebt besproken, of spreek een taak af")})
    with handeling(Handeling.PERSOON_BESPROKEN, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        punt = _schrijf(bespreking, inburgeraar_id, door=door, versie=versie, notitie=notitie.strip())
        if taak is not None:
            _spreek_af(punt, taak, door)
    return punt


def _schrijf(
    bespreking: Bespreking, inburgeraar_id: int, *, door: Gebruiker, versie: int | None, notitie: str
) -> Bespreekpunt:
    er_al = Bespreekpunt.objects.filter(bespreking=bespreking, inburgeraar=inburgeraar_id).first()
    if er_al is None:
        return Bespreekpunt.objects.create(
            bespreking=bespreking, inburgeraar_id=inburgeraar_id, notitie=notitie, door=door
        )
    if versie == 0 and er_al.notitie != notitie:
        raise Ondertussen(rij=er_al)
    velden: dict[str, object] = {"notitie": notitie, "besproken": True}
    if not er_al.besproken:
        velden["op"] = vandaag()
    if er_al.notitie != notitie:
        velden["door"] = door
    return wijzig_rij(er_al, gezien=versie or None, velden=velden)


def heeft_taak(bespreking_id: int, inburgeraar_id: int) -> bool:
    """Tell whether a task for a person was agreed in a talk, and not withdrawn."""
    taken = Bespreektaak.objects.filter(punt__bespreking=bespreking_id, punt__inburgeraar=inburgeraar_id)
    return taken.exclude(taak__stand=Taakstand.VERVALLEN, taak__reden=INGETROKKEN).exists()


def _eis_taak(taak: NieuweTaak, inburgeraar_id: int, door: Gebruiker) -> None:
    if not taak.wat.strip():
        raise ValidationError({"wat": _("Vul in wat er wordt gedaan")})
    if taak.wie not in {g.pk for g in wie_kan(inburgeraar_id, door)}:
        raise ValidationError({"wie": _("Kies wie dit doet")})
    eis_komt("uiterlijk", taak.uiterlijk)


def _spreek_af(punt: Bespreekpunt, nieuw: NieuweTaak, door: Gebruiker) -> None:
    taak = Taak.objects.create(
        inburgeraar_id=punt.inburgeraar_id,
        wat=nieuw.wat.strip(),
        voor_id=nieuw.wie,
        door=door,
        uiterlijk=nieuw.uiterlijk,
    )
    Bespreektaak.objects.create(inburgeraar_id=punt.inburgeraar_id, punt=punt, taak=taak)


@transaction.atomic
def undo_besproken(*, punt_id: int, door: Gebruiker) -> Bespreekpunt:
    """Let a person count as not discussed yet; the note and the tasks stay. Again changes nothing.

    Raises:
        BesprekingKanNiet: no teamleider, or the talk does not run.
    """
    punt = _lock(punt_id)
    eis_loopt(lock_bespreking(punt.bespreking_id, door))
    if not punt.besproken:
        return punt
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.PERSOON_BESPROKEN) as daad:
        daad.over("inburgeraar", punt.inburgeraar_id)
        return wijzig_rij(punt, gezien=None, velden={"besproken": False})


@transaction.atomic
def correct_notitie(
    *, punt_id: int, door: Gebruiker, versie: int | None, notitie: str, reden: str
) -> Bespreekpunt:
    """Correct a note, by who wrote it, also when the talk ended; its history keeps the old one.

    Raises:
        BesprekingKanNiet: no teamleider, or another wrote it.
        Ondertussen: it was changed after the user saw it.
        ValidationError: no reason.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom je dit verbetert")})
    punt = _lock(punt_id)
    lock_bespreking(punt.bespreking_id, door)
    if punt.door_id != door.pk:
        raise BesprekingKanNiet(_("%s heeft dit geschreven, en kan het verbeteren.") % punt.door.naam)
    with handeling(Handeling.BESPREEKNOTITIE_VERBETERD, door=door) as daad:
        daad.over("inburgeraar", punt.inburgeraar_id)
        velden = {"notitie": notitie.strip(), "correctiereden": reden.strip()}
        return wijzig_rij(punt, gezien=versie, velden=velden)


@transaction.atomic
def withdraw_taak(*, taak_id: int, door: Gebruiker) -> Taak:
    """Withdraw a task that was agreed in a talk, by the teamleider who agreed it. Again changes nothing.

    Raises:
        BesprekingKanNiet: another agreed it.
        TaakNietMeerOpen: it was done, or lapsed otherwise.
    """
    taak = _lock_taak(taak_id, door)
    if taak.stand == Taakstand.VERVALLEN and taak.reden == INGETROKKEN:
        return taak
    if taak.stand != Taakstand.OPEN:
        raise TaakNietMeerOpen(str(taak.get_stand_display()))
    with handeling(Handeling.TAAK_VERVALLEN, door=door) as daad:
        daad.over("inburgeraar", taak.inburgeraar_id)
        velden = {"stand": Taakstand.VERVALLEN, "afgehandeld_op": vandaag(), "reden": INGETROKKEN}
        return wijzig_rij(taak, gezien=None, velden=velden)


@transaction.atomic
def restore_taak(*, taak_id: int, door: Gebruiker) -> Taak:
    """Agree a task again that was withdrawn by mistake, by who withdrew it; an open one stays open.

    Raises:
        BesprekingKanNiet: another agreed it, or who would do it cannot by now.
        TaakNietMeerOpen: it was done, or lapsed otherwise.
    """
    taak = _lock_taak(taak_id, door)
    if taak.stand == Taakstand.OPEN:
        return taak
    if taak.reden != INGETROKKEN:
        raise TaakNietMeerOpen(str(taak.get_stand_display()))
    if taak.voor_id not in {g.pk for g in wie_kan(taak.inburgeraar_id, door)}:
        raise BesprekingKanNiet(_("%s kan dit niet meer doen. Spreek een nieuwe taak af.") % taak.voor.naam)
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.TAAK_VERVALLEN) as daad:
        daad.over("inburgeraar", taak.inburgeraar_id)
        velden = {"stand": Taakstand.OPEN, "afgehandeld_op": None, "reden": ""}
        return wijzig_rij(taak, gezien=None, velden=velden)


def _lock(punt_id: int) -> Bespreekpunt:
    """Return a person of a talk, with the person locked."""
    lock_persoon(Bespreekpunt.objects.values_list("inburgeraar_id", flat=True).get(pk=punt_id))
    return Bespreekpunt.objects.select_related("door").get(pk=punt_id)


def _lock_taak(taak_id: int, door: Gebruiker) -> Taak:
    uit_bespreking = Taak.objects.filter(uit_bespreking__isnull=False)
    lock_persoon(uit_bespreking.values_list("inburgeraar_id", flat=True).get(pk=taak_id))
    taak = uit_bespreking.select_related("voor", "door").get(pk=taak_id)
    if taak.door_id != door.pk:
        raise BesprekingKanNiet(_("%s heeft deze taak afgesproken, en kan die intrekken.") % taak.door.naam)
    return taak
