"""Importing a delivery of the BPI: the one function for the command and the browser."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO

from django.db import connection, transaction

from inburgeraars.models import BpiLevering
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.services import Actor, handeling
from register.bpi.fouten import LeveringFout
from register.bpi.lezen import Levering, lees_levering
from register.leveringen.matchen import lock_gematchten, match
from register.leveringen.meldingen import tell_verhuisd, verhuisd_volgens_levering
from register.leveringen.tabel import vul
from register.leveringen.tellingen import Tellingen, tel
from register.leveringen.toepassen import apply_changes
from register.leveringen.vergelijken import compare
from register.leveringen.wachtregels import add_wachtregels
from wijken.models import Wijk

GEEN_VERZAMELWIJK = 'Er is geen wijk voor adressen buiten de pilot. Laad eerst de wijken (zie "laad_gebieden" in docs/beheer).'

# Two arbitrary numbers that no other advisory lock of this database uses.
_SLOT = (2008, 4)


class Afloop(Enum):
    """The outcome of an import."""

    VERWERKT = "verwerkt"
    PROEF = "proef"
    TE_VEEL_VERVALLEN = "te veel vervallen"
    TEGENGEHOUDEN = "tegengehouden"


@dataclass(frozen=True, slots=True, kw_only=True)
class Verwerking:
    """The result of an import.

    Attributes:
        afloop: whether it was applied, and if not, why.
        tellingen: what changed, or would have.
        onbekende_kolommen: columns of the file that were not read.
        levering: the stored delivery; None when it was not applied.
    """

    afloop: Afloop
    tellingen: Tellingen
    onbekende_kolommen: tuple[str, ...]
    levering: BpiLevering | None = None


def import_levering(
    *,
    bron: BinaryIO | Path,
    bestandsnaam: str,
    proef: bool = False,
    vervallen_akkoord: bool = False,
    door: Actor | None = None,
) -> Verwerking:
    """Import a delivery of the BPI (DOMEIN 4): all its faultless lines, or nothing.

    New persons are free, and their doelgroep is not known yet. Known persons get the data that the register now gives.
    Persons of whom no line speaks are marked; neither their benadering nor their traject ends by it. Lines that may be
    about somebody else wait. Runs as database role `taak`, in one transaction; a second import waits for the first.
    When the delivery equals the one that was applied last, no second row is stored for it.

    Args:
        bron: the file: a path, or a binary stream.
        bestandsnaam: the name under which the delivery is stored.
        proef: count and apply nothing.
        vervallen_akkoord: apply it also when more than 10 % of the persons on the register are gone.
        door: who imports; None for the command.

    Returns:
        The result; with `TE_VEEL_VERVALLEN` nothing was applied.

    Raises:
        LeveringFout: the file is no delivery, or no wijken were loaded; the message is for the user.
        OSError: the file cannot be read.
        IntegrityError: a person was given a number or an address of this delivery meanwhile; nothing is applied.
    """
    op = vandaag()
    with lees_levering(bron, vandaag=op) as levering:
        return apply_levering(
            levering=levering,
            bestandsnaam=bestandsnaam,
            op=op,
            proef=proef,
            vervallen_akkoord=vervallen_akkoord,
            door=door,
        )


@transaction.atomic
def apply_levering(
    *,
    levering: Levering,
    bestandsnaam: str,
    op: dt.date,
    proef: bool = False,
    vervallen_akkoord: bool = False,
    door: Actor | None = None,
    bekijk: Callable[[Tellingen], bool] | None = None,
) -> Verwerking:
    """Apply a delivery that was read and judged. Returns and raises as `import_levering`.

    Args:
        levering: the delivery, open.
        bestandsnaam: the name under which the delivery is stored.
        op: the day of the delivery.
        proef: count and apply nothing.
        vervallen_akkoord: apply it also when more than 10 % of the persons on the register are gone.
        door: who imports; None for the command.
        bekijk: called with the counts before anything is written; when it returns False nothing is applied.
    """
    buiten_pilot = _verzamelwijk()
    _wacht_op_beurt()
    tellingen = _vergelijk(levering, op=op, buiten_pilot=buiten_pilot, proef=proef)
    gezien = bekijk is None or bekijk(tellingen)
    rij = None
    if not gezien:
        afloop = Afloop.TEGENGEHOUDEN
    elif tellingen.te_veel_vervallen and not vervallen_akkoord:
        afloop = Afloop.TE_VEEL_VERVALLEN
    elif proef:
        afloop = Afloop.PROEF
    else:
        afloop = Afloop.VERWERKT
        rij = _verwerk(
            levering, tellingen, bestandsnaam=bestandsnaam, op=op, buiten_pilot=buiten_pilot, door=door
        )
    return Verwerking(
        afloop=afloop, tellingen=tellingen, onbekende_kolommen=levering.kop.onbekend, levering=rij
    )


def _verzamelwijk() -> int:
    buiten = Wijk.objects.filter(buiten_pilot=True).values_list("pk", flat=True).first()
    if buiten is None:
        raise LeveringFout(GEEN_VERZAMELWIJK)
    return buiten


def _wacht_op_beurt() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s, %s)", _SLOT)


def _vergelijk(levering: Levering, *, op: dt.date, buiten_pilot: int, proef: bool) -> Tellingen:
    vul(levering)
    match()
    if not proef:
        lock_gematchten()
    compare(op=op, buiten_pilot=buiten_pilot)
    return tel(levering)


def _verwerk(
    levering: Levering,
    tellingen: Tellingen,
    *,
    bestandsnaam: str,
    op: dt.date,
    buiten_pilot: int,
    door: Actor | None,
) -> BpiLevering:
    with handeling(Handeling.LEVERING_VERWERKT, door=door) as daad:
        rij = _zelfde_als_vorige(levering) or BpiLevering.objects.create(
            bestandsnaam=bestandsnaam[:200],
            sha256=levering.sha256,
            door_id=door.pk if door else None,
            tellingen=tellingen.in_getallen() | {"onbekende_kolommen": list(levering.kop.onbekend)},
        )
        daad.over("levering", rij.pk)
        apply_changes(levering_id=rij.pk, op=op, buiten_pilot=buiten_pilot)
        add_wachtregels(levering_id=rij.pk)
        tell_verhuisd(
            verhuisd=verhuisd_volgens_levering(), op=op, handeling=Handeling.LEVERING_VERWERKT, door=door
        )
    return rij


def _zelfde_als_vorige(levering: Levering) -> BpiLevering | None:
    vorige = BpiLevering.objects.order_by("-pk").first()
    return vorige if vorige and vorige.sha256 == levering.sha256 else None
