"""Which persons have a signal of each rule today (DOMEIN 7 and 8), by the terms that ship with the product."""

import datetime as dt
from collections.abc import Iterator

from tests.levend_jaar.beeld import Beeld, Onderdeel, Traject
from tests.levend_jaar.orakel.caseload import open_op
from tests.levend_jaar.orakel.stand import laatst_gesproken, stap_op, tellend
from tests.levend_jaar.orakel.tijd import maanden_verder

NORM_TOT_VOLGEN, NORM_VANAF_VOLGEN = dt.timedelta(weeks=4), dt.timedelta(weeks=8)
LANG = dt.timedelta(weeks=8)
DUAAL = dt.timedelta(days=42)
LOOPT_AF = dt.timedelta(days=14)
HALF_JAAR = 6
LOOPT = {"gestart", "afgerond"}


def signalen(b: Beeld, dag: dt.date) -> dict[str, set[int]]:
    """Return the persons by rule; who died has none."""
    per_regel = {
        "geen contact": (nr for nr, _t, _uiterlijk in stil(b, dag)),
        "reservering loopt af": _reserveringen(b, dag),
        "bezoek te laat": (
            b.wie(z.mens) for z in b.bezoeken.values() if z.stand == "gepland" and z.dag < dag
        ),
        "een been": _een_helft_gestopt(b, dag),
        "niet begonnen": _niet_begonnen(b, dag),
        "meting nodig": _te_lang_niet_gemeten(b, dag),
        "afspraak te laat": _afspraken(b, dag),
        "lang in vormgeven": _lang_in_vormgeven(b, dag),
        "vast in pijler 1": _vast(b, dag),
        "twee omlaag": _omlaag(b, dag),
        "nazorg nodig": (
            b.wie(t.mens) for t in b.taken.values() if t.nazorg and t.stand == "open" and t.uiterlijk <= dag
        ),
    }
    levend = {m.nr for m in b.levenden() if m.overleden_op is None}
    return {regel: set(mensen) & levend for regel, mensen in per_regel.items()}


def opzij(b: Beeld, dag: dt.date) -> tuple[dict[str, set[int]], set[int]]:
    """Divide the signals of a day: the persons by rule without what the teamleider laid aside, and of whom that was.

    A silence lies aside until its day, as long as the talk was due on the same day as when it was laid aside.
    """
    alle = signalen(b, dag)
    weg: set[int] = set()
    niet: set[int] = set()
    for nr, t, uiterlijk in stil(b, dag):
        ligt = t.opzij is not None and t.opzij[0] == uiterlijk and t.opzij[1] > dag
        (weg if ligt else niet).add(nr)
    return alle | {"geen contact": alle["geen contact"] & niet}, alle["geen contact"] & weg


def stil(b: Beeld, dag: dt.date) -> Iterator[tuple[int, Traject, dt.date]]:
    """Yield who was not spoken to for too long: the person, the traject, and the day on which a talk was due."""
    for m, t in open_op(b, dag):
        laatst = laatst_gesproken(b, m, dag) or t.geopend_op
        norm = NORM_VANAF_VOLGEN if stap_op(t, dag) in {"volgen", "afronden"} else NORM_TOT_VOLGEN
        eigen = t.contact_voor if t.contact_voor is not None and t.contact_voor >= laatst else None
        uiterlijk = eigen or laatst + norm
        if uiterlijk < dag:
            yield m.nr, t, uiterlijk


def _reserveringen(b: Beeld, dag: dt.date) -> Iterator[int]:
    for m in b.levenden():
        if (
            m.route == "gereserveerd"
            and m.reservering_tot is not None
            and m.reservering_tot <= dag + LOOPT_AF
        ):
            yield m.nr


def _helften(b: Beeld, t: Traject) -> tuple[list[Onderdeel], list[Onderdeel]]:
    """Return the components of language, and those of participation."""
    delen = b.delen(t.nr)
    return [o for o in delen if o.soort == "taal"], [o for o in delen if o.soort not in {"taal", "hulp"}]


def _loopt(delen: list[Onderdeel]) -> bool:
    return any(o.stand in LOOPT for o in delen)


def _gestopt(delen: list[Onderdeel]) -> bool:
    return any(o.stand == "gestopt" for o in delen)


def _is_een_helft(b: Beeld, t: Traject) -> bool:
    """Tell whether one half stopped while the other runs."""
    taal, meedoen = _helften(b, t)
    return (_loopt(meedoen) and not _loopt(taal) and _gestopt(taal)) or (
        _loopt(taal) and not _loopt(meedoen) and _gestopt(meedoen)
    )


def _een_helft_gestopt(b: Beeld, dag: dt.date) -> Iterator[int]:
    yield from (m.nr for m, t in open_op(b, dag) if _is_een_helft(b, t))


def _niet_begonnen(b: Beeld, dag: dt.date) -> Iterator[int]:
    for m, t in open_op(b, dag):
        taal, meedoen = _helften(b, t)
        in_plan = [o.sinds for o in (*taal, *meedoen) if o.stand in {"gepland", "gestart", "afgerond"}]
        half = not _loopt(taal) or not _loopt(meedoen)
        if in_plan and half and min(in_plan) + DUAAL < dag and not _is_een_helft(b, t):
            yield m.nr


def _te_lang_niet_gemeten(b: Beeld, dag: dt.date) -> Iterator[int]:
    for m, t in open_op(b, dag):
        gekeken = [x.dag for x in b.metingen_van(m.nr) if x.dag <= dag]
        if maanden_verder(max([t.geopend_op, *gekeken]), HALF_JAAR) < dag:
            yield m.nr


def _afspraken(b: Beeld, dag: dt.date) -> Iterator[int]:
    lopend = {t.nr: m for m, t in open_op(b, dag)}
    mensen = {m.nr for m in lopend.values()}
    for a in b.afspraken.values():
        loopt = a.traject in lopend if a.traject is not None else b.wie(a.mens) in mensen
        if loopt and a.stand == "open" and a.uiterlijk is not None and a.uiterlijk < dag:
            yield b.wie(a.mens)


def _lang_in_vormgeven(b: Beeld, dag: dt.date) -> Iterator[int]:
    for m, t in open_op(b, dag):
        erin = max(s for s in t.stappen if s[0] <= dag)
        if erin[2] == "vormgeven" and erin[0] + LANG < dag:
            yield m.nr


def _vast(b: Beeld, dag: dt.date) -> Iterator[int]:
    for m, t in open_op(b, dag):
        if b.gestart_op(t) is None and maanden_verder(t.geopend_op, HALF_JAAR) < dag:
            yield m.nr


def _omlaag(b: Beeld, dag: dt.date) -> Iterator[int]:
    """Two metingen down by trede, within one traject (DOMEIN 7)."""
    for m, t in open_op(b, dag):
        treden = [x.trede or 0 for x in tellend(b, m, dag, t.geopend_op)][-3:]
        if len(treden) > 2 and treden[0] > treden[1] > treden[2]:
            yield m.nr
