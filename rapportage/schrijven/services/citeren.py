"""Citing an ervaring in a chapter of a report, and taking that back."""

from collections.abc import Iterable
from functools import partial

from django.db import transaction
from django.db.models import F
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from rapportage.enums import Verslagdeel
from rapportage.ervaringen.citeren import PER_TEKST
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.services.citeren import Plek, cite, place_foto, take_back, take_over
from rapportage.redactie.fouten import StaatAnders
from rapportage.schrijven.delen import Deel, is_wijk
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.models import Hoofdstukcitaat, Rapporttekst
from rapportage.schrijven.services.stappen import lock_rapporttekst, zet_terug
from rapportage.vragen.teksten import citaten_bij

PER_WIJK = 1
"""How many citations a page of a wijk has room for (ontwerp, BOEK 10)."""
FOTOS_PER_HOOFDSTUK, FOTOS_PER_WIJK = 1, 0
"""How many pictures a chapter has room for on its sheet, and a page of a wijk."""


@transaction.atomic
def cite_ervaring(
    *, rapport_id: int, deel: Deel, ervaring_id: int, laten_staan: Iterable[str], door: Gebruiker
) -> Hoofdstukcitaat:
    """Cite an ervaring in a chapter; one that is cited there already stays. A text that was read is a concept again.

    Args:
        rapport_id: the key of the text of the report.
        deel: the chapter.
        ervaring_id: what is cited, as it is now.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).
        door: who writes.

    Raises:
        StaatAnders: the text was approved, or the ervaring withdrawn.
        NamenGevonden: the ervaring names a person.
        Weigering: the chapter has as many as it has room for.
    """
    return cite(
        _plek(_te_schrijven(rapport_id), deel.sleutel, deel.naam, door=door),
        ervaring_id=ervaring_id,
        hoogstens=PER_WIJK if deel.soort == Verslagdeel.WIJK else PER_TEKST,
        laten_staan=laten_staan,
        door=door,
    )


def cite_with_antwoord(*, rapport: Rapporttekst, deel: str, vraag: Vraag, door: Gebruiker) -> None:
    """Cite in the chapter of a question what its answer cites, as far as there is room: a part of the act that saves it.

    What the chapter cites already stays, and an ervaring that was withdrawn since is left out: such a text is not published.
    """
    plek = _plek(rapport, deel, capfirst(str(vraag.deel.label)), door=door)
    bekend = set(plek.staan_er().values_list("citaat__ervaring", flat=True))
    rijen = [
        rij.citaat
        for rij in citaten_bij(vraag)
        if not rij.is_ingetrokken and rij.citaat.ervaring_id not in bekend
    ]
    for citaat in rijen[: max(PER_TEKST - len(bekend), 0)]:
        take_over(plek, citaat, door=door)


@transaction.atomic
def take_back_citaat(*, hoofdstukcitaat_id: int, door: Gebruiker) -> Hoofdstukcitaat:
    """Take a citation out of its chapter.

    Raises:
        StaatAnders: the text was approved.
    """
    rij, plek = _van_rij(hoofdstukcitaat_id, door)
    take_back(plek, rij.citaat, door=door)
    return rij


@transaction.atomic
def place_foto_in_hoofdstuk(
    *, hoofdstukcitaat_id: int, foto_id: int | None, laten_staan: Iterable[str], door: Gebruiker
) -> Hoofdstukcitaat:
    """Let a picture stand along with a citation in a chapter, or none any more (`place_foto`, which tells the errors).

    Raises:
        StaatAnders: the text was approved.
    """
    rij, plek = _van_rij(hoofdstukcitaat_id, door)
    place_foto(plek, rij.citaat, foto_id=foto_id, laten_staan=laten_staan, door=door)
    return rij


def _van_rij(hoofdstukcitaat_id: int, door: Gebruiker) -> tuple[Hoofdstukcitaat, Plek[Hoofdstukcitaat]]:
    rij = Hoofdstukcitaat.objects.select_related("citaat").get(pk=hoofdstukcitaat_id)
    return rij, _plek(_te_schrijven(rij.rapport_id), rij.deel, door=door)


def _plek(rapport: Rapporttekst, deel: str, naam: str = "", *, door: Gebruiker) -> Plek[Hoofdstukcitaat]:
    return Plek(
        rijen=rapport.citaten.filter(deel=deel),
        maak=lambda citaat: Hoofdstukcitaat.objects.create(rapport=rapport, deel=deel, citaat=citaat),
        waar=f"{rapport}, {naam}",
        over=("rapporttekst", rapport.pk),
        anders=partial(_is_anders, rapport, door),
        fotos_hoogstens=FOTOS_PER_WIJK if is_wijk(deel) else FOTOS_PER_HOOFDSTUK,
    )


def _te_schrijven(rapport_id: int) -> Rapporttekst:
    rapport = lock_rapporttekst(rapport_id)
    if rapport.stand not in {Tekststand.CONCEPT, Tekststand.GELEZEN}:
        raise StaatAnders(
            _("Deze tekst is %(stand)s. Geef hem eerst terug naar concept, met de reden.")
            % {"stand": rapport.get_stand_display()}
        )
    return rapport


def _is_anders(rapport: Rapporttekst, door: Gebruiker, reden: str) -> None:
    """Let who had the text open read it again."""
    if rapport.stand == Tekststand.GELEZEN:
        zet_terug(rapport, door=door, reden=reden)
    Rapporttekst.objects.filter(pk=rapport.pk).update(versie=F("versie") + 1)
