"""What makes a file no delivery."""


class LeveringFout(Exception):
    """A delivery cannot be read at all; the message says why, in Dutch.

    It never repeats the content of the file.
    """
