"""Pages of norms and targets: what holds, what is coming, each act on its form, and what the besluit shows of it."""

import datetime as dt
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from besluiten.models import Besluit
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Vindroute
from kern.klok import vandaag
from tests.fabrieken.besluiten import maak_besluit
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.wijken import maak_wijk
from tests.queries import tel
from trajecten import referentie
from trajecten.normen.doelen import doelen_op
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm, Pilotdoel
from trajecten.normen.normen import norm
from trajecten.normen.onderdelen import doelen_van, vind
from trajecten.normen.overzicht import Stand
from trajecten.normen.services import adjust_waarde
from wijken.models import Wijk

pytestmark = pytest.mark.django_db

NORM = ["normen", "pogingen"]


@pytest.fixture
def lotte(client: Client) -> Gebruiker:
    referentie.laad()
    gebruiker = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")
    client.force_login(gebruiker)
    return gebruiker


@pytest.fixture
def besluit(lotte: Gebruiker) -> Besluit:
    return maak_besluit(lotte, datum=dt.date(2026, 1, 6), besluit="Vaker langs")


@pytest.fixture
def don() -> Wijk:
    return maak_wijk("Donderberg")


def _vul(client: Client, adres: str, **velden: object) -> object:
    """Open a form and send it with these fields."""
    form = client.get(adres).context["form"]
    gevuld = {naam: form[naam].value() for naam in form.fields if form[naam].value() is not None}
    return client.post(adres, gevuld | {"sleutel": uuid4()} | velden)


def test_overview_says_what_holds_and_what_is_coming(client: Client, besluit: Besluit, don: Wijk) -> None:
    onderdeel = vind(*NORM)
    assert onderdeel is not None
    adjust_waarde(
        onderdeel=onderdeel,
        waarden={"waarde": 5},
        van=dt.date(2027, 1, 1),
        besluit=besluit,
        door=besluit.toegevoegd_door,
    )
    adjust_waarde(
        onderdeel=doelen_van([don])[0],
        waarden={"aantal": 30},
        van=vandaag(),
        besluit=besluit,
        door=besluit.toegevoegd_door,
    )
    maak_wijk("Roermondse Veld")
    overzicht = client.get(reverse("trajecten:normen")).context["overzicht"]
    assert [(rij.wijk.naam, [s.waarde for s in rij.standen], rij.som) for rij in overzicht.doelen] == [
        ("Donderberg", ["30", "25"], 55),
        ("Roermondse Veld", ["25", "25"], 50),
    ]
    assert (overzicht.per_vindroute, overzicht.totaal) == ([("BPI", 55), ("wijknetwerk", 50)], 105)
    pogingen = next(s for s in overzicht.normen if s.onderdeel.sleutel == "pogingen")
    assert (pogingen.waarde, pogingen.besluit, pogingen.komt) == ("3", None, "5 vanaf 1 januari 2027")
    uren = next(s for s in overzicht.normen if s.onderdeel.sleutel == "uren-per-jaar")
    assert (uren.waarde, uren.sinds) == ("1.350", "1 december 2024")


def test_overview_without_rows_shows_what_ships(client: Client, don: Wijk) -> None:
    client.force_login(maak_gebruiker(Rol.ADVISEUR))
    overzicht = client.get(reverse("trajecten:normen")).context["overzicht"]
    assert not Norm.objects.exists()
    assert {s.sinds for s in overzicht.normen if s.onderdeel.wordt_geleverd} == {"het begin"}
    assert overzicht.totaal == 50
    assert "meegeleverd" in client.get(reverse("trajecten:norm", args=NORM)).text


def test_adjusting_says_so_on_its_page_and_at_the_besluit(client: Client, besluit: Besluit) -> None:
    antwoord = _vul(client, reverse("trajecten:norm_aanpassen", args=NORM), waarde="5", besluit=besluit.pk)
    pagina = reverse("trajecten:norm", args=NORM)
    assert antwoord["Location"] == pagina  # type: ignore[index]
    assert norm(Normsoort.POGINGEN) == 5
    tekst = client.get(pagina).text
    for zin in ("De wijziging is vastgelegd.", "geldt nu: 5", "Vaker langs", "Lotte Rademakers"):
        assert zin in tekst
    tekst = client.get(reverse("besluiten:besluit", args=[besluit.pk])).text
    assert f'<a href="{pagina}">wijzigt de norm ‘pogingen voordat iemand onbereikbaar heet’' in tekst


@pytest.mark.parametrize(
    ("velden", "fouten"),
    [
        ({"waarde": ""}, {"waarde": ["Geef antwoord op ‘Hoeveel?’"]}),
        ({"waarde": "0"}, {"waarde": ["Vul een getal in van 1 of meer"]}),
        ({"waarde": "vijf"}, {"waarde": ["Vul een getal in, zonder letters"]}),
        ({"van": ""}, {"van": ["Vul in vanaf welke dag dit geldt"]}),
        (
            {"van": "2026-01-05"},
            {"van": ["De werkgroep heeft dit op 6 januari 2026 besloten. Kies die dag of een latere dag"]},
        ),
        ({"besluit": ""}, {"besluit": ["Kies het besluit van de werkgroep"]}),
        ({"besluit": "999999"}, {"besluit": ["Kies een van de antwoorden die er staan"]}),
    ],
)
def test_wrong_field_says_what_to_do(
    client: Client, besluit: Besluit, velden: dict[str, str], fouten: dict[str, list[str]]
) -> None:
    antwoord = _vul(
        client,
        reverse("trajecten:norm_aanpassen", args=NORM),
        **({"waarde": "5", "besluit": str(besluit.pk)} | velden),
    )
    assert antwoord.context["form"].errors == fouten  # type: ignore[attr-defined]
    assert norm(Normsoort.POGINGEN) == 3


def test_correcting_and_taking_back_from_the_page(client: Client, besluit: Besluit) -> None:
    _vul(client, reverse("trajecten:norm_aanpassen", args=NORM), waarde="50", besluit=besluit.pk)
    rij = Norm.objects.get(besluit=besluit)
    verbeter = reverse("trajecten:norm_verbeteren", args=[*NORM, rij.pk])
    assert verbeter in client.get(reverse("trajecten:norm", args=NORM)).text
    _vul(client, verbeter, waarde="5", waarom="Een nul te veel.")
    assert norm(Normsoort.POGINGEN) == 5
    assert "Een nul te veel." in client.get(reverse("trajecten:norm", args=NORM)).text
    _vul(client, reverse("trajecten:norm_terugnemen", args=[*NORM, rij.pk]), waarom="Toch niet.")
    assert norm(Normsoort.POGINGEN) == 3
    tekst = client.get(reverse("trajecten:norm", args=NORM)).text
    assert "Toch niet." in tekst
    assert verbeter not in tekst


def test_new_year_is_filled_in_and_says_how_many_change(client: Client, besluit: Besluit, don: Wijk) -> None:
    adres = reverse("trajecten:normen_jaar")
    naam = f"doelen-{don.code.lower()}-bpi-aantal"
    form = client.get(adres).context["form"]
    assert (form[naam].value(), form["normen-uren-per-jaar-waarde"].value()) == (25, 1350)
    antwoord = _vul(client, adres, besluit=besluit.pk)
    assert antwoord.context["form"].non_field_errors() == [  # type: ignore[attr-defined]
        "Er verandert niets: alles blijft zoals het is."
    ]
    _vul(client, adres, **{naam: "28", "normen-pogingen-waarde": "4", "besluit": besluit.pk})
    jaar = vandaag().year + 1
    assert f"2 waarden veranderen vanaf 1 januari {jaar}." in client.get(reverse("trajecten:normen")).text
    assert doelen_op(dt.date(jaar, 1, 1))[don.pk][Vindroute.BPI] == 28


def test_projectleider_prepares_targets_alone(client: Client, besluit: Besluit, don: Wijk) -> None:
    client.force_login(maak_gebruiker(Rol.PROJECTLEIDER))
    form = client.get(reverse("trajecten:normen_jaar")).context["form"]
    assert {naam.split("-")[0] for naam in form.fields} == {"sleutel", "besluit", "doelen"}
    assert (
        reverse("trajecten:norm_aanpassen", args=NORM)
        not in client.get(reverse("trajecten:norm", args=NORM)).text
    )


def test_overview_takes_as_many_statements_whatever_was_adjusted(
    client: Client, besluit: Besluit, don: Wijk
) -> None:
    adres = reverse("trajecten:normen")
    eerst = tel(client, adres)
    for wijk in (don, maak_wijk("Veld"), maak_wijk("Kemp")):
        for onderdeel in doelen_van([wijk]):
            adjust_waarde(
                onderdeel=onderdeel,
                waarden={"aantal": 30},
                van=vandaag(),
                besluit=besluit,
                door=besluit.toegevoegd_door,
            )
    assert tel(client, adres) == eerst
    assert Pilotdoel.objects.count() == 6


TARIEF = ["normen", "uurtarief"]


def test_what_an_hour_costs_is_not_set_until_a_besluit_sets_it(client: Client, besluit: Besluit) -> None:
    rij = _tariefrij(client)
    assert (rij.waarde, rij.sinds, rij.onderdeel.wordt_geleverd) == ("nog niet vastgesteld", "", False)
    pagina = client.get(reverse("trajecten:norm", args=TARIEF)).text
    assert "geldt nu: nog niet vastgesteld" in pagina
    assert "meegeleverd" not in pagina
    adres = reverse("trajecten:norm_aanpassen", args=TARIEF)
    assert "Hoeveel euro per uur?" in client.get(adres).text
    leeg = client.post(adres, {"sleutel": uuid4(), "van": "2026-02-01", "besluit": besluit.pk})
    assert leeg.context["form"].errors.keys() == {"waarde"}
    _vul(client, adres, waarde=71, van="2026-02-01", besluit=besluit.pk)
    rij = _tariefrij(client)
    assert (rij.waarde, rij.sinds, rij.besluit) == ("€\xa071 per uur", "1 februari", besluit)
    pagina = client.get(reverse("trajecten:norm", args=TARIEF)).text
    assert "Gewijzigd: €\xa071 per uur vanaf 1 februari 2026" in pagina
    # Taken back, nothing holds again.
    neem_terug = reverse("trajecten:norm_terugnemen", args=[*TARIEF, Norm.objects.get(soort="uurtarief").pk])
    _vul(client, neem_terug, waarom="Verkeerd besluit")
    assert _tariefrij(client).waarde == "nog niet vastgesteld"


def _tariefrij(client: Client) -> Stand:
    overzicht = client.get(reverse("trajecten:normen")).context["overzicht"]
    rij: Stand = next(s for s in overzicht.normen if s.onderdeel.sleutel == TARIEF[1])
    return rij


def test_a_new_year_leaves_open_what_nobody_set(client: Client, besluit: Besluit, don: Wijk) -> None:
    adres = reverse("trajecten:normen_jaar")
    assert "Blijft anders nog niet vastgesteld." in client.get(adres).text
    _vul(client, adres, besluit=besluit.pk, **{"normen-pogingen-waarde": 4})
    assert not Norm.objects.filter(soort=Normsoort.UURTARIEF).exists()
    assert norm(Normsoort.POGINGEN, dt.date(vandaag().year + 1, 1, 1)) == 4
    Norm.objects.filter(besluit=besluit).delete()
    _vul(client, adres, besluit=besluit.pk, **{"normen-uurtarief-waarde": 68})
    assert norm(Normsoort.UURTARIEF, dt.date(vandaag().year + 1, 1, 1)) == 68
