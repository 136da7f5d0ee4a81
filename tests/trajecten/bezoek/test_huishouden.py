"""A visit to several people of a household, and what is recorded beside the report."""

import datetime as dt
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from inburgeraars.fouten import NietVanJou
from inburgeraars.models import (
    Adres,
    Belemmering,
    Belemmeringsoort,
    Benadering,
    BpiLevering,
    Eindreden,
    Huishoudlid,
    Huishoudrelatie,
    Inburgeraar,
    Route,
    Vindgegevens,
)
from inburgeraars.services.benaderingen import claim_persoon, end_benadering
from inburgeraars.services.huishoudens import join_huishouden, leave_huishouden, return_to_huishouden
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import nu, vandaag
from kern.weigering import Weigering
from logboek.models import Logonderwerp
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_buurt
from tests.klant import als_klant, bezoekdata
from tests.team import Team
from trajecten.bezoek.services.belemmeringen import end_belemmering, restore_belemmering
from trajecten.bezoek.services.huisbezoek import log_bezoek
from trajecten.bezoek.services.huishouden import log_huishoudbezoek
from trajecten.bezoek.services.invoer import Bezoek, Deelverslag, NieuweAfspraak, NieuweTaak
from trajecten.contact.enums import Resultaat
from trajecten.contact.minuten import verdeel
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.plan.enums import Afspraakpartij
from trajecten.plan.models import Afspraak
from trajecten.taken.models import Taak
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Traject
from vinden.selecties.services import reserve_directly
from wijken.models import Buurt


def test_minutes_are_shared_and_the_rest_goes_to_the_first() -> None:
    assert verdeel(45, 1) == [45]
    assert verdeel(45, 2) == [23, 22]
    assert verdeel(50, 3) == [18, 16, 16]
    assert sum(verdeel(1, 3)) == 1


def _bezoek(**velden: object) -> Bezoek:
    return Bezoek(
        **({"datum": vandaag(), "resultaat": Resultaat.GESPROKEN, "minuten": 45} | velden)  # type: ignore[arg-type]
    )


def test_visit_counts_for_each_and_its_minutes_once(team: Team) -> None:
    fatma, mehmet = maak_persoon(team.wijk), maak_persoon(team.wijk)
    uitkomst = log_bezoek(
        inburgeraar_id=fatma.pk,
        door=team.coordinator,
        sleutel=uuid4(),
        bezoek=_bezoek(
            tekst="Zij kookt.",
            kansen="Koken.",
            ook=(Deelverslag(inburgeraar_id=mehmet.pk, tekst="Hij werkt."),),
        ),
    )
    assert Contactmoment.objects.get().minuten == 45
    assert list(Verslag.objects.order_by("pk").values_list("inburgeraar", "minuten", "resultaat")) == [
        (fatma.pk, 23, "gesproken"),
        (mehmet.pk, 22, "gesproken"),
    ]
    assert [(v.tekst, v.kansen) for v in Verslag.objects.order_by("pk")] == [
        ("Zij kookt.", "Koken."),
        ("Hij werkt.", ""),
    ]
    assert Traject.objects.count() == 2
    assert [p.pk for p in uitkomst.geteld] == [fatma.pk, mehmet.pk]
    assert set(
        Logonderwerp.objects.filter(logregel__handeling="contact vastgelegd").values_list(
            "object_id", flat=True
        )
    ) == {fatma.pk, mehmet.pk}


def test_who_is_guided_by_a_colleague_is_named_and_left_out(team: Team) -> None:
    fatma, mehmet = maak_persoon(team.wijk), maak_persoon(team.wijk, voornamen="Mehmet")
    claim_persoon(inburgeraar_id=mehmet.pk, door=team.collega)
    uitkomst = log_bezoek(
        inburgeraar_id=fatma.pk,
        door=team.coordinator,
        sleutel=uuid4(),
        bezoek=_bezoek(ook=(Deelverslag(inburgeraar_id=mehmet.pk),)),
    )
    assert [v.inburgeraar_id for v in Verslag.objects.all()] == [fatma.pk]
    assert Verslag.objects.get().minuten == 45
    (niet,) = uitkomst.overgeslagen
    assert niet.persoon == mehmet
    assert "Youssef" in niet.reden


def _op_adres_in(persoon: Inburgeraar, buurt: Buurt) -> Inburgeraar:
    Adres.objects.filter(inburgeraar=persoon).update(buurt=buurt)
    return persoon


def _gevonden(persoon: Inburgeraar) -> tuple[str, int | None, bool, dt.date | None]:
    vind = Vindgegevens.objects.get(inburgeraar=persoon)
    return vind.vindroute, vind.buurt_id, vind.al_in_bpi, vind.gevonden_op


def _bezoek_met(team: Team, persoon: Inburgeraar, ander: Inburgeraar, **velden: object) -> None:
    with transaction.atomic(), als(team.coordinator):
        log_bezoek(
            inburgeraar_id=persoon.pk,
            door=team.coordinator,
            sleutel=uuid4(),
            bezoek=_bezoek(**({"ook": (Deelverslag(inburgeraar_id=ander.pk),)} | velden)),
        )


def test_housemate_nobody_approached_is_found_at_the_door(team: Team) -> None:
    deur, elders = maak_buurt(team.wijk), maak_buurt(team.wijk)
    fatma = _op_adres_in(maak_persoon(team.wijk), deur)
    mehmet = _op_adres_in(maak_persoon(team.wijk), elders)
    BpiLevering.objects.update(verwerkt_op=nu() - dt.timedelta(days=5))
    _bezoek_met(team, fatma, mehmet, datum=vandaag() - dt.timedelta(days=3))
    assert _gevonden(fatma)[:2] == ("BPI", None)
    assert _gevonden(mehmet) == ("wijknetwerk", deur.pk, True, vandaag())
    assert Benadering.objects.get(inburgeraar=mehmet).door == team.coordinator


def test_delivery_applied_after_the_visit_was_not_known_at_the_door(team: Team) -> None:
    fatma, mehmet = (_op_adres_in(maak_persoon(team.wijk), maak_buurt(team.wijk)) for _ in range(2))
    _bezoek_met(team, fatma, mehmet, datum=vandaag() - dt.timedelta(days=3))
    assert _gevonden(mehmet)[2] is False


def test_door_outside_ones_wijken_leaves_the_buurt_of_who_was_met(team: Team) -> None:
    """A client who moved to another wijk keeps its fixed contact; who is met there may be of one's own wijk."""
    fatma = _op_adres_in(maak_persoon(team.wijk), maak_buurt(team.andere_wijk))
    mehmet = _op_adres_in(maak_persoon(team.wijk), maak_buurt(team.wijk))
    claim_persoon(inburgeraar_id=fatma.pk, door=team.coordinator)
    Inburgeraar.objects.filter(pk=fatma.pk).update(wijk=team.andere_wijk)
    _bezoek_met(team, fatma, mehmet)
    assert _gevonden(mehmet)[:2] == ("wijknetwerk", Adres.objects.get(inburgeraar=mehmet).buurt_id)


def test_housemate_reserved_or_claimed_before_stays_found_by_the_register(team: Team) -> None:
    fatma, mehmet, elif_ = (_op_adres_in(maak_persoon(team.wijk), maak_buurt(team.wijk)) for _ in range(3))
    tot = vandaag() + dt.timedelta(weeks=2)
    reserve_directly(wijk=team.wijk, inburgeraar_ids=[mehmet.pk], door=team.teamleider, tot=tot)
    claim_persoon(inburgeraar_id=elif_.pk, door=team.coordinator)
    end_benadering(inburgeraar_id=elif_.pk, door=team.coordinator, reden=Eindreden.VRIJGEGEVEN)
    _bezoek_met(team, fatma, mehmet)
    _bezoek_met(team, fatma, elif_)
    assert [_gevonden(p)[0] for p in (mehmet, elif_)] == ["BPI", "BPI"]


def test_attempt_finds_no_housemate(team: Team) -> None:
    fatma, mehmet = maak_persoon(team.wijk), maak_persoon(team.wijk)
    _bezoek_met(team, fatma, mehmet, resultaat=Resultaat.NIEMAND_THUIS)
    assert not Vindgegevens.objects.exists()


def test_door_of_which_the_buurt_is_not_known_is_found_in_its_wijk(team: Team) -> None:
    fatma, mehmet = maak_persoon(team.wijk), maak_persoon(team.wijk)
    _bezoek_met(team, fatma, mehmet)
    assert _gevonden(fatma)[:2] == ("BPI", None)
    assert _gevonden(mehmet) == ("wijknetwerk", None, True, vandaag())
    assert Vindgegevens.objects.get(inburgeraar=mehmet).plek == team.wijk


def test_new_housemate_behind_a_door_without_buurt_is_found_in_its_wijk(team: Team) -> None:
    fatma, dag = maak_persoon(team.wijk), vandaag() - dt.timedelta(days=3)
    with transaction.atomic(), als(team.coordinator):
        log_huishoudbezoek(
            inburgeraar_id=fatma.pk,
            door=team.coordinator,
            sleutel=uuid4(),
            bezoek=_bezoek(datum=dag),
            nieuw="Mehmet",
        )
    vind = Vindgegevens.objects.get(inburgeraar__voornamen="Mehmet")
    assert (vind.plek, vind.gevonden_op, vind.eerste_contact) == (team.wijk, vandaag(), dag)


def test_regular_route_in_a_household_opens_nothing_for_that_person(team: Team) -> None:
    fatma, mehmet = maak_persoon(team.wijk), maak_persoon(team.wijk)
    Benadering.objects.create(inburgeraar=mehmet, route=Route.REGULIER, door=team.consulent)
    Inburgeraar.objects.filter(pk=mehmet.pk).update(route=Route.REGULIER)
    log_bezoek(
        inburgeraar_id=fatma.pk,
        door=team.coordinator,
        sleutel=uuid4(),
        bezoek=_bezoek(ook=(Deelverslag(inburgeraar_id=mehmet.pk),)),
    )
    assert Verslag.objects.count() == 2
    assert [t.inburgeraar_id for t in Traject.objects.all()] == [fatma.pk]


def test_planned_visit_to_another_of_the_household_is_held_too(team: Team) -> None:
    fatma, mehmet = maak_persoon(team.wijk), maak_persoon(team.wijk)
    maak_huisbezoek(mehmet, team.coordinator, vervolg_op=vandaag())
    log_bezoek(
        inburgeraar_id=fatma.pk,
        door=team.coordinator,
        sleutel=uuid4(),
        bezoek=_bezoek(
            ook=(Deelverslag(inburgeraar_id=mehmet.pk),), vervolg_op=vandaag() + dt.timedelta(weeks=2)
        ),
    )
    assert list(GeplandBezoek.objects.order_by("pk").values_list("inburgeraar", "stand")) == [
        (mehmet.pk, "gehouden"),
        (fatma.pk, "gepland"),
    ]


def test_barriers_afspraak_and_task_of_a_free_person_under_the_policies(team: Team) -> None:
    """The claim of the same act opens the sight that the database asks for a barrier."""
    persoon = maak_persoon(team.wijk)
    soort = Belemmeringsoort.objects.create(naam="schulden")
    with transaction.atomic(), als(team.coordinator):
        log_bezoek(
            inburgeraar_id=persoon.pk,
            door=team.coordinator,
            sleutel=uuid4(),
            bezoek=_bezoek(
                belemmeringen=(soort,),
                belemmering_toelichting="Een brief van het incassobureau.",
                afspraak=NieuweAfspraak(wie=Afspraakpartij.INBURGERAAR, wat="Belt de opvang."),
                taak=NieuweTaak(wat="Bel de kredietbank.", uiterlijk=vandaag()),
            ),
        )
    belemmering = Belemmering.objects.get()
    assert (belemmering.soort, belemmering.toelichting) == (soort, "Een brief van het incassobureau.")
    contact = Contactmoment.objects.get()
    assert (Afspraak.objects.get().wat, Afspraak.objects.get().uit_contact) == ("Belt de opvang.", contact)
    assert (Taak.objects.get().wat, Taak.objects.get().voor) == ("Bel de kredietbank.", team.coordinator)
    with transaction.atomic(), als(team.collega):
        assert not Belemmering.objects.exists()


def test_barrier_of_who_is_not_in_ones_caseload_is_refused_as_a_whole(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Benadering.objects.create(inburgeraar=persoon, route=Route.REGULIER, door=team.consulent)
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=Route.REGULIER)
    soort = Belemmeringsoort.objects.create(naam="schulden")
    with pytest.raises(NietInCaseload):
        log_bezoek(
            inburgeraar_id=persoon.pk,
            door=team.coordinator,
            sleutel=uuid4(),
            bezoek=_bezoek(belemmeringen=(soort,)),
        )
    assert not Contactmoment.objects.exists()


def test_barrier_on_record_is_not_written_twice(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    soort = Belemmeringsoort.objects.create(naam="schulden")
    for _keer in range(2):
        maak_huisbezoek(persoon, team.coordinator, belemmeringen=(soort,))
    assert Belemmering.objects.count() == 1


def test_refused_task_refuses_the_visit(team: Team) -> None:
    gisteren = vandaag() - dt.timedelta(days=1)
    with pytest.raises(ValidationError):
        maak_huisbezoek(
            maak_persoon(team.wijk), team.coordinator, taak=NieuweTaak(wat="Bel", uiterlijk=gisteren)
        )
    assert not Contactmoment.objects.exists()


def test_joining_a_household_keeps_who_lived_where(team: Team) -> None:
    fatma, mehmet, elif_ = (maak_persoon(team.wijk) for _ in range(3))
    huis = join_huishouden(inburgeraar_id=mehmet.pk, bij=fatma.pk, door=team.coordinator)
    assert set(huis.leden.values_list("inburgeraar", flat=True)) == {fatma.pk, mehmet.pk}
    assert join_huishouden(inburgeraar_id=fatma.pk, bij=mehmet.pk, door=team.coordinator) == huis
    ander = join_huishouden(inburgeraar_id=mehmet.pk, bij=elif_.pk, door=team.coordinator)
    assert ander != huis
    assert list(
        Huishoudlid.objects.filter(inburgeraar=mehmet).order_by("pk").values_list("huishouden", "tot")
    ) == [(huis.pk, vandaag()), (ander.pk, None)]
    leave_huishouden(inburgeraar_id=mehmet.pk, door=team.coordinator)
    assert not Huishoudlid.objects.filter(inburgeraar=mehmet).in_kracht().exists()
    versies = historiemodel(Huishoudlid)._default_manager.filter(inburgeraar=mehmet)
    assert versies.count() == 4


def test_household_of_two_dossiers_of_others_is_refused(team: Team) -> None:
    fatma, mehmet = maak_persoon(team.wijk), maak_persoon(team.wijk)
    for persoon in (fatma, mehmet):
        claim_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    with pytest.raises(NietVanJou):
        join_huishouden(inburgeraar_id=mehmet.pk, bij=fatma.pk, door=team.coordinator)
    with pytest.raises(NietVanJou):
        join_huishouden(inburgeraar_id=fatma.pk, bij=fatma.pk, door=team.collega)
    assert not Huishoudlid.objects.exists()


def test_one_kept_by_another_is_not_taken_out_of_its_household(team: Team) -> None:
    fatma, mehmet, elif_ = (maak_persoon(team.wijk) for _ in range(3))
    claim_persoon(inburgeraar_id=mehmet.pk, door=team.collega)
    join_huishouden(inburgeraar_id=mehmet.pk, bij=elif_.pk, door=team.collega)
    with pytest.raises(NietVanJou, match="ander vast contact"):
        join_huishouden(inburgeraar_id=mehmet.pk, bij=fatma.pk, door=team.coordinator)
    with pytest.raises(NietVanJou):
        leave_huishouden(inburgeraar_id=mehmet.pk, door=team.coordinator)


def test_who_left_a_household_by_mistake_is_in_it_again(team: Team) -> None:
    een, ander = maak_persoon(team.wijk), maak_persoon(team.wijk)
    for persoon in (een, ander):
        claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    samen = join_huishouden(inburgeraar_id=een.pk, bij=ander.pk, door=team.coordinator)
    leave_huishouden(inburgeraar_id=een.pk, door=team.coordinator)
    with pytest.raises(NietVanJou):
        return_to_huishouden(inburgeraar_id=een.pk, door=team.collega)
    return_to_huishouden(inburgeraar_id=een.pk, door=team.coordinator)
    rij = Huishoudlid.objects.get(inburgeraar=een)
    assert (rij.huishouden, rij.tot) == (samen, None)
    return_to_huishouden(inburgeraar_id=een.pk, door=team.coordinator)
    derde = maak_persoon(team.wijk)
    claim_persoon(inburgeraar_id=derde.pk, door=team.coordinator)
    with pytest.raises(Weigering, match="vandaag niet uit een huishouden"):
        return_to_huishouden(inburgeraar_id=derde.pk, door=team.coordinator)


def test_barrier_turns_out_not_to_be_over(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    soort = Belemmeringsoort.objects.create(naam="schulden")
    rij = Belemmering.objects.create(inburgeraar=persoon, soort=soort, door=team.coordinator)
    end_belemmering(belemmering_id=rij.pk, door=team.coordinator)
    assert restore_belemmering(belemmering_id=rij.pk, door=team.coordinator).voorbij_op is None
    with pytest.raises(NietInCaseload):
        restore_belemmering(belemmering_id=rij.pk, door=team.collega)


def test_relation_is_recorded_and_shown_in_both_dossiers_and_on_the_form(team: Team) -> None:
    fatma, elif_ = (maak_persoon(team.wijk, voornamen=naam) for naam in ("Fatma", "Elif"))
    join_huishouden(inburgeraar_id=elif_.pk, bij=fatma.pk, door=team.coordinator)
    client, adres = als_klant(team.coordinator), reverse("trajecten:huishouden", args=[fatma.pk])
    pagina = client.get(adres)
    assert f"Wat is {elif_.naam} van Fatma?" in pagina.text
    velden = {"sleutel": str(pagina.context["form"]["sleutel"].value()), f"relatie_{elif_.pk}": "kind"}
    assert client.post(adres, velden)["Location"] == reverse("trajecten:dossier", args=[fatma.pk])
    for persoon, zin in ((fatma, "kind · vrij"), (elif_, "ouder · vrij")):
        assert zin in client.get(reverse("trajecten:dossier", args=[persoon.pk])).text
        assert zin in client.get(reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])).text
    assert 'value="kind" selected' in client.get(adres).text


def test_new_housemate_is_related_at_the_visit(team: Team) -> None:
    fatma = maak_persoon(team.wijk, voornamen="Fatma")
    client = als_klant(team.coordinator)
    data = bezoekdata(erbij_nieuw="Elif", woont_hier="on", relatie_nieuw="kind")
    client.post(reverse("trajecten:huisbezoek_nieuw", args=[fatma.pk]), data)
    rij = Huishoudrelatie.objects.get()
    assert (rij.inburgeraar.voornamen, rij.soort, rij.ander) == ("Elif", "kind", fatma)


def test_relation_of_a_neighbour_is_not_recorded(team: Team) -> None:
    fatma = maak_persoon(team.wijk, voornamen="Fatma")
    data = bezoekdata(erbij_nieuw="Ria", relatie_nieuw="anders")
    als_klant(team.coordinator).post(reverse("trajecten:huisbezoek_nieuw", args=[fatma.pk]), data)
    assert not Huishoudrelatie.objects.exists()


def test_household_of_one_says_how_others_get_there(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    pagina = als_klant(team.coordinator).get(reverse("trajecten:huishouden", args=[persoon.pk])).text
    assert "In dit huishouden staat nog niemand anders." in pagina
    assert 'id="formulier"' not in pagina
