"""Who has everything and wants to know who said what: the whole database, the cache, and the order of answering.

Every function gives what it found, as sentences; nothing found is an empty list. `test_niemand.py` holds that nothing is
found, and with each guard off that something is.
"""

import datetime as dt
import json
import re
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import pairwise

from django.core.cache import cache
from django.db import connection

EIGEN = ("rapportage_antwoordsleutel", "rapportage_wachtantwoord", "rapportage_antwoord")
"""The tables behind an answer."""
SESSIES = ("django_session", "usersessions_usersession")
BUREN = 4
"""How near the number of a transaction is that of another: its savepoints, or what came right before or after."""
DICHTBIJ = 2000
"""Numbers around an invitation that are near it: other databases of the cluster take theirs from the same row."""
WEINIG = 5
"""Of fewer people together something may be told of one."""
VLAKBIJ = dt.timedelta(minutes=30)
"""Two lines so near are about one visit: a card is made, and what is on paper is typed in."""

type Beeld = Mapping[str, frozenset[tuple[str, str, str]]]
"""Each table with its rows: place (ctid), transaction (xmin), and all columns as text."""


def beeld() -> Beeld:
    """Read every table of every schema of ours, row by row."""
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT format('%I.%I', schemaname, tablename) FROM pg_tables WHERE schemaname IN ('public', 'rls')"
        )
        tabellen = [naam for (naam,) in cursor.fetchall()]
        uit = {}
        for tabel in tabellen:
            cursor.execute(f"SELECT ctid::text, xmin::text, t::text FROM {tabel} t")  # noqa: S608  names of the catalogue
            uit[tabel.removeprefix("public.")] = frozenset(cursor.fetchall())
    return uit


def tellers() -> dict[str, object]:
    """Read where every sequence stands."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT schemaname || '.' || sequencename, last_value FROM pg_sequences")
        return dict(cursor.fetchall())


def in_cache() -> set[bytes]:
    """Read the keys of the cache."""
    client = cache._cache.get_client()  # type: ignore[attr-defined]
    return set(client.keys("*"))


def gewijzigd(voor: Beeld, na: Beeld) -> dict[str, tuple[int, int]]:
    """Tell which tables changed, with how many rows went and came."""
    return {
        tabel: (len(voor[tabel] - na[tabel]), len(na[tabel] - voor[tabel]))
        for tabel in na
        if voor[tabel] != na[tabel]
    }


def zelfde_transactie(voor: Beeld, nu: Beeld) -> list[str]:
    """Look for a row that was written together with an answer that waits, or in the same transaction as those that moved.

    Rows of before are none: they were there before anybody answered. A savepoint has a number of its own, so what lies near
    counts for a waiting answer; a session says when its user was last seen, whatever it did.
    """
    uit = []
    dichtbij = _nummers(nu["rapportage_wachtantwoord"] - voor["rapportage_wachtantwoord"], rondom=BUREN)
    gelijk = _nummers(nu["rapportage_antwoord"])
    for tabel, rijen in nu.items():
        if tabel in {*EIGEN[1:], *SESSIES} or tabel.startswith("rapportage_onderzoek"):
            # Of the round itself the number of answers changes with them, and it names nobody.
            continue
        nieuw = rijen - voor[tabel]
        samen = sum(int(xmin) in dichtbij or int(xmin) in gelijk for _, xmin, _ in nieuw)
        uit += [f"{samen} rows of {tabel} were written together with an answer"] if samen else []
    return uit


def _nummers(rijen: Iterable[tuple[str, str, str]], *, rondom: int = 0) -> set[int]:
    return {int(xmin) + af for _, xmin, _ in rijen for af in range(-rondom, rondom + 1)}


def nachten(nu: Beeld) -> list[str]:
    """Look for answers that are told apart by the night in which they moved."""
    nummers = {xmin for _, xmin, _ in nu["rapportage_antwoord"]}
    return [f"{len(nummers)} nights are told apart"] if len(nummers) > 1 else []


def groepjes() -> list[str]:
    """Look for answers that fewer than five people have together: those of one round, of one month in it."""
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT maand, max(mensen) FROM (
                SELECT onderzoek_id, maand, count(*) AS mensen FROM rapportage_antwoord
                GROUP BY onderzoek_id, maand, vraag_id
            ) v JOIN rapportage_onderzoek o ON o.id = v.onderzoek_id AND o.soort <> 'proef'
            GROUP BY onderzoek_id, maand HAVING max(mensen) < %s
            """,
            [WEINIG],
        )
        return [
            f"the answers of {n} people stand together in {maand:%Y-%m}" for maand, n in cursor.fetchall()
        ]


def met_uitnodiging(nu: Beeld) -> list[str]:
    """Look for codes that were written beside an invitation, fewer than five of them together: they are that person's."""
    uitnodigingen = nu["rapportage_uitnodiging"] | nu["rapportage_uitnodigingevent"]
    dichtbij = _nummers(uitnodigingen, rondom=DICHTBIJ)
    samen = Counter(int(xmin) for _, xmin, _ in nu["rapportage_antwoordsleutel"])
    return [
        f"{n} codes were written with an invitation"
        for xmin, n in samen.items()
        if n < WEINIG and xmin in dichtbij
    ]


def in_de_tijd(regels: Iterable[str], momenten: Collection[dt.datetime]) -> list[str]:
    """Look for lines of the process log of somebody who answers, right after a moment of the logboek that names a person."""
    uit = []
    for regel in map(json.loads, regels):
        tijd = dt.datetime.fromisoformat(regel["tijd"])
        if str(regel.get("route")).startswith("vragen:") and any(
            abs(tijd - moment) < VLAKBIJ for moment in momenten
        ):
            uit.append(f"{regel['bericht']} of {regel.get('route')} tells when somebody answered")
    return uit


def momenten() -> list[str]:
    """Look in the tables behind an answer for a moment, a day other than a month, a counter, a trigger or a history."""
    uit = []
    with connection.cursor() as cursor:
        cursor.execute(
            """
            SELECT table_name || '.' || column_name FROM information_schema.columns
            WHERE table_name = ANY(%s)
              AND (data_type ~ 'time|date' OR column_default IS NOT NULL OR is_identity = 'YES')
            """,
            [list(EIGEN)],
        )
        uit += [
            f"{kolom} says when, or counts"
            for (kolom,) in cursor.fetchall()
            if kolom != "rapportage_antwoord.maand"
        ]
        cursor.execute(
            """
            SELECT c.relname || ' ' || t.tgname FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
            WHERE c.relname = ANY(%s) AND NOT t.tgisinternal
            """,
            [list(EIGEN)],
        )
        uit += [f"trigger on {naam}" for (naam,) in cursor.fetchall()]
        cursor.execute("SELECT to_regclass(naam || 'event') FROM unnest(%s::text[]) naam", [list(EIGEN)])
        uit += [f"history in {naam}" for (naam,) in cursor.fetchall() if naam]
        cursor.execute("SELECT DISTINCT extract(day FROM maand) FROM rapportage_antwoord")
        uit += [f"day {dag} of a month" for (dag,) in cursor.fetchall() if dag != 1]
    return uit


def geciteerd() -> list[str]:
    """Look in what is cited for more than an answer and since when: of a round that runs, beside another column, or a history.

    When somebody cited says nothing of who answered: a round that was counted is never mixed again.
    """
    tabel = "rapportage_antwoordcitaat"
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT column_name FROM information_schema.columns WHERE table_name = %s AND column_name <> ALL(%s)",
            [tabel, ["antwoord_id", "op"]],
        )
        uit = [f"{kolom} stands beside what is cited" for (kolom,) in cursor.fetchall()]
        cursor.execute("SELECT to_regclass(%s)", [f"{tabel}event"])
        uit += ["history of what is cited"] if cursor.fetchone() != (None,) else []
        cursor.execute(
            """
            SELECT count(*) FROM rapportage_antwoordcitaat c JOIN rapportage_antwoord a ON a.id = c.antwoord_id
            JOIN rapportage_onderzoek o ON o.id = a.onderzoek_id AND o.stand <> 'geteld'
            """
        )
        (n,) = cursor.fetchone()
        return uit + ([f"{n} answers are cited of a round that runs"] if n else [])


def volgorde(teksten: Sequence[str]) -> list[str]:
    """Hold the order of answering (of texts that only one person wrote) beside place and key of the rows that stay."""
    from rapportage.tevredenheid.models import Antwoord  # noqa: PLC0415  read here, as plain text

    rang = {tekst: plaats for plaats, tekst in enumerate(teksten)}
    uit = []
    for naam, orde in (("place", "ctid"), ("key", "id")):
        with connection.cursor() as cursor:
            cursor.execute(f"SELECT id FROM rapportage_antwoord WHERE tekst IS NOT NULL ORDER BY {orde}")  # noqa: S608
            sleutels = [pk for (pk,) in cursor.fetchall()]
        van = {a.pk: str(a.tekst) for a in Antwoord.objects.filter(tekst__isnull=False)}
        gevonden = [rang[tekst] for pk in sleutels if (tekst := van[pk]) in rang]
        if len(gevonden) >= 8 and abs(samenhang(gevonden)) > 0.8:
            uit.append(f"{naam} tells the order of answering ({samenhang(gevonden):.2f})")
    return uit


def samenhang(rangen: Sequence[int]) -> float:
    """Return Spearman's rank correlation of a sequence with its own order."""
    aantal = len(rangen)
    orde = {rang: plaats for plaats, rang in enumerate(sorted(rangen))}
    som = sum((orde[rang] - plaats) ** 2 for plaats, rang in enumerate(rangen))
    return 1 - 6 * som / (aantal * (aantal**2 - 1))


def naast_elkaar(paren: Collection[tuple[str, str]]) -> list[str]:
    """Look for two answers of one person that lie beside each other: then all of them would be one person's."""
    from rapportage.tevredenheid.models import Antwoord  # noqa: PLC0415  read here, as plain text

    with connection.cursor() as cursor:
        cursor.execute("SELECT id FROM rapportage_antwoord ORDER BY ctid")
        sleutels = [pk for (pk,) in cursor.fetchall()]
    van = dict(Antwoord.objects.values_list("pk", "tekst"))
    buren = {frozenset(paar) for paar in pairwise(van[pk] for pk in sleutels) if None not in paar}
    samen = sum(frozenset(paar) in buren for paar in paren)
    return (
        [f"{samen} of {len(paren)} people have two answers side by side"] if samen > len(paren) // 4 else []
    )


def te_lezen(nu: Beeld, woorden: Iterable[str]) -> list[str]:
    """Look for words of an answer in any table, and for waiting answers whose length tells something."""
    uit = []
    gezocht = [*woorden]
    hex_ = {woord.encode().hex(): woord for woord in gezocht}
    for tabel, rijen in nu.items():
        for _, _, tekst in rijen:
            uit += [f"{woord!r} stands in {tabel}" for woord in gezocht if woord in tekst]
            uit += [f"{woord!r} stands in {tabel}" for code, woord in hex_.items() if code in tekst]
    lengtes = {len(tekst) for _, _, tekst in nu["rapportage_wachtantwoord"]}
    return uit + ([f"waiting answers have {len(lengtes)} lengths"] if len(lengtes) > 1 else [])


def in_tekst(regels: Iterable[str], geheimen: Iterable[str]) -> list[str]:
    """Look for codes, hashes or words in lines of a log."""
    alles = "\n".join(regels)
    return [f"{geheim!r} stands in a log" for geheim in geheimen if re.search(re.escape(geheim), alles)]
