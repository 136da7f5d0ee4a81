"""What is wrong in a workbook, by cell; and the refusal of a file that is no workbook of ours."""

from dataclasses import asdict, dataclass
from typing import Any

from django.utils.translation import gettext as _

from register.bpi.fouten import LeveringFout


@dataclass(frozen=True, order=True)
class Fout:
    """A fault: the sheet, the row of Excel, the cell, the head of its column, and what to do in a sentence."""

    blad: str
    rij: int
    cel: str
    kolom: str
    zin: str

    def __str__(self) -> str:
        """Return the fault with its place."""
        return _("Blad %(blad)s, cel %(cel)s: %(zin)s") % {
            "blad": self.blad,
            "cel": self.cel,
            "zin": self.zin,
        }

    def als_dict(self) -> dict[str, Any]:
        """Return it as JSON can hold it."""
        return asdict(self)


class BestandFout(LeveringFout):
    """A file that cannot be read as a workbook of running trajecten; its text is the sentence that the user reads."""
