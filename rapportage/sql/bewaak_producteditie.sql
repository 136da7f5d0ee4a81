-- An edition stays as it was frozen, also while the worker makes it; an afdelingshoofd who wrote and cited nothing in it approves it,
-- in its own name, and once approved only that it was withdrawn is added. A page has one that failed made again, for whose task the
-- productbeschrijving is; how far it is else only the worker writes.
CREATE OR REPLACE FUNCTION public.bewaak_producteditie() RETURNS trigger
LANGUAGE plpgsql SET search_path = pg_catalog, public, pg_temp AS $$
BEGIN
    IF (NEW.dag, NEW.concept, NEW.nummer, NEW.uitgave_id, NEW.jaarboek_id, NEW.in_plaats_van_id, NEW.inhoud, NEW.beelden)
       IS DISTINCT FROM
       (OLD.dag, OLD.concept, OLD.nummer, OLD.uitgave_id, OLD.jaarboek_id, OLD.in_plaats_van_id, OLD.inhoud, OLD.beelden)
       OR OLD.stand = 'klaar' AND (NEW.stand, NEW.pdf, NEW.pdf_sha256) IS DISTINCT FROM (OLD.stand, OLD.pdf, OLD.pdf_sha256)
       OR OLD.vastgesteld_op IS NOT NULL
          AND (NEW.vastgesteld_op, NEW.vastgesteld_door_id) IS DISTINCT FROM (OLD.vastgesteld_op, OLD.vastgesteld_door_id)
       OR OLD.ingetrokken_op IS NOT NULL
          AND (NEW.ingetrokken_op, NEW.ingetrokken_door_id, NEW.intrekreden)
              IS DISTINCT FROM (OLD.ingetrokken_op, OLD.ingetrokken_door_id, OLD.intrekreden)
    THEN
        RAISE check_violation USING MESSAGE = 'an edition stays as it was made';
    END IF;
    IF current_user IN ('web', 'cijfers') THEN
        IF (NEW.stand, NEW.volgende_op, NEW.pogingen, NEW.voortgang, NEW.stap, NEW.fout)
           IS DISTINCT FROM (OLD.stand, OLD.volgende_op, OLD.pogingen, OLD.voortgang, OLD.stap, OLD.fout)
           AND NOT ((OLD.stand, NEW.stand) = ('mislukt', 'wacht')
                    AND (rls.heeft_rol(rls.gebruiker(), 'beleidsmedewerker') OR rls.heeft_rol(rls.gebruiker(), 'projectleider')))
        THEN
            RAISE check_violation USING MESSAGE = 'only an edition that failed is made again, by who has them made';
        END IF;
        IF NEW.vastgesteld_door_id IS DISTINCT FROM OLD.vastgesteld_door_id
               AND NEW.vastgesteld_door_id IS DISTINCT FROM rls.gebruiker()
           OR NEW.ingetrokken_door_id IS DISTINCT FROM OLD.ingetrokken_door_id
               AND NEW.ingetrokken_door_id IS DISTINCT FROM rls.gebruiker()
        THEN
            RAISE check_violation USING MESSAGE = 'who approves or withdraws an edition does so in its own name';
        END IF;
    END IF;
    IF NEW.vastgesteld_door_id IS NOT NULL AND OLD.vastgesteld_door_id IS NULL THEN
        IF NOT rls.heeft_rol(NEW.vastgesteld_door_id, 'afdelingshoofd') THEN
            RAISE check_violation USING MESSAGE = 'an afdelingshoofd approves an edition';
        END IF;
        IF EXISTS (
            SELECT FROM jsonb_array_elements(NEW.inhoud -> 'onderdelen') o
            CROSS JOIN jsonb_array_elements_text(o -> 'teksten') t
            WHERE EXISTS (
                SELECT FROM rapportage_aspecttekst a
                WHERE a.tekst_id = t::bigint AND a.door_id = NEW.vastgesteld_door_id
            ) OR EXISTS (
                SELECT FROM rapportage_aspectcitaat a JOIN rapportage_citaat c ON c.id = a.citaat_id
                WHERE a.tekst_id = t::bigint AND c.door_id = NEW.vastgesteld_door_id
            )
        ) THEN
            RAISE check_violation USING MESSAGE = 'who wrote in an edition does not approve it';
        END IF;
    END IF;
    RETURN NEW;
END $$;

CREATE OR REPLACE TRIGGER bewaak_producteditie BEFORE UPDATE ON rapportage_producteditie
    FOR EACH ROW EXECUTE FUNCTION public.bewaak_producteditie();
