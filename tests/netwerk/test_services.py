"""Services of the network: who may write what, and what is written with it."""

import datetime as dt
from decimal import Decimal
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, connection, transaction

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.historie import bekend_op, historiemodel
from kern.klok import nu, vandaag
from logboek.enums import Handeling
from logboek.models import Logregel
from netwerk.models import Activiteit, Vindplaats, Vindplaatssoort
from netwerk.services.activiteiten import Activiteitgegevens, add_activiteit, change_activiteit
from netwerk.services.bewaren import bewaar
from netwerk.services.organisaties import (
    Contactgegevens,
    Organisatiegegevens,
    add_contactpersoon,
    add_organisatie,
    change_contactpersoon,
    change_organisatie,
)
from netwerk.services.vindplaatsen import Vindplaatsgegevens, add_vindplaats, change_vindplaats
from netwerk.services.wijkcijfers import Cijfergegevens, add_wijkcijfer, correct_wijkcijfer
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.netwerk import maak_activiteit, maak_contactpersoon, maak_vindplaats
from tests.fabrieken.wijken import maak_buurt, maak_organisatie, maak_wijk
from wijken.models import Gebied, Organisatie, Wijk, Wijkcijfer

pytestmark = pytest.mark.django_db


@pytest.fixture
def noord() -> Wijk:
    return maak_wijk("Noord")


@pytest.fixture
def zuid() -> Wijk:
    return maak_wijk("Zuid")


@pytest.fixture
def coordinator(noord: Wijk) -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=noord)


@pytest.fixture
def teamleider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER)


def _plek(wijk: Wijk, **velden: Any) -> Vindplaatsgegevens:
    vast: dict[str, Any] = {
        "naam": "De Ster",
        "soort": Vindplaatssoort.MOEDERCENTRUM,
        "gevonden_op": vandaag(),
    }
    return Vindplaatsgegevens(wijk=wijk, **(vast | velden))


def test_vindplaats_is_stored_with_who_found_it_and_how(coordinator: Gebruiker, noord: Wijk) -> None:
    buurt, organisatie = maak_buurt(noord), maak_organisatie()
    gegevens = _plek(
        noord,
        buurt=buurt,
        organisatie=organisatie,
        gevonden_door=coordinator,
        wijze_van_contact="via de beheerder",
        wijze_van_werving="elke dinsdag",
    )
    vindplaats = Vindplaats.objects.get(pk=add_vindplaats(door=coordinator, gegevens=gegevens).pk)
    assert (vindplaats.naam, vindplaats.soort, vindplaats.buurt, vindplaats.organisatie) == (
        "De Ster",
        "moedercentrum",
        buurt,
        organisatie,
    )
    assert (vindplaats.bestaand, vindplaats.gevonden_op, vindplaats.gevonden_door) == (
        False,
        vandaag(),
        coordinator,
    )
    assert (vindplaats.wijze_van_contact, vindplaats.wijze_van_werving) == (
        "via de beheerder",
        "elke dinsdag",
    )


def test_act_is_logged_and_history_points_at_it(coordinator: Gebruiker, noord: Wijk) -> None:
    vindplaats = add_vindplaats(door=coordinator, gegevens=_plek(noord))
    regel = Logregel.objects.get(handeling=Handeling.NETWERK_GEWIJZIGD)
    assert (regel.actor_id, regel.onderdeel) == (coordinator.pk, "vindplaats")
    assert list(regel.onderwerpen.values_list("soort", "object_id")) == [("vindplaats", vindplaats.pk)]
    versie = historiemodel(Vindplaats)._default_manager.get(pgh_obj_id=vindplaats.pk)
    assert versie.pgh_context == {"logregel": regel.pk}


def test_vindplaats_in_other_wijk_is_refused(coordinator: Gebruiker, zuid: Wijk) -> None:
    with pytest.raises(PermissionDenied, match="Dit hoort bij een wijk waarin je niet werkt"):
        add_vindplaats(door=coordinator, gegevens=_plek(zuid))
    assert not Vindplaats.objects.exists()
    assert not Logregel.objects.filter(handeling=Handeling.NETWERK_GEWIJZIGD).exists()


def test_vindplaats_cannot_be_moved_into_or_out_of_other_wijk(
    coordinator: Gebruiker, noord: Wijk, zuid: Wijk
) -> None:
    eigen, vreemd = maak_vindplaats(noord), maak_vindplaats(zuid)
    for pk, wijk in ((eigen.pk, zuid), (vreemd.pk, noord)):
        with pytest.raises(PermissionDenied):
            change_vindplaats(door=coordinator, pk=pk, gegevens=_plek(wijk))
    assert Vindplaats.objects.get(pk=eigen.pk).wijk == noord


def test_second_aanstelling_widens_where_one_may_write(coordinator: Gebruiker, zuid: Wijk) -> None:
    maak_aanstelling(coordinator, Rol.WIJKCOORDINATOR, wijk=zuid)
    assert add_vindplaats(door=Gebruiker.objects.get(pk=coordinator.pk), gegevens=_plek(zuid)).wijk == zuid


def test_ended_aanstelling_writes_nothing(noord: Wijk) -> None:
    oud = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=noord, laatste_dag=vandaag() - dt.timedelta(days=1))
    with pytest.raises(PermissionDenied):
        add_vindplaats(door=oud, gegevens=_plek(noord))


@pytest.mark.parametrize(
    "rol", [r for r in Rol if r not in {Rol.TRAJECTCOORDINATOR, Rol.WIJKCOORDINATOR, Rol.TEAMLEIDER}]
)
def test_other_rollen_write_no_vindplaats(rol: Rol, noord: Wijk) -> None:
    with pytest.raises(PermissionDenied):
        add_vindplaats(door=maak_gebruiker(rol, wijk=noord), gegevens=_plek(noord))


def test_buurt_of_other_wijk_is_refused_at_the_field(teamleider: Gebruiker, noord: Wijk, zuid: Wijk) -> None:
    with pytest.raises(ValidationError) as fout:
        add_vindplaats(door=teamleider, gegevens=_plek(noord, buurt=maak_buurt(zuid)))
    assert fout.value.message_dict == {"buurt": ["Kies een buurt in de wijk van deze vindplaats."]}


@pytest.mark.django_db(transaction=True)
def test_buurt_of_other_wijk_is_refused_by_the_database() -> None:
    vindplaats, buurt = maak_vindplaats(maak_wijk()), maak_buurt(maak_wijk())
    with pytest.raises(IntegrityError, match="vindplaats_buurt_in_wijk"), transaction.atomic():
        Vindplaats.objects.filter(pk=vindplaats.pk).update(buurt=buurt)


def test_new_vindplaats_needs_a_day_that_has_been(teamleider: Gebruiker, noord: Wijk) -> None:
    with pytest.raises(ValidationError, match="Vul in wanneer deze nieuwe vindplaats is gevonden"):
        add_vindplaats(door=teamleider, gegevens=_plek(noord, gevonden_op=None))
    with pytest.raises(ValidationError) as fout:
        add_vindplaats(door=teamleider, gegevens=_plek(noord, gevonden_op=vandaag() + dt.timedelta(days=1)))
    assert fout.value.message_dict == {
        "gevonden_op": [
            "Deze dag is nog niet geweest. Kies vandaag of een eerdere dag. Vul de dag in waarop het was"
        ]
    }


def test_existing_vindplaats_needs_no_day(teamleider: Gebruiker, noord: Wijk) -> None:
    assert add_vindplaats(door=teamleider, gegevens=_plek(noord, bestaand=True, gevonden_op=None)).pk


def test_same_name_twice_in_a_wijk_is_refused_but_not_elsewhere(
    teamleider: Gebruiker, noord: Wijk, zuid: Wijk
) -> None:
    add_vindplaats(door=teamleider, gegevens=_plek(noord))
    with pytest.raises(ValidationError, match="Deze wijk heeft al een vindplaats met die naam"):
        add_vindplaats(door=teamleider, gegevens=_plek(noord))
    assert add_vindplaats(door=teamleider, gegevens=_plek(zuid)).pk


def test_same_name_stored_between_check_and_save_says_so(
    noord: Wijk, monkeypatch: pytest.MonkeyPatch
) -> None:
    maak_vindplaats(noord, naam="De Ster")
    tweede = Vindplaats(naam="De Ster", soort="school", wijk=noord, bestaand=True)
    controle = Vindplaats.full_clean
    keren = []

    def eerst_niets(self: Vindplaats) -> None:
        keren.append(1)
        if len(keren) > 1:
            controle(self)

    monkeypatch.setattr(Vindplaats, "full_clean", eerst_niets)
    with pytest.raises(ValidationError, match="al een vindplaats met die naam"):
        bewaar(tweede)


def test_change_keeps_what_it_was(teamleider: Gebruiker, noord: Wijk) -> None:
    vindplaats = maak_vindplaats(noord, naam="Oude naam")
    change_vindplaats(
        door=teamleider, pk=vindplaats.pk, gegevens=_plek(noord, naam="Nieuwe naam", actief=False)
    )
    versies = historiemodel(Vindplaats)._default_manager.filter(pgh_obj_id=vindplaats.pk).order_by("pgh_id")
    assert [(v.naam, v.actief) for v in versies] == [("Oude naam", True), ("Nieuwe naam", False)]
    assert bekend_op(Vindplaats, nu()).get(pgh_obj_id=vindplaats.pk).naam == "Nieuwe naam"


def _activiteit(**velden: Any) -> Activiteitgegevens:
    vast: dict[str, Any] = {"naam": "Kookgroep", "soort": "ontmoeting", "organisatie": maak_organisatie()}
    return Activiteitgegevens(**(vast | velden))


def test_activiteit_is_stored(coordinator: Gebruiker, noord: Wijk) -> None:
    gegevens = _activiteit(
        wijk=noord, capaciteit=12, vanaf_trede=2, wanneer="dinsdag", vraagt="komen", geeft="taal"
    )
    activiteit = Activiteit.objects.get(pk=add_activiteit(door=coordinator, gegevens=gegevens).pk)
    assert (activiteit.wijk, activiteit.capaciteit, activiteit.vanaf_trede) == (noord, 12, 2)
    assert (activiteit.wanneer, activiteit.vraagt, activiteit.geeft) == ("dinsdag", "komen", "taal")


def test_activiteit_of_whole_municipality_is_for_who_works_in_all_wijken(
    coordinator: Gebruiker, teamleider: Gebruiker, noord: Wijk
) -> None:
    with pytest.raises(PermissionDenied, match="als je in alle wijken werkt"):
        add_activiteit(door=coordinator, gegevens=_activiteit())
    activiteit = add_activiteit(door=teamleider, gegevens=_activiteit())
    assert activiteit.wijk is None
    with pytest.raises(PermissionDenied, match="als je in alle wijken werkt"):
        change_activiteit(door=coordinator, pk=activiteit.pk, gegevens=_activiteit(wijk=noord))


@pytest.mark.parametrize(("veld", "waarde"), [("capaciteit", 0), ("vanaf_trede", 5)])
def test_activiteit_with_impossible_number_is_refused(teamleider: Gebruiker, veld: str, waarde: int) -> None:
    with pytest.raises(ValidationError) as fout:
        add_activiteit(door=teamleider, gegevens=_activiteit(**{veld: waarde}))
    assert veld in fout.value.message_dict


def test_change_activiteit_is_logged(coordinator: Gebruiker, noord: Wijk) -> None:
    activiteit = maak_activiteit(wijk=noord)
    change_activiteit(door=coordinator, pk=activiteit.pk, gegevens=_activiteit(wijk=noord, actief=False))
    assert not Activiteit.objects.get(pk=activiteit.pk).actief
    assert Logregel.objects.filter(actor_id=coordinator.pk, onderdeel="activiteit").count() == 1


def _organisatie(*wijken: Wijk, naam: str = "Wel.kom") -> Organisatiegegevens:
    return Organisatiegegevens(naam=naam, soort="welzijn", wijken=frozenset(wijken))


def _wijken(organisatie: Organisatie) -> set[Wijk]:
    return set(organisatie.wijken.all())


def test_coordinator_adds_organisatie_in_its_own_wijk_alone(
    coordinator: Gebruiker, noord: Wijk, zuid: Wijk
) -> None:
    with pytest.raises(PermissionDenied):
        add_organisatie(door=coordinator, gegevens=_organisatie(noord, zuid))
    with pytest.raises(ValidationError) as fout:
        add_organisatie(door=coordinator, gegevens=_organisatie())
    assert fout.value.message_dict == {"wijken": ["Kies minstens één wijk waarin je werkt."]}
    assert _wijken(add_organisatie(door=coordinator, gegevens=_organisatie(noord))) == {noord}


def test_change_leaves_wijken_of_others_as_they_are(
    coordinator: Gebruiker, teamleider: Gebruiker, noord: Wijk, zuid: Wijk
) -> None:
    organisatie = add_organisatie(door=teamleider, gegevens=_organisatie(noord, zuid))
    change_organisatie(door=coordinator, pk=organisatie.pk, gegevens=_organisatie(naam="Anders"))
    assert (Organisatie.objects.get().naam, _wijken(organisatie)) == ("Anders", {zuid})
    with pytest.raises(PermissionDenied):
        change_organisatie(door=coordinator, pk=organisatie.pk, gegevens=_organisatie(noord))


def test_organisatie_of_whole_municipality_stays_so_for_a_coordinator(
    coordinator: Gebruiker, noord: Wijk
) -> None:
    organisatie = maak_organisatie("Gilde")
    change_organisatie(
        door=coordinator, pk=organisatie.pk, gegevens=_organisatie(noord, naam="Gilde Opleidingen")
    )
    assert Organisatie.objects.get(pk=organisatie.pk).naam == "Gilde Opleidingen"
    assert _wijken(organisatie) == set()


def test_teamleider_sets_all_wijken(teamleider: Gebruiker, noord: Wijk, zuid: Wijk) -> None:
    organisatie = add_organisatie(door=teamleider, gegevens=_organisatie(noord))
    change_organisatie(door=teamleider, pk=organisatie.pk, gegevens=_organisatie(zuid))
    assert _wijken(organisatie) == {zuid}


def test_contact_person_is_added_and_changed(coordinator: Gebruiker, noord: Wijk) -> None:
    organisatie = maak_organisatie()
    organisatie.wijken.add(noord)
    gegevens = Contactgegevens(naam="Ans", functie="beheerder", telefoon="06 12 34 56 78")
    contact = add_contactpersoon(door=coordinator, organisatie=organisatie, gegevens=gegevens)
    change_contactpersoon(door=coordinator, pk=contact.pk, gegevens=Contactgegevens(naam="Ans", actief=False))
    contact.refresh_from_db()
    assert (contact.naam, contact.functie, contact.telefoon, contact.actief) == ("Ans", "", "", False)


def test_contact_person_of_organisatie_elsewhere_is_refused(coordinator: Gebruiker, zuid: Wijk) -> None:
    organisatie = maak_organisatie()
    organisatie.wijken.add(zuid)
    with pytest.raises(PermissionDenied):
        add_contactpersoon(door=coordinator, organisatie=organisatie, gegevens=Contactgegevens(naam="Ans"))
    contact = maak_contactpersoon(organisatie)
    with pytest.raises(PermissionDenied):
        change_contactpersoon(door=coordinator, pk=contact.pk, gegevens=Contactgegevens(naam="Ans"))


def test_wrong_telephone_number_is_refused(coordinator: Gebruiker) -> None:
    with pytest.raises(ValidationError, match="Schrijf een telefoonnummer met cijfers"):
        add_contactpersoon(
            door=coordinator,
            organisatie=maak_organisatie(),
            gegevens=Contactgegevens(naam="Ans", telefoon="bel maar"),
        )


@pytest.fixture
def buurt(noord: Wijk) -> Gebied:
    return Gebied.objects.create(naam="Centrum", soort="buurt", wijk=noord)


def _cijfer(gebied: Gebied, waarde: str | None = "10", **velden: Any) -> Cijfergegevens:
    vast: dict[str, Any] = {
        "indicator": "inwoners",
        "eenheid": "personen",
        "peildatum": "2026",
        "bron": "telling",
    }
    getal = None if waarde is None else Decimal(waarde)
    return Cijfergegevens(gebied=gebied, waarde=getal, **(vast | velden))


def test_figure_is_corrected_with_its_reason_and_the_old_one_kept(noord: Wijk, buurt: Gebied) -> None:
    wijkcoordinator = maak_gebruiker(Rol.WIJKCOORDINATOR, wijk=noord)
    cijfer = add_wijkcijfer(door=wijkcoordinator, gegevens=_cijfer(buurt))
    correct_wijkcijfer(door=wijkcoordinator, pk=cijfer.pk, gegevens=_cijfer(buurt, "12"), reden="Tikfout.")
    cijfer.refresh_from_db()
    assert (cijfer.waarde, cijfer.reden) == (Decimal(12), "Tikfout.")
    versies = historiemodel(Wijkcijfer)._default_manager.filter(pgh_obj_id=cijfer.pk).order_by("pgh_id")
    assert [v.waarde for v in versies] == [Decimal(10), Decimal(12)]


def test_correction_without_reason_is_refused(buurt: Gebied) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    cijfer = add_wijkcijfer(door=beleid, gegevens=_cijfer(buurt))
    with pytest.raises(ValidationError, match="Vul in waarom dit cijfer verandert"):
        correct_wijkcijfer(door=beleid, pk=cijfer.pk, gegevens=_cijfer(buurt, "12"), reden="  ")


def test_figures_elsewhere_are_for_the_beleidsmedewerker(noord: Wijk, zuid: Wijk) -> None:
    wijkcoordinator = maak_gebruiker(Rol.WIJKCOORDINATOR, wijk=noord)
    gemeente = Gebied.objects.create(naam="Stad", soort="gemeente")
    ander = Gebied.objects.create(naam="Zuid", soort="pilotwijk", wijk=zuid)
    for gebied in (gemeente, ander):
        with pytest.raises(PermissionDenied):
            add_wijkcijfer(door=wijkcoordinator, gegevens=_cijfer(gebied))
        assert add_wijkcijfer(door=maak_gebruiker(Rol.BELEIDSMEDEWERKER), gegevens=_cijfer(gebied)).pk


@pytest.mark.parametrize("rol", [r for r in Rol if r not in {Rol.BELEIDSMEDEWERKER, Rol.WIJKCOORDINATOR}])
def test_other_rollen_write_no_figures(rol: Rol, buurt: Gebied) -> None:
    with pytest.raises(PermissionDenied):
        add_wijkcijfer(door=maak_gebruiker(rol), gegevens=_cijfer(buurt))


def test_range_must_rise_and_begin(buurt: Gebied) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    with pytest.raises(ValidationError, match="Het tweede getal van een bereik is groter dan het eerste"):
        add_wijkcijfer(door=beleid, gegevens=_cijfer(buurt, "40", waarde_tot=Decimal(25)))
    with pytest.raises(ValidationError) as fout:
        add_wijkcijfer(door=beleid, gegevens=_cijfer(buurt, None, waarde_tot=Decimal(25)))
    assert fout.value.message_dict == {"waarde_tot": ["Vul bij een bereik ook het eerste getal in."]}


def test_same_figure_twice_is_refused(buurt: Gebied) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    add_wijkcijfer(door=beleid, gegevens=_cijfer(buurt))
    with pytest.raises(ValidationError, match="Dit cijfer staat er al met dezelfde peildatum en bron"):
        add_wijkcijfer(door=beleid, gegevens=_cijfer(buurt, "11"))
    assert add_wijkcijfer(door=beleid, gegevens=_cijfer(buurt, "11", bron="andere telling")).pk


def test_missing_figure_is_stored_as_missing(buurt: Gebied) -> None:
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    assert add_wijkcijfer(door=beleid, gegevens=_cijfer(buurt, None)).waarde is None


def test_constraint_of_buurt_and_wijk_is_in_the_database() -> None:
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM pg_constraint WHERE conname = 'vindplaats_buurt_in_wijk'")
        assert cursor.fetchone() == (1,)
