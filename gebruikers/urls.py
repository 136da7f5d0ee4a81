"""URLs of users and their account."""

from django.urls import path

from gebruikers.views import (
    account,
    concepten,
    lijstbestanden,
    meldingen,
    sessie,
    start,
    toegankelijkheid,
    weergaven,
)

app_name = "gebruikers"

urlpatterns = [
    path("", start.start, name="start"),
    path("rol/", start.kies_rol, name="rol"),
    path("account/", account.account, name="account"),
    path("account/dagbericht/", account.kies_dagbericht, name="dagbericht"),
    path("account/sneltoets/", account.kies_sneltoets, name="sneltoets"),
    path("account/tweede-stap/", account.tweede_stap, name="tweede_stap"),
    path("sessie/", sessie.over, name="sessie"),
    path("sessie/blijf/", sessie.blijf, name="sessie_blijf"),
    path("toegankelijkheid/", toegankelijkheid.verklaring, name="toegankelijkheid"),
    path("weergaven/", weergaven.toon, name="weergaven"),
    path("weergaven/<slug:lijst>/nieuw/", weergaven.nieuw, name="weergave_nieuw"),
    path("weergaven/<int:pk>/wijzigen/", weergaven.wijzig, name="weergave_wijzigen"),
    path("weergaven/<int:pk>/verwijderen/", weergaven.verwijder, name="weergave_verwijderen"),
    path("weergaven/<int:pk>/toch-niet/", weergaven.ongedaan, name="weergave_ongedaan"),
    path("weergaven/<int:pk>/kopieren/", weergaven.kopieer, name="weergave_kopieren"),
    path("bestanden/<slug:lijst>/nieuw/", lijstbestanden.nieuw, name="lijstbestand_nieuw"),
    path("bestanden/<int:pk>/", lijstbestanden.toon, name="lijstbestand"),
    path("bestanden/<int:pk>/stand/", lijstbestanden.stand, name="lijstbestand_stand"),
    path("bestanden/<int:pk>/xlsx/", lijstbestanden.download, name="lijstbestand_xlsx"),
    path("bestanden/<int:pk>/opnieuw/", lijstbestanden.opnieuw, name="lijstbestand_opnieuw"),
    path("bestanden/<int:pk>/wissen/", lijstbestanden.wis, name="lijstbestand_wissen"),
    path("meldingen/", meldingen.toon, name="meldingen"),
    path("meldingen/gelezen/", meldingen.lees, name="meldingen_gelezen"),
    path("concept/<slug:formulier>/<slug:soort>/<int:pk>/", concepten.bewaar, name="concept"),
    path("concept/<slug:formulier>/<slug:soort>/<int:pk>/weg/", concepten.gooi_weg, name="concept_weg"),
]
