"""The background work on an uploaded workbook: reading it into a preview, writing it, and undoing that.

It runs as database role `taak`, outside the request of the user, whose rol is checked again: a policy lets a contact be
written by whoever held it alone, and these were held by others (docs/adr/0050). Each can be done twice: the row says
what is still to be done, and is locked during the work.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.db import connection, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Stand, WerkMislukt, voer_uit
from kern.versleuteld import OnleesbaarError, ontsleutel_bytes
from trajecten.inlezen.enums import GEDAAN, Fase, Oordeel
from trajecten.inlezen.fouten import BestandFout, Fout
from trajecten.inlezen.historie import stand_van_historie
from trajecten.inlezen.keuzes import laad_keuzes
from trajecten.inlezen.kolommen import TRAJECTEN, VOLGNUMMER
from trajecten.inlezen.lezen import Rij, lees_bladen
from trajecten.inlezen.models import Trajectinlezing
from trajecten.inlezen.rijen import Lopend, lees_lopend
from trajecten.inlezen.services.inlezingen import DOEL, sluit
from trajecten.inlezen.services.terugdraaien import take_back
from trajecten.inlezen.services.toepassen import REDEN, Norm, write_all
from trajecten.inlezen.voorbeeld import Bovennorm, Voorbeeld, boven_norm, maak_voorbeeld
from trajecten.inlezen.wie import Treffer, zoek_wie

SLOT = 50_050
"""The number of the lock for which a second reading waits: of two files with one person the second sees the first."""
GELEZEN = 20
"""Progress in per cent when the cells are read."""
TEGELIJK = 25
"""How many trajecten are tried in one transaction."""


def work_on_trajectinlezing(*, pk: int) -> bool:
    """Do the work that an upload waits for, unless another worker has it; return whether it was done here and now."""
    return voer_uit(Trajectinlezing, pk, _werk)


def _werk(rij: Trajectinlezing) -> Mapping[str, Any]:
    if rij.fase == Fase.LEZEN:
        return _lees(rij)
    if rij.fase == Fase.TOEPASSEN:
        return _pas_toe(rij)
    if rij.fase == Fase.TERUGDRAAIEN:
        return _draai_terug(rij)
    return {}


@dataclass
class Gelezen:
    """A workbook that was read: the number of its people, the trajecten that can be used, who they are, the faults."""

    rijen: int
    lopend: list[Lopend]
    treffers: dict[str, Treffer]
    wie: dict[str, int | None]
    fouten: list[Fout]
    boven: list[Bovennorm]


def _lees(rij: Trajectinlezing) -> Mapping[str, Any]:
    leider = _teamleider(rij.door_id)
    bladen, fouten = _open(rij)
    with transaction.atomic():
        gelezen = _bekijk(bladen, fouten, rij, leider)
    normen = {b.contact: Norm(tot=b.straks, reden=REDEN) for b in gelezen.boven if b.contact != leider.pk}
    for plaats in range(0, len(gelezen.lopend), TEGELIJK):
        # Tried by writing it, which finds what a service refuses; a few at a time, so that the user sees progress.
        with transaction.atomic():
            write_all(
                lopend=gelezen.lopend[plaats : plaats + TEGELIJK],
                wie=gelezen.wie,
                inlezing_id=rij.pk,
                leider=leider,
                normen=normen,
            )
            transaction.set_rollback(True)
        _vorder(rij, GELEZEN + (100 - GELEZEN) * (plaats + TEGELIJK) // (len(gelezen.lopend) + TEGELIJK))
    return {"fase": Fase.VOORBEELD, "voorbeeld": _voorbeeld(gelezen).als_json()}


def _bekijk(
    bladen: dict[str, list[Rij]], fouten: list[Fout], rij: Trajectinlezing, leider: Gebruiker
) -> Gelezen:
    """Judge the rows, and who they are about. Another reading waits until this one has ended."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_advisory_xact_lock(%s)", [SLOT])
    lopend = lees_lopend(bladen, laad_keuzes())
    treffers = zoek_wie(lopend, leider)
    wie = {een.nummer: treffers[een.nummer].is_wie(rij.oordelen) for een in lopend}
    _keur_wie(lopend, treffers, wie, rij.oordelen)
    return Gelezen(
        rijen=len(bladen[TRAJECTEN.naam]),
        lopend=lopend,
        treffers=treffers,
        wie=wie,
        fouten=fouten,
        boven=boven_norm(lopend),
    )


def _keur_wie(
    lopend: list[Lopend],
    treffers: Mapping[str, Treffer],
    wie: Mapping[str, int | None],
    oordelen: Mapping[str, str],
) -> None:
    """Keep a fault at each row of somebody who stands in the workbook twice, by a judgement or as one known person."""
    per_persoon: dict[int, Lopend] = {}
    for een in lopend:
        zelfde = [
            k.andere_rij for k in treffers[een.nummer].kandidaten if oordelen.get(k.sleutel) == Oordeel.ZELFDE
        ]
        pk = wie[een.nummer]
        eerder = per_persoon.get(pk) if pk is not None else None
        ander = next((r for r in zelfde if r is not None), eerder.rij.nummer if eerder else None)
        if ander is not None:
            een.rij.fout(
                VOLGNUMMER,
                _("Deze persoon staat ook op rij %d. Haal een van de twee weg en upload het bestand opnieuw.")
                % ander,
            )
        if pk is not None:
            per_persoon.setdefault(pk, een)


def _voorbeeld(gelezen: Gelezen, *, anders: bool = False) -> Voorbeeld:
    return maak_voorbeeld(
        rijen=gelezen.rijen,
        lopend=gelezen.lopend,
        treffers=gelezen.treffers,
        wie=gelezen.wie,
        fouten=gelezen.fouten,
        boven=gelezen.boven,
        anders=anders,
    )


def _pas_toe(rij: Trajectinlezing) -> Mapping[str, Any]:
    """Write what the preview showed, all of it; if it would be something else by now, make a new preview instead."""
    leider = _teamleider(rij.beslist_door_id or rij.door_id)
    getoond = Voorbeeld.uit_json(rij.voorbeeld or "")
    bladen, fouten = _open(rij)
    with transaction.atomic():
        gelezen = _bekijk(bladen, fouten, rij, leider)
        _houd_vast(rij)
        _eis_eenmaal(rij)
        normen = {
            b.contact: Norm(tot=b.straks, reden=rij.boven_norm)
            for b in gelezen.boven
            if b.contact != leider.pk
        }
        geschreven = write_all(
            lopend=gelezen.lopend, wie=gelezen.wie, inlezing_id=rij.pk, leider=leider, normen=normen
        )
        nieuw = _voorbeeld(gelezen)
        heel = not gelezen.fouten and len(geschreven) == gelezen.rijen
        if heel and nieuw.afdruk == getoond.afdruk:
            sluit(
                rij.pk,
                fase=Fase.INGELEZEN,
                ingelezen_op=nu(),
                tellingen=nieuw.tellingen,
                grenzen=stand_van_historie(),
            )
            return {}
        transaction.set_rollback(True)
    return {
        "fase": Fase.VOORBEELD,
        "voorbeeld": _voorbeeld(gelezen, anders=True).als_json(),
        "beslist_op": None,
        "beslist_door_id": None,
    }


def _eis_eenmaal(rij: Trajectinlezing) -> None:
    """Refuse a file that another upload of the same file read in meanwhile; the lock lets one pass at a time."""
    if Trajectinlezing.objects.filter(sha256=rij.sha256, fase__in=GEDAAN).exclude(pk=rij.pk).exists():
        raise WerkMislukt(
            _("Hetzelfde bestand is intussen al ingelezen."),
            definitief=True,
            fase=Fase.AFGEKEURD,
            bestand=None,
            voorbeeld=None,
            oordelen={},
        )


def _draai_terug(rij: Trajectinlezing) -> Mapping[str, Any]:
    door = _teamleider(rij.beslist_door_id or rij.door_id)
    with transaction.atomic():
        _houd_vast(rij)
        terug = take_back(rij=rij, door=door)
        sluit(
            rij.pk,
            fase=Fase.TERUGGEDRAAID,
            teruggedraaid_op=nu(),
            tellingen=rij.tellingen | {"teruggedraaid": terug},
        )
    return {}


def _open(rij: Trajectinlezing) -> tuple[dict[str, list[Rij]], list[Fout]]:
    """Read the cells of the file.

    Raises:
        WerkMislukt: the file is no workbook of ours: refused for good, and blanked.
    """
    geweigerd: dict[str, Any] = {"fase": Fase.AFGEKEURD, "bestand": None, "voorbeeld": None, "oordelen": {}}
    try:
        inhoud = ontsleutel_bytes(bytes(rij.bestand or b""), doel=DOEL)
    except (OnleesbaarError, IndexError):
        reden = _("Het bestand is niet meer te lezen. Upload het nog een keer.")
        raise WerkMislukt(reden, definitief=True, **geweigerd) from None
    try:
        gelezen = lees_bladen(inhoud)
    except BestandFout as fout:
        raise WerkMislukt(str(fout), definitief=True, **geweigerd) from None
    _vorder(rij, GELEZEN)
    return gelezen


def _vorder(rij: Trajectinlezing, procent: int) -> None:
    if not Trajectinlezing.objects.verleng(rij.pk, rij.hek, voortgang=procent):
        raise WerkMislukt(_("Dit werk is intussen opnieuw gestart."))


def _houd_vast(rij: Trajectinlezing) -> None:
    """Lock the row during the work, and check that this worker still holds it.

    Raises:
        WerkMislukt: it was dropped, it expired, or another worker has it.
    """
    eigen = Trajectinlezing.objects.filter(pk=rij.pk, hek=rij.hek, stand=Stand.BEZIG, fase=rij.fase)
    if eigen.select_for_update().only("pk").first() is None:
        raise WerkMislukt(_("Dit werk is intussen opnieuw gestart."))


def _teamleider(pk: int) -> Gebruiker:
    gebruiker = Gebruiker.objects.get(pk=pk)
    if not gebruiker.heeft(Rol.TEAMLEIDER):
        reden = _(
            "De collega die dit bestand heeft geüpload, is geen teamleider meer. Laat een teamleider het bestand "
            "opnieuw inlezen."
        )
        raise WerkMislukt(reden, definitief=True)
    return gebruiker
