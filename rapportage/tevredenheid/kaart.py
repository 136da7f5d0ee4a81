"""The card with the code and its QR, the link to send, and the questions on paper, in the language of the person."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe

from gebruikers.qr import teken_qr
from kern.klok import nu
from kern.pdf import maak_pdf
from rapportage.tevredenheid.codes import adres_van, code_van, in_groepen, proefcodes
from rapportage.tevredenheid.models import Onderzoek, Uitnodiging, Vragenlijst
from rapportage.tevredenheid.talen import ALLE, Taal, taal_van
from rapportage.tevredenheid.vragen import Getypt, vragen_in
from trajecten.papieren.aankondiging import Bericht
from trajecten.papieren.talen import op_papier, woorden_voor


@dataclass(frozen=True)
class Vragenkaart:
    """A card, in one language."""

    taal: Taal
    regels: list[SafeString]
    adres: str
    code: str
    qr: SafeString


def kaarten_van(uitnodiging: Uitnodiging) -> list[Vragenkaart]:
    """Return the card of a person: in its language, or in Dutch and English; each with the same code."""
    return [_kaart(t, code_van(uitnodiging), uitnodiging.onderzoek) for t in _talen_van(uitnodiging)]


def berichten_van(uitnodiging: Uitnodiging) -> list[Bericht]:
    """Return the link with the code of a person, to copy into a message: in the languages of its card."""
    code, tot = code_van(uitnodiging), uitnodiging.onderzoek.tot
    return [
        Bericht(
            taal=taal.code,
            naam=taal.woorden.naam,
            nederlands=taal.woorden.nederlands,
            richting=taal.woorden.richting,
            tekst="\n".join([taal.tekst.titel, _tot(taal, tot), adres_van(code, taal.code)]),
        )
        for taal in _talen_van(uitnodiging)
    ]


def _talen_van(uitnodiging: Uitnodiging) -> list[Taal]:
    taal = uitnodiging.inburgeraar.taal
    eigen = woorden_voor(taal.code if taal else "")
    return [taal_van(eigen.taal)] if eigen else [ALLE["nl"], ALLE["en"]]


def proefkaarten_van(onderzoek: Onderzoek) -> list[Vragenkaart]:
    """Return the cards of a try-out, in Dutch: the page has the other languages."""
    return [_kaart(ALLE["nl"], code, onderzoek) for code in proefcodes(onderzoek)]


def _kaart(taal: Taal, code: str, onderzoek: Onderzoek) -> Vragenkaart:
    tekst, aantal = taal.tekst, onderzoek.vragenlijst.vragen.count()
    regels = [*(regel.format(aantal=aantal) for regel in tekst.kaart), _tot(taal, onderzoek.tot)]
    return Vragenkaart(
        taal=taal,
        regels=[op_papier(regel) for regel in regels],
        adres=f"{settings.BASIS_URL.partition('://')[2]}{reverse('vragen:begin')}",
        code=in_groepen(code),
        qr=mark_safe(teken_qr(adres_van(code, taal.code), label="")),  # noqa: S308  numbers and our own address
    )


def _tot(taal: Taal, dag: dt.date) -> str:
    return taal.tekst.kaart_tot.format(dag=taal.woorden.dag(dag))


def kaart_pdf(kaarten: Iterable[Vragenkaart]) -> bytes:
    """Return cards as PDF/UA, to cut out."""
    rij = list(kaarten)
    van = " ".join(f"{kaart.taal.code}{kaart.code}" for kaart in rij)
    return maak_pdf(
        "rapportage/tevredenheid/pdf/kaart.html",
        {"kaarten": rij, "rechts": any(kaart.taal.woorden.rechts for kaart in rij)},
        titel=rij[0].taal.tekst.titel,
        identifier=f"vragenkaart {hashlib.sha256(van.encode()).hexdigest()}",
        moment=nu(),
    )


def papier_pdf(lijst: Vragenlijst, taal: Taal) -> bytes:
    """Return the questions on paper in a language: blank, of nobody; whoever holds the card types the answers in."""
    vragen = vragen_in(lijst, taal, Getypt())
    return maak_pdf(
        "rapportage/tevredenheid/pdf/papier.html",
        {
            "in_taal": taal,
            "vragen": vragen,
            "uitleg": [regel.format(aantal=len(vragen)) for regel in taal.tekst.uitleg],
            "adres": f"{settings.BASIS_URL.partition('://')[2]}{reverse('vragen:begin')}",
        },
        titel=taal.tekst.titel,
        identifier=f"vragen {lijst.nummer} {taal.code}",
        moment=nu(),
    )
