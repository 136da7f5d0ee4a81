"""What a person met in the wijk told: date of birth and sex, used wherever those of the register are (DOMEIN 4)."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from gebruikers.models import Gebruiker
from inburgeraars.datums import Geboortedatum
from inburgeraars.minderjarig import minderjarig
from inburgeraars.models import EigenOpgave, Geslacht, Inburgeraar, Registergegevens, geboren, geslacht
from inburgeraars.namen import Naam
from inburgeraars.services.ontmoetingen import recognise_persoon
from inburgeraars.services.opgave import Opgave
from inburgeraars.services.personen import Bereikbaarheid, Wijziging, change_persoon, register_persoon
from inburgeraars.zoeken import zoek_personen
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.wijken import maak_buurt
from tests.team import Team
from vinden.dubbelen.samenvoegen.ongedaan import undo_merge
from vinden.dubbelen.samenvoegen.samenvoegen import merge_personen

VERTELD = Opgave(geboren=Geboortedatum(1988, 3), geslacht=Geslacht.VROUW)


def _voeg_toe(door: Gebruiker, team: Team, opgave: Opgave | None) -> Inburgeraar:
    return register_persoon(
        door=door,
        naam=Naam(voornamen="Amina"),
        bereikbaar=Bereikbaarheid(telefoon="06 00 00 12 34"),
        buurt=maak_buurt(team.wijk),
        opgave=opgave,
    )


def _wijzig(persoon: Inburgeraar, door: Gebruiker, opgave: Opgave | None) -> None:
    wijziging = Wijziging(
        telefoon=persoon.telefoon,
        email="",
        bereikbaar_via="",
        beste_tijd="",
        taal=None,
        tolk="geen",  # type: ignore[arg-type]
        opgave=opgave,
    )
    change_persoon(inburgeraar_id=persoon.pk, door=door, wijziging=wijziging)


def _opgave(persoon: Inburgeraar) -> tuple[str, int | None, int | None, int | None]:
    rij = EigenOpgave.objects.get(inburgeraar=persoon)
    return rij.geslacht, rij.geboortejaar, rij.geboortemaand, rij.geboortedag


def test_told_when_met_is_kept_and_found(team: Team) -> None:
    persoon = _voeg_toe(team.coordinator, team, VERTELD)
    assert _opgave(persoon) == ("V", 1988, 3, None)
    with als(team.coordinator):
        gevonden = Inburgeraar.objects.select_related("registergegevens", "eigenopgave").get(pk=persoon.pk)
        assert (geboren(gevonden), geslacht(gevonden)) == (Geboortedatum(1988, 3), "vrouw")
        assert list(zoek_personen(team.coordinator, "1988")) == [persoon]
        assert list(zoek_personen(team.coordinator, "april 1988")) == []


def test_nothing_told_makes_no_row(team: Team) -> None:
    persoon = _voeg_toe(team.coordinator, team, None)
    assert not EigenOpgave.objects.filter(inburgeraar=persoon).exists()


def test_told_later_is_changed_and_taken_back_with_history(team: Team) -> None:
    persoon = _voeg_toe(team.coordinator, team, None)
    _wijzig(persoon, team.coordinator, VERTELD)
    _wijzig(persoon, team.coordinator, None)
    assert _opgave(persoon) == ("V", 1988, 3, None)
    _wijzig(persoon, team.coordinator, Opgave())
    assert _opgave(persoon) == ("", None, None, None)
    versies = historiemodel(EigenOpgave)._default_manager.filter(inburgeraar=persoon).order_by("pgh_id")
    assert list(versies.values_list("geslacht", "geboortejaar")) == [("V", 1988), ("", None)]


def test_day_to_come_is_refused_by_the_service(team: Team) -> None:
    morgen = Geboortedatum.uit_datum(vandaag() + dt.timedelta(days=1))
    with pytest.raises(ValidationError, match="is nog niet geweest") as fout:
        _voeg_toe(team.coordinator, team, Opgave(geboren=morgen))
    assert list(fout.value.message_dict) == ["geboren"]
    assert not Inburgeraar.objects.exists()


def test_register_goes_first_and_is_not_overruled(team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Fatma")
    recognise_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, opgave=VERTELD)
    assert not EigenOpgave.objects.exists()
    with pytest.raises(ValidationError, match="komen uit het register"):
        _wijzig(persoon, team.coordinator, VERTELD)
    EigenOpgave.objects.create(inburgeraar=persoon, geslacht="M", geboortejaar=1999)
    rij = Inburgeraar.objects.select_related("registergegevens", "eigenopgave").get(pk=persoon.pk)
    assert (geboren(rij), geslacht(rij)) == (Geboortedatum(1980, 5), "vrouw")


def test_recognised_person_gets_what_was_not_known(team: Team) -> None:
    persoon = _voeg_toe(team.coordinator, team, Opgave(geboren=Geboortedatum(1990)))
    recognise_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, opgave=VERTELD)
    assert _opgave(persoon) == ("V", 1990, None, None)


def test_merge_takes_it_along_and_gives_it_back(team: Team) -> None:
    blijft = ontmoet_persoon(team.coordinator, team.wijk)
    gaat = _voeg_toe(team.coordinator, team, VERTELD)
    with als(team.teamleider):
        rij = merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    assert _opgave(blijft) == ("V", 1988, 3, None)
    with als(team.teamleider):
        undo_merge(samenvoeging_id=rij.pk, door=team.teamleider)
    assert _opgave(gaat) == ("V", 1988, 3, None)
    assert not EigenOpgave.objects.filter(inburgeraar=blijft).exists()


@pytest.mark.parametrize(
    ("geboren_op", "zin"),
    [
        (Geboortedatum(2010, 5, 3), "Minderjarig: 16 jaar"),
        (Geboortedatum(2012), "Minderjarig: geboren in 2012"),
        (Geboortedatum(2008), "Misschien minderjarig: geboren in 2008"),
        (Geboortedatum(2007), ""),
        (None, ""),
    ],
)
def test_minor_in_words(geboren_op: Geboortedatum | None, zin: str) -> None:
    assert minderjarig(geboren_op, dt.date(2026, 11, 24)) == zin


def test_person_without_a_date_on_the_register_can_tell(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Registergegevens.objects.filter(inburgeraar=persoon).update(geboortejaar=None, geboortemaand=None)
    recognise_persoon(inburgeraar_id=persoon.pk, door=team.coordinator, opgave=VERTELD)
    assert _opgave(persoon) == ("V", 1988, 3, None)
