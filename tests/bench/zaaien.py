"""A town of any size, by SQL: persons over four wijken, their contacts, and a caseload for every coordinator.

It fills tables as `eigenaar` with triggers off: no row history, and no check that a service would make. What the
measured pages read is there in credible proportions; the contacts of one person lie spread over the table, as they
do after years of work. A colleague makes no more contacts in a large town than in a small one: what those of now cannot
have made in two years, was made before by colleagues who left.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from django.db import connection, models, transaction

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import (
    Adres,
    Benadering,
    BpiLevering,
    Doelgroepbevinding,
    Fase,
    Inburgeraar,
    Registergegevens,
    Taal,
    Toegang,
    Vindgegevens,
)
from kern.versleuteld import VersleuteldeTekst, versleutel
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.plan.models import Afspraak
from trajecten.taken.models import Taak
from trajecten.traject.models import Stapovergang, Traject
from wijken.models import Buurt, Wijk

WIJKEN = 4
CASELOAD = 45
"""How many people a coordinator guides at once, at most (DOMEIN 2)."""
TAKEN = 2
"""How much there is to do for each."""
VEEL = 300
"""Reports of the person of each wijk that has most of them."""
TERMIJN = 700
"""How many days each colleague works; those of now began so long ago."""
CONTACTEN = 2_500
"""How many contacts a colleague makes in that time, at most: two for each working day of an hour with travel."""
TERMIJNEN = 10
"""Over how many of those, one after the other, the contacts of colleagues who left lie."""

VOORNAMEN = "Amina,Fatma,Omar,Yusuf,Mehmet,Olena,Ali,Sara,Daniel,Maria,Ibrahim,Leyla,Ahmed,Nadia,Petro,Zahra"
ACHTERNAMEN = (
    "Yildiz,Kaya,Demir,Haddad,Saleh,Kovalenko,Nowak,Tesfaye,Abdi,Hassan,Rahimi,Popescu,Ozturk,Mansour,"
    "Bondarenko,Ahmadi,Celik,Berhe,Warsame,Nasser,Ivanova,Aydin,Khalil,Mohamud,Shevchenko"
)
TEKST = (
    "Ze vertelt dat de kinderen naar school gaan en dat ze zelf weinig mensen kent in de buurt. Ze kookt graag. "
    "Afgesproken dat we volgende keer samen naar de kookgroep in het buurthuis lopen. Haar man zoekt werk en "
    "heeft vragen over een brief van de gemeente; die hebben we samen gelezen."
)


@dataclass(frozen=True, kw_only=True)
class Omvang:
    """How large the town is.

    Args:
        personen: how many people.
        contacten: how many contacts, spread evenly over them.
        een_op: one in so many is guided.
    """

    personen: int
    contacten: int
    een_op: int = 10

    @property
    def coordinatoren_per_wijk(self) -> int:
        """How many it takes to guide them."""
        return max(1, -(-self.personen // (WIJKEN * self.een_op * CASELOAD)))

    @property
    def geleid(self) -> str:
        """The condition that person `i` is guided: of every `een_op` times four people four, one in each wijk."""
        return f"((i - 1) / {WIJKEN}) % {self.een_op} = 0"

    @property
    def van_nu(self) -> int:
        """How many of the contacts the colleagues of now made; the others are older."""
        return min(self.contacten, WIJKEN * self.coordinatoren_per_wijk * CONTACTEN)

    @property
    def levend(self) -> str:
        """The condition that person `i` has its contacts with them: those who are guided and some more, as many each."""
        return f"((i - 1) / {WIJKEN}) % {self.een_op} < {max(1, self.een_op * self.van_nu // self.contacten)}"

    @property
    def vertrokken_per_termijn(self) -> int:
        """How many colleagues each wijk had in each of the terms before."""
        return -(-(self.contacten - self.van_nu) // (WIJKEN * TERMIJNEN * CONTACTEN))

    @property
    def ronde(self) -> str:
        """The number of each guided person within its wijk, from 0."""
        return f"((i - 1) / {WIJKEN * self.een_op})"


def zaai(omvang: Omvang) -> None:
    """Fill an empty, migrated database, and have its statistics made."""
    with transaction.atomic(), zonder_triggers():
        _wijken_en_team(omvang)
        _personen(omvang)
        _trajecten(omvang)
        _contacten(omvang)
    with connection.cursor() as cursor:
        cursor.execute("VACUUM ANALYZE")


@contextmanager
def zonder_triggers() -> Iterator[None]:
    """Switch off history and our own checks, and take foreign keys away: made again, they are checked at once."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT DISTINCT tgrelid::regclass::text FROM pg_trigger WHERE NOT tgisinternal")
        tabellen = [rij[0] for rij in cursor.fetchall()]
        cursor.execute(
            "SELECT conrelid::regclass::text, conname, pg_get_constraintdef(oid) FROM pg_constraint"
            " WHERE contype = 'f' AND connamespace = 'public'::regnamespace AND conparentid = 0"
        )
        sleutels = cursor.fetchall()
        for tabel in tabellen:
            cursor.execute(f"ALTER TABLE {tabel} DISABLE TRIGGER USER")
        for tabel, naam, _ in sleutels:
            cursor.execute(f'ALTER TABLE {tabel} DROP CONSTRAINT "{naam}"')
        yield
        for tabel, naam, definitie in sleutels:
            cursor.execute(f'ALTER TABLE {tabel} ADD CONSTRAINT "{naam}" {definitie}')
        for tabel in tabellen:
            cursor.execute(f"ALTER TABLE {tabel} ENABLE TRIGGER USER")


def vul(model: type[models.Model], bron: str, /, **kolommen: str) -> None:
    """Insert rows by one statement.

    Args:
        model: of which table; a column that is left out gets what its field gives, a text becomes empty.
        bron: what is selected from, `i` its number.
        kolommen: an SQL expression for each column.
    """
    velden = model._meta.local_concrete_fields
    alles = {str(veld.column): sql for veld in velden if (sql := _vanzelf(veld))} | kolommen
    with connection.cursor() as cursor:
        cursor.execute(
            f'INSERT INTO "{model._meta.db_table}" ({", ".join(alles)}) SELECT {", ".join(alles.values())} FROM {bron}'  # noqa: S608
        )
        if "id" in kolommen:
            # What is made after the seeding gets the next keys.
            tabel = model._meta.db_table
            cursor.execute(f"SELECT setval(pg_get_serial_sequence('{tabel}', 'id'), max(id)) FROM {tabel}")  # noqa: S608


def _vanzelf(veld: "models.Field[Any, Any]") -> str:
    """Return what a column holds when nobody says; empty when the database knows, or nobody does."""
    if isinstance(veld, VersleuteldeTekst):
        return "" if veld.null else cijfertekst("", veld.doel)
    gegeven = veld.default
    if isinstance(gegeven, bool | int):
        return str(gegeven).lower()
    if isinstance(gegeven, str):
        return f"'{gegeven}'"
    tekst = not veld.null and veld.get_internal_type() in {"CharField", "EmailField", "TextField"}
    return "''" if tekst else ""


def _reeks(aantal: int, *, als: str = "i") -> str:
    return f"generate_series(1, {aantal}) AS {als}"


def _keuze(woorden: str, bij: str) -> str:
    aantal = woorden.count(",") + 1
    return f"(string_to_array('{woorden}', ','))[1 + ({bij}) % {aantal}]"


def cijfertekst(tekst: str, doel: str) -> str:
    return f"'\\x{versleutel(tekst, doel=doel).hex()}'::bytea"


def _wijken_en_team(omvang: Omvang) -> None:
    """Wijk w has key w; coordinator k of wijk w has key 1000 w + k, k from 0; the teamleider has key 1.

    Number n of those who left a wijk, from the longest ago on, has key 1000000 w + n.
    """
    vul(
        Wijk, _reeks(WIJKEN), id="i", code="'W' || i", naam="'Wijk ' || i", pilot="true", buiten_pilot="false"
    )
    vul(Buurt, _reeks(WIJKEN * 3), id="i", wijk_id=f"1 + i % {WIJKEN}", naam="'Buurt ' || i")
    vul(Taal, _reeks(12), id="i", naam="'Taal ' || i", van="current_date - 800")
    vul(BpiLevering, _reeks(1), id="i", verwerkt_op="now()", tellingen="'{}'")
    per_wijk, vertrokken = omvang.coordinatoren_per_wijk, omvang.vertrokken_per_termijn
    wijken = _reeks(WIJKEN, als="w")
    team = (
        f"(SELECT 1 AS i, NULL::bigint AS w, 0 AS geleden UNION ALL"  # noqa: S608
        f" SELECT 1000 * w + k - 1, w, 0 FROM {wijken}, {_reeks(per_wijk, als='k')} UNION ALL"
        f" SELECT 1000000 * w + k - 1, w, {TERMIJNEN} - (k - 1) / {max(1, vertrokken)}"
        f" FROM {wijken}, {_reeks(vertrokken * TERMIJNEN, als='k')}) AS t"
    )
    vul(
        Gebruiker,
        team,
        id="i",
        email="'u' || i || '@bench.test'",
        voornaam="'Sanne'",
        achternaam="'Collega ' || i",
        is_active="true",
        created_at="now()",
    )
    vul(
        Aanstelling,
        team,
        id="i",
        gebruiker_id="i",
        wijk_id="w",
        rol=f"CASE WHEN w IS NULL THEN '{Rol.TEAMLEIDER}' ELSE '{Rol.TRAJECTCOORDINATOR}' END",
        fte="1",
        van=f"current_date - {TERMIJN} * (geleden + 1) - 1",
        tot=f"CASE WHEN geleden > 0 THEN current_date - {TERMIJN} * geleden - 1 END",
    )


def _geleid(omvang: Omvang) -> str:
    """Give the guided persons with their coordinator `door` and the day `dag` of the first talk."""
    return (
        f"(SELECT i, {omvang.ronde} AS n, 1000 * (1 + (i - 1) % {WIJKEN}) + {omvang.ronde} / {CASELOAD} AS door,"  # noqa: S608
        f" current_date - 30 - i % 600 AS dag, 1 + (i - 1) % {WIJKEN} AS wijk"
        f" FROM {_reeks(omvang.personen)} WHERE {omvang.geleid}) AS g"
    )


def _personen(omvang: Omvang) -> None:
    achter, voor = _keuze(ACHTERNAMEN, "(hashint4(i) & 65535)"), _keuze(VOORNAMEN, "(hashint4(-i) & 65535)")
    vul(
        Inburgeraar,
        _reeks(omvang.personen, als="n(i)")
        + f", LATERAL (SELECT {voor} AS v, {achter} || ' ' || i AS a) AS naam",
        id="i",
        voornamen="v",
        geslachtsnaam="a",
        sorteernaam="lower(a || ' ' || v)",
        zoeknaam="lower(v || ' ' || a)",
        telefoon="'06 00 00 12 34'",
        wijk_id=f"1 + (i - 1) % {WIJKEN}",
        taal_id="1 + i % 12",
        tolk="'geen'",
        route=f"CASE WHEN {omvang.geleid} THEN 'wijkgericht' ELSE 'vrij' END",
        created_at=f"now() - interval '{TERMIJN * (TERMIJNEN + 1) + 100} days'",
    )
    vul(
        Registergegevens,
        _reeks(omvang.personen),
        inburgeraar_id="i",
        geslacht="'V'",
        geboortejaar="1960 + i % 45",
        geboortemaand="1 + i % 12",
        eerste_levering_id="1",
    )
    vul(
        Adres,
        _reeks(omvang.personen),
        id="i",
        inburgeraar_id="i",
        straat="'Straat ' || i % 200",
        huisnummer="(i / 200 + 1)::text",
        postcode="'6043CE'",
        woonplaats="'Roermond'",
        buurt_id=f"1 + i % {WIJKEN * 3}",
        van=f"current_date - {TERMIJN * (TERMIJNEN + 1) + 200}",
    )


def _trajecten(omvang: Omvang) -> None:
    geleid = _geleid(omvang)
    vul(
        Benadering, geleid, id="i", inburgeraar_id="i", route="'wijkgericht'", wijk_id="wijk", door_id="door",
        van="dag", sinds="dag + interval '10 hours'",
    )  # fmt: skip
    vul(Toegang, geleid, id="i", inburgeraar_id="i", gebruiker_id="door", grond="'caseload'", van="dag")
    vul(Vindgegevens, geleid, inburgeraar_id="i", vindroute="'BPI'", al_in_bpi="true")
    vul(Fase, geleid, id="i", inburgeraar_id="i", pijler="1", van="dag")
    vul(
        Doelgroepbevinding,
        geleid,
        id="i",
        inburgeraar_id="i",
        doelgroep="'plichtig'",
        datum="dag",
        door_id="door",
    )
    stap = _keuze("taxeren,vormgeven,plaatsen,volgen,afronden", "n")
    vul(
        Traject, geleid, id="i", inburgeraar_id="i", stap=stap, trajectwijk_id="wijk", geopend_op="dag",
        created_at="dag + interval '11 hours'",
    )  # fmt: skip
    vul(
        Stapovergang, geleid, id="i", inburgeraar_id="i", traject_id="i", naar_stap="'taxeren'", datum="dag",
        door_id="door", created_at="dag + interval '11 hours'",
    )  # fmt: skip
    vul(
        GeplandBezoek, geleid, id="i", inburgeraar_id="i", door_id="door", datum="current_date - 2 + n % 20",
        stand="'gepland'", wat=cijfertekst("Samen naar de kookgroep", "gepland_bezoek"),
        created_at="dag + interval '11 hours'",
    )  # fmt: skip
    vul(
        Taak, f"{geleid}, {_reeks(TAKEN, als='k')}", id=f"{TAKEN} * i + k", inburgeraar_id="i", voor_id="door",
        door_id="door", uiterlijk="current_date - 10 + (n + 7 * k) % 30", stand="'open'",
        wat=cijfertekst("De school bellen", "taak"), created_at="dag + interval '11 hours'",
    )  # fmt: skip
    vul(
        Afspraak, geleid, id="i", inburgeraar_id="i", traject_id="i", wie="'inburgeraar'", stand="'open'",
        uiterlijk="current_date - 10 + n % 60", wat=cijfertekst("Naar de kookgroep", "afspraak"),
        doel=cijfertekst("", "afspraak_doel"), door_id="door", created_at="dag + interval '11 hours'",
    )  # fmt: skip


def _contacten(omvang: Omvang) -> None:
    """Give everybody as many contacts, the oldest first, and then, as evenly, those of the busiest four.

    The first are those of colleagues who left, and with people whom those of now do not have.
    """
    eerder = omvang.contacten - omvang.van_nu
    extra = max(0, VEEL - omvang.contacten // omvang.personen) * WIJKEN
    wijk, vertrokken = f"1 + (persoon - 1) % {WIJKEN}", omvang.vertrokken_per_termijn
    bron = (
        f"(SELECT i, persoon, {_dag('i', eerder, TERMIJN * TERMIJNEN)} - {TERMIJN} AS dag,"  # noqa: S608
        f" 1000000 * ({wijk}) + (i - 1) * {TERMIJNEN} / {max(1, eerder)} * {vertrokken}"
        f" + (persoon / {WIJKEN}) % {max(1, vertrokken)} AS door"
        f" FROM {_met_persoon(omvang, eerder, f'NOT {omvang.levend}')} UNION ALL"
        f" SELECT {eerder} + i, persoon, {_dag('i', omvang.van_nu, TERMIJN)},"
        f" 1000 * ({wijk}) + (persoon / 40) % {omvang.coordinatoren_per_wijk}"
        f" FROM {_met_persoon(omvang, omvang.van_nu, omvang.levend)} UNION ALL"
        f" SELECT {omvang.contacten} + i, 1 + i % {WIJKEN}, {_dag('i', extra, TERMIJN)}, 1000 * (1 + i % {WIJKEN})"
        f" FROM {_reeks(extra)}) AS c"
    )
    vul(
        Contactmoment,
        bron,
        id="i",
        sleutel="lpad(to_hex(i), 32, '0')::uuid",
        soort="'huisbezoek'",
        datum="dag",
        minuten="45",
        door_id="door",
        created_at="dag + interval '15 hours'",
    )
    vul(
        Verslag,
        bron,
        id="i",
        inburgeraar_id="persoon",
        contactmoment_id="i",
        datum="dag",
        resultaat="CASE WHEN (hashint4(i::int) & 65535) % 3 = 0 THEN 'niemand thuis' ELSE 'gesproken' END",
        minuten="45",
        taal_id="1 + i % 12",
        aanwezig=cijfertekst("haar man", "aanwezig"),
        tekst=cijfertekst(TEKST, "verslag"),
        kansen=cijfertekst("", "kansen"),
        created_at="dag + interval '15 hours'",
    )


def _dag(nummer: str, aantal: int, dagen: int) -> str:
    """Return the day of one of so many, spread evenly over days that end yesterday."""
    return f"current_date - 1 - ({dagen}::bigint * ({aantal} - {nummer}) / {max(1, aantal)})::int"


def _met_persoon(omvang: Omvang, aantal: int, wie: str) -> str:
    """Give so many numbers `i`, each with a `persoon` of those who fulfil a condition, turn by turn."""
    return (
        f"(SELECT n AS i, p.wie[1 + (n - 1) % cardinality(p.wie)] AS persoon FROM {_reeks(aantal, als='n')},"  # noqa: S608
        f" (SELECT array_agg(i ORDER BY i) AS wie FROM {_reeks(omvang.personen)} WHERE {wie}) AS p) AS m"
    )
