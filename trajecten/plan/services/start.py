"""The start of a component: confirmed, corrected or taken back, with its effect on the traject (DOMEIN 5.3 and 7)."""

import datetime as dt
from collections.abc import Sequence

from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Fase
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from participatie.models import Meting
from participatie.services.metingen import Waarneming, record_meting
from trajecten.plan.enums import Componentsoort, Componentstand
from trajecten.plan.fouten import ComponentKanNiet, ComponentNergens
from trajecten.plan.models import Component
from trajecten.plan.services.basis import eis_reden, lock_component
from trajecten.plan.services.bron import Bron
from trajecten.plan.services.componenten import WAT_HET_IS, eis_stand
from trajecten.taken.models import Taak
from trajecten.traject.lopend import move_start
from trajecten.traject.models import Traject
from trajecten.traject.pijlers import Verschuiving, met_start, verschuivingen

STARTEN = tuple(soort for soort in Componentsoort if soort.start_traject)
METEN_BINNEN = dt.timedelta(days=14)
"""The term of the task to measure a person who was not measured at the start."""


def start_met(component: Component, op: dt.date | None) -> dt.date | None:
    """Return the day on which the traject would have started, if this component begins on day `op`; None for never.

    `component` is as it is now; with `op` None it does not begin.
    """
    traject = component.traject
    andere = Component.objects.filter(
        traject=traject, soort__in=STARTEN, liep_al=False, gestart_op__isnull=False
    ).exclude(pk=component.pk)
    dagen = {c.gestart_op for c in andere if c.gestart_op is not None}
    telt = component.soort in STARTEN and not component.liep_al
    # The recorded start of the traject stays, unless it was the start of this component.
    was_dit = telt and component.gestart_op is not None and _vanaf(traject, component.gestart_op)
    if traject.gestart_op is not None and traject.gestart_op != was_dit:
        dagen.add(traject.gestart_op)
    if op is not None and telt:
        dagen.add(op)
    return _vanaf(traject, min(dagen)) if dagen else None


def _vanaf(traject: Traject, dag: dt.date) -> dt.date:
    """Return the first day that counts: a start before the opening of the traject counts from the opening on."""
    return max(dag, traject.geopend_op)


def follow_opening(traject: Traject) -> None:
    """Let the start follow the opening of a traject that moved to an earlier day: it counted from the opening on."""
    begonnen = Component.objects.filter(
        traject=traject, soort__in=STARTEN, liep_al=False, gestart_op__isnull=False
    ).order_by("gestart_op")
    eerste = begonnen.values_list("gestart_op", flat=True).first()
    if traject.gestart_op is not None and eerste is not None:
        move_start(traject=traject, naar=_vanaf(traject, eerste))


def _start_van_traject(component: Component, op: dt.date | None) -> dt.date | None:
    """Return `start_met`, which in nazorg must be the day that it was.

    Raises:
        Weigering: the start of a closed traject would move.
    """
    naar = start_met(component, op)
    if component.traject.gesloten_op is not None and naar != component.traject.gestart_op:
        raise Weigering(
            _("Daarmee verandert de start van een traject dat is afgerond. Heropen het traject eerst.")
        )
    return naar


def gevolgen_van_start(component: Component, op: dt.date | None) -> list[Verschuiving]:
    """Return the metingen whose score changes when a component begins on day `op`, before anything is written.

    With `op` None the component does not begin.
    """
    fases: Sequence[Fase] = list(Fase.objects.filter(inburgeraar=component.inburgeraar_id).order_by("van"))
    na = met_start(fases, geopend_op=component.traject.geopend_op, gestart_op=start_met(component, op))
    metingen = Meting.objects.filter(inburgeraar=component.inburgeraar_id, tweede_lezer=False)
    return verschuivingen(metingen.order_by("datum"), fases, na)


def eis_te_starten(component: Component) -> None:
    """Refuse a component that is not planned, or has no place yet.

    Raises:
        ComponentKanNiet: it began before, or is over.
        ComponentNergens: its place is still to be found.
    """
    eis_stand(component, Componentstand.GEPLAND)
    if component.nog_te_vinden:
        raise ComponentNergens


@transaction.atomic
def confirm_start(
    *,
    component_id: int,
    door: Gebruiker,
    versie: int | None,
    op: dt.date,
    bron: Bron,
    meting: Waarneming | None = None,
) -> Component:
    """Record that a component began, which starts the traject unless it is help; the day may lie before it was planned.

    When the traject starts by it and `meting` is None, a task asks to measure the person.

    Args:
        component_id: the component.
        door: the user who keeps the dossier.
        versie: of the row as the user saw it.
        op: the first day.
        bron: from whom it was heard, and when.
        meting: the person's current place on the ladder, when measured.

    Raises:
        ComponentKanNiet: it began before, or is over.
        ComponentNergens: its place is still to be found.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: a day to come, or no source.
        Weigering: the meting cannot be recorded.
    """
    eis_was("op", op)
    velden = {"stand": Componentstand.GESTART, "gestart_op": op, **bron.velden()}
    component = lock_component(component_id, door)
    eis_te_starten(component)
    begint = component.traject.gestart_op is None and component.soort in STARTEN
    naar = _start_van_traject(component, op)
    with handeling(Handeling.START_BEVESTIGD, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        gestart = wijzig_rij(component, gezien=versie, velden=velden, ook=WAT_HET_IS)
        move_start(traject=component.traject, naar=naar)
    if meting is not None:
        record_meting(inburgeraar_id=component.inburgeraar_id, door=door, waarneming=meting)
    elif begint:
        _vraag_meting(component.inburgeraar_id, door=door, vanaf=op)
    return gestart


def _vraag_meting(inburgeraar_id: int, *, door: Gebruiker, vanaf: dt.date) -> None:
    gemeten = Meting.objects.filter(inburgeraar=inburgeraar_id, datum__gte=vanaf, tweede_lezer=False)
    if gemeten.exists():
        return
    Taak.objects.create(
        inburgeraar_id=inburgeraar_id,
        voor=door,
        door=door,
        wat=_("Welke trede nu? Het traject is gestart"),
        uiterlijk=vandaag() + METEN_BINNEN,
    )


@transaction.atomic
def correct_start(
    *,
    component_id: int,
    door: Gebruiker,
    versie: int | None,
    op: dt.date | None,
    bron: Bron | None,
    reden: str,
) -> Component:
    """Correct the start of a running component or its source, or take it back; the traject follows (DOMEIN 7).

    Args:
        component_id: the component.
        door: the user who keeps the dossier.
        versie: of the row as the user saw it.
        op: its first day; None when it did not begin after all.
        bron: from whom it was heard, and when; None when it did not begin, or ran already.
        reden: why it is corrected.

    Raises:
        ComponentKanNiet: it does not run, or ran already and cannot be taken back.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: a day to come, no source, or no reason.
    """
    eis_was("op", op)
    van_wie = {} if bron is None else bron.velden()
    reden = eis_reden(reden)
    component = lock_component(component_id, door)
    eis_stand(component, Componentstand.GESTART)
    if component.liep_al and op is None:
        raise ComponentKanNiet(_("een onderdeel dat al liep"))
    velden: dict[str, object] = {"gestart_op": op, "correctiereden": reden, **van_wie}
    if op is None:
        velden |= {"stand": Componentstand.GEPLAND, "gehoord_van": "", "gehoord_op": None}
    naar = _start_van_traject(component, op)
    with handeling(Handeling.START_VERBETERD, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        verbeterd = wijzig_rij(component, gezien=versie, velden=velden, ook=("stand",))
        move_start(traject=component.traject, naar=naar)
        return verbeterd
