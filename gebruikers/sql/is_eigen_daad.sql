-- Whether an act was logged by this user, in the transaction under way: a row that is seen while the transaction (or
-- savepoint) that wrote it is in progress, is one's own. xmin is the lower half of that number; the upper half is taken
-- from where the numbering is now.
CREATE OR REPLACE FUNCTION rls.is_eigen_daad(regel bigint) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    SELECT EXISTS (
        SELECT
        FROM logboek_logregel r,
             LATERAL (SELECT pg_current_xact_id()::text::bigint AS nu) t,
             LATERAL (SELECT (((r.xmin::text::bigint - t.nu) + 2147483648) & 4294967295) - 2147483648 AS verschil) v
        WHERE r.id = regel
          AND r.actor_id IS NOT DISTINCT FROM rls.gebruiker()
          AND pg_xact_status((t.nu + v.verschil)::text::xid8) = 'in progress'
    )
$$;
