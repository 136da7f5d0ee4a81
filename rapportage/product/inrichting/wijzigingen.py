"""Who changed what of a part and when, from row history: what was removed too."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from django.db.models import Q
from django.utils.translation import gettext as _

from kern.historie import historiemodel
from kern.versie import verschillen_tussen
from kern.woorden import voluit
from rapportage.product.inrichting.soorten import OPLEVERING, Deel, Soort, naam_van, ritme
from rapportage.product.models import Onderdeel
from trajecten.normen.overzicht import Wijziging


def wijzigingen(deel: Deel) -> list[Wijziging]:
    """Return what was done with a part or the days of editions since they shipped, newest first."""
    uit = [w for soort in deel.soorten for rij in _per_rij(soort, deel) for w in _van_een_rij(soort, rij)]
    if deel.onderdeel is not None:
        namen = _versies(Onderdeel, Q(pgh_obj_id=deel.onderdeel.pk))
        uit += [_van(nieuw, _naam(oud, nieuw)) for oud, nieuw in pairwise(namen) if oud.naam != nieuw.naam]
    return sorted(uit, key=lambda w: (w.wanneer, w.nummer), reverse=True)


def _versies(model: Any, welke: Q) -> list[Any]:
    versies = historiemodel(model)._default_manager.filter(welke)  # noqa: SLF001
    return list(versies.select_related("gewijzigd_door").order_by("pgh_id"))


def _per_rij(soort: Soort, deel: Deel) -> list[list[Any]]:
    uit: dict[int, list[Any]] = {}
    for versie in _versies(soort.model, Q(onderdeel=deel.onderdeel)):
        uit.setdefault(versie.pgh_obj_id, []).append(versie)
    return list(uit.values())


def _van_een_rij(soort: Soort, versies: list[Any]) -> Iterator[Wijziging]:
    eerste = versies[0]
    if eerste.gewijzigd_door_id is not None:
        woorden = {"wat": _wat_is(soort, eerste), "dag": voluit(eerste.van)}
        yield _van(eerste, _("%(wat)s toegevoegd, vanaf %(dag)s") % woorden)
    for oud, nieuw in pairwise(versies):
        if tekst := _wat_veranderde(soort, oud, nieuw):
            yield _van(nieuw, tekst)


def _wat_veranderde(soort: Soort, oud: Any, nieuw: Any) -> str:
    """Say what one version changed; empty for a neighbour that made room, and for the note of who removed it."""
    wat = _wat_is(soort, oud)
    if nieuw.pgh_label == "verwijderd":
        return _("%s verwijderd") % wat
    if oud.tot is None and nieuw.tot is not None:
        return _("%(wat)s beëindigd vanaf %(dag)s") % {"wat": wat, "dag": voluit(nieuw.tot)}
    if oud.tot is not None and nieuw.tot is None:
        return _("%s loopt door") % wat
    anders = [
        _("%(veld)s: %(nu)s (was %(was)s)") % {"veld": v.naam, "nu": v.nu_in_woorden, "was": v.was_in_woorden}
        for v in verschillen_tussen(oud, nieuw, {*soort.velden, "van"})
    ]
    if anders:
        return _("%(wat)s gewijzigd, %(hoe)s") % {"wat": wat, "hoe": ", ".join(anders)}
    wie_anders = (oud.gewijzigd_door_id, oud.correctiereden) != (
        nieuw.gewijzigd_door_id,
        nieuw.correctiereden,
    )
    if soort.geordend and oud.volgorde != nieuw.volgorde and wie_anders:
        return _("%s op een andere plaats gezet") % wat
    return ""


def _wat_is(soort: Soort, versie: Any) -> str:
    woorden = {"soort": soort.naam, "naam": naam_van(versie)}
    wat = _("%(soort)s ‘%(naam)s’") % woorden
    return f"{wat} ({ritme(versie)})" if soort is OPLEVERING else wat


def _naam(oud: Any, nieuw: Any) -> str:
    return _("naam: %(nu)s (was %(was)s)") % {"nu": nieuw.naam, "was": oud.naam}


def _van(versie: Any, tekst: str) -> Wijziging:
    wie = versie.gewijzigd_door.naam if versie.gewijzigd_door else _("het systeem")
    return Wijziging(versie.pgh_id, versie.pgh_created_at, wie, tekst, versie.correctiereden)
