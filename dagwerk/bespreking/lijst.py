"""The list of talks: of a teamleider one row a coordinator, of a coordinator its own."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Exists, OuterRef, Q, QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.bespreking.taken import taken_uit_besprekingen
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Toegang, Toegangsgrond
from kern.klok import vandaag
from kern.woorden import duur, jaar_zo_nodig
from trajecten.bespreking.enums import Besprekingstand
from trajecten.bespreking.models import Bespreekpunt, Bespreking
from trajecten.bespreking.permissions import leest
from trajecten.bespreking.views import adres_van
from trajecten.taken.enums import Taakstand


@dataclass(frozen=True, kw_only=True)
class Coordinatorrij:
    """A coordinator, and the talks about its caseload.

    Args:
        mensen: of how many people it is the fixed contact.
        loopt: how far the talk that runs is, in words; empty without one.
        vorige: the last talk that ended; None when there was none.
        open: how many tasks of talks are open, `laat` how many of those are late.
    """

    wie: Gebruiker
    mensen: int
    loopt: str
    vorige: Bespreking | None
    open: int
    laat: int

    @property
    def url(self) -> str:
        """The page of the talk."""
        return adres_van(self.wie.pk)

    @property
    def laatst(self) -> str:
        """When the last talk was, in words."""
        if self.vorige is None or self.vorige.geeindigd_op is None:
            return _("nog niet besproken")
        op = self.vorige.geeindigd_op
        return _("%(dag)s, %(duur)s geleden") % {"dag": jaar_zo_nodig(op), "duur": duur(op)}

    @property
    def taken(self) -> str:
        """The open tasks, in words; empty without any."""
        if not self.open:
            return ""
        zin = ngettext("%d taak open", "%d taken open", self.open) % self.open
        if not self.laat:
            return zin
        return f"{zin}, {ngettext('daarvan %d te laat', 'daarvan %d te laat', self.laat) % self.laat}"


@dataclass(frozen=True, kw_only=True)
class Eigenrij:
    """A talk about the caseload of the user."""

    bespreking: Bespreking
    besproken: int

    @property
    def titel(self) -> str:
        """When it was, in words."""
        klaar = self.bespreking.geeindigd_op
        if klaar is None:
            return _("Begonnen op %s, loopt nog") % jaar_zo_nodig(self.bespreking.begonnen_op)
        return jaar_zo_nodig(klaar)

    @property
    def regel(self) -> str:
        """How many people were discussed, in words."""
        return ngettext("%d persoon besproken", "%d mensen besproken", self.besproken) % self.besproken


def coordinatoren(gebruiker: Gebruiker) -> list[Coordinatorrij]:
    """Return a row for each coordinator who works here now, or whose talk still runs, in four queries.

    The people of who left need a fixed contact, not a talk (`werkt_hier` says the same of one). Whose talk runs comes
    first, then who was discussed longest ago.
    """
    caseload = Toegang.objects.filter(
        grond=Toegangsgrond.CASELOAD, inburgeraar__samengevoegd_met__isnull=True
    ).in_kracht()
    mensen = dict(caseload.order_by().values_list("gebruiker").annotate(n=Count("pk")))
    werkt = Aanstelling.objects.in_kracht().met_rol(Rol.TRAJECTCOORDINATOR).filter(gebruiker__is_active=True)
    besprekingen = _besprekingen()
    loopt = [pk for pk, rijen in besprekingen.items() if any(b.stand == Besprekingstand.LOOPT for b in rijen)]
    wie = Gebruiker.objects.filter(Exists(werkt.filter(gebruiker=OuterRef("pk"))) | Q(pk__in=loopt))
    open_, laat = _taken(gebruiker)
    rijen = [
        _rij(g, mensen.get(g.pk, 0), besprekingen.get(g.pk, []), open_.get(g.pk, 0), laat.get(g.pk, 0))
        for g in wie.exclude(pk=gebruiker.pk).order_by("achternaam", "voornaam", "pk")
    ]
    return sorted(rijen, key=lambda r: (not r.loopt, not r.mensen, _klaar_op(r.vorige)))


def _klaar_op(vorige: Bespreking | None) -> dt.date:
    return vorige.geeindigd_op if vorige and vorige.geeindigd_op else dt.date.min


def _rij(wie: Gebruiker, mensen: int, besprekingen: list[Any], open_: int, laat: int) -> Coordinatorrij:
    loopt = next((b for b in besprekingen if b.stand == Besprekingstand.LOOPT), None)
    klaar = [b for b in besprekingen if b.stand == Besprekingstand.KLAAR]
    hoever = _("%(n)d van %(alle)d besproken") % {"n": loopt.besproken, "alle": mensen} if loopt else ""
    return Coordinatorrij(
        wie=wie, mensen=mensen, loopt=hoever, vorige=klaar[0] if klaar else None, open=open_, laat=laat
    )


def _besprekingen() -> dict[int, list[Any]]:
    """Return the talks of each coordinator, newest first; `besproken` counts who is in the caseload still."""
    houdt = Toegang.objects.filter(
        inburgeraar=OuterRef("inburgeraar"),
        gebruiker=OuterRef("bespreking__coordinator"),
        grond=Toegangsgrond.CASELOAD,
    ).in_kracht()
    punten = Bespreekpunt.objects.filter(Exists(houdt), besproken=True)
    rijen = Bespreking.objects.exclude(stand=Besprekingstand.INGETROKKEN).annotate(
        besproken=Count("punten", filter=Q(punten__in=punten))
    )
    uit: dict[int, list[Any]] = {}
    for rij in rijen.order_by("-created_at", "-pk"):
        uit.setdefault(rij.coordinator_id, []).append(rij)
    return uit


def _taken(gebruiker: Gebruiker) -> tuple[dict[int, int], dict[int, int]]:
    rijen = (
        taken_uit_besprekingen(gebruiker)
        .filter(taak__stand=Taakstand.OPEN)
        .select_related(None)
        .order_by()
        .values("punt__bespreking__coordinator")
        .annotate(n=Count("pk"), laat=Count("pk", filter=Q(taak__uiterlijk__lt=vandaag())))
    )
    alle = list(rijen.values_list("punt__bespreking__coordinator", "n", "laat"))
    return {wie: n for wie, n, _laat in alle}, {wie: laat for wie, _n, laat in alle}


def eigen_besprekingen(gebruiker: Gebruiker) -> list[Eigenrij]:
    """Return the talks about the caseload of a user, newest first, in one query."""
    rijen: QuerySet[Any] = (
        Bespreking.objects.filter(leest(gebruiker), coordinator=gebruiker)
        .exclude(stand=Besprekingstand.INGETROKKEN)
        .select_related("leider")
        .annotate(besproken=Count("punten", filter=Q(punten__besproken=True)))
    )
    return [Eigenrij(bespreking=r, besproken=r.besproken) for r in rijen.order_by("-created_at", "-pk")]
