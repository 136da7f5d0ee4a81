"""Pages of documents: what a dossier holds, adding, opening, changing and removing one (DOMEIN 5.1)."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.enums import TEAM, Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Document
from inburgeraars.services.documenten import add_document, change_document, open_document, remove_document
from kern.beleid import beleid
from kern.bestanden import Bestandstype
from kern.bestanden.download import als_download
from kern.kluis import BestandWeg
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import DOCUMENTEN, pagina_over
from trajecten.kader.hoofd import hoofd
from trajecten.kader.lezen import in_dossier
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon, haal_rijen, tabs
from trajecten.papieren.forms.documenten import DocumentForm, DocumentWijzigForm, VerwijderForm
from trajecten.papieren.paneel import documenten
from trajecten.plan.rijen import PLAN
from trajecten.traject.mag_schrijven import eis_schrijft
from trajecten.traject.permissions import persoon_van

COORDINATOR = {Rol.TRAJECTCOORDINATOR}
VAN_DOCUMENT = persoon_van(Document)
ONDERDEEL = "documenten"


@require_GET
@beleid(rollen=TEAM, bereik=in_dossier, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the documents of a dossier, and the documents and checks that Vormgeven requires."""
    rijen = haal_rijen(request, pk, PLAN)
    persoon = rijen.persoon
    if persoon.pk != pk:
        return redirect("trajecten:documenten", persoon.pk)
    context = {
        "hoofd": hoofd(request.user, persoon, rijen),
        "paneel": documenten(request.user, rijen),
        "mag": persoon.houdt,
        "tabs": tabs(request, pk, "documenten"),
    }
    return render(request, "trajecten/papieren/documenten.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen=COORDINATOR, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def nieuw(request: Verzoek, pk: int) -> HttpResponse:
    """Add a document."""
    persoon = haal_persoon(request, pk)
    eis_schrijft(request, pk)
    form = DocumentForm(request.POST or None, request.FILES or None)
    return toon_formulier(
        request,
        form,
        lambda: add_document(
            inburgeraar_id=pk, door=request.user, gegevens=form.gegevens(), bestand=form.oordeel
        ),
        pagina_over(persoon, _("Document toevoegen"), terug=DOCUMENTEN),
        melding=_("Het document staat in het dossier."),
    )


@require_GET
@beleid(rollen=TEAM, bereik=VAN_DOCUMENT)
def bestand(request: Verzoek, pk: int) -> HttpResponse:
    """Return the file of a document as a download, never shown in the page; the logboek records that it was opened."""
    try:
        document, inhoud = open_document(document_id=pk, door=request.user)
    except (Document.DoesNotExist, BestandWeg) as fout:
        raise Http404 from fout
    return als_download(document.naam, Bestandstype(document.type), inhoud)


@require_http_methods(["GET", "POST"])
@beleid(rollen=COORDINATOR, bereik=VAN_DOCUMENT, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change the name, kind, day or visibility of a document."""
    document = _haal(request, pk)
    form = DocumentWijzigForm(request.POST or None, document=document)
    return toon_formulier(
        request,
        form,
        lambda: change_document(
            document_id=pk,
            door=request.user,
            gegevens=form.gegevens(),
            gezien=form.cleaned_data["versie"],
        ),
        pagina_over(document.inburgeraar, _("Document wijzigen"), terug=DOCUMENTEN),
        melding=_("Het document is gewijzigd."),
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen=COORDINATOR, bereik=VAN_DOCUMENT, logt=Handeling.DOSSIER_GEOPEND, onderdeel=ONDERDEEL)
def verwijder(request: Verzoek, pk: int) -> HttpResponse:
    """Remove a document, with the reason."""
    document = _haal(request, pk)
    form = VerwijderForm(request.POST or None)
    uitleg = _("Het bestand is daarna weg en komt niet terug. In het dossier blijft staan dat het er was.")
    return toon_formulier(
        request,
        form,
        lambda: remove_document(document_id=pk, door=request.user, **form.invoer()),
        pagina_over(
            document.inburgeraar,
            _("Document verwijderen"),
            over=document.naam,
            uitleg=uitleg,
            terug=DOCUMENTEN,
        ),
        melding=_("Het document is verwijderd."),
    )


def _haal(request: Verzoek, pk: int) -> Document:
    """Return an existing document that this user may change; 404 when out of sight or gone, 403 for other users."""
    rijen = Document.objects.visible_to(request.user).select_related("inburgeraar", "soort")
    document = get_object_or_404(rijen, pk=pk)
    eis_schrijft(request, document.inburgeraar_id)
    if document.verwijderd_op is not None:
        raise PermissionDenied(_("Dit document is al verwijderd."))
    return document
