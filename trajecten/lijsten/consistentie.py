"""What holds of the lists: what the system or a rule asks for can be chosen."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel
from trajecten.lijsten.lijst import VASTE_CODES, lijsten

BIJ_LIJSTEN = _("Kijk bij Lijsten.")


def _ontbreekt() -> str:
    """Return the SQL that tells which choices the code asks for are not there to choose, by their place in VASTE_CODES."""
    nummer, delen = 0, []
    for lijst in lijsten():
        tabel = lijst.model._meta.db_table  # noqa: SLF001
        for code in VASTE_CODES.get(lijst.sleutel, ()):
            nummer += 1
            # Nothing at all in the list: the reference data of this installation were not loaded yet.
            delen.append(
                f"SELECT {nummer} WHERE EXISTS (SELECT FROM {tabel}) AND NOT EXISTS ("  # noqa: S608  names of the code
                f"SELECT FROM {tabel} k WHERE k.code = '{code}' AND k.van <= %(vandaag)s"
                " AND (k.tot IS NULL OR k.tot > %(vandaag)s))"
            )
    return " UNION ALL ".join(delen)


REGELS = (
    Regel(
        naam="wat het systeem kiest is te kiezen",
        zin=_("Wat het systeem zelf uit een lijst kiest, staat in de lijst en is te kiezen."),
        waar=BIJ_LIJSTEN,
        bron="DOMEIN 11 (reference data, not a rewrite)",
        over="lijst",
        sql=_ontbreekt(),
    ),
    Regel(
        naam="regel vraagt om wat er is",
        zin=_("Een regel voor een document, controle of maatregel vraagt om iets wat dan te kiezen is."),
        waar=BIJ_LIJSTEN,
        bron="DOMEIN 5 (reference data per doelgroep and language route)",
        over="regel",
        sql="""
            SELECT r.id FROM trajecten_controleregel r JOIN trajecten_controlesoort k ON k.id = r.soort_id
            WHERE k.tot IS NOT NULL AND (r.tot IS NULL OR r.tot > greatest(k.tot, r.van))
            UNION ALL
            SELECT r.id FROM trajecten_maatregelregel r JOIN trajecten_maatregel k ON k.id = r.maatregel_id
            WHERE k.tot IS NOT NULL AND (r.tot IS NULL OR r.tot > greatest(k.tot, r.van))
            UNION ALL
            SELECT r.id FROM trajecten_maatregelregel r JOIN trajecten_handhavingsgrond k ON k.id = r.grond_id
            WHERE k.tot IS NOT NULL AND (r.tot IS NULL OR r.tot > greatest(k.tot, r.van))
        """,
    ),
)
