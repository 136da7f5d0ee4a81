"""Every number in every form of a report, and where it may come from.

All counts of a stored edition are multiplied by a prime. What is added up or subtracted of it is a multiple of that prime
then, in every form; what is not was not counted by this edition, and is looked for among the few things that are told
otherwise: dates, names of figures, shares, ticks of an axis, words of ours, and what follows from the targets.
"""

import ast
import csv
import datetime as dt
import io
import math
import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

import pikepdf
import pypdfium2
from django.conf import settings
from docx import Document
from docx.oxml.ns import qn
from openpyxl import load_workbook

from kern.bundel import lees_zip
from kern.woorden import met_een_decimaal
from rapportage.bestanden.inhoud import Inhoud
from rapportage.cijfers.doelen import dagen_gezien, nog_te_komen
from rapportage.cijfers.vindplaatsen import AAN_DE_DEUR
from rapportage.opmaak.boek.slot import _verzonnen
from rapportage.opmaak.hoofdstukken.beelden import voortgang
from rapportage.opmaak.lezer import VINDROUTES, Lezer
from tests.kern.grafiek.lezen import lees
from tests.pdf import elementen

PRIEM = 97
VRIJ = {"jaar", "versie", "getoetst", "weken_in_stap", "meer", "norm_uren", "uurtarief"}
"""What does not grow with the number of people."""
MINUTEN = {"minuten", "minuten_per_wijk", "uren_per_wijk", "urenregels"}
UUR = 60
SVG = "{http://www.w3.org/2000/svg}"
IS_ZIN = re.compile(r"(?=.*\d)(?=.*[a-z]{3}.*\s|.*\s.*[a-z]{3})", re.DOTALL)
"""Words with a digit, in which more stands than a number."""
AS = {"tik", "score"}
"""Words at an axis."""

GETAL = re.compile(r"(?<![\w.,:-])(\d{1,3}(?:\.\d{3})+|\d+)(,\d+)?(?![\w:]|[.,-]\d)")
_MAAND = "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december"
_KORT = "jan|feb|mrt|maart|apr|mei|jun|juni|jul|juli|aug|sep|sept|okt|nov|dec"
ANDERS = re.compile(
    rf"""
    \d{{4}}-\d{{2}}-\d{{2}}(?:T[\d:.+]+)?                        # a day or moment in a file
    | \d{{1,2}}\.\d{{2}}\ uur                                    # a time
    | \d{{1,2}}\ (?:{_MAAND})(?:\ \d{{4}})?                      # a day
    | (?:{_MAAND}|{_KORT})\.?\ \d{{4}}                           # a month
    | \b20\d{{2}}\b                                              # a year
    | \b(?:figuur|tabel|kwartaal|hoofdstuk|bladzijde|pijler|trede|vergelijking|echt|rapport)[\ -]\d+   # a name
    | \d+(?:,\d+)?\ ?(?:procent\b|%)                             # a share
    | ·\ \d+\ van\ \d+                                            # the number of a page
    | \d+\ bladzijden?\b                                         # how many there are
    | \b[0-9a-f]{{64}}\b                                         # a hash
    | \b\d+\ ?(?:bytes|kB|KB|MB)\b                              # the size of a file
    | \b(?:hooguit|minstens)\ \d+                                # the room that vijftallen leave
    | \d+\ tot\ en\ met\ \d+                                       # likewise
    | \bu\ leest\ \d+                                             # likewise, in the example of it
    | \bna\ \d+\ maanden                                          # when somebody is looked at
    | (?:achterlopen\ op\ schema|onder\ hun\ doel)\ \d\b            # how many wijken
    | laatste\ \d+\ maanden                                      # how long a series is
    | \b\d\ wijken?\b                                            # how many rows a table has
    | \d+\ (?:andere\ )?vindplaats                               # likewise
    """,
    re.VERBOSE | re.IGNORECASE,
)


def maal(waarde: Any, naam: str = "", keer: int = PRIEM) -> Any:
    """Return stored figures with every count so many times as large; minutes become hours."""
    if isinstance(waarde, dict):
        return {
            sleutel: deel if sleutel in VRIJ else maal(deel, sleutel, _keer(sleutel, keer))
            for sleutel, deel in waarde.items()
        }
    if isinstance(waarde, list):
        return [maal(deel, naam, keer) for deel in waarde]
    return waarde * keer if isinstance(waarde, int) and not isinstance(waarde, bool) else waarde


def _keer(sleutel: str, keer: int) -> int:
    return keer * UUR if sleutel in MINUTEN else keer


def heel(waarde: Any) -> Iterator[int]:
    """Yield the whole numbers in stored figures."""
    if isinstance(waarde, dict | list):
        for deel in waarde.values() if isinstance(waarde, dict) else waarde:
            yield from heel(deel)
    elif isinstance(waarde, int) and not isinstance(waarde, bool):
        yield waarde


def woorden(waarde: Any) -> Iterator[str]:
    """Yield the texts in stored figures, keys too."""
    if isinstance(waarde, dict):
        for sleutel, deel in waarde.items():
            yield sleutel
            yield from woorden(deel)
    elif isinstance(waarde, list):
        for deel in waarde:
            yield from woorden(deel)
    elif isinstance(waarde, str):
        yield waarde


def vreemd(tekst: str, cijfers: dict[str, Any], inhoud: Inhoud, *, met_grafieken: bool = False) -> list[str]:
    """Return the numbers in a text that no stored figure gave, each with the words around it.

    Args:
        tekst: the words.
        cijfers: the stored figures, with every count a multiple of the prime.
        inhoud: what the report makes of them.
        met_grafieken: the words of its charts are among them, and so those at an axis.
    """
    mag = (
        _van_doelen(cijfers)
        | _vrij(cijfers)
        | _plekken(cijfers)
        | (_aan_de_as(inhoud) if met_grafieken else set())
    )
    kaal = _zonder(_zonder_nummers(_glad(tekst), inhoud), cijfers)
    return [
        kaal[max(0, m.start() - 40) : m.end() + 20]
        for m in GETAL.finditer(kaal)
        if m.group() not in mag and (m.group(2) or int(m.group(1).replace(".", "")) % PRIEM)
    ]


def _glad(tekst: str) -> str:
    return " ".join(tekst.replace("\N{SOFT HYPHEN}", "").split())


def _zonder_nummers(tekst: str, inhoud: Inhoud) -> str:
    """Return a text without the numbers of its sentences and chapters, and of the example that is made up."""
    genummerd = [(str(nummer), kop) for nummer, (kop, _rest) in enumerate(inhoud.zinnen, 1)]
    koppen = [(h.nummer, kop) for h in inhoud.hoofdstukken if h.nummer for kop in (h.kop, h.naam)]
    for nummer, kop in [*genummerd, *koppen]:
        tekst = tekst.replace(f"{nummer} {_glad(kop)}", _glad(kop))
    for rij in _verzonnen().rijen:
        tekst = tekst.replace(" ".join([rij.kop, *rij.cellen]), " ")
    return tekst


def _zonder(tekst: str, cijfers: dict[str, Any]) -> str:
    """Return a text without what is told otherwise: sentences of ours, and those that stand in the figures."""
    zinnen = {*_eigen_zinnen(), *(_glad(zin) for zin in woorden(cijfers) if IS_ZIN.match(zin))}
    for zin in sorted(zinnen, key=len, reverse=True):
        tekst = tekst.replace(zin, " ")
    return ANDERS.sub(" ", tekst)


@cache
def _eigen_zinnen() -> frozenset[str]:
    """Return the parts with a digit of the sentences in the sources, between what is filled in."""
    uit = set()
    for map_ in ("rapportage/opmaak", "rapportage/bestanden"):
        for pad in (Path(settings.BASE_DIR) / map_).rglob("*.py"):
            for knoop in ast.walk(ast.parse(pad.read_text(encoding="utf-8"))):
                match knoop:
                    case ast.Call(func=ast.Name(id="_" | "gettext_lazy" | "ngettext"), args=args):
                        uit |= {deel for arg in args for deel in _delen(arg)}
    return frozenset(uit)


def _delen(arg: ast.expr) -> Iterator[str]:
    if isinstance(arg, ast.Constant) and isinstance(arg.value, str):
        for deel in re.split(r"%\(\w+\)[sd]|%[sd]", arg.value):
            if IS_ZIN.match(deel):
                yield _glad(deel.replace("%%", "%"))


def _van_doelen(cijfers: dict[str, Any]) -> set[str]:
    """Return what follows from targets: where the pilot ought to be, how far it is from it, and where the pace leads."""
    if "doelen" not in cijfers:
        return set()
    pilot = Lezer(cijfers | {"werk": cijfers.get("werk_pilot", cijfers["werk"])})
    dag = dt.date.fromisoformat(cijfers["peildatum"])
    standen = [
        voortgang(pilot, dag, wijk, route) if wijk else voortgang(pilot, dag)
        for wijk in (None, *pilot.wijken)
        for route in (None, *VINDROUTES)
    ]
    uit = set()
    for stand in standen:
        uit |= {getal_nl(stand.hoort, 0), getal_nl(abs(stand.voor), 0), met_een_decimaal(stand.hoort)}
        if stand.nodig_per_maand is not None:
            uit.add(met_een_decimaal(stand.nodig_per_maand))
    return uit | _van_tempo(cijfers, standen[0].gestart, dag)


def _van_tempo(cijfers: dict[str, Any], gestart: int, dag: dt.date) -> set[str]:
    maanden: list[int] = cijfers["gestart_per_maand"]
    terug = round(dagen_gezien(dag) / (365 / 12))
    toen = maanden[-terug - 1] if terug < len(maanden) else 0
    komt = nog_te_komen(gestart - toen, dag)
    if not komt:
        return set()
    laag, hoog = (gestart + n for n in komt)
    return {getal_nl(n, 0) for n in (*komt, laag, hoog, round((laag + hoog) / 2))}


def _vrij(cijfers: dict[str, Any]) -> set[str]:
    weken = [n for telling in (cijfers.get("weken_in_stap") or {}).values() for n in telling.values()]
    jaren = [jaar["werk"] for jaar in cijfers.get("jaren", ())]
    werk = [cijfers["werk"], cijfers.get("werk_jaar_ervoor") or {}, *jaren]
    los = [deel.get(naam) for deel in werk for naam in ("norm_uren", "uurtarief")]
    return {getal_nl(n, 0) for n in (*weken, *los) if n is not None} | _kosten_per(werk) | _uren_per(jaren)


def _plekken(cijfers: dict[str, Any]) -> set[str]:
    """Return how many places the edition names, of a wijk and of all: each once, however many people came."""
    per_wijk = [
        sum(deel.get("vindplaatsen", naam != AAN_DE_DEUR) for naam, deel in namen.items())
        for namen in cijfers.get("vindplaatsen", {}).values()
        if "jaren" in cijfers
    ]
    activiteiten = [len(namen) for namen in cijfers.get("activiteiten", {}).values() if "jaren" in cijfers]
    return {getal_nl(n, 0) for n in (*per_wijk, sum(per_wijk), *activiteiten, sum(activiteiten))}


def _uren_per(jaren: list[dict[str, Any]]) -> set[str]:
    """Return the hours for each person guided in a year, which do not grow with how many there are either."""
    samen = [(sum(werk["uren_per_wijk"].values()), UUR * werk["begeleid_samen"]) for werk in jaren]
    return {met_een_decimaal(Decimal(minuten) / mensen) for minuten, mensen in samen if mensen}


def _kosten_per(werk: list[dict[str, Any]]) -> set[str]:
    """Return what the hours cost for each traject that started and each person: it does not grow with how many there are."""
    uit = set()
    for deel in werk:
        bedrag = Fraction(sum((deel.get("kosten") or {}).values()))
        gestart = sum(sum(wijken.values()) for wijken in deel.get("gestart", {}).values())
        for aantal in (gestart, deel.get("begeleid_samen", 0)):
            if bedrag and aantal:
                uit.add(getal_nl(math.floor(bedrag / aantal + Fraction(1, 2)), 0))
    return uit


def _aan_de_as(inhoud: Inhoud) -> set[str]:
    uit = set()
    for blok in inhoud.blokken:
        for svg in ET.fromstring(f"<div>{blok.grafiek}</div>").iter(f"{SVG}svg"):  # noqa: S314  our own drawing
            for tekst in svg.iter(f"{SVG}text"):
                if tekst.attrib["class"].removeprefix("g-") in AS:
                    uit |= set("".join(tekst.itertext()).split())
    return uit


def getal_nl(waarde: Any, decimalen: int) -> str:
    """Return a number in Dutch notation."""
    return f"{waarde:,.{decimalen}f}".translate(str.maketrans(",.", ".,"))


def tekst_van_pdf(inhoud: bytes) -> str:
    """Return the words of a PDF, and the alternatives of its figures."""
    pdf = pypdfium2.PdfDocument(inhoud)
    bladen = [blad.get_textpage().get_text_range() for blad in pdf]
    pdf.close()
    # The contents point to pages.
    bladen[:3] = [
        re.sub(r"\b\d{1,2}\b(?! \w|\.\d)", " ", b) if "Inhoud" in b.split() else b for b in bladen[:3]
    ]
    with pikepdf.open(io.BytesIO(inhoud)) as boom:
        alt = [str(e.Alt) for e in elementen(boom.Root.StructTreeRoot) if "/Alt" in e]
    return "\n".join([*bladen, *alt])


def tekst_van_docx(inhoud: bytes) -> str:
    """Return the words of a text, of its tables and the alternatives of its images too."""
    tekst = Document(io.BytesIO(inhoud))
    delen = [deel.text or "" for deel in tekst.element.iter(qn("w:t"))]
    alineas = ["".join(d.text or "" for d in p.iter(qn("w:t"))) for p in tekst.element.iter(qn("w:p"))]
    assert "".join(delen) == "".join(alineas)
    return "\n".join([*alineas, *(deel.get("descr") or "" for deel in tekst.element.iter(qn("wp:docPr")))])


def tekst_van_zip(inhoud: bytes) -> str:
    """Return the words in the charts of a report, and in the list of what they show."""
    uit = []
    for naam, bestand in lees_zip(inhoud).items():
        if naam.endswith(".csv"):
            uit += [cel for rij in csv.reader(io.StringIO(bestand.decode("utf-8-sig"))) for cel in rij]
        elif naam.endswith(".svg"):
            blad = lees(bestand.decode().partition("\n")[2])
            stukken = (e for e in blad.iter() if e.tag.removeprefix(SVG) in {"title", "desc", "text"})
            uit += ["".join(e.itertext()) for e in stukken]
    return "\n".join(uit)


def getallen_van_xlsx(inhoud: bytes) -> list[int]:
    """Return the numbers in the cells of a spreadsheet."""
    boek = load_workbook(io.BytesIO(inhoud))
    return [cel.value for vel in boek for rij in vel for cel in rij if isinstance(cel.value, int)]


class Vorm(NamedTuple):
    """How the words of a form are read, and whether those in its charts are among them."""

    lees: Callable[[bytes], str]
    met_grafieken: bool


VORMEN = {
    ".pdf": Vorm(tekst_van_pdf, met_grafieken=True),
    ".docx": Vorm(tekst_van_docx, met_grafieken=False),
    "-grafieken.zip": Vorm(tekst_van_zip, met_grafieken=True),
}
"""By the end of its name."""
