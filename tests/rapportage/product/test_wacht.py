"""What waits on the pages where owners begin: late, to read, to approve, due soon; and nothing for who owns nothing."""

import datetime as dt

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.product.overzicht import overzicht
from rapportage.product.wacht import wacht_op
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.product import (
    begin,
    bied_aan,
    geef_recht,
    laad_onderdelen,
    lees,
    maak_goedgekeurd,
    schrijf_alles,
)
from tests.fabrieken.wijken import maak_wijk
from tests.klok import Zetklok

pytestmark = pytest.mark.django_db

VAN = dt.date(2024, 1, 1)


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Zetklok:
    klok = Zetklok(monkeypatch)
    klok.zet(dt.datetime(2025, 3, 15, 12, tzinfo=dt.UTC))
    return klok


def _wie(rol: Rol) -> Gebruiker:
    return maak_gebruiker(rol, van=VAN)


def _zinnen(wie: Gebruiker) -> list[tuple[str, str]]:
    return [(wacht.waar, wacht.zin) for wacht in wacht_op(wie)]


def test_an_installation_without_parts_has_nothing_that_waits(klok: Zetklok) -> None:
    assert _zinnen(_wie(Rol.TEAMLEIDER)) == []


def test_each_owner_is_told_of_its_own_parts(klok: Zetklok) -> None:
    laad_onderdelen()
    assert _zinnen(_wie(Rol.TRAJECTCOORDINATOR)) == [
        (
            "Wacht op jou",
            "4 onderdelen van de productbeschrijving moeten binnen een maand klaar zijn, het eerst op 31 maart",
        )
    ]
    leider = _zinnen(_wie(Rol.TEAMLEIDER))
    assert leider[0] == ("Te laat", "2 onderdelen van de productbeschrijving zijn te laat")
    assert _zinnen(_wie(Rol.WIJKCOORDINATOR)) == []
    assert _zinnen(_wie(Rol.CONSULENT)) == []


def test_late_names_the_longest_with_its_days(klok: Zetklok) -> None:
    laad_onderdelen()
    klok.zet(dt.datetime(2025, 4, 30, 12, tzinfo=dt.UTC))
    (laat,) = wacht_op(_wie(Rol.TRAJECTCOORDINATOR))
    assert laat.zin == "4 onderdelen van de productbeschrijving zijn te laat"
    assert "30 dagen te laat" in laat.waarom


def test_the_reader_and_who_may_approve_are_told(klok: Zetklok) -> None:
    coord, project, leider = _wie(Rol.TRAJECTCOORDINATOR), _wie(Rol.PROJECTLEIDER), _wie(Rol.TEAMLEIDER)
    tekst = begin(3, coord)
    schrijf_alles(tekst, coord)
    bied_aan(tekst, lezer=project, door=coord)
    zin = ("Wacht op jou", "De tekst over Werkmethoden trajectcoördinatoren wacht op jou als tweede lezer")
    assert zin in _zinnen(project)
    assert zin not in _zinnen(leider)
    lees(tekst, project)
    assert (
        "Wacht op jou",
        "De tekst over Werkmethoden trajectcoördinatoren is gelezen, en wacht op jouw goedkeuring",
    ) in _zinnen(leider)


def test_a_partner_is_told_of_the_part_of_its_redactierecht(klok: Zetklok) -> None:
    partner = _wie(Rol.PARTNER)
    assert _zinnen(partner) == []
    geef_recht(3, partner, _wie(Rol.BELEIDSMEDEWERKER))
    assert [waar for waar, _zin in _zinnen(Gebruiker.objects.get(pk=partner.pk))] == ["Wacht op jou"]


def test_what_was_approved_waits_no_longer(klok: Zetklok) -> None:
    coord, project, leider = _wie(Rol.TRAJECTCOORDINATOR), _wie(Rol.PROJECTLEIDER), _wie(Rol.TEAMLEIDER)
    for nummer in (3, 4, 5):
        maak_goedgekeurd(nummer, schrijver=coord, lezer=project, keurder=leider)
    assert _zinnen(coord) == [
        ("Wacht op jou", "1 onderdeel van de productbeschrijving moet uiterlijk 31 maart klaar zijn")
    ]


def test_the_welzijnsorganisatie_is_told_of_what_was_begun_and_what_it_reads(klok: Zetklok) -> None:
    coord, partner, leider = _wie(Rol.TRAJECTCOORDINATOR), _wie(Rol.PARTNER), _wie(Rol.TEAMLEIDER)
    geef_recht(3, partner, _wie(Rol.BELEIDSMEDEWERKER))
    tekst, vier = begin(3, coord), begin(4, coord)
    naam = "De tekst over Werkmethoden trajectcoördinatoren"
    assert _zinnen(partner)[0] == ("Wacht op jou", f"{naam} wordt geschreven, en jij kunt meeschrijven")
    assert not [zin for _waar, zin in _zinnen(leider) if "meeschrijven" in zin]
    for een in (tekst, vier):
        schrijf_alles(een, coord)
    bied_aan(tekst, lezer=partner, door=coord)
    assert _zinnen(partner)[0] == ("Wacht op jou", f"{naam} wacht op jou als tweede lezer")


def test_what_is_soon_leaves_out_what_is_late_and_says_so(klok: Zetklok) -> None:
    """On 1 December 2026 part 10 is late and due in October, and part 3 is late and due on the 31st too."""
    klok.zet(dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC))
    beleid, coord, project, leider = (
        _wie(rol)
        for rol in (Rol.BELEIDSMEDEWERKER, Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    )
    for nummer in (4, 5):
        maak_goedgekeurd(nummer, schrijver=coord, lezer=project, keurder=leider)
    straks = "2 andere onderdelen van de productbeschrijving moeten binnen een maand klaar zijn, het eerst op 31 december"
    assert ("Wacht op jou", straks) in _zinnen(beleid)
    alles = overzicht(beleid)
    laat = max(s.te_laat.dagen_te_laat for rij in alles.rijen if (s := rij.schema).te_laat)
    assert alles.tellingen == [
        (8, f"te laat, het langst {laat} dagen"),
        (0, "op tijd, in bewerking"),
        (2, "klaar binnen een maand, nog niet begonnen"),
        (0, "actueel"),
    ]


def test_each_part_is_in_one_count_and_its_row_says_which(klok: Zetklok) -> None:
    """On 1 December 2026 part 4 is written and part 5 is due, 6 has been approved for that day, the others are late."""
    klok.zet(dt.datetime(2026, 12, 1, 12, tzinfo=dt.UTC))
    beleid, coord, project, leider = (
        _wie(rol)
        for rol in (Rol.BELEIDSMEDEWERKER, Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    )
    for nummer in (4, 5):
        maak_goedgekeurd(nummer, schrijver=coord, lezer=project, keurder=leider)

    def standen() -> tuple[list[int], list[str]]:
        alles = overzicht(beleid)
        aantallen = [aantal for aantal, _naam in alles.tellingen]
        assert sum(aantallen) == len(alles.rijen) == 10
        return aantallen, [rij.stand.tekst for rij in alles.rijen if rij.onderdeel.nummer in (4, 5)]

    assert standen() == ([8, 0, 2, 0], ["binnen een maand", "binnen een maand"])
    vier = begin(4, coord)
    assert standen() == ([8, 1, 1, 0], ["wordt geschreven", "binnen een maand"])
    schrijf_alles(vier, coord)
    bied_aan(vier, lezer=project, door=coord)
    assert standen() == ([8, 1, 1, 0], ["bij de tweede lezer", "binnen een maand"])
    maak_goedgekeurd(5, schrijver=coord, lezer=project, keurder=leider)
    assert standen() == ([8, 1, 0, 1], ["bij de tweede lezer", "actueel"])


def test_what_is_due_later_is_counted_apart(klok: Zetklok) -> None:
    klok.zet(dt.datetime(2025, 1, 10, 12, tzinfo=dt.UTC))
    laad_onderdelen()
    alles = overzicht(_wie(Rol.BELEIDSMEDEWERKER))
    later = [rij for rij in alles.rijen if rij.stand.tekst == "nog niet begonnen"]
    assert alles.tellingen[-1] == (len(later), "later klaar, nog niet begonnen")
    assert later
    assert sum(aantal for aantal, _naam in alles.tellingen) == len(alles.rijen) == 10


@pytest.mark.parametrize(
    "rol",
    [
        Rol.TRAJECTCOORDINATOR,
        Rol.TEAMLEIDER,
        Rol.BELEIDSMEDEWERKER,
        Rol.PROJECTLEIDER,
        Rol.WIJKCOORDINATOR,
        Rol.PARTNER,
    ],
)
def test_it_stands_on_the_page_where_an_owner_begins(rol: Rol) -> None:
    laad_onderdelen()
    maak_persoon(maak_wijk("Donderberg"))
    wie, klant = maak_gebruiker(rol), Client()
    if rol == Rol.PARTNER:
        geef_recht(3, wie)
    klant.force_login(wie)
    tekst = " ".join(klant.get("/", follow=True).text.split())
    assert (
        "van de productbeschrijving zijn te laat" in tekst or "van de productbeschrijving is te laat" in tekst
    )


def test_a_partner_without_a_redactierecht_starts_where_it_did() -> None:
    wie, klant = maak_gebruiker(Rol.PARTNER), Client()
    klant.force_login(wie)
    assert klant.get("/")["Location"] == "/wijken/"
    geef_recht(3, wie)
    assert klant.get("/")["Location"] == "/rapportages/productbeschrijving/"
