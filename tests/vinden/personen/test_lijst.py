"""The list of people: whom it shows to whom, in which order."""

import datetime as dt

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_aanstelling
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.team import Team
from trajecten.contact.enums import Resultaat
from vinden.personen import NIEMAND, PER_PAGINA, Lijstkeuze, bladzijde, lees_lijstkeuze

ALLES = Lijstkeuze()


def namen(gebruiker: Gebruiker, selectie: Lijstkeuze = ALLES, nummer: int = 1) -> list[str]:
    """Return the first names on a page of the list."""
    vers = Gebruiker.objects.get(pk=gebruiker.pk)
    return [rij.naam.split()[0] for rij in bladzijde(vers, selectie, nummer).object_list]


def test_people_of_several_wijken_and_of_toegang_elsewhere_in_one_order(team: Team) -> None:
    derde = maak_wijk()
    for naam, wijk in (
        ("Anna", team.wijk),
        ("Bilal", derde),
        ("Chen", team.andere_wijk),
        ("Dana", team.wijk),
    ):
        maak_persoon(wijk, voornamen=naam, geslachtsnaam=naam)
    assert namen(team.coordinator) == ["Anna", "Dana"]
    chen = Inburgeraar.objects.get(voornamen="Chen")
    Toegang.objects.create(inburgeraar=chen, gebruiker=team.coordinator, grond="vervanging")
    assert namen(team.coordinator) == ["Anna", "Chen", "Dana"]
    maak_aanstelling(team.coordinator, Rol.TRAJECTCOORDINATOR, wijk=derde)
    assert namen(team.coordinator) == ["Anna", "Bilal", "Chen", "Dana"]
    assert namen(team.teamleider) == ["Anna", "Bilal", "Chen", "Dana"]
    assert namen(team.coordinator, Lijstkeuze(wijk=derde)) == ["Bilal"]
    Toegang.objects.update(tot=vandaag())
    assert namen(team.coordinator) == ["Anna", "Bilal", "Dana"]


def test_own_client_who_moved_stays_on_the_list_once(team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Farida")
    maak_huisbezoek(persoon, team.coordinator)
    assert namen(team.coordinator) == ["Farida"]
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    mij = team.coordinator.pk
    for selectie in (Lijstkeuze(contact=mij), Lijstkeuze(route="wijkgericht"), Lijstkeuze(stap="taxeren")):
        assert namen(team.coordinator, selectie) == ["Farida"], selectie
    assert namen(team.collega) == []
    assert namen(team.elders) == ["Farida"]


def test_second_page_goes_on_where_the_first_ended(team: Team) -> None:
    for n in range(PER_PAGINA + 3):
        maak_persoon(team.wijk, voornamen=f"P{n:02}", geslachtsnaam=f"Naam {n:02}")
    assert namen(team.coordinator) == [f"P{n:02}" for n in range(PER_PAGINA)]
    assert namen(team.coordinator, nummer=2) == ["P50", "P51", "P52"]
    assert namen(team.teamleider, nummer=2) == ["P50", "P51", "P52"]


def test_list_shows_step_contact_and_place(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    (rij,) = bladzijde(team.coordinator, Lijstkeuze(), 1).object_list
    assert (rij.stand, rij.vast_contact, rij.laatst) == ("Taxeren", team.coordinator.naam, vandaag())
    assert rij.regel == "Taxeren · Donderberg"


def test_open_traject_of_nobody_is_not_everybody_without_one(team: Team) -> None:
    maak_persoon(team.wijk, voornamen="Vrij")
    for naam in ("Los", "Vast"):
        maak_huisbezoek(maak_persoon(team.wijk, voornamen=naam), team.coordinator)
    Toegang.objects.filter(inburgeraar__voornamen="Los").update(tot=vandaag())
    assert namen(team.teamleider, Lijstkeuze(contact=NIEMAND)) == ["Los"]
    assert lees_lijstkeuze({"contact": "niemand"}, team.teamleider) == Lijstkeuze(contact=NIEMAND)


def test_visited_since_and_last_contact_up_to_a_day(team: Team) -> None:
    gisteren = vandaag() - dt.timedelta(days=1)
    dicht, sprak = (maak_persoon(team.wijk, voornamen=naam) for naam in ("Dicht", "Sprak"))
    maak_huisbezoek(dicht, team.coordinator, datum=gisteren, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    maak_huisbezoek(sprak, team.coordinator, datum=gisteren - dt.timedelta(days=1))
    assert namen(team.teamleider, Lijstkeuze(bezocht_sinds=gisteren)) == ["Dicht"]
    assert namen(team.teamleider, Lijstkeuze(contact_tot=gisteren)) == ["Sprak"]
    selectie = Lijstkeuze(bezocht_sinds=gisteren, contact_tot=vandaag())
    assert lees_lijstkeuze(selectie.params, team.teamleider) == selectie
