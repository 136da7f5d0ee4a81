"""Every URL of the product."""

from django.conf import settings
from django.urls import include, path

from gebruikers.beheer.views.overzicht import componenten
from roermond_inburgering.gezondheid import gezond

urlpatterns = [
    path("", include("gebruikers.urls")),
    path("", include("netwerk.urls")),
    path("besluiten/", include("besluiten.urls")),
    path("", include("register.urls")),
    path("", include("participatie.urls")),
    path("", include("roermond_inburgering.urls_trajecten")),
    path("rapportages/", include("rapportage.urls")),
    path("mening/", include("rapportage.tevredenheid.urls_openbaar")),
    path("beheer/", include("gebruikers.beheer.urls")),
    path("componenten/", componenten, name="componenten"),
    path("account/", include("gebruikers.urls_aanmelden")),
    path("gezond/", gezond, name="gezond"),
]
if settings.DEMO:
    urlpatterns.append(path("postvak/", include("gebruikers.postvak.urls")))

handler400 = "roermond_inburgering.storing.bad_request"
handler403 = "roermond_inburgering.fouten.permission_denied"
handler404 = "roermond_inburgering.fouten.page_not_found"
handler429 = "roermond_inburgering.fouten.too_many"
handler500 = "roermond_inburgering.storing.server_error"
