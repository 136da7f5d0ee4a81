"""What a judgement of a waiting line changes of a person: remembered before, so that it can be put back."""

from typing import Any

from inburgeraars.models import Adres, Inburgeraar, Registergegevens, Vindgegevens
from inburgeraars.namen import Naam
from inburgeraars.services.personen import zet_naam
from register.leveringen.nummers import zet_a_nummer

NAAMDELEN = ("voornamen", "voorvoegsel", "geslachtsnaam")
DAGEN = ("datum_vestiging", "vervallen_op")
ADRESVELDEN = ("pk", "straat", "huisnummer", "toevoeging", "postcode", "woonplaats")
REGISTERVELDEN = ("geslacht", "geboortejaar", "geboortemaand", "geboortedag")

type Stand = dict[str, Any]
"""In values of JSON."""


def stand_van(persoon: Inburgeraar) -> Stand:
    """Return what is known of a person, as far as a judgement can change it."""
    register = Registergegevens.objects.filter(inburgeraar=persoon).first()
    adres = Adres.objects.filter(inburgeraar=persoon, tot__isnull=True).first()
    gevonden = Vindgegevens.objects.filter(inburgeraar=persoon).first()
    return {
        "naam": {deel: getattr(persoon, deel) for deel in NAAMDELEN},
        "wijk": persoon.wijk_id,
        "adres": {veld: getattr(adres, veld) for veld in ADRESVELDEN} if adres else None,
        "al_in_bpi": gevonden.al_in_bpi if gevonden else None,
        "register": _register(register) if register else None,
    }


def _register(register: Registergegevens) -> Stand:
    dagen = {veld: getattr(register, veld) for veld in DAGEN}
    return {
        **{veld: getattr(register, veld) for veld in REGISTERVELDEN},
        **{veld: dag.isoformat() if dag else None for veld, dag in dagen.items()},
        "a_nummer": register.a_nummer or "",
    }


def zet_terug(persoon: Inburgeraar, was: Stand) -> None:
    """Give a locked person back what was known; register data that were not there are left to the caller."""
    zet_naam(persoon, Naam(**was["naam"]))
    persoon.wijk_id = was["wijk"]
    persoon.save()
    adres = Adres.objects.filter(inburgeraar=persoon, tot__isnull=True).first()
    vorig = was["adres"]["pk"] if was["adres"] else None
    if adres is not None and adres.pk != vorig:
        # It keeps no days: the application deletes no rows about a person.
        Adres.objects.filter(pk=adres.pk).update(tot=adres.van)
        Adres.objects.filter(pk__in=[vorig]).update(tot=None)
    if was["al_in_bpi"] is not None:
        Vindgegevens.objects.filter(inburgeraar=persoon).update(al_in_bpi=was["al_in_bpi"])
    if was["register"] is not None:
        velden = dict(was["register"])
        a_nummer = velden.pop("a_nummer")
        Registergegevens.objects.filter(inburgeraar=persoon).update(**velden)
        zet_a_nummer(Registergegevens.objects.get(inburgeraar=persoon), a_nummer)
