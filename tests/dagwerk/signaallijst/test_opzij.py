"""Laying aside from the list: the pages, and that every number stays equal to its list."""

import datetime as dt
from urllib.parse import urlencode

from django.test import Client
from django.urls import reverse

from dagwerk.signaallijst.keuze import AANDACHT, Signaalkeuze
from dagwerk.signaallijst.mensen import mensen_met_signaal
from inburgeraars.models import Inburgeraar
from kern.klok import DAG, vandaag
from kern.woorden import jaar_zo_nodig, zonder_jaar
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload
from tests.dagwerk.signaallijst.test_lijst import LIJST, afspraak, lijst, namen
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.signalen.models import Signaal

OPZIJ = reverse("trajecten:signalen_opzij")
TERUG = reverse("trajecten:signalen_terug")
OVER_VIER_WEKEN = vandaag() + dt.timedelta(weeks=4)


def _vraag(mensen: tuple[Inburgeraar, ...], staart: str) -> str:
    return urlencode({"persoon": [m.pk for m in mensen]}, doseq=True) + staart


def leg_opzij(client: Client, *mensen: Inburgeraar, staart: str = "", reden: str = "Wacht op opvang") -> str:
    """Lay people aside by the form, until the day that it proposes; return the message."""
    adres = f"{OPZIJ}?{_vraag(mensen, staart)}"
    form = client.get(adres).context["form"]
    assert form["tot"].value() == OVER_VIER_WEKEN
    data = {
        "sleutel": str(form["sleutel"].value()),
        "persoon": [m.pk for m in mensen],
        "tot": OVER_VIER_WEKEN.isoformat(),
        "reden": reden,
    }
    antwoord = client.post(adres, data, follow=True)
    return " ".join(str(m) for m in antwoord.context["messages"])


def leg_terug(client: Client, *mensen: Inburgeraar, staart: str = "") -> str:
    """Put people back by the form; return the message."""
    adres = f"{TERUG}?{_vraag(mensen, staart)}"
    form = client.get(adres).context["form"]
    data = {"sleutel": str(form["sleutel"].value()), "persoon": [m.pk for m in mensen]}
    antwoord = client.post(adres, data, follow=True)
    return " ".join(str(m) for m in antwoord.context["messages"])


def test_who_lies_aside_leaves_the_list_and_stands_behind_its_door(team: Team) -> None:
    rim, said = (in_caseload(team, geopend=40 + n, voornamen=naam) for n, naam in enumerate(("Rim", "Said")))
    leider = als_klant(team.teamleider)
    melding = leg_opzij(leider, said)
    tot = jaar_zo_nodig(vandaag() + 28 * DAG)
    assert melding == (
        f"Van {said.naam} ligt tot {tot} opzij: 41 dagen niet gesproken. "
        "Terugleggen kan in de lijst ‘opzij gelegd’."
    )
    nu = lijst(team)
    assert (namen(nu), nu.titel, nu.andere_titel) == (
        ["Rim"],
        "1 persoon vraagt aandacht",
        "1 persoon opzij gelegd",
    )
    weg = lijst(team, nu.andere_url)
    assert (namen(weg), weg.titel, weg.andere_titel) == (
        ["Said"],
        "1 persoon opzij gelegd",
        "1 persoon vraagt aandacht",
    )
    dag, wie = zonder_jaar(OVER_VIER_WEKEN), team.teamleider.naam
    assert weg.rijen[0].gedaan == [f"Opzij gelegd tot {dag} door {wie}: “Wacht op opvang”"]
    assert leg_terug(leider, said) == f"{said.naam} staat weer in de lijst."
    assert (sorted(namen(lijst(team))), lijst(team).andere) == (["Rim", "Said"], 0)
    assert rim.pk in {rij.mens.pk for rij in lijst(team).rijen}


def test_fixed_contact_keeps_seeing_it_with_who_laid_it_aside(team: Team) -> None:
    persoon = in_caseload(team, geopend=40, voornamen="Rim")
    leg_opzij(als_klant(team.teamleider), persoon)
    coordinator = als_klant(team.coordinator)
    noot = f"opzij gelegd tot {zonder_jaar(OVER_VIER_WEKEN)} door {team.teamleider.naam}"
    for adres in (reverse("trajecten:mijn_dag"), reverse("trajecten:dossier", args=[persoon.pk])):
        pagina = coordinator.get(adres).text
        assert "40 dagen niet gesproken" in pagina
        assert noot in pagina
    eigen = als_klant(team.teamleider).get(reverse("trajecten:signaallijst_persoon", args=[persoon.pk])).text
    assert "Wacht op opvang" in eigen
    assert "Terugleggen" in eigen


def test_only_the_reason_of_the_list_lies_aside_and_the_others_stay(team: Team) -> None:
    persoon = in_caseload(team, geopend=41, voornamen="Emine")
    afspraak(persoon, team, uiterlijk=geleden(20))
    leg_opzij(als_klant(team.teamleider), persoon, staart="&regel=geen+contact")
    (rij,) = lijst(team).rijen
    assert [reden.werk.soort_regel for reden in rij.redenen] == ["afspraak te laat", "geen contact"]
    assert [reden.noot.endswith("opzij gelegd") for reden in rij.redenen] == [False, True]
    assert rij.mens.te_laat == 20
    assert namen(lijst(team, regel="geen contact")) == []
    assert namen(lijst(team, regel="geen contact", opzij="1")) == ["Emine"]
    (weg,) = lijst(team, opzij="1").rijen
    assert [reden.werk.soort_regel for reden in weg.redenen] == ["geen contact"]


def test_another_reason_brings_the_person_back(team: Team) -> None:
    persoon = in_caseload(team, geopend=41, voornamen="Emine")
    leg_opzij(als_klant(team.teamleider), persoon)
    assert namen(lijst(team)) == []
    afspraak(persoon, team, uiterlijk=geleden(20))
    assert namen(lijst(team)) == ["Emine"]


def test_numbers_equal_their_lists_also_with_some_laid_aside(team: Team) -> None:
    mensen = [in_caseload(team, geopend=40 + n) for n in range(4)]
    for persoon in mensen[:3]:
        afspraak(persoon, team, uiterlijk=geleden(20))
    leider = als_klant(team.teamleider)
    leg_opzij(leider, mensen[0], mensen[3])
    leg_opzij(leider, mensen[1], staart="&regel=afspraak+te+laat")
    alle = mensen_met_signaal(team.teamleider)
    aantallen = {}
    for opzij in (False, True):
        for regel in ("", *AANDACHT):
            keuze = Signaalkeuze(regel=regel, opzij=opzij)
            aantallen[regel, opzij] = keuze.aantal(alle)
            assert len(lijst(team, keuze.adres).rijen) == keuze.aantal(alle)
    assert [aantallen["", False], aantallen["", True]] == [2, 3]
    assert [aantallen["afspraak te laat", False], aantallen["afspraak te laat", True]] == [1, 2]
    caseload = leider.get(reverse("trajecten:caseload"))
    assert caseload.context["caseload"].samen.signaal.aantal == 2
    assert caseload.context["caseload"].opzij.aantal == 3
    assert "3 mensen opzij gelegd" in caseload.text
    assert len(lijst(team, caseload.context["caseload"].opzij.url).rijen) == 3


def test_paper_and_spreadsheet_say_who_laid_it_aside_without_why(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    leg_opzij(leider, persoon)
    papier = leider.get(reverse("trajecten:signaallijst_afdrukken"), {"opzij": "1"}).text
    assert f"door {team.teamleider.naam}" in papier
    assert "Wacht op opvang" not in papier


def test_ticked_people_lie_aside_together_and_who_cannot_is_named(team: Team) -> None:
    mensen = [in_caseload(team, geopend=40 + n, voornamen=f"P{n}") for n in range(3)]
    leider = als_klant(team.teamleider)
    leg_opzij(leider, mensen[1])
    vraag = urlencode({"doe": "opzij", "persoon": [m.pk for m in mensen], "wijk": team.wijk.pk}, doseq=True)
    pagina = leider.get(f"{LIJST}?{vraag}", follow=True)
    assert [m.pk for m in pagina.context["wel"]] == [mensen[0].pk, mensen[2].pk]
    assert [m.naam for m in pagina.context["niet"]] == [mensen[1].naam]
    assert pagina.context["pagina"].terug == f"{LIJST}?wijk={team.wijk.pk}"
    melding = leg_opzij(leider, *mensen)
    assert melding.startswith("Van 2 mensen ligt tot ")
    assert melding.endswith(f"Niet: {mensen[1].naam}.")
    assert leg_terug(leider, *mensen) == "3 mensen staan weer in de lijst."


def test_without_reason_or_with_a_day_too_far_nothing_is_lost(team: Team) -> None:
    persoon = in_caseload(team, geopend=40)
    leider = als_klant(team.teamleider)
    adres = f"{OPZIJ}?persoon={persoon.pk}"
    ver = (vandaag() + dt.timedelta(days=93)).isoformat()
    for reden, fout in (
        ("", "Vul in waarom dit kan wachten"),
        ("Ze is weg", "Kies een dag vanaf morgen, hoogstens drie maanden verder"),
    ):
        sleutel = str(leider.get(adres).context["form"]["sleutel"].value())
        data = {"sleutel": sleutel, "persoon": [persoon.pk], "tot": ver, "reden": reden}
        pagina = leider.post(adres, data)
        assert pagina.status_code == 200
        assert fout in pagina.text
        assert f'value="{reden}"' in pagina.text or not reden
        assert f'name="persoon" value="{persoon.pk}"' in pagina.text
    assert not Signaal.objects.filter(opzij_tot__isnull=False).exists()


def test_nobody_chosen_and_nothing_aside_say_so(team: Team) -> None:
    leider = als_klant(team.teamleider)
    assert "Kies eerst een of meer mensen in de lijst." in leider.get(OPZIJ).text
    leeg = leider.get(LIJST, {"opzij": "1"})
    assert "Er is niets opzij gelegd" in leeg.text
    assert "Met deze keuze is er niets opzij gelegd." in leeg.text


def test_queries_are_as_many_with_1_aside_as_with_20(team: Team) -> None:
    leider, coordinator = als_klant(team.teamleider), als_klant(team.coordinator)
    mensen = [in_caseload(team, geopend=40 + n) for n in range(21)]
    leg_opzij(leider, mensen[0])
    caseload, mijn_dag = reverse("trajecten:caseload"), reverse("trajecten:mijn_dag")

    def getallen() -> tuple[int, ...]:
        return (
            tel(leider, LIJST),
            tel(leider, LIJST, {"opzij": "1"}),
            tel(leider, caseload),
            tel(coordinator, mijn_dag),
        )

    een = getallen(), tel(leider, OPZIJ, {"persoon": [mensen[1].pk]})
    allen = tel(leider, OPZIJ, {"persoon": [m.pk for m in mensen[1:]]})
    leg_opzij(leider, *mensen[1:-1])
    assert (getallen(), allen) == een
