"""The teamleider's acts on an uploaded delivery (DOMEIN 4, BPI import). The background work is in `inlezen`.

A file is stored encrypted, in its row, and no longer than needed: it is blanked in the act that applies or drops it,
and after a day in any case.
"""

import datetime as dt
import hashlib
from typing import Any

from django.db import transaction
from django.db.models import Q
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.beleid import Onderwerp
from kern.klok import nu
from kern.opdracht import Stand, wek
from kern.versleuteld import versleutel_bytes
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from register.bpi.voorbeeld import Samenvatting
from register.models import BpiInlezing, BpiVoorbeeldblad, Inleesstand

DOEL = "bpi_bestand"
BEWAAR = dt.timedelta(hours=24)
OPEN = (Inleesstand.LEZEN, Inleesstand.VOORBEELD, Inleesstand.TOEPASSEN)


@transaction.atomic
def add_inlezing(*, door: Gebruiker, bestandsnaam: str, inhoud: bytes) -> BpiInlezing:
    """Store an uploaded delivery, and start reading it into a preview.

    A file that is uploaded again while it waits gives the row that waits: a file is judged once. `bestandsnaam` is the
    name that the user's computer gave.

    Returns:
        The upload, or the open upload of the same file.

    Raises:
        Weigering: the user is no teamleider.
    """
    _eis_teamleider(door)
    sha256 = hashlib.sha256(inhoud).hexdigest()
    open_zelfde = BpiInlezing.objects.defer("bestand", "voorbeeld").filter(fase__in=OPEN, sha256=sha256)
    if (eerder := open_zelfde.order_by("pk").first()) is not None:
        return eerder
    with handeling(Handeling.LEVERING_GEUPLOAD, door=door) as daad:
        rij = BpiInlezing.objects.create(
            bestandsnaam=bestandsnaam[-200:],
            sha256=sha256,
            bestand=versleutel_bytes(inhoud, doel=DOEL),
            door_id=door.pk,
        )
        daad.over("inlezing", rij.pk)
    wek(BpiInlezing.taak, rij.pk)
    return rij


@transaction.atomic
def approve_inlezing(*, inlezing_id: int, door: Gebruiker, vervallen_akkoord: bool = False) -> bool:
    """Start applying a delivery as its preview says.

    `vervallen_akkoord` confirms that more than 10 % of the persons on the register are gone.

    Returns:
        Whether this call decided it: False when it was approved, or applied, already.

    Raises:
        Weigering: the user is no teamleider, there is no preview (any more), or so many are gone that confirmation
            is needed.
    """
    _eis_teamleider(door)
    rij = _lock(inlezing_id)
    if rij.fase in {Inleesstand.TOEPASSEN, Inleesstand.VERWERKT}:
        return False
    if rij.fase != Inleesstand.VOORBEELD or rij.voorbeeld is None:
        raise Weigering(_("Deze levering wacht niet meer op een besluit."))
    if Samenvatting.uit_json(rij.voorbeeld).te_veel_vervallen and not vervallen_akkoord:
        raise Weigering(_("Bevestig eerst dat zo veel mensen niet meer in het register staan."))
    with handeling(Handeling.LEVERING_GOEDGEKEURD, door=door, over=(Onderwerp("inlezing", rij.pk),)):
        BpiInlezing.objects.filter(pk=rij.pk).update(
            fase=Inleesstand.TOEPASSEN,
            vervallen_akkoord=vervallen_akkoord,
            beslist_door_id=door.pk,
            beslist_op=nu(),
            **_van_voren(),
        )
    wek(BpiInlezing.taak, rij.pk)
    return True


@transaction.atomic
def drop_inlezing(*, inlezing_id: int, door: Gebruiker) -> bool:
    """Drop an upload: its content is blanked, and nothing is applied.

    Returns:
        Whether this call dropped it: False when it was not open any more.

    Raises:
        Weigering: the user is no teamleider, or it is being applied.
    """
    _eis_teamleider(door)
    rij = _lock(inlezing_id)
    if rij.fase not in OPEN:
        return False
    if rij.fase == Inleesstand.TOEPASSEN and rij.stand != Stand.MISLUKT:
        raise Weigering(_("Deze levering wordt al verwerkt."))
    with handeling(Handeling.LEVERING_WEGGEGOOID, door=door, over=(Onderwerp("inlezing", rij.pk),)):
        _sluit(rij.pk, fase=Inleesstand.WEGGEGOOID, beslist_door_id=door.pk, beslist_op=nu())
    return True


@transaction.atomic
def retry_inlezing(*, inlezing_id: int, door: Gebruiker) -> bool:
    """Start again the work of an upload that failed for good.

    Returns:
        Whether there was work to start again.

    Raises:
        Weigering: the user is no teamleider.
    """
    _eis_teamleider(door)
    rij = _lock(inlezing_id)
    if not rij.is_vastgelopen:
        return False
    BpiInlezing.objects.filter(pk=rij.pk).update(**_van_voren())
    wek(BpiInlezing.taak, rij.pk)
    return True


def erase_expired() -> int:
    """Blank the uploads that nobody decided on for a day, and delete the pages of all blanked uploads.

    Uploads that a worker is busy with are left for the next run. Runs as database role `taak`.

    Returns:
        How many uploads expired.
    """
    te_oud = BpiInlezing.objects.filter(fase__in=OPEN, created_at__lte=nu() - BEWAAR).exclude(
        stand=Stand.BEZIG, lease_tot__gt=nu()
    )
    verlopen = 0
    for pk in list(te_oud.order_by("pk").values_list("pk", flat=True)):
        with transaction.atomic():
            # Checked again under a lock: somebody may have decided meanwhile.
            if te_oud.filter(pk=pk).select_for_update(of=("self",)).only("pk").first() is not None:
                _sluit(pk, fase=Inleesstand.VERLOPEN)
                verlopen += 1
    BpiVoorbeeldblad.objects.filter(~Q(inlezing__fase__in=OPEN)).delete()
    return verlopen


def _eis_teamleider(door: Gebruiker) -> None:
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen de teamleider kan leveringen inlezen."))


def _lock(pk: int) -> BpiInlezing:
    return BpiInlezing.objects.select_for_update().defer("bestand").get(pk=pk)


def _van_voren() -> dict[str, Any]:
    """Return the field values of work that starts anew: not done, not failed."""
    return {
        "stand": Stand.WACHT,
        "volgende_op": nu(),
        "lease_tot": None,
        "pogingen": 0,
        "voortgang": 0,
        "fout": "",
        "klaar_op": None,
    }


def _sluit(pk: int, *, fase: Inleesstand, **velden: Any) -> None:
    """End an upload and blank its content; a worker that is busy with it then finds its fence gone."""
    BpiInlezing.objects.filter(pk=pk).update(
        fase=fase, stand=Stand.KLAAR, klaar_op=nu(), lease_tot=None, bestand=None, voorbeeld=None, **velden
    )
    BpiVoorbeeldblad.objects.filter(inlezing=pk).update(inhoud=None)
