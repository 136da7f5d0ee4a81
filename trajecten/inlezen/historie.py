"""What happened to the people of a workbook since it was read in: told by row history (docs/adr/0003).

Every act that changes a person leaves versions of its rows, by a colleague or by the system. Remembered at reading in
is the last version of each table; whatever came after it, and is about one of these people, is work done since.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.apps import apps
from django.db import models
from django.db.models import Max
from django.utils.translation import gettext as _

from gebruikers.models import Concept, Gebruiker
from inburgeraars.models import Burgerservicenummer, Inburgeraar
from kern.historie import historiemodel
from logboek.enums import Handeling
from logboek.models import Logregel
from register.models import BpiWachtregel
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.handhaving.models import Handhavingsbesluit, Handhavingsbezwaar
from trajecten.signalen.models import Signaal

GEEN_WERK = (Signaal,)
"""Made each night by the system out of what is there: nobody's work."""
GESLOTEN = (Burgerservicenummer, Handhavingsbesluit, Handhavingsbezwaar)
"""Closed to who asks here, and never written without a row of another table: what it was taken from, or handed over in."""


@dataclass(frozen=True, kw_only=True)
class Daarna:
    """What was done since, in words, and by whom; the system when nobody did it."""

    wat: str
    wie: str


def modellen() -> Iterator[tuple[type[models.Model], tuple[str, ...]]]:
    """Give every model about persons that keeps history and can be asked here, with its columns that name one."""
    for model in apps.get_models():
        if hasattr(model, "pgh_tracked_model") or model in GESLOTEN:
            continue
        velden = tuple(
            veld.attname
            for veld in model._meta.concrete_fields  # noqa: SLF001
            if veld.is_relation and veld.related_model is Inburgeraar
        )
        if model is Inburgeraar:
            yield model, ("id", *velden)
        elif velden and _heeft_historie(model):
            yield model, velden


def _heeft_historie(model: type[models.Model]) -> bool:
    try:
        historiemodel(model)
    except LookupError:
        return False
    return True


def stand_van_historie() -> dict[str, int]:
    """Return the last version of each table about persons, by its label."""
    return {
        _label(model): historiemodel(model)._default_manager.aggregate(laatste=Max("pgh_id"))["laatste"] or 0  # noqa: SLF001
        for model, _velden in modellen()
    }


def _label(model: type[models.Model]) -> str:
    return str(model._meta.label)  # noqa: SLF001


def daarna_gedaan(
    personen: Iterable[int], grenzen: Mapping[str, int], *, eigen: Iterable[int]
) -> dict[int, list[Daarna]]:
    """Return who was worked on since, with what was done and by whom, each once.

    Args:
        personen: the people (keys).
        grenzen: the last version of each table when they were read in (`stand_van_historie`).
        eigen: the acts in the logboek (keys) that do not count: those of reading in.
    """
    gevraagd, zonder = set(personen), set(eigen)
    acties: dict[int, set[int | None]] = defaultdict(set)
    for model, velden in modellen():
        if model in GEEN_WERK:
            continue
        later = historiemodel(model)._default_manager.filter(pgh_id__gt=grenzen.get(_label(model), 0))  # noqa: SLF001
        for veld in velden:
            van_wie = later.filter(**{f"{veld}__in": gevraagd}).order_by()
            for pk, regel in van_wie.values_list(veld, "pgh_context__logregel").distinct():
                if regel not in zonder:
                    acties[pk].add(regel)
    uit = _in_woorden(acties)
    for pk, gebruiker in _concepten(gevraagd):
        uit.setdefault(pk, []).append(Daarna(wat=_("concept bewaard"), wie=gebruiker))
    for pk in (
        BpiWachtregel.objects.filter(lijkt_op__in=gevraagd).order_by().values_list("lijkt_op", flat=True)
    ):
        if pk is not None:
            uit.setdefault(pk, []).append(
                Daarna(wat=_("een regel van het register wacht op een oordeel"), wie="")
            )
    return uit


def _in_woorden(acties: Mapping[int, set[int | None]]) -> dict[int, list[Daarna]]:
    sleutels = {regel for regels in acties.values() for regel in regels if regel is not None}
    regels = {r.pk: r for r in Logregel.objects.filter(pk__in=sleutels).order_by("pk")}
    namen = Gebruiker.objects.in_bulk({r.actor_id for r in regels.values() if r.actor_id})
    uit = {}
    for pk, van_wie in acties.items():
        gedaan = []
        for sleutel in sorted(van_wie, key=lambda s: s or 0):
            regel = regels.get(sleutel or 0)
            door = namen.get(regel.actor_id or 0) if regel else None
            gedaan.append(
                Daarna(
                    wat=str(Handeling(regel.handeling).label) if regel else _("gewijzigd"),
                    wie=door.naam if door else "",
                )
            )
        uit[pk] = list(dict.fromkeys(gedaan))
    return uit


def _concepten(personen: set[int]) -> Iterator[tuple[int, str]]:
    rijen = Concept.objects.filter(onderwerp_soort="inburgeraar", onderwerp_id__in=personen)
    for rij in rijen.select_related("gebruiker").order_by("pk"):
        yield rij.onderwerp_id, rij.gebruiker.naam


def gemaakt_door(persoon_id: int, regel: int) -> Iterator[tuple[type[models.Model], list[Any]]]:
    """Give the keys of the rows about a person that an act added, by model; and of the contacts that its reports are of."""
    for model, velden in modellen():
        versies = historiemodel(model)._default_manager.filter(  # noqa: SLF001
            pgh_context__logregel=regel, pgh_label="toegevoegd", **{velden[0]: persoon_id}
        )
        if pks := list(versies.order_by().values_list("pgh_obj_id", flat=True)):
            if model is Verslag:
                contacten = Verslag.objects.filter(pk__in=pks).order_by()
                yield Contactmoment, list(contacten.values_list("contactmoment_id", flat=True))
            yield model, pks
