"""The work of a period, as a jaarrapportage counts it (DOMEIN 8a and 9)."""

import datetime as dt
from collections import Counter, defaultdict
from collections.abc import Iterable
from typing import Any

from tests.levend_jaar.beeld import GESPROKEN, Beeld, Contact, Mens
from tests.levend_jaar.orakel.stand import is_open, stap_op, wijk_op

ROUTES = ("BPI", "wijknetwerk")


def werk(b: Beeld, van: dt.date, tot: dt.date) -> dict[str, Any]:
    """Return the counts of work from `van` to the peildatum `tot`, both included."""
    return _Teller(b, van, tot).alles()


class _Teller:
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
        gesproken = {m.nr for c in self.bezoeken for m, hoe in self.bij(c) if hoe == GESPROKEN}
        return {
            "gevonden": {r: Counter(self.wijk[m.nr] for m in lijst) for r, lijst in gevonden.items()},
            "al_in_bpi": {r: sum(m.al_in_bpi for m in lijst) for r, lijst in gevonden.items()},
            "benaderd": Counter(
                self.wijk[nr] for nr, dag in self.eerste_poging().items() if self.binnen(dag)
            ),
            "geopend": {r: Counter(t.wijk for t in geopend if van_wie[t.nr].vindroute == r) for r in ROUTES},
            "geopend_al_in_bpi": {
                r: sum(m.al_in_bpi for m in van_wie.values() if m.vindroute == r) for r in ROUTES
            },
            # What is read in from a workbook is undone the same day (daden/inlezen.py).
            "geopend_overgenomen": Counter(),
            "open": self.open(),
            "huisbezoeken": Counter(self.waar(c) for c in self.bezoeken),
            "huisbezoeken_gesproken": Counter(
                self.waar(c) for c in self.bezoeken if GESPROKEN in c.bij.values()
            ),
            "mensen_bezocht": Counter(self.wijk[nr] for nr in bezocht),
            "mensen_gesproken": Counter(self.wijk[nr] for nr in gesproken),
            "contacten": self.per_soort(),
            "minuten_per_wijk": _som((self.waar(c), c.minuten) for c in self.contacten),
            "urenregels": _som(
                (soort, n) for (_wie, week, soort), n in self.b.uren.items() if self.binnen(week)
            ),
        }

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


KLASSEN = ("plichtig", "behoeftig", "niet te bepalen", "niet plichtig of vrijgesteld", "nog niet bekend")


def doelgroep_op(m: Mens, dag: dt.date) -> str:
    """Return the class of the finding that holds on a day."""
    geldig = [d for d in m.doelgroepen if d[0] <= dag]
    if not geldig:
        return "nog niet bekend"
    klasse = max(geldig)[2]
    return "niet plichtig of vrijgesteld" if klasse in {"niet plichtig", "vrijgesteld"} else klasse


def kenmerken(b: Beeld, jaar: int) -> dict[str, Any]:
    """Return the traits of the people of a year, before any of them is hidden; `b` is what was known on 1 March."""
    teller = _Teller(b, dt.date(jaar, 1, 1), dt.date(jaar, 12, 31))
    gevonden = [m for m in teller.mensen if m.vindroute and teller.binnen(teller.gevonden_op(m))]
    hoe_ver: dict[int, set[str]] = defaultdict(set)
    for c in teller.bezoeken:
        for m, hoe in teller.bij(c):
            hoe_ver[m.nr].add(hoe)
    niet = [gezien for gezien in hoe_ver.values() if GESPROKEN not in gezien]
    return {
        "doelgroep": {
            r: Counter(doelgroep_op(m, teller.tot) for m in gevonden if m.vindroute == r) for r in ROUTES
        },
        "niet_gesproken": Counter(
            "wil niet nu" if "wil niet nu" in gezien else "niemand thuis" for gezien in niet
        ),
    }
