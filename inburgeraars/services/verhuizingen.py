"""Who hears that people moved to another wijk, whichever act made it known (DOMEIN 2 and 4)."""

from collections.abc import Callable

from logboek.enums import Handeling

type Verteller = Callable[[list[int], Handeling, int | None], None]

_vertellers: list[Verteller] = []


def registreer(verteller: Verteller) -> None:
    """Register a function of an app above that draws its consequences when persons moved.

    `verteller` is called inside the act, with the keys of the persons, the act, and the key of who did it.
    """
    _vertellers.append(verteller)


def meld_verhuisd(verhuisd: list[int], *, handeling: Handeling, door_id: int | None) -> None:
    """Call the registered functions with persons who may be in another wijk now, inside the act by which it became known.

    Args:
        verhuisd: their keys.
        handeling: that act: a delivery, a judgement, a merge, or a change by the fixed contact.
        door_id: the user of that act; None for the command.
    """
    for verteller in _vertellers:
        verteller(verhuisd, handeling, door_id)
