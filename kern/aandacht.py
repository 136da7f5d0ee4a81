"""A sentence of *Wat vraagt jouw aandacht?*, on whatever page it stands: what waits, why, and the act that helps."""

from dataclasses import dataclass
from html import unescape

from django.utils.html import strip_tags
from django.utils.safestring import SafeString


@dataclass(frozen=True, kw_only=True)
class Aandachtszin:
    """A sentence, drawn by the tag of that name.

    Args:
        waar: what or which wijk it is about, in a word or two; empty for all of them.
        tekst: with the number as a link.
        waarom: what is behind it.
        daad: the act, in words, with its address; empty when there is nothing for the reader to do.
    """

    waar: str
    tekst: SafeString
    waarom: str = ""
    daad: str = ""
    daad_url: str = ""

    @property
    def voluit(self) -> str:
        """The words alone, for what a screen reader says of the act."""
        return f"({unescape(strip_tags(self.tekst))})"
