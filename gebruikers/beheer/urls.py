"""URLs of beheer."""

from django.urls import path

from gebruikers.beheer.views import aanstellingen, gebruikers, overzicht, taken

app_name = "beheer"

urlpatterns = [
    path("", overzicht.toon, name="overzicht"),
    path("gebruikers/", gebruikers.lijst, name="gebruikers"),
    path("gebruikers/nieuw/", gebruikers.nieuw, name="gebruiker_nieuw"),
    path("gebruikers/<int:pk>/", gebruikers.toon, name="gebruiker"),
    path("gebruikers/<int:pk>/wijzigen/", gebruikers.wijzig, name="gebruiker_wijzig"),
    path("gebruikers/<int:pk>/blokkeren/", gebruikers.blokkeer, name="gebruiker_blokkeer"),
    path("gebruikers/<int:pk>/deblokkeren/", gebruikers.deblokkeer, name="gebruiker_deblokkeer"),
    path("gebruikers/<int:pk>/uitnodigen/", gebruikers.nodig_uit, name="gebruiker_uitnodigen"),
    path("gebruikers/<int:pk>/aanstellingen/nieuw/", aanstellingen.nieuw, name="aanstelling_nieuw"),
    path(
        "gebruikers/<int:pk>/aanstellingen/<int:aanstelling_pk>/wijzigen/",
        aanstellingen.wijzig,
        name="aanstelling_wijzig",
    ),
    path(
        "gebruikers/<int:pk>/aanstellingen/<int:aanstelling_pk>/beeindigen/",
        aanstellingen.beeindig,
        name="aanstelling_beeindig",
    ),
    path("aanstellingen/<int:pk>/toch-niet/", aanstellingen.ongedaan, name="aanstelling_ongedaan"),
    path("taken/", taken.toon, name="taken"),
    path("berichten/<int:pk>/opnieuw/", taken.stuur_opnieuw, name="bericht_opnieuw"),
]
