"""The namespace `trajecten`: people, their dossier and the work in it; each room names its own pages."""

from django.urls import include, path

app_name = "trajecten"

urlpatterns = [
    path("", include(kamer))
    for kamer in (
        "dagwerk.urls",
        "dossier.urls",
        "vinden.urls",
        "trajecten.bespreking.urls",
        "trajecten.bezoek.urls",
        "trajecten.handhaving.urls",
        "trajecten.inlezen.urls",
        "trajecten.ladder.urls",
        "trajecten.lijsten.urls",
        "trajecten.normen.urls",
        "trajecten.overdracht.urls",
        "trajecten.papieren.urls",
        "trajecten.plan.urls",
        "trajecten.signalen.urls",
        "trajecten.stappen.urls",
        "trajecten.taken.urls",
        "trajecten.taxatie.urls",
        "trajecten.uren.urls",
    )
]
