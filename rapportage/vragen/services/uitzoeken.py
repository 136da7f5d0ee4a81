"""What is not known yet about a question: adding, changing, answering and withdrawing it, and taking each of those back."""

import datetime as dt
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell
from kern.beleid import Onderwerp
from kern.dagen import eis_komt
from kern.klok import vandaag
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.fouten import NamenGevonden
from rapportage.ervaringen.namen import namen_in
from rapportage.redactie.fouten import StaatAnders
from rapportage.vragen.models import Uitzoekpunt
from rapportage.vragen.permissions import eis_beantwoordt, eis_schrijft, uitzoekers


@dataclass(frozen=True, kw_only=True)
class Puntgegevens:
    """What is not known yet, who finds it out, and by which day."""

    wat: str
    wie: Gebruiker
    uiterlijk: dt.date


@transaction.atomic
def add_punt(
    *, vraag: Vraag, gegevens: Puntgegevens, door: Gebruiker, laten_staan: Collection[str] = ()
) -> Uitzoekpunt:
    """Add what is not known yet about a question, and tell who finds it out.

    Args:
        vraag: which question.
        gegevens: what is not known, who finds it out, and by when.
        door: who adds it.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).

    Raises:
        PermissionDenied: `door` does not keep them.
        NamenGevonden: it names a person.
        ValidationError: by field.
    """
    eis_schrijft(door)
    _eis_geen_namen(gegevens.wat, laten_staan)
    eis_komt("uiterlijk", gegevens.uiterlijk)
    _eis_uitzoeker(gegevens.wie)
    punt = Uitzoekpunt(vraag=vraag, **_velden(gegevens), toegevoegd_door=door, gewijzigd_door=door)
    punt.full_clean()
    with handeling(Handeling.UITZOEKPUNT_GEWIJZIGD, door=door, onderdeel="toegevoegd") as daad:
        punt.save()
        daad.over("uitzoekpunt", punt.pk)
    _vertel(punt, door)
    return punt


@transaction.atomic
def change_punt(
    *,
    punt_id: int,
    gegevens: Puntgegevens,
    waarom: str,
    gezien: int | None,
    door: Gebruiker,
    laten_staan: Collection[str] = (),
) -> Uitzoekpunt:
    """Change what is to be found out; what stood there stays in its versions, with the reason. Another who gets it is told.

    Args:
        punt_id: its key.
        gegevens: what it says from now on; a day that has passed stays as it was, or becomes one to come.
        waarom: why it is changed, in a sentence.
        gezien: the version the form was opened with.
        door: who changes it.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).

    Raises:
        PermissionDenied: `door` does not keep them.
        NamenGevonden: it names a person.
        StaatAnders: it was answered or withdrawn.
        Ondertussen: somebody changed the same meanwhile.
        ValidationError: by field.
    """
    eis_schrijft(door)
    _eis_geen_namen(gegevens.wat, laten_staan)
    punt = _lock(punt_id)
    _eis_open(punt)
    if gegevens.uiterlijk != punt.uiterlijk:
        eis_komt("uiterlijk", gegevens.uiterlijk)
    van_ander = gegevens.wie.pk != punt.wie_id
    if van_ander:
        _eis_uitzoeker(gegevens.wie)
    with handeling(Handeling.UITZOEKPUNT_GEWIJZIGD, door=door) as daad:
        daad.over("uitzoekpunt", punt.pk)
        punt = _schrijf(punt, door, _velden(gegevens), waarom=waarom, gezien=gezien)
    if van_ander:
        _vertel(punt, door)
    return punt


@transaction.atomic
def answer_punt(
    *, punt_id: int, uitkomst: str, door: Gebruiker, laten_staan: Collection[str] = ()
) -> Uitzoekpunt:
    """Say what came of it, today; `laten_staan` is what looks like a name and may stay.

    Raises:
        PermissionDenied: `door` neither finds it out nor keeps them.
        NamenGevonden: it names a person.
        StaatAnders: it was answered or withdrawn before.
        ValidationError: without an outcome.
    """
    punt = _lock_om_te_beantwoorden(punt_id, door)
    _eis_open(punt)
    _eis_geen_namen(uitkomst, laten_staan)
    velden = {"uitkomst": uitkomst.strip(), "beantwoord_op": vandaag(), "beantwoord_door": door}
    with handeling(Handeling.UITZOEKPUNT_BEANTWOORD, door=door) as daad:
        daad.over("uitzoekpunt", punt.pk)
        return _schrijf(punt, door, velden)


@transaction.atomic
def reopen_punt(*, punt_id: int, door: Gebruiker) -> Uitzoekpunt:
    """Take back that it was answered; what came of it stays in its versions.

    Raises:
        PermissionDenied: `door` neither finds it out nor keeps them.
        StaatAnders: it is not answered.
    """
    punt = _lock_om_te_beantwoorden(punt_id, door)
    if punt.beantwoord_op is None or punt.ingetrokken_op:
        raise StaatAnders(_("Dit uitzoekpunt is niet beantwoord. Er is niets veranderd."))
    velden = {"uitkomst": "", "beantwoord_op": None, "beantwoord_door": None}
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.UITZOEKPUNT_BEANTWOORD) as daad:
        daad.over("uitzoekpunt", punt.pk)
        return _schrijf(punt, door, velden)


@transaction.atomic
def withdraw_punt(*, punt_id: int, waarom: str, door: Gebruiker) -> Uitzoekpunt:
    """Withdraw what needs no finding out any more: it stays to be read, with the reason.

    Raises:
        PermissionDenied: `door` does not keep them.
        StaatAnders: it was answered or withdrawn before.
        ValidationError: without a reason.
    """
    eis_schrijft(door)
    punt = _lock(punt_id)
    _eis_open(punt)
    velden = {"ingetrokken_op": vandaag(), "reden_ingetrokken": waarom.strip()}
    with handeling(Handeling.UITZOEKPUNT_GEWIJZIGD, door=door, onderdeel="ingetrokken") as daad:
        daad.over("uitzoekpunt", punt.pk)
        return _schrijf(punt, door, velden)


@transaction.atomic
def restore_punt(*, punt_id: int, door: Gebruiker) -> Uitzoekpunt:
    """Take back that it was withdrawn.

    Raises:
        PermissionDenied: `door` does not keep them.
        StaatAnders: it was not withdrawn.
    """
    eis_schrijft(door)
    punt = _lock(punt_id)
    if punt.ingetrokken_op is None:
        raise StaatAnders(_("Dit uitzoekpunt is niet ingetrokken. Er is niets veranderd."))
    velden = {"ingetrokken_op": None, "reden_ingetrokken": ""}
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.UITZOEKPUNT_GEWIJZIGD) as daad:
        daad.over("uitzoekpunt", punt.pk)
        return _schrijf(punt, door, velden)


def _vertel(punt: Uitzoekpunt, door: Gebruiker) -> None:
    """Tell who finds it out, unless it gave it to itself. What becomes of it the notice tells when it is read."""
    if punt.wie_id != door.pk:
        tell(
            ontvangers=[punt.wie_id],
            soort=Meldingsoort.UITZOEKPUNT,
            handeling=Handeling.UITZOEKPUNT_GEWIJZIGD,
            over=Onderwerp("uitzoekpunt", punt.pk),
            door=door,
        )


def _lock(punt_id: int) -> Uitzoekpunt:
    return Uitzoekpunt.objects.select_for_update().get(pk=punt_id)


def _lock_om_te_beantwoorden(punt_id: int, door: Gebruiker) -> Uitzoekpunt:
    """Return it locked; the database lets nobody lock what it may not change, so who may is asked first and again."""
    eis_beantwoordt(door, Uitzoekpunt.objects.get(pk=punt_id))
    punt = _lock(punt_id)
    eis_beantwoordt(door, punt)
    return punt


def _velden(gegevens: Puntgegevens) -> dict[str, Any]:
    return {"wat": gegevens.wat.strip(), "wie": gegevens.wie, "uiterlijk": gegevens.uiterlijk}


def _eis_geen_namen(tekst: str, laten_staan: Collection[str]) -> None:
    """Refuse names of the list, as a citation does: a report takes the text over, and not everybody here may see persons."""
    if namen := [naam for naam in namen_in(tekst) if naam.sleutel not in laten_staan]:
        raise NamenGevonden(namen)


def _eis_open(punt: Uitzoekpunt) -> None:
    if not punt.is_open:
        raise StaatAnders(
            _("Dit uitzoekpunt is %(stand)s. Er is niets veranderd.") % {"stand": punt.stand.label}
        )


def _eis_uitzoeker(wie: Gebruiker) -> None:
    if wie.pk not in uitzoekers():
        raise ValidationError({"wie": _("Deze collega kan de vijf vragen niet lezen. Kies een ander")})


def _schrijf(
    punt: Uitzoekpunt,
    door: Gebruiker,
    velden: Mapping[str, Any],
    *,
    waarom: str = "",
    gezien: int | None = None,
) -> Uitzoekpunt:
    """Write fields, with who did it and why, when they say something else than before.

    Raises:
        Ondertussen: somebody changed one of them meanwhile.
        ValidationError: by field; the row is as it was.
    """
    proef = Uitzoekpunt.objects.get(pk=punt.pk)
    for naam, waarde in velden.items():
        setattr(proef, naam, waarde)
    proef.full_clean()
    if all(getattr(punt, naam) == waarde for naam, waarde in velden.items()):
        return punt
    # Who wrote last is no field that two people want to fill in differently.
    wijzig_rij(punt, gezien=gezien, velden={}, ook=velden)
    van_wie = {"gewijzigd_door": door, "correctiereden": waarom.strip()}
    return wijzig_rij(punt, gezien=None, velden={**velden, **van_wie})
