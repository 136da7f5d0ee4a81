"""What holds between the components and afspraken of a plan, the start of the traject, and access of a partner."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

PLAN = _("Kijk in het dossier, bij Plan en afspraken.")

REGELS = (
    Regel(
        naam="plan eindigt met het traject",
        zin=_("In een gesloten traject loopt niets meer uit het plan van voor de sluiting."),
        waar=PLAN,
        bron="DOMEIN 5 (components that still run end with it, afspraken lapse)",
        # What begins in nazorg was added after the closing.
        sql="""
            SELECT t.inburgeraar_id FROM trajecten_traject t
            JOIN trajecten_stapovergang o ON o.traject_id = t.id AND o.naar_stap = ''
            JOIN (
                SELECT traject_id, created_at FROM trajecten_component WHERE stand IN ('gepland', 'gestart')
                UNION ALL
                SELECT traject_id, created_at FROM trajecten_afspraak WHERE stand = 'open') loopt
              ON loopt.traject_id = t.id AND loopt.created_at < o.created_at
            WHERE t.gesloten_op IS NOT NULL
        """,
    ),
    Regel(
        naam="plan ligt voor de sluiting",
        zin=_("Een onderdeel van voor de sluiting begint en eindigt niet na de dag van sluiten."),
        waar=PLAN,
        bron="DOMEIN 5 (a closing is not dated before a start or end of a component that it closes)",
        sql="""
            SELECT c.inburgeraar_id FROM trajecten_component c
            JOIN trajecten_traject t ON t.id = c.traject_id
            JOIN trajecten_stapovergang o ON o.traject_id = t.id AND o.naar_stap = '' AND c.created_at < o.created_at
            WHERE c.gestart_op > t.gesloten_op OR c.geeindigd_op > t.gesloten_op
        """,
    ),
    Regel(
        naam="start van een traject",
        zin=_(
            "Een traject is gestart op de dag waarop het eerste onderdeel begon dat telt: geen hulp, en niet wat al liep."
        ),
        waar=PLAN,
        bron="DOMEIN 5.3 (the traject counts as started on the first confirmed start)",
        sql="""
            SELECT t.inburgeraar_id FROM trajecten_traject t
            LEFT JOIN (
                SELECT traject_id, min(gestart_op) AS dag FROM trajecten_component
                WHERE soort <> 'hulp' AND NOT liep_al AND gestart_op IS NOT NULL GROUP BY traject_id) eerste
              ON eerste.traject_id = t.id
            WHERE t.gestart_op IS DISTINCT FROM CASE
                WHEN eerste.dag IS NOT NULL THEN greatest(eerste.dag, t.geopend_op) END
        """,
    ),
    Regel(
        naam="dagen van een plan",
        zin=_("Een start, een einde of een keer aanwezig ligt niet in de toekomst."),
        waar=PLAN,
        bron="DOMEIN 8a (a fact counts if its own date ≤ D)",
        sql="""
            SELECT inburgeraar_id FROM trajecten_component
            WHERE gestart_op > %(vandaag)s OR geeindigd_op > %(vandaag)s
            UNION ALL
            SELECT inburgeraar_id FROM trajecten_aanwezigheid WHERE datum > %(vandaag)s
        """,
    ),
    Regel(
        naam="toegang tot hulp",
        zin=_(
            "De toegang van een organisatie is als hulp gemerkt als het onderdeel hulp is, en anders niet."
        ),
        waar=PLAN,
        bron="DOMEIN 4 (data minimisation: components of kind hulp with their organisatie)",
        sql="""
            SELECT c.inburgeraar_id FROM trajecten_component c
            JOIN inburgeraars_toegang t ON t.id = c.toegang_id
            WHERE (c.soort = 'hulp') <> (t.omvang = 'hulp')
        """,
    ),
    Regel(
        naam="toegang van een plaatsing",
        zin=_("Een organisatie kan iemand openen zolang de plaatsing duurt, en 30 dagen daarna."),
        waar=PLAN,
        bron="DOMEIN 2 (partner)",
        # An end recorded late leaves the day on which it is recorded.
        sql="""
            SELECT t.inburgeraar_id FROM inburgeraars_toegang t
            WHERE t.grond = 'plaatsing' AND (t.tot IS NULL OR t.tot > %(vandaag)s + 1) AND NOT EXISTS (
                SELECT FROM trajecten_component c
                WHERE c.toegang_id = t.id AND (c.geeindigd_op IS NULL OR t.tot <= c.geeindigd_op + 31))
        """,
    ),
)
