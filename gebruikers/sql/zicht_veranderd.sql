-- Has answers that were remembered forgotten, when a table is written that decides who sees whom.
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

CREATE OR REPLACE TRIGGER zicht_veranderd AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON gebruikers_gebruiker
    FOR EACH STATEMENT EXECUTE FUNCTION rls.zicht_veranderd();
CREATE OR REPLACE TRIGGER zicht_veranderd AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON gebruikers_aanstelling
    FOR EACH STATEMENT EXECUTE FUNCTION rls.zicht_veranderd();
CREATE OR REPLACE TRIGGER zicht_veranderd AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON wijken_wijk
    FOR EACH STATEMENT EXECUTE FUNCTION rls.zicht_veranderd();
