"""Choices of lists kept under a name: one's own, shared with the team, and which one opens first."""

import datetime as dt
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Weergave
from gebruikers.services.weergaven import (
    MEESTE,
    Gegevens,
    change_weergave,
    copy_weergave,
    delete_weergave,
    forget_weergaven,
    restore_weergave,
    save_weergave,
)
from gebruikers.weergaven import Lijst, balk, lijst_met
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import nu, vandaag
from kern.weigering import Weigering
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team

PERSONEN, SIGNALEN = reverse("trajecten:personen"), reverse("trajecten:signaallijst")


def lijst(sleutel: str = "personen") -> Lijst:
    """Return a list whose choice can be kept."""
    gevonden = lijst_met(sleutel)
    assert gevonden is not None
    return gevonden


def bewaar(
    door: Gebruiker, naam: str, vraag: str = "stap=open", sleutel: str = "personen", **anders: bool
) -> Weergave:
    """Keep a choice."""
    return save_weergave(lijst=lijst(sleutel), vraag=vraag, gegevens=Gegevens(naam=naam, **anders), door=door)


def namen(gebruiker: Gebruiker, sleutel: str = "personen") -> list[str]:
    """Return the names above a list."""
    return [chip["naam"] for chip in balk(gebruiker, sleutel, gevraagd={}, getoond={}).chips]


def vul(client: Client, adres: str, **velden: str) -> str:
    """Send the form of a page; return where it led."""
    form = client.get(adres).context["form"]
    antwoord = client.post(adres, {"sleutel": str(form["sleutel"].value()), **velden})
    assert antwoord.status_code == 302, antwoord.context["form"].errors
    return antwoord["Location"]


def test_what_is_shared_is_seen_by_the_team_and_the_rest_by_nobody_else(team: Team) -> None:
    bewaar(team.coordinator, "Mijn open", vraag="stap=open")
    bewaar(team.coordinator, "Stil", vraag="geen_contact=4", gedeeld=True)
    assert namen(team.coordinator) == ["Mijn open", "Stil"]
    assert namen(team.teamleider) == [f"Stil (van {team.coordinator.naam})"]


def test_list_that_one_may_not_open_is_never_offered(team: Team) -> None:
    bewaar(team.teamleider, "Stil", sleutel="vraagt-aandacht", vraag="regel=geen+contact", gedeeld=True)
    assert "Stil" not in als_klant(team.coordinator).get(reverse("gebruikers:weergaven")).text
    with pytest.raises(Weigering):
        bewaar(team.coordinator, "Mijn", sleutel="vraagt-aandacht")
    nieuw = reverse("gebruikers:weergave_nieuw", args=["vraagt-aandacht"])
    assert als_klant(team.coordinator).get(nieuw).status_code == 404


def test_shared_wijk_out_of_sight_shows_nobody_more_and_says_so(team: Team) -> None:
    ergens = maak_wijk("Roermondse Veld")
    vreemde = maak_persoon(ergens, voornamen="Vreemde")
    eigen = maak_persoon(team.wijk, voornamen="Eigen")
    bewaar(team.teamleider, "Het Veld", vraag=f"wijk={ergens.pk}&route=vrij", gedeeld=True)
    assert _mensen(als_klant(team.teamleider).get(PERSONEN, {"wijk": ergens.pk})) == [vreemde.naam]
    (chip,) = balk(team.coordinator, "personen", gevraagd={}, getoond={}).chips
    pagina = als_klant(team.coordinator).get(chip["url"])
    assert _mensen(pagina) == [eigen.naam]
    assert "Een deel van deze weergave kun je niet kiezen" in pagina.text
    assert [c["actief"] for c in pagina.context["weergaven"].chips] == [True]
    assert not als_klant(team.teamleider).get(chip["url"]).context["weergaven"].deels


def _mensen(pagina: Any) -> list[str]:
    return [rij.naam for rij in pagina.context["pagina"].object_list]


def test_choice_of_ones_own_people_is_for_a_colleague_its_own_people(team: Team) -> None:
    van_mij, van_collega = maak_persoon(team.wijk), maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=van_mij.pk, door=team.coordinator)
    claim_persoon(inburgeraar_id=van_collega.pk, door=team.collega)
    client = als_klant(team.coordinator)
    vul(
        client,
        client.get(PERSONEN, {"contact": team.coordinator.pk}).context["weergaven"].bewaar_url,
        naam="Mijn mensen",
        gedeeld="on",
    )
    assert Weergave.objects.get().vraag == "contact=mij"
    for wie, hoe in ((team.coordinator, van_mij), (team.collega, van_collega)):
        (chip,) = balk(wie, "personen", gevraagd={}, getoond={}).chips
        pagina = als_klant(wie).get(chip["url"])
        assert _mensen(pagina) == [hoe.naam]
        assert [c["actief"] for c in pagina.context["weergaven"].chips] == [True]


def test_no_longer_shared_is_no_longer_seen(team: Team) -> None:
    weergave = bewaar(team.coordinator, "Stil", gedeeld=True)
    client = als_klant(team.coordinator)
    vul(client, reverse("gebruikers:weergave_wijzigen", args=[weergave.pk]), naam="Stil")
    assert namen(team.teamleider) == []
    with transaction.atomic(), als(team.teamleider):
        assert not Weergave.objects.exists()


def test_database_shows_a_colleague_what_is_shared_and_lets_it_change_nothing(team: Team) -> None:
    gedeeld = bewaar(team.coordinator, "Stil", gedeeld=True)
    bewaar(team.coordinator, "Mijn")
    with transaction.atomic(), als(team.collega):
        assert list(Weergave.objects.all()) == [gedeeld]
        assert Weergave.objects.filter(pk=gedeeld.pk).update(naam="Van mij") == 0


@pytest.mark.parametrize("rol", [Rol.PARTNER, Rol.CONSULENT, Rol.TAALCOACH])
def test_database_shows_what_is_shared_to_the_team_alone(team: Team, rol: Rol) -> None:
    bewaar(team.coordinator, "Stil", gedeeld=True)
    with transaction.atomic(), als(maak_gebruiker(rol)):
        assert not Weergave.objects.exists()


def test_deleted_one_is_forgotten_after_a_month(team: Team) -> None:
    blijft = bewaar(team.coordinator, "Blijft")
    for naam, dagen in (("Kort", 29), ("Lang", 31)):
        weg = bewaar(team.coordinator, naam)
        delete_weergave(weergave_id=weg.pk, door=team.coordinator)
        Weergave.objects.filter(pk=weg.pk).update(weg_op=nu() - dt.timedelta(days=dagen))
    forget_weergaven()
    assert list(Weergave.objects.order_by("naam").values_list("naam", flat=True)) == [blijft.naam, "Kort"]


def test_search_term_and_days_are_never_kept(team: Team) -> None:
    client = als_klant(team.coordinator)
    adres = client.get(PERSONEN, {"zoek": "Yildiz", "stap": "open", "bezocht_sinds": "2026-01-05"})
    bewaar_url = adres.context["weergaven"].bewaar_url
    assert parse_qs(urlsplit(bewaar_url).query) == {"stap": ["open"]}
    vul(client, f"{bewaar_url}&zoek=Yildiz", naam="Open")
    assert Weergave.objects.get().vraag == "stap=open"


def test_it_is_kept_opened_renamed_deleted_and_brought_back_by_the_pages(team: Team) -> None:
    client = als_klant(team.coordinator)
    terug = vul(client, client.get(PERSONEN, {"stap": "open"}).context["weergaven"].bewaar_url, naam="Open")
    assert terug == f"{PERSONEN}?stap=open"
    pagina = client.get(terug)
    assert [(c["naam"], c["actief"]) for c in pagina.context["weergaven"].chips] == [("Open", True)]
    assert [c["actief"] for c in client.get(PERSONEN, {"stap": "geen"}).context["weergaven"].chips] == [False]
    weergave = Weergave.objects.get()
    vul(client, reverse("gebruikers:weergave_wijzigen", args=[weergave.pk]), naam="Lopend", gedeeld="on")
    alle = client.get(reverse("gebruikers:weergaven")).text
    assert "Lopend" in alle
    assert "gedeeld met het team" in alle
    client.post(reverse("gebruikers:weergave_verwijderen", args=[weergave.pk]))
    assert namen(team.coordinator) == []
    client.post(reverse("gebruikers:weergave_ongedaan", args=[weergave.pk]))
    assert namen(team.coordinator) == ["Lopend"]


def test_shared_one_of_a_colleague_is_copied_once_and_is_then_ones_own(team: Team) -> None:
    weergave = bewaar(team.coordinator, "Stil", vraag="geen_contact=4", gedeeld=True)
    client = als_klant(team.teamleider)
    for _ in range(2):
        client.post(reverse("gebruikers:weergave_kopieren", args=[weergave.pk]))
    kopie = Weergave.objects.get(gebruiker=team.teamleider)
    assert (kopie.naam, kopie.vraag, kopie.gedeeld) == ("Stil", "geen_contact=4", False)
    delete_weergave(weergave_id=weergave.pk, door=team.coordinator)
    assert namen(team.teamleider) == ["Stil"]


def test_another_choice_of_its_name_is_not_called_a_copy(team: Team) -> None:
    weergave = bewaar(team.coordinator, "Stil", vraag="geen_contact=4", gedeeld=True)
    bewaar(team.teamleider, "Stil", vraag="geen_contact=8")
    antwoord = als_klant(team.teamleider).post(
        reverse("gebruikers:weergave_kopieren", args=[weergave.pk]), follow=True
    )
    assert "Je hebt al een weergave met deze naam." in antwoord.text
    assert "staat bij je eigen weergaven" not in antwoord.text
    with pytest.raises(Weigering):
        copy_weergave(weergave_id=weergave.pk, door=team.teamleider)
    assert Weergave.objects.get(gebruiker=team.teamleider).vraag == "geen_contact=8"


def test_what_somebody_shared_who_left_is_not_shown(team: Team) -> None:
    weergave = bewaar(team.coordinator, "Stil", gedeeld=True)
    bewaar(team.elders, "Ver", gedeeld=True)
    assert len(namen(team.teamleider)) == 2
    Aanstelling.objects.filter(gebruiker=team.coordinator).update(tot=vandaag())
    Gebruiker.objects.filter(pk=team.elders.pk).update(is_active=False)
    assert namen(team.teamleider) == []
    with pytest.raises(Weergave.DoesNotExist):
        copy_weergave(weergave_id=weergave.pk, door=team.teamleider)


def test_one_of_a_colleague_is_not_changed_and_an_own_one_not_copied_by_others(team: Team) -> None:
    weergave = bewaar(team.coordinator, "Open")
    client = als_klant(team.collega)
    for naam in ("wijzigen", "verwijderen", "kopieren"):
        assert client.post(reverse(f"gebruikers:weergave_{naam}", args=[weergave.pk])).status_code == 404
    with pytest.raises(Weergave.DoesNotExist):
        copy_weergave(weergave_id=weergave.pk, door=team.collega)
    with pytest.raises(Weergave.DoesNotExist):
        change_weergave(weergave_id=weergave.pk, gegevens=Gegevens(naam="Anders"), door=team.collega)


@pytest.mark.parametrize(
    ("adres", "sleutel", "vraag"),
    [
        (PERSONEN, "personen", "stap=open"),
        (SIGNALEN, "vraagt-aandacht", "regel=geen+contact"),
    ],
)
def test_the_first_opens_from_the_menu_and_never_over_a_number(
    team: Team, adres: str, sleutel: str, vraag: str
) -> None:
    client = als_klant(team.teamleider)
    assert client.get(adres).status_code == 200
    bewaar(team.teamleider, "Eerst", sleutel=sleutel, vraag=vraag, standaard=True)
    assert client.get(adres)["Location"] == f"{adres}?{vraag}"
    keuze = client.get(f"{adres}?wijk={team.wijk.pk}").context
    iedereen = (keuze.get("selectie") or keuze["keuze"]).met(wijk=None).adres
    assert client.get(iedereen).status_code == 200
    leeg = bewaar(team.teamleider, "Alles", sleutel=sleutel, vraag="", standaard=True)
    assert Weergave.objects.filter(standaard=True).get() == leeg
    assert client.get(client.get(adres)["Location"]).status_code == 200


def test_name_is_used_once_a_list_and_said_at_its_field(team: Team) -> None:
    bewaar(team.coordinator, "Open")
    bewaar(team.teamleider, "Open", sleutel="vraagt-aandacht", vraag="")
    bewaar(team.teamleider, "Open")
    for naam in ("Open", " ", "twee\nregels"):
        with pytest.raises(ValidationError):
            bewaar(team.coordinator, naam)
    adres = reverse("gebruikers:weergave_nieuw", args=["personen"])
    client = als_klant(team.coordinator)
    form = client.get(adres).context["form"]
    pagina = client.post(adres, {"sleutel": str(form["sleutel"].value()), "naam": "Open"})
    assert "Je hebt al een weergave met deze naam. Kies een andere" in pagina.text


def test_deleted_one_does_not_come_back_over_another_of_its_name(team: Team) -> None:
    weg = bewaar(team.coordinator, "Open", standaard=True)
    delete_weergave(weergave_id=weg.pk, door=team.coordinator)
    ander = bewaar(team.coordinator, "Open", standaard=True)
    with pytest.raises(Weigering):
        restore_weergave(weergave_id=weg.pk, door=team.coordinator)
    change_weergave(
        weergave_id=ander.pk, gegevens=Gegevens(naam="Lopend", standaard=True), door=team.coordinator
    )
    assert restore_weergave(weergave_id=weg.pk, door=team.coordinator).standaard is False


def test_so_many_are_kept_and_no_more(team: Team) -> None:
    weg = bewaar(team.coordinator, "Weg")
    delete_weergave(weergave_id=weg.pk, door=team.coordinator)
    for n in range(MEESTE):
        bewaar(team.coordinator, f"Keuze {n}")
    with pytest.raises(Weigering, match=str(MEESTE)):
        bewaar(team.coordinator, "Nog een")
    with pytest.raises(Weigering, match=str(MEESTE)):
        restore_weergave(weergave_id=weg.pk, door=team.coordinator)


def test_deleted_one_is_not_changed_and_a_choice_too_long_not_kept(team: Team) -> None:
    weg = bewaar(team.coordinator, "Weg")
    delete_weergave(weergave_id=weg.pk, door=team.coordinator)
    with pytest.raises(Weigering, match="verwijderd"):
        change_weergave(weergave_id=weg.pk, gegevens=Gegevens(naam="Anders"), door=team.coordinator)
    with pytest.raises(Weigering, match="te lang"):
        bewaar(team.coordinator, "Lang", vraag="stap=" + "x" * 500)


def test_database_keeps_one_first_and_no_strange_characters(team: Team) -> None:
    bewaar(team.coordinator, "Open", standaard=True)
    ander = bewaar(team.coordinator, "Ander")
    for velden in ({"standaard": True}, {"naam": "twee\nregels"}):
        with pytest.raises(IntegrityError), transaction.atomic():
            Weergave.objects.filter(pk=ander.pk).update(**velden)


def test_queries_are_as_many_with_1_as_with_20(team: Team) -> None:
    client = als_klant(team.teamleider)
    bewaar(team.teamleider, "Eén")

    def getallen() -> tuple[int, ...]:
        vraag = {"wijk": team.wijk.pk}
        return (
            tel(client, PERSONEN, vraag),
            tel(client, SIGNALEN, vraag),
            tel(client, reverse("gebruikers:weergaven")),
        )

    een = getallen()
    for n in range(19):
        bewaar(team.coordinator, f"Keuze {n}", gedeeld=True)
    assert getallen() == een
