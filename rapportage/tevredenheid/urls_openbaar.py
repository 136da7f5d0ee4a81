"""The addresses of the questions: short, because they stand on a card."""

from django.urls import path

from rapportage.tevredenheid.views import openbaar

app_name = "vragen"

urlpatterns = [
    path("", openbaar.begin, name="begin"),
    path("dank/", openbaar.dank, name="dank"),
    path("<slug:code>/", openbaar.lijst, name="lijst"),
]
