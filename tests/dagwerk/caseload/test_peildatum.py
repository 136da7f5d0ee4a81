"""The caseload on an earlier day: from dated facts, as known now (DOMEIN 8a)."""

import datetime as dt
from decimal import Decimal

import pytest
from django.conf import settings
from django.urls import reverse

from dagwerk.caseload.overzicht import Caseload, caseload
from dagwerk.caseload.peildatum import keuzes
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.klok import vandaag
from tests.dagwerk.caseload.test_caseload import PAGINA, geleden, in_caseload, rij, van
from tests.fabrieken.gebruikers import maak_aanstelling
from tests.fabrieken.handhaving import maak_begeleide, maak_overdracht
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.contact.models import GeplandBezoek
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject
from vinden.personen import Lijstkeuze, personen
from wijken.models import Wijk


def op(team: Team, dag: dt.date) -> Caseload:
    """Return the caseload of a day as the teamleider sees it."""
    gebruiker = Gebruiker.objects.get(pk=team.teamleider.pk)
    return caseload(gebruiker, wijken=list(Wijk.objects.order_by("naam")), dag=dag)


def zet_stap(team: Team, persoon: Inburgeraar, van_stap: Stap, naar_stap: Stap, dag: dt.date) -> None:
    """Record a step on a day."""
    traject = Traject.objects.get(inburgeraar=persoon)
    Stapovergang.objects.create(
        inburgeraar=persoon,
        traject=traject,
        van_stap=van_stap,
        naar_stap=naar_stap,
        datum=dag,
        door=team.coordinator,
    )
    Traject.objects.filter(pk=traject.pk).update(stap=naar_stap)


def namen(team: Team, lijst: object) -> list[int]:
    """Return the keys of the people of a list."""
    assert isinstance(lijst, Lijstkeuze)
    return list(personen(Gebruiker.objects.get(pk=team.teamleider.pk), lijst).values_list("pk", flat=True))


def test_step_and_fixed_contact_are_those_of_the_day(team: Team) -> None:
    persoon = in_caseload(team, geopend=30)
    zet_stap(team, persoon, Stap.TAXEREN, Stap.VORMGEVEN, geleden(10))
    Toegang.objects.filter(inburgeraar=persoon).update(van=geleden(30), tot=geleden(5))
    Toegang.objects.create(
        inburgeraar=persoon, gebruiker=team.collega, grond=Toegangsgrond.CASELOAD, van=geleden(5)
    )
    for dag, wie, stap in (
        (geleden(11), team.coordinator, "Taxeren"),
        (geleden(10), team.coordinator, "Vormgeven"),
        (geleden(5), team.collega, "Vormgeven"),
    ):
        regel = rij(op(team, dag), team.wijk, wie.naam)
        assert {g.naam: g.aantal for g in regel.stappen if g.aantal} == {stap: 1}, dag
        assert namen(team, regel.open.lijst) == [persoon.pk]
        assert regel.in_stap is not None
        assert regel.in_stap.dagen == {"Taxeren": 19, "Vormgeven": (geleden(10) - dag).days * -1}[stap]


def test_traject_that_closed_later_is_open_on_the_day(team: Team) -> None:
    persoon = in_caseload(team, geopend=30)
    Traject.objects.filter(inburgeraar=persoon).update(gesloten_op=geleden(3), uitkomst="verhuisd")
    Toegang.objects.filter(inburgeraar=persoon).update(van=geleden(30), tot=geleden(3))
    aantallen = [
        op(team, dag).samen.open.aantal for dag in (geleden(31), geleden(30), geleden(4), geleden(3))
    ]
    assert aantallen == [0, 1, 1, 0]
    assert van(team).samen.open.aantal == 0


def test_visits_are_those_of_the_week_of_the_day(team: Team) -> None:
    persoon = in_caseload(team, geopend=60)
    dag = geleden(14)
    maandag = dag - dt.timedelta(days=dag.weekday())
    for bezoek in (maandag - dt.timedelta(days=1), maandag - dt.timedelta(days=7)):
        maak_huisbezoek(persoon, team.coordinator, datum=bezoek)
    regel = rij(op(team, dag), team.wijk, team.coordinator.naam)
    assert (regel.bezocht.aantal, regel.vorige_week.aantal, regel.bezoek) == (0, 1, None)
    assert namen(team, regel.vorige_week.lijst) == [persoon.pk]
    later = rij(op(team, maandag - dt.timedelta(days=1)), team.wijk, team.coordinator.naam)
    assert (later.bezocht.aantal, later.vorige_week.aantal) == (1, 0)


def test_planned_visits_of_this_week_stand_beside_those_held(team: Team) -> None:
    bezocht, gepland, straks, afgezegd = [in_caseload(team, geopend=60) for _ in range(4)]
    zondag = vandaag() + dt.timedelta(days=6 - vandaag().weekday())
    maak_huisbezoek(bezocht, team.coordinator)
    for persoon, dag, stand in (
        (gepland, zondag, "gepland"),
        (straks, zondag + dt.timedelta(days=1), "gepland"),
        (afgezegd, zondag, "vervallen"),
    ):
        GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=dag, stand=stand)
    regel = rij(van(team), team.wijk, team.coordinator.naam)
    assert regel.bezoek is not None
    assert (regel.bezocht.aantal, regel.bezoek.aantal) == (1, 2)
    assert set(namen(team, regel.bezoek.lijst)) == {bezocht.pk, gepland.pk}


def test_handhaving_counts_while_it_runs(team: Team) -> None:
    persoon = maak_begeleide(team.wijk, team.coordinator)
    overdracht = maak_overdracht(persoon, team.coordinator, team.consulent)
    Verzuimoverdracht.objects.filter(pk=overdracht.pk).update(gesloten_op=vandaag())
    assert van(team).samen.verzuim.aantal == 0
    Verzuimoverdracht.objects.filter(pk=overdracht.pk).update(gesloten_op=None)
    verzuim = van(team).samen.verzuim
    assert verzuim.aantal == 1
    assert namen(team, verzuim.lijst) == [persoon.pk]
    assert op(team, geleden(1)).samen.verzuim.aantal == 0


def test_earlier_day_says_what_is_of_today_alone(team: Team) -> None:
    in_caseload(team, geopend=40)
    klant = als_klant(team.teamleider)
    nu, toen = klant.get(PAGINA).text, klant.get(PAGINA, {"peildatum": geleden(5).isoformat()}).text
    zin = "Wie aandacht vraagt, metingen die nodig zijn en geplande bezoeken zijn er alleen van vandaag."
    kop = "staat er alleen van vandaag."
    assert (zin in nu.partition("Wat tellen we?")[0], nu.count(kop)) == (False, 0)
    # Of the sentences, and of the consulenten.
    assert (zin in toen.partition("Wat tellen we?")[0], toen.count(kop)) == (True, 2)
    assert (nu.count(">alleen vandaag<"), toen.count(">alleen vandaag<")) == (0, 2)
    assert "zoals bekend op" in toen


@pytest.mark.parametrize(
    ("dag", "fout"),
    [
        (vandaag() + dt.timedelta(days=1), "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag"),
        (settings.PILOT_VAN - dt.timedelta(days=1), "De pilot is begonnen op"),
        ("31-31-2026", "Vul een datum in, zoals 24-11-2026"),
    ],
)
def test_day_that_cannot_be_is_said_and_today_is_shown(team: Team, dag: object, fout: str) -> None:
    in_caseload(team)
    pagina = als_klant(team.teamleider).get(PAGINA, {"peildatum": str(dag), "wijk": str(team.wijk.pk)})
    assert fout in pagina.text
    assert pagina.context["caseload"].is_vandaag
    assert pagina.context["wijk"] == team.wijk


def test_fixed_days_are_the_ends_of_month_and_quarter(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    for nu, verwacht in (
        ("2026-11-30", ["2026-11-30", "2026-10-31", "2026-09-30"]),
        ("2026-10-05", ["2026-10-05", "2026-09-30"]),
        ("2026-01-01", ["2026-01-01", "2025-12-31"]),
        ("2025-01-15", ["2025-01-15"]),
    ):
        for waar in ("dagwerk.caseload.peildatum", "dagwerk.peildagen"):
            monkeypatch.setattr(f"{waar}.vandaag", lambda nu=nu: dt.date.fromisoformat(nu))
        gekozen = dt.date.fromisoformat(nu)
        urls = [k.url for k in keuzes(gekozen, team.wijk)]
        assert urls[0] == f"{reverse('trajecten:caseload')}?wijk={team.wijk.pk}"
        assert [u.partition("peildatum=")[2] or nu for u in urls] == verwacht


def test_earlier_day_takes_as_many_queries_with_more_people(team: Team) -> None:
    klant, vraag = als_klant(team.teamleider), {"peildatum": geleden(5).isoformat()}
    in_caseload(team, geopend=40)
    een = tel(klant, PAGINA, vraag)
    for _ in range(8):
        in_caseload(team, geopend=40)
    assert tel(klant, PAGINA, vraag) == een <= 16


def test_fte_of_who_works_everywhere_is_shared(team: Team) -> None:
    maak_aanstelling(team.elders, Rol.TRAJECTCOORDINATOR, wijk=None, fte=Decimal("0.5"))
    in_caseload(team)
    (tabel,) = van(team, team.wijk).wijken
    assert tabel.kop == "1 open traject · 3 trajectcoördinatoren · 2,3 fte"
