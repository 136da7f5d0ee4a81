"""That somebody died: confirmed in words, wherever the person is, and taken back by the teamleider (DOMEIN 5)."""

import datetime as dt
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from inburgeraars.fouten import Overleden
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Overlijden, Route, Toegang
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.stappen.test_heropenen import dag, plan_erbij, stand
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import GeplandBezoek
from trajecten.stappen.models import Nazorgmeting
from trajecten.stappen.services.overlijden import record_overlijden, take_back_overlijden
from trajecten.stappen.services.sluiten import close_traject
from trajecten.stappen.services.stappen import release_persoon
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak
from trajecten.taken.services import add_taak
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Stapovergang, Traject
from vinden.dubbelen.samenvoegen import merge_personen
from vinden.models import Overnameverzoek
from vinden.overnames.services import ask_from_regulier
from vinden.regulier.services import call_up, record_overlijden_regulier


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Somebody whose traject opened 40 days ago."""
    mens = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(mens, team.coordinator, datum=dag(40))
    return mens


def in_nazorg(team: Team, persoon: Inburgeraar) -> None:
    Traject.objects.update(stap=Stap.AFRONDEN, gestart_op=dag(30))
    close_traject(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        uitkomst=Uitkomst.AFGEROND_ZONDER,
        op=dag(10),
        reden="klaar",
        nazorg=[vandaag() + dt.timedelta(days=80)],
    )


def geclaimd(team: Team) -> Inburgeraar:
    mens = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=mens.pk, door=team.coordinator, van=dag(9))
    add_taak(inburgeraar_id=mens.pk, door=team.coordinator, wat="Bel", uiterlijk=vandaag())
    return mens


def eis_rust(persoon: Inburgeraar, op: dt.date) -> None:
    """Hold that nothing about somebody who died goes on."""
    persoon.refresh_from_db()
    assert (persoon.route, persoon.overleden_op) == (Route.VRIJ, op)
    assert not Benadering.objects.filter(inburgeraar=persoon, eindreden="").exists()
    assert not Toegang.objects.filter(inburgeraar=persoon).in_kracht().exists()
    assert not Taak.objects.filter(inburgeraar=persoon, stand=Taakstand.OPEN).exists()
    assert not GeplandBezoek.objects.filter(inburgeraar=persoon, stand=Bezoekstand.GEPLAND).exists()
    assert not Nazorgmeting.objects.filter(inburgeraar=persoon, vervallen=False).exists()
    assert Overlijden.objects.get(inburgeraar=persoon, teruggenomen_op=None).overleden_op == op


def neem_terug(team: Team, persoon: Inburgeraar) -> None:
    """Take it back under the walls of the teamleider."""
    with als(team.teamleider):
        take_back_overlijden(inburgeraar_id=persoon.pk, door=team.teamleider, reden="het was haar zus")


@pytest.mark.parametrize("stap", list(Stap))
def test_death_in_every_step_ends_everything_and_comes_back(
    team: Team, persoon: Inburgeraar, stap: Stap
) -> None:
    Traject.objects.update(stap=stap)
    plan_erbij(team, persoon)
    GeplandBezoek.objects.filter(datum__lt=vandaag()).update(stand=Bezoekstand.GEHOUDEN)
    voor = stand(persoon)
    with als(team.coordinator):
        close_traject(
            inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.OVERLEDEN, op=dag(1)
        )
    eis_rust(persoon, dag(1))
    neem_terug(team, persoon)
    assert stand(persoon) == voor
    persoon.refresh_from_db()
    assert persoon.overleden_op is None
    laatste = Stapovergang.objects.latest("pk")
    assert (laatste.naar_stap, laatste.reden, laatste.door) == (stap, "het was haar zus", team.teamleider)


def test_death_in_nazorg_ends_it_and_comes_back(team: Team, persoon: Inburgeraar) -> None:
    in_nazorg(team, persoon)
    add_taak(inburgeraar_id=persoon.pk, door=team.coordinator, wat="Bel", uiterlijk=vandaag())
    voor = stand(persoon)
    with pytest.raises(ValidationError):
        record_overlijden(inburgeraar_id=persoon.pk, door=team.coordinator, op=dag(11))
    with pytest.raises(NietInCaseload):
        record_overlijden(inburgeraar_id=persoon.pk, door=team.collega, op=dag(1))
    with als(team.coordinator):
        record_overlijden(inburgeraar_id=persoon.pk, door=team.coordinator, op=dag(1))
    eis_rust(persoon, dag(1))
    with pytest.raises(Overleden):
        record_overlijden(inburgeraar_id=persoon.pk, door=team.coordinator, op=dag(1))
    neem_terug(team, persoon)
    assert stand(persoon) == voor
    assert not Nazorgmeting.objects.get().vervallen


def test_death_of_who_was_claimed_and_never_spoken_to(team: Team) -> None:
    persoon = geclaimd(team)
    voor = stand(persoon)
    with als(team.coordinator):
        release_persoon(
            inburgeraar_id=persoon.pk,
            door=team.coordinator,
            uitkomst=Uitkomst.OVERLEDEN,
            op=dag(1),
            reden="zei de buurman",
        )
    eis_rust(persoon, dag(1))
    benadering = Benadering.objects.get(inburgeraar=persoon)
    assert (benadering.eindreden, benadering.toelichting) == (Eindreden.OVERLEDEN, "zei de buurman")
    neem_terug(team, persoon)
    assert stand(persoon) == voor


def test_death_on_the_regular_route_also_ends_what_a_coordinator_planned(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    van = {"inburgeraar": persoon, "door": team.coordinator}
    GeplandBezoek.objects.create(**van, datum=vandaag())
    Taak.objects.create(**van, voor=team.coordinator, wat="Bel", uiterlijk=vandaag())
    ask_from_regulier(inburgeraar_id=persoon.pk, door=team.coordinator, waarom="kent haar")
    voor = stand(persoon)
    with als(team.consulent):
        record_overlijden_regulier(inburgeraar_id=persoon.pk, door=team.consulent, op=dag(1))
    eis_rust(persoon, dag(1))
    assert Benadering.objects.get(inburgeraar=persoon).eindreden == Eindreden.OVERLEDEN
    assert not Overnameverzoek.objects.filter(antwoord="").exists()
    neem_terug(team, persoon)
    assert stand(persoon) == voor


def test_only_the_teamleider_takes_it_back_and_with_a_reason(team: Team, persoon: Inburgeraar) -> None:
    close_traject(inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.OVERLEDEN, op=vandaag())
    for door in (team.coordinator, team.consulent):
        with pytest.raises(Weigering, match="Alleen een teamleider"):
            take_back_overlijden(inburgeraar_id=persoon.pk, door=door, reden="x")
    with pytest.raises(ValidationError):
        take_back_overlijden(inburgeraar_id=persoon.pk, door=team.teamleider, reden=" ")
    neem_terug(team, persoon)
    with pytest.raises(Weigering, match="Er is geen overlijden"):
        neem_terug(team, persoon)
    rij = Overlijden.objects.get()
    assert (rij.teruggenomen_door, rij.reden) == (team.teamleider, "het was haar zus")
    assert Logregel.objects.filter(handeling="overlijden teruggenomen").count() == 1


def test_recorded_again_after_it_was_taken_back(team: Team, persoon: Inburgeraar) -> None:
    for _keer in range(2):
        close_traject(
            inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.OVERLEDEN, op=vandaag()
        )
        eis_rust(persoon, vandaag())
        neem_terug(team, persoon)
    assert Overlijden.objects.count() == 2


def test_taken_back_of_who_was_merged_since(team: Team, persoon: Inburgeraar) -> None:
    close_traject(inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.OVERLEDEN, op=vandaag())
    blijft = maak_persoon(team.wijk)
    with als(team.teamleider):
        merge_personen(blijft_id=blijft.pk, gaat_id=persoon.pk, door=team.teamleider)
    neem_terug(team, blijft)
    blijft.refresh_from_db()
    assert (blijft.overleden_op, blijft.route) == (None, Route.WIJKGERICHT)
    assert Traject.objects.get(inburgeraar=blijft).gesloten_op is None


# ---- the pages ---------------------------------------------------------------------------------------------------


def velden(antwoord: Any) -> dict[str, Any]:
    """Return what a browser would send of a form as it was shown."""
    form = antwoord.context["form"]
    return {n: w for n in form.fields if (w := form[n].value()) is not None and w is not False}


def test_closing_as_died_asks_a_sentence(team: Team, persoon: Inburgeraar) -> None:
    klant, adres = als_klant(team.coordinator), reverse("trajecten:afsluiten", args=[persoon.pk])
    antwoord = klant.get(adres)
    assert "Ja, Fatma Yildiz is overleden. Dat weet ik zeker." in antwoord.text
    ingevuld = velden(antwoord) | {"uitkomst": "overleden"}
    antwoord = klant.post(adres, ingevuld)
    assert "Kruis dit aan als je zeker weet dat deze persoon is overleden" in antwoord.text
    assert not Overlijden.objects.exists()
    assert klant.post(adres, ingevuld | {"overleden": "on"}).status_code == 302
    eis_rust(persoon, vandaag())


def test_dossier_says_it_and_lets_the_teamleider_take_it_back(team: Team, persoon: Inburgeraar) -> None:
    close_traject(inburgeraar_id=persoon.pk, door=team.coordinator, uitkomst=Uitkomst.OVERLEDEN, op=vandaag())
    terug = reverse("trajecten:overlijden_terugnemen", args=[persoon.pk])
    dossier = reverse("trajecten:dossier", args=[persoon.pk])
    gezien = als_klant(team.coordinator).get(dossier).text
    assert "Overleden op" in gezien
    assert terug not in gezien
    leider = als_klant(team.teamleider)
    assert terug in leider.get(dossier).text
    ingevuld = velden(leider.get(terug))
    assert "Vul in waarom het niet klopt" in leider.post(terug, ingevuld).text
    assert leider.post(terug, ingevuld | {"reden": "Het was haar zus."}).status_code == 302
    na = leider.get(dossier).text
    assert "Overlijden teruggenomen" in na
    assert "Het was haar zus." in na
    assert "Niemand benadert deze persoon nog." not in na


def test_nazorg_and_regular_route_have_their_page(team: Team, persoon: Inburgeraar) -> None:
    in_nazorg(team, persoon)
    opgeroepen = maak_persoon(team.wijk)
    call_up(inburgeraar_ids=[opgeroepen.pk], door=team.consulent)
    for wie, mens, naam in (
        (team.coordinator, persoon, "trajecten:overlijden"),
        (team.consulent, opgeroepen, "trajecten:regulier_overlijden"),
    ):
        klant, adres = als_klant(wie), reverse(naam, args=[mens.pk])
        ingevuld = velden(klant.get(adres))
        assert "Kruis dit aan" in klant.post(adres, ingevuld).text
        assert klant.post(adres, ingevuld | {"overleden": "on"}).status_code == 302
        eis_rust(mens, vandaag())
    kaart = als_klant(team.consulent).get(reverse("trajecten:regulier_persoon", args=[opgeroepen.pk])).text
    assert "Overleden op" in kaart
    assert "Oproepen" not in kaart
