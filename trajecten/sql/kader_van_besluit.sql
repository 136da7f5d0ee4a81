-- For which doelgroep and from which day on a decision could be taken, for whoever took it: that does not change when the
-- handover was closed and is out of its sight.
-- Asked by trajecten/handhaving/services/besluiten.py.
CREATE OR REPLACE FUNCTION rls.kader_van_besluit(besluit bigint) RETURNS TABLE (doelgroep text, vanaf timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT o.doelgroep::text, o.created_at
    FROM trajecten_handhavingsbesluit b
    JOIN trajecten_verzuimoverdracht o ON o.id = b.overdracht_id
    WHERE b.id = besluit AND rls.heeft_rol(rls.gebruiker(), 'consulent')
      AND (b.door_id = rls.gebruiker() OR o.id = ANY (rls.overgedragen(rls.gebruiker())))
$$;
