"""Publishing what was approved: frozen figures and texts, one PDF by the worker, an erratum and a withdrawal that show."""

import hashlib
import io
from typing import Any
from uuid import uuid4

import pikepdf
import pytest
from django.db import IntegrityError, connection, transaction
from django.template.loader import render_to_string
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.identiteit import als
from kern.klok import nu
from kern.opdracht import Stand
from kern.pdf import maak_pdf
from kern.weigering import Weigering
from rapportage.downloads import downloads_van
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.parameters import parameters
from rapportage.redactie.fouten import IntussenAnders, StaatAnders
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.fouten import CijferGewijzigd
from rapportage.schrijven.kracht import uitgave_in_kracht
from rapportage.schrijven.models import Hoofdstuktekst, Rapporterratum, Rapportpublicatie, Rapporttekst
from rapportage.schrijven.services.maken import maak_publicatie as maak
from rapportage.schrijven.services.publiceren import (
    add_erratum,
    publish_rapport,
    retry_publicatie,
    withdraw_erratum,
    withdraw_publicatie,
)
from rapportage.schrijven.services.schrijven import choose_uitgave
from rapportage.schrijven.services.stappen import mark_gelezen, send_back
from rapportage.services import maken
from rapportage.services.uitgaven import vraag_uitgave
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.schrijven import lees, maak_publicatie, maak_tekst, schrijf, stel_vast
from tests.race import race
from tests.rapportage.laden import laad

pytestmark = pytest.mark.django_db

JAAR = Rapportsoort.JAARRAPPORTAGE


def _vast(inleiding: str = "<p>Een</p>") -> Rapporttekst:
    rapport = maak_tekst()
    schrijf(rapport, inleiding)
    return stel_vast(lees(rapport))


def _in_kracht() -> Rapportpublicatie | None:
    return uitgave_in_kracht(JAAR, 2025)


def _opnieuw_vast(rapport: Rapporttekst, inleiding: str) -> None:
    schrijf(rapport, inleiding)
    stel_vast(lees(rapport))


def test_what_was_not_approved_is_not_published() -> None:
    rapport = maak_tekst()
    schrijf(rapport, "<p>Een</p>")
    for stap in (lambda: None, lambda: lees(rapport)):
        stap()
        with pytest.raises(StaatAnders, match="als de tekst is vastgesteld"):
            publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)


def test_figures_of_a_tussenstand_are_not_published() -> None:
    rapport = maak_tekst(uitgave=maak_uitgave(jaar=2026))
    schrijf(rapport, "<p>Een</p>")
    stel_vast(lees(rapport))
    with pytest.raises(Weigering, match="tussenstand"):
        publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)


def test_changed_figure_stops_publishing_too() -> None:
    laad()
    rapport = _vast("<p>{{cijfer:gevonden}}</p>")
    Hoofdstuktekst.objects.update(waarden={"gevonden": "84"})
    with pytest.raises(CijferGewijzigd):
        publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)


def test_texts_and_figures_are_frozen_and_of_nobody_is_left_out() -> None:
    laad()
    rapport = _vast("<p>We vonden {{cijfer:gevonden}} mensen.</p>")
    waarde = Hoofdstuktekst.objects.get().waarden["gevonden"]
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    assert [rij["deel"] for rij in publicatie.teksten] == ["doelbereik"]
    assert publicatie.teksten[0]["inleiding"] == f"<p>We vonden {waarde} mensen.</p>"
    assert (publicatie.gelezen_door, publicatie.vastgesteld_door) == (
        rapport.gelezen_door,
        rapport.vastgesteld_door,
    )
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.GEPUBLICEERD


@pytest.mark.django_db(transaction=True)
def test_worker_makes_one_pdf_with_the_texts_and_the_same_bytes_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    bladen: list[str] = []

    def vang(sjabloon: str, context: dict[str, Any], **rest: Any) -> bytes:
        bladen.append(render_to_string(sjabloon, context | {"titel": "x", "moment": None, "demo": False}))
        return maak_pdf(sjabloon, context, **rest)

    monkeypatch.setattr(maken, "maak_pdf", vang)
    laad()
    rapport = _vast("<p>We vonden {{cijfer:gevonden}} mensen, en dat is <strong>veel</strong>.</p>")
    waarde = Hoofdstuktekst.objects.get().waarden["gevonden"]
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    assert _in_kracht() is None, "it is not published before its PDF is there"
    assert maak(pk=publicatie.pk)
    assert not maak(pk=publicatie.pk)
    publicatie.refresh_from_db()
    pdf = bytes(publicatie.pdf or b"")
    assert hashlib.sha256(pdf).hexdigest() == publicatie.pdf_sha256
    with pikepdf.open(io.BytesIO(pdf)) as gelezen:
        assert len(gelezen.pages) == publicatie.bladzijden
    assert f"<p>We vonden {waarde} mensen, en dat is <strong>veel</strong>.</p>" in bladen[0]
    assert _in_kracht() == publicatie
    # A worker that died before it could store it: the next one makes the same bytes.
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE rapportage_rapportpublicatie DISABLE TRIGGER bewaak_publicatie")
        Rapportpublicatie.objects.update(stand=Stand.WACHT, pdf=None, pdf_sha256="")
        cursor.execute("ALTER TABLE rapportage_rapportpublicatie ENABLE TRIGGER bewaak_publicatie")
    assert maak(pk=publicatie.pk)
    assert bytes(Rapportpublicatie.objects.get().pdf or b"") == pdf


@pytest.mark.django_db(transaction=True)
def test_figures_that_are_not_those_of_publishing_make_no_pdf() -> None:
    rapport = _vast()
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    cijfers = rapport.uitgave.cijfers or {}
    Rapportuitgave.objects.filter(pk=rapport.uitgave_id).update(cijfers=cijfers | {"jaar": 2024})
    assert not maak(pk=publicatie.pk)
    publicatie.refresh_from_db()
    assert (publicatie.stand, publicatie.pdf) == (Stand.MISLUKT, None)
    assert "niet meer die van het publiceren" in publicatie.fout
    Rapportuitgave.objects.filter(pk=rapport.uitgave_id).update(cijfers=cijfers)
    assert retry_publicatie(publicatie_id=publicatie.pk, door=rapport.begonnen_door)
    assert maak(pk=publicatie.pk)
    assert not retry_publicatie(publicatie_id=publicatie.pk, door=rapport.begonnen_door)


@pytest.mark.django_db(transaction=True)
def test_two_who_publish_at_once_publish_once() -> None:
    rapport = _vast()
    uit = race(*[lambda: publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)] * 2)
    assert sorted(type(u).__name__ for u in uit) == ["Rapportpublicatie", "StaatAnders"]
    assert Rapportpublicatie.objects.count() == 1


@pytest.mark.parametrize("rol", ["web", "cijfers", "taak"])
@pytest.mark.parametrize(
    "veld",
    [{"cijfers": {}}, {"pdf": b"anders"}, {"pdf_sha256": "3"}, {"json_sha256": "3"}, {"stand": "wacht"}],
)
def test_database_keeps_figures_and_pdf_of_an_edition_that_is_made(rol: str, veld: dict[str, object]) -> None:
    uitgave = maak_uitgave()
    rijen = Rapportuitgave.objects.filter(pk=uitgave.pk)
    wie = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    with transaction.atomic(), als(wie), connection.cursor() as cursor:
        cursor.execute(f"SET LOCAL ROLE {rol}")
        with pytest.raises(IntegrityError, match="is made stays as it is"), transaction.atomic():
            rijen.update(**veld)
        assert rijen.update(klaar_op=nu()) == 1


@pytest.mark.parametrize("veld", [{"pdf": b"anders"}, {"teksten": []}, {"nummer": 9}, {"stand": "wacht"}])
def test_database_keeps_what_is_published(veld: dict[str, object]) -> None:
    publicatie = maak_publicatie(_vast())
    with pytest.raises(IntegrityError, match="stays as it is"), transaction.atomic():
        Rapportpublicatie.objects.filter(pk=publicatie.pk).update(**veld)


def test_page_may_only_withdraw() -> None:
    publicatie = maak_publicatie(_vast())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT has_column_privilege('cijfers', 'rapportage_rapportpublicatie', kolom, 'UPDATE')"
            " FROM unnest(ARRAY['pdf', 'teksten', 'pdf_sha256', 'ingetrokken_op']) kolom"
        )
        assert [mag for (mag,) in cursor.fetchall()] == [False, False, False, True]
    assert publicatie.is_klaar


def test_erratum_makes_a_next_edition_that_says_so_on_its_cover() -> None:
    rapport = _vast()
    eerste = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    add_erratum(
        publicatie_id=eerste.pk,
        deel="doelbereik",
        tekst="Er stond Donderberg, het was Roermond-Zuid.",
        door=eva,
    )
    fout = add_erratum(publicatie_id=eerste.pk, deel="", tekst="Dit klopte wel.", door=eva)
    withdraw_erratum(erratum_id=fout.pk, door=eva)
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.CONCEPT
    assert _in_kracht() == eerste, "it stays in force until the next"
    _opnieuw_vast(rapport, "<p>Verbeterd</p>")
    tweede = maak_publicatie(rapport)
    assert _in_kracht() == tweede
    assert tweede.nummer == 2
    assert [regel for regel in tweede.omslag if "Doelbereik: Er stond Donderberg" in regel]
    assert not [regel for regel in tweede.omslag if "Dit klopte wel" in regel]
    assert tweede.omslag[0].endswith("Dit is in de tekst verbeterd:")
    assert (tweede.uitgave, tweede.json_sha256) == (eerste.uitgave, eerste.json_sha256), "figures stand"
    with pytest.raises(StaatAnders, match="niet meer in kracht"):
        add_erratum(publicatie_id=eerste.pk, deel="", tekst="Nog iets.", door=eva)


def test_words_of_the_cover_are_read_before_they_are_printed() -> None:
    rapport = _vast()
    publicatie = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Een.", door=eva)
    _opnieuw_vast(rapport, "<p>Verbeterd</p>")
    fout = add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Twee.", door=eva)
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.CONCEPT
    with pytest.raises(StaatAnders, match="als de tekst is vastgesteld"):
        publish_rapport(rapport_id=rapport.pk, door=eva)
    lezer, _wie = _klant(Rol.PROJECTLEIDER)
    pagina = lezer.get(f"/rapportages/schrijven/{rapport.pk}/lezen/").text.split('id="omslag"')[1]
    assert "<p>Een.</p>" in pagina
    assert "<p>Twee.</p>" in pagina
    # Taken back when it was read: the cover is another one again.
    lees(rapport)
    withdraw_erratum(erratum_id=fout.pk, door=eva)
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.CONCEPT


def test_who_has_a_concept_open_reads_a_new_erratum_first() -> None:
    rapport = _vast()
    publicatie = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Een.", door=eva)
    rapport.refresh_from_db()
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Twee.", door=eva)
    with pytest.raises(IntussenAnders):
        mark_gelezen(rapport_id=rapport.pk, gezien=rapport.versie, door=maak_gebruiker(Rol.PROJECTLEIDER))


def test_next_edition_without_a_reason_is_refused() -> None:
    rapport = _vast()
    publicatie = maak_publicatie(rapport)
    erratum = add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Iets.", door=rapport.begonnen_door)
    schrijf(rapport, "<p>Anders</p>")
    withdraw_erratum(erratum_id=erratum.pk, door=rapport.begonnen_door)
    stel_vast(lees(rapport))
    with pytest.raises(Weigering, match="al een uitgave in kracht"):
        publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)


def test_text_is_that_of_the_edition_again_when_its_last_erratum_is_taken_back() -> None:
    rapport = _vast()
    publicatie = maak_publicatie(rapport)
    eva, wie = _klant(Rol.BELEIDSMEDEWERKER)
    een, twee = (
        add_erratum(publicatie_id=publicatie.pk, deel="", tekst=tekst, door=wie)
        for tekst in ("Een.", "Twee.")
    )
    terug = "/rapportages/gepubliceerd/erratum/{}/terug/"
    assert "De tekst is een concept." in eva.post(terug.format(een.pk), follow=True).text
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.CONCEPT
    stel_vast(lees(rapport))
    assert "De tekst is weer die van deze uitgave." in eva.post(terug.format(twee.pk), follow=True).text
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.GEPUBLICEERD
    assert (rapport.gelezen_op, rapport.vastgesteld_op) == (publicatie.gelezen_op, publicatie.vastgesteld_op)
    assert rapport.stappen.order_by("-pk")[0].reden == "Erratum teruggenomen: Twee."
    with pytest.raises(StaatAnders, match="Leg een erratum vast"):
        send_back(rapport_id=rapport.pk, reden="Toch niet.", door=wie)


@pytest.mark.parametrize("anders", ["tekst", "cijfers"])
def test_text_stays_a_concept_when_it_changed_since(anders: str) -> None:
    rapport, ander = _vast(), maak_uitgave()
    publicatie = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    erratum = add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Een.", door=eva)
    if anders == "tekst":
        schrijf(rapport, "<p>Anders</p>")
    else:
        choose_uitgave(rapport_id=rapport.pk, uitgave_id=ander.pk, door=eva)
    withdraw_erratum(erratum_id=erratum.pk, door=eva)
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.CONCEPT


def test_database_refuses_publishing_a_concept_that_is_not_the_edition_in_force() -> None:
    rapport = _vast()
    publicatie = maak_publicatie(rapport)
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Een.", door=rapport.begonnen_door)
    zelfde = ("gelezen_door", "gelezen_op", "vastgesteld_door", "vastgesteld_op")
    velden = {naam: getattr(publicatie, naam) for naam in zelfde}
    with pytest.raises(IntegrityError, match="no step from concept"), transaction.atomic():
        Rapporttekst.objects.filter(pk=rapport.pk).update(stand=Tekststand.GEPUBLICEERD, **velden)
    Rapporterratum.objects.update(teruggenomen_op=nu(), teruggenomen_door=rapport.begonnen_door)
    Rapporttekst.objects.filter(pk=rapport.pk).update(stand=Tekststand.GEPUBLICEERD, **velden)


def test_withdrawn_edition_stays_to_be_read_with_its_reason_and_none_is_in_force(client: Client) -> None:
    rapport = _vast()
    publicatie = maak_publicatie(rapport)
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD)
    withdraw_publicatie(publicatie_id=publicatie.pk, reden="De uren kloppen niet.", door=hoofd)
    assert _in_kracht() is None
    with pytest.raises(StaatAnders):
        withdraw_publicatie(publicatie_id=publicatie.pk, reden="Nog eens.", door=hoofd)
    client.force_login(maak_gebruiker(Rol.ADVISEUR))
    pagina = client.get(f"/rapportages/gepubliceerd/{publicatie.pk}/").text
    assert "Deze uitgave is ingetrokken." in pagina
    assert "De uren kloppen niet." in pagina
    assert client.get(f"/rapportages/gepubliceerd/{publicatie.pk}/pdf/").status_code == 200
    # A next one says what it replaces.
    rapport.refresh_from_db()
    _opnieuw_vast(rapport, "<p>Anders</p>")
    tweede = maak_publicatie(rapport)
    assert "De uren kloppen niet." in tweede.omslag[0]
    pagina = client.get(f"/rapportages/gepubliceerd/{publicatie.pk}/").text
    assert "Er is een latere uitgave." in pagina


def test_replaced_edition_does_not_come_back_when_the_next_is_withdrawn() -> None:
    rapport = _vast()
    eerste = maak_publicatie(rapport)
    add_erratum(publicatie_id=eerste.pk, deel="", tekst="Iets.", door=rapport.begonnen_door)
    rapport.refresh_from_db()
    _opnieuw_vast(rapport, "<p>Anders</p>")
    tweede = maak_publicatie(rapport)
    withdraw_publicatie(publicatie_id=tweede.pk, reden="Fout.", door=rapport.begonnen_door)
    assert _in_kracht() is None


def test_same_year_asked_again_gives_the_edition_in_force() -> None:
    rapport = _vast()
    publicatie = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    assert vraag_uitgave(gevraagd=parameters(jaar=2025), door=eva) == rapport.uitgave
    # An erratum corrects the text: figures stand.
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Iets.", door=eva)
    assert vraag_uitgave(gevraagd=parameters(jaar=2025), door=eva) == rapport.uitgave
    withdraw_publicatie(publicatie_id=publicatie.pk, reden="De cijfers kloppen niet.", door=eva)
    assert vraag_uitgave(gevraagd=parameters(jaar=2025), door=eva) != rapport.uitgave


def _klant(rol: Rol) -> tuple[Client, Gebruiker]:
    klant, wie = Client(), maak_gebruiker(rol)
    klant.force_login(wie)
    return klant, wie


def test_adviseur_and_wijkcoordinator_read_what_is_published_and_nothing_before() -> None:
    rapport = _vast()
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    adres = f"/rapportages/gepubliceerd/{publicatie.pk}/"
    lezers = [_klant(rol)[0] for rol in (Rol.ADVISEUR, Rol.WIJKCOORDINATOR)]
    for klant in lezers:
        assert klant.get(adres).status_code == 404
        assert klant.get(f"/rapportages/schrijven/{rapport.pk}/").status_code == 404
        assert "uitgave 1" not in klant.get("/rapportages/").text
    Rapportpublicatie.objects.update(stand=Stand.KLAAR, pdf=b"%PDF", pdf_sha256="2" * 64)
    for klant in lezers:
        assert klant.get(adres).status_code == 200
        assert klant.get(f"{adres}pdf/").content == b"%PDF"
        assert klant.get(f"/rapportages/{rapport.uitgave_id}/").status_code == 404
        assert "Jaarrapportage 2025, uitgave 1" in klant.get("/rapportages/").text


def test_on_the_page_one_publishes_corrects_and_withdraws() -> None:
    rapport = _vast()
    eva = Client()
    eva.force_login(rapport.begonnen_door)
    publiceer = f"/rapportages/schrijven/{rapport.pk}/publiceren/"
    assert "Automatisch gemaakte zinnen komen niet in het rapport." in " ".join(
        eva.get(publiceer).text.split()
    )
    antwoord = eva.post(publiceer, follow=True)
    assert "De pdf wordt gemaakt" in antwoord.text
    Rapportpublicatie.objects.update(stand=Stand.KLAAR, pdf=b"%PDF", pdf_sha256="2" * 64)
    publicatie = Rapportpublicatie.objects.get()
    adres = f"/rapportages/gepubliceerd/{publicatie.pk}/"
    assert "gepubliceerd en in kracht" in eva.get(adres).text
    assert "De cijfers blijven zoals ze zijn gepubliceerd" in eva.get(f"{adres}erratum/").text
    eva.post(f"{adres}erratum/", {"deel": "doelbereik", "tekst": "Het was de Kemp.", "sleutel": str(uuid4())})
    assert "Het was de Kemp." in eva.get(adres).text
    eva.post(f"{adres}intrekken/", {"reden": "Fout.", "sleutel": str(uuid4())})
    assert "Deze uitgave is ingetrokken." in eva.get(adres).text


def test_who_downloaded_what_is_published_stands_there_for_who_asks_for_reports() -> None:
    publicatie = maak_publicatie(_vast())
    adres = f"/rapportages/gepubliceerd/{publicatie.pk}/"
    (eva, _eva), (frans, hoofd), (lezer, adviseur) = (
        _klant(rol) for rol in (Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD, Rol.ADVISEUR)
    )
    assert "Niemand heeft dit rapport nog gedownload." in eva.get(adres).text
    frans.get(f"{adres}tekst/")
    lezer.get(f"{adres}pdf/")
    kaart = eva.get(adres).text.split('id="downloads"')[1]
    assert hoofd.naam in kaart
    assert adviseur.naam in kaart
    assert 'id="downloads"' not in frans.get(adres).text + lezer.get(adres).text
    # Of an edition with the same key nobody downloaded anything.
    assert not downloads_van(Rapportuitgave(pk=publicatie.pk)).rijen


def test_pdf_that_failed_is_asked_again_on_the_page() -> None:
    rapport = _vast()
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    Rapportpublicatie.objects.update(stand=Stand.MISLUKT, fout="De bibliotheken ontbreken.")
    eva = Client()
    eva.force_login(rapport.begonnen_door)
    adres = f"/rapportages/gepubliceerd/{publicatie.pk}/"
    assert "De bibliotheken ontbreken." in eva.get(adres).text
    eva.post(f"{adres}opnieuw/")
    publicatie.refresh_from_db()
    assert (publicatie.stand, publicatie.fout) == (Stand.WACHT, "")


def _mislukt(rapport: Rapporttekst) -> Rapportpublicatie:
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    Rapportpublicatie.objects.filter(pk=publicatie.pk).update(stand=Stand.MISLUKT, fout="Te groot.")
    return publicatie


def test_text_of_a_pdf_that_failed_goes_back_and_is_published_after_all() -> None:
    rapport = _vast()
    mislukt = _mislukt(rapport)
    eva, _wie = _klant(Rol.BELEIDSMEDEWERKER)
    adres, terug = f"/rapportages/gepubliceerd/{mislukt.pk}/", f"/rapportages/schrijven/{rapport.pk}/terug/"
    assert terug in eva.get(adres).text
    eva.post(terug, {"reden": "Een tekst is te lang.", "sleutel": str(uuid4())})
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.CONCEPT
    assert "Deze uitgave is vervallen en niet gepubliceerd." in eva.get(adres).text
    assert "vervallen, niet gepubliceerd" in eva.get(f"/rapportages/schrijven/{rapport.pk}/").text
    assert not retry_publicatie(publicatie_id=mislukt.pk, door=rapport.begonnen_door)
    with pytest.raises(IntegrityError, match="stays as it is"), transaction.atomic():
        Rapportpublicatie.objects.filter(pk=mislukt.pk).update(stand=Stand.WACHT)
    _opnieuw_vast(rapport, "<p>Kort</p>")
    publicatie = maak_publicatie(rapport)
    assert (publicatie.nummer, publicatie.omslag, _in_kracht()) == (1, [], publicatie)


def test_text_whose_pdf_is_being_made_or_is_there_does_not_go_back() -> None:
    rapport = _vast()
    publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    for stand in (Stand.WACHT, Stand.BEZIG, Stand.KLAAR):
        Rapportpublicatie.objects.update(stand=stand, pdf=b"%PDF", pdf_sha256="2" * 64)
        with pytest.raises(StaatAnders, match="Leg een erratum vast"):
            send_back(rapport_id=rapport.pk, reden="Toch niet.", door=rapport.begonnen_door)


def test_edition_in_force_stays_so_while_the_next_fails() -> None:
    rapport = _vast()
    eerste = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    add_erratum(publicatie_id=eerste.pk, deel="", tekst="Een.", door=eva)
    _opnieuw_vast(rapport, "<p>Anders</p>")
    volgende = publish_rapport(rapport_id=rapport.pk, door=eva)
    with pytest.raises(StaatAnders, match="wordt nu gemaakt"):
        add_erratum(publicatie_id=eerste.pk, deel="", tekst="Twee.", door=eva)
    Rapportpublicatie.objects.filter(pk=volgende.pk).update(stand=Stand.MISLUKT)
    assert _in_kracht() == eerste
    add_erratum(publicatie_id=eerste.pk, deel="", tekst="Twee.", door=eva)
    volgende.refresh_from_db()
    assert volgende.ingetrokken_op, "its text went back"
    rapport.refresh_from_db()
    _opnieuw_vast(rapport, "<p>Weer anders</p>")
    tweede = maak_publicatie(rapport)
    assert (tweede.nummer, tweede.omslag[1:], _in_kracht()) == (2, ["Een.", "Twee."], tweede)


def test_role_of_the_readers_can_read_no_person() -> None:
    for rol in (Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD, Rol.ADVISEUR):
        wie = maak_gebruiker(rol)
        with transaction.atomic(), als(wie), connection.cursor() as cursor:
            cursor.execute("SELECT has_table_privilege('inburgeraars_inburgeraar', 'SELECT'), current_user")
            assert cursor.fetchone() == (False, "cijfers")
