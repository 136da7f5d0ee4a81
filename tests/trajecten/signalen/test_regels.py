"""Each rule: just inside its term and just outside, on another term, and switched off."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.urls import reverse

from inburgeraars.models import Fase, Inburgeraar
from kern.klok import DAG, vandaag
from kern.referentie import BEKEND_SINDS
from participatie.scoring import (
    plus_maanden,
)
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.plan import maak_afspraak, maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten import referentie
from trajecten.contact.models import GeplandBezoek
from trajecten.normen.enums import Signaalregel, Termijneenheid
from trajecten.normen.models import Signaalinstelling
from trajecten.normen.termijnen import TERMIJNEN
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Afspraak, Component
from trajecten.plan.services import end_component
from trajecten.signalen.models import Signaal
from trajecten.signalen.services.geheugen import keep_in_step
from trajecten.signalen.zichtbaar import REGELS, zonder_zicht
from trajecten.stappen.models import Nazorgmeting
from trajecten.stappen.services.sluiten import close_traject
from trajecten.taken.models import Taak
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Stapovergang, Traject

MIJN_DAG = reverse("trajecten:mijn_dag")


def geleden(dagen: int) -> dt.date:
    """Return a day before today."""
    return vandaag() - dt.timedelta(days=dagen)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody spoken to today, whose traject opened this week."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(1))
    return persoon


def _open_sinds(persoon: Inburgeraar, dag: dt.date) -> None:
    Traject.objects.filter(inburgeraar=persoon).update(geopend_op=dag)
    Fase.objects.filter(inburgeraar=persoon).update(van=dag)


def bezoek_op(team: Team, persoon: Inburgeraar, dag: dt.date) -> None:
    """Plan a visit on a day that may have been."""
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=dag)


def afspraak_op(team: Team, persoon: Inburgeraar, dag: dt.date) -> None:
    """Make an afspraak that should have been kept by a day."""
    Afspraak.objects.filter(pk=maak_afspraak(persoon, team.coordinator).pk).update(uiterlijk=dag)


def gemeten_op(team: Team, persoon: Inburgeraar, dag: dt.date) -> None:
    """Measure on a day, of a traject that began long before and has started."""
    _open_sinds(persoon, dag - 400 * DAG)
    Traject.objects.filter(inburgeraar=persoon).update(gestart_op=dag - 300 * DAG)
    maak_meting(persoon, team.coordinator, datum=dag)


def in_vormgeven_sinds(team: Team, persoon: Inburgeraar, dag: dt.date) -> None:
    """Enter Vormgeven on a day."""
    _open_sinds(persoon, dag - DAG)
    traject = Traject.objects.get(inburgeraar=persoon)
    Traject.objects.filter(pk=traject.pk).update(stap=Stap.VORMGEVEN)
    Stapovergang.objects.create(
        inburgeraar=persoon,
        traject=traject,
        van_stap="taxeren",
        naar_stap="vormgeven",
        datum=dag,
        door=team.coordinator,
    )


def geopend_op(team: Team, persoon: Inburgeraar, dag: dt.date) -> None:
    """Open a traject on a day, measured since."""
    _open_sinds(persoon, dag)
    maak_meting(persoon, team.coordinator, datum=geleden(1))


def been_stopt_op(team: Team, persoon: Inburgeraar, dag: dt.date) -> None:
    """Let the participation component break off on a day, while the language component runs."""
    _open_sinds(persoon, geleden(60))
    maak_component(persoon, team.coordinator, Componentsoort.TAAL, liep_al_sinds=geleden(59))
    start_component(maak_component(persoon, team.coordinator, Componentsoort.TAAL), op=geleden(50))
    koken = start_component(maak_component(persoon, team.coordinator), op=geleden(50))
    end_component(
        component_id=koken.pk, door=team.coordinator, versie=None, afgerond=False, op=dag, reden="Gestopt"
    )


def nazorg_op(team: Team, persoon: Inburgeraar, dag: dt.date) -> None:
    """Complete a traject, with a meting of nazorg planned for a day."""
    Traject.objects.filter(inburgeraar=persoon).update(
        gesloten_op=geleden(1), uitkomst="afgerond met diploma"
    )
    taak = Taak.objects.create(
        inburgeraar=persoon, voor=team.coordinator, door=team.coordinator, uiterlijk=dag, wat="Nazorg meten"
    )
    Nazorgmeting.objects.create(
        inburgeraar=persoon,
        traject=Traject.objects.get(inburgeraar=persoon),
        gepland_op=dag,
        taak=taak,
        door=team.coordinator,
    )


type Doe = Callable[[Team, Inburgeraar, dt.date], None]

# Of each rule with a term of its own: what makes it ask attention, its last quiet day by what ships, and by 3 weeks.
GEVALLEN: list[tuple[Signaalregel, Doe, Callable[[dt.date], dt.date]]] = [
    (Signaalregel.BEZOEK_TE_LAAT, bezoek_op, lambda dag: dag),
    (Signaalregel.AFSPRAAK_TE_LAAT, afspraak_op, lambda dag: dag),
    (Signaalregel.METING_NODIG, gemeten_op, lambda dag: _laatste_dag(dag, 6)),
    (Signaalregel.LANG_IN_VORMGEVEN, in_vormgeven_sinds, lambda dag: dag - 56 * DAG),
    (Signaalregel.VAST_IN_PIJLER_1, geopend_op, lambda dag: _laatste_dag(dag, 6)),
    (Signaalregel.NAZORG_NODIG, nazorg_op, lambda dag: dag + DAG),
]


def _laatste_dag(dag: dt.date, maanden: int) -> dt.date:
    """Return the first day after which so many calendar months have not passed by a day."""
    eerste = plus_maanden(dag, -maanden)
    while plus_maanden(eerste - DAG, maanden) >= dag:
        eerste -= DAG
    return eerste


def wie(regel: Signaalregel) -> set[int]:
    """Return of whom a rule asks attention."""
    return {rij.inburgeraar_id for rij in zonder_zicht(regel)}


@pytest.mark.parametrize(("regel", "doe", "grens"), GEVALLEN, ids=[g[0].value for g in GEVALLEN])
@pytest.mark.parametrize("met_rijen", [True, False], ids=["shipped rows", "no rows"])
def test_inside_the_term_and_outside(
    team: Team,
    persoon: Inburgeraar,
    regel: Signaalregel,
    doe: Doe,
    grens: Callable[[dt.date], dt.date],
    met_rijen: bool,
) -> None:
    if met_rijen:
        referentie.laad()
    dag = grens(vandaag())
    doe(team, persoon, dag)
    assert wie(regel) == set()
    buiten = maak_persoon(team.wijk)
    maak_huisbezoek(buiten, team.coordinator, datum=geleden(1))
    doe(team, buiten, dag - DAG)
    assert wie(regel) == {buiten.pk}
    assert {rij.inburgeraar_id for rij in REGELS[regel](team.coordinator)} == {buiten.pk}
    assert {rij.inburgeraar_id for rij in REGELS[regel](team.elders)} == set()


@pytest.mark.parametrize(("regel", "doe", "grens"), GEVALLEN, ids=[g[0].value for g in GEVALLEN])
def test_another_term_counts_from_its_day(
    team: Team, persoon: Inburgeraar, regel: Signaalregel, doe: Doe, grens: Callable[[dt.date], dt.date]
) -> None:
    referentie.laad()
    doe(team, persoon, geleden(21))
    Signaalinstelling.objects.filter(regel=regel).update(tot=vandaag())
    nieuw = Signaalinstelling.objects.create(
        regel=regel, termijn=22, eenheid=Termijneenheid.DAGEN, van=vandaag(), bron="besluit 12"
    )
    assert wie(regel) == set()
    for aantal, eenheid in ((19, Termijneenheid.DAGEN), (2, Termijneenheid.WEKEN)):
        Signaalinstelling.objects.filter(pk=nieuw.pk).update(termijn=aantal, eenheid=eenheid)
        assert wie(regel) == {persoon.pk}
    Signaalinstelling.objects.filter(pk=nieuw.pk).update(termijn=2, eenheid=Termijneenheid.MAANDEN)
    assert wie(regel) == set()


def test_a_half_that_stopped_can_be_given_time(team: Team, persoon: Inburgeraar) -> None:
    been_stopt_op(team, persoon, geleden(6))
    assert wie(Signaalregel.EEN_BEEN) == {persoon.pk}
    Signaalinstelling.objects.create(
        regel=Signaalregel.EEN_BEEN, termijn=1, eenheid=Termijneenheid.WEKEN, van=geleden(1)
    )
    assert wie(Signaalregel.EEN_BEEN) == set()
    Component.objects.filter(stand="gestopt").update(geeindigd_op=geleden(7))
    assert wie(Signaalregel.EEN_BEEN) == {persoon.pk}


def maak_alles(team: Team, persoon: Inburgeraar) -> set[Signaalregel]:
    """Give somebody something to be signalled by as many rules as one person can; return which."""
    in_vormgeven_sinds(team, persoon, geleden(250))
    for trede, dagen in ((4, 240), (3, 230), (1, 225)):
        maak_meting(persoon, team.coordinator, trede, datum=geleden(dagen))
    bezoek_op(team, persoon, geleden(3))
    afspraak_op(team, persoon, geleden(3))
    maak_component(persoon, team.coordinator, Componentsoort.TAAL)
    Component.objects.update(gepland_op=geleden(100))
    Traject.objects.update(contact_voor=geleden(0))
    return set(REGELS) - {
        Signaalregel.GEEN_CONTACT,
        Signaalregel.RESERVERING_LOOPT_AF,
        Signaalregel.EEN_BEEN,
        Signaalregel.NAZORG_NODIG,
        Signaalregel.VRAAG_VAN_CONSULENT,
        Signaalregel.EINDE_NA_HANDHAVING,
    }


def test_each_rule_can_be_switched_off_from_a_day(team: Team, persoon: Inburgeraar) -> None:
    referentie.laad()
    regels = maak_alles(team, persoon)
    assert {r for r in REGELS if wie(r)} == regels
    for regel in regels:
        Signaalinstelling.objects.filter(regel=regel).update(tot=vandaag())
        Signaalinstelling.objects.create(regel=regel, aan=False, van=vandaag(), bron="besluit 13")
        assert wie(regel) == set(), regel


def test_what_is_switched_off_leaves_every_screen(team: Team, persoon: Inburgeraar) -> None:
    maak_alles(team, persoon)
    keep_in_step()
    coordinator, leider = als_klant(team.coordinator), als_klant(team.teamleider)
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    woorden = ("Twee metingen omlaag", "Twee metingen omlaag", "met twee metingen omlaag")

    def staat_er() -> list[bool]:
        paginas = (
            coordinator.get(MIJN_DAG),
            coordinator.get(dossier),
            leider.get(reverse("trajecten:caseload")),
        )
        return [woord in pagina.text for woord, pagina in zip(woorden, paginas, strict=True)]

    assert staat_er() == [True, True, True]
    Signaalinstelling.objects.create(regel=Signaalregel.TWEE_OMLAAG, aan=False, van=vandaag())
    assert staat_er() == [False, False, False]
    keep_in_step()
    assert Signaal.objects.get(regel=Signaalregel.TWEE_OMLAAG).geeindigd_op == vandaag()


def test_nobody_is_reminded_of_who_died(team: Team, persoon: Inburgeraar) -> None:
    regels = maak_alles(team, persoon)
    keep_in_step()
    close_traject(inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.OVERLEDEN, op=vandaag())
    for regel in regels:
        assert wie(regel) == set(), regel
    keep_in_step()
    assert not Signaal.objects.filter(geeindigd_op=None).exists()


@pytest.mark.django_db
def test_what_ships_is_dated_before_the_pilot_and_stays_as_adjusted() -> None:
    assert not Signaalinstelling.objects.exists()
    referentie.laad()
    rijen = {i.regel: i for i in Signaalinstelling.objects.all()}
    assert set(rijen) == set(Signaalregel)
    assert all(i.aan and i.van <= BEKEND_SINDS.date() for i in rijen.values())
    assert {Signaalregel(r): (i.termijn, i.eenheid) for r, i in rijen.items() if i.eenheid} == TERMIJNEN
    Signaalinstelling.objects.filter(regel=Signaalregel.METING_NODIG).update(aan=False)
    referentie.laad()
    assert Signaalinstelling.objects.count() == len(Signaalregel)
    assert not Signaalinstelling.objects.get(regel=Signaalregel.METING_NODIG).aan


def test_every_rule_is_told_in_words_with_an_act(team: Team, persoon: Inburgeraar) -> None:
    maak_alles(team, persoon)
    tekst = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk])).text
    for woord in (
        "Het plan is nog niet begonnen · de termijn was",
        "weken in Vormgeven · de termijn is 8 weken",
        "Nog niets gestart · het traject is open sinds",
        "de termijn is 6 maanden",
        "Geen meting sinds",
        "Twee metingen omlaag, de laatste op",
        "te laat · de inburgeraar, uiterlijk",
        "Afhandelen",
        "Meting doen",
    ):
        assert woord in tekst, woord


VAN_HANDHAVING = {Signaalregel.VRAAG_VAN_CONSULENT, Signaalregel.EINDE_NA_HANDHAVING}
"""Of handhaving a teamleider sees how many and how long alone (tests/trajecten/handhaving/test_views.py)."""


@pytest.mark.parametrize(
    "regel", [r for r in REGELS if r not in VAN_HANDHAVING | {Signaalregel.RESERVERING_LOOPT_AF}]
)
def test_the_number_of_the_teamleider_opens_exactly_those(
    team: Team, persoon: Inburgeraar, regel: Signaalregel
) -> None:
    if regel == Signaalregel.EEN_BEEN:
        been_stopt_op(team, persoon, geleden(3))
    elif regel == Signaalregel.NAZORG_NODIG:
        nazorg_op(team, persoon, vandaag())
    elif regel == Signaalregel.GEEN_CONTACT:
        Traject.objects.update(contact_voor=geleden(1))
    else:
        maak_alles(team, persoon)
    maak_huisbezoek(maak_persoon(team.wijk, voornamen="Ander"), team.coordinator)
    klant = als_klant(team.teamleider)
    pagina: Any = klant.get(reverse("trajecten:caseload"))
    punten = {p.lijst.regel: p for p in pagina.context["caseload"].aandacht}
    assert punten[regel].aantal == 1
    lijst = klant.get(punten[regel].url).text
    assert ("Fatma Yildiz" in lijst, "Ander" in lijst) == (True, False)


def test_a_task_never_doubles_a_signal(team: Team, persoon: Inburgeraar) -> None:
    nazorg_op(team, persoon, vandaag())
    klant = als_klant(team.coordinator)
    adressen = (MIJN_DAG, reverse("trajecten:dossier", args=[persoon.pk]))
    for adres in adressen:
        tekst = klant.get(adres).text
        assert ("Nazorgmeting, gepland op" in tekst, "Nazorg meten" in tekst) == (True, False), adres
    Signaalinstelling.objects.create(regel=Signaalregel.NAZORG_NODIG, aan=False, van=vandaag())
    for adres in adressen:
        tekst = klant.get(adres).text
        assert ("Nazorgmeting, gepland op" in tekst, "Nazorg meten" in tekst) == (False, True), adres
    Taak.objects.update(stand="gedaan", afgehandeld_op=vandaag())
    assert wie(Signaalregel.NAZORG_NODIG) == set()


def test_the_dossier_tells_what_asks_attention_and_what_was_laid_aside(
    team: Team, persoon: Inburgeraar
) -> None:
    maak_alles(team, persoon)
    for wie_ in (team.coordinator, team.collega, team.teamleider):
        tekst = als_klant(wie_).get(reverse("trajecten:dossier", args=[persoon.pk])).text
        assert "Vraagt aandacht" in tekst
        assert "Twee metingen omlaag" in tekst
    assert (
        "Vraagt aandacht"
        not in als_klant(team.coordinator)
        .get(reverse("trajecten:dossier", args=[maak_persoon(team.wijk).pk]))
        .text
    )
