"""Planning a visit from the list, and another fixed contact."""

import datetime as dt
from urllib.parse import urlencode

from django.urls import reverse

from kern.klok import vandaag
from tests.dagwerk.caseload.test_caseload import in_caseload
from tests.dagwerk.signaallijst.test_lijst import LIJST, lijst
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.models import GeplandBezoek

BEZOEK = reverse("trajecten:signalen_bezoek")
MORGEN = vandaag() + dt.timedelta(days=1)


def test_visit_is_planned_seen_by_who_goes_and_taken_back(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    leider, coordinator = als_klant(team.teamleider), als_klant(team.coordinator)
    adres = f"{BEZOEK}?persoon={persoon.pk}&wijk={team.wijk.pk}"
    form = leider.get(adres).context["form"]
    data = {
        "sleutel": str(form["sleutel"].value()),
        "persoon": [persoon.pk],
        "datum": MORGEN.isoformat(),
        "tijd": "13:30",
        "wat": "de brief",
    }
    antwoord = leider.post(adres, data)
    assert antwoord["Location"] == f"{LIJST}?wijk={team.wijk.pk}"
    assert leider.post(adres, data)["Location"] == f"{LIJST}?wijk={team.wijk.pk}"
    (bezoek,) = GeplandBezoek.objects.all()
    assert lijst(team).rijen[0].bezoek.endswith("13.30")
    pagina = coordinator.get(reverse("trajecten:bezoek", args=[bezoek.pk])).text
    assert f"gepland door {team.teamleider.naam}" in pagina
    assert "voor jou een bezoek gepland" in coordinator.get(reverse("gebruikers:meldingen")).text
    terug = reverse("trajecten:bezoek_voor_contact_ongedaan", args=[bezoek.pk])
    assert terug in leider.get(LIJST).text
    leider.post(terug)
    assert lijst(team).rijen[0].bezoek == ""


def test_about_several_people_their_fixed_contacts_are_asked_to_plan(team: Team) -> None:
    mensen = [in_caseload(team, geopend=40 + n) for n in range(2)]
    vraag = urlencode({"doe": "bezoek", "persoon": [m.pk for m in mensen]}, doseq=True)
    pagina = als_klant(team.teamleider).get(f"{LIJST}?{vraag}", follow=True)
    assert pagina.redirect_chain[-1][0].startswith(reverse("trajecten:signalen_vragen"))
    assert (
        pagina.context["form"]["wat"].value() == "Wil je een bezoek plannen? Schrijf op welke dag het wordt."
    )
    assert len(pagina.context["wel"]) == 2


def test_without_a_fixed_contact_it_says_why_and_nothing_is_planned(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    leider = als_klant(team.teamleider)
    adres = f"{BEZOEK}?persoon={persoon.pk}"
    assert "Deze persoon heeft geen vast contact." in leider.get(adres).text
    sleutel = str(leider.get(adres).context["form"]["sleutel"].value())
    data = {"sleutel": sleutel, "persoon": [persoon.pk], "datum": MORGEN.isoformat()}
    assert leider.post(adres, data).status_code == 200
    assert not GeplandBezoek.objects.exists()


def test_wrong_day_is_said_at_its_field_and_keeps_what_was_typed(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    leider, adres = als_klant(team.teamleider), f"{BEZOEK}?persoon={persoon.pk}"
    data = {
        "sleutel": str(leider.get(adres).context["form"]["sleutel"].value()),
        "persoon": [persoon.pk],
        "datum": (vandaag() - dt.timedelta(days=1)).isoformat(),
        "wat": "de brief",
    }
    pagina = leider.post(adres, data)
    assert list(pagina.context["form"].errors) == ["datum"]
    assert "Deze dag is al geweest" in pagina.text
    assert "de brief" in pagina.text


def test_another_fixed_contact_leads_to_who_can_take_the_ticked_people(team: Team) -> None:
    mensen = [in_caseload(team, geopend=40 + n) for n in range(2)]
    vraag = urlencode({"doe": "contact", "persoon": [m.pk for m in mensen]}, doseq=True)
    pagina = als_klant(team.teamleider).get(f"{LIJST}?{vraag}", follow=True)
    assert pagina.redirect_chain[-1][0].startswith(reverse("trajecten:toewijzen"))
    assert {rij["regel"].persoon.pk for rij in pagina.context["rijen"]} == {m.pk for m in mensen}
