"""Finding people: what a term means, and who is found by whom."""

import pytest
from django.db import transaction

from gebruikers.models import Gebruiker
from inburgeraars.datums import Geboortedatum
from inburgeraars.models import Adres, EigenOpgave, Inburgeraar, Registergegevens, Toegang
from inburgeraars.zoeken import Zoekterm, lees_term, zoek_personen
from kern.identiteit import als
from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.team import Team

NAMEN = (
    ("Fatma", "", "Yılmaz"),
    ("Şükrü", "", "Özdemir"),
    ("Latifa", "ait", "Hammou"),
    ("Maria", "van der", "Berg"),
    ("Jean-Pierre", "", "N'Diaye"),
    ("Abdullahi", "", "Mohamud"),
)


def zoek(gebruiker: Gebruiker, term: str) -> list[str]:
    """Return the first names found by somebody, in order, as the request of that user finds them."""
    vers = Gebruiker.objects.get(pk=gebruiker.pk)
    with transaction.atomic(), als(vers):
        return [p.voornamen for p in zoek_personen(vers, term)]


@pytest.fixture
def mensen(team: Team) -> dict[str, Inburgeraar]:
    """Return people of the wijk by first name, and one of the other wijk."""
    mensen = {
        voor: maak_persoon(team.wijk, voornamen=voor, voorvoegsel=tussen, geslachtsnaam=achter)
        for voor, tussen, achter in NAMEN
    }
    return mensen | {"Fadime": maak_persoon(team.andere_wijk, voornamen="Fadime", geslachtsnaam="Yıldız")}


@pytest.mark.parametrize(
    ("tekst", "term"),
    [
        ("Yılmaz, Fatma", Zoekterm(namen=("yilmaz", "fatma"))),
        ("6043 ce", Zoekterm(postcode="6043CE")),
        ("6043CE 12 b", Zoekterm(postcode="6043CE", huisnummer="12", toevoeging="b")),
        ("fatma 6043CE 12", Zoekterm(namen=("fatma",), postcode="6043CE", huisnummer="12")),
        ("14-10-1979", Zoekterm(geboren=Geboortedatum(1979, 10, 14))),
        ("14 oktober 1979", Zoekterm(geboren=Geboortedatum(1979, 10, 14))),
        ("Mei 1944", Zoekterm(geboren=Geboortedatum(1944, 5))),
        ("1961 el amrani", Zoekterm(namen=("el", "amrani"), geboren=Geboortedatum(1961))),
        ("31-02-1979", Zoekterm(namen=("31", "02", "1979"))),
        ("06 12 34 56 78", Zoekterm(telefoon="0612345678")),
        ("fatma +31 (0)6-12345678", Zoekterm(namen=("fatma",), telefoon="+31612345678")),
        ("siriushof 12 b", Zoekterm(namen=("siriushof", "12", "b"))),
        ("  ", Zoekterm()),
    ],
)
def test_term_is_taken_apart(tekst: str, term: Zoekterm) -> None:
    gelezen = lees_term(tekst)
    assert gelezen == term
    assert "fatma" not in repr(gelezen)


@pytest.mark.parametrize(
    ("term", "namen"),
    [
        ("fatma", ["Fatma"]),
        ("YILMAZ", ["Fatma"]),
        ("Yılmaz fatma", ["Fatma"]),
        ("fat yil", ["Fatma"]),
        ("sukru", ["Şükrü"]),
        ("ozdem", ["Şükrü"]),
        ("yilmaz fatna", ["Fatma"]),  # another letter
        ("yilamz fatam", ["Fatma"]),  # in both words
        ("fa yilamz", ["Fatma"]),  # a beginning too short to compare
        ("abdulahi mohamuod", ["Abdullahi"]),
        ("fatmma", ["Fatma"]),  # one too many
        ("ftma", ["Fatma"]),  # one too few
        ("fatam", ["Fatma"]),  # two swapped
        ("yilamz", ["Fatma"]),
        ("zilmay fatma", ["Fatma"]),  # two swapped, far apart
        ("abtulahi mohamud", ["Abdullahi"]),
        ("abdulahi mohamoud", ["Abdullahi"]),
        ("aptullahi", ["Abdullahi"]),
        ("hammou latifa", ["Latifa"]),
        ("van der berg", ["Maria"]),
        ("ndiaye", ["Jean-Pierre"]),
        ("pierre", ["Jean-Pierre"]),
        ("ilma", ["Fatma"]),  # a part
        ("ammou", ["Latifa", "Abdullahi"]),
        ("jilmaz", ["Fatma"]),  # as it sounds
        ("hamu", ["Latifa", "Abdullahi"]),  # a beginning by its sound goes before a part
        ("mohamoed", ["Abdullahi"]),
        ("muh", []),
        ("yilmaz latifa", []),
        ("fatma yildiz", []),
        ("f", []),
        ("%", []),
        ("xq", []),
        ("", []),
    ],
)
def test_name_is_found(team: Team, mensen: dict[str, Inburgeraar], term: str, namen: list[str]) -> None:
    assert zoek(team.coordinator, term) == namen


def test_search_stays_within_sight(team: Team, mensen: dict[str, Inburgeraar]) -> None:
    assert zoek(team.coordinator, "fa") == ["Fatma"]
    assert zoek(team.elders, "fa") == ["Fadime"]
    assert zoek(team.teamleider, "fa") == ["Fadime", "Fatma"]
    assert zoek(team.consulent, "fa") == ["Fadime", "Fatma"]
    Toegang.objects.create(inburgeraar=mensen["Fadime"], gebruiker=team.coordinator, grond="vervanging")
    assert zoek(team.coordinator, "fa") == ["Fadime", "Fatma"]


def test_merged_person_is_not_found(team: Team, mensen: dict[str, Inburgeraar]) -> None:
    Inburgeraar.objects.filter(pk=mensen["Fatma"].pk).update(samengevoegd_met=mensen["Maria"])
    assert zoek(team.coordinator, "fatma") == []
    assert zoek(team.coordinator, "1980").count("Fatma") == 0


def test_postcode_and_birth_are_found_by_who_sees_the_register(
    team: Team, mensen: dict[str, Inburgeraar]
) -> None:
    Adres.objects.filter(inburgeraar=mensen["Fatma"]).update(postcode="6043CE", huisnummer="12")
    Adres.objects.filter(inburgeraar=mensen["Maria"]).update(
        postcode="6043CE", huisnummer="14", toevoeging="B"
    )
    Adres.objects.filter(inburgeraar=mensen["Fadime"]).update(postcode="6043CE", huisnummer="12")
    Registergegevens.objects.filter(inburgeraar=mensen["Maria"]).update(
        geboortejaar=1979, geboortemaand=10, geboortedag=14
    )
    Registergegevens.objects.filter(inburgeraar=mensen["Latifa"]).update(
        geboortejaar=1979, geboortemaand=None, geboortedag=None
    )
    gevonden = {
        "6043 CE": ["Maria", "Fatma"],
        "6043ce 12": ["Fatma"],
        "6043CE 14b": ["Maria"],
        "maria 6043CE": ["Maria"],
        "latifa 6043CE": [],
        "1979": ["Maria", "Latifa"],
        "oktober 1979": ["Maria", "Latifa"],
        "14-10-1979": ["Maria", "Latifa"],
        "15-10-1979": ["Latifa"],
        "hammou 1979": ["Latifa"],
    }
    assert {term: zoek(team.coordinator, term) for term in gevonden} == gevonden
    assert zoek(team.consulent, "6043CE 12") == ["Fadime", "Fatma"]


def test_no_more_people_are_given_than_asked(team: Team) -> None:
    for n in range(4):
        maak_persoon(team.wijk, voornamen=f"Amina {n}", geslachtsnaam="Zaid")
    with transaction.atomic(), als(team.coordinator):
        assert len(zoek_personen(team.coordinator, "amina", hoogstens=3)) == 3
        assert len(zoek_personen(team.coordinator, "1980", hoogstens=3)) == 3


def test_whole_names_come_first(team: Team) -> None:
    for voor, achter in (("Kalil", "Aaa"), ("Alisha", "Bbb"), ("Ali", "Zzz"), ("Aly", "Ccc")):
        maak_persoon(team.wijk, voornamen=voor, geslachtsnaam=achter)
    assert zoek(team.coordinator, "ali") == ["Ali", "Alisha", "Kalil"]


@pytest.mark.parametrize(
    ("term", "namen"),
    [
        ("mohamed", ["Mohamed", "Mohammed"]),
        ("mohammed", ["Mohammed", "Mohamed"]),
        ("joessef", ["Youssef"]),
        ("yusef", ["Youssef"]),
        ("butaib", ["Youssef"]),
        ("wijers", ["Wyers"]),
    ],
)
def test_name_is_found_by_how_it_sounds(team: Team, term: str, namen: list[str]) -> None:
    for voor, achter in (("Mohamed", "A"), ("Mohammed", "B"), ("Youssef", "Boutaib"), ("Wyers", "C")):
        maak_persoon(team.wijk, voornamen=voor, geslachtsnaam=achter)
    assert zoek(team.coordinator, term) == namen


def test_telephone_finds_who_has_it(team: Team) -> None:
    maak_persoon(team.wijk, voornamen="Fatma", telefoon="06-12 34 56 78")
    maak_persoon(team.andere_wijk, voornamen="Elders", telefoon="06-12 34 56 78")
    for term in ("0612345678", "+31 6 1234 5678", "fatma 06 12 34 56 78"):
        assert zoek(team.coordinator, term) == ["Fatma"], term
    assert zoek(team.coordinator, "latifa 06 12 34 56 78") == []
    assert zoek(team.coordinator, "06 12 34 56 79") == []


def test_street_finds_who_lives_there(team: Team) -> None:
    for naam, straat, nummer, bij, wijk in (
        ("Fatma", "Dr. Poelsstraat", "12", "", team.wijk),
        ("Ali", "Dr. Poelsstraat", "12", "B", team.wijk),
        ("Ria", "Dr. Poelsstraat", "120", "", team.wijk),
        ("Elders", "Dr. Poelsstraat", "12", "", team.andere_wijk),
        ("Poels", "Siriushof", "1", "", team.wijk),
    ):
        persoon = maak_persoon(wijk, voornamen=naam, geslachtsnaam="X")
        Adres.objects.filter(inburgeraar=persoon).update(straat=straat, huisnummer=nummer, toevoeging=bij)
    assert zoek(team.coordinator, "dr poelsstraat") == ["Fatma", "Ali", "Ria"]
    assert zoek(team.coordinator, "Poelsstraat 12") == ["Fatma", "Ali"]
    assert zoek(team.coordinator, "poelsstraat 12 b") == ["Ali"]
    # A name goes before a street that holds it.
    assert zoek(team.coordinator, "poels") == ["Poels", "Fatma", "Ali", "Ria"]
    assert zoek(team.coordinator, "poe") == ["Poels"]
    Adres.objects.filter(straat="Dr. Poelsstraat").update(tot=vandaag())
    assert zoek(team.coordinator, "poelsstraat") == []


def test_a_date_of_birth_beside_a_name_finds_whom_it_finds_alone(team: Team) -> None:
    bekend = [(None, None), (5, None), (5, 2), (5, 3), (6, None), (6, 2)]
    for letter, (maand, dag) in zip("bcdefg", bekend, strict=True):
        datum = {"geboortejaar": 1961, "geboortemaand": maand, "geboortedag": dag}
        in_register = maak_persoon(team.wijk, voornamen=f"Amina {letter}", geslachtsnaam="Zuur")
        Registergegevens.objects.filter(inburgeraar=in_register).update(**datum)
        zelf_verteld = maak_persoon(team.wijk, voornamen=f"Amina {letter * 2}", geslachtsnaam="Zuur")
        EigenOpgave.objects.create(inburgeraar=zelf_verteld, **datum)
    for term, aantal in (("1961", 12), ("mei 1961", 8), ("2-5-1961", 6), ("2-6-1961", 6), ("1962", 0)):
        gevonden = zoek(team.coordinator, f"amina {term}")
        assert gevonden == zoek(team.coordinator, term), term
        assert len(gevonden) == aantal, term
        assert zoek(team.elders, f"amina {term}") == []
