"""The refusals of acts about a person, each with the sentence that the user reads."""

import datetime as dt

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Route
from kern.weigering import Weigering


class AlBenaderd(Weigering):
    """Somebody else approaches this person.

    Args:
        door: who does; None for a reservation.
        route: by which route.
        sinds: since when.
        wijk: the name of the wijk a reservation is for, when the asking user may know it.
        woont_in: the name of another wijk, to which the reserved person moved since.
    """

    def __init__(
        self,
        *,
        door: Gebruiker | None,
        route: str,
        sinds: dt.datetime,
        wijk: str = "",
        woont_in: str = "",
    ) -> None:
        self.door, self.route, self.sinds = door, route, sinds
        moment = date_format(timezone.localtime(sinds), "j F Y, H.i")
        if route == Route.GERESERVEERD or door is None:
            tekst = _("Deze persoon is sinds %(sinds)s gereserveerd voor %(wijk)s.") % {
                "sinds": moment,
                "wijk": wijk or _("een andere wijk"),
            }
            if woont_in:
                tekst += " " + _(
                    "Maar deze persoon woont nu in %(wijk)s. Vraag je teamleider om de reservering vrij te geven."
                ) % {"wijk": woont_in}
        elif route == Route.REGULIER:
            tekst = _("%(wie)s begeleidt deze persoon sinds %(sinds)s op de reguliere route.") % {
                "wie": door.naam,
                "sinds": moment,
            }
        else:
            tekst = _("%(wie)s begeleidt deze persoon sinds %(sinds)s.") % {"wie": door.naam, "sinds": moment}
        super().__init__(tekst)


class InNazorg(Weigering):
    """The person completed a traject and keeps its fixed contact: claiming must be on purpose."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "Deze persoon heeft een traject afgerond en krijgt nazorg. Begint er echt een nieuw "
                "traject? Kies dan in het dossier ‘Nieuw traject’."
            )
        )


class NietVanJou(Weigering):
    """The user does not hold this person, or may not approach persons of this wijk."""


class Overleden(Weigering):
    """The person died: nobody approaches it any more."""

    def __init__(self) -> None:
        super().__init__(_("Deze persoon is overleden."))


class Samengevoegd(Weigering):
    """This person was merged with another, whose dossier continues."""

    def __init__(self) -> None:
        super().__init__(
            _("Deze persoon is ondertussen samengevoegd met een ander. Open het dossier opnieuw.")
        )
