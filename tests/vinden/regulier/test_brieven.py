"""Letters to people who were called up: one PDF, each kept as it was made, and a list of their addresses."""

import datetime as dt
import io
from uuid import UUID, uuid4

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse

from inburgeraars.fouten import NietVanJou
from inburgeraars.models import Adres, Inburgeraar
from inburgeraars.services.benaderingen import claim_persoon
from kern.klok import vandaag
from logboek.models import Logonderwerp
from tests.fabrieken.inburgeraars import maak_persoon
from tests.klant import als_klant
from tests.team import Team
from vinden.models import Oproepbrief
from vinden.regulier.brieven import inhoud_van, make_oproepbrieven, pdf_van
from vinden.regulier.lijst import onderteken
from vinden.regulier.services import call_up, release_from_regulier

pytestmark = pytest.mark.django_db

TEKST = "Ik wil een afspraak met u maken.\n\nWilt u mij bellen?"
MAAK = reverse("trajecten:regulier_brieven")


@pytest.fixture
def consulent(team: Team) -> Client:
    """Return a client of the consulent."""
    return als_klant(team.consulent)


def _opgeroepen(team: Team, naam: str, **adres: str) -> Inburgeraar:
    persoon = maak_persoon(team.wijk, voornamen=naam, geslachtsnaam="Yildiz")
    Adres.objects.filter(inburgeraar=persoon).update(
        **{
            "straat": "Siriushof",
            "huisnummer": "12",
            "toevoeging": "",
            "postcode": "6043AB",
            "woonplaats": "Roermond",
        }
        | adres
    )
    call_up(inburgeraar_ids=[persoon.pk], door=team.consulent)
    return persoon


def _maak(team: Team, *mensen: Inburgeraar, tekst: str = TEKST) -> list[Oproepbrief]:
    return make_oproepbrieven(
        inburgeraar_ids=[p.pk for p in mensen],
        door=team.consulent,
        reeks=uuid4(),
        datum=vandaag(),
        tekst=tekst,
    )


def _tekens(team: Team, *mensen: Inburgeraar) -> list[str]:
    return [onderteken(team.consulent, p.pk, p.naam) for p in mensen]


def _bladzijden(pdf: bytes) -> int:
    with pikepdf.open(io.BytesIO(pdf)) as document:
        return len(document.pages)


def test_letters_of_the_ticked_people_are_one_pdf_with_a_page_for_each(consulent: Client, team: Team) -> None:
    mensen = [_opgeroepen(team, naam) for naam in ("Fatma", "Emre", "Rim")]
    vraag = consulent.post(MAAK, {"persoon": _tekens(team, *mensen)})
    assert "3 brieven maken" in vraag.text
    data = {
        "persoon": _tekens(team, *mensen),
        "datum": vandaag().isoformat(),
        "tekst": TEKST,
        "sleutel": str(uuid4()),
    }
    for _ in range(2):
        antwoord = consulent.post(MAAK, data)
    (reeks,) = set(Oproepbrief.objects.values_list("reeks", flat=True))
    assert antwoord.url == reverse("trajecten:regulier_brieven_gemaakt", args=[reeks])  # type: ignore[attr-defined]
    assert Oproepbrief.objects.count() == 3
    pagina = consulent.get(antwoord.url).text  # type: ignore[attr-defined]
    assert "Siriushof 12, 6043 AB Roermond" in pagina
    pdf = consulent.get(reverse("trajecten:regulier_brieven_pdf", args=[reeks]))
    assert (pdf["Content-Type"], _bladzijden(pdf.content)) == ("application/pdf", 3)
    assert "Fatma" not in pdf["Content-Disposition"]


def test_kept_letter_says_what_it_said(consulent: Client, team: Team) -> None:
    persoon = _opgeroepen(team, "Fatma")
    (brief,) = _maak(team, persoon)
    eerst = pdf_van([brief])
    Inburgeraar.objects.filter(pk=persoon.pk).update(geslachtsnaam="Anders")
    Adres.objects.filter(inburgeraar=persoon).update(straat="Elders")
    brief.refresh_from_db()
    inhoud = inhoud_van(brief)
    assert inhoud.aan == ["Fatma Yildiz", "Siriushof 12", "6043 AB Roermond"]
    assert inhoud.tekst == ["Ik wil een afspraak met u maken.", "Wilt u mij bellen?"]
    assert pdf_van([brief]) == eerst
    adres = reverse("trajecten:regulier_brief", args=[brief.pk])
    assert adres in consulent.get(reverse("trajecten:regulier_persoon", args=[persoon.pk])).text
    assert consulent.get(adres).content == eerst


def test_address_list_is_csv_and_stands_in_the_logboek_of_each(consulent: Client, team: Team) -> None:
    een, ander = _opgeroepen(team, "=Fatma"), _opgeroepen(team, "Şükran", straat="")
    brieven = _maak(team, een, ander)
    antwoord = consulent.get(reverse("trajecten:regulier_brieven_adressen", args=[brieven[0].reeks]))
    assert antwoord["Content-Disposition"] == 'attachment; filename="adressen.csv"'
    assert antwoord.content.decode("utf-8-sig").split("\r\n") == [
        '"Naam";"Straat en nummer";"Postcode en woonplaats"',
        # A name that begins like a formula is no formula.
        '"\'=Fatma Yildiz";"Siriushof 12";"6043 AB Roermond"',
        '"Şükran Yildiz";"";""',
        "",
    ]
    gelogd = Logonderwerp.objects.filter(logregel__handeling="adreslijst gemaakt")
    assert set(gelogd.values_list("object_id", flat=True)) == {een.pk, ander.pk}
    assert set(gelogd.values_list("logregel__actor_id", flat=True)) == {team.consulent.pk}


def test_nobody_else_gets_the_letters_or_the_addresses(team: Team) -> None:
    (brief,) = _maak(team, _opgeroepen(team, "Fatma"))
    ander = als_klant(team.coordinator), als_klant(team.teamleider), als_klant(team.beleid)
    for naam in ("gemaakt", "pdf", "adressen"):
        adres = reverse(f"trajecten:regulier_brieven_{naam}", args=[brief.reeks])
        assert {klant.get(adres).status_code for klant in ander} == {403}
        onbekend = reverse(f"trajecten:regulier_brieven_{naam}", args=[UUID(int=7)])
        assert als_klant(team.consulent).get(onbekend).status_code == 404


def test_letter_to_who_is_free_again_is_refused_and_out_of_sight_is_out_of_the_list(
    consulent: Client, team: Team
) -> None:
    een, ander = _opgeroepen(team, "Fatma"), _opgeroepen(team, "Emre")
    (brief, _) = _maak(team, een, ander)
    release_from_regulier(inburgeraar_id=ander.pk, door=team.consulent)
    with pytest.raises(NietVanJou):
        _maak(team, een, ander)
    assert Oproepbrief.objects.count() == 2
    release_from_regulier(inburgeraar_id=een.pk, door=team.consulent)
    claim_persoon(inburgeraar_id=een.pk, door=team.coordinator)
    adressen = consulent.get(reverse("trajecten:regulier_brieven_adressen", args=[brief.reeks])).text
    assert "Fatma" not in adressen
    assert "Emre" in adressen


def test_letter_of_a_day_to_come_or_without_words_is_refused(team: Team) -> None:
    persoon = _opgeroepen(team, "Fatma")
    with pytest.raises(ValidationError) as fout:
        _maak(team, persoon, tekst=" \n\n ")
    assert fout.value.message_dict == {"tekst": ["Schrijf op wat er in de brief staat"]}
    with pytest.raises(ValidationError):
        make_oproepbrieven(
            inburgeraar_ids=[persoon.pk],
            door=team.consulent,
            reeks=uuid4(),
            datum=vandaag() + dt.timedelta(days=1),
            tekst=TEKST,
        )
    assert not Oproepbrief.objects.exists()


def test_without_anybody_ticked_it_says_so(consulent: Client) -> None:
    antwoord = consulent.post(MAAK, {"persoon": ["verzonnen"]}, follow=True)
    assert "Kies eerst in de lijst voor wie je een brief wilt maken." in antwoord.text
