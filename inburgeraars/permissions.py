"""Which person a page is about, within the sight of who opens it: the `bereik` of policies."""

from collections.abc import Mapping
from typing import Any

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from roermond_inburgering.kern.beleid import Bereik, Onderwerp
from roermond_inburgering.kern.velden import Niveau


def persoon_op(niveau: Niveau) -> Bereik:
    """Return the scope of a page about one person, `pk` in its URL, at a level of sight.

    Args:
        niveau: how deep the page looks.
    """

    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        pk = kwargs["pk"]
        zichtbaar = Inburgeraar.objects.visible_to(gebruiker, niveau).filter(pk=pk).exists()
        return Onderwerp("inburgeraar", pk) if zichtbaar else None

    return bereik
