"""Making a new version of the ladder: all twelve treden at once, from a day on (DOMEIN 7)."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from participatie.fouten import LadderFout
from participatie.models import Ladderversie, Trede
from participatie.scoring import SCORES, plek_van


@dataclass(frozen=True, kw_only=True)
class Tredetekst:
    """The description of a trede in a version of the ladder."""

    titel: str
    omschrijving: str
    voorbeelden: str = ""


def maak_treden(versie: Ladderversie, teksten: Mapping[int, Tredetekst]) -> list[Trede]:
    """Return the twelve treden of a version, from texts by score; they are not saved yet.

    Raises:
        ValidationError: one of the twelve is missing, or has no title or description.
    """
    if set(teksten) != set(SCORES) or not all(
        t.titel.strip() and t.omschrijving.strip() for t in teksten.values()
    ):
        raise ValidationError(_("Beschrijf alle twaalf treden, elk met een titel en een omschrijving."))
    return [
        Trede(
            ladderversie=versie,
            pijler=pijler,
            trede=trede,
            titel=tekst.titel.strip(),
            omschrijving=tekst.omschrijving.strip(),
            voorbeelden=tekst.voorbeelden.strip(),
        )
        for score, tekst in sorted(teksten.items())
        for pijler, trede in (plek_van(score),)
    ]


@transaction.atomic
def add_ladderversie(
    *,
    door: Gebruiker,
    van: dt.date,
    teksten: Mapping[int, Tredetekst],
    toelichting: str,
    voorstel: bool = False,
) -> Ladderversie:
    """Add a version of the ladder that holds from a day on; metingen keep the version they were made with.

    Args:
        door: the beleidsmedewerker.
        van: the first day; today or later, and after that of every other version.
        teksten: all twelve, by score.
        toelichting: what changes and why.
        voorstel: whether the municipality still has to adopt it.

    Raises:
        PermissionDenied: another rol.
        LadderFout: the day lies back, or a version holds from then on already.
        ValidationError: one of the twelve is missing, or no explanation.
    """
    if not door.heeft(Rol.BELEIDSMEDEWERKER):
        raise PermissionDenied(_("Alleen de beleidsmedewerker kan de ladder wijzigen."))
    if not toelichting.strip():
        raise ValidationError({"toelichting": _("Vul in wat er verandert en waarom")})
    if van < vandaag():
        raise LadderFout(_("Een nieuwe versie geldt vanaf vandaag of later: wat gemeten is, blijft gelden."))
    laatste = Ladderversie.objects.select_for_update().order_by("-van").first()
    if laatste is not None and van <= laatste.van:
        raise LadderFout(_("Vanaf %s geldt al een versie. Kies een latere dag.") % voluit(laatste.van))
    with handeling(Handeling.LADDER_GEWIJZIGD, door=door) as daad:
        versie = Ladderversie.objects.create(
            van=van, voorstel=voorstel, toelichting=toelichting.strip(), door=door
        )
        Trede.objects.bulk_create(maak_treden(versie, teksten))
        daad.over("ladderversie", versie.pk)
        return versie
