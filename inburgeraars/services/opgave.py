"""Recording what a person told about itself: date of birth and sex (DOMEIN 4)."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from inburgeraars.datums import Geboortedatum
from inburgeraars.models import EigenOpgave, Inburgeraar, Registergegevens
from kern.klok import vandaag


@dataclass(frozen=True, kw_only=True)
class Opgave:
    """What was told, as far as it was; `geslacht` is a `Geslacht`. The date of birth stays out of the repr."""

    geboren: Geboortedatum | None = field(default=None, repr=False)
    geslacht: str = ""

    def __bool__(self) -> bool:
        """Whether anything was told."""
        return bool(self.geboren or self.geslacht)


def staat_geboren_in_register(inburgeraar_id: int) -> bool:
    """Tell whether the register gives the date of birth: nothing else is then asked or recorded."""
    register = Registergegevens.objects.filter(inburgeraar_id=inburgeraar_id, geboortejaar__isnull=False)
    return register.exists()


def schrijf_opgave(persoon: Inburgeraar, opgave: Opgave) -> bool:
    """Write what a person told; an empty field takes back what stood there. The caller locked the person and logs.

    Returns:
        Whether anything changed.

    Raises:
        ValidationError: a date of birth still to come, or one of a person whose date the register gives.
    """
    geboren = opgave.geboren
    if geboren is not None and geboren.vroegst() > vandaag():
        raise ValidationError(
            {
                "geboren": _(
                    "Deze geboortedatum is nog niet geweest. Vul de dag of het jaar in dat al is geweest"
                )
            }
        )
    rij = EigenOpgave.objects.filter(inburgeraar=persoon).first() or EigenOpgave(inburgeraar=persoon)
    velden = {
        "geslacht": opgave.geslacht,
        "geboortejaar": geboren.jaar if geboren else None,
        "geboortemaand": geboren.maand if geboren else None,
        "geboortedag": geboren.dag if geboren else None,
    }
    if all(getattr(rij, naam) == waarde for naam, waarde in velden.items()):
        return False
    if staat_geboren_in_register(persoon.pk):
        raise ValidationError(
            {"geboren": _("Geboortedatum en geslacht komen uit het register en veranderen met een levering.")}
        )
    for naam, waarde in velden.items():
        setattr(rij, naam, waarde)
    rij.save()
    return True
