"""What merging two persons needs beyond the rights of a user: rows that carry the person as their key (ADR 13)."""

from django.db import migrations

HEEN = """
-- Whether these two are merged, or were just now set apart, by a teamleider who asks.
CREATE FUNCTION rls.voegt_samen(een bigint, ander bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT rls.heeft_rol(rls.gebruiker(), 'teamleider')
       AND EXISTS (SELECT FROM trajecten_samenvoeging s
                   WHERE (s.inburgeraar_id, s.ander_id) IN ((een, ander), (ander, een)))
$$;

-- Give the row of one person to another who has none. A row whose key is the person is taken away and put back, so
-- that history tells both; nobody else may take rows away.
CREATE FUNCTION rls.verhuis(tabel text, van bigint, naar bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    rij jsonb;
    bezet boolean;
BEGIN
    IF tabel <> ALL ('{inburgeraars_registergegevens,inburgeraars_burgerservicenummer,inburgeraars_vindgegevens}')
       OR NOT coalesce(rls.voegt_samen(van, naar), false) THEN
        RAISE EXCEPTION 'no merge of these two' USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE format('SELECT EXISTS (SELECT FROM %I WHERE inburgeraar_id = $1)', tabel) INTO bezet USING naar;
    IF bezet THEN
        RETURN false;
    END IF;
    EXECUTE format('DELETE FROM %I t WHERE inburgeraar_id = $1 RETURNING to_jsonb(t)', tabel) INTO rij USING van;
    IF rij IS NULL THEN
        RETURN false;
    END IF;
    EXECUTE format('INSERT INTO %1$I SELECT (jsonb_populate_record(NULL::%1$I, $1)).*', tabel)
        USING rij || jsonb_build_object('inburgeraar_id', naar);
    RETURN true;
END $$;

-- Drafts are seen by their user alone; they follow the person they are about.
CREATE FUNCTION rls.verhuis_concepten(van bigint, naar bigint) RETURNS bigint[]
LANGUAGE sql VOLATILE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    WITH verplaatst AS (
        UPDATE gebruikers_concept c SET onderwerp_id = naar
        WHERE c.onderwerp_soort = 'inburgeraar' AND c.onderwerp_id = van AND rls.voegt_samen(van, naar)
          AND NOT EXISTS (SELECT FROM gebruikers_concept ook
                          WHERE ook.gebruiker_id = c.gebruiker_id AND ook.formulier = c.formulier
                            AND ook.onderwerp_soort = 'inburgeraar' AND ook.onderwerp_id = naar)
        RETURNING c.id)
    SELECT coalesce(array_agg(id), '{}') FROM verplaatst
$$;

-- The BSN of a line that waited, for the person the teamleider says it is about: 'nieuw', or that one was known.
CREATE FUNCTION rls.bewaar_bsn(persoon bigint, regel bigint, nummer bytea, afdruk bytea) RETURNS text
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    bekend bytea;
BEGIN
    IF NOT (rls.heeft_rol(rls.gebruiker(), 'teamleider') AND rls.is_eigen_daad(regel)
            AND EXISTS (SELECT FROM logboek_logregel r
                        JOIN logboek_logonderwerp o ON o.logregel_id = r.id
                        WHERE r.id = regel AND r.handeling = 'dubbel beoordeeld'
                          AND o.soort = 'inburgeraar' AND o.object_id = persoon)) THEN
        RAISE EXCEPTION 'no judgement of this person' USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT bsn_hash INTO bekend FROM inburgeraars_burgerservicenummer WHERE inburgeraar_id = persoon;
    IF bekend IS NOT NULL THEN
        RETURN CASE WHEN bekend = afdruk THEN 'zelfde' ELSE 'ander' END;
    END IF;
    IF EXISTS (SELECT FROM inburgeraars_burgerservicenummer WHERE bsn_hash = afdruk) THEN
        RETURN 'bezet';
    END IF;
    INSERT INTO inburgeraars_burgerservicenummer (inburgeraar_id, bsn, bsn_hash) VALUES (persoon, nummer, afdruk);
    RETURN 'nieuw';
END $$;
"""

VERGELIJK = """
-- What the numbers of two persons say of each other, for a teamleider, who reads neither.
CREATE FUNCTION rls.vergelijk_bsn(een bigint, ander bigint) RETURNS text
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT CASE WHEN NOT coalesce(rls.heeft_rol(rls.gebruiker(), 'teamleider'), false) THEN ''
                WHEN count(*) = 2 THEN 'verschillend'
                WHEN count(*) = 1 THEN 'een'
                ELSE 'geen' END
    FROM inburgeraars_burgerservicenummer WHERE inburgeraar_id IN (een, ander)
$$;
"""

WEG = """
DROP FUNCTION rls.vergelijk_bsn(bigint, bigint);
DROP FUNCTION rls.bewaar_bsn(bigint, bigint, bytea, bytea);
DROP FUNCTION rls.verhuis_concepten(bigint, bigint);
DROP FUNCTION rls.verhuis(text, bigint, bigint);
DROP FUNCTION rls.voegt_samen(bigint, bigint);
"""


class Migration(migrations.Migration):
    """Make the functions."""

    dependencies = [
        ("trajecten", "0008_woorden_voor_resultaten"),
        ("inburgeraars", "0008_onthul_bsn"),
        ("gebruikers", "0008_woorden_zonder_migratie"),
    ]

    operations = [migrations.RunSQL(HEEN + VERGELIJK, WEG)]
