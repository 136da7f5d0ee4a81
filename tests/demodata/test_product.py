"""The productbeschrijving of the demo, made by its services on its days: three years of texts, and the editions between them."""

import datetime as dt
import tomllib
from collections import Counter
from typing import Any

import pytest
from django.utils.timezone import localtime

from demodata.ervaringen import MODELLEN, deel_ervaringen
from demodata.product import TEKSTEN, maak_productbeschrijving
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from kern.klok import nu
from logboek.models import Logregel
from rapportage.product.editiemodel import Producteditie
from rapportage.product.models import Productstap, Producttekst, Redactierecht
from rapportage.product.opmaak import hoofdstukken_van
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import laad_onderdelen
from tests.fabrieken.wijken import maak_organisatie, maak_wijk
from tests.klok import Zetklok

TOT = dt.date(2026, 12, 1)
VAN = dt.date(2025, 1, 1)
ROLLEN = (
    Rol.TRAJECTCOORDINATOR,
    Rol.TEAMLEIDER,
    Rol.BELEIDSMEDEWERKER,
    Rol.PROJECTLEIDER,
    Rol.WIJKCOORDINATOR,
    Rol.AFDELINGSHOOFD,
)


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Zetklok:
    """The clock, on the day that counts as today."""
    klok = Zetklok(monkeypatch)
    klok.zet(dt.datetime(2026, 12, 1, 11, tzinfo=dt.UTC))
    return klok


@pytest.fixture
def team(klok: Zetklok) -> dict[Rol, Gebruiker]:
    """Who made the demo's texts."""
    laad_onderdelen()
    wijken = [maak_wijk(code=code) for code in ("DON", "KEM", "VEL")]
    for wijk in wijken[1:]:
        maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk, van=VAN)
    maak_gebruiker(Rol.PARTNER, organisatie=maak_organisatie(naam="Wel.kom"), van=VAN)
    wijk_van = {Rol.TRAJECTCOORDINATOR: wijken[0], Rol.WIJKCOORDINATOR: wijken[0]}
    return {rol: maak_gebruiker(rol, van=VAN, wijk=wijk_van.get(rol)) for rol in ROLLEN}


def _standen() -> list[tuple[int, str, str]]:
    rijen = Producttekst.objects.values_list("onderdeel__nummer", "dag", "stand")
    return [
        (nummer, f"{dag:%Y-%m-%d}", stand)
        for nummer, dag, stand in rijen.order_by("dag", "onderdeel__nummer")
    ]


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("team")
def test_the_demo_describes_its_parts_round_after_round_and_makes_editions_between_them() -> None:
    deel_ervaringen(tot=TOT)
    maak_productbeschrijving(tot=TOT)
    maak_productbeschrijving(tot=TOT)
    goed = "goedgekeurd"
    assert _standen() == [
        *[(nummer, "2024-12-31", goed) for nummer in (1, 2)],
        *[(nummer, "2025-03-31", goed) for nummer in (1, 3, 4, 5, 6, 7)],
        (10, "2025-10-31", goed),
        (1, "2025-11-20", goed),
        *[(nummer, "2025-12-31", goed) for nummer in (2, 3, 4, 5, 6, 7, 8, 9)],
        (8, "2026-05-12", goed),
        *[(nummer, f"2026-10-{dag}", goed) for nummer, dag in ((1, 12), (2, 13), (9, 14))],
        (10, "2026-10-31", "ter lezing"),
        (2, "2026-12-01", "concept"),
        *[(nummer, "2026-12-31", goed) for nummer in (3, 4, 5, 6)],
    ]
    edities = list(Producteditie.objects.order_by("created_at"))
    assert [(e.dag, e.nummer, localtime(e.created_at).date(), e.concept, e.stand) for e in edities] == [
        (dt.date(2025, 3, 31), 1, dt.date(2025, 4, 16), False, "klaar"),
        (dt.date(2025, 12, 31), 1, dt.date(2026, 1, 16), False, "klaar"),
        (dt.date(2025, 12, 31), 2, dt.date(2026, 3, 18), False, "klaar"),
        (dt.date(2026, 12, 31), 1, TOT, True, "klaar"),
    ]
    assert [localtime(e.vastgesteld_op).date() for e in edities if e.vastgesteld_op] == [
        dt.date(2025, 4, 21), dt.date(2026, 1, 21), dt.date(2026, 3, 23)
    ]  # fmt: skip
    for editie in edities:
        _eis_van_voor_haar_dag(editie)
    _eis_vier_handen()
    _eis_wat_er_is_veranderd(edities)
    _eis_historie_van_toen()


def _eis_van_voor_haar_dag(editie: Producteditie) -> None:
    """An edition holds no text and no ervaring of after the day on which it was made."""
    dag = localtime(editie.created_at).date().isoformat()
    onderdelen: list[dict[str, Any]] = editie.inhoud["onderdelen"]
    assert [v for o in onderdelen for v in o["versies"] if v["goedgekeurd"] > dag] == []
    if not editie.concept:
        assert [a for o in onderdelen for a in o["aspecten"] if a["nu"]["dag"] > f"{editie.dag}"] == []
    citaten = [c["dag"] for o in onderdelen for a in o["aspecten"] for c in a["citaten"]]
    assert citaten
    assert max(citaten) <= dag


def _eis_vier_handen() -> None:
    """Who wrote read nothing of it, who read approved nothing, and the welzijnsorganisatie wrote too."""
    for tekst in Producttekst.objects.filter(stand="goedgekeurd"):
        schreven = set(tekst.versies.values_list("door", flat=True))
        assert tekst.lezer_id not in schreven
        assert tekst.goedgekeurd_door_id not in schreven | {tekst.lezer_id}
    assert Producttekst.objects.filter(versies__als="welzijnsorganisatie").distinct().count() == 2
    assert Counter(Redactierecht.objects.values_list("van", flat=True)) == {
        dt.date(2025, 2, 3): 2,
        dt.date(2026, 11, 3): 1,
    }


def _eis_wat_er_is_veranderd(edities: list[Producteditie]) -> None:
    derde = hoofdstukken_van(edities[2])
    assert [rij.kop[0] for b in derde[0].blokken if b.soort == "sinds" for rij in b.rijen] == [
        *"123456789",
        "1",
    ]
    over = next(h for h in derde if h.sleutel == "overnemen")
    assert [blok.kop[0] for blok in over.blokken][:2] == ["2", "1"]
    assert (
        "<li>Begin met een gesprek thuis of in het wijkcentrum; plan de taaltoets daarna.</li>"
        in over.blokken[0].rijen[0].cellen[0]
    )
    tabel = next(h for h in hoofdstukken_van(edities[3]) if h.sleutel == "onderdeel-3").blokken[0]
    begin, nu_, _waarom = tabel.rijen[1].cellen
    assert "31 maart 2025" in begin
    assert "31 december 2026" in nu_


def _eis_historie_van_toen() -> None:
    """Every version of a row has the moment of the act that wrote it, and no act is still to come."""
    momenten = dict(Logregel.objects.values_list("pk", "moment"))
    assert max(momenten.values()) <= nu()
    for model in (*MODELLEN, Redactierecht):
        for versie in historiemodel(model)._default_manager.all():
            if (regel := (versie.pgh_context or {}).get("logregel")) in momenten:
                assert versie.pgh_created_at == momenten[regel], model
    assert {localtime(s.op).date().year for s in Productstap.objects.all()} == {2025, 2026}


@pytest.mark.django_db
@pytest.mark.usefixtures("team")
def test_what_is_still_to_come_is_not_there_yet() -> None:
    maak_productbeschrijving(tot=dt.date(2025, 3, 18))
    assert [(nummer, stand) for nummer, _dag, stand in _standen()][:4] == [
        (1, "goedgekeurd"), (2, "goedgekeurd"), (1, "ter lezing"), (3, "ter lezing")
    ]  # fmt: skip
    assert not Producteditie.objects.exists()


def test_every_aspect_that_is_described_again_says_what_changed() -> None:
    teksten: list[dict[str, Any]] = tomllib.loads(TEKSTEN.read_text("utf-8"))["tekst"]
    eerder: Counter[int] = Counter()
    for tekst in teksten:
        nummer, aspecten = tekst["onderdeel"], tekst["aspect"]
        for plek, woorden in enumerate(aspecten):
            assert woorden["nu"].strip(), (nummer, plek)
            assert woorden["waarom"].strip(), (nummer, plek)
            if eerder[nummer] >= len(aspecten) > 1:
                assert woorden.get("veranderd"), (nummer, plek)
        eerder[nummer] += len(aspecten)
    dagen = [tekst["dag"] for tekst in teksten]
    assert dagen == sorted(dagen)
