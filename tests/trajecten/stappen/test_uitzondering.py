"""More people than the norm: a line that passes with a reason, and that reason is the question (DOMEIN 8, ADR 23)."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.meldingen import in_words
from gebruikers.models import Aanstelling, Gebruiker, Melding
from inburgeraars.models import Doelgroepbevinding, Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from kern.weigering import Weigering
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.race import terwijl
from tests.team import Team
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm
from trajecten.stappen.fouten import StapKanNiet
from trajecten.stappen.services.sluiten import close_traject, reopen_traject
from trajecten.stappen.services.stappen import take_stap
from trajecten.taxatie.models import Taxatie
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.jaar import jaar
from trajecten.uren.models import Uitzondering
from trajecten.uren.services.uitzonderingen import answer_uitzondering, reopen_uitzondering


@pytest.fixture
def norm_van_een(team: Team) -> Team:
    """Let everybody guide one person a year."""
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    Norm.objects.create(soort=Normsoort.BEGELEID_PER_JAAR, waarde=1, van=dt.date(2020, 1, 1))
    Norm.objects.create(soort=Normsoort.BEGELEID_SIGNAAL, waarde=1, van=dt.date(2020, 1, 1))
    return team


def klaar_voor_vormgeven(team: Team) -> Inburgeraar:
    """Return somebody of whom all is known that Vormgeven asks."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    Doelgroepbevinding.objects.create(inburgeraar=persoon, doelgroep="plichtig", door=team.coordinator)
    Taxatie.objects.create(
        inburgeraar=persoon,
        traject=Traject.objects.get(inburgeraar=persoon),
        doelperspectief="werk",
        door=team.coordinator,
    )
    maak_meting(persoon, team.coordinator)
    return persoon


def naar_vormgeven(team: Team, persoon: Inburgeraar, reden: str = "") -> Stapovergang:
    """Take the step."""
    return take_stap(
        inburgeraar_id=persoon.pk, door=team.coordinator, van=Stap.TAXEREN, naar=Stap.VORMGEVEN, reden=reden
    )


def boven_de_norm(team: Team, reden: str = "Haar zus is er al bij") -> Uitzondering:
    """Let a second person enter Vormgeven where the norm is one."""
    naar_vormgeven(team, klaar_voor_vormgeven(team))
    naar_vormgeven(team, klaar_voor_vormgeven(team), reden)
    return Uitzondering.objects.get()


def test_within_the_norm_nothing_is_asked(norm_van_een: Team) -> None:
    naar_vormgeven(norm_van_een, klaar_voor_vormgeven(norm_van_een))
    assert not Uitzondering.objects.exists()


def test_past_the_norm_the_reason_is_the_question(norm_van_een: Team) -> None:
    team = norm_van_een
    naar_vormgeven(team, klaar_voor_vormgeven(team))
    tweede = klaar_voor_vormgeven(team)
    with pytest.raises(StapKanNiet, match="meer mensen dan de norm"):
        naar_vormgeven(team, tweede)
    naar_vormgeven(team, tweede, "Haar zus is er al bij")
    vraag = Uitzondering.objects.get()
    assert (vraag.inburgeraar, vraag.voor, vraag.jaar) == (tweede, team.coordinator, vandaag().year)
    assert (vraag.tot, vraag.reden, vraag.antwoord) == (2, "Haar zus is er al bij", "open")
    (melding,) = in_words(Melding.objects.filter(gebruiker=team.teamleider, soort="uitzondering"))
    assert "vraagt een uitzondering" in melding.tekst
    assert melding.url == reverse("trajecten:uitzondering", args=[vraag.pk])


def test_recording_claiming_and_taxeren_are_never_refused(norm_van_een: Team) -> None:
    team = norm_van_een
    boven_de_norm(team)
    claim_persoon(inburgeraar_id=maak_persoon(team.wijk).pk, door=team.coordinator)
    persoon = klaar_voor_vormgeven(team)
    assert Traject.objects.get(inburgeraar=persoon).stap == Stap.TAXEREN
    assert Uitzondering.objects.count() == 1


def test_a_step_back_and_forward_again_asks_nothing_twice(norm_van_een: Team) -> None:
    team = norm_van_een
    vraag = boven_de_norm(team)
    wie = {"inburgeraar_id": vraag.inburgeraar_id, "door": team.coordinator}
    take_stap(**wie, van=Stap.VORMGEVEN, naar=Stap.TAXEREN, reden="nog een gesprek")  # type: ignore[arg-type]
    take_stap(**wie, van=Stap.TAXEREN, naar=Stap.VORMGEVEN)  # type: ignore[arg-type]
    assert Uitzondering.objects.count() == 1


def test_yes_covers_whoever_comes_next_up_to_its_number(norm_van_een: Team) -> None:
    team = norm_van_een
    vraag = boven_de_norm(team)
    naar_vormgeven(team, klaar_voor_vormgeven(team), "Nog een zus")
    answer_uitzondering(
        uitzondering_id=vraag.pk, door=team.teamleider, ja=True, tot=4, toelichting="Tot de zomer"
    )
    assert set(Uitzondering.objects.values_list("antwoord", "tot")) == {("ja", 4)}
    stand = jaar(team.coordinator)
    assert (stand.begeleid, stand.begeleid_norm, stand.hoogstens, stand.gevraagd) == (3, 1, 4, False)
    naar_vormgeven(team, klaar_voor_vormgeven(team))
    with pytest.raises(StapKanNiet):
        naar_vormgeven(team, klaar_voor_vormgeven(team))
    (melding,) = in_words(Melding.objects.filter(gebruiker=team.coordinator, soort="uitzondering"))
    assert "tot en met 4 mensen" in melding.tekst


def test_no_changes_nothing_for_the_person(norm_van_een: Team) -> None:
    team = norm_van_een
    vraag = boven_de_norm(team)
    answer_uitzondering(
        uitzondering_id=vraag.pk, door=team.teamleider, ja=False, tot=None, toelichting="Youssef heeft plaats"
    )
    vraag.refresh_from_db()
    assert (vraag.antwoord, vraag.antwoord_door, vraag.toelichting) == (
        "nee",
        team.teamleider,
        "Youssef heeft plaats",
    )
    assert Traject.objects.get(pk=vraag.traject_id).stap == Stap.VORMGEVEN
    assert jaar(team.coordinator).hoogstens == 1


def test_who_may_answer_once_and_with_a_sentence(norm_van_een: Team) -> None:
    team = norm_van_een
    vraag = boven_de_norm(team)
    with pytest.raises(ValidationError, match="één zin"):
        answer_uitzondering(
            uitzondering_id=vraag.pk, door=team.teamleider, ja=False, tot=None, toelichting=" "
        )
    with pytest.raises(ValidationError, match="2 of meer"):
        answer_uitzondering(uitzondering_id=vraag.pk, door=team.teamleider, ja=True, tot=1, toelichting="Ja")
    with pytest.raises(Weigering, match="andere teamleider"):
        answer_uitzondering(uitzondering_id=vraag.pk, door=team.collega, ja=True, tot=2, toelichting="Ja")
    answer_uitzondering(uitzondering_id=vraag.pk, door=team.teamleider, ja=True, tot=2, toelichting="Ja")
    with pytest.raises(Weigering, match="al beantwoord"):
        answer_uitzondering(
            uitzondering_id=vraag.pk, door=team.teamleider, ja=False, tot=None, toelichting="Toch niet"
        )


def test_reopening_past_the_norm_asks_with_its_reason(norm_van_een: Team) -> None:
    team = norm_van_een
    eerste = klaar_voor_vormgeven(team)
    naar_vormgeven(team, eerste)
    close_traject(inburgeraar_id=eerste.pk, door=team.coordinator, uitkomst=Uitkomst.WIL_NIET, op=vandaag())
    collega = Gebruiker.objects.get(pk=team.collega.pk)
    tweede = maak_persoon(team.wijk)
    maak_huisbezoek(tweede, collega)
    Stapovergang.objects.create(
        inburgeraar=tweede,
        traject=Traject.objects.get(inburgeraar=tweede),
        van_stap=Stap.TAXEREN,
        naar_stap=Stap.VOLGEN,
        door=collega,
    )
    reopen_traject(inburgeraar_id=eerste.pk, door=collega, reden="Ze kent mij")
    vraag = Uitzondering.objects.get()
    assert (vraag.voor, vraag.tot, vraag.reden) == (collega, 2, "Ze kent mij")


def test_a_step_does_not_lie_before_the_one_before_it(norm_van_een: Team) -> None:
    team = norm_van_een
    persoon = klaar_voor_vormgeven(team)
    with pytest.raises(ValidationError, match="vorige stap"):
        take_stap(
            inburgeraar_id=persoon.pk,
            door=team.coordinator,
            van=Stap.TAXEREN,
            naar=Stap.VORMGEVEN,
            op=vandaag() - dt.timedelta(days=1),
        )


def _twee_tegelijk(team: Team) -> int:
    """Let two people enter Vormgeven at the same instant, where the norm has place for one; return how many got in."""
    een, ander = klaar_voor_vormgeven(team), klaar_voor_vormgeven(team)
    uit = terwijl(lambda: naar_vormgeven(team, een), lambda: naar_vormgeven(team, ander))
    return sum(isinstance(wat, Stapovergang) for wat in uit)


@pytest.mark.django_db(transaction=True)
def test_two_steps_at_once_do_not_both_take_the_last_place(norm_van_een: Team) -> None:
    assert _twee_tegelijk(norm_van_een) == 1


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_they_do(norm_van_een: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("trajecten.stappen.services.stappen.lock_jaar", lambda _wie: None)
    assert _twee_tegelijk(norm_van_een) == 2


def test_page_of_the_step_announces_it_and_the_teamleider_answers(norm_van_een: Team) -> None:
    team = norm_van_een
    naar_vormgeven(team, klaar_voor_vormgeven(team))
    persoon = klaar_voor_vormgeven(team)
    client = als_klant(team.coordinator)
    assert (
        "kan alleen met een reden; die gaat naar de teamleider"
        in client.get(reverse("trajecten:dossier", args=[persoon.pk])).text
    )
    stap = reverse("trajecten:stap", args=[persoon.pk])
    pagina = client.get(stap)
    assert "meer mensen dan de norm" in pagina.text
    sleutel = pagina.context["form"]["sleutel"].value()
    gezet = client.post(
        stap,
        {"naar": "vormgeven", "op": vandaag().isoformat(), "reden": "Haar zus is er al", "sleutel": sleutel},
        follow=True,
    )
    assert "Je reden is naar je teamleider gestuurd, als vraag om een uitzondering" in gezet.text
    vraag = Uitzondering.objects.get()
    leider = als_klant(team.teamleider)
    caseload = leider.get(reverse("trajecten:caseload")).text
    antwoord = reverse("trajecten:uitzondering", args=[vraag.pk])
    assert antwoord in caseload
    pagina = leider.get(antwoord)
    assert "2 mensen, de norm is 1" in pagina.text
    velden = {"sleutel": pagina.context["form"]["sleutel"].value(), "antwoord": "ja", "tot": "1"}
    fout = leider.post(antwoord, velden | {"toelichting": "Tot de zomer"})
    assert "Vul 2 of meer in" in fout.text
    assert "Tot de zomer" in fout.text
    leider.post(antwoord, velden | {"tot": "3", "toelichting": "Tot de zomer"})
    assert "tot en met 3 na een uitzondering" in leider.get(reverse("trajecten:caseload")).text
    assert (
        "Uitzondering op de norm: ja, tot en met 3 mensen"
        in client.get(reverse("trajecten:dossier", args=[persoon.pk])).text
    )
    assert "je teamleider gaf een uitzondering" in client.get(reverse("trajecten:mijn_dag")).text


def test_a_teamleider_who_guides_does_not_answer_itself(norm_van_een: Team) -> None:
    team = norm_van_een
    vraag = boven_de_norm(team)
    tweede = maak_gebruiker(Rol.TEAMLEIDER)
    Uitzondering.objects.filter(pk=vraag.pk).update(voor=tweede)
    with pytest.raises(Weigering, match="Een andere teamleider"):
        answer_uitzondering(uitzondering_id=vraag.pk, door=tweede, ja=True, tot=2, toelichting="Ja")
    assert (
        "Een andere teamleider"
        in als_klant(tweede).get(reverse("trajecten:uitzondering", args=[vraag.pk])).text
    )


def test_answer_is_taken_back_with_those_it_gave(norm_van_een: Team) -> None:
    team = norm_van_een
    vraag = boven_de_norm(team)
    naar_vormgeven(team, klaar_voor_vormgeven(team), "Nog een zus")
    vroeg = set(Uitzondering.objects.values_list("pk", "tot"))
    answer_uitzondering(
        uitzondering_id=vraag.pk, door=team.teamleider, ja=True, tot=4, toelichting="Tot de zomer"
    )
    with pytest.raises(Weigering, match="Alleen wie"):
        reopen_uitzondering(uitzondering_id=vraag.pk, door=maak_gebruiker(Rol.TEAMLEIDER))
    reopen_uitzondering(uitzondering_id=vraag.pk, door=team.teamleider)
    assert set(Uitzondering.objects.values_list("pk", "tot")) == vroeg
    assert set(Uitzondering.objects.values_list("antwoord", "toelichting")) == {("open", "")}
    assert not Uitzondering.objects.exclude(antwoord_door=None, antwoord_op=None).exists()
    assert jaar(team.coordinator).gevraagd
    melding = in_words(Melding.objects.filter(gebruiker=team.coordinator, soort="uitzondering"))[0]
    assert "teruggenomen" in melding.tekst
