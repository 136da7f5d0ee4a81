"""The end of the regular route before it is completed: stopped or moved, and taking that back (DOMEIN 4)."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Benadering, Eindreden, Inburgeraar, Route
from inburgeraars.services.benaderingen import beeindig, lock_persoon
from kern.dagen import eis_was
from kern.klok import nu, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from vinden.models import EINDES, Overnameverzoek, Regulierestap, RegulierMoment
from vinden.regulier.services import beslist, eis_consulent, eis_op_regulier_van
from vinden.regulier.stappen import eis_dag, stappen_sinds

EINDREDEN = {Regulierestap.GESTOPT: Eindreden.VRIJGEGEVEN, Regulierestap.VERHUISD: Eindreden.VERHUISD}
"""Why the approach ends; that the route stopped, and the reason, stand in the stage."""


@transaction.atomic
def stop_regulier(
    *, inburgeraar_id: int, door: Gebruiker, einde: Regulierestap, op: dt.date, reden: str
) -> RegulierMoment:
    """Record that a person stopped on the regular route or moved, on day `op`; the person is free again.

    `door` is the consulent who called up, or another when that consulent left. A person who completed the route does
    not stop any more.

    Raises:
        NietVanJou: this user does not approach the person.
        Weigering: the route was completed, or a coordinator asked for this person and waits for an answer.
        ValidationError: no reason, a day still to come, or before the last stage.
    """
    eis_was("op", op)
    eis_consulent(door)
    persoon = lock_persoon(inburgeraar_id)
    lopend = eis_op_regulier_van(inburgeraar_id, door)
    stappen = stappen_sinds(lopend)
    if einde not in EINDREDEN or (stappen and stappen[-1].stap == Regulierestap.AFGEROND):
        raise Weigering(_("De reguliere route is al afgerond. Klopt dat niet? Neem eerst die stap terug."))
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in wat er is gebeurd")})
    eis_dag(op, na=stappen[-1] if stappen else None)
    if Overnameverzoek.objects.filter(inburgeraar=persoon, antwoord="").exists():
        raise Weigering(
            _("Een collega wil deze persoon overnemen. Beantwoord eerst dat verzoek, bij Overnames.")
        )
    with handeling(Handeling.REGULIERE_STAP_VASTGELEGD, door=door, onderdeel=einde) as daad:
        daad.over("inburgeraar", persoon.pk)
        moment = RegulierMoment.objects.create(
            inburgeraar=persoon, stap=einde, datum=op, door=door, reden=reden.strip()
        )
        Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.VRIJ)
        beeindig(lopend, EINDREDEN[einde], op=vandaag())
    return moment


@transaction.atomic
def take_back_einde(*, moment_id: int, door: Gebruiker, reden: str) -> RegulierMoment:
    """Take back that a person stopped or moved: the same call-up goes on, with its stages, as long as nobody else came.

    Raises:
        NietVanJou: no aanstelling as consulent, or the call-up was another's who works here.
        Weigering: the person was approached since, or it is no such stage.
        ValidationError: no reason.
    """
    eis_consulent(door)
    if not reden.strip():
        raise ValidationError({"reden": _("Vul in waarom dit verandert")})
    persoon = lock_persoon(RegulierMoment.objects.values_list("inburgeraar_id", flat=True).get(pk=moment_id))
    moment = RegulierMoment.objects.get(pk=moment_id)
    gestopt = laatste_einde(persoon)
    if gestopt is None or gestopt[0] != moment or not beslist(gestopt[1].door_id, door):
        raise Weigering(
            _("Deze stap kan niet terug: er is sindsdien iets veranderd, of een collega heeft opgeroepen.")
        )
    benadering = gestopt[1]
    try:
        with transaction.atomic(), handeling(Handeling.REGULIERE_STAP_VERBETERD, door=door) as daad:
            daad.over("inburgeraar", persoon.pk)
            moment.reden, moment.teruggenomen_op = reden.strip(), nu()
            moment.save(update_fields=["reden", "teruggenomen_op"])
            benadering.eindreden, benadering.tot = "", None
            benadering.save(update_fields=["eindreden", "tot"])
            Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.REGULIER)
    except IntegrityError as fout:
        raise Weigering(
            _("Sindsdien heeft iemand anders deze persoon benaderd. Vraag om een overname.")
        ) from fout
    return moment


def laatste_einde(persoon: Inburgeraar) -> tuple[RegulierMoment, Benadering] | None:
    """Return the stage by which the last call-up of a free person ended, with that approach; None when there is none."""
    if persoon.route != Route.VRIJ or persoon.overleden_op is not None:
        return None
    laatste = Benadering.objects.filter(inburgeraar=persoon).order_by("-sinds", "-pk").first()
    if laatste is None or laatste.route != Route.REGULIER or not laatste.eindreden:
        return None
    stappen = stappen_sinds(laatste)
    return (stappen[-1], laatste) if stappen and stappen[-1].stap in EINDES else None
