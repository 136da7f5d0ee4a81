"""A picture as it stands in a document: small, bare, and the same each time."""

import io

import pytest
from PIL import Image

from kern.bestanden import Bestandstype
from kern.bestanden.foto import IN_DOCUMENT, maak_documentfoto


def ruis(soort: Bestandstype, maat: tuple[int, int]) -> bytes:
    """Return a picture that hardly compresses."""
    uit = io.BytesIO()
    Image.effect_noise(maat, 100).convert("RGB").save(uit, soort.name, quality=95)
    return uit.getvalue()


@pytest.mark.parametrize(
    ("soort", "maat"),
    [
        (Bestandstype.JPEG, (2400, 1600)),
        (Bestandstype.JPEG, (400, 2400)),
        (Bestandstype.PNG, (3000, 900)),
    ],
)
def test_in_a_document_it_is_small_enough(soort: Bestandstype, maat: tuple[int, int]) -> None:
    inhoud = ruis(soort, maat)
    foto = maak_documentfoto(inhoud, soort)
    assert len(foto.inhoud) <= IN_DOCUMENT
    with Image.open(io.BytesIO(foto.inhoud), formats=["JPEG"]) as beeld:
        assert beeld.size == (foto.breed, foto.hoog)
        assert max(beeld.size) <= 1200
        assert not beeld.getexif()
    assert maak_documentfoto(inhoud, soort) == foto


def test_what_is_seen_through_is_white_on_paper() -> None:
    uit = io.BytesIO()
    Image.new("RGBA", (40, 40), (0, 0, 0, 0)).save(uit, "PNG")
    with Image.open(io.BytesIO(maak_documentfoto(uit.getvalue(), Bestandstype.PNG).inhoud)) as beeld:
        assert beeld.getpixel((20, 20)) == (255, 255, 255)
