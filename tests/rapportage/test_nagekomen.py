"""What came in after the monitoring before: per figure and wijk what stood there and what is known now, and nothing else."""

import copy
import datetime as dt
from typing import Any

import pytest

from kern.klok import DAG, nu
from kern.opdracht import Stand
from rapportage.cijfers.lezen import lees_stand
from rapportage.cijfers.monitoring import monitoringcijfers
from rapportage.cijfers.nagekomen import nagekomen
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.opmaak.hoofdstukken.nagekomen import tabel
from rapportage.parameters import Parameters, monitoring, planmatig
from rapportage.services.uitgaven import vraag_uitgave
from rapportage.tijdvakken import volgende_peildatum
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.rapportage.laden import laad
from tests.team import Team

pytestmark = pytest.mark.django_db

MAAND = Rapportsoort.MAANDMONITORING
MEI, JUNI = (planmatig(MAAND, dt.date(2025, maand, dag)) for maand, dag in ((5, 31), (6, 30)))


def bewaar(parameters: Parameters, cijfers: dict[str, Any]) -> Rapportuitgave:
    """Store an edition with these figures."""
    uitgave = vraag_uitgave(gevraagd=parameters, door=None)
    Rapportuitgave.objects.filter(pk=uitgave.pk).update(
        cijfers=cijfers, stand=Stand.KLAAR, pdf=b"%", pdf_sha256="0", json_sha256="1", klaar_op=nu()
    )
    return Rapportuitgave.objects.get(pk=uitgave.pk)


def cijfers_van(parameters: Parameters) -> dict[str, Any]:
    return monitoringcijfers(parameters, None, lambda _wat, _procent: None)


def test_what_was_recorded_late_is_told_per_figure_and_the_old_edition_stays(team: Team) -> None:
    """A visit in the last month, recorded after its figures were fixed: one found, opened and visited, 60 minutes."""
    maak_wijk("buiten de pilot", pilot=False, buiten_pilot=True)
    eerst = monitoring(MAAND)
    vorige = bewaar(eerst, cijfers_van(eerst))
    stond = copy.deepcopy(vorige.cijfers)
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=eerst.peildatum - 3 * DAG, minuten=60)
    volgende = volgende_peildatum(MAAND)
    assert volgende is not None
    gevonden = nagekomen(planmatig(MAAND, volgende), lees_stand(nu()))
    assert gevonden is not None
    assert gevonden["peildatum"] == eerst.peildatum.isoformat()
    wijk = team.wijk.naam
    assert [(r["cijfer"], r["soort"], r["wijk"], r["werk"], r["werk_pilot"]) for r in gevonden["regels"]] == [
        (cijfer, "", wijk, [0, 1], [0, 1])
        for cijfer in ("gevonden", "benaderd", "geopend", "open", "huisbezoeken")
    ] + [("minuten", "", "", [0, 60], [0, 60])]
    vorige.refresh_from_db()
    assert vorige.cijfers == stond


def test_difference_is_with_what_stands_in_the_earlier_edition() -> None:
    """Nought over the period and one over the pilot, a fall, and a moved trajectwijk: each is its own line."""
    laad()
    cijfers = cijfers_van(MEI)
    cijfers["werk_pilot"]["gestart"] = {"BPI": {"Donderberg": 3}}
    cijfers["werk"]["geeindigd"] = {"afgerond": {"Donderberg": 1}}
    cijfers["werk"]["urenregels"]["overig"] = cijfers["werk"]["urenregels"].get("overig", 0) + 90
    bewaar(MEI, cijfers)
    gevonden = nagekomen(JUNI, lees_stand(MEI.bekend_op))
    assert gevonden is not None
    regels = {(r["cijfer"], r["soort"], r["wijk"]): (r["werk"], r["werk_pilot"]) for r in gevonden["regels"]}
    assert regels.pop(("gestart", "", "Donderberg")) == ([0, 0], [3, 0])
    assert regels.pop(("geeindigd", "afgerond", "Donderberg")) == ([1, 0], [0, 0])
    (minuten,) = regels.values()
    assert minuten[0][1] - minuten[0][0] == -90
    blok = tabel(gevonden, MAAND)
    assert blok.kop == "Sinds de monitoring van mei 2025 veranderden 3 cijfers"
    rijen = {rij.kop: rij.cellen for rij in blok.rijen}
    assert rijen["Gestart, Donderberg"] == ["0", "0", "3", "-3"]
    assert rijen["Afgerond, Donderberg"] == ["1", "-1", "0", "0"]
    assert rijen["Uren"][1] == "-1,5"


def test_nothing_changed_or_no_edition_before_is_said() -> None:
    laad()
    assert nagekomen(MEI, lees_stand(MEI.bekend_op)) is None
    assert tabel(None, MAAND).kop == "Er is geen eerdere monitoring om mee te vergelijken"
    bewaar(MEI, cijfers_van(MEI))
    gevonden = nagekomen(JUNI, lees_stand(MEI.bekend_op))
    assert gevonden is not None
    assert gevonden["regels"] == []
    assert tabel(gevonden, MAAND).kop == "Aan de cijfers van mei 2025 is niets veranderd"


def test_edition_that_failed_or_is_of_another_kind_is_none_to_compare_with() -> None:
    laad()
    uitgave = bewaar(MEI, cijfers_van(MEI))
    stand = lees_stand(JUNI.bekend_op)
    assert nagekomen(JUNI._replace(soort=Rapportsoort.KWARTAALMONITORING), stand) is None
    Rapportuitgave.objects.filter(pk=uitgave.pk).update(stand=Stand.MISLUKT)
    assert nagekomen(JUNI, stand) is None


def test_it_stands_in_the_figures_and_they_stay_the_same_bytes() -> None:
    laad()
    bewaar(MEI, cijfers_van(MEI))
    een, twee = cijfers_van(JUNI), cijfers_van(JUNI)
    assert een["nagekomen"] is not None
    assert een["nagekomen"]["van"] == "2025-05-01"
    assert een == twee
