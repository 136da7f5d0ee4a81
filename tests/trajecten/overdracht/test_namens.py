"""Each act of a coordinator on a person, done by who replaces it: it works, counts for the fixed contact, says "namens"."""

import datetime as dt
from collections.abc import Callable

import pytest
from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.urls import reverse

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import Doelgroep, Inburgeraar, Toegang, Toegangsgrond, Tolk
from inburgeraars.services.personen import Wijziging, change_persoon
from kern.consistentie import gebroken_regels
from kern.identiteit import als
from kern.klok import DAG, vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.models import Logregel
from participatie import referentie as ladder
from tests.fabrieken.handhaving import maak_overdracht
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.overdracht import zet_in_vormgeven
from tests.fabrieken.participatie import maak_meting
from tests.fabrieken.plan import maak_afspraak, maak_component, maak_taalroute, start_component
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.klant import als_klant
from tests.team import Team
from tests.trajecten.overdracht.vervangen import bezoek_aan, geclaimd, regel, toegangen
from trajecten import referentie
from trajecten.contact.models import GeplandBezoek
from trajecten.contact.services.planning import cancel_bezoek
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm
from trajecten.overdracht.services.vervangen import change_einde
from trajecten.plan.services.aanbod import add_aanbod
from trajecten.stappen.models import Nazorgmeting, Resultaatsoort
from trajecten.stappen.services.afronden import Behaald, add_resultaat
from trajecten.stappen.services.nazorg import adjust_nazorg
from trajecten.stappen.services.overlijden import record_overlijden, take_back_overlijden
from trajecten.stappen.services.sluiten import close_traject
from trajecten.stappen.services.stappen import take_stap
from trajecten.taken.services import add_taak
from trajecten.taxatie.services import judge_doelgroep
from trajecten.traject.enums import Stap, Uitkomst
from trajecten.traject.lopend import start_traject, vast_contact
from trajecten.traject.models import Traject
from trajecten.uren.models import Uitzondering

type Daad = Callable[[Team, Inburgeraar, Gebruiker], object]


def zet_stap(_team: Team, persoon: Inburgeraar, door: Gebruiker) -> object:
    return take_stap(
        inburgeraar_id=persoon.pk, door=door, van=Stap.VORMGEVEN, naar=Stap.TAXEREN, reden="Te vroeg"
    )


def sluit(_team: Team, persoon: Inburgeraar, door: Gebruiker) -> object:
    return close_traject(
        inburgeraar_id=persoon.pk, door=door, uitkomst=Uitkomst.WIL_NIET, op=vandaag(), reden="Zij zei het"
    )


def overlijdt(_team: Team, persoon: Inburgeraar, door: Gebruiker) -> object:
    return close_traject(
        inburgeraar_id=persoon.pk,
        door=door,
        uitkomst=Uitkomst.OVERLEDEN,
        op=vandaag(),
        reden="Zijn zoon belde",
    )


def legt_resultaat_vast(_team: Team, persoon: Inburgeraar, door: Gebruiker) -> object:
    soort = Resultaatsoort.objects.first()
    assert soort is not None
    return add_resultaat(
        inburgeraar_id=persoon.pk, door=door, behaald=Behaald(soort=soort, datum=vandaag(), taalniveau="A2")
    )


def doet_aanbod(_team: Team, persoon: Inburgeraar, door: Gebruiker) -> object:
    return add_aanbod(inburgeraar_id=persoon.pk, door=door, taalroute=maak_taalroute(), gedaan_op=vandaag())


def draagt_verzuim_over(team: Team, persoon: Inburgeraar, door: Gebruiker) -> object:
    return maak_overdracht(persoon, door, team.consulent)


def beoordeelt(_team: Team, persoon: Inburgeraar, door: Gebruiker) -> object:
    return judge_doelgroep(
        inburgeraar_id=persoon.pk, door=door, doelgroep=Doelgroep.PLICHTIG, grond="", datum=vandaag()
    )


def wijzigt_gegevens(_team: Team, persoon: Inburgeraar, door: Gebruiker) -> object:
    nieuw = Wijziging(
        telefoon="0475 12 34 56",
        email="",
        bereikbaar_via="",
        beste_tijd="na het eten",
        taal=persoon.taal,
        tolk=Tolk(persoon.tolk),
    )
    return change_persoon(inburgeraar_id=persoon.pk, door=door, wijziging=nieuw)


def zegt_af(team: Team, persoon: Inburgeraar, door: Gebruiker) -> object:
    bezoek = GeplandBezoek.objects.get(inburgeraar=persoon, door=team.coordinator)
    return cancel_bezoek(bezoek_id=bezoek.pk, door=door, versie=None, reden="Zij is weg")


DADEN: dict[str, Daad] = {
    "bezoek vastleggen": lambda _t, p, door: maak_huisbezoek(p, door),
    "bezoek plannen": lambda _t, p, door: bezoek_aan(p, door, 1),
    "bezoek afzeggen": zegt_af,
    "gegevens": wijzigt_gegevens,
    "taak": lambda _t, p, door: add_taak(inburgeraar_id=p.pk, door=door, wat="Bellen", uiterlijk=vandaag()),
    "doelgroep": beoordeelt,
    "aanbod": doet_aanbod,
    "onderdeel": lambda _t, p, door: maak_component(p, door),
    "start van een onderdeel": lambda _t, p, door: start_component(maak_component(p, door)),
    "afspraak": lambda _t, p, door: maak_afspraak(p, door),
    "meting": lambda _t, p, door: maak_meting(p, door),
    "resultaat": legt_resultaat_vast,
    "verzuim overdragen": draagt_verzuim_over,
    "stap": zet_stap,
    "afsluiten": sluit,
    "overlijden": overlijdt,
}
IN_TIJDLIJN = (
    "bezoek vastleggen",
    "aanbod",
    "meting",
    "resultaat",
    "verzuim overdragen",
    "stap",
    "afsluiten",
    "overlijden",
)
"""The acts of which the timeline says who did them."""


@pytest.fixture
def persoon(team: Team) -> Inburgeraar:
    """Return somebody in Vormgeven, whose fixed contact is away and who is replaced by a colleague of another wijk."""
    referentie.laad()
    ladder.laad()
    mens = maak_persoon(team.wijk)
    maak_huisbezoek(mens, team.coordinator, datum=vandaag() - 30 * DAG)
    zet_in_vormgeven(mens, team.coordinator)
    bezoek_aan(mens, team.coordinator, 9)
    regel(team, allen=team.elders, van=-3, dagen=10)
    return mens


def gebroken() -> list[str]:
    """Return the consistency rules that are broken."""
    return [u.regel.naam for u in gebroken_regels()]


@pytest.mark.parametrize("naam", DADEN)
def test_replacement_does_what_the_fixed_contact_does(team: Team, persoon: Inburgeraar, naam: str) -> None:
    with transaction.atomic(), als(team.elders):
        DADEN[naam](team, persoon, team.elders)
    assert gebroken() == []
    tijdlijn = als_klant(team.teamleider).get(reverse("trajecten:tijdlijn", args=[persoon.pk])).text
    assert (f"{team.elders.naam} namens {team.coordinator.naam}" in tijdlijn) is (naam in IN_TIJDLIJN)


@pytest.mark.parametrize("naam", DADEN)
def test_after_the_replacement_none_of_it_can_be_done(team: Team, persoon: Inburgeraar, naam: str) -> None:
    afwezigheid = team.coordinator.afwezigheden.get()
    change_einde(afwezigheid_id=afwezigheid.pk, door=team.teamleider, laatste_dag=vandaag() - DAG)
    with pytest.raises((Weigering, ObjectDoesNotExist)), transaction.atomic(), als(team.elders):
        DADEN[naam](team, persoon, team.elders)


def test_details_are_offered_to_a_replacement_too(team: Team, persoon: Inburgeraar) -> None:
    klant, adres = als_klant(team.elders), reverse("trajecten:persoon_wijzigen", args=[persoon.pk])
    assert adres in klant.get(reverse("trajecten:dossier", args=[persoon.pk])).text
    assert klant.get(adres).status_code == 200


def test_closing_by_a_replacement_ends_the_claim_and_says_who_was_the_contact(
    team: Team, persoon: Inburgeraar
) -> None:
    with transaction.atomic(), als(team.elders):
        sluit(team, persoon, team.elders)
    assert vast_contact(persoon.pk) is None
    assert not Toegang.objects.filter(grond=Toegangsgrond.VERVANGING).in_kracht().exists()
    traject = Traject.objects.get(inburgeraar=persoon)
    terugblik = als_klant(team.teamleider).get(reverse("trajecten:terugblik", args=[traject.pk]))
    assert ("Vast contact", team.coordinator.naam) in {(g.wat, g.waarde) for g in terugblik.context["t"].kern}


def test_nazorg_planned_by_a_replacement_is_of_the_fixed_contact(team: Team, persoon: Inburgeraar) -> None:
    start_traject(inburgeraar_id=persoon.pk, op=vandaag() - 20 * DAG)
    Traject.objects.update(stap=Stap.AFRONDEN)
    dag = vandaag() + 90 * DAG
    with transaction.atomic(), als(team.elders):
        close_traject(
            inburgeraar_id=persoon.pk,
            door=team.elders,
            uitkomst=Uitkomst.AFGEROND_ZONDER,
            op=vandaag(),
            reden="Klaar",
            nazorg=[dag],
        )
    meting = Nazorgmeting.objects.get()
    assert (meting.taak.voor, meting.door) == (team.coordinator, team.elders)
    caseload = Toegang.objects.get(grond=Toegangsgrond.CASELOAD)
    assert (caseload.gebruiker, caseload.tot) == (team.coordinator, dag + DAG)
    later: dt.date = dag + 7 * DAG
    with transaction.atomic(), als(team.elders):
        adjust_nazorg(
            inburgeraar_id=persoon.pk, door=team.elders, dagen={meting.pk: later}, erbij=later + DAG
        )
    caseload.refresh_from_db()
    assert caseload.tot == later + 2 * DAG
    assert {m.taak.voor for m in Nazorgmeting.objects.filter(vervallen=False)} == {team.coordinator}
    with transaction.atomic(), als(team.elders):
        record_overlijden(inburgeraar_id=persoon.pk, door=team.elders, op=vandaag())
    # Step and start were written without their rows.
    assert [naam for naam in gebroken() if not naam.startswith(("sta", "volgorde"))] == []


def test_step_by_a_replacement_asks_about_the_norm_of_the_fixed_contact(
    team: Team, persoon: Inburgeraar
) -> None:
    """The coordinator guides one person and may guide one; its replacement guides nobody."""
    Aanstelling.objects.filter(rol=Rol.TRAJECTCOORDINATOR).update(van=dt.date(2020, 1, 1))
    Norm.objects.filter(soort=Normsoort.BEGELEID_PER_JAAR).update(waarde=1)
    tweede = maak_persoon(team.wijk)
    maak_huisbezoek(tweede, team.coordinator)
    with transaction.atomic(), als(team.elders):
        take_stap(
            inburgeraar_id=tweede.pk,
            door=team.elders,
            van=Stap.TAXEREN,
            naar=Stap.VORMGEVEN,
            reden="Hij wil graag",
        )
    vraag = Uitzondering.objects.get()
    assert (vraag.voor, vraag.inburgeraar, vraag.tot) == (team.coordinator, tweede, 2)
    gevraagd = Logregel.objects.get(handeling=Handeling.UITZONDERING_GEVRAAGD)
    assert gevraagd.actor_id == team.elders.pk


def test_who_did_not_die_after_all_is_replaced_for_again(team: Team) -> None:
    """The absence was arranged after the death was recorded, so its replacement never had this person."""
    persoon = geclaimd(team)
    record_overlijden(inburgeraar_id=persoon.pk, door=team.coordinator, op=vandaag())
    regel(team, allen=team.elders)
    with transaction.atomic(), als(team.teamleider):
        take_back_overlijden(
            inburgeraar_id=persoon.pk, door=team.teamleider, reden="Een ander, dezelfde naam"
        )
    assert toegangen(team.elders) == {(persoon.pk, vandaag(), vandaag() + 5 * DAG)}
    assert gebroken() == []
