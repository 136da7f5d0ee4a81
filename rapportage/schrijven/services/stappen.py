"""The steps of the text of a report: read by a second, approved by the afdelingshoofd, and back, with a reason.

Each locks the row of the text, so that of two at once the second finds what the first made of it. The database holds who
may: `rapportage/sql/bewaak_rapporttekst.sql`.
"""

from typing import Any

from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.opdracht import Stand
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.redactie.fouten import IntussenAnders, SchreefZelf, StaatAnders
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.fouten import CijferGewijzigd
from rapportage.schrijven.models import Rapportpublicatie, Rapportstap, Rapporttekst
from rapportage.schrijven.permissions import schreef_mee
from rapportage.schrijven.teksten import Boek, namen_van


def lock_rapporttekst(rapport_id: int) -> Rapporttekst:
    """Return the text of a report with its figures, locked: the first thing of every act on it."""
    rijen = Rapporttekst.objects.select_for_update(of=("self",)).select_related("uitgave")
    return rijen.defer("uitgave__pdf").get(pk=rapport_id)


@transaction.atomic
def mark_gelezen(*, rapport_id: int, gezien: int, door: Gebruiker) -> Rapporttekst:
    """Record that a second read the whole text.

    Args:
        rapport_id: the key of the text.
        gezien: the version of it that was read.
        door: who read, and wrote none of it.

    Raises:
        StaatAnders: it is no concept.
        IntussenAnders: it changed after it was opened for reading.
        SchreefZelf: this user wrote in it.
        CijferGewijzigd: a figure changed since a chapter was written.
    """
    rapport = _te_beoordelen(rapport_id, gezien, door, Tekststand.CONCEPT)
    if gewijzigd := Boek(rapport).gewijzigd:
        raise CijferGewijzigd(namen_van(gewijzigd))
    return _zet(rapport, Tekststand.GELEZEN, door=door, gelezen_door=door, gelezen_op=nu())


@transaction.atomic
def approve_tekst(*, rapport_id: int, gezien: int, door: Gebruiker) -> Rapporttekst:
    """Record that the afdelingshoofd approves the text, as it was read.

    Raises:
        StaatAnders: nobody read it, or it was approved before.
        IntussenAnders: it changed after it was opened.
        SchreefZelf: this user wrote in it.
    """
    rapport = _te_beoordelen(rapport_id, gezien, door, Tekststand.GELEZEN)
    return _zet(rapport, Tekststand.VASTGESTELD, door=door, vastgesteld_door=door, vastgesteld_op=nu())


@transaction.atomic
def send_back(*, rapport_id: int, reden: str, door: Gebruiker) -> Rapporttekst:
    """Take a text that was read or approved back to concept, with the reason; of what is published an erratum does that.

    Of an edition whose PDF failed too: that is withdrawn by it, before anybody could read it.

    Raises:
        StaatAnders: it is a concept, or published, or its PDF is being made.
    """
    rapport = lock_rapporttekst(rapport_id)
    if not kan_terug(rapport):
        raise StaatAnders(_niet_terug(rapport))
    with handeling(Handeling.RAPPORTTEKST_BEOORDEELD, door=door, onderdeel=Tekststand.CONCEPT.value) as daad:
        zet_terug(rapport, door=door, reden=reden)
        daad.over("rapporttekst", rapport.pk)
    return rapport


def kan_terug(rapport: Rapporttekst) -> bool:
    """Tell whether a text can go back to concept by itself: it was read or approved, or the PDF of its edition failed."""
    if rapport.stand == Tekststand.GEPUBLICEERD:
        return _mislukt(rapport).exists()
    return rapport.stand != Tekststand.CONCEPT


def _mislukt(rapport: Rapporttekst) -> QuerySet[Rapportpublicatie]:
    return rapport.publicaties.filter(stand=Stand.MISLUKT, ingetrokken_op=None)


def _niet_terug(rapport: Rapporttekst) -> str:
    if rapport.stand == Tekststand.CONCEPT:
        return _("Deze tekst is al een concept.")
    return _("Dit rapport is gepubliceerd. Leg een erratum vast, of trek de uitgave in.")


def _te_beoordelen(rapport_id: int, gezien: int, door: Gebruiker, stand: Tekststand) -> Rapporttekst:
    rapport = lock_rapporttekst(rapport_id)
    if rapport.versie != gezien:
        raise IntussenAnders
    if rapport.stand != stand:
        raise StaatAnders(
            _("Dit kan alleen als de tekst %(nodig)s is. De tekst is nu %(stand)s.")
            % {"nodig": _in_woorden(stand), "stand": _in_woorden(Tekststand(rapport.stand))}
        )
    if schreef_mee(door, rapport):
        raise SchreefZelf
    return rapport


def _in_woorden(stand: Tekststand) -> str:
    return _("een concept") if stand == Tekststand.CONCEPT else str(stand.label)


def _zet(rapport: Rapporttekst, naar: Tekststand, *, door: Gebruiker, **velden: Any) -> Rapporttekst:
    with handeling(Handeling.RAPPORTTEKST_BEOORDEELD, door=door, onderdeel=naar.value) as daad:
        zet_stand(rapport, naar, door=door, **velden)
        daad.over("rapporttekst", rapport.pk)
    return rapport


def zet_terug(rapport: Rapporttekst, *, door: Gebruiker, reden: str) -> None:
    """Let a locked text be a concept that nobody read; its edition of which the PDF failed is withdrawn."""
    _mislukt(rapport).update(ingetrokken_op=nu(), ingetrokken_door=door, intrekreden=reden)
    leeg = dict.fromkeys(("gelezen_door", "gelezen_op", "vastgesteld_door", "vastgesteld_op"))
    zet_stand(rapport, Tekststand.CONCEPT, door=door, reden=reden, **leeg)


def zet_stand(
    rapport: Rapporttekst, naar: Tekststand, *, door: Gebruiker, reden: str = "", **velden: Any
) -> None:
    """Give a locked text another stand, and keep the step."""
    Rapportstap.objects.create(rapport=rapport, van=rapport.stand, naar=naar, reden=reden, door=door)
    for naam, waarde in (velden | {"stand": naar}).items():
        setattr(rapport, naam, waarde)
    rapport.save(update_fields=["stand", *velden])
    rapport.refresh_from_db(fields=["versie"])
