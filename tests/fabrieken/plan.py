"""Plans for tests, made by the services."""

import datetime as dt
from typing import Any

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from kern.ladder import Score
from tests.fabrieken.wijken import maak_organisatie
from trajecten.plan.enums import Afspraakpartij, Componentsoort
from trajecten.plan.models import Afspraak, Component, Taalroute
from trajecten.plan.services import (
    Afspraakgegevens,
    Bron,
    Componentgegevens,
    add_afspraak,
    add_component,
    confirm_start,
)


def maak_taalroute(code: str = "web") -> Taalroute:
    """Make a language route, or return the existing one with that code."""
    soort = "WI" if code == "wi" else "WEB"
    return Taalroute.objects.get_or_create(code=code, defaults={"naam": code.upper(), "soort": soort})[0]


def maak_component(
    persoon: Inburgeraar,
    door: Gebruiker,
    soort: Componentsoort = Componentsoort.ACTIVITEIT,
    *,
    liep_al_sinds: dt.date | None = None,
    **velden: Any,
) -> Component:
    """Add a component to the plan, at a new organisatie by default."""
    if soort == Componentsoort.TAAL:
        velden.setdefault("taalroute", maak_taalroute())
    if not velden.get("nog_te_vinden") and not velden.get("activiteit"):
        velden.setdefault("organisatie", maak_organisatie())
    return add_component(
        inburgeraar_id=persoon.pk,
        door=door,
        soort=soort,
        gegevens=Componentgegevens(**velden),
        liep_al_sinds=liep_al_sinds,
    )


def start_component(component: Component, *, op: dt.date | None = None) -> Component:
    """Confirm the start of a component, by the user who added it."""
    return confirm_start(
        component_id=component.pk,
        door=component.door,
        versie=None,
        op=op or vandaag(),
        bron=Bron(van="Carla van Gilde", op=vandaag()),
    )


def maak_afspraak(
    persoon: Inburgeraar,
    door: Gebruiker,
    *,
    score: Score | None = Score.ZES,
    akkoord: bool = True,
    **velden: Any,
) -> Afspraak:
    """Make an afspraak, agreed by both sides by default."""
    gegevens: dict[str, Any] = {"wie": Afspraakpartij.INBURGERAAR, "wat": "Belt de opvang"} | velden
    op = vandaag() if akkoord else None
    return add_afspraak(
        inburgeraar_id=persoon.pk,
        door=door,
        gegevens=Afspraakgegevens(score=score, **gegevens),
        akkoord_inburgeraar_op=op,
        akkoord_coordinator_op=op,
    )
