"""What comes after publishing: an erratum, a next edition and a withdrawal, all of which show."""

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from gebruikers.enums import Rol
from kern.klok import nu
from kern.weigering import Weigering
from rapportage.enums import Rapportsoort
from rapportage.parameters import parameters
from rapportage.redactie.fouten import IntussenAnders, StaatAnders
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.kracht import uitgave_in_kracht
from rapportage.schrijven.models import Rapporterratum, Rapporttekst
from rapportage.schrijven.services.publiceren import (
    add_erratum,
    publish_rapport,
    withdraw_erratum,
    withdraw_publicatie,
)
from rapportage.schrijven.services.schrijven import choose_uitgave
from rapportage.schrijven.services.stappen import mark_gelezen, send_back
from rapportage.services.uitgaven import vraag_uitgave
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.schrijven import lees, maak_publicatie, maak_vast, schrijf, schrijf_opnieuw, stel_vast
from tests.klant import als_klant

pytestmark = pytest.mark.django_db

JAAR = Rapportsoort.JAARRAPPORTAGE


def test_erratum_makes_a_next_edition_that_says_so_on_its_cover() -> None:
    rapport = maak_vast()
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
    assert uitgave_in_kracht(JAAR, 2025) == eerste, "it stays in force until the next"
    schrijf_opnieuw(rapport, "<p>Verbeterd</p>")
    tweede = maak_publicatie(rapport)
    assert uitgave_in_kracht(JAAR, 2025) == tweede
    assert tweede.nummer == 2
    assert [regel for regel in tweede.omslag if "Doelbereik: Er stond Donderberg" in regel]
    assert not [regel for regel in tweede.omslag if "Dit klopte wel" in regel]
    assert tweede.omslag[0].endswith("Dit is in de tekst verbeterd:")
    assert (tweede.uitgave, tweede.json_sha256) == (eerste.uitgave, eerste.json_sha256), "figures stand"
    with pytest.raises(StaatAnders, match="niet meer in kracht"):
        add_erratum(publicatie_id=eerste.pk, deel="", tekst="Nog iets.", door=eva)


def test_words_of_the_cover_are_read_before_they_are_printed() -> None:
    rapport = maak_vast()
    publicatie = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Een.", door=eva)
    schrijf_opnieuw(rapport, "<p>Verbeterd</p>")
    fout = add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Twee.", door=eva)
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.CONCEPT
    with pytest.raises(StaatAnders, match="als de tekst is vastgesteld"):
        publish_rapport(rapport_id=rapport.pk, door=eva)
    lezer = als_klant(maak_gebruiker(Rol.PROJECTLEIDER))
    pagina = lezer.get(f"/rapportages/schrijven/{rapport.pk}/lezen/").text.split('id="omslag"')[1]
    assert "<p>Een.</p>" in pagina
    assert "<p>Twee.</p>" in pagina
    # Taken back when it was read: the cover is another one again.
    lees(rapport)
    withdraw_erratum(erratum_id=fout.pk, door=eva)
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.CONCEPT


def test_who_has_a_concept_open_reads_a_new_erratum_first() -> None:
    rapport = maak_vast()
    publicatie = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Een.", door=eva)
    rapport.refresh_from_db()
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Twee.", door=eva)
    with pytest.raises(IntussenAnders):
        mark_gelezen(rapport_id=rapport.pk, gezien=rapport.versie, door=maak_gebruiker(Rol.PROJECTLEIDER))


def test_next_edition_without_a_reason_is_refused() -> None:
    rapport = maak_vast()
    publicatie = maak_publicatie(rapport)
    erratum = add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Iets.", door=rapport.begonnen_door)
    schrijf(rapport, "<p>Anders</p>")
    withdraw_erratum(erratum_id=erratum.pk, door=rapport.begonnen_door)
    stel_vast(lees(rapport))
    with pytest.raises(Weigering, match="al een uitgave in kracht"):
        publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)


def test_text_is_that_of_the_edition_again_when_its_last_erratum_is_taken_back() -> None:
    rapport = maak_vast()
    publicatie = maak_publicatie(rapport)
    wie = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    eva = als_klant(wie)
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
    rapport, ander = maak_vast(), maak_uitgave()
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
    rapport = maak_vast()
    publicatie = maak_publicatie(rapport)
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Een.", door=rapport.begonnen_door)
    zelfde = ("gelezen_door", "gelezen_op", "vastgesteld_door", "vastgesteld_op")
    velden = {naam: getattr(publicatie, naam) for naam in zelfde}
    with pytest.raises(IntegrityError, match="no step from concept"), transaction.atomic():
        Rapporttekst.objects.filter(pk=rapport.pk).update(stand=Tekststand.GEPUBLICEERD, **velden)
    Rapporterratum.objects.update(teruggenomen_op=nu(), teruggenomen_door=rapport.begonnen_door)
    Rapporttekst.objects.filter(pk=rapport.pk).update(stand=Tekststand.GEPUBLICEERD, **velden)


def test_withdrawn_edition_stays_to_be_read_with_its_reason_and_none_is_in_force(client: Client) -> None:
    rapport = maak_vast()
    publicatie = maak_publicatie(rapport)
    hoofd = maak_gebruiker(Rol.AFDELINGSHOOFD)
    withdraw_publicatie(publicatie_id=publicatie.pk, reden="De uren kloppen niet.", door=hoofd)
    assert uitgave_in_kracht(JAAR, 2025) is None
    with pytest.raises(StaatAnders):
        withdraw_publicatie(publicatie_id=publicatie.pk, reden="Nog eens.", door=hoofd)
    client.force_login(maak_gebruiker(Rol.ADVISEUR))
    pagina = client.get(f"/rapportages/gepubliceerd/{publicatie.pk}/").text
    assert "Deze uitgave is ingetrokken." in pagina
    assert "De uren kloppen niet." in pagina
    assert client.get(f"/rapportages/gepubliceerd/{publicatie.pk}/pdf/").status_code == 200
    # A next one says what it replaces.
    rapport.refresh_from_db()
    schrijf_opnieuw(rapport, "<p>Anders</p>")
    tweede = maak_publicatie(rapport)
    assert "De uren kloppen niet." in tweede.omslag[0]
    pagina = client.get(f"/rapportages/gepubliceerd/{publicatie.pk}/").text
    assert "Er is een latere uitgave." in pagina


def test_replaced_edition_does_not_come_back_when_the_next_is_withdrawn() -> None:
    rapport = maak_vast()
    eerste = maak_publicatie(rapport)
    add_erratum(publicatie_id=eerste.pk, deel="", tekst="Iets.", door=rapport.begonnen_door)
    rapport.refresh_from_db()
    schrijf_opnieuw(rapport, "<p>Anders</p>")
    tweede = maak_publicatie(rapport)
    withdraw_publicatie(publicatie_id=tweede.pk, reden="Fout.", door=rapport.begonnen_door)
    assert uitgave_in_kracht(JAAR, 2025) is None


def test_same_year_asked_again_gives_the_edition_in_force() -> None:
    rapport = maak_vast()
    publicatie = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    assert vraag_uitgave(gevraagd=parameters(jaar=2025), door=eva) == rapport.uitgave
    # An erratum corrects the text: figures stand.
    add_erratum(publicatie_id=publicatie.pk, deel="", tekst="Iets.", door=eva)
    assert vraag_uitgave(gevraagd=parameters(jaar=2025), door=eva) == rapport.uitgave
    withdraw_publicatie(publicatie_id=publicatie.pk, reden="De cijfers kloppen niet.", door=eva)
    assert vraag_uitgave(gevraagd=parameters(jaar=2025), door=eva) != rapport.uitgave
