"""What closing asks beside the steps: a day that can be, a level that was reached, attempts after the start."""

import datetime as dt
from typing import Any

import pytest
from django.urls import reverse

from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from kern.woorden import voluit
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_component, start_component
from tests.fabrieken.terugblik import maak_in_afronden
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.stappen.test_afronden import heel
from trajecten.contact.enums import Resultaat
from trajecten.plan.enums import Componentsoort
from trajecten.stappen.feiten import feiten_van
from trajecten.stappen.fouten import StapKanNiet
from trajecten.stappen.services.sluiten import close_traject
from trajecten.traject.enums import Uitkomst
from trajecten.traject.models import Traject


def dag(geleden: int) -> dt.date:
    return vandaag() - dt.timedelta(days=geleden)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Somebody whose traject opened 40 days ago, of which one component runs since 20 days."""
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator, datum=dag(40))
    start_component(maak_component(mens, team.coordinator), op=dag(20))
    return mens


def ingevuld(klant: Any, adres: str, **anders: str) -> dict[str, Any]:
    """Return what a browser would send of the form as it was shown."""
    form = klant.get(adres).context["form"]
    velden = {n: w for n in form.fields if (w := form[n].value()) is not None and w is not False}
    return velden | {"uitkomst": Uitkomst.GESTOPT_WERK.value} | anders


def test_page_says_which_days_can_be(team: Team, persoon: Inburgeraar) -> None:
    maak_huisbezoek(persoon, team.coordinator, datum=dag(3))
    klant, adres = als_klant(team.coordinator), reverse("trajecten:afsluiten", args=[persoon.pk])
    antwoord = klant.post(adres, ingevuld(klant, adres, op=dag(21).isoformat()))
    assert f"Kies een dag van {voluit(dag(20))} tot en met vandaag." in antwoord.text
    assert Traject.objects.get().gesloten_op is None


def test_page_lists_what_is_on_record_after_the_day_and_asks_to_confirm(
    team: Team, persoon: Inburgeraar
) -> None:
    maak_huisbezoek(persoon, team.coordinator, datum=dag(3))
    klant, adres = als_klant(team.coordinator), reverse("trajecten:afsluiten", args=[persoon.pk])
    velden = ingevuld(klant, adres, op=dag(5).isoformat())
    assert "later_gezien" not in velden
    antwoord = klant.post(adres, velden)
    assert f"huisbezoek op {voluit(dag(3))}" in antwoord.text
    assert "Deze dag klopt toch." in antwoord.text
    assert Traject.objects.get().gesloten_op is None
    assert klant.post(adres, velden | {"later_gezien": "on"}).status_code == 302
    assert Traject.objects.get().gesloten_op == dag(5)


@pytest.mark.parametrize(
    ("afgesproken", "behaald", "mag"),
    [("B1", "B1", True), ("A2", "B1", True), ("B2", "B1", False), ("", "B1", True)],
)
def test_level_reached_asks_a_result_of_that_level_or_a_reason(
    team: Team, afgesproken: str, behaald: str, mag: bool
) -> None:
    persoon = maak_persoon(team.wijk)
    maak_in_afronden(persoon, team.coordinator)
    maak_component(persoon, team.coordinator, Componentsoort.TAAL, taalniveau=afgesproken)
    sluiten: dict[str, Any] = {
        "inburgeraar_id": persoon.pk,
        "door": team.coordinator,
        "uitkomst": Uitkomst.AFGEROND_NIVEAU,
        "op": vandaag(),
    }
    slot = heel()
    assert {r.taalniveau for r in slot.resultaten} == {behaald}
    if not mag:
        with pytest.raises(StapKanNiet) as fout:
            close_traject(**sluiten, slot=slot)
        assert [v.naam for v in fout.value.mist] == ["niveau"]
        close_traject(**sluiten, slot=slot, reden="examen is uitgesteld")
    else:
        close_traject(**sluiten, slot=slot)
    assert feiten_van(Traject.objects.get()).behaald_niveau > 0


def test_out_of_reach_after_the_start_is_a_way_to_stop(team: Team, persoon: Inburgeraar) -> None:
    def sluit() -> None:
        close_traject(
            inburgeraar_id=persoon.pk,
            door=team.coordinator,
            uitkomst=Uitkomst.GESTOPT_ONBEREIKBAAR,
            op=vandaag(),
        )

    with pytest.raises(StapKanNiet, match="pogingen"):
        sluit()
    for n in (9, 6, 3):
        maak_huisbezoek(
            persoon, team.coordinator, datum=dag(n), resultaat=Resultaat.NIEMAND_THUIS, minuten=None
        )
    sluit()
    assert Traject.objects.get().uitkomst == "gestopt: onbereikbaar"
