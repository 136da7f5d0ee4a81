"""The entries of the timeline about a plan: aanbod, components, presence, and agreement (DOMEIN 5.2 and 5.3)."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace

from django.urls import reverse
from django.utils.formats import date_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from trajecten.kader.lezen import Rijen
from trajecten.kader.moment import Moment, dag_in_woorden
from trajecten.plan.aanwezigheid import per_maand
from trajecten.plan.feiten import naam_van
from trajecten.plan.models import Aanbod, Aanwezigheid, Afspraak, Component
from trajecten.plan.rijen import PLAN

SOORT = "plan"


def plan_momenten(rijen: Rijen) -> Iterator[Moment]:
    """Yield the entries of the plans of a person, in no order."""
    plan = rijen.van(PLAN)
    for aanbod in plan.aanbiedingen:
        yield from _van_aanbod(aanbod, rijen.verloop.wie(aanbod.door, aanbod.created_at))
    for component in plan.componenten:
        yield from _van_component(component)
    yield from _van_aanwezigheid(rijen)
    eens: dict[dt.date, list[Afspraak]] = {}
    for afspraak in plan.afspraken:
        inburgeraar, coordinator = afspraak.akkoord_inburgeraar_op, afspraak.akkoord_coordinator_op
        if inburgeraar and coordinator:
            eens.setdefault(max(inburgeraar, coordinator), []).append(afspraak)
    for dag, afspraken in eens.items():
        yield _van_akkoord(dag, sorted(afspraken, key=lambda a: a.pk))


def _moment(
    kop: str,
    datum: dt.date,
    icoon: str,
    rij: Aanbod | Aanwezigheid | Component | Afspraak,
    *,
    meta: str = "",
    tekst: str = "",
) -> Moment:
    return Moment(
        soort=SOORT,
        kop=kop,
        icoon=icoon,
        getint=False,
        meta=" · ".join(filter(None, (dag_in_woorden(datum), meta))),
        tekst=tekst,
        badges=[],
        datum=datum,
        orde=(rij.created_at, rij.pk),
    )


def _van_aanbod(aanbod: Aanbod, wie: str) -> Iterator[Moment]:
    yield _moment(_("Aanbod: %s") % aanbod.taalroute, aanbod.gedaan_op, "send", aanbod, meta=wie)
    if aanbod.antwoord_op:
        kop = _("Antwoord op het aanbod: %s") % aanbod.get_antwoord_display()
        yield _moment(kop, aanbod.antwoord_op, "message-circle", aanbod)


def _van_component(component: Component) -> Iterator[Moment]:
    naam, bron = naam_van(component), ""
    if component.gehoord_van:
        bron = _("gehoord van %s") % component.gehoord_van
    # A component that ran already did not begin in this traject.
    if component.gestart_op and not component.liep_al:
        yield _moment(_("Gestart: %s") % naam, component.gestart_op, "flag", component, meta=bron)
    if component.geeindigd_op:
        kop = f"{capfirst(str(component.get_stand_display()))}: {naam}"
        bron = "" if component.gestart_op else bron
        einde = component.geeindigd_op
        yield _moment(kop, einde, "circle-x", component, meta=bron, tekst=component.reden)


def _van_aanwezigheid(rijen: Rijen) -> Iterator[Moment]:
    """Yield an entry per month for all components, on its last recorded day: one per lesson would fill the timeline."""
    plan = rijen.van(PLAN)
    maanden: dict[tuple[int, int], list[tuple[dt.date, str, Component]]] = {}
    for component in plan.componenten:
        for dag, telling in per_maand(plan.aanwezigheden.get(component.pk, [])):
            naam = _("%s, liep al") % naam_van(component) if component.liep_al else naam_van(component)
            regel = f"{capfirst(naam)} · {telling.kort}"
            maanden.setdefault((dag.year, dag.month), []).append((dag, regel, component))
    for gevonden in maanden.values():
        dag, _regel, component = max(gevonden, key=lambda g: (g[0], g[2].pk))
        laatste = next(r for r in reversed(plan.aanwezigheden[component.pk]) if r.datum == dag)
        regels = [regel for _dag, regel, _component in gevonden]
        moment = _moment(_("Aanwezig in %s") % date_format(dag, "F"), dag, "list-checks", laatste)
        een = len(gevonden) == 1
        yield replace(
            moment,
            meta=regels[0] if een else "",
            tekst="" if een else "\n".join(regels),
            href=reverse("trajecten:aanwezigheid", args=[component.pk])
            if een and rijen.persoon.houdt
            else "",
        )


def _van_akkoord(dag: dt.date, afspraken: list[Afspraak]) -> Moment:
    """Return the entry of a day on which both sides came to agree, with those afspraken."""
    aantal = len(afspraken)
    kop = ngettext("Akkoord van allebei op een afspraak", "Akkoord van allebei op %d afspraken", aantal)
    return replace(
        _moment(kop % aantal if aantal > 1 else kop, dag, "handshake", afspraken[-1]),
        afspraken=tuple(a.wat for a in afspraken),
    )
