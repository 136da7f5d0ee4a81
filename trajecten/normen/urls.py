"""URLs of targets, norms and the terms of signals."""

from django.urls import path

from trajecten.normen import views

urlpatterns = [
    path("normen/", views.overzicht_pagina, name="normen"),
    path("normen/nieuw-jaar/", views.nieuw_jaar, name="normen_jaar"),
    path("normen/<slug:groep>/<slug:sleutel>/", views.toon, name="norm"),
    path("normen/<slug:groep>/<slug:sleutel>/aanpassen/", views.pas_aan, name="norm_aanpassen"),
    path("normen/<slug:groep>/<slug:sleutel>/<int:pk>/verbeteren/", views.verbeter, name="norm_verbeteren"),
    path("normen/<slug:groep>/<slug:sleutel>/<int:pk>/terugnemen/", views.neem_terug, name="norm_terugnemen"),
]
