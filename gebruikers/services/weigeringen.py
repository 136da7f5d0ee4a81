"""Refusals: in the logboek, and slowed when there are many (docs/adr/0040).

A refusal is a page that its policy or its view did not open: 403 or 404. Thirty in an hour is no slip of the finger.
"""

import datetime as dt
from functools import cache

from django.apps import apps
from django.conf import settings
from django.db import connection

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Melding, Meldingsoort
from gebruikers.services.meldingen import in_kracht_met, tell
from kern.beleid import Onderwerp
from kern.klok import nu
from logboek.enums import Handeling
from logboek.services import leg_vast_zonder_sleutel

UUR = dt.timedelta(hours=1)
RUST = dt.timedelta(minutes=1)
"""How long a user waits after a refusal too many. Everything works again after it: nobody is locked out."""
EENS_PER = dt.timedelta(days=1)
"""There is one notice about a user in this time, however often it is refused."""
HOREN_HET = (Rol.BEHEERDER, Rol.TEAMLEIDER)


def log_refusal(*, gebruiker: Gebruiker, gevraagd: Onderwerp | None, pagina: str) -> None:
    """Log that a user was refused, and slow it when that happened too often.

    Called in a transaction of its own, as that user.

    Args:
        gebruiker: who asked.
        gevraagd: what its address asked for, whether or not it exists.
        pagina: the name of the page.
    """
    over = () if gevraagd is None else (gevraagd,)
    leg_vast_zonder_sleutel(Handeling.GEWEIGERD, door=gebruiker, over=over, onderdeel=pagina)
    tabel = None if gevraagd is None else _tabellen().get(gevraagd.soort)
    with connection.cursor() as cursor:
        if gevraagd is not None and tabel is not None:
            cursor.execute("SELECT rls.log_geweigerd(%s, %s)", [tabel, gevraagd.pk])
        cursor.execute("SELECT rls.eigen_weigeringen(%s)", [nu() - UUR])
        (aantal,) = cursor.fetchone()
    if aantal >= settings.WEIGERINGEN_PER_UUR:
        _slow_down(gebruiker)


def _slow_down(gebruiker: Gebruiker) -> None:
    # The row is locked from here on, so of several refusals at once one finds no notice yet.
    Gebruiker.objects.filter(pk=gebruiker.pk).update(geremd_tot=nu() + RUST)
    eerder = Melding.objects.filter(
        soort=Meldingsoort.WEIGERINGEN,
        over_soort="gebruiker",
        over_id=gebruiker.pk,
        created_at__gt=nu() - EENS_PER,
    )
    if eerder.exists():
        return
    tell(
        ontvangers=[pk for pk in in_kracht_met(*HOREN_HET) if pk != gebruiker.pk],
        soort=Meldingsoort.WEIGERINGEN,
        handeling=Handeling.GEWEIGERD,
        over=Onderwerp("gebruiker", gebruiker.pk),
        door=gebruiker,
    )


@cache
def _tabellen() -> dict[str, str]:
    """Return by kind of row (the name of its model) the table of every kind that is about one person."""
    return {
        str(model._meta.model_name): model._meta.db_table  # noqa: SLF001
        for model in apps.get_models()
        if not hasattr(model, "pgh_tracked_model")
        and {"id", "inburgeraar"} <= {veld.name for veld in model._meta.concrete_fields}  # noqa: SLF001
    }
