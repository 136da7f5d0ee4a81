"""The page of a talk and the list of talks: what became of last time, in which order, and how far."""

import datetime as dt
import io
from typing import Any

import pikepdf
import pytest
from django.urls import reverse

from dagwerk.bespreking import papier
from dagwerk.bespreking.gesprek import Gesprek
from dagwerk.bespreking.lijst import coordinatoren
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from kern.pdf import aantal_bladzijden
from kern.woorden import jaar_zo_nodig
from logboek.models import Logonderwerp
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload
from tests.fabrieken.bespreking import bespreek, sluit_af
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.pdf import elementen
from tests.queries import tel
from tests.team import Team
from trajecten.bespreking.fouten import BesprekingKanNiet
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.bespreking.services.besprekingen import begin_bespreking, end_bespreking, withdraw_bespreking
from trajecten.bespreking.services.punten import save_punt, undo_besproken, withdraw_taak
from trajecten.taken.models import Taak
from trajecten.taken.services import cancel_taak, finish_taak
from trajecten.taken.vragen import answer_vraag, ask_coordinator

LIJST = reverse("trajecten:besprekingen")


def open_gesprek(team: Team) -> Gesprek:
    """Return what the page of the talk shows."""
    antwoord = als_klant(team.teamleider).get(adres(team))
    assert antwoord.status_code == 200
    gesprek: Gesprek = antwoord.context["gesprek"]
    return gesprek


def adres(team: Team, naam: str = "bespreking") -> str:
    return f"{reverse(f'trajecten:{naam}')}?wie={team.coordinator.pk}"


def test_worst_reason_comes_first_then_who_was_discussed_longest_ago(team: Team) -> None:
    for naam, dagen in (("Bes", 5), ("Cor", 5), ("Dia", 5), ("Ada", 40), ("Eva", 60)):
        in_caseload(team, geopend=dagen, voornamen=naam)
    mensen = {m.naam.split()[0]: m for m in open_gesprek(team).mensen}
    for naam, dagen in (("Bes", 20), ("Cor", 50)):
        punt = bespreek(_persoon(mensen[naam].pk), team.coordinator, team.teamleider)
        sluit_af(punt.bespreking, dagen_geleden=dagen)
    gesprek = open_gesprek(team)
    assert [m.naam.split()[0] for m in gesprek.mensen] == ["Eva", "Ada", "Dia", "Cor", "Bes"]
    assert [m.laatst for m in gesprek.mensen] == [None, None, None, geleden(50), geleden(20)]
    assert gesprek.mensen[0].reden == "60 dagen niet gesproken"


def _persoon(pk: int) -> Inburgeraar:
    return Inburgeraar.objects.get(pk=pk)


def test_number_is_that_of_mijn_dag_and_of_the_list(team: Team) -> None:
    een = in_caseload(team)
    in_caseload(team)
    claim_persoon(inburgeraar_id=maak_persoon(team.wijk).pk, door=team.coordinator)
    assert open_gesprek(team).hoeveel == "3 mensen, 2 met een open traject"
    bespreek(een, team.coordinator, team.teamleider)
    assert open_gesprek(team).voortgang == "1 van 3 besproken"
    (rij,) = [r for r in coordinatoren(team.teamleider) if r.wie == team.coordinator]
    assert (rij.mensen, rij.loopt) == (3, "1 van 3 besproken")
    dag = als_klant(team.coordinator).get(reverse("trajecten:mijn_dag")).context["dag"]
    assert dag.caseload.aantal == 3
    # Who went to a colleague counts neither as discussed nor as somebody of the caseload.
    Toegang.objects.filter(inburgeraar=een, grond=Toegangsgrond.CASELOAD).update(gebruiker=team.collega)
    assert open_gesprek(team).voortgang == "0 van 2 besproken"
    (rij,) = [r for r in coordinatoren(team.teamleider) if r.wie == team.coordinator]
    assert rij.loopt == "0 van 2 besproken"


def test_talk_begins_with_what_became_of_last_time(team: Team) -> None:
    persoon = in_caseload(team)
    for wat in ("Te laat", "Open", "Gedaan", "Vervalt", "Ingetrokken"):
        punt = bespreek(persoon, team.coordinator, team.teamleider, taak=wat)
    taken = {b.taak.wat: b.taak for b in punt.taken.select_related("taak")}
    Taak.objects.filter(pk=taken["Te laat"].pk).update(uiterlijk=geleden(3))
    finish_taak(taak_id=taken["Gedaan"].pk, door=team.coordinator)
    cancel_taak(taak_id=taken["Vervalt"].pk, door=team.coordinator, versie=None, reden="Is al geregeld")
    withdraw_taak(taak_id=taken["Ingetrokken"].pk, door=team.teamleider)
    sluit_af(punt.bespreking, dagen_geleden=14)
    terugblik = open_gesprek(team).terugblik
    week = f"{vandaag() + 7 * DAG:%-d}"
    assert [(t.wat, t.stand.split(" op ")[0]) for t in terugblik.taken] == [
        ("Te laat", "3 dagen te laat"),
        ("Open", terugblik.taken[1].stand),
        ("Gedaan", "gedaan"),
        ("Vervalt", "vervallen"),
    ]
    assert terugblik.taken[1].stand.startswith(f"open, uiterlijk {week} ")
    assert terugblik.taken[3].stand.endswith(": Is al geregeld")
    assert terugblik.kort == "1 gedaan, 2 open, daarvan 1 te laat"
    assert {t.wie for t in terugblik.taken} == {team.coordinator.naam}
    gelezen = Logonderwerp.objects.filter(
        soort="inburgeraar", object_id=persoon.pk, logregel__onderdeel="caseloadbespreking"
    )
    assert gelezen.exists()


def test_task_that_went_to_a_colleague_is_told_with_that_colleague(team: Team) -> None:
    persoon = in_caseload(team)
    punt = bespreek(persoon, team.coordinator, team.teamleider, taak="Bellen")
    in_caseload(team)
    sluit_af(punt.bespreking, dagen_geleden=14)
    Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).update(gebruiker=team.collega)
    Taak.objects.update(voor=team.collega)
    assert [t.wie for t in open_gesprek(team).terugblik.taken] == [team.collega.naam]


def test_open_task_of_an_earlier_talk_stays_in_sight_and_a_done_one_goes(team: Team) -> None:
    persoon = in_caseload(team)
    eerste = bespreek(persoon, team.coordinator, team.teamleider, taak="Blijft")
    bespreek(persoon, team.coordinator, team.teamleider, taak="Klaar")
    finish_taak(
        taak_id=Taak.objects.get(uit_bespreking__isnull=False, pk=_taak("Klaar")).pk, door=team.coordinator
    )
    sluit_af(eerste.bespreking, dagen_geleden=60)
    sluit_af(
        bespreek(persoon, team.coordinator, team.teamleider, notitie="Kort.").bespreking, dagen_geleden=20
    )
    bespreek(persoon, team.coordinator, team.teamleider, taak="Van nu")
    assert [t.wat for t in open_gesprek(team).terugblik.taken] == ["Blijft"]


def _taak(wat: str) -> int:
    return next(t.pk for t in Taak.objects.all() if t.wat == wat)


def test_list_tells_when_the_last_talk_was_and_what_is_open(team: Team) -> None:
    persoon = in_caseload(team)
    punt = bespreek(persoon, team.coordinator, team.teamleider, taak="Bellen")
    bespreek(persoon, team.coordinator, team.teamleider, taak="Ik zelf", wie=team.teamleider)
    sluit_af(punt.bespreking, dagen_geleden=21)
    Taak.objects.filter(pk=_taak("Bellen")).update(uiterlijk=geleden(1))
    antwoord = als_klant(team.teamleider).get(LIJST)
    rijen = {r.wie: r for r in antwoord.context["coordinatoren"]}
    rij = rijen[team.coordinator]
    assert rij.laatst.endswith(", 3 weken geleden")
    assert rij.taken == "2 taken open, daarvan 1 te laat"
    assert rijen[team.collega].laatst == "nog niet besproken"
    assert team.teamleider not in rijen
    # Whoever has people comes before who has none.
    assert antwoord.context["coordinatoren"][0].wie == team.coordinator
    assert [t.wat for t in antwoord.context["taken"]] == ["Ik zelf"]


def test_teamleider_ticks_off_its_own_task_and_takes_that_back(team: Team) -> None:
    persoon = in_caseload(team)
    bespreek(persoon, team.coordinator, team.teamleider, taak="Ik zelf", wie=team.teamleider)
    bespreek(persoon, team.coordinator, team.teamleider, taak="Van Sanne")
    leider = als_klant(team.teamleider)
    assert "Gedaan" in leider.get(LIJST).text
    mijn, ander = _taak("Ik zelf"), _taak("Van Sanne")
    leider.post(reverse("trajecten:taak_gedaan", args=[mijn]), HTTP_REFERER=f"http://testserver{LIJST}")
    assert Taak.objects.get(pk=mijn).stand == "gedaan"
    assert leider.get(LIJST).context["taken"] == []
    leider.post(reverse("trajecten:taak_ongedaan", args=[mijn]))
    assert Taak.objects.get(pk=mijn).stand == "open"
    assert leider.post(reverse("trajecten:taak_gedaan", args=[ander])).status_code == 403


def test_talk_is_begun_stopped_and_ended_on_the_page(team: Team) -> None:
    persoon = in_caseload(team)
    leider = als_klant(team.teamleider)
    assert "De bespreking begint zodra je op ‘Bespreking nu beginnen’ tikt." in leider.get(adres(team)).text
    begin = leider.post(reverse("trajecten:bespreking_beginnen", args=[team.coordinator.pk]))
    assert begin["Location"] == adres(team)
    bespreking = Bespreking.objects.get()
    pagina = leider.get(adres(team)).text
    assert "Bespreking intrekken" in pagina
    assert "Bespreking afsluiten" not in pagina
    bespreek(persoon, team.coordinator, team.teamleider)
    pagina = leider.get(adres(team)).text
    assert "Iedereen is besproken" in pagina
    assert "Bespreking intrekken" not in pagina
    einde = leider.post(reverse("trajecten:bespreking_afsluiten", args=[bespreking.pk]))
    assert einde["Location"] == reverse("trajecten:bespreking_lezen", args=[bespreking.pk])
    leider.post(reverse("trajecten:bespreking_heropenen", args=[bespreking.pk]))
    bespreking.refresh_from_db()
    assert bespreking.stand == "loopt"


def test_caseload_without_people_says_so(team: Team) -> None:
    antwoord = als_klant(team.teamleider).get(adres(team))
    assert "Sanne is nu van niemand het vaste contact." in antwoord.text
    assert "Bespreking nu beginnen" not in antwoord.text


@pytest.mark.parametrize("wie", ["", "x", "0", "9" * 30, "²"])
def test_who_is_no_colleague_has_no_caseload(team: Team, wie: str) -> None:
    assert als_klant(team.teamleider).get(reverse("trajecten:bespreking"), {"wie": wie}).status_code == 404


def test_colleague_of_another_rol_has_no_caseload(team: Team) -> None:
    klant = als_klant(team.teamleider)
    assert klant.get(reverse("trajecten:bespreking"), {"wie": team.consulent.pk}).status_code == 404


def test_coordinator_reads_its_own_talks_and_changes_nothing(team: Team) -> None:
    persoon = in_caseload(team)
    klant = als_klant(team.coordinator)
    assert "Er is nog geen caseloadbespreking geweest." in klant.get(LIJST).text
    punt = bespreek(persoon, team.coordinator, team.teamleider, notitie="Samen gaan kijken.", taak="Bellen")
    lijst = klant.get(LIJST)
    assert [r.regel for r in lijst.context["besprekingen"]] == ["1 persoon besproken"]
    pagina = klant.get(reverse("trajecten:bespreking_lezen", args=[punt.bespreking_id])).text
    assert "Samen gaan kijken." in pagina
    assert "Bellen" in pagina
    for knop in ("Taak intrekken", "Verbeteren", "Verder gaan", "Weer openen"):
        assert knop not in pagina


def test_who_left_is_not_offered_for_a_talk(team: Team) -> None:
    in_caseload(team)
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag())
    rijen = als_klant(team.teamleider).get(LIJST).context["coordinatoren"]
    assert {rij.wie for rij in rijen} == {team.collega, team.elders}
    assert "Bespreking nu beginnen" not in als_klant(team.teamleider).get(adres(team)).text
    with pytest.raises(BesprekingKanNiet, match="werkt hier niet meer"):
        begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)


def test_talk_that_runs_with_who_left_is_still_found(team: Team) -> None:
    punt = bespreek(in_caseload(team), team.coordinator, team.teamleider, notitie="Bijna klaar.")
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag())
    rijen = als_klant(team.teamleider).get(LIJST).context["coordinatoren"]
    assert (rijen[0].wie, bool(rijen[0].loopt)) == (team.coordinator, True)
    assert end_bespreking(bespreking_id=punt.bespreking_id, door=team.teamleider).stand == "klaar"


def test_talk_with_words_and_nobody_discussed_can_be_ended(team: Team) -> None:
    """Its page offers what its services do."""
    punt = bespreek(in_caseload(team), team.coordinator, team.teamleider, notitie="Bijna klaar.")
    undo_besproken(punt_id=punt.pk, door=team.teamleider)
    pagina = als_klant(team.teamleider).get(adres(team)).text
    assert "Bespreking afsluiten" in pagina
    assert "Bespreking intrekken" not in pagina


def test_withdrawn_talk_is_nowhere(team: Team) -> None:
    in_caseload(team)
    bespreking = begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    withdraw_bespreking(bespreking_id=bespreking.pk, door=team.teamleider)
    leider = als_klant(team.teamleider)
    assert leider.get(reverse("trajecten:bespreking_lezen", args=[bespreking.pk])).status_code == 404
    assert open_gesprek(team).loopt is None
    assert als_klant(team.coordinator).get(LIJST).context["besprekingen"] == []


def test_discussed_without_a_word_is_named_apart(team: Team) -> None:
    punt = bespreek(in_caseload(team), team.coordinator, team.teamleider, notitie="Tekst.")
    stil = in_caseload(team)
    bespreek(stil, team.coordinator, team.teamleider)
    Bespreekpunt.objects.filter(inburgeraar=stil).update(notitie="")
    adres_ = reverse("trajecten:bespreking_lezen", args=[punt.bespreking_id])
    verslag = als_klant(team.teamleider).get(adres_).context["verslag"]
    assert [p.punt.pk for p in verslag.punten] == [punt.pk]
    assert [p.punt.inburgeraar_id for p in verslag.zonder_woord] == [stil.pk]
    assert verslag.besproken == 2


def test_who_was_not_discussed_is_named_and_the_count_says_so(team: Team) -> None:
    punt = bespreek(in_caseload(team), team.coordinator, team.teamleider, notitie="Tekst.")
    over = in_caseload(team)
    klant = als_klant(team.teamleider)
    adres_ = reverse("trajecten:bespreking_lezen", args=[punt.bespreking_id])
    assert "1 persoon is nog niet besproken" in klant.get(adres_).text
    end_bespreking(bespreking_id=punt.bespreking_id, door=team.teamleider)
    # Who comes to the caseload afterwards was not skipped.
    Bespreking.objects.update(begonnen_op=vandaag() - DAG, geeindigd_op=vandaag() - DAG)
    Toegang.objects.filter(grond="caseload").update(van=vandaag() - DAG)
    later = in_caseload(team)
    Toegang.objects.filter(grond="caseload", inburgeraar=later).update(van=vandaag())
    pagina = klant.get(adres_)
    assert pagina.context["verslag"].niet == [over]
    assert f"{team.coordinator.naam} met {team.teamleider.naam} · 1 van 2 besproken, 1 niet" in pagina.text
    assert "1 persoon is niet besproken" in pagina.text
    assert "1 van 2 besproken, 1 niet" in als_klant(team.coordinator).get(adres_).text
    # One way back stands there: the button of the page, not also one in the message.
    nieuw = bespreek(over, team.coordinator, team.teamleider)
    uit = klant.post(reverse("trajecten:bespreking_afsluiten", args=[nieuw.bespreking_id]), follow=True)
    assert "Toch niet" not in uit.text
    assert uit.text.count("Weer openen") == 1


def test_paper_holds_who_and_how_late_and_none_of_the_words(
    team: Team, monkeypatch: pytest.MonkeyPatch
) -> None:
    gezien: list[dict[str, Any]] = []

    def zie(_sjabloon: str, context: dict[str, Any], **_opties: object) -> bytes:
        gezien.append(context)
        return b"%PDF"

    persoon = in_caseload(team, geopend=40)
    sluit_af(bespreek(persoon, team.coordinator, team.teamleider, notitie="Geheim.").bespreking)
    monkeypatch.setattr(papier, "maak_pdf", zie)
    antwoord = als_klant(team.teamleider).get(adres(team, "bespreking_pdf"))
    assert antwoord["Content-Type"] == "application/pdf"
    (regel,) = gezien[0]["regels"]
    assert regel.redenen == ["te lang niet gesproken (12 dagen te laat)"]
    assert "Geheim" not in str(gezien)
    over = Logonderwerp.objects.filter(soort="inburgeraar", logregel__handeling="lijst afgedrukt")
    assert list(over.values_list("object_id", flat=True)) == [persoon.pk]


def test_paper_is_a_tagged_pdf_of_one_page_for_a_few(team: Team) -> None:
    for _n in range(3):
        in_caseload(team, geopend=40)
    pdf = als_klant(team.teamleider).get(adres(team, "bespreking_pdf")).content
    assert aantal_bladzijden(pdf) == 1
    with pikepdf.open(io.BytesIO(pdf)) as document:
        koppen = [e.S for e in elementen(document.Root.StructTreeRoot) if e.S in ("/H1", "/TH")]
    assert [str(k) for k in koppen] == ["/H1", "/TH", "/TH", "/TH", "/TH", "/TH"]


def test_queries_are_as_many_for_1_person_as_for_12(team: Team) -> None:
    def vul(aantal: int) -> None:
        for n in range(aantal):
            persoon = in_caseload(team, geopend=40 + n)
            bespreek(persoon, team.coordinator, team.teamleider, taak="Bellen")
            bespreek(persoon, team.coordinator, team.teamleider, taak="Zelf", wie=team.teamleider)

    leider, coordinator = als_klant(team.teamleider), als_klant(team.coordinator)
    vul(1)
    eerste = Bespreking.objects.get()
    sluit_af(eerste, dagen_geleden=14)
    vul(1)
    bespreking = Bespreking.objects.get(stand="loopt")

    def alle() -> list[int]:
        lees = reverse("trajecten:bespreking_lezen", args=[bespreking.pk])
        adressen = (LIJST, adres(team), lees)
        return [*(tel(leider, a) for a in adressen), tel(coordinator, LIJST), tel(coordinator, lees)]

    een = alle()
    vul(10)
    assert alle() == een


def test_two_days_are_one_talk(team: Team) -> None:
    een, twee = in_caseload(team), in_caseload(team)
    gisteren = bespreek(een, team.coordinator, team.teamleider)
    Bespreking.objects.update(begonnen_op=geleden(1))
    type(gisteren).objects.filter(pk=gisteren.pk).update(op=geleden(1))
    vandaag_ = save_punt(
        bespreking_id=gisteren.bespreking_id,
        inburgeraar_id=twee.pk,
        door=team.teamleider,
        versie=0,
        notitie="x",
    )
    assert vandaag_.op - dt.timedelta(days=1) == geleden(1)
    assert open_gesprek(team).voortgang == "2 van 2 besproken"


def test_own_questions_stand_with_the_talks_until_two_weeks_after_the_answer(team: Team) -> None:
    eerst, laat, ander = (in_caseload(team, geopend=40 + n) for n in range(3))
    ask_coordinator(
        inburgeraar_ids=[eerst.pk, laat.pk], door=team.teamleider, wat="Ga je langs?", uiterlijk=vandaag()
    )
    ask_coordinator(
        inburgeraar_ids=[ander.pk],
        door=maak_gebruiker(Rol.TEAMLEIDER),
        wat="Van een ander",
        uiterlijk=vandaag(),
    )
    Taak.objects.filter(inburgeraar=laat).update(uiterlijk=geleden(2))
    leider = als_klant(team.teamleider)
    vragen = leider.get(LIJST).context["vragen"]
    dag = jaar_zo_nodig(vandaag())
    assert [(v.persoon, v.stand, v.gevraagd) for v in vragen] == [
        (laat.pk, "nog geen antwoord, 2 dagen te laat", f"aan {team.coordinator.naam}, op {dag}"),
        (eerst.pk, f"nog geen antwoord, uiterlijk {dag}", f"aan {team.coordinator.naam}, op {dag}"),
    ]
    antwoord = Taak.objects.get(inburgeraar=laat)
    answer_vraag(taak_id=antwoord.pk, door=team.coordinator, versie=None, antwoord="Maandag.")
    vragen = leider.get(LIJST).context["vragen"]
    assert [(v.persoon, v.wacht) for v in vragen] == [(eerst.pk, True), (laat.pk, False)]
    assert vragen[1].stand == f"{team.coordinator.naam} heeft geantwoord: “Maandag.”"
    Taak.objects.filter(inburgeraar=laat).update(afgehandeld_op=geleden(15))
    assert [v.persoon for v in leider.get(LIJST).context["vragen"]] == [eerst.pk]


def test_without_tasks_and_questions_the_page_says_so(team: Team) -> None:
    in_caseload(team)
    leeg = "Je hebt geen open taken uit een bespreking, en geen vraag die op een antwoord wacht."
    assert leeg in als_klant(team.teamleider).get(LIJST).text
