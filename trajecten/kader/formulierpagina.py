"""What the forms of a plan share: who may open them, and how one is carried out and drawn."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _

from gebruikers.concept import Concepthouder
from gebruikers.verstuurd import voer_uit
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar, OverPersoon
from trajecten.traject.fouten import GeenTraject, TrajectFout
from trajecten.traject.mag_schrijven import eis_schrijft
from trajecten.traject.models import Traject


def eis_traject(request: Verzoek, inburgeraar_id: int) -> Traject:
    """Return the running traject of a person; 403 for who does not keep the dossier, and when none runs."""
    eis_schrijft(request, inburgeraar_id)
    lopend = Traject.objects.visible_to(request.user).filter(
        inburgeraar=inburgeraar_id, gesloten_op__isnull=True
    )
    traject = lopend.first()
    if traject is None:
        raise PermissionDenied(str(GeenTraject()))
    return traject


def haal_rij(request: Verzoek, model: type[OverPersoon], pk: int, *mee: str) -> Any:
    """Return a row of a plan that this user may change, with its person; 404 out of sight, 403 when it may not.

    Args:
        request: of the page.
        model: of the row.
        pk: its key.
        mee: relations that are read along.
    """
    rij = _haal(request, model, pk, *mee)
    eis_traject(request, rij.inburgeraar_id)
    return rij


def haal_van_dossier(request: Verzoek, model: type[OverPersoon], pk: int, *mee: str) -> Any:
    """Return a row that who keeps the dossier may change, also when no traject runs; 404 and 403 as above.

    Args:
        request: of the page.
        model: of the row.
        pk: its key.
        mee: relations that are read along.
    """
    rij = _haal(request, model, pk, *mee)
    eis_schrijft(request, rij.inburgeraar_id)
    return rij


def eis_nog(kan: bool, fout: TrajectFout) -> None:  # noqa: FBT001  the condition is what this is about
    """Answer 403 with the sentence of a refusal, when a page is opened for what can no longer be.

    Args:
        kan: whether it still can.
        fout: what its user reads.

    Raises:
        PermissionDenied: it cannot.
    """
    if not kan:
        raise PermissionDenied(str(fout))


def _haal(request: Verzoek, model: type[OverPersoon], pk: int, *mee: str) -> Any:
    return get_object_or_404(
        model.objects.visible_to(request.user).select_related("inburgeraar", *mee), pk=pk
    )


@dataclass(frozen=True, kw_only=True)
class Pagina:
    """What stands around a form.

    Args:
        titel: heading of the page.
        melding: what the user reads when it is done; a function where that depends on what was filled in.
        over: which row it is about.
        uitleg: what it is for.
        terug: name of the page of the person that it goes back to.
    """

    titel: str
    melding: str | Callable[[], str]
    over: str = ""
    uitleg: str = ""
    terug: str = "trajecten:plan"

    @property
    def kijk(self) -> str:
        """Where to look at what was sent before."""
        return _("in het plan") if self.terug == "trajecten:plan" else _("in het dossier")


def toon_formulier(
    request: Verzoek,
    form: forms.Form,
    persoon: Inburgeraar,
    doe: Callable[[], object],
    *,
    pagina: Pagina,
    concept: Concepthouder | None = None,
) -> HttpResponse:
    """Draw a form of a plan, or carry it out and go back to where it came from.

    Args:
        request: of the page.
        form: bound when it was sent.
        persoon: whose plan.
        doe: calls the service.
        pagina: what stands around it.
        concept: its draft, for a form that keeps one.
    """
    if request.method == "POST" and form.is_valid():

        def voer_door() -> str:
            doe()
            if concept is not None:
                concept.weg()
            return reverse(pagina.terug, args=[persoon.pk])

        melding = pagina.melding if isinstance(pagina.melding, str) else pagina.melding()
        if antwoord := voer_uit(request, form, voer_door, kijk=pagina.kijk, melding=melding):
            return antwoord
        if concept is not None:
            # Under the version or the key that it is sent again with.
            assert isinstance(form.data, QueryDict)
            concept.bewaar(form.data)
    context = {"form": form, "persoon": persoon, "pagina": pagina, "concept": concept}
    return render(request, "trajecten/kader/formulierpagina.html", context)
