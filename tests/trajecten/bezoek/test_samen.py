"""Two colleagues who go together: one contact, and the minutes of both (DOMEIN 6, 8a)."""

import datetime as dt
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse

from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Inburgeraar, Toegang
from kern.identiteit import als
from kern.klok import nu, vandaag
from rapportage.cijfers.lezen import lees_stand
from rapportage.cijfers.stand import Tijdvak
from rapportage.cijfers.werk import Werkcijfers, werkcijfers
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_wijk
from tests.klant import als_klant, bezoekdata
from tests.team import Team
from trajecten.bezoek.services.invoer import Deelverslag
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.contact.services.andere import Contact, log_contact
from trajecten.contact.services.verbeteren import Verbetering, correct_verslag
from trajecten.uren.jaar import CONTACTEN, jaar, maandag, per_week


def _minuten(*wie: Gebruiker) -> list[int]:
    return [jaar(gebruiker).minuten for gebruiker in wie]


def _rapport() -> Werkcijfers:
    dag = vandaag()
    return werkcijfers(lees_stand(nu() + dt.timedelta(minutes=1)), Tijdvak(dag.replace(month=1, day=1), dag))


def test_minutes_count_with_each_of_two_and_the_talk_once(team: Team) -> None:
    maak_wijk("Buiten", pilot=False, buiten_pilot=True)
    persoon, ander = maak_persoon(team.wijk), maak_persoon(team.wijk)
    maak_huisbezoek(
        persoon,
        team.coordinator,
        minuten=45,
        samen_met=team.elders,
        ook=(Deelverslag(inburgeraar_id=ander.pk),),
    )
    maak_huisbezoek(persoon, team.coordinator, minuten=30)
    assert _minuten(team.coordinator, team.elders, team.collega) == [75, 45, 0]
    week = maandag(vandaag())
    assert per_week(team.elders, [week])[week] == {CONTACTEN: 45}

    thuis = _rapport().contacten[Contactsoort.HUISBEZOEK.value]
    assert (thuis.aantal, thuis.minuten) == (2, 120)
    assert sum(_rapport().uren_per_wijk.values()) == 120
    assert _rapport().huisbezoeken == {"Donderberg": 2}
    # Each person's share, and that of both visitors.
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert dossier.context["hoofd"].gesprekken == "2 gesprekken"
    assert list(
        Verslag.objects.filter(inburgeraar=persoon).order_by("pk").values_list("minuten", flat=True)
    ) == [
        23,
        30,
    ]
    assert dossier.context["hoofd"].uren == "1,3 uur"  # 2 x 23 + 30 minutes
    assert f"{team.coordinator.naam}, samen met {team.elders.naam}" in dossier.text


def test_second_visitor_gets_no_access_by_it(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    contact = maak_huisbezoek(persoon, team.coordinator, samen_met=team.elders)
    assert not Toegang.objects.filter(gebruiker=team.elders).exists()
    with als(team.elders):
        assert not Contactmoment.objects.filter(pk=contact.pk).exists()
        assert not Inburgeraar.objects.filter(pk=persoon.pk).exists()
        assert jaar(team.elders).minuten == 45
    assert als_klant(team.elders).get(reverse("trajecten:dossier", args=[persoon.pk])).status_code == 404


def test_nobody_at_home_costs_both_ten_minutes(team: Team) -> None:
    maak_huisbezoek(
        maak_persoon(team.wijk),
        team.coordinator,
        resultaat=Resultaat.NIEMAND_THUIS,
        minuten=None,
        samen_met=team.collega,
    )
    assert _minuten(team.coordinator, team.collega) == [10, 10]


def test_second_visitor_is_another_coordinator_of_that_day(team: Team) -> None:
    Aanstelling.objects.filter(gebruiker=team.elders).update(van=vandaag())
    persoon, gisteren = maak_persoon(team.wijk), vandaag() - dt.timedelta(days=1)
    for wie in (team.coordinator, team.teamleider, team.consulent, team.elders):
        with pytest.raises(ValidationError, match="was op die dag geen trajectcoördinator") as fout:
            maak_huisbezoek(persoon, team.coordinator, datum=gisteren, samen_met=wie)
        assert list(fout.value.message_dict) == ["samen_met"]
    assert not Contactmoment.objects.exists()
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag(), samen_met=team.elders)


def test_call_has_no_second_visitor(team: Team) -> None:
    contact = Contact(
        soort=Contactsoort.TELEFOON,
        datum=vandaag(),
        minuten=10,
        resultaat=Resultaat.GESPROKEN,
        personen=(maak_persoon(team.wijk).pk,),
        samen_met=team.collega,
    )
    with pytest.raises(ValidationError, match="Kies een ander"):
        log_contact(door=team.coordinator, sleutel=uuid4(), contact=contact)
    with pytest.raises(IntegrityError, match="contactmoment_samen_met_een_ander"), transaction.atomic():
        Contactmoment.objects.create(
            sleutel=uuid4(), soort="telefoon", minuten=5, door=team.coordinator, samen_met=team.collega
        )


def test_correction_takes_the_second_visitor_away_and_back(team: Team) -> None:
    contact = maak_huisbezoek(maak_persoon(team.wijk), team.coordinator, samen_met=team.collega)
    verslag = Verslag.objects.get(contactmoment=contact)

    def verbeter(samen_met: Gebruiker | None, minuten: int) -> None:
        rij = Verslag.objects.select_related("contactmoment").get(pk=verslag.pk)
        nu_ = {
            naam: getattr(rij, naam)
            for naam in ("datum", "aanwezig", "taal", "tolk", "tekst", "kansen", "minuten")
        }
        verbetering = Verbetering(
            **(nu_ | {"minuten": minuten}),
            tijd=None,
            resultaat=Resultaat.GESPROKEN,
            samen_met=samen_met,
            reden="Ik vergiste me.",
        )
        correct_verslag(
            verslag_id=verslag.pk,
            door=team.coordinator,
            verbetering=verbetering,
            gezien=rij.versie,
            contact_gezien=rij.contactmoment.versie,
        )

    verbeter(None, 45)
    assert _minuten(team.coordinator, team.collega) == [45, 0]
    verbeter(team.elders, 60)
    assert _minuten(team.coordinator, team.collega, team.elders) == [60, 0, 60]
    gelezen = als_klant(team.coordinator).get(reverse("trajecten:verslag_versies", args=[verslag.pk])).text
    assert team.collega.naam in gelezen
    formulier = als_klant(team.coordinator).get(reverse("trajecten:verslag_verbeteren", args=[verslag.pk]))
    assert formulier.context["form"]["samen_met"].value() == team.elders.pk


def test_form_offers_the_colleagues(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    client, adres = als_klant(team.coordinator), reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk])
    keuzes = [str(naam) for _pk, naam in client.get(adres).context["form"].fields["samen_met"].choices]
    assert keuzes == ["Nee", team.elders.naam, team.collega.naam]
    client.post(adres, bezoekdata(samen_met=str(team.collega.pk)))
    assert Contactmoment.objects.get().samen_met == team.collega


def test_without_colleagues_it_is_not_asked(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    Aanstelling.objects.exclude(gebruiker=team.coordinator).delete()
    client = als_klant(team.coordinator)
    for naam in ("huisbezoek_nieuw", "contact_wijkcentrum", "contact_elders"):
        assert "samen_met" not in client.get(reverse(f"trajecten:{naam}", args=[persoon.pk])).text
    client.post(reverse("trajecten:huisbezoek_nieuw", args=[persoon.pk]), bezoekdata())
    assert Contactmoment.objects.get().samen_met is None
    contact = Contact(
        soort=Contactsoort.TELEFOON,
        datum=vandaag(),
        minuten=10,
        resultaat=Resultaat.GESPROKEN,
        personen=(persoon.pk,),
    )
    log_contact(door=team.coordinator, sleutel=uuid4(), contact=contact)
    for verslag in Verslag.objects.all():
        verbeter = client.get(reverse("trajecten:verslag_verbeteren", args=[verslag.pk]))
        assert "samen_met" not in verbeter.text
