"""Notices: who is told of an act, and what it has read."""

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
    return sorted(
        Aanstelling.objects.in_kracht()
        .met_rol(Rol.TEAMLEIDER)
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
) -> None:
    """Leave a notice for each of these users; its words are made when it is read.

    Args:
        ontvangers: keys of users.
        soort: what kind of notice it is.
        handeling: the act it tells of.
        over: what the act was about.
        door: who did it; None when the system did.
    """
    Melding.objects.bulk_create(
        [
            Melding(
                gebruiker_id=pk,
                soort=soort,
                handeling=handeling,
                door_id=door.pk if door else None,
                over_soort=over.soort,
                over_id=over.pk,
            )
            for pk in ontvangers
        ]
    )


def tell_each(
    *,
    wie_en_wat: Iterable[tuple[int, Onderwerp]],
    soort: Meldingsoort,
    handeling: Handeling,
    door_id: int | None,
) -> None:
    """Leave notices of one act, each about a subject of its own.

    Args:
        wie_en_wat: the key of a user, and what it is told of.
        soort: what kind of notice they are.
        handeling: the act they tell of.
        door_id: the key of who did it.
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
            )
            for pk, over in wie_en_wat
        ],
        batch_size=1000,
    )


def mark_read(*, gebruiker: Gebruiker, melding: int | None = None) -> int:
    """Mark one notice of a user as read, or all of them.

    Args:
        gebruiker: whose notices; those of others are never touched.
        melding: the key of one notice; None for all.

    Returns:
        How many were unread until now.
    """
    ongelezen = Melding.objects.filter(gebruiker=gebruiker, gelezen_op=None)
    if melding is not None:
        ongelezen = ongelezen.filter(pk=melding)
    return ongelezen.update(gelezen_op=nu())
