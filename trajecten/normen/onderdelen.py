"""Everything with a value that is set by a besluit from a day on: targets, norms, and the terms of signals.

An `Onderdeel` says in which rows its values stand, what holds without one, how a value reads, and who adjusts it. The
pages, the forms and the services work on any of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils.formats import number_format
from django.utils.text import slugify
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Vindroute
from kern.periode import PeriodeQuerySet
from trajecten.normen.doelen import NOTA_DOELEN
from trajecten.normen.enums import Normsoort, Signaalregel, Termijneenheid
from trajecten.normen.models import Norm, Pilotdoel, Signaalinstelling
from trajecten.normen.normen import NOTA, termijn
from trajecten.normen.permissions import DOELEN, NORMEN
from trajecten.normen.termijnen import TERMIJNEN, termijn_in_woorden
from wijken.models import Wijk

DOEL, NORM, SIGNAAL = "doelen", "normen", "signalen"

IN_DAGEN = frozenset(
    {
        Normsoort.CONTACT_TOT_VOLGEN,
        Normsoort.CONTACT_VANAF_VOLGEN,
        Normsoort.RESERVERING_DAGEN,
        Normsoort.DUAAL_DAGEN,
        Normsoort.STAP_DAGEN,
    }
)
"""The norms that count days."""
IN_EUROS = frozenset({Normsoort.UURTARIEF})
"""The norms that are amounts of whole euros."""


@dataclass(frozen=True, kw_only=True)
class Onderdeel:
    """One thing with a value from a day on.

    Args:
        groep: DOEL, NORM or SIGNAAL.
        sleutel: its name in an address, unique in the group.
        naam: what it is, in words.
        model: the table of its values.
        rijen_van: the values of the fields that tell its rows from those of others.
        standaard: the value without a row, by field; None where nothing holds until a besluit sets it.
        lees: the value of a row in words.
        rollen: who adjusts it.
    """

    groep: str
    sleutel: str
    naam: str
    model: Any
    rijen_van: Mapping[str, Any]
    standaard: Mapping[str, Any]
    lees: Callable[[Mapping[str, Any]], str]
    rollen: frozenset[Rol]

    @property
    def velden(self) -> tuple[str, ...]:
        """The fields that make the value."""
        return tuple(self.standaard)

    @property
    def wordt_geleverd(self) -> bool:
        """Whether a value ships, that holds until a besluit adjusts it."""
        return None not in self.standaard.values()

    @property
    def rijen(self) -> PeriodeQuerySet[Any]:
        """The rows with its values, in order."""
        rijen: PeriodeQuerySet[Any] = self.model.objects.filter(**self.rijen_van).order_by("van")
        return rijen

    def waarden(self, rij: Any) -> dict[str, Any]:
        """Return the value of a row, by field."""
        return {naam: getattr(rij, naam) for naam in self.velden}

    def in_woorden(self, rij: Any) -> str:
        """Return the value of a row, or of a version of it, in words; without a row the one that ships."""
        return self.lees(self.standaard if rij is None else self.waarden(rij))

    def mag(self, gebruiker: Gebruiker) -> bool:
        """Tell whether this user may adjust it."""
        return gebruiker.heeft(*self.rollen)

    def eis_mag(self, gebruiker: Gebruiker) -> None:
        """Refuse who may not adjust it.

        Raises:
            PermissionDenied: with the reason.
        """
        if not self.mag(gebruiker):
            raise PermissionDenied(
                _("Alleen de beleidsmedewerker en de projectleider kunnen dit wijzigen.")
                if self.groep == DOEL
                else _("Alleen de beleidsmedewerker kan dit wijzigen.")
            )


def doelen_van(wijken: list[Wijk]) -> list[Onderdeel]:
    """Return the targets of these wijken, by vindroute."""
    return [
        Onderdeel(
            groep=DOEL,
            sleutel=f"{wijk.code.lower()}-{slugify(route.value)}",
            naam=_("%(wijk)s, %(route)s") % {"wijk": wijk.naam, "route": route.label},
            model=Pilotdoel,
            rijen_van={"wijk": wijk, "vindroute": route},
            standaard={"aantal": NOTA_DOELEN[route]},
            lees=lambda waarden: number_format(waarden["aantal"], force_grouping=True),
            rollen=DOELEN,
        )
        for wijk in wijken
        for route in Vindroute
    ]


def normen() -> list[Onderdeel]:
    """Return the norms."""
    return [
        Onderdeel(
            groep=NORM,
            sleutel=slugify(soort.value),
            naam=str(soort.label),
            model=Norm,
            rijen_van={"soort": soort},
            standaard={"waarde": NOTA.get(soort)},
            lees=_lezer(soort),
            rollen=NORMEN,
        )
        for soort in Normsoort
    ]


def signalen() -> list[Onderdeel]:
    """Return the rules of the signals: whether each is on, and its term where it has one."""
    return [
        Onderdeel(
            groep=SIGNAAL,
            sleutel=slugify(regel.value),
            naam=str(regel.label),
            model=Signaalinstelling,
            rijen_van={"regel": regel},
            standaard={"aan": True}
            | (
                dict(zip(("termijn", "eenheid"), TERMIJNEN[regel], strict=True)) if regel in TERMIJNEN else {}
            ),
            lees=_signaal,
            rollen=NORMEN,
        )
        for regel in Signaalregel
    ]


def onderdelen() -> list[Onderdeel]:
    """Return everything that can be adjusted, with one statement for the wijken of the pilot."""
    return [*doelen_van(list(Wijk.objects.filter(pilot=True))), *normen(), *signalen()]


def vind(groep: str, sleutel: str) -> Onderdeel | None:
    """Return the one that an address names; None when there is none."""
    return next((o for o in onderdelen() if (o.groep, o.sleutel) == (groep, sleutel)), None)


def van_rij(rij: Any) -> tuple[str, str, str]:
    """Return of the one that a row belongs to its group and key in an address, and its name."""
    match rij:
        case Pilotdoel():
            naam = _("%(wijk)s, %(route)s") % {"wijk": rij.wijk.naam, "route": rij.get_vindroute_display()}
            return DOEL, f"{rij.wijk.code.lower()}-{slugify(rij.vindroute)}", naam
        case Norm():
            return NORM, slugify(rij.soort), str(rij.get_soort_display())
    return SIGNAAL, slugify(rij.regel), str(rij.get_regel_display())


def _lezer(soort: Normsoort) -> Callable[[Mapping[str, Any]], str]:
    if soort in IN_EUROS:
        return _per_uur
    return _dagen if soort in IN_DAGEN else _getal


def _per_uur(waarden: Mapping[str, Any]) -> str:
    if waarden["waarde"] is None:
        return _("nog niet vastgesteld")
    return _("€\N{NO-BREAK SPACE}%s per uur") % _getal(waarden)


def _dagen(waarden: Mapping[str, Any]) -> str:
    return termijn(waarden["waarde"])


def _getal(waarden: Mapping[str, Any]) -> str:
    return number_format(waarden["waarde"], force_grouping=True)


def _signaal(waarden: Mapping[str, Any]) -> str:
    if not waarden["aan"]:
        return _("uit")
    if waarden.get("termijn") is None:
        return _("aan")
    if not waarden["termijn"]:
        return _("aan, meteen")
    na = termijn_in_woorden(waarden["termijn"], Termijneenheid(waarden["eenheid"]))
    return _("aan, na %s") % na
