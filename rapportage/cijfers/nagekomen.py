"""What came in after the monitoring before this one: its figures beside the same days as they are known now (DOMEIN 9).

The earlier edition stays as it is. Only work is compared, which is exact.
"""

import datetime as dt
from collections.abc import Iterator
from typing import Any

from django.conf import settings

from kern.klok import nu
from kern.opdracht import Stand as Werkstand
from rapportage.cijfers.stand import Stand, Tijdvak
from rapportage.cijfers.verloop import exact_werk
from rapportage.models import Rapportuitgave
from rapportage.parameters import Parameters

STAND = "open"
"""What stands on a day: the one figure that does not add up over periods."""
PER_WIJK = ("gevonden", "benaderd", "geopend", "gestart", STAND, "huisbezoeken")
GEEINDIGD = "geeindigd"
MINUTEN = "minuten"
VIA = "gevonden_via"
"""Who was found by the wijknetwerk, by kind of place: a part of the book of a year."""

type Sleutel = tuple[str, str, str]
"""A figure, its kind (of an ending), and its wijk."""


def nagekomen(
    parameters: Parameters, stand: Stand, *, gevraagd_op: dt.datetime | None = None
) -> dict[str, Any] | None:
    """Return what is known now of the days of the edition before, where that differs from what stands in it.

    Args:
        parameters: of this one.
        stand: what was known.
        gevraagd_op: when this one was asked for: what was made later was not before it; None for now.

    Returns:
        Its peildatum, and of each figure that changed what stood there and what it is now, over its period and over the
        pilot up to its peildatum; None when there is no edition before.
    """
    vorige = (
        Rapportuitgave.objects.filter(
            soort=parameters.soort,
            peildatum__lt=parameters.peildatum,
            stand=Werkstand.KLAAR,
            klaar_op__lte=gevraagd_op or nu(),
        )
        .order_by("-peildatum")
        .first()
    )
    if vorige is None or vorige.cijfers is None:
        return None
    van, peildatum = dt.date.fromisoformat(vorige.cijfers["van"]), vorige.peildatum
    delen = {"werk": Tijdvak(van, peildatum), "werk_pilot": Tijdvak(settings.PILOT_VAN, peildatum)}
    stond = {deel: dict(getallen(vorige.cijfers[deel])) for deel in delen}
    hier = {deel: dict(getallen(exact_werk(stand, tijdvak))) for deel, tijdvak in delen.items()}
    sleutels = sorted({s for per_deel in (*stond.values(), *hier.values()) for s in per_deel}, key=volgorde)
    regels = [
        {"cijfer": sleutel[0], "soort": sleutel[1], "wijk": sleutel[2]}
        | {deel: [stond[deel].get(sleutel, 0), hier[deel].get(sleutel, 0)] for deel in delen}
        for sleutel in sleutels
    ]
    return {
        "van": van.isoformat(),
        "peildatum": peildatum.isoformat(),
        "regels": [r for r in regels if any(r[deel][0] != r[deel][1] for deel in delen)],
    }


def nagekomen_van(stond: dict[str, Any], nu_bekend: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the figures of a published period that are other now: what stood there, and what is known now."""
    verteld = {naam: deel for naam, deel in nu_bekend.items() if naam in stond}
    toen, hier = dict(getallen(stond)), dict(getallen(verteld))
    return [
        {"cijfer": cijfer, "soort": soort, "wijk": wijk, "stond": stond_er, "nu": is_nu}
        for cijfer, soort, wijk in sorted({*toen, *hier}, key=volgorde)
        if (stond_er := toen.get((cijfer, soort, wijk), 0)) != (is_nu := hier.get((cijfer, soort, wijk), 0))
    ]


def getallen(werk: dict[str, Any]) -> Iterator[tuple[Sleutel, int]]:
    """Return the numbers of a period that are compared; figures stored before they held one have none of it."""
    for cijfer in PER_WIJK:
        yield from (((cijfer, "", wijk), aantal) for wijk, aantal in _per_wijk(werk.get(cijfer, {})).items())
    for soort, wijken in werk.get(GEEINDIGD, {}).items():
        yield from (((GEEINDIGD, soort, wijk), aantal) for wijk, aantal in wijken.items())
    contacten = sum(contact["minuten"] for contact in werk["contacten"].values())
    yield (MINUTEN, "", ""), contacten + sum(werk["urenregels"].values())


def _per_wijk(telling: dict[str, Any]) -> dict[str, int]:
    """Return numbers by wijk, added up over vindroutes or steps."""
    uit: dict[str, int] = {}
    for sleutel, deel in telling.items():
        for wijk, aantal in deel.items() if isinstance(deel, dict) else ((sleutel, deel),):
            uit[wijk] = uit.get(wijk, 0) + aantal
    return uit


def volgorde(sleutel: Sleutel) -> tuple[int, str, str]:
    """Return by what the numbers are listed: figure, kind and wijk."""
    cijfer, soort, wijk = sleutel
    return (*PER_WIJK, GEEINDIGD, MINUTEN).index(cijfer), soort, wijk
