"""The services of the five questions: who may, what is refused, and what two at once are told."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.versie import Ondertussen
from kern.weigering import Weigering
from logboek.models import Logregel
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.services.delen import withdraw_ervaring
from rapportage.models import Rapportuitgave
from rapportage.redactie.fouten import HalfCijfer, OnbekendCijfer, StaatAnders
from rapportage.vragen.cijfers import bron
from rapportage.vragen.models import Vraagantwoord
from rapportage.vragen.services.schrijven import save_antwoord, take_back_citaat
from rapportage.vragen.services.uitzoeken import (
    answer_punt,
    change_punt,
    reopen_punt,
    restore_punt,
    withdraw_punt,
)
from rapportage.vragen.teksten import Antwoord, citaten_bij
from tests.fabrieken.ervaringen import maak_ervaring
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.rapportage_planning import maak_kwartaal
from tests.fabrieken.schrijven import maak_gepubliceerd
from tests.fabrieken.vragen import WAT, citeer, maak_punt, puntgegevens, schrijf_antwoord

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR)


def test_each_save_is_a_version_and_the_same_again_is_none(beleid: Gebruiker) -> None:
    een = schrijf_antwoord("<p>Een</p>", door=beleid)
    assert schrijf_antwoord("<p>Een</p>", door=beleid) == een
    twee = schrijf_antwoord("<p>Twee</p><script>x</script>", door=maak_gebruiker(Rol.PROJECTLEIDER))
    assert (twee.versie, twee.kort) == (2, "<p>Twee</p>")
    een.refresh_from_db()
    assert een.kort == "<p>Een</p>"
    assert Logregel.objects.filter(handeling="vraagantwoord gewijzigd").count() == 2


@pytest.mark.parametrize("rol", [Rol.AFDELINGSHOOFD, Rol.TEAMLEIDER, Rol.WIJKCOORDINATOR, Rol.ADVISEUR])
def test_others_write_cite_and_keep_nothing(rol: Rol, beleid: Gebruiker, coord: Gebruiker) -> None:
    ander, punt = maak_gebruiker(rol), maak_punt(coord, door=beleid)
    for daad in (
        lambda: schrijf_antwoord("<p>Een</p>", door=ander),
        lambda: citeer(maak_ervaring(coord), door=ander),
        lambda: maak_punt(coord, door=ander),
        lambda: change_punt(punt_id=punt.pk, gegevens=puntgegevens(coord), waarom="x", gezien=1, door=ander),
        lambda: answer_punt(punt_id=punt.pk, uitkomst="x", door=ander),
        lambda: withdraw_punt(punt_id=punt.pk, waarom="x", door=ander),
    ):
        with pytest.raises(PermissionDenied):
            daad()


def test_two_who_changed_the_same_are_asked_and_other_parts_go_together(beleid: Gebruiker) -> None:
    schrijf_antwoord("<p>Een</p>", uitleg="<p>Uit</p>", door=beleid)
    schrijf_antwoord("<p>Twee</p>", uitleg="<p>Uit</p>", door=beleid)
    samen = schrijf_antwoord("<p>Een</p>", uitleg="<p>Anders</p>", gezien=1, door=beleid)
    assert (samen.versie, samen.kort, samen.uitleg) == (3, "<p>Twee</p>", "<p>Anders</p>")
    with pytest.raises(Ondertussen):
        schrijf_antwoord("<p>Drie</p>", uitleg="<p>Uit</p>", gezien=1, door=beleid)


def test_two_first_answers_are_not_one_over_the_other(beleid: Gebruiker) -> None:
    schrijf_antwoord("<p>Van mij</p>", gezien=0, door=beleid)
    with pytest.raises(Ondertussen):
        schrijf_antwoord("<p>Van jou</p>", gezien=0, door=maak_gebruiker(Rol.PROJECTLEIDER))
    assert Vraagantwoord.objects.get().kort == "<p>Van mij</p>"


def test_a_figure_is_marked_when_a_newer_edition_says_another(beleid: Gebruiker) -> None:
    oud = maak_gepubliceerd()
    versie = schrijf_antwoord("<p>We vonden {{cijfer:gevonden:pilot}} mensen.</p>", door=beleid)
    assert versie.uitgave == oud
    assert Antwoord(Vraag.VINDPLAATSEN, bron().lijst, versie).wijzigingen == []
    nieuw = maak_kwartaal()
    cijfers = nieuw.cijfers or {}
    cijfers["werk_pilot"]["gevonden"] = {"wijknetwerk": {"Donderberg": 7}}
    Rapportuitgave.objects.filter(pk=nieuw.pk).update(cijfers=cijfers)
    (wijziging,) = Antwoord(Vraag.VINDPLAATSEN, bron().lijst, versie).wijzigingen
    assert (wijziging.was, wijziging.nu) == ("0", "7")
    assert wijziging.zin == "We vonden 7 mensen."


def test_what_stood_beside_the_text_counts_when_a_newer_edition_came_meanwhile(beleid: Gebruiker) -> None:
    gezien, nieuw = maak_gepubliceerd(), maak_kwartaal()
    assert bron().uitgave == nieuw
    versie = schrijf_antwoord("<p>{{cijfer:gevonden:pilot}}</p>", uitgave_id=gezien.pk, door=beleid)
    assert versie.uitgave == gezien
    with pytest.raises(HalfCijfer):
        schrijf_antwoord("<p>{{cijfer:gevonden</p>", door=beleid)


def test_an_answer_has_room_for_as_many_citations_as_its_chapter(beleid: Gebruiker) -> None:
    ervaringen = [maak_ervaring(vraag=Vraag.VINDPLAATSEN) for _keer in range(4)]
    rijen = [citeer(ervaring, door=beleid) for ervaring in ervaringen[:3]]
    assert citeer(ervaringen[0], door=beleid) == rijen[0]
    with pytest.raises(Weigering, match="plaats voor 3 citaten"):
        citeer(ervaringen[3], door=beleid)
    take_back_citaat(vraagcitaat_id=rijen[0].pk, door=beleid)
    take_back_citaat(vraagcitaat_id=rijen[0].pk, door=beleid)
    citeer(ervaringen[3], door=beleid)
    assert [rij.citaat.ervaring for rij in citaten_bij(Vraag.VINDPLAATSEN)] == ervaringen[1:]


def test_a_withdrawn_ervaring_is_not_cited_and_a_cited_one_says_so(beleid: Gebruiker) -> None:
    weg, geciteerd = maak_ervaring(vraag=Vraag.WIJK), maak_ervaring(vraag=Vraag.WIJK)
    withdraw_ervaring(ervaring_id=weg.pk, door=weg.door)
    with pytest.raises(StaatAnders):
        citeer(weg, vraag=Vraag.WIJK, door=beleid)
    citeer(geciteerd, vraag=Vraag.WIJK, door=beleid)
    withdraw_ervaring(ervaring_id=geciteerd.pk, door=geciteerd.door)
    (rij,) = citaten_bij(Vraag.WIJK)
    assert rij.is_ingetrokken
    assert "ingetrokken op" in rij.sinds


def test_who_finds_out_is_a_colleague_who_reads_the_questions(beleid: Gebruiker, coord: Gebruiker) -> None:
    for rol in (Rol.CONSULENT, Rol.PARTNER, Rol.ADVISEUR, None):
        with pytest.raises(ValidationError, match="vijf vragen niet lezen"):
            maak_punt(maak_gebruiker(rol), door=beleid)
    with pytest.raises(ValidationError, match="al geweest"):
        maak_punt(coord, door=beleid, uiterlijk=vandaag() - dt.timedelta(days=1))


def test_who_left_keeps_its_point_until_it_is_given_to_another(beleid: Gebruiker, coord: Gebruiker) -> None:
    punt = maak_punt(coord, door=beleid, dagen_te_laat=2)
    coord.aanstellingen.update(tot=vandaag())
    maak_aanstelling(coord, Rol.TAALCOACH)
    gegevens = puntgegevens(coord, wat="Anders?", uiterlijk=punt.uiterlijk)
    punt = change_punt(punt_id=punt.pk, gegevens=gegevens, waarom="Tikfout", gezien=punt.versie, door=beleid)
    assert (punt.wat, punt.stand) == ("Anders?", "te laat")
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    punt = change_punt(
        punt_id=punt.pk, gegevens=puntgegevens(leider), waarom="Weg", gezien=punt.versie, door=beleid
    )
    assert (punt.wie, punt.stand, punt.wat) == (leider, "open", WAT)


def test_what_came_of_it_is_said_once_and_taken_back(beleid: Gebruiker, coord: Gebruiker) -> None:
    punt = maak_punt(coord, door=beleid)
    with pytest.raises(ValidationError):
        answer_punt(punt_id=punt.pk, uitkomst="  ", door=coord)
    with pytest.raises(StaatAnders):
        reopen_punt(punt_id=punt.pk, door=coord)
    punt = answer_punt(punt_id=punt.pk, uitkomst="Een half jaar.", door=coord)
    assert (punt.stand, punt.beantwoord_op, punt.beantwoord_door) == ("beantwoord", vandaag(), coord)
    with pytest.raises(StaatAnders):
        answer_punt(punt_id=punt.pk, uitkomst="Een jaar.", door=beleid)
    with pytest.raises(StaatAnders):
        withdraw_punt(punt_id=punt.pk, waarom="x", door=beleid)
    assert reopen_punt(punt_id=punt.pk, door=beleid).stand == "open"


def test_withdrawn_with_a_reason_and_put_back(beleid: Gebruiker, coord: Gebruiker) -> None:
    punt = maak_punt(coord, door=beleid)
    with pytest.raises(ValidationError):
        withdraw_punt(punt_id=punt.pk, waarom=" ", door=beleid)
    with pytest.raises(StaatAnders):
        restore_punt(punt_id=punt.pk, door=beleid)
    assert withdraw_punt(punt_id=punt.pk, waarom="Stond er al", door=beleid).stand == "ingetrokken"
    with pytest.raises(StaatAnders):
        answer_punt(punt_id=punt.pk, uitkomst="x", door=coord)
    assert restore_punt(punt_id=punt.pk, door=beleid).stand == "open"


def test_an_answer_of_another_question_is_left_alone(beleid: Gebruiker) -> None:
    schrijf_antwoord("<p>Een</p>", door=beleid)
    twee = save_antwoord(
        vraag=Vraag.WIJK, gezien=0, uitgave_id=None, teksten={"kort": "<p>Twee</p>"}, door=beleid
    )
    assert (twee.versie, twee.uitleg) == (1, "")


def test_figures_of_a_period_are_not_placed_for_they_mean_another_in_the_next_edition(
    beleid: Gebruiker,
) -> None:
    maak_gepubliceerd()
    lijst = bron().lijst
    assert "gevonden:pilot" in lijst
    assert "gevonden" not in lijst
    assert [v for v in lijst if "vorig jaar" in v] == []
    with pytest.raises(OnbekendCijfer):
        schrijf_antwoord("<p>{{cijfer:gevonden}}</p>", door=beleid)
