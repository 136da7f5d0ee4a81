"""The statement of accessibility: for everybody, and the same in the docs."""

from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client
from django.urls import reverse

from gebruikers.toegankelijkheid import NIET_ONDERZOCHT, OPGESTELD, TEKORTEN
from kern.woorden import voluit
from tests.klant import als_klant
from tests.team import Team

pytestmark = pytest.mark.django_db

VERKLARING = Path(settings.BASE_DIR) / "docs" / "toegankelijkheid.md"


def _zinnen() -> list[str]:
    return [
        voluit(OPGESTELD),
        *(
            str(deel)
            for tekort in TEKORTEN
            for deel in (tekort.wat, tekort.eis, voluit(tekort.sinds), tekort.plan)
        ),
        *(str(zin) for zin in NIET_ONDERZOCHT),
    ]


def test_every_page_leads_to_it_signed_in_or_not(team: Team, client: Client) -> None:
    adres = reverse("gebruikers:toegankelijkheid")
    for klant, pagina in (
        (client, reverse("account_login")),
        (als_klant(team.beleid), reverse("gebruikers:account")),
    ):
        assert f'<a href="{adres}">Toegankelijkheid</a>' in klant.get(pagina).text
        tekst = " ".join(unescape(klant.get(adres).text).split())
        for zin in _zinnen():
            assert zin in tekst, zin
        assert "Status C" in tekst


def test_docs_say_the_same() -> None:
    tekst = " ".join(VERKLARING.read_text(encoding="utf-8").split())
    for zin in _zinnen():
        assert zin in tekst, zin
