"""The sanctie separation matrix: who reads, records, changes or removes what a consulent decided, by every path.

Held twice: by the services, run as the owner whom no policy stops, and by the database, whatever code asks of it.
"""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection, transaction
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import vandaag
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.handhaving import boete, maak_overdracht
from tests.toegang.aanvallen import geweigerd, in_rol
from tests.toegang.test_muren import zonder_policy
from tests.toegang.wereld import Wereld
from trajecten.handhaving.enums import Gevolg
from trajecten.handhaving.fouten import NietVanConsulent
from trajecten.handhaving.models import (
    Handhavingsbesluit,
    Handhavingsbezwaar,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.handhaving.services import ask_vraag, close_overdracht, correct_besluit, decide_overdracht

pytestmark = pytest.mark.django_db

TABEL = "trajecten_handhavingsbesluit"
WEIGERING = "row-level security|permission denied"
NIET_CONSULENT = (
    *("coord", "collega", "elders", "leider", "beleid", "project", "wijkco"),
    *("partner", "taalco", "hoofd", "advies", "beheer", "geen"),
)
"""Everybody who works here but the consulent."""


@pytest.fixture
def overdracht(wereld: Wereld) -> Verzuimoverdracht:
    """Return what coord handed over to consul, who fined; another, of elders, is decided on by nobody yet."""
    coord, consul = wereld.gebruikers["coord"], wereld.gebruikers["consul"]
    gedaan = maak_overdracht(wereld.personen["eigen"], coord, consul)
    gedaan.doelgroep = "plichtig"
    gedaan.save()
    decide_overdracht(overdracht_id=gedaan.pk, door=consul, besluit=boete())
    return gedaan


@pytest.fixture
def nog_open(wereld: Wereld) -> Verzuimoverdracht:
    """Return what was handed over to consul and not decided on."""
    return maak_overdracht(
        wereld.personen["elders"], wereld.gebruikers["elders"], wereld.gebruikers["consul"]
    )


def _rij(overdracht: Verzuimoverdracht, door: Gebruiker, **velden: Any) -> Handhavingsbesluit:
    gegevens = {"soort": "geen", "datum": vandaag()} | velden
    return Handhavingsbesluit(
        inburgeraar_id=overdracht.inburgeraar_id, overdracht=overdracht, door=door, **gegevens
    )


def _voeg_toe(rij: Any) -> Callable[[], object]:
    return lambda: type(rij)._default_manager.bulk_create([rij])


def _sql(opdracht: str) -> Callable[[], int]:
    def doe() -> int:
        with connection.cursor() as cursor:
            cursor.execute(opdracht)
            return int(cursor.rowcount)

    return doe


# ---- the database: reading ----------------------------------------------------------------------------------------


def _ziet(model: Any, overdracht: Verzuimoverdracht) -> bool:
    return bool(model._default_manager.filter(overdracht_id=overdracht.pk).exists())


@pytest.mark.parametrize("wie", [*NIET_CONSULENT, "consul"])
def test_database_shows_a_decision_to_its_consulent_alone(
    wereld: Wereld, overdracht: Verzuimoverdracht, wie: str
) -> None:
    gebruiker = wereld.gebruikers[wie]
    for model in (Handhavingsbesluit, historiemodel(Handhavingsbesluit)):
        if gebruiker.databaserol == "web":
            with transaction.atomic(), als(gebruiker):
                assert _ziet(model, overdracht) is (wie == "consul"), model.__name__
        else:
            geweigerd(lambda m=model: _ziet(m, overdracht), gebruiker, door_wat=WEIGERING)  # type: ignore[misc]
    assert Handhavingsbesluit.objects.visible_to(gebruiker).exists() is (wie == "consul")


def test_another_consulent_sees_neither_decision_nor_handover(overdracht: Verzuimoverdracht) -> None:
    ander = maak_gebruiker(Rol.CONSULENT)
    with transaction.atomic(), als(ander):
        for model in (Verzuimoverdracht, Overdrachtvraag, Handhavingsbesluit, Inburgeraar):
            assert (
                not model._default_manager.filter(pk__gt=0)
                .exclude(**({"route": "vrij"} if model is Inburgeraar else {}))
                .exists()
            ), model.__name__


def test_who_is_no_consulent_any_more_reads_its_own_decisions_no_more(
    wereld: Wereld, overdracht: Verzuimoverdracht
) -> None:
    consul = wereld.gebruikers["consul"]
    consul.aanstellingen.update(tot=vandaag())
    with in_rol("web", consul.pk):
        assert not _ziet(Handhavingsbesluit, overdracht)
        assert not _ziet(historiemodel(Handhavingsbesluit), overdracht)


@pytest.mark.parametrize("rol", ["taak", "cijfers"])
@pytest.mark.parametrize("deel", ["", "event"])
@pytest.mark.parametrize(
    "opdracht",
    [
        "SELECT * FROM {}",
        "UPDATE {} SET soort = 'geen'",
        "DELETE FROM {}",
        "INSERT INTO {} (soort) VALUES ('geen')",
        "TRUNCATE {}",
    ],
)
def test_work_in_the_background_and_figures_have_no_grant(
    wereld: Wereld, overdracht: Verzuimoverdracht, rol: str, deel: str, opdracht: str
) -> None:
    """Also in the name of the consulent: only a transaction that works as `web` for it gets anywhere."""
    for wie in ("consul", "coord", "leider", "beheer"):
        geweigerd(
            _sql(opdracht.format(TABEL + deel)),
            wereld.gebruikers[wie],
            rol=rol,
            door_wat="permission denied",
        )


# ---- the database: writing ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("wie", NIET_CONSULENT)
def test_database_refuses_a_decision_of_anybody_else(
    wereld: Wereld, nog_open: Verzuimoverdracht, wie: str
) -> None:
    gebruiker, consul = wereld.gebruikers[wie], wereld.gebruikers["consul"]
    # In its own name and in that of the consulent; as `web` also for who has no aanstelling that gives that.
    for door in (gebruiker, consul):
        for rol in ("web", "taak", gebruiker.databaserol):
            geweigerd(_voeg_toe(_rij(nog_open, door)), gebruiker, rol=rol, door_wat=WEIGERING)
    assert not Handhavingsbesluit.objects.filter(overdracht=nog_open).exists()


@pytest.mark.parametrize("wie", [*NIET_CONSULENT, "consul"])
def test_database_changes_and_removes_nothing(
    wereld: Wereld, overdracht: Verzuimoverdracht, wie: str
) -> None:
    gebruiker = wereld.gebruikers[wie]
    geweigerd(
        _sql("DELETE FROM trajecten_handhavingsbesluit"), gebruiker, rol="web", door_wat="permission denied"
    )
    for opdracht in ("DELETE FROM {}", "UPDATE {} SET soort = 'geen'"):
        geweigerd(_sql(opdracht.format(f"{TABEL}event")), gebruiker, rol="web", door_wat="permission denied")
    if wie != "consul":
        with in_rol("web", gebruiker.pk):
            assert _sql("UPDATE trajecten_handhavingsbesluit SET bedrag = 1")() == 0
    assert Handhavingsbesluit.objects.get(overdracht=overdracht).bedrag == 250


def test_database_lets_the_consulent_decide_in_its_own_name_on_what_is_its_own(
    wereld: Wereld, nog_open: Verzuimoverdracht
) -> None:
    consul, ander = wereld.gebruikers["consul"], maak_gebruiker(Rol.CONSULENT)
    van_ander = maak_overdracht(wereld.personen["eigen"], wereld.gebruikers["coord"], ander)
    geweigerd(_voeg_toe(_rij(nog_open, ander)), consul, door_wat=WEIGERING)
    geweigerd(_voeg_toe(_rij(van_ander, consul)), consul, door_wat=WEIGERING)
    with in_rol("web", consul.pk):
        _voeg_toe(_rij(nog_open, consul))()
        # Nor is it moved to what was handed over to another, or to another's name.
        for naar in ({"overdracht": van_ander}, {"door": ander}):
            with pytest.raises(Exception, match="row-level security"), transaction.atomic():
                Handhavingsbesluit.objects.update(**naar)
    assert Handhavingsbesluit.objects.filter(overdracht=nog_open).count() == 1


def test_consulent_hands_nothing_over_to_itself(wereld: Wereld) -> None:
    """It sees who is free on the register; a toegang or a handover of its own making opens nobody."""
    consul, vrij = wereld.gebruikers["consul"], wereld.personen["vrij"]
    geweigerd(
        lambda: Toegang.objects.create(inburgeraar=vrij, gebruiker=consul, grond="verzuimoverdracht"),
        consul,
        door_wat=WEIGERING,
    )
    bestaand = Verzuimoverdracht.objects.order_by("pk").first()
    assert bestaand is not None
    bestaand.pk = None
    geweigerd(_voeg_toe(bestaand), consul, door_wat=WEIGERING)


def test_history_of_decisions_is_written_by_its_trigger_alone(
    wereld: Wereld, overdracht: Verzuimoverdracht
) -> None:
    versie = historiemodel(Handhavingsbesluit)._default_manager.latest("pgh_id")
    versie.pk = None
    for wie, rol in (("consul", "web"), ("coord", "web"), ("consul", "taak"), ("coord", "cijfers")):
        geweigerd(_voeg_toe(versie), wereld.gebruikers[wie], rol=rol, door_wat=WEIGERING)


@pytest.mark.parametrize("wie", ["coord", "leider", "beheer"])
def test_worker_that_works_for_somebody_else_decides_nothing(
    wereld: Wereld, nog_open: Verzuimoverdracht, wie: str
) -> None:
    """A task of Celery that enters `als` for a user, and lies about who decides: the database holds."""
    gebruiker, consul = wereld.gebruikers[wie], wereld.gebruikers["consul"]

    def doe() -> None:
        with als(gebruiker):
            decide_overdracht(overdracht_id=nog_open.pk, door=consul, besluit=boete())

    laad = boete()  # reference data, before
    assert laad.bedrag
    with pytest.raises(Exception, match=WEIGERING + "|niet aan jou"), in_rol("taak"):
        doe()
    with pytest.raises(Exception, match=WEIGERING), in_rol("taak", consul.pk):
        _voeg_toe(_rij(nog_open, consul))()
    assert not Handhavingsbesluit.objects.filter(overdracht=nog_open).exists()


@pytest.mark.parametrize("wie", ["coord", "leider"])
def test_mutation_without_the_policy_a_decision_is_recorded_and_read(
    wereld: Wereld, overdracht: Verzuimoverdracht, nog_open: Verzuimoverdracht, wie: str
) -> None:
    """The negative control: with the wall gone, what the tests above refuse does happen."""
    gebruiker = wereld.gebruikers[wie]
    with zonder_policy(TABEL), in_rol("web", gebruiker.pk):
        _voeg_toe(_rij(nog_open, gebruiker))()
        assert _ziet(Handhavingsbesluit, overdracht)
        assert _sql("UPDATE trajecten_handhavingsbesluit SET kenmerk = 'x'")() > 1


@pytest.mark.parametrize("wie", [*NIET_CONSULENT, "consul"])
def test_objection_is_read_and_written_by_whoever_reads_the_decision(
    wereld: Wereld, overdracht: Verzuimoverdracht, wie: str
) -> None:
    gebruiker, consul = wereld.gebruikers[wie], wereld.gebruikers["consul"]
    besluit = Handhavingsbesluit.objects.get(overdracht=overdracht)
    rij = Handhavingsbezwaar(
        inburgeraar_id=overdracht.inburgeraar_id, besluit=besluit, uiterlijk=vandaag(), door=gebruiker
    )
    if wie != "consul":
        geweigerd(_voeg_toe(rij), gebruiker, rol="web", door_wat=WEIGERING)
        rij.door = consul
    with transaction.atomic(), als(consul):
        rij.save()
    modellen: tuple[Any, ...] = (Handhavingsbezwaar, historiemodel(Handhavingsbezwaar))
    for model in modellen:
        if gebruiker.databaserol == "web":
            with transaction.atomic(), als(gebruiker):
                gezien = model._default_manager.filter(besluit_id=besluit.pk).exists()
            assert gezien is (wie == "consul"), model.__name__
    assert Handhavingsbezwaar.objects.visible_to(gebruiker).exists() is (wie == "consul")


@pytest.mark.parametrize("rol", ["taak", "cijfers"])
def test_background_and_figures_read_no_objection(wereld: Wereld, rol: str) -> None:
    for deel in ("", "event"):
        geweigerd(
            _sql(f"TABLE trajecten_handhavingsbezwaar{deel}"),
            wereld.gebruikers["consul"],
            rol=rol,
            door_wat="permission denied",
        )


def test_another_consulent_corrects_nothing(wereld: Wereld, overdracht: Verzuimoverdracht) -> None:
    besluit = Handhavingsbesluit.objects.get(overdracht=overdracht)
    for wie in (*(wereld.gebruikers[w] for w in NIET_CONSULENT), maak_gebruiker(Rol.CONSULENT)):
        with pytest.raises(NietVanConsulent):
            correct_besluit(besluit_id=besluit.pk, door=wie, besluit=boete(1), reden="Zomaar.")


# ---- the services, run as the owner -------------------------------------------------------------------------------


@pytest.mark.parametrize("wie", NIET_CONSULENT)
def test_services_refuse_whoever_is_not_the_consulent(
    wereld: Wereld, overdracht: Verzuimoverdracht, nog_open: Verzuimoverdracht, wie: str
) -> None:
    gebruiker = wereld.gebruikers[wie]
    for rij in (overdracht, nog_open):
        with pytest.raises(NietVanConsulent):
            decide_overdracht(overdracht_id=rij.pk, door=gebruiker, besluit=boete(999))
        with pytest.raises(NietVanConsulent):
            close_overdracht(overdracht_id=rij.pk, door=gebruiker, gevolg=Gevolg.EINDIGT)
    assert list(Handhavingsbesluit.objects.filter(bedrag__isnull=False).values_list("bedrag", flat=True)) == [
        250
    ]
    assert not Verzuimoverdracht.objects.filter(gevolg=Gevolg.EINDIGT).exists()


def test_services_refuse_a_consulent_to_whom_it_was_not_handed_over(nog_open: Verzuimoverdracht) -> None:
    ander = maak_gebruiker(Rol.CONSULENT)
    for doe in (
        lambda: decide_overdracht(overdracht_id=nog_open.pk, door=ander, besluit=boete()),
        lambda: close_overdracht(overdracht_id=nog_open.pk, door=ander, gevolg=Gevolg.EINDIGT),
        lambda: ask_vraag(overdracht_id=nog_open.pk, door=ander, vraag="Wie is dit?"),
    ):
        with pytest.raises(NietVanConsulent):
            doe()


def test_service_for_the_consulent_goes_through_as_web(wereld: Wereld, nog_open: Verzuimoverdracht) -> None:
    """The positive control: under the walls of the consulent itself everything works, closing included."""
    consul = wereld.gebruikers["consul"]
    Verzuimoverdracht.objects.filter(pk=nog_open.pk).update(doelgroep="plichtig")
    besluit = boete()
    with transaction.atomic(), als(consul):
        decide_overdracht(overdracht_id=nog_open.pk, door=consul, besluit=besluit)
        close_overdracht(overdracht_id=nog_open.pk, door=consul, gevolg=Gevolg.EINDIGT)
    nog_open.refresh_from_db()
    assert (nog_open.gevolg, nog_open.gesloten_op, nog_open.toegang.tot) == ("eindigt", vandaag(), vandaag())
    with transaction.atomic(), als(consul):
        assert not Verzuimoverdracht.objects.exists()
        assert not Inburgeraar.objects.filter(pk=nog_open.inburgeraar_id).exists()
        # Its own decision stays.
        assert _ziet(Handhavingsbesluit, nog_open)


# ---- the screens --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("wie", ["coord", "collega", "leider"])
def test_no_page_of_the_team_shows_measure_ground_or_amount(
    wereld: Wereld, overdracht: Verzuimoverdracht, wie: str
) -> None:
    consul = wereld.gebruikers["consul"]
    close_overdracht(
        overdracht_id=overdracht.pk, door=consul, gevolg=Gevolg.MET_AFSPRAKEN, afspraken="Elke week bellen."
    )
    klant, persoon = wereld.klant(wie), overdracht.inburgeraar_id
    besluit = Handhavingsbesluit.objects.get(overdracht=overdracht)
    geheim = (str(besluit.maatregel), str(besluit.grond), "250", besluit.kenmerk, "sanctie", "boete")
    gezien = 0
    for naam, args in (
        ("trajecten:dossier", [persoon]),
        ("trajecten:tijdlijn", [persoon]),
        ("trajecten:verzuim", [overdracht.pk]),
        ("trajecten:logboek", [persoon]),
        ("gebruikers:meldingen", []),
        ("gebruikers:start", []),
    ):
        antwoord = klant.get(reverse(naam, args=args), follow=True)
        gezien += antwoord.status_code == 200
        assert not [woord for woord in geheim if woord.lower() in antwoord.text.lower()], naam
    assert gezien >= 4
    dossier = klant.get(reverse("trajecten:dossier", args=[persoon])).text
    assert "het traject gaat verder met afspraken" in dossier
    assert "Elke week bellen." in dossier
