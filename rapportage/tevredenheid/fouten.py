"""What cannot be done with a questionnaire or a round."""

from kern.weigering import Weigering


class OnderzoekKanNiet(Weigering):
    """The act cannot be done now; `veld` names the field of the form."""

    def __init__(self, tekst: str, veld: str = "") -> None:
        super().__init__(tekst)
        self.veld = veld


class MagNietGeciteerd(Weigering):
    """An answer was not read and allowed by two, or somebody refused it."""
