"""Finding people by a typed term: a name, a postcode, a date of birth, or several of these; a telephone; a street.

See docs/adr/0011.

The term is never logged, nor repeated in the message of an error.
"""

import re
from collections import Counter
from dataclasses import dataclass, field, replace
from typing import Any

from django.contrib.postgres.fields import ArrayField
from django.core.exceptions import EmptyResultSet
from django.db import connection
from django.db.models import BigIntegerField, F, Func, IntegerField, Q, QuerySet, Value
from django.utils.formats import number_format
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.datums import MAANDEN, DatumFout, Geboortedatum, lees_geboortedatum
from inburgeraars.models import Adres, EigenOpgave, Inburgeraar, Registergegevens, geboren
from inburgeraars.namen import woorden
from kern.klok import vandaag
from kern.velden import Niveau

HOOGSTENS = 50
"""The number of people on a page of results; with more the user is asked for a better term."""
WEGEN = 1000
"""How many people are weighed who have something like one word of a name that stands alone; the first by name."""
STRAAT_HOOGSTENS = 1000
"""How many people of a street are considered when the term holds more than a street."""
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
_TELEFOON = re.compile(r"(?<!\w)\+?\d[\d ().-]{8,}\d(?!\w)", re.ASCII)
_HUIS = re.compile(r"(?P<nummer>\d{1,5})(?P<bij>[a-z]*)", re.ASCII)
_DATUM = re.compile(r"(?<!\S)[\d./-]{4,10}(?!\S)", re.ASCII)
_OUDSTE_JAAR = 1900
_CIJFERS = 10
"""The digits of a whole telephone number (`rls.zoek_telefoon`)."""
_LETTERS_VAN_STRAAT = 4
"""The least letters of a street; of fewer too many streets have them."""


@dataclass(frozen=True, kw_only=True)
class Straat:
    """A term read as a street, perhaps with the number and its addition. It stays out of the repr."""

    straat: str = field(repr=False)
    huisnummer: str = field(default="", repr=False)
    toevoeging: str = field(default="", repr=False)


@dataclass(frozen=True, kw_only=True)
class Zoekterm:
    """A typed term in its parts. They stay out of the repr: a term may be a name.

    Args:
        namen: words of a name, as `zoeknaam` writes them.
        postcode: in capitals without a space.
        huisnummer: only with a postcode.
        toevoeging: only with a house number.
        geboren: a date of birth, perhaps in part.
        telefoon: a whole number.
    """

    namen: tuple[str, ...] = field(default=(), repr=False)
    postcode: str = field(default="", repr=False)
    huisnummer: str = field(default="", repr=False)
    toevoeging: str = field(default="", repr=False)
    geboren: Geboortedatum | None = field(default=None, repr=False)
    telefoon: str = field(default="", repr=False)

    def __bool__(self) -> bool:
        """Whether there is enough to search for: two letters of a name, a postcode, a year of birth or a telephone."""
        genoeg = max(map(len, self.namen), default=0) >= MINSTE_LETTERS
        return bool(self.postcode or self.geboren or self.telefoon or genoeg)

    @property
    def heeft_naast(self) -> bool:
        """Whether something stands beside the words, which tells more of a person than a common name."""
        return bool(self.postcode or self.geboren)

    @property
    def als_straat(self) -> Straat | None:
        """The words read as a street, with the number from the first word with a digit on; None for too few letters."""
        getal = next((n for n, woord in enumerate(self.namen) if n and woord[0].isdigit()), len(self.namen))
        straat, huis = " ".join(self.namen[:getal]), _HUIS.fullmatch("".join(self.namen[getal:]))
        if len(straat) < _LETTERS_VAN_STRAAT or (huis is None and getal < len(self.namen)):
            return None
        return Straat(
            straat=straat, huisnummer=huis["nummer"] if huis else "", toevoeging=huis["bij"] if huis else ""
        )


def lees_term(tekst: str) -> Zoekterm:
    """Read a term in any order: "yilmaz fatma", "6043 CE 12", "14-10-1979", "mei 1944", "1961", "06 12 34 56 78".

    Long text is cut.
    """
    telefoon, tekst = _neem_telefoon(tekst[:LANGSTE_TERM])
    postcode, tekst = _neem_postcode(tekst)
    geboren, tekst = _neem_datum(tekst)
    return Zoekterm(
        namen=woorden(tekst),
        postcode=(postcode["cijfers"] + postcode["letters"]).upper() if postcode else "",
        huisnummer=(postcode["nummer"] or "") if postcode else "",
        toevoeging=(postcode["toevoeging"] or "") if postcode else "",
        geboren=geboren,
        telefoon=telefoon,
    )


def _neem_telefoon(tekst: str) -> tuple[str, str]:
    for treffer in _TELEFOON.finditer(tekst):
        # "+31 (0)6": the zero is dialled here only.
        nummer = "".join(teken for teken in treffer[0].replace("(0)", "") if teken in "+0123456789")
        if len(nummer.lstrip("+")) >= _CIJFERS:
            return nummer, tekst[: treffer.start()] + " " + tekst[treffer.end() :]
    return "", tekst


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
class Sleutels:
    """The keys of the people found by the words in a term, best first.

    `volledig` is False when so many have something like the one word that stands alone, that not all were weighed.
    """

    rij: list[int]
    volledig: bool = True


@dataclass(frozen=True, kw_only=True)
class Gevonden:
    """The people found by a term, best first; `te_veel` as `zin_te_veel` says it."""

    rijen: QuerySet[Inburgeraar]
    te_veel: str = ""


def zin_te_veel(gevonden: Sleutels | None) -> str:
    """Return in words that more names resemble a term than were weighed, and what to do; empty when all were."""
    if gevonden is None or gevonden.volledig:
        return ""
    return _(
        "Meer dan %(aantal)s mensen hebben een naam die hierop kan lijken. Alleen de eerste %(aantal)s op alfabet zijn "
        "vergeleken. Zie je de persoon niet? Zet er dan een tweede naam of een geboortedatum bij."
    ) % {"aantal": number_format(WEGEN, force_grouping=True)}


def zoek_personen(
    gebruiker: Gebruiker, term: str, *, hoogstens: int = HOOGSTENS + 1, straten: bool = True
) -> QuerySet[Inburgeraar]:
    """Return the people found by a term; arguments as in `zoek`."""
    return zoek(gebruiker, lees_term(term), hoogstens=hoogstens, straten=straten).rijen


def zoek(
    gebruiker: Gebruiker, zoekterm: Zoekterm, *, hoogstens: int = HOOGSTENS + 1, straten: bool = True
) -> Gevonden:
    """Return the people found by a term within a user's sight, best first; nobody for too short a term.

    A name is found whatever its accents and the order of its words, by any part, by how it sounds, and with a small
    typing error; whole names come first, and after the names who lives in a street of that name. In the database too the search looks only within the sight of the user of the transaction (`rls.zoek`).

    Args:
        gebruiker: who searches.
        zoekterm: the term.
        hoogstens: how many to look for; one more than is shown tells that there are more.
        straten: the words can be a street as well.
    """
    zicht = Inburgeraar.objects.visible_to(gebruiker, Niveau.REGISTER)
    if not zoekterm:
        return Gevonden(rijen=zicht.none())
    gevonden = op_woorden(zoekterm, hoogstens=hoogstens, straten=straten)
    if gevonden is None:
        rijen = zicht.filter(naast_de_naam(zoekterm))
        return Gevonden(rijen=rijen.order_by("sorteernaam", "pk")[:hoogstens])
    rijen = zicht.filter(pk__in=gevonden.rij).order_by(_plaats_in(gevonden.rij))
    return Gevonden(rijen=rijen[:hoogstens], te_veel=zin_te_veel(gevonden))


def is_precies(zoekterm: Zoekterm, persoon: Inburgeraar) -> bool:
    """Tell whether a term names a found person exactly, with nothing guessed, completed or left open.

    The term must hold the whole name, a postcode with the whole house number, a telephone, or a whole date of birth,
    and everything else in it must fit too.

    Args:
        zoekterm: the term.
        persoon: the person it found, with its register data and what it told itself.
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
    return getypt == naam or bool(zoekterm.telefoon or (zoekterm.geboren and zoekterm.geboren.dag))


def _is_geboren(gezocht: Geboortedatum | None, persoon: Inburgeraar) -> bool:
    if gezocht is None:
        return True
    bekend = geboren(persoon)
    return (
        bekend is not None
        and bekend.jaar == gezocht.jaar
        and gezocht.maand in {None, bekend.maand}
        and gezocht.dag in {None, bekend.dag}
    )


def op_woorden(
    zoekterm: Zoekterm, *, hoogstens: int, onder: QuerySet[Inburgeraar] | None = None, straten: bool = True
) -> Sleutels | None:
    """Return the people by the words in a term: by name, then by street; by telephone when it holds one.

    Only those who have what stands beside the words. None for a term without words or telephone.

    Args:
        zoekterm: the term.
        hoogstens: how many to look for by name.
        onder: the people among whom is looked; everybody without it.
        straten: the words can be a street as well.
    """
    if not zoekterm.namen and not zoekterm.telefoon:
        return None
    if zoekterm.telefoon:
        binnen = _alleen(_sleutels("rls.zoek_telefoon(%s)", zoekterm.telefoon), zoekterm, onder)
        if not zoekterm.namen or not binnen:
            return Sleutels(rij=binnen)
        op_naam = set(_op_naam(zoekterm, hoogstens, Inburgeraar.objects.filter(pk__in=binnen)).rij)
        return Sleutels(rij=[sleutel for sleutel in binnen if sleutel in op_naam])
    gevonden = _op_naam(zoekterm, hoogstens, onder)
    straat = zoekterm.als_straat if straten else None
    if straat is None:
        return gevonden
    waarden = (straat.straat, straat.huisnummer, straat.toevoeging)
    zoveel = STRAAT_HOOGSTENS if zoekterm.heeft_naast or onder is not None else hoogstens
    wonen = _alleen(_sleutels("rls.zoek_straat(%s, %s, %s, %s)", *waarden, zoveel), zoekterm, onder)
    return replace(gevonden, rij=list(dict.fromkeys([*gevonden.rij, *wonen])))


def _alleen(sleutels: list[int], zoekterm: Zoekterm, onder: QuerySet[Inburgeraar] | None) -> list[int]:
    """Return the keys, in their order, of those who are among others and have what stands beside the words."""
    if onder is None and not zoekterm.heeft_naast:
        return sleutels
    rijen = Inburgeraar.objects.all() if onder is None else onder
    rijen = rijen.filter(naast_de_naam(zoekterm), pk__in=sleutels)
    bekend = set(rijen.order_by().values_list("pk", flat=True))
    return [sleutel for sleutel in sleutels if sleutel in bekend]


def _op_naam(zoekterm: Zoekterm, hoogstens: int, onder: QuerySet[Inburgeraar] | None) -> Sleutels:
    """Return the people by name; a date of birth is looked at in the database (`inburgeraars/sql/zoek.sql`)."""
    if zoekterm.postcode:
        onder = (Inburgeraar.objects.all() if onder is None else onder).filter(_op_adres(zoekterm))
    binnen, keuze = _als_rij(onder)
    dan = zoekterm.geboren
    datum = (dan.jaar, dan.maand, dan.dag) if dan else (None, None, None)
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT rls.zoek(%s, %s, {binnen}, %s, %s, %s, %s)",
            [" ".join(zoekterm.namen), hoogstens, *keuze, WEGEN, *datum],
        )
        gevonden: list[int | None] = [sleutel for (sleutel,) in cursor.fetchall()]
    rij = [sleutel for sleutel in gevonden if sleutel is not None]
    return Sleutels(rij=rij, volledig=len(rij) == len(gevonden))


def _als_rij(mensen: QuerySet[Inburgeraar] | None) -> tuple[str, tuple[Any, ...]]:
    """Return the keys of people as SQL of a list, so that they need not leave the database, with its values."""
    if mensen is None:
        return "NULL", ()
    try:
        sql, waarden = mensen.order_by().values("pk").query.sql_with_params()
    except EmptyResultSet:
        return "'{}'", ()
    return f"ARRAY({sql})", waarden


def _sleutels(functie: str, *waarden: str | int) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT {functie}", waarden)
        return [sleutel for (sleutel,) in cursor.fetchall()]


def naast_de_naam(zoekterm: Zoekterm) -> Q:
    """Return the condition on people of the postcode and the date of birth in a term.

    A date of birth that is known in part matches on the known part.
    """
    voorwaarde = _op_adres(zoekterm)
    if zoekterm.geboren:
        dan = _geboren_op(zoekterm.geboren)
        # As one list of keys: of two conditions either of which may hold, everybody would be read.
        in_register = Registergegevens.objects.filter(dan).order_by().values("inburgeraar_id")
        eigen = EigenOpgave.objects.filter(dan).order_by().values("inburgeraar_id")
        voorwaarde &= Q(pk__in=in_register.union(eigen))
    return voorwaarde


def _op_adres(zoekterm: Zoekterm) -> Q:
    if not zoekterm.postcode:
        return Q()
    adressen = Adres.objects.in_kracht().filter(postcode=zoekterm.postcode)
    if zoekterm.huisnummer:
        adressen = adressen.filter(huisnummer=zoekterm.huisnummer)
    if zoekterm.toevoeging:
        adressen = adressen.filter(toevoeging__iexact=zoekterm.toevoeging)
    return Q(pk__in=adressen.values("inburgeraar_id"))


def _geboren_op(datum: Geboortedatum) -> Q:
    dan = Q(geboortejaar=datum.jaar)
    if datum.maand:
        dan &= Q(geboortemaand=datum.maand) | Q(geboortemaand=None)
    if datum.dag:
        dan &= Q(geboortedag=datum.dag) | Q(geboortedag=None)
    return dan


def _plaats_in(sleutels: list[int]) -> Func:
    rij = Value(sleutels, output_field=ArrayField(BigIntegerField()))
    return Func(rij, F("pk"), function="array_position", output_field=IntegerField())
