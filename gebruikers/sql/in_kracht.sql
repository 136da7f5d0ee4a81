-- The aanstellingen that hold today, of a user who may sign in. A thousand rows is what the planner takes a function to
-- give; a user holds one, or two.
CREATE OR REPLACE FUNCTION rls.in_kracht(wie bigint) RETURNS SETOF public.gebruikers_aanstelling
LANGUAGE sql STABLE SECURITY DEFINER ROWS 2
BEGIN ATOMIC
    SELECT a.*
    FROM gebruikers_aanstelling a
    JOIN gebruikers_gebruiker g ON g.id = a.gebruiker_id AND g.is_active
    WHERE a.gebruiker_id = wie AND a.van <= rls.vandaag() AND (a.tot IS NULL OR a.tot > rls.vandaag());
END;
