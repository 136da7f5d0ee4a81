-- Beside the sight of the person: a consulent asks for somebody who is guided in the wijk, whom it cannot see; it follows
-- its own request.
-- Holds what vinden/overnames/rijen.py keeps.
CREATE POLICY eigen_verzoek ON vinden_overnameverzoek TO web
    USING (gevraagd_door_id = (SELECT rls.gebruiker()))
    WITH CHECK (gevraagd_door_id = (SELECT rls.gebruiker())
                AND (SELECT rls.heeft_rol((SELECT rls.gebruiker()), 'consulent')));
