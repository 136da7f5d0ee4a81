"""What people wrote, put into a report: texts at their chapters, and on the cover what a new edition corrects."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from django.utils.safestring import SafeString

from rapportage.opmaak.delen import CITAAT, Hoofdstuk


@dataclass(frozen=True, kw_only=True)
class Geschreven:
    """What people wrote in a report.

    Args:
        teksten: blocks of safe HTML by the key of the chapter.
        namen: the name of each chapter that has a text.
        omslag: what the cover says of the edition before.
        kenmerk: tells this edition from another one of the same figures.
    """

    teksten: Mapping[str, list[SafeString]] = field(default_factory=dict)
    namen: Mapping[str, str] = field(default_factory=dict)
    omslag: Sequence[str] = ()
    kenmerk: str = ""


def met_teksten(hoofdstukken: Sequence[Hoofdstuk], geschreven: Geschreven) -> list[Hoofdstuk]:
    """Return the chapters with what people wrote in them.

    A text of a chapter that the report does not have stands in one of its own at the end: nothing that was approved is
    left out in silence.
    """
    sleutels = {h.sleutel for h in hoofdstukken}
    uit = [
        _met_tekst(h, geschreven.teksten[h.sleutel]) if h.sleutel in geschreven.teksten else h
        for h in hoofdstukken
    ]
    los = [sleutel for sleutel in geschreven.teksten if sleutel not in sleutels]
    return uit + [
        Hoofdstuk(
            kop=geschreven.namen.get(sleutel, sleutel),
            sleutel=sleutel,
            teksten=geschreven.teksten[sleutel],
            nummer=str(len(uit) + n),
        )
        for n, sleutel in enumerate(los, 1)
    ]


def _met_tekst(hoofdstuk: Hoofdstuk, teksten: list[SafeString]) -> Hoofdstuk:
    """Return a chapter with its text; what that fills in is no open place any more, and a citation alone fills in nothing."""
    vult_in = hoofdstuk.open_tot_tekst and any(CITAAT not in tekst for tekst in teksten)
    return replace(hoofdstuk, teksten=teksten, nog_open="" if vult_in else hoofdstuk.nog_open)
