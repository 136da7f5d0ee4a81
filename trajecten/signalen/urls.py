"""URLs of signalen; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.signalen.views import contact_voor, leg_weg, ongedaan

urlpatterns = [
    path("inburgeraars/<int:pk>/contact-voor/", contact_voor, name="contact_voor"),
    path("signalen/<slug:regel>/<int:nummer>/", leg_weg, name="signaal_weggelegd"),
    path("signalen/<int:pk>/toch-niet/", ongedaan, name="signaal_ongedaan"),
]
