-- The day it is in Roermond, as `kern.klok.vandaag`.
CREATE OR REPLACE FUNCTION rls.vandaag() RETURNS date
LANGUAGE sql STABLE AS $$
    SELECT (now() AT TIME ZONE 'Europe/Amsterdam')::date
$$;
