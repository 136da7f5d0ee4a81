"""Sharing, changing and withdrawing ervaringen, and that a name stops nothing but a save that nobody confirmed."""

import datetime as dt
import io
from typing import Any

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from PIL import Image
from pytest_django import DjangoCaptureOnCommitCallbacks

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern import kluis
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.kluis import BestandWeg
from kern.versie import Ondertussen
from kern.weigering import Weigering
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.fouten import NamenGevonden, StaatAnders
from rapportage.ervaringen.models import Ervaring, Ervaringdoelgroep
from rapportage.ervaringen.services.bijval import add_bijval, take_back_bijval
from rapportage.ervaringen.services.delen import (
    change_ervaring,
    restore_ervaring,
    share_ervaring,
    withdraw_ervaring,
)
from rapportage.ervaringen.services.fotos import open_foto, remove_foto
from rapportage.ervaringen.services.verzamelen import (
    MEESTE_WOORDEN,
    add_trefwoord,
    gather_ervaring,
    remove_trefwoord,
    ungather_ervaring,
)
from rapportage.product.models import Onderdeel
from rapportage.product.referentie import ONDERDELEN, laad_onderdelen
from tests.fabrieken.documenten import maak_foto
from tests.fabrieken.ervaringen import TEKST, ervaringgegevens, maak_ervaring, maak_ervaringfoto
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db

CAMERA = 0x0110
"""The tag of Exif that names the camera."""


@pytest.fixture
def ilse() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR)


@pytest.fixture
def collega() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR)


@pytest.fixture
def leider() -> Gebruiker:
    return maak_gebruiker(Rol.TEAMLEIDER)


def _wijzig(ervaring: Ervaring, door: Gebruiker, **velden: Any) -> Ervaring:
    gezien = velden.pop("gezien", ervaring.versie)
    return change_ervaring(
        ervaring_id=ervaring.pk,
        door=door,
        gegevens=ervaringgegevens(**velden),
        waarom="Er ontbrak iets.",
        laten_staan=(),
        gezien=gezien,
    )


def _ook() -> int:
    """Return how many colleagues noticed the same as the one ervaring that there is."""
    return int(vars(Ervaring.objects.met_alles().get())["ook"])


def test_what_was_noticed_stands_as_it_was_shared(ilse: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse, doelgroep=Doelgroep.BEHOEFTIG, tekst=f"  {TEKST} ")

    rij = Ervaring.objects.met_alles().get(pk=ervaring.pk)
    assert (rij.tekst, rij.vraag, rij.dag, rij.rol) == (TEKST, Vraag.WIJK, vandaag(), Rol.TRAJECTCOORDINATOR)
    assert (rij.voor.doelgroep, _ook()) == (Doelgroep.BEHOEFTIG, 0)


def test_a_text_that_names_somebody_is_not_saved_before_it_was_confirmed(ilse: Gebruiker) -> None:
    tekst = "Ria paste op, en toen ging ze mee."
    with pytest.raises(NamenGevonden, match="Is ‘Ria’ de naam van een persoon"):
        maak_ervaring(ilse, tekst=tekst)
    assert not Ervaring.objects.exists()

    ervaring = share_ervaring(door=ilse, gegevens=ervaringgegevens(tekst=tekst), laten_staan={"ria"})
    assert ervaring.tekst == tekst


def test_the_names_in_a_quote_are_noticed_too(ilse: Gebruiker) -> None:
    with pytest.raises(NamenGevonden, match="Zijn ‘Ria’ en ‘Toos’ namen van personen"):
        maak_ervaring(ilse, tekst="Dat zei Ria ook.", uitspraak="Toos nam mij mee.", uitspraak_mag=True)


def test_a_quote_asks_for_consent(ilse: Gebruiker) -> None:
    with pytest.raises(ValidationError, match="alleen op als die persoon ja zegt"):
        maak_ervaring(ilse, uitspraak="Hier ken ik de buren.")


@pytest.mark.parametrize("rol", [Rol.BELEIDSMEDEWERKER, Rol.CONSULENT, Rol.PARTNER, Rol.WIJKCOORDINATOR])
def test_the_team_alone_shares(rol: Rol) -> None:
    with pytest.raises(PermissionDenied):
        maak_ervaring(maak_gebruiker(rol))


def test_a_day_to_come_is_refused(ilse: Gebruiker) -> None:
    with pytest.raises(ValidationError, match="nog niet geweest"):
        maak_ervaring(ilse, dag=vandaag() + dt.timedelta(days=1))


def test_a_change_keeps_what_stood_there(ilse: Gebruiker, leider: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse, doelgroep=Doelgroep.PLICHTIG)
    _wijzig(ervaring, ilse, tekst="Een kaartje werkt beter dan een brief.")

    versies = historiemodel(Ervaring)._default_manager.filter(pgh_obj_id=ervaring.pk).order_by("pgh_id")
    assert [v.tekst for v in versies] == [TEKST, "Een kaartje werkt beter dan een brief."]
    assert not Ervaringdoelgroep.objects.exists()
    with pytest.raises(PermissionDenied, match="Alleen die collega kan de ervaring wijzigen"):
        _wijzig(ervaring, leider, tekst="Anders.")


def test_a_change_of_what_was_changed_meanwhile_is_told(ilse: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    _wijzig(ervaring, ilse, tekst="Een kaartje werkt beter dan een brief.")
    with pytest.raises(Ondertussen):
        _wijzig(ervaring, ilse, tekst="Een brief leest niemand.", gezien=1)


def test_what_is_withdrawn_can_be_put_back(ilse: Gebruiker, collega: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    with pytest.raises(PermissionDenied):
        withdraw_ervaring(ervaring_id=ervaring.pk, door=collega)
    withdraw_ervaring(ervaring_id=ervaring.pk, door=ilse)
    assert not Ervaring.objects.geldig().exists()
    with pytest.raises(StaatAnders):
        _wijzig(ervaring, ilse, tekst="Anders.")

    restore_ervaring(ervaring_id=ervaring.pk, door=ilse)
    assert Ervaring.objects.geldig().get() == ervaring


def test_what_the_teamleider_withdrew_its_writer_does_not_put_back(
    ilse: Gebruiker, leider: Gebruiker
) -> None:
    ervaring = maak_ervaring(ilse)
    withdraw_ervaring(ervaring_id=ervaring.pk, door=leider)
    with pytest.raises(PermissionDenied, match="Overleg eerst"):
        restore_ervaring(ervaring_id=ervaring.pk, door=ilse)
    assert restore_ervaring(ervaring_id=ervaring.pk, door=leider).ingetrokken_op is None


def test_a_colleague_says_the_same_once_and_takes_it_back(ilse: Gebruiker, collega: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    with pytest.raises(PermissionDenied):
        add_bijval(ervaring_id=ervaring.pk, tekst="", laten_staan=(), door=ilse)
    with pytest.raises(NamenGevonden):
        add_bijval(ervaring_id=ervaring.pk, tekst="Bij Ria ook.", laten_staan=(), door=collega)
    eerste = add_bijval(ervaring_id=ervaring.pk, tekst="Ook in de Kemp.", laten_staan=(), door=collega)
    tweede = add_bijval(ervaring_id=ervaring.pk, tekst="Nog eens.", laten_staan=(), door=collega)
    assert (eerste, tweede.tekst) == (tweede, "Ook in de Kemp.")
    assert _ook() == 1

    take_back_bijval(ervaring_id=ervaring.pk, door=collega)
    assert _ook() == 0
    add_bijval(ervaring_id=ervaring.pk, tekst="", laten_staan=(), door=collega)
    assert _ook() == 1


def test_keywords_find_an_ervaring(ilse: Gebruiker, collega: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    maak_ervaring(ilse, tekst="Een kaartje werkt beter dan een brief.")
    add_trefwoord(ervaring_id=ervaring.pk, woord="  Opvang ", laten_staan=(), door=collega)
    add_trefwoord(ervaring_id=ervaring.pk, woord="opvang", laten_staan=(), door=collega)

    assert list(Ervaring.objects.met_woorden("opvang portiek")) == [ervaring]
    assert list(Ervaring.objects.met_woorden("opvang brief")) == []
    with pytest.raises(NamenGevonden):
        add_trefwoord(ervaring_id=ervaring.pk, woord="fatima", laten_staan=(), door=collega)
    remove_trefwoord(ervaring_id=ervaring.pk, woord="opvang", door=ilse)
    assert not ervaring.trefwoorden.exists()


def test_no_more_keywords_than_can_be_read(ilse: Gebruiker) -> None:
    ervaring = maak_ervaring(ilse)
    for nummer in range(MEESTE_WOORDEN):
        add_trefwoord(ervaring_id=ervaring.pk, woord=f"woord {nummer}", laten_staan=(), door=ilse)
    with pytest.raises(Weigering, match="hoogstens 8 trefwoorden"):
        add_trefwoord(ervaring_id=ervaring.pk, woord="nog een", laten_staan=(), door=ilse)


def test_it_is_gathered_into_parts_and_chapters(ilse: Gebruiker, leider: Gebruiker) -> None:
    laad_onderdelen()
    ervaring = maak_ervaring(ilse)
    with pytest.raises(PermissionDenied):
        gather_ervaring(ervaring_id=ervaring.pk, plek="onderdeel-3", door=ilse)
    for plek in ("onderdeel-3", "netwerk", "onderdeel-3"):
        gather_ervaring(ervaring_id=ervaring.pk, plek=plek, door=leider)
    assert [str(rij) for rij in ervaring.verzameld.all()] == [
        "3. Werkmethoden trajectcoördinatoren",
        "netwerk",
    ]
    with pytest.raises(Weigering):
        gather_ervaring(ervaring_id=ervaring.pk, plek="onderdeel-11", door=leider)
    ungather_ervaring(ervaring_id=ervaring.pk, plek="onderdeel-3", door=leider)
    assert [str(rij) for rij in ervaring.verzameld.all()] == ["netwerk"]


def test_the_ten_parts_are_loaded_once_and_stay_as_somebody_changed_them() -> None:
    laad_onderdelen()
    Onderdeel.objects.filter(nummer=6).update(naam="Taalcoaches")
    laad_onderdelen()
    assert Onderdeel.objects.count() == 10
    assert Onderdeel.objects.get(nummer=6).naam == "Taalcoaches"
    assert [o.aspecten.count() for o in Onderdeel.objects.all()] == [len(a) for _n, a in ONDERDELEN.values()]


def test_a_picture_is_stored_without_its_camera_and_removed_for_good(
    ilse: Gebruiker, leider: Gebruiker, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    exif = Image.Exif()
    exif[CAMERA] = "Fototoestel"
    inhoud = maak_foto(exif=exif)
    assert b"Fototoestel" in inhoud
    foto = maak_ervaringfoto(maak_ervaring(ilse), inhoud)
    opgeslagen = open_foto(foto)
    assert b"Fototoestel" not in opgeslagen
    assert not Image.open(io.BytesIO(opgeslagen)).getexif()

    naam = foto.bestand
    assert naam is not None
    with django_capture_on_commit_callbacks(execute=True):
        assert remove_foto(foto_id=foto.pk, door=leider).bestand is None
    with pytest.raises(BestandWeg):
        kluis.lees(naam)
