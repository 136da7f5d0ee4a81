"""Why writing, reading or approving a text cannot be done now."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class IntussenAnders(Weigering):
    """The text changed after the page was opened on which somebody judged it."""

    def __init__(self) -> None:
        super().__init__(
            _(
                "De tekst of de cijfers zijn gewijzigd nadat je deze pagina opende. Lees het opnieuw en kies dan."
            )
        )


class StaatAnders(Weigering):
    """The text is in another stand than the act needs."""


class SchreefZelf(Weigering):
    """Who wrote judges nothing of it."""

    def __init__(self) -> None:
        super().__init__(
            _("Jij hebt aan deze tekst meegeschreven. Een collega die niets heeft geschreven, kan dit doen.")
        )


class OnbekendCijfer(Weigering):
    """A text refers to a figure that its edition does not have."""

    def __init__(self, veld: str, verwijzing: str) -> None:
        super().__init__(
            _("Het cijfer ‘%(wat)s’ bestaat niet in deze cijfers. Kies een cijfer uit de lijst.")
            % {"wat": verwijzing}
        )
        self.veld = veld


class HalfCijfer(Weigering):
    """A text holds braces that are no reference."""

    def __init__(self, veld: str) -> None:
        super().__init__(
            _(
                "Er staan accolades in de tekst die geen cijfer zijn. Haal ze weg, of voeg het cijfer opnieuw in."
            )
        )
        self.veld = veld
