"""Panel: the signals for a person, those laid aside included, by the same rules as Mijn dag (docs/adr/0017)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import zonder_jaar
from trajecten.signalen.rijen import rijen_over
from trajecten.signalen.werkregels import Werkregel, in_woorden


@dataclass(frozen=True, kw_only=True)
class Aandachtsregel:
    """A signal: its reason, the act, and until when it is laid aside."""

    werk: Werkregel
    noot: str


def aandacht(gebruiker: Gebruiker, persoon_id: int) -> list[Aandachtsregel]:
    """Return the signals for a person, in one query: those laid aside last, and within that the longest due first."""
    uit = []
    for rij in rijen_over(gebruiker, persoon_id):
        werk = in_woorden(rij)
        if werk is not None:
            weg = rij["weg_tot"]
            noot = _("uitgesteld tot %s") % zonder_jaar(weg) if weg is not None and weg > vandaag() else ""
            uit.append(Aandachtsregel(werk=werk, noot=noot))
    return sorted(uit, key=lambda regel: (bool(regel.noot), regel.werk.op, regel.werk.regel))
