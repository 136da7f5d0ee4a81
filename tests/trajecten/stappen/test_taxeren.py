"""What Taxeren asks, in one form: all of it with the step, or a part; what is known is not asked again."""

from typing import Any

import pytest
from django.urls import reverse

from inburgeraars.models import Doelgroep, Doelgroepbevinding, Inburgeraar
from kern.ladder import Trede
from participatie import referentie
from participatie.enums import Aanleiding
from participatie.models import Meting
from participatie.services.metingen import Waarneming
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment
from trajecten.stappen.fouten import StapKanNiet
from trajecten.stappen.services.taxeren import Getaxeerd, save_getaxeerd
from trajecten.taxatie.enums import Doelperspectief
from trajecten.taxatie.models import Taxatie
from trajecten.taxatie.services import AlGekozen, Bevonden, judge_doelgroep, save_taxatie
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject

ALLES = {
    "doelgroep": "plichtig",
    "doelperspectief": "werk",
    "trede": "2",
    "waarom": "Ze kent de buren.",
    "verder": "on",
}


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody with whom the coordinator spoke today, and nothing more."""
    referentie.laad()
    mens = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(mens, team.coordinator)
    return mens


def adres(persoon: Inburgeraar, naam: str = "taxeren") -> str:
    return reverse(f"trajecten:{naam}", args=[persoon.pk])


def zend(team: Team, persoon: Inburgeraar, **velden: str) -> Any:
    klant = als_klant(team.coordinator)
    sleutel = klant.get(adres(persoon)).context["form"]["sleutel"].value()
    return klant.post(adres(persoon), velden | {"sleutel": sleutel})


def stap() -> Stap:
    return Stap(Traject.objects.get().stap)


def test_all_at_once_with_the_step(team: Team, persoon: Inburgeraar) -> None:
    antwoord = zend(team, persoon, **ALLES)
    assert (antwoord.status_code, antwoord["Location"]) == (302, adres(persoon, "dossier"))
    assert Doelgroepbevinding.objects.get().doelgroep == Doelgroep.PLICHTIG
    assert Taxatie.objects.get().doelperspectief == Doelperspectief.WERK
    meting = Meting.objects.get()
    assert (meting.trede, meting.waarom, meting.aanleiding) == (2, "Ze kent de buren.", Aanleiding.EERSTE)
    assert stap() == Stap.VORMGEVEN
    assert Stapovergang.objects.latest("pk").reden == ""
    dossier = antwoord.client.get(antwoord["Location"]).text
    for zin in (
        "De doelgroep van Fatma Yildiz is beoordeeld.",
        "Het doel is gekozen.",
        "De meting is opgeslagen.",
        "Fatma Yildiz staat nu in Vormgeven.",
    ):
        assert zin in dossier


def test_a_part_keeps_the_rest_for_later_and_asks_only_that(team: Team, persoon: Inburgeraar) -> None:
    bevonden = Bevonden(leervraag="taal verbeteren", netwerk="De buurvrouw")
    save_taxatie(inburgeraar_id=persoon.pk, door=team.coordinator, bevonden=bevonden)
    assert zend(team, persoon, doelperspectief="opvoeding").status_code == 302
    taxatie = Taxatie.objects.get()
    assert (taxatie.doelperspectief, taxatie.leervraag, taxatie.netwerk) == (
        "opvoeding",
        "taal verbeteren",
        "De buurvrouw",
    )
    assert stap() == Stap.TAXEREN
    pagina = als_klant(team.coordinator).get(adres(persoon)).text
    assert 'name="doelgroep"' in pagina
    assert 'name="trede"' in pagina
    assert 'name="doelperspectief"' not in pagina


@pytest.mark.parametrize(
    ("velden", "fouten"),
    [
        ({}, {"doelgroep": ["Je hebt nog niets ingevuld. Vul in wat je weet"]}),
        ({"trede": "2"}, {"waarom": ["Vul in één zin in waarom deze trede past"]}),
        ({"waarom": "Zomaar"}, {"trede": ["Kies een trede, of kies dat het niet te bepalen is"]}),
        (
            {"verder": "on", "doelgroep": "plichtig", "trede": "niet", "waarom": "Nog niet gezien"},
            {"doelperspectief": ["Kies waar jullie naartoe werken"]},
        ),
    ],
    ids=["nothing", "no reason", "no trede", "the step and a gap"],
)
def test_what_is_missing_is_told_at_its_field_and_nothing_is_saved(
    team: Team, persoon: Inburgeraar, velden: dict[str, str], fouten: dict[str, list[str]]
) -> None:
    antwoord = zend(team, persoon, **velden)
    assert antwoord.status_code == 200
    assert dict(antwoord.context["form"].errors) == fouten
    assert (Doelgroepbevinding.objects.count(), Meting.objects.count(), stap()) == (0, 0, Stap.TAXEREN)


def test_without_a_talk_in_person_the_step_is_not_offered(team: Team, persoon: Inburgeraar) -> None:
    assert 'name="verder"' in als_klant(team.coordinator).get(adres(persoon)).text
    Contactmoment.objects.update(soort=Contactsoort.TELEFOON)
    assert 'name="verder"' not in als_klant(team.coordinator).get(adres(persoon)).text
    # Sent all the same it is refused, and then nothing of it is saved.
    antwoord = zend(team, persoon, **ALLES)
    assert antwoord.status_code == 200
    assert "Er is in dit traject nog geen persoonlijk gesprek vastgelegd." in antwoord.text
    assert Doelgroepbevinding.objects.count() == 0


def test_service_refuses_as_a_whole(team: Team, persoon: Inburgeraar) -> None:
    getaxeerd = Getaxeerd(doelgroep=Doelgroep.BEHOEFTIG, verder=True)
    with pytest.raises(StapKanNiet):
        save_getaxeerd(inburgeraar_id=persoon.pk, door=team.coordinator, getaxeerd=getaxeerd)
    assert Doelgroepbevinding.objects.count() == 0
    bevonden = Bevonden(doelperspectief="werk")
    save_taxatie(inburgeraar_id=persoon.pk, door=team.coordinator, bevonden=bevonden)
    laat = Getaxeerd(
        waarneming=Waarneming(trede=Trede.TWEE, waarom="Ze kent de buren."),
        doelperspectief=Doelperspectief.OPVOEDING,
    )
    with pytest.raises(AlGekozen):
        save_getaxeerd(inburgeraar_id=persoon.pk, door=team.coordinator, getaxeerd=laat)
    assert (Taxatie.objects.get().doelperspectief, Meting.objects.count()) == ("werk", 0)


def test_with_nothing_left_to_ask_the_page_leads_to_the_step(team: Team, persoon: Inburgeraar) -> None:
    assert zend(team, persoon, **{n: w for n, w in ALLES.items() if n != "verder"}).status_code == 302
    antwoord = als_klant(team.coordinator).get(adres(persoon))
    assert antwoord["Location"] == adres(persoon, "stap")


def test_dossier_offers_it_to_the_fixed_contact_when_more_than_one_line_is_open(
    team: Team, persoon: Inburgeraar
) -> None:
    def biedt(wie: Any) -> bool:
        return f'href="{adres(persoon)}"' in als_klant(wie).get(adres(persoon, "dossier")).text

    assert [biedt(wie) for wie in (team.coordinator, team.collega, team.teamleider)] == [True, False, False]
    zend(team, persoon, doelperspectief="werk", trede="2", waarom="Ze kent de buren.")
    assert not biedt(team.coordinator)
    judge_doelgroep(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        doelgroep=Doelgroep.PLICHTIG,
        grond="",
        datum=Meting.objects.get().datum,
    )
    assert "Naar Vormgeven" in als_klant(team.coordinator).get(adres(persoon, "dossier")).text
