"""The night of the rounds: what closed early is of its day, one that fails holds up no other, and two cards of one person."""

import datetime as dt

import pytest
from django.db import transaction
from django.urls import reverse
from django.utils import timezone

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Taakplanning
from kern.identiteit import als
from kern.klok import DAG, nu, vandaag
from kern.weigering import Weigering
from kern.woorden import voluit
from rapportage import tasks
from rapportage.tevredenheid.codes import code_van
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort
from rapportage.tevredenheid.models import Antwoord, Onderzoek, Tevredenheidsuitgave, Uitnodiging
from rapportage.tevredenheid.services import onderzoeken, uitkomsten
from rapportage.tevredenheid.services.antwoorden import give_answer, open_round
from rapportage.tevredenheid.services.onderzoeken import close_onderzoek, plan_onderzoek, reopen_onderzoek
from rapportage.tevredenheid.uitdelen import kaarten_voor
from rapportage.tevredenheid.uitkomst import Rondecijfers, tevredenheid_in
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.tevredenheid import (
    codes_van,
    maak_gestarten,
    maak_onderzoek,
    maak_vragenlijst,
    volledig,
)
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.klok import Zetklok
from tests.rapportage.tevredenheid.test_maken import _gegevens
from tests.team import Team
from trajecten.traject.models import Traject
from vinden.dubbelen.samenvoegen import merge_personen, undo_merge

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def _om(klok: Zetklok, jaar: int, maand: int, dag: int, uur: int = 12) -> None:
    klok.zet(timezone.make_aware(dt.datetime.combine(dt.date(jaar, maand, dag), dt.time(uur, 30))))


def _nacht() -> None:
    tasks.houd_onderzoeken_bij(Taakplanning.objects.get(taak="rapportage.tasks.houd_onderzoeken_bij").pk)


def test_round_that_closes_early_is_of_the_year_and_month_in_which_it_did(
    beleid: Gebruiker, klok: Zetklok
) -> None:
    _om(klok, 2026, 12, 1)
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    maak_gestarten(12, maak_wijk())
    onderzoek = maak_onderzoek(lijst, beleid, dagen=45)
    for code in codes_van(onderzoek)[:6]:
        assert give_answer(code=code, antwoorden=volledig(lijst))
    _om(klok, 2026, 12, 2, uur=2)
    _nacht()
    assert {a.maand for a in Antwoord.objects.filter(onderzoek=onderzoek)} == {dt.date(2027, 1, 1)}
    _om(klok, 2026, 12, 20)
    close_onderzoek(pk=onderzoek.pk, door=beleid)
    _om(klok, 2026, 12, 21, uur=1)
    with pytest.raises(Weigering, match="laatste dag van dit onderzoek is voorbij"):
        reopen_onderzoek(pk=onderzoek.pk, door=beleid)
    _om(klok, 2026, 12, 21, uur=2)
    _nacht()
    (geteld,) = tevredenheid_in(dt.date(2026, 1, 1), dt.date(2026, 12, 31), nu())
    assert (geteld["van"], geteld["tot"]) == ("2026-12-01", "2026-12-20")
    assert {a.maand for a in Antwoord.objects.filter(onderzoek=onderzoek)} == {dt.date(2026, 12, 1)}


def test_page_of_a_round_that_closed_early_has_the_day_and_the_way_back(beleid: Gebruiker) -> None:
    onderzoek, klant = maak_onderzoek(maak_vragenlijst(Lijststand.VASTGESTELD), beleid), als_klant(beleid)
    van, tot, vandaag_ = map(voluit, (onderzoek.van, onderzoek.tot, vandaag()))
    sluiten, heropenen = (
        reverse(f"rapportage:onderzoek_{wat}", args=[onderzoek.pk]) for wat in ("sluiten", "heropenen")
    )
    gesloten = klant.post(sluiten, follow=True).text
    assert f"{van} tot en met {vandaag_}" in gesloten
    assert "Weer openen" in gesloten
    assert f"{van} tot en met {tot}" in klant.post(heropenen, follow=True).text


def test_round_that_fails_holds_up_no_other(
    beleid: Gebruiker, klok: Zetklok, monkeypatch: pytest.MonkeyPatch
) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    maak_gestarten(2, maak_wijk())
    kapot = plan_onderzoek(gegevens=_gegevens(lijst, van=vandaag() + DAG, tot=vandaag() + DAG), door=beleid)
    goed = plan_onderzoek(
        gegevens=_gegevens(lijst, van=vandaag() + 2 * DAG, tot=vandaag() + 9 * DAG), door=beleid
    )
    proeven = list(Onderzoek.objects.filter(soort=Onderzoeksoort.PROEF))
    voorbij = maak_onderzoek(lijst, beleid, soort=Onderzoeksoort.JAARLIJKS, dagen=0)
    (zonder_uitkomst,) = proeven
    echt_open, echt_tel = onderzoeken.open_onderzoek, uitkomsten.results_of

    def opent(*, pk: int) -> bool:
        if pk == kapot.pk:
            raise LookupError
        return echt_open(pk=pk)

    def telt(onderzoek: Onderzoek) -> Rondecijfers:
        if onderzoek == zonder_uitkomst:
            raise ArithmeticError
        return echt_tel(onderzoek)

    monkeypatch.setattr(onderzoeken, "open_onderzoek", opent)
    monkeypatch.setattr(uitkomsten, "results_of", telt)
    klok.zet(nu() + 2 * DAG)
    for _keer in range(2):
        with pytest.raises(LookupError):
            _nacht()
        standen = dict(Onderzoek.objects.values_list("pk", "stand"))
        assert [standen[o.pk] for o in (kapot, goed, voorbij)] == ["gepland", "open", "geteld"]
        assert list(Tevredenheidsuitgave.objects.values_list("onderzoek", flat=True)) == [voorbij.pk]
        planning = Taakplanning.objects.get(taak="rapportage.tasks.houd_onderzoeken_bij")
        assert planning.laatste_fout == "LookupError", "the administrator reads of it"


def test_who_had_two_cards_before_a_merge_keeps_one_to_see_and_both_that_work(team: Team) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    blijft, gaat = maak_gestarten(2, team.wijk)
    onderzoek = maak_onderzoek(lijst, beleid)
    blijft.toegang_set.create(gebruiker=team.coordinator, grond="caseload", van=vandaag())
    Traject.objects.filter(inburgeraar=gaat).update(gesloten_op=vandaag(), uitkomst="afgerond met diploma")
    van_een, van_ander = (Uitnodiging.objects.get(inburgeraar=persoon) for persoon in (blijft, gaat))

    def te_geven() -> list[int]:
        return [kaart.pk for wie in (team.coordinator, team.teamleider) for kaart in kaarten_voor(wie)]

    with transaction.atomic(), als(team.teamleider):
        rij = merge_personen(blijft_id=blijft.pk, gaat_id=gaat.pk, door=team.teamleider)
    assert te_geven() == [van_een.pk]
    assert all(open_round(code_van(kaart)) == onderzoek for kaart in (van_een, van_ander))
    with transaction.atomic(), als(team.teamleider):
        undo_merge(samenvoeging_id=rij.pk, door=team.teamleider)
    assert te_geven() == [van_een.pk, van_ander.pk]
    assert all(open_round(code_van(kaart)) == onderzoek for kaart in (van_een, van_ander))
