"""The pages of what is published: who reads it, who downloaded it, and what one does there."""

from uuid import uuid4

import pytest
from django.db import connection, transaction
from django.test import Client

from gebruikers.enums import Rol
from kern.identiteit import als
from kern.opdracht import Stand
from rapportage.downloads import downloads_van
from rapportage.models import Rapportuitgave
from rapportage.schrijven.models import Rapportpublicatie
from rapportage.schrijven.services.publiceren import (
    publish_rapport,
)
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.schrijven import maak_publicatie, maak_vast
from tests.klant import als_klant

pytestmark = pytest.mark.django_db


def test_adviseur_and_wijkcoordinator_read_what_is_published_and_nothing_before() -> None:
    rapport = maak_vast()
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    adres = f"/rapportages/gepubliceerd/{publicatie.pk}/"
    lezers = [als_klant(maak_gebruiker(rol)) for rol in (Rol.ADVISEUR, Rol.WIJKCOORDINATOR)]
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
    rapport = maak_vast()
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
    publicatie = maak_publicatie(maak_vast())
    adres = f"/rapportages/gepubliceerd/{publicatie.pk}/"
    hoofd, adviseur = maak_gebruiker(Rol.AFDELINGSHOOFD), maak_gebruiker(Rol.ADVISEUR)
    eva, frans, lezer = (als_klant(wie) for wie in (maak_gebruiker(Rol.BELEIDSMEDEWERKER), hoofd, adviseur))
    assert "Niemand heeft dit rapport nog gedownload." in eva.get(adres).text
    frans.get(f"{adres}tekst/")
    lezer.get(f"{adres}pdf/")
    kaart = eva.get(adres).text.split('id="downloads"')[1]
    assert hoofd.naam in kaart
    assert adviseur.naam in kaart
    assert 'id="downloads"' not in frans.get(adres).text + lezer.get(adres).text
    # Of an edition with the same key nobody downloaded anything.
    assert not downloads_van(Rapportuitgave(pk=publicatie.pk)).rijen


def test_role_of_the_readers_can_read_no_person() -> None:
    for rol in (Rol.BELEIDSMEDEWERKER, Rol.AFDELINGSHOOFD, Rol.ADVISEUR):
        wie = maak_gebruiker(rol)
        with transaction.atomic(), als(wie), connection.cursor() as cursor:
            cursor.execute("SELECT has_table_privilege('inburgeraars_inburgeraar', 'SELECT'), current_user")
            assert cursor.fetchone() == (False, "cijfers")
