"""What makes a file no delivery."""

from kern.weigering import Weigering


class LeveringFout(Weigering):
    """A delivery cannot be read at all; the message says why, in Dutch.

    It never repeats the content of the file.
    """
