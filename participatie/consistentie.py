"""What holds for metingen, beside what the database holds."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

REGELS = (
    Regel(
        naam="dag van een meting",
        zin=_("Een meting ligt niet in de toekomst."),
        waar=_("Kijk in het dossier, bij Ladder."),
        bron="DOMEIN 7 (meting)",
        sql="SELECT inburgeraar_id FROM participatie_meting WHERE datum > %(vandaag)s",
    ),
)
