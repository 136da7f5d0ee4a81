"""Deciding on a preview, undoing it, and who comes second (docs/adr/0050)."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.identiteit import als
from kern.klok import nu, vandaag
from kern.opdracht import Stand
from kern.weigering import Weigering
from tests.fabrieken.bespreking import bespreek
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.race import race
from tests.register.importeren import als_taak
from tests.trajecten.inlezen.inlezen import draai_terug, lees_in, upload, voorbeeld, werk
from tests.trajecten.inlezen.standen import alle_rijen
from tests.trajecten.inlezen.werkboek import Boek, dag, gesprek, meting, plan
from trajecten.bespreking.models import Bespreekpunt
from trajecten.inlezen.enums import Fase, Oordeel
from trajecten.inlezen.models import Ingelezen, Trajectinlezing
from trajecten.inlezen.services.inlezingen import (
    BEDENKTIJD,
    BEWAAR,
    add_trajectinlezing,
    approve_trajectinlezing,
    drop_trajectinlezing,
    erase_expired,
    judge_dubbel,
    undo_trajectinlezing,
)
from trajecten.inlezen.services.terugdraaien import wie_blijft
from trajecten.inlezen.services.werk import work_on_trajectinlezing
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm
from trajecten.taken.services import add_taak
from trajecten.traject.models import Traject
from trajecten.uren.enums import Uitzonderingstand
from trajecten.uren.models import Uitzondering
from wijken.models import Wijk

pytestmark = pytest.mark.django_db(transaction=True)
NAMEN = ("Fatma", "Omar", "Ewa", "Rosa")


@pytest.fixture
def boek(contact: Gebruiker, wijk: Wijk) -> Boek:
    """Four trajecten, three of them in Volgen."""
    uit = Boek()
    for nummer, naam in enumerate(NAMEN):
        verder = {"Vormgeven_sinds": dag(80), "Plaatsen_sinds": dag(60), "Volgen_sinds": dag(40)}
        uit.traject(nummer, contact, wijk, Voornaam=naam, **(verder if nummer else {}))
        gesprek(uit, nummer, geleden=100)
        meting(uit, nummer, geleden=90)
        plan(uit, nummer, geleden=50)
    return uit


def test_the_same_file_twice_is_one_upload_and_refused_once_it_is_read_in(
    leider: Gebruiker, boek: Boek
) -> None:
    inhoud = boek.xlsx()
    rij = upload(leider, inhoud)
    assert upload(maak_gebruiker(Rol.TEAMLEIDER), inhoud).pk == rij.pk
    rij = lees_in(rij, leider)
    with pytest.raises(Weigering, match="Dit bestand is al ingelezen, op "):
        upload(leider, inhoud)
    draai_terug(rij, leider)
    assert upload(leider, inhoud).fase == Fase.VOORBEELD


def test_a_second_file_with_the_same_people_sees_those_of_the_first(
    leider: Gebruiker, boek: Boek, contact: Gebruiker, wijk: Wijk
) -> None:
    eerste = upload(leider, boek)
    ander = Boek()
    ander.traject(7, contact, wijk, Voornaam="Omar")
    tweede = upload(leider, ander)
    lees_in(eerste, leider)
    tweede = lees_in(tweede, leider)
    assert (tweede.fase, voorbeeld(tweede).anders, len(voorbeeld(tweede).dubbelen)) == (
        Fase.VOORBEELD,
        True,
        1,
    )
    assert Traject.objects.count() == 4


def test_two_who_read_in_at_once_write_one_of_the_two(leider: Gebruiker, boek: Boek) -> None:
    rijen = [upload(leider, boek), None]
    # The same rows in another order are another file with the same people.
    for blad in boek.bladen.values():
        blad.reverse()
    rijen[1] = upload(leider, boek)
    for rij in rijen:
        assert rij is not None
        approve_trajectinlezing(inlezing_id=rij.pk, door=leider)

    def voer_in(pk: int) -> None:
        with als_taak():
            work_on_trajectinlezing(pk=pk)

    race(*(lambda pk=rij.pk: voer_in(pk) for rij in rijen if rij is not None))
    fases = sorted(Trajectinlezing.objects.values_list("fase", flat=True))
    assert fases == [Fase.INGELEZEN, Fase.VOORBEELD]
    assert Traject.objects.count() == len(NAMEN)


def test_above_the_norm_a_reason_is_asked_and_is_the_exception(
    leider: Gebruiker, boek: Boek, contact: Gebruiker
) -> None:
    Norm.objects.filter(soort=Normsoort.BEGELEID_PER_JAAR).delete()
    Norm.objects.create(soort=Normsoort.BEGELEID_PER_JAAR, waarde=2, van=dt.date(2020, 1, 1))
    rij = upload(leider, boek)
    (boven,) = voorbeeld(rij).boven
    assert (boven.contact, boven.nu, boven.straks, boven.hoogstens) == (contact.pk, 0, 3, 2)
    with pytest.raises(ValidationError, match="Vul in waarom zij meer mensen mogen begeleiden"):
        approve_trajectinlezing(inlezing_id=rij.pk, door=leider)
    rij = lees_in(rij, leider, boven_norm="Zij begeleidde hen al.")
    assert rij.fase == Fase.INGELEZEN
    uitzondering = Uitzondering.objects.get()
    assert (uitzondering.voor, uitzondering.tot, uitzondering.reden, uitzondering.antwoord) == (
        contact,
        3,
        "Zij begeleidde hen al.",
        Uitzonderingstand.JA,
    )
    assert uitzondering.antwoord_door == leider


def test_who_was_worked_on_since_stays_and_is_listed(
    leider: Gebruiker, boek: Boek, contact: Gebruiker
) -> None:
    vooraf = alle_rijen()
    rij = lees_in(upload(leider, boek), leider)
    assert wie_blijft(rij) == []
    omar = Inburgeraar.objects.get(voornamen="Omar")
    maak_huisbezoek(omar, contact)
    ewa = Inburgeraar.objects.get(voornamen="Ewa")
    add_taak(inburgeraar_id=ewa.pk, door=contact, wat="Bel de school", uiterlijk=vandaag())
    gezien = [(b.naam, [(g.wat, g.wie) for g in b.gedaan]) for b in wie_blijft(rij)]
    assert gezien == [
        ("Ewa Yildiz", [("taak toegevoegd", contact.naam)]),
        ("Omar Yildiz", [("contact vastgelegd", contact.naam)]),
    ]
    rij = draai_terug(rij, leider)
    assert (rij.fase, rij.tellingen["teruggedraaid"]) == (Fase.TERUGGEDRAAID, 2)
    assert set(Inburgeraar.objects.values_list("voornamen", flat=True)) == {"Omar", "Ewa"}
    assert set(
        Traject.objects.filter(overgenomen_op__isnull=False).values_list("inburgeraar", flat=True)
    ) == {
        omar.pk,
        ewa.pk,
    }
    assert Ingelezen.objects.count() == 2
    assert [b.naam for b in wie_blijft(rij, gebleven=True)] == ["Ewa Yildiz", "Omar Yildiz"]
    na = alle_rijen()
    anders = {tabel for tabel in vooraf if vooraf[tabel] != na[tabel]}
    assert {"trajecten_traject", "inburgeraars_inburgeraar", "trajecten_taak"} <= anders


def test_who_was_talked_about_since_stays_and_is_listed(
    leider: Gebruiker, boek: Boek, contact: Gebruiker
) -> None:
    """A note of a caseload talk alone, without a task; the page says so too, under the walls of the teamleider."""
    rij = lees_in(upload(leider, boek), leider)
    omar = Inburgeraar.objects.get(voornamen="Omar")
    punt = bespreek(omar, contact, leider)
    with transaction.atomic(), als(leider):
        gezien = [(b.naam, [(g.wat, g.wie) for g in b.gedaan]) for b in wie_blijft(rij)]
    assert gezien == [("Omar Yildiz", [("besproken in een caseloadbespreking", leider.naam)])]
    rij = draai_terug(rij, leider)
    assert rij.tellingen["teruggedraaid"] == 3
    assert list(Inburgeraar.objects.values_list("voornamen", flat=True)) == ["Omar"]
    assert Bespreekpunt.objects.get().pk == punt.pk


def test_undone_a_known_person_is_as_it_was(
    leider: Gebruiker, contact: Gebruiker, wijk: Wijk, boek: Boek
) -> None:
    maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    vooraf = alle_rijen()
    boek.bladen["Trajecten"][0] |= {"Geboren": "05-1980", "Telefoon": "0612345678", "Tolk": "met tolk erbij"}
    rij = upload(leider, boek)
    (paar,) = voorbeeld(rij).dubbelen
    rij = werk(judge_dubbel(inlezing_id=rij.pk, door=leider, sleutel=paar.sleutel, oordeel=Oordeel.ZELFDE))
    rij = lees_in(rij, leider)
    bekende = Inburgeraar.objects.get(voornamen="Fatma")
    assert (bekende.route, bekende.telefoon, bekende.tolk) == ("wijkgericht", "0612345678", "aanwezig")
    assert draai_terug(rij, leider).tellingen["teruggedraaid"] == 4
    na = alle_rijen()
    assert {tabel for tabel, rijen in na.items() if rijen != vooraf[tabel]} == set()


def test_undoing_is_possible_for_thirty_days_by_a_teamleider(
    leider: Gebruiker, boek: Boek, contact: Gebruiker
) -> None:
    rij = lees_in(upload(leider, boek), leider)
    with pytest.raises(Weigering, match="Alleen de teamleider"):
        undo_trajectinlezing(inlezing_id=rij.pk, door=contact)
    Trajectinlezing.objects.update(ingelezen_op=nu() - BEDENKTIJD)
    with pytest.raises(Weigering, match="Terugdraaien kan tot 30 dagen na het inlezen"):
        undo_trajectinlezing(inlezing_id=rij.pk, door=leider)


def test_dropped_and_expired_uploads_leave_nothing(leider: Gebruiker, boek: Boek) -> None:
    rij = upload(leider, boek)
    assert drop_trajectinlezing(inlezing_id=rij.pk, door=leider) is True
    assert drop_trajectinlezing(inlezing_id=rij.pk, door=leider) is False
    rij.refresh_from_db()
    assert (rij.fase, rij.bestand, rij.voorbeeld) == (Fase.WEGGEGOOID, None, None)
    tweede = upload(leider, boek)
    Trajectinlezing.objects.filter(pk=tweede.pk).update(created_at=nu() - BEWAAR)
    with als_taak():
        assert erase_expired() == 1
    tweede.refresh_from_db()
    assert (tweede.fase, tweede.bestand, tweede.stand) == (Fase.VERLOPEN, None, Stand.KLAAR)


def test_who_is_no_teamleider_any_more_reads_nothing_in(leider: Gebruiker, boek: Boek) -> None:
    rij = add_trajectinlezing(door=leider, bestandsnaam="t.xlsx", inhoud=boek.xlsx())
    leider.aanstellingen.update(tot=vandaag() - dt.timedelta(days=1))
    rij = werk(rij)
    assert rij.stand == Stand.MISLUKT
    assert rij.fout.startswith("De collega die dit bestand heeft geüpload, is geen teamleider meer.")


def test_what_is_asked_to_see_who_stays_does_not_grow_with_the_people(
    leider: Gebruiker, boek: Boek, contact: Gebruiker, wijk: Wijk
) -> None:
    een = Boek()
    een.traject("a", contact, wijk, Voornaam="Idris", Achternaam="Osman")
    kort, lang = (lees_in(upload(leider, b), leider) for b in (een, boek))
    aantallen = []
    for rij in (kort, lang):
        with CaptureQueriesContext(connection) as gevraagd:
            wie_blijft(rij)
        aantallen.append(len(gevraagd))
    assert aantallen[0] == aantallen[1]
