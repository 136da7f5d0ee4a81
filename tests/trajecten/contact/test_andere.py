"""Contacts of another kind: what each asks, which is two-way, and which opens a traject."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError

from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Benadering, Inburgeraar, Route, Vindgegevens
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from netwerk.models import Activiteit, Vindplaats
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.wijken import maak_organisatie
from tests.team import Team
from trajecten.contact.enums import Contactsoort, Resultaat, Waaromelders
from trajecten.contact.fouten import BezoekAnders, NiemandOver
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.contact.services.andere import Contact, log_contact
from trajecten.contact.services.invoer import Vastgelegd
from trajecten.stappen.feiten import feiten_van
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Traject


def _log(team: Team, soort: Contactsoort, *personen: Inburgeraar, **velden: Any) -> Vastgelegd:
    sleutel = velden.pop("sleutel", None) or uuid4()
    alles: dict[str, Any] = {"soort": soort, "datum": vandaag(), "minuten": 20} | velden
    contact = Contact(personen=tuple(p.pk for p in personen), **alles)
    return log_contact(door=team.coordinator, sleutel=sleutel, contact=contact)


def test_which_kinds_open_and_which_are_two_way() -> None:
    assert [s.value for s in Contactsoort if s.opent_traject] == [
        "huisbezoek",
        "wijkcentrum",
        "elders",
        "telefoon",
    ]
    assert [s.value for s in Contactsoort if s.persoonlijk] == ["huisbezoek", "wijkcentrum", "elders"]
    assert [s.value for s in Contactsoort if s.tweezijdig] == [
        "huisbezoek",
        "wijkcentrum",
        "elders",
        "telefoon",
        "groepsactiviteit",
    ]
    assert all(s.icoon for s in Contactsoort)


def test_talk_in_the_wijk_claims_and_opens(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    plek = Vindplaats.objects.create(naam="De Ster", soort="moedercentrum", wijk=team.wijk)
    _log(team, Contactsoort.WIJKCENTRUM, persoon, resultaat=Resultaat.GESPROKEN, vindplaats=plek)
    assert Traject.objects.get().inburgeraar_id == persoon.pk
    assert Contactmoment.objects.get().vindplaats == plek
    gevonden = Vindgegevens.objects.get(inburgeraar=persoon)
    assert (gevonden.vindroute, gevonden.vindplaats, gevonden.al_in_bpi) == ("wijknetwerk", plek, True)


def test_talk_outside_the_wijk_counts_with_its_reason(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    gesproken = {"resultaat": Resultaat.GESPROKEN}
    with pytest.raises(ValidationError, match="waarom het niet in de wijk"):
        _log(team, Contactsoort.ELDERS, persoon, **gesproken)
    with pytest.raises(ValidationError, match="waarom het niet in de wijk"):
        _log(team, Contactsoort.WIJKCENTRUM, persoon, waarom_elders=Waaromelders.ANDERS, **gesproken)
    _log(team, Contactsoort.TELEFOON, persoon, **gesproken)
    traject = Traject.objects.get()
    assert not feiten_van(traject).gesprek_vastgelegd
    _log(team, Contactsoort.ELDERS, persoon, waarom_elders=Waaromelders.SCHOOL_OF_WERK, **gesproken)
    assert feiten_van(traject).gesprek_vastgelegd
    # Whatever wrote the row: without a reason it does not pass the line.
    Verslag.objects.filter(contactmoment__soort=Contactsoort.ELDERS).update(waarom_elders="")
    assert not feiten_van(traject).gesprek_vastgelegd


def test_talk_at_a_vindplaats_after_a_claim_leaves_how_somebody_was_found(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    plek = Vindplaats.objects.create(naam="De Ster", soort="moedercentrum", wijk=team.wijk)
    _log(team, Contactsoort.WIJKCENTRUM, persoon, resultaat=Resultaat.GESPROKEN, vindplaats=plek)
    assert Vindgegevens.objects.get(inburgeraar=persoon).vindroute == "BPI"


def test_talk_on_the_telephone_opens_and_is_no_personal_talk(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=vandaag())
    _log(team, Contactsoort.TELEFOON, persoon, resultaat=Resultaat.GESPROKEN)
    assert Benadering.objects.get().door == team.coordinator
    assert not feiten_van(Traject.objects.get()).gesprek_vastgelegd
    # It is not the visit that was planned.
    assert GeplandBezoek.objects.get().stand == "gepland"


@pytest.mark.parametrize(
    ("soort", "resultaat"),
    [
        (Contactsoort.TELEFOON, Resultaat.GEEN_ANTWOORD),
        (Contactsoort.BERICHT, Resultaat.ANTWOORD),
        (Contactsoort.WIJKCENTRUM, Resultaat.NIET_GEKOMEN),
    ],
)
def test_other_kinds_claim_and_open_nothing(team: Team, soort: Contactsoort, resultaat: Resultaat) -> None:
    persoon = maak_persoon(team.wijk)
    _log(team, soort, persoon, resultaat=resultaat)
    assert Verslag.objects.get().resultaat == resultaat
    assert not Benadering.objects.exists()
    assert not Traject.objects.exists()


def test_talk_with_an_instantie_is_no_talk_with_the_person(team: Team) -> None:
    persoon, gilde = maak_persoon(team.wijk), maak_organisatie()
    _log(team, Contactsoort.INSTANTIE, persoon, organisatie=gilde, tekst="Intake is dinsdag.")
    assert (Verslag.objects.get().resultaat, Contactmoment.objects.get().organisatie) == ("besproken", gilde)
    with pytest.raises(ValidationError):
        _log(team, Contactsoort.INSTANTIE, persoon)
    with pytest.raises(ValidationError):
        _log(team, Contactsoort.INSTANTIE, persoon, organisatie=gilde, resultaat=Resultaat.GESPROKEN)


def test_group_shares_minutes_and_leaves_out_who_is_anothers(team: Team) -> None:
    een, twee, drie = (maak_persoon(team.wijk) for _ in range(3))
    claim_persoon(inburgeraar_id=drie.pk, door=team.collega)
    kookgroep = Activiteit.objects.create(
        naam="Kookgroep", soort="ontmoeting", organisatie=maak_organisatie(), wijk=team.wijk
    )
    uit = _log(team, Contactsoort.GROEPSACTIVITEIT, twee, een, drie, activiteit=kookgroep, minuten=91)
    assert [(v.inburgeraar_id, v.minuten) for v in Verslag.objects.order_by("pk")] == [
        (twee.pk, 46),
        (een.pk, 45),
    ]
    assert [o.persoon for o in uit.overgeslagen] == [drie]
    with pytest.raises(NietInCaseload):
        _log(team, Contactsoort.GROEPSACTIVITEIT, drie, activiteit=kookgroep)
    vier = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=vier.pk, door=team.collega)
    with pytest.raises(NiemandOver, match="Youssef"):
        _log(team, Contactsoort.GROEPSACTIVITEIT, drie, vier, activiteit=kookgroep)


def test_vindplaats_counts_people_and_names_nobody(team: Team) -> None:
    plek = Vindplaats.objects.create(naam="De Ster", soort="moedercentrum", wijk=team.wijk)
    elders = Vindplaats.objects.create(naam="Orion", soort="buurthuis", wijk=team.andere_wijk)
    _log(team, Contactsoort.VINDPLAATS, vindplaats=plek, aantal_gesproken=12)
    assert Contactmoment.objects.get().aantal_gesproken == 12
    assert not Verslag.objects.exists()
    with pytest.raises(NietVanJou):
        _log(team, Contactsoort.VINDPLAATS, vindplaats=elders)
    with pytest.raises(ValidationError):
        _log(team, Contactsoort.VINDPLAATS, maak_persoon(team.wijk), vindplaats=plek)


def test_same_key_twice_is_one_contact(team: Team) -> None:
    persoon, sleutel = maak_persoon(team.wijk), uuid4()
    for _keer in range(2):
        _log(team, Contactsoort.TELEFOON, persoon, resultaat=Resultaat.GESPROKEN, sleutel=sleutel)
    assert Contactmoment.objects.count() == 1
    with pytest.raises(BezoekAnders):
        _log(team, Contactsoort.TELEFOON, persoon, resultaat=Resultaat.GESPROKEN, sleutel=sleutel, minuten=21)


def test_day_to_come_and_huisbezoek_are_refused(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    with pytest.raises(ValidationError):
        _log(
            team,
            Contactsoort.TELEFOON,
            persoon,
            resultaat=Resultaat.GESPROKEN,
            datum=vandaag() + dt.timedelta(days=1),
        )
    with pytest.raises(ValidationError):
        _log(team, Contactsoort.HUISBEZOEK, persoon, resultaat=Resultaat.GESPROKEN)


def test_phone_talk_with_somebody_on_the_regular_route_is_recorded(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Benadering.objects.create(inburgeraar=persoon, route=Route.REGULIER, door=team.consulent)
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.REGULIER)
    _log(team, Contactsoort.TELEFOON, persoon, resultaat=Resultaat.GESPROKEN)
    assert Verslag.objects.count() == 1
