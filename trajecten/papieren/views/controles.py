"""Pages of the documents and checks of Vormgeven (DOMEIN 5.2)."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Document
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import DOCUMENTEN, eis_traject, pagina_over
from trajecten.kader.lezen import in_dossier
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon, haal_rijen
from trajecten.papieren.forms.documenten import ControleForm
from trajecten.papieren.models import Controle, Controlesoort, Overneemveld
from trajecten.papieren.overnemen import overnemen
from trajecten.papieren.services.controles import save_controle
from trajecten.plan.rijen import PLAN
from trajecten.taxatie.rijen import TAXATIE


@require_http_methods(["GET", "POST"])
@beleid(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=IN_DOSSIER,
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="documenten en controles",
)
def leg_vast(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """Record the state of a document or check: done on a day, or not needed for a reason."""
    persoon = haal_persoon(request, pk)
    traject = eis_traject(request, pk)
    soort = get_object_or_404(Controlesoort, code=code)
    controle = Controle.objects.visible_to(request.user).filter(traject=traject, soort=soort).first()
    documenten = Document.objects.visible_to(request.user).filter(inburgeraar=pk, bestand__isnull=False)
    form = ControleForm(request.POST or None, soort=soort, controle=controle, documenten=documenten)
    return toon_formulier(
        request,
        form,
        lambda: save_controle(
            inburgeraar_id=pk,
            door=request.user,
            soort=soort,
            gegevens=form.gegevens(),
            gezien=form.cleaned_data["versie"],
        ),
        pagina_over(persoon, capfirst(soort.naam), terug=DOCUMENTEN),
        naar=f"{reverse('trajecten:documenten', args=[pk])}#controles",
        melding=_("%s is opgeslagen.") % capfirst(soort.naam),
    )


@require_GET
@beleid(
    rollen={Rol.TRAJECTCOORDINATOR},
    bereik=in_dossier,
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="over te nemen",
)
def neem_over(request: Verzoek, pk: int, code: str) -> HttpResponse:
    """Show the data that another system asks for, each field with a copy button; the BSN is asked for separately."""
    rijen = haal_rijen(request, pk, PLAN, TAXATIE)
    if rijen.persoon.pk != pk:
        return redirect("trajecten:overnemen", rijen.persoon.pk, code)
    eis_traject(request, pk)
    met_velden = Overneemveld.objects.in_kracht().values("soort")
    soort = get_object_or_404(Controlesoort.objects.filter(pk__in=met_velden), code=code)
    context = {"persoon": rijen.persoon, "paneel": overnemen(rijen, soort)}
    return render(request, "trajecten/papieren/overnemen.html", context)
