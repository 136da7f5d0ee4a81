"""The refusals about a step, a way out or nazorg, each with the sentence that the user reads."""

import datetime as dt
from collections.abc import Iterable

from django.utils.translation import gettext as _

from kern.weigering import Weigering
from kern.woorden import voluit
from trajecten.traject.workflow import Voorwaarde


class StapKanNiet(Weigering):
    """A step cannot be taken; `mist` holds the conditions that do not hold, which the message names."""

    def __init__(self, mist: Iterable[Voorwaarde] = ()) -> None:
        self.mist = tuple(mist)
        super().__init__(
            " ".join(str(v.mist) for v in self.mist)
            or _("Deze stap kan nu niet. Geef een reden of kies een andere.")
        )


class EinddagKanNiet(Weigering):
    """A traject cannot close on that day; `eerste` is the first day that can."""

    veld = "op"

    def __init__(self, eerste: dt.date) -> None:
        self.eerste = eerste
        super().__init__(einddag_te_vroeg(eerste))


def einddag_te_vroeg(eerste: dt.date) -> str:
    """Return the sentence that says which days can be the last of a traject."""
    return _(
        "Kies een dag van %(dag)s tot en met vandaag. Op %(dag)s is de laatste stap gezet, of is er een onderdeel "
        "gestart of geëindigd."
    ) % {"dag": voluit(eerste)}


class LaterVastgelegd(Weigering):
    """Something is on record after the day on which a traject would close; `wat` names it."""

    veld = "later_gezien"

    def __init__(self, wat: Iterable[str]) -> None:
        self.wat = tuple(wat)
        super().__init__(
            _("Na deze dag is er nog iets vastgelegd: %s. Klopt de dag toch? Kruis dat dan aan.")
            % ", ".join(self.wat)
        )


class HeropenenKanNiet(Weigering):
    """A traject cannot be reopened: it was closed too long ago, or another user approaches the person by now."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Dit traject kan niet meer worden heropend. Heropenen kan alleen met een reden, tot 30 dagen nadat het "
                "afsluiten is vastgelegd, en als niemand anders deze persoon daarna heeft benaderd."
            )
        )


class GeenNazorg(Weigering):
    """There is no nazorg: no traject was completed, or another traject runs by now."""

    def __init__(self) -> None:
        super().__init__(_("Nazorg hoort bij een afgerond traject. Dat is er nu niet."))
