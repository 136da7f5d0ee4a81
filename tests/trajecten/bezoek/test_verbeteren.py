"""Correcting a contact: with its reason, what stood there before stays, and no opening is taken back."""

import datetime as dt
from dataclasses import replace
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.db import transaction
from django.urls import reverse

from inburgeraars.services.benaderingen import claim_persoon
from kern.identiteit import als
from kern.klok import vandaag
from kern.versie import Ondertussen
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logonderwerp
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten.bezoek.services.huisbezoek import log_bezoek
from trajecten.bezoek.services.invoer import Bezoek, Deelverslag
from trajecten.contact.enums import Resultaat
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.contact.services.verbeteren import Verbetering, correct_verslag
from trajecten.contact.versies import versies
from trajecten.stappen.services.stappen import release_persoon
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Traject

GISTEREN = dt.timedelta(days=1)


def _verslag(contact: Contactmoment) -> Verslag:
    return Verslag.objects.select_related("contactmoment").filter(contactmoment=contact).order_by("pk")[0]


def zoals_nu(verslag: Verslag, **anders: object) -> Verbetering:
    contact = verslag.contactmoment
    nu = Verbetering(
        datum=contact.datum,
        tijd=contact.tijd,
        minuten=contact.minuten,
        samen_met=contact.samen_met,
        resultaat=Resultaat(verslag.resultaat),
        aanwezig=verslag.aanwezig,
        taal=verslag.taal,
        tolk=verslag.tolk,
        tekst=verslag.tekst,
        kansen=verslag.kansen,
        reden="Ik vergiste me.",
    )
    return replace(nu, **anders)  # type: ignore[arg-type]


def verbeter(team: Team, verslag: Verslag, **anders: object) -> Verslag:
    verslag = Verslag.objects.select_related("contactmoment").get(pk=verslag.pk)
    return correct_verslag(
        verslag_id=verslag.pk,
        door=team.coordinator,
        verbetering=zoals_nu(verslag, **anders),
        gezien=verslag.versie,
        contact_gezien=verslag.contactmoment.versie,
    )


def test_text_is_corrected_and_the_version_before_stays(team: Team) -> None:
    verslag = _verslag(
        maak_huisbezoek(maak_persoon(team.wijk), team.coordinator, tekst="Zij heeft twee zonen.")
    )
    nieuw = verbeter(team, verslag, tekst="Zij heeft drie zonen.", minuten=50)
    assert (nieuw.tekst, nieuw.minuten, nieuw.correctiereden) == (
        "Zij heeft drie zonen.",
        50,
        "Ik vergiste me.",
    )
    for wie in (team.coordinator, team.teamleider):
        with transaction.atomic(), als(wie):
            gelezen = versies(wie, Verslag.objects.select_related("contactmoment").get(pk=verslag.pk))
        verschillen = {v.veld: (v.was, v.nu) for g in gelezen for v in g.verschillen}
        assert verschillen["tekst"] == ("Zij heeft twee zonen.", "Zij heeft drie zonen.")
        assert verschillen["minuten"] == (45, 50)
        assert {g.wie for g in gelezen} == {team.coordinator.naam}
        assert "Ik vergiste me." in {g.reden for g in gelezen}
        assert ("Wat is besproken", "Zij heeft twee zonen.") in [
            (naam.capitalize(), waarde) for g in gelezen for naam, waarde in g.eerste
        ]


def test_correction_asks_a_reason_and_ones_own_contact(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    verslag = _verslag(maak_huisbezoek(persoon, team.coordinator))
    with pytest.raises(ValidationError):
        verbeter(team, verslag, reden="  ")
    with pytest.raises(NietInCaseload):
        correct_verslag(
            verslag_id=verslag.pk,
            door=team.collega,
            verbetering=zoals_nu(verslag),
            gezien=None,
            contact_gezien=None,
        )


def test_contact_with_who_is_guided_by_another_by_now_is_not_corrected(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    verslag = _verslag(
        maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    )
    claim_persoon(inburgeraar_id=persoon.pk, door=team.collega)
    with pytest.raises(NietInCaseload, match="Youssef"):
        verbeter(team, verslag, tekst="Toch wel.")


@pytest.mark.parametrize("anders", [{"resultaat": Resultaat.NIEMAND_THUIS}, {"datum": vandaag() - GISTEREN}])
def test_talk_that_opened_the_traject_keeps_result_and_day(team: Team, anders: dict[str, object]) -> None:
    verslag = _verslag(maak_huisbezoek(maak_persoon(team.wijk), team.coordinator))
    with pytest.raises(Weigering, match="teamleider"):
        verbeter(team, verslag, **anders)
    assert Verslag.objects.get().resultaat == "gesproken"
    assert Traject.objects.get().geopend_op == vandaag()


def test_later_talk_can_become_nobody_at_home(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - 3 * GISTEREN)
    later = _verslag(maak_huisbezoek(persoon, team.coordinator, tekst="Later."))
    assert verbeter(team, later, resultaat=Resultaat.NIEMAND_THUIS).resultaat == "niemand thuis"
    assert verbeter(team, later, datum=vandaag() - GISTEREN).datum == vandaag() - GISTEREN
    assert Contactmoment.objects.get(pk=later.contactmoment_id).datum == vandaag() - GISTEREN


def test_later_talk_is_not_moved_to_before_the_opening(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator, datum=vandaag() - 3 * GISTEREN)
    later = _verslag(maak_huisbezoek(persoon, team.coordinator, tekst="Later."))
    with pytest.raises(Weigering, match="Kies een datum vanaf"):
        verbeter(team, later, datum=vandaag() - 9 * GISTEREN)


def test_correction_opens_no_traject(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    poging = maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    with pytest.raises(Weigering, match="nieuw bezoek"):
        verbeter(team, _verslag(poging), resultaat=Resultaat.GESPROKEN)
    assert not Traject.objects.exists()
    maak_huisbezoek(persoon, team.coordinator)
    assert verbeter(team, _verslag(poging), resultaat=Resultaat.GESPROKEN).resultaat == "gesproken"
    assert Traject.objects.count() == 1


def _samen(team: Team, **bezoek: object) -> tuple[Verslag, Verslag]:
    """Return the reports of a visit that counts for two."""
    fatma, mehmet = maak_persoon(team.wijk), maak_persoon(team.wijk)
    basis = Bezoek(
        datum=vandaag(),
        resultaat=Resultaat.GESPROKEN,
        minuten=45,
        ook=(Deelverslag(inburgeraar_id=mehmet.pk, tekst="Hij werkt."),),
    )
    log_bezoek(
        inburgeraar_id=fatma.pk,
        door=team.coordinator,
        sleutel=uuid4(),
        bezoek=replace(basis, **bezoek),  # type: ignore[arg-type]
    )
    van_fatma, van_mehmet = Verslag.objects.select_related("contactmoment").order_by("pk")
    return van_fatma, van_mehmet


def _verbeterd_bij() -> set[int]:
    """Return in whose logboek a correction stands."""
    regels = Logonderwerp.objects.filter(soort="inburgeraar", logregel__handeling=Handeling.CONTACT_VERBETERD)
    return set(regels.values_list("object_id", flat=True))


def test_minutes_of_a_household_are_shared_anew_without_the_reason(team: Team) -> None:
    van_fatma, van_mehmet = _samen(team)
    verbeter(team, van_fatma, minuten=61, reden="Fatma belde dat haar man erbij zat.")
    assert list(Verslag.objects.order_by("pk").values_list("minuten", "correctiereden")) == [
        (31, "Fatma belde dat haar man erbij zat."),
        (30, "Datum of duur van het gedeelde bezoek verbeterd."),
    ]
    assert Contactmoment.objects.get().minuten == 61
    assert _verbeterd_bij() == {van_fatma.inburgeraar_id, van_mehmet.inburgeraar_id}


def test_correction_of_one_leaves_the_report_of_another_alone(team: Team) -> None:
    van_fatma, van_mehmet = _samen(team)
    verbeter(team, van_fatma, tekst="Zij werkt ook.")
    ander = Verslag.objects.get(pk=van_mehmet.pk)
    assert (ander.correctiereden, ander.versie) == ("", van_mehmet.versie)
    assert _verbeterd_bij() == {van_fatma.inburgeraar_id}


@pytest.mark.parametrize(
    "anders", [{"datum": vandaag() - GISTEREN}, {"tijd": dt.time(9, 10)}, {"minuten": 7}]
)
def test_visit_shared_with_who_another_guides_keeps_day_and_length(
    team: Team, anders: dict[str, object]
) -> None:
    van_fatma, van_mehmet = _samen(team, resultaat=Resultaat.NIEMAND_THUIS, minuten=0)
    claim_persoon(inburgeraar_id=van_mehmet.inburgeraar_id, door=team.collega)
    with pytest.raises(Weigering, match="een ander begeleidt"):
        verbeter(team, van_fatma, **anders)
    verbeter(team, van_fatma, tekst="Fatma belde: zij deed niet open.")
    ander = Verslag.objects.get(pk=van_mehmet.pk)
    assert (ander.datum, ander.correctiereden) == (vandaag(), "")
    assert _verbeterd_bij() == {van_fatma.inburgeraar_id}


def test_second_who_corrects_is_told_and_loses_nothing(team: Team) -> None:
    verslag = _verslag(maak_huisbezoek(maak_persoon(team.wijk), team.coordinator, tekst="Eerst."))
    client, adres = als_klant(team.coordinator), reverse("trajecten:verslag_verbeteren", args=[verslag.pk])
    data = {veld.name: veld.value() or "" for veld in client.get(adres).context["form"]}
    data |= {"datum": vandaag().isoformat(), "sleutel": str(uuid4()), "reden": "Typefout."}
    oud = zoals_nu(verslag, tekst="Van mij.")
    verbeter(team, verslag, tekst="Van het andere tabblad.")
    with pytest.raises(Ondertussen):
        correct_verslag(
            verslag_id=verslag.pk, door=team.coordinator, verbetering=oud, gezien=1, contact_gezien=1
        )
    antwoord = client.post(adres, data | {"tekst": "Van mij."})
    assert "Ondertussen gewijzigd door" in antwoord.text
    assert "Van het andere tabblad." in antwoord.text
    assert "Van mij." in antwoord.text
    opnieuw = antwoord.context["form"].data.dict() | {"houd_tekst": "mijn"}
    assert client.post(adres, opnieuw).status_code == 302
    assert Verslag.objects.get().tekst == "Van mij."


def test_pages_of_correction_and_versions(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    verslag = _verslag(maak_huisbezoek(persoon, team.coordinator, tekst="Eerst."))
    verbeter(team, verslag, tekst="Daarna.")
    gelezen = als_klant(team.teamleider).get(reverse("trajecten:verslag_versies", args=[verslag.pk]))
    for woord in ("Eerst.", "Daarna.", "Ik vergiste me.", team.coordinator.naam):
        assert woord in gelezen.text
    dossier = als_klant(team.coordinator).get(reverse("trajecten:dossier", args=[persoon.pk]))
    assert "Verbeterd: Ik vergiste me." in dossier.text
    assert "Eerst." not in dossier.text


def test_release_after_correction_still_works(team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    poging = maak_huisbezoek(persoon, team.coordinator, resultaat=Resultaat.NIEMAND_THUIS, minuten=None)
    claim_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
    verbeter(team, _verslag(poging), tekst="De buurvrouw deed open.")
    release_persoon(inburgeraar_id=persoon.pk, door=team.coordinator)
