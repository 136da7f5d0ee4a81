"""The number of changes that a delivery made, or would make."""

from dataclasses import dataclass, field

from django.db import connection

from register.bpi.lezen import Levering
from register.bpi.regels import Fout, Kolom

ONBEKEND = "onbekend"
"""The key in `per_wijk` of new persons whose postcode is not in the table."""

# When more than one in ten is gone, the delivery may be incomplete.
_EEN_OP = 10

_PER_UITKOMST = "SELECT uitkomst, count(*) FROM bpi_match GROUP BY uitkomst"
_WIJZIGINGEN = """
    SELECT count(*) FILTER (WHERE bijgewerkt), count(*) FILTER (WHERE verhuisd),
           count(*) FILTER (WHERE andere_wijk), count(*) FILTER (WHERE naam_gewijzigd)
    FROM bpi_wijziging
"""
_VERVALLEN = """
    SELECT (SELECT count(*) FROM bpi_weg),
           (SELECT count(*) FROM inburgeraars_registergegevens WHERE vervallen_op IS NULL)
"""
_PER_REDEN = """
    SELECT reden, count(*) FROM bpi_match WHERE uitkomst = 'wacht' GROUP BY reden ORDER BY reden
"""
_AFGEKEURD = """
    SELECT regelnummer, CASE WHEN op_bsn IS NULL THEN %s ELSE %s END
    FROM bpi_match WHERE uitkomst = 'afgekeurd' ORDER BY regelnummer
"""
AFGEKEURD = "nummer hoort bij iemand anders, volgens de teamleider"
"""The reason of a line that the teamleider rejected before."""

_PER_WIJK = """
    SELECT w.code, count(*)
    FROM bpi_match m LEFT JOIN wijken_wijk w ON w.id = m.wijk_id
    WHERE m.uitkomst = 'nieuw'
    GROUP BY w.code ORDER BY w.code NULLS LAST
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Tellingen:
    """The counts of one delivery. Every line is counted once.

    `regels` = `nieuw` + `bijgewerkt` + `ongewijzigd` + `dubbel_in_bestand` + `mogelijk_dubbel` + `fout`.

    Attributes:
        verhuisd, naam_gewijzigd: part of `bijgewerkt`.
        verhuisd_naar_andere_wijk: part of `verhuisd`.
        vervallen: persons on the register until now of whom no line speaks; part of `bekend`.
        bekend: persons on the register until now.
        wacht_per_reden: `mogelijk_dubbel` by why the line waits (`Wachtreden`); reasons without lines are left out.
        fout: faulty lines, and lines that the teamleider rejected before.
        per_wijk: `nieuw` by the code of the wijk; wijken without new persons are left out.
    """

    regels: int = 0
    nieuw: int = 0
    bijgewerkt: int = 0
    ongewijzigd: int = 0
    verhuisd: int = 0
    verhuisd_naar_andere_wijk: int = 0
    naam_gewijzigd: int = 0
    vervallen: int = 0
    dubbel_in_bestand: int = 0
    mogelijk_dubbel: int = 0
    fout: int = 0
    per_wijk: dict[str, int] = field(default_factory=dict)
    wacht_per_reden: dict[str, int] = field(default_factory=dict)
    fouten: tuple[Fout, ...] = ()
    bekend: int = 0

    @property
    def te_veel_vervallen(self) -> bool:
        """Whether more than 10 % of the persons on the register are gone from it."""
        return self.vervallen * _EEN_OP > self.bekend

    def in_getallen(self) -> dict[str, object]:
        """Return the counts by name, in the order in which they are reported."""
        return {
            "regels": self.regels,
            "nieuw": self.nieuw,
            "bijgewerkt": self.bijgewerkt,
            "ongewijzigd": self.ongewijzigd,
            "verhuisd": self.verhuisd,
            "verhuisd_naar_andere_wijk": self.verhuisd_naar_andere_wijk,
            "naam_gewijzigd": self.naam_gewijzigd,
            "vervallen": self.vervallen,
            "dubbel_in_bestand": self.dubbel_in_bestand,
            "mogelijk_dubbel": self.mogelijk_dubbel,
            "fout": self.fout,
            "per_wijk": self.per_wijk,
            "wacht_per_reden": self.wacht_per_reden,
        }

    def als_json(self) -> dict[str, object]:
        """Return the JSON that the command prints: the counts, and the faulty lines with their reasons."""
        return self.in_getallen() | {
            "fouten": [{"regel": f.regel, "kolom": f.kolom, "reden": f.reden} for f in self.fouten]
        }


def tel(levering: Levering) -> Tellingen:
    """Return the counts of a delivery that was matched and compared."""
    with connection.cursor() as cursor:
        cursor.execute(_PER_UITKOMST)
        uitkomsten: dict[str, int] = dict(cursor.fetchall())
        cursor.execute(_WIJZIGINGEN)
        bijgewerkt, verhuisd, andere_wijk, naam_gewijzigd = cursor.fetchone()
        cursor.execute(_VERVALLEN)
        vervallen, bekend = cursor.fetchone()
        cursor.execute(_PER_WIJK)
        per_wijk = {code or ONBEKEND: aantal for code, aantal in cursor.fetchall()}
        cursor.execute(_PER_REDEN)
        per_reden: dict[str, int] = dict(cursor.fetchall())
        cursor.execute(_AFGEKEURD, [Kolom.A_NUMMER, Kolom.BSN])
        fouten = [*levering.fouten, *(Fout(regel, kolom, AFGEKEURD) for regel, kolom in cursor.fetchall())]
    return Tellingen(
        regels=levering.regels,
        nieuw=uitkomsten.get("nieuw", 0),
        bijgewerkt=bijgewerkt,
        ongewijzigd=uitkomsten.get("bekend", 0) - bijgewerkt,
        verhuisd=verhuisd,
        verhuisd_naar_andere_wijk=andere_wijk,
        naam_gewijzigd=naam_gewijzigd,
        vervallen=vervallen,
        dubbel_in_bestand=levering.dubbel_in_bestand + uitkomsten.get("dubbel", 0),
        mogelijk_dubbel=uitkomsten.get("wacht", 0),
        fout=len(fouten),
        per_wijk=per_wijk,
        wacht_per_reden=per_reden,
        fouten=tuple(sorted(fouten, key=lambda fout: fout.regel)),
        bekend=bekend,
    )
