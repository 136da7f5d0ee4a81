"""Lines under one heading: the first few, and the rest behind a word or, when it is long, on the page with it open."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar
from urllib.parse import urlencode

from django.urls import reverse

HOOGSTENS = 10
"""How many lines are on the page, shown or folded away, until somebody opens the group: each is a row with buttons."""
TOON = "toon"
"""In the address: which groups are open."""


@dataclass(frozen=True, kw_only=True)
class Reeks[R]:
    """The lines.

    Args:
        sleutel: of the group, in the address.
        regels: all of them.
        geopend: the keys of the groups that somebody opened.
        dicht: nothing shows at once.
    """

    anker: ClassVar[str]
    """Id of the section that it stands in."""
    eerst_aantal: ClassVar[int]
    """How many show at once."""

    sleutel: str
    regels: Sequence[R]
    geopend: frozenset[str] = frozenset()
    dicht: bool = False

    @cached_property
    def eerst(self) -> Sequence[R]:
        """What shows at once; one line more is not worth a tap."""
        if self.sleutel in self.geopend:
            return self.regels
        if self.dicht:
            return []
        een_meer = len(self.regels) == self.eerst_aantal + 1
        return self.regels if een_meer else self.regels[: self.eerst_aantal]

    @property
    def rest(self) -> Sequence[R]:
        """What does not show at once."""
        return self.regels[len(self.eerst) :]

    @property
    def aantal_rest(self) -> int:
        """How many lines do not show at once."""
        return len(self.regels) - len(self.eerst)

    @property
    def url(self) -> str:
        """The page with this group open; empty when the rest is short enough to be folded away on the page."""
        if not self.aantal_rest or len(self.regels) <= HOOGSTENS:
            return ""
        vraag = urlencode({TOON: sorted(self.geopend | {self.sleutel})}, doseq=True)
        return f"{reverse('trajecten:mijn_dag')}?{vraag}#{self.anker}"
