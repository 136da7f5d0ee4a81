"""Reference data of reports."""

from rapportage.product.referentie import laad_onderdelen


def laad() -> None:
    """Add what is missing."""
    laad_onderdelen()
