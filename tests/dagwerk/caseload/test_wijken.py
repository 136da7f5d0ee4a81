"""Targets of a wijk, the wijken beside each other, and what is out of line about a coordinator."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.urls import reverse

from dagwerk.caseload.getallen import Getal
from dagwerk.caseload.oordeel import keer_in_woorden, redenen
from gebruikers.models import Aanstelling
from inburgeraars.models import Vindgegevens
from kern.klok import vandaag
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload, rij, van
from tests.dagwerk.caseload.test_peildatum import namen, op, zet_stap
from tests.fabrieken.besluiten import maak_besluit
from tests.team import Team
from trajecten.normen.onderdelen import doelen_van
from trajecten.normen.services import adjust_waarde
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from vinden.personen import Lijstkeuze


def test_started_by_vindroute_beside_the_targets(team: Team) -> None:
    mensen = [in_caseload(team, geopend=100) for _ in range(3)]
    Traject.objects.filter(inburgeraar__in=mensen[:2]).update(gestart_op=geleden(20))
    Traject.objects.filter(inburgeraar=mensen[0]).update(gesloten_op=geleden(2), uitkomst="verhuisd")
    Vindgegevens.objects.filter(inburgeraar=mensen[1]).update(vindroute="wijknetwerk", wijk=team.wijk)
    stand = van(team)
    (tabel,) = (t for t in stand.wijken if t.wijk == team.wijk)
    assert [(d.getal.naam, d.getal.aantal, d.stand.doel) for d in tabel.doelen] == [
        ("Gestart via het BPI", 1, 25),
        ("Gestart via het wijknetwerk", 1, 25),
        ("Gestart samen", 2, 50),
    ]
    assert [set(namen(team, d.getal.lijst)) for d in tabel.doelen] == [
        {mensen[0].pk},
        {mensen[1].pk},
        {m.pk for m in mensen[:2]},
    ]
    toen = op(team, geleden(21))
    (eerder,) = (t for t in toen.wijken if t.wijk == team.wijk)
    assert [d.getal.aantal for d in eerder.doelen] == [0, 0, 0]


def test_target_is_that_of_the_peildatum(team: Team) -> None:
    in_caseload(team, geopend=100)
    besluit = maak_besluit(datum=geleden(30))
    adjust_waarde(
        onderdeel=doelen_van([team.wijk])[0],
        waarden={"aantal": 30},
        van=geleden(20),
        besluit=besluit,
        door=besluit.toegevoegd_door,
    )

    def doelen(stand: Any) -> list[int]:
        (tabel,) = (t for t in stand.wijken if t.wijk == team.wijk)
        return [d.stand.doel for d in tabel.doelen]

    assert doelen(van(team)) == [30, 25, 55]
    assert doelen(op(team, geleden(20))) == [30, 25, 55]
    assert doelen(op(team, geleden(21))) == [25, 25, 50]


def test_judgement_of_a_target_in_words(team: Team) -> None:
    in_caseload(team)
    (tabel,) = (t for t in van(team).wijken if t.wijk == team.wijk)
    achter = tabel.doelen[0]
    assert achter.achter
    assert achter.oordeel == (
        f"{round(achter.stand.hoort)} achter op schema · nodig "
        f"{achter.stand.nodig_per_maand:.1f} per maand".replace(".", ",")
    )


def test_wijken_beside_each_other(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker__in=[team.coordinator, team.collega, team.elders]).update(
        van=dt.date(2020, 1, 1)
    )
    nieuw, oud = [in_caseload(team, geopend=500) for _ in range(2)]
    Traject.objects.filter(inburgeraar=nieuw).update(gestart_op=vandaag())
    Traject.objects.filter(inburgeraar=oud).update(gestart_op=dt.date(vandaag().year - 1, 12, 31))
    in_caseload(team, geopend=0)
    rijen = {r.naam: r for r in van(team).naast}
    hier, elders = rijen["Donderberg"], rijen["Roermondse Veld"]
    assert (hier.gestart.aantal, hier.fte, hier.gestart_per_fte, hier.open_per_fte) == (
        1,
        "2,0",
        "0,5",
        "1,5",
    )
    assert namen(team, hier.gestart.lijst) == [nieuw.pk]
    # One visit of 45 minutes this year; the other two were longer ago.
    assert hier.uren_per_gestart == "0,8"
    assert (elders.gestart.aantal, elders.fte, elders.uren_per_gestart) == (0, "1,0", "–")


def test_who_is_too_long_in_a_step_stands_by_the_row(team: Team) -> None:
    lang, kort, volgt = [in_caseload(team, geopend=100) for _ in range(3)]
    for persoon, dag in ((lang, 57), (kort, 56), (volgt, 90)):
        zet_stap(
            team, persoon, Stap.TAXEREN, Stap.VOLGEN if persoon == volgt else Stap.VORMGEVEN, geleden(dag)
        )
    regel = rij(van(team), team.wijk, team.coordinator.naam)
    teksten = [r.tekst for r in regel.redenen]
    assert teksten == ["mensen te lang niet gesproken", "persoon te lang in Vormgeven"]
    stil, vormgeven = (r.getal for r in regel.redenen)
    assert stil is not None
    assert vormgeven is not None
    assert (stil.aantal, vormgeven.aantal) == (3, 1)
    assert namen(team, vormgeven.lijst) == [lang.pk]
    assert (
        stil.url
        == f"{reverse('trajecten:signaallijst')}?wijk={team.wijk.pk}&medewerker={team.coordinator.pk}&regel=geen+contact"
    )
    assert regel.in_stap is not None
    assert (regel.in_stap.dagen, regel.in_stap.weken, regel.in_stap.stap) == (57, "8 weken", "Vormgeven")


@pytest.mark.parametrize(
    ("keer", "woorden"),
    [
        ("1.25", "1,3 keer"),
        ("1.69", "1,7 keer"),
        ("1.7", "bijna twee keer"),
        ("2", "2,0 keer"),
        ("3.44", "3,4 keer"),
    ],
)
def test_multiple_of_the_norm_in_words(keer: str, woorden: str) -> None:
    assert keer_in_woorden(Decimal(keer)) == woorden


def _redenen(**anders: Any) -> list[str]:
    basis: dict[str, Any] = {
        "afwezig_tot": None,
        "jaar": None,
        "stil": None,
        "te_lang": [],
        "laatste_dag": None,
        "dag": vandaag(),
    }
    return [r.tekst for r in redenen(**(basis | anders))]


def test_aanstelling_that_ends_within_sixty_days_is_said() -> None:
    dag = dt.date(2026, 11, 30)
    assert _redenen(dag=dag, laatste_dag=dt.date(2027, 1, 29)) == [
        "de aanstelling eindigt op 29 januari 2027"
    ]
    assert _redenen(dag=dag, laatste_dag=dt.date(2027, 1, 30)) == []


def test_at_most_three_reasons_stand_on_a_line() -> None:
    veel = [Getal(naam=str(n), aantal=1, lijst=Lijstkeuze()) for n in range(5)]
    assert _redenen(te_lang=veel) == ["0", "1", "2"]
    assert _redenen(te_lang=[Getal(naam="niemand", aantal=0, lijst=Lijstkeuze())]) == []


def test_next_aanstelling_keeps_the_end_of_this_one_quiet(team: Team) -> None:
    oude = Aanstelling.objects.filter(gebruiker=team.coordinator)
    oude.update(tot=vandaag() + dt.timedelta(days=10))
    in_caseload(team)
    laatste = vandaag() + dt.timedelta(days=9)
    assert any("eindigt op" in r.tekst for r in rij(van(team), team.wijk, team.coordinator.naam).redenen)
    eerste = oude.get()
    Aanstelling.objects.create(
        gebruiker=team.coordinator, rol=eerste.rol, wijk=team.wijk, van=laatste + dt.timedelta(days=1)
    )
    assert rij(van(team), team.wijk, team.coordinator.naam).redenen == ()
