"""From prompt to approved: who writes, who reads as a second, who approves, and the ways back."""

import datetime as dt

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.versie import Ondertussen
from rapportage.product.enums import Productstand
from rapportage.product.fouten import GeenEigenaar, NietAanJou, NietDezeLezer, NogNietAf
from rapportage.product.models import Aspecttekst, Producttekst
from rapportage.product.permissions import WELZIJN, handen_van
from rapportage.product.services.schrijven import begin_tekst, renew_cijfers, save_aspect
from rapportage.product.services.stappen import approve_tekst, mark_gelezen, send_back
from rapportage.product.teksten import Tekst
from rapportage.redactie.fouten import IntussenAnders, OnbekendCijfer, SchreefZelf, StaatAnders
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import (
    begin,
    bied_aan,
    geef_recht,
    keur_goed,
    lees,
    maak_goedgekeurd,
    onderdeel,
    schrijf_alles,
)
from tests.fabrieken.schrijven import maak_gepubliceerd
from tests.klok import Zetklok
from tests.race import race
from tests.rapportage.laden import laad

pytestmark = pytest.mark.django_db


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR)


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER)


@pytest.fixture
def project() -> Gebruiker:
    return maak_gebruiker(Rol.PROJECTLEIDER)


@pytest.fixture
def hoofd() -> Gebruiker:
    return maak_gebruiker(Rol.AFDELINGSHOOFD)


def _schrijf(
    tekst: Producttekst, door: Gebruiker, woorden: str, *, gezien: int = 0, **delen: str
) -> Aspecttekst:
    return save_aspect(
        tekst_id=tekst.pk,
        aspect_id=Tekst(tekst).aspecten[0].aspect.pk,
        gezien=gezien,
        teksten={"situatie": woorden} | delen,
        door=door,
    )


def test_four_hands_from_prompt_to_approved(coord: Gebruiker, leider: Gebruiker, project: Gebruiker) -> None:
    welzijn = maak_gebruiker(Rol.PARTNER)
    geef_recht(3, welzijn, project)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    versie = _schrijf(tekst, welzijn, "<p>Wel.kom vult aan.</p>", gezien=1)
    assert (versie.als, versie.versie) == (WELZIJN, 2)
    assert set(handen_van(tekst).lezers) == {leider, project}
    bied_aan(tekst, lezer=project, door=welzijn)
    lees(tekst, project)
    assert set(handen_van(tekst).goedkeurders) == {leider}
    tekst = keur_goed(tekst, leider)
    assert (tekst.stand, tekst.lezer, tekst.goedgekeurd_door) == ("goedgekeurd", project, leider)
    assert [(s.van, s.naar) for s in tekst.stappen.order_by("pk")] == [
        ("concept", "ter lezing"),
        ("ter lezing", "gelezen"),
        ("gelezen", "goedgekeurd"),
    ]


def test_only_an_owner_writes(coord: Gebruiker) -> None:
    tekst = begin(3, coord)
    for rol in (Rol.BELEIDSMEDEWERKER, Rol.WIJKCOORDINATOR, Rol.AFDELINGSHOOFD, Rol.PARTNER):
        ander = maak_gebruiker(rol)
        with pytest.raises(GeenEigenaar):
            _schrijf(tekst, ander, "<p>Nee</p>")
        with pytest.raises(GeenEigenaar):
            begin_tekst(onderdeel_id=onderdeel(4).pk, door=ander)


def test_the_welzijnsorganisatie_writes_in_what_was_begun(coord: Gebruiker) -> None:
    welzijn = maak_gebruiker(Rol.PARTNER)
    geef_recht(3, welzijn)
    with pytest.raises(GeenEigenaar):
        begin_tekst(onderdeel_id=onderdeel(3).pk, door=welzijn)
    tekst = begin(3, coord)
    assert _schrijf(tekst, welzijn, "<p>Ja</p>").als == WELZIJN
    with pytest.raises(GeenEigenaar):
        renew_cijfers(tekst_id=tekst.pk, door=welzijn)


def test_the_second_reader_comes_from_another_owner(coord: Gebruiker, leider: Gebruiker) -> None:
    collega = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    assert list(handen_van(tekst).lezers) == [leider]
    with pytest.raises(NietDezeLezer):
        bied_aan(tekst, lezer=collega, door=coord)
    with pytest.raises(NietDezeLezer):
        bied_aan(tekst, lezer=coord, door=coord)


def test_where_no_other_owner_is_the_projectleider_reads_else_the_afdelingshoofd(
    leider: Gebruiker, project: Gebruiker, hoofd: Gebruiker
) -> None:
    tekst = begin(2, leider)
    schrijf_alles(tekst, leider)
    maak_gebruiker(Rol.TEAMLEIDER)
    assert list(handen_van(tekst).lezers) == [project]
    project.is_active = False
    project.save()
    assert list(handen_van(tekst).lezers) == [hoofd]


def test_approval_is_an_owners_else_the_projectleiders_else_the_afdelingshoofds(
    leider: Gebruiker, project: Gebruiker, hoofd: Gebruiker
) -> None:
    tekst = begin(2, leider)
    schrijf_alles(tekst, leider)
    tweede = maak_gebruiker(Rol.TEAMLEIDER)
    assert list(handen_van(tekst).goedkeurders) == [tweede]
    tweede.is_active = False
    tweede.save()
    assert list(handen_van(tekst).goedkeurders) == [project]
    bied_aan(tekst, lezer=project, door=leider)
    tekst = lees(tekst, project)
    assert list(handen_van(tekst).goedkeurders) == [hoofd]
    with pytest.raises(NietAanJou):
        keur_goed(tekst, project)
    with pytest.raises(SchreefZelf):
        keur_goed(tekst, leider)
    assert keur_goed(tekst, hoofd).stand == Productstand.GOEDGEKEURD


def test_the_welzijnsorganisatie_reads_and_does_not_approve(coord: Gebruiker, leider: Gebruiker) -> None:
    welzijn = maak_gebruiker(Rol.PARTNER)
    geef_recht(3, welzijn)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    assert set(handen_van(tekst).lezers) == {leider, welzijn}
    bied_aan(tekst, lezer=welzijn, door=coord)
    tekst = lees(tekst, welzijn)
    assert list(handen_van(tekst).goedkeurders) == [leider]


def test_the_database_refuses_hands_that_the_services_would_not_let_through(
    coord: Gebruiker, leider: Gebruiker
) -> None:
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=leider, door=coord)
    rijen = Producttekst.objects.filter(pk=tekst.pk)
    lees(tekst, leider)
    for velden in (
        {"stand": "goedgekeurd", "goedgekeurd_door": leider},
        {"stand": "goedgekeurd", "goedgekeurd_door": coord},
        {"lezer": coord},
        {"dag": "2030-01-01"},
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            rijen.update(**velden, **({"goedgekeurd_op": tekst.begonnen_op} if "stand" in velden else {}))
    with pytest.raises(DatabaseError), transaction.atomic():
        Aspecttekst.objects.create(
            tekst=tekst, aspect=Tekst(tekst).aspecten[0].aspect, versie=9, door=coord, als="x"
        )


def test_what_is_not_written_is_not_read(coord: Gebruiker, leider: Gebruiker) -> None:
    tekst = begin(3, coord)
    _schrijf(tekst, coord, "<p>Een van de vijf.</p>")
    with pytest.raises(NogNietAf, match="Nieuwe vindplaatsen"):
        bied_aan(tekst, lezer=leider, door=coord)


def test_what_changed_meanwhile_is_not_judged(
    coord: Gebruiker, leider: Gebruiker, project: Gebruiker
) -> None:
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=leider, door=coord)
    with pytest.raises(IntussenAnders):
        mark_gelezen(tekst_id=tekst.pk, gezien=1, door=leider)
    with pytest.raises(StaatAnders):
        _schrijf(tekst, coord, "<p>Toch anders</p>", gezien=1)
    with pytest.raises(NietAanJou):
        lees(tekst, project)


def test_a_text_goes_back_with_the_reason_and_is_read_anew(
    coord: Gebruiker, leider: Gebruiker, project: Gebruiker
) -> None:
    tekst = maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)
    tekst = send_back(tekst_id=tekst.pk, reden="Er ontbreekt een vindplaats.", door=leider)
    assert (tekst.stand, tekst.lezer, tekst.gelezen_op, tekst.goedgekeurd_door) == (
        "concept",
        None,
        None,
        None,
    )
    assert tekst.stappen.first().reden == "Er ontbreekt een vindplaats."  # type: ignore[union-attr]
    with pytest.raises(StaatAnders):
        approve_tekst(tekst_id=tekst.pk, gezien=tekst.versie, door=leider)
    with pytest.raises(StaatAnders):
        send_back(tekst_id=tekst.pk, reden="Nog eens", door=leider)


def test_who_read_it_does_not_approve_it_after_it_came_back_unchanged(
    coord: Gebruiker, leider: Gebruiker, project: Gebruiker, hoofd: Gebruiker
) -> None:
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=project, door=coord)
    lees(tekst, project)
    send_back(tekst_id=tekst.pk, reden="Lees nog eens.", door=leider)
    bied_aan(tekst, lezer=leider, door=coord)
    tekst = lees(tekst, leider)
    assert list(handen_van(tekst).goedkeurders) == [hoofd]
    with pytest.raises(NietAanJou):
        keur_goed(tekst, project)
    with pytest.raises(DatabaseError), transaction.atomic():
        Producttekst.objects.filter(pk=tekst.pk).update(
            stand=Productstand.GOEDGEKEURD, goedgekeurd_door=project, goedgekeurd_op=tekst.begonnen_op
        )
    assert keur_goed(tekst, hoofd).goedgekeurd_door == hoofd


@pytest.mark.parametrize("alles", [False, True])
def test_who_ever_read_it_does_not_approve_it_however_much_was_written_anew_since(
    coord: Gebruiker, leider: Gebruiker, project: Gebruiker, hoofd: Gebruiker, alles: bool
) -> None:
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=leider, door=coord)
    lees(tekst, leider)
    send_back(tekst_id=tekst.pk, reden="Schrijf het anders.", door=leider)
    if alles:
        schrijf_alles(tekst, coord, "Zo doen we het nu.")
    else:
        _schrijf(tekst, coord, "<p>Zo doen we het, zeg.</p>", gezien=1, waarom="<p>Omdat het werkt.</p>")
    bied_aan(tekst, lezer=project, door=coord)
    tekst = lees(tekst, project)
    assert list(handen_van(tekst).goedkeurders) == [hoofd]
    with pytest.raises(NietAanJou):
        keur_goed(tekst, leider)
    with pytest.raises(DatabaseError), transaction.atomic():
        Producttekst.objects.filter(pk=tekst.pk).update(
            stand=Productstand.GOEDGEKEURD, goedgekeurd_door=leider, goedgekeurd_op=tekst.begonnen_op
        )
    klant = Client()
    klant.force_login(leider)
    assert "Tekst goedkeuren" not in klant.get(f"/rapportages/productbeschrijving/tekst/{tekst.pk}/").text
    assert keur_goed(tekst, hoofd).goedgekeurd_door == hoofd


def test_a_text_is_not_taken_back_while_another_of_its_part_is_under_way(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    Zetklok(monkeypatch).zet(dt.datetime(2027, 2, 1, 12, tzinfo=dt.UTC))
    beleid, project, hoofd = (
        maak_gebruiker(rol, van=dt.date(2024, 1, 1))
        for rol in (Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD)
    )
    later = maak_goedgekeurd(8, schrijver=beleid, lezer=project, keurder=hoofd)
    eerder = begin(8, beleid)
    assert (eerder.dag, later.dag) == (dt.date(2025, 12, 31), dt.date(2026, 12, 31))
    with pytest.raises(StaatAnders, match="andere tekst van dit onderdeel"):
        send_back(tekst_id=later.pk, reden="Nog eens.", door=hoofd)
    later.refresh_from_db()
    assert later.stand == Productstand.GOEDGEKEURD


def test_who_has_no_hand_in_it_sends_nothing_back(coord: Gebruiker, leider: Gebruiker) -> None:
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=leider, door=coord)
    with pytest.raises(NietAanJou):
        send_back(tekst_id=tekst.pk, reden="Nee", door=maak_gebruiker(Rol.WIJKCOORDINATOR))


def test_a_colleagues_part_is_kept_and_the_same_part_is_asked_about(
    coord: Gebruiker, leider: Gebruiker
) -> None:
    tekst = begin(3, coord)
    _schrijf(tekst, coord, "<p>Een</p>", waarom="<p>W</p>")
    _schrijf(tekst, leider, "<p>Een</p>", gezien=1, waarom="<p>Anders</p>")
    samen = _schrijf(tekst, coord, "<p>Twee</p>", gezien=1, waarom="<p>W</p>")
    assert (samen.situatie, samen.waarom, samen.versie) == ("<p>Twee</p>", "<p>Anders</p>", 3)
    with pytest.raises(Ondertussen):
        _schrijf(tekst, leider, "<p>Drie</p>", gezien=1)


def test_the_same_text_again_is_no_new_version(coord: Gebruiker) -> None:
    tekst = begin(3, coord)
    eerste = _schrijf(tekst, coord, "<p>Een</p>")
    assert _schrijf(tekst, coord, "<p>Een</p>", gezien=1) == eerste


def test_figures_are_frozen_and_those_of_the_part_alone(coord: Gebruiker) -> None:
    laad()
    maak_gepubliceerd()
    tekst = begin(3, coord)
    namen = {verwijzing.split(":")[0].split(",")[0] for verwijzing in Tekst(tekst).lijst}
    assert "gevonden" in namen
    assert "urenregels" not in namen
    versie = _schrijf(tekst, coord, "<p>{{cijfer:gevonden}} mensen</p>")
    assert versie.waarden == {"gevonden": Tekst(tekst).lijst["gevonden"].waarde}
    with pytest.raises(OnbekendCijfer):
        _schrijf(tekst, coord, "<p>{{cijfer:urenregels}}</p>", gezien=1)


def test_other_figures_are_marked_and_must_be_saved_before_a_second_reads(
    coord: Gebruiker, leider: Gebruiker
) -> None:
    laad()
    maak_gepubliceerd()
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord, "{{cijfer:gevonden}} mensen")
    tekst.refresh_from_db()
    for rij in tekst.cijfers["lijst"]:
        rij["waarde"] = "999" if rij["verwijzing"] == "gevonden" else rij["waarde"]
    tekst.save(update_fields=["cijfers"])
    assert Tekst(tekst).aspecten[0].wijzigingen[0].nu == "999"
    with pytest.raises(NogNietAf):
        bied_aan(tekst, lezer=leider, door=coord)
    schrijf_alles(tekst, coord, "{{cijfer:gevonden}} mensen")
    assert bied_aan(tekst, lezer=leider, door=coord).stand == Productstand.TER_LEZING


def test_beginning_twice_is_one_text(coord: Gebruiker, leider: Gebruiker) -> None:
    assert begin(3, coord) == begin(3, leider)
    assert Producttekst.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_two_who_begin_at_once_begin_one() -> None:
    coord, leider = maak_gebruiker(Rol.TRAJECTCOORDINATOR), maak_gebruiker(Rol.TEAMLEIDER)
    pk = onderdeel(3).pk
    uit = race(*(lambda wie=wie: begin_tekst(onderdeel_id=pk, door=wie).pk for wie in (coord, leider)))
    assert len(set(uit)) == 1
    assert Producttekst.objects.count() == 1
