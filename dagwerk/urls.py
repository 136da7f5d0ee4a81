"""URLs of a working day; part of the namespace `trajecten`."""

from django.urls import path

from dagwerk.bespreking import views as bespreking
from dagwerk.caseload import views as caseload
from dagwerk.klaar import views as klaar
from dagwerk.mijn_dag import views as mijn_dag
from dagwerk.signaallijst import views as signaallijst
from dagwerk.signaallijst import views_daden as daden
from dagwerk.signaallijst import views_vragen as vragen
from dagwerk.week import views as week

urlpatterns = [
    path("mijn-dag/", mijn_dag.toon, name="mijn_dag"),
    path("week/", week.toon, name="week"),
    path("mijn-ronde/", week.toon_ronde, name="ronde"),
    path("mijn-ronde/afdrukken/", week.druk_ronde_af, name="ronde_afdrukken"),
    path("besprekingen/", bespreking.lijst, name="besprekingen"),
    path("besprekingen/<int:pk>/", bespreking.lees, name="bespreking_lezen"),
    path("bespreking/", bespreking.toon, name="bespreking"),
    path("bespreking/pdf/", bespreking.pdf, name="bespreking_pdf"),
    path("bespreking/<int:pk>/", bespreking.persoon, name="bespreking_persoon"),
    path("caseload/", caseload.toon, name="caseload"),
    path("caseload/xlsx/", caseload.download, name="caseload_xlsx"),
    path("caseload/iemand-vertrekt/", caseload.vertrek, name="caseload_vertrek"),
    path("klaar-voor-de-peildatum/", klaar.toon, name="klaar"),
    path("caseload/verloop/", caseload.verloop, name="caseload_verloop"),
    path("caseload/vraagt-aandacht/", signaallijst.toon, name="signaallijst"),
    path("caseload/vraagt-aandacht/afdrukken/", signaallijst.druk_af, name="signaallijst_afdrukken"),
    path("caseload/vraagt-aandacht/xlsx/", signaallijst.download, name="signaallijst_xlsx"),
    path("caseload/vraagt-aandacht/vragen/", vragen.vraag, name="signalen_vragen"),
    path("caseload/vraagt-aandacht/bezoek/", daden.plan_bezoek, name="signalen_bezoek"),
    path("caseload/vraagt-aandacht/opzij/", daden.leg_opzij, name="signalen_opzij"),
    path("caseload/vraagt-aandacht/terugleggen/", daden.leg_terug, name="signalen_terug"),
    path("caseload/vraagt-aandacht/<int:pk>/", signaallijst.toon_persoon, name="signaallijst_persoon"),
]
