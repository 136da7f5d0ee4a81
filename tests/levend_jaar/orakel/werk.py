"""The work of a period, as a jaarrapportage counts it (DOMEIN 8a and 9)."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from tests.levend_jaar.beeld import Beeld, Contact, Mens
from tests.levend_jaar.orakel.stand import is_open, stap_op, wijk_op

ROUTES = ("BPI", "wijknetwerk")


def werk(b: Beeld, van: dt.date, tot: dt.date) -> dict[str, Any]:
    """Return the counts of work from `van` to the peildatum `tot`, both included."""
    return Teller(b, van, tot).alles()


class Teller:
    def __init__(self, b: Beeld, van: dt.date, tot: dt.date) -> None:
        self.b, self.van, self.tot = b, van, tot
        self.mensen = b.levenden()
        self.wijk = {m.nr: wijk_op(b, m, tot) for m in self.mensen}
        self.contacten = [c for c in b.contacten.values() if self.binnen(c.dag)]
        self.bezoeken = [c for c in self.contacten if c.soort == "huisbezoek"]

    def binnen(self, dag: dt.date | None) -> bool:
        """Tell whether a day lies in the period."""
        return dag is not None and self.van <= dag <= self.tot

    def bij(self, c: Contact) -> list[tuple[Mens, str]]:
        """Return the persons of a contact with its result for each."""
        return [(self.b.mensen[self.b.wie(nr)], hoe) for nr, hoe in c.bij.items()]

    def alles(self) -> dict[str, Any]:
        """Return all counts by name."""
        gevonden = {
            r: [m for m in self.mensen if m.vindroute == r and self.binnen(self.gevonden_op(m))]
            for r in ROUTES
        }
        geopend = [t for t in self.b.trajecten.values() if self.binnen(t.geopend_op)]
        van_wie = {t.nr: self.b.mensen[self.b.wie(t.mens)] for t in geopend}
        bezocht = {m.nr for c in self.bezoeken for m, _ in self.bij(c)}
        return {
            "gevonden": {r: Counter(self.wijk[m.nr] for m in lijst) for r, lijst in gevonden.items()},
            "benaderd": Counter(
                self.wijk[nr] for nr, dag in self.eerste_poging().items() if self.binnen(dag)
            ),
            "geopend": {r: Counter(t.wijk for t in geopend if van_wie[t.nr].vindroute == r) for r in ROUTES},
            # What is read in from a workbook is undone the same day (daden/inlezen.py).
            "geopend_overgenomen": Counter(),
            "open": self.open(),
            "huisbezoeken": Counter(self.waar(c) for c in self.bezoeken),
            "mensen_bezocht": Counter(self.wijk[nr] for nr in bezocht),
            "contacten": self.per_soort(),
            "urenregels": _som(
                (soort, n) for (_wie, week, soort), n in self.b.uren.items() if self.binnen(week)
            ),
        }

    def contactminuten(self) -> Counter[str]:
        """Return the minutes of contacts by wijk."""
        return Counter(_som((self.waar(c), c.minuten) for c in self.contacten))

    def gevonden_op(self, m: Mens) -> dt.date | None:
        """Return the day of registration in the wijk, or of the first talk with who was found by the register."""
        if m.vindroute == "wijknetwerk":
            return m.gevonden_op
        return min(self.b.gesprekken(m.nr), default=None)

    def eerste_poging(self) -> dict[int, dt.date]:
        """Return the day of the first attempt or talk; a talk with an instantie is neither."""
        uit: dict[int, dt.date] = {}
        for c in self.b.contacten.values():
            for m, _hoe in self.bij(c) if c.soort != "instantie" else ():
                uit[m.nr] = min(c.dag, uit.get(m.nr, c.dag))
        return uit

    def open(self) -> dict[str, Any]:
        """Return the trajecten open at the end of the last day, by step and wijk."""
        uit: dict[str, Counter[str]] = defaultdict(Counter)
        for t in self.b.trajecten.values():
            if is_open(t, self.tot):
                uit[stap_op(t, self.tot)][t.wijk] += 1
        return dict(uit)

    def waar(self, c: Contact) -> str:
        """Return the wijk of a contact: of the person registered first, else of its vindplaats."""
        if c.bij:
            return self.wijk[min((m for m, _ in self.bij(c)), key=lambda m: m.orde).nr]
        return c.wijk or "geen"

    def per_soort(self) -> dict[str, dict[str, int]]:
        """Return number and minutes of the contacts of each kind."""
        soorten = {c.soort for c in self.contacten}
        return {
            s: {
                "aantal": sum(c.soort == s for c in self.contacten),
                "minuten": sum(c.minuten for c in self.contacten if c.soort == s),
            }
            for s in soorten
        }


def _som(delen: Iterable[tuple[str, int]]) -> dict[str, int]:
    uit: dict[str, int] = defaultdict(int)
    for waarde, aantal in delen:
        uit[waarde] += aantal
    return dict(uit)
