"""The contents of any report in one shape, in the order of its pages, for the forms that follow it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from rapportage.opmaak.delen import Blok, Hoofdcijfer, Hoofdstuk
from rapportage.opmaak.jaarverslag import Jaarverslag
from rapportage.opmaak.monitoring import Monitoringverslag


@dataclass(frozen=True, kw_only=True)
class Inhoud:
    """A report.

    Args:
        titel: its title.
        feiten: what stands on its cover, as (name, value).
        voorbehoud: what a reader must know first; empty when there is nothing.
        omslag: what the cover says of the edition before.
        slotkop: the heading above the definitions, where they tell more than what is counted.
        opening: the heading of its first page.
        zinnen: what the first page says, as (what stands alone, what follows it).
        hoofdcijfers: the key figures of that page; a chapter may have its own.
        hoofdstukken: the chapters.
        definities: words and what they mean.
    """

    titel: str
    feiten: Sequence[tuple[str, str]]
    voorbehoud: str
    opening: str
    zinnen: Sequence[tuple[str, str]]
    hoofdcijfers: Sequence[Hoofdcijfer]
    hoofdstukken: Sequence[Hoofdstuk]
    definities: Sequence[tuple[str, str]]
    omslag: Sequence[str] = ()
    slotkop: str = ""

    @property
    def blokken(self) -> Iterator[Blok]:
        """All figures and tables in their order."""
        for hoofdstuk in self.hoofdstukken:
            yield from hoofdstuk.blokken

    @property
    def bron(self) -> str:
        """Where a figure comes from that has left its report: in one line."""
        feiten = ", ".join(f"{naam.lower()} {waarde}" for naam, waarde in self.feiten[1:])
        return _("Gemeente Roermond, %(titel)s wijkgericht inburgeren: %(feiten)s.") % {
            "titel": self.titel,
            "feiten": feiten,
        }


def inhoud_van(verslag: Jaarverslag | Monitoringverslag, *, omslag: Sequence[str] = ()) -> Inhoud:
    """Return the contents of a report; `omslag` is what its cover says of the edition before."""
    if isinstance(verslag, Jaarverslag):
        titel, opening = f"{verslag.naam} {verslag.over}", _("Samenvatting")
        zinnen, hoofdstukken = [(verslag.kern, "")], verslag.hoofdstukken
        if verslag.omslag is None:
            # Before the book its summary was no chapter, and had a figure.
            hoofdstukken = [Hoofdstuk(kop="", blokken=[verslag.figuur]), *hoofdstukken]
        else:
            opening = verslag.omslag.titel
    else:
        titel, opening = verslag.titel, _("Wat er veranderde")
        zinnen, hoofdstukken = [(zin.kop, zin.rest) for zin in verslag.zinnen], verslag.hoofdstukken
        zinnen += [
            (_("Dit vraagt een besluit: %s") % v.kop, f"{v.rest} {v.door_wie}") for v in verslag.besluitvragen
        ]
        if verslag.besluit:
            zinnen.append((_("Besluiten van de werkgroep."), verslag.besluit))
    return Inhoud(
        titel=titel,
        feiten=[
            (_("Periode"), verslag.periode),
            (_("Peildatum"), verslag.peildatum),
            (_("Bekend op"), verslag.bekend_op),
        ],
        voorbehoud=verslag.voorbehoud,
        opening=opening,
        zinnen=zinnen,
        hoofdcijfers=[] if isinstance(verslag, Jaarverslag) and verslag.omslag else verslag.hoofdcijfers,
        hoofdstukken=hoofdstukken,
        definities=[(d["begrip"], d["uitleg"]) for d in verslag.definities],
        omslag=omslag,
    )
