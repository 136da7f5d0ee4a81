-- Whether a decision stays with the handover it was taken on: whoever corrects it moves it to no other.
CREATE OR REPLACE FUNCTION rls.blijft_besluit(besluit bigint, overdracht bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (SELECT FROM trajecten_handhavingsbesluit b WHERE b.id = besluit AND b.overdracht_id = overdracht)
$$;
