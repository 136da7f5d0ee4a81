"""The data of a person that a subject's room declares; a page reads those of all its subjects in one statement."""

from collections.abc import Callable
from functools import cache
from typing import Any

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, OverPersoon
from kern.meelezen import Mee
from kern.velden import Niveau
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


def lees_delen(gebruiker_id: int, persoon_id: int, delen: tuple[Deel[Any], ...]) -> dict[Deel[Any], Any]:
    """Return the data of a person that a user may see for each subject, in one statement.

    A page gives the subjects always in the same order, because each order is a statement of its own.
    """
    (rij,) = _statement(delen).vraag(gebruiker_id, persoon_id)
    return {
        deel: deel.lees({naam: getattr(rij, _kolom(nummer, naam)) for naam in deel.tabellen})
        for nummer, deel in enumerate(delen)
    }


@cache
def _statement(delen: tuple[Deel[Any], ...]) -> Voorbereid:
    def bouw(gebruiker_id: int, pk: int) -> Any:
        gebruiker = Gebruiker(pk=gebruiker_id)
        kolommen = {
            _kolom(nummer, naam): _kolom_van(mee, gebruiker)
            for nummer, deel in enumerate(delen)
            for naam, mee in deel.tabellen.items()
        }
        personen = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER)
        return personen.only("pk").annotate(**kolommen).filter(pk=pk)

    return Voorbereid(bouw)


def _kolom_van(mee: Mee[Any], gebruiker: Gebruiker) -> ArraySubquery:
    """Return the expression for a table; the sight of the person is sight of its rows, but for deeper ones."""
    model = mee.rijen.model
    dieper = getattr(model, "niveau", Niveau.DOSSIER) > Niveau.DOSSIER or getattr(model, "volgt", "")
    return mee.kolom_van(mee.rijen.visible_to(gebruiker)) if dieper else mee.kolom


def _kolom(nummer: int, naam: str) -> str:
    return f"deel{nummer}_{naam}"
