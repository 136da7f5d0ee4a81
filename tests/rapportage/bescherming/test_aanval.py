"""The attack on protected editions, and what it finds when any one of the rules is off (DOMEIN 9; docs/adr/0056)."""

import datetime as dt
import itertools
import random
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import pytest

from rapportage.bescherming import afronden, ladder
from rapportage.bescherming.afronden import rond_af
from rapportage.bescherming.audit import Gepubliceerd, Oordeel, toets
from rapportage.bescherming.ladder import Ladder, bescherm
from rapportage.bescherming.rooster import Rooster, Vorm
from rapportage.bescherming.vormen import Cel, Eerder, Reden, Telling, Uitgave, Uitgegeven
from tests.rapportage.bescherming import pilot
from tests.rapportage.bescherming.aanval import Bron, Interval, alle_tabellen, gegeven, val_aan
from tests.rapportage.bescherming.klein import DAG, ROUTE, SOORT, ZOUT, cel, stad, telling, was

GEVONDEN, GEOPEND = pilot.POPULATIES[1], pilot.POPULATIES[2]


def rooster(van: Telling) -> Rooster:
    return Rooster.van(van, [Vorm.begin(van, tabel) for tabel in van.tabellen])


def rond(van: Telling, zout: bytes = ZOUT) -> dict[Cel, int] | None:
    return rond_af(rooster(van), [], zout)


def bronnen(gemaakt: pilot.Gemaakt) -> Bron:
    """What a reader has of one edition: the tables that are of its day."""
    cijfers: dict[Cel, int] = {}
    for tabel in gemaakt.uitgave.tabellen:
        if tabel.dag == gemaakt.uitgave.dag:
            cijfers |= tabel.cijfers
    return Bron(telling=gemaakt.telling, cijfers=cijfers)


def zeg(tekst: str) -> None:
    """Print what `pytest -s` shows: the figures of docs/adr/0056."""
    print(tekst)  # noqa: T201


def verslag(naam: str, intervallen: Sequence[Interval]) -> None:
    """Say how many cells there are, how many values each keeps, and how many are given away."""
    breedtes = sorted(Counter(i.waarden for i in intervallen).items())
    zeg(f"{naam}: {len(intervallen)} cellen, waarden {dict(breedtes)}, gegeven {len(gegeven(intervallen))}")


# --- the editions


def test_linked_tables_of_an_edition_give_nothing_away() -> None:
    gemaakt = pilot.leef(11, hoeveel=260, maanden=(23,), populaties=(GEVONDEN, GEOPEND))
    alle = [i for een in gemaakt for i in val_aan([bronnen(een)])]
    verslag("uitgave", alle)
    assert gegeven(alle) == []
    assert len(alle) == 199
    assert min(i.waarden for i in alle) == 5


def test_a_table_gives_nothing_away_over_its_editions() -> None:
    populatie = pilot.Populatie(
        naam="gevonden", erin=pilot.gevonden, tabellen=(("doelgroep", "vindroute"),), cumulatief=True
    )
    gemaakt = pilot.leef(12, hoeveel=300, maanden=(5, 11, 17, 23, 29), populaties=(populatie,))
    reeks = [bronnen(een) for een in gemaakt if een.uitgave.tabellen[0].dag == een.uitgave.dag]
    assert len(reeks) == 5
    alle = val_aan(reeks)
    verslag("reeks", alle)
    assert gegeven(alle) == []
    assert len(alle) == 75


@pytest.mark.langzaam
@pytest.mark.timeout(900)
@pytest.mark.parametrize("populatie", pilot.POPULATIES, ids=lambda populatie: populatie.naam)
def test_no_edition_of_a_whole_pilot_gives_anything_away(populatie: pilot.Populatie) -> None:
    gemaakt = pilot.leef(21, populaties=(populatie,))
    alle = [i for een in gemaakt[5::3] if (bron := bronnen(een)).cijfers for i in val_aan([bron])]
    verslag(populatie.naam, alle)
    assert gegeven(alle) == []
    assert len(alle) >= 20
    redenen = {stap.reden for een in gemaakt for stap in een.uitgave.stappen}
    assert redenen <= {Reden.ONOPLOSBAAR, Reden.TE_WEINIG_GEWISSELD, Reden.GROEP_TE_KLEIN}


# --- the audit against counting everything


@pytest.mark.parametrize("groepen", [(11, 12), (10, 17)])
def test_the_audit_finds_what_enumeration_finds(groepen: tuple[int, int]) -> None:
    """Every way to divide two groups over two classes that fits the figures, counted out."""
    mag = [rijen for rijen in alle_tabellen(groepen, 2) if all(max(rij) <= sum(rij) - 2 for rij in rijen)]
    alle = [{c: n for c, n in _cellen(rijen).items() if "soort" in dict(c)} for rijen in mag]
    rng = random.Random(4)  # noqa: S311  which figures are tried
    onveilig_gezien = 0
    for _ in range(40):
        cijfers = {c: rng.choice(_buren(n)) for c, n in rng.choice(alle).items()}
        passen = [tabel for tabel in alle if all(cijfers[c] in _buren(n) for c, n in tabel.items())]
        waarden = {c: {tabel[c] for tabel in passen} for c in cijfers}
        geheel = {cel(route=r): n for r, n in zip(ROUTE.klassen, groepen, strict=True)} | {
            cel(): sum(groepen)
        }
        echt = {
            c
            for c, mogelijk in waarden.items()
            if len(mogelijk) < 3 or min(mogelijk) == geheel[frozenset(d for d in c if d[0] == "route")]
        }
        van = _twee_klassen(mag[alle.index(passen[0])])
        oordeel = toets([Gepubliceerd(telling=van, cijfers=cijfers)])
        assert {c for _, c in oordeel.onveilig} == echt
        onveilig_gezien += bool(echt)
    assert onveilig_gezien > 0


def _twee_klassen(rijen: Sequence[Sequence[int]]) -> Telling:
    return telling([(*rij, 0) for rij in rijen], leeg=frozenset([cel(soort="c")]))


def _cellen(rijen: Sequence[Sequence[int]]) -> dict[Cel, int]:
    return {
        c: n
        for c, n in rooster(telling([(*rij, 0) for rij in rijen])).cellen.items()
        if ("soort", "c") not in c
    }


def _buren(n: int) -> list[int]:
    laag = n // 5 * 5
    return [laag] if laag == n else [laag, laag + 5]


# --- the rules off, one by one


def test_ordinary_rounding_gives_cells_away_to_who_knows_its_two() -> None:
    """Each count to its nearest multiple: it lies at most two away, and a table of such sums has little room."""
    alle = []
    for zaad in range(3):
        van = pilot.telling(GEVONDEN, pilot.mensen(zaad, hoeveel=260), 23)
        gewoon = {c: (n + 2) // 5 * 5 for c, n in rooster(van).cellen.items()}
        alle += val_aan([Bron(telling=van, cijfers=gewoon)], straal=2, drempel=False)
    verslag("gewoon afronden", alle)
    assert len(gegeven(alle)) > 0
    assert sum(i.waarden == 1 for i in alle) > 0


def test_least_deviation_gives_cells_away_to_who_counts_out_every_table() -> None:
    """The rounding nearest to the counts: few tables have the same one, so a reader tries them all."""
    per_uitkomst: dict[tuple[int, ...], list[dict[Cel, int]]] = defaultdict(list)
    for rijen in alle_tabellen((11, 13), 3):
        cellen = rooster(telling(rijen)).cellen
        for uitkomst in _minste_afwijking(rijen):
            per_uitkomst[uitkomst].append(cellen)
    gegeven_, smal, aantal = 0, 0, 0
    for tabellen in per_uitkomst.values():
        for c in tabellen[0]:
            if "soort" in dict(c):
                waarden = {tabel[c] for tabel in tabellen}
                aantal += 1
                gegeven_ += len(waarden) == 1
                smal += len(waarden) < 3
    zeg(f"minste afwijking: {aantal} cellen, {gegeven_} precies, {smal} met minder dan drie waarden")
    assert gegeven_ > 0
    assert smal > gegeven_


def _minste_afwijking(rijen: Sequence[Sequence[int]]) -> Iterator[tuple[int, ...]]:
    """Yield the roundings of two rows of three that add up and lie nearest to the counts, ties included."""
    beste, uit = 10**9, list[tuple[int, ...]]()
    for boven, onder in itertools.product(*(list(itertools.product(*map(_buren, rij))) for rij in rijen)):
        sommen = [a + b for a, b in zip(boven, onder, strict=True)]
        paren = [
            *zip(boven, rijen[0], strict=True),
            *zip(onder, rijen[1], strict=True),
            *((s, a + b) for s, a, b in zip(sommen, *rijen, strict=True)),
            (sum(boven), sum(rijen[0])),
            (sum(onder), sum(rijen[1])),
            (sum(sommen), sum(map(sum, rijen))),
        ]
        if any(figuur not in _buren(n) for figuur, n in paren):
            continue
        afstand = sum(abs(figuur - n) for figuur, n in paren)
        if afstand < beste:
            beste, uit = afstand, []
        if afstand == beste:
            uit.append((*boven, *onder))
    yield from uit


def _raad_vast(*, vers: bool) -> tuple[int, int]:
    """Let a reader guess standing counts from twelve editions; return how many were right, of how many."""
    goed = aantal = 0
    for nummer, n in itertools.product(range(12), (41, 42, 43, 44)):
        omhoog = 0
        eerder: list[Eerder] = []
        for maand in range(12):
            rest = {"b": 60 + (7 * maand + nummer) % 13, "c": 25 + (11 * maand) % 9}
            van = stad({"a": n} | rest, dag=DAG + dt.timedelta(days=maand))
            zout = bytes([nummer, maand if vers else 0])
            cijfers = rond_af(rooster(van), [] if vers else eerder, zout)
            assert cijfers is not None
            eerder.append(was(van, _als_uitgave(van, cijfers), 10))
            omhoog += cijfers[cel(soort="a")] == 45
        # The share of times above tells the remainder; from one side alone the reader takes the likeliest count.
        goed += n == 40 + min(4, max(1, round(5 * omhoog / 12)))
        aantal += 1
    return goed, aantal


def _als_uitgave(van: Telling, cijfers: Mapping[Cel, int]) -> Uitgave:
    tabel = Uitgegeven(naam="soort", dag=van.dag, cijfers=cijfers)
    return Uitgave(populatie=van.populatie, dag=van.dag, tabellen=(tabel,), stappen=())


def test_fresh_sides_tell_a_standing_count_by_how_often_it_goes_up() -> None:
    goed, aantal = _raad_vast(vers=True)
    zeg(f"verse zijden: {goed} van {aantal} precies geraden")
    assert goed >= aantal * 0.5


def test_one_side_for_one_cell_tells_a_standing_count_no_better_than_its_side() -> None:
    goed, aantal = _raad_vast(vers=False)
    zeg(f"vaste zijden: {goed} van {aantal} precies geraden")
    assert goed <= aantal * 0.45


def _hele_groepen() -> int:
    """Return in how many of extreme tables a reader sees that a class is a whole group."""
    gezien = 0
    for een, ander, weg in itertools.product((11, 12, 13, 14), (21, 22, 23, 24), (0, 1)):
        van = telling(([een - weg, weg, 0], [ander, 0, 0]))
        for nummer in range(3):
            cijfers = rond(van, bytes([nummer]))
            if cijfers is not None:
                gezien += any(
                    0 < i.groep == i.laag
                    for i in val_aan([Bron(telling=van, cijfers=cijfers)], drempel=False)
                )
    return gezien


def test_without_the_cap_a_class_is_seen_to_be_a_whole_group(monkeypatch: pytest.MonkeyPatch) -> None:
    assert _hele_groepen() == 0
    monkeypatch.setattr(afronden, "plafond", lambda _telling, _cel: float("inf"))
    zonder = _hele_groepen()
    zeg(f"zonder plafond: {zonder} van 96 tabellen")
    assert zonder > 0


def _verraden_door_de_stap() -> tuple[int, int, int]:
    """Let a reader who sees that a crossing was left out try every table that would be.

    Returns:
        How many tables of two groups and two classes fall; and how many cells of the crossing that went keep fewer
        than three values, or are a whole group, given the rounded classes that are left.
    """
    per_uitkomst: dict[tuple[int, ...], list[tuple[tuple[int, ...], ...]]] = defaultdict(list)
    gevallen = 0
    for rijen in alle_tabellen((12, 13), 2):
        van = telling([(*rij, 0) for rij in rijen], leeg=frozenset([cel(soort="c")]))
        if "route" in bescherm(van, eerder=(), zout=ZOUT).tabellen[0].indelingen:
            continue
        gevallen += 1
        kolommen = [sum(kolom) for kolom in zip(*rijen, strict=True)]
        for figuren in itertools.product(*map(_buren, kolommen)):
            if sum(figuren) == 25:
                per_uitkomst[figuren].append(rijen)
    smal = heel = 0
    for tabellen in per_uitkomst.values():
        for groep, klasse in itertools.product(range(2), range(2)):
            waarden = {rijen[groep][klasse] for rijen in tabellen}
            smal += len(waarden) < 3
            heel += min(waarden) == (12, 13)[groep]
    return gevallen, smal, heel


def test_a_step_down_tells_no_more_than_figures_would(monkeypatch: pytest.MonkeyPatch) -> None:
    """Few tables cannot be rounded, all with one class in every group: that a crossing went would say so."""
    monkeypatch.setattr(ladder, "toets", lambda _: Oordeel(gevraagd=0, onveilig=()))
    assert _verraden_door_de_stap() == (92, 0, 0)
    monkeypatch.setattr(Vorm, "overheerst", lambda _self, _telling: False)
    gevallen, smal, heel = _verraden_door_de_stap()
    zeg(
        f"alleen wat niet op te lossen is valt: {gevallen} tabellen, {smal} cellen smal, {heel} een hele groep"
    )
    assert (gevallen, heel > 0) == (4, True)


def _gedaald() -> tuple[int, int]:
    """Let people join in 25 towns, eight editions each.

    Returns:
        How often a figure fell, and how many editions could not be rounded (and would repeat the earlier one).
    """
    uit = onoplosbaar = 0
    for nummer in range(25):
        rng = random.Random(nummer)  # noqa: S311  who joins
        stand, vorige = {"a": 9, "b": 6, "c": 12}, dict[Cel, int]()
        eerder: list[Eerder] = []
        for maand in range(8):
            stand = {k: n + rng.randrange(3) for k, n in stand.items()}
            van = stad(stand, dag=DAG + dt.timedelta(days=maand), cumulatief=True)
            cijfers = rond_af(rooster(van), eerder, bytes([nummer]))
            if cijfers is None:
                onoplosbaar += 1
                continue
            uit += sum(figuur < vorige.get(c, 0) for c, figuur in cijfers.items())
            vorige = cijfers
            eerder.append(was(van, _als_uitgave(van, cijfers), 10))
    return uit, onoplosbaar


def test_without_looking_back_a_figure_falls_while_people_only_join(monkeypatch: pytest.MonkeyPatch) -> None:
    gedaald, onoplosbaar = _gedaald()
    monkeypatch.setattr(afronden, "verleden", lambda _eerder: {})
    zonder, altijd = _gedaald()
    zeg(
        f"zonder terug te kijken: {zonder} keer gedaald; met: {onoplosbaar} van 200 uitgaven niet op te lossen"
    )
    assert (gedaald, altijd) == (0, 0)
    assert zonder > 0
    assert onoplosbaar <= 20


def _raad_nieuwkomer() -> tuple[int, int]:
    """Let one person join between two editions; return how often the one class that rose was that person's, and of how many."""
    rng = random.Random(7)  # noqa: S311  whom it concerns
    goed = geraden = 0
    for nummer in range(120):
        eerst = {"a": rng.randrange(15, 60), "b": rng.randrange(15, 60), "c": rng.randrange(15, 60)}
        van = stad(eerst)
        toen = bescherm(van, eerder=(), zout=bytes([nummer]))
        wie = rng.choice("abc")
        nu = stad(eerst | {wie: eerst[wie] + 1}, dag=DAG + dt.timedelta(days=91))
        dan = bescherm(nu, eerder=[was(van, toen, 1)], zout=bytes([nummer]))
        hoger = [
            k
            for k in SOORT.klassen
            if dan.tabellen[0].cijfers[cel(soort=k)] > toen.tabellen[0].cijfers[cel(soort=k)]
        ]
        if len(hoger) == 1:
            geraden += 1
            goed += hoger == [wie]
    return goed, geraden


def test_without_the_rule_of_ten_a_newcomer_is_guessed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ladder, "toets", lambda _: Oordeel(gevraagd=0, onveilig=()))
    assert _raad_nieuwkomer() == (0, 0)
    monkeypatch.setattr(Ladder, "_genoeg_gewisseld", lambda _self, _plan: True)
    goed, geraden = _raad_nieuwkomer()
    zeg(f"zonder regel van tien: {goed} van {geraden} keer goed geraden")
    assert geraden >= 20
    assert goed >= geraden * 0.6
