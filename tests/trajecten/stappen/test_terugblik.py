"""Looking back on a closed traject: on one page, for the team, without what was found of barriers."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from inburgeraars.models import Belemmering, Belemmeringsoort, Inburgeraar
from kern.klok import vandaag
from logboek.models import Logregel
from participatie.models import Meting
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.terugblik import maak_in_afronden
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from tests.trajecten.stappen.test_afronden import dag, heel, over, rond_af
from trajecten.plan.models import Afspraak, Component
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.stappen.terugblik import duur
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Traject


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    mens = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_in_afronden(mens, team.coordinator)
    return mens


def blik(team: Team, wie: Any = None) -> Any:
    """Return the panel as the page shows it."""
    traject = Traject.objects.earliest("geopend_op")
    antwoord = als_klant(wie or team.coordinator).get(reverse("trajecten:terugblik", args=[traject.pk]))
    assert antwoord.status_code == 200
    return antwoord.context["t"]


@pytest.mark.parametrize(
    ("dagen", "woorden"),
    [(0, "0 dagen"), (1, "1 dag"), (13, "13 dagen"), (14, "2 weken"), (60, "9 weken"), (200, "7 maanden")],
)
def test_how_long_is_told_as_one_would(dagen: int, woorden: str) -> None:
    assert duur(dag(dagen), vandaag()) == woorden


def test_page_tells_the_whole_traject(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon, slot=heel(), reden="")
    t = blik(team)
    kern = {g.wat: g.waarde for g in t.kern}
    assert kern["Uitkomst"] == "Afgerond met diploma"
    assert kern["Geduurd"] == "7 maanden"
    assert kern["Gestart"].endswith("5 maanden na de opening")
    assert kern["Vast contact"] == team.coordinator.naam
    assert kern["Contact"] == "2 gesprekken"
    assert t.kern[-1].noot == "2 contacten, samen 1,5 uur"
    assert [(s.naam, s.duur) for s in t.stappen] == [
        ("Taxeren", "10 dagen"),
        ("Vormgeven", "6 maanden"),
        ("Afronden", "3 weken"),
    ]
    assert [m.score for m in t.metingen] == [2, 9]
    assert t.winst == "Van score 2 naar score 9."
    assert t.afspraken_in_het_kort == "1 nagekomen · 1 niet nagekomen"
    assert {a.naam: (a.stand, a.noot) for a in t.afspraken} == {
        "De inburgeraar: Belt de opvang": ("nagekomen", ""),
        "De inburgeraar: Koopt een fiets": ("niet nagekomen", "te duur"),
    }
    slot = {g.wat: (g.waarde, g.noot) for g in t.slot}
    assert slot["Staatsexamen NT2, programma I"][0].endswith("B1")
    assert slot["Verder op eigen kracht"] == ("Ja, met het eigen netwerk", "belt de buurvrouw")
    assert slot["Nazorg"][0].count("20") == 2
    assert slot["Nazorg"][1] == "kijk na"


def test_barriers_and_what_help_is_for_stay_out(team: Team, persoon: Inburgeraar) -> None:
    Belemmering.objects.create(
        inburgeraar=persoon,
        soort=Belemmeringsoort.objects.create(naam="gezondheidszorgen"),
        toelichting="rugpijn",
        door=team.coordinator,
    )
    rond_af(team, persoon)
    pad = reverse("trajecten:terugblik", args=[Traject.objects.get().pk])
    for wie in (team.coordinator, team.collega, team.teamleider):
        tekst = als_klant(wie).get(pad).text
        assert ("Hulp" in tekst) is (wie != team.collega)
        for geheim in ("gezondheidszorgen", "rugpijn", "schulden"):
            assert geheim not in tekst


def test_a_traject_that_never_started_has_its_page_too(team: Team, persoon: Inburgeraar) -> None:
    Component.objects.all().delete()
    Afspraak.objects.all().delete()
    Meting.objects.all().delete()
    Traject.objects.update(gestart_op=None, stap=Stap.TAXEREN)
    close_traject(
        inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.WIL_NIET, op=vandaag(), reden="x"
    )
    t = blik(team)
    assert {g.wat: g.waarde for g in t.kern}["Gestart"] == "niet gestart"
    assert (t.plan, t.afspraken, t.metingen, t.winst, t.slot) == ([], [], [], "", [])


def test_stay_goes_on_through_a_reopening(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon, op=dag(10))
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="toch niet klaar")
    rond_af(team, persoon)
    assert [(s.naam, s.duur) for s in blik(team).stappen][2:] == [("Afronden", "3 weken")]


def test_closing_again_on_a_day_before_the_reopening_gives_no_negative_stay(
    team: Team, persoon: Inburgeraar
) -> None:
    rond_af(team, persoon, op=dag(10))
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="toch niet klaar")
    rond_af(team, persoon, op=dag(8), reden="nu wel klaar")
    t = blik(team)
    assert [(s.naam, s.duur) for s in t.stappen][2:] == [("Afronden", "12 dagen")]
    assert t.kern[0].noot == "nu wel klaar"


def test_closing_leads_to_it_and_the_dossier_keeps_the_way(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.coordinator)
    traject = Traject.objects.get()
    pad = reverse("trajecten:terugblik", args=[traject.pk])
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    assert klant.get(pad).status_code == 404
    assert pad not in klant.get(dossier).text
    url = reverse("trajecten:afsluiten", args=[persoon.pk])
    form = klant.get(url).context["form"]
    velden = {n: w for n in form.fields if (w := form[n].value()) is not None}
    antwoord: Any = klant.post(url, velden | {"uitkomst": Uitkomst.GESTOPT_WERK.value})
    assert antwoord.url == pad
    assert "is afgesloten" in klant.get(pad).text
    assert pad in klant.get(dossier).text
    assert Logregel.objects.filter(handeling="dossier geopend", onderdeel="terugblik").count() == 1


def test_who_lives_elsewhere_is_out_of_sight_after_closing(team: Team, persoon: Inburgeraar) -> None:
    Inburgeraar.objects.filter(pk=persoon.pk).update(wijk=team.andere_wijk)
    klant = als_klant(team.coordinator)
    url = reverse("trajecten:afsluiten", args=[persoon.pk])
    form = klant.get(url).context["form"]
    velden = {n: w for n in form.fields if (w := form[n].value()) is not None}
    antwoord: Any = klant.post(url, velden | {"uitkomst": Uitkomst.VERHUISD.value})
    assert antwoord.url == reverse("trajecten:mijn_dag")
    pad = reverse("trajecten:terugblik", args=[Traject.objects.get().pk])
    assert klant.get(pad).status_code == 404


def test_page_takes_as_many_statements_with_more_rows(team: Team, persoon: Inburgeraar) -> None:
    rond_af(team, persoon, slot=heel(), reden="", nazorg=[over(90)])
    klant, pad = als_klant(team.coordinator), reverse("trajecten:terugblik", args=[Traject.objects.get().pk])
    eerst = tel(klant, pad)
    bron = Component.objects.first()
    assert bron is not None
    for _ in range(10):
        bron.pk = None
        bron.save(force_insert=True)
    assert tel(klant, pad) == eerst
    assert isinstance(over(1), dt.date)
