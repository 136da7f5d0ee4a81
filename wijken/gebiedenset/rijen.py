"""The contents of the files of a set, line by line; references between files are checked at loading."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from wijken.gebiedenset.bestanden import Fout, GebiedensetFout, Rij, lees_csv, lees_json
from wijken.models import Gebiedsoort

POSTCODE = re.compile(r"[1-9][0-9]{3}[A-Z]{2}")
CBS_VOORVOEGSEL = re.compile(r"^Wijk \d+ ")
BESTANDEN = (
    "wijken.csv",
    "buurten.csv",
    "postcodes.csv",
    "gebieden.csv",
    "gebieden.geojson",
    "wijkcijfers.csv",
    "inkomen.csv",
)
INKOMEN = {
    "huishoudens": ("huishoudens", "aantal"),
    "gemiddeld_gestandaardiseerd_inkomen": ("gemiddeld gestandaardiseerd huishoudinkomen", "euro"),
    "rang_wijk": ("rang inkomen van de wijken in Nederland", "rang, 1 = armste"),
    "rang_buurt": ("rang inkomen van 4.000 buurten", "rang, 1 = armste"),
}
"""The columns of the income table (nota, Regionaal Inkomensonderzoek 2004), as indicator and unit."""

GRENS_LENGTE, GRENS_BREEDTE = 180, 90


@dataclass(frozen=True)
class Regel:
    """One row to store: its fields, and the line it came from. Fields that are absent stay as they are stored."""

    velden: dict[str, Any]
    rij: Rij


@dataclass(frozen=True)
class Omtrek:
    """The outline of an area on the map."""

    code: str
    naam: str
    soort: str
    deel_van: str
    vorm: dict[str, Any]
    bron: str
    plek: Fout


@dataclass
class Gebiedenset:
    """A set as read; a list is empty when its file is not there.

    Attributes:
        wijken: code, naam and the other columns of wijken.csv.
        buurten: wijk (code) and naam.
        postcodes: postcode, straat, buurt, wijk (code), fictief.
        gebieden: naam, soort, code, deel_van (name), wijk (code).
        omtrekken: outlines by CBS code.
        cijfers: gebied (name), soort, and the fields of a wijkcijfer.
    """

    wijken: list[Regel] = field(default_factory=list)
    buurten: list[Regel] = field(default_factory=list)
    postcodes: list[Regel] = field(default_factory=list)
    gebieden: list[Regel] = field(default_factory=list)
    omtrekken: list[Omtrek] = field(default_factory=list)
    cijfers: list[Regel] = field(default_factory=list)


def lees_set(map_: Path) -> Gebiedenset:
    """Read the files of a set from a folder; files that are not there are skipped.

    Raises:
        GebiedensetFout: there is nothing to read, or something in it is wrong.
    """
    if not map_.is_dir():
        raise GebiedensetFout([Fout(str(map_), None, "", "deze map is er niet")])
    if not any((map_ / naam).is_file() for naam in BESTANDEN):
        reden = f"hier staat geen van deze bestanden: {', '.join(BESTANDEN)}"
        raise GebiedensetFout([Fout(str(map_), None, "", reden)])
    fouten: list[Fout] = []
    gelezen = Gebiedenset(
        wijken=[*_wijken(map_, fouten)],
        buurten=[*_buurten(map_, fouten)],
        postcodes=[*_postcodes(map_, fouten)],
        gebieden=[*_gebieden(map_, fouten)],
        omtrekken=[*_omtrekken(map_, fouten)],
        cijfers=[*_wijkcijfers(map_, fouten), *_inkomen(map_, fouten)],
    )
    if fouten:
        raise GebiedensetFout(fouten)
    return gelezen


def _rijen(
    map_: Path, naam: str, verplicht: tuple[str, ...], mag: tuple[str, ...], fouten: list[Fout]
) -> Iterator[Rij]:
    pad = map_ / naam
    if pad.is_file():
        yield from lees_csv(pad, verplicht=verplicht, mag=mag, fouten=fouten)


def _wijken(map_: Path, fouten: list[Fout]) -> Iterator[Regel]:
    teksten = {"roepnaam": 80, "plan": 80, "omschrijving": 0}
    for rij in _rijen(map_, "wijken.csv", ("code", "naam"), ("pilot", "buiten_pilot", *teksten), fouten):
        velden: dict[str, Any] = {
            "code": rij.tekst("code", verplicht=True, hoogstens=10),
            "naam": rij.tekst("naam", verplicht=True, hoogstens=80),
        }
        velden |= {
            kolom: rij.tekst(kolom, hoogstens=lang) for kolom, lang in teksten.items() if rij.heeft(kolom)
        }
        velden |= {kolom: rij.ja_nee(kolom) for kolom in ("pilot", "buiten_pilot") if rij.heeft(kolom)}
        if not re.fullmatch(r"[A-Za-z0-9_-]*", velden["code"]):
            rij.meld("code", "gebruik alleen letters, cijfers en streepjes")
        if velden.get("pilot") and velden.get("buiten_pilot"):
            rij.meld("buiten_pilot", "een wijk hoort bij de pilot of valt erbuiten, niet allebei")
        yield Regel(velden, rij)


def _buurten(map_: Path, fouten: list[Fout]) -> Iterator[Regel]:
    for rij in _rijen(map_, "buurten.csv", ("wijk", "buurt"), (), fouten):
        yield Regel(
            {
                "wijk": rij.tekst("wijk", verplicht=True),
                "naam": rij.tekst("buurt", verplicht=True, hoogstens=80),
            },
            rij,
        )


def _postcodes(map_: Path, fouten: list[Fout]) -> Iterator[Regel]:
    for rij in _rijen(map_, "postcodes.csv", ("postcode", "buurt", "wijk"), ("straat", "fictief"), fouten):
        velden: dict[str, Any] = {
            "postcode": rij.tekst("postcode", verplicht=True).replace(" ", "").upper(),
            "buurt": rij.tekst("buurt", verplicht=True, hoogstens=80),
            "wijk": rij.tekst("wijk", verplicht=True),
            "fictief": rij.ja_nee("fictief"),
        }
        if rij.heeft("straat"):
            velden["straat"] = rij.tekst("straat", hoogstens=100)
        if velden["postcode"] and not POSTCODE.fullmatch(velden["postcode"]):
            rij.meld("postcode", f"{velden['postcode']!r} is geen postcode, schrijf die als 6043CE")
        yield Regel(velden, rij)


def _gebieden(map_: Path, fouten: list[Fout]) -> Iterator[Regel]:
    for rij in _rijen(map_, "gebieden.csv", ("naam", "soort"), ("code", "deel_van", "wijk"), fouten):
        velden: dict[str, Any] = {
            "naam": rij.tekst("naam", verplicht=True, hoogstens=80),
            "soort": rij.keuze("soort", Gebiedsoort.values),
        }
        lengten = {"code": 20, "deel_van": 0, "wijk": 0}
        velden |= {
            kolom: rij.tekst(kolom, hoogstens=lang) for kolom, lang in lengten.items() if rij.heeft(kolom)
        }
        yield Regel(velden, rij)


def _cijfer(rij: Rij) -> dict[str, Any]:
    return {
        "gebied": rij.tekst("gebied", verplicht=True),
        "soort": rij.keuze("soort", Gebiedsoort.values),
        "peildatum": rij.tekst("peildatum", verplicht=True, hoogstens=60),
        "bron": rij.tekst("bron", verplicht=True, hoogstens=160),
    }


def _wijkcijfers(map_: Path, fouten: list[Fout]) -> Iterator[Regel]:
    verplicht = ("gebied", "soort", "indicator", "waarde", "eenheid", "peildatum", "bron")
    for rij in _rijen(map_, "wijkcijfers.csv", verplicht, ("waarde_tot", "ongeveer", "opmerking"), fouten):
        velden = _cijfer(rij) | {
            "indicator": rij.tekst("indicator", verplicht=True, hoogstens=120),
            "waarde": rij.getal("waarde"),
            "waarde_tot": rij.getal("waarde_tot"),
            "ongeveer": rij.tekst("ongeveer", hoogstens=20),
            "eenheid": rij.tekst("eenheid", verplicht=True, hoogstens=40),
            "opmerking": rij.tekst("opmerking", hoogstens=200),
        }
        van, tot = velden["waarde"], velden["waarde_tot"]
        if tot is not None and (van is None or tot <= van):
            rij.meld("waarde_tot", "het tweede getal van een bereik is groter dan het eerste")
        yield Regel(velden, rij)


def _inkomen(map_: Path, fouten: list[Fout]) -> Iterator[Regel]:
    verplicht = ("gebied", "soort", *INKOMEN, "peildatum", "bron")
    for rij in _rijen(map_, "inkomen.csv", verplicht, ("deel_van",), fouten):
        vast = _cijfer(rij)
        for kolom, (indicator, eenheid) in INKOMEN.items():
            waarde = rij.getal(kolom)
            if waarde is not None:
                velden = {"indicator": indicator, "waarde": waarde, "eenheid": eenheid}
                yield Regel(vast | velden, rij)


def _omtrekken(map_: Path, fouten: list[Fout]) -> Iterator[Omtrek]:
    pad = map_ / "gebieden.geojson"
    inhoud = lees_json(pad, fouten) if pad.is_file() else None
    if inhoud is None:
        return
    kenmerken = inhoud.get("features") if isinstance(inhoud, dict) else None
    if not isinstance(kenmerken, list):
        fouten.append(Fout(pad.name, None, "features", "dit bestand heeft geen lijst van gebieden"))
        return
    for nummer, kenmerk in enumerate(kenmerken, start=1):
        eigen = kenmerk.get("properties") if isinstance(kenmerk, dict) else None
        eigen = eigen if isinstance(eigen, dict) else {}
        naam = CBS_VOORVOEGSEL.sub("", str(eigen.get("statnaam") or "")).strip()
        omtrek = Omtrek(
            code=str(eigen.get("statcode") or ""),
            naam=naam,
            soort=str(eigen.get("rubriek") or ""),
            deel_van=str(eigen.get("wijkcode") or ""),
            vorm=(kenmerk.get("geometry") if isinstance(kenmerk, dict) else None) or {},
            bron=str(inhoud.get("bron") or "")[:160],
            plek=Fout(pad.name, None, f"gebied {nummer} ({naam or 'zonder naam'})", ""),
        )
        redenen = list(_bezwaren(omtrek))
        fouten += [Fout(pad.name, None, omtrek.plek.kolom, reden) for reden in redenen]
        if not redenen:
            yield omtrek


def _bezwaren(omtrek: Omtrek) -> Iterator[str]:
    if not omtrek.code or not omtrek.naam:
        yield "statcode of statnaam ontbreekt"
    if omtrek.soort not in {Gebiedsoort.GEMEENTE, Gebiedsoort.WIJK, Gebiedsoort.BUURT}:
        yield "rubriek is geen gemeente, wijk of buurt"
    if omtrek.vorm.get("type") not in {"Polygon", "MultiPolygon"}:
        yield "de omtrek is geen Polygon of MultiPolygon"
        return
    try:
        punten = [punt for ring in ringen(omtrek.vorm) for punt in ring]
    except (TypeError, ValueError, IndexError, KeyError):
        yield "de coördinaten zijn onleesbaar"
        return
    if not punten or any(
        abs(lengte) > GRENS_LENGTE or abs(breedte) > GRENS_BREEDTE for lengte, breedte in punten
    ):
        yield "de coördinaten zijn geen lengte en breedte (WGS84)"


def ringen(vorm: dict[str, Any]) -> Iterator[list[tuple[float, float]]]:
    """Yield the rings of a (multi)polygon as longitudes and latitudes, holes included."""
    coordinaten = vorm["coordinates"]
    for veelhoek in [coordinaten] if vorm["type"] == "Polygon" else coordinaten:
        for ring in veelhoek:
            yield [(float(punt[0]), float(punt[1])) for punt in ring]
