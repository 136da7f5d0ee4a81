"""The stages of the regular route: in order, with days that can be, corrected and taken back with a reason."""

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Inburgeraar
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from vinden.models import VOLGORDE, Regulierestap, RegulierMoment
from vinden.regulier.services import call_up, release_from_regulier
from vinden.regulier.stappen import correct_stap, geldige_stappen, record_stap, take_back_stap

pytestmark = pytest.mark.django_db

VERSCHENEN, TAALTOETS = Regulierestap.VERSCHENEN, Regulierestap.TAALTOETS


@pytest.fixture
def karel() -> Gebruiker:
    return maak_gebruiker(Rol.CONSULENT, voornaam="Karel")


@pytest.fixture
def persoon(karel: Gebruiker) -> Inburgeraar:
    gevonden = maak_persoon(maak_wijk("Donderberg"))
    call_up(inburgeraar_ids=[gevonden.pk], door=karel, op=vandaag() - 20 * DAG)
    return gevonden


def _zet(persoon: Inburgeraar, door: Gebruiker, stap: Regulierestap, dagen: int) -> RegulierMoment:
    with transaction.atomic(), als(door):
        return record_stap(inburgeraar_id=persoon.pk, door=door, stap=stap, op=vandaag() - dagen * DAG)


def test_stages_follow_each_other_with_their_days(karel: Gebruiker, persoon: Inburgeraar) -> None:
    for stap, dagen in zip(VOLGORDE[1:], (15, 15, 8, 0), strict=True):
        _zet(persoon, karel, stap, dagen)
    assert [(m.stap, (vandaag() - m.datum).days) for m in geldige_stappen()] == [
        ("opgeroepen", 20),
        ("verschenen", 15),
        ("taaltoets", 15),
        ("gestart", 8),
        ("afgerond", 0),
    ]
    gelogd = Logregel.objects.filter(handeling=Handeling.REGULIERE_STAP_VASTGELEGD)
    assert sorted(gelogd.values_list("onderdeel", flat=True)) == sorted(VOLGORDE[1:])


@pytest.mark.parametrize("stap", [Regulierestap.OPGEROEPEN, TAALTOETS, Regulierestap.AFGEROND])
def test_no_stage_but_the_next(karel: Gebruiker, persoon: Inburgeraar, stap: Regulierestap) -> None:
    with pytest.raises(Weigering, match="al vastgelegd"):
        _zet(persoon, karel, stap, 1)
    assert RegulierMoment.objects.count() == 1


@pytest.mark.parametrize("dagen", [-1, 21])
def test_day_is_neither_to_come_nor_before_the_stage_before(
    karel: Gebruiker, persoon: Inburgeraar, dagen: int
) -> None:
    with pytest.raises(ValidationError) as fout:
        _zet(persoon, karel, VERSCHENEN, dagen)
    assert list(fout.value.message_dict) == ["op"]
    assert RegulierMoment.objects.count() == 1


def test_only_who_holds_the_person_records(karel: Gebruiker, persoon: Inburgeraar) -> None:
    ander = maak_gebruiker(Rol.CONSULENT)
    for door in (ander, maak_gebruiker(Rol.TEAMLEIDER)):
        with pytest.raises(NietVanJou):
            record_stap(inburgeraar_id=persoon.pk, door=door, stap=VERSCHENEN, op=vandaag())
    # Of whom works here no more, another goes on.
    karel.aanstellingen.update(tot=vandaag())
    assert _zet(persoon, ander, VERSCHENEN, 0).door == ander


def test_day_is_corrected_between_its_neighbours_with_a_reason(
    karel: Gebruiker, persoon: Inburgeraar
) -> None:
    verschenen = _zet(persoon, karel, VERSCHENEN, 10)
    _zet(persoon, karel, TAALTOETS, 5)

    def verbeter(dagen: int, reden: str = "Verkeerde week.") -> None:
        correct_stap(moment_id=verschenen.pk, door=karel, op=vandaag() - dagen * DAG, reden=reden)

    for dagen in (21, 4):
        with pytest.raises(ValidationError, match="De stap"):
            verbeter(dagen)
    with pytest.raises(ValidationError, match="waarom"):
        verbeter(8, " ")
    verbeter(8)
    verschenen.refresh_from_db()
    assert ((vandaag() - verschenen.datum).days, verschenen.reden) == (8, "Verkeerde week.")
    oud = historiemodel(RegulierMoment)._default_manager.filter(pgh_obj_id=verschenen.pk)
    assert oud.earliest("pgh_id").datum == vandaag() - 10 * DAG


def test_last_stage_is_taken_back_and_counts_no_more(karel: Gebruiker, persoon: Inburgeraar) -> None:
    verschenen = _zet(persoon, karel, VERSCHENEN, 10)
    taaltoets = _zet(persoon, karel, TAALTOETS, 5)
    with pytest.raises(Weigering, match="laatste"):
        take_back_stap(moment_id=verschenen.pk, door=karel, reden="Toch niet.")
    with pytest.raises(ValidationError, match="waarom"):
        take_back_stap(moment_id=taaltoets.pk, door=karel, reden="")
    take_back_stap(moment_id=taaltoets.pk, door=karel, reden="Een ander deed de toets.")
    with pytest.raises(Weigering, match="teruggenomen"):
        take_back_stap(moment_id=taaltoets.pk, door=karel, reden="Nog een keer.")
    assert [m.stap for m in geldige_stappen()] == ["opgeroepen", "verschenen"]
    assert _zet(persoon, karel, TAALTOETS, 1).pk != taaltoets.pk


def test_call_up_itself_is_not_taken_back(karel: Gebruiker, persoon: Inburgeraar) -> None:
    with pytest.raises(Weigering, match="Vrijgeven"):
        take_back_stap(moment_id=RegulierMoment.objects.get().pk, door=karel, reden="Vergissing.")
    assert geldige_stappen().filter(inburgeraar=persoon).exists()


def test_who_is_called_up_again_begins_anew(karel: Gebruiker, persoon: Inburgeraar) -> None:
    oud = _zet(persoon, karel, VERSCHENEN, 10)
    release_from_regulier(inburgeraar_id=persoon.pk, door=karel)
    call_up(inburgeraar_ids=[persoon.pk], door=karel)
    with pytest.raises(Weigering, match="eerdere oproep"):
        correct_stap(moment_id=oud.pk, door=karel, op=vandaag(), reden="Te laat.")
    assert _zet(persoon, karel, VERSCHENEN, 0).pk != oud.pk
