"""What people wrote in a report, in its text for a word processor."""

import io

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document
from docx.document import Document as Tekst

from gebruikers.enums import Rol
from logboek.models import Logregel
from rapportage.bestanden.geschreven import schrijf_html
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.schrijven import (
    lees,
    maak_publicatie,
    maak_tekst,
    maak_vaste_uitgave,
    schrijf,
    stel_vast,
)

HTML = (
    "<p>We <strong>zien</strong> dat <em>buren</em> helpen.<br>Ook &amp; juist nu.</p><h3>Wat opvalt</h3>"
    "<ul><li>Eerst dit.</li><li>Dan <strong>dat</strong>.</li></ul><ol><li>Stap.</li></ol><blockquote>Zei zij.</blockquote>"
)


def gelezen(tekst: Tekst) -> list[tuple[str, str]]:
    return [(p.style.name or "", p.text) for p in tekst.paragraphs if p.style]


def test_each_kind_of_block_has_its_style_and_nothing_is_lost() -> None:
    tekst: Tekst = Document()
    schrijf_html(tekst, HTML, lambda _run, _foto: None)
    assert gelezen(tekst) == [
        ("Normal", "We zien dat buren helpen.\nOok & juist nu."),
        ("Heading 3", "Wat opvalt"),
        ("List Bullet", "Eerst dit."),
        ("List Bullet", "Dan dat."),
        ("List Number", "Stap."),
        ("Quote", "Zei zij."),
    ]
    runs = tekst.paragraphs[0].runs
    assert [(r.text, bool(r.bold), bool(r.italic)) for r in runs if r.bold or r.italic] == [
        ("zien", True, False),
        ("buren", False, True),
    ]


@pytest.mark.django_db
def test_published_report_is_a_text_with_what_people_wrote_in_it(client: Client) -> None:
    rapport = maak_tekst(uitgave=maak_vaste_uitgave())
    schrijf(rapport, HTML, advies="<p>Maak er een dag bij.</p>")
    lees(rapport)
    stel_vast(rapport)
    publicatie = maak_publicatie(rapport)
    client.force_login(maak_gebruiker(Rol.AFDELINGSHOOFD))
    adres = reverse("rapportage:publicatie_tekst", args=[publicatie.pk])
    assert f'href="{adres}"' in client.get(reverse("rapportage:publicatie", args=[publicatie.pk])).text
    antwoord = client.get(adres)
    assert antwoord["Content-Disposition"].endswith('jaarrapportage-2025-uitgave-1.docx"')
    alineas = gelezen(Document(io.BytesIO(antwoord.content)))
    plek = alineas.index(("Heading 3", "Wat opvalt"))
    assert alineas[plek + 1] == ("List Bullet", "Eerst dit.")
    assert ("Normal", "Maak er een dag bij.") in alineas
    assert Logregel.objects.filter(handeling="rapport gedownload", onderdeel="tekst").count() == 1
    client.force_login(maak_gebruiker(Rol.ADVISEUR))
    assert client.get(adres).status_code == 403
    assert f'href="{adres}"' not in client.get(reverse("rapportage:publicatie", args=[publicatie.pk])).text
