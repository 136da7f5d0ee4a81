"""What was not known yet on the last day of a report, as it knew: with the rol of who finds it out, and no name."""

import datetime as dt
from types import SimpleNamespace
from typing import cast

import pytest
from django.utils.safestring import mark_safe

from gebruikers.enums import Rol
from rapportage.cijfers.uitzoekpunten import uitzoekpunten
from rapportage.ervaringen.enums import Vraag
from rapportage.opmaak.boek.gegevens import Boek
from rapportage.opmaak.boek.vragen import _nog_niet_bekend
from rapportage.opmaak.delen import Hoofdstuk
from rapportage.opmaak.geschreven import Geschreven, met_teksten
from rapportage.parameters import Parameters
from rapportage.vragen.models import Uitzoekpunt
from rapportage.vragen.services.uitzoeken import answer_punt, reopen_punt, withdraw_punt
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.vragen import WAT, maak_punt
from tests.klok import Zetklok

pytestmark = pytest.mark.django_db

EINDE = dt.date(2025, 12, 31)
VAN = dt.date(2024, 1, 1)


def _parameters() -> Parameters:
    return Parameters(2025, EINDE, dt.datetime(2100, 1, 1, tzinfo=dt.UTC))


def test_only_what_stood_open_on_the_last_day_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    klok = Zetklok(monkeypatch)
    klok.zet(dt.datetime(2025, 11, 1, 12, tzinfo=dt.UTC))
    coord, beleid = (
        maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=VAN),
        maak_gebruiker(Rol.BELEIDSMEDEWERKER, van=VAN),
    )
    klaar, weg, open_ = (maak_punt(coord, door=beleid, uiterlijk=dt.date(2026, 2, 1)) for _keer in range(3))
    answer_punt(punt_id=klaar.pk, uitkomst="Een half jaar.", door=coord)
    withdraw_punt(punt_id=weg.pk, waarom="Stond er al", door=beleid)
    klok.zet(dt.datetime(2026, 1, 10, 12, tzinfo=dt.UTC))
    maak_punt(coord, door=beleid, wat="Van later?")
    answer_punt(punt_id=open_.pk, uitkomst="Een jaar.", door=coord)
    assert uitzoekpunten(_parameters()) == {
        "1": [{"wat": WAT, "wie": "trajectcoördinator", "uiterlijk": "2026-02-01"}]
    }


def test_what_was_not_known_yet_at_the_moment_of_the_report_is_not_told() -> None:
    coord, beleid = maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=VAN), maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    maak_punt(coord, door=beleid)
    Uitzoekpunt.objects.update(created_at=dt.datetime(2025, 6, 1, tzinfo=dt.UTC))
    eerder = Parameters(2025, EINDE, dt.datetime(2026, 3, 1, tzinfo=dt.UTC))
    assert uitzoekpunten(eerder) == {}
    assert len(uitzoekpunten(_parameters())["1"]) == 1


def test_who_left_is_no_name_but_nobody() -> None:
    coord, beleid = maak_gebruiker(Rol.TRAJECTCOORDINATOR, van=VAN), maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    punt = maak_punt(coord, door=beleid)
    answer_punt(punt_id=punt.pk, uitkomst="x", door=coord)
    reopen_punt(punt_id=punt.pk, door=coord)
    Uitzoekpunt.objects.update(created_at=dt.datetime(2025, 6, 1, tzinfo=dt.UTC))
    coord.aanstellingen.update(tot=dt.date(2025, 7, 1))
    (regel,) = uitzoekpunten(_parameters())["1"]
    assert regel["wie"] == ""
    boek = SimpleNamespace(cijfers={"uitzoekpunten": {"1": [regel]}})
    (blok,) = _nog_niet_bekend(cast("Boek", boek), Vraag.VINDPLAATSEN)
    assert blok.rijen[0].cellen[0] == "niemand meer"


def test_an_open_place_is_filled_by_what_somebody_wrote_and_not_by_a_citation_alone() -> None:
    vraag = Hoofdstuk(kop="x", sleutel="vraag-1", nog_open="het antwoord", open_tot_tekst=True)
    advies = Hoofdstuk(kop="x", sleutel="tevredenheid", nog_open="het onderzoek")

    def met(tekst: str) -> list[str]:
        teksten = {"vraag-1": [mark_safe(tekst)], "tevredenheid": [mark_safe(tekst)]}  # noqa: S308
        return [h.nog_open for h in met_teksten([vraag, advies], Geschreven(teksten=teksten))]

    assert met("<p>Zes plekken.</p>") == ["", "het onderzoek"]
    assert met('<div class="ervaring">x</div>') == ["het antwoord", "het onderzoek"]
