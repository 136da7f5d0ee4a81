"""What holds between a transfer or a replacement, the access that it gives, and who guides the person."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

DOSSIER = _("Kijk in het dossier, bij Overzicht.")
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
    Regel(
        naam="vervanging van een caseload",
        zin=_(
            "Wie iemand voor alle mensen vervangt, ziet iedereen van wie die collega het vaste contact is."
        ),
        waar=DOSSIER,
        bron="DOMEIN 2 (a vervanging covers a whole caseload or named persons)",
        sql="""
            SELECT h.inburgeraar_id FROM trajecten_vervanging v
            JOIN inburgeraars_toegang h ON h.gebruiker_id = v.vervangt_id AND h.grond = 'caseload'
             AND h.van <= %(vandaag)s AND (h.tot IS NULL OR h.tot > %(vandaag)s)
            WHERE v.heel AND v.van <= %(vandaag)s AND v.tot > %(vandaag)s AND NOT EXISTS (
                SELECT FROM inburgeraars_toegang t
                WHERE t.inburgeraar_id = h.inburgeraar_id AND t.gebruiker_id = v.vervanger_id
                  AND t.grond = 'vervanging' AND t.van <= %(vandaag)s AND t.tot > %(vandaag)s)
        """,
    ),
    Regel(
        naam="vervanging eindigt vanzelf",
        zin=_("Een vervanger ziet een dossier niet langer dan de vervanging duurt."),
        waar=DOSSIER,
        bron="DOMEIN 2 (toegang ends by itself)",
        sql="""
            SELECT t.inburgeraar_id FROM inburgeraars_toegang t
            WHERE t.grond = 'vervanging' AND (t.tot IS NULL OR t.tot > %(vandaag)s) AND NOT EXISTS (
                SELECT FROM trajecten_vervanging v
                WHERE v.vervanger_id = t.gebruiker_id AND v.van <= t.van AND v.tot >= t.tot)
        """,
    ),
    Regel(
        naam="vervanging bij een vast contact",
        zin=_("Wie wordt vervangen, is het vaste contact van die persoon."),
        waar=DOSSIER,
        bron="DOMEIN 2 (who guided stays the fixed contact)",
        sql="""
            SELECT t.inburgeraar_id FROM inburgeraars_toegang t
            WHERE t.grond = 'vervanging' AND t.van <= %(vandaag)s AND t.tot > %(vandaag)s AND NOT EXISTS (
                SELECT FROM inburgeraars_toegang h
                JOIN trajecten_vervanging v ON v.vervangt_id = h.gebruiker_id AND v.vervanger_id = t.gebruiker_id
                WHERE h.inburgeraar_id = t.inburgeraar_id AND h.grond = 'caseload'
                  AND h.van <= %(vandaag)s AND (h.tot IS NULL OR h.tot > %(vandaag)s))
        """,
    ),
    Regel(
        naam="bezoek van een vervanger",
        zin=_("Na een vervanging is een gepland bezoek weer van het vaste contact."),
        waar=DOSSIER,
        bron="DOMEIN 2 (a vervanging ends by itself)",
        sql="""
            SELECT b.inburgeraar_id FROM trajecten_geplandbezoek b
            JOIN inburgeraars_toegang h ON h.inburgeraar_id = b.inburgeraar_id AND h.grond = 'caseload'
             AND h.van <= %(vandaag)s AND (h.tot IS NULL OR h.tot > %(vandaag)s)
            WHERE b.stand = 'gepland' AND h.gebruiker_id <> b.door_id
              AND EXISTS (
                SELECT FROM inburgeraars_toegang t
                WHERE t.inburgeraar_id = b.inburgeraar_id AND t.gebruiker_id = b.door_id AND t.grond = 'vervanging'
                  AND t.tot >= (b.created_at AT TIME ZONE 'Europe/Amsterdam')::date)
              AND NOT EXISTS (
                SELECT FROM inburgeraars_toegang t
                WHERE t.inburgeraar_id = b.inburgeraar_id AND t.gebruiker_id = b.door_id AND t.grond = 'vervanging'
                  AND t.tot > greatest(b.datum, %(vandaag)s))
        """,
    ),
    Regel(
        naam="taak van een vervanger",
        zin=_("Na een vervanging is een open taak van de vervanger weer van het vaste contact."),
        waar=DOSSIER,
        bron="DOMEIN 2 (a vervanging ends by itself)",
        # The rule of services/vervanging_bij.py.
        sql="""
            SELECT k.inburgeraar_id FROM trajecten_taak k
            JOIN inburgeraars_toegang h ON h.inburgeraar_id = k.inburgeraar_id AND h.grond = 'caseload'
             AND h.van <= %(vandaag)s AND (h.tot IS NULL OR h.tot > %(vandaag)s)
            WHERE k.stand = 'open' AND k.soort = 'taak' AND h.gebruiker_id <> k.voor_id
              AND EXISTS (
                SELECT FROM inburgeraars_toegang t
                WHERE t.inburgeraar_id = k.inburgeraar_id AND t.gebruiker_id = k.voor_id AND t.grond = 'vervanging'
                  AND t.tot >= (k.created_at AT TIME ZONE 'Europe/Amsterdam')::date)
              AND NOT EXISTS (
                SELECT FROM inburgeraars_toegang t
                WHERE t.inburgeraar_id = k.inburgeraar_id AND t.gebruiker_id = k.voor_id AND t.grond = 'vervanging'
                  AND t.tot > %(vandaag)s)
        """,
    ),
    Regel(
        naam="vertrek is gemeld",
        zin=_("Werkt het vaste contact van iemand hier niet meer? Dan hebben de teamleiders dat gelezen."),
        waar=_("Kijk bij Caseload, op Zonder vast contact."),
        bron="DOMEIN 2 (who is not taken over stands as zonder vast contact with the teamleider)",
        # The rule of vertrek.py. A day is left for the task, and without a teamleider there is nobody to tell.
        sql="""
            SELECT t.inburgeraar_id FROM inburgeraars_toegang t
            JOIN gebruikers_gebruiker g ON g.id = t.gebruiker_id
            WHERE t.grond = 'caseload' AND t.van <= %(vandaag)s AND (t.tot IS NULL OR t.tot > %(vandaag)s)
              AND NOT EXISTS (
                SELECT FROM gebruikers_aanstelling a
                WHERE a.gebruiker_id = g.id AND a.rol = 'trajectcoordinator' AND g.is_active
                  AND a.van <= %(vandaag)s AND (a.tot IS NULL OR a.tot >= %(vandaag)s))
              AND NOT EXISTS (
                SELECT FROM gebruikers_gebruikerevent e
                WHERE NOT g.is_active AND e.pgh_obj_id = g.id AND NOT e.is_active
                  AND (e.pgh_created_at AT TIME ZONE 'Europe/Amsterdam')::date >= %(vandaag)s)
              AND NOT EXISTS (
                SELECT FROM gebruikers_melding m
                WHERE m.soort = 'overdracht' AND m.over_soort = 'gebruiker' AND m.over_id = g.id
                  AND m.dag <= %(vandaag)s)
              AND EXISTS (
                SELECT FROM gebruikers_aanstelling l JOIN gebruikers_gebruiker lg ON lg.id = l.gebruiker_id
                WHERE l.rol = 'teamleider' AND lg.is_active
                  AND l.van < %(vandaag)s AND (l.tot IS NULL OR l.tot > %(vandaag)s))
        """,
    ),
)
