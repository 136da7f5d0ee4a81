"""Verzuim that is handed over: what goes along, the questions both ways, the decision, and what closing brings about."""

import datetime as dt
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import ValidationError
from django.db import connection, transaction

from gebruikers.enums import Rol
from gebruikers.models import Melding
from inburgeraars.models import Doelgroep, Inburgeraar, Toegang
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.handhaving import boete, maak_begeleide, maak_overdracht
from tests.fabrieken.plan import maak_component
from tests.race import race
from tests.team import Team
from trajecten.handhaving.enums import Gevolg
from trajecten.handhaving.fouten import NietVanConsulent
from trajecten.handhaving.maatregelen import laad_maatregelen, regels_voor
from trajecten.handhaving.models import (
    Handhavingsbesluit,
    Handhavingsbezwaar,
    Handhavingsgrond,
    Maatregel,
    Overdrachtvraag,
    Verzuimoverdracht,
)
from trajecten.handhaving.services import (
    Besluitgegevens,
    Bezwaargegevens,
    answer_vraag,
    ask_vraag,
    bij_collegas,
    close_overdracht,
    correct_besluit,
    decide_overdracht,
    move_overdracht,
    overdragen,
    save_bezwaar,
    take_overdracht,
)
from trajecten.handhaving.wachtrij import eerdere_besluiten
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.zichtbaar import REGELS
from trajecten.stappen.services.sluiten import close_traject
from trajecten.traject.enums import Uitkomst
from trajecten.traject.fouten import NietInCaseload
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db

GEEN = Besluitgegevens(datum=vandaag(), motivering="Hij was ziek.")


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    return maak_begeleide(team.wijk, team.coordinator, voornamen="Emre", telefoon="06 12 34 56 78")


@pytest.fixture
def overdracht(team: Team, persoon: Inburgeraar) -> Verzuimoverdracht:
    return maak_overdracht(persoon, team.coordinator, team.consulent)


def _meldingen(wie: int) -> list[str]:
    return list(Melding.objects.filter(gebruiker=wie).order_by("pk").values_list("handeling", flat=True))


# ---- handing over -------------------------------------------------------------------------------------------------


def test_handing_over_opens_the_person_and_that_alone_to_the_consulent(
    team: Team, persoon: Inburgeraar
) -> None:
    component = maak_component(persoon, team.coordinator, omschrijving="kookgroep")
    with transaction.atomic(), als(team.coordinator):
        rij = maak_overdracht(persoon, team.coordinator, team.consulent, component=component)
    assert (rij.doelgroep, rij.toegang.gebruiker, rij.toegang.grond, rij.toegang.tot) == (
        Doelgroep.PLICHTIG,
        team.consulent,
        "verzuimoverdracht",
        None,
    )
    assert rij.adres.startswith("Siriushof")
    assert "kookgroep" in rij.waar
    assert _meldingen(team.consulent.pk) == [Handeling.VERZUIM_OVERGEDRAGEN]
    assert Logregel.objects.filter(handeling=Handeling.VERZUIM_OVERGEDRAGEN).count() == 1
    with transaction.atomic(), als(team.consulent):
        assert Inburgeraar.objects.visible_to(team.consulent).filter(pk=persoon.pk).exists()
        assert Verzuimoverdracht.objects.get().gebeurd == "Vier lessen niet gekomen."
        assert not Toegang.objects.exists()


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"gebeurd": " "}, "gebeurd"),
        ({"geprobeerd": ""}, "geprobeerd"),
        ({"verzuim_sinds": vandaag() + DAG}, "verzuim_sinds"),
    ],
)
def test_nothing_is_handed_over_without_what_was_tried(
    team: Team, persoon: Inburgeraar, velden: dict[str, Any], fout: str
) -> None:
    with pytest.raises(ValidationError) as gevangen:
        maak_overdracht(persoon, team.coordinator, team.consulent, **velden)
    assert list(gevangen.value.message_dict) == [fout]
    assert not Verzuimoverdracht.objects.exists()
    assert not Toegang.objects.filter(grond="verzuimoverdracht").exists()


def test_only_who_keeps_the_dossier_hands_over_and_to_a_consulent_alone(
    team: Team, persoon: Inburgeraar
) -> None:
    for door in (team.collega, team.teamleider, team.consulent):
        with pytest.raises(NietInCaseload):
            maak_overdracht(persoon, door, team.consulent)
    with pytest.raises(ValidationError, match="geen consulent"):
        maak_overdracht(persoon, team.coordinator, team.teamleider)


@pytest.mark.django_db(transaction=True)
def test_two_who_hand_over_in_the_same_instant_one_does(team: Team) -> None:
    persoon = maak_begeleide(team.wijk, team.coordinator)

    def doe() -> object:
        return maak_overdracht(persoon, team.coordinator, team.consulent)

    uit = race(doe, doe)
    assert sorted(type(u).__name__ for u in uit) == ["Verzuimoverdracht", "Weigering"]
    assert Toegang.objects.filter(grond="verzuimoverdracht").count() == 1


@contextmanager
def _zonder_grens() -> Iterator[None]:
    """Take away the constraint that there is one open handover."""
    naam = "verzuimoverdracht_een_open"
    grens = next(c for c in Verzuimoverdracht._meta.constraints if c.name == naam)
    with connection.schema_editor() as schema:
        schema.remove_constraint(Verzuimoverdracht, grens)
    try:
        yield
    finally:
        Overdrachtvraag.objects.all().delete()
        Verzuimoverdracht.objects.all().delete()
        with connection.schema_editor() as schema:
            schema.add_constraint(Verzuimoverdracht, grens)


@pytest.mark.django_db(transaction=True)
def test_without_lock_and_constraint_both_hand_over(team: Team, monkeypatch: pytest.MonkeyPatch) -> None:
    """The negative control: with both guards off the race happens."""
    persoon = maak_begeleide(team.wijk, team.coordinator)
    hek, traject = threading.Barrier(2), Traject.objects.get(inburgeraar=persoon)

    def kijk(_pk: int, _door: Any) -> Traject:
        hek.wait(timeout=10)
        return traject

    monkeypatch.setattr(overdragen, "lock_traject", kijk)

    def doe() -> object:
        return maak_overdracht(persoon, team.coordinator, team.consulent)

    with _zonder_grens():
        uit = race(doe, doe)
        assert [type(u).__name__ for u in uit] == ["Verzuimoverdracht"] * 2


def test_a_running_handover_goes_to_another_consulent(team: Team, overdracht: Verzuimoverdracht) -> None:
    ander = maak_gebruiker(Rol.CONSULENT)
    with pytest.raises(ValidationError, match="behandelt het al"):
        move_overdracht(overdracht_id=overdracht.pk, door=team.coordinator, consulent=team.consulent)
    with transaction.atomic(), als(team.coordinator):
        move_overdracht(overdracht_id=overdracht.pk, door=team.coordinator, consulent=ander)
    assert not Verzuimoverdracht.objects.overgedragen_aan(team.consulent).exists()
    assert list(Verzuimoverdracht.objects.overgedragen_aan(ander)) == [overdracht]
    assert _meldingen(ander.pk) == [Handeling.VERZUIM_OVERGEDRAGEN]


def test_colleague_takes_a_handover_of_an_absent_consulent_over(
    team: Team, overdracht: Verzuimoverdracht
) -> None:
    els = maak_gebruiker(Rol.CONSULENT, voornaam="Els")
    vraag = ask_vraag(overdracht_id=overdracht.pk, door=team.consulent, vraag="Is er een brief?")
    with transaction.atomic(), als(els):
        assert [(r.nummer, r.consulent_id) for r in bij_collegas(els)] == [(overdracht.pk, team.consulent.pk)]
        assert not Verzuimoverdracht.objects.exists()
        take_overdracht(overdracht_id=overdracht.pk, van_id=team.consulent.pk, door=els)
    assert list(Verzuimoverdracht.objects.overgedragen_aan(els)) == [overdracht]
    assert not Verzuimoverdracht.objects.overgedragen_aan(team.consulent).exists()
    vraag.refresh_from_db()
    assert vraag.gesteld_door == team.consulent
    daad = Logregel.objects.get(handeling=Handeling.HANDHAVING_OVERGENOMEN)
    over = Logonderwerp.objects.filter(logregel=daad).values_list("soort", "object_id")
    assert set(over) == {("verzuimoverdracht", overdracht.pk), ("inburgeraar", overdracht.inburgeraar_id)}
    for wie in (team.consulent, team.coordinator):
        assert _meldingen(wie.pk)[-1] == Handeling.HANDHAVING_OVERGENOMEN
    # Who is back takes it back in the same way; once closed there is nothing to take.
    with transaction.atomic(), als(team.consulent):
        take_overdracht(overdracht_id=overdracht.pk, van_id=els.pk, door=team.consulent)
    decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=GEEN)
    close_overdracht(overdracht_id=overdracht.pk, door=team.consulent, gevolg=Gevolg.GAAT_VERDER)
    with transaction.atomic(), als(els):
        assert bij_collegas(els) == []
    with pytest.raises(Weigering, match="afgesloten"), transaction.atomic(), als(els):
        take_overdracht(overdracht_id=overdracht.pk, van_id=team.consulent.pk, door=els)


@pytest.mark.parametrize("wie", ["coordinator", "teamleider", "beleid"])
def test_nobody_but_a_consulent_takes_a_handover_over(
    team: Team, overdracht: Verzuimoverdracht, wie: str
) -> None:
    door = getattr(team, wie)
    with pytest.raises(NietVanConsulent):
        take_overdracht(overdracht_id=overdracht.pk, van_id=team.consulent.pk, door=door)
    assert bij_collegas(door) == []


@pytest.mark.django_db(transaction=True)
def test_two_colleagues_take_a_handover_over_and_one_has_it(
    team: Team, overdracht: Verzuimoverdracht
) -> None:
    els, jan = (maak_gebruiker(Rol.CONSULENT) for _keer in range(2))

    def neem(wie: Any) -> Callable[[], object]:
        def doe() -> object:
            with transaction.atomic(), als(wie):
                return take_overdracht(overdracht_id=overdracht.pk, van_id=team.consulent.pk, door=wie)

        return doe

    uit = race(neem(els), neem(jan))
    assert sorted(type(u).__name__ for u in uit) == ["Verzuimoverdracht", "Weigering"]
    assert Toegang.objects.filter(grond="verzuimoverdracht", tot=None).count() == 1


# ---- questions ----------------------------------------------------------------------------------------------------


def test_both_sides_ask_and_answer(team: Team, overdracht: Verzuimoverdracht) -> None:
    with transaction.atomic(), als(team.consulent):
        vraag = ask_vraag(overdracht_id=overdracht.pk, door=team.consulent, vraag="Is er een brief?")
    assert [s.pk for s in REGELS[Signaalregel.VRAAG_VAN_CONSULENT](team.coordinator)] == [vraag.pk]
    with pytest.raises(Weigering, match="aan de ander"):
        answer_vraag(vraag_id=vraag.pk, door=team.consulent, antwoord="Ja.")
    with pytest.raises(NietInCaseload):
        answer_vraag(vraag_id=vraag.pk, door=team.collega, antwoord="Ja.")
    with transaction.atomic(), als(team.coordinator):
        answer_vraag(vraag_id=vraag.pk, door=team.coordinator, antwoord="Ja, in maart.")
    with pytest.raises(Weigering, match="ondertussen beantwoord"):
        answer_vraag(vraag_id=vraag.pk, door=team.coordinator, antwoord="Nog eens.")
    assert not REGELS[Signaalregel.VRAAG_VAN_CONSULENT](team.coordinator).exists()
    terug = ask_vraag(overdracht_id=overdracht.pk, door=team.coordinator, vraag="Hij komt weer. Wachten?")
    with transaction.atomic(), als(team.consulent):
        answer_vraag(vraag_id=terug.pk, door=team.consulent, antwoord="Goed.")
    assert _meldingen(team.coordinator.pk) == [Handeling.HANDHAVING_VRAAG, Handeling.HANDHAVING_ANTWOORD]
    assert _meldingen(team.consulent.pk)[1:] == [Handeling.HANDHAVING_ANTWOORD, Handeling.HANDHAVING_VRAAG]
    with pytest.raises(ValidationError):
        ask_vraag(overdracht_id=overdracht.pk, door=team.consulent, vraag=" ")


# ---- the decision -------------------------------------------------------------------------------------------------


def test_measures_are_offered_by_doelgroep_and_none_where_there_are_none() -> None:
    laad_maatregelen(dt.date(2020, 1, 1))
    laad_maatregelen(dt.date(2020, 1, 1))
    assert {d: {r.maatregel.code for r in regels_voor(d)} for d in Doelgroep.values} == {
        "plichtig": {"waarschuwing", "boete"},
        "behoeftig": {"waarschuwing", "einde-aanbod"},
        "niet te bepalen": set(),
        "niet plichtig": set(),
        "vrijgesteld": set(),
    }
    # What ships is a proposal, and names no article and no amount.
    for model in (Maatregel, Handhavingsgrond):
        assert not model.objects.filter(voorstel=False).exists()


def _besluit(**velden: Any) -> Callable[[], Besluitgegevens]:
    return lambda: boete(**velden)


@pytest.mark.parametrize(
    ("besluit", "veld"),
    [
        (_besluit(bedrag=None), "bedrag"),
        (_besluit(bedrag=0), "bedrag"),
        (_besluit(grond=None), "grond"),
        (_besluit(datum=vandaag() + DAG), "datum"),
        (_besluit(datum=vandaag() - DAG), "datum"),
        (
            lambda: Besluitgegevens(datum=vandaag(), motivering="Hij was ziek.", bedrag=boete().bedrag),
            "maatregel",
        ),
        (lambda: boete(motivering="  "), "motivering"),
        (lambda: boete(maatregel=Maatregel.objects.get(code="einde-aanbod"), bedrag=None), "maatregel"),
        (lambda: boete(maatregel=Maatregel.objects.get(code="waarschuwing")), "bedrag"),
    ],
)
def test_what_does_not_go_together_is_refused_by_field(
    team: Team, overdracht: Verzuimoverdracht, besluit: Callable[[], Besluitgegevens], veld: str
) -> None:
    laad_maatregelen(dt.date(2020, 1, 1))
    with pytest.raises(ValidationError) as fout:
        decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=besluit())
    assert list(fout.value.message_dict) == [veld]
    assert not Handhavingsbesluit.objects.exists()


def test_decision_is_corrected_until_it_is_closed_and_tells_nobody(
    team: Team, overdracht: Verzuimoverdracht
) -> None:
    voor = Melding.objects.count()
    besluit = decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=boete(250))
    with pytest.raises(Weigering, match="Er is al een besluit"):
        decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=boete(150))
    with pytest.raises(ValidationError, match="waarom je het besluit verbetert"):
        verbeter(besluit, team, " ")
    verbeter(besluit, team)
    rij = Handhavingsbesluit.objects.get()
    assert (rij.soort, rij.bedrag, rij.kenmerk) == ("sanctie", Decimal(150), "HH-2026-77")
    assert rij.reden == "Bedrag verkeerd overgenomen."
    assert Melding.objects.count() == voor
    assert set(
        Logregel.objects.filter(handeling=Handeling.HANDHAVING_BESLOTEN).values_list("onderdeel", flat=True)
    ) == {""}
    close_overdracht(overdracht_id=overdracht.pk, door=team.consulent, gevolg=Gevolg.GAAT_VERDER)
    with pytest.raises(Exception, match="niet aan jou"):
        decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=GEEN)


def verbeter(besluit: Handhavingsbesluit, team: Team, reden: str = "Bedrag verkeerd overgenomen.") -> None:
    """Correct a decision to 150 euro, under the walls of the consulent."""
    gegevens = boete(150)
    with transaction.atomic(), als(team.consulent):
        correct_besluit(besluit_id=besluit.pk, door=team.consulent, besluit=gegevens, reden=reden)


def test_decision_is_corrected_after_closing_and_keeps_what_it_was(
    team: Team, overdracht: Verzuimoverdracht
) -> None:
    besluit = decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=boete(250))
    close_overdracht(overdracht_id=overdracht.pk, door=team.consulent, gevolg=Gevolg.GAAT_VERDER)
    voor = Melding.objects.count()
    verbeter(besluit, team)
    assert Handhavingsbesluit.objects.get().bedrag == Decimal(150)
    with transaction.atomic(), als(team.consulent):
        (eerder,) = eerdere_besluiten(besluit)
    assert "250" in eerder.bedrag
    assert Melding.objects.count() == voor
    daad = Logregel.objects.get(handeling=Handeling.HANDHAVING_BIJGEWERKT)
    assert (daad.onderdeel, daad.actor_id) == ("", team.consulent.pk)
    # The limits of the decision are those of the handover, which is out of sight by now.
    with (
        pytest.raises(ValidationError, match="vóór de overdracht"),
        transaction.atomic(),
        als(team.consulent),
    ):
        correct_besluit(
            besluit_id=besluit.pk,
            door=team.consulent,
            besluit=boete(datum=vandaag() - DAG),
            reden="Andere dag.",
        )
    for ander in (maak_gebruiker(Rol.CONSULENT), team.coordinator, team.teamleider):
        with pytest.raises(NietVanConsulent):
            correct_besluit(besluit_id=besluit.pk, door=ander, besluit=GEEN, reden="Niet van mij.")


# ---- the objection ------------------------------------------------------------------------------------------------


def bezwaar(team: Team, besluit: Handhavingsbesluit, **velden: Any) -> Handhavingsbezwaar:
    gegevens: dict[str, Any] = {"ontvangen_op": vandaag(), "uiterlijk": vandaag() + 42 * DAG} | velden
    with transaction.atomic(), als(team.consulent):
        return save_bezwaar(besluit_id=besluit.pk, door=team.consulent, bezwaar=Bezwaargegevens(**gegevens))


def test_objection_is_recorded_and_decided_on_also_after_closing(
    team: Team, overdracht: Verzuimoverdracht
) -> None:
    besluit = decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=boete(250))
    eerst = bezwaar(team, besluit)
    close_overdracht(overdracht_id=overdracht.pk, door=team.consulent, gevolg=Gevolg.GAAT_VERDER)
    voor = Melding.objects.count()
    nog_eens = bezwaar(team, besluit, uitkomst="gegrond", uitkomst_op=vandaag())
    assert (nog_eens.pk, nog_eens.uitkomst) == (eerst.pk, "gegrond")
    versies = historiemodel(Handhavingsbezwaar)._default_manager.order_by("pgh_id")
    assert list(versies.values_list("uitkomst", flat=True)) == ["", "gegrond"]
    assert Melding.objects.count() == voor
    # Recorded by mistake after all: that is an outcome too, and the words stay.
    bezwaar(team, besluit, uitkomst="toch geen bezwaar", uitkomst_op=vandaag())
    with transaction.atomic(), als(team.coordinator):
        assert not Handhavingsbezwaar.objects.exists()
        assert not Handhavingsbesluit.objects.exists()


@pytest.mark.parametrize(
    ("velden", "veld"),
    [
        ({"ontvangen_op": vandaag() + DAG, "uiterlijk": vandaag() + 9 * DAG}, "ontvangen_op"),
        ({"ontvangen_op": vandaag() - DAG}, "ontvangen_op"),
        ({"uiterlijk": vandaag() - DAG}, "uiterlijk"),
        ({"uitkomst": "gegrond"}, "uitkomst_op"),
        ({"uitkomst_op": vandaag()}, "uitkomst"),
        ({"uitkomst": "gegrond", "uitkomst_op": vandaag() + DAG}, "uitkomst_op"),
    ],
)
def test_objection_with_days_that_cannot_be_is_refused_by_field(
    team: Team, overdracht: Verzuimoverdracht, velden: dict[str, Any], veld: str
) -> None:
    besluit = decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=GEEN)
    with pytest.raises(ValidationError) as fout:
        bezwaar(team, besluit, **velden)
    assert list(fout.value.message_dict) == [veld]
    assert not Handhavingsbezwaar.objects.exists()


# ---- closing ------------------------------------------------------------------------------------------------------


def test_closing_asks_a_decision_agreements_and_an_answer(team: Team, overdracht: Verzuimoverdracht) -> None:
    def sluit(gevolg: Gevolg = Gevolg.GAAT_VERDER, afspraken: str = "") -> None:
        close_overdracht(overdracht_id=overdracht.pk, door=team.consulent, gevolg=gevolg, afspraken=afspraken)

    with pytest.raises(Weigering, match="eerst je besluit"):
        sluit()
    decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=GEEN)
    with pytest.raises(ValidationError, match="welke afspraken"):
        sluit(Gevolg.MET_AFSPRAKEN)
    vraag = ask_vraag(overdracht_id=overdracht.pk, door=team.coordinator, vraag="Hoe lang nog?")
    with pytest.raises(Weigering, match="wacht nog een vraag"):
        sluit()
    answer_vraag(vraag_id=vraag.pk, door=team.consulent, antwoord="Vandaag klaar.")
    sluit(Gevolg.MET_AFSPRAKEN, "Elke week bellen.")
    overdracht.refresh_from_db()
    assert (overdracht.gevolg, overdracht.afspraken, overdracht.gesloten_op) == (
        "gaat verder met afspraken",
        "Elke week bellen.",
        vandaag(),
    )
    assert Toegang.objects.get(pk=overdracht.toegang_id).tot == vandaag()
    assert _meldingen(team.coordinator.pk)[-1] == Handeling.HANDHAVING_AFGESLOTEN
    # The next time that it is needed, it can be handed over again.
    maak_overdracht(overdracht.inburgeraar, team.coordinator, team.consulent)


def test_ends_leaves_closing_to_the_coordinator_who_is_asked_to(
    team: Team, overdracht: Verzuimoverdracht
) -> None:
    decide_overdracht(overdracht_id=overdracht.pk, door=team.consulent, besluit=GEEN)
    close_overdracht(overdracht_id=overdracht.pk, door=team.consulent, gevolg=Gevolg.EINDIGT)
    overdracht.traject.refresh_from_db()
    assert overdracht.traject.gesloten_op is None
    regel = REGELS[Signaalregel.EINDE_NA_HANDHAVING]
    assert [o.pk for o in regel(team.coordinator)] == [overdracht.pk]
    close_traject(
        inburgeraar_id=overdracht.inburgeraar_id,
        door=team.coordinator,
        uitkomst=Uitkomst.WIL_NIET,
        op=vandaag(),
    )
    assert not regel(team.coordinator).exists()


def test_closing_the_traject_lets_what_runs_lapse(team: Team, overdracht: Verzuimoverdracht) -> None:
    ask_vraag(overdracht_id=overdracht.pk, door=team.consulent, vraag="Waar is hij?")
    with transaction.atomic(), als(team.coordinator):
        close_traject(
            inburgeraar_id=overdracht.inburgeraar_id,
            door=team.coordinator,
            uitkomst=Uitkomst.VERHUISD,
            op=vandaag(),
        )
    overdracht.refresh_from_db()
    assert (overdracht.gesloten_op, overdracht.gevolg) == (vandaag(), "")
    assert not Verzuimoverdracht.objects.overgedragen_aan(team.consulent).exists()
    assert not REGELS[Signaalregel.VRAAG_VAN_CONSULENT](team.coordinator).exists()
    assert _meldingen(team.consulent.pk)[-1] == Handeling.HANDHAVING_VERVALLEN
