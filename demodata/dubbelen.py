"""Lines of the last delivery that wait: they resemble somebody, and the teamleider judges whom they are about."""

import json

from demodata.kalender import dobbelsteen
from demodata.personen import Mens
from demodata.verhaal import Wereld
from kern.versleuteld import sleutelhash
from register.models import BpiWachtregel

HOEVEEL = 3


def laat_regels_wachten(wereld: Wereld) -> None:
    """Add waiting lines to the book: about people met in the wijk, and about a namesake on the register."""
    bevolking = wereld.bevolking
    if not bevolking.leveringen:
        return
    _dag, levering, _daad = bevolking.leveringen[-1]
    ontmoet = [m for m in bevolking.mensen if m.register is None and m.postcode is not None]
    bekend = [m for m in bevolking.mensen if m.register is not None and m.weg_op is None and m.adressen]
    kans = dobbelsteen(bevolking.zaad, "dubbelen")
    gekozen = kans.sample(ontmoet, min(len(ontmoet), HOEVEEL - 1)) + kans.sample(bekend, min(len(bekend), 1))
    for nummer, mens in enumerate(gekozen, start=1):
        regelnummer = levering.tellingen["regels"] + 1 + nummer
        inhoud = _inhoud(mens)
        wereld.boek.voeg_toe(
            BpiWachtregel(
                levering=levering,
                regelnummer=regelnummer,
                vingerafdruk=sleutelhash(f"demo {regelnummer}", doel="vingerafdruk"),
                inhoud=json.dumps(inhoud, ensure_ascii=False),
                lijkt_op=mens.rij,
                created_at=levering.verwerkt_op,
            ),
            op=levering.verwerkt_op,
        )
    levering.tellingen["regels"] += len(gekozen)
    levering.tellingen["mogelijk_dubbel"] = len(gekozen)


def _inhoud(mens: Mens) -> dict[str, object]:
    """Return a line without numbers that resembles a person, in another spelling."""
    adres = mens.adressen[-1] if mens.adressen else None
    register = mens.register
    maand = register.geboortemaand if register else None
    return {
        "bsn": "",
        "a_nummer": "",
        "voornamen": mens.rij.voornamen.split()[0],
        "voorvoegsel": mens.rij.voorvoegsel,
        "geslachtsnaam": mens.rij.geslachtsnaam or _achternaam(mens),
        "geslacht": "V" if mens.vrouw else "M",
        "geboortedatum": f"{mens.geboortejaar}-{maand or 0:02}-00",
        "straat": adres.straat if adres else "Siriushof",
        "huisnummer": int(adres.huisnummer) if adres and adres.huisnummer.isdecimal() else 1,
        "toevoeging": adres.toevoeging if adres else "",
        "postcode": (adres.postcode if adres else "") or (mens.postcode.postcode if mens.postcode else ""),
        "woonplaats": "Roermond",
        "datum_vestiging": None,
    }


def _achternaam(mens: Mens) -> str:
    """Return a surname of the person's country, for a person who gave none at the door."""
    return mens.land.namen[0].partition("|")[0].rpartition("/")[2]
