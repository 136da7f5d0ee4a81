"""The list of people as a spreadsheet: what is seen, in its order, within sight, and logged for each person."""

import datetime as dt
import io
from typing import Any

import pytest
from django.urls import reverse
from openpyxl import load_workbook

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import DAG, vandaag
from logboek.models import Logonderwerp, Logregel
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.bezoek.services.veiligheid import Notitie, write_notitie

XLSX = reverse("trajecten:personen_xlsx")


def blad(door: Gebruiker, **vraag: str | int) -> Any:
    """Return the sheet that somebody downloads."""
    antwoord = als_klant(door).get(XLSX, vraag)
    assert antwoord["Content-Disposition"].startswith('attachment; filename="personen-')
    return load_workbook(io.BytesIO(antwoord.content)).active


def namen(door: Gebruiker, **vraag: str | int) -> list[str]:
    """Return the names in the sheet."""
    return [str(rij[0]) for rij in list(blad(door, **vraag).values)[1:]]


def test_sheet_has_the_columns_and_people_that_are_seen_and_no_formula(team: Team) -> None:
    persoon = in_caseload(team, geopend=40, voornamen="=HYPERLINK(1)")
    maak_persoon(team.wijk, voornamen="Vrij")
    heel = blad(team.coordinator, stap="open")
    koppen, rij = heel.values
    assert koppen == ("Naam", "Buurt en wijk", "Status", "Vast contact", "Laatste gesprek", "Pogingen")
    assert rij[0] == persoon.naam
    assert str(rij[0]).startswith("=HYPERLINK(1)")
    assert (heel["A2"].data_type, heel["A2"].quotePrefix) == ("s", True)
    assert rij[1:] == (
        "Donderberg",
        "Taxeren",
        team.coordinator.naam,
        dt.datetime.combine(geleden(40), dt.time()),
        None,
    )
    koppen, rij = blad(team.coordinator, stap="open", kolommen="contact,geopend").values
    assert koppen == ("Naam", "Vast contact", "Traject geopend")
    assert rij[2].date() == geleden(40)


def test_what_somebody_wrote_and_who_lives_there_is_not_in_it(team: Team) -> None:
    persoon = in_caseload(team, voornamen="Rim")
    notitie = Notitie(waarschuwing="ga samen", reden="hond", tot_en_met=vandaag() + 30 * DAG)
    write_notitie(inburgeraar_id=persoon.pk, notitie=notitie, door=team.coordinator)
    assert "ga samen" in als_klant(team.coordinator).get(reverse("trajecten:personen")).text
    assert "samen" not in str(list(blad(team.coordinator).values))


def test_nobody_out_of_sight_and_everybody_in_order(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("vinden.personen.lijst.PER_KEER", 2)
    for naam in ("C", "A", "E", "B", "D"):
        persoon = maak_persoon(team.wijk, voornamen=naam)
        Inburgeraar.objects.filter(pk=persoon.pk).update(sorteernaam=naam)
    maak_persoon(team.andere_wijk, voornamen="Elders")
    assert [naam[0] for naam in namen(team.coordinator)] == ["A", "B", "C", "D", "E"]
    assert [naam[0] for naam in namen(team.coordinator, sorteer="naam-terug")] == ["E", "D", "C", "B", "A"]
    assert len(namen(team.teamleider)) == 6
    assert len(namen(team.coordinator, wijk=team.andere_wijk.pk)) == 5


def test_download_is_logged_for_each_person_in_it(team: Team) -> None:
    mensen = [maak_persoon(team.wijk) for _ in range(3)]
    maak_persoon(team.andere_wijk)
    namen(team.coordinator)
    regel = Logregel.objects.get(handeling="lijst gedownload")
    assert (regel.actor_id, regel.onderdeel) == (team.coordinator.pk, "personen")
    over = Logonderwerp.objects.filter(logregel=regel, soort="inburgeraar")
    assert set(over.values_list("object_id", flat=True)) == {m.pk for m in mensen}


def test_queries_are_as_many_for_1_person_as_for_20(team: Team) -> None:
    client = als_klant(team.coordinator)
    maak_persoon(team.wijk)
    een = tel(client, XLSX)
    for _ in range(19):
        maak_persoon(team.wijk)
    assert tel(client, XLSX) == een
