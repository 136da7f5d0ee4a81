"""The list of people who ask attention: its number, its rows, and its filters."""

import datetime as dt
import random
from typing import Any

import pytest
from django.urls import reverse

from dagwerk.signaallijst.keuze import AANDACHT, Signaalkeuze, Volgorde, dagen_te_laat
from dagwerk.signaallijst.lijst import Signaallijst
from dagwerk.signaallijst.mensen import mensen_met_signaal
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang
from kern.klok import vandaag
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload
from tests.dagwerk.caseload.test_tellen import Stad
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.contact.models import GeplandBezoek
from trajecten.normen.enums import Signaalregel
from trajecten.plan.enums import Afspraakpartij
from trajecten.plan.models import Afspraak
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from vinden.personen import NIEMAND, Lijstkeuze, personen

LIJST = reverse("trajecten:signaallijst")


def lijst(team: Team, adres: str = LIJST, **vraag: Any) -> Signaallijst:
    """Return the list as the teamleider sees it."""
    antwoord = als_klant(team.teamleider).get(adres, vraag)
    assert antwoord.status_code == 200
    gevonden: Signaallijst = antwoord.context["lijst"]
    return gevonden


def namen(gevonden: Signaallijst) -> list[str]:
    """Return the first names of the rows, in their order."""
    return [rij.mens.naam.split()[0] for rij in gevonden.rijen]


def afspraak(persoon: Inburgeraar, team: Team, *, uiterlijk: dt.date) -> None:
    """Add an afspraak of the running traject."""
    Afspraak.objects.create(
        inburgeraar=persoon,
        traject=Traject.objects.get(inburgeraar=persoon),
        wat="de huisarts bellen",
        wie=Afspraakpartij.INBURGERAAR,
        uiterlijk=uiterlijk,
        door=team.coordinator,
    )


def test_all_reasons_of_a_person_stand_in_one_row_worst_first(team: Team) -> None:
    persoon = in_caseload(team, geopend=41, voornamen="Emine")
    afspraak(persoon, team, uiterlijk=geleden(20))
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=geleden(6))
    morgen = vandaag() + dt.timedelta(days=1)
    GeplandBezoek.objects.create(
        inburgeraar=persoon, door=team.coordinator, datum=morgen, tijd=dt.time(13, 30)
    )
    gevonden = lijst(team)
    assert gevonden.titel == "1 persoon vraagt aandacht"
    (rij,) = gevonden.rijen
    assert rij.mens.te_laat == 20
    assert [(reden.werk.reden.split(" ", 1)[0], reden.werk.op) for reden in rij.redenen] == [
        ("Afspraak", geleden(20)),
        ("41", geleden(13)),
        ("Het", geleden(6)),
    ]
    assert rij.redenen[1].werk.regel == "41 dagen niet gesproken · de norm is 28 dagen"
    assert rij.bezoek.endswith(" 13.30")
    assert (rij.mens.contact_naam, rij.mens.stap) == (team.coordinator.naam, "Taxeren")


def test_worst_comes_first_and_what_is_not_late_last(team: Team) -> None:
    in_caseload(team, geopend=30, voornamen="Anna")
    in_caseload(team, geopend=60, voornamen="Bilal")
    in_caseload(team, geopend=45, voornamen="Chen")
    assert namen(lijst(team)) == ["Bilal", "Chen", "Anna"]
    assert [rij.mens.te_laat for rij in lijst(team).rijen] == [32, 17, 2]
    assert namen(lijst(team, volgorde=Volgorde.NAAM)) == ["Anna", "Bilal", "Chen"]


def test_within_a_reason_days_and_order_are_of_that_reason(team: Team) -> None:
    """Who is unspoken longest comes first there, however late the afspraken of others are."""
    afspraak(in_caseload(team, geopend=41, voornamen="Anna"), team, uiterlijk=geleden(200))
    in_caseload(team, geopend=90, voornamen="Bilal")
    stil = lijst(team, regel=Signaalregel.GEEN_CONTACT)
    assert namen(stil) == ["Bilal", "Anna"]
    assert [rij.mens.te_laat for rij in stil.rijen] == [
        rij.mens.te_laat_om(Signaalregel.GEEN_CONTACT) for rij in stil.rijen
    ]
    assert stil.rijen[1].redenen[0].werk.soort_regel == Signaalregel.GEEN_CONTACT
    assert namen(lijst(team)) == ["Anna", "Bilal"]


def test_by_fixed_contact_who_has_none_stands_last(team: Team) -> None:
    los = in_caseload(team, geopend=90, voornamen="Los")
    Toegang.objects.filter(inburgeraar=los).update(tot=vandaag())
    bij = in_caseload(team, geopend=60, voornamen="Bij")
    Toegang.objects.filter(inburgeraar=bij).update(gebruiker=team.collega)
    in_caseload(team, geopend=40, voornamen="Kort")
    in_caseload(team, geopend=50, voornamen="Lang")
    assert namen(lijst(team, volgorde=Volgorde.CONTACT)) == ["Lang", "Kort", "Bij", "Los"]
    assert namen(lijst(team, medewerker="niemand")) == ["Los"]
    assert namen(lijst(team, medewerker=str(team.collega.pk))) == ["Bij"]


def test_two_metingen_down_are_never_late() -> None:
    assert dagen_te_laat(Signaalregel.TWEE_OMLAAG, geleden(40)) is None
    assert dagen_te_laat(Signaalregel.RESERVERING_LOOPT_AF, vandaag() + dt.timedelta(days=3)) is None
    assert dagen_te_laat(Signaalregel.BEZOEK_TE_LAAT, vandaag()) == 0


def test_person_counts_in_the_wijk_of_the_traject_after_moving(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=geleden(2))
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    assert [len(lijst(team, wijk=str(w.pk)).mensen) for w in (team.wijk, team.andere_wijk)] == [1, 0]
    (rij,) = lijst(team, wijk=str(team.wijk.pk)).rijen
    assert len(rij.redenen) == 2


def test_without_a_traject_the_wijk_of_the_address_counts(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=geleden(2))
    assert [len(lijst(team, wijk=str(w.pk)).mensen) for w in (team.wijk, team.andere_wijk)] == [1, 0]
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    assert [len(lijst(team, wijk=str(w.pk)).mensen) for w in (team.wijk, team.andere_wijk)] == [0, 1]


@pytest.fixture(params=[1, 2])
def stad(request: pytest.FixtureRequest, team: Team) -> Stad:
    """Return a town made by a seed."""
    stad = Stad(random.Random(request.param), team)  # noqa: S311  the same town each time, no secret
    stad.bevolk(40)
    return stad


def test_number_of_every_choice_is_the_length_of_its_list(stad: Stad) -> None:
    team = stad.team
    gebruiker = Gebruiker.objects.get(pk=team.teamleider.pk)
    alle = mensen_met_signaal(gebruiker)
    keuzes = [
        Signaalkeuze(wijk=wijk, medewerker=wie, regel=regel)
        for wijk in (None, *stad.wijken)
        for wie in (None, NIEMAND, *(g.pk for g in stad.contacten))
        for regel in ("", Signaalregel.GEEN_CONTACT.value, Signaalregel.BEZOEK_TE_LAAT.value)
    ]
    aantallen = [len(keuze.uit(alle)) for keuze in keuzes]
    assert len({n for n in aantallen if n}) > 5
    for keuze, aantal in zip(keuzes, aantallen, strict=True):
        assert len(keuze.uit(mensen_met_signaal(gebruiker, keuze.wijk))) == aantal
    for keuze, aantal in list(zip(keuzes, aantallen, strict=True))[::7]:
        gevonden = lijst(team, keuze.adres)
        assert (len(gevonden.mensen), len(gevonden.rijen)) == (aantal, aantal), keuze
        assert gevonden.keuze == keuze


def test_people_of_a_reason_are_those_of_its_rule(stad: Stad) -> None:
    gebruiker = Gebruiker.objects.get(pk=stad.team.teamleider.pk)
    alle = mensen_met_signaal(gebruiker)
    for regel in AANDACHT:
        van_regel = {p.pk for p in personen(gebruiker, Lijstkeuze(signaal=regel.value))}
        assert {m.pk for m in Signaalkeuze(regel=regel.value).uit(alle)} == van_regel, regel
    assert len(alle) == len({m.pk for m in alle})


def test_each_reason_has_a_chip_with_the_number_of_its_list(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=geleden(2))
    in_caseload(team, geopend=50, stap=Stap.PLAATSEN)
    chips = lijst(team).redenen
    assert [chip["naam"] for chip in chips] == [
        "Alle redenen (2)",
        "Te lang niet gesproken (2)",
        "Bezoek te laat (1)",
    ]
    assert [len(lijst(team, chip["url"]).mensen) for chip in chips] == [2, 2, 1]
    gekozen = lijst(team, regel="twee omlaag")
    assert gekozen.titel == "Niemand vraagt aandacht"
    assert [c["naam"] for c in gekozen.redenen if c["actief"]] == ["Twee metingen omlaag (0)"]


def test_fifty_rows_at_once_and_the_rest_on_a_tap(team: Team) -> None:
    for n in range(53):
        in_caseload(team, geopend=40 + n)
    eerst = lijst(team)
    assert (len(eerst.mensen), len(eerst.rijen), eerst.meer_tonen) == (53, 50, "Nog 3 tonen")
    alles = lijst(team, toon="100")
    assert (len(alles.rijen), alles.meer_tonen) == (53, "")
    assert [r.mens.pk for r in alles.rijen[:50]] == [r.mens.pk for r in eerst.rijen]


@pytest.mark.parametrize(
    "vraag", [{"wijk": "x"}, {"medewerker": "9" * 30}, {"regel": "geen"}, {"volgorde": "²"}, {"toon": "²"}]
)
def test_unknown_value_in_the_address_is_left_out(team: Team, vraag: dict[str, str]) -> None:
    in_caseload(team, geopend=40)
    gevonden = lijst(team, **vraag)
    assert (len(gevonden.mensen), gevonden.keuze) == (1, Signaalkeuze())


def test_nobody_but_a_coordinator_is_named_by_number(team: Team) -> None:
    in_caseload(team, geopend=40)
    assert lijst(team, medewerker=str(team.elders.pk)).keuze.medewerker == team.elders.pk
    assert lijst(team, medewerker=str(team.consulent.pk)).keuze.medewerker is None


def test_empty_list_says_that_nobody_asks_attention(team: Team) -> None:
    in_caseload(team)
    client = als_klant(team.teamleider)
    assert "Nu vraagt niemand aandacht." in client.get(LIJST).text
    in_caseload(team, geopend=40)
    pagina = client.get(LIJST, {"wijk": team.andere_wijk.pk}).text
    assert "Met deze keuze vraagt niemand aandacht." in pagina
    assert "Toon iedereen die aandacht vraagt" in pagina


def test_queries_are_as_many_for_1_person_as_for_60(team: Team) -> None:
    client = als_klant(team.teamleider)
    vragen: list[dict[str, Any]] = [{}, {"wijk": team.wijk.pk}, {"medewerker": team.coordinator.pk}]
    in_caseload(team, geopend=40)
    een = [tel(client, LIJST, vraag) for vraag in vragen]
    for n in range(59):
        persoon = in_caseload(team, geopend=40 + n)
        afspraak(persoon, team, uiterlijk=geleden(n + 1))
    assert [tel(client, LIJST, vraag) for vraag in vragen] == een
    assert tel(client, LIJST, {"toon": 100}) == een[0]
    assert max(een) <= 10
