"""The page a user returns to after its session ended by itself: remembered in the next session, for that user.

The next user who signs in on the same browser is often another one, who is not sent there and never sees what was
typed.
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
"""Key in the session of a visitor: who was signed in, on which page, and what was typed."""
MEE = "meegenomen"
"""Key in the session of the user, for users who keep no drafts in the database: none of their forms is about a person."""
DOEL = "concept"


def onthoud(
    request: HttpRequest,
    gebruiker: Gebruiker,
    *,
    url: str,
    formulier: str = "",
    tekst: str = "",
) -> None:
    """Remember the page of a user, in the new session after its own was ended.

    Args:
        request: with an empty session.
        gebruiker: whose session ended.
        url: the page to return to; empty for the user's landing page.
        formulier: the form that `tekst` belongs to; empty when nothing was typed.
        tekst: the fields, as `schrijf_velden` wrote them; stored encrypted.
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
    """Return, once, the page this user was on; empty for another user, or for an address outside the product."""
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
    """Return the fields this user had typed in a form when its session ended."""
    mee = _mee(request, formulier)
    if mee is None:
        return None
    try:
        tekst = ontsleutel(base64.b64decode(mee["inhoud"]), doel=DOEL)
    except OnleesbaarError:
        return None
    return Bewaard(lees_velden(tekst), dt.datetime.fromisoformat(mee["op"]))


def laat_meegenomen_los(request: HttpRequest, formulier: str) -> None:
    """Forget the fields typed in this form."""
    if _mee(request, formulier) is not None:
        del request.session[MEE]


def _mee(request: HttpRequest, formulier: str) -> dict[str, str] | None:
    mee = request.session.get(MEE)
    return mee if mee and mee["formulier"] == formulier else None


def naar_aanmelden(request: HttpRequest, *, url: str | None = None) -> HttpResponse:
    """Send a visitor to the sign-in page, which leads on to the requested page.

    In a browser where a session has just ended by itself, the requested page is kept for that user instead: an address
    in the URL would be followed by the next user who signs in.

    Args:
        request: of a visitor.
        url: the page to return to; None to take it from the request.
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


def waar_getikt(request: HttpRequest, *, anders: str) -> str:
    """Return the page on which a button was pressed, to stay there; `anders` when the browser does not tell."""
    return _eigen_pad(request, request.headers.get("Referer", "")) or anders


def adres_van(request: HttpRequest, *, toont_formulier: bool = False) -> str:
    """Return the address of the current page, if it can be opened again.

    Args:
        request: any request.
        toont_formulier: the address of a submit also shows its form.

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
    # A browser takes a path that begins with two slashes as the address of another host.
    pad = escape_leading_slashes(urlunsplit(("", "", delen.path, delen.query, "")))
    return "" if delen.path == resolve_url(settings.LOGIN_URL) else pad
