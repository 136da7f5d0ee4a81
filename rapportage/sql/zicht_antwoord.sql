-- The worker mixes answers. Who keeps the questionnaire or adopts it (LEZERS of rapportage/tevredenheid/permissions.py)
-- reads of a round that was counted, and that at least ten people answered, what they wrote in their own words, and no
-- other answer; of a try-out, of which the cards are of nobody, each answer: as `cijfers`, and as `web` the projectleider
-- who has a rol that opens people as well. zicht_antwoordcitaat.sql holds them to those readers, but for what is cited. The
-- grant leaves out the month (roermond_inburgering/rechten.py).
ALTER TABLE rapportage_antwoord ENABLE ROW LEVEL SECURITY;
DROP POLICY IF EXISTS taak ON rapportage_antwoord;
CREATE POLICY taak ON rapportage_antwoord TO taak USING (true);
DROP POLICY IF EXISTS eigen_woorden ON rapportage_antwoord;
CREATE POLICY eigen_woorden ON rapportage_antwoord FOR SELECT TO web, cijfers
    USING (tekst IS NOT NULL AND EXISTS (
        SELECT FROM rapportage_onderzoek o WHERE o.id = onderzoek_id AND o.stand = 'geteld' AND o.beantwoord >= 10));
DROP POLICY IF EXISTS proef ON rapportage_antwoord;
CREATE POLICY proef ON rapportage_antwoord FOR SELECT TO web, cijfers
    USING (EXISTS (SELECT FROM rapportage_onderzoek o WHERE o.id = onderzoek_id AND o.soort = 'proef'));
