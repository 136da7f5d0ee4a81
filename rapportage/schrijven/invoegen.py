"""What was frozen of a text, as the report puts it into its chapters."""

import hashlib
import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from rapportage.opmaak.geschreven import Geschreven
from rapportage.schrijven.enums import Tekstsoort
from rapportage.schrijven.proza import blokken_van, schoon

__all__ = ["Geschreven", "geschreven"]


def geschreven(teksten: Sequence[Mapping[str, Any]], omslag: Iterable[str], *, nummer: int) -> Geschreven:
    """Return frozen texts (`Rapportpublicatie.teksten`) as blocks of safe HTML by chapter, with what the cover says."""
    regels = list(omslag)
    afdruk = json.dumps([list(teksten), regels, nummer], ensure_ascii=False, sort_keys=True)
    return Geschreven(
        teksten={rij["deel"]: _blokken(rij) for rij in teksten},
        namen={rij["deel"]: rij["naam"] for rij in teksten},
        omslag=regels,
        kenmerk=hashlib.sha256(afdruk.encode()).hexdigest(),
    )


def _blokken(rij: Mapping[str, Any]) -> list[SafeString]:
    return [
        mark_safe(blok.als_html())  # noqa: S308  it was sanitised here
        for soort in Tekstsoort
        for blok in blokken_van(schoon(rij[soort.value]))
    ]
