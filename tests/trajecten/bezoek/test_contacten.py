"""Forms of contacts: somebody added on the way, what is asked of whom, and a page for each kind."""

import datetime as dt
from uuid import uuid4

import pytest
from django.urls import reverse

from inburgeraars.models import (
    Belemmering,
    Belemmeringsoort,
    Benadering,
    Huishoudlid,
    Inburgeraar,
    Route,
)
from inburgeraars.services.benaderingen import claim_persoon
from inburgeraars.services.huishoudens import join_huishouden
from kern.klok import vandaag
from netwerk.models import Activiteit, Vindplaats
from tests.fabrieken.inburgeraars import maak_persoon, ontmoet_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.klant import als_klant, bezoekdata
from tests.team import Team
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.plan.models import Afspraak
from trajecten.taken.models import Taak


def _adres(persoon: Inburgeraar) -> str:
    return reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])


def test_household_is_offered_and_who_is_anothers_is_named(team: Team) -> None:
    fatma, mehmet, ali = (maak_persoon(team.wijk, voornamen=n) for n in ("Fatma", "Mehmet", "Ali"))
    for huisgenoot in (mehmet, ali):
        join_huishouden(inburgeraar_id=huisgenoot.pk, bij=fatma.pk, door=team.coordinator)
    claim_persoon(inburgeraar_id=ali.pk, door=team.collega)
    pagina = als_klant(team.coordinator).get(_adres(fatma))
    assert [naam for _pk, naam in pagina.context["form"].fields["wie"].choices] == [fatma.naam, mehmet.naam]
    assert f"{ali.naam} wordt begeleid door {team.collega.naam}." in pagina.text


def test_searching_keeps_what_was_typed_and_saves_nothing(team: Team) -> None:
    fatma, nora = maak_persoon(team.wijk, voornamen="Fatma"), maak_persoon(team.wijk, voornamen="Noortje")
    client = als_klant(team.coordinator)
    data = bezoekdata(doe="zoek", erbij_zoek="noortje", tekst="Een lang verhaal.", minuten="")
    antwoord = client.post(_adres(fatma), data)
    assert antwoord.status_code == 200
    assert [k.persoon for k in antwoord.context["form"].gevonden] == [nora]
    assert "Een lang verhaal." in antwoord.text
    assert "Kies hoe lang" not in antwoord.text
    assert not Contactmoment.objects.exists()
    assert "Een lang verhaal." in client.get(_adres(fatma)).text

    klaar = bezoekdata(erbij=str(nora.pk), woont_hier="on") | {"wie": [str(fatma.pk), str(nora.pk)]}
    assert client.post(_adres(fatma), klaar).status_code == 302
    assert {v.inburgeraar_id for v in Verslag.objects.all()} == {fatma.pk, nora.pk}
    assert Huishoudlid.objects.count() == 2


def test_somebody_new_is_registered_with_a_first_name(team: Team) -> None:
    fatma = maak_persoon(team.wijk)
    client, data = als_klant(team.coordinator), bezoekdata(erbij_nieuw="Elif", woont_hier="on")
    client.post(_adres(fatma), data | {"resultaat": "niemand thuis", "sleutel": str(uuid4())})
    assert not Inburgeraar.objects.filter(voornamen="Elif").exists()
    assert client.post(_adres(fatma), data).status_code == 302
    elif_ = Inburgeraar.objects.get(voornamen="Elif")
    assert (elif_.route, Verslag.objects.filter(inburgeraar=elif_).count()) == ("wijkgericht", 1)
    assert Huishoudlid.objects.filter(inburgeraar=elif_).exists()


def test_somebody_new_carries_no_name_of_who_opened_the_door(team: Team) -> None:
    amina = ontmoet_persoon(team.coordinator, team.wijk)
    data = bezoekdata(erbij_nieuw="Elif", woont_hier="on")
    assert als_klant(team.coordinator).post(_adres(amina), data).status_code == 302
    assert Inburgeraar.objects.get(voornamen="Elif").bereikbaar_via == "via een huisgenoot"


def test_text_about_who_is_not_ticked_is_not_lost(team: Team) -> None:
    fatma, mehmet = maak_persoon(team.wijk), maak_persoon(team.wijk, voornamen="Mehmet")
    join_huishouden(inburgeraar_id=mehmet.pk, bij=fatma.pk, door=team.coordinator)
    data = bezoekdata(**{f"tekst_{mehmet.pk}": "Hij werkt.", "wie": str(fatma.pk)})
    antwoord = als_klant(team.coordinator).post(_adres(fatma), data)
    assert "Vink Mehmet aan, of haal deze tekst weg" in antwoord.text
    assert not Contactmoment.objects.exists()


def test_folded_parts_are_saved(team: Team) -> None:
    fatma, soort = maak_persoon(team.wijk), Belemmeringsoort.objects.create(naam="schulden")
    over = (vandaag() + dt.timedelta(days=7)).isoformat()
    data = bezoekdata(
        kansen="Kookt graag.",
        belemmeringen=str(soort.pk),
        belemmering_toelichting="Een brief.",
        afspraak_wat="Belt de opvang.",
        afspraak_wie="inburgeraar",
        taak_wat="Bel de kredietbank.",
        taak_uiterlijk=over,
    )
    client = als_klant(team.coordinator)
    assert client.post(_adres(fatma), data).status_code == 302
    assert Verslag.objects.get().kansen == "Kookt graag."
    assert (Belemmering.objects.get().soort, Taak.objects.get().wat) == (soort, "Bel de kredietbank.")
    assert Afspraak.objects.get().wat == "Belt de opvang."
    dossier = reverse("trajecten:dossier", args=[fatma.pk])
    assert "Een brief." in client.get(dossier).text
    assert "Een brief." in als_klant(team.teamleider).get(dossier).text
    assert "Een brief." not in als_klant(team.collega).get(dossier).text
    voorbij = reverse("trajecten:belemmering_voorbij", args=[Belemmering.objects.get().pk])
    assert "voorbij" in client.post(voorbij, follow=True).text
    assert Belemmering.objects.get().voorbij_op == vandaag()


@pytest.mark.parametrize(
    ("anders", "fout"),
    [
        ({"belemmering_toelichting": "Wat?"}, "Kies waar deze toelichting bij hoort"),
        ({"afspraak_uiterlijk": "2030-01-01"}, "Vul in wat jullie afspraken"),
        ({"taak_wat": "Bel.", "taak_uiterlijk": "2020-01-01"}, "Deze dag is al geweest"),
        ({"erbij_nieuw": "123"}, "Vul een voornaam in"),
    ],
)
def test_folded_parts_say_what_is_missing(team: Team, anders: dict[str, str], fout: str) -> None:
    antwoord = als_klant(team.coordinator).post(_adres(maak_persoon(team.wijk)), bezoekdata(**anders))
    assert fout in antwoord.text
    assert not Contactmoment.objects.exists()


def test_barriers_are_not_asked_of_who_is_on_the_regular_route(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Benadering.objects.create(inburgeraar=persoon, route=Route.REGULIER, door=team.consulent)
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.REGULIER)
    pagina = als_klant(team.coordinator).get(_adres(persoon))
    assert "belemmeringen" not in pagina.context["form"].fields


@pytest.mark.parametrize(
    ("soort", "anders", "resultaat"),
    [
        ("wijkcentrum", {"resultaat": "gesproken"}, "gesproken"),
        ("elders", {"resultaat": "gesproken", "waarom_elders": "was er al"}, "gesproken"),
        ("telefoon", {"resultaat": "geen antwoord"}, "geen antwoord"),
        ("bericht", {"resultaat": "antwoord"}, "antwoord"),
        ("instantie", {}, "besproken"),
    ],
)
def test_every_kind_has_a_page(team: Team, soort: str, anders: dict[str, str], resultaat: str) -> None:
    persoon, client = maak_persoon(team.wijk), als_klant(team.coordinator)
    adres = reverse(f"trajecten:contact_{soort}", args=[persoon.pk])
    assert adres in client.get(reverse("trajecten:contact_kies", args=[persoon.pk])).text
    leeg = client.post(adres, {"sleutel": str(uuid4())})
    assert leeg.status_code == 200
    assert leeg.context["form"].errors
    data = {
        "sleutel": str(uuid4()),
        "datum": vandaag().isoformat(),
        "minuten": "15",
        "tekst": "Kort.",
    } | anders
    if soort == "instantie":
        data["organisatie"] = str(maak_organisatie().pk)
    assert client.post(adres, data).status_code == 302
    assert client.post(adres, data).status_code == 302
    verslag = Verslag.objects.get()
    assert (verslag.resultaat, verslag.contactmoment.soort) == (resultaat, soort)
    assert "Kort." in als_klant(team.teamleider).get(reverse("trajecten:dossier", args=[persoon.pk])).text


def test_group_and_vindplaats_have_a_page(team: Team) -> None:
    persoon, client = maak_persoon(team.wijk), als_klant(team.coordinator)
    maak_huisbezoek(persoon, team.coordinator)
    kookgroep = Activiteit.objects.create(
        naam="Kookgroep", soort="ontmoeting", organisatie=maak_organisatie(), wijk=team.wijk
    )
    plek = Vindplaats.objects.create(naam="De Ster", soort="moedercentrum", wijk=team.wijk)
    basis = {"datum": vandaag().isoformat(), "minuten": "60"}
    groep = basis | {"sleutel": str(uuid4()), "activiteit": str(kookgroep.pk), "wie": str(persoon.pk)}
    assert client.post(reverse("trajecten:contact_groepsactiviteit"), groep).status_code == 302
    bezoek = basis | {"sleutel": str(uuid4()), "vindplaats": str(plek.pk), "aantal_gesproken": "12"}
    assert client.post(reverse("trajecten:contact_vindplaats"), bezoek).status_code == 302
    assert set(Contactmoment.objects.values_list("soort", "aantal_gesproken")) == {
        ("huisbezoek", None),
        ("groepsactiviteit", None),
        ("vindplaats", 12),
    }
