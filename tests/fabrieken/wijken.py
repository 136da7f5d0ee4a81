"""Wijken, buurten and organisaties for tests."""

from itertools import count
from typing import Any

from wijken.models import Buurt, Organisatie, Wijk
from wijken.models.organisaties import Organisatiesoort

_nummer = count(1)


def maak_wijk(naam: str | None = None, **velden: Any) -> Wijk:
    """Make a wijk of the pilot, or return the existing one with that name."""
    nummer = next(_nummer)
    bestaand = Wijk.objects.filter(naam=naam).first() if naam else None
    return bestaand or Wijk.objects.create(
        **({"code": f"W{nummer}", "naam": naam or f"Wijk {nummer}", "pilot": True} | velden)
    )


def maak_buurt(wijk: Wijk | None = None, naam: str | None = None) -> Buurt:
    """Make a buurt, in a new wijk when none is given."""
    return Buurt.objects.create(wijk=wijk or maak_wijk(), naam=naam or f"Buurt {next(_nummer)}")


def maak_organisatie(naam: str | None = None, **velden: Any) -> Organisatie:
    """Make an organisatie."""
    return Organisatie.objects.create(
        **({"naam": naam or f"Organisatie {next(_nummer)}", "soort": Organisatiesoort.WELZIJN} | velden)
    )
