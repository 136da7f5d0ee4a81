"""Documents and checks of Vormgeven: which apply, how they are recorded, and what the step asks of them."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from django.utils.formats import date_format

from inburgeraars.models import Doelgroep, Inburgeraar
from kern.klok import vandaag
from kern.versie import Ondertussen
from logboek.models import Logregel
from tests.fabrieken.documenten import maak_document
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from trajecten import referentie
from trajecten.papieren.enums import Controlestand
from trajecten.papieren.models import Controle, Controleregel, Controlesoort, Overneemveld
from trajecten.papieren.services.controles import Controlegegevens, save_controle
from trajecten.papieren.welke_controles import nodig_voor
from trajecten.plan.enums import Componentsoort
from trajecten.plan.models import Taalroute
from trajecten.plan.services import drop_component
from trajecten.stappen.feiten import feiten_van
from trajecten.taxatie.services import judge_doelgroep
from trajecten.traject.enums import Stap
from trajecten.traject.fouten import GeenTraject, NietInCaseload
from trajecten.traject.models import Traject

ALTIJD = {"overeenkomst", "aanmelding", "intake", "gws", "dossier"}


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody whose traject runs, with the reference data that ship."""
    referentie.laad()
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, team.coordinator)
    return persoon


def nodig() -> set[str]:
    """Return the codes of what applies to the one traject there is."""
    soorten = Controlesoort.objects.in_bulk()
    return {soorten[pk].code for pk in nodig_voor(Traject.objects.get())}


def kies_route(persoon: Inburgeraar, team: Team, code: str) -> None:
    """Put a language component of a route in the plan."""
    maak_component(persoon, team.coordinator, Componentsoort.TAAL, taalroute=Taalroute.objects.get(code=code))


def bewaar(
    persoon: Inburgeraar, team: Team, code: str, *, gezien: int | None = None, **velden: Any
) -> Controle:
    """Record a document or check by its code, done today unless it is told otherwise."""
    gegevens: dict[str, Any] = {"stand": Controlestand.GEDAAN, "gedaan_op": vandaag()} | velden
    return save_controle(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        soort=Controlesoort.objects.get(code=code),
        gegevens=Controlegegevens(**gegevens),
        gezien=gezien,
    )


@pytest.mark.parametrize(
    ("doelgroep", "route", "extra"),
    [
        (None, None, set()),
        (Doelgroep.PLICHTIG, None, set()),
        (Doelgroep.PLICHTIG, "wi", {"vaststellende-beschikking", "isi"}),
        (Doelgroep.PLICHTIG, "web", set()),
        (Doelgroep.BEHOEFTIG, "wi", {"isi"}),
        (Doelgroep.BEHOEFTIG, "web", set()),
        (Doelgroep.NIET_TE_BEPALEN, "web", set()),
        (None, "wi", {"isi"}),
    ],
)
def test_what_applies_follows_doelgroep_and_language_route(
    team: Team, persoon: Inburgeraar, doelgroep: Doelgroep | None, route: str | None, extra: set[str]
) -> None:
    """By hand, from DOMEIN 5.2: someone behoeftig, or on WEB, has no vaststellende beschikking."""
    if doelgroep is not None:
        judge_doelgroep(
            inburgeraar_id=persoon.pk, door=team.coordinator, doelgroep=doelgroep, grond="", datum=vandaag()
        )
    if route is not None:
        kies_route(persoon, team, route)
    assert nodig() == ALTIJD | extra


def test_what_lapsed_from_the_plan_asks_nothing(team: Team, persoon: Inburgeraar) -> None:
    kies_route(persoon, team, "wi")
    assert "isi" in nodig()
    component = Traject.objects.get().componenten.get()
    drop_component(component_id=component.pk, door=team.coordinator, versie=None, reden="Toch WEB")
    assert "isi" not in nodig()


def test_a_rule_holds_from_its_first_day_to_its_last(team: Team, persoon: Inburgeraar) -> None:
    regel = Controleregel.objects.get(soort__code="intake")
    regel.van = vandaag() + dt.timedelta(days=1)
    regel.save()
    assert "intake" not in nodig()
    regel.van, regel.tot = vandaag(), vandaag() + dt.timedelta(days=1)
    regel.save()
    assert "intake" in nodig()
    Controlesoort.objects.filter(code="intake").update(tot=vandaag())
    assert "intake" not in nodig()


def test_done_keeps_day_and_kenmerk_and_is_logged(team: Team, persoon: Inburgeraar) -> None:
    controle = bewaar(persoon, team, "overeenkomst", kenmerk=" OV-2026-14 ")
    assert (controle.gedaan_op, controle.kenmerk, controle.door) == (
        vandaag(),
        "OV-2026-14",
        team.coordinator,
    )
    regel = Logregel.objects.latest("pk")
    assert (regel.handeling, regel.onderwerpen.get().object_id) == ("controle bijgewerkt", persoon.pk)


def test_not_needed_asks_a_reason_and_drops_day_and_kenmerk(team: Team, persoon: Inburgeraar) -> None:
    bewaar(persoon, team, "gws", kenmerk="1")
    with pytest.raises(ValidationError) as fout:
        bewaar(persoon, team, "gws", stand=Controlestand.NIET_NODIG, reden=" ")
    assert set(fout.value.message_dict) == {"reden"}
    controle = bewaar(persoon, team, "gws", stand=Controlestand.NIET_NODIG, reden="Heeft geen uitkering")
    assert (controle.stand, controle.gedaan_op, controle.kenmerk, controle.reden) == (
        "niet nodig",
        None,
        "",
        "Heeft geen uitkering",
    )
    assert bewaar(persoon, team, "gws", stand=Controlestand.OPEN).reden == ""
    assert Controle.objects.count() == 1


@pytest.mark.parametrize("dag", [None, vandaag() + dt.timedelta(days=1)])
def test_a_day_that_cannot_be_is_told_at_the_field(
    team: Team, persoon: Inburgeraar, dag: dt.date | None
) -> None:
    with pytest.raises(ValidationError) as fout:
        bewaar(persoon, team, "gws", gedaan_op=dag)
    assert set(fout.value.message_dict) == {"gedaan_op"}


def test_a_second_form_that_was_open_undoes_nothing(team: Team, persoon: Inburgeraar) -> None:
    eerst = bewaar(persoon, team, "aanmelding", kenmerk="A1")
    bewaar(persoon, team, "aanmelding", kenmerk="A2", gezien=eerst.versie)
    with pytest.raises(Ondertussen):
        bewaar(persoon, team, "aanmelding", kenmerk="A3", gezien=eerst.versie)
    assert Controle.objects.get().kenmerk == "A2"


def test_only_who_keeps_the_dossier_records_and_only_while_a_traject_runs(
    team: Team, persoon: Inburgeraar
) -> None:
    gegevens = Controlegegevens(stand=Controlestand.GEDAAN, gedaan_op=vandaag())
    soort = Controlesoort.objects.get(code="gws")
    for wie in (team.collega, team.elders, team.teamleider):
        with pytest.raises(NietInCaseload):
            save_controle(inburgeraar_id=persoon.pk, door=wie, soort=soort, gegevens=gegevens)
    Traject.objects.update(gesloten_op=vandaag(), uitkomst="verhuisd")
    with pytest.raises(GeenTraject):
        save_controle(inburgeraar_id=persoon.pk, door=team.coordinator, soort=soort, gegevens=gegevens)
    assert not Controle.objects.exists()


def test_the_step_warns_until_all_that_applies_is_done_or_not_needed(
    team: Team, persoon: Inburgeraar
) -> None:
    traject = Traject.objects.get()
    for code in sorted(ALTIJD):
        assert not feiten_van(traject).controles_af
        niet: dict[str, Any] = {"stand": Controlestand.NIET_NODIG, "gedaan_op": None, "reden": "Is er al"}
        bewaar(persoon, team, code, **(niet if code == "intake" else {}))
    assert feiten_van(traject).controles_af
    kies_route(persoon, team, "wi")
    assert not feiten_van(traject).controles_af
    bewaar(persoon, team, "isi")
    assert feiten_van(traject).controles_af
    bewaar(persoon, team, "isi", stand=Controlestand.OPEN, gedaan_op=None)
    assert not feiten_van(traject).controles_af


def adres(persoon: Inburgeraar, code: str) -> str:
    """Return the page on which a document or check is recorded."""
    return reverse("trajecten:controle", args=[persoon.pk, code])


def test_the_checklist_leads_to_where_it_is_filled_in(team: Team, persoon: Inburgeraar) -> None:
    Traject.objects.update(stap=Stap.VORMGEVEN)
    klant = als_klant(team.coordinator)
    dossier = klant.get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert "Documenten en controles rond" in dossier
    assert reverse("trajecten:documenten", args=[persoon.pk]) in dossier
    pagina = klant.get(reverse("trajecten:documenten", args=[persoon.pk])).text
    assert "0 van 5 in orde" in pagina
    assert adres(persoon, "overeenkomst") in pagina
    assert "Kies in het plan de taalroute" in pagina


def test_one_tap_says_done_today(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.coordinator)
    snel = {"sleutel": str(uuid4()), "versie": "0", "stand": "gedaan", "gedaan_op": vandaag().isoformat()}
    antwoord: Any = klant.post(adres(persoon, "intake"), snel)
    assert antwoord.url == reverse("trajecten:documenten", args=[persoon.pk]) + "#controles"
    assert Controle.objects.get().gedaan_op == vandaag()
    assert "1 van 5 in orde" in klant.get(antwoord.url).text


def test_the_page_shows_kenmerk_document_and_who(team: Team, persoon: Inburgeraar) -> None:
    document = maak_document(persoon, team.coordinator, naam="Getekende overeenkomst")
    klant = als_klant(team.coordinator)
    velden = {
        "stand": "gedaan",
        "gedaan_op": vandaag().isoformat(),
        "kenmerk": "OV-14",
        "document": document.pk,
    }
    klant.post(adres(persoon, "overeenkomst"), velden | {"sleutel": str(uuid4()), "versie": "0"})
    tekst = klant.get(reverse("trajecten:documenten", args=[persoon.pk])).text
    assert f"{date_format(vandaag(), 'j F Y')} · kenmerk OV-14 · door Sanne" in tekst
    assert klant.get(adres(persoon, "overeenkomst")).context["form"]["document"].value() == document.pk


def test_two_forms_open_at_once_do_not_undo_each_other(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.coordinator)
    velden = {"versie": "0", "stand": "gedaan", "gedaan_op": vandaag().isoformat()}
    klant.post(adres(persoon, "aanmelding"), velden | {"sleutel": str(uuid4()), "kenmerk": "A1"})
    later = klant.post(adres(persoon, "aanmelding"), velden | {"sleutel": str(uuid4()), "kenmerk": "A2"})
    assert later.status_code == 200
    assert "ondertussen gewijzigd" in later.text
    assert Controle.objects.get().kenmerk == "A1"


def test_what_is_missing_is_told_at_its_field(team: Team, persoon: Inburgeraar) -> None:
    klant = als_klant(team.coordinator)
    for velden, veld in (
        ({"stand": "niet nodig"}, "reden"),
        ({"stand": "gedaan"}, "gedaan_op"),
        ({}, "stand"),
    ):
        antwoord = klant.post(adres(persoon, "gws"), velden | {"sleutel": str(uuid4()), "versie": "0"})
        assert list(antwoord.context["form"].errors) == [veld]


def test_reference_data_loads_once_and_leaves_what_was_changed(team: Team, persoon: Inburgeraar) -> None:
    Controlesoort.objects.filter(code="gws").update(naam="invoer in Suite")
    Controleregel.objects.filter(soort__code="gws").delete()
    aantal = Overneemveld.objects.count()
    referentie.laad()
    assert Controlesoort.objects.get(code="gws").naam == "invoer in Suite"
    assert not Controleregel.objects.filter(soort__code="gws").exists()
    assert (Controlesoort.objects.count(), Overneemveld.objects.count()) == (7, aantal)
    assert Overneemveld.objects.filter(soort__code="isi").first().bron == "bsn"  # type: ignore[union-attr]
