"""Saving the next version of a text, and what the page of versions says: the same of an answer, an aspect and a chapter."""

import pytest

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.ervaringen.enums import Vraag
from rapportage.redactie.fouten import OnbekendCijfer
from rapportage.redactie.pagina import PER_PAGINA, versies_naast_elkaar
from rapportage.vragen.enums import Antwoorddeel
from rapportage.vragen.models import Vraagantwoord
from rapportage.vragen.services.schrijven import save_antwoord
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.vragen import schrijf_antwoord

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def _schrijf(door: Gebruiker, gezien: int, **teksten: str) -> Vraagantwoord:
    return save_antwoord(vraag=Vraag.WIJK, gezien=gezien, uitgave_id=None, teksten=teksten, door=door)


def _blad(**gevraagd: str) -> dict[str, object]:
    rijen = Vraagantwoord.objects.filter(vraag=Vraag.VINDPLAATSEN)
    return versies_naast_elkaar(gevraagd, rijen, Antwoorddeel.choices)


def _nummers(blad: dict[str, object]) -> tuple[int | None, int | None]:
    return getattr(blad["van"], "versie", None), getattr(blad["naar"], "versie", None)


def test_a_part_that_is_left_out_stays_as_it_was_in_the_version_written_on(beleid: Gebruiker) -> None:
    _schrijf(beleid, 0, kort="<p>Een</p>", uitleg="<p>Want</p>")
    twee = _schrijf(beleid, 1, kort="<p>Twee</p>")
    assert (twee.versie, twee.kort, twee.uitleg) == (2, "<p>Twee</p>", "<p>Want</p>")


def test_a_part_that_is_left_out_gives_way_to_what_a_colleague_made_of_it(beleid: Gebruiker) -> None:
    _schrijf(beleid, 0, kort="<p>Een</p>", uitleg="<p>Want</p>")
    _schrijf(maak_gebruiker(Rol.PROJECTLEIDER), 1, kort="<p>Een</p>", uitleg="<p>Omdat</p>")
    drie = _schrijf(beleid, 1, kort="<p>Drie</p>")
    assert (drie.versie, drie.kort, drie.uitleg) == (3, "<p>Drie</p>", "<p>Omdat</p>")


def test_what_says_the_same_makes_no_version(beleid: Gebruiker) -> None:
    een = _schrijf(beleid, 0, kort="<p>Een</p>")
    assert _schrijf(beleid, 1, kort="<p>Een</p>") == een
    assert Vraagantwoord.objects.count() == 1


def test_a_text_with_an_unknown_figure_leaves_no_version(beleid: Gebruiker) -> None:
    with pytest.raises(OnbekendCijfer):
        _schrijf(beleid, 0, kort="<p>{{cijfer:niets}}</p>")
    assert Vraagantwoord.objects.count() == 0


def test_without_a_choice_the_last_two_are_compared(beleid: Gebruiker) -> None:
    assert _nummers(_blad()) == (None, None)
    schrijf_antwoord("<p>1</p>", door=beleid)
    assert _nummers(_blad()) == (None, 1)
    schrijf_antwoord("<p>2</p>", door=beleid)
    schrijf_antwoord("<p>3</p>", door=beleid)
    assert _nummers(_blad()) == (2, 3)
    assert _nummers(_blad(van="1")) == (1, 3)
    assert _nummers(_blad(van="1", naar="2")) == (1, 2)
    assert _nummers(_blad(van="9", naar="x")) == (2, 3)


def test_any_two_are_compared_whatever_page_is_shown(beleid: Gebruiker) -> None:
    for nummer in range(PER_PAGINA + 2):
        schrijf_antwoord(f"<p>{nummer}</p>", door=beleid)
    blad = _blad(van="1", naar=str(PER_PAGINA + 1), pagina="2")
    assert _nummers(blad) == (1, PER_PAGINA + 1)
    assert [rij.versie for rij in blad["pagina"]] == [2, 1]  # type: ignore[attr-defined]
    assert blad["laatste"] == PER_PAGINA + 2
