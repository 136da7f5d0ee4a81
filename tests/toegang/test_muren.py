"""The three walls, each on its own: who sees which person at which level, written out by hand."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.db import connection, models, transaction

from inburgeraars.models import Inburgeraar, Toegang
from kern.historie import historiemodel
from kern.identiteit import als
from kern.klok import vandaag
from kern.velden import Lager, Niveau
from tests.architecture.test_persoonsgegevens import OVER_PERSONEN
from tests.fabrieken.wijken import maak_organisatie
from tests.toegang.aanvallen import zonder_visible_to
from tests.toegang.wereld import Wereld

pytestmark = pytest.mark.django_db

# Who may see the four persons, by level. Written by hand; the order is persoon, register, dossier, gevoelig.
ZICHT: dict[str, dict[str, tuple[int, int, int, int]]] = {
    #           eigen         gesloten      elders        vrij
    "coord": {"eigen": (1, 1, 1, 1), "gesloten": (1, 1, 1, 1), "elders": (0, 0, 0, 0), "vrij": (1, 1, 1, 0)},
    "collega": {
        "eigen": (1, 1, 1, 0),
        "gesloten": (1, 1, 1, 0),
        "elders": (0, 0, 0, 0),
        "vrij": (1, 1, 1, 0),
    },
    "elders": {"eigen": (0, 0, 0, 0), "gesloten": (0, 0, 0, 0), "elders": (1, 1, 1, 1), "vrij": (0, 0, 0, 0)},
    "leider": {"eigen": (1, 1, 1, 1), "gesloten": (1, 1, 1, 1), "elders": (1, 1, 1, 1), "vrij": (1, 1, 1, 1)},
    "consul": {"eigen": (0, 0, 0, 0), "gesloten": (0, 0, 0, 0), "elders": (0, 0, 0, 0), "vrij": (1, 1, 0, 0)},
} | {
    wie: dict.fromkeys(("eigen", "gesloten", "elders", "vrij"), (0, 0, 0, 0))
    for wie in ("beleid", "project", "wijkco", "partner", "taalco", "hoofd", "advies", "beheer", "geen")
}


def mag(wereld: Wereld, wie: str, niveau: Niveau) -> set[int]:
    """Return the keys of the persons the table lets this user see at a level."""
    return {wereld.personen[naam].pk for naam, niveaus in ZICHT[wie].items() if niveaus[niveau - 1]}


def check_querysets(wereld: Wereld) -> None:
    """Wall 2 alone: run as `eigenaar`, where no policy applies."""
    for wie, gebruiker in wereld.gebruikers.items():
        for niveau in Niveau:
            gezien = set(Inburgeraar.objects.visible_to(gebruiker, niveau).values_list("pk", flat=True))
            assert gezien == mag(wereld, wie, niveau), f"{wie} at {niveau.name}"
        for model in OVER_PERSONEN:
            for soort, niveau in _niveaus(model):
                gezien_rijen = model.objects.visible_to(gebruiker).filter(soort)  # type: ignore[attr-defined]
                _check_tabel(gezien_rijen, model, mag(wereld, wie, niveau), wie)


def check_policies(wereld: Wereld) -> None:
    """Wall 3 alone: everything is asked for, the database decides."""
    for wie, gebruiker in wereld.gebruikers.items():
        if gebruiker.databaserol != "web":
            continue
        for model in OVER_PERSONEN:
            if model._meta.db_table == "inburgeraars_burgerservicenummer":
                continue
            with transaction.atomic(), als(gebruiker):
                for soort, niveau in _niveaus(model):
                    mogelijk = mag(wereld, wie, niveau)
                    historie = historiemodel(model)._default_manager.filter(soort)
                    _check_tabel(model._default_manager.filter(soort), model, mogelijk, wie)
                    _check_tabel(historie, model, mogelijk, f"{wie}, history")


def _niveaus(model: type[models.Model]) -> list[tuple[models.Q, Niveau]]:
    """Return the kinds of rows of a table, each with its level: those that may be seen at a lower one, and the rest."""
    niveau: Niveau = model.niveau  # type: ignore[attr-defined]
    lager: Lager | None = getattr(model, "lager", None)
    if lager is None:
        return [(models.Q(), niveau)]
    laag = models.Q(**{f"{lager.kolom}__in": lager.waarden})
    return [(laag, lager.niveau), (~laag, niveau)]


def _check_tabel(rijen: models.QuerySet, model: type[models.Model], mogelijk: set[int], wie: str) -> None:  # type: ignore[type-arg]
    veld = "id" if model is Inburgeraar else "inburgeraar_id"
    gezien = set(rijen.values_list(veld, flat=True))
    assert gezien <= mogelijk, f"{wie} sees too much of {model.__name__}"
    if model is Inburgeraar:
        assert gezien == mogelijk, f"{wie} sees too little"


def test_querysets_alone_show_what_the_table_says(wereld: Wereld) -> None:
    check_querysets(wereld)


def test_policies_alone_show_what_the_table_says(wereld: Wereld) -> None:
    check_policies(wereld)


def test_cijfers_cannot_even_ask(wereld: Wereld) -> None:
    for wie in ("beleid", "project", "wijkco", "hoofd", "advies", "beheer", "geen"):
        for model in OVER_PERSONEN:
            with (
                pytest.raises(Exception, match="permission denied"),
                transaction.atomic(),
                als(wereld.gebruikers[wie]),
            ):
                model._default_manager.exists()


@contextmanager
def zonder_policy(tabel: str) -> Iterator[None]:
    """Take row-level security off one table."""
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute(f'ALTER TABLE "{tabel}" DISABLE ROW LEVEL SECURITY')
        try:
            yield
        finally:
            cursor.execute(f'ALTER TABLE "{tabel}" ENABLE ROW LEVEL SECURITY')


@pytest.mark.parametrize(
    "tabel",
    [
        "inburgeraars_inburgeraar",
        "inburgeraars_registergegevens",
        "inburgeraars_eigenopgave",
        "inburgeraars_adres",
        "inburgeraars_benadering",
        "inburgeraars_toegang",
        "inburgeraars_fase",
        "inburgeraars_overlijden",
        "inburgeraars_vindgegevens",
        "inburgeraars_doelgroepbevinding",
        "inburgeraars_veiligheidsnotitie",
        "inburgeraars_belemmering",
        "inburgeraars_huishoudlid",
        "inburgeraars_huishoudrelatie",
        "inburgeraars_document",
        "inburgeraars_identiteitscontrole",
        "trajecten_traject",
        "trajecten_stapovergang",
        "trajecten_verslag",
        "trajecten_geplandbezoek",
        "trajecten_taak",
        "trajecten_afspraak",
        "trajecten_controle",
        "trajecten_component",
        "trajecten_aanwezigheid",
        "trajecten_uitzondering",
        "trajecten_signaal",
        "trajecten_verzuimoverdracht",
        "trajecten_overdrachtvraag",
        "trajecten_ingelezen",
        "trajecten_overdracht",
        "trajecten_overdrachtgevoelig",
        "trajecten_handhavingsbesluit",
        "trajecten_handhavingsbezwaar",
        "trajecten_bsnintrekking",
        "trajecten_bespreekpunt",
        "trajecten_bespreektaak",
    ],
)
@pytest.mark.parametrize("deel", ["", "event"])
def test_mutation_without_a_policy_is_caught(wereld: Wereld, tabel: str, deel: str) -> None:
    with zonder_policy(tabel + deel), pytest.raises(AssertionError, match="sees too much"):
        check_policies(wereld)


def test_mutation_without_visible_to_is_caught(wereld: Wereld, monkeypatch: pytest.MonkeyPatch) -> None:
    zonder_visible_to(monkeypatch)
    with pytest.raises(AssertionError):
        check_querysets(wereld)


def test_foreign_row_cannot_be_written(wereld: Wereld) -> None:
    """A child row for a person out of sight is refused by the policy, though its foreign key would pass."""
    with (
        pytest.raises(Exception, match="row-level security"),
        transaction.atomic(),
        als(wereld.gebruikers["coord"]),
    ):
        Toegang.objects.create(
            inburgeraar_id=wereld.personen["elders"].pk,
            gebruiker=wereld.gebruikers["coord"],
            grond="vervanging",
        )


def test_client_cannot_be_moved_out_of_sight(wereld: Wereld) -> None:
    with (
        pytest.raises(Exception, match="row-level security"),
        transaction.atomic(),
        als(wereld.gebruikers["coord"]),
    ):
        Inburgeraar.objects.filter(pk=wereld.personen["vrij"].pk).update(wijk=wereld.andere_wijk)


@pytest.mark.parametrize("grond", ["vervanging", "overdracht"])
def test_toegang_opens_a_person_elsewhere_until_it_ends(wereld: Wereld, grond: str) -> None:
    coord, elders = wereld.gebruikers["coord"], wereld.personen["elders"]
    toegang = Toegang.objects.create(inburgeraar=elders, gebruiker=coord, grond=grond)
    assert Inburgeraar.objects.visible_to(coord, Niveau.GEVOELIG).filter(pk=elders.pk).exists()
    toegang.tot = vandaag()
    toegang.save()
    assert not Inburgeraar.objects.visible_to(coord, Niveau.PERSOON).filter(pk=elders.pk).exists()


def test_partner_sees_persons_of_its_organisatie_at_the_first_level(wereld: Wereld) -> None:
    partner = wereld.gebruikers["partner"]
    organisatie = partner.in_kracht[0].organisatie
    eigen = wereld.personen["eigen"]
    Toegang.objects.create(inburgeraar=eigen, organisatie=maak_organisatie(), grond="plaatsing")
    assert not Inburgeraar.objects.visible_to(partner).exists()
    Toegang.objects.create(inburgeraar=eigen, organisatie=organisatie, grond="plaatsing")
    assert list(Inburgeraar.objects.visible_to(partner)) == [eigen]
    assert not Inburgeraar.objects.visible_to(partner, Niveau.REGISTER).exists()


def test_toegang_without_aanstelling_opens_nothing(wereld: Wereld) -> None:
    coord = wereld.gebruikers["coord"]
    coord.aanstellingen.update(tot=vandaag())
    assert not Inburgeraar.objects.visible_to(coord).exists()


def test_inactive_user_sees_nothing(wereld: Wereld) -> None:
    leider = wereld.gebruikers["leider"]
    leider.is_active = False
    leider.save()
    assert not Inburgeraar.objects.visible_to(leider).exists()
