"""Who may see which person: the querysets (wall 2) and the policies (wall 3) over the same SQL functions.

`rls.wijken`, `rls.routes` and `rls.personen` hold the rule, once (migrations of `gebruikers` and
`inburgeraars`). Both walls call them; the queryset with the user it is given, the policy with the user of the
transaction. The array is compared with `= ANY ((SELECT …))`, so that each function runs once a statement.
"""

from typing import Any, Self

from django.db import migrations, models
from django.db.models import BooleanField, Exists, F, Func, OuterRef, Value

from roermond_inburgering.kern.identiteit import Identiteit
from roermond_inburgering.kern.velden import Niveau

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

    The model declares its `niveau`; a table other than that of the person holds `inburgeraar`.
    """

    def visible_to(self, gebruiker: Identiteit, niveau: Niveau | None = None) -> Self:
        """Narrow to the rows this user may see.

        Args:
            gebruiker: whose sight.
            niveau: the level asked; the level of the table when left out, never below it.
        """
        diepte = max(niveau or Niveau.PERSOON, self.model.niveau)  # type: ignore[attr-defined]
        if self.model._meta.db_table == PERSOON_TABEL:  # noqa: SLF001
            return self.filter(binnen_zicht(gebruiker, diepte))
        personen = self.model._meta.get_field("inburgeraar").related_model  # noqa: SLF001
        zichtbaar = personen._base_manager.filter(  # type: ignore[union-attr]  # noqa: SLF001
            binnen_zicht(gebruiker, diepte), pk=OuterRef("inburgeraar_id")
        )
        return self.filter(Exists(zichtbaar))


def binnen_zicht(gebruiker: Identiteit, niveau: Niveau) -> Any:
    """Return the condition on the table of persons: within this user's sight at this level."""
    return (
        models.Q(_Binnen("wijk_id", "wijken", gebruiker.pk, niveau))
        | models.Q(_Binnen("route", "routes", gebruiker.pk, niveau))
        | models.Q(_Binnen("id", "personen", gebruiker.pk, niveau))
    )


def _voorwaarde(niveau: Niveau, alias: str) -> str:
    ik = "(SELECT rls.gebruiker())"
    n = int(niveau)
    return (
        f"({alias}wijk_id = ANY ((SELECT rls.wijken({ik}, {n}))::bigint[])"
        f" OR {alias}route = ANY ((SELECT rls.routes({ik}, {n}))::text[])"
        f" OR {alias}id = ANY ((SELECT rls.personen({ik}, {n}))::bigint[]))"
    )


def _policies(tabel: str, niveau: Niveau, kolom: str) -> str:
    if kolom == "id" and tabel == PERSOON_TABEL:
        voorwaarde = _voorwaarde(niveau, "")
    else:
        voorwaarde = (
            f"EXISTS (SELECT FROM {PERSOON_TABEL} i WHERE i.id = {tabel}.{kolom}"
            f" AND {_voorwaarde(niveau, 'i.')})"
        )
    return f"""
        ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY zicht ON {tabel} TO web USING ({voorwaarde});
        CREATE POLICY taak ON {tabel} TO taak USING (true);
        CREATE POLICY wisser ON {tabel} TO wisser USING (true);
    """


def _historie_policies(tabel: str, niveau: Niveau, kolom: str) -> str:
    gebeurtenis = f"{tabel}event"
    voorwaarde = (
        f"EXISTS (SELECT FROM {PERSOON_TABEL} i WHERE i.id = {gebeurtenis}.{kolom}"
        f" AND {_voorwaarde(niveau, 'i.')})"
    )
    # The trigger writes a version after the row itself has passed its own policy, so inserting is free; reading
    # is not, and updating and deleting are granted to nobody but the eraser.
    return f"""
        ALTER TABLE {gebeurtenis} ENABLE ROW LEVEL SECURITY;
        CREATE POLICY zicht ON {gebeurtenis} FOR SELECT TO web USING ({voorwaarde});
        CREATE POLICY vastleggen ON {gebeurtenis} FOR INSERT TO web WITH CHECK (true);
        CREATE POLICY taak ON {gebeurtenis} TO taak USING (true);
        CREATE POLICY wisser ON {gebeurtenis} TO wisser USING (true);
    """


def _weg(tabel: str) -> str:
    return f"""
        DROP POLICY IF EXISTS zicht ON {tabel};
        DROP POLICY IF EXISTS vastleggen ON {tabel};
        DROP POLICY IF EXISTS taak ON {tabel};
        DROP POLICY IF EXISTS wisser ON {tabel};
        ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY;
    """


def zicht(tabel: str, niveau: Niveau, *, historie: bool = True) -> migrations.RunSQL:
    """Make the sight policy of a table about a person, and of its history: for use in a migration.

    Args:
        tabel: the table; it is that of the persons, or it has a column `inburgeraar_id`.
        niveau: the level at which its rows may be seen.
        historie: whether the table keeps row history.
    """
    is_persoon = tabel == PERSOON_TABEL
    kolom = "id" if is_persoon else "inburgeraar_id"
    heen = _policies(tabel, niveau, kolom)
    terug = _weg(tabel)
    if historie:
        heen += _historie_policies(tabel, niveau, kolom)
        terug += _weg(f"{tabel}event")
    return migrations.RunSQL(heen, terug)
