"""What holds between reservations and the selections they were asked in."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

REGELS = (
    Regel(
        naam="reservering uit een selectie",
        zin=_("Een reservering komt uit een selectie die voor dezelfde wijk is gereserveerd."),
        waar=_("Kijk bij Vinden, in de selecties."),
        bron="DOMEIN 4 (a selection is reserved for a wijk by the teamleider)",
        sql="""
            SELECT b.inburgeraar_id FROM inburgeraars_benadering b
            WHERE b.route = 'gereserveerd' AND NOT EXISTS (
                SELECT FROM vinden_selectieregel r JOIN vinden_selectie s ON s.id = r.selectie_id
                WHERE r.benadering_id = b.id AND s.stand = 'gereserveerd' AND s.wijk_id = b.wijk_id)
        """,
    ),
    Regel(
        naam="antwoord op een selectie",
        zin=_("In een gereserveerde selectie is iedereen gereserveerd, of staat erbij waarom niet."),
        waar=_("Kijk bij Vinden, in de selectie met dit nummer."),
        bron="DOMEIN 4 (reserved in bulk)",
        over="selectie",
        sql="""
            SELECT r.selectie_id FROM vinden_selectieregel r JOIN vinden_selectie s ON s.id = r.selectie_id
            WHERE CASE WHEN s.stand = 'gereserveerd'
                THEN (r.benadering_id IS NULL) = (r.overgeslagen = '')
                ELSE r.benadering_id IS NOT NULL END
        """,
    ),
)
