"""The teamleider judges who is who: lines of the register that wait, and two persons beside each other."""

import itertools
from uuid import uuid4

import pytest
from django.db import transaction
from django.test import Client
from django.urls import reverse

from gebruikers.models import Melding, Meldingsoort
from inburgeraars.models import Adres, Burgerservicenummer, Inburgeraar, Registergegevens, Vindgegevens
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import vandaag
from kern.versleuteld import sleutelhash
from kern.weigering import Weigering
from kern.woorden import voluit
from logboek.models import Logonderwerp
from register.leveringen.beoordelen import judge_wachtregel
from register.models import BpiWachtregel, Wachtoordeel
from tests.fabrieken.dubbelen import maak_wachtregel
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from vinden.models import Dubbeloordeel, Samenvoeging
from wijken.models import Wijk

pytestmark = pytest.mark.django_db

BSN = "123456782"


@pytest.fixture(autouse=True)
def verzamelwijk(db: None) -> Wijk:
    return Wijk.objects.create(code="buiten", naam="Buiten de pilot", buiten_pilot=True)


def oordeel(team: Team, regel: BpiWachtregel, welk: Wachtoordeel) -> Inburgeraar:
    with transaction.atomic(), als(team.teamleider):
        persoon = judge_wachtregel(wachtregel_id=regel.pk, oordeel=welk, door=team.teamleider)
    assert persoon is not None
    return persoon


def test_same_person_gets_what_the_line_says(team: Team) -> None:
    persoon = ontmoet_persoon(team.coordinator, team.wijk, voornamen="Fatma")
    regel = maak_wachtregel(persoon, bsn=BSN, a_nummer="1234567890")

    assert oordeel(team, regel, Wachtoordeel.ZELFDE) == persoon

    persoon.refresh_from_db()
    regel.refresh_from_db()
    register = Registergegevens.objects.get(inburgeraar=persoon)
    assert persoon.naam == "Fatma Yildiz"
    assert persoon.route == "wijkgericht"
    assert (register.geboortejaar, register.geboortemaand, register.geboortedag) == (1980, 5, None)
    assert register.a_nummer == "1234567890"
    assert Burgerservicenummer.objects.get().inburgeraar == persoon
    assert Adres.objects.filter(inburgeraar=persoon).in_kracht().get().postcode == "6043CE"
    assert (regel.oordeel, regel.inhoud, regel.beoordeeld_door_id) == (
        "zelfde persoon",
        "",
        team.teamleider.pk,
    )


def test_the_fixed_contact_is_told_whom_a_judgement_moves_to_another_wijk(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    # The postcode of the line lies in no wijk of the test.
    oordeel(team, maak_wachtregel(persoon), Wachtoordeel.ZELFDE)
    melding = Melding.objects.get(soort=Meldingsoort.VERHUISD)
    assert (melding.gebruiker_id, melding.door_id) == (
        team.coordinator.pk,
        team.teamleider.pk,
    )
    tekst = als_klant(team.coordinator).get(reverse("gebruikers:meldingen")).text
    assert " verhuisd naar Buiten de pilot. Jij blijft het vaste contact." in tekst
    oordeel(team, maak_wachtregel(persoon), Wachtoordeel.ZELFDE)
    assert Melding.objects.filter(soort=Meldingsoort.VERHUISD).count() == 1


def test_somebody_else_becomes_a_new_person_who_is_free(team: Team) -> None:
    bekend = maak_persoon(team.wijk)
    nieuw = oordeel(team, maak_wachtregel(bekend, bsn=BSN), Wachtoordeel.ANDER)
    assert nieuw != bekend
    assert (nieuw.naam, nieuw.route) == ("Fatma Yildiz", "vrij")
    assert Burgerservicenummer.objects.get().inburgeraar == nieuw
    assert not Vindgegevens.objects.filter(inburgeraar=nieuw).exists()


def test_a_line_is_judged_once(team: Team) -> None:
    regel = maak_wachtregel(maak_persoon(team.wijk))
    oordeel(team, regel, Wachtoordeel.ANDER)
    with pytest.raises(Weigering, match="al geoordeeld: iemand anders"):
        oordeel(team, regel, Wachtoordeel.ZELFDE)


def test_another_bsn_is_another_person(team: Team) -> None:
    bekend = maak_persoon(team.wijk)
    Burgerservicenummer.objects.create(
        inburgeraar=bekend, bsn="111222333", bsn_hash=sleutelhash("111222333", doel="bsn")
    )
    regel = maak_wachtregel(bekend, bsn=BSN)
    with pytest.raises(Weigering, match="al een ander BSN"):
        oordeel(team, regel, Wachtoordeel.ZELFDE)
    regel.refresh_from_db()
    assert regel.oordeel == ""


def test_only_the_teamleider_judges(team: Team) -> None:
    regel = maak_wachtregel(maak_persoon(team.wijk))
    with pytest.raises(Weigering, match="Alleen de teamleider"), transaction.atomic(), als(team.coordinator):
        judge_wachtregel(wachtregel_id=regel.pk, oordeel=Wachtoordeel.ANDER, door=team.coordinator)


def test_line_is_shown_beside_the_person_and_judged_in_the_browser(team: Team, client: Client) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildirim")
    regel = maak_wachtregel(persoon)
    client.force_login(team.teamleider)
    lijst = client.get(reverse("trajecten:dubbelen")).text
    assert "Fatma Yildiz" in lijst
    assert "lijkt op Fatma Yildirim" in lijst

    url = reverse("trajecten:dubbele_regel", args=[regel.pk])
    pagina = client.get(url)
    assert "Dit verschilt: naam, adres." in pagina.text
    assert [o for o, _label in pagina.context["form"].fields["oordeel"].choices] == [
        "zelfde persoon",
        "iemand anders",
    ]
    assert "Geef antwoord" in client.post(url, {"sleutel": str(uuid4())}).text
    client.post(url, {"oordeel": "zelfde persoon", "sleutel": str(uuid4())})
    lijst = client.get(reverse("trajecten:dubbelen")).text
    assert "Er wacht niets." in lijst
    assert f"dezelfde persoon, volgens {team.teamleider.naam} op" in lijst
    assert "is geoordeeld: dezelfde persoon" in client.get(url).text
    terug = reverse("trajecten:oordeel_terugnemen", args=[regel.pk])
    assert terug in lijst
    assert "wacht weer op een oordeel" in client.post(terug, follow=True).text
    assert Inburgeraar.objects.get(pk=persoon.pk).naam == "Fatma Yildirim"


def test_line_of_another_person_is_shown_with_what_differs_and_three_answers(
    team: Team, client: Client
) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Mustafa", geslachtsnaam="Saleh")
    regel = maak_wachtregel(
        persoon, reden="andere persoon", bsn=BSN, geslacht="M", geboortedatum="1980-00-00"
    )
    client.force_login(team.teamleider)
    assert "het nummer is van Mustafa Saleh, de andere gegevens niet" in (
        client.get(reverse("trajecten:dubbelen")).text
    )
    url = reverse("trajecten:dubbele_regel", args=[regel.pk])
    pagina = client.get(url)
    anders = {v.wat for v in pagina.context["vergelijking"] if v.verschilt}
    # Of the birth only the year was delivered: it agrees.
    assert anders == {"Naam", "Geslacht", "Adres"}
    assert "Dit verschilt: naam, geslacht, adres." in pagina.text
    assert BSN not in pagina.text
    assert [o for o, _label in pagina.context["form"].fields["oordeel"].choices] == [
        "zelfde persoon",
        "levering klopt niet",
        "nummer hoort bij de regel",
    ]
    antwoord = client.post(url, {"oordeel": "levering klopt niet", "sleutel": str(uuid4())}, follow=True)
    assert "De regel is afgekeurd. Er is niets veranderd." in antwoord.text
    assert "de levering klopt niet, volgens" in antwoord.text


def test_two_persons_are_merged_and_set_apart_in_the_browser(team: Team, client: Client) -> None:
    register = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    ontmoet = ontmoet_persoon(team.coordinator, team.wijk, voornamen="Fatma")
    maak_huisbezoek(ontmoet, team.coordinator, tekst="Over de naaicursus.")
    client.force_login(team.teamleider)

    zoek = client.get(reverse("trajecten:samenvoegen_zoek", args=[ontmoet.pk]), {"q": "yildiz"}).text
    url = reverse("trajecten:samenvoegen", args=[ontmoet.pk, register.pk])
    assert f'href="{url}"' in zoek
    naast = client.get(url).text
    assert f'value="{register.pk}" ' in naast
    assert client.post(url, {"blijft": register.pk}).status_code == 302

    oud = reverse("trajecten:dossier", args=[ontmoet.pk])
    samen = client.get(oud, follow=True)
    assert samen.redirect_chain == [(reverse("trajecten:dossier", args=[register.pk]), 302)]
    assert "Over de naaicursus." in samen.text

    rij = Samenvoeging.objects.get()
    client.post(reverse("trajecten:samenvoegen_ongedaan", args=[rij.pk]))
    assert "Over de naaicursus." in client.get(oud).text


def test_what_tells_two_people_apart_is_said_in_words(team: Team, client: Client) -> None:
    een, ander = (maak_persoon(team.wijk, voornamen=n, geslachtsnaam="Yildiz") for n in ("Fatma", "Fatima"))
    for persoon, straat in ((een, "Siriushof"), (ander, "Händelstraat")):
        Adres.objects.filter(inburgeraar=persoon).update(straat=straat, huisnummer="12", toevoeging="")
    Inburgeraar.objects.filter(pk=een.pk).update(telefoon="06 00 00 00 12")
    maak_huisbezoek(een, team.coordinator)
    client.force_login(team.teamleider)
    zoek = client.get(reverse("trajecten:samenvoegen_zoek", args=[een.pk]), {"q": "fatima"}).text
    assert f"Händelstraat 12 · {team.wijk.naam} · vrij" in zoek
    pagina = client.get(reverse("trajecten:samenvoegen", args=[een.pk, ander.pk]))
    woorden = {v.wat: v.in_woorden for v in pagina.context["paar"].vergelijking}
    assert {woorden[wat] for wat in ("Naam", "Adres", "Route", "Contacten")} == {"verschilt"}
    assert (woorden["Wijk"], woorden["In het register"]) == ("gelijk", "gelijk")
    assert {woorden[wat] for wat in ("Telefoon", "Stap", "Laatste gesprek")} == {""}
    # What differs stands first, then what is the same; the rest is known of one.
    soorten = [woord for woord, _groep in itertools.groupby(woorden.values())]
    assert soorten == ["verschilt", "gelijk", ""]
    assert "Dit verschilt: naam, adres" in pagina.text
    assert "Dit is gelijk: " in pagina.text
    # In words beside each fact, not by colour alone.
    assert pagina.text.count("<span>verschilt</span>") == sum(w == "verschilt" for w in woorden.values())
    regel = maak_wachtregel(een)
    pagina = client.get(reverse("trajecten:dubbele_regel", args=[regel.pk]))
    rechts = {v.wat: v.rechts for v in pagina.context["vergelijking"]}
    assert rechts["Telefoon"] == "06 00 00 00 12"
    assert rechts["Stap"].startswith("Taxeren, geopend op ")
    assert rechts["Laatste gesprek"] == voluit(vandaag())


def test_not_the_same_is_noted_and_told_when_asked_again(team: Team, client: Client) -> None:
    een, ander = maak_persoon(team.wijk), maak_persoon(team.wijk)
    client.force_login(team.teamleider)
    url = reverse("trajecten:samenvoegen", args=[een.pk, ander.pk])
    client.get(url)
    gelezen = Logonderwerp.objects.filter(logregel__onderdeel="vergelijken")
    assert set(gelezen.values_list("object_id", flat=True)) == {een.pk, ander.pk}
    client.post(url, {"anders": "1"})
    assert Dubbeloordeel.objects.get().oordeel == "niet dezelfde"
    assert "Hierover is al geoordeeld: niet dezelfde" in client.get(url).text


def test_two_open_trajecten_are_told_before_anything_is_asked(team: Team, client: Client) -> None:
    paar = [ontmoet_persoon(team.coordinator, team.wijk) for _keer in range(2)]
    for persoon in paar:
        maak_huisbezoek(persoon, team.coordinator)
    client.force_login(team.teamleider)
    url = reverse("trajecten:samenvoegen", args=[p.pk for p in paar])
    tekst = client.get(url).text
    assert "Bij allebei loopt een traject" in tekst
    assert f"Spreek met {team.coordinator.naam} af" in tekst
    assert "samenvoegen</span>" not in tekst


def test_more_than_are_shown_is_said(team: Team, client: Client) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    for n in range(8):
        maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz" if n else "Yilidz")
    client.force_login(team.teamleider)
    url = reverse("trajecten:samenvoegen_zoek", args=[persoon.pk])
    pagina = client.get(url)
    assert len(pagina.context["gevonden"]) == 8
    assert "Er zijn meer dan" not in pagina.text
    maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    for vraag in ({}, {"q": "yildiz fatma"}):
        pagina = client.get(url, vraag)
        assert "Er zijn meer dan 8 mensen gevonden." in pagina.text
        # Those of the same name, not the first of the alphabet.
        assert {p.naam for p, _regel in pagina.context["gevonden"]} == {"Fatma Yildiz"}
