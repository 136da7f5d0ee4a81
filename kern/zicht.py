"""Who may see which person: the querysets (wall 2) and the policies (wall 3) over the same SQL functions.

`rls.wijken`, `rls.routes` and `rls.personen` hold the rule, once (migrations of `gebruikers` and
`inburgeraars`). Both walls call them; the queryset with the user it is given, the policy with the user of the
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
    person holds `inburgeraar`.
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
            zichtbaar |= models.Q(ook, **{lager.kolom: lager.waarde})
        return self.filter(zichtbaar)

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


def _view(niveau: Niveau) -> str:
    return f"rls.{niveau.name.lower()}"


def _antwoord(niveau: Niveau) -> str:
    """Name the view in which a policy looks up one person."""
    return f"rls.ziet_{niveau.name.lower()}"


def _maak_antwoord(niveau: Niveau) -> str:
    naam, voorwaarde = _antwoord(niveau), _voorwaarde(niveau, "i.")
    return f"CREATE OR REPLACE VIEW {naam} AS SELECT i.id, {voorwaarde} AS ziet FROM {PERSOON_TABEL} i;"  # noqa: S608


def vraag_per_rij() -> migrations.RunSQL:
    """Have every policy that asks whether a person is among those in sight ask about that person alone.

    For use in a migration, over the policies that were made before `zicht` made them so. With EXISTS the planner
    prepares two ways for each table, one of which gathers everybody in sight; a page of one dossier names a dozen
    tables and has a handful of rows of each, so that preparing cost more than all the rest.
    """
    namen = "|".join(niveau.name.lower() for niveau in Niveau)
    heen = rf"""
        {"".join(_maak_antwoord(niveau) for niveau in Niveau)}
        DO $do$
        DECLARE
            regel record;
        BEGIN
            FOR regel IN
                SELECT tablename, policyname, qual FROM pg_policies
                WHERE schemaname = 'public' AND policyname IN ('zicht', 'zicht_lager')
                    AND qual ~ 'EXISTS \( SELECT\s+FROM rls\.({namen}) i'
            LOOP
                EXECUTE format(
                    'ALTER POLICY %I ON %I USING (%s)', regel.policyname, regel.tablename,
                    regexp_replace(
                        regel.qual, 'EXISTS \( SELECT\s+FROM rls\.({namen}) i', '( SELECT i.ziet FROM rls.ziet_\1 i'
                    )
                );
            END LOOP;
        END $do$;
    """  # noqa: S608
    return migrations.RunSQL(heen, migrations.RunSQL.noop)


def zicht_per_niveau() -> migrations.RunSQL:
    """Make a view for each level, with the keys of the persons the user of the transaction may see at it.

    For use in a migration. Functions that narrow to whom one may see ask these. A view reads as its owner: asking
    the table of the persons itself would test its policy, which every level holds already, once more in each.
    """
    heen = "".join(
        f"CREATE OR REPLACE VIEW {_view(niveau)} AS SELECT i.id FROM {PERSOON_TABEL} i WHERE {_voorwaarde(niveau, 'i.')};"  # noqa: S608
        for niveau in Niveau
    )
    return migrations.RunSQL(heen, f"DROP VIEW {', '.join(_view(niveau) for niveau in Niveau)}")


def per_niveau(kolom: str) -> str:
    """Return the SQL of an answer for each level: arrays from the first level on, divided by slashes.

    Args:
        kolom: what is gathered of rows that have `diepte`, the deepest level at which they count.
    """
    delen = (f"coalesce(array_agg(DISTINCT {kolom}) FILTER (WHERE diepte >= {n:d}), '{{}}')" for n in Niveau)
    return f"concat_ws('/', {', '.join(delen)})"


def onthoud_niveaus(functie: str, soort: str = "bigint") -> migrations.RunSQL:
    """Have one of the three functions work out its answers, for all levels, once a transaction. For use in a migration.

    The answers stand in a setting of the transaction and count for the user they were asked for, as long as the
    transaction wrote nothing that decides on sight (`verandert_zicht`). What others write meanwhile counts from the
    next transaction on. Each table that a statement names asks, so whoever asks needs no change of role or of
    settings: those are of the rule, `rls.<functie>_nu`, which gives what `per_niveau` says.

    Args:
        functie: `wijken`, `routes` or `personen`.
        soort: the type of its keys.
    """
    return migrations.RunSQL(f"""
        CREATE OR REPLACE FUNCTION rls.{functie}(wie bigint, niveau integer) RETURNS {soort}[]
        LANGUAGE plpgsql STABLE AS $$
        DECLARE
            van text := coalesce(wie, 0) || '/' || coalesce(current_setting('zicht.stand', true), '') || '/';
            bewaard text := current_setting('zicht.{functie}', true);
        BEGIN
            IF NOT coalesce(starts_with(bewaard, van), false) THEN
                bewaard := set_config('zicht.{functie}', van || rls.{functie}_nu(wie), true);
            END IF;
            RETURN split_part(bewaard, '/', niveau + 2)::{soort}[];
        END $$;
    """)


def onthoud_uitkomst(functie: str) -> migrations.RunSQL:
    """Have one of the functions work out its answer once a transaction, level by level.

    For use in a migration that came before `onthoud_niveaus`.

    Args:
        functie: `wijken` or `personen`; the rule itself goes on as `rls.<functie>_nu`.
    """
    heen = f"""
        DO $do$ BEGIN
            EXECUTE replace(pg_get_functiondef('rls.{functie}(bigint, integer)'::regprocedure),
                            'FUNCTION rls.{functie}(', 'FUNCTION rls.{functie}_nu(');
        END $do$;
        CREATE OR REPLACE FUNCTION rls.{functie}(wie bigint, niveau integer) RETURNS bigint[]
        LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
        DECLARE
            naam text := 'zicht.{functie}_' || niveau;
            van text := coalesce(wie, 0) || '/' || coalesce(current_setting('zicht.stand', true), '') || '/';
            bewaard text := current_setting(naam, true);
        BEGIN
            IF starts_with(bewaard, van) THEN
                RETURN substr(bewaard, length(van) + 1)::bigint[];
            END IF;
            bewaard := rls.{functie}_nu(wie, niveau)::text;
            PERFORM set_config(naam, van || bewaard, true);
            RETURN bewaard::bigint[];
        END $$;
    """
    terug = f"""
        CREATE OR REPLACE FUNCTION rls.{functie}(wie bigint, niveau integer) RETURNS bigint[]
        LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
            SELECT rls.{functie}_nu(wie, niveau)
        $$;
    """
    return migrations.RunSQL(heen, terug)


def lees_vooraf(*functies: str) -> migrations.RunSQL:
    """Have PostgreSQL read the body of functions in SQL now, and keep what its names mean (`BEGIN ATOMIC`).

    For use in a migration. A function of the owner says in which schemas it looks, and to set that at each call and
    back again costs more than the answer of most. One that was read beforehand has looked already. A migration that
    changes the type of a column it reads must make it anew.

    Args:
        functies: names in `rls`.
    """
    namen = ", ".join(f"'{naam}'" for naam in functies)
    heen = rf"""
        DO $do$
        DECLARE
            pad CONSTANT text := current_setting('search_path');
            tekst text;
        BEGIN
            PERFORM set_config('search_path', 'pg_catalog, public, pg_temp', true);
            FOR tekst IN
                SELECT pg_get_functiondef(p.oid) FROM pg_proc p
                WHERE p.pronamespace = 'rls'::regnamespace AND p.proname IN ({namen})
            LOOP
                tekst := regexp_replace(tekst, '\n SET [^\n]+', '', 'g');
                EXECUTE regexp_replace(tekst, 'AS \$function\$(.*)\$function\$', E'BEGIN ATOMIC \\1; END');
            END LOOP;
            PERFORM set_config('search_path', pad, true);
        END $do$;
    """  # noqa: S608
    return migrations.RunSQL(heen, migrations.RunSQL.noop)


def verandert_zicht(tabel: str) -> migrations.RunSQL:
    """Have answers that were remembered forgotten when a table is written. For use in a migration.

    Args:
        tabel: one that decides who sees whom.
    """
    return migrations.RunSQL(
        f"""
        CREATE OR REPLACE FUNCTION rls.zicht_veranderd() RETURNS trigger
        LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
        BEGIN
            PERFORM set_config(
                'zicht.stand',
                (coalesce(nullif(current_setting('zicht.stand', true), ''), '0')::bigint + 1)::text,
                true
            );
            RETURN NULL;
        END $$;
        CREATE TRIGGER zicht_veranderd AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON {tabel}
            FOR EACH STATEMENT EXECUTE FUNCTION rls.zicht_veranderd();
        """,
        f"DROP TRIGGER zicht_veranderd ON {tabel}",
    )


def _van_zichtbare(tabel: str, niveau: Niveau, kolom: str) -> str:
    return f"(SELECT i.ziet FROM {_antwoord(niveau)} i WHERE i.id = {tabel}.{kolom})"  # noqa: S608


def _policies(tabel: str, niveau: Niveau, kolom: str, *, lager: Lager | None, opdracht: str = "ALL") -> str:
    voorwaarde = _voorwaarde(niveau, "") if tabel == PERSOON_TABEL else _van_zichtbare(tabel, niveau, kolom)
    gevraagd = set() if tabel == PERSOON_TABEL else {niveau, lager.niveau if lager else niveau}
    sql = f"""
        {"".join(_maak_antwoord(n) for n in sorted(gevraagd))}
        ALTER TABLE {tabel} ENABLE ROW LEVEL SECURITY;
        {_zonder_policies(tabel)}
        CREATE POLICY zicht ON {tabel} FOR {opdracht} TO web USING ({voorwaarde});
        CREATE POLICY taak ON {tabel} TO taak USING (true);
        CREATE POLICY wisser ON {tabel} TO wisser USING (true);
    """
    if lager is not None:
        sql += f"""
            CREATE POLICY zicht_lager ON {tabel} FOR {opdracht} TO web
            USING ({lager.kolom} = '{lager.waarde}' AND {_van_zichtbare(tabel, lager.niveau, kolom)});
        """
    return sql


def _historie_policies(tabel: str, niveau: Niveau, kolom: str, *, lager: Lager | None) -> str:
    # The trigger writes a version after the row itself has passed its own policy, so inserting is free for it, and for
    # nothing else (`rechten`); updating and deleting are granted to nobody but the eraser.
    return _policies(f"{tabel}event", niveau, kolom, lager=lager, opdracht="SELECT") + (
        f"CREATE POLICY vastleggen ON {tabel}event FOR INSERT TO web WITH CHECK (true);"
    )


def _zonder_policies(tabel: str) -> str:
    namen = ("zicht", "zicht_lager", "vastleggen", "taak", "wisser")
    return "".join(f"DROP POLICY IF EXISTS {naam} ON {tabel};" for naam in namen)


def _weg(tabel: str) -> str:
    return _zonder_policies(tabel) + f"ALTER TABLE {tabel} DISABLE ROW LEVEL SECURITY;"


def zicht(
    tabel: str, niveau: Niveau, *, historie: bool = True, lager: Lager | None = None
) -> migrations.RunSQL:
    """Make the sight policy of a table about a person, and of its history: for use in a migration.

    A table that had these policies already gets them anew.

    Args:
        tabel: the table; it is that of the persons, or it has a column `inburgeraar_id`.
        niveau: the level at which its rows may be seen.
        historie: whether the table keeps row history.
        lager: which of its rows may be seen at a lower level.
    """
    kolom = "id" if tabel == PERSOON_TABEL else "inburgeraar_id"
    heen = _policies(tabel, niveau, kolom, lager=lager)
    terug = _weg(tabel)
    if historie:
        heen += _historie_policies(tabel, niveau, kolom, lager=lager)
        terug += _weg(f"{tabel}event")
    return migrations.RunSQL(heen, terug)
