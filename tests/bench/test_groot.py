"""A town of ten and one of a hundred thousand: as many statements, and a search that the policies hardly slow down."""

import statistics
import time
from collections.abc import Callable
from contextlib import AbstractContextManager

import pytest
from django.core.management import call_command
from django.db import transaction
from django.test import Client
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.zoeken import zoek_personen
from kern.identiteit import als
from tests.bench.metingen import COORDINATOR, DRUKSTE, TEAMLEIDER, ZOEKTERMEN, zonder_policies
from tests.bench.schaal import statements_per_pagina
from tests.bench.zaaien import Omvang, zaai
from tests.queries import tel
from vinden.personen import Lijstkeuze

pytestmark = [pytest.mark.langzaam, pytest.mark.timeout(1800), pytest.mark.django_db(transaction=True)]

GROOT, KEREN = 100_000, 15
KLEIN, BEGELEID, CONTACTEN = 1_000, 200, 20


def paginas() -> dict[str, int]:
    """Return how many statements whole requests take, for coordinator and teamleider."""
    # Somebody whom both see, in a town of any size: with nobody to show, fewer things are asked.
    naam = Inburgeraar.objects.get(pk=DRUKSTE).voornamen
    adressen = {
        "lijst": Lijstkeuze().adres,
        "gefilterd": Lijstkeuze(zoek=naam, stap="open", sorteer="contact").adres,
        "zoeken": f"{reverse('trajecten:zoeken')}?zoek={naam}",
    }
    uit = {}
    for wie in (COORDINATOR, TEAMLEIDER):
        client = Client()
        client.force_login(Gebruiker.objects.get(pk=wie))
        for naam, adres in adressen.items():
            uit[f"{naam} {wie}"] = tel(client, adres)
        uit[f"dossier {wie}"] = tel(client, reverse("trajecten:dossier", args=[DRUKSTE]))
    # The last of the two may see it.
    uit["caseload"] = tel(client, reverse("trajecten:caseload"))
    return uit


def test_as_many_statements_for_10_as_for_100_000_people() -> None:
    zaai(Omvang(personen=10, contacten=20))
    klein = paginas()
    call_command("flush", interactive=False, verbosity=0)
    zaai(Omvang(personen=GROOT, contacten=GROOT))
    assert paginas() == klein
    assert klein.pop("caseload") <= 26
    dossiers = [klein.pop(f"dossier {wie}") for wie in (COORDINATOR, TEAMLEIDER)]
    assert max(dossiers) <= 15, dossiers
    assert max(klein.values()) <= 10, klein


def test_every_page_takes_as_many_statements_when_register_and_contacts_grow() -> None:
    klein, groot = (_stad_van(personen) for personen in (KLEIN, GROOT))
    # In a larger town a page may be reached that the small one has no occasion for.
    assert klein.keys() <= groot.keys()
    assert len(klein) > 110
    assert {naam: (klein[naam], groot[naam]) for naam in klein if klein[naam] != groot[naam]} == {}


def _stad_van(personen: int) -> dict[str, int]:
    call_command("flush", interactive=False, verbosity=0)
    zaai(Omvang(personen=personen, contacten=CONTACTEN * personen, een_op=personen // BEGELEID))
    return statements_per_pagina()


def _duur(context: AbstractContextManager[None], doe: Callable[[], int]) -> float:
    with transaction.atomic(), context:
        begin = time.perf_counter()
        doe()
        return time.perf_counter() - begin


def test_search_takes_at_most_half_as_long_again_with_policies() -> None:
    zaai(Omvang(personen=GROOT, contacten=GROOT))
    verhouding = {}
    for pk in (COORDINATOR, TEAMLEIDER):
        gebruiker = Gebruiker.objects.get(pk=pk)
        _ = gebruiker.in_kracht
        for naam, term in ZOEKTERMEN:

            def doe(wie: Gebruiker = gebruiker, wat: str = term) -> int:
                return len(zoek_personen(wie, wat))

            paren = [
                (_duur(zonder_policies(gebruiker), doe), _duur(als(gebruiker), doe)) for _ in range(KEREN)
            ]
            zonder, met = (statistics.median(kant) for kant in zip(*paren, strict=True))
            verhouding[f"{naam} {pk}"] = met / zonder
    assert {naam: v for naam, v in verhouding.items() if v > 1.5} == {}
