"""What holds between a handover of verzuim, the access of its consulent, and the traject."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

REGELS = (
    Regel(
        naam="toegang van een overdracht",
        zin=_(
            "Een consulent kan iemand openen zolang de handhaving loopt, en die loopt alleen bij een open traject."
        ),
        waar=_("Kijk in het dossier, bij handhaving op Overzicht."),
        bron="DOMEIN 2 (toegang, grond verzuimoverdracht) en 5 (verzuim)",
        sql="""
            SELECT v.inburgeraar_id FROM trajecten_verzuimoverdracht v
            JOIN inburgeraars_toegang t ON t.id = v.toegang_id
            JOIN trajecten_traject j ON j.id = v.traject_id
            WHERE CASE WHEN v.gesloten_op IS NULL
                THEN t.tot IS NOT NULL OR j.gesloten_op IS NOT NULL
                ELSE t.tot IS NULL OR t.tot > %(vandaag)s END
        """,
    ),
)
