"""Acts in the logboek from before a test."""

import datetime as dt

from kern.klok import nu
from logboek.enums import Handeling
from logboek.models import Logregel


def zocht(gebruiker_id: int, aantal: int, geleden: dt.timedelta) -> None:
    """Log that a user searched beyond its sight `aantal` times, so long ago."""
    eerste = 10**12 + gebruiker_id * 1000
    Logregel.objects.bulk_create(
        Logregel(
            id=eerste + i, moment=nu() - geleden, actor_id=gebruiker_id, handeling=Handeling.ELDERS_GEZOCHT
        )
        for i in range(aantal)
    )
