"""Monitoring of a month or quarter: exact work beside the pilot up to now, and the same bytes again."""

import datetime as dt
import io
import json
from typing import Any

import pdfua
import pikepdf
import pytest

from inburgeraars.models import Vindroute
from rapportage.cijfers.doorloop import Verblijf
from rapportage.cijfers.monitoring import NORMEN, _stand_per_maand, _weken_in_stap, monitoringcijfers
from rapportage.cijfers.populaties import NAMEN, POPULATIES
from rapportage.cijfers.stand import Tijdvak, Trajectrij, Vindrij, Wijkrij
from rapportage.cijfers.trechter import Mijlpaal
from rapportage.cijfers.verloop import verloopcijfers
from rapportage.enums import Rapportsoort
from rapportage.opmaak.delen import Blok
from rapportage.opmaak.monitoring import Monitoringverslag, monitoringverslag
from rapportage.parameters import Parameters, planmatig
from rapportage.services.maken import maak_opmaak, maak_rapport
from tests.rapportage.rijen import maak_stand
from trajecten.contact.models import Contactmoment
from trajecten.normen.normen import NOTA
from trajecten.traject.enums import Stap, Uitkomst

pytestmark = pytest.mark.django_db

MAAND, KWARTAAL = Rapportsoort.MAANDMONITORING, Rapportsoort.KWARTAALMONITORING
JUNI, KWARTAAL_2 = (
    planmatig(MAAND, dt.date(2025, 6, 30)),
    planmatig(KWARTAAL, dt.date(2025, 6, 30)),
)


def niets(_wat: str, _procent: int) -> None:
    """Tell nobody."""


def cijfers_van(parameters: Parameters) -> dict[str, Any]:
    return monitoringcijfers(parameters, None, niets)


def test_started_and_ended_by_vindroute_kind_and_wijk() -> None:
    van, tot = dt.date(2026, 1, 1), dt.date(2026, 1, 31)

    def traject(
        nr: int, gestart: dt.date | None, dicht: dt.date | None = None, uitkomst: str = ""
    ) -> Trajectrij:
        return Trajectrij(nr, nr, 1, van, dicht, None, gestart, uitkomst)

    stand = maak_stand(
        wijken={1: Wijkrij("Veld", pilot=True, buiten=False)},
        gevonden={
            nr: Vindrij(nr, route, al_in_bpi=False, geregistreerd_op=van, wijk=None)
            for nr, route in ((1, Vindroute.BPI), (2, Vindroute.WIJKNETWERK), (3, Vindroute.WIJKNETWERK))
        },
        trajecten=[
            traject(1, van),
            traject(2, tot, tot, Uitkomst.GESTOPT_WERK),
            traject(3, tot + dt.timedelta(days=1)),
            traject(4, tot),
            traject(5, None, van, Uitkomst.WIL_NIET),
            traject(6, van - dt.timedelta(days=1), van, Uitkomst.AFGEROND_DIPLOMA),
            traject(7, van - dt.timedelta(days=1), tot, Uitkomst.OVERLEDEN),
            traject(8, None, tot + dt.timedelta(days=1), Uitkomst.WIL_NIET),
        ],
    )
    uit = verloopcijfers(stand, Tijdvak(van, tot))
    assert uit.gestart == {"BPI": {"Veld": 1}, "wijknetwerk": {"Veld": 1}, "onbekend": {"Veld": 1}}
    assert uit.geeindigd == {
        "gestopt": {"Veld": 1},
        "niet gestart": {"Veld": 1},
        "afgerond": {"Veld": 1},
        "verhuisd of overleden": {"Veld": 1},
    }


@pytest.mark.usefixtures("geladen")
class TestGeladen:
    """On the twenty persons of whom the figures are known."""

    def test_steps_end_at_what_is_open(self) -> None:
        uit = cijfers_van(KWARTAAL_2)
        assert sum(deel["erbij"] for deel in uit["stroom"].values()) > 0
        for stap, deel in uit["stroom"].items():
            eind = deel["begin"] + deel["erbij"] - deel["door"] - deel["eruit"]
            assert eind == sum(uit["werk"]["open"].get(stap, {}).values()), stap

    def test_months_of_a_quarter_add_up_to_it(self) -> None:
        """As known on one moment: what one can check with a pencil."""
        maanden = [
            cijfers_van(KWARTAAL_2._replace(soort=MAAND, peildatum=dag))["werk"]
            for dag in (dt.date(2025, 4, 30), dt.date(2025, 5, 31), dt.date(2025, 6, 30))
        ]
        kwartaal = cijfers_van(KWARTAAL_2)
        bezoeken = [sum(m["huisbezoeken"].values()) for m in maanden]
        assert sum(bezoeken) == sum(kwartaal["werk"]["huisbezoeken"].values()) > 0
        assert sum(kwartaal["werk_pilot"]["huisbezoeken"].values()) > sum(bezoeken)

    def test_traits_of_persons_stand_in_it_in_vijftallen_alone(self) -> None:
        cijfers = maak_rapport(KWARTAAL_2).cijfers
        assert not set(NAMEN) & (set(cijfers["werk"]) | set(cijfers["werk_pilot"]))
        assert cijfers["kenmerken"]["dag"] == "2025-06-30"
        tabellen = [t for u in cijfers["kenmerken"]["uitgaven"] for t in u["tabellen"]]
        assert {rij["aantal"] % 5 for tabel in tabellen for rij in tabel["cijfers"]} == {0}

    def test_month_repeats_the_traits_of_the_last_quarter(self) -> None:
        mei, juni = (planmatig(MAAND, dag) for dag in (dt.date(2025, 5, 31), dt.date(2025, 6, 30)))
        assert [maak_rapport(m).cijfers["kenmerken"]["dag"] for m in (mei, juni)] == [
            "2025-03-31",
            "2025-06-30",
        ]

    def test_same_parameters_give_the_same_bytes_whatever_was_entered_since(self) -> None:
        eerst = maak_rapport(KWARTAAL_2)
        Contactmoment.objects.update(minuten=1)
        weer = maak_rapport(KWARTAAL_2)
        assert (weer.json, weer.pdf) == (eerst.json, eerst.pdf)
        assert maak_opmaak(json.loads(eerst.json), moment=KWARTAAL_2.bekend_op) == eerst.pdf

    @pytest.mark.parametrize("parameters", [JUNI, KWARTAAL_2], ids=["maand", "kwartaal"])
    def test_checker_of_pdf_ua_finds_nothing(self, parameters: Parameters, tmp_path: Any) -> None:
        rapport = maak_rapport(parameters)
        (tmp_path / "m.pdf").write_bytes(rapport.pdf)
        assert [(f.rule_id, f.message) for f in pdfua.validate(str(tmp_path / "m.pdf")).findings] == []
        with pikepdf.open(io.BytesIO(rapport.pdf)) as pdf:
            assert 8 <= len(pdf.pages) <= 12

    def test_it_tells_the_period_beside_the_pilot(self) -> None:
        verslag = monitoringverslag(cijfers_van(KWARTAAL_2))
        assert (verslag.titel, verslag.periode, verslag.bekend_op) == (
            "Monitoring kwartaal 2, 2025",
            "1 april 2025 tot en met 30 juni 2025",
            "1 juli 2025, 6.00 uur",
        )
        assert all(c.verandering.startswith("(pilot tot nu toe: ") for c in verslag.hoofdcijfers)
        assert [b.nummer for b in _blokken(verslag)] == [
            "Figuur 1",
            "Figuur 2",
            "Tabel 1",
            "Figuur 3",
            # With no traits yet: the doelgroepen, taking part and verzuim, that say so.
            *(f"Tabel {n}" for n in range(2, 9)),
            "Figuur 4",
            *(f"Tabel {n}" for n in range(9, 13)),
            "Nagekomen",
        ]

    def test_progress_is_told_in_order(self) -> None:
        gemeld: list[tuple[str, int]] = []
        maak_rapport(JUNI, meld=lambda wat, procent: gemeld.append((wat, procent)))
        gedaan = [("lezen", 15), ("tellen", 30), ("opmaken", 60)]
        # The traits of March and June are made on the way, and told a population at a time.
        van_een_dag = len([p for p in POPULATIES if not p.jaarlijks])
        assert gemeld == [("kenmerken", 5)] * (1 + 2 * van_een_dag) + gedaan


MIJLPALEN = [m.value for m in Mijlpaal][:-1]
LEEG = {"door": 0, "bezig": 0, "eruit": 0}
LAST = {"begeleid": 0, "begeleid_norm": 50, "minuten": 0, "minuten_norm": 40_500, "twaalf": None}
STAPPEN = [stap.value for stap in Stap]


def verslag_met(**velden: Any) -> Any:
    """Return the monitoring of made-up figures of June 2025."""
    leeg: dict[str, Any] = {
        "gevonden": {},
        "benaderd": {},
        "geopend": {},
        "open": {},
        "gestart": {},
        "geeindigd": {},
        "huisbezoeken": {},
        "contacten": {},
        "urenregels": {},
    }
    nul = {"begin": 0, "erbij": 0, "door": 0, "eruit": 0}
    cijfers = {
        "rapport": MAAND.value,
        "jaar": 2025,
        "van": "2025-06-01",
        "peildatum": "2025-06-30",
        "bekend_op": "2025-07-01T06:00:00+02:00",
        "wijken": ["Donderberg", "Veld"],
        "werk": leeg | velden.pop("werk", {}),
        "werk_ervoor": leeg | velden.pop("werk_ervoor") if "werk_ervoor" in velden else None,
        "werk_pilot": leeg | velden.pop("werk_pilot", {}),
        "doelen": {w: {"BPI": 25, "wijknetwerk": 25} for w in ("Donderberg", "Veld")},
        "stroom": dict.fromkeys(STAPPEN, nul),
        "stand_per_maand": dict.fromkeys(STAPPEN, [0] * 6),
        "gestart_per_maand": [0] * 6,
        "weken_in_stap": {key: {"trajecten": 0, "weken": None} for key in STAPPEN},
        "last": dict.fromkeys(("Donderberg", "Veld"), LAST),
        "normen": {soort.value: NOTA[soort] for soort in NORMEN},
        "activiteiten": {},
        "onvervuld": {},
        "onvervuld_lang": {},
        "besluiten": {"open": 0, "te laat": 0},
        "trechter": {r.value: dict.fromkeys(MIJLPALEN, LEEG) for r in Vindroute},
        "vindplaatsen": {},
        "nagekomen": None,
        "definities": [],
    }
    zonder = velden.pop("zonder", ())
    return monitoringverslag({naam: deel for naam, deel in (cijfers | velden).items() if naam not in zonder})


def test_target_table_says_of_each_wijk_whether_it_is_on_schedule() -> None:
    """181 of the 1,095 days of the pilot are over: on schedule is 8.3 of 50 a wijk."""
    verslag = verslag_met(
        werk={"gestart": {"BPI": {"Veld": 1}}},
        werk_pilot={"gestart": {"BPI": {"Veld": 9, "Donderberg": 2}, "wijknetwerk": {"Veld": 3}}},
    )
    (tabel,) = (
        b
        for b in _blokken(verslag)
        if b.waarover.startswith("Trajecten gestart in de pilot tot nu toe, tegen")
    )
    assert tabel.kop == "1 wijk loopt achter op schema"
    assert [(rij.kop, *rij.cellen) for rij in tabel.rijen] == [
        (
            "Donderberg",
            "2\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}25",
            "0\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}25",
            "2\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}50",
            "8,3",
            "6\N{NO-BREAK SPACE}achter",
        ),
        (
            "Veld",
            "9\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}25",
            "3\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}25",
            "12\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}50",
            "8,3",
            "4\N{NO-BREAK SPACE}voor",
        ),
        (
            "Samen",
            "11\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}50",
            "3\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}50",
            "14\N{NO-BREAK SPACE}van\N{NO-BREAK SPACE}100",
            "16,5",
            "3\N{NO-BREAK SPACE}achter",
        ),
    ]
    assert [(zin.kop, zin.rest) for zin in verslag.zinnen[:2]] == [
        ("14 van de 100 gestart: 3 achter op schema.", "1 traject gestart in juni 2025."),
        ("Donderberg: 6 achter op schema.", "2 van de 50 trajecten gestart."),
    ]


def test_empty_month_is_told_without_nonsense() -> None:
    verslag = verslag_met()
    assert [b.kop for b in _blokken(verslag)] == [
        "0 van de 100 gestart: 17 achter op schema",
        "Nodig zijn nog 3,3 starts per maand",
        "2 wijken lopen achter op schema",
        "Er is nog niemand gevonden",
        "Er is geen traject open",
        "Geen traject ging naar een andere stap",
        "De doelgroepen staan hier nog niet",
        "De cijfers over meedoen staan hier nog niet",
        "Geen traject eindigde",
        "Over verzuim geven we nog geen cijfer",
        "Er is nog geen traject geopend",
        "Geen wijk zit boven een norm",
        "In juni 2025: geen uren",
        "Voor elke wens is een plek",
        "Er lopen nog geen activiteiten",
        "Niemand gevonden via het wijknetwerk",
        "Er is geen eerdere monitoring om mee te vergelijken",
    ]
    assert verslag.besluit == ""


def test_sentences_set_the_period_beside_the_one_before_it() -> None:
    verslag = verslag_met(
        werk={
            "gevonden": {"BPI": {"Veld": 1}},
            "geeindigd": {"afgerond": {"Veld": 2}},
            "gestart": {"BPI": {"Veld": 3}},
        },
        werk_ervoor={"gevonden": {"wijknetwerk": {"Veld": 4}}, "geeindigd": {"gestopt": {"Veld": 2}}},
        werk_pilot={"gestart": {"BPI": {"Veld": 9, "Donderberg": 9}}},
        stroom={key: {"begin": 5, "erbij": 1, "door": 1, "eruit": 0} for key in STAPPEN}
        | {"volgen": {"begin": 12, "erbij": 1, "door": 2, "eruit": 3}},
    )
    assert [f"{zin.kop} {zin.rest} > {zin.naar}" for zin in verslag.zinnen] == [
        "18 van de 100 gestart: 1 voor op schema. 3 trajecten gestart in juni 2025, 3 meer dan in mei 2025. > doelbereik",
        (
            "In Volgen zijn 8 trajecten, 4 minder dan aan het begin van de periode. Erbij: 1. Naar een andere stap of "
            "gesloten: 5. > stappen"
        ),
        (
            "2 trajecten eindigden, evenveel als in mei 2025. Afgerond: 2. Gestopt na de start: 0. Verhuisd of overleden "
            "na de start: 0. Gesloten vóór de start: 0. > eindes"
        ),
        "1 persoon gevonden, 3 minder dan in mei 2025. Via het wijknetwerk: 0. Via het BPI: 1. > mensen",
        "Geen uren, ook niet in mei 2025. Huisbezoeken: 0. > werk",
    ]
    assert {zin.naar for zin in verslag.zinnen} < {deel.sleutel for deel in verslag.hoofdstukken}


@pytest.mark.parametrize(
    ("besluiten", "zin"),
    [
        ({"open": 1, "te laat": 0}, "1 besluit van de werkgroep staat open."),
        ({"open": 3, "te laat": 1}, "3 besluiten van de werkgroep staan open. Daarvan is 1 te laat."),
        ({"open": 3, "te laat": 2}, "3 besluiten van de werkgroep staan open. Daarvan zijn er 2 te laat."),
    ],
)
def test_what_the_werkgroep_must_still_do_is_told(besluiten: dict[str, int], zin: str) -> None:
    assert verslag_met(besluiten=besluiten).besluit == zin


def test_steps_are_shown_over_thirteen_months_with_weeks() -> None:
    verslag = verslag_met(
        stand_per_maand={stap: [*range(n, n + 13)] for n, stap in enumerate(STAPPEN)},
        weken_in_stap={key: {"trajecten": 9, "weken": None} for key in STAPPEN}
        | {"taxeren": {"trajecten": 20, "weken": 9}, "plaatsen": {"trajecten": 10, "weken": None}},
    )
    (tabel,) = (b for b in _blokken(verslag) if "De laatste 13 maanden" in [k.naam for k in b.kolommen])
    assert tabel.kop == "70 trajecten zijn open"
    assert [(rij.kop, *rij.cellen[1:]) for rij in tabel.rijen][:3] == [
        ("Taxeren", "12", "9"),
        ("Vormgeven", "13", "–"),
        ("Plaatsen", "14", "nog niet bereikt"),
    ]
    assert "Taxeren: van 0 naar 12 trajecten" in tabel.rijen[0].cellen[0]
    # The first of thirteen months before June 2025.
    assert "jun 2024" in tabel.rijen[-1].cellen[0].lower()


def test_months_and_weeks_are_counted_from_stays() -> None:
    dag = dt.date(2025, 3, 31)
    alle = [
        Verblijf(
            traject=n,
            wijk=1,
            stap=Stap.TAXEREN,
            van=dt.date(2025, 1, 1),
            tot=dt.date(2025, 1, 15),
            naar=Stap.VORMGEVEN,
        )
        for n in range(10)
    ]
    alle += [Verblijf(traject=n, wijk=1, stap=Stap.VORMGEVEN, van=dt.date(2025, 1, 15)) for n in range(10)]
    alle += [Verblijf(traject=10, wijk=1, stap=Stap.TAXEREN, van=dt.date(2025, 2, 28))]
    standen = _stand_per_maand(alle, dag)
    assert (standen["taxeren"], standen["vormgeven"], standen["volgen"]) == (
        [0, 1, 1],
        [10, 10, 10],
        [0, 0, 0],
    )
    weken = _weken_in_stap(alle, dag)
    # Two weeks for those that went on; of Vormgeven none did, and of the others there are fewer than ten.
    assert [weken[stap] for stap in ("taxeren", "vormgeven", "afronden")] == [
        {"trajecten": 11, "weken": 2},
        {"trajecten": 10, "weken": None},
        {"trajecten": 0, "weken": None},
    ]


def test_places_with_most_stand_first_and_the_rest_is_added_up() -> None:
    plekken = {f"plek {n:02}": dict.fromkeys(MATEN, n) for n in range(14)}
    verslag = verslag_met(vindplaatsen={"Veld": plekken})
    (tabel,) = (b for b in _blokken(verslag) if b.waarover.startswith("Vindplaatsen"))
    assert tabel.kop == "91 mensen gevonden via het wijknetwerk"
    assert [(rij.kop, *rij.cellen) for rij in tabel.rijen][::9] == [
        ("plek 13", "Veld", "13", "13", "13", "13"),
        ("5 andere vindplaatsen", "", "10", "10", "10", "10"),
    ]


def test_places_left_out_are_counted_as_places_and_a_door_is_none() -> None:
    per_wijk = {f"plek {n:02}": dict.fromkeys(MATEN, n) for n in range(5, 14)} | {
        "aan de deur": dict.fromkeys(MATEN, 2)
    }
    personen = {"sleutelfiguur": dict.fromkeys(MATEN, 1) | {"vindplaatsen": 3}}

    def laatste(**vindplaatsen: Any) -> str:
        (tabel,) = (
            b
            for b in _blokken(verslag_met(vindplaatsen=vindplaatsen))
            if b.waarover.startswith("Vindplaatsen")
        )
        return tabel.rijen[-1].kop

    assert laatste(Veld=per_wijk) == "Aan de deur"
    assert laatste(Veld=per_wijk | personen) == "3 andere vindplaatsen en aan de deur"
    assert laatste(Veld=per_wijk | personen, Noord=personen) == "6 andere vindplaatsen en aan de deur"


MATEN = ("gevonden", "geopend", "gevonden in de pilot", "geopend in de pilot")


def _blokken(verslag: Monitoringverslag) -> list[Blok]:
    """Return its figures and tables, in order."""
    return [blok for hoofdstuk in verslag.hoofdstukken for blok in hoofdstuk.blokken]
