-- Whether this user holds a rol today.
-- Asked by trajecten/handhaving/querysets.py.
CREATE OR REPLACE FUNCTION rls.heeft_rol(wie bigint, welke text) RETURNS boolean
LANGUAGE sql STABLE SECURITY DEFINER
BEGIN ATOMIC
    SELECT EXISTS (SELECT FROM rls.in_kracht(wie) a WHERE a.rol = welke);
END;
