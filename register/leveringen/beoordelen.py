"""Judging a waiting line: is it about the person it resembles, or about somebody else (DOMEIN 4)."""

import json
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.datums import lees_geboortedatum
from inburgeraars.models import Inburgeraar, Registergegevens
from inburgeraars.namen import Naam
from inburgeraars.services.benaderingen import lock_persoon
from inburgeraars.services.personen import Woonadres, zet_adres, zet_naam
from inburgeraars.services.vindgegevens import note_al_in_bpi
from kern.klok import nu, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from register.leveringen.meldingen import tell_nummer_weg, tell_verhuisd
from register.leveringen.nummers import move_bsn, save_bsn, take_a_nummer
from register.leveringen.tabel import hashes
from register.leveringen.vooraf import stand_van
from register.models import BpiWachtregel, Wachtoordeel
from wijken.models import Wijk


def lees_inhoud(wachtregel: BpiWachtregel) -> dict[str, Any]:
    """Return the content of a waiting line, in the fields of `register.bpi.regels.Regel`; empty once it was judged."""
    return dict(json.loads(wachtregel.inhoud)) if wachtregel.inhoud else {}


@transaction.atomic
def judge_wachtregel(*, wachtregel_id: int, oordeel: Wachtoordeel, door: Gebruiker) -> Inburgeraar | None:
    """Judge a waiting line, once: its content is then stored, as the import would have done.

    - About the person it resembles: the line completes that person.
    - About somebody else: a new person, who is free; a number that another person holds already is left out.
    - A known number belongs to this line: the number is withdrawn from who holds it, and the line makes a new person.
    - The delivery is wrong: nothing is stored, and the line is reported as faulty, in later deliveries too.

    The same line in a later delivery is recognised by the judgement. When the line moves the person to another wijk, or
    takes its number, its fixed contact gets a notice. `take_back_oordeel` takes the judgement back.

    Returns:
        The person the line is about now; None when it was rejected.

    Raises:
        Weigering: it was judged before, it cannot be judged so, it resembles nobody, or the person holds another BSN.
    """
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen de teamleider kan over een regel oordelen."))
    wachtregel = (
        BpiWachtregel.objects.select_for_update(of=("self",)).select_related("levering").get(pk=wachtregel_id)
    )
    if wachtregel.oordeel:
        raise Weigering(_("Over deze regel is al geoordeeld: %s.") % wachtregel.get_oordeel_display())
    if oordeel not in Wachtoordeel.bij(wachtregel.reden):
        raise Weigering(_("Dit oordeel past niet bij deze regel. Kies een van de antwoorden die er staan."))
    inhoud = lees_inhoud(wachtregel)
    vooraf: dict[str, Any] = {"inhoud": inhoud, "lijkt_op": wachtregel.lijkt_op_id, "nieuw": False}
    vooraf |= {"gemaakt": _gemaakt(wachtregel), "bsn_houder": None, "bsn_nieuw": False, "a_houder": None}
    persoon = None
    with handeling(Handeling.DUBBEL_BEOORDEELD, door=door, onderdeel=oordeel) as daad:
        if wachtregel.lijkt_op_id:
            daad.over("inburgeraar", wachtregel.lijkt_op_id)
        if oordeel != Wachtoordeel.AFGEKEURD:
            persoon = _verwerk(wachtregel, oordeel, vooraf, door=door)
            daad.over("inburgeraar", persoon.pk)
        wachtregel.oordeel, wachtregel.beoordeeld_op = oordeel, nu()
        wachtregel.beoordeeld_door_id, wachtregel.inhoud = door.pk, ""
        wachtregel.lijkt_op = persoon or wachtregel.lijkt_op
        wachtregel.save()
    if persoon is not None:
        _bewaar_bsn(persoon, oordeel, vooraf, door=door, regel=daad.logregel_id)
        vooraf |= {"persoon": persoon.pk, "werd": stand_van(persoon)}
    wachtregel.vooraf = json.dumps(vooraf, ensure_ascii=False)
    wachtregel.save(update_fields=["vooraf"])
    return persoon


def _gemaakt(wachtregel: BpiWachtregel) -> int | None:
    """Return the person that was made of this line by a judgement that was taken back."""
    return json.loads(wachtregel.vooraf).get("gemaakt") if wachtregel.vooraf else None


def _verwerk(
    wachtregel: BpiWachtregel, oordeel: Wachtoordeel, vooraf: dict[str, Any], *, door: Gebruiker
) -> Inburgeraar:
    """Store the content of a line but for its BSN, and remember in `vooraf` what was there before."""
    inhoud = vooraf["inhoud"]
    vooraf["nieuw"] = oordeel != Wachtoordeel.ZELFDE
    persoon = _persoon(wachtregel, inhoud, vooraf)
    vooraf["was"] = stand_van(persoon)
    if oordeel == Wachtoordeel.NUMMER:
        vooraf["a_houder"] = take_a_nummer(inhoud["a_nummer"])
    woonde_in = persoon.wijk_id
    _neem_over(persoon, wachtregel, inhoud)
    if persoon.wijk_id != woonde_in:
        tell_verhuisd(verhuisd=[persoon.pk], op=vandaag(), handeling=Handeling.DUBBEL_BEOORDEELD, door=door)
    return persoon


def _persoon(wachtregel: BpiWachtregel, inhoud: dict[str, Any], vooraf: dict[str, Any]) -> Inburgeraar:
    """Return the person the line is about; a new one when it is about somebody else."""
    if not vooraf["nieuw"]:
        if wachtregel.lijkt_op_id is None:
            raise Weigering(_("Deze regel lijkt op niemand die bekend is. Kies: iemand anders."))
        return lock_persoon(wachtregel.lijkt_op_id)
    if vooraf["gemaakt"]:
        return lock_persoon(vooraf["gemaakt"])
    persoon = Inburgeraar(wijk=Wijk.objects.get(buiten_pilot=True))
    zet_naam(persoon, _naam(inhoud))
    persoon.save(force_insert=True)
    return persoon


def _naam(inhoud: dict[str, Any]) -> Naam:
    return Naam(**{deel: inhoud[deel] for deel in ("voornamen", "voorvoegsel", "geslachtsnaam")})


def _neem_over(persoon: Inburgeraar, wachtregel: BpiWachtregel, inhoud: dict[str, Any]) -> None:
    zet_naam(persoon, _naam(inhoud))
    zet_adres(
        persoon,
        Woonadres(
            straat=inhoud["straat"],
            huisnummer=str(inhoud["huisnummer"]),
            toevoeging=inhoud["toevoeging"],
            postcode=inhoud["postcode"],
            woonplaats=inhoud["woonplaats"],
        ),
    )
    persoon.save()
    geboren = lees_geboortedatum(inhoud["geboortedatum"], vandaag=vandaag())
    velden: dict[str, Any] = {
        "geslacht": inhoud["geslacht"],
        "geboortejaar": geboren.jaar,
        "geboortemaand": geboren.maand,
        "geboortedag": geboren.dag,
        "vervallen_op": None,
        **_a_nummer(persoon, inhoud["a_nummer"]),
    }
    if inhoud["datum_vestiging"]:
        velden["datum_vestiging"] = inhoud["datum_vestiging"]
    Registergegevens.objects.update_or_create(
        inburgeraar=persoon,
        defaults=velden,
        create_defaults={**velden, "eerste_levering": wachtregel.levering},
    )
    note_al_in_bpi(persoon.pk, genoemd_in=wachtregel.levering)


def _a_nummer(persoon: Inburgeraar, a_nummer: str) -> dict[str, Any]:
    """Return the A-nummer to store; nothing when the line has none, somebody holds it, or the person has one."""
    _bsn, afdruk = hashes("", a_nummer)
    houders = Registergegevens.objects.filter(a_nummer_hash=afdruk)
    eigen = Registergegevens.objects.filter(inburgeraar=persoon, a_nummer_hash__isnull=False)
    if afdruk is None or houders.exists() or eigen.exists():
        return {}
    return {"a_nummer": a_nummer, "a_nummer_hash": afdruk}


def _bewaar_bsn(
    persoon: Inburgeraar, oordeel: Wachtoordeel, vooraf: dict[str, Any], *, door: Gebruiker, regel: int
) -> None:
    """Store the BSN of a line, and tell the fixed contact of who lost a number by the judgement."""
    bsn = vooraf["inhoud"]["bsn"]
    if oordeel == Wachtoordeel.NUMMER:
        if bsn:
            vooraf["bsn_houder"], vooraf["bsn_nieuw"] = move_bsn(persoon.pk, bsn, regel=regel), True
        tell_nummer_weg({vooraf["bsn_houder"], vooraf["a_houder"]} - {None}, door=door)
        return
    uitkomst = save_bsn(persoon, bsn, regel=regel) if bsn else ""
    vooraf["bsn_nieuw"] = uitkomst == "nieuw"
    if uitkomst == "ander":
        raise Weigering(_("Deze persoon heeft al een ander BSN. Dan is het iemand anders."))
