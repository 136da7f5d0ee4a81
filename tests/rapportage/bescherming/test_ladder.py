"""The ladder: an edition always appears, coarser where it must, and says so."""

import datetime as dt

import pytest

from rapportage.bescherming import ladder
from rapportage.bescherming.afronden import rond_af
from rapportage.bescherming.audit import Gepubliceerd, Oordeel, toets
from rapportage.bescherming.ladder import bescherm
from rapportage.bescherming.oplosser import Oplosser, TijdOp
from rapportage.bescherming.vormen import As, Reden, Samenvoeging, Stap, Stapsoort, Tabel, Telling, Uitgave
from tests.rapportage.bescherming.klein import DAG, ROUTE, SOORT, ZOUT, cel, stad, telling, was

NAAM = "soort x route"
VEEL = ([23, 31, 12], [17, 8, 26])


def stappen(uitgave: Uitgave) -> list[tuple[Stapsoort, Reden, str]]:
    return [(stap.soort, stap.reden, stap.wat) for stap in uitgave.stappen]


def keur_af(monkeypatch: pytest.MonkeyPatch, keren: int) -> None:
    """Let the audit find a cell that is not safe so many times."""
    gedaan = []

    def doe(reeks: list[Gepubliceerd]) -> Oordeel:
        gedaan.append(1)
        mis = len(gedaan) <= keren
        return Oordeel(gevraagd=1, onveilig=((0, cel(soort="a")),) if mis else ())

    monkeypatch.setattr(ladder, "toets", doe)


def test_a_table_that_is_safe_is_published_as_asked() -> None:
    uitgave = bescherm(telling(VEEL), eerder=(), zout=ZOUT)
    assert uitgave.stappen == ()
    assert uitgave.tabellen[0].indelingen == {"soort": ("a", "b", "c"), "route": ("bpi", "wijk")}
    assert len(uitgave.tabellen[0].cijfers) == 12
    assert uitgave.getoetst == 9


def test_classes_merge_first_then_the_crossing_goes_then_nothing_is_divided(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    keur_af(monkeypatch, 4)
    uitgave = bescherm(telling(VEEL), eerder=(), zout=ZOUT)
    mis = Reden.TERUG_TE_REKENEN
    assert stappen(uitgave) == [
        (Stapsoort.KLASSEN_SAMENGEVOEGD, mis, "b of c"),
        (Stapsoort.KRUISING_WEGGELATEN, mis, "route"),
        (Stapsoort.KLASSEN_SAMENGEVOEGD, mis, "b of c"),
        (Stapsoort.NIET_VERDEELD, mis, ""),
    ]
    assert uitgave.tabellen[0].cijfers == {}
    assert uitgave.tabellen[0].niet_verdeeld == {cel()}


def test_merged_classes_are_counted_together(monkeypatch: pytest.MonkeyPatch) -> None:
    keur_af(monkeypatch, 1)
    tabel = bescherm(telling(([20, 30, 15], [15, 10, 25])), eerder=(), zout=ZOUT).tabellen[0]
    assert tabel.indelingen["soort"] == ("a", "b of c")
    assert tabel.cijfers[cel(soort="b of c")] == 80
    assert tabel.cijfers[cel(soort="b of c", route="bpi")] == 45


def test_what_cannot_be_published_anew_repeats_the_earlier_table_with_its_day(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    eerst = telling(VEEL)
    toen = bescherm(eerst, eerder=(), zout=ZOUT)
    keur_af(monkeypatch, 4)
    later = telling(VEEL, dag=DAG + dt.timedelta(days=91))
    uitgave = bescherm(later, eerder=[was(eerst, toen, 10)], zout=ZOUT)
    assert stappen(uitgave)[-1] == (Stapsoort.EERDERE_HERHAALD, Reden.TERUG_TE_REKENEN, "2025-12-31")
    assert uitgave.tabellen == toen.tabellen


def test_a_group_under_ten_is_not_divided_and_nothing_adds_up_over_it() -> None:
    tabel = bescherm(telling(([23, 31, 12], [3, 2, 4])), eerder=(), zout=ZOUT).tabellen[0]
    assert tabel.niet_verdeeld == {cel(route="wijk")}
    assert {dict(c).get("route") for c in tabel.cijfers if "soort" in dict(c)} == {None, "bpi"}


def test_a_population_under_ten_is_not_divided_at_all() -> None:
    uitgave = bescherm(stad({"a": 4, "b": 5, "c": 0}), eerder=(), zout=ZOUT)
    assert stappen(uitgave) == [(Stapsoort.NIET_VERDEELD, Reden.GROEP_TE_KLEIN, "")]


@pytest.mark.parametrize(("gewisseld", "vernieuwd"), [(9, False), (10, True)])
def test_a_table_is_renewed_from_ten_who_joined_or_left(gewisseld: int, vernieuwd: bool) -> None:
    eerst = telling(VEEL)
    toen = bescherm(eerst, eerder=(), zout=ZOUT)
    later = telling(([28, 36, 12], [17, 18, 26]), dag=DAG + dt.timedelta(days=91))
    uitgave = bescherm(later, eerder=[was(eerst, toen, gewisseld)], zout=ZOUT)
    assert (uitgave.tabellen[0].dag == later.dag) is vernieuwd
    reden = (Stapsoort.EERDERE_HERHAALD, Reden.TE_WEINIG_GEWISSELD, "2025-12-31")
    assert stappen(uitgave) == ([] if vernieuwd else [reden])


def test_every_group_must_have_changed_by_ten() -> None:
    eerst = telling(VEEL)
    toen = bescherm(eerst, eerder=(), zout=ZOUT)
    later = telling(VEEL, dag=DAG + dt.timedelta(days=91))
    oud = was(eerst, toen, 10)
    uitgave = bescherm(
        later,
        eerder=[type(oud)(telling=eerst, uitgave=toen, gewisseld={cel(): 30, cel(route="bpi"): 21})],
        zout=ZOUT,
    )
    assert uitgave.tabellen == toen.tabellen


def test_a_repeated_table_counts_from_the_edition_that_made_it() -> None:
    """Six joined, and six more: after the second quarter twelve have changed since the table was made."""
    een = telling(VEEL)
    eerste = bescherm(een, eerder=(), zout=ZOUT)
    twee = telling(([25, 33, 14], [19, 10, 28]), dag=DAG + dt.timedelta(days=91))
    tweede = bescherm(twee, eerder=[was(een, eerste, 6)], zout=ZOUT)
    drie = telling(([27, 35, 16], [21, 12, 30]), dag=DAG + dt.timedelta(days=182))
    derde = bescherm(drie, eerder=[was(een, eerste, 12), was(twee, tweede, 6)], zout=ZOUT)
    assert [u.tabellen[0].dag for u in (eerste, tweede, derde)] == [een.dag, een.dag, drie.dag]


def test_a_table_that_cannot_be_rounded_drops_its_crossing() -> None:
    """Fourteen of fourteen in two groups: under the cap 10 and 10, which is too far from 28."""
    uitgave = bescherm(telling(([14, 0, 0], [14, 0, 0])), eerder=(), zout=ZOUT)
    assert [stap.soort for stap in uitgave.stappen] == [
        Stapsoort.KLASSEN_SAMENGEVOEGD,
        Stapsoort.KRUISING_WEGGELATEN,
    ]
    assert {stap.reden for stap in uitgave.stappen} == {Reden.ONOPLOSBAAR}
    assert uitgave.tabellen[0].cijfers[cel(soort="a")] == 25


def test_of_linked_tables_the_one_that_matters_least_gives_way() -> None:
    rijen: dict[tuple[str, ...], int] = {("a", "bpi"): 14, ("a", "wijk"): 14}
    beide = Telling(
        populatie="mensen",
        dag=DAG,
        assen=(ROUTE, SOORT),
        tabellen=(
            Tabel(naam="stad", assen=("soort",), aantallen={("a",): 28}),
            Tabel(naam=NAAM, assen=("soort", "route"), aantallen=rijen),
        ),
        werk={("bpi",): 14, ("wijk",): 14},
    )
    uitgave = bescherm(beide, eerder=(), zout=ZOUT)
    assert {stap.tabel for stap in uitgave.stappen} == {NAAM}
    assert list(uitgave.tabellen[0].indelingen) == ["soort"]


def test_a_solver_that_takes_too_long_counts_as_no_solution(monkeypatch: pytest.MonkeyPatch) -> None:
    uitgave_stap = Stap(
        tabel=NAAM, soort=Stapsoort.KLASSEN_SAMENGEVOEGD, reden=Reden.ONOPLOSBAAR, wat="b of c"
    )
    monkeypatch.setattr(ladder, "rond_af", _eerst_te_lang())
    assert bescherm(telling(VEEL), eerder=(), zout=ZOUT).stappen == (uitgave_stap,)


def _eerst_te_lang() -> object:
    keren: list[int] = []

    def doe(*argumenten: object) -> object:
        keren.append(1)
        if len(keren) <= 2:
            raise TijdOp
        return rond_af(*argumenten)  # type: ignore[arg-type]

    return doe


def test_an_audit_that_takes_too_long_fails(monkeypatch: pytest.MonkeyPatch) -> None:
    def te_lang(*_: object, **__: object) -> None:
        raise TijdOp

    monkeypatch.setattr(Oplosser, "zoek", te_lang)
    oordeel = toets([Gepubliceerd(telling=stad({"a": 7, "b": 9, "c": 3}), cijfers={cel(soort="a"): 5})])
    assert oordeel.onveilig == ((0, cel(soort="a")),)


def test_an_edition_is_made_after_those_before_it() -> None:
    nu = telling(VEEL)
    with pytest.raises(ValueError, match="after those before it"):
        bescherm(nu, eerder=[was(nu, bescherm(nu, eerder=(), zout=ZOUT), 10)], zout=ZOUT)


@pytest.mark.parametrize(
    ("assen", "aantallen", "melding"),
    [
        (("route", "soort"), {("bpi", "a"): 3, ("wijk", "a"): 3}, "must begin with a trait"),
        (("soort", "route"), {("a", "bpi"): 4, ("a", "wijk"): 3}, "contradicts"),
        (("soort", "route"), {("d", "bpi"): 3, ("a", "wijk"): 3}, "no axis of"),
    ],
)
def test_counts_that_contradict_each_other_are_refused(
    assen: tuple[str, ...], aantallen: dict[tuple[str, ...], int], melding: str
) -> None:
    with pytest.raises(ValueError, match=melding):
        Telling(
            populatie="mensen",
            dag=DAG,
            assen=(ROUTE, SOORT),
            tabellen=(Tabel(naam=NAAM, assen=assen, aantallen=aantallen),),
            werk={("bpi",): 3, ("wijk",): 3},
        )


@pytest.mark.parametrize(
    ("klassen", "samenvoegen", "melding"),
    [
        (("a", "a"), (), "twice"),
        (("a", "b"), (Samenvoeging(naam="c", van=("a", "b")),), "fewer than 2"),
        (("a", "b", "c"), (Samenvoeging(naam="d", van=("a", "x")),), "not there"),
    ],
)
def test_an_axis_that_cannot_be_is_refused(
    klassen: tuple[str, ...], samenvoegen: tuple[Samenvoeging, ...], melding: str
) -> None:
    with pytest.raises(ValueError, match=melding):
        As(naam="soort", klassen=klassen, samenvoegen=samenvoegen)
