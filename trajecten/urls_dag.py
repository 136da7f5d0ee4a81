"""URLs of the coordinator's day: planned visits, tasks, signals, hours; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.views import agenda, planning, taken, uren

urlpatterns = [
    path("inburgeraars/<int:pk>/bezoeken/nieuw/", planning.plan, name="bezoek_plannen"),
    path("bezoeken/<int:pk>/", planning.toon, name="bezoek"),
    path("bezoeken/<int:pk>/verzetten/", planning.verzet, name="bezoek_verzetten"),
    path("bezoeken/<int:pk>/afzeggen/", planning.zeg_af, name="bezoek_afzeggen"),
    path("bezoeken/<int:pk>/aankondigen/", planning.kondig_aan, name="bezoek_aankondigen"),
    path("bezoeken/<int:pk>/brief/", planning.toon_brief, name="bezoek_brief"),
    path("inburgeraars/<int:pk>/taken/nieuw/", taken.nieuw, name="taak_nieuw"),
    path("taken/<int:pk>/gedaan/", taken.gedaan, name="taak_gedaan"),
    path("taken/<int:pk>/vervalt/", taken.vervalt, name="taak_vervalt"),
    path("inburgeraars/<int:pk>/contact-voor/", taken.contact_voor, name="contact_voor"),
    path("signalen/<slug:regel>/<int:nummer>/", taken.leg_weg, name="signaal_weggelegd"),
    path("uren/", uren.toon, name="uren"),
    path("mijn-agenda/", agenda.toon, name="mijn_agenda"),
    path("mijn-agenda/adres/", agenda.adres, name="agenda_adres"),
    path("agenda/<str:sleutel>.ics", agenda.ical, name="agenda"),
]
