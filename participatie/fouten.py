"""The refusals about a meting or the ladder, each with the sentence that the user reads."""

import datetime as dt

from django.utils.translation import gettext as _

from kern.weigering import Weigering
from kern.woorden import voluit


class HoudtDossierNiet(Weigering):
    """Somebody else keeps this dossier; with `tweede_lezer` the user may not be its second reader."""

    def __init__(self, *, tweede_lezer: bool = False) -> None:
        super().__init__(
            _("Een tweede meting doet de teamleider, of een collega die dit dossier niet zelf bijhoudt.")
            if tweede_lezer
            else _("Alleen het vaste contact of de vervanger kan hier een meting vastleggen.")
        )


class AlGemeten(Weigering):
    """There is a meting on this day already."""

    def __init__(self, datum: dt.date) -> None:
        super().__init__(
            _("Op %s is al een meting vastgelegd. Verbeter die, of kies een andere dag.") % voluit(datum)
        )


class LadderFout(Weigering):
    """The ladder cannot be changed from this day on; the message is shown to the user."""

    veld = "van"
