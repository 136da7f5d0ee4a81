"""Taking steps: under the table, by the fixed contact, once."""

import pytest

from inburgeraars.models import Doelgroepbevinding, Fase
from kern.klok import vandaag
from kern.ladder import Pijler
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.stappen.fouten import StapKanNiet
from trajecten.stappen.services.stappen import take_stap
from trajecten.traject.enums import Stap
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.lopend import begin_fase
from trajecten.traject.models import Stapovergang, Traject


def test_step_forward_is_kept_with_who_and_when(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    Doelgroepbevinding.objects.create(inburgeraar=persoon, doelgroep="niet te bepalen", door=team.coordinator)
    overgang = take_stap(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        van=Stap.TAXEREN,
        naar=Stap.VORMGEVEN,
        reden="meten doen we volgende keer",
    )
    assert (overgang.van_stap, overgang.naar_stap, overgang.datum, overgang.door) == (
        "taxeren",
        "vormgeven",
        vandaag(),
        team.coordinator,
    )
    assert Traject.objects.get(inburgeraar=persoon).stap == Stap.VORMGEVEN


def test_soft_line_passes_with_a_reason_hard_line_never(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    stap = {"inburgeraar_id": persoon.pk, "door": team.coordinator}
    with pytest.raises(StapKanNiet, match="De doelgroep is nog niet beoordeeld"):
        take_stap(**stap, van=Stap.TAXEREN, naar=Stap.VORMGEVEN)  # type: ignore[arg-type]
    take_stap(**stap, van=Stap.TAXEREN, naar=Stap.VORMGEVEN, reden="vrijwel meteen een aanbod")  # type: ignore[arg-type]
    with pytest.raises(StapKanNiet, match="taalonderdeel"):
        take_stap(**stap, van=Stap.VORMGEVEN, naar=Stap.PLAATSEN, reden="toch maar")  # type: ignore[arg-type]


def test_only_the_fixed_contact_takes_steps(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    with pytest.raises(NietInCaseload, match="Sanne"):
        take_stap(
            inburgeraar_id=persoon.pk, door=team.collega, van=Stap.TAXEREN, naar=Stap.VORMGEVEN, reden="x"
        )


def test_step_from_where_it_no_longer_stands_does_nothing(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    with pytest.raises(StapKanNiet):
        take_stap(
            inburgeraar_id=persoon.pk, door=team.coordinator, van=Stap.PLAATSEN, naar=Stap.VOLGEN, reden="x"
        )
    assert Stapovergang.objects.count() == 1


def test_next_fase_ends_the_one_before(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    begin_fase(inburgeraar_id=persoon.pk, pijler=Pijler.TIJDENS, van=vandaag())
    assert list(Fase.objects.order_by("pk").values_list("pijler", "van", "tot")) == [
        (1, vandaag(), vandaag()),
        (2, vandaag(), None),
    ]
