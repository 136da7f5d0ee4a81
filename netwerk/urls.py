"""URLs of the wijken and their network."""

from django.urls import path

from netwerk.views import activiteiten, contactpersonen, organisaties, vindplaatsen, wijkcijfers, wijken

app_name = "netwerk"

urlpatterns = [
    path("wijken/", wijken.lijst, name="wijken"),
    path("wijken/<str:code>/", wijken.wijk, name="wijk"),
    path("wijkcijfers/nieuw/", wijkcijfers.nieuw, name="wijkcijfer_nieuw"),
    path("wijkcijfers/<int:pk>/wijzigen/", wijkcijfers.wijzig, name="wijkcijfer_wijzigen"),
    path("netwerk/", wijken.netwerk, name="start"),
    path("netwerk/vindplaatsen/", vindplaatsen.lijst, name="vindplaatsen"),
    path("netwerk/vindplaatsen/nieuw/", vindplaatsen.nieuw, name="vindplaats_nieuw"),
    path("netwerk/vindplaatsen/<int:pk>/", vindplaatsen.toon, name="vindplaats"),
    path("netwerk/vindplaatsen/<int:pk>/wijzigen/", vindplaatsen.wijzig, name="vindplaats_wijzigen"),
    path("netwerk/activiteiten/", activiteiten.lijst, name="activiteiten"),
    path("netwerk/activiteiten/nieuw/", activiteiten.nieuw, name="activiteit_nieuw"),
    path("netwerk/activiteiten/<int:pk>/", activiteiten.toon, name="activiteit"),
    path("netwerk/activiteiten/<int:pk>/wijzigen/", activiteiten.wijzig, name="activiteit_wijzigen"),
    path("netwerk/organisaties/", organisaties.lijst, name="organisaties"),
    path("netwerk/organisaties/nieuw/", organisaties.nieuw, name="organisatie_nieuw"),
    path("netwerk/organisaties/<int:pk>/", organisaties.toon, name="organisatie"),
    path("netwerk/organisaties/<int:pk>/wijzigen/", organisaties.wijzig, name="organisatie_wijzigen"),
    path(
        "netwerk/organisaties/<int:pk>/contactpersonen/nieuw/",
        contactpersonen.nieuw,
        name="contactpersoon_nieuw",
    ),
    path(
        "netwerk/contactpersonen/<int:pk>/wijzigen/", contactpersonen.wijzig, name="contactpersoon_wijzigen"
    ),
]
