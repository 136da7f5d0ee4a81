"""The main job on a phone: claim, visit, log; then somebody met at the door. The teamleider reads it; nobody else."""

from collections.abc import Iterator
from http import HTTPStatus

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from playwright.sync_api import expect

from gebruikers.checks import url_patronen
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, OverPersoon, Taal
from kern.beleid import beleid_van
from tests.e2e.conftest import SCHERM, TELEFOON, Gast, Tikker
from tests.fabrieken.gebruikers import WACHTWOORD, maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_buurt, maak_wijk
from trajecten.contact.models import Contactmoment
from trajecten.papieren.models import Controlesoort
from trajecten.signalen.zichtbaar import REGELS, zonder_zicht

ZIN_FATMA = "Ze wil graag koken voor groepen."
ZIN_AMINA = "Ze zoekt werk in een keuken."

VAN_DEZE_DAG = {"trajecten:verslag_verbeteren", "trajecten:verslag_versies"}
"""The addresses of what this day leaves behind of each person."""
SIGNAAL = "trajecten:signaal_weggelegd"
IN_ADRES = {"code": "identiteit", "formulier": "huisbezoek", "soort": "inburgeraar"}
"""What stands in some addresses beside the number of a person."""

pytestmark = [pytest.mark.e2e, pytest.mark.django_db(transaction=True)]


def _medewerker(rol: Rol, **velden: object) -> Gebruiker:
    return maak_gebruiker(rol, wachtwoord=WACHTWOORD, **velden)  # type: ignore[arg-type]


def _log_bezoek(tikker: Tikker, zin: str) -> None:
    page = tikker.page
    tikker.tik(page.get_by_text("Gesproken", exact=True))
    tikker.tik(page.get_by_text("45", exact=True))
    tikker.typ(page.get_by_label("Wat is besproken?"), zin)
    tikker.tik(page.get_by_role("button", name="Bezoek opslaan").and_(page.locator(":visible")))
    expect(page.get_by_text("opgeslagen")).to_be_visible()
    expect(page.get_by_text(zin)).to_be_visible()


def test_coordinator_claims_visits_and_logs_on_a_phone(gast: Gast) -> None:
    wijk = maak_wijk("Donderberg")
    buurt = maak_buurt(wijk, "Sterrenberg")
    Taal.objects.create(naam="Turks")
    fatma = maak_persoon(wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    sanne = _medewerker(Rol.TRAJECTCOORDINATOR, wijk=wijk, voornaam="Sanne")

    page = gast.meld_aan(sanne, TELEFOON)
    expect(page.get_by_role("heading", level=1)).to_have_text("Mijn dag")
    page.get_by_role("link", name="Kies mensen uit het register").click()
    page.get_by_role("link", name="Fatma Yildiz").click()
    page.get_by_role("button", name="Claimen").click()
    expect(page.get_by_text("Fatma Yildiz staat nu in jouw caseload.")).to_be_visible()

    page.goto(reverse("trajecten:mijn_dag"))
    tikker = Tikker(page)
    tikker.tik(page.get_by_role("link", name="Bezoek vastleggen bij Fatma Yildiz"))
    _log_bezoek(tikker, ZIN_FATMA)
    assert tikker.tikken <= 10, f"{tikker.tikken} taps from Mijn dag to a saved visit"

    page.goto(reverse("trajecten:mijn_dag"))
    tikker = Tikker(page)
    tikker.tik(page.get_by_role("link", name="Persoon", exact=True).and_(page.locator(":visible")).first)
    tikker.typ(page.get_by_label("Voornaam"), "Amina")
    tikker.typ(page.get_by_label("Telefoon of adres"), "06 00 00 12 34")
    page.get_by_label("Waar vond je deze persoon?").select_option("deur")
    page.get_by_label("In welke buurt?").select_option(str(buurt.pk))
    # Opening a list and choosing in it are two taps each; the browser's own list cannot be tapped by a test.
    tikker.tikken += 4
    tikker.tik(
        page.get_by_role("button", name="Opslaan en gesprek vastleggen").and_(page.locator(":visible"))
    )
    expect(page.get_by_role("heading", level=1)).to_contain_text("Huisbezoek")
    _log_bezoek(tikker, ZIN_AMINA)
    assert tikker.tikken <= 15, f"{tikker.tikken} taps from Mijn dag to a registered and visited person"
    assert page.fouten == []  # type: ignore[attr-defined]

    amina = Inburgeraar.objects.get(voornamen="Amina")
    assert Contactmoment.objects.count() == 2
    _teamleider_leest(gast, {fatma: ZIN_FATMA, amina: ZIN_AMINA})
    _niemand_anders(sanne, fatma, amina)


def _teamleider_leest(gast: Gast, zinnen: dict[Inburgeraar, str]) -> None:
    page = gast.meld_aan(_medewerker(Rol.TEAMLEIDER, voornaam="Marloes"), SCHERM)
    for persoon, zin in zinnen.items():
        page.goto(reverse("trajecten:dossier", args=[persoon.pk]))
        expect(page.get_by_text(zin)).to_be_visible()


def _niemand_anders(begeleider: Gebruiker, *personen: Inburgeraar) -> None:
    Controlesoort.objects.create(code=IN_ADRES["code"], naam="identiteit")
    elders = _medewerker(Rol.TRAJECTCOORDINATOR, wijk=maak_wijk("Roermondse Veld"))
    eigen = _klant(begeleider)
    anderen = [_klant(w) for w in (elders, _medewerker(Rol.CONSULENT), _medewerker(Rol.BELEIDSMEDEWERKER))]
    for persoon in personen:
        adressen = list(_adressen(persoon))
        # There is something to refuse.
        open_ = [eigen.get(adres).status_code for naam, adres in adressen if naam in VAN_DEZE_DAG]
        assert open_ == [HTTPStatus.OK] * len(VAN_DEZE_DAG)
        # Hundreds of pages that show nothing: no browser is needed to be refused.
        for klant in anderen:
            for _naam, adres in adressen:
                _geweigerd(klant, adres)


def _klant(gebruiker: Gebruiker) -> Client:
    klant = Client()
    klant.force_login(gebruiker)
    return klant


def _adressen(persoon: Inburgeraar) -> Iterator[tuple[str, str]]:
    """Yield every address about a person, or about a row that says something about this person."""
    sleutels = {"inburgeraar": [persoon.pk]}
    for model in apps.get_models():
        if issubclass(model, OverPersoon):
            rijen = model.objects.filter(inburgeraar=persoon)
            sleutels[str(model._meta.model_name)] = list(rijen.values_list("pk", flat=True))
    vast = IN_ADRES | {"ander": Inburgeraar.objects.exclude(pk=persoon.pk).latest("pk").pk}
    for naam, patroon in url_patronen():
        delen = patroon.pattern.converters.keys()
        beleid = beleid_van(patroon.callback)
        if beleid is None or "pk" not in delen:
            continue
        # A policy says what an address asks for without a look at what exists.
        onderwerp = beleid.gevraagd(vast | {"pk": persoon.pk})
        for pk in sleutels.get(onderwerp.soort, []) if onderwerp else []:
            yield naam, reverse(naam, kwargs={deel: (vast | {"pk": pk})[deel] for deel in delen})
    for regel in REGELS:
        for pk in zonder_zicht(regel).filter(inburgeraar=persoon).values_list("pk", flat=True):
            yield SIGNAAL, reverse(SIGNAAL, args=[regel.value.replace(" ", "-"), pk])


def _geweigerd(client: Client, adres: str) -> None:
    antwoord = client.get(adres)
    if antwoord.status_code == HTTPStatus.METHOD_NOT_ALLOWED:
        antwoord = client.post(adres)
    assert antwoord.status_code in {HTTPStatus.FORBIDDEN, HTTPStatus.NOT_FOUND}, (
        f"{adres}: {antwoord.status_code}"
    )
    for zin in (ZIN_FATMA, ZIN_AMINA):
        assert zin not in antwoord.text
