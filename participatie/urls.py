"""URLs of the participatieladder."""

from django.urls import path

from participatie.views import ladder

app_name = "participatie"

urlpatterns = [
    path("participatieladder/", ladder.toon, name="ladder"),
    path("participatieladder/nieuw/", ladder.nieuw, name="ladder_nieuw"),
    path("participatieladder/<int:pk>/", ladder.toon_versie, name="ladderversie"),
]
