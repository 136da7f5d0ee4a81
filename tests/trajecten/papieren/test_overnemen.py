"""The card "Gegevens kopiëren": the fields of another system in order, from the dossier, and what is missing by name."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.formats import date_format

from inburgeraars.models import Adres, Burgerservicenummer, Doelgroep, Inburgeraar, Registergegevens
from kern.klok import vandaag
from kern.versleuteld import sleutelhash
from logboek.models import Logregel
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.plan import maak_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.fabrieken.wijken import maak_organisatie
from tests.klant import als_klant
from tests.queries import tel
from tests.team import Team
from tests.trajecten.papieren.test_controles import bewaar
from trajecten import referentie
from trajecten.papieren.enums import Overneembron
from trajecten.papieren.models import Controle, Controleregel, Overneemveld
from trajecten.plan.enums import Aanbodantwoord, Componentsoort
from trajecten.plan.models import Taalroute
from trajecten.plan.services import add_aanbod
from trajecten.taxatie.services import judge_doelgroep
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

BSN = "123456782"
BEGIN = vandaag() + dt.timedelta(days=20)


def in_vormgeven(team: Team) -> Inburgeraar:
    """Return somebody whose traject is in Vormgeven; nothing more is known than a name, an address and the register."""
    referentie.laad()
    persoon = maak_persoon(team.wijk, voornamen="Fatma", geslachtsnaam="Yildiz")
    maak_huisbezoek(persoon, team.coordinator)
    Traject.objects.update(stap=Stap.VORMGEVEN)
    return persoon


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    return in_vormgeven(team)


@pytest.fixture
def klant(team: Team) -> Client:
    return als_klant(team.coordinator)


def adres(persoon: Inburgeraar, code: str = "gws") -> str:
    return reverse("trajecten:overnemen", args=[persoon.pk, code])


def velden(klant: Client, persoon: Inburgeraar, code: str = "gws") -> dict[str, Any]:
    """Return the fields of the page by name, in their order."""
    return {v.naam: v for v in klant.get(adres(persoon, code)).context["paneel"].velden}


def vul(persoon: Inburgeraar, team: Team) -> None:
    """Fill in all that GWS and ISI ask."""
    Inburgeraar.objects.filter(pk=persoon.pk).update(voorvoegsel="van den", telefoon="06 00 00 12 34")
    Adres.objects.filter(inburgeraar=persoon).update(
        straat="Siriushof", huisnummer="12", postcode="6043AB", woonplaats="Roermond"
    )
    Registergegevens.objects.filter(inburgeraar=persoon).update(
        geboortejaar=1990, geboortemaand=3, geboortedag=7, datum_vestiging=dt.date(2019, 5, 1)
    )
    Burgerservicenummer.objects.create(inburgeraar=persoon, bsn=BSN, bsn_hash=sleutelhash(BSN, doel="bsn"))
    judge_doelgroep(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        doelgroep=Doelgroep.PLICHTIG,
        grond="",
        datum=vandaag(),
    )
    wi = Taalroute.objects.get(code="wi")
    add_aanbod(
        inburgeraar_id=persoon.pk,
        door=team.coordinator,
        taalroute=wi,
        gedaan_op=vandaag(),
        antwoord=Aanbodantwoord.JA,
        antwoord_op=vandaag(),
    )
    maak_component(
        persoon,
        team.coordinator,
        Componentsoort.TAAL,
        taalroute=wi,
        organisatie=maak_organisatie("Gilde Opleidingen"),
        begin=BEGIN,
    )
    bewaar(persoon, team, "vaststellende-beschikking", kenmerk="VB-2026-14")


def test_fields_stand_in_the_order_of_the_other_system(klant: Client, persoon: Inburgeraar) -> None:
    for code in ("gws", "isi"):
        rijen = Overneemveld.objects.filter(soort__code=code).order_by("volgorde")
        assert list(velden(klant, persoon, code)) == [v.naam for v in rijen]
        assert len(rijen) > 10


def test_what_the_dossier_knows_is_ready_to_copy(team: Team, klant: Client, persoon: Inburgeraar) -> None:
    vul(persoon, team)
    dag, begin = f"{vandaag():%d-%m-%Y}", f"{BEGIN:%d-%m-%Y}"
    gws = {naam: v.waarde for naam, v in velden(klant, persoon).items()}
    assert gws == {
        "BSN": "",
        "Geslachtsnaam": "Yildiz",
        "Voorvoegsel": "van den",
        "Voornamen": "Fatma",
        "Geslacht": "vrouw",
        "Geboortedatum": "07-03-1990",
        "Straat en huisnummer": "Siriushof 12",
        "Postcode": "6043 AB",
        "Woonplaats": "Roermond",
        "Telefoon": "06 00 00 12 34",
        "Trajectsoort": "WI",
        "Aanbod gedaan op": dag,
        "Aanbod aangenomen op": dag,
        "Uitvoerder": "Gilde Opleidingen",
        "Begindatum": begin,
    }
    isi = velden(klant, persoon, "isi")
    assert (isi["Kenmerk beschikking"].waarde, isi["Datum beschikking"].waarde) == ("VB-2026-14", dag)
    assert isi["In Nederland sinds"].waarde == "01-05-2019"
    assert (isi["Doelgroep"].waarde, isi["Vastgesteld op"].waarde) == ("inburgeringsplichtig", dag)


def test_what_is_missing_is_named_with_where_it_is_filled_in(klant: Client, persoon: Inburgeraar) -> None:
    Adres.objects.all().delete()
    Registergegevens.objects.all().delete()
    gws, isi = velden(klant, persoon), velden(klant, persoon, "isi")
    for veld, naam in (
        (gws["Straat en huisnummer"], "persoon_wijzigen"),
        (gws["Geslacht"], "persoon_wijzigen"),
        (gws["Geboortedatum"], "persoon_wijzigen"),
        (gws["Trajectsoort"], "plan"),
        (gws["Aanbod gedaan op"], "plan"),
        (isi["Doelgroep"], "doelgroep"),
        (isi["Taalniveau"], "taxatie"),
        (gws["BSN"], "bsn_vastleggen"),
    ):
        assert (veld.soort, veld.url) == ("mist", reverse(f"trajecten:{naam}", args=[persoon.pk])), veld
    beschikking = reverse("trajecten:controle", args=[persoon.pk, "vaststellende-beschikking"])
    assert isi["Kenmerk beschikking"].url == beschikking
    # Only the register tells this; and a tussenvoegsel is not missed.
    sinds = isi["In Nederland sinds"]
    assert (sinds.url, "identiteitsbewijs" in sinds.noot) == ("", True)
    assert gws["Voorvoegsel"].soort == "leeg"
    assert "velden zijn er nog niet" in klant.get(adres(persoon)).text


def test_a_bsn_that_no_paper_needs_is_missed_without_a_link(klant: Client, persoon: Inburgeraar) -> None:
    Controleregel.objects.filter(soort__vraagt_bsn=True).delete()
    veld = velden(klant, persoon)["BSN"]
    assert (veld.soort, veld.url) == ("mist", "")
    assert veld.noot == "Voor dit traject is het BSN niet nodig. Daarom kun je het niet vastleggen."
    assert klant.get(reverse("trajecten:bsn_vastleggen", args=[persoon.pk])).status_code == 403


def test_every_source_is_known(klant: Client, persoon: Inburgeraar) -> None:
    """A row of reference data may name any source: each gives a field, also in an empty dossier."""
    soort = Overneemveld.objects.filter(soort__code="gws").first()
    assert soort is not None
    Overneemveld.objects.filter(soort=soort.soort).delete()
    Overneemveld.objects.bulk_create(
        Overneemveld(soort=soort.soort, volgorde=n, naam=str(bron.label), bron=bron)
        for n, bron in enumerate(Overneembron, start=1)
    )
    assert len(velden(klant, persoon)) == len(Overneembron)


def test_bsn_is_not_on_the_page_but_by_the_reveal(team: Team, klant: Client, persoon: Inburgeraar) -> None:
    vul(persoon, team)
    pagina = klant.get(adres(persoon))
    assert BSN not in pagina.text
    onthul = reverse("trajecten:bsn", args=[persoon.pk]) + "?voor=gws"
    assert velden(klant, persoon)["BSN"].url == onthul
    vraag = klant.get(onthul)
    assert vraag.context["form"]["reden"].value() == "invoer in GWS"
    assert vraag.context["terug"] == adres(persoon)
    antwoord = klant.post(onthul, {"reden": "invoer in GWS"})
    assert f'id="bsn">{BSN}<' in antwoord.text
    assert Logregel.objects.filter(handeling="BSN getoond").count() == 1
    assert klant.get(reverse("trajecten:bsn", args=[persoon.pk]) + "?voor=x").status_code == 200


def test_taken_over_is_the_check_with_day_and_user(team: Team, klant: Client, persoon: Inburgeraar) -> None:
    papieren = klant.get(reverse("trajecten:documenten", args=[persoon.pk])).text
    assert adres(persoon) in papieren
    paneel = klant.get(adres(persoon)).context["paneel"]
    klant.post(
        reverse("trajecten:controle", args=[persoon.pk, "gws"]),
        {"sleutel": str(uuid4()), "versie": paneel.versie, "stand": "gedaan", "gedaan_op": paneel.vandaag},
    )
    assert Controle.objects.get().door == team.coordinator
    dag = date_format(vandaag(), "j F Y")
    assert f"Gedaan op {dag} door {team.coordinator.naam}" in klant.get(adres(persoon)).text


def test_only_who_keeps_the_dossier_while_a_traject_runs(
    team: Team, klant: Client, persoon: Inburgeraar
) -> None:
    for wie, verwacht in ((team.collega, 403), (team.teamleider, 403), (team.elders, 404)):
        assert als_klant(wie).get(adres(persoon)).status_code == verwacht
    assert klant.get(adres(persoon, "intake")).status_code == 404
    assert klant.get(adres(persoon, "bestaat-niet")).status_code == 404
    Traject.objects.update(gesloten_op=vandaag(), uitkomst="verhuisd")
    assert klant.get(adres(persoon)).status_code == 403


def test_page_takes_as_many_statements_with_more_fields(klant: Client, persoon: Inburgeraar) -> None:
    vol = tel(klant, adres(persoon))
    Overneemveld.objects.exclude(volgorde=2).exclude(bron=Overneembron.BSN).delete()
    assert tel(klant, adres(persoon)) == vol


def test_part_of_a_date_of_birth_is_what_is_copied(klant: Client, persoon: Inburgeraar) -> None:
    assert velden(klant, persoon)["Geboortedatum"].waarde == "mei 1980"
