"""Reference data that ship with the product: Roermond, from the nota of 2008 (shown as such, with date and source)."""

from pathlib import Path

from wijken.gebiedenset.rijen import lees_set
from wijken.models import Wijk
from wijken.services.gebieden import load_gebieden

SETS = Path(__file__).parent
GEEN = "geen"


def map_van(naam: str) -> Path:
    """Return the folder of a set: one that ships with the product by its name, any other by its path."""
    eigen = SETS / naam
    return eigen if naam.isidentifier() and eigen.is_dir() else Path(naam)


def laad(naam: str) -> None:
    """Load a set into an installation without wijken; elsewhere do nothing, so that users' changes are never undone.

    `naam` is a set that ships with the product, the path of a folder, or "geen".

    Raises:
        GebiedensetFout: the set has faults.
    """
    if naam != GEEN and not Wijk.objects.exists():
        load_gebieden(gebiedenset=lees_set(map_van(naam)))
