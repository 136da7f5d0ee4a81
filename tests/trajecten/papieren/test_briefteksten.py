"""The texts of letters: which holds from which day, what is wrong in one, the preview, and every act's way back."""

import datetime as dt
from functools import partial
from pathlib import Path
from typing import Any
from uuid import uuid4

import pdfua
import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from kern.pdf import aantal_bladzijden
from kern.versie import Ondertussen
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.trajecten.papieren.test_planpapier import getekend
from trajecten import referentie
from trajecten.papieren.briefteksten import VERZONNEN, geldt_op, verschil, voorbeeld, wijzigingen
from trajecten.papieren.briefvelden import BEKEND, LIJSTEN, fouten_in
from trajecten.papieren.models import Briefsjabloon, Controlesoort
from trajecten.papieren.services.briefteksten import (
    Brieftekstgegevens,
    BrieftekstKanNiet,
    add_brieftekst,
    adopt_brieftekst,
    correct_brieftekst,
    take_back_brieftekst,
)

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)
CODE = "overeenkomst"


@pytest.fixture
def lotte(client: Client) -> Gebruiker:
    referentie.laad()
    gebruiker = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")
    client.force_login(gebruiker)
    return gebruiker


@pytest.fixture
def soort(lotte: Gebruiker) -> Controlesoort:
    return Controlesoort.objects.get(code=CODE)


def _gegevens(
    tekst: str = "Beste {naam},\n\nDit is nieuw.", titel: str = "Nieuwe titel"
) -> Brieftekstgegevens:
    return Brieftekstgegevens(titel=titel, aan="inburgeraar", tekst=tekst)


def _nieuw(soort: Controlesoort, door: Gebruiker, **anders: Any) -> Briefsjabloon:
    velden: dict[str, Any] = {"gegevens": _gegevens(), "van": vandaag(), "voorstel": False} | anders
    return add_brieftekst(soort_id=soort.pk, door=door, **velden)


def _titels(soort: Controlesoort, *dagen: dt.date) -> list[str]:
    return [geldt_op(soort, dag).titel for dag in dagen]  # type: ignore[union-attr]


def _adres(naam: str, *args: object) -> str:
    return reverse(f"trajecten:{naam}", args=args)


def _vul(client: Client, adres: str, **velden: object) -> Any:
    form = client.get(adres).context["form"]
    gevuld = {naam: form[naam].value() for naam in form.fields if form[naam].value() not in {None, False}}
    return client.post(adres, gevuld | {"sleutel": uuid4()} | velden)


def test_text_holds_from_its_day_and_before_it_what_held(soort: Controlesoort, lotte: Gebruiker) -> None:
    _nieuw(soort, lotte, van=vandaag() + DAG)
    assert _titels(soort, vandaag(), vandaag() + DAG) == ["Overeenkomst over uw traject", "Nieuwe titel"]


def test_planned_text_begins_as_planned(soort: Controlesoort, lotte: Gebruiker) -> None:
    _nieuw(soort, lotte, van=vandaag() + 5 * DAG)
    _nieuw(soort, lotte, gegevens=_gegevens(titel="Eerst nog"), van=vandaag() + DAG)
    dagen = (vandaag(), vandaag() + DAG, vandaag() + 4 * DAG, vandaag() + 5 * DAG)
    assert _titels(soort, *dagen) == [
        "Overeenkomst over uw traject",
        "Eerst nog",
        "Eerst nog",
        "Nieuwe titel",
    ]


def test_day_that_passed_or_is_taken_is_refused_at_its_field(soort: Controlesoort, lotte: Gebruiker) -> None:
    with pytest.raises(ValidationError) as fout:
        _nieuw(soort, lotte, van=vandaag() - DAG)
    assert list(fout.value.message_dict) == ["van"]
    _nieuw(soort, lotte)
    with pytest.raises(BrieftekstKanNiet, match="is er al een tekst") as bezet:
        _nieuw(soort, lotte, gegevens=_gegevens(titel="Nog een"))
    assert bezet.value.veld == "van"


def test_text_that_holds_already_changes_nothing(soort: Controlesoort, lotte: Gebruiker) -> None:
    nu = geldt_op(soort)
    assert nu is not None
    gegevens = Brieftekstgegevens(titel=nu.titel, aan=nu.aan, tekst=nu.tekst)
    with pytest.raises(BrieftekstKanNiet, match="Er verandert niets"):
        _nieuw(soort, lotte, gegevens=gegevens, voorstel=True)
    assert not _nieuw(soort, lotte, gegevens=gegevens, voorstel=False).voorstel


def test_fault_stands_with_its_line() -> None:
    tekst = "Beste {naaam},\n\nZie {afspraken}\nEen losse { en {onzin zonder gelijke}"
    assert fouten_in(tekst) == [
        "Regel 1: het veld {naaam} bestaat niet. Bedoel je {naam}?",
        "Regel 3: de lijst {afspraken} staat op een eigen regel",
        "Regel 4: het veld {onzin zonder gelijke} bestaat niet",
        "Regel 4: er staat een { of } zonder de andere. Schrijf een veld als {naam}",
    ]


def test_fault_is_told_at_the_text_and_nothing_is_lost(client: Client, soort: Controlesoort) -> None:
    antwoord = _vul(client, _adres("brieftekst_nieuw", CODE), titel="Anders", tekst="Beste {naaam},")
    form = antwoord.context["form"]
    assert form.errors == {"tekst": ["Regel 1: het veld {naaam} bestaat niet. Bedoel je {naam}?"]}
    assert (form["titel"].value(), form["tekst"].value()) == ("Anders", "Beste {naaam},")
    assert Briefsjabloon.objects.filter(soort=soort).count() == 1


def test_service_refuses_a_fault_too(soort: Controlesoort, lotte: Gebruiker) -> None:
    with pytest.raises(ValidationError) as fout:
        _nieuw(soort, lotte, gegevens=_gegevens("Beste {naaam}"))
    assert list(fout.value.message_dict) == ["tekst"]


def test_preview_fills_every_field_with_somebody_made_up(soort: Controlesoort) -> None:
    assert set(VERZONNEN) == BEKEND
    tekst = "\n\n".join(f"{{{v}}}" if v in LIJSTEN else f"{v}: {{{v}}}" for v in sorted(BEKEND))
    brief = voorbeeld(Briefsjabloon(soort=soort, titel="x", aan="school", tekst=tekst))
    getoond = " ".join(r for blok in brief.voorbeeld for r in blok.regels)
    assert "{" not in getoond
    assert "[" not in getoond
    assert (brief.met_bsn, brief.aan[0]) == (True, "School Voorbeeld")


def test_preview_of_what_was_typed_stores_nothing(client: Client, soort: Controlesoort) -> None:
    adres = _adres("brieftekst_nieuw", CODE)
    tekst = "Beste {naam},\n\nUw nummer is {bsn}."
    antwoord = _vul(client, adres, titel="Anders", tekst=tekst, van="", voorbeeld="ja")
    bladzijde = antwoord.content.decode()
    assert "Beste Amina Voorbeeld," in bladzijde
    assert "In deze brief staat het BSN" in bladzijde
    assert [(r.nieuw, r.tekst) for r in antwoord.context["verschil"]][:2] == [
        (False, "Overeenkomst over uw traject"),
        (True, "Anders"),
    ]
    assert antwoord.context["form"]["tekst"].value() == tekst
    assert Briefsjabloon.objects.filter(soort=soort).count() == 1


def test_preview_with_a_fault_names_it(client: Client, soort: Controlesoort) -> None:
    antwoord = _vul(client, _adres("brieftekst_nieuw", CODE), tekst="Beste {naaam}", voorbeeld="ja")
    assert list(antwoord.context["form"].errors) == ["tekst"]
    assert "brief" not in antwoord.context


def test_preview_as_pdf_names_nobody(
    client: Client, soort: Controlesoort, lotte: Gebruiker, tmp_path: Path
) -> None:
    rij = _nieuw(soort, lotte, van=vandaag() + DAG)
    antwoord = client.get(_adres("brieftekst_pdf", CODE, rij.pk))
    assert antwoord["Content-Type"] == "application/pdf"
    assert antwoord["Content-Disposition"] == f'attachment; filename="voorbeeld-{CODE}.pdf"'
    (tmp_path / "brief.pdf").write_bytes(antwoord.content)
    assert [f.message for f in pdfua.validate(str(tmp_path / "brief.pdf")).findings] == []
    assert aantal_bladzijden(antwoord.content) == 1
    tekst = getekend(antwoord.content)
    for deel in ("Beste Amina Voorbeeld", "Dit is nieuw", "VOORBEELD"):
        assert deel in tekst
    assert not Inburgeraar.objects.exists()


def test_difference_of_two_texts(soort: Controlesoort, lotte: Gebruiker) -> None:
    eerste = _nieuw(soort, lotte, gegevens=_gegevens("Beste {naam},\n\nEen.\n\nTwee."))
    tweede = _nieuw(soort, lotte, gegevens=_gegevens("Beste {naam},\n\nEen.\n\nDrie."), van=vandaag() + DAG)
    assert [(r.nieuw, r.tekst) for r in verschil(eerste, tweede)] == [(False, "Twee."), (True, "Drie.")]
    assert verschil(None, eerste) == []


def test_planned_text_is_corrected_and_taken_back(soort: Controlesoort, lotte: Gebruiker) -> None:
    rij = _nieuw(soort, lotte, van=vandaag() + DAG)
    rij = correct_brieftekst(
        pk=rij.pk, gegevens=_gegevens(titel="Beter"), waarom="Typefout.", door=lotte, gezien=rij.versie
    )
    assert (rij.titel, rij.correctiereden) == ("Beter", "Typefout.")
    take_back_brieftekst(pk=rij.pk, waarom="Toch niet.", door=lotte)
    assert _titels(soort, vandaag() + DAG) == ["Overeenkomst over uw traject"]
    assert Briefsjabloon.objects.get(soort=soort).tot is None
    assert [(w.tekst.split(" vanaf ")[0], w.wie, w.reden) for w in wijzigingen(soort)] == [
        ("tekst ‘Nieuwe titel’", "Lotte Rademakers", "Toch niet."),
        ("tekst", "Lotte Rademakers", "Typefout."),
        ("nieuwe tekst ‘Nieuwe titel’", "Lotte Rademakers", ""),
    ]


def test_text_that_holds_longer_is_followed_not_rewritten(soort: Controlesoort, lotte: Gebruiker) -> None:
    nu = geldt_op(soort)
    assert nu is not None
    for doe in (
        partial(correct_brieftekst, pk=nu.pk, gegevens=_gegevens(), waarom="x", door=lotte, gezien=nu.versie),
        partial(take_back_brieftekst, pk=nu.pk, waarom="x", door=lotte),
    ):
        with pytest.raises(BrieftekstKanNiet, match="Deze tekst geldt al sinds 1 december 2024"):
            doe()


def test_second_of_two_corrections_reads_the_first(soort: Controlesoort, lotte: Gebruiker) -> None:
    rij = _nieuw(soort, lotte, van=vandaag() + DAG)
    verbeter = partial(correct_brieftekst, pk=rij.pk, waarom="x", door=lotte, gezien=rij.versie)
    verbeter(gegevens=_gegevens(titel="Een"))
    with pytest.raises(Ondertussen):
        verbeter(gegevens=_gegevens(titel="Twee"))
    assert Briefsjabloon.objects.get(pk=rij.pk).titel == "Een"


def test_text_is_adopted_and_a_proposal_again(client: Client, soort: Controlesoort) -> None:
    nu = geldt_op(soort)
    assert nu is not None
    adres = _adres("brieftekst_vaststellen", CODE, nu.pk)
    antwoord = _vul(client, adres, waarom="Het college, 3 maart 2026.")
    assert antwoord.url == _adres("brieftekst", CODE)
    assert not Briefsjabloon.objects.get(pk=nu.pk).voorstel
    _vul(client, adres, waarom="Toch niet.")
    assert Briefsjabloon.objects.get(pk=nu.pk).voorstel
    assert [w.tekst for w in wijzigingen(soort)] == [
        "tekst vanaf 1 december 2024 weer een voorstel",
        "tekst vanaf 1 december 2024 vastgesteld",
    ]
    with pytest.raises(BrieftekstKanNiet, match="al een voorstel"):
        adopt_brieftekst(pk=nu.pk, voorstel=True, waarom="x", door=nu_door(client))


def nu_door(client: Client) -> Gebruiker:
    return Gebruiker.objects.get(pk=client.session["_auth_user_id"])


def test_only_the_beleidsmedewerker_changes_letters(soort: Controlesoort, lotte: Gebruiker) -> None:
    rij = _nieuw(soort, lotte, van=vandaag() + DAG)
    henk = maak_gebruiker(Rol.BEHEERDER)
    for doe in (
        partial(_nieuw, soort, henk, van=vandaag() + 2 * DAG),
        partial(
            correct_brieftekst, pk=rij.pk, gegevens=_gegevens(), waarom="x", door=henk, gezien=rij.versie
        ),
        partial(take_back_brieftekst, pk=rij.pk, waarom="x", door=henk),
        partial(adopt_brieftekst, pk=rij.pk, voorstel=True, waarom="x", door=henk),
    ):
        with pytest.raises(PermissionDenied, match="Alleen de beleidsmedewerker"):
            doe()


def test_pages_show_what_holds_and_what_is_coming(
    client: Client, soort: Controlesoort, lotte: Gebruiker
) -> None:
    rij = _nieuw(soort, lotte, van=vandaag() + DAG)
    standen = {s.soort.code: s for s in client.get(_adres("briefteksten")).context["standen"]}
    assert (standen[CODE].nu.titel, standen[CODE].straks) == ("Overeenkomst over uw traject", rij)
    assert standen["intake"].nu is None
    assert [s.soort.code for s in client.get(_adres("briefteksten")).context["standen"]][-1] == "dossier"
    rijen = client.get(_adres("brieftekst", CODE)).context["rijen"]
    assert [(r.tekst.titel, r.loopt, r.komt, r.open) for r in rijen] == [
        ("Nieuwe titel", False, True, True),
        ("Overeenkomst over uw traject", True, False, False),
    ]
    leeg = client.get(_adres("brieftekst", "intake")).content.decode()
    assert "Bij dit document hoort nog geen brief." in leeg
    assert (
        _adres("brieftekst_verbeteren", CODE, rij.pk)
        in client.get(_adres("brieftekst_tekst", CODE, rij.pk)).content.decode()
    )
    nu = geldt_op(soort)
    assert nu is not None
    oud = client.get(_adres("brieftekst_tekst", CODE, nu.pk)).content.decode()
    assert _adres("brieftekst_verbeteren", CODE, nu.pk) not in oud
    assert client.get(_adres("brieftekst_tekst", "intake", nu.pk)).status_code == 404
