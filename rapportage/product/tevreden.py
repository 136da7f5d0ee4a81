"""The rounds of the klanttevredenheidsonderzoek that an edition tells of: their own results, each made once and protected."""

import datetime as dt
from typing import Any

from kern.klok import nu
from rapportage.cijfers.register import REGISTER
from rapportage.tevredenheid.uitkomst import tevredenheid_in

CIJFER = "tevredenheid"


def getelde_rondes(tot_en_met: dt.date) -> dict[str, Any]:
    """Return the rounds that ended up to a day and are counted by now, with their definition, as an edition freezes them.

    They are not read by way of a jaarrapportage: that of a year appears in March, and tells of its own year alone.
    """
    return {
        "rondes": tevredenheid_in(dt.date.min, tot_en_met, nu()),
        "definitie": REGISTER[CIJFER].als_json(),
    }


def met_rondes(cijfers: dict[str, Any], geteld: dict[str, Any]) -> dict[str, Any]:
    """Return the figures of an edition with these rounds in the place of its own."""
    definities = [d for d in cijfers.get("definities", ()) if d.get("naam") != CIJFER]
    return cijfers | {CIJFER: geteld["rondes"], "definities": [*definities, geteld["definitie"]]}
