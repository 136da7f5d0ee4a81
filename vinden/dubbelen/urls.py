"""URLs of duplicates: waiting lines, and merging."""

from django.urls import path

from vinden.dubbelen import views as dubbelen

urlpatterns = [
    path("dubbelen/", dubbelen.lijst, name="dubbelen"),
    path("dubbelen/<int:pk>/", dubbelen.regel, name="dubbele_regel"),
    path("dubbelen/<int:pk>/terug/", dubbelen.neem_oordeel_terug, name="oordeel_terugnemen"),
    path("inburgeraars/<int:pk>/samenvoegen/", dubbelen.zoek_ander, name="samenvoegen_zoek"),
    path("inburgeraars/<int:pk>/samenvoegen/<int:ander>/", dubbelen.vergelijk, name="samenvoegen"),
    path("samenvoegingen/<int:pk>/ongedaan/", dubbelen.maak_ongedaan, name="samenvoegen_ongedaan"),
]
