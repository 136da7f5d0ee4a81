"""The activiteiten that suit a person, for a page of the dossier (DOMEIN 5.1)."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.http import urlencode

from kern.klok import vandaag
from participatie.scoring import tellend
from trajecten.kader.lezen import Rijen
from trajecten.kader.rijen import METINGEN
from trajecten.plan.enums import TELT_IN_PLAN, Componentsoort
from trajecten.plan.matching import Past, Zoeker, rangschik, voor_wijken
from trajecten.plan.rijen import PLAN
from trajecten.taxatie.enums import Doelperspectief
from trajecten.taxatie.rijen import TAXATIE


@dataclass(frozen=True, kw_only=True)
class Regel:
    """An activiteit with its match; `in_plan_url` leads to the form that makes it a component."""

    past: Past
    in_plan_url: str


@dataclass(frozen=True, kw_only=True)
class Passend:
    """The page.

    Args:
        regels: the most suitable first.
        doel: the doelperspectief, in words; empty when not known yet.
        trede: that of the last meting; None without one.
        wens_url: the form that puts a wish that nothing meets into the plan.
    """

    regels: list[Regel]
    doel: str
    trede: int | None
    wens_url: str


def passend(rijen: Rijen) -> Passend:
    """Return the activiteiten that suit a person, and the facts by which they were ranked."""
    persoon, traject = rijen.persoon, rijen.traject
    taxatie = rijen.van(TAXATIE)
    doel = taxatie.doelperspectief if taxatie else ""
    laatste = next(reversed(tellend(rijen.van(METINGEN).metingen, vandaag())), None)
    trede = laatste.trede if laatste else None
    plan = [c for c in rijen.van(PLAN).componenten if c.activiteit_id and c.stand in TELT_IN_PLAN]
    zoeker = Zoeker(
        wijken=frozenset({persoon.wijk_id} | ({traject.trajectwijk_id} if traject else set())),
        doel=doel,
        trede=trede,
        in_plan=frozenset(c.activiteit_id for c in plan if c.activiteit_id),
    )
    nieuw = reverse("trajecten:component_nieuw", args=[persoon.pk])
    return Passend(
        regels=[
            Regel(past=p, in_plan_url=_met(nieuw, activiteit=str(p.activiteit.pk)))
            for p in rangschik(voor_wijken(zoeker.wijken), zoeker)
        ],
        doel=str(Doelperspectief(doel).label) if doel else "",
        trede=trede,
        wens_url=_met(nieuw),
    )


def _met(url: str, **waarden: str) -> str:
    return f"{url}?{urlencode({'soort': Componentsoort.ACTIVITEIT.value, **waarden})}"
