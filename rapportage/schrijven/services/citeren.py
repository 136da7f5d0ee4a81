"""Citing an ervaring in a chapter of a report, and taking that back."""

from collections.abc import Iterable

from django.db import transaction
from django.db.models import F
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.enums import Verslagdeel
from rapportage.ervaringen.citeren import PER_TEKST, make_citaat, neem_terug, overgenomen
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.models import Ervaring
from rapportage.redactie.fouten import StaatAnders
from rapportage.schrijven.delen import Deel
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.models import Hoofdstukcitaat, Rapporttekst
from rapportage.schrijven.services.stappen import lock_rapporttekst, zet_terug
from rapportage.vragen.teksten import citaten_bij

PER_WIJK = 1
"""How many citations a page of a wijk has room for (ontwerp, BOEK 10)."""


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
    rapport = _te_schrijven(rapport_id)
    ervaring = Ervaring.objects.select_related("wijk", "vindplaats", "activiteit").get(pk=ervaring_id)
    if ervaring.ingetrokken_op:
        raise StaatAnders(_("Deze ervaring is ingetrokken."))
    staan_er = rapport.citaten.filter(deel=deel.sleutel, citaat__teruggenomen_op=None)
    if (er_al := staan_er.filter(citaat__ervaring=ervaring).first()) is not None:
        return er_al
    hoogstens = PER_WIJK if deel.soort == Verslagdeel.WIJK else PER_TEKST
    if staan_er.count() >= hoogstens:
        raise Weigering(_("In dit hoofdstuk is plaats voor %d. Neem eerst een citaat terug.") % hoogstens)
    with handeling(Handeling.ERVARING_GECITEERD, door=door) as daad:
        citaat = make_citaat(
            ervaring=ervaring, waar=f"{rapport}, {deel.naam}", laten_staan=laten_staan, door=door
        )
        rij = Hoofdstukcitaat.objects.create(rapport=rapport, deel=deel.sleutel, citaat=citaat)
        _is_anders(rapport, door, _("Er is een ervaring geciteerd."))
        daad.over("rapporttekst", rapport.pk)
        daad.over("ervaring", ervaring.pk)
    return rij


def cite_with_antwoord(*, rapport: Rapporttekst, deel: str, vraag: Vraag, door: Gebruiker) -> None:
    """Cite in the chapter of a question what its answer cites, as far as there is room: a part of the act that saves it.

    What the chapter cites already stays, and an ervaring that was withdrawn since is left out: such a text is not published.
    """
    er_al = rapport.citaten.filter(deel=deel, citaat__teruggenomen_op=None)
    bekend = set(er_al.values_list("citaat__ervaring", flat=True))
    rijen = [
        rij.citaat
        for rij in citaten_bij(vraag)
        if not rij.is_ingetrokken and rij.citaat.ervaring_id not in bekend
    ]
    for citaat in rijen[: max(PER_TEKST - len(bekend), 0)]:
        with handeling(Handeling.ERVARING_GECITEERD, door=door, onderdeel="antwoord") as daad:
            nieuw = overgenomen(citaat, waar=f"{rapport}, {capfirst(str(vraag.deel.label))}", door=door)
            Hoofdstukcitaat.objects.create(rapport=rapport, deel=deel, citaat=nieuw)
            daad.over("rapporttekst", rapport.pk)
            daad.over("ervaring", citaat.ervaring_id)


@transaction.atomic
def take_back_citaat(*, hoofdstukcitaat_id: int, door: Gebruiker) -> Hoofdstukcitaat:
    """Take a citation out of its chapter.

    Raises:
        StaatAnders: the text was approved.
    """
    rij = Hoofdstukcitaat.objects.select_related("citaat").get(pk=hoofdstukcitaat_id)
    rapport = _te_schrijven(rij.rapport_id)
    rij.citaat.refresh_from_db()
    if rij.citaat.teruggenomen_op is None:
        with handeling(Handeling.ONGEDAAN_GEMAAKT, door=door, onderdeel=Handeling.ERVARING_GECITEERD) as daad:
            neem_terug(rij.citaat, door=door)
            _is_anders(rapport, door, _("Een citaat is teruggenomen."))
            daad.over("rapporttekst", rapport.pk)
            daad.over("ervaring", rij.citaat.ervaring_id)
    return rij


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
