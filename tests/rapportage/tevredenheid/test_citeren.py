"""An answer in own words is cited after two allowed it and nobody refused, and stands in what is made from then on."""

import datetime as dt
from http import HTTPStatus

import pytest
from django.db import ProgrammingError, transaction
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.identiteit import Niemand, als
from kern.klok import nu
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from rapportage.ervaringen.fouten import NamenGevonden
from rapportage.tevredenheid.citeren import PER_ONDERZOEK
from rapportage.tevredenheid.enums import Onderzoeksoort
from rapportage.tevredenheid.fouten import MagNietGeciteerd
from rapportage.tevredenheid.models import Antwoord, Antwoordcitaat, Citaatoordeel, Onderzoek
from rapportage.tevredenheid.services import citeren
from rapportage.tevredenheid.services.citeren import cite_answer, judge_quote, take_back_answer
from rapportage.tevredenheid.uitkomst import citaten_uit, tevredenheid_in
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klant import als_klant
from tests.queries import tel
from tests.race import terwijl
from tests.rapportage.tevredenheid.test_uitkomsten import geteld

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def project() -> Gebruiker:
    return maak_gebruiker(Rol.PROJECTLEIDER)


@pytest.fixture
def ronde(beleid: Gebruiker) -> Onderzoek:
    return geteld(beleid, kaarten=20, ja=6, nee=6)


def woorden(ronde: Onderzoek) -> list[Antwoord]:
    return list(Antwoord.objects.filter(onderzoek=ronde, tekst__isnull=False).order_by("pk"))


def sta_toe(antwoord: Antwoord, *wie: Gebruiker, mag: bool = True) -> None:
    for lezer in wie:
        judge_quote(antwoord_id=antwoord.pk, mag=mag, door=lezer)


def citeer(antwoord: Antwoord, door: Gebruiker, *laten_staan: str) -> Antwoordcitaat:
    return cite_answer(antwoord_id=antwoord.pk, laten_staan=laten_staan, door=door)


def test_it_is_cited_once_by_the_words_alone_and_taken_back(
    ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker
) -> None:
    antwoord = woorden(ronde)[0]
    sta_toe(antwoord, beleid, project)
    assert citeer(antwoord, project).pk == citeer(antwoord, beleid).pk == antwoord.pk
    (citaat,) = citaten_uit([ronde.pk])[ronde.pk]
    assert (citaat.vraag, citaat.woorden) == (str(antwoord.vraag), antwoord.tekst)
    assert [veld.name for veld in Antwoordcitaat._meta.concrete_fields] == ["antwoord", "op"]
    for _ in range(2):
        take_back_answer(antwoord_id=antwoord.pk, door=beleid)
    assert citaten_uit([ronde.pk]) == {}
    regels = Logregel.objects.filter(handeling__in=[Handeling.ANTWOORD_GECITEERD, Handeling.ONGEDAAN_GEMAAKT])
    assert [(r.handeling, r.actor_id) for r in regels.order_by("pk")] == [
        (Handeling.ANTWOORD_GECITEERD, project.pk),
        (Handeling.ONGEDAAN_GEMAAKT, beleid.pk),
    ]
    assert {o.soort for r in regels for o in r.onderwerpen.all()} == {"onderzoek"}, "which answer is not told"


def test_what_two_did_not_allow_is_refused_with_the_reason(
    ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker
) -> None:
    antwoord, hoofd = woorden(ronde)[0], maak_gebruiker(Rol.AFDELINGSHOOFD)
    pas = "Je kunt dit antwoord pas citeren als twee mensen hebben gezegd dat het mag."
    for lezer in (None, beleid):
        if lezer:
            sta_toe(antwoord, lezer)
        with pytest.raises(MagNietGeciteerd, match=pas):
            citeer(antwoord, beleid)
    sta_toe(antwoord, project)
    sta_toe(antwoord, hoofd, mag=False)
    with pytest.raises(MagNietGeciteerd, match="Een lezer heeft gezegd dat dit antwoord niet mag"):
        citeer(antwoord, beleid)
    assert not Antwoordcitaat.objects.exists()


def test_of_a_try_out_or_of_few_nothing_is_cited(beleid: Gebruiker, project: Gebruiker) -> None:
    negen = geteld(beleid, kaarten=20, ja=5, nee=4)
    proef = Antwoord.objects.filter(onderzoek__soort=Onderzoeksoort.PROEF).first()
    assert proef is not None
    for antwoord in (woorden(negen)[0], proef):
        sta_toe(antwoord, beleid, project)
        with pytest.raises(MagNietGeciteerd, match="Uit dit onderzoek citeren we niet"):
            citeer(antwoord, beleid)


@pytest.mark.parametrize("oordeel", ["nee", "terug"])
def test_a_no_of_later_takes_the_citation_out_and_the_page_says_so(
    ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker, oordeel: str
) -> None:
    antwoord = woorden(ronde)[0]
    sta_toe(antwoord, beleid, project)
    citeer(antwoord, beleid)
    klant = als_klant(project)
    gezegd = klant.post(
        reverse("rapportage:citaat", args=[antwoord.pk]), {"oordeel": oordeel}, follow=True
    ).text
    assert "Dit antwoord wordt niet meer geciteerd. Wat al is gemaakt, verandert niet." in gezegd
    assert not Antwoordcitaat.objects.exists()
    weer = klant.post(reverse("rapportage:citaat", args=[antwoord.pk]), {"oordeel": "ja"}, follow=True).text
    assert "wordt niet meer geciteerd" not in weer
    assert not Antwoordcitaat.objects.exists(), "a yes does not cite"


def test_a_name_of_the_list_is_asked_about_and_may_stay(
    ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker
) -> None:
    antwoord = woorden(ronde)[0]
    Antwoord.objects.filter(pk=antwoord.pk).update(tekst="Fatima van de balie helpt goed.")
    klant, adres = als_klant(beleid), reverse("rapportage:antwoord_citeren", args=[antwoord.pk])
    nog_niet = klant.post(adres, follow=True).text
    assert "Je kunt dit antwoord pas citeren" in nog_niet, "first whether it may at all"
    sta_toe(antwoord, beleid, project)
    with pytest.raises(NamenGevonden):
        citeer(antwoord, beleid)
    vraag = klant.post(adres, {"pagina": "2"}).text
    assert "<strong>Fatima</strong>" in vraag
    assert 'name="laten_staan" value="fatima"' in vraag
    assert not Antwoordcitaat.objects.exists()
    gedaan = klant.post(adres, {"pagina": "2", "laten_staan": "fatima"})
    assert gedaan["Location"] == f"{reverse('rapportage:onderzoek_woorden', args=[ronde.pk])}?pagina=2"
    assert Antwoordcitaat.objects.count() == 1


def test_a_round_has_room_for_some_and_the_page_counts_them(
    ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker
) -> None:
    adres, klant = reverse("rapportage:onderzoek_woorden", args=[ronde.pk]), als_klant(beleid)
    uitkomst, alle = reverse("rapportage:onderzoek", args=[ronde.pk]), reverse("rapportage:tevredenheid")

    def gezien() -> str:
        return " ".join(klant.get(adres).text.split())

    assert f"Nu zijn 0 antwoorden geciteerd. Er is plaats voor {PER_ONDERZOEK}." in gezien()
    assert "Citeren</span>" not in gezien()
    assert "In eigen woorden" not in klant.get(uitkomst).text
    assert "geciteerd" not in klant.get(alle).text
    zonder = [tel(klant, pagina) for pagina in (adres, uitkomst, alle)]
    eerste, *meer = woorden(ronde)[: PER_ONDERZOEK + 1]
    for antwoord in (eerste, *meer):
        sta_toe(antwoord, beleid, project)
    klant.post(reverse("rapportage:antwoord_citeren", args=[eerste.pk]))
    assert f"Nu is 1 antwoord geciteerd. Er is plaats voor {PER_ONDERZOEK}." in gezien()
    assert "1 antwoord geciteerd" in klant.get(alle).text
    for antwoord in meer[:-1]:
        citeer(antwoord, beleid)
    with pytest.raises(Weigering, match=f"plaats voor {PER_ONDERZOEK} citaten"):
        citeer(meer[-1], beleid)
    pagina = klant.get(uitkomst).text
    assert pagina.count('<blockquote class="citaat" dir="auto">') == PER_ONDERZOEK
    assert pagina.count("<h4>") == 1, "the question stands above its answers once"
    assert "5 antwoorden geciteerd" in klant.get(alle).text
    assert [tel(klant, pagina) for pagina in (adres, uitkomst, alle)] == zonder
    terug = klant.post(reverse("rapportage:antwoord_niet_citeren", args=[eerste.pk]), follow=True).text
    assert "Het antwoord wordt niet meer geciteerd." in terug
    assert citeer(meer[-1], beleid).pk == meer[-1].pk


@pytest.mark.parametrize(
    "rol", [Rol.TEAMLEIDER, Rol.CONSULENT, Rol.ADVISEUR, Rol.WIJKCOORDINATOR, Rol.BEHEERDER]
)
def test_who_may_read_no_answer_reads_what_is_cited_and_no_more(
    ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker, rol: Rol
) -> None:
    antwoord, ander, *_rest = woorden(ronde)
    for rij in (antwoord, ander):
        sta_toe(rij, beleid, project)
    citeer(antwoord, beleid)
    wie = maak_gebruiker(rol)
    with als(wie):
        assert [(a.pk, a.tekst) for a in Antwoord.objects.only("pk", "tekst")] == [
            (antwoord.pk, antwoord.tekst)
        ]
        assert [c.woorden for c in citaten_uit([ronde.pk])[ronde.pk]] == [antwoord.tekst]
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic(), als(wie):
        Antwoordcitaat.objects.create(antwoord_id=ander.pk)
    with als(wie):
        assert Antwoordcitaat.objects.all().delete()[0] == 0
    with als(Niemand()):
        assert not Antwoord.objects.only("pk").exists()
        assert not Antwoordcitaat.objects.exists()
    take_back_answer(antwoord_id=antwoord.pk, door=beleid)
    with als(wie):
        assert not Antwoord.objects.only("pk").exists()


def test_database_holds_that_two_allow_it_and_that_a_citation_does_not_change(
    ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker
) -> None:
    antwoord, ander, *_rest = woorden(ronde)
    for lezers in ((), (beleid,), (beleid, project)):
        sta_toe(antwoord, *lezers)
        if len(lezers) < 2:
            with (
                pytest.raises(ProgrammingError, match="row-level security"),
                transaction.atomic(),
                als(beleid),
            ):
                Antwoordcitaat.objects.create(antwoord_id=antwoord.pk)
    with als(beleid):
        Antwoordcitaat.objects.create(antwoord_id=antwoord.pk)
    sta_toe(ander, beleid, project)
    sta_toe(ander, maak_gebruiker(Rol.AFDELINGSHOOFD), mag=False)
    with pytest.raises(ProgrammingError, match="row-level security"), transaction.atomic(), als(beleid):
        Antwoordcitaat.objects.create(antwoord_id=ander.pk)
    with pytest.raises(ProgrammingError, match="permission denied"), transaction.atomic(), als(beleid):
        Antwoordcitaat.objects.update(op=nu())


def test_a_report_holds_what_was_cited_by_its_moment_and_not_taken_back_since(
    ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker
) -> None:
    antwoord = woorden(ronde)[0]
    sta_toe(antwoord, beleid, project)
    citeer(antwoord, beleid)
    gisteren = nu() - dt.timedelta(days=1)
    ronde.uitgave.__class__.objects.update(bekend_op=gisteren)

    def in_rapport(bekend_op: dt.datetime) -> list[str]:
        (rij,) = tevredenheid_in(dt.date.min, ronde.tot, bekend_op)
        return [citaat["woorden"] for citaat in rij["citaten"]]

    assert in_rapport(gisteren) == [], "what is cited later is in no report of before"
    assert in_rapport(nu()) == [antwoord.tekst]
    take_back_answer(antwoord_id=antwoord.pk, door=beleid)
    assert in_rapport(nu()) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("vergrendelt", [True, False])
def test_a_no_that_arrives_while_somebody_cites_is_told(
    beleid: Gebruiker, project: Gebruiker, monkeypatch: pytest.MonkeyPatch, vergrendelt: bool
) -> None:
    ronde = geteld(beleid, kaarten=20, ja=6, nee=6)
    antwoord, hoofd = woorden(ronde)[0], maak_gebruiker(Rol.AFDELINGSHOOFD)
    sta_toe(antwoord, beleid, project)
    if not vergrendelt:
        monkeypatch.setattr(citeren, "_vergrendel_ronde", lambda _pk: Onderzoek.objects.get(pk=ronde.pk))

    def weiger() -> object:
        return judge_quote(antwoord_id=antwoord.pk, mag=False, door=hoofd)

    _nee, citaat = terwijl(weiger, lambda: citeer(antwoord, beleid))
    assert isinstance(citaat, MagNietGeciteerd) is vergrendelt, "without the lock it is cited against a no"
    Citaatoordeel.objects.filter(mag=False).delete()
    Antwoordcitaat.objects.all().delete()
    assert terwijl(lambda: citeer(antwoord, beleid), weiger)[1] is vergrendelt
    assert Antwoordcitaat.objects.exists() is not vergrendelt


def test_pages_are_of_who_reads_the_words(ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker) -> None:
    antwoord = woorden(ronde)[0]
    sta_toe(antwoord, beleid, project)
    citeer(antwoord, beleid)
    for naam in ("antwoord_citeren", "antwoord_niet_citeren"):
        adres = reverse(f"rapportage:{naam}", args=[antwoord.pk])
        assert als_klant(maak_gebruiker(Rol.TEAMLEIDER)).post(adres).status_code == HTTPStatus.FORBIDDEN
    assert Antwoordcitaat.objects.exists()
