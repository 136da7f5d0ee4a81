"""What holds of norms, targets and terms of signals, and the besluiten behind them."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

BIJ_NORMEN = _("Kijk bij Normen en doelen.")

REGELS = (
    Regel(
        naam="norm door een geldend besluit",
        zin=_(
            "Achter een gewijzigde norm, een doel of een signaal staat een besluit dat niet is ingetrokken."
        ),
        waar=_("Kijk bij Besluiten."),
        bron="DOMEIN 8 (adjustable by besluit)",
        over="besluit",
        sql="""
            SELECT b.id FROM besluiten_besluit b
            JOIN (SELECT besluit_id FROM trajecten_norm
                  UNION SELECT besluit_id FROM trajecten_pilotdoel
                  UNION SELECT besluit_id FROM trajecten_signaalinstelling) w ON w.besluit_id = b.id
            WHERE b.ingetrokken_op IS NOT NULL
        """,
    ),
    Regel(
        naam="normen sluiten aan",
        zin=_("Waar een waarde eindigt, begint de volgende: er is geen dag waarop niets is vastgelegd."),
        waar=BIJ_NORMEN,
        bron="DOMEIN 8 (reference data per period)",
        over="norm",
        sql="""
            SELECT n.id FROM trajecten_norm n
            WHERE n.tot IS NOT NULL AND NOT EXISTS (
                SELECT FROM trajecten_norm v WHERE v.soort = n.soort AND v.van = n.tot)
            UNION ALL
            SELECT n.id FROM trajecten_pilotdoel n
            WHERE n.tot IS NOT NULL AND NOT EXISTS (
                SELECT FROM trajecten_pilotdoel v
                WHERE v.wijk_id = n.wijk_id AND v.vindroute = n.vindroute AND v.van = n.tot)
            UNION ALL
            SELECT n.id FROM trajecten_signaalinstelling n
            WHERE n.tot IS NOT NULL AND NOT EXISTS (
                SELECT FROM trajecten_signaalinstelling v WHERE v.regel = n.regel AND v.van = n.tot)
        """,
    ),
)
