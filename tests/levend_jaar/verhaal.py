"""The story of the town: which act follows which, drawn by a seed; the same seed tells the same story."""

import datetime as dt
import random
import re
from collections.abc import Callable, Iterable, Sequence
from importlib import import_module
from typing import Any

from django.http import HttpResponse

from gebruikers.models import Gebruiker
from tests.levend_jaar.beeld import STAPPEN, Beeld, Mens, Traject
from tests.levend_jaar.boek import Boek
from tests.levend_jaar.daden.handhaving import Zaak
from tests.levend_jaar.daden.register import DADEN, GEEFT, Daad, lokt
from tests.levend_jaar.klok import Klok
from tests.levend_jaar.nacht import nacht
from tests.levend_jaar.pagina import Balie, Wijze
from tests.levend_jaar.stad import Stad

ONDERWERPEN = (
    *("handhaving", "vinden", "overdracht", "contact", "traject", "plan", "ladder", "werk"),
    *("papier", "dubbel", "kantoor", "einde", "regulier", "omgeving"),
    *("vervanging", "besluiten", "lijsten", "inlezen", "signaallijst", "bespreking"),
)
for _onderwerp in ONDERWERPEN:
    import_module(f"tests.levend_jaar.daden.{_onderwerp}")

OUDSTE = dt.timedelta(days=366)
"""A form asks about a day longer ago than this whether its year is right."""
LOKT_WEEGT, GERICHT_WEEGT = 3, 20
"""How much more an act weighs as long as it, or one that it gives occasion for, was never done; and when that is all
that the story still waits for."""


def op_volgorde(daden: Iterable[Daad]) -> list[Daad]:
    """Return acts as they stand in the files: the register has them in the order in which tests imported those."""

    def plek(d: Daad) -> tuple[int, int]:
        return ONDERWERPEN.index(d.doe.__module__.rpartition(".")[2]), d.doe.__code__.co_firstlineno

    return sorted(daden, key=plek)


class Verhaal:
    """A story under way.

    Args:
        seed: draws everything that is drawn.
        klok: the clock of the town.
        stad: the town on its first day.
    """

    def __init__(self, *, seed: int, klok: Klok, stad: Stad) -> None:
        self.seed, self.klok, self.stad = seed, klok, stad
        self.rng = random.Random(seed)  # noqa: S311  a story must be the same again
        self.boek, self.balie = Boek(klok.nu), Balie()
        self.sleutels: dict[tuple[str, int], int] = {}
        """The key in the database of what the book numbers, by kind and number."""
        self.regels: list[str] = []
        self.gedaan: dict[str, int] = {}
        self.gericht = False
        """Whether only what was never done, and what leads to it, is looked for."""
        # What waits for somebody, by its number in the book.
        self.selecties: dict[int, tuple[str, str, tuple[int, ...]]] = {}
        self.gereserveerd: dict[int, tuple[int, ...]] = {}
        self.regulier: dict[int, list[int]] = {}
        self.overnames: dict[int, tuple[str, int]] = {}
        self.resultaten: dict[int, int] = {}
        self.aanwezig: dict[tuple[int, dt.date], int] = {}
        self.zaken: dict[int, Zaak] = {}
        self.documenten: dict[int, int] = {}
        self.met_bsn: set[int] = set()
        self.gewaarschuwd: dict[int, dt.date] = {}
        self.samen: dict[int, tuple[int, int]] = {}
        self.huisgenoten: set[int] = set()
        self.besluiten: dict[int, str] = {}
        self.bezwaren: set[int] = set()
        self.intrekkingen: dict[int, int] = {}
        self.navragen: list[int] = []
        self.wachtregels: list[int] = []
        self.verkeerd: set[int] = set()
        self.uit_wijk: dict[int, tuple[str, int, int]] = {}
        self._elke_week: Callable[[Verhaal], None] = lambda _v: None
        self._na_eerste_keer: Callable[[Verhaal, list[Daad]], None] = lambda _v, _d: None
        self._vandaag_nieuw: list[Daad] = []

    def volg(
        self, elke_week: "Callable[[Verhaal], None]", na_eerste_keer: "Callable[[Verhaal, list[Daad]], None]"
    ) -> None:
        """Have something called at the end of each week, and of each day on which acts were done for the first time."""
        self._elke_week, self._na_eerste_keer = elke_week, na_eerste_keer

    # ---- what the acts ask

    @property
    def nu(self) -> Beeld:
        """What is known by now."""
        return self.boek.nu

    @property
    def vandaag(self) -> dt.date:
        """The day it is."""
        return self.klok.vandaag

    def gebruiker(self, naam: str) -> Gebruiker:
        """Return the user of this name."""
        return self.stad.team[naam].gebruiker

    def kies[T](self, uit: Iterable[T]) -> T | None:
        """Draw one; None when there is none."""
        lijst = list(uit)
        return self.rng.choice(lijst) if lijst else None

    def soms(self, kans: float) -> bool:
        """Tell whether a chance came up."""
        return self.rng.random() < kans

    def terug(self, hoogstens: int, *, vanaf: dt.date | None = None) -> dt.date:
        """Draw a day back: mostly today, at most some days ago, not before a day."""
        dag = self.vandaag
        if self.soms(0.35):
            dag -= dt.timedelta(days=self.rng.randint(1, max(1, hoogstens)))
        return max(dag, vanaf) if vanaf is not None else dag

    def van_dit_jaar(self, dag: dt.date) -> bool:
        """Tell whether a form takes a day without asking about its year."""
        return self.vandaag - dag <= OUDSTE

    def mensen(self, *, zonder_doden: bool = True) -> list[Mens]:
        """Return the persons of today, in order of registration."""
        return [m for m in self.nu.levenden() if not (zonder_doden and m.overleden_op)]

    def in_traject(self, *stappen: str) -> list[tuple[Mens, Traject, str]]:
        """Return the persons in an open traject (in these steps), each with traject and fixed contact at work."""
        uit = []
        for m in self.mensen():
            t, wie = self.nu.lopend(m.nr), m.vast_op(self.vandaag)
            if t is not None and wie and (not stappen or t.stap in stappen) and self.werkt(wie):
                uit.append((m, t, wie))
        return uit

    def verst(self, kan: Iterable[tuple[Any, ...]]) -> list[Any]:
        """Return mostly those furthest in their traject alone, so that the story also reaches the end of one."""
        rij = list(kan)
        if not rij or self.soms(0.3):
            return rij
        verste = max(STAPPEN.index(x[1].stap) for x in rij)
        return [x for x in rij if STAPPEN.index(x[1].stap) == verste]

    def werkt(self, naam: str) -> bool:
        """Tell whether somebody works today."""
        return self.stad.team[naam].werkt_op(self.vandaag)

    def coordinatoren(self, wijk: str) -> list[str]:
        """Return who works as coordinator in a wijk today."""
        return self.stad.coordinatoren(self.vandaag, wijk)

    def sleutel(self, soort: str, nummer: int) -> int:
        """Return the key in the database of something in the book."""
        return self.sleutels[soort, nummer]

    def onthoud(self, soort: str, model: Any, **zoek: Any) -> int:
        """Number the newest row of a model that fits, which an act just made; return its number in the book."""
        nummer = self.boek.nummer(soort)
        self.sleutels[soort, nummer] = (
            model.objects.filter(**zoek).order_by("-pk").values_list("pk", flat=True)[0]
        )
        return nummer

    @staticmethod
    def tekens(pagina: HttpResponse) -> list[str]:
        """Return the values of the boxes of a list of people."""
        return sorted(set(re.findall(r'name="persoon"[^>]*value="([^"]+)"', pagina.content.decode())))

    # ---- pages

    def vul(self, door: str, naam: str, /, *args: object, **velden: object) -> HttpResponse:
        """Open a form as somebody, fill in these fields and send it.

        Args:
            door: who does it.
            naam: the name of the URL.
            args: of the URL; a `Wijze` among them tells how it is sent.
            velden: what is filled in.
        """
        client = self.balie.klant(self.gebruiker(door), self.klok.nu())
        wijze = next((a for a in args if isinstance(a, Wijze)), Wijze())
        sleutels = (a for a in args if not isinstance(a, Wijze))
        return self.balie.verstuur(client, naam, *sleutels, velden=velden, wijze=wijze)

    def druk(self, door: str, naam: str, /, *args: object, **velden: object) -> HttpResponse:
        """Press a button as somebody."""
        client = self.balie.klant(self.gebruiker(door), self.klok.nu())
        return self.balie.stuur(client, naam, *args, data=velden)

    def toon(self, door: str, naam: str, /, *args: object, **velden: object) -> HttpResponse:
        """Send a form of which the answer is the page again, with something shown."""
        client = self.balie.klant(self.gebruiker(door), self.klok.nu())
        return self.balie.toon(client, naam, *args, data=velden)

    def heen_en_terug(self, doe: Callable[[], object], wie: str, naam: str, /, *args: object) -> None:
        """Do something; the first time, and sometimes later, take it back at once and do it after all.

        Args:
            doe: what is done.
            wie: who takes it back.
            naam: the name of the URL that takes it back.
            args: of that URL; a function is called after the act.
        """
        doe()
        if naam in self.balie.verstuurd and not self.soms(0.2):
            return
        self.klok.verder(60)
        self.druk(wie, naam, *(arg() if callable(arg) else arg for arg in args))
        self.klok.verder(60)
        doe()

    def open(self, wie: str, naam: str, *args: object, vraag: str = "") -> HttpResponse:
        """Open a page as somebody."""
        client = self.balie.klant(self.gebruiker(wie), self.klok.nu())
        return self.balie.open(client, naam, *args, vraag=vraag)

    # ---- the course of the story

    def leef(self, tot: dt.date, *, dagen_per_week: int = 3, daden_per_dag: int = 4) -> None:
        """Live day by day up to and including a day; in a week some days are full, and each night passes."""
        dag = self.vandaag
        vol = set(range(dag.weekday(), 5)) if not self.regels else set()
        while dag <= tot:
            if dag > self.vandaag:
                self.klok.zet(dag, dt.time(0, 10))
                nacht(self)
                self.klok.zet(dag)
            if dag.weekday() == 0 and self.regels:
                vol = set(self.rng.sample(range(5), dagen_per_week))
            if dag.weekday() in vol:
                self._beleef_dag(daden_per_dag)
                if dag.weekday() == max(vol):
                    self.klok.zet(dag, dt.time(20))
                    self._elke_week(self)
            dag += dt.timedelta(days=1)

    def _beleef_dag(self, gemiddeld: int) -> None:
        for _ in range(self.rng.randint(1, 2 * gemiddeld - 1)):
            self.doe_iets()
            self.klok.verder(self.rng.randint(60, 900))
        if self._vandaag_nieuw:
            self._na_eerste_keer(self, self._vandaag_nieuw)
            self._vandaag_nieuw = []

    def doe_iets(self) -> None:
        """Do one act, drawn by weight from those for which there is occasion; mostly from those never done."""
        alle = op_volgorde(DADEN.values())
        if self.gericht or self.soms(0.8):
            nieuw = [d for d in alle if not self.gedaan.get(d.naam)]
            wacht = {d.naam for d in nieuw}
            geven = [d for d in alle if wacht & set(GEEFT.get(d.naam, ()))]
            if self._doe_een_van(nieuw) or ((self.gericht or self.soms(0.85)) and self._doe_een_van(geven)):
                return
        self._doe_een_van(alle)

    def _doe_een_van(self, daden: Sequence[Daad]) -> bool:
        over = daden
        while over:
            keer = GERICHT_WEEGT if self.gericht else LOKT_WEEGT
            gewichten = [d.gewicht * (keer if lokt(d.naam, self.gedaan) else 1) for d in over]
            (keuze,) = self.rng.choices(over, gewichten)
            if self.doe(keuze.naam):
                return True
            over = [d for d in over if d is not keuze]
        return False

    def doe(self, naam: str) -> bool:
        """Do this act, when there is occasion; tell whether there was."""
        gekozen = DADEN[naam]
        zin = gekozen.doe(self)
        if zin is None:
            return False
        self.regels.append(f"{self.klok.nu():%Y-%m-%d %H:%M} {naam}: {zin}")
        self.gedaan[naam] = self.gedaan.get(naam, 0) + 1
        if self.gedaan[naam] == 1:
            self._vandaag_nieuw.append(gekozen)
        return True

    def vertel(self, laatste: int = 40) -> str:
        """Return the last lines of the story."""
        return "\n".join([f"seed {self.seed}, {len(self.regels)} daden", *self.regels[-laatste:]])
