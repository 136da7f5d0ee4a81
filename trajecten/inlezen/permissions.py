"""The scope (`bereik`) of pages about one upload: a teamleider sees all uploads.

The database holds it too: `trajecten/sql/zicht_inlezen.sql`.
"""

from collections.abc import Mapping
from typing import Any

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.beleid import Onderwerp, vraagt
from trajecten.inlezen.models import Trajectinlezing


def _gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("trajectinlezing", kwargs["pk"])


@vraagt(_gevraagd)
def inlezing_op(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
    """Return the upload that the page is about, to a teamleider."""
    onderwerp = _gevraagd(kwargs)
    mag = gebruiker.heeft(Rol.TEAMLEIDER) and Trajectinlezing.objects.filter(pk=onderwerp.pk).exists()
    return onderwerp if mag else None
