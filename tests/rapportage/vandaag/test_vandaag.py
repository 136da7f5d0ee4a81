"""The start page of who reads figures: what waits for whom, what figures miss, and that nobody opens a person there."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.urls import reverse
from django.utils.timezone import localtime

from besluiten.models import Besluit
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.identiteit import als
from kern.klok import DAG, nu, vandaag
from kern.opdracht import Stand
from rapportage.cijfers.ontbreekt import Gat, ontbreekt
from rapportage.models import Weekstand
from rapportage.permissions import LEZERS, WERKGROEP
from rapportage.schrijven.models import Hoofdstuktekst, Rapportpublicatie
from rapportage.schrijven.services.publiceren import publish_rapport
from rapportage.schrijven.services.stappen import send_back
from rapportage.schrijven.teksten import Boek
from rapportage.services.weekstand import WEEK, fill_weekstanden
from rapportage.vandaag.klaar import klaarkaart
from rapportage.vandaag.paneel import vandaag_van
from tests.dagwerk.caseload.test_caseload import in_caseload
from tests.dagwerk.klaar.test_klaar import een_week_ouder
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.schrijven import lees, maak_tekst, maak_vaste_uitgave, schrijf, stel_vast
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team

pytestmark = pytest.mark.django_db

PAGINA = reverse("rapportage:vandaag")


def besluit(eigenaar: Gebruiker, over: int, woorden: str = "Folders vertalen") -> Besluit:
    """Make a besluit that is due in some days."""
    return Besluit.objects.create(
        datum=vandaag() - 30 * DAG,
        onderwerp="proces",
        besluit=woorden,
        eigenaar=eigenaar,
        uiterlijk=vandaag() + over * DAG,
        toegevoegd_door=eigenaar,
        gewijzigd_door=eigenaar,
    )


def zinnen(wie: Gebruiker) -> list[str]:
    """Return the sentences as they read."""
    return [zin.voluit.strip("()") for zin in vandaag_van(wie).zinnen]


@pytest.mark.parametrize("rol", sorted(WERKGROEP))
def test_it_is_where_they_begin(rol: Rol) -> None:
    wie = maak_gebruiker(rol)
    klant = als_klant(wie)
    assert klant.get("/")["Location"] == PAGINA
    antwoord = klant.get(PAGINA)
    assert "Niets vraagt nu jouw aandacht." in antwoord.text
    assert "Er is nog geen rapport." in antwoord.text
    assert "Alles wat de werkgroep heeft besloten, is gedaan." in antwoord.text


def test_late_besluiten_are_told_to_who_keeps_them_and_to_their_owner() -> None:
    lotte, gerda, tjeu = (
        maak_gebruiker(rol) for rol in (Rol.BELEIDSMEDEWERKER, Rol.WIJKCOORDINATOR, Rol.WIJKCOORDINATOR)
    )
    besluit(gerda, -3)
    besluit(lotte, -1)
    assert zinnen(lotte) == ["2 besluiten zijn te laat"]
    assert zinnen(gerda) == ["1 besluit van jou is te laat"]
    assert zinnen(tjeu) == []
    assert "Folders vertalen" in vandaag_van(gerda).zinnen[0].waarom


def test_what_is_due_in_two_weeks_is_told_to_its_owner_alone() -> None:
    lotte, gerda = maak_gebruiker(Rol.BELEIDSMEDEWERKER), maak_gebruiker(Rol.WIJKCOORDINATOR)
    besluit(gerda, 0)
    besluit(gerda, 14)
    besluit(gerda, 15)
    assert zinnen(gerda) == ["2 besluiten van jou moeten binnen twee weken gedaan zijn"]
    assert zinnen(lotte) == []


def test_a_report_that_failed_is_told_to_who_asks_for_them() -> None:
    maak_uitgave(Stand.MISLUKT)
    assert zinnen(maak_gebruiker(Rol.BELEIDSMEDEWERKER)) == ["Jaarrapportage 2025 is niet gelukt"]
    assert zinnen(maak_gebruiker(Rol.AFDELINGSHOOFD)) == []


def test_a_publication_that_failed_is_told_to_who_publishes() -> None:
    lotte = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    tekst = maak_tekst(lotte, uitgave=maak_vaste_uitgave())
    schrijf(tekst, "<p>Een</p>")
    stel_vast(lees(tekst))
    publish_rapport(rapport_id=tekst.pk, door=lotte)
    assert zinnen(lotte) == []
    Rapportpublicatie.objects.update(stand=Stand.MISLUKT, fout="Te groot.")
    assert zinnen(lotte) == ["Jaarrapportage 2025, uitgave 1 is niet gepubliceerd"]
    assert zinnen(maak_gebruiker(Rol.AFDELINGSHOOFD)) == []
    send_back(rapport_id=tekst.pk, reden="Te lang.", door=lotte)
    assert not [zin for zin in zinnen(lotte) if "niet gepubliceerd" in zin]


def test_a_text_waits_for_who_is_next() -> None:
    lotte, wim, frans = (
        maak_gebruiker(rol) for rol in (Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD)
    )
    tekst = maak_tekst(lotte, uitgave=maak_vaste_uitgave())
    naam = "De tekst van Jaarrapportage 2025"
    assert [c.daad for c in vandaag_van(lotte).concepten] == ["Verder schrijven"]
    assert zinnen(lotte) == zinnen(wim) == []
    # What says something of itself waits for a writer; a chapter that begins empty may stay so.
    gemaakt = [h.deel.sleutel for h in Boek(tekst).hoofdstukken if not h.is_leeg]
    assert 1 < len(gemaakt) < len(Boek(tekst).hoofdstukken)
    for deel in gemaakt:
        assert zinnen(wim) == []
        schrijf(tekst, "<p>Een</p>", deel=deel)
    assert zinnen(lotte) == []
    assert zinnen(wim) == zinnen(frans) == [f"{naam} wacht op een tweede lezer"]
    Hoofdstuktekst.objects.filter(deel=gemaakt[0]).update(inleiding="<p>{{cijfer:gevonden}}</p>")
    assert zinnen(wim) == []
    schrijf(tekst, "<p>Twee</p>", deel=gemaakt[0])
    lees(tekst, wim)
    assert zinnen(lotte) == zinnen(wim) == []
    assert zinnen(frans) == [f"{naam} is gelezen, en wacht op jou"]
    stel_vast(tekst, frans)
    assert zinnen(lotte) == [f"{naam} is vastgesteld, en kan worden gepubliceerd"]
    assert zinnen(frans) == []
    for rol in (Rol.ADVISEUR, Rol.WIJKCOORDINATOR):
        assert vandaag_van(maak_gebruiker(rol)).concepten == []
    antwoord = als_klant(lotte).get(PAGINA)
    assert antwoord.text.count(f'href="{reverse("rapportage:publiceren", args=[tekst.pk])}"') == 3


def test_what_a_besluit_says_is_never_read_as_markup() -> None:
    lotte = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    besluit(lotte, -1, "<b>vet</b> {} %s")
    assert "&lt;b&gt;vet&lt;/b&gt; {} %s" in als_klant(lotte).get(PAGINA).text


def test_gaps_are_counted_per_wijk_on_monday_and_kept(team: Team) -> None:
    in_caseload(team)
    in_caseload(team)
    een_week_ouder()
    een_week_ouder()
    assert fill_weekstanden() >= 1
    assert fill_weekstanden() == 0
    stand = Weekstand.objects.get(maandag=vandaag() - vandaag().weekday() * DAG)
    assert stand.tellingen[team.wijk.naam]["open"] == 2
    maandag = ontbreekt(None, stand.maandag, stand.bekend_op)
    for gat in Gat:
        met = sum(gat in wat for wat in maandag.gaten.values())
        assert stand.tellingen[team.wijk.naam][gat.value] == met
    assert localtime(stand.bekend_op).time() == dt.time(6)


def test_a_monday_that_was_kept_does_not_change(team: Team) -> None:
    in_caseload(team)
    een_week_ouder()
    fill_weekstanden()
    voor = list(Weekstand.objects.values_list("maandag", "tellingen"))
    in_caseload(team)
    een_week_ouder()
    fill_weekstanden()
    assert list(Weekstand.objects.values_list("maandag", "tellingen")) == voor


def test_the_card_sets_this_monday_beside_the_one_before() -> None:
    maandag = vandaag() - vandaag().weekday() * DAG
    for dag, n in ((maandag - WEEK, 5), (maandag, 3)):
        tellingen = {"Donderberg": {"open": 9, "pijler": n, "bezoek": 1}, "Kemp": {"open": 2, "bron": 2}}
        if dag < maandag:
            tellingen["Veld"] = {"open": 1, "bron": 1}
        Weekstand.objects.create(maandag=dag, bekend_op=nu(), tellingen=tellingen)
    kaart = klaarkaart()
    assert kaart is not None
    assert [(w.naam, w.nu, w.toen) for w in kaart.wijken] == [
        ("Donderberg", 4, 6),
        ("Kemp", 2, 2),
        ("Veld", 0, 1),
    ]
    assert (kaart.samen.nu, kaart.samen.toen) == (6, 9)
    for rol in WERKGROEP:
        tekst = als_klant(maak_gebruiker(rol)).get(PAGINA).text
        assert ("Klaar voor" in tekst) is (rol in LEZERS)
        assert ("Vorige week: 9." in tekst) is (rol in LEZERS)


def test_without_the_monday_before_nothing_is_compared() -> None:
    maandag = vandaag() - vandaag().weekday() * DAG
    Weekstand.objects.create(maandag=maandag, bekend_op=nu(), tellingen={"Kemp": {"open": 2, "bron": 1}})
    tekst = als_klant(maak_gebruiker(Rol.BELEIDSMEDEWERKER)).get(PAGINA).text
    assert "1 keer" in tekst
    assert "Vorige week" not in tekst


def test_each_sees_the_editions_it_reads() -> None:
    maak_uitgave()
    lezer = als_klant(maak_gebruiker(Rol.PROJECTLEIDER)).get(PAGINA).text
    adviseur = als_klant(maak_gebruiker(Rol.ADVISEUR)).get(PAGINA).text
    assert "Jaarrapportage 2025" in lezer
    assert "Jaarrapportage 2025" not in adviseur


def test_it_takes_as_many_statements_for_many_as_for_one() -> None:
    lotte = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    klant = als_klant(lotte)
    besluit(lotte, -1)
    maak_uitgave()
    maak_uitgave(Stand.MISLUKT)
    een = tel(klant, PAGINA)
    for n in range(8):
        besluit(maak_gebruiker(Rol.WIJKCOORDINATOR), n - 4)
        maak_uitgave()
        maak_uitgave(Stand.MISLUKT)
    assert tel(klant, PAGINA) == een


@pytest.mark.parametrize("rol", sorted(WERKGROEP))
def test_none_of_them_reads_a_person(rol: Rol, team: Team) -> None:
    persoon = in_caseload(team)
    wie = maak_gebruiker(rol)
    with transaction.atomic(), als(wie), connection.cursor() as cursor:
        cursor.execute("SELECT current_user, has_table_privilege('inburgeraars_inburgeraar', 'SELECT')")
        assert cursor.fetchone() == ("cijfers", False)
    assert als_klant(wie).get(reverse("trajecten:dossier", args=[persoon.pk])).status_code in {403, 404}
