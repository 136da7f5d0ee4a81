"""Panel: what must happen: drafts, tasks and signals, late first, each with its reason in words and one act."""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.db.models import (
    BigIntegerField,
    Case,
    CharField,
    DateField,
    F,
    Func,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
    When,
)
from django.db.models.functions import Cast, NullIf, TruncDate
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from gebruikers.models import Gebruiker
from inburgeraars.models import DOSSIERHOUDER, Inburgeraar
from roermond_inburgering.kern.klok import vandaag
from roermond_inburgering.kern.velden import Niveau
from trajecten.enums import Signaalregel, Taakstand
from trajecten.mijn_dag.caseload import mijn
from trajecten.mijn_dag.regels import WOORDEN, Werkregel, reserveringen
from trajecten.models import Taak
from trajecten.plan import een_been
from trajecten.signalen import (
    bezoek_te_laat,
    concept_wacht,
    geen_contact,
    reservering_loopt_af,
    zonder_weggelegd,
)

EERST = 4
"""How many lines of a group show before the rest is folded away."""
TAKEN_HOOGSTENS = 200

EINDIGT: dict[Signaalregel, Any] = {
    Signaalregel.GEEN_CONTACT: gettext_lazy(
        "Geen contact: het laatste gesprek is langer geleden dan de norm van de stap, of dan de datum die je zelf "
        "koos. Verdwijnt als je een gesprek vastlegt."
    ),
    Signaalregel.BEZOEK_TE_LAAT: gettext_lazy(
        "Bezoek over tijd: de dag is voorbij en er is niets vastgelegd. Verdwijnt als je het gesprek vastlegt, het "
        "bezoek verzet of afzegt."
    ),
    Signaalregel.EEN_BEEN: gettext_lazy(
        "Eén been: van het duale plan loopt alleen taal of alleen meedoen, of nog geen van beide. Verdwijnt als het "
        "onderdeel start, of een ander in zijn plaats."
    ),
    Signaalregel.RESERVERING_LOOPT_AF: gettext_lazy(
        "Reservering loopt af: daarna kan een consulent deze persoon oproepen. Verdwijnt als je claimt, of als je "
        "teamleider vrijgeeft."
    ),
    Signaalregel.CONCEPT_WACHT: gettext_lazy(
        "Concept: een formulier dat je begon en nog niet opsloeg. Alleen jij ziet het. Verdwijnt als je het opslaat "
        "of weggooit; na 7 dagen wissen we het."
    ),
}
"""Of each rule: why a line is there, and what ends it."""


@dataclass(frozen=True, kw_only=True)
class Werkgroep:
    """Lines under one heading; those beyond the first few are folded away."""

    kop: str
    aandacht: bool
    regels: list[Werkregel]
    dicht: bool = False

    @property
    def eerst(self) -> list[Werkregel]:
        """What shows at once."""
        return (
            []
            if self.dicht
            else self.regels[: EERST + 1]
            if len(self.regels) == EERST + 1
            else self.regels[:EERST]
        )

    @property
    def meer(self) -> list[Werkregel]:
        """What is folded away."""
        return self.regels[len(self.eerst) :]


@dataclass(frozen=True, kw_only=True)
class Werk:
    """The panel."""

    groepen: list[Werkgroep]
    uitleg: list[str] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """How many lines it holds."""
        return sum(len(g.regels) for g in self.groepen)


def werk(gebruiker: Gebruiker) -> Werk:
    """Return what must happen, in two queries: tasks, and all rules at once."""
    dag = vandaag()
    zondag = dag + dt.timedelta(days=6 - dag.weekday())
    signalen = _signaalregels(gebruiker)
    concepten = [r for r in signalen if r.soort_regel == Signaalregel.CONCEPT_WACHT]
    rest = [r for r in signalen if r.soort_regel != Signaalregel.CONCEPT_WACHT]
    regels = sorted(_taken(gebruiker) + rest, key=lambda r: (r.op, r.naam))
    groepen = [
        Werkgroep(kop=_("Nog niet opgeslagen"), aandacht=True, regels=concepten),
        Werkgroep(kop=_("Te laat"), aandacht=True, regels=[r for r in regels if r.op < dag]),
        Werkgroep(kop=_("Deze week"), aandacht=False, regels=[r for r in regels if dag <= r.op <= zondag]),
        Werkgroep(kop=_("Later"), aandacht=False, regels=[r for r in regels if r.op > zondag], dicht=True),
    ]
    soorten = {r.soort_regel for r in signalen}
    return Werk(
        groepen=[g for g in groepen if g.regels],
        uitleg=[str(tekst) for regel, tekst in EINDIGT.items() if regel in soorten],
    )


def _taken(gebruiker: Gebruiker) -> list[Werkregel]:
    rijen = (
        Taak.objects.visible_to(gebruiker)
        .filter(voor=gebruiker, stand=Taakstand.OPEN)
        .select_related("inburgeraar")
        .order_by("uiterlijk", "pk")[:TAKEN_HOOGSTENS]
    )
    return [
        Werkregel(
            op=t.uiterlijk,
            naam=t.inburgeraar.naam,
            href=reverse("trajecten:dossier", args=[t.inburgeraar_id]),
            regel=_taak_in_woorden(t),
            icoon="clipboard-list",
            knop=_("Gedaan"),
            knop_href=reverse("trajecten:taak_gedaan", args=[t.pk]),
            voor=t.wat,
            doet=True,
        )
        for t in rijen
    ]


def _taak_in_woorden(taak: Taak) -> str:
    dag = vandaag()
    if taak.uiterlijk < dag:
        wanneer = _("moest %s") % date_format(taak.uiterlijk, "j F")
    elif taak.uiterlijk == dag:
        wanneer = _("vandaag")
    else:
        wanneer = date_format(taak.uiterlijk, "D j b")
    return f"{taak.wat} · {wanneer}"


def _signaalregels(gebruiker: Gebruiker) -> list[Werkregel]:
    uit: list[Werkregel] = []
    rijen = list(_alle_regels(gebruiker))
    for rij in rijen:
        maak = WOORDEN.get(rij["regel"])
        if maak is not None and (regel := maak(rij)) is not None:
            uit.append(regel)
    if lopen_af := [r for r in rijen if r["regel"] == Signaalregel.RESERVERING_LOOPT_AF]:
        uit.append(reserveringen(sorted(lopen_af, key=lambda r: r["dag"])))
    return uit


def _alle_regels(gebruiker: Gebruiker) -> QuerySet[Any, Any]:
    """Return the rows of all rules that are this user's to do, as one statement."""
    van_mij = mijn(gebruiker, *DOSSIERHOUDER)
    contact = geen_contact(gebruiker).filter(inburgeraar__in=van_mij)
    persoon = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(pk=OuterRef("onderwerp_id"))
    naam = Subquery(persoon.values(heet=_naam(""))[:1], output_field=CharField())
    delen = [
        _kolommen(
            zonder_weggelegd(contact, Signaalregel.GEEN_CONTACT),
            Signaalregel.GEEN_CONTACT,
            dag=F("uiterlijk"),
            laatst=F("laatst"),
            aantal=F("norm"),
            eigen=F("op_eigen_datum"),
        ),
        _kolommen(
            zonder_weggelegd(bezoek_te_laat(gebruiker).filter(door=gebruiker), Signaalregel.BEZOEK_TE_LAAT),
            Signaalregel.BEZOEK_TE_LAAT,
            dag=F("datum"),
        ),
        _kolommen(
            zonder_weggelegd(een_been(gebruiker).filter(inburgeraar__in=van_mij), Signaalregel.EEN_BEEN),
            Signaalregel.EEN_BEEN,
            dag=F("been_sinds"),
            woord=_STIL_BEEN,
        ),
        _kolommen(
            # It is not this user's to lay aside: the teamleider decides on reservations.
            reservering_loopt_af(gebruiker),
            Signaalregel.RESERVERING_LOOPT_AF,
            dag=F("tot"),
            woord=F("wijk__naam"),
        ),
        _kolommen(
            concept_wacht(gebruiker),
            Signaalregel.CONCEPT_WACHT,
            dag=TruncDate("bewaard_op"),
            woord=F("formulier"),
            persoon=F("onderwerp_id"),
            naam=naam,
        ),
    ]
    return delen[0].union(*delen[1:], all=True).order_by()


_STIL_BEEN = Case(
    When(meedoen_loopt=True, then=Value("taal")),
    When(taal_loopt=True, then=Value("meedoen")),
    default=Value(""),
)
"""Which half of a plan does not run; empty when neither does."""


def _kolommen(rijen: QuerySet[Any], regel: Signaalregel, **waarden: Any) -> QuerySet[Any, Any]:
    """Return the columns that every rule has in common; what a rule has none of is empty."""
    waarde = waarden.get
    kolommen: QuerySet[Any, Any] = rijen.order_by().values(
        regel=Cast(Value(regel.value), CharField()),
        nummer=Cast("pk", BigIntegerField()),
        persoon_id=Cast(
            waarde("persoon", F("inburgeraar_id"))
            if regel == Signaalregel.CONCEPT_WACHT
            else F("inburgeraar_id"),
            BigIntegerField(),
        ),
        naam=Cast(waarden["naam"] if "naam" in waarden else _naam("inburgeraar__"), CharField()),
        dag=Cast(waarden["dag"], DateField()),
        laatst_op=Cast(waarde("laatst", Value(None)), DateField()),
        eigen_op=Cast(waarde("eigen", Value(None)), DateField()),
        aantal=Cast(waarde("aantal", Value(None)), IntegerField()),
        woord=Cast(waarde("woord", Value("")), CharField()),
    )
    return kolommen


def _naam(voor: str) -> Func:
    """Return the name of a person as an expression: as `Inburgeraar.naam` writes it."""
    delen = [NullIf(F(f"{voor}{deel}"), Value("")) for deel in ("voornamen", "voorvoegsel", "geslachtsnaam")]
    return Func(Value(" "), *delen, function="concat_ws", output_field=CharField())
