"""Making the PDF of a publicatie in the worker, as `taak`: once, from what was frozen."""

import hashlib
import io
from collections.abc import Mapping
from typing import Any

import pikepdf

from kern.opdracht import WerkMislukt, opdrachten, voer_uit
from kern.pdf import PdfOnmogelijk
from rapportage.cijfers.jaar import als_bestand
from rapportage.enums import Maakstap
from rapportage.models import Rapportuitgave
from rapportage.opmaak.foto import uit_beelden
from rapportage.schrijven.invoegen import Geschreven, geschreven
from rapportage.schrijven.models import Rapportpublicatie
from rapportage.services.maken import maak_opmaak


def maak_publicatie(*, pk: int) -> bool:
    """Make a publicatie. Called by the worker, outside a transaction.

    Returns:
        Whether it was made here and now.
    """
    return voer_uit(Rapportpublicatie, pk, _maak)


def _maak(publicatie: Rapportpublicatie) -> Mapping[str, Any]:
    stap = {"stap": Maakstap.OPMAKEN.value, "voortgang": 30}
    if not opdrachten(Rapportpublicatie).verleng(publicatie.pk, publicatie.hek, **stap):
        raise WerkMislukt("Dit werk is intussen opnieuw gestart.")
    uitgave = Rapportuitgave.objects.defer("pdf").get(pk=publicatie.uitgave_id)
    cijfers = uitgave.cijfers or {}
    if hashlib.sha256(als_bestand(cijfers)).hexdigest() != publicatie.json_sha256:
        raise WerkMislukt("De cijfers zijn niet meer die van het publiceren.", definitief=True)
    try:
        pdf = maak_opmaak(cijfers, moment=uitgave.bekend_op, geschreven=geschreven_van(publicatie))
    except PdfOnmogelijk as fout:
        raise WerkMislukt(str(fout), definitief=True) from fout
    with pikepdf.open(io.BytesIO(pdf)) as gelezen:
        bladzijden = len(gelezen.pages)
    return {
        "pdf": pdf,
        "pdf_sha256": hashlib.sha256(pdf).hexdigest(),
        "pdf_bytes": len(pdf),
        "bladzijden": bladzijden,
        "stap": "",
    }


def geschreven_van(publicatie: Rapportpublicatie) -> Geschreven:
    """Return what people wrote in a published report, as it was frozen."""
    bron = uit_beelden(publicatie.beelden)
    return geschreven(publicatie.teksten, publicatie.omslag, nummer=publicatie.nummer, bron=bron)
