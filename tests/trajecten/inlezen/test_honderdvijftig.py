"""A workbook of 150 running trajecten, to the number: preview, what is written, figures, undone (DOMEIN 5, 7 and 8a)."""

import datetime as dt
from collections import Counter

import pytest
from django.core.management import call_command

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Vindgegevens
from kern.klok import vandaag
from logboek.enums import Handeling
from logboek.models import Logregel
from participatie.models import Meting
from tests.fabrieken.gebruikers import maak_aanstelling, maak_gebruiker
from tests.fabrieken.wijken import maak_wijk
from tests.trajecten.inlezen.inlezen import draai_terug, lees_in, upload, voorbeeld
from tests.trajecten.inlezen.standen import alle_rijen
from tests.trajecten.inlezen.werkboek import KOPPEN, Boek, honderdvijftig
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.inlezen.enums import Fase
from trajecten.inlezen.models import Ingelezen
from trajecten.plan.models import Afspraak, Component
from trajecten.traject.models import Stapovergang, Traject
from trajecten.uren.begeleid import wie_begeleid
from wijken.models import Wijk

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def team(wijk: Wijk, contact: Gebruiker) -> list[tuple[Gebruiker, Wijk]]:
    """Four coordinators in two wijken, two in each."""
    veld = maak_wijk("Roermondse Veld", code="VEL")
    collega = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    twee = [maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=veld) for _nummer in range(2)]
    return [(contact, wijk), (collega, wijk), *((een, veld) for een in twee)]


def in_boek(boek: Boek) -> dict[str, int]:
    """Count what a workbook holds, from its rows alone."""
    trajecten = boek.bladen["Trajecten"]
    startnummers = {r["Volgnummer"] for r in boek.bladen["Onderdelen"] if r.get("Gestart op")}
    return {
        "trajecten": len(trajecten),
        "nieuw": len(trajecten),
        "bekend": 0,
        "gestart": len(startnummers),
        **{
            blad.lower(): len(boek.bladen[blad])
            for blad in ("Onderdelen", "Afspraken", "Metingen", "Contacten")
        },
    }


@pytest.mark.timeout(900)
def test_150_trajecten_are_previewed_written_and_undone_to_the_number(
    leider: Gebruiker, team: list[tuple[Gebruiker, Wijk]]
) -> None:
    boek = honderdvijftig(team)
    hoort = in_boek(boek)
    vooraf = alle_rijen()
    rij = upload(leider, boek)
    getoond = voorbeeld(rij)
    assert (getoond.fouten, getoond.dubbelen, getoond.boven) == ([], [], [])
    assert getoond.tellingen == hoort
    assert alle_rijen() == vooraf, "a preview changes nothing"

    rij = lees_in(rij, leider)
    assert (rij.fase, rij.fout, rij.bestand, rij.voorbeeld) == (Fase.INGELEZEN, "", None, None)
    assert rij.tellingen == hoort
    assert {
        "trajecten": Traject.objects.count(),
        "nieuw": Inburgeraar.objects.count(),
        "bekend": 0,
        "gestart": Traject.objects.filter(gestart_op__isnull=False).count(),
        "onderdelen": Component.objects.count(),
        "afspraken": Afspraak.objects.count(),
        "metingen": Meting.objects.count(),
        "contacten": Verslag.objects.count(),
    } == hoort
    assert Contactmoment.objects.count() == hoort["contacten"]
    assert Traject.objects.filter(overgenomen_op=vandaag()).count() == Ingelezen.objects.count() == 150
    _is_als_het_boek(boek, team)
    assert set(
        Logregel.objects.filter(handeling=Handeling.TRAJECT_INGELEZEN).values_list("actor_id", flat=True)
    ) == {leider.pk}
    assert not Logregel.objects.filter(actor_id__in=[g.pk for g, _wijk in team]).exists()
    call_command("controleer_gegevens")

    rij = draai_terug(rij, leider)
    assert (rij.fase, rij.fout, rij.tellingen["teruggedraaid"]) == (Fase.TERUGGEDRAAID, "", 150)
    na = alle_rijen()
    assert {tabel for tabel, rijen in na.items() if rijen != vooraf[tabel]} == set()
    call_command("controleer_gegevens")


def dag(tekst: object) -> dt.date | None:
    """Return the day in a cell; None for an empty one."""
    if not tekst:
        return None
    delen = [int(deel) for deel in str(tekst).split("-")]
    return dt.date(delen[2], delen[1], delen[0])


def _is_als_het_boek(boek: Boek, team: list[tuple[Gebruiker, Wijk]]) -> None:
    """Compare steps, days, wijken and fixed contacts with the rows of the workbook."""
    stappen = ("taxeren", "vormgeven", "plaatsen", "volgen", "afronden")
    per_naam = {p.voornamen: p for p in Inburgeraar.objects.all()}
    contacten = dict(Toegang.objects.filter(grond="caseload").values_list("inburgeraar", "gebruiker__email"))
    gestart: Counter[int] = Counter()
    for cellen in boek.bladen["Trajecten"]:
        persoon = per_naam[str(cellen["Voornaam"])]
        traject = Traject.objects.get(inburgeraar=persoon)
        dagen = [dag(cellen.get(kop)) for kop in KOPPEN]
        assert traject.stap == stappen[sum(d is not None for d in dagen)]
        overgangen = Stapovergang.objects.filter(traject=traject).order_by("pk")
        assert [o.datum for o in overgangen] == [traject.geopend_op, *(d for d in dagen if d)]
        assert traject.geopend_op == dag(cellen["Geopend op"])
        assert traject.trajectwijk.naam == cellen["Trajectwijk"]
        assert contacten[persoon.pk] == cellen["Vast contact"]
        gevonden = Vindgegevens.objects.get(inburgeraar=persoon)
        assert gevonden.vindroute == cellen["Gevonden via"]
        assert gevonden.gevonden_op == (traject.geopend_op if gevonden.vindroute == "wijknetwerk" else None)
        starts = [
            dag(r["Gestart op"])
            for r in boek.bladen["Onderdelen"]
            if r["Volgnummer"] == cellen["Volgnummer"] and r.get("Gestart op")
        ]
        assert traject.gestart_op == (starts[0] if starts else None)
        gestart[bool(starts)] += 1
    assert gestart[1] > 20
    for wie, _wijk in team:
        hoort = sum(
            c["Vast contact"] == wie.email and bool(c.get("Vormgeven sinds"))
            for c in boek.bladen["Trajecten"]
        )
        assert len(wie_begeleid(wie.pk, vandaag())) == hoort


def test_a_coordinator_of_all_wijken_may_have_both(
    leider: Gebruiker, team: list[tuple[Gebruiker, Wijk]]
) -> None:
    overal = maak_gebruiker(Rol.TRAJECTCOORDINATOR)
    maak_aanstelling(overal, Rol.TRAJECTCOORDINATOR, wijk=team[0][1], van=vandaag())
    boek = Boek()
    for nummer, (_wie, wijk) in enumerate((team[0], team[2])):
        boek.traject(nummer, overal, wijk, Voornaam=("Fatma", "Omar")[nummer])
    assert voorbeeld(upload(leider, boek)).fouten == []
