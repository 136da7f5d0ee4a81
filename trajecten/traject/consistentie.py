"""What holds between a traject, its steps, the pijlers of its person and who guides it."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

STAPPEN = _("Kijk in het dossier, bij de stappen op Overzicht.")

REGELS = (
    Regel(
        naam="sluiting van een traject",
        zin=_("Een gesloten traject heeft als laatste stap zijn afsluiting, met dezelfde dag en uitkomst."),
        waar=STAPPEN,
        bron="DOMEIN 5 (every transition is kept)",
        sql="""
            SELECT t.inburgeraar_id FROM trajecten_traject t
            LEFT JOIN LATERAL (
                SELECT o.naar_stap, o.uitkomst, o.datum FROM trajecten_stapovergang o
                WHERE o.traject_id = t.id ORDER BY o.id DESC LIMIT 1) o ON true
            WHERE t.gesloten_op IS NOT NULL
              AND (o.naar_stap, o.uitkomst, o.datum) IS DISTINCT FROM ('', t.uitkomst, t.gesloten_op)
        """,
    ),
    Regel(
        naam="stap van een traject",
        zin=_("Een open traject staat in de stap die als laatste is gezet."),
        waar=STAPPEN,
        bron="DOMEIN 5 (every transition is kept)",
        sql="""
            SELECT t.inburgeraar_id FROM trajecten_traject t
            LEFT JOIN LATERAL (
                SELECT o.naar_stap FROM trajecten_stapovergang o
                WHERE o.traject_id = t.id ORDER BY o.id DESC LIMIT 1) o ON true
            WHERE t.gesloten_op IS NULL AND o.naar_stap IS DISTINCT FROM t.stap
        """,
    ),
    Regel(
        naam="stappen sluiten aan",
        zin=_(
            "Een traject begint in Taxeren op de dag van openen, en elke stap begint waar de vorige eindigde."
        ),
        waar=STAPPEN,
        bron="DOMEIN 5 (steps) en 8a (geopend)",
        # A reopening has no step before it, and continues the step that was closed.
        sql="""
            SELECT inburgeraar_id FROM (
                SELECT o.inburgeraar_id, o.van_stap, o.naar_stap, o.datum, t.geopend_op,
                       lag(o.naar_stap) OVER w AS vorige, lag(o.van_stap) OVER w AS gesloten_in
                FROM trajecten_stapovergang o JOIN trajecten_traject t ON t.id = o.traject_id
                WINDOW w AS (PARTITION BY o.traject_id ORDER BY o.id)) s
            WHERE CASE
                WHEN vorige IS NULL THEN (van_stap, naar_stap, datum) <> ('', 'taxeren', geopend_op)
                WHEN vorige = '' THEN (van_stap, naar_stap) <> ('', gesloten_in)
                ELSE van_stap <> vorige END
        """,
    ),
    Regel(
        naam="volgorde van stappen",
        zin=_("Een stap ligt niet voor de stap ervoor, en niet in de toekomst."),
        waar=STAPPEN,
        bron="DOMEIN 5 (a closing is not dated before the last step)",
        # A closing that was taken back counts no more, and a reopening is no step: the traject goes on as if it was never
        # closed.
        sql="""
            WITH o AS (
                SELECT *, row_number() OVER w AS nummer,
                       max(id) FILTER (WHERE naar_stap <> '') OVER (PARTITION BY traject_id) AS laatste_stap
                FROM trajecten_stapovergang WINDOW w AS (PARTITION BY traject_id ORDER BY id))
            SELECT inburgeraar_id FROM (
                SELECT inburgeraar_id, datum, lag(datum) OVER (PARTITION BY traject_id ORDER BY id) AS vorige
                FROM o
                WHERE CASE WHEN naar_stap = '' THEN id > laatste_stap ELSE van_stap <> '' OR nummer = 1 END) s
            WHERE datum < vorige OR datum > %(vandaag)s
        """,
    ),
    Regel(
        naam="pijler volgt start en sluiting",
        zin=_(
            "Iemand is in pijler 1 tot de start, in pijler 2 tot en met de dag van sluiten, en daarna in pijler 3 als "
            "het traject is afgerond en anders weer in pijler 1."
        ),
        waar=_("Kijk in het dossier, bij Ladder."),
        bron="DOMEIN 7 (meting: the pijler follows from the Fase)",
        # Both change only on these days, so where they agree on each of them they agree on all. A fase without days was
        # taken back.
        sql="""
            WITH f AS (SELECT * FROM inburgeraars_fase WHERE tot IS NULL OR tot > van),
            punt AS (
                SELECT inburgeraar_id, geopend_op AS dag FROM trajecten_traject
                UNION SELECT inburgeraar_id, gestart_op FROM trajecten_traject WHERE gestart_op IS NOT NULL
                UNION SELECT inburgeraar_id, gesloten_op + 1 FROM trajecten_traject WHERE gesloten_op IS NOT NULL
                UNION SELECT inburgeraar_id, van FROM f
                UNION SELECT inburgeraar_id, tot FROM f WHERE tot IS NOT NULL)
            SELECT p.inburgeraar_id FROM punt p
            JOIN inburgeraars_inburgeraar i ON i.id = p.inburgeraar_id AND i.samengevoegd_met_id IS NULL
            LEFT JOIN LATERAL (
                SELECT t.* FROM trajecten_traject t
                WHERE t.inburgeraar_id = p.inburgeraar_id AND t.geopend_op <= p.dag
                ORDER BY t.geopend_op DESC, t.id DESC LIMIT 1) t ON true
            LEFT JOIN f ON f.inburgeraar_id = p.inburgeraar_id
                       AND f.van <= p.dag AND (f.tot IS NULL OR f.tot > p.dag)
            WHERE f.pijler IS DISTINCT FROM CASE
                WHEN t.id IS NULL THEN NULL
                WHEN t.gestart_op IS NULL OR p.dag < t.gestart_op THEN 1
                WHEN t.gesloten_op IS NULL OR p.dag <= t.gesloten_op THEN 2
                WHEN starts_with(t.uitkomst, 'afgerond') THEN 3
                ELSE 1 END
        """,
    ),
    Regel(
        naam="uitkomst past bij start",
        zin=_("Alleen wie is gestart, kan afronden of stoppen, en afronden kan alleen uit de stap Afronden."),
        waar=STAPPEN,
        bron="DOMEIN 5 (exits before start, after start)",
        sql="""
            SELECT inburgeraar_id FROM trajecten_traject
            WHERE gesloten_op IS NOT NULL AND (
                 (starts_with(uitkomst, 'afgerond') OR starts_with(uitkomst, 'gestopt')) AND gestart_op IS NULL
              OR uitkomst IN ('geen aanbod mogelijk', 'geen aanbod toegestaan', 'wil niet', 'onbereikbaar',
                              'niet plichtig of vrijgesteld') AND gestart_op IS NOT NULL
              OR starts_with(uitkomst, 'afgerond') AND stap <> 'afronden'
              OR gestart_op > gesloten_op)
        """,
    ),
    Regel(
        naam="traject met claim",
        zin=_(
            "Een open traject hoort bij iemand die in de wijk wordt benaderd, en met de sluiting houdt dat op."
        ),
        waar=STAPPEN,
        bron="DOMEIN 5 (every exit ends the benadering)",
        sql="""
            SELECT t.inburgeraar_id FROM trajecten_traject t
            WHERE t.gesloten_op IS NULL AND NOT EXISTS (
                SELECT FROM inburgeraars_benadering b
                WHERE b.inburgeraar_id = t.inburgeraar_id AND b.eindreden = '' AND b.route = 'wijkgericht')
            UNION ALL
            SELECT t.inburgeraar_id FROM trajecten_traject t
            JOIN trajecten_stapovergang o ON o.traject_id = t.id AND o.naar_stap = ''
            JOIN inburgeraars_benadering b
              ON b.inburgeraar_id = t.inburgeraar_id AND b.eindreden = '' AND b.sinds < o.created_at
            WHERE t.gesloten_op IS NOT NULL AND b.route = 'wijkgericht'
        """,
    ),
)
