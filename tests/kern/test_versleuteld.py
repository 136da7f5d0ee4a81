"""Sensitive text at rest: bytes, keys, rotation, and what cannot be done with it."""

import base64
import os

import pytest
from django.core.management import call_command
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import Settings

from gebruikers.models import Bericht
from inburgeraars.models import Veiligheidsnotitie
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.versleuteld import (
    OnleesbaarError,
    Ontsleuteld,
    ontsleutel,
    ontsleutel_bytes,
    sleutelhash,
    versleutel,
    versleutel_bytes,
)
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk


def ring(*nummers: int) -> str:
    return ",".join(f"{n}:{base64.b64encode(bytes([n]) * 32).decode()}" for n in nummers)


@given(st.text())
def test_what_is_encrypted_comes_back(tekst: str) -> None:
    opgeslagen = versleutel(tekst, doel="verslag")
    assert ontsleutel(opgeslagen, doel="verslag") == tekst
    assert versleutel(tekst, doel="verslag") != opgeslagen


@given(st.binary())
def test_an_encrypted_file_comes_back_byte_for_byte(inhoud: bytes) -> None:
    opgeslagen = versleutel_bytes(inhoud, doel="bpi_bestand")
    assert ontsleutel_bytes(opgeslagen, doel="bpi_bestand") == inhoud
    with pytest.raises(OnleesbaarError):
        ontsleutel_bytes(opgeslagen, doel="verslag")


def test_text_of_another_purpose_is_refused() -> None:
    with pytest.raises(OnleesbaarError):
        ontsleutel(versleutel("geheim", doel="verslag"), doel="bsn")


@pytest.mark.parametrize("plaats", [0, 1, 5, -1])
def test_altered_bytes_are_refused(plaats: int) -> None:
    bytes_ = bytearray(versleutel("geheim", doel="verslag"))
    bytes_[plaats] ^= 1
    with pytest.raises(OnleesbaarError):
        ontsleutel(bytes(bytes_), doel="verslag")


def test_hash_differs_by_purpose_and_key(settings: Settings) -> None:
    een = sleutelhash("999912345", doel="bsn")
    assert len(een) == 32
    assert een != sleutelhash("999912345", doel="a_nummer")
    settings.ZOEKSLEUTEL = base64.b64encode(os.urandom(32)).decode()
    assert een != sleutelhash("999912345", doel="bsn")


def _notitie() -> Veiligheidsnotitie:
    wijk = maak_wijk("Donderberg")
    return Veiligheidsnotitie.objects.create(
        inburgeraar=maak_persoon(wijk), reden="Een hond die bijt.", tot=vandaag(), door=maak_gebruiker()
    )


@pytest.mark.django_db
def test_unchanged_text_is_no_change_in_history() -> None:
    notitie = Veiligheidsnotitie.objects.get(pk=_notitie().pk)
    versies = historiemodel(Veiligheidsnotitie)._default_manager.filter(pgh_obj_id=notitie.pk)
    assert isinstance(notitie.reden, Ontsleuteld)
    notitie.save()
    notitie.reden = "Een hond die bijt."
    notitie.save()
    assert versies.count() == 1
    notitie.reden = "Een hond die blaft."
    notitie.save()
    assert [v.reden for v in versies.order_by("pgh_id")] == ["Een hond die bijt.", "Een hond die blaft."]


@pytest.mark.django_db
def test_rotation_reaches_rows_and_history_and_records_none(settings: Settings) -> None:
    settings.SLEUTELRING = ring(1)
    notitie = _notitie()
    notitie.reden = "Een hond die blaft."
    notitie.save()
    versies = historiemodel(Veiligheidsnotitie)._default_manager
    settings.SLEUTELRING = ring(2, 1)
    call_command("roteer_sleutels")
    call_command("roteer_sleutels")

    settings.SLEUTELRING = ring(2)
    assert Veiligheidsnotitie.objects.get().reden == "Een hond die blaft."
    assert [v.reden for v in versies.order_by("pgh_id")] == ["Een hond die bijt.", "Een hond die blaft."]


@pytest.mark.django_db
def test_rotation_without_the_old_key_says_so(settings: Settings) -> None:
    settings.SLEUTELRING = ring(1)
    _notitie()
    settings.SLEUTELRING = ring(2)
    with pytest.raises(Exception, match="Zet de oude sleutel terug"):
        call_command("roteer_sleutels")


@pytest.mark.django_db
def test_empty_and_absent_text() -> None:
    assert Bericht._meta.get_field("tekst").get_db_prep_value(None, None) is None
    assert ontsleutel(versleutel("", doel="x"), doel="x") == ""
