"""Publishing what was approved: frozen figures and texts, and one PDF by the worker."""

import hashlib
import io
from typing import Any

import pikepdf
import pytest
from django.db import IntegrityError, connection, transaction
from django.template.loader import render_to_string

from gebruikers.enums import Rol
from kern.identiteit import als
from kern.klok import nu
from kern.opdracht import Stand
from kern.pdf import maak_pdf
from kern.weigering import Weigering
from rapportage.enums import Rapportsoort
from rapportage.models import Rapportuitgave
from rapportage.redactie.fouten import StaatAnders
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.fouten import CijferGewijzigd
from rapportage.schrijven.kracht import uitgave_in_kracht
from rapportage.schrijven.models import Hoofdstuktekst, Rapportpublicatie
from rapportage.schrijven.services.maken import maak_publicatie as maak
from rapportage.schrijven.services.publiceren import (
    publish_rapport,
    retry_publicatie,
)
from rapportage.services import maken
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.schrijven import (
    lees,
    maak_publicatie,
    maak_tekst,
    maak_vast,
    schrijf,
    stel_vast,
)
from tests.race import race
from tests.rapportage.laden import laad

pytestmark = pytest.mark.django_db

JAAR = Rapportsoort.JAARRAPPORTAGE


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
    rapport = maak_vast("<p>{{cijfer:gevonden}}</p>")
    Hoofdstuktekst.objects.update(waarden={"gevonden": "84"})
    with pytest.raises(CijferGewijzigd):
        publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)


def test_texts_and_figures_are_frozen_and_of_nobody_is_left_out() -> None:
    laad()
    rapport = maak_vast("<p>We vonden {{cijfer:gevonden}} mensen.</p>")
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
    rapport = maak_vast("<p>We vonden {{cijfer:gevonden}} mensen, en dat is <strong>veel</strong>.</p>")
    waarde = Hoofdstuktekst.objects.get().waarden["gevonden"]
    publicatie = publish_rapport(rapport_id=rapport.pk, door=rapport.begonnen_door)
    assert uitgave_in_kracht(JAAR, 2025) is None, "it is not published before its PDF is there"
    assert maak(pk=publicatie.pk)
    assert not maak(pk=publicatie.pk)
    publicatie.refresh_from_db()
    pdf = bytes(publicatie.pdf or b"")
    assert hashlib.sha256(pdf).hexdigest() == publicatie.pdf_sha256
    with pikepdf.open(io.BytesIO(pdf)) as gelezen:
        assert len(gelezen.pages) == publicatie.bladzijden
    assert f"<p>We vonden {waarde} mensen, en dat is <strong>veel</strong>.</p>" in bladen[0]
    assert uitgave_in_kracht(JAAR, 2025) == publicatie
    # A worker that died before it could store it: the next one makes the same bytes.
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE rapportage_rapportpublicatie DISABLE TRIGGER bewaak_publicatie")
        Rapportpublicatie.objects.update(stand=Stand.WACHT, pdf=None, pdf_sha256="")
        cursor.execute("ALTER TABLE rapportage_rapportpublicatie ENABLE TRIGGER bewaak_publicatie")
    assert maak(pk=publicatie.pk)
    assert bytes(Rapportpublicatie.objects.get().pdf or b"") == pdf


@pytest.mark.django_db(transaction=True)
def test_figures_that_are_not_those_of_publishing_make_no_pdf() -> None:
    rapport = maak_vast()
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
    rapport = maak_vast()
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
    publicatie = maak_publicatie(maak_vast())
    with pytest.raises(IntegrityError, match="stays as it is"), transaction.atomic():
        Rapportpublicatie.objects.filter(pk=publicatie.pk).update(**veld)


def test_page_may_only_withdraw() -> None:
    publicatie = maak_publicatie(maak_vast())
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT has_column_privilege('cijfers', 'rapportage_rapportpublicatie', kolom, 'UPDATE')"
            " FROM unnest(ARRAY['pdf', 'teksten', 'pdf_sha256', 'ingetrokken_op']) kolom"
        )
        assert [mag for (mag,) in cursor.fetchall()] == [False, False, False, True]
    assert publicatie.is_klaar
