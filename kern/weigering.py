"""The exception by which a service refuses an act."""


class Weigering(Exception):
    """An act that cannot be done now; its text is the sentence that the user reads.

    Services raise it or a subclass. The form that was sent shows the text (`gebruikers.verstuurd`): at the field that
    `veld` names, or above the form where it names none.
    """

    veld: str = ""
