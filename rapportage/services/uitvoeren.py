"""Making a requested report in the worker, as `taak`: once, however often the worker dies."""

import datetime as dt
from collections.abc import Mapping
from typing import Any

from kern.hartslag import Hartslag
from kern.opdracht import WerkMislukt, voer_uit
from kern.pdf import PdfOnmogelijk, aantal_bladzijden
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.parameters import Parameters
from rapportage.services.maken import maak_rapport
from rapportage.services.melden import tell_abonnees
from rapportage.services.planning import ask_due

STAP_HOOGSTENS = dt.timedelta(minutes=15)
"""How long a step may take before the work counts as hanging; reading a year of 100,000 people takes a part of it."""


def maak_uitgave(*, pk: int) -> bool:
    """Make a requested edition, tell of it, and go on with what the planning still misses.

    Called by the worker, outside a transaction. What it leaves undone when it dies, the planned task does later.

    Returns:
        Whether it was made here and now.
    """
    gemaakt = voer_uit(Rapportuitgave, pk, _maak)
    if gemaakt:
        tell_abonnees(uitgave_id=pk)
        ask_due()
    return gemaakt


def _maak(uitgave: Rapportuitgave) -> Mapping[str, Any]:
    gevraagd = Parameters(uitgave.jaar, uitgave.peildatum, uitgave.bekend_op, Rapportsoort(uitgave.soort))
    try:
        with Hartslag(uitgave, stap_hoogstens=STAP_HOOGSTENS) as hartslag:
            gemaakt = maak_rapport(
                gevraagd, meld=lambda stap, procent: hartslag.stap(stap=stap, voortgang=procent)
            )
    except PdfOnmogelijk as fout:
        raise WerkMislukt(str(fout), definitief=True) from fout
    return {
        "cijfers": gemaakt.cijfers,
        "pdf": gemaakt.pdf,
        "pdf_sha256": gemaakt.pdf_sha256,
        "json_sha256": gemaakt.json_sha256,
        "pdf_bytes": len(gemaakt.pdf),
        "bladzijden": aantal_bladzijden(gemaakt.pdf),
        "stap": "",
    }
