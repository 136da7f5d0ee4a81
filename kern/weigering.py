"""What a service says no with."""


class Weigering(Exception):
    """An act that cannot be done now; its text is the sentence that the user reads.

    Services raise it, or one that inherits it; a form that was sent shows it (`gebruikers.verstuurd`).
    """
