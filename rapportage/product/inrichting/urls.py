"""URLs of the parts as reference data."""

from django.urls import path

from rapportage.product.inrichting import views

_DEEL = "productbeschrijving/onderdelen/<slug:deel>"
_RIJ = f"{_DEEL}/<slug:soort>/<int:pk>"

urlpatterns = [
    path("productbeschrijving/onderdelen/", views.alle, name="inrichting"),
    path(f"{_DEEL}/", views.toon, name="inrichting_deel"),
    path(f"{_DEEL}/naam/", views.hernoem, name="inrichting_naam"),
    path(f"{_DEEL}/<slug:soort>/nieuw/", views.nieuw, name="inrichting_nieuw"),
    path(f"{_RIJ}/wijzigen/", views.wijzig, name="inrichting_wijzigen"),
    path(f"{_RIJ}/beeindigen/", views.beeindig, name="inrichting_beeindigen"),
    path(f"{_RIJ}/hervatten/", views.hervat, name="inrichting_hervatten"),
    path(f"{_RIJ}/verwijderen/", views.verwijder, name="inrichting_verwijderen"),
]
