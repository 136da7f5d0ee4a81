"""Which person a page is about whose URL names a row of that person: the `bereik` of policies."""

from collections.abc import Mapping
from typing import Any

from gebruikers.models import Gebruiker
from inburgeraars.models import OverPersoon
from kern.beleid import Bereik, Onderwerp, vraagt


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
