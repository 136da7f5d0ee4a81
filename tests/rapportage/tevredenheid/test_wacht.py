"""What of tevredenheid waits on the pages where people begin: a round to plan, cards to give."""

import datetime as dt
from http import HTTPStatus

import pytest
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import DAG, vandaag
from logboek.enums import Handeling
from logboek.models import Logregel
from rapportage.tevredenheid.codes import code_van
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort
from rapportage.tevredenheid.models import Mijlpaal, Uitnodiging
from rapportage.tevredenheid.services.onderzoeken import Onderzoekgegevens, keep_rounds, plan_onderzoek
from rapportage.tevredenheid.wacht import wacht_op
from rapportage.wacht import wacht_op as alles_wat_wacht
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.tevredenheid import maak_gestarten, maak_onderzoek, maak_vragenlijst
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.klok import Zetklok

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def _zinnen(wie: Gebruiker) -> list[tuple[str, str]]:
    return [(wacht.waar, wacht.zin) for wacht in wacht_op(wie)]


def _op(klok: Zetklok, jaar: int, maand: int, dag: int) -> None:
    klok.zet(dt.datetime(jaar, maand, dag, 12, tzinfo=dt.UTC))


def test_year_without_a_round_is_told_from_a_month_before_and_is_late_after(
    beleid: Gebruiker, klok: Zetklok
) -> None:
    assert _zinnen(beleid) == [], "without a questionnaire there is nothing to plan"
    maak_vragenlijst()
    zin = "Het jaarlijkse onderzoek van 2026 is nog niet gepland"
    _op(klok, 2026, 9, 30)
    assert _zinnen(beleid) == []
    _op(klok, 2026, 10, 1)
    assert _zinnen(beleid) == [("Wacht op jou", zin)]
    _op(klok, 2026, 11, 1)
    assert _zinnen(beleid) == [("Wacht op jou", zin)]
    _op(klok, 2026, 11, 2)
    assert _zinnen(beleid) == [("Te laat", zin)]
    assert alles_wat_wacht(beleid)[0].is_laat
    assert zin in als_klant(beleid).get(reverse("rapportage:vandaag")).text.replace("</a>", "")
    for rol in (Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD, Rol.ADVISEUR, Rol.WIJKCOORDINATOR):
        assert _zinnen(maak_gebruiker(rol)) == []
    _op(klok, 2028, 11, 2)
    assert _zinnen(beleid) == [], "after the pilot nobody is asked"


def test_planned_round_is_enough(beleid: Gebruiker) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    bij_twee = ("Wacht op jou", "Bij 2 mijlpalen is geen onderzoek open of gepland")
    assert bij_twee in _zinnen(beleid)
    maak_onderzoek(lijst, beleid)
    assert _zinnen(beleid) == [bij_twee]
    for mijlpaal in Mijlpaal.objects.all():
        gegevens = Onderzoekgegevens(
            vragenlijst=lijst,
            soort=Onderzoeksoort.MIJLPAAL,
            mijlpaal=mijlpaal,
            van=vandaag() + DAG,
            tot=vandaag() + 60 * DAG,
        )
        plan_onderzoek(gegevens=gegevens, door=beleid)
        een = [("Wacht op jou", "Bij 1 mijlpaal is geen onderzoek open of gepland")]
        assert _zinnen(beleid) == (een if mijlpaal.code == "taal-gestart" else [])


def test_after_the_pilot_no_milestone_is_asked_about(beleid: Gebruiker, klok: Zetklok) -> None:
    maak_vragenlijst(Lijststand.VASTGESTELD)
    _op(klok, 2027, 12, 31)
    assert "Bij 2 mijlpalen is geen onderzoek open of gepland" in [zin for _waar, zin in _zinnen(beleid)]
    _op(klok, 2028, 1, 1)
    assert _zinnen(beleid) == []


def test_milestone_is_told_again_once_its_round_has_ended(beleid: Gebruiker, klok: Zetklok) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    maak_onderzoek(lijst, beleid)
    gegevens = Onderzoekgegevens(
        vragenlijst=lijst,
        soort=Onderzoeksoort.MIJLPAAL,
        mijlpaal=Mijlpaal.objects.get(code="afgerond"),
        van=vandaag(),
        tot=vandaag() + 20 * DAG,
    )
    plan_onderzoek(gegevens=gegevens, door=beleid)
    keep_rounds()
    (een,) = wacht_op(beleid)
    assert "taal gestart" in een.waarom
    assert "traject afgerond" not in een.waarom
    klok.zet(dt.datetime.combine(vandaag() + 21 * DAG, dt.time(12), tzinfo=dt.UTC))
    keep_rounds()
    assert any("taal gestart en traject afgerond" in wacht.waarom for wacht in wacht_op(beleid))


def test_cards_wait_for_who_guides_and_of_nobody_for_the_teamleider(beleid: Gebruiker) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    wijk = maak_wijk()
    van_vast, nog_een, van_niemand = maak_gestarten(3, wijk)
    vast, collega = (maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk) for _ in range(2))
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    for persoon in (van_vast, nog_een):
        persoon.toegang_set.create(gebruiker=vast, grond="caseload", van=vandaag())
    maak_onderzoek(lijst, beleid)
    assert _zinnen(vast) == [("Wacht op jou", "2 vragenkaarten kun je nog geven")]
    assert _zinnen(collega) == []
    assert "2 vragenkaarten kun je nog geven" in als_klant(vast).get(reverse("trajecten:mijn_dag")).text
    een = "1 vragenkaart is voor iemand zonder vast contact: die geef jij"
    assert _zinnen(leider) == [("Wacht op jou", een)]
    klant = als_klant(leider)
    assert een in klant.get(reverse("trajecten:caseload")).text
    pagina = klant.get(reverse("rapportage:vragenkaarten")).text
    assert str(van_niemand) in pagina
    assert str(van_vast) not in pagina
    kaart = Uitnodiging.objects.get(inburgeraar=van_niemand)
    anders = Uitnodiging.objects.get(inburgeraar=van_vast)
    geef = "rapportage:vragenkaart_gegeven"
    assert klant.post(reverse(geef, args=[anders.pk])).status_code == HTTPStatus.FORBIDDEN
    assert klant.get(reverse("rapportage:vragenkaart_pdf", args=[kaart.pk])).status_code == HTTPStatus.OK
    gemaakt = Logregel.objects.filter(handeling=Handeling.VRAGENKAART_GEMAAKT)
    assert gemaakt.count() == 1
    link = klant.get(reverse("rapportage:vragenkaart_link", args=[kaart.pk]))
    assert [f"/mening/{code_van(kaart)}/?taal={b.taal}" in b.tekst for b in link.context["berichten"]] == [
        True,
        True,
    ]
    assert gemaakt.count() == 2
    geweigerd = klant.get(reverse("rapportage:vragenkaart_link", args=[anders.pk]))
    assert geweigerd.status_code == HTTPStatus.FORBIDDEN
    assert klant.post(reverse(geef, args=[kaart.pk])).status_code == HTTPStatus.FOUND
    assert _zinnen(leider) == []
    klant.post(reverse("rapportage:vragenkaart_niet_gegeven", args=[kaart.pk]))
    assert _zinnen(leider) == [("Wacht op jou", een)]
    van_niemand.toegang_set.create(gebruiker=collega, grond="caseload", van=vandaag())
    assert _zinnen(leider) == []
    assert _zinnen(collega) == [("Wacht op jou", "1 vragenkaart kun je nog geven")]
    collega.is_active = False
    collega.save(update_fields=["is_active"])
    assert _zinnen(leider) == [("Wacht op jou", een)], "who left gives no card"


def test_nobody_is_asked_to_give_the_card_of_who_died(beleid: Gebruiker) -> None:
    lijst, leider = maak_vragenlijst(Lijststand.VASTGESTELD), maak_gebruiker(Rol.TEAMLEIDER)
    (persoon,) = maak_gestarten(1, maak_wijk())
    maak_onderzoek(lijst, beleid)
    kaart, klant = Uitnodiging.objects.get(inburgeraar=persoon), als_klant(leider)
    een = [("Wacht op jou", "1 vragenkaart is voor iemand zonder vast contact: die geef jij")]
    assert _zinnen(leider) == een
    Inburgeraar.objects.filter(pk=persoon.pk).update(overleden_op=vandaag())
    assert _zinnen(leider) == []
    assert str(persoon) not in klant.get(reverse("rapportage:vragenkaarten")).text
    for doe, adres in ((klant.get, "vragenkaart_pdf"), (klant.post, "vragenkaart_gegeven")):
        antwoord = doe(reverse(f"rapportage:{adres}", args=[kaart.pk]))
        assert antwoord.status_code == HTTPStatus.FORBIDDEN
    Inburgeraar.objects.filter(pk=persoon.pk).update(overleden_op=None)
    assert _zinnen(leider) == een, "a death that was a mistake takes nothing away"


def test_teamleider_who_guides_people_too_finds_both_apart(beleid: Gebruiker) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    wijk = maak_wijk()
    eigen, ook_eigen, van_niemand, van_ander = maak_gestarten(4, wijk)
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    maak_aanstelling(leider, Rol.TRAJECTCOORDINATOR, wijk=wijk)
    ander = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    for persoon, wie in ((eigen, leider), (ook_eigen, leider), (van_ander, ander)):
        persoon.toegang_set.create(gebruiker=wie, grond="caseload", van=vandaag())
    maak_onderzoek(lijst, beleid)
    assert _zinnen(leider) == [
        ("Wacht op jou", "2 vragenkaarten zijn voor mensen die je begeleidt"),
        ("Wacht op jou", "1 vragenkaart is voor iemand zonder vast contact: die geef jij"),
    ]
    klant, adres = als_klant(leider), reverse("rapportage:vragenkaarten")
    pagina = klant.get(adres)
    van_begeleide, van_zonder = (kaarten for _plek, _kop, kaarten in pagina.context["groepen"])
    assert {kaart.inburgeraar for kaart in van_begeleide} == {eigen, ook_eigen}
    assert [kaart.inburgeraar for kaart in van_zonder] == [van_niemand]
    assert "Nog te geven aan mensen die je begeleidt" in pagina.text
    assert "Nog te geven aan mensen zonder vast contact" in pagina.text
    for kaart in Uitnodiging.objects.exclude(inburgeraar=van_ander):
        klant.post(reverse("rapportage:vragenkaart_gegeven", args=[kaart.pk]))
    assert _zinnen(leider) == []
    assert "Je hebt iedereen een kaart gegeven." in klant.get(adres).text
