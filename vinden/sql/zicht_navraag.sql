-- A question about somebody out of sight: asked by a coordinator, and never shown to it.
-- Holds what vinden/navragen/rijen.py keeps.
CREATE POLICY eigen_vraag ON vinden_navraag FOR INSERT TO web
    WITH CHECK (gevraagd_door_id = (SELECT rls.gebruiker())
                AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'trajectcoordinator')));

-- Beside the sight of the person: a question is about two people of two wijken, and only the teamleider sees both.
CREATE POLICY teamleider_leest ON vinden_navraag AS RESTRICTIVE FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY teamleider_wijzigt ON vinden_navraag AS RESTRICTIVE FOR UPDATE TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY teamleider_verwijdert ON vinden_navraag AS RESTRICTIVE FOR DELETE TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
CREATE POLICY vrager_stelt ON vinden_navraag AS RESTRICTIVE FOR INSERT TO web
    WITH CHECK (gevraagd_door_id = (SELECT rls.gebruiker()));
CREATE POLICY teamleider_leest ON vinden_navraagevent AS RESTRICTIVE FOR SELECT TO web
    USING ((SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'teamleider')));
