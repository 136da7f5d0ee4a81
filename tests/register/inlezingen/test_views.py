"""The pages of an upload: choosing a file, following the work, judging, deciding."""

import datetime as dt
import re
from uuid import uuid4

import pytest
from django.contrib.messages import get_messages
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django import Settings

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import BpiLevering, Inburgeraar
from kern.opdracht import POGINGEN, Stand
from logboek.enums import Handeling
from logboek.models import Logregel
from register.bpi.bestand import AFBEELDING, BEVEILIGD, GEEN_TEKST, OUD_EXCEL, PDF, TE_LANGE_REGEL
from register.bpi.kop import DUBBELE_KOLOM, GEEN_KOP, ONTBREKENDE_KOLOM, TE_VEEL_KOLOMMEN
from register.bpi.lezen import TWEEDE_KOP
from register.bpi.werkboek import ONLEESBAAR, TE_GROOT_UITGEPAKT
from register.models import BpiInlezing, Inleesstand
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klant import als_klant
from tests.register.bestanden import KOLOMMEN, csv_tekst, iemand, stroom
from tests.register.importeren import importeer, tien
from tests.register.inlezen import upload, verwerk, werk
from tests.register.werkboeken import Tekst, levering, met_delen
from wijken.models import Wijk

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("wijken")]

NIEUW = reverse("inburgeraars:levering_nieuw")
LIJST = reverse("inburgeraars:leveringen")
SAMENGESTELD = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
GOED = csv_tekst([iemand()]).encode()


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER)


@pytest.fixture
def klant(leider: Gebruiker) -> Client:
    return als_klant(leider)


def verstuur(klant: Client, inhoud: bytes, *, naam: str = "bpi.csv", sleutel: str = "") -> HttpResponse:
    """Upload a file through the form."""
    bestand = SimpleUploadedFile(naam, inhoud)
    return klant.post(NIEUW, {"bestand": bestand, "sleutel": sleutel or str(uuid4())})  # type: ignore[return-value]


def url(naam: str, rij: BpiInlezing) -> str:
    return reverse(f"inburgeraars:{naam}", args=[rij.pk])


def lees(klant: Client, inhoud: bytes, *, naam: str = "bpi.csv") -> BpiInlezing:
    """Upload a file and let the worker read it."""
    assert verstuur(klant, inhoud, naam=naam).status_code == 302
    return werk(BpiInlezing.objects.latest("pk"))


def test_a_file_is_uploaded_followed_judged_and_applied(klant: Client) -> None:
    antwoord = verstuur(klant, GOED)
    rij = BpiInlezing.objects.get()
    assert antwoord.headers["Location"] == url("inlezing", rij)
    bezig = klant.get(url("inlezing", rij)).text
    assert "wordt gelezen" in bezig
    assert f'hx-get="{url("inlezing_stand", rij)}"' in bezig
    deel = klant.get(url("inlezing_stand", rij))
    assert ("HX-Refresh" in deel.headers, "<html" in deel.text) == (False, False)
    werk(rij)
    assert klant.get(url("inlezing_stand", rij)).headers["HX-Refresh"] == "true"
    voorbeeld = klant.get(url("inlezing", rij)).text
    assert "Mustafa Saleh" in voorbeeld
    assert "geboren 3 april 1956 · Wegastraat 209A, 6043SC Roermond · DON" in voorbeeld
    assert klant.post(url("inlezing_verwerken", rij)).headers["Location"] == url("inlezing", rij)
    assert "wordt verwerkt" in klant.get(url("inlezing", rij)).text
    werk(rij)
    levering = BpiLevering.objects.get()
    assert klant.get(url("inlezing", rij)).headers["Location"] == reverse(
        "inburgeraars:levering", args=[levering.pk]
    )
    assert Inburgeraar.objects.get().naam == "Mustafa Saleh"
    bekeken = Logregel.objects.filter(handeling=Handeling.LEVERING_BEKEKEN)
    assert {o.soort for regel in bekeken for o in regel.onderwerpen.all()} == {"inlezing"}


def test_a_double_tap_and_the_same_file_again_lead_to_one_upload(klant: Client) -> None:
    sleutel = str(uuid4())
    naar = {verstuur(klant, GOED, sleutel=sleutel).headers["Location"] for _ in range(2)}
    naar.add(verstuur(klant, GOED).headers["Location"])
    assert naar == {url("inlezing", BpiInlezing.objects.get())}
    anders = verstuur(klant, GOED + b"\r\n", sleutel=sleutel)
    assert "maar toen met andere antwoorden" in anders.text
    assert BpiInlezing.objects.count() == 1


def test_two_who_press_at_the_same_time_read_that_it_happens_once(klant: Client) -> None:
    rij = lees(klant, GOED)
    ander = als_klant(maak_gebruiker(Rol.TEAMLEIDER))
    klant.post(url("inlezing_verwerken", rij))
    antwoord = ander.post(url("inlezing_verwerken", rij))
    (bericht,) = get_messages(antwoord.wsgi_request)
    assert str(bericht) == "Iemand heeft deze levering al laten verwerken. Dat gebeurt één keer."
    werk(rij)
    assert BpiLevering.objects.count() == 1


def test_a_dropped_upload_is_gone(klant: Client) -> None:
    rij = lees(klant, GOED)
    antwoord = klant.post(url("inlezing_weggooien", rij), follow=True)
    assert "De levering is weggegooid. Er is niets veranderd." in antwoord.text
    assert "Weggegooid" in klant.get(url("inlezing", rij)).text
    klant.post(url("inlezing_verwerken", rij))
    assert werk(rij).fase == Inleesstand.WEGGEGOOID


def test_many_gone_asks_a_tick_with_the_figure(klant: Client) -> None:
    importeer(stroom(csv_tekst(tien())))
    rij = lees(klant, csv_tekst(tien()[:8]).encode())
    assert (
        "2 van de 10 mensen staan niet meer in het register (20 %). Dat klopt."
        in klant.get(url("inlezing", rij)).text
    )
    zonder = klant.post(url("inlezing_verwerken", rij))
    assert "Vink aan dat dit klopt" in zonder.text
    assert BpiInlezing.objects.get(pk=rij.pk).fase == Inleesstand.VOORBEELD
    verder = klant.get(url("inlezing_verwerken", rij), {"lijst": "vervallen"})
    assert verder.headers["Location"] == f"{url('inlezing', rij)}?lijst=vervallen"
    assert klant.post(url("inlezing_verwerken", rij), {"vervallen_akkoord": "on"}).status_code == 302
    assert werk(rij).fase == Inleesstand.VERWERKT


def test_each_list_is_reached_and_paged(klant: Client) -> None:
    lijnen = [iemand(BSN="", A_nummer=str(1_000_000_000 + i), Huisnummer=str(i + 1)) for i in range(60)]
    rij = lees(klant, csv_tekst(lijnen).encode())
    een, twee = (klant.get(url("inlezing", rij), {"lijst": "nieuw", "pagina": n}).text for n in (1, 2))
    assert [len(re.findall(r'<span class="noot">\s*regel ', tekst)) for tekst in (een, twee)] == [50, 10]
    assert "Nieuw (60)" in een
    leeg = klant.get(url("inlezing", rij), {"lijst": "vervallen"})
    assert "Deze lijst is leeg." in leeg.text


def test_what_changed_meanwhile_is_said_in_numbers(klant: Client) -> None:
    rij = lees(klant, GOED)
    importeer(stroom(csv_tekst([iemand(Huisnummer="12")])))
    klant.post(url("inlezing_verwerken", rij))
    werk(rij)
    tekst = klant.get(url("inlezing", rij)).text
    assert "Het register is intussen veranderd. De levering is nog niet verwerkt." in tekst
    assert "nieuw: was 1, is nu 0" in tekst


def test_the_delivery_that_was_applied_last_says_so(klant: Client, leider: Gebruiker) -> None:
    verwerk(upload(leider, GOED), leider)
    rij = lees(klant, GOED)
    tekst = klant.get(url("inlezing", rij)).text
    assert "Deze levering is al verwerkt." in tekst
    assert "Er zou niets veranderen." in tekst
    klant.post(url("inlezing_verwerken", rij))
    werk(rij)
    assert "Er is niets nog een keer veranderd." in klant.get(url("inlezing", rij)).text


def test_work_that_failed_says_why_and_can_be_tried_again(klant: Client) -> None:
    Wijk.objects.filter(buiten_pilot=True).update(buiten_pilot=False)
    rij = lees(klant, GOED)
    tekst = klant.get(url("inlezing", rij)).text
    assert "Dit lukte niet. Er is niets veranderd." in tekst
    assert "Er is geen wijk voor adressen buiten de pilot." in tekst
    assert klant.get(url("inlezing_stand", rij)).headers["HX-Refresh"] == "true"
    Wijk.objects.filter(code="OVE").update(buiten_pilot=True)
    klant.post(url("inlezing_opnieuw", rij))
    assert werk(rij).fase == Inleesstand.VOORBEELD
    BpiInlezing.objects.filter(pk=rij.pk).update(
        fase=Inleesstand.TOEPASSEN, stand=Stand.WACHT, pogingen=POGINGEN - 1
    )
    assert "wordt opnieuw geprobeerd" in klant.get(url("inlezing", rij)).text


def test_text_that_begins_as_a_formula_stays_text_on_screen(klant: Client) -> None:
    gek = iemand() | {"Geslachtsnaam": Tekst('=HYPERLINK("https://kwaad.invalid";"klik")')}
    rij = lees(klant, levering(gek, iemand(BSN="999990019", Postcode="=A1")), naam="bpi.xlsx")
    nieuw = klant.get(url("inlezing", rij), {"lijst": "nieuw"}).text
    assert "Mustafa =HYPERLINK(&quot;https://kwaad.invalid&quot;;&quot;klik&quot;)" in nieuw
    fouten = klant.get(url("inlezing", rij), {"lijst": "fout"}).text
    assert "Postcode is een formule, geen waarde" in fouten


# Files that are no delivery: at the field when the form can see it, else on the page of the upload.


@pytest.mark.parametrize(
    ("naam", "inhoud", "reden"),
    [
        ("leeg.csv", b"", "Het bestand is leeg. Kies een ander bestand."),
        ("foto.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", AFBEELDING),
        ("brief.pdf", b"%PDF-1.7\n%\xe2\xe3", PDF),
        ("oud.xls", SAMENGESTELD + b"\0" * 512 + "Workbook".encode("utf-16-le"), OUD_EXCEL),
        ("geheim.xlsx", SAMENGESTELD + b"\0" * 512 + "EncryptedPackage".encode("utf-16-le"), BEVEILIGD),
    ],
    ids=["empty", "png", "pdf", "xls", "encrypted"],
)
def test_another_file_is_refused_at_the_field(klant: Client, naam: str, inhoud: bytes, reden: str) -> None:
    tekst = verstuur(klant, inhoud, naam=naam).text
    assert f'<a href="#id_bestand">{reden}</a>' in tekst
    assert not BpiInlezing.objects.exists()


@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (b"Naam\0;BSN\r\n", GEEN_TEKST),
        (GOED + b"x" * (10 * 1024 * 1024), TE_LANGE_REGEL.format(regel=3)),
        (
            csv_tekst(
                [iemand()], kolommen=[*KOLOMMEN, *(f"Kolom {chr(65 + i)}" for i in range(46))]
            ).encode(),
            TE_VEEL_KOLOMMEN.format(aantal=60),
        ),
        (GOED + GOED, TWEEDE_KOP.format(regel=3)),
        (csv_tekst([iemand()], kolommen=[*KOLOMMEN, "BSN"]).encode(), DUBBELE_KOLOM.format(kolom="BSN")),
        (
            csv_tekst([], kolommen=["BSN", "Voornamen", "Geslachtsnaam", "Klasse", "Cijfer"]).encode(),
            ONTBREKENDE_KOLOM.format(
                kolommen="Voorvoegsel, Geslacht, Geboortedatum, Straatnaam, Huisnummer, Toevoeging, Postcode"
            ),
        ),
        (b"<html><body>Levering</body></html>", GEEN_KOP),
        (levering(iemand())[:900], ONLEESBAAR),
        (
            met_delen(levering(iemand()), {"xl/worksheets/sheet1.xml": b"\0" * (130 * 1024 * 1024)}),
            TE_GROOT_UITGEPAKT,
        ),
    ],
    ids=[
        "nul",
        "long line",
        "60 columns",
        "two headers",
        "column twice",
        "other columns",
        "html",
        "half",
        "bomb",
    ],
)
def test_what_is_no_delivery_is_refused_with_the_reason_and_nothing_changes(
    klant: Client, inhoud: bytes, reden: str
) -> None:
    rij = lees(klant, inhoud)
    assert (rij.fase, rij.bestand, rij.fout) == (Inleesstand.AFGEKEURD, None, reden)
    tekst = klant.get(url("inlezing", rij)).text
    assert "Dit bestand is niet in te lezen. Er is niets veranderd." in tekst
    assert reden.split("'", maxsplit=1)[0] in tekst
    assert reden.split("'", maxsplit=1)[0] in klant.get(LIJST).text
    assert not Inburgeraar.objects.exists()


def test_a_file_beyond_the_limit_is_refused_at_the_field(klant: Client, settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = len(GOED) - 1
    assert "Het bestand is groter dan " in verstuur(klant, GOED).text
    settings.UPLOAD_MAX_BYTES = len(GOED)
    assert verstuur(klant, GOED).status_code == 302


def test_a_request_that_is_a_burden_to_read_is_answered_with_413(klant: Client, settings: Settings) -> None:
    settings.UPLOAD_MAX_BYTES = 100
    antwoord = verstuur(klant, b"x" * 1000)
    assert antwoord.status_code == 413
    assert "Dit is te groot om te versturen" in antwoord.text
    assert not BpiInlezing.objects.exists()


def test_an_upload_is_for_the_teamleider_alone(klant: Client) -> None:
    rij = lees(klant, GOED)
    for rol in (Rol.TRAJECTCOORDINATOR, Rol.CONSULENT, Rol.BEHEERDER, Rol.BELEIDSMEDEWERKER):
        ander = als_klant(maak_gebruiker(rol))
        assert ander.get(url("inlezing", rij)).status_code == 404
        assert ander.post(url("inlezing_verwerken", rij)).status_code == 404
        assert "Mustafa" not in ander.get(url("inlezing_stand", rij)).text
    assert BpiInlezing.objects.get(pk=rij.pk).fase == Inleesstand.VOORBEELD


def test_an_expired_upload_says_so(klant: Client, leider: Gebruiker) -> None:
    rij = upload(leider, GOED)
    BpiInlezing.objects.filter(pk=rij.pk).update(
        fase=Inleesstand.VERLOPEN,
        bestand=None,
        voorbeeld=None,
        created_at=rij.created_at - dt.timedelta(days=2),
    )
    assert "Verlopen: na 24 uur gewist" in klant.get(url("inlezing", rij)).text


def test_preview_says_how_many_wait_and_why(klant: Client) -> None:
    importeer(stroom(csv_tekst([iemand()])))
    ander = iemand(Voornamen="Fatma", Geslachtsnaam="Yildiz", Geslacht="V")
    rij = lees(klant, csv_tekst([ander]).encode())
    pagina = klant.get(url("inlezing", rij))
    assert "het nummer is van Mustafa Saleh, DON · anders: naam, geslacht" in pagina.text
    assert "Bekend nummer, andere persoon (1)" in pagina.text
    assert [(t.naam, t.aantal) for t in pagina.context["per_reden"]] == [("bekend nummer, andere persoon", 1)]
    klant.post(url("inlezing_verwerken", rij))
    werk(rij)
    verwerkt = klant.get(url("inlezing", rij), follow=True)
    assert [(t.naam, t.aantal) for t in verwerkt.context["per_reden"]] == [
        ("bekend nummer, andere persoon", 1)
    ]
    assert "waarvan niet zeker is over wie ze gaan" in verwerkt.text
    assert Inburgeraar.objects.get().naam == "Mustafa Saleh"
