"""The stages of the regular route: appeared, taaltoets, started, completed; in order, and correctable (DOMEIN 4)."""

import datetime as dt
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Route
from inburgeraars.services.benaderingen import lock_persoon, open_benadering
from kern.dagen import eis_was
from kern.klok import nu
from kern.weigering import Weigering
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from vinden.models import VOLGORDE, Regulierestap, RegulierMoment
from vinden.regulier.services import eis_consulent, eis_op_regulier_van


def geldige_stappen() -> QuerySet[RegulierMoment]:
    """Return the stages that were not taken back, in the order in which they were recorded."""
    return RegulierMoment.objects.filter(teruggenomen_op__isnull=True).order_by("created_at", "pk")


def stappen_sinds(benadering: Benadering) -> list[RegulierMoment]:
    """Return the stages of one call-up, in the order of recording; a second call-up begins anew."""
    van = geldige_stappen().filter(inburgeraar=benadering.inburgeraar_id, created_at__gte=benadering.sinds)
    return list(van.select_related("door"))


def volgende_stap(stappen: list[RegulierMoment]) -> Regulierestap | None:
    """Return the stage after those reached in one call-up; None after the last.

    A person who came over from the wijk was not called up, and begins with appearing.
    """
    plaats = VOLGORDE.index(Regulierestap(stappen[-1].stap)) if stappen else 0
    return VOLGORDE[plaats + 1] if plaats + 1 < len(VOLGORDE) else None


@transaction.atomic
def record_stap(*, inburgeraar_id: int, door: Gebruiker, stap: Regulierestap, op: dt.date) -> RegulierMoment:
    """Record the next stage that a person on the regular route reached, on day `op`.

    `door` is the consulent who called up, or another when that consulent left.

    Raises:
        NietVanJou: this user does not approach the person.
        Weigering: another stage comes next.
        ValidationError: a day still to come, or before the stage before.
    """
    eis_was("op", op)
    eis_consulent(door)
    lock_persoon(inburgeraar_id)
    stappen = stappen_sinds(eis_op_regulier_van(inburgeraar_id, door))
    if stap != volgende_stap(stappen):
        raise Weigering(_("Deze stap is ondertussen al vastgelegd. Kijk hoe het nu staat."))
    eis_dag(op, na=stappen[-1] if stappen else None)
    with handeling(Handeling.REGULIERE_STAP_VASTGELEGD, door=door, onderdeel=stap) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        return RegulierMoment.objects.create(inburgeraar_id=inburgeraar_id, stap=stap, datum=op, door=door)


@transaction.atomic
def correct_stap(*, moment_id: int, door: Gebruiker, op: dt.date, reden: str) -> RegulierMoment:
    """Correct the day of a stage, by the same users as may record it; row history keeps the old version.

    Raises:
        NietVanJou, Weigering: not this user's, or of an earlier call-up.
        ValidationError: no reason, a day still to come, before the stage before or after the one after.
    """
    eis_was("op", op)
    moment, stappen = _van_nu(moment_id, door)
    plaats = stappen.index(moment)
    eis_dag(op, na=stappen[plaats - 1] if plaats else None, voor=next(iter(stappen[plaats + 1 :]), None))
    return _verbeter(moment, door, reden, datum=op)


@transaction.atomic
def take_back_stap(*, moment_id: int, door: Gebruiker, reden: str) -> RegulierMoment:
    """Take back the last stage, which was not reached after all, by the same users as may record it.

    Raises:
        NietVanJou: not this user's.
        Weigering: it is not the last, or the call-up itself.
        ValidationError: no reason.
    """
    moment, stappen = _van_nu(moment_id, door)
    if not is_terug_te_nemen(moment, stappen):
        raise Weigering(
            _("Alleen de laatste stap kan terug. Stopt de reguliere route? Kies dan ‘Vrijgeven’.")
        )
    return _verbeter(moment, door, reden, teruggenomen_op=nu())


def is_terug_te_nemen(moment: RegulierMoment, stappen: list[RegulierMoment]) -> bool:
    """Tell whether a stage can be taken back: only the last, and not the call-up, which ends by releasing.

    `stappen` are all stages of its call-up, in order.
    """
    return moment == stappen[-1] and moment.stap != Regulierestap.OPGEROEPEN


def _van_nu(moment_id: int, door: Gebruiker) -> tuple[RegulierMoment, list[RegulierMoment]]:
    """Return a stage of the running call-up, and all stages of that call-up, with the person locked."""
    eis_consulent(door)
    inburgeraar_id = RegulierMoment.objects.values_list("inburgeraar_id", flat=True).get(pk=moment_id)
    lock_persoon(inburgeraar_id)
    stappen = stappen_sinds(eis_op_regulier_van(inburgeraar_id, door))
    moment = next((m for m in stappen if m.pk == moment_id), None)
    if moment is None:
        raise Weigering(_("Deze stap hoort bij een eerdere oproep, of is al teruggenomen."))
    return moment, stappen


def _verbeter(moment: RegulierMoment, door: Gebruiker, reden: str, **velden: Any) -> RegulierMoment:
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom dit verandert")})
    with handeling(Handeling.REGULIERE_STAP_VERBETERD, door=door, onderdeel=moment.stap) as daad:
        daad.over("inburgeraar", moment.inburgeraar_id)
        for naam, waarde in (velden | {"reden": reden.strip()}).items():
            setattr(moment, naam, waarde)
        moment.save(update_fields=[*velden, "reden"])
    return moment


def eis_dag(op: dt.date, *, na: RegulierMoment | None, voor: RegulierMoment | None = None) -> None:
    """Refuse a day before that of stage `na`, or after that of stage `voor`.

    Raises:
        ValidationError: with the allowed days.
    """
    if na is not None and op < na.datum:
        raise ValidationError(
            {"op": _("De stap ‘%(stap)s’ was op %(dag)s. Kies die dag of een latere dag") % _woorden(na)}
        )
    if voor is not None and op > voor.datum:
        raise ValidationError(
            {"op": _("De stap ‘%(stap)s’ was op %(dag)s. Kies die dag of een eerdere dag") % _woorden(voor)}
        )


def _woorden(moment: RegulierMoment) -> dict[str, str]:
    return {"stap": str(moment.get_stap_display()), "dag": voluit(moment.datum)}


def open_op_regulier(inburgeraar_id: int) -> Benadering | None:
    """Return the open approach of a person on the regular route; None when it is not on that route."""
    lopend = open_benadering(inburgeraar_id)
    return lopend if lopend is not None and lopend.route == Route.REGULIER else None
