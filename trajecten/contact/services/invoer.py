"""What a coordinator tells of a contact, and what became of it."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from inburgeraars.models import Inburgeraar
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment


@dataclass(frozen=True, kw_only=True)
class Overgeslagen:
    """Somebody for whom a contact does not count, and why."""

    persoon: Inburgeraar
    reden: str


@dataclass(frozen=True, kw_only=True)
class Vastgelegd:
    """What was recorded.

    Args:
        contact: the contact.
        geteld: for whom it counts, the first person first.
        overgeslagen: who was left out.
    """

    contact: Contactmoment
    geteld: tuple[Inburgeraar, ...] = ()
    overgeslagen: tuple[Overgeslagen, ...] = field(default=())


def eis_waarom_elders(soort: str, waarom: str | None) -> None:
    """Ask why a talk was outside the wijk, and of no other contact (DOMEIN 5.1).

    Args:
        soort: the kind of contact.
        waarom: a `Waaromelders`; empty for none.

    Raises:
        ValidationError: it is missing, or does not belong there.
    """
    if (soort == Contactsoort.ELDERS) != bool(waarom):
        raise ValidationError({"waarom_elders": _("Kies waarom het niet in de wijk was")})
