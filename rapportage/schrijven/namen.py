"""The name of a chapter by its key."""

from django.utils.text import capfirst

from rapportage.enums import Verslagdeel


def naam_van_deel(sleutel: str) -> str:
    """Return the name of a chapter; of a wijk that of the wijk."""
    voor = f"{Verslagdeel.WIJK.value} "
    if sleutel.startswith(voor):
        return sleutel.removeprefix(voor)
    return capfirst(str(Verslagdeel(sleutel).label)) if sleutel in Verslagdeel.values else sleutel
