"""The URLs of the product as they are in the demo."""

from django.urls import include, path

from roermond_inburgering.urls import (
    handler400,
    handler403,
    handler404,
    handler429,
    handler500,
)
from roermond_inburgering.urls import urlpatterns as gewoon

__all__ = ["handler400", "handler403", "handler404", "handler429", "handler500", "urlpatterns"]

urlpatterns = [*gewoon, path("postvak/", include("gebruikers.postvak.urls"))]
