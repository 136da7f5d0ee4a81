"""Planned visits to a person, soonest first."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import met_weekdag
from trajecten.contact.geplandpaneel import niet_vastgelegd
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.lezen import Rijen


@dataclass(frozen=True, kw_only=True)
class Gepland:
    """A planned visit in words."""

    pk: int
    wanneer: str
    wat: str
    te_laat: bool
    van_mij: bool


def gepland(gebruiker: Gebruiker, rijen: Rijen) -> list[Gepland]:
    """Return the planned visits, including those whose day has passed; users can move or cancel their own."""
    return [
        Gepland(
            pk=b.pk,
            wanneer=_wanneer(b),
            wat=" · ".join(filter(None, (b.wat, _("met %s") % b.door.naam))),
            te_laat=b.datum < vandaag(),
            van_mij=b.door_id == gebruiker.pk,
        )
        for b in rijen.gepland
    ]


def _wanneer(bezoek: GeplandBezoek) -> str:
    if bezoek.datum < vandaag():
        return niet_vastgelegd(bezoek.datum).capitalize()
    return met_weekdag(bezoek.datum) + (bezoek.tijd.strftime(", %H:%M") if bezoek.tijd else "")
