"""URLs of finding people: the funnel, selections, the regular route, takeovers; part of the URLs of `trajecten`."""

from django.urls import path

from vinden import views as vinden
from vinden.overnames import views as overnames
from vinden.regulier import views as regulier
from vinden.regulier import views_stappen as reguliere_stappen
from vinden.selecties import views as selecties

urlpatterns = [
    path("vinden/", vinden.toon, name="vinden"),
    path("selecties/", selecties.lijst, name="selecties"),
    path("selecties/nieuw/", selecties.nieuw, name="selectie_nieuw"),
    path("selecties/<int:pk>/", selecties.toon, name="selectie"),
    path("selecties/<int:pk>/reserveren/", selecties.reserveer, name="selectie_reserveren"),
    path("selecties/<int:pk>/afwijzen/", selecties.wijs_af, name="selectie_afwijzen"),
    path("selecties/<int:pk>/intrekken/", selecties.trek_in, name="selectie_intrekken"),
    path("selecties/<int:pk>/vrijgeven/", selecties.geef_vrij, name="selectie_vrijgeven"),
    path("reguliere-route/", regulier.lijst, name="regulier"),
    path("reguliere-route/opgeroepen/", regulier.lijst_opgeroepen, name="regulier_opgeroepen"),
    path("reguliere-route/oproepen/", regulier.roep_op, name="regulier_oproepen"),
    path("reguliere-route/overnemen/", overnames.vraag_uit_wijk, name="overname_uit_wijk"),
    path("reguliere-route/<int:pk>/", regulier.persoon, name="regulier_persoon"),
    path("reguliere-route/<int:pk>/vrijgeven/", regulier.geef_vrij, name="regulier_vrijgeven"),
    path("reguliere-route/<int:pk>/stap/", reguliere_stappen.leg_vast, name="regulier_stap"),
    path("reguliere-route/stappen/<int:pk>/", reguliere_stappen.verbeter, name="regulier_stap_verbeteren"),
    path("overnames/", overnames.lijst, name="overnames"),
    path("overnames/<int:pk>/", overnames.toon, name="overname"),
    path("overnames/<int:pk>/intrekken/", overnames.trek_in, name="overname_intrekken"),
    path("inburgeraars/<int:pk>/overname/", overnames.vraag, name="overname_vragen"),
]
