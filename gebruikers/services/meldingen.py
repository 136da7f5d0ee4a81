"""Leaving notices of an act, and marking them as read."""

import datetime as dt
from collections.abc import Iterable

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker, Melding, Meldingsoort
from kern.beleid import Onderwerp
from kern.klok import nu
from logboek.enums import Handeling


def teamleiders_in_kracht() -> list[int]:
    """Return the keys of the teamleiders whose aanstelling is in force today.

    Asked before an act, so that a teamleider also hears of the end of its own aanstelling.
    """
    return in_kracht_met(Rol.TEAMLEIDER)


def in_kracht_met(*rollen: Rol) -> list[int]:
    """Return the keys of the users with one of these rollen in force today."""
    return sorted(
        Aanstelling.objects.in_kracht()
        .met_rol(*rollen)
        .filter(gebruiker__is_active=True)
        .order_by()
        .values_list("gebruiker_id", flat=True)
        .distinct()
    )


def tell(
    *,
    ontvangers: list[int],
    soort: Meldingsoort,
    handeling: Handeling,
    over: Onderwerp,
    door: Gebruiker | None,
    dag: dt.date | None = None,
) -> None:
    """Leave a notice for each of these users; its words are made when it is read.

    Args:
        ontvangers: keys of users.
        soort: the kind of notice.
        handeling: the act it tells of.
        over: the subject of the act.
        door: who did it; None when the system did.
        dag: the day it is about.
    """
    tell_each(
        wie_en_wat=[(pk, over) for pk in ontvangers],
        soort=soort,
        handeling=handeling,
        door_id=door.pk if door else None,
        dag=dag,
    )


def tell_each(
    *,
    wie_en_wat: Iterable[tuple[int, Onderwerp]],
    soort: Meldingsoort,
    handeling: Handeling,
    door_id: int | None,
    dag: dt.date | None = None,
    aantal: int = 1,
) -> None:
    """Leave notices of one act, each about its own subject.

    Args:
        wie_en_wat: the key of a user, and the subject of its notice.
        soort: the kind of notice.
        handeling: the act they tell of.
        door_id: the key of who did it; None when the system did.
        dag: the day it is about; of the subject, for a reader who may not open that any more.
        aantal: of how many subjects each of them tells, its own the first.
    """
    Melding.objects.bulk_create(
        [
            Melding(
                gebruiker_id=pk,
                soort=soort,
                handeling=handeling,
                door_id=door_id,
                over_soort=over.soort,
                over_id=over.pk,
                dag=dag,
                aantal=aantal,
            )
            for pk, over in wie_en_wat
        ],
        batch_size=1000,
    )


def mark_read(*, gebruiker: Gebruiker, melding: int | None = None) -> int:
    """Mark one notice (by key) of a user as read, or all of them for None; those of others are never touched.

    Returns:
        How many were unread until now.
    """
    ongelezen = Melding.objects.filter(gebruiker=gebruiker, gelezen_op=None)
    if melding is not None:
        ongelezen = ongelezen.filter(pk=melding)
    return ongelezen.update(gelezen_op=nu())
