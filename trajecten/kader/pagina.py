"""The frame of a page of a dossier: the person, its rows, its tabs."""

from typing import Any

from django.http import Http404
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from inburgeraars.permissions import persoon_op
from kern.velden import Niveau
from trajecten.kader.deel import Deel
from trajecten.kader.lezen import InDossier, Rijen, rijen_van

IN_DOSSIER = persoon_op(Niveau.DOSSIER)


def haal_persoon(request: Verzoek, pk: int) -> Inburgeraar:
    """Return the person of a page within the user's sight, or 404."""
    personen = Inburgeraar.objects.visible_to(request.user, Niveau.DOSSIER).select_related("wijk", "taal")
    return get_object_or_404(personen, pk=pk)


def haal_rijen(request: Verzoek, pk: int, *delen: Deel[Any]) -> Rijen:
    """Return the rows that the policy of the page read; read them here when the page has no such policy.

    `delen` are the subjects that the page shows, to be read in one statement.
    """
    onderwerp = getattr(request, "onderwerp", None)
    rijen = onderwerp.rijen if isinstance(onderwerp, InDossier) else rijen_van(request.user, pk)
    if rijen is None:
        raise Http404
    return rijen.met(*delen)


def tabs(request: Verzoek, pk: int, hier: str) -> list[dict[str, object]]:
    """Return the tabs of a dossier, with `hier` as the active one; the logboek is for the teamleider only."""
    van_wie = [
        ("overzicht", _("Overzicht"), "trajecten:dossier"),
        ("tijdlijn", _("Tijdlijn"), "trajecten:tijdlijn"),
        ("plan", _("Plan"), "trajecten:plan"),
        ("ladder", _("Ladder"), "trajecten:ladder"),
        ("documenten", _("Documenten"), "trajecten:documenten"),
    ]
    if request.user.heeft(Rol.TEAMLEIDER):
        van_wie.append(("logboek", _("Logboek"), "trajecten:logboek"))
    return [
        {"naam": naam, "url": reverse(url, args=[pk]), "actief": waarde == hier}
        for waarde, naam, url in van_wie
    ]
