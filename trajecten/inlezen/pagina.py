"""What the pages of reading in show: how far an upload is, its preview in numbers and lists, and the pairs to judge."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.core.paginator import Page, Paginator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Inburgeraar, geboren
from kern.klok import nu
from kern.velden import Niveau
from register.leveringen.lijst import Geteld, names_of
from trajecten.inlezen.enums import GEDAAN, Fase, Oordeel
from trajecten.inlezen.models import Ingelezen, Trajectinlezing
from trajecten.inlezen.services.inlezingen import BEDENKTIJD, is_terug_te_draaien
from trajecten.inlezen.voorbeeld import Dubbel, Voorbeeld
from trajecten.inlezen.wie import REDENEN
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

PER_PAGINA = 50
SINDS = dt.timedelta(days=30)
TELLINGEN = (
    ("trajecten", gettext_lazy("trajecten")),
    ("nieuw", gettext_lazy("waarvan van iemand die nog niet bekend is")),
    ("bekend", gettext_lazy("waarvan van iemand die al bekend is")),
    ("gestart", gettext_lazy("waarvan gestart")),
    ("onderdelen", gettext_lazy("onderdelen van een plan")),
    ("afspraken", gettext_lazy("afspraken")),
    ("metingen", gettext_lazy("metingen")),
    ("contacten", gettext_lazy("contacten")),
)
"""The counts with their words, in the order in which they are shown."""
STANDEN: dict[str, tuple[str, str]] = {
    Fase.LEZEN: ("info", "hourglass"),
    Fase.VOORBEELD: ("aandacht", "clock"),
    Fase.TOEPASSEN: ("info", "hourglass"),
    Fase.INGELEZEN: ("positief", "circle-check"),
    Fase.TERUGDRAAIEN: ("info", "hourglass"),
    Fase.TERUGGEDRAAID: ("neutraal", "rotate-ccw"),
    Fase.WEGGEGOOID: ("neutraal", "trash-2"),
    Fase.VERLOPEN: ("neutraal", "clock"),
    Fase.AFGEKEURD: ("negatief", "circle-alert"),
}


@dataclass(frozen=True)
class Stand:
    """How far an upload is: text, kind and icon of its status."""

    tekst: str
    soort: str
    icoon: str


@dataclass(frozen=True, kw_only=True)
class Inleesrij:
    """An upload, as the list shows it."""

    inlezing: Trajectinlezing
    door: str
    stand: Stand
    trajecten: int
    teruggedraaid: int


@dataclass(frozen=True, kw_only=True)
class Paar:
    """A row of the workbook beside whom it resembles, for a judgement. Names stay out of the repr."""

    sleutel: str
    rij: int
    naam: str = field(repr=False)
    geboren: str = field(repr=False)
    waarom: str
    ander: str = field(repr=False)
    ander_regel: str = field(repr=False)
    ander_pk: int | None
    oordeel: str

    @property
    def regel(self) -> str:
        """The row of the workbook and the date of birth that it gives."""
        rij = _("rij %d van het bestand") % self.rij
        return f"{rij} · {_('geboren %s') % self.geboren}" if self.geboren else rij

    @property
    def is_zelfde(self) -> bool:
        """Whether they were judged to be one person."""
        return self.oordeel == Oordeel.ZELFDE


def stand_van(rij: Trajectinlezing) -> Stand:
    """Return how far an upload is."""
    if rij.is_vastgelopen:
        return Stand(_("mislukt"), "negatief", "circle-alert")
    return Stand(str(rij.get_fase_display()), *STANDEN[rij.fase])


def inlezingen() -> list[Inleesrij]:
    """Return the uploads: all that were read in, and those of the last month that were not, newest first."""
    rijen = [
        rij
        for rij in Trajectinlezing.objects.defer("bestand", "voorbeeld", "oordelen").order_by("-pk")
        if rij.fase in {*GEDAAN, Fase.TERUGGEDRAAID} or rij.created_at > nu() - SINDS
    ]
    namen = names_of(rij.door_id for rij in rijen)
    return [
        Inleesrij(
            inlezing=rij,
            door=namen.get(rij.door_id, ""),
            stand=stand_van(rij),
            trajecten=rij.tellingen.get("trajecten", 0),
            teruggedraaid=rij.tellingen.get("teruggedraaid", 0),
        )
        for rij in rijen
    ]


def tellingen(getallen: dict[str, int]) -> list[Geteld]:
    """Return the counts with their words."""
    return [Geteld(str(naam), getallen.get(sleutel, 0)) for sleutel, naam in TELLINGEN]


def stapkoppen() -> list[str]:
    """Return the names of the steps."""
    return [str(stap.label) for stap in Stap]


def fouten_op(voorbeeld: Voorbeeld, pagina: str | None) -> Page[Any]:
    """Return a page of the faults; `pagina` as the address has it."""
    return Paginator(voorbeeld.fouten, PER_PAGINA).get_page(pagina)


def paren(gebruiker: Gebruiker, voorbeeld: Voorbeeld, oordelen: dict[str, str]) -> list[Paar]:
    """Return the pairs to judge, those that wait first."""
    sleutels = {dubbel.persoon for dubbel in voorbeeld.dubbelen if dubbel.persoon}
    mensen = (
        Inburgeraar.objects.visible_to(gebruiker, Niveau.REGISTER)
        .filter(pk__in=sleutels)
        .select_related("wijk", "registergegevens", "eigenopgave")
    )
    per_pk = {p.pk: p for p in mensen.order_by("pk")}
    waar = Adres.objects.in_kracht().filter(inburgeraar__in=sleutels).order_by("pk")
    adressen = {adres.inburgeraar_id: adres.kort for adres in waar}
    uit = [_paar(d, per_pk.get(d.persoon or 0), adressen, oordelen) for d in voorbeeld.dubbelen]
    return sorted(uit, key=lambda paar: (bool(paar.oordeel), paar.rij, paar.sleutel))


def _paar(
    dubbel: Dubbel, persoon: Inburgeraar | None, adressen: dict[int, str], oordelen: dict[str, str]
) -> Paar:
    datum = geboren(persoon) if persoon else None
    delen = (
        _("geboren %s") % datum.tonen() if datum else "",
        adressen.get(persoon.pk, "") if persoon else "",
        persoon.wijk.naam if persoon else "",
        str(persoon.get_route_display()) if persoon else "",
    )
    return Paar(
        sleutel=dubbel.sleutel,
        rij=dubbel.rij,
        naam=dubbel.naam,
        geboren=dubbel.geboren,
        waarom=str(REDENEN[dubbel.reden]),
        ander=persoon.naam if persoon else _("rij %d van dit bestand") % (dubbel.andere_rij or 0),
        ander_regel=" · ".join(filter(None, delen)),
        ander_pk=persoon.pk if persoon else None,
        oordeel=oordelen.get(dubbel.sleutel, ""),
    )


@dataclass(frozen=True, kw_only=True)
class Resultaat:
    """What was read in: numbers, until when it can be undone (None when not any more), and how many are left of it."""

    tellingen: list[Geteld]
    terug_tot: dt.date | None
    over: int
    lopend: int


def resultaat(rij: Trajectinlezing) -> Resultaat:
    """Return what was read in by an upload."""
    over = Ingelezen.objects.filter(inlezing=rij)
    tot = rij.ingelezen_op + BEDENKTIJD if rij.ingelezen_op and is_terug_te_draaien(rij) else None
    return Resultaat(
        tellingen=tellingen(rij.tellingen),
        terug_tot=tot.date() if tot else None,
        over=over.count(),
        lopend=Traject.objects.filter(pk__in=over.values("traject"), gesloten_op__isnull=True).count(),
    )
