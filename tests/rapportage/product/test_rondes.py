"""The rounds of the klanttevredenheidsonderzoek in a text and in an edition: those that were counted, whatever year it is."""

import datetime as dt

import pytest

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import nu, vandaag
from rapportage.product.cijfers import is_nieuwer, vaste_cijfers
from rapportage.product.editiemodel import Producteditie
from rapportage.product.figuren import figuren_van
from rapportage.product.opmaak import hoofdstukken_van
from rapportage.product.services.edities import ask_editie
from rapportage.product.tevreden import getelde_rondes, met_rondes
from rapportage.tevredenheid.models import Tevredenheidsuitgave
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import laad_onderdelen
from tests.fabrieken.schrijven import maak_gepubliceerd
from tests.klok import Zetklok
from tests.rapportage.product.test_figuren import ronde
from tests.rapportage.tevredenheid.test_uitkomsten import geteld

pytestmark = pytest.mark.django_db

LIJST = "De vragen, zoals we ze stellen"


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def test_a_text_keeps_the_rounds_counted_by_now(beleid: Gebruiker) -> None:
    assert vaste_cijfers(8) == {}
    maak_gepubliceerd()
    zonder = vaste_cijfers(8)
    assert not [rij for rij in zonder["lijst"] if rij["verwijzing"].startswith("tevredenheid")]
    onderzoek = geteld(beleid, kaarten=30, ja=13, nee=8)
    met = vaste_cijfers(8)
    kaarten = f"tevredenheid:{onderzoek}:uitgenodigd:precies"
    assert {rij["verwijzing"]: rij["waarde"] for rij in met["lijst"]}[kaarten] == "30"
    assert met["uitgave"].endswith(f" en {onderzoek}")
    assert (is_nieuwer(met, zonder), is_nieuwer(zonder, zonder)) == (True, False)
    assert not is_nieuwer({}, met)
    assert not is_nieuwer(zonder, met), "taking them would lose a figure that stands in the text"


def test_an_edition_freezes_the_rounds_of_its_day(beleid: Gebruiker, monkeypatch: pytest.MonkeyPatch) -> None:
    laad_onderdelen()
    onderzoek = geteld(beleid, kaarten=30, ja=13, nee=8)
    tot = onderzoek.tot
    eerder = ask_editie(dag=tot - dt.timedelta(days=1), concept=False, door=beleid)
    editie = ask_editie(dag=tot, concept=False, door=beleid)
    assert _deel_8(eerder) == [LIJST, "Er is nog geen onderzoek geteld"]
    assert _deel_8(editie) == [LIJST, f"{onderzoek}: zo antwoordden mensen", str(onderzoek)]
    # What is counted later changes no edition, and an edition of an earlier moment does not know of it.
    Tevredenheidsuitgave.objects.all().delete()
    assert getelde_rondes(tot)["rondes"] == []
    assert _deel_8(Producteditie.objects.get(pk=editie.pk))[1] == f"{onderzoek}: zo antwoordden mensen"


def test_rounds_counted_after_the_moment_do_not_count(
    beleid: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    geteld(beleid, kaarten=30, ja=13, nee=8)
    dag = vandaag() + dt.timedelta(days=400)
    assert len(getelde_rondes(dag)["rondes"]) == 1
    Zetklok(monkeypatch).zet(nu() - dt.timedelta(hours=1))
    assert getelde_rondes(dag)["rondes"] == []


def test_the_last_three_rounds_stand_there_and_earlier_ones_are_named() -> None:
    geteld_ = {
        "rondes": [ronde(20, 10, 5, 0) | {"naam": f"Onderzoek {jaar}"} for jaar in range(2024, 2029)],
        "definitie": {"naam": "tevredenheid", "uitleg": "x", "bron": "y", "klasse": "persoon"},
    }
    blokken = figuren_van(8, eigen=geteld_)
    assert [blok.kop for blok in blokken[1::2]] == ["Onderzoek 2026", "Onderzoek 2027", "Onderzoek 2028"]
    assert "Eerder geteld: Onderzoek 2024 en Onderzoek 2025." in blokken[-1].noot
    assert met_rondes({"definities": []}, geteld_)["tevredenheid"] == geteld_["rondes"]


def _deel_8(editie: Producteditie) -> list[str]:
    """Return the heads of the figures of part 8."""
    return [
        str(b.kop)
        for b in hoofdstukken_van(editie)[9].blokken
        if b.kop and (b.grafiek or b.kolommen or "onderzoek" in b.kop)
    ]
