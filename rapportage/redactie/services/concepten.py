"""Drafts of texts: what was typed and not saved yet. `gebruikers.services.concepten` keeps those about persons.

Who works as `cijfers` has no grant on that table, since its drafts may be about persons; these are about none.
"""

import datetime as dt
from collections.abc import Mapping
from typing import Any

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
from rapportage.redactie.models import Conceptrij


@transaction.atomic
def keep_concept[C: Conceptrij](
    model: type[C],
    *,
    tekst: Mapping[str, Any],
    gebruiker: Gebruiker,
    velden: QueryDict,
    gezien: str | None = None,
) -> dt.datetime:
    """Keep the fields of a text; they replace the earlier draft of this user and text.

    Args:
        model: the drafts of this kind of text.
        tekst: what names the text in them, by column.
        gebruiker: who typed.
        velden: the fields as posted.
        gezien: the mark of the draft that this tab has seen, empty for none; None when no tab asks.

    Raises:
        ConceptTeGroot: it is too large; the earlier draft stays.
        ConceptElders: another tab kept something else meanwhile.

    Returns:
        When it was kept.
    """
    getypt, moment = schrijf_velden(velden), nu()
    rij = model.objects.filter(**tekst, gebruiker=gebruiker).select_for_update().first()
    if rij is None:
        try:
            with transaction.atomic():
                model.objects.create(**tekst, gebruiker=gebruiker, velden=getypt, bewaard_op=moment)
        except IntegrityError:
            # Another tab was first, by an instant.
            return keep_concept(model, tekst=tekst, gebruiker=gebruiker, velden=velden, gezien=gezien)
        return moment
    if gezien is not None and gezien != stand_van(rij.bewaard_op) and rij.velden != getypt:
        raise ConceptElders(rij.bewaard_op)
    rij.velden, rij.bewaard_op = getypt, moment
    rij.save(update_fields=["velden", "bewaard_op"])
    return moment


def read_concept(
    model: type[Conceptrij], *, tekst: Mapping[str, Any], gebruiker: Gebruiker
) -> Bewaard | None:
    """Return the draft of a text; None without one. One that was saved as a version already is deleted here."""
    rij = model.objects.filter(**tekst, gebruiker=gebruiker).first()
    if rij is None:
        return None
    velden = lees_velden(rij.velden)
    if is_verstuurd(gebruiker, velden):
        rij.delete()
        return None
    return Bewaard(velden, rij.bewaard_op)


def drop_concept(model: type[Conceptrij], *, tekst: Mapping[str, Any], gebruiker: Gebruiker) -> None:
    """Delete the draft of a text, if there is one."""
    model.objects.filter(**tekst, gebruiker=gebruiker).delete()
