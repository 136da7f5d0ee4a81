"""The list of wijken and the page of a wijk: figures with date and source, map, network."""

import re
from decimal import Decimal
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.netwerk import maak_activiteit, maak_vindplaats
from tests.fabrieken.wijken import maak_wijk
from wijken.models import Buurt, Gebied, Wijk, Wijkcijfer

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid(client: Client) -> Client:
    call_command("laad_referentie")
    client.force_login(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    return client


def _tekst(client: Client, adres: str) -> str:
    return re.sub(r"\s+", " ", client.get(adres).content.decode())


def _rijen(client: Client, adres: str) -> list[tuple[str, str, str, str, str]]:
    groepen = client.get(adres).context["groepen"]
    return [(r.gebied, r.indicator, r.waarde, r.peildatum, r.bron) for g in groepen for r in g.rijen]


def test_page_shows_the_figures_of_wijk_buurten_and_municipality(beleid: Client) -> None:
    rijen = _rijen(beleid, "/wijken/DON/")
    for verwacht in (
        ("Donderberg", "inwoners", "ongeveer 7.500", "2008", "nota 2008"),
        ("Donderberg", "potentiële inburgeringsplichtigen in het BPI", "307", "2008", "nota 2008"),
        ("Componistenbuurt", "aandeel sociale huurwoningen", "95 %", "niet vermeld", "brief aan de minister, in de nota 2008"),
        ("Sterrenberg", "huishoudens", "1.000", "2004", "CBS, Regionaal Inkomensonderzoek (RIO) 2004"),
        ("Donderberg/Hoogvonderen", "rang inkomen van de wijken in Nederland", "270e", "2004", "CBS, Regionaal Inkomensonderzoek (RIO) 2004"),
        ("Roermond", "werkloosheid", "8,5 %", "30 september, jaar niet vermeld", "nota 2008"),
        ("Roermond", "werkloosheid", "11,6 %", "niet vermeld", "brief aan de minister, in de nota 2008"),
        ("sommige wijken", "werkloosheid", "25 tot 40 %", "niet vermeld", "brief aan de minister, in de nota 2008"),
        ("Roermond", "subjectieve onveiligheidsgevoelens", "niet bekend", "niet vermeld", "grafiek in de nota, verloren"),
    ):  # fmt: skip
        assert verwacht in rijen


def test_figures_of_other_wijken_stay_on_their_pages(beleid: Client) -> None:
    gebieden = {rij[0] for rij in _rijen(beleid, "/wijken/VEL/")}
    assert gebieden == {"Roermondse Veld", "Roermond Oost", "Roermond", "sommige wijken"}


def test_every_figure_stands_on_some_page(beleid: Client) -> None:
    adressen = ["/wijken/", *(reverse("netwerk:wijk", args=[code]) for code in ("DON", "KEM", "VEL", "OVE"))]
    getoond = {r.pk for a in adressen for g in beleid.get(a).context["groepen"] for r in g.rijen}
    assert getoond == set(Wijkcijfer.objects.values_list("pk", flat=True))


def test_tables_have_captions_and_heads(beleid: Client) -> None:
    tekst = _tekst(beleid, "/wijken/DON/")
    assert tekst.count("<caption") == tekst.count("<table") == 4
    assert '<th scope="col" class="getal">Waarde</th>' in tekst
    assert re.search(r'<th scope="row">\s*inwoners', tekst)


def test_table_names_the_area_unless_its_heading_does(beleid: Client) -> None:
    groepen = {g.titel: g.gebieden for g in beleid.get("/wijken/KEM/").context["groepen"]}
    assert groepen == {
        "Kemp-Kitskensberg/Heide": False,
        "De buurten": True,
        "CBS-wijken waar de buurten in liggen": True,
        "De gemeente": True,
    }


def test_map_marks_the_buurten_of_the_wijk(beleid: Client) -> None:
    tekst = _tekst(beleid, "/wijken/DON/")
    assert (
        "Kaart van Donderberg. Uitgelicht: Componistenbuurt, Kastelenbuurt, Sterrenberg, Vliegeniersbuurt."
        in tekst
    )
    assert tekst.count("plattegrond__vlak--uitgelicht") == 4
    assert 'role="img"' in tekst
    assert " style=" not in tekst
    assert "CC BY 4.0" in tekst


def test_map_names_the_buurt_it_does_not_hold(beleid: Client) -> None:
    assert "Niet op de kaart: Heide." in _tekst(beleid, "/wijken/KEM/")


def test_page_works_without_map_or_figures(client: Client) -> None:
    wijk = maak_wijk("Noord")
    client.force_login(maak_gebruiker(Rol.ADVISEUR))
    tekst = _tekst(client, reverse("netwerk:wijk", args=[wijk.code]))
    assert "Hier staan nog geen cijfers." in tekst
    assert "plattegrond__beeld" not in tekst
    assert "Hier staat nog geen plek waar je mensen vindt." in tekst


def test_list_without_wijken_says_who_loads_them(client: Client) -> None:
    client.force_login(maak_gebruiker(Rol.ADVISEUR))
    assert "Er zijn nog geen wijken." in _tekst(client, "/wijken/")


def test_list_gives_the_essentials(beleid: Client) -> None:
    don = Wijk.objects.get(code="DON")
    maak_vindplaats(don)
    maak_vindplaats(don, actief=False)
    maak_activiteit(wijk=don)
    rijen = {rij.wijk.code: rij for rij in beleid.get("/wijken/").context["rijen"]}
    assert list(rijen) == ["DON", "KEM", "VEL", "OVE"]
    assert rijen["DON"].cijfers == ["ongeveer 7.500", "ongeveer 80", "307"]
    assert (rijen["DON"].vindplaatsen, rijen["DON"].activiteiten) == (1, 1)
    assert rijen["OVE"].cijfers == ["–", "–", "–"]
    assert rijen["KEM"].buurten == ["De Kemp", "Heide", "Kitskensberg"]


def test_page_shows_five_of_the_network_and_a_link_to_the_rest(beleid: Client) -> None:
    don = Wijk.objects.get(code="DON")
    buurt = Buurt.objects.get(naam="Sterrenberg")
    for nummer in range(6):
        maak_vindplaats(don, naam=f"Plek {nummer}", buurt=buurt)
    vindplaatsen = beleid.get("/wijken/DON/").context["netwerk"][0]
    assert [rij.naam for rij in vindplaatsen.rijen] == [f"Plek {n}" for n in range(5)]
    assert vindplaatsen.rijen[0].regel == "buurthuis · Sterrenberg"
    assert (vindplaatsen.aantal, vindplaatsen.url) == (6, "/netwerk/vindplaatsen/?wijk=DON")
    assert vindplaatsen.alle == "Alle 6"


def _velden(cijfer: Wijkcijfer, **anders: object) -> dict[str, object]:
    return {
        "sleutel": uuid4(),
        "gebied": cijfer.gebied_id,
        "indicator": cijfer.indicator,
        "waarde": "7.600",
        "waarde_tot": "",
        "ongeveer": cijfer.ongeveer,
        "eenheid": cijfer.eenheid,
        "peildatum": cijfer.peildatum,
        "bron": cijfer.bron,
        "opmerking": "",
        "reden": "Verkeerd overgenomen.",
        **anders,
    }


@pytest.fixture
def inwoners(beleid: Client) -> Wijkcijfer:
    return Wijkcijfer.objects.get(indicator="inwoners", gebied__naam="Donderberg")


def test_figure_is_corrected_from_the_form(beleid: Client, inwoners: Wijkcijfer) -> None:
    adres = reverse("netwerk:wijkcijfer_wijzigen", args=[inwoners.pk])
    tekst = _tekst(beleid, adres)
    assert 'value="7.500"' in tekst
    assert "Eerdere versies" not in tekst
    antwoord = beleid.post(adres, _velden(inwoners))
    assert antwoord["Location"] == "/wijken/DON/#cijfers"
    inwoners.refresh_from_db()
    assert (inwoners.waarde, inwoners.reden) == (Decimal(7600), "Verkeerd overgenomen.")
    tekst = _tekst(beleid, adres)
    assert "Eerdere versies" in tekst
    assert "ongeveer 7.500" in tekst
    assert "Verkeerd overgenomen." in tekst


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("reden", "", "Vul in waarom dit cijfer verandert"),
        ("waarde", "veel", "Vul een getal in, zoals 1.350 of 8,5"),
        ("waarde", "7.5", "Vul een getal in, zoals 1.350 of 8,5"),
        ("waarde_tot", "7.000", "Het tweede getal van een bereik is groter dan het eerste."),
        ("peildatum", "", "Vul de peildatum in, of: niet vermeld"),
        ("bron", "", "Vul in waar het cijfer vandaan komt"),
        ("gebied", "", "Kies waarover het cijfer gaat"),
        ("indicator", "nationaliteiten", "Dit cijfer staat er al met dezelfde peildatum en bron."),
    ],
)
def test_wrong_field_of_figure_says_what_to_do(
    beleid: Client, inwoners: Wijkcijfer, veld: str, waarde: str, melding: str
) -> None:
    antwoord = beleid.post(
        reverse("netwerk:wijkcijfer_wijzigen", args=[inwoners.pk]), _velden(inwoners, **{veld: waarde})
    )
    assert antwoord.context["form"].errors == {veld: [melding]}


def test_figure_is_added_for_the_wijk_one_came_from(beleid: Client) -> None:
    form = beleid.get(reverse("netwerk:wijkcijfer_nieuw"), {"wijk": "KEM"}).context["form"]
    gebied = Gebied.objects.get(naam="Kemp-Kitskensberg/Heide", soort="pilotwijk")
    assert form.initial["gebied"] == gebied.pk
    velden = {
        "sleutel": uuid4(),
        "gebied": gebied.pk,
        "indicator": "rapportcijfer leefbaarheid",
        "waarde": "6,8",
        "eenheid": "rapportcijfer",
        "peildatum": "2026",
        "bron": "leefbaarheidsverkenning",
    }
    assert beleid.post(reverse("netwerk:wijkcijfer_nieuw"), velden)["Location"] == "/wijken/KEM/#cijfers"
    rij = (
        "Kemp-Kitskensberg/Heide",
        "rapportcijfer leefbaarheid",
        "6,8 rapportcijfer",
        "2026",
        "leefbaarheidsverkenning",
    )
    assert rij in _rijen(beleid, "/wijken/KEM/")


def test_wijkcoordinator_is_offered_its_own_wijk_alone(beleid: Client) -> None:
    beleid.force_login(maak_gebruiker(Rol.WIJKCOORDINATOR, wijk=Wijk.objects.get(code="VEL")))
    form = beleid.get(reverse("netwerk:wijkcijfer_nieuw")).context["form"]
    assert {g.naam for g in form.fields["gebied"].queryset} == {"Roermondse Veld", "Vrijveld"}
    assert "/wijkcijfers/" in _tekst(beleid, "/wijken/VEL/")
    assert "/wijkcijfers/" not in _tekst(beleid, "/wijken/DON/")


LANDT_OP = {
    Rol.TRAJECTCOORDINATOR: "trajecten:mijn_dag",
    Rol.TEAMLEIDER: "trajecten:caseload",
    Rol.CONSULENT: "trajecten:regulier",
    Rol.BELEIDSMEDEWERKER: "rapportage:vandaag",
    Rol.PROJECTLEIDER: "rapportage:vandaag",
    Rol.AFDELINGSHOOFD: "rapportage:vandaag",
    Rol.WIJKCOORDINATOR: "rapportage:vandaag",
    Rol.ADVISEUR: "rapportage:vandaag",
    Rol.BEHEERDER: "beheer:overzicht",
}
STRAKS = {
    Rol.PARTNER: "Straks bevestig je hier wie bij jouw organisatie is gestart",
    Rol.TAALCOACH: "Straks zie je hier met wie je oefent",
}


@pytest.mark.parametrize("rol", Rol)
def test_each_rol_lands_where_it_works_or_reads_what_comes(client: Client, rol: Rol) -> None:
    client.force_login(maak_gebruiker(rol))
    assert client.get("/").headers["Location"] == reverse(LANDT_OP.get(rol, "netwerk:wijken"))
    tekst = _tekst(client, reverse("netwerk:wijken"))
    assert [wie for wie, zin in STRAKS.items() if zin in tekst] == ([rol] if rol in STRAKS else [])
