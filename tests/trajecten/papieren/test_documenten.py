"""Documents of a dossier: who adds, sees, opens and removes them, and what becomes of their files."""

import os
import re
from pathlib import Path
from typing import Any
from urllib.parse import unquote
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoCaptureOnCommitCallbacks, Settings

from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Document, Inburgeraar, Toegang
from inburgeraars.services.documenten import remove_document
from kern import kluis
from kern.bestanden.opslag import clear_away
from kern.klok import vandaag
from kern.versleuteld import OnleesbaarError
from logboek.models import Logregel
from roermond_inburgering.sleutels import rotate_sleutels
from tests.fabrieken.documenten import PDF, maak_document, maak_documentsoort, maak_foto
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from trajecten import referentie
from trajecten.traject.models import Traject


@pytest.fixture(autouse=True)
def eigen_map(settings: Settings, tmp_path: Path) -> Path:
    """Give every test a directory of its own."""
    settings.DOCUMENTEN_MAP = tmp_path
    return tmp_path


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody whose traject runs."""
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


def bestanden(eigen_map: Path) -> list[Path]:
    """Return the files on the disk."""
    return [pad for pad in eigen_map.rglob("*") if pad.is_file()]


def stuur(klant: Client, persoon: Inburgeraar, inhoud: bytes = PDF, **velden: Any) -> Any:
    """Send the form of a new document, good unless it is told otherwise."""
    data = {
        "sleutel": str(uuid4()),
        "bestand": SimpleUploadedFile("IMG_2041.pdf", inhoud),
        "soort": maak_documentsoort().pk,
        "naam": "Brief van school",
        "datum": vandaag().isoformat(),
    } | velden
    return klant.post(reverse("trajecten:document_nieuw", args=[persoon.pk]), data)


def pagina(klant: Client, persoon: Inburgeraar) -> str:
    """Return the page of documents."""
    return klant.get(reverse("trajecten:documenten", args=[persoon.pk])).text


def test_added_it_stands_in_the_dossier_and_its_file_lies_encrypted(
    team: Team, persoon: Inburgeraar, eigen_map: Path
) -> None:
    klant = als_klant(team.coordinator)
    antwoord = stuur(klant, persoon)
    assert antwoord.url == reverse("trajecten:documenten", args=[persoon.pk])
    document = Document.objects.get()
    assert (document.type, document.zicht, document.door) == ("pdf", "gewoon", team.coordinator)
    (ligt,) = bestanden(eigen_map)
    assert document.bestand is not None
    assert ligt.name == document.bestand.hex
    assert b"Catalog" not in ligt.read_bytes()
    tekst = pagina(klant, persoon)
    assert "Brief van school" in tekst
    assert f"door {team.coordinator.naam}" in tekst
    regel = Logregel.objects.filter(handeling="document toegevoegd").get()
    assert {(o.soort, o.object_id) for o in regel.onderwerpen.all()} == {
        ("inburgeraar", persoon.pk),
        ("document", document.pk),
    }


def test_the_same_submit_twice_is_one_document(team: Team, persoon: Inburgeraar, eigen_map: Path) -> None:
    klant, sleutel = als_klant(team.coordinator), str(uuid4())
    for _ in range(2):
        assert stuur(klant, persoon, sleutel=sleutel).status_code == 302
    assert Document.objects.count() == len(bestanden(eigen_map)) == 1


def test_without_a_name_it_is_called_as_its_kind(team: Team, persoon: Inburgeraar) -> None:
    stuur(als_klant(team.coordinator), persoon, naam="")
    assert Document.objects.get().naam == "Brief"


def test_a_photograph_is_kept_smaller(team: Team, persoon: Inburgeraar) -> None:
    foto = maak_foto("JPEG", (4000, 3000), quality=95)
    stuur(als_klant(team.coordinator), persoon, foto)
    document = Document.objects.get()
    assert document.type == "jpg"
    assert document.grootte < len(foto)


def test_a_refused_file_is_told_at_its_field_and_the_rest_stays(
    team: Team, persoon: Inburgeraar, eigen_map: Path
) -> None:
    antwoord = stuur(als_klant(team.coordinator), persoon, b"<html>", naam="Mijn brief")
    assert antwoord.status_code == 200
    assert list(antwoord.context["form"].errors) == ["bestand"]
    assert "kan hier niet" in antwoord.text
    assert 'value="Mijn brief"' in antwoord.text
    assert not bestanden(eigen_map)


def test_too_large_is_told_at_the_field(team: Team, persoon: Inburgeraar) -> None:
    antwoord = stuur(als_klant(team.coordinator), persoon, PDF + bytes(10 * 1024 * 1024))
    assert "groter dan 10 MB" in antwoord.context["form"].errors["bestand"][0]


def test_another_fault_asks_the_file_once_more(team: Team, persoon: Inburgeraar) -> None:
    antwoord = stuur(als_klant(team.coordinator), persoon, datum="2999-01-01")
    assert set(antwoord.context["form"].errors) == {"datum", "bestand"}
    assert "nog een keer" in antwoord.context["form"].errors["bestand"][0]


def haal(klant: Client, document: Document) -> Any:
    """Ask for the file of a document."""
    return klant.get(reverse("trajecten:document_bestand", args=[document.pk]))


def test_the_file_is_given_to_keep_and_never_to_show(team: Team, persoon: Inburgeraar) -> None:
    document = maak_document(persoon, team.coordinator, naam='Brief: "été"/2026')
    antwoord = haal(als_klant(team.collega), document)
    assert antwoord.content == PDF
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"].startswith("attachment;")
    naam = re.search(r"filename\*=utf-8''(.+)", antwoord["Content-Disposition"])
    assert naam
    assert unquote(naam[1]) == "Brief- -été--2026.pdf"
    assert antwoord["X-Content-Type-Options"] == "nosniff"
    assert antwoord["Content-Security-Policy"].startswith("sandbox; default-src 'none'")
    assert "no-store" in antwoord["Cache-Control"]
    regel = Logregel.objects.filter(handeling="document geopend").get()
    assert regel.actor_id == team.collega.pk
    assert {o.soort for o in regel.onderwerpen.all()} == {"inburgeraar", "document"}


def test_who_sees_and_opens_which(team: Team, persoon: Inburgeraar) -> None:
    """By hand, from DOMEIN 2 and 4: a sensitive one is for who keeps the dossier, who replaces, and the teamleider."""
    gewoon = maak_document(persoon, team.coordinator, naam="Gewone brief")
    gevoelig = maak_document(persoon, team.coordinator, naam="Gevoelige brief", gevoelig=True)
    beide, een, geen = (200, 200), (200, 404), (404, 404)
    for wie, verwacht in (
        (team.coordinator, beide),
        (team.teamleider, beide),
        (team.collega, een),
        (team.elders, geen),
        (team.consulent, geen),
    ):
        klant = als_klant(wie)
        assert tuple(haal(klant, d).status_code for d in (gewoon, gevoelig)) == verwacht, wie
        if verwacht != geen:
            assert ("Gevoelige brief" in pagina(klant, persoon)) is (verwacht == beide)
    assert haal(als_klant(team.beleid), gewoon).status_code in {403, 404}
    Toegang.objects.create(inburgeraar=persoon, gebruiker=team.elders, grond="vervanging")
    assert haal(als_klant(team.elders), gevoelig).status_code == 200


def test_a_sensitive_kind_is_sensitive_whatever_is_ticked(team: Team, persoon: Inburgeraar) -> None:
    stuur(als_klant(team.coordinator), persoon, soort=maak_documentsoort(gevoelig=True).pk)
    assert Document.objects.get().zicht == "gevoelig"


def test_only_who_keeps_the_dossier_adds_changes_and_removes(
    team: Team, persoon: Inburgeraar, eigen_map: Path
) -> None:
    document = maak_document(persoon, team.coordinator)
    adressen = [
        reverse("trajecten:document_nieuw", args=[persoon.pk]),
        reverse("trajecten:document_wijzigen", args=[document.pk]),
        reverse("trajecten:document_verwijderen", args=[document.pk]),
    ]
    for wie in (team.collega, team.teamleider):
        klant = als_klant(wie)
        assert {klant.get(adres).status_code for adres in adressen} == {403}
        assert stuur(klant, persoon).status_code == 403
        assert "Document toevoegen" not in pagina(klant, persoon)
    with pytest.raises(NietVanJou):
        remove_document(document_id=document.pk, door=team.teamleider, reden="Weg ermee")
    assert len(bestanden(eigen_map)) == 1


def test_removed_the_file_is_gone_and_the_reason_stays(
    team: Team,
    persoon: Inburgeraar,
    eigen_map: Path,
    django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks,
) -> None:
    document = maak_document(persoon, team.coordinator)
    klant = als_klant(team.coordinator)
    adres = reverse("trajecten:document_verwijderen", args=[document.pk])
    leeg = klant.post(adres, {"sleutel": str(uuid4()), "reden": ""})
    assert "Vul in waarom het weg moet" in leeg.text
    with django_capture_on_commit_callbacks(execute=True):
        assert klant.post(adres, {"sleutel": str(uuid4()), "reden": "Verkeerde persoon"}).status_code == 302
        assert bestanden(eigen_map), "the file goes when the act is certain"
    assert not bestanden(eigen_map)
    tekst = pagina(klant, persoon)
    assert "Verkeerde persoon" in tekst
    assert haal(klant, document).status_code == 404
    assert klant.get(adres).status_code == 403


def test_changed_name_and_day_are_kept_and_a_second_form_undoes_nothing(
    team: Team, persoon: Inburgeraar
) -> None:
    document = maak_document(persoon, team.coordinator)
    klant = als_klant(team.coordinator)
    adres = reverse("trajecten:document_wijzigen", args=[document.pk])
    velden = {"soort": document.soort_id, "datum": vandaag().isoformat(), "versie": document.versie}
    eerst = klant.post(adres, velden | {"sleutel": str(uuid4()), "naam": "Uitslag van de toets"})
    assert eerst.status_code == 302
    later = klant.post(adres, velden | {"sleutel": str(uuid4()), "naam": "Iets anders"})
    assert later.status_code == 200
    assert "ondertussen gewijzigd" in later.text
    assert Document.objects.get().naam == "Uitslag van de toets"


def test_files_without_a_row_are_cleared_away_after_a_day(
    team: Team, persoon: Inburgeraar, eigen_map: Path
) -> None:
    document = maak_document(persoon, team.coordinator)
    los, vers = kluis.bewaar(PDF), kluis.bewaar(PDF)
    for naam in (document.bestand, los):
        assert naam is not None
        os.utime(eigen_map / naam.hex[:2] / naam.hex, (1000, 1000))
    assert clear_away() == 1
    assert {pad.name for pad in bestanden(eigen_map)} == {document.bestand.hex, vers.hex}  # type: ignore[union-attr]


def test_erasing_the_name_of_a_file_lets_it_go(team: Team, persoon: Inburgeraar, eigen_map: Path) -> None:
    """What erasure does with `identificerend`: the row stays, without what pointed at the person."""
    document = maak_document(persoon, team.coordinator)
    (ligt,) = bestanden(eigen_map)
    os.utime(ligt, (1000, 1000))
    assert {"bestand", "naam"} <= set(Document.veldsoorten.te_wissen)
    Document.objects.filter(pk=document.pk).update(bestand=None, naam="")
    assert clear_away() == 1
    assert not bestanden(eigen_map)


def test_rotation_takes_the_files_along(team: Team, persoon: Inburgeraar, settings: Settings) -> None:
    document = maak_document(persoon, team.coordinator)
    los = kluis.bewaar(PDF)
    nieuw = "9:" + "B" * 42 + "A="
    settings.SLEUTELRING = f"{nieuw},{settings.SLEUTELRING}"
    assert [g.rijen for g in rotate_sleutels() if g.tabel == "inburgeraars_document"] == [1]
    assert [g.rijen for g in rotate_sleutels() if g.tabel == "inburgeraars_document"] == [0]
    settings.SLEUTELRING = nieuw
    assert document.bestand is not None
    assert kluis.lees(document.bestand) == PDF
    # What no row names is left as it is, to go.
    with pytest.raises(OnleesbaarError):
        kluis.lees(los)


def test_one_document_or_many_ask_as_many_statements(team: Team, persoon: Inburgeraar) -> None:
    referentie.laad()
    klant, adres = als_klant(team.coordinator), reverse("trajecten:documenten", args=[persoon.pk])
    maak_document(persoon, team.coordinator)
    een = tel(klant, adres)
    for _ in range(9):
        maak_document(persoon, team.coordinator, gevoelig=True)
    assert tel(klant, adres) == een <= 15


def test_an_empty_dossier_says_what_to_do_first(team: Team, persoon: Inburgeraar) -> None:
    assert "Voeg een document toe" in pagina(als_klant(team.coordinator), persoon)
    assert "Wie deze persoon begeleidt" in pagina(als_klant(team.collega), persoon)


def test_a_closed_dossier_takes_documents_of_nazorg(team: Team, persoon: Inburgeraar) -> None:
    Traject.objects.update(gesloten_op=vandaag(), uitkomst="afgerond met diploma")
    assert stuur(als_klant(team.coordinator), persoon).status_code == 302
