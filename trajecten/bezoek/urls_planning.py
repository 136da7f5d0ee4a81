"""URLs of the coordinator's day: planned visits, tasks, signals, hours; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.bezoek.views import agenda, planning

urlpatterns = [
    path("inburgeraars/<int:pk>/bezoeken/nieuw/", planning.plan, name="bezoek_plannen"),
    path("bezoeken/<int:pk>/", planning.toon, name="bezoek"),
    path("bezoeken/<int:pk>/verzetten/", planning.verzet, name="bezoek_verzetten"),
    path("bezoeken/<int:pk>/afzeggen/", planning.zeg_af, name="bezoek_afzeggen"),
    path("bezoeken/<int:pk>/aankondigen/", planning.kondig_aan, name="bezoek_aankondigen"),
    path("bezoeken/<int:pk>/brief/", planning.toon_brief, name="bezoek_brief"),
    path("mijn-agenda/", agenda.toon, name="mijn_agenda"),
    path("mijn-agenda/adres/", agenda.adres, name="agenda_adres"),
    path("agenda/<str:sleutel>.ics", agenda.ical, name="agenda"),
]
