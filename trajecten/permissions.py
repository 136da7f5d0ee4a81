"""Which person a page is about whose URL names a row of that person: the `bereik` of policies."""

from collections.abc import Mapping
from typing import Any

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from roermond_inburgering.kern.beleid import Bereik, Onderwerp, vraagt
from trajecten.enums import Signaalregel
from trajecten.signalen import OBJECT, REGELS


def persoon_van(model: type[OverPersoon]) -> Bereik:
    """Return the scope of a page about a row, `pk` in its URL: the person of that row, within sight.

    Args:
        model: of the row; its level is how deep the page looks.
    """
    soort = str(model._meta.model_name)  # noqa: SLF001

    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp(soort, kwargs["pk"])

    @vraagt(gevraagd)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        rijen = model.objects.visible_to(gebruiker).filter(pk=kwargs["pk"])
        persoon = rijen.values_list("inburgeraar_id", flat=True).first()
        return None if persoon is None else Onderwerp("inburgeraar", persoon)

    return bereik


def regel_in_adres(woord: str) -> Signaalregel | None:
    """Return the rule that an address names; None when nothing remembers a rule of that name."""
    return next((regel for regel in REGELS if regel.value.replace(" ", "-") == woord), None)


def _gevraagd_signaal(kwargs: Mapping[str, Any]) -> Onderwerp | None:
    regel = regel_in_adres(kwargs["regel"])
    return Onderwerp(OBJECT[regel], kwargs["nummer"]) if regel else None


@vraagt(_gevraagd_signaal)
def persoon_van_signaal(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Scope of a page about a signal: the person whom the rule asks attention for now, within sight."""
    regel = regel_in_adres(kwargs["regel"])
    if regel is None:
        return None
    persoon = (
        REGELS[regel](gebruiker).filter(pk=kwargs["nummer"]).values_list("inburgeraar_id", flat=True).first()
    )
    return None if persoon is None else Onderwerp("inburgeraar", persoon)
