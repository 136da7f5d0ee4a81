"""Caseload per wijk: every number is right, and opens exactly the people it counts."""

import datetime as dt

from django.urls import reverse

from dagwerk.caseload.overzicht import Caseload, Rij, caseload
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from gebruikers.services.gebruikers import deactivate_user, reactivate_user
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import GeplandBezoek
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from wijken.models import Wijk

PAGINA = reverse("trajecten:caseload")
LIJST = reverse("trajecten:personen")


def geleden(dagen: int) -> dt.date:
    """Return a day before today."""
    return vandaag() - dt.timedelta(days=dagen)


def van(team: Team, wijk: Wijk | None = None) -> Caseload:
    """Return the caseload as the teamleider sees it."""
    gebruiker = Gebruiker.objects.get(pk=team.teamleider.pk)
    return caseload(gebruiker, wijken=list(Wijk.objects.order_by("naam")), wijk=wijk)


def rij(stand: Caseload, wijk: Wijk, naam: str) -> Rij:
    """Return the row of somebody in a wijk."""
    (tabel,) = (t for t in stand.wijken if t.wijk == wijk)
    (gevonden,) = (r for r in tabel.rijen if r.naam == naam)
    return gevonden


def in_caseload(team: Team, *, stap: Stap = Stap.TAXEREN, geopend: int = 10, **velden: object) -> Inburgeraar:
    """Return somebody whom the coordinator of the wijk spoke to when the traject opened."""
    persoon = maak_persoon(team.wijk, voornamen=str(velden.pop("voornamen", "")))
    maak_huisbezoek(persoon, team.coordinator, datum=geleden(geopend))
    Traject.objects.filter(inburgeraar=persoon).update(stap=stap, **velden)
    return persoon


def test_person_is_counted_with_who_is_responsible_at_the_end_of_today(team: Team) -> None:
    persoon = in_caseload(team)
    assert rij(van(team), team.wijk, team.coordinator.naam).open.aantal == 1
    Toegang.objects.filter(inburgeraar=persoon).update(tot=vandaag())
    Toegang.objects.create(
        inburgeraar=persoon, gebruiker=team.collega, grond=Toegangsgrond.CASELOAD, van=vandaag()
    )
    Toegang.objects.create(inburgeraar=persoon, gebruiker=team.elders, grond=Toegangsgrond.VERVANGING)
    stand = van(team)
    assert [rij(stand, team.wijk, g.naam).open.aantal for g in (team.coordinator, team.collega)] == [0, 1]
    assert rij(stand, team.andere_wijk, team.elders.naam).open.aantal == 0
    assert stand.samen.open.aantal == 1


def test_trajectwijk_holds_after_moving(team: Team) -> None:
    persoon = in_caseload(team)
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    stand = van(team)
    assert rij(stand, team.wijk, team.coordinator.naam).open.aantal == 1
    assert van(team, team.andere_wijk).samen.open.aantal == 0


def test_it_counts_nobody_out_of_sight(team: Team) -> None:
    in_caseload(team, geopend=40)
    wijken = list(Wijk.objects.order_by("naam"))
    eigen, elders = (caseload(g, wijken=wijken) for g in (team.collega, team.elders))
    assert (eigen.samen.open.aantal, len(eigen.aandacht)) == (1, 1)
    assert (elders.samen.open.aantal, elders.samen.langst, elders.aandacht) == (0, None, [])


def test_claimed_and_not_yet_spoken_to_is_no_caseload(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Toegang.objects.create(inburgeraar=persoon, gebruiker=team.coordinator, grond=Toegangsgrond.CASELOAD)
    assert van(team).is_leeg


def test_coordinator_of_all_wijken_has_a_row_in_each_of_the_pilot(team: Team) -> None:
    overal = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=None)
    stand = van(team)
    assert [rij(stand, w, overal.naam).open.aantal for w in (team.wijk, team.andere_wijk)] == [0, 0]


def test_who_left_keeps_a_row_that_says_so(team: Team) -> None:
    weg = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=team.wijk, laatste_dag=geleden(1))
    persoon = in_caseload(team)
    Toegang.objects.filter(inburgeraar=persoon).update(gebruiker=weg)
    assert rij(van(team), team.wijk, weg.naam).noot == "is hier geen trajectcoördinator meer"
    maak_aanstelling(weg, Rol.TRAJECTCOORDINATOR, wijk=team.andere_wijk)
    assert rij(van(team), team.wijk, weg.naam).noot == ""


def test_who_is_blocked_keeps_a_row_that_says_so(team: Team) -> None:
    in_caseload(team)
    deactivate_user(gebruiker=team.coordinator, door=None)
    stand = van(team)
    assert rij(stand, team.wijk, team.coordinator.naam).noot == "is geblokkeerd"
    assert stand.wijken[0].kop == "1 open traject · 1 trajectcoördinator · 1,0 fte"
    reactivate_user(gebruiker=team.coordinator, door=None)
    assert rij(van(team), team.wijk, team.coordinator.naam).noot == ""


def test_longest_without_contact(team: Team) -> None:
    in_caseload(team, geopend=12, voornamen="Kort")
    lang = in_caseload(team, geopend=40, voornamen="Lang")
    maak_huisbezoek(lang, team.coordinator, datum=geleden(3), resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    langst = rij(van(team), team.wijk, team.coordinator.naam).langst
    assert langst is not None
    assert (langst.tijd, langst.wie) == ("40 dagen", lang.naam)
    assert langst.url == reverse("trajecten:dossier", args=[lang.pk])
    ook = in_caseload(team, geopend=40)
    samen = van(team).samen.langst
    assert samen is not None
    assert samen.wie == "2 mensen"
    op_lijst = als_klant(team.teamleider).get(samen.url).context["pagina"].object_list
    assert {regel.pk for regel in op_lijst} == {lang.pk, ook.pk}


def test_attention_names_what_waits_with_its_people(team: Team) -> None:
    in_caseload(team, geopend=40)
    los = in_caseload(team)
    Toegang.objects.filter(inburgeraar=los).update(tot=vandaag())
    GeplandBezoek.objects.create(inburgeraar=los, door=team.coordinator, datum=geleden(1))
    punten = [(punt.tekst, punt.naam) for punt in van(team).aandacht]
    assert punten == [
        ("1", "langer niet gesproken dan de norm"),
        ("1", "met een bezoek dat niet is vastgelegd"),
        ("1", "nog toe te wijzen"),
    ]
    assert van(team, team.andere_wijk).aandacht == []


def test_page_without_trajecten_says_what_comes_first(team: Team) -> None:
    pagina = als_klant(team.teamleider).get(PAGINA).text
    assert "Er loopt nog geen traject." in pagina
    assert "Wat tellen we?" in pagina
    in_caseload(team)
    leeg = als_klant(team.teamleider).get(PAGINA, {"wijk": team.andere_wijk.pk}).text
    assert "In Roermondse Veld loopt nog geen traject." in leeg
    assert f'href="{LIJST}?wijk={team.andere_wijk.pk}&amp;route=vrij"' in leeg


def test_unknown_wijk_in_the_address_is_left_out(team: Team) -> None:
    in_caseload(team)
    for wijk in ("0", "x", "999999999999999999999999"):
        assert "Caseload per wijk" in als_klant(team.teamleider).get(PAGINA, {"wijk": wijk}).text


def test_teamleider_lands_on_it_and_nobody_else_sees_it_in_the_menu(team: Team) -> None:
    assert als_klant(team.teamleider).get("/").headers["Location"] == PAGINA
    for gebruiker in (team.coordinator, team.consulent):
        client = als_klant(gebruiker)
        assert client.get(PAGINA).status_code == 403
        assert f'href="{PAGINA}"' not in client.get("/", follow=True).text


def test_queries_with_1_and_with_50_people_and_20_coordinators(team: Team) -> None:
    client = als_klant(team.teamleider)
    in_caseload(team, geopend=40)
    een = [tel(client, PAGINA), tel(client, PAGINA, {"wijk": str(team.wijk.pk)})]
    # Of all wijken more: which questions of the pilot are silent, what of them is to be found out, what of the
    # productbeschrijving waits, and how many cards are for people without a fixed contact.
    assert (een[0] - een[1], max(een) <= 30) == (4, True)
    for nummer in range(20):
        collega = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=team.wijk if nummer % 2 else maak_wijk())
        for persoon in [in_caseload(team, geopend=40) for _ in range(2)]:
            Toegang.objects.filter(inburgeraar=persoon).update(gebruiker=collega)
    assert [tel(client, PAGINA), tel(client, PAGINA, {"wijk": str(team.wijk.pk)})] == een
