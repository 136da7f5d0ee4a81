"""That a person died: what ends with it wherever it is recorded, and taking it back (DOMEIN 4 and 5)."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.fouten import Overleden
from inburgeraars.models import (
    AANGENOMEN,
    VOORSTEL,
    Benadering,
    Eindreden,
    Inburgeraar,
    Overlijden,
    Route,
    Toegang,
)
from inburgeraars.services.benaderingen import (
    beeindig,
    eis_eigen_claim,
    laat_los,
    lock_persoon,
    meld_caseload,
    open_benadering,
)
from kern.dagen import eis_was
from kern.klok import nu, vandaag
from kern.terugdraaien import draai_terug, handeling_van
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.plan.services.basis import eis_reden
from trajecten.stappen.fouten import GeenNazorg
from trajecten.stappen.models import Nazorgmeting
from trajecten.stappen.services.einde import laat_rusten, neem_einde_terug, schrijf_overlijden
from trajecten.stappen.services.nazorg import in_nazorg
from trajecten.stappen.services.sluiten import hervat_traject
from trajecten.traject.enums import Uitkomst
from trajecten.traject.lopend import eis_begeleidt, vast_contact
from trajecten.traject.models import Traject


@transaction.atomic
def record_overlijden(
    *, inburgeraar_id: int, door: Gebruiker, op: dt.date, toelichting: str = ""
) -> Overlijden:
    """Record that a person without a running traject died: one who was claimed, or is in nazorg.

    A running traject is closed with outcome *overleden*, which records it too.

    Raises:
        NietInCaseload: the user does not keep the dossier, as fixed contact or its replacement.
        GeenNazorg: the person is not in nazorg.
        Overleden: it was recorded before.
        ValidationError: a day still to come, or before the end of the traject.
    """
    eis_was("op", op)
    persoon = lock_persoon(inburgeraar_id)
    _eis_leeft(persoon)
    eis_begeleidt(inburgeraar_id, door)
    lopend = open_benadering(inburgeraar_id)
    claim = (
        eis_eigen_claim(inburgeraar_id, vast_contact(inburgeraar_id) or door) if lopend is not None else None
    )
    if claim is None:
        _eis_nazorg(inburgeraar_id, op)
    with handeling(Handeling.OVERLIJDEN_VASTGELEGD, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        rij = schrijf_overlijden(inburgeraar_id, op=op, door=door)
        if claim is not None:
            laat_los(claim, reden=Eindreden.OVERLEDEN, overleden_op=op, toelichting=toelichting.strip())
        else:
            Inburgeraar.objects.filter(pk=inburgeraar_id).update(overleden_op=op)
        laat_rusten(inburgeraar_id)
    return rij


def end_regulier_by_death(benadering: Benadering, *, door: Gebruiker, op: dt.date) -> Overlijden:
    """Write that a person on the regular route died; inside an act, with the person locked and the user allowed to."""
    rij = schrijf_overlijden(benadering.inburgeraar_id, op=op, door=door)
    # The route follows its benadering; from then on the consulent sees a free person.
    beeindig(benadering, Eindreden.OVERLEDEN, op=vandaag())
    Inburgeraar.objects.filter(pk=benadering.inburgeraar_id).update(route=Route.VRIJ, overleden_op=op)
    laat_rusten(benadering.inburgeraar_id)
    return rij


def _eis_leeft(persoon: Inburgeraar) -> None:
    if persoon.overleden_op is not None:
        raise Overleden


def _eis_nazorg(inburgeraar_id: int, op: dt.date) -> None:
    traject = in_nazorg(inburgeraar_id)
    if traject is None or traject.gesloten_op is None:
        raise GeenNazorg
    if op < traject.gesloten_op:
        raise ValidationError({"op": _("Kies een dag na het einde van het traject")})


@transaction.atomic
def take_back_overlijden(*, inburgeraar_id: int, door: Gebruiker, reden: str) -> Overlijden:
    """Take back that a person died, because that was a mistake: everything that it ended goes on (DOMEIN 5).

    Raises:
        Weigering: `door` is no teamleider, or no death is on record.
        ValidationError: no reason.
    """
    lock_persoon(inburgeraar_id)
    if not door.heeft(Rol.TEAMLEIDER):
        raise Weigering(_("Alleen een teamleider kan een overlijden terugnemen."))
    reden = eis_reden(reden)
    rij = Overlijden.objects.filter(inburgeraar=inburgeraar_id, teruggenomen_op__isnull=True).first()
    if rij is None:
        raise Weigering(_("Er is geen overlijden vastgelegd dat je kunt terugnemen."))
    daad_van_toen = handeling_van(rij)
    with handeling(Handeling.OVERLIJDEN_TERUGGENOMEN, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        rij.teruggenomen_op, rij.teruggenomen_door, rij.reden = nu(), door, reden
        rij.save(update_fields=["teruggenomen_op", "teruggenomen_door", "reden"])
        # A transfer that lapsed with it is proposed anew: the reading of its receiver does not come back.
        toegangen = Toegang.objects.exclude(omvang__in=(VOORSTEL, AANGENOMEN))
        for rijen in (Benadering.objects.all(), toegangen, Nazorgmeting.objects.all()):
            draai_terug(rijen.filter(inburgeraar=inburgeraar_id), daad_van_toen)
        # Not from history: the rows can have come from another person by a merge.
        lopend = open_benadering(inburgeraar_id)
        Inburgeraar.objects.filter(pk=inburgeraar_id).update(
            overleden_op=None, route=lopend.route if lopend else Route.VRIJ
        )
        contact = vast_contact(inburgeraar_id)
        traject = Traject.objects.filter(inburgeraar=inburgeraar_id, uitkomst=Uitkomst.OVERLEDEN).first()
        if traject is not None:
            hervat_traject(traject, door=door, van=contact, contact=contact, reden=reden)
        else:
            neem_einde_terug(inburgeraar_id, daad_van_toen, door=door, van=contact, contact=contact)
        if contact is not None:
            meld_caseload(inburgeraar_id, contact)
    return rij
