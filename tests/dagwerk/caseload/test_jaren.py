"""The year of each coordinator on the caseload page, beside the norms (DOMEIN 8 and 8a)."""

import datetime as dt

import pytest

from dagwerk.caseload.jaren import Vol
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling
from kern.klok import vandaag
from tests.dagwerk.caseload.test_caseload import in_caseload, van
from tests.klant import als_klant
from tests.team import Team
from trajecten.normen.enums import Normsoort, Signaalregel
from trajecten.normen.models import Norm, Signaalinstelling
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject


def _volgt(team: Team) -> None:
    """Put one more person of the coordinator in Volgen."""
    persoon = in_caseload(team)
    traject = Traject.objects.get(inburgeraar=persoon)
    Stapovergang.objects.create(
        inburgeraar=persoon,
        traject=traject,
        van_stap=Stap.TAXEREN,
        naar_stap=Stap.VOLGEN,
        door=team.coordinator,
    )


def test_year_of_each_coordinator_beside_the_norms(team: Team) -> None:
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    mensen = [in_caseload(team, geopend=0) for _ in range(2)]
    for persoon in mensen:
        Stapovergang.objects.create(
            inburgeraar=persoon,
            traject=Traject.objects.get(inburgeraar=persoon),
            van_stap=Stap.TAXEREN,
            naar_stap=Stap.VORMGEVEN,
            door=team.coordinator,
        )
    rijen = {r.naam: r for r in van(team).jaren}
    assert set(rijen) == {g.naam for g in (team.coordinator, team.collega, team.elders)}
    sanne = rijen[team.coordinator.naam]
    assert (sanne.begeleid, sanne.hoogstens, sanne.noot) == ("2", "50", "")
    # Two visits of 45 minutes for two people.
    assert (sanne.uren, sanne.per_persoon) == ("2", "0,8")
    assert (rijen[team.collega.naam].begeleid, rijen[team.collega.naam].per_persoon) == ("0", "")
    assert [r.naam for r in van(team, team.andere_wijk).jaren] == [team.elders.naam]
    klant = als_klant(team.teamleider)
    for adres in (sanne.url, sanne.per_persoon_url):
        assert klant.get(adres).text.count('<th scope="row">') == 2
    assert rijen[team.collega.naam].url == ""


def test_hours_per_person_wait_until_twelve_months_have_gone_by(team: Team) -> None:
    _volgt(team)
    net, lang = vandaag() - dt.timedelta(days=300), dt.date(2020, 1, 1)
    for sinds, verwacht in ((net, ""), (lang, "0,8")):
        Aanstelling.objects.filter(gebruiker=team.coordinator).update(van=sinds)
        rij = next(r for r in van(team).jaren if r.naam == team.coordinator.naam)
        assert (rij.per_persoon, rij.norm) == (verwacht, "27")


@pytest.mark.parametrize(
    ("signaal", "norm", "noot"), [(3, 4, ""), (2, 3, "bijna vol"), (1, 2, "vol"), (1, 1, "boven de norm")]
)
def test_nearly_as_many_as_the_norm_asks_attention(team: Team, signaal: int, norm: int, noot: str) -> None:
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    for soort, waarde in ((Normsoort.BEGELEID_SIGNAAL, signaal), (Normsoort.BEGELEID_PER_JAAR, norm)):
        Norm.objects.update_or_create(soort=soort, defaults={"waarde": waarde, "van": dt.date(2020, 1, 1)})
    for _ in range(2):
        _volgt(team)
    stand = van(team)
    assert {r.naam: r.noot for r in stand.jaren}[team.coordinator.naam] == noot
    punten = [punt for punt in stand.aandacht if isinstance(punt, Vol)]
    assert [punt.tekst for punt in punten] == ([f"2 van {norm}"] if noot else [])
    klant = als_klant(team.teamleider)
    assert [klant.get(punt.url).text.count('<th scope="row">') for punt in punten] == [2] * len(punten)
    Signaalinstelling.objects.create(regel=Signaalregel.BEGELEID_VOL, aan=False, van=dt.date(2020, 1, 1))
    assert not [punt for punt in van(team).aandacht if isinstance(punt, Vol)]
