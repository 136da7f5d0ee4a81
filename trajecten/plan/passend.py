"""Which activiteiten suit somebody, for the page of one person (DOMEIN 5.1)."""

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
    """An activiteit with where it is put into the plan.

    Args:
        past: how it suits.
        in_plan_url: where it becomes a component.
    """

    past: Past
    in_plan_url: str


@dataclass(frozen=True, kw_only=True)
class Passend:
    """The page.

    Args:
        regels: the most suitable first.
        doel: towards what somebody works, in words; empty when that is not known yet.
        trede: where it stood when it was last measured; None when it never was.
        wens_url: where a wish that nothing meets goes into the plan.
    """

    regels: list[Regel]
    doel: str
    trede: int | None
    wens_url: str


def passend(rijen: Rijen) -> Passend:
    """Return what suits a person, and by what that was judged.

    Args:
        rijen: what is known of the person.
    """
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
