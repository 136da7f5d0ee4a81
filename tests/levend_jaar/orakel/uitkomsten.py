"""How trajecten ended in a period (DOMEIN 8a: afgerond, gestopt, niet gestart)."""

import datetime as dt

from tests.levend_jaar.beeld import Beeld


def uitkomsten(b: Beeld, van: dt.date, tot: dt.date) -> dict[str, list[tuple[int, str, str]]]:
    """Return by kind of ending who it was, in which trajectwijk, and the outcome."""
    uit: dict[str, list[tuple[int, str, str]]] = {}
    for t in b.trajecten.values():
        if t.dicht is None or not van <= t.dicht.dag <= tot:
            continue
        if t.dicht.afgerond:
            soort = "afgerond"
        elif b.gestart_op(t) is None:
            soort = "niet gestart"
        else:
            soort = "verhuisd of overleden" if t.dicht.uitkomst in {"verhuisd", "overleden"} else "gestopt"
        uit.setdefault(soort, []).append((b.wie(t.mens), t.wijk, t.dicht.uitkomst))
    return {soort: sorted(rijen) for soort, rijen in uit.items()}
