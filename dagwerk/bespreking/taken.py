"""What became of the tasks that were agreed in caseload talks."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Q, QuerySet
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.woorden import jaar_zo_nodig
from trajecten.bespreking.models import Bespreektaak
from trajecten.bespreking.rijen import uit_bespreking
from trajecten.bespreking.services.punten import INGETROKKEN
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak


@dataclass(frozen=True, kw_only=True)
class Taakregel:
    """A task, and what became of it.

    Args:
        wie: who does it.
        stand: what became of it, in words; `soort` and `icoon` how that is shown.
        uit: the talk it was agreed in.
        te_doen: the user can tick it off.
        in_te_trekken: the user can withdraw it.
    """

    pk: int
    wat: str
    persoon: int
    naam: str
    wie: str
    stand: str
    soort: str
    icoon: str
    uit: str
    open: bool
    te_laat: bool
    te_doen: bool
    in_te_trekken: bool

    @property
    def url(self) -> str:
        """The dossier of the person."""
        return reverse("trajecten:dossier", args=[self.persoon])

    @property
    def onder(self) -> str:
        """Who does it, and where it was agreed."""
        return " · ".join(filter(None, (self.wie, self.uit)))


@dataclass(frozen=True, kw_only=True)
class Terugblik:
    """What became of the tasks of the last talk, and those of earlier ones that are still open.

    Args:
        dag: the last day of the last talk; None when there was none.
        taken: late first, then open, done, and lapsed.
    """

    dag: dt.date | None
    taken: list[Taakregel] = field(default_factory=list)

    @property
    def kort(self) -> str:
        """How many are open, late and done, in words."""
        if not self.taken:
            return ""
        laat = sum(t.te_laat for t in self.taken)
        open_ = sum(t.open for t in self.taken)
        klaar = sum(t.icoon == GEDAAN for t in self.taken)
        delen = [
            ngettext("%d gedaan", "%d gedaan", klaar) % klaar,
            ngettext("%d open", "%d open", open_) % open_,
        ]
        if laat:
            delen.append(ngettext("daarvan %d te laat", "daarvan %d te laat", laat) % laat)
        return ", ".join(delen)


GEDAAN, TE_LAAT = "circle-check", "clock"


def taken_uit_besprekingen(gebruiker: Gebruiker) -> QuerySet[Bespreektaak]:
    """Return the tasks that were agreed and not withdrawn, within sight."""
    rijen: QuerySet[Bespreektaak] = Bespreektaak.objects.visible_to(gebruiker)
    return (
        rijen.exclude(taak__stand=Taakstand.VERVALLEN, taak__reden=INGETROKKEN)
        .select_related("taak__voor", "punt", "inburgeraar")
        .order_by("pk")
    )


def terugblik(gebruiker: Gebruiker, coordinator_id: int, vorige: Any, loopt: Any) -> Terugblik:
    """Return what became of last time, in one query; `vorige` is the last talk that ended, `loopt` the one that runs."""
    if vorige is None:
        return Terugblik(dag=None)
    rijen = taken_uit_besprekingen(gebruiker).filter(
        Q(punt__bespreking=vorige) | Q(taak__stand=Taakstand.OPEN),
        punt__bespreking__coordinator=coordinator_id,
    )
    if loopt is not None:
        rijen = rijen.exclude(punt__bespreking=loopt)
    return Terugblik(
        dag=vorige.geeindigd_op, taken=in_volgorde(taakregel(gebruiker, r.taak, r) for r in rijen)
    )


def taken_van(gebruiker: Gebruiker) -> list[Taakregel]:
    """Return the open tasks that a user has from talks, the first one first; in one query."""
    rijen = taken_uit_besprekingen(gebruiker).filter(taak__voor=gebruiker, taak__stand=Taakstand.OPEN)
    return [taakregel(gebruiker, r.taak, r) for r in rijen.order_by("taak__uiterlijk", "pk")]


def in_volgorde(regels: Iterable[Taakregel]) -> list[Taakregel]:
    """Return tasks in the order in which a talk begins with them: late, open, done, lapsed."""
    return sorted(regels, key=lambda r: (not r.te_laat, not r.open, r.icoon != GEDAAN))


def taakregel(gebruiker: Gebruiker, taak: Taak, uit: Bespreektaak | None) -> Taakregel:
    """Return a task in words; `uit` tells where it was agreed, where that is to be said."""
    is_open, dag = taak.stand == Taakstand.OPEN, vandaag()
    te_laat = is_open and taak.uiterlijk < dag
    stand, soort, icoon = _stand(taak, (dag - taak.uiterlijk).days if te_laat else 0)
    van_mij = taak.voor_id == gebruiker.pk
    return Taakregel(
        pk=taak.pk,
        wat=capfirst(taak.wat),
        persoon=taak.inburgeraar_id,
        naam=uit.inburgeraar.naam if uit else "",
        wie=_("jij") if van_mij else taak.voor.naam,
        stand=stand,
        soort=soort,
        icoon=icoon,
        uit=uit_bespreking(uit.punt.op) if uit else "",
        open=is_open,
        te_laat=te_laat,
        te_doen=is_open and van_mij,
        in_te_trekken=is_open and taak.door_id == gebruiker.pk,
    )


def _stand(taak: Taak, laat: int) -> tuple[str, str, str]:
    if laat:
        return ngettext("%d dag te laat", "%d dagen te laat", laat) % laat, "aandacht", TE_LAAT
    if taak.afgehandeld_op is None:
        return _("open, uiterlijk %s") % jaar_zo_nodig(taak.uiterlijk), "neutraal", "circle-dashed"
    op = jaar_zo_nodig(taak.afgehandeld_op)
    if taak.stand == Taakstand.GEDAAN:
        return _("gedaan op %s") % op, "positief", GEDAAN
    woorden = {"dag": op, "reden": taak.reden}
    return _("vervallen op %(dag)s: %(reden)s") % woorden, "neutraal", "circle-x"
