"""Activiteiten: the participation on offer (DOMEIN 3)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.ladder import Trede
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Activiteit
from netwerk.permissions import eis, mag_bewerken_in
from netwerk.services.bewaren import bewaar, vul
from wijken.models import Organisatie, Wijk


@dataclass(frozen=True, kw_only=True)
class Activiteitgegevens:
    """The data of an activiteit; each field as in the model."""

    naam: str
    soort: str
    organisatie: Organisatie
    wijk: Wijk | None = None
    capaciteit: int | None = None
    vanaf_trede: int = Trede.EEN
    wanneer: str = ""
    vraagt: str = ""
    geeft: str = ""
    actief: bool = True

    @property
    def wijk_id(self) -> int | None:
        """The key of its wijk, None when it is for the whole municipality."""
        return self.wijk.pk if self.wijk else None


def _eis_wijk(door: Gebruiker, wijk_id: int | None) -> None:
    reden = (
        ""
        if wijk_id
        else _("Een activiteit voor de hele gemeente kun je alleen wijzigen als je in alle wijken werkt.")
    )
    eis(mag_bewerken_in(door, wijk_id), reden)


def add_activiteit(*, door: Gebruiker, gegevens: Activiteitgegevens) -> Activiteit:
    """Add an activiteit.

    Raises:
        PermissionDenied: `door` does not work in that wijk (or in all, for one of the whole municipality).
        ValidationError: by field.
    """
    _eis_wijk(door, gegevens.wijk_id)
    activiteit = Activiteit()
    vul(activiteit, gegevens)
    with handeling(Handeling.NETWERK_GEWIJZIGD, door=door, onderdeel="activiteit") as daad:
        bewaar(activiteit)
        daad.over("activiteit", activiteit.pk)
    return activiteit


def change_activiteit(*, door: Gebruiker, pk: int, gegevens: Activiteitgegevens) -> Activiteit:
    """Change an activiteit to `gegevens`; its earlier versions stay in row history.

    Raises:
        PermissionDenied: `door` does not work in its wijk, or in the one it moves to.
        ValidationError: by field.
    """
    with handeling(Handeling.NETWERK_GEWIJZIGD, door=door, onderdeel="activiteit") as daad:
        activiteit = Activiteit.objects.select_for_update().get(pk=pk)
        _eis_wijk(door, activiteit.wijk_id)
        _eis_wijk(door, gegevens.wijk_id)
        vul(activiteit, gegevens)
        bewaar(activiteit)
        daad.over("activiteit", pk)
    return activiteit
