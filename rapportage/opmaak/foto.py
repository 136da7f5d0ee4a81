"""A picture that stands along with what somebody is cited with: how it is written in HTML, and read back from that."""

import base64
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from html import unescape
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString

PER_DEEL = 2
"""How many pictures a part or an answer has room for."""
JPEG = "data:image/jpeg;base64,"
"""How the address of a picture begins that a document holds itself."""
_FOTO = re.compile(
    r'<div class="foto"><img src="([^"]*)" alt="([^"]*)" width="(\d+)" height="(\d+)">.*?</div>', re.DOTALL
)

type Bron = Callable[[Mapping[str, Any]], str]
"""Gives the address of a picture that was frozen (`rapportage.ervaringen.citeren.bevroren`); empty when it is not there."""


def sleutel(foto_id: int) -> str:
    """Return the key of a picture among those that were frozen; a number alone would be a place in a list."""
    return f"foto-{foto_id}"


def zonder_foto(_foto: Mapping[str, Any]) -> str:
    """Return no address: the picture is left out."""
    return ""


def uit_beelden(beelden: Mapping[str, str]) -> Bron:
    """Return what gives the pictures themselves, as they were frozen (Base64, by `sleutel`)."""

    def bron(foto: Mapping[str, Any]) -> str:
        inhoud = beelden.get(sleutel(foto["foto"]))
        return f"{JPEG}{inhoud}" if inhoud else ""

    return bron


def als_html(foto: Mapping[str, Any] | None, bron: Bron) -> SafeString:
    """Return a frozen picture with its caption below, which is its alternative too; nothing when it is not there."""
    adres = bron(foto) if foto else ""
    if not foto or not adres:
        return SafeString("")
    return format_html(
        '<div class="foto"><img src="{}" alt="{}" width="{}" height="{}"><p class="foto__bijschrift">{}</p></div>',
        adres,
        foto["bijschrift"],
        foto["breed"],
        foto["hoog"],
        foto["bijschrift"],
    )


@dataclass(frozen=True, kw_only=True)
class Foto:
    """A picture in HTML: its bytes (none when it stands at an address), its alternative, and its size in pixels."""

    inhoud: bytes
    bijschrift: str
    breed: int
    hoog: int

    def hoogte(self, breedst: float, hoogst: float) -> float:
        """Return how tall it is drawn within a width and a height, in the same measure; never larger than it is."""
        return self.hoog * min(1.0, breedst / self.breed, hoogst / self.hoog)


def stukken(html: str) -> Iterator[str | Foto]:
    """Yield what stands in HTML in its order: HTML, and pictures."""
    begin = 0
    for gevonden in _FOTO.finditer(html):
        yield html[begin : gevonden.start()]
        adres, bijschrift, breed, hoog = gevonden.groups()
        yield Foto(
            inhoud=base64.b64decode(adres.removeprefix(JPEG)) if adres.startswith(JPEG) else b"",
            bijschrift=unescape(bijschrift),
            breed=int(breed),
            hoog=int(hoog),
        )
        begin = gevonden.end()
    yield html[begin:]
