"""An uploaded delivery: read to a preview, judged, applied once, and its file kept no longer than needed."""

import datetime as dt
import json

import pytest
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker, Melding, Meldingsoort
from inburgeraars.models import BpiLevering, Inburgeraar, Registergegevens, Toegang
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import nu, vandaag
from kern.opdracht import Stand
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from register.bpi.lezen import lees_levering
from register.bpi.voorbeeld import PER_BLAD, Verandering
from register.inlezingen import services as inlezingen
from register.inlezingen.services import (
    add_inlezing,
    approve_inlezing,
    drop_inlezing,
    erase_expired,
    retry_inlezing,
)
from register.leveringen import inlezen
from register.models import BpiInlezing, BpiVoorbeeldblad, Inleesstand, Voorbeeldsoort
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.klant import als_klant
from tests.register.bestanden import EERSTE, MAP, TWEEDE, csv_tekst, iemand, stroom, zonder_nummers
from tests.register.importeren import als_taak, importeer, persoon, stand, tien
from tests.register.inlezen import regels, samenvatting, upload, verwerk, werk
from wijken.models import Wijk

pytestmark = pytest.mark.django_db(transaction=True)

VERWACHT = json.loads((MAP / "verwacht.json").read_text("utf-8"))


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER)


def inhoud(*lijnen: dict[str, str]) -> bytes:
    return csv_tekst(lijnen).encode()


@pytest.mark.usefixtures("referentie")
def test_both_sample_deliveries_count_as_expected(leider: Gebruiker) -> None:
    for bestand in (EERSTE, TWEEDE):
        voor = Inburgeraar.objects.count()
        rij = upload(leider, bestand)
        assert (rij.fase, rij.stand, rij.voortgang) == (Inleesstand.VOORBEELD, Stand.KLAAR, 100)
        getoond = samenvatting(rij)
        for sleutel in getoond.tellingen.keys() & VERWACHT[bestand.name].keys():
            assert getoond.tellingen[sleutel] == VERWACHT[bestand.name][sleutel]
        assert Inburgeraar.objects.count() == voor
        assert verwerk(rij, leider).fase == Inleesstand.VERWERKT
        levering = BpiLevering.objects.latest("pk")
        assert {k: levering.tellingen[k] for k in getoond.tellingen} == getoond.tellingen
        assert (levering.door_id, levering.inlezing.pk) == (leider.pk, rij.pk)


@pytest.mark.usefixtures("referentie")
def test_every_number_of_the_preview_is_the_length_of_its_list(leider: Gebruiker) -> None:
    importeer(EERSTE)
    rij = upload(leider, TWEEDE)
    getallen, lengte = samenvatting(rij).tellingen, {s: len(regels(rij, s)) for s in Voorbeeldsoort}
    assert samenvatting(rij).aantallen == lengte
    assert lengte == {
        Voorbeeldsoort.FOUT: 0,
        Voorbeeldsoort.ANDERE_WIJK: 10,
        Voorbeeldsoort.VERHUISD: 50,
        Voorbeeldsoort.ANDERE_NAAM: 5,
        Voorbeeldsoort.OVERIG: 0,
        Voorbeeldsoort.NIEUW: 12,
        Voorbeeldsoort.VERVALLEN: 15,
        Voorbeeldsoort.ANDERE_PERSOON: 0,
        Voorbeeldsoort.MOGELIJK_DUBBEL: 0,
    }
    assert getallen["verhuisd"] == 60
    assert {v.wat for r in regels(rij, Voorbeeldsoort.ANDERE_WIJK) for v in r.veranderingen} == {
        "adres",
        "wijk",
    }
    assert {v.wat for r in regels(rij, Voorbeeldsoort.VERHUISD) for v in r.veranderingen} == {"adres"}
    assert {v.wat for r in regels(rij, Voorbeeldsoort.ANDERE_NAAM) for v in r.veranderingen} == {"naam"}


@pytest.mark.usefixtures("referentie")
def test_faults_are_shown_by_line_and_column(leider: Gebruiker) -> None:
    rij = upload(leider, EERSTE)
    fouten = regels(rij, Voorbeeldsoort.FOUT)
    assert sorted(f.noot for f in fouten) == sorted(VERWACHT[EERSTE.name]["fout_redenen"])
    assert (fouten[0].regel, fouten[0].naam, fouten[0].noot) == (
        94,
        "Geboortedatum",
        "geboortedatum in de toekomst",
    )
    dubbel = regels(rij, Voorbeeldsoort.MOGELIJK_DUBBEL)
    assert len(dubbel) == 3
    assert all(regel.noot.startswith("lijkt op ") for regel in dubbel)


@pytest.mark.usefixtures("wijken")
def test_what_changes_is_shown_old_and_new_and_numbers_never(leider: Gebruiker) -> None:
    importeer(stroom(csv_tekst([iemand(A_nummer="", Geslacht="O")])))
    rij = upload(
        leider, inhoud(iemand(Geslachtsnaam="Salih", Huisnummer="7", Toevoeging="", Postcode="6045AB"))
    )
    (regel,) = regels(rij, Voorbeeldsoort.ANDERE_WIJK)
    assert regels(rij, Voorbeeldsoort.ANDERE_NAAM) == [regel]
    assert regel.naam == "Mustafa Saleh"
    assert regel.persoon == persoon("Saleh").pk
    assert regel.veranderingen == (
        Verandering("naam", "Mustafa Saleh", "Mustafa Salih"),
        Verandering("adres", "Wegastraat 209A, 6043SC Roermond", "Wegastraat 7, 6045AB Roermond"),
        Verandering("wijk", "DON", "KEM"),
        Verandering("geslacht", "onbekend", "man"),
        Verandering("A-nummer", "", "toegevoegd of gewijzigd"),
    )
    assert "9982321924" not in "".join(b.inhoud or "" for b in BpiVoorbeeldblad.objects.all())


@pytest.mark.usefixtures("wijken")
def test_a_long_list_is_kept_a_page_at_a_time(leider: Gebruiker) -> None:
    lijnen = [
        zonder_nummers(Geslachtsnaam=f"{chr(97 + i // 26) * 4}{chr(97 + i % 26) * 4}", Huisnummer=str(i + 1))
        for i in range(60)
    ]
    rij = upload(leider, inhoud(*lijnen))
    bladen = BpiVoorbeeldblad.objects.filter(soort=Voorbeeldsoort.NIEUW).order_by("nummer")
    assert [b.nummer for b in bladen] == [1, 2]
    assert len(regels(rij, Voorbeeldsoort.NIEUW)) == PER_BLAD + 10


@pytest.mark.usefixtures("wijken")
def test_file_and_preview_are_encrypted_and_gone_when_applied(leider: Gebruiker) -> None:
    rij = upload(leider, inhoud(iemand()))
    assert rij.bestand is not None
    assert b"Mustafa" not in bytes(rij.bestand)
    assert "Mustafa" in (BpiVoorbeeldblad.objects.get(soort=Voorbeeldsoort.NIEUW).inhoud or "")
    rij = verwerk(rij, leider)
    assert (rij.fase, rij.stand, rij.bestand, rij.voorbeeld) == (
        Inleesstand.VERWERKT,
        Stand.KLAAR,
        None,
        None,
    )
    assert not BpiVoorbeeldblad.objects.exists()
    assert Logregel.objects.get(handeling=Handeling.LEVERING_VERWERKT).actor_id == leider.pk


@pytest.mark.usefixtures("wijken")
def test_a_dropped_upload_changes_nothing_and_leaves_nothing(leider: Gebruiker) -> None:
    rij = upload(leider, inhoud(iemand()))
    assert drop_inlezing(inlezing_id=rij.pk, door=leider)
    assert not drop_inlezing(inlezing_id=rij.pk, door=leider)
    rij.refresh_from_db()
    assert (rij.fase, rij.bestand, rij.voorbeeld) == (Inleesstand.WEGGEGOOID, None, None)
    assert not BpiVoorbeeldblad.objects.filter(inhoud__isnull=False).exists()
    assert not Inburgeraar.objects.exists()
    with pytest.raises(Weigering, match="wacht niet meer"):
        approve_inlezing(inlezing_id=rij.pk, door=leider)
    with als_taak():
        erase_expired()
    assert not BpiVoorbeeldblad.objects.exists()


@pytest.mark.usefixtures("wijken")
def test_an_upload_nobody_decides_on_is_erased_after_a_day(
    leider: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    rij = upload(leider, inhoud(iemand()))
    with als_taak():
        assert erase_expired() == 0
    monkeypatch.setattr(inlezingen, "nu", lambda: nu() + dt.timedelta(hours=24))
    with als_taak():
        assert erase_expired() == 1
    rij.refresh_from_db()
    assert (rij.fase, rij.bestand, rij.voorbeeld) == (Inleesstand.VERLOPEN, None, None)
    assert not BpiVoorbeeldblad.objects.exists()
    assert werk(rij).fase == Inleesstand.VERLOPEN


@pytest.mark.usefixtures("wijken")
def test_dropped_while_it_is_read_it_stays_dropped(
    leider: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    rij = add_inlezing(door=leider, bestandsnaam="x.csv", inhoud=inhoud(iemand()))

    def gooi_weg_en_lees(*args: object, **opties: object) -> object:
        drop_inlezing(inlezing_id=rij.pk, door=leider)
        return lees_levering(*args, **opties)  # type: ignore[arg-type]

    monkeypatch.setattr(inlezen, "lees_levering", gooi_weg_en_lees)
    assert werk(rij).fase == Inleesstand.WEGGEGOOID
    assert not BpiVoorbeeldblad.objects.exists()


@pytest.mark.usefixtures("wijken")
def test_what_is_no_delivery_is_refused_with_the_reason(leider: Gebruiker) -> None:
    rij = upload(leider, b"Naam;Telefoon\r\nA;06\r\n")
    assert (rij.fase, rij.stand, rij.bestand) == (Inleesstand.AFGEKEURD, Stand.MISLUKT, None)
    assert rij.fout.startswith("Het bestand begint niet met een regel met kolomnamen")


@pytest.mark.usefixtures("wijken")
def test_when_the_register_changed_meanwhile_it_is_shown_again(leider: Gebruiker) -> None:
    rij = upload(leider, inhoud(iemand()))
    importeer(stroom(csv_tekst([iemand(Huisnummer="12")])))
    rij = verwerk(rij, leider)
    assert (rij.fase, rij.beslist_op, rij.beslist_door_id) == (Inleesstand.VOORBEELD, None, None)
    nieuw = samenvatting(rij)
    assert nieuw.anders_dan_vorige == [("nieuw", 1, 0), ("bijgewerkt", 0, 1), ("verhuisd", 0, 1)]
    assert len(regels(rij, Voorbeeldsoort.VERHUISD)) == 1
    assert BpiLevering.objects.count() == 1
    assert verwerk(rij, leider).fase == Inleesstand.VERWERKT
    assert BpiLevering.objects.count() == 2


@pytest.mark.usefixtures("wijken")
def test_equal_numbers_about_other_people_are_a_change_too(leider: Gebruiker) -> None:
    importeer(stroom(csv_tekst([iemand()])))
    rij = upload(leider, inhoud(iemand(Huisnummer="8")))
    importeer(stroom(csv_tekst([iemand(Huisnummer="12")])))
    rij = verwerk(rij, leider)
    assert rij.fase == Inleesstand.VOORBEELD
    assert (samenvatting(rij).vorige, samenvatting(rij).anders_dan_vorige) == (
        samenvatting(rij).tellingen,
        [],
    )


@pytest.mark.usefixtures("wijken")
def test_the_same_file_is_judged_once_and_applied_once(leider: Gebruiker) -> None:
    rij = upload(leider, inhoud(iemand()))
    ander = maak_gebruiker(Rol.TEAMLEIDER)
    assert add_inlezing(door=ander, bestandsnaam="kopie.csv", inhoud=inhoud(iemand())).pk == rij.pk
    assert approve_inlezing(inlezing_id=rij.pk, door=ander)
    assert not approve_inlezing(inlezing_id=rij.pk, door=leider)
    werk(rij)
    voor = stand()
    assert werk(rij).fase == Inleesstand.VERWERKT
    assert stand() == voor
    assert BpiLevering.objects.get().door_id == ander.pk
    opnieuw = upload(leider, inhoud(iemand()))
    assert opnieuw.pk != rij.pk
    assert not samenvatting(opnieuw).verandert_iets
    opnieuw = verwerk(opnieuw, leider)
    assert (opnieuw.fase, opnieuw.levering) == (Inleesstand.VERWERKT, None)
    assert BpiLevering.objects.count() == 1


@pytest.mark.usefixtures("wijken")
def test_many_gone_asks_a_yes_that_is_about_this_preview(leider: Gebruiker) -> None:
    importeer(stroom(csv_tekst(tien())))
    rij = upload(leider, inhoud(*tien()[:8]))
    assert samenvatting(rij).te_veel_vervallen
    with pytest.raises(Weigering, match="Bevestig eerst"):
        approve_inlezing(inlezing_id=rij.pk, door=leider)
    importeer(stroom(csv_tekst([*tien(), iemand()])))
    rij = verwerk(rij, leider, vervallen_akkoord=True)
    assert (rij.fase, rij.vervallen_akkoord) == (Inleesstand.VOORBEELD, False)
    assert verwerk(rij, leider, vervallen_akkoord=True).fase == Inleesstand.VERWERKT
    assert Registergegevens.objects.exclude(vervallen_op=None).count() == 3


@pytest.mark.usefixtures("wijken")
def test_only_a_teamleider_decides_also_when_the_worker_comes_to_it(leider: Gebruiker) -> None:
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    rij = upload(leider, inhoud(iemand()))
    for doe in (
        lambda: add_inlezing(door=coordinator, bestandsnaam="x", inhoud=b"x"),
        lambda: approve_inlezing(inlezing_id=rij.pk, door=coordinator),
        lambda: drop_inlezing(inlezing_id=rij.pk, door=coordinator),
        lambda: retry_inlezing(inlezing_id=rij.pk, door=coordinator),
    ):
        with pytest.raises(Weigering, match="Alleen de teamleider"):
            doe()
    approve_inlezing(inlezing_id=rij.pk, door=leider)
    leider.aanstellingen.update(
        van=nu().date() - dt.timedelta(days=9), tot=nu().date() - dt.timedelta(days=1)
    )
    rij = werk(rij)
    assert (rij.is_vastgelopen, rij.fout) == (
        True,
        (
            "De collega die dit bestand heeft geüpload, is geen teamleider meer. Laat een teamleider het bestand opnieuw inlezen."
        ),
    )
    assert not Inburgeraar.objects.exists()


@pytest.mark.usefixtures("wijken")
def test_what_failed_for_good_can_be_tried_again(leider: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    Wijk.objects.filter(buiten_pilot=True).update(buiten_pilot=False)
    rij = upload(leider, inhoud(iemand()))
    assert (rij.is_vastgelopen, rij.fase) == (True, Inleesstand.LEZEN)
    assert rij.fout.startswith("Er is geen wijk voor adressen buiten de pilot.")
    Wijk.objects.filter(code="OVE").update(buiten_pilot=True)
    assert retry_inlezing(inlezing_id=rij.pk, door=leider)
    assert not retry_inlezing(inlezing_id=rij.pk, door=leider)
    assert werk(rij).fase == Inleesstand.VOORBEELD


@pytest.mark.usefixtures("wijken")
def test_the_fixed_contact_is_told_who_moved_to_another_wijk(leider: Gebruiker) -> None:
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=Wijk.objects.get(code="DON"))
    verhuist, blijft = tien()[:2]
    importeer(stroom(csv_tekst([verhuist, blijft])))
    for lijn in (verhuist, blijft):
        claim_persoon(inburgeraar_id=persoon(lijn["Geslachtsnaam"]).pk, door=coordinator)
    rij = upload(leider, inhoud(verhuist | {"Postcode": "6045AB"}, blijft | {"Huisnummer": "1"}))
    assert "blijft het vaste contact" in regels(rij, Voorbeeldsoort.ANDERE_WIJK)[0].noot
    verwerk(rij, leider)
    melding = Melding.objects.get(soort=Meldingsoort.VERHUISD)
    assert (melding.gebruiker_id, melding.door_id) == (coordinator.pk, leider.pk)
    assert (melding.over_soort, melding.over_id) == ("inburgeraar", persoon(verhuist["Geslachtsnaam"]).pk)
    assert Inburgeraar.objects.visible_to(coordinator).count() == 2
    lijst = als_klant(coordinator).get(reverse("gebruikers:meldingen")).text
    assert f'href="{reverse("trajecten:dossier", args=[melding.over_id])}"' in lijst
    assert " verhuisd naar KEM. Jij blijft het vaste contact." in lijst
    Toegang.objects.update(tot=vandaag())
    assert (
        "Je kunt het dossier niet meer openen."
        in als_klant(coordinator).get(reverse("gebruikers:meldingen")).text
    )


@pytest.mark.usefixtures("wijken")
def test_a_worker_that_lost_the_work_changes_nothing(
    leider: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    rij = upload(leider, inhoud(iemand()))
    approve_inlezing(inlezing_id=rij.pk, door=leider)

    def haal_in(*args: object, **opties: object) -> object:
        BpiInlezing.objects.filter(pk=rij.pk).update(hek=99)
        return lees_levering(*args, **opties)  # type: ignore[arg-type]

    monkeypatch.setattr(inlezen, "lees_levering", haal_in)
    assert werk(rij).fase == Inleesstand.TOEPASSEN
    assert not Inburgeraar.objects.exists()
