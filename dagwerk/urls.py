"""URLs of a working day; part of the namespace `trajecten`."""

from django.urls import path

from dagwerk.caseload import views as caseload
from dagwerk.mijn_dag import views as mijn_dag
from dagwerk.signaallijst import views as signaallijst

urlpatterns = [
    path("mijn-dag/", mijn_dag.toon, name="mijn_dag"),
    path("caseload/", caseload.toon, name="caseload"),
    path("caseload/vraagt-aandacht/", signaallijst.toon, name="signaallijst"),
]
