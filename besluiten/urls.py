"""URLs of besluiten."""

from django.urls import path

from besluiten import views

app_name = "besluiten"

urlpatterns = [
    path("", views.lijst, name="lijst"),
    path("nieuw/", views.nieuw, name="nieuw"),
    path("werkgroep/<str:dag>/pdf/", views.pdf, name="werkgroep_pdf"),
    path("<int:pk>/", views.toon, name="besluit"),
    path("<int:pk>/wijzigen/", views.wijzig, name="wijzigen"),
    path("<int:pk>/gedaan/", views.gedaan, name="gedaan"),
    path("<int:pk>/gedaan/ongedaan/", views.heropen, name="gedaan_ongedaan"),
    path("<int:pk>/intrekken/", views.trek_in, name="intrekken"),
    path("<int:pk>/intrekken/ongedaan/", views.laat_gelden, name="intrekken_ongedaan"),
    path("<int:pk>/herinneren/", views.herinner, name="herinneren"),
]
