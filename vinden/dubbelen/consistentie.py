"""What holds for people who were merged, and between all rows that name one another: they are about one person."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _

from kern.consistentie import Regel
from vinden.dubbelen.samenvoegen.omgang import onderling, over_personen

DUBBELEN = _("Kijk bij Dubbelen.")


def _verschillen() -> Iterator[str]:
    """Yield for each reference between two rows about a person the statement of whom, and whether they differ.

    Both must be of one traject too, when both name one. `samenvoegen.later` asks it of two persons.
    """
    modellen = over_personen()
    for model, naam, naar in onderling():
        samen = "traject" in modellen[model] and "traject" in modellen[naar]
        ander_traject = "r.traject_id IS DISTINCT FROM d.traject_id" if samen else "false"
        kolom = model._meta.get_field(naam).column  # type: ignore[union-attr]  # noqa: SLF001
        yield f"""
            SELECT r.inburgeraar_id, d.inburgeraar_id AS ander, {ander_traject} AS ander_traject
            FROM {model._meta.db_table} r
            JOIN {naar._meta.db_table} d ON d.{naar._meta.pk.column} = r.{kolom}
        """  # noqa: S608, SLF001


def _een_persoon() -> str:
    """Return the statement over every reference; of a merged person the one who stayed counts."""
    return f"""
        SELECT r.inburgeraar_id FROM ({" UNION ALL ".join(_verschillen())}) r
        JOIN inburgeraars_inburgeraar een ON een.id = r.inburgeraar_id
        JOIN inburgeraars_inburgeraar ander ON ander.id = r.ander
        WHERE r.ander_traject OR r.inburgeraar_id <> r.ander
          AND coalesce(een.samengevoegd_met_id, een.id) <> coalesce(ander.samengevoegd_met_id, ander.id)
    """  # noqa: S608


REGELS = (
    Regel(
        naam="van één persoon",
        zin=_(
            "Wat bij elkaar hoort, zoals een afspraak en haar onderdeel, is van één persoon en van één traject."
        ),
        waar=_("Kijk in het dossier, bij Overzicht."),
        bron="DOMEIN 2 (access to one person) en 5 (trajectafspraken)",
        sql=_een_persoon(),
    ),
    Regel(
        naam="vindroute blijft",
        zin=_("Hoe iemand is gevonden, staat vast. Alleen samenvoegen kan dat veranderen."),
        waar=_("Kijk in het dossier, bij Overzicht."),
        bron="DOMEIN 4 (vindroute: set once)",
        sql="""
            SELECT e.inburgeraar_id FROM inburgeraars_vindgegevensevent e
            WHERE NOT EXISTS (
                SELECT FROM vinden_samenvoeging s
                WHERE e.inburgeraar_id IN (s.inburgeraar_id, s.ander_id))
            GROUP BY e.inburgeraar_id HAVING count(DISTINCT e.vindroute) > 1
        """,
    ),
    Regel(
        naam="samengevoegd",
        zin=_("Wie met een ander is samengevoegd, staat bij Dubbelen, en andersom."),
        waar=DUBBELEN,
        bron="DOMEIN 4 (possible duplicates)",
        sql="""
            SELECT i.id FROM inburgeraars_inburgeraar i
            WHERE (i.samengevoegd_met_id IS NOT NULL) <> EXISTS (
                SELECT FROM vinden_samenvoeging s WHERE s.ander_id = i.id AND s.ongedaan_op IS NULL)
        """,
    ),
    Regel(
        naam="niets open na samenvoegen",
        zin=_("Van wie met een ander is samengevoegd, loopt niets meer: dat loopt bij de ander."),
        waar=DUBBELEN,
        bron="DOMEIN 4 (possible duplicates)",
        sql="""
            SELECT i.id FROM inburgeraars_inburgeraar i
            JOIN (
                SELECT inburgeraar_id FROM trajecten_traject WHERE gesloten_op IS NULL
                UNION ALL SELECT inburgeraar_id FROM trajecten_geplandbezoek WHERE stand = 'gepland'
                UNION ALL SELECT inburgeraar_id FROM trajecten_taak WHERE stand = 'open'
                UNION ALL SELECT inburgeraar_id FROM trajecten_afspraak WHERE stand = 'open'
                UNION ALL SELECT inburgeraar_id FROM trajecten_verzuimoverdracht WHERE gesloten_op IS NULL
                UNION ALL SELECT inburgeraar_id FROM inburgeraars_toegang WHERE tot IS NULL OR tot > %(vandaag)s) staat
              ON staat.inburgeraar_id = i.id
            WHERE i.samengevoegd_met_id IS NOT NULL
        """,
    ),
)
