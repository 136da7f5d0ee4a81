"""What can be refused of a step or of completing."""

from collections.abc import Iterable

from django.utils.translation import gettext as _

from kern.weigering import Weigering
from trajecten.traject.workflow import Voorwaarde


class StapKanNiet(Weigering):
    """A step cannot be taken; what is missing is told.

    Args:
        mist: the conditions that do not hold.
    """

    def __init__(self, mist: Iterable[Voorwaarde] = ()) -> None:
        self.mist = tuple(mist)
        super().__init__(
            " ".join(str(v.mist) for v in self.mist)
            or _("Deze stap kan nu niet. Geef een reden of kies een andere.")
        )


class HeropenenKanNiet(Weigering):
    """A traject cannot be reopened: closed too long ago, or the person is approached otherwise by now."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Dit traject kan niet meer worden heropend. Dat kan tot 30 dagen na het sluiten, "
                "zolang niemand anders deze persoon begeleidt, en met een reden."
            )
        )


class GeenNazorg(Weigering):
    """Nothing was completed, or another traject runs by now."""

    def __init__(self) -> None:
        super().__init__(_("Nazorg hoort bij een afgerond traject. Dat is er nu niet."))
