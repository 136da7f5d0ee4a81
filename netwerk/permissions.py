"""Who may read the network of the wijk, and who may change which part of it (DOMEIN 2).

Partners and taalcoaches read neither lists nor contact data of the network: what they need stands on their own pages.
A user who works in one wijk changes the rows of that wijk. Rows of the whole municipality are changed only by users
who work in all wijken; an exception is organisaties, whose contact persons every wijk calls.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from wijken.models import Gebied

ALLEN = frozenset(Rol)
LEZERS = ALLEN - {Rol.PARTNER, Rol.TAALCOACH}
BEWERKERS = frozenset({Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.WIJKCOORDINATOR})
CIJFERAARS = frozenset({Rol.BELEIDSMEDEWERKER, Rol.WIJKCOORDINATOR})


@dataclass(frozen=True)
class Werkgebied:
    """The wijken in which a user may change rows: all, or some."""

    alle: bool = False
    wijken: frozenset[int] = frozenset()

    def omvat(self, wijk_id: int | None) -> bool:
        """Tell whether a wijk lies in it; None stands for the whole municipality, which lies in it when all wijken do."""
        return self.alle or wijk_id in self.wijken

    def __bool__(self) -> bool:
        """Tell whether it holds any wijk."""
        return self.alle or bool(self.wijken)


def werkgebied(gebruiker: Gebruiker, rollen: Collection[Rol]) -> Werkgebied:
    """Return the wijken of the aanstellingen in force with one of these rollen."""
    wijken = [a.wijk_id for a in gebruiker.in_kracht if a.rol in rollen]
    return Werkgebied(alle=None in wijken, wijken=frozenset(w for w in wijken if w is not None))


def netwerkgebied(gebruiker: Gebruiker) -> Werkgebied:
    """Return the wijken where this user may change vindplaatsen, activiteiten and organisaties."""
    return werkgebied(gebruiker, BEWERKERS)


def mag_netwerk_lezen(gebruiker: Gebruiker) -> bool:
    """Tell whether this user may read the network."""
    return gebruiker.heeft(*LEZERS)


def mag_bewerken_in(gebruiker: Gebruiker, wijk_id: int | None) -> bool:
    """Tell whether this user may change a vindplaats or activiteit of a wijk (None: the whole municipality)."""
    return netwerkgebied(gebruiker).omvat(wijk_id)


def mag_organisatie_bewerken(gebruiker: Gebruiker, wijken: Iterable[int]) -> bool:
    """Tell whether this user may change an organisatie that works in these wijken (none: all wijken)."""
    gebied, wijken = netwerkgebied(gebruiker), list(wijken)
    return bool(gebied) and (not wijken or any(gebied.omvat(wijk) for wijk in wijken))


def mag_cijfers_bewerken(gebruiker: Gebruiker, gebied: Gebied) -> bool:
    """Tell whether this user may change figures of an area; without a wijk: only who works in all of them."""
    return werkgebied(gebruiker, CIJFERAARS).omvat(gebied.wijk_id)


def eis(mag: bool, reden: str = "") -> None:  # noqa: FBT001  reads as a sentence: eis(mag_…(…), "…")
    """Refuse, with a reason, unless allowed.

    Raises:
        PermissionDenied: `mag` is false.
    """
    if not mag:
        raise PermissionDenied(reden or _("Dit hoort bij een wijk waarin je niet werkt."))
