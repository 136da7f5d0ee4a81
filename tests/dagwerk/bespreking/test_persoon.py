"""One person in a talk: what changed, what was said, a note and a task, and what two tabs do to each other."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.urls import reverse

from dagwerk.bespreking.persoon import Persoonsblad
from gebruikers.models import Concept
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload
from tests.fabrieken.bespreking import bespreek, sluit_af
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.bespreking.services.besprekingen import begin_bespreking, end_bespreking
from trajecten.signalen.models import Signaal
from trajecten.taken.models import Taak


def adres(persoon: Inburgeraar) -> str:
    return reverse("trajecten:bespreking_persoon", args=[persoon.pk])


def gesprek_adres(team: Team) -> str:
    return f"{reverse('trajecten:bespreking')}?wie={team.coordinator.pk}"


def blad(team: Team, persoon: Inburgeraar) -> Persoonsblad:
    """Return what the page of a person shows, in a talk that runs."""
    begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    antwoord = als_klant(team.teamleider).get(adres(persoon))
    assert antwoord.status_code == 200
    gevonden: Persoonsblad = antwoord.context["blad"]
    return gevonden


def invoer(team: Team, **velden: object) -> dict[str, str]:
    """Return what the form of a person without a row sends."""
    bespreking = begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    standaard = {
        "sleutel": str(uuid4()),
        "versie": "0",
        "bespreking": str(bespreking.pk),
        "notitie": "Ze wil naar de kookgroep.",
        "wat": "",
        "wie": str(team.coordinator.pk),
        "uiterlijk": (vandaag() + 14 * DAG).isoformat(),
    }
    return standaard | {naam: str(waarde) for naam, waarde in velden.items()}


def stuur(team: Team, persoon: Inburgeraar, **velden: object) -> Any:
    return als_klant(team.teamleider).post(adres(persoon), invoer(team, **velden))


def test_note_and_task_are_saved_and_the_next_person_follows(team: Team) -> None:
    eerst, daarna = in_caseload(team, geopend=60), in_caseload(team, geopend=40)
    assert blad(team, eerst).volgende is not None
    antwoord = stuur(team, eerst, wat="De school bellen")
    assert antwoord["Location"] == adres(daarna)
    punt = Bespreekpunt.objects.get()
    assert (punt.inburgeraar, punt.notitie, punt.besproken) == (eerst, "Ze wil naar de kookgroep.", True)
    taak = Taak.objects.get()
    assert (taak.wat, taak.voor, taak.uiterlijk) == (
        "De school bellen",
        team.coordinator,
        vandaag() + 14 * DAG,
    )
    laatste = stuur(team, daarna)
    assert laatste["Location"] == gesprek_adres(team)
    assert Taak.objects.count() == 1


def test_same_submit_twice_is_once(team: Team) -> None:
    persoon = in_caseload(team)
    klant, data = als_klant(team.teamleider), invoer(team, wat="Bellen")
    eerste, tweede = klant.post(adres(persoon), data), klant.post(adres(persoon), data)
    assert eerste["Location"] == tweede["Location"] == gesprek_adres(team)
    assert Taak.objects.count() == Bespreekpunt.objects.count() == 1


def test_save_and_stay_stays_and_shows_the_task(team: Team) -> None:
    persoon = in_caseload(team)
    in_caseload(team)
    assert stuur(team, persoon, wat="Bellen", naar="hier")["Location"] == adres(persoon)
    hier = blad(team, persoon)
    assert [(t.wat, t.in_te_trekken) for t in hier.taken] == [("Bellen", True)]
    assert hier.punt is not None
    assert hier.voortgang == "1 van 2 besproken"


def test_task_without_a_day_is_told_at_its_field_and_nothing_is_lost(team: Team) -> None:
    persoon = in_caseload(team)
    antwoord = stuur(team, persoon, wat="Bellen", uiterlijk="")
    assert antwoord.context["form"].errors == {"uiterlijk": ["Kies uiterlijk wanneer"]}
    assert antwoord.context["form"]["notitie"].value() == "Ze wil naar de kookgroep."
    gisteren = stuur(team, persoon, wat="Bellen", uiterlijk=geleden(1))
    assert list(gisteren.context["form"].errors) == ["uiterlijk"]
    vreemd = stuur(team, persoon, wat="Bellen", wie=team.elders.pk)
    assert list(vreemd.context["form"].errors) == ["wie"]
    assert not Bespreekpunt.objects.exists()


def test_day_alone_is_no_task(team: Team) -> None:
    stuur(team, in_caseload(team), wat="   ")
    assert Bespreekpunt.objects.count() == 1
    assert not Taak.objects.exists()


def test_second_tab_is_told_and_keeps_its_words(team: Team) -> None:
    persoon = in_caseload(team)
    stuur(team, persoon, notitie="Uit het eerste venster.")
    antwoord = stuur(team, persoon, notitie="Uit het tweede venster.")
    assert antwoord.status_code == 200
    assert antwoord.context["form"]["notitie"].value() == "Uit het tweede venster."
    assert antwoord.context["form"].ondertussen.kop.startswith("Ondertussen gewijzigd")
    assert Bespreekpunt.objects.get().notitie == "Uit het eerste venster."
    # Sending it again is a choice.
    opnieuw = stuur(team, persoon, notitie="Uit het tweede venster.", versie=1)
    assert opnieuw.status_code == 302
    assert Bespreekpunt.objects.get().notitie == "Uit het tweede venster."


def test_form_of_a_talk_that_ended_meanwhile_leads_to_the_caseload(team: Team) -> None:
    persoon = in_caseload(team)
    data = invoer(team)
    punt = bespreek(in_caseload(team), team.coordinator, team.teamleider)
    end_bespreking(bespreking_id=punt.bespreking_id, door=team.teamleider)
    klant = als_klant(team.teamleider)
    assert klant.get(adres(persoon))["Location"] == gesprek_adres(team)
    nieuw = begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    antwoord = klant.post(adres(persoon), data)
    assert "Intussen loopt er een andere bespreking, met Sanne" in antwoord.text
    assert not nieuw.punten.exists()
    form = antwoord.context["form"]
    weer = klant.post(adres(persoon), data | {n: str(form[n].value()) for n in ("bespreking", "versie")})
    assert weer.status_code == 302
    assert nieuw.punten.get().inburgeraar == persoon


def test_person_who_went_to_a_colleague_is_not_in_this_talk(team: Team) -> None:
    persoon = in_caseload(team)
    data = invoer(team)
    Toegang.objects.filter(inburgeraar=persoon, grond=Toegangsgrond.CASELOAD).update(gebruiker=team.collega)
    klant = als_klant(team.teamleider)
    assert klant.get(adres(persoon))["Location"].endswith(f"?wie={team.collega.pk}")
    assert klant.post(adres(persoon), data).status_code == 302
    begin_bespreking(coordinator_id=team.collega.pk, door=team.teamleider)
    assert "Intussen loopt er een andere bespreking, met Youssef" in klant.post(adres(persoon), data).text
    assert not Bespreekpunt.objects.exists()


def test_draft_is_kept_marked_in_the_list_and_gone_once_saved(team: Team) -> None:
    persoon = in_caseload(team)
    klant, data = als_klant(team.teamleider), invoer(team, notitie="Half getypt")
    bewaar = reverse("gebruikers:concept", args=["bespreking", "inburgeraar", persoon.pk])
    assert klant.post(bewaar, data).status_code == 200
    (mens,) = klant.get(gesprek_adres(team)).context["gesprek"].mensen
    assert mens.concept
    assert klant.get(adres(persoon)).context["form"]["notitie"].value() == "Half getypt"
    klant.post(adres(persoon), data)
    assert not Concept.objects.exists()


def test_draft_of_an_earlier_talk_goes_on_in_this_one(team: Team) -> None:
    persoon = in_caseload(team)
    klant, data = als_klant(team.teamleider), invoer(team, notitie="Half getypt", versie=7)
    klant.post(reverse("gebruikers:concept", args=["bespreking", "inburgeraar", persoon.pk]), data)
    Bespreking.objects.update(stand="ingetrokken")
    nieuw = begin_bespreking(coordinator_id=team.coordinator.pk, door=team.teamleider)
    form = klant.get(adres(persoon)).context["form"]
    assert [form[naam].value() for naam in ("notitie", "bespreking", "versie")] == [
        "Half getypt",
        nieuw.pk,
        0,
    ]


def test_changes_since_last_time_are_short_lines_with_days(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    punt = bespreek(persoon, team.coordinator, team.teamleider, notitie="Vorige keer.", taak="Bellen")
    sluit_af(punt.bespreking, dagen_geleden=20)
    niets = blad(team, persoon)
    assert niets.vorige is not None
    assert (niets.vorige.notitie, [t.wat for t in niets.vorige_taken]) == ("Vorige keer.", ["Bellen"])
    # Recorded today, though it happened before: the talk of twenty days ago could not know it.
    assert [v.datum for v in niets.veranderd] == [geleden(40)] * len(niets.veranderd)
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(3), tekst="Geheim")
    Signaal.objects.create(
        inburgeraar=persoon, regel="meting nodig", sinds=geleden(30), geeindigd_op=geleden(2)
    )
    Signaal.objects.create(inburgeraar=persoon, regel="afspraak te laat", sinds=geleden(1))
    Signaal.objects.create(
        inburgeraar=persoon, regel="geen contact", sinds=geleden(90), geeindigd_op=geleden(60)
    )
    nieuw = [v for v in blad(team, persoon).veranderd if v.datum > geleden(20)]
    assert [(v.datum, v.wat) for v in nieuw] == [
        (geleden(1), "Vraagt aandacht: afspraak te laat"),
        (geleden(2), "Vraagt geen aandacht meer: te lang geen meting"),
        (geleden(3), "Huisbezoek"),
    ]
    assert "Geheim" not in str(nieuw)


def test_nothing_changed_is_said_with_the_day(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    punt = bespreek(persoon, team.coordinator, team.teamleider)
    sluit_af(punt.bespreking)
    Bespreekpunt.objects.update(op=vandaag())
    assert blad(team, persoon).veranderd == []
    pagina = als_klant(team.teamleider).get(adres(persoon)).text
    assert f"Sinds {vandaag():%-d} " in pagina
    assert "is er niets gebeurd dat is vastgelegd." in pagina


def test_first_time_says_so(team: Team) -> None:
    persoon = in_caseload(team)
    eerste = blad(team, persoon)
    assert (eerste.sinds, eerste.vorige) == ("Nog niet eerder besproken", None)
    assert [v.wat for v in eerste.veranderd] == [
        "Traject geopend in Taxeren",
        "Geclaimd, wijkgericht",
        "Huisbezoek",
    ]


def test_next_goes_round_to_who_was_skipped(team: Team) -> None:
    mensen = [in_caseload(team, geopend=90 - 10 * n) for n in range(3)]
    bespreek(mensen[1], team.coordinator, team.teamleider)
    volgenden = [blad(team, m).volgende for m in mensen]
    assert [v.pk if v else None for v in volgenden] == [mensen[2].pk, mensen[2].pk, mensen[0].pk]


def test_without_a_talk_or_a_fixed_contact_there_is_no_page(team: Team) -> None:
    persoon, vrij = in_caseload(team), maak_persoon(team.wijk)
    klant = als_klant(team.teamleider)
    assert klant.get(adres(persoon))["Location"] == gesprek_adres(team)
    assert klant.get(adres(vrij)).status_code == 404


def test_note_stands_in_the_timeline_and_the_task_says_where_it_comes_from(team: Team) -> None:
    persoon = in_caseload(team)
    bespreek(
        persoon, team.coordinator, team.teamleider, notitie="Samen gaan kijken.", taak="De school bellen"
    )
    klant = als_klant(team.coordinator)
    dossier = klant.get(reverse("trajecten:dossier", args=[persoon.pk])).text
    for tekst in ("Caseloadbespreking", "Samen gaan kijken.", "taak: De school bellen, uiterlijk"):
        assert tekst in dossier
    uit = f"uit de caseloadbespreking van {vandaag():%-d} "
    assert uit in dossier
    assert uit in klant.get(reverse("trajecten:mijn_dag")).text
    # A colleague in the wijk reads it as any note of the dossier, and corrects nothing.
    collega = als_klant(team.collega).get(reverse("trajecten:tijdlijn", args=[persoon.pk])).text
    assert "Samen gaan kijken." in collega
    verbeteren = reverse("trajecten:bespreeknotitie", args=[Bespreekpunt.objects.get().pk])
    assert verbeteren not in collega
    assert verbeteren in als_klant(team.teamleider).get(reverse("trajecten:tijdlijn", args=[persoon.pk])).text


def test_discussed_without_a_word_is_not_in_the_timeline(team: Team) -> None:
    persoon = in_caseload(team)
    bespreek(persoon, team.coordinator, team.teamleider)
    Bespreekpunt.objects.update(notitie="")
    tijdlijn = als_klant(team.coordinator).get(reverse("trajecten:tijdlijn", args=[persoon.pk])).text
    assert "Caseloadbespreking" not in tijdlijn


def test_note_is_corrected_with_a_reason_and_the_old_one_stays(team: Team) -> None:
    persoon = in_caseload(team)
    punt = bespreek(persoon, team.coordinator, team.teamleider, notitie="Maandag.")
    klant = als_klant(team.teamleider)
    verbeter = reverse("trajecten:bespreeknotitie", args=[punt.pk])
    data = {"sleutel": str(uuid4()), "versie": str(punt.versie), "notitie": "Dinsdag.", "reden": ""}
    assert list(klant.post(verbeter, data).context["form"].errors) == ["reden"]
    antwoord = klant.post(verbeter, data | {"reden": "Verkeerde dag."})
    assert antwoord["Location"] == reverse("trajecten:bespreeknotitie_versies", args=[punt.pk])
    versies = als_klant(team.coordinator).get(antwoord["Location"]).text
    for tekst in ("Maandag.", "Dinsdag.", "Verkeerde dag.", team.teamleider.naam):
        assert tekst in versies


def test_undone_person_stands_among_those_to_discuss(team: Team) -> None:
    persoon = in_caseload(team)
    punt = bespreek(persoon, team.coordinator, team.teamleider)
    klant = als_klant(team.teamleider)
    assert [m.pk for m in klant.get(gesprek_adres(team)).context["gesprek"].besproken] == [persoon.pk]
    (melding,) = klant.post(reverse("trajecten:niet_besproken", args=[punt.pk]), follow=True).context[
        "messages"
    ]
    assert str(melding) == f"{persoon.naam} is nog niet besproken. De notitie blijft staan."
    gesprek = klant.get(gesprek_adres(team)).context["gesprek"]
    assert ([m.pk for m in gesprek.nog], gesprek.besproken) == ([persoon.pk], [])
    Bespreekpunt.objects.update(notitie="", besproken=True)
    (melding,) = klant.post(reverse("trajecten:niet_besproken", args=[punt.pk]), follow=True).context[
        "messages"
    ]
    assert str(melding) == f"{persoon.naam} is nog niet besproken."


@pytest.mark.parametrize("aantal", [50])
def test_caseload_of_fifty_is_whole_and_takes_as_many_queries_as_one(team: Team, aantal: int) -> None:
    persoon = in_caseload(team, geopend=200)
    sluit_af(bespreek(persoon, team.coordinator, team.teamleider, taak="Bellen").bespreking, dagen_geleden=30)
    bespreek(persoon, team.coordinator, team.teamleider, taak="Nog eens")
    klant = als_klant(team.teamleider)
    een = tel(klant, adres(persoon))
    for _n in range(aantal - 1):
        nieuw = maak_persoon(team.wijk)
        claim_persoon(inburgeraar_id=nieuw.pk, door=team.coordinator)
    for dag in range(12):
        maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - dt.timedelta(days=dag))
    assert tel(klant, adres(persoon)) == een
    assert blad(team, persoon).voortgang == "1 van 50 besproken"


def test_nobody_is_marked_discussed_with_nothing_written(team: Team) -> None:
    persoon = in_caseload(team)
    antwoord = stuur(team, persoon, notitie="   ")
    assert antwoord.context["form"].errors == {
        "notitie": ["Schrijf op wat je hebt besproken, of spreek een taak af"]
    }
    assert not Bespreekpunt.objects.exists()
    assert stuur(team, persoon, notitie="", wat="De school bellen").status_code == 302
    assert Bespreekpunt.objects.get().besproken
    # The task says what came of it, so that it can be saved again without a note.
    assert stuur(team, persoon, notitie="", versie=1).status_code == 302


def test_writing_comes_first_and_the_result_stands_above_it(team: Team) -> None:
    persoon = in_caseload(team)
    stuur(team, persoon, wat="De school bellen", naar="hier")
    tekst = als_klant(team.teamleider).get(adres(persoon)).text
    plekken = [
        tekst.index(wat)
        for wat in ("besproken op", "De school bellen", "Wat is er besproken?", "Hoe staat het ervoor?")
    ]
    assert plekken == sorted(plekken)
    assert "data-boven" in tekst
