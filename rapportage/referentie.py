"""Reference data of reports: each room loads its own."""

from rapportage.product.opleveringen import laad_opleveringen
from rapportage.product.referentie import laad_onderdelen
from rapportage.tevredenheid.referentie import laad_vragenlijst


def laad() -> None:
    """Add the rows that do not exist yet."""
    laad_onderdelen()
    laad_vragenlijst()
    laad_opleveringen()
