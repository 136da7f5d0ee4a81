"""URLs of the five steps; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.views import stappen, taxatie

urlpatterns = [
    path("inburgeraars/<int:pk>/stap/", stappen.zet_stap, name="stap"),
    path("inburgeraars/<int:pk>/afsluiten/", stappen.sluit_af, name="afsluiten"),
    path("inburgeraars/<int:pk>/heropenen/", stappen.heropen, name="heropenen"),
    path("inburgeraars/<int:pk>/taxatie/", taxatie.taxatie, name="taxatie"),
    path("inburgeraars/<int:pk>/doelgroep/", taxatie.doelgroep, name="doelgroep"),
]
