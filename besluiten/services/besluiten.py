"""Adding, changing, finishing and withdrawing besluiten, and taking each of those back (DOMEIN 2)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from besluiten.enums import Onderwerp
from besluiten.fouten import StaatAnders
from besluiten.gevolgen import gevolgen_van
from besluiten.models import Besluit
from besluiten.permissions import eigenaren, eis_handelt_af, eis_herinnert, eis_wijzigt, mag_toevoegen
from gebruikers.models import Gebruiker, Meldingsoort
from gebruikers.services.meldingen import tell
from kern.beleid import Onderwerp as Logonderwerp
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling


@dataclass(frozen=True, kw_only=True)
class Besluitgegevens:
    """What was decided; each field as in the model."""

    datum: dt.date
    onderwerp: Onderwerp
    besluit: str
    reden: str
    eigenaar: Gebruiker
    uiterlijk: dt.date


@transaction.atomic
def add_besluit(*, door: Gebruiker, gegevens: Besluitgegevens) -> Besluit:
    """Add a besluit of a meeting that was held, and tell its owner.

    Raises:
        PermissionDenied: `door` adds no besluiten.
        ValidationError: by field.
    """
    _eis_werkgroep_was(gegevens.datum)
    if not mag_toevoegen(door):
        raise PermissionDenied
    _eis_eigenaar(gegevens.eigenaar)
    _eis_volgorde(gegevens)
    besluit = Besluit(**_velden(gegevens), toegevoegd_door=door, gewijzigd_door=door)
    besluit.full_clean()
    with handeling(Handeling.BESLUIT_TOEGEVOEGD, door=door) as daad:
        besluit.save()
        daad.over("besluit", besluit.pk)
    _vertel(besluit, Handeling.BESLUIT_TOEGEVOEGD, door)
    return besluit


@transaction.atomic
def change_besluit(
    *,
    besluit_id: int,
    door: Gebruiker,
    gegevens: Besluitgegevens,
    waarom: str,
    gezien: int | None,
    gedaan_op: dt.date | None = None,
) -> Besluit:
    """Change a besluit; what stood there stays in its versions, with the reason.

    Args:
        besluit_id: its key.
        door: who changes it.
        gegevens: what it says from now on.
        waarom: why it is changed, in a sentence.
        gezien: the version the form was opened with.
        gedaan_op: the right day on which it was done; only of one that is done.

    Raises:
        PermissionDenied: another added it, and `door` does not keep them.
        StaatAnders: it was withdrawn.
        Ondertussen: somebody changed the same meanwhile.
        ValidationError: by field.
    """
    _eis_werkgroep_was(gegevens.datum)
    eis_was("gedaan_op", gedaan_op)
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom je dit wijzigt")})
    besluit = Besluit.objects.select_for_update().get(pk=besluit_id)
    eis_wijzigt(door, besluit)
    if besluit.ingetrokken_op:
        raise StaatAnders(_("Dit besluit is ingetrokken. Laat het eerst weer gelden."))
    _eis_volgorde(gegevens, gedaan_op)
    nieuw = gegevens.eigenaar.pk != besluit.eigenaar_id
    if nieuw:
        _eis_eigenaar(gegevens.eigenaar)
    velden = _velden(gegevens)
    if besluit.gedaan_op and gedaan_op:
        velden["gedaan_op"] = gedaan_op
    with handeling(Handeling.BESLUIT_GEWIJZIGD, door=door) as daad:
        besluit = _schrijf(besluit, door, velden, waarom=waarom, gezien=gezien)
        daad.over("besluit", besluit.pk)
    if nieuw and besluit.is_open:
        _vertel(besluit, Handeling.BESLUIT_GEWIJZIGD, door)
    return besluit


@transaction.atomic
def finish_besluit(*, besluit_id: int, door: Gebruiker) -> Besluit:
    """Say that a besluit was carried out, today; another day is filled in by changing it.

    Raises:
        PermissionDenied: `door` neither keeps the besluiten nor carries this one out.
        StaatAnders: it was done or withdrawn before.
    """
    besluit = _lock_om_af_te_handelen(besluit_id, door)
    if not besluit.is_open:
        raise StaatAnders(_("Dit besluit staat niet meer open. Er is niets veranderd."))
    with handeling(Handeling.BESLUIT_GEDAAN, door=door) as daad:
        daad.over("besluit", besluit.pk)
        return _schrijf(besluit, door, {"gedaan_op": vandaag()})


@transaction.atomic
def reopen_besluit(*, besluit_id: int, door: Gebruiker) -> Besluit:
    """Take back that a besluit was done.

    Raises:
        PermissionDenied: `door` neither keeps the besluiten nor carries this one out.
        StaatAnders: it is not done, or it was withdrawn since.
    """
    besluit = _lock_om_af_te_handelen(besluit_id, door)
    if besluit.gedaan_op is None or besluit.ingetrokken_op:
        raise StaatAnders(_("Dit besluit is niet gedaan. Er is niets veranderd."))
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.BESLUIT_GEDAAN) as daad:
        daad.over("besluit", besluit.pk)
        return _schrijf(besluit, door, {"gedaan_op": None})


@transaction.atomic
def withdraw_besluit(*, besluit_id: int, door: Gebruiker, waarom: str) -> Besluit:
    """Withdraw a besluit: it stays to be read, with the reason, and asks nothing any more.

    Raises:
        PermissionDenied: another added it, and `door` does not keep them.
        StaatAnders: it was withdrawn before, or a norm or target still rests on it.
        ValidationError: without a reason.
    """
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom het besluit niet meer geldt")})
    besluit = Besluit.objects.select_for_update().get(pk=besluit_id)
    eis_wijzigt(door, besluit)
    if besluit.ingetrokken_op:
        raise StaatAnders(_("Dit besluit is al ingetrokken."))
    if gevolgen_van([besluit.pk]):
        raise StaatAnders(
            _(
                "Dit besluit wijzigt een norm of doel. Neem eerst die wijziging terug, en trek dan het besluit in."
            )
        )
    velden = {"ingetrokken_op": vandaag(), "reden_ingetrokken": waarom.strip()}
    with handeling(Handeling.BESLUIT_INGETROKKEN, door=door) as daad:
        daad.over("besluit", besluit.pk)
        return _schrijf(besluit, door, velden)


@transaction.atomic
def restore_besluit(*, besluit_id: int, door: Gebruiker) -> Besluit:
    """Take back that a besluit was withdrawn; whether it was done stays as it was.

    Raises:
        PermissionDenied: another added it, and `door` does not keep them.
        StaatAnders: it was not withdrawn.
    """
    besluit = Besluit.objects.select_for_update().get(pk=besluit_id)
    eis_wijzigt(door, besluit)
    if besluit.ingetrokken_op is None:
        raise StaatAnders(_("Dit besluit is niet ingetrokken. Er is niets veranderd."))
    velden = {"ingetrokken_op": None, "reden_ingetrokken": ""}
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.BESLUIT_INGETROKKEN) as daad:
        daad.over("besluit", besluit.pk)
        return _schrijf(besluit, door, velden)


@transaction.atomic
def remind_eigenaar(*, besluit_id: int, door: Gebruiker) -> Besluit:
    """Leave the owner of an open besluit a notice; at most one a day.

    Raises:
        PermissionDenied: `door` does not keep the besluiten, or carries this one out.
        StaatAnders: it is not open, or its owner was reminded today.
    """
    besluit = Besluit.objects.select_for_update(of=("self",)).met_wie().get(pk=besluit_id)
    eis_herinnert(door, besluit)
    if not besluit.is_open:
        raise StaatAnders(_("Dit besluit staat niet meer open. Er is niets veranderd."))
    if besluit.herinnerd_op == vandaag():
        raise StaatAnders(_("%s is vandaag al herinnerd. Morgen kan het weer.") % besluit.eigenaar.naam)
    with handeling(Handeling.BESLUIT_HERINNERD, door=door) as daad:
        daad.over("besluit", besluit.pk)
        besluit = _schrijf(besluit, door, {"herinnerd_op": vandaag()})
    _vertel(besluit, Handeling.BESLUIT_HERINNERD, door)
    return besluit


def _velden(gegevens: Besluitgegevens) -> dict[str, Any]:
    return {
        "datum": gegevens.datum,
        "onderwerp": gegevens.onderwerp,
        "besluit": gegevens.besluit.strip(),
        "reden": gegevens.reden.strip(),
        "eigenaar": gegevens.eigenaar,
        "uiterlijk": gegevens.uiterlijk,
    }


def _schrijf(
    besluit: Besluit,
    door: Gebruiker,
    velden: Mapping[str, Any],
    *,
    waarom: str = "",
    gezien: int | None = None,
) -> Besluit:
    """Write fields, with who did it and why, when they say something else than before.

    Raises:
        ValidationError: by field; the row is as it was.
    """
    proef = Besluit.objects.get(pk=besluit.pk)
    for naam, waarde in velden.items():
        setattr(proef, naam, waarde)
    proef.full_clean()
    if all(getattr(besluit, naam) == waarde for naam, waarde in velden.items()):
        return besluit
    van_wie = {"gewijzigd_door": door, "correctiereden": waarom.strip()}
    # Who wrote last is no field that two people want to fill in differently.
    wijzig_rij(besluit, gezien=gezien, velden={}, ook=velden)
    return wijzig_rij(besluit, gezien=None, velden={**velden, **van_wie})


def _lock_om_af_te_handelen(besluit_id: int, door: Gebruiker) -> Besluit:
    besluit = Besluit.objects.select_for_update().get(pk=besluit_id)
    eis_handelt_af(door, besluit)
    return besluit


def _eis_werkgroep_was(datum: dt.date) -> None:
    eis_was(
        "datum",
        datum,
        _("Deze dag is nog niet geweest. Kies de dag waarop de werkgroep bij elkaar kwam"),
    )


def _eis_volgorde(gegevens: Besluitgegevens, gedaan_op: dt.date | None = None) -> None:
    zin = _("Deze dag ligt vóór de werkgroep. Kies de dag van de werkgroep of een latere dag")
    fouten = {
        naam: zin
        for naam, dag in (("uiterlijk", gegevens.uiterlijk), ("gedaan_op", gedaan_op))
        if dag is not None and dag < gegevens.datum
    }
    if fouten:
        raise ValidationError(fouten)


def _eis_eigenaar(eigenaar: Gebruiker) -> None:
    if eigenaar.pk not in eigenaren():
        raise ValidationError({"eigenaar": _("Kies iemand die de besluiten kan lezen")})


def _vertel(besluit: Besluit, daad: Handeling, door: Gebruiker) -> None:
    """Tell the owner, unless it did this itself."""
    if besluit.eigenaar_id != door.pk:
        tell(
            ontvangers=[besluit.eigenaar_id],
            soort=Meldingsoort.BESLUIT,
            handeling=daad,
            over=Logonderwerp("besluit", besluit.pk),
            door=door,
        )
