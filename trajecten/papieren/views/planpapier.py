"""The plan on paper, for the inburgeraar."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.hoofd import Hoofd, hoofd
from trajecten.kader.lezen import Rijen, in_dossier
from trajecten.kader.pagina import haal_rijen
from trajecten.papieren.planpapier import keuzes, mensen, planpapier, stukken
from trajecten.papieren.talen import TALEN
from trajecten.plan.rijen import PLAN

COORDINATOR = {Rol.TRAJECTCOORDINATOR}


@require_GET
@beleid(rollen=COORDINATOR, bereik=in_dossier, logt=Handeling.DOSSIER_GEOPEND, onderdeel="plan op papier")
def kies_taal(request: Verzoek, pk: int) -> HttpResponse:
    """Offer the plan on paper in the available languages; shows what there is to print, and what is missing."""
    rijen = haal_rijen(request, pk, PLAN)
    if rijen.persoon.pk != pk:
        return redirect("trajecten:plan_afdrukken", rijen.persoon.pk)
    kop, plan = _eis_begeleidt(request, rijen), stukken(rijen)
    context = {
        "hoofd": kop,
        "stukken": plan,
        "keuzes": keuzes(rijen),
        "taal": rijen.persoon.taal,
        "zonder_nummer": [wie.naam for wie in mensen(request.user, rijen) if not wie.telefoon],
    }
    return render(request, "trajecten/papieren/plan_afdrukken.html", context)


@require_GET
@beleid(rollen=COORDINATOR, bereik=in_dossier, logt=Handeling.PLAN_AFGEDRUKT, onderdeel="plan")
def toon_plan(request: Verzoek, pk: int) -> HttpResponse:
    """Return the plan as PDF, in Dutch and the language of the URL; an empty plan redirects to `kies_taal`."""
    rijen = haal_rijen(request, pk, PLAN)
    if rijen.persoon.pk != pk:
        return redirect("trajecten:plan_afdrukken", rijen.persoon.pk)
    _eis_begeleidt(request, rijen)
    if stukken(rijen).leeg:
        return redirect("trajecten:plan_afdrukken", pk)
    woorden = TALEN.get(request.GET.get("taal", "nl"))
    if woorden is None:
        raise Http404
    antwoord = HttpResponse(planpapier(request.user, rijen, woorden), content_type="application/pdf")
    # Without the person's name: it stays in the list of downloads, which the next user of the computer can see.
    antwoord["Content-Disposition"] = f'attachment; filename="plan-{woorden.taal}.pdf"'
    return antwoord


def _eis_begeleidt(request: Verzoek, rijen: Rijen) -> Hoofd:
    """Return the head; 403 for users who do not guide the person, and when no traject runs."""
    kop = hoofd(request.user, rijen.persoon, rijen)
    if rijen.traject is None or rijen.traject.gesloten_op is not None:
        raise PermissionDenied(_("Er loopt geen traject. Een plan druk je af zolang het loopt."))
    if not kop.begeleidt:
        raise PermissionDenied(
            _("%s is het vaste contact. Alleen het vaste contact kan het plan afdrukken.") % kop.vast_contact
        )
    return kop
