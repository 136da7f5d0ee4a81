"""The acts on verzuim handed over to a consulent: handing over, questions, the decision, and closing (DOMEIN 5)."""

from trajecten.handhaving.services.besluiten import Besluitgegevens, close_overdracht, decide_overdracht
from trajecten.handhaving.services.overdragen import (
    Verzuimmelding,
    hand_over_verzuim,
    lapse_overdracht,
    move_overdracht,
)
from trajecten.handhaving.services.vragen import answer_vraag, ask_vraag

__all__ = [
    "Besluitgegevens",
    "Verzuimmelding",
    "answer_vraag",
    "ask_vraag",
    "close_overdracht",
    "decide_overdracht",
    "hand_over_verzuim",
    "lapse_overdracht",
    "move_overdracht",
]
