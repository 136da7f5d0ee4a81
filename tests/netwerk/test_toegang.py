"""Who opens and who changes which page of the wijken and their network, through the client."""

from collections.abc import Callable
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from netwerk.models import Activiteit, Vindplaats
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.netwerk import maak_activiteit, maak_contactpersoon, maak_vindplaats
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from wijken.models import Contactpersoon, Gebied, Organisatie, Wijk, Wijkcijfer

pytestmark = pytest.mark.django_db

NETWERK_LEZEN = set(Rol) - {Rol.PARTNER, Rol.TAALCOACH}
NETWERK_WIJZIGEN = {Rol.TRAJECTCOORDINATOR, Rol.TEAMLEIDER, Rol.WIJKCOORDINATOR}
CIJFERS_WIJZIGEN = {Rol.BELEIDSMEDEWERKER, Rol.WIJKCOORDINATOR}
OVERAL = {Rol.TEAMLEIDER, Rol.BELEIDSMEDEWERKER}


class Wereld:
    """Two wijken with one of everything each."""

    def __init__(self) -> None:
        self.noord, self.zuid = maak_wijk("Noord"), maak_wijk("Zuid")
        self.rijen = {wijk.naam: self._rijen(wijk) for wijk in (self.noord, self.zuid)}

    @staticmethod
    def _rijen(wijk: Wijk) -> dict[str, int]:
        organisatie = maak_organisatie()
        organisatie.wijken.add(wijk)
        gebied = Gebied.objects.create(naam=wijk.naam, soort="pilotwijk", wijk=wijk)
        cijfer = Wijkcijfer.objects.create(
            gebied=gebied,
            indicator="inwoners",
            waarde=10,
            eenheid="personen",
            peildatum="2026",
            bron="telling",
        )
        return {
            "vindplaats": maak_vindplaats(wijk).pk,
            "activiteit": maak_activiteit(organisatie, wijk=wijk).pk,
            "organisatie": organisatie.pk,
            "contactpersoon": maak_contactpersoon(organisatie).pk,
            "wijkcijfer": cijfer.pk,
        }


@pytest.fixture
def wereld() -> Wereld:
    return Wereld()


@pytest.fixture
def als(wereld: Wereld) -> Callable[[Rol], Client]:
    """Sign in with a rol; what can be tied to a wijk is tied to Noord."""

    def meld_aan(rol: Rol) -> Client:
        client = Client()
        client.force_login(maak_gebruiker(rol, wijk=wereld.noord))
        return client

    return meld_aan


def _status(client: Client, naam: str, *args: object) -> int:
    return client.get(reverse(f"netwerk:{naam}", args=args)).status_code


def _toegang(rol: Rol, wereld: Wereld) -> dict[tuple[str, object], int]:
    """Return what each page must answer to this rol, by hand: DOMEIN 2 and the lists at the top."""
    lezen = 200 if rol in NETWERK_LEZEN else 403
    werken = 200 if rol in NETWERK_WIJZIGEN else 403
    cijferen = 200 if rol in CIJFERS_WIJZIGEN else 403
    verwacht: dict[tuple[str, object], int] = {
        ("wijken", None): 200,
        ("wijk", "WEG"): 404,
        ("vindplaats", 999_999): 404 if rol in NETWERK_LEZEN else 403,
        ("vindplaats_wijzigen", 999_999): 404 if rol in NETWERK_WIJZIGEN else 403,
        ("wijkcijfer_wijzigen", 999_999): 404 if rol in CIJFERS_WIJZIGEN else 403,
        ("vindplaatsen", None): lezen,
        ("activiteiten", None): lezen,
        ("organisaties", None): lezen,
        ("vindplaats_nieuw", None): werken,
        ("activiteit_nieuw", None): werken,
        ("organisatie_nieuw", None): werken,
        ("wijkcijfer_nieuw", None): cijferen,
    }
    for wijk in (wereld.noord, wereld.zuid):
        rijen, hier = wereld.rijen[wijk.naam], wijk.naam == "Noord" or rol in OVERAL
        verwacht[("wijk", wijk.code)] = 200
        verwacht |= {(soort, rijen[soort]): lezen for soort in ("vindplaats", "activiteit", "organisatie")}
        verwacht |= {
            (f"{soort}_wijzigen", rijen[soort]): werken if hier else 403
            for soort in ("vindplaats", "activiteit", "organisatie", "contactpersoon")
        }
        verwacht[("contactpersoon_nieuw", rijen["organisatie"])] = werken if hier else 403
        verwacht[("wijkcijfer_wijzigen", rijen["wijkcijfer"])] = cijferen if hier else 403
    return verwacht


@pytest.mark.parametrize("rol", list(Rol))
def test_rol_opens_its_pages_and_no_other(rol: Rol, als: Callable[[Rol], Client], wereld: Wereld) -> None:
    client, verwacht = als(rol), _toegang(rol, wereld)
    gezien = {(naam, arg): _status(client, naam, *([] if arg is None else [arg])) for naam, arg in verwacht}
    assert gezien == verwacht


@pytest.mark.parametrize("rol", list(Rol))
def test_network_leads_to_the_own_wijk(rol: Rol, als: Callable[[Rol], Client], wereld: Wereld) -> None:
    antwoord = als(rol).get(reverse("netwerk:start"))
    if rol not in NETWERK_LEZEN:
        assert antwoord.status_code == 403
    else:
        eigen = rol in {Rol.TRAJECTCOORDINATOR, Rol.WIJKCOORDINATOR}
        assert antwoord["Location"] == "/netwerk/vindplaatsen/" + (
            f"?wijk={wereld.noord.code}" if eigen else ""
        )


@pytest.mark.parametrize(
    "naam",
    [
        "wijken",
        "start",
        "vindplaatsen",
        "vindplaats_nieuw",
        "activiteiten",
        "organisaties",
        "wijkcijfer_nieuw",
    ],
)
def test_who_is_not_signed_in_is_sent_to_sign_in(naam: str, client: Client) -> None:
    antwoord = client.get(reverse(f"netwerk:{naam}"))
    assert antwoord.status_code == 302
    assert "next=" in antwoord["Location"]


def test_ended_aanstelling_opens_nothing(client: Client, wereld: Wereld) -> None:
    gebruiker = maak_gebruiker(Rol.TEAMLEIDER)
    client.force_login(gebruiker)
    gebruiker.aanstellingen.update(tot=gebruiker.in_kracht[0].van)
    assert _status(client, "wijken") == 403
    assert _status(client, "vindplaats", wereld.rijen["Noord"]["vindplaats"]) == 403


@pytest.mark.parametrize("rol", [Rol.PARTNER, Rol.TAALCOACH])
def test_page_of_a_wijk_keeps_the_network_from_partner_and_taalcoach(
    rol: Rol, als: Callable[[Rol], Client], wereld: Wereld
) -> None:
    vindplaats = Vindplaats.objects.get(pk=wereld.rijen["Noord"]["vindplaats"])
    for adres in (reverse("netwerk:wijken"), reverse("netwerk:wijk", args=[wereld.noord.code])):
        tekst = als(rol).get(adres).content.decode()
        assert vindplaats.naam not in tekst
        assert "Vindplaatsen" not in tekst
        assert "/netwerk/" not in tekst


def test_refusal_gives_its_reason(als: Callable[[Rol], Client], wereld: Wereld) -> None:
    adres = reverse("netwerk:vindplaats_wijzigen", args=[wereld.rijen["Zuid"]["vindplaats"]])
    antwoord = als(Rol.TRAJECTCOORDINATOR).get(adres)
    assert "Dit hoort bij een wijk waarin je niet werkt." in antwoord.content.decode()


@pytest.mark.parametrize("rol", [Rol.TRAJECTCOORDINATOR, Rol.WIJKCOORDINATOR])
def test_post_into_other_wijk_is_no_choice(rol: Rol, als: Callable[[Rol], Client], wereld: Wereld) -> None:
    velden = {
        "sleutel": uuid4(),
        "naam": "Sluipweg",
        "soort": "school",
        "wijk": wereld.zuid.pk,
        "herkomst": "bestaand",
        "organisatie": wereld.rijen["Zuid"]["organisatie"],
        "vanaf_trede": 1,
    }
    client = als(rol)
    for soort in ("vindplaats", "activiteit"):
        antwoord = client.post(reverse(f"netwerk:{soort}_nieuw"), velden)
        assert antwoord.status_code == 200
        assert "wijk" in antwoord.context["form"].errors
    assert not Vindplaats.objects.filter(naam="Sluipweg").exists()
    assert not Activiteit.objects.filter(naam="Sluipweg").exists()


@pytest.mark.parametrize("rol", sorted(set(Rol) - NETWERK_WIJZIGEN))
def test_post_by_a_reader_changes_nothing(rol: Rol, als: Callable[[Rol], Client], wereld: Wereld) -> None:
    client, rijen = als(rol), wereld.rijen["Noord"]
    velden = {"sleutel": uuid4(), "naam": "Sluipweg", "soort": "school", "wijk": wereld.noord.pk}
    for soort, model in (
        ("vindplaats", Vindplaats),
        ("activiteit", Activiteit),
        ("organisatie", Organisatie),
        ("contactpersoon", Contactpersoon),
    ):
        adressen = [reverse(f"netwerk:{soort}_wijzigen", args=[rijen[soort]])]
        adressen.append(
            reverse("netwerk:contactpersoon_nieuw", args=[rijen["organisatie"]])
            if soort == "contactpersoon"
            else reverse(f"netwerk:{soort}_nieuw")
        )
        assert [client.post(adres, velden).status_code for adres in adressen] == [403, 403]
        assert not model._default_manager.filter(naam="Sluipweg").exists()


@pytest.mark.parametrize("rol", list(Rol))
def test_menu_leads_nowhere_that_is_closed(rol: Rol, als: Callable[[Rol], Client]) -> None:
    client = als(rol)
    menu = [keuze.url for keuze in client.get("/wijken/").context["kop"].menu]
    assert "/wijken/" in menu
    assert ("/netwerk/" in menu) == (rol in NETWERK_LEZEN)
    assert all(client.get(url, follow=True).status_code == 200 for url in menu)
