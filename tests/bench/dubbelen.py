"""What looking for doubles takes in a town of a thousand and in one of a hundred thousand, whoever is looked for.

Both towns stand on one server and are asked turn by turn, so that what else the machine does weighs on both.
"""

import statistics
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from django.core.management import call_command
from django.db import connection
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
"""Whose page is opened: somebody with this name and a word that hardly anybody else has, as a rare second name is."""
TERMEN: dict[str, tuple[str, ...]] = {
    "veel mensen van die naam": ("Amina Yildiz", "Ahmed Ahmadi", "Maria Bondarenko"),
    "veel mensen, met typefouten": ("Amnia Yilidz", "Ahmet Ahmadi", "Mariia Bondarenka"),
    "één naam, van duizenden": ("Ali", "Amina", "Yildiz"),
    "één naam, van duizenden, met een typefout": ("Amnia",),
    "één naam, van duizenden, in een andere spelling": ("Jildiz",),
    "één naam, van duizenden, met een typefout en een geboortejaar": ("Amnia 1980",),
    "niemand van die naam": ("Xhevdet Qorri", "Ahmed Ahmadi Ali", "Ibrahim Nadia Shevchenko"),
}
"""What is typed on that page."""
ZOEKVELD = ("Ali", "Amina", "Yildiz", "Amina Yildiz")
"""What is typed in the search box in the header."""


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
    """Sow a small town and a large one, and measure the same pages in both.

    Raises:
        AssertionError: a page refuses.
    """
    groot = str(connection.settings_dict["NAME"])
    klein = f"{groot}_klein"
    _zaai(KLEIN)
    _kopieer(groot, klein)
    _zaai(GROOT)
    return _meet(klein, groot)


def _meet(klein: str, groot: str) -> list[Groei]:
    uit = []
    for naam, adres, data in _adressen():
        rondes: dict[str, list[float]] = {klein: [], groot: []}
        for _ronde in range(RONDES):
            for stad, gemeten in rondes.items():
                gemeten.append(_verbruik(stad, adres, data))
        uit.append(Groei(naam=naam, klein=min(rondes[klein]), groot=min(rondes[groot])))
    return uit


def _zaai(personen: int) -> None:
    call_command("flush", interactive=False, verbosity=0)
    zaai(Omvang(personen=personen, contacten=CONTACTEN * personen, een_op=personen // BEGELEID))


def _kopieer(van: str, naar: str) -> None:
    _ga_naar("postgres")
    with connection.cursor() as cursor:
        cursor.execute(f'CREATE DATABASE "{naar}" TEMPLATE "{van}"')
    _ga_naar(van)


def _ga_naar(database: str) -> None:
    connection.close()
    # The connections that wait lead to where it was.
    connection.close_pool()  # type: ignore[attr-defined]
    connection.settings_dict["NAME"] = database


def _adressen() -> Iterator[tuple[str, str, dict[str, str]]]:
    """Give what is measured, with its address and query string; who has a name in the large town has it in the small one."""
    for groep, namen in ZOEKERS.items():
        for naam in namen:
            yield f"{groep}: {naam}", _zoek(_iemand(naam)), {}
    for groep, termen in TERMEN.items():
        for term in termen:
            yield f"{groep}: {term}", _zoek(1), {"q": term}
    for term in ZOEKVELD:
        yield f"in het zoekveld: {term}", reverse("trajecten:zoeken"), {"zoek": term}


def _zoek(persoon: int) -> str:
    return reverse("trajecten:samenvoegen_zoek", args=[persoon])


def _iemand(naam: str) -> int:
    """Return the first with this name; names follow from numbers, so it is the same in both towns."""
    rijen = Inburgeraar.objects.filter(zoeknaam__startswith=f"{naam} ")
    return rijen.order_by("pk").values_list("pk", flat=True)[0]


def _verbruik(database: str, adres: str, data: dict[str, str]) -> float:
    """Return what a page takes in one of the towns, in ms of the processor of this process and of PostgreSQL."""
    _ga_naar(database)
    client = aangemeld(TEAMLEIDER)
    for _keer in range(WARM):
        antwoord = client.get(adres, data)
        assert antwoord.status_code == 200, adres
    begin = van_postgres()
    web = [klok(partial(client.get, adres, data)) for _keer in range(KEREN)]
    return statistics.median(web) + (van_postgres() - begin) / KEREN
