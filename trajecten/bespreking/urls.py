"""URLs of bespreking; part of the namespace `trajecten`. The pages of a talk are in `dagwerk.bespreking`."""

from django.urls import path

from trajecten.bespreking import views

urlpatterns = [
    path("besprekingen/met/<int:pk>/beginnen/", views.begin, name="bespreking_beginnen"),
    path("besprekingen/<int:pk>/afsluiten/", views.sluit_af, name="bespreking_afsluiten"),
    path("besprekingen/<int:pk>/heropenen/", views.heropen, name="bespreking_heropenen"),
    path("besprekingen/<int:pk>/intrekken/", views.trek_in, name="bespreking_intrekken"),
    path("besprekingen/<int:pk>/toch-niet/", views.intrekken_ongedaan, name="bespreking_intrekken_ongedaan"),
    path("bespreekpunten/<int:pk>/niet-besproken/", views.niet_besproken, name="niet_besproken"),
    path("bespreekpunten/<int:pk>/notitie/", views.notitie, name="bespreeknotitie"),
    path("bespreekpunten/<int:pk>/versies/", views.notitie_versies, name="bespreeknotitie_versies"),
    path("besprekingen/taken/<int:pk>/intrekken/", views.trek_taak_in, name="bespreektaak_intrekken"),
    path("besprekingen/taken/<int:pk>/toch-niet/", views.taak_ongedaan, name="bespreektaak_ongedaan"),
]
