"""A vindplaats that is a person: what leaves the pilot gives its kind and wijk, in every file, and never its name."""

import datetime as dt
import io
import json
from typing import Any

import pytest
from openpyxl import load_workbook

from inburgeraars.namen import Naam
from inburgeraars.services.personen import lees_bereikbaarheid, register_persoon
from kern.klok import nu, vandaag
from netwerk.models import Vindplaatssoort
from rapportage.enums import Rapportsoort
from rapportage.opmaak.bestanden import als_csv, als_werkboek
from rapportage.parameters import Parameters
from rapportage.product.figuren import figuren_van
from rapportage.redactie.cijferlijst import cijferlijst
from rapportage.services.maken import maak_rapport, verslag_van
from tests.fabrieken.netwerk import maak_vindplaats
from tests.team import Team

pytestmark = pytest.mark.django_db

NAAM = "Xhesika Merel"


@pytest.mark.parametrize("soort", list(Rapportsoort))
def test_no_file_of_a_report_names_a_person(team: Team, soort: Rapportsoort) -> None:
    persoon = Vindplaatssoort.SLEUTELFIGUUR
    _vind(team, NAAM, persoon)
    _vind(team, "Buurthuis Orion", Vindplaatssoort.BUURTHUIS)
    gemaakt = maak_rapport(Parameters(vandaag().year, dt.date(vandaag().year, 12, 31), nu(), soort))
    alles = _alles(json.loads(gemaakt.json))
    for waar, tekst in alles.items():
        assert "Merel" not in tekst, waar
        # The name of a place stays, and who was found through the person still counts.
        assert "Buurthuis Orion" in tekst, waar
        assert f"{persoon} (1)" in tekst.lower() or waar not in {"bladzijden", "figuren"}, waar
    plekken = json.loads(gemaakt.json)["vindplaatsen"][team.wijk.naam]
    assert plekken[persoon]["gevonden in de pilot"] == plekken["Buurthuis Orion"]["gevonden in de pilot"] == 1


def _vind(team: Team, naam: str, soort: Vindplaatssoort) -> None:
    register_persoon(
        door=team.coordinator,
        naam=Naam(voornamen="Amina"),
        bereikbaar=lees_bereikbaarheid("Veldstraat 26"),
        vindplaats=maak_vindplaats(team.wijk, naam=naam, soort=soort),
    )


def _alles(cijfers: dict[str, Any]) -> dict[str, str]:
    """Return the words of each file and page that is made of stored figures."""
    boek = load_workbook(io.BytesIO(als_werkboek(cijfers)))
    cellen = [str(cel) for blad in boek for rij in blad.iter_rows(values_only=True) for cel in rij]
    return {
        "json": json.dumps(cijfers, ensure_ascii=False),
        "csv": als_csv(cijfers).decode(),
        "xlsx": " ".join(cellen),
        "te plaatsen": " ".join(cijferlijst(cijfers)),
        "bladzijden": repr(verslag_van(cijfers, None)),
    } | ({"figuren": repr(beelden)} if (beelden := figuren_van(3, cijfers)) else {})
