"""Matching a person with the activiteiten of the network: ranked, each with its reasons (DOMEIN 3 and 5.1).

A first match orders and explains; it leaves out nothing that runs in the wijk. A wish that no activiteit meets goes
into the plan as "nog te vinden".
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from django.db.models import F, Func, IntegerField, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from netwerk.models import Activiteit, Activiteitsoort
from trajecten.taxatie.enums import Doelperspectief

PAST_BIJ: Mapping[Doelperspectief, frozenset[Activiteitsoort]] = {
    Doelperspectief.WERK: frozenset({Activiteitsoort.WERK, Activiteitsoort.VRIJWILLIGERSWERK}),
    Doelperspectief.ONDERWIJS: frozenset({Activiteitsoort.TAAL, Activiteitsoort.TAALCOACH}),
    Doelperspectief.SOCIAAL: frozenset(
        {Activiteitsoort.ONTMOETING, Activiteitsoort.VRIJWILLIGERSWERK, Activiteitsoort.BEWEGEN}
    ),
    Doelperspectief.OPVOEDING: frozenset({Activiteitsoort.OPVOEDING}),
}
"""The kinds of activiteit that lead to each doelperspectief. The nota names none: our choice."""

DOEL, EIGEN_WIJK, TREDE = 4, 2, 1
"""The weight of each reason: the goal counts more than the wijk, and the wijk more than the trede."""


@dataclass(frozen=True, kw_only=True)
class Zoeker:
    """The person to match.

    Args:
        wijken: keys of the wijk of the traject and the one the person lives in now.
        doel: a `Doelperspectief`; empty when not known yet.
        trede: that of the last meting; None without one.
        in_plan: keys of the activiteiten that are in the plan already.
    """

    wijken: frozenset[int]
    doel: str = ""
    trede: int | None = None
    in_plan: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Past:
    """An activiteit with its match.

    Args:
        redenen: the arguments for it.
        bezwaren: the arguments against it.
        in_plan: whether it is in the plan already.
        gewicht: the sum of the weights of the reasons.
    """

    activiteit: Activiteit
    redenen: tuple[str, ...]
    bezwaren: tuple[str, ...]
    in_plan: bool
    gewicht: int = field(repr=False)


def met_bezetting(activiteiten: QuerySet[Activiteit]) -> QuerySet[Activiteit]:
    """Annotate activiteiten with the number of people who take part or are about to, from any wijk.

    It is a number without persons, because people out of sight take places as well.
    """
    return activiteiten.annotate(bezet=Func(F("pk"), function="rls.bezet", output_field=IntegerField()))


def voor_wijken(wijken: Iterable[int]) -> QuerySet[Activiteit]:
    """Return the activiteiten in these wijken or in the whole municipality, with the number of participants."""
    lopend = Activiteit.objects.filter(Q(wijk__in=wijken) | Q(wijk__isnull=True), actief=True)
    return met_bezetting(lopend).select_related("organisatie", "wijk")


def rangschik(activiteiten: Iterable[Activiteit], zoeker: Zoeker) -> list[Past]:
    """Return activiteiten of `voor_wijken`, best first; full ones and those with a higher trede come last."""
    passend = [_weeg(activiteit, zoeker) for activiteit in activiteiten]
    return sorted(passend, key=lambda p: (len(p.bezwaren), -p.gewicht, p.activiteit.naam, p.activiteit.pk))


def _weeg(activiteit: Activiteit, zoeker: Zoeker) -> Past:
    voor: list[tuple[str, int]] = []
    tegen: list[str] = []
    if zoeker.doel and activiteit.soort in PAST_BIJ[Doelperspectief(zoeker.doel)]:
        voor.append((_("past bij het doel: %s") % Doelperspectief(zoeker.doel).label, DOEL))
    if activiteit.wijk_id in zoeker.wijken:
        voor.append((_("in %s") % activiteit.wijk, EIGEN_WIJK))
    elif activiteit.wijk_id is None:
        voor.append((_("voor de hele gemeente"), 0))
    if zoeker.trede is not None and activiteit.vanaf_trede <= zoeker.trede:
        voor.append((_("past bij trede %d") % zoeker.trede, TREDE))
    elif zoeker.trede is not None:
        tegen.append(_("vraagt trede %d") % activiteit.vanaf_trede)
    _weeg_plaatsen(activiteit, voor, tegen)
    return Past(
        activiteit=activiteit,
        redenen=tuple(reden for reden, _gewicht in voor),
        bezwaren=tuple(tegen),
        in_plan=activiteit.pk in zoeker.in_plan,
        gewicht=sum(gewicht for _reden, gewicht in voor),
    )


def _weeg_plaatsen(activiteit: Activiteit, voor: list[tuple[str, int]], tegen: list[str]) -> None:
    if activiteit.capaciteit is None:
        return
    vrij = activiteit.capaciteit - activiteit.bezet  # type: ignore[attr-defined]
    if vrij > 0:
        voor.append((ngettext("%d plaats vrij", "%d plaatsen vrij", vrij) % vrij, 0))
    else:
        tegen.append(_("vol"))
