"""The timeline: entries of three tables in one order, a stretch at a time."""

import datetime as dt
from uuid import uuid4

import pytest
from django.urls import reverse

from dossier.rijen import TIJDLIJN
from dossier.tijdlijn import Tijdlijn, tijdlijn
from inburgeraars.models import Benadering, Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import DAG, nu, vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.team import Team
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.kader.lezen import rijen_van
from trajecten.traject.models import Stapovergang, Traject


def lijn_van(team: Team, persoon: Inburgeraar, vanaf: int = 0) -> Tijdlijn:
    rijen = rijen_van(team.coordinator, persoon.pk)
    assert rijen is not None
    return tijdlijn(team.coordinator, rijen.met(*TIJDLIJN), vanaf=vanaf)


def schrijf_verslag(team: Team, persoon: Inburgeraar, dag: dt.date, tekst: str) -> None:
    """Write the report of a visit, as it was recorded just now."""
    contact = Contactmoment.objects.create(
        sleutel=uuid4(), soort="huisbezoek", datum=dag, minuten=30, door=team.coordinator
    )
    Verslag.objects.create(
        inburgeraar=persoon,
        contactmoment=contact,
        datum=dag,
        resultaat="gesproken",
        minuten=30,
        tekst=tekst,
        created_at=nu(),
    )


def schrijf(team: Team, persoon: Inburgeraar, soorten: str) -> list[str]:
    """Write an entry a day, the oldest first: v for a report, s for a step, b for a benadering.

    Returns:
        What each shows, the newest first.
    """
    traject = Traject.objects.create(
        inburgeraar=persoon, trajectwijk=team.wijk, geopend_op=vandaag() - DAG * len(soorten)
    )
    teksten = []
    for n, soort in enumerate(soorten):
        dag = vandaag() - DAG * (len(soorten) - n)
        match soort:
            case "v":
                schrijf_verslag(team, persoon, dag, f"v{n}")
            case "s":
                Stapovergang.objects.create(
                    inburgeraar=persoon,
                    traject=traject,
                    naar_stap="taxeren",
                    datum=dag,
                    reden=f"s{n}",
                    door=team.coordinator,
                    created_at=nu(),
                )
            case _:
                Benadering.objects.create(
                    inburgeraar=persoon,
                    route="wijkgericht",
                    door=team.coordinator,
                    van=dag,
                    tot=dag + DAG,
                    eindreden="vrijgegeven",
                )
        teksten.append("" if soort == "b" else f"{soort}{n}")
    return teksten[::-1]


def getoond(lijn: Tijdlijn) -> list[str]:
    """Return the texts of the entries, in order."""
    return [m.tekst for maand in lijn.maanden for m in maand.momenten]


@pytest.mark.parametrize(
    "soorten",
    [
        "v",
        "b",
        "s",
        "bsv",
        "v" * 25,
        "s" * 25,
        "bs" + "v" * 23,
        "v" * 23 + "bs",
        "vbs" * 8,
        "b" + "vvvvs" * 6,
    ],
)
def test_stretches_together_are_the_whole_in_order(team: Team, soorten: str) -> None:
    persoon = maak_persoon(team.wijk)
    verwacht = schrijf(team, persoon, soorten)
    gezien: list[str] = []
    while True:
        with als(team.coordinator):
            lijn = lijn_van(team, persoon, vanaf=len(gezien))
        gezien += getoond(lijn)
        assert lijn.volgende == len(gezien)
        assert lijn.ouder == len(verwacht) - len(gezien)
        if not lijn.ouder:
            break
    assert gezien == verwacht


def test_any_start_gives_the_ten_from_there(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    verwacht = schrijf(team, persoon, "bvvsvvvbvvvvsvvvvvvb")
    for vanaf in range(len(verwacht) + 2):
        lijn = lijn_van(team, persoon, vanaf=vanaf)
        assert getoond(lijn) == verwacht[vanaf : vanaf + 10], vanaf


@pytest.mark.parametrize(("vanaf", "aantal"), [(-5, 2), (10**30, 0)])
def test_start_outside_the_timeline(team: Team, vanaf: int, aantal: int) -> None:
    persoon = maak_persoon(team.wijk)
    schrijf(team, persoon, "vs")
    lijn = lijn_van(team, persoon, vanaf=vanaf)
    assert (len(getoond(lijn)), lijn.ouder) == (aantal, 0)


def test_entries_of_one_day_go_by_when_they_were_recorded(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    schrijf(team, persoon, "vs")
    Verslag.objects.filter(inburgeraar=persoon).update(datum=vandaag(), created_at=nu())
    Stapovergang.objects.filter(inburgeraar=persoon).update(datum=vandaag(), created_at=nu() - DAG)
    assert getoond(lijn_van(team, persoon)) == ["v0", "s1"]


def test_own_report_is_corrected_by_who_may_still_record_with_the_person(team: Team) -> None:
    mens = maak_persoon(team.wijk)
    schrijf_verslag(team, mens, vandaag(), "v")

    def te_verbeteren() -> list[bool]:
        return [bool(m.verbeter_url) for maand in lijn_van(team, mens).maanden for m in maand.momenten][-1:]

    assert te_verbeteren() == [True]
    claim_persoon(inburgeraar_id=mens.pk, door=team.collega)
    assert te_verbeteren() == [False]
    url = reverse("trajecten:verslag_verbeteren", args=[Verslag.objects.get().pk])
    assert als_klant(team.coordinator).get(url).status_code == 403
