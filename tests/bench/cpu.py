"""What pages take of the processor, each beside a bare view of as many bytes, asked turn by turn."""

import os
import statistics
import time
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache, partial
from pathlib import Path
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.db import connection
from django.http import HttpRequest, HttpResponse
from django.template import engines
from django.test import Client, override_settings
from django.urls import path, reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag

TEAMLEIDER, COORDINATOR = 1, 1000
"""Who looks at all wijken, and the first coordinator of wijk 1 (tests.bench.zaaien)."""
RONDES, KEREN = 7, 5
WARM = 3
RIJEN = 50
MILLI = 1000

_KAAL = """<!doctype html><title>Kaal</title><p>{{ user.email }}</p><table>{% for rij in rijen %}<tr>
<th><a href="/personen/{{ rij.pk }}/">{{ rij.geslachtsnaam }}</a></th><td>{{ rij.voornamen }}</td>
<td>{{ rij.telefoon }}</td><td>{{ rij.route }}</td><td>{{ rij.created_at|date:"j b Y" }}</td></tr>
{% endfor %}</table>"""


@dataclass(frozen=True, kw_only=True)
class Pagina:
    """A page, and who asks it.

    Args:
        naam: of the line in the table.
        wie: key of the user.
        vraag: asks it once, of a client that is signed in.
    """

    naam: str
    wie: int
    vraag: Callable[[Client], Any]


@dataclass(frozen=True, kw_only=True)
class Verbruik:
    """What one page took: in ms, the median of the rounds.

    Args:
        pagina: which.
        bytes: how many it answers.
        kaal: what the bare view of as many bytes took of this process.
        web: what the page took of it.
        database: what the page took of PostgreSQL, from its count of hundredths of a second over all rounds.
    """

    pagina: Pagina
    bytes: int
    kaal: float
    web: float
    database: float

    @property
    def keer(self) -> float:
        """How many times the bare view."""
        return self.web / self.kaal


def paginas() -> list[Pagina]:
    """Return what is measured; the seeded town must be there, and gets a visit more for each that is logged."""
    mensen = _mensen_van(COORDINATOR)
    lijst, dag, dossier = (
        reverse("trajecten:personen"),
        reverse("trajecten:mijn_dag"),
        _over("dossier", mensen[1]),
    )
    zoek = f"{reverse('trajecten:zoeken')}?zoek={Inburgeraar.objects.get(pk=mensen[1]).voornamen}"
    aan_de_beurt = iter(mensen * RONDES)
    return [
        _open("Lijst", COORDINATOR, lijst),
        _open("Lijst van de teamleider", TEAMLEIDER, lijst),
        _open("Dossier", COORDINATOR, dossier),
        _open("Zoeken", COORDINATOR, zoek),
        Pagina(
            naam="Bezoek vastleggen",
            wie=COORDINATOR,
            vraag=lambda client: _leg_vast(client, next(aan_de_beurt)),
        ),
        _open("Caseload", TEAMLEIDER, reverse("trajecten:caseload")),
        _open("Mijn dag", COORDINATOR, dag),
    ]


def _mensen_van(coordinator: int) -> list[int]:
    rijen = Inburgeraar.objects.filter(toegang_set__gebruiker=coordinator).order_by("pk")
    return list(rijen.values_list("pk", flat=True))


def _over(naam: str, persoon: int) -> str:
    return reverse(f"trajecten:{naam}", args=[persoon])


def _open(naam: str, wie: int, adres: str) -> Pagina:
    return Pagina(naam=naam, wie=wie, vraag=lambda client: client.get(adres))


def _leg_vast(client: Client, persoon: int) -> Any:
    data = {
        "sleutel": str(uuid4()),
        "datum": vandaag().isoformat(),
        "resultaat": "gesproken",
        "minuten": "45",
        "tolk": "geen",
        "tekst": "Zij kookt graag voor groepen.",
        "vervolg": "2",
        "vervolg_wat": "Samen naar de kookgroep",
    }
    return client.post(_over("huisbezoek_nieuw", persoon), data)


def meet(pagina: Pagina) -> Verbruik:
    """Ask the page and the bare view turn by turn, and count what both take of this process.

    Raises:
        AssertionError: the page refuses.
    """
    client, ander = aangemeld(pagina.wie), aangemeld(pagina.wie)
    bytes_ = 0
    for _keer in range(WARM):
        antwoord = pagina.vraag(client)
        naar_aanmelden = antwoord.get("Location", "").startswith(reverse(settings.LOGIN_URL))
        if antwoord.status_code not in {200, 302} or naar_aanmelden:
            raise AssertionError(f"{pagina.naam}: {antwoord.status_code}")
        bytes_ = len(antwoord.content)
    kaal_ernaast = partial(vraag_kaal, ander, bytes_)
    kaal_ernaast()
    web, kale, database = [], [], 0.0
    for _ronde in range(RONDES):
        paren = []
        for _keer in range(KEREN):
            begin = van_postgres()
            duur = klok(partial(pagina.vraag, client))
            database += van_postgres() - begin
            paren.append((duur, klok(kaal_ernaast)))
        web.append(statistics.median(duur for duur, _ in paren))
        kale.append(statistics.median(duur for _, duur in paren))
    return Verbruik(
        pagina=pagina,
        bytes=bytes_,
        kaal=statistics.median(kale),
        web=statistics.median(web),
        database=database / (RONDES * KEREN),
    )


def aangemeld(wie: int) -> Client:
    """Return a client signed in as the user with this key."""
    client = Client(SERVER_NAME="localhost")
    client.force_login(Gebruiker.objects.get(pk=wie))
    return client


def vraag_kaal(client: Client, bytes_: int) -> Any:
    """Ask the bare view; the client keeps the few middlewares that it gets the first time."""
    alleen = (
        "gebruikers.sessies.SessieMiddleware",
        "django.contrib.auth.middleware.AuthenticationMiddleware",
    )
    with override_settings(ROOT_URLCONF=__name__, MIDDLEWARE=alleen):
        return client.get("/kaal/", {"bytes": bytes_})


def kaal(request: HttpRequest) -> HttpResponse:
    """Show fifty rows and nothing of the product, filled up to as many bytes as the page beside it has."""
    rijen = Inburgeraar.objects.order_by("pk")[:RIJEN]
    html = _sjabloon().render({"rijen": rijen, "user": request.user})
    return HttpResponse(html.ljust(int(request.GET["bytes"])))


@lru_cache
def _sjabloon() -> Any:
    return engines["django"].from_string(_KAAL)


urlpatterns = [path("kaal/", kaal)]


def klok(doe: Callable[[], object]) -> float:
    """Return how many ms of the processor of this process something takes."""
    begin = time.process_time()
    doe()
    return (time.process_time() - begin) * MILLI


def van_postgres() -> float:
    """Return how many ms of the processor the server of our connection had; 0 where there is no `/proc`."""
    stand = Path(f"/proc/{connection.connection.info.backend_pid}/stat")
    if not stand.exists():
        return 0.0
    velden = stand.read_text().rpartition(")")[2].split()
    return (int(velden[11]) + int(velden[12])) * MILLI / os.sysconf("SC_CLK_TCK")
