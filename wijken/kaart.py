"""A schematic map as SVG shapes: areas in a plane, with the areas that matter marked and numbered."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from wijken.gebiedenset.rijen import ringen

BREEDTE = 340.0
HOOGSTENS = 380.0
RUIMTE = 0.2
"""How much of the surroundings is shown, as a fraction of the size of the marked areas."""

GENUMMERD_TOT = 9
"""With more areas than this the numbers do not fit in their shapes."""

type Punt = tuple[float, float]


@dataclass(frozen=True)
class Gebiedsvorm:
    """An area to draw.

    Args:
        naam: the name of the area.
        omtrek: GeoJSON geometry, WGS84.
        groep: the name of the marked group it belongs to; empty for surroundings.
    """

    naam: str
    omtrek: dict[str, Any]
    groep: str = ""


@dataclass(frozen=True)
class Vlak:
    """A shape on the map."""

    naam: str
    pad: str
    uitgelicht: bool


@dataclass(frozen=True)
class Merkteken:
    """A number on the map, and the name it stands for."""

    nummer: int
    naam: str
    x: float
    y: float


@dataclass(frozen=True)
class Kaart:
    """A map, ready for its template."""

    breedte: float
    hoogte: float
    vlakken: list[Vlak]
    merktekens: list[Merkteken]
    groepen: list[str]

    @property
    def viewbox(self) -> str:
        """The viewBox of the SVG."""
        return f"0 0 {self.breedte:g} {self.hoogte:g}"


def teken_kaart(vormen: Sequence[Gebiedsvorm], *, ruimte: float = RUIMTE) -> Kaart | None:
    """Draw areas, zoomed in on the marked ones; when none is marked all are shown.

    Args:
        vormen: the areas.
        ruimte: how much of the surroundings is shown, as a fraction of the size of the marked areas.

    Returns:
        The map; None when there is nothing to draw.
    """
    if not vormen:
        return None
    plat = [(vorm, [[_projecteer(punt) for punt in ring] for ring in ringen(vorm.omtrek)]) for vorm in vormen]
    gemerkt = [ringen_ for vorm, ringen_ in plat if vorm.groep]
    raam = _Raam.om(
        (punt for ringen_ in gemerkt or [r for _, r in plat] for ring in ringen_ for punt in ring),
        ruimte=ruimte if gemerkt else 0.02,
    )
    # Marked areas are drawn last, so that their edge lies over that of their neighbours.
    geordend = sorted(plat, key=lambda deel: bool(deel[0].groep))
    vlakken = [
        Vlak(vorm.naam, raam.pad(ringen_), bool(vorm.groep))
        for vorm, ringen_ in geordend
        if raam.raakt(ringen_)
    ]
    groepen = list(dict.fromkeys(vorm.groep for vorm, _ in plat if vorm.groep))
    merktekens = [
        Merkteken(
            nummer, groep, *raam.plek(_midden([r for vorm, rs in plat if vorm.groep == groep for r in rs]))
        )
        for nummer, groep in enumerate(groepen, start=1)
    ]
    return Kaart(
        breedte=raam.breedte,
        hoogte=raam.hoogte,
        vlakken=vlakken,
        merktekens=merktekens if 1 < len(groepen) <= GENUMMERD_TOT else [],
        groepen=groepen,
    )


def _projecteer(punt: Punt) -> Punt:
    """Project a point by Web Mercator: at the size of a municipality it keeps the shape, and north is up."""
    lengte, breedte = punt
    return math.radians(lengte), -math.log(math.tan(math.pi / 4 + math.radians(breedte) / 2))


@dataclass(frozen=True)
class _Raam:
    """The part of the plane that is shown, and its scale."""

    links: float
    boven: float
    schaal: float
    breedte: float
    hoogte: float

    @classmethod
    def om(cls, punten: Iterable[Punt], *, ruimte: float) -> "_Raam":
        lijst = list(punten)
        xs, ys = [x for x, _ in lijst], [y for _, y in lijst]
        rand = ruimte * max(max(xs) - min(xs), max(ys) - min(ys))
        breed, hoog = max(xs) - min(xs) + 2 * rand, max(ys) - min(ys) + 2 * rand
        schaal = min(BREEDTE / breed, HOOGSTENS / hoog)
        # Width that is left over shows more of the surroundings.
        links = min(xs) - rand - (BREEDTE / schaal - breed) / 2
        return cls(links, min(ys) - rand, schaal, BREEDTE, round(hoog * schaal, 1))

    def plek(self, punt: Punt) -> Punt:
        return round((punt[0] - self.links) * self.schaal, 1), round((punt[1] - self.boven) * self.schaal, 1)

    def pad(self, ringen_: list[list[Punt]]) -> str:
        delen = []
        for ring in ringen_:
            punten = " ".join(f"{x:g},{y:g}" for x, y in map(self.plek, ring))
            delen.append(f"M{punten}Z")
        return "".join(delen)

    def raakt(self, ringen_: list[list[Punt]]) -> bool:
        """Tell whether a part of the area may lie within the frame."""
        plekken = [self.plek(punt) for ring in ringen_ for punt in ring]
        xs, ys = [x for x, _ in plekken], [y for _, y in plekken]
        return max(xs) >= 0 and min(xs) <= self.breedte and max(ys) >= 0 and min(ys) <= self.hoogte


def _midden(ringen_: list[list[Punt]]) -> Punt:
    """Return the centre of gravity of the outer rings, by area."""
    som = x_som = y_som = 0.0
    for ring in ringen_:
        for (x1, y1), (x2, y2) in zip(ring, [*ring[1:], ring[0]], strict=True):
            kruis = x1 * y2 - x2 * y1
            som += kruis
            x_som += (x1 + x2) * kruis
            y_som += (y1 + y2) * kruis
    if som:
        return x_som / (3 * som), y_som / (3 * som)
    return ringen_[0][0]
