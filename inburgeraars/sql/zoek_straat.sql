-- The words of a street as `inburgeraars.namen.woorden` writes them: lower case, no accents, no punctuation.
CREATE OR REPLACE FUNCTION rls.straatwoorden(straat text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE SET search_path = pg_catalog, pg_temp AS $$
    SELECT btrim(regexp_replace(
        translate(replace(lower(straat), '''', ''), 'áàâäãåéèêëíìîïóòôöõúùûüçñý', 'aaaaaaeeeeiiiiooooouuuucny'),
        '[^a-z0-9]+', ' ', 'g'))
$$;

CREATE INDEX IF NOT EXISTS adres_straatwoorden ON inburgeraars_adres
    USING gin (rls.straatwoorden(straat) public.gin_trgm_ops);

-- The persons who live in a street, within the sight of the user of the transaction at the level of the register: the
-- street itself first, then those whose name holds it, by house. An empty number or addition is any.
-- Asked by inburgeraars/zoeken.py.
CREATE OR REPLACE FUNCTION rls.zoek_straat(gezocht text, nummer text, bij text, hoogstens integer) RETURNS SETOF bigint
LANGUAGE plpgsql STABLE SECURITY DEFINER ROWS 50
SET search_path = pg_catalog, public, pg_temp
SET plan_cache_mode = force_generic_plan AS $$
DECLARE
    wie CONSTANT bigint := rls.gebruiker();
    wijken CONSTANT bigint[] := rls.wijken(wie, 2);
    routes CONSTANT text[] := rls.routes(wie, 2);
    personen CONSTANT bigint[] := rls.personen(wie, 2);
BEGIN
    RETURN QUERY
        SELECT i.id
        FROM inburgeraars_adres a
        JOIN inburgeraars_inburgeraar i ON i.id = a.inburgeraar_id
        WHERE rls.straatwoorden(a.straat) LIKE '%' || gezocht || '%'
          AND a.van <= rls.vandaag() AND (a.tot IS NULL OR a.tot > rls.vandaag())
          AND (nummer = '' OR a.huisnummer = nummer)
          AND (bij = '' OR lower(a.toevoeging) = bij)
          AND i.samengevoegd_met_id IS NULL
          AND (i.wijk_id = ANY (wijken) OR i.route = ANY (routes) OR i.id = ANY (personen))
        ORDER BY rls.straatwoorden(a.straat) <> gezocht, a.straat, length(a.huisnummer), a.huisnummer,
                 a.toevoeging, i.sorteernaam, i.id
        LIMIT hoogstens;
END $$;
