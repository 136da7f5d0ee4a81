"""*Ervaring delen* on every page of the team: what it takes along, that it never names a person, and the way back."""

import re
from html import unescape
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit
from uuid import uuid4

import pytest
from allauth.usersessions.models import UserSession
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from gebruikers import menu
from gebruikers.checks import url_patronen
from gebruikers.enums import Rol
from gebruikers.models import Concept, Gebruiker
from gebruikers.weg_terug import LANGSTE, VELD, verzegel
from kern.klok import nu, vandaag
from rapportage.ervaringen.herkomst import _IN_ADRES, _IN_KEUZE
from rapportage.ervaringen.models import Ervaring
from rapportage.product.models import Aspect
from rapportage.product.referentie import laad_onderdelen
from tests.fabrieken.documenten import maak_foto
from tests.fabrieken.ervaringen import TEKST
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import ontmoet_persoon
from tests.fabrieken.netwerk import maak_activiteit, maak_vindplaats
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from wijken.models import Wijk

pytestmark = pytest.mark.django_db

NIEUW, START = "rapportage:ervaring_nieuw", "gebruikers:start"


@pytest.fixture
def wijk() -> Wijk:
    return maak_wijk("Donderberg")


@pytest.fixture
def ilse(wijk: Wijk) -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)


def aanbod(klant: Client, adres: str) -> str:
    """Return the address behind *Ervaring delen* in the bar above a page; empty without one."""
    antwoord = klant.get(adres)
    assert antwoord.status_code == 200, adres
    gevonden = re.search(r'<a class="kop__knop" href="([^"]+)"', antwoord.content.decode())
    return unescape(gevonden.group(1)) if gevonden else ""


def mee(adres: str) -> dict[str, list[str]]:
    """Return what an address takes along, beside the way back."""
    return {naam: waarde for naam, waarde in parse_qs(urlsplit(adres).query).items() if naam != VELD}


def terug_naar(klant: Client, adres: str) -> str:
    """Return where *Niet nu* leads from a form."""
    pagina = klant.get(adres).content.decode()
    niet_nu = {unescape(m) for m in re.findall(r'href="([^"]+)"[^>]*>\s*(?:<span>)?Niet nu', pagina)}
    assert len(niet_nu) == 1
    return niet_nu.pop()


def data(**velden: Any) -> dict[str, Any]:
    return {"sleutel": str(uuid4()), "tekst": TEKST, "vraag": "2", "dag": vandaag().isoformat()} | velden


def test_a_page_says_what_it_is_about(ilse: Gebruiker, wijk: Wijk) -> None:
    laad_onderdelen()
    klant = als_klant(ilse)
    vindplaats, activiteit = maak_vindplaats(wijk, naam="De Merel"), maak_activiteit(wijk=wijk)
    paginas = {
        reverse("netwerk:wijk", args=[wijk.code]): {"wijkcode": [wijk.code]},
        reverse("netwerk:vindplaats", args=[vindplaats.pk]): {"vindplaats": [str(vindplaats.pk)]},
        reverse("trajecten:vindplaats_bezoeken", args=[vindplaats.pk]): {"vindplaats": [str(vindplaats.pk)]},
        reverse("netwerk:activiteit", args=[activiteit.pk]): {"activiteit": [str(activiteit.pk)]},
        reverse("netwerk:vindplaatsen") + f"?wijk={wijk.code}&soort=": {"wijkcode": [wijk.code]},
        reverse("rapportage:pilotvraag", args=[3]): {"vraag": ["3"]},
        reverse("rapportage:ervaringen") + "?vraag=1&zoek=oppas&doelgroep=behoeftig": {
            "vraag": ["1"],
            "doelgroep": ["behoeftig"],
        },
        reverse("trajecten:mijn_dag"): {},
    }
    for adres, over in paginas.items():
        gevonden = aanbod(klant, adres)
        assert gevonden.startswith(reverse(NIEUW) + "?"), adres
        assert mee(gevonden) == over, adres
        assert terug_naar(klant, gevonden) == adres


def test_what_a_page_says_is_taken_over(ilse: Gebruiker) -> None:
    laad_onderdelen()
    kemp = maak_wijk("De Kemp")
    aspect = Aspect.objects.order_by("pk")[2]
    adres = f"{reverse(NIEUW)}?wijkcode={kemp.code}&aspect={aspect.pk}"
    pagina = als_klant(ilse).get(adres).content.decode()
    assert f"De Kemp · {aspect.naam}" in unescape(pagina)
    assert "overgenomen van de pagina waar je was" in pagina
    als_klant(ilse).post(adres, data(wijk=kemp.pk, aspect=aspect.pk))
    ervaring = Ervaring.objects.get()
    assert (ervaring.wijk, ervaring.aspect) == (kemp, aspect)


def test_of_a_person_nothing_is_in_the_address(ilse: Gebruiker, wijk: Wijk) -> None:
    persoon = ontmoet_persoon(ilse, wijk, voornamen="Xhesika")
    klant = als_klant(ilse)
    namen = ("dossier", "tijdlijn", "plan", "ladder", "documenten", "huisbezoek_nieuw")
    for adres in (reverse(f"trajecten:{naam}", args=[persoon.pk]) for naam in namen):
        gevonden = aanbod(klant, adres)
        assert mee(gevonden) == {}, adres
        verzegeld = parse_qs(urlsplit(gevonden).query)[VELD][0]
        assert str(persoon.pk) not in re.findall(r"\d+", unescape(gevonden.replace(verzegeld, "")))
        assert terug_naar(klant, gevonden) == adres
    assert mee(aanbod(klant, reverse("trajecten:personen") + "?zoek=Xhesika&doelgroep=behoeftig")) == {}


def test_the_table_names_pages_that_there_are() -> None:
    bestaat = dict(url_patronen())
    for naam, (argument, _veld) in _IN_ADRES.items():
        assert argument in bestaat[naam].pattern.converters, naam
    assert set(_IN_KEUZE) <= set(bestaat)


def test_it_costs_a_page_no_statement(ilse: Gebruiker, wijk: Wijk, monkeypatch: pytest.MonkeyPatch) -> None:
    klant = als_klant(ilse)
    persoon = ontmoet_persoon(ilse, wijk)
    for adres in (
        reverse("trajecten:mijn_dag"),
        reverse("trajecten:dossier", args=[persoon.pk]),
        reverse("netwerk:vindplaats", args=[maak_vindplaats(wijk).pk]),
    ):
        klant.get(adres)
        with CaptureQueriesContext(connection) as met:
            assert aanbod(klant, adres)
        with monkeypatch.context() as zonder, CaptureQueriesContext(connection) as kaal:
            zonder.setattr(menu, "_SNELPUNTEN", {})
            assert not aanbod(klant, adres)
        assert len(met) == len(kaal)


@pytest.mark.parametrize("rol", [Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER])
def test_who_shares_has_it(rol: Rol, wijk: Wijk) -> None:
    klant = als_klant(maak_gebruiker(rol, wijk=wijk if rol == Rol.TRAJECTCOORDINATOR else None))
    for naam in ("netwerk:wijken", "gebruikers:account", "rapportage:ervaringen"):
        assert aanbod(klant, reverse(naam)), naam
    assert not aanbod(klant, reverse(NIEUW)), "not on the form itself"


@pytest.mark.parametrize("rol", sorted(set(Rol) - {Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER}))
def test_who_shares_none_has_it_nowhere(rol: Rol) -> None:
    assert not aanbod(als_klant(maak_gebruiker(rol)), reverse("gebruikers:account"))


def test_after_saving_one_is_where_one_was(ilse: Gebruiker, wijk: Wijk) -> None:
    hier = reverse("netwerk:vindplaats", args=[maak_vindplaats(wijk).pk])
    klant = als_klant(ilse)
    antwoord = klant.post(aanbod(klant, hier), data())
    assert antwoord["Location"] == hier
    (melding,) = [str(m) for m in klant.get(hier).context["messages"]]
    ervaring = reverse("rapportage:ervaring", args=[Ervaring.objects.get().pk])
    assert melding == f'Je ervaring is opgeslagen. <a href="{ervaring}">Bekijk de ervaring</a>'


def test_first_a_picture_and_then_back(ilse: Gebruiker, wijk: Wijk) -> None:
    persoon = ontmoet_persoon(ilse, wijk)
    hier = reverse("trajecten:dossier", args=[persoon.pk])
    klant = als_klant(ilse)
    foto = klant.post(aanbod(klant, hier), data(doe="foto"))["Location"]
    ervaring = Ervaring.objects.get()
    assert urlsplit(foto).path == reverse("rapportage:ervaringfoto_nieuw", args=[ervaring.pk])
    assert f'href="{hier}"' in klant.get(foto).content.decode()
    bestand = SimpleUploadedFile("foto.jpg", maak_foto(), "image/jpeg")
    velden = {"sleutel": str(uuid4()), "bijschrift": "De keuken", "grond": "geen gezicht", "bestand": bestand}
    assert klant.post(foto, velden)["Location"] == hier
    assert ervaring.fotos.count() == 1


def test_a_refusal_keeps_the_way_back(ilse: Gebruiker, wijk: Wijk) -> None:
    hier = reverse("netwerk:wijk", args=[wijk.code])
    klant = als_klant(ilse)
    adres = aanbod(klant, hier)
    pagina = klant.post(adres, data(tekst="Ria paste op.")).content.decode()
    assert "Nog niet opgeslagen." in pagina
    assert f'href="{hier}"' in pagina
    assert klant.post(adres, data(tekst="Iemand paste op."))["Location"] == hier


FORGED = [
    "//evil.example",
    "javascript:alert(1)",
    "http://evil.example/",
    "\\\\evil.example",
    "/\\evil.example",
    "/netwerk/\r\nvindplaatsen/",
    "/netwerk/vindplaatsen/\n",
    "netwerk/vindplaatsen/",
    "/bestaat/niet/",
    "",
]


@pytest.mark.parametrize("verzegeld", [False, True])
@pytest.mark.parametrize("terug", FORGED)
def test_a_forged_way_back_leads_to_the_start(ilse: Gebruiker, terug: str, verzegeld: bool) -> None:
    klant = als_klant(ilse)
    naar_niets(klant, verzegel(terug) if verzegeld else terug)


def naar_niets(klant: Client, terug: str) -> None:
    """Assert that a way back leads nowhere: not now to the start, and saving to the ervaring."""
    vraag = {VELD: terug}
    assert terug_naar(klant, f"{reverse(NIEUW)}?{urlencode(vraag)}") == reverse(START)
    antwoord = klant.post(f"{reverse(NIEUW)}?{urlencode(vraag)}", data())
    ervaring = Ervaring.objects.latest("pk")
    assert antwoord["Location"] == reverse("rapportage:ervaring", args=[ervaring.pk])


def test_what_one_may_not_open_is_no_way_back(ilse: Gebruiker, wijk: Wijk) -> None:
    klant = als_klant(ilse)
    elders = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk("De Kemp"))
    buiten_zicht = ontmoet_persoon(elders, maak_wijk("De Kemp"))
    klant.post(reverse(NIEUW), data())
    van_mij = Ervaring.objects.get()
    for adres in (
        reverse("trajecten:dossier", args=[buiten_zicht.pk]),
        reverse("beheer:overzicht"),
        reverse("account_login"),
        reverse("rapportage:ervaring_namen"),
        reverse("rapportage:ervaring_intrekken", args=[van_mij.pk]),
        reverse("rapportage:bijval_terug", args=[van_mij.pk]),
    ):
        naar_niets(klant, verzegel(adres))
    # With its query, and as somebody else has it.
    goed = reverse("netwerk:vindplaatsen") + "?wijk=W1"
    assert terug_naar(klant, f"{reverse(NIEUW)}?{urlencode({VELD: verzegel(goed)})}") == goed
    naar_niets(klant, verzegel(goed)[:-4] + "AAAA")


def test_a_long_choice_is_left_out_of_the_way_back(ilse: Gebruiker) -> None:
    klant = als_klant(ilse)
    lijst = reverse("rapportage:ervaringen")
    assert terug_naar(klant, aanbod(klant, f"{lijst}?zoek={'a' * LANGSTE}")) == lijst


def test_a_draft_opens_elsewhere_and_leads_back_there(ilse: Gebruiker, wijk: Wijk) -> None:
    klant = als_klant(ilse)
    getypt = data(tekst="Een kaartje werkt.", wijk=maak_wijk("De Kemp").pk)
    klant.post("/concept/ervaring/geen/0/", getypt, headers={"X-Achtergrond": "1"})
    assert Concept.objects.count() == 1
    hier = reverse("netwerk:wijk", args=[wijk.code])
    adres = aanbod(klant, hier)
    pagina = klant.get(adres).content.decode()
    assert "Een kaartje werkt." in pagina
    assert "De Kemp" in pagina
    assert "overgenomen van" not in pagina, "it is of the draft"
    weg = unescape(re.search(r'name="terug" value="([^"]+)"', pagina)[1])  # type: ignore[index]
    assert weg == adres
    assert terug_naar(klant, adres) == hier


@pytest.mark.parametrize("verstuurt", [False, True])
def test_a_session_that_ended_keeps_the_way_back(client: Client, wijk: Wijk, verstuurt: bool) -> None:
    ilse = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, wachtwoord=WACHTWOORD)
    meld_aan = {"login": ilse.email, "password": WACHTWOORD}
    client.post(reverse("account_login"), meld_aan)
    hier = reverse("netwerk:vindplaats", args=[maak_vindplaats(wijk, naam="De Merel").pk])
    adres = aanbod(client, hier)
    UserSession.objects.update(last_seen_at=nu() - 2 * settings.INACTIEF_NA)
    antwoord = client.post(adres, data(tekst="Een kaartje werkt.")) if verstuurt else client.get(adres)
    assert antwoord["Location"] == reverse("account_login")
    assert not Ervaring.objects.exists()
    assert client.post(reverse("account_login"), meld_aan)["Location"] == adres
    assert terug_naar(client, adres) == hier
    assert ("Een kaartje werkt." in client.get(adres).content.decode()) is verstuurt
