"""A submit that arrives twice from one view of a page is carried out once (docs/adr/0033).

A double tap, or a submit that the browser sends again, has the same body as the first, down to the CSRF token, which
each view of a page has anew. The second waits for the first and leads where that did, also when the first took away
what it was about: a task that is done, a person who is out of sight now. So a button needs no key of its own; a form
has one besides (`MetSleutel`), which its draft keeps when the page is opened anew.
"""

import hashlib
import uuid
from http import HTTPStatus

from django.core.files.uploadedfile import UploadedFile
from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect

from gebruikers.models import Gebruiker, Verzoek
from kern.beleid import beleid_van
from kern.versleuteld import sleutelhash

TOKEN = "csrfmiddlewaretoken"  # noqa: S105  the name of a field
DOEL = "dubbeltik"
LANGSTE: int = Verzoek._meta.get_field("uitkomst").max_length or 0  # noqa: SLF001


def begin(request: HttpRequest) -> HttpResponseRedirect | None:
    """Note a submit of a signed-in user before it is judged; in the transaction of the request, as its user.

    Returns:
        Where the same submit led before; None when it is to be carried out.
    """
    match = request.resolver_match
    beleid = beleid_van(match.func) if match is not None else None
    if request.method != "POST" or beleid is None or beleid.openbaar or beleid.achtergrond:
        return None
    if not isinstance(request.user, Gebruiker) or TOKEN not in request.POST:
        return None
    afdruk = _afdruk(request)
    wie_wat = {"gebruiker": request.user, "sleutel": uuid.UUID(bytes=afdruk[:16])}
    try:
        with transaction.atomic():
            request.tik = Verzoek.objects.create(**wie_wat, inhoud_hash=afdruk)  # type: ignore[attr-defined]
    except IntegrityError:
        return HttpResponseRedirect(Verzoek.objects.get(**wie_wat).uitkomst)
    return None


def rond_af(request: HttpRequest, response: HttpResponse) -> None:
    """Keep where a submit led; what led nowhere, such as a form with an error, may be sent again."""
    verzoek: Verzoek | None = getattr(request, "tik", None)
    if verzoek is None:
        return
    doel = response.headers.get("Location", "")
    if response.status_code == HTTPStatus.FOUND and len(doel) <= LANGSTE:
        Verzoek.objects.filter(pk=verzoek.pk).update(uitkomst=doel)
    else:
        Verzoek.objects.filter(pk=verzoek.pk).delete()


def _afdruk(request: HttpRequest) -> bytes:
    """Return a keyed hash of the address and all that was sent; of a file the hash of its content."""
    bestanden = [(naam, [_van_bestand(b) for b in lijst]) for naam, lijst in request.FILES.lists()]
    verstuurd = (request.get_full_path(), [*request.POST.lists()], bestanden)
    return sleutelhash(repr(verstuurd), doel=DOEL)


def _van_bestand(bestand: "UploadedFile[bytes]") -> str:
    bestand.seek(0)
    afdruk = hashlib.sha256()
    for deel in bestand.chunks():
        afdruk.update(deel)
    bestand.seek(0)
    return afdruk.hexdigest()
