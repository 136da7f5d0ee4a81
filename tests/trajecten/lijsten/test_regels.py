"""For whom a document, check or measure holds: a table from a day on, and what earlier days keep."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.consistentie import alle_regels, controleer
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten import referentie
from trajecten.handhaving.maatregelen import bestaat, regels_voor
from trajecten.handhaving.models import Handhavingsgrond, Maatregel, Maatregelregel
from trajecten.lijsten.lijst import Lijst, vind
from trajecten.lijsten.regels import Cel, regelsoort, tabellen, wijzigingen
from trajecten.lijsten.services import KeuzeKanNiet, end_keuze, set_regels
from trajecten.papieren.models import Controleregel, Controlesoort
from trajecten.papieren.welke_controles import nodig_voor
from trajecten.plan.models import Taalroute
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)
MORGEN = vandaag() + DAG
IEDEREEN: Cel = ("", None)


@pytest.fixture
def lotte(client: Client) -> Gebruiker:
    referentie.laad()
    gebruiker = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")
    client.force_login(gebruiker)
    return gebruiker


def _lijst(sleutel: str = "controles") -> Lijst:
    lijst = vind(sleutel)
    assert lijst is not None
    return lijst


def _zet(door: Gebruiker, keuze: Any, cellen: set[Cel], sleutel: str = "controles", **anders: Any) -> None:
    velden: dict[str, Any] = {"van": vandaag(), "waarom": "De wet is veranderd.", "gezien": None} | anders
    set_regels(lijst=_lijst(sleutel), pk=keuze.pk, cellen=cellen, door=door, **velden)


def _op(keuze: Any, dag: dt.date, sleutel: str = "controles") -> set[Cel]:
    soort = regelsoort(_lijst(sleutel))
    assert soort is not None
    return soort.cellen_op(keuze, dag)


def _intake() -> Controlesoort:
    return Controlesoort.objects.get(code="intake")


def test_table_holds_from_its_day_and_before_it_what_held(lotte: Gebruiker) -> None:
    wi = Taalroute.objects.get(code="wi")
    nieuw: set[Cel] = {(Doelgroep.PLICHTIG, wi.pk), (Doelgroep.BEHOEFTIG, None)}
    _zet(lotte, _intake(), nieuw, van=MORGEN)
    assert _op(_intake(), vandaag()) == {IEDEREEN}
    assert _op(_intake(), MORGEN) == nieuw


def test_dossier_asks_what_the_rules_of_today_say(lotte: Gebruiker, team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    traject = Traject.objects.get()
    intake = _intake()
    assert intake.pk in set(nodig_voor(traject))
    _zet(lotte, intake, {(Doelgroep.PLICHTIG, None)}, van=MORGEN)
    assert intake.pk in set(nodig_voor(traject))
    _zet(lotte, intake, {(Doelgroep.BEHOEFTIG, None)}, van=MORGEN)
    _zet(lotte, intake, {IEDEREEN}, van=MORGEN)
    _zet(lotte, intake, {(Doelgroep.PLICHTIG, None)})
    assert intake.pk not in set(nodig_voor(traject))


def test_measure_of_an_earlier_day_keeps_its_rules(lotte: Gebruiker) -> None:
    boete = Maatregel.objects.get(code="boete")
    afwezig = Handhavingsgrond.objects.get(code="afwezig")
    gisteren = vandaag() - DAG
    voor = set(regels_voor(Doelgroep.PLICHTIG, gisteren).values_list("pk", flat=True))
    _zet(lotte, boete, {(Doelgroep.BEHOEFTIG, afwezig.pk)}, "maatregelen")
    assert set(regels_voor(Doelgroep.PLICHTIG, gisteren).values_list("pk", flat=True)) == voor
    assert bestaat(boete, afwezig, doelgroep=Doelgroep.PLICHTIG, op=gisteren)
    assert not bestaat(boete, afwezig, doelgroep=Doelgroep.PLICHTIG, op=vandaag())
    assert bestaat(boete, afwezig, doelgroep=Doelgroep.BEHOEFTIG, op=vandaag())


def test_table_set_by_mistake_is_set_back_without_a_trace_in_the_rules(lotte: Gebruiker) -> None:
    intake = _intake()
    _zet(lotte, intake, {(Doelgroep.PLICHTIG, None)}, van=MORGEN)
    _zet(lotte, intake, {IEDEREEN}, van=MORGEN, waarom="Vergissing.")
    assert _op(intake, MORGEN) == _op(intake, MORGEN + 30 * DAG) == {IEDEREEN}
    assert Controleregel.objects.get(soort=intake, doelgroep="").tot is None
    soort = regelsoort(_lijst())
    assert soort is not None
    assert soort.komende_dag(intake) is None
    _zet(lotte, intake, {(Doelgroep.PLICHTIG, None)}, van=MORGEN, waarom="Toch wel.")
    assert _op(intake, MORGEN) == {(Doelgroep.PLICHTIG, None)}
    assert Controleregel.objects.filter(soort=intake).count() == 2


def test_nothing_slips_before_what_is_planned(lotte: Gebruiker) -> None:
    _zet(lotte, _intake(), set(), van=vandaag() + 5 * DAG)
    with pytest.raises(KeuzeKanNiet, match="staat er al een wijziging klaar") as fout:
        _zet(lotte, _intake(), {(Doelgroep.PLICHTIG, None)}, van=MORGEN)
    assert fout.value.veld == "van"


def test_what_changes_nothing_and_what_is_not_there_is_refused(lotte: Gebruiker) -> None:
    with pytest.raises(KeuzeKanNiet, match="Er verandert niets"):
        _zet(lotte, _intake(), {IEDEREEN})
    Taalroute.objects.filter(code="web").update(tot=vandaag())
    web = Taalroute.objects.get(code="web")
    for cel in (("", web.pk), ("onzin", None)):
        with pytest.raises(KeuzeKanNiet, match="Kies uit wat er staat"):
            _zet(lotte, _intake(), {cel})
    with pytest.raises(ValidationError) as fout:
        _zet(lotte, _intake(), set(), van=vandaag() - DAG)
    assert list(fout.value.message_dict) == ["van"]
    with pytest.raises(ValidationError) as reden:
        _zet(lotte, _intake(), set(), waarom=" ")
    assert list(reden.value.message_dict) == ["waarom"]


def test_choice_ends_on_the_day_its_last_rule_ends_and_gets_no_new_one(lotte: Gebruiker) -> None:
    intake = _intake()
    _zet(lotte, intake, set(), van=MORGEN)
    einde = {"lijst": _lijst(), "pk": intake.pk, "waarom": "Weg.", "door": lotte, "gezien": None}
    with pytest.raises(KeuzeKanNiet, match="Er is 1 regel"):
        end_keuze(tot=vandaag(), **einde)  # type: ignore[arg-type]
    end_keuze(tot=MORGEN, **einde)  # type: ignore[arg-type]
    with pytest.raises(KeuzeKanNiet, match="Deze keuze is beëindigd"):
        _zet(lotte, _intake(), {IEDEREEN}, van=MORGEN)
    regel = next(r for r in alle_regels() if r.naam == "regel vraagt om wat er is")
    assert controleer(regel).nummers == ()


def test_who_changes_second_reads_it_first(lotte: Gebruiker) -> None:
    soort = regelsoort(_lijst())
    assert soort is not None
    gezien = soort.merk(_intake())
    _zet(lotte, _intake(), {(Doelgroep.PLICHTIG, None)}, gezien=gezien)
    with pytest.raises(KeuzeKanNiet, match="Iemand anders heeft dit ondertussen gewijzigd"):
        _zet(lotte, _intake(), set(), gezien=gezien)
    assert _op(_intake(), vandaag()) == {(Doelgroep.PLICHTIG, None)}


def test_only_the_beleidsmedewerker_sets_rules(lotte: Gebruiker) -> None:
    with pytest.raises(PermissionDenied):
        _zet(maak_gebruiker(Rol.BEHEERDER), _intake(), set())


def test_page_shows_the_table_of_now_and_of_what_is_planned(client: Client, lotte: Gebruiker) -> None:
    adres = reverse("trajecten:keuze_regels", args=["controles", _intake().pk])
    form = client.get(adres).context["form"]
    assert form["rij_0"].value() == ["alle"]
    invoer = {n: form[n].value() for n in form.fields if form[n].value()}
    antwoord: Any = client.post(
        adres,
        invoer | {"sleutel": uuid4(), "rij_0": [], "rij_1": ["alle"], "van": MORGEN, "waarom": "Nieuw."},
    )
    assert antwoord.url == reverse("trajecten:keuze", args=["controles", _intake().pk])
    bladzijde = client.get(antwoord.url)
    nu, straks = bladzijde.context["tabellen"]
    assert [[ja for _kop, ja in rij.cellen] for rij in nu.rijen][:2] == [[True, False, False], [False] * 3]
    assert [[ja for _kop, ja in rij.cellen] for rij in straks.rijen][:2] == [
        [False] * 3,
        [True, False, False],
    ]
    (wijziging,) = wijzigingen(regelsoort(_lijst()), _intake())  # type: ignore[arg-type]
    assert (wijziging.wie, wijziging.reden) == ("Lotte Rademakers", "Nieuw.")
    assert "Nieuw." in bladzijde.content.decode()
    route = client.get(
        reverse("trajecten:keuze_regels", args=["taalroutes", Taalroute.objects.get(code="wi").pk])
    )
    assert route.status_code == 404


def test_measures_ask_a_doelgroep_and_a_ground(lotte: Gebruiker) -> None:
    boete = Maatregel.objects.get(code="boete")
    soort = regelsoort(_lijst("maatregelen"))
    assert soort is not None
    (tabel,) = tabellen(soort, boete)
    assert tabel.kolommen == ["afwezig zonder geldige reden", "werkt niet mee aan het traject"]
    assert [rij.naam for rij in tabel.rijen] == [str(d.label) for d in Doelgroep]
    assert [[ja for _kop, ja in rij.cellen] for rij in tabel.rijen] == [[True, True], *[[False] * 2] * 4]
    assert Maatregelregel.objects.filter(maatregel=boete).count() == 2
