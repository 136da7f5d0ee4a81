"""URLs of reading in running trajecten; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.inlezen import views

urlpatterns = [
    path("trajecten/inlezen/", views.lijst, name="inlezen"),
    path("trajecten/inlezen/sjabloon/", views.sjabloon, name="inlezen_sjabloon"),
    path("trajecten/inlezen/<int:pk>/", views.toon, name="inlezing"),
    path("trajecten/inlezen/<int:pk>/stand/", views.stand, name="inlezing_stand"),
    path("trajecten/inlezen/<int:pk>/fouten/", views.fouten, name="inlezing_fouten"),
    path("trajecten/inlezen/<int:pk>/oordeel/", views.oordeel, name="inlezing_oordeel"),
    path("trajecten/inlezen/<int:pk>/inlezen/", views.lees_in, name="inlezing_inlezen"),
    path("trajecten/inlezen/<int:pk>/weggooien/", views.gooi_weg, name="inlezing_weggooien"),
    path("trajecten/inlezen/<int:pk>/opnieuw/", views.probeer_opnieuw, name="inlezing_opnieuw"),
    path("trajecten/inlezen/<int:pk>/terugdraaien/", views.draai_terug, name="inlezing_terugdraaien"),
]
