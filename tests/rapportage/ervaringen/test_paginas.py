"""The pages of ervaringen: sharing in half a minute, names that are noticed, and what a list shows to whom."""

import datetime as dt
import re
from typing import Any
from urllib.parse import urlencode
from uuid import uuid4

import pytest
from django.conf import settings as instellingen
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from demodata.kalender import op_moment
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.klok import gezette_klok, vandaag
from rapportage.ervaringen.enums import STIL_NA, Vraag
from rapportage.ervaringen.lijst import stille_vragen
from rapportage.ervaringen.models import Ervaring
from rapportage.ervaringen.services.delen import withdraw_ervaring
from rapportage.ervaringen.services.verzamelen import add_trefwoord, gather_ervaring
from rapportage.product.referentie import laad_onderdelen
from tests.fabrieken.documenten import maak_foto
from tests.fabrieken.ervaringen import TEKST, maak_ervaring, maak_ervaringfoto
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import ontmoet_persoon
from tests.fabrieken.netwerk import maak_vindplaats
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant, bezoekdata
from wijken.models import Wijk

pytestmark = pytest.mark.django_db


@pytest.fixture
def wijk() -> Wijk:
    return maak_wijk("Donderberg")


@pytest.fixture
def ilse(wijk: Wijk) -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)


def _data(**velden: Any) -> dict[str, Any]:
    return {"sleutel": str(uuid4()), "tekst": TEKST, "vraag": "2", "dag": vandaag().isoformat()} | velden


def _nieuw(ilse: Gebruiker, **velden: Any) -> Any:
    return als_klant(ilse).post(reverse("rapportage:ervaring_nieuw"), _data(**velden))


def test_two_things_are_asked_and_the_wijk_is_ones_own(ilse: Gebruiker, wijk: Wijk) -> None:
    pagina = als_klant(ilse).get(reverse("rapportage:ervaring_nieuw")).content.decode()
    assert "Wat gebeurde er?" in pagina
    assert "Donderberg" in pagina
    antwoord = _nieuw(ilse, wijk=wijk.pk)
    ervaring = Ervaring.objects.get()
    assert antwoord.url == reverse("rapportage:ervaring", args=[ervaring.pk])
    assert (ervaring.tekst, ervaring.wijk, ervaring.door) == (TEKST, wijk, ilse)


def test_sent_twice_it_is_one(ilse: Gebruiker) -> None:
    data = _data()
    klant = als_klant(ilse)
    eerste, tweede = (klant.post(reverse("rapportage:ervaring_nieuw"), data) for _keer in range(2))
    assert eerste["Location"] == tweede["Location"]
    assert Ervaring.objects.count() == 1


def test_after_a_visit_it_is_offered_with_the_wijk_and_nothing_of_the_person(
    ilse: Gebruiker, wijk: Wijk
) -> None:
    persoon = ontmoet_persoon(ilse, wijk, voornamen="Xhesika")
    klant = als_klant(ilse)
    antwoord = klant.post(reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]), bezoekdata(), follow=True)
    (melding,) = [str(m) for m in antwoord.context["messages"] if "opgeslagen" in str(m)]
    adres = f"{reverse('rapportage:ervaring_nieuw')}?{urlencode({'wijk': wijk.pk, 'van': 'bezoek'})}"
    assert f'<a href="{adres.replace("&", "&amp;")}">Wil je een ervaring delen?</a>' in melding
    pagina = klant.get(adres).content.decode()
    assert "overgenomen van je bezoek" in pagina
    assert "Xhesika" not in pagina


def test_nobody_at_home_offers_nothing(ilse: Gebruiker, wijk: Wijk) -> None:
    persoon = ontmoet_persoon(ilse, wijk)
    antwoord = als_klant(ilse).post(
        reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]),
        bezoekdata(resultaat="niemand thuis", minuten=""),
        follow=True,
    )
    assert "ervaring delen" not in "".join(str(m) for m in antwoord.context["messages"])


def test_a_place_is_taken_over_with_its_wijk(ilse: Gebruiker) -> None:
    plek = maak_vindplaats(maak_wijk("De Kemp"), naam="De Merel")
    adres = f"{reverse('rapportage:ervaring_nieuw')}?vindplaats={plek.pk}&doelgroep=behoeftig&vraag=1"
    pagina = als_klant(ilse).get(adres).content.decode()
    assert "De Kemp · De Merel · inburgeringsbehoeftig" in pagina
    assert "overgenomen van de pagina waar je was" in pagina
    assert (
        reverse("rapportage:ervaring_nieuw")
        in als_klant(ilse).get(reverse("netwerk:vindplaats", args=[plek.pk])).content.decode()
    )


@pytest.mark.parametrize("vraag", ["?wijk=x&vindplaats=999999&activiteit=-1&vraag=9&doelgroep=alles", ""])
def test_an_address_that_names_nothing_opens_all_the_same(ilse: Gebruiker, vraag: str) -> None:
    assert als_klant(ilse).get(reverse("rapportage:ervaring_nieuw") + vraag).status_code == 200


def test_a_name_is_asked_about_before_it_is_saved_and_nothing_is_lost(ilse: Gebruiker) -> None:
    tekst = "Ria paste op, en toen ging ze mee."
    antwoord = _nieuw(ilse, tekst=tekst, uitspraak="Ik ken nu iedereen.", uitspraak_mag="on")
    pagina = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert not Ervaring.objects.exists()
    assert "Nog niet opgeslagen. Is ‘Ria’ de naam van een persoon?" in pagina
    assert "<strong>Je noemt Ria.</strong> Schrijf liever “Een vrouw”." in pagina
    assert tekst in pagina
    assert "Ik ken nu iedereen." in pagina


def test_a_name_is_replaced_without_script(ilse: Gebruiker) -> None:
    pagina = _nieuw(ilse, tekst="Ria paste op.", vraag="", doe="vervang:ria").content.decode()
    assert "Een vrouw paste op." in pagina
    assert "Je noemt" not in pagina
    assert "Kies waar het over gaat" not in pagina, "no error of what was not filled in yet"
    assert not Ervaring.objects.exists()


def test_a_name_that_may_stay_is_asked_about_once(ilse: Gebruiker) -> None:
    pagina = _nieuw(ilse, tekst="Ria paste op.", doe="laat:ria").content.decode()
    assert "Je noemt" not in pagina
    assert 'name="laten_staan" value="ria"' in pagina
    _nieuw(ilse, tekst="Ria paste op.", laten_staan="ria")
    assert Ervaring.objects.get().tekst == "Ria paste op."


def test_names_are_noticed_while_somebody_types(ilse: Gebruiker, wijk: Wijk) -> None:
    ontmoet_persoon(ilse, wijk, voornamen="Xhesika")
    antwoord = als_klant(ilse).post(
        reverse("rapportage:ervaring_namen"), {"tekst": "Xhesika en Ria kwamen.", "laten_staan": "ria"}
    )
    pagina = antwoord.content.decode()
    assert "Je noemt Xhesika." in pagina
    assert "Je noemt Ria." not in pagina
    assert "<html" not in pagina


def test_the_list_is_searched_and_filtered(ilse: Gebruiker, wijk: Wijk) -> None:
    laad_onderdelen()
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    eerste = maak_ervaring(ilse, wijk=wijk, doelgroep=Doelgroep.PLICHTIG)
    tweede = maak_ervaring(leider, tekst="Een kaartje werkt beter dan een brief.", vraag=Vraag.VINDPLAATSEN)
    weg = maak_ervaring(ilse, tekst="Dit was een vergissing.")
    withdraw_ervaring(ervaring_id=weg.pk, door=ilse)
    add_trefwoord(ervaring_id=tweede.pk, woord="post", laten_staan=(), door=leider)
    gather_ervaring(ervaring_id=tweede.pk, plek="onderdeel-3", door=leider)
    klant = als_klant(ilse)

    def toont(**vraag: str) -> set[int]:
        antwoord = klant.get(reverse("rapportage:ervaringen"), vraag)
        return {rij.pk for rij in antwoord.context["pagina"]}

    assert toont() == {eerste.pk, tweede.pk}
    assert toont(zoek="portiek") == {eerste.pk}
    assert toont(zoek="post") == {tweede.pk}
    assert toont(vraag="1") == {tweede.pk}
    assert toont(wijk=wijk.code) == {eerste.pk}
    assert toont(doelgroep="plichtig") == {eerste.pk}
    assert toont(hoort_bij="onderdeel-3") == {tweede.pk}
    assert toont(hoort_bij="vraag-2") == {eerste.pk}
    assert toont(hoort_bij="wijk Donderberg") == {eerste.pk}
    assert toont(toon="van-mij") == {eerste.pk}
    assert toont(toon="ingetrokken") == {weg.pk}
    leeg = klant.get(reverse("rapportage:ervaringen"), {"zoek": "niets"}).content.decode()
    assert "Geen ervaring gevonden met deze keuze." in leeg


def test_an_empty_list_says_what_to_do_first(ilse: Gebruiker) -> None:
    assert "Deel de eerste ervaring" in als_klant(ilse).get(reverse("rapportage:ervaringen")).content.decode()
    lezer = als_klant(maak_gebruiker(Rol.PROJECTLEIDER)).get(reverse("rapportage:ervaringen"))
    assert "Deel de eerste ervaring" not in lezer.content.decode()


def test_the_list_costs_as_much_with_a_full_page(ilse: Gebruiker, wijk: Wijk) -> None:
    klant = als_klant(ilse)
    adres = reverse("rapportage:ervaringen")
    maak_ervaring(ilse, wijk=wijk)
    klant.get(adres)
    with CaptureQueriesContext(connection) as een:
        klant.get(adres)
    for nummer in range(55):
        add_trefwoord(
            ervaring_id=maak_ervaring(ilse, wijk=wijk, doelgroep=Doelgroep.PLICHTIG).pk,
            woord=f"woord {nummer}",
            laten_staan=(),
            door=ilse,
        )
    with CaptureQueriesContext(connection) as veel:
        antwoord = klant.get(adres)
    assert len(antwoord.context["pagina"].object_list) == 50
    assert len(veel) == len(een)


def test_a_colleague_answers_on_the_page(ilse: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    naima = maak_gebruiker(Rol.TRAJECTCOORDINATOR, voornaam="Naima")
    klant = als_klant(naima)
    adres = reverse("rapportage:bijval", args=[ervaring.pk])
    pagina = klant.post(adres, {"sleutel": str(uuid4()), "tekst": "Ook bij Ria."}).content.decode()
    assert "Je noemt Ria." in pagina
    assert not ervaring.bijval.exists()
    klant.post(adres, {"sleutel": str(uuid4()), "tekst": "Ook in de Kemp."})
    pagina = klant.get(reverse("rapportage:ervaring", args=[ervaring.pk])).content.decode()
    assert "Ook in de Kemp." in pagina
    klant.post(reverse("rapportage:bijval_terug", args=[ervaring.pk]))
    pagina = klant.get(reverse("rapportage:ervaring", args=[ervaring.pk])).content.decode()
    assert "Ook in de Kemp." not in pagina


def test_the_page_tells_readers_no_doelgroep_beside_a_place(ilse: Gebruiker, wijk: Wijk) -> None:
    ervaring = maak_ervaring(ilse, vindplaats=maak_vindplaats(wijk), doelgroep=Doelgroep.BEHOEFTIG)
    adressen = [reverse("rapportage:ervaringen"), reverse("rapportage:ervaring", args=[ervaring.pk])]
    for rol, leest in ((Rol.TEAMLEIDER, True), (Rol.BELEIDSMEDEWERKER, False)):
        klant = als_klant(maak_gebruiker(rol))
        # In the list the word stands in the filter too.
        keren = [klant.get(adres).content.decode().count("inburgeringsbehoeftig") for adres in adressen]
        assert keren == ([2, 1] if leest else [1, 0])


def test_a_picture_goes_with_it(ilse: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    antwoord = _nieuw(ilse, tekst="Een kaartje werkt.", doe="foto")
    nieuw = Ervaring.objects.exclude(pk=ervaring.pk).get()
    assert antwoord.url == reverse("rapportage:ervaringfoto_nieuw", args=[nieuw.pk])
    foto = maak_ervaringfoto(ervaring)
    klant = als_klant(ilse)
    assert klant.get(reverse("rapportage:ervaringfoto", args=[foto.pk]))["Content-Type"] == "image/jpeg"
    klant.post(reverse("rapportage:ervaringfoto_weg", args=[foto.pk]))
    assert klant.get(reverse("rapportage:ervaringfoto", args=[foto.pk])).status_code == 404


def test_a_picture_that_is_sent_twice_is_one(ilse: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    velden = {"sleutel": str(uuid4()), "bijschrift": "De keuken", "grond": "geen gezicht"}
    klant = als_klant(ilse)
    for _keer in range(2):
        bestand = SimpleUploadedFile("foto.jpg", maak_foto(), "image/jpeg")
        klant.post(
            reverse("rapportage:ervaringfoto_nieuw", args=[ervaring.pk]), velden | {"bestand": bestand}
        )
    assert ervaring.fotos.get().bijschrift == "De keuken"


def test_a_name_below_a_picture_is_asked_about_at_its_field(ilse: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    klant, adres = als_klant(ilse), reverse("rapportage:ervaringfoto_nieuw", args=[ervaring.pk])
    velden = {"sleutel": str(uuid4()), "bijschrift": "Fatima in de keuken", "grond": "geen gezicht"}

    def stuur(**anders: str) -> Any:
        bestand = SimpleUploadedFile("foto.jpg", maak_foto(), "image/jpeg")
        return klant.post(adres, velden | anders | {"bestand": bestand})

    form = stuur().context["form"]
    assert "Fatima" in form.errors["bijschrift"][0]
    assert "Kies de foto nog een keer" in form["bestand"].help_text
    gelaten = stuur(doe="laat:fatima").context["form"]
    assert (gelaten["bijschrift"].value(), gelaten["laten_staan"].value()) == (
        "Fatima in de keuken",
        "fatima",
    )
    assert gelaten.gevraagd == []
    assert stuur(laten_staan="fatima").status_code == 302
    assert ervaring.fotos.get().bijschrift == "Fatima in de keuken"
    terwijl = klant.post(reverse("rapportage:ervaring_namen"), {"bijschrift": "Fatima kookt"})
    assert "Fatima" in terwijl.content.decode()


def test_a_keyword_that_is_no_name_after_all_may_stay(ilse: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    klant, adres = als_klant(ilse), reverse("rapportage:trefwoord", args=[ervaring.pk])
    antwoord = klant.post(adres, {"woord": "Fatima"})
    assert "Fatima" in antwoord.context["trefwoordform"].errors["woord"][0]
    assert antwoord.content.decode().count("laat:fatima") == 1
    gelaten = klant.post(adres, {"woord": "Fatima", "doe": "laat:fatima"}).context["trefwoordform"]
    assert (gelaten["woord"].value(), gelaten["laten_staan"].value()) == ("Fatima", "fatima")
    assert klant.post(adres, {"woord": "Fatima", "laten_staan": "fatima"}).status_code == 302
    assert ervaring.trefwoorden.get().woord == "fatima"
    leeg = klant.post(adres, {"woord": ""}).context["trefwoordform"]
    assert leeg.errors["woord"] == ["Vul een trefwoord in"]


def test_a_question_without_ervaringen_for_eight_weeks_is_silent(ilse: Gebruiker) -> None:
    sinds = vandaag() - dt.timedelta(weeks=30)
    with gezette_klok(op_moment(vandaag() - STIL_NA, dt.time(12))):
        maak_ervaring(ilse, vraag=Vraag.WIJK)
    maak_ervaring(ilse, vraag=Vraag.AANBOD, dag=vandaag() - 2 * STIL_NA)
    stil = {rij.vraag: rij.in_woorden for rij in stille_vragen(sinds)}
    assert stil == {
        Vraag.VINDPLAATSEN: "nog geen ervaring",
        Vraag.WIJK: "8 weken geen ervaring",
        Vraag.LEEFBAARHEID: "nog geen ervaring",
        Vraag.PARTICIPATIE: "nog geen ervaring",
    }
    assert stille_vragen(vandaag() - STIL_NA + dt.timedelta(days=1)) == [
        rij for rij in stille_vragen(sinds) if rij.vraag == Vraag.WIJK
    ]
    assert vandaag() >= instellingen.PILOT_VAN


def test_filters_are_folded_and_say_how_many_were_chosen(ilse: Gebruiker) -> None:
    maak_ervaring(ilse)
    klant = als_klant(ilse)

    def gevouwen(**vraag: str) -> str:
        pagina = klant.get(reverse("rapportage:ervaringen"), vraag).text
        begin = pagina.index("<details", pagina.index('id="filter"'))
        return " ".join(pagina[begin : pagina.index("</summary>", begin)].split())

    assert "Filters" in gevouwen()
    assert " open" not in gevouwen()
    assert 'class="telling' not in gevouwen(zoek="portiek")
    gekozen = gevouwen(zoek="portiek", vraag="2", toon="van-mij", wijk="")
    assert re.search(r'class="telling[^>]*>\s*2\s*<', gekozen)


def test_word_of_67_letters_and_five_thousand_ervaringen_leave_the_list_as_it_is(
    ilse: Gebruiker, wijk: Wijk
) -> None:
    klant, adres = als_klant(ilse), reverse("rapportage:ervaringen")
    eerste = maak_ervaring(ilse, wijk=wijk, tekst="w" * 67)
    klant.get(adres)
    with CaptureQueriesContext(connection) as een:
        assert "w" * 67 in klant.get(adres).text
    velden = {"dag": eerste.dag, "vraag": eerste.vraag, "tekst": TEKST, "rol": eerste.rol}
    velden |= {"door": ilse, "gewijzigd_door": ilse}
    Ervaring.objects.bulk_create(Ervaring(**velden, wijk=wijk) for _ in range(5_000))
    with CaptureQueriesContext(connection) as veel:
        antwoord = klant.get(adres, {"pagina": "3"})
    assert (len(antwoord.context["pagina"].object_list), len(veel)) == (50, len(een))
    assert len(antwoord.content) < 200_000
