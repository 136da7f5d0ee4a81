"""What the book of a year says: sentences of a fixed set, headings from 0 to many, and nothing that gives people away."""

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest
from django.utils.safestring import mark_safe

from rapportage.bescherming.vormen import Uitgegeven
from rapportage.cijfers.boek import MEER, MINDER, vergeleken
from rapportage.cijfers.oordeel import Groep, Telling, Uitspraak, Vergelijking, beoordeel
from rapportage.opmaak.bladspiegel import BLAD, bladen, hoogte, ingedeeld, kophoogte
from rapportage.opmaak.boek.cohort import hoofdstuk as cohort
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.samenvatting import gestart_tegen_doel, lager, meer_hoger_dan_lager
from rapportage.opmaak.boek.slot import bijlage
from rapportage.opmaak.boek.tijd import hoofdstuk as tijd
from rapportage.opmaak.boek.vergelijking import kort_oordeel, zin
from rapportage.opmaak.boek.vragen import _de_wijk as de_wijk
from rapportage.opmaak.boek.wijk import _vindplaatsen as vindplaatsen_van
from rapportage.opmaak.delen import Blok, Hoofdstuk
from rapportage.opmaak.hoofdstukken.gevonden import conclusie
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.vijftallen import Kenmerktabel, ongeveer, ruimte_opgeteld, waarom_niet_verdeeld


def groep(met: int, n: int, professionals: int = 3) -> Groep:
    return Groep(per_doelgroep={"plichtig": Telling(met=met, n=n)}, professionals=professionals)


def oordeel(een: Groep, ander: Groep) -> dict[str, Any]:
    v = Vergelijking(naam="taal gestart binnen een jaar", een=een, ander=ander)
    (uit,) = beoordeel([v])
    return vergeleken(uit, v).__dict__


def test_a_judgement_is_one_of_three_sentences() -> None:
    te_weinig, geen = oordeel(groep(4, 60), groep(30, 60)), oordeel(groep(30, 60), groep(28, 60))
    meer, minder = oordeel(groep(52, 60), groep(12, 60)), oordeel(groep(12, 60), groep(52, 60))
    assert [(o["uitspraak"], o["richting"]) for o in (te_weinig, geen, meer, minder)] == [
        (Uitspraak.TE_WEINIG, ""),
        (Uitspraak.GEEN_VERSCHIL, ""),
        (Uitspraak.VERSCHIL, MEER),
        (Uitspraak.VERSCHIL, MINDER),
    ]
    assert zin(te_weinig) == "Te weinig om te vergelijken: we zeggen hier niets over."
    assert zin(geen) == "We zien nog geen verschil. Er kan er een zijn, maar het is niet aangetoond."
    assert zin(meer) == (
        "We zien een verschil: wijkgericht vaker. Waardoor, weten we niet: de groepen zijn niet geloot."
    )
    assert zin(minder).startswith("We zien een verschil: wijkgericht minder vaak. ")
    assert "door" not in zin(meer).split()
    assert [kort_oordeel(o) for o in (te_weinig, geen, meer)] == [
        "te weinig om te vergelijken",
        "we zien nog geen verschil",
        "we zien een verschil",
    ]


def test_what_is_kept_of_a_comparison_holds_no_outcome_of_people() -> None:
    """Sizes are work; neither a count with the outcome nor a margin from which it follows is in file or sentence."""
    for dit in (oordeel(groep(52, 60), groep(12, 70)), oordeel(groep(30, 60), groep(28, 70))):
        assert set(dit) == {"naam", "uitspraak", "mensen", "richting"}
        assert dit["mensen"] == {"wijkgericht": 60, "regulier": 70}


def boek(**delen: Any) -> Boek:
    werk: dict[str, Any] = {"gestart": {}, "geeindigd": {}}
    cijfers = {
        "rapport": "jaarrapportage",
        "versie": 6,
        "jaar": 2026,
        "wijken": ["Noord"],
        "werk": werk,
        "werk_pilot": werk,
        "doelen": {"Noord": {"BPI": 25, "wijknetwerk": 25}},
        "startcohort": {},
        "kenmerken": None,
    }
    return Boek(Lezer(cijfers | delen), dt.date(2026, 12, 31))


@pytest.mark.parametrize(
    ("gestart", "doelen", "kop"),
    [
        (0, {"Noord": {"BPI": 50}}, "0 van de\xa050 gestart"),
        (1, {"Noord": {"BPI": 50}}, "1 van de\xa050 gestart"),
        (91, {"Noord": {"BPI": 150}}, "91 van de\xa0150 gestart"),
        (0, {}, "0 trajecten gestart"),
        (1, {}, "1 traject gestart"),
        (1234, {}, "1.234 trajecten gestart"),
    ],
)
def test_the_finding_of_the_year_counts_from_none_to_many(gestart: int, doelen: Any, kop: str) -> None:
    werk = {"gestart": {"BPI": {"Noord": gestart}}, "geeindigd": {}}
    assert gestart_tegen_doel(boek(werk_pilot=werk, doelen=doelen)) == kop


@pytest.mark.parametrize(
    ("cohorten", "kop"),
    [
        ({}, "In 2026: 0 afgerond, 0 gestopt na de start"),
        ({"2026": {"gestart": 9}}, "In 2026: 0 afgerond, 0 gestopt na de start"),
        (
            {
                "2025": {
                    "gestart": 1,
                    "loopt na 6 maanden": 0,
                    "afgerond na 6 maanden": 1,
                    "eruit na 6 maanden": 0,
                }
            },
            "Wie in 2025 startte: na 6 maanden is 1 van de\xa01 klaar",
        ),
        (
            {
                "2025": {"gestart": 37}
                | {"loopt na 6 maanden": 34, "afgerond na 6 maanden": 0, "eruit na 6 maanden": 3}
                | {"loopt na 12 maanden": 23, "afgerond na 12 maanden": 9, "eruit na 12 maanden": 5},
                "2026": {"gestart": 54},
            },
            "Wie in 2025 startte: na 12 maanden zijn 9 van de\xa037 klaar",
        ),
    ],
)
def test_a_cohort_is_headed_by_a_time_that_all_have_reached(cohorten: Any, kop: str) -> None:
    hoofdstuk = cohort(boek(startcohort=cohorten))
    assert hoofdstuk.kop == kop
    (tabel,) = (blok for blok in hoofdstuk.blokken if "naar het jaar waarin ze startten" in blok.waarover)
    assert [rij.kop for rij in tabel.rijen] == list(cohorten)
    if "2026" in cohorten and "2025" in cohorten:
        assert [rij.cellen for rij in tabel.rijen] == [["37", "0", "9", "–", "–"], ["54", "–", "–", "–", "–"]]


@pytest.mark.parametrize(
    ("hoeveel", "ruimte"), [(1, "16 tot en met 24"), (3, "8 tot en met 32"), (5, "0 tot en met 40")]
)
def test_sum_of_figures_leaves_the_room_of_each(hoeveel: int, ruimte: str) -> None:
    assert f"20 kan in het echt {ruimte} zijn." in ruimte_opgeteld(hoeveel)
    assert ongeveer(0, hoeveel) == f"hooguit {4 * hoeveel}"


def vijftallen(
    assen: dict[str, tuple[str, ...]],
    cijfers: dict[tuple[tuple[str, str], ...], int],
    precies: dict[tuple[tuple[str, str], ...], int],
    dag: dt.date = dt.date(2026, 12, 31),
) -> Kenmerktabel:
    """Return a table of the edition of the last day of 2026, itself of `dag`."""
    return Kenmerktabel(
        dt.date(2026, 12, 31),
        Uitgegeven(
            naam="x",
            dag=dag,
            indelingen=assen,
            cijfers={frozenset(cel): n for cel, n in cijfers.items()},
            niet_verdeeld=frozenset(),
        ),
        {frozenset(cel): n for cel, n in precies.items()},
        (),
    )


def test_group_is_called_small_only_when_its_size_says_so() -> None:
    klein, groot = vijftallen({}, {}, {(): 9}), vijftallen({}, {}, {(): 10, (("wijk", "Noord"),): 4})
    assert "minder dan tien" in waarom_niet_verdeeld(klein)
    neutraal = "De groep is niet verdeeld, zodat niemand herkenbaar is."
    assert waarom_niet_verdeeld(groot) == waarom_niet_verdeeld(None) == neutraal
    assert waarom_niet_verdeeld(groot, wijk="Zuid") == neutraal
    assert "minder dan tien" in waarom_niet_verdeeld(groot, wijk="Noord")


def uren(minuten: dict[str, int], bezet: list[str]) -> Hoofdstuk:
    """Return the chapter on hours of a year in which each wijk guided ten people."""
    werk = {
        "gestart": {},
        "geeindigd": {},
        "contacten": {},
        "urenregels": {"vinden": sum(minuten.values())},
        "uren_per_wijk": minuten,
        "begeleid": {"Noord": 10, "Zuid": 10},
        "begeleid_samen": 20,
        "norm_uren": 27,
    }
    doelen = {wijk: {"BPI": 25} for wijk in ("Noord", "Zuid")}
    return tijd(boek(werk=werk, wijken=["Noord", "Zuid"], doelen=doelen, heel_jaar_bezet=bezet))


@pytest.mark.parametrize(
    ("noord", "bezet", "kop", "norm"),
    [
        (16_224, ["Noord", "Zuid"], "Per persoon 27,0 uur; de norm is 27", "Geen wijk ligt boven de norm"),
        (16_440, ["Noord", "Zuid"], "Per persoon 27,2 uur; de norm is 27", "1 wijk ligt boven de norm"),
        (
            16_440,
            ["Zuid"],
            "In 2026 werkten we 544 uur",
            "Geen wijk waarvan het te zeggen is, ligt boven de norm",
        ),
        (16_440, [], "In 2026 werkten we 544 uur", "Uren per persoon vergelijken we over een heel jaar"),
    ],
)
def test_hours_are_judged_as_shown_and_of_wijken_with_a_coordinator_all_year(
    noord: int, bezet: list[str], kop: str, norm: str
) -> None:
    hoofdstuk = uren({"Noord": noord, "Zuid": 16_200}, bezet)
    assert (hoofdstuk.kop, hoofdstuk.blokken[1].kop) == (kop, norm)


def test_hours_without_a_wijk_have_a_row_of_their_own() -> None:
    tabel = uren({"Noord": 600, "geen": 120}, []).blokken[2]
    assert [(rij.kop, rij.cellen[0]) for rij in tabel.rijen] == [
        ("Noord", "10"),
        ("Zuid", "0"),
        ("Zonder wijk", "2"),
        ("Samen", "12"),
    ]
    assert "Zonder wijk" not in {rij.kop for rij in uren({"Noord": 600}, []).blokken[2].rijen}


def verandering(klassen: dict[str, int], dag: dt.date = dt.date(2026, 12, 31)) -> Kenmerktabel:
    cellen: dict[tuple[tuple[str, str], ...], int] = {
        (("verandering", klasse),): n for klasse, n in klassen.items()
    }
    return vijftallen({"verandering": tuple(klassen)}, cellen, {(): 60}, dag)


def test_who_stands_equal_is_not_left_out_where_classes_were_merged() -> None:
    apart, samen = {"hoger": 20, "gelijk": 20, "lager": 5}, {"hoger": 20, "gelijk of lager": 25}
    assert (lager(verandering(apart)), meer_hoger_dan_lager(verandering(apart))) == (("lager", 5), True)
    assert (lager(verandering(samen)), meer_hoger_dan_lager(verandering(samen))) == (
        ("gelijk of lager", 25),
        False,
    )


def test_table_of_an_earlier_day_says_so_in_a_sentence() -> None:
    assert verandering({"hoger": 20}).met_dag("Zo is het.") == "Zo is het."
    eerder = verandering({"hoger": 20}, dt.date(2025, 12, 31))
    assert eerder.met_dag("Zo is het.") == "Zo is het. Dat is de stand van 31 december 2025."


@pytest.mark.parametrize(
    ("contacten", "kop"),
    [
        ({}, "Er is nog geen huisbezoek of gesprek op een plek vastgelegd"),
        ({"telefoon": 9}, "Er is nog geen huisbezoek of gesprek op een plek vastgelegd"),
        ({"elders": 5}, "Geen gesprek op een plek was in de wijk; buiten de wijk: 5 keer"),
        ({"elders": 5, "wijkcentrum": 1}, "Van 6 bezoeken en gesprekken was er 1 in de wijk"),
        ({"elders": 5, "huisbezoek": 2}, "Van 7 bezoeken en gesprekken waren er 2 in de wijk"),
        ({"huisbezoek": 2}, "Elk bezoek en gesprek was in de wijk: 2 keer"),
    ],
)
def test_where_people_were_spoken_is_told_from_none_to_many(contacten: dict[str, int], kop: str) -> None:
    geteld = {soort: {"aantal": n, "minuten": 0} for soort, n in contacten.items()}
    werk = {"gestart": {}, "geeindigd": {}, "contacten": geteld}
    assert de_wijk(boek(werk=werk, activiteiten={})).kop == kop


def test_year_in_which_nobody_was_found_does_not_speak_for_the_pilot() -> None:
    leeg = boek(werk={"gevonden": {}}, werk_jaar_ervoor=None)
    een = boek(
        werk={"gevonden": {"BPI": {"Noord": 1}}},
        werk_jaar_ervoor={"gevonden": {}},
        jaar_ervoor_tot_en_met="2025-12-31",
    )
    assert conclusie(leeg.jaar) == "In 2026 is niemand gevonden"
    assert conclusie(een.jaar) == "We vonden 1 persoon, 1 meer dan in 2025"


def blok(naam: str, *, regels: int, rang: int = 0, achterin: bool = True) -> Blok:
    return Blok(kop=naam, waarover="", noot="woord " * (18 * regels), rang=rang, achterin=achterin)


def namen(blokken: list[Blok]) -> list[str]:
    return [blok.kop for blok in blokken]


def test_what_leaves_first_when_a_sheet_is_full_is_what_has_the_highest_rang() -> None:
    delen = [
        blok("a", regels=20),
        blok("weg eerst", regels=14, rang=2),
        blok("b", regels=14),
        blok("weg daarna", regels=14, rang=1),
    ]
    ruim, _over = ingedeeld(Hoofdstuk(kop="Kort", blokken=delen[:1]))
    assert namen(ruim.blokken) == ["a"]
    hoofdstuk, over = ingedeeld(Hoofdstuk(kop="Kort", blokken=delen))
    assert namen(hoofdstuk.blokken) == ["a", "b"]
    assert (namen(over), [deel.rang for deel in over]) == (["weg daarna", "weg eerst"], [1, 2])
    _hoofdstuk, over = ingedeeld(
        Hoofdstuk(kop="Kort", blokken=[*delen, blok("nergens", regels=9, rang=3, achterin=False)])
    )
    assert "nergens" not in namen(over)


def test_what_must_stay_takes_as_many_sheets_as_it_needs_and_the_next_that_fits_comes_first() -> None:
    delen = [blok("a", regels=30), blok("b", regels=25), blok("klein", regels=5)]
    assert sum(map(hoogte, delen[:2])) > BLAD > sum(map(hoogte, delen[::2]))
    hoofdstuk, over = ingedeeld(Hoofdstuk(kop="Kort", blokken=delen))
    assert over == []
    assert [(b.kop, b.nieuw_blad) for b in hoofdstuk.blokken] == [("a", False), ("klein", False), ("b", True)]


def test_room_that_is_over_stands_above_the_blocks() -> None:
    leeg, _over = ingedeeld(Hoofdstuk(kop="Kort", blokken=[blok("a", regels=10), blok("b", regels=10)]))
    vol, _over = ingedeeld(Hoofdstuk(kop="Kort", blokken=[blok("a", regels=20), blok("b", regels=17)]))
    assert [{deel.lucht for deel in h.blokken} for h in (leeg, vol)] == [{5}, {0}]


def test_small_block_comes_back_where_a_taller_one_had_to_leave() -> None:
    delen = [
        blok("a", regels=30),
        blok("groot", regels=20, rang=1),
        blok("klein", regels=4, rang=2),
    ]
    hoofdstuk, over = ingedeeld(Hoofdstuk(kop="Kort", blokken=delen))
    assert (namen(hoofdstuk.blokken), namen(over)) == (["a", "klein"], ["groot"])


def test_long_text_runs_on_and_its_blocks_fill_the_sheet_on_which_it_ends() -> None:
    tekst = mark_safe("<p>" + "woord " * 700 + "</p>")  # noqa: S308  ours
    hoofdstuk, over = ingedeeld(
        Hoofdstuk(kop="Kort", teksten=[tekst], blokken=[blok("a", regels=5), blok("b", regels=5, rang=1)])
    )
    assert BLAD < kophoogte(hoofdstuk) < 2 * BLAD
    assert [(b.kop, b.nieuw_blad) for b in hoofdstuk.blokken] == [("a", False), ("b", False)]
    assert (bladen(hoofdstuk), over) == (2, [])


def test_words_at_the_end_take_the_room_below_the_last_block() -> None:
    woorden = [{"begrip": "Woord", "uitleg": "uitleg " * 60}] * 12
    blokken = [blok("a", regels=20)]
    zonder, met = (Hoofdstuk(kop="Kort", blokken=blokken, definities=d) for d in ([], woorden))
    assert [ingedeeld(h)[0].blokken[0].lucht for h in (zonder, met)] == [5, 0]
    assert [bladen(replace(met, definities=woorden[:n])) for n in (0, 4, 12)] == [1, 1, 2]


def wijkcijfers(hoeveel: int) -> list[dict[str, Any]]:
    rijen = [
        {"gebied": "Noord", "indicator": f"cijfer {n}", "waarde": "1", "noot": ""}
        | {
            "peildatum": str(2000 + n),
            "bron": "een bron met een lange naam die twee regels vraagt in de tabel",
        }
        for n in range(hoeveel)
    ]
    return [{"wijk": "Noord", "rijen": rijen, "meer": 0}]


def test_places_of_a_wijk_left_out_are_counted_as_places_and_a_door_is_none() -> None:
    maten = ("gevonden", "gevonden in de pilot", "geopend in de pilot")
    plekken = {f"plek {n}": dict.fromkeys(maten, n) for n in range(3, 7)} | {
        "aan de deur": dict.fromkeys(maten, 2)
    }
    personen = {"sleutelfiguur": dict.fromkeys(maten, 1) | {"vindplaatsen": 3}}

    def andere(namen: dict[str, dict[str, int]]) -> str:
        return vindplaatsen_van(boek(vindplaatsen={"Noord": namen}), "Noord").rijen[-2].kop

    assert andere(plekken) == "Aan de deur"
    assert andere(plekken | personen) == "3 andere vindplaatsen en aan de deur"


def test_appendix_gives_up_wijkcijfers_first_then_what_found_no_room_by_its_rang() -> None:
    over = [blok("eerst weg", regels=9, rang=2), blok("dan weg", regels=9, rang=1)]
    dit = boek(wijkcijfers=wijkcijfers(16), winst=None)
    woord = {"begrip": "Woord", "uitleg": "uitleg " * 60}

    def achterin(vellen: int, woorden: int) -> tuple[list[str], int, str]:
        deel = bijlage(dit, over, [woord] * woorden, hoogstens=vellen)
        (tabel,) = (b for b in deel.blokken if b.kolommen)
        return sorted(b.kop for b in deel.blokken if not b.kolommen), len(tabel.rijen), tabel.noot

    alles = ["dan weg", "eerst weg"]
    assert achterin(9, 14) == (alles, 16, "")
    minder = achterin(2, 14)
    assert (minder[0], 6 <= minder[1] < 16) == (alles, True)
    assert minder[2] == f"Op de pagina van de wijk staan nog {16 - minder[1]} cijfers."
    assert achterin(1, 4)[:2] == (["dan weg"], 6)
    assert achterin(1, 7)[:2] == ([], 6)
