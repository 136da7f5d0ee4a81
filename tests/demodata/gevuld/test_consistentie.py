"""The demo keeps to every consistency rule, and of each it is tried that breaking it once is reported, and nothing else."""

# ruff: noqa: S608  every statement is written here

from pathlib import Path

import pytest
from django.conf import settings
from django.db import connection

from kern import consistentie
from kern.consistentie import alle_regels, gebroken_regels
from tests.demodata.hulp import TOT

pytestmark = pytest.mark.django_db


def een(tabel: str, waar: str, kolom: str = "id") -> str:
    """Return the SQL of the first row of a table for which something holds; it must be there."""
    return f"(SELECT x.{kolom} FROM {tabel} x WHERE {waar} ORDER BY x.{kolom} LIMIT 1)"


VRIJ = een(
    "inburgeraars_inburgeraar",
    "route = 'vrij' AND NOT EXISTS (SELECT FROM inburgeraars_benadering b WHERE b.inburgeraar_id = x.id)",
)
"""Somebody whom nobody approached."""
IN_NAZORG = een(
    "trajecten_nazorgmeting",
    "EXISTS (SELECT FROM trajecten_taak k WHERE k.id = x.taak_id AND k.stand = 'open')",
    "inburgeraar_id",
)
IN_TRAJECT = een("trajecten_traject", "gesloten_op IS NULL", "inburgeraar_id")
SOEPEL = een("trajecten_verslag", "resultaat = 'niemand thuis'", "contactmoment_id")
"""A contact of one person that opened nothing."""
BERICHT = een("trajecten_contactmoment", "soort IN ('bericht', 'instantie')")
GESLOTEN = "EXISTS (SELECT FROM trajecten_traject t WHERE t.id = x.traject_id AND t.gesloten_op IS NOT NULL)"
TOEGANG = (
    "INSERT INTO inburgeraars_toegang (inburgeraar_id, gebruiker_id, organisatie_id, grond, omvang, van)"
)
LATER, GISTEREN = "date '2027-01-01'", f"date '{TOT}' - 1"


def sterf(wie: str) -> tuple[str, str]:
    """Return the SQL by which somebody died yesterday, as recorded."""
    return (
        f"""INSERT INTO inburgeraars_overlijden (inburgeraar_id, overleden_op, door_id, created_at, reden)
            SELECT {wie}, {GISTEREN}, {een("gebruikers_gebruiker", "true")}, now(), ''""",
        f"UPDATE inburgeraars_inburgeraar SET overleden_op = {GISTEREN} WHERE id = {wie}",
    )


def overdracht(stand: str, toegang: str, overgedragen_op: str) -> str:
    """Return the SQL of a transfer between two colleagues, of yesterday."""
    van, aan = (
        een("gebruikers_gebruiker", "true"),
        een("gebruikers_gebruiker", "id > (SELECT min(id) FROM gebruikers_gebruiker)"),
    )
    velden = (
        "van_id, aan_id, vanaf, waarom, notitie, nagekeken, toch_reden, door_id, created_at, stand, reden"
    )
    return f"""INSERT INTO trajecten_overdracht
        (inburgeraar_id, {velden}, antwoord_op, toegang_id, overgedragen_op)
        SELECT {IN_TRAJECT}, {van}, {aan}, {GISTEREN}, '', '', true, '', {van}, now(), '{stand}', '', now(),
            {toegang}, {overgedragen_op}"""


def meelezen(omvang: str) -> str:
    """Return the SQL of the reading of who would receive somebody."""
    return f"{TOEGANG} SELECT {IN_TRAJECT}, {een('gebruikers_gebruiker', 'id > (SELECT min(id) FROM gebruikers_gebruiker)')}, NULL, 'overdracht', '{omvang}', {GISTEREN}"


VAST = een("inburgeraars_toegang", "grond = 'caseload' AND tot IS NULL", "gebruiker_id")
ANDER = een("gebruikers_gebruiker", f"x.id <> {VAST}")
VAN_VAST = f"x.grond = 'caseload' AND x.tot IS NULL AND x.gebruiker_id = {VAST}"
VAN_BEZOEK = een(
    "trajecten_geplandbezoek",
    f"x.stand = 'gepland' AND x.door_id <> {ANDER} AND EXISTS (SELECT FROM inburgeraars_toegang t"
    " WHERE t.inburgeraar_id = x.inburgeraar_id AND t.grond = 'caseload' AND t.tot IS NULL)",
)
VAN_IEMAND = een("inburgeraars_toegang", "grond = 'caseload' AND tot IS NULL", "inburgeraar_id")
GEEN_COORDINATOR = een(
    "gebruikers_gebruiker",
    "NOT EXISTS (SELECT FROM gebruikers_aanstelling a"
    " WHERE a.gebruiker_id = x.id AND a.rol = 'trajectcoordinator')",
)
VERVANGT = "INSERT INTO inburgeraars_toegang (inburgeraar_id, gebruiker_id, grond, omvang, van, tot)"


def vervang(heel: str) -> tuple[str, str]:
    """Return the SQL by which a colleague replaces a fixed contact from yesterday on."""
    return (
        f"""INSERT INTO gebruikers_afwezigheid (gebruiker_id, reden, van, tot, door_id, created_at)
            SELECT {VAST}, 'ziek', {GISTEREN}, {LATER}, {ANDER}, now()""",
        f"""INSERT INTO trajecten_vervanging
                (afwezigheid_id, vervangt_id, vervanger_id, heel, van, tot, door_id, created_at)
            SELECT id, gebruiker_id, door_id, {heel}, van, tot, door_id, now() FROM gebruikers_afwezigheid
            WHERE van = {GISTEREN} AND tot = {LATER}""",
    )


BREUKEN: dict[str, tuple[str, ...]] = {
    "ontvanger leest tot de dag van de overdracht": (meelezen("voorstel"),),
    "overdracht op haar dag": (
        meelezen("aangenomen"),
        overdracht("aangenomen", "currval('inburgeraars_toegang_id_seq')", "NULL"),
    ),
    "verantwoordelijk zonder gat": (overdracht("overgedragen", "NULL", GISTEREN),),
    "vervanging van een caseload": (
        *vervang("true"),
        f"""{VERVANGT} SELECT x.inburgeraar_id, {ANDER}, 'vervanging', '', {GISTEREN}, {LATER}
            FROM inburgeraars_toegang x WHERE x.grond = 'caseload' AND x.gebruiker_id = {VAST}
              AND (x.tot IS NULL OR x.tot > {GISTEREN})
              AND x.inburgeraar_id <> {een("inburgeraars_toegang", VAN_VAST, "inburgeraar_id")}""",
    ),
    "vervanging eindigt vanzelf": (
        f"""{VERVANGT} SELECT {een("inburgeraars_toegang", VAN_VAST, "inburgeraar_id")}, {ANDER}, 'vervanging', '',
            {GISTEREN}, NULL""",
    ),
    "vervanging bij een vast contact": (
        *vervang("false"),
        f"{VERVANGT} SELECT {VRIJ}, {ANDER}, 'vervanging', '', {GISTEREN}, {LATER}",
    ),
    "bezoek van een vervanger": (
        f"""{VERVANGT} SELECT b.inburgeraar_id, {ANDER}, 'vervanging', '', '2026-01-05', date '{TOT}'
            FROM trajecten_geplandbezoek b WHERE b.id = {VAN_BEZOEK}""",
        f"UPDATE trajecten_geplandbezoek SET door_id = {ANDER} WHERE id = {VAN_BEZOEK}",
    ),
    "overgenomen traject": (
        f"""UPDATE trajecten_traject SET overgenomen_op = geopend_op
            WHERE id = {een("trajecten_traject", "gesloten_op IS NULL", "id")}""",
    ),
    "vertrek is gemeld": tuple(
        f"UPDATE {tabel} SET {kolom} = {GEEN_COORDINATOR} WHERE inburgeraar_id = {VAN_IEMAND} AND {waar}"
        for tabel, kolom, waar in (
            ("inburgeraars_benadering", "door_id", "eindreden = ''"),
            ("inburgeraars_toegang", "gebruiker_id", "grond = 'caseload' AND tot IS NULL"),
        )
    ),
    "norm door een geldend besluit": (
        f"""UPDATE besluiten_besluit SET ingetrokken_op = {GISTEREN}, reden_ingetrokken = 'Dubbel.'
            WHERE id = {een("trajecten_norm", "besluit_id IS NOT NULL", "besluit_id")}""",
    ),
    "normen sluiten aan": (
        f"UPDATE trajecten_norm SET tot = {LATER} WHERE id = {een('trajecten_norm', 'tot IS NULL AND besluit_id IS NULL')}",
    ),
    "claim met vast contact": (
        f"UPDATE inburgeraars_toegang SET tot = van WHERE id = {een('inburgeraars_toegang', 'tot IS NULL')}",
    ),
    "einde van een benadering": (
        f"""UPDATE inburgeraars_benadering SET tot = {LATER}
            WHERE id = {een("inburgeraars_benadering", "route = 'regulier' AND eindreden = ''")}""",
    ),
    "dag van overlijden": (
        f"UPDATE inburgeraars_inburgeraar SET overleden_op = {GISTEREN} WHERE id = {VRIJ}",
    ),
    "toegang na overlijden": (
        *sterf(VRIJ),
        f"""{TOEGANG} SELECT {VRIJ}, {een("gebruikers_gebruiker", "true")}, NULL, 'taalcoach', '', '2026-01-05'""",
    ),
    "wijk van het adres": (
        f"""UPDATE inburgeraars_inburgeraar i SET wijk_id = {een("wijken_wijk", "x.id <> i.wijk_id")}
            WHERE id = {VRIJ}""",
    ),
    "vindroute bekend": (
        f"""DELETE FROM inburgeraars_vindgegevens
            WHERE inburgeraar_id = {een("inburgeraars_benadering", "route = 'gereserveerd'", "inburgeraar_id")}""",
    ),
    "dag van vinden": (
        f"""UPDATE inburgeraars_vindgegevens SET gevonden_op = gevonden_op + 1
            WHERE inburgeraar_id = {een("inburgeraars_vindgegevens", "vindroute = 'wijknetwerk'", "inburgeraar_id")}""",
    ),
    "sleutels van een naam": (
        f"UPDATE inburgeraars_inburgeraar SET zoeknaam = 'iemand anders' WHERE id = {VRIJ}",
    ),
    "afdruk van een BSN": (
        f"""UPDATE inburgeraars_burgerservicenummer SET bsn_hash = '\\x01'
            WHERE inburgeraar_id = {een("inburgeraars_burgerservicenummer", "true", "inburgeraar_id")}""",
    ),
    "bron van een BSN": (
        f"""DELETE FROM inburgeraars_identiteitscontrole WHERE inburgeraar_id = {
            een(
                "inburgeraars_identiteitscontrole",
                "NOT EXISTS (SELECT FROM inburgeraars_registergegevens r WHERE r.inburgeraar_id = x.inburgeraar_id)",
                "inburgeraar_id",
            )
        }""",
    ),
    "afdruk van een A-nummer": (
        f"UPDATE inburgeraars_registergegevens SET a_nummer_hash = NULL WHERE inburgeraar_id = {VRIJ}",
    ),
    "dag van een meting": (
        f"UPDATE participatie_meting SET datum = {LATER} WHERE id = {een('participatie_meting', 'true')}",
    ),
    "sluiting van een traject": (
        f"""UPDATE trajecten_traject SET uitkomst = 'verhuisd' WHERE id = {
            een(
                "trajecten_traject",
                "gesloten_op IS NOT NULL AND uitkomst NOT IN ('verhuisd', 'overleden')"
                " AND NOT starts_with(uitkomst, 'afgerond')",
            )
        }""",
    ),
    "stap van een traject": (
        f"""UPDATE trajecten_traject SET stap = 'volgen'
            WHERE id = {een("trajecten_traject", "gesloten_op IS NULL AND stap = 'taxeren'")}""",
    ),
    "stappen sluiten aan": (
        f"""UPDATE trajecten_stapovergang SET van_stap = 'volgen'
            WHERE id = {een("trajecten_stapovergang", "naar_stap = 'vormgeven'")}""",
    ),
    "volgorde van stappen": (
        f"""UPDATE trajecten_stapovergang SET datum = datum - 3000
            WHERE id = {een("trajecten_stapovergang", "naar_stap = 'vormgeven'")}""",
    ),
    "pijler volgt start en sluiting": (
        f"""UPDATE inburgeraars_fase SET pijler = 3
            WHERE id = {een("inburgeraars_fase", "pijler = 1 AND tot IS NULL")}""",
    ),
    "uitkomst past bij start": (
        f"""WITH t AS (
                UPDATE trajecten_traject SET uitkomst = 'gestopt: anders'
                WHERE id = {een("trajecten_traject", "gesloten_op IS NOT NULL AND gestart_op IS NULL")} RETURNING id)
            UPDATE trajecten_stapovergang o SET uitkomst = 'gestopt: anders'
            FROM t WHERE o.traject_id = t.id AND o.naar_stap = ''""",
    ),
    "traject met claim": (
        f"""WITH b AS (
                UPDATE inburgeraars_benadering SET eindreden = 'vrijgegeven', tot = van
                WHERE eindreden = '' AND inburgeraar_id = {IN_TRAJECT} RETURNING inburgeraar_id),
            i AS (UPDATE inburgeraars_inburgeraar i SET route = 'vrij' FROM b WHERE i.id = b.inburgeraar_id)
            UPDATE inburgeraars_toegang t SET tot = van
            FROM b WHERE t.inburgeraar_id = b.inburgeraar_id AND t.grond = 'caseload' AND t.tot IS NULL""",
    ),
    "dag van een contact": (
        f"""WITH c AS (UPDATE trajecten_contactmoment SET datum = {LATER} WHERE id = {SOEPEL} RETURNING id)
            UPDATE trajecten_verslag v SET datum = {LATER} FROM c WHERE v.contactmoment_id = c.id""",
    ),
    "minuten van een contact": (
        f"UPDATE trajecten_verslag SET minuten = minuten + 1 WHERE contactmoment_id = {SOEPEL}",
    ),
    "uitkomst van een contact": (
        f"UPDATE trajecten_verslag SET resultaat = 'gesproken' WHERE contactmoment_id = {BERICHT}",
    ),
    "gehouden bezoek": (
        f"""UPDATE trajecten_geplandbezoek SET gehouden_als_id = NULL
            WHERE id = {een("trajecten_geplandbezoek", "stand = 'gehouden'")}""",
    ),
    "gesprek opent traject": (
        """UPDATE trajecten_verslag v SET resultaat = 'wil niet nu'
           FROM (SELECT inburgeraar_id, geopend_op FROM trajecten_traject ORDER BY id LIMIT 1) t
           WHERE v.inburgeraar_id = t.inburgeraar_id AND v.datum <= t.geopend_op""",
    ),
    "plan eindigt met het traject": (
        f"""UPDATE trajecten_component SET stand = 'gestart', geeindigd_op = NULL
            WHERE id = {een("trajecten_component", f"stand IN ('gestopt', 'afgerond') AND {GESLOTEN}")}""",
    ),
    "plan ligt voor de sluiting": (
        f"""UPDATE trajecten_component c SET geeindigd_op = t.gesloten_op + 1
            FROM trajecten_traject t WHERE t.id = c.traject_id
             AND c.id = {een("trajecten_component", f"geeindigd_op IS NOT NULL AND {GESLOTEN}")}""",
    ),
    "start van een traject": (
        f"""UPDATE trajecten_component SET liep_al = true WHERE id = {
            een(
                "trajecten_component",
                "soort <> 'hulp' AND NOT liep_al AND gestart_op IS NOT NULL AND NOT EXISTS ("
                "SELECT FROM trajecten_component c WHERE c.traject_id = x.traject_id AND c.id <> x.id"
                " AND c.gestart_op <= x.gestart_op)",
            )
        }""",
    ),
    "dagen van een plan": (
        f"UPDATE trajecten_aanwezigheid SET datum = {LATER} WHERE id = {een('trajecten_aanwezigheid', 'true')}",
    ),
    "toegang tot hulp": (
        f"""UPDATE trajecten_component c SET toegang_id = (
                SELECT min(t.id) FROM inburgeraars_toegang t WHERE t.inburgeraar_id = c.inburgeraar_id)
            WHERE c.id = {een("trajecten_component", "soort = 'hulp'")}""",
    ),
    "toegang van een plaatsing": (
        f"""{TOEGANG} SELECT {VRIJ}, NULL, {een("wijken_organisatie", "true")}, 'plaatsing', '', '2026-01-05'""",
    ),
    "toegang van een overdracht": (
        f"""UPDATE inburgeraars_toegang SET tot = NULL
            WHERE id = {een("trajecten_verzuimoverdracht", "gesloten_op IS NOT NULL", "toegang_id")}""",
    ),
    "werk eindigt met het traject": (
        f"""UPDATE trajecten_geplandbezoek SET stand = 'gepland', gehouden_als_id = NULL WHERE id = {
            een(
                "trajecten_geplandbezoek",
                "EXISTS (SELECT FROM trajecten_traject t WHERE t.gesloten_op IS NOT NULL"
                " AND t.inburgeraar_id = x.inburgeraar_id AND t.uitkomst <> 'overleden')",
            )
        }""",
    ),
    "meting van de nazorg": (
        f"""UPDATE trajecten_nazorgmeting n SET vervallen = true FROM trajecten_taak k
            WHERE k.id = n.taak_id AND k.stand = 'open' AND n.inburgeraar_id = {IN_NAZORG}
              AND n.gepland_op < (SELECT max(m.gepland_op) FROM trajecten_nazorgmeting m
                                  WHERE m.traject_id = n.traject_id)""",
    ),
    "toegang van de nazorg": (
        f"""UPDATE inburgeraars_toegang SET tot = tot + 30
            WHERE grond = 'caseload' AND tot > '{TOT}' AND inburgeraar_id = {IN_NAZORG}""",
    ),
    "niets open na overlijden": (
        f"UPDATE inburgeraars_toegang SET tot = van WHERE inburgeraar_id = {IN_NAZORG}",
        *sterf(IN_NAZORG),
    ),
    "reservering uit een selectie": (
        f"""UPDATE vinden_selectieregel SET benadering_id = NULL, overgeslagen = 'Was net weg.'
            WHERE id = {een("vinden_selectieregel", "benadering_id IS NOT NULL")}""",
    ),
    "antwoord op een selectie": (
        f"""UPDATE vinden_selectieregel SET overgeslagen = 'Was net weg.'
            WHERE id = {een("vinden_selectieregel", "benadering_id IS NOT NULL")}""",
    ),
    "oproep van de reguliere route": (
        f"""UPDATE vinden_reguliermoment SET teruggenomen_op = created_at
            WHERE stap = 'opgeroepen' AND inburgeraar_id = {
            een("inburgeraars_benadering", "route = 'regulier' AND eindreden = ''", "inburgeraar_id")
        }""",
    ),
    "stappen van de reguliere route": (
        f"""UPDATE vinden_reguliermoment SET datum = {LATER}
            WHERE id = {een("vinden_reguliermoment", "true")}""",
    ),
    "van één persoon": (
        f"""UPDATE trajecten_afspraak SET inburgeraar_id = {VRIJ}
            WHERE id = {een("trajecten_afspraak", "stand <> 'open'")}""",
    ),
    "vindroute blijft": (
        f"""UPDATE inburgeraars_vindgegevens
            SET vindroute = 'BPI', vindplaats_id = NULL, gevonden_op = NULL, ontmoet_op = NULL
            WHERE inburgeraar_id = {een("inburgeraars_vindgegevens", "vindroute = 'wijknetwerk'", "inburgeraar_id")}""",
    ),
    "samengevoegd": (
        f"""UPDATE inburgeraars_inburgeraar i SET samengevoegd_met_id = {een("trajecten_traject", "true", "inburgeraar_id")}
            WHERE id = {VRIJ}""",
    ),
    "niets open na samenvoegen": (
        f"""INSERT INTO vinden_samenvoeging (inburgeraar_id, ander_id, verplaatst, vooraf, door_id, created_at)
            SELECT {VRIJ}, {IN_NAZORG}, '{{}}', '{{}}', {een("gebruikers_gebruiker", "true")}, now()""",
        f"UPDATE inburgeraars_inburgeraar SET samengevoegd_met_id = {VRIJ} WHERE id = {IN_NAZORG}",
    ),
}
"""By rule, the SQL that breaks it for one subject, and no other rule."""

ELDERS = {
    "besproken in de dagen van de bespreking": "trajecten/bespreking/test_punten.py",
    "iedereen met een signaal telt eenmaal": "dagwerk/caseload/test_tellingen.py",
    "ingetrokken bespreking is leeg": "trajecten/bespreking/test_punten.py",
    "onderdeel en zijn eigenaren": "rapportage/product/test_inrichting.py",
    "overgenomen na de opening": "demodata/gevuld/test_consistentie.py",
    "planning en haar laatste uitgave": "rapportage/test_planning.py",
    "regel vraagt om wat er is": "trajecten/lijsten/test_services.py",
    "signalen van de dag zelf": "dagwerk/caseload/test_tellingen.py",
    "taak uit een bespreking": "trajecten/bespreking/test_punten.py",
    "taak van een vervanger": "trajecten/overdracht/test_na_vervanging.py",
    "wat het systeem kiest is te kiezen": "trajecten/lijsten/test_services.py",
}
"""The rules that a test of their own room breaks, in the test that does."""


@pytest.fixture(autouse=True)
def _laatste_dag(demo: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the last day of the demo be today."""
    monkeypatch.setattr(consistentie, "vandaag", lambda: TOT)


def test_the_demo_breaks_no_rule() -> None:
    assert {u.regel.naam: u.nummers for u in gebroken_regels()} == {}


def test_every_rule_is_broken_once() -> None:
    assert [regel.naam for regel in alle_regels()] == sorted(BREUKEN | ELDERS)
    assert not BREUKEN.keys() & ELDERS.keys()
    assert [pad for pad in ELDERS.values() if not (Path(settings.BASE_DIR) / "tests" / pad).exists()] == []


def test_taken_over_before_its_opening_breaks_the_mark_as_well() -> None:
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE trajecten_traject SET overgenomen_op = geopend_op - 1 WHERE inburgeraar_id = {IN_TRAJECT}"
        )
    assert {u.regel.naam for u in gebroken_regels()} == {"overgenomen traject", "overgenomen na de opening"}


@pytest.mark.parametrize("naam", BREUKEN)
def test_a_broken_rule_is_reported_alone(naam: str) -> None:
    with connection.cursor() as cursor:
        for opdracht in BREUKEN[naam]:
            cursor.execute(opdracht)
            assert cursor.rowcount > 0
    assert [(u.regel.naam, len(u.nummers)) for u in gebroken_regels()] == [(naam, 1)]
