"""What came of people who were divided: assigned, waiting, accepted or refused; and what the receiver is asked."""

import pytest
from django.urls import reverse

from inburgeraars.models import Inburgeraar
from kern.klok import DAG, vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import stel_voor, zet_in_vormgeven
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.overdracht.formulier import verstuur
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.ruimte import Ruimte
from trajecten.overdracht.services.beantwoorden import accept_overdrachten, refuse_overdracht
from trajecten.overdracht.services.voorstellen import Voorstel, propose_overdrachten, withdraw_overdrachten
from trajecten.overdracht.woorden import oordeel
from trajecten.traject.lopend import vast_contact


@pytest.fixture
def twee(team: Team) -> list[Inburgeraar]:
    """Two people with a traject, by name."""
    mensen = [maak_persoon(team.wijk, voornamen=naam, geslachtsnaam=naam) for naam in ("Amra", "Zora")]
    for mens in mensen:
        maak_huisbezoek(mens, team.coordinator)
    return mensen


def van(team: Team) -> str:
    """Return what was sent of the caseload of the coordinator."""
    return f"{reverse('trajecten:overdracht_verstuurd')}?van={team.coordinator.pk}"


def over(*mensen: Inburgeraar) -> str:
    """Return what was sent of a selection."""
    return reverse("trajecten:overdracht_verstuurd") + "?" + "&".join(f"persoon={m.pk}" for m in mensen)


def weiger(persoon: Inburgeraar, team: Team, reden: str) -> Overdracht:
    """Let the colleague refuse a person."""
    rij = stel_voor(persoon, team.collega, team.teamleider)
    return refuse_overdracht(overdracht_id=rij.pk, door=team.collega, reden=reden)


def test_refused_says_who_refused_whom_and_why(team: Team, twee: list[Inburgeraar]) -> None:
    klant = als_klant(team.teamleider)
    weiger(twee[0], team, "Ik ken het gezin.")
    ander = stel_voor(twee[1], team.elders, team.teamleider)
    een = klant.get(van(team))
    assert [o.inburgeraar for o in een.context["uitkomst"].geweigerd] == [twee[0]]
    assert f"{team.collega.naam} heeft geweigerd: Ik ken het gezin." in een.text
    assert "Nog 1 persoon te verdelen." in een.text
    assert "Voor deze persoon wacht geen voorstel." in een.text
    klant.post(reverse("trajecten:overdracht_intrekken", args=[ander.pk]))
    assert "Voor deze mensen wacht geen voorstel." in klant.get(van(team)).text
    # Proposed to another since, it waits again.
    stel_voor(twee[0], team.elders, team.teamleider)
    assert klant.get(van(team)).context["uitkomst"].geweigerd == []


def test_refusal_on_a_page_that_gives_one_colleague_people_is_that_of_the_colleague(
    team: Team, twee: list[Inburgeraar]
) -> None:
    klant = als_klant(team.teamleider)
    weiger(twee[0], team, "Ik zit vol.")
    naar = klant.get(f"{van(team)}&naar={team.collega.pk}").context["uitkomst"]
    assert ([o.inburgeraar for o in naar.geweigerd], naar.nog) == ([twee[0]], 1)
    ander = klant.get(f"{van(team)}&naar={team.elders.pk}").context["uitkomst"]
    assert (ander.geweigerd, ander.nog) == ([], 0)


def test_who_stayed_of_a_selection_is_not_called_assigned(team: Team, twee: list[Inburgeraar]) -> None:
    klant = als_klant(team.teamleider)
    weiger(twee[0], team, "Ik zit vol.")
    rij = stel_voor(twee[1], team.elders, team.teamleider)
    klant.post(reverse("trajecten:overdracht_intrekken", args=[rij.pk]))
    pagina = klant.get(over(*twee))
    uitkomst = pagina.context["uitkomst"]
    assert (uitkomst.toegewezen, uitkomst.nog) == ([], 2)
    assert [o.inburgeraar for o in uitkomst.geweigerd] == [twee[0]]
    for mens in twee:
        assert f"persoon={mens.pk}" in uitkomst.verder_url


def test_accepted_stands_apart_from_what_waits(team: Team, twee: list[Inburgeraar]) -> None:
    rijen = [stel_voor(mens, team.collega, team.teamleider) for mens in twee]
    accept_overdrachten(overdracht_ids=[rijen[0].pk], door=team.collega)
    pagina = als_klant(team.teamleider).get(van(team))
    uitkomst = pagina.context["uitkomst"]
    assert [w.persoon for w in uitkomst.aangenomen] == [twee[0]]
    assert [w.persoon for w in uitkomst.open] == [twee[1]]
    wacht, aangenomen = (
        pagina.text.index(f'{kop} <span class="kop-noot">1</span>')
        for kop in ("Wacht op antwoord", "Aangenomen")
    )
    assert wacht < pagina.text.index("Zora") < aangenomen < pagina.text.index("Amra")


def test_assigned_is_called_so_and_leads_to_another_fixed_contact(
    team: Team, twee: list[Inburgeraar]
) -> None:
    vrij = maak_persoon(team.wijk, voornamen="Nour")
    klant = als_klant(team.teamleider)
    kiezen = f"{reverse('trajecten:toewijzen')}?persoon={vrij.pk}"
    pagina = verstuur(klant, kiezen, **{f"aan_{vrij.pk}": team.collega.pk})
    assert pagina.context["uitkomst"].titel == "Toegewezen"
    assert "Verstuurd" not in pagina.text
    assert f"{team.collega.naam} is het vaste contact" in pagina.text
    assert f'href="{kiezen}"' in pagina.text
    weer = verstuur(klant, kiezen, **{f"aan_{vrij.pk}": team.coordinator.pk})
    assert weer.context["uitkomst"].titel == "Verstuurd"
    assert vast_contact(vrij.pk) == team.collega
    assert Overdracht.objects.get(inburgeraar=vrij).aan == team.coordinator
    stel_voor(twee[0], team.collega, team.teamleider)
    ook = maak_persoon(team.wijk)
    verstuur(
        klant, f"{reverse('trajecten:toewijzen')}?persoon={ook.pk}", **{f"aan_{ook.pk}": team.collega.pk}
    )
    assert klant.get(over(ook, twee[0])).context["uitkomst"].titel == "Verdeeld"


def test_who_was_proposed_before_is_said_where_it_counts(team: Team, twee: list[Inburgeraar]) -> None:
    zet_in_vormgeven(twee[0], team.coordinator)
    stel_voor(twee[0], team.elders, team.teamleider)
    klant = als_klant(team.teamleider)
    nieuw = f"{reverse('trajecten:overdracht_nieuw')}?van={team.coordinator.pk}"

    def past_het() -> str:
        pagina = verstuur(klant, nieuw, doe="tel", **{f"aan_{twee[1].pk}": team.elders.pk})
        (ontvanger,) = pagina.context["ontvangers"]
        assert ontvanger["aantal"] == 1
        assert ontvanger["oordeel"] in pagina.text
        return str(ontvanger["oordeel"])

    assert past_het() == (
        "1 persoon telt mee, en is al eerder voorgesteld of aangenomen. Er blijven 49 plaatsen over."
    )
    zet_in_vormgeven(twee[1], team.coordinator)
    assert past_het() == (
        "2 mensen tellen mee, van wie 1 al eerder is voorgesteld of aangenomen. Er blijven 48 plaatsen over."
    )


@pytest.mark.parametrize(
    ("straks", "eerder", "zin"),
    [
        (35, 0, "1 persoon telt mee."),
        (36, 2, "2 mensen tellen mee, en zijn al eerder voorgesteld of aangenomen."),
        (50, 14, "16 mensen tellen mee, van wie 14 al eerder zijn voorgesteld of aangenomen."),
    ],
)
def test_norm_counts_who_came_before_apart(straks: int, eerder: int, zin: str) -> None:
    stand = Ruimte(nu=34, straks=straks, norm=60, uitgezonderd=0, eerder=eerder)
    assert oordeel(stand) == f"{zin} Er blijven {60 - straks} plaatsen over."


def test_accepting_all_asks_first_and_says_that_it_stays(team: Team, twee: list[Inburgeraar]) -> None:
    url, klant = reverse("trajecten:overdrachten"), als_klant(team.collega)
    alleen = stel_voor(twee[0], team.collega, team.teamleider)
    assert "Aannemen kun je niet terugdraaien." not in klant.get(url).text
    withdraw_overdrachten(overdracht_ids=[alleen.pk], door=team.teamleider)
    rijen = propose_overdrachten(
        voorstellen=[Voorstel(inburgeraar_id=mens.pk, aan=team.collega) for mens in twee],
        vanaf=vandaag() + 14 * DAG,
        door=team.teamleider,
    )
    vraag = klant.get(url).text
    assert f'href="?alle=ja&amp;wie={rijen[0].pk}" data-dialoog="alle-aannemen"' in vraag
    assert vraag.index('<dialog class="dialoog" id="alle-aannemen"') < vraag.index('value="alle"')
    assert "2 mensen overnemen?" in vraag
    # Without JavaScript the page asks the same.
    pagina = klant.get(f"{url}?alle=ja").text
    assert pagina.count("Aannemen kun je niet terugdraaien.") == pagina.count('value="alle"') == 1
    assert "alle-aannemen" not in pagina
    uit = verstuur(klant, f"{url}?alle=ja", welke="alle")
    assert "Je neemt 2 mensen over." in uit.text
    standen = Overdracht.objects.filter(pk__in=[rij.pk for rij in rijen]).values_list("stand", flat=True)
    assert list(standen) == ["aangenomen", "aangenomen"]


def test_all_is_of_the_proposal_that_is_shown(team: Team, twee: list[Inburgeraar]) -> None:
    """Another proposal, of another day, waits for an answer of its own."""
    eerst = [stel_voor(mens, team.collega, team.teamleider) for mens in twee]
    Overdracht.objects.filter(pk=eerst[1].pk).update(created_at=eerst[0].created_at)
    later = maak_persoon(team.wijk)
    maak_huisbezoek(later, team.coordinator)
    ander = stel_voor(later, team.collega, team.teamleider, vanaf=vandaag() + 30 * DAG)
    klant = als_klant(team.collega)
    url = f"{reverse('trajecten:overdrachten')}?wie={eerst[0].pk}"
    assert "Alle 2 aannemen" in klant.get(url).text
    verstuur(klant, url, welke="alle")
    standen = dict(Overdracht.objects.values_list("pk", "stand"))
    assert standen == {eerst[0].pk: "aangenomen", eerst[1].pk: "aangenomen", ander.pk: "voorgesteld"}
