"""Placing components: the way there, the warme overdracht, the start and the end (DOMEIN 5.3)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from logboek.enums import Handeling
from logboek.services import handeling
from roermond_inburgering.kern.versie import wijzig_rij
from trajecten.enums import Componentsoort, Componentstand
from trajecten.fouten import ComponentNergens
from trajecten.models import Component
from trajecten.services.plan.basis import eis_reden, eis_was, lock_rij
from trajecten.services.plan.componenten import WAT_HET_IS, eis_stand
from trajecten.services.trajecten import start_traject
from wijken.models import Contactpersoon


@dataclass(frozen=True, kw_only=True)
class Plaatsing:
    """How somebody gets there.

    Args:
        wijze: the way of placing.
        wachtlijst_sinds: since when somebody waits for a place.
        overdracht_op, overdracht_met, gedeeld, grond: the warme overdracht: when, to whom, what was shared and why that
            may; all or none, but for what was shared.
    """

    wijze: str = ""
    wachtlijst_sinds: dt.date | None = None
    overdracht_op: dt.date | None = None
    overdracht_met: Contactpersoon | None = None
    gedeeld: str = ""
    grond: str = ""


@dataclass(frozen=True, kw_only=True)
class Bron:
    """From whom something was heard, and when."""

    van: str
    op: dt.date


def _eis_overdracht(component: Component, plaatsing: Plaatsing) -> None:
    """Refuse half a warme overdracht, and one to somebody elsewhere.

    Raises:
        ValidationError: by field.
    """
    eis_was("wachtlijst_sinds", plaatsing.wachtlijst_sinds)
    eis_was("overdracht_op", plaatsing.overdracht_op)
    if not any((plaatsing.overdracht_op, plaatsing.overdracht_met, plaatsing.gedeeld, plaatsing.grond)):
        return
    fouten = {}
    if plaatsing.overdracht_op is None:
        fouten["overdracht_op"] = _("Vul in wanneer jullie samen spraken")
    if plaatsing.overdracht_met is None:
        fouten["overdracht_met"] = _("Kies de contactpersoon")
    elif plaatsing.overdracht_met.organisatie_id != component.organisatie_id:
        fouten["overdracht_met"] = _("Deze contactpersoon werkt bij een andere organisatie")
    if not plaatsing.grond:
        fouten["grond"] = _("Kies waarom je dit mocht delen")
    if fouten:
        raise ValidationError(fouten)


@transaction.atomic
def place_component(
    *, component_id: int, door: Gebruiker, versie: int | None, plaatsing: Plaatsing
) -> Component:
    """Record how somebody gets to a component: the way, the waiting list, the warme overdracht.

    Args:
        component_id: the component.
        door: who keeps the dossier.
        versie: of the row as the user saw it.
        plaatsing: how.

    Raises:
        ComponentKanNiet: it is over.
        ComponentNergens: its place is still to be found.
        GeenTraject: none runs.
        NietInCaseload: another keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: half a warme overdracht, or a day that cannot be, by field.
    """
    component = lock_rij(Component, component_id, door)
    eis_stand(component, Componentstand.GEPLAND, Componentstand.GESTART)
    if component.nog_te_vinden:
        raise ComponentNergens
    _eis_overdracht(component, plaatsing)
    with handeling(Handeling.COMPONENT_GEPLAATST, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        velden = {
            "wijze": plaatsing.wijze,
            "wachtlijst_sinds": plaatsing.wachtlijst_sinds,
            "warme_overdracht_op": plaatsing.overdracht_op,
            "warme_overdracht_met": plaatsing.overdracht_met,
            "warme_overdracht_gedeeld": plaatsing.gedeeld.strip(),
            "warme_overdracht_grond": plaatsing.grond,
        }
        return wijzig_rij(component, gezien=versie, velden=velden, ook=("stand", "organisatie"))


def _bron(bron: Bron) -> dict[str, object]:
    if not bron.van.strip():
        raise ValidationError({"gehoord_van": _("Vul in van wie je dit hoorde")})
    eis_was("gehoord_op", bron.op)
    return {"gehoord_van": bron.van.strip(), "gehoord_op": bron.op}


@transaction.atomic
def confirm_start(
    *, component_id: int, door: Gebruiker, versie: int | None, op: dt.date, bron: Bron
) -> Component:
    """Record that a component began, also from before it stood in the plan; unless it is help, that starts the traject.

    Args:
        component_id: the component.
        door: who keeps the dossier.
        versie: of the row as the user saw it.
        op: the first day.
        bron: from whom that was heard, and when.

    Raises:
        ComponentKanNiet: it began before, or is over.
        ComponentNergens: its place is still to be found.
        GeenTraject: none runs.
        NietInCaseload: another keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: a day to come, or nobody it was heard from.
    """
    eis_was("op", op)
    velden = {"stand": Componentstand.GESTART, "gestart_op": op, **_bron(bron)}
    component = lock_rij(Component, component_id, door)
    eis_stand(component, Componentstand.GEPLAND)
    if component.nog_te_vinden:
        raise ComponentNergens
    with handeling(Handeling.START_BEVESTIGD, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        gestart = wijzig_rij(component, gezien=versie, velden=velden, ook=WAT_HET_IS)
        if Componentsoort(gestart.soort).start_traject:
            start_traject(inburgeraar_id=gestart.inburgeraar_id, op=op)
        return gestart


@transaction.atomic
def refuse_component(
    *, component_id: int, door: Gebruiker, versie: int | None, op: dt.date, bron: Bron, reden: str
) -> Component:
    """Record that a component will not begin: the organisatie or the person said no.

    Args:
        component_id: the component.
        door: who keeps the dossier.
        versie: of the row as the user saw it.
        op: the day of the refusal.
        bron: from whom that was heard, and when.
        reden: why.

    Raises:
        ComponentKanNiet: it began, or is over.
        ComponentNergens: its place is still to be found.
        GeenTraject: none runs.
        NietInCaseload: another keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: a day to come, nobody it was heard from, or no reason.
    """
    eis_was("op", op)
    velden = {
        "stand": Componentstand.GEWEIGERD,
        "geeindigd_op": op,
        "reden": eis_reden(reden),
        **_bron(bron),
    }
    component = lock_rij(Component, component_id, door)
    eis_stand(component, Componentstand.GEPLAND)
    if component.nog_te_vinden:
        raise ComponentNergens
    with handeling(Handeling.COMPONENT_GEWEIGERD, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        return wijzig_rij(component, gezien=versie, velden=velden, ook=WAT_HET_IS)


@transaction.atomic
def end_component(
    *,
    component_id: int,
    door: Gebruiker,
    versie: int | None,
    afgerond: bool,
    op: dt.date,
    reden: str = "",
) -> Component:
    """Record that a component that ran is over: done, or broken off with a reason.

    Args:
        component_id: the component.
        door: who keeps the dossier.
        versie: of the row as the user saw it.
        afgerond: it was done; else it broke off.
        op: the last day.
        reden: why it broke off.

    Raises:
        ComponentKanNiet: it does not run.
        GeenTraject: none runs.
        NietInCaseload: another keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: a day to come or before the start, or no reason.
    """
    eis_was("op", op)
    reden = reden.strip() if afgerond else eis_reden(reden)
    component = lock_rij(Component, component_id, door)
    eis_stand(component, Componentstand.GESTART)
    if component.gestart_op is not None and op < component.gestart_op:
        raise ValidationError({"op": _("Een onderdeel eindigt niet voordat het begint")})
    with handeling(Handeling.COMPONENT_BEEINDIGD, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        stand = Componentstand.AFGEROND if afgerond else Componentstand.GESTOPT
        velden = {"stand": stand, "geeindigd_op": op, "reden": reden}
        return wijzig_rij(component, gezien=versie, velden=velden, ook=("gestart_op",))
