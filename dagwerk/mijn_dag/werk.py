"""Panel: the people for whom something must happen, the longest late first, each with all reasons and one act.

Drafts, questions of a teamleider and reservations have a group of their own, so that every count of the others is one
of people, and a question has its button whatever else there is about that person.
"""

import datetime as dt
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, overload

from django.db.models import F, QuerySet
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.mijn_dag.reeks import Reeks
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.voorbereid import Voorbereid
from kern.woorden import met_weekdag
from trajecten.bespreking.rijen import uit_bespreking
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.rijen import rijen_van_mij
from trajecten.signalen.uitleg import EINDIGT
from trajecten.signalen.werkregels import WOORDEN, Werkregel, in_woorden, reserveringen
from trajecten.signalen.zichtbaar import zonder_dubbele
from trajecten.taken.enums import Taaksoort, Taakstand
from trajecten.taken.models import Taak
from trajecten.taken.van_mij import van_mij

EERST = 4
"""How many rows of a group are shown at once."""
OOK = 2
"""How many other reasons of a person are named; the rest is a number."""
TAKEN_HOOGSTENS = 200
CONCEPTEN, VRAGEN = "concepten", "vragen"


@dataclass(frozen=True, kw_only=True)
class Werkrij:
    """A row: the reason that is longest late with its act, and the other reasons of the same person in a line."""

    eerst: Werkregel
    ook: list[str] = field(default_factory=list)
    meer: int = 0

    @property
    def onder(self) -> str:
        """The second line: the note of the first reason, and the others."""
        rest = [*self.ook]
        if self.meer:
            rest.append(ngettext("nog %d punt", "nog %d punten", self.meer) % self.meer)
        ook = _("ook: %s") % ", ".join(rest) if rest else ""
        return " · ".join(filter(None, (self.eerst.noot, ook)))


@dataclass(frozen=True, kw_only=True)
class Werkgroep(Reeks[Werkrij]):
    """A group of rows under one heading; `noot` says how many of what."""

    anker = "wat-moet-er-gebeuren"
    eerst_aantal = EERST

    kop: str
    noot: str
    aandacht: bool

    @property
    def tonen(self) -> str:
        """The words that show the rest of the rows."""
        n = self.aantal_rest
        if not self.eerst:
            return _("%(kop)s: %(wie)s tonen") % {"kop": self.kop, "wie": self.noot}
        if self.sleutel == CONCEPTEN:
            return ngettext("Nog %d formulier tonen", "Nog %d formulieren tonen", n) % n
        if self.sleutel == VRAGEN:
            return ngettext("Nog %d vraag tonen", "Nog %d vragen tonen", n) % n
        return ngettext("Nog %d persoon tonen", "Nog %d mensen tonen", n) % n


@dataclass(frozen=True, kw_only=True)
class Werk:
    """The panel of work; `mensen` says for how many people something must happen, empty for nobody."""

    groepen: list[Werkgroep]
    mensen: str = ""
    uitleg: list[str] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """The number of rows."""
        return sum(len(g.regels) for g in self.groepen)


def werk(gebruiker: Gebruiker, geopend: frozenset[str] = frozenset()) -> Werk:
    """Return the work of a day in two queries, tasks and all rules; `geopend` has the groups that are open."""
    dag = vandaag()
    zondag = dag + dt.timedelta(days=6 - dag.weekday())
    signalen = rijen_van_mij(gebruiker)
    concepten = [Werkrij(eerst=regel) for regel in _concepten(signalen)]
    open_: list[Taak] = _TAKEN.vraag(gebruiker.pk)
    vragen = [t for t in open_ if t.soort == Taaksoort.VRAAG]
    personen = _per_persoon(_taken(open_) + _signalen(signalen))
    te_laat, straks = [p for p in personen if p[0].op < dag], [p for p in personen if p[0].op > zondag]
    deze_week = [p for p in personen if dag <= p[0].op <= zondag]
    groep = partial(_groep, geopend=geopend)
    wacht = ngettext("%d formulier", "%d formulieren", len(concepten)) % len(concepten)
    groepen = [
        groep(
            VRAGEN,
            ngettext("Vraag van je teamleider", "Vragen van je teamleider", len(vragen)),
            [Werkrij(eerst=_vraagregel(v)) for v in vragen],
            noot=ngettext("%d vraag", "%d vragen", len(vragen)) % len(vragen),
            aandacht=any(v.uiterlijk < dag for v in vragen),
        ),
        groep(CONCEPTEN, _("Nog niet opgeslagen"), concepten, noot=wacht, aandacht=True),
        groep("te-laat", _("Te laat"), _InWoorden(te_laat), aandacht=True),
        groep("deze-week", _("Deze week"), _InWoorden(deze_week)),
        _reserveringen(signalen, geopend),
        groep("later", _("Later"), _InWoorden(straks), dicht=True),
    ]
    soorten = {r["regel"] for r in signalen if concepten or r["regel"] != Signaalregel.CONCEPT_WACHT}
    return Werk(
        groepen=[g for g in groepen if g.regels],
        mensen=_mensen(len(personen)) if personen else "",
        uitleg=[str(tekst) for regel, tekst in EINDIGT.items() if regel in soorten],
    )


def _groep(
    sleutel: str,
    kop: str,
    regels: Sequence[Werkrij],
    *,
    geopend: frozenset[str],
    noot: str = "",
    aandacht: bool = False,
    dicht: bool = False,
) -> Werkgroep:
    return Werkgroep(
        sleutel=sleutel,
        kop=kop,
        regels=regels,
        geopend=geopend,
        noot=noot or _mensen(len(regels)),
        aandacht=aandacht,
        dicht=dicht,
    )


def _mensen(aantal: int) -> str:
    return ngettext("%d persoon", "%d mensen", aantal) % aantal


@dataclass(frozen=True, kw_only=True)
class _Punt:
    """A task or signal with only what it is sorted by; `maak` turns it into a line."""

    op: dt.date
    persoon: int
    naam: str
    maak: Callable[[], Any]


def _per_persoon(punten: Iterable[_Punt]) -> list[list[_Punt]]:
    """Return the reasons of each person, the longest late first, and the persons in that order of their first."""
    uit: dict[int, list[_Punt]] = {}
    for punt in sorted(punten, key=lambda p: (p.op, p.naam)):
        uit.setdefault(punt.persoon, []).append(punt)
    return list(uit.values())


class _InWoorden(Sequence[Werkrij]):
    """Rows that are put in words only when they are read: of two hundred the page shows a dozen."""

    def __init__(self, personen: list[list[_Punt]]) -> None:
        self._personen = personen

    def __len__(self) -> int:
        """Return the number of rows, without making any."""
        return len(self._personen)

    @overload
    def __getitem__(self, plek: int) -> Werkrij: ...
    @overload
    def __getitem__(self, plek: slice) -> list[Werkrij]: ...
    def __getitem__(self, plek: int | slice) -> Werkrij | list[Werkrij]:
        """Return one row or several, in words."""
        if isinstance(plek, slice):
            return [_rij(punten) for punten in self._personen[plek]]
        return _rij(self._personen[plek])


def _rij(punten: list[_Punt]) -> Werkrij:
    eerst, *rest = punten
    ook = [punt.maak().kort for punt in rest[:OOK]]
    return Werkrij(eerst=eerst.maak(), ook=ook, meer=len(rest) - len(ook))


def _taken(open_: list[Taak]) -> list[_Punt]:
    return [
        _Punt(op=t.uiterlijk, persoon=t.inburgeraar_id, naam=t.inburgeraar.naam, maak=partial(_taakregel, t))
        for t in open_
        if t.soort == Taaksoort.TAAK
    ]


def _taken_van(gebruiker_id: int) -> QuerySet[Taak]:
    return (
        zonder_dubbele(Taak.objects.visible_to(Gebruiker(pk=gebruiker_id)))
        .filter(van_mij(Gebruiker(pk=gebruiker_id)), stand=Taakstand.OPEN)
        .select_related("inburgeraar", "door")
        .annotate(besproken_op=F("uit_bespreking__punt__op"))
        .order_by("uiterlijk", "pk")[:TAKEN_HOOGSTENS]
    )


_TAKEN = Voorbereid(_taken_van)


def _vraagregel(vraag: Taak) -> Werkregel:
    return Werkregel(
        op=vraag.uiterlijk,
        naam=vraag.inburgeraar.naam,
        href=reverse("trajecten:dossier", args=[vraag.inburgeraar_id]),
        kort=vraag.wat,
        noot=_("%(wie)s wil uiterlijk %(dag)s antwoord")
        % {"wie": vraag.door.naam, "dag": met_weekdag(vraag.uiterlijk)},
        icoon="message-circle",
        knop=_("Antwoorden"),
        knop_href=reverse("trajecten:vraag_antwoord", args=[vraag.pk]),
        voor=_("op de vraag over %s") % vraag.inburgeraar.naam,
    )


def _taakregel(taak: Any) -> Werkregel:
    dag, naam = vandaag(), taak.inburgeraar.naam
    kort, noot = taak.wat, _("vandaag") if taak.uiterlijk == dag else date_format(taak.uiterlijk, "D j b")
    if taak.uiterlijk < dag:
        dagen = (dag - taak.uiterlijk).days
        kort = ngettext("taak ‘%(wat)s’ %(n)d dag te laat", "taak ‘%(wat)s’ %(n)d dagen te laat", dagen) % {
            "wat": taak.wat,
            "n": dagen,
        }
        noot = ""
    return Werkregel(
        op=taak.uiterlijk,
        naam=naam,
        href=reverse("trajecten:dossier", args=[taak.inburgeraar_id]),
        kort=kort,
        noot=" · ".join(filter(None, (noot, uit_bespreking(taak.besproken_op)))),
        icoon="clipboard-list",
        knop=_("Gedaan"),
        knop_href=reverse("trajecten:taak_gedaan", args=[taak.pk]),
        voor=_("%(knop)s: %(wat)s, %(naam)s") % {"knop": _("Gedaan"), "wat": taak.wat, "naam": naam},
        doet=True,
    )


def _signalen(rijen: list[dict[str, Any]]) -> list[_Punt]:
    """Return the signals about one person, except those about drafts and reservations."""
    return [
        _Punt(
            op=rij["dag"],
            persoon=rij["persoon_id"],
            naam=rij["naam"],
            maak=partial(in_woorden, rij),
        )
        for rij in rijen
        if rij["regel"] not in {Signaalregel.CONCEPT_WACHT, Signaalregel.RESERVERING_LOOPT_AF}
    ]


def _reserveringen(rijen: list[dict[str, Any]], geopend: frozenset[str]) -> Werkgroep:
    """Return the group of reservations that end: one row for all of them, or none."""
    lopen_af = sorted(_van(rijen, Signaalregel.RESERVERING_LOOPT_AF), key=lambda r: r["dag"])
    regels = [Werkrij(eerst=reserveringen(lopen_af))] if lopen_af else []
    noot = _mensen(len(lopen_af))
    laat = bool(lopen_af) and lopen_af[0]["dag"] < vandaag()
    return _groep("reserveringen", _("Reserveringen"), regels, geopend=geopend, noot=noot, aandacht=laat)


def _concepten(rijen: list[dict[str, Any]]) -> list[Werkregel]:
    """Return the lines of drafts whose form can still be opened."""
    concepten = _van(rijen, Signaalregel.CONCEPT_WACHT)
    return [regel for rij in concepten if (regel := WOORDEN[Signaalregel.CONCEPT_WACHT](rij)) is not None]


def _van(rijen: list[dict[str, Any]], regel: Signaalregel) -> list[dict[str, Any]]:
    return [rij for rij in rijen if rij["regel"] == regel]
