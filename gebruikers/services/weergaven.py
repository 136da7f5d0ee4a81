"""Keeping the choice of a list under a name: one's own, sometimes shared with the team.

The logboek does not tell of it: it opens nothing and is about nobody.
"""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Weergave
from gebruikers.weergaven import Lijst, lijsten_van, zichtbare
from kern.klok import nu
from kern.tekens import op_een_regel
from kern.weigering import Weigering

MEESTE = 20
"""How many choices of a list a user keeps: more would be a list to search."""
LANGSTE = Weergave._meta.get_field("vraag").max_length or 0  # noqa: SLF001  Django's own name for it
EENMAAL = "weergave_naam_eenmaal"
VERGETEN = dt.timedelta(days=30)
"""After how long nothing is left of one that was deleted."""


@dataclass(frozen=True, kw_only=True)
class Gegevens:
    """What a user says of a kept choice.

    Args:
        naam: unique for this user and list.
        gedeeld: colleagues see it, and can copy it.
        standaard: it opens when the list is opened from the menu.
    """

    naam: str
    gedeeld: bool = False
    standaard: bool = False


@transaction.atomic
def save_weergave(*, lijst: Lijst, vraag: str, gegevens: Gegevens, door: Gebruiker) -> Weergave:
    """Keep a choice of a list.

    Args:
        lijst: one that the user opens.
        vraag: what is kept of its address.
        gegevens: name, and for whom.
        door: whose it is.

    Raises:
        ValidationError: no name, or one that is in use.
        Weigering: not a list of this user, or too many of them.
    """
    if lijst not in lijsten_van(door):
        raise Weigering(_("Deze lijst kun je niet openen."))
    if len(vraag) > LANGSTE:
        raise Weigering(_("Deze keuze is te lang om op te slaan. Kies minder filters."))
    _een_tegelijk(door)
    _eis_plaats(_van(door, lijst.sleutel))
    return _schrijf(Weergave(gebruiker=door, lijst=lijst.sleutel, vraag=vraag), gegevens)


@transaction.atomic
def change_weergave(*, weergave_id: int, gegevens: Gegevens, door: Gebruiker) -> Weergave:
    """Rename a kept choice of one's own, share it or no longer, or let it open first.

    Raises:
        ValidationError: no name, or one that is in use.
        Weigering: it was deleted.
    """
    _een_tegelijk(door)
    weergave = _eigen(weergave_id, door)
    if weergave.weg_op is not None:
        raise Weigering(_("Deze weergave is verwijderd."))
    return _schrijf(weergave, gegevens)


@transaction.atomic
def delete_weergave(*, weergave_id: int, door: Gebruiker) -> Weergave:
    """Delete a kept choice of one's own; one that was deleted stays so."""
    weergave = _eigen(weergave_id, door)
    if weergave.weg_op is None:
        weergave.weg_op = nu()
        weergave.save(update_fields=["weg_op"])
    return weergave


@transaction.atomic
def restore_weergave(*, weergave_id: int, door: Gebruiker) -> Weergave:
    """Keep a choice again that was deleted by mistake; another one that opens first by now goes on doing so.

    Raises:
        Weigering: its name is in use by now, or there are too many of them.
    """
    _een_tegelijk(door)
    weergave = _eigen(weergave_id, door)
    if weergave.weg_op is None:
        return weergave
    rijen = _van(door, weergave.lijst)
    if any(ander.naam == weergave.naam for ander in rijen):
        raise Weigering(_("Je hebt intussen een andere weergave met deze naam."))
    _eis_plaats(rijen)
    weergave.weg_op = None
    weergave.standaard = weergave.standaard and not any(ander.standaard for ander in rijen)
    weergave.save(update_fields=["weg_op", "standaard"])
    return weergave


@transaction.atomic
def copy_weergave(*, weergave_id: int, door: Gebruiker) -> Weergave:
    """Keep a choice that a colleague shares as one's own, under its name; a copy that is there already stays.

    Raises:
        Weigering: another choice has that name, or there are too many of them.
    """
    _een_tegelijk(door)
    bron = zichtbare(door).get(pk=weergave_id)
    rijen = _van(door, bron.lijst)
    if genoemd := next((w for w in rijen if w.naam == bron.naam), None):
        if genoemd.vraag != bron.vraag:
            raise Weigering(_("Je hebt al een weergave met deze naam."))
        return genoemd
    _eis_plaats(rijen)
    return Weergave.objects.create(gebruiker=door, lijst=bron.lijst, naam=bron.naam, vraag=bron.vraag)


def forget_weergaven() -> None:
    """Delete the kept choices that their users deleted more than a month ago."""
    Weergave.objects.filter(weg_op__lt=nu() - VERGETEN).delete()


def _schrijf(weergave: Weergave, gegevens: Gegevens) -> Weergave:
    naam = gegevens.naam.strip()
    if not naam:
        raise ValidationError({"naam": _("Geef de weergave een naam")})
    op_een_regel(naam)
    if gegevens.standaard:
        anderen = Weergave.objects.filter(gebruiker=weergave.gebruiker_id, lijst=weergave.lijst)
        anderen.exclude(pk=weergave.pk).filter(standaard=True).update(standaard=False)
    weergave.naam, weergave.gedeeld, weergave.standaard = naam, gegevens.gedeeld, gegevens.standaard
    try:
        with transaction.atomic():
            weergave.save()
    except IntegrityError as fout:
        if EENMAAL not in str(fout):
            raise
        raise ValidationError({"naam": _("Je hebt al een weergave met deze naam. Kies een andere")}) from fout
    return weergave


def _een_tegelijk(door: Gebruiker) -> None:
    """Let the kept choices of a user change one at a time: names and which opens first hold among all of them."""
    Gebruiker.objects.select_for_update(no_key=True).only("pk").get(pk=door.pk)


def _van(door: Gebruiker, lijst: str) -> list[Weergave]:
    return list(Weergave.objects.filter(gebruiker=door, lijst=lijst, weg_op__isnull=True).order_by("pk"))


def _eis_plaats(rijen: list[Weergave]) -> None:
    if len(rijen) >= MEESTE:
        raise Weigering(_("Je hebt al %d weergaven van deze lijst. Verwijder er eerst een.") % MEESTE)


def _eigen(weergave_id: int, door: Gebruiker) -> Weergave:
    return Weergave.objects.select_for_update().get(pk=weergave_id, gebruiker=door)
