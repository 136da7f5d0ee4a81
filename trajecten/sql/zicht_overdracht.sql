-- Beside who sees the dossier: the consulent to whom it was handed over. It asks and answers, and closes; it hands
-- nothing over, so that it adds no handover.
-- Holds what trajecten/handhaving/querysets.py keeps.
CREATE POLICY overgedragen ON trajecten_verzuimoverdracht FOR SELECT TO web
    USING (id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
CREATE POLICY overgedragen_afsluiten ON trajecten_verzuimoverdracht FOR UPDATE TO web
    USING (id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
CREATE POLICY overgedragen ON trajecten_overdrachtvraag TO web
    USING (overdracht_id = ANY ((SELECT rls.overgedragen(rls.gebruiker()))::bigint[]));
