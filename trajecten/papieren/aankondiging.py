"""Announcing a visit: a letter, or a text to copy into a message, in plain Dutch (A2)."""

from django.conf import settings
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from inburgeraars.models import Adres
from kern.klok import nu, vandaag
from kern.pdf import maak_pdf
from kern.woorden import met_weekdag
from trajecten.contact.models import GeplandBezoek


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
    }
    return maak_pdf(
        "trajecten/papieren/pdf/brief_bezoek.html",
        context,
        titel=_("Ik kom bij u langs"),
        identifier=f"brief bezoek {bezoek.pk} versie {bezoek.versie}",
        moment=nu(),
    )


def bericht(bezoek: GeplandBezoek) -> str:
    """Return a text to copy into a message: no longer than two SMS, and without anything that others may not read."""
    dag = met_weekdag(bezoek.datum)
    om = _(" om %s uur") % f"{bezoek.tijd:%H.%M}" if bezoek.tijd else ""
    bel = (
        _(" Kunt u niet? Bel of app mij: %s.") % bezoek.door.telefoon
        if bezoek.door.telefoon
        else _(" Kunt u niet? Stuur mij een bericht terug.")
    )
    wie = {"wie": bezoek.door.naam, "gemeente": gemeente(), "dag": dag, "om": om}
    return _("Hallo, ik ben %(wie)s van %(gemeente)s. Ik kom bij u langs op %(dag)s%(om)s.") % wie + bel
