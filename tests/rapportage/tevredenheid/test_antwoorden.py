"""Giving answers on the public pages: in five languages, once, without a word of who it is."""

import datetime as dt
import re
from http import HTTPStatus

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import Settings

from gebruikers.enums import Rol
from kern.klok import nu
from rapportage.tevredenheid.codes import gelezen, hash_van, in_groepen
from rapportage.tevredenheid.enums import Lijststand
from rapportage.tevredenheid.models import TAALCODES, Antwoord, Antwoordsleutel, Onderzoek, Wachtantwoord
from rapportage.tevredenheid.services.antwoorden import mix_answers
from rapportage.tevredenheid.services.onderzoeken import close_onderzoek, keep_rounds
from rapportage.tevredenheid.views import openbaar
from roermond_inburgering.sleutels import rotate_sleutels
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.tevredenheid import codes_van, maak_gestarten, maak_onderzoek, maak_vragenlijst
from tests.fabrieken.wijken import maak_wijk
from tests.klok import Zetklok

pytestmark = pytest.mark.django_db


@pytest.fixture
def onderzoek() -> Onderzoek:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    maak_gestarten(7, maak_wijk())
    cache.clear()
    return maak_onderzoek(lijst, maak_gebruiker(Rol.BELEIDSMEDEWERKER))


def ingevuld(inhoud: str, keer: int = 0) -> dict[str, str]:
    """Fill in the form of a page as its reader does: the same answer to each question."""
    velden: dict[str, list[str]] = {}
    for naam, waarde in re.findall(r'type="radio" name="(v\d+)" value="(\d+)"', inhoud):
        velden.setdefault(naam, []).append(waarde)
    (open_vraag,) = re.findall(r'<textarea[^>]* name="(v\d+)"', inhoud)
    return {naam: waarden[keer] for naam, waarden in velden.items()} | {open_vraag: "Meer les"}


def test_every_person_whose_traject_started_is_invited_once(onderzoek: Onderzoek) -> None:
    assert onderzoek.uitgenodigd == 7
    assert len(set(codes_van(onderzoek))) == 7
    keep_rounds()
    onderzoek.refresh_from_db()
    assert onderzoek.uitgenodigd == 7
    sleutels = {bytes(s.hash) for s in Antwoordsleutel.objects.filter(onderzoek=onderzoek)}
    van_kaarten = {hash_van(code) for code in codes_van(onderzoek)}
    assert van_kaarten <= sleutels
    assert 5 <= len(sleutels - van_kaarten) <= 9, "as many of no card as chance says"


@pytest.mark.parametrize("taal", TAALCODES)
def test_questions_are_asked_in_each_language_without_a_cookie(
    client: Client, onderzoek: Onderzoek, taal: str
) -> None:
    antwoord = client.get(f"/mening/{codes_van(onderzoek)[0]}/?taal={taal}")
    inhoud = antwoord.content.decode()
    assert antwoord.status_code == HTTPStatus.OK
    assert f'<html lang="{taal}" dir="{"rtl" if taal == "ar" else "ltr"}">' in inhoud
    for vraag in onderzoek.vragenlijst.vragen.all():
        assert vraag.in_taal(taal) in inhoud.replace("&#x27;", "'")
    assert not antwoord.cookies
    assert antwoord["Cache-Control"] == "private, no-store"
    assert antwoord["Referrer-Policy"] == "no-referrer"


def test_language_of_the_phone_is_taken_and_another_can_be_chosen(
    client: Client, onderzoek: Onderzoek
) -> None:
    adres = f"/mening/{codes_van(onderzoek)[0]}/"
    pools = client.get(adres, headers={"Accept-Language": "de-DE,pl;q=0.8,en;q=0.5"})
    assert '<html lang="pl"' in pools.content.decode()
    velden = ingevuld(pools.content.decode())
    turks = client.post(adres, velden | {"taal": "tr", "in": "pl", "plek": "3"}).content.decode()
    assert '<html lang="tr"' in turks
    assert turks.count("checked") == 7, "what was chosen goes along"
    assert "Meer les" in turks
    assert 'name="plek" value="3"' in turks
    assert not Wachtantwoord.objects.exists()


def test_answer_is_given_once(client: Client, onderzoek: Onderzoek) -> None:
    adres = f"/mening/{codes_van(onderzoek)[0]}/?taal=en"
    velden = ingevuld(client.get(adres).content.decode()) | {"in": "en"}
    eerste = client.post(adres, velden)
    assert eerste.status_code == HTTPStatus.FOUND
    assert eerste["Location"] == "/mening/dank/?taal=en"
    assert "Thank you" in client.get(eerste["Location"]).content.decode()
    tweede = client.post(adres, velden)
    assert tweede.status_code == HTTPStatus.GONE
    assert "Have you already answered the questions?" in tweede.content.decode()
    assert Wachtantwoord.objects.count() == 1


def test_used_ended_and_unknown_codes_read_the_same(client: Client, onderzoek: Onderzoek) -> None:
    gebruikt, ander = codes_van(onderzoek)[:2]
    velden = ingevuld(client.get(f"/mening/{gebruikt}/").content.decode())
    client.post(f"/mening/{gebruikt}/", velden)
    van_gebruikt = client.get(f"/mening/{gebruikt}/").content
    assert client.get("/mening/" + "a" * 16 + "/").content == van_gebruikt
    assert client.get("/mening/iets-anders/").content == van_gebruikt
    close_onderzoek(pk=onderzoek.pk, door=None)
    assert client.get(f"/mening/{ander}/").content == van_gebruikt


def test_nothing_filled_in_is_no_answer(client: Client, onderzoek: Onderzoek) -> None:
    adres = f"/mening/{codes_van(onderzoek)[0]}/"
    leeg = client.post(adres, {"in": "nl"})
    assert leeg.status_code == HTTPStatus.OK
    assert "U hebt nog geen antwoord gekozen" in leeg.content.decode()
    verzonnen = client.post(adres, {"in": "nl", "v1": "999999", "v999": "1", "vx": "1"})
    assert "U hebt nog geen antwoord gekozen" in verzonnen.content.decode()
    assert not Wachtantwoord.objects.exists()


def test_too_many_words_are_kept_and_told(client: Client, onderzoek: Onderzoek) -> None:
    adres = f"/mening/{codes_van(onderzoek)[0]}/"
    velden = ingevuld(client.get(adres).content.decode())
    lang = {naam: "a" * 501 if waarde == "Meer les" else waarde for naam, waarde in velden.items()}
    antwoord = client.post(adres, lang | {"in": "nl"}).content.decode()
    assert "U kunt 500 letters schrijven." in antwoord
    assert "a" * 501 in antwoord
    assert not Wachtantwoord.objects.exists()


def test_code_can_be_typed(client: Client, onderzoek: Onderzoek) -> None:
    code = codes_van(onderzoek)[0]
    getypt = in_groepen(code).upper()
    antwoord = client.post("/mening/", {"code": f" {getypt} ", "in": "pl"})
    assert antwoord["Location"] == f"/mening/{code}/?taal=pl"
    fout = client.post("/mening/", {"code": "abc", "in": "nl"}).content.decode()
    assert "Deze code klopt niet" in fout
    assert 'value="abc"' in fout
    for leeg in ("", " "):
        assert "Vul de code van de kaart in." in client.post("/mening/", {"code": leeg, "in": "nl"}).text
    assert "Wpisz kod</a>" in client.get("/mening/" + "b" * 16 + "/?taal=pl").text
    assert gelezen("0123-4567 89ab cdef") == "", "an eight is no character of a code"


def test_codes_that_open_nothing_are_counted_right_ones_are_not(
    client: Client, onderzoek: Onderzoek, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(openbaar, "MIS_PER_UUR", 3)
    goed = f"/mening/{codes_van(onderzoek)[0]}/"
    for _ in range(5):
        assert client.get(goed).status_code == HTTPStatus.OK
    mis = "/mening/" + "b" * 16 + "/"
    assert [client.get(mis).status_code for _ in range(4)] == [410, 410, 410, 429]
    assert client.get(goed).status_code == HTTPStatus.OK


def test_four_wait_and_five_move(client: Client, onderzoek: Onderzoek) -> None:
    codes = codes_van(onderzoek)
    for code in codes[:4]:
        _antwoord(client, code)
    assert mix_answers(onderzoek_id=onderzoek.pk) == 0
    assert Wachtantwoord.objects.count() == 4
    assert not Antwoord.objects.filter(onderzoek=onderzoek).exists()
    _antwoord(client, codes[4])
    assert mix_answers(onderzoek_id=onderzoek.pk) == 5
    assert not Wachtantwoord.objects.exists()
    assert Antwoord.objects.filter(onderzoek=onderzoek).count() == 5 * 8
    assert {a.maand for a in Antwoord.objects.filter(onderzoek=onderzoek)} == {onderzoek.tot.replace(day=1)}


@pytest.mark.parametrize(("mensen", "rijen"), [(6, 6 * 8), (4, 0)])
def test_closing_moves_the_last_few_and_forgets_who_did_not_answer(
    client: Client, onderzoek: Onderzoek, klok: Zetklok, mensen: int, rijen: int
) -> None:
    codes = codes_van(onderzoek)
    for code in codes[: mensen - 1]:
        _antwoord(client, code)
    eerder = mix_answers(onderzoek_id=onderzoek.pk)
    _antwoord(client, codes[mensen - 1])
    klok.zet(nu() + dt.timedelta(days=31))
    keep_rounds()
    onderzoek.refresh_from_db()
    assert onderzoek.stand == "gesloten"
    assert eerder + mix_answers(onderzoek_id=onderzoek.pk) == mensen
    onderzoek.refresh_from_db()
    assert (onderzoek.stand, onderzoek.beantwoord, onderzoek.uitgenodigd) == ("geteld", mensen, 7)
    assert Antwoord.objects.filter(onderzoek=onderzoek).count() == rijen, "of fewer than five none is kept"
    assert not Wachtantwoord.objects.exists()
    assert not Antwoordsleutel.objects.filter(onderzoek=onderzoek).exists()
    assert mix_answers(onderzoek_id=onderzoek.pk) == 0, "done again it changes nothing"


def _antwoord(client: Client, code: str) -> None:
    velden = ingevuld(client.get(f"/mening/{code}/").content.decode())
    assert client.post(f"/mening/{code}/", velden).status_code == HTTPStatus.FOUND


def test_answers_go_along_with_the_keys(client: Client, onderzoek: Onderzoek, settings: Settings) -> None:
    codes = codes_van(onderzoek)
    for code in codes[:6]:
        adres = f"/mening/{code}/"
        client.post(adres, ingevuld(client.get(adres).content.decode()) | {"in": "nl"})
    assert mix_answers(onderzoek_id=onderzoek.pk) == 6
    client.post(
        f"/mening/{codes[6]}/", ingevuld(client.get(f"/mening/{codes[6]}/").content.decode()) | {"in": "nl"}
    )
    nieuw = "9:" + "B" * 42 + "A="
    settings.SLEUTELRING = f"{nieuw},{settings.SLEUTELRING}"
    gedaan = {g.tabel: g.rijen for g in rotate_sleutels() if g.kolom in {"inhoud", "tekst"} and g.rijen}
    assert gedaan == {Antwoord._meta.db_table: 6, Wachtantwoord._meta.db_table: 1}
    settings.SLEUTELRING = nieuw
    assert {a.tekst for a in Antwoord.objects.filter(keuze=None)} == {"Meer les"}
    assert "Meer les" in Wachtantwoord.objects.get().inhoud
