"""A coordinator who leaves, or is blocked, with people in its caseload: told in time, and nobody is left unseen."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format

from gebruikers.enums import Rol
from gebruikers.meldingen import in_words
from gebruikers.models import Melding
from gebruikers.services.aanstellingen import change_aanstelling, end_aanstelling
from gebruikers.services.gebruikers import deactivate_user, reactivate_user
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.consistentie import gebroken_regels
from kern.klok import DAG, nu, vandaag
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.register.importeren import als_taak
from tests.team import Team
from tests.trajecten.overdracht.formulier import verstuur
from tests.trajecten.overdracht.vervangen import bezoek_aan, geclaimd
from trajecten.contact.models import GeplandBezoek
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.vertrek import tell_vertrek
from trajecten.overdracht.vertrek import vertrekken, zonder_vast_contact
from trajecten.taken.models import Taak
from trajecten.traject.lopend import vast_contact

type Klok = Callable[[dt.date], None]
PAGINA = "trajecten:zonder_contact"


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Klok:
    """Return the function that lets it be ten o'clock on a day."""

    def zet(dag: dt.date) -> None:
        moment = timezone.make_aware(dt.datetime.combine(dag, dt.time(10)))
        monkeypatch.setattr(timezone, "now", lambda: moment)

    return zet


def meld() -> int:
    """Let the task do its work."""
    with als_taak():
        return tell_vertrek()


def gelezen(team: Team) -> list[tuple[str, str]]:
    """Return the notices of the teamleider about who leaves, oldest first, with their pages."""
    over = Melding.objects.filter(gebruiker=team.teamleider, over_soort="gebruiker", soort="overdracht")
    return [(regel.tekst, regel.url) for regel in in_words(over.order_by("pk"))]


def weg_na(team: Team, laatste_dag: dt.date) -> None:
    """Let the aanstelling of the coordinator have a last day."""
    rij = team.coordinator.aanstellingen.get()
    change_aanstelling(aanstelling=rij, door=None, fte=rij.fte, laatste_dag=laatste_dag)


def test_teamleider_is_told_six_and_two_weeks_before_and_that_day(team: Team, klok: Klok) -> None:
    for _ in range(2):
        geclaimd(team)
    begin = vandaag()
    einde = begin + 100 * DAG
    weg_na(team, einde)
    verteld = {}
    for dagen in (0, 58, 59, 60, 86, 87, 88, 100, 101, 102):
        klok(begin + dagen * DAG)
        if n := meld():
            verteld[dagen] = (n, meld())
    # The first day without it is day 101: 42 days before that is 59, 14 days before it 87.
    assert verteld == {59: (1, 0), 87: (1, 0), 101: (1, 0)}
    nog, _twee, weg = gelezen(team)
    assert weg == (
        f"{team.coordinator.naam} werkt hier niet meer. 2 mensen zijn zonder vast contact.",
        reverse(PAGINA),
    )
    klok(begin + 59 * DAG)
    dag = date_format(einde, "j F Y")
    assert gelezen(team)[0] == (
        f"{team.coordinator.naam} werkt hier tot en met {dag} en is nog het vaste contact van 2 mensen.",
        f"{reverse('trajecten:overdracht_nieuw')}?van={team.coordinator.pk}",
    )
    assert nog == weg


def test_what_was_missed_is_told_once_and_another_last_day_again(team: Team, klok: Klok) -> None:
    geclaimd(team)
    begin = vandaag()
    weg_na(team, begin + 20 * DAG)
    assert meld() == 1
    weg_na(team, begin + 30 * DAG)
    assert (meld(), meld()) == (1, 0)
    klok(begin + 40 * DAG)
    assert (meld(), meld()) == (1, 0)
    assert len(gelezen(team)) == 3


def test_who_stays_or_has_nobody_is_not_told_of(team: Team) -> None:
    weg_na(team, vandaag() + 10 * DAG)
    assert vertrekken() == []
    geclaimd(team)
    maak_aanstelling(
        team.coordinator, Rol.TRAJECTCOORDINATOR, wijk=team.andere_wijk, van=vandaag() + 11 * DAG
    )
    assert (vertrekken(), meld()) == ([], 0)


def test_a_gap_between_two_aanstellingen_is_told_of(team: Team) -> None:
    geclaimd(team)
    weg_na(team, vandaag() + 10 * DAG)
    maak_aanstelling(team.coordinator, Rol.TRAJECTCOORDINATOR, wijk=team.wijk, van=vandaag() + 20 * DAG)
    (vertrek,) = vertrekken()
    assert (vertrek.wie, vertrek.weg_op, vertrek.mensen, vertrek.is_weg) == (
        team.coordinator,
        vandaag() + 11 * DAG,
        1,
        False,
    )
    assert meld() == 1


def test_ended_at_once_and_blocked_are_told_at_once(team: Team) -> None:
    een, ander = geclaimd(team), maak_persoon(team.andere_wijk)
    claim_persoon(inburgeraar_id=ander.pk, door=team.elders)
    end_aanstelling(aanstelling=team.coordinator.aanstellingen.get(), door=None)
    deactivate_user(gebruiker=team.elders, door=None)
    assert (meld(), meld()) == (2, 0)
    assert set(gelezen(team)) == {
        (f"{team.coordinator.naam} werkt hier niet meer. 1 persoon is zonder vast contact.", reverse(PAGINA)),
        (f"{team.elders.naam} is geblokkeerd. 1 persoon is zonder vast contact.", reverse(PAGINA)),
    }
    assert set(zonder_vast_contact(team.teamleider)) == {een, ander}


def test_blocked_again_is_told_again(team: Team, klok: Klok) -> None:
    geclaimd(team)
    deactivate_user(gebruiker=team.coordinator, door=None)
    assert meld() == 1
    reactivate_user(gebruiker=team.coordinator, door=None)
    assert meld() == 0
    naam = team.coordinator.naam
    zin = f"{naam} werkt hier, of heeft niemand meer in de caseload. Je hoeft niets over te dragen."
    assert gelezen(team) == [(zin, "")]
    klok(vandaag() + 3 * DAG)
    assert meld() == 0


def test_who_is_no_teamleider_any_more_reads_no_number(team: Team) -> None:
    geclaimd(team)
    weg_na(team, vandaag() + 10 * DAG)
    meld()
    team.teamleider.aanstellingen.update(rol=Rol.PROJECTLEIDER)
    dag = date_format(vandaag() + 10 * DAG, "j F Y")
    assert gelezen(team) == [(f"{team.coordinator.naam} werkt hier tot en met {dag}.", "")]


def test_everybody_with_a_fixed_contact_who_left_is_listed(team: Team) -> None:
    """Claimed, in a traject, in nazorg; in the wijk of the traject, or else that of the person."""
    geclaimde, loopt, elders = geclaimd(team), maak_persoon(team.wijk), maak_persoon(team.andere_wijk)
    maak_huisbezoek(loopt, team.coordinator)
    Inburgeraar.objects.filter(pk=loopt.pk).update(wijk=team.andere_wijk)
    Toegang.objects.create(
        inburgeraar=elders,
        gebruiker=team.coordinator,
        grond=Toegangsgrond.CASELOAD,
        van=vandaag(),
        tot=vandaag() + 90 * DAG,
    )
    assert not zonder_vast_contact(team.teamleider).exists()
    team.coordinator.aanstellingen.update(tot=vandaag())
    assert set(zonder_vast_contact(team.teamleider)) == {geclaimde, loopt, elders}
    assert set(zonder_vast_contact(team.teamleider, wijk=team.wijk)) == {geclaimde, loopt}
    assert not zonder_vast_contact(team.collega).filter(pk=elders.pk).exists()


def test_page_assigns_them_at_once_with_their_work(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    bezoek = bezoek_aan(persoon, team.coordinator, 1)
    klant, url = als_klant(team.teamleider), reverse(PAGINA)
    assert "Iedereen heeft een vast contact." in klant.get(url).text
    team.coordinator.aanstellingen.update(tot=vandaag())
    pagina = klant.get(url)
    dag = date_format(bezoek.datum, "l j F")
    for tekst in (
        f"{team.coordinator.naam} werkt hier niet meer. Dit gaat meteen in.",
        f"Volgend bezoek: {dag}, 09.30 uur.",
    ):
        assert tekst in pagina.text
    assert "Vanaf welke dag?" not in pagina.text
    uit = verstuur(klant, url, **{f"aan_{persoon.pk}": team.collega.pk})
    assert "1 persoon is toegewezen." in uit.text
    assert f"{team.collega.naam} is het vaste contact" in uit.text
    assert "te verdelen" not in uit.text
    assert "Iedereen heeft een vast contact." in klant.get(url).text
    assert vast_contact(persoon.pk) == team.collega
    assert GeplandBezoek.objects.get(pk=bezoek.pk).door == team.collega
    assert {t.voor for t in Taak.objects.filter(inburgeraar=persoon)} <= {team.collega}


def test_sent_twice_it_is_assigned_once(team: Team) -> None:
    persoon = geclaimd(team)
    team.coordinator.aanstellingen.update(tot=vandaag())
    klant, url = als_klant(team.teamleider), reverse(PAGINA)
    form = klant.get(url).context["form"]
    inhoud = {naam: form[naam].value() or "" for naam in form.fields} | {f"aan_{persoon.pk}": team.collega.pk}
    eerste, tweede = klant.post(url, inhoud), klant.post(url, inhoud)
    klaar = f"{reverse('trajecten:overdracht_verstuurd')}?persoon={persoon.pk}&zonder=ja"
    assert (eerste.status_code, eerste.headers["Location"]) == (302, klaar)
    assert (tweede.status_code, tweede.headers["Location"]) == (302, klaar)
    assert Overdracht.objects.count() == 1


def test_page_of_one_wijk_and_of_a_blocked_colleague(team: Team) -> None:
    geclaimde, ander = geclaimd(team), maak_persoon(team.andere_wijk)
    claim_persoon(inburgeraar_id=ander.pk, door=team.elders)
    for wie in (team.coordinator, team.elders):
        deactivate_user(gebruiker=wie, door=None)
    klant = als_klant(team.teamleider)
    for wijk, hier, niet in ((team.wijk, geclaimde, ander), (team.andere_wijk, ander, geclaimde)):
        pagina = klant.get(f"{reverse(PAGINA)}?wijk={wijk.pk}").text
        assert hier.naam in pagina
        assert niet.naam not in pagina
        assert "is geblokkeerd. Dit gaat meteen in." in pagina


def test_who_was_assigned_meanwhile_is_not_transferred_by_an_old_page(team: Team) -> None:
    een, ander = geclaimd(team), geclaimd(team)
    team.coordinator.aanstellingen.update(tot=vandaag())
    klant, url = als_klant(team.teamleider), reverse(PAGINA)
    form = klant.get(url).context["form"]
    inhoud = {naam: form[naam].value() or "" for naam in form.fields}
    verstuur(klant, url, **{f"aan_{een.pk}": team.collega.pk, f"aan_{ander.pk}": ""})
    uit = klant.post(url, inhoud | {f"aan_{een.pk}": team.collega.pk, f"aan_{ander.pk}": team.collega.pk})
    assert "Kijk de lijst na, en verstuur opnieuw." in uit.text
    assert f"{team.collega.naam} is nu het vaste contact." in uit.text
    assert vast_contact(ander.pk) == team.coordinator


def test_rule_finds_whom_nobody_was_told_of(team: Team, klok: Klok) -> None:
    def gebroken() -> list[tuple[int, ...]]:
        return [u.nummers for u in gebroken_regels() if u.regel.naam == "vertrek is gemeld"]

    een, ander = geclaimd(team), maak_persoon(team.andere_wijk)
    claim_persoon(inburgeraar_id=ander.pk, door=team.elders)
    morgen = vandaag() + DAG
    team.coordinator.aanstellingen.update(tot=vandaag())
    deactivate_user(gebruiker=team.elders, door=None)
    assert gebroken() == []
    klok(morgen)
    assert gebroken() == [tuple(sorted((een.pk, ander.pk)))]
    assert meld() == 2
    assert gebroken() == []
    assert nu().date() == morgen


def test_without_a_teamleider_it_is_told_to_the_first_one_who_comes(team: Team) -> None:
    geclaimd(team)
    team.coordinator.aanstellingen.update(tot=vandaag())
    team.teamleider.aanstellingen.update(tot=vandaag())
    assert meld() == 0
    nieuw = maak_gebruiker(Rol.TEAMLEIDER)
    assert meld() == 1
    assert Melding.objects.get(over_soort="gebruiker").gebruiker == nieuw
