"""What looking for doubles takes in a town of a thousand and in one of a hundred thousand, whoever is looked for."""

import statistics
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from django.core.management import call_command
from django.urls import reverse

from inburgeraars.models import Inburgeraar
from tests.bench.cpu import TEAMLEIDER, aangemeld, klok, van_postgres
from tests.bench.zaaien import Omvang, zaai

KLEIN, GROOT = 1_000, 100_000
BEGELEID, CONTACTEN = 200, 20
RONDES, KEREN, WARM = 3, 25, 3
ZOEKERS: dict[str, tuple[str, ...]] = {
    "korte namen": ("ali abdi", "omar kaya", "sara celik"),
    "gewone namen": ("amina yildiz", "fatma hassan", "yusuf demir"),
    "lange namen": ("ibrahim shevchenko", "daniel bondarenko", "olena kovalenko"),
    "namen die op elkaar lijken": ("ahmed ahmadi", "ali khalil", "maria mansour"),
}
"""Whose page is opened: somebody with this name and a word that nobody else has, as a rare second name is."""
TERMEN: dict[str, tuple[str, ...]] = {
    "veel mensen van die naam": ("Amina Yildiz", "Ahmed Ahmadi", "Maria Bondarenko"),
    "veel mensen, met typefouten": ("Amnia Yilidz", "Ahmet Ahmadi", "Mariia Bondarenka"),
    "niemand van die naam": ("Xhevdet Qorri", "Ahmed Ahmadi Ali", "Ibrahim Nadia Shevchenko"),
}
"""What is typed on that page."""


@dataclass(frozen=True, kw_only=True)
class Groei:
    """What a page took, in ms of the processor of web server and PostgreSQL, in the small town and in the large one."""

    naam: str
    klein: float
    groot: float

    @property
    def keer(self) -> float:
        """How many times as much in the large town."""
        return self.groot / self.klein


def meet_dubbelen() -> list[Groei]:
    """Sow a small town and then a large one, and measure the same pages in both."""
    klein, groot = (_meet_stad(personen) for personen in (KLEIN, GROOT))
    return [Groei(naam=naam, klein=klein[naam], groot=groot[naam]) for naam in klein]


def _meet_stad(personen: int) -> dict[str, float]:
    call_command("flush", interactive=False, verbosity=0)
    zaai(Omvang(personen=personen, contacten=CONTACTEN * personen, een_op=personen // BEGELEID))
    client = aangemeld(TEAMLEIDER)
    uit = {}
    for groep, namen in ZOEKERS.items():
        for naam in namen:
            uit[f"{groep}: {naam}"] = _verbruik(partial(client.get, _zoek(_iemand(naam))))
    for groep, termen in TERMEN.items():
        for term in termen:
            uit[f"{groep}: {term}"] = _verbruik(partial(client.get, _zoek(1), {"q": term}))
    return uit


def _zoek(persoon: int) -> str:
    return reverse("trajecten:samenvoegen_zoek", args=[persoon])


def _iemand(naam: str) -> int:
    """Return the first whose number is read as no year."""
    rijen = Inburgeraar.objects.filter(zoeknaam__startswith=f"{naam} ", pk__gte=3)
    return rijen.order_by("pk").values_list("pk", flat=True)[0]


def _verbruik(vraag: Callable[[], object]) -> float:
    """Return the least of the rounds: what else the machine does only adds to it."""
    for _keer in range(WARM):
        vraag()
    rondes = []
    for _ronde in range(RONDES):
        begin = van_postgres()
        web = statistics.median(klok(vraag) for _keer in range(KEREN))
        rondes.append(web + (van_postgres() - begin) / KEREN)
    return min(rondes)
