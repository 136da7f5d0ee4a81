"""What the planning of reports and its editions must agree on."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

REGELS = (
    Regel(
        naam="onderdeel en zijn eigenaren",
        zin=_(
            "Elk onderdeel van de productbeschrijving heeft vandaag een eigenaar binnen de gemeente, en een aspect."
        ),
        waar=_("Kijk bij Productbeschrijving, Onderdelen en opleveringen."),
        bron="DOMEIN 9 (each component has owners and aspects)",
        over="onderdeel",
        sql="""
            SELECT o.id FROM rapportage_onderdeel o
            WHERE NOT EXISTS (
                SELECT FROM rapportage_onderdeeleigenaar e
                WHERE e.onderdeel_id = o.id AND e.rol <> 'welzijnsorganisatie'
                  AND e.van <= %(vandaag)s AND (e.tot IS NULL OR e.tot > %(vandaag)s))
               OR NOT EXISTS (
                SELECT FROM rapportage_aspect a
                WHERE a.onderdeel_id = o.id
                  AND a.van <= %(vandaag)s AND (a.tot IS NULL OR a.tot > %(vandaag)s))
        """,
    ),
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
