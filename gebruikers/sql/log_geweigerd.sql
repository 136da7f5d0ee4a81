-- Adds the person of a row to the refusal that this user just logged, so that it stands in the logboek of that person.
-- Who was refused does not see the row, and learns nothing: whether there is one, and whose it is, is not told.
-- Asked by gebruikers/services/weigeringen.py.
CREATE OR REPLACE FUNCTION rls.log_geweigerd(tabel text, nummer bigint) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    regel bigint := currval('public.logboek_logregel_seq');
    persoon bigint;
BEGIN
    IF NOT rls.is_eigen_daad(regel)
       OR NOT EXISTS (SELECT FROM public.logboek_logregel r WHERE r.id = regel AND r.handeling = 'geweigerd') THEN
        RAISE EXCEPTION 'the act is no refusal of this user in this transaction'
            USING ERRCODE = 'insufficient_privilege';
    END IF;
    EXECUTE format('SELECT r.inburgeraar_id FROM public.%I r WHERE r.id = $1', tabel) INTO persoon USING nummer;
    IF persoon IS NOT NULL THEN
        INSERT INTO public.logboek_logonderwerp (logregel_id, soort, object_id) VALUES (regel, 'inburgeraar', persoon)
        ON CONFLICT DO NOTHING;
    END IF;
END $$;
