"""The year of each trajectcoördinator on the caseload page: people guided and hours, beside the norms (DOMEIN 8, 8a)."""

import datetime as dt
from collections.abc import Container, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.caseload.getallen import in_kort
from dagwerk.caseload.tellen import Medewerker
from dagwerk.mijn_dag.jaar import getal, hele_uren, in_uren
from gebruikers.models import Gebruiker
from kern.woorden import met_een_decimaal, op_een_decimaal
from trajecten.papieren.enums import Intrekantwoord
from trajecten.papieren.models import Bsnintrekking
from trajecten.uren.enums import Uitzonderingstand
from trajecten.uren.jaar import Jaar
from trajecten.uren.models import Uitzondering
from vinden.personen import Lijstkeuze


@dataclass(frozen=True, kw_only=True)
class Jaarrij:
    """The year of a coordinator in words; what cannot be told is empty.

    Args:
        begeleid: number of persons guided; `hoogstens` how many are allowed, by fte and part of the year.
        uren: hours up to the peildatum; `verwacht` the hours that belong to them, `heel_jaar` those of the whole year.
        url: the list of the people guided this year.
        per_persoon: hours for each person guided in the last twelve months, beside the norm; empty when not judged.
        per_persoon_url: the list of the people guided in those months.
        uitzondering: up to how many persons the teamleider allows; empty without an exception.
        noot: says that the year is nearly full, or over the norm.
        stand: the figures themselves.
        komt: how many people come by a transfer that waits, and count for the norm.
        krijgt_niemand: it leaves, or gives most of its people to colleagues: nobody is brought there.
        verschil, verschil_uren: of the people guided and of the hours with the day of comparison; empty when equal,
            and without such a day in the same year.
        verschil_per_persoon: of the hours per person; empty when equal, and unless judged on both days.
    """

    pk: int
    naam: str
    begeleid: str
    url: str
    hoogstens: str
    uitzondering: str
    uren: str
    verwacht: str
    heel_jaar: str
    per_persoon: str
    per_persoon_url: str
    norm: str
    noot: str
    stand: Jaar
    verschil: str = ""
    verschil_uren: str = ""
    verschil_per_persoon: str = ""
    komt: int = 0
    krijgt_niemand: bool = False

    @property
    def ruimte(self) -> int:
        """How many people can still come this year, beside those who come already: as `plaatsen_vrij` of a transfer.

        None to who leaves or gives everybody away.
        """
        return 0 if self.krijgt_niemand else max(0, self.stand.hoogstens - self.stand.begeleid - self.komt)

    @property
    def keer_de_norm(self) -> Decimal | None:
        """The hours per person as a multiple of the norm; None when not judged."""
        per_persoon = self.stand.twaalf.per_persoon
        return None if per_persoon is None else per_persoon / self.stand.twaalf.norm

    @property
    def is_uit_de_pas(self) -> bool:
        """Whether the hours per person are so far over the norm that it is said."""
        return self.keer_de_norm is not None and self.keer_de_norm >= UIT_DE_PAS


UIT_DE_PAS = Decimal("1.25")
"""From so many times its norm on a figure is marked."""


@dataclass(frozen=True, kw_only=True)
class Vol:
    """A line of "Vraagt aandacht": the year of a coordinator is nearly full."""

    tekst: str
    naam: str
    url: str


@dataclass(frozen=True, kw_only=True)
class Vraagregel:
    """A request to the teamleider, in words: for an exception to the norm, or to withdraw a BSN."""

    wie: str
    regel: str
    url: str


def vragen(gebruiker: Gebruiker) -> list[Vraagregel]:
    """Return the requests for an exception that wait for an answer, longest first, in one query."""
    open_ = Uitzondering.objects.visible_to(gebruiker).filter(antwoord=Uitzonderingstand.OPEN)
    return [
        Vraagregel(
            wie=vraag.voor.naam,
            regel=ngettext(
                "%(n)d persoon in %(jaar)d · gevraagd op %(dag)s · %(reden)s",
                "%(n)d mensen in %(jaar)d · gevraagd op %(dag)s · %(reden)s",
                vraag.tot,
            )
            % {
                "n": vraag.tot,
                "jaar": vraag.jaar,
                "dag": date_format(localtime(vraag.created_at), "j F"),
                "reden": vraag.reden,
            },
            url=reverse("trajecten:uitzondering", args=[vraag.pk]),
        )
        for vraag in open_.select_related("voor").order_by("created_at", "pk")
    ]


def intrekkingen(gebruiker: Gebruiker) -> list[Vraagregel]:
    """Return the requests to withdraw a BSN that wait for an answer, longest first, in one query."""
    open_ = Bsnintrekking.objects.visible_to(gebruiker).filter(antwoord=Intrekantwoord.OPEN)
    return [
        Vraagregel(
            wie=vraag.inburgeraar.naam,
            regel=_("%(wie)s · gevraagd op %(dag)s · %(reden)s")
            % {
                "wie": vraag.door.naam,
                "dag": date_format(localtime(vraag.created_at), "j F"),
                "reden": vraag.reden,
            },
            url=reverse("trajecten:bsn_intrekking", args=[vraag.pk]),
        )
        for vraag in open_.select_related("inburgeraar", "door").order_by("created_at", "pk")
    ]


def jaarrijen(
    mensen: list[Medewerker],
    standen: dict[int, Jaar],
    peildatum: dt.date | None,
    toen: dict[int, Jaar],
    *,
    komt: Mapping[int, set[int]],
    krijgt_niemand: Container[int],
    zelfde_jaar: bool,
) -> list[Jaarrij]:
    """Return the years of coordinators, in the order given.

    A coordinator without an aanstelling this year who guided nobody is left out.

    Args:
        mensen: the coordinators.
        standen: the figures of each by its key.
        peildatum: for the lists that the numbers open; None for today.
        toen: the figures on the day of comparison; empty without one.
        komt: who comes to each by a transfer that waits.
        krijgt_niemand: who leaves, or gives most of its people to colleagues (keys).
        zelfde_jaar: that day lies in the same year.
    """
    met = [m for m in mensen if standen[m.pk].norm or standen[m.pk].begeleid]
    rijen = [
        replace(
            _jaarrij(m.naam, standen[m.pk], peildatum),
            komt=len(komt.get(m.pk, ())),
            krijgt_niemand=m.pk in krijgt_niemand,
        )
        for m in met
    ]
    return [_naast(r, toen[r.pk], zelfde_jaar=zelfde_jaar) if r.pk in toen else r for r in rijen]


def _naast(rij: Jaarrij, toen: Jaar, *, zelfde_jaar: bool) -> Jaarrij:
    """Return a row with its differences, each of what stands on the page: whole hours, and a decimal per person."""
    per_persoon, eerder = rij.stand.twaalf.per_persoon, toen.twaalf.per_persoon
    if per_persoon is not None and eerder is not None:
        verschil = op_een_decimaal(per_persoon) - op_een_decimaal(eerder)
        rij = replace(rij, verschil_per_persoon=in_kort(verschil))
    if not zelfde_jaar:
        return rij
    return replace(
        rij,
        verschil=in_kort(rij.stand.begeleid - toen.begeleid),
        verschil_uren=in_kort(hele_uren(rij.stand.minuten) - hele_uren(toen.minuten)),
    )


def wie_vol_is(rijen: list[Jaarrij]) -> list[Vol]:
    """Return the lines for coordinators whose year is nearly full or over the norm."""
    return [
        Vol(
            tekst=_("%(n)s van %(norm)s") % {"n": rij.begeleid, "norm": rij.hoogstens},
            naam=_("begeleid door %s") % rij.naam,
            url=rij.url,
        )
        for rij in rijen
        if rij.noot
    ]


def _jaarrij(naam: str, stand: Jaar, peildatum: dt.date | None) -> Jaarrij:
    per_persoon = stand.twaalf.per_persoon
    lijst = Lijstkeuze(begeleid_door=stand.wie, peildatum=peildatum)
    return Jaarrij(
        pk=stand.wie,
        naam=naam,
        begeleid=getal(stand.begeleid),
        url=lijst.adres if stand.begeleid else "",
        hoogstens=getal(stand.begeleid_norm),
        uitzondering=_("tot en met %d na een uitzondering") % stand.uitgezonderd
        if stand.uitgezonderd > stand.begeleid_norm
        else "",
        uren=in_uren(stand.minuten),
        verwacht=in_uren(stand.tot_nu),
        heel_jaar=in_uren(stand.norm),
        per_persoon="" if per_persoon is None else met_een_decimaal(per_persoon),
        per_persoon_url=lijst.met(begeleid_sinds=stand.twaalf.sinds).adres,
        norm=getal(stand.twaalf.norm),
        noot=_noot(stand),
        stand=stand,
    )


def _noot(stand: Jaar) -> str:
    if not stand.vol:
        return ""
    if stand.begeleid > stand.hoogstens:
        return _("boven de norm")
    return _("vol") if stand.begeleid == stand.hoogstens else _("bijna vol")
