"""The parts of a report, ready for its template."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from django.utils.safestring import SafeString
from django.utils.text import slugify
from django.utils.translation import gettext as _

from kern.grafiek.letters import breek
from kern.grafiek.tekening import BREED, BREEDTE, VET

CITAAT = 'class="ervaring"'
"""What tells a block that cites an ervaring from what people wrote (`rapportage.ervaringen.citeren.als_html`)."""
LANG = 44
"""A head of a row of more signs may take more than one line."""
KOPMAAT = 17.3
"""The 13 points of the heading of a figure or table, in pixels."""


@dataclass(frozen=True, kw_only=True)
class Hoofdcijfer:
    """A headline figure: the number, its change, and a sentence that explains it."""

    naam: str
    getal: str
    verandering: str
    zin: str


@dataclass(frozen=True, kw_only=True)
class Kolom:
    """A column; numbers are aligned right.

    Args:
        naam: its head.
        getal: it holds numbers.
        beeld: it holds a small chart; words and numbers stand beside its middle.
        ruim: after a wider gap, because another group of columns begins, such as what is counted precisely.
    """

    naam: str
    getal: bool = True
    ruim: bool = False
    beeld: bool = False

    @property
    def klas(self) -> str:
        """The classes of its cells on paper."""
        return " ".join(["getal"] * self.getal + ["ruim"] * self.ruim + ["beeld"] * self.beeld)


@dataclass(frozen=True, kw_only=True)
class Rij:
    """A row: its head, and its cells in the order of the columns after the first."""

    kop: str
    cellen: list[str]
    totaal: bool = False


@dataclass(frozen=True, kw_only=True)
class Blok:
    """A figure or table with its conclusion as heading.

    Args:
        waarover: what is counted, for the margin.
        kop: the conclusion.
        kolommen: of the table, the first for the row heads; none when the block is only a chart.
        rijen: of the table.
        legenda: the series of the chart, in order, as (look, word).
        noot: source and reading guide, shown below.
        begrippen: words used in it and what they mean, for the margin, at most three.
        uitkomst: what a difference comes to, in a careful sentence below.
        breed: over both columns and in smaller type, for a table that is mostly words.
        rang: 0 stays; of the others the highest leaves first when its pages are full (`rapportage.opmaak.bladspiegel`).
        achterin: it goes to the appendix then; else it stands elsewhere, or can be missed.
        nieuw_blad: it begins a page.
        lucht: how much more room it has above it, in steps.
        soort: what it holds besides figures, such as prose: a class of its section on paper.
        maat: how its columns are divided, where that is not the common way: another class.
        kop_boven: the head of a row stands above its cells, over all columns, for cells of long text.
        nummer: the name for references, such as "Tabel 2" (`genummerd`).
    """

    waarover: str
    kop: str
    kolommen: list[Kolom] = field(default_factory=list)
    rijen: list[Rij] = field(default_factory=list)
    legenda: list[tuple[str, str]] = field(default_factory=list)
    grafiek: SafeString | str = ""
    noot: str = ""
    breed: bool = False
    nummer: str = ""
    begrippen: list[tuple[str, str]] = field(default_factory=list)
    uitkomst: str = ""
    rang: int = 0
    achterin: bool = True
    nieuw_blad: bool = False
    lucht: int = 0
    soort: str = ""
    maat: str = ""
    kop_boven: bool = False

    @property
    def celkolommen(self) -> list[Kolom]:
        """The columns that have a head of their own in the table: all, or those after the first when that stands above its row."""
        return self.kolommen[1:] if self.kop_boven else self.kolommen

    @property
    def klas(self) -> str:
        """The classes of its section on paper: a chart or a table beside its note, or over both columns.

        The note of a table stands above it by as many lines as its heading takes.
        """
        kopregels = len(breek(self.kop, BREED if self.breed else BREEDTE, KOPMAAT, VET))
        kop = [f"blok--kop-{kopregels}"] if kopregels > 1 else []
        kop += ["blok--lange-koppen"] * self.lange_koppen
        kop += [f"blok--{woord}" for woord in (self.soort, self.maat) if woord]
        kop += ["blok--nieuw"] * self.nieuw_blad + [f"blok--lucht-{self.lucht}"] * bool(self.lucht)
        if self.breed:
            return " ".join(["blok--breed", *(["blok--lang"] if self.kolommen else []), *kop])
        return " ".join(["blok--tabel" if self.kolommen else "blok--beeld", *kop])

    @property
    def rijbeelden(self) -> list[tuple[str, str]]:
        """The small charts in its cells, each with the head of its row; one that says nothing by itself is none."""
        return [
            (rij.kop, cel)
            for rij, cellen in self.regels
            for cel, kolom in cellen
            if kolom.beeld and 'role="img"' in cel
        ]

    @property
    def beeldnaam(self) -> str:
        """The name of its chart as a file, such as figuur-02; empty when it has none."""
        if not (self.grafiek or self.rijbeelden):
            return ""
        woord, _blank, nummer = self.nummer.lower().partition(" ")
        return f"{woord}-{nummer.zfill(2)}"

    @property
    def lange_koppen(self) -> bool:
        """Whether the heads of its rows may take more than one line: one of them is long."""
        return any(len(rij.kop) > LANG for rij in self.rijen)

    @property
    def regels(self) -> list[tuple[Rij, list[tuple[str, Kolom]]]]:
        """Each row, with its cells and their columns."""
        return [(rij, list(zip(rij.cellen, self.kolommen[1:], strict=True))) for rij in self.rijen]


@dataclass(frozen=True, kw_only=True)
class Hoofdstuk:
    """A chapter, which begins on a new page.

    Args:
        kop: its finding.
        inleiding: its lead.
        blokken: its figures and tables.
        nummer: before the finding; empty without.
        sleutel: what sentences elsewhere, and texts, point to (`rapportage.enums.Verslagdeel`).
        naam: what it is about, in the header of its pages and in the contents.
        kort: its finding in the contents; empty when `naam` says enough.
        vraag: one of the five questions, above the finding.
        teksten: what people wrote, below the lead: blocks of safe HTML, such as paragraphs.
        hoofdcijfers: its key figures.
        begrippen: words beside them, for the margin.
        alineas: what figures say in sentences, below them.
        nog_open: what is not known yet; shown as an open place.
        open_tot_tekst: whether it is open only as long as nobody wrote in the chapter.
        definities: words and what they mean, at its end.
    """

    kop: str
    inleiding: str = ""
    blokken: list[Blok] = field(default_factory=list)
    nummer: str = ""
    sleutel: str = ""
    naam: str = ""
    kort: str = ""
    vraag: str = ""
    teksten: list[SafeString] = field(default_factory=list)
    hoofdcijfers: list[Hoofdcijfer] = field(default_factory=list)
    begrippen: list[tuple[str, str]] = field(default_factory=list)
    alineas: list[str] = field(default_factory=list)
    nog_open: str = ""
    open_tot_tekst: bool = False
    definities: list[dict[str, str]] = field(default_factory=list)

    @property
    def anker(self) -> str:
        """The name of its place in the document, to point to."""
        return slugify(self.sleutel)

    @property
    def bevinding(self) -> str:
        """What it says, in one sentence; of a chapter that is named by its subject alone, what its first table says."""
        return self.kop if self.naam or not self.blokken else self.blokken[0].kop

    @property
    def onderwerp(self) -> str:
        """What it is about, before its finding on a page; empty when that is all it says."""
        naam = self.naam or self.kop
        return "" if naam == self.bevinding else f"{self.nummer} {naam}".strip()

    @property
    def uitleg(self) -> list[tuple[str, str]]:
        """The words in it and what they mean, each once: those beside its figures and those at its end."""
        naast = [
            begrip
            for begrippen in (self.begrippen, *(b.begrippen for b in self.blokken))
            for begrip in begrippen
        ]
        achter = [(d["begrip"], d["uitleg"]) for d in self.definities]
        return list(dict([*naast, *achter]).items())

    @property
    def lopende_kop(self) -> str:
        """What the header of its pages says: its number and name, or its finding when it has none."""
        return f"{self.nummer} {self.naam or self.kop}".strip()

    @property
    def inhoudsregel(self) -> str:
        """What the contents say of it."""
        return ": ".join(filter(None, (self.naam or self.kop, self.kort)))


def genummerd(blokken: Iterable[Blok], geteld: Counter[str]) -> list[Blok]:
    """Number figures and tables on from those that were counted, each kind by itself; who has a name keeps it."""

    def nummer(blok: Blok) -> Blok:
        if blok.nummer:
            return blok
        soort = "figuur" if blok.grafiek else "tabel"
        geteld[soort] += 1
        woord = _("Figuur %(n)d") if blok.grafiek else _("Tabel %(n)d")
        return replace(blok, nummer=woord % {"n": geteld[soort]})

    return [nummer(blok) for blok in blokken]


def genummerde_hoofdstukken(hoofdstukken: Sequence[Hoofdstuk], geteld: Counter[str]) -> list[Hoofdstuk]:
    """Number chapters, and their figures and tables through the document."""
    return [
        replace(h, nummer=str(n), blokken=genummerd(h.blokken, geteld)) for n, h in enumerate(hoofdstukken, 1)
    ]
