-- Whether the text of a mail is still there; no page reads it, for it may hold a link to choose a password.
-- Asked by gebruikers/services/berichten.py.
CREATE OR REPLACE FUNCTION rls.heeft_tekst(bericht bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM public.gebruikers_bericht b WHERE b.id = bericht AND b.tekst IS NOT NULL)
$$;
