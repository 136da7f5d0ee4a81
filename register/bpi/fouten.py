"""The refusal of a file that is no delivery."""

from kern.weigering import Weigering


class LeveringFout(Weigering):
    """A delivery cannot be read at all; the message says why, in Dutch, and never repeats the content of the file."""
