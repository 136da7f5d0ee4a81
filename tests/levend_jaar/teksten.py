"""What can be found by rule in the words of a filled-in page: blanks, numbers, full stops, words that are not ours.

The terms are those that the language of the product leaves for another: one thing has one word. What users type is
theirs; the acts of the town type nothing that these rules would find, but for `MAG`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

_DEEL = re.compile(r"(<!--.*?-->|<[^>]+>)", re.DOTALL)
_NAAM = re.compile(r"</?([a-zA-Z0-9-]+)")
_KLASSE = re.compile(r'class="([^"]*)"')
_IN_WOORDEN = re.compile(r'\b(?:aria-label|title|alt|placeholder)="([^"]*)"')
_TEKENS = {"&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"', "&#x27;": "'", "&nbsp;": " "}

ZONDER_WOORDEN = {"script", "style", "svg", "template", "noscript"}
IN_DE_REGEL = {
    *("a", "abbr", "b", "code", "em", "i", "kbd", "mark", "q", "small", "span", "strong", "sub", "sup"),
    *("time", "data", "input", "img", "wbr"),
}
"""Elements within a line of text; any other begins a text of its own."""
LEEG = {"br", "meta", "link", "hr", "source", "col"}
"""Elements without an end."""
ZIN = {"p", "alert"}
"""Elements of which the text is a sentence or more, beside hints; one with a class is a note, a heading, or what a user
wrote. An error at a field is a sentence without a stop."""
HINT = "utrecht-form-field-description"
TERMEN: dict[str, str] = {
    r"(?<![Ff]unctioneel )\bbeheerder\b": "functioneel beheerder",
    r"\bbegeleiders?\b": "vast contact",
    r"\b[Pp]er begeleide\b(?! inburgeraar)": "per persoon",
    r"\b[Mm]ens\b": "persoon",
    r"\b[Hh]et product\b": "het systeem",
    r"\bworker\b": "het systeem",
    r"(?<!\d )\b[Bb]ladzijden?\b": "pagina",
    r"\bPDF\b(?!, \d|/UA)": "pdf",
    r"\b([Ii]nloggen|[Uu]itloggen|(in|uit)gelogd)\b": "aanmelden, afmelden",
    r"\b([Ll]oggen|gelogd|[Nn]oteren|genoteerd|[Rr]egistreren|geregistreerd)\b": "vastleggen",
    r"\b[Bb]ewaren\b": "opslaan",
    r"\b([Aa]anpassen|aangepast|[Bb]ijwerken|bijgewerkt)\b": "verbeteren, wijzigen",
    r"\b[Cc]omponent(en)?\b": "onderdeel",
    r"\b([Éé]én|[Ee]en) been\b": "één helft is gestopt",
    r"\b[Ll]aatste contact\b": "laatste gesprek",
    r"\b((?<!Nog )[Gg]een|[Zz]onder) contact\b": "te lang niet gesproken",
    r"\b[Ss]eintjes?\b": "vraagt aandacht",
    r"\b([Ww]egleggen|weggelegd)\b": "uitstellen",
    r"\b[Oo]ver tijd\b": "te laat",
    r"\b[Tt]rajectafspra(ak|ken)\b": "afspraak",
    r"\b([Aa]fvinken|afgevinkt)\b": "afhandelen",
    r"\b[Tt]weede lezer\b": "tweede meting",
    r"\b[Mm]eting van de nazorg\b": "nazorgmeting",
    r"\b[Oo]p eigen netwerk\b": "verder op eigen kracht",
    r"\b[Vv](raag om|erzoek tot) overname\b": "verzoek om overname",
    r"\b([Ww]aarnem(en|ing|er)|waargenomen)\b": "vervangen",
    r"\b[Rr]eserveren vragen\b": "reservering vragen",
    r"\b([Zz]elfde persoon(?<!dezelfde persoon)|[Dd]ezelfde mens)\b": "dezelfde persoon",
    r"\b[Cc]ontact (maken|gemaakt)\b": "contact leggen",
    r"\b[Mm]ist\b": "ontbreekt",
    r"\b[Bb]egon een traject\b": "geopend, gestart",
    r"\b[Vv]anzelf\b": "automatisch",
    r"\bcoördinator(en)?\b": "vast contact, trajectcoördinator",
    r"\bwie je daar belt\b": "contactpersoon",
}
"""By what is not written any more (a pattern): the word for it."""

MAG: dict[str, str] = {
    "de coördinator": "at ‘Wie doet het?’ of an afspraak",
    "Eén bladzijde, in gewone taal, met jouw naam en telefoonnummer. Wat je gaat doen staat er niet in.": "paper",
    "Voor de inburgeraar zelf, in gewone taal, op één of twee bladzijden. Belemmeringen, doelgroep, score en BSN staan "
    "er niet op.": "paper",
    "Mensen gesproken zonder ze te registreren": "the name of a field",
    "Bijvoorbeeld: via de beheerder, of tijdens het koffie-uur.": "who keeps a buurthuis",
}
"""Texts in which a term may stand, each with why."""

_VEEL = (
    *("mensen", "personen", "dagen", "weken", "maanden", "jaren", "minuten", "trajecten", "bezoeken"),
    *("huisbezoeken", "gesprekken", "contacten", "pogingen", "taken", "afspraken", "meldingen", "metingen"),
    *(
        "onderdelen",
        "documenten",
        "dossiers",
        "regels",
        "selecties",
        "vragen",
        "verzoeken",
        "brieven",
        "punten",
    ),
    *("antwoorden", "velden", "fouten", "plaatsen", "gebruikers", "aanstellingen", "organisaties", "mails"),
    *(
        "activiteiten",
        "vindplaatsen",
        "wijken",
        "signalen",
        "stappen",
        "collega’s",
        "reserveringen",
        "besluiten",
    ),
    *(
        "bestanden",
        "leveringen",
        "versies",
        "concepten",
        "keren",
        "uren",
        "coördinatoren",
        "trajectcoördinatoren",
    ),
)
_EEN = (
    *("persoon", "dag", "week", "maand", "traject", "bezoek", "huisbezoek", "gesprek", "contact", "poging"),
    *(
        "taak",
        "afspraak",
        "melding",
        "meting",
        "onderdeel",
        "document",
        "dossier",
        "regel",
        "selectie",
        "vraag",
    ),
    *(
        "verzoek",
        "brief",
        "punt",
        "antwoord",
        "veld",
        "fout",
        "plaats",
        "gebruiker",
        "aanstelling",
        "organisatie",
    ),
    *("activiteit", "vindplaats", "wijk", "stap", "collega", "reservering", "besluit", "bestand", "levering"),
)
GETAL: dict[str, str] = {
    rf"(?<![\w.,:/-])1 ({'|'.join(_VEEL)})\b": "een enkelvoud",
    rf"(?<![\w.,:/-])(0|[2-9]|[1-9]\d+) ({'|'.join(_EEN)})\b": "een meervoud",
}
"""A number with a noun of the wrong number."""

LEK: dict[str, str] = {
    r"\bNone\b": "een lege waarde",
    r"[{}]|%\(|%[sd]\b": "een plek die niet is ingevuld",
    r"\b(undefined|NaN|Infinity)\b": "een waarde van JavaScript",
    r"\b(This field|Select a valid|Enter a valid|Ensure (this|that)|is not a valid|already exists|Please )": "Engels",
    r"\b(Not Found|Forbidden|Permission denied|Bad Request|Method Not Allowed|cannot be null)\b": "Engels",
}
"""What must never be read."""

WIT: dict[str, str] = {
    r"\S(  |  )\S": "twee spaties",
    r"\w [.,;:!?](\s|$)": "een spatie voor een leesteken",
}
WOORDEN = 6
"""From how many words on a text that begins as a sentence is taken for one."""
SLOT = re.compile(r"[.?!:…][’”)]*$")
NAAM = re.compile(r"Fout: |Trede \d: |Ga samen op bezoek, ")
"""What begins a text that is no sentence: an error at a field, the title of a trede, what visitors must know."""
_ZIN_BEGIN = re.compile(r"[A-ZÀ-Þ‘“]")


@dataclass(frozen=True)
class Tekst:
    """A text of a page: of which element, with which classes."""

    soort: str
    klassen: frozenset[str]
    tekst: str


def teksten(html: str) -> Iterator[Tekst]:
    """Yield the texts of a page as they are read: of each block its own, then the words of attributes."""
    blokken: list[tuple[str, frozenset[str]]] = [("", frozenset())]
    regel = ""
    for deel, element in _zonder_stille_delen(html):
        if not element:
            regel += deel
            continue
        if element in IN_DE_REGEL:
            continue
        if schoon := _schoon(regel):
            yield Tekst(*blokken[-1], schoon)
        regel = ""
        if deel.startswith("</"):
            _sluit(blokken, element)
        elif not deel.endswith("/>") and element not in LEEG:
            klasse = _KLASSE.search(deel)
            blokken.append((element, frozenset((klasse[1] if klasse else "").split())))
    for waarde in _IN_WOORDEN.findall(html):
        if schoon := _schoon(waarde):
            yield Tekst("attribuut", frozenset(), schoon)


def _zonder_stille_delen(html: str) -> Iterator[tuple[str, str]]:
    """Yield the parts of a page with the name of their element, of text an empty one; without what is not read."""
    stil = ""
    for deel in _DEEL.split(html):
        naam = _NAAM.match(deel)
        element = naam[1].lower() if naam else ""
        if element in ZONDER_WOORDEN and not deel.endswith("/>"):
            stil = "" if deel.startswith("</") else stil or element
        elif not stil and (naam or not deel.startswith("<")):
            yield deel, element


def _sluit(blokken: list[tuple[str, frozenset[str]]], element: str) -> None:
    while len(blokken) > 1 and blokken.pop()[0] != element:
        pass


def _schoon(tekst: str) -> str:
    """Return a text as a browser shows it: a line end is a blank; two blanks in a line of the source are kept."""
    for code, teken in _TEKENS.items():
        tekst = tekst.replace(code, teken)
    return re.sub(r"[ \t]*\n\s*", " ", tekst).strip()


def mis_in(tekst: Tekst) -> Iterator[str]:
    """Yield what is wrong with a text, in words."""
    for regels in (TERMEN, GETAL, LEK, WIT):
        for patroon, beter in regels.items():
            if (gevonden := re.search(patroon, tekst.tekst)) and tekst.tekst not in MAG:
                yield f"‘{gevonden[0]}’: {beter}"
    zin = HINT in tekst.klassen or (tekst.soort in ZIN and not tekst.klassen)
    if zin and _mist_een_punt(tekst.tekst):
        yield "een zin zonder punt"


def _mist_een_punt(tekst: str) -> bool:
    """Tell whether a text of some words that begins as a sentence ends without a full stop."""
    los = " · " in tekst or NAAM.match(tekst) is not None or len(tekst.split()) < WOORDEN
    return bool(_ZIN_BEGIN.match(tekst)) and not los and not SLOT.search(tekst)


MET_VELDEN = {
    "trajecten:brieftekst": re.compile(r"\{[^{}]*\}"),
    "rapportage:pilotvraag_schrijven": re.compile(r"\{\{cijfer:[^{}]+\}\}"),
}
"""By how the names of pages begin: what such a page shows for somebody to write, a field of a letter or a figure to place."""


@dataclass
class Lezer:
    """Reads pages, and keeps what is wrong with their words."""

    per_naam: int = 6
    """How many pages of one name are read for each reader."""
    gelezen: dict[tuple[str, str], int] = field(default_factory=dict)
    mis: dict[tuple[str, str], str] = field(default_factory=dict)
    """What is wrong and in which text, with where it was read first."""

    def lees(self, wie: str, naam: str, antwoord: Any) -> None:
        """Read a page of somebody, unless it is none, or enough of that name were read."""
        if not antwoord.get("Content-Type", "").startswith("text/html"):
            return
        keer = self.gelezen[wie, naam] = self.gelezen.get((wie, naam), 0) + 1
        if keer <= self.per_naam:
            html = antwoord.content.decode()
            for begin, veld in MET_VELDEN.items():
                html = veld.sub("…", html) if naam.startswith(begin) else html
            for tekst in teksten(html):
                self._oordeel(tekst, f"{wie} {naam}")

    def lees_melding(self, naam: str, melding: str) -> None:
        """Read what a page says after an act; it is a sentence."""
        self._oordeel(Tekst("alert", frozenset(), re.sub(r"<[^>]+>", "", melding)), f"melding na {naam}")

    def _oordeel(self, tekst: Tekst, waar: str) -> None:
        for wat in mis_in(tekst):
            self.mis.setdefault((wat, tekst.tekst), waar)

    def __str__(self) -> str:
        """Return all that is wrong, a line each."""
        return "\n".join(f"{wat} in “{tekst}” ({waar})" for (wat, tekst), waar in sorted(self.mis.items()))
