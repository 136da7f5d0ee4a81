"""A BSN: recorded once from an identity document, and revealed for an act in an answer without a URL of its own."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from gebruikers.enums import Rol
from gebruikers.verstuurd import verstuur
from gebruikers.verzoek import Verzoek
from inburgeraars.models import Inburgeraar
from inburgeraars.permissions import persoon_op
from inburgeraars.services.bsn import Onthulreden, may_reveal_bsn, reveal_bsn
from kern.beleid import beleid
from kern.velden import Niveau
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.papieren.forms.bsn import BsnForm, OnthulForm
from trajecten.papieren.fouten import BsnKanNiet
from trajecten.papieren.models import Bsnintrekking
from trajecten.papieren.overnemen import REDEN_VOOR
from trajecten.papieren.services.bsn import BsnBezet, bsn_bekend, eis_bsn_nodig, explain_dubbel, record_bsn
from trajecten.traject.fouten import NietInCaseload


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TRAJECTCOORDINATOR, Rol.CONSULENT}, bereik=persoon_op(Niveau.PERSOON))
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Ask for which act the BSN is needed; after a reason, show it only in the answer to that submit."""
    persoon = get_object_or_404(Inburgeraar.objects.visible_to(request.user), pk=pk)
    if not may_reveal_bsn(pk):
        raise PermissionDenied(_("Alleen het vaste contact van deze persoon kan het BSN bekijken."))
    voor = request.GET.get("voor", "")
    form = OnthulForm(
        request.POST or None, redenen=_redenen(request), initial={"reden": REDEN_VOOR.get(voor, "")}
    )
    context = {
        "persoon": persoon,
        "form": form,
        "terug": _terug(request, pk, voor),
        "mag_intrekken": request.user.heeft(Rol.TRAJECTCOORDINATOR) and bsn_bekend(pk),
        "intrekking": _intrekking(request, pk),
    }
    if request.method == "POST" and form.is_valid():
        reden = Onthulreden(form.cleaned_data["reden"])
        bsn = reveal_bsn(inburgeraar_id=pk, door=request.user, reden=reden)
        context |= {"getoond": True, "bsn": bsn, "reden": reden.label}
    return render(request, "trajecten/papieren/bsn.html", context)


def _intrekking(request: Verzoek, pk: int) -> Bsnintrekking | None:
    """Return the last request to withdraw this BSN."""
    return Bsnintrekking.objects.visible_to(request.user).filter(inburgeraar=pk).first()


def _redenen(request: Verzoek) -> list[Onthulreden]:
    """Return the acts for which this user can need it: a consulent for a decision, a coordinator for all others."""
    if request.user.heeft(Rol.CONSULENT):
        return [Onthulreden.HANDHAVING, Onthulreden.IDENTITEIT]
    return [reden for reden in Onthulreden if reden != Onthulreden.HANDHAVING]


def _terug(request: Verzoek, pk: int, voor: str) -> str:
    """Return the page to go back to: where the BSN was asked for; a consulent cannot open a dossier."""
    if request.user.heeft(Rol.TRAJECTCOORDINATOR) and voor in REDEN_VOOR:
        return reverse("trajecten:overnemen", args=[pk, voor])
    if request.user.heeft(Rol.TRAJECTCOORDINATOR):
        return reverse("trajecten:dossier", args=[pk])
    overdracht = Verzuimoverdracht.objects.overgedragen_aan(request.user).filter(inburgeraar=pk).first()
    return (
        reverse("trajecten:handhaving", args=[overdracht.pk]) if overdracht else reverse("gebruikers:start")
    )


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER)
def leg_vast(request: Verzoek, pk: int) -> HttpResponse:
    """Record a BSN from an identity document; if it is another person's, name that person as far as in sight."""
    persoon = haal_persoon(request, pk)
    _eis_nodig(request, pk)
    form = BsnForm(request.POST or None)
    context: dict[str, object] = {"form": form, "persoon": persoon}
    antwoord = None
    try:
        antwoord = verstuur(
            request,
            form,
            lambda: record_bsn(inburgeraar_id=pk, door=request.user, **form.invoer()),
            naar=f"{reverse('trajecten:documenten', args=[pk])}#controles",
            melding=_("Het BSN is vastgelegd."),
            kijk=_("bij Documenten"),
        )
    except BsnBezet:
        bsn = form.cleaned_data["bsn"]
        context["dubbel"] = explain_dubbel(inburgeraar_id=pk, door=request.user, bsn=bsn)
        form.add_error("bsn", _("Dit BSN hoort al bij iemand anders"))
    return antwoord or render(request, "trajecten/papieren/bsn_vastleggen.html", context)


def _eis_nodig(request: Verzoek, pk: int) -> None:
    """Answer 403 with the reason; the key of a submitted form is checked first, since it may have been sent twice."""
    try:
        eis_bsn_nodig(pk, request.user)
    except NietInCaseload as fout:
        raise PermissionDenied(str(fout)) from fout
    except BsnKanNiet as fout:
        if request.method == "GET":
            raise PermissionDenied(str(fout)) from fout
