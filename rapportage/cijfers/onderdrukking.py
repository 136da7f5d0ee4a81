"""Small cells: hiding the numbers that a table of traits or outcomes must not show outside the team (DOMEIN 9).

A row is a group of people divided by a trait; the size of the group counts work, and is known. Cells of 1 to 4 are
hidden. The largest other cell is hidden with them, and every cell equal to it (a choice between equals would tell
where the small one is), so that the difference with the total does not reveal them. Without such a cell the whole row
is hidden, zeros too. All hidden cells look the same, so that none can be recognised as small. A column is only added
up when nothing in it is hidden. `tests/rapportage` tries what this withstands.
"""

from collections.abc import Mapping, Sequence

KLEINSTE = 5
"""The smallest number of people of whom a trait may be shown."""

type Rij[K] = Mapping[K, int]
type Verborgen[K] = dict[K, int | None]


def verberg[K](rij: Rij[K]) -> Verborgen[K]:
    """Return a row with None for the numbers that may not be shown.

    `rij` holds people by class of a trait, with all classes; the total of the row is known to the reader.
    """
    klein = {klasse for klasse, aantal in rij.items() if 0 < aantal < KLEINSTE}
    weg: set[K] = set()
    if klein:
        grootste = max(rij.values())
        groot = {klasse for klasse, aantal in rij.items() if aantal == grootste >= KLEINSTE}
        weg = klein | groot if groot else set(rij)
    return {klasse: None if klasse in weg else aantal for klasse, aantal in rij.items()}


def tel_op[K](rijen: Sequence[Verborgen[K]]) -> Verborgen[K]:
    """Return the sums of the columns of hidden rows (at least one, with the same classes); None where one is hidden."""
    uit: Verborgen[K] = {}
    for klasse in rijen[0]:
        aantallen = [rij[klasse] for rij in rijen]
        zichtbaar = [aantal for aantal in aantallen if aantal is not None]
        uit[klasse] = sum(zichtbaar) if len(zichtbaar) == len(aantallen) else None
    return uit
