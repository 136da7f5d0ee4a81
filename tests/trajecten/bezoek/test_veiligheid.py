"""The safety note: who writes it, how long it holds, and who reads it where before a visit."""

import datetime as dt
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Inburgeraar, Veiligheidsnotitie
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.race import race
from tests.team import Team
from trajecten.bezoek.services.veiligheid import Notitie, end_notitie, restore_notitie, write_notitie
from trajecten.contact.models import GeplandBezoek
from trajecten.traject.fouten import NietInCaseload

REDEN = "De hond bijt."


def over(dagen: int) -> dt.date:
    """Return a day after today."""
    return vandaag() + dt.timedelta(days=dagen)


def schrijf(persoon: Inburgeraar, door: Gebruiker, **anders: object) -> Veiligheidsnotitie:
    """Write a note for a month."""
    velden: dict[str, object] = {"waarschuwing": "Ga samen", "reden": REDEN, "tot_en_met": over(30)}
    notitie = Notitie(**velden | anders)  # type: ignore[arg-type]  # of these types
    return write_notitie(inburgeraar_id=persoon.pk, door=door, notitie=notitie)


def adres(persoon: Inburgeraar, naam: str = "veiligheidsnotitie") -> str:
    """Return the address of a page about a person."""
    return reverse(f"trajecten:{naam}", args=[persoon.pk])


def ingevuld(**anders: str) -> dict[str, str]:
    """Return what the form sends."""
    velden = {"waarschuwing": "Ga samen", "reden": REDEN, "tot_en_met": over(30).isoformat()}
    return {"sleutel": str(uuid4()), **velden, **anders}


def daden() -> list[str]:
    """Return the acts upon notes, oldest first."""
    regels = Logregel.objects.filter(handeling__startswith="veiligheidsnotitie").order_by("id")
    return list(regels.values_list("handeling", flat=True))


def test_from_the_dossier_to_whoever_comes_by(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag())
    client = als_klant(team.coordinator)
    assert f'href="{adres(persoon)}"' in client.get(adres(persoon, "dossier")).text
    antwoord = client.post(adres(persoon), ingevuld(), follow=True)
    assert "ziet deze notitie" in antwoord.text
    for pagina in (
        adres(persoon, "dossier"),
        adres(persoon, "huisbezoek_nieuw"),
        adres(persoon, "bezoek_plannen"),
    ):
        tekst = client.get(pagina).text
        assert "Ga samen, tot en met" in tekst, pagina
        assert REDEN in tekst, pagina
    # In lists stands what to do, and not why.
    for pagina in (reverse("trajecten:mijn_dag"), reverse("trajecten:personen")):
        tekst = client.get(pagina).text
        assert "Ga samen, tot en met" in tekst, pagina
        assert REDEN not in tekst, pagina
    assert REDEN in als_klant(team.teamleider).get(adres(persoon, "dossier")).text


def test_it_is_over_after_its_last_day(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    schrijf(persoon, team.coordinator, tot_en_met=vandaag())
    assert Veiligheidsnotitie.objects.in_kracht().count() == 1
    assert Veiligheidsnotitie.objects.in_kracht(vandaag() + DAG).count() == 0


def test_another_one_takes_its_place(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    eerste = schrijf(persoon, team.coordinator)
    tweede = schrijf(persoon, team.coordinator, reden="De hond is weg, de buurman schreeuwt.")
    assert list(Veiligheidsnotitie.objects.in_kracht()) == [tweede]
    eerste.refresh_from_db()
    assert eerste.tot == vandaag()
    assert schrijf(persoon, team.coordinator, reden=tweede.reden) == tweede
    assert daden() == ["veiligheidsnotitie geschreven"] * 2


def test_all_of_them_go_when_it_is_taken_away(team: Team) -> None:
    """Merged people may each bring one."""
    persoon = maak_persoon(team.wijk)
    for _keer in range(2):
        Veiligheidsnotitie.objects.create(
            inburgeraar=persoon, reden=REDEN, tot=over(9), door=team.coordinator
        )
    client = als_klant(team.coordinator)
    assert "Notitie weghalen" in client.get(adres(persoon)).text
    antwoord = client.post(adres(persoon, "veiligheidsnotitie_weg"), follow=True)
    assert "De notitie bij" in antwoord.text
    assert not Veiligheidsnotitie.objects.in_kracht().exists()
    client.post(adres(persoon, "veiligheidsnotitie_weg"))
    assert daden() == ["veiligheidsnotitie beëindigd"]
    assert "Notitie weghalen" not in client.get(adres(persoon)).text


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("waarschuwing", " ", "Vul in wat iemand moet weten"),
        ("reden", "", "Vul in waarom iemand dit moet weten"),
        ("tot_en_met", "", "Kies tot en met welke dag dit geldt"),
        ("tot_en_met", (vandaag() - DAG).isoformat(), "Deze dag is al geweest"),
        ("tot_en_met", over(400).isoformat(), "Kies hoogstens een jaar"),
    ],
)
def test_what_is_wrong_is_said_at_the_field_and_nothing_is_lost(
    team: Team, veld: str, waarde: str, melding: str
) -> None:
    persoon = maak_persoon(team.wijk)
    client = als_klant(team.coordinator)
    antwoord = client.post(adres(persoon), ingevuld(**{veld: waarde}))
    assert antwoord.status_code == 200
    assert melding in str(antwoord.context["form"].errors[veld])
    assert not Veiligheidsnotitie.objects.exists()
    assert veld == "reden" or REDEN in antwoord.text


def test_the_form_opens_with_what_is_in_force(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    als_nieuw = als_klant(team.coordinator).get(adres(persoon)).text
    assert 'value="Ga samen op bezoek"' in als_nieuw
    schrijf(persoon, team.coordinator, waarschuwing="Bel eerst")
    tekst = als_klant(team.coordinator).get(adres(persoon)).text
    assert 'value="Bel eerst"' in tekst
    assert REDEN in tekst


@pytest.mark.parametrize("wie", ["collega", "elders", "teamleider"])
def test_only_who_may_log_a_visit_writes_or_ends_it(team: Team, wie: str) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    ander = getattr(team, wie)
    notitie = schrijf(persoon, team.coordinator)
    with pytest.raises((NietInCaseload, NietVanJou)):
        schrijf(persoon, ander, reden="Van een ander.")
    with pytest.raises((NietInCaseload, NietVanJou)):
        end_notitie(inburgeraar_id=persoon.pk, door=ander)
    assert list(Veiligheidsnotitie.objects.in_kracht()) == [notitie]


def test_somebody_free_is_warned_of_by_every_coordinator_of_the_wijk(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    schrijf(persoon, team.coordinator)
    schrijf(persoon, team.collega, reden="De hond is er nog.")
    with pytest.raises(NietVanJou):
        schrijf(persoon, team.elders)
    assert Veiligheidsnotitie.objects.in_kracht().get().door == team.collega


def test_a_day_is_checked_by_the_service_too(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    for dag in (vandaag() - DAG, over(400)):
        with pytest.raises(ValidationError):
            schrijf(persoon, team.coordinator, tot_en_met=dag)


@pytest.mark.django_db(transaction=True)
def test_two_at_once_leave_one_in_force(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    race(
        lambda: schrijf(persoon, team.coordinator, reden="De een."),
        lambda: schrijf(persoon, team.collega, reden="De ander."),
    )
    assert Veiligheidsnotitie.objects.in_kracht().count() == 1
    assert Veiligheidsnotitie.objects.count() == 2


def test_note_that_was_ended_holds_again_until_its_own_day(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    eerste = schrijf(persoon, team.coordinator)
    tweede = schrijf(persoon, team.coordinator, waarschuwing="Bel eerst")
    end_notitie(inburgeraar_id=persoon.pk, door=team.coordinator)
    restore_notitie(inburgeraar_id=persoon.pk, door=team.coordinator)
    geldig = Veiligheidsnotitie.objects.filter(inburgeraar=persoon).in_kracht()
    assert [(n.pk, n.tot) for n in geldig] == [(tweede.pk, over(31))]
    restore_notitie(inburgeraar_id=persoon.pk, door=team.coordinator)
    eerste.refresh_from_db()
    assert eerste.tot == vandaag(), "the note that was replaced stays replaced"
    with pytest.raises(NietInCaseload):
        restore_notitie(inburgeraar_id=persoon.pk, door=team.collega)


def test_without_a_note_ended_today_there_is_nothing_to_restore(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    with pytest.raises(Weigering, match="Schrijf een nieuwe"):
        restore_notitie(inburgeraar_id=persoon.pk, door=team.coordinator)


def test_message_of_the_end_offers_to_take_it_back(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    schrijf(persoon, team.coordinator)
    klant = als_klant(team.coordinator)
    klant.post(adres(persoon, "veiligheidsnotitie_weg"))
    terug = adres(persoon, "veiligheidsnotitie_ongedaan")
    assert terug in klant.get(adres(persoon, "dossier")).content.decode()
    klant.post(terug)
    assert Veiligheidsnotitie.objects.filter(inburgeraar=persoon).in_kracht().count() == 1
