"""URLs of the lists."""

from django.urls import path

from trajecten.lijsten import views

urlpatterns = [
    path("lijsten/", views.alle, name="lijsten"),
    path("lijsten/<slug:sleutel>/", views.toon, name="lijst"),
    path("lijsten/<slug:sleutel>/nieuw/", views.nieuw, name="keuze_nieuw"),
    path("lijsten/<slug:sleutel>/<int:pk>/", views.keuze, name="keuze"),
    path("lijsten/<slug:sleutel>/<int:pk>/verbeteren/", views.verbeter, name="keuze_verbeteren"),
    path("lijsten/<slug:sleutel>/<int:pk>/beeindigen/", views.beeindig, name="keuze_beeindigen"),
    path("lijsten/<slug:sleutel>/<int:pk>/voor-wie/", views.regels, name="keuze_regels"),
    path("lijsten/<slug:sleutel>/<int:pk>/velden/", views.velden, name="keuze_velden"),
    path("lijsten/<slug:sleutel>/<int:pk>/weer/", views.weer, name="keuze_weer"),
]
