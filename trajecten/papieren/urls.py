"""URLs of documents, and of the documents and checks of Vormgeven; part of the namespace `trajecten`."""

from django.urls import path

from trajecten.papieren.views import briefteksten, brieven, bsn, bsn_intrekken, controles, documenten
from trajecten.papieren.views import planpapier as papier

urlpatterns = [
    path("brieven/", briefteksten.alle, name="briefteksten"),
    path("brieven/<slug:code>/", briefteksten.toon, name="brieftekst"),
    path("brieven/<slug:code>/nieuw/", briefteksten.nieuw, name="brieftekst_nieuw"),
    path("brieven/<slug:code>/<int:pk>/", briefteksten.tekst, name="brieftekst_tekst"),
    path("brieven/<slug:code>/<int:pk>/pdf/", briefteksten.als_pdf, name="brieftekst_pdf"),
    path("brieven/<slug:code>/<int:pk>/verbeteren/", briefteksten.verbeter, name="brieftekst_verbeteren"),
    path("brieven/<slug:code>/<int:pk>/terugnemen/", briefteksten.neem_terug, name="brieftekst_terugnemen"),
    path("brieven/<slug:code>/<int:pk>/vaststellen/", briefteksten.stel_vast, name="brieftekst_vaststellen"),
    path("inburgeraars/<int:pk>/bsn/", bsn.toon, name="bsn"),
    path("inburgeraars/<int:pk>/bsn/vastleggen/", bsn.leg_vast, name="bsn_vastleggen"),
    path("inburgeraars/<int:pk>/bsn/intrekken/", bsn_intrekken.vraag, name="bsn_intrekken"),
    path("bsn-intrekkingen/<int:pk>/", bsn_intrekken.beantwoord, name="bsn_intrekking"),
    path("bsn-intrekkingen/<int:pk>/terug/", bsn_intrekken.trek_terug, name="bsn_intrekking_terug"),
    path("inburgeraars/<int:pk>/documenten/", documenten.toon, name="documenten"),
    path("inburgeraars/<int:pk>/documenten/nieuw/", documenten.nieuw, name="document_nieuw"),
    path("documenten/<int:pk>/bestand/", documenten.bestand, name="document_bestand"),
    path("documenten/<int:pk>/wijzigen/", documenten.wijzig, name="document_wijzigen"),
    path("documenten/<int:pk>/verwijderen/", documenten.verwijder, name="document_verwijderen"),
    path("inburgeraars/<int:pk>/controles/<slug:code>/", controles.leg_vast, name="controle"),
    path("inburgeraars/<int:pk>/controles/<slug:code>/overnemen/", controles.neem_over, name="overnemen"),
    path("inburgeraars/<int:pk>/controles/<slug:code>/brief/", brieven.toon, name="brief"),
    path("inburgeraars/<int:pk>/controles/<slug:code>/brief/pdf/", brieven.maak, name="brief_pdf"),
    path("inburgeraars/<int:pk>/plan/afdrukken/", papier.kies_taal, name="plan_afdrukken"),
    path("inburgeraars/<int:pk>/plan/pdf/", papier.toon_plan, name="plan_pdf"),
]
