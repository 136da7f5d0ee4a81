"""The last text of a part is the one that was approved last, whatever day it is for: on its page, beside the editor, in an edition."""

import datetime as dt

import pytest
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.product.enums import Productstand
from rapportage.product.inhoud import bevries
from rapportage.product.models import Producttekst
from rapportage.product.naast import vorige_tekst
from rapportage.product.schema import schema_van
from rapportage.product.services.schrijven import begin_tekst
from rapportage.product.services.stappen import send_back
from rapportage.product.teksten import Tekst
from rapportage.redactie.fouten import StaatAnders
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import begin, bied_aan, keur_goed, lees, onderdeel, schrijf_alles
from tests.klok import Zetklok

pytestmark = pytest.mark.django_db

VAN = dt.date(2024, 1, 1)


@pytest.fixture
def klok(monkeypatch: pytest.MonkeyPatch) -> Zetklok:
    return Zetklok(monkeypatch)


def _zet(klok: Zetklok, jaar: int, maand: int, dag: int) -> None:
    klok.zet(dt.datetime(jaar, maand, dag, 12, tzinfo=dt.UTC))


def _wie(*rollen: Rol) -> list[Gebruiker]:
    return [maak_gebruiker(rol, van=VAN) for rol in rollen]


def _keur(tekst: Producttekst, woorden: str, wie: list[Gebruiker]) -> Producttekst:
    schrijver, lezer, keurder = wie
    schrijf_alles(tekst, schrijver, woorden)
    bied_aan(tekst, lezer=lezer, door=schrijver)
    lees(tekst, lezer)
    return keur_goed(tekst, keurder)


def _in_editie(nummer: int) -> dict[str, tuple[str, str]]:
    """Return by aspect how it is now, and how it began."""
    inhoud = bevries(concept=False, dag=dt.date(2026, 12, 31))["inhoud"]
    return {
        a["naam"]: (a["nu"]["situatie"], (a["begin"] or a["nu"])["situatie"])
        for a in inhoud["onderdelen"][nummer - 1]["aspecten"]
    }


def test_an_update_of_today_is_newer_than_what_was_approved_for_a_day_to_come(klok: Zetklok) -> None:
    wie = _wie(Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    _zet(klok, 2025, 3, 10)
    gepland = _keur(begin(3, wie[0]), "Zo was het.", wie)
    assert gepland.dag == dt.date(2025, 3, 31)
    _zet(klok, 2025, 3, 20)
    tekst = begin_tekst(onderdeel_id=gepland.onderdeel_id, door=wie[0], tussendoor=True)
    aspect = Tekst(tekst).aspecten[0].aspect
    assert (vorige := vorige_tekst(tekst, aspect)) is not None
    assert vorige.tekst == gepland
    nieuw = _keur(tekst, "Zo is het nu.", wie)
    assert nieuw.dag < gepland.dag

    schema = schema_van(gepland.onderdeel_id)
    assert (schema.laatste, schema.is_gedekt(gepland.dag)) == (nieuw, True)
    klant = Client()
    klant.force_login(wie[0])
    pagina = klant.get(f"/rapportages/productbeschrijving/onderdeel/{gepland.onderdeel_id}/").text
    assert "Zo is het nu." in pagina
    assert "Zo was het." not in pagina
    assert set(_in_editie(3).values()) == {("<p>Zo is het nu.</p>", "<p>Zo was het.</p>")}
    assert vorige_tekst(gepland, aspect) is None

    with pytest.raises(StaatAnders, match="daarna een andere tekst"):
        send_back(tekst_id=gepland.pk, reden="Nog eens.", door=wie[2])
    _zet(klok, 2025, 10, 1)
    volgende = begin(3, wie[0])
    assert (vorige := vorige_tekst(volgende, aspect)) is not None
    assert (vorige.tekst, volgende.dag) == (nieuw, dt.date(2025, 12, 31))


def test_an_update_of_today_goes_back_to_concept(klok: Zetklok) -> None:
    wie = _wie(Rol.TRAJECTCOORDINATOR, Rol.PROJECTLEIDER, Rol.TEAMLEIDER)
    _zet(klok, 2025, 3, 10)
    gepland = _keur(begin(3, wie[0]), "Zo was het.", wie)
    _zet(klok, 2025, 3, 20)
    nieuw = begin_tekst(onderdeel_id=gepland.onderdeel_id, door=wie[0], tussendoor=True)
    _keur(nieuw, "Zo is het nu.", wie)
    assert send_back(tekst_id=nieuw.pk, reden="Toch niet.", door=wie[2]).stand == Productstand.CONCEPT
    assert schema_van(gepland.onderdeel_id).laatste == gepland


def test_what_was_late_and_is_written_now_is_newer_than_a_text_for_a_later_day(klok: Zetklok) -> None:
    """Of part 8 one aspect alone is due at the end of 2026, and both were at the end of 2025."""
    wie = _wie(Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD)
    _zet(klok, 2027, 2, 1)
    later = _keur(begin(8, wie[0]), "Zo was het.", wie)
    _zet(klok, 2027, 2, 8)
    laat = _keur(begin(8, wie[0]), "Zo is het nu.", wie)
    assert (laat.dag, later.dag) == (dt.date(2025, 12, 31), dt.date(2026, 12, 31))
    assert schema_van(onderdeel(8).pk).laatste == laat
    assert {nu for nu, _begin in _in_editie(8).values()} == {"<p>Zo is het nu.</p>"}
