"""What can be refused of a contact or a planned visit."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from gebruikers.services.verzoeken import AndereInhoud
from kern.weigering import Weigering


class BezoekAnders(AndereInhoud):
    """A contact with the same key but other content was logged before."""

    def __init__(self) -> None:
        super().__init__("")


class BezoekNietMeerOpen(Weigering):
    """A planned visit was held, moved or cancelled before.

    Args:
        stand: what became of it, in words.
    """

    def __init__(self, stand: str) -> None:
        super().__init__(_("Dit bezoek staat niet meer open: het is %(stand)s.") % {"stand": stand})


class NiemandOver(Weigering):
    """Of several people none is left for whom the user may record a contact.

    Args:
        redenen: why each was left out.
    """

    def __init__(self, redenen: Iterable[str]) -> None:
        super().__init__(" ".join(dict.fromkeys(redenen)) or _("Kies over wie dit gaat."))
