"""Panel: who opened or changed a dossier, for the teamleider, and to give to the inburgeraar (DOMEIN 2)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.core.paginator import Page, Paginator

from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Inburgeraar
from logboek.enums import Handeling
from logboek.models import Logonderwerp

PER_PAGINA = 50


@dataclass(frozen=True)
class Logboekregel:
    """One act."""

    moment: dt.datetime
    wie: str
    als_wat: str
    handeling: str
    onderdeel: str


def logboek(_gebruiker: Gebruiker, persoon: Inburgeraar, *, nummer: str | int = 1) -> Page[Any]:
    """Return a page of the acts about a person, newest first; the database shows them to a teamleider alone."""
    rijen = (
        Logonderwerp.objects.filter(soort="inburgeraar", object_id__in=_ook_van(persoon))
        .select_related("logregel")
        .order_by("-logregel_id")
        # An act about two persons who were merged is listed once.
        .distinct("logregel_id")
    )
    pagina: Page[Any] = Paginator(rijen, PER_PAGINA).get_page(nummer)
    regels = [o.logregel for o in pagina]
    namen = {g.pk: g.naam for g in Gebruiker.objects.filter(pk__in={r.actor_id for r in regels})}
    functies = {
        a.pk: str(a)
        for a in Aanstelling.objects.filter(pk__in={r.aanstelling_id for r in regels}).select_related(
            "wijk", "organisatie"
        )
    }
    pagina.object_list = [
        Logboekregel(
            moment=r.moment,
            wie=namen.get(r.actor_id or 0, "het systeem"),
            als_wat=functies.get(r.aanstelling_id or 0, ""),
            handeling=r.get_handeling_display(),
            onderdeel=_onderdeel_in_woorden(r.onderdeel),
        )
        for r in regels
    ]
    return pagina


def _onderdeel_in_woorden(onderdeel: str) -> str:
    """Return the part of the dossier in words; for a refusal that is the name of the requested page."""
    woord = onderdeel.rpartition(":")[2].replace("_", " ")
    # What was undone is an act too, with a label of its own.
    return str(Handeling(woord).label) if woord in Handeling.values else woord


def _ook_van(persoon: Inburgeraar) -> list[int]:
    """Return the keys under which acts about this person are logged: its own and those of persons merged into it."""
    return [persoon.pk, *persoon.samengevoegd.order_by("pk").values_list("pk", flat=True)]
