"""An edition or concept that failed: who is told, how it is made again, and what takes its place."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Bericht, Gebruiker, Melding
from kern.klok import vandaag
from kern.opdracht import Stand
from rapportage.product.editiemodel import Producteditie
from rapportage.product.edities import volgende
from rapportage.product.services.edities import (
    ask_due,
    ask_editie,
    ask_now,
    retry_editie,
)
from rapportage.product.services.melden import tell_untold
from rapportage.product.wacht import wacht_op
from rapportage.redactie.fouten import StaatAnders
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import (
    laad_onderdelen,
    zet_klaar,
)
from tests.klok import Zetklok
from tests.race import race

pytestmark = pytest.mark.django_db

VAN = dt.date(2024, 1, 1)


def _wie() -> list[Gebruiker]:
    rollen = (Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    return [maak_gebruiker(rol, van=VAN) for rol in rollen]


def _laat_mislukken(editie: Producteditie) -> None:
    Producteditie.objects.filter(pk=editie.pk).update(stand=Stand.MISLUKT, fout="Er is geen letter.")


def _op(monkeypatch: pytest.MonkeyPatch, jaar: int, maand: int, dag: int) -> None:
    Zetklok(monkeypatch).zet(dt.datetime(jaar, maand, dag, 12, tzinfo=dt.UTC))


def test_an_edition_that_failed_is_told_to_who_has_them_made() -> None:
    laad_onderdelen()
    project, hoofd = maak_gebruiker(Rol.PROJECTLEIDER, van=VAN), maak_gebruiker(Rol.AFDELINGSHOOFD, van=VAN)
    editie = ask_now(concept=False, door=project)
    _laat_mislukken(editie)
    (wacht,) = (w for w in wacht_op(project) if "Editie" in w.zin)
    assert (wacht.waar, wacht.waarom) == ("Mislukt", "Er is geen letter.")
    assert not [w for w in wacht_op(hoofd) if "Editie" in w.zin]


def test_a_concept_that_failed_is_told_and_one_made_by_hand_takes_its_place(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laad_onderdelen()
    coord, project, _leider = _wie()
    _op(monkeypatch, 2026, 12, 18)
    (gepland,) = ask_due()
    _laat_mislukken(gepland)
    zin = "Concept van 31 december 2026 van de productbeschrijving is niet gelukt"
    assert zin in [w.zin for w in wacht_op(project)]
    assert zin not in [w.zin for w in wacht_op(coord)]
    assert (ask_due(), tell_untold()) == ([], 0)
    _laat_mislukken(ask_now(concept=True, door=project))
    assert (zin in [w.zin for w in wacht_op(project)], tell_untold()) == (True, 0)
    zet_klaar(ask_now(concept=True, door=project))
    assert zin not in [w.zin for w in wacht_op(project)]
    assert (tell_untold(), tell_untold()) == (3, 0)
    assert coord.email in Bericht.objects.values_list("aan", flat=True)
    Melding.objects.all().delete()
    zet_klaar(ask_now(concept=True, door=project))
    assert tell_untold() == 0, "whoever cleared away its notices is not told again"
    zet_klaar(ask_now(concept=False, door=project))
    assert tell_untold() == 0


def _concept_van_planning() -> Producteditie:
    komt = volgende(vandaag())
    assert komt is not None
    return ask_editie(dag=komt.dag, concept=True, door=None)


def test_one_that_failed_is_made_again_as_it_was_asked_for() -> None:
    laad_onderdelen()
    coord, project, _leider = _wie()
    gepland = _concept_van_planning()
    assert not retry_editie(editie_id=gepland.pk, door=project)
    _laat_mislukken(gepland)
    klant = Client()
    klant.force_login(project)
    adres = f"/rapportages/productbeschrijving/editie/{gepland.pk}/"
    assert "Opnieuw proberen" in klant.get(adres).text
    klant.post(f"{adres}opnieuw/")
    weer = Producteditie.objects.get()
    assert (weer.stand, weer.pogingen, weer.fout, weer.inhoud) == ("wacht", 0, "", gepland.inhoud)
    assert "De pdf wordt gemaakt." in klant.get(adres).text
    assert ask_now(concept=True, door=project) == gepland
    zet_klaar(weer)
    assert (tell_untold(), Melding.objects.filter(gebruiker=coord).count()) == (3, 1)
    assert not retry_editie(editie_id=gepland.pk, door=project)


def test_what_was_replaced_is_not_made_again() -> None:
    laad_onderdelen()
    project = maak_gebruiker(Rol.PROJECTLEIDER, van=VAN)
    gepland = _concept_van_planning()
    _laat_mislukken(gepland)
    nieuw = ask_now(concept=True, door=project)
    assert nieuw.in_plaats_van == gepland
    with pytest.raises(StaatAnders, match="een nieuwe editie van deze dag gevraagd"):
        retry_editie(editie_id=gepland.pk, door=project)
    klant = Client()
    klant.force_login(project)
    adres = f"/rapportages/productbeschrijving/editie/{gepland.pk}/"
    assert "Opnieuw proberen" not in klant.get(adres).text
    assert "een nieuwe editie van deze dag gevraagd" in klant.post(f"{adres}opnieuw/", follow=True).text
    assert [e.stand for e in Producteditie.objects.order_by("nummer")] == ["mislukt", "wacht"]


@pytest.mark.django_db(transaction=True)
def test_trying_again_while_another_is_asked_for_gives_one(monkeypatch: pytest.MonkeyPatch) -> None:
    laad_onderdelen()
    een, twee = (maak_gebruiker(rol, van=VAN) for rol in (Rol.PROJECTLEIDER, Rol.BELEIDSMEDEWERKER))
    _op(monkeypatch, 2026, 12, 18)
    (gepland,) = ask_due()
    for keer in range(4):
        _laat_mislukken(Producteditie.objects.latest("nummer"))
        laatste = Producteditie.objects.latest("nummer").pk
        daden: list[Callable[[], object]] = [
            lambda pk=laatste: retry_editie(editie_id=pk, door=een),  # type: ignore[misc]
            lambda: ask_now(concept=True, door=twee).pk,
        ]
        race(*(daden if keer % 2 else daden[::-1]))
        assert Producteditie.objects.filter(stand=Stand.WACHT).count() == 1, keer
    zet_klaar(Producteditie.objects.get(stand=Stand.WACHT))
    assert (tell_untold(), tell_untold()) == (2, 0)
    assert Producteditie.objects.exclude(pk=gepland.pk).exclude(in_plaats_van=gepland).count() == 0
