"""Wijkcijfers that the beleidsmedewerker and wijkcoördinator enter and correct (DOMEIN 3)."""

from dataclasses import dataclass
from decimal import Decimal

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.permissions import eis, mag_cijfers_bewerken
from netwerk.services.bewaren import bewaar, vul
from wijken.models import Gebied, Wijkcijfer


@dataclass(frozen=True, kw_only=True)
class Cijfergegevens:
    """A figure as its source gives it; each field as in the model."""

    gebied: Gebied
    indicator: str
    waarde: Decimal | None
    eenheid: str
    peildatum: str
    bron: str
    waarde_tot: Decimal | None = None
    ongeveer: str = ""
    opmerking: str = ""


def _reden() -> str:
    return _("Cijfers van dit gebied wijzig je alleen als je er werkt.")


def add_wijkcijfer(*, door: Gebruiker, gegevens: Cijfergegevens) -> Wijkcijfer:
    """Add a figure, with its date and source.

    Raises:
        PermissionDenied: `door` does not enter figures of that area.
        ValidationError: by field.
    """
    eis(mag_cijfers_bewerken(door, gegevens.gebied), _reden())
    cijfer = Wijkcijfer()
    vul(cijfer, gegevens)
    with handeling(Handeling.WIJKGEGEVENS_GEWIJZIGD, door=door, onderdeel="wijkcijfer") as daad:
        bewaar(cijfer)
        daad.over("wijkcijfer", cijfer.pk)
    return cijfer


def correct_wijkcijfer(*, door: Gebruiker, pk: int, gegevens: Cijfergegevens, reden: str) -> Wijkcijfer:
    """Correct a figure to `gegevens`; its earlier versions and their moments stay in row history.

    `reden` says why, in a sentence; it is stored with the figure.

    Raises:
        PermissionDenied: `door` does not enter figures of that area, or of the one it moves to.
        ValidationError: by field; also without a reason.
    """
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom dit cijfer verandert")})
    with handeling(Handeling.WIJKGEGEVENS_GEWIJZIGD, door=door, onderdeel="wijkcijfer") as daad:
        cijfer = Wijkcijfer.objects.select_for_update().select_related("gebied").get(pk=pk)
        eis(mag_cijfers_bewerken(door, cijfer.gebied), _reden())
        eis(mag_cijfers_bewerken(door, gegevens.gebied), _reden())
        vul(cijfer, gegevens)
        cijfer.reden = reden
        bewaar(cijfer)
        daad.over("wijkcijfer", pk)
    return cijfer
