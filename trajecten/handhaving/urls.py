"""URLs of verzuim that is handed over, for coordinator and consulent; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.handhaving.views import besluiten
from trajecten.handhaving.views import consulent as handhaving
from trajecten.handhaving.views import coordinator as verzuim

urlpatterns = [
    path("inburgeraars/<int:pk>/verzuim/overdragen/", verzuim.draag_over, name="verzuim_overdragen"),
    path("verzuim/<int:pk>/", verzuim.toon, name="verzuim"),
    path("verzuim/<int:pk>/vraag/", verzuim.vraag, name="verzuim_vraag"),
    path("verzuim/<int:pk>/consulent/", verzuim.andere_consulent, name="verzuim_consulent"),
    path("verzuim/vragen/<int:pk>/", verzuim.antwoord, name="verzuim_antwoord"),
    path("handhaving/", handhaving.lijst, name="handhavingen"),
    path("handhaving/besluiten/", handhaving.besluiten, name="handhaving_besluiten"),
    path("handhaving/besluiten/<int:pk>/", besluiten.toon, name="besluit"),
    path("handhaving/besluiten/<int:pk>/verbeteren/", besluiten.verbeter, name="besluit_verbeteren"),
    path("handhaving/besluiten/<int:pk>/bezwaar/", besluiten.bezwaar, name="besluit_bezwaar"),
    path("handhaving/<int:pk>/", handhaving.toon, name="handhaving"),
    path("handhaving/<int:pk>/overnemen/", handhaving.neem_over, name="handhaving_overnemen"),
    path("handhaving/<int:pk>/vraag/", handhaving.vraag, name="handhaving_vraag"),
    path("handhaving/<int:pk>/besluit/", handhaving.besluit, name="handhaving_besluit"),
    path("handhaving/<int:pk>/afsluiten/", handhaving.sluit, name="handhaving_sluiten"),
    path("handhaving/vragen/<int:pk>/", handhaving.antwoord, name="handhaving_antwoord"),
]
