"""Ervaringen beside the editor of an aspect: which belong there, cited with one click, and what the partner reads of them."""

from typing import Any

import pytest
from django.db import DatabaseError, transaction
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.identiteit import als
from kern.weigering import Weigering
from rapportage.ervaringen.models import (
    Aspectcitaat,
    Bijval,
    Citaat,
    Ervaring,
    Ervaringdoelgroep,
    Verzameling,
)
from rapportage.ervaringen.services.bijval import add_bijval
from rapportage.ervaringen.services.delen import restore_ervaring, share_ervaring, withdraw_ervaring
from rapportage.ervaringen.services.verzamelen import gather_ervaring, ungather_ervaring
from rapportage.product.citaten import bevroren_citaten, citaten_van
from rapportage.product.fouten import GeenEigenaar
from rapportage.product.models import Aspect, Producttekst
from rapportage.product.opmaak import hoofdstukken_van
from rapportage.product.permissions import handen_van
from rapportage.product.services.citeren import cite_at_aspect, take_back_aspectcitaat
from rapportage.product.services.edities import ask_now
from rapportage.product.services.rechten import end_redactierecht
from rapportage.redactie.fouten import StaatAnders
from tests.fabrieken.ervaringen import TEKST, ervaringgegevens, maak_ervaring
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.netwerk import maak_vindplaats
from tests.fabrieken.product import (
    begin,
    bied_aan,
    geef_recht,
    keur_goed,
    lees,
    maak_editie,
    onderdeel,
    schrijf_alles,
)
from tests.fabrieken.wijken import maak_wijk
from tests.queries import tel
from tests.toegang.test_muren import zonder_policy

pytestmark = pytest.mark.django_db

PRODUCT = "/rapportages/productbeschrijving/"


@pytest.fixture
def coord() -> Gebruiker:
    return maak_gebruiker(Rol.TRAJECTCOORDINATOR)


@pytest.fixture
def drie(coord: Gebruiker) -> Producttekst:
    return begin(3, coord)


def _aspect(nummer: int, volgorde: int = 0) -> Aspect:
    return list(onderdeel(nummer).aspecten.all())[volgorde]


def _adres(tekst: Producttekst, volgorde: int = 0) -> str:
    aspect = list(tekst.onderdeel.aspecten.all())[volgorde]
    return f"{PRODUCT}tekst/{tekst.pk}/aspect/{aspect.pk}/"


def _klant(wie: Gebruiker) -> Client:
    klant = Client()
    klant.force_login(wie)
    return klant


def _pagina(wie: Gebruiker, adres: str) -> str:
    return " ".join(_klant(wie).get(adres).text.split())


def _citeer(tekst: Producttekst, ervaring: Ervaring, door: Gebruiker, **velden: Any) -> Aspectcitaat:
    gegevens: dict[str, Any] = {"aspect": _aspect(tekst.onderdeel.nummer), "laten_staan": ()} | velden
    return cite_at_aspect(tekst_id=tekst.pk, ervaring_id=ervaring.pk, door=door, **gegevens)


def test_what_is_at_the_aspect_comes_first_and_then_what_was_gathered(
    coord: Gebruiker, drie: Producttekst
) -> None:
    leider = maak_gebruiker(Rol.TEAMLEIDER)
    verzameld, bij_aspect = (
        maak_ervaring(tekst="Verzameld."),
        maak_ervaring(tekst="Bij het aspect.", aspect=_aspect(3)),
    )
    gather_ervaring(ervaring_id=verzameld.pk, plek="onderdeel-3", door=leider)
    maak_ervaring(tekst="Van een ander aspect.", aspect=_aspect(3, 1))
    maak_ervaring(tekst="Van een ander onderdeel.", aspect=_aspect(4))
    weg = maak_ervaring(tekst="Ingetrokken.", aspect=_aspect(3))
    withdraw_ervaring(ervaring_id=weg.pk, door=weg.door)
    pagina = _pagina(coord, _adres(drie))
    assert pagina.index("<p>Bij het aspect.</p>") < pagina.index("<p>Verzameld.</p>")
    for ander in ("Van een ander aspect.", "Van een ander onderdeel.", "Ingetrokken."):
        assert ander not in pagina
    assert "?hoort_bij=onderdeel-3" in pagina
    assert "Ervaringen verzamelen" not in pagina
    assert "Ervaringen verzamelen" in _pagina(leider, _adres(drie))
    ungather_ervaring(ervaring_id=verzameld.pk, plek="onderdeel-3", door=leider)
    assert "Verzameld." not in _pagina(coord, _adres(drie))
    assert bij_aspect.aspect == _aspect(3)


def test_without_any_it_says_so(coord: Gebruiker, drie: Producttekst) -> None:
    pagina = _pagina(coord, _adres(drie))
    assert "Bij dit aspect is nog geen ervaring gedeeld, en bij dit onderdeel is er geen verzameld." in pagina
    assert "Ervaring delen" in pagina
    rij = _citeer(drie, maak_ervaring(aspect=_aspect(3)), coord)
    assert "Alle ervaringen die hier passen, zijn geciteerd." in _pagina(coord, _adres(drie))
    assert rij.citaat.waar == f"Productbeschrijving, {drie}, {_aspect(3)}"


def test_five_stand_open_and_the_rest_is_folded(
    coord: Gebruiker, drie: Producttekst, monkeypatch: pytest.MonkeyPatch
) -> None:
    for nummer in range(6):
        maak_ervaring(tekst=f"Nummer {nummer}.", aspect=_aspect(3))
    assert "Nog 1 ervaring<" in _pagina(coord, _adres(drie))
    maak_ervaring(tekst="Nummer 6.", aspect=_aspect(3))
    assert "Nog 2 ervaringen<" in _pagina(coord, _adres(drie))
    monkeypatch.setattr("rapportage.product.citaten.MEESTE", 6)
    assert "Er is nog 1 andere ervaring." in _pagina(coord, _adres(drie))


def test_the_page_asks_as_much_with_one_ervaring_as_with_ten(coord: Gebruiker, drie: Producttekst) -> None:
    klant, wijk = _klant(coord), maak_wijk()
    maak_ervaring(aspect=_aspect(3), wijk=wijk, vindplaats=maak_vindplaats(wijk))
    een = tel(klant, _adres(drie))
    for _nummer in range(9):
        maak_ervaring(aspect=_aspect(3), wijk=wijk, vindplaats=maak_vindplaats(wijk))
    assert tel(klant, _adres(drie)) == een
    _citeer(drie, maak_ervaring(aspect=_aspect(3)), coord)
    geciteerd = tel(klant, _adres(drie))
    _citeer(drie, maak_ervaring(aspect=_aspect(3)), coord)
    assert tel(klant, _adres(drie)) == geciteerd


def test_one_click_cites_and_one_takes_it_back(coord: Gebruiker, drie: Producttekst) -> None:
    ervaring = maak_ervaring(aspect=_aspect(3), wijk=maak_wijk("Donderberg"))
    add_bijval(ervaring_id=ervaring.pk, tekst="Ook hier.", laten_staan=(), door=coord)
    klant = _klant(coord)
    for _keer in range(2):
        klant.post(f"{_adres(drie)}citeren/", {"ervaring": ervaring.pk})
    rij = Aspectcitaat.objects.get()
    pagina = _pagina(coord, _adres(drie))
    assert f"“{TEKST}”" in pagina
    assert "trajectcoördinator, Donderberg · 1 keer bij mij ook" in pagina
    assert f"“{TEKST}”" in _pagina(coord, f"{PRODUCT}tekst/{drie.pk}/")
    assert bevroren_citaten(drie)[_aspect(3).pk][0]["tekst"] == TEKST
    for _keer in range(2):
        klant.post(f"{PRODUCT}citaat/{rij.pk}/terugnemen/")
    assert f"“{TEKST}”" not in _pagina(coord, _adres(drie))
    assert bevroren_citaten(drie) == {}


def test_a_name_is_asked_about_first(coord: Gebruiker, drie: Producttekst) -> None:
    ervaring = share_ervaring(
        door=coord, gegevens=ervaringgegevens(tekst="Ria kwam mee.", aspect=_aspect(3)), laten_staan={"ria"}
    )
    adres = f"{_adres(drie)}citeren/"
    pagina = _klant(coord).post(adres, {"ervaring": ervaring.pk}).text
    assert "Staat hier de naam van een persoon in?" in pagina
    assert "<strong>Ria</strong>" in pagina
    assert not Citaat.objects.exists()
    _klant(coord).post(adres, {"ervaring": ervaring.pk, "laten_staan": "ria"})
    assert Citaat.objects.get().tekst == "Ria kwam mee."


def test_an_aspect_has_room_for_three(coord: Gebruiker, drie: Producttekst) -> None:
    for _nummer in range(3):
        rij = _citeer(drie, maak_ervaring(aspect=_aspect(3)), coord)
    vierde = maak_ervaring(aspect=_aspect(3))
    with pytest.raises(Weigering, match="plaats voor 3"):
        _citeer(drie, vierde, coord)
    take_back_aspectcitaat(aspectcitaat_id=rij.pk, door=coord)
    _citeer(drie, vierde, coord)


def test_only_an_owner_cites_and_what_belongs_there(coord: Gebruiker, drie: Producttekst) -> None:
    beleid, ander = maak_gebruiker(Rol.BELEIDSMEDEWERKER), maak_ervaring(aspect=_aspect(4))
    with pytest.raises(GeenEigenaar):
        _citeer(drie, maak_ervaring(aspect=_aspect(3)), beleid)
    with pytest.raises(StaatAnders, match="hoort niet meer bij dit onderdeel"):
        _citeer(drie, ander, coord)
    weg = maak_ervaring(aspect=_aspect(3))
    withdraw_ervaring(ervaring_id=weg.pk, door=weg.door)
    with pytest.raises(StaatAnders):
        _citeer(drie, weg, coord)


def test_who_cited_neither_reads_nor_approves(coord: Gebruiker, drie: Producttekst) -> None:
    leider, project = maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.PROJECTLEIDER)
    schrijf_alles(drie, coord)
    assert {leider, project} <= set(handen_van(drie).lezers)
    _citeer(drie, maak_ervaring(aspect=_aspect(3)), leider)
    assert leider not in handen_van(drie).lezers
    bied_aan(drie, lezer=project, door=coord)
    lees(drie, project)
    assert leider not in handen_van(drie).goedkeurders
    with pytest.raises(DatabaseError, match="who wrote"), transaction.atomic():
        Producttekst.objects.filter(pk=drie.pk).update(stand="goedgekeurd", goedgekeurd_door=leider)
    with pytest.raises(StaatAnders):
        take_back_aspectcitaat(aspectcitaat_id=Aspectcitaat.objects.get().pk, door=coord)
    with pytest.raises(DatabaseError, match="in a concept"), transaction.atomic():
        Aspectcitaat.objects.create(tekst=drie, aspect=_aspect(3), citaat=Citaat.objects.get())


def test_what_was_withdrawn_since_is_taken_back_before_it_is_read(
    coord: Gebruiker, drie: Producttekst
) -> None:
    leider, ervaring = maak_gebruiker(Rol.TEAMLEIDER), maak_ervaring(aspect=_aspect(3))
    schrijf_alles(drie, coord)
    _citeer(drie, ervaring, coord)
    withdraw_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)
    assert "De ervaring is ingetrokken op" in _pagina(coord, _adres(drie))
    with pytest.raises(Weigering, match="Neem dat citaat eerst terug"):
        bied_aan(drie, lezer=leider, door=coord)
    restore_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)
    bied_aan(drie, lezer=leider, door=coord)


def test_who_does_not_read_what_was_withdrawn_is_told_too(coord: Gebruiker, drie: Producttekst) -> None:
    leider, partner = maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.PARTNER)
    geef_recht(3, partner)
    ervaring = maak_ervaring(aspect=_aspect(4))
    gather_ervaring(ervaring_id=ervaring.pk, plek="onderdeel-3", door=leider)
    schrijf_alles(drie, coord)
    _citeer(drie, ervaring, coord)
    bied_aan(drie, lezer=partner, door=coord)
    ungather_ervaring(ervaring_id=ervaring.pk, plek="onderdeel-3", door=leider)
    withdraw_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)
    with transaction.atomic(), als(partner):
        assert not Ervaring.objects.exists()
        with pytest.raises(Weigering, match=f"bij {_aspect(3)}"):
            lees(drie, partner)
    restore_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)
    with transaction.atomic(), als(partner):
        assert lees(drie, partner).stand == "gelezen"


def test_what_was_withdrawn_while_it_is_read_is_not_approved(coord: Gebruiker, drie: Producttekst) -> None:
    leider, project = maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.PROJECTLEIDER)
    ervaring = maak_ervaring(aspect=_aspect(3))
    schrijf_alles(drie, coord)
    _citeer(drie, ervaring, coord)
    bied_aan(drie, lezer=project, door=coord)
    for stap, wie in ((lees, project), (keur_goed, leider)):
        withdraw_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)
        with pytest.raises(Weigering, match=r"Kies Terug naar concept\. Neem dan het citaat"):
            stap(drie, wie)
        restore_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)
        stap(drie, wie)


def test_an_edition_leaves_out_what_was_withdrawn(coord: Gebruiker, drie: Producttekst) -> None:
    leider, project = maak_gebruiker(Rol.TEAMLEIDER), maak_gebruiker(Rol.PROJECTLEIDER)
    blijft, weg = maak_ervaring(tekst="Dit blijft.", aspect=_aspect(3)), maak_ervaring(aspect=_aspect(3))
    schrijf_alles(drie, coord)
    for ervaring in (blijft, weg):
        _citeer(drie, ervaring, coord)
    bied_aan(drie, lezer=project, door=coord)
    lees(drie, project)
    keur_goed(drie, leider)
    withdraw_ervaring(ervaring_id=weg.pk, door=weg.door)
    with transaction.atomic(), als(project):
        aspecten = ask_now(concept=False, door=project).inhoud["onderdelen"][2]["aspecten"]
    assert [citaat["tekst"] for a in aspecten for citaat in a["citaten"]] == ["Dit blijft."]


def test_the_partner_reads_and_cites_those_of_its_part_alone(coord: Gebruiker, drie: Producttekst) -> None:
    partner, leider = maak_gebruiker(Rol.PARTNER), maak_gebruiker(Rol.TEAMLEIDER)
    recht = geef_recht(3, partner)
    plek = maak_vindplaats(naam="Xhesika Merel", soort="sleutelfiguur")
    eigen = maak_ervaring(aspect=_aspect(3), vindplaats=plek, doelgroep=Doelgroep.PLICHTIG)
    verzameld = maak_ervaring(tekst="Verzameld.")
    gather_ervaring(ervaring_id=verzameld.pk, plek="onderdeel-3", door=leider)
    gather_ervaring(ervaring_id=verzameld.pk, plek="netwerk", door=leider)
    elders = maak_ervaring(tekst="Van een ander.", aspect=_aspect(4))
    add_bijval(ervaring_id=eigen.pk, tekst="", laten_staan=(), door=leider)
    add_bijval(ervaring_id=elders.pk, tekst="", laten_staan=(), door=leider)
    with transaction.atomic(), als(partner):
        assert set(Ervaring.objects.values_list("pk", flat=True)) == {eigen.pk, verzameld.pk}
        assert set(Bijval.objects.values_list("ervaring_id", flat=True)) == {eigen.pk}
        assert [v.onderdeel for v in Verzameling.objects.all()] == [onderdeel(3)]
        assert Ervaringdoelgroep.objects.count() == 0
        assert Ervaring.objects.update(tekst="Anders.") == 0
    pagina = _pagina(partner, _adres(drie))
    assert TEKST in pagina
    assert "Verzameld." in pagina
    assert "plichtig" not in pagina
    assert "Merel" not in pagina
    assert "Alle ervaringen bij dit onderdeel" not in pagina
    _klant(partner).post(f"{_adres(drie)}citeren/", {"ervaring": eigen.pk})
    (rij,) = citaten_van(drie, coord)[_aspect(3).pk]
    assert (rij.citaat.door, rij.citaat.bijval) == (partner, 1)
    assert _klant(partner).post(f"{_adres(drie)}citeren/", {"ervaring": elders.pk}).status_code == 404
    assert _klant(partner).get(f"/rapportages/ervaringen/{eigen.pk}/").status_code == 404
    _klant(partner).post(f"{PRODUCT}citaat/{rij.pk}/terugnemen/")
    assert citaten_van(drie, coord) == {}
    end_redactierecht(recht_id=recht.pk, door=recht.gegeven_door)
    with transaction.atomic(), als(partner):
        assert (Ervaring.objects.count(), Aspectcitaat.objects.count()) == (0, 0)


def test_without_the_wall_the_partner_would_read_them_all(drie: Producttekst) -> None:
    partner = maak_gebruiker(Rol.PARTNER)
    geef_recht(3, partner)
    maak_ervaring(aspect=_aspect(4))
    with zonder_policy("rapportage_ervaring"), transaction.atomic(), als(partner):
        assert Ervaring.objects.count() == 1


def test_who_reads_a_text_reads_what_it_cites_and_no_other(coord: Gebruiker, drie: Producttekst) -> None:
    wijkco, ander = maak_gebruiker(Rol.WIJKCOORDINATOR), maak_gebruiker(Rol.PARTNER)
    ervaring = maak_ervaring(aspect=_aspect(3))
    bij_tien = maak_ervaring(tekst="Bij tien.", aspect=_aspect(10))
    _citeer(drie, ervaring, coord)
    assert f"“{TEKST}”" in _pagina(wijkco, f"{PRODUCT}tekst/{drie.pk}/")
    with transaction.atomic(), als(wijkco):
        assert [rij.pk for rij in Ervaring.objects.all()] == [bij_tien.pk]
        assert Citaat.objects.count() == 1
        with pytest.raises(DatabaseError), transaction.atomic():
            Citaat.objects.create(
                ervaring=ervaring, tekst="x", dag=ervaring.dag, rol=ervaring.rol, waar="x", door=wijkco
            )
        assert Citaat.objects.update(teruggenomen_door=wijkco) == 0
    with transaction.atomic(), als(ander):
        assert (Ervaring.objects.count(), Citaat.objects.count(), Aspectcitaat.objects.count()) == (0, 0, 0)


def test_an_edition_keeps_it_with_its_aspect(coord: Gebruiker, drie: Producttekst) -> None:
    schrijf_alles(drie, coord)
    rij = _citeer(drie, maak_ervaring(aspect=_aspect(3)), coord)
    editie = maak_editie(maak_gebruiker(Rol.PROJECTLEIDER), concept=True)
    take_back_aspectcitaat(aspectcitaat_id=rij.pk, door=coord)
    (derde,) = (h for h in hoofdstukken_van(editie) if h.nummer == "3")
    (blok,) = (b for b in derde.blokken if b.soort == "citaten")
    (regel,) = blok.rijen
    assert regel.kop == str(_aspect(3))
    assert f"“{TEKST}”" in regel.cellen[0]
