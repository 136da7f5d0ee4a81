"""Why the text of a part cannot be written, read or approved now."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering
from rapportage.product.enums import Productstand


class GeenEigenaar(Weigering):
    """This user does not own the part."""

    def __init__(self) -> None:
        super().__init__(_("Alleen wie eigenaar van dit onderdeel is, kan eraan schrijven."))


class NietsTeSchrijven(Weigering):
    """Somebody writes on it already, or the pilot asks for nothing more."""


class NietLeeg(Weigering):
    """Somebody wrote in the text."""

    def __init__(self) -> None:
        super().__init__(
            _("In deze tekst is al geschreven, of een collega typt er nu in. Alleen een lege tekst kan weg.")
        )


class NogNietAf(Weigering):
    """Aspects have no text yet."""

    def __init__(self, namen: str) -> None:
        super().__init__(_("Nog niet elk aspect heeft een tekst. Schrijf eerst: %s.") % namen)


class NietDezeLezer(Weigering):
    """The chosen user may not read this text as a second."""

    veld = "lezer"

    def __init__(self) -> None:
        super().__init__(_("Deze collega kan deze tekst niet als tweede lezen. Kies opnieuw."))


class NietAanJou(Weigering):
    """Reading or approving is another's."""

    def __init__(self, wie: str) -> None:
        super().__init__(_("Dit kan nu alleen: %s.") % wie if wie else _("Dit kun jij nu niet doen."))


def staat_anders(nodig: Productstand, is_nu: Productstand) -> str:
    """Return why an act cannot be done in the stand that a text has."""
    return _("Dit kan alleen als de tekst %(nodig)s is. De tekst is nu %(stand)s.") % {
        "nodig": nodig.label,
        "stand": is_nu.label,
    }
