"""Reports for tests: requested by the service, and made without the cost of a layout."""

import datetime as dt
from itertools import count

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Stand
from rapportage.cijfers.jaar import jaarcijfers
from rapportage.models import Rapportuitgave
from rapportage.parameters import parameters
from rapportage.services.uitgaven import vraag_uitgave
from tests.rapportage.keuring import keurt

_nummer = count(1)


def maak_uitgave(
    stand: Stand = Stand.KLAAR, *, door: Gebruiker | None = None, jaar: int = 2025
) -> Rapportuitgave:
    """Make an edition in a state; the moment it is known on differs for each, so that there can be many of a year."""
    uitgave = vraag_uitgave(gevraagd=parameters(jaar=jaar), door=door)
    uitgave.bekend_op += dt.timedelta(seconds=next(_nummer))
    velden: dict[str, object] = {"stand": stand, "bekend_op": uitgave.bekend_op}
    if stand == Stand.KLAAR:
        cijfers = jaarcijfers(jaar=jaar, peildatum=uitgave.peildatum, bekend_op=uitgave.bekend_op)
        velden |= {
            "cijfers": cijfers,
            "pdf": b"%PDF-1.7 geen echte",
            "pdf_sha256": "0" * 64,
            "json_sha256": "1" * 64,
            "pdf_bytes": 19,
            "bladzijden": 5,
            "klaar_op": nu(),
            "voortgang": 100,
        }
        keurt(cijfers)
    elif stand == Stand.MISLUKT:
        velden |= {"fout": "De bibliotheken ontbreken."}
    Rapportuitgave.objects.filter(pk=uitgave.pk).update(**velden)
    return Rapportuitgave.objects.get(pk=uitgave.pk)
