"""Drafts of chapters: what was typed and not saved yet. `gebruikers.services.concepten` keeps those about persons.

Who works as `cijfers` has no grant on that table, since its drafts may be about persons; these are about none.
"""

import datetime as dt

from django.db import IntegrityError, transaction
from django.http import QueryDict

from gebruikers.models import Gebruiker
from gebruikers.services.concepten import (
    Bewaard,
    ConceptElders,
    is_verstuurd,
    lees_velden,
    schrijf_velden,
    stand_van,
)
from kern.klok import nu
from rapportage.schrijven.models import Hoofdstukconcept


@transaction.atomic
def keep_concept(
    *, rapport_id: int, deel: str, gebruiker: Gebruiker, velden: QueryDict, gezien: str | None = None
) -> dt.datetime:
    """Keep the fields of a chapter; they replace the earlier draft of this user and chapter.

    Args:
        rapport_id: the key of the text of the report.
        deel: the key of the chapter.
        gebruiker: who typed.
        velden: the fields as posted.
        gezien: the mark of the draft that this tab has seen, empty for none; None when no tab asks.

    Raises:
        ConceptTeGroot: it is too large; the earlier draft stays.
        ConceptElders: another tab kept something else meanwhile.

    Returns:
        When it was kept.
    """
    tekst, moment = schrijf_velden(velden), nu()
    rijen = Hoofdstukconcept.objects.filter(rapport_id=rapport_id, deel=deel, gebruiker=gebruiker)
    rij = rijen.select_for_update().first()
    if rij is None:
        try:
            with transaction.atomic():
                Hoofdstukconcept.objects.create(
                    rapport_id=rapport_id, deel=deel, gebruiker=gebruiker, velden=tekst, bewaard_op=moment
                )
        except IntegrityError:
            # Another tab was first, by an instant.
            return keep_concept(
                rapport_id=rapport_id, deel=deel, gebruiker=gebruiker, velden=velden, gezien=gezien
            )
        return moment
    if gezien is not None and gezien != stand_van(rij.bewaard_op) and rij.velden != tekst:
        raise ConceptElders(rij.bewaard_op)
    rij.velden, rij.bewaard_op = tekst, moment
    rij.save(update_fields=["velden", "bewaard_op"])
    return moment


def read_concept(*, rapport_id: int, deel: str, gebruiker: Gebruiker) -> Bewaard | None:
    """Return the draft of a chapter; None without one. One that was saved as a version already is deleted here."""
    rij = Hoofdstukconcept.objects.filter(rapport_id=rapport_id, deel=deel, gebruiker=gebruiker).first()
    if rij is None:
        return None
    velden = lees_velden(rij.velden)
    if is_verstuurd(gebruiker, velden):
        rij.delete()
        return None
    return Bewaard(velden, rij.bewaard_op)


def drop_concept(*, rapport_id: int, deel: str, gebruiker: Gebruiker) -> None:
    """Delete the draft of a chapter, if there is one."""
    Hoofdstukconcept.objects.filter(rapport_id=rapport_id, deel=deel, gebruiker=gebruiker).delete()
