"""URLs of the five steps; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.stappen.views import afronden, overlijden, stappen, taxeren, trajectwijk

urlpatterns = [
    path("inburgeraars/<int:pk>/stap/", stappen.zet_stap, name="stap"),
    path("inburgeraars/<int:pk>/taxeren/", taxeren.taxeer, name="taxeren"),
    path("inburgeraars/<int:pk>/afsluiten/", afronden.sluit_af, name="afsluiten"),
    path("inburgeraars/<int:pk>/resultaten/nieuw/", afronden.resultaat_nieuw, name="resultaat_nieuw"),
    path("resultaten/<int:pk>/", afronden.resultaat, name="resultaat"),
    path("inburgeraars/<int:pk>/afronding/", afronden.afronding, name="afronding"),
    path("inburgeraars/<int:pk>/nazorg/", afronden.nazorg, name="nazorg"),
    path("inburgeraars/<int:pk>/nieuw-traject/", afronden.nieuw_traject, name="nieuw_traject"),
    path("trajecten/<int:pk>/trajectwijk/", trajectwijk.verbeter, name="trajectwijk"),
    path("trajecten/<int:pk>/terugblik/", afronden.kijk_terug, name="terugblik"),
    path("inburgeraars/<int:pk>/overlijden/", overlijden.leg_vast, name="overlijden"),
    path("inburgeraars/<int:pk>/overlijden/terugnemen/", overlijden.neem_terug, name="overlijden_terugnemen"),
    path("inburgeraars/<int:pk>/heropenen/", stappen.heropen, name="heropenen"),
]
