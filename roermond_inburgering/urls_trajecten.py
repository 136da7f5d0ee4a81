"""URLs of people, their dossier and what is done in it."""

from django.urls import include, path

from dagwerk.caseload import views as caseload
from dagwerk.mijn_dag import views as mijn_dag
from dossier import views as dossier
from trajecten.bezoek.urls import urlpatterns as contact_urls
from trajecten.bezoek.urls_planning import urlpatterns as dag_urls
from trajecten.bezoek.views import huisbezoek, veiligheid
from trajecten.handhaving.urls import urlpatterns as handhaving_urls
from trajecten.ladder.urls import urlpatterns as ladder_urls
from trajecten.papieren.urls import urlpatterns as documenten_urls
from trajecten.papieren.views import bsn
from trajecten.plan.urls import urlpatterns as plan_urls
from trajecten.signalen.urls import urlpatterns as signalen_urls
from trajecten.stappen.urls import urlpatterns as stappen_urls
from trajecten.taken.urls import urlpatterns as taken_urls
from trajecten.uren.urls import urlpatterns as uren_urls
from trajecten.uren.views import uitzonderingen
from vinden import views_zoeken as zoeken
from vinden.dubbelen.urls import urlpatterns as dubbelen_urls
from vinden.kies_huisbezoek import kies
from vinden.navragen import views as navragen
from vinden.personen import views as personen
from vinden.toevoegen import views as toevoegen

app_name = "trajecten"

urlpatterns = [
    path("", include("vinden.urls")),
    path("zoeken/", zoeken.toon, name="zoeken"),
    path("mijn-dag/", mijn_dag.toon, name="mijn_dag"),
    path("caseload/", caseload.toon, name="caseload"),
    path("uitzonderingen/<int:pk>/", uitzonderingen.beantwoord, name="uitzondering"),
    path("huisbezoeken/nieuw/", kies, name="huisbezoek_kies"),
    path("inburgeraars/", personen.lijst, name="personen"),
    path("inburgeraars/nieuw/", toevoegen.nieuw, name="persoon_nieuw"),
    path("inburgeraars/nieuw/lijkt-op/", toevoegen.lijkt_op, name="persoon_lijkt_op"),
    path("navragen/", navragen.lijst, name="navragen"),
    path("navragen/<int:nummer>/", navragen.beantwoord, name="navraag"),
    path("inburgeraars/<int:pk>/", dossier.toon, name="dossier"),
    path("inburgeraars/<int:pk>/tijdlijn/", dossier.toon_tijdlijn, name="tijdlijn"),
    path("inburgeraars/<int:pk>/logboek/", dossier.toon_logboek, name="logboek"),
    path("inburgeraars/<int:pk>/wijzigen/", personen.wijzig, name="persoon_wijzigen"),
    path("inburgeraars/<int:pk>/veiligheidsnotitie/", veiligheid.schrijf, name="veiligheidsnotitie"),
    path("inburgeraars/<int:pk>/veiligheidsnotitie/weg/", veiligheid.haal_weg, name="veiligheidsnotitie_weg"),
    path("inburgeraars/<int:pk>/bsn/", bsn.toon, name="bsn"),
    path("inburgeraars/<int:pk>/bsn/vastleggen/", bsn.leg_vast, name="bsn_vastleggen"),
    path("inburgeraars/<int:pk>/claim/", dossier.claim, name="claim"),
    path("inburgeraars/<int:pk>/vrijgeven/", dossier.geef_vrij, name="vrijgeven"),
    path("inburgeraars/<int:pk>/huisbezoeken/nieuw/", huisbezoek.nieuw, name="huisbezoek_nieuw"),
    *dubbelen_urls,
    *dag_urls,
    *uren_urls,
    *signalen_urls,
    *taken_urls,
    *stappen_urls,
    *contact_urls,
    *ladder_urls,
    *plan_urls,
    *documenten_urls,
    *handhaving_urls,
]
