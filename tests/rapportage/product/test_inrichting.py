"""The parts as reference data: from which day a change counts, and that nothing in use disappears by it."""

import datetime as dt
from contextlib import ExitStack
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import DatabaseError, IntegrityError, transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.consistentie import gebroken_regels
from kern.identiteit import als
from kern.klok import vandaag
from kern.versie import Ondertussen
from rapportage import referentie
from rapportage.cijfers.onderdelen import onderdeelstanden
from rapportage.cijfers.stand import Tijdvak
from rapportage.enums import Rapportsoort
from rapportage.parameters import planmatig
from rapportage.product.editiemodel import Producteditie
from rapportage.product.edities import editiedagen
from rapportage.product.enums import Opleverstand
from rapportage.product.inrichting import bewaking
from rapportage.product.inrichting.bewaking import KanNiet
from rapportage.product.inrichting.services import (
    add_rij,
    change_rij,
    end_rij,
    remove_rij,
    rename_onderdeel,
    resume_rij,
)
from rapportage.product.inrichting.soorten import ASPECT, EIGENAAR, OPLEVERING, Deel, Soort, vind_deel
from rapportage.product.inrichting.wijzigingen import wijzigingen
from rapportage.product.models import Aspect, Onderdeel, Onderdeeleigenaar, Oplevering, Producttekst
from rapportage.product.permissions import hoedanigheden
from rapportage.product.schema import schema_van
from rapportage.product.services import schrijven
from rapportage.product.services.edities import ask_due
from rapportage.product.services.rechten import NietVanWelzijn, end_redactierecht
from rapportage.product.services.schrijven import begin_tekst
from rapportage.product.teksten import Tekst
from rapportage.tijdvakken import begin_van
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import (
    begin,
    bied_aan,
    geef_recht,
    laad_onderdelen,
    maak_goedgekeurd,
    onderdeel,
    schrijf_alles,
)
from tests.klok import Zetklok
from tests.race import terwijl
from tests.toegang.test_muren import zonder_policy

pytestmark = pytest.mark.django_db

VAN = dt.date(2024, 1, 1)
JULI = dt.date(2026, 7, 1)
EIND_1, EIND_2, EIND_3 = dt.date(2025, 12, 31), dt.date(2026, 12, 31), dt.date(2027, 12, 31)
NIEUWJAAR = dt.date(2027, 1, 1)


@pytest.fixture
def beleid(monkeypatch: pytest.MonkeyPatch) -> Gebruiker:
    _op(monkeypatch, 2026, 6, 1)
    # A text for the end of the year is begun in June here, so that what changes in July falls between.
    monkeypatch.setattr("rapportage.product.schema.SCHRIJFTIJD", dt.timedelta(days=366))
    laad_onderdelen()
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER, van=VAN, voornaam="Lotte", achternaam="Rademakers")


def _op(monkeypatch: pytest.MonkeyPatch, jaar: int, maand: int, dag: int) -> None:
    Zetklok(monkeypatch).zet(dt.datetime(jaar, maand, dag, 12, tzinfo=dt.UTC))


def _deel(nummer: int) -> Deel:
    return Deel(onderdeel(nummer))


def _nieuw(nummer: int, naam: str, van: dt.date, door: Gebruiker) -> Any:
    return add_rij(deel=_deel(nummer), soort=ASPECT, velden={"naam": naam}, van=van, door=door)


def _eind(soort: Soort, rij: Any, tot: dt.date, door: Gebruiker) -> Any:
    deel = Deel(rij.onderdeel)
    return end_rij(deel=deel, soort=soort, pk=rij.pk, tot=tot, waarom="Anders.", door=door, gezien=rij.versie)


def _weg(soort: Soort, rij: Any, door: Gebruiker) -> None:
    remove_rij(deel=Deel(rij.onderdeel), soort=soort, pk=rij.pk, waarom="Vergist.", door=door)


def _wijzig(soort: Soort, rij: Any, door: Gebruiker, van: dt.date | None = None, **velden: Any) -> Any:
    heel = {veld: getattr(rij, veld) for veld in soort.velden} | velden
    return change_rij(
        deel=Deel(rij.onderdeel),
        soort=soort,
        pk=rij.pk,
        velden=heel,
        van=van,
        waarom="Beter.",
        door=door,
        gezien=rij.versie,
    )


def _namen(nummer: int, dag: dt.date) -> list[str]:
    return [a.naam for a in schema_van(onderdeel(nummer).pk).aspecten_op(dag)]


def _goedgekeurd(nummer: int) -> Producttekst:
    rollen = (Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    coord, project, leider = (maak_gebruiker(rol, van=VAN) for rol in rollen)
    return maak_goedgekeurd(nummer, schrijver=coord, lezer=project, keurder=leider)


def _in_monitoring(dag: dt.date) -> dict[str, Any]:
    soort = Rapportsoort.MAANDMONITORING
    parameters = planmatig(soort, dag)._replace(bekend_op=dt.datetime(2099, 1, 1, tzinfo=dt.UTC))
    standen = onderdeelstanden(parameters, Tijdvak(begin_van(soort, dag), dag))
    return {naam: vars(stand) for naam, stand in standen.items()}


def test_an_aspect_is_asked_for_what_is_due_from_its_day_on(beleid: Gebruiker) -> None:
    voor = _in_monitoring(dt.date(2026, 5, 31))
    _nieuw(4, "Samenwerking", JULI, beleid)
    assert "Samenwerking" not in _namen(4, EIND_1)
    assert _namen(4, EIND_2)[0] == "Samenwerking"
    assert _in_monitoring(dt.date(2026, 5, 31)) == voor
    with pytest.raises(ValidationError):
        _nieuw(4, "Gisteren", vandaag() - dt.timedelta(days=1), beleid)
    with pytest.raises(ValidationError):
        _nieuw(4, "Samenwerking", NIEUWJAAR, beleid)


def test_what_was_approved_is_asked_for_no_more(beleid: Gebruiker) -> None:
    tekst = _goedgekeurd(3)
    assert tekst.dag == EIND_1
    coord = tekst.begonnen_door
    schrijf_alles(begin(3, coord), coord)
    lopend = begin(3, coord)
    assert lopend.dag == EIND_2
    _nieuw(3, "Te vroeg", JULI, beleid)
    assert "Te vroeg" in [regel.aspect.naam for regel in Tekst(lopend).aspecten]
    schrijf_alles(lopend, coord)
    bied_aan(lopend, lezer=tekst.goedgekeurd_door or beleid, door=coord)
    with pytest.raises(KanNiet, match="tekst voor 31 december 2026"):
        _nieuw(3, "Later bedacht", JULI, beleid)
    assert not Aspect.objects.filter(naam="Later bedacht").exists()
    _nieuw(3, "Later bedacht", NIEUWJAAR, beleid)


def test_an_aspect_that_ended_is_in_no_new_text_and_stays_in_the_old(
    beleid: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    tekst = _goedgekeurd(3)
    aspect = Tekst(tekst).aspecten[0].aspect
    _eind(ASPECT, aspect, JULI, beleid)
    _op(monkeypatch, 2026, 7, 2)
    nieuw = begin(3, tekst.begonnen_door)
    assert nieuw.dag == EIND_2
    assert aspect.naam not in [regel.aspect.naam for regel in Tekst(nieuw).aspecten]
    assert Tekst(tekst).aspecten[0].aspect == aspect
    assert schema_van(tekst.onderdeel_id).momenten[1].stand == Opleverstand.GOEDGEKEURD


def test_what_ended_is_not_late_any_more_and_was_late_before(
    beleid: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Of part 1 nobody wrote: its first two aspects are late since the begin of the pilot, the third since March 2025."""
    eerste, tweede, derde = onderdeel(1).aspecten.all()
    schema = schema_van(onderdeel(1).pk)
    assert [m.stand for m in schema.momenten] == [Opleverstand.TE_LAAT] * 2
    _eind(ASPECT, derde, JULI, beleid)
    assert len(schema_van(onderdeel(1).pk).momenten) == 2
    _op(monkeypatch, 2026, 7, 1)
    assert [m.dag for m in schema_van(onderdeel(1).pk).momenten] == [dt.date(2024, 12, 31)]
    naam = "1 Profiel trajectcoördinator"
    assert _in_monitoring(dt.date(2026, 6, 30))[naam]["te_laat_sinds"] == dt.date(2024, 12, 31)
    _eind(ASPECT, eerste, JULI, beleid)
    with pytest.raises(KanNiet, match="geen aspect meer"):
        _eind(ASPECT, tweede, JULI, beleid)


def test_an_aspect_under_way_does_not_end_before_its_text(beleid: Gebruiker) -> None:
    leider = maak_gebruiker(Rol.TEAMLEIDER, van=VAN)
    tekst = begin_tekst(onderdeel_id=onderdeel(2).pk, door=leider)
    assert tekst.dag == EIND_1
    aspect = onderdeel(2).aspecten.all()[1]
    _eind(ASPECT, aspect, JULI, beleid)
    assert aspect in [regel.aspect for regel in Tekst(tekst).aspecten]
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=VAN)
    _goedgekeurd(4)
    lopend = begin(4, coord)
    assert lopend.dag == EIND_2
    with pytest.raises(KanNiet, match="iets anders vragen"):
        _eind(ASPECT, onderdeel(4).aspecten.all()[0], JULI, beleid)
    _eind(ASPECT, onderdeel(4).aspecten.all()[0], NIEUWJAAR, beleid)


def test_only_what_nothing_rests_on_is_removed(beleid: Gebruiker) -> None:
    nieuw = _nieuw(4, "Vergissing", JULI, beleid)
    _weg(ASPECT, nieuw, beleid)
    assert not Aspect.objects.filter(pk=nieuw.pk).exists()
    assert [w.tekst for w in wijzigingen(_deel(4))][:2] == [
        "aspect ‘Vergissing’ verwijderd",
        "aspect ‘Vergissing’ toegevoegd, vanaf 1 juli 2026",
    ]
    with pytest.raises(KanNiet, match="kan niet meer veranderen"):
        _weg(ASPECT, onderdeel(4).aspecten.all()[0], beleid)
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=VAN)
    extra = _nieuw(5, "Samen met het buurthuis", vandaag(), beleid)
    _goedgekeurd(5)
    tekst = begin(5, coord)
    schrijf_alles(tekst, coord)
    with pytest.raises(KanNiet):
        _weg(ASPECT, extra, beleid)
    extra.refresh_from_db()
    assert extra.correctiereden == ""


def test_names_and_places_change_at_once(beleid: Gebruiker) -> None:
    deel, vier = _deel(4), onderdeel(4)
    eerste, tweede = vier.aspecten.all()[:2]
    change_rij(
        deel=deel,
        soort=ASPECT,
        pk=eerste.pk,
        velden={"naam": "Onze aanpak"},
        na=tweede.pk,
        waarom="Duidelijker.",
        door=beleid,
        gezien=eerste.versie,
    )
    assert _namen(4, EIND_1)[:2] == ["Ervaringen", "Onze aanpak"]
    with pytest.raises(Ondertussen):
        _wijzig(ASPECT, eerste, beleid, naam="Weer anders")
    with pytest.raises(KanNiet, match="verandert niets"):
        change_rij(
            deel=deel,
            soort=ASPECT,
            pk=tweede.pk,
            velden={"naam": tweede.naam},
            waarom="Zomaar.",
            door=beleid,
            gezien=Aspect.objects.get(pk=tweede.pk).versie,
        )
    rename_onderdeel(
        deel=deel,
        naam="Aanpak",
        waarom="Korter.",
        door=beleid,
        gezien=vier.versie,
    )
    with pytest.raises(ValidationError):
        rename_onderdeel(deel=deel, naam="Taalcoach", waarom="Korter.", door=beleid, gezien=None)
    assert {(w.tekst, w.wie, w.reden) for w in wijzigingen(deel)} == {
        ("naam: Aanpak (was Verschillen in aanpak)", "Lotte Rademakers", "Korter."),
        ("aspect ‘Aanpak’ gewijzigd, naam: Onze aanpak (was Aanpak)", "Lotte Rademakers", "Duidelijker."),
    }


def test_an_owner_comes_and_goes_and_one_of_the_municipality_stays(
    beleid: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    leider, deel = maak_gebruiker(Rol.TEAMLEIDER, van=VAN), _deel(9)
    van_beleid = Onderdeeleigenaar.objects.get(onderdeel=deel.onderdeel)
    with pytest.raises(KanNiet, match="vanaf 1 juli 2026 geen eigenaar"):
        _eind(EIGENAAR, van_beleid, JULI, beleid)
    nieuw = add_rij(deel=deel, soort=EIGENAAR, velden={"rol": Rol.TEAMLEIDER.value}, van=JULI, door=beleid)
    assert hoedanigheden(leider, nieuw.onderdeel_id) == []
    van_beleid = _eind(EIGENAAR, van_beleid, JULI, beleid)
    with pytest.raises(KanNiet, match="geen eigenaar"):
        _weg(EIGENAAR, nieuw, beleid)
    _op(monkeypatch, 2026, 7, 1)
    assert hoedanigheden(leider, nieuw.onderdeel_id) == ["teamleider"]
    assert hoedanigheden(beleid, nieuw.onderdeel_id) == []
    resume_rij(deel=deel, soort=EIGENAAR, pk=van_beleid.pk, waarom="Toch wel.", door=beleid)
    assert hoedanigheden(beleid, nieuw.onderdeel_id) == ["beleidsmedewerker"]
    _op(monkeypatch, 2026, 7, 2)
    with pytest.raises(KanNiet, match="al in gebruik"):
        _weg(EIGENAAR, nieuw, beleid)
    with pytest.raises(ValidationError):
        add_rij(deel=deel, soort=EIGENAAR, velden={"rol": Rol.TEAMLEIDER.value}, van=NIEUWJAAR, door=beleid)


def test_no_rol_owns_a_part_that_it_does_not_see(beleid: Gebruiker) -> None:
    with pytest.raises(ValidationError):
        add_rij(deel=_deel(9), soort=EIGENAAR, velden={"rol": Rol.CONSULENT.value}, van=JULI, door=beleid)
    with pytest.raises(IntegrityError), transaction.atomic():
        Onderdeeleigenaar.objects.create(onderdeel=onderdeel(9), rol=Rol.CONSULENT)


def test_the_welzijnsorganisatie_owns_as_long_as_somebody_writes_for_it(beleid: Gebruiker) -> None:
    recht = geef_recht(3, maak_gebruiker(Rol.PARTNER, van=VAN), beleid)
    welzijn = Onderdeeleigenaar.objects.get(onderdeel__nummer=3, rol="welzijnsorganisatie")
    with pytest.raises(KanNiet, match="nog een redactierecht"):
        _eind(EIGENAAR, welzijn, JULI, beleid)
    end_redactierecht(recht_id=recht.pk, door=beleid)
    _eind(EIGENAAR, welzijn, JULI, beleid)
    nieuw = geef_recht(3, maak_gebruiker(Rol.PARTNER, van=VAN), beleid)
    assert nieuw.tot == JULI
    vier = Onderdeeleigenaar.objects.get(onderdeel__nummer=4, rol="welzijnsorganisatie")
    _eind(EIGENAAR, vier, vandaag(), beleid)
    with pytest.raises(NietVanWelzijn):
        geef_recht(4, maak_gebruiker(Rol.PARTNER, van=VAN), beleid)


def test_a_deliverable_changes_from_a_day_on_and_what_is_late_stays_late(
    beleid: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    rij = Oplevering.objects.get(onderdeel__nummer=4, elke=12)
    nieuw = _wijzig(OPLEVERING, rij, beleid, van=NIEUWJAAR, maanden=30, elke=None, naam="In de zomer")
    rij.refresh_from_db()
    assert (rij.tot, nieuw.van, nieuw.dagen) == (NIEUWJAAR, NIEUWJAAR, [dt.date(2027, 6, 30)])
    kwartaal = dt.date(2025, 3, 31)
    assert schema_van(rij.onderdeel_id or 0).dagen == [kwartaal, EIND_1, EIND_2, dt.date(2027, 6, 30)]
    _op(monkeypatch, 2027, 2, 1)
    stand = _in_monitoring(dt.date(2027, 1, 31))["4 Verschillen in aanpak"]
    assert (stand["te_laat_sinds"], stand["volgende"]) == (kwartaal, dt.date(2027, 6, 30))
    zelfde = _wijzig(OPLEVERING, nieuw, beleid, naam="Na de zomer")
    assert (zelfde.pk, zelfde.van) == (nieuw.pk, NIEUWJAAR)


def test_a_deliverable_that_began_no_day_is_changed_itself_and_can_go(beleid: Gebruiker) -> None:
    deel = _deel(9)
    velden = {"naam": "Nog eens", "aspect": None, "maanden": 24, "elke": None}
    rij = add_rij(deel=deel, soort=OPLEVERING, velden=velden, van=JULI, door=beleid)
    assert schema_van(rij.onderdeel_id).dagen == [EIND_1, EIND_2]
    zelfde = _wijzig(OPLEVERING, rij, beleid, van=vandaag(), maanden=36)
    assert (zelfde.pk, zelfde.van, zelfde.dagen) == (rij.pk, vandaag(), [EIND_3])
    _weg(OPLEVERING, zelfde, beleid)
    assert schema_van(rij.onderdeel_id).dagen == [EIND_1]
    with pytest.raises(ValidationError):
        add_rij(deel=deel, soort=OPLEVERING, velden=velden | {"maanden": 12}, van=JULI, door=beleid)
    ander = velden | {"aspect": onderdeel(4).aspecten.all()[0]}
    with pytest.raises(ValidationError):
        add_rij(deel=deel, soort=OPLEVERING, velden=ander, van=JULI, door=beleid)


def test_a_day_for_which_somebody_writes_stays(beleid: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    tekst = _goedgekeurd(3)
    lopend = begin(3, tekst.begonnen_door)
    rij = Oplevering.objects.get(onderdeel__nummer=3, elke=12)
    with pytest.raises(KanNiet, match="Er is al een tekst voor 31 december 2026"):
        _eind(OPLEVERING, rij, JULI, beleid)
    with pytest.raises(KanNiet, match="Er is al een tekst"):
        _wijzig(OPLEVERING, rij, beleid, van=JULI, maanden=20)
    rij = _eind(OPLEVERING, rij, NIEUWJAAR, beleid)
    assert schema_van(tekst.onderdeel_id).dagen[-1] == EIND_2
    assert lopend.dag == EIND_2
    resume_rij(deel=_deel(3), soort=OPLEVERING, pk=rij.pk, waarom="Toch wel.", door=beleid)
    assert schema_van(tekst.onderdeel_id).dagen[-1] == EIND_3
    rij.refresh_from_db()
    _eind(OPLEVERING, rij, NIEUWJAAR, beleid)
    _op(monkeypatch, 2027, 1, 2)
    with pytest.raises(KanNiet, match="opnieuw toe"):
        resume_rij(deel=_deel(3), soort=OPLEVERING, pk=rij.pk, waarom="Toch wel.", door=beleid)


def test_the_days_of_editions_are_such_rows_too(beleid: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    deel = vind_deel("edities")
    assert deel is not None
    jaar = Oplevering.objects.get(onderdeel=None, elke=12)
    _op(monkeypatch, 2026, 12, 18)
    assert [e.dag for e in ask_due()] == [EIND_2]
    with pytest.raises(KanNiet, match="31 december 2026 is al gevraagd"):
        _eind(OPLEVERING, jaar, vandaag(), beleid)
    _wijzig(OPLEVERING, jaar, beleid, van=NIEUWJAAR, maanden=30, elke=None)
    assert editiedagen() == [dt.date(2025, 3, 31), EIND_1, EIND_2, dt.date(2027, 6, 30)]
    _op(monkeypatch, 2027, 6, 20)
    assert [(e.dag, e.concept) for e in ask_due()] == [(dt.date(2027, 6, 30), True)]
    assert [w.wie for w in wijzigingen(deel)] == ["Lotte Rademakers"] * 2
    with pytest.raises(IntegrityError), transaction.atomic():
        Oplevering.objects.create(naam="Half", maanden=40, aspect=onderdeel(3).aspecten.all()[0])


def test_what_was_taken_away_is_not_loaded_again(beleid: Gebruiker) -> None:
    nieuw = _nieuw(4, "Vergissing", JULI, beleid)
    _weg(ASPECT, nieuw, beleid)
    Oplevering.objects.filter(onderdeel=None).delete()
    referentie.laad()
    assert not Oplevering.objects.filter(onderdeel=None).exists()
    assert Aspect.objects.filter(onderdeel__nummer=4).count() == 6


@pytest.mark.parametrize("rol", [Rol.TEAMLEIDER, Rol.AFDELINGSHOOFD, Rol.BEHEERDER])
def test_others_change_nothing_by_service_or_database(beleid: Gebruiker, rol: Rol) -> None:
    ander = maak_gebruiker(rol, van=VAN)
    aspect = onderdeel(4).aspecten.all()[0]
    with pytest.raises(PermissionDenied):
        _nieuw(4, "Stiekem", JULI, ander)
    with pytest.raises(PermissionDenied):
        _eind(ASPECT, aspect, JULI, ander)

    def probeer() -> tuple[int, int, bool]:
        with als(ander):
            gewijzigd = Aspect.objects.filter(pk=aspect.pk).update(naam="Stiekem")
            weg = Onderdeeleigenaar.objects.filter(onderdeel__nummer=4).delete()[0]
            try:
                with transaction.atomic():
                    Oplevering.objects.create(onderdeel=aspect.onderdeel, naam="Stiekem", maanden=99)
            except DatabaseError:
                return gewijzigd, weg, False
        return gewijzigd, weg, True

    assert probeer() == (0, 0, False)
    with ExitStack() as zonder:
        for tabel in ("aspect", "onderdeeleigenaar", "oplevering"):
            zonder.enter_context(zonder_policy(f"rapportage_{tabel}"))
        assert probeer() == (1, 4, True)


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("eerst_begint", [True, False])
def test_who_begins_a_text_and_who_ends_its_day_go_one_after_the_other(
    eerst_begint: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    _op(monkeypatch, 2026, 6, 1)
    laad_onderdelen()
    wie = maak_gebruiker(Rol.BELEIDSMEDEWERKER, van=VAN)
    negen = onderdeel(9)
    velden = {"naam": "Nu", "aspect": None, "maanden": 19, "elke": None}
    rij = add_rij(deel=Deel(negen), soort=OPLEVERING, velden=velden, van=vandaag(), door=wie)
    Oplevering.objects.filter(onderdeel=negen).exclude(pk=rij.pk).delete()

    def begint() -> Producttekst:
        return begin_tekst(onderdeel_id=negen.pk, door=wie)

    def eindigt() -> None:
        _weg(OPLEVERING, rij, wie)

    uit = terwijl(begint, eindigt) if eerst_begint else terwijl(eindigt, begint)
    tekst = Producttekst.objects.get()
    if eerst_begint:
        assert isinstance(uit[1], KanNiet)
        assert tekst.dag in Oplevering.objects.get(pk=rij.pk).dagen
    else:
        assert not tekst.volgens_planning
        assert not Oplevering.objects.filter(pk=rij.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_an_edition_is_not_asked_of_a_day_that_just_went(monkeypatch: pytest.MonkeyPatch) -> None:
    _op(monkeypatch, 2026, 12, 18)
    laad_onderdelen()
    wie = maak_gebruiker(Rol.BELEIDSMEDEWERKER, van=VAN)
    jaar = Oplevering.objects.get(onderdeel=None, elke=12)
    uit = terwijl(lambda: _eind(OPLEVERING, jaar, vandaag(), wie), ask_due)
    assert uit[1] == []
    assert not Producteditie.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_a_text_is_of_a_day_that_is_gone(monkeypatch: pytest.MonkeyPatch) -> None:
    """The race itself: its guard off, both do as they like."""
    for module in (schrijven, bewaking):
        monkeypatch.setattr(module, "lock_onderdeel", lambda _pk: None)
    _op(monkeypatch, 2026, 6, 1)
    laad_onderdelen()
    wie, negen = maak_gebruiker(Rol.BELEIDSMEDEWERKER, van=VAN), onderdeel(9)
    velden = {"naam": "Nu", "aspect": None, "maanden": 19, "elke": None}
    rij = add_rij(deel=Deel(negen), soort=OPLEVERING, velden=velden, van=vandaag(), door=wie)
    Oplevering.objects.filter(onderdeel=negen).exclude(pk=rij.pk).delete()
    terwijl(
        lambda: _weg(OPLEVERING, rij, wie),
        lambda: begin_tekst(onderdeel_id=negen.pk, door=wie),
    )
    tekst = Producttekst.objects.get()
    assert tekst.volgens_planning
    assert not Onderdeel.objects.get(pk=negen.pk).opleveringen.exists()


def test_a_part_without_an_owner_of_the_municipality_is_reported(beleid: Gebruiker) -> None:
    assert gebroken_regels() == []
    Onderdeeleigenaar.objects.filter(onderdeel__nummer__in=(7, 9)).exclude(rol="welzijnsorganisatie").delete()
    Aspect.objects.filter(onderdeel__nummer=8).update(tot=vandaag())
    (gebroken,) = gebroken_regels()
    assert gebroken.regel.naam == "onderdeel en zijn eigenaren"
    assert sorted(gebroken.nummers) == sorted(onderdeel(n).pk for n in (7, 8, 9))


def test_no_two_aspects_have_one_place(beleid: Gebruiker) -> None:
    eerste, tweede = onderdeel(4).aspecten.all()[:2]
    with pytest.raises(IntegrityError), transaction.atomic():
        Aspect.objects.filter(pk=eerste.pk).update(volgorde=tweede.volgorde)
