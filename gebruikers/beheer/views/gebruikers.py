"""Users: the list, the page of one, add, change, block and invite."""

import datetime as dt
from typing import Any

from django.contrib import messages
from django.core.exceptions import ValidationError
from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from gebruikers.beheer.forms import GebruikerForm
from gebruikers.beheer.lijstfilters import GebruikerFilter, state_of, users_on_name
from gebruikers.beheer.tijdbalk import timeline
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.permissions import is_eigen
from gebruikers.services.gebruikers import (
    add_user,
    change_user,
    deactivate_user,
    invite_user,
    reactivate_user,
)
from gebruikers.verstuurd import doe_meteen, verstuur
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag

PER_BLADZIJDE = 50


@require_GET
@beleid(rollen={Rol.BEHEERDER})
def lijst(request: Verzoek) -> HttpResponse:
    """List all users by name."""
    gefilterd = GebruikerFilter(request.GET, users_on_name())
    pagina = Paginator(gefilterd.qs, PER_BLADZIJDE).get_page(request.GET.get("pagina"))
    rijen = [(gebruiker, state_of(gebruiker)) for gebruiker in pagina.object_list]
    context = {"filter": gefilterd, "pagina": pagina, "rijen": rijen, "form": gefilterd.form}
    return render(request, "gebruikers/beheer/gebruikers.html", context)


@require_GET
@beleid(rollen={Rol.BEHEERDER})
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show a user with its aanstellingen on a timeline."""
    gebruiker = get_object_or_404(Gebruiker, pk=pk)
    aanstellingen = list(
        gebruiker.aanstellingen.select_related("wijk", "organisatie").order_by("-van", "-pk")
    )
    context = {
        "gebruiker": gebruiker,
        "stand": state_of(gebruiker),
        "eigen": is_eigen(request.user, gebruiker),
        "tijdbalk": timeline(aanstellingen, vandaag()),
        "aantal": len(aanstellingen),
        **_account(gebruiker),
    }
    return render(request, "gebruikers/beheer/gebruiker.html", context)


def _account(gebruiker: Gebruiker) -> dict[str, str]:
    """Return the moments of an account in words."""

    def dag(moment: dt.datetime | None, anders: str) -> str:
        return date_format(localtime(moment), "j F Y H.i") if moment else anders

    gevolgd = gebruiker.has_usable_password()
    return {
        "toegevoegd": dag(gebruiker.created_at, ""),
        "uitgenodigd": dag(gebruiker.uitgenodigd_op, _("niet nodig") if gevolgd else _("nog niet")),
        "gevolgd": _("ja") if gevolgd else _("nog niet"),
        "laatst": dag(gebruiker.last_login, _("nooit")),
    }


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.BEHEERDER})
def nieuw(request: Verzoek) -> HttpResponse:
    """Add a user."""
    terug = (_("Terug"), reverse("beheer:gebruikers"))
    form = GebruikerForm(request.POST or None, knop=_("Gebruiker toevoegen"), terug=terug)
    antwoord = verstuur(
        request,
        form,
        lambda: add_user(door=request.user, **form.invoer()),
        naar=lambda gebruiker: reverse("beheer:gebruiker", args=[gebruiker.pk]),
        melding=lambda gebruiker: _("%(naam)s is toegevoegd.") % {"naam": gebruiker.naam},
        kijk=_("bij Gebruikers"),
    )
    return antwoord or render(request, "gebruikers/beheer/gebruiker_nieuw.html", {"form": form})


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.BEHEERDER})
def wijzig(request: Verzoek, pk: int) -> HttpResponse:
    """Change the name or the addresses of a user."""
    gebruiker = get_object_or_404(Gebruiker, pk=pk)
    terug = (_("Terug"), reverse("beheer:gebruiker", args=[pk]))
    begin = {naam: getattr(gebruiker, naam) for naam in ("voornaam", "achternaam", "email", "telefoon")}
    form = GebruikerForm(request.POST or None, initial=begin, knop=_("Opslaan"), terug=terug)
    antwoord = verstuur(
        request,
        form,
        lambda: change_user(gebruiker=gebruiker, door=request.user, **form.invoer()),
        naar=reverse("beheer:gebruiker", args=[pk]),
        melding=lambda gewijzigd: _("De gegevens van %(naam)s zijn opgeslagen.") % {"naam": gewijzigd.naam},
        kijk=_("bij deze gebruiker"),
    )
    context = {"form": form, "gebruiker": gebruiker}
    return antwoord or render(request, "gebruikers/beheer/gebruiker_wijzig.html", context)


@require_http_methods(["GET", "POST"])
@beleid(rollen={Rol.BEHEERDER})
def blokkeer(request: Verzoek, pk: int) -> HttpResponse:
    """Ask whether to block a user, and do it."""
    gebruiker = get_object_or_404(Gebruiker, pk=pk)
    context: dict[str, Any] = {"gebruiker": gebruiker, "eigen": is_eigen(request.user, gebruiker)}
    if request.method == "POST":
        try:
            deactivate_user(gebruiker=gebruiker, door=request.user)
        except ValidationError as fout:
            context["fout"] = " ".join(fout.messages)
        else:
            if context["eigen"]:
                # The session of this request ended with the others, so there is nothing to keep a message in.
                return redirect("account_inactive")
            messages.success(request, _("%(naam)s is geblokkeerd.") % {"naam": gebruiker.naam})
            return redirect("beheer:gebruiker", pk=pk)
    return render(request, "gebruikers/beheer/gebruiker_blokkeer.html", context)


@require_POST
@beleid(rollen={Rol.BEHEERDER})
def deblokkeer(request: Verzoek, pk: int) -> HttpResponse:
    """Let a blocked user sign in again."""
    gebruiker = get_object_or_404(Gebruiker, pk=pk)
    reactivate_user(gebruiker=gebruiker, door=request.user)
    messages.success(request, _("%(naam)s kan weer aanmelden.") % {"naam": gebruiker.naam})
    return redirect("beheer:gebruiker", pk=pk)


@require_POST
@beleid(rollen={Rol.BEHEERDER})
def nodig_uit(request: Verzoek, pk: int) -> HttpResponse:
    """Send an invitation, or send it again."""
    gebruiker = get_object_or_404(Gebruiker, pk=pk)
    nu = _("De uitnodiging is verstuurd naar %(email)s.") % {"email": gebruiker.email}
    net = _("De uitnodiging is net verstuurd naar %(email)s.") % {"email": gebruiker.email}
    return doe_meteen(
        request,
        lambda: invite_user(gebruiker=gebruiker, door=request.user),
        naar=reverse("beheer:gebruiker", args=[pk]),
        melding=lambda verstuurd: nu if verstuurd else net,
    )
