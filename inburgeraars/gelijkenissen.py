"""People who resemble the person a user is about to add: named when in sight, hardly described when out of sight.

Of a person out of sight the user learns the wijk, the route and whom to call. No name and no number leaves the server,
only an encrypted mark, which this user can send back with a question to the teamleider (DOMEIN 4, docs/adr/0012).
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from django.core import signing
from django.db import connection
from django.db.models import Q
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.datums import DatumFout, Geboortedatum, lees_geboortedatum
from inburgeraars.eigen_daden import eigen_daden
from inburgeraars.models import Inburgeraar, Route, geboren
from inburgeraars.namen import woorden
from inburgeraars.services.benaderingen import open_benaderingen
from inburgeraars.zoeken import lees_term, zoek
from kern.beleid import Onderwerp
from kern.klok import vandaag
from kern.velden import Niveau
from kern.versleuteld import OnleesbaarError, ontsleutel, sleutelhash, versleutel
from logboek.enums import Handeling
from logboek.services import add_onderwerpen, leg_vast
from wijken.models import Wijk

GETOOND = 5
MINSTE_LETTERS = 3
"""The number of letters of a name before anything is looked for."""
PER_UUR = 60
PER_DAG = 150
"""How often a user may look beyond its sight; the database enforces the limits too."""
GELDIG = 60 * 60
"""Seconds that a mark is valid."""
_DOEL = "navraag-merk"
_CIJFERS = 10


@dataclass(frozen=True, kw_only=True)
class Gezien:
    """The details typed so far of the person to add. They stay out of the repr.

    Args:
        naam: all parts of the name.
        jaar: the year of birth, as far as known.
        telefoon: digits; only when a whole number was typed.
    """

    naam: str = field(default="", repr=False)
    jaar: int | None = field(default=None, repr=False)
    telefoon: str = field(default="", repr=False)

    @property
    def term(self) -> str:
        """The name in the form that is searched for."""
        return " ".join(woorden(self.naam))

    @property
    def in_woorden(self) -> str:
        """The typed details, on one line."""
        return " · ".join(filter(None, (self.naam, str(self.jaar or ""), self.telefoon)))


def lees_gezien(velden: Mapping[str, Any]) -> Gezien:
    """Read the details from the posted fields, whether or not the form is complete."""
    naam = " ".join(str(velden.get(n) or "") for n in ("voornamen", "voorvoegsel", "geslachtsnaam"))
    datum = lees_geboren(velden)
    bereikbaar = str(velden.get("bereikbaar") or "")
    cijfers = "".join(teken for teken in bereikbaar if teken.isascii() and teken.isdigit())
    is_nummer = len(cijfers) >= _CIJFERS and not any(teken.isalpha() for teken in bereikbaar)
    return Gezien(
        naam=" ".join(naam.split())[:200],
        jaar=datum.jaar if datum else None,
        telefoon=cijfers if is_nummer else "",
    )


def lees_geboren(velden: Mapping[str, Any]) -> Geboortedatum | None:
    """Read the date of birth from the posted fields; None while it is none."""
    try:
        return lees_geboortedatum(str(velden.get("geboren") or ""), vandaag=vandaag())
    except DatumFout:
        return None


@dataclass(frozen=True, kw_only=True)
class Bekende:
    """A resembling person within sight.

    Args:
        regel: wijk, route and date of birth.
        uitleg: who approaches this person, when that is somebody else.
        kan_claimen: nobody approaches this person, so [Deze is het] claims.
        is_van_mij: the user itself does, so [Deze is het] opens the dossier.
    """

    pk: int
    naam: str
    regel: str
    uitleg: str
    url: str
    kan_claimen: bool
    is_van_mij: bool


@dataclass(frozen=True, kw_only=True)
class Onbekende:
    """A resembling person out of sight: the wijk, the route, and whom to call.

    `merk` is sent back with a question to the teamleider; it tells its reader nothing.
    """

    wijk: str
    route: str
    collega: str
    telefoon: str
    email: str
    merk: str


@dataclass(frozen=True, kw_only=True)
class Gelijkenissen:
    """The people who resemble the typed details.

    Args:
        bekenden: within sight, best first.
        meer: there are more within sight.
        te_veel: that more names resemble the typed one than were weighed, in words; empty when all were.
        elders: out of sight.
        te_vaak: the message that a limit on looking beyond one's sight was reached; empty when it was not.
        merk: stands for these matches; sent back with the form it says that they were seen.
    """

    bekenden: list[Bekende] = field(default_factory=list)
    meer: bool = False
    te_veel: str = ""
    elders: list[Onbekende] = field(default_factory=list)
    te_vaak: str = ""
    merk: str = ""

    def __bool__(self) -> bool:
        """Whether anybody resembles the typed details."""
        return bool(self.aantal)

    @property
    def aantal(self) -> int:
        """How many people are shown."""
        return len(self.bekenden) + len(self.elders)


def zoek_gelijkenissen(gebruiker: Gebruiker, gezien: Gezien) -> Gelijkenissen:
    """Return who may be the typed person; looking beyond one's sight is logged at each person found there.

    `gebruiker` is the trajectcoördinator who adds somebody.
    """
    if max(map(len, woorden(gezien.naam)), default=0) < MINSTE_LETTERS:
        return Gelijkenissen()
    bekenden, meer, te_veel = _bekenden(gebruiker, gezien)
    rijen, te_vaak = _elders(gebruiker, gezien)
    sleutels = [*(b.pk for b in bekenden), *(rij[0] for rij in rijen)]
    return Gelijkenissen(
        bekenden=bekenden,
        meer=meer,
        te_veel=te_veel,
        elders=onbekenden_in_woorden(gebruiker, rijen),
        te_vaak=te_vaak,
        merk=sleutelhash(json.dumps([gebruiker.pk, *sorted(sleutels)]), doel="gelijkenis").hex()[:16]
        if sleutels
        else "",
    )


# ---- within sight -----------------------------------------------------------------------------------------------


def _bekenden(gebruiker: Gebruiker, gezien: Gezien) -> tuple[list[Bekende], bool, str]:
    """Return whom to show, whether there are more, and that not all names were weighed, in words."""
    op_naam, te_veel = _op_naam(gebruiker, gezien)
    gevonden = [p for p in op_naam if _kan_kloppen(p, gezien)]
    gevonden = [*_met_telefoon(gebruiker, gezien, {p.pk for p in gevonden}), *gevonden]
    lopend = open_benaderingen([p.pk for p in gevonden[:GETOOND]])
    bekenden = [_bekende(gebruiker, p, lopend.get(p.pk)) for p in gevonden[:GETOOND]]
    return bekenden, len(gevonden) > GETOOND, te_veel


def _op_naam(gebruiker: Gebruiker, gezien: Gezien) -> tuple[list[Inburgeraar], str]:
    """Return the people of a name that is alike, those born in the typed year first, and who may be: it is not known.

    However many have the name, of those of that year the best are among them.
    """
    zoekterm = lees_term(gezien.term)
    termen = [zoekterm]
    if gezien.jaar:
        termen.insert(0, replace(zoekterm, geboren=Geboortedatum(gezien.jaar)))
    gevonden = [zoek(gebruiker, term, hoogstens=GETOOND + 1, straten=False) for term in termen]
    mensen = {
        p.pk: p
        for deel in gevonden
        for p in deel.rijen.select_related("wijk", "registergegevens", "eigenopgave")
    }
    return list(mensen.values()), gevonden[0].te_veel


def _kan_kloppen(persoon: Inburgeraar, gezien: Gezien) -> bool:
    datum = geboren(persoon)
    return datum is None or gezien.jaar in {None, datum.jaar}


def _met_telefoon(gebruiker: Gebruiker, gezien: Gezien, al: set[int]) -> list[Inburgeraar]:
    if not gezien.telefoon:
        return []
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.zoek_telefoon(%s)", [gezien.telefoon])
        sleutels = [sleutel for (sleutel,) in cursor.fetchall() if sleutel not in al]
    rijen = Inburgeraar.objects.visible_to(gebruiker, Niveau.REGISTER).filter(pk__in=sleutels)
    return list(rijen.select_related("wijk", "registergegevens", "eigenopgave").order_by("sorteernaam", "pk"))


def _bekende(gebruiker: Gebruiker, persoon: Inburgeraar, lopend: Any) -> Bekende:
    datum = geboren(persoon)
    delen = (
        persoon.wijk.naam,
        str(persoon.get_route_display()),
        _("geboren %s") % datum.tonen() if datum else "",
    )
    van_mij = lopend is not None and lopend.route == Route.WIJKGERICHT and lopend.door_id == gebruiker.pk
    vrij = lopend is None or lopend.route == Route.GERESERVEERD
    uitleg = ""
    if van_mij:
        uitleg = _("Jij bent al het vaste contact.")
    elif not vrij and lopend.door:
        uitleg = _("%s begeleidt deze persoon.") % lopend.door.naam
    return Bekende(
        pk=persoon.pk,
        naam=persoon.naam,
        regel=" · ".join(filter(None, delen)),
        uitleg=uitleg,
        url=reverse("trajecten:dossier", args=[persoon.pk]),
        kan_claimen=vrij,
        is_van_mij=van_mij,
    )


# ---- out of sight -----------------------------------------------------------------------------------------------

type Rij = tuple[int, int, str, int | None]


def _elders(gebruiker: Gebruiker, gezien: Gezien) -> tuple[list[Rij], str]:
    """Return key, wijk, route and fixed contact of matches out of sight, or the message that a limit was reached."""
    genoeg = gezien.telefoon or (gezien.jaar and len(gezien.term.split()) > 1)
    if not genoeg:
        return [], ""
    if te_vaak := _te_vaak():
        return [], te_vaak
    regel = leg_vast(Handeling.ELDERS_GEZOCHT, door=gebruiker)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT persoon, wijk, route, contact FROM rls.lijkt_elders(%s, %s, %s, %s)",
            [gezien.term, gezien.jaar, gezien.telefoon, regel],
        )
        rijen: list[Rij] = cursor.fetchall()
    # The logboek keeps of which persons something was told.
    add_onderwerpen(logregel_id=regel, over=[Onderwerp("inburgeraar", pk) for pk, *_rest in rijen])
    return rijen, ""


def _te_vaak() -> str:
    if eigen_daden(Handeling.ELDERS_GEZOCHT, uren=24) >= PER_DAG:
        return _(
            "Je hebt vandaag al vaak buiten je eigen wijk gezocht. Morgen kan het weer. Bel tot die tijd je teamleider."
        )
    if eigen_daden(Handeling.ELDERS_GEZOCHT, uren=1) >= PER_UUR:
        return _(
            "Je hebt dit uur al vaak buiten je eigen wijk gezocht. Over een uur kan het weer. Bel tot die tijd je teamleider."
        )
    return ""


def onbekenden_in_woorden(gebruiker: Gebruiker, rijen: list[Rij]) -> list[Onbekende]:
    """Return people out of sight as a user may read of them: wijk, route, and whom to call.

    `rijen` holds the key, wijk, route and fixed contact of each.
    """
    if not rijen:
        return []
    wijken = Wijk.objects.in_bulk({wijk for _pk, wijk, _route, _contact in rijen})
    mensen = Gebruiker.objects.in_bulk({contact for *_rest, contact in rijen if contact})
    teamleider = _teamleider() if len(mensen) < len({c for *_rest, c in rijen}) else None
    uit = []
    for pk, wijk, route, contact in rijen:
        collega = mensen.get(contact) if contact else teamleider
        uit.append(
            Onbekende(
                wijk=wijken[wijk].naam,
                route=str(Route(route).label),
                collega=collega.naam if collega else "",
                telefoon=collega.telefoon if collega else "",
                email=collega.email if collega else "",
                merk=_merk(gebruiker, pk),
            )
        )
    return uit


def _teamleider() -> Gebruiker | None:
    in_kracht = Aanstelling.objects.in_kracht().met_rol(Rol.TEAMLEIDER).order_by().values("gebruiker")
    return Gebruiker.objects.filter(Q(pk__in=in_kracht), is_active=True).order_by("pk").first()


def _merk(gebruiker: Gebruiker, pk: int) -> str:
    """Return a mark: the key of a person, encrypted for the server, valid for this user for an hour."""
    cijfertekst = versleutel(json.dumps([gebruiker.pk, pk]), doel=_DOEL)
    return signing.dumps(cijfertekst.hex(), salt=_DOEL)


def lees_merk(gebruiker: Gebruiker, merk: str) -> int | None:
    """Return the person a mark is about; None for a mark that is false, expired or another user's."""
    try:
        cijfertekst = bytes.fromhex(signing.loads(merk, salt=_DOEL, max_age=GELDIG))
        wie, pk = json.loads(ontsleutel(cijfertekst, doel=_DOEL))
    except (signing.BadSignature, OnleesbaarError, ValueError):
        return None
    return int(pk) if wie == gebruiker.pk else None
