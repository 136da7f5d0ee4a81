"""Who could take over the visits of a colleague who is away: a proposal for each visit, with its reason in words.

Only what is known of a colleague counts: the wijken of its aanstelling, its own planned visits, and whom it spoke to. A
planned visit has no end and is taken to last an hour, as in the calendar (`trajecten/contact/agendafeed.py`).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property
from itertools import combinations, groupby
from typing import Any

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid, Gebruiker
from inburgeraars.models import Adres, Toegang, Toegangsgrond, Veiligheidsnotitie
from kern.klok import DAG, vandaag
from trajecten.contact.agendafeed import DUUR
from trajecten.contact.collegas import collegas
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.overdracht.services.vervangen import caseload_van
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

BEGIN, EINDE = 8, 18
"""The hours of a day that the strips show."""
AFZEGGEN = "afzeggen"
SAMEN = 2


@dataclass(kw_only=True)
class Vervanger:
    """A colleague who could replace: one who works on all days of the absence.

    Args:
        wijken: the names of the wijken of its aanstelling; empty for all of them.
        eigen: its own planned visits, as day and time.
        erbij: those that the proposal gives it.
        kent: the keys of the persons it ever recorded a contact with.
    """

    wie: Gebruiker
    wijken: frozenset[str]
    eigen: list[tuple[dt.date, dt.time | None]] = field(default_factory=list)
    erbij: list[tuple[dt.date, dt.time | None]] = field(default_factory=list)
    kent: set[int] = field(default_factory=set)

    def is_vrij(self, dag: dt.date, tijd: dt.time | None) -> bool:
        """Tell whether no visit of that day is within an hour; one without a time is in nobody's way."""
        if tijd is None:
            return True
        begin = dt.datetime.combine(dag, tijd)
        anders = (
            dt.datetime.combine(d, t) for d, t in (*self.eigen, *self.erbij) if d == dag and t is not None
        )
        return all(abs(ander - begin) >= DUUR for ander in anders)

    def werkt_in(self, wijk: str) -> bool:
        """Tell whether its aanstelling covers a wijk."""
        return not self.wijken or wijk in self.wijken

    def drukte(self, dag: dt.date) -> int:
        """Return how many visits it makes that day."""
        return sum(d == dag for d, _t in (*self.eigen, *self.erbij))

    @property
    def waar(self) -> str:
        """The wijken of its aanstelling in words."""
        return ", ".join(sorted(self.wijken)) or _("alle wijken")


@dataclass(frozen=True, kw_only=True)
class Bezoekvoorstel:
    """A visit of who is away, with the colleague or colleagues proposed for it.

    Args:
        keuze: the value of the choice that is made already; empty leaves the visit where it is.
        waarom: why, in words.
        keuzes: what can be chosen, as value and text.
    """

    bezoek: Any
    keuze: str
    waarom: str
    keuzes: list[tuple[str, str]]

    @property
    def veld(self) -> str:
        """The name of its field."""
        return f"bezoek_{self.bezoek.pk}"

    @property
    def tijd(self) -> str:
        """The time of the visit."""
        return f"{self.bezoek.tijd:%H.%M}" if self.bezoek.tijd else _("geen tijd")

    @property
    def meta(self) -> str:
        """Where, in which step, and in which language."""
        persoon, stap = self.bezoek.inburgeraar, self.bezoek.stap
        taal = str(persoon.taal or "")
        if persoon.taal_id and persoon.tolk not in {"", "geen"}:
            taal = f"{taal}, {persoon.get_tolk_display()}"
        waar = ", ".join(filter(None, (self.bezoek.adres, persoon.wijk.naam)))
        return " · ".join(filter(None, (waar, str(Stap(stap).label) if stap else "", taal)))


@dataclass(frozen=True, kw_only=True)
class Dagdeel:
    """The visits of one day."""

    dag: dt.date
    bezoeken: list[Bezoekvoorstel]

    @property
    def naam(self) -> str:
        """The day in words."""
        return _("Vandaag") if self.dag == vandaag() else date_format(self.dag, "l j F").capitalize()

    @property
    def noot(self) -> str:
        """How many visits."""
        n = len(self.bezoeken)
        return ngettext("%d bezoek", "%d bezoeken", n) % n


@dataclass(frozen=True, kw_only=True)
class Blokje:
    """A visit on a strip: where it begins and how wide it is, in per cent of the day."""

    x: str
    breedte: str
    over: bool


@dataclass(frozen=True, kw_only=True)
class Strook:
    """The first day of a colleague: its own visits, and those the proposal gives it."""

    naam: str
    initialen: str
    noot: str
    blokjes: list[Blokje]
    zin: str


@dataclass(frozen=True, kw_only=True)
class Vervangvoorstel:
    """A proposal for the days that a colleague is away."""

    wie: Gebruiker
    van: dt.date
    laatste_dag: dt.date
    mensen: int
    dagdelen: list[Dagdeel]
    collegas: list[Vervanger]
    allen: Gebruiker | None
    waarom_allen: str

    @cached_property
    def bezoeken(self) -> list[Bezoekvoorstel]:
        """All visits."""
        return [b for deel in self.dagdelen for b in deel.bezoeken]

    @property
    def eerste(self) -> Dagdeel | None:
        """The visits of today, when the absence has begun by then."""
        return next((d for d in self.dagdelen if d.dag == vandaag()), None)

    @property
    def rest(self) -> list[Dagdeel]:
        """The visits of the days after today."""
        return [d for d in self.dagdelen if d.dag != vandaag()]

    @property
    def stroken(self) -> list[Strook]:
        """The day of each colleague, those with a visit of the proposal first."""
        dag = max(self.van, vandaag())
        rij = sorted(self.collegas, key=lambda c: -sum(d == dag for d, _t in c.erbij))
        return [_strook(c, dag, self.wie) for c in rij]


def maak_voorstel(
    gebruiker: Gebruiker, wie: Gebruiker, van: dt.date, laatste_dag: dt.date
) -> Vervangvoorstel:
    """Return the proposal for the visits of a colleague from today or its first day on, in a fixed number of queries."""
    begin = max(van, vandaag())
    bezoeken = list(_bezoeken(gebruiker, wie, begin, laatste_dag))
    mensen = _collegas(wie, begin, laatste_dag, [b.inburgeraar_id for b in bezoeken])
    allen = _voor_allen(wie, mensen)
    dagdelen = [
        Dagdeel(dag=dag, bezoeken=[_een(b, mensen) for b in groep])
        for dag, groep in groupby(bezoeken, key=lambda b: b.datum)
    ]
    return Vervangvoorstel(
        wie=wie,
        van=van,
        laatste_dag=laatste_dag,
        mensen=len(caseload_van(wie)),
        dagdelen=dagdelen,
        collegas=mensen,
        allen=allen.wie if allen else None,
        waarom_allen=_waarom_allen(allen),
    )


def _bezoeken(gebruiker: Gebruiker, wie: Gebruiker, van: dt.date, tot: dt.date) -> QuerySet[Any]:
    persoon = OuterRef("inburgeraar")
    traject = Traject.objects.filter(inburgeraar=persoon, gesloten_op__isnull=True)
    regel = Trim(Concat("straat", Value(" "), "huisnummer", Value(" "), "toevoeging"))
    adres = Adres.objects.filter(inburgeraar=persoon).in_kracht().annotate(regel=regel)
    notitie = Veiligheidsnotitie.objects.filter(inburgeraar=persoon).in_kracht()
    vast = Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD, gebruiker=wie)
    rijen: QuerySet[Any] = (
        GeplandBezoek.objects.visible_to(gebruiker)
        .filter(door=wie, stand=Bezoekstand.GEPLAND, datum__gte=van, datum__lte=tot)
        .select_related("inburgeraar__wijk", "inburgeraar__taal")
        .annotate(
            stap=Subquery(traject.values("stap")[:1]),
            adres=Subquery(adres.values("regel")[:1]),
            ga_samen=Subquery(notitie.order_by("-pk").values("waarschuwing")[:1]),
            heeft_contact=Exists(vast.in_kracht()),
        )
        .order_by("datum", "tijd", "pk")
    )
    return rijen


def _collegas(wie: Gebruiker, van: dt.date, tot: dt.date, personen: list[int]) -> list[Vervanger]:
    """Return who can replace, with what is known of each, by name."""
    weg = Afwezigheid.objects.filter(gebruiker=OuterRef("pk"), van__lte=tot, tot__gt=van)
    er_zijn = collegas(wie, van).filter(~Exists(weg), is_active=True)
    kunnen = er_zijn.filter(pk__in=collegas(wie, tot).order_by().values("pk"))
    wijken: dict[int, set[str]] = defaultdict(set)
    dienst = Aanstelling.objects.in_kracht(van).met_rol(Rol.TRAJECTCOORDINATOR).order_by()
    for pk, wijk in dienst.values_list("gebruiker", "wijk__naam"):
        wijken[pk].add(wijk or "")
    uit = {
        c.pk: Vervanger(wie=c, wijken=frozenset() if "" in wijken[c.pk] else frozenset(wijken[c.pk]))
        for c in kunnen
    }
    eigen = GeplandBezoek.objects.filter(
        Q(door__in=list(uit)) | Q(samen_met__in=list(uit)),
        stand=Bezoekstand.GEPLAND,
        datum__gte=van,
        datum__lte=tot,
    ).order_by("datum", "tijd", "pk")
    for door, samen, datum, tijd in eigen.values_list("door", "samen_met", "datum", "tijd"):
        for pk in {door, samen} & uit.keys():
            uit[pk].eigen.append((datum, tijd))
    sprak = Verslag.objects.filter(inburgeraar__in=personen, contactmoment__door__in=list(uit)).order_by()
    for pk, persoon in sprak.values_list("contactmoment__door", "inburgeraar").distinct():
        uit[pk].kent.add(persoon)
    return list(uit.values())


def _voor_allen(wie: Gebruiker, mensen: list[Vervanger]) -> Vervanger | None:
    """Return who suits best for the whole caseload: works in the same wijk, and has the fewest visits in these days."""
    eigen = {a.wijk.naam if a.wijk else "" for a in wie.in_kracht if a.rol == Rol.TRAJECTCOORDINATOR}
    return min(
        mensen,
        key=lambda c: (not any(c.werkt_in(w) for w in eigen), len(c.eigen), c.wie.naam),
        default=None,
    )


def _waarom_allen(collega: Vervanger | None) -> str:
    if collega is None:
        return _("Er is geen andere trajectcoördinator die al deze dagen werkt.")
    n = len(collega.eigen)
    eigen = ngettext("%d eigen bezoek in deze dagen", "%d eigen bezoeken in deze dagen", n) % n
    return _("werkt in %(waar)s, %(eigen)s") % {"waar": collega.waar, "eigen": eigen}


def _een(bezoek: Any, mensen: list[Vervanger]) -> Bezoekvoorstel:
    if not bezoek.heeft_contact:
        return Bezoekvoorstel(
            bezoek=bezoek,
            keuze="",
            waarom=_("nog geen vast contact: zeg het bezoek af, of laat het staan"),
            keuzes=_keuzes([]),
        )
    samen = SAMEN if bezoek.ga_samen and len(mensen) >= SAMEN else 1
    vrij = sorted((c for c in mensen if c.is_vrij(bezoek.datum, bezoek.tijd)), key=lambda c: _past(c, bezoek))
    gekozen = vrij[:samen] if len(vrij) >= samen else []
    for collega in gekozen:
        collega.erbij.append((bezoek.datum, bezoek.tijd))
    return Bezoekvoorstel(
        bezoek=bezoek,
        keuze="-".join(str(c.wie.pk) for c in gekozen),
        waarom=_waarom(bezoek, gekozen, samen),
        keuzes=_keuzes(mensen, samen=samen, eerst=gekozen),
    )


def _past(collega: Vervanger, bezoek: Any) -> tuple[bool, bool, int, str]:
    """Return the order of who suits a visit: knows the person, works in its wijk, has the fewest visits that day."""
    return (
        bezoek.inburgeraar_id not in collega.kent,
        not collega.werkt_in(bezoek.inburgeraar.wijk.naam),
        collega.drukte(bezoek.datum),
        collega.wie.naam,
    )


def _waarom(bezoek: Any, gekozen: list[Vervanger], samen: int) -> str:
    om = f"{bezoek.tijd:%H.%M}" if bezoek.tijd else ""
    if not gekozen:
        if samen == SAMEN:
            return _("ga samen: er zijn geen twee collega’s vrij om %s uur") % om
        return _("niemand is vrij om %s uur") % om if om else _("geen collega werkt deze dagen")
    if samen == SAMEN:
        return _("ga samen: allebei vrij om %s uur") % om if om else _("ga samen: twee collega’s")
    (een,) = gekozen
    redenen = []
    if bezoek.inburgeraar_id in een.kent:
        redenen.append(_("sprak %s eerder") % bezoek.inburgeraar.naam)
    if een.werkt_in(bezoek.inburgeraar.wijk.naam):
        redenen.append(_("werkt in %s") % bezoek.inburgeraar.wijk.naam)
    redenen.append(_("vrij om %s uur") % om if om else _("geen tijd afgesproken"))
    return ", ".join(redenen)


def _keuzes(
    mensen: list[Vervanger], *, samen: int = 1, eerst: Iterable[Vervanger] = ()
) -> list[tuple[str, str]]:
    """Return what can be chosen for a visit; of two who go together the first of the proposal leads."""
    op_volgorde = [*eerst, *(c for c in mensen if c not in list(eerst))]
    if samen == SAMEN:
        wie = [
            (f"{a.wie.pk}-{b.wie.pk}", _("%(een)s en %(ander)s") % {"een": a.wie.naam, "ander": b.wie.naam})
            for a, b in combinations(op_volgorde, SAMEN)
        ]
    else:
        wie = [(str(c.wie.pk), c.wie.naam) for c in op_volgorde]
    return [*wie, ("", _("Laten staan, nog niet verdelen")), (AFZEGGEN, _("Afzeggen, iemand belt"))]


def _strook(collega: Vervanger, dag: dt.date, wie: Gebruiker) -> Strook:
    eigen = [t for d, t in collega.eigen if d == dag]
    erbij = [t for d, t in collega.erbij if d == dag]
    zin = ngettext("%d eigen bezoek", "%d eigen bezoeken", len(eigen)) % len(eigen)
    if erbij:
        zin = _("%(eigen)s, %(erbij)d van %(wie)s") % {"eigen": zin, "erbij": len(erbij), "wie": wie.voornaam}
    return Strook(
        naam=collega.wie.naam,
        initialen=collega.wie.initialen,
        noot=collega.waar,
        blokjes=[
            _blokje(t, over=over) for tijden, over in ((eigen, False), (erbij, True)) for t in tijden if t
        ],
        zin=zin,
    )


def _blokje(tijd: dt.time, *, over: bool) -> Blokje:
    uren = EINDE - BEGIN
    begin = min(max(tijd.hour + tijd.minute / 60 - BEGIN, 0), uren - 0.5)
    breedte = min(DUUR / dt.timedelta(hours=1), uren - begin)
    return Blokje(x=f"{begin / uren:.2%}", breedte=f"{breedte / uren:.2%}", over=over)


def standaard_dagen() -> tuple[dt.date, dt.date]:
    """Return today and the last working day of this week; at the weekend that of the next."""
    dag = vandaag()
    vrijdag = dag + (4 - dag.weekday()) % 7 * DAG
    return dag, vrijdag
