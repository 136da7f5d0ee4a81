"""The list on paper and as a spreadsheet: what is seen, without what somebody wrote, and logged."""

import io

from django.urls import reverse
from openpyxl import load_workbook

from inburgeraars.models import Inburgeraar
from logboek.models import Logonderwerp, Logregel
from tests.dagwerk.caseload.test_caseload import geleden, in_caseload
from tests.dagwerk.signaallijst.test_lijst import afspraak, lijst
from tests.dagwerk.signaallijst.test_vragen import beantwoord, stel
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team

XLSX, PAPIER = reverse("trajecten:signaallijst_xlsx"), reverse("trajecten:signaallijst_afdrukken")


def test_spreadsheet_holds_everybody_of_the_choice_and_none_of_the_words(team: Team) -> None:
    eerste = in_caseload(team, geopend=60, voornamen="Asha")
    Inburgeraar.objects.filter(pk=eerste.pk).update(voornamen="=HYPERLINK(1)")
    afspraak(eerste, team, uiterlijk=geleden(10))
    tweede = in_caseload(team, geopend=40, voornamen="Rim")
    leider = als_klant(team.teamleider)
    stel(leider, tweede, wat="Ga je langs?")
    beantwoord(als_klant(team.coordinator), "Ik ga maandag.")
    antwoord = leider.get(XLSX, {"wijk": team.wijk.pk})
    assert antwoord["Content-Disposition"].startswith('attachment; filename="vraagt-aandacht-')
    blad = load_workbook(io.BytesIO(antwoord.content)).active
    assert blad is not None
    rijen = list(blad.values)
    assert rijen[0][:4] == ("Naam", "Wijk", "Stap", "Dagen te laat")
    assert [rij[3] for rij in rijen[1:]] == [32, 12]
    assert rijen[1][4] == "te lang niet gesproken (32 dagen); afspraak te laat (10 dagen)"
    assert str(rijen[1][0]).startswith("=HYPERLINK(1)")
    assert blad["A2"].data_type == "s"
    assert blad["A2"].quotePrefix
    woorden = " ".join(str(cel) for rij in rijen for cel in rij)
    assert "beantwoord op" in woorden
    for geschreven in ("huisarts", "Ga je langs", "maandag"):
        assert geschreven not in woorden
    papier = leider.get(PAPIER).text
    assert "beantwoord op" in papier
    assert "huisarts" not in papier


def test_both_are_logged_for_each_person_and_hold_more_than_a_screen(team: Team) -> None:
    mensen = [in_caseload(team, geopend=40 + n) for n in range(52)]
    assert len(lijst(team).rijen) == 50
    leider = als_klant(team.teamleider)
    assert len(leider.get(PAPIER).context["rijen"]) == 52
    leider.get(XLSX, {"medewerker": "niemand"})
    leider.get(XLSX)
    for daad, aantallen in (("lijst afgedrukt", [52]), ("lijst gedownload", [0, 52])):
        regels = Logregel.objects.filter(handeling=daad, actor_id=team.teamleider.pk).order_by("pk")
        assert [Logonderwerp.objects.filter(logregel=r).count() for r in regels] == aantallen
    over = Logonderwerp.objects.filter(soort="inburgeraar", logregel__handeling="lijst afgedrukt")
    assert set(over.values_list("object_id", flat=True)) == {m.pk for m in mensen}


def test_queries_are_as_many_for_1_person_as_for_20(team: Team) -> None:
    leider = als_klant(team.teamleider)
    in_caseload(team, geopend=40)
    een = [tel(leider, adres) for adres in (XLSX, PAPIER)]
    for n in range(19):
        in_caseload(team, geopend=41 + n)
    assert [tel(leider, adres) for adres in (XLSX, PAPIER)] == een
