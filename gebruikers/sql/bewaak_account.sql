-- What makes an account: who somebody is, its password, its second step, and whether it may sign in. A beheerder makes
-- accounts, without a password, and says who signs in; a password and a second step are of their user alone. What signing
-- in itself writes, before anybody is known: the moment, and which recovery code was used. A role that owns or repairs
-- (eigenaar, taak) is not held to it.
-- Holds what gebruikers/services/gebruikers.py keeps.
CREATE OR REPLACE FUNCTION rls.bewaak_gebruiker() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    van_beheer text[] := '{email,voornaam,achternaam,telefoon,is_active,uitgenodigd_op}';
    beheert boolean := rls.heeft_rol(rls.gebruiker(), 'beheerder');
    mag text[] := '{last_login}';
BEGIN
    IF TG_OP = 'INSERT' THEN
        IF beheert AND starts_with(NEW.password, '!') THEN
            RETURN NEW;
        END IF;
    ELSE
        IF beheert THEN
            mag := mag || van_beheer;
        END IF;
        IF OLD.id = rls.gebruiker() THEN
            -- All that is of oneself, what is added later too.
            mag := mag || ARRAY(SELECT kolom FROM jsonb_object_keys(to_jsonb(OLD)) kolom
                                WHERE kolom <> ALL (van_beheer || '{id,created_at}'));
        END IF;
        IF to_jsonb(NEW) - mag = to_jsonb(OLD) - mag THEN
            RETURN NEW;
        END IF;
    END IF;
    RAISE EXCEPTION 'an account is made by a beheerder, and its password by its user' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE TRIGGER bewaak_gebruiker BEFORE INSERT OR UPDATE ON gebruikers_gebruiker
    FOR EACH ROW WHEN (current_user IN ('web', 'cijfers')) EXECUTE FUNCTION rls.bewaak_gebruiker();

CREATE OR REPLACE FUNCTION rls.bewaak_tweede_stap() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
DECLARE
    gebruikt text[] := '{used_mask,migrated_codes}';
BEGIN
    IF TG_OP = 'DELETE' THEN
        IF OLD.user_id IS NOT DISTINCT FROM rls.gebruiker() THEN
            RETURN OLD;
        END IF;
    ELSIF TG_OP = 'INSERT' THEN
        IF NEW.user_id IS NOT DISTINCT FROM rls.gebruiker() THEN
            RETURN NEW;
        END IF;
    ELSIF ROW(NEW.id, NEW.user_id, NEW.type) = ROW(OLD.id, OLD.user_id, OLD.type)
       AND (OLD.user_id IS NOT DISTINCT FROM rls.gebruiker() OR NEW.data - gebruikt = OLD.data - gebruikt) THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a second step is of its user alone' USING ERRCODE = 'insufficient_privilege';
END $$;

CREATE OR REPLACE TRIGGER bewaak_tweede_stap BEFORE INSERT OR UPDATE OR DELETE ON mfa_authenticator
    FOR EACH ROW WHEN (current_user IN ('web', 'cijfers')) EXECUTE FUNCTION rls.bewaak_tweede_stap();
