"""Withdrawing all that waits at once, what the notices of it say, and what stays to propose again."""

from typing import Any

import pytest
from django.db import transaction
from django.urls import reverse

from gebruikers.meldingen import Meldingregel, in_words
from gebruikers.models import Gebruiker, Melding
from inburgeraars.models import Inburgeraar
from kern.identiteit import als
from kern.klok import DAG, vandaag
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import laat_dag_komen, stel_voor
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.race import terwijl
from tests.team import Team
from tests.trajecten.overdracht.test_paginas import van
from tests.trajecten.overdracht.test_verstuurd import van as verstuurd_van
from trajecten.overdracht.fouten import OverdrachtKanNiet
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.beantwoorden import accept_overdrachten, refuse_overdracht
from trajecten.overdracht.services.uitvoeren import carry_out_due
from trajecten.overdracht.services.voorstellen import Voorstel, propose_overdrachten, withdraw_overdrachten

INTREKKEN = "trajecten:overdrachten_intrekken"


def vier_mensen(team: Team) -> list[Inburgeraar]:
    """Return four people with a traject, by name."""
    mensen = [
        maak_persoon(team.wijk, voornamen=n, geslachtsnaam=n) for n in ("Amra", "Bilal", "Chen", "Dina")
    ]
    for mens in mensen:
        maak_huisbezoek(mens, team.coordinator)
    return mensen


@pytest.fixture
def vier(team: Team) -> list[Overdracht]:
    """Four proposals of one caseload, by name: two to the colleague, two to elsewhere."""
    naar = (team.collega, team.collega, team.elders, team.elders)
    return propose_overdrachten(
        voorstellen=[
            Voorstel(inburgeraar_id=mens.pk, aan=aan, notitie=f"Over {mens.naam}.", gevoelig="Schulden.")
            for mens, aan in zip(vier_mensen(team), naar, strict=True)
        ],
        vanaf=vandaag() + 14 * DAG,
        door=team.teamleider,
    )


def teksten(wie: Gebruiker) -> list[Meldingregel]:
    """Return the notices of a user in words, the first one first."""
    return in_words(list(Melding.objects.filter(gebruiker=wie).order_by("pk")))


def druk(team: Team, rijen: list[Overdracht]) -> Any:
    """Press the button of the page with what it showed as waiting."""
    klant = als_klant(team.teamleider)
    adres = verstuurd_van(team)
    waar = {"referer": f"http://testserver{adres}"}
    return klant.post(reverse(INTREKKEN), {"voorstel": [r.pk for r in rijen]}, follow=True, headers=waar)


def standen(rijen: list[Overdracht]) -> list[str]:
    """Return the states of transfers now."""
    nu = Overdracht.objects.in_bulk([rij.pk for rij in rijen])
    return [nu[rij.pk].stand for rij in rijen]


@pytest.mark.django_db
def test_all_that_waits_is_withdrawn_and_answered_stays(team: Team, vier: list[Overdracht]) -> None:
    accept_overdrachten(overdracht_ids=[vier[0].pk], door=team.collega)
    refuse_overdracht(overdracht_id=vier[2].pk, door=team.elders, reden="Ik zit vol.")
    uit = druk(team, vier)
    assert standen(vier) == ["aangenomen", "ingetrokken", "geweigerd", "ingetrokken"]
    assert uit.redirect_chain == [(verstuurd_van(team), 302)]
    assert (
        f"2 voorstellen zijn ingetrokken: 1 aan {min(team.collega.naam, team.elders.naam)} en 1 aan "
        f"{max(team.collega.naam, team.elders.naam)}. 2 voorstellen waren al beantwoord en veranderen niet."
    ) in uit.text
    regel = Logregel.objects.get(handeling="overdracht ingetrokken")
    assert regel.onderwerpen.count() == 2
    # Nothing is left to withdraw.
    weer = druk(team, vier)
    assert "zijn al beantwoord. Intrekken kan niet meer." in weer.text
    assert Logregel.objects.filter(handeling="overdracht ingetrokken").count() == 1


@pytest.mark.django_db
def test_each_receiver_is_told_once(team: Team, vier: list[Overdracht]) -> None:
    Melding.objects.all().delete()
    withdraw_overdrachten(overdracht_ids=[rij.pk for rij in vier[:3]], door=team.teamleider)
    leider = team.teamleider.naam
    assert [m.tekst for m in teksten(team.collega)] == [
        f"{leider} heeft 2 voorstellen ingetrokken. Je hoeft deze mensen niet over te nemen."
    ]
    assert [m.tekst for m in teksten(team.elders)] == [
        f"{leider} heeft een voorstel ingetrokken. Je hoeft deze persoon niet over te nemen."
    ]
    assert teksten(team.teamleider) == []


@pytest.mark.django_db
def test_page_asks_first_and_names_who_is_told(team: Team, vier: list[Overdracht]) -> None:
    klant = als_klant(team.teamleider)
    url = verstuurd_van(team)
    pagina = klant.get(url).text
    assert 'data-dialoog="alle-intrekken"' in pagina
    assert "4 voorstellen intrekken?" in pagina
    namen = " en ".join(sorted((team.collega.naam, team.elders.naam)))
    zin = f"{namen} krijgen een melding en hoeven deze mensen niet over te nemen."
    assert zin in pagina
    # Without JavaScript the page asks the same, and leads back to itself.
    gevraagd = klant.get(f"{url}&alle=ja").text
    assert gevraagd.count(zin) == gevraagd.count("Alle 4 intrekken") == 1
    assert f'href="?van={team.coordinator.pk}"' in gevraagd
    assert 'id="alle-intrekken"' not in gevraagd
    # One alone has its own button.
    withdraw_overdrachten(overdracht_ids=[rij.pk for rij in vier[1:]], door=team.teamleider)
    assert "alle-intrekken" not in klant.get(url).text


@pytest.mark.django_db
def test_note_of_what_was_withdrawn_stands_there_again(team: Team, vier: list[Overdracht]) -> None:
    druk(team, vier)
    form = als_klant(team.teamleider).get(van(team)).context["form"]
    for rij in vier:
        assert form[f"notitie_{rij.inburgeraar_id}"].value() == f"Over {rij.inburgeraar.naam}."
        assert form[f"gevoelig_{rij.inburgeraar_id}"].value() == "Schulden."
    # Of who has another fixed contact since, the note is of before.
    nieuw = stel_voor(vier[0].inburgeraar, team.collega, team.teamleider, vanaf=vandaag())
    accept_overdrachten(overdracht_ids=[nieuw.pk], door=team.collega)
    anders = als_klant(team.teamleider).get(f"{reverse('trajecten:overdracht_nieuw')}?van={team.collega.pk}")
    assert "Over Amra" not in anders.context["form"][f"notitie_{vier[0].inburgeraar_id}"].value()


@pytest.mark.django_db
def test_who_accepts_many_is_one_notice_and_a_refusal_has_its_reason(
    team: Team, vier: list[Overdracht]
) -> None:
    Melding.objects.all().delete()
    accept_overdrachten(overdracht_ids=[vier[0].pk, vier[1].pk], door=team.collega)
    refuse_overdracht(overdracht_id=vier[2].pk, door=team.elders, reden="Ik zit vol.")
    accept_overdrachten(overdracht_ids=[vier[3].pk], door=team.elders)
    samen, geweigerd, een = teksten(team.teamleider)
    assert (samen.tekst, samen.url, samen.merk) == (
        f"{team.collega.naam} neemt 2 mensen over.",
        verstuurd_van(team),
        "",
    )
    assert (geweigerd.tekst, geweigerd.merk) == (
        (
            f"{team.elders.naam} neemt {vier[2].inburgeraar.naam} niet over van {team.coordinator.naam}. "
            "De reden is: ‘Ik zit vol’."
        ),
        "geweigerd",
    )
    assert (
        een.tekst == f"{team.elders.naam} neemt {vier[3].inburgeraar.naam} over van {team.coordinator.naam}."
    )
    # The former contact is told too, and has no page of what was sent.
    samen, een = teksten(team.coordinator)
    assert (samen.tekst, samen.url) == (f"{team.collega.naam} neemt 2 mensen over.", "")
    assert een.tekst.startswith(f"{team.elders.naam} neemt {vier[3].inburgeraar.naam} over")
    pagina = als_klant(team.teamleider).get(reverse("gebruikers:meldingen")).text
    assert pagina.count("geweigerd") == 1


@pytest.mark.django_db
def test_who_receives_many_on_one_day_is_told_once(team: Team, vier: list[Overdracht]) -> None:
    for rij in vier[:3]:
        accept_overdrachten(overdracht_ids=[rij.pk], door=rij.aan)
        laat_dag_komen(Overdracht.objects.get(pk=rij.pk))
    Melding.objects.all().delete()
    assert carry_out_due() == 3
    (samen,) = teksten(team.collega)
    assert (samen.tekst, samen.url) == (
        "Jij bent nu het vaste contact van 2 mensen.",
        reverse("trajecten:mijn_dag"),
    )
    (een,) = teksten(team.elders)
    assert een.tekst == f"Jij bent nu het vaste contact van {vier[2].inburgeraar.naam}."
    # The next run is told of apart.
    accept_overdrachten(overdracht_ids=[vier[3].pk], door=team.elders)
    laat_dag_komen(Overdracht.objects.get(pk=vier[3].pk))
    Melding.objects.filter(handeling="overdracht aangenomen").delete()
    carry_out_due()
    assert [m.tekst for m in teksten(team.elders)] == [
        f"Jij bent nu het vaste contact van {vier[n].inburgeraar.naam}." for n in (2, 3)
    ]


@pytest.mark.django_db
def test_page_of_a_caseload_leads_to_all_that_was_sent(team: Team, vier: list[Overdracht]) -> None:
    klant = als_klant(team.teamleider)
    assert f'href="{verstuurd_van(team)}"' in klant.get(van(team)).text
    withdraw_overdrachten(overdracht_ids=[rij.pk for rij in vier], door=team.teamleider)
    assert f'href="{verstuurd_van(team)}"' not in klant.get(van(team)).text


@pytest.mark.django_db
def test_reason_of_a_refusal_is_not_told_to_who_does_not_see_the_person(
    team: Team, vier: list[Overdracht]
) -> None:
    refuse_overdracht(overdracht_id=vier[2].pk, door=team.elders, reden="Ik ken het gezin.")
    Melding.objects.update(gebruiker=team.elders)
    uit = [m.tekst for m in teksten(team.elders) if m.merk]
    assert uit == [f"{team.elders.naam} neemt iemand niet over van een collega."]


def _trek_in(team: Team, rijen: list[Overdracht]) -> list[Overdracht]:
    with transaction.atomic(), als(team.teamleider):
        return withdraw_overdrachten(overdracht_ids=[rij.pk for rij in rijen], door=team.teamleider)


def _neem_aan(team: Team, rij: Overdracht) -> list[Overdracht]:
    with transaction.atomic(), als(team.collega):
        return accept_overdrachten(overdracht_ids=[rij.pk], door=team.collega)


@pytest.mark.django_db(transaction=True)
def test_who_accepts_while_all_is_withdrawn_keeps_the_person(team: Team, vier: list[Overdracht]) -> None:
    uit = terwijl(lambda: _neem_aan(team, vier[0]), lambda: _trek_in(team, vier))
    assert not any(isinstance(wat, BaseException) for wat in uit)
    assert standen(vier) == ["aangenomen", "ingetrokken", "ingetrokken", "ingetrokken"]
    assert vier[0].toegang is not None
    assert Overdracht.objects.get(pk=vier[0].pk).toegang.tot is None  # type: ignore[union-attr]


@pytest.mark.django_db(transaction=True)
def test_who_accepts_after_all_was_withdrawn_is_refused(team: Team, vier: list[Overdracht]) -> None:
    uit = terwijl(lambda: _trek_in(team, vier), lambda: _neem_aan(team, vier[0]))
    assert [isinstance(wat, OverdrachtKanNiet) for wat in uit] == [False, True]
    assert set(standen(vier)) == {"ingetrokken"}


@pytest.mark.django_db(transaction=True)
def test_without_the_locks_all_is_withdrawn_over_an_acceptance(
    team: Team, vier: list[Overdracht], monkeypatch: pytest.MonkeyPatch
) -> None:
    """The negative control: what was accepted is withdrawn."""

    def zonder(ids: list[int]) -> object:
        rijen = list(
            Overdracht.objects.filter(pk__in=ids)
            .select_related("van", "aan", "door", "toegang")
            .order_by("pk")
        )
        return rijen, {r.inburgeraar_id: r.inburgeraar for r in rijen}

    for module in ("beantwoorden", "voorstellen"):
        monkeypatch.setattr(f"trajecten.overdracht.services.{module}.lock_overdrachten", zonder)
    uit = terwijl(lambda: _neem_aan(team, vier[0]), lambda: _trek_in(team, vier))
    assert not any(isinstance(wat, BaseException) for wat in uit)
    assert set(standen(vier)) == {"ingetrokken"}
