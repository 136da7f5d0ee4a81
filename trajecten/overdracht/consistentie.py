"""What holds between a transfer, the access that it gives, and who guides the person."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

OVERDRACHT = _("Kijk in het dossier, bij Overdracht.")

REGELS = (
    Regel(
        naam="ontvanger leest tot de dag van de overdracht",
        zin=_("Wie een persoon zou overnemen, leest mee zolang de overdracht loopt, en daarna niet meer."),
        waar=OVERDRACHT,
        bron="DOMEIN 2 (from proposal to answer the receiver reads note and dossier)",
        sql="""
            SELECT t.inburgeraar_id FROM inburgeraars_toegang t
            LEFT JOIN trajecten_overdracht o ON o.toegang_id = t.id
            WHERE t.grond = 'overdracht' AND t.omvang <> ''
              AND (o.id IS NULL
                   OR (t.tot IS NULL) <> (o.stand IN ('voorgesteld', 'aangenomen'))
                   OR t.gebruiker_id <> o.aan_id
                   OR o.stand = 'voorgesteld' AND t.omvang <> 'voorstel'
                   OR o.stand IN ('aangenomen', 'overgedragen') AND t.omvang <> 'aangenomen')
        """,
    ),
    Regel(
        naam="verantwoordelijk zonder gat",
        zin=_("Bij een overdracht eindigt het ene vaste contact op de dag waarop het andere begint."),
        waar=OVERDRACHT,
        bron="DOMEIN 2 (an overdracht works from its agreed day)",
        sql="""
            SELECT o.inburgeraar_id FROM trajecten_overdracht o
            WHERE o.stand = 'overgedragen' AND NOT EXISTS (
                SELECT FROM inburgeraars_toegang oud
                JOIN inburgeraars_toegang nieuw ON nieuw.inburgeraar_id = oud.inburgeraar_id
                WHERE oud.inburgeraar_id = o.inburgeraar_id AND oud.grond = 'caseload' AND nieuw.grond = 'caseload'
                  AND oud.gebruiker_id = o.van_id AND nieuw.gebruiker_id = o.aan_id
                  AND oud.tot = nieuw.van AND nieuw.van = o.overgedragen_op)
        """,
    ),
    Regel(
        naam="overdracht op haar dag",
        zin=_("Wie is aangenomen, is op de afgesproken dag overgedragen."),
        waar=OVERDRACHT,
        bron="DOMEIN 2 (an overdracht works from its agreed day)",
        sql="""
            SELECT inburgeraar_id FROM trajecten_overdracht
            WHERE stand = 'aangenomen' AND vanaf < %(vandaag)s
        """,
    ),
)
