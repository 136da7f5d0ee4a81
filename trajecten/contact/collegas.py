"""The colleagues who can go along to a talk: each spends the minutes of it (DOMEIN 6, 8a)."""

import datetime as dt

from django.db.models import QuerySet

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker


def collegas(gebruiker: Gebruiker, op: dt.date | None = None) -> QuerySet[Gebruiker]:
    """Return the other trajectcoördinatoren of a day (default today), by name."""
    wie = Aanstelling.objects.in_kracht(op).met_rol(Rol.TRAJECTCOORDINATOR).order_by().values("gebruiker")
    return (
        Gebruiker.objects.filter(pk__in=wie).exclude(pk=gebruiker.pk).order_by("voornaam", "achternaam", "pk")
    )
