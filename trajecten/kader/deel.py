"""What a subject has of a person, declared by its room; a page reads those of all that it shows in one statement."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.db.models import OuterRef

from inburgeraars.models import Inburgeraar, OverPersoon
from kern.meelezen import Mee
from kern.voorbereid import Voorbereid

NAAM = ("voornaam", "achternaam")


def van[M: OverPersoon](model: type[M]) -> Any:
    """Return the rows about the person of the outer query."""
    return model.objects.filter(inburgeraar=OuterRef("pk"))


class Deel[T]:
    """The rows of one subject.

    Args:
        maak: makes of the rows, each table under its name, what the panels of the subject are handed.
        tabellen: the tables, under the names by which `maak` takes their rows.
    """

    def __init__(self, maak: Callable[..., T], **tabellen: Mee[Any]) -> None:
        self._maak, self.tabellen = maak, tabellen

    def lees(self, arrays: dict[str, Any]) -> T:
        """Return what the panels are handed.

        Args:
            arrays: what the statement gave for each table.
        """
        return self._maak(**{naam: mee.lees(arrays[naam]) for naam, mee in self.tabellen.items()})


def als_lijst[M: OverPersoon](tabel: Mee[M]) -> Deel[list[M]]:
    """Return a subject with one table, whose rows are handed on as they are.

    Args:
        tabel: the rows.
    """
    return Deel(lambda rijen: rijen, rijen=tabel)


def lees_delen(persoon_id: int, delen: tuple[Deel[Any], ...]) -> dict[Deel[Any], Any]:
    """Return what each subject has of a person, in one statement.

    Args:
        persoon_id: whose.
        delen: the subjects; always in the same order on a page, for each order is a statement of its own.
    """
    (rij,) = _statement(delen).vraag(persoon_id)
    return {
        deel: deel.lees({naam: getattr(rij, _kolom(nummer, naam)) for naam in deel.tabellen})
        for nummer, deel in enumerate(delen)
    }


@cache
def _statement(delen: tuple[Deel[Any], ...]) -> Voorbereid:
    def bouw(pk: int) -> Any:
        kolommen = {
            _kolom(nummer, naam): mee.kolom
            for nummer, deel in enumerate(delen)
            for naam, mee in deel.tabellen.items()
        }
        return Inburgeraar.objects.only("pk").annotate(**kolommen).filter(pk=pk)

    return Voorbereid(bouw)


def _kolom(nummer: int, naam: str) -> str:
    return f"deel{nummer}_{naam}"
