"""Small cells: what a table of traits or outcomes must not tell outside the team (DOMEIN 9).

A row is one group of people, cut up by a trait; how large the group is, is work, and known. Cells of 1 to 4 are hidden.
With them goes the largest other cell, and every one as large (a choice between equals would tell where the small one
is), so that no difference with the total gives them away; where there is none the whole row goes, zeros too. All hidden cells look the same, so none can be told to be small. A column
is only added up when nothing in it is hidden. What this withstands is tried in `tests/rapportage`.
"""

from collections.abc import Mapping, Sequence

KLEINSTE = 5
"""From so many people on, a trait may be told."""

type Rij[K] = Mapping[K, int]
type Verborgen[K] = dict[K, int | None]


def verberg[K](rij: Rij[K]) -> Verborgen[K]:
    """Return a row with what may not be told as None.

    Args:
        rij: people by class of a trait, all classes named; the total of the row is known to the reader.
    """
    klein = {klasse for klasse, aantal in rij.items() if 0 < aantal < KLEINSTE}
    weg: set[K] = set()
    if klein:
        grootste = max(rij.values())
        groot = {klasse for klasse, aantal in rij.items() if aantal == grootste >= KLEINSTE}
        weg = klein | groot if groot else set(rij)
    return {klasse: None if klasse in weg else aantal for klasse, aantal in rij.items()}


def tel_op[K](rijen: Sequence[Verborgen[K]]) -> Verborgen[K]:
    """Return the columns of hidden rows added up: None where one of them is hidden.

    Args:
        rijen: at least one, with the same classes.
    """
    uit: Verborgen[K] = {}
    for klasse in rijen[0]:
        aantallen = [rij[klasse] for rij in rijen]
        zichtbaar = [aantal for aantal in aantallen if aantal is not None]
        uit[klasse] = sum(zichtbaar) if len(zichtbaar) == len(aantallen) else None
    return uit
