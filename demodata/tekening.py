"""The one picture of the demo: a drawing of a table in a buurthuis, made here. No photograph, and nobody on it."""

import io

from PIL import Image, ImageDraw

MAAT = (900, 600)
MUUR, VLOER, HOUT, RAND = "#EFE7D8", "#C9B08A", "#9A6A3C", "#5B3D22"
RAAM, LUCHT, GORDIJN = "#FFFFFF", "#BFD9EE", "#185287"
KLEED, KOP, KOFFIE, BLAD = "#359792", "#FFFFFF", "#5B3D22", "#FDF6E3"


def maak_tekening() -> bytes:
    """Return the drawing as PNG; the same bytes each time."""
    beeld = Image.new("RGB", MAAT, MUUR)
    pen = ImageDraw.Draw(beeld)
    pen.rectangle((0, 400, 900, 600), fill=VLOER)
    _raam(pen)
    for links in (130, 660):
        _stoel(pen, links)
    _tafel(pen)
    for links in (300, 430, 560):
        _kop(pen, links)
    uit = io.BytesIO()
    beeld.save(uit, "PNG")
    return uit.getvalue()


def _raam(pen: ImageDraw.ImageDraw) -> None:
    pen.rectangle((310, 50, 590, 250), fill=LUCHT, outline=RAAM, width=14)
    pen.line((450, 50, 450, 250), fill=RAAM, width=10)
    pen.line((310, 150, 590, 150), fill=RAAM, width=10)
    for punten in (
        ((290, 40), (350, 40), (300, 260), (290, 260)),
        ((610, 40), (550, 40), (600, 260), (610, 260)),
    ):
        pen.polygon(punten, fill=GORDIJN)
    for links, hoog in ((90, 120), (700, 90)):
        pen.rectangle((links, hoog, links + 110, hoog + 90), fill=BLAD, outline=RAND, width=4)
        for regel in range(3):
            boven = hoog + 22 + 22 * regel
            pen.line((links + 16, boven, links + 94 - 20 * regel, boven), fill=HOUT, width=5)


def _stoel(pen: ImageDraw.ImageDraw, links: int) -> None:
    pen.rectangle((links, 280, links + 110, 300), fill=HOUT, outline=RAND, width=3)
    for poot in (links, links + 98):
        pen.rectangle((poot, 280, poot + 12, 540), fill=HOUT, outline=RAND, width=3)
    pen.rectangle((links, 420, links + 110, 440), fill=HOUT, outline=RAND, width=3)


def _tafel(pen: ImageDraw.ImageDraw) -> None:
    for poot in (230, 650):
        pen.rectangle((poot, 400, poot + 22, 575), fill=HOUT, outline=RAND, width=3)
    pen.polygon(((200, 400), (700, 400), (660, 340), (240, 340)), fill=KLEED, outline=RAND)
    pen.rectangle((200, 400, 700, 450), fill=KLEED, outline=RAND, width=3)


def _kop(pen: ImageDraw.ImageDraw, links: int) -> None:
    pen.ellipse((links - 10, 378, links + 60, 396), fill=KOP, outline=RAND, width=2)
    pen.ellipse((links + 38, 352, links + 58, 376), outline=RAND, width=4)
    pen.rectangle((links, 346, links + 44, 386), fill=KOP, outline=RAND, width=2)
    pen.ellipse((links, 339, links + 44, 353), fill=KOFFIE, outline=RAND, width=2)
