"""Taking steps, closing and reopening in the browser: nothing is refused that the list did not announce."""

import pytest
from django.urls import reverse

from inburgeraars.models import Doelgroepbevinding, Inburgeraar
from kern.klok import vandaag
from kern.ladder import Trede
from participatie import referentie
from participatie.services.metingen import Waarneming, record_meting
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.taxatie.models import Taxatie
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Stapovergang, Traject


def adres(naam: str, persoon: Inburgeraar) -> str:
    return reverse(f"trajecten:{naam}", args=[persoon.pk])


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody with whom the coordinator spoke today."""
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator)
    return mens


def zend(team: Team, naam: str, persoon: Inburgeraar, **velden: object) -> tuple[int, str]:
    """Open a form, send it with these fields, and return status and page, that of where it leads included."""
    client = als_klant(team.coordinator)
    form = client.get(adres(naam, persoon)).context["form"]
    leeg = {n: form[n].value() for n in form.fields}
    velden = {n: w for n, w in ({**leeg, **velden}).items() if w is not None}
    antwoord = client.post(adres(naam, persoon), velden)
    return antwoord.status_code, client.get(
        antwoord["Location"]
    ).text if antwoord.status_code == 302 else antwoord.text


def test_from_a_visit_to_vormgeven_by_the_lines_of_the_list(team: Team, persoon: Inburgeraar) -> None:
    dossier = als_klant(team.coordinator).get(adres("dossier", persoon)).text
    assert "Nog nodig voor Vormgeven" in dossier
    for naam in ("doelgroep", "taxatie"):
        assert f'href="{adres(naam, persoon)}"' in dossier
    assert zend(team, "doelgroep", persoon, doelgroep="plichtig", grond="document gezien")[0] == 302
    assert zend(team, "taxatie", persoon, doelperspectief="werk", doel="Naaien, met anderen samen.")[0] == 302
    assert Doelgroepbevinding.objects.get(inburgeraar=persoon).grond == "document gezien"
    assert Taxatie.objects.get(inburgeraar=persoon).doel == "Naaien, met anderen samen."
    for wie in (team.coordinator, team.teamleider):
        assert "Naaien, met anderen samen." in als_klant(wie).get(adres("dossier", persoon)).text
    referentie.laad()
    gezien = Waarneming(trede=Trede.TWEE, waarom="Ze kent de buren.")
    record_meting(inburgeraar_id=persoon.pk, door=team.coordinator, waarneming=gezien)
    status, pagina = zend(team, "stap", persoon, naar="vormgeven", reden="")
    assert status == 302
    assert "Nog nodig voor Plaatsen" in pagina
    assert Traject.objects.get(inburgeraar=persoon).stap == Stap.VORMGEVEN


def test_soft_line_asks_a_reason_at_its_field_and_keeps_what_was_typed(
    team: Team, persoon: Inburgeraar
) -> None:
    status, pagina = zend(team, "stap", persoon, naar="vormgeven", reden="")
    assert status == 200
    assert "Nog niet klaar voor Vormgeven" in pagina
    assert "Vul in waarom" in pagina
    assert zend(team, "stap", persoon, naar="vormgeven", reden="meteen een aanbod")[0] == 302
    assert Stapovergang.objects.latest("pk").reden == "meteen een aanbod"


def test_hard_line_offers_no_step_forward_and_says_what_is_missing(team: Team, persoon: Inburgeraar) -> None:
    Traject.objects.update(stap=Stap.VORMGEVEN)
    pagina = als_klant(team.coordinator).get(adres("stap", persoon)).text
    assert "Er staat nog geen taalonderdeel in het plan." in pagina
    assert 'value="plaatsen"' not in pagina
    assert 'value="taxeren"' in pagina
    dossier = als_klant(team.coordinator).get(adres("dossier", persoon)).text
    assert "Naar Plaatsen" not in dossier
    assert "2 van 6 in orde · nog 4 verplicht" in dossier


def test_back_asks_a_reason(team: Team, persoon: Inburgeraar) -> None:
    Traject.objects.update(stap=Stap.VOLGEN)
    assert zend(team, "stap", persoon, naar="plaatsen", reden="")[0] == 200
    assert zend(team, "stap", persoon, naar="plaatsen", reden="de cursus stopte")[0] == 302
    assert Traject.objects.get(inburgeraar=persoon).stap == Stap.PLAATSEN


def test_day_to_come_is_refused_at_its_field(team: Team, persoon: Inburgeraar) -> None:
    status, pagina = zend(team, "afsluiten", persoon, uitkomst=Uitkomst.WIL_NIET, op="2099-01-01")
    assert status == 200
    assert "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag" in pagina


def test_closed_and_reopened_stand_in_the_timeline(team: Team, persoon: Inburgeraar) -> None:
    status, pagina = zend(
        team, "afsluiten", persoon, uitkomst=Uitkomst.WIL_NIET, op=vandaag().isoformat(), reden="nu niet"
    )
    assert status == 302
    assert "is afgesloten" in pagina
    dossier = als_klant(team.coordinator).get(adres("dossier", persoon)).text
    assert "Traject gesloten: wil niet" in dossier
    assert f'href="{adres("heropenen", persoon)}"' in dossier
    assert "Nog nodig voor" not in dossier
    assert zend(team, "heropenen", persoon, reden="ze belde")[0] == 302
    dossier = als_klant(team.coordinator).get(adres("dossier", persoon)).text
    assert "Traject heropend in Taxeren" in dossier
    assert "Nog nodig voor Vormgeven" in dossier


def test_ways_out_are_those_of_the_side_of_the_start(team: Team, persoon: Inburgeraar) -> None:
    client = als_klant(team.coordinator)
    voor = client.get(adres("afsluiten", persoon)).text
    assert 'value="wil niet"' in voor
    assert 'value="gestopt: werk"' not in voor
    assert 'name="nazorg_1"' not in voor
    assert 'name="soort"' not in voor
    Traject.objects.update(gestart_op=vandaag(), stap=Stap.AFRONDEN)
    na = client.get(adres("afsluiten", persoon)).text
    assert 'value="wil niet"' not in na
    assert 'value="afgerond met diploma"' in na
    assert all(f'name="nazorg_{n}"' in na for n in (1, 2, 3))
    assert 'name="zelfstandig"' in na
    assert 'name="trede"' in na


def test_two_who_fill_in_the_taxatie_lose_nothing(team: Team, persoon: Inburgeraar) -> None:
    zend(team, "taxatie", persoon, doelperspectief="werk", doel="")
    client = als_klant(team.coordinator)
    form = client.get(adres("taxatie", persoon)).context["form"]
    velden = {n: form[n].value() or "" for n in form.fields}
    zend(team, "taxatie", persoon, doelperspectief="onderwijs")
    antwoord = client.post(
        adres("taxatie", persoon), velden | {"doelperspectief": "opvoeding", "doel": "Nieuw"}
    )
    assert antwoord.status_code == 200
    assert "ondertussen" in antwoord.text.lower()
    assert "Nieuw" in antwoord.text
    assert Taxatie.objects.get(inburgeraar=persoon).doelperspectief == "onderwijs"
