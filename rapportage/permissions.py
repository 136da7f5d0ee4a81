"""Who asks for reports, and who reads them (DOMEIN 2): rollen that read figures and open no dossier.

The adviseur reads published reports; nothing is published yet.
"""

from collections.abc import Mapping
from typing import Any

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.beleid import Bereik, Onderwerp, vraagt
from rapportage.models import Rapportuitgave

VRAGERS = frozenset({Rol.BELEIDSMEDEWERKER})
LEZERS = VRAGERS | {Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD}


def uitgave_op(*, klaar: bool = False) -> Bereik:
    """Return the scope of a page about one edition (`pk` in its URL): a user who reads reports sees them all.

    With `klaar` only an edition that was made.
    """

    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp("rapport", kwargs["pk"])

    @vraagt(gevraagd, personen=False)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        if not gebruiker.heeft(*LEZERS):
            return None
        uitgaven = Rapportuitgave.objects.filter(pk=onderwerp.pk)
        return onderwerp if (uitgaven.exclude(pdf=None) if klaar else uitgaven).exists() else None

    return bereik
