"""Asking about people in the list: the pages, and where question and answer are seen."""

from urllib.parse import urlencode

from django.test import Client
from django.urls import reverse

from gebruikers.models import Afwezigheid
from inburgeraars.models import Inburgeraar, Toegang
from kern.klok import DAG, vandaag
from kern.toch_niet import adres_in
from kern.woorden import jaar_zo_nodig
from tests.dagwerk.caseload.test_caseload import in_caseload
from tests.dagwerk.signaallijst.test_lijst import LIJST, lijst
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.taken.enums import Taaksoort
from trajecten.taken.models import Taak
from trajecten.taken.vragen import answer_vraag

VRAGEN = reverse("trajecten:signalen_vragen")


def stel(client: Client, *mensen: Inburgeraar, wat: str = "Wanneer ga je langs?", staart: str = "") -> str:
    """Ask about people by the form; return the message."""
    vraag = urlencode({"persoon": [m.pk for m in mensen]}, doseq=True)
    form = client.get(f"{VRAGEN}?{vraag}{staart}").context["form"]
    data = {
        "sleutel": str(form["sleutel"].value()),
        "persoon": [m.pk for m in mensen],
        "wat": wat,
        "uiterlijk": form["uiterlijk"].value().isoformat(),
    }
    antwoord = client.post(f"{VRAGEN}?{vraag}{staart}", data, follow=True)
    return " ".join(str(m) for m in antwoord.context["messages"])


def beantwoord(client: Client, tekst: str) -> None:
    """Answer the question that waits."""
    vraag = Taak.objects.get(soort=Taaksoort.VRAAG, stand="open")
    adres = reverse("trajecten:vraag_antwoord", args=[vraag.pk])
    form = client.get(adres).context["form"]
    data = {
        "sleutel": str(form["sleutel"].value()),
        "versie": form["versie"].value(),
        "antwoord": tekst,
    }
    assert client.post(adres, data).status_code == 302


def test_question_and_answer_are_seen_where_they_are_needed(team: Team) -> None:
    persoon = in_caseload(team, geopend=40, voornamen="Rim")
    leider, coordinator = als_klant(team.teamleider), als_klant(team.coordinator)
    assert lijst(team).rijen[0].gedaan == []
    (mens,) = leider.get(f"{VRAGEN}?persoon={persoon.pk}").context["wel"]
    assert mens.redenen.startswith("40 dagen niet gesproken")
    assert mens.onder == f"aan {team.coordinator.naam} · laatste gesprek 40 dagen geleden"
    assert stel(leider, persoon) == f"De vraag over {persoon.naam} is gesteld."
    (rij,) = lijst(team).rijen
    assert (rij.gedaan[0].partition(",")[2], rij.kan_vragen) == (" nog geen antwoord", False)
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    for adres in (reverse("trajecten:mijn_dag"), dossier):
        pagina = coordinator.get(adres).text
        assert "Wanneer ga je langs?" in pagina
        assert "Antwoorden" in pagina
    mijn_dag = coordinator.get(reverse("trajecten:mijn_dag")).text
    assert "Vraag van je teamleider" in mijn_dag
    assert f"{team.teamleider.naam} wil uiterlijk" in mijn_dag
    beantwoord(coordinator, "Ik ga maandag.")
    (rij,) = lijst(team).rijen
    assert (rij.gedaan[0].partition(": ")[2], rij.kan_vragen) == ("“Ik ga maandag.”", True)
    assert "Wanneer ga je langs?" not in coordinator.get(reverse("trajecten:mijn_dag")).text
    tijdlijn = coordinator.get(reverse("trajecten:tijdlijn", args=[persoon.pk])).text
    assert f"Antwoord op een vraag van {team.teamleider.naam}" in tijdlijn
    assert "Ik ga maandag." in tijdlijn


def test_who_answered_for_the_fixed_contact_is_named(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    stel(als_klant(team.teamleider), persoon)
    Toegang.objects.create(inburgeraar=persoon, gebruiker=team.collega, grond="vervanging")
    vervanger = als_klant(team.collega)
    assert "Wanneer ga je langs?" in vervanger.get(reverse("trajecten:mijn_dag")).text
    beantwoord(vervanger, "Sanne is ziek, ik bel.")
    assert lijst(team).rijen[0].gedaan[0].endswith(f"“Sanne is ziek, ik bel.” ({team.collega.naam})")


def test_answer_about_earlier_reasons_is_not_shown_with_new_ones(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    stel(als_klant(team.teamleider), persoon)
    beantwoord(als_klant(team.coordinator), "Ik ga maandag.")
    Taak.objects.filter(soort=Taaksoort.VRAAG).update(created_at="2020-01-06T12:00:00Z")
    assert lijst(team).rijen[0].gedaan == []


def test_ticked_people_are_asked_about_together_and_who_cannot_be_is_named(team: Team) -> None:
    mensen = [in_caseload(team, geopend=40 + n, voornamen=f"P{n}") for n in range(3)]
    leider = als_klant(team.teamleider)
    stel(leider, mensen[1])
    vraag = urlencode({"doe": "vragen", "persoon": [m.pk for m in mensen], "wijk": team.wijk.pk}, doseq=True)
    pagina = leider.get(f"{LIJST}?{vraag}", follow=True)
    assert [m.pk for m in pagina.context["wel"]] == [mensen[0].pk, mensen[2].pk]
    assert [m.naam for m in pagina.context["niet"]] == [mensen[1].naam]
    assert "Daar is nog geen antwoord op." in pagina.text
    assert pagina.context["pagina"].terug == f"{LIJST}?wijk={team.wijk.pk}"
    melding = stel(leider, *mensen, staart=f"&wijk={team.wijk.pk}")
    assert melding == f"De vraag is over 2 mensen gesteld. Niet over: {mensen[1].naam}."
    assert Taak.objects.filter(soort=Taaksoort.VRAAG).count() == 3


def test_sent_twice_it_is_asked_once(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    form = leider.get(VRAGEN, {"persoon": persoon.pk}).context["form"]
    data = {"sleutel": str(form["sleutel"].value()), "persoon": [persoon.pk], "wat": "Hoe gaat het?"}
    data["uiterlijk"] = vandaag().isoformat()
    assert [leider.post(VRAGEN, data).status_code for _ in range(2)] == [302, 302]
    assert Taak.objects.filter(soort=Taaksoort.VRAAG).count() == 1


def test_nobody_chosen_says_so_and_nothing_typed_keeps_who_was(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    assert "Kies eerst een of meer mensen in de lijst." in leider.get(VRAGEN).text
    pagina = leider.post(VRAGEN, {"persoon": [persoon.pk], "wat": "", "uiterlijk": "gisteren"})
    assert pagina.status_code == 200
    assert "Schrijf op wat je wilt weten" in pagina.text
    assert f'name="persoon" value="{persoon.pk}"' in pagina.text


def test_page_of_a_person_tells_every_question_and_withdraws_the_own(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    stel(leider, persoon, wat="Wanneer ga je langs?")
    adres = reverse("trajecten:signaallijst_persoon", args=[persoon.pk])
    pagina = leider.get(adres).text
    assert "40 dagen niet gesproken" in pagina
    assert "nog geen antwoord" in pagina
    vraag = Taak.objects.get(soort=Taaksoort.VRAAG)
    leider.post(reverse("trajecten:vraag_intrekken", args=[vraag.pk]))
    assert "ingetrokken" in leider.get(adres).text
    assert lijst(team).rijen[0].gedaan == []
    leider.post(reverse("trajecten:vraag_ongedaan", args=[vraag.pk]))
    assert lijst(team).rijen[0].wacht
    maak_huisbezoek(persoon, team.coordinator)
    assert "Er is nu niets dat aandacht vraagt." in leider.get(adres).text


def test_queries_are_as_many_with_1_question_as_with_20(team: Team) -> None:
    leider, coordinator = als_klant(team.teamleider), als_klant(team.coordinator)
    mensen = [in_caseload(team, geopend=40 + n) for n in range(20)]
    stel(leider, mensen[0])
    mijn_dag = reverse("trajecten:mijn_dag")
    een = tel(leider, LIJST), tel(coordinator, mijn_dag), tel(leider, VRAGEN, {"persoon": [mensen[1].pk]})
    allen = tel(leider, VRAGEN, {"persoon": [m.pk for m in mensen[1:]]})
    stel(leider, *mensen[1:])
    assert (tel(leider, LIJST), tel(coordinator, mijn_dag), allen) == een


def test_ticks_stay_when_more_rows_are_shown(team: Team) -> None:
    mensen = [in_caseload(team, geopend=40 + n) for n in range(2)]
    assert lijst(team, toon="100", persoon=[mensen[0].pk, 1]).gekozen == {mensen[0].pk}
    assert lijst(team, alles="1").gekozen == {m.pk for m in mensen}


def test_who_gets_the_question_is_said_and_that_one_is_absent(team: Team) -> None:
    eigen, ander = (in_caseload(team, geopend=40 + n) for n in range(2))
    leider = als_klant(team.teamleider)
    assert leider.get(VRAGEN, {"persoon": eigen.pk}).context["pagina"].uitleg == (
        f"{team.coordinator.naam} krijgt deze vraag."
    )
    Toegang.objects.filter(inburgeraar=ander).update(gebruiker=team.collega)
    tot_en_met = vandaag() + 2 * DAG
    Afwezigheid.objects.create(
        gebruiker=team.collega, van=vandaag(), tot=tot_en_met + DAG, reden="ziek", door=team.teamleider
    )
    namen = " en ".join(sorted([team.coordinator.naam, team.collega.naam]))
    uitleg = leider.get(VRAGEN, {"persoon": [eigen.pk, ander.pk]}).context["pagina"].uitleg
    assert uitleg == (
        f"{namen} krijgen deze vraag, ieder over de eigen mensen. "
        f"{team.collega.naam} is afwezig tot en met {jaar_zo_nodig(tot_en_met)}. Wie vervangt, kan antwoorden."
    )
    Afwezigheid.objects.create(
        gebruiker=team.coordinator, van=vandaag(), tot=tot_en_met + DAG, reden="ziek", door=team.teamleider
    )
    uitleg = leider.get(VRAGEN, {"persoon": [eigen.pk, ander.pk]}).context["pagina"].uitleg
    assert (uitleg.count("is afwezig"), uitleg.count("Wie vervangt, kan antwoorden.")) == (2, 1)


def test_nobody_to_ask_shows_no_form(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    stel(leider, persoon)
    for vraag in ({}, {"persoon": persoon.pk}):
        tekst = leider.get(VRAGEN, vraag).text
        assert "Wat wil je weten?" not in tekst
        assert "Naar de lijst" in tekst


def test_questions_of_one_act_are_taken_back_together(team: Team) -> None:
    mensen = [in_caseload(team, geopend=40 + n) for n in range(4)]
    leider = als_klant(team.teamleider)
    stel(leider, mensen[3])
    vraag = urlencode({"persoon": [m.pk for m in mensen]}, doseq=True)
    data = {
        "sleutel": str(leider.get(f"{VRAGEN}?{vraag}").context["form"]["sleutel"].value()),
        "persoon": [m.pk for m in mensen],
        "wat": "Ga je langs?",
        "uiterlijk": vandaag().isoformat(),
    }
    (melding,) = leider.post(f"{VRAGEN}?{vraag}", data, follow=True).context["messages"]
    gesteld = Taak.objects.filter(inburgeraar__in=mensen[:3]).order_by("inburgeraar")
    answer_vraag(taak_id=gesteld[1].pk, door=team.coordinator, versie=None, antwoord="Ja.")
    (terug,) = leider.post(adres_in(melding), follow=True).context["messages"]
    assert str(terug) == "2 vragen zijn ingetrokken."
    assert [v.stand for v in gesteld] == ["vervallen", "gedaan", "vervallen"]
    assert Taak.objects.get(inburgeraar=mensen[3]).stand == "open"


def test_one_question_is_taken_back_from_its_message_and_asked_again(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    data = {
        "sleutel": str(leider.get(VRAGEN, {"persoon": persoon.pk}).context["form"]["sleutel"].value()),
        "persoon": [persoon.pk],
        "wat": "Ga je langs?",
        "uiterlijk": vandaag().isoformat(),
    }
    (melding,) = leider.post(VRAGEN, data, follow=True).context["messages"]
    (terug,) = leider.post(adres_in(melding), follow=True).context["messages"]
    assert str(terug) == f"De vraag over {persoon.naam} is ingetrokken."
    leider.post(adres_in(terug))
    assert Taak.objects.get().stand == "open"
