"""The person that a page about a signal concerns, found from its URL."""

from collections.abc import Mapping
from typing import Any

from gebruikers.models import Gebruiker
from kern.beleid import Onderwerp, vraagt
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.zichtbaar import OBJECT, REGELS


def regel_in_adres(woord: str) -> Signaalregel | None:
    """Return the rule that a URL names; None when no remembered rule has that name."""
    return next((regel for regel in REGELS if regel.value.replace(" ", "-") == woord), None)


def _gevraagd_signaal(kwargs: Mapping[str, Any]) -> Onderwerp | None:
    regel = regel_in_adres(kwargs["regel"])
    return Onderwerp(OBJECT[regel], kwargs["nummer"]) if regel else None


@vraagt(_gevraagd_signaal)
def persoon_van_signaal(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the scope of a page about a signal: the person for whom the rule gives it now, within sight."""
    regel = regel_in_adres(kwargs["regel"])
    if regel is None:
        return None
    persoon = (
        REGELS[regel](gebruiker).filter(pk=kwargs["nummer"]).values_list("inburgeraar_id", flat=True).first()
    )
    return None if persoon is None else Onderwerp("inburgeraar", persoon)
