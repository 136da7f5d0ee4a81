"""Announcing a visit: a letter in plain Dutch (A2), or a text to copy into a message, in each language that we ship."""

from dataclasses import dataclass

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Adres
from kern.klok import nu, vandaag
from kern.pdf import maak_pdf
from kern.woorden import met_weekdag
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.namens import vervangt_voor
from trajecten.papieren.kaartje import is_gesproken
from trajecten.papieren.talen import NEDERLANDS, TALEN, Woorden, woorden_voor


def gemeente() -> str:
    """Return the name of the municipality as used in a sentence: "de gemeente Roermond"."""
    naam = settings.AFZENDER.partition("|")[0].strip()
    return f"de {naam[:1].lower()}{naam[1:]}"


def _postadres(bezoek: GeplandBezoek) -> list[str]:
    adres = Adres.objects.filter(inburgeraar=bezoek.inburgeraar_id).in_kracht().first()
    if adres is None or not adres.straat:
        return []
    postcode = f"{adres.postcode[:4]} {adres.postcode[4:]}".strip()
    return [bezoek.inburgeraar.naam, adres.kort, " ".join(filter(None, (postcode, adres.woonplaats)))]


def brief_kan(bezoek: GeplandBezoek) -> bool:
    """Tell whether there is an address to send a letter to."""
    return bool(_postadres(bezoek))


def brief(bezoek: GeplandBezoek) -> bytes:
    """Return the letter as PDF/UA; `bezoek` was fetched with its person and the visiting user."""
    context = {
        "afzender": [regel.strip() for regel in settings.AFZENDER.split("|") if regel.strip()],
        "aan": _postadres(bezoek) or [bezoek.inburgeraar.naam],
        "gemeente": gemeente(),
        "naam": bezoek.inburgeraar.naam,
        "datum": vandaag(),
        "dag": date_format(bezoek.datum, "l j F Y"),
        "tijd": f"{bezoek.tijd:%H.%M}" if bezoek.tijd else "",
        "wie": bezoek.door,
        "ander": bezoek.samen_met,
    }
    return maak_pdf(
        "trajecten/papieren/pdf/brief_bezoek.html",
        context,
        titel=_("Ik kom bij u langs"),
        identifier=f"brief bezoek {bezoek.pk} versie {bezoek.versie}",
        moment=nu(),
    )


@dataclass(frozen=True, kw_only=True)
class Bericht:
    """A text to copy into a message, in one language."""

    taal: str
    naam: str
    nederlands: str
    richting: str
    tekst: str


def berichten(gebruiker: Gebruiker, bezoek: GeplandBezoek) -> list[Bericht]:
    """Return the texts, that in the person's language first, else Dutch; each without anything others may not read.

    Somebody never spoken to reads who is coming and why; one who was, that the visitor comes again. Whose fixed contact
    is replaced reads that it cannot come, and never why. Who comes along is named.
    """
    persoon = bezoek.inburgeraar
    eigen = woorden_voor(persoon.taal.code if persoon.taal else "") or NEDERLANDS
    kent_ons = is_gesproken(gebruiker, persoon)
    vast = vervangt_voor(persoon.pk, bezoek.door, bezoek.datum)
    talen = [eigen, *(woorden for woorden in TALEN.values() if woorden is not eigen)]
    return [
        Bericht(
            taal=woorden.taal,
            naam=woorden.naam,
            nederlands=woorden.nederlands,
            richting=woorden.richting,
            tekst=_tekst(woorden, bezoek, kent_ons=kent_ons, vast=vast),
        )
        for woorden in talen
    ]


def _tekst(woorden: Woorden, bezoek: GeplandBezoek, *, kent_ons: bool, vast: Gebruiker | None) -> str:
    zinnen, telefoon = woorden.aankondiging, bezoek.door.telefoon
    in_het_nederlands = woorden is NEDERLANDS
    zin = zinnen.vervangt if vast else zinnen.bekend if kent_ons else zinnen.nieuw
    kop = zin.format(
        vast=woorden.los(vast.naam) if vast else "",
        wie=woorden.los(bezoek.door.naam),
        gemeente=woorden.los(
            gemeente() if in_het_nederlands else settings.AFZENDER.partition("|")[0].strip()
        ),
        dag=met_weekdag(bezoek.datum) if in_het_nederlands else woorden.dag(bezoek.datum),
        om=zinnen.om.format(tijd=woorden.los(f"{bezoek.tijd:%H.%M}")) if bezoek.tijd else "",
    )
    ander = bezoek.samen_met
    mee = zinnen.mee.format(ander=woorden.los(ander.naam)) if ander else ""
    slot = zinnen.bel.format(telefoon=woorden.los(telefoon)) if telefoon else zinnen.antwoord
    return " ".join(filter(None, (kop, mee, slot)))
