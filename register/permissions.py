"""The scopes (`bereik`) of policies: the upload that a page is about, within the user's sight.

The database holds it too: `register/sql/zicht_leveringen.sql`.
"""

from collections.abc import Mapping
from typing import Any

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.beleid import Bereik, Onderwerp, vraagt
from register.models import BpiInlezing


def inlezing_op() -> Bereik:
    """Return the scope of a page about one upload of the register (`pk` in its URL): a teamleider sees all uploads."""

    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp("inlezing", kwargs["pk"])

    @vraagt(gevraagd)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        mag = gebruiker.heeft(Rol.TEAMLEIDER) and BpiInlezing.objects.filter(pk=onderwerp.pk).exists()
        return onderwerp if mag else None

    return bereik
