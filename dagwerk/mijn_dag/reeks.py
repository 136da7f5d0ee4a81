"""A group of lines under one heading: the first few shown, the rest folded away or on the page with the group open."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import ClassVar
from urllib.parse import urlencode

from django.urls import reverse

HOOGSTENS = 10
"""How many lines of a group are in the page, shown or folded, until the user opens it: each line has buttons."""
TOON = "toon"
"""The parameter of the URL with the groups that are open."""


@dataclass(frozen=True, kw_only=True)
class Reeks[R]:
    """A group of lines.

    Args:
        sleutel: the key of the group in the URL.
        geopend: the keys of the groups that the user opened.
        dicht: no line is shown at once.
    """

    anker: ClassVar[str]
    """Id of the section that contains the group."""
    eerst_aantal: ClassVar[int]
    """How many lines are shown at once."""

    sleutel: str
    regels: Sequence[R]
    geopend: frozenset[str] = frozenset()
    dicht: bool = False

    @cached_property
    def eerst(self) -> Sequence[R]:
        """The lines shown at once; a single line more is shown as well."""
        if self.sleutel in self.geopend:
            return self.regels
        if self.dicht:
            return []
        een_meer = len(self.regels) == self.eerst_aantal + 1
        return self.regels if een_meer else self.regels[: self.eerst_aantal]

    @property
    def rest(self) -> Sequence[R]:
        """The lines that are not shown at once."""
        return self.regels[len(self.eerst) :]

    @property
    def aantal_rest(self) -> int:
        """The number of lines that are not shown at once."""
        return len(self.regels) - len(self.eerst)

    @property
    def url(self) -> str:
        """The page with this group open; empty when the rest is short enough to be folded away in this page."""
        if not self.aantal_rest or len(self.regels) <= HOOGSTENS:
            return ""
        vraag = urlencode({TOON: sorted(self.geopend | {self.sleutel})}, doseq=True)
        return f"{reverse('trajecten:mijn_dag')}?{vraag}#{self.anker}"
