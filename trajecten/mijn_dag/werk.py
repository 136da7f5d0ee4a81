"""Panel: what must happen: drafts, tasks and signals, late first, each with its reason in words and one act."""

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from django.db.models import (
    BigIntegerField,
    CharField,
    DateField,
    F,
    Func,
    IntegerField,
    OuterRef,
    QuerySet,
    Subquery,
    Value,
)
from django.db.models.functions import Cast, NullIf, TruncDate
from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gebruikers.checks import url_patronen
from gebruikers.concept import Conceptformulier, formulier_met_naam, formulier_van
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegangsgrond
from roermond_inburgering.kern.klok import vandaag
from roermond_inburgering.kern.velden import Niveau
from trajecten.enums import Contactsoort, Signaalregel, Taakstand
from trajecten.mijn_dag.caseload import mijn
from trajecten.models import Taak
from trajecten.normen import termijn
from trajecten.personen.selectie import Selectie
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
class Werkregel:
    """One thing to do: who, why, and the button.

    Args:
        op: when it was or is due; sorts.
        naam, href: who, and where that leads.
        regel, icoon: why, in words.
        knop, knop_href: the act; with `doet` the button posts there instead of leading on.
        later_href: where to lay it aside; empty for what cannot be.
        soort_regel: the rule; None for a task.
    """

    op: dt.date
    naam: str
    href: str
    regel: str
    icoon: str
    knop: str
    knop_href: str
    voor: str
    doet: bool = False
    later_href: str = ""
    soort_regel: Signaalregel | None = None


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
        maak = _WOORDEN.get(rij["regel"])
        if maak is not None and (regel := maak(rij)) is not None:
            uit.append(regel)
    if reserveringen := [r for r in rijen if r["regel"] == Signaalregel.RESERVERING_LOOPT_AF]:
        uit.append(_reserveringen(sorted(reserveringen, key=lambda r: r["dag"])))
    return uit


def _alle_regels(gebruiker: Gebruiker) -> QuerySet[Any, Any]:
    """Return the rows of all rules that are this user's to do, as one statement."""
    gronden = (Toegangsgrond.CASELOAD, Toegangsgrond.VERVANGING)
    contact = geen_contact(gebruiker).filter(inburgeraar__in=mijn(gebruiker, *gronden))
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


def _geen_contact(rij: dict[str, Any]) -> Werkregel:
    weken = (vandaag() - rij["laatst_op"]).days // 7
    geleden = ngettext("Laatste gesprek %d week geleden", "Laatste gesprek %d weken geleden", weken) % weken
    if rij["eigen_op"]:
        grens = _("afgesproken was vóór %s") % date_format(rij["eigen_op"], "j F")
    else:
        grens = _("de norm is %s") % termijn(rij["aantal"])
    return _signaal(
        rij,
        regel=f"{geleden}, {grens}",
        icoon="phone-off",
        knop=_("Plannen"),
        knop_href=reverse("trajecten:bezoek_plannen", args=[rij["persoon_id"]]),
    )


def _bezoek_te_laat(rij: dict[str, Any]) -> Werkregel:
    return _signaal(
        rij,
        regel=_("Bezoek stond op %s") % date_format(rij["dag"], "l j F"),
        icoon="clock",
        knop=_("Loggen"),
        knop_href=reverse("trajecten:huisbezoek_nieuw", args=[rij["persoon_id"]]),
    )


def _concept(rij: dict[str, Any]) -> Werkregel | None:
    formulier = formulier_met_naam(rij["woord"])
    adres = _adres_van(formulier, rij["persoon_id"]) if formulier else None
    if formulier is None or adres is None or (rij["persoon_id"] and not rij["naam"]):
        return None
    dag = _("vandaag") if rij["dag"] == vandaag() else date_format(rij["dag"], "l j F")
    soort = capfirst(str(FORMULIEREN.get(formulier.naam, _("Formulier"))))
    return Werkregel(
        op=rij["dag"],
        naam=rij["naam"] or soort,
        href=adres,
        regel=_("%(wat)s, bewaard %(dag)s") % {"wat": soort, "dag": dag},
        icoon="file-text",
        knop=_("Verder"),
        knop_href=adres,
        voor=_("met %(wat)s van %(naam)s") % {"wat": soort.lower(), "naam": rij["naam"]}
        if rij["naam"]
        else soort,
        soort_regel=Signaalregel.CONCEPT_WACHT,
    )


FORMULIEREN: dict[str, Any] = {
    "huisbezoek": Contactsoort.HUISBEZOEK.label,
    "persoon": gettext_lazy("Nieuwe persoon"),
    "gegevens": gettext_lazy("Gegevens"),
    "verbeteren": gettext_lazy("Verbetering"),
    **{f"contact-{soort.value}": soort.label for soort in Contactsoort},
}
"""What a draft is of, by the name of its form; another is called a form."""


@cache
def _url_namen() -> dict[str, tuple[str, bool]]:
    """Return of each form that keeps drafts the name of its URL, and whether that takes a key."""
    uit = {}
    for naam, patroon in url_patronen():
        formulier = formulier_van(patroon.callback)
        if formulier is not None:
            uit[formulier.naam] = (naam, bool(patroon.pattern.converters))
    return uit


def _adres_van(formulier: Conceptformulier, pk: int) -> str | None:
    naam, met_pk = _url_namen().get(formulier.naam, ("", False))
    if not naam or met_pk != bool(pk):
        return None
    return reverse(naam, kwargs=formulier.kwargs(pk) if met_pk else {})


def _reserveringen(rijen: list[dict[str, Any]]) -> Werkregel:
    """Return one line for all reservations that end: somebody by name, several as a number that opens them."""
    eerste, aantal = rijen[0], len(rijen)
    dag = date_format(eerste["dag"], "j F")
    if aantal == 1:
        regel = _("Reservering voor %(wijk)s loopt af op %(dag)s") % {"wijk": eerste["woord"], "dag": dag}
        naam, adres = eerste["naam"], reverse("trajecten:dossier", args=[eerste["persoon_id"]])
    else:
        regel = _("Reserveringen lopen af, de eerste op %s") % dag
        naam = ngettext("%d mens", "%d mensen", aantal) % aantal
        adres = Selectie(signaal=Signaalregel.RESERVERING_LOOPT_AF).adres
    return Werkregel(
        op=eerste["dag"],
        naam=naam,
        href=adres,
        regel=regel,
        icoon="hourglass",
        knop=_("Bekijken"),
        knop_href=adres,
        voor=regel,
        soort_regel=Signaalregel.RESERVERING_LOOPT_AF,
    )


def _signaal(rij: dict[str, Any], *, regel: str, icoon: str, knop: str, knop_href: str) -> Werkregel:
    soort = Signaalregel(rij["regel"])
    return Werkregel(
        op=rij["dag"],
        naam=rij["naam"],
        href=reverse("trajecten:dossier", args=[rij["persoon_id"]]),
        regel=regel,
        icoon=icoon,
        knop=knop,
        knop_href=knop_href,
        voor=_("bij %s") % rij["naam"],
        later_href=reverse(
            "trajecten:signaal_weggelegd", args=[soort.value.replace(" ", "-"), rij["nummer"]]
        ),
        soort_regel=soort,
    )


_WOORDEN: dict[str, Callable[[dict[str, Any]], Werkregel | None]] = {
    Signaalregel.GEEN_CONTACT: _geen_contact,
    Signaalregel.BEZOEK_TE_LAAT: _bezoek_te_laat,
    Signaalregel.CONCEPT_WACHT: _concept,
}
