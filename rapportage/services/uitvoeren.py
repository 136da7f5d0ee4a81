"""Making a requested report in the worker, as `taak`: once, however often the worker dies."""

import io
from collections.abc import Mapping
from typing import Any

import pikepdf

from kern.opdracht import WerkMislukt, opdrachten, voer_uit
from kern.pdf import PdfOnmogelijk
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.parameters import Parameters
from rapportage.services.maken import maak_rapport
from rapportage.services.melden import tell_abonnees
from rapportage.services.planning import ask_due


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
    def meld(stap: str, procent: int) -> None:
        if not opdrachten(Rapportuitgave).verleng(uitgave.pk, uitgave.hek, stap=stap, voortgang=procent):
            raise WerkMislukt("Dit werk is intussen opnieuw gestart.")

    try:
        gemaakt = maak_rapport(
            Parameters(uitgave.jaar, uitgave.peildatum, uitgave.bekend_op, Rapportsoort(uitgave.soort)),
            meld=meld,
        )
    except PdfOnmogelijk as fout:
        raise WerkMislukt(str(fout), definitief=True) from fout
    with pikepdf.open(io.BytesIO(gemaakt.pdf)) as pdf:
        bladzijden = len(pdf.pages)
    return {
        "cijfers": gemaakt.cijfers,
        "pdf": gemaakt.pdf,
        "pdf_sha256": gemaakt.pdf_sha256,
        "json_sha256": gemaakt.json_sha256,
        "pdf_bytes": len(gemaakt.pdf),
        "bladzijden": bladzijden,
        "stap": "",
    }
