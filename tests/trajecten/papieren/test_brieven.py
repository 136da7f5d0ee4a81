"""Letters: texts that name fields, filled from the dossier without a gap, and each one an act of the logboek."""

import datetime as dt
from pathlib import Path
from typing import Any
from uuid import uuid4

import pdfua
import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils.formats import date_format

from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Adres,
    Burgerservicenummer,
    Document,
    EigenOpgave,
    Inburgeraar,
    Registergegevens,
    Toegang,
    Toegangsgrond,
)
from kern.klok import vandaag
from kern.pdf import aantal_bladzijden
from logboek.models import Logregel
from tests.fabrieken.plan import maak_afspraak, maak_component
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.papieren.test_overnemen import BSN, in_vormgeven, vul
from tests.trajecten.papieren.test_planpapier import getekend
from trajecten import referentie
from trajecten.kader.lezen import Rijen, rijen_van
from trajecten.papieren.brief import stel_op
from trajecten.papieren.briefvelden import BEKEND, LIJSTEN, blokken, fouten_in, velden_in
from trajecten.papieren.models import Briefsjabloon, Controle, Controlesoort
from trajecten.papieren.referentie.brieven import MEEGELEVERD, lees_map
from trajecten.plan.enums import Componentsoort
from trajecten.taxatie.models import Taxatie
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

NUMMER = "06 00 00 56 78"
CODES = ("vaststellende-beschikking", "overeenkomst", "aanmelding")


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    return in_vormgeven(team)


@pytest.fixture
def klant(team: Team) -> Client:
    return als_klant(team.coordinator)


def adres(persoon: Inburgeraar, code: str = "overeenkomst", naam: str = "brief") -> str:
    return reverse(f"trajecten:{naam}", args=[persoon.pk, code])


def vul_alles(persoon: Inburgeraar, team: Team) -> None:
    """Fill in all that the letters ask."""
    vul(persoon, team)
    Gebruiker.objects.filter(pk=team.coordinator.pk).update(telefoon=NUMMER)
    maak_component(persoon, team.coordinator, nog_te_vinden=True, wens="Koken voor groepen")
    maak_afspraak(persoon, team.coordinator, wat="Belt de opvang", uiterlijk=dt.date(2027, 1, 4))
    Taxatie.objects.create(
        inburgeraar=persoon, traject=Traject.objects.get(), taalniveau="A1", door=team.coordinator
    )


def rijen(team: Team, persoon: Inburgeraar) -> Rijen:
    gevonden = rijen_van(team.coordinator, persoon.pk)
    assert gevonden is not None
    return gevonden


def velden(**anders: str) -> dict[str, str]:
    return {
        "sleutel": str(uuid4()),
        "gedaan_op": "2026-11-24",
        "kenmerk": "OV-2026-14",
        "stand": "gedaan",
        "versie": "0",
    } | anders


def daden(*soorten: str) -> list[tuple[str, str]]:
    regels = Logregel.objects.filter(handeling__in=soorten or ("brief gemaakt",)).order_by("pk")
    return list(regels.values_list("handeling", "onderdeel"))


# ---- texts ------------------------------------------------------------------------------------------------------


def test_text_is_cut_into_headings_lists_and_paragraphs() -> None:
    tekst = "Beste {naam},\n\n# Over {naam}\n\n- een\n- twee {naam}\n\n{afspraken}\n\nEen regel\nen nog een."
    gevonden = [(b.soort, b.regels) for b in blokken(tekst, {"naam": "Ayşe", "afspraken": ["a", "b"]})]
    assert gevonden == [
        ("alinea", ["Beste Ayşe,"]),
        ("kop", ["Over Ayşe"]),
        ("lijst", ["een", "twee Ayşe"]),
        ("lijst", ["a", "b"]),
        ("alinea", ["Een regel en nog een."]),
    ]


def test_what_is_filled_in_is_not_read_again() -> None:
    (blok,) = blokken("Beste {naam}", {"naam": "{bsn} {0.__class__}"})
    assert blok.regels == ["Beste {bsn} {0.__class__}"]


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("Beste {naaam}", "het veld {naaam} bestaat niet"),
        ("Beste {}", "het veld {} bestaat niet"),
        ("Beste {naam.__class__}", "bestaat niet"),
        ("Beste {naam", "zonder de andere"),
        ("Beste naam}", "zonder de andere"),
        ("Dit: {afspraken}", "staat op een eigen regel"),
    ],
)
def test_text_with_an_unknown_field_is_refused(tekst: str, melding: str) -> None:
    assert any(melding in fout for fout in fouten_in(tekst))
    with pytest.raises(ValidationError):
        Briefsjabloon(titel="x", tekst=tekst).clean()


def test_letters_that_ship_name_known_fields_alone() -> None:
    teksten = {t.code: t for t in lees_map(MEEGELEVERD)}
    assert set(teksten) == set(CODES)
    for tekst in teksten.values():
        assert fouten_in(tekst.tekst) == []
        assert set(velden_in(tekst.tekst)) <= BEKEND


@pytest.mark.django_db
def test_every_known_field_can_be_filled(team: Team, persoon: Inburgeraar) -> None:
    tekst = "\n\n".join(f"{{{veld}}}" if veld in LIJSTEN else f"x {{{veld}}}" for veld in sorted(BEKEND))
    sjabloon = Briefsjabloon.objects.get(soort__code="overeenkomst")
    sjabloon.tekst = tekst
    sjabloon.full_clean()
    assert stel_op(rijen(team, persoon), sjabloon).voorbeeld


# ---- reference data ---------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_reference_data_load_once_as_a_proposal(persoon: Inburgeraar) -> None:
    assert set(Briefsjabloon.objects.values_list("soort__code", flat=True)) == set(CODES)
    assert set(Briefsjabloon.objects.values_list("voorstel", flat=True)) == {True}
    Briefsjabloon.objects.filter(soort__code="aanmelding").update(tekst="Eigen tekst")
    referentie.laad()
    assert Briefsjabloon.objects.count() == len(CODES)
    assert Briefsjabloon.objects.get(soort__code="aanmelding").tekst == "Eigen tekst"


@pytest.mark.django_db
def test_one_text_a_day(persoon: Inburgeraar) -> None:
    soort = Controlesoort.objects.get(code="overeenkomst")
    with pytest.raises(IntegrityError, match="briefsjabloon_een_tegelijk"), transaction.atomic():
        Briefsjabloon.objects.create(soort=soort, titel="x", tekst="y")


# ---- making one -------------------------------------------------------------------------------------------------


@pytest.mark.django_db
def test_what_is_missing_is_named_before_printing(team: Team, persoon: Inburgeraar, klant: Client) -> None:
    Adres.objects.all().delete()
    pagina = klant.get(adres(persoon))
    namen = {g.naam: g.url for g in pagina.context["brief"].mist}
    plan = reverse("trajecten:plan", args=[persoon.pk])
    assert namen == {
        "lijst van de onderdelen van het plan": plan,
        "lijst van de afspraken": plan,
        "telefoon van het vaste contact": "",
    }
    assert "Brief maken" not in pagina.text
    assert "<li>[lijst van de afspraken]</li>" in pagina.text
    antwoord = klant.post(adres(persoon, naam="brief_pdf"), velden())
    assert antwoord.status_code == 200
    assert antwoord["Content-Type"].startswith("text/html")
    assert daden() == []


@pytest.mark.django_db
@pytest.mark.parametrize("code", CODES)
def test_letter_is_a_pdf_that_can_be_read_aloud(
    team: Team,
    persoon: Inburgeraar,
    klant: Client,
    tmp_path: Path,
    code: str,
) -> None:
    vul_alles(persoon, team)
    pagina = klant.get(adres(persoon, code))
    assert pagina.context["brief"].mist == []
    assert BSN not in pagina.text
    antwoord = klant.post(adres(persoon, code, "brief_pdf"), velden())
    assert (antwoord["Content-Type"], antwoord["Content-Disposition"]) == (
        "application/pdf",
        f'attachment; filename="{code}.pdf"',
    )
    (tmp_path / "brief.pdf").write_bytes(antwoord.content)
    assert [f.message for f in pdfua.validate(str(tmp_path / "brief.pdf")).findings] == []
    assert aantal_bladzijden(antwoord.content) == 1
    tekst = getekend(antwoord.content)
    for deel in ("24 november 2026", "OV-2026-14", NUMMER, team.coordinator.naam, "Gemeente"):
        assert deel in tekst, deel
    assert "{" not in tekst
    assert "[" not in tekst
    met_bsn = code != "overeenkomst"
    assert (BSN in tekst) == met_bsn
    assert daden("brief gemaakt", "BSN getoond", "dossier geopend")[-1 - met_bsn :] == [
        *([("BSN getoond", code.replace("vaststellende-", ""))] if met_bsn else []),
        ("brief gemaakt", code),
    ]


@pytest.mark.django_db
def test_letter_is_made_without_address_and_telephone_and_handed_over(
    team: Team, persoon: Inburgeraar, klant: Client
) -> None:
    vul_alles(persoon, team)
    Adres.objects.all().delete()
    Inburgeraar.objects.filter(pk=persoon.pk).update(telefoon="")
    pagina = klant.get(adres(persoon))
    assert (pagina.context["brief"].mist, pagina.context["brief"].persoonlijk) == ([], True)
    assert "persoonlijk overhandigt" in pagina.text
    tekst = getekend(klant.post(adres(persoon, naam="brief_pdf"), velden()).content)
    assert "Persoonlijk overhandigd" in tekst
    persoon.refresh_from_db()
    assert persoon.naam in tekst
    # To the school: the lines of what is not there are left out.
    naar_school = getekend(klant.post(adres(persoon, "aanmelding", "brief_pdf"), velden()).content)
    assert "Taalroute" in naar_school
    for weg in ("Adres:", "Telefoon:", "niet bekend", "overhandigd"):
        assert weg not in naar_school, weg


@pytest.mark.parametrize(
    ("waarden", "regels"),
    [
        (
            {"adres": "Hof 1", "postcode": "6041 AA", "woonplaats": "Roermond"},
            ["Adres: Hof 1, 6041 AA Roermond"],
        ),
        ({"adres": "Hof 1", "postcode": "", "woonplaats": "Roermond"}, ["Adres: Hof 1, Roermond"]),
        ({"adres": "Hof 1", "postcode": "", "woonplaats": ""}, ["Adres: Hof 1"]),
        ({"adres": "", "postcode": "6041 AA", "woonplaats": "Roermond"}, ["Adres: 6041 AA Roermond"]),
        ({"adres": "", "postcode": "", "woonplaats": ""}, []),
    ],
)
def test_line_with_empty_fields_is_tidy_or_left_out(waarden: dict[str, str], regels: list[str]) -> None:
    (blok,) = blokken("- Adres: {adres}, {postcode} {woonplaats}", waarden)
    assert blok.regels == regels


@pytest.mark.django_db
def test_letter_is_kept_once_as_made_with_day_and_kenmerk_and_without_bsn(
    team: Team, persoon: Inburgeraar, klant: Client
) -> None:
    vul_alles(persoon, team)
    zelfde = velden()
    for _keer in range(2):
        assert BSN in getekend(klant.post(adres(persoon, "aanmelding", "brief_pdf"), zelfde).content)
    document = Document.objects.get()
    assert (document.naam, document.datum, document.soort.code, document.door) == (
        "Aanmelding van een cursist, OV-2026-14",
        dt.date(2026, 11, 24),
        "brief",
        team.coordinator,
    )
    papieren = klant.get(reverse("trajecten:documenten", args=[persoon.pk])).text
    assert "Aanmelding van een cursist, OV-2026-14" in papieren
    bewaard = klant.get(reverse("trajecten:document_bestand", args=[document.pk]))
    tekst = getekend(bewaard.content)
    assert "OV-2026-14" in tekst
    assert "staat alleen op de brief zelf" in tekst
    assert BSN not in tekst
    # Another kenmerk is another letter.
    klant.post(adres(persoon, "aanmelding", "brief_pdf"), zelfde | {"kenmerk": "OV-2026-15"})
    assert Document.objects.count() == 2


@pytest.mark.django_db
def test_letter_of_a_day_to_come_is_refused_at_its_field(
    team: Team, persoon: Inburgeraar, klant: Client
) -> None:
    vul_alles(persoon, team)
    morgen = (vandaag() + dt.timedelta(days=1)).isoformat()
    antwoord = klant.post(adres(persoon, naam="brief_pdf"), velden(gedaan_op=morgen))
    assert list(antwoord.context["form"].errors) == ["gedaan_op"]
    assert not Document.objects.exists()
    assert daden() == []


@pytest.mark.django_db
def test_overeenkomst_holds_plan_and_afspraken(team: Team, persoon: Inburgeraar, klant: Client) -> None:
    vul_alles(persoon, team)
    maak_component(persoon, team.coordinator, Componentsoort.HULP, omschrijving="schulden")
    tekst = klant.get(adres(persoon)).text
    for deel in ("Koken voor groepen", "U: Belt de opvang (uiterlijk 4 januari 2027)", "Gilde Opleidingen"):
        assert deel in tekst, deel
    # Of help only where it is: what it is for stays between two people.
    assert "schulden" not in tekst


@pytest.mark.django_db
def test_without_the_register_the_date_of_birth_that_was_told_goes_into_the_letter(
    team: Team,
    persoon: Inburgeraar,
    klant: Client,
) -> None:
    vul_alles(persoon, team)
    Registergegevens.objects.all().delete()
    pad = adres(persoon, "aanmelding", "brief_pdf")
    leeg = klant.post(pad, velden())
    assert leeg.context["form"].non_field_errors() == ["Dit ontbreekt nog: geboortedatum."]
    assert daden("brief gemaakt", "BSN getoond") == []
    EigenOpgave.objects.create(inburgeraar=persoon, geboortejaar=1990, geboortemaand=3, geboortedag=7)
    antwoord = klant.post(pad, velden())
    assert "7 maart 1990" in getekend(antwoord.content)


@pytest.mark.django_db
def test_without_a_bsn_the_letter_that_asks_it_is_not_made(
    team: Team,
    persoon: Inburgeraar,
    klant: Client,
) -> None:
    vul_alles(persoon, team)
    Burgerservicenummer.objects.all().delete()
    (gemis,) = klant.get(adres(persoon, "aanmelding")).context["brief"].mist
    assert (gemis.naam, gemis.url) == ("BSN", reverse("trajecten:bsn_vastleggen", args=[persoon.pk]))
    Toegang.objects.create(inburgeraar=persoon, gebruiker=team.collega, grond=Toegangsgrond.VERVANGING)
    vervanger = als_klant(team.collega)
    (gemis,) = vervanger.get(adres(persoon, "aanmelding")).context["brief"].mist
    assert "alleen het vaste contact" in gemis.naam
    assert vervanger.post(adres(persoon, naam="brief_pdf"), velden())["Content-Type"] == "application/pdf"


@pytest.mark.django_db
def test_a_bsn_that_cannot_be_recorded_yet_is_missed_without_a_link(
    team: Team, persoon: Inburgeraar, klant: Client
) -> None:
    vul_alles(persoon, team)
    Burgerservicenummer.objects.all().delete()
    Traject.objects.update(stap=Stap.TAXEREN)
    (gemis,) = klant.get(adres(persoon, "aanmelding")).context["brief"].mist
    assert (gemis.naam, gemis.url) == ("BSN. Het BSN leg je pas vast als het traject in Vormgeven is.", "")
    assert klant.get(reverse("trajecten:bsn_vastleggen", args=[persoon.pk])).status_code == 403


@pytest.mark.django_db
def test_the_same_form_records_the_check_with_day_and_kenmerk(
    team: Team,
    persoon: Inburgeraar,
    klant: Client,
) -> None:
    vul_alles(persoon, team)
    controle = reverse("trajecten:controle", args=[persoon.pk, "overeenkomst"])
    pagina = klant.get(adres(persoon))
    assert f'formaction="{controle}"' in pagina.text
    form: Any = pagina.context["form"]
    verstuurd = {naam: str(form[naam].value()) for naam in form.fields} | {"kenmerk": "OV-9"}
    antwoord: Any = klant.post(controle, verstuurd)
    assert antwoord.url.startswith(reverse("trajecten:documenten", args=[persoon.pk]))
    rij = Controle.objects.get(soort__code="overeenkomst")
    assert (rij.stand, rij.gedaan_op, rij.kenmerk) == ("gedaan", vandaag(), "OV-9")
    later = klant.get(adres(persoon)).context["form"]
    assert (later["kenmerk"].value(), later["versie"].value()) == ("OV-9", rij.versie)


@pytest.mark.django_db
def test_only_who_keeps_the_dossier_while_a_traject_runs(
    team: Team,
    persoon: Inburgeraar,
    klant: Client,
) -> None:
    for wie, verwacht in ((team.collega, 403), (team.teamleider, 403), (team.elders, 404)):
        assert als_klant(wie).get(adres(persoon)).status_code == verwacht
        assert als_klant(wie).post(adres(persoon, naam="brief_pdf"), velden()).status_code == verwacht
    assert klant.get(adres(persoon, "gws")).status_code == 404
    Traject.objects.update(gesloten_op=vandaag(), uitkomst="verhuisd", stap=Stap.VORMGEVEN)
    assert klant.get(adres(persoon)).status_code == 403
    assert daden() == []


@pytest.mark.django_db
def test_documents_page_leads_to_the_letters(persoon: Inburgeraar, klant: Client) -> None:
    pagina = klant.get(reverse("trajecten:documenten", args=[persoon.pk])).text
    assert adres(persoon) in pagina
    assert adres(persoon, "intake") not in pagina
    assert date_format(vandaag(), "Y") in pagina
