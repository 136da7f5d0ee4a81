"""Which coordinators can take a person, with the reasons in words (DOMEIN 2 and 8)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db import connection
from django.db.models import Q
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Huishoudlid, Inburgeraar, Toegang, Toegangsgrond
from trajecten.overdracht.enums import LOPEND
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.ruimte import Ruimte, ruimtes, tellen_mee
from trajecten.traject.models import Traject
from trajecten.uren.jaar import jaren

KENT_GEZIN, KENT_PERSOON, IN_WIJK, SPREEKT = 8, 4, 2, 1
"""The weight of a reason. Who knows somebody of the household goes before who only works in the wijk."""


@dataclass(frozen=True, kw_only=True)
class Ontvanger:
    """A coordinator who could receive people from a day on.

    Args:
        wie: the user.
        wijken: keys of the wijken of the aanstellingen; None stands for all.
        waar: those wijken in words.
        open: number of open trajecten today.
        ruimte: the people it guides that year, before any come.
        komt: keys of the people who come already, by a transfer that waits.
        uren_over: the hours left of this year, whatever year the day is in.
        geeft: most of its people go to colleagues: it can be chosen, and is not proposed.
    """

    wie: Gebruiker
    wijken: frozenset[int | None]
    waar: str
    open: int
    ruimte: Ruimte
    komt: frozenset[int]
    uren_over: int
    geeft: bool

    @property
    def plaats(self) -> str:
        """The places left, in words; of who gives its people to colleagues only that."""
        return _("draagt zelf mensen over") if self.geeft else vrij(plaatsen_vrij(self))

    @property
    def pk(self) -> int:
        """The key of the user."""
        return self.wie.pk


@dataclass(frozen=True, kw_only=True)
class Kandidaat:
    """A coordinator for one person, with why."""

    collega: Ontvanger
    gewicht: int
    redenen: tuple[str, ...]

    @property
    def zin(self) -> str:
        """The reasons on one line, the room last."""
        return ", ".join((*self.redenen, self.collega.plaats))


def vrij(plaatsen: int) -> str:
    """Return the places left, in words."""
    if not plaatsen:
        return _("heeft geen plaats vrij")
    return ngettext("heeft %d plaats vrij", "heeft %d plaatsen vrij", plaatsen) % plaatsen


def ontvangers_op(dag: dt.date, *, behalve: int | None = None) -> list[Ontvanger]:
    """Return the trajectcoördinatoren of a day by name, without the user with key `behalve`."""
    aanstellingen: dict[int, list[Aanstelling]] = defaultdict(list)
    rijen = Aanstelling.objects.in_kracht(dag).met_rol(Rol.TRAJECTCOORDINATOR)
    for a in rijen.filter(gebruiker__is_active=True).select_related("gebruiker", "wijk").order_by("pk"):
        if a.gebruiker_id != behalve:
            aanstellingen[a.gebruiker_id].append(a)
    wissels = wisselingen(aanstellingen)
    plaats, komt, geven = ruimtes(aanstellingen, dag), wie_komt(wissels), wie_meest_geeft(wissels)
    open_, uren = _open_trajecten(aanstellingen), jaren(aanstellingen)
    uit = [
        Ontvanger(
            wie=rijen_[0].gebruiker,
            wijken=frozenset(a.wijk_id for a in rijen_),
            waar=", ".join(str(a.wijk.naam) if a.wijk else _("alle wijken") for a in rijen_),
            open=open_.get(pk, 0),
            ruimte=plaats[pk],
            komt=frozenset(komt[pk]),
            uren_over=max(0, (uren[pk].norm - uren[pk].minuten) // 60),
            geeft=pk in geven,
        )
        for pk, rijen_ in aanstellingen.items()
    ]
    return sorted(uit, key=lambda c: (c.wie.naam, c.pk))


def wisselingen(wie: Iterable[int]) -> list[tuple[int, int, int]]:
    """Return the transfers from or to coordinators (keys) that wait: from whom, to whom and of whom (keys)."""
    pks = list(wie)
    rijen = Overdracht.objects.filter(Q(van__in=pks) | Q(aan__in=pks), stand__in=LOPEND)
    return list(rijen.order_by().values_list("van_id", "aan_id", "inburgeraar_id"))


def wie_komt(rijen: Iterable[tuple[int, int, int]]) -> dict[int, set[int]]:
    """Return by coordinator (key) who comes by one of these `wisselingen`, and counts for the norm."""
    alle = list(rijen)
    telt, uit = tellen_mee(pk for _van, _aan, pk in alle), defaultdict[int, set[int]](set)
    for _van, aan, pk in alle:
        if pk in telt:
            uit[aan].add(pk)
    return uit


def wie_meest_geeft(rijen: Iterable[tuple[int, int, int]]) -> set[int]:
    """Return of which coordinators (keys) more than half of the people go to a colleague, by one of these `wisselingen`."""
    gaat, houdt = defaultdict[int, set[int]](set), defaultdict[int, set[int]](set)
    for van, _aan, pk in rijen:
        gaat[van].add(pk)
    caseload = Toegang.objects.filter(gebruiker__in=list(gaat), grond=Toegangsgrond.CASELOAD).in_kracht()
    for wie, pk in caseload.order_by().values_list("gebruiker_id", "inburgeraar_id"):
        assert wie is not None
        houdt[wie].add(pk)
    return {wie for wie, mensen in houdt.items() if len(mensen & gaat[wie]) * 2 > len(mensen)}


def _open_trajecten(wie: Iterable[int]) -> dict[int, int]:
    """Count the open trajecten of coordinators (keys) today, as far as the user sees them: a teamleider sees all."""
    caseload = Toegang.objects.filter(gebruiker__in=list(wie), grond=Toegangsgrond.CASELOAD).in_kracht()
    met_traject = Traject.objects.filter(gesloten_op__isnull=True).values("inburgeraar_id")
    uit = defaultdict[int, int](int)
    for pk in caseload.filter(inburgeraar__in=met_traject).values_list("gebruiker_id", flat=True):
        assert pk is not None
        uit[pk] += 1
    return uit


@dataclass(kw_only=True)
class _Banden:
    """What coordinators have with people: by key of a person, the keys of coordinators."""

    gezin: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    eerder: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))
    taal: dict[int, set[int]] = field(default_factory=lambda: defaultdict(set))


def kandidaten(personen: Iterable[Inburgeraar], collegas: list[Ontvanger]) -> dict[int, list[Kandidaat]]:
    """Return for each person who can take it, the best first.

    Args:
        personen: the people, with wijk and language.
        collegas: who can take people (`ontvangers_op`).
    """
    mensen = list(personen)
    banden = _banden(mensen, [c.pk for c in collegas])
    return {
        p.pk: sorted(
            (_kandidaat(p, c, banden) for c in collegas), key=lambda k: (-k.gewicht, k.collega.wie.naam)
        )
        for p in mensen
    }


def _kandidaat(persoon: Inburgeraar, collega: Ontvanger, banden: _Banden) -> Kandidaat:
    woorden = {
        KENT_GEZIN: (_("begeleidt iemand uit dit huishouden"), collega.pk in banden.gezin[persoon.pk]),
        KENT_PERSOON: (_("begeleidde deze persoon eerder"), collega.pk in banden.eerder[persoon.pk]),
        IN_WIJK: (
            _("werkt in %s") % persoon.wijk.naam,
            persoon.wijk_id in collega.wijken or None in collega.wijken,
        ),
        SPREEKT: (
            _("sprak eerder %s zonder tolk") % (persoon.taal.naam if persoon.taal else ""),
            persoon.taal_id is not None and collega.pk in banden.taal[persoon.taal_id],
        ),
    }
    geldt = {gewicht: zin for gewicht, (zin, waar) in woorden.items() if waar}
    return Kandidaat(collega=collega, gewicht=sum(geldt), redenen=tuple(geldt.values()))


def _banden(mensen: list[Inburgeraar], wie: list[int]) -> _Banden:
    uit, pks = _Banden(), [p.pk for p in mensen]
    caseload = Toegang.objects.filter(gebruiker__in=wie, grond=Toegangsgrond.CASELOAD)
    leden = Huishoudlid.objects.in_kracht()
    per_huis = defaultdict[int, list[int]](list)
    for huis, pk in leden.filter(inburgeraar__in=pks).values_list("huishouden_id", "inburgeraar_id"):
        per_huis[huis].append(pk)
    thuis = dict(leden.filter(huishouden__in=list(per_huis)).values_list("inburgeraar_id", "huishouden_id"))
    houdt = caseload.in_kracht().filter(inburgeraar__in=list(thuis))
    for collega, lid in houdt.values_list("gebruiker_id", "inburgeraar_id"):
        for pk in per_huis[thuis[lid]]:
            if pk != lid and collega is not None:
                uit.gezin[pk].add(collega)
    for collega, pk in caseload.filter(inburgeraar__in=pks).values_list("gebruiker_id", "inburgeraar_id"):
        if collega is not None:
            uit.eerder[pk].add(collega)
    talen = {p.taal_id for p in mensen if p.taal_id is not None}
    with connection.cursor() as cursor:
        cursor.execute("SELECT collega, taal FROM rls.spraken_zonder_tolk(%s, %s)", [wie, sorted(talen)])
        for collega, taal in cursor.fetchall():
            uit.taal[taal].add(collega)
    return uit


def verdeel(personen: Iterable[Inburgeraar], keuze: Mapping[int, list[Kandidaat]]) -> dict[int, Kandidaat]:
    """Propose a coordinator for each person (key): the best who has room, each place given once.

    Of those who suit equally well, who has most room left then. Who has no room at all, or gives most of its people to
    colleagues, is not proposed; the teamleider chooses then.
    """
    mensen = list(personen)
    telt = tellen_mee(p.pk for p in mensen)
    plaats = {k.collega.pk: plaatsen_vrij(k.collega) for rij in keuze.values() for k in rij}
    uit = {}
    for persoon in mensen:
        krijgen = (k for k in keuze[persoon.pk] if not k.collega.geeft)
        kan = [k for k in krijgen if plaats[k.collega.pk] > 0 or persoon.pk not in telt]
        if not kan:
            continue
        even_goed = [k for k in kan if k.gewicht == kan[0].gewicht]
        beste = max(even_goed, key=lambda k: plaats[k.collega.pk])
        plaats[beste.collega.pk] -= persoon.pk in telt
        uit[persoon.pk] = beste
    return uit


def plaatsen_vrij(collega: Ontvanger) -> int:
    """Return the places a coordinator has left this year, with those who come already."""
    return max(0, collega.ruimte.hoogstens - collega.ruimte.nu - len(collega.komt))
