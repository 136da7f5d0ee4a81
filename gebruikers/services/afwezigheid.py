"""Absence of a colleague, recorded by a teamleider (DOMEIN 2 and 8). Nothing is deleted: what is taken back has no days.

The database holds it too: `gebruikers/sql/zicht_afwezigheid.sql`.
"""

import datetime as dt

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Afwezigheid, Afwezigheidsreden, Gebruiker
from gebruikers.services.controle import at_field, check_row
from kern.dagen import JAAR
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling

VELDEN = {
    "afwezigheid_van_voor_tot": "laatste_dag",
    "afwezigheid_heeft_einde": "laatste_dag",
    "afwezigheid_een_tegelijk": "van",
}


@transaction.atomic
def record_afwezigheid(
    *, gebruiker: Gebruiker, reden: Afwezigheidsreden, van: dt.date, laatste_dag: dt.date, door: Gebruiker
) -> Afwezigheid:
    """Record that a colleague is away, from a first to a last day, which may lie back or ahead.

    Raises:
        PermissionDenied: no teamleider.
        ValidationError: days that cannot be, or an absence in them already.
    """
    _eis_teamleider(door)
    _eis_dichtbij("van", van)
    _eis_laatste_dag(laatste_dag, van)
    rij = Afwezigheid(gebruiker=gebruiker, reden=reden, van=van, tot=laatste_dag + DAG, door=door)
    return _schrijf(rij, Handeling.AFWEZIGHEID_VASTGELEGD, door)


@transaction.atomic
def change_afwezigheid(
    *,
    afwezigheid_id: int,
    door: Gebruiker,
    laatste_dag: dt.date,
    reden: Afwezigheidsreden | None = None,
) -> Afwezigheid:
    """Let an absence last longer or shorter, or give it another reason; None keeps the reason.

    Raises:
        PermissionDenied: no teamleider.
        Weigering: it was taken back.
        ValidationError: a last day before the first, or another absence in those days.
    """
    _eis_teamleider(door)
    rij = lock_afwezigheid(afwezigheid_id)
    if rij.ingetrokken:
        raise Weigering(_("Deze afwezigheid is ingetrokken. Leg een nieuwe vast."))
    _eis_laatste_dag(laatste_dag, rij.van)
    was = (rij.tot, rij.reden)
    rij.tot, rij.reden = laatste_dag + DAG, reden or rij.reden
    return rij if was == (rij.tot, rij.reden) else _schrijf(rij, Handeling.AFWEZIGHEID_GEWIJZIGD, door)


@transaction.atomic
def withdraw_afwezigheid(*, afwezigheid_id: int, door: Gebruiker) -> Afwezigheid:
    """Take back an absence that was recorded by mistake: it lowers no hours any more.

    Raises:
        PermissionDenied: no teamleider.
    """
    _eis_teamleider(door)
    rij = lock_afwezigheid(afwezigheid_id)
    if rij.ingetrokken:
        return rij
    rij.tot = rij.van
    return _schrijf(rij, Handeling.AFWEZIGHEID_INGETROKKEN, door)


def lock_afwezigheid(pk: int) -> Afwezigheid:
    """Return an absence, locked to the end of the transaction."""
    return Afwezigheid.objects.select_for_update(of=("self",)).select_related("gebruiker").get(pk=pk)


def _eis_teamleider(door: Gebruiker) -> None:
    if not door.heeft(Rol.TEAMLEIDER):
        raise PermissionDenied(_("Alleen de teamleider legt vast dat iemand afwezig is."))


def _eis_dichtbij(veld: str, dag: dt.date) -> None:
    if abs(dag - vandaag()) > JAAR:
        raise ValidationError({veld: _("Dit is meer dan een jaar van vandaag. Klopt het jaar?")})


def _eis_laatste_dag(laatste_dag: dt.date, van: dt.date) -> None:
    # A period without days is how an absence is taken back, so the constraint lets it pass.
    if laatste_dag < van:
        raise ValidationError({"laatste_dag": _("De laatste dag ligt niet voor de eerste.")})
    _eis_dichtbij("laatste_dag", laatste_dag)


def _schrijf(rij: Afwezigheid, daad_: Handeling, door: Gebruiker) -> Afwezigheid:
    check_row(rij, VELDEN)
    with handeling(daad_, door=door) as daad:
        with at_field(Afwezigheid, VELDEN):
            rij.save()
        daad.over("gebruiker", rij.gebruiker_id)
    return rij
