"""The small tables that are read along with a person: which rows, in which order, with which relations."""

from typing import Any

from django.db.models import OuterRef

from gebruikers.models import Gebruiker
from inburgeraars.models import Belemmering, Benadering, Fase, OverPersoon, Veiligheidsnotitie
from participatie.models import Meting, Trede
from roermond_inburgering.kern.meelezen import Mee
from trajecten.enums import Taakstand
from trajecten.models import (
    Aanbod,
    Aanwezigheid,
    Afronding,
    Afspraak,
    Component,
    Eindresultaat,
    GeplandBezoek,
    Nazorgmeting,
    Stapovergang,
    Taak,
    Taxatie,
    Uitzondering,
    Verzuimoverdracht,
)
from trajecten.signalen import zonder_dubbele

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
AFSPRAKEN = Mee(van(Afspraak).order_by("uiterlijk", "pk"))
AANBIEDINGEN = Mee(van(Aanbod).order_by("-gedaan_op", "-pk"), taalroute=("naam",), door=NAAM)
COMPONENTEN = Mee(
    van(Component).order_by("gepland_op", "pk"),
    taalroute=("naam",),
    organisatie=("naam", "adres", "telefoon"),
    activiteit=("naam", "wanneer"),
    warme_overdracht_met=("naam", "telefoon"),
    toegang=("inburgeraar", "van", "tot"),
    door=NAAM,
)
AANWEZIGHEDEN = Mee(
    van(Aanwezigheid).order_by("datum", "pk"), alleen=("component", "datum", "stand", "created_at")
)
UITZONDERINGEN = Mee(van(Uitzondering).order_by("created_at", "pk"), voor=NAAM, antwoord_door=NAAM)
RESULTATEN = Mee(van(Eindresultaat).order_by("datum", "pk"), soort=("naam",), door=NAAM)
AFRONDINGEN = Mee(van(Afronding).order_by("pk"))
NAZORG = Mee(van(Nazorgmeting).order_by("gepland_op", "pk"), taak=("inburgeraar", "stand"))
OVERDRACHTEN = Mee(
    van(Verzuimoverdracht).order_by("created_at", "pk"),
    alleen=("inburgeraar", "door", "created_at", "gesloten_op", "gevolg", "afspraken"),
    door=NAAM,
)
METINGEN = Mee(van(Meting).order_by("datum", "tweede_lezer", "pk"), door=NAAM)
FASES = Mee(van(Fase).order_by("van", "pk"))
TREDEN = Mee(Trede.objects.order_by("pk"), alleen=("ladderversie", "pijler", "trede", "titel"))
"""What the treden are called, in every version that somebody was measured with: a few dozen rows."""
TAXATIE = Mee(van(Taxatie).order_by("-traject__geopend_op", "-traject")[:1])


def belemmeringen(gebruiker: Gebruiker) -> Mee[Belemmering]:
    """Return the barriers that are not over, newest first; as far as this user may see any."""
    rijen = van(Belemmering).visible_to(gebruiker).filter(voorbij_op__isnull=True)
    return Mee(rijen.order_by("-sinds", "-pk"), soort=("naam",))


def taken() -> Mee[Taak]:
    """Return the tasks that are to do, soonest first; what a signal says already is left out."""
    te_doen = zonder_dubbele(van(Taak)).filter(stand=Taakstand.OPEN)
    return Mee(te_doen.order_by("uiterlijk", "pk"), voor=NAAM)


def notitie() -> Mee[Veiligheidsnotitie]:
    """Return the safety note in force."""
    return Mee(van(Veiligheidsnotitie).in_kracht()[:1])
