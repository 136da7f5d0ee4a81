"""The rounds of the klanttevredenheidsonderzoek in a text and in an edition: those that were counted, whatever year it is."""

import datetime as dt
import io

import pytest
from docx import Document

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import nu, vandaag
from rapportage.product.cijfers import is_nieuwer, vaste_cijfers
from rapportage.product.editiemodel import Producteditie
from rapportage.product.figuren import figuren_van
from rapportage.product.opmaak import als_docx, als_html, als_pdf, hoofdstukken_van
from rapportage.product.services.edities import ask_editie
from rapportage.product.tevreden import getelde_rondes, met_rondes
from rapportage.tevredenheid.models import Antwoord, Tevredenheidsuitgave
from rapportage.tevredenheid.services.citeren import cite_answer, judge_quote, take_back_answer
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import laad_onderdelen
from tests.fabrieken.schrijven import maak_gepubliceerd
from tests.klok import Zetklok
from tests.rapportage.getallen import tekst_van_pdf
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


def test_an_edition_freezes_what_is_cited_and_prints_it_in_every_form(beleid: Gebruiker) -> None:
    laad_onderdelen()
    onderzoek, project = geteld(beleid, kaarten=30, ja=13, nee=8), maak_gebruiker(Rol.PROJECTLEIDER)
    eerst = ask_editie(dag=onderzoek.tot, concept=True, door=beleid)
    kop = f"In eigen woorden: {onderzoek}"
    assert kop not in _deel_8(eerst)
    woorden = {"W" * 500: 0, "مزيد من الدروس": 1}
    rijen = list(Antwoord.objects.filter(onderzoek=onderzoek, tekst__isnull=False).order_by("pk"))
    for tekst, nummer in woorden.items():
        rij = rijen[nummer]
        rij.tekst = tekst
        rij.save(update_fields=["tekst"])
        for lezer in (beleid, project):
            judge_quote(antwoord_id=rij.pk, mag=True, door=lezer)
        cite_answer(antwoord_id=rij.pk, laten_staan=(), door=beleid)
    editie = ask_editie(dag=onderzoek.tot, concept=False, door=beleid)
    take_back_answer(antwoord_id=rijen[0].pk, door=beleid)
    editie = Producteditie.objects.get(pk=editie.pk)
    assert _deel_8(editie)[-1] == kop, "what was taken back stays in what was frozen"
    html = als_html(editie).decode()
    cellen = [cel.text for t in Document(io.BytesIO(als_docx(editie))).tables for cel in t._cells]
    pdf = tekst_van_pdf(als_pdf(editie))
    for tekst in woorden:
        assert f'<p dir="auto">“{tekst}”</p>' in html
        assert f"“{tekst}”" in cellen
    assert (kop in html, kop in pdf, "WWWW" in pdf) == (True, True, True)
    volgende = ask_editie(dag=onderzoek.tot + dt.timedelta(days=1), concept=False, door=beleid)
    assert [c["woorden"] for r in volgende.inhoud["tevredenheid"]["rondes"] for c in r["citaten"]] == [
        "مزيد من الدروس"
    ]


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
