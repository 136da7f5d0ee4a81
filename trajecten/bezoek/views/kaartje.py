"""The card "ik was bij u", left behind when nobody was at home."""

from django.core.exceptions import PermissionDenied
from django.http import HttpResponse
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from gebruikers.enums import Rol
from gebruikers.verzoek import Verzoek
from kern.beleid import beleid
from logboek.enums import Handeling
from trajecten.kader.hoofd import Hoofd, hoofd
from trajecten.kader.pagina import IN_DOSSIER, haal_persoon
from trajecten.papieren.kaartje import Kaart, kaarten, pdf


@require_GET
@beleid(
    rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.KAARTJE_GEMAAKT, onderdeel="kaartje"
)
def toon(request: Verzoek, pk: int) -> HttpResponse:
    """Show the card to leave behind when nobody was at home: to print, or to copy as a message."""
    kop, van_persoon = _haal(request, pk)
    context = {"hoofd": kop, "kaarten": van_persoon}
    return render(request, "trajecten/bezoek/kaartje.html", context)


@require_GET
@beleid(
    rollen={Rol.TRAJECTCOORDINATOR}, bereik=IN_DOSSIER, logt=Handeling.KAARTJE_GEMAAKT, onderdeel="kaartje"
)
def toon_pdf(request: Verzoek, pk: int) -> HttpResponse:
    """Return the card as PDF."""
    _kop, van_persoon = _haal(request, pk)
    antwoord = HttpResponse(pdf(van_persoon), content_type="application/pdf")
    antwoord["Content-Disposition"] = 'attachment; filename="kaartje.pdf"'
    return antwoord


def _haal(request: Verzoek, pk: int) -> tuple[Hoofd, list[Kaart]]:
    persoon = haal_persoon(request, pk)
    kop = hoofd(request.user, persoon)
    if not kop.mag_bezoeken:
        raise PermissionDenied(_("%s begeleidt deze persoon en laat het kaartje achter.") % kop.vast_contact)
    return kop, kaarten(request.user, persoon)
