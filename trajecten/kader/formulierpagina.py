"""Helpers of the forms of a plan: who may open them, and the page around one."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.formulierpagina import Formulierpagina
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar, OverPersoon
from kern.weigering import Weigering
from trajecten.traject.fouten import GeenTraject
from trajecten.traject.lopend import traject_van_plan
from trajecten.traject.mag_schrijven import eis_schrijft
from trajecten.traject.models import Traject


def eis_traject(request: Verzoek, inburgeraar_id: int) -> Traject:
    """Return the running traject of a person; 403 without one, and for users who do not keep the dossier."""
    eis_schrijft(request, inburgeraar_id)
    lopend = Traject.objects.visible_to(request.user).filter(
        inburgeraar=inburgeraar_id, gesloten_op__isnull=True
    )
    traject = lopend.first()
    if traject is None:
        raise PermissionDenied(str(GeenTraject()))
    return traject


def eis_plan(request: Verzoek, inburgeraar_id: int) -> Traject:
    """Return the traject whose components may change: the running one, in nazorg the completed one; 403 otherwise."""
    eis_schrijft(request, inburgeraar_id)
    try:
        return traject_van_plan(inburgeraar_id)
    except GeenTraject as fout:
        raise PermissionDenied(str(fout)) from fout


def haal_rij(
    request: Verzoek, model: type[OverPersoon], pk: int, *mee: str, ook_in_nazorg: bool = False
) -> Any:
    """Return a row of a plan that this user may change, with its person; 404 out of sight, 403 for other users.

    `mee` are further relations to select with the row; `ook_in_nazorg` lets it change after the traject was completed.
    """
    rij = _haal(request, model, pk, *mee)
    (eis_plan if ook_in_nazorg else eis_traject)(request, rij.inburgeraar_id)
    return rij


def haal_van_dossier(request: Verzoek, model: type[OverPersoon], pk: int, *mee: str) -> Any:
    """Return a row that the keeper of the dossier may change, also when no traject runs; 404 and 403 as `haal_rij`.

    `mee` are further relations to select with the row.
    """
    rij = _haal(request, model, pk, *mee)
    eis_schrijft(request, rij.inburgeraar_id)
    return rij


def eis_nog(kan: bool, fout: Weigering) -> None:  # noqa: FBT001  the condition is what this is about
    """Answer 403 with the sentence of a refusal, when a page is opened for an act that is no longer possible.

    Raises:
        PermissionDenied: `kan` is False.
    """
    if not kan:
        raise PermissionDenied(str(fout))


def _haal(request: Verzoek, model: type[OverPersoon], pk: int, *mee: str) -> Any:
    return get_object_or_404(
        model.objects.visible_to(request.user).select_related("inburgeraar", *mee), pk=pk
    )


PLAN, DOSSIER, DOCUMENTEN = "trajecten:plan", "trajecten:dossier", "trajecten:documenten"
NODIG = "nodig"
"""In `?terug=`: the checklist of the next step led here. A word and no address, so that it leads nowhere else."""


def terug_van(request: Verzoek, anders: str = PLAN) -> str:
    """Return the URL name of the page of the person that a form goes back to: the dossier from its checklist."""
    return DOSSIER if request.GET.get("terug") == NODIG else anders


def pagina_over(
    persoon: Inburgeraar, titel: str, *, over: str = "", uitleg: str = "", terug: str = PLAN, **opties: str
) -> Formulierpagina:
    """Return the page around a form about a person.

    Args:
        persoon: the person of the plan or dossier.
        titel: heading of the page.
        over: the row it is about.
        uitleg: the purpose of the form.
        terug: URL name of the page of the person that it goes back to.
        opties: further arguments of `Formulierpagina`.
    """
    return Formulierpagina(
        titel=titel,
        terug=reverse(terug, args=[persoon.pk]),
        terug_naam=persoon.naam,
        kijk={PLAN: _("in het plan"), DOCUMENTEN: _("bij Documenten")}.get(terug, _("in het dossier")),
        noot=persoon.naam,
        over=over,
        uitleg=uitleg,
        **opties,
    )
