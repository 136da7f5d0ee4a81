"""Pages of a death: recording it in nazorg, and taking it back."""

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.woorden import voluit
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import DOSSIER, pagina_over
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.stappen.forms.overlijden import OverlijdenForm, TerugnemenForm
from trajecten.stappen.services.nazorg import in_nazorg
from trajecten.stappen.services.overlijden import record_overlijden, take_back_overlijden
from trajecten.traject.mag_schrijven import eis_schrijft


@beleid(
    rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="overlijden"
)
def leg_vast(request: Verzoek, pk: int) -> HttpResponse:
    """Record that a person in nazorg died; before that it is a way to close or to release."""
    persoon = haal_persoon(request, pk)
    eis_schrijft(request, pk)
    if in_nazorg(pk) is None:
        raise Http404
    form = OverlijdenForm(request.POST or None, naam=persoon.naam)
    uitleg = _(
        "Alles wat gepland stond, vervalt. Niemand benadert deze persoon nog, en niemand krijgt nog een herinnering."
    )
    return toon_formulier(
        request,
        form,
        lambda: record_overlijden(inburgeraar_id=pk, door=request.user, op=form.cleaned_data["op"]),
        pagina_over(persoon, _("Overlijden vastleggen"), uitleg=uitleg, terug=DOSSIER),
        melding=_("Het overlijden is vastgelegd."),
    )


@beleid(rollen={Rol.TEAMLEIDER}, bereik=IN_DOSSIER, logt=Handeling.DOSSIER_GEOPEND, onderdeel="overlijden")
def neem_terug(request: Verzoek, pk: int) -> HttpResponse:
    """Take back that a person died, with a reason."""
    persoon = haal_persoon(request, pk)
    if request.method == "GET" and persoon.overleden_op is None:
        raise Http404
    form = TerugnemenForm(request.POST or None)
    uitleg = ""
    if persoon.overleden_op is not None:
        uitleg = _(
            "Er staat dat %(naam)s op %(dag)s is overleden. Klopt dat niet? Dan komt alles terug wat daardoor is "
            "gestopt: wie deze persoon begeleidt, het traject, en wat nog gepland stond."
        ) % {"naam": persoon.naam, "dag": voluit(persoon.overleden_op)}
    return toon_formulier(
        request,
        form,
        lambda: take_back_overlijden(inburgeraar_id=pk, door=request.user, **form.invoer()),
        pagina_over(persoon, _("Overlijden terugnemen"), uitleg=uitleg, terug=DOSSIER),
        melding=_("Het overlijden is teruggenomen."),
    )
