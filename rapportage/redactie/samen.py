"""What a text says by now when a colleague saved it after one opened it."""

from collections.abc import Iterable, Mapping
from typing import Any

from kern.versie import Ondertussen, Verschil
from rapportage.redactie.cijferlijst import Cijferlijst, is_heel, verwijzingen_in
from rapportage.redactie.fouten import HalfCijfer, OnbekendCijfer
from rapportage.redactie.models import Versierij
from rapportage.redactie.proza import kale_tekst


def samengevoegd(
    delen: Iterable[tuple[str, Any]],
    mijn: Mapping[str, str],
    *,
    basis: Versierij | None,
    laatste: Versierij,
) -> dict[str, str]:
    """Return what each part says by now: mine where I changed it, else what a colleague made of it.

    Args:
        delen: the key and name of each part.
        mijn: what was written, by part.
        basis: the version that it was written on; None for the first text, which is of nobody.
        laatste: the last version, of a colleague.

    Raises:
        Ondertussen: a colleague changed the same part.
    """
    namen = dict(delen)
    was = {deel: basis.van(deel) if basis else "" for deel in namen}
    hun = {deel: laatste.van(deel) for deel in namen}
    beide = [d for d in namen if hun[d] not in {was[d], mijn[d]} and mijn[d] != was[d]]
    if beide:
        raise Ondertussen(
            rij=laatste,
            verschillen=[
                Verschil(veld=d, naam=str(namen[d]), was=kale_tekst(was[d]), nu=kale_tekst(hun[d]))
                for d in beide
            ],
            sinds=basis.op if basis else None,
            op=laatste.op,
            wie=laatste.door.naam,
        )
    return {deel: hun[deel] if mijn[deel] == was[deel] else mijn[deel] for deel in namen}


def eis_cijfers(teksten: Mapping[str, str], lijst: Cijferlijst) -> None:
    """Refuse texts (by part) that refer to a figure that is not in the list.

    Raises:
        HalfCijfer: braces that are no reference.
        OnbekendCijfer: no such figure.
    """
    for deel, tekst in teksten.items():
        if not is_heel(tekst):
            raise HalfCijfer(deel)
        for verwijzing in verwijzingen_in(tekst):
            if verwijzing not in lijst:
                raise OnbekendCijfer(deel, verwijzing)
