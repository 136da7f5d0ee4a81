"""The acts on verzuim handed over to a consulent: handing over, questions, the decision, and closing (DOMEIN 5)."""

from trajecten.handhaving.services.besluiten import (
    Besluitgegevens,
    close_overdracht,
    correct_besluit,
    decide_overdracht,
    kader_van,
)
from trajecten.handhaving.services.bezwaren import Bezwaargegevens, save_bezwaar
from trajecten.handhaving.services.overdragen import (
    Verzuimmelding,
    hand_over_verzuim,
    lapse_overdracht,
    move_overdracht,
)
from trajecten.handhaving.services.overnemen import bij_collegas, take_overdracht
from trajecten.handhaving.services.vragen import answer_vraag, ask_vraag

__all__ = [
    "Besluitgegevens",
    "Bezwaargegevens",
    "Verzuimmelding",
    "answer_vraag",
    "ask_vraag",
    "bij_collegas",
    "close_overdracht",
    "correct_besluit",
    "decide_overdracht",
    "hand_over_verzuim",
    "kader_van",
    "lapse_overdracht",
    "move_overdracht",
    "save_bezwaar",
    "take_overdracht",
]
