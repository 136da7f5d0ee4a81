"""Trying many things at night, of which one that fails holds up no other."""

import logging
from collections.abc import Callable, Iterable

logger = logging.getLogger(__name__)


def probeer_elk(daden: Iterable[Callable[[], object]]) -> None:
    """Do each act, one after another; what fails is logged, and the others go on.

    Raises:
        Exception: the first with which an act failed, once each had its turn, so that the administrator reads of it.
    """
    eerste: Exception | None = None
    for daad in daden:
        try:
            daad()
        except Exception as fout:
            logger.exception("mislukt, de rest gaat door: %s", daad)
            eerste = eerste or fout
    if eerste is not None:
        raise eerste
