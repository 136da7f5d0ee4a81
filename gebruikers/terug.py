"""Where somebody goes on after its session ended by itself: remembered in the session that follows, for that user.

Whoever signs in next on the same browser is another user as often as not: it is not sent there and never sees
what was typed.
"""

import base64
import datetime as dt
from urllib.parse import urlsplit, urlunsplit

from django.conf import settings
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, resolve_url
from django.utils.http import escape_leading_slashes, url_has_allowed_host_and_scheme
from django_htmx.http import HttpResponseClientRedirect

from gebruikers.models import Gebruiker
from gebruikers.services.concepten import Bewaard, lees_velden
from kern.klok import nu
from kern.versleuteld import OnleesbaarError, ontsleutel, versleutel

TERUG = "terug"
"""Key in the session of nobody: who was signed in, where it was, what it had typed."""
MEE = "meegenomen"
"""Key in the session of the user, for who keeps no drafts in the database: no form of theirs is about a person."""
DOEL = "concept"


def onthoud(
    request: HttpRequest,
    gebruiker: Gebruiker,
    *,
    url: str,
    formulier: str = "",
    tekst: str = "",
) -> None:
    """Remember where a user was, in the session after its own was ended.

    Args:
        request: with an empty session.
        gebruiker: whose session ended.
        url: where it goes on; empty for its own first page.
        formulier: of which `tekst` holds the fields; empty when nothing is to be carried along.
        tekst: the fields, as `schrijf_velden` wrote them; kept encrypted.
    """
    terug: dict[str, object] = {"gebruiker": gebruiker.pk, "url": url}
    if formulier:
        terug[MEE] = {
            "formulier": formulier,
            "inhoud": base64.b64encode(versleutel(tekst, doel=DOEL)).decode(),
            "op": nu().isoformat(),
        }
    request.session[TERUG] = terug


def haal_terug(request: HttpRequest, gebruiker: Gebruiker) -> str:
    """Return where this user was, once, right after it signed in; empty for anybody else, or outside the product."""
    terug = request.session.pop(TERUG, None)
    if not isinstance(terug, dict) or terug["gebruiker"] != gebruiker.pk:
        return ""
    if MEE in terug:
        request.session[MEE] = terug[MEE]
    url = escape_leading_slashes(str(terug["url"]))
    hier = url_has_allowed_host_and_scheme(
        url, allowed_hosts={request.get_host()}, require_https=request.is_secure()
    )
    return url if hier else ""


def haal_meegenomen(request: HttpRequest, formulier: str) -> Bewaard | None:
    """Return what this user had typed in a form when its session ended."""
    mee = _mee(request, formulier)
    if mee is None:
        return None
    try:
        tekst = ontsleutel(base64.b64decode(mee["inhoud"]), doel=DOEL)
    except OnleesbaarError:
        return None
    return Bewaard(lees_velden(tekst), dt.datetime.fromisoformat(mee["op"]))


def laat_meegenomen_los(request: HttpRequest, formulier: str) -> None:
    """Forget what was typed in a form; nothing happens when it was another form."""
    if _mee(request, formulier) is not None:
        del request.session[MEE]


def _mee(request: HttpRequest, formulier: str) -> dict[str, str] | None:
    mee = request.session.get(MEE)
    return mee if mee and mee["formulier"] == formulier else None


def naar_aanmelden(request: HttpRequest, *, url: str | None = None) -> HttpResponse:
    """Send a visitor to the sign-in page, from where it goes on to what it asked for.

    In a browser where a session has just ended by itself, what is asked for now is kept for that user as well;
    an address in the URL would be followed by whoever signs in.

    Args:
        request: of nobody.
        url: where it was; found from the request when left out.
    """
    url = adres_van(request) if url is None else url
    terug = request.session.get(TERUG)
    if isinstance(terug, dict):
        request.session[TERUG] = {**terug, "url": url or terug["url"]}
        return _ga(request, redirect(settings.LOGIN_URL))
    return _ga(request, redirect_to_login(url) if url else redirect(settings.LOGIN_URL))


def _ga(request: HttpRequest, antwoord: HttpResponse) -> HttpResponse:
    # A fragment must not be filled with the sign-in page: the whole page goes there.
    if "HX-Request" in request.headers:
        return HttpResponseClientRedirect(antwoord["Location"])
    return antwoord


def adres_van(request: HttpRequest, *, toont_formulier: bool = False) -> str:
    """Return the address of the page that somebody is on, as far as it can be opened again.

    Args:
        request: any request.
        toont_formulier: a submit goes to the address that also shows the form.

    Returns:
        Path and query; empty when it is not known.
    """
    if "HX-Request" in request.headers:
        return _eigen_pad(request, request.headers.get("HX-Current-URL", ""))
    if request.method in {"GET", "HEAD"} or toont_formulier:
        return request.get_full_path()
    return _eigen_pad(request, request.headers.get("Referer", ""))


def _eigen_pad(request: HttpRequest, url: str) -> str:
    if not url_has_allowed_host_and_scheme(url, allowed_hosts={request.get_host()}):
        return ""
    delen = urlsplit(url)
    # A path that begins with two slashes is the address of another host to a browser.
    pad = escape_leading_slashes(urlunsplit(("", "", delen.path, delen.query, "")))
    return "" if delen.path == resolve_url(settings.LOGIN_URL) else pad
