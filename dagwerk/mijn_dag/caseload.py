"""Panel: the persons of the caseload, and how many stand in each step."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from django.db.models import OuterRef, QuerySet, Subquery
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.mijn_dag.reeks import Reeks
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from inburgeraars.services.benaderingen import nazorg_loopt
from kern.klok import vandaag
from kern.velden import Niveau
from kern.voorbereid import Voorbereid
from trajecten.contact.gesprek import aantal_pogingen, laatst_gesproken, pogingen_in_woorden
from trajecten.traject.enums import Stap
from trajecten.traject.mijn import mijn
from trajecten.traject.models import Traject
from vinden.personen.lijstkeuze import GEEN_TRAJECT, NAZORG, OPEN, Lijstkeuze

EERST = 5
"""How many people are shown before the rest is folded away."""


@dataclass(frozen=True, kw_only=True)
class Caseloadregel:
    """A person of the caseload."""

    pk: int
    naam: str
    voor: str
    regel: str


@dataclass(frozen=True, kw_only=True)
class Stapcijfer:
    """A number of people of the caseload, as in a step, with the list of them."""

    naam: str
    aantal: int
    url: str


@dataclass(frozen=True, kw_only=True)
class Caseload(Reeks[Caseloadregel]):
    """The panel of the caseload."""

    anker = "mijn-mensen"
    eerst_aantal = EERST

    per_stap: list[Stapcijfer]
    lijst: str
    open: Stapcijfer
    zonder_traject: Stapcijfer
    in_nazorg: Stapcijfer

    @property
    def aantal(self) -> int:
        """The number of people, those without a traject and those in nazorg included."""
        return len(self.regels)

    @property
    def noot(self) -> str:
        """That number in words."""
        return ngettext("%d persoon", "%d mensen", self.aantal) % self.aantal


def stap_in_woorden(rij: Any) -> str:
    """Return the step of a person in words, from a row with `stap` and `nazorg`."""
    if rij.nazorg:
        return _("nazorg")
    return str(Stap(rij.stap).label) if rij.stap else _("nog geen traject")


def caseload(gebruiker: Gebruiker, geopend: frozenset[str] = frozenset()) -> Caseload:
    """Return the caseload, in one query; `geopend` has the groups of the page that are open."""
    dag = vandaag()
    mensen: list[Any] = _MENSEN.vraag(gebruiker.pk)
    # Persons never spoken to come first, then those seen longest ago; those in nazorg after a completed traject last.
    op_volgorde = sorted(mensen, key=lambda p: (p.nazorg, p.laatst or dt.date.min))
    regels = [_regel(p, dag) for p in op_volgorde]
    van_mij = Lijstkeuze(contact=gebruiker.pk)

    def cijfer(naam: str, stap: str, wie: list[Any]) -> Stapcijfer:
        return Stapcijfer(naam=naam, aantal=len(wie), url=van_mij.met(stap=stap).adres)

    return Caseload(
        sleutel="mensen",
        regels=regels,
        geopend=geopend,
        per_stap=[cijfer(str(s.label), s.value, [p for p in mensen if p.stap == s]) for s in Stap],
        lijst=van_mij.adres,
        open=cijfer("", OPEN, [p for p in mensen if p.stap is not None]),
        zonder_traject=cijfer("", GEEN_TRAJECT, [p for p in mensen if p.stap is None and not p.nazorg]),
        in_nazorg=cijfer("", NAZORG, [p for p in mensen if p.nazorg]),
    )


def _mensen(gebruiker_id: int) -> QuerySet[Any]:
    gebruiker = Gebruiker(pk=gebruiker_id)
    alle = Traject.objects.filter(inburgeraar=OuterRef("pk"))
    mensen: QuerySet[Any] = (
        Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER)
        .filter(pk__in=mijn(gebruiker))
        .annotate(
            stap=Subquery(alle.filter(gesloten_op__isnull=True).values("stap")[:1]),
            nazorg=nazorg_loopt("pk"),
            laatst=laatst_gesproken(),
            pogingen=aantal_pogingen(),
        )
        .order_by("sorteernaam", "pk")
    )
    return mensen


_MENSEN = Voorbereid(_mensen)


def _regel(persoon: Any, dag: dt.date) -> Caseloadregel:
    pogingen = pogingen_in_woorden(persoon.pogingen, ooit_gesproken=persoon.laatst is not None)
    return Caseloadregel(
        pk=persoon.pk,
        naam=persoon.naam,
        voor=_("bij %s") % persoon.naam,
        regel=" · ".join(
            filter(None, (stap_in_woorden(persoon), gesproken_in_woorden(persoon.laatst, dag), pogingen))
        ),
    )


def gesproken_in_woorden(laatst: dt.date | None, dag: dt.date) -> str:
    """Return how long before a day the last talk was, in words."""
    if laatst is None:
        return _("nog niet gesproken")
    dagen = (dag - laatst).days
    if not dagen:
        return _("laatste gesprek vandaag")
    return ngettext("laatste gesprek %d dag geleden", "laatste gesprek %d dagen geleden", dagen) % dagen
