"""Vindplaatsen: where inburgeraars are found (nota, pijler 1: de wijk als vindplaats)."""

import datetime as dt
from dataclasses import dataclass

from gebruikers.models import Gebruiker
from kern.dagen import eis_was
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Vindplaats
from netwerk.permissions import eis, mag_bewerken_in
from netwerk.services.bewaren import bewaar, vul
from wijken.models import Buurt, Organisatie, Wijk


@dataclass(frozen=True, kw_only=True)
class Vindplaatsgegevens:
    """The data of a vindplaats; each field as in the model."""

    naam: str
    soort: str
    wijk: Wijk
    buurt: Buurt | None = None
    organisatie: Organisatie | None = None
    adres: str = ""
    bestaand: bool = False
    gevonden_op: dt.date | None = None
    gevonden_door: Gebruiker | None = None
    wijze_van_contact: str = ""
    werfwijze: str = ""
    wijze_van_werving: str = ""
    actief: bool = True


def add_vindplaats(*, door: Gebruiker, gegevens: Vindplaatsgegevens) -> Vindplaats:
    """Add a vindplaats to a wijk.

    Raises:
        PermissionDenied: `door` does not work in that wijk.
        ValidationError: by field.
    """
    eis_was("gevonden_op", gegevens.gevonden_op)
    eis(mag_bewerken_in(door, gegevens.wijk.pk))
    vindplaats = Vindplaats()
    vul(vindplaats, gegevens)
    with handeling(Handeling.NETWERK_GEWIJZIGD, door=door, onderdeel="vindplaats") as daad:
        bewaar(vindplaats)
        daad.over("vindplaats", vindplaats.pk)
    return vindplaats


def change_vindplaats(*, door: Gebruiker, pk: int, gegevens: Vindplaatsgegevens) -> Vindplaats:
    """Change a vindplaats to `gegevens`; its earlier versions stay in row history.

    Raises:
        PermissionDenied: `door` does not work in its wijk, or in the one it moves to.
        ValidationError: by field.
    """
    eis_was("gevonden_op", gegevens.gevonden_op)
    with handeling(Handeling.NETWERK_GEWIJZIGD, door=door, onderdeel="vindplaats") as daad:
        vindplaats = Vindplaats.objects.select_for_update().get(pk=pk)
        eis(mag_bewerken_in(door, vindplaats.wijk_id) and mag_bewerken_in(door, gegevens.wijk.pk))
        vul(vindplaats, gegevens)
        bewaar(vindplaats)
        daad.over("vindplaats", pk)
    return vindplaats
