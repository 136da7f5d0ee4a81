"""What the rows of the workbook say: a running traject with all that belongs to it, judged without the database."""

import datetime as dt
from collections import defaultdict
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.datums import DatumFout, Geboortedatum, lees_geboortedatum
from inburgeraars.models import Doelgroep, Taal, Tolk, Vindroute
from inburgeraars.namen import Naam
from inburgeraars.services.personen import Woonadres
from kern.klok import vandaag
from kern.ladder import Score, Trede
from kern.woorden import voluit
from netwerk.models import Vindplaats
from participatie.enums import Aanleiding
from trajecten.contact.enums import Contactsoort, Resultaat, Waaromelders
from trajecten.inlezen.keuzes import AFGEROND, NIET_TE_BEPALEN, Keuzes
from trajecten.inlezen.kolommen import AFSPRAKEN, CONTACTEN, METINGEN, ONDERDELEN, TRAJECTEN, VOLGNUMMER
from trajecten.inlezen.lezen import Rij
from trajecten.papieren.services.bsn import lees_bsn
from trajecten.plan.enums import Afspraakpartij, Afspraakstand, Componentsoort
from trajecten.plan.models import Taalroute
from trajecten.taxatie.enums import Doelperspectief, Taalniveau
from trajecten.traject.enums import Stap
from wijken.models import Organisatie, Wijk
from wijken.models.organisaties import telefoonnummer

STAPKOPPEN = {
    Stap.VORMGEVEN: "Vormgeven sinds",
    Stap.PLAATSEN: "Plaatsen sinds",
    Stap.VOLGEN: "Volgen sinds",
    Stap.AFRONDEN: "Afronden sinds",
}
A_CIJFERS = 10


@dataclass(frozen=True, kw_only=True)
class Onderdeel:
    """A component of the plan, as a row says."""

    rij: Rij = field(repr=False)
    soort: Componentsoort
    taalroute: Taalroute | None
    taalniveau: Taalniveau | None
    omschrijving: str = field(repr=False)
    organisatie: Organisatie | None
    wens: str = field(repr=False)
    uren: Decimal | None
    liep_al_sinds: dt.date | None
    gestart_op: dt.date | None
    gehoord_van: str = field(repr=False)
    geeindigd_op: dt.date | None
    afgerond: bool
    reden: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Afspraakrij:
    """An afspraak, as a row says."""

    rij: Rij = field(repr=False)
    wie: Afspraakpartij
    wat: str = field(repr=False)
    doel: str = field(repr=False)
    uiterlijk: dt.date | None
    score: Score | None
    akkoord_op: dt.date | None
    stand: Afspraakstand
    afgehandeld_op: dt.date | None
    reden: str = field(repr=False)


@dataclass(frozen=True, kw_only=True)
class Metingrij:
    """A meting, as a row says; without a trede it could not be told."""

    rij: Rij = field(repr=False)
    datum: dt.date
    trede: Trede | None
    waarom: str = field(repr=False)
    aanleiding: Aanleiding


@dataclass(frozen=True, kw_only=True)
class Contactrij:
    """A contact with the person, as a row says."""

    rij: Rij = field(repr=False)
    datum: dt.date
    soort: Contactsoort
    resultaat: Resultaat
    minuten: int
    tekst: str = field(repr=False)
    waarom_elders: Waaromelders | None


@dataclass(frozen=True, kw_only=True)
class Lopend:
    """A running traject with its person, as the workbook tells it. What identifies stays out of the repr.

    `stappen` holds the day of each step after Taxeren, in order.
    """

    rij: Rij = field(repr=False)
    nummer: str
    naam: Naam
    geboren: Geboortedatum | None = field(repr=False)
    geslacht: str = field(repr=False)
    bsn: str = field(repr=False)
    a_nummer: str = field(repr=False)
    telefoon: str = field(repr=False)
    email: str = field(repr=False)
    adres: Woonadres | None = field(repr=False)
    taal: Taal | None
    tolk: Tolk | None
    wijk: Wijk
    vindroute: Vindroute
    vindplaats: Vindplaats | None
    doelgroep: Doelgroep | None
    doelgroep_op: dt.date | None
    doelperspectief: Doelperspectief | None
    contact: Gebruiker
    geopend_op: dt.date
    stappen: dict[Stap, dt.date]
    gestart_op: dt.date | None
    onderdelen: list[Onderdeel] = field(default_factory=list, repr=False)
    afspraken: list[Afspraakrij] = field(default_factory=list, repr=False)
    metingen: list[Metingrij] = field(default_factory=list, repr=False)
    contacten: list[Contactrij] = field(default_factory=list, repr=False)

    @property
    def stap(self) -> Stap:
        """The step the traject is in."""
        return next(reversed(self.stappen), Stap.TAXEREN)

    @property
    def heeft_fout(self) -> bool:
        """Whether a fault was found in one of its rows."""
        eigen = {
            (r.blad.naam, r.nummer)
            for r in (self.rij, *(c.rij for c in self.contacten), *(m.rij for m in self.metingen))
        }
        return any((fout.blad, fout.rij) in eigen for fout in self.rij.fouten)

    @property
    def benaderd_op(self) -> dt.date:
        """The day of the first attempt or talk, from which the person is approached."""
        return min([self.geopend_op, *(contact.datum for contact in self.contacten)])


def lees_lopend(bladen: dict[str, list[Rij]], keuzes: Keuzes) -> list[Lopend]:
    """Return the trajecten of which every cell can be used; the faults of the others are kept at their rows."""
    per_nummer: dict[str, Lopend | None] = {}
    rijen: dict[str, Rij] = {}
    for rij in bladen[TRAJECTEN.naam]:
        nummer = rij.tekst(VOLGNUMMER, 40).casefold()
        if nummer in rijen:
            rij.fout(
                VOLGNUMMER,
                _("Dit volgnummer staat ook op rij %d. Geef iedereen een eigen nummer.")
                % rijen[nummer].nummer,
            )
            continue
        lopend = _lees_traject(rij, nummer, keuzes)
        if nummer:
            rijen[nummer] = rij
            per_nummer[nummer] = lopend
    niet_heel = _lees_andere(bladen, keuzes, rijen, per_nummer)
    _eis_eenmaal(per_nummer)
    uit = []
    for nummer, lopend in per_nummer.items():
        if lopend is not None:
            _keur_dagen(lopend)
            if nummer not in niet_heel and not lopend.heeft_fout:
                uit.append(lopend)
    return uit


def _lees_andere(
    bladen: dict[str, list[Rij]],
    keuzes: Keuzes,
    rijen: dict[str, Rij],
    per_nummer: dict[str, Lopend | None],
) -> set[str]:
    """Read the other sheets, and give each row to the traject of its number; return the numbers with a faulty row."""
    niet_heel = set()
    lezers = {
        ONDERDELEN.naam: ("onderdelen", _lees_onderdeel),
        AFSPRAKEN.naam: ("afspraken", _lees_afspraak),
        METINGEN.naam: ("metingen", _lees_meting),
        CONTACTEN.naam: ("contacten", _lees_contact),
    }
    for naam, (waar, lees) in lezers.items():
        for rij in bladen[naam]:
            nummer = rij.tekst(VOLGNUMMER, 40).casefold()
            gelezen = lees(rij, keuzes)
            if nummer and nummer not in rijen:
                rij.fout(
                    VOLGNUMMER, _("Dit volgnummer staat niet op het blad Trajecten. Kijk het nummer na.")
                )
            elif gelezen is None:
                niet_heel.add(nummer)
            elif (lopend := per_nummer.get(nummer)) is not None:
                getattr(lopend, waar).append(gelezen)
    return niet_heel


def _heel(rij: Rij, voor: int, **waarden: Any) -> bool:
    """Tell whether a row has no fault, and every value that it cannot do without."""
    return len(rij.fouten) == voor and all(waarde is not None for waarde in waarden.values())


def _lees_traject(rij: Rij, nummer: str, keuzes: Keuzes) -> Lopend | None:
    voor = len(rij.fouten)
    nodig: dict[str, Any] = {
        "wijk": rij.kies("Trajectwijk", keuzes),
        "vindroute": rij.kies("Gevonden via", keuzes),
        "contact": rij.kies("Vast contact", keuzes),
        "geopend_op": rij.dag("Geopend op"),
    }
    velden: dict[str, Any] = {
        "naam": Naam(
            voornamen=rij.tekst("Voornaam", 120),
            voorvoegsel=rij.tekst("Tussenvoegsel", 20),
            geslachtsnaam=rij.tekst("Achternaam", 120),
        ),
        "geboren": _geboren(rij),
        "geslacht": rij.kies("Geslacht", keuzes) or "",
        "bsn": _bsn(rij),
        "a_nummer": _a_nummer(rij),
        "telefoon": _past(rij, "Telefoon", 20, telefoonnummer),
        "email": _past(rij, "E-mail", 254, validate_email),
        "adres": _adres(rij),
        "taal": rij.kies("Taal", keuzes),
        "tolk": rij.kies("Tolk", keuzes),
        "vindplaats": rij.kies("Vindplaats", keuzes),
        "doelgroep": rij.kies("Doelgroep", keuzes),
        "doelgroep_op": rij.dag("Doelgroep sinds"),
        "doelperspectief": rij.kies("Doelperspectief", keuzes),
        "stappen": _stappen(rij, nodig["geopend_op"]),
        "gestart_op": rij.dag("Gestart op"),
    }
    if velden["vindplaats"] and nodig["vindroute"] == Vindroute.BPI:
        rij.fout(
            "Vindplaats", _("Een vindplaats hoort bij wijknetwerk. Maak de cel leeg, of kies wijknetwerk.")
        )
    if velden["doelgroep_op"] and not velden["doelgroep"]:
        rij.fout("Doelgroep", _("Vul ook de doelgroep in, of maak de dag leeg."))
    return Lopend(rij=rij, nummer=nummer, **nodig, **velden) if _heel(rij, voor, **nodig) else None


def _geboren(rij: Rij) -> Geboortedatum | None:
    if not (waarde := rij.tekst("Geboren")):
        return None
    try:
        return lees_geboortedatum(waarde, vandaag=vandaag())
    except DatumFout:
        rij.fout("Geboren", _("Dit is geen geboortedatum. Vul in dd-mm-jjjj, of alleen het jaar."))
        return None


def _bsn(rij: Rij) -> str:
    if not (waarde := rij.tekst("BSN")):
        return ""
    try:
        # Excel drops the zero with which a number in a number cell begins.
        return lees_bsn(waarde.zfill(9) if len(waarde) == 8 else waarde)  # noqa: PLR2004
    except ValidationError:
        rij.fout("BSN", _("Dit is geen geldig BSN. Kijk het nummer na, of maak de cel leeg."))
        return ""


def _a_nummer(rij: Rij) -> str:
    waarde = rij.tekst("A-nummer")
    if waarde and not (waarde.isascii() and waarde.isdigit() and len(waarde) == A_CIJFERS):
        rij.fout("A-nummer", _("Een A-nummer heeft 10 cijfers. Kijk het nummer na, of maak de cel leeg."))
        return ""
    return waarde


def _past(rij: Rij, kop: str, hoogstens: int, keurt: Any) -> str:
    if not (waarde := rij.tekst(kop, hoogstens)):
        return ""
    try:
        keurt(waarde)
    except ValidationError as fout:
        rij.fout(kop, " ".join(fout.messages))
        return ""
    return waarde


def _adres(rij: Rij) -> Woonadres | None:
    adres = Woonadres(
        straat=rij.tekst("Straat", 100),
        huisnummer=rij.tekst("Huisnummer", 10),
        toevoeging=rij.tekst("Toevoeging", 20),
        postcode="".join(rij.tekst("Postcode", 7).split()).upper(),
        woonplaats=rij.tekst("Woonplaats", 80),
    )
    if not adres.straat and (adres.huisnummer or adres.postcode):
        rij.fout("Straat", _("Vul ook de straat in, of maak huisnummer en postcode leeg."))
    return adres if adres.straat else None


def _stappen(rij: Rij, geopend_op: dt.date | None) -> dict[Stap, dt.date]:
    """Return the days of the steps; a step without the one before it, or before its day, is a fault."""
    stappen: dict[Stap, dt.date] = {}
    vorige, leeg = geopend_op, ""
    for stap, kop in STAPKOPPEN.items():
        dag = rij.dag(kop)
        if dag is None:
            leeg = leeg or kop
            continue
        if leeg:
            rij.fout(leeg, _("Vul ook deze dag in: een latere stap is wel ingevuld."))
        elif vorige is not None and dag < vorige:
            rij.fout(kop, _("Deze dag ligt voor de stap ervoor. Vul een latere dag in."))
        stappen[stap] = vorige = dag
    return stappen


def _lees_onderdeel(rij: Rij, keuzes: Keuzes) -> Onderdeel | None:
    voor = len(rij.fouten)
    soort = rij.kies("Soort", keuzes)
    afloop = rij.kies("Afloop", keuzes)
    velden: dict[str, Any] = {
        "taalroute": rij.kies("Taalroute", keuzes),
        "taalniveau": rij.kies("Naar niveau", keuzes),
        "omschrijving": rij.tekst("Wat het is", 400),
        "organisatie": rij.kies("Organisatie", keuzes),
        "wens": rij.tekst("Wens", 400),
        "uren": rij.getal("Uren per week", 60),
        "liep_al_sinds": rij.dag("Liep al sinds"),
        "gestart_op": rij.dag("Gestart op"),
        "gehoord_van": rij.tekst("Gehoord van", 120),
        "geeindigd_op": rij.dag("Geëindigd op"),
        "afgerond": afloop == AFGEROND,
        "reden": rij.tekst("Reden", 200),
    }
    if velden["liep_al_sinds"] and velden["gestart_op"]:
        rij.fout("Liep al sinds", _("Vul een van de twee in: Liep al sinds, of Gestart op."))
    if velden["gestart_op"] and not velden["gehoord_van"]:
        rij.fout("Gehoord van", _("Vul in van wie je hoorde dat het is begonnen."))
    begon = velden["liep_al_sinds"] or velden["gestart_op"]
    if velden["geeindigd_op"] and not afloop:
        rij.fout("Afloop", _("Vul in hoe het is geëindigd: afgerond of gestopt."))
    if afloop and not velden["geeindigd_op"]:
        rij.fout("Geëindigd op", _("Vul in op welke dag het is geëindigd, of maak de afloop leeg."))
    if velden["geeindigd_op"] and (begon is None or velden["geeindigd_op"] < begon):
        rij.fout("Geëindigd op", _("Een onderdeel eindigt niet voordat het begint. Kijk de dagen na."))
    return Onderdeel(rij=rij, soort=soort, **velden) if _heel(rij, voor, soort=soort) else None


def _lees_afspraak(rij: Rij, keuzes: Keuzes) -> Afspraakrij | None:
    voor = len(rij.fouten)
    wie = rij.kies("Wie", keuzes)
    stand = rij.kies("Status", keuzes) or Afspraakstand.OPEN
    velden: dict[str, Any] = {
        "wat": rij.tekst("Wat", 400),
        "doel": rij.tekst("Doel", 400),
        "uiterlijk": rij.dag("Uiterlijk", mag_komen=True),
        "score": rij.kies("Score", keuzes),
        "akkoord_op": rij.dag("Akkoord op"),
        "afgehandeld_op": rij.dag("Afgehandeld op"),
        "reden": rij.tekst("Reden", 200),
    }
    if (stand == Afspraakstand.OPEN) == bool(velden["afgehandeld_op"]):
        rij.fout("Afgehandeld op", _("Vul deze dag alleen in als de status niet open is."))
    return Afspraakrij(rij=rij, wie=wie, stand=stand, **velden) if _heel(rij, voor, wie=wie) else None


def _lees_meting(rij: Rij, keuzes: Keuzes) -> Metingrij | None:
    voor = len(rij.fouten)
    datum, trede = rij.dag("Datum"), rij.kies("Trede", keuzes)
    aanleiding = rij.kies("Aanleiding", keuzes) or Aanleiding.VOORTGANG
    waarom = rij.tekst("Waarom", 400)
    if datum is None or not _heel(rij, voor, trede=trede):
        return None
    gezien = None if trede == NIET_TE_BEPALEN else trede
    return Metingrij(rij=rij, datum=datum, trede=gezien, waarom=waarom, aanleiding=aanleiding)


def _lees_contact(rij: Rij, keuzes: Keuzes) -> Contactrij | None:
    voor = len(rij.fouten)
    datum, minuten = rij.dag("Datum"), rij.getal("Minuten", 24 * 60)
    soort, resultaat = rij.kies("Soort", keuzes), rij.kies("Hoe ging het", keuzes)
    waarom = rij.kies("Waarom buiten de wijk", keuzes)
    tekst = rij.tekst("Verslag", 10_000)
    if minuten is not None and minuten != int(minuten):
        rij.fout("Minuten", _("Vul hele minuten in."))
    if soort and resultaat and resultaat not in soort.resultaten:
        rij.fout("Hoe ging het", _("Dit past niet bij deze soort contact. Kies een andere waarde."))
    if datum is None or minuten is None or not _heel(rij, voor, soort=soort, resultaat=resultaat):
        return None
    return Contactrij(
        rij=rij,
        datum=datum,
        soort=soort,
        resultaat=resultaat,
        minuten=int(minuten),
        tekst=tekst,
        waarom_elders=waarom,
    )


def _eis_eenmaal(per_nummer: dict[str, Lopend | None]) -> None:
    """Keep a fault at each number that two people of the workbook have."""
    for kop, wat in (("BSN", "bsn"), ("A-nummer", "a_nummer")):
        gezien: dict[str, list[Rij]] = defaultdict(list)
        for lopend in filter(None, per_nummer.values()):
            if nummer := getattr(lopend, wat):
                gezien[nummer].append(lopend.rij)
        for eerste, *rest in gezien.values():
            for rij in rest:
                rij.fout(kop, _("Dit nummer staat ook op rij %d. Kijk na van wie het is.") % eerste.nummer)


def _keur_dagen(lopend: Lopend) -> None:
    """Keep a fault at each day that cannot go with the day of opening."""
    vroeg = _("Dit was voordat het traject is geopend, op %s. Kijk de dagen na.") % voluit(lopend.geopend_op)
    for contact in lopend.contacten:
        gesproken = contact.resultaat == Resultaat.GESPROKEN and contact.soort.opent_traject
        if gesproken and contact.datum < lopend.geopend_op:
            contact.rij.fout("Datum", vroeg)
    eerder: dict[tuple[dt.date, Aanleiding], Rij] = {}
    for meting in lopend.metingen:
        eerste = eerder.setdefault((meting.datum, meting.aanleiding), meting.rij)
        if eerste is not meting.rij:
            meting.rij.fout("Datum", _("Op deze dag staat er al een meting, op rij %d.") % eerste.nummer)
