"""The way back to the page one was on, carried in the address of a page that every page leads to (docs/adr/0078).

The address of a page can name a person by its key, and what was searched for. So the way back is sealed: whoever reads
an address, in a log or over a shoulder, reads nothing in it. It needs no session and no header of the browser, so it
outlives the end of a session, a reload and a draft. What is not sealed by us is no way back.
"""

import base64

from django.http import HttpRequest
from django.utils.http import url_has_allowed_host_and_scheme

from gebruikers.models import Verzoek as Verstuurd
from gebruikers.policies import kan_openen
from gebruikers.terug import adres_van
from gebruikers.verzoek import Verzoek
from kern.versleuteld import OnleesbaarError, ontsleutel, versleutel

VELD = "terug"
"""The parameter of an address that holds the way back."""
DOEL = "weg terug"
LANGSTE: int = Verstuurd._meta.get_field("uitkomst").max_length or 0  # noqa: SLF001
"""A submit may lead there, so it is no longer than what is kept of that."""


def verzegel(pad: str) -> str:
    """Return a path as it stands in an address: encrypted, in letters that need no escape."""
    return base64.urlsafe_b64encode(versleutel(pad, doel=DOEL)).decode().rstrip("=")


def van_hier(request: HttpRequest) -> dict[str, str]:
    """Return the parameter that leads back to the page of a request; none when that cannot be opened again.

    Of an address that is too long the query is left out.
    """
    pad = adres_van(request)
    if len(pad) > LANGSTE:
        pad = pad.partition("?")[0]
    return {VELD: verzegel(pad)} if 0 < len(pad) <= LANGSTE else {}


def weg_terug(request: Verzoek) -> str:
    """Return the page one was on, by the address of the request; empty for what leads to no page that this user may open."""
    verzegeld = request.GET.get(VELD, "")
    try:
        pad = ontsleutel(base64.urlsafe_b64decode(verzegeld + "=" * (-len(verzegeld) % 4)), doel=DOEL)
    except (OnleesbaarError, ValueError, IndexError):
        return ""
    hier = url_has_allowed_host_and_scheme(pad, allowed_hosts=None) and pad.isprintable()
    return pad if hier and kan_openen(request.user, pad) else ""
