"""URLs of reports."""

from django.urls import path

from rapportage.views import uitgaven

app_name = "rapportage"

urlpatterns = [
    path("", uitgaven.lijst, name="uitgaven"),
    path("jaarrapportage/nieuw/", uitgaven.nieuw, name="uitgave_nieuw"),
    path("<int:pk>/", uitgaven.toon, name="uitgave"),
    path("<int:pk>/stand/", uitgaven.stand, name="uitgave_stand"),
    path("<int:pk>/opnieuw/", uitgaven.opnieuw, name="uitgave_opnieuw"),
    path("<int:pk>/pdf/", uitgaven.pdf, name="uitgave_pdf"),
    path("<int:pk>/cijfers/", uitgaven.cijfers, name="uitgave_cijfers"),
]
