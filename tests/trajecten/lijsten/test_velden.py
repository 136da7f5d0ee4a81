"""Fields that are copied into another system: a list from a day on, and what the dossier offers on that day."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from kern.klok import vandaag
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.models import Logregel
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten import referentie
from trajecten.lijsten.lijst import Lijst, vind
from trajecten.lijsten.services import KeuzeKanNiet, set_velden
from trajecten.lijsten.velden import VELDEN, Veld, veldentabellen, wijzigingen
from trajecten.papieren.models import Controlesoort, Overneemveld

pytestmark = pytest.mark.django_db

DAG = dt.timedelta(days=1)
MORGEN = vandaag() + DAG
NAAM: Veld = ("Achternaam", "geslachtsnaam")
TELEFOON: Veld = ("Mobiel", "telefoon")
SCHOOL: Veld = ("Aanbieder", "school")


@pytest.fixture
def lotte(client: Client) -> Gebruiker:
    referentie.laad()
    gebruiker = maak_gebruiker(Rol.BELEIDSMEDEWERKER, voornaam="Lotte", achternaam="Rademakers")
    client.force_login(gebruiker)
    return gebruiker


def _lijst() -> Lijst:
    lijst = vind("controles")
    assert lijst is not None
    return lijst


def _gws() -> Controlesoort:
    return Controlesoort.objects.get(code="gws")


def _zet(door: Gebruiker, velden: list[Veld], keuze: Controlesoort | None = None, **anders: Any) -> None:
    rest: dict[str, Any] = {"van": vandaag(), "waarom": "Het systeem vraagt iets anders.", "gezien": None}
    set_velden(lijst=_lijst(), pk=(keuze or _gws()).pk, velden=velden, door=door, **rest | anders)


def test_list_holds_from_its_day_in_its_order_and_before_it_what_held(lotte: Gebruiker) -> None:
    voor = VELDEN.op(_gws(), vandaag())
    assert len(voor) == 15
    _zet(lotte, [TELEFOON, NAAM], van=MORGEN)
    assert VELDEN.op(_gws(), vandaag()) == voor
    assert VELDEN.op(_gws(), MORGEN) == [TELEFOON, NAAM]
    assert [t.wanneer[:6] for t in veldentabellen(_gws())] == ["zo gel", "vanaf "]


def test_dossier_offers_the_fields_of_today(lotte: Gebruiker, team: Team) -> None:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    adres = reverse("trajecten:overnemen", args=[persoon.pk, "gws"])
    klant = als_klant(team.coordinator)
    was = VELDEN.op(_gws(), vandaag())
    _zet(lotte, [NAAM], van=MORGEN)
    assert len(klant.get(adres).context["paneel"].velden) == 15
    _zet(lotte, was, van=MORGEN)
    _zet(lotte, [SCHOOL, TELEFOON])
    assert [v.naam for v in klant.get(adres).context["paneel"].velden] == ["Aanbieder", "Mobiel"]
    _zet(lotte, [])
    assert klant.get(adres).status_code == 404
    assert adres not in klant.get(reverse("trajecten:documenten", args=[persoon.pk])).text


def test_list_set_by_mistake_is_set_back_without_a_trace_in_the_fields(lotte: Gebruiker) -> None:
    was = VELDEN.op(_gws(), vandaag())
    _zet(lotte, [NAAM], van=MORGEN)
    _zet(lotte, was, van=MORGEN, waarom="Vergissing.")
    assert VELDEN.op(_gws(), MORGEN + 30 * DAG) == was
    assert VELDEN.komende_dag(_gws()) is None
    _zet(lotte, [NAAM], van=MORGEN, waarom="Toch wel.")
    assert Overneemveld.objects.filter(soort=_gws()).count() == 16


def test_check_without_fields_gets_them(lotte: Gebruiker) -> None:
    intake = Controlesoort.objects.get(code="intake")
    assert [t.velden for t in veldentabellen(intake)] == [[]]
    _zet(lotte, [NAAM], intake)
    assert [t.velden for t in veldentabellen(intake)] == [[("Achternaam", "geslachtsnaam")]]


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ([("  ", "school")], "Vul de naam van het veld in, in hoogstens 80 tekens"),
        ([("x" * 81, "school")], "Vul de naam van het veld in, in hoogstens 80 tekens"),
        ([("School", "")], "Kies bij ‘School’ waar dit in het dossier staat"),
        ([("School", "kenteken")], "Kies bij ‘School’ waar dit in het dossier staat"),
        (
            [NAAM, ("ACHTERNAAM ", "school")],
            "‘Achternaam’ staat er twee keer. Geef een van de twee een andere naam",
        ),
    ],
)
def test_faulty_field_is_refused_in_words(lotte: Gebruiker, velden: list[Veld], zin: str) -> None:
    with pytest.raises(ValidationError) as fout:
        _zet(lotte, velden)
    assert fout.value.message_dict == {"velden": [zin]}
    assert len(VELDEN.op(_gws(), vandaag())) == 15


def test_what_may_not_be_is_refused(lotte: Gebruiker) -> None:
    with pytest.raises(KeuzeKanNiet, match="Er verandert niets"):
        _zet(lotte, VELDEN.op(_gws(), vandaag()))
    for anders, veld in (({"van": vandaag() - DAG}, "van"), ({"waarom": " "}, "waarom")):
        with pytest.raises(ValidationError) as fout:
            _zet(lotte, [NAAM], **anders)
        assert list(fout.value.message_dict) == [veld]
    with pytest.raises(PermissionDenied):
        _zet(maak_gebruiker(Rol.BEHEERDER), [NAAM])
    gezien = VELDEN.merk(_gws())
    _zet(lotte, [NAAM], van=vandaag() + 5 * DAG, gezien=gezien)
    with pytest.raises(KeuzeKanNiet, match="Iemand anders heeft dit ondertussen gewijzigd"):
        _zet(lotte, [SCHOOL], gezien=gezien)
    with pytest.raises(KeuzeKanNiet, match="staat er al een wijziging klaar"):
        _zet(lotte, [SCHOOL], van=MORGEN)
    Controlesoort.objects.filter(code="isi").update(tot=MORGEN)
    with pytest.raises(KeuzeKanNiet, match="Deze keuze is beëindigd"):
        _zet(lotte, [SCHOOL], Controlesoort.objects.get(code="isi"))


def test_database_holds_one_field_a_place(lotte: Gebruiker) -> None:
    with pytest.raises(IntegrityError, match="overneemveld_volgorde"), transaction.atomic():
        Overneemveld.objects.create(soort=_gws(), volgorde=3, naam="Nog een", bron="school")
    Overneemveld.objects.filter(soort=_gws(), volgorde=3).update(tot=vandaag())
    Overneemveld.objects.create(soort=_gws(), volgorde=3, naam="Nog een", bron="school")


def test_history_says_what_came_went_and_changed(lotte: Gebruiker) -> None:
    """A test is one transaction, so all acts in it have one moment: each gets its own here."""
    intake = Controlesoort.objects.get(code="intake")
    begin = f"Bij ‘{intake.naam}’ zijn de velden om te kopiëren vanaf {voluit(vandaag())} anders. "
    versies = historiemodel(Overneemveld)._default_manager.filter(soort=intake)
    gehad: list[int] = []
    for velden, zin in (
        ([NAAM, TELEFOON], "Nieuw zijn ‘Achternaam’ en ‘Mobiel’."),
        ([TELEFOON, NAAM], "De velden staan in een andere volgorde."),
        (
            [("Mobiel", "email"), SCHOOL],
            "Nieuw is ‘Aanbieder’. ‘Achternaam’ is vervallen. ‘Mobiel’ komt uit een ander gegeven.",
        ),
    ):
        _zet(lotte, velden, intake)
        moment = dt.datetime(2026, 1, 1 + len(gehad), tzinfo=dt.UTC)
        versies.exclude(pgh_id__in=gehad).update(pgh_created_at=moment)
        gehad = list(versies.values_list("pgh_id", flat=True))
        regel = wijzigingen(intake)[0]
        assert regel.tekst == begin + zin
        assert (regel.wie, regel.reden) == ("Lotte Rademakers", "Het systeem vraagt iets anders.")
    assert Logregel.objects.filter(handeling=Handeling.VELDEN_GEWIJZIGD).count() == 3


def test_field_that_comes_back_on_the_day_it_ended_is_told_with_that_day(lotte: Gebruiker) -> None:
    was = VELDEN.op(_gws(), vandaag())
    versies = historiemodel(Overneemveld)._default_manager.filter(soort=_gws())
    gehad = list(versies.values_list("pgh_id", flat=True))
    _zet(lotte, was[:-1], van=MORGEN)
    versies.exclude(pgh_id__in=gehad).update(pgh_created_at=dt.datetime(2026, 1, 1, tzinfo=dt.UTC))
    _zet(lotte, was, van=MORGEN, waarom="Vergissing.")
    begin = f"Bij ‘{_gws().naam}’ zijn de velden om te kopiëren vanaf {voluit(MORGEN)} anders. "
    naam = was[-1][0]
    assert [w.tekst for w in wijzigingen(_gws())] == [
        f"{begin}Nieuw is ‘{naam}’.",
        f"{begin}‘{naam}’ is vervallen.",
    ]


def _invoer(client: Client, keuze: Controlesoort) -> dict[str, Any]:
    form = client.get(reverse("trajecten:keuze_velden", args=["controles", keuze.pk])).context["form"]
    waarden = {n: form[n].value() for n in form.fields if form[n].value() not in (None, "")}
    return waarden | {"sleutel": uuid4(), "van": vandaag(), "waarom": "Nieuw scherm."}


def test_form_puts_a_new_field_before_the_one_in_its_place_and_drops_an_emptied_name(
    client: Client, lotte: Gebruiker
) -> None:
    was = VELDEN.op(_gws(), vandaag())
    adres = reverse("trajecten:keuze_velden", args=["controles", _gws().pk])
    erbij = {"naam_15": "", "naam_16": "Mobiel", "bron_16": "telefoon", "plaats_16": "2"}
    erbij |= {"naam_17": "Aanbieder", "bron_17": "school"}
    antwoord: Any = client.post(adres, _invoer(client, _gws()) | erbij)
    assert antwoord.url == reverse("trajecten:keuze", args=["controles", _gws().pk])
    assert VELDEN.op(_gws(), vandaag()) == [was[0], TELEFOON, *was[1:14], SCHOOL]
    pagina = client.get(antwoord.url).text
    assert "2. Mobiel" in pagina
    assert "Nieuw scherm." in pagina


def test_form_keeps_what_was_typed_and_names_the_line(client: Client, lotte: Gebruiker) -> None:
    adres = reverse("trajecten:keuze_velden", args=["controles", _gws().pk])
    fout = {"naam_16": "BSN", "bron_16": "bsn", "naam_17": "Aanbieder", "bron_18": "school", "plaats_3": "x"}
    antwoord = client.post(adres, _invoer(client, _gws()) | fout)
    form = antwoord.context["form"]
    assert form.errors["naam_16"] == ["‘BSN’ staat er twee keer. Geef een van de twee een andere naam"]
    assert form.errors["bron_17"] == ["Kies bij ‘Aanbieder’ waar dit in het dossier staat"]
    assert form.errors["naam_18"] == ["Vul de naam van het veld in"]
    assert "plaats_3" in form.errors
    assert form["naam_17"].value() == "Aanbieder"
    assert len(VELDEN.op(_gws(), vandaag())) == 15


def test_only_checks_have_fields(client: Client, lotte: Gebruiker) -> None:
    taalroutes = vind("taalroutes")
    assert taalroutes is not None
    route: Any = taalroutes.keuzes.first()
    assert client.get(reverse("trajecten:keuze_velden", args=["taalroutes", route.pk])).status_code == 404
    assert (
        "Gegevens kopiëren" not in client.get(reverse("trajecten:keuze", args=["taalroutes", route.pk])).text
    )
