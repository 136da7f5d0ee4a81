"""URLs of the klanttevredenheidsonderzoek for who keeps it, and for who gives the cards."""

from django.urls import path

from rapportage.tevredenheid.views import kaarten, onderzoeken, vragenlijsten, woorden

urlpatterns = [
    path("tevredenheid/", onderzoeken.overzicht, name="tevredenheid"),
    path("tevredenheid/nieuw/", onderzoeken.nieuw, name="onderzoek_nieuw"),
    path("tevredenheid/<int:pk>/", onderzoeken.toon, name="onderzoek"),
    path("tevredenheid/<int:pk>/wijzigen/", onderzoeken.wijzig, name="onderzoek_wijzigen"),
    path("tevredenheid/<int:pk>/weg/", onderzoeken.weg, name="onderzoek_weg"),
    path("tevredenheid/<int:pk>/sluiten/", onderzoeken.sluit, name="onderzoek_sluiten"),
    path("tevredenheid/<int:pk>/heropenen/", onderzoeken.heropen, name="onderzoek_heropenen"),
    path("tevredenheid/<int:pk>/proefkaarten/", onderzoeken.proefkaarten, name="onderzoek_proefkaarten"),
    path("tevredenheid/<int:pk>/geleerd/", onderzoeken.geleerd, name="onderzoek_geleerd"),
    path("tevredenheid/<int:pk>/papier/<slug:taal>/", kaarten.papier, name="onderzoek_papier"),
    path("tevredenheid/<int:pk>/woorden/", woorden.toon, name="onderzoek_woorden"),
    path("tevredenheid/woorden/<uuid:pk>/", woorden.oordeel, name="citaat"),
    path("tevredenheid/woorden/<uuid:pk>/citeren/", woorden.citeer, name="antwoord_citeren"),
    path("tevredenheid/woorden/<uuid:pk>/niet-citeren/", woorden.niet_meer, name="antwoord_niet_citeren"),
    path("tevredenheid/kaarten/", kaarten.lijst, name="vragenkaarten"),
    path("tevredenheid/kaarten/<int:pk>/pdf/", kaarten.pdf, name="vragenkaart_pdf"),
    path("tevredenheid/kaarten/<int:pk>/link/", kaarten.link, name="vragenkaart_link"),
    path("tevredenheid/kaarten/<int:pk>/gegeven/", kaarten.gegeven, name="vragenkaart_gegeven"),
    path("tevredenheid/kaarten/<int:pk>/toch-niet/", kaarten.niet_gegeven, name="vragenkaart_niet_gegeven"),
    path("tevredenheid/vragenlijsten/<int:pk>/", vragenlijsten.toon, name="vragenlijst"),
    path("tevredenheid/vragenlijsten/<int:pk>/nieuw/", vragenlijsten.nieuw, name="vragenlijst_nieuw"),
    path("tevredenheid/vragenlijsten/<int:pk>/proef/", vragenlijsten.naar_proef, name="vragenlijst_proef"),
    path(
        "tevredenheid/vragenlijsten/<int:pk>/concept/", vragenlijsten.naar_concept, name="vragenlijst_concept"
    ),
    path(
        "tevredenheid/vragenlijsten/<int:pk>/vast/", vragenlijsten.stel_vast, name="vragenlijst_vaststellen"
    ),
    path(
        "tevredenheid/vragenlijsten/<int:pk>/niet-vast/",
        vragenlijsten.niet_vast,
        name="vragenlijst_niet_vast",
    ),
    path("tevredenheid/vragenlijsten/<int:pk>/vraag/", vragenlijsten.vraag_nieuw, name="vraag_nieuw"),
    path("tevredenheid/vragen/<int:pk>/", vragenlijsten.vraag_wijzig, name="vraag_wijzigen"),
    path("tevredenheid/vragen/<int:pk>/weg/", vragenlijsten.vraag_weg, name="vraag_weg"),
    path("tevredenheid/vragen/<int:pk>/antwoord/", vragenlijsten.keuze_nieuw, name="keuze_nieuw"),
    path("tevredenheid/antwoorden/<int:pk>/", vragenlijsten.keuze_wijzig, name="keuze_wijzigen"),
    path("tevredenheid/antwoorden/<int:pk>/weg/", vragenlijsten.keuze_weg, name="keuze_weg"),
]
