"""Tables of traits and outcomes, from the figures in vijftallen that are kept (DOMEIN 9)."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from django.conf import settings
from django.utils.dateparse import parse_date
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from kern.woorden import voluit
from rapportage.bescherming.bewaren import cellen_uit_json, stap_uit_json, tabel_uit_json
from rapportage.bescherming.vormen import KLEINSTE_GROEP, VIJF, Reden, Stap, Uitgegeven
from rapportage.cijfers.populatie import BUITEN, tabelnaam
from rapportage.cijfers.populaties import ASSEN, EEN_JAAR_GEOPEND, in_het_jaar
from rapportage.cijfers.werk import ONBEKEND
from rapportage.opmaak.delen import Blok, Kolom, Rij
from rapportage.opmaak.woorden import GEEN, getal
from rapportage.tijdvakken import is_jaareinde

VOORBEELD = 20
"""The figure by which notes tell how much room there is."""
WINST = 2 * VIJF
"""How much more a published figure must be to be truly more."""


@dataclass(frozen=True)
class Kenmerktabel:
    """A table of the edition, with the exact sizes of its groups and what was done to it."""

    dag: dt.date
    """The day that was asked for; the table may be of an earlier one."""
    tabel: Uitgegeven
    precies: Mapping[frozenset[tuple[str, str]], int]
    stappen: tuple[Stap, ...]

    @property
    def is_verdeeld(self) -> bool:
        """Whether it shows more than the size of the group."""
        return bool(self.tabel.cijfers)

    @property
    def is_van_de_dag(self) -> bool:
        """Whether it was renewed for the day that was asked for."""
        return self.tabel.dag == self.dag

    def cijfer(self, **klassen: str) -> int | None:
        """Return a figure by the class of each axis; None when it is not there."""
        return self.tabel.cijfers.get(frozenset(klassen.items()))

    def grootte(self, **klassen: str) -> int:
        """Return the exact size of a group."""
        return self.precies.get(frozenset(klassen.items()), 0)

    def klassen(self, naam: str) -> Sequence[str]:
        """Return the classes shown of an axis; none when the table is not divided by it."""
        return self.tabel.indelingen.get(naam, ())

    def waarover(self, wat: str) -> str:
        """Return what is counted with the day of the table."""
        return _("%(wat)s, op %(dag)s") % {"wat": wat, "dag": voluit(self.tabel.dag)}

    def met_dag(self, zin: str) -> str:
        """Return a sentence with the day of the table, when that is not the one that was asked for."""
        if self.tabel.dag == self.dag:
            return zin
        return f"{zin} {_('Dat is de stand van %(dag)s.') % {'dag': voluit(self.tabel.dag)}}"

    def noten(self) -> list[str]:
        """Return what a reader must know of the table: of which day it is, and what was done to it."""
        uit = []
        if self.tabel.dag != self.dag:
            te_weinig = any(stap.reden == Reden.TE_WEINIG_GEWISSELD for stap in self.stappen)
            zin = (
                _(
                    "Deze tabel is van %(dag)s: sindsdien kwamen en gingen er in een groep minder dan tien mensen."
                )
                if te_weinig
                else _("Deze tabel is van %(dag)s: met een nieuwe is te herleiden om wie het gaat.")
            )
            uit.append(zin % {"dag": voluit(self.tabel.dag)})
        samen = [
            klasse
            for naam, klassen in self.tabel.indelingen.items()
            for klasse in klassen
            if naam in ASSEN and klasse not in ASSEN[naam].klassen
        ]
        if samen:
            uit.append(
                _("Samengenomen, anders is te herleiden om wie het gaat: %(wat)s.")
                % {"wat": ", ".join(samen)}
            )
        return uit


class Kenmerken:
    """The protected edition of traits that a report shows.

    Args:
        uitgave: as `rapportage.services.kenmerken` returns it.
    """

    def __init__(self, uitgave: Mapping[str, Any]) -> None:
        dag = parse_date(uitgave["dag"])
        assert dag is not None
        self.dag = dag
        toen = uitgave.get("jaar_eerder")
        self.jaar_eerder = Kenmerken(toen) if toen else None
        self.kwartalen_eerder = [Kenmerken(deel) for deel in uitgave.get("kwartalen_eerder", ())]
        self.jaren_eerder = [Kenmerken(deel) for deel in uitgave.get("jaren_eerder", ())]
        self._tabellen: dict[str, Kenmerktabel] = {}
        for populatie in uitgave["uitgaven"]:
            stappen = [stap_uit_json(stap) for stap in populatie["stappen"]]
            for rij in populatie["tabellen"]:
                self._tabellen[rij["naam"]] = Kenmerktabel(
                    self.dag,
                    tabel_uit_json(rij),
                    cellen_uit_json(rij["precies"]),
                    tuple(stap for stap in stappen if stap.tabel == rij["naam"]),
                )

    def tabel(self, populatie: str, *assen: str) -> Kenmerktabel | None:
        """Return a table by its population and its axes; None when the edition has none, as of a year that runs."""
        return self._tabellen.get(tabelnaam(populatie, assen))

    def van_het_jaar(self, populatie: str, *assen: str) -> Kenmerktabel | None:
        """Return a table of the people of the year that ends on the day; None when there is none of that day.

        In the first year of the pilot they are those of the pilot.
        """
        eerste = self.dag.year == settings.PILOT_VAN.year
        return self.van_de_dag(populatie if eerste else in_het_jaar(populatie), *assen)

    def van_de_dag(self, populatie: str, *assen: str) -> Kenmerktabel | None:
        """Return a table of the people on the day of the edition; None when an earlier one is repeated."""
        tabel = self.tabel(populatie, *assen)
        return tabel if tabel is not None and tabel.tabel.dag == self.dag else None

    def per_openingsjaar(self, *assen: str) -> dict[int, Kenmerktabel]:
        """Return tables of who opened a year before, by the year of the opening, once all of that year have come so far.

        Those who opened in the first year are the people of the pilot at the end of the second.
        """
        uit = {}
        for uitgave in (*self.jaren_eerder, self):
            eerste = uitgave.dag.year == settings.PILOT_VAN.year + 1
            naam = EEN_JAAR_GEOPEND if eerste else in_het_jaar(EEN_JAAR_GEOPEND)
            if is_jaareinde(uitgave.dag) and (tabel := uitgave.tabel(naam, *assen)):
                uit[uitgave.dag.year - 1] = tabel
        return uit


def noot_vijftallen(tabel: Kenmerktabel, *erbij: str) -> str:
    """Return the note below a table: how to read it, and what was done to it."""
    zinnen = [
        _("In vijftallen: 20 kan in het echt 16 tot en met 24 zijn, 0 kan tot en met 4 zijn."),
        *erbij,
        *tabel.noten(),
    ]
    return " ".join(zinnen)


def noot_opgeteld(tabel: Kenmerktabel, hoeveel: int, *erbij: str) -> str:
    """Return the note below sums of figures: each figure leaves its own room, so together they leave more.

    Args:
        tabel: the table that the figures stand in.
        hoeveel: how many figures a sum adds up at most.
        erbij: what else a reader must know.
    """
    return " ".join([ruimte_opgeteld(hoeveel), *erbij, *tabel.noten()])


def ruimte_opgeteld(hoeveel: int) -> str:
    """Return in a sentence how far a sum of so many figures may lie from the truth."""
    ruimte = hoeveel * (VIJF - 1)
    return _(
        "In vijftallen, en opgeteld uit hooguit %(hoeveel)d getallen: 20 kan in het echt %(van)d tot en met %(tot)d zijn."
    ) % {"hoeveel": hoeveel, "van": max(0, VOORBEELD - ruimte), "tot": VOORBEELD + ruimte}


def kruistabel(
    tabel: Kenmerktabel,
    *,
    kenmerk: str,
    groep: str,
    kop: str,
    waarover: str,
    noot: str = "",
) -> Blok:
    """Return a table of groups of work, in rows, by the classes of a trait.

    Args:
        tabel: the figures.
        kenmerk: the trait.
        groep: the axis of work; when the crossing was left out, only the whole is shown.
        kop: the finding.
        waarover: what is counted.
        noot: what a reader must know of the trait, below the table.
    """
    klassen = tabel.klassen(kenmerk)
    groepen = [g for g in tabel.klassen(groep) if g not in {ONBEKEND, BUITEN} or tabel.grootte(**{groep: g})]
    rijen = [Rij(kop=capfirst(g), cellen=_rij(tabel, kenmerk, klassen, {groep: g})) for g in groepen] + [
        Rij(kop=_("Samen"), cellen=_rij(tabel, kenmerk, klassen, {}), totaal=True)
    ]
    erbij = [noot] if noot else []
    if tabel.tabel.niet_verdeeld:
        erbij.append(_("– is een groep van minder dan tien mensen."))
    return Blok(
        waarover=tabel.waarover(waarover),
        kop=capfirst(kop),
        kolommen=[
            Kolom(naam=capfirst(groep), getal=False),
            *(Kolom(naam=capfirst(klasse)) for klasse in klassen),
            Kolom(naam=_("Samen")),
            Kolom(naam=_("Precies"), ruim=True),
        ],
        rijen=rijen,
        noot=noot_vijftallen(tabel, *erbij),
    )


def _rij(tabel: Kenmerktabel, kenmerk: str, klassen: Sequence[str], groep: Mapping[str, str]) -> list[str]:
    cijfers = [tabel.cijfer(**groep, **{kenmerk: klasse}) for klasse in klassen] + [tabel.cijfer(**groep)]
    return [*(GEEN if n is None else getal(n) for n in cijfers), getal(tabel.grootte(**groep))]


def lijst(
    tabel: Kenmerktabel,
    *,
    kenmerk: str,
    kop: str,
    waarover: str,
    eerste: str,
    namen: Mapping[str, str] = MappingProxyType({}),
    nullen: bool = True,
) -> Blok:
    """Return a table with a row for each class of a trait, of everybody in it; `eerste` heads the rows.

    Without `nullen` the classes whose figure is 0 stand in one row.
    """
    cijfers = {klasse: tabel.cijfer(**{kenmerk: klasse}) or 0 for klasse in tabel.klassen(kenmerk)}
    nul = [] if nullen else [klasse for klasse, aantal in cijfers.items() if not aantal]
    samen = [Rij(kop=_("Andere redenen, elk"), cellen=[getal(0)])] if nul else []
    rijen = [
        Rij(kop=naam_van(klasse, namen), cellen=[getal(aantal)])
        for klasse, aantal in cijfers.items()
        if klasse not in nul
    ] + [*samen, Rij(kop=_("Samen"), cellen=[getal(tabel.cijfer() or 0)], totaal=True)]
    return Blok(
        waarover=tabel.waarover(waarover),
        kop=capfirst(kop),
        kolommen=[Kolom(naam=eerste, getal=False), Kolom(naam=_("Mensen"))],
        rijen=rijen,
        noot=noot_vijftallen(tabel, precies(tabel)),
    )


def precies(tabel: Kenmerktabel) -> str:
    """Return the exact size of the group in a sentence."""
    zin = ngettext("Precies gaat het om %(n)s persoon.", "Precies gaat het om %(n)s mensen.", tabel.grootte())
    return zin % {"n": getal(tabel.grootte())}


def niet_verdeeld(tabel: Kenmerktabel, *, kop: str, waarover: str) -> Blok:
    """Return what stands in place of a table that cannot be shown: the size of the group."""
    zin = ngettext("Het gaat om %(n)s persoon.", "Het gaat om %(n)s mensen.", tabel.grootte())
    noot = f"{zin % {'n': getal(tabel.grootte())}} {waarom_niet_verdeeld(tabel)}"
    return Blok(waarover=waarover, kop=capfirst(kop), noot=noot)


def waarom_niet_verdeeld(tabel: Kenmerktabel | None, **groep: str) -> str:
    """Return why a table, or a group in it, is not divided: that it is small only when its exact size says so."""
    aantal = None if tabel is None else tabel.precies.get(frozenset(groep.items()))
    if aantal is not None and aantal < KLEINSTE_GROEP:
        return _(
            "Een groep van minder dan tien mensen verdelen we niet, anders is te herleiden om wie het gaat."
        )
    return _("De groep is niet verdeeld, zodat niemand herkenbaar is.")


def grootste_klasse(tabel: Kenmerktabel, kenmerk: str) -> tuple[str, int] | None:
    """Return the class that truly has most people, with its figure; None when rounding leaves that open."""
    cijfers = sorted(((tabel.cijfer(**{kenmerk: k}) or 0, k) for k in tabel.klassen(kenmerk)), reverse=True)
    if len(cijfers) > 1 and cijfers[0][0] - cijfers[1][0] >= WINST:
        return cijfers[0][1], cijfers[0][0]
    return None


def ongeveer(cijfer: int, hoeveel: int = 1) -> str:
    """Return a figure in vijftallen, or a sum of so many, as it stands in a sentence."""
    if cijfer:
        return _("ongeveer %(n)s") % {"n": getal(cijfer)}
    return _("hooguit %(n)s") % {"n": hoeveel * (VIJF - 1)}


def naam_van(klasse: str, namen: Mapping[str, str]) -> str:
    """Return the word for a class, with a capital."""
    return capfirst(namen.get(klasse, klasse))
