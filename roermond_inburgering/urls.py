"""Every URL of the product."""

from django.urls import include, path

urlpatterns = [
    path("", include("gebruikers.urls")),
    path("", include("trajecten.urls")),
    path("account/", include("allauth.urls")),
]

handler400 = "roermond_inburgering.fouten.bad_request"
handler403 = "roermond_inburgering.fouten.permission_denied"
handler404 = "roermond_inburgering.fouten.page_not_found"
handler500 = "roermond_inburgering.fouten.server_error"
