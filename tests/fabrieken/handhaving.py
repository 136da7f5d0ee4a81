"""Verzuim for tests, handed over by the services."""

import datetime as dt
from typing import Any

from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep, Doelgroepbevinding, Inburgeraar
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from trajecten.handhaving.maatregelen import laad_maatregelen
from trajecten.handhaving.models import Handhavingsgrond, Maatregel, Verzuimoverdracht
from trajecten.handhaving.services import Besluitgegevens, Verzuimmelding, hand_over_verzuim
from wijken.models import Wijk


def maak_begeleide(
    wijk: Wijk, coordinator: Gebruiker, doelgroep: Doelgroep = Doelgroep.PLICHTIG, **velden: Any
) -> Inburgeraar:
    """Make a person with a traject and a finding of the doelgroep."""
    persoon = maak_persoon(wijk, **velden)
    maak_huisbezoek(persoon, coordinator)
    Doelgroepbevinding.objects.create(inburgeraar=persoon, doelgroep=doelgroep, door=coordinator)
    return persoon


def maak_overdracht(
    persoon: Inburgeraar, door: Gebruiker, consulent: Gebruiker, **velden: Any
) -> Verzuimoverdracht:
    """Hand verzuim over."""
    gegevens: dict[str, Any] = {
        "verzuim_sinds": vandaag() - dt.timedelta(days=20),
        "gebeurd": "Vier lessen niet gekomen.",
        "geprobeerd": "Twee keer gebeld en langs geweest.",
    } | velden
    return hand_over_verzuim(
        inburgeraar_id=persoon.pk, door=door, consulent=consulent, melding=Verzuimmelding(**gegevens)
    )


def boete(bedrag: int | None = 250, **velden: Any) -> Besluitgegevens:
    """Return a decision with measure, ground and amount."""
    laad_maatregelen(dt.date(2020, 1, 1))
    gegevens: dict[str, Any] = {
        "datum": vandaag(),
        "maatregel": Maatregel.objects.get(code="boete"),
        "grond": Handhavingsgrond.objects.get(code="afwezig"),
        "bedrag": bedrag,
        "kenmerk": "HH-2026-77",
        "motivering": "Er kwam geen reden voor het wegblijven.",
    }
    return Besluitgegevens(**gegevens | velden)
