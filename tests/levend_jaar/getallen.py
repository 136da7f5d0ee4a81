"""The numbers on the pages of the teamleider, each beside the list it opens; and whom a timeline names on a day."""

import datetime as dt
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any
from urllib.parse import unquote

from django.urls import reverse

from tests.levend_jaar.beeld import Mens
from tests.levend_jaar.pagina import Afgewezen

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

type Getallen = dict[str, tuple[int, int]]
"""By the address of a list: the number that opens it, and how many people are on it."""

LIJSTEN = ("trajecten:personen", "trajecten:signaallijst")
LIJST = re.compile(r'<a\s[^>]*?href="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
VERBORGEN = re.compile(r'<span\s+class="verborgen">.*?</span>|<svg.*?</svg>', re.DOTALL)
GETAL = re.compile(r"([\d.]+)(?: (?:persoon|mensen|open traject|open trajecten))?|.*\((\d+)\)")
"""What a link says that opens the people it counts: a number, one of people or trajecten, or one between brackets."""
LEIDER = "tess"


def op_pagina(html: str) -> dict[str, int]:
    """Return the numbers of a page by the address of their list."""
    lijsten = {reverse(naam) for naam in LIJSTEN}
    uit: dict[str, int] = {}
    for adres, inhoud in LIJST.findall(html.replace("&amp;", "&")):
        tekst = " ".join(re.sub(r"<[^>]+>", " ", VERBORGEN.sub("", inhoud)).split())
        gevonden = GETAL.fullmatch(tekst)
        if gevonden and adres.partition("?")[0] in lijsten:
            uit[unquote(adres)] = int((gevonden[1] or gevonden[2]).replace(".", ""))
    return uit


def naast_de_lijst(v: "Verhaal", eerder: dt.date, hoeveel: int) -> Getallen:
    """Open the caseload of today and of an earlier day and the list of signals, and some of the lists behind them.

    Args:
        v: the story.
        eerder: the earlier day.
        hoeveel: how many lists are opened, drawn by the story.
    """
    getallen: dict[str, int] = {}
    for naam, vraag in (
        ("trajecten:caseload", ""),
        ("trajecten:caseload", f"peildatum={eerder}"),
        ("trajecten:signaallijst", ""),
    ):
        getallen |= op_pagina(v.open(LEIDER, naam, vraag=vraag).content.decode())
    gekozen = v.rng.sample(sorted(getallen), min(hoeveel, len(getallen)))
    return {adres: (getallen[adres], _op_lijst(v, adres)) for adres in gekozen}


def _op_lijst(v: "Verhaal", adres: str) -> int:
    pad, _vraagteken, vraag = adres.partition("?")
    naam = next(n for n in LIJSTEN if reverse(n) == pad)
    context: Mapping[str, Any] = v.open(LEIDER, naam, vraag=vraag).context  # type: ignore[attr-defined]
    if naam == "trajecten:signaallijst":
        return len(context["lijst"].mensen)
    return int(context["pagina"].paginator.count) + int(context["uit_zicht"])


# ---- the timeline


def volgens_tijdlijn(v: "Verhaal", m: Mens, dag: dt.date) -> str:
    """Return whom the timeline of a person names as its fixed contact on a day: by the last claim or transfer."""
    naam = {f"{c.gebruiker}": n for n, c in v.stad.team.items()}
    wissels = [x for x in _momenten(v, m) if x.soort in {"benadering", "overdracht"} and x.datum <= dag]
    if not wissels:
        return ""
    laatste = max(wissels, key=lambda x: (x.datum, x.orde))
    if laatste.soort == "overdracht":
        return naam[laatste.kop.removeprefix("Overgedragen aan ")]
    return naam[laatste.meta.split(" · ")[1]]


def _momenten(v: "Verhaal", m: Mens) -> list[Any]:
    uit: list[Any] = []
    while True:
        antwoord: Any = v.open(
            LEIDER, "trajecten:tijdlijn", v.sleutel("mens", m.nr), vraag=f"vanaf={len(uit)}"
        )
        tijdlijn = antwoord.context["tijdlijn"]
        nieuw = [moment for maand in tijdlijn.maanden for moment in maand.momenten]
        uit += nieuw
        if not tijdlijn.ouder:
            return uit
        if not nieuw:
            raise Afgewezen(f"de tijdlijn van {m.naam} houdt op bij {len(uit)}")
