"""The scope (`bereik`) of pages of a transfer for who would receive the person."""

from collections.abc import Mapping
from typing import Any

from gebruikers.models import Gebruiker
from kern.beleid import Onderwerp, vraagt
from trajecten.overdracht.models import Overdracht


def _gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("overdracht", kwargs["pk"])


@vraagt(_gevraagd)
def aan_mij(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the person of a transfer to this user, while it reads the dossier."""
    rijen = Overdracht.objects.visible_to(gebruiker).filter(pk=kwargs["pk"], aan=gebruiker)
    persoon = rijen.values_list("inburgeraar_id", flat=True).first()
    return None if persoon is None else Onderwerp("inburgeraar", persoon)
