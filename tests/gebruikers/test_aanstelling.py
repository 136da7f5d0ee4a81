"""Services of aanstellingen: what they refuse, and what they log."""

import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from functools import partial

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.utils import ProgrammingError

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Melding
from gebruikers.permissions import eerste_dag_zonder
from gebruikers.services.aanstellingen import (
    add_aanstelling,
    change_aanstelling,
    end_aanstelling,
    restore_aanstelling,
)
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import DAG, vandaag
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from tests.gebruikers.hulp import LAATSTE, enige_aanstelling

pytestmark = pytest.mark.django_db


@pytest.fixture
def beheerder() -> Gebruiker:
    return maak_gebruiker(Rol.BEHEERDER)


def _fouten(doe: Callable[[], object]) -> dict[str, list[str]]:
    with pytest.raises(ValidationError) as fout:
        doe()
    return fout.value.message_dict


# --- appointing


def test_add_aanstelling_logs_tells_and_keeps_history(beheerder: Gebruiker) -> None:
    teamleider, ander, wijk = maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(), maak_wijk("Donderberg")
    with als(beheerder):
        aanstelling = add_aanstelling(
            gebruiker=ander, rol=Rol.TRAJECTCOORDINATOR, wijk=wijk, fte=Decimal("0.8"), door=beheerder
        )
    assert (aanstelling.van, aanstelling.tot, str(aanstelling)) == (
        vandaag(),
        None,
        "trajectcoördinator, Donderberg",
    )
    regel = Logregel.objects.latest("id")
    assert (regel.handeling, regel.actor_id) == ("aanstelling toegevoegd", beheerder.pk)
    assert {(o.soort, o.object_id) for o in regel.onderwerpen.all()} == {
        ("gebruiker", ander.pk),
        ("aanstelling", aanstelling.pk),
    }
    versies = historiemodel(Aanstelling)._default_manager.filter(pgh_obj_id=aanstelling.pk)
    assert list(versies.values_list("pgh_context", flat=True)) == [{"logregel": regel.pk}]
    melding = Melding.objects.get(gebruiker=teamleider, over_id=aanstelling.pk, over_soort="aanstelling")
    assert (melding.handeling, melding.door_id) == ("aanstelling toegevoegd", beheerder.pk)


def test_add_aanstelling_to_oneself_refused(beheerder: Gebruiker) -> None:
    with als(beheerder), pytest.raises(PermissionDenied, match="jezelf geen aanstelling"):
        add_aanstelling(gebruiker=beheerder, rol=Rol.TEAMLEIDER, door=beheerder)
    assert Gebruiker.objects.get(pk=beheerder.pk).rollen == {Rol.BEHEERDER}


def test_database_refuses_an_aanstelling_to_oneself(beheerder: Gebruiker) -> None:
    with als(beheerder), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Aanstelling.objects.create(gebruiker=beheerder, rol=Rol.TEAMLEIDER)


def test_database_refuses_to_stretch_ones_own(beheerder: Gebruiker) -> None:
    eigen = enige_aanstelling(beheerder)
    with als(beheerder), pytest.raises(ProgrammingError, match="only fte and end"), transaction.atomic():
        Aanstelling.objects.filter(pk=eigen.pk).update(rol=Rol.TEAMLEIDER)
    with als(beheerder), pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic():
        Aanstelling.objects.filter(pk=eigen.pk).update(tot=vandaag() + DAG)


@pytest.mark.parametrize(
    ("een", "ander", "zin"),
    [
        (Rol.CONSULENT, Rol.TRAJECTCOORDINATOR, "Een inburgeringsconsulent kan niet tegelijk"),
        (Rol.CONSULENT, Rol.TEAMLEIDER, "Een inburgeringsconsulent kan niet tegelijk"),
        *[
            (cijfers, opent, "Wie beleidsmedewerker, afdelingshoofd of adviseur is")
            for cijfers in (Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD, Rol.ADVISEUR)
            for opent in (Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.CONSULENT, Rol.PARTNER, Rol.TAALCOACH)
        ],
    ],
)
def test_add_aanstelling_forbidden_pair_names_rol_both_ways(een: Rol, ander: Rol, zin: str) -> None:
    for eerste, tweede in ((een, ander), (ander, een)):
        gebruiker = maak_gebruiker(eerste)
        organisatie = maak_organisatie() if tweede == Rol.PARTNER else None
        stel_aan = partial(add_aanstelling, gebruiker=gebruiker, rol=tweede, organisatie=organisatie)
        fouten = _fouten(partial(stel_aan, door=None))
        assert set(fouten) == {"rol"}
        assert fouten["rol"][0].startswith(zin)


def test_add_aanstelling_forbidden_pair_after_each_other_allowed() -> None:
    gebruiker = maak_gebruiker(Rol.CONSULENT, laatste_dag=vandaag())
    add_aanstelling(gebruiker=gebruiker, rol=Rol.TEAMLEIDER, van=vandaag() + DAG, door=None)
    assert _fouten(lambda: add_aanstelling(gebruiker=gebruiker, rol=Rol.TRAJECTCOORDINATOR, door=None))["rol"]


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.BEHEERDER, Rol.WIJKCOORDINATOR, Rol.CONSULENT])
def test_add_aanstelling_projectleider_with_others_allowed(rol: Rol) -> None:
    gebruiker = maak_gebruiker(Rol.PROJECTLEIDER)
    add_aanstelling(gebruiker=gebruiker, rol=rol, door=None)
    assert Gebruiker.objects.get(pk=gebruiker.pk).rollen == {Rol.PROJECTLEIDER, rol}


def test_add_aanstelling_same_rol_and_wijk_overlapping_names_van(beheerder: Gebruiker) -> None:
    wijk, elders = maak_wijk(), maak_wijk()
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    maak_aanstelling(gebruiker, Rol.TRAJECTCOORDINATOR, wijk=elders)
    fouten = _fouten(
        lambda: add_aanstelling(gebruiker=gebruiker, rol=Rol.TRAJECTCOORDINATOR, wijk=wijk, door=beheerder)
    )
    assert fouten == {
        "van": [
            "Deze gebruiker heeft deze aanstelling al in die periode, of in een deel ervan. Kies andere dagen."
        ]
    }


def test_add_aanstelling_partner_needs_organisatie_others_none(beheerder: Gebruiker) -> None:
    gebruiker, organisatie, wijk = maak_gebruiker(), maak_organisatie(), maak_wijk()
    assert _fouten(lambda: add_aanstelling(gebruiker=gebruiker, rol=Rol.PARTNER, door=beheerder)) == {
        "organisatie": ["Kies de organisatie van deze partner"]
    }
    assert _fouten(
        lambda: add_aanstelling(
            gebruiker=gebruiker, rol=Rol.TEAMLEIDER, organisatie=organisatie, wijk=wijk, door=beheerder
        )
    ) == {
        "wijk": ["Deze rol geldt voor alle wijken. Laat de wijk leeg."],
        "organisatie": ["Alleen een partner hoort bij een organisatie. Laat dit leeg."],
    }


@pytest.mark.parametrize("fte", ["0", "0.04", "1.01"])
def test_add_aanstelling_fte_out_of_range_names_fte(fte: str) -> None:
    gebruiker = maak_gebruiker()
    assert "fte" in _fouten(
        lambda: add_aanstelling(gebruiker=gebruiker, rol=Rol.TEAMLEIDER, fte=Decimal(fte), door=None)
    )


def test_add_aanstelling_last_day_before_first_names_last_day() -> None:
    gebruiker = maak_gebruiker()
    fouten = _fouten(
        lambda: add_aanstelling(
            gebruiker=gebruiker, rol=Rol.TEAMLEIDER, laatste_dag=vandaag() - 2 * DAG, door=None
        )
    )
    assert fouten == {"laatste_dag": ["De laatste dag ligt niet voor de eerste."]}


# --- changing


def test_change_aanstelling_last_day_is_inclusive(beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER)
    with als(beheerder):
        nieuw = change_aanstelling(
            aanstelling=enige_aanstelling(gebruiker), fte=Decimal(1), laatste_dag=vandaag(), door=beheerder
        )
    assert (nieuw.tot, nieuw.tot_en_met) == (vandaag() + DAG, vandaag())
    assert nieuw.is_in_kracht()
    assert Logregel.objects.latest("id").handeling == "aanstelling gewijzigd"


def test_change_aanstelling_same_values_is_no_act(beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER)
    voor = Logregel.objects.count()
    change_aanstelling(
        aanstelling=enige_aanstelling(gebruiker), fte=Decimal(1), laatste_dag=None, door=beheerder
    )
    assert Logregel.objects.count() == voor


def test_change_aanstelling_fte_from_a_day_keeps_what_held_before(beheerder: Gebruiker) -> None:
    wijk = maak_wijk()
    gebruiker = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    oud = enige_aanstelling(gebruiker)
    with als(beheerder):
        nieuw = change_aanstelling(
            aanstelling=oud, fte=Decimal("0.6"), laatste_dag=None, fte_vanaf=vandaag(), door=beheerder
        )
    oud.refresh_from_db()
    assert (oud.fte, oud.tot, nieuw.van, nieuw.fte, nieuw.tot) == (
        Decimal("1.00"),
        vandaag(),
        vandaag(),
        Decimal("0.6"),
        None,
    )
    assert (nieuw.rol, nieuw.wijk) == (Rol.TRAJECTCOORDINATOR, wijk)
    assert Logregel.objects.latest("id").onderwerpen.count() == 3


def test_change_aanstelling_fte_from_the_start_corrects_it(beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER)
    oud = enige_aanstelling(gebruiker)
    nieuw = change_aanstelling(
        aanstelling=oud, fte=Decimal("0.5"), laatste_dag=None, fte_vanaf=oud.van, door=beheerder
    )
    assert (nieuw.pk, nieuw.fte) == (oud.pk, Decimal("0.5"))


def test_change_aanstelling_fte_from_after_last_day_refused(beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER)
    fouten = _fouten(
        lambda: change_aanstelling(
            aanstelling=enige_aanstelling(gebruiker),
            fte=Decimal("0.5"),
            laatste_dag=vandaag(),
            fte_vanaf=vandaag() + DAG,
            door=beheerder,
        )
    )
    assert set(fouten) == {"fte_vanaf"}
    assert enige_aanstelling(gebruiker).tot is None


def test_change_aanstelling_to_a_day_that_passed_refused(beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER)
    fouten = _fouten(
        lambda: change_aanstelling(
            aanstelling=enige_aanstelling(gebruiker),
            fte=Decimal(1),
            laatste_dag=vandaag() - DAG,
            door=beheerder,
        )
    )
    assert set(fouten) == {"laatste_dag"}


def test_change_own_aanstelling_refused(beheerder: Gebruiker) -> None:
    with als(beheerder), pytest.raises(PermissionDenied, match="eigen aanstelling niet wijzigen"):
        change_aanstelling(
            aanstelling=enige_aanstelling(beheerder), fte=Decimal("0.5"), laatste_dag=None, door=beheerder
        )


def test_change_ended_aanstelling_refused(beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, laatste_dag=vandaag() - DAG)
    fouten = _fouten(
        lambda: change_aanstelling(
            aanstelling=enige_aanstelling(gebruiker), fte=Decimal(1), laatste_dag=None, door=beheerder
        )
    )
    assert fouten == {"laatste_dag": ["Deze aanstelling is al beëindigd. Voeg een nieuwe toe."]}


def test_change_last_beheerder_to_an_end_refused(beheerder: Gebruiker) -> None:
    morgen = vandaag() + DAG
    fouten = _fouten(
        lambda: change_aanstelling(
            aanstelling=enige_aanstelling(beheerder), fte=Decimal(1), laatste_dag=vandaag(), door=None
        )
    )
    assert fouten["laatste_dag"][0].startswith("Vanaf ")
    opvolger = maak_gebruiker(Rol.BEHEERDER, van=morgen)
    nieuw = change_aanstelling(
        aanstelling=enige_aanstelling(beheerder), fte=Decimal(1), laatste_dag=vandaag(), door=None
    )
    assert nieuw.tot == morgen
    assert opvolger.rollen == frozenset()


# --- ending


def test_end_aanstelling_at_once_ends_access_and_stays_visible(beheerder: Gebruiker) -> None:
    teamleider = maak_gebruiker(Rol.TEAMLEIDER)
    with als(beheerder):
        nieuw = end_aanstelling(aanstelling=enige_aanstelling(teamleider), door=beheerder)
    assert nieuw.tot == vandaag()
    assert Gebruiker.objects.get(pk=teamleider.pk).rollen == frozenset()
    assert Aanstelling.objects.filter(gebruiker=teamleider).count() == 1
    # The teamleider that leaves hears of it too.
    assert Melding.objects.filter(gebruiker=teamleider, handeling="aanstelling beëindigd").count() == 1
    assert Logregel.objects.latest("id").handeling == "aanstelling beëindigd"


def test_end_aanstelling_after_a_day_holds_until_then(beheerder: Gebruiker) -> None:
    teamleider = maak_gebruiker(Rol.TEAMLEIDER)
    nieuw = end_aanstelling(
        aanstelling=enige_aanstelling(teamleider), laatste_dag=vandaag() + 7 * DAG, door=beheerder
    )
    assert nieuw.tot_en_met == vandaag() + 7 * DAG
    assert Gebruiker.objects.get(pk=teamleider.pk).rollen == {Rol.TEAMLEIDER}


def test_end_aanstelling_that_has_not_begun_withdraws_it(beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, van=vandaag() + 10 * DAG)
    nieuw = end_aanstelling(aanstelling=enige_aanstelling(gebruiker), door=beheerder)
    assert nieuw.tot == nieuw.van
    assert not nieuw.is_in_kracht(nieuw.van)


def test_end_aanstelling_twice_refused(beheerder: Gebruiker) -> None:
    teamleider = maak_gebruiker(Rol.TEAMLEIDER)
    end_aanstelling(aanstelling=enige_aanstelling(teamleider), door=beheerder)
    fouten = _fouten(lambda: end_aanstelling(aanstelling=enige_aanstelling(teamleider), door=beheerder))
    assert fouten == {"laatste_dag": ["Deze aanstelling is al beëindigd. Voeg een nieuwe toe."]}


def test_end_aanstelling_later_than_it_ends_refused(beheerder: Gebruiker) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER, laatste_dag=vandaag() + DAG)
    assert "laatste_dag" in _fouten(
        lambda: end_aanstelling(
            aanstelling=enige_aanstelling(gebruiker), laatste_dag=vandaag() + 9 * DAG, door=beheerder
        )
    )


def test_end_last_beheerder_refused_by_itself_and_by_others(beheerder: Gebruiker) -> None:
    eigen = enige_aanstelling(beheerder)
    with als(beheerder):
        assert _fouten(lambda: end_aanstelling(aanstelling=eigen, door=beheerder)) == {
            "laatste_dag": [LAATSTE]
        }
    assert _fouten(lambda: end_aanstelling(aanstelling=eigen, door=None)) == {"laatste_dag": [LAATSTE]}
    assert "laatste_dag" in _fouten(
        lambda: end_aanstelling(aanstelling=eigen, laatste_dag=vandaag() + 30 * DAG, door=None)
    )
    assert enige_aanstelling(beheerder).tot is None


def test_end_own_as_one_of_two_beheerders_at_once_only(beheerder: Gebruiker) -> None:
    maak_gebruiker(Rol.BEHEERDER)
    with als(beheerder), pytest.raises(PermissionDenied, match="alleen per direct"):
        end_aanstelling(aanstelling=enige_aanstelling(beheerder), laatste_dag=vandaag() + DAG, door=beheerder)
    with als(beheerder):
        end_aanstelling(aanstelling=enige_aanstelling(beheerder), door=beheerder)
    assert Gebruiker.objects.get(pk=beheerder.pk).rollen == frozenset()


def test_end_one_of_two_beheerders_while_the_other_is_temporary_refused(beheerder: Gebruiker) -> None:
    tijdelijk = maak_gebruiker(Rol.BEHEERDER, laatste_dag=dt.date(2099, 12, 31))
    fouten = _fouten(lambda: end_aanstelling(aanstelling=enige_aanstelling(beheerder), door=tijdelijk))
    assert fouten == {
        "laatste_dag": [
            "Vanaf 1 januari 2100 is er dan geen functioneel beheerder meer. Stel eerst een andere aan."
        ]
    }


@pytest.mark.parametrize(
    ("verlies", "anderen", "dag"),
    [
        ((1, None), [], 5),
        ((1, None), [(1, None)], None),
        ((1, None), [(1, 8)], 8),
        ((1, 9), [(1, 9)], None),
        ((1, 9), [(1, 7), (7, 9)], None),
        ((1, 9), [(7, 9), (1, 6)], 6),
        ((7, 9), [(8, None)], 7),
        ((1, 4), [], None),
        ((6, 6), [], None),
        ((1, None), [(9, None), (1, 9)], None),
        ((1, None), [(1, 20), (3, 6), (20, None)], None),
    ],
)
def test_eerste_dag_zonder_finds_the_gap(
    verlies: tuple[int, int | None], anderen: list[tuple[int, int | None]], dag: int | None
) -> None:
    def datum(nummer: int | None) -> dt.date | None:
        return dt.date(2026, 1, nummer) if nummer else None

    def dagen(periode: tuple[int, int | None]) -> tuple[dt.date, dt.date | None]:
        return dt.date(2026, 1, periode[0]), datum(periode[1])

    gevonden = eerste_dag_zonder(dagen(verlies), [dagen(p) for p in anderen], vanaf=dt.date(2026, 1, 5))
    assert gevonden == datum(dag)


# --- taking back an end


def test_end_of_an_aanstelling_is_taken_back(beheerder: Gebruiker) -> None:
    teamleider = maak_gebruiker(Rol.TEAMLEIDER)
    with als(beheerder):
        einde = end_aanstelling(aanstelling=enige_aanstelling(teamleider), door=beheerder)
        terug = restore_aanstelling(aanstelling=einde, door=beheerder)
    assert (terug.pk, terug.tot) == (einde.pk, None)
    assert Gebruiker.objects.get(pk=teamleider.pk).rollen == {Rol.TEAMLEIDER}
    with pytest.raises(ValidationError, match="nieuwe aanstelling"):
        restore_aanstelling(aanstelling=terug, door=beheerder)


def test_end_is_not_taken_back_of_an_earlier_day_of_oneself_or_beside_another(beheerder: Gebruiker) -> None:
    teamleider = maak_gebruiker(Rol.TEAMLEIDER, van=vandaag() - 10 * DAG)
    einde = end_aanstelling(
        aanstelling=enige_aanstelling(teamleider), door=beheerder, laatste_dag=vandaag() - 2 * DAG
    )
    with pytest.raises(ValidationError, match="nieuwe aanstelling"):
        restore_aanstelling(aanstelling=einde, door=beheerder)
    with pytest.raises(PermissionDenied):
        restore_aanstelling(aanstelling=enige_aanstelling(beheerder), door=beheerder)
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    einde = end_aanstelling(aanstelling=enige_aanstelling(ander), door=beheerder)
    add_aanstelling(gebruiker=ander, rol=Rol.CONSULENT, door=beheerder)
    with pytest.raises(ValidationError):
        restore_aanstelling(aanstelling=einde, door=beheerder)
