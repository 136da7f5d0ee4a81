"""What holds after a closing: what lapsed with it, the nazorg that follows it, and a person who died."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

OVERZICHT = _("Kijk in het dossier, bij Overzicht.")

REGELS = (
    Regel(
        naam="werk eindigt met het traject",
        zin=_("Van wie niet meer wordt begeleid, staan geen bezoeken en taken open van voor de sluiting."),
        waar=OVERZICHT,
        bron="DOMEIN 5 (afspraken and visits lapse)",
        sql="""
            SELECT t.inburgeraar_id FROM trajecten_traject t
            JOIN trajecten_stapovergang o ON o.traject_id = t.id AND o.naar_stap = ''
            JOIN (
                SELECT inburgeraar_id, created_at FROM trajecten_geplandbezoek WHERE stand = 'gepland'
                UNION ALL
                SELECT k.inburgeraar_id, k.created_at FROM trajecten_taak k
                WHERE k.stand = 'open'
                  AND NOT EXISTS (SELECT FROM trajecten_nazorgmeting n WHERE n.taak_id = k.id)) werk
              ON werk.inburgeraar_id = t.inburgeraar_id AND werk.created_at < o.created_at
            WHERE t.gesloten_op IS NOT NULL AND NOT EXISTS (
                SELECT FROM inburgeraars_benadering b
                WHERE b.inburgeraar_id = t.inburgeraar_id AND b.eindreden = '' AND b.route = 'wijkgericht')
        """,
    ),
    Regel(
        naam="meting van de nazorg",
        zin=_("Een nazorgmeting hoort bij een afgerond traject. Vervalt ze, dan vervalt haar taak."),
        waar=OVERZICHT,
        bron="DOMEIN 5.5 (a plan for nazorg)",
        sql="""
            SELECT n.inburgeraar_id FROM trajecten_nazorgmeting n
            JOIN trajecten_taak k ON k.id = n.taak_id
            JOIN trajecten_traject t ON t.id = n.traject_id
            WHERE k.stand = 'open' AND (n.vervallen OR NOT starts_with(t.uitkomst, 'afgerond'))
        """,
    ),
    Regel(
        naam="toegang van de nazorg",
        zin=_(
            "Wie niemand meer begeleidt, is alleen in de nazorg nog open, tot en met de laatste geplande meting."
        ),
        waar=OVERZICHT,
        bron="DOMEIN 2 (ground caseload: after afgerond until the last planned meting of nazorg)",
        # A nazorg of which the last meting lapses ends tomorrow.
        sql="""
            SELECT g.inburgeraar_id FROM inburgeraars_toegang g
            LEFT JOIN LATERAL (
                SELECT t.id, t.uitkomst FROM trajecten_traject t WHERE t.inburgeraar_id = g.inburgeraar_id
                ORDER BY t.geopend_op DESC, t.id DESC LIMIT 1) t ON true
            WHERE g.grond = 'caseload' AND g.tot > %(vandaag)s + 1 AND (
                NOT coalesce(starts_with(t.uitkomst, 'afgerond'), false)
                OR g.tot > coalesce((SELECT max(n.gepland_op) + 1 FROM trajecten_nazorgmeting n
                                     WHERE n.traject_id = t.id AND NOT n.vervallen), g.van))
        """,
    ),
    Regel(
        naam="niets open na overlijden",
        zin=_("Van wie is overleden, loopt geen traject en staat geen bezoek, taak of afspraak open."),
        waar=OVERZICHT,
        bron="DOMEIN 4 (no reminder to the dead) en 5 (overleden)",
        sql="""
            SELECT i.id FROM inburgeraars_inburgeraar i
            JOIN (
                SELECT inburgeraar_id FROM trajecten_traject WHERE gesloten_op IS NULL
                UNION ALL SELECT inburgeraar_id FROM trajecten_geplandbezoek WHERE stand = 'gepland'
                UNION ALL SELECT inburgeraar_id FROM trajecten_taak WHERE stand = 'open'
                UNION ALL SELECT inburgeraar_id FROM trajecten_afspraak WHERE stand = 'open') staat
              ON staat.inburgeraar_id = i.id
            WHERE i.overleden_op IS NOT NULL
            UNION ALL
            SELECT t.inburgeraar_id FROM trajecten_traject t
            JOIN inburgeraars_inburgeraar i ON i.id = t.inburgeraar_id
            WHERE t.uitkomst = 'overleden' AND i.overleden_op IS NULL
        """,
    ),
)
