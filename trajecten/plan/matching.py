"""What suits somebody: the activiteiten of the network, ranked, each with its reasons (DOMEIN 3 and 5.1).

A first match: it orders and explains, it leaves nothing out that runs in the wijk. What somebody wants and no activiteit
offers goes into the plan as "nog te vinden".
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
    Doelperspectief.ONDERWIJS: frozenset({Activiteitsoort.TAAL}),
    Doelperspectief.SOCIAAL: frozenset(
        {Activiteitsoort.ONTMOETING, Activiteitsoort.VRIJWILLIGERSWERK, Activiteitsoort.BEWEGEN}
    ),
    Doelperspectief.OPVOEDING: frozenset({Activiteitsoort.OPVOEDING}),
}
"""Which kinds lead towards what somebody works to. The nota names none: our choice."""

DOEL, EIGEN_WIJK, TREDE = 4, 2, 1
"""What each reason weighs: where it leads comes before how near it is, and that before where somebody stands."""


@dataclass(frozen=True, kw_only=True)
class Zoeker:
    """For whom is looked.

    Args:
        wijken: the wijk of the traject and the one somebody lives in now.
        doel: towards what it works; empty when that is not known yet.
        trede: where it stands on the ladder; None when that was not measured.
        in_plan: keys of the activiteiten that stand in the plan already.
    """

    wijken: frozenset[int]
    doel: str = ""
    trede: int | None = None
    in_plan: frozenset[int] = frozenset()


@dataclass(frozen=True, kw_only=True)
class Past:
    """An activiteit with how it suits.

    Args:
        activiteit: which.
        redenen: what speaks for it.
        bezwaren: what speaks against it.
        in_plan: it stands in the plan already.
        gewicht: what the reasons weigh together.
    """

    activiteit: Activiteit
    redenen: tuple[str, ...]
    bezwaren: tuple[str, ...]
    in_plan: bool
    gewicht: int = field(repr=False)


def met_bezetting(activiteiten: QuerySet[Activiteit]) -> QuerySet[Activiteit]:
    """Annotate activiteiten with how many people take part in each or are about to, in any wijk.

    A count and no persons: who is out of sight takes a place as well.
    """
    return activiteiten.annotate(bezet=Func(F("pk"), function="rls.bezet", output_field=IntegerField()))


def voor_wijken(wijken: Iterable[int]) -> QuerySet[Activiteit]:
    """Return what runs in these wijken or in the whole municipality, with how many take part.

    Args:
        wijken: keys of wijken.
    """
    lopend = Activiteit.objects.filter(Q(wijk__in=wijken) | Q(wijk__isnull=True), actief=True)
    return met_bezetting(lopend).select_related("organisatie", "wijk")


def rangschik(activiteiten: Iterable[Activiteit], zoeker: Zoeker) -> list[Past]:
    """Return activiteiten, the most suitable first; what is full or asks a higher trede comes after.

    Args:
        activiteiten: of `voor_wijken`.
        zoeker: for whom.
    """
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
