"""The attack: what a reader works out of figures, written apart from the audit of the product.

The reader knows the size of every group, how far a figure may lie from its count, and, over editions, that a higher
figure of one cell means a higher count. Unknown is how many people there are of every kind: all traits and all groups
crossed. The lowest and highest count of each cell are found in whole numbers.
"""

import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

import highspy

from rapportage.bescherming.vormen import Cel, Telling

ORDE = 5


@dataclass(frozen=True, kw_only=True)
class Bron:
    """What a reader has of one day: the figures, and the exact sizes of groups (the counts serve to name the axes)."""

    telling: Telling
    cijfers: Mapping[Cel, int]


@dataclass(frozen=True, kw_only=True)
class Interval:
    """Between which counts a cell lies, to the reader; `groep` is the exact size of its group."""

    cel: Cel
    laag: int
    hoog: int
    groep: int

    @property
    def waarden(self) -> int:
        return self.hoog - self.laag + 1


def val_aan(
    bronnen: Sequence[Bron], *, straal: int = 4, volgorde: bool = True, drempel: bool = True
) -> list[Interval]:
    """Return what a reader knows of each cell with a trait, unless exact work fixes it.

    Args:
        bronnen: one edition, or more of the same population in the order of their days.
        straal: how far a figure can lie from its count.
        drempel: whether the reader knows that a crossing is not published when a class is all of a group but one.
        volgorde: whether the reader knows that one lot decides on the side of a cell in all editions.
    """
    model = highspy.Highs()  # type: ignore[no-untyped-call]  # the library forgot to say it returns nothing
    model.silent()
    model.setOptionValue("threads", 1)
    kaarten = [_mensen(model, bron.telling) for bron in bronnen]
    sommen = [
        {cel: _som(bron.telling, kaart, cel) for cel in bron.cijfers if _met_kenmerk(bron.telling, cel)}
        for bron, kaart in zip(bronnen, kaarten, strict=True)
    ]
    for bron, som in zip(bronnen, sommen, strict=True):
        for cel, uitdrukking in som.items():
            model.addConstr(uitdrukking <= bron.cijfers[cel] + straal)
            model.addConstr(uitdrukking >= bron.cijfers[cel] - straal)
            groep = bron.telling.groep(cel)
            if drempel and groep and bron.telling.groepen[groep] >= 10 and not bron.telling.ligt_vast(cel):
                model.addConstr(uitdrukking <= bron.telling.groepen[groep] - 2)
    for een, ander in itertools.combinations(range(len(bronnen)) if volgorde else (), 2):
        for cel in sommen[een].keys() & sommen[ander].keys():
            verschil = bronnen[ander].cijfers[cel] - bronnen[een].cijfers[cel]
            if abs(verschil) == ORDE:
                meer, minder = (ander, een) if verschil > 0 else (een, ander)
                model.addConstr(sommen[meer][cel] - sommen[minder][cel] >= 1)
    return [
        Interval(
            cel=cel,
            laag=_uiterste(model, uitdrukking, hoogste=False),
            hoog=_uiterste(model, uitdrukking, hoogste=True),
            groep=bron.telling.groepen[bron.telling.groep(cel)],
        )
        for bron, som in zip(bronnen, sommen, strict=True)
        for cel, uitdrukking in som.items()
        if not bron.telling.ligt_vast(cel)
    ]


def gegeven(intervallen: Sequence[Interval]) -> list[Interval]:
    """Return the cells that keep fewer than three values, or are seen to be a whole group."""
    return [i for i in intervallen if i.waarden < 3 or (0 < i.groep == i.laag)]


type Kaart = dict[frozenset[tuple[str, str]], highspy.highs.highs_var]


def _met_kenmerk(telling: Telling, cel: Cel) -> bool:
    return cel != telling.groep(cel)


def _mensen(model: highspy.Highs, telling: Telling) -> Kaart:
    kenmerken = [a for a in telling.assen if not a.werk]
    uit: Kaart = {}
    for klassen, aantal in telling.werk.items():
        groep = frozenset(zip((a.naam for a in telling.werkassen), klassen, strict=True))
        rij = []
        for keus in itertools.product(*(a.klassen for a in kenmerken)):
            wie = groep | {(a.naam, klasse) for a, klasse in zip(kenmerken, keus, strict=True)}
            if not any(leeg <= wie for leeg in telling.leeg):
                uit[wie] = model.addIntegral(0, aantal)
                rij.append(uit[wie])
        model.addConstr(model.qsum(rij) == aantal)
    return uit


def _som(telling: Telling, kaart: Kaart, cel: Cel) -> highspy.highs.highs_linear_expression:
    leden = {naam: telling.op_naam[naam].leden[klasse] for naam, klasse in cel}
    return highspy.Highs.qsum(
        [mens for wie, mens in kaart.items() if all(k in leden[naam] for naam, k in wie if naam in leden)]
    )


def _uiterste(model: highspy.Highs, som: highspy.highs.highs_linear_expression, *, hoogste: bool) -> int:
    (model.maximize if hoogste else model.minimize)(som)
    if model.getModelStatus() != highspy.HighsModelStatus.kOptimal:
        raise ArithmeticError("the reader finds no people who fit the figures")
    return round(model.getObjectiveValue())


def alle_tabellen(groepen: Sequence[int], klassen: int) -> Iterator[tuple[tuple[int, ...], ...]]:
    """Yield every way to divide groups of these sizes over so many classes."""
    return itertools.product(*(list(_verdelingen(n, klassen)) for n in groepen))


def _verdelingen(n: int, klassen: int) -> Iterator[tuple[int, ...]]:
    if klassen == 1:
        yield (n,)
        return
    for eerste in range(n + 1):
        for rest in _verdelingen(n - eerste, klassen - 1):
            yield (eerste, *rest)
