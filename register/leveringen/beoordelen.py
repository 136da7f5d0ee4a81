"""Judging a waiting line: is it about the person it resembles, or about somebody else (DOMEIN 4)."""

import json
from typing import Any

from django.db import connection, transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.datums import lees_geboortedatum
from inburgeraars.models import Inburgeraar, Registergegevens
from inburgeraars.namen import Naam
from inburgeraars.services.benaderingen import lock_persoon
from inburgeraars.services.personen import Woonadres, zet_adres, zet_naam
from inburgeraars.services.vindgegevens import note_al_in_bpi
from kern.historie import zet_handeling
from kern.klok import nu, vandaag
from kern.versleuteld import versleutel
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from register.leveringen.meldingen import tell_verhuisd
from register.leveringen.tabel import hashes
from register.models import BpiWachtregel, Wachtoordeel
from wijken.models import Wijk

DOEL_BSN = "bsn"


def lees_inhoud(wachtregel: BpiWachtregel) -> dict[str, Any]:
    """Return the content of a waiting line, in the fields of `register.bpi.regels.Regel`; empty once it was judged."""
    return dict(json.loads(wachtregel.inhoud)) if wachtregel.inhoud else {}


@transaction.atomic
def judge_wachtregel(*, wachtregel_id: int, oordeel: Wachtoordeel, door: Gebruiker) -> Inburgeraar:
    """Judge a waiting line, once: its content is then stored, as the import would have done.

    Judged to be about the person it resembles, the line completes that person; judged to be about somebody else, it
    makes a new person, who is free. A number that another person holds already is left out. The content of the line is
    wiped, and the same line in a later delivery is recognised by the judgement. When the line moves the person to
    another wijk, its fixed contact gets a notice.

    Returns:
        The person the line is about now.

    Raises:
        Weigering: it was judged before, it resembles nobody, or the person holds another BSN.
    """
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen de teamleider oordeelt over een dubbel."))
    wachtregel = (
        BpiWachtregel.objects.select_for_update(of=("self",)).select_related("levering").get(pk=wachtregel_id)
    )
    if wachtregel.oordeel:
        raise Weigering(_("Over deze regel is al geoordeeld: %s.") % wachtregel.get_oordeel_display())
    inhoud = lees_inhoud(wachtregel)
    with handeling(Handeling.DUBBEL_BEOORDEELD, door=door, onderdeel=oordeel) as daad:
        persoon = _persoon(wachtregel, oordeel, inhoud)
        daad.over("inburgeraar", persoon.pk)
        woonde_in = persoon.wijk_id
        _neem_over(persoon, wachtregel, inhoud)
        if persoon.wijk_id != woonde_in:
            tell_verhuisd(
                verhuisd=[persoon.pk], op=vandaag(), handeling=Handeling.DUBBEL_BEOORDEELD, door=door
            )
        wachtregel.oordeel, wachtregel.beoordeeld_op = oordeel, nu()
        wachtregel.beoordeeld_door_id, wachtregel.lijkt_op = door.pk, persoon
        wachtregel.inhoud = ""
        wachtregel.save()
    _bewaar_bsn(persoon, inhoud["bsn"], regel=daad.logregel_id)
    return persoon


def _persoon(wachtregel: BpiWachtregel, oordeel: Wachtoordeel, inhoud: dict[str, Any]) -> Inburgeraar:
    """Return the person the line is about; a new one when it is about somebody else."""
    if oordeel == Wachtoordeel.ZELFDE:
        if wachtregel.lijkt_op_id is None:
            raise Weigering(_("Deze regel lijkt op niemand die bekend is. Kies: iemand anders."))
        return lock_persoon(wachtregel.lijkt_op_id)
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


def _bewaar_bsn(persoon: Inburgeraar, bsn: str, *, regel: int) -> None:
    if not bsn:
        return
    afdruk, _a = hashes(bsn, "")
    zet_handeling(regel)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rls.bewaar_bsn(%s, %s, %s, %s)",
            [persoon.pk, regel, versleutel(bsn, doel=DOEL_BSN), afdruk],
        )
        (uitkomst,) = cursor.fetchone()
    zet_handeling(None)
    if uitkomst == "ander":
        raise Weigering(_("Deze persoon heeft al een ander BSN. Dan is het iemand anders."))
