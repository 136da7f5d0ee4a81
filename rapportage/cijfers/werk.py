"""Counts of work: found, approached, opened, open, visited, hours. These are never hidden (DOMEIN 9)."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kern.klok import DAG
from rapportage.cijfers.register import uit_het_register
from rapportage.cijfers.stand import Contactrij, Stand, Tijdvak, Trajectrij, Urenrij
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.traject.enums import Stap

ONBEKEND = "onbekend"
"""The vindroute of a traject whose person has none on record."""

GEEN_WIJK = "geen"
"""The wijk of a contact that belongs to none, such as a talk with an instantie about nobody in particular."""

type Telling = dict[str, int]
"""Numbers by wijk or another word; a missing key means 0."""


@dataclass(frozen=True, kw_only=True)
class Contacttelling:
    """The number of contacts of one kind, and their minutes together."""

    aantal: int
    minuten: int


@uit_het_register
@dataclass(frozen=True, kw_only=True)
class Werkcijfers:
    """The work of a period, and the trajecten open on its last day.

    Args:
        gevonden: people, by vindroute and wijk.
        benaderd: people first approached in the period, by wijk.
        geopend: trajecten, by vindroute and trajectwijk.
        geopend_overgenomen: those that ran already when they were read in, by vindroute.
        open: trajecten open at the end of the last day, by step and trajectwijk.
        huisbezoeken: visits, by wijk; a visit to several people counts once.
        mensen_bezocht: people who were visited, by wijk.
        contacten: all contacts, by kind.
        uren_per_wijk: all minutes, by wijk (`uren_per_wijk`).
        urenregels: minutes that belong to no contact, by kind.
    """

    gevonden: dict[str, Telling]
    benaderd: Telling
    geopend: dict[str, Telling]
    geopend_overgenomen: Telling
    open: dict[str, Telling]
    huisbezoeken: Telling
    mensen_bezocht: Telling
    contacten: dict[str, Contacttelling]
    uren_per_wijk: Telling
    urenregels: Telling

    @property
    def minuten(self) -> int:
        """All minutes worked: of each contact once, and of the weekly lines."""
        return sum(c.minuten for c in self.contacten.values()) + sum(self.urenregels.values())


def werkcijfers(stand: Stand, tijdvak: Tijdvak) -> Werkcijfers:
    """Count the work of a period."""
    return _Teller(stand, tijdvak).alles()


def uren_per_wijk(stand: Stand, tijdvak: Tijdvak) -> Telling:
    """Return all minutes of a period by wijk (DOMEIN 8a, *Hours per wijk*).

    Those of contacts are where `_Teller` counts them. Weekly lines are shared over the wijken of the aanstelling of who
    wrote them, as minutes of a visit are over a household: what does not divide goes to the first.
    """
    return _Teller(stand, tijdvak).uren_per_wijk()


def aangesteld_in(stand: Stand, wie: int, tijdvak: Tijdvak) -> set[int]:
    """Return the wijken of the aanstellingen of a coordinator on a day of a period; of one for all wijken those of the pilot."""
    pilot = {pk for pk, wijk in stand.wijken.items() if wijk.pilot}
    wijken: set[int] = set()
    for a in stand.aanstellingen:
        if a.wie == wie and a.van <= tijdvak.tot_en_met and (a.tot is None or a.tot > tijdvak.van):
            wijken |= pilot if a.wijk is None else {a.wijk}
    return wijken


def _verdeeld(stand: Stand, regel: Urenrij) -> Iterator[tuple[str, int]]:
    """Yield the minutes of a weekly line by wijk."""
    wijken = aangesteld_in(stand, regel.wie, Tijdvak(regel.week, regel.week + 6 * DAG))
    namen = sorted(stand.wijken[pk].naam for pk in wijken) or [GEEN_WIJK]
    deel, rest = divmod(regel.minuten, len(namen))
    for nummer, naam in enumerate(namen):
        yield naam, deel if nummer else deel + rest


class _Teller:
    def __init__(self, stand: Stand, tijdvak: Tijdvak) -> None:
        self.stand = stand
        self.tijdvak = tijdvak
        self.wijk = {pk: stand.wijken[stand.wijk_op(pk, tijdvak.tot_en_met)].naam for pk in stand.personen}
        self.contacten = [c for c in stand.contacten if tijdvak.omvat(c.datum)]
        self.bij: dict[int, list[tuple[int, Resultaat]]] = defaultdict(list)
        for verslag in stand.verslagen:
            self.bij[verslag.contact.id].append((verslag.persoon, verslag.resultaat))
        self.bezoeken = [
            c for c in self.contacten if c.soort == Contactsoort.HUISBEZOEK and self.bij.get(c.id)
        ]

    def alles(self) -> Werkcijfers:
        gevonden = self._gevonden()
        return Werkcijfers(
            gevonden={route: self._per_wijk(mensen) for route, mensen in gevonden.items()},
            benaderd=self._per_wijk(
                pk for pk, dag in self.stand.eerste_poging.items() if self.tijdvak.omvat(dag)
            ),
            geopend=self._geopend(),
            geopend_overgenomen=self._geopend_overgenomen(),
            open=self._open(),
            huisbezoeken=_tel(map(self._waar, self.bezoeken)),
            mensen_bezocht=self._per_wijk({pk for c in self.bezoeken for pk, _ in self.bij[c.id]}),
            contacten=self._contacten(),
            uren_per_wijk=self.uren_per_wijk(),
            urenregels=_som((u.soort, u.minuten) for u in self.stand.uren if self.tijdvak.omvat(u.week)),
        )

    def _per_wijk(self, mensen: Iterable[int]) -> Telling:
        return _tel(self.wijk[pk] for pk in mensen)

    def _gevonden(self) -> dict[str, list[int]]:
        uit: dict[str, list[int]] = defaultdict(list)
        for pk, dag in self.stand.gevonden_op.items():
            if self.tijdvak.omvat(dag):
                uit[self.stand.gevonden[pk].route.value].append(pk)
        return uit

    def _geopend(self) -> dict[str, Telling]:
        uit: dict[str, list[str]] = defaultdict(list)
        for traject in self.stand.trajecten:
            if self.tijdvak.omvat(traject.geopend_op):
                uit[self._route(traject)].append(self.stand.wijken[traject.wijk].naam)
        return {route: _tel(wijken) for route, wijken in uit.items()}

    def _geopend_overgenomen(self) -> Telling:
        geopend = (t for t in self.stand.trajecten if self.tijdvak.omvat(t.geopend_op))
        return _tel(self._route(t) for t in geopend if t.overgenomen_op is not None)

    def _route(self, traject: Trajectrij) -> str:
        gevonden = self.stand.gevonden.get(traject.persoon)
        return gevonden.route.value if gevonden else ONBEKEND

    def _open(self) -> dict[str, Telling]:
        dag = self.tijdvak.tot_en_met
        uit: dict[Stap, list[str]] = defaultdict(list)
        for traject in self.stand.trajecten:
            if traject.is_open(dag):
                uit[self.stand.stap_op(traject.id, dag)].append(self.stand.wijken[traject.wijk].naam)
        return {stap.value: _tel(wijken) for stap, wijken in uit.items()}

    def _waar(self, contact: Contactrij) -> str:
        """Return the wijk in which a contact counts: of the person registered first, else of the vindplaats."""
        if mensen := self.bij.get(contact.id):
            return self.wijk[min(pk for pk, _ in mensen)]
        return self.stand.wijken[contact.wijk].naam if contact.wijk is not None else GEEN_WIJK

    def _contacten(self) -> dict[str, Contacttelling]:
        aantal = Counter(c.soort.value for c in self.contacten)
        minuten = _som((c.soort.value, c.minuten) for c in self.contacten)
        return {s: Contacttelling(aantal=aantal[s], minuten=minuten[s]) for s in aantal}

    def uren_per_wijk(self) -> Telling:
        """Return the minutes of contacts by the wijk in which each counts, with those of weekly lines."""
        regels = (u for u in self.stand.uren if self.tijdvak.omvat(u.week))
        verdeeld = (deel for regel in regels for deel in _verdeeld(self.stand, regel))
        return _som([*((self._waar(c), c.minuten) for c in self.contacten), *verdeeld])


def _tel(waarden: Iterable[str]) -> Telling:
    return dict(Counter(waarden))


def _som(delen: Iterable[tuple[str, int]]) -> Telling:
    uit: Telling = defaultdict(int)
    for waarde, aantal in delen:
        uit[waarde] += aantal
    return dict(uit)
