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


def nieuw(team: Team) -> str:
    """Return the page that lets the coordinator be away."""
    return reverse("trajecten:vervanging_nieuw", args=[team.coordinator.pk])


def test_other_days_show_their_visits_and_keep_what_was_typed(team: Team) -> None:
    nu, later = om(geclaimd(team), team.coordinator, 9, 30), bezoek_aan(geclaimd(team), team.coordinator, 12)
    klant = als_klant(team.teamleider)
    pagina = klant.get(nieuw(team))
    assert f"bezoek_{later.pk}" not in pagina.context["form"].fields
    invoer = invoer_van(pagina, "reden") | {"reden": "anders", f"bezoek_{nu.pk}": "afzeggen"}
    dag = f"{vandaag() + 12 * DAG}"
    # By the date that was typed, and by the button of a usual period.
    for erbij in ({"laatste_dag": dag, "toon": "ja"}, {"toon": dag}):
        form = klant.post(nieuw(team), invoer | erbij).context["form"]
        assert (form["reden"].value(), form[f"bezoek_{nu.pk}"].value()) == ("anders", "afzeggen")
        assert f"{form['laatste_dag'].value()}" == dag
        assert form[f"bezoek_{later.pk}"].value() == str(team.collega.pk)
    assert not Afwezigheid.objects.exists()


def test_visits_of_days_that_were_typed_are_seen_before_it_is_arranged(team: Team) -> None:
    later = bezoek_aan(geclaimd(team), team.coordinator, 12)
    klant = als_klant(team.teamleider)
    invoer = invoer_van(klant.get(nieuw(team)), "reden") | {
        "reden": "verlof",
        "laatste_dag": f"{vandaag() + 14 * DAG}",
    }
    antwoord = klant.post(nieuw(team), invoer)
    assert "Door deze dagen komt er 1 bezoek bij." in antwoord.text
    assert not Afwezigheid.objects.exists()
    assert klant.post(nieuw(team), invoer_van(antwoord, "reden")).status_code == 302
    later.refresh_from_db()
    assert (later.door, Afwezigheid.objects.get().reden) == (team.collega, "verlof")


def test_day_that_cannot_be_is_said_at_its_field(team: Team) -> None:
    klant = als_klant(team.teamleider)
    invoer = invoer_van(klant.get(nieuw(team)), "reden")
    antwoord = klant.post(nieuw(team), invoer | {"laatste_dag": "gisteren"})
    assert antwoord.context["form"].errors == {"laatste_dag": ["Vul een datum in, zoals 24-11-2026"]}


def test_reason_strip_and_sum_follow_who_is_chosen(team: Team) -> None:
    bezoek = om(geclaimd(team), team.coordinator, 9, 30)
    om(maak_persoon(team.andere_wijk), team.elders, 9)
    klant = als_klant(team.teamleider)
    pagina = klant.get(nieuw(team))
    assert pagina.context["voorstel"].som == "Youssef 1"
    uitleg = str(pagina.context["form"][f"bezoek_{bezoek.pk}"].help_text)
    assert re.findall(r'<span data-reden="(\d+)"( hidden)?>([^<]*)</span>', uitleg) == [
        (str(team.collega.pk), "", "werkt in Donderberg, vrij om 09.30 uur"),
        (str(team.elders.pk), " hidden", "heeft rond 09.30 uur een ander bezoek"),
    ]
    anders = invoer_van(pagina, "reden") | {f"bezoek_{bezoek.pk}": str(team.elders.pk), "toon": "ja"}
    voorstel = klant.post(nieuw(team), anders).context["voorstel"]
    assert voorstel.som == "Joris 1"
    assert [(s.naam, s.zin) for s in voorstel.stroken] == [
        (team.elders.naam, "1 eigen bezoek, 1 van Sanne"),
        (team.collega.naam, "0 eigen bezoeken"),
    ]
    voorstel = klant.post(nieuw(team), anders | {f"bezoek_{bezoek.pk}": "afzeggen"}).context["voorstel"]
    assert voorstel.som == "1 afgezegd"


def test_other_days_are_told_in_a_line_each(team: Team) -> None:
    later = bezoek_aan(geclaimd(team), team.coordinator, 9)
    pagina = als_klant(team.teamleider).get(f"{nieuw(team)}?laatste_dag={vandaag() + 9 * DAG}")
    ((_dag, zin, wanneer),) = pagina.context["voorstel"].week
    assert (zin, wanneer) == ("Youssef 1", f"{later.inburgeraar.naam} 09.30")


def test_visit_of_the_evening_stands_in_words_and_not_on_the_strip(team: Team) -> None:
    om(maak_persoon(team.wijk), team.collega, 19)
    om(maak_persoon(team.wijk), team.collega, 17)
    uit = maak_voorstel(team.teamleider, team.coordinator, vandaag(), vandaag())
    strook = next(s for s in uit.stroken if s.naam == team.collega.naam)
    assert strook.zin == "2 eigen bezoeken, ook om 19.00 uur"
    assert [(b.x, b.breedte) for b in strook.blokjes] == [("90.00%", "10.00%")]


def test_all_visits_go_to_one_colleague_with_a_button(team: Team) -> None:
    een, samen = geclaimd(team), geclaimd(team)
    write_notitie(
        inburgeraar_id=samen.pk,
        door=team.coordinator,
        notitie=Notitie(waarschuwing="ga samen", reden="Er is een hond.", tot_en_met=vandaag() + 30 * DAG),
    )
    om(een, team.coordinator, 9, 30)
    om(samen, team.coordinator, 12)
    klant = als_klant(team.teamleider)
    invoer = invoer_van(klant.get(nieuw(team)), "reden")
    for pk, som in ((team.elders.pk, "Joris 2, Youssef 1"), (0, "Joris 1, Youssef 2")):
        pagina = klant.post(nieuw(team), invoer | {"toon": f"naar-{pk}"})
        assert pagina.context["voorstel"].som == som
        assert "Bij " in pagina.context["voorstel"].samen
    assert not Afwezigheid.objects.exists()
