"""How likely something has come by a day, when something else may come first: Aalen and Johansen (1978).

Who met something else never comes to it, and who is still followed may: so that quick ones do not pass for the usual,
as they do in a median of those who came alone.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from fractions import Fraction


def incidentie[K: Hashable](duren: Iterable[tuple[int, K | None]]) -> Iterator[tuple[int, dict[K, Fraction]]]:
    """Yield, for each day on which somebody left, the part that each cause had taken by then (exact).

    Args:
        duren: of each the days until something came of it, and what; None for who was followed so long without.
    """
    alle = list(duren)
    weg, oorzaken = Counter(dagen for dagen, _ in alle), Counter(alle)
    tot_nu: dict[K, Fraction] = {oorzaak: Fraction(0) for _, oorzaak in alle if oorzaak is not None}
    over, nog_niets = len(alle), Fraction(1)
    for dagen in sorted(weg):
        nu = {oorzaak: Fraction(oorzaken[dagen, oorzaak], over) for oorzaak in tot_nu}
        tot_nu = {oorzaak: deel + nog_niets * nu[oorzaak] for oorzaak, deel in tot_nu.items()}
        nog_niets *= 1 - sum(nu.values())
        over -= weg[dagen]
        yield dagen, tot_nu


def binnen[K: Hashable](duren: Iterable[tuple[int, K | None]], dagen: int, oorzaak: K) -> Fraction:
    """Return the part that a cause had taken within so many days; arguments as in `incidentie`."""
    deel = Fraction(0)
    for dag, delen in incidentie(duren):
        if dag > dagen:
            break
        deel = delen.get(oorzaak, deel)
    return deel
