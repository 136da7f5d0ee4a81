"""What every page of coordinator and teamleider takes in a town of some size: statements, and the processor.

Ran for towns of different sizes, the lines of one page lie beside each other: what grows, and with what, is told in
docs/beheer/schaal.md.
"""

import statistics
import time
from collections import deque
from dataclasses import dataclass
from typing import Any

from django.test import Client
from django.urls import reverse

from tests.bench.cpu import COORDINATOR, KEREN, MILLI, TEAMLEIDER, aangemeld, van_postgres, vraag_kaal
from tests.levend_jaar.paginas import OVERSLAAN, PAPIER, links, naam_van
from tests.queries import tel

ALS = {"teamleider": TEAMLEIDER, "coördinator": COORDINATOR}
GEEN_PAGINA = ("agenda", "_xlsx", "bestand", "pdf")
"""The ends of names of addresses that answer with a file."""
RONDES = 3


@dataclass(frozen=True, kw_only=True)
class Regel:
    """What a page took, in ms of the processor: of this process, and of PostgreSQL.

    Args:
        wie: the rol.
        naam: of the URL; one address stands for all.
        statements: how many.
        kaal: what the bare view took, asked beside it.
        web: what the page took of this process.
        database: what it took of PostgreSQL.
        bytes: how many it answers.
    """

    wie: str
    naam: str
    statements: int
    kaal: float
    web: float
    database: float
    bytes: int


def regels() -> list[Regel]:
    """Measure every page that both can reach by links, one address a name."""
    return [_meet(wie, client, adres) for wie in ALS for client, adres in _paginas(wie)]


def statements_per_pagina() -> dict[str, int]:
    """Return how many statements each of those pages takes, by rol and name."""
    return {
        f"{wie} {naam_van(adres)}": _statements(wie, adres) for wie in ALS for _client, adres in _paginas(wie)
    }


def _statements(wie: str, adres: str) -> int:
    """Count for somebody who has just signed in: once a minute a page also writes when its user was last seen."""
    return tel(aangemeld(ALS[wie]), adres)


def _paginas(wie: str) -> list[tuple[Client, str]]:
    client = aangemeld(ALS[wie])
    rij, namen, gevonden = deque([reverse("gebruikers:start")]), set(OVERSLAAN), []
    while rij:
        adres = rij.popleft()
        antwoord: Any = client.get(adres)
        if antwoord.status_code == 200 and "text/html" in antwoord["Content-Type"]:
            gevonden.append((client, adres))
        volgende = [antwoord["Location"]] if antwoord.status_code == 302 else links(antwoord)
        for link in volgende:
            naam = naam_van(link)
            if naam and naam not in namen and not naam.endswith((*PAPIER, *GEEN_PAGINA)):
                namen.add(naam)
                rij.append(link)
    return gevonden


def _meet(wie: str, client: Client, adres: str) -> Regel:
    aantal = _statements(wie, adres)
    bytes_ = len(client.get(adres).content)
    web, kaal, database = [], [], 0.0
    ander = aangemeld(ALS[wie])
    for _ronde in range(RONDES):
        begin, van = time.process_time(), van_postgres()
        for _keer in range(KEREN):
            client.get(adres)
        web.append((time.process_time() - begin) * MILLI / KEREN)
        database += (van_postgres() - van) / (KEREN * RONDES)
        begin = time.process_time()
        vraag_kaal(ander, bytes_)
        kaal.append((time.process_time() - begin) * MILLI)
    return Regel(
        wie=wie,
        naam=naam_van(adres),
        statements=aantal,
        kaal=statistics.median(kaal),
        web=statistics.median(web),
        database=database,
        bytes=bytes_,
    )
