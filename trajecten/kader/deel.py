"""The data of a person that a subject's room declares; a page reads those of all its subjects in one statement."""

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
        maak: called with the rows of each table under its name; makes the object that the panels of the subject get.
        tabellen: the tables, under the names of the arguments of `maak`.
    """

    def __init__(self, maak: Callable[..., T], **tabellen: Mee[Any]) -> None:
        self._maak, self.tabellen = maak, tabellen

    def lees(self, arrays: dict[str, Any]) -> T:
        """Return the object for the panels; `arrays` holds the result of the statement for each table."""
        return self._maak(**{naam: mee.lees(arrays[naam]) for naam, mee in self.tabellen.items()})


def als_lijst[M: OverPersoon](tabel: Mee[M]) -> Deel[list[M]]:
    """Return a subject with one table, whose rows the panels get unchanged."""
    return Deel(lambda rijen: rijen, rijen=tabel)


def lees_delen(persoon_id: int, delen: tuple[Deel[Any], ...]) -> dict[Deel[Any], Any]:
    """Return the data of a person for each subject, in one statement.

    A page gives the subjects always in the same order, because each order is a statement of its own.
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
