"""The ladder as it ships, and a new version of it."""

import datetime as dt

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from kern.klok import vandaag
from logboek.models import Logregel
from participatie import referentie
from participatie.fouten import LadderFout
from participatie.models import Ladderversie, Trede
from participatie.scoring import SCORES
from participatie.services.ladder import Tredetekst, add_ladderversie
from tests.team import Team

TEKSTEN = {s: Tredetekst(titel=f"Titel {s}", omschrijving=f"Omschrijving {s}") for s in SCORES}
MORGEN = vandaag() + dt.timedelta(days=1)


@pytest.mark.django_db
def test_ladder_ships_with_twelve_treden_as_a_proposal() -> None:
    referentie.laad()
    versie = Ladderversie.objects.get()
    assert (versie.voorstel, versie.van, versie.door) == (True, dt.date(2024, 12, 1), None)
    assert [t.score for t in versie.treden.order_by("pijler", "trede")] == list(SCORES)
    assert len({t.titel for t in versie.treden.all()}) == 12


@pytest.mark.django_db
def test_loading_again_changes_nothing(team: Team) -> None:
    referentie.laad()
    referentie.laad()
    add_ladderversie(door=team.beleid, van=vandaag(), teksten=TEKSTEN, toelichting="Eigen woorden.")
    referentie.laad()
    assert (Ladderversie.objects.count(), Trede.objects.count()) == (2, 24)


def test_texts_are_short_plain_and_never_the_national_ladder() -> None:
    for titel, omschrijving, voorbeelden in referentie.TREDEN.values():
        assert len(titel) <= 40
        assert len(omschrijving) <= 160
        zinnen = [z for z in (omschrijving + voorbeelden).split(".") if z.strip()]
        assert max(len(z.split()) for z in zinnen) <= 20
        assert not any(
            woord in f"{titel} {omschrijving}".lower()
            for woord in ("geïsoleerd", "onbetaald", "betaald werk", "georganiseerde activiteiten")
        )


def test_new_version_holds_from_its_day(team: Team) -> None:
    referentie.laad()
    oud = Ladderversie.objects.get()
    nieuw = add_ladderversie(
        door=team.beleid, van=MORGEN, teksten=TEKSTEN, toelichting="Vastgesteld.", voorstel=False
    )
    assert [Ladderversie.objects.op(d) for d in (dt.date(2020, 1, 1), vandaag(), MORGEN)] == [oud, oud, nieuw]
    assert nieuw.treden.count() == 12
    assert (nieuw.door, nieuw.voorstel) == (team.beleid, False)
    assert oud.treden.count() == 12
    assert Logregel.objects.latest("pk").handeling == "ladder gewijzigd"


@pytest.mark.parametrize("wie", ["coordinator", "teamleider", "consulent"])
def test_nobody_but_the_beleidsmedewerker_makes_one(team: Team, wie: str) -> None:
    with pytest.raises(PermissionDenied):
        add_ladderversie(door=getattr(team, wie), van=MORGEN, teksten=TEKSTEN, toelichting="x")


def test_not_in_the_past_and_not_before_another(team: Team) -> None:
    with pytest.raises(LadderFout, match="vandaag of later"):
        add_ladderversie(
            door=team.beleid, van=vandaag() - dt.timedelta(days=1), teksten=TEKSTEN, toelichting="x"
        )
    add_ladderversie(door=team.beleid, van=MORGEN, teksten=TEKSTEN, toelichting="x")
    for van in (vandaag(), MORGEN):
        with pytest.raises(LadderFout, match="geldt al een versie"):
            add_ladderversie(door=team.beleid, van=van, teksten=TEKSTEN, toelichting="x")


def test_all_twelve_or_none(team: Team) -> None:
    zonder = {s: t for s, t in TEKSTEN.items() if s != 14}
    leeg = TEKSTEN | {14: Tredetekst(titel=" ", omschrijving="x")}
    for teksten in (zonder, leeg):
        with pytest.raises(ValidationError, match="twaalf treden"):
            add_ladderversie(door=team.beleid, van=MORGEN, teksten=teksten, toelichting="x")
    with pytest.raises(ValidationError, match="waarom"):
        add_ladderversie(door=team.beleid, van=MORGEN, teksten=TEKSTEN, toelichting="")
    assert not Ladderversie.objects.exists()
