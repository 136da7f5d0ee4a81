"""What the people of a household are of each other: the right way round, over a period, taken back (DOMEIN 4)."""

import datetime as dt

import pytest
from django.db import IntegrityError, transaction

from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Huishoudlid, Huishoudrelatie, Inburgeraar, Relatie
from inburgeraars.services.huishoudens import join_huishouden, leave_huishouden, set_relaties
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.models import Logonderwerp
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team
from trajecten.bezoek.wie_erbij import kandidaten
from vinden.dubbelen.samenvoegen.samenvoegen import merge_personen


def _gezin(team: Team, *namen: str) -> list[Inburgeraar]:
    """Make a household of people of the wijk."""
    mensen = [maak_persoon(team.wijk, voornamen=naam) for naam in namen]
    for mens in mensen[1:]:
        join_huishouden(inburgeraar_id=mens.pk, bij=mensen[0].pk, door=team.coordinator)
    return mensen


def _wat(team: Team, van: Inburgeraar) -> dict[str, Relatie | None]:
    """Return what each housemate is of a person, as the coordinator sees it."""
    with als(team.coordinator):
        return {k.persoon.voornamen: k.relatie for k in kandidaten(team.coordinator, van)}


@pytest.mark.parametrize(
    ("is_van", "andersom"),
    [
        (Relatie.KIND, Relatie.OUDER),
        (Relatie.OUDER, Relatie.KIND),
        (Relatie.PARTNER, Relatie.PARTNER),
        (Relatie.ANDERS, Relatie.ANDERS),
    ],
)
def test_relation_reads_the_right_way_from_both_sides(team: Team, is_van: Relatie, andersom: Relatie) -> None:
    fatma, elif_ = _gezin(team, "Fatma", "Elif")
    gewijzigd = set_relaties(inburgeraar_id=fatma.pk, relaties={elif_.pk: is_van}, door=team.coordinator)
    assert gewijzigd == [elif_.pk]
    assert (_wat(team, fatma), _wat(team, elif_)) == ({"Elif": is_van}, {"Fatma": andersom})
    # Said again from the other side it is the same relation.
    assert set_relaties(inburgeraar_id=elif_.pk, relaties={fatma.pk: andersom}, door=team.coordinator) == []
    assert Huishoudrelatie.objects.count() == 1
    daden = Logonderwerp.objects.filter(
        object_id=elif_.pk, soort="inburgeraar", logregel__handeling=Handeling.HUISHOUDEN_GEWIJZIGD
    )
    assert daden.count() == 2  # joined, and related


def test_relation_changes_and_is_taken_back_with_history(team: Team) -> None:
    fatma, elif_ = _gezin(team, "Fatma", "Elif")
    for soort in (Relatie.PARTNER, Relatie.KIND, None):
        set_relaties(inburgeraar_id=fatma.pk, relaties={elif_.pk: soort}, door=team.coordinator)
        assert _wat(team, fatma) == {"Elif": soort}
    set_relaties(inburgeraar_id=elif_.pk, relaties={fatma.pk: Relatie.OUDER}, door=team.coordinator)
    assert _wat(team, fatma) == {"Elif": Relatie.KIND}
    rijen = Huishoudrelatie.objects.order_by("pk").values_list("soort", "van", "tot")
    assert list(rijen) == [
        ("partner", vandaag(), vandaag()),
        ("kind", vandaag(), vandaag()),
        ("ouder", vandaag(), None),
    ]
    versies = historiemodel(Huishoudrelatie)._default_manager.order_by("pgh_id")
    assert list(versies.values_list("soort", "pgh_label")) == [
        ("partner", "toegevoegd"),
        ("partner", "gewijzigd"),
        ("kind", "toegevoegd"),
        ("kind", "gewijzigd"),
        ("ouder", "toegevoegd"),
    ]


def test_relation_of_before_ended_when_it_changed(team: Team) -> None:
    fatma, ali = _gezin(team, "Fatma", "Ali")
    set_relaties(inburgeraar_id=fatma.pk, relaties={ali.pk: Relatie.PARTNER}, door=team.coordinator)
    begin = vandaag() - dt.timedelta(days=30)
    Huishoudrelatie.objects.update(van=begin)
    set_relaties(inburgeraar_id=fatma.pk, relaties={ali.pk: Relatie.ANDERS}, door=team.coordinator)
    assert list(Huishoudrelatie.objects.order_by("pk").values_list("soort", "van", "tot")) == [
        ("partner", begin, vandaag()),
        ("anders", vandaag(), None),
    ]


def test_relation_needs_one_household_and_one_own_dossier(team: Team) -> None:
    fatma, elif_ = _gezin(team, "Fatma", "Elif")
    buur = maak_persoon(team.wijk, voornamen="Ria")
    for ander, door, zin in (
        (buur, team.coordinator, "horen niet bij hetzelfde huishouden"),
        (fatma, team.coordinator, "Kies twee mensen"),
        (elif_, team.elders, "Je begeleidt geen van deze twee mensen"),
    ):
        with pytest.raises(NietVanJou, match=zin):
            set_relaties(inburgeraar_id=fatma.pk, relaties={ander.pk: Relatie.KIND}, door=door)
    assert not Huishoudrelatie.objects.exists()
    leave_huishouden(inburgeraar_id=elif_.pk, door=team.coordinator)
    with pytest.raises(NietVanJou, match="horen niet bij hetzelfde huishouden"):
        set_relaties(inburgeraar_id=fatma.pk, relaties={elif_.pk: Relatie.KIND}, door=team.coordinator)


def test_who_left_the_household_is_not_shown(team: Team) -> None:
    fatma, elif_ = _gezin(team, "Fatma", "Elif")
    set_relaties(inburgeraar_id=fatma.pk, relaties={elif_.pk: Relatie.KIND}, door=team.coordinator)
    leave_huishouden(inburgeraar_id=elif_.pk, door=team.coordinator)
    assert _wat(team, fatma) == {}
    join_huishouden(inburgeraar_id=elif_.pk, bij=fatma.pk, door=team.coordinator)
    assert _wat(team, fatma) == {"Elif": Relatie.KIND}


def test_database_holds_one_relation_a_pair_whichever_way(team: Team) -> None:
    fatma, elif_ = _gezin(team, "Fatma", "Elif")
    Huishoudrelatie.objects.create(inburgeraar=fatma, ander=elif_, soort=Relatie.OUDER)
    with pytest.raises(IntegrityError, match="huishoudrelatie_een_tegelijk"), transaction.atomic():
        Huishoudrelatie.objects.create(inburgeraar=elif_, ander=fatma, soort=Relatie.PARTNER)
    with pytest.raises(IntegrityError, match="huishoudrelatie_met_een_ander"), transaction.atomic():
        Huishoudrelatie.objects.create(inburgeraar=elif_, ander=elif_, soort=Relatie.PARTNER)


def test_merge_takes_relations_along(team: Team) -> None:
    fatma, elif_ = _gezin(team, "Fatma", "Elif")
    dubbel = maak_persoon(team.wijk, voornamen="Elif")
    set_relaties(inburgeraar_id=fatma.pk, relaties={elif_.pk: Relatie.KIND}, door=team.coordinator)
    with als(team.teamleider):
        merge_personen(blijft_id=dubbel.pk, gaat_id=elif_.pk, door=team.teamleider)
    assert Huishoudlid.objects.in_kracht().filter(inburgeraar=dubbel).exists()
    assert _wat(team, fatma) == {"Elif": Relatie.KIND}
    assert _wat(team, dubbel) == {"Fatma": Relatie.OUDER}
