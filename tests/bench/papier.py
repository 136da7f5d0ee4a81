"""What the plan on paper takes, beside a bare WeasyPrint run of the same text: `./dev bench --papier`."""

import re
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass

from django.db import transaction
from django.template.loader import render_to_string
from django.utils.html import strip_tags
from weasyprint import HTML

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.identiteit import als
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_afspraak, maak_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from trajecten.kader.lezen import Rijen, rijen_van
from trajecten.papieren.planpapier import MATEN, inhoud, planpapier
from trajecten.papieren.talen import NEDERLANDS, TALEN
from trajecten.plan.enums import Componentsoort

RONDES = 5
MILLI = 1000


@dataclass(frozen=True, kw_only=True)
class Papiertijd:
    """The plan in one language: times in ms, the median of five.

    Args:
        kaal: of the same text as plain paragraphs, without our styles and fonts, straight through WeasyPrint.
        ons: of the plan as the product makes it, fonts and the steps of PDF/UA included.
        koud: the same, the first time in this process.
    """

    taal: str
    kaal: float
    ons: float
    koud: float

    @property
    def keer(self) -> float:
        """How many times as long as the bare run."""
        return self.ons / self.kaal


def meet_papier() -> list[Papiertijd]:
    """Make a plan of two components and three afspraken, in Dutch and beside Arabic, and clock it."""
    with transaction.atomic():
        door, rijen = _een_plan()
        uit = [_meet(door, rijen, taal) for taal in ("nl", "ar")]
        transaction.set_rollback(True)
    return uit


def _een_plan() -> tuple[Gebruiker, Rijen]:
    wijk = maak_wijk("Bench")
    door = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne")
    persoon = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, door)
    maak_component(persoon, door, Componentsoort.TAAL, taalniveau="A2")
    maak_component(persoon, door, nog_te_vinden=True, wens="Koken voor groepen")
    for wat in ("Belt de opvang", "Gaat elke week naar de les", "Vraagt een fiets bij de kringloop"):
        maak_afspraak(persoon, door, wat=wat)
    with als(door):
        rijen = rijen_van(door, persoon.pk)
        assert rijen is not None
        # Read now what the paper shows: the database is not what is clocked.
        inhoud(door, rijen, [NEDERLANDS], MATEN[0])
    return door, rijen


def _meet(door: Gebruiker, rijen: Rijen, taal: str) -> Papiertijd:
    woorden = TALEN[taal]
    talen = [NEDERLANDS] if taal == "nl" else [NEDERLANDS, woorden]
    context = {**inhoud(door, rijen, talen, MATEN[0]), "titel": "", "moment": None}
    kaal = _kaal(render_to_string("trajecten/papieren/pdf/plan.html", context))

    def ons() -> object:
        return planpapier(door, rijen, woorden)

    def bare() -> object:
        return HTML(string=kaal).write_pdf()

    koud = _klok(ons)
    _klok(bare)
    paren = [(_klok(bare), _klok(ons)) for _ronde in range(RONDES)]
    return Papiertijd(
        taal=taal,
        kaal=statistics.median(a for a, _ in paren),
        ons=statistics.median(b for _, b in paren),
        koud=koud,
    )


def _kaal(html: str) -> str:
    """Return the text of a page as plain paragraphs."""
    romp = html.partition("<body>")[2]
    regels = [r.strip() for r in strip_tags(re.sub(r"</(p|h\d)>", "\n", romp)).splitlines()]
    return "<html lang=nl><body>" + "".join(f"<p>{regel}</p>" for regel in regels if regel) + "</body></html>"


def _klok(doe: Callable[[], object]) -> float:
    begin = time.perf_counter()
    doe()
    return (time.perf_counter() - begin) * MILLI
