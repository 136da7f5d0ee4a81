"""The lists from which people choose: no figure rests on what can be chosen, only on what was."""

from typing import TYPE_CHECKING

from inburgeraars.models import Taal
from tests.levend_jaar.daden.kantoor import HOOGSTENS
from tests.levend_jaar.daden.register import daad
from trajecten.plan.models import Taalroute

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal


@daad(
    "trajecten:keuze_nieuw",
    "trajecten:keuze_verbeteren",
    "trajecten:keuze_beeindigen",
    "trajecten:keuze_weer",
    gewicht=1,
)
def taalroute_bij(v: "Verhaal") -> str | None:
    """The beleidsmedewerker adds a language route that nobody chose yet, names it better, and ends it by mistake."""
    if v.gedaan.get("taalroute_bij", 0) >= HOOGSTENS:
        return None
    naam = f"Route {v.vandaag}"
    v.vul("bea", "trajecten:keuze_nieuw", "taalroutes", naam=naam, soort="WI", van=v.vandaag)
    wat = ("taalroutes", Taalroute.objects.latest("pk").pk)
    v.vul("bea", "trajecten:keuze_verbeteren", *wat, naam=f"{naam} met examen", waarom="Duidelijker.")
    v.vul("bea", "trajecten:keuze_beeindigen", *wat, tot=v.vandaag, waarom="Vergissing.")
    v.vul("bea", "trajecten:keuze_weer", *wat, waarom="Het was een vergissing.")
    return f"bea voegt de taalroute {naam} toe"


@daad("trajecten:keuze_nieuw", gewicht=1)
def taal_bij(v: "Verhaal") -> str | None:
    """The beheerder adds a language, and ends it."""
    if v.gedaan.get("taal_bij", 0) >= HOOGSTENS:
        return None
    naam = f"Taal {v.vandaag}"
    v.vul("henk", "trajecten:keuze_nieuw", "talen", naam=naam, code="und", van=v.vandaag)
    pk = Taal.objects.latest("pk").pk
    v.vul("henk", "trajecten:keuze_beeindigen", "talen", pk, tot=v.vandaag, waarom="Spreekt niemand.")
    return f"henk voegt de taal {naam} toe"
