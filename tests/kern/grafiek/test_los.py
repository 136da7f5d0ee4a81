"""A chart that stands alone: everything in one file, its sentence with it, and in pixels the same drawing."""

import io
import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from django.utils.html import format_html
from django.utils.safestring import SafeString
from PIL import Image

from kern.grafiek.kleuren import DONKER, LICHT, LIJNEN
from kern.grafiek.legenda import legenda, streepje, vakje
from kern.grafiek.los import NS, Losse, Rijbeeld, los, los_uit_rijen
from kern.grafiek.maandbalken import Maandrij, maandbalken
from kern.grafiek.png import SCHAAL, als_png
from kern.grafiek.staven import Staaf, staven
from kern.grafiek.verloopje import verloopje
from kern.opmaak import Druk
from tests.kern.grafiek.lezen import lees, woorden
from tests.kern.grafiek.voorbeelden import Voorbeeld, voorbeelden

ALLEEN = [v for v in voorbeelden() if len(v.beelden) == 1]
STAVEN = staven("Noord heeft de meeste", [Staaf(naam="Noord", delen=[30]), Staaf(naam="<Zuid>", delen=[4])])
MERKEN = {
    "svg",
    "title",
    "desc",
    "rect",
    "g",
    "line",
    "polyline",
    "polygon",
    "path",
    "circle",
    "text",
    "tspan",
}
VAN_BUITEN = re.compile(r"href|url\(|style|class=|@import|<image|<script|<use|<foreignObject")


def wortel(tekening: Losse) -> ET.Element:
    return ET.fromstring(tekening.svg.encode())  # noqa: S314  our own text


@pytest.mark.parametrize("voorbeeld", ALLEEN, ids=[v.kop for v in ALLEEN])
def test_each_kind_stands_alone_with_its_words(voorbeeld: Voorbeeld) -> None:
    (beeld,) = voorbeeld.beelden
    tekening = los(beeld, toelichting="Wat is geteld", voet="Gemeente Roermond")
    blad = wortel(tekening)
    assert (blad.tag, blad[0].text, blad[1].text) == (f"{{{NS}}}svg", tekening.alt, "Wat is geteld")
    zin = lees(beeld).findtext(f"{{{NS}}}title") or ""
    assert tekening.alt.rstrip(".") == zin.rstrip(".")
    assert {deel.tag.removeprefix(f"{{{NS}}}") for deel in blad.iter()} <= MERKEN
    assert not VAN_BUITEN.search(tekening.svg)
    geschreven = ["".join(t.itertext()) for t in blad.iter(f"{{{NS}}}text")]
    assert geschreven == [*woorden(beeld), "Gemeente Roermond"]


def test_legend_is_drawn_in_it_as_words_and_swatches() -> None:
    regels = [(vakje(DONKER), "BPI"), (vakje(LIJNEN), "eruit"), (streepje(), "op schema")]
    tekening = los(format_html("{}{}", legenda(regels), STAVEN), legenda=[(LICHT, "wijknetwerk")])
    blad = wortel(tekening)
    geschreven = ["".join(t.itertext()) for t in blad.iter(f"{{{NS}}}text")]
    assert geschreven[:4] == ["wijknetwerk", "BPI", "eruit", "op schema"]
    assert LICHT.kleur in tekening.svg
    assert tekening.hoogte > los(STAVEN).hoogte


def test_long_legend_goes_on_on_the_next_line_and_stays_within() -> None:
    regels = [(LICHT, f"een tamelijk lang woord {n}") for n in range(6)]
    tekening = los(STAVEN, legenda=regels)
    y = {t.attrib["y"] for t in wortel(tekening).findall(f"{{{NS}}}text")}
    assert len(y) == 3
    assert tekening.breedte == los(STAVEN).breedte


def test_foot_is_broken_within_the_width() -> None:
    tekening = los(STAVEN, voet="Gemeente Roermond " * 12)
    assert len(wortel(tekening).findall(f"{{{NS}}}text")) == 3
    assert tekening.breedte == los(STAVEN).breedte


def test_small_charts_of_a_table_stand_below_each_other_with_their_heads() -> None:
    rijen = [Maandrij(titel=f"{naam}: van 1 naar 3", waarden=[1, 2, 3]) for naam in ("Volgen", "Plaatsen")]
    beelden = [
        Rijbeeld(naam=rij.titel.partition(":")[0], grafiek=beeld)
        for rij, beeld in zip(rijen, maandbalken(rijen), strict=True)
    ]
    tekening = los_uit_rijen("Volgen groeit", beelden)
    assert tekening.alt == "Volgen groeit. Volgen: van 1 naar 3. Plaatsen: van 1 naar 3."
    geschreven = ["".join(t.itertext()) for t in wortel(tekening).iter(f"{{{NS}}}text")]
    assert [w for w in geschreven if w in {"Volgen", "Plaatsen"}] == ["Volgen", "Plaatsen"]


@pytest.mark.parametrize("beeld", [verloopje([1, 2]), SafeString("<p>niets</p>")])
def test_what_says_nothing_by_itself_is_no_chart(beeld: SafeString) -> None:
    with pytest.raises(ValueError, match="in a sentence"):
        los(beeld)


def test_png_is_the_same_drawing_twice_as_large_with_its_sentence() -> None:
    tekening = los(STAVEN)
    (inhoud,) = als_png([tekening])
    with Image.open(io.BytesIO(inhoud)) as beeld:
        assert beeld.size == (SCHAAL * tekening.breedte, SCHAAL * tekening.hoogte)
        assert beeld.info["Description"] == tekening.alt
        kleuren = {kleur for _n, kleur in beeld.convert("RGB").getcolors(1 << 20) or []}
    assert {(255, 255, 255), tuple(bytes.fromhex(DONKER.kleur[1:]))} <= kleuren


def test_pngs_of_many_are_those_of_each_and_the_same_each_time() -> None:
    alle = [los(v.beelden[0], voet="Gemeente Roermond") for v in ALLEEN[:4]]
    samen = als_png(alle)
    assert samen == als_png(alle)
    assert samen == [png for tekening in alle for png in als_png([tekening])]
    assert als_png([]) == []


@pytest.fixture
def gevraagd(monkeypatch: pytest.MonkeyPatch) -> dict[str, bool]:
    """Return what the layout asks for, and whether it got it."""
    uit: dict[str, bool] = {}
    echt = Druk.fetch

    def fetch(self: Druk, url: str, headers: object = None) -> object:
        uit[url] = False
        antwoord = echt(self, url, headers)
        uit[url] = True
        return antwoord

    monkeypatch.setattr(Druk, "fetch", fetch)
    return uit


def test_png_needs_our_own_letters_and_nothing_else(gevraagd: dict[str, bool]) -> None:
    als_png([los(STAVEN)])
    assert {url.partition(":")[0] for url in gevraagd} == {"druk"}
    assert all(gevraagd.values())


@pytest.mark.parametrize("adres", ["http://localhost:1/a.png", "file:///etc/hostname"])
def test_drawing_that_asks_for_something_from_outside_does_not_get_it(
    adres: str, gevraagd: dict[str, bool]
) -> None:
    tekening = los(STAVEN)
    vreemd = tekening.svg.replace("</svg>", f'<image href="{adres}" width="9" height="9"/></svg>')
    als_png([replace(tekening, svg=vreemd)])
    assert gevraagd[adres] is False
