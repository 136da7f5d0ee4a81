"""Fills in the form of a page as a user would: what is asked, and what the page says is wrong."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

from django.core.files.uploadedfile import SimpleUploadedFile
from django.forms import BaseForm

from kern.klok import vandaag
from tests.fabrieken.documenten import PDF

BIJ_TYPE: dict[str, Callable[[], str]] = {
    "date": lambda: vandaag().isoformat(),
    "time": lambda: "10:00",
    "number": lambda: "30",
    "email": lambda: "proef@voorbeeld.test",
    "tel": lambda: "0475123456",
}
"""What is typed in an input of a type; a text elsewhere."""


@dataclass
class Veld:
    """A control with the values it can be given; `gekozen` are those it has."""

    naam: str
    soort: str
    verplicht: bool
    waarden: list[str] = field(default_factory=list)
    gekozen: list[str] = field(default_factory=list)

    def vul(self) -> None:
        """Give it a value, when it has none."""
        if self.gekozen or self.soort == "file":
            return
        if self.soort in {"select", "radio", "checkbox"}:
            self.gekozen = [waarde for waarde in self.waarden if waarde][:1]
        else:
            self.gekozen = [BIJ_TYPE.get(self.soort, lambda: "Proef")()]


@dataclass
class Formulier:
    """One form."""

    methode: str
    adres: str
    velden: dict[str, Veld] = field(default_factory=dict)

    @classmethod
    def knop(cls, adres: str) -> "Formulier":
        """Return a form that is a button alone: it sends the token of its page."""
        token = Veld("csrfmiddlewaretoken", "hidden", verplicht=True, gekozen=["A" * 64])
        return cls("post", adres, {token.naam: token})

    def typ(self, invoer: Mapping[str, str]) -> None:
        """Type these values."""
        for naam, waarde in invoer.items():
            veld = self.velden.setdefault(naam, Veld(naam, "text", verplicht=True))
            veld.gekozen = [waarde]

    def data(self) -> dict[str, Any]:
        """Return what a browser sends."""
        uit: dict[str, Any] = {v.naam: list(v.gekozen) for v in self.velden.values() if v.soort != "file"}
        uit |= {v.naam: bestand(*v.gekozen) for v in self.velden.values() if v.soort == "file"}
        return {naam: waarde for naam, waarde in uit.items() if waarde != []}


def bestand(inhoud: str = "") -> SimpleUploadedFile:
    """Return a file to upload: a text, or else a document."""
    if inhoud:
        return SimpleUploadedFile("proef.csv", inhoud.encode("cp1252"))
    return SimpleUploadedFile("proef.pdf", PDF, content_type="application/pdf")


class _Lezer(HTMLParser):
    """Collects forms and their controls."""

    def __init__(self) -> None:
        super().__init__()
        self.formulieren: list[Formulier] = []
        self._in: Formulier | None = None
        self._keuze: Veld | None = None
        self._tekst: Veld | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note a form or a control."""
        a = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self._in = Formulier(a.get("method", "get").lower(), a.get("action", ""))
            self.formulieren.append(self._in)
        elif self._in is not None and a.get("name") and "disabled" not in a:
            self._veld(tag, a)
        if tag == "option" and self._keuze is not None:
            self._keuze.waarden.append(a.get("value", ""))
            if "selected" in a and a.get("value"):
                self._keuze.gekozen.append(a["value"])

    def _veld(self, tag: str, a: dict[str, str]) -> None:
        assert self._in is not None
        soort = {"select": "select", "textarea": "textarea"}.get(tag, a.get("type", "text"))
        if tag not in {"select", "textarea", "input"} or soort in {"submit", "button"}:
            return
        veld = self._in.velden.setdefault(a["name"], Veld(a["name"], soort, verplicht=False))
        veld.verplicht |= "required" in a or a.get("aria-required") == "true"
        if soort in {"radio", "checkbox"}:
            veld.waarden.append(a.get("value", "on"))
            if "checked" in a:
                veld.gekozen.append(a.get("value", "on"))
        elif tag == "input" and soort != "file" and a.get("value"):
            veld.gekozen = [a["value"]]
        self._keuze = veld if tag == "select" else self._keuze
        self._tekst = veld if tag == "textarea" else None

    def handle_data(self, data: str) -> None:
        """Note what stands in a text field."""
        if self._tekst is not None and data.strip():
            self._tekst.gekozen = [data.strip()]

    def handle_endtag(self, tag: str) -> None:
        """Leave a form or a control."""
        if tag == "form":
            self._in = None
        elif tag == "select":
            self._keuze = None
        elif tag == "textarea":
            self._tekst = None


def formulieren(html: str) -> list[Formulier]:
    """Return the forms of a page that send something."""
    lezer = _Lezer()
    lezer.feed(html)
    return [f for f in lezer.formulieren if f.methode == "post"]


def fouten_van(antwoord: Any) -> Iterator[tuple[str, list[str]]]:
    """Yield what a page says is wrong: the name of the input, and the messages at it."""
    for laag in antwoord.context or []:
        for waarde in {k: v for d in laag for k, v in dict(d).items()}.values():
            for form in waarde if isinstance(waarde, list | tuple) else [waarde]:
                if isinstance(form, BaseForm) and form.is_bound:
                    yield from ((form.add_prefix(naam), [*fout]) for naam, fout in form.errors.items())
