"""URLs of the taxatie and the doelgroep; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.taxatie import views as taxatie

urlpatterns = [
    path("inburgeraars/<int:pk>/taxatie/", taxatie.taxatie, name="taxatie"),
    path("inburgeraars/<int:pk>/doelgroep/", taxatie.doelgroep, name="doelgroep"),
]
