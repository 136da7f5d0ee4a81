"""The `bereik` of policies of pages whose URL names a row about a person: that person."""

from collections.abc import Mapping
from typing import Any

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.beleid import Bereik, Onderwerp, vraagt


def persoon_van(model: type[OverPersoon]) -> Bereik:
    """Return the scope of a page about a row, `pk` in its URL: the person of that row, within sight.

    The level of the model is the level of sight that the page asks.
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
