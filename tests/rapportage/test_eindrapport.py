"""The eindrapportage: the whole pilot once it is over, beside its years as they were published."""

import datetime as dt
import io
import json
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from io import StringIO
from pathlib import Path
from typing import Any
from uuid import uuid4

import pdfua
import pikepdf
import pytest
from django.core.management import CommandError, call_command
from django.db import IntegrityError, transaction
from django.test import Client, override_settings
from django.urls import reverse
from pytest_django import Settings
from pytest_django.plugin import DjangoDbBlocker

from gebruikers.enums import Rol
from kern.klok import nu
from kern.opdracht import Stand
from rapportage.cijfers.eerdere_jaren import opgeteld
from rapportage.cijfers.eind import eindcijfers
from rapportage.cijfers.jaar import jaarcijfers
from rapportage.cijfers.nagekomen import MINUTEN
from rapportage.enums import Rapportsoort, Verslagdeel
from rapportage.models import Rapportuitgave
from rapportage.opmaak.boek.ambities import Oordeel, Uitkomst, _gelukt
from rapportage.opmaak.boek.bereik import figuur
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.delen import Blok
from rapportage.opmaak.hoofdstukken.eerdere_jaren import GETELD
from rapportage.opmaak.jaarverslag import Jaarverslag, jaarverslag
from rapportage.opmaak.lezer import Lezer
from rapportage.opmaak.woorden import op_schema
from rapportage.parameters import OnmogelijkRapport, Parameters, eindrapport, gecontroleerd, in_woorden
from rapportage.planninglijst import planningrijen
from rapportage.schrijven.delen import delen_van
from rapportage.schrijven.kracht import uitgave_in_kracht
from rapportage.schrijven.services.maken import geschreven_van
from rapportage.schrijven.teksten import Boek as Tekstboek
from rapportage.services.maken import Gemaakt, maak_rapport, verslag_van
from rapportage.services.planning import NietsTeMaken, ask_due, make_now
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.tijdvakken import peildata, titel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage_planning import maak_planning
from tests.fabrieken.schrijven import lees, maak_publicatie, maak_tekst, schrijf, stel_vast
from tests.klok import Zetklok
from tests.rapportage import narekenen
from tests.rapportage.keuring import keurt
from tests.rapportage.narekenen import HIER
from tests.rapportage.test_cijfers import woorden, zonder_nullen

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("geladen")]

EIND = Rapportsoort.EINDRAPPORTAGE
LAATSTE = dt.date(2026, 12, 31)
GEVRAAGD = Parameters(2026, LAATSTE, dt.datetime(2027, 3, 1, tzinfo=HIER), EIND)
VROEG = dt.datetime(2026, 1, 10, 9, tzinfo=HIER)
"""When the report of 2025 was known; later on two people turned out to be one, and more was recorded."""


def met_korte_pilot() -> override_settings:
    """Return the settings of a pilot that ends with the data of the twenty."""
    return override_settings(PILOT_TOT_EN_MET=LAATSTE)


@contextmanager
def pilot_van(parameters: Parameters) -> Iterator[None]:
    """Let the pilot be over where a report is of the whole of it."""
    with met_korte_pilot() if parameters.soort == EIND else nullcontext():
        yield


@pytest.fixture(autouse=True)
def _korte_pilot() -> Iterator[None]:
    with met_korte_pilot():
        yield


@pytest.fixture
def jaar_2025(geladen: dict[str, Any]) -> dict[str, Any]:
    return jaarcijfers(jaar=2025, peildatum=dt.date(2025, 12, 31), bekend_op=VROEG)


@pytest.fixture(scope="module")
def rapport(geladen: dict[str, Any], django_db_blocker: DjangoDbBlocker) -> Gemaakt:
    with django_db_blocker.unblock(), met_korte_pilot():
        return maak_rapport(GEVRAAGD)


def cijfers_met(jaar_2025: dict[str, Any] | None) -> dict[str, Any]:
    return eindcijfers(GEVRAAGD, in_kracht={2025: jaar_2025} if jaar_2025 else {})


def deel(verslag: Jaarverslag, sleutel: Verslagdeel) -> list[Blok]:
    return next(h.blokken for h in verslag.hoofdstukken if h.sleutel == sleutel)


def tabel(verslag: Jaarverslag, sleutel: Verslagdeel, waarover: str) -> Blok:
    return next(blok for blok in deel(verslag, sleutel) if blok.waarover.startswith(waarover))


# When it can be made.


def test_before_the_pilot_is_over_and_closed_it_is_refused_at_the_kind(
    settings: Settings, klok: Zetklok, tmp_path: Path
) -> None:
    settings.PILOT_TOT_EN_MET = dt.date(2027, 12, 31)
    zin = "De pilot loopt tot en met 31 december 2027. De eindrapportage kan vanaf 1 maart 2028, 0.10 uur."
    for moment in (dt.datetime(2026, 11, 24, 9, tzinfo=HIER), dt.datetime(2028, 3, 1, 0, 9, tzinfo=HIER)):
        klok.zet(moment)
        with pytest.raises(OnmogelijkRapport) as fout:
            eindrapport()
        assert (str(fout.value), fout.value.veld) == (zin, "soort")
        with pytest.raises(CommandError, match="kan vanaf 1 maart 2028") as mislukt:
            call_command("rapport", "eindrapportage", uit=tmp_path / "uit", stdout=StringIO())
        assert mislukt.value.returncode == 2
        assert peildata(EIND) == []
    klok.zet(dt.datetime(2028, 3, 1, 0, 10, tzinfo=HIER))
    assert eindrapport() == Parameters(
        2027, dt.date(2027, 12, 31), dt.datetime(2028, 3, 1, tzinfo=HIER), EIND
    )


def test_it_is_of_the_whole_pilot_and_of_no_other_day(klok: Zetklok, tmp_path: Path) -> None:
    klok.zet(dt.datetime(2027, 4, 1, 9, tzinfo=HIER))
    with pytest.raises(OnmogelijkRapport, match="tot en met 31 december 2026") as fout:
        gecontroleerd(GEVRAAGD._replace(peildatum=dt.date(2026, 9, 30)))
    assert fout.value.veld == "peildatum"
    assert eindrapport(LAATSTE) == GEVRAAGD
    with pytest.raises(CommandError, match="Laat het jaar weg"):
        call_command("rapport", "eindrapportage", jaar="2026", uit=tmp_path / "uit", stdout=StringIO())
    assert titel(EIND, LAATSTE) == "Eindrapportage 2025-2026"


def test_the_form_refuses_it_at_its_field_and_says_from_when_it_can_be_made(
    client: Client, settings: Settings
) -> None:
    settings.PILOT_TOT_EN_MET = dt.date(2027, 12, 31)
    client.force_login(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    url = reverse("rapportage:uitgave_nieuw")
    assert "Die kan vanaf 1 maart 2028, 0.10 uur." in client.get(url).text
    antwoord = client.post(url, {"sleutel": str(uuid4()), "soort": EIND.value})
    assert list(antwoord.context["form"].errors) == ["soort"]
    leeg = client.post(url, {"sleutel": str(uuid4()), "soort": "jaarrapportage"})
    assert list(leeg.context["form"].errors) == ["jaar"]
    assert not Rapportuitgave.objects.exists()


def test_of_a_pilot_there_is_one(klok: Zetklok) -> None:
    klok.zet(dt.datetime(2027, 3, 2, 9, tzinfo=HIER))
    een = vraag_uitgave(gevraagd=eindrapport(), door=None)
    assert vraag_uitgave(gevraagd=GEVRAAGD, door=None) == een
    assert (str(een), een.is_tussenstand, een.heeft_tekst) == ("Eindrapportage 2025-2026", False, True)
    with pytest.raises(IntegrityError, match="rapportuitgave_peildatum_eenmaal"), transaction.atomic():
        Rapportuitgave.objects.create(**GEVRAAGD._replace(bekend_op=VROEG)._asdict())


def test_the_planning_offers_it_once_at_the_end_of_the_pilot(klok: Zetklok) -> None:
    klok.zet(dt.datetime(2027, 2, 1, 9, tzinfo=HIER))
    planning = maak_planning(EIND)
    lezer = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    (rij,) = (r for r in planningrijen(lezer) if r.planning == planning)
    assert rij.wanneer == "Eén keer, na de pilot: op 1 maart 2027, om 0.10\N{NO-BREAK SPACE}uur"
    assert (rij.volgende, rij.volgende_over) == ("1 maart 2027, 0.10 uur", "2025-2026")
    assert ask_due() == 0
    with pytest.raises(NietsTeMaken, match=r"De eindrapportage kan vanaf 1 maart 2027, 0\.10 uur\."):
        make_now(planning_id=planning.pk, door=lezer)
    klok.zet(dt.datetime(2027, 3, 1, 0, 11, tzinfo=HIER))
    assert ask_due() == 1
    assert Rapportuitgave.objects.get().soort == EIND
    Rapportuitgave.objects.update(stand="mislukt")
    assert ask_due() == 0
    (rij,) = (r for r in planningrijen(lezer) if r.planning == planning)
    assert rij.volgende == ""


# Its figures.


def test_its_work_is_that_of_the_script_over_the_whole_pilot(
    rapport: Gemaakt, geladen: dict[str, Any]
) -> None:
    verwacht = narekenen.werk(narekenen.Stand(geladen, GEVRAAGD.bekend_op), dt.date(2025, 1, 1), LAATSTE)
    eigen = {
        n: w for n, w in rapport.cijfers["werk"].items() if n not in {"kosten", "norm_uren", "uurtarief"}
    }
    # Who wrote weekly lines has an aanstelling since the file was loaded, so what falls after that is of its wijk.
    for deel_, uren in ((eigen, "uren_per_wijk"), (verwacht, "uren per wijk")):
        deel_[uren] = sum(deel_[uren].values())
    assert zonder_nullen(woorden(eigen)) == zonder_nullen(verwacht)


def test_years_as_published_and_what_came_in_later_add_up_to_the_pilot(jaar_2025: dict[str, Any]) -> None:
    cijfers = cijfers_met(jaar_2025)
    keurt(cijfers)
    blok = tabel(jaarverslag(cijfers), Verslagdeel.JAREN, "De pilot als som")
    assert [kolom.naam for kolom in blok.kolommen[1:]] == ["2025", "Nagekomen", "2026", "Pilot"]
    werk_van_de_pilot = opgeteld(cijfers["werk"])
    for rij, naam in zip(blok.rijen, GETELD, strict=True):
        *delen, pilot = [int(cel.replace(".", "")) for cel in rij.cellen]
        if naam != MINUTEN:
            assert sum(delen) == pilot == werk_van_de_pilot.get(naam, 0), naam
    gevonden = blok.rijen[GETELD.index("gevonden")]
    assert gevonden.cellen[1].startswith("-")


def test_a_published_year_is_never_worked_out_again(jaar_2025: dict[str, Any]) -> None:
    echt = cijfers_met(jaar_2025)
    ander = json.loads(json.dumps(jaar_2025))
    ander["werk"]["gestart"] = {"BPI": {"Noord": 1_000}}
    cijfers = cijfers_met(ander)
    assert (cijfers["werk"], cijfers["jaren"][1]) == (echt["werk"], echt["jaren"][1])
    verslag = jaarverslag(cijfers)
    samen = tabel(verslag, Verslagdeel.JAREN, "De pilot als som").rijen[GETELD.index("gestart")]
    per_wijk = next(
        b
        for h in verslag.hoofdstukken
        for b in h.blokken
        if b.waarover.startswith("Trajecten gestart per jaar, naar traj")
    )
    for rij in (samen, per_wijk.rijen[-1]):
        jaar, nagekomen, volgend, pilot = [int(cel.replace(".", "")) for cel in rij.cellen]
        assert jaar == 1_000
        assert nagekomen == pilot - volgend - 1_000 < 0


def test_a_year_without_a_report_is_told_as_it_is_known_and_says_so() -> None:
    cijfers = cijfers_met(None)
    noot = tabel(jaarverslag(cijfers), Verslagdeel.JAREN, "De pilot als som").noot
    assert "Van 2025 geldt geen rapport: dat staat hier zoals we het nu weten." in noot


def test_traits_are_those_of_the_last_day_made_once(rapport: Gemaakt) -> None:
    kenmerken = rapport.cijfers["kenmerken"]
    assert kenmerken["dag"] == "2026-12-31"
    jaar = maak_rapport(Parameters(2026, LAATSTE, GEVRAAGD.bekend_op))
    assert jaar.cijfers["kenmerken"] == kenmerken


def test_the_same_parameters_give_the_same_bytes(rapport: Gemaakt) -> None:
    assert maak_rapport(GEVRAAGD) == rapport


# Its text.


@pytest.fixture
def uitgave(rapport: Gemaakt, klok: Zetklok) -> Rapportuitgave:
    """Return the edition, made; then it is today again, to which the database holds who writes the logboek."""
    vandaag = klok.moment
    klok.zet(dt.datetime(2027, 3, 2, 9, tzinfo=HIER))
    pk = vraag_uitgave(gevraagd=eindrapport(), door=None).pk
    klok.zet(vandaag)
    Rapportuitgave.objects.filter(pk=pk).update(
        stand=Stand.KLAAR,
        cijfers=rapport.cijfers,
        pdf=rapport.pdf,
        pdf_sha256=rapport.pdf_sha256,
        json_sha256=rapport.json_sha256,
        klaar_op=nu(),
    )
    return Rapportuitgave.objects.get(pk=pk)


def test_it_goes_from_concept_to_council_as_a_year_does(uitgave: Rapportuitgave) -> None:
    tekst = maak_tekst(uitgave=uitgave)
    assert (str(tekst), tekst.jaar) == ("Eindrapportage 2025-2026", 2026)
    eerste = next(h for h in Tekstboek(tekst).hoofdstukken if h.deel.soort == Verslagdeel.AMBITIE_3)
    assert eerste.delen["inleiding"] == "<p>In de pilot zijn {{cijfer:gestart}} trajecten gestart.</p>"
    schrijf(tekst, "<p>Dit werkte: {{cijfer:gestart}} keer.</p>", deel=Verslagdeel.AMBITIE_1)
    publicatie = maak_publicatie(stel_vast(lees(tekst)))
    assert uitgave_in_kracht(EIND, 2026) == publicatie
    assert uitgave_in_kracht(Rapportsoort.JAARRAPPORTAGE, 2026) is None
    gestart = uitgave.cijfers["werk"]["gestart"] if uitgave.cijfers else {}
    aantal = sum(sum(per_wijk.values()) for per_wijk in gestart.values())
    verslag = verslag_van(uitgave.cijfers or {}, geschreven_van(publicatie))
    (hoofdstuk,) = (h for h in verslag.hoofdstukken if h.teksten)
    assert (hoofdstuk.sleutel, hoofdstuk.teksten) == (
        Verslagdeel.AMBITIE_1,
        [f"<p>Dit werkte: {aantal} keer.</p>"],
    )


def test_who_reads_figures_finds_it_in_the_archive_and_others_once_it_is_published(
    uitgave: Rapportuitgave, client: Client
) -> None:
    url = reverse("rapportage:uitgave", args=[uitgave.pk])
    for rol, status in ((Rol.AFDELINGSHOOFD, 200), (Rol.PROJECTLEIDER, 200), (Rol.ADVISEUR, 404)):
        client.force_login(maak_gebruiker(rol))
        assert client.get(url).status_code == status, rol
    client.force_login(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
    lijst = client.get(reverse("rapportage:uitgaven"), {"soort": EIND.value, "zoek": "2025-2026"}).text
    assert url in lijst
    assert "Tekst schrijven" in client.get(url).text


# Its book.


def test_its_chapters_are_those_that_people_write_in(rapport: Gemaakt) -> None:
    sleutels = [h.sleutel for h in jaarverslag(rapport.cijfers).hoofdstukken]
    geschreven = [d.sleutel for d in delen_van(rapport.cijfers)]
    assert [s for s in sleutels if s not in {Verslagdeel.TELLEN, "bijlage"}] == [
        s for s in geschreven if s in sleutels
    ]
    assert set(geschreven) - set(sleutels) == set()
    assert sleutels[2:6] == [
        Verslagdeel.AMBITIE_1,
        Verslagdeel.AMBITIE_2,
        Verslagdeel.AMBITIE_3,
        Verslagdeel.JAREN,
    ]
    assert Verslagdeel.DOELBEREIK not in sleutels


def test_the_checker_of_pdf_ua_finds_nothing(rapport: Gemaakt, tmp_path: Path) -> None:
    bestand = tmp_path / "eind.pdf"
    bestand.write_bytes(rapport.pdf)
    assert [(f.rule_id, f.message) for f in pdfua.validate(str(bestand)).findings] == []
    with pikepdf.open(io.BytesIO(rapport.pdf)) as pdf:
        assert 24 <= len(pdf.pages) <= 34


def test_no_sentence_speaks_of_the_last_year_where_it_tells_of_the_pilot(rapport: Gemaakt) -> None:
    verslag = jaarverslag(rapport.cijfers)
    assert verslag.periode == "1 januari 2025 tot en met 31 december 2026"
    zinnen = [
        verslag.kern,
        *(h.kop for h in verslag.hoofdstukken),
        *(h.inleiding for h in verslag.hoofdstukken),
    ]
    zinnen += [tekst for h in verslag.hoofdstukken for b in h.blokken for tekst in (b.kop, b.waarover)]
    over_2026 = [zin for zin in zinnen if "In 2026" in zin or "in het jaar" in zin]
    assert over_2026 == []
    koppen = {kolom.naam for h in verslag.hoofdstukken for b in h.blokken for kolom in b.kolommen}
    assert not {"Samen 2026", "Gevonden 2026", "Genomen 2026"} & koppen


def boek(gestart: dict[str, int], doelen: dict[str, int], dag: dt.date = LAATSTE) -> Boek:
    cijfers = {
        "rapport": EIND.value,
        "versie": 1,
        "jaar": dag.year,
        "wijken": [*doelen],
        "werk": {"gestart": {"BPI": gestart}},
        "doelen": {wijk: {"BPI": doel} for wijk, doel in doelen.items()},
    }
    return Boek(Lezer(cijfers), dag)


@pytest.mark.parametrize(
    ("gestart", "doelen", "oordeel", "kop"),
    [
        ({}, {"Noord": 2}, "2 onder het doel", "Noord haalde het doel niet"),
        ({"Noord": 1}, {"Noord": 2}, "1 onder het doel", "Noord haalde het doel niet"),
        ({"Noord": 2}, {"Noord": 2}, "doel gehaald", "Noord haalde het doel"),
        ({"Noord": 9}, {"Noord": 2, "Zuid": 2}, "doel gehaald", "Zuid haalde het doel niet"),
        ({}, {"Noord": 2, "Zuid": 2}, "4 onder het doel", "Geen wijk haalde het doel"),
        ({"Noord": 2, "Zuid": 3}, {"Noord": 2, "Zuid": 2}, "doel gehaald", "Elke wijk haalde het doel"),
        (
            {"Oost": 2},
            {"Noord": 2, "Oost": 2, "Zuid": 2},
            "4 onder het doel",
            "Noord en Zuid haalden het doel niet",
        ),
    ],
)
def test_after_the_last_day_what_started_stands_beside_the_target_itself(
    gestart: dict[str, int], doelen: dict[str, int], oordeel: str, kop: str
) -> None:
    assert op_schema(boek(gestart, doelen).voortgang()) == oordeel
    assert figuur(boek(gestart, doelen)).kop == kop


def test_a_day_earlier_it_stands_beside_where_it_ought_to_be() -> None:
    eerder = boek({"Noord": 1}, {"Noord": 20}, LAATSTE - dt.timedelta(days=1))
    assert op_schema(eerder.voortgang()) == "19 achter op schema"


@pytest.mark.parametrize(
    ("uitkomsten", "kop"),
    [
        ([Uitkomst.GELUKT], "Gelukt: ding 0"),
        ([Uitkomst.NIET_GELUKT, Uitkomst.GEEN_DOEL], "Niet gelukt: ding 0. Geen doel afgesproken: ding 1"),
        (
            [Uitkomst.NIET_TE_ZEGGEN, Uitkomst.GELUKT, Uitkomst.GELUKT, Uitkomst.NIET_GELUKT],
            "Gelukt: ding 1 en ding 2. Niet gelukt: ding 3. Niet te zeggen: ding 0",
        ),
    ],
)
def test_what_worked_is_named_apart_from_what_did_not_and_what_cannot_be_said(
    uitkomsten: list[Uitkomst], kop: str
) -> None:
    oordelen = [
        Oordeel(wat="x", kort=f"ding {n}", meten="y", uitkomst=u, waarop="z")
        for n, u in enumerate(uitkomsten)
    ]
    assert _gelukt(oordelen).kop == kop


def test_a_moment_in_words_is_that_of_the_closing() -> None:
    assert in_woorden(GEVRAAGD.bekend_op) == "1 maart 2027, 0.00 uur"
