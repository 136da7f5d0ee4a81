"""Selections: asked, reserved, refused, withdrawn, released, expired."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Melding, Taakplanning
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route, Vindgegevens
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from kern.planning import beurten
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from tests.toegang.aanvallen import in_rol
from vinden.models import Selectie, Selectieregel, Selectiestand
from vinden.regulier.services import call_up
from vinden.selecties import services as selecties
from vinden.selecties.services import (
    ask_selectie,
    end_expired,
    refuse_selectie,
    release_reserveringen,
    reserve_directly,
    reserve_selectie,
    withdraw_selectie,
)
from vinden.tasks import beeindig_reserveringen
from wijken.models import Wijk

pytestmark = pytest.mark.django_db

OVER_ACHT_WEKEN = dt.timedelta(weeks=8)


@pytest.fixture
def wijk() -> Wijk:
    return maak_wijk("Donderberg")


@pytest.fixture
def sanne(wijk: Wijk) -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne", achternaam="de Wit")


@pytest.fixture
def marloes() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER, voornaam="Marloes")


@pytest.fixture
def karel() -> Gebruiker:
    return maak_gebruiker(Rol.CONSULENT, voornaam="Karel")


@pytest.fixture
def drie(wijk: Wijk) -> list[Inburgeraar]:
    return [maak_persoon(wijk) for _ in range(3)]


def _pks(personen: list[Inburgeraar]) -> list[int]:
    return [p.pk for p in personen]


def _gemeld(wie: Gebruiker) -> list[str]:
    return list(Melding.objects.filter(gebruiker=wie, soort="selectie").values_list("handeling", flat=True))


def test_asked_selection_holds_who_is_free_and_tells_the_teamleider(
    wijk: Wijk, sanne: Gebruiker, marloes: Gebruiker, karel: Gebruiker, drie: list[Inburgeraar]
) -> None:
    call_up(inburgeraar_ids=[drie[0].pk], door=karel)
    elders = maak_persoon(maak_wijk("Roermondse Veld"))
    selectie = ask_selectie(
        wijk=wijk, inburgeraar_ids=[*_pks(drie), elders.pk], door=sanne, toelichting=" kookgroep "
    )
    assert sorted(selectie.regels.values_list("inburgeraar_id", flat=True)) == _pks(drie[1:])
    assert (selectie.stand, selectie.toelichting, selectie.tot) == ("gevraagd", "kookgroep", None)
    assert _gemeld(marloes) == [Handeling.SELECTIE_GEVRAAGD]
    assert not Inburgeraar.objects.filter(route=Route.GERESERVEERD).exists()


def test_nobody_free_is_no_selection(wijk: Wijk, sanne: Gebruiker) -> None:
    elders = maak_persoon(maak_wijk("Roermondse Veld"))
    with pytest.raises(Weigering, match="Niemand uit je keuze is vrij in Donderberg"):
        ask_selectie(wijk=wijk, inburgeraar_ids=[elders.pk], door=sanne)


def test_only_a_coordinator_of_the_wijk_asks(wijk: Wijk, marloes: Gebruiker, drie: list[Inburgeraar]) -> None:
    joris = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk("Roermondse Veld"))
    for wie in (joris, marloes):
        with pytest.raises(NietVanJou):
            ask_selectie(wijk=wijk, inburgeraar_ids=_pks(drie), door=wie)


def test_too_many_at_once_refused(
    wijk: Wijk, sanne: Gebruiker, drie: list[Inburgeraar], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(selecties, "MEESTE", 2)
    with pytest.raises(Weigering, match="hoogstens 2"):
        ask_selectie(wijk=wijk, inburgeraar_ids=_pks(drie), door=sanne)


def test_reserving_leaves_out_who_is_taken_or_moved_and_takes_the_others(
    wijk: Wijk, sanne: Gebruiker, marloes: Gebruiker, karel: Gebruiker
) -> None:
    vrij, opgeroepen, geclaimd, verhuisd = (maak_persoon(wijk) for _ in range(4))
    selectie = ask_selectie(
        wijk=wijk, inburgeraar_ids=[vrij.pk, opgeroepen.pk, geclaimd.pk, verhuisd.pk], door=sanne
    )
    call_up(inburgeraar_ids=[opgeroepen.pk], door=karel)
    claim_persoon(inburgeraar_id=geclaimd.pk, door=sanne)
    Inburgeraar.objects.filter(pk=verhuisd.pk).update(wijk=maak_wijk("Roermondse Veld"))
    uit = reserve_selectie(selectie_id=selectie.pk, door=marloes, tot=vandaag() + OVER_ACHT_WEKEN)
    assert uit.gereserveerd == [vrij.pk]
    assert uit.overgeslagen == {
        opgeroepen.pk: "Heeft een open oproep bij een consulent.",
        geclaimd.pk: "Is al geclaimd door een trajectcoördinator.",
        verhuisd.pk: "Woont niet in Donderberg.",
    }
    benadering = Benadering.objects.get(inburgeraar=vrij)
    assert (benadering.route, benadering.wijk, benadering.tot, benadering.eindreden) == (
        Route.GERESERVEERD,
        wijk,
        vandaag() + OVER_ACHT_WEKEN,
        "",
    )
    selectie.refresh_from_db()
    assert (selectie.stand, selectie.besloten_door) == (Selectiestand.GERESERVEERD, marloes)
    assert selectie.regels.get(inburgeraar=vrij).benadering == benadering
    assert selectie.regels.get(inburgeraar=verhuisd).overgeslagen == "Woont niet in Donderberg."
    assert _gemeld(sanne) == [Handeling.PERSONEN_GERESERVEERD]
    assert Vindgegevens.objects.get(inburgeraar=vrij).vindroute == "BPI"


def test_reserving_when_nobody_is_free_changes_nothing(
    wijk: Wijk, sanne: Gebruiker, marloes: Gebruiker, karel: Gebruiker, drie: list[Inburgeraar]
) -> None:
    selectie = ask_selectie(wijk=wijk, inburgeraar_ids=_pks(drie), door=sanne)
    call_up(inburgeraar_ids=_pks(drie), door=karel)
    with pytest.raises(Weigering, match="is niemand vrij"):
        reserve_selectie(selectie_id=selectie.pk, door=marloes, tot=vandaag() + DAG)
    selectie.refresh_from_db()
    assert selectie.stand == Selectiestand.GEVRAAGD
    assert not Selectieregel.objects.exclude(overgeslagen="").exists()


@pytest.mark.parametrize(("dagen", "zin"), [(0, "Kies een laatste dag"), (400, "hoogstens een jaar")])
def test_end_of_a_reservation_lies_within_a_year(
    wijk: Wijk, marloes: Gebruiker, drie: list[Inburgeraar], dagen: int, zin: str
) -> None:
    with pytest.raises(ValidationError, match=zin):
        reserve_directly(wijk=wijk, inburgeraar_ids=_pks(drie), door=marloes, tot=vandaag() + dagen * DAG)


def test_only_a_teamleider_reserves_refuses_and_releases(
    wijk: Wijk, sanne: Gebruiker, marloes: Gebruiker, karel: Gebruiker, drie: list[Inburgeraar]
) -> None:
    selectie = ask_selectie(wijk=wijk, inburgeraar_ids=_pks(drie), door=sanne)
    morgen = vandaag() + DAG
    for wie in (sanne, karel):
        with pytest.raises(NietVanJou):
            reserve_selectie(selectie_id=selectie.pk, door=wie, tot=morgen)
        with pytest.raises(NietVanJou):
            reserve_directly(wijk=wijk, inburgeraar_ids=_pks(drie), door=wie, tot=morgen)
        with pytest.raises(NietVanJou):
            refuse_selectie(selectie_id=selectie.pk, door=wie, reden="nee")
        with pytest.raises(NietVanJou):
            release_reserveringen(selectie_id=selectie.pk, door=wie)
    assert not Benadering.objects.exists()


def test_coordinator_claims_out_of_a_reservation(
    wijk: Wijk, sanne: Gebruiker, marloes: Gebruiker, drie: list[Inburgeraar]
) -> None:
    reserve_directly(wijk=wijk, inburgeraar_ids=_pks(drie), door=marloes, tot=vandaag() + OVER_ACHT_WEKEN)
    claim_persoon(inburgeraar_id=drie[0].pk, door=sanne)
    assert list(
        Benadering.objects.filter(inburgeraar=drie[0]).order_by("pk").values_list("route", "eindreden")
    ) == [(Route.GERESERVEERD, Eindreden.GECLAIMD), (Route.WIJKGERICHT, "")]


def test_refusal_has_a_reason_and_reaches_the_asker(
    wijk: Wijk, sanne: Gebruiker, marloes: Gebruiker, drie: list[Inburgeraar]
) -> None:
    selectie = ask_selectie(wijk=wijk, inburgeraar_ids=_pks(drie), door=sanne)
    with pytest.raises(ValidationError, match="waarom je de selectie afwijst"):
        refuse_selectie(selectie_id=selectie.pk, door=marloes, reden="  ")
    refuse_selectie(selectie_id=selectie.pk, door=marloes, reden="Eerst de mensen van vorige maand.")
    selectie.refresh_from_db()
    assert (selectie.stand, selectie.reden) == ("afgewezen", "Eerst de mensen van vorige maand.")
    assert _gemeld(sanne) == [Handeling.SELECTIE_AFGEWEZEN]
    with pytest.raises(Weigering, match="al afgewezen"):
        reserve_selectie(selectie_id=selectie.pk, door=marloes, tot=vandaag() + DAG)


def test_asker_alone_withdraws_until_it_is_answered(
    wijk: Wijk, sanne: Gebruiker, marloes: Gebruiker, drie: list[Inburgeraar]
) -> None:
    selectie = ask_selectie(wijk=wijk, inburgeraar_ids=_pks(drie), door=sanne)
    with pytest.raises(NietVanJou):
        withdraw_selectie(selectie_id=selectie.pk, door=marloes)
    withdraw_selectie(selectie_id=selectie.pk, door=sanne)
    with pytest.raises(Weigering, match="al ingetrokken"):
        withdraw_selectie(selectie_id=selectie.pk, door=sanne)


def test_release_one_and_then_the_rest(
    wijk: Wijk, sanne: Gebruiker, marloes: Gebruiker, drie: list[Inburgeraar]
) -> None:
    selectie, _ = reserve_directly(
        wijk=wijk, inburgeraar_ids=_pks(drie), door=marloes, tot=vandaag() + OVER_ACHT_WEKEN
    )
    assert release_reserveringen(selectie_id=selectie.pk, door=marloes, inburgeraar_ids=[drie[0].pk]) == 1
    claim_persoon(inburgeraar_id=drie[1].pk, door=sanne)
    assert release_reserveringen(selectie_id=selectie.pk, door=marloes) == 1
    with pytest.raises(Weigering, match="niemand meer gereserveerd"):
        release_reserveringen(selectie_id=selectie.pk, door=marloes)
    assert [Inburgeraar.objects.get(pk=p.pk).route for p in drie] == ["vrij", "wijkgericht", "vrij"]


def test_expired_reservation_ends_on_its_day_however_late_and_however_often(
    wijk: Wijk, sanne: Gebruiker, marloes: Gebruiker, drie: list[Inburgeraar], monkeypatch: pytest.MonkeyPatch
) -> None:
    selectie = ask_selectie(wijk=wijk, inburgeraar_ids=_pks(drie), door=sanne)
    einde = vandaag() + OVER_ACHT_WEKEN
    reserve_selectie(selectie_id=selectie.pk, door=marloes, tot=einde)
    claim_persoon(inburgeraar_id=drie[0].pk, door=sanne)
    Melding.objects.all().delete()
    monkeypatch.setattr(selecties, "vandaag", lambda: einde - DAG)
    assert end_expired() == 0
    monkeypatch.setattr(selecties, "vandaag", lambda: einde + 4 * DAG)
    assert end_expired() == 2
    assert end_expired() == 0
    verlopen = Benadering.objects.filter(eindreden=Eindreden.VERLOPEN)
    assert set(verlopen.values_list("inburgeraar_id", "tot")) == {(p.pk, einde) for p in drie[1:]}
    assert [Inburgeraar.objects.get(pk=p.pk).route for p in drie] == ["wijkgericht", "vrij", "vrij"]
    assert Logregel.objects.filter(handeling=Handeling.RESERVERING_VERLOPEN, actor_id=None).count() == 2
    assert _gemeld(sanne) == _gemeld(marloes) == [Handeling.RESERVERING_VERLOPEN]


def test_selection_reserved_directly_is_kept(wijk: Wijk, marloes: Gebruiker, drie: list[Inburgeraar]) -> None:
    selectie, uit = reserve_directly(
        wijk=wijk, inburgeraar_ids=_pks(drie), door=marloes, tot=vandaag() + DAG, toelichting="school"
    )
    assert uit.gereserveerd == _pks(drie)
    assert Selectie.objects.get() == selectie
    assert selectie.regels.count() == 3


def test_planned_turn_ends_them_as_the_worker(
    wijk: Wijk, marloes: Gebruiker, drie: list[Inburgeraar], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The worker has a database role of its own; and the turn stands in the planning, every night."""
    assert "vinden.tasks.beeindig_reserveringen" in {beurt.taak for beurt in beurten()}
    selectie, _ = reserve_directly(wijk=wijk, inburgeraar_ids=_pks(drie), door=marloes, tot=vandaag() + DAG)
    monkeypatch.setattr(selecties, "vandaag", lambda: selectie.tot)
    planning = Taakplanning.objects.get(taak="vinden.tasks.beeindig_reserveringen")
    with in_rol("taak"):
        beeindig_reserveringen(planning.pk)
    planning.refresh_from_db()
    assert planning.laatst_gelukt_op is not None
    assert not Inburgeraar.objects.exclude(route=Route.VRIJ).exists()
