"""What ended in a list is refused by every service that writes it, by the day of the fact; forms are one way in."""

import datetime as dt
from collections.abc import Callable
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from gebruikers.models import Keuze
from gebruikers.services.keuzes import eis_te_kiezen
from inburgeraars import referentie as over_mensen
from inburgeraars.models import Belemmering, Belemmeringsoort, Documentsoort, Inburgeraar, Taal, Tolk
from inburgeraars.namen import Naam
from inburgeraars.services.documenten import Documentgegevens, add_document, change_document
from inburgeraars.services.personen import (
    Bereikbaarheid,
    Wijziging,
    change_persoon,
    register_persoon,
)
from kern.bestanden import beoordeel
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig
from tests.fabrieken.documenten import PDF, maak_document
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_buurt
from tests.team import Team
from trajecten import referentie
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Verslag
from trajecten.contact.services.andere import Contact, log_contact
from trajecten.contact.services.verbeteren import Verbetering, correct_verslag
from trajecten.papieren.enums import Controlestand
from trajecten.papieren.models import Controlesoort
from trajecten.papieren.services.controles import Controlegegevens, save_controle
from trajecten.plan.enums import Aanbodantwoord, Componentsoort
from trajecten.plan.models import Taalroute
from trajecten.plan.services import Componentgegevens, add_component, change_component
from trajecten.plan.services.aanbod import add_aanbod, answer_aanbod
from trajecten.stappen.models import Resultaatsoort
from trajecten.stappen.services.afronden import Behaald, add_resultaat, change_resultaat

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)
GISTEREN = vandaag() - DAG


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    over_mensen.laad()
    referentie.laad()
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator, datum=GISTEREN)
    mens.refresh_from_db()
    return mens


def _beeindigd[K: Keuze](model: type[K], **welke: Any) -> K:
    """Return a choice of a list that ended today."""
    keuze: Any = model.objects.filter(**welke)[0]
    model.objects.filter(pk=keuze.pk).update(tot=vandaag())
    keuze.refresh_from_db()
    assert isinstance(keuze, model)
    return keuze


def _geweigerd(veld: str, keuze: Keuze, daad: Callable[[], object]) -> None:
    with pytest.raises(ValidationError) as fout:
        daad()
    dag = jaar_zo_nodig(vandaag())
    assert fout.value.message_dict == {
        veld: [f"‘{keuze.naam}’ is niet meer te kiezen vanaf {dag}. Kies iets anders"]
    }


def test_what_ended_can_be_chosen_for_a_fact_of_before(persoon: Inburgeraar) -> None:
    web = _beeindigd(Taalroute, code="web")
    eis_te_kiezen("taalroute", web, op=GISTEREN)
    eis_te_kiezen("taalroute", web, nu=web.pk)
    eis_te_kiezen("taalroute", None)
    for op in (None, vandaag(), vandaag() + DAG):
        _geweigerd("taalroute", web, lambda op=op: eis_te_kiezen("taalroute", web, op=op))  # type: ignore[misc]


def test_what_begins_later_is_refused_and_what_began_since_is_not(persoon: Inburgeraar) -> None:
    route = Taalroute(naam="B1-route", van=vandaag() + DAG)
    with pytest.raises(ValidationError) as fout:
        eis_te_kiezen("taalroute", route, op=GISTEREN)
    dag = jaar_zo_nodig(route.van)
    assert fout.value.message_dict == {
        "taalroute": [f"‘B1-route’ is te kiezen vanaf {dag}. Kies iets anders"]
    }
    route.van = vandaag()
    eis_te_kiezen("taalroute", route, op=GISTEREN)


def test_route_of_a_component(team: Team, persoon: Inburgeraar) -> None:
    loopt = maak_component(
        persoon, team.coordinator, Componentsoort.TAAL, taalroute=Taalroute.objects.get(code="web")
    )
    web = _beeindigd(Taalroute, code="web")
    wie: dict[str, Any] = {"door": team.coordinator}
    taal: dict[str, Any] = {"soort": Componentsoort.TAAL, "gegevens": Componentgegevens(taalroute=web), **wie}
    _geweigerd("taalroute", web, lambda: add_component(inburgeraar_id=persoon.pk, **taal))
    eerder = add_component(inburgeraar_id=persoon.pk, liep_al_sinds=GISTEREN, **taal)
    assert eerder.taalroute == web
    gegevens = Componentgegevens(taalroute=web, omschrijving="Les op dinsdag", organisatie=loopt.organisatie)
    anders = change_component(component_id=loopt.pk, versie=loopt.versie, gegevens=gegevens, **wie)
    assert anders.omschrijving == "Les op dinsdag"
    wi = maak_component(
        persoon, team.coordinator, Componentsoort.TAAL, taalroute=Taalroute.objects.get(code="wi")
    )
    _geweigerd(
        "taalroute",
        web,
        lambda: change_component(component_id=wi.pk, versie=wi.versie, gegevens=gegevens, **wie),
    )


def test_route_of_an_aanbod(team: Team, persoon: Inburgeraar) -> None:
    web = _beeindigd(Taalroute, code="web")
    wie: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.coordinator}
    _geweigerd("taalroute", web, lambda: add_aanbod(taalroute=web, gedaan_op=vandaag(), **wie))
    aanbod = add_aanbod(taalroute=web, gedaan_op=GISTEREN, **wie)
    antwoord: dict[str, Any] = {
        "door": team.coordinator,
        "antwoord": Aanbodantwoord.JA,
        "antwoord_op": vandaag(),
    }
    answer_aanbod(aanbod_id=aanbod.pk, versie=1, gedaan_op=vandaag(), **antwoord)
    wi = add_aanbod(taalroute=Taalroute.objects.get(code="wi"), gedaan_op=vandaag(), **wie)
    _geweigerd("taalroute", web, lambda: answer_aanbod(aanbod_id=wi.pk, versie=1, taalroute=web, **antwoord))


def test_kind_of_a_document(team: Team, persoon: Inburgeraar) -> None:
    wie: dict[str, Any] = {"door": team.coordinator, "bestand": beoordeel(PDF), "inburgeraar_id": persoon.pk}
    brief = maak_document(persoon, team.coordinator)
    ander = _beeindigd(Documentsoort, code="diploma")
    vandaag_erbij = Documentgegevens(soort=ander, naam="Diploma", datum=vandaag())
    _geweigerd("soort", ander, lambda: add_document(gegevens=vandaag_erbij, **wie))
    wijzig: dict[str, Any] = {"document_id": brief.pk, "door": team.coordinator, "gezien": brief.versie}
    _geweigerd("soort", ander, lambda: change_document(gegevens=vandaag_erbij, **wijzig))
    oud = add_document(gegevens=Documentgegevens(soort=ander, naam="Diploma", datum=GISTEREN), **wie)
    blijft = change_document(
        document_id=oud.pk, door=team.coordinator, gezien=oud.versie, gegevens=vandaag_erbij
    )
    assert (blijft.soort, blijft.datum) == (ander, vandaag())


def test_document_or_check(team: Team, persoon: Inburgeraar) -> None:
    wie: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.coordinator}
    open_ = Controlegegevens(stand=Controlestand.OPEN)
    intake = Controlesoort.objects.get(code="intake")
    staat_er = save_controle(soort=intake, gegevens=open_, **wie)
    intake, dossier = _beeindigd(Controlesoort, code="intake"), _beeindigd(Controlesoort, code="dossier")
    gedaan = Controlegegevens(stand=Controlestand.GEDAAN, gedaan_op=vandaag())
    _geweigerd("soort", dossier, lambda: save_controle(soort=dossier, gegevens=gedaan, **wie))
    _geweigerd("soort", dossier, lambda: save_controle(soort=dossier, gegevens=open_, **wie))
    eerder = Controlegegevens(stand=Controlestand.GEDAAN, gedaan_op=GISTEREN)
    assert save_controle(soort=dossier, gegevens=eerder, **wie).gedaan_op == GISTEREN
    assert save_controle(soort=intake, gegevens=gedaan, gezien=staat_er.versie, **wie).gedaan_op == vandaag()


def test_kind_of_a_result(team: Team, persoon: Inburgeraar) -> None:
    werk = Resultaatsoort.objects.get(code="baan")
    wie: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.coordinator}
    had = add_resultaat(behaald=Behaald(soort=werk, datum=GISTEREN), **wie)
    ander = add_resultaat(
        behaald=Behaald(soort=Resultaatsoort.objects.get(code="anders"), datum=GISTEREN, in_woorden="Zwemt."),
        **wie,
    )
    werk = _beeindigd(Resultaatsoort, code="baan")
    vandaag_gehaald = Behaald(soort=werk, datum=vandaag())
    _geweigerd("soort", werk, lambda: add_resultaat(behaald=vandaag_gehaald, **wie))
    assert add_resultaat(behaald=Behaald(soort=werk, datum=GISTEREN), **wie).soort == werk
    wijzig: dict[str, Any] = {"door": team.coordinator, "behaald": vandaag_gehaald}
    _geweigerd("soort", werk, lambda: change_resultaat(resultaat_id=ander.pk, gezien=ander.versie, **wijzig))
    assert change_resultaat(resultaat_id=had.pk, gezien=had.versie, **wijzig).datum == vandaag()


def test_barrier_seen_at_a_visit(team: Team, persoon: Inburgeraar) -> None:
    soort = _beeindigd(Belemmeringsoort)
    gezien: dict[str, Any] = {"belemmeringen": (soort,), "belemmering_toelichting": "De oppas viel uit."}
    _geweigerd("belemmeringen", soort, lambda: maak_huisbezoek(persoon, team.coordinator, **gezien))
    assert not Belemmering.objects.exists()
    maak_huisbezoek(persoon, team.coordinator, datum=GISTEREN, **gezien)
    maak_huisbezoek(persoon, team.coordinator, **gezien)
    assert Belemmering.objects.filter(soort=soort).count() == 2


def test_language_of_a_person_and_of_a_talk(team: Team, persoon: Inburgeraar) -> None:
    taal = _beeindigd(Taal, code="ti")
    _geweigerd("taal", taal, lambda: maak_huisbezoek(persoon, team.coordinator, taal=taal))
    contact = Contact(
        soort=Contactsoort.TELEFOON,
        datum=vandaag(),
        minuten=5,
        resultaat=Resultaat.GESPROKEN,
        personen=(persoon.pk,),
        taal=taal,
    )
    _geweigerd("taal", taal, lambda: log_contact(door=team.coordinator, sleutel=uuid4(), contact=contact))
    wijziging = Wijziging(
        telefoon="", email="", bereikbaar_via="Via de buurvrouw", beste_tijd="", taal=taal, tolk=Tolk.GEEN
    )
    wie: dict[str, Any] = {"inburgeraar_id": persoon.pk, "door": team.coordinator, "wijziging": wijziging}
    _geweigerd("taal", taal, lambda: change_persoon(**wie))
    _geweigerd(
        "taal",
        taal,
        lambda: register_persoon(
            door=team.coordinator,
            naam=Naam(voornamen="Amina"),
            bereikbaar=Bereikbaarheid(via="Via de buurvrouw"),
            buurt=maak_buurt(team.wijk),
            taal=taal,
        ),
    )
    # Who speaks it already goes on speaking it.
    maak_huisbezoek(persoon, team.coordinator, datum=GISTEREN, taal=taal)
    assert change_persoon(**wie).taal == taal
    assert log_contact(door=team.coordinator, sleutel=uuid4(), contact=contact).geteld


def test_language_of_a_corrected_report(team: Team, persoon: Inburgeraar) -> None:
    taal = _beeindigd(Taal, code="ti")
    maak_huisbezoek(persoon, team.coordinator)
    verslag = Verslag.objects.get(datum=vandaag())
    nieuw = Verbetering(
        datum=vandaag(),
        tijd=None,
        minuten=45,
        resultaat=Resultaat.GESPROKEN,
        aanwezig="",
        taal=taal,
        tolk="",
        tekst="Beter.",
        kansen="",
        reden="Verkeerde taal.",
    )
    _geweigerd(
        "taal",
        taal,
        lambda: correct_verslag(
            verslag_id=verslag.pk,
            door=team.coordinator,
            verbetering=nieuw,
            gezien=verslag.versie,
            contact_gezien=None,
        ),
    )
