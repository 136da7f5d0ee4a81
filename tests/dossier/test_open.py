"""What is open about a person: visits, afspraken and tasks in one list by day, and what who may do with each."""

import datetime as dt

import pytest
from django.urls import reverse

from dossier.paneel_open import EERSTE, Openstaand, openstaand
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.woorden import jaar_zo_nodig, met_weekdag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_afspraak
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.hoofd import hoofd
from trajecten.kader.lezen import rijen_van
from trajecten.plan.enums import Afspraakpartij
from trajecten.plan.models import Afspraak
from trajecten.taken.models import Taak
from trajecten.taken.services import add_taak


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody whom the coordinator guides."""
    mens = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(mens, team.coordinator)
    return mens


def paneel(wie: Gebruiker, persoon: Inburgeraar) -> Openstaand:
    with als(wie):
        rijen = rijen_van(wie, persoon.pk)
        assert rijen is not None
        return openstaand(wie, rijen, hoofd(wie, persoon, rijen))


def plan(persoon: Inburgeraar, door: Gebruiker, dagen: int, tijd: dt.time | None = None) -> GeplandBezoek:
    dag = vandaag() + dagen * DAG
    return GeplandBezoek.objects.create(inburgeraar=persoon, door=door, datum=dag, tijd=tijd, wat="Koken")


def test_one_list_by_day_with_what_has_no_day_last(team: Team, persoon: Inburgeraar) -> None:
    maak_afspraak(persoon, team.coordinator, wat="Ooit eens", uiterlijk=None)
    maak_afspraak(persoon, team.coordinator, wat="Opvang vragen", uiterlijk=vandaag() + 2 * DAG)
    add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Gilde bellen", uiterlijk=vandaag() + DAG)
    plan(persoon, team.coordinator, 3, dt.time(9, 30))
    plan(persoon, team.coordinator, 0)
    plan(persoon, team.coordinator, -2)
    open_ = paneel(team.coordinator, persoon)
    verder = vandaag() + 2 * DAG
    assert [(r.wat, r.regel, r.te_laat) for r in [*open_.eerste, *open_.rest]] == [
        ("Bezoek", f"stond op {jaar_zo_nodig(vandaag() - 2 * DAG)}, niet vastgelegd · Koken", True),
        ("Bezoek vandaag", "Koken", False),
        ("Gilde bellen", "taak van jou · uiterlijk morgen", False),
        ("Opvang vragen", f"afspraak · Fatma · uiterlijk {jaar_zo_nodig(verder)}", False),
        (f"Bezoek {met_weekdag(vandaag() + 3 * DAG)}, 09.30 uur", "Koken", False),
        ("Ooit eens", "afspraak · Fatma", False),
    ]
    assert len(open_.eerste) == EERSTE
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert "Nog 1 tonen" in dossier


def test_each_has_the_act_that_fits_for_who_guides(team: Team, persoon: Inburgeraar) -> None:
    laat, afspraak = plan(persoon, team.coordinator, -2), maak_afspraak(persoon, team.coordinator)
    taak = add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bellen", uiterlijk=vandaag())
    regels = paneel(team.coordinator, persoon).eerste
    assert [(r.knop, r.knop_url, r.meteen) for r in regels] == [
        ("Vastleggen", f"{reverse('trajecten:huisbezoek_nieuw', args=[persoon.pk])}?bezoek={laat.pk}", False),
        ("Gedaan", reverse("trajecten:taak_gedaan", args=[taak.pk]), True),
        (
            "Afhandelen",
            f"{reverse('trajecten:afspraak_afhandelen', args=[afspraak.pk])}?terug=nodig",
            False,
        ),
    ]
    assert [naam for naam, _url in paneel(team.coordinator, persoon).erbij] == [
        *("Bezoek plannen", "Afspraak maken", "Taak toevoegen")
    ]
    klant = als_klant(team.coordinator)
    klaar = klant.post(reverse("trajecten:taak_gedaan", args=[taak.pk]), {"terug": "dossier"}, follow=True)
    assert klaar.request["PATH_INFO"] == reverse("trajecten:dossier", args=[persoon.pk])
    assert Taak.objects.get().stand == "gedaan"


def test_who_only_reads_gets_no_button(team: Team, persoon: Inburgeraar) -> None:
    plan(persoon, team.coordinator, -2)
    maak_afspraak(persoon, team.coordinator, wie=Afspraakpartij.COORDINATOR)
    add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bellen", uiterlijk=vandaag())
    for wie in (team.teamleider, team.collega):
        open_ = paneel(wie, persoon)
        assert [(r.knop, r.href, r.vervalt_url) for r in open_.eerste] == [("", "", "")] * 3
        assert open_.erbij == []
        naam = team.coordinator.naam
        assert open_.eerste[0].regel.endswith(f" · Koken · met {naam}")
        assert f"taak van {naam}" in open_.eerste[1].regel
        assert f"afspraak · {naam}" in open_.eerste[2].regel


def test_nothing_open_is_said_and_what_is_settled_is_left_out(team: Team, persoon: Inburgeraar) -> None:
    afspraak = maak_afspraak(persoon, team.coordinator)
    Afspraak.objects.filter(pk=afspraak.pk).update(stand="nagekomen", afgehandeld_op=vandaag())
    assert paneel(team.coordinator, persoon).eerste == []
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert "Er staat geen bezoek gepland, en er is geen afspraak of taak open." in dossier
