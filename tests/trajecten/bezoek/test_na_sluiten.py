"""A talk around a closing: it belongs to the closed traject, or begins the next one on its own day (DOMEIN 5)."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from inburgeraars.models import Benadering, Fase, Inburgeraar, Route
from kern.klok import vandaag
from kern.ladder import Pijler
from kern.weigering import Weigering
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.stappen.services.nazorg import begin_new_traject
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.lopend import start_traject
from trajecten.traject.models import Traject


def dag(geleden: int) -> dt.date:
    return vandaag() - dt.timedelta(days=geleden)


def gesloten(team: Team, op: dt.date, *, uitkomst: Uitkomst = Uitkomst.GESTOPT_WERK) -> Inburgeraar:
    """Make somebody whose traject, started 30 days ago, was closed today as of a day."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=dag(40))
    start_traject(inburgeraar_id=persoon.pk, op=dag(30))
    Traject.objects.update(stap=Stap.AFRONDEN)
    nazorg = [vandaag() + dt.timedelta(days=90)] if uitkomst.afgerond else []
    close_traject(
        inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=uitkomst, op=op, reden="x", nazorg=nazorg
    )
    return persoon


def log_op_pagina(team: Team, persoon: Inburgeraar, op: dt.date, wie: Any = None) -> str:
    """Log a talk on the page, and return the page that follows."""
    klant = als_klant(wie or team.coordinator)
    adres = reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    form = klant.get(adres).context["form"]
    velden = {n: w for n in form.fields if (w := form[n].value()) is not None and w is not False}
    velden |= {"resultaat": "gesproken", "minuten": "30", "datum": op.isoformat(), "tekst": "kort"}
    antwoord = klant.post(adres, velden, follow=True)
    return str(antwoord.text)


@pytest.mark.parametrize("geleden", [4, 9])
def test_talk_of_a_day_of_the_closed_traject_claims_nothing_and_offers_reopening(
    team: Team, geleden: int
) -> None:
    persoon = gesloten(team, dag(4))
    for wie in (team.coordinator, team.collega):
        na = log_op_pagina(team, persoon, dag(geleden), wie)
        assert "Traject heropenen" in na
        assert "Gaat het toch verder?" in na
    persoon.refresh_from_db()
    assert persoon.route == Route.VRIJ
    assert Benadering.objects.count() == 1
    reopen_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="toch verder")
    assert Traject.objects.get().gesloten_op is None


@pytest.mark.parametrize("geleden", [0, 2, 3])
def test_second_traject_opens_on_the_day_of_its_talk_in_the_first_pijler(team: Team, geleden: int) -> None:
    persoon = gesloten(team, dag(4))
    na = log_op_pagina(team, persoon, dag(geleden))
    assert "Traject heropenen" not in na
    tweede = Traject.objects.get(gesloten_op=None)
    assert tweede.geopend_op == dag(geleden)
    assert tweede.overgangen.get().datum == dag(geleden)
    fasen = Fase.objects.filter(inburgeraar=persoon).order_by("van", "pk")
    assert [(f.pijler, f.van, f.tot) for f in fasen if f.tot is None or f.tot > f.van][-1] == (
        Pijler.VOOR,
        dag(geleden),
        None,
    )


def test_form_offers_reopening_before_a_second_traject_begins(team: Team) -> None:
    persoon = gesloten(team, dag(4))
    adres = reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    tekst = als_klant(team.coordinator).get(adres).text
    assert "Het vorige traject is nog maar net gesloten." in tekst
    assert reverse("trajecten:heropenen", args=[persoon.pk]) in tekst


def test_new_traject_after_nazorg_opens_on_the_day_of_the_talk_that_is_chosen(team: Team) -> None:
    persoon = gesloten(team, dag(9), uitkomst=Uitkomst.AFGEROND_ZONDER)
    maak_huisbezoek(persoon, team.coordinator, datum=dag(5))
    maak_huisbezoek(persoon, team.coordinator, datum=dag(2))
    with pytest.raises(ValidationError):
        begin_new_traject(inburgeraar_id=persoon.pk, door=team.coordinator, reden="verder", gesprek_op=dag(3))
    klant, adres = als_klant(team.coordinator), reverse("trajecten:nieuw_traject", args=[persoon.pk])
    form = klant.get(adres).context["form"]
    assert [waarde for waarde, _label in form.fields["gesprek_op"].choices] == [
        dag(2).isoformat(),
        dag(5).isoformat(),
        "",
    ]
    velden = {"sleutel": form["sleutel"].value(), "reden": "wil verder", "gesprek_op": dag(2).isoformat()}
    assert klant.post(adres, velden).status_code == 302
    assert Traject.objects.get(gesloten_op=None).geopend_op == dag(2)
    fasen = Fase.objects.filter(inburgeraar=persoon).order_by("van")
    assert [(f.pijler, f.van, f.tot) for f in fasen][-2:] == [
        (Pijler.NA, dag(8), dag(2)),
        (Pijler.VOOR, dag(2), None),
    ]


def test_no_new_traject_on_the_day_of_closing(team: Team) -> None:
    persoon = gesloten(team, vandaag(), uitkomst=Uitkomst.AFGEROND_ZONDER)
    with pytest.raises(Weigering, match="Heropen het dan"):
        begin_new_traject(inburgeraar_id=persoon.pk, door=team.collega, reden="verder")
