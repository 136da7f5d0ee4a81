"""The component tags, their templates, and the style sheets and files they rest on."""

import hashlib
import inspect
import re
from html.parser import HTMLParser
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from django.conf import settings
from django.core.paginator import Paginator
from django.template import Context, Template
from django.template.loader import render_to_string
from django.test import RequestFactory

from kern.galerij import galerij_context
from kern.iconen import ICONEN
from kern.templatetags import _getekend

ROOT = Path(settings.BASE_DIR)
STATIC = ROOT / "static"
COMPONENTEN = ROOT / "templates" / "components"
# Parts of the page itself, included by base.html and by other components; not called with options.
DELEN = {
    "kop",
    "kop_vel",
    "stijlen",
    "scripts",
    "merk",
    "meldingen",
    "conceptstand",
    "foutenlijst",
}

# Drawn in Python, without a template.
GETEKEND = set(_getekend.register.tags) - {"icoon"}


def teken(bron: str, **context: Any) -> str:
    return Template(bron).render(Context(context))


class Lezer(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def waarden(self, attribuut: str) -> list[str]:
        return [attrs[attribuut] or "" for _, attrs in self.tags if attribuut in attrs]


@pytest.fixture(scope="module")
def galerij() -> str:
    kop = SimpleNamespace(
        ondertitel="Alle pilotwijken · functioneel beheerder",
        menu=[SimpleNamespace(naam="Beheer", url="/beheer/", actief=True)],
        gebruiker=SimpleNamespace(naam="Bea Heer", initialen="BH"),
        rollen=[SimpleNamespace(waarde=str(n), naam=f"rol {n}", actief=n == 1) for n in (1, 2)],
        wissel_url="/wissel/",
        account_url="/account/",
        afmelden_url="/afmelden/",
        sessieduur=1800,
        zoek=SimpleNamespace(url="/zoek/", naam="q", tekst="Zoek persoon of plek"),
    )
    melding = SimpleNamespace(tags="success", extra_tags="", __str__=lambda _self: "Opgeslagen")
    context = galerij_context() | {"kop": kop, "csrf_token": "teken", "messages": [melding]}
    return render_to_string("componenten.html", context)


@pytest.mark.parametrize(
    "bron",
    [
        '{% knop "Opslaan" soort="rood" %}',
        '{% knop "Opslaan" maat="reuze" %}',
        '{% knop "Opslaan" op="horloge" %}',
        '{% knop "Opslaan" type="reset" %}',
        '{% icoon "bestaat-niet" %}',
        '{% badge "x" soort="paars" %}',
        '{% status "x" soort="paars" %}',
        '{% banner soort="paars" %}x{% endbanner %}',
        '{% kaart "x" niveau="1" %}x{% endkaart %}',
        '{% kaart "x" soort="rond" %}x{% endkaart %}',
        '{% rij "x" soort="paars" %}{% endrij %}',
        '{% feiten soort="taart" %}{% endfeiten %}',
        '{% tabel "x" telefoon="weg" %}{% endtabel %}',
        '{% nodigrij "x" stand="misschien" %}{% endnodigrij %}',
        '{% voortgang "x" 1 2 soort="negatief" %}',
        '{% kruimels "Begin" "/" %}',
    ],
)
def test_component_unknown_variant_raises(bron: str) -> None:
    with pytest.raises(ValueError, match=r"choose from|is not in|in turn"):
        teken(bron)


def test_stappen_unknown_stand_raises() -> None:
    with pytest.raises(ValueError, match="stappen: stand='half'"):
        teken("{% stappen rij %}", rij=[SimpleNamespace(naam="Taxeren", stand="half", noot="")])


def test_knop_unknown_option_raises() -> None:
    with pytest.raises(TypeError, match="'onclick' does not exist"):
        teken('{% knop "x" onclick="alert(1)" %}')


def test_knop_link_carries_words_for_screen_reader_and_attributes() -> None:
    html = teken('{% knop "Plannen" href="/p/" maat="klein" verborgen="voor Piotr K." hx_get="/x/" %}')

    assert html == (
        '<a class="utrecht-button-link utrecht-button-link--secondary-action knop--klein" href="/p/" '
        'hx-get="/x/"><span>Plannen<span class="verborgen"> voor Piotr K.</span></span></a>'
    )


def test_knop_outside_its_form_names_it() -> None:
    html = teken('{% knop "Opslaan" soort="gevuld" formulier="bezoek" naam="actie" waarde="op" %}')

    assert html == (
        '<button class="utrecht-button utrecht-button--primary-action" type="submit" name="actie" value="op" '
        'form="bezoek"><span>Opslaan</span></button>'
    )


def test_component_text_is_escaped_and_content_is_not_twice() -> None:
    html = teken(
        "{% kaart naam noot=naam %}{% rijen kop=naam %}{% rij naam regel=naam %}"
        "{% knop naam verborgen=naam %}{% endrij %}{% endrijen %}{% endkaart %}",
        naam="<b>Ő & co</b>",
    )

    assert "<b>" not in html
    assert html.count("&lt;b&gt;Ő &amp; co&lt;/b&gt;") == 7
    assert "&amp;lt;" not in html


GEMEEN = """"><script>alert('x')</script>&"""


@pytest.mark.parametrize(
    "bron",
    [
        "{% knop x href=x verborgen=x dialoog=x bezig=x hx_get=x %}",
        "{% knop x naam=x waarde=x formulier=x %}",
        "{% badge x %}",
        "{% status x %}",
        "{% rij x href=x regel=x tijd=x naast=x %}{{ x }}{% endrij %}",
    ],
)
def test_component_drawn_in_python_escapes_all_it_is_given(bron: str) -> None:
    html = teken(bron, x=GEMEEN)

    keren = len(re.findall(r"\bx\b", bron))
    assert html.count("&quot;&gt;&lt;script&gt;alert(&#x27;x&#x27;)&lt;/script&gt;&amp;") == keren
    assert "<script" not in html
    assert "&amp;quot;" not in html


def test_rij_shows_what_it_is_given_and_nothing_else() -> None:
    assert teken('{% rij "Piotr K." %} {% endrij %}') == (
        '<li class="rij"><div class="rij__tekst"><p class="rij__naam">Piotr K.</p></div></li>'
    )
    vol = '{% rij "Piotr K." href="/p/" regel="te laat" soort="aandacht" tijd="10:00" naast="taal" breed=True %}x{% endrij %}'
    assert teken(vol) == (
        '<li class="rij rij--breed"><span class="rij__tijd">10:00</span><div class="rij__tekst">'
        '<p class="rij__naam"><a href="/p/">Piotr K.</a> <span class="rij__naast">·&nbsp;taal</span></p>'
        '<p class="rij__regel"><span class="status status--aandacht"><span>te laat</span></span></p></div>'
        '<div class="rij__actie">x</div></li>'
    )


def test_badge_has_its_icon_before_the_words() -> None:
    assert teken('{% badge "nieuw" soort="info" icoon="check" %}') == (
        '<span class="badge badge--info"><svg class="icoon" width="20" height="20" aria-hidden="true">'
        '<use href="/static/icons/sprite.svg#check"></use></svg><span>nieuw</span></span>'
    )


def test_paginering_keeps_the_query_and_counts() -> None:
    pagina = Paginator(range(236), 50).page(2)
    request = RequestFactory().get("/", {"stap": "taxeren", "pagina": "2", "q": "a&b"})

    html = teken('{% paginering pagina naam="mensen" %}', pagina=pagina, request=request)

    assert "51 tot en met 100 van 236 mensen" in html
    assert "pagina 2 van 5" in html
    assert 'href="?stap=taxeren&amp;pagina=1&amp;q=a%26b"' in html
    assert 'href="?stap=taxeren&amp;pagina=3&amp;q=a%26b"' in html


def test_paginering_leads_to_the_part_of_the_page_where_the_list_stands() -> None:
    pagina = Paginator(range(60), 20).page(2)
    request = RequestFactory().get("/", {"versie": "3"})

    html = teken(
        '{% paginering pagina naam="mensen" parameter="deel" anker="lijst" %}', pagina=pagina, request=request
    )

    assert 'href="?versie=3&amp;deel=1#lijst"' in html
    assert 'href="?versie=3&amp;deel=3#lijst"' in html


def test_paginering_writes_thousands_with_a_dot() -> None:
    html = teken('{% paginering pagina naam="mensen" %}', pagina=Paginator(range(60_001), 50).page(1001))

    assert "50.001 tot en met 50.050 van 60.001 mensen" in html
    assert "pagina 1.001 van 1.201" in html


def test_paginering_one_page_has_no_links() -> None:
    html = teken('{% paginering pagina naam="mensen" %}', pagina=Paginator(range(3), 50).page(1))

    assert "3 mensen" in html
    assert "<a" not in html


def test_stappen_say_which_is_now_in_words() -> None:
    rij = [
        SimpleNamespace(naam="Taxeren", stand="klaar", noot="3 sep tot 21 okt"),
        SimpleNamespace(naam="Vormgeven", stand="nu", noot="nu 5 weken"),
        SimpleNamespace(naam="Plaatsen", stand="straks", noot=""),
    ]

    html = teken("{% stappen rij %}", rij=rij)

    assert html.count('aria-current="step"') == 1
    assert "Stap 2 van 3: Vormgeven" in html
    assert "klaar:" in html


def test_tabs_more_than_four_show_three_and_more_on_a_phone() -> None:
    items = [SimpleNamespace(naam=f"t{n}", url=f"/{n}/", actief=n == 0) for n in range(6)]

    html = teken('{% tabs items label="Dossier" %}', items=items)

    assert html.count('class="alleen-scherm"') == 3
    assert len(re.findall(r">\s*t5\s*<", html)) == 2
    assert html.count('aria-current="page"') == 1


def test_gallery_shows_every_component(galerij: str) -> None:
    bron = (ROOT / "templates" / "componenten.html").read_text()
    namen = {pad.stem for pad in COMPONENTEN.glob("*.html")} - DELEN - {"kop_terug"} | GETEKEND

    assert {naam for naam in namen if not re.search(rf"{{% {naam}\b", bron)} == set()
    assert galerij.count("<h1>") == 1


def test_gallery_has_unique_ids_and_labels_that_lead_somewhere(galerij: str) -> None:
    lezer = Lezer(galerij)
    ids = lezer.waarden("id")

    assert sorted(ids) == sorted(set(ids))
    for attribuut in ("for", "aria-labelledby", "aria-describedby", "data-dialoog", "form"):
        verwezen = {doel for waarde in lezer.waarden(attribuut) for doel in waarde.split()}
        assert verwezen - set(ids) == set(), attribuut


def test_gallery_has_nothing_that_the_csp_forbids(galerij: str) -> None:
    lezer = Lezer(galerij)

    assert lezer.waarden("style") == []
    assert [
        tag for tag, attrs in lezer.tags if tag == "style" or (tag == "script" and "src" not in attrs)
    ] == []
    assert [naam for _, attrs in lezer.tags for naam in attrs if naam.startswith("on")] == []


def test_every_template_has_no_inline_style_or_script() -> None:
    for pad in (ROOT / "templates").rglob("*.html"):
        bron = pad.read_text()
        assert not re.search(r"<style|\sstyle=|<script(?![^>]*\ssrc=)|\son\w+=", bron), pad


def test_every_component_lists_its_options() -> None:
    for pad in COMPONENTEN.glob("*.html"):
        assert "{% comment %}" in pad.read_text(), pad


def test_every_component_without_a_template_lists_its_options() -> None:
    assert {"knop", "badge", "status", "rij"} == GETEKEND
    for naam in GETEKEND:
        teken = getattr(_getekend, naam)
        opties = inspect.signature(teken).parameters.keys() - {"attrs"}
        assert {optie for optie in opties if f"{optie}: " not in teken.__doc__} == set(), naam


def test_sprite_holds_the_icons_of_the_list() -> None:
    sprite = (STATIC / "icons" / "sprite.svg").read_text()

    assert set(re.findall(r'<symbol id="([\w-]+)"', sprite)) == ICONEN


@pytest.mark.parametrize(("map_", "soort"), [("css", "css"), ("js", "js")])
def test_every_style_sheet_and_script_is_linked_from_a_template(map_: str, soort: str) -> None:
    bron = "".join(pad.read_text() for pad in (ROOT / "templates").rglob("*.html"))
    gelinkt = set(re.findall(rf"""static ['"]({map_}/[^'"]+\.{soort})['"]""", bron))

    assert gelinkt == {str(pad.relative_to(STATIC)) for pad in (STATIC / map_).rglob(f"*.{soort}")}


def test_style_sheets_use_known_tokens_and_existing_files() -> None:
    bladen = {pad: pad.read_text() for pad in (STATIC / "css").rglob("*.css")}
    bekend = {naam for css in bladen.values() for naam in re.findall(r"(--[\w-]+):", css)}

    for pad, css in bladen.items():
        assert set(re.findall(r"var\((--[\w-]+)", css)) - bekend == set(), pad
        for url in re.findall(r'url\("([^"]+)"\)', css):
            assert (pad.parent / url).resolve().is_file(), (pad, url)


def test_vendored_files_have_the_sum_that_the_readme_says() -> None:
    regels = (STATIC / "vendor" / "README.md").read_text().splitlines()
    sommen = [
        (cellen[1].strip(), cellen[5].strip()) for regel in regels if len(cellen := regel.split("|")) > 5
    ]
    bestanden = [(naam, som) for naam, som in sommen if re.fullmatch(r"[0-9a-f]{64}", som)]

    gegeven = {
        f"{map_}/{pad.name}"
        for map_ in ("vendor", "fonts")
        for pad in (STATIC / map_).iterdir()
        if pad.suffix in {".js", ".woff2"}
    }
    assert gegeven <= {naam for naam, _som in bestanden}
    for naam, som in bestanden:
        pad = STATIC / naam if (STATIC / naam).exists() else STATIC.parent / naam
        assert hashlib.sha256(pad.read_bytes()).hexdigest() == som, naam


def lees_kleuren() -> dict[str, dict[str, str]]:
    css = (STATIC / "css" / "tokens.css").read_text()
    licht, donker = css.split("prefers-color-scheme: dark")
    kleur = re.compile(r"--(?:basis-color|inb|basis)-([\w-]+): (#[0-9a-f]{6});")
    gewoon = dict(kleur.findall(licht))
    return {"licht": gewoon, "donker": gewoon | dict(kleur.findall(donker))}


def contrast(een: str, twee: str) -> float:
    def licht(kleur: str) -> float:
        delen = [int(kleur[plek : plek + 2], 16) / 255 for plek in (1, 3, 5)]
        rood, groen, blauw = (d / 12.92 if d <= 0.04045 else ((d + 0.055) / 1.055) ** 2.4 for d in delen)
        return 0.2126 * rood + 0.7152 * groen + 0.0722 * blauw

    hoog, laag = sorted((licht(een), licht(twee)), reverse=True)
    return (hoog + 0.05) / (laag + 0.05)


@pytest.mark.parametrize("schema", ["licht", "donker"])
@pytest.mark.parametrize(
    ("voor", "achter", "minimum"),
    [
        ("default-color-document", "default-bg-subtle", 15.0),
        ("default-color-document", "default-bg-document", 14.0),
        ("default-color-subtle", "default-bg-document", 7.0),
        ("default-color-subtle", "default-bg-subtle", 7.0),
        ("default-color-subtle", "default-bg-default", 6.8),
        ("default-border-default", "default-bg-subtle", 4.2),
        ("action-1-color-default", "default-bg-subtle", 7.0),
        ("action-1-color-default", "action-1-bg-hover", 7.0),
        ("action-1-border-default", "default-bg-document", 5.0),
        ("action-1-inverse-color-default", "action-1-inverse-bg-default", 7.0),
        ("action-1-inverse-color-default", "action-1-inverse-bg-hover", 7.0),
        ("selected-color-default", "selected-bg-default", 7.0),
        ("warning-color-default", "warning-bg-default", 7.0),
        ("warning-border-default", "warning-bg-default", 4.2),
        ("negative-color-default", "negative-bg-default", 7.0),
        ("negative-inverse-color-default", "negative-inverse-bg-default", 7.0),
        ("positive-color-default", "positive-bg-default", 6.5),
        ("info-color-default", "info-bg-default", 7.0),
        ("accent-1-inverse-color-subtle", "accent-1-inverse-bg-default", 9.0),
        ("accent-1-inverse-color-subtle", "accent-1-inverse-bg-hover", 7.0),
        ("focus-outline-color", "default-bg-subtle", 13.0),
        ("focus-inverse-outline-color", "accent-1-inverse-bg-default", 10.0),
    ],
)
def test_tokens_have_contrast(schema: str, voor: str, achter: str, minimum: float) -> None:
    kleuren = lees_kleuren()[schema]

    assert contrast(kleuren[voor], kleuren[achter]) >= minimum


@pytest.mark.parametrize("schema", ["licht", "donker"])
@pytest.mark.parametrize("trede", [1, 2, 3, 4, 6, 7, 8, 9, 11, 12, 13, 14])
def test_ink_on_a_trede_has_contrast(schema: str, trede: int) -> None:
    kleuren = lees_kleuren()[schema]

    assert contrast(kleuren[f"trede-{trede}"], kleuren[f"trede-inkt-{trede}"]) >= 4.5
