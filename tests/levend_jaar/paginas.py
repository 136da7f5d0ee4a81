"""Every page that somebody can reach from where it lands, opened by following links."""

import re
from collections import Counter, deque
from typing import TYPE_CHECKING

from django.urls import Resolver404, resolve, reverse

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

ROLLEN = ("anna", "tess", "karel", "wim", "bea", "henk")
"""Somebody of each of the six rollen."""

OVERSLAAN = frozenset({"account_logout", "componenten"})
"""Leaving, and the gallery of parts."""

PAPIER = ("_pdf", "_brief")
"""Addresses that make a PDF: made once, since each takes a second."""


def loop(v: "Verhaal", *, per_naam: int = 1, papier: bool = False) -> dict[str, set[str]]:
    """Open pages as somebody of each rol, by the links on them; return the names of what each opened.

    Args:
        v: the story.
        per_naam: how many addresses of one name each opens.
        papier: whether to make PDFs as well.

    Raises:
        AssertionError: a link led to something else than a page, a file or another page.
    """
    geopend: dict[str, set[str]] = {}
    mis: list[str] = []
    for wie in ROLLEN:
        geopend[wie] = _loop_als(v, wie, mis, per_naam=per_naam, papier=papier)
    assert not mis, "\n".join(mis)
    return geopend


def _loop_als(v: "Verhaal", wie: str, mis: list[str], *, per_naam: int, papier: bool) -> set[str]:
    client = v.balie.klant(v.gebruiker(wie), v.klok.nu())
    rij, gezien, aantal = deque([reverse("gebruikers:start")]), set(), Counter[str]()
    while rij:
        adres = rij.popleft()
        antwoord = client.get(adres)
        if antwoord.status_code not in {200, 302}:
            mis.append(f"{wie} {adres}: {antwoord.status_code}")
            continue
        v.balie.lezer.lees(wie, naam_van(adres), antwoord)
        volgende = [antwoord["Location"]] if antwoord.status_code == 302 else links(antwoord)
        for link in volgende:
            naam = naam_van(link)
            slaat_over = naam in OVERSLAAN or (not papier and naam.endswith(PAPIER))
            if naam and link not in gezien and aantal[naam] < per_naam and not slaat_over:
                gezien.add(link)
                aantal[naam] += 1
                rij.append(link)
    return set(aantal)


def links(antwoord: object) -> list[str]:
    """Return the addresses that a page links to; none of what is no page."""
    if "text/html" not in antwoord.get("Content-Type", ""):  # type: ignore[attr-defined]
        return []
    tekst = antwoord.content.decode().replace("&amp;", "&")  # type: ignore[attr-defined]
    return [
        link for link in re.findall(r'<a [^>]*?href="(/[^"#]*)', tekst) if not link.startswith("/static/")
    ]


def naam_van(adres: str) -> str:
    """Return the name of the URL of an address; empty when there is none."""
    try:
        return resolve(adres.partition("?")[0].partition("#")[0]).view_name
    except Resolver404:
        return ""
