"""Tags for progress in time: steps, timeline, progress bar."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.utils.html import format_html
from django.utils.safestring import SafeString

from kern.grafiek.trend import trend as teken_trend
from kern.templatetags._hulp import kaal, kies, toon

register = template.Library()

STANDEN = ("klaar", "nu", "straks")
OORDELEN = ("neutraal", "aandacht")


def _deel(waarde: float, doel: float) -> str:
    """Return a share of a target as a percentage of at most 100, for an SVG attribute."""
    return f"{min(max(waarde / doel, 0), 1) * 100:.1f}%" if doel else "0%"


@register.simple_tag
def stappen(stappen: Iterable[Any], *, noot: str = "") -> SafeString:
    """Return the step indicator; steps have naam, stand (klaar, nu, straks) and noot.

    A desktop shows numbered circles; a phone shows one sentence and a bar. `noot` is for the phone.
    """
    rij = list(stappen)
    for stap in rij:
        kies("stappen", "stand", stap.stand, STANDEN)
    nu = next(((nummer, stap) for nummer, stap in enumerate(rij, 1) if stap.stand == "nu"), None)
    return toon(
        "stappen",
        stappen=rij,
        aantal=len(rij),
        nummer=nu[0] if nu else None,
        naam=nu[1].naam if nu else "",
        noot=noot or (nu[1].noot if nu else ""),
    )


@register.simple_block_tag
def tijdlijnmaand(content: str, maand: str) -> SafeString:
    """Return one month of a timeline; the content is a series of `moment`."""
    return toon("tijdlijnmaand", inhoud=content, maand=maand)


@register.simple_block_tag
def moment(
    content: str,
    soort: str,
    *,
    icoon: str,
    meta: str = "",
    href: str = "",
    getint: bool = False,
    erbij: bool = False,
) -> SafeString:
    """Return one moment of a timeline; the content is the text of it, and badges."""
    return toon(
        "moment",
        inhoud=kaal(content),
        soort=soort,
        icoon=icoon,
        meta=meta,
        href=href,
        getint=getint,
        erbij=erbij,
    )


@register.simple_tag
def voortgang(  # noqa: PLR0913 - the options of a bar
    naam: str,
    waarde: float,
    doel: float,
    *,
    streep: float | None = None,
    erbij: float = 0,
    oordeel: str = "",
    soort: str = "neutraal",
    waarde_tekst: str = "",
    doel_tekst: str = "",
    href: str = "",
    verborgen: str = "",
    werk: bool = False,
) -> SafeString:
    """Return progress against a target, or of work; `streep` marks where it should be by now, `erbij` what would come."""
    return toon(
        "voortgang",
        naam=naam,
        waarde=waarde_tekst or str(waarde),
        doel=doel_tekst or str(doel),
        breedte=_deel(waarde, doel),
        streep=_deel(streep, doel) if streep is not None else "",
        erbij=_deel(min(erbij, max(doel - waarde, 0)), doel) if erbij else "",
        oordeel=oordeel,
        soort=kies("voortgang", "soort", soort, OORDELEN),
        href=href,
        van_wat=f", {verborgen}" if verborgen else "",
        werk=werk,
    )


@register.simple_tag
def segmenten(klaar: int, totaal: int, *, label: str) -> SafeString:
    """Return the finished parts of a whole as blocks; `label` says the same in words."""
    return toon("segmenten", standen=[nummer < klaar for nummer in range(totaal)], label=label)


@register.simple_tag
def balk(waarde: float, doel: float, *, streep: float | None = None) -> SafeString:
    """Return a thin bar of a value against its target, with a tick; the numbers stand in words beside it."""
    tik: str = ""
    if streep is not None:
        x = _deel(streep, doel)
        tik = format_html('<line class="voortgang__streep" x1="{0}" x2="{0}" y1="0" y2="14"></line>', x)
    return format_html(
        '<svg class="balk" aria-hidden="true" width="100%" height="14">'
        '<rect class="voortgang__leeg" x="0" y="3" width="100%" height="8" rx="2"></rect>'
        '<rect class="voortgang__vol" x="0" y="3" width="{}" height="8" rx="2"></rect>{}</svg>',
        _deel(waarde, doel),
        tik,
    )


@register.simple_tag
def trend(titel: str, punten: Iterable[float | None], *, norm: float | None = None) -> SafeString:
    """Return how a number went as a small line; its number, change and table stand in words beside it.

    Raises:
        ValueError: fewer than two points are known, so that there is no line.
    """
    rij = list(punten)
    if sum(punt is not None for punt in rij) < 2:  # noqa: PLR2004  a line has two ends
        msg = "a trend has two points or more; without them a sentence says so"
        raise ValueError(msg)
    return teken_trend(titel, rij, norm)
