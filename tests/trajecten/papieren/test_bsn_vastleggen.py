"""A BSN is taken over once, from a document that was seen, when a paper needs it; and whose a taken one is."""

from collections.abc import Iterator
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import ProgrammingError, connection, transaction
from django.test import Client
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Burgerservicenummer,
    Identiteitsbewijs,
    Identiteitscontrole,
    Inburgeraar,
    Toegang,
    Toegangsgrond,
)
from inburgeraars.services.bsn import Onthulreden, reveal_bsn
from kern.beleid import Onderwerp
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import vandaag
from kern.versleuteld import sleutelhash
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from logboek.services import leg_vast
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.race import race
from tests.team import Team
from trajecten import referentie
from trajecten.papieren.fouten import BsnKanNiet
from trajecten.papieren.models import Controleregel
from trajecten.papieren.services import bsn as dienst
from trajecten.papieren.services.bsn import BsnBezet, explain_dubbel, record_bsn
from trajecten.traject.enums import Stap
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db

BSN, ANDER = "123456782", "999990019"


def in_vormgeven(team: Team, *, door: Gebruiker | None = None, **velden: Any) -> Inburgeraar:
    """Return somebody whose traject is in Vormgeven."""
    door = door or team.coordinator
    persoon = maak_persoon(team.andere_wijk if door == team.elders else team.wijk, **velden)
    maak_huisbezoek(persoon, door)
    Traject.objects.filter(inburgeraar=persoon).update(stap=Stap.VORMGEVEN)
    return persoon


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    referentie.laad()
    return in_vormgeven(team, voornamen="Fatma", geslachtsnaam="Yildiz")


def leg_bsn(persoon: Inburgeraar, door: Gebruiker, bsn: str = BSN) -> Identiteitscontrole:
    with transaction.atomic(), als(door):
        return record_bsn(
            inburgeraar_id=persoon.pk,
            door=door,
            bsn=bsn,
            bewijs=Identiteitsbewijs.PASPOORT,
            gezien_op=vandaag(),
        )


def heeft(persoon: Inburgeraar, bsn: str) -> None:
    Burgerservicenummer.objects.create(inburgeraar=persoon, bsn=bsn, bsn_hash=sleutelhash(bsn, doel="bsn"))


def velden(**anders: str) -> dict[str, str]:
    return {
        "sleutel": str(uuid4()),
        "bewijs": "verblijfsdocument",
        "gezien_op": vandaag().isoformat(),
        "bsn": BSN,
    } | anders


def adres(persoon: Inburgeraar) -> str:
    return reverse("trajecten:bsn_vastleggen", args=[persoon.pk])


def daden(soort: Handeling) -> list[set[int]]:
    """Return about whom each act of a kind is."""
    regels = Logregel.objects.filter(handeling=soort).order_by("pk").values_list("pk", flat=True)
    return [
        set(Logonderwerp.objects.filter(logregel_id=pk).values_list("object_id", flat=True)) for pk in regels
    ]


def test_number_is_kept_with_the_document_and_is_one_act(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.coordinator)
    antwoord: Any = klant.post(adres(persoon), velden(bsn="1234.56.782"))

    assert antwoord.url == reverse("trajecten:documenten", args=[persoon.pk]) + "#controles"
    nummer = Burgerservicenummer.objects.get()
    assert (nummer.inburgeraar_id, nummer.bsn) == (persoon.pk, BSN)
    assert bytes(nummer.bsn_hash) == sleutelhash(BSN, doel="bsn")
    controle = Identiteitscontrole.objects.get()
    assert (controle.bewijs, controle.gezien_op, controle.door) == (
        "verblijfsdocument",
        vandaag(),
        team.coordinator,
    )
    assert daden(Handeling.BSN_VASTGELEGD) == [{persoon.pk}]
    regel = Logregel.objects.get(handeling=Handeling.BSN_VASTGELEGD)
    versie: Any = historiemodel(Burgerservicenummer)._default_manager.get()
    assert versie.pgh_context == {"logregel": regel.pk}


def test_number_is_shown_nowhere_but_by_the_reveal(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.coordinator)
    klant.post(adres(persoon), velden())
    for naam in ("documenten", "dossier", "plan"):
        assert BSN not in klant.get(reverse(f"trajecten:{naam}", args=[persoon.pk])).text
    papieren = klant.get(reverse("trajecten:documenten", args=[persoon.pk])).text
    assert "verblijfsdocument gezien op" in papieren
    assert adres(persoon) not in papieren
    with transaction.atomic(), als(team.coordinator):
        assert reveal_bsn(inburgeraar_id=persoon.pk, door=team.coordinator, reden=Onthulreden.GWS) == BSN


def test_a_double_tap_is_one_act(team: Team, persoon: Inburgeraar) -> None:
    klant, zelfde = als_klant(team.coordinator), velden()
    eerst, nog_eens = (klant.post(adres(persoon), zelfde) for _ in range(2))
    assert eerst["Location"] == nog_eens["Location"]
    later = klant.post(adres(persoon), velden(bsn=ANDER))
    assert "al bekend" in later.text
    assert klant.get(adres(persoon)).status_code == 403
    assert len(daden(Handeling.BSN_VASTGELEGD)) == 1


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("bsn", "12345678", "Een BSN heeft 9 cijfers"),
        ("bsn", "12345678a", "Een BSN heeft 9 cijfers"),
        ("bsn", "123456789", "Dit is geen geldig BSN"),
        ("bsn", "000000000", "Dit is geen geldig BSN"),
        ("bsn", "", "Vul het BSN in"),
        ("gezien_op", "2999-01-01", "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag"),
        ("bewijs", "bibliotheekpas", "Kies"),
    ],
)
def test_what_cannot_be_is_told_at_the_field(
    team: Team, persoon: Inburgeraar, veld: str, waarde: str, melding: str
) -> None:
    antwoord = als_klant(team.coordinator).post(adres(persoon), velden(**{veld: waarde}))
    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == [veld]
    assert melding in antwoord.text
    assert not Burgerservicenummer.objects.exists()


def test_service_judges_the_number_and_the_day_itself(team: Team, persoon: Inburgeraar) -> None:
    with pytest.raises(ValidationError) as fout:
        leg_bsn(persoon, team.coordinator, "123456789")
    assert set(fout.value.message_dict) == {"bsn"}
    assert not Identiteitscontrole.objects.exists()


def test_not_before_vormgeven_not_without_need_and_never_twice(team: Team, persoon: Inburgeraar) -> None:
    Traject.objects.update(stap=Stap.TAXEREN)
    with pytest.raises(BsnKanNiet, match="in Vormgeven"):
        leg_bsn(persoon, team.coordinator)
    Traject.objects.update(stap=Stap.PLAATSEN)
    regels = list(Controleregel.objects.filter(soort__vraagt_bsn=True))
    Controleregel.objects.filter(soort__vraagt_bsn=True).delete()
    with pytest.raises(BsnKanNiet, match="is het BSN niet nodig"):
        leg_bsn(persoon, team.coordinator)
    Controleregel.objects.bulk_create(regels)
    leg_bsn(persoon, team.coordinator)
    with pytest.raises(BsnKanNiet, match="al bekend"):
        leg_bsn(persoon, team.coordinator, ANDER)
    Burgerservicenummer.objects.all().delete()
    Traject.objects.update(gesloten_op=vandaag(), uitkomst="verhuisd")
    with pytest.raises(BsnKanNiet):
        leg_bsn(persoon, team.coordinator)


@pytest.mark.parametrize("wie", ["collega", "teamleider", "elders", "consulent", "vervanger"])
def test_only_who_holds_the_caseload(team: Team, persoon: Inburgeraar, wie: str) -> None:
    gebruiker = team.collega if wie == "vervanger" else getattr(team, wie)
    if wie == "vervanger":
        Toegang.objects.create(
            inburgeraar=persoon, gebruiker=gebruiker, grond=Toegangsgrond.VERVANGING, tot=None
        )
    with pytest.raises((NietInCaseload, Inburgeraar.DoesNotExist)):
        leg_bsn(persoon, gebruiker)
    assert als_klant(gebruiker).get(adres(persoon)).status_code in {403, 404}
    assert als_klant(gebruiker).post(adres(persoon), velden()).status_code in {403, 404}
    with transaction.atomic(), als(gebruiker):
        Identiteitscontrole.objects.filter(inburgeraar=persoon).exists()
        regel = leg_vast(
            Handeling.BSN_VASTGELEGD, door=gebruiker, over=(Onderwerp("inburgeraar", persoon.pk),)
        )
        with pytest.raises(ProgrammingError, match="no document"), transaction.atomic():
            _leg_vast_in_database(persoon, regel)
    assert not Burgerservicenummer.objects.exists()


def _leg_vast_in_database(persoon: Inburgeraar, regel: int) -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT rls.leg_bsn_vast(%s, %s, %s, %s)",
            [persoon.pk, regel, b"verzegeld", sleutelhash(BSN, doel="bsn")],
        )
        return str(cursor.fetchone()[0])


@pytest.fixture
def als_coordinator(team: Team) -> Iterator[Gebruiker]:
    with transaction.atomic(), als(team.coordinator):
        yield team.coordinator


def test_database_asks_the_act_the_document_and_the_step(
    team: Team, persoon: Inburgeraar, als_coordinator: Gebruiker
) -> None:
    over = (Onderwerp("inburgeraar", persoon.pk),)
    ander = leg_vast(Handeling.BSN_GETOOND, door=als_coordinator, over=over)
    goed = leg_vast(Handeling.BSN_VASTGELEGD, door=als_coordinator, over=over)
    for regel in (0, ander, goed):  # no document was seen yet
        with pytest.raises(ProgrammingError, match="no document"), transaction.atomic():
            _leg_vast_in_database(persoon, regel)
    Identiteitscontrole.objects.create(inburgeraar=persoon, bewijs="paspoort", door=als_coordinator)
    Traject.objects.filter(inburgeraar=persoon).update(stap=Stap.TAXEREN)
    with pytest.raises(ProgrammingError, match="no document"), transaction.atomic():
        _leg_vast_in_database(persoon, goed)
    Traject.objects.filter(inburgeraar=persoon).update(stap=Stap.VOLGEN)
    assert _leg_vast_in_database(persoon, goed) == "nieuw"
    assert _leg_vast_in_database(persoon, goed) == "bekend"


def test_web_neither_reads_nor_writes_the_table(als_coordinator: Gebruiker) -> None:
    for vraag in (
        "SELECT count(*) FROM inburgeraars_burgerservicenummer",
        "SELECT count(*) FROM inburgeraars_burgerservicenummerevent",
        "INSERT INTO inburgeraars_burgerservicenummer VALUES (1, 'x', 'x')",
        "UPDATE inburgeraars_burgerservicenummer SET bsn = 'x'",
        "DELETE FROM inburgeraars_burgerservicenummer",
    ):
        with (
            pytest.raises(ProgrammingError, match="permission denied"),
            transaction.atomic(),
            connection.cursor() as cursor,
        ):
            cursor.execute(vraag)


def test_whether_it_is_known_is_for_who_may_reveal_it(team: Team, persoon: Inburgeraar) -> None:
    heeft(persoon, BSN)
    for wie, weet in ((team.coordinator, True), (team.collega, False), (team.teamleider, False)):
        with transaction.atomic(), als(wie):
            assert dienst.bsn_bekend(persoon.pk) is weet


def test_taken_number_within_sight_names_the_person(team: Team, persoon: Inburgeraar, client: Client) -> None:
    bekende = maak_persoon(team.wijk, voornamen="Leyla", geslachtsnaam="Demir")
    heeft(bekende, BSN)
    antwoord = als_klant(team.coordinator).post(adres(persoon), velden())
    assert antwoord.status_code == 200
    assert "Dit BSN hoort al bij iemand anders" in antwoord.text
    assert "Leyla Demir" in antwoord.text
    assert reverse("trajecten:dossier", args=[bekende.pk]) in antwoord.text
    assert daden(Handeling.BSN_VASTGELEGD) == []
    assert daden(Handeling.BSN_DUBBEL) == [{persoon.pk, bekende.pk}]
    assert not Identiteitscontrole.objects.exists()


def test_taken_number_out_of_sight_tells_whom_to_call_and_no_name(team: Team, persoon: Inburgeraar) -> None:
    Gebruiker.objects.filter(pk=team.elders.pk).update(telefoon="06 00 00 11 22")
    ver = in_vormgeven(team, door=team.elders, voornamen="Leyla", geslachtsnaam="Demir")
    heeft(ver, BSN)
    antwoord = als_klant(team.coordinator).post(adres(persoon), velden())
    tekst = antwoord.text
    assert f"iemand in Roermondse Veld (wijkgericht). Bel {team.elders.naam}, 06 00 00 11 22." in tekst
    for geheim in ("Leyla", "Demir", f"/inburgeraars/{ver.pk}/"):
        assert geheim not in tekst
    assert daden(Handeling.BSN_DUBBEL) == [{persoon.pk, ver.pk}]


def test_taken_number_of_nobody_s_caseload_leads_to_the_teamleider(team: Team, persoon: Inburgeraar) -> None:
    heeft(maak_persoon(team.andere_wijk, voornamen="Leyla"), BSN)
    antwoord = als_klant(team.coordinator).post(adres(persoon), velden())
    assert f"Bel {team.teamleider.naam}" in antwoord.text
    assert "Leyla" not in antwoord.text


def test_asking_about_others_ends_after_ten_a_day(team: Team, persoon: Inburgeraar) -> None:
    heeft(maak_persoon(team.andere_wijk), BSN)
    klant = als_klant(team.coordinator)
    for _keer in range(10):
        assert "Roermondse Veld" in klant.post(adres(persoon), velden()).text
    antwoord = klant.post(adres(persoon), velden())
    assert "al vaak een BSN" in antwoord.text
    assert "Roermondse Veld" not in antwoord.text
    with transaction.atomic(), als(team.coordinator):
        uitleg = explain_dubbel(inburgeraar_id=persoon.pk, door=team.coordinator, bsn=BSN)
    assert uitleg.tekst == "Bel je teamleider: die kan zien van wie het is."


def test_database_tells_whose_it_is_after_the_act_alone(team: Team, persoon: Inburgeraar) -> None:
    heeft(maak_persoon(team.andere_wijk), BSN)
    with transaction.atomic(), als(team.coordinator), connection.cursor() as cursor:
        cursor.execute(
            "SELECT * FROM rls.wie_heeft_bsn(%s, 0, %s)", [persoon.pk, sleutelhash(BSN, doel="bsn")]
        )
        assert cursor.fetchall() == []


def test_documents_page_offers_it_from_vormgeven_on(team: Team, persoon: Inburgeraar) -> None:
    pagina = reverse("trajecten:documenten", args=[persoon.pk])
    klant = als_klant(team.coordinator)
    assert adres(persoon) in klant.get(pagina).text
    assert klant.get(adres(persoon)).status_code == 200
    assert adres(persoon) not in als_klant(team.collega).get(pagina).text
    Traject.objects.update(stap=Stap.TAXEREN)
    assert "vanaf Vormgeven" in klant.get(pagina).text
    assert adres(persoon) not in klant.get(pagina).text


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("met_slot", [True, False])
def test_one_number_for_two_people_in_the_same_instant(team: Team, met_slot: bool) -> None:
    """Two coordinators type one number for two people: one keeps it. Without the unique hash both do."""
    referentie.laad()
    een, ander = in_vormgeven(team), in_vormgeven(team, door=team.elders)
    naam = _sleutel_van_de_hash()
    if not met_slot:
        _doe(f"ALTER TABLE inburgeraars_burgerservicenummer DROP CONSTRAINT {naam}")

    try:
        fouten = race(lambda: leg_bsn(een, team.coordinator), lambda: leg_bsn(ander, team.elders))
        aantal = Burgerservicenummer.objects.count()
    finally:
        Burgerservicenummer.objects.all().delete()
        if not met_slot:
            _doe(f"ALTER TABLE inburgeraars_burgerservicenummer ADD CONSTRAINT {naam} UNIQUE (bsn_hash)")
    assert aantal == (1 if met_slot else 2)
    assert [type(f) for f in fouten if isinstance(f, Exception)] == ([BsnBezet] if met_slot else [])


def _sleutel_van_de_hash() -> str:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT conname FROM pg_constraint WHERE contype = 'u'"
            " AND conrelid = 'inburgeraars_burgerservicenummer'::regclass"
        )
        ((naam,),) = cursor.fetchall()
    return str(naam)


def _doe(opdracht: str) -> None:
    with connection.cursor() as cursor:
        cursor.execute(opdracht)
