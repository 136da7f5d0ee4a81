"""Panel: what asks attention for a person, with since when it was laid aside; the rules of Mijn dag (ARCHITECTUUR 2)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import zonder_jaar
from trajecten.signalen.rijen import rijen_over
from trajecten.signalen.werkregels import WOORDEN, Werkregel, reserveringen


@dataclass(frozen=True, kw_only=True)
class Aandachtsregel:
    """A signal: why, the act, and until when somebody laid it aside."""

    werk: Werkregel
    noot: str


def aandacht(gebruiker: Gebruiker, persoon_id: int) -> list[Aandachtsregel]:
    """Return what the rules ask attention for, longest due first, in one query.

    Args:
        gebruiker: who looks.
        persoon_id: whose dossier.
    """
    uit = []
    for rij in rijen_over(gebruiker, persoon_id):
        maak = WOORDEN.get(rij["regel"])
        werk = maak(rij) if maak else reserveringen([rij])
        if werk is not None:
            weg = rij["weg_tot"]
            noot = _("weggelegd tot %s") % zonder_jaar(weg) if weg is not None and weg > vandaag() else ""
            uit.append(Aandachtsregel(werk=werk, noot=noot))
    return sorted(uit, key=lambda regel: (bool(regel.noot), regel.werk.op, regel.werk.regel))
