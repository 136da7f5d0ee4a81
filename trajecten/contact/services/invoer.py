"""The result of recording a contact, and a check that every form of a contact shares."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from inburgeraars.models import Inburgeraar
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment


@dataclass(frozen=True, kw_only=True)
class Overgeslagen:
    """A person for whom a contact does not count, and why."""

    persoon: Inburgeraar
    reden: str


@dataclass(frozen=True, kw_only=True)
class Vastgelegd:
    """The result of recording a contact.

    Args:
        geteld: the people it counts for, the first person first.
        overgeslagen: the people left out.
    """

    contact: Contactmoment
    geteld: tuple[Inburgeraar, ...] = ()
    overgeslagen: tuple[Overgeslagen, ...] = field(default=())


def eis_waarom_elders(soort: str, waarom: str | None) -> None:
    """Require a reason for a talk outside the wijk, and refuse one for any other contact (DOMEIN 5.1).

    `waarom` is a `Waaromelders`; empty for none.

    Raises:
        ValidationError: the reason is missing, or does not belong there.
    """
    if (soort == Contactsoort.ELDERS) != bool(waarom):
        raise ValidationError({"waarom_elders": _("Kies waarom het niet in de wijk was")})
