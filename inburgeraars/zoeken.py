"""Finding people by a typed term: a name, a postcode, a date of birth, or several of these (docs/adr/0011).

The term is never logged, nor repeated in the message of an error.
"""

import re
from collections import Counter
from dataclasses import dataclass, field

from django.contrib.postgres.fields import ArrayField
from django.db import connection
from django.db.models import BigIntegerField, F, Func, IntegerField, Q, QuerySet, Value

from gebruikers.models import Gebruiker
from inburgeraars.datums import MAANDEN, DatumFout, Geboortedatum, lees_geboortedatum
from inburgeraars.models import Adres, Inburgeraar, Registergegevens
from inburgeraars.namen import woorden
from kern.klok import vandaag
from kern.velden import Niveau

HOOGSTENS = 50
"""The number of people on a page of results; with more the user is asked for a better term."""
VEEL = 1000
"""How many people with a matching name are considered when the term holds more than a name."""
LANGSTE_TERM = 200
MINSTE_LETTERS = 2

_POSTCODE = re.compile(
    r"(?<!\w)(?P<cijfers>[1-9]\d{3})(?P<spatie>\s?)(?P<letters>[A-Za-z]{2})(?!\w)"
    r"(?:\s+(?P<nummer>\d{1,5})(?!\d)\s?(?P<toevoeging>[A-Za-z](?!\w))?)?",
    re.ASCII,
)
_MAANDNAAM = re.compile(
    rf"(?<!\w)(?:(?P<dag>\d{{1,2}})\s+)?(?P<maand>{'|'.join(MAANDEN)})\s+(?P<jaar>\d{{4}})(?!\w)",
    re.IGNORECASE,
)
_DATUM = re.compile(r"(?<!\S)[\d./-]{4,10}(?!\S)", re.ASCII)
_OUDSTE_JAAR = 1900


@dataclass(frozen=True, kw_only=True)
class Zoekterm:
    """A typed term in its parts. They stay out of the repr: a term may be a name.

    Args:
        namen: words of a name, as `zoeknaam` writes them.
        postcode: in capitals without a space.
        huisnummer: only with a postcode.
        toevoeging: only with a house number.
        geboren: a date of birth, perhaps in part.
    """

    namen: tuple[str, ...] = field(default=(), repr=False)
    postcode: str = field(default="", repr=False)
    huisnummer: str = field(default="", repr=False)
    toevoeging: str = field(default="", repr=False)
    geboren: Geboortedatum | None = field(default=None, repr=False)

    def __bool__(self) -> bool:
        """Whether there is enough to search for: two letters of a name, a postcode or a year of birth."""
        return bool(self.postcode or self.geboren or max(map(len, self.namen), default=0) >= MINSTE_LETTERS)


def lees_term(tekst: str) -> Zoekterm:
    """Read a term in any order: "yilmaz fatma", "6043 CE 12", "14-10-1979", "mei 1944", "1961"; long text is cut."""
    tekst = tekst[:LANGSTE_TERM]
    postcode, tekst = _neem_postcode(tekst)
    geboren, tekst = _neem_datum(tekst)
    return Zoekterm(
        namen=woorden(tekst),
        postcode=(postcode["cijfers"] + postcode["letters"]).upper() if postcode else "",
        huisnummer=(postcode["nummer"] or "") if postcode else "",
        toevoeging=(postcode["toevoeging"] or "") if postcode else "",
        geboren=geboren,
    )


def _neem_postcode(tekst: str) -> tuple[re.Match[str] | None, str]:
    for treffer in _POSTCODE.finditer(tekst):
        # In "1980 el amrani" the first part is a year, not a postcode.
        jaartal = treffer["spatie"] and _OUDSTE_JAAR <= int(treffer["cijfers"]) <= vandaag().year
        if not jaartal:
            return treffer, tekst[: treffer.start()] + " " + tekst[treffer.end() :]
    return None, tekst


def _neem_datum(tekst: str) -> tuple[Geboortedatum | None, str]:
    def in_cijfers(treffer: re.Match[str]) -> str:
        maand = MAANDEN.index(treffer["maand"].lower()) + 1
        return "-".join(filter(None, (treffer["dag"], str(maand), treffer["jaar"])))

    tekst = _MAANDNAAM.sub(in_cijfers, tekst)
    for treffer in _DATUM.finditer(tekst):
        try:
            geboren = lees_geboortedatum(treffer[0], vandaag=vandaag())
        except DatumFout:
            continue
        return geboren, tekst[: treffer.start()] + " " + tekst[treffer.end() :]
    return None, tekst


@dataclass(frozen=True, kw_only=True)
class Gevonden:
    """The people found by a term, best first.

    `volledig` is False when more than `VEEL` people have such a name, so that not all of them were considered.
    """

    rijen: QuerySet[Inburgeraar]
    volledig: bool = True


def zoek_personen(
    gebruiker: Gebruiker, term: str, *, hoogstens: int = HOOGSTENS + 1
) -> QuerySet[Inburgeraar]:
    """Return the people found by a term; arguments as in `zoek`."""
    return zoek(gebruiker, lees_term(term), hoogstens=hoogstens).rijen


def zoek(gebruiker: Gebruiker, zoekterm: Zoekterm, *, hoogstens: int = HOOGSTENS + 1) -> Gevonden:
    """Return the people found by a term within a user's sight, best first; nobody for too short a term.

    A name is found whatever its accents and the order of its words, by its beginning, and with a small typing error.
    In the database too the search looks only within the sight of the user of the transaction (`rls.zoek`).

    Args:
        gebruiker: who searches.
        zoekterm: the term.
        hoogstens: how many to look for; one more than is shown tells that there are more.
    """
    rijen = Inburgeraar.objects.visible_to(gebruiker, Niveau.REGISTER)
    if not zoekterm:
        return Gevonden(rijen=rijen.none())
    rijen = rijen.filter(naast_de_naam(zoekterm))
    ook_anders = bool(zoekterm.postcode or zoekterm.geboren)
    sleutels = op_naam(zoekterm, hoogstens=VEEL if ook_anders else hoogstens)
    if sleutels is None:
        return Gevonden(rijen=rijen.order_by("sorteernaam", "pk")[:hoogstens])
    rijen = rijen.filter(pk__in=sleutels).order_by(_plaats_in(sleutels))
    return Gevonden(rijen=rijen[:hoogstens], volledig=not ook_anders or len(sleutels) < VEEL)


def is_precies(zoekterm: Zoekterm, persoon: Inburgeraar) -> bool:
    """Tell whether a term names a found person exactly, with nothing guessed, completed or left open.

    The term must hold the whole name, a postcode with the whole house number, or a whole date of birth, and everything
    else in it must fit too.

    Args:
        zoekterm: the term.
        persoon: the person it found, with its register data.
    """
    getypt, naam = Counter(zoekterm.namen), Counter(woorden(persoon.naam))
    if not getypt <= naam or not _is_geboren(zoekterm.geboren, persoon):
        return False
    if zoekterm.huisnummer:
        # The term "12" does not name a person at 12 B exactly.
        return (
            Adres.objects.in_kracht()
            .filter(
                inburgeraar=persoon,
                postcode=zoekterm.postcode,
                huisnummer=zoekterm.huisnummer,
                toevoeging__iexact=zoekterm.toevoeging,
            )
            .exists()
        )
    return getypt == naam or bool(zoekterm.geboren and zoekterm.geboren.dag)


def _is_geboren(gezocht: Geboortedatum | None, persoon: Inburgeraar) -> bool:
    if gezocht is None:
        return True
    register = getattr(persoon, "registergegevens", None)
    bekend = register.geboortedatum if register else None
    return (
        bekend is not None
        and bekend.jaar == gezocht.jaar
        and gezocht.maand in {None, bekend.maand}
        and gezocht.dag in {None, bekend.dag}
    )


def op_naam(zoekterm: Zoekterm, *, hoogstens: int = VEEL) -> list[int] | None:
    """Return the keys of at most `hoogstens` people by the name in a term, best first; None for a term without a name."""
    if not zoekterm.namen:
        return None
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.zoek(%s, %s)", [" ".join(zoekterm.namen), hoogstens])
        return [sleutel for (sleutel,) in cursor.fetchall()]


def naast_de_naam(zoekterm: Zoekterm) -> Q:
    """Return the condition on people of the postcode and the date of birth in a term.

    A date of birth that is known in part matches on the known part.
    """
    voorwaarde = Q()
    if zoekterm.postcode:
        adressen = Adres.objects.in_kracht().filter(postcode=zoekterm.postcode)
        if zoekterm.huisnummer:
            adressen = adressen.filter(huisnummer=zoekterm.huisnummer)
        if zoekterm.toevoeging:
            adressen = adressen.filter(toevoeging__iexact=zoekterm.toevoeging)
        voorwaarde &= Q(pk__in=adressen.values("inburgeraar_id"))
    if zoekterm.geboren:
        geboren = Registergegevens.objects.filter(geboortejaar=zoekterm.geboren.jaar)
        if maand := zoekterm.geboren.maand:
            geboren = geboren.filter(Q(geboortemaand=maand) | Q(geboortemaand=None))
        if dag := zoekterm.geboren.dag:
            geboren = geboren.filter(Q(geboortedag=dag) | Q(geboortedag=None))
        voorwaarde &= Q(pk__in=geboren.values("inburgeraar_id"))
    return voorwaarde


def _plaats_in(sleutels: list[int]) -> Func:
    rij = Value(sleutels, output_field=ArrayField(BigIntegerField()))
    return Func(rij, F("pk"), function="array_position", output_field=IntegerField())
