"""The lists from which people choose, and the texts of letters: no figure rests on either, only on what was chosen."""

import datetime as dt
from typing import TYPE_CHECKING

from inburgeraars.models import Taal
from tests.levend_jaar.daden.kantoor import HOOGSTENS
from tests.levend_jaar.daden.register import daad
from trajecten.papieren.models import Briefsjabloon, Controlesoort
from trajecten.plan.models import Taalroute

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal


def _nieuw(v: "Verhaal", soort: str, naam: str) -> str:
    """Return a name for a list that nothing in it has yet, also when an act (`naam`) is done twice on one day."""
    return f"{soort} {v.gedaan.get(naam, 0) + 1} van {v.vandaag}"


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
    naam = _nieuw(v, "Route", "taalroute_bij")
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
    naam = _nieuw(v, "Taal", "taal_bij")
    v.vul("henk", "trajecten:keuze_nieuw", "talen", naam=naam, code="und", van=v.vandaag)
    pk = Taal.objects.latest("pk").pk
    v.vul("henk", "trajecten:keuze_beeindigen", "talen", pk, tot=v.vandaag, waarom="Spreekt niemand.")
    return f"henk voegt de taal {naam} toe"


@daad(
    "trajecten:brieftekst_nieuw",
    "trajecten:brieftekst_verbeteren",
    "trajecten:brieftekst_terugnemen",
    "trajecten:brieftekst_vaststellen",
    gewicht=1,
)
def brief_herschreven(v: "Verhaal") -> str | None:
    """The beleidsmedewerker plans a text of a letter, mends it, takes it back, writes it after all, and it is adopted."""
    if v.gedaan.get("brief_herschreven", 0) >= HOOGSTENS:
        return None
    dag = v.vandaag + dt.timedelta(days=20)
    code = "overeenkomst"
    if Briefsjabloon.objects.filter(soort__code=code, van=dag).exists():
        return None
    titel = f"Overeenkomst {v.vandaag}"
    v.vul("bea", "trajecten:brieftekst_nieuw", code, titel=titel, van=dag)
    wat = (code, Briefsjabloon.objects.latest("pk").pk)
    v.vul("bea", "trajecten:brieftekst_verbeteren", *wat, titel=f"{titel}, beter", waarom="Duidelijker.")
    v.vul("bea", "trajecten:brieftekst_terugnemen", *wat, waarom="De dag was verkeerd.")
    v.vul("bea", "trajecten:brieftekst_nieuw", code, titel=titel, van=dag)
    pk = Briefsjabloon.objects.latest("pk").pk
    v.vul("bea", "trajecten:brieftekst_vaststellen", code, pk, waarom="Het college.")
    return f"bea herschrijft de brief {code}"


@daad("trajecten:keuze_regels", gewicht=1)
def regels_gewijzigd(v: "Verhaal") -> str | None:
    """The beleidsmedewerker plans for whom a check of its own holds, and changes that plan."""
    if v.gedaan.get("regels_gewijzigd", 0) >= HOOGSTENS:
        return None
    v.vul(
        "bea",
        "trajecten:keuze_nieuw",
        "controles",
        naam=_nieuw(v, "Toets", "regels_gewijzigd"),
        groep="controle",
        van=v.vandaag,
    )
    wat = ("controles", Controlesoort.objects.latest("pk").pk)
    dag = v.vandaag + dt.timedelta(days=400)
    v.vul("bea", "trajecten:keuze_regels", *wat, rij_0="alle", van=dag, waarom="De wet verandert.")
    v.vul("bea", "trajecten:keuze_regels", *wat, rij_1="alle", van=dag, waarom="Voor hen ook los.")
    return "bea wijzigt voor wie een controle is"


@daad("trajecten:keuze_velden", gewicht=1)
def velden_gewijzigd(v: "Verhaal") -> str | None:
    """The beleidsmedewerker plans which fields are copied for a check of its own, and changes that plan."""
    if v.gedaan.get("velden_gewijzigd", 0) >= HOOGSTENS:
        return None
    naam = _nieuw(v, "Invoer", "velden_gewijzigd")
    v.vul("bea", "trajecten:keuze_nieuw", "controles", naam=naam, groep="controle", van=v.vandaag)
    wat = ("controles", Controlesoort.objects.latest("pk").pk)
    dag = v.vandaag + dt.timedelta(days=400)
    regels = {"naam_1": "Achternaam", "bron_1": "geslachtsnaam", "naam_2": "Mobiel", "bron_2": "telefoon"}
    v.vul("bea", "trajecten:keuze_velden", *wat, **regels, van=dag, waarom="Een nieuw systeem.")
    v.vul("bea", "trajecten:keuze_velden", *wat, plaats_2="1", naam_1="", van=dag, waarom="Zonder naam.")
    return f"bea wijzigt wat er gekopieerd wordt bij {naam}"
