"""Who may record a contact with a person, for pages that offer it: as a column, and of one person."""

from django.db.models import Case, CharField, Exists, OuterRef, Q, Value, When

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import DOSSIERHOUDER, Inburgeraar, Route, Toegang
from kern.weigering import Weigering
from trajecten.contact.services.gevolgen import eis_mag_vastleggen

HOUDT, VASTLEGGEN, NIET = "", "vastleggen", "niet"
"""What a user may do with a person: all that the keeper of the dossier may, only record a contact, or neither."""


def mag_vastleggen(persoon: Inburgeraar, door: Gebruiker) -> bool:
    """Tell whether this user may record a contact with a person."""
    try:
        eis_mag_vastleggen(persoon, door)
    except Weigering:
        return False
    return True


def wat_mag(gebruiker: Gebruiker) -> Case:
    """Return as a column of rows about a person what this user may do: `HOUDT`, `VASTLEGGEN` or `NIET`.

    It says the same as `eis_mag_vastleggen`, for lists that do not ask it of each person.
    """
    houdt = Toegang.objects.filter(
        inburgeraar=OuterRef("inburgeraar"), gebruiker=gebruiker, grond__in=DOSSIERHOUDER
    ).in_kracht()
    in_wijk = (
        Aanstelling.objects.in_kracht()
        .met_rol(Rol.TRAJECTCOORDINATOR)
        .filter(Q(wijk__isnull=True) | Q(wijk=OuterRef("inburgeraar__wijk")), gebruiker=gebruiker)
    )
    elders = ~Q(inburgeraar__route=Route.WIJKGERICHT)
    return Case(
        When(Exists(houdt), then=Value(HOUDT)),
        When(elders & Exists(in_wijk), then=Value(VASTLEGGEN)),
        default=Value(NIET),
        output_field=CharField(),
    )
