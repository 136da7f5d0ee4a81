"""Besluiten: who adds and changes which, what stays to be read, and how each act is taken back."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction

from besluiten.enums import Besluitstand, Onderwerp
from besluiten.fouten import StaatAnders
from besluiten.models import Besluit
from besluiten.permissions import LEZERS, SCHRIJVERS
from besluiten.services.besluiten import (
    add_besluit,
    change_besluit,
    finish_besluit,
    remind_eigenaar,
    reopen_besluit,
    restore_besluit,
    withdraw_besluit,
)
from besluiten.views.besluiten import IN_VERSIES
from gebruikers.enums import Rol
from gebruikers.meldingen import in_words
from gebruikers.models import Gebruiker, Melding, Meldingsoort
from gebruikers.versies import versies_van_rij
from kern.klok import vandaag
from kern.versie import Ondertussen
from logboek.models import Logregel
from tests.fabrieken.besluiten import besluitgegevens, maak_besluit
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)


@pytest.fixture
def lotte() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def gerda() -> Gebruiker:
    return maak_gebruiker(Rol.WIJKCOORDINATOR)


def _wijzig(rij: Besluit, door: Gebruiker, waarom: str = "Het stond er fout.", **velden: Any) -> Besluit:
    gedaan_op = velden.pop("gedaan_op", None)
    gezien = velden.pop("gezien", rij.versie)
    nu = {
        naam: getattr(rij, naam)
        for naam in ("datum", "onderwerp", "besluit", "reden", "eigenaar", "uiterlijk")
    }
    return change_besluit(
        besluit_id=rij.pk,
        door=door,
        gegevens=besluitgegevens(**(nu | velden)),
        waarom=waarom,
        gezien=gezien,
        gedaan_op=gedaan_op,
    )


def test_besluit_is_stored_with_who_added_it(lotte: Gebruiker, gerda: Gebruiker) -> None:
    besluit = maak_besluit(
        lotte, besluit="  Twee nieuwe vindplaatsen ", onderwerp=Onderwerp.NETWERK, eigenaar=gerda
    )
    assert (besluit.besluit, besluit.onderwerp, besluit.eigenaar, besluit.toegevoegd_door) == (
        "Twee nieuwe vindplaatsen",
        "netwerk",
        gerda,
        lotte,
    )
    assert (besluit.stand, besluit.is_open) == (Besluitstand.OPEN, True)
    assert Logregel.objects.get(handeling="besluit toegevoegd").actor_id == lotte.pk


@pytest.mark.parametrize("rol", Rol)
def test_only_the_werkgroep_adds(rol: Rol, lotte: Gebruiker) -> None:
    door = maak_gebruiker(rol)
    if rol in {Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.WIJKCOORDINATOR, Rol.ADVISEUR}:
        assert maak_besluit(door, eigenaar=lotte).toegevoegd_door == door
    else:
        with pytest.raises(PermissionDenied):
            maak_besluit(door, eigenaar=lotte)


@pytest.mark.parametrize("rol", Rol)
def test_owner_is_somebody_who_reads_besluiten(rol: Rol, lotte: Gebruiker) -> None:
    wie = maak_gebruiker(rol)
    if rol in LEZERS:
        assert maak_besluit(lotte, eigenaar=wie).eigenaar == wie
    else:
        with pytest.raises(ValidationError) as fout:
            maak_besluit(lotte, eigenaar=wie)
        assert fout.value.message_dict == {"eigenaar": ["Kies iemand die de besluiten kan lezen"]}


def test_who_left_can_not_be_made_owner_and_stays_that_of_what_it_had(lotte: Gebruiker) -> None:
    weg = maak_gebruiker(Rol.PROJECTLEIDER)
    besluit = maak_besluit(lotte, eigenaar=weg)
    weg.aanstellingen.update(tot=vandaag())
    assert _wijzig(besluit, lotte, reden="Anders.").eigenaar == weg
    with pytest.raises(ValidationError):
        maak_besluit(lotte, eigenaar=weg)


def test_day_of_a_meeting_to_come_is_refused(lotte: Gebruiker) -> None:
    with pytest.raises(ValidationError) as fout:
        maak_besluit(lotte, datum=vandaag() + DAG)
    assert fout.value.message_dict == {
        "datum": ["Deze dag is nog niet geweest. Kies de dag waarop de werkgroep bij elkaar kwam"]
    }


def test_due_before_the_meeting_is_refused_at_its_field(lotte: Gebruiker) -> None:
    zin = "Deze dag ligt vóór de werkgroep. Kies de dag van de werkgroep of een latere dag"
    with pytest.raises(ValidationError) as fout:
        maak_besluit(lotte, uiterlijk=vandaag() - DAG)
    assert fout.value.message_dict == {"uiterlijk": [zin]}
    besluit = finish_besluit(besluit_id=maak_besluit(lotte, uiterlijk=vandaag()).pk, door=lotte)
    with pytest.raises(ValidationError) as fout:
        _wijzig(besluit, lotte, gedaan_op=vandaag() - DAG)
    assert fout.value.message_dict == {"gedaan_op": [zin]}


@pytest.mark.parametrize(
    "velden",
    [
        {"uiterlijk": vandaag() - DAG},
        {"gedaan_op": vandaag() - DAG},
        {"ingetrokken_op": vandaag()},
        {"reden_ingetrokken": "Zomaar."},
        {"besluit": "Twee\nregels"},
    ],
)
def test_database_refuses_what_may_never_be(lotte: Gebruiker, velden: dict[str, Any]) -> None:
    besluit = maak_besluit(lotte)
    with pytest.raises(IntegrityError), transaction.atomic():
        Besluit.objects.filter(pk=besluit.pk).update(**velden)


def test_late_is_the_day_after_it_was_due(lotte: Gebruiker) -> None:
    gisteren, vroeger = vandaag() - DAG, vandaag() - 20 * DAG
    assert maak_besluit(lotte, datum=vroeger, uiterlijk=vandaag()).stand == Besluitstand.OPEN
    assert maak_besluit(lotte, datum=vroeger, uiterlijk=gisteren).stand == Besluitstand.TE_LAAT


def test_done_is_taken_back(lotte: Gebruiker) -> None:
    besluit = finish_besluit(besluit_id=maak_besluit(lotte).pk, door=lotte)
    assert (besluit.stand, besluit.gedaan_op) == (Besluitstand.GEDAAN, vandaag())
    with pytest.raises(StaatAnders):
        finish_besluit(besluit_id=besluit.pk, door=lotte)
    besluit = reopen_besluit(besluit_id=besluit.pk, door=lotte)
    assert (besluit.stand, besluit.gedaan_op) == (Besluitstand.OPEN, None)
    with pytest.raises(StaatAnders):
        reopen_besluit(besluit_id=besluit.pk, door=lotte)


def test_who_carries_it_out_or_keeps_them_says_that_it_is_done(lotte: Gebruiker, gerda: Gebruiker) -> None:
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD)
    van_hoofd, van_lotte = maak_besluit(lotte, eigenaar=hoofd), maak_besluit(lotte)
    assert finish_besluit(besluit_id=van_hoofd.pk, door=hoofd).gedaan_op == vandaag()
    for door in (gerda, hoofd):
        with pytest.raises(PermissionDenied, match="Alleen wie het besluit uitvoert"):
            finish_besluit(besluit_id=van_lotte.pk, door=door)
    with pytest.raises(PermissionDenied):
        reopen_besluit(besluit_id=van_hoofd.pk, door=gerda)
    assert reopen_besluit(besluit_id=van_hoofd.pk, door=maak_gebruiker(Rol.PROJECTLEIDER)).is_open


@pytest.mark.parametrize("rol", [Rol.WIJKCOORDINATOR, Rol.ADVISEUR])
def test_who_adds_changes_its_own_and_not_those_of_others(rol: Rol, lotte: Gebruiker) -> None:
    wie = maak_gebruiker(rol)
    eigen, ander = maak_besluit(wie), maak_besluit(lotte, eigenaar=wie)
    assert _wijzig(eigen, wie, reden="Beter gezegd.").reden == "Beter gezegd."
    with pytest.raises(PermissionDenied, match="Een collega heeft dit besluit toegevoegd"):
        _wijzig(ander, wie, reden="Anders.")
    with pytest.raises(PermissionDenied):
        withdraw_besluit(besluit_id=ander.pk, door=wie, waarom="Weg ermee.")
    assert withdraw_besluit(besluit_id=eigen.pk, door=wie, waarom="Dubbel.").ingetrokken_op == vandaag()
    ingetrokken = withdraw_besluit(besluit_id=ander.pk, door=lotte, waarom="Dubbel.")
    with pytest.raises(PermissionDenied):
        restore_besluit(besluit_id=ingetrokken.pk, door=wie)


def test_change_keeps_what_stood_there_with_who_and_why(lotte: Gebruiker, gerda: Gebruiker) -> None:
    besluit = maak_besluit(gerda, besluit="Een avond voor taalcoaches")
    _wijzig(besluit, lotte, "De naam was fout.", besluit="Een avond voor alle taalcoaches")
    besluit.refresh_from_db()
    eerst, daarna = versies_van_rij(besluit, IN_VERSIES)
    assert (eerst.wie, eerst.reden, dict(eerst.eerste)["besluit"]) == (
        gerda.naam,
        "",
        "Een avond voor taalcoaches",
    )
    assert (daarna.wie, daarna.reden) == (lotte.naam, "De naam was fout.")
    assert [(v.naam, v.was, v.nu) for v in daarna.verschillen] == [
        ("besluit", "Een avond voor taalcoaches", "Een avond voor alle taalcoaches")
    ]


def test_change_without_a_reason_is_refused(lotte: Gebruiker) -> None:
    besluit = maak_besluit(lotte)
    with pytest.raises(ValidationError) as fout:
        _wijzig(besluit, lotte, "  ", reden="Anders.")
    assert fout.value.message_dict == {"waarom": ["Vul in waarom je dit wijzigt"]}


def test_change_that_changes_nothing_makes_no_version(lotte: Gebruiker) -> None:
    besluit = maak_besluit(lotte)
    assert _wijzig(besluit, lotte).versie == besluit.versie
    assert len(versies_van_rij(besluit, IN_VERSIES)) == 1


def test_day_on_which_it_was_done_is_corrected(lotte: Gebruiker) -> None:
    besluit = finish_besluit(besluit_id=maak_besluit(lotte, datum=vandaag() - 9 * DAG).pk, door=lotte)
    assert _wijzig(besluit, lotte, gedaan_op=vandaag() - 2 * DAG).gedaan_op == vandaag() - 2 * DAG
    besluit.refresh_from_db()
    with pytest.raises(ValidationError):
        _wijzig(besluit, lotte, gedaan_op=vandaag() + DAG)


def test_open_besluit_is_not_made_done_by_a_change(lotte: Gebruiker) -> None:
    besluit = maak_besluit(lotte)
    assert _wijzig(besluit, lotte, reden="Anders.", gedaan_op=vandaag()).gedaan_op is None


def test_second_who_changes_the_same_is_told(lotte: Gebruiker, gerda: Gebruiker) -> None:
    besluit = maak_besluit(gerda)
    _wijzig(besluit, lotte, reden="Eerst.")
    with pytest.raises(Ondertussen):
        _wijzig(besluit, gerda, reden="Daarna.", gezien=1)
    besluit.refresh_from_db()
    assert besluit.reden == "Eerst."


def test_withdrawn_asks_nothing_and_is_restored_as_it_was(lotte: Gebruiker) -> None:
    gedaan = finish_besluit(besluit_id=maak_besluit(lotte).pk, door=lotte)
    weg = withdraw_besluit(besluit_id=gedaan.pk, door=lotte, waarom=" Het ging niet door. ")
    assert (weg.stand, weg.reden_ingetrokken, weg.is_open) == (
        Besluitstand.INGETROKKEN,
        "Het ging niet door.",
        False,
    )
    assert not Besluit.objects.open().exists()
    for doe in (finish_besluit, reopen_besluit, remind_eigenaar):
        with pytest.raises((StaatAnders, PermissionDenied)):
            doe(besluit_id=weg.pk, door=lotte)
    with pytest.raises(StaatAnders):
        _wijzig(weg, lotte, reden="Anders.")
    with pytest.raises(StaatAnders):
        withdraw_besluit(besluit_id=weg.pk, door=lotte, waarom="Nog een keer.")
    terug = restore_besluit(besluit_id=weg.pk, door=lotte)
    assert (terug.stand, terug.reden_ingetrokken) == (Besluitstand.GEDAAN, "")
    with pytest.raises(StaatAnders):
        restore_besluit(besluit_id=weg.pk, door=lotte)


def test_withdrawing_asks_why(lotte: Gebruiker) -> None:
    with pytest.raises(ValidationError) as fout:
        withdraw_besluit(besluit_id=maak_besluit(lotte).pk, door=lotte, waarom=" ")
    assert fout.value.message_dict == {"waarom": ["Vul in waarom het besluit niet meer geldt"]}


def _meldingen(gebruiker: Gebruiker) -> list[str]:
    rijen = Melding.objects.filter(gebruiker=gebruiker, soort=Meldingsoort.BESLUIT).order_by("pk")
    return [regel.tekst for regel in in_words(rijen)]


def test_owner_is_told_what_it_gets_and_who_does_it_itself_is_not(lotte: Gebruiker, gerda: Gebruiker) -> None:
    maak_besluit(lotte, besluit="Zelf doen")
    besluit = maak_besluit(lotte, besluit="Kaartje in het Tigrinya", eigenaar=gerda)
    ander = maak_gebruiker(Rol.ADVISEUR)
    _wijzig(besluit, lotte, eigenaar=ander)
    assert _meldingen(lotte) == []
    assert _meldingen(gerda) == [
        f"{lotte.naam} heeft een besluit voor jou toegevoegd: ‘Kaartje in het Tigrinya’."
    ]
    assert _meldingen(ander) == [
        f"{lotte.naam} heeft een besluit aan jou gegeven: ‘Kaartje in het Tigrinya’."
    ]


def test_reminded_once_a_day_by_who_keeps_them(lotte: Gebruiker, gerda: Gebruiker) -> None:
    besluit = maak_besluit(lotte, besluit="Avond", eigenaar=gerda)
    with pytest.raises(PermissionDenied):
        remind_eigenaar(besluit_id=besluit.pk, door=gerda)
    assert remind_eigenaar(besluit_id=besluit.pk, door=lotte).herinnerd_op == vandaag()
    assert _meldingen(gerda)[1].startswith(f"{lotte.naam} herinnert je aan het besluit ‘Avond’.")
    with pytest.raises(StaatAnders, match="is vandaag al herinnerd"):
        remind_eigenaar(besluit_id=besluit.pk, door=lotte)
    assert len(_meldingen(gerda)) == 2
    assert len(versies_van_rij(besluit, IN_VERSIES)) == 1, "a reminder changes no decision"


def test_who_reads_no_besluiten_any_more_is_told_no_decision(lotte: Gebruiker, gerda: Gebruiker) -> None:
    maak_besluit(lotte, besluit="Alleen voor de werkgroep", eigenaar=gerda)
    gerda.aanstellingen.update(tot=vandaag())
    (tekst,) = _meldingen(gerda)
    assert tekst == "Er is een besluit van de werkgroep voor jou. Je kunt de besluiten niet meer lezen."


def test_nobody_who_opens_dossiers_reads_or_writes_by_that_rol() -> None:
    dossiers = {Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.CONSULENT, Rol.PARTNER, Rol.TAALCOACH}
    assert not LEZERS & dossiers
    assert not SCHRIJVERS & dossiers
    assert Rol.BEHEERDER not in LEZERS


def test_add_refuses_a_decision_that_is_too_long(lotte: Gebruiker) -> None:
    with pytest.raises(ValidationError) as fout:
        add_besluit(door=lotte, gegevens=besluitgegevens(lotte, besluit="x" * 201))
    assert set(fout.value.message_dict) == {"besluit"}
