"""The notice to who is asked to find something out: when it comes, and that it says what became of it since."""

import datetime as dt

import pytest

from gebruikers.enums import Rol
from gebruikers.meldingen import Meldingregel, in_words
from gebruikers.models import Gebruiker, Melding, Meldingsoort
from kern.klok import vandaag
from kern.versie import Ondertussen
from kern.woorden import jaar_zo_nodig
from rapportage.vragen.models import Uitzoekpunt
from rapportage.vragen.services.uitzoeken import (
    answer_punt,
    change_punt,
    reopen_punt,
    restore_punt,
    withdraw_punt,
)
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.vragen import WAT, maak_punt, puntgegevens

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lot", achternaam="Raven")


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Ilse", achternaam="Bos")


def _regels(wie: Gebruiker) -> list[Meldingregel]:
    rijen = Melding.objects.filter(gebruiker=wie, soort=Meldingsoort.UITZOEKPUNT).order_by("pk")
    return in_words(rijen)


def _wijzig(punt: Uitzoekpunt, door: Gebruiker, wie: Gebruiker, **velden: object) -> Uitzoekpunt:
    punt.refresh_from_db()
    return change_punt(
        punt_id=punt.pk,
        gegevens=puntgegevens(wie, **velden),
        waarom="Anders.",
        gezien=punt.versie,
        door=door,
    )


def test_who_finds_it_out_is_told_and_who_gave_it_to_itself_is_not(
    beleid: Gebruiker, coord: Gebruiker
) -> None:
    maak_punt(beleid, door=beleid)
    punt = maak_punt(coord, door=beleid)
    assert _regels(beleid) == []
    (regel,) = _regels(coord)
    dag = jaar_zo_nodig(vandaag() + dt.timedelta(days=10))
    assert regel.tekst == f"Lot Raven vraagt je uit te zoeken: ‘{WAT}’. Het moet uiterlijk {dag} bekend zijn."
    assert regel.url == f"/rapportages/vragen/uitzoekpunt/{punt.pk}/"
    assert regel.is_nieuw


def test_only_another_who_gets_it_is_told_of_a_change(beleid: Gebruiker, coord: Gebruiker) -> None:
    punt, ander = maak_punt(coord, door=beleid), maak_gebruiker(Rol.TEAMLEIDER, voornaam="An")
    _wijzig(punt, beleid, coord, wat="Iets anders?")
    assert len(_regels(coord)) == 1
    assert "‘Iets anders?’" in _regels(coord)[0].tekst
    _wijzig(punt, beleid, ander)
    assert [regel.tekst for regel in _regels(coord)] == [
        f"Lot Raven heeft je gevraagd uit te zoeken: ‘{WAT}’. Dat doet {ander.naam} nu."
    ]
    assert len(_regels(ander)) == 1
    _wijzig(punt, beleid, coord)
    assert "vraagt je uit te zoeken" in _regels(coord)[1].tekst
    assert f"Dat doet {coord.naam} nu." in _regels(ander)[0].tekst


def test_who_did_not_get_it_because_a_colleague_was_first_is_not_told(
    beleid: Gebruiker, coord: Gebruiker
) -> None:
    punt, een, twee = (
        maak_punt(coord, door=beleid),
        maak_gebruiker(Rol.TEAMLEIDER),
        maak_gebruiker(Rol.TEAMLEIDER),
    )
    gezien = punt.versie
    _wijzig(punt, beleid, een)
    with pytest.raises(Ondertussen):
        change_punt(
            punt_id=punt.pk, gegevens=puntgegevens(twee), waarom="Anders.", gezien=gezien, door=beleid
        )
    assert (len(_regels(een)), len(_regels(twee))) == (1, 0)


def test_the_way_back_of_each_act_is_read_in_the_notice(beleid: Gebruiker, coord: Gebruiker) -> None:
    punt = maak_punt(coord, door=beleid)

    def tekst() -> str:
        (regel,) = _regels(coord)
        return regel.tekst

    withdraw_punt(punt_id=punt.pk, waarom="Dit stond er al.", door=beleid)
    assert tekst().endswith("Het is ingetrokken: niemand hoeft dit nog te doen.")
    restore_punt(punt_id=punt.pk, door=beleid)
    assert tekst().endswith("bekend zijn.")
    answer_punt(punt_id=punt.pk, uitkomst="Een half jaar.", door=beleid)
    assert tekst().endswith("Het is beantwoord.")
    reopen_punt(punt_id=punt.pk, door=beleid)
    assert tekst().endswith("bekend zijn.")


def test_who_reads_the_questions_no_more_is_told_no_subject(beleid: Gebruiker, coord: Gebruiker) -> None:
    maak_punt(coord, door=beleid)
    coord.aanstellingen.update(tot=vandaag())
    (regel,) = _regels(coord)
    assert (
        regel.tekst
        == "Een collega heeft je gevraagd iets uit te zoeken. Je kunt de vijf vragen niet meer lezen."
    )
    assert regel.url == ""
