"""Waiting lines of the register, for tests."""

import json
from itertools import count
from typing import Any

from inburgeraars.models import BpiLevering, Inburgeraar
from register.models import BpiWachtregel, Wachtreden

_nummer = count(1)

INHOUD: dict[str, Any] = {
    "bsn": "",
    "a_nummer": "",
    "voornamen": "Fatma",
    "voorvoegsel": "",
    "geslachtsnaam": "Yildiz",
    "geslacht": "V",
    "geboortedatum": "1980-05-00",
    "straat": "Siriushof",
    "huisnummer": 12,
    "toevoeging": "",
    "postcode": "6043CE",
    "woonplaats": "Roermond",
    "datum_vestiging": "2004-03-01",
}


def maak_wachtregel(
    lijkt_op: Inburgeraar | None = None, *, reden: str = Wachtreden.LIJKT, **inhoud: Any
) -> BpiWachtregel:
    """Make a line that waits for a judgement; it resembles `lijkt_op`, and `inhoud` overrides fields of `INHOUD`."""
    nummer = next(_nummer)
    levering, _ = BpiLevering.objects.get_or_create(bestandsnaam="test.csv", sha256="0" * 64)
    return BpiWachtregel.objects.create(
        levering=levering,
        regelnummer=nummer,
        reden=reden,
        vingerafdruk=nummer.to_bytes(32, "big"),
        inhoud=json.dumps(INHOUD | inhoud),
        lijkt_op=lijkt_op,
    )
