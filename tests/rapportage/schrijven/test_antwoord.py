"""The answer to a question as the first text of its chapter: proposed, decided on by its writer, and frozen with the report."""

from uuid import uuid4

import pytest
from django.db import IntegrityError, transaction
from django.test import Client

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.services.delen import withdraw_ervaring
from rapportage.redactie.cijferlijst import Cijfer
from rapportage.redactie.fouten import SchreefZelf
from rapportage.schrijven.models import Hoofdstukcitaat, Hoofdstuktekst, Rapporttekst
from rapportage.schrijven.services.citeren import cite_ervaring
from rapportage.schrijven.teksten import Boek, Hoofdstuk
from rapportage.schrijven.voorstel import voorgestelde_waarden, voorstel
from rapportage.vragen.models import Vraagantwoord
from tests.fabrieken.ervaringen import maak_ervaring
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.rapportage import maak_uitgave
from tests.fabrieken.rapportage_planning import maak_kwartaal
from tests.fabrieken.schrijven import lees, maak_publicatie, maak_tekst, schrijf, stel_vast
from tests.fabrieken.vragen import citeer, schrijf_antwoord

pytestmark = pytest.mark.django_db


@pytest.fixture
def beleid() -> Gebruiker:
    return maak_gebruiker(Rol.BELEIDSMEDEWERKER)


@pytest.fixture
def rapport(beleid: Gebruiker) -> Rapporttekst:
    return maak_tekst(beleid, uitgave=maak_uitgave())


def _hoofdstuk(rapport: Rapporttekst, adres: str = "vraag-1") -> Hoofdstuk:
    rapport.refresh_from_db()
    hoofdstuk = Boek(rapport).hoofdstuk(adres)
    assert hoofdstuk is not None
    return hoofdstuk


def _adres(rapport: Rapporttekst) -> str:
    return f"/rapportages/schrijven/{rapport.pk}/hoofdstuk/vraag-1/"


def _klant(wie: Gebruiker) -> Client:
    klant = Client()
    klant.force_login(wie)
    return klant


def _pagina(wie: Gebruiker, adres: str) -> str:
    return " ".join(_klant(wie).get(adres).text.split())


def test_without_an_answer_nothing_is_proposed(rapport: Rapporttekst) -> None:
    hoofdstuk = _hoofdstuk(rapport)
    assert not hoofdstuk.is_voorgesteld
    assert hoofdstuk.is_leeg


def test_the_answer_in_force_is_proposed_and_of_nobody_yet(rapport: Rapporttekst, beleid: Gebruiker) -> None:
    schrijf_antwoord("<p>Een</p>", door=beleid)
    schrijf_antwoord("<p>Zes plekken.</p>", uitleg="<p>Dat zien we.</p>", door=beleid)
    hoofdstuk = _hoofdstuk(rapport)
    assert hoofdstuk.is_voorgesteld
    assert not hoofdstuk.is_van_iemand
    assert (hoofdstuk.delen["inleiding"], hoofdstuk.delen["duiding"], hoofdstuk.delen["advies"]) == (
        "<p>Zes plekken.</p>",
        "<p>Dat zien we.</p>",
        "",
    )
    assert not _hoofdstuk(rapport, "vraag-2").is_voorgesteld
    assert not Boek(rapport).is_te_lezen
    pagina = _pagina(beleid, _adres(rapport))
    assert "Voorstel: het antwoord op deze vraag, in dit rapport nog van niemand." in pagina
    assert "Zes plekken." in pagina
    assert "voorstel uit het antwoord, nog van niemand" in _pagina(
        beleid, f"/rapportages/schrijven/{rapport.pk}/"
    )


def test_the_writer_decides_and_the_chapter_leads_from_then_on(
    rapport: Rapporttekst, beleid: Gebruiker
) -> None:
    schrijf_antwoord("<p>Zes plekken.</p>", door=beleid)
    _klant(beleid).post(
        _adres(rapport),
        {"versie": "0", "sleutel": str(uuid4()), "vorm": "tekst", "inleiding": "In dit jaar zes plekken."},
    )
    schrijf_antwoord("<p>Zeven plekken.</p>", door=beleid)
    hoofdstuk = _hoofdstuk(rapport)
    assert hoofdstuk.delen["inleiding"] == "<p>In dit jaar zes plekken.</p>"
    assert hoofdstuk.antwoord_is_nieuwer
    pagina = _pagina(beleid, _adres(rapport))
    assert "Het antwoord op deze vraag is gewijzigd nadat dit hoofdstuk werd opgeslagen." in pagina
    assert "Zeven plekken." not in pagina
    assert "Zeven plekken." in _pagina(beleid, f"{_adres(rapport)}?antwoord=ja")
    assert Hoofdstuktekst.objects.count() == 1


def test_a_figure_that_is_another_in_the_report_is_marked_before_it_is_saved(
    rapport: Rapporttekst, beleid: Gebruiker
) -> None:
    maak_kwartaal()
    antwoord = schrijf_antwoord("<p>We vonden {{cijfer:gevonden:pilot}} mensen.</p>", door=beleid)
    assert _hoofdstuk(rapport).wijzigingen == []
    Vraagantwoord.objects.filter(pk=antwoord.pk).update(waarden={"gevonden:pilot": "12"})
    (wijziging,) = _hoofdstuk(rapport).wijzigingen
    assert (wijziging.was, wijziging.nu) == ("12", "0")
    assert "was 12, nu 0" in _pagina(beleid, _adres(rapport))


def test_the_first_version_cites_what_the_answer_cites_and_each_is_taken_back(
    rapport: Rapporttekst, beleid: Gebruiker
) -> None:
    blijft, weg = maak_ervaring(vraag=Vraag.VINDPLAATSEN), maak_ervaring(vraag=Vraag.VINDPLAATSEN)
    citaten = [citeer(ervaring, door=beleid) for ervaring in (blijft, weg)]
    withdraw_ervaring(ervaring_id=weg.pk, door=weg.door)
    schrijf(rapport, "<p>Een</p>", deel="vraag-1")
    (rij,) = Hoofdstukcitaat.objects.select_related("citaat")
    assert rij.citaat.pk != citaten[0].citaat_id
    assert (rij.citaat.ervaring, rij.citaat.tekst, rij.citaat.dag) == (
        blijft,
        citaten[0].citaat.tekst,
        citaten[0].citaat.dag,
    )
    schrijf(rapport, "<p>Twee</p>", deel="vraag-1")
    assert Hoofdstukcitaat.objects.count() == 1
    _klant(beleid).post(f"/rapportages/schrijven/citaat/{rij.pk}/terug/")
    schrijf(rapport, "<p>Drie</p>", deel="vraag-1")
    assert _hoofdstuk(rapport).geciteerd == []


def test_other_chapters_cite_nothing_by_themselves(rapport: Rapporttekst, beleid: Gebruiker) -> None:
    citeer(maak_ervaring(vraag=Vraag.VINDPLAATSEN), door=beleid)
    schrijf(rapport, "<p>Een</p>", deel="vraag-2")
    schrijf(rapport, "<p>Een</p>")
    assert Hoofdstukcitaat.objects.count() == 0


def test_an_answer_of_later_changes_nothing_that_was_read_approved_or_published(
    rapport: Rapporttekst, beleid: Gebruiker
) -> None:
    schrijf(rapport, "<p>Een</p>")
    lees(rapport)
    schrijf_antwoord("<p>Zes plekken.</p>", door=beleid)
    assert not _hoofdstuk(rapport).is_voorgesteld
    stel_vast(rapport)
    rapport.refresh_from_db()
    publicatie = maak_publicatie(rapport)
    assert [rij["deel"] for rij in publicatie.teksten] == ["doelbereik"]


def test_what_was_published_of_a_question_stays_when_the_answer_changes(
    rapport: Rapporttekst, beleid: Gebruiker
) -> None:
    citeer(maak_ervaring(vraag=Vraag.VINDPLAATSEN, tekst="Op het schoolplein."), door=beleid)
    antwoord = schrijf_antwoord("<p>Zes plekken.</p>", door=beleid)
    schrijf(rapport, antwoord.kort, deel="vraag-1")
    stel_vast(lees(rapport))
    rapport.refresh_from_db()
    publicatie = maak_publicatie(rapport)
    schrijf_antwoord("<p>Zeven plekken.</p>", door=beleid)
    publicatie.refresh_from_db()
    (deel,) = publicatie.teksten
    assert (deel["deel"], deel["inleiding"]) == ("vraag-1", "<p>Zes plekken.</p>")
    assert [citaat["tekst"] for citaat in deel["citaten"]] == ["Op het schoolplein."]


def test_in_a_report_over_the_whole_pilot_a_figure_of_the_pilot_is_that_of_its_period(
    beleid: Gebruiker,
) -> None:
    cijfer = Cijfer(verwijzing="gevonden", naam="Gevonden", over="", waarde="15", uitleg="")
    antwoord = Vraagantwoord(
        kort="<p>{{cijfer:gevonden:pilot}} en {{cijfer:weg:pilot}}</p>", waarden={"gevonden:pilot": "12"}
    )
    lijst = {"gevonden": cijfer}
    assert voorstel(antwoord, lijst)["inleiding"] == "<p>{{cijfer:gevonden}} en {{cijfer:weg:pilot}}</p>"
    assert voorgestelde_waarden(antwoord, lijst) == {"gevonden": "12"}


@pytest.mark.parametrize("doe", ["schrijf", "citeer"])
def test_who_wrote_or_cited_the_answer_that_a_chapter_took_over_never_reads_nor_approves(
    rapport: Rapporttekst, doe: str
) -> None:
    projectleider = maak_gebruiker(Rol.PROJECTLEIDER)
    if doe == "schrijf":
        schrijf_antwoord("<p>Zes plekken.</p>", door=projectleider)
        schrijf_antwoord("<p>Zeven plekken.</p>")
    else:
        citeer(maak_ervaring(vraag=Vraag.VINDPLAATSEN), door=projectleider)
    schrijf(rapport, "<p>Zeven plekken.</p>", deel="vraag-1")
    with pytest.raises(SchreefZelf):
        lees(rapport, projectleider)
    stel_vast(lees(rapport))
    for veld in ("gelezen_door", "vastgesteld_door"):
        with pytest.raises(IntegrityError, match="who wrote"), transaction.atomic():
            Rapporttekst.objects.filter(pk=rapport.pk).update(**{veld: projectleider})


def test_who_wrote_an_answer_of_another_question_or_of_later_reads(rapport: Rapporttekst) -> None:
    projectleider = maak_gebruiker(Rol.PROJECTLEIDER)
    schrijf_antwoord("<p>Thuis.</p>", vraag=Vraag.WIJK, door=projectleider)
    schrijf(rapport, "<p>Zes plekken.</p>", deel="vraag-1")
    schrijf_antwoord("<p>Zeven plekken.</p>", door=projectleider)
    citeer(maak_ervaring(vraag=Vraag.VINDPLAATSEN), door=projectleider)
    lees(rapport, projectleider)
    assert stel_vast(rapport).gelezen_door == projectleider


def test_database_refuses_who_cited_in_a_chapter(rapport: Rapporttekst, beleid: Gebruiker) -> None:
    citeer(maak_ervaring(vraag=Vraag.VINDPLAATSEN), door=beleid)
    schrijf(rapport, "<p>Een</p>", deel="vraag-1")
    citeerde = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    cite_ervaring(
        rapport_id=rapport.pk,
        deel=_hoofdstuk(rapport).deel,
        ervaring_id=maak_ervaring().pk,
        laten_staan=(),
        door=citeerde,
    )
    stel_vast(lees(rapport))
    with pytest.raises(IntegrityError, match="who wrote"), transaction.atomic():
        Rapporttekst.objects.filter(pk=rapport.pk).update(gelezen_door=citeerde)
