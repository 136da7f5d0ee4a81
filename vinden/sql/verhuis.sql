-- Give the row of one person to another who has none. A row whose key is the person is taken away and put back, so
-- that history tells both; nobody else may take rows away.
-- Asked by vinden/dubbelen/samenvoegen/ongedaan.py, vinden/dubbelen/samenvoegen/samenvoegen.py.
CREATE OR REPLACE FUNCTION rls.verhuis(tabel text, van bigint, naar bigint) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    rij jsonb;
    bezet boolean;
BEGIN
    IF tabel <> ALL ('{inburgeraars_registergegevens,inburgeraars_burgerservicenummer,inburgeraars_vindgegevens,
                      inburgeraars_eigenopgave}')
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
