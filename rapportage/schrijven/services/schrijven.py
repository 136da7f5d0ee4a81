"""Writing the text of a report: beginning it, saving a chapter, choosing the figures it tells of."""

from collections.abc import Mapping

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.opdracht import Stand
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.redactie.cijferlijst import cijferlijst
from rapportage.redactie.fouten import StaatAnders
from rapportage.redactie.services.versies import save_versie
from rapportage.schrijven.enums import Tekstsoort, Tekststand
from rapportage.schrijven.models import Hoofdstuktekst, Rapporttekst
from rapportage.schrijven.services.citeren import cite_with_antwoord
from rapportage.schrijven.services.stappen import lock_rapporttekst, zet_terug
from rapportage.schrijven.voorstel import vraag_van

TE_SCHRIJVEN = (Tekststand.CONCEPT, Tekststand.GELEZEN)


@transaction.atomic
def begin_tekst(*, uitgave_id: int, door: Gebruiker) -> Rapporttekst:
    """Begin the text of the report of an edition's year, with the figures of that edition.

    Returns:
        The text; the one that there is when somebody began it before, also in the same instant.

    Raises:
        Weigering: the edition is not made, or is monitoring.
    """
    uitgave = Rapportuitgave.objects.defer("pdf", "cijfers").get(pk=uitgave_id)
    if not uitgave.is_klaar or Rapportsoort(uitgave.soort).is_monitoring:
        raise Weigering(
            _("Alleen bij een jaarrapportage of eindrapportage die klaar is, kun je een tekst schrijven.")
        )
    zelfde = Rapporttekst.objects.filter(soort=uitgave.soort, jaar=uitgave.jaar)
    if (bestaand := zelfde.first()) is not None:
        return bestaand
    try:
        with handeling(Handeling.RAPPORTTEKST_GEWIJZIGD, door=door, onderdeel="begonnen") as daad:
            rapport = Rapporttekst.objects.create(
                soort=uitgave.soort, jaar=uitgave.jaar, uitgave=uitgave, begonnen_door=door
            )
            daad.over("rapporttekst", rapport.pk)
    except IntegrityError:
        return zelfde.get()
    return rapport


@transaction.atomic
def save_hoofdstuk(
    *, rapport_id: int, deel: str, gezien: int, teksten: Mapping[str, str], door: Gebruiker
) -> Hoofdstuktekst:
    """Save a chapter as its next version (`save_versie`). A text that was read goes back to concept by it.

    The first version of the chapter of a question cites what its answer cites.

    Args:
        rapport_id: the key of the text of the report.
        deel: the key of the chapter.
        gezien: the number of the version that was written on; 0 for the first text, which is of nobody.
        teksten: HTML by part.
        door: who writes.

    Raises:
        StaatAnders: the text was approved or published meanwhile.
        Ondertussen: a colleague changed the same part.
        OnbekendCijfer, HalfCijfer: a text refers to no figure of the edition.

    Returns:
        The version; the last one when it says the same.
    """
    rapport = lock_rapporttekst(rapport_id)
    eis_te_schrijven(rapport)
    return save_versie(
        Hoofdstuktekst(rapport=rapport, deel=deel, door=door),
        eerdere=rapport.teksten.filter(deel=deel),
        delen=Tekstsoort,
        teksten=teksten,
        gezien=gezien,
        lijst=cijferlijst(rapport.uitgave.cijfers or {}),
        leg_vast=_leg_vast,
    )


def eis_te_schrijven(rapport: Rapporttekst) -> None:
    """Refuse what is for a text that is still written.

    Raises:
        StaatAnders: it was approved or published.
    """
    if rapport.stand not in TE_SCHRIJVEN:
        raise StaatAnders(
            _("Deze tekst is %(stand)s. Geef hem eerst terug naar concept, met de reden.")
            % {"stand": rapport.get_stand_display()}
        )


def _leg_vast(versie: Hoofdstuktekst) -> None:
    """Record a version; a text that was read is a concept again."""
    rapport, door = versie.rapport, versie.door
    with handeling(Handeling.RAPPORTTEKST_GEWIJZIGD, door=door, onderdeel="hoofdstuk") as daad:
        if rapport.stand == Tekststand.GELEZEN:
            zet_terug(rapport, door=door, reden=_("Een hoofdstuk is gewijzigd."))
        versie.save(force_insert=True)
        Rapporttekst.objects.filter(pk=rapport.pk).update(versie=F("versie") + 1)
        daad.over("rapporttekst", rapport.pk)
    if versie.versie == 1 and (vraag := vraag_van(versie.deel)):
        cite_with_antwoord(rapport=rapport, deel=versie.deel, vraag=vraag, door=door)


@transaction.atomic
def choose_uitgave(*, rapport_id: int, uitgave_id: int, door: Gebruiker) -> Rapporttekst:
    """Let a text tell of other figures of its year: its sentences whose figures differ are marked from then on.

    A text that was read goes back to concept by it.

    Raises:
        StaatAnders: the text was approved or published meanwhile.
        Weigering: the edition is of another report, or not made.
    """
    rapport = lock_rapporttekst(rapport_id)
    uitgave = Rapportuitgave.objects.defer("pdf", "cijfers").get(pk=uitgave_id)
    if (uitgave.soort, uitgave.jaar, uitgave.stand) != (rapport.soort, rapport.jaar, Stand.KLAAR):
        raise Weigering(_("Kies een uitgave van dit jaar die klaar is."))
    if rapport.stand not in {Tekststand.CONCEPT, Tekststand.GELEZEN}:
        raise StaatAnders(_("De cijfers kun je alleen kiezen als de tekst een concept is."))
    if rapport.uitgave_id == uitgave.pk:
        return rapport
    with handeling(Handeling.RAPPORTTEKST_GEWIJZIGD, door=door, onderdeel="cijfers") as daad:
        if rapport.stand == Tekststand.GELEZEN:
            zet_terug(rapport, door=door, reden=_("Er zijn andere cijfers gekozen."))
        rapport.uitgave = uitgave
        rapport.save(update_fields=["uitgave"])
        daad.over("rapporttekst", rapport.pk)
    return rapport
