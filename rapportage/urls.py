"""URLs of reports."""

from django.urls import path

from rapportage.ervaringen import urls as ervaringen
from rapportage.product import urls as product
from rapportage.schrijven import urls as schrijven
from rapportage.tevredenheid import urls as tevredenheid
from rapportage.vandaag import views as vandaag
from rapportage.views import bestanden, planning, uitgaven
from rapportage.vragen import urls as vragen

app_name = "rapportage"

urlpatterns = [
    path("", uitgaven.lijst, name="uitgaven"),
    path("vandaag/", vandaag.toon, name="vandaag"),
    path("jaarrapportage/nieuw/", uitgaven.nieuw, name="uitgave_nieuw"),
    path("planning/", planning.overzicht, name="planning"),
    path("planning/<int:pk>/nu/", planning.nu_maken, name="planning_nu"),
    path("planning/<int:pk>/uit/", planning.zet_uit, name="planning_uit"),
    path("planning/<int:pk>/aan/", planning.zet_aan, name="planning_aan"),
    path("planning/<int:pk>/voor-wie/", planning.abonnees, name="planning_abonnees"),
    path("<int:pk>/", uitgaven.toon, name="uitgave"),
    path("<int:pk>/stand/", uitgaven.stand, name="uitgave_stand"),
    path("<int:pk>/stop/", uitgaven.stop, name="uitgave_stop"),
    path("<int:pk>/opnieuw/", uitgaven.opnieuw, name="uitgave_opnieuw"),
    path("<int:pk>/pdf/", uitgaven.pdf, name="uitgave_pdf"),
    path("<int:pk>/cijfers/", uitgaven.cijfers, name="uitgave_cijfers"),
    path("<int:pk>/rekenblad/", uitgaven.rekenblad, name="uitgave_rekenblad"),
    path("<int:pk>/csv/", uitgaven.opendata, name="uitgave_csv"),
    path("<int:pk>/tekst/", bestanden.tekst, name="uitgave_tekst"),
    path("<int:pk>/grafieken/", bestanden.grafieken, name="uitgave_grafieken"),
    path("<int:pk>/grafieken/<slug:naam>.svg", bestanden.grafiek_svg, name="uitgave_grafiek_svg"),
    path("<int:pk>/grafieken/<slug:naam>.png", bestanden.grafiek_png, name="uitgave_grafiek_png"),
    path("schema/<slug:soort>-<int:versie>.schema.json", bestanden.schema, name="schema"),
    *ervaringen.urlpatterns,
    *schrijven.urlpatterns,
    *tevredenheid.urlpatterns,
    *product.urlpatterns,
    *vragen.urlpatterns,
]
