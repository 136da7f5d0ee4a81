"""An edition whose PDF is being made or failed: it is made again, or its text goes back."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.utils.formats import date_format
from django.utils.timezone import localtime

from gebruikers.enums import Rol
from kern.klok import nu
from kern.opdracht import Stand
from rapportage.enums import Rapportsoort
from rapportage.redactie.fouten import StaatAnders
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.kracht import uitgave_in_kracht
from rapportage.schrijven.models import Rapportpublicatie
from rapportage.schrijven.overzicht import tekststappen
from rapportage.schrijven.services.publiceren import (
    add_erratum,
    publish_rapport,
    retry_publicatie,
)
from rapportage.schrijven.services.stappen import send_back
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.schrijven import maak_mislukt, maak_publicatie, maak_vast, schrijf_opnieuw
from tests.klant import als_klant

pytestmark = pytest.mark.django_db

JAAR = Rapportsoort.JAARRAPPORTAGE


def test_pdf_that_failed_is_asked_again_on_the_page() -> None:
    rapport = maak_vast()
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    Rapportpublicatie.objects.update(stand=Stand.MISLUKT, fout="De bibliotheken ontbreken.")
    eva = Client()
    eva.force_login(rapport.begonnen_door)
    adres = f"/rapportages/gepubliceerd/{publicatie.pk}/"
    assert "De bibliotheken ontbreken." in eva.get(adres).text
    eva.post(f"{adres}opnieuw/")
    publicatie.refresh_from_db()
    assert (publicatie.stand, publicatie.fout) == (Stand.WACHT, "")


def test_last_step_is_published_when_the_pdf_is_there_and_not_before() -> None:
    rapport = maak_vast()
    eva, adres = als_klant(rapport.begonnen_door), f"/rapportages/schrijven/{rapport.pk}/"
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    rapport.refresh_from_db()

    def laatste() -> tuple[str, str, str]:
        stap = tekststappen(rapport)[-1]
        assert stap.noot in eva.get(adres).text
        return stap.naam, stap.stand, stap.noot

    assert laatste() == ("Publiceren", "nu", "de pdf wordt gemaakt")
    Rapportpublicatie.objects.update(stand=Stand.MISLUKT)
    assert laatste() == ("Publiceren", "nu", "de pdf is niet gelukt")
    Rapportpublicatie.objects.update(stand=Stand.KLAAR, pdf=b"%PDF", pdf_sha256="2" * 64, klaar_op=nu())
    publicatie.refresh_from_db()
    assert laatste() == ("Gepubliceerd", "klaar", date_format(localtime(publicatie.klaar_op), "j F"))


def test_text_of_a_pdf_that_failed_goes_back_and_is_published_after_all() -> None:
    rapport = maak_vast()
    mislukt = maak_mislukt(rapport)
    eva = als_klant(maak_gebruiker(Rol.BELEIDSMEDEWERKER))
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
    schrijf_opnieuw(rapport, "<p>Kort</p>")
    publicatie = maak_publicatie(rapport)
    assert (publicatie.nummer, publicatie.omslag, uitgave_in_kracht(JAAR, 2025)) == (1, [], publicatie)


def test_text_whose_pdf_is_being_made_or_is_there_does_not_go_back() -> None:
    rapport = maak_vast()
    publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    for stand in (Stand.WACHT, Stand.BEZIG, Stand.KLAAR):
        Rapportpublicatie.objects.update(stand=stand, pdf=b"%PDF", pdf_sha256="2" * 64)
        with pytest.raises(StaatAnders, match="Leg een erratum vast"):
            send_back(rapport_id=rapport.pk, reden="Toch niet.", door=rapport.begonnen_door)


def test_edition_in_force_stays_so_while_the_next_fails() -> None:
    rapport = maak_vast()
    eerste = maak_publicatie(rapport)
    eva = rapport.begonnen_door
    add_erratum(publicatie_id=eerste.pk, deel="", tekst="Een.", door=eva)
    schrijf_opnieuw(rapport, "<p>Anders</p>")
    volgende = publish_rapport(rapport_id=rapport.pk, door=eva)
    with pytest.raises(StaatAnders, match="wordt nu gemaakt"):
        add_erratum(publicatie_id=eerste.pk, deel="", tekst="Twee.", door=eva)
    Rapportpublicatie.objects.filter(pk=volgende.pk).update(stand=Stand.MISLUKT)
    assert uitgave_in_kracht(JAAR, 2025) == eerste
    add_erratum(publicatie_id=eerste.pk, deel="", tekst="Twee.", door=eva)
    volgende.refresh_from_db()
    assert volgende.ingetrokken_op, "its text went back"
    rapport.refresh_from_db()
    schrijf_opnieuw(rapport, "<p>Weer anders</p>")
    tweede = maak_publicatie(rapport)
    assert (tweede.nummer, tweede.omslag[1:], uitgave_in_kracht(JAAR, 2025)) == (2, ["Een.", "Twee."], tweede)
