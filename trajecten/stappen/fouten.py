"""The refusals about a step, a way out or nazorg, each with the sentence that the user reads."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from kern.weigering import Weigering
from trajecten.traject.workflow import Voorwaarde


class StapKanNiet(Weigering):
    """A step cannot be taken; `mist` holds the conditions that do not hold, which the message names."""

    def __init__(self, mist: Iterable[Voorwaarde] = ()) -> None:
        self.mist = tuple(mist)
        super().__init__(
            " ".join(str(v.mist) for v in self.mist)
            or _("Deze stap kan nu niet. Geef een reden of kies een andere.")
        )


class HeropenenKanNiet(Weigering):
    """A traject cannot be reopened: it was closed too long ago, or another user approaches the person by now."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Dit traject kan niet meer worden heropend. Dat kan tot 30 dagen na het sluiten, "
                "zolang niemand anders deze persoon begeleidt, en met een reden."
            )
        )


class GeenNazorg(Weigering):
    """There is no nazorg: no traject was completed, or another traject runs by now."""

    def __init__(self) -> None:
        super().__init__(_("Nazorg hoort bij een afgerond traject. Dat is er nu niet."))
