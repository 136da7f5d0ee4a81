"""The card "ik was bij u": left in the letterbox, or sent as a message, when nobody was at home (DOMEIN 6).

It is in the language of the person when we ship its text, otherwise in Dutch and English. Somebody who was never
spoken to reads that the visitor would like to meet; one who was, that it would like to talk again. It holds a first name and
the name and telephone number of the visitor, and nothing else, because anybody may find it.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import nu, vandaag
from kern.pdf import maak_pdf
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Verslag
from trajecten.papieren.talen import LRI, NEDERLANDS, PDI, TALEN, Woorden, op_papier, woorden_voor

ONLANGS = dt.timedelta(days=7)


@dataclass(frozen=True, kw_only=True)
class Kaart:
    """One card, filled in."""

    taal: str
    naam: str
    richting: str
    groet: str
    regels: tuple[str, ...]
    bel: str
    slot: str
    telefoon: str
    wie: str
    gemeente: str

    @property
    def tekst(self) -> str:
        """The card as text to copy into a message."""
        telefoon = f"{LRI}{self.telefoon}{PDI}" if self.richting == "rtl" else self.telefoon
        bel = (f"{self.bel} {telefoon}",) if self.telefoon else ()
        wie = f"{self.slot} {self.wie}, {self.gemeente}"
        return "\n".join((self.groet, "", *self.regels, *bel, "", wie))

    @property
    def op_papier(self) -> list[SafeString]:
        """The message, for a PDF."""
        return [op_papier(regel) for regel in self.regels]


def kaarten(gebruiker: Gebruiker, persoon: Inburgeraar) -> list[Kaart]:
    """Return the cards from a visiting user for a person: in the person's language, or in Dutch and English."""
    op, kent_ons = _laatst_aan_de_deur(gebruiker, persoon), is_gesproken(gebruiker, persoon)
    return [_vul(woorden, gebruiker, persoon, op, kent_ons=kent_ons) for woorden in _in_talen(persoon)]


def kaarten_bij_overdracht(
    persoon: Inburgeraar, *, van: Gebruiker, aan: Gebruiker, vanaf: dt.date
) -> list[Kaart]:
    """Return the cards with which a new fixed contact tells a person that it follows another from a day on."""
    return [
        _kaart(
            woorden,
            aan,
            persoon,
            [
                regel.format(datum=woorden.dag(vanaf), van=f"{LRI}{van.naam}{PDI}" if rechts else van.naam)
                for regel in woorden.kaart.overdracht
            ],
        )
        for woorden in _in_talen(persoon)
        for rechts in (woorden.richting == "rtl",)
    ]


def _in_talen(persoon: Inburgeraar) -> list[Woorden]:
    eigen = woorden_voor(persoon.taal.code if persoon.taal else "")
    return [eigen] if eigen else [NEDERLANDS, TALEN["en"]]


def is_gesproken(gebruiker: Gebruiker, persoon: Inburgeraar) -> bool:
    """Tell whether somebody spoke with the person before."""
    verslagen = Verslag.objects.visible_to(gebruiker)
    return bool(verslagen.filter(inburgeraar=persoon, resultaat=Resultaat.GESPROKEN).exists())


def pdf(kaarten_: list[Kaart], titel: str = "") -> bytes:
    """Return the cards of one person as PDF/UA, to cut out; `titel` is that of the document."""
    inhoud = " ".join(kaart.tekst for kaart in kaarten_)
    return maak_pdf(
        "trajecten/papieren/pdf/kaartje.html",
        {"kaarten": kaarten_, "rechts": any(kaart.richting == "rtl" for kaart in kaarten_)},
        titel=titel or _("Ik was bij u"),
        identifier=f"kaartje {hashlib.sha256(inhoud.encode()).hexdigest()}",
        moment=nu(),
    )


def _laatst_aan_de_deur(gebruiker: Gebruiker, persoon: Inburgeraar) -> dt.date:
    """Return the day of the user's last visit with nobody at home in the past week; today without one."""
    op: dt.date | None = (
        Verslag.objects.visible_to(gebruiker)
        .filter(
            inburgeraar=persoon,
            resultaat=Resultaat.NIEMAND_THUIS,
            datum__gte=vandaag() - ONLANGS,
            contactmoment__soort=Contactsoort.HUISBEZOEK,
            contactmoment__door=gebruiker,
        )
        .order_by("-datum")
        .values_list("datum", flat=True)
        .first()
    )
    return op or vandaag()


def _vul(
    woorden: Woorden, gebruiker: Gebruiker, persoon: Inburgeraar, op: dt.date, *, kent_ons: bool
) -> Kaart:
    regels = woorden.kaart.bekend if kent_ons else woorden.kaart.regels
    return _kaart(woorden, gebruiker, persoon, [regel.format(datum=woorden.dag(op)) for regel in regels])


def _kaart(woorden: Woorden, afzender: Gebruiker, persoon: Inburgeraar, regels: list[str]) -> Kaart:
    tekst = woorden.kaart
    naam = persoon.voornamen.split()[0] if persoon.voornamen else ""
    return Kaart(
        taal=woorden.taal,
        naam=woorden.naam,
        richting=woorden.richting,
        groet=tekst.groet.format(naam=naam).replace(" ,", ",").replace(" ،", "،"),
        regels=tuple(regels),
        bel=tekst.bel,
        slot=tekst.slot,
        telefoon=afzender.telefoon,
        wie=afzender.naam,
        gemeente=settings.AFZENDER.split("|")[0].strip(),
    )
