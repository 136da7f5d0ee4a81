"""Panel: what must happen: drafts, tasks and signals, late first, each with its reason in words and one act."""

import datetime as dt
from dataclasses import dataclass, field
from functools import partial

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from dagwerk.mijn_dag.reeks import Reeks
from gebruikers.models import Gebruiker
from kern.klok import vandaag
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.rijen import rijen_van_mij
from trajecten.signalen.uitleg import EINDIGT
from trajecten.signalen.werkregels import WOORDEN, Werkregel, reserveringen
from trajecten.signalen.zichtbaar import zonder_dubbele
from trajecten.taken.enums import Taakstand
from trajecten.taken.models import Taak

EERST = 4
"""How many lines of a group show at once."""
TAKEN_HOOGSTENS = 200


@dataclass(frozen=True, kw_only=True)
class Werkgroep(Reeks[Werkregel]):
    """Lines under one heading."""

    anker = "wat-moet-er-gebeuren"
    eerst_aantal = EERST

    kop: str
    aandacht: bool


@dataclass(frozen=True, kw_only=True)
class Werk:
    """The panel."""

    groepen: list[Werkgroep]
    uitleg: list[str] = field(default_factory=list)

    @property
    def aantal(self) -> int:
        """How many lines it holds."""
        return sum(len(g.regels) for g in self.groepen)


def werk(gebruiker: Gebruiker, geopend: frozenset[str] = frozenset()) -> Werk:
    """Return what must happen, in two queries: tasks, and all rules at once.

    Args:
        gebruiker: whose day.
        geopend: the groups that are open.
    """
    dag = vandaag()
    zondag = dag + dt.timedelta(days=6 - dag.weekday())
    signalen = _signaalregels(gebruiker)
    concepten = [r for r in signalen if r.soort_regel == Signaalregel.CONCEPT_WACHT]
    rest = [r for r in signalen if r.soort_regel != Signaalregel.CONCEPT_WACHT]
    regels = sorted(_taken(gebruiker) + rest, key=lambda r: (r.op, r.naam))
    te_laat, straks = [r for r in regels if r.op < dag], [r for r in regels if r.op > zondag]
    deze_week = [r for r in regels if dag <= r.op <= zondag]
    groep = partial(Werkgroep, geopend=geopend, aandacht=False)
    groepen = [
        groep(sleutel="concepten", kop=_("Nog niet opgeslagen"), regels=concepten, aandacht=True),
        groep(sleutel="te-laat", kop=_("Te laat"), regels=te_laat, aandacht=True),
        groep(sleutel="deze-week", kop=_("Deze week"), regels=deze_week),
        groep(sleutel="later", kop=_("Later"), regels=straks, dicht=True),
    ]
    soorten = {r.soort_regel for r in signalen}
    return Werk(
        groepen=[g for g in groepen if g.regels],
        uitleg=[str(tekst) for regel, tekst in EINDIGT.items() if regel in soorten],
    )


def _taken(gebruiker: Gebruiker) -> list[Werkregel]:
    rijen = (
        zonder_dubbele(Taak.objects.visible_to(gebruiker))
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
    rijen = rijen_van_mij(gebruiker)
    for rij in rijen:
        maak = WOORDEN.get(rij["regel"])
        if maak is not None and (regel := maak(rij)) is not None:
            uit.append(regel)
    if lopen_af := [r for r in rijen if r["regel"] == Signaalregel.RESERVERING_LOOPT_AF]:
        uit.append(reserveringen(sorted(lopen_af, key=lambda r: r["dag"])))
    return uit
