"""What holds of the counts of the caseload that are kept."""

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel

BIJ_VERLOOP = _("Kijk bij Caseload, Verloop per maand.")

REGELS = (
    Regel(
        naam="signalen van de dag zelf",
        zin=_("Signalen zijn geteld op hun eigen dag. Van een dag die later is geteld, zijn ze er niet."),
        waar=BIJ_VERLOOP,
        bron="DOMEIN 8a (peildatum), docs/adr/0046",
        over="telling",
        sql="""
            SELECT t.id FROM dagwerk_caseloadtelling t
            WHERE t.volledig AND t.dag <> (t.geteld_op AT TIME ZONE 'Europe/Amsterdam')::date
               OR NOT t.volledig AND EXISTS (
                  SELECT FROM dagwerk_caseloadaantal a WHERE a.telling_id = t.id AND a.maat = 'signaal')
        """,
    ),
    Regel(
        naam="iedereen met een signaal telt eenmaal",
        zin=_("Er zijn nooit meer mensen met één soort signaal dan mensen met een signaal."),
        waar=BIJ_VERLOOP,
        bron="DOMEIN 8a (personen are counted distinct)",
        over="telling",
        sql="""
            SELECT a.telling_id FROM dagwerk_caseloadaantal a
            LEFT JOIN dagwerk_caseloadaantal alle
              ON alle.telling_id = a.telling_id AND alle.maat = 'signaal' AND alle.deel = ''
             AND alle.wijk_id = a.wijk_id AND alle.contact_id IS NOT DISTINCT FROM a.contact_id
            WHERE a.maat = 'signaal' AND a.deel <> '' AND a.aantal > coalesce(alle.aantal, 0)
        """,
    ),
)
