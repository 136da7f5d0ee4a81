"""Recording a meting and correcting it: who may, when, and what is kept."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, connection, transaction

from inburgeraars.models import Fase, Inburgeraar, Toegang, Toegangsgrond
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import vandaag
from kern.ladder import Trede
from kern.versie import Ondertussen
from kern.weigering import Weigering
from logboek.models import Logonderwerp, Logregel
from participatie.enums import Aanleiding
from participatie.fouten import AlGemeten, HoudtDossierNiet
from participatie.models import Ladderversie, Meting
from participatie.services.metingen import Waarneming, correct_meting, record_meting
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team

GISTEREN = vandaag() - dt.timedelta(days=1)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody whom the coordinator guides."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


def vervang(persoon: Inburgeraar, team: Team, *, tot: dt.date | None = None) -> None:
    """Let a colleague replace the coordinator."""
    Toegang.objects.create(
        inburgeraar=persoon,
        gebruiker=team.collega,
        grond=Toegangsgrond.VERVANGING,
        van=GISTEREN,
        tot=tot,
    )


def test_meting_of_who_keeps_the_dossier(team: Team, persoon: Inburgeraar) -> None:
    meting = maak_meting(persoon, team.coordinator, 3, datum=GISTEREN, waarom=" Zij kookt op dinsdag. ")
    meting.refresh_from_db()
    assert (meting.trede, meting.datum, meting.waarom) == (3, GISTEREN, "Zij kookt op dinsdag.")
    assert (meting.door, meting.tweede_lezer, meting.aanleiding) == (team.coordinator, False, "voortgang")
    assert meting.ladderversie == Ladderversie.objects.get()
    daad = Logregel.objects.latest("pk")
    assert daad.handeling == "meting vastgelegd"
    assert Logonderwerp.objects.filter(logregel=daad).values_list("soort", "object_id").get() == (
        "inburgeraar",
        persoon.pk,
    )
    versie = historiemodel(Meting)._default_manager.get(pgh_obj_id=meting.pk)
    assert versie.pgh_context == {"logregel": daad.pk}


def test_why_is_encrypted(team: Team, persoon: Inburgeraar) -> None:
    maak_meting(persoon, team.coordinator, waarom="Zij kookt op dinsdag.")
    with connection.cursor() as cursor:
        cursor.execute("SELECT waarom FROM participatie_meting")
        assert b"dinsdag" not in bytes(cursor.fetchone()[0])


def test_niet_te_bepalen(team: Team, persoon: Inburgeraar) -> None:
    meting = maak_meting(persoon, team.coordinator, None, waarom="Ik sprak hem te kort.")
    assert meting.trede is None
    assert Meting.objects.met_score().get().score is None


def test_replacement_records_as_long_as_it_lasts(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(HoudtDossierNiet):
        maak_meting(persoon, team.collega)
    vervang(persoon, team)
    assert maak_meting(persoon, team.collega).door == team.collega
    Toegang.objects.filter(gebruiker=team.collega).update(tot=vandaag())
    with pytest.raises(HoudtDossierNiet):
        maak_meting(persoon, team.collega, datum=GISTEREN)


@pytest.mark.parametrize("wie", ["collega", "elders", "teamleider", "consulent", "beleid"])
def test_nobody_else_records(team: Team, persoon: Inburgeraar, wie: str) -> None:
    with pytest.raises(HoudtDossierNiet, match="vaste contact of de vervanger"):
        maak_meting(persoon, getattr(team, wie))
    assert not Meting.objects.exists()


@pytest.mark.parametrize("wie", ["collega", "teamleider"])
def test_second_reader_is_the_teamleider_or_a_colleague(team: Team, persoon: Inburgeraar, wie: str) -> None:
    maak_meting(persoon, team.coordinator, 2)
    meting = maak_meting(persoon, getattr(team, wie), 3, tweede_lezer=True)
    assert (meting.tweede_lezer, meting.aanleiding) == (True, Aanleiding.TWEEDE_LEZER)


@pytest.mark.parametrize("wie", ["coordinator", "elders", "consulent", "beleid"])
def test_second_reader_is_not_who_keeps_the_dossier_nor_who_does_not_see_it(
    team: Team, persoon: Inburgeraar, wie: str
) -> None:
    with pytest.raises(HoudtDossierNiet, match="teamleider, of een collega"):
        maak_meting(persoon, getattr(team, wie), tweede_lezer=True)


def test_one_a_day_and_occasion_and_a_second_readers_apart(team: Team, persoon: Inburgeraar) -> None:
    maak_meting(persoon, team.coordinator)
    maak_meting(persoon, team.teamleider, tweede_lezer=True)
    for wie, tweede in ((team.coordinator, False), (team.teamleider, True)):
        with pytest.raises(AlGemeten, match="al een meting"):
            maak_meting(persoon, wie, tweede_lezer=tweede)
    maak_meting(persoon, team.coordinator, datum=GISTEREN)
    maak_meting(persoon, team.coordinator, aanleiding=Aanleiding.EERSTE)
    assert Meting.objects.count() == 4


def test_database_holds_one_a_day_and_four_treden(team: Team, persoon: Inburgeraar) -> None:
    meting = maak_meting(persoon, team.coordinator)
    for velden in ({"trede": 5}, {"trede": 0}):
        with pytest.raises(IntegrityError, match="meting_trede_bestaat"), transaction.atomic():
            Meting.objects.filter(pk=meting.pk).update(**velden)
    meting.pk = None
    with pytest.raises(IntegrityError, match="meting_een_per_dag"), transaction.atomic():
        meting.save(force_insert=True)


def test_not_in_the_future_and_not_without_why(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(ValidationError, match="nog niet geweest"):
        maak_meting(persoon, team.coordinator, datum=vandaag() + dt.timedelta(days=1))
    with pytest.raises(ValidationError, match="waarom"):
        maak_meting(persoon, team.coordinator, waarom="  ")
    assert not Meting.objects.exists()


def test_without_a_ladder_nobody_can_measure(team: Team, persoon: Inburgeraar) -> None:
    waarneming = Waarneming(trede=Trede.EEN, waarom="x")
    with pytest.raises(Weigering, match="nog niet geladen"):
        record_meting(inburgeraar_id=persoon.pk, door=team.coordinator, waarneming=waarneming)


def test_meting_keeps_the_ladder_of_its_day(team: Team, persoon: Inburgeraar) -> None:
    oud = maak_meting(persoon, team.coordinator, datum=GISTEREN)
    nieuw = Ladderversie.objects.create(van=vandaag())
    assert maak_meting(persoon, team.coordinator).ladderversie == nieuw
    oud.refresh_from_db()
    assert oud.ladderversie != nieuw
    verplaatst = correct_meting(
        meting_id=Meting.objects.get(datum=vandaag()).pk,
        door=team.coordinator,
        waarneming=Waarneming(trede=Trede.EEN, waarom="x", datum=GISTEREN - dt.timedelta(days=1)),
        reden="Het was eergisteren.",
        gezien=None,
    )
    assert verplaatst.ladderversie == oud.ladderversie


def test_no_step_and_no_closing_blocks_a_meting(team: Team, persoon: Inburgeraar) -> None:
    Fase.objects.filter(inburgeraar=persoon).update(pijler=3)
    assert Meting.objects.met_score().get(pk=maak_meting(persoon, team.coordinator, 4).pk).score == 14


class TestVerbeteren:
    """Correcting."""

    waarneming = Waarneming(
        trede=Trede.VIER, waarom="Zij leidt de groep.", aanleiding=Aanleiding.START, datum=GISTEREN
    )

    def test_keeps_what_stood_there(self, team: Team, persoon: Inburgeraar) -> None:
        meting = maak_meting(persoon, team.coordinator, 2)
        nu = correct_meting(
            meting_id=meting.pk,
            door=team.coordinator,
            waarneming=self.waarneming,
            reden="Verkeerd gekozen.",
            gezien=1,
        )
        assert (nu.trede, nu.waarom, nu.datum, nu.aanleiding) == (
            4,
            "Zij leidt de groep.",
            GISTEREN,
            "start",
        )
        assert (nu.correctiereden, nu.versie) == ("Verkeerd gekozen.", 2)
        versies = historiemodel(Meting)._default_manager.filter(pgh_obj_id=meting.pk).order_by("pgh_id")
        assert [v.trede for v in versies] == [2, 4]
        assert Logregel.objects.latest("pk").handeling == "meting verbeterd"

    def test_needs_a_reason(self, team: Team, persoon: Inburgeraar) -> None:
        meting = maak_meting(persoon, team.coordinator, 2)
        with pytest.raises(ValidationError, match="waarom je dit verbetert"):
            self.verbeter(meting, team.coordinator, reden=" ")

    def test_second_save_is_told(self, team: Team, persoon: Inburgeraar) -> None:
        meting = maak_meting(persoon, team.coordinator, 2)
        self.verbeter(meting, team.coordinator)
        ander = Waarneming(trede=Trede.EEN, waarom="Toch niet.", datum=GISTEREN)
        with pytest.raises(Ondertussen) as fout:
            correct_meting(meting_id=meting.pk, door=team.coordinator, waarneming=ander, reden="x", gezien=1)
        assert {v.veld for v in fout.value.verschillen} >= {"trede", "waarom"}

    def test_who_keeps_the_dossier_now_corrects(self, team: Team, persoon: Inburgeraar) -> None:
        meting = maak_meting(persoon, team.coordinator, 2)
        for wie in (team.collega, team.teamleider, team.elders):
            with pytest.raises(HoudtDossierNiet):
                self.verbeter(meting, wie)
        vervang(persoon, team)
        assert self.verbeter(meting, team.collega).trede == 4

    def test_second_reader_corrects_its_own_alone(self, team: Team, persoon: Inburgeraar) -> None:
        meting = maak_meting(persoon, team.teamleider, 2, tweede_lezer=True)
        for wie in (team.coordinator, team.collega):
            with pytest.raises(HoudtDossierNiet):
                self.verbeter(meting, wie)
        assert self.verbeter(meting, team.teamleider).aanleiding == Aanleiding.TWEEDE_LEZER

    def test_not_onto_a_day_with_a_meting(self, team: Team, persoon: Inburgeraar) -> None:
        maak_meting(persoon, team.coordinator, datum=GISTEREN, aanleiding=Aanleiding.START)
        meting = maak_meting(persoon, team.coordinator)
        with pytest.raises(AlGemeten):
            self.verbeter(meting, team.coordinator)

    def verbeter(self, meting: Meting, wie: object, reden: str = "Verkeerd gekozen.") -> Meting:
        """Correct a meting."""
        return correct_meting(
            meting_id=meting.pk,
            door=wie,  # type: ignore[arg-type]
            waarneming=self.waarneming,
            reden=reden,
            gezien=None,
        )


def test_out_of_sight_nothing_is_read(team: Team, persoon: Inburgeraar) -> None:
    maak_meting(persoon, team.coordinator)
    versies = historiemodel(Meting)._default_manager
    gezien = {}
    for wie in (team.coordinator, team.collega, team.teamleider, team.elders, team.consulent):
        with transaction.atomic(), als(wie):
            gezien[wie.voornaam] = (Meting.objects.count(), versies.count())
        assert Meting.objects.visible_to(wie).count() == gezien[wie.voornaam][0]
    assert gezien == {
        "Sanne": (1, 1),
        "Youssef": (1, 1),
        "Marloes": (1, 1),
        "Joris": (0, 0),
        "Karel": (0, 0),
    }
