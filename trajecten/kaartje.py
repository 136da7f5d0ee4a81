"""The card "ik was bij u": left in the letterbox, or sent as a message, when nobody was at home (DOMEIN 6).

In the language of who lives there, as far as we ship its text; else in Dutch and English. It bears a first name and
who came by, and nothing else: it can fall into anybody's hands.
"""

import datetime as dt
import hashlib
from dataclasses import dataclass

from django.conf import settings
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from roermond_inburgering.kern.klok import nu, vandaag
from roermond_inburgering.kern.pdf import maak_pdf
from trajecten.enums import Contactsoort, Resultaat
from trajecten.models import Verslag

ONLANGS = dt.timedelta(days=7)
LRI, PDI = "\u2066", "\u2069"
"""Around what is read from left to right, also within Arabic: a number or a date is else shown backwards."""


@dataclass(frozen=True, kw_only=True)
class Kaarttekst:
    """What a card says in one language.

    Args:
        taal: the BCP 47 tag.
        naam: of the language, in itself.
        groet: above; with the first name.
        regels: the message; with the day.
        bel: how to reach who came by; the phone number follows it.
        slot: below; the name of who came by follows it.
        gemeente: the name of the municipality goes into it.
        rechts: whether it is read from right to left.
    """

    taal: str
    naam: str
    groet: str
    regels: tuple[str, ...]
    bel: str
    slot: str
    gemeente: str = "{gemeente}"
    rechts: bool = False


NEDERLANDS = Kaarttekst(
    taal="nl",
    naam="Nederlands",
    groet="Dag {naam},",
    regels=(
        "Ik was op {datum} bij u aan de deur. U was niet thuis.",
        "Ik maak graag kennis met u en kom nog een keer langs.",
    ),
    bel="U kunt mij bellen of een bericht sturen:",
    slot="Groeten van",
)
ENGELS = Kaarttekst(
    taal="en",
    naam="English",
    groet="Hello {naam},",
    regels=(
        "I came to your door on {datum}. You were not at home.",
        "I would like to meet you and will come by again.",
    ),
    bel="You can call me or send me a message:",
    slot="Kind regards,",
)
TURKS = Kaarttekst(
    taal="tr",
    naam="Türkçe",
    groet="Merhaba {naam},",
    regels=(
        "{datum} tarihinde kapınıza geldim. Evde yoktunuz.",
        "Sizinle tanışmak isterim ve tekrar geleceğim.",
    ),
    bel="Beni arayabilir veya bana mesaj gönderebilirsiniz:",
    slot="Selamlar,",
)
POOLS = Kaarttekst(
    taal="pl",
    naam="Polski",
    groet="Dzień dobry {naam},",
    regels=(
        "W dniu {datum} nie było nikogo w domu.",
        "Bardzo proszę o spotkanie. Będę u Państwa jeszcze raz.",
    ),
    bel="Proszę o telefon lub wiadomość:",
    slot="Pozdrawiam,",
)
ARABISCH = Kaarttekst(
    taal="ar",
    naam="العربية",
    groet="مرحبًا {naam}،",
    regels=(
        "جئتُ إلى بيتكم يوم {datum} ولم تكونوا في البيت.",
        "أودّ أن أتعرّف عليكم وسآتي مرة أخرى.",
    ),
    bel="يمكنكم الاتصال بي أو إرسال رسالة إلى الرقم:",
    slot="مع التحية،",
    rechts=True,
)
TEKSTEN = {tekst.taal: tekst for tekst in (NEDERLANDS, ENGELS, TURKS, POOLS, ARABISCH)}
ZELFDE_SCHRIFT = {"ary": "ar"}
"""Who speaks it reads the other."""


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


def kaarten(gebruiker: Gebruiker, persoon: Inburgeraar) -> list[Kaart]:
    """Return the cards for a person: in its own language, or in Dutch and English.

    Args:
        gebruiker: who came by.
        persoon: to whom, with its language.
    """
    code = persoon.taal.code if persoon.taal else ""
    eigen = TEKSTEN.get(ZELFDE_SCHRIFT.get(code, code))
    teksten = [eigen] if eigen else [NEDERLANDS, ENGELS]
    op = _laatst_aan_de_deur(gebruiker, persoon)
    return [_vul(tekst, gebruiker, persoon, op) for tekst in teksten]


def pdf_kan(kaarten_: list[Kaart]) -> bool:
    """Tell whether the fonts of a PDF hold these languages: those of the house have no Arabic."""
    return all(kaart.richting == "ltr" for kaart in kaarten_)


def pdf(kaarten_: list[Kaart]) -> bytes:
    """Return the cards as PDF/UA, to cut out.

    Args:
        kaarten_: of one person, in languages of which `pdf_kan` holds.
    """
    inhoud = " ".join(kaart.tekst for kaart in kaarten_)
    return maak_pdf(
        "trajecten/pdf/kaartje.html",
        {"kaarten": kaarten_},
        titel=_("Ik was bij u"),
        identifier=f"kaartje {hashlib.sha256(inhoud.encode()).hexdigest()}",
        moment=nu(),
    )


def _laatst_aan_de_deur(gebruiker: Gebruiker, persoon: Inburgeraar) -> dt.date:
    """Return the day of the last visit of this user that found nobody at home; today when that is long ago."""
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


def _vul(tekst: Kaarttekst, gebruiker: Gebruiker, persoon: Inburgeraar, op: dt.date) -> Kaart:
    datum = f"{op:%d-%m-%Y}"
    if tekst.rechts:
        datum = f"{LRI}{datum}{PDI}"
    return Kaart(
        taal=tekst.taal,
        naam=tekst.naam,
        richting="rtl" if tekst.rechts else "ltr",
        groet=tekst.groet.format(naam=persoon.voornamen.split()[0] if persoon.voornamen else "").replace(
            " ,", ","
        ),
        regels=tuple(regel.format(datum=datum) for regel in tekst.regels),
        bel=tekst.bel,
        slot=tekst.slot,
        telefoon=gebruiker.telefoon,
        wie=gebruiker.naam,
        gemeente=settings.AFZENDER.split("|")[0].strip(),
    )
