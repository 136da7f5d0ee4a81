"""The pages of the five questions: what they show to whom, and in how many queries."""

import datetime as dt
from uuid import uuid4

import pytest
from django.test import Client

from demodata.kalender import op_moment
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import gezette_klok, vandaag
from rapportage.ervaringen.enums import Vraag
from rapportage.vragen.models import Uitzoekpunt, Vraagantwoord, Vraagcitaat, Vraagconcept, Vraagopmerking
from rapportage.vragen.services.uitzoeken import withdraw_punt
from tests.fabrieken.ervaringen import maak_ervaring
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.schrijven import maak_gepubliceerd
from tests.fabrieken.vragen import WAT, citeer, maak_punt, schrijf_antwoord
from tests.queries import tel

pytestmark = pytest.mark.django_db

VRAGEN = "/rapportages/vragen/"
EEN = f"{VRAGEN}1/"


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lot", achternaam="Raven")


def _klant(wie: Gebruiker) -> Client:
    klant = Client()
    klant.force_login(wie)
    return klant


def _tekst(klant: Client, adres: str) -> str:
    return " ".join(klant.get(adres).text.split())


def _velden(versie: int = 0, **teksten: str) -> dict[str, str]:
    return {
        "versie": str(versie),
        "sleutel": str(uuid4()),
        "vorm": "tekst",
        "kort": "",
        "uitleg": "",
    } | teksten


def test_nothing_was_written_yet(beleid: Gebruiker) -> None:
    tekst = _tekst(_klant(beleid), VRAGEN)
    assert tekst.count("Er is nog geen antwoord.") == 5
    assert tekst.count("niets uit te zoeken") == 5
    assert tekst.count("nog geen ervaring") == 5
    assert "Welke vindplaatsen heeft een wijk, en hoe gebruik je ze het best?" in tekst
    een = _tekst(_klant(beleid), EEN)
    assert "Er zijn nog geen cijfers." in een
    assert "Er staat niets open om uit te zoeken." in een


def test_what_is_to_be_found_out_stands_by_page(beleid: Gebruiker) -> None:
    for nummer in range(22):
        maak_punt(beleid, door=beleid, wat=f"Open {nummer:02}?", uiterlijk=vandaag() + dt.timedelta(nummer))
    klant = _klant(beleid)
    voor = tel(klant, EEN)
    tekst = _tekst(klant, EEN)
    assert [n for n in range(22) if f"Open {n:02}?" in tekst] == [*range(20)]
    assert "1 tot en met 20 van 22 uitzoekpunten" in tekst
    assert 'href="?punten=2#uitzoeken"' in tekst
    assert [n for n in range(22) if f"Open {n:02}?" in _tekst(klant, f"{EEN}?punten=2")] == [20, 21]
    for punt in Uitzoekpunt.objects.order_by("-uiterlijk")[:21]:
        withdraw_punt(punt_id=punt.pk, waarom="Niet meer nodig.", door=beleid)
    tekst = _tekst(klant, EEN)
    assert "Beantwoord of ingetrokken (21)" in tekst
    # Of those withdrawn on one day the last that was added stands in front; behind the fold is a page of them too.
    assert [n for n in range(22) if f"Open {n:02}?" in tekst] == [0, *range(2, 22)]
    tweede = _tekst(klant, f"{EEN}?over=2")
    assert [n for n in range(22) if f"Open {n:02}?" in tweede] == [0, 1]
    assert "<h3>Beantwoord of ingetrokken (21)</h3>" in tweede
    assert tel(klant, EEN) == voor


def test_the_overview_counts_what_is_open_late_and_heard(beleid: Gebruiker) -> None:
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    schrijf_antwoord("<p>Zes plekken per wijk.</p>", door=beleid)
    maak_punt(coord, door=beleid)
    maak_punt(coord, door=beleid, dagen_te_laat=3)
    maak_punt(coord, door=beleid, vraag=Vraag.WIJK)
    maak_ervaring(coord, vraag=Vraag.VINDPLAATSEN)
    with gezette_klok(op_moment(vandaag() - dt.timedelta(weeks=8), dt.time(12))):
        maak_ervaring(coord, vraag=Vraag.VINDPLAATSEN)
    tekst = _tekst(_klant(beleid), VRAGEN)
    een = tekst[tekst.index('id="vraag-1"') : tekst.index('id="vraag-2"')]
    assert "Zes plekken per wijk." in een
    assert "Laatst gewijzigd door Lot Raven" in een
    assert "2 uitzoekpunten open, 1 te laat" in een
    assert "1 ervaring in 8 weken" in een
    twee = tekst[tekst.index('id="vraag-2"') : tekst.index('id="vraag-3"')]
    assert "1 uitzoekpunt open" in twee
    assert "te laat" not in twee


def test_the_overview_asks_as_much_with_one_as_with_many(beleid: Gebruiker) -> None:
    coord, klant = maak_gebruiker(Rol.TRAJECTCOORDINATOR), _klant(beleid)
    schrijf_antwoord("<p>Een</p>", door=beleid)
    maak_punt(coord, door=beleid)
    maak_ervaring(coord)
    klant.get(VRAGEN)
    een, een_vraag = tel(klant, VRAGEN), tel(klant, EEN)
    for vraag in Vraag:
        schrijf_antwoord("<p>Twee</p>", door=beleid, vraag=vraag)
        for _keer in range(3):
            maak_punt(coord, door=beleid, vraag=vraag)
            maak_ervaring(coord, vraag=vraag)
    assert tel(klant, VRAGEN) == een
    assert tel(klant, EEN) == een_vraag


def test_an_answer_is_written_with_a_figure_and_read(beleid: Gebruiker) -> None:
    uitgave, klant = maak_gepubliceerd(), _klant(beleid)
    pagina = _tekst(klant, f"{EEN}schrijven/")
    assert "Wat is het antwoord tot nu toe?" in pagina
    assert "{{cijfer:gevonden:pilot}}" in pagina
    klant.post(
        f"{EEN}schrijven/",
        _velden(
            kort="We vonden {{cijfer:gevonden:pilot}} mensen.",
            uitleg="Zie de **cijfers**.",
            uitgave=str(uitgave.pk),
        ),
    )
    versie = Vraagantwoord.objects.get()
    assert (versie.kort, versie.uitleg) == (
        "<p>We vonden {{cijfer:gevonden:pilot}} mensen.</p>",
        "<p>Zie de <strong>cijfers</strong>.</p>",
    )
    assert versie.uitgave == uitgave
    een = _tekst(klant, EEN)
    waarde = versie.waarden["gevonden:pilot"]
    assert f'We vonden <span class="cijfer-in-tekst">{waarde}</span> mensen.' in een
    assert "Cijfers bij deze vraag" in een
    assert "Gevonden" in een


def test_a_figure_that_is_not_there_is_refused_and_nothing_typed_is_lost(beleid: Gebruiker) -> None:
    maak_gepubliceerd()
    antwoord = _klant(beleid).post(f"{EEN}schrijven/", _velden(kort="Wel {{cijfer:verzonnen}} keer."))
    assert antwoord.status_code == 200
    assert "bestaat niet in deze cijfers" in antwoord.text
    assert "Wel {{cijfer:verzonnen}} keer." in antwoord.text
    assert Vraagantwoord.objects.count() == 0


def test_only_beleid_and_projectleider_write(beleid: Gebruiker) -> None:
    for rol, status in (
        (Rol.PROJECTLEIDER, 200),
        (Rol.TRAJECTCOORDINATOR, 403),
        (Rol.TEAMLEIDER, 403),
        (Rol.WIJKCOORDINATOR, 403),
        (Rol.AFDELINGSHOOFD, 403),
    ):
        klant = _klant(maak_gebruiker(rol))
        assert klant.get(f"{EEN}schrijven/").status_code == status
        assert klant.get(EEN).status_code == 200
        assert ("Antwoord schrijven" in klant.get(EEN).text) == (status == 200)


def test_the_wijkcoordinator_reads_no_ervaringen_here_either(beleid: Gebruiker) -> None:
    ervaring = maak_ervaring(vraag=Vraag.VINDPLAATSEN, tekst="Op het schoolplein gaat het snel.")
    citeer(ervaring, door=beleid)
    maak_ervaring(vraag=Vraag.VINDPLAATSEN, tekst="Bij de bakker ook.")
    gezien = _tekst(_klant(maak_gebruiker(Rol.WIJKCOORDINATOR)), EEN)
    assert "schoolplein" not in gezien
    assert "bakker" not in gezien
    assert "nog geen ervaring" not in _tekst(_klant(maak_gebruiker(Rol.WIJKCOORDINATOR)), VRAGEN)
    leider = _tekst(_klant(maak_gebruiker(Rol.TEAMLEIDER)), EEN)
    assert "schoolplein" in leider
    assert "bakker" in leider


def test_drafts_are_kept_and_thrown_away(beleid: Gebruiker) -> None:
    klant = _klant(beleid)
    klant.post(f"{EEN}concept/", _velden(kort="Half"))
    assert Vraagconcept.objects.count() == 1
    assert "Half" in klant.get(f"{EEN}schrijven/").text
    klant.post(f"{EEN}concept/weg/")
    assert Vraagconcept.objects.count() == 0


def test_any_two_versions_are_compared_and_an_old_one_is_taken_up_again(beleid: Gebruiker) -> None:
    klant = _klant(beleid)
    for woorden in ("Een huis.", "Een groot huis.", "Een groot wit huis."):
        schrijf_antwoord(f"<p>{woorden}</p>", door=beleid)
    assert "erbij:</span> groot wit</ins>" in _tekst(klant, f"{EEN}versies/?van=1&naar=3")
    assert "Een huis." in klant.get(f"{EEN}schrijven/?versie=1").text
    assert klant.get(f"{EEN}schrijven/?versie=9").status_code == 404
    lezer = _klant(maak_gebruiker(Rol.TEAMLEIDER))
    assert "Verder schrijven" not in lezer.get(f"{EEN}versies/").text


def test_an_ervaring_is_cited_with_one_click_and_taken_back(beleid: Gebruiker) -> None:
    ervaring = maak_ervaring(vraag=Vraag.VINDPLAATSEN, tekst="Op het schoolplein gaat het snel.")
    klant = _klant(beleid)
    klant.post(f"{EEN}citeren/", {"ervaring": str(ervaring.pk)})
    citaat = Vraagcitaat.objects.get()
    pagina = _tekst(klant, EEN)
    assert "Geciteerd bij dit antwoord" in pagina
    assert "“Op het schoolplein gaat het snel.”" in pagina
    klant.post(f"{VRAGEN}citaat/{citaat.pk}/terug/")
    assert "Geciteerd bij dit antwoord" not in _tekst(klant, EEN)


def test_a_name_in_an_ervaring_is_asked_about_first(beleid: Gebruiker) -> None:
    ervaring = maak_ervaring(vraag=Vraag.VINDPLAATSEN)
    type(ervaring).objects.filter(pk=ervaring.pk).update(tekst="Fatima kwam via het schoolplein.")
    klant = _klant(beleid)
    vraagt = klant.post(f"{EEN}citeren/", {"ervaring": str(ervaring.pk)})
    assert "Staat hier de naam van een persoon in?" in vraagt.text
    assert f'action="{EEN}citeren/"' in vraagt.text
    assert Vraagcitaat.objects.count() == 0


def test_a_comment_is_made_and_handled(beleid: Gebruiker) -> None:
    leider = _klant(maak_gebruiker(Rol.TEAMLEIDER))
    leider.post(f"{EEN}opmerking/", {"tekst": "Waarom?", "sleutel": str(uuid4())})
    opmerking = Vraagopmerking.objects.get()
    assert "Waarom?" in _tekst(_klant(beleid), EEN)
    _klant(beleid).post(f"{VRAGEN}opmerking/{opmerking.pk}/verwerkt/")
    opmerking.refresh_from_db()
    assert opmerking.verwerkt_door == beleid
    _klant(beleid).post(f"{VRAGEN}opmerking/{opmerking.pk}/open/")
    opmerking.refresh_from_db()
    assert opmerking.verwerkt_door is None
    assert "Schrijf op wat je opvalt" in leider.post(f"{EEN}opmerking/", {"tekst": ""}).text


def test_what_is_not_known_is_added_found_out_and_taken_back(beleid: Gebruiker) -> None:
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Jo", achternaam="Peulen")
    klant = _klant(beleid)
    dag = vandaag() + dt.timedelta(days=20)
    klant.post(
        f"{EEN}uitzoekpunt/nieuw/",
        {"wat": WAT, "wie": str(coord.pk), "uiterlijk": dag.isoformat(), "sleutel": str(uuid4())},
    )
    punt = Uitzoekpunt.objects.get()
    assert (punt.vraag, punt.wie, punt.uiterlijk) == (1, coord, dag)
    adres = f"{VRAGEN}uitzoekpunt/{punt.pk}/"
    jo = _klant(coord)
    assert "jij, uiterlijk" in _tekst(jo, EEN)
    assert "Jo Peulen, uiterlijk" in _tekst(klant, EEN)
    jo.post(f"{adres}beantwoorden/", {"uitkomst": "Een half jaar.", "sleutel": str(uuid4())})
    assert "Een half jaar." in _tekst(klant, adres)
    assert "Beantwoord of ingetrokken (1)" in _tekst(klant, EEN)
    jo.post(f"{adres}beantwoorden/toch-niet/")
    punt.refresh_from_db()
    assert punt.is_open
    eerder = _tekst(klant, adres)
    assert "Eerdere versies" in eerder
    assert "Een half jaar." in eerder
    klant.post(f"{adres}intrekken/", {"waarom": "Dit stond er al.", "sleutel": str(uuid4())})
    assert "Dit stond er al." in _tekst(klant, adres)
    klant.post(f"{adres}intrekken/toch-niet/")
    punt.refresh_from_db()
    assert punt.is_open


def test_names_in_what_is_found_out_are_asked_about_once(beleid: Gebruiker) -> None:
    coord, klant = maak_gebruiker(Rol.TRAJECTCOORDINATOR), _klant(beleid)
    nieuw = f"{EEN}uitzoekpunt/nieuw/"
    velden = {
        "wat": "Waar oefent Fatima?",
        "wie": str(coord.pk),
        "uiterlijk": (vandaag() + dt.timedelta(days=20)).isoformat(),
        "sleutel": str(uuid4()),
    }
    gevraagd = klant.post(nieuw, velden).text
    assert "Nog niet opgeslagen." in gevraagd
    assert f'value="laat:fatima" formaction="{nieuw}#namen-formulier"' in gevraagd
    assert not Uitzoekpunt.objects.exists()
    assert "Waar oefent een vrouw?" in klant.post(nieuw, velden | {"doe": "vervang:fatima"}).text
    mag = klant.post(nieuw, velden | {"doe": "laat:fatima"}).text
    assert ("Waar oefent Fatima?" in mag, 'value="fatima"' in mag, "Laten staan" in mag) == (
        True,
        True,
        False,
    )
    klant.post(nieuw, velden | {"laten_staan": "fatima"})
    punt = Uitzoekpunt.objects.get()
    jo, adres = _klant(coord), f"{VRAGEN}uitzoekpunt/{punt.pk}/beantwoorden/"
    uitkomst = {"uitkomst": "Bij Fatima thuis.", "sleutel": str(uuid4())}
    assert "Nog niet opgeslagen." in jo.post(adres, uitkomst).text
    wijzig = {
        **velden,
        "sleutel": str(uuid4()),
        "waarom": "Tikfout",
        "versie": "1",
        "wat": "Waar oefent Ahmed?",
    }
    assert "Nog niet opgeslagen." in klant.post(f"{VRAGEN}uitzoekpunt/{punt.pk}/wijzigen/", wijzig).text
    punt.refresh_from_db()
    assert (punt.is_open, punt.wat) == (True, "Waar oefent Fatima?")
    jo.post(adres, uitkomst | {"laten_staan": "fatima"})
    punt.refresh_from_db()
    assert punt.uitkomst == "Bij Fatima thuis."


def test_a_colleague_who_does_not_find_it_out_cannot_say_what_came_of_it(beleid: Gebruiker) -> None:
    punt = maak_punt(maak_gebruiker(Rol.TRAJECTCOORDINATOR), door=beleid)
    ander = _klant(maak_gebruiker(Rol.TRAJECTCOORDINATOR))
    adres = f"{VRAGEN}uitzoekpunt/{punt.pk}/"
    assert "Beantwoorden" not in _tekst(ander, adres)
    assert ander.get(f"{adres}beantwoorden/").status_code == 403
    assert ander.post(f"{adres}beantwoorden/toch-niet/").status_code == 403


def test_two_changes_at_once_are_told(beleid: Gebruiker) -> None:
    coord, ander = maak_gebruiker(Rol.TRAJECTCOORDINATOR), maak_gebruiker(Rol.TEAMLEIDER)
    punt, klant = maak_punt(coord, door=beleid), _klant(beleid)
    adres = f"{VRAGEN}uitzoekpunt/{punt.pk}/wijzigen/"
    velden = {
        "wat": WAT,
        "wie": str(ander.pk),
        "uiterlijk": punt.uiterlijk.isoformat(),
        "waarom": "Jo is ziek",
    }
    klant.post(adres, velden | {"versie": "1", "sleutel": str(uuid4())})
    punt.refresh_from_db()
    assert (punt.wie, punt.versie) == (ander, 2)
    tweede = klant.post(
        adres, velden | {"wie": str(coord.pk), "wat": "Anders?", "versie": "1", "sleutel": str(uuid4())}
    )
    assert "ondertussen gewijzigd" in tweede.text
    punt.refresh_from_db()
    assert punt.wie == ander
