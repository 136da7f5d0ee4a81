"""The scopes (`bereik`) of policies: the person that a page is about, within the user's sight."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from gebruikers.models import Gebruiker
from inburgeraars.models import DOSSIERHOUDER, Inburgeraar, Toegang, Toegangsgrond
from kern.beleid import Bereik, Onderwerp, vraagt
from kern.velden import Niveau


def houdt_dossier(inburgeraar_id: int, gebruiker: Gebruiker) -> bool:
    """Tell whether this user keeps the dossier of a person: as fixed contact, or as its replacement (DOMEIN 2).

    So does the fixed contact of a person in nazorg, or of one who moved to another wijk.
    """
    eigen = Toegang.objects.filter(
        inburgeraar_id=inburgeraar_id, gebruiker=gebruiker, grond__in=DOSSIERHOUDER
    )
    return eigen.in_kracht().exists()


def maakt_af(inburgeraar_id: int, gebruiker: Gebruiker, op: dt.date | None = None) -> bool:
    """Tell whether this user, who had a person until a transfer, may still record a visit of a day before it.

    Args:
        inburgeraar_id: the person.
        gebruiker: the user.
        op: the day of the visit; None asks whether there can be such a day.
    """
    nalezen = Toegang.objects.filter(
        inburgeraar_id=inburgeraar_id, gebruiker=gebruiker, grond=Toegangsgrond.OVERDRACHT, omvang=""
    ).in_kracht()
    return (nalezen if op is None else nalezen.filter(van__gt=op)).exists()


def persoon_op(niveau: Niveau) -> Bereik:
    """Return the scope of a page about one person (`pk` in its URL) at a level of sight."""

    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp("inburgeraar", kwargs["pk"])

    @vraagt(gevraagd)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        personen = Inburgeraar.objects.visible_to(gebruiker, niveau)
        return onderwerp if personen.filter(pk=onderwerp.pk).exists() else None

    return bereik
