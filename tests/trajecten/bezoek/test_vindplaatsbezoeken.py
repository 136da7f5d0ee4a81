"""Visits to a vindplaats: listed at the place, corrected with a reason, and nothing that stood there disappears."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.fouten import NietVanJou
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.versie import Ondertussen
from logboek.models import Logregel
from netwerk.models import Vindplaats
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten.contact.enums import Contactsoort
from trajecten.contact.models import Contactmoment
from trajecten.contact.services.andere import Contact, log_contact
from trajecten.contact.services.vindplaats import Bezoekverbetering, correct_vindplaatsbezoek
from trajecten.contact.versies import versies_van_bezoek
from wijken.models import Wijk


def maak_plek(wijk: Wijk, naam: str = "De Ster") -> Vindplaats:
    return Vindplaats.objects.create(naam=naam, soort="moedercentrum", wijk=wijk)


def ga_langs(
    plek: Vindplaats, door: Gebruiker, *, mensen: int | None = 7, datum: dt.date | None = None
) -> Contactmoment:
    contact = Contact(
        soort=Contactsoort.VINDPLAATS,
        datum=datum or vandaag(),
        minuten=60,
        vindplaats=plek,
        aantal_gesproken=mensen,
    )
    return log_contact(door=door, sleutel=uuid4(), contact=contact).contact


def verbeter(bezoek: Contactmoment, door: Gebruiker, **anders: object) -> Contactmoment:
    assert bezoek.vindplaats is not None
    nu = Bezoekverbetering(
        vindplaats=bezoek.vindplaats,
        datum=bezoek.datum,
        tijd=bezoek.tijd,
        minuten=bezoek.minuten,
        aantal_gesproken=bezoek.aantal_gesproken,
        reden="Verteld.",
    )
    with transaction.atomic(), als(door):
        return correct_vindplaatsbezoek(
            contact_id=bezoek.pk,
            door=door,
            verbetering=replace(nu, **anders),  # type: ignore[arg-type]
            gezien=bezoek.versie,
        )


def lijst(plek: Vindplaats) -> str:
    return reverse("trajecten:vindplaats_bezoeken", args=[plek.pk])


def test_correction_changes_the_visit_and_the_version_before_stays(team: Team) -> None:
    plek, andere = maak_plek(team.wijk), maak_plek(team.wijk, "De Linde")
    bezoek = ga_langs(plek, team.coordinator)
    nieuw = verbeter(bezoek, team.coordinator, aantal_gesproken=0, vindplaats=andere, minuten=45)
    assert (nieuw.aantal_gesproken, nieuw.vindplaats, nieuw.minuten) == (0, andere, 45)
    regel = Logregel.objects.filter(handeling="contact verbeterd").get()
    assert list(regel.onderwerpen.values_list("soort", "object_id")) == [("contactmoment", bezoek.pk)]
    for wie in (team.coordinator, team.teamleider):
        with transaction.atomic(), als(wie):
            laatste, eerste = versies_van_bezoek(Contactmoment.objects.get(pk=bezoek.pk))
        assert {v.veld: (v.was, v.nu) for v in laatste.verschillen} == {
            "aantal_gesproken": (7, 0),
            "vindplaats": (plek, andere),
            "minuten": (60, 45),
        }
        assert (laatste.wie, laatste.reden) == (team.coordinator.naam, "Verteld.")
        assert eerste.wie == team.coordinator.naam
        assert ("mensen gesproken zonder ze te registreren", "7") in eerste.eerste


@pytest.mark.parametrize(
    ("anders", "veld"), [({"reden": "  "}, "reden"), ({"datum": vandaag() + DAG}, "datum")]
)
def test_correction_asks_a_reason_and_a_day_that_was(
    team: Team, anders: dict[str, object], veld: str
) -> None:
    bezoek = ga_langs(maak_plek(team.wijk), team.coordinator)
    with pytest.raises(ValidationError) as fout:
        verbeter(bezoek, team.coordinator, **anders)
    assert list(fout.value.message_dict) == [veld]


def test_only_who_was_there_corrects_and_only_within_its_own_wijken(team: Team) -> None:
    bezoek = ga_langs(maak_plek(team.wijk), team.coordinator)
    for wie in (team.collega, team.teamleider):
        with pytest.raises(NietVanJou, match="wie er was"):
            correct_vindplaatsbezoek(
                contact_id=bezoek.pk,
                door=wie,
                verbetering=Bezoekverbetering(
                    vindplaats=maak_plek(team.wijk, str(wie)),
                    datum=vandaag(),
                    tijd=None,
                    minuten=5,
                    aantal_gesproken=None,
                    reden="Fout.",
                ),
                gezien=None,
            )
    with pytest.raises(NietVanJou, match="eigen wijk"):
        verbeter(bezoek, team.coordinator, vindplaats=maak_plek(team.andere_wijk))
    assert Contactmoment.objects.get().minuten == 60


def test_contact_with_people_is_not_corrected_as_a_visit_to_a_vindplaats(team: Team) -> None:
    bezoek = maak_huisbezoek(maak_persoon(team.wijk), team.coordinator)
    bezoek.vindplaats = maak_plek(team.wijk)
    with pytest.raises(NietVanJou):
        verbeter(bezoek, team.coordinator)
    pagina = reverse("trajecten:vindplaatsbezoek_verbeteren", args=[bezoek.pk])
    assert als_klant(team.coordinator).get(pagina).status_code == 404


def test_who_saves_second_is_told(team: Team) -> None:
    bezoek = ga_langs(maak_plek(team.wijk), team.coordinator)
    verbeter(bezoek, team.coordinator, aantal_gesproken=8)
    with pytest.raises(Ondertussen):
        verbeter(bezoek, team.coordinator, aantal_gesproken=9)
    adres = reverse("trajecten:vindplaatsbezoek_verbeteren", args=[bezoek.pk])
    antwoord = als_klant(team.coordinator).post(adres, _data(bezoek, aantal_gesproken="9", versie="1"))
    assert "Ondertussen gewijzigd door" in antwoord.text
    assert Contactmoment.objects.get().aantal_gesproken == 8


def _data(bezoek: Contactmoment, **anders: str) -> dict[str, str]:
    return {
        "sleutel": str(uuid4()),
        "versie": str(bezoek.versie),
        "datum": bezoek.datum.isoformat(),
        "vindplaats": str(bezoek.vindplaats_id),
        "minuten": "60",
        "aantal_gesproken": "7",
        "reden": "Ik telde verkeerd.",
    } | anders


def test_from_the_place_to_a_correction_in_the_browser(team: Team) -> None:
    plek, client = maak_plek(team.wijk), als_klant(team.coordinator)
    assert f'href="{lijst(plek)}"' in client.get(reverse("netwerk:vindplaats", args=[plek.pk])).text
    assert "Je hebt hier nog geen bezoek vastgelegd." in client.get(lijst(plek)).text
    loggen = reverse("trajecten:contact_vindplaats")
    assert f'href="{loggen}?vindplaats={plek.pk}"' in client.get(lijst(plek)).text
    assert f'<option value="{plek.pk}" selected>' in client.get(loggen, {"vindplaats": plek.pk}).text

    data = {"datum": vandaag().isoformat(), "minuten": "60", "vindplaats": str(plek.pk)}
    gelogd = client.post(loggen, data | {"sleutel": str(uuid4()), "aantal_gesproken": "7"})
    assert gelogd["Location"] == lijst(plek)
    bezoek = Contactmoment.objects.get()
    verbeteren = reverse("trajecten:vindplaatsbezoek_verbeteren", args=[bezoek.pk])
    versies = reverse("trajecten:vindplaatsbezoek_versies", args=[bezoek.pk])
    pagina = client.get(lijst(plek)).text
    assert f'href="{verbeteren}"' in pagina
    assert f'href="{versies}"' not in pagina

    assert client.post(verbeteren, _data(bezoek, reden="")).text.count("Vul in waarom je dit verbetert")
    antwoord = client.post(verbeteren, _data(bezoek, aantal_gesproken="17"), follow=True)
    assert antwoord.redirect_chain == [(versies, 302)]
    assert "was: 7" in antwoord.text
    assert "Ik telde verkeerd." in antwoord.text
    assert f'href="{versies}"' in client.get(lijst(plek)).text


def test_place_that_is_used_no_more_stays_a_choice_for_its_own_visit(team: Team) -> None:
    plek, weg = maak_plek(team.wijk), maak_plek(team.wijk, "Opgeheven")
    bezoek = ga_langs(plek, team.coordinator)
    Vindplaats.objects.update(actief=False)
    pagina = als_klant(team.coordinator).get(
        reverse("trajecten:vindplaatsbezoek_verbeteren", args=[bezoek.pk])
    )
    assert f'<option value="{plek.pk}" selected>' in pagina.text
    assert f'<option value="{weg.pk}"' not in pagina.text
    assert "Bezoek vastleggen" not in als_klant(team.coordinator).get(lijst(plek)).text


def test_list_is_ones_own_and_of_the_team_for_the_teamleider(team: Team) -> None:
    plek = maak_plek(team.wijk)
    eigen, ander = ga_langs(plek, team.coordinator), ga_langs(plek, team.collega, mensen=None)
    ga_langs(maak_plek(team.wijk, "De Linde"), team.coordinator)
    van = {
        team.coordinator: {eigen.pk},
        team.collega: {ander.pk},
        team.elders: set(),
        team.teamleider: {eigen.pk, ander.pk},
    }
    for wie, hoort in van.items():
        gezien = als_klant(wie).get(lijst(plek))
        assert {b.pk for b in gezien.context["pagina"]} == hoort
        with transaction.atomic(), als(wie):
            rijen = historiemodel(Contactmoment)._default_manager.filter(vindplaats=plek)
            assert set(rijen.values_list("pgh_obj_id", flat=True)) == hoort
    leider = als_klant(team.teamleider).get(lijst(plek))
    assert leider.context["samen"] == {"bezoeken": 2, "mensen": 7, "minuten": 120, "uren": "2,0"}
    assert "niet geteld" in leider.text
    assert "Verbeteren" not in leider.text


def test_list_takes_as_many_statements_with_one_visit_as_with_a_page(team: Team) -> None:
    plek, client = maak_plek(team.wijk), als_klant(team.teamleider)
    ga_langs(plek, team.coordinator)
    een = tel(client, lijst(plek))
    for n in range(30):
        ga_langs(plek, team.collega if n % 2 else team.coordinator, datum=vandaag() - n * DAG)
    assert tel(client, lijst(plek)) == een
