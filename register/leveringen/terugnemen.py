"""Taking back the judgement of a waiting line: what it changed is put back, and the line waits again (DOMEIN 4)."""

import datetime as dt
import json
from typing import Any

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Inburgeraar, Registergegevens
from inburgeraars.services.benaderingen import lock_persoon
from inburgeraars.services.verhuizingen import meld_verhuisd
from kern.klok import nu, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from register.leveringen.nummers import drop_register, move_bsn, withdraw_bsn, zet_a_nummer
from register.leveringen.vooraf import Stand, stand_van, zet_terug
from register.models import BpiWachtregel, Wachtoordeel

BEDENKTIJD = dt.timedelta(days=30)
"""How long a judgement can be taken back; then what is needed for it is wiped."""


@transaction.atomic
def take_back_oordeel(*, wachtregel_id: int, door: Gebruiker) -> BpiWachtregel:
    """Take back the judgement of a waiting line, by a teamleider, as long as nothing was built on it.

    A person that the line was joined to is again as it was. A person that was made of the line loses its numbers and is
    marked as gone from the register; the same person comes back when the line is judged so again. Numbers return to
    whom they came from.

    Raises:
        Weigering: it was not judged, too long ago, or something happened to the person since.
    """
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen de teamleider kan een oordeel terugnemen."))
    rij = BpiWachtregel.objects.select_for_update(of=("self",)).get(pk=wachtregel_id)
    if not rij.oordeel:
        raise Weigering(_("Over deze regel is geen oordeel gegeven. Je kunt het nu geven."))
    if not rij.vooraf:
        raise Weigering(
            _("Dit oordeel is langer dan %d dagen geleden gegeven. Verbeter het bij de persoon zelf.")
            % BEDENKTIJD.days
        )
    vooraf = json.loads(rij.vooraf)
    try:
        with transaction.atomic():
            _neem_terug(rij, vooraf, door)
    except IntegrityError as fout:
        raise Weigering(_sinds()) from fout
    rij.inhoud = json.dumps(vooraf["inhoud"], ensure_ascii=False)
    rij.oordeel, rij.beoordeeld_op, rij.beoordeeld_door_id = "", None, None
    rij.lijkt_op_id = _verder(vooraf["lijkt_op"])
    gemaakt = vooraf["persoon"] if vooraf["nieuw"] else vooraf.get("gemaakt")
    rij.vooraf = json.dumps({"gemaakt": gemaakt}) if gemaakt else None
    rij.save()
    return rij


def _neem_terug(rij: BpiWachtregel, vooraf: dict[str, Any], door: Gebruiker) -> None:
    if rij.oordeel == Wachtoordeel.AFGEKEURD:
        with handeling(Handeling.OORDEEL_TERUGGENOMEN, door=door) as daad:
            if rij.lijkt_op_id:
                daad.over("inburgeraar", rij.lijkt_op_id)
        return
    persoon = lock_persoon(vooraf["persoon"])
    if stand_van(persoon) != vooraf["werd"]:
        raise Weigering(_sinds())
    houder, a_houder = vooraf["bsn_houder"], vooraf["a_houder"]
    with handeling(Handeling.OORDEEL_TERUGGENOMEN, door=door) as daad:
        for pk in filter(None, (persoon.pk, houder, a_houder)):
            daad.over("inburgeraar", pk)
        if vooraf["nieuw"]:
            _laat_gaan(persoon)
        else:
            _zet_terug(persoon, vooraf["was"], door)
        if a_houder:
            _geef_a_nummer(a_houder, vooraf["inhoud"]["a_nummer"])
    if houder:
        move_bsn(houder, vooraf["inhoud"]["bsn"], regel=daad.logregel_id)
    elif vooraf["bsn_nieuw"]:
        withdraw_bsn(persoon.pk, regel=daad.logregel_id)
    if not vooraf["nieuw"] and vooraf["was"]["register"] is None:
        drop_register(persoon.pk, regel=daad.logregel_id)


def _zet_terug(persoon: Inburgeraar, was: Stand, door: Gebruiker) -> None:
    woonde_in = persoon.wijk_id
    zet_terug(persoon, was)
    if persoon.wijk_id != woonde_in:
        meld_verhuisd([persoon.pk], handeling=Handeling.OORDEEL_TERUGGENOMEN, door_id=door.pk)


def _sinds() -> str:
    return _("Sinds dit oordeel is er iets veranderd bij deze persoon. Verbeter het bij de persoon zelf.")


def _laat_gaan(persoon: Inburgeraar) -> None:
    """Take the numbers of a person made of a line, and mark it as gone from the register."""
    if Benadering.objects.filter(inburgeraar=persoon).exists():
        raise Weigering(_sinds())
    register = Registergegevens.objects.get(inburgeraar=persoon)
    zet_a_nummer(register, "")
    register.vervallen_op = vandaag()
    register.save(update_fields=["vervallen_op"])


def _geef_a_nummer(inburgeraar_id: int, a_nummer: str) -> None:
    register = Registergegevens.objects.select_for_update().filter(inburgeraar=inburgeraar_id).first()
    if register is None or register.a_nummer:
        raise Weigering(_sinds())
    zet_a_nummer(register, a_nummer)


def _verder(inburgeraar_id: int | None) -> int | None:
    """Return the person as whom somebody goes on who may be merged since."""
    persoon = Inburgeraar.objects.filter(pk=inburgeraar_id).first() if inburgeraar_id else None
    return (persoon.samengevoegd_met_id or persoon.pk) if persoon else None


def erase_judged() -> int:
    """Wipe what was kept to take a judgement back, a month after it. Runs as database role `taak`; return how many."""
    oud = BpiWachtregel.objects.filter(vooraf__isnull=False, beoordeeld_op__lte=nu() - BEDENKTIJD)
    return oud.update(vooraf=None)
