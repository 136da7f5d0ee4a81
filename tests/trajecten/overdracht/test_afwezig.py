"""The pages of absence: the proposal, arranging it in one form, and who must be told."""

import datetime as dt
import re
from typing import Any

import pytest
from django.urls import reverse

from gebruikers.models import Afwezigheid, Afwezigheidsreden, Gebruiker
from gebruikers.services.afwezigheid import record_afwezigheid
from inburgeraars.models import Inburgeraar
from kern.klok import DAG, vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.invullen import formulieren
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.overdracht.vervangen import bezoek_aan, geclaimd, regel
from trajecten.bezoek.services.veiligheid import Notitie, write_notitie
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import Bezoekplan, plan_bezoek
from trajecten.overdracht.models import Vervanging
from trajecten.overdracht.vervangvoorstel import maak_voorstel, standaard_dagen


def om(persoon: Inburgeraar, door: Gebruiker, uur: int, minuut: int = 0) -> GeplandBezoek:
    """Return a visit of today at a time."""
    plan = Bezoekplan(datum=vandaag(), tijd=dt.time(uur, minuut))
    return plan_bezoek(inburgeraar_id=persoon.pk, door=door, plan=plan)


def invoer_van(antwoord: Any, veld: str) -> dict[str, Any]:
    """Return what a browser sends of the form that has a field."""
    (form,) = [f for f in formulieren(antwoord.content.decode()) if veld in f.velden]
    return form.data()


def voorstel_van(team: Team) -> dict[str, tuple[str, str]]:
    """Return the choice and the reason for each visit of today, by its time."""
    uit = maak_voorstel(team.teamleider, team.coordinator, vandaag(), vandaag())
    return {b.tijd: (b.keuze, b.waarom) for b in uit.bezoeken}


def test_proposal_takes_who_knows_the_person_and_is_free(team: Team) -> None:
    gekend, hier = maak_persoon(team.wijk), geclaimd(team)
    maak_huisbezoek(gekend, team.coordinator)
    maak_huisbezoek(gekend, team.coordinator, samen_met=team.elders)
    om(gekend, team.coordinator, 9, 30)
    om(hier, team.coordinator, 11)
    assert voorstel_van(team) == {
        "09.30": (str(team.collega.pk), "werkt in Donderberg, vrij om 09.30 uur"),
        "11.00": (str(team.collega.pk), "werkt in Donderberg, vrij om 11.00 uur"),
    }


def test_proposal_gives_no_colleague_two_visits_within_an_hour(team: Team) -> None:
    om(geclaimd(team), team.coordinator, 9, 30)
    om(geclaimd(team), team.coordinator, 10, 15)
    om(geclaimd(team), team.coordinator, 10, 25)
    uit = voorstel_van(team)
    assert [uit["09.30"][0], uit["10.15"][0]] == [str(team.collega.pk), str(team.elders.pk)]
    assert uit["10.25"] == ("", "niemand is vrij om 10.25 uur")


def test_own_visit_of_a_colleague_keeps_it_from_going(team: Team) -> None:
    om(maak_persoon(team.wijk), team.collega, 9)
    om(geclaimd(team), team.coordinator, 9, 30)
    assert voorstel_van(team)["09.30"] == (str(team.elders.pk), "vrij om 09.30 uur")


def test_ga_samen_makes_it_two_people(team: Team) -> None:
    persoon = geclaimd(team)
    write_notitie(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        notitie=Notitie(waarschuwing="ga samen", reden="Er is een hond.", tot_en_met=vandaag() + 30 * DAG),
    )
    om(persoon, team.coordinator, 9, 30)
    assert voorstel_van(team)["09.30"] == (
        f"{team.collega.pk}-{team.elders.pk}",
        "ga samen: allebei vrij om 09.30 uur",
    )


def test_who_is_away_too_is_not_proposed(team: Team) -> None:
    record_afwezigheid(
        gebruiker=team.collega,
        reden=Afwezigheidsreden.VRIJ,
        van=vandaag(),
        laatste_dag=vandaag(),
        door=team.teamleider,
    )
    om(geclaimd(team), team.coordinator, 9, 30)
    assert voorstel_van(team)["09.30"][0] == str(team.elders.pk)


def test_person_without_fixed_contact_is_only_cancelled(team: Team) -> None:
    om(maak_persoon(team.wijk), team.coordinator, 9, 30)
    uit = maak_voorstel(team.teamleider, team.coordinator, vandaag(), vandaag())
    assert [waarde for waarde, _tekst in uit.bezoeken[0].keuzes] == ["", "afzeggen"]


def test_ill_this_morning_the_visits_of_today_are_with_others_in_one_form(team: Team) -> None:
    een, twee = om(geclaimd(team), team.coordinator, 9, 30), om(geclaimd(team), team.coordinator, 9, 45)
    klant = als_klant(team.teamleider)
    lijst = klant.get(reverse("trajecten:afwezig")).content.decode()
    adres = reverse("trajecten:vervanging_nieuw", args=[team.coordinator.pk])
    assert adres in lijst
    invoer = invoer_van(klant.get(adres), "reden")
    antwoord = klant.post(adres, invoer)
    rij = Afwezigheid.objects.get()
    assert antwoord["Location"] == reverse("trajecten:afwezigheid", args=[rij.pk])
    assert (rij.reden, rij.van, rij.tot_en_met) == ("ziek", *standaard_dagen())
    een.refresh_from_db()
    twee.refresh_from_db()
    assert (een.door, twee.door) == (team.collega, team.elders)
    assert Vervanging.objects.get(heel=True).vervanger == team.collega
    pagina = klant.get(antwoord["Location"]).content.decode()
    assert pagina.count("Tekst om te kopiëren") == 2
    assert "kan niet komen" in pagina
    assert klant.post(adres, invoer)["Location"] == antwoord["Location"]
    assert Afwezigheid.objects.count() == 1


def test_refusal_is_shown_and_what_was_chosen_stays(team: Team) -> None:
    om(geclaimd(team), team.coordinator, 9, 30)
    regel(team, van=1, dagen=1)
    klant = als_klant(team.teamleider)
    adres = reverse("trajecten:vervanging_nieuw", args=[team.coordinator.pk])
    invoer = invoer_van(klant.get(adres), "reden")
    antwoord = klant.post(adres, invoer | {"reden": "verlof", "laatste_dag": f"{vandaag() + 3 * DAG}"})
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "al afwezig" in tekst
    assert re.search(r'value="verlof"[^>]* checked|checked[^>]* value="verlof"', tekst)
    assert Afwezigheid.objects.count() == 1


def test_cancelled_visit_and_later_division_on_the_page_of_the_absence(team: Team) -> None:
    af, later = om(geclaimd(team), team.coordinator, 9, 30), bezoek_aan(geclaimd(team), team.coordinator, 2)
    klant = als_klant(team.teamleider)
    adres = reverse("trajecten:vervanging_nieuw", args=[team.coordinator.pk])
    adres += f"?laatste_dag={vandaag() + 3 * DAG}"
    invoer = invoer_van(klant.get(adres), "reden")
    keuzes = {f"bezoek_{af.pk}": "afzeggen", f"bezoek_{later.pk}": "", "allen": ""}
    pagina_adres = klant.post(adres, invoer | keuzes)["Location"]
    af.refresh_from_db()
    assert af.stand == Bezoekstand.VERVALLEN
    pagina = klant.get(pagina_adres)
    assert "gaat niet door, bel zelf" in pagina.content.decode()
    invoer = invoer_van(pagina, f"bezoek_{later.pk}")
    assert klant.post(pagina_adres, invoer).status_code == 302
    later.refresh_from_db()
    assert later.door == team.collega


def test_last_day_and_taking_back(team: Team) -> None:
    persoon = geclaimd(team)
    bezoek = bezoek_aan(persoon, team.coordinator)
    rij = regel(team, allen=team.collega)
    klant = als_klant(team.teamleider)
    adres = reverse("trajecten:afwezigheid_einde", args=[rij.pk])
    invoer = invoer_van(klant.get(adres), "laatste_dag")
    fout = klant.post(adres, invoer | {"laatste_dag": f"{vandaag() - 9 * DAG}"})
    assert "De laatste dag ligt niet voor de eerste." in fout.content.decode()
    klant.post(adres, invoer | {"laatste_dag": f"{vandaag() + 40 * DAG}"})
    pagina = klant.get(reverse("trajecten:afwezigheid", args=[rij.pk])).content.decode()
    assert "41 dagen afwezig. Deze dagen tellen niet mee in de norm voor de uren." in pagina
    klant.post(reverse("trajecten:afwezigheid_intrekken", args=[rij.pk]))
    rij.refresh_from_db()
    bezoek.refresh_from_db()
    assert (rij.ingetrokken, bezoek.door) == (True, team.coordinator)


@pytest.mark.parametrize("aantal", [1, 6])
def test_queries_do_not_grow_with_visits(team: Team, aantal: int, django_assert_max_num_queries) -> None:  # type: ignore[no-untyped-def]  # noqa: ANN001
    for nummer in range(aantal):
        om(geclaimd(team), team.coordinator, 8 + nummer)
    with django_assert_max_num_queries(9):
        maak_voorstel(team.teamleider, team.coordinator, vandaag(), vandaag())
