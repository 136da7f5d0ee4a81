"""Recording the aanbod and its answer (DOMEIN 5.2)."""

import datetime as dt

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.services.keuzes import eis_te_kiezen
from kern.dagen import eis_was
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.plan.enums import Aanbodantwoord
from trajecten.plan.fouten import AanbodWacht
from trajecten.plan.models import Aanbod, Taalroute
from trajecten.plan.services.basis import lock_rij, lock_traject


def _eis_antwoord(gedaan_op: dt.date, antwoord: Aanbodantwoord, antwoord_op: dt.date | None) -> None:
    if antwoord == Aanbodantwoord.NOG_GEEN:
        if antwoord_op is not None:
            raise ValidationError({"antwoord_op": _("Laat dit leeg zolang er geen antwoord is")})
        return
    if antwoord_op is None:
        raise ValidationError({"antwoord_op": _("Vul in wanneer het antwoord kwam")})
    if antwoord_op < gedaan_op:
        raise ValidationError({"antwoord_op": _("Het antwoord komt niet voor het aanbod")})


@transaction.atomic
def add_aanbod(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    taalroute: Taalroute,
    gedaan_op: dt.date,
    antwoord: Aanbodantwoord = Aanbodantwoord.NOG_GEEN,
    antwoord_op: dt.date | None = None,
) -> Aanbod:
    """Record an aanbod to a person, made on day `gedaan_op`, with the answer when there is one.

    Raises:
        AanbodWacht: the previous aanbod still waits for a yes or no.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        ValidationError: an impossible day, by field.
    """
    eis_was("gedaan_op", gedaan_op)
    eis_was("antwoord_op", antwoord_op)
    _eis_antwoord(gedaan_op, antwoord, antwoord_op)
    traject = lock_traject(inburgeraar_id, door)
    wacht = [a for a in Aanbodantwoord if a.open]
    if antwoord.open and Aanbod.objects.filter(traject=traject, antwoord__in=wacht).exists():
        raise AanbodWacht
    eis_te_kiezen("taalroute", taalroute, op=gedaan_op)
    with handeling(Handeling.AANBOD_GEDAAN, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        return Aanbod.objects.create(
            inburgeraar_id=inburgeraar_id,
            traject=traject,
            gedaan_op=gedaan_op,
            taalroute=taalroute,
            antwoord=antwoord,
            antwoord_op=antwoord_op,
            door=door,
        )


@transaction.atomic
def answer_aanbod(
    *,
    aanbod_id: int,
    door: Gebruiker,
    versie: int | None,
    antwoord: Aanbodantwoord,
    antwoord_op: dt.date | None,
    gedaan_op: dt.date | None = None,
    taalroute: Taalroute | None = None,
) -> Aanbod:
    """Record the answer to an aanbod that was recorded before, and correct its day or route.

    `versie` is that of the row as the user saw it; a day or route of None stays as it was.

    Raises:
        AanbodWacht: another aanbod still waits for a yes or no.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was answered meanwhile.
        ValidationError: an impossible day, by field.
    """
    eis_was("gedaan_op", gedaan_op)
    eis_was("antwoord_op", antwoord_op)
    aanbod = lock_rij(Aanbod, aanbod_id, door)
    gedaan_op = gedaan_op or aanbod.gedaan_op
    _eis_antwoord(gedaan_op, antwoord, antwoord_op)
    ander = Aanbod.objects.filter(
        traject_id=aanbod.traject_id, antwoord__in=[a for a in Aanbodantwoord if a.open]
    ).exclude(pk=aanbod_id)
    if antwoord.open and ander.exists():
        raise AanbodWacht
    eis_te_kiezen("taalroute", taalroute, op=gedaan_op, nu=aanbod.taalroute_id)
    with handeling(Handeling.AANBOD_BEANTWOORD, door=door) as daad:
        daad.over("inburgeraar", aanbod.inburgeraar_id)
        velden = {
            "antwoord": antwoord,
            "antwoord_op": antwoord_op,
            "gedaan_op": gedaan_op,
            "taalroute": taalroute or aanbod.taalroute,
        }
        return wijzig_rij(aanbod, gezien=versie, velden=velden)
