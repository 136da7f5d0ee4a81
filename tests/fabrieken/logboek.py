"""Acts in the logboek, done before a test."""

import datetime as dt

from kern.klok import nu
from logboek.enums import Handeling
from logboek.models import Logregel


def zocht(gebruiker_id: int, aantal: int, geleden: dt.timedelta) -> None:
    """Let a user have looked so often beyond its sight."""
    eerste = 10**12 + gebruiker_id * 1000
    Logregel.objects.bulk_create(
        Logregel(
            id=eerste + i, moment=nu() - geleden, actor_id=gebruiker_id, handeling=Handeling.ELDERS_GEZOCHT
        )
        for i in range(aantal)
    )
