"""The messages of ``./dev`` itself, on stderr, so that stdout is free for the output of a command."""

import sys
from typing import NoReturn


class DevError(Exception):
    """A problem that the user can solve; the message is Dutch and is printed without a traceback."""


def say(text: str) -> None:
    """Print one message to the terminal."""
    sys.stderr.write(f"{text}\n")
    sys.stderr.flush()


def fail(text: str) -> NoReturn:
    """Stop with a message.

    Raises:
        DevError: always.
    """
    raise DevError(text)
