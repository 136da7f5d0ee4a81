"""The background work on an uploaded delivery: reading it into a preview, and applying it.

Both run as database role `taak`, outside the request of the user, whose rol is checked again. Each can be done twice:
the row says what is still to be done, and is locked during the work.
"""

import io
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import BpiLevering
from kern.klok import vandaag
from kern.opdracht import Stand, WerkMislukt, voer_uit
from kern.versleuteld import OnleesbaarError, ontsleutel_bytes
from register.bpi.fouten import LeveringFout
from register.bpi.lezen import Levering, lees_levering
from register.bpi.voorbeeld import Samenvatting
from register.inlezingen.services import DOEL
from register.leveringen.importeren import Afloop, apply_levering
from register.leveringen.tellingen import Tellingen
from register.leveringen.voorbeeld import save_voorbeeld
from register.models import BpiInlezing, BpiVoorbeeldblad, Inleesstand

BEGONNEN, GELEZEN = 10, 50
"""Progress in per cent when work on the file begins, and when its lines are judged."""


def work_on_inlezing(*, pk: int) -> bool:
    """Do the work that an upload waits for, unless another worker has it.

    Returns:
        Whether it was done here and now.
    """
    return voer_uit(BpiInlezing, pk, _werk)


def _werk(rij: BpiInlezing) -> Mapping[str, Any]:
    if rij.fase == Inleesstand.LEZEN:
        return _lees(rij)
    if rij.fase == Inleesstand.TOEPASSEN:
        return _pas_toe(rij)
    return {}


def _lees(rij: BpiInlezing) -> Mapping[str, Any]:
    _teamleider(rij.door_id)
    with _geopend(rij) as levering, transaction.atomic():
        _houd_vast(rij)
        samenvatting: list[Samenvatting] = []

        def bekijk(tellingen: Tellingen) -> bool:
            samenvatting.append(save_voorbeeld(inlezing_id=rij.pk, levering=levering, tellingen=tellingen))
            return False

        apply_levering(
            levering=levering, bestandsnaam=rij.bestandsnaam, op=vandaag(), proef=True, bekijk=bekijk
        )
    return {"fase": Inleesstand.VOORBEELD, "voorbeeld": samenvatting[0].als_json()}


def _pas_toe(rij: BpiInlezing) -> Mapping[str, Any]:
    """Apply the changes that the preview showed; if they would be other changes by now, make a new preview instead."""
    door = _teamleider(rij.beslist_door_id or rij.door_id)
    getoond = Samenvatting.uit_json(rij.voorbeeld or "")
    with _geopend(rij) as levering, transaction.atomic():
        _houd_vast(rij)
        nu: list[Samenvatting] = []

        def bekijk(tellingen: Tellingen) -> bool:
            nu.append(save_voorbeeld(inlezing_id=rij.pk, levering=levering, tellingen=tellingen))
            return nu[0].afdruk == getoond.afdruk

        verwerking = apply_levering(
            levering=levering,
            bestandsnaam=rij.bestandsnaam,
            op=vandaag(),
            vervallen_akkoord=rij.vervallen_akkoord,
            door=door,
            bekijk=bekijk,
        )
        if verwerking.afloop == Afloop.VERWERKT:
            _verwerkt(rij, verwerking.levering)
            return {}
    anders = replace(nu[0], vorige=getoond.tellingen)
    return {
        "fase": Inleesstand.VOORBEELD,
        "voorbeeld": anders.als_json(),
        "vervallen_akkoord": False,
        "beslist_op": None,
        "beslist_door_id": None,
    }


def _verwerkt(rij: BpiInlezing, levering: BpiLevering | None) -> None:
    """Record the result in the transaction of the import, so that it is not done again when the worker dies after it."""
    # The same file twice in a row is one delivery, which belongs to the first upload.
    eigen = levering if not BpiInlezing.objects.filter(levering=levering).exists() else None
    BpiInlezing.objects.filter(pk=rij.pk).update(
        fase=Inleesstand.VERWERKT, levering=eigen, bestand=None, voorbeeld=None
    )
    BpiVoorbeeldblad.objects.filter(inlezing=rij.pk).delete()


@contextmanager
def _geopend(rij: BpiInlezing) -> Iterator[Levering]:
    """Open the file and judge its lines.

    Raises:
        WerkMislukt: the file is no delivery: refused for good, and blanked.
    """
    _vorder(rij, BEGONNEN)
    geweigerd = {"fase": Inleesstand.AFGEKEURD, "bestand": None, "voorbeeld": None}
    try:
        inhoud = ontsleutel_bytes(bytes(rij.bestand or b""), doel=DOEL)
    except (OnleesbaarError, IndexError):
        reden = _("Het bestand is niet meer te lezen. Upload het nog een keer.")
        raise WerkMislukt(reden, definitief=True, **geweigerd) from None
    rij.bestand = None
    try:
        levering = lees_levering(io.BytesIO(inhoud), vandaag=vandaag())
    except LeveringFout as fout:
        raise WerkMislukt(str(fout), definitief=True, **geweigerd) from None
    with levering:
        _vorder(rij, GELEZEN)
        try:
            yield levering
        except LeveringFout as fout:
            raise WerkMislukt(str(fout), definitief=True) from None


def _vorder(rij: BpiInlezing, procent: int) -> None:
    if not BpiInlezing.objects.verleng(rij.pk, rij.hek, voortgang=procent):
        raise WerkMislukt(_("Dit werk is intussen opnieuw gestart."))


def _houd_vast(rij: BpiInlezing) -> None:
    """Lock the row during the work, and check that this worker still holds it.

    Raises:
        WerkMislukt: it was dropped, it expired, or another worker has it.
    """
    eigen = BpiInlezing.objects.filter(pk=rij.pk, hek=rij.hek, stand=Stand.BEZIG, fase=rij.fase)
    if eigen.select_for_update().only("pk").first() is None:
        raise WerkMislukt(_("Dit werk is intussen opnieuw gestart."))


def _teamleider(pk: int) -> Gebruiker:
    gebruiker = Gebruiker.objects.get(pk=pk)
    if not gebruiker.heeft(Rol.TEAMLEIDER):
        reden = _(
            "De collega die dit bestand heeft geüpload, is geen teamleider meer. Laat een "
            "teamleider het bestand opnieuw inlezen."
        )
        raise WerkMislukt(reden, definitief=True)
    return gebruiker
