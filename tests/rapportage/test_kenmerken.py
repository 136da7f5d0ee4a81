"""The protected edition of traits: on which days, made once and in order, and who is counted in it (DOMEIN 8a and 9)."""

import datetime as dt
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, nullcontext
from typing import Any

import pytest
from django.db import connection, transaction
from django.db.utils import ProgrammingError
from pytest_django import Settings

from inburgeraars.models import Doelgroep, Vindroute
from kern.klok import DAG
from rapportage.bescherming import audit, ladder
from rapportage.bescherming.afronden import exact
from rapportage.bescherming.audit import Gepubliceerd, Oordeel
from rapportage.bescherming.bewaren import als_json, uit_json
from rapportage.bescherming.vormen import VIJF
from rapportage.cijfers.populatie import Mensen, Peiling, Populatie
from rapportage.cijfers.populaties import POPULATIES
from rapportage.cijfers.stand import (
    Bevinding,
    Contactrij,
    Persoonrij,
    Stand,
    Trajectrij,
    Verslagrij,
    Vindrij,
    Wijkrij,
)
from rapportage.kenmerkdagen import bekend_op_van, kenmerkdag, kenmerkdagen
from rapportage.models import Kenmerkuitgave
from rapportage.opmaak.hoofdstukken import meedoen
from rapportage.opmaak.vijftallen import Kenmerken
from rapportage.services import kenmerken as services
from rapportage.services.kenmerken import Reeks, kenmerken
from tests.race import race
from tests.rapportage.narekenen import HIER
from tests.rapportage.rijen import maak_stand
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.traject.enums import Uitkomst

KWARTAAL, JAAR = dt.date(2025, 9, 30), dt.date(2025, 12, 31)
NOORD, OOST, BUITEN = 1, 2, 3
WIJKEN = {
    NOORD: Wijkrij("Noord", pilot=True, buiten=False),
    OOST: Wijkrij("Oost", pilot=True, buiten=False),
    BUITEN: Wijkrij("Elders", pilot=False, buiten=True),
}


@pytest.fixture(autouse=True)
def pilot(settings: Settings) -> None:
    settings.PILOT_VAN, settings.PILOT_TOT_EN_MET = dt.date(2025, 1, 1), dt.date(2027, 12, 31)


# ---- the days


@pytest.mark.parametrize(
    ("dag", "bekend_op"),
    [
        (dt.date(2025, 9, 30), dt.datetime(2025, 10, 1, 6, tzinfo=HIER)),
        # The last of March 2029 is Holy Saturday: Tuesday is the first working day.
        (dt.date(2029, 3, 31), dt.datetime(2029, 4, 3, 6, tzinfo=HIER)),
        (dt.date(2025, 12, 31), dt.datetime(2026, 3, 1, tzinfo=HIER)),
    ],
)
def test_day_is_known_at_one_moment(dag: dt.date, bekend_op: dt.datetime) -> None:
    assert bekend_op_van(dag) == bekend_op


def test_days_are_the_ends_of_quarters_of_the_pilot() -> None:
    assert kenmerkdagen(dt.date(2025, 12, 30)) == [
        dt.date(2025, 3, 31),
        dt.date(2025, 6, 30),
        dt.date(2025, 9, 30),
    ]


@pytest.mark.parametrize(
    ("peildatum", "bekend_op", "dag"),
    [
        (dt.date(2025, 3, 30), dt.datetime(2026, 1, 1, tzinfo=HIER), None),
        (dt.date(2025, 3, 31), dt.datetime(2025, 4, 1, 5, 59, tzinfo=HIER), None),
        (dt.date(2025, 3, 31), dt.datetime(2025, 4, 1, 6, tzinfo=HIER), dt.date(2025, 3, 31)),
        (dt.date(2025, 11, 30), dt.datetime(2025, 12, 1, 6, tzinfo=HIER), dt.date(2025, 9, 30)),
        (dt.date(2025, 12, 31), dt.datetime(2026, 2, 28, 23, 59, tzinfo=HIER), dt.date(2025, 9, 30)),
        (dt.date(2025, 12, 31), dt.datetime(2026, 3, 1, tzinfo=HIER), dt.date(2025, 12, 31)),
    ],
)
def test_report_shows_the_last_day_that_was_known_by_its_own(
    peildatum: dt.date, bekend_op: dt.datetime, dag: dt.date | None
) -> None:
    assert kenmerkdag(peildatum, bekend_op) == dag


# ---- who is counted


def stad(mensen: int = 60, **anders: Any) -> Stand:
    """Return a town of people found one a day from 1 January on: two thirds by the register, half of them in Noord."""
    van = dt.date(2025, 1, 1)
    gevonden, contacten, verslagen, trajecten, bevindingen = {}, [], [], [], {}
    for nr in range(1, mensen + 1):
        dag, wijk = van + (nr - 1) * DAG, NOORD if nr % 2 else OOST
        route = Vindroute.WIJKNETWERK if nr % 3 == 0 else Vindroute.BPI
        gevonden[nr] = Vindrij(nr, route, al_in_bpi=nr % 6 == 0, geregistreerd_op=dag, wijk=wijk)
        contact = Contactrij(nr, Contactsoort.HUISBEZOEK, dag, 30, None, 1)
        contacten.append(contact)
        verslagen.append(Verslagrij(nr, contact, Resultaat.GESPROKEN))
        trajecten.append(Trajectrij(nr, nr, wijk, dag, None))
        doelgroep = Doelgroep.PLICHTIG if nr % 4 else Doelgroep.BEHOEFTIG
        bevindingen[nr] = [Bevinding(dag, nr, nr, doelgroep)]
    rijen: dict[str, Any] = {
        "wijken": WIJKEN,
        "personen": {nr: Persoonrij(nr, NOORD, None) for nr in gevonden},
        "gevonden": gevonden,
        "contacten": contacten,
        "verslagen": verslagen,
        "trajecten": trajecten,
        "bevindingen": bevindingen,
    }
    return maak_stand(**(rijen | anders))


def tel(naam: str, stand: Stand, dag: dt.date, *assen: str) -> Counter[tuple[str, ...]]:
    populatie = op_naam(naam)
    van = dt.date(dag.year, 1, 1) if populatie.jaarlijks else dt.date(2025, 1, 1)
    mensen = populatie.mensen(Peiling(stand, dag, van))
    return Counter(tuple(wie[a] for a in assen) for wie in mensen.values())


def op_naam(naam: str) -> Populatie:
    return next(p for p in POPULATIES if p.naam == naam)


def test_found_are_counted_by_doelgroep_of_the_day_wijk_and_vindroute() -> None:
    assert tel("gevonden", stad(12), JAAR, "doelgroep", "vindroute") == {
        ("plichtig", "BPI"): 6,
        ("plichtig", "wijknetwerk"): 3,
        ("behoeftig", "BPI"): 2,
        ("behoeftig", "wijknetwerk"): 1,
    }
    assert tel("gevonden", stad(12), JAAR, "wijk") == {("Noord",): 6, ("Oost",): 6}
    later = {1: [Bevinding(KWARTAAL + DAG, 1, 1, Doelgroep.VRIJGESTELD)]}
    een = stad(1, bevindingen=later)
    assert tel("gevonden", een, KWARTAAL, "doelgroep") == {("nog niet bekend",): 1}
    assert tel("gevonden", een, JAAR, "doelgroep") == {("niet plichtig of vrijgesteld",): 1}


def test_who_the_register_found_was_in_it() -> None:
    assert tel("gevonden", stad(6), JAAR, "al_in_bpi", "vindroute") == {
        ("ja", "BPI"): 4,
        ("nee", "wijknetwerk"): 1,
        ("ja", "wijknetwerk"): 1,
    }


def test_year_counts_its_own_people_and_the_pilot_all() -> None:
    volgend = dt.date(2026, 12, 31)
    assert (len(_mensen("gevonden in het jaar", volgend)), len(_mensen("gevonden", volgend))) == (35, 400)


def _mensen(naam: str, dag: dt.date) -> Mensen:
    van = dt.date(dag.year, 1, 1) if op_naam(naam).jaarlijks else dt.date(2025, 1, 1)
    return op_naam(naam).mensen(Peiling(stad(400), dag, van))


def test_person_who_was_visited_counts_once_by_how_far_it_came() -> None:
    dag = dt.date(2025, 5, 1)
    bezoeken = [Contactrij(nr, Contactsoort.HUISBEZOEK, dag, 30, None, 1) for nr in range(4)]
    gesprek = Contactrij(9, Contactsoort.TELEFOON, dag, 5, None, 1)
    verslagen = [
        Verslagrij(1, bezoeken[0], Resultaat.NIEMAND_THUIS),
        Verslagrij(1, bezoeken[1], Resultaat.WIL_NIET_NU),
        Verslagrij(1, gesprek, Resultaat.GESPROKEN),
        Verslagrij(2, bezoeken[2], Resultaat.WIL_NIET_NU),
        Verslagrij(2, bezoeken[3], Resultaat.GESPROKEN),
    ]
    assert tel("bezocht", stad(2, verslagen=verslagen), JAAR, "hoe_ver") == {
        ("wil niet nu",): 1,
        ("gesproken",): 1,
    }


def test_person_who_stopped_twice_counts_once_by_the_last_reason() -> None:
    dag = dt.date(2025, 2, 1)

    def traject(nr: int, uitkomst: Uitkomst, *, persoon: int = 1, start: dt.date | None = dag) -> Trajectrij:
        return Trajectrij(nr, persoon, NOORD, dag + nr * DAG, dag + 9 * DAG, None, start, uitkomst.value)

    trajecten = [
        traject(2, Uitkomst.GESTOPT_MOTIVATIE),
        traject(1, Uitkomst.GESTOPT_WERK),
        traject(3, Uitkomst.REGULIER, persoon=2),
        traject(4, Uitkomst.NIET_PLICHTIG, persoon=3),
        traject(5, Uitkomst.VERHUISD, persoon=4),
        traject(6, Uitkomst.WIL_NIET, persoon=5, start=None),
        traject(7, Uitkomst.AFGEROND_DIPLOMA, persoon=6),
    ]
    assert tel("gestopt na de start", stad(6, trajecten=trajecten), JAAR, "reden") == {
        ("gestopt: motivatie",): 1,
        ("terug naar de reguliere route",): 1,
        ("andere uitkomst",): 1,
    }


def test_who_left_before_the_start_stays_in_the_size_of_the_group() -> None:
    """Else the size beside that of who opened would tell how many moved or died, exactly and by wijk."""
    weg = [
        Trajectrij(
            1, 1, NOORD, dt.date(2025, 1, 10), dt.date(2025, 2, 1), None, None, Uitkomst.OVERLEDEN.value
        ),
        Trajectrij(2, 2, NOORD, dt.date(2025, 1, 10), None),
    ]
    stand = stad(2, trajecten=weg)
    assert tel("op de ladder", stand, JAAR, "score") == {
        ("verhuisd of overleden vóór de start",): 1,
        ("nog niet gemeten in pijler 1",): 1,
    }
    een_jaar = dt.date(2026, 1, 10)
    assert tel("een jaar geopend", stand, een_jaar - DAG, "boven_5") == {}
    assert tel("een jaar geopend", stand, een_jaar, "boven_5") == {
        ("verhuisd of overleden vóór de start",): 1,
        ("nee",): 1,
    }
    assert sum(tel("geopend", stand, een_jaar, "wijk").values()) == sum(
        tel("op de ladder", stand, een_jaar, "wijk").values()
    )


def test_who_completed_and_came_back_is_still_among_those_who_completed() -> None:
    trajecten = [
        Trajectrij(
            id=1,
            persoon=1,
            wijk=NOORD,
            geopend_op=dt.date(2025, 1, 10),
            gesloten_op=dt.date(2025, 6, 1),
            gestart_op=dt.date(2025, 2, 1),
            uitkomst=Uitkomst.AFGEROND_DIPLOMA.value,
        ),
        Trajectrij(2, 1, OOST, dt.date(2026, 11, 1), None),
    ]
    stand, dag = stad(1, trajecten=trajecten), dt.date(2026, 12, 31)
    assert tel("vijftien maanden afgerond", stand, dag, "blijvend", "wijk") == {("niet gemeten", "Noord"): 1}
    assert tel("op de ladder", stand, dag, "wijk") == {("Oost",): 1}


def test_who_moves_to_another_wijk_left_one_group_and_joined_another() -> None:
    populatie = op_naam("gevonden")
    toen: Mensen = {1: {"wijk": "Noord", "vindroute": "BPI"}, 2: {"wijk": "Noord", "vindroute": "BPI"}}
    nu: Mensen = {1: {"wijk": "Oost", "vindroute": "BPI"}, 3: {"wijk": "Oost", "vindroute": "BPI"}}
    gewisseld = populatie.gewisseld(toen, nu)
    assert gewisseld[frozenset()] == 2
    assert gewisseld[frozenset({("vindroute", "BPI")})] == 2
    assert gewisseld[frozenset({("wijk", "Noord")})] == 2
    assert gewisseld[frozenset({("wijk", "Oost"), ("vindroute", "BPI")})] == 2


def test_everybody_has_one_class_of_each_trait() -> None:
    peiling = Peiling(stad(), JAAR, dt.date(2025, 1, 1))
    for populatie in POPULATIES:
        mensen = populatie.mensen(peiling)
        telling = populatie.telling(peiling, mensen)
        assert {sum(t.aantallen.values()) for t in telling.tabellen} == {len(mensen)}, populatie.naam


# ---- the edition


@pytest.mark.django_db
class TestUitgave:
    """The row that is kept."""

    def test_published_figures_are_neighbours_of_the_counts(self) -> None:
        uitgave = maak(stad(), KWARTAAL)
        reeks, geteld = Reeks(lambda _moment: stad()), 0
        for gepubliceerd in map(uit_json, uitgave["uitgaven"]):
            populatie = op_naam(gepubliceerd.populatie)
            for tabel in gepubliceerd.tabellen:
                for cel, cijfer in tabel.cijfers.items():
                    precies = exact(reeks.telling(populatie, tabel.dag), cel)
                    assert cijfer % VIJF == 0
                    assert abs(cijfer - precies) < VIJF
                    assert precies or not cijfer
                    geteld += 1
        assert geteld > 100

    def test_days_before_it_are_made_first(self) -> None:
        maak(stad(), JAAR)
        assert list(Kenmerkuitgave.objects.order_by("pk").values_list("dag", flat=True)) == kenmerkdagen(JAAR)
        jaar = Kenmerkuitgave.objects.get(dag=JAAR)
        # The people of the first year are those of the pilot, and are not rounded twice.
        assert not any("in het jaar" in u["populatie"] for u in jaar.uitgaven)
        maak(stad(), dt.date(2026, 12, 31))
        tweede = Kenmerkuitgave.objects.get(dag=dt.date(2026, 12, 31))
        apart = [p.naam for p in POPULATIES if p.apart_na < 2]
        assert [u["populatie"] for u in tweede.uitgaven] == apart

    def test_pilot_is_audited_with_the_years_that_it_is_the_sum_of(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        samen: set[tuple[str, ...]] = set()
        echt = audit.toets

        def toets(gepubliceerd: Sequence[Gepubliceerd]) -> Oordeel:
            samen.add(tuple(g.telling.populatie for g in gepubliceerd))
            return echt(gepubliceerd)

        monkeypatch.setattr(ladder, "toets", toets)
        maak(stad(730), dt.date(2026, 12, 31))
        assert ("gevonden", "gevonden in het jaar", "gevonden") in {namen[-3:] for namen in samen}

    def test_boven_5_stands_by_year_of_opening_once_all_of_that_year_are_a_year_old(
        self, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """365 opened in 2025, whose table is that of the pilot; as many in 2026, who are audited with it and the pilot."""
        samen: set[tuple[tuple[str, int], ...]] = set()
        echt = audit.toets

        def toets(gepubliceerd: Sequence[Gepubliceerd]) -> Oordeel:
            samen.add(tuple((g.telling.populatie, g.telling.dag.year) for g in gepubliceerd))
            return echt(gepubliceerd)

        monkeypatch.setattr(ladder, "toets", toets)
        stand = stad(730)
        for dag, per_jaar in (
            (dt.date(2026, 9, 30), {}),
            (dt.date(2026, 12, 31), {2025: 365}),
            (dt.date(2027, 9, 30), {2025: 365}),
            (dt.date(2027, 12, 31), {2025: 365, 2026: 365}),
        ):
            tabellen = Kenmerken(maak(stand, dag)).per_openingsjaar("boven_5")
            assert {jaar: tabel.grootte() for jaar, tabel in tabellen.items()} == per_jaar
            assert all(tabel.cijfer(boven_5="nee") == tabel.cijfer() for tabel in tabellen.values())
        pilot = "een jaar geopend"
        delen = {(pilot, 2026), (f"{pilot} in het jaar", 2027), (pilot, 2027)}
        assert any(delen <= set(namen) for namen in samen)

    def test_heading_of_boven_5_does_not_hang_on_which_tables_there_are(self) -> None:
        """Of the first year alone nobody is a year old; then the by-vindroute table comes first, then the years."""
        assert meedoen.boven_5(Kenmerken(maak(stad(), JAAR))) == []
        blokken = meedoen.boven_5(Kenmerken(maak(stad(500), dt.date(2027, 12, 31))))
        assert [blok.kolommen[0].naam for blok in blokken] == ["Vindroute", "Geopend in"]
        assert [(rij.kop, rij.cellen[-1]) for rij in blokken[1].rijen] == [("2025", "365"), ("2026", "135")]
        assert "begonnen en daarna gemeten" in blokken[1].noot
        assert meedoen.na_het_afronden(Kenmerken(maak(stad(500), dt.date(2027, 12, 31)))) == []

    def test_table_of_a_year_is_never_that_of_another_year(self) -> None:
        """The same sixty are visited in both years, so too few changed to renew; those of 2026 do not stand in for 2027."""
        bezoeken = [
            Verslagrij(
                nr,
                Contactrij(1000 * jaar + nr, Contactsoort.HUISBEZOEK, dt.date(jaar, 3, 1), 30, None, 1),
                hoe,
            )
            for jaar, hoe in ((2026, Resultaat.NIEMAND_THUIS), (2027, Resultaat.GESPROKEN))
            for nr in range(1, 61)
        ]
        stand = stad(verslagen=bezoeken)
        maak(stand, dt.date(2026, 12, 31))
        tabel = Kenmerken(maak(stand, dt.date(2027, 12, 31))).van_het_jaar("bezocht", "hoe_ver")
        assert tabel is not None
        assert tabel.cijfer(hoe_ver="gesproken") == 60

    def test_edition_is_made_once_whatever_was_corrected_since(self) -> None:
        eerst = maak(stad(), KWARTAAL)
        assert maak(stad(30), KWARTAAL) == eerst
        assert Kenmerkuitgave.objects.count() == 3

    def test_kept_edition_reads_back_as_it_was(self) -> None:
        for uitgave in maak(stad(), KWARTAAL)["uitgaven"]:
            for tabel in uitgave["tabellen"]:
                del tabel["precies"]
            assert als_json(uit_json(uitgave)) == uitgave

    def test_nothing_is_told_before_the_first_quarter(self) -> None:
        moment = dt.datetime(2026, 1, 1, tzinfo=HIER)
        assert (
            kenmerken(peildatum=dt.date(2025, 3, 30), bekend_op=moment, lees=lambda _moment: stad()) is None
        )
        assert not Kenmerkuitgave.objects.exists()

    def test_table_that_is_repeated_stands_beside_the_sizes_of_its_own_day(self) -> None:
        """Nobody joins after February, so in June the table of March stands again."""
        uitgave = maak(stad(), dt.date(2025, 6, 30))
        tabel = Kenmerken(uitgave).tabel("gevonden", "doelgroep")
        assert tabel is not None
        assert (tabel.tabel.dag, tabel.grootte()) == (dt.date(2025, 3, 31), 60)
        assert "Deze tabel is van 31 maart 2025" in " ".join(tabel.noten())

    def test_roles_read_it_and_only_the_worker_adds_one(self) -> None:
        maak(stad(12), dt.date(2025, 3, 31))
        for rol in ("web", "cijfers", "taak"):
            with als_rol(rol):
                assert Kenmerkuitgave.objects.count() == 1
        for rol, doe in (
            (
                "web",
                lambda: Kenmerkuitgave.objects.create(dag=JAAR, bekend_op=bekend_op_van(JAAR), uitgaven=[]),
            ),
            ("taak", lambda: Kenmerkuitgave.objects.update(uitgaven=[])),
            ("taak", lambda: Kenmerkuitgave.objects.all().delete()),
        ):
            with (
                pytest.raises(ProgrammingError, match="permission denied"),
                transaction.atomic(),
                als_rol(rol),
            ):
                doe()


@pytest.mark.django_db(transaction=True)
def test_two_workers_at_once_keep_one_edition() -> None:
    uit = race(*[lambda: maak(stad(), dt.date(2025, 3, 31))] * 3)
    assert Kenmerkuitgave.objects.count() == 1
    assert uit == [uit[0]] * 3
    assert isinstance(uit[0], dict)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("bewaakt", [True, False], ids=["bewaakt", "onbewaakt"])
def test_two_workers_at_once_do_the_work_once(monkeypatch: pytest.MonkeyPatch, bewaakt: bool) -> None:
    gemaakt: list[dt.date] = []
    gewacht: list[dt.date] = []
    echt = Reeks.maak

    def maak_langzaam(reeks: Reeks, dag: dt.date, **anders: Any) -> list[dict[str, Any]]:
        gemaakt.append(dag)
        time.sleep(0.3)
        return echt(reeks, dag, **anders)

    def doe() -> object:
        dag = dt.date(2025, 3, 31)
        return kenmerken(
            peildatum=dag, bekend_op=bekend_op_van(dag), lees=lambda _moment: stad(), meld=gewacht.append
        )

    monkeypatch.setattr(Reeks, "maak", maak_langzaam)
    monkeypatch.setattr(services, "WACHT", 0.01)
    if not bewaakt:
        monkeypatch.setattr(services, "alleen", lambda *_wie: nullcontext())
    uit = race(doe, doe)
    assert uit == [uit[0]] * 2
    assert isinstance(uit[0], dict)
    # Without the lock both make it: the row that was kept first is the one, and the rest was for nothing.
    assert len(gemaakt) == (1 if bewaakt else 2)
    # Who waits goes on telling that it is there.
    assert not bewaakt or len(gewacht) > len([p for p in POPULATIES if not p.jaarlijks])


@contextmanager
def als_rol(rol: str) -> Iterator[None]:
    """Ask as a role of the database."""
    with connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {rol}")
    yield
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")


def maak(stand: Stand, dag: dt.date) -> dict[str, Any]:
    uit = kenmerken(peildatum=dag, bekend_op=bekend_op_van(dag), lees=lambda _moment: stand)
    assert uit is not None
    return uit
