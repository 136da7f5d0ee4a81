"""Lost updates: two people who change one row at once must not undo each other's change (docs/adr/0015).

A form carries the version of the row that it was opened with. The service writes through `wijzig_rij`; when the row
changed meanwhile that raises `Ondertussen`, with the old and new values and the versions since. Nothing is written,
and the form is shown again with what was typed (`kern.versieformulier`).

The database holds it too: `kern/sql/tel_versie.sql`.
"""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol

from django.core.exceptions import ObjectDoesNotExist
from django.db import migrations, models
from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from kern.historie import historiemodel
from kern.migraties import per_model
from kern.woorden import voluit


class Geteld(Protocol):
    """A row that knows which version it is."""

    versie: Any


class MetVersie(models.Model):
    """A row that people edit: `versie` grows with each change, and a form sends back the version it started from.

    The database counts (`telt_versies`), so that no writer can forget to.
    """

    # A database default too, for bulk writes that bypass Django: the import of a delivery.
    versie = models.PositiveIntegerField(gettext_lazy("versie"), default=1, db_default=1, editable=False)

    class Meta:
        abstract = True


def waarde_in_woorden(waarde: Any) -> str:
    """Return the value of a field as people read it."""
    match waarde:
        case None | "":
            return _("leeg")
        case bool():
            return _("ja") if waarde else _("nee")
        case dt.datetime():
            return date_format(waarde, "j F Y, H.i")
        case dt.date():
            return voluit(waarde)
        case dt.time():
            return f"{waarde:%H.%M}"
    return str(waarde)


@dataclass(frozen=True, kw_only=True)
class Verschil:
    """A field that changed since a form was opened.

    Args:
        veld: its name on the model.
        naam: its name in words.
        was: the value when the form was opened.
        nu: the value now.
    """

    veld: str
    naam: str
    was: Any
    nu: Any

    @property
    def was_in_woorden(self) -> str:
        """The old value, as people read it."""
        return waarde_in_woorden(self.was)

    @property
    def nu_in_woorden(self) -> str:
        """The current value, as people read it."""
        return waarde_in_woorden(self.nu)


class Ondertussen(Exception):
    """The row was changed after the form was opened; nothing was written.

    Args:
        rij: the row as it is now; `versie` is its version.
        verschillen: the fields that changed.
        sinds: when the version that the form was opened with was recorded.
        op: when the last change was recorded; None when history does not tell.
        versies: the keys of the versions since, newest first; the app finds who made them.
        wie: who made them, where the service knows it.
    """

    def __init__(
        self,
        *,
        rij: Geteld,
        verschillen: Iterable[Verschil] = (),
        sinds: dt.datetime | None = None,
        op: dt.datetime | None = None,
        versies: Iterable[int] = (),
        wie: str = "",
    ) -> None:
        self.rij, self.versie, self.sinds, self.op = rij, rij.versie, sinds, op
        self.verschillen, self.versies, self.wie = tuple(verschillen), tuple(versies), wie
        super().__init__(_("Dit is ondertussen gewijzigd. Kijk hieronder wat er veranderde en kies."))


def wijzig_rij[M: MetVersie](
    rij: M, *, gezien: int | None, velden: Mapping[str, Any], ook: Iterable[str] = ()
) -> M:
    """Write fields of a row, unless somebody changed them since its form was opened.

    A change by somebody else in other fields does not stop it: only the given fields are written.

    Args:
        rij: the row, read in this transaction.
        gezien: the version the form was opened with; None for an act that began by reading `rij`.
        velden: the fields to write.
        ook: fields that are not written but on which the decision rested: a change in those stops it too.

    Returns:
        The row, with the new version.

    Raises:
        Ondertussen: one of the fields was changed meanwhile.
    """
    if gezien is not None and (fout := _ondertussen(rij, gezien, {*velden, *ook})):
        raise fout
    anders = {naam: waarde for naam, waarde in velden.items() if getattr(rij, naam) != waarde}
    if not anders:
        return rij
    rijen = type(rij)._default_manager.filter(pk=rij.pk, **_alleen_als(rij.versie))  # noqa: SLF001
    if rijen.update(**anders, versie=models.F("versie") + 1):
        rij.refresh_from_db()
        return rij
    vers: M = type(rij)._default_manager.get(pk=rij.pk)  # noqa: SLF001
    return wijzig_rij(vers, gezien=rij.versie, velden=velden, ook=ook)


def _alleen_als(versie: int) -> dict[str, Any]:
    """Return the condition of the UPDATE; a function of its own, which a test removes to see updates lost."""
    return {"versie": versie}


def _ondertussen(rij: MetVersie, gezien: int, velden: set[str]) -> Ondertussen | None:
    """Return the refusal when one of these fields changed since version `gezien`, else None."""
    if rij.versie == gezien:
        return None
    versies = historiemodel(type(rij))._default_manager.filter(pgh_obj_id=rij.pk)  # noqa: SLF001
    oud = versies.filter(versie=gezien).order_by("-pgh_id").first()
    if oud is None:
        return Ondertussen(rij=rij)
    verschillen = verschillen_tussen(oud, rij, velden)
    if not verschillen:
        return None
    later = list(
        versies.filter(pgh_id__gt=oud.pgh_id).order_by("-pgh_id").values_list("pgh_id", "pgh_created_at")
    )
    return Ondertussen(
        rij=rij,
        verschillen=verschillen,
        sinds=oud.pgh_created_at,
        op=later[0][1] if later else None,
        versies=[versie for versie, _moment in later],
    )


def verschillen_tussen(oud: models.Model, nieuw: models.Model, velden: Iterable[str]) -> list[Verschil]:
    """Return the fields in which two versions of a row differ, in the order of the model.

    Both are a row or a version of its history.
    """
    gevraagd, uit = set(velden), []
    for veld in oud._meta.concrete_fields:  # noqa: SLF001
        if veld.name not in gevraagd or getattr(oud, veld.attname) == getattr(nieuw, veld.attname):
            continue
        uit.append(
            Verschil(
                veld=veld.name,
                naam=str(veld.verbose_name),
                was=waarde_van(oud, veld.name),
                nu=waarde_van(nieuw, veld.name),
            )
        )
    return uit


def waarde_van(rij: models.Model, naam: str) -> Any:
    """Return the value of a field as people read it: the label of a choice, the row behind a foreign key."""
    keuze = getattr(rij, f"get_{naam}_display", None)
    if keuze is not None:
        return keuze()
    try:
        return getattr(rij, naam)
    except ObjectDoesNotExist:
        return None


def telt_versies(app: str) -> migrations.RunPython:
    """Return the operation that has the database count the versions of an app's rows (by label) with `MetVersie`."""

    def sql(model: type[models.Model], tabel: str) -> str:
        if not issubclass(model, MetVersie):
            return ""
        return (
            f"CREATE OR REPLACE TRIGGER tel_versie BEFORE UPDATE ON {tabel}"
            " FOR EACH ROW EXECUTE FUNCTION public.tel_versie()"
        )

    return per_model(app, sql)
