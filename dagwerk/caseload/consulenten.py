"""What the caseload page tells about consulenten: counts and longest waits, without persons or content (DOMEIN 2)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, DateField, Min, QuerySet, Value
from django.db.models.functions import Cast, TruncDate
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Route
from kern.woorden import duur
from trajecten.handhaving.models import Verzuimoverdracht
from vinden.personen import Lijstkeuze
from wijken.models import Wijk

REGULIER, HANDHAVING = "regulier", "handhaving"


@dataclass(frozen=True, kw_only=True)
class Bijconsulenten:
    """A number of persons with the consulenten, and how long the first of them waits.

    Args:
        naam: what is counted, and since when the longest waits.
        lijst: the people; of what a consulent decides it tells nothing.
    """

    aantal: int
    naam: str
    lijst: Lijstkeuze

    @property
    def url(self) -> str:
        """The list of these people; empty for nobody."""
        return self.lijst.adres if self.aantal else ""


def bij_consulenten(gebruiker: Gebruiker, wijk: Wijk | None) -> list[Bijconsulenten]:
    """Count the persons with a consulent who live in `wijk` (None: everywhere), in one query."""
    opgeroepen = Benadering.objects.visible_to(gebruiker).filter(route=Route.REGULIER, eindreden="")
    lopend = Verzuimoverdracht.objects.visible_to(gebruiker).filter(gesloten_op__isnull=True)
    delen = (
        _telling(opgeroepen, REGULIER, "van", wijk),
        _telling(lopend, HANDHAVING, TruncDate("created_at"), wijk),
    )
    gevonden = {rij["wat"]: rij for rij in delen[0].union(delen[1], all=True).order_by()}
    return [
        _wacht_in_woorden(
            gevonden.get(REGULIER),
            _("op de reguliere route"),
            _("op de reguliere route, langst %s"),
            Lijstkeuze(route=Route.REGULIER, wijk=wijk),
        ),
        _wacht_in_woorden(
            gevonden.get(HANDHAVING),
            _("in handhaving"),
            _("in handhaving, langst %s"),
            Lijstkeuze(verzuim=True, wijk=wijk),
        ),
    ]


def _telling(rijen: Any, wat: str, sinds: Any, wijk: Wijk | None) -> QuerySet[Any, Any]:
    if wijk is not None:
        rijen = rijen.filter(inburgeraar__wijk=wijk)
    telling: QuerySet[Any, Any] = (
        rijen.order_by()
        .values(wat=Cast(Value(wat), CharField()))
        .annotate(n=Count("inburgeraar", distinct=True), sinds=Cast(Min(sinds), DateField()))
    )
    return telling


def _wacht_in_woorden(
    rij: dict[str, Any] | None, naam: str, met_duur: str, lijst: Lijstkeuze
) -> Bijconsulenten:
    if rij is None:
        return Bijconsulenten(aantal=0, naam=naam, lijst=lijst)
    sinds: dt.date = rij["sinds"]
    return Bijconsulenten(aantal=rij["n"], naam=met_duur % duur(sinds), lijst=lijst)
