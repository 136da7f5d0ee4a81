"""An ervaring in a report: cited with one click, as it was that day, and what happens when it is withdrawn."""

from typing import Any

import pytest
from django.core.exceptions import PermissionDenied
from django.db import DatabaseError, transaction
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.identiteit import als
from kern.weigering import Weigering
from kern.woorden import voluit
from rapportage.enums import Verslagdeel
from rapportage.ervaringen.citeren import als_html, bevroren
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.fouten import NamenGevonden
from rapportage.ervaringen.models import Citaat, Ervaring
from rapportage.ervaringen.services.delen import (
    change_ervaring,
    restore_ervaring,
    share_ervaring,
    withdraw_ervaring,
)
from rapportage.redactie.fouten import SchreefZelf, StaatAnders
from rapportage.schrijven.delen import Deel, delen_van
from rapportage.schrijven.enums import Tekststand
from rapportage.schrijven.models import Hoofdstukcitaat, Rapporttekst
from rapportage.schrijven.services.citeren import cite_ervaring, take_back_citaat
from rapportage.schrijven.services.maken import geschreven_van
from rapportage.schrijven.services.publiceren import publish_rapport
from rapportage.schrijven.services.stappen import mark_gelezen
from rapportage.schrijven.teksten import Boek
from rapportage.services.maken import verslag_van
from tests.fabrieken.ervaringen import TEKST, ervaringgegevens, maak_ervaring
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.schrijven import lees, maak_tekst, maak_vaste_uitgave, schrijf, stel_vast
from tests.klant import als_klant

pytestmark = pytest.mark.django_db


@pytest.fixture
def lotte() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def rapport(lotte: Gebruiker) -> Rapporttekst:
    return maak_tekst(lotte, uitgave=maak_vaste_uitgave())


def _deel(rapport: Rapporttekst, sleutel: str = "vraag-2") -> Deel:
    return next(d for d in delen_van(rapport.uitgave.cijfers or {}) if d.sleutel == sleutel)


def _citeer(rapport: Rapporttekst, ervaring: Ervaring, door: Gebruiker, **velden: Any) -> Hoofdstukcitaat:
    gegevens: dict[str, Any] = {"deel": _deel(rapport), "laten_staan": ()} | velden
    return cite_ervaring(rapport_id=rapport.pk, ervaring_id=ervaring.pk, door=door, **gegevens)


def test_a_citation_keeps_text_and_day_as_they_were(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    ervaring = maak_ervaring()
    _citeer(rapport, ervaring, lotte)
    change_ervaring(
        ervaring_id=ervaring.pk,
        door=ervaring.door,
        gegevens=ervaringgegevens(tekst="Iets heel anders."),
        waarom="Beter.",
        laten_staan=(),
        gezien=ervaring.versie,
    )
    (rij,) = Boek(rapport).hoofdstuk("vraag-2").geciteerd  # type: ignore[union-attr]
    assert (rij.citaat.tekst, rij.citaat.dag) == (TEKST, ervaring.dag)
    assert rij.sinds == "De ervaring is sindsdien gewijzigd. De tekst van het citaat bleef zoals die was."
    withdraw_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)
    (rij,) = Boek(rapport).hoofdstuk("vraag-2").geciteerd  # type: ignore[union-attr]
    assert rij.sinds.startswith("De ervaring is ingetrokken op")


def test_a_quote_goes_along_until_it_is_taken_out(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    zei = "Jij stond er elke dag."
    ervaring = maak_ervaring(uitspraak=zei, uitspraak_mag=True)
    _citeer(rapport, ervaring, lotte)
    citaat = Citaat.objects.get()
    assert zei in als_html(bevroren(citaat))
    bladzijde = als_klant(lotte).get(reverse("rapportage:hoofdstuk", args=[rapport.pk, "vraag-2"])).text
    assert f"Een inburgeraar zei: “{zei}”" in " ".join(bladzijde.split())
    change_ervaring(
        ervaring_id=ervaring.pk,
        door=ervaring.door,
        gegevens=ervaringgegevens(),
        waarom="Mag toch niet.",
        laten_staan=(),
        gezien=ervaring.versie,
    )
    (rij,) = Boek(rapport).hoofdstuk("vraag-2").geciteerd  # type: ignore[union-attr]
    assert rij.sinds.startswith("De ervaring is sindsdien gewijzigd.")
    assert zei not in als_html(bevroren(rij.citaat))
    oud = {naam: waarde for naam, waarde in bevroren(citaat).items() if naam != "uitspraak"}
    assert TEKST in als_html(oud)


def test_a_name_in_a_quote_is_asked_about(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    ervaring = share_ervaring(
        door=maak_gebruiker(Rol.TRAJECTCOORDINATOR),
        gegevens=ervaringgegevens(uitspraak="Fatima hielp mij.", uitspraak_mag=True),
        laten_staan=("fatima",),
    )
    with pytest.raises(NamenGevonden):
        _citeer(rapport, ervaring, lotte)


def test_no_role_changes_what_was_cited(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    _citeer(rapport, maak_ervaring(), lotte)
    with als(lotte), pytest.raises(DatabaseError), transaction.atomic():
        Citaat.objects.update(tekst="Anders.")


def test_a_name_is_asked_about_by_the_list_alone(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    tekst = "Ria en Xhesika kwamen samen."
    ervaring = share_ervaring(
        door=maak_gebruiker(Rol.TRAJECTCOORDINATOR),
        gegevens=ervaringgegevens(tekst=tekst),
        laten_staan={"ria"},
    )
    with pytest.raises(NamenGevonden, match="Is ‘Ria’ de naam"):
        _citeer(rapport, ervaring, lotte)
    adres = reverse("rapportage:hoofdstuk_citeren", args=[rapport.pk, "vraag-2"])
    klant = als_klant(lotte)
    pagina = klant.post(adres, {"ervaring": ervaring.pk}).content.decode()
    assert "Staat hier de naam van een persoon in?" in pagina
    assert "<strong>Ria</strong>" in pagina
    assert not Citaat.objects.exists()
    klant.post(adres, {"ervaring": ervaring.pk, "laten_staan": "ria"})
    assert Citaat.objects.get().tekst == tekst


def test_one_click_cites_and_toch_niet_takes_it_back(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    ervaring = maak_ervaring()
    klant = als_klant(lotte)
    hier = reverse("rapportage:hoofdstuk", args=[rapport.pk, "vraag-2"])
    assert TEKST in klant.get(hier).content.decode()
    adres = reverse("rapportage:hoofdstuk_citeren", args=[rapport.pk, "vraag-2"])
    for _keer in range(2):
        klant.post(adres, {"ervaring": ervaring.pk})
    rij = Hoofdstukcitaat.objects.get()
    pagina = klant.get(hier).content.decode()
    assert f"“{TEKST}”" in pagina
    assert "Bij dit hoofdstuk hoort nog geen ervaring." in pagina
    klant.post(reverse("rapportage:citaat_terug", args=[rij.pk]))
    assert f"“{TEKST}”" not in klant.get(hier).content.decode()
    assert (
        "Nog niet geciteerd" in klant.get(reverse("rapportage:ervaring", args=[ervaring.pk])).content.decode()
    )


def test_who_reads_only_cites_nothing(rapport: Rapporttekst) -> None:
    ervaring = maak_ervaring()
    klant = als_klant(maak_gebruiker(Rol.AFDELINGSHOOFD))
    adres = reverse("rapportage:hoofdstuk_citeren", args=[rapport.pk, "vraag-2"])
    assert klant.post(adres, {"ervaring": ervaring.pk}).status_code == 403


def test_who_cited_does_not_read_it_for_the_second_time(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    ander = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    schrijf(rapport, "<p>Een</p>")
    _citeer(rapport, maak_ervaring(), ander)
    rapport.refresh_from_db()
    with pytest.raises(SchreefZelf):
        mark_gelezen(rapport_id=rapport.pk, gezien=rapport.versie, door=ander)


def test_a_text_that_was_read_is_a_concept_again(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    schrijf(rapport, "<p>Een</p>")
    lees(rapport)
    rij = _citeer(rapport, maak_ervaring(), lotte)
    rapport.refresh_from_db()
    assert rapport.stand == Tekststand.CONCEPT
    stel_vast(lees(rapport))
    with pytest.raises(StaatAnders):
        take_back_citaat(hoofdstukcitaat_id=rij.pk, door=lotte)


def test_a_page_of_a_wijk_has_room_for_one_and_a_chapter_for_three(
    rapport: Rapporttekst, lotte: Gebruiker
) -> None:
    for _nummer in range(3):
        _citeer(rapport, maak_ervaring(), lotte)
    with pytest.raises(Weigering, match="plaats voor 3"):
        _citeer(rapport, maak_ervaring(), lotte)
    wijk = Deel(Verslagdeel.van_wijk("Donderberg"), Verslagdeel.WIJK, "Donderberg", "Donderberg")
    _citeer(rapport, maak_ervaring(), lotte, deel=wijk)
    with pytest.raises(Weigering, match="plaats voor 1"):
        _citeer(rapport, maak_ervaring(), lotte, deel=wijk)


def test_it_is_published_beside_its_figures_and_stays(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    schrijf(rapport, "<p>Een</p>")
    ervaring = maak_ervaring(vraag=Vraag.WIJK)
    wijk = Deel(Verslagdeel.van_wijk("Donderberg"), Verslagdeel.WIJK, "Donderberg", "Donderberg")
    _citeer(rapport, ervaring, lotte)
    _citeer(rapport, ervaring, lotte, deel=wijk)
    withdraw_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)
    stel_vast(lees(rapport))
    with pytest.raises(Weigering, match="een ervaring geciteerd die is ingetrokken"):
        publish_rapport(rapport_id=rapport.pk, door=lotte)
    restore_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)
    publicatie = publish_rapport(rapport_id=rapport.pk, door=lotte)
    withdraw_ervaring(ervaring_id=ervaring.pk, door=ervaring.door)

    publicatie.refresh_from_db()
    verslag = verslag_van(publicatie.uitgave.cijfers or {}, geschreven_van(publicatie))
    waar = {h.sleutel: "".join(h.teksten) for h in verslag.hoofdstukken if h.teksten}
    assert f"“{TEKST}”" in waar["vraag-2"]
    assert f"<strong>{voluit(ervaring.dag)}</strong> · trajectcoördinator" in waar[wijk.sleutel]


def test_who_cites_no_ervaring_of_the_wijk_sees_none(rapport: Rapporttekst, lotte: Gebruiker) -> None:
    with pytest.raises(PermissionDenied):
        maak_ervaring(lotte)
    klant = als_klant(lotte)
    pagina = klant.get(reverse("rapportage:hoofdstuk", args=[rapport.pk, "vraag-4"])).content.decode()
    assert "Bij dit hoofdstuk hoort nog geen ervaring." in pagina
