"""Mijn dag and the pages that hang on it: what it shows, and in how many statements."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.html import escape

from dagwerk.mijn_dag.bezoeken import KAARTEN
from dagwerk.mijn_dag.caseload import caseload
from dagwerk.mijn_dag.jaar import jaarpaneel
from dagwerk.mijn_dag.reeks import HOOGSTENS
from dagwerk.mijn_dag.werk import EERST, werk
from dossier.tijdlijn import tijdlijn
from gebruikers.models import Aanstelling
from inburgeraars.models import Benadering, Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant, bezoekdata
from tests.queries import tel
from tests.team import Team
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan, cancel_bezoek, move_bezoek
from trajecten.kader.lezen import rijen_van
from trajecten.normen.enums import Normsoort, Signaalregel
from trajecten.normen.models import Norm
from trajecten.plan.models import Afspraak
from trajecten.signalen.models import Signaal
from trajecten.signalen.services.geheugen import keep_in_step
from trajecten.stappen.services.sluiten import close_traject
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.lopend import start_traject
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.jaar import WEEK, maandag
from trajecten.uren.models import Urenregel

MIJN_DAG = reverse("trajecten:mijn_dag")
URLNAMEN = ("bezoek", "bezoek_verzetten", "bezoek_afzeggen", "bezoek_aankondigen", "bezoek_brief")


def dag(dagen: int) -> dt.date:
    """Return a day from today."""
    return vandaag() + dt.timedelta(days=dagen)


def url(naam: str, *args: object) -> str:
    """Return an address of trajecten."""
    return reverse(f"trajecten:{naam}", args=args)


@pytest.fixture
def klant(team: Team) -> Client:
    """Return a client of the coordinator."""
    return als_klant(team.coordinator)


def gesproken(team: Team, dagen: int = 1, naam: str = "Fatma") -> Inburgeraar:
    """Return somebody of the caseload, spoken to some days ago."""
    persoon = maak_persoon(team.wijk, voornamen=naam, geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, team.coordinator, datum=dag(-dagen))
    return persoon


def taak(team: Team, persoon: Inburgeraar, dagen: int, wat: str = "Gilde bellen") -> Taak:
    """Give the coordinator a task."""
    wie = team.coordinator
    return Taak.objects.create(inburgeraar=persoon, wat=wat, voor=wie, door=wie, uiterlijk=dag(dagen))


def bezoek(team: Team, persoon: Inburgeraar, dagen: int) -> GeplandBezoek:
    """Give the coordinator a planned visit."""
    return GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=dag(dagen))


def test_somebody_is_one_row_with_the_longest_late_reason_first(team: Team) -> None:
    persoon, ander = gesproken(team, 36), gesproken(team, 1, "Amina")
    taak(team, persoon, -2, "Gilde bellen")
    taak(team, persoon, 0, "Tolk regelen")
    taak(team, persoon, 60, "Toets vragen")
    bezoek(team, persoon, -1)
    taak(team, ander, 60, "Fiets zoeken")
    uit = werk(team.coordinator)
    assert [(g.kop, g.noot, g.aandacht) for g in uit.groepen] == [
        ("Te laat", "1 persoon", True),
        ("Later", "1 persoon", False),
    ]
    (rij,), (later,) = (g.regels for g in uit.groepen)
    gisteren = date_format(dag(-1), "l j F")
    assert (rij.eerst.naam, rij.eerst.reden) == ("Fatma Yildiz", "36 dagen niet gesproken")
    assert rij.onder == (
        "de norm is 28 dagen · ook: taak ‘Gilde bellen’ 2 dagen te laat, "
        f"het bezoek van {gisteren} is nog niet vastgelegd, nog 2 punten"
    )
    assert (later.eerst.reden, later.onder) == ("Fiets zoeken", date_format(dag(60), "D j b"))
    assert uit.mensen == "2 mensen"


def test_an_afspraak_is_named_with_how_late_it_is(team: Team) -> None:
    """It is encrypted in the database, and one statement reads all rules."""
    persoon = gesproken(team)
    traject = Traject.objects.get(inburgeraar=persoon)
    for wat, dagen in (("opvang vragen", 10), ("gilde bellen", 1)):
        Afspraak.objects.create(
            inburgeraar=persoon, traject=traject, wat=wat, uiterlijk=dag(-dagen), door=team.coordinator
        )
    ((rij,),) = (g.regels for g in werk(team.coordinator).groepen)
    assert rij.eerst.reden == "Afspraak ‘opvang vragen’ 10 dagen te laat"
    assert rij.onder == (
        f"de inburgeraar, uiterlijk {date_format(dag(-10), 'j F')} · ook: afspraak ‘gilde bellen’ 1 dag te laat"
    )


def test_button_says_what_is_done_and_for_whom(team: Team, klant: Client) -> None:
    taak(team, gesproken(team), 0, "opvang vragen")
    assert 'aria-label="Gedaan: opvang vragen, Fatma Yildiz"' in klant.get(MIJN_DAG).text


def test_a_colleague_sees_nothing_of_it(team: Team) -> None:
    persoon = gesproken(team, 36)
    taak(team, persoon, -2)
    bezoek(team, persoon, -1)
    assert werk(team.collega).aantal == 0


def test_reservations_are_one_line_that_opens_them(team: Team, klant: Client) -> None:
    for _ in range(3):
        persoon = maak_persoon(team.wijk)
        Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.GERESERVEERD)
        Benadering.objects.create(
            inburgeraar=persoon, route=Route.GERESERVEERD, wijk=team.wijk, van=dag(-60), tot=dag(9)
        )
    (groep,) = werk(team.coordinator).groepen
    (regel,) = groep.regels
    assert (groep.noot, groep.kop) == ("3 mensen", "Reserveringen")
    assert (regel.eerst.naam, regel.eerst.reden[:37]) == (
        "3 mensen",
        "Reserveringen lopen af, de eerste op ",
    )
    assert klant.get(regel.eerst.href).text.count('<th scope="row">') == 3
    assert werk(team.elders).aantal == 0


def test_a_number_of_the_caseload_opens_ones_own_people(team: Team, klant: Client) -> None:
    gesproken(team)
    maak_huisbezoek(maak_persoon(team.wijk), team.collega)
    (taxeren,) = [c for c in caseload(team.coordinator).per_stap if c.naam == "Taxeren"]
    assert taxeren.aantal == 1
    assert klant.get(taxeren.url).text.count('<th scope="row">') == 1


def test_every_number_opens_exactly_its_people(team: Team, klant: Client) -> None:
    """As the manual promises: by step and together, claimed without a traject, in nazorg, and guided this year."""
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(van=dt.date(2020, 1, 1))
    volgt, klaar, weg, _taxeren = (gesproken(team, 40, naam) for naam in ("Ali", "Bo", "Cem", "Dina"))
    claim_persoon(inburgeraar_id=maak_persoon(team.wijk).pk, door=team.coordinator)
    maak_huisbezoek(maak_persoon(team.wijk), team.collega)
    for persoon in (volgt, klaar, weg):
        traject = Traject.objects.get(inburgeraar=persoon)
        Stapovergang.objects.create(
            inburgeraar=persoon,
            traject=traject,
            van_stap=Stap.TAXEREN,
            naar_stap=Stap.VOLGEN,
            datum=dag(-30),
            door=team.coordinator,
        )
    start_traject(inburgeraar_id=klaar.pk, op=dag(-20))
    Traject.objects.filter(inburgeraar__in=(volgt, klaar, weg)).update(stap=Stap.AFRONDEN)
    einde: dict[str, Any] = {"door": team.coordinator, "op": vandaag(), "reden": "het resultaat komt nog"}
    close_traject(inburgeraar_id=klaar.pk, uitkomst=Uitkomst.AFGEROND_DIPLOMA, nazorg=[dag(90)], **einde)
    close_traject(inburgeraar_id=weg.pk, uitkomst=Uitkomst.WIL_NIET, **einde)
    Inburgeraar.objects.filter(pk=weg.pk).update(wijk=team.andere_wijk)

    stand, jaar = caseload(team.coordinator), jaarpaneel(team.coordinator)
    assert jaar.mensen is not None
    getallen = [
        *((c.aantal, c.url) for c in (*stand.per_stap, stand.open, stand.zonder_traject, stand.in_nazorg)),
    ]
    assert [aantal for aantal, _url in getallen] == [1, 0, 0, 0, 1, 2, 1, 1]
    for aantal, adres in getallen:
        assert klant.get(adres).text.count('<th scope="row">') == aantal, adres
    # One of the three guided this year is out of sight by now, and the list says so.
    assert (jaar.mensen.waarde, jaar.wie[0]) == (3, "3 mensen in die twaalf maanden")
    pagina = klant.get(MIJN_DAG).text
    for adres in (jaar.mensen.url, jaar.wie[1]):
        assert escape(adres) in pagina
        lijst = klant.get(adres).text
        assert lijst.count('<th scope="row">') == 2
        assert "Er is nog 1 persoon begeleid. Die persoon kun je niet meer zien." in lijst


def test_who_is_claimed_again_after_a_closed_traject_is_in_the_caseload(team: Team, klant: Client) -> None:
    persoon = gesproken(team, 100)
    close_traject(inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.WIL_NIET, op=vandaag())
    assert [r.pk for r in caseload(team.coordinator).eerst] == []
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    stand = caseload(team.coordinator)
    assert [r.pk for r in stand.eerst] == [persoon.pk]
    assert (stand.open.aantal, stand.zonder_traject.aantal) == (0, 1)
    assert "1 persoon is geclaimd en heeft nog geen traject." in klant.get(MIJN_DAG).text


def test_who_completed_comes_last_and_is_in_nazorg(team: Team, klant: Client) -> None:
    klaar, loopt = gesproken(team, 100), gesproken(team, 5)
    start_traject(inburgeraar_id=klaar.pk, op=dag(-80))
    Traject.objects.filter(inburgeraar=klaar).update(stap=Stap.AFRONDEN)
    close_traject(
        inburgeraar_id=klaar.pk,
        door=team.coordinator,
        uitkomst=Uitkomst.AFGEROND_DIPLOMA,
        op=vandaag(),
        reden="het resultaat komt nog",
        nazorg=[dag(90)],
    )
    stand = caseload(team.coordinator)
    assert [(r.pk, r.regel.split(" · ")[0]) for r in stand.eerst] == [
        (loopt.pk, "Taxeren"),
        (klaar.pk, "nazorg"),
    ]
    assert (stand.open.aantal, stand.zonder_traject.aantal, stand.in_nazorg.aantal) == (1, 0, 1)
    assert "1 persoon is klaar en krijgt nog nazorg" in klant.get(MIJN_DAG).text


def test_a_draft_waits_for_its_writer_alone(team: Team, klant: Client) -> None:
    persoon = gesproken(team)
    formulier = url("huisbezoek_nieuw", persoon.pk)
    adres = reverse("gebruikers:concept", args=["huisbezoek", "inburgeraar", persoon.pk])
    assert klant.post(adres, bezoekdata()).status_code == 200
    (groep,) = [g for g in werk(team.coordinator).groepen if g.kop == "Nog niet opgeslagen"]
    assert groep.noot == "1 formulier"
    assert [(r.eerst.naam, r.eerst.knop, r.eerst.knop_href) for r in groep.regels] == [
        ("Fatma Yildiz", "Verder invullen", formulier)
    ]
    assert werk(team.collega).aantal == 0


def test_a_draft_is_named_by_its_form(team: Team, klant: Client) -> None:
    persoon = gesproken(team)
    adres = reverse("gebruikers:concept", args=["contact-telefoon", "inburgeraar", persoon.pk])
    assert klant.post(adres, {"tekst": "Zij belde terug."}).status_code == 200
    (groep,) = [g for g in werk(team.coordinator).groepen if g.kop == "Nog niet opgeslagen"]
    assert [r.eerst.reden for r in groep.regels] == ["Telefoon, bewaard vandaag"]


def test_day_with_1_and_with_20_of_everything(team: Team, klant: Client) -> None:
    def alles() -> None:
        persoon = gesproken(team, 40)
        taak(team, persoon, -2)
        bezoek(team, persoon, -1)
        bezoek(team, persoon, 0)
        bezoek(team, persoon, 2)

    alles()
    een = tel(klant, MIJN_DAG)
    # One of them counts the cards of the klanttevredenheidsonderzoek that are still to be given.
    assert een <= 14
    for _ in range(19):
        alles()
    assert tel(klant, MIJN_DAG) == een
    pagina = klant.get(MIJN_DAG).text
    assert f"Nog {20 - EERST} mensen tonen" in pagina
    assert pagina.count('class="kaart agendakaart"') == KAARTEN
    assert pagina.count('Vastleggen<span class="verborgen"> bij Fatma') == 20 - KAARTEN


def _met_taken(team: Team, aantal: int, dagen: int, wat: str) -> None:
    for n in range(aantal):
        taak(team, gesproken(team, naam=f"{wat} {n}"), dagen, wat)


def test_long_group_is_a_link_to_the_page_with_it_open(team: Team, klant: Client) -> None:
    _met_taken(team, HOOGSTENS + 1, -2, "Gilde bellen")
    _met_taken(team, HOOGSTENS, 30, "Toets vragen")
    pagina = klant.get(MIJN_DAG).text
    assert pagina.count("Taak ‘Gilde bellen’ 2 dagen te laat") == EERST
    assert f'Te laat <span class="kop-noot">{HOOGSTENS + 1} mensen</span>' in pagina
    link = f'<a class="meer niet-op-papier" href="{MIJN_DAG}?toon=te-laat#wat-moet-er-gebeuren">'
    assert f"{link}Nog {HOOGSTENS + 1 - EERST} mensen tonen</a>" in pagina
    assert f"Op dit papier staan {HOOGSTENS + 1 - EERST} regels niet." in pagina
    # A group that is no longer than this is on the page as a whole, folded away.
    assert pagina.count("<span>Toets vragen</span>") == HOOGSTENS
    assert f"Later: {HOOGSTENS} mensen tonen" in pagina
    open_ = klant.get(MIJN_DAG, {"toon": "te-laat"}).text
    assert open_.count("Taak ‘Gilde bellen’ 2 dagen te laat") == HOOGSTENS + 1
    # Of those below it, "Mijn mensen", there are still some that the paper lacks.
    assert open_.count("Op dit papier") == 1


def test_opening_a_second_group_leaves_the_first_open(team: Team) -> None:
    _met_taken(team, HOOGSTENS + 1, -2, "Gilde bellen")
    _met_taken(team, HOOGSTENS + 1, 30, "Toets vragen")
    te_laat, later = werk(team.coordinator, frozenset({"te-laat", "onbekend"})).groepen
    assert (len(te_laat.eerst), te_laat.url, later.eerst) == (HOOGSTENS + 1, "", [])
    assert later.url == f"{MIJN_DAG}?toon=later&toon=onbekend&toon=te-laat#wat-moet-er-gebeuren"


def test_one_tap_ticks_a_task_off(team: Team, klant: Client) -> None:
    rij = taak(team, gesproken(team), 0)
    assert '<p class="rij__onder">vandaag</p>' in klant.get(MIJN_DAG).text
    antwoord = klant.post(url("taak_gedaan", rij.pk), follow=True)
    assert antwoord.redirect_chain[-1][0] == MIJN_DAG
    rij.refresh_from_db()
    assert rij.stand == Taakstand.GEDAAN


def test_planning_leads_to_the_visit_and_twice_is_once(team: Team, klant: Client) -> None:
    persoon = gesproken(team)
    data = {"sleutel": str(uuid4()), "datum": dag(3).isoformat(), "tijd": "09:30", "wat": "Koffie"}
    for _ in range(2):
        antwoord = klant.post(url("bezoek_plannen", persoon.pk), data, follow=True)
        assert "Koffie" in antwoord.text
    (rij,) = GeplandBezoek.objects.all()
    assert (rij.datum, rij.tijd, rij.stand) == (dag(3), dt.time(9, 30), Bezoekstand.GEPLAND)
    assert url("bezoek", rij.pk) in klant.get(MIJN_DAG).text


@pytest.mark.parametrize("datum", ["", "2020-01-01"])
def test_a_day_that_was_comes_back_with_the_reason(team: Team, klant: Client, datum: str) -> None:
    persoon = gesproken(team)
    antwoord = klant.post(
        url("bezoek_plannen", persoon.pk), {"sleutel": str(uuid4()), "datum": datum, "wat": "Koffie"}
    )
    assert antwoord.status_code == 200
    assert "Koffie" in antwoord.text
    assert not GeplandBezoek.objects.exists()


def test_moving_a_visit_that_changed_meanwhile_shows_what(team: Team, klant: Client) -> None:
    rij = bezoek(team, gesproken(team), 3)
    data = {"sleutel": str(uuid4()), "versie": "1", "datum": dag(5).isoformat(), "reden": "Zij is ziek"}
    GeplandBezoek.objects.filter(pk=rij.pk).update(tijd=dt.time(14))
    antwoord = klant.post(url("bezoek_verzetten", rij.pk), data)
    assert "Dit is ondertussen gewijzigd." in antwoord.text
    assert "Zij is ziek" in antwoord.text
    assert GeplandBezoek.objects.count() == 1
    opnieuw = {**data, "versie": antwoord.context["form"]["versie"].value(), "houd_tijd": "hun"}
    assert klant.post(url("bezoek_verzetten", rij.pk), opnieuw).status_code == 302
    oud, nieuw = GeplandBezoek.objects.order_by("pk")
    assert (oud.stand, oud.reden, oud.verzet_naar) == (Bezoekstand.VERZET, "Zij is ziek", nieuw)
    assert (nieuw.datum, nieuw.tijd) == (dag(5), dt.time(14))


def test_cancelling_asks_why_and_keeps_it(team: Team, klant: Client) -> None:
    rij = bezoek(team, gesproken(team), 3)
    leeg = klant.post(url("bezoek_afzeggen", rij.pk), {"sleutel": str(uuid4()), "versie": "1"})
    assert "Vul in waarom het bezoek niet doorgaat" in leeg.text
    klant.post(
        url("bezoek_afzeggen", rij.pk), {"sleutel": str(uuid4()), "versie": "1", "reden": "Zij belde af"}
    )
    rij.refresh_from_db()
    assert (rij.stand, rij.reden) == (Bezoekstand.VERVALLEN, "Zij belde af")


def test_letter_is_logged_and_says_nothing_of_what_for(team: Team, klant: Client) -> None:
    persoon = gesproken(team)
    rij = bezoek(team, persoon, 3)
    GeplandBezoek.objects.filter(pk=rij.pk).update(wat="Praten over schulden")
    pagina = klant.get(url("bezoek_aankondigen", rij.pk)).text
    assert "hier is Sanne" in pagina
    assert "schulden" not in pagina.partition("<textarea")[2].partition("</textarea>")[0]
    brief = klant.get(url("bezoek_brief", rij.pk))
    assert brief["Content-Type"] == "application/pdf"
    assert "Fatma" not in brief["Content-Disposition"]
    assert Logregel.objects.filter(handeling="brief gemaakt").count() == 1
    klant.post(url("bezoek_aankondigen", rij.pk), {"versie": "2"})
    rij.refresh_from_db()
    assert rij.aangekondigd_op == vandaag()


def test_moved_and_cancelled_stay_in_the_timeline(team: Team, klant: Client) -> None:
    persoon = gesproken(team)
    eerste, tweede = bezoek(team, persoon, 2), bezoek(team, persoon, 4)
    move_bezoek(
        bezoek_id=eerste.pk, door=team.coordinator, versie=None, plan=Bezoekplan(datum=dag(6)), reden="Ziek"
    )
    cancel_bezoek(bezoek_id=tweede.pk, door=team.coordinator, versie=None, reden="Zij is op reis")
    rijen = rijen_van(team.coordinator, persoon.pk)
    assert rijen is not None
    lijn = tijdlijn(team.coordinator, rijen)
    koppen = [(m.kop, m.tekst) for mnd in lijn.maanden for m in mnd.momenten]
    assert koppen[0] == ("Bezoek afgezegd", "Zij is op reis")
    assert (koppen[1][0][:19], koppen[1][1]) == ("Bezoek verzet naar ", "Ziek")
    assert "Zij is op reis" in klant.get(url("dossier", persoon.pk)).text


@pytest.mark.parametrize("naam", URLNAMEN)
def test_a_colleague_does_nothing_with_ones_visit(team: Team, naam: str) -> None:
    rij = bezoek(team, gesproken(team), 3)
    assert als_klant(team.collega).get(url(naam, rij.pk)).status_code == 403
    assert als_klant(team.elders).get(url(naam, rij.pk)).status_code == 404


def test_laid_aside_is_gone_until_its_day(team: Team, klant: Client) -> None:
    persoon = gesproken(team, 40)
    traject = Traject.objects.get(inburgeraar=persoon)
    adres = url("signaal_weggelegd", "geen-contact", traject.pk)
    assert "Dit verdwijnt als je een gesprek vastlegt." in klant.get(adres).text
    klant.post(adres, {"sleutel": str(uuid4()), "weken": "2"})
    signaal = Signaal.objects.get()
    assert (signaal.weggelegd_door, signaal.weggelegd_tot) == (team.coordinator, dag(14))
    assert werk(team.coordinator).aantal == 0
    Signaal.objects.update(weggelegd_tot=vandaag())
    assert werk(team.coordinator).aantal == 1
    assert als_klant(team.collega).post(adres, {"weken": "2"}).status_code == 403


def test_a_date_of_ones_own_ends_the_signal_until_it_passes(team: Team, klant: Client) -> None:
    persoon = gesproken(team, 40)
    adres = url("contact_voor", persoon.pk)
    te_ver = klant.post(adres, {"sleutel": str(uuid4()), "op": dag(184).isoformat()})
    assert "hoogstens een half jaar verder" in te_ver.text
    klant.post(adres, {"sleutel": str(uuid4()), "op": dag(20).isoformat()})
    assert Traject.objects.get().contact_voor == dag(20)
    assert werk(team.coordinator).aantal == 0
    klant.post(adres, {"sleutel": str(uuid4()), "op": ""})
    assert werk(team.coordinator).aantal == 1


def test_words_follow_a_norm_that_a_besluit_changed(team: Team, klant: Client) -> None:
    persoon = gesproken(team, 40)
    for soort, waarde in (
        (Normsoort.CONTACT_TOT_VOLGEN, 21),
        (Normsoort.CONTACT_VANAF_VOLGEN, 45),
        (Normsoort.UREN_PER_JAAR, 1400),
    ):
        Norm.objects.create(soort=soort, waarde=waarde, van=vandaag(), bron="besluit 7")
    tekst = klant.get(MIJN_DAG).text
    assert "de norm is 21 dagen" in tekst
    assert "De norm is 1.400 uur bij een volle aanstelling" in tekst
    assert "3 weken, of 45 dagen vanaf Volgen" in klant.get(url("contact_voor", persoon.pk)).text


def test_what_is_remembered_follows_the_rules(team: Team) -> None:
    persoon = gesproken(team, 40)
    assert keep_in_step() == 1
    assert keep_in_step() == 0
    signaal = Signaal.objects.get()
    assert (signaal.regel, signaal.inburgeraar, signaal.geeindigd_op) == (
        Signaalregel.GEEN_CONTACT,
        persoon,
        None,
    )
    maak_huisbezoek(persoon, team.coordinator)
    assert keep_in_step() == 1
    signaal.refresh_from_db()
    assert signaal.geeindigd_op == vandaag()


def test_hours_of_a_week_are_typed_as_people_say_them(team: Team, klant: Client) -> None:
    week = maandag(vandaag())
    vorige = week - WEEK
    Urenregel.objects.create(gebruiker=team.coordinator, week=vorige, soort="overleg", minuten=150)
    zelfde = klant.get(url("uren"), {"zelfde": "ja"})
    assert 'value="2,5"' in zelfde.text
    antwoord = klant.post(url("uren"), {"overleg": "1,25", "netwerk": "3"}, follow=True)
    assert "Je uren zijn opgeslagen." in antwoord.text
    assert {r.soort: r.minuten for r in Urenregel.objects.filter(week=week)} == {
        "overleg": 75,
        "netwerk": 180,
    }
    fout = klant.post(url("uren"), {"overleg": "veel"})
    assert "Vul uren in als getal, zoals 2,5" in fout.text
