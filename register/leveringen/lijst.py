"""The pages of deliveries: the history, and the uploads that wait (DOMEIN 2, import history)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gebruikers.models import Gebruiker
from inburgeraars.models import BpiLevering
from kern.klok import nu
from kern.opdracht import Stand
from register.inlezingen.services import OPEN
from register.models import BpiInlezing, Inleesstand, Wachtreden
from wijken.models import Wijk

PER_PAGINA = 25
LAATSTE = 10
SINDS = dt.timedelta(days=30)
"""How many uploads that led to nothing are shown, and how old they may be."""

TELLINGEN = (
    ("regels", gettext_lazy("regels in het bestand")),
    ("nieuw", gettext_lazy("nieuw")),
    ("bijgewerkt", gettext_lazy("gewijzigd")),
    ("verhuisd", gettext_lazy("waarvan verhuisd")),
    ("verhuisd_naar_andere_wijk", gettext_lazy("waarvan naar een andere wijk")),
    ("naam_gewijzigd", gettext_lazy("waarvan met een andere naam")),
    ("ongewijzigd", gettext_lazy("ongewijzigd")),
    ("vervallen", gettext_lazy("niet meer in het register")),
    ("dubbel_in_bestand", gettext_lazy("dubbel in het bestand")),
    ("mogelijk_dubbel", gettext_lazy("wacht op een oordeel")),
    ("fout", gettext_lazy("fout")),
)
"""The counts of a delivery with their words, in the order in which they are shown."""


@dataclass(frozen=True)
class Stap:
    """How far an upload is: text, kind and icon of its status."""

    tekst: str
    soort: str
    icoon: str


@dataclass(frozen=True)
class Geteld:
    """A count with its words."""

    naam: str
    aantal: int


@dataclass(frozen=True)
class Leveringregel:
    """A delivery that was applied, as the history shows it."""

    levering: BpiLevering
    door: str
    getallen: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Inlezingregel:
    """An upload, as the list shows it."""

    inlezing: BpiInlezing
    door: str
    stap: Stap


def deliveries(nummer: str | None) -> tuple[Page[Any], list[Leveringregel]]:
    """Return a page of the deliveries that were applied, newest first; `nummer` as the address has it."""
    pagina = Paginator(BpiLevering.objects.order_by("-pk"), PER_PAGINA).get_page(nummer)
    leveringen = list(pagina.object_list)
    namen = names_of(levering.door_id for levering in leveringen)
    return pagina, [
        Leveringregel(
            levering, _who(levering.door_id, namen), dict.fromkeys(dict(TELLINGEN), 0) | levering.tellingen
        )
        for levering in leveringen
    ]


def open_uploads() -> list[Inlezingregel]:
    """Return the uploads that are read, wait or are applied, oldest first; they last a day at most."""
    return _as_rows(_light().filter(fase__in=OPEN).order_by("pk"))


def closed_uploads() -> list[Inlezingregel]:
    """Return the last uploads that led to nothing, newest first."""
    niets = (Inleesstand.WEGGEGOOID, Inleesstand.VERLOPEN, Inleesstand.AFGEKEURD)
    return _as_rows(_light().filter(fase__in=niets, created_at__gte=nu() - SINDS).order_by("-pk")[:LAATSTE])


def counts(tellingen: dict[str, Any]) -> list[Geteld]:
    """Return the counts of a delivery with their words; zero counts are left out, except the main ones."""
    altijd = {"regels", "nieuw", "bijgewerkt", "vervallen", "fout"}
    return [
        Geteld(str(naam), tellingen.get(sleutel, 0))
        for sleutel, naam in TELLINGEN
        if sleutel in altijd or tellingen.get(sleutel)
    ]


def per_reden(tellingen: dict[str, Any]) -> list[Geteld]:
    """Return the lines that wait by the reason why; none for a delivery of before reasons were kept."""
    return [
        Geteld(str(Wachtreden(reden).label), aantal)
        for reden, aantal in (tellingen.get("wacht_per_reden") or {}).items()
    ]


def per_wijk(tellingen: dict[str, Any]) -> list[Geteld]:
    """Return the new persons of each wijk, sorted by name of the wijk."""
    namen = dict(Wijk.objects.order_by("naam").values_list("code", "naam"))
    gevonden = [
        Geteld(namen.get(code, _("postcode niet bekend")), aantal)
        for code, aantal in (tellingen.get("per_wijk") or {}).items()
    ]
    return sorted(gevonden, key=lambda g: g.naam)


def step_of(inlezing: BpiInlezing) -> Stap:
    """Return how far an upload is, in words."""
    if inlezing.is_vastgelopen:
        return Stap(_("mislukt"), "negatief", "circle-alert")
    if inlezing.is_bezig and inlezing.stand == Stand.WACHT and inlezing.pogingen:
        return Stap(_("lukte nog niet, wordt opnieuw geprobeerd"), "aandacht", "rotate-ccw")
    return {
        Inleesstand.LEZEN: Stap(_("wordt gelezen"), "info", "hourglass"),
        Inleesstand.VOORBEELD: Stap(_("wacht op jouw besluit"), "aandacht", "clock"),
        Inleesstand.TOEPASSEN: Stap(_("wordt verwerkt"), "info", "hourglass"),
        Inleesstand.VERWERKT: Stap(_("verwerkt"), "positief", "circle-check"),
        Inleesstand.WEGGEGOOID: Stap(_("weggegooid"), "neutraal", "trash-2"),
        Inleesstand.VERLOPEN: Stap(_("verlopen: na 24 uur gewist"), "neutraal", "hourglass"),
        Inleesstand.AFGEKEURD: Stap(_("niet te lezen"), "negatief", "circle-alert"),
    }[Inleesstand(inlezing.fase)]


def names_of(pks: Iterable[int | None]) -> dict[int, str]:
    """Return the names of users by key, with one query."""
    return {
        pk: gebruiker.naam for pk, gebruiker in Gebruiker.objects.in_bulk({pk for pk in pks if pk}).items()
    }


def lines(aantal: int) -> str:
    """Return "1 regel" or "674 regels"."""
    return ngettext("%(n)d regel", "%(n)d regels", aantal) % {"n": aantal}


def _light() -> Any:
    """Return uploads without their large columns."""
    return BpiInlezing.objects.defer("bestand", "voorbeeld")


def _as_rows(inlezingen: Iterable[BpiInlezing]) -> list[Inlezingregel]:
    rijen = list(inlezingen)
    namen = names_of(rij.door_id for rij in rijen)
    return [Inlezingregel(rij, _who(rij.door_id, namen), step_of(rij)) for rij in rijen]


def _who(pk: int | None, namen: dict[int, str]) -> str:
    return namen.get(pk or 0, _("een opdracht op de server"))
