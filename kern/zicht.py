"""Who may see which person: the querysets (wall 2) and the policies (wall 3) over the same SQL functions.

`rls.wijken`, `rls.routes` and `rls.personen` hold the rule, once (files in `gebruikers/sql` and
`inburgeraars/sql`). Both walls call them; the queryset with the user it is given, the policy with the user of the
transaction. The array is compared with `= ANY ((SELECT …))`, so that each function is called once a statement; it
works its answer out once a transaction.
"""

import functools
import operator
from collections.abc import Iterator
from typing import Any, Self

from django.db import migrations, models
from django.db.models import BooleanField, Exists, F, Func, OuterRef, Value

from kern.identiteit import Identiteit
from kern.migraties import per_model
from kern.velden import Lager, Niveau

PERSOON_TABEL = "inburgeraars_inburgeraar"


class _Binnen(Func):
    """`column = ANY (array of one of the three functions)`, usable as a condition."""

    output_field = BooleanField()

    def __init__(self, kolom: str, functie: str, gebruiker: int | None, niveau: int) -> None:
        soort = "text" if functie == "routes" else "bigint"
        super().__init__(
            F(kolom),
            Value(gebruiker, output_field=models.BigIntegerField()),
            Value(int(niveau), output_field=models.IntegerField()),
        )
        self.sjabloon = (functie, soort)

    def as_sql(self, compiler: Any, connection: Any, *_: Any, **__: Any) -> tuple[str, Any]:  # noqa: ARG002
        """Compile; the sub-select keeps the planner from calling the function per row."""
        functie, soort = self.sjabloon
        delen = [compiler.compile(e) for e in self.get_source_expressions()]
        (kolom, p1), (gebruiker, p2), (niveau, p3) = delen
        sql = f"{kolom} = ANY ((SELECT rls.{functie}({gebruiker}::bigint, {niveau}::int))::{soort}[])"
        return sql, (*p1, *p2, *p3)


class ZichtQuerySet[M: models.Model](models.QuerySet[M]):
    """A queryset over a table about a person, which can be narrowed to what a user may see.

    The model declares its `niveau`, and in `lager` which rows are seen at a lower one; a table other than that of the
    person holds `inburgeraar`. A row that hangs on another (`volgt` names the foreign key) is seen only with that one.
    """

    def visible_to(self, gebruiker: Identiteit, niveau: Niveau | None = None) -> Self:
        """Narrow to the rows this user may see.

        Args:
            gebruiker: whose sight.
            niveau: the level asked; the level of the row when left out, never below it.
        """
        gevraagd = niveau or Niveau.PERSOON
        diepte = max(gevraagd, self.model.niveau)  # type: ignore[attr-defined]
        if self.model._meta.db_table == PERSOON_TABEL:  # noqa: SLF001
            return self.filter(binnen_zicht(gebruiker, diepte))
        zichtbaar = models.Q(self._van_zichtbare(gebruiker, diepte))
        lager: Lager | None = getattr(self.model, "lager", None)
        if lager is not None and max(gevraagd, lager.niveau) < diepte:
            ook = self._van_zichtbare(gebruiker, max(gevraagd, lager.niveau))
            zichtbaar |= models.Q(ook, **{f"{lager.kolom}__in": lager.waarden})
        if volgt := _volgt(self.model):
            zichtbaar &= models.Q(**{f"{volgt}__isnull": True}) | models.Q(
                self._met_zichtbare(volgt, gebruiker)
            )
        return self.filter(zichtbaar)

    def _met_zichtbare(self, volgt: str, gebruiker: Identiteit) -> Exists:
        andere: Any = self.model._meta.get_field(volgt).related_model  # noqa: SLF001
        return Exists(andere.objects.visible_to(gebruiker).filter(pk=OuterRef(f"{volgt}_id")))

    def _van_zichtbare(self, gebruiker: Identiteit, niveau: Niveau) -> Exists:
        personen = self.model._meta.get_field("inburgeraar").related_model  # noqa: SLF001
        return Exists(
            personen._base_manager.filter(  # type: ignore[union-attr]  # noqa: SLF001
                binnen_zicht(gebruiker, niveau), pk=OuterRef("inburgeraar_id")
            )
        )

    def door_toegang(self, gebruiker: Identiteit, niveau: Niveau) -> Self:
        """Narrow persons to whom this user may see by toegang, wherever they live; never in place of `visible_to`.

        Args:
            gebruiker: whose sight.
            niveau: the level asked.
        """
        return self.filter(_Binnen("id", "personen", gebruiker.pk, niveau))


def _volgt(model: type[models.Model]) -> str:
    """Return the foreign key to the row with which rows of a model are seen; empty for a model that has none."""
    return str(getattr(model, "volgt", ""))


def binnen_zicht(gebruiker: Identiteit, niveau: Niveau) -> Any:
    """Return the condition on the table of persons: within this user's sight at this level.

    Whoever was merged with another goes on as that other, and is seen no more.
    """
    wegen = [
        models.Q(_Binnen(kolom, functie, gebruiker.pk, niveau)) for kolom, functie, _soort in _wegen(niveau)
    ]
    return functools.reduce(operator.or_, wegen) & models.Q(samengevoegd_met__isnull=True)


def _wegen(niveau: Niveau) -> Iterator[tuple[str, str, str]]:
    """Give the ways to a person: column, function, type. No route opens anything deeper than the register."""
    yield "wijk_id", "wijken", "bigint"
    if niveau <= Niveau.REGISTER:
        yield "route", "routes", "text"
    yield "id", "personen", "bigint"


def _voorwaarde(niveau: Niveau, alias: str) -> str:
    wegen = (
        f"{alias}{kolom} = ANY ((SELECT rls.{functie}(rls.gebruiker(), {int(niveau)}))::{soort}[])"
        for kolom, functie, soort in _wegen(niveau)
    )
    return f"({' OR '.join(wegen)})"


def zicht_per_niveau() -> migrations.RunSQL:
    """Make two views for each level: the keys of the persons in sight, and of every person whether it is.

    For use in a migration. Functions that narrow to whom one may see ask the first, policies the second. A view reads as
    its owner: asking the table of the persons itself would test its policy, which every level holds already, once more
    in each.
    """
    sql = ""
    for niveau in Niveau:
        naam, voorwaarde = niveau.name.lower(), _voorwaarde(niveau, "i.")
        sql += f"""
            CREATE OR REPLACE VIEW rls.{naam} AS SELECT i.id FROM {PERSOON_TABEL} i WHERE {voorwaarde};
            CREATE OR REPLACE VIEW rls.ziet_{naam} AS SELECT i.id, {voorwaarde} AS ziet FROM {PERSOON_TABEL} i;
        """  # noqa: S608
    return migrations.RunSQL(sql)


def zicht(app: str) -> migrations.RunPython:
    """Make the policies of every table of an app whose model has a level, and of its history: for use in a migration.

    A table that has these policies gets them anew, so a later migration that makes one, or changes a level, asks again.
    One whose model says `eigen_zicht` is opened by policies of its own, and by no level.

    Args:
        app: its label.
    """

    def sql(model: type[models.Model], tabel: str) -> str:
        niveau: Niveau | None = getattr(model, "niveau", None)
        if niveau is None or getattr(model, "eigen_zicht", False):
            return ""
        return _policies(tabel, model) + _historie_policies(f"{tabel}event", model)

    return per_model(app, sql)


def _policies(tabel: str, model: type[models.Model], opdracht: str = "ALL") -> str:
    niveau: Niveau = model.niveau  # type: ignore[attr-defined]
    lager: Lager | None = getattr(model, "lager", None)
    sql = f"""
        ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;
        DROP POLICY IF EXISTS zicht ON {tabel};
        DROP POLICY IF EXISTS zicht_lager ON {tabel};
        DROP POLICY IF EXISTS taak ON {tabel};
        DROP POLICY IF EXISTS wisser ON {tabel};
        CREATE POLICY zicht ON {tabel} FOR {opdracht} TO web USING ({_in_zicht(tabel, niveau)}{_met_wat_het_volgt(tabel, model)});
        CREATE POLICY taak ON {tabel} TO taak USING (true);
        CREATE POLICY wisser ON {tabel} TO wisser USING (true);
    """
    if lager is not None:
        woorden = ", ".join(f"'{waarde}'" for waarde in lager.waarden)
        sql += f"""
            CREATE POLICY zicht_lager ON {tabel} FOR {opdracht} TO web
            USING ({lager.kolom} IN ({woorden}) AND {_in_zicht(tabel, lager.niveau)});
        """
    return sql


def _met_wat_het_volgt(tabel: str, model: type[models.Model]) -> str:
    """Return the further condition on a row that hangs on another: that one is seen, by its own policies."""
    volgt = _volgt(model)
    if not volgt:
        return ""
    andere = model._meta.get_field(volgt).related_model._meta.db_table  # type: ignore[union-attr]  # noqa: SLF001
    gezien = f"(SELECT true FROM {andere} o WHERE o.id = {tabel}.{volgt}_id)"  # noqa: S608
    return f" AND ({volgt}_id IS NULL OR {gezien})"


def _historie_policies(tabel: str, model: type[models.Model]) -> str:
    # The trigger writes a version after the row itself has passed its own policy, so inserting is free for it, and for
    # nothing else (`rechten`); updating and deleting are granted to nobody but the eraser.
    return (
        _policies(tabel, model, "SELECT")
        + f"""
        DROP POLICY IF EXISTS vastleggen ON {tabel};
        CREATE POLICY vastleggen ON {tabel} FOR INSERT TO web WITH CHECK (true);
    """
    )


def _in_zicht(tabel: str, niveau: Niveau) -> str:
    """Return the condition on a row: asked of the person itself, or of the one person the row is about.

    With EXISTS the planner prepares two ways for each table, one of which gathers everybody in sight (ADR 2).
    """
    if tabel == PERSOON_TABEL:
        return _voorwaarde(niveau, "")
    kolom = "id" if tabel == f"{PERSOON_TABEL}event" else "inburgeraar_id"
    return f"(SELECT i.ziet FROM rls.ziet_{niveau.name.lower()} i WHERE i.id = {tabel}.{kolom})"  # noqa: S608
