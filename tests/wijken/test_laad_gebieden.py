"""A municipality loads its own files: all of it, or nothing with every fault named."""

from io import StringIO
from pathlib import Path

import pytest
from django.core.management import CommandError, call_command

from logboek.enums import Handeling
from logboek.models import Logregel
from wijken.models import Buurt, Gebied, Postcode, Wijk, Wijkcijfer

pytestmark = pytest.mark.django_db

WIJKEN = "code;naam;pilot;buiten_pilot\nN;Noord;ja;nee\nE;Elders;nee;ja\n"
POSTCODES = "postcode;straat;buurt;wijk\n1234 ab;Kerkstraat;Centrum;N\n1234AC;Dorpsplein;Centrum;N\n"
GEBIEDEN = "naam;soort;code;deel_van;wijk\nStad;gemeente;GM1;;\nWijk een;wijk;WK1;Stad;\nCentrum;buurt;BU1;Wijk een;N\n"
CIJFERS = (
    "gebied;soort;indicator;waarde;waarde_tot;ongeveer;eenheid;peildatum;bron;opmerking\n"
    "Centrum;buurt;inwoners;1.350;;ongeveer;personen;2026;eigen telling;\n"
    "Stad;gemeente;werkloosheid;8,5;10;;procent;2026;UWV;per wijk\n"
)
KAART = (
    '{"type":"FeatureCollection","bron":"Eigen kaart","features":[{"type":"Feature","properties":'
    '{"statcode":"BU1","statnaam":"Centrum","rubriek":"buurt","wijkcode":"WK1"},'
    '"geometry":{"type":"Polygon","coordinates":[[[6.0,51.2],[6.1,51.2],[6.1,51.3],[6.0,51.2]]]}},'
    '{"type":"Feature","properties":{"statcode":"BU2","statnaam":"Oost","rubriek":"buurt","wijkcode":"WK1"},'
    '"geometry":{"type":"MultiPolygon","coordinates":[[[[6.1,51.2],[6.2,51.2],[6.1,51.3],[6.1,51.2]]]]}}]}'
)


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    bestanden = {
        "wijken.csv": WIJKEN,
        "postcodes.csv": POSTCODES,
        "gebieden.csv": GEBIEDEN,
        "wijkcijfers.csv": CIJFERS,
        "gebieden.geojson": KAART,
    }
    for naam, inhoud in bestanden.items():
        (tmp_path / naam).write_text(inhoud, encoding="utf-8")
    return tmp_path


def _laad(map_: Path) -> list[str]:
    uit = StringIO()
    call_command("laad_gebieden", str(map_), stdout=uit)
    return uit.getvalue().splitlines()


def _fouten(map_: Path) -> list[str]:
    with pytest.raises(CommandError) as fout:
        _laad(map_)
    eerste, *fouten = str(fout.value).splitlines()
    assert eerste == "Niets geladen."
    return fouten


def test_own_files_are_loaded(map_: Path) -> None:
    assert _laad(map_) == [
        "wijken: 2 nieuw, 0 gewijzigd, 0 ongewijzigd",
        "buurten: 1 nieuw, 0 gewijzigd, 0 ongewijzigd",
        "postcodes: 2 nieuw, 0 gewijzigd, 0 ongewijzigd",
        "gebieden: 3 nieuw, 0 gewijzigd, 0 ongewijzigd",
        "omtrekken: 1 nieuw, 1 gewijzigd, 0 ongewijzigd",
        "wijkcijfers: 2 nieuw, 0 gewijzigd, 0 ongewijzigd",
    ]
    assert Postcode.objects.get(postcode="1234AB").buurt == Buurt.objects.get(naam="Centrum", wijk__code="N")
    assert not Postcode.objects.filter(fictief=True).exists()
    velden = ("wijk__code", "deel_van__naam", "code", "omtrek_bron", "omtrek__type")
    assert list(Gebied.objects.filter(soort="buurt").order_by("naam").values_list(*velden)) == [
        ("N", "Wijk een", "BU1", "Eigen kaart", "Polygon"),
        (None, "Wijk een", "BU2", "Eigen kaart", "MultiPolygon"),
    ]
    cijfer = Wijkcijfer.objects.get(indicator="werkloosheid")
    assert (str(cijfer.waarde), str(cijfer.waarde_tot)) == ("8.50", "10.00")
    assert list(Logregel.objects.values_list("handeling", "actor_id")) == [
        (Handeling.WIJKGEGEVENS_GEWIJZIGD, None)
    ]


def test_same_files_again_change_nothing(map_: Path) -> None:
    _laad(map_)
    assert all(" 0 nieuw, 0 gewijzigd, " in regel for regel in _laad(map_))
    assert Logregel.objects.count() == 1


def test_changed_file_updates_its_rows_alone(map_: Path) -> None:
    _laad(map_)
    (map_ / "postcodes.csv").write_text(POSTCODES.replace("Kerkstraat", "Kerkplein"), encoding="utf-8")
    assert "postcodes: 0 nieuw, 1 gewijzigd, 1 ongewijzigd" in _laad(map_)
    assert Postcode.objects.get(postcode="1234AB").straat == "Kerkplein"


def test_column_that_is_not_given_is_left_alone(map_: Path) -> None:
    _laad(map_)
    Wijk.objects.filter(code="N").update(omschrijving="Zelf geschreven.")
    (map_ / "wijken.csv").write_text("code;naam\nN;Noorderkwartier\nE;Elders\n", encoding="utf-8")
    _laad(map_)
    wijk = Wijk.objects.get(code="N")
    assert (wijk.naam, wijk.omschrijving, wijk.pilot) == ("Noorderkwartier", "Zelf geschreven.", True)


@pytest.mark.parametrize("codering", ["utf-8", "utf-8-sig", "cp1252"])
@pytest.mark.parametrize("scheiding", [";", ",", "\t"])
def test_office_files_are_read(map_: Path, codering: str, scheiding: str) -> None:
    tekst = "Wijk;POSTCODE;buurt;straat\r\nN;1234AB;Centrum;Händelstraat\r\n;;;\r\n"
    (map_ / "postcodes.csv").write_bytes(tekst.replace(";", scheiding).encode(codering))
    _laad(map_)
    assert Postcode.objects.get(postcode="1234AB").straat == "Händelstraat"


def test_real_postcodes_take_the_place_of_fictional_ones(map_: Path) -> None:
    call_command("laad_gebieden", "roermond", stdout=StringIO())
    (map_ / "wijken.csv").unlink()
    (map_ / "postcodes.csv").write_text("postcode;buurt;wijk\n6043CA;Sterrenberg;DON\n", encoding="utf-8")
    assert "postcodes: 0 nieuw, 1 gewijzigd, 0 ongewijzigd, 26 weg" in _fouten_of_uit(map_)
    assert list(Postcode.objects.values_list("postcode", "fictief")) == [("6043CA", False)]


def _fouten_of_uit(map_: Path) -> list[str]:
    for naam in ("gebieden.csv", "wijkcijfers.csv", "gebieden.geojson"):
        (map_ / naam).unlink()
    return _laad(map_)


@pytest.mark.parametrize(
    ("bestand", "inhoud", "fout"),
    [
        ("wijken.csv", "code;naam\nN;\n", "wijken.csv, regel 2, kolom naam: is leeg"),
        (
            "wijken.csv",
            WIJKEN.replace("N;Noord;ja", "N;Noord;misschien"),
            "wijken.csv, regel 2, kolom pilot: 'misschien' kennen we niet, schrijf ja of nee",
        ),
        (
            "wijken.csv",
            WIJKEN.replace("N;Noord;ja;nee", "N;Noord;ja;ja"),
            "wijken.csv, regel 2, kolom buiten_pilot: een wijk hoort bij de pilot of valt erbuiten, niet allebei",
        ),
        (
            "wijken.csv",
            WIJKEN.replace("E;Elders;nee;ja", "E;Elders;nee;nee"),
            "wijken.csv, kolom buiten_pilot: precies één wijk is de verzamelwijk voor adressen buiten de pilot, nu: geen",
        ),
        (
            "wijken.csv",
            WIJKEN.replace("E;Elders", "N;Elders"),
            "wijken.csv, regel 3, kolom code: 'N' staat ook op regel 2",
        ),
        ("postcodes.csv", "postcode;buurt\n", "postcodes.csv, regel 1: kolom wijk ontbreekt"),
        (
            "postcodes.csv",
            "postcode;buurt;wijk;huisnr\n",
            "postcodes.csv, regel 1: kolom 'huisnr' kennen we niet, kies uit: postcode, buurt, wijk, straat, fictief",
        ),
        (
            "postcodes.csv",
            POSTCODES.replace("1234AC", "0123AC"),
            "postcodes.csv, regel 3, kolom postcode: '0123AC' is geen postcode, schrijf die als 6043CE",
        ),
        (
            "postcodes.csv",
            POSTCODES.replace("1234AC", "1234AB"),
            "postcodes.csv, regel 3, kolom postcode: '1234AB' staat ook op regel 2",
        ),
        (
            "postcodes.csv",
            POSTCODES.replace("Centrum;N\n1234AC", "Centrum;Z\n1234AC"),
            "postcodes.csv, regel 2, kolom wijk: wijk 'Z' staat niet in wijken.csv",
        ),
        ("postcodes.csv", POSTCODES + "1234AD;Kade\n", "postcodes.csv, regel 4: 2 velden, de kop heeft er 4"),
        (
            "gebieden.csv",
            GEBIEDEN.replace(";Wijk een;N", ";Wijk twee;N"),
            "gebieden.csv, regel 4, kolom deel_van: wijk 'Wijk twee' staat er niet",
        ),
        (
            "gebieden.csv",
            GEBIEDEN.replace("Stad;gemeente", "Stad;stad"),
            "gebieden.csv, regel 2, kolom soort: 'stad' kennen we niet, kies uit: gemeente, wijk, pilotwijk, buurt, wijken",
        ),
        (
            "wijkcijfers.csv",
            CIJFERS.replace("1.350", "1,3,50"),
            "wijkcijfers.csv, regel 2, kolom waarde: '1,3,50' is geen getal, schrijf het als 1.350 of 8,5",
        ),
        (
            "wijkcijfers.csv",
            CIJFERS.replace("8,5;10", "8,5;8"),
            "wijkcijfers.csv, regel 3, kolom waarde_tot: het tweede getal van een bereik is groter dan het eerste",
        ),
        (
            "wijkcijfers.csv",
            CIJFERS.replace("Centrum;buurt", "Zuid;buurt"),
            "wijkcijfers.csv, regel 2, kolom gebied: buurt 'Zuid' staat niet in gebieden.csv of gebieden.geojson",
        ),
        (
            "wijkcijfers.csv",
            CIJFERS + "Centrum;buurt;inwoners;1.400;;;personen;2026;eigen telling;\n",
            "wijkcijfers.csv, regel 4, kolom waarde: hetzelfde cijfer staat er nog een keer, met een andere waarde",
        ),
        ("gebieden.geojson", "{", "gebieden.geojson, regel 1: dit is geen leesbaar GeoJSON"),
        (
            "gebieden.geojson",
            "[]",
            "gebieden.geojson, kolom features: dit bestand heeft geen lijst van gebieden",
        ),
        (
            "gebieden.geojson",
            KAART.replace("6.0,51.2", "190000,356000"),
            "gebieden.geojson, kolom gebied 1 (Centrum): de coördinaten zijn geen lengte en breedte (WGS84)",
        ),
        (
            "gebieden.geojson",
            KAART.replace('"Polygon"', '"Point"'),
            "gebieden.geojson, kolom gebied 1 (Centrum): de omtrek is geen Polygon of MultiPolygon",
        ),
        (
            "gebieden.geojson",
            KAART.replace("BU2", "BU1"),
            "gebieden.geojson, kolom gebied 2 (Oost): code BU1 staat er meer dan eens",
        ),
        (
            "gebieden.geojson",
            KAART.replace('"Oost"', '"Centrum"'),
            "gebieden.geojson, kolom gebied 2 (Centrum): een ander gebied heet al zo: geef ze elk een naam in gebieden.csv",
        ),
    ],
)
def test_fault_is_named_and_nothing_is_loaded(map_: Path, bestand: str, inhoud: str, fout: str) -> None:
    (map_ / bestand).write_text(inhoud, encoding="utf-8")
    assert fout in _fouten(map_)
    for model in (Wijk, Buurt, Postcode, Gebied, Wijkcijfer, Logregel):
        assert not model._default_manager.exists()


def test_all_faults_are_named_at_once(map_: Path) -> None:
    (map_ / "postcodes.csv").write_text("postcode;buurt;wijk\nfout;;N\n1234AB;Centrum;\n", encoding="utf-8")
    (map_ / "wijken.csv").write_text("code;naam\nN N;Noord\n", encoding="utf-8")
    assert _fouten(map_) == [
        "wijken.csv, regel 2, kolom code: gebruik alleen letters, cijfers en streepjes",
        "postcodes.csv, regel 2, kolom buurt: is leeg",
        "postcodes.csv, regel 2, kolom postcode: 'FOUT' is geen postcode, schrijf die als 6043CE",
        "postcodes.csv, regel 3, kolom wijk: is leeg",
    ]


def test_many_faults_are_counted(map_: Path) -> None:
    (map_ / "postcodes.csv").write_text("postcode;buurt;wijk\n" + "x;Centrum;N\n" * 60, encoding="utf-8")
    fouten = _fouten(map_)
    assert len(fouten) == 51
    assert fouten[-1] == "En nog 10 fouten."


def test_folder_without_files_is_refused(tmp_path: Path) -> None:
    assert _fouten(tmp_path)[0].startswith(f"{tmp_path}: hier staat geen van deze bestanden: wijken.csv")
    assert _fouten(tmp_path / "weg") == [f"{tmp_path / 'weg'}: deze map is er niet"]
