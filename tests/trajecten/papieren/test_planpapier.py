"""The plan on paper: what is on it and what is not, readable in both directions, on two sheets at most."""

import datetime as dt
import io
import re
from pathlib import Path

import pdfua
import pikepdf
import pytest
from django.template.loader import render_to_string
from django.test import Client
from django.urls import reverse

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Taal
from kern.klok import vandaag
from kern.pdf import aantal_bladzijden
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.netwerk import maak_contactpersoon
from tests.fabrieken.plan import maak_afspraak, maak_component, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.klant import als_klant
from tests.pdf import elementen
from tests.team import Team
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.lezen import rijen_van
from trajecten.papieren.planpapier import MATEN, inhoud, keuzes
from trajecten.papieren.talen import LRI, NEDERLANDS, PDI, TALEN
from trajecten.papieren.talen.vorm import Plantekst
from trajecten.plan.enums import Componentsoort, Deelgrond
from trajecten.plan.models import Component
from trajecten.stappen.services.sluiten import close_traject
from trajecten.traject.enums import Uitkomst

NUMMER, GILDE = "06 00 00 56 78", "0475 00 11 22"
BEGIN = vandaag() + dt.timedelta(days=20)


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody with a plan, whose coordinator can be called."""
    Gebruiker.objects.filter(pk=team.coordinator.pk).update(telefoon=NUMMER)
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    persoon.taal = Taal.objects.create(naam="Arabisch", code="ar")
    persoon.save()
    maak_huisbezoek(persoon, team.coordinator)
    gilde = maak_organisatie("Gilde Opleidingen")
    gilde.adres, gilde.telefoon = "Kasteel Hornstraat 1", GILDE
    gilde.save()
    maak_component(
        persoon, team.coordinator, Componentsoort.TAAL, organisatie=gilde, begin=BEGIN, taalniveau="A2"
    )
    maak_component(persoon, team.coordinator, nog_te_vinden=True, wens="Koken voor groepen")
    maak_afspraak(persoon, team.coordinator, wat="Belt de opvang", doel="Tijd voor de les", uiterlijk=BEGIN)
    return persoon


@pytest.fixture
def klant(team: Team) -> Client:
    """Return a client of who guides."""
    return als_klant(team.coordinator)


def html(team: Team, persoon: Inburgeraar, taal: str) -> str:
    rijen = rijen_van(team.coordinator, persoon.pk)
    assert rijen is not None
    talen = [NEDERLANDS] if taal == "nl" else [NEDERLANDS, TALEN[taal]]
    context = inhoud(team.coordinator, rijen, talen, MATEN[0])
    return render_to_string("trajecten/papieren/pdf/plan.html", {**context, "titel": "", "moment": None})


def pdf_van(klant: Client, persoon: Inburgeraar, taal: str) -> bytes:
    antwoord = klant.get(reverse("trajecten:plan_pdf", args=[persoon.pk]), {"taal": taal})
    assert antwoord["Content-Type"] == "application/pdf"
    inhoud_: bytes = antwoord.content
    return inhoud_


def getekend(pdf: bytes) -> str:
    """Return what a PDF draws, sign by sign as its fonts tell what each is, in the order of drawing."""
    uit = []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        for bladzijde in document.pages:
            tabellen = {naam: _tekens(letter) for naam, letter in bladzijde.Resources.Font.items()}
            tabel: dict[str, str] = {}
            for opdracht in pikepdf.parse_content_stream(bladzijde):
                if str(opdracht.operator) == "Tf":
                    tabel = tabellen[str(opdracht.operands[0])]
                elif str(opdracht.operator) == "TJ":
                    glyphs = "".join(
                        bytes(d).hex() for d in opdracht.operands[0] if isinstance(d, pikepdf.String)
                    )
                    uit += [tabel.get(glyphs[i : i + 4], "") for i in range(0, len(glyphs), 4)]
    return "".join(uit)


def _tekens(letter: pikepdf.Object) -> dict[str, str]:
    regels = letter.ToUnicode.read_bytes().decode().splitlines()
    paren = [re.fullmatch(r"<(\w{4})> <(\w+)>", regel) for regel in regels]
    return {p[1]: bytes.fromhex(p[2]).decode("utf-16-be") for p in paren if p}


def test_plan_says_where_when_and_whom_to_call(team: Team, persoon: Inburgeraar) -> None:
    tekst = html(team, persoon, "nl")
    for deel in (
        "Uw plan",
        "Fatma Yildiz",
        "Nederlandse les",
        "Gilde Opleidingen, Kasteel Hornstraat 1",
        f"begint op {BEGIN.day} ",
        "tot niveau A2",
        GILDE,
        "Koken voor groepen",
        "We zoeken nog een plek.",
        "Belt de opvang",
        "Tijd voor de les",
        "U kunt mij bellen",
        NUMMER,
    ):
        assert deel in tekst, deel


def test_plan_holds_nothing_that_others_may_not_read(team: Team, persoon: Inburgeraar) -> None:
    hulp = maak_component(persoon, team.coordinator, Componentsoort.HULP, omschrijving="schulden")
    GeplandBezoek.objects.create(
        inburgeraar=persoon, door=team.coordinator, datum=BEGIN, wat="praten over de scheiding"
    )
    tekst = html(team, persoon, "tr")
    assert hulp.organisatie is not None
    assert hulp.organisatie.naam in tekst
    assert "Ik kom bij u langs" in tekst
    for geheim in ("schulden", "scheiding", "WEB", "score", "plichtig", "nog niet bekend"):
        assert geheim not in tekst, geheim


def test_number_is_of_who_was_told_about_the_person(team: Team, persoon: Inburgeraar) -> None:
    taal = Component.objects.get(soort="taal")
    assert taal.organisatie is not None
    carla = maak_contactpersoon(taal.organisatie, naam="Carla", telefoon="0475 99 99 99")
    Component.objects.filter(pk=taal.pk).update(
        warme_overdracht_op=vandaag(),
        warme_overdracht_met=carla,
        warme_overdracht_grond=Deelgrond.TOESTEMMING,
    )
    tekst = html(team, persoon, "nl")
    assert "0475 99 99 99 Carla" in tekst
    assert GILDE not in tekst


def test_arabic_keeps_numbers_days_and_names_the_right_way_round(team: Team, persoon: Inburgeraar) -> None:
    tekst = html(team, persoon, "ar")
    assert 'lang="ar" dir="rtl"' in tekst
    for deel in (
        NUMMER,
        GILDE,
        f"{BEGIN:%d-%m-%Y}",
        "Gilde Opleidingen, Kasteel Hornstraat 1",
        "Fatma Yildiz",
    ):
        assert f'<bdi dir="ltr">{deel}</bdi>' in tekst, deel
    assert LRI not in tekst
    assert PDI not in tekst
    # What somebody wrote stays Dutch, and stands in the Dutch column alone.
    assert tekst.count("Belt de opvang") == 1


@pytest.mark.parametrize("taal", ["ar", "tr", "pl", "en"])
def test_each_column_carries_its_language(klant: Client, persoon: Inburgeraar, taal: str) -> None:
    """A reader that speaks a paper aloud takes the voice of the language."""
    with pikepdf.open(io.BytesIO(pdf_van(klant, persoon, taal))) as document:
        assert str(document.Root.Lang) == "nl"
        kop = next(e for e in elementen(document.Root.StructTreeRoot) if e.get("/Lang") == taal)
        talen = [str(e.Lang) for e in elementen(document.Root.StructTreeRoot) if "/Lang" in e]
    assert set(talen) == {taal}
    assert str(kop.S) == "/Div"


def test_arabic_can_be_copied_and_numbers_stand_in_order(klant: Client, persoon: Inburgeraar) -> None:
    tekst = getekend(pdf_van(klant, persoon, "ar"))
    for deel in (NUMMER, GILDE, f"{BEGIN:%d-%m-%Y}"):
        assert tekst.count(deel) >= 1, deel
    # A line that is read from right to left is drawn from its end; marks above a letter are drawn after it.
    for woord in (
        TALEN["ar"].plan.bezoek,
        TALEN["ar"].plan.waar,
        TALEN["ar"].plan.soorten[Componentsoort.TAAL],
    ):
        assert set(woord) <= set(tekst), woord
    assert TALEN["ar"].plan.waar[::-1] in tekst


@pytest.mark.parametrize("taal", sorted(TALEN))
def test_plan_is_a_pdf_that_can_be_read_aloud(
    klant: Client, persoon: Inburgeraar, taal: str, tmp_path: Path
) -> None:
    pdf = pdf_van(klant, persoon, taal)
    (tmp_path / "plan.pdf").write_bytes(pdf)
    bevindingen = pdfua.validate(str(tmp_path / "plan.pdf")).findings
    assert [(f.rule_id, f.message) for f in bevindingen] == []
    with pikepdf.open(io.BytesIO(pdf)) as document:
        assert str(document.Root.Lang) == "nl"
        assert str(document.docinfo["/Title"]) == "Uw plan"
        letters = [f for b in document.pages for f in b.Resources.Font.values()]
        namen = {str(f.BaseFont).split("+")[-1] for f in letters}
        for letter in letters:
            assert "/FontFile3" in letter.DescendantFonts[0].FontDescriptor or (
                "/FontFile2" in letter.DescendantFonts[0].FontDescriptor
            )
    assert all(naam.startswith(("Source-Sans-3", "IBM-Plex-Sans-Arabic")) for naam in namen), namen
    assert any(naam.startswith("IBM-Plex-Sans-Arabic") for naam in namen) == (taal == "ar")


def test_an_ordinary_plan_takes_one_sheet(klant: Client, persoon: Inburgeraar) -> None:
    assert aantal_bladzijden(pdf_van(klant, persoon, "nl")) == 1
    assert aantal_bladzijden(pdf_van(klant, persoon, "ar")) == 1


def test_no_plan_takes_more_than_two_sheets(team: Team, klant: Client, persoon: Inburgeraar) -> None:
    for nummer in range(25):
        maak_component(
            persoon, team.coordinator, omschrijving=f"Groep {nummer}: " + "samen koken en eten " * 20
        )
        maak_afspraak(persoon, team.coordinator, wat=f"Nummer {nummer}: " + "belt de opvang " * 30)
    for taal in ("nl", "ar"):
        assert aantal_bladzijden(pdf_van(klant, persoon, taal)) == 2
    rijen = rijen_van(team.coordinator, persoon.pk)
    assert rijen is not None
    laatste = inhoud(team.coordinator, rijen, [NEDERLANDS], MATEN[-1])
    tekst = render_to_string("trajecten/papieren/pdf/plan.html", {**laatste, "titel": "", "moment": None})
    assert "In uw plan staat nog meer. Dat past niet op dit papier (43)." in tekst


def test_language_of_the_person_comes_first(team: Team, persoon: Inburgeraar, klant: Client) -> None:
    rijen = rijen_van(team.coordinator, persoon.pk)
    assert rijen is not None
    assert keuzes(rijen)[0] == ("ar", "Nederlands en Arabisch")
    pagina = klant.get(reverse("trajecten:plan_afdrukken", args=[persoon.pk])).text
    assert pagina.index("?taal=ar") < pagina.index("?taal=nl")
    persoon.taal = Taal.objects.create(naam="Tigrinya", code="ti")
    persoon.save(update_fields=["taal"])
    pagina = klant.get(reverse("trajecten:plan_afdrukken", args=[persoon.pk])).text
    assert "We hebben de woorden nog niet in het Tigrinya." in pagina
    assert pagina.index("?taal=nl") < pagina.index("?taal=ar")


def test_printing_is_one_act_in_the_log(klant: Client, persoon: Inburgeraar) -> None:
    voor = Logregel.objects.count()
    pdf_van(klant, persoon, "tr")
    assert Logregel.objects.count() == voor + 1
    assert Logregel.objects.order_by("-pk")[0].handeling == "plan afgedrukt"


def test_a_language_we_do_not_have_is_not_there(klant: Client, persoon: Inburgeraar) -> None:
    assert klant.get(reverse("trajecten:plan_pdf", args=[persoon.pk]), {"taal": "xx"}).status_code == 404


def test_an_empty_plan_is_not_printed_and_says_why(team: Team, klant: Client) -> None:
    leeg = maak_persoon(team.wijk)
    maak_huisbezoek(leeg, team.coordinator)
    keus = reverse("trajecten:plan_afdrukken", args=[leeg.pk])
    voor = Logregel.objects.filter(handeling="plan afgedrukt").count()
    antwoord = klant.get(reverse("trajecten:plan_pdf", args=[leeg.pk]))
    assert antwoord["Location"] == keus
    assert Logregel.objects.filter(handeling="plan afgedrukt").count() == voor
    pagina = klant.get(keus).text
    assert "Er is nog niets om mee te geven" in pagina
    assert "?taal=" not in pagina
    assert keus not in klant.get(reverse("trajecten:plan", args=[leeg.pk])).text


def test_plan_and_dossier_lead_to_the_paper(klant: Client, persoon: Inburgeraar, team: Team) -> None:
    adres = reverse("trajecten:plan_afdrukken", args=[persoon.pk])
    for naam in ("plan", "dossier"):
        pagina = reverse(f"trajecten:{naam}", args=[persoon.pk])
        assert adres in klant.get(pagina).text
        assert adres not in als_klant(team.collega).get(pagina).text
    assert als_klant(team.collega).get(adres).status_code == 403


def test_a_closed_traject_has_no_plan_to_hand_out(team: Team, klant: Client, persoon: Inburgeraar) -> None:
    start_component(Component.objects.get(soort="taal"))
    close_traject(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        uitkomst=Uitkomst.GESTOPT_WERK,
        op=vandaag(),
        reden="werk",
    )
    assert klant.get(reverse("trajecten:plan_pdf", args=[persoon.pk])).status_code == 403


def test_without_a_number_the_page_says_so(team: Team, klant: Client, persoon: Inburgeraar) -> None:
    Gebruiker.objects.filter(pk=team.coordinator.pk).update(telefoon="")
    pagina = klant.get(reverse("trajecten:plan_afdrukken", args=[persoon.pk])).text
    assert f"Het telefoonnummer van {team.coordinator.naam} is niet bekend." in pagina


def test_every_language_has_all_the_words() -> None:
    for woorden in TALEN.values():
        for naam in Plantekst.__dataclass_fields__:
            waarde, nederlands = getattr(woorden.plan, naam), getattr(NEDERLANDS.plan, naam)
            if isinstance(nederlands, str):
                assert waarde, (woorden.taal, naam)
                assert ("{" in waarde) == ("{" in nederlands), (woorden.taal, naam)
            else:
                assert waarde.keys() == nederlands.keys(), (woorden.taal, naam)
                assert all(waarde.values()), (woorden.taal, naam)
