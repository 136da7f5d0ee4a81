"""Questions about persons out of sight: the teamleider answers, the coordinator who asked reads the answer."""

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from gebruikers.enums import TEAM, Rol
from gebruikers.models import Gebruiker
from gebruikers.ongedaan import terugweg
from gebruikers.verstuurd import doe_meteen
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from vinden.models import Navraag
from vinden.navragen.forms import NavraagForm
from vinden.navragen.rijen import eigen_vragen, navraagrijen, navragen_voor
from vinden.navragen.services import answer_navraag, reopen_navraag
from vinden.views import tabs

PER_BLADZIJDE = 25


@require_GET
@beleid(rollen=TEAM)
def lijst(request: Verzoek) -> HttpResponse:
    """Show the open and answered questions; to a coordinator the user's own."""
    if not request.user.heeft(Rol.TEAMLEIDER):
        context = {"vragen": eigen_vragen(), "tabs": tabs(request, "navragen")}
        return render(request, "vinden/navragen/eigen.html", context)
    navragen = navragen_voor(request.user)
    open_ = list(navragen.filter(beantwoord_op__isnull=True)[:PER_BLADZIJDE])
    klaar = Paginator(navragen.filter(beantwoord_op__isnull=False), PER_BLADZIJDE)
    pagina = klaar.get_page(request.GET.get("pagina"))
    rijen = navraagrijen([*open_, *pagina.object_list])
    context = {
        "open": rijen[: len(open_)],
        "klaar": rijen[len(open_) :],
        "pagina": pagina,
        "tabs": tabs(request, "navragen"),
    }
    return render(request, "vinden/navragen/navragen.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TEAMLEIDER})
def beantwoord(request: Verzoek, nummer: int) -> HttpResponse:
    """Show both persons side by side, and answer with a sentence."""
    navraag = get_object_or_404(navragen_voor(request.user), pk=nummer)
    terug = reverse("trajecten:navragen")
    form = NavraagForm(request.POST or None, annuleer=terug)
    if request.method == "POST" and form.is_valid():
        return doe_meteen(
            request,
            lambda: answer_navraag(nummer=nummer, door=request.user, **form.invoer()),
            naar=terug,
            melding=_("Je antwoord aan %s is verstuurd.") % navraag.gevraagd_door.naam,
            ongedaan=reverse("trajecten:navraag_ongedaan", args=[nummer]),
        )
    (rij,) = navraagrijen([navraag])
    return render(request, "vinden/navragen/navraag.html", {"rij": rij, "form": form})


def _heropen(pk: int, door: Gebruiker) -> Navraag:
    get_object_or_404(navragen_voor(door), pk=pk)
    return reopen_navraag(nummer=pk, door=door)


ongedaan = terugweg(
    rollen={Rol.TEAMLEIDER},
    doe=_heropen,
    melding=lambda navraag: _("De vraag van %s wacht weer op een antwoord.") % navraag.gevraagd_door.naam,
)
"""Take back the answer to a question."""
