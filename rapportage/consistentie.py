"""What the planning of reports and its editions must agree on."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

REGELS = (
    Regel(
        naam="planning en haar laatste uitgave",
        zin=_(
            "Tot en met de laatste keer van een planning is er een uitgave, en die hoort bij deze planning."
        ),
        waar=_("Kijk bij Rapportages, Planning."),
        bron="DOMEIN 9 (one edition a peildatum)",
        over="rapportplanning",
        sql="""
            SELECT p.id FROM rapportage_rapportplanning p
            WHERE p.laatst_op IS NOT NULL AND NOT EXISTS (
                SELECT FROM rapportage_rapportuitgave u
                WHERE u.planning_id = p.id AND u.soort = p.soort AND u.peildatum = p.gevraagd_tot)
        """,
    ),
)
