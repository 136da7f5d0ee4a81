"""The pages of writing a report: what they show to whom, with and without script, and in how many queries."""

from uuid import uuid4

import pytest
from django.test import Client
from django.utils.formats import date_format
from django.utils.timezone import localtime

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.schrijven.models import Hoofdstukconcept, Hoofdstuktekst, Rapporttekst
from rapportage.schrijven.services.opmerkingen import add_opmerking
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.schrijven import lees, maak_tekst, schrijf, stel_vast
from tests.queries import tel
from tests.rapportage.laden import laad

pytestmark = pytest.mark.django_db


@pytest.fixture
def eva() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Eva", achternaam="Verhagen")


def _klant(wie: Gebruiker) -> Client:
    klant = Client()
    klant.force_login(wie)
    return klant


def _tekst(klant: Client, adres: str) -> str:
    return " ".join(klant.get(adres).text.split())


def _van(rapport: Rapporttekst, deel: str = "doelbereik") -> str:
    return f"/rapportages/schrijven/{rapport.pk}/hoofdstuk/{deel}/"


def _velden(versie: int = 0, **teksten: str) -> dict[str, str]:
    leeg = {"inleiding": "", "duiding": "", "advies": ""}
    return leeg | {"versie": str(versie), "sleutel": str(uuid4()), "vorm": "tekst"} | teksten


def test_from_an_edition_one_begins_and_goes_on(eva: Gebruiker) -> None:
    klant, uitgave = _klant(eva), maak_uitgave()
    assert "Tekst schrijven" in _tekst(klant, f"/rapportages/{uitgave.pk}/")
    antwoord = klant.post(f"/rapportages/{uitgave.pk}/schrijven/")
    rapport = Rapporttekst.objects.get()
    assert antwoord["Location"] == f"/rapportages/schrijven/{rapport.pk}/"
    assert "Naar de tekst van dit rapport (concept)" in _tekst(klant, f"/rapportages/{uitgave.pk}/")
    assert 'Verder schrijven<span class="verborgen"> van Jaarrapportage 2025' in _tekst(
        klant, "/rapportages/"
    )


def test_chapters_say_whose_they_are_and_what_asks_attention(eva: Gebruiker) -> None:
    laad()
    rapport = maak_tekst(eva)
    versie = schrijf(rapport, "<p>{{cijfer:gevonden}} mensen.</p>")
    add_opmerking(rapport_id=rapport.pk, deel="doelbereik", tekst="Waarom?", door=eva)
    adres = f"/rapportages/schrijven/{rapport.pk}/"
    tekst = _tekst(_klant(eva), adres)
    assert "<b>1</b> van 1" in tekst
    assert f"Eva Verhagen, {date_format(localtime(versie.op), 'j F, H.i')}" in tekst
    assert "automatisch gemaakt, nog van niemand" in tekst
    assert "nog niets geschreven" in tekst
    Hoofdstuktekst.objects.filter(pk=versie.pk).update(waarden={"gevonden": "84"})
    tekst = _tekst(_klant(eva), adres)
    assert "1 cijfer is gewijzigd" in tekst
    assert "Er zijn cijfers gewijzigd sinds de tekst is geschreven." in tekst


def test_plain_text_becomes_paragraphs_and_comes_back_as_it_was_typed(eva: Gebruiker) -> None:
    rapport, klant = maak_tekst(eva), _klant(eva)
    getypt = "Een **vet** woord.\r\n\r\n- een\r\n- twee"
    klant.post(_van(rapport), _velden(inleiding=getypt))
    versie = rapport.teksten.get()
    assert versie.inleiding == "<p>Een <strong>vet</strong> woord.</p><ul><li>een</li><li>twee</li></ul>"
    assert getypt.replace("\r", "") in klant.get(_van(rapport)).text.replace("\r", "")


def test_editor_sends_html_which_is_sanitised(eva: Gebruiker) -> None:
    rapport = maak_tekst(eva)
    velden = _velden(inleiding="<h1>Kop</h1><div>Een<br><br>twee<script>x</script></div>", vorm="html")
    _klant(eva).post(_van(rapport), velden)
    assert rapport.teksten.get().inleiding == "<h3>Kop</h3><p>Een</p><p>twee</p>"


def test_unknown_figure_is_said_at_its_field_and_nothing_is_lost(eva: Gebruiker) -> None:
    rapport, klant = maak_tekst(eva), _klant(eva)
    antwoord = klant.post(_van(rapport), _velden(duiding="Er zijn {{cijfer:niets}} mensen."))
    assert "Het cijfer ‘niets’ bestaat niet in deze cijfers." in antwoord.text
    assert "Er zijn {{cijfer:niets}} mensen." in antwoord.text
    assert not rapport.teksten.exists()
    # What was typed is kept as a draft, and offered the next time.
    assert "Hier was je aan begonnen" in _tekst(klant, _van(rapport))


def test_who_saves_second_chooses_per_part(eva: Gebruiker) -> None:
    rapport, klant = maak_tekst(eva), _klant(eva)
    schrijf(rapport, "<p>Begin</p>")
    sanne = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Sanne", achternaam="de Wit")
    schrijf(rapport, "<p>Van Sanne</p>", door=sanne)
    antwoord = klant.post(_van(rapport), _velden(1, inleiding="Van mij"))
    assert "Ondertussen gewijzigd door Sanne de Wit" in antwoord.text
    assert "Van Sanne" in antwoord.text
    klant.post(_van(rapport), _velden(2, inleiding="Van mij") | {"houd_inleiding": "mijn"})
    assert rapport.teksten.first().inleiding == "<p>Van mij</p>"  # type: ignore[union-attr]
    klant.post(_van(rapport), _velden(2, inleiding="Nog eens van mij") | {"houd_inleiding": "hun"})
    assert rapport.teksten.first().inleiding == "<p>Van mij</p>"  # type: ignore[union-attr]


def test_draft_is_its_writers_own_and_of_the_last_tab(eva: Gebruiker) -> None:
    rapport, klant = maak_tekst(eva), _klant(eva)
    adres = f"{_van(rapport)}concept/"
    antwoord = klant.post(f"{adres}?gezien=", _velden(inleiding="Halverwege"))
    assert antwoord.status_code == 200
    assert "Halverwege" in klant.get(_van(rapport)).text
    assert klant.post(f"{adres}?gezien=", _velden(inleiding="Ander tabblad")).status_code == 409
    ander = _klant(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    assert "Halverwege" not in ander.get(_van(rapport)).text
    klant.post(_van(rapport), _velden(inleiding="Klaar"))
    assert not Hoofdstukconcept.objects.exists()


def test_reader_sees_the_text_with_its_figures_and_no_form(eva: Gebruiker) -> None:
    laad()
    rapport = maak_tekst(eva)
    versie = schrijf(rapport, "<p>We vonden {{cijfer:gevonden}} mensen.</p>")
    lezer = _klant(maak_gebruiker(Rol.PROJECTLEIDER))
    pagina = lezer.get(_van(rapport)).text
    assert f'<span class="cijfer-in-tekst">{versie.waarden["gevonden"]}</span> mensen.' in pagina
    assert "Tekst opslaan" not in pagina
    assert lezer.post(_van(rapport), _velden(inleiding="Mag niet")).status_code == 403


def test_generated_sentences_are_called_so_to_writer_and_reader(eva: Gebruiker) -> None:
    laad()
    rapport = maak_tekst(eva)
    for wie in (eva, maak_gebruiker(Rol.AFDELINGSHOOFD)):
        assert "Automatisch gemaakt, nog van niemand" in _tekst(_klant(wie), _van(rapport, "gevonden"))


def test_writer_is_told_beforehand_that_a_read_text_goes_back(eva: Gebruiker) -> None:
    rapport = maak_tekst(eva)
    schrijf(rapport, "<p>Een</p>")
    assert "dan is de tekst weer een concept" not in _tekst(_klant(eva), _van(rapport))
    lees(rapport)
    assert "dan is de tekst weer een concept" in _tekst(_klant(eva), _van(rapport))
    stel_vast(rapport)
    assert "Tekst opslaan" not in _tekst(_klant(eva), _van(rapport))


def test_second_reads_and_the_afdelingshoofd_approves_on_the_page(eva: Gebruiker) -> None:
    rapport = maak_tekst(eva)
    schrijf(rapport, "<p>Een</p>")
    adres = f"/rapportages/schrijven/{rapport.pk}/"
    assert "Jij hebt meegeschreven." in _tekst(_klant(eva), f"{adres}lezen/")
    tweede, hoofd = _klant(maak_gebruiker(Rol.PROJECTLEIDER)), _klant(maak_gebruiker(Rol.AFDELINGSHOOFD))
    rapport.refresh_from_db()
    pagina = _tekst(tweede, f"{adres}lezen/")
    assert "Ik heb alles gelezen" in pagina
    assert "<p>Een</p>" in pagina
    assert "hoofdstukken hebben nog geen tekst van iemand" in pagina
    tweede.post(f"{adres}gelezen/", {"gezien": rapport.versie})
    rapport.refresh_from_db()
    assert rapport.stand == "gelezen"
    assert "Tekst vaststellen" in _tekst(hoofd, f"{adres}lezen/")
    assert "Tekst vaststellen" not in _tekst(tweede, f"{adres}lezen/")
    # Of a text that was opened before it changed, it says so.
    antwoord = hoofd.post(f"{adres}vaststellen/", {"gezien": rapport.versie - 1}, follow=True)
    assert "Lees het opnieuw en kies dan." in antwoord.text
    hoofd.post(f"{adres}vaststellen/", {"gezien": rapport.versie})
    rapport.refresh_from_db()
    assert rapport.stand == "vastgesteld"
    hoofd.post(f"{adres}terug/", {"reden": "Toch niet.", "sleutel": str(uuid4())})
    rapport.refresh_from_db()
    assert rapport.stand == "concept"
    assert "Toch niet." in _tekst(_klant(eva), adres)


def test_comment_is_handled_and_open_again(eva: Gebruiker) -> None:
    rapport = maak_tekst(eva)
    lezer = _klant(maak_gebruiker(Rol.PROJECTLEIDER))
    lezer.post(f"{_van(rapport)}opmerking/", {"tekst": "Klopt dit?", "sleutel": str(uuid4())})
    opmerking = rapport.opmerkingen.get()
    klant = _klant(eva)
    assert "Klopt dit?" in _tekst(klant, _van(rapport))
    klant.post(f"/rapportages/schrijven/opmerking/{opmerking.pk}/verwerkt/")
    assert "verwerkt door Eva Verhagen" in _tekst(klant, _van(rapport))
    klant.post(f"/rapportages/schrijven/opmerking/{opmerking.pk}/open/")
    opmerking.refresh_from_db()
    assert opmerking.verwerkt_door is None


def test_two_versions_are_compared_in_words(eva: Gebruiker) -> None:
    rapport = maak_tekst(eva)
    schrijf(rapport, "<p>We vonden veel mensen.</p>", advies="<p>Blijft.</p>")
    schrijf(rapport, "<p>We vonden weinig mensen.</p>", advies="<p>Blijft.</p>")
    tekst = _tekst(_klant(eva), f"{_van(rapport)}versies/")
    assert '<del><span class="verschil__woord">weg:</span> veel</del>' in tekst
    assert '<ins><span class="verschil__woord">erbij:</span> weinig</ins>' in tekst
    assert "Blijft." not in tekst
    # The way back of a save: go on with the version before.
    assert "We vonden veel mensen." in _klant(eva).get(f"{_van(rapport)}?versie=1").text


def test_number_of_queries_does_not_grow_with_chapters_or_versions(eva: Gebruiker) -> None:
    rapport, klant = maak_tekst(eva), _klant(eva)
    schrijf(rapport, "<p>Een</p>")
    adres = f"/rapportages/schrijven/{rapport.pk}/"
    een = tel(klant, adres)
    for deel in ("samenvatting", "doel", "gevonden", "meedoen", "uren"):
        for n in range(3):
            schrijf(rapport, f"<p>{n}</p>", deel=deel)
            add_opmerking(rapport_id=rapport.pk, deel=deel, tekst="Ja", door=eva)
    assert tel(klant, adres) == een
