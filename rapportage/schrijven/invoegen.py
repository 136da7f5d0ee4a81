"""What was frozen of a text, as the report puts it into its chapters."""

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString, mark_safe
from django.utils.text import capfirst

from rapportage.ervaringen.citeren import als_html
from rapportage.opmaak.foto import Bron, zonder_foto
from rapportage.opmaak.geschreven import Geschreven
from rapportage.redactie.proza import blokken_van, schoon
from rapportage.schrijven.enums import Tekstsoort

__all__ = ["Geschreven", "geschreven"]


def geschreven(
    teksten: Sequence[Mapping[str, Any]], omslag: Iterable[str], *, nummer: int, bron: Bron = zonder_foto
) -> Geschreven:
    """Return frozen texts (`Rapportpublicatie.teksten`) as blocks of safe HTML by chapter, with what the cover says.

    Args:
        teksten: by chapter, as they were frozen.
        omslag: what the cover says.
        nummer: of the edition.
        bron: gives the addresses of their pictures.
    """
    regels = list(omslag)
    afdruk = json.dumps([list(teksten), regels, nummer], ensure_ascii=False, sort_keys=True)
    return Geschreven(
        teksten={rij["deel"]: list(_blokken(rij, bron)) for rij in teksten},
        namen={rij["deel"]: rij["naam"] for rij in teksten},
        omslag=regels,
        kenmerk=hashlib.sha256(afdruk.encode()).hexdigest(),
    )


def _blokken(rij: Mapping[str, Any], bron: Bron) -> Iterator[SafeString]:
    """Yield the blocks of a chapter; its advice has a heading, and headings are those right below the chapter's.

    What it cites comes last, right above its figures.
    """
    for soort in Tekstsoort:
        blokken = blokken_van(schoon(rij[soort.value]))
        if blokken and soort == Tekstsoort.ADVIES:
            yield format_html("<h2>{}</h2>", capfirst(str(soort.label)))
        for blok in blokken:
            element = "h2" if blok.soort == "h3" else blok.soort
            yield mark_safe(replace(blok, soort=element).als_html())  # noqa: S308  it was sanitised here
    # What was published before anything could be cited has none.
    yield from (als_html(citaat, bron) for citaat in rij.get("citaten", ()))
