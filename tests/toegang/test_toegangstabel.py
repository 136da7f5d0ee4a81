"""Every URL, every rol: what the access table says is what happens. And what a missing wall would do."""

import itertools
from collections.abc import Iterable, Iterator
from contextlib import nullcontext
from uuid import uuid4

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from dossier import views as dossier
from gebruikers import middleware
from gebruikers.checks import url_patronen
from gebruikers.models import Bericht
from inburgeraars.models import Belemmering, Benadering, Document, Inburgeraar, Toegang
from kern.klok import vandaag
from kern.opdracht import Stand
from netwerk.models import Activiteit, Vindplaats
from participatie.models import Meting
from tests.eens import eens
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.wijken import maak_organisatie
from tests.toegang.aanvallen import zonder_visible_to
from tests.toegang.afronden import vul_afronden
from tests.toegang.documenten import vul_documenten
from tests.toegang.dubbelen import vul_dubbelen
from tests.toegang.handhaving import vul_handhaving
from tests.toegang.ladder import vul_ladder
from tests.toegang.papieren import vul_papieren
from tests.toegang.plan import vul_plan
from tests.toegang.register import vul_register
from tests.toegang.tabel import KOLOMMEN, Regel, regels
from tests.toegang.vinden import vul_vinden
from tests.toegang.volgen import vul_volgen
from tests.toegang.wereld import GEHEIM, Wereld, maak_wereld
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.contact.services.agenda import make_key
from trajecten.handhaving.models import Handhavingsbesluit, Overdrachtvraag, Verzuimoverdracht
from trajecten.papieren.models import Controle
from trajecten.plan.models import Aanbod, Afspraak, Component
from trajecten.signalen.models import Signaal
from trajecten.taken.models import Taak
from trajecten.traject.models import Traject
from vinden.models import Navraag
from wijken.models import Contactpersoon, Gebied, Wijkcijfer

# Every URL for fifteen people: minutes on a busy machine, where another test that takes as long hangs.
pytestmark = [pytest.mark.django_db, pytest.mark.timeout(1200)]

DELEN = (
    vul_vinden,
    vul_plan,
    vul_ladder,
    vul_documenten,
    vul_afronden,
    vul_papieren,
    vul_handhaving,
    vul_volgen,
)
"""What the parts of the table add to the town, in this order."""


class Stad:
    """The town with one of everything, and a signed-in client for everybody."""

    def __init__(self, *, leeg: bool = False) -> None:
        self.wereld: Wereld = maak_wereld(met_personen=not leeg)
        self.args: dict[str, list[object]] = {"-": []}
        if not leeg:
            self._vul()
            self._vul_dag()
        self.meld_aan()

    def meld_aan(self) -> None:
        """Have everybody sign in."""
        self.klanten: dict[str, Client] = {wie: self.wereld.klant(wie) for wie in KOLOMMEN}

    def _vul(self) -> None:
        wijk = self.wereld.wijk
        organisatie = maak_organisatie()
        organisatie.wijken.add(wijk)
        gebied = Gebied.objects.create(naam=wijk.naam, soort="pilotwijk", wijk=wijk)
        cijfer = Wijkcijfer.objects.create(
            gebied=gebied, indicator="inwoners", eenheid="personen", peildatum="2008", bron="nota"
        )
        plaats = Vindplaats.objects.create(naam="De Ster", soort="moedercentrum", wijk=wijk)
        activiteit = Activiteit.objects.create(
            naam="Kookgroep", soort="ontmoeting", organisatie=organisatie, wijk=wijk
        )
        contact = Contactpersoon.objects.create(organisatie=organisatie, naam="Ria")
        navraag = Navraag.objects.create(
            inburgeraar=self.wereld.personen["eigen"],
            gevraagd_door=self.wereld.gebruikers["elders"],
            wijk=self.wereld.andere_wijk,
        )
        bericht = Bericht.objects.create(
            kenmerk=uuid4(), aan="x@roermond.test", onderwerp="x", tekst="x", stand=Stand.MISLUKT
        )
        coord, beheer = self.wereld.gebruikers["coord"], self.wereld.gebruikers["beheer"]
        self.args.update({naam: [p.pk] for naam, p in self.wereld.personen.items()})
        self.args |= {
            "wijk": [wijk.code],
            "cijfer": [cijfer.pk],
            "plaats": [plaats.pk],
            "activ": [activiteit.pk],
            "org": [organisatie.pk],
            "contact": [contact.pk],
            "bericht": [bericht.pk],
            "navraag": [navraag.pk],
            **vul_register(self.wereld.gebruikers["leider"]),
            **vul_dubbelen(self.wereld),
            "rapport": [maak_uitgave().pk],
            "rapport-bezig": [maak_uitgave(Stand.BEZIG).pk],
            "rapport-mislukt": [maak_uitgave(Stand.MISLUKT).pk],
            "coord": [coord.pk],
            "beheer": [beheer.pk],
            "a-coord": [coord.pk, coord.in_kracht[0].pk],
            "sleutel": ["1", "abc-def"],
            "geen-pk": [999_999],
        }
        for vul in DELEN:
            self.args |= vul(self.wereld)

    def _vul_dag(self) -> None:
        for naam, persoon in self.wereld.personen.items():
            if naam != "vrij":
                self.args |= _van(naam, persoon)
        self.args["agenda-coord"] = [make_key(door=self.wereld.gebruikers["coord"])]
        self.args["agenda-niet"] = ["x" * 43]

    def adres(self, regel: Regel) -> str:
        """Return the address of a line."""
        args = self.args[regel.object]
        if regel.naam.startswith("gebruikers:concept"):
            args = ["huisbezoek", "inburgeraar", *args]
        return reverse(regel.naam, args=args)

    def vraag(self, regel: Regel, wie: str) -> HttpResponse:
        """Ask for a page as somebody, and undo what that did."""
        with transaction.atomic():
            antwoord: HttpResponse = self.klanten[wie].generic(regel.methode, self.adres(regel))  # type: ignore[assignment]
            transaction.set_rollback(True)
        return antwoord


def _van(naam: str, persoon: Inburgeraar) -> dict[str, list[object]]:
    """Return the rows of a person that an address names by themselves."""
    gepland = GeplandBezoek.objects.filter(inburgeraar=persoon)
    return {
        f"bezoek-{naam}": [gepland.get(datum=vandaag()).pk],
        f"verslag-{naam}": [Verslag.objects.filter(inburgeraar=persoon).latest("pk").pk],
        f"belem-{naam}": [Belemmering.objects.get(inburgeraar=persoon).pk],
        f"taak-{naam}": [Taak.objects.get(inburgeraar=persoon).pk],
        f"signaal-{naam}": ["bezoek-te-laat", gepland.get(datum__lt=vandaag()).pk],
    }


@pytest.fixture(scope="module")
def _stad(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Stad]:
    """Make the town once for the tests of this file."""
    with eens(django_db_blocker):
        yield Stad()


@pytest.fixture
def stad(_stad: Stad, db: None) -> Stad:
    """Return the town, with everybody signed in anew: a page may have ended a session."""
    _stad.meld_aan()
    return _stad


def verschillen(stad: Stad, lijnen: Iterable[Regel]) -> Iterator[str]:
    """Tell in words where the product differs from the table, as it is found."""
    for regel in lijnen:
        for wie, verwacht in zip(KOLOMMEN, regel.uitkomst, strict=True):
            kreeg = stad.vraag(regel, wie).status_code
            if kreeg != verwacht:
                yield f"{regel} as {wie}: {kreeg}, the table says {verwacht}"


def test_every_url_stands_in_the_table() -> None:
    in_tabel = {regel.naam for regel in regels()}
    in_project = {naam for naam, _ in url_patronen()}
    assert in_project - in_tabel == set()
    assert in_tabel - in_project == set()


def test_every_rol_gets_what_the_table_says(stad: Stad) -> None:
    gevonden = list(verschillen(stad, regels()))
    assert not gevonden, "\n" + "\n".join(gevonden)


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


def test_mutation_without_the_policy_of_a_view_is_caught(stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    lijnen = [r for r in regels() if 403 in r.uitkomst or 404 in r.uitkomst]
    namen = {r.naam for r in lijnen if not r.naam.startswith(("mfa_", "account_"))}
    assert len(namen) > 40
    monkeypatch.setattr(middleware, "oordeel", lambda *_args: None)
    # One difference is enough to catch it.
    ongemerkt = {n for n in namen if not any(verschillen(stad, [r for r in lijnen if r.naam == n]))}
    assert ongemerkt <= MET_EIGEN_NET


ZIET_NIEMAND = ("beleid", "project", "hoofd", "advies", "beheer", "geen")
"""Who works as `cijfers`: alike in that no person is in sight, so each line is asked by one of them in turn."""


def _alles_opvragen(stad: Stad) -> None:
    """Walk every page about a person as everybody out of whose sight it lies; nothing may be read or written."""
    vreemd = {"elders": ("eigen", "gesloten", "vrij"), "coord": ("elders",), "collega": ("elders",)}
    vreemd |= dict.fromkeys(("consul", "wijkco", "partner", "taalco"), ("eigen", "gesloten", "elders"))
    voor = _tel()
    lijnen = [regel for regel in regels() if regel.naam.startswith("trajecten:")]
    for regel, niemand in zip(lijnen, itertools.cycle(ZIET_NIEMAND)):
        for wie, objecten in (vreemd | {niemand: ("eigen", "gesloten", "elders")}).items():
            if regel.object.rpartition("-")[2] not in objecten and (
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
        **dict.fromkeys(("gebeurd", "geprobeerd", "vraag", "antwoord"), "vreemd"),
        "maatregel": "geen",
        "gevolg": "gaat verder",
    }
    klant = stad.klanten[wie]
    antwoord = (
        klant.post(stad.adres(regel), data) if regel.methode == "POST" else klant.get(stad.adres(regel))
    )
    return antwoord.text if antwoord.status_code == 200 else ""


def _tel() -> dict[str, int]:
    modellen = (
        *(Inburgeraar, Benadering, Toegang, Verslag, Contactmoment, GeplandBezoek, Traject),
        *(Taak, Signaal, Aanbod, Component, Afspraak, Meting, Document, Controle),
        *(Verzuimoverdracht, Overdrachtvraag, Handhavingsbesluit),
    )
    return {m.__name__: m._default_manager.count() for m in modellen}


def test_policies_of_the_database_alone_show_and_write_no_foreign_row(
    stad: Stad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With both upper walls gone; so with either gone as well."""
    monkeypatch.setattr(middleware, "oordeel", lambda *_args: None)
    zonder_visible_to(monkeypatch)
    _alles_opvragen(stad)


def test_visible_to_alone_shows_and_writes_no_foreign_row(
    stad: Stad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """With the policies of views gone, and every request run as the owner, whom no policy holds back."""
    _alleen_visible_to(monkeypatch)
    _alles_opvragen(stad)


def test_mutation_without_any_wall_is_caught(stad: Stad, monkeypatch: pytest.MonkeyPatch) -> None:
    _alleen_visible_to(monkeypatch)
    zonder_visible_to(monkeypatch)
    with pytest.raises(AssertionError):
        _alles_opvragen(stad)


def test_mutation_without_visible_to_in_the_dossier_is_caught(
    stad: Stad, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The forms of visit and facts ask who guides as well, so that without it they open nothing either."""
    _alleen_visible_to(monkeypatch)
    monkeypatch.setattr(dossier, "haal_persoon", lambda _request, pk: Inburgeraar.objects.get(pk=pk))
    with pytest.raises(AssertionError, match="to elders"):
        _alles_opvragen(stad)


def _alleen_visible_to(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(middleware, "oordeel", lambda *_args: None)
    monkeypatch.setattr(middleware, "als", lambda _gebruiker, **_: nullcontext())
