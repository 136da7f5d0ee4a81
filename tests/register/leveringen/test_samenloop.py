"""A delivery is applied whole or not at all, and one at a time."""

import threading
import time
from typing import Any

import pytest
from django.db import IntegrityError, OperationalError, connection, transaction

from inburgeraars.models import (
    Adres,
    BpiLevering,
    Burgerservicenummer,
    Inburgeraar,
    Registergegevens,
)
from kern.versleuteld import sleutelhash
from register.bpi.fouten import LeveringFout
from register.leveringen import importeren
from register.leveringen.toepassen import apply_changes
from roermond_inburgering.rechten import INGELEZEN
from tests.register.bestanden import (
    csv_tekst,
    iemand,
    stroom,
    zonder_nummers,
)
from tests.register.importeren import (
    NAMEN,
    als_taak,
    getallen,
    importeer,
    lever,
    stand,
    tien,
)
from wijken.models import Wijk


@pytest.mark.usefixtures("wijken")
@pytest.mark.parametrize("stap", ["apply_changes", "add_wachtregels"])
def test_a_failure_half_way_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch, stap: str) -> None:
    lever(*tien())
    voor, namen = stand(), list(Inburgeraar.objects.values_list("geslachtsnaam", "sorteernaam"))
    echt = getattr(importeren, stap)

    def struikel(**waarden: Any) -> None:
        echt(**waarden)
        raise RuntimeError

    monkeypatch.setattr(importeren, stap, struikel)
    regels = [*tien(Voornamen="Anders", Huisnummer="7")[1:], iemand(), zonder_nummers(Geslachtsnaam="Salehi")]
    with pytest.raises(RuntimeError), transaction.atomic():
        lever(*regels)
    with connection.cursor() as cursor:
        cursor.execute("RESET ROLE")
    assert stand() == voor
    assert list(Inburgeraar.objects.values_list("geslachtsnaam", "sorteernaam")) == namen
    assert not Adres.objects.filter(huisnummer="7").exists()
    assert not Registergegevens.objects.exclude(vervallen_op=None).exists()


@pytest.mark.usefixtures("wijken")
def test_a_number_given_to_somebody_meanwhile_leaves_nothing_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    """A BSN seen on a document while the delivery is being applied."""
    ander = Inburgeraar.objects.create(voornamen="Ander", wijk=Wijk.objects.get(code="DON"))
    echt = apply_changes

    def ondertussen(**waarden: Any) -> None:
        Burgerservicenummer.objects.create(
            inburgeraar=ander, bsn="999963739", bsn_hash=sleutelhash("999963739", doel="bsn")
        )
        echt(**waarden)

    monkeypatch.setattr(importeren, "apply_changes", ondertussen)
    with pytest.raises(IntegrityError, match="bsn_hash"), transaction.atomic():
        lever(iemand())
    assert not BpiLevering.objects.exists()
    assert Inburgeraar.objects.get() == ander


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("wijken")
def test_of_two_imports_at_once_the_second_finds_all_done() -> None:
    regels = csv_tekst(tien())
    uit: list[dict[str, object]] = []

    def tweede() -> None:
        try:
            uit.append(getallen(importeer(stroom(regels))))
        finally:
            connection.close()

    draad = threading.Thread(target=tweede)
    with transaction.atomic():
        uit.append(getallen(importeer(stroom(regels))))
        draad.start()
        _wacht_tot_iemand_wacht()
    draad.join()
    assert uit == [{"nieuw": 10, "per_wijk": {"DON": 10}}, {"ongewijzigd": 10}]
    assert Inburgeraar.objects.count() == 10


@pytest.mark.django_db(transaction=True)
@pytest.mark.usefixtures("wijken")
def test_who_stands_in_the_delivery_is_locked_until_it_is_applied() -> None:
    lever(*tien())
    uit: list[type[Exception] | str] = []

    def claim(geslachtsnaam: str) -> None:
        try:
            with transaction.atomic():
                persoon_nu = Inburgeraar.objects.select_for_update(nowait=True)
                uit.append(persoon_nu.get(geslachtsnaam=geslachtsnaam).geslachtsnaam)
        except OperationalError as fout:
            uit.append(type(fout))
        finally:
            connection.close()

    with transaction.atomic():
        lever(*tien()[1:])
        for naam in NAMEN[:2]:
            draad = threading.Thread(target=claim, args=(naam,))
            draad.start()
            draad.join()
    assert uit == ["Abebe", OperationalError]


def _wacht_tot_iemand_wacht() -> None:
    einde = time.monotonic() + 20
    with connection.cursor() as cursor:
        while time.monotonic() < einde:
            cursor.execute(
                "SELECT count(*) FROM pg_locks l JOIN pg_database d ON d.oid = l.database"
                " WHERE d.datname = current_database() AND locktype = 'advisory' AND NOT granted"
            )
            if cursor.fetchone()[0]:
                return
            time.sleep(0.05)
    pytest.fail("the second import does not wait for the first")


@pytest.mark.usefixtures("db")
def test_without_wijken_nothing_is_imported() -> None:
    with pytest.raises(LeveringFout, match="geen wijk voor adressen buiten de pilot"), transaction.atomic():
        lever(iemand())


@pytest.mark.usefixtures("db")
@pytest.mark.parametrize("tabel", sorted(INGELEZEN))
def test_the_import_may_make_statistics(tabel: str) -> None:
    """Without this right ANALYZE only warns, and the checks of 50,000 foreign keys take minutes."""
    with als_taak(), connection.cursor() as cursor:
        cursor.execute("SELECT has_table_privilege(%s, 'MAINTAIN')", [tabel])
        assert cursor.fetchone() == (True,)
