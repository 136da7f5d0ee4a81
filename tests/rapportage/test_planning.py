"""What is due is made by itself: each edition once and in order, each mail once, also late, killed, and two at once."""

import datetime as dt

import pytest
from django.db import connection, transaction
from django.db.models import QuerySet

from gebruikers.enums import Rol
from gebruikers.models import Bericht, Gebruiker, Taakplanning
from gebruikers.services.berichten import plaats
from kern.consistentie import gebroken_regels
from kern.identiteit import als
from kern.klok import DAG, nu
from kern.opdracht import Stand
from kern.planning import beurten
from logboek.enums import Handeling
from logboek.models import Logregel
from rapportage import tasks, tijdvakken
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportplanning, Rapportuitgave
from rapportage.services import melden, uitvoeren
from rapportage.services.melden import kenmerk_van, tell_abonnees, tell_unreported
from rapportage.services.planning import (
    GeenLezer,
    NietsTeMaken,
    ask_due,
    change_abonnees,
    fill_planning,
    make_now,
    switch_planning,
)
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage_planning import maak_planning
from tests.klok import Zetklok
from tests.race import race
from tests.rapportage.laden import laad
from tests.rapportage.narekenen import HIER

pytestmark = pytest.mark.django_db(transaction=True)

MAAND = Rapportsoort.MAANDMONITORING
OKTOBER, NOVEMBER, DECEMBER, JANUARI = (
    dt.date(2026, 10, 31),
    dt.date(2026, 11, 30),
    dt.date(2026, 12, 31),
    dt.date(2027, 1, 31),
)


def moment(*deel: int) -> dt.datetime:
    return dt.datetime(*deel, tzinfo=HIER)  # type: ignore[arg-type, misc]


@pytest.fixture(autouse=True)
def _stil(monkeypatch: pytest.MonkeyPatch) -> None:
    """Wake no worker: the tests do its work themselves."""
    monkeypatch.setattr("kern.opdracht.stuur", lambda _taak, _pk: None)


@pytest.fixture
def lezer() -> Gebruiker:
    return maak_gebruiker(Rol.AFDELINGSHOOFD)


def werk() -> None:
    """Do what waits, as the worker does when it is woken."""
    while pk := Rapportuitgave.objects.te_doen().order_by("pk").values_list("pk", flat=True).first():
        uitvoeren.maak_uitgave(pk=pk)


def beat() -> None:
    """Do what beat starts every ten minutes."""
    tasks.maak_gepland(Taakplanning.objects.get(taak="rapportage.tasks.maak_gepland").pk)


def peildata(stand: Stand = Stand.KLAAR) -> list[dt.date]:
    uitgaven = Rapportuitgave.objects.filter(soort=MAAND, stand=stand)
    return list(uitgaven.order_by("peildatum").values_list("peildatum", flat=True))


def test_three_months_give_three_editions_and_three_mails(klok: Zetklok, lezer: Gebruiker) -> None:
    laad()
    klok.zet(moment(2026, 11, 20, 9))
    maak_planning(MAAND, lezer)
    for dag in (moment(2026, 12, 1), moment(2027, 1, 4), moment(2027, 2, 1)):
        voor = len(peildata())
        for uur, minuut in ((5, 50), (6, 9)):
            klok.zet(dag.replace(hour=uur, minute=minuut))
            beat()
            werk()
            assert len(peildata()) == voor, klok.moment
        for uur, minuut in ((6, 10), (6, 20), (12, 0)):
            klok.zet(dag.replace(hour=uur, minute=minuut))
            beat()
            werk()
            assert len(peildata()) == voor + 1, klok.moment
    assert peildata() == [NOVEMBER, DECEMBER, JANUARI]
    mails = list(Bericht.objects.order_by("pk"))
    assert [mail.onderwerp for mail in mails] == [
        f"Monitoring {maand} staat klaar" for maand in ("november 2026", "december 2026", "januari 2027")
    ]
    assert {mail.aan for mail in mails} == {lezer.email}
    rij = Rapportplanning.objects.get(soort=MAAND)
    assert (rij.gevraagd_tot, rij.laatst_op, rij.ontbreekt) == (JANUARI, moment(2027, 2, 1, 6, 10), [])


def test_mail_has_a_link_and_no_figures(klok: Zetklok, lezer: Gebruiker) -> None:
    klok.zet(moment(2026, 12, 1, 7))
    maak_planning(MAAND, lezer, gevraagd_tot=OKTOBER)
    laad()
    beat()
    werk()
    uitgave, mail = Rapportuitgave.objects.get(), Bericht.objects.get()
    assert f"/rapportages/{uitgave.pk}/\n" in mail.tekst
    zonder_adres = mail.tekst.replace(f"/rapportages/{uitgave.pk}/", "").replace("november 2026", "")
    assert not any(teken.isdigit() for teken in zonder_adres.partition("http")[0])
    assert mail.kenmerk == kenmerk_van(uitgave, lezer)
    assert "geen cijfers" in mail.tekst


def test_after_two_missed_months_each_is_made_once_and_in_order(klok: Zetklok, lezer: Gebruiker) -> None:
    """The second waits for the first: what came in late is told beside it."""
    laad()
    klok.zet(moment(2027, 2, 8, 9))
    maak_planning(MAAND, lezer, gevraagd_tot=OKTOBER)
    beat()
    beat()
    assert peildata(Stand.WACHT) == [NOVEMBER]
    werk()
    assert peildata() == [NOVEMBER, DECEMBER, JANUARI]
    bekend = {u.peildatum: u.bekend_op for u in Rapportuitgave.objects.defer("cijfers", "pdf")}
    assert bekend[NOVEMBER] == moment(2026, 12, 1, 6)
    assert bekend[DECEMBER] == moment(2027, 1, 4, 6)
    assert Bericht.objects.count() == 3
    for uitgave in Rapportuitgave.objects.filter(peildatum__gt=NOVEMBER):
        assert uitgave.cijfers is not None
        assert uitgave.cijfers["nagekomen"] is not None


def test_failed_edition_does_not_hold_up_the_next(klok: Zetklok) -> None:
    klok.zet(moment(2027, 1, 8, 9))
    maak_planning(gevraagd_tot=OKTOBER)
    ask_due()
    Rapportuitgave.objects.update(stand=Stand.MISLUKT)
    ask_due()
    assert peildata(Stand.MISLUKT) == [NOVEMBER]
    assert peildata(Stand.WACHT) == [DECEMBER]


def test_two_at_once_ask_for_one_edition(klok: Zetklok, lezer: Gebruiker) -> None:
    klok.zet(moment(2027, 1, 8, 9))
    for _ in range(5):
        Rapportuitgave.objects.all().delete()
        maak_planning(MAAND, lezer, gevraagd_tot=OKTOBER)
        uit = race(*[ask_due] * 4)
        assert [fout for fout in uit if isinstance(fout, Exception)] == []
        assert peildata(Stand.WACHT) == [NOVEMBER]
        assert Rapportplanning.objects.get(soort=MAAND).gevraagd_tot == NOVEMBER


def test_negative_control_without_lock_and_constraints_two_are_asked(
    klok: Zetklok, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The test above is worth something only if two do get in where nothing stops them."""
    klok.zet(moment(2027, 1, 8, 9))
    eenmaal = (
        "ALTER TABLE rapportage_rapportuitgave ADD CONSTRAINT rapportuitgave_eenmaal "
        "UNIQUE (soort, jaar, peildatum, bekend_op)"
    )
    van_monitoring = (
        "CREATE UNIQUE INDEX rapportuitgave_peildatum_eenmaal ON rapportage_rapportuitgave (soort, peildatum) "
        "WHERE soort IN ('maandmonitoring', 'kwartaalmonitoring')"
    )
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE rapportage_rapportuitgave DROP CONSTRAINT rapportuitgave_eenmaal")
        cursor.execute("DROP INDEX rapportuitgave_peildatum_eenmaal")
    monkeypatch.setattr(QuerySet, "select_for_update", lambda zelf, **_: zelf.all())
    try:
        for _ in range(20):
            Rapportuitgave.objects.all().delete()
            maak_planning(gevraagd_tot=OKTOBER)
            race(*[ask_due] * 4)
            if Rapportuitgave.objects.count() > 1:
                break
        assert Rapportuitgave.objects.count() > 1
    finally:
        Rapportuitgave.objects.all().delete()
        with connection.cursor() as cursor:
            cursor.execute(eenmaal)
            cursor.execute(van_monitoring)


def test_two_at_once_tell_once(klok: Zetklok, lezer: Gebruiker) -> None:
    uitgave = _klaar(klok, lezer)
    for _ in range(5):
        Bericht.objects.all().delete()
        Rapportuitgave.objects.update(gemeld_op=None)
        uit = race(*[lambda: tell_abonnees(uitgave_id=uitgave.pk)] * 4)
        assert sorted(uit, key=str) == [0, 0, 0, 1]
        assert Bericht.objects.count() == 1


def test_negative_control_without_the_lock_two_tell_at_once(
    klok: Zetklok, lezer: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the lock prevents does happen without it: then the unique kenmerk of the mail refuses the second."""
    uitgave = _klaar(klok, lezer)
    monkeypatch.setattr(QuerySet, "select_for_update", lambda zelf, **_: zelf.all())
    gebotst = False
    for _ in range(20):
        Bericht.objects.all().delete()
        Rapportuitgave.objects.update(gemeld_op=None)
        uit = race(*[lambda: tell_abonnees(uitgave_id=uitgave.pk)] * 4)
        gebotst = gebotst or any(isinstance(fout, Exception) for fout in uit)
        assert Bericht.objects.count() == 1
        if gebotst:
            break
    assert gebotst


def _klaar(klok: Zetklok, *abonnees: Gebruiker) -> Rapportuitgave:
    """Return an edition of November that was made, of which nobody was told."""
    klok.zet(moment(2026, 12, 1, 7))
    maak_planning(MAAND, *abonnees, gevraagd_tot=OKTOBER)
    ask_due()
    Rapportuitgave.objects.update(
        stand=Stand.KLAAR, cijfers={}, pdf=b"%PDF", pdf_sha256="0", json_sha256="1", klaar_op=nu()
    )
    return Rapportuitgave.objects.get()


def test_whoever_dies_between_making_and_telling_leaves_it_to_the_next(
    klok: Zetklok, lezer: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    laad()
    klok.zet(moment(2026, 12, 1, 7))
    maak_planning(MAAND, lezer, gevraagd_tot=OKTOBER)
    ask_due()

    def sterf(**_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as m:
        m.setattr(uitvoeren, "tell_abonnees", sterf)
        with pytest.raises(KeyboardInterrupt):
            werk()
    assert peildata() == [NOVEMBER]
    assert not Bericht.objects.exists()
    beat()
    beat()
    assert Bericht.objects.count() == 1


def test_whoever_dies_between_two_mails_leaves_none(
    klok: Zetklok, lezer: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    uitgave = _klaar(klok, lezer, maak_gebruiker(Rol.PROJECTLEIDER))
    geschreven: list[object] = []

    def een(**velden: object) -> object:
        if geschreven:
            raise KeyboardInterrupt
        geschreven.append(velden)
        return plaats(**velden)  # type: ignore[arg-type]

    with monkeypatch.context() as m:
        m.setattr(melden, "plaats", een)
        with pytest.raises(KeyboardInterrupt):
            tell_abonnees(uitgave_id=uitgave.pk)
    assert (len(geschreven), Bericht.objects.count()) == (1, 0)
    assert tell_unreported() == 2
    assert tell_unreported() == 0


def test_whoever_dies_between_edition_and_mark_leaves_neither(
    klok: Zetklok, monkeypatch: pytest.MonkeyPatch
) -> None:
    klok.zet(moment(2026, 12, 1, 7))
    maak_planning(gevraagd_tot=OKTOBER)

    def sterf(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as m:
        m.setattr(Rapportplanning, "save", sterf)
        with pytest.raises(KeyboardInterrupt):
            ask_due()
    assert not Rapportuitgave.objects.exists()
    assert ask_due() == 1


def test_who_is_blocked_left_or_lost_the_rol_gets_no_mail(klok: Zetklok, lezer: Gebruiker) -> None:
    geblokkeerd, weg, wijk, mag = (
        maak_gebruiker(Rol.PROJECTLEIDER),
        maak_gebruiker(Rol.PROJECTLEIDER),
        maak_gebruiker(Rol.WIJKCOORDINATOR),
        maak_gebruiker(Rol.ADVISEUR),
    )
    uitgave = _klaar(klok, lezer, geblokkeerd, weg, wijk, mag)
    Gebruiker.objects.filter(pk=geblokkeerd.pk).update(is_active=False)
    weg.aanstellingen.update(tot=nu().date() - DAG)
    assert tell_abonnees(uitgave_id=uitgave.pk) == 3
    assert set(Bericht.objects.values_list("aan", flat=True)) == {lezer.email, wijk.email, mag.email}


def test_who_reads_only_monitoring_gets_no_mail_of_the_year(klok: Zetklok) -> None:
    klok.zet(moment(2027, 3, 1, 7))
    adviseur, hoofd = maak_gebruiker(Rol.ADVISEUR), maak_gebruiker(Rol.AFDELINGSHOOFD)
    maak_planning(Rapportsoort.JAARRAPPORTAGE, adviseur, hoofd, gevraagd_tot=dt.date(2025, 12, 31))
    assert ask_due() == 1
    uitgave = Rapportuitgave.objects.get()
    assert (uitgave.peildatum, uitgave.bekend_op) == (DECEMBER, moment(2027, 3, 1))
    Rapportuitgave.objects.update(stand=Stand.KLAAR, cijfers={}, pdf=b"%", pdf_sha256="0", json_sha256="1")
    tell_unreported()
    assert [mail.aan for mail in Bericht.objects.all()] == [hoofd.email]


def test_report_asked_by_hand_is_mailed_to_nobody(klok: Zetklok, lezer: Gebruiker) -> None:
    uitgave = _klaar(klok, lezer)
    Rapportuitgave.objects.update(planning=None)
    assert (tell_abonnees(uitgave_id=uitgave.pk), tell_unreported()) == (0, 0)


def test_planning_begins_with_what_comes_next(klok: Zetklok) -> None:
    klok.zet(moment(2026, 12, 20, 9))
    Rapportplanning.objects.all().delete()
    fill_planning()
    fill_planning()
    rijen = {rij.soort: rij.gevraagd_tot for rij in Rapportplanning.objects.all()}
    assert rijen == {
        "maandmonitoring": NOVEMBER,
        "kwartaalmonitoring": dt.date(2026, 9, 30),
        "jaarrapportage": dt.date(2025, 12, 31),
        "eindrapportage": None,
    }
    assert ask_due() == 0


def test_what_should_have_come_while_it_was_off_is_made_once_it_is_on(klok: Zetklok) -> None:
    eva = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    klok.zet(moment(2026, 11, 20, 9))
    pk = maak_planning().pk
    switch_planning(planning_id=pk, aan=False, door=eva)
    switch_planning(planning_id=pk, aan=False, door=eva)
    klok.zet(moment(2026, 12, 1, 7))
    assert ask_due() == 0
    switch_planning(planning_id=pk, aan=True, door=eva)
    assert ask_due() == 1
    delen = Logregel.objects.filter(handeling=Handeling.PLANNING_GEWIJZIGD).order_by("pk")
    assert [regel.onderdeel for regel in delen] == ["uit", "aan"]


def test_made_now_is_the_edition_that_is_due_and_afterwards_the_same(klok: Zetklok) -> None:
    eva = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    klok.zet(moment(2027, 1, 8, 9))
    pk = maak_planning(gevraagd_tot=OKTOBER).pk
    een = make_now(planning_id=pk, door=eva)
    assert (een.peildatum, een.gevraagd_door) == (NOVEMBER, eva)
    # Under way it is the one to look at.
    assert make_now(planning_id=pk, door=eva).pk == een.pk
    Rapportuitgave.objects.update(stand=Stand.MISLUKT)
    twee = make_now(planning_id=pk, door=eva)
    assert twee.peildatum == DECEMBER
    Rapportuitgave.objects.update(stand=Stand.MISLUKT)
    assert make_now(planning_id=pk, door=eva).pk == twee.pk
    assert ask_due() == 0
    assert Rapportuitgave.objects.count() == 2


def test_before_anything_is_fixed_nothing_can_be_made(klok: Zetklok) -> None:
    klok.zet(moment(2025, 1, 8, 9))
    pk = maak_planning().pk
    with pytest.raises(NietsTeMaken, match="nog niets te maken"):
        make_now(planning_id=pk, door=maak_gebruiker(Rol.BELEIDSMEDEWERKER))


def test_two_who_choose_at_once_keep_each_others_choice(lezer: Gebruiker) -> None:
    eva, ander = maak_gebruiker(Rol.BELEIDSMEDEWERKER), maak_gebruiker(Rol.PROJECTLEIDER)
    rij = maak_planning(MAAND, lezer)
    change_abonnees(planning_id=rij.pk, abonnees=[lezer.pk, eva.pk], gezien=[lezer.pk], door=eva)
    change_abonnees(planning_id=rij.pk, abonnees=[ander.pk], gezien=[lezer.pk], door=eva)
    assert set(rij.abonnees.all()) == {eva, ander}


def test_who_may_not_read_it_cannot_be_chosen(lezer: Gebruiker) -> None:
    rij = maak_planning(Rapportsoort.JAARRAPPORTAGE, lezer)
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    for wie in (leider, maak_gebruiker(Rol.ADVISEUR)):
        with pytest.raises(GeenLezer):
            change_abonnees(planning_id=rij.pk, abonnees=[wie.pk], gezien=[], door=lezer)
    assert set(rij.abonnees.all()) == {lezer}


def test_as_the_roles_of_the_database_it_all_works(lezer: Gebruiker) -> None:
    """The page writes as `cijfers`, the planned task as `taak`; both log only what happens now."""
    eva = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    *_, vorige, laatste = tijdvakken.peildata(MAAND)
    pk = maak_planning(MAAND, lezer, gevraagd_tot=vorige).pk
    with transaction.atomic(), als(eva):
        change_abonnees(planning_id=pk, abonnees=[lezer.pk, eva.pk], gezien=[lezer.pk], door=eva)
        change_abonnees(planning_id=pk, abonnees=[lezer.pk], gezien=[lezer.pk, eva.pk], door=eva)
        switch_planning(planning_id=pk, aan=False, door=eva)
        switch_planning(planning_id=pk, aan=True, door=eva)
        assert make_now(planning_id=pk, door=eva).peildatum == laatste
    Rapportuitgave.objects.update(stand=Stand.KLAAR, cijfers={}, pdf=b"%", pdf_sha256="0", json_sha256="1")
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute("SET LOCAL ROLE taak")
        ask_due()
        assert tell_unreported() == 1


def test_planning_without_its_last_edition_is_reported(klok: Zetklok) -> None:
    klok.zet(moment(2026, 12, 1, 7))
    pk = maak_planning(gevraagd_tot=OKTOBER).pk
    ask_due()
    assert gebroken_regels() == []
    Rapportuitgave.objects.update(planning=None)
    assert [(u.regel.naam, u.nummers) for u in gebroken_regels()] == [
        ("planning en haar laatste uitgave", (pk,))
    ]


def test_task_is_planned_every_ten_minutes() -> None:
    (beurt,) = (b for b in beurten() if b.taak == "rapportage.tasks.maak_gepland")
    assert beurt.elke == dt.timedelta(minutes=10)
