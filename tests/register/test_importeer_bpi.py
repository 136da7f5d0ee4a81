"""The command: what it prints, with which exit code, and that nobody can be recognised in it."""

import csv
import json
import logging
import os
import re
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from io import StringIO
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command
from django.db import IntegrityError, connection

from inburgeraars.models import BpiLevering, Inburgeraar
from register.management.commands import importeer_bpi
from tests.devtools.test_manage import manage
from tests.register.bestanden import EERSTE, KOLOMMEN, MAP, TWEEDE, bsn_bij, csv_tekst, iemand
from tests.register.importeren import als_taak

SLEUTELS = [
    "regels",
    "nieuw",
    "bijgewerkt",
    "ongewijzigd",
    "verhuisd",
    "verhuisd_naar_andere_wijk",
    "naam_gewijzigd",
    "vervallen",
    "dubbel_in_bestand",
    "mogelijk_dubbel",
    "fout",
    "per_wijk",
    "wacht_per_reden",
    "fouten",
]
LEEG: dict[str, object] = dict.fromkeys(SLEUTELS[:11], 0) | {
    "per_wijk": {},
    "wacht_per_reden": {},
    "fouten": [],
}


def voer_uit(bestand: Path, *opties: str) -> tuple[int, str, str]:
    """Run the command and return exit code, stdout and stderr."""
    uit, fout = StringIO(), StringIO()
    with als_taak():
        try:
            call_command("importeer_bpi", str(bestand), *opties, stdout=uit, stderr=fout)
        except CommandError as geweigerd:
            return geweigerd.returncode, uit.getvalue(), f"{fout.getvalue()}{geweigerd}"
    return 0, uit.getvalue(), fout.getvalue()


@pytest.fixture
def bestand(tmp_path: Path) -> Callable[..., Path]:
    def schrijf(*regels: dict[str, str]) -> Path:
        pad = tmp_path / "levering.csv"
        pad.write_text(csv_tekst(regels), encoding="utf-8")
        return pad

    return schrijf


def geheimen(bestand: Path, codec: str) -> Iterator[str]:
    """Yield every BSN, A-nummer and name in a delivery."""
    with bestand.open(encoding=codec, newline="") as regels:
        for rij in csv.DictReader(regels, delimiter=";"):
            yield from (rij[k] for k in ("BSN", "A-nummer", "Voornamen", "Geslachtsnaam") if rij[k])


@pytest.mark.usefixtures("referentie")
def test_json_is_one_object_with_all_keys_and_nothing_else() -> None:
    for bestand in (EERSTE, TWEEDE):
        code, uit, fout = voer_uit(bestand, "--json")
        assert code == 0
        assert list(json.loads(uit)) == SLEUTELS
        assert len(uit.splitlines()) == 1
    assert fout == "Niet ingelezen kolommen: Kenmerk leverancier.\n"
    assert BpiLevering.objects.latest("pk").tellingen["onbekende_kolommen"] == ["Kenmerk leverancier"]


@pytest.mark.usefixtures("referentie")
@pytest.mark.parametrize("opties", [(), ("--json",), ("--proef",)])
def test_nobody_can_be_recognised_in_what_is_said(
    opties: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    gezegd = ""
    for bestand in (EERSTE, TWEEDE):
        gezegd += "".join(map(str, voer_uit(bestand, *opties)))
    gezegd += caplog.text + json.dumps(list(BpiLevering.objects.values_list("tellingen", flat=True)))
    woorden = set(re.findall(r"\w+", gezegd))
    gevonden = [
        geheim
        for bestand, codec in ((EERSTE, "cp1252"), (TWEEDE, "utf-8-sig"))
        for geheim in geheimen(bestand, codec)
        if geheim in woorden or (geheim.isdigit() and geheim in gezegd)
    ]
    assert len(gezegd) > 500
    assert gevonden == []


@pytest.mark.usefixtures("referentie")
def test_the_summary_reads_as_one() -> None:
    code, uit, _ = voer_uit(EERSTE)
    assert code == 0
    assert uit.splitlines()[:3] == [
        "De levering is verwerkt.",
        "698  regels in het bestand",
        "677  nieuw",
    ]
    assert "Nieuw per wijk: DON 307, KEM 109, OVE 125, VEL 136" in uit
    assert "Regel 94: geboortedatum in de toekomst" in uit


@pytest.mark.usefixtures("referentie")
def test_a_trial_says_so_and_changes_nothing() -> None:
    code, uit, _ = voer_uit(EERSTE, "--proef")
    assert (code, uit.splitlines()[0]) == (
        0,
        "Proef: er is niets gewijzigd. Zo zou de levering worden verwerkt:",
    )
    assert not Inburgeraar.objects.exists()


@pytest.mark.usefixtures("referentie")
def test_too_many_gone_is_exit_code_3_with_the_counts(bestand: Callable[..., Path]) -> None:
    voer_uit(EERSTE)
    code, uit, fout = voer_uit(bestand(iemand()), "--json")
    assert code == 3
    assert json.loads(uit)["vervallen"] == 676 + json.loads(uit)["nieuw"]
    assert "van de 677 mensen" in fout
    assert "--vervallen-akkoord" in fout
    code, uit, _ = voer_uit(bestand(iemand()), "--json", "--vervallen-akkoord")
    assert code == 0


@pytest.mark.usefixtures("referentie")
@pytest.mark.parametrize(
    ("inhoud", "reden"),
    [
        (None, "het bestand is niet te lezen (No such file or directory)"),
        (b"", "Het bestand is leeg."),
        (b"%PDF-1.7", "Dit is een PDF."),
        (b"BSN;Voornamen;Geslachtsnaam;Geslacht\n999963739;Mustafa;Saleh;M\n", "In het bestand ontbreekt:"),
    ],
    ids=["absent", "empty", "pdf", "columns"],
)
def test_a_file_that_is_no_delivery_is_exit_code_2_with_all_keys(
    inhoud: bytes | None, reden: str, tmp_path: Path
) -> None:
    pad = tmp_path / "levering.csv"
    if inhoud is not None:
        pad.write_bytes(inhoud)
    code, uit, fout = voer_uit(pad, "--json")
    assert (code, json.loads(uit)) == (2, LEEG)
    assert reden in fout
    assert "999963739" not in fout
    assert not Inburgeraar.objects.exists()
    assert voer_uit(pad)[1] == ""


@pytest.mark.usefixtures("db")
def test_what_the_database_refuses_is_exit_code_1_and_quotes_nothing(
    monkeypatch: pytest.MonkeyPatch, bestand: Callable[..., Path]
) -> None:
    def geweigerd(**_: Any) -> None:
        raise IntegrityError("Failing row contains (999963739, Mustafa)")

    monkeypatch.setattr(importeer_bpi, "import_levering", geweigerd)
    code, uit, fout = voer_uit(bestand(iemand()), "--json")
    assert (code, json.loads(uit)) == (1, LEEG)
    assert "de database weigerde (IntegrityError)" in fout
    assert not {"999963739", "Mustafa"} & set(re.findall(r"\w+", fout))


@pytest.mark.langzaam
def test_the_real_command_reports_the_sample_deliveries(tmp_path: Path) -> None:
    verwacht = json.loads((MAP / "verwacht.json").read_text("utf-8"))
    state = tmp_path / "staat"
    for bestand in (EERSTE, TWEEDE):
        for gewoon in (False, True):
            opties = () if gewoon else ("--proef",)
            resultaat = manage(state, "importeer_bpi", str(bestand), *opties, "--json")
            uitkomst = json.loads(resultaat.stdout)
            assert (resultaat.returncode, list(uitkomst)) == (0, SLEUTELS), resultaat.stderr
            for sleutel in uitkomst.keys() & verwacht[bestand.name].keys():
                assert uitkomst[sleutel] == verwacht[bestand.name][sleutel]
    opnieuw = json.loads(manage(state, "importeer_bpi", str(TWEEDE), "--json").stdout)
    assert opnieuw == LEEG | {"regels": 674, "ongewijzigd": 674}
    leeg = tmp_path / "leeg.csv"
    leeg.write_text(csv_tekst([]), encoding="utf-8")
    resultaat = manage(state, "importeer_bpi", str(leeg), "--json")
    assert (resultaat.returncode, json.loads(resultaat.stdout)["vervallen"]) == (3, 674)
    resultaat = manage(state, "importeer_bpi", str(tmp_path / "weg.csv"), "--json")
    assert (resultaat.returncode, json.loads(resultaat.stdout)) == (2, LEEG)


@pytest.mark.langzaam
@pytest.mark.timeout(900)
@pytest.mark.django_db(transaction=True)
def test_fifty_thousand_lines_in_bounded_memory(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    call_command("laad_referentie")
    piek: list[float] = []
    for naam, aantal, verschuiving in (
        ("one", 1, 0),
        ("new", 50_000, 0),
        ("again", 50_000, 0),
        ("all moved", 50_000, 1),
    ):
        pad = tmp_path / "levering.csv"
        pad.write_bytes(b"".join(veel_regels(aantal, verschuiving)))
        uitkomst, seconden, mb = als_programma(pad)
        piek.append(mb)
        with capsys.disabled():
            print(f"\n{naam}: {seconden:.1f} s, {mb:.0f} MB, {uitkomst}")  # noqa: T201  reported, never asserted
    assert uitkomst["verhuisd"] == 49_000
    assert Inburgeraar.objects.count() > 49_000
    assert max(piek) - piek[0] < 64


def veel_regels(aantal: int, verschuiving: int) -> Iterator[bytes]:
    """Yield a delivery of so many people, every fiftieth without numbers; shifted, all live elsewhere."""
    postcodes = ("6043CA", "6045KE", "6042VA", "6041BA", "6043SC")
    yield ";".join(KOLOMMEN).encode() + b"\r\n"
    bsns = filter(None, map(bsn_bij, range(10_000_000, 99_999_999)))
    for i, bsn in zip(range(aantal), bsns, strict=False):
        nummerloos = i % 50 == 0
        regel = iemand(
            BSN="" if nummerloos else bsn,
            A_nummer="" if nummerloos else str(1_000_000_000 + i),
            Geslachtsnaam="".join(chr(97 + int(cijfer)) for cijfer in str(i * 7919)),
            Geboortedatum=f"{i % 28 + 1:02}-{i % 12 + 1:02}-{1930 + i % 60}",
            Huisnummer=str(i % 900 + 1 + verschuiving),
            Postcode=postcodes[i % 5],
        )
        yield (";".join(regel.values()) + "\r\n").encode()


def als_programma(bestand: Path) -> tuple[dict[str, Any], float, float]:
    """Run the command in a process of its own on the test database; return its JSON, seconds and peak in MB."""
    url = urlsplit(os.environ["DATABASE_URL_TAAK"])
    omgeving = os.environ | {
        "DATABASE_ROL": "taak",
        "DATABASE_URL_TAAK": url._replace(path=f"/{connection.settings_dict['NAME']}").geturl(),
    }
    begin = time.monotonic()
    with subprocess.Popen(  # noqa: S603 - our own program
        [sys.executable, "manage.py", "importeer_bpi", str(bestand), "--json"],
        cwd=settings.BASE_DIR,
        env=omgeving,
        stdout=subprocess.PIPE,
        text=True,
    ) as proces:
        assert proces.stdout is not None
        uit = proces.stdout.read()
        _, status, gebruik = os.wait4(proces.pid, 0)
        proces.returncode = os.waitstatus_to_exitcode(status)
    assert proces.returncode == 0
    return json.loads(uit), time.monotonic() - begin, gebruik.ru_maxrss / 1024
