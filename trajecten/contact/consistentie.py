"""What holds between a contact, the reports about each person, planned visits, and the traject that a talk opened."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

TIJDLIJN = _("Kijk in het dossier, in de tijdlijn op Overzicht.")

REGELS = (
    Regel(
        naam="dag van een contact",
        zin=_("Een contact ligt niet in de toekomst."),
        waar=_("Kijk bij de contacten van de collega met dit nummer."),
        bron="DOMEIN 6 (contactmomenten)",
        over="gebruiker",
        sql="SELECT door_id FROM trajecten_contactmoment WHERE datum > %(vandaag)s",
    ),
    Regel(
        naam="minuten van een contact",
        zin=_("De verslagen van een contact hebben zijn dag, en samen zijn minuten."),
        waar=TIJDLIJN,
        bron="DOMEIN 6 (the minutes once, shared evenly)",
        sql="""
            SELECT v.inburgeraar_id FROM trajecten_verslag v
            JOIN trajecten_contactmoment c ON c.id = v.contactmoment_id
            JOIN (SELECT contactmoment_id, sum(minuten) AS som FROM trajecten_verslag GROUP BY contactmoment_id) s
              ON s.contactmoment_id = c.id
            WHERE s.som <> c.minuten OR v.datum <> c.datum
        """,
    ),
    Regel(
        naam="uitkomst van een contact",
        zin=_("Gesproken is er alleen bij een contact waarbij de inburgeraar zelf kon praten."),
        waar=TIJDLIJN,
        bron="DOMEIN 8a (geen contact: messages and talks with instanties do not count)",
        sql="""
            SELECT v.inburgeraar_id FROM trajecten_verslag v
            JOIN trajecten_contactmoment c ON c.id = v.contactmoment_id
            WHERE v.resultaat = 'gesproken' AND c.soort IN ('bericht', 'instantie', 'vindplaats')
        """,
    ),
    Regel(
        naam="gehouden bezoek",
        zin=_("Een gepland bezoek dat is gehouden, heeft een verslag van die persoon."),
        waar=TIJDLIJN,
        bron="DOMEIN 6 (gepland bezoek)",
        sql="""
            SELECT g.inburgeraar_id FROM trajecten_geplandbezoek g
            WHERE (g.stand = 'gehouden') <> (g.gehouden_als_id IS NOT NULL)
               OR g.stand = 'gehouden' AND NOT EXISTS (
                    SELECT FROM trajecten_verslag v
                    WHERE v.contactmoment_id = g.gehouden_als_id AND v.inburgeraar_id = g.inburgeraar_id)
        """,
    ),
    Regel(
        naam="gesprek opent traject",
        zin=_(
            "Een traject is geopend op de dag van een gesprek, of op de dag van de claim als het gesprek eerder was."
        ),
        waar=TIJDLIJN,
        bron="DOMEIN 5 en 8a (geopend)",
        sql="""
            SELECT t.inburgeraar_id FROM trajecten_traject t
            WHERE NOT EXISTS (
                SELECT FROM trajecten_verslag v
                JOIN trajecten_contactmoment c ON c.id = v.contactmoment_id
                LEFT JOIN inburgeraars_benadering b
                  ON b.inburgeraar_id = t.inburgeraar_id AND b.route = 'wijkgericht' AND b.van = t.geopend_op
                WHERE v.inburgeraar_id = t.inburgeraar_id AND v.resultaat = 'gesproken'
                  AND c.soort IN ('huisbezoek', 'wijkcentrum', 'elders', 'telefoon')
                  AND (v.datum = t.geopend_op OR v.datum < t.geopend_op AND b.id IS NOT NULL))
        """,
    ),
)
