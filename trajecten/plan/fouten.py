"""What can be refused of the plan."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class AanbodWacht(Weigering):
    """To an aanbod no yes or no was said yet, so there is no next."""

    def __init__(self) -> None:
        super().__init__(_("Op een ander aanbod is nog geen ja of nee gezegd. Leg eerst dat antwoord vast."))


class ComponentKanNiet(Weigering):
    """A component stands where this cannot be done with it.

    Args:
        stand: where it stands, in words.
    """

    def __init__(self, stand: str) -> None:
        super().__init__(_("Dit kan niet meer met dit onderdeel: het is %(stand)s.") % {"stand": stand})


class ComponentNergens(Weigering):
    """The place of a component is still to be found; then nothing can begin there."""

    def __init__(self) -> None:
        super().__init__(_("De plek is nog te vinden. Vul bij ‘Wijzigen’ eerst in waar het is."))


class AfspraakNietMeerOpen(Weigering):
    """An afspraak was settled before.

    Args:
        stand: what became of it, in words.
    """

    def __init__(self, stand: str) -> None:
        super().__init__(_("Deze afspraak staat niet meer open: die is %(stand)s.") % {"stand": stand})
