"""Pages of a transfer: who gets whom, the receiver's, and the note."""

import re
from typing import Any

import pytest
from django.urls import reverse
from django.utils.formats import date_format

from gebruikers.concept import formulier_met_naam
from gebruikers.enums import Rol
from inburgeraars.models import Inburgeraar, Taal, Tolk
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import DAG, vandaag
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import stel_voor, zet_in_vormgeven
from tests.fabrieken.plan import maak_afspraak
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel as tel_queries
from tests.team import Team
from tests.trajecten.overdracht.formulier import verstuur
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.services.beantwoorden import accept_overdrachten
from trajecten.overdracht.services.voorstellen import Voorstel, propose_overdrachten
from trajecten.signalen.werkregels import adres_van
from trajecten.traject.lopend import vast_contact
from trajecten.uren.models import Uitzondering


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Somebody of the wijk with a traject."""
    mens = maak_persoon(team.wijk, voornamen="Radka")
    maak_huisbezoek(mens, team.coordinator)
    return mens


def toewijzen(*mensen: Inburgeraar) -> str:
    """Return the page for people."""
    return reverse("trajecten:toewijzen") + "?" + "&".join(f"persoon={m.pk}" for m in mensen)


def redenen(pagina: Any, persoon: Inburgeraar) -> list[tuple[str, str, str]]:
    """Return under the choice for a person: of whom, whether it is out of sight, and why."""
    uitleg = str(pagina.context["form"][f"aan_{persoon.pk}"].help_text)
    return re.findall(r'<span data-reden="(\d+)"( hidden)?>([^<]*)</span>', uitleg)


def zichtbaar(pagina: Any, persoon: Inburgeraar) -> str:
    """Return the reason that stands under the choice for a person."""
    return "".join(zin for _pk, weg, zin in redenen(pagina, persoon) if not weg)


def van(team: Team) -> str:
    """Return the page of the caseload of the coordinator."""
    return f"{reverse('trajecten:overdracht_nieuw')}?van={team.coordinator.pk}"


def test_free_person_is_assigned_to_who_works_in_its_wijk(team: Team) -> None:
    vrij = maak_persoon(team.wijk)
    klant = als_klant(team.teamleider)
    pagina = klant.get(toewijzen(vrij))
    assert "Heeft geen vast contact. Dit gaat meteen in." in pagina.text
    keuzes = [str(label) for _pk, label in pagina.context["form"][f"aan_{vrij.pk}"].field.choices]
    assert keuzes == [
        "Nog niemand",
        team.coordinator.naam,
        team.collega.naam,
    ]
    assert zichtbaar(pagina, vrij) == "werkt in Donderberg, heeft 50 plaatsen vrij"
    uit = verstuur(klant, toewijzen(vrij), **{f"aan_{vrij.pk}": team.collega.pk})
    assert "1 persoon is toegewezen." in uit.text
    assert vast_contact(vrij.pk) == team.collega


def test_who_begins_later_can_be_proposed_and_is_not_offered_for_what_holds_at_once(
    team: Team, persoon: Inburgeraar
) -> None:
    """The fixed contact of one left, that of the other works: the day of a transfer is two weeks ahead."""
    nina = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=team.wijk, voornaam="Nina")
    nina.aanstellingen.update(van=vandaag() + 7 * DAG)
    ander = maak_persoon(team.wijk)
    maak_huisbezoek(ander, team.collega)
    team.coordinator.aanstellingen.update(tot=vandaag())
    klant = als_klant(team.teamleider)

    def keuzes(pagina: Any, mens: Inburgeraar) -> list[str]:
        return [str(label) for _pk, label in pagina.context["form"][f"aan_{mens.pk}"].field.choices][1:]

    pagina = klant.get(toewijzen(persoon))
    assert (keuzes(pagina, persoon), pagina.context["form"].dag) == (
        [team.collega.naam, team.elders.naam],
        vandaag(),
    )
    samen = klant.get(toewijzen(persoon, ander))
    assert keuzes(samen, persoon) == [team.collega.naam, team.elders.naam]
    assert set(keuzes(samen, ander)) == {nina.naam, team.elders.naam}
    zonder = klant.get(reverse("trajecten:zonder_contact"))
    assert keuzes(zonder, persoon) == [team.collega.naam, team.elders.naam]
    uit = verstuur(klant, toewijzen(persoon), **{f"aan_{persoon.pk}": team.collega.pk})
    assert "1 persoon is toegewezen." in uit.text


def test_reasons_name_household_language_and_who_knew_the_person(team: Team, persoon: Inburgeraar) -> None:
    taal = Taal.objects.create(naam="Tigrinya", code="ti")
    ander = maak_persoon(team.andere_wijk)
    maak_huisbezoek(ander, team.elders, taal=taal, tolk=Tolk.GEEN)
    maak_huisbezoek(persoon, team.coordinator, taal=taal, tolk=Tolk.TELEFONISCH)
    Inburgeraar.objects.filter(pk=persoon.pk).update(taal=taal)
    pagina = als_klant(team.teamleider).get(van(team))
    keuzes = pagina.context["form"][f"aan_{persoon.pk}"].field.choices
    assert [str(label) for _pk, label in keuzes] == ["Nog niemand", team.collega.naam, team.elders.naam]
    uitleg = redenen(pagina, persoon)
    assert uitleg == [
        (str(team.collega.pk), "", "werkt in Donderberg, heeft 50 plaatsen vrij"),
        (str(team.elders.pk), " hidden", "sprak eerder Tigrinya zonder tolk, heeft 50 plaatsen vrij"),
    ]


def test_caseload_is_proposed_with_notes_from_the_dossiers(team: Team, persoon: Inburgeraar) -> None:
    maak_afspraak(persoon, team.coordinator)
    klant = als_klant(team.teamleider)
    pagina = klant.get(van(team))
    assert f"Dossiers van {team.coordinator.naam} overdragen" in pagina.text
    assert pagina.context["form"][f"notitie_{persoon.pk}"].value() == f"Sinds {_dag()} in Taxeren: 0 dagen."
    uit = verstuur(
        klant,
        van(team),
        **{
            f"aan_{persoon.pk}": team.elders.pk,
            f"gevoelig_{persoon.pk}": "Praat niet over haar broer.",
            f"nagekeken_{persoon.pk}": "on",
        },
    )
    assert "1 voorstel is verstuurd." in uit.text
    assert f"voorgesteld aan {team.elders.naam}" in uit.text
    rij = Overdracht.objects.get()
    assert (rij.aan, rij.van, rij.nagekeken, rij.vanaf) == (
        team.elders,
        team.coordinator,
        True,
        vandaag() + 14 * DAG,
    )
    assert rij.gevoelig.tekst == "Praat niet over haar broer."
    ingetrokken = klant.post(reverse("trajecten:overdracht_intrekken", args=[rij.pk]), follow=True)
    assert f"Het voorstel voor {persoon.naam} is ingetrokken." in ingetrokken.text


def _dag() -> str:
    return date_format(vandaag(), "j F")


def test_from_one_person_one_comes_to_the_whole_caseload(team: Team, persoon: Inburgeraar) -> None:
    pagina = als_klant(team.teamleider).get(toewijzen(persoon)).text
    assert f"Iedereen van {team.coordinator.naam} overdragen" in pagina
    assert f'href="{van(team)}"' in pagina


def test_reading_the_notes_is_logged(team: Team, persoon: Inburgeraar) -> None:
    als_klant(team.teamleider).get(van(team))
    regel = Logregel.objects.filter(handeling="dossier geopend", onderdeel="overdracht").get()
    assert {o.object_id for o in regel.onderwerpen.all()} == {persoon.pk}


def test_the_one_too_many_asks_a_reason_and_keeps_what_was_typed(team: Team, persoon: Inburgeraar) -> None:
    Norm.objects.create(soort=Normsoort.BEGELEID_PER_JAAR, waarde=0, van=vandaag() - 900 * DAG)
    zet_in_vormgeven(persoon, team.coordinator)
    klant = als_klant(team.teamleider)
    velden = {
        f"aan_{persoon.pk}": team.elders.pk,
        f"notitie_{persoon.pk}": "Mijn notitie",
        "vanaf": vandaag().isoformat(),
    }
    fout = verstuur(klant, van(team), **velden)
    assert f"{team.elders.naam} begeleidt dan 1 persoon en de norm is 0" in fout.text
    assert "Mijn notitie" in fout.text
    assert not Overdracht.objects.exists()
    goed = verstuur(klant, van(team), **velden, **{f"toch_{team.elders.pk}": "Zij kent het gezin"})
    assert "1 voorstel is verstuurd." in goed.text
    ontvanger = als_klant(team.elders)
    verstuur(ontvanger, reverse("trajecten:overdrachten"), welke=str(Overdracht.objects.get().pk))
    assert vast_contact(persoon.pk) == team.elders
    assert Uitzondering.objects.get().antwoord == "ja"


def test_counting_again_keeps_the_choice_and_sends_nothing(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.teamleider)
    uit = verstuur(klant, van(team), doe="tel", **{f"aan_{persoon.pk}": team.elders.pk})
    assert uit.context["form"][f"aan_{persoon.pk}"].value() == str(team.elders.pk)
    assert [o["collega"].pk for o in uit.context["ontvangers"]] == [team.elders.pk]
    assert not Overdracht.objects.exists()


def test_somebody_proposed_meanwhile_is_said(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.teamleider)
    ander = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=ander.pk, door=team.coordinator)
    form = klant.get(van(team)).context["form"]
    inhoud = {naam: form[naam].value() or "" for naam in form.fields if not naam.startswith("nagekeken")}
    stel_voor(persoon, team.elders, team.teamleider)
    uit = klant.post(van(team), inhoud)
    assert "Iemand uit deze lijst is ondertussen al voorgesteld" in uit.text
    assert Overdracht.objects.count() == 1


def test_receiver_reads_accepts_one_and_refuses_the_other(team: Team, persoon: Inburgeraar) -> None:
    ander = maak_persoon(team.wijk, voornamen="Zora")
    claim_persoon(inburgeraar_id=ander.pk, door=team.coordinator)
    maak_afspraak(persoon, team.coordinator)
    url, klant = reverse("trajecten:overdrachten"), als_klant(team.elders)
    assert "Er wacht niemand op je antwoord." in klant.get(url).text
    eerste = stel_voor(persoon, team.elders, team.teamleider, notitie="In Taxeren.", gevoelig="Stil")
    tweede = stel_voor(ander, team.elders, team.teamleider, waarom="werkt in Donderberg")
    pagina = klant.get(f"{url}?wie={eerste.pk}").text
    assert "In Taxeren." in pagina
    assert "Dat lees je als je aanneemt." in pagina
    assert "Stil" not in pagina
    assert "Zora" in pagina
    uit = verstuur(klant, url, welke=str(eerste.pk))
    assert "Je neemt 1 persoon over." in uit.text
    assert "Stil" in klant.get(f"{url}?wie={eerste.pk}").text
    weiger = reverse("trajecten:overdracht_weigeren", args=[tweede.pk])
    leeg = verstuur(klant, weiger, reden="")
    assert "Vul in waarom je deze persoon niet overneemt" in leeg.text
    uit = verstuur(klant, weiger, reden="Ik werk daar niet.")
    assert f"Je hebt geweigerd om {ander.naam} over te nemen." in uit.text
    leider = als_klant(team.teamleider).get(van(team)).text
    assert f"{team.elders.naam} heeft geweigerd: Ik werk daar niet." in leider
    assert f"aangenomen door {team.elders.naam}, vanaf" in leider


def test_receiver_past_the_norm_gives_a_reason(team: Team, persoon: Inburgeraar) -> None:
    zet_in_vormgeven(persoon, team.coordinator)
    stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag())
    Norm.objects.create(soort=Normsoort.BEGELEID_PER_JAAR, waarde=0, van=vandaag() - 900 * DAG)
    url, klant = reverse("trajecten:overdrachten"), als_klant(team.elders)
    assert "Dat is boven de norm." in klant.get(url).text
    fout = verstuur(klant, url, welke="alle")
    assert "Je begeleidt dit jaar dan 1 persoon. De norm is 0." in fout.text
    goed = verstuur(klant, url, welke="alle", reden="Het kan nog net")
    assert "Je bent nu het vaste contact van 1 persoon." in goed.text
    assert Uitzondering.objects.values_list("antwoord", "reden").get() == ("open", "Het kan nog net")


def test_note_is_written_by_teamleider_or_fixed_contact(team: Team, persoon: Inburgeraar) -> None:
    rij = stel_voor(persoon, team.elders, team.teamleider, notitie="Oud", gevoelig="Apart")
    url = reverse("trajecten:overdracht_notitie", args=[rij.pk])
    for wie in (team.teamleider, team.coordinator):
        uit = verstuur(als_klant(wie), url, notitie=f"Van {wie.voornaam}")
        assert f"De notitie over {persoon.naam} is opgeslagen." in uit.text
        rij.refresh_from_db()
        assert (rij.notitie, rij.gevoelig.tekst) == (f"Van {wie.voornaam}", "Apart")
    assert als_klant(team.collega).get(url).status_code == 403


def test_queries_do_not_grow_with_the_people(team: Team) -> None:
    def maak(aantal: int) -> None:
        for _ in range(aantal):
            maak_huisbezoek(maak_persoon(team.wijk), team.coordinator)

    klant = als_klant(team.teamleider)
    maak(1)
    een = tel_queries(klant, van(team))
    maak(8)
    assert tel_queries(klant, van(team)) == een


def test_sent_twice_it_is_proposed_once(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.teamleider)
    form = klant.get(van(team)).context["form"]
    inhoud = {naam: form[naam].value() or "" for naam in form.fields if not naam.startswith("nagekeken")}
    antwoorden = [klant.post(van(team), inhoud) for _ in range(2)]
    assert [a.status_code for a in antwoorden] == [302, 302]
    assert Overdracht.objects.count() == 1


def test_card_tells_the_person_in_its_language_once_it_is_certain(team: Team, persoon: Inburgeraar) -> None:
    Inburgeraar.objects.filter(pk=persoon.pk).update(taal=Taal.objects.create(naam="Turks", code="tr"))
    rij = stel_voor(persoon, team.elders, team.teamleider, vanaf=vandaag())
    url, klant = reverse("trajecten:overdracht_kaartje", args=[rij.pk]), als_klant(team.elders)
    assert klant.get(url).status_code == 403
    accept_overdrachten(overdracht_ids=[rij.pk], door=team.elders)
    pagina = klant.get(url)
    assert [k.taal for k in pagina.context["kaarten"]] == ["tr"]
    assert "belediyedeki sabit muhatabınız benim" in pagina.text
    assert team.elders.naam in pagina.text
    assert (
        als_klant(team.coordinator)
        .get(reverse("trajecten:overdracht_kaartje_pdf", args=[rij.pk]))
        .content[:4]
        == b"%PDF"
    )


def test_seven_people_are_shown_and_the_rest_one_tap_away(team: Team) -> None:
    for nummer in range(8):
        claim_persoon(
            inburgeraar_id=maak_persoon(team.wijk, voornamen=f"Mens {nummer}").pk, door=team.coordinator
        )
    klant = als_klant(team.teamleider)
    pagina = klant.get(van(team))
    # One more than seven is shown, because the words would take its place.
    assert (len(pagina.context["eerste"]), len(pagina.context["rest"])) == (8, 0)
    claim_persoon(inburgeraar_id=maak_persoon(team.wijk).pk, door=team.coordinator)
    pagina = klant.get(van(team))
    assert (len(pagina.context["eerste"]), len(pagina.context["rest"])) == (7, 2)
    assert "Nog 2 tonen" in pagina.text
    assert "9 mensen, 1 ontvanger." in pagina.text
    assert "0 van 9 notities nagekeken" in pagina.text
    assert "Nog 9 notities nakijken. Dat kan ook na het versturen." in pagina.text
    assert "9 voor Vormgeven" in pagina.text
    assert (
        f'<a href="{reverse("trajecten:caseload")}?wijk={team.wijk.pk}">{team.wijk.naam}</a>' in pagina.text
    )
    laatste = pagina.context["rest"][-1]["regel"].persoon.pk
    met_fout = verstuur(klant, van(team), **{f"notitie_{laatste}": "x" * 4001})
    assert (len(met_fout.context["eerste"]), len(met_fout.context["rest"])) == (9, 0)
    assert met_fout.context["eerste"][-1]["fout"]


def test_what_is_reviewed_counted_and_would_come_stands_there(team: Team, persoon: Inburgeraar) -> None:
    zet_in_vormgeven(persoon, team.coordinator)
    maak_afspraak(persoon, team.coordinator)
    klant = als_klant(team.teamleider)
    pagina = verstuur(klant, van(team), **{f"nagekeken_{persoon.pk}": "on", "doe": "tel"})
    for zin in (
        "1 persoon, 1 ontvanger.",
        "1 van 1 notitie nagekeken",
        "0 wordt 1",
        "1 vanaf Vormgeven",
        "Niemand komt boven de norm.",
        "0 open taken, 1 open afspraak",
    ):
        assert zin in pagina.text
    assert "notities nakijken" not in pagina.text


def test_what_was_typed_in_a_note_survives_until_it_is_sent(team: Team, persoon: Inburgeraar) -> None:
    ander = maak_persoon(team.andere_wijk)
    claim_persoon(inburgeraar_id=ander.pk, door=team.elders)
    klant = als_klant(team.teamleider)
    form = klant.get(van(team)).context["form"]
    veld = f"notitie_{persoon.pk}"
    inhoud = {naam: form[naam].value() or "" for naam in form.fields if not naam.startswith("nagekeken")}
    inhoud |= {veld: "Begin over werk in de tuin.", f"aan_{persoon.pk}": str(team.elders.pk)}
    bewaar = reverse("gebruikers:concept", args=[f"overdracht-{team.coordinator.pk}", "geen", 0])
    assert klant.post(bewaar, inhoud).json()["bewaard"]
    opnieuw = klant.get(van(team))
    assert "Hier was je aan begonnen" in opnieuw.text
    assert opnieuw.context["form"][veld].value() == "Begin over werk in de tuin."
    assert zichtbaar(opnieuw, persoon) == "heeft 50 plaatsen vrij"
    # Somebody who came into the caseload since has the note from the dossier.
    erbij = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=erbij.pk, door=team.coordinator)
    met_fout = verstuur(klant, van(team), vanaf="2020-01-01")
    assert met_fout.context["form"][veld].value() == "Begin over werk in de tuin."
    terug = klant.get(van(team)).context["form"]
    assert terug[veld].value() == "Begin over werk in de tuin."
    assert terug[f"notitie_{erbij.pk}"].value() == "Er loopt nog geen traject."
    elders = klant.get(f"{reverse('trajecten:overdracht_nieuw')}?van={team.elders.pk}")
    assert "Hier was je aan begonnen" not in elders.text
    verstuur(klant, van(team), vanaf=vandaag().isoformat())
    assert Overdracht.objects.get(inburgeraar=persoon).notitie == "Begin over werk in de tuin."
    assert "Hier was je aan begonnen" not in klant.get(van(team)).text


def test_draft_of_a_transfer_leads_back_to_its_page(team: Team) -> None:
    naam = f"overdracht-{team.coordinator.pk}"
    formulier = formulier_met_naam(naam)
    assert formulier is not None
    assert adres_van(formulier, 0) == van(team)


def test_receiver_reads_how_far_it_is(team: Team) -> None:
    rijen = []
    for nummer in range(7):
        mens = maak_persoon(team.wijk, geslachtsnaam=f"Naam {nummer}")
        maak_huisbezoek(mens, team.coordinator)
        rijen.append(Voorstel(inburgeraar_id=mens.pk, aan=team.elders))
    overdrachten = propose_overdrachten(voorstellen=rijen, vanaf=vandaag() + 9 * DAG, door=team.teamleider)
    accept_overdrachten(overdracht_ids=[overdrachten[0].pk], door=team.elders)
    pagina = als_klant(team.elders).get(reverse("trajecten:overdrachten"))
    for zin in ("7 mensen van Sanne", "2 van 7", "1 aangenomen, 5 te gaan", "Nog 2 tonen", "Alle 6 aannemen"):
        assert zin in pagina.text


def test_sent_shows_what_waits_and_who_is_left_and_is_withdrawn_there(
    team: Team, persoon: Inburgeraar
) -> None:
    ander = maak_persoon(team.wijk, voornamen="Zora")
    claim_persoon(inburgeraar_id=ander.pk, door=team.coordinator)
    klant = als_klant(team.teamleider)
    uit = verstuur(klant, van(team), **{f"aan_{persoon.pk}": team.elders.pk, f"aan_{ander.pk}": ""})
    klaar = f"{reverse('trajecten:overdracht_verstuurd')}?van={team.coordinator.pk}"
    assert uit.redirect_chain == [(klaar, 302)]
    assert [w.persoon for w in uit.context["uitkomst"].wachten] == [persoon]
    assert "Nog 1 persoon te verdelen." in uit.text
    assert f'href="{van(team)}"' in uit.text
    assert "form" not in uit.context
    pagina = klant.get(van(team))
    assert "2 mensen. 1 is al voorgesteld. Nog 1 te verdelen." in pagina.text
    # What is left to do comes first.
    assert pagina.text.index("Wie krijgt wie?") < pagina.text.index("Voorstel intrekken")
    intrekken = reverse("trajecten:overdracht_intrekken", args=[Overdracht.objects.get().pk])
    uit = klant.post(intrekken, follow=True, headers={"referer": f"http://testserver{van(team)}"})
    assert uit.redirect_chain == [(van(team), 302)]
    assert klant.get(klaar).context["uitkomst"].nog == 2
    assert "Er wacht geen voorstel op antwoord." in klant.get(klaar).text


def test_all_proposed_leaves_nothing_to_send(team: Team, persoon: Inburgeraar) -> None:
    stel_voor(persoon, team.elders, team.teamleider)
    pagina = als_klant(team.teamleider).get(van(team))
    assert "Iedereen is voorgesteld. Er valt niets meer te verdelen." in pagina.text
    assert 'id="voorstel"' not in pagina.text


def test_assigned_from_a_selection_shows_the_others_as_left(team: Team) -> None:
    een, ander = maak_persoon(team.wijk, voornamen="Amra"), maak_persoon(team.wijk, voornamen="Zora")
    klant = als_klant(team.teamleider)
    velden = {f"aan_{een.pk}": team.collega.pk, f"aan_{ander.pk}": ""}
    uit = verstuur(klant, toewijzen(een, ander), **velden)
    assert uit.context["uitkomst"].toegewezen == [(een, team.collega)]
    assert f"{team.collega.naam} is het vaste contact" in uit.text
    assert f'href="{toewijzen(ander)}"' in uit.text
    assert klant.get(reverse("trajecten:overdracht_verstuurd")).status_code == 404


def test_only_who_goes_to_somebody_counts_in_what_goes_along(team: Team, persoon: Inburgeraar) -> None:
    ander = maak_persoon(team.wijk)
    maak_huisbezoek(ander, team.coordinator)
    for mens in (persoon, ander):
        maak_afspraak(mens, team.coordinator)
    velden = {f"aan_{persoon.pk}": team.elders.pk, f"aan_{ander.pk}": "", "doe": "tel"}
    pagina = verstuur(als_klant(team.teamleider), van(team), **velden)
    for zin in (
        "1 persoon, 1 ontvanger.",
        "0 open taken, 1 open afspraak",
        "0 van 1 notitie nagekeken",
        "Opgeslagen en opnieuw geteld. Er is nog niets verstuurd.",
    ):
        assert zin in pagina.text
    assert "Hier was je aan begonnen" not in pagina.text


def test_who_suit_equally_well_are_proposed_by_the_room_they_have_left(team: Team) -> None:
    maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=team.wijk, voornaam="Anna")
    for _nummer in range(4):
        mens = maak_persoon(team.wijk)
        maak_huisbezoek(mens, team.coordinator)
        zet_in_vormgeven(mens, team.coordinator)
    pagina = als_klant(team.teamleider).get(van(team))
    ontvangers = {o["collega"].wie.voornaam: o["aantal"] for o in pagina.context["ontvangers"]}
    assert ontvangers == {"Anna": 2, "Youssef": 2}


def test_teamleider_who_may_not_open_it_is_not_sent_to_the_teamleider(team: Team) -> None:
    url = reverse("trajecten:overdrachten")
    leider, consulent = als_klant(team.teamleider).get(url).text, als_klant(team.consulent).get(url).text
    assert "Vraag het de functioneel beheerder." in leider
    assert "Vraag het je teamleider of de functioneel beheerder." in consulent


def test_day_from_which_stands_in_one_line_and_opens_with_its_fault(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.teamleider)
    dag = date_format(vandaag() + 14 * DAG, "l j F Y")
    pagina = klant.get(van(team)).text
    assert f"<b>vanaf {dag}</b>" in pagina
    assert '<details class="vanaf">' in pagina
    fout = verstuur(klant, van(team), vanaf="")
    assert '<details class="vanaf" open>' in fout.text
