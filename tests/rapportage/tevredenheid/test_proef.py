"""A try-out: read from its first card on by who holds it, with what was learned; five cards before a list is adopted."""

from http import HTTPStatus

import pytest
from django.core.cache import cache
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.identiteit import als
from kern.weigering import Weigering
from rapportage.tasks import meng_proef
from rapportage.tevredenheid.codes import proefcodes
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort
from rapportage.tevredenheid.models import Antwoord, Onderzoek
from rapportage.tevredenheid.proef import proefvragen
from rapportage.tevredenheid.services import antwoorden
from rapportage.tevredenheid.services.antwoorden import give_answer, mix_answers, open_round
from rapportage.tevredenheid.services.onderzoeken import close_onderzoek, note_lesson, reopen_onderzoek
from rapportage.tevredenheid.services.vragenlijsten import step_vragenlijst
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.tevredenheid import maak_gestarten, maak_onderzoek, maak_vragenlijst, volledig
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant
from tests.rapportage.tevredenheid.test_antwoorden import ingevuld

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def proef(beleid: Gebruiker) -> Onderzoek:
    cache.clear()
    return maak_onderzoek(
        maak_vragenlijst(Lijststand.PROEF), beleid, soort=Onderzoeksoort.PROEF, proefkaarten=6
    )


def _pagina(wie: Gebruiker, onderzoek: Onderzoek) -> str:
    return als_klant(wie).get(reverse("rapportage:onderzoek", args=[onderzoek.pk])).text


def test_first_answer_is_read_while_it_runs_with_its_words(
    beleid: Gebruiker,
    proef: Onderzoek,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    assert "Er is nog geen kaart ingevuld." in _pagina(beleid, proef)
    gewekt: list[tuple[str, int]] = []
    monkeypatch.setattr("kern.opdracht.stuur", lambda taak, pk: gewekt.append((taak, pk)))
    bezoeker, adres = Client(), f"/mening/{proefcodes(proef)[0]}/"
    with django_capture_on_commit_callbacks(execute=True):
        antwoord = bezoeker.post(adres, ingevuld(bezoeker.get(adres).text))
    assert antwoord.status_code == HTTPStatus.FOUND
    assert gewekt == [(antwoorden.MENGEN, proef.pk)]
    assert mix_answers(onderzoek_id=proef.pk) == 1
    with als(beleid):
        vragen = proefvragen(proef)
    assert [aantal for _keuze, aantal in vragen[0].keuzes] == [1, 0, 0, 0]
    assert vragen[-1].woorden == ["Meer les"]
    for wie in (beleid, maak_gebruiker(Rol.PROJECTLEIDER)):
        pagina = _pagina(wie, proef)
        assert "Meer les" in pagina
        assert "niet van mensen die inburgeren" in pagina
        assert "1 van 6" in pagina
    woord = Antwoord.objects.get(onderzoek=proef, tekst__isnull=False)
    klant = als_klant(beleid)
    oordeel = klant.post(reverse("rapportage:citaat", args=[woord.pk]), {"oordeel": "ja"})
    assert oordeel.status_code == HTTPStatus.NOT_FOUND, "what testers wrote is cited nowhere"


def test_projectleider_who_leads_the_team_too_reads_it(beleid: Gebruiker, proef: Onderzoek) -> None:
    wie = maak_gebruiker(Rol.PROJECTLEIDER)
    maak_aanstelling(wie, Rol.TEAMLEIDER)
    assert wie.databaserol == "web"
    assert "Er is nog geen kaart ingevuld." in _pagina(wie, proef)
    assert give_answer(code=proefcodes(proef)[0], antwoorden=volledig(proef.vragenlijst, woorden="Meer les"))
    meng_proef(proef.pk)
    assert "Meer les" in _pagina(wie, proef)


def test_round_closed_before_the_worker_mixes_can_be_opened_again(
    beleid: Gebruiker, proef: Onderzoek
) -> None:
    eerste, tweede, *_ = proefcodes(proef)
    assert give_answer(code=eerste, antwoorden=volledig(proef.vragenlijst))
    close_onderzoek(pk=proef.pk, door=beleid)
    meng_proef(proef.pk)
    assert reopen_onderzoek(pk=proef.pk, door=beleid).stand == "open"
    assert open_round(tweede) == proef, "its cards go on working"
    meng_proef(proef.pk)
    proef.refresh_from_db()
    assert proef.beantwoord == 1


def test_answer_of_another_round_wakes_nobody_and_is_not_read(
    beleid: Gebruiker,
    monkeypatch: pytest.MonkeyPatch,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    lijst = maak_vragenlijst(Lijststand.VASTGESTELD)
    maak_gestarten(6, maak_wijk())
    ronde = maak_onderzoek(lijst, beleid)
    monkeypatch.setattr("kern.opdracht.stuur", lambda taak, pk: pytest.fail(f"{taak} {pk}"))
    with django_capture_on_commit_callbacks(execute=True):
        antwoorden.mix_soon(ronde)
    Antwoord.objects.filter(onderzoek__soort=Onderzoeksoort.PROEF).update(onderzoek=ronde)
    with als(beleid):
        assert all(not aantal for vraag in proefvragen(ronde) for _keuze, aantal in vraag.keuzes)
    assert any(aantal for vraag in proefvragen(ronde) for _keuze, aantal in vraag.keuzes), "without the wall"


def test_what_was_learned_is_written_down_changed_and_taken_back(beleid: Gebruiker, proef: Onderzoek) -> None:
    klant, adres = als_klant(beleid), reverse("rapportage:onderzoek_geleerd", args=[proef.pk])
    for nummer, tekst in enumerate(("Vraag 3 is te lang.", "Vraag 4 ook.", "")):
        proef.refresh_from_db()
        velden = {"geleerd": tekst, "versie": proef.versie, "sleutel": str(nummer) * 32}
        assert klant.post(adres, velden).status_code == HTTPStatus.FOUND
        proef.refresh_from_db()
        assert proef.geleerd == tekst
        assert (tekst or "Hier is nog niets opgeschreven.") in _pagina(
            maak_gebruiker(Rol.PROJECTLEIDER), proef
        )


def test_of_a_round_of_people_nothing_is_learned_here(beleid: Gebruiker) -> None:
    ronde = maak_onderzoek(maak_vragenlijst(Lijststand.VASTGESTELD), beleid)
    with pytest.raises(Weigering, match="geen proef"):
        note_lesson(pk=ronde.pk, geleerd="Iets.", door=beleid, gezien=None)
    adres = reverse("rapportage:onderzoek_geleerd", args=[ronde.pk])
    assert als_klant(beleid).get(adres).status_code == HTTPStatus.NOT_FOUND


def test_list_is_adopted_after_five_cards_of_any_of_its_try_outs(beleid: Gebruiker, proef: Onderzoek) -> None:
    lijst, project = proef.vragenlijst, maak_gebruiker(Rol.PROJECTLEIDER)
    tweede = maak_onderzoek(lijst, beleid, soort=Onderzoeksoort.PROEF, proefkaarten=1)
    for ronde, codes in ((proef, proefcodes(proef)[:4]), (tweede, proefcodes(tweede))):
        for code in codes:
            assert give_answer(code=code, antwoorden=volledig(lijst))
        with pytest.raises(Weigering, match="nog niet geproefd met 5 kaarten"):
            step_vragenlijst(pk=lijst.pk, naar=Lijststand.VASTGESTELD, door=project)
        close_onderzoek(pk=ronde.pk, door=beleid)
        mix_answers(onderzoek_id=ronde.pk)
    assert (
        step_vragenlijst(pk=lijst.pk, naar=Lijststand.VASTGESTELD, door=project).vastgesteld_door == project
    )
