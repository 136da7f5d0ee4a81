"""Panel: figures about areas, as their sources give them, grouped by area."""

import datetime as dt
import itertools
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.historie import historiemodel
from kern.woorden import voluit
from wijken.models import Gebied, Gebiedsoort, Wijk, Wijkcijfer
from wijken.weergave import noot_bij, waarde_in_woorden

type MagWijzigen = Callable[[Gebied], bool]

IN_HOOFD = 4
KERNCIJFERS = ("inwoners", "nationaliteiten", "potentiële inburgeringsplichtigen in het BPI")
"""The indicators that come first, and that the list of wijken shows side by side."""


@dataclass(frozen=True)
class Cijferrij:
    """One figure as shown; `pk` is 0 when the reader may not correct it."""

    pk: int
    gebied: str
    indicator: str
    waarde: str
    noot: str
    peildatum: str
    bron: str

    @property
    def herkomst(self) -> str:
        """Date and source on one line."""
        return f"{self.peildatum} · {self.bron}"

    @property
    def verborgen(self) -> str:
        """The hidden text of the correction button, for a screen reader."""
        return f"{self.indicator}, {self.gebied}"


@dataclass(frozen=True)
class Cijfergroep:
    """Figures under one heading; `gebieden` tells whether the rows name their area because the heading does not."""

    titel: str
    gebieden: bool
    rijen: list[Cijferrij]

    @property
    def aantal(self) -> str:
        """The number of figures, in words."""
        return ngettext("%d cijfer", "%d cijfers", len(self.rijen)) % len(self.rijen)

    @property
    def te_wijzigen(self) -> bool:
        """Whether the reader may correct some of the figures."""
        return any(rij.pk for rij in self.rijen)


def gebieden_van(wijk: Wijk, alle: Sequence[Gebied]) -> list[tuple[str, list[Gebied]]]:
    """Return the areas (out of all) whose figures belong on the page of a wijk, by heading."""
    eigen = [g for g in alle if g.wijk_id == wijk.pk]
    buurten = [g for g in eigen if g.soort == Gebiedsoort.BUURT]
    omvat = {g.deel_van_id for g in buurten}
    cbs = [g for g in alle if g.soort == Gebiedsoort.WIJK and (g.wijk_id == wijk.pk or g.pk in omvat)]
    return [
        (wijk.naam, [g for g in eigen if g.soort == Gebiedsoort.PILOTWIJK]),
        (_("De buurten"), buurten),
        (_("CBS-wijken waar de buurten in liggen"), cbs),
        (_("De gemeente"), _van_gemeente(alle)),
    ]


def _van_gemeente(alle: Iterable[Gebied]) -> list[Gebied]:
    return [g for g in alle if g.soort in {Gebiedsoort.GEMEENTE, Gebiedsoort.WIJKEN}]


def gemeentecijfers(alle: Sequence[Gebied], mag: MagWijzigen) -> list[Cijfergroep]:
    """Return the figures of the whole municipality."""
    return cijfergroepen([(_("De gemeente"), _van_gemeente(alle))], mag)


def cijfergroepen(groepen: Sequence[tuple[str, list[Gebied]]], mag: MagWijzigen) -> list[Cijfergroep]:
    """Return the figures of areas, a group per heading; headings without figures are left out.

    Args:
        groepen: headings with their areas.
        mag: tells for an area whether the reader may correct its figures.
    """
    per_gebied: dict[int, list[Wijkcijfer]] = {}
    pks = [g.pk for _titel, gebieden in groepen for g in gebieden]
    for cijfer in Wijkcijfer.objects.filter(gebied__in=pks).order_by("indicator", "pk"):
        per_gebied.setdefault(cijfer.gebied_id, []).append(cijfer)
    gevuld = []
    for titel, gebieden in groepen:
        rijen = [
            _cijferrij(g, c, mag(g))
            for g in gebieden
            for c in sorted(per_gebied.get(g.pk, []), key=_kern_eerst)
        ]
        if rijen:
            gevuld.append(Cijfergroep(titel, any(r.gebied != titel for r in rijen), rijen))
    return gevuld


def _kern_eerst(cijfer: Wijkcijfer) -> int:
    return KERNCIJFERS.index(cijfer.indicator) if cijfer.indicator in KERNCIJFERS else len(KERNCIJFERS)


def _cijferrij(gebied: Gebied, cijfer: Wijkcijfer, mag: bool) -> Cijferrij:  # noqa: FBT001
    return Cijferrij(
        pk=cijfer.pk if mag else 0,
        gebied=gebied.naam,
        indicator=cijfer.indicator,
        waarde=waarde_in_woorden(cijfer),
        noot=noot_bij(cijfer),
        peildatum=cijfer.peildatum,
        bron=cijfer.bron,
    )


def hoofdcijfers(wijk: Wijk, groepen: Sequence[Cijfergroep]) -> list[Cijferrij]:
    """Return the first figures of the wijk itself, for the top of its page."""
    eerste = next((g for g in groepen if g.titel == wijk.naam), None)
    return eerste.rijen[:IN_HOOFD] if eerste else []


@dataclass(frozen=True)
class Versie:
    """An earlier version of a figure, and the correction that ended it."""

    waarde: str
    peildatum: str
    bron: str
    vastgelegd: dt.datetime
    reden: str

    @property
    def regel(self) -> str:
        """Until when the version held, and why it was corrected."""
        return _("tot %(dag)s: %(reden)s") % {
            "dag": voluit(timezone.localtime(self.vastgelegd)),
            "reden": self.reden,
        }


def eerdere_versies(pk: int) -> list[Versie]:
    """Return the version of a figure before each correction, latest first."""
    historie = historiemodel(Wijkcijfer)._default_manager  # noqa: SLF001
    versies: list[Any] = list(historie.filter(pgh_obj_id=pk).order_by("-pgh_id"))
    return [
        Versie(waarde_in_woorden(oud), oud.peildatum, oud.bron, nieuwer.pgh_created_at, nieuwer.reden)
        for nieuwer, oud in itertools.pairwise(versies)
    ]
