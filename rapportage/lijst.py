"""The list of reports: those being made, done, and failed."""

from dataclasses import dataclass

from django.core.paginator import Page, Paginator
from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.opdracht import Stand
from kern.woorden import voluit
from rapportage.enums import Maakstap
from rapportage.models import Rapportuitgave

PER_BLADZIJDE = 20
OPEN = (Stand.WACHT, Stand.BEZIG, Stand.MISLUKT)


@dataclass(frozen=True)
class Standregel:
    """How far an edition is: text, and its look."""

    tekst: str
    soort: str
    icoon: str


def uitgaven() -> QuerySet[Rapportuitgave]:
    """Return editions without their large columns."""
    return Rapportuitgave.objects.defer("cijfers", "pdf").select_related("gevraagd_door")


def lopend() -> list[Rapportuitgave]:
    """Return the editions that are being made, wait for that, or failed."""
    return list(uitgaven().filter(stand__in=OPEN)[:PER_BLADZIJDE])


def klaar(bladzijde: str | None) -> Page[Rapportuitgave]:
    """Return a page of the editions that can be read."""
    return Paginator(uitgaven().filter(stand=Stand.KLAAR), PER_BLADZIJDE).get_page(bladzijde)


def stand_van(uitgave: Rapportuitgave) -> Standregel:
    """Return how far an edition is."""
    if uitgave.stand == Stand.KLAAR:
        return Standregel(_("klaar"), "positief", "circle-check")
    if uitgave.stand == Stand.MISLUKT:
        return Standregel(_("mislukt"), "negatief", "circle-alert")
    if uitgave.stand == Stand.WACHT and uitgave.pogingen:
        return Standregel(_("lukte nog niet, wordt opnieuw geprobeerd"), "aandacht", "rotate-ccw")
    return Standregel(str(Maakstap(uitgave.stap).label), "info", "hourglass")


def over(uitgave: Rapportuitgave) -> str:
    """Return peildatum and number of pages on one line."""
    woorden = _("tussenstand van %(dag)s") if uitgave.is_tussenstand else _("peildatum %(dag)s")
    peildatum = woorden % {"dag": voluit(uitgave.geteld_tot)}
    if not uitgave.bladzijden:
        return peildatum
    bladzijden = ngettext("%(n)d bladzijde", "%(n)d bladzijden", uitgave.bladzijden) % {
        "n": uitgave.bladzijden
    }
    return f"{peildatum} · {bladzijden}"


def wie(uitgave: Rapportuitgave) -> str:
    """Return who asked for an edition."""
    return uitgave.gevraagd_door.naam if uitgave.gevraagd_door else _("het systeem")
