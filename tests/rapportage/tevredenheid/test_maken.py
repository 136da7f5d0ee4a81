"""Making a questionnaire and holding rounds: who may, what follows what, and what stays as it is."""

import datetime as dt
from http import HTTPStatus

import pytest
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils import timezone

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.identiteit import als
from kern.klok import nu, vandaag
from kern.weigering import Weigering
from kern.woorden import voluit
from rapportage.tevredenheid.enums import Lijststand, Mijlpaalcode, Onderzoeksoort
from rapportage.tevredenheid.models import (
    TAALCODES,
    Mijlpaal,
    Onderzoek,
    Uitnodiging,
    Vraag,
    Vragenlijst,
)
from rapportage.tevredenheid.regels import respons_van
from rapportage.tevredenheid.services.onderzoeken import (
    Onderzoekgegevens,
    change_onderzoek,
    close_onderzoek,
    drop_onderzoek,
    keep_rounds,
    plan_onderzoek,
    reopen_onderzoek,
)
from rapportage.tevredenheid.services.vragenlijsten import (
    add_vraag,
    change_vraag,
    copy_vragenlijst,
    drop_keuze,
    drop_vraag,
    step_vragenlijst,
)
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_taalroute
from tests.fabrieken.tevredenheid import (
    houd_proef,
    maak_gestarten,
    maak_onderzoek,
    maak_vragenlijst,
)
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.klok import Zetklok
from trajecten.plan.enums import Componentsoort, Componentstand
from trajecten.plan.models import Component
from trajecten.traject.models import Traject
from wijken.models import Wijk

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def projectleider() -> Gebruiker:
    return maak_gebruiker(Rol.PROJECTLEIDER)


def test_first_questionnaire_has_eight_questions_in_five_languages(beleid: Gebruiker) -> None:
    lijst = maak_vragenlijst()
    vragen = list(lijst.vragen.all())
    assert [v.is_open for v in vragen] == [False] * 7 + [True]
    assert all(set(v.teksten) == set(TAALCODES) for v in vragen)
    assert [v.keuzes.count() for v in vragen] == [4, 4, 4, 5, 4, 4, 4, 0]


def test_steps_follow_and_are_taken_back_as_long_as_nothing_used_it(
    beleid: Gebruiker, projectleider: Gebruiker
) -> None:
    lijst = maak_vragenlijst(Lijststand.PROEF)
    lijst = step_vragenlijst(pk=lijst.pk, naar=Lijststand.CONCEPT, door=beleid)
    lijst = step_vragenlijst(pk=lijst.pk, naar=Lijststand.PROEF, door=beleid)
    with pytest.raises(Weigering, match="nog niet geproefd met 5 kaarten: er zijn er 0 ingevuld"):
        step_vragenlijst(pk=lijst.pk, naar=Lijststand.VASTGESTELD, door=projectleider)
    houd_proef(lijst, beleid)
    with pytest.raises(Weigering, match="gebruikt en blijft"):
        step_vragenlijst(pk=lijst.pk, naar=Lijststand.CONCEPT, door=beleid)
    lijst = step_vragenlijst(pk=lijst.pk, naar=Lijststand.VASTGESTELD, door=projectleider)
    assert (lijst.vastgesteld_door, lijst.vastgesteld_op is not None) == (projectleider, True)
    lijst = step_vragenlijst(pk=lijst.pk, naar=Lijststand.PROEF, door=projectleider)
    lijst = step_vragenlijst(pk=lijst.pk, naar=Lijststand.VASTGESTELD, door=projectleider)
    maak_onderzoek(lijst, beleid)
    with pytest.raises(Weigering, match="gebruikt en blijft"):
        step_vragenlijst(pk=lijst.pk, naar=Lijststand.PROEF, door=projectleider)


def test_who_wrote_does_not_adopt(beleid: Gebruiker) -> None:
    beide = maak_gebruiker(Rol.PROJECTLEIDER)
    lijst = maak_vragenlijst()
    vraag = lijst.vragen.all()[0]
    gegevens = {"soort": vraag.soort, "plaatje": vraag.plaatje, "volgorde": vraag.volgorde}
    change_vraag(pk=vraag.pk, teksten=dict.fromkeys(TAALCODES, "Hoi?"), door=beide, gezien=None, **gegevens)  # type: ignore[arg-type]
    change_vraag(pk=vraag.pk, teksten=dict.fromkeys(TAALCODES, "Dag?"), door=beleid, gezien=None, **gegevens)  # type: ignore[arg-type]
    lijst = step_vragenlijst(pk=lijst.pk, naar=Lijststand.PROEF, door=beleid)
    houd_proef(lijst, beleid)
    with pytest.raises(PermissionDenied, match="hebt meegeschreven"):
        step_vragenlijst(pk=lijst.pk, naar=Lijststand.VASTGESTELD, door=beide)
    with pytest.raises(IntegrityError), transaction.atomic():
        Vragenlijst.objects.filter(pk=lijst.pk).update(
            stand="vastgesteld", vastgesteld_door=beleid, vastgesteld_op=nu()
        )


def test_only_a_concept_changes_whoever_writes(beleid: Gebruiker) -> None:
    lijst = maak_vragenlijst(Lijststand.PROEF)
    vraag = lijst.vragen.all()[0]
    keuze = vraag.keuzes.all()[0]
    for doe in (
        lambda: drop_vraag(pk=vraag.pk, door=beleid),
        lambda: drop_keuze(pk=keuze.pk, door=beleid),
        lambda: add_vraag(
            lijst_id=lijst.pk, soort="open", plaatje="duim", volgorde=9, teksten=vraag.teksten, door=beleid
        ),
    ):
        with pytest.raises(Weigering, match="Alleen een concept"):
            doe()
    with pytest.raises(IntegrityError, match="changes in a concept"), transaction.atomic():
        Vraag.objects.filter(pk=vraag.pk).update(teksten=dict.fromkeys(TAALCODES, "Anders?"))
    with (
        pytest.raises(IntegrityError, match="changes in a concept"),
        transaction.atomic(),
        als(beleid),
    ):
        keuze.delete()


def test_next_version_has_the_same_questions_and_there_is_one_concept(beleid: Gebruiker) -> None:
    eerste = maak_vragenlijst(Lijststand.VASTGESTELD)
    tweede = copy_vragenlijst(pk=eerste.pk, door=beleid)
    assert (tweede.nummer, tweede.stand) == (2, Lijststand.CONCEPT)
    assert [str(v) for v in tweede.vragen.all()] == [str(v) for v in eerste.vragen.all()]
    assert {v.keuzes.count() for v in tweede.vragen.all()} == {0, 4, 5}
    with pytest.raises(Weigering, match="al een concept"):
        copy_vragenlijst(pk=eerste.pk, door=beleid)


def _gegevens(lijst: Vragenlijst, **anders: object) -> Onderzoekgegevens:
    basis = {
        "vragenlijst": lijst,
        "soort": Onderzoeksoort.JAARLIJKS,
        "mijlpaal": None,
        "van": vandaag() + dt.timedelta(days=3),
        "tot": vandaag() + dt.timedelta(days=10),
    }
    return Onderzoekgegevens(**basis | anders)  # type: ignore[arg-type]


def test_round_opens_on_its_day_and_closes_after_its_last(beleid: Gebruiker, klok: Zetklok) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    maak_gestarten(2, maak_wijk())
    onderzoek = plan_onderzoek(gegevens=_gegevens(lijst), door=beleid)
    with pytest.raises(Weigering, match="al zo’n onderzoek"):
        plan_onderzoek(gegevens=_gegevens(lijst), door=beleid)
    onderzoek = change_onderzoek(
        pk=onderzoek.pk,
        gegevens=_gegevens(lijst, tot=vandaag() + dt.timedelta(days=4)),
        door=beleid,
        gezien=1,
    )
    keep_rounds()
    onderzoek.refresh_from_db()
    assert (onderzoek.stand, onderzoek.uitgenodigd) == ("gepland", 0)
    klok.zet(nu() + dt.timedelta(days=3))
    keep_rounds()
    onderzoek.refresh_from_db()
    assert (onderzoek.stand, onderzoek.uitgenodigd) == ("open", 2)
    with pytest.raises(Weigering, match="al begonnen"):
        drop_onderzoek(pk=onderzoek.pk, door=beleid)
    close_onderzoek(pk=onderzoek.pk, door=beleid)
    assert reopen_onderzoek(pk=onderzoek.pk, door=beleid).stand == "open"
    klok.zet(nu() + dt.timedelta(days=2))
    keep_rounds()
    onderzoek.refresh_from_db()
    assert onderzoek.stand == "gesloten"
    with pytest.raises(Weigering, match="laatste dag"):
        reopen_onderzoek(pk=onderzoek.pk, door=beleid)


def _haal_mijlpaal(code: Mijlpaalcode, persoon: Inburgeraar, wijk: Wijk, op: dt.date) -> None:
    """Let somebody reach a milestone on a day; the rows alone, for the rule asks no more."""
    eerder = vandaag() - dt.timedelta(days=90)
    af = {"gesloten_op": op, "uitkomst": "afgerond met diploma"} if code == Mijlpaalcode.AFGEROND else {}
    traject = Traject.objects.create(
        inburgeraar=persoon, trajectwijk=wijk, geopend_op=eerder, gestart_op=eerder, **af
    )
    if code == Mijlpaalcode.TAAL_GESTART:
        Component.objects.create(
            traject=traject,
            inburgeraar=persoon,
            soort=Componentsoort.TAAL,
            taalroute=maak_taalroute(),
            gestart_op=op,
            stand=Componentstand.GESTART,
            door=maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk),
        )


@pytest.mark.parametrize("code", Mijlpaalcode)
def test_milestone_gives_a_card_from_its_first_day_to_its_last(
    beleid: Gebruiker, klok: Zetklok, code: Mijlpaalcode
) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    wijk, dag = maak_wijk(), dt.timedelta(days=1)
    te_vroeg, eerste, laatste, vergeten, te_laat, na_de_laatste = (maak_persoon(wijk) for _ in range(6))
    onderzoek = plan_onderzoek(
        gegevens=_gegevens(
            lijst,
            soort=Onderzoeksoort.MIJLPAAL,
            mijlpaal=Mijlpaal.objects.get(code=code),
            van=vandaag(),
            tot=vandaag() + 20 * dag,
        ),
        door=beleid,
    )
    van, tot = onderzoek.van - 60 * dag, onderzoek.tot - 7 * dag
    assert onderzoek.mijlpaaldagen == (van, tot)

    def genodigd() -> set[Inburgeraar]:
        keep_rounds()
        return {u.inburgeraar for u in Uitnodiging.objects.filter(onderzoek=onderzoek)}

    _haal_mijlpaal(code, te_vroeg, wijk, van - dag)
    _haal_mijlpaal(code, eerste, wijk, van)
    assert genodigd() == {eerste}
    klok.zet(nu() + 13 * dag)
    assert vandaag() == tot
    _haal_mijlpaal(code, laatste, wijk, tot)
    _haal_mijlpaal(code, vergeten, wijk, van + dag)
    zin = als_klant(beleid).get(reverse("rapportage:onderzoek", args=[onderzoek.pk])).text
    assert f"{voluit(van)} tot en met {voluit(tot)}, als het uiterlijk die laatste dag is vastgelegd." in zin
    _nacht_na(klok, tot)
    assert genodigd() == {eerste, laatste, vergeten}, "who is recorded late, or on the last day, too"
    _haal_mijlpaal(code, te_laat, wijk, tot)
    _haal_mijlpaal(code, na_de_laatste, wijk, tot + dag)
    _nacht_na(klok, tot + dag)
    assert genodigd() == {eerste, laatste, vergeten}, "a card would end within a week"
    klok.zet(nu() + 7 * dag)
    assert genodigd() == {eerste, laatste, vergeten}
    onderzoek.refresh_from_db()
    assert (onderzoek.stand, onderzoek.uitgenodigd) == ("gesloten", 3)
    zin = als_klant(beleid).get(reverse("rapportage:onderzoek", args=[onderzoek.pk])).text
    assert f"Die periode begon op {voluit(van)} en eindigde toen er geen kaarten meer bij kwamen." in zin


def _nacht_na(klok: Zetklok, dag: dt.date) -> None:
    """Let it be the time of the night after a day at which the worker keeps rounds."""
    klok.zet(timezone.make_aware(dt.datetime.combine(dag + dt.timedelta(days=1), dt.time(2, 30))))


def test_next_round_of_a_milestone_invites_who_came_too_late_and_nobody_twice(
    beleid: Gebruiker, klok: Zetklok
) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    wijk, dag = maak_wijk(), dt.timedelta(days=1)
    mijlpaal = Mijlpaal.objects.get(code=Mijlpaalcode.AFGEROND)
    was_er, te_laat, laat_vastgelegd = (maak_persoon(wijk) for _ in range(3))

    def ronde() -> Onderzoek:
        gegevens = _gegevens(
            lijst,
            soort=Onderzoeksoort.MIJLPAAL,
            mijlpaal=mijlpaal,
            van=vandaag(),
            tot=vandaag() + 10 * dag,
        )
        return plan_onderzoek(gegevens=gegevens, door=beleid)

    eerste = ronde()
    klok.zet(nu() + 3 * dag)
    _haal_mijlpaal(Mijlpaalcode.AFGEROND, was_er, wijk, vandaag())
    _nacht_na(klok, eerste.tot - 7 * dag)
    keep_rounds()
    _haal_mijlpaal(Mijlpaalcode.AFGEROND, te_laat, wijk, vandaag())
    _haal_mijlpaal(Mijlpaalcode.AFGEROND, laat_vastgelegd, wijk, eerste.van + dag)
    _nacht_na(klok, eerste.tot)
    keep_rounds()
    tweede = ronde()
    keep_rounds()
    assert [u.inburgeraar for u in Uitnodiging.objects.filter(onderzoek=eerste)] == [was_er]
    assert {u.inburgeraar for u in Uitnodiging.objects.filter(onderzoek=tweede)} == {te_laat, laat_vastgelegd}


def test_who_died_since_gets_no_card(beleid: Gebruiker, klok: Zetklok) -> None:
    lijst, wijk = maak_vragenlijst(Lijststand.VASTGESTELD), maak_wijk()
    leeft, overleden = (maak_persoon(wijk) for _ in range(2))
    for persoon in (leeft, overleden):
        _haal_mijlpaal(Mijlpaalcode.TAAL_GESTART, persoon, wijk, vandaag())
    Inburgeraar.objects.filter(pk=overleden.pk).update(overleden_op=vandaag())
    gegevens = _gegevens(
        lijst,
        soort=Onderzoeksoort.MIJLPAAL,
        mijlpaal=Mijlpaal.objects.get(code=Mijlpaalcode.TAAL_GESTART),
        van=vandaag(),
    )
    onderzoek = plan_onderzoek(gegevens=gegevens, door=beleid)
    keep_rounds()
    assert [u.inburgeraar for u in Uitnodiging.objects.filter(onderzoek=onderzoek)] == [leeft]
    onderzoek.refresh_from_db()
    assert onderzoek.uitgenodigd == 1


def test_round_opens_again_until_its_planned_day_unless_another_was_planned(beleid: Gebruiker) -> None:
    lijst, dag = maak_vragenlijst(Lijststand.VASTGESTELD), dt.timedelta(days=1)
    onderzoek = maak_onderzoek(lijst, beleid)
    gepland = onderzoek.tot
    assert close_onderzoek(pk=onderzoek.pk, door=beleid).tot == vandaag()
    volgende = plan_onderzoek(
        gegevens=_gegevens(lijst, van=vandaag() + dag, tot=vandaag() + 9 * dag), door=beleid
    )
    with pytest.raises(Weigering, match="Intussen is er al zo’n onderzoek gepland, tot en met"):
        reopen_onderzoek(pk=onderzoek.pk, door=beleid)
    drop_onderzoek(pk=volgende.pk, door=beleid)
    weer = reopen_onderzoek(pk=onderzoek.pk, door=beleid)
    assert (weer.stand, weer.tot) == ("open", gepland)


def test_round_of_a_milestone_lasts_as_long_as_a_card_is_to_work(beleid: Gebruiker) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    mijlpaal = Mijlpaal.objects.get(code=Mijlpaalcode.AFGEROND)
    bij = {"soort": Onderzoeksoort.MIJLPAAL, "mijlpaal": mijlpaal, "van": vandaag()}
    with pytest.raises(Weigering, match="Een kaart moet nog 7 dagen werken"):
        plan_onderzoek(gegevens=_gegevens(lijst, **bij, tot=vandaag() + dt.timedelta(days=6)), door=beleid)
    plan_onderzoek(gegevens=_gegevens(lijst, **bij, tot=vandaag() + dt.timedelta(days=7)), door=beleid)


def test_response_is_told_only_when_it_tells_of_nobody() -> None:
    def zin(kaarten: int, antwoorden: int) -> str:
        return respons_van(Onderzoek(stand="geteld", uitgenodigd=kaarten, beantwoord=antwoorden)).zin

    assert zin(60, 34) == "34 van 60"
    assert zin(60, 4) == zin(60, 0) == "minder dan 5, te weinig om te bewaren"
    loopt = Onderzoek(stand="open", uitgenodigd=60, beantwoord=0)
    assert respons_van(loopt).zin == "minder dan 5", "as long as it runs they wait"
    assert zin(60, 55) == "55 van 60"
    assert zin(60, 56) == zin(60, 60) == "bijna iedereen"


def test_cards_are_for_the_own_caseload_and_that_one_was_given_is_taken_back(beleid: Gebruiker) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    wijk = maak_wijk()
    (persoon,) = maak_gestarten(1, wijk)
    onderzoek = maak_onderzoek(lijst, beleid)
    vast, collega = (maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk) for _ in range(2))
    persoon.toegang_set.create(gebruiker=vast, grond="caseload", van=vandaag())
    kaart = Uitnodiging.objects.get(onderzoek=onderzoek)
    klant = als_klant(vast)
    adres = reverse("rapportage:vragenkaarten")
    assert "Kaart (pdf)" in klant.get(adres).content.decode()
    assert "Er zijn nu geen kaarten." in als_klant(collega).get(adres).content.decode()
    klant.post(reverse("rapportage:vragenkaart_gegeven", args=[kaart.pk]))
    kaart.refresh_from_db()
    assert (kaart.gegeven_op, kaart.gegeven_door) == (vandaag(), vast)
    klant.post(reverse("rapportage:vragenkaart_niet_gegeven", args=[kaart.pk]))
    kaart.refresh_from_db()
    assert (kaart.gegeven_op, kaart.gegeven_door) == (None, None)
    geweigerd = als_klant(collega).post(reverse("rapportage:vragenkaart_gegeven", args=[kaart.pk]))
    assert geweigerd.status_code == HTTPStatus.FORBIDDEN


def test_questionnaire_is_written_on_its_page(beleid: Gebruiker) -> None:
    lijst = maak_vragenlijst()
    klant = als_klant(beleid)
    velden = {f"tekst_{code}": f"Vraag {code}?" for code in TAALCODES}
    zonder = klant.post(
        reverse("rapportage:vraag_nieuw", args=[lijst.pk]),
        {**velden, "tekst_ar": "", "soort": "keuze", "plaatje": "les", "volgorde": "9", "sleutel": "a" * 32},
    )
    assert "Vul ‘Tekst in het Arabisch’ in" in zonder.content.decode()
    klant.post(
        reverse("rapportage:vraag_nieuw", args=[lijst.pk]),
        {**velden, "soort": "keuze", "plaatje": "les", "volgorde": "9", "sleutel": "b" * 32},
    )
    nieuw = lijst.vragen.get(volgorde=9)
    assert (nieuw.in_taal("pl"), nieuw.door) == ("Vraag pl?", beleid)
    klant.post(reverse("rapportage:vragenlijst_proef", args=[lijst.pk]))
    pagina = klant.get(reverse("rapportage:vragenlijst", args=[lijst.pk]) + "?taal=pl").content.decode()
    assert "minstens twee antwoorden" in pagina
    assert "Vraag pl?" in pagina
    lijst.refresh_from_db()
    assert lijst.stand == Lijststand.CONCEPT
