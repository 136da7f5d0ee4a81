"""Panel: a closed traject on one page, from its first talk to the plan for nazorg (DOMEIN 5.5).

Barriers are left out, and of help everything but the place, because the page is printed.
"""

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from django.db.models import Case, Count, F, Q, Sum, When
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.models import Gebruiker
from inburgeraars.models import Toegangsgrond
from kern.klok import vandaag
from kern.woorden import in_uren, voluit
from participatie.scoring import score_van, tellend
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Verslag
from trajecten.kader.gegevens import Gegeven
from trajecten.kader.lezen import Rijen
from trajecten.kader.rijen import METINGEN
from trajecten.plan.enums import Afspraakpartij, Afspraakstand, Componentsoort, Componentstand
from trajecten.plan.feiten import naam_van
from trajecten.plan.models import Afspraak, Component
from trajecten.plan.rijen import PLAN
from trajecten.stappen.rijen import AFRONDEN
from trajecten.taken.enums import Taakstand
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.verloop import sluiting

WEEK = 7
WEKEN_LANG = 13
"""From this many weeks on a duration is told in months."""
MAAND = 365.25 / 12


@dataclass(frozen=True, kw_only=True)
class Staptijd:
    """A step that was taken: its first day, and how long it lasted."""

    naam: str
    van: str
    duur: str


@dataclass(frozen=True, kw_only=True)
class Regel:
    """A component or afspraak, and its outcome.

    Args:
        kleur: of the word for the outcome.
        noot: the days, and the reason when it did not succeed.
    """

    naam: str
    stand: str
    kleur: str
    noot: str


@dataclass(frozen=True, kw_only=True)
class Meetpunt:
    """A meting in the traject: its score, and the title of that trede."""

    dag: str
    score: int
    trede: str


@dataclass(frozen=True, kw_only=True)
class Terugblik:
    """The panel.

    Args:
        kern: the outcome, and how long it took.
        afspraken_in_het_kort: how many were kept and how many not.
        winst: the change on the ladder in a sentence; empty with fewer than two metingen.
        slot: results, the judgement of going on alone, nazorg.
    """

    titel: str
    kern: list[Gegeven]
    stappen: list[Staptijd]
    plan: list[Regel]
    afspraken: list[Regel]
    afspraken_in_het_kort: str
    metingen: list[Meetpunt]
    winst: str
    slot: list[Gegeven]


@dataclass(frozen=True, kw_only=True)
class Afgesloten:
    """A closed traject as the dossier lists it."""

    pk: int
    naam: str
    uitkomst: str


def afgesloten(rijen: Rijen) -> list[Afgesloten]:
    """Return the closed trajecten of a person, the last first."""
    trajecten = {o.traject_id: o.traject for o in rijen.verloop.overgangen if o.traject.gesloten_op}
    return [
        Afgesloten(pk=t.pk, naam=_periode(t), uitkomst=t.get_uitkomst_display())
        for t in sorted(trajecten.values(), key=lambda t: (t.geopend_op, t.pk), reverse=True)
    ]


def terugblik(gebruiker: Gebruiker, rijen: Rijen, traject: Traject) -> Terugblik:
    """Return the panel of a closed traject of the person."""
    afspraken = [a for a in rijen.van(PLAN).afspraken if a.traject_id == traject.pk]
    metingen = list(_metingen(rijen, traject))
    return Terugblik(
        titel=_periode(traject),
        kern=_kern(gebruiker, rijen, traject),
        stappen=list(_stappen(traject, rijen.verloop.stappen_van(traject))),
        plan=[_component(c) for c in rijen.van(PLAN).componenten if c.traject_id == traject.pk],
        afspraken=[_afspraak(a) for a in afspraken],
        afspraken_in_het_kort=_in_het_kort(afspraken),
        metingen=metingen,
        winst=_winst(metingen),
        slot=_slot(rijen, traject),
    )


def _periode(traject: Traject) -> str:
    assert traject.gesloten_op is not None
    return _("%(van)s tot en met %(tot)s") % {
        "van": voluit(traject.geopend_op),
        "tot": voluit(traject.gesloten_op),
    }


def duur(van: dt.date, tot: dt.date) -> str:
    """Return how long something lasted, from its first to its last day: in days, weeks or months."""
    dagen = (tot - van).days
    if dagen < 2 * WEEK:
        return ngettext("%d dag", "%d dagen", dagen) % dagen
    if dagen < WEKEN_LANG * WEEK:
        return _("%d weken") % round(dagen / WEEK)
    return _("%d maanden") % round(dagen / MAAND)


def _kern(gebruiker: Gebruiker, rijen: Rijen, traject: Traject) -> list[Gegeven]:
    assert traject.gesloten_op is not None
    einde = sluiting(o for o in rijen.verloop.overgangen if o.traject_id == traject.pk)
    gestart = (
        _("%(dag)s, %(duur)s na de opening")
        % {"dag": voluit(traject.gestart_op), "duur": duur(traject.geopend_op, traject.gestart_op)}
        if traject.gestart_op
        else _("niet gestart")
    )
    uitkomst = capfirst(traject.get_uitkomst_display())
    return [
        Gegeven(
            wat=_("Uitkomst"),
            waarde=uitkomst,
            noot=einde.reden if einde else "",
        ),
        Gegeven(wat=_("Geduurd"), waarde=duur(traject.geopend_op, traject.gesloten_op)),
        Gegeven(wat=_("Gestart"), waarde=gestart),
        Gegeven(wat=_("Vast contact"), waarde=_contact(rijen, traject.gesloten_op)),
        _contacten(gebruiker, traject),
    ]


def _contact(rijen: Rijen, dag: dt.date) -> str:
    """Return the fixed contact on the day of closing, which a replacement can have recorded."""
    vast = [t for t in rijen.verloop.toegangen if t.grond == Toegangsgrond.CASELOAD and t.van <= dag]
    return vast[-1].gebruiker.naam if vast and vast[-1].gebruiker else ""


def _contacten(gebruiker: Gebruiker, traject: Traject) -> Gegeven:
    verslagen = Verslag.objects.visible_to(gebruiker).filter(
        inburgeraar=traject.inburgeraar_id, datum__range=(traject.geopend_op, traject.gesloten_op)
    )
    samen: dict[str, Any] = verslagen.order_by().aggregate(
        alle=Count("pk"),
        gesprekken=Count("pk", filter=Q(resultaat=Resultaat.GESPROKEN)),
        # Of two who went together both spent the minutes, as trajecten/sql/verslagen_samen.sql counts.
        minuten=Sum(F("minuten") * Case(When(contactmoment__samen_met__isnull=False, then=2), default=1)),
    )
    return Gegeven(
        wat=_("Contact"),
        waarde=ngettext("%d gesprek", "%d gesprekken", samen["gesprekken"]) % samen["gesprekken"],
        noot=ngettext("%(alle)d contact, samen %(uren)s", "%(alle)d contacten, samen %(uren)s", samen["alle"])
        % {"alle": samen["alle"], "uren": _("%s uur") % in_uren(samen["minuten"] or 0)},
    )


def _stappen(traject: Traject, gezet: list[Stapovergang]) -> Iterator[Staptijd]:
    """Yield each stay in a step; after a step back a step appears twice. A reopening continues the step it had."""
    assert traject.gesloten_op is not None
    einden = [*(later.datum for _eerder, later in pairwise(gezet)), traject.gesloten_op]
    for overgang, einde in zip(gezet, einden, strict=True):
        yield Staptijd(
            naam=str(Stap(overgang.naar_stap).label).capitalize(),
            van=voluit(overgang.datum),
            duur=duur(overgang.datum, einde),
        )


def _component(component: Component) -> Regel:
    stand = Componentstand(component.stand)
    soort = str(Componentsoort(component.soort).label)
    hulp = component.soort == Componentsoort.HULP
    naam = str(component.organisatie or "") if hulp else naam_van(component)
    dagen = (
        _("vanaf %s") % voluit(component.gestart_op) if component.gestart_op else "",
        _("tot en met %s") % voluit(component.geeindigd_op)
        if component.geeindigd_op and component.gestart_op
        else "",
        _("liep al") if component.liep_al else "",
        "" if hulp else component.reden,
    )
    return Regel(
        naam=": ".join(filter(None, (capfirst(soort), naam))),
        stand=str(stand.label),
        kleur=_kleur(goed=stand in {Componentstand.AFGEROND, Componentstand.GESTART}),
        noot=" · ".join(filter(None, dagen)),
    )


def _afspraak(afspraak: Afspraak) -> Regel:
    stand = Afspraakstand(afspraak.stand)
    return Regel(
        naam=f"{Afspraakpartij(afspraak.wie).label.capitalize()}: {afspraak.wat}",
        stand=str(stand.label),
        kleur=_kleur(goed=stand == Afspraakstand.NAGEKOMEN),
        noot=afspraak.reden,
    )


def _kleur(*, goed: bool) -> str:
    return "positief" if goed else "neutraal"


def _in_het_kort(afspraken: Iterable[Afspraak]) -> str:
    standen = [Afspraakstand(a.stand) for a in afspraken]
    return " · ".join(
        f"{standen.count(stand)} {stand.label}" for stand in Afspraakstand if standen.count(stand)
    )


def _metingen(rijen: Rijen, traject: Traject) -> Iterator[Meetpunt]:
    """Yield the metingen that count since the opening, including nazorg, until another traject began."""
    volgende = min(
        (
            o.datum
            for o in rijen.verloop.overgangen
            if o.traject_id != traject.pk and o.datum > traject.geopend_op
        ),
        default=None,
    )
    for meting in tellend(rijen.van(METINGEN).metingen, vandaag()):
        score = score_van(meting, rijen.van(METINGEN).fases)
        erna = volgende is not None and meting.datum >= volgende
        if score is None or meting.datum < traject.geopend_op or erna:
            continue
        titel = rijen.van(METINGEN).treden.get((meting.ladderversie_id, score), "")
        yield Meetpunt(dag=voluit(meting.datum), score=score, trede=titel)


def _winst(metingen: list[Meetpunt]) -> str:
    if not metingen[1:]:
        return ""
    eerst, laatst = metingen[0].score, metingen[-1].score
    return _("Van score %(eerst)d naar score %(laatst)d.") % {"eerst": eerst, "laatst": laatst}


def _slot(rijen: Rijen, traject: Traject) -> list[Gegeven]:
    uit = [
        Gegeven(
            wat=str(r.soort),
            waarde=" · ".join(filter(None, (voluit(r.datum), r.taalniveau))),
            noot=r.in_woorden,
        )
        for r in rijen.van(AFRONDEN).resultaten
        if r.traject_id == traject.pk
    ]
    verder = next((a for a in rijen.van(AFRONDEN).afrondingen if a.traject_id == traject.pk), None)
    if verder is not None and (verder.zelfstandig or verder.zelfstandig_hoe):
        uit.append(
            Gegeven(
                wat=_("Verder op eigen kracht"),
                waarde=verder.get_zelfstandig_display().capitalize(),
                noot=verder.zelfstandig_hoe,
            )
        )
    metingen = [n for n in rijen.van(AFRONDEN).nazorg if n.traject_id == traject.pk and not n.vervallen]
    if metingen or (verder is not None and verder.nazorg):
        dagen = [
            voluit(n.gepland_op) + (_(" (gedaan)") if n.taak.stand != Taakstand.OPEN else "")
            for n in metingen
        ]
        uit.append(
            Gegeven(
                wat=_("Nazorg"),
                waarde=_("Meten op %s") % ", ".join(dagen) if dagen else "",
                noot=verder.nazorg if verder else "",
            )
        )
    return uit
