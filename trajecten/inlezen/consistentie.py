"""What holds between a workbook that was read in, its people, and the mark on their trajecten."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

DOSSIER = _("Kijk in het dossier, bij Overzicht.")

REGELS = (
    Regel(
        naam="overgenomen traject",
        zin=_("Een traject is gemerkt als overgenomen als het uit een bestand is ingelezen, en anders niet."),
        waar=DOSSIER,
        bron="DOMEIN 5 (geopend); docs/adr/0050",
        # Who is merged with another takes the traject along, and the row of the workbook with it.
        sql="""
            SELECT t.inburgeraar_id FROM trajecten_traject t
            LEFT JOIN trajecten_ingelezen i ON i.traject_id = t.id
            WHERE (t.overgenomen_op IS NOT NULL) <> (i.id IS NOT NULL)
               OR i.inburgeraar_id <> t.inburgeraar_id
        """,
    ),
    Regel(
        naam="overgenomen na de opening",
        zin=_("Een traject wordt niet ingelezen voordat het is geopend."),
        waar=DOSSIER,
        bron="DOMEIN 8a (a fact counts if its own date ≤ D)",
        sql="SELECT inburgeraar_id FROM trajecten_traject WHERE overgenomen_op < geopend_op",
    ),
)
