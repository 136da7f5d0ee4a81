"""Targets, norms and signals: set by a besluit from a day on, corrected, taken back, and what held on which day."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError

from besluiten.fouten import StaatAnders
from besluiten.gevolgen import gevolgen_van
from besluiten.models import Besluit
from besluiten.services.besluiten import withdraw_besluit
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Vindroute
from kern.klok import vandaag
from kern.versie import Ondertussen
from tests.fabrieken.besluiten import maak_besluit
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.wijken import maak_wijk
from trajecten import referentie
from trajecten.normen.doelen import NOTA_DOELEN, doelen_op
from trajecten.normen.enums import Normsoort, Signaalregel
from trajecten.normen.models import Norm, Pilotdoel, Signaalinstelling
from trajecten.normen.normen import norm
from trajecten.normen.onderdelen import Onderdeel, doelen_van, normen, onderdelen, signalen, van_rij, vind
from trajecten.normen.overzicht import wijzigingen
from trajecten.normen.services import (
    WaardeKanNiet,
    adjust_waarde,
    correct_waarde,
    prepare_year,
    take_back_waarde,
    waarden_op,
)
from wijken.models import Wijk

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)
BEGIN = dt.date(2026, 1, 6)


@pytest.fixture
def lotte() -> Gebruiker:
    referentie.laad()
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def besluit(lotte: Gebruiker) -> Besluit:
    return maak_besluit(lotte, datum=BEGIN)


@pytest.fixture
def don() -> Wijk:
    return maak_wijk("Donderberg")


def _norm(soort: Normsoort = Normsoort.POGINGEN) -> Onderdeel:
    return next(o for o in normen() if o.rijen_van["soort"] == soort)


def _pas_aan(onderdeel: Onderdeel, besluit: Besluit, van: dt.date, **waarden: Any) -> Any:
    return adjust_waarde(
        onderdeel=onderdeel, waarden=waarden, van=van, besluit=besluit, door=besluit.toegevoegd_door
    )


def test_norm_holds_from_its_day_and_before_it_what_held(besluit: Besluit) -> None:
    _pas_aan(_norm(), besluit, dt.date(2026, 3, 1), waarde=5)
    assert norm(Normsoort.POGINGEN, dt.date(2026, 2, 28)) == 3
    assert norm(Normsoort.POGINGEN, dt.date(2026, 3, 1)) == 5
    assert norm(Normsoort.POGINGEN) == 5
    rij = Norm.objects.in_kracht().get(soort=Normsoort.POGINGEN)
    assert (rij.besluit, rij.gewijzigd_door, rij.tot) == (besluit, besluit.toegevoegd_door, None)


def test_target_of_one_wijk_and_vindroute_leaves_the_others(besluit: Besluit, don: Wijk) -> None:
    veld = maak_wijk("Roermondse Veld")
    bpi = doelen_van([don])[0]
    assert bpi.rijen_van["vindroute"] == Vindroute.BPI
    _pas_aan(bpi, besluit, dt.date(2026, 7, 1), aantal=30)
    assert doelen_op(dt.date(2026, 6, 30))[don.pk] == {Vindroute.BPI: 25, Vindroute.WIJKNETWERK: 25}
    assert doelen_op(dt.date(2026, 7, 1))[don.pk] == {Vindroute.BPI: 30, Vindroute.WIJKNETWERK: 25}
    assert doelen_op()[veld.pk] == {Vindroute.BPI: 25, Vindroute.WIJKNETWERK: 25}


def test_targets_of_the_nota() -> None:
    assert NOTA_DOELEN == {Vindroute.BPI: 25, Vindroute.WIJKNETWERK: 25}


def test_signal_is_switched_off_from_a_day(besluit: Besluit) -> None:
    regel = next(o for o in signalen() if o.rijen_van["regel"] == Signaalregel.METING_NODIG)
    _pas_aan(regel, besluit, vandaag(), aan=False, termijn=6, eenheid="maanden")
    rijen = list(Signaalinstelling.objects.filter(regel=Signaalregel.METING_NODIG).order_by("van"))
    assert [(r.aan, r.tot) for r in rijen] == [(True, vandaag()), (False, None)]
    assert [regel.in_woorden(r) for r in rijen] == ["aan, na 6 maanden", "uit"]


def test_what_was_planned_begins_as_planned(besluit: Besluit) -> None:
    straks, eerder = vandaag() + 60 * DAG, vandaag() + 30 * DAG
    _pas_aan(_norm(), besluit, straks, waarde=9)
    _pas_aan(_norm(), besluit, eerder, waarde=5)
    assert [norm(Normsoort.POGINGEN, d) for d in (vandaag(), eerder, straks - DAG, straks)] == [3, 5, 5, 9]


def test_not_before_the_meeting_that_decided_it(besluit: Besluit) -> None:
    with pytest.raises(WaardeKanNiet, match="De werkgroep heeft dit op 6 januari 2026 besloten") as fout:
        _pas_aan(_norm(), besluit, BEGIN - DAG, waarde=5)
    assert fout.value.veld == "van"
    assert _pas_aan(_norm(), besluit, BEGIN, waarde=5).van == BEGIN


def test_day_that_is_taken_is_refused_at_its_field(besluit: Besluit) -> None:
    _pas_aan(_norm(), besluit, vandaag(), waarde=5)
    with pytest.raises(WaardeKanNiet, match="is er al een waarde vastgelegd") as fout:
        _pas_aan(_norm(), besluit, vandaag(), waarde=6)
    assert fout.value.veld == "van"


def test_what_changes_nothing_is_refused(besluit: Besluit) -> None:
    with pytest.raises(WaardeKanNiet, match="Op die dag geldt al: 4 weken"):
        _pas_aan(_norm(Normsoort.CONTACT_TOT_VOLGEN), besluit, vandaag(), waarde=28)


def test_withdrawn_besluit_is_no_ground(besluit: Besluit, lotte: Gebruiker) -> None:
    withdraw_besluit(besluit_id=besluit.pk, door=lotte, waarom="Dubbel.")
    with pytest.raises(WaardeKanNiet, match="ingetrokken"):
        _pas_aan(_norm(), besluit, vandaag(), waarde=5)


def test_besluit_on_which_a_norm_rests_is_not_withdrawn(besluit: Besluit, lotte: Gebruiker) -> None:
    rij = _pas_aan(_norm(), besluit, vandaag(), waarde=5)
    with pytest.raises(StaatAnders, match="Neem eerst die wijziging terug"):
        withdraw_besluit(besluit_id=besluit.pk, door=lotte, waarom="Toch niet.")
    take_back_waarde(onderdeel=_norm(), rij_id=rij.pk, waarom="Toch niet.", door=lotte)
    assert withdraw_besluit(besluit_id=besluit.pk, door=lotte, waarom="Toch niet.").ingetrokken_op


@pytest.mark.parametrize("rol", Rol)
def test_who_adjusts_what(rol: Rol, besluit: Besluit, don: Wijk) -> None:
    door = maak_gebruiker(rol)
    mag = {"doelen": {Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER}}
    for onderdeel, waarden in (
        (doelen_van([don])[0], {"aantal": 30}),
        (_norm(), {"waarde": 5}),
        (signalen()[0], {"aan": False}),
    ):
        if rol in mag.get(onderdeel.groep, {Rol.BELEIDSMEDEWERKER}):
            adjust_waarde(onderdeel=onderdeel, waarden=waarden, van=vandaag(), besluit=besluit, door=door)
        else:
            with pytest.raises(PermissionDenied):
                adjust_waarde(onderdeel=onderdeel, waarden=waarden, van=vandaag(), besluit=besluit, door=door)
            with pytest.raises(PermissionDenied):
                prepare_year(van=vandaag(), besluit=besluit, door=door, nieuw=[(onderdeel, waarden)])


def test_correction_keeps_its_days_and_what_stood_there(besluit: Besluit, lotte: Gebruiker) -> None:
    rij = _pas_aan(_norm(), besluit, vandaag(), waarde=50)
    goed = correct_waarde(
        onderdeel=_norm(),
        rij_id=rij.pk,
        waarden={"waarde": 5},
        waarom="Een nul te veel.",
        door=lotte,
        gezien=1,
    )
    assert (goed.waarde, goed.van, goed.besluit) == (5, vandaag(), besluit)
    assert norm(Normsoort.POGINGEN) == 5
    dag = wijzigingen(_norm())
    assert [(w.wie, w.reden) for w in dag] == [(lotte.naam, "Een nul te veel."), (lotte.naam, "")]
    assert "(was 50)" in dag[0].tekst
    with pytest.raises(Ondertussen):
        correct_waarde(
            onderdeel=_norm(), rij_id=rij.pk, waarden={"waarde": 6}, waarom="Zes.", door=lotte, gezien=1
        )


def test_correction_asks_what_was_wrong(besluit: Besluit, lotte: Gebruiker) -> None:
    rij = _pas_aan(_norm(), besluit, vandaag(), waarde=50)
    for doe in (
        lambda: correct_waarde(
            onderdeel=_norm(), rij_id=rij.pk, waarden={"waarde": 5}, waarom=" ", door=lotte, gezien=1
        ),
        lambda: take_back_waarde(onderdeel=_norm(), rij_id=rij.pk, waarom=" ", door=lotte),
    ):
        with pytest.raises(ValidationError) as fout:
            doe()
        assert set(fout.value.message_dict) == {"waarom"}


def test_what_shipped_is_adjusted_and_not_corrected(besluit: Besluit, lotte: Gebruiker) -> None:
    rij = Norm.objects.get(soort=Normsoort.POGINGEN)
    with pytest.raises(WaardeKanNiet, match="meegeleverd"):
        correct_waarde(
            onderdeel=_norm(), rij_id=rij.pk, waarden={"waarde": 5}, waarom="Fout.", door=lotte, gezien=1
        )
    with pytest.raises(WaardeKanNiet, match="meegeleverd"):
        take_back_waarde(onderdeel=_norm(), rij_id=rij.pk, waarom="Fout.", door=lotte)


def test_taken_back_what_held_holds_on_and_history_says_so(besluit: Besluit, lotte: Gebruiker) -> None:
    eerste = _pas_aan(_norm(), besluit, dt.date(2026, 3, 1), waarde=5)
    _pas_aan(_norm(), besluit, dt.date(2026, 6, 1), waarde=7)
    take_back_waarde(onderdeel=_norm(), rij_id=eerste.pk, waarom="Het was voor juni.", door=lotte)
    dagen = [dt.date(2026, 2, 28), dt.date(2026, 3, 1), dt.date(2026, 5, 31), dt.date(2026, 6, 1)]
    assert [norm(Normsoort.POGINGEN, d) for d in dagen] == [3, 3, 3, 7]
    gedaan = wijzigingen(_norm())
    assert [(w.tekst, w.reden) for w in gedaan if w.tekst.startswith("terug")] == [
        ("teruggenomen: 5 vanaf 1 maart 2026", "Het was voor juni.")
    ]
    assert len(gedaan) == 3


def test_new_year_changes_what_was_changed_and_nothing_else(
    besluit: Besluit, lotte: Gebruiker, don: Wijk
) -> None:
    van = dt.date(2027, 1, 1)
    alles = [(o, dict(waarden_op(o, van))) for o in (*doelen_van([don]), *normen())]
    rijen = (Norm.objects.count(), Pilotdoel.objects.count())
    with pytest.raises(WaardeKanNiet, match="alles blijft zoals het is"):
        prepare_year(van=van, besluit=besluit, door=lotte, nieuw=alles)
    alles[0][1]["aantal"] = 28
    alles[-1][1]["waarde"] = 60
    assert prepare_year(van=van, besluit=besluit, door=lotte, nieuw=alles) == 2
    assert (Norm.objects.count(), Pilotdoel.objects.count()) == (rijen[0] + 1, rijen[1] + 1)
    assert doelen_op(van)[don.pk][Vindroute.BPI] == 28
    assert doelen_op(van - DAG)[don.pk][Vindroute.BPI] == 25


def test_new_year_is_all_or_nothing_and_names_what_stands_in_the_way(
    besluit: Besluit, lotte: Gebruiker, don: Wijk
) -> None:
    van = dt.date(2027, 1, 1)
    _pas_aan(_norm(), besluit, van, waarde=5)
    nieuw = [(doelen_van([don])[0], {"aantal": 30}), (_norm(), {"waarde": 6})]
    from django.db import transaction  # noqa: PLC0415

    with (
        pytest.raises(WaardeKanNiet, match="pogingen voordat iemand onbereikbaar heet: "),
        transaction.atomic(),
    ):
        prepare_year(van=van, besluit=besluit, door=lotte, nieuw=nieuw)
    assert not Pilotdoel.objects.exists()


def test_besluit_tells_what_it_adjusted(besluit: Besluit, don: Wijk) -> None:
    _pas_aan(_norm(Normsoort.CONTACT_VANAF_VOLGEN), besluit, dt.date(2027, 1, 1), waarde=42)
    _pas_aan(doelen_van([don])[0], besluit, dt.date(2026, 7, 1), aantal=30)
    assert [(g.tekst, g.url) for g in gevolgen_van([besluit.pk])[besluit.pk]] == [
        (
            f"wijzigt het doel ‘{don.naam}, BPI’, vanaf 1 juli",
            f"/normen/doelen/{don.code.lower()}-bpi/",
        ),
        (
            "wijzigt de norm ‘dagen zonder gesprek, vanaf Volgen’, vanaf 1 januari 2027",
            "/normen/normen/contact-vanaf-volgen/",
        ),
    ]


def test_every_row_leads_to_the_page_of_what_it_is_a_value_of(besluit: Besluit, don: Wijk) -> None:
    _pas_aan(doelen_van([don])[0], besluit, vandaag(), aantal=30)
    for onderdeel in onderdelen():
        for rij in onderdeel.rijen:
            assert van_rij(rij) == (onderdeel.groep, onderdeel.sleutel, onderdeel.naam)
        assert vind(onderdeel.groep, onderdeel.sleutel) is not None
    namen = [(o.groep, o.sleutel) for o in onderdelen()]
    assert len(set(namen)) == len(namen)
