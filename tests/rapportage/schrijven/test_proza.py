"""Texts of blocks: whatever an editor sends is cleaned, and plain text and HTML are each other's way back."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rapportage.redactie.proza import (
    ELEMENTEN,
    als_alineas,
    schoon,
    uit_alineas,
    voor_editor,
    zinnen_van,
)
from rapportage.redactie.vergelijk import verschil

ELEMENT = re.compile(r"<(/?)([a-z0-9]+)([^>]*)>")


@pytest.mark.parametrize(
    ("ruw", "net"),
    [
        ("<div>Een<br><br>twee<br>drie</div>", "<p>Een</p><p>twee<br>drie</p>"),
        (
            "<h1>Kop</h1><b>vet</b> en <i>schuin</i>",
            "<h3>Kop</h3><p><strong>vet</strong> en <em>schuin</em></p>",
        ),
        ("<p style='x' class=y onclick=z>Een</p>", "<p>Een</p>"),
        ("<script>x()</script><style>y</style><p>Een</p>", "<p>Een</p>"),
        ("<a href='javascript:x()'>link</a>", "<p>link</p>"),
        ("<figure data-trix-attachment='{}'><img src=x></figure>", ""),
        ("<ul><li>a<ul><li>b</li></ul></li></ul>", "<ul><li>a</li></ul><ul><li>b</li></ul>"),
        ("<div>&nbsp;<br>&nbsp;</div>", ""),
        ("<p>1 &lt; 2 &amp; 3</p>", "<p>1 &lt; 2 &amp; 3</p>"),
        ("<div><strong>a<br><br>b</strong></div>", "<p><strong>a</strong></p><p>b</p>"),
        ("", ""),
    ],
)
def test_what_an_editor_sends_becomes_blocks(ruw: str, net: str) -> None:
    assert schoon(ruw) == net


@pytest.mark.parametrize(
    "tekst",
    [
        "Een **vet** woord en een *schuin* woord.",
        "### Kop\n\nAlinea\nmet een regel.\n\n- een\n- twee\n\n1. een\n2. twee\n\n> Citaat",
        "{{cijfer:gevonden:Kemp-Kitskensberg/Heide}} mensen & 3 < 4",
        "2 * 3 * 4",
    ],
)
def test_plain_text_comes_back_as_it_was_typed(tekst: str) -> None:
    assert als_alineas(uit_alineas(tekst)) == tekst


_RUW = st.text(alphabet="ab <>/&;*-#.1\n\"'={}\xa0") | st.lists(
    st.sampled_from(
        ["<div>", "</div>", "<ul>", "<li>", "</li>", "</ul>", "<b>", "</b>", "<br>", "<h1>", "</h1>", "a", " ", "<p>",
         "</p>", "<blockquote>", "</blockquote>", "<i>", "</i>", "&lt;", "<script>", "<img src=x onerror=y>"]
    )
).map("".join)  # fmt: skip


@given(_RUW)
def test_nothing_but_our_elements_without_attributes_comes_out(ruw: str) -> None:
    net = schoon(ruw)
    assert schoon(net) == net
    for _dicht, element, rest in ELEMENT.findall(net):
        assert element in ELEMENTEN
        assert rest == ""
    assert "<script" not in net
    # What the editor gets is the same text.
    assert schoon(voor_editor(net)) == net


@given(_RUW)
def test_plain_text_is_always_clean(ruw: str) -> None:
    net = uit_alineas(ruw)
    assert schoon(net) == net


def test_sentences_are_found_in_blocks_and_items() -> None:
    tekst = "<h3>Kop</h3><p>Een. Twee {{cijfer:a}}. En 3,5 meer.</p><ul><li>Vier</li></ul>"
    assert zinnen_van(tekst) == ["Kop", "Een.", "Twee {{cijfer:a}}.", "En 3,5 meer.", "Vier"]


def test_difference_names_what_went_and_came() -> None:
    assert [(s.soort, s.tekst) for s in verschil("<p>a b c</p>", "<p>a x c d</p>")] == [
        ("gelijk", "a"),
        ("weg", "b"),
        ("erbij", "x"),
        ("gelijk", "c"),
        ("erbij", "d"),
    ]
