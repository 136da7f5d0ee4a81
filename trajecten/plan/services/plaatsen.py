"""Placing components: the way there, the warme overdracht, a refusal and the end (DOMEIN 5.3)."""

import datetime as dt
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.dagen import eis_was
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.plan.enums import Componentstand
from trajecten.plan.fouten import ComponentNergens
from trajecten.plan.models import Component
from trajecten.plan.services.basis import eis_reden, lock_component
from trajecten.plan.services.bron import Bron
from trajecten.plan.services.componenten import WAT_HET_IS, eis_stand
from trajecten.plan.services.toegang import end_toegang, open_toegang
from wijken.models import Contactpersoon


@dataclass(frozen=True, kw_only=True)
class Plaatsing:
    """The placing of a person at a component.

    Args:
        wachtlijst_sinds: the first day on the waiting list.
        overdracht_op, overdracht_met, gedeeld, grond: the warme overdracht: when, to whom, what was shared and why
            that is allowed; all or none, except what was shared.
        toegang: whether the organisatie sees the person itself; never without a warme overdracht, and what was shared.
    """

    wijze: str = ""
    wachtlijst_sinds: dt.date | None = None
    overdracht_op: dt.date | None = None
    overdracht_met: Contactpersoon | None = None
    gedeeld: str = ""
    grond: str = ""
    toegang: bool = False


def _eis_overdracht(component: Component, plaatsing: Plaatsing) -> None:
    """Refuse an incomplete warme overdracht, and one to a contact person of another organisatie.

    Raises:
        ValidationError: by field.
    """
    gevuld = (plaatsing.overdracht_op, plaatsing.overdracht_met, plaatsing.gedeeld, plaatsing.grond)
    if not any((*gevuld, plaatsing.toegang)):
        return
    fouten = {}
    if plaatsing.toegang and not plaatsing.gedeeld.strip():
        fouten["gedeeld"] = _("Vul in wat je deelde: zonder warme overdracht krijgt niemand toegang")
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
    """Record the placing: the way, the waiting list, the warme overdracht, and access of the partner.

    Access lasts until 30 days after the end of the plaatsing; without `plaatsing.toegang` it ends today. `versie` is
    that of the row as the user saw it.

    Raises:
        ComponentKanNiet: it is over.
        ComponentNergens: its place is still to be found.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: an incomplete warme overdracht, or an impossible day, by field.
    """
    eis_was("wachtlijst_sinds", plaatsing.wachtlijst_sinds)
    eis_was("overdracht_op", plaatsing.overdracht_op)
    component = lock_component(component_id, door)
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
        geplaatst = wijzig_rij(component, gezien=versie, velden=velden, ook=("stand", "organisatie"))
        if plaatsing.toegang:
            return wijzig_rij(geplaatst, gezien=None, velden={"toegang": open_toegang(geplaatst)})
        end_toegang(geplaatst)
        return geplaatst


@transaction.atomic
def refuse_component(
    *, component_id: int, door: Gebruiker, versie: int | None, op: dt.date, bron: Bron, reden: str
) -> Component:
    """Record that a component will not begin, because the organisatie or the person refused on day `op`.

    `versie` is that of the row as the user saw it.

    Raises:
        ComponentKanNiet: it began, or is over.
        ComponentNergens: its place is still to be found.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: a day to come, no source, or no reason.
    """
    eis_was("op", op)
    velden = {
        "stand": Componentstand.GEWEIGERD,
        "geeindigd_op": op,
        "reden": eis_reden(reden),
        **bron.velden(),
    }
    component = lock_component(component_id, door)
    eis_stand(component, Componentstand.GEPLAND)
    if component.nog_te_vinden:
        raise ComponentNergens
    with handeling(Handeling.COMPONENT_GEWEIGERD, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        geweigerd = wijzig_rij(component, gezien=versie, velden=velden, ook=WAT_HET_IS)
        end_toegang(geweigerd, op=op)
        return geweigerd


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
    """Record that a running component ended with last day `op`: completed, or else stopped with a reason.

    `versie` is that of the row as the user saw it.

    Raises:
        ComponentKanNiet: it does not run.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: a day to come or before the start, or no reason.
    """
    eis_was("op", op)
    reden = reden.strip() if afgerond else eis_reden(reden)
    component = lock_component(component_id, door)
    eis_stand(component, Componentstand.GESTART)
    if component.gestart_op is not None and op < component.gestart_op:
        raise ValidationError({"op": _("Een onderdeel eindigt niet voordat het begint")})
    with handeling(Handeling.COMPONENT_BEEINDIGD, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        stand = Componentstand.AFGEROND if afgerond else Componentstand.GESTOPT
        velden = {"stand": stand, "geeindigd_op": op, "reden": reden}
        beeindigd = wijzig_rij(component, gezien=versie, velden=velden, ook=("gestart_op",))
        end_toegang(beeindigd, op=op)
        return beeindigd
