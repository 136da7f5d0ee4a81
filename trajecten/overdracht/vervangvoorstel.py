"""Who could take over the visits of a colleague who is away: a proposal for each visit, with its reason in words.

Only what is known of a colleague counts: the wijken of its aanstelling, its own planned visits, and whom it spoke to. A
planned visit has no end and is taken to last an hour, as in the calendar (`trajecten/contact/agendafeed.py`).
"""

import datetime as dt
from collections import defaultdict
from collections.abc import Iterable, Mapping
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
from trajecten.contact.collegas import collegas
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.overdracht.dagbalk import Strook, Vervanger, strook, uren_van
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.services.vervangen import caseload_van, namens_wie, vervangingen_door
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

AFZEGGEN = "afzeggen"
SAMEN = 2


@dataclass(frozen=True, kw_only=True)
class Bezoekvoorstel:
    """A visit of who is away, with the colleague or colleagues proposed for it.

    Args:
        keuze: the value of the choice that is made already; empty leaves the visit where it is.
        waarom: why, in words.
        keuzes: what can be chosen, as value and text.
        redenen: why, for each value that can be chosen.
        namens: the fixed contact, when that is a colleague for whom who is away replaces; else empty.
    """

    bezoek: Any
    keuze: str
    waarom: str
    keuzes: list[tuple[str, str]]
    redenen: dict[str, str]
    namens: str = ""

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
        namens = _("namens %s") % self.namens if self.namens else ""
        return " · ".join(filter(None, (namens, waar, str(Stap(stap).label) if stap else "", taal)))


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
class Opvolging:
    """A replacement for a whole caseload that who is away does itself, and who could go on with it.

    Args:
        vervanging: the replacement.
        collegas: who can go on with it.
        voorstel: who is proposed; None when nobody can.
    """

    vervanging: Vervanging
    collegas: list[Vervanger]
    voorstel: Gebruiker | None

    @property
    def veld(self) -> str:
        """The name of its field."""
        return f"opvolger_{self.vervanging.pk}"


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
    opvolgingen: list[Opvolging]
    gekozen: dict[str, str] = field(default_factory=dict)

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

    def kies(self, keuzes: Mapping[str, str]) -> None:
        """Let the day of each colleague, and the sum, follow what is chosen: by field, the value."""
        self.gekozen.update(keuzes)
        wie = {str(c.wie.pk): c for c in self.collegas}
        for collega in self.collegas:
            collega.erbij.clear()
        for b in self.bezoeken:
            for deel in keuzes.get(b.veld, "").split("-"):
                if deel in wie:
                    wie[deel].erbij.append((b.bezoek.datum, b.bezoek.tijd))

    @property
    def hoeveel(self) -> str:
        """The number of visits of all days."""
        n = len(self.bezoeken)
        return ngettext("%d bezoek", "%d bezoeken", n) % n

    @property
    def som(self) -> str:
        """What will happen with the visits, in words."""
        return in_woorden(self.bezoeken, self.gekozen, self.collegas) or _("niets te verdelen")

    @property
    def samen(self) -> str:
        """To whom two colleagues go, in words; empty for nobody."""
        namen = [b.bezoek.inburgeraar.naam for b in self.bezoeken if "-" in self.gekozen.get(b.veld, "")]
        return _("Bij %s gaan ze samen.") % ", ".join(namen) if namen else ""

    @property
    def week(self) -> list[tuple[str, str, str]]:
        """The days after today, each as day, what happens, and when the visits are."""
        return [
            (
                date_format(deel.dag, "D j b").lower(),
                in_woorden(deel.bezoeken, self.gekozen, self.collegas),
                ", ".join(f"{b.bezoek.inburgeraar.naam} {b.tijd}" for b in deel.bezoeken),
            )
            for deel in self.rest
        ]

    @property
    def hoeveel_rest(self) -> str:
        """The number of visits of the days after today."""
        n = sum(len(deel.bezoeken) for deel in self.rest)
        return ngettext("%d bezoek", "%d bezoeken", n) % n

    @property
    def strookdag(self) -> str:
        """The day of the strips, when that is not today."""
        dag = max(self.van, vandaag())
        return "" if dag == vandaag() else date_format(dag, "l j F").lower()

    @property
    def uren(self) -> list[str]:
        """Where the hours stand on a strip that it has a word for."""
        return uren_van()

    @property
    def stroken(self) -> list[Strook]:
        """The day of each colleague, those with a visit of the proposal first."""
        dag = max(self.van, vandaag())
        rij = sorted(self.collegas, key=lambda c: -sum(d == dag for d, _t in c.erbij))
        return [strook(c, dag, self.wie) for c in rij]


def in_woorden(
    bezoeken: Iterable[Bezoekvoorstel], gekozen: Mapping[str, str], collegas: Iterable[Vervanger]
) -> str:
    """Return how many of these visits go to whom, are cancelled, and stay where they are."""
    keuzes = [gekozen.get(b.veld, "") for b in bezoeken]
    wie = [deel for keuze in keuzes for deel in keuze.split("-")]
    delen = [f"{c.wie.voornaam} {wie.count(str(c.wie.pk))}" for c in collegas if str(c.wie.pk) in wie]
    if n := keuzes.count(AFZEGGEN):
        delen.append(_("%d afgezegd") % n)
    if n := keuzes.count(""):
        delen.append(_("%d nog niet verdeeld") % n)
    return ", ".join(delen)


def maak_voorstel(
    gebruiker: Gebruiker, wie: Gebruiker, van: dt.date, laatste_dag: dt.date
) -> Vervangvoorstel:
    """Return the proposal for the visits of a colleague from today or its first day on, in a fixed number of queries."""
    begin = max(van, vandaag())
    bezoeken = list(_bezoeken(gebruiker, wie, begin, laatste_dag))
    mensen = _collegas(wie, begin, laatste_dag, [b.inburgeraar_id for b in bezoeken])
    allen = _voor_allen(wie, mensen)
    namens = {pk: rij.vervangt.naam for pk, rij in namens_wie(wie, begin, laatste_dag + DAG).items()}
    dagdelen = [
        Dagdeel(dag=dag, bezoeken=[_een(b, mensen, namens.get(b.inburgeraar_id, "")) for b in groep])
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
        opvolgingen=[
            _opvolging(rij, begin) for rij in vervangingen_door(wie, begin, laatste_dag + DAG) if rij.heel
        ],
    )


def _opvolging(rij: Vervanging, begin: dt.date) -> Opvolging:
    assert rij.tot is not None
    mensen = _collegas(rij.vervangt, max(rij.van, begin), rij.tot - DAG, [])
    kunnen = [c for c in mensen if c.wie.pk != rij.vervanger_id]
    beste = _voor_allen(rij.vervangt, kunnen)
    return Opvolging(
        vervanging=rij,
        collegas=kunnen,
        voorstel=beste.wie if beste else None,
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


def waarom_allen(collega: Vervanger | None) -> str:
    """Return why a colleague suits for a whole caseload; that there is nobody, for None."""
    if collega is None:
        return _("Er is geen andere trajectcoördinator die al deze dagen werkt.")
    n = len(collega.eigen)
    eigen = ngettext("%d eigen bezoek in deze dagen", "%d eigen bezoeken in deze dagen", n) % n
    return _("werkt in %(waar)s, %(eigen)s") % {"waar": collega.waar, "eigen": eigen}


def waarom_ieder(mensen: Iterable[Vervanger]) -> list[tuple[str, str]]:
    """Return for each colleague (its key) why it suits for a whole caseload."""
    return [(str(c.wie.pk), waarom_allen(c)) for c in mensen]


def _een(bezoek: Any, mensen: list[Vervanger], namens: str) -> Bezoekvoorstel:
    if not (bezoek.heeft_contact or namens):
        return Bezoekvoorstel(
            bezoek=bezoek,
            keuze="",
            waarom=_("nog geen vast contact: zeg het bezoek af, of laat het staan"),
            keuzes=_keuzes([]),
            redenen={},
        )
    samen = SAMEN if bezoek.ga_samen and len(mensen) >= SAMEN else 1
    vrij = sorted((c for c in mensen if c.is_vrij(bezoek.datum, bezoek.tijd)), key=lambda c: _past(c, bezoek))
    gekozen = vrij[:samen] if len(vrij) >= samen else []
    waarom = _waarom(bezoek, gekozen, samen)
    keuzes = _keuzes(mensen, samen=samen, eerst=gekozen)
    redenen = {"": waarom} if not gekozen else {}
    for keuze in (waarde for waarde, _tekst in keuzes if waarde not in {"", AFZEGGEN}):
        wie = [c for c in mensen if str(c.wie.pk) in keuze.split("-")]
        redenen[keuze] = _waarom(bezoek, wie, samen, vrij=all(c in vrij for c in wie))
    for collega in gekozen:
        collega.erbij.append((bezoek.datum, bezoek.tijd))
    return Bezoekvoorstel(
        bezoek=bezoek,
        keuze="-".join(str(c.wie.pk) for c in gekozen),
        waarom=waarom,
        redenen=redenen,
        keuzes=keuzes,
        namens=namens,
    )


def _past(collega: Vervanger, bezoek: Any) -> tuple[bool, bool, int, str]:
    """Return the order of who suits a visit: knows the person, works in its wijk, has the fewest visits that day."""
    return (
        bezoek.inburgeraar_id not in collega.kent,
        not collega.werkt_in(bezoek.inburgeraar.wijk.naam),
        collega.drukte(bezoek.datum),
        collega.wie.naam,
    )


def _waarom(bezoek: Any, gekozen: list[Vervanger], samen: int, *, vrij: bool = True) -> str:
    om = f"{bezoek.tijd:%H.%M}" if bezoek.tijd else ""
    if not gekozen:
        if samen == SAMEN:
            return _("ga samen: er zijn geen twee collega’s vrij om %s uur") % om
        return _("niemand is vrij om %s uur") % om if om else _("geen collega werkt deze dagen")
    if samen == SAMEN and not vrij:
        return _("ga samen: een van beiden heeft rond %s uur een ander bezoek") % om
    if samen == SAMEN:
        return _("ga samen: allebei vrij om %s uur") % om if om else _("ga samen: twee collega’s")
    (een,) = gekozen
    redenen = []
    if bezoek.inburgeraar_id in een.kent:
        redenen.append(_("sprak %s eerder") % bezoek.inburgeraar.naam)
    if een.werkt_in(bezoek.inburgeraar.wijk.naam):
        redenen.append(_("werkt in %s") % bezoek.inburgeraar.wijk.naam)
    if not vrij:
        redenen.append(_("heeft rond %s uur een ander bezoek") % om)
    else:
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


def standaard_dagen() -> tuple[dt.date, dt.date]:
    """Return today and the last working day of this week; at the weekend that of the next."""
    dag = vandaag()
    vrijdag = dag + (4 - dag.weekday()) % 7 * DAG
    return dag, vrijdag
