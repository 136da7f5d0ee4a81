"""The questionnaire in an edition: frozen out of the reference data, the last that was adopted by then, at its part alone."""

import datetime as dt

import pytest

from gebruikers.enums import Rol
from kern.klok import gezette_klok, nu
from rapportage.product.vragenlijst import bevroren_vragenlijst, blok_vragenlijst
from rapportage.tevredenheid.models import Vragenlijst
from rapportage.tevredenheid.referentie import OPEN, VRAGEN, laad_vragenlijst
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db


def test_every_question_stands_with_its_answers_languages_and_from_how_many_on_it_is_told() -> None:
    assert bevroren_vragenlijst() is None
    laad_vragenlijst()
    inhoud = {"vragenlijst": bevroren_vragenlijst()}
    (blok,) = blok_vragenlijst(inhoud, 8)
    assert [rij.kop for rij in blok.rijen] == [
        f"{n}. {zin[0]}" for n, (_plaatje, zin) in enumerate((*VRAGEN, OPEN), 1)
    ]
    assert blok.rijen[0].cellen == ["Ja · Een beetje · Nee · Dat weet ik niet", "twee mensen praten"]
    assert blok.rijen[-1].cellen[0] == "in eigen woorden"
    assert blok.waarover == "Vragenlijst 1, nog niet vastgesteld"
    assert "in 5 talen: Nederlands, Engels, Turks, Pools en Arabisch." in blok.noot
    assert "Van minder dan 10 mensen verdelen we de antwoorden niet" in blok.noot
    assert list(blok_vragenlijst(inhoud, 7)) == []
    assert list(blok_vragenlijst({}, 8)) == []


def test_it_says_adopted_from_the_moment_on_that_it_was() -> None:
    laad_vragenlijst()
    wie = maak_gebruiker(Rol.PROJECTLEIDER)
    Vragenlijst.objects.update(stand="proef")
    Vragenlijst.objects.update(stand="vastgesteld", vastgesteld_door=wie, vastgesteld_op=nu())
    lijst = bevroren_vragenlijst()
    assert lijst is not None
    assert lijst["vastgesteld"] is True
    with gezette_klok(nu() - dt.timedelta(days=1)):
        eerder = bevroren_vragenlijst()
    assert eerder is not None
    assert eerder["vastgesteld"] is False
