"""Sharing, changing and withdrawing an ervaring (DOMEIN 9)."""

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Activiteit, Vindplaats
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.fouten import NamenGevonden, StaatAnders
from rapportage.ervaringen.models import Ervaring, Ervaringdoelgroep
from rapportage.ervaringen.permissions import SCHRIJVERS, eis_trekt_in, eis_wijzigt
from rapportage.ervaringen.zicht import namen_voor
from rapportage.product.models import Aspect
from wijken.models import Wijk


@dataclass(frozen=True, kw_only=True)
class Ervaringgegevens:
    """What was noticed; each field as in the model, `doelgroep` empty when it holds for everybody."""

    dag: dt.date
    vraag: Vraag
    tekst: str
    uitspraak: str = ""
    uitspraak_mag: bool = False
    aspect: Aspect | None = None
    wijk: Wijk | None = None
    vindplaats: Vindplaats | None = None
    activiteit: Activiteit | None = None
    doelgroep: Doelgroep | None = None

    @property
    def velden(self) -> dict[str, Any]:
        """The fields of the row of the ervaring itself."""
        namen = ("dag", "vraag", "aspect", "wijk", "vindplaats", "activiteit", "uitspraak_mag")
        return {naam: getattr(self, naam) for naam in namen} | {
            "tekst": self.tekst.strip(),
            "uitspraak": self.uitspraak.strip(),
        }


@transaction.atomic
def share_ervaring(*, door: Gebruiker, gegevens: Ervaringgegevens, laten_staan: Collection[str]) -> Ervaring:
    """Share an ervaring.

    Args:
        door: who noticed it.
        gegevens: what was noticed.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).

    Raises:
        PermissionDenied: `door` is not of the team.
        NamenGevonden: a text names a person.
        ValidationError: by field; a day still to come too.
    """
    eis_was("dag", gegevens.dag)
    if not door.heeft(*SCHRIJVERS):
        raise PermissionDenied
    eis_geen_namen(door, gegevens.tekst, gegevens.uitspraak, laten_staan=laten_staan)
    ervaring = Ervaring(**gegevens.velden, door=door, gewijzigd_door=door, rol=_rol(door))
    ervaring.full_clean()
    with handeling(Handeling.ERVARING_GEDEELD, door=door) as daad:
        ervaring.save()
        _zet_doelgroep(ervaring, gegevens.doelgroep)
        daad.over("ervaring", ervaring.pk)
    return ervaring


@transaction.atomic
def change_ervaring(
    *,
    ervaring_id: int,
    door: Gebruiker,
    gegevens: Ervaringgegevens,
    waarom: str,
    laten_staan: Collection[str],
    gezien: int | None,
) -> Ervaring:
    """Change an ervaring; what stood there stays in its versions, and as it was cited, but for a quote (`citeren.bevroren`).

    Args:
        ervaring_id: its key.
        door: its writer.
        gegevens: what it says from now on.
        waarom: why it is changed, in a sentence.
        laten_staan: as in `share_ervaring`.
        gezien: the version the form was opened with.

    Raises:
        PermissionDenied: another wrote it.
        StaatAnders: it was withdrawn.
        NamenGevonden: a text names a person.
        Ondertussen: it was changed elsewhere meanwhile.
        ValidationError: by field.
    """
    eis_was("dag", gegevens.dag)
    ervaring = lock_ervaring(ervaring_id)
    eis_wijzigt(door, ervaring)
    eis_geldig(ervaring)
    eis_geen_namen(door, gegevens.tekst, gegevens.uitspraak, waarom, laten_staan=laten_staan)
    if not waarom.strip():
        raise ValidationError({"waarom": _("Vul in waarom je dit wijzigt")})
    for naam, waarde in gegevens.velden.items():
        setattr(ervaring, naam, waarde)
    ervaring.full_clean()
    with handeling(Handeling.ERVARING_GEWIJZIGD, door=door) as daad:
        ervaring = wijzig_rij(
            Ervaring.objects.get(pk=ervaring_id),
            gezien=gezien,
            velden=gegevens.velden | {"gewijzigd_door": door, "correctiereden": waarom.strip()},
        )
        _zet_doelgroep(ervaring, gegevens.doelgroep)
        daad.over("ervaring", ervaring.pk)
    return ervaring


@transaction.atomic
def withdraw_ervaring(*, ervaring_id: int, door: Gebruiker) -> Ervaring:
    """Withdraw an ervaring: it leaves the lists, and what cites it says so.

    Raises:
        PermissionDenied: another wrote it, and `door` is no teamleider.
    """
    ervaring = lock_ervaring(ervaring_id)
    eis_trekt_in(door, ervaring)
    if ervaring.ingetrokken_op is None:
        with handeling(Handeling.ERVARING_INGETROKKEN, door=door) as daad:
            _zet_ingetrokken(ervaring, door=door, op=vandaag())
            daad.over("ervaring", ervaring.pk)
    return ervaring


@transaction.atomic
def restore_ervaring(*, ervaring_id: int, door: Gebruiker) -> Ervaring:
    """Put an ervaring back that was withdrawn.

    Raises:
        PermissionDenied: another wrote it, and `door` is no teamleider; or the teamleider withdrew it.
    """
    ervaring = lock_ervaring(ervaring_id)
    eis_trekt_in(door, ervaring)
    if ervaring.ingetrokken_op is None:
        return ervaring
    if ervaring.ingetrokken_door_id not in {door.pk, ervaring.door_id}:
        raise PermissionDenied(
            _("%s heeft deze ervaring ingetrokken. Overleg eerst.") % ervaring.ingetrokken_door
        )
    with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.ERVARING_INGETROKKEN) as daad:
        _zet_ingetrokken(ervaring, door=door, op=None)
        daad.over("ervaring", ervaring.pk)
    return ervaring


def lock_ervaring(ervaring_id: int) -> Ervaring:
    """Return an ervaring (by its key), locked."""
    return Ervaring.objects.select_for_update().get(pk=ervaring_id)


def eis_geldig(ervaring: Ervaring) -> None:
    """Refuse an act on an ervaring that was withdrawn.

    Raises:
        StaatAnders: it was.
    """
    if ervaring.ingetrokken_op:
        raise StaatAnders(_("Deze ervaring is ingetrokken. Er is niets veranderd."))


def eis_geen_namen(door: Gebruiker, *teksten: str, laten_staan: Collection[str], veld: str = "") -> None:
    """Refuse texts in which persons are named, but for the names that may stay.

    Raises:
        NamenGevonden: with the names.
    """
    namen = [
        naam for namen in namen_voor(door, *teksten) for naam in namen if naam.sleutel not in laten_staan
    ]
    if namen:
        raise NamenGevonden(namen, veld)


def _rol(door: Gebruiker) -> str:
    """Return the rol in which somebody writes: the one in use when it may, else one of the team that is held."""
    in_gebruik = door.aanstelling_in_gebruik
    if in_gebruik is not None and in_gebruik.rol in SCHRIJVERS:
        return str(in_gebruik.rol)
    return next(str(a.rol) for a in door.in_kracht if a.rol in SCHRIJVERS)


def _zet_doelgroep(ervaring: Ervaring, doelgroep: Doelgroep | None) -> None:
    if doelgroep is None:
        Ervaringdoelgroep.objects.filter(ervaring=ervaring).delete()
        return
    Ervaringdoelgroep.objects.update_or_create(ervaring=ervaring, defaults={"doelgroep": doelgroep})


def _zet_ingetrokken(ervaring: Ervaring, *, door: Gebruiker, op: dt.date | None) -> None:
    ervaring.ingetrokken_op, ervaring.ingetrokken_door = op, door if op else None
    ervaring.gewijzigd_door, ervaring.correctiereden = door, ""
    ervaring.save(update_fields=["ingetrokken_op", "ingetrokken_door", "gewijzigd_door", "correctiereden"])
