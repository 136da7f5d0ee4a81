"""URLs of finding people; part of the namespace `trajecten`."""

from django.urls import path

from vinden import views as vinden
from vinden.dubbelen.urls import urlpatterns as dubbelen
from vinden.navragen import views as navragen
from vinden.overnames import views as overnames
from vinden.personen import views as personen
from vinden.regulier.views import brieven, route, stappen
from vinden.selecties import views as selecties
from vinden.toevoegen import views as toevoegen
from vinden.zoeken import views as zoeken

urlpatterns = [
    path("zoeken/", zoeken.toon, name="zoeken"),
    path("inburgeraars/", personen.lijst, name="personen"),
    path("inburgeraars/xlsx/", personen.download, name="personen_xlsx"),
    path("inburgeraars/nieuw/", toevoegen.nieuw, name="persoon_nieuw"),
    path("inburgeraars/nieuw/lijkt-op/", toevoegen.lijkt_op, name="persoon_lijkt_op"),
    path("inburgeraars/<int:pk>/wijzigen/", personen.wijzig, name="persoon_wijzigen"),
    path("huisbezoeken/nieuw/", personen.kies_voor_bezoek, name="huisbezoek_kies"),
    path("navragen/", navragen.lijst, name="navragen"),
    path("navragen/<int:nummer>/", navragen.beantwoord, name="navraag"),
    path("navragen/<int:pk>/toch-niet/", navragen.ongedaan, name="navraag_ongedaan"),
    path("vinden/", vinden.toon, name="vinden"),
    path("selecties/", selecties.lijst, name="selecties"),
    path("selecties/nieuw/", selecties.nieuw, name="selectie_nieuw"),
    path("selecties/<int:pk>/", selecties.toon, name="selectie"),
    path("selecties/<int:pk>/reserveren/", selecties.reserveer, name="selectie_reserveren"),
    path("selecties/<int:pk>/afwijzen/", selecties.wijs_af, name="selectie_afwijzen"),
    path("selecties/<int:pk>/toch-niet/", selecties.ongedaan, name="selectie_ongedaan"),
    path("selecties/<int:pk>/intrekken/", selecties.trek_in, name="selectie_intrekken"),
    path("selecties/<int:pk>/vrijgeven/", selecties.geef_vrij, name="selectie_vrijgeven"),
    path(
        "selecties/<int:pk>/vrijgeven/toch-niet/",
        selecties.vrijgeven_ongedaan,
        name="selectie_vrijgeven_ongedaan",
    ),
    path("reguliere-route/", route.lijst, name="regulier"),
    path("reguliere-route/opgeroepen/", route.lijst_opgeroepen, name="regulier_opgeroepen"),
    path("reguliere-route/oproepen/", route.roep_op, name="regulier_oproepen"),
    path("reguliere-route/brieven/", brieven.maak, name="regulier_brieven"),
    path("reguliere-route/brieven/<uuid:reeks>/", brieven.gemaakt, name="regulier_brieven_gemaakt"),
    path("reguliere-route/brieven/<uuid:reeks>/pdf/", brieven.als_pdf, name="regulier_brieven_pdf"),
    path(
        "reguliere-route/brieven/<uuid:reeks>/adressen/", brieven.adressen, name="regulier_brieven_adressen"
    ),
    path("reguliere-route/brief/<int:pk>/", brieven.een, name="regulier_brief"),
    path("reguliere-route/overnemen/", overnames.vraag_uit_wijk, name="overname_uit_wijk"),
    path("reguliere-route/<int:pk>/", route.persoon, name="regulier_persoon"),
    path("reguliere-route/<int:pk>/vrijgeven/", route.geef_vrij, name="regulier_vrijgeven"),
    path(
        "reguliere-route/<int:pk>/vrijgeven/toch-niet/",
        route.vrijgeven_ongedaan,
        name="regulier_vrijgeven_ongedaan",
    ),
    path("reguliere-route/<int:pk>/overlijden/", route.leg_overlijden_vast, name="regulier_overlijden"),
    path("reguliere-route/<int:pk>/stap/", stappen.leg_vast, name="regulier_stap"),
    path("reguliere-route/<int:pk>/stoppen/", stappen.stop, name="regulier_stoppen"),
    path("reguliere-route/<int:pk>/van-collega/", stappen.neem_over, name="regulier_van_collega"),
    path("reguliere-route/stappen/<int:pk>/", stappen.verbeter, name="regulier_stap_verbeteren"),
    path("overnames/", overnames.lijst, name="overnames"),
    path("overnames/<int:pk>/", overnames.toon, name="overname"),
    path("overnames/<int:pk>/intrekken/", overnames.trek_in, name="overname_intrekken"),
    path("overnames/<int:pk>/toch-niet/", overnames.ongedaan, name="overname_ongedaan"),
    path("inburgeraars/<int:pk>/overname/", overnames.vraag, name="overname_vragen"),
    *dubbelen,
]
