"""What was not known yet about the five questions on the last day, and who finds it out: a rol, for a report names no colleague."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.db.models import Q

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling
from kern.historie import bekend_op
from kern.woorden import opsomming
from rapportage.parameters import Parameters
from rapportage.vragen.models import Uitzoekpunt
from rapportage.vragen.permissions import LEZERS


@dataclass(frozen=True, kw_only=True)
class Puntregel:
    """Something to find out.

    Args:
        wat: what is not known yet.
        wie: the rol of who finds it out, on the last day; empty for who has none any more, which a page says in words.
        uiterlijk: the day by which it is to be known.
    """

    wat: str
    wie: str
    uiterlijk: str


def uitzoekpunten(parameters: Parameters) -> dict[str, list[dict[str, Any]]]:
    """Return what was still to be found out on the last day, as known at the moment of a report, by number of the question."""
    dag = parameters.peildatum
    rijen = (
        bekend_op(Uitzoekpunt, parameters.bekend_op)
        .filter(Q(beantwoord_op=None) | Q(beantwoord_op__gt=dag))
        .filter(Q(ingetrokken_op=None) | Q(ingetrokken_op__gt=dag), created_at__date__lte=dag)
        .order_by("vraag", "uiterlijk", "pgh_obj_id")
    )
    punten = list(rijen)
    wie = _rollen(parameters, {punt.wie_id for punt in punten})
    uit: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for punt in punten:
        regel = Puntregel(wat=punt.wat, wie=wie.get(punt.wie_id, ""), uiterlijk=punt.uiterlijk.isoformat())
        uit[str(punt.vraag)].append(asdict(regel))
    return dict(uit)


def _rollen(parameters: Parameters, gebruikers: Iterable[int]) -> dict[int, str]:
    """Return the rollen by which users found things out on the last day, in words."""
    rijen = bekend_op(Aanstelling, parameters.bekend_op).filter(
        Q(tot=None) | Q(tot__gt=parameters.peildatum),
        gebruiker_id__in=list(gebruikers),
        van__lte=parameters.peildatum,
        rol__in=[rol.value for rol in LEZERS],
    )
    per: dict[int, set[str]] = defaultdict(set)
    for gebruiker, rol in rijen.values_list("gebruiker_id", "rol"):
        per[gebruiker].add(rol)
    return {wie: opsomming([str(rol.label) for rol in Rol if rol in rollen]) for wie, rollen in per.items()}
