"""Who made the versions of a row, for "ondertussen gewijzigd door" and "eerdere versies"."""

from collections.abc import Mapping

from django.db import connection, models
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from kern.versie import Ondertussen


def wie_wijzigde(rij: models.Model) -> dict[int, str]:
    """Return the name of who made each version of a row within sight, by the key of the version.

    A model that names in `versie_van` the column with who made a version tells it itself; else its table must be one
    that `rls.wie_wijzigde` knows, which who opens no persons may not call.
    """
    if kolom := getattr(rij, "versie_van", ""):
        versies = historiemodel(type(rij))._default_manager.filter(pgh_obj_id=rij.pk)  # noqa: SLF001
        return _met_namen(dict(versies.values_list("pgh_id", f"{kolom}_id")))
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT versie, wie FROM rls.wie_wijzigde(%s, %s)",
            [rij._meta.db_table, rij.pk],  # noqa: SLF001
        )
        return _met_namen(dict(cursor.fetchall()))


def _met_namen(wie: Mapping[int, int | None]) -> dict[int, str]:
    namen = {g.pk: g.naam for g in Gebruiker.objects.filter(pk__in={pk for pk in wie.values() if pk})}
    return {versie: namen.get(pk or 0, _("het systeem")) for versie, pk in wie.items()}


def wie_ondertussen(fout: Ondertussen) -> str:
    """Return who changed a row since a form was opened, in words; each name once, the latest first."""
    if fout.wie or not isinstance(fout.rij, models.Model):
        return fout.wie
    namen = wie_wijzigde(fout.rij)
    return _(" en ").join(dict.fromkeys(namen[v] for v in fout.versies if v in namen))
