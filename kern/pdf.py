"""Accessible PDF: WeasyPrint's PDF/UA-1, completed by pikepdf where WeasyPrint falls short.

A document is a template that begins with `{% extends "pdf/basis.html" %}` and may use only the named files in
`kern/druk/`. The same template, context, identifier and moment give the same bytes: a report can be reproduced (DOMEIN
9).
"""

import datetime as dt
import hashlib
import io
from collections.abc import Iterator, Mapping
from typing import Any

import pikepdf
from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

PUNT = 0.75
"""Points in a CSS pixel."""


def maak_pdf(
    template: str, context: Mapping[str, Any], *, titel: str, identifier: str, moment: dt.datetime
) -> bytes:
    """Make an accessible PDF from a template on `pdf/basis.html`.

    Args:
        template: its name; it uses only files of `kern/druk/`, as `druk:naam.css`.
        context: what the template shows; `titel`, `moment` and `demo` are added.
        titel: the title in the window of the reader.
        identifier: identifies the document, such as "jaarrapportage 2025 …"; part of the bytes, not shown.
        moment: when it was made, as an aware datetime; readers show it as the date of the document.

    Returns:
        PDF/UA-1, as far as a machine can make it so: that texts and alternatives make sense is up to the template.

    Raises:
        PdfOnmogelijk: a library of the system is missing.
        kern.opmaak.VreemdMiddel: the template asks for anything but a named file.
    """
    html = render_to_string(template, {**context, "titel": titel, "moment": moment, "demo": settings.DEMO})
    return _werk_af(leg_op(html, identifier=hashlib.sha256(identifier.encode()).digest()[:16]))


def leg_op(html: str, *, identifier: bytes) -> bytes:
    """Lay out a page as `kern.opmaak.zet_op` does, which tells arguments and errors.

    Raises:
        PdfOnmogelijk: a library of the system is missing.
    """
    try:
        # Imported here because it loads libraries of the system; without those everything but PDF still works.
        from kern.opmaak import zet_op  # noqa: PLC0415
    except OSError as fout:
        raise PdfOnmogelijk(
            _("De bibliotheken waarmee we een pdf maken, ontbreken op deze server.")
        ) from fout
    return zet_op(html, identifier=identifier)


def aantal_bladzijden(pdf: bytes) -> int:
    """Return how many pages a PDF of `maak_pdf` has."""
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


class PdfOnmogelijk(Exception):
    """This machine lacks the libraries to make a PDF."""


def _werk_af(ruw: bytes) -> bytes:
    """Complete WeasyPrint's PDF/UA: scope of table heads, headers and footers, figures and their position."""
    with pikepdf.open(io.BytesIO(ruw)) as pdf:
        _zonder_woorden_is_versiering(pdf.Root.StructTreeRoot)
        elementen = list(_elementen(pdf.Root.StructTreeRoot))
        for element in elementen:
            if element.S == "/TH":
                _geef_bereik(element)
            elif element.S == "/Figure":
                _zet_op_de_bladzijde(element)
        _buiten_de_boom_is_artefact(pdf, {e.objgen for e in elementen})
        uit = io.BytesIO()
        pdf.save(uit, deterministic_id=True)
    return uit.getvalue()


def _elementen(element: Any) -> Iterator[Any]:
    """Yield the elements of the structure tree below an element, depth first."""
    kinderen = element.get("/K", [])
    for kind in kinderen if isinstance(kinderen, pikepdf.Array) else [kinderen]:
        if isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
            yield kind
            yield from _elementen(kind)


def _zonder_woorden_is_versiering(knoop: Any) -> None:
    """Take figures without an alternative out of the structure tree: a swatch, which stands beside its word.

    An inline SVG without a title and an image with an empty alt are decoration, as they are in HTML.
    """
    kinderen = knoop.get("/K", [])
    if not isinstance(kinderen, pikepdf.Array):
        return
    blijven = [
        kind
        for kind in kinderen
        if not (isinstance(kind, pikepdf.Dictionary) and kind.get("/S") == "/Figure" and "/Alt" not in kind)
    ]
    if len(blijven) < len(kinderen):
        knoop.K = pikepdf.Array(blijven)
    for kind in blijven:
        if isinstance(kind, pikepdf.Dictionary) and "/S" in kind:
            _zonder_woorden_is_versiering(kind)


def _geef_bereik(kop: Any) -> None:
    # A head in a row with cells is the head of the row; one among heads only is the head of its column.
    rij = [str(cel.S) for cel in kop.P.K]
    kop.A["/Scope"] = pikepdf.Name.Row if "/TD" in rij else pikepdf.Name.Column


def _zet_op_de_bladzijde(figuur: Any) -> None:
    # WeasyPrint writes CSS pixels from the top; PDF counts points from the bottom.
    links, boven, rechts, onder = (float(getal) * PUNT for getal in figuur.A.BBox)
    hoogte = float(figuur.Pg.MediaBox[3])
    figuur.A["/BBox"] = pikepdf.Array(
        [round(getal, 2) for getal in (links, hoogte - onder, rechts, hoogte - boven)]
    )


def _buiten_de_boom_is_artefact(pdf: pikepdf.Pdf, in_de_boom: set[tuple[int, int]]) -> None:
    """Mark what is in no tree as artefacts, so that it is not read aloud: headers, footers and decoration."""
    nummers = pdf.Root.StructTreeRoot.ParentTree.Nums
    per_bladzijde = {int(nummers[i]): nummers[i + 1] for i in range(0, len(nummers), 2)}
    for bladzijde in pdf.pages:
        ouders = per_bladzijde[int(bladzijde.StructParents)]
        los = {
            mcid: pikepdf.Name.Layout if ouder.S == "/Figure" else pikepdf.Name.Pagination
            for mcid, ouder in enumerate(ouders)
            if ouder.objgen not in in_de_boom
        }
        if los:
            bladzijde.Contents = pdf.make_stream(_met_artefacten(bladzijde, los))
            for mcid in los:
                ouders[mcid] = None


def _met_artefacten(bladzijde: pikepdf.Page, los: Mapping[int, pikepdf.Name]) -> bytes:
    opdrachten: list[Any] = []
    for opdracht in pikepdf.parse_content_stream(bladzijde):
        eerste = opdracht.operands
        soort = None
        if str(opdracht.operator) == "BDC" and isinstance(eerste[1], pikepdf.Dictionary):
            soort = los.get(int(eerste[1].get("/MCID", -1)))
        if soort is None:
            opdrachten.append(opdracht)
        else:
            merk = [pikepdf.Name.Artifact, pikepdf.Dictionary(Type=soort)]
            opdrachten.append((merk, pikepdf.Operator("BDC")))
    return pikepdf.unparse_content_stream(opdrachten)
