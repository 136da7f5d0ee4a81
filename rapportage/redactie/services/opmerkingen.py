"""Handling comments on a text."""

from collections.abc import Callable

from gebruikers.models import Gebruiker
from kern.klok import nu
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.redactie.models import Opmerkingrij


def handle[O: Opmerkingrij](
    model: type[O],
    *,
    opmerking_id: int,
    klaar: bool,
    door: Gebruiker,
    als: Handeling,
    over: Callable[[O], tuple[str, int]],
) -> O:
    """Record that a comment was handled, or that it is open still; what is so already stays.

    Args:
        model: the comments of this kind of text.
        opmerking_id: the key of the comment.
        klaar: whether it was handled.
        door: who says so.
        als: the act, in the logboek.
        over: the text that a comment is about, as the logboek names it.
    """
    opmerking = model._default_manager.select_for_update().get(pk=opmerking_id)  # noqa: SLF001
    if (opmerking.verwerkt_op is not None) == klaar:
        return opmerking
    with handeling(als, door=door, onderdeel="opmerking") as daad:
        opmerking.verwerkt_op, opmerking.verwerkt_door = (nu(), door) if klaar else (None, None)
        opmerking.save(update_fields=["verwerkt_op", "verwerkt_door"])
        daad.over(*over(opmerking))
    return opmerking
