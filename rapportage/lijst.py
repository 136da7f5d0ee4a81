"""The list of reports: those being made, done, and failed."""

from dataclasses import dataclass

from django.db.models import QuerySet
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.opdracht import Stand
from kern.woorden import voluit
from rapportage.enums import Maakstap
from rapportage.models import Rapportuitgave
from rapportage.permissions import soorten_voor

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


def lopend(gebruiker: Gebruiker) -> list[Rapportuitgave]:
    """Return the editions that are being made, wait for that, or failed, of the kinds that a user reads."""
    rijen = uitgaven().filter(soort__in=soorten_voor(gebruiker), stand__in=OPEN)
    return list(rijen[:PER_BLADZIJDE])


def stand_van(uitgave: Rapportuitgave) -> Standregel:
    """Return how far an edition is."""
    if uitgave.stand == Stand.KLAAR:
        return Standregel(_("klaar"), "positief", "circle-check")
    if uitgave.is_gestopt:
        return Standregel(_("gestopt"), "neutraal", "circle-x")
    if uitgave.stand == Stand.MISLUKT:
        return Standregel(_("mislukt"), "negatief", "circle-alert")
    if uitgave.is_verlaten:
        return Standregel(_("het maken is onderbroken, en begint zo opnieuw"), "aandacht", "rotate-ccw")
    if uitgave.stand == Stand.WACHT and uitgave.pogingen:
        om = date_format(timezone.localtime(uitgave.volgende_op), "G.i")
        return Standregel(_("lukte nog niet, opnieuw om %s uur") % om, "aandacht", "rotate-ccw")
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
    if uitgave.gevraagd_door:
        return uitgave.gevraagd_door.naam
    return _("de planning") if uitgave.planning_id else _("het systeem")
