"""The page to correct the trajectwijk."""

from django.http import HttpResponse
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.formulierpagina import toon_formulier
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.woorden import voluit
from logboek.enums import Handeling
from trajecten.kader.formulierpagina import DOSSIER, pagina_over
from trajecten.stappen.forms.trajectwijk import TrajectwijkForm
from trajecten.stappen.services.trajectwijk import correct_trajectwijk
from trajecten.traject.models import Traject
from trajecten.traject.permissions import persoon_van


@beleid(
    rollen={Rol.TEAMLEIDER},
    bereik=persoon_van(Traject),
    logt=Handeling.DOSSIER_GEOPEND,
    onderdeel="trajectwijk",
)
def verbeter(request: Verzoek, pk: int) -> HttpResponse:
    """Correct to which wijk a traject belongs, with the reason."""
    rijen = Traject.objects.visible_to(request.user).select_related("inburgeraar", "trajectwijk")
    traject = get_object_or_404(rijen, pk=pk)
    form = TrajectwijkForm(request.POST or None, traject=traject)
    uitleg = _(
        "Dit traject telt nu bij %(wijk)s. Het is geopend op %(dag)s. Caseload, doelen en rapporten tellen daarna bij de "
        "wijk die je kiest. Het vaste contact blijft hetzelfde."
    ) % {"wijk": traject.trajectwijk, "dag": voluit(traject.geopend_op)}
    return toon_formulier(
        request,
        form,
        lambda: correct_trajectwijk(traject_id=pk, door=request.user, **form.invoer()),
        pagina_over(traject.inburgeraar, _("Trajectwijk verbeteren"), uitleg=uitleg, terug=DOSSIER),
        melding=lambda verbeterd: _("Het traject telt nu bij %s.") % verbeterd.trajectwijk,
    )
