"""Of one common word not all who have something like it are weighed: who is told by more than that is never lost."""

import random
from itertools import pairwise
from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars import zoeken
from inburgeraars.models import Inburgeraar, Registergegevens
from inburgeraars.zoeken import lees_term, zoek
from kern.identiteit import als
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from vinden.personen import Lijstkeuze

LETTERS = "aimn"
"""So few that most names are like most others."""
MENSEN, TERMEN, ALLEN = 150, 120, 10_000
WEGEN = 4
RUIM = 12
"""So many that with as many found nobody is taken for misspelled, as of a thousand."""
ZIN = "Meer dan 4 mensen hebben een naam die hierop kan lijken"


@pytest.fixture(autouse=True)
def _weinig(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zoeken, "WEGEN", WEGEN)


def _vind(wie: Gebruiker, term: str, hoogstens: int = 50) -> tuple[list[str], bool]:
    """Return the names found by somebody, best first, and whether it says that not all were weighed."""
    vers = Gebruiker.objects.get(pk=wie.pk)
    with transaction.atomic(), als(vers):
        gevonden = zoek(vers, lees_term(term), hoogstens=hoogstens, straten=False)
        return [p.naam for p in gevonden.rijen], bool(gevonden.te_veel)


def _sleutels(term: str, hoogstens: int, wegen: int) -> list[int | None]:
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.zoek(%s, %s, NULL, %s)", [term, hoogstens, wegen])
        return [sleutel for (sleutel,) in cursor.fetchall()]


def _aminas(team: Team, aantal: int) -> list[Inburgeraar]:
    """Return people who are all named Amina, in the order of their names; the last is Amina Zuur."""
    namen = [f"{chr(ord('b') + n)}".upper() * 2 for n in range(aantal - 1)] + ["Zuur"]
    # The last by name is recorded first, so that the order of the table is another one.
    return [maak_persoon(team.wijk, voornamen="Amina", geslachtsnaam=naam) for naam in reversed(namen)][::-1]


@pytest.mark.parametrize(
    ("aantal", "te_veel"), [(0, False), (1, False), (WEGEN, False), (WEGEN + 1, True), (WEGEN + 9, True)]
)
@pytest.mark.parametrize("term", ["amnia", "mina"])
def test_more_than_are_weighed_is_told(team: Team, aantal: int, term: str, *, te_veel: bool) -> None:
    namen = [p.naam for p in _aminas(team, aantal)] if aantal else []
    gevonden, zegt = _vind(team.coordinator, term)
    assert (gevonden[:WEGEN], zegt) == (namen[:WEGEN], te_veel)
    # Whoever is out of sight is not weighed, nor told of.
    assert _vind(team.elders, term) == ([], False)


def test_as_it_was_typed_is_found_whole_however_many_there_are(team: Team) -> None:
    namen = [p.naam for p in _aminas(team, WEGEN + 9)]
    assert _vind(team.coordinator, "amina") == (namen, False)
    assert _vind(team.coordinator, "ami") == (namen, False)


def test_a_name_that_only_begins_alike_takes_nobodys_place(team: Team) -> None:
    for letter in "BCDEFGH":
        maak_persoon(team.wijk, voornamen="Omar", geslachtsnaam=letter * 2)
    maak_persoon(team.wijk, voornamen="Umar", geslachtsnaam="Zuur")
    assert _vind(team.coordinator, "oumar")[0][0] == "Umar Zuur"


def test_which_are_weighed_does_not_follow_the_order_of_the_table(team: Team) -> None:
    mensen = _aminas(team, WEGEN + 9)
    eerst = _vind(team.coordinator, "amnia")
    for persoon in mensen[:WEGEN]:
        Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="06 1")
    assert _vind(team.coordinator, "amnia") == eerst


def test_who_is_told_by_more_than_the_common_name_is_never_lost(team: Team) -> None:
    laatste = _aminas(team, WEGEN + 9)[-1]
    Inburgeraar.objects.filter(pk=laatste.pk).update(telefoon="06 12 34 56 78")
    Registergegevens.objects.filter(inburgeraar=laatste).update(geboortejaar=1961)
    assert laatste.naam not in _vind(team.coordinator, "amnia")[0]
    for term in (
        "amnia zuur",
        "zuut amnia",
        "amnia 1961",
        "mina mei 1961",
        "amnia 06 12 34 56 78",
        "amina zuur",
    ):
        assert _vind(team.coordinator, term, hoogstens=2) == ([laatste.naam], False), term


def test_of_two_words_or_as_it_was_typed_the_same_are_found_as_without_a_bound(team: Team) -> None:
    termen = _stad(team)
    vers = Gebruiker.objects.get(pk=team.teamleider.pk)
    geraakt = 0
    with transaction.atomic(), als(vers):
        for een, twee in zip(termen, [*termen[1:], termen[0]], strict=True):
            assert _sleutels(f"{een} {twee}", 20, RUIM) == _sleutels(f"{een} {twee}", 20, ALLEN)
            alle, wat = _sleutels(een, ALLEN, ALLEN), _sleutels(een, ALLEN, RUIM)
            typed = _begint(een)
            assert wat[: len(typed)] == alle[: len(typed)]
            assert set(wat[: len(typed)]) == typed
            # The others stand in the order in which they stand without a bound.
            assert [s for s in wat if s in alle] == [s for s in alle if s in wat]
            geraakt += None in wat
    assert 10 < geraakt < TERMEN - 10


def test_mutation_a_bound_on_two_words_loses_somebody(team: Team) -> None:
    termen = _stad(team)
    _met("CASE WHEN cardinality(lang) = 1 THEN wegen ELSE 2000000000 END", "wegen")
    vers = Gebruiker.objects.get(pk=team.teamleider.pk)
    with transaction.atomic(), als(vers):
        paren = [f"{een} {twee}" for een, twee in pairwise(termen)]
        assert any(_sleutels(paar, 20, WEGEN) != _sleutels(paar, 20, ALLEN) for paar in paren)


def test_each_word_compared_once_finds_whom_each_name_compared_finds(team: Team) -> None:
    _stad(team)
    rng = random.Random(5)  # noqa: S311  the same words each time
    namen = [naam.split() for naam in Inburgeraar.objects.values_list("zoeknaam", flat=True)]
    vers = Gebruiker.objects.get(pk=team.teamleider.pk)
    gevonden = 0
    with transaction.atomic(), als(vers):
        for een, twee in ([_met_fout(rng, woord) for woord in naam] for naam in namen if len(naam) == 2):
            wie = _sleutels(f"{een} {twee}", ALLEN, ALLEN)
            # From ten on that were found otherwise, nobody is taken for misspelled.
            if len(wie) < 10:
                lijken = _lijken(een, twee)
                assert lijken <= set(wie)
                gevonden += len(lijken)
    assert gevonden > 100


def _stad(team: Team) -> list[str]:
    """Fill a wijk with names that are alike, and return words to look for."""
    rng = random.Random(4)  # noqa: S311  the same words each time
    for _keer in range(MENSEN):
        maak_persoon(team.wijk, voornamen=_woord(rng), geslachtsnaam=_woord(rng))
    return [_woord(rng) for _keer in range(TERMEN)]


def _woord(rng: random.Random) -> str:
    return "".join(rng.choices(LETTERS, k=rng.randint(3, 7)))


def _met_fout(rng: random.Random, woord: str) -> str:
    plek = rng.randrange(len(woord))
    return woord[:plek] + rng.choice(LETTERS) + woord[plek + rng.randint(0, 1) :]


def _begint(woord: str) -> set[int | None]:
    rijen = Inburgeraar.objects.values_list("pk", "zoeknaam")
    return {pk for pk, naam in rijen if f" {woord}" in f" {naam}"}


def _lijken(*woorden: str) -> set[int | None]:
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT id FROM inburgeraars_inburgeraar WHERE rls.lijkt_naam(%s, zoeknaam)", [list(woorden)]
        )
        return {sleutel for (sleutel,) in cursor.fetchall()}


def _met(wat: str, anders: str) -> None:
    """Change a piece of the search."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_get_functiondef('rls.zoek'::regproc)")
        (bron,) = cursor.fetchone()
        assert bron.count(wat) == 1
        cursor.execute(bron.replace(wat, anders))


# ---- on the pages -----------------------------------------------------------------------------------------------


def _paginas(team: Team, persoon: Inburgeraar) -> list[tuple[Gebruiker, str, dict[str, str]]]:
    """Return who opens which page with a misspelled name, by GET."""
    return [
        (team.coordinator, reverse("trajecten:zoeken"), {"zoek": "amnia"}),
        (team.coordinator, reverse("trajecten:huisbezoek_kies"), {"zoek": "amnia"}),
        (team.coordinator, reverse("trajecten:personen"), {"zoek": "amnia"}),
        (team.teamleider, reverse("trajecten:samenvoegen_zoek", args=[persoon.pk]), {"q": "amnia"}),
    ]


@pytest.mark.parametrize(("aantal", "hoort"), [(WEGEN, False), (WEGEN + 1, True)])
def test_every_page_that_searches_says_the_same_sentence(team: Team, aantal: int, *, hoort: bool) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Zeynep", geslachtsnaam="Zorlu")
    _aminas(team, aantal)
    for wie, adres, data in _paginas(team, persoon):
        tekst = als_klant(wie).get(adres, data).text
        assert "Amina" in tekst, adres
        assert (ZIN in tekst) is hoort, adres
    coordinator = als_klant(team.coordinator)
    tekst = coordinator.post(reverse("trajecten:persoon_lijkt_op"), {"voornamen": "Amnia"}).text
    assert (ZIN in tekst) is hoort
    maak_huisbezoek(persoon, team.coordinator)
    data = {"doe": "zoek", "erbij_zoek": "amnia", "sleutel": str(uuid4())}
    tekst = coordinator.post(reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]), data).text
    assert (ZIN in tekst) is hoort


def test_while_adding_a_year_of_birth_finds_who_is_late_in_the_alphabet(team: Team) -> None:
    laatste = _aminas(team, WEGEN + 9)[-1]
    Registergegevens.objects.filter(inburgeraar=laatste).update(geboortejaar=1961)
    coordinator, adres = als_klant(team.coordinator), reverse("trajecten:persoon_lijkt_op")
    for naam in ("Amnia", "Amina"):
        assert laatste.naam not in coordinator.post(adres, {"voornamen": naam}).text
        tekst = coordinator.post(adres, {"voornamen": naam, "geboren": "1961"}).text
        assert laatste.naam in tekst
        assert ZIN not in tekst


def test_a_filter_beside_the_name_finds_who_is_late_in_the_alphabet(team: Team) -> None:
    laatste = _aminas(team, WEGEN + 9)[-1]
    Inburgeraar.objects.filter(pk=laatste.pk).update(wijk=team.andere_wijk)
    leider = als_klant(team.teamleider)
    assert laatste.naam not in leider.get(Lijstkeuze(zoek="amnia").adres).text
    tekst = leider.get(Lijstkeuze(zoek="amnia", wijk=team.andere_wijk).adres).text
    assert laatste.naam in tekst
    assert ZIN not in tekst


def test_as_many_statements_whether_or_not_the_bound_is_met(team: Team) -> None:
    persoon = maak_persoon(team.wijk, voornamen="Zeynep", geslachtsnaam="Zorlu")
    _aminas(team, WEGEN)
    clients = [(als_klant(wie), adres, data) for wie, adres, data in _paginas(team, persoon)]
    onder = [tel(client, adres, data) for client, adres, data in clients]
    maak_persoon(team.wijk, voornamen="Amina", geslachtsnaam="Yy")
    assert [tel(client, adres, data) for client, adres, data in clients] == onder
