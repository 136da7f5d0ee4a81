"""The lists from which people choose: what stands in each, what changes, who changes it, and what must stay.

One list of lists serves the pages, the forms and the services.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from django.core.exceptions import PermissionDenied
from django.db import connection
from django.db.models import F, Q
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, KeuzeQuerySet
from inburgeraars.models import Belemmeringsoort, Documentsoort, Taal
from trajecten.handhaving.models import Handhavingsgrond, Maatregel, Maatregelregel
from trajecten.lijsten.permissions import BELEID, TECHNISCH
from trajecten.papieren.models import Controleregel, Controlesoort
from trajecten.plan.models import Taalroute
from trajecten.stappen.models import Resultaatsoort

VASTE_CODES: Mapping[str, tuple[str, ...]] = {
    "documenten": ("brief",),
    "resultaten": ("anders",),
    "controles": ("vaststellende-beschikking",),
}
"""The choices that the code itself asks for, by list: these can always be chosen.

Asked by trajecten/papieren/services/brieven.py, trajecten/stappen/forms/afronden.py and
trajecten/papieren/velden_uit_dossier.py.
"""


@dataclass(frozen=True, kw_only=True)
class Lijst:
    """A list.

    Args:
        sleutel: its name in an address, and in `rls.gebruikte_keuzes`.
        naam: the list.
        ding: one choice of it, with its article.
        waar: where people choose from it.
        model: its table, a `Keuze`.
        velden: what a choice says beside its name, by field of the model.
        betekenis: the fields that may not change once a choice was used: what stands on record would mean something else.
        rollen: who changes it.
        regels: the rules that ask a choice of it, by model, with the field that points at it.
    """

    sleutel: str
    naam: str
    ding: str
    waar: str
    model: Any
    velden: tuple[str, ...] = ()
    betekenis: frozenset[str] = field(default_factory=frozenset)
    rollen: frozenset[Rol] = BELEID
    regels: tuple[tuple[Any, str], ...] = ()

    @property
    def geordend(self) -> bool:
        """Whether its choices have a place; without one they stand by the alphabet."""
        return any(veld.name == "volgorde" for veld in self.model._meta.concrete_fields)  # noqa: SLF001

    @property
    def met_code(self) -> bool:
        """Whether a choice has a key of its own, which the system makes of its name."""
        return any(
            veld.name == "code" and getattr(veld, "unique", False)
            for veld in self.model._meta.concrete_fields  # noqa: SLF001
        )

    @property
    def keuzes(self) -> KeuzeQuerySet[Any]:
        """Its choices, in order."""
        keuzes: KeuzeQuerySet[Any] = self.model.objects.all()
        return keuzes

    def mag(self, gebruiker: Gebruiker) -> bool:
        """Tell whether this user may change it."""
        return gebruiker.heeft(*self.rollen)

    def eis_mag(self, gebruiker: Gebruiker) -> None:
        """Refuse who may not change it.

        Raises:
            PermissionDenied: with the reason.
        """
        if not self.mag(gebruiker):
            raise PermissionDenied(
                _("Alleen de functioneel beheerder kan deze lijst wijzigen.")
                if self.rollen == TECHNISCH
                else _("Alleen de beleidsmedewerker kan deze lijst wijzigen.")
            )

    def gebruikt(self) -> set[int]:
        """Return the keys of the choices that stand on record somewhere; for who reads lists, else none."""
        with connection.cursor() as cursor:
            cursor.execute("SELECT * FROM rls.gebruikte_keuzes(%s)", [self.sleutel])
            return {pk for (pk,) in cursor.fetchall()}

    def is_vast(self, keuze: Any) -> bool:
        """Tell whether the system itself asks for this choice, so that it cannot end."""
        return getattr(keuze, "code", None) in VASTE_CODES.get(self.sleutel, ())

    def aantal_regels(self, keuze: Any, dag: dt.date) -> int:
        """Return how many rules ask this choice on a day or later."""
        loopt = Q(tot__isnull=True) | Q(tot__gt=dag) & Q(tot__gt=F("van"))
        return sum(model.objects.filter(loopt, **{veld: keuze}).count() for model, veld in self.regels)


def _van_het_traject() -> list[Lijst]:
    return [
        Lijst(
            sleutel="taalroutes",
            naam=_("Taalroutes"),
            ding=_("de taalroute"),
            waar=_("in een aanbod en in een taalonderdeel van het plan"),
            model=Taalroute,
            velden=("soort",),
            betekenis=frozenset({"soort"}),
        ),
        Lijst(
            sleutel="controles",
            naam=_("Documenten en controles van Vormgeven"),
            ding=_("het document of de controle"),
            waar=_("bij Documenten en controles in het dossier"),
            model=Controlesoort,
            velden=("groep", "met_kenmerk", "vraagt_bsn"),
            regels=((Controleregel, "soort"),),
        ),
        Lijst(
            sleutel="belemmeringen",
            naam=_("Belemmeringen"),
            ding=_("de belemmering"),
            waar=_("als je een bezoek of een ander contact vastlegt"),
            model=Belemmeringsoort,
        ),
        Lijst(
            sleutel="resultaten",
            naam=_("Resultaten"),
            ding=_("het resultaat"),
            waar=_("als je een resultaat vastlegt of een traject afrondt"),
            model=Resultaatsoort,
            velden=("examen",),
            betekenis=frozenset({"examen"}),
        ),
    ]


def _van_handhaving() -> list[Lijst]:
    return [
        Lijst(
            sleutel="maatregelen",
            naam=_("Maatregelen van handhaving"),
            ding=_("de maatregel"),
            waar=_("als een consulent een besluit neemt over verzuim"),
            model=Maatregel,
            velden=("soort", "met_bedrag", "voorstel"),
            betekenis=frozenset({"soort", "met_bedrag"}),
            regels=((Maatregelregel, "maatregel"),),
        ),
        Lijst(
            sleutel="gronden",
            naam=_("Gronden voor handhaving"),
            ding=_("de grond"),
            waar=_("als een consulent een besluit neemt over verzuim"),
            model=Handhavingsgrond,
            velden=("voorstel",),
            regels=((Maatregelregel, "grond"),),
        ),
    ]


def _technisch() -> list[Lijst]:
    return [
        Lijst(
            sleutel="talen",
            naam=_("Talen"),
            ding=_("de taal"),
            waar=_("bij de gegevens van een persoon en bij een gesprek"),
            model=Taal,
            velden=("code",),
            rollen=TECHNISCH,
        ),
        Lijst(
            sleutel="documenten",
            naam=_("Soorten documenten"),
            ding=_("de soort document"),
            waar=_("als je een document toevoegt aan een dossier"),
            model=Documentsoort,
            velden=("gevoelig",),
            rollen=TECHNISCH,
        ),
    ]


def lijsten() -> list[Lijst]:
    """Return all lists, in the order of the page."""
    return [*_van_het_traject(), *_van_handhaving(), *_technisch()]


def vind(sleutel: str) -> Lijst | None:
    """Return the list that an address names; None when there is none."""
    return next((lijst for lijst in lijsten() if lijst.sleutel == sleutel), None)
