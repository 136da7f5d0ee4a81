"""The rules for the words of a page find what they are for, and leave the rest."""

import pytest
from django.http import HttpResponse

from tests.levend_jaar.teksten import Lezer, Tekst, mis_in, teksten


def _mis(tekst: str, soort: str = "li", klassen: str = "") -> list[str]:
    return list(mis_in(Tekst(soort, frozenset(klassen.split()), tekst)))


@pytest.mark.parametrize(
    ("tekst", "wat"),
    [
        ("1 mensen", "‘1 mensen’: een enkelvoud"),
        ("Er zijn 1 trajecten geopend.", "‘1 trajecten’: een enkelvoud"),
        ("12 gesprek", "‘12 gesprek’: een meervoud"),
        ("Vraag je beheerder.", "‘beheerder’: functioneel beheerder"),
        ("Het laatste contact was in mei.", "‘laatste contact’: laatste gesprek"),
        ("Gesproken met None", "‘None’: een lege waarde"),
        ("Bezoek van {naam}", "‘{’: een plek die niet is ingevuld"),
        ("Bezoek van %(naam)s", "‘%(’: een plek die niet is ingevuld"),
        ("This field is required.", "‘This field’: Engels"),
        ("Ewa  Kowalska", "‘a  K’: twee spaties"),
        ("Ewa woont hier .", "‘r .’: een spatie voor een leesteken"),
    ],
)
def test_what_is_wrong_is_found(tekst: str, wat: str) -> None:
    assert _mis(tekst) == [wat]


@pytest.mark.parametrize(
    "tekst",
    [
        "1 persoon",
        "21 mensen",
        "11 mei, 1 week",
        "per 30 dagen",
        "€ 1.1 mensen",
        "Bel de functioneel beheerder.",
        "Nog geen contact.",
        "dezelfde persoon",
    ],
)
def test_what_is_right_is_left(tekst: str) -> None:
    assert _mis(tekst) == []


@pytest.mark.parametrize(
    ("soort", "klassen", "tekst", "mis"),
    [
        ("p", "", "Je kunt deze persoon nu niet claimen", ["een zin zonder punt"]),
        (
            "div",
            "utrecht-form-field-description",
            "Je kunt dit later nog veranderen hoor",
            ["een zin zonder punt"],
        ),
        ("p", "", "Je kunt deze persoon nu niet claimen.", []),
        ("p", "gedempt", "Volgen sinds 12 mei bij Gilde Opleidingen", []),
        ("p", "", "Donderberg · Volgen · Anna Dorps · 3 weken", []),
        ("li", "", "Je kunt deze persoon nu niet claimen", []),
    ],
)
def test_a_sentence_ends_with_a_full_stop(soort: str, klassen: str, tekst: str, mis: list[str]) -> None:
    assert _mis(tekst, soort, klassen) == mis


def test_a_page_is_read_as_it_is_shown() -> None:
    pagina = """
      <title>Titel</title><script>var a = "geen  tekst"</script>
      <div class="kaart"><p class="gedempt">Eén
        zin <b>vet</b>.</p><input placeholder="Zoek  iemand"><svg><title>weg</title></svg></div>
      <ul><li>een<ul><li>twee</li></ul>drie</li></ul>
    """
    assert [(t.soort, t.tekst) for t in teksten(pagina)] == [
        ("title", "Titel"),
        ("p", "Eén zin vet."),
        ("li", "een"),
        ("li", "twee"),
        ("li", "drie"),
        ("attribuut", "Zoek  iemand"),
    ]
    assert next(t for t in teksten(pagina) if t.soort == "p").klassen == {"gedempt"}


def test_fields_of_a_letter_are_no_gap_where_its_text_is_written() -> None:
    lezer, pagina = Lezer(), HttpResponse("<p>Beste {naam}, dit is een brief over uw les.</p>")
    lezer.lees("bea", "trajecten:brieftekst_nieuw", pagina)
    assert lezer.mis == {}
    lezer.lees("bea", "trajecten:brief", pagina)
    assert len(lezer.mis) == 1
