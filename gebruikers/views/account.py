"""The user's own account: name and aanstellingen, means of signing in, and sessions."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from allauth.mfa.models import Authenticator
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from gebruikers.browser import noem_browser
from gebruikers.enums import TEAM
from gebruikers.menu import zoekveld_voor
from gebruikers.models import Aanstelling, Gebruiker
from gebruikers.services.gebruikers import choose_dagbericht, choose_sneltoets
from gebruikers.sessies import open_sessies
from gebruikers.tweede_stap import heeft_tweede_stap, is_verplicht
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from kern.klok import vandaag


@dataclass(frozen=True)
class Sessie:
    """A session of the user."""

    browser: str
    ip: str
    sinds: dt.datetime
    laatst: dt.datetime
    is_deze: bool


@dataclass(frozen=True)
class Aanmeldmiddelen:
    """The means of signing in besides the password."""

    passkeys: list[Any]
    app: Any | None
    codes_over: int | None

    @property
    def aantal(self) -> int:
        """The number of second steps; recovery codes alone do not count."""
        return len(self.passkeys) + (self.app is not None)


@require_GET
@beleid(zonder_aanstelling=True)
def account(request: Verzoek) -> HttpResponse:
    """Show the user's own account."""
    return render(
        request,
        "gebruikers/account.html",
        {
            "aanstellingen": _aanstellingen(request.user),
            "middelen": _middelen(request.user),
            "sessies": _sessies(request),
            "verplicht": is_verplicht(request.user),
            "krijgt_dagbericht": request.user.heeft(*TEAM),
            "zoekt": any(zoekveld_voor(rol) for rol in request.user.rollen),
        },
    )


@require_POST
@beleid(rollen=TEAM)
def kies_dagbericht(request: Verzoek) -> HttpResponse:
    """Switch the user's own daily mail on or off."""
    aan = request.POST.get("aan") == "ja"
    choose_dagbericht(gebruiker=request.user, aan=aan)
    messages.success(
        request, _("Je krijgt de dagelijkse mail.") if aan else _("Je krijgt geen dagelijkse mail meer.")
    )
    return redirect(f"{reverse('gebruikers:account')}#mail")


@require_POST
@beleid(zonder_aanstelling=True)
def kies_sneltoets(request: Verzoek) -> HttpResponse:
    """Switch the key that goes to the search box on or off, for the user itself."""
    aan = request.POST.get("aan") == "ja"
    choose_sneltoets(gebruiker=request.user, aan=aan)
    messages.success(
        request, _("Met / ga je naar het zoekveld.") if aan else _("De toets / doet niets meer.")
    )
    return redirect(f"{reverse('gebruikers:account')}#toetsen")


@require_GET
@beleid(zonder_aanstelling=True)
def tweede_stap(request: Verzoek) -> HttpResponse:
    """Ask a user who has no second step to set one up; until then no other page opens."""
    if heeft_tweede_stap(request.user):
        return redirect("gebruikers:account")
    return render(request, "gebruikers/tweede_stap.html", {"verplicht": is_verplicht(request.user)})


@require_GET
@beleid(zonder_aanstelling=True)
def naar_account(request: Verzoek) -> HttpResponse:  # noqa: ARG001  a view takes the request
    """Redirect the overview pages of the library to the account page, which replaces them."""
    return redirect(f"{reverse('gebruikers:account')}#aanmelden")


def _aanstellingen(gebruiker: Gebruiker) -> list[Aanstelling]:
    """Return the aanstellingen in force and those to come."""
    rijen = gebruiker.aanstellingen.select_related("wijk", "organisatie").order_by("van", "pk")
    return [a for a in rijen if a.tot is None or a.tot > vandaag()]


def _middelen(gebruiker: Gebruiker) -> Aanmeldmiddelen:
    middelen = list(Authenticator.objects.filter(user_id=gebruiker.pk).order_by("created_at", "pk"))
    app = next((m for m in middelen if m.type == Authenticator.Type.TOTP), None)
    codes = next((m for m in middelen if m.type == Authenticator.Type.RECOVERY_CODES), None)
    return Aanmeldmiddelen(
        passkeys=[m for m in middelen if m.type == Authenticator.Type.WEBAUTHN],
        app=app,
        codes_over=len(codes.wrap().get_unused_codes()) if codes else None,
    )


def _sessies(request: Verzoek) -> list[Sessie]:
    """Return the sessions of this user, the current one first, without those that were idle too long."""
    deze = request.session.session_key
    sessies = [
        Sessie(
            browser=noem_browser(s.user_agent),
            ip=s.ip,
            sinds=s.created_at,
            laatst=s.last_seen_at,
            is_deze=s.session_key == deze,
        )
        for s in open_sessies(request.user)
    ]
    return sorted(sessies, key=lambda s: (not s.is_deze, -s.laatst.timestamp()))
