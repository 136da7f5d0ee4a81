"""Editions: when they are made by themselves, what they freeze and show, who approves, and that they stay as they are."""

import datetime as dt
import io
from io import StringIO
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from django.core.management import call_command
from django.core.management.base import CommandError
from django.db import DatabaseError, transaction
from django.test import Client
from django.utils.timezone import localtime
from docx import Document

from gebruikers.enums import Rol
from gebruikers.meldingen import in_words
from gebruikers.models import Bericht, Gebruiker, Melding
from kern.woorden import voluit
from rapportage.product.editiemodel import Producteditie
from rapportage.product.edities import editiedagen, volgende
from rapportage.product.inhoud import eerdere_edities
from rapportage.product.models import Oplevering, Producttekst
from rapportage.product.opmaak import als_docx, als_html, als_pdf, hoofdstukken_van
from rapportage.product.permissions import handen_van
from rapportage.product.services.edities import (
    approve_editie,
    ask_due,
    ask_now,
    maak_editie,
    withdraw_editie,
)
from rapportage.product.services.melden import tell_untold
from rapportage.product.services.schrijven import save_aspect
from rapportage.product.teksten import Tekst
from rapportage.product.wacht import wacht_op
from rapportage.redactie.fouten import StaatAnders
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.product import (
    begin,
    bied_aan,
    keur_goed,
    laad_onderdelen,
    lees,
    maak_goedgekeurd,
    onderdeel,
    schrijf_alles,
    zet_klaar,
)
from tests.fabrieken.product import maak_editie as editie_van
from tests.fabrieken.schrijven import maak_gepubliceerd
from tests.klok import Zetklok
from tests.race import race, terwijl
from tests.rapportage.laden import laad

pytestmark = pytest.mark.django_db

VAN = dt.date(2024, 1, 1)


def _wie() -> list[Gebruiker]:
    rollen = (Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    return [maak_gebruiker(rol, van=VAN) for rol in rollen]


def _op(monkeypatch: pytest.MonkeyPatch, jaar: int, maand: int, dag: int) -> None:
    Zetklok(monkeypatch).zet(dt.datetime(jaar, maand, dag, 12, tzinfo=dt.UTC))


def test_editions_are_of_the_first_quarter_and_of_each_year() -> None:
    laad_onderdelen()
    assert editiedagen() == [
        dt.date(2025, 3, 31),
        dt.date(2025, 12, 31),
        dt.date(2026, 12, 31),
        dt.date(2027, 12, 31),
    ]
    komt = volgende(dt.date(2026, 12, 1))
    assert komt is not None
    assert (komt.concept_op, komt.dag, komt.klaar_op) == (
        dt.date(2026, 12, 18),
        dt.date(2026, 12, 31),
        dt.date(2027, 1, 15),
    )


def test_the_planning_asks_concept_and_edition_once_each(monkeypatch: pytest.MonkeyPatch) -> None:
    laad_onderdelen()
    _op(monkeypatch, 2026, 12, 17)
    assert ask_due() == []
    _op(monkeypatch, 2026, 12, 18)
    assert [(e.dag, e.concept) for e in ask_due()] == [(dt.date(2026, 12, 31), True)]
    assert ask_due() == []
    _op(monkeypatch, 2027, 1, 15)
    assert [(e.dag, e.concept) for e in ask_due()] == [(dt.date(2026, 12, 31), False)]
    assert ask_due() == []


def test_nothing_is_made_of_days_long_past_or_without_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    _op(monkeypatch, 2026, 12, 18)
    assert ask_due() == []
    laad_onderdelen()
    _op(monkeypatch, 2026, 6, 1)
    assert ask_due() == []


@pytest.mark.django_db(transaction=True)
def test_the_worker_makes_the_concept_and_mails_its_owners(monkeypatch: pytest.MonkeyPatch) -> None:
    laad_onderdelen()
    coord = maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=VAN)
    maak_gebruiker(Rol.CONSULENT, van=VAN)
    _op(monkeypatch, 2026, 12, 18)
    (editie,) = ask_due()
    assert maak_editie(pk=editie.pk)
    assert not maak_editie(pk=editie.pk)
    editie = Producteditie.objects.get()
    assert (editie.stand, bool(editie.pdf_sha256)) == ("klaar", True)
    assert list(Bericht.objects.values_list("aan", flat=True)) == [coord.email]
    assert (tell_untold(), Bericht.objects.count(), Melding.objects.count()) == (0, 1, 1)


def test_of_an_edition_that_a_dead_worker_made_the_planning_tells(monkeypatch: pytest.MonkeyPatch) -> None:
    laad_onderdelen()
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD, van=VAN)
    maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=VAN)
    _op(monkeypatch, 2027, 1, 15)
    (editie,) = ask_due()
    zet_klaar(editie)
    assert (tell_untold(), tell_untold()) == (1, 0)
    assert list(Bericht.objects.values_list("aan", flat=True)) == [hoofd.email]
    assert [regel.tekst for regel in in_words(Melding.objects.filter(gebruiker=hoofd))] == [
        "De productbeschrijving van 31 december 2026 staat klaar. Lees de editie, en stel de editie vast."
    ]
    assert [w.zin for w in wacht_op(hoofd) if "Editie" in w.zin] == [
        "Editie van 31 december 2026 van de productbeschrijving wacht op jou: stel de editie vast"
    ]
    approve_editie(editie_id=editie.pk, door=hoofd)
    assert not [w for w in wacht_op(hoofd) if "Editie" in w.zin]


@pytest.mark.django_db(transaction=True)
def test_who_asks_at_once_gets_one_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    laad_onderdelen()
    een, twee = (maak_gebruiker(rol, van=VAN) for rol in (Rol.PROJECTLEIDER, Rol.BELEIDSMEDEWERKER))
    uit = race(*(lambda wie=wie: ask_now(concept=False, door=wie).pk for wie in (een, twee)))
    assert len(set(uit)) == 1
    _op(monkeypatch, 2026, 12, 18)
    assert sorted(len(rijen) for rijen in race(ask_due, ask_due)) == [0, 1]  # type: ignore[arg-type]
    ander = terwijl(
        lambda: ask_now(concept=True, door=een).pk, lambda: ask_now(concept=False, door=twee).nummer
    )
    assert all(isinstance(een_, int) for een_ in ander), ander


@pytest.mark.django_db(transaction=True)
def test_an_edition_tells_the_ten_with_words_figures_and_versions() -> None:
    laad()
    maak_gepubliceerd()
    coord, project, leider = _wie()
    maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)
    editie = ask_now(concept=False, door=project)
    assert maak_editie(pk=editie.pk)
    editie = Producteditie.objects.get(pk=editie.pk)
    with pypdfium2.PdfDocument(bytes(editie.pdf or b"")) as document:
        woorden = " ".join(" ".join(b.get_textpage().get_text_range() for b in document).split())
    for zin in (
        "Zo werkt wijkgericht inburgeren",
        "te laat: 9 onderdelen",
        "Werkmethoden trajectcoördinatoren",
        "Zo doen we het.",
        "Omdat het werkt.",
        "1 keer beschreven en goedgekeurd",
        "Begin je zelf?",
    ):
        assert zin in woorden, zin
    assert als_docx(editie)[:2] == b"PK"
    derde = next(h for h in hoofdstukken_van(editie) if h.nummer == "3")
    versies = next(b for b in derde.blokken if b.soort == "versies")
    assert versies.rijen[0].cellen[0] == "trajectcoördinator"
    assert coord.naam not in woorden


def test_what_is_made_just_after_midnight_carries_the_day_here(monkeypatch: pytest.MonkeyPatch) -> None:
    Zetklok(monkeypatch).zet(dt.datetime(2027, 1, 14, 23, 5, tzinfo=dt.UTC))
    coord, project, leider = (
        maak_gebruiker(rol, van=dt.date(2027, 1, 15))
        for rol in (Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    )
    maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)
    (editie,) = ask_due()
    (versie,) = editie.inhoud["onderdelen"][2]["versies"]
    assert (versie["goedgekeurd"], versie["las"], versie["keurde"]) == (
        "2027-01-15",
        "projectleider",
        "teamleider inburgering",
    )
    assert "gemaakt op 15 januari 2027" in als_html(editie).decode()


def test_a_concept_holds_what_is_under_way_and_an_edition_does_not() -> None:
    coord, project, _leider = _wie()
    schrijf_alles(begin(3, coord), coord, "Nog niet gelezen.")
    concept, editie = editie_van(project, concept=True), editie_van(project)

    def zegt(welke: Producteditie) -> str:
        rijen = [rij for h in hoofdstukken_van(welke) for blok in h.blokken for rij in blok.rijen]
        return " ".join(cel for rij in rijen for cel in rij.cellen)

    assert "Nog niet gelezen." in zegt(concept)
    assert "Nog niet gelezen." not in zegt(editie)


def test_what_changed_is_of_a_text_that_was_approved_since(monkeypatch: pytest.MonkeyPatch) -> None:
    rollen = (Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD)
    beleid, _project, hoofd = (maak_gebruiker(rol, van=VAN) for rol in rollen)

    def schrijf(*zinnen: str) -> Producttekst:
        tekst = begin(8, beleid)
        for regel, zin in zip(reversed(Tekst(tekst).aspecten), zinnen, strict=False):
            delen = {"situatie": "<p>Zo is het.</p>", "waarom": "<p>Omdat het werkt.</p>"}
            delen |= {} if regel.eerste else {"ontwikkeling": f"<p>{zin}</p>"}
            save_aspect(
                tekst_id=tekst.pk, aspect_id=regel.aspect.pk, gezien=regel.nummer, teksten=delen, door=beleid
            )
        return tekst

    def keur(tekst: Producttekst) -> None:
        lezer = next(iter(handen_van(tekst).lezers))
        bied_aan(tekst, lezer=lezer, door=beleid)
        lees(tekst, lezer)
        keur_goed(tekst, next(iter(handen_van(tekst).goedkeurders)))

    def veranderd() -> list[str]:
        (editie,) = ask_due()
        blok = hoofdstukken_van(editie)[0].blokken[-1]
        return [str(cel) for rij in blok.rijen for cel in rij.cellen]

    acht = onderdeel(8)
    eerste = acht.aspecten.first()
    Oplevering.objects.create(onderdeel=acht, aspect=eerste, naam="Opnieuw", maanden=24, van=VAN)
    for jaar in (2025, 2026):
        _op(monkeypatch, jaar, 12, 20)
        keur(schrijf("Dit is van toen.", "Dit is van toen."))
    _op(monkeypatch, 2027, 1, 15)
    (vorige,) = ask_due()
    approve_editie(editie_id=zet_klaar(vorige).pk, door=hoofd)
    _op(monkeypatch, 2027, 10, 10)
    keur(schrijf("Dit is nieuw."))
    _op(monkeypatch, 2027, 12, 20)
    schrijf("Dit is nog niet gelezen.")
    assert veranderd() == ["beschreven voor 31 december 2027"]
    _op(monkeypatch, 2028, 1, 15)
    assert veranderd() == ["Dit is nieuw."]


def test_it_stays_as_it_was_frozen() -> None:
    coord, project, leider = _wie()
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD)
    maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)
    editie = editie_van(project)
    rijen = Producteditie.objects.filter(pk=editie.pk)
    anders: tuple[dict[str, Any], ...] = ({"inhoud": {}}, {"pdf": b"anders"}, {"dag": VAN})
    for velden in anders:
        with pytest.raises(DatabaseError), transaction.atomic():
            rijen.update(**velden)
    approve_editie(editie_id=editie.pk, door=hoofd)
    with pytest.raises(StaatAnders):
        approve_editie(editie_id=editie.pk, door=hoofd)
    with pytest.raises(DatabaseError), transaction.atomic():
        rijen.update(vastgesteld_door=leider)
    editie = withdraw_editie(editie_id=editie.pk, reden="Onderdeel 3 klopt niet.", door=project)
    assert not editie.is_in_kracht
    with pytest.raises(StaatAnders):
        withdraw_editie(editie_id=editie.pk, reden="Nog eens.", door=project)


def test_who_reads_reports_finds_the_edition_in_force_there() -> None:
    laad_onderdelen()
    project, adviseur = maak_gebruiker(Rol.PROJECTLEIDER), Client()
    adviseur.force_login(maak_gebruiker(Rol.ADVISEUR))
    editie = editie_van(project)
    adres = f"/rapportages/productbeschrijving/editie/{editie.pk}/"
    assert adres not in adviseur.get("/rapportages/").text
    approve_editie(editie_id=editie.pk, door=maak_gebruiker(Rol.AFDELINGSHOOFD))
    assert adres in adviseur.get("/rapportages/").text
    pagina = adviseur.get(adres).text
    assert 'href="/rapportages/"' in pagina
    assert 'href="/rapportages/productbeschrijving/"' not in pagina
    withdraw_editie(editie_id=editie.pk, reden="Onderdeel 3 klopt niet.", door=project)
    assert adres not in adviseur.get("/rapportages/").text


def test_a_former_edition_of_the_day_does_not_come_back(tmp_path: Path) -> None:
    laad_onderdelen()
    project, hoofd = (maak_gebruiker(rol, van=VAN) for rol in (Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD))
    een, twee = (approve_editie(editie_id=editie_van(project).pk, door=hoofd) for _keer in (1, 2))
    later = een.dag + dt.timedelta(days=1)
    assert (een.is_in_kracht, twee.is_in_kracht) == (False, True)
    with pytest.raises(StaatAnders):
        withdraw_editie(editie_id=een.pk, reden="De oude.", door=project)
    withdraw_editie(editie_id=twee.pk, reden="Klopt niet.", door=project)
    assert not een.is_in_kracht
    assert list(eerdere_edities(later)) == []
    call_command("rapport", "productbeschrijving", uit=tmp_path, stdout=StringIO())
    assert all(pad.name.startswith("productbeschrijving-concept-") for pad in tmp_path.iterdir())
    klant = Client()
    klant.force_login(project)
    pagina = " ".join(klant.get(f"/rapportages/productbeschrijving/editie/{een.pk}/").text.split())
    assert "nummer 2</a> (ingetrokken)" in pagina
    assert "Editie intrekken" not in pagina
    drie = approve_editie(editie_id=editie_van(project).pk, door=hoofd)
    assert list(eerdere_edities(later)) == [drie]


def test_what_was_not_approved_yet_says_so_on_page_and_files() -> None:
    laad_onderdelen()
    project, hoofd = maak_gebruiker(Rol.PROJECTLEIDER), maak_gebruiker(Rol.AFDELINGSHOOFD)
    editie = editie_van(project)
    klant = Client()
    klant.force_login(project)
    zin = "Deze editie is nog niet vastgesteld."

    def zegt() -> list[bool]:
        pagina = klant.get(f"/rapportages/productbeschrijving/editie/{editie.pk}/").text
        document = Document(io.BytesIO(als_docx(editie)))
        tekst = " ".join(alinea.text for alinea in document.paragraphs)
        return [zin in woorden for woorden in (pagina, als_html(editie).decode(), tekst)]

    assert zegt() == [True, True, True]
    with pypdfium2.PdfDocument(als_pdf(editie)) as pdf:
        voorkant = " ".join(pdf[0].get_textpage().get_text_range().split())
    assert "Toen deze pdf werd gemaakt, was de editie nog niet vastgesteld." in voorkant
    editie = approve_editie(editie_id=editie.pk, door=hoofd)
    assert zegt() == [False, False, False]


def test_what_was_withdrawn_or_replaced_says_so_in_each_file_that_is_made_anew() -> None:
    laad_onderdelen()
    project, hoofd = maak_gebruiker(Rol.PROJECTLEIDER, van=VAN), maak_gebruiker(Rol.AFDELINGSHOOFD, van=VAN)

    def zegt(editie: Producteditie, zin: str) -> list[bool]:
        document = " ".join(alinea.text for alinea in Document(io.BytesIO(als_docx(editie))).paragraphs)
        return [zin in woorden for woorden in (als_html(editie).decode(), document)]

    een, twee = (approve_editie(editie_id=editie_van(project).pk, door=hoofd) for _keer in (1, 2))
    vervangen = "Van deze dag is daarna een andere editie vastgesteld."
    assert (zegt(een, vervangen), zegt(twee, vervangen)) == ([True, True], [False, False])
    twee = withdraw_editie(editie_id=twee.pk, reden="Onderdeel 3 klopt niet.", door=project)
    assert twee.ingetrokken_op is not None
    ingetrokken = (
        f"Deze editie is op {voluit(localtime(twee.ingetrokken_op))} ingetrokken: Onderdeel 3 klopt niet."
    )
    assert (zegt(een, ingetrokken), zegt(twee, ingetrokken)) == ([False, False], [True, True])


def test_an_afdelingshoofd_who_wrote_in_it_is_not_asked_to_approve() -> None:
    _coord, project, _leider = _wie()
    schreef, ander = (maak_gebruiker(Rol.AFDELINGSHOOFD, van=VAN) for _keer in (1, 2))
    maak_aanstelling(schreef, Rol.BELEIDSMEDEWERKER)
    schreef = Gebruiker.objects.get(pk=schreef.pk)
    maak_goedgekeurd(9, schrijver=schreef, lezer=project, keurder=ander)
    editie = editie_van(project)
    wacht = [[w.daad for w in wacht_op(wie)] for wie in (schreef, ander)]
    assert ["Lezen en vaststellen" in daden for daden in wacht] == [False, True]
    klant = Client()
    klant.force_login(schreef)
    pagina = klant.get(f"/rapportages/productbeschrijving/editie/{editie.pk}/").text
    assert "Jij hebt hierin zelf geschreven. Een ander afdelingshoofd kan de editie vaststellen." in pagina
    assert "Editie vaststellen" not in pagina


def test_a_concept_is_not_approved() -> None:
    laad_onderdelen()
    project = maak_gebruiker(Rol.PROJECTLEIDER)
    with pytest.raises(StaatAnders):
        approve_editie(
            editie_id=editie_van(project, concept=True).pk, door=maak_gebruiker(Rol.AFDELINGSHOOFD)
        )


def test_the_pages_ask_show_and_approve() -> None:
    laad_onderdelen()
    project, hoofd = maak_gebruiker(Rol.PROJECTLEIDER), maak_gebruiker(Rol.AFDELINGSHOOFD)
    klant, chef = Client(), Client()
    klant.force_login(project)
    chef.force_login(hoofd)
    antwoord = klant.post("/rapportages/productbeschrijving/editie/nieuw/", {"soort": "editie"})
    editie = Producteditie.objects.get()
    assert antwoord["Location"] == f"/rapportages/productbeschrijving/editie/{editie.pk}/"
    assert "De pdf wordt gemaakt." in klant.get(antwoord["Location"]).text
    editie = editie_van(project)
    adres = f"/rapportages/productbeschrijving/editie/{editie.pk}/"
    assert "Editie vaststellen" not in klant.get(adres).text
    assert "Deze editie is nog niet vastgesteld." in klant.get(adres).text
    assert "Editie vaststellen" in chef.get(adres).text
    chef.post(f"{adres}vaststellen/")
    editie.refresh_from_db()
    assert editie.vastgesteld_door == hoofd
    assert "Editie intrekken" in klant.get(adres).text
    assert "Deze editie is nog niet vastgesteld." not in klant.get(adres).text


def test_an_edition_of_nothing_says_so() -> None:
    laad_onderdelen()
    editie = ask_now(concept=False, door=maak_gebruiker(Rol.PROJECTLEIDER, van=VAN))
    hoofdstukken = hoofdstukken_van(editie)
    assert hoofdstukken[1].nog_open == "wat een andere gemeente overneemt. Nog geen onderdeel zegt dat."
    assert all("nog niet goedgekeurd" in h.nog_open for h in hoofdstukken[2:12])
    with pypdfium2.PdfDocument(als_pdf(editie)) as document:
        bladen = [" ".join(blad.get_textpage().get_text_range().split()) for blad in document]
    assert len(bladen) < 20
    assert "Er is geen eerdere editie vastgesteld." in _hoe_gemaakt(bladen)


def _hoe_gemaakt(bladen: list[str]) -> str:
    """Return the sheet that says how the edition was made; its words go on to the next."""
    return next(blad for blad in bladen if "Wie schreef, wie las" in blad)


def test_a_second_edition_of_a_day_has_its_number_and_names_the_first() -> None:
    laad_onderdelen()
    project, hoofd = (maak_gebruiker(rol, van=VAN) for rol in (Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD))
    een = approve_editie(editie_id=editie_van(project).pk, door=hoofd)
    twee = approve_editie(editie_id=editie_van(project).pk, door=hoofd)
    withdraw_editie(editie_id=twee.pk, reden="Klopt niet.", door=project)
    drie = editie_van(project)
    with pypdfium2.PdfDocument(als_pdf(drie)) as document:
        bladen = [" ".join(blad.get_textpage().get_text_range().split()) for blad in document]
    assert f"{een}, nummer 3" in bladen[0]
    dag = str(een).lower()
    assert f"Eerder vastgesteld: {dag}, nummer 2 (ingetrokken) en {dag}, nummer 1." in _hoe_gemaakt(bladen)
    assert f"{een}, nummer 3, gemaakt op" in als_html(drie).decode()


def test_the_command_writes_the_edition_in_force_and_else_a_concept(tmp_path: Path) -> None:
    coord, project, leider = _wie()
    maak_goedgekeurd(3, schrijver=coord, lezer=project, keurder=leider)
    schrijf_alles(begin(2, leider), leider, "Nog niet gelezen.")
    editie = editie_van(project)

    def geschreven(map_: str, **opties: Any) -> dict[str, bytes]:
        call_command("rapport", "productbeschrijving", uit=tmp_path / map_, stdout=StringIO(), **opties)
        return {
            pad.name.removeprefix("productbeschrijving-"): pad.read_bytes()
            for pad in (tmp_path / map_).iterdir()
        }

    def pagina(bestanden: dict[str, bytes]) -> str:
        return next(inhoud for naam, inhoud in bestanden.items() if naam.endswith(".html")).decode()

    assert all(naam.startswith("concept-") for naam in geschreven("nog geen editie"))
    approve_editie(editie_id=editie.pk, door=maak_gebruiker(Rol.AFDELINGSHOOFD))
    vast, concept = geschreven("editie"), geschreven("concept", concept=True)
    dag = f"{editie.dag:%Y-%m-%d}"
    assert sorted(vast) == [f"{dag}-grafieken.zip", f"{dag}.docx", f"{dag}.html", f"{dag}.pdf"]
    assert vast[f"{dag}.pdf"] == editie.pdf
    assert ("Zo doen we het." in pagina(vast), "Nog niet gelezen." in pagina(vast)) == (True, False)
    assert ("Zo doen we het." in pagina(concept), "Nog niet gelezen." in pagina(concept)) == (True, True)
    with pytest.raises(CommandError, match="geen jaar en geen peildatum"):
        geschreven("jaar", jaar="2026")
