"""Besluiten of a year by subject: what was withdrawn by the last day is not among those that were taken."""

import pytest

from besluiten.enums import Onderwerp
from besluiten.services.besluiten import finish_besluit, restore_besluit, withdraw_besluit
from kern.klok import DAG, nu, vandaag
from rapportage.cijfers.pilot import besluiten_per_onderwerp, open_besluiten
from rapportage.cijfers.stand import Tijdvak
from rapportage.parameters import Parameters
from tests.fabrieken.besluiten import maak_besluit
from tests.team import Team


@pytest.mark.django_db(transaction=True)
def test_withdrawn_is_not_taken_and_restored_is(team: Team) -> None:
    dag = vandaag()

    def geteld() -> tuple[dict[str, int], dict[str, int]]:
        parameters = Parameters(dag.year, dag, nu())
        per = besluiten_per_onderwerp(parameters, Tijdvak(dag.replace(month=1, day=1), dag))
        return per.get(Onderwerp.PROCES.value, {}), open_besluiten(parameters)

    _blijft, weg, klaar = (maak_besluit(team.beleid, datum=dag - DAG) for _ in range(3))
    finish_besluit(besluit_id=klaar.pk, door=team.beleid)
    withdraw_besluit(besluit_id=weg.pk, door=team.beleid, waarom="dubbel")
    ervoor = nu()
    assert geteld() == (
        {"genomen": 2, "gedaan": 1, "open": 1, "te laat": 0},
        {"open": 1, "te laat": 0},
    )
    # Of the day before the withdrawal it was still taken: the same figures, whatever was done since.
    toen = Parameters(dag.year, dag - DAG, ervoor)
    tijdvak = Tijdvak(dag.replace(month=1, day=1), dag - DAG)
    assert besluiten_per_onderwerp(toen, tijdvak)[Onderwerp.PROCES.value]["genomen"] == 3
    restore_besluit(besluit_id=weg.pk, door=team.beleid)
    assert geteld()[0]["genomen"] == 3
