"""Head of a dossier: the last talk and the next visit, the steps, and the claim that would be carried out."""

import datetime as dt
from uuid import uuid4

import pytest
from django.urls import reverse
from django.utils.formats import date_format

from gebruikers.models import Gebruiker
from inburgeraars.fouten import AlBenaderd
from inburgeraars.models import Benadering, Inburgeraar, Route
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig, met_weekdag, periode
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.andere import Contact, log_contact
from trajecten.kader.hoofd import Hoofd, hoofd
from trajecten.traject.enums import Uitkomst
from trajecten.traject.models import Stapovergang, Traject
from wijken.models import Wijk

VRIJ = "Deze persoon is nog vrij."
GERESERVEERD = "Deze persoon is gereserveerd voor jouw wijk."


def dag(dagen: int) -> dt.date:
    """Return a day from today."""
    return vandaag() + dt.timedelta(days=dagen)


def reserveer(persoon: Inburgeraar, wijk: Wijk) -> None:
    """Reserve somebody for a wijk, which need not be where it lives by now."""
    Benadering.objects.create(
        inburgeraar=persoon, route=Route.GERESERVEERD, wijk=wijk, tot=vandaag() + dt.timedelta(days=30)
    )
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.GERESERVEERD)


def biedt_claim(team: Team, persoon: Inburgeraar) -> bool:
    """Tell whether the dossier offers a coordinator of the wijk of the person to claim it."""
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert dossier.status_code == 200
    return reverse("trajecten:claim", args=[persoon.pk]) in dossier.text


def koppen(team: Team, persoon: Inburgeraar) -> list[list[str]]:
    """Return what the pages on which a talk is recorded say beforehand of who it is."""
    klant = als_klant(team.coordinator)
    paginas = (
        reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]),
        reverse("trajecten:contact_telefoon", args=[persoon.pk]),
    )
    return [[kop for kop in (VRIJ, GERESERVEERD) if kop in klant.get(pagina).text] for pagina in paginas]


def test_who_is_free_in_the_own_wijk_can_be_claimed(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    assert biedt_claim(team, persoon)
    assert koppen(team, persoon) == [[VRIJ], [VRIJ]]
    assert claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator).route == Route.WIJKGERICHT


def test_who_is_reserved_for_the_own_wijk_can_be_claimed(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    reserveer(persoon, team.wijk)
    assert biedt_claim(team, persoon)
    assert koppen(team, persoon) == [[GERESERVEERD], [GERESERVEERD]]
    assert claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator).route == Route.WIJKGERICHT


def test_who_was_reserved_for_another_wijk_and_moved_here_cannot(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    reserveer(persoon, team.andere_wijk)
    assert not biedt_claim(team, persoon)
    assert koppen(team, persoon) == [[], []]
    with pytest.raises(AlBenaderd, match="woont nu in Donderberg"):
        claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)


def test_whether_a_reserved_person_can_be_claimed_costs_no_statement(team: Team) -> None:
    vrij, hier, elders = (maak_persoon(team.wijk) for _ in range(3))
    reserveer(hier, team.wijk)
    reserveer(elders, team.andere_wijk)
    klant = als_klant(team.coordinator)
    adressen = [reverse("trajecten:dossier", args=[persoon.pk]) for persoon in (vrij, hier, elders)]
    assert len({tel(klant, adres) for adres in adressen}) == 1


def kop(team: Team, persoon: Inburgeraar) -> Hoofd:
    """Return the head of a dossier, as the coordinator reads it."""
    return hoofd(team.coordinator, persoon)


def test_attempts_stand_beside_the_last_talk(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    wie = team.coordinator
    assert (kop(team, persoon).gesproken, kop(team, persoon).gesproken_noot) == ("nog geen", "")
    maak_huisbezoek(persoon, wie, datum=dag(-60), resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    assert (kop(team, persoon).gesproken, kop(team, persoon).gesproken_noot) == ("nog geen", "1 poging")
    maak_huisbezoek(persoon, wie, datum=dag(-41))
    assert (kop(team, persoon).gesproken, kop(team, persoon).gesproken_noot) == (
        "41 dagen geleden",
        "huisbezoek",
    )
    maak_huisbezoek(persoon, wie, datum=dag(-9), resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    maak_huisbezoek(persoon, wie, datum=dag(-3), resultaat=Resultaat.WIL_NIET_NU)
    noot = "huisbezoek · 2 pogingen sindsdien"
    assert (kop(team, persoon).gesproken, kop(team, persoon).gesproken_noot) == ("41 dagen geleden", noot)


def test_talk_with_an_instantie_is_neither_talk_nor_attempt(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=dag(-20))
    instantie = Contact(
        soort=Contactsoort.INSTANTIE,
        datum=vandaag(),
        minuten=10,
        personen=(persoon.pk,),
        organisatie=maak_organisatie("Wel.kom"),
    )
    log_contact(door=team.coordinator, sleutel=uuid4(), contact=instantie)
    assert (kop(team, persoon).gesproken, kop(team, persoon).gesproken_noot) == (
        "20 dagen geleden",
        "huisbezoek",
    )


def test_an_attempt_and_a_talk_of_one_day_count_in_the_order_of_recording(team: Team) -> None:
    voor, na = maak_persoon(team.wijk), maak_persoon(team.wijk)
    for persoon, volgorde in (
        (voor, (Resultaat.NIEMAND_THUIS, Resultaat.GESPROKEN)),
        (na, (Resultaat.GESPROKEN, Resultaat.NIEMAND_THUIS)),
    ):
        for resultaat in volgorde:
            maak_huisbezoek(persoon, team.coordinator, datum=dag(-2), resultaat=resultaat)
    assert kop(team, voor).gesproken_noot == "huisbezoek"
    assert kop(team, na).gesproken_noot == "huisbezoek · 1 poging sindsdien"


def test_a_visit_of_the_past_is_not_the_next_one(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=dag(-30))
    assert (kop(team, persoon).volgende, kop(team, persoon).volgende_noot) == ("niet gepland", "")
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=dag(-6), wat="Koken")
    noot = f"stond op {jaar_zo_nodig(dag(-6))}, niet vastgelegd"
    assert (kop(team, persoon).volgende, kop(team, persoon).volgende_noot) == ("niet gepland", noot)
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk])).text
    # In the head, and in what is open.
    assert dossier.count(noot) == 2
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=dag(4), wat="Praten")
    assert (kop(team, persoon).volgende, kop(team, persoon).volgende_noot) == (met_weekdag(dag(4)), "Praten")
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag(), wat="Toets")
    assert (kop(team, persoon).volgende, kop(team, persoon).volgende_noot) == ("vandaag", "Toets")


def zet(traject: Traject, door: Gebruiker, *stappen: tuple[int, str]) -> list[str]:
    """Take steps on days before today, and return the notes of the five steps in the head."""
    vorige = traject.overgangen.latest("pk").naar_stap
    for dagen, stap in stappen:
        uitkomst = "" if stap else Uitkomst.WIL_NIET
        van = {"inburgeraar": traject.inburgeraar, "traject": traject, "door": door, "uitkomst": uitkomst}
        # A reopening has no step before it.
        Stapovergang.objects.create(**van, van_stap=vorige, naar_stap=stap, datum=dag(-dagen))
        vorige = stap
    Traject.objects.filter(pk=traject.pk).update(stap=next(stap for _, stap in reversed(stappen) if stap))
    return [stap.noot for stap in hoofd(door, traject.inburgeraar).stappen]


def test_a_finished_step_says_from_when_to_when(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=dag(-90))
    traject = Traject.objects.get(inburgeraar=persoon)
    noten = zet(traject, team.coordinator, (60, "vormgeven"), (60, "plaatsen"))
    sinds = f"sinds {date_format(dag(-60), 'j b Y')}"
    assert noten == [periode(dag(-90), dag(-60)), date_format(dag(-60), "j b Y"), sinds, "", ""]
    assert periode(dt.date(2025, 8, 18), dt.date(2025, 11, 11)) == "18 aug tot 11 nov 2025"
    assert periode(dt.date(2024, 12, 18), dt.date(2025, 2, 11)) == "18 dec 2024 tot 11 feb 2025"


def test_a_step_that_was_gone_back_to_says_in_how_many_times(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=dag(-90))
    traject = Traject.objects.get(inburgeraar=persoon)
    noten = zet(traject, team.coordinator, (60, "vormgeven"), (50, "taxeren"), (40, "vormgeven"))
    assert noten[0] == f"{periode(dag(-90), dag(-40))}, in 2 keer"
    assert noten[1] == f"sinds {date_format(dag(-40), 'j b Y')}"


def test_a_reopening_continues_the_step(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=dag(-90))
    traject = Traject.objects.get(inburgeraar=persoon)
    noten = zet(traject, team.coordinator, (60, "vormgeven"), (30, ""), (20, "vormgeven"))
    assert noten[:2] == [periode(dag(-90), dag(-60)), f"sinds {date_format(dag(-60), 'j b Y')}"]
    noten = zet(traject, team.coordinator, (10, "plaatsen"))
    assert noten[1] == periode(dag(-60), dag(-10))
    Traject.objects.filter(pk=traject.pk).update(gesloten_op=dag(-1), uitkomst=Uitkomst.WIL_NIET)
    assert [stap.noot for stap in kop(team, persoon).stappen][2] == periode(dag(-10), dag(-1))
