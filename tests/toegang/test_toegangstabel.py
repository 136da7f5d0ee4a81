"""Every URL, every rol: what the access table says is what happens. And what a missing wall would do."""

import io
import re
import zipfile
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from typing import Any
from uuid import uuid4

import pytest
from pytest_django.plugin import DjangoDbBlocker

from gebruikers import middleware
from gebruikers.checks import url_patronen
from inburgeraars.models import Benadering, Document, Inburgeraar, Toegang
from kern.klok import vandaag
from participatie.models import Meting
from tests.eens import vastgelegd
from tests.toegang.aanvallen import zonder_visible_to
from tests.toegang.stad import Stad
from tests.toegang.tabel import KAMERS, KOLOMMEN, TABEL, ZIET_NIEMAND, Regel, om_de_beurt, regels, vragers
from tests.toegang.wereld import GEHEIM
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.handhaving.models import Handhavingsbesluit, Overdrachtvraag, Verzuimoverdracht
from trajecten.kader import pagina
from trajecten.kader.lezen import rijen_van
from trajecten.papieren.models import Controle
from trajecten.plan.models import Aanbod, Afspraak, Component
from trajecten.signalen.models import Signaal
from trajecten.taken.models import Taak
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def _stad(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Stad]:
    """Make the town once for the tests of this file."""
    with vastgelegd(django_db_blocker):
        yield Stad()


@pytest.fixture
def stad(_stad: Stad, db: None) -> Stad:
    """Return the town, as it was before any test."""
    return _stad.weer_aangemeld()


NAAM = "Yildirim"
"""The surname of everybody in the town."""
TITEL = re.compile(r"<title>(.*?)</title>", re.DOTALL)


def namen_in_titels(antwoord: Any) -> list[str]:
    """Return the titles of a page that tell whom it is about: they stand in the history of the browser."""
    if "html" not in antwoord.headers.get("Content-Type", ""):
        return []
    # The first is that of the page; others are of drawings.
    return [titel for titel in TITEL.findall(antwoord.text)[:1] if NAAM in titel]


def verschillen(stad: Stad, lijnen: Iterable[Regel]) -> Iterator[str]:
    """Tell in words where the product differs from the table, as it is found."""
    for regel, wie_vragen in vragers(lijnen):
        for wie in wie_vragen:
            antwoord = stad.vraag(regel, wie)
            kreeg, verwacht = antwoord.status_code, regel.krijgt(wie)
            if kreeg != verwacht:
                yield f"{regel} as {wie}: {kreeg}, the table says {verwacht}"
            for titel in namen_in_titels(antwoord):
                yield f"{regel} as {wie}: its title is {titel}"


def test_every_url_stands_in_the_table() -> None:
    in_tabel = {regel.naam for regel in regels()}
    in_project = {naam for naam, _ in url_patronen()}
    assert in_project - in_tabel == set()
    assert in_tabel - in_project == set()
    lijnen = [str(regel) for regel in regels()]
    assert len(set(lijnen)) == len(lijnen)


def test_every_line_stands_with_the_room_of_its_page() -> None:
    kamers = {naam: _kamer(patroon.callback.__module__) for naam, patroon in url_patronen()}
    elders = {regel.naam: kamer for kamer in KAMERS for regel in TABEL[kamer] if kamers[regel.naam] != kamer}
    assert elders == {}


def _kamer(module: str) -> str | None:
    """Return the room whose page a view is; those of the library for signing in are of gebruikers."""
    delen = module.replace("allauth", "gebruikers").split(".")
    paden = ("/".join(delen[:aantal]) for aantal in (2, 1))
    return next((pad for pad in paden if pad in TABEL), None)


def test_who_sees_nobody_takes_turns_only_where_the_table_says_the_same_of_all() -> None:
    over = [regel for regel in regels() if regel.over_persoon]
    assert len(over) > 200
    assert {tuple(regel.krijgt(wie) for wie in ZIET_NIEMAND) for regel in over} == {(404,) * 5 + (403,)}


def test_everybody_asks_something_of_every_room() -> None:
    for kamer, lijnen in TABEL.items():
        gevraagd = {wie for regel, wie_vragen in vragers(lijnen) if regel.over_persoon for wie in wie_vragen}
        assert gevraagd in (set(), set(KOLOMMEN)), kamer


@pytest.mark.parametrize("kamer", KAMERS)
def test_every_rol_gets_what_the_table_says(stad: Stad, kamer: str) -> None:
    gevonden = list(verschillen(stad, TABEL[kamer]))
    assert not gevonden, "\n" + "\n".join(gevonden)


def test_everybody_of_the_town_has_the_name_that_titles_are_searched_for(stad: Stad) -> None:
    assert {persoon.geslachtsnaam for persoon in stad.wereld.personen.values()} == {NAAM}


MET_EIGEN_NET = {"gebruikers:rol", "trajecten:agenda"} | {
    f"netwerk:{naam}"
    for naam in (
        "wijkcijfer_nieuw",
        "wijkcijfer_wijzigen",
        "vindplaats_nieuw",
        "vindplaats_wijzigen",
        "activiteit_nieuw",
        "activiteit_wijzigen",
        "organisatie_nieuw",
        "organisatie_wijzigen",
        "contactpersoon_nieuw",
        "contactpersoon_wijzigen",
    )
}
"""Views that ask the same of the wijk of the object as well: without their policy nothing opens either."""


def _namen_met_nee(lijnen: Iterable[Regel]) -> set[str]:
    """Return the URLs of our own that somebody may not open."""
    return {
        regel.naam
        for regel in lijnen
        if {403, 404}.intersection(regel.uitkomst) and not regel.naam.startswith(("mfa_", "account_"))
    }


MET_NEE = [kamer for kamer in KAMERS if _namen_met_nee(TABEL[kamer])]


@pytest.mark.parametrize("kamer", MET_NEE)
def test_mutation_without_the_policy_of_a_view_is_caught(
    stad: Stad, monkeypatch: pytest.MonkeyPatch, kamer: str
) -> None:
    monkeypatch.setattr(middleware, "oordeel", lambda *_args: None)
    lijnen = [r for r in TABEL[kamer] if {403, 404}.intersection(r.uitkomst)]
    # One difference is enough to catch it.
    ongemerkt = {
        naam
        for naam in _namen_met_nee(lijnen)
        if not any(verschillen(stad, [r for r in lijnen if r.naam == naam]))
    }
    assert ongemerkt <= MET_EIGEN_NET


def test_most_urls_are_not_for_everybody() -> None:
    assert len(_namen_met_nee(regels())) > 40


VREEMD = {
    "elders": ("eigen", "gesloten", "vrij"),
    "coord": ("elders",),
    "collega": ("elders",),
} | dict.fromkeys(("consul", "wijkco", "partner", "taalco", *ZIET_NIEMAND), ("eigen", "gesloten", "elders"))
"""Out of whose sight whose pages lie; of those that see nobody each line is asked by one in turn."""

OVER_PERSONEN = [kamer for kamer in KAMERS if any(r.naam.startswith("trajecten:") for r in TABEL[kamer])]


def _alles_opvragen(stad: Stad, lijnen: Iterable[Regel]) -> None:
    """Walk every page about a person as everybody out of whose sight it lies; nothing may be read or written."""
    voor = _tel()
    beurt = om_de_beurt(regel for regel in lijnen if regel.naam.startswith("trajecten:"))
    for regel, nu in beurt.items():
        for wie in VREEMD:
            if wie in ZIET_NIEMAND and wie not in nu:
                continue
            if regel.object.rpartition("-")[2] not in VREEMD[wie] and (
                regel.object != "-" or wie in {"coord", "collega", "elders"}
            ):
                continue
            antwoord = _rauw(stad, regel, wie)
            assert GEHEIM not in antwoord, f"{regel} shows a foreign report to {wie}"
            assert "Geheimstraat" not in antwoord or wie in {"coord", "elders"}, (
                f"{regel} shows an address to {wie}"
            )
    assert _tel() == voor


def _rauw(stad: Stad, regel: Regel, wie: str) -> str:
    """Ask with data that would be carried out, and keep what that did; an error is no page."""
    data = {
        "sleutel": str(uuid4()),
        "datum": vandaag().isoformat(),
        "resultaat": "gesproken",
        "minuten": "30",
        "tekst": "vreemd",
        "vervolg": "niet",
        "trede": "3",
        "waarom": "vreemd",
        "aanleiding": "voortgang",
        **dict.fromkeys(("wat", "omschrijving", "reden", "gehoord_van"), "vreemd"),
        "versie": "1",
        "wie": "inburgeraar",
        "soort": "werk",
        "hoe": "plek",
        "op": vandaag().isoformat(),
        "gehoord_op": vandaag().isoformat(),
        "verzuim_sinds": vandaag().isoformat(),
        "consulent": str(stad.wereld.gebruikers["consul"].pk),
        **dict.fromkeys(("gebeurd", "geprobeerd", "vraag", "antwoord", "motivering"), "vreemd"),
        "maatregel": "geen",
        "gevolg": "gaat verder",
    }
    klant = stad.klanten[wie]
    antwoord = (
        klant.post(stad.adres(regel), data) if regel.methode == "POST" else klant.get(stad.adres(regel))
    )
    return _te_lezen(antwoord.content) if antwoord.status_code == 200 else ""


def _te_lezen(inhoud: bytes) -> str:
    """Return what a page or a spreadsheet holds; of other files the bytes that are letters."""
    if zipfile.is_zipfile(io.BytesIO(inhoud)):
        with zipfile.ZipFile(io.BytesIO(inhoud)) as bestand:
            inhoud = b"".join(bestand.read(naam) for naam in bestand.namelist())
    return inhoud.decode(errors="replace")


def _tel() -> dict[str, int]:
    modellen = (
        *(Inburgeraar, Benadering, Toegang, Verslag, Contactmoment, GeplandBezoek, Traject),
        *(Taak, Signaal, Aanbod, Component, Afspraak, Meting, Document, Controle),
        *(Verzuimoverdracht, Overdrachtvraag, Handhavingsbesluit),
    )
    return {m.__name__: m._default_manager.count() for m in modellen}


@pytest.mark.parametrize("kamer", OVER_PERSONEN)
def test_policies_of_the_database_alone_show_and_write_no_foreign_row(
    stad: Stad, monkeypatch: pytest.MonkeyPatch, kamer: str
) -> None:
    """With both upper walls gone; so with either gone as well."""
    monkeypatch.setattr(middleware, "oordeel", lambda *_args: None)
    zonder_visible_to(monkeypatch)
    _alles_opvragen(stad, TABEL[kamer])


@pytest.mark.parametrize("kamer", OVER_PERSONEN)
def test_visible_to_alone_shows_and_writes_no_foreign_row(
    stad: Stad, monkeypatch: pytest.MonkeyPatch, kamer: str
) -> None:
    """With the policies of views gone, and every request run as the owner, whom no policy holds back."""
    _alleen_visible_to(monkeypatch)
    _alles_opvragen(stad, TABEL[kamer])


def test_mutation_without_any_wall_is_caught(stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    _alleen_visible_to(monkeypatch)
    zonder_visible_to(monkeypatch)
    with pytest.raises(AssertionError):
        _alles_opvragen(stad, regels())


def test_mutation_without_visible_to_in_the_dossier_is_caught(
    stad: Stad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The forms of visit and facts ask who guides as well, so that without it they open nothing either."""
    _alleen_visible_to(monkeypatch)
    # Read as the teamleider, from whom no person is out of sight.
    leider = stad.wereld.gebruikers["leider"]
    monkeypatch.setattr(pagina, "rijen_van", lambda _gebruiker, pk: rijen_van(leider, pk))
    with pytest.raises(AssertionError, match="to elders"):
        _alles_opvragen(stad, TABEL["dossier"])


def _alleen_visible_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "oordeel", lambda *_args: None)
    monkeypatch.setattr(middleware, "als", lambda _gebruiker, **_: nullcontext())
