"""Who sees a handover, the questions on it, and the decision about it (DOMEIN 2; ADR 24)."""

from django.db import migrations

from kern.velden import Niveau
from kern.zicht import zicht

FUNCTIES = """
-- The handovers that are open to this user, as a consulent: by a toegang that has not ended.
CREATE FUNCTION rls.overgedragen(wie bigint) RETURNS bigint[]
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT coalesce(array_agg(DISTINCT o.id), '{}')
    FROM rls.in_kracht(wie) a
    JOIN inburgeraars_toegang t
      ON t.gebruiker_id = wie AND a.rol = 'consulent' AND t.grond = 'verzuimoverdracht'
     AND t.van <= rls.vandaag() AND (t.tot IS NULL OR t.tot > rls.vandaag())
    JOIN trajecten_verzuimoverdracht o ON o.toegang_id = t.id
$$;

-- Ends the toegang to what was closed, and to nothing else: a consulent sees no toegang, and may write none.
CREATE FUNCTION rls.eindig_overdracht(overdracht bigint) RETURNS void
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    UPDATE inburgeraars_toegang t
    SET tot = greatest(t.van, rls.vandaag())
    FROM trajecten_verzuimoverdracht o
    WHERE o.id = overdracht AND o.toegang_id = t.id AND o.gesloten_op IS NOT NULL
      AND t.grond = 'verzuimoverdracht' AND t.tot IS NULL
$$;
"""
FUNCTIES_WEG = """
DROP FUNCTION rls.eindig_overdracht(bigint);
DROP FUNCTION rls.overgedragen(bigint);
"""

# Beside who sees the dossier: the consulent to whom it was handed over. It asks and answers, and closes; it hands
# nothing over, so that it adds no handover.
OVERGEDRAGEN = """
CREATE POLICY overgedragen ON trajecten_verzuimoverdracht FOR SELECT TO web
    USING (id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
CREATE POLICY overgedragen_afsluiten ON trajecten_verzuimoverdracht FOR UPDATE TO web
    USING (id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
CREATE POLICY overgedragen ON trajecten_overdrachtvraag TO web
    USING (overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
"""
OVERGEDRAGEN_WEG = """
DROP POLICY overgedragen ON trajecten_verzuimoverdracht;
DROP POLICY overgedragen_afsluiten ON trajecten_verzuimoverdracht;
DROP POLICY overgedragen ON trajecten_overdrachtvraag;
"""

# No level opens it, and no dossier: only the rol, on what is handed over to this user. What it took it keeps reading.
# There is no policy for `taak`: without one it has no row.
BESLUIT = """
ALTER TABLE trajecten_handhavingsbesluit ENABLE ROW LEVEL SECURITY;
CREATE POLICY consulent_leest ON trajecten_handhavingsbesluit FOR SELECT TO web
    USING ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
           AND (door_id = (SELECT rls.gebruiker())
                OR overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[])));
CREATE POLICY consulent_besluit ON trajecten_handhavingsbesluit FOR INSERT TO web
    WITH CHECK ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
                AND door_id = (SELECT rls.gebruiker())
                AND overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
CREATE POLICY consulent_verbetert ON trajecten_handhavingsbesluit FOR UPDATE TO web
    USING ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
           AND overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]))
    WITH CHECK ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
                AND door_id = (SELECT rls.gebruiker())
                AND overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
CREATE POLICY wisser ON trajecten_handhavingsbesluit TO wisser USING (true);

ALTER TABLE trajecten_handhavingsbesluitevent ENABLE ROW LEVEL SECURITY;
CREATE POLICY consulent_leest ON trajecten_handhavingsbesluitevent FOR SELECT TO web
    USING ((SELECT rls.heeft_rol(rls.gebruiker(), 'consulent'))
           AND (door_id = (SELECT rls.gebruiker())
                OR overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[])));
CREATE POLICY vastleggen ON trajecten_handhavingsbesluitevent FOR INSERT TO web WITH CHECK (true);
CREATE POLICY wisser ON trajecten_handhavingsbesluitevent TO wisser USING (true);
"""
BESLUIT_WEG = """
DO $$ DECLARE p record; BEGIN
    FOR p IN SELECT policyname, tablename FROM pg_policies WHERE schemaname = 'public'
             AND tablename IN ('trajecten_handhavingsbesluit', 'trajecten_handhavingsbesluitevent') LOOP
        EXECUTE format('DROP POLICY %I ON %I', p.policyname, p.tablename);
        EXECUTE format('ALTER TABLE %I DISABLE ROW LEVEL SECURITY', p.tablename);
    END LOOP;
END $$;
"""


class Migration(migrations.Migration):
    """Make the functions and policies."""

    dependencies = [("trajecten", "0030_handhaving")]

    operations = [
        migrations.RunSQL(FUNCTIES, FUNCTIES_WEG),
        zicht("trajecten_verzuimoverdracht", Niveau.DOSSIER),
        zicht("trajecten_overdrachtvraag", Niveau.DOSSIER),
        migrations.RunSQL(OVERGEDRAGEN, OVERGEDRAGEN_WEG),
        migrations.RunSQL(BESLUIT, BESLUIT_WEG),
    ]
