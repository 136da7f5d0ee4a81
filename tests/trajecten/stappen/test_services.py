"""Taking steps: under the table, by the fixed contact, once."""

from dataclasses import fields
from typing import Any

import pytest

from inburgeraars.models import Doelgroepbevinding, Fase
from kern.klok import DAG, vandaag
from kern.ladder import Pijler
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_taalroute
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.plan.enums import Aanbodantwoord
from trajecten.plan.services import add_aanbod
from trajecten.stappen.feiten import feiten_van
from trajecten.stappen.fouten import StapKanNiet
from trajecten.stappen.services.stappen import take_stap
from trajecten.traject.enums import Stap
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.lopend import begin_fase
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.workflow import Feiten, beoordeel


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


def test_talk_before_the_opening_is_no_talk_of_this_traject(team: Team) -> None:
    """Of an earlier traject, or on the regular route: the first hard line asks another."""
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - 10 * DAG)
    Traject.objects.update(geopend_op=vandaag() - 9 * DAG)
    stap: dict[str, Any] = {
        "inburgeraar_id": persoon.pk,
        "door": team.coordinator,
        "van": Stap.TAXEREN,
        "naar": Stap.VORMGEVEN,
        "reden": "vrijwel meteen een aanbod",
    }
    with pytest.raises(StapKanNiet, match="in dit traject nog geen persoonlijk gesprek"):
        take_stap(**stap)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - 9 * DAG)
    take_stap(**stap)


def test_no_on_the_last_aanbod_warns_at_the_step_to_plaatsen(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    traject = Traject.objects.get()
    assert feiten_van(traject).aanbod_niet_geweigerd, "without an aanbod nobody said no"
    for antwoord, goed in (
        (Aanbodantwoord.NEE, False),
        (Aanbodantwoord.JA, True),
        (Aanbodantwoord.NEE, False),
    ):
        add_aanbod(
            inburgeraar_id=persoon.pk,
            door=team.coordinator,
            taalroute=maak_taalroute(),
            gedaan_op=vandaag(),
            antwoord=antwoord,
            antwoord_op=vandaag(),
        )
        assert feiten_van(traject).aanbod_niet_geweigerd is goed
    rest = dict.fromkeys(f.name for f in fields(Feiten) if f.name != "aanbod_niet_geweigerd")
    feiten = Feiten(**dict.fromkeys(rest, True))
    oordeel = beoordeel(Stap.VORMGEVEN, Stap.PLAATSEN, feiten)
    assert (oordeel.mag, [v.naam for v in oordeel.mist]) == (False, ["aanbod"])
    assert beoordeel(Stap.VORMGEVEN, Stap.PLAATSEN, feiten, reden="De school belt nog").mag
