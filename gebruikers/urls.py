"""URLs of users and their account."""

from django.urls import path

from gebruikers.views import account, concepten, meldingen, sessie, start, toegankelijkheid

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
    path("meldingen/", meldingen.toon, name="meldingen"),
    path("meldingen/gelezen/", meldingen.lees, name="meldingen_gelezen"),
    path("concept/<slug:formulier>/<slug:soort>/<int:pk>/", concepten.bewaar, name="concept"),
    path("concept/<slug:formulier>/<slug:soort>/<int:pk>/weg/", concepten.gooi_weg, name="concept_weg"),
]
