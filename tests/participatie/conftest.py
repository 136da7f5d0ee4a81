"""A wijk with its people, as for the dossier."""

from tests.trajecten.conftest import team

__all__ = ["team"]
