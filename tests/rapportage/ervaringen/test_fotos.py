"""A picture along with a citation: with a yes for that alone, chosen by who cites, and frozen with the report."""

import base64
import hashlib
import io
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction
from django.urls import reverse
from docx import Document

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern import kluis
from kern.identiteit import als
from kern.weigering import Weigering
from rapportage.enums import Verslagdeel
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.fouten import NamenGevonden
from rapportage.ervaringen.fouten import StaatAnders as ErvaringAnders
from rapportage.ervaringen.models import Aspectcitaat, Citaatfoto, Ervaring, Ervaringfoto
from rapportage.ervaringen.services.delen import withdraw_ervaring
from rapportage.ervaringen.services.fotos import allow_in_rapport, remove_foto
from rapportage.ervaringen.staat_in import staat_in
from rapportage.opmaak.foto import PER_DEEL, sleutel
from rapportage.product.editiemodel import Producteditie
from rapportage.product.models import Aspect, Producttekst
from rapportage.product.opmaak import als_docx, als_html, als_pdf, hoofdstukken_van
from rapportage.product.services.citeren import (
    cite_at_aspect,
    place_foto_at_aspect,
    take_back_aspectcitaat,
)
from rapportage.product.services.edities import ask_now
from rapportage.redactie.fouten import StaatAnders
from rapportage.schrijven.delen import Deel, delen_van, is_wijk
from rapportage.schrijven.models import Hoofdstukcitaat
from rapportage.schrijven.services.citeren import cite_ervaring, place_foto_in_hoofdstuk
from rapportage.schrijven.services.maken import geschreven_van
from tests.fabrieken.ervaringen import maak_ervaring, maak_ervaringfoto
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.product import begin, geef_recht, maak_editie, onderdeel, schrijf_alles
from tests.fabrieken.schrijven import (
    lees,
    maak_publicatie,
    maak_tekst,
    maak_vaste_uitgave,
    schrijf,
    stel_vast,
)
from tests.fabrieken.vragen import citeer
from tests.klant import als_klant
from tests.pdf import elementen
from tests.race import terwijl

pytestmark = pytest.mark.django_db

WAT = "De tafel in het buurthuis"


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR)


@pytest.fixture
def project() -> Gebruiker:
    return maak_gebruiker(Rol.PROJECTLEIDER)


@pytest.fixture
def drie(coord: Gebruiker) -> Producttekst:
    return begin(3, coord)


def _aspect(volgorde: int = 0) -> Aspect:
    return list(onderdeel(3).aspecten.all())[volgorde]


def _met_foto(
    coord: Gebruiker, *, bijschrift: str = WAT, in_rapport: bool = True, **velden: Any
) -> Ervaringfoto:
    ervaring = maak_ervaring(coord, **{"aspect": _aspect()} | velden)
    return maak_ervaringfoto(ervaring, bijschrift=bijschrift, in_rapport=in_rapport)


def _citeer(tekst: Producttekst, ervaring: Ervaring, door: Gebruiker, volgorde: int = 0) -> Aspectcitaat:
    return cite_at_aspect(
        tekst_id=tekst.pk, aspect=_aspect(volgorde), ervaring_id=ervaring.pk, laten_staan=(), door=door
    )


def _plaats(rij: Aspectcitaat, foto: Ervaringfoto | None, door: Gebruiker, mag: tuple[str, ...] = ()) -> None:
    foto_id = foto.pk if foto else None
    place_foto_at_aspect(aspectcitaat_id=rij.pk, foto_id=foto_id, laten_staan=mag, door=door)


def _geplaatst(tekst: Producttekst, coord: Gebruiker, volgorde: int = 0) -> Ervaringfoto:
    foto = _met_foto(coord, aspect=_aspect(volgorde))
    _plaats(_citeer(tekst, foto.ervaring, coord, volgorde), foto, coord)
    return foto


def _fotos_in(editie: Producteditie) -> list[int]:
    citaten = [c for a in editie.inhoud["onderdelen"][2]["aspecten"] for c in a["citaten"]]
    return [c["foto"]["foto"] for c in citaten if c["foto"]]


def _pagina(wie: Gebruiker, adres: str) -> str:
    return " ".join(als_klant(wie).get(adres).text.split())


def _adres(tekst: Producttekst) -> str:
    return reverse("rapportage:aspect", args=[tekst.pk, _aspect().pk])


def test_without_a_yes_for_a_report_it_is_not_offered_nor_placed(
    coord: Gebruiker, drie: Producttekst
) -> None:
    foto = _met_foto(coord, in_rapport=False)
    rij = _citeer(drie, foto.ervaring, coord)
    assert "Foto erbij zetten" not in _pagina(coord, _adres(drie))
    with pytest.raises(StaatAnders, match="mag niet"):
        _plaats(rij, foto, coord)
    with transaction.atomic(), als(coord), pytest.raises(DatabaseError):
        Citaatfoto.objects.create(citaat=rij.citaat, foto=foto, door=coord)
    allow_in_rapport(foto_id=foto.pk, mag=True, door=coord)
    assert "Foto erbij zetten" in _pagina(coord, _adres(drie))


def test_one_tap_places_it_and_one_takes_it_away(coord: Gebruiker, drie: Producttekst) -> None:
    foto = _met_foto(coord)
    rij = _citeer(drie, foto.ervaring, coord)
    assert not Citaatfoto.objects.exists(), "it does not go along by itself"
    klant, adres = als_klant(coord), reverse("rapportage:aspectcitaat_foto", args=[rij.pk])
    drie.refresh_from_db()
    versie = drie.versie
    for _keer in range(2):
        klant.post(adres, {"foto": foto.pk})
    assert Citaatfoto.objects.get().foto == foto
    drie.refresh_from_db()
    assert drie.versie == versie + 1, "who had the text open reads it again"
    pagina = _pagina(coord, _adres(drie))
    assert f'<img src="/rapportages/ervaringen/foto/{foto.pk}/" alt="{WAT}" loading="lazy">' in pagina
    assert "Foto weghalen" in pagina
    assert "Foto erbij zetten" not in pagina
    for _keer in range(2):
        klant.post(adres)
    assert Citaatfoto.objects.get().teruggenomen_door == coord
    assert "Foto erbij zetten" in _pagina(coord, _adres(drie))
    klant.post(adres, {"foto": foto.pk})
    assert Citaatfoto.objects.filter(teruggenomen_op=None).count() == 1


def test_only_who_cited_places_one_and_of_that_ervaring(coord: Gebruiker, drie: Producttekst) -> None:
    foto, leider = _met_foto(coord), maak_gebruiker(Rol.TEAMLEIDER)
    rij = _citeer(drie, foto.ervaring, coord)
    assert "Foto erbij zetten" not in _pagina(leider, _adres(drie))
    with pytest.raises(PermissionDenied):
        _plaats(rij, foto, leider)
    with pytest.raises(StaatAnders):
        _plaats(rij, _met_foto(coord), coord)
    with transaction.atomic(), als(leider), pytest.raises(DatabaseError):
        Citaatfoto.objects.create(citaat=rij.citaat, foto=foto, door=leider)
    _plaats(rij, foto, coord)
    _plaats(rij, None, leider)
    assert Citaatfoto.objects.get().teruggenomen_door == leider
    take_back_aspectcitaat(aspectcitaat_id=rij.pk, door=coord)
    with pytest.raises(StaatAnders, match="teruggenomen"):
        _plaats(rij, foto, coord)


def test_a_name_in_the_caption_is_asked_about(coord: Gebruiker, drie: Producttekst) -> None:
    foto = _met_foto(coord)
    Ervaringfoto.objects.filter(pk=foto.pk).update(bijschrift="Ria bij de tafel")
    rij = _citeer(drie, foto.ervaring, coord)
    with pytest.raises(NamenGevonden):
        _plaats(rij, foto, coord)
    klant, adres = als_klant(coord), reverse("rapportage:aspectcitaat_foto", args=[rij.pk])
    vraag = klant.post(adres, {"foto": foto.pk}).text
    assert "<strong>Ria</strong>" in vraag
    assert f'<input type="hidden" name="foto" value="{foto.pk}">' in vraag
    assert not Citaatfoto.objects.exists()
    klant.post(adres, {"foto": foto.pk, "laten_staan": "ria"})
    assert Citaatfoto.objects.get().foto == foto


def test_a_part_has_room_for_two_and_an_edition_shows_two(
    coord: Gebruiker, project: Gebruiker, drie: Producttekst
) -> None:
    schrijf_alles(drie, coord)
    eerste, tweede = _geplaatst(drie, coord), _geplaatst(drie, coord, 1)
    derde = _met_foto(coord)
    rij = _citeer(drie, derde.ervaring, coord)
    with pytest.raises(Weigering, match="plaats voor 2"):
        _plaats(rij, derde, coord)
    nog_een = maak_ervaringfoto(eerste.ervaring, in_rapport=True)
    bij_eerste = Aspectcitaat.objects.get(citaat__ervaring=eerste.ervaring)
    with pytest.raises(Weigering, match="al een foto"):
        _plaats(bij_eerste, nog_een, coord)
    assert _fotos_in(maak_editie(project, concept=True)) == [eerste.pk, tweede.pk]
    # Texts of two rounds can hold more together.
    Citaatfoto.objects.create(citaat=rij.citaat, foto=derde, door=coord)
    editie = maak_editie(project, concept=True)
    assert len(_fotos_in(editie)) == PER_DEEL
    (blok,) = (b for h in hoofdstukken_van(editie) for b in h.blokken if b.soort == "citaten")
    assert sum("<img" in rij.cellen[0] for rij in blok.rijen) == PER_DEEL
    assert "Er staan hoogstens 2 foto’s bij een onderdeel; 1 andere staat er niet bij." in blok.noot


@pytest.mark.parametrize("aantal", [0, 1, 2])
def test_an_edition_has_as_many_as_were_placed(
    coord: Gebruiker, project: Gebruiker, drie: Producttekst, aantal: int
) -> None:
    schrijf_alles(drie, coord)
    for plek in range(2):
        foto = _met_foto(coord, aspect=_aspect(plek))
        rij = _citeer(drie, foto.ervaring, coord, plek)
        if plek < aantal:
            _plaats(rij, foto, coord)
    editie = maak_editie(project, concept=True)
    assert len(editie.beelden) == aantal
    assert als_html(editie).decode().count('<img src="data:image/jpeg;base64,') == aantal
    assert len(Document(io.BytesIO(als_docx(editie))).inline_shapes) - _grafieken(editie) == aantal


def _grafieken(editie: Producteditie) -> int:
    return sum(bool(b.grafiek) + len(b.rijbeelden) for h in hoofdstukken_van(editie) for b in h.blokken)


def test_an_edition_freezes_it_small_and_bare_and_the_same_each_time(
    coord: Gebruiker, project: Gebruiker, drie: Producttekst
) -> None:
    schrijf_alles(drie, coord)
    foto = _geplaatst(drie, coord)
    een, twee = maak_editie(project, concept=True), maak_editie(project, concept=True)
    assert een.beelden == twee.beelden
    assert list(een.beelden) == [sleutel(foto.pk)]
    inhoud = base64.b64decode(een.beelden[sleutel(foto.pk)])
    citaat = next(c for a in een.inhoud["onderdelen"][2]["aspecten"] for c in a["citaten"])
    assert citaat["foto"] == {
        "foto": foto.pk,
        "bijschrift": WAT,
        "breed": 80,
        "hoog": 60,
        "sha256": hashlib.sha256(inhoud).hexdigest(),
    }
    assert als_html(een) == als_html(Producteditie.objects.get(pk=een.pk))
    with pytest.raises(DatabaseError), transaction.atomic():
        Producteditie.objects.filter(pk=een.pk).update(beelden={})


def test_the_pdf_tells_what_it_shows_and_is_the_same_twice(
    coord: Gebruiker, project: Gebruiker, drie: Producttekst
) -> None:
    schrijf_alles(drie, coord)
    _geplaatst(drie, coord)
    editie = maak_editie(project, concept=True)
    pdf = als_pdf(editie)
    assert pdf == als_pdf(Producteditie.objects.get(pk=editie.pk))
    with pikepdf.open(io.BytesIO(pdf)) as document:
        figuren = [e for e in elementen(document.Root.StructTreeRoot) if e.S == "/Figure"]
        assert [str(f.Alt) for f in figuren].count(WAT) == 1
        figuur = next(f for f in figuren if str(f.Alt) == WAT)
        links, onder, rechts, boven = (float(getal) for getal in figuur.A.BBox)
        assert (rechts - links, boven - onder) == (60, 45), "never larger than it is: 80 by 60 pixels"


def test_the_text_holds_it_with_its_alternative_and_caption(
    coord: Gebruiker, project: Gebruiker, drie: Producttekst
) -> None:
    schrijf_alles(drie, coord)
    _geplaatst(drie, coord)
    editie = maak_editie(project, concept=True)
    bestand = als_docx(editie)
    assert bestand == als_docx(Producteditie.objects.get(pk=editie.pk))
    document = Document(io.BytesIO(bestand))
    merken = [v._inline.docPr.get("descr") for v in document.inline_shapes]
    assert merken.count(WAT) == 1
    cellen = [cel for tabel in document.tables for rij in tabel.rows for cel in rij.cells]
    assert any(p.text == WAT and p.style and p.style.name == "Caption" for c in cellen for p in c.paragraphs)


def test_who_reads_the_edition_sees_it_there_and_nowhere_else(
    coord: Gebruiker, project: Gebruiker, drie: Producttekst
) -> None:
    wijkco, partner = maak_gebruiker(Rol.WIJKCOORDINATOR), maak_gebruiker(Rol.PARTNER)
    geef_recht(3, partner)
    schrijf_alles(drie, coord)
    foto = _geplaatst(drie, coord)
    editie = maak_editie(project, concept=True)
    adres = reverse("rapportage:producteditie_foto", args=[editie.pk, foto.pk])
    assert f'<img src="{adres}" alt="{WAT}"' in _pagina(
        wijkco, reverse("rapportage:producteditie", args=[editie.pk])
    )
    antwoord = als_klant(wijkco).get(adres)
    assert (antwoord.status_code, antwoord["Content-Type"]) == (200, "image/jpeg")
    assert antwoord.content == base64.b64decode(editie.beelden[sleutel(foto.pk)])
    for wie in (wijkco, partner):
        assert WAT not in _pagina(wie, reverse("rapportage:product_tekst", args=[drie.pk]))
        assert als_klant(wie).get(reverse("rapportage:ervaringfoto", args=[foto.pk])).status_code == 404
        with transaction.atomic(), als(wie):
            assert not Citaatfoto.objects.exists()
    assert als_klant(partner).get(adres).status_code == 404
    leeg = reverse("rapportage:producteditie_foto", args=[editie.pk, foto.pk + 1])
    assert als_klant(wijkco).get(leeg).status_code == 404


def _trek_in(foto: Ervaringfoto) -> None:
    allow_in_rapport(foto_id=foto.pk, mag=False, door=foto.ervaring.door)


def _verwijder(foto: Ervaringfoto) -> None:
    remove_foto(foto_id=foto.pk, door=foto.ervaring.door)


def _trek_ervaring_in(foto: Ervaringfoto) -> None:
    withdraw_ervaring(ervaring_id=foto.ervaring_id, door=foto.ervaring.door)


@pytest.mark.parametrize("doe", [_trek_in, _verwijder, _trek_ervaring_in])
def test_what_is_taken_back_is_in_no_edition_made_afterwards_and_stays_in_those_before(
    doe: Callable[[Ervaringfoto], None], coord: Gebruiker, project: Gebruiker, drie: Producttekst
) -> None:
    schrijf_alles(drie, coord)
    foto = _geplaatst(drie, coord)
    eerder = maak_editie(project, concept=True)
    doe(foto)
    later = maak_editie(project, concept=True)
    assert (_fotos_in(later), later.beelden) == ([], {})
    eerder.refresh_from_db()
    assert _fotos_in(eerder) == [foto.pk]
    assert WAT in als_html(eerder).decode()
    assert staat_in(foto) == [eerder.met_nummer]
    assert f"Staat in: {eerder.met_nummer}." in _pagina(
        coord, reverse("rapportage:ervaring", args=[foto.ervaring_id])
    )


def test_who_takes_a_yes_back_is_told_where_it_stands_already(
    coord: Gebruiker, project: Gebruiker, drie: Producttekst
) -> None:
    schrijf_alles(drie, coord)
    foto = _geplaatst(drie, coord)
    editie = maak_editie(project, concept=True)
    adres = reverse("rapportage:ervaringfoto_in_rapport", args=[foto.pk])
    antwoord = als_klant(coord).post(adres, follow=True).text
    assert f"De foto komt in geen nieuw rapport. De foto staat al in: {editie.met_nummer}." in " ".join(
        antwoord.split()
    )
    assert "De foto bij dit citaat mag niet meer in een rapport" in _pagina(coord, _adres(drie))
    als_klant(coord).post(adres, {"mag": "ja"})
    assert _fotos_in(maak_editie(project, concept=True)) == [foto.pk]


def test_a_yes_is_of_the_writer_and_a_no_of_the_teamleider_too(coord: Gebruiker) -> None:
    foto, leider = _met_foto(coord, in_rapport=False), maak_gebruiker(Rol.TEAMLEIDER)
    with pytest.raises(PermissionDenied):
        allow_in_rapport(foto_id=foto.pk, mag=True, door=leider)
    allow_in_rapport(foto_id=foto.pk, mag=True, door=coord)
    assert not allow_in_rapport(foto_id=foto.pk, mag=False, door=leider).in_rapport
    remove_foto(foto_id=foto.pk, door=coord)
    with pytest.raises(ErvaringAnders):
        allow_in_rapport(foto_id=foto.pk, mag=True, door=coord)


def test_an_edition_is_made_also_when_a_file_is_gone(
    coord: Gebruiker, project: Gebruiker, drie: Producttekst
) -> None:
    schrijf_alles(drie, coord)
    foto = _geplaatst(drie, coord)
    assert foto.bestand is not None
    kluis.verwijder(foto.bestand)
    assert _fotos_in(maak_editie(project, concept=True)) == []


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("weg_eerst", [True, False])
def test_a_yes_taken_back_while_an_edition_is_frozen_tells_the_truth(*, weg_eerst: bool) -> None:
    coord, project = maak_gebruiker(Rol.TRAJECTCOORDINATOR), maak_gebruiker(Rol.PROJECTLEIDER)
    drie = begin(3, coord)
    schrijf_alles(drie, coord)
    foto = _geplaatst(drie, coord)

    def vraag() -> list[int]:
        return _fotos_in(ask_now(concept=True, door=project))

    def neem() -> list[str]:
        return staat_in(allow_in_rapport(foto_id=foto.pk, mag=False, door=coord))

    eerst, dan = terwijl(*((neem, vraag) if weg_eerst else (vraag, neem)))
    assert (eerst, dan) == (([], []) if weg_eerst else ([foto.pk], [Producteditie.objects.get().met_nummer]))


@pytest.mark.django_db(transaction=True)
def test_without_the_lock_who_takes_it_back_hears_of_no_edition(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rapportage.product.services.edities.hold_fotos", lambda: None)
    coord, project = maak_gebruiker(Rol.TRAJECTCOORDINATOR), maak_gebruiker(Rol.PROJECTLEIDER)
    drie = begin(3, coord)
    schrijf_alles(drie, coord)
    foto = _geplaatst(drie, coord)
    eerst, dan = terwijl(
        lambda: _fotos_in(ask_now(concept=True, door=project)),
        lambda: staat_in(allow_in_rapport(foto_id=foto.pk, mag=False, door=coord)),
    )
    assert (eerst, dan) == ([foto.pk], [])


@pytest.fixture
def lotte() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


def test_a_picture_of_an_answer_goes_into_the_chapter_and_the_report(
    lotte: Gebruiker, coord: Gebruiker
) -> None:
    foto = _met_foto(coord, vraag=Vraag.WIJK)
    rij = citeer(foto.ervaring, vraag=Vraag.WIJK, door=lotte)
    als_klant(lotte).post(reverse("rapportage:vraagcitaat_foto", args=[rij.pk]), {"foto": foto.pk})
    rapport = maak_tekst(lotte, uitgave=maak_vaste_uitgave())
    schrijf(rapport, "<p>Een</p>", deel="vraag-2")
    assert [f.foto for f in Citaatfoto.objects.filter(citaat__hoofdstuk__rapport=rapport)] == [foto]
    stel_vast(lees(rapport))
    publicatie = maak_publicatie(rapport)
    allow_in_rapport(foto_id=foto.pk, mag=False, door=coord)
    assert list(publicatie.beelden) == [sleutel(foto.pk)]
    stuk = "".join(geschreven_van(publicatie).teksten["vraag-2"])
    assert f'src="data:image/jpeg;base64,{publicatie.beelden[sleutel(foto.pk)]}" alt="{WAT}"' in stuk
    assert staat_in(foto) == [str(publicatie)[0].upper() + str(publicatie)[1:]]
    assert f'alt="{WAT}"' not in _pagina(lotte, reverse("rapportage:pilotvraag", args=[2]))


def test_a_chapter_that_was_read_is_a_concept_again(lotte: Gebruiker, coord: Gebruiker) -> None:
    foto = _met_foto(coord, vraag=Vraag.WIJK)
    rapport = maak_tekst(lotte, uitgave=maak_vaste_uitgave())
    klant = als_klant(lotte)
    klant.post(
        reverse("rapportage:hoofdstuk_citeren", args=[rapport.pk, "vraag-2"]), {"ervaring": foto.ervaring_id}
    )
    schrijf(rapport, "<p>Een</p>")
    lezer = maak_gebruiker(Rol.PROJECTLEIDER)
    lees(rapport, lezer)
    adres = reverse("rapportage:citaat_foto", args=[Hoofdstukcitaat.objects.get().pk])
    klant.post(adres, {"foto": foto.pk})
    rapport.refresh_from_db()
    assert (rapport.stand, Citaatfoto.objects.get().foto) == ("concept", foto)
    assert f'alt="{WAT}"' in _pagina(lezer, reverse("rapportage:tekst_lezen", args=[rapport.pk]))
    stel_vast(lees(rapport))
    klant.post(adres)
    assert Citaatfoto.objects.get().teruggenomen_op is None, "what was approved stays"


def test_a_chapter_has_room_for_one_and_a_page_of_a_wijk_for_none(lotte: Gebruiker, coord: Gebruiker) -> None:
    rapport = maak_tekst(lotte, uitgave=maak_vaste_uitgave())
    delen = {d.sleutel: d for d in delen_van(rapport.uitgave.cijfers or {})}
    wijk = Deel(Verslagdeel.van_wijk("Donderberg"), Verslagdeel.WIJK, "Donderberg", "Donderberg")
    assert is_wijk(wijk.sleutel)

    def plaats(deel: Deel) -> None:
        foto = _met_foto(coord)
        rij = cite_ervaring(
            rapport_id=rapport.pk, deel=deel, ervaring_id=foto.ervaring_id, laten_staan=(), door=lotte
        )
        place_foto_in_hoofdstuk(hoofdstukcitaat_id=rij.pk, foto_id=foto.pk, laten_staan=(), door=lotte)

    plaats(delen["vraag-2"])
    with pytest.raises(Weigering, match=r"plaats voor 1 foto\."):
        plaats(delen["vraag-2"])
    with pytest.raises(Weigering, match="geen plaats voor een foto"):
        plaats(wijk)
    adres = reverse("rapportage:hoofdstuk", args=[rapport.pk, wijk.adres])
    assert "Foto erbij zetten" not in _pagina(lotte, adres)
