"""The refusals about the plan, each with the sentence that the user reads."""

from django.utils.translation import gettext as _

from kern.weigering import Weigering


class AanbodWacht(Weigering):
    """An aanbod still waits for a yes or no, so no next one can be made."""

    def __init__(self) -> None:
        super().__init__(_("Op een ander aanbod is nog geen ja of nee gezegd. Leg eerst dat antwoord vast."))


class ComponentKanNiet(Weigering):
    """The act is impossible in the state of the component; `stand` is that state, in words."""

    def __init__(self, stand: str) -> None:
        super().__init__(_("Dit kan niet meer met dit onderdeel: het is %(stand)s.") % {"stand": stand})


class ComponentNergens(Weigering):
    """The place of a component is still to be found, so nothing can begin there."""

    def __init__(self) -> None:
        super().__init__(_("De plek is nog te vinden. Vul bij ‘Wijzigen’ eerst in waar het is."))


class AfspraakNietMeerOpen(Weigering):
    """An afspraak was settled before; `stand` is its state, in words."""

    def __init__(self, stand: str) -> None:
        super().__init__(_("Deze afspraak staat niet meer open: die is %(stand)s.") % {"stand": stand})
