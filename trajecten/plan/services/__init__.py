"""The acts on the trajectplan: aanbod, components and afspraken. Its only writers (DOMEIN 5.2 and 5.3)."""

from trajecten.plan.services.aanbod import add_aanbod, answer_aanbod
from trajecten.plan.services.afspraken import (
    Afspraakgegevens,
    add_afspraak,
    agree_afspraak,
    change_afspraak,
    reopen_afspraak,
    settle_afspraak,
)
from trajecten.plan.services.bron import Bron
from trajecten.plan.services.componenten import (
    Componentgegevens,
    add_component,
    change_component,
    drop_component,
)
from trajecten.plan.services.hervatten import resume_component
from trajecten.plan.services.plaatsen import Plaatsing, end_component, place_component, refuse_component
from trajecten.plan.services.start import confirm_start, correct_start, gevolgen_van_start

__all__ = [
    "Afspraakgegevens",
    "Bron",
    "Componentgegevens",
    "Plaatsing",
    "add_aanbod",
    "add_afspraak",
    "add_component",
    "agree_afspraak",
    "answer_aanbod",
    "change_afspraak",
    "change_component",
    "confirm_start",
    "correct_start",
    "drop_component",
    "end_component",
    "gevolgen_van_start",
    "place_component",
    "refuse_component",
    "reopen_afspraak",
    "resume_component",
    "settle_afspraak",
]
