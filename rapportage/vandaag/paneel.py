"""The start page of who reads figures, put together."""

import datetime as dt
from dataclasses import dataclass

from django.utils.formats import date_format
from django.utils.timezone import localtime

from besluiten.lijst import Besluitrij, rijen_van
from besluiten.models import Besluit
from gebruikers.models import Gebruiker
from kern.aandacht import Aandachtszin
from kern.klok import vandaag
from kern.opdracht import Stand
from participatie.scoring import plus_maanden
from rapportage.cijfers.deelname import JAAR
from rapportage.enums import Rapportsoort
from rapportage.lijst import over, uitgaven, wie
from rapportage.models import Rapportplanning, Rapportuitgave
from rapportage.permissions import LEZERS, soorten_voor
from rapportage.tijdvakken import te_maken_vanaf, titel, volgende_peildatum
from rapportage.vandaag.klaar import Klaarkaart, klaarkaart
from rapportage.vandaag.teksten import Concept, concepten
from rapportage.vandaag.zinnen import zinnen

NIEUWSTE = 4
BESLUITEN = 5
"""How many editions and besluiten the page shows, before the link to all of them."""


@dataclass(frozen=True, kw_only=True)
class Komt:
    """A report that comes by itself."""

    moment: dt.datetime
    titel: str

    @property
    def dag(self) -> str:
        """Its day, in short words: ma 4 jan; of one that is a year away or more 1 mrt 2028."""
        dag = localtime(self.moment)
        return date_format(dag, "D j b" if dag.date() < plus_maanden(vandaag(), JAAR) else "j b Y")


@dataclass(frozen=True, kw_only=True)
class Vandaag:
    """The page of a user."""

    zinnen: list[Aandachtszin]
    concepten: list[Concept]
    nieuwste: list[tuple[Rapportuitgave, str, str]]
    aantal: int
    bezig: int
    klaar: Klaarkaart | None
    komt: list[Komt]
    besluiten: list[Besluitrij]
    besluiten_open: int


def vandaag_van(gebruiker: Gebruiker) -> Vandaag:
    """Return the start page of a user, in a fixed number of statements, and a few for each text under way."""
    alle = uitgaven().filter(soort__in=soorten_voor(gebruiker))
    gemaakt = alle.filter(stand=Stand.KLAAR)
    leest_alles = gebruiker.heeft(*LEZERS)
    klaar = klaarkaart() if leest_alles else None
    onderweg = concepten(gebruiker) if leest_alles else []
    open_ = Besluit.objects.open()
    return Vandaag(
        zinnen=zinnen(gebruiker, klaar, onderweg),
        concepten=onderweg,
        nieuwste=[(uitgave, over(uitgave), wie(uitgave)) for uitgave in gemaakt[:NIEUWSTE]],
        aantal=gemaakt.count(),
        bezig=alle.filter(stand__in=(Stand.WACHT, Stand.BEZIG)).count(),
        klaar=klaar,
        komt=_komt(gebruiker),
        besluiten=rijen_van(gebruiker, open_.met_wie().laat_eerst()[:BESLUITEN]),
        besluiten_open=open_.count(),
    )


def _komt(gebruiker: Gebruiker) -> list[Komt]:
    """Return the next report of each kind that is switched on and that the user reads, soonest first."""
    aan = Rapportplanning.objects.filter(actief=True, soort__in=soorten_voor(gebruiker))
    rijen = []
    for soort in map(Rapportsoort, aan.values_list("soort", flat=True)):
        dag = volgende_peildatum(soort)
        if dag is not None:
            rijen.append(Komt(moment=te_maken_vanaf(soort, dag), titel=titel(soort, dag)))
    return sorted(rijen, key=lambda rij: rij.moment)
