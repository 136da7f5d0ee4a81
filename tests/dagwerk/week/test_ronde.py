"""The round of a day: one's own visits by buurt and street, people at one address together, on screen and on paper."""

import datetime as dt

from django.urls import reverse

from dagwerk.week.ronde import Ronde, ronde
from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Inburgeraar
from kern.klok import DAG, vandaag
from logboek.models import Logonderwerp, Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_buurt
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.bezoek.services.veiligheid import Notitie, write_notitie
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from wijken.models import Buurt

RONDE, PAPIER = reverse("trajecten:ronde"), reverse("trajecten:ronde_afdrukken")


def ga_naar(
    team: Team, naam: str, straat: str = "", nummer: str = "1", *, buurt: Buurt | None = None, uur: int = 10
) -> Inburgeraar:
    """Plan a visit of the coordinator today to somebody at an address; without a street there is none."""
    persoon = maak_persoon(team.wijk, voornamen=naam)
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="06 00 00 00 12")
    adres = Adres.objects.filter(inburgeraar=persoon)
    if straat:
        adres.update(straat=straat, huisnummer=nummer, toevoeging="", woonplaats="Roermond", buurt=buurt)
    else:
        adres.delete()
    bezoek(persoon, team.coordinator, uur)
    return persoon


def bezoek(persoon: Inburgeraar, door: Gebruiker, uur: int = 10, **anders: object) -> GeplandBezoek:
    """Plan a visit today."""
    return GeplandBezoek.objects.create(
        inburgeraar=persoon, door=door, datum=vandaag(), tijd=dt.time(uur), **anders
    )


def route(beeld: Ronde) -> list[tuple[str, list[tuple[str, list[str]]]]]:
    """Return the round in words."""
    return [
        (buurt, [(h.adres, [f"{b.tijd} {b.naam.split()[0]}" for b in h.bezoeken]) for h in haltes])
        for buurt, haltes in beeld.buurten
    ]


def test_round_goes_by_buurt_street_and_number_with_one_stop_for_an_address(team: Team) -> None:
    een, twee = (maak_buurt(team.wijk, naam) for naam in ("Componistenbuurt", "Sterrenberg"))
    ga_naar(team, "Ver", "Siriushof", "2", buurt=twee, uur=9)
    ga_naar(team, "Honderd", "Bachstraat", "100", buurt=een, uur=9)
    ga_naar(team, "Later", "Bachstraat", "20", buurt=een, uur=15)
    ga_naar(team, "Eerst", "Bachstraat", "20", buurt=een, uur=11)
    ga_naar(team, "Zonder", uur=8)
    assert route(ronde(team.coordinator, vandaag())) == [
        (
            "Componistenbuurt, Donderberg",
            [("Bachstraat 20", ["11.00 Eerst", "15.00 Later"]), ("Bachstraat 100", ["09.00 Honderd"])],
        ),
        ("Sterrenberg, Donderberg", [("Siriushof 2", ["09.00 Ver"])]),
        ("Zonder adres", [("", ["08.00 Zonder"])]),
    ]


def test_round_is_ones_own_and_of_one_day(team: Team) -> None:
    van_collega = maak_persoon(team.wijk, voornamen="Collega")
    bezoek(van_collega, team.collega)
    samen = maak_persoon(team.wijk, voornamen="Samen")
    bezoek(samen, team.collega, samen_met=team.coordinator)
    uit_zicht = maak_persoon(team.andere_wijk, voornamen="Uitzicht")
    bezoek(uit_zicht, team.coordinator)
    assert ronde(team.coordinator, vandaag()).mensen == [samen.pk]
    assert ronde(team.coordinator, vandaag() + DAG).mensen == []
    assert (
        "Op deze dag heb je geen bezoek, of het is al vastgelegd." in als_klant(team.elders).get(RONDE).text
    )
    assert als_klant(team.teamleider).get(RONDE).status_code == 403


def test_round_counts_what_is_still_to_do_and_shrinks_as_visits_are_held(team: Team) -> None:
    for naam in ("Een", "Twee", "Drie"):
        ga_naar(team, naam, "Bachstraat")
    client = als_klant(team.coordinator)
    for pagina in (RONDE, PAPIER):
        assert "3 bezoeken nog te doen" in client.get(pagina).text
    GeplandBezoek.objects.filter(inburgeraar__voornamen__in=("Een", "Twee")).update(
        stand=Bezoekstand.GEHOUDEN
    )
    for pagina in (RONDE, PAPIER):
        assert "1 bezoek nog te doen" in client.get(pagina).text
    GeplandBezoek.objects.update(datum=vandaag() - DAG)
    assert ronde(team.coordinator, vandaag() - DAG).telling == "1 bezoek nog niet vastgelegd"
    assert ronde(team.coordinator, vandaag()).telling == ""


def test_phone_has_way_telephone_and_warning_and_paper_neither_number_nor_words(team: Team) -> None:
    persoon = ga_naar(team, "Fatma", "Bachstraat", "20")
    notitie = Notitie(waarschuwing="ga samen", reden="hond", tot_en_met=vandaag() + 30 * DAG)
    write_notitie(inburgeraar_id=persoon.pk, notitie=notitie, door=team.coordinator)
    client = als_klant(team.coordinator)
    scherm = client.get(RONDE).text
    for woord in ("Bachstraat 20", "tel:0600000012", "destination=Bachstraat+20%2C+Roermond", "ga samen"):
        assert woord in scherm
    papier = client.get(PAPIER).text
    assert "Bachstraat 20" in papier
    assert "Lees eerst de veiligheidsnotitie in het dossier" in papier
    assert "van een veiligheidsnotitie alleen dat er een is" in papier
    for woord in ("0600000012", "06 00 00 00 12", "ga samen", "hond"):
        assert woord not in papier


def test_paper_is_logged_for_each_person_and_the_screen_is_work(team: Team) -> None:
    mensen = {ga_naar(team, naam, "Bachstraat", "20").pk for naam in ("Een", "Twee")}
    client = als_klant(team.coordinator)
    client.get(RONDE)
    assert not Logregel.objects.filter(handeling="lijst afgedrukt").exists()
    client.get(PAPIER)
    regel = Logregel.objects.get(handeling="lijst afgedrukt")
    assert (regel.actor_id, regel.onderdeel) == (team.coordinator.pk, "ronde")
    over = Logonderwerp.objects.filter(logregel=regel, soort="inburgeraar")
    assert set(over.values_list("object_id", flat=True)) == mensen


def test_queries_are_as_many_for_1_visit_as_for_20(team: Team) -> None:
    client = als_klant(team.coordinator)
    ga_naar(team, "Een", "Bachstraat")
    een = [tel(client, adres) for adres in (RONDE, PAPIER)]
    for n in range(19):
        ga_naar(team, f"Nog {n}", "Bachstraat", str(n))
    assert [tel(client, adres) for adres in (RONDE, PAPIER)] == een
