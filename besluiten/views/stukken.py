"""Pages of the documents that go with a besluit: opening, adding and removing one."""

from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from besluiten.forms import StukForm, StukVerwijderForm
from besluiten.models import Besluitstuk
from besluiten.permissions import LEZERS, SCHRIJVERS, eis_wijzigt
from besluiten.services.stukken import add_stuk, open_stuk, remove_stuk
from besluiten.views.besluiten import pagina_van, te_wijzigen
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.bestanden import Bestandstype
from kern.bestanden.download import als_download
from kern.kluis import BestandWeg


@require_GET
@beleid(rollen=LEZERS)
def bestand(request: Verzoek, pk: int) -> HttpResponse:  # noqa: ARG001  every view has it
    """Return the file of a document as a download."""
    stuk = get_object_or_404(Besluitstuk, pk=pk, bestand__isnull=False)
    try:
        return als_download(stuk.naam, Bestandstype(stuk.type), open_stuk(stuk))
    except BestandWeg as fout:
        raise Http404 from fout


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add a document to a besluit."""
    besluit = te_wijzigen(request, pk)
    form = StukForm(request.POST or None, request.FILES or None)
    return toon_formulier(
        request,
        form,
        lambda: add_stuk(
            besluit_id=pk, door=request.user, naam=form.cleaned_data["naam"], bestand=form.oordeel
        ),
        pagina_van(
            besluit,
            _("Stuk toevoegen"),
            over=besluit.besluit,
            uitleg=_(
                "Iedereen die de besluiten leest, kan het openen. Voeg niets toe waarin de naam van een inburgeraar staat."
            ),
        ),
        melding=lambda stuk: _("‘%s’ is toegevoegd.") % stuk.naam,
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=SCHRIJVERS)
def verwijder(request: Verzoek, pk: int) -> HttpResponse:
    """Remove a document, with the reason."""
    stuk = get_object_or_404(Besluitstuk.objects.select_related("besluit"), pk=pk)
    eis_wijzigt(request.user, stuk.besluit)
    form = StukVerwijderForm(request.POST or None)
    return toon_formulier(
        request,
        form,
        lambda: remove_stuk(stuk_id=pk, door=request.user, **form.invoer()),
        pagina_van(
            stuk.besluit,
            _("Stuk verwijderen"),
            over=stuk.naam,
            uitleg=_(
                "Het bestand is daarna weg en komt niet terug. Bij het besluit blijft staan dat het er was."
            ),
        ),
        melding=_("Het stuk is verwijderd."),
    )
