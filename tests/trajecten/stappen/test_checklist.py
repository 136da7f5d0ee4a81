"""The buttons of the checklist: each lands on the form that fills in its line, and comes back with what was done."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from inburgeraars.models import Inburgeraar
from kern.klok import DAG, vandaag
from participatie import referentie
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_afspraak, maak_component, maak_taalroute
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.klant import als_klant
from tests.team import Team
from trajecten.kader.lezen import rijen_van
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Afspraak, Component
from trajecten.stappen.checklist import Checklist, checklist
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in Vormgeven of whom nothing is planned."""
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator)
    Traject.objects.update(stap=Stap.VORMGEVEN)
    return mens


def lijst(team: Team, persoon: Inburgeraar) -> Checklist:
    rijen = rijen_van(team.coordinator, persoon.pk)
    assert rijen is not None
    gevonden = checklist(team.coordinator, rijen)
    assert gevonden is not None
    return gevonden


def wegen(team: Team, persoon: Inburgeraar) -> dict[str, tuple[str, str]]:
    """Return what is still to do, with the address and the word of its button."""
    return {regel.naam: (regel.url, regel.knop) for regel in lijst(team, persoon).te_doen}


def over(naam: str, pk: int, vraag: str = "terug=nodig") -> str:
    return f"{reverse(f'trajecten:{naam}', args=[pk])}?{vraag}"


def verstuur(klant: Client, adres: str, **velden: Any) -> tuple[str, str]:
    """Open a form, send it with these fields, and return where it leads and what that page says was done."""
    form = klant.get(adres).context["form"]
    leeg = {n: form[n].value() for n in form.fields}
    antwoord = klant.post(adres, {n: w for n, w in ({**leeg, **velden}).items() if w not in (None, [])})
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    return antwoord["Location"], klant.get(antwoord["Location"]).text


def test_lines_of_the_plan_open_the_very_form_filled_in(team: Team, persoon: Inburgeraar) -> None:
    taal = over("component_nieuw", persoon.pk, "soort=taal&terug=nodig")
    meedoen = over("component_nieuw", persoon.pk, "soort=activiteit&terug=nodig")
    assert wegen(team, persoon) == {
        "Taalonderdeel in het plan": (taal, "Onderdeel kiezen"),
        "Participatieonderdeel in het plan": (meedoen, "Onderdeel kiezen"),
        "Afspraak met een trede als doel": (over("afspraak_nieuw", persoon.pk), "Afspraak maken"),
        "Jullie zijn het allebei eens met de afspraken": (
            over("afspraak_nieuw", persoon.pk),
            "Afspraak maken",
        ),
    }
    klant = als_klant(team.coordinator)
    assert klant.get(taal).context["form"]["soort"].value() == "taal"
    assert klant.get(meedoen).context["form"]["soort"].value() == "activiteit"
    dossier = klant.get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert f'href="{taal.replace("&", "&amp;")}"' in dossier


def test_saving_comes_back_to_the_checklist_with_what_was_done(team: Team, persoon: Inburgeraar) -> None:
    klant, dossier = als_klant(team.coordinator), reverse("trajecten:dossier", args=[persoon.pk])
    route, gilde = maak_taalroute("web"), maak_organisatie("Gilde Opleidingen")
    taal = wegen(team, persoon)["Taalonderdeel in het plan"][0]
    waar, pagina = verstuur(klant, taal, taalroute=route.pk, organisatie=gilde.pk)
    assert waar == dossier
    assert "Het onderdeel staat in het plan." in pagina
    assert Component.objects.get().soort == Componentsoort.TAAL
    maken = wegen(team, persoon)["Afspraak met een trede als doel"][0]
    waar, pagina = verstuur(klant, maken, wat="Belt de opvang", score="6", akkoord=["inburgeraar"])
    assert waar == dossier
    assert "De afspraak staat in het plan." in pagina
    # From here on the line is about that afspraak.
    afspraak = Afspraak.objects.get()
    akkoord, woord = wegen(team, persoon)["Jullie zijn het allebei eens met de afspraken"]
    assert (akkoord, woord) == (over("afspraak_akkoord", afspraak.pk), "Akkoord vragen")
    waar, pagina = verstuur(klant, akkoord)
    assert waar == dossier
    assert "Het akkoord is vastgelegd." in pagina


def test_each_component_and_afspraak_that_lacks_something_is_the_next(
    team: Team, persoon: Inburgeraar
) -> None:
    Traject.objects.update(stap=Stap.PLAATSEN)
    les = maak_component(persoon, team.coordinator)
    wens = maak_component(persoon, team.coordinator, Componentsoort.WERK, nog_te_vinden=True, wens="Bakker")
    start = wegen(team, persoon)["Elk onderdeel gestart of vervallen"]
    assert start == (over("component_start", les.pk), "Start bevestigen")
    Component.objects.filter(pk=les.pk).update(stand="gestart", gestart_op="2026-01-01")
    plek = wegen(team, persoon)["Elk onderdeel gestart of vervallen"]
    assert plek == (over("component_wijzigen", wens.pk), "Plek invullen")
    Traject.objects.update(stap=Stap.VOLGEN)
    afspraak = maak_afspraak(persoon, team.coordinator)
    af = wegen(team, persoon)["Alle afspraken afgehandeld"]
    assert af == (over("afspraak_afhandelen", afspraak.pk), "Afhandelen")


@pytest.mark.parametrize("terug", ["https://elders.test/", "//elders.test", "/personen/", "dossier", ""])
def test_no_other_word_leads_anywhere_but_to_the_plan(team: Team, persoon: Inburgeraar, terug: str) -> None:
    klant = als_klant(team.coordinator)
    adres = f"{reverse('trajecten:afspraak_nieuw', args=[persoon.pk])}?terug={terug}"
    waar, _pagina = verstuur(klant, adres, wat="Belt de opvang")
    assert waar == reverse("trajecten:plan", args=[persoon.pk])
    assert "elders.test" not in klant.get(adres).text.split("<form")[0]


def test_a_meting_from_the_checklist_comes_back_and_another_goes_to_the_ladder(
    team: Team, persoon: Inburgeraar
) -> None:
    referentie.laad()
    Traject.objects.update(stap=Stap.TAXEREN)
    klant = als_klant(team.coordinator)
    adres, _knop = wegen(team, persoon)["Eerste meting op de ladder"]
    waar, pagina = verstuur(klant, adres, trede="2", waarom="Ze kent de buren.")
    assert waar == reverse("trajecten:dossier", args=[persoon.pk])
    assert "De meting is opgeslagen." in pagina
    los = reverse("trajecten:meting_nieuw", args=[persoon.pk])
    velden = {"trede": "3", "waarom": "Nog eens.", "datum": (vandaag() - DAG).isoformat()}
    assert verstuur(klant, los, **velden)[0] == reverse("trajecten:ladder", args=[persoon.pk])


def test_what_is_in_order_stands_apart_and_the_first_hard_line_is_marked(
    team: Team, persoon: Inburgeraar
) -> None:
    gevonden = lijst(team, persoon)
    assert gevonden.telling == "2 van 6 in orde · nog 4 verplicht"
    assert [regel.naam for regel in gevonden.klaar] == [
        "Geen nee op het laatste aanbod",
        "Documenten en controles rond",
    ]
    assert [regel.eerst for regel in gevonden.te_doen] == [True, False, False, False]
    assert not gevonden.in_een_keer
