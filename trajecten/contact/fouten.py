"""The refusals about a contact or a planned visit, each with the sentence that the user reads."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from gebruikers.services.verzoeken import AndereInhoud
from kern.weigering import Weigering


class BezoekAnders(AndereInhoud):
    """A contact with the same key but other content was logged before."""

    def __init__(self) -> None:
        super().__init__("")


class BezoekNietMeerOpen(Weigering):
    """A planned visit was held, moved or cancelled before; `stand` says which, in words."""

    def __init__(self, stand: str) -> None:
        super().__init__(_("Dit bezoek staat niet meer open: het is %(stand)s.") % {"stand": stand})


class NiemandOver(Weigering):
    """The user may record a contact for none of the chosen people; `redenen` holds why each was left out."""

    def __init__(self, redenen: Iterable[str]) -> None:
        super().__init__(" ".join(dict.fromkeys(redenen)) or _("Kies over wie dit gaat."))
