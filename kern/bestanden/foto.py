"""A photograph, made smaller and written anew without the metadata of the camera (where, when, with what)."""

import io
import warnings
from dataclasses import dataclass

from django.utils.translation import gettext as _
from PIL import Image, ImageOps

from kern.bestanden.soorten import Bestandstype
from kern.weigering import Weigering

LANGSTE_ZIJDE = 2400
"""In pixels: a page of A4 stays readable, at some 200 dots an inch."""
MEESTE_PIXELS = {Bestandstype.JPEG: 60_000_000, Bestandstype.PNG: 30_000_000}
"""More pixels than telephones make by default, and as many as fit in memory: a small file can claim to have billions."""
KWALITEIT = 82
FORMAAT = {Bestandstype.JPEG: "JPEG", Bestandstype.PNG: "PNG"}
IN_DOCUMENT = 200_000
"""How many bytes a picture in a document takes at most."""
_TREDEN = ((1200, 82), (1200, 68), (960, 68), (720, 60), (480, 50))
"""The longest side in pixels and the quality that are tried for it, in order; the last always fits."""


class BestandFout(Weigering):
    """A file that cannot be taken; the message is shown to the user, at the field."""


def maak_kleiner(inhoud: bytes, soort: Bestandstype) -> bytes:
    """Return an image upright, no larger than is needed to read it, without metadata; JPEG stays JPEG, PNG stays PNG.

    Raises:
        BestandFout: it is broken, or would fill the memory.
    """
    try:
        with warnings.catch_warnings():
            # Our own limit is checked below, before the image is decompressed.
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)
            with Image.open(io.BytesIO(inhoud), formats=[FORMAAT[soort]]) as beeld:
                _eis_past(beeld, soort)
                return _schrijf(_verklein(beeld, LANGSTE_ZIJDE), soort)
    except BestandFout:
        raise
    except Image.DecompressionBombError as fout:
        raise BestandFout(_te_veel()) from fout
    except Exception as fout:
        # The library has no base class for its exceptions: a broken file can raise anything.
        raise BestandFout(_("Deze foto is niet te lezen. Maak hem opnieuw")) from fout


@dataclass(frozen=True, kw_only=True)
class Documentfoto:
    """A picture as a document keeps it: JPEG, with its size in pixels."""

    inhoud: bytes
    breed: int
    hoog: int


def maak_documentfoto(inhoud: bytes, soort: Bestandstype) -> Documentfoto:
    """Return an image of ours as a document keeps it: JPEG on white, as large as `IN_DOCUMENT` allows, without metadata.

    The same image gives the same bytes.
    """
    for zijde, kwaliteit in _TREDEN:
        with Image.open(io.BytesIO(inhoud), formats=[FORMAAT[soort]]) as bron:
            beeld = _verklein(bron, zijde).convert("RGBA")
        op_wit = Image.new("RGB", beeld.size, "white")
        op_wit.paste(beeld, mask=beeld)
        uit = io.BytesIO()
        op_wit.save(uit, "JPEG", quality=kwaliteit, optimize=True)
        if uit.tell() <= IN_DOCUMENT:
            break
    return Documentfoto(inhoud=uit.getvalue(), breed=beeld.width, hoog=beeld.height)


def _eis_past(beeld: Image.Image, soort: Bestandstype) -> None:
    breed, hoog = beeld.size
    if breed * hoog > MEESTE_PIXELS[soort]:
        raise BestandFout(_te_veel())


def _te_veel() -> str:
    return _("Deze foto heeft te veel beeldpunten. Maak hem kleiner, of maak een nieuwe")


def _verklein(beeld: Image.Image, zijde: int) -> Image.Image:
    # `draft` decodes a JPEG no larger than needed; turning it upright is cheapest when it is small.
    beeld.draft("RGB", (zijde, zijde))
    beeld.thumbnail((zijde, zijde), Image.Resampling.LANCZOS)
    return ImageOps.exif_transpose(beeld)


def _schrijf(beeld: Image.Image, soort: Bestandstype) -> bytes:
    uit = io.BytesIO()
    # A new image takes over the pixels and no metadata.
    kleuren = "RGB" if soort == Bestandstype.JPEG else _kleuren_van(beeld)
    kaal = Image.new(kleuren, beeld.size)
    kaal.paste(beeld.convert(kleuren))
    if soort == Bestandstype.JPEG:
        kaal.save(uit, "JPEG", quality=KWALITEIT, optimize=True)
    else:
        kaal.save(uit, "PNG", optimize=True)
    return uit.getvalue()


def _kleuren_van(beeld: Image.Image) -> str:
    doorzichtig = "A" in beeld.getbands() or "transparency" in beeld.info
    return "RGBA" if doorzichtig else "L" if beeld.mode in {"1", "L"} else "RGB"
