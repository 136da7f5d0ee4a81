"""The small tables that are read along with a person: which rows, in which order, with which relations."""

from typing import Any

from django.db.models import OuterRef

from gebruikers.models import Gebruiker
from inburgeraars.models import Belemmering, Benadering, OverPersoon, Veiligheidsnotitie
from kern.meelezen import Mee
from trajecten.contact.models import GeplandBezoek
from trajecten.traject.models import Stapovergang

NAAM = ("voornaam", "achternaam")


def van[M: OverPersoon](model: type[M]) -> Any:
    """Return the rows about the person of the outer query."""
    return model.objects.filter(inburgeraar=OuterRef("pk"))


BENADERINGEN = Mee(van(Benadering), door=(*NAAM, "telefoon"), wijk=("naam",))
OVERGANGEN = Mee(
    van(Stapovergang).order_by("datum", "pk"),
    door=NAAM,
    traject=("inburgeraar", "stap", "trajectwijk", "geopend_op", "gestart_op", "gesloten_op", "uitkomst"),
)
BEZOEKEN = Mee(van(GeplandBezoek).order_by("datum", "tijd", "pk"), door=NAAM)


def belemmeringen(gebruiker: Gebruiker) -> Mee[Belemmering]:
    """Return the barriers that are not over, newest first; as far as this user may see any."""
    rijen = van(Belemmering).visible_to(gebruiker).filter(voorbij_op__isnull=True)
    return Mee(rijen.order_by("-sinds", "-pk"), soort=("naam",))


def notitie() -> Mee[Veiligheidsnotitie]:
    """Return the safety note in force."""
    return Mee(van(Veiligheidsnotitie).in_kracht()[:1])
