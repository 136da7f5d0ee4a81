"""What holds between an approach by the regular route and its stages."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

ROUTE = _("Vraag het de consulent: kijk bij Reguliere route.")

REGELS = (
    Regel(
        naam="oproep van de reguliere route",
        zin=_("Wie op de reguliere route is, is opgeroepen of uit de wijk overgenomen."),
        waar=ROUTE,
        bron="DOMEIN 4 (the regular route is recorded in its stages)",
        sql="""
            SELECT b.inburgeraar_id FROM inburgeraars_benadering b
            WHERE b.route = 'regulier' AND b.eindreden = '' AND NOT EXISTS (
                SELECT FROM vinden_reguliermoment m
                WHERE m.inburgeraar_id = b.inburgeraar_id AND m.stap = 'opgeroepen'
                  AND m.teruggenomen_op IS NULL AND m.created_at >= b.sinds)
              AND NOT EXISTS (
                SELECT FROM inburgeraars_benadering v
                WHERE v.inburgeraar_id = b.inburgeraar_id AND v.eindreden = 'overgenomen' AND v.tot = b.van)
        """,
    ),
    Regel(
        naam="stappen van de reguliere route",
        zin=_("Een stap op de reguliere route ligt niet voor de stap ervoor, en niet in de toekomst."),
        waar=ROUTE,
        bron="DOMEIN 4 (the regular route is recorded in its stages)",
        sql="""
            SELECT inburgeraar_id FROM (
                SELECT inburgeraar_id, stap, datum,
                       lag(datum) OVER (PARTITION BY inburgeraar_id ORDER BY created_at, id) AS vorige
                FROM vinden_reguliermoment WHERE teruggenomen_op IS NULL) m
            WHERE datum > %(vandaag)s OR stap <> 'opgeroepen' AND datum < vorige
        """,
    ),
)
