"""The pages of the productbeschrijving: what they show to whom, and in how many queries."""

import datetime as dt
from uuid import uuid4

import pytest
from django.test import Client

from besluiten.models import Besluit
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from rapportage.product.models import Aspectconcept, Aspecttekst, Producttekst
from rapportage.product.schema import schema_van
from rapportage.product.services.schrijven import begin_tekst
from rapportage.product.services.stappen import send_back
from rapportage.product.teksten import Tekst
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import (
    begin,
    bied_aan,
    geef_recht,
    laad_onderdelen,
    maak_goedgekeurd,
    onderdeel,
    schrijf_alles,
)
from tests.klok import Zetklok
from tests.queries import tel

pytestmark = pytest.mark.django_db

PRODUCT = "/rapportages/productbeschrijving/"


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Jo", achternaam="Peulen")


def _klant(wie: Gebruiker) -> Client:
    klant = Client()
    klant.force_login(wie)
    return klant


def _tekst(klant: Client, adres: str) -> str:
    return " ".join(klant.get(adres).text.split())


def _aspect(tekst: Producttekst) -> str:
    return f"{PRODUCT}tekst/{tekst.pk}/aspect/{Tekst(tekst).aspecten[0].aspect.pk}/"


def _velden(versie: int = 0, **teksten: str) -> dict[str, str]:
    return {"versie": str(versie), "sleutel": str(uuid4()), "vorm": "tekst", "situatie": ""} | teksten


def test_nobody_wrote_yet(coord: Gebruiker) -> None:
    laad_onderdelen()
    tekst = _tekst(_klant(coord), PRODUCT)
    assert tekst.count('class="onderdeel"') == 10
    assert f"{(vandaag() - dt.date(2025, 12, 31)).days} dagen te laat" in tekst
    assert "Beginnen" in tekst
    leeg = _tekst(_klant(maak_gebruiker(Rol.PARTNER)), PRODUCT)
    assert "Je schrijft nog aan geen onderdeel mee." in leeg


def test_late_is_ochre_and_in_words_and_soon_is_this_month(
    coord: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    klok = Zetklok(monkeypatch)
    klok.zet(dt.datetime(2025, 12, 1, 12, tzinfo=dt.UTC))
    van = dt.date(2024, 1, 1)
    wie = [
        maak_gebruiker(rol, van=van) for rol in (Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    ]
    maak_goedgekeurd(3, schrijver=wie[0], lezer=wie[1], keurder=wie[2])
    tekst = _tekst(_klant(wie[0]), PRODUCT)
    rij = tekst[tekst.index('id="onderdeel-3"') : tekst.index('id="onderdeel-4"')]
    assert "binnen een maand" in rij or "dagen te laat" in rij
    assert "31 maart 2025" in rij


def test_counts_are_said_right_at_one_and_a_late_text_says_with_whom_it_is(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Zetklok(monkeypatch).zet(dt.datetime(2025, 1, 1, 12, tzinfo=dt.UTC))
    van = dt.date(2024, 1, 1)
    schrijver, lezer = (maak_gebruiker(rol, van=van) for rol in (Rol.TEAMLEIDER, Rol.PROJECTLEIDER))

    def bied(nummer: int) -> str:
        tekst = begin(nummer, schrijver)
        schrijf_alles(tekst, schrijver)
        bied_aan(tekst, lezer=lezer, door=schrijver)
        return _tekst(_klant(lezer), PRODUCT)

    pagina = bied(1)
    assert "te laat, het langst 1 dag<" in pagina
    assert "<b>0</b> <span>op tijd, in bewerking</span>" in pagina
    assert "1 dag te laat" in pagina
    assert "tweede lezer: jij, sinds 1 januari" in pagina
    pagina = bied(3)
    assert "<b>1</b> <span>op tijd, in bewerking</span>" in pagina
    assert pagina.count("jij, sinds 1 januari") == 2
    assert pagina.count("tweede lezer: jij, sinds") == 1


def test_from_prompt_to_second_reader_by_the_pages(coord: Gebruiker) -> None:
    leider, klant = maak_gebruiker(Rol.TEAMLEIDER, voornaam="An"), _klant(coord)
    pk = onderdeel(3).pk
    antwoord = klant.post(f"{PRODUCT}onderdeel/{pk}/beginnen/")
    tekst = Producttekst.objects.get()
    assert antwoord["Location"] == f"{PRODUCT}tekst/{tekst.pk}/"
    pagina = _tekst(klant, _aspect(tekst))
    assert "Hoe is het nu?" in pagina
    assert "Wat is er veranderd?" in pagina
    klant.post(_aspect(tekst), _velden(situatie="Een **vet** woord.", waarom="Omdat."))
    versie = Aspecttekst.objects.get()
    assert (versie.situatie, versie.als) == ("<p>Een <strong>vet</strong> woord.</p>", "trajectcoordinator")
    assert "Naar tweede lezer" not in _tekst(klant, f"{PRODUCT}tekst/{tekst.pk}/")
    schrijf_alles(tekst, coord)
    assert "Naar tweede lezer" in _tekst(klant, f"{PRODUCT}tekst/{tekst.pk}/")
    klant.post(f"{PRODUCT}tekst/{tekst.pk}/tweede-lezer/", {"lezer": str(leider.pk), "sleutel": str(uuid4())})
    tekst.refresh_from_db()
    assert (tekst.stand, tekst.lezer) == ("ter lezing", leider)
    assert "bij de tweede lezer" in _tekst(klant, PRODUCT)
    lezer = _klant(leider)
    assert "jij, sinds" in _tekst(lezer, PRODUCT)
    assert "Ik heb alles gelezen" in _tekst(lezer, f"{PRODUCT}tekst/{tekst.pk}/")
    assert "Ik heb alles gelezen" not in _tekst(klant, f"{PRODUCT}tekst/{tekst.pk}/")


def test_the_first_time_one_is_asked_where_one_begins(
    coord: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    Zetklok(monkeypatch).zet(dt.datetime(2025, 2, 1, 12, tzinfo=dt.UTC))
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=dt.date(2024, 1, 1))
    pagina = _tekst(_klant(coord), _aspect(begin(3, coord)))
    assert "Waar beginnen jullie?" in pagina
    assert "Wat is er veranderd?" not in pagina


def test_drafts_are_kept_and_thrown_away(coord: Gebruiker) -> None:
    tekst, klant = begin(3, coord), _klant(coord)
    klant.post(f"{_aspect(tekst)}concept/", _velden(situatie="Half"))
    assert Aspectconcept.objects.count() == 1
    assert "Half" in klant.get(_aspect(tekst)).text
    klant.post(f"{_aspect(tekst)}concept/weg/")
    assert Aspectconcept.objects.count() == 0


def test_any_two_versions_are_compared(coord: Gebruiker) -> None:
    tekst, klant = begin(3, coord), _klant(coord)
    for nummer, woorden in enumerate(("Een huis.", "Een groot huis.", "Een groot wit huis.")):
        klant.post(_aspect(tekst), _velden(nummer, situatie=woorden))
    pagina = _tekst(klant, f"{_aspect(tekst)}versies/?van=1&naar=3")
    assert "erbij:</span> groot wit</ins>" in pagina
    assert "Hoe is het nu?" in pagina


def test_a_comment_is_made_and_handled(coord: Gebruiker) -> None:
    tekst, leider = begin(3, coord), maak_gebruiker(Rol.TEAMLEIDER)
    _klant(leider).post(f"{_aspect(tekst)}opmerking/", {"tekst": "Waarom?", "sleutel": str(uuid4())})
    opmerking = tekst.opmerkingen.get()
    assert "1 opmerking staat open." in _tekst(_klant(coord), f"{PRODUCT}tekst/{tekst.pk}/")
    _klant(coord).post(f"{PRODUCT}opmerking/{opmerking.pk}/verwerkt/")
    opmerking.refresh_from_db()
    assert opmerking.verwerkt_door == coord


def test_the_previous_text_stands_beside_the_editor(
    coord: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    klok = Zetklok(monkeypatch)
    klok.zet(dt.datetime(2025, 3, 1, 12, tzinfo=dt.UTC))
    van = dt.date(2024, 1, 1)
    wie = [
        maak_gebruiker(rol, van=van) for rol in (Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    ]
    maak_goedgekeurd(3, schrijver=wie[0], lezer=wie[1], keurder=wie[2])
    klok.zet(dt.datetime(2025, 12, 1, 12, tzinfo=dt.UTC))
    pagina = _tekst(_klant(wie[0]), _aspect(begin(3, wie[0])))
    assert "Vorige tekst" in pagina
    assert "Zo doen we het." in pagina


def test_besluiten_are_named_by_who_reads_them(coord: Gebruiker) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    dag = dt.date(2025, 5, 1)
    Besluit.objects.create(
        datum=dag,
        onderwerp="proces",
        besluit="Elke maand overleg",
        reden="x",
        eigenaar=beleid,
        uiterlijk=dag,
        toegevoegd_door=beleid,
        gewijzigd_door=beleid,
    )
    zeven, drie = begin(7, beleid), begin(3, coord)
    assert "Op 1 mei 2025 besloot de werkgroep: Elke maand overleg." in _tekst(_klant(beleid), _aspect(zeven))
    assert "Elke maand overleg" not in _tekst(_klant(coord), _aspect(drie))


def test_a_text_goes_back_and_the_reason_is_read(coord: Gebruiker) -> None:
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=leider, door=coord)
    _klant(leider).post(
        f"{PRODUCT}tekst/{tekst.pk}/terug/", {"reden": "Noem de Ster.", "sleutel": str(uuid4())}
    )
    assert "Noem de Ster." in _tekst(_klant(coord), f"{PRODUCT}tekst/{tekst.pk}/")


def test_the_overview_asks_as_much_with_one_text_as_with_ten(coord: Gebruiker) -> None:
    laad_onderdelen()
    klant = _klant(coord)
    klant.get(PRODUCT)
    begin(3, coord)
    een = tel(klant, PRODUCT)
    for nummer in (4, 5, 6):
        schrijf_alles(begin(nummer, coord), coord)
    assert tel(klant, PRODUCT) == een


def test_a_part_shows_its_last_approved_text(coord: Gebruiker) -> None:
    leider, project = maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.PROJECTLEIDER)
    tekst = maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)
    adres = f"{PRODUCT}onderdeel/{tekst.onderdeel_id}/"
    assert "Laatst goedgekeurde tekst" in _tekst(_klant(coord), adres)
    send_back(tekst_id=tekst.pk, reden="Nog eens.", door=leider)
    assert "Laatst goedgekeurde tekst" not in _tekst(_klant(coord), adres)


def test_reading_and_approving_by_the_pages(coord: Gebruiker) -> None:
    leider, project = maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.PROJECTLEIDER)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=project, door=coord)
    tekst.refresh_from_db()
    adres = f"{PRODUCT}tekst/{tekst.pk}/"
    _klant(project).post(f"{adres}gelezen/", {"gezien": str(tekst.versie)})
    assert "Tekst goedkeuren" not in _tekst(_klant(project), adres)
    assert "Tekst goedkeuren" in _tekst(_klant(leider), adres)
    tekst.refresh_from_db()
    _klant(leider).post(f"{adres}goedkeuren/", {"gezien": str(tekst.versie)})
    tekst.refresh_from_db()
    assert tekst.stand == "goedgekeurd"


def test_a_text_that_stayed_empty_is_deleted_and_one_with_words_stays(coord: Gebruiker) -> None:
    tekst, klant = begin(3, coord), _klant(coord)
    pagina, weg = (
        f"{PRODUCT}tekst/{tekst.pk}/",
        f"{PRODUCT}onderdeel/{tekst.onderdeel_id}/lege-tekst-verwijderen/",
    )
    assert "Lege tekst verwijderen" in _tekst(klant, pagina)
    assert "De lege tekst is verwijderd." in klant.post(weg, follow=True).text
    assert not Producttekst.objects.exists()
    assert klant.post(weg)["Location"] == f"{PRODUCT}onderdeel/{tekst.onderdeel_id}/"
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    assert "Lege tekst verwijderen" not in _tekst(klant, f"{PRODUCT}tekst/{tekst.pk}/")
    assert "Alleen een lege tekst kan weg." in klant.post(weg, follow=True).text
    assert Producttekst.objects.get() == tekst


def test_what_a_colleague_types_keeps_the_text(coord: Gebruiker) -> None:
    tekst, leider = begin(3, coord), maak_gebruiker(Rol.TEAMLEIDER)
    _klant(leider).post(f"{_aspect(tekst)}concept/", _velden(situatie="Half"))
    klant = _klant(coord)
    antwoord = klant.post(f"{PRODUCT}onderdeel/{tekst.onderdeel_id}/lege-tekst-verwijderen/", follow=True)
    assert "of een collega typt er nu in" in antwoord.text
    assert Producttekst.objects.get() == tekst


def test_only_who_may_begin_deletes(coord: Gebruiker) -> None:
    tekst, partner = begin(3, coord), maak_gebruiker(Rol.PARTNER)
    geef_recht(3, partner)
    weg = f"{PRODUCT}onderdeel/{tekst.onderdeel_id}/lege-tekst-verwijderen/"
    assert _klant(partner).post(weg).status_code == 403
    _klant(maak_gebruiker(Rol.WIJKCOORDINATOR)).post(weg)
    assert Producttekst.objects.get() == tekst


def test_an_update_in_between_is_of_today_and_counts_for_no_later_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    klok, van = Zetklok(monkeypatch), dt.date(2024, 1, 1)
    klok.zet(dt.datetime(2025, 10, 1, 12, tzinfo=dt.UTC))
    beleid, wijk, hoofd = (
        maak_gebruiker(rol, van=van)
        for rol in (Rol.BELEIDSMEDEWERKER, Rol.WIJKCOORDINATOR, Rol.PROJECTLEIDER)
    )
    maak_goedgekeurd(10, schrijver=beleid, lezer=wijk, keurder=hoofd)
    klok.zet(dt.datetime(2025, 12, 1, 12, tzinfo=dt.UTC))
    klant, pk = _klant(beleid), onderdeel(10).pk
    pagina = _tekst(klant, f"{PRODUCT}onderdeel/{pk}/")
    assert "Tekst beginnen voor 31 oktober 2026" not in pagina
    assert "Tekst beginnen voor vandaag" in pagina
    assert "Een tekst voor vandaag telt niet voor 31 oktober 2026." in pagina
    assert "De tekst voor die dag begin je vanaf 31 juli 2026." in pagina
    rij = _tekst(klant, PRODUCT)
    assert "Wijzigen" in rij[rij.index('id="onderdeel-10"') :]
    tekst = begin_tekst(onderdeel_id=pk, door=beleid, tussendoor=True)
    assert (tekst.dag, tekst.volgens_planning) == (dt.date(2025, 12, 1), False)
    assert "tussendoor begonnen op 1 december 2025" in _tekst(klant, f"{PRODUCT}tekst/{tekst.pk}/")
    rij = _tekst(klant, PRODUCT)
    assert "0 van 1 aspect, tussendoor begonnen op 1 december 2025" in rij[rij.index('id="onderdeel-10"') :]
    maak_goedgekeurd(10, schrijver=beleid, lezer=wijk, keurder=hoofd)
    klok.zet(dt.datetime(2026, 11, 1, 12, tzinfo=dt.UTC))
    laat = schema_van(pk).te_laat
    assert laat is not None
    assert laat.dag == dt.date(2026, 10, 31)


def test_the_button_that_updates_now_begins_a_text_of_today(coord: Gebruiker) -> None:
    leider, project = maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.PROJECTLEIDER)
    tekst = maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)
    _klant(coord).post(f"{PRODUCT}onderdeel/{tekst.onderdeel_id}/beginnen/", {"soort": "tussendoor"})
    nieuw = Producttekst.objects.get(stand="concept")
    assert (nieuw.dag, nieuw.volgens_planning) == (vandaag(), False)


def test_what_is_late_comes_before_an_update_in_between(coord: Gebruiker) -> None:
    pk = onderdeel(3).pk
    assert "Tekst beginnen voor vandaag" not in _tekst(_klant(coord), f"{PRODUCT}onderdeel/{pk}/")
    _klant(coord).post(f"{PRODUCT}onderdeel/{pk}/beginnen/", {"soort": "tussendoor"})
    assert Producttekst.objects.get().volgens_planning


def test_who_begins_what_a_colleague_began_is_told(coord: Gebruiker) -> None:
    begin(3, coord)
    adres = f"{PRODUCT}onderdeel/{onderdeel(3).pk}/beginnen/"
    zin = "Jo Peulen is al aan deze tekst begonnen."
    assert zin in _klant(maak_gebruiker(Rol.TEAMLEIDER)).post(adres, follow=True).text
    assert zin not in _klant(coord).post(adres, follow=True).text


def test_the_message_names_whose_right_it_is(coord: Gebruiker) -> None:
    partner, beleid = maak_gebruiker(Rol.PARTNER, voornaam="Mieke"), maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    adres = f"{PRODUCT}onderdeel/{onderdeel(3).pk}/redactierecht/"
    velden = {"gebruiker": str(partner.pk), "sleutel": str(uuid4())}
    antwoord = _klant(beleid).post(adres, velden, follow=True)
    assert f"{partner.naam} ziet dit onderdeel nu en kan eraan meeschrijven." in antwoord.text


def test_differences_in_approach_are_asked_by_doelgroep(coord: Gebruiker) -> None:
    vier, drie, klant = begin(4, coord), begin(3, coord), _klant(coord)
    vraag = "Hoe is dit voor mensen die behoeftig zijn?"
    assert vraag in _tekst(klant, _aspect(vier))
    assert vraag not in _tekst(klant, _aspect(drie))
    klant.post(_aspect(vier), _velden(plichtig="Zij komen met een brief."))
    assert not Tekst(vier).aspecten[0].is_geschreven
    klant.post(_aspect(vier), _velden(1, plichtig="Zij komen met een brief.", behoeftig="Zij komen zelf."))
    assert Tekst(vier).aspecten[0].is_geschreven
    pagina = _tekst(klant, f"{PRODUCT}tekst/{vier.pk}/")
    assert f"{vraag}</h3> <p>Zij komen zelf.</p>" in pagina
    assert "Hoe is het nu?" not in pagina
    rij = _tekst(klant, PRODUCT)
    assert "1 van 6 aspecten" in rij[rij.index('id="onderdeel-4"') :]


def test_what_was_written_for_all_stays_as_it_was(coord: Gebruiker) -> None:
    vier = begin(4, coord)
    schrijf_alles(vier, coord)
    assert Tekst(vier).is_af
    pagina = _tekst(_klant(coord), f"{PRODUCT}tekst/{vier.pk}/")
    assert "Hoe is het nu?</h3> <p>Zo doen we het.</p>" in pagina
    assert "die behoeftig zijn" not in pagina
