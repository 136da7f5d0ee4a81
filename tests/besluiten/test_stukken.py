"""Documents that go with a besluit: who adds, opens and removes them, and what becomes of the file."""

import os
from pathlib import Path
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from besluiten.fouten import StaatAnders
from besluiten.models import Besluit, Besluitstuk
from besluiten.services.besluiten import withdraw_besluit
from besluiten.services.stukken import add_stuk, remove_stuk
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern import kluis
from kern.bestanden import beoordeel
from kern.bestanden.opslag import clear_away
from kern.klok import vandaag
from logboek.models import Logregel
from roermond_inburgering.sleutels import rotate_sleutels
from tests.fabrieken.besluiten import maak_besluit, maak_stuk
from tests.fabrieken.documenten import PDF
from tests.fabrieken.gebruikers import maak_gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def eigen_map(settings: Settings, tmp_path: Path) -> Path:
    settings.DOCUMENTEN_MAP = tmp_path
    return tmp_path


@pytest.fixture
def lotte(client: Client) -> Gebruiker:
    gebruiker = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")
    client.force_login(gebruiker)
    return gebruiker


def bestanden(eigen_map: Path) -> list[str]:
    return sorted(pad.name for pad in eigen_map.rglob("*") if pad.is_file())


def stuur(client: Client, besluit: Besluit, *, naam: str = "Notulen", inhoud: bytes = PDF) -> tuple[int, str]:
    bestand = SimpleUploadedFile("n.pdf", inhoud, "application/pdf")
    adres = reverse("besluiten:stuk_nieuw", args=[besluit.pk])
    antwoord = client.post(adres, {"sleutel": str(uuid4()), "naam": naam, "bestand": bestand})
    return antwoord.status_code, antwoord.content.decode()


def test_added_it_is_encrypted_and_comes_back_as_a_download(
    client: Client, lotte: Gebruiker, eigen_map: Path
) -> None:
    besluit = maak_besluit(lotte)
    assert stuur(client, besluit)[0] == 302
    stuk = Besluitstuk.objects.get()
    assert (stuk.naam, stuk.type, stuk.grootte, stuk.door) == ("Notulen", "pdf", len(PDF), lotte)
    assert stuk.bestand is not None
    assert bestanden(eigen_map) == [stuk.bestand.hex]
    assert PDF not in next(eigen_map.rglob(stuk.bestand.hex)).read_bytes()
    antwoord = client.get(reverse("besluiten:stuk_bestand", args=[stuk.pk]))
    assert (antwoord.content, antwoord["Content-Disposition"]) == (PDF, 'attachment; filename="Notulen.pdf"')
    assert "sandbox" in antwoord["Content-Security-Policy"]
    pagina = client.get(reverse("besluiten:besluit", args=[besluit.pk])).content.decode()
    assert "Notulen" in pagina
    assert "toegevoegd door Lotte Rademakers" in pagina
    assert Logregel.objects.get(handeling="besluitstuk toegevoegd").actor_id == lotte.pk


def test_a_file_that_is_none_is_refused_at_its_field(
    client: Client, lotte: Gebruiker, eigen_map: Path
) -> None:
    besluit = maak_besluit(lotte)
    status, tekst = stuur(client, besluit, inhoud=b"<html>")
    assert status == 200
    assert "Dit soort bestand kan hier niet" in tekst
    status, tekst = stuur(client, besluit, naam="")
    assert "Vul in hoe het heet" in tekst
    assert "Kies het bestand nog een keer" in tekst
    with pytest.raises(ValidationError):
        add_stuk(besluit_id=besluit.pk, door=lotte, naam="  ", bestand=beoordeel(PDF))
    assert not bestanden(eigen_map)


def test_removed_the_file_is_gone_and_the_reason_stays(
    client: Client,
    lotte: Gebruiker,
    eigen_map: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    besluit = maak_besluit(lotte)
    stuk = maak_stuk(besluit)
    adres = reverse("besluiten:stuk_verwijderen", args=[stuk.pk])
    leeg = client.post(adres, {"sleutel": str(uuid4()), "reden": ""})
    assert "Vul in waarom het weg moet" in leeg.content.decode()
    with django_capture_on_commit_callbacks(execute=True):
        assert (
            client.post(adres, {"sleutel": str(uuid4()), "reden": "Er stond een naam in."}).status_code == 302
        )
        assert bestanden(eigen_map), "the file goes when the act is certain"
    assert not bestanden(eigen_map)
    pagina = client.get(reverse("besluiten:besluit", args=[besluit.pk])).content.decode()
    assert "Er stond een naam in." in pagina
    assert "Verwijderd (1)" in pagina
    assert client.get(reverse("besluiten:stuk_bestand", args=[stuk.pk])).status_code == 404
    with pytest.raises(StaatAnders):
        remove_stuk(stuk_id=stuk.pk, door=lotte, reden="Nog een keer.")
    with pytest.raises(IntegrityError), transaction.atomic():
        Besluitstuk.objects.filter(pk=stuk.pk).update(reden="")


def test_who_did_not_add_the_besluit_changes_nothing_of_it(lotte: Gebruiker, eigen_map: Path) -> None:
    besluit = maak_besluit(lotte)
    stuk = maak_stuk(besluit)
    for rol in (Rol.WIJKCOORDINATOR, Rol.ADVISEUR, Rol.AFDELINGSHOOFD, Rol.TEAMLEIDER):
        wie = maak_gebruiker(rol)
        with pytest.raises(PermissionDenied):
            add_stuk(besluit_id=besluit.pk, door=wie, naam="Memo", bestand=beoordeel(PDF))
        with pytest.raises(PermissionDenied):
            remove_stuk(stuk_id=stuk.pk, door=wie, reden="Weg ermee.")
    assert bestanden(eigen_map) == [stuk.bestand.hex]  # type: ignore[union-attr]


def test_a_withdrawn_besluit_gets_no_more(lotte: Gebruiker, eigen_map: Path) -> None:
    besluit = withdraw_besluit(besluit_id=maak_besluit(lotte).pk, door=lotte, waarom="Dubbel.")
    with pytest.raises(StaatAnders):
        maak_stuk(besluit)
    assert not bestanden(eigen_map)


def test_file_is_kept_by_the_night_and_goes_along_with_the_keys(
    lotte: Gebruiker, eigen_map: Path, settings: Settings
) -> None:
    stuk = maak_stuk(maak_besluit(lotte))
    assert stuk.bestand is not None
    los = kluis.bewaar(PDF)
    for naam in bestanden(eigen_map):
        os.utime(eigen_map / naam[:2] / naam, (1000, 1000))
    assert clear_away() == 1
    assert bestanden(eigen_map) == [stuk.bestand.hex]
    assert los.hex not in bestanden(eigen_map)
    nieuw = "9:" + "B" * 42 + "A="
    settings.SLEUTELRING = f"{nieuw},{settings.SLEUTELRING}"
    gedaan = {g.tabel: g.rijen for g in rotate_sleutels() if g.kolom == "bestand"}
    assert gedaan == {"inburgeraars_document": 0, "besluiten_besluitstuk": 1, "rapportage_ervaringfoto": 0}
    settings.SLEUTELRING = nieuw
    assert kluis.lees(stuk.bestand) == PDF


def test_the_newest_does_not_hide_who_added_what(client: Client, lotte: Gebruiker, eigen_map: Path) -> None:
    besluit = maak_besluit(lotte)
    for naam in ("Notulen", "Voorstel"):
        maak_stuk(besluit, naam)
    rijen = client.get(reverse("besluiten:besluit", args=[besluit.pk])).context["stukken"]
    assert [(s.naam, s.created_at.date()) for s in rijen] == [("Notulen", vandaag()), ("Voorstel", vandaag())]
