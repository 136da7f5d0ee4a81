"""An edition as a document: its chapters in order, and the files that hold them."""

import json
from collections import Counter
from dataclasses import replace
from typing import Any

from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from kern.los_html import maak_html
from kern.pdf import maak_pdf
from kern.woorden import opsomming, voluit
from rapportage.bestanden.beelden import als_beelden
from rapportage.bestanden.inhoud import Inhoud
from rapportage.bestanden.tekst import als_tekst
from rapportage.opmaak.delen import Hoofdstuk, genummerd
from rapportage.opmaak.foto import Bron, uit_beelden
from rapportage.product.editiemodel import Producteditie
from rapportage.product.figuren import figuren_van, nog_niet_bekend, pilot_in_het_kort
from rapportage.product.hoofdstukken import hoe_gemaakt, onderdeel, overnemen, stand
from rapportage.product.ladder import blok_ladder
from rapportage.product.opening import begin_zelf, opening
from rapportage.product.papieren import blok_papieren
from rapportage.product.vragenlijst import blok_vragenlijst

TITEL = "Productbeschrijving wijkgericht inburgeren"


def als_pdf(editie: Producteditie) -> bytes:
    """Return the PDF of an edition: the same frozen contents give the same bytes.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing.
    """
    return maak_pdf(
        "rapportage/pdf/productbeschrijving.html",
        _context(editie),
        titel=f"{TITEL}: {editie}",
        identifier=json.dumps([str(editie), editie.nummer, editie.inhoud], sort_keys=True),
        moment=editie.created_at,
    )


def als_html(editie: Producteditie) -> bytes:
    """Return an edition as one page to keep: what it needs is in it, so it reads without a connection too."""
    return maak_html(
        "rapportage/product/los.html",
        {**_context(editie), "titel": f"{TITEL}: {editie}", "voorbehoud": _voorbehoud(editie)},
        stijl="lees.css",
    )


def als_docx(editie: Producteditie) -> bytes:
    """Return an edition as a text to go on with.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing, for the charts.
    """
    return als_tekst(_inhoud(editie), moment=editie.created_at)


def alle_bestanden(editie: Producteditie, naam: str) -> dict[str, bytes]:
    """Return an edition in every form by the name of its file; the same edition gives the same bytes.

    Args:
        editie: as it was made, or not stored.
        naam: of the files, without the part after the dot.

    Raises:
        kern.pdf.PdfOnmogelijk: a library of the system is missing.
    """
    inhoud = _inhoud(editie)
    return {
        f"{naam}.pdf": bytes(editie.pdf) if editie.pdf else als_pdf(editie),
        f"{naam}.docx": als_tekst(inhoud, moment=editie.created_at),
        f"{naam}.html": als_html(editie),
        f"{naam}-grafieken.zip": als_beelden(inhoud),
    }


def _inhoud(editie: Producteditie) -> Inhoud:
    hoofdstukken = hoofdstukken_van(editie)
    return Inhoud(
        titel=_("Productbeschrijving, %s") % str(editie).lower(),
        feiten=[(_("Editie"), editie.met_nummer), (_("Gemaakt op"), _gemaakt(editie))],
        voorbehoud=_voorbehoud(editie),
        opening=_("Waarvoor is dit?"),
        zinnen=[(begin_zelf(), "")],
        hoofdcijfers=[],
        hoofdstukken=hoofdstukken,
        definities=[(d["begrip"], d["uitleg"]) for h in hoofdstukken for d in h.definities],
        slotkop=_("Wat woorden betekenen"),
    )


def _voorbehoud(editie: Producteditie) -> str:
    """Return how an edition stands on the day that its file is made; empty when it is in force."""
    if editie.concept:
        return _("Dit is een concept: ook teksten die nog niet zijn goedgekeurd, staan erin.")
    if editie.vastgesteld_op is None:
        return _("Deze editie is nog niet vastgesteld.")
    if editie.ingetrokken_op:
        delen = {"dag": voluit(localtime(editie.ingetrokken_op)), "reden": editie.intrekreden}
        return _("Deze editie is op %(dag)s ingetrokken: %(reden)s") % delen
    return "" if editie.is_in_kracht else _("Van deze dag is daarna een andere editie vastgesteld.")


def _context(editie: Producteditie) -> dict[str, Any]:
    return {"editie": editie, "hoofdstukken": hoofdstukken_van(editie), "stand": _gemaakt(editie)}


def _gemaakt(editie: Producteditie) -> str:
    return voluit(localtime(editie.created_at))


def hoofdstukken_van(editie: Producteditie, bron: Bron | None = None) -> list[Hoofdstuk]:
    """Return the chapters, with figures and tables numbered through.

    Args:
        editie: as it was frozen.
        bron: gives the addresses of its pictures; without it they stand in the chapters themselves.
    """
    bron = bron or uit_beelden(editie.beelden)
    geteld: Counter[str] = Counter()
    bronnen = [bron for bron in (editie.uitgave, editie.jaarboek) if bron is not None]
    cijfers = [bron.cijfers or {} for bron in bronnen]
    eigen = editie.inhoud.get("tevredenheid")
    ruw = [
        opening(
            editie.inhoud,
            pilot_in_het_kort(*cijfers),
            nog_niet_bekend(*cijfers, eigen=eigen),
            stand(editie.inhoud),
        ),
        overnemen(editie.inhoud),
        *(
            onderdeel(
                o,
                [
                    *blok_ladder(editie.inhoud, o["nummer"]),
                    *blok_vragenlijst(editie.inhoud, o["nummer"]),
                    *blok_papieren(editie.inhoud, o["nummer"]),
                    *figuren_van(o["nummer"], *cijfers, eigen=eigen),
                ],
                bron,
            )
            for o in editie.inhoud["onderdelen"]
        ),
        hoe_gemaakt(editie.inhoud, bron=opsomming(list(dict.fromkeys(map(str, bronnen))))),
    ]
    return [replace(h, blokken=genummerd(h.blokken, geteld)) for h in ruw]
