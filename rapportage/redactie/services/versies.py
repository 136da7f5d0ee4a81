"""Saving what somebody wrote as the next version of a text: the same of an answer, an aspect and a chapter."""

from collections.abc import Callable, Mapping

from django.db.models import QuerySet, TextChoices

from rapportage.redactie.cijferlijst import Cijferlijst, waarden_van
from rapportage.redactie.models import Versierij
from rapportage.redactie.proza import schoon
from rapportage.redactie.samen import eis_cijfers, samengevoegd


def save_versie[V: Versierij](
    versie: V,
    *,
    eerdere: QuerySet[V],
    delen: type[TextChoices],
    teksten: Mapping[str, str],
    gezien: int,
    lijst: Cijferlijst,
    leg_vast: Callable[[V], None],
) -> V:
    """Save a version after those that there are. The service that calls it locked the text, and asked who may write.

    A part that only a colleague changed since keeps what the colleague wrote; a part that both changed is asked about.

    Args:
        versie: the new row, with all that it holds beside number, texts and figures.
        eerdere: the versions of the same text.
        delen: its parts.
        teksten: HTML by part; sanitised here. A part that is left out stays as it was in the version written on.
        gezien: the number of the version that was written on; 0 for the first text, which is of nobody.
        lijst: the figures that it may refer to.
        leg_vast: writes and logs the row, with what else belongs to the act.

    Raises:
        Ondertussen: a colleague changed the same part.
        OnbekendCijfer, HalfCijfer: a text refers to no figure of the list.

    Returns:
        The version; the last one when it says the same.
    """
    rijen = eerdere.select_related("door").order_by("-versie")
    laatste = rijen.first()
    is_bij = laatste is None or laatste.versie == gezien
    basis = laatste if is_bij else rijen.filter(versie=gezien).first()
    nieuw = {
        deel: schoon(teksten[deel]) if deel in teksten else basis.van(deel) if basis else ""
        for deel in delen.values
    }
    if laatste and not is_bij:
        nieuw = samengevoegd(delen.choices, nieuw, basis=basis, laatste=laatste)
    eis_cijfers(nieuw, lijst)
    waarden = waarden_van(lijst, *nieuw.values())
    if laatste and waarden == laatste.waarden and all(laatste.van(deel) == nieuw[deel] for deel in nieuw):
        return laatste
    versie.versie, versie.waarden = (laatste.versie if laatste else 0) + 1, waarden
    for deel, tekst in nieuw.items():
        setattr(versie, deel, tekst)
    leg_vast(versie)
    return versie
