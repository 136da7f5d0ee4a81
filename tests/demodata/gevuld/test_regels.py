import datetime as dt
from itertools import pairwise

import pytest
from django.db import connection
from django.db.models import Count, Q, Sum

from demodata.register import verdeel
from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.models import (
    Benadering,
    Doelgroepbevinding,
    Eindreden,
    Fase,
    Inburgeraar,
    Registergegevens,
    Route,
    Toegang,
    Toegangsgrond,
    Vindgegevens,
    Vindroute,
)
from kern.klok import DAG
from kern.ladder import Pijler
from tests.demodata.hulp import AANTAL, ALLE, TOT
from trajecten.contact.enums import MINUTEN_NIEMAND_THUIS, Resultaat
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.traject.enums import Stap
from trajecten.traject.models import Stapovergang, Traject

pytestmark = pytest.mark.django_db


def test_constraints_of_the_database_hold(demo: str) -> None:
    # Deferred ones too: the route of a person follows its benadering.
    connection.check_constraints()
    with connection.cursor() as cursor:
        cursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        cursor.execute("SET CONSTRAINTS ALL DEFERRED")


def test_model_validation_holds_for_every_row(demo: str) -> None:
    for model in ALLE:
        if model is Gebruiker:
            continue
        # That what they name is there, the database holds.
        verwijst = [v.name for v in model._meta.concrete_fields if v.is_relation]
        for rij in model._default_manager.all():
            leeg = [v.name for v in model._meta.concrete_fields if getattr(rij, v.attname) is None]
            rij.full_clean(exclude=[*leeg, *verwijst], validate_unique=False, validate_constraints=False)


def test_register_has_the_share_of_each_wijk(demo: str) -> None:
    in_register = Inburgeraar.objects.filter(registergegevens__vervallen_op__isnull=True)
    per_wijk = dict(
        in_register.filter(registergegevens__isnull=False)
        .order_by()
        .values_list("wijk__code")
        .annotate(n=Count("pk"))
    )
    assert per_wijk == verdeel(AANTAL)
    assert verdeel(677) == {"DON": 307, "KEM": 109, "VEL": 136, "OVE": 125}
    assert sum(verdeel(50).values()) == 50


def test_route_follows_the_open_benadering(demo: str) -> None:
    open_route = dict(Benadering.objects.filter(eindreden="").values_list("inburgeraar_id", "route"))
    for pk, route in Inburgeraar.objects.values_list("pk", "route"):
        assert route == open_route.get(pk, Route.VRIJ)
    assert set(open_route.values()) == {Route.GERESERVEERD, Route.WIJKGERICHT, Route.REGULIER}


def test_every_claim_has_the_toegang_of_its_coordinator(demo: str) -> None:
    claims = Benadering.objects.filter(route=Route.WIJKGERICHT)
    toegangen = Toegang.objects.filter(grond=Toegangsgrond.CASELOAD)
    assert sorted(claims.values_list("inburgeraar_id", "door_id", "van")) == sorted(
        toegangen.values_list("inburgeraar_id", "gebruiker_id", "van")
    )
    # Who completed keeps its contact for nazorg (test_afronding).
    afgerond = Traject.objects.filter(uitkomst__startswith="afgerond").values("inburgeraar")
    overige = claims.exclude(inburgeraar__in=afgerond), toegangen.exclude(inburgeraar__in=afgerond)
    assert sorted((b.inburgeraar_id, b.van, b.tot) for b in overige[0].exclude(tot=None)) == sorted(
        (t.inburgeraar_id, t.van, t.tot) for t in overige[1].exclude(tot=None)
    )
    assert claims.filter(eindreden="").exists()
    assert not claims.exclude(eindreden="").filter(tot__isnull=True).exists()


def test_every_claim_was_made_by_a_coordinator_of_the_wijk(demo: str) -> None:
    for claim in Benadering.objects.filter(route=Route.WIJKGERICHT):
        bevoegd = Aanstelling.objects.in_kracht(claim.van).filter(
            gebruiker=claim.door, rol=Rol.TRAJECTCOORDINATOR, wijk=claim.wijk
        )
        assert bevoegd.exists()


def test_first_talk_under_a_claim_opens_the_traject_that_day(demo: str) -> None:
    eerste: dict[int, dt.date] = {}
    for verslag in Verslag.objects.filter(resultaat=Resultaat.GESPROKEN).order_by("datum", "pk"):
        claim = Benadering.objects.filter(
            inburgeraar=verslag.inburgeraar_id, route=Route.WIJKGERICHT, van__lte=verslag.datum
        )
        if claim.exists():
            eerste.setdefault(verslag.inburgeraar_id, verslag.datum)
    geopend = dict(Traject.objects.values_list("inburgeraar_id", "geopend_op"))
    assert geopend == eerste
    assert len(geopend) > 20


def test_who_was_met_in_the_wijk_was_found_on_the_day_of_registering(demo: str) -> None:
    for vind in Vindgegevens.objects.filter(vindroute=Vindroute.BPI):
        assert vind.gevonden_op is None
        assert vind.al_in_bpi
    for vind in Vindgegevens.objects.filter(vindroute=Vindroute.WIJKNETWERK):
        assert (
            vind.gevonden_op == Benadering.objects.filter(inburgeraar=vind.inburgeraar_id).earliest("van").van
        )
        register = Registergegevens.objects.filter(inburgeraar=vind.inburgeraar_id)
        assert vind.al_in_bpi == register.exists()


def test_open_traject_has_a_coordinator_and_a_closed_one_none(demo: str) -> None:
    bezig = set(Traject.objects.filter(gesloten_op__isnull=True).values_list("inburgeraar_id", flat=True))
    gegidst = set(
        Toegang.objects.in_kracht(TOT)
        .filter(grond=Toegangsgrond.CASELOAD)
        .values_list("inburgeraar_id", flat=True)
    )
    assert bezig <= gegidst
    for traject in Traject.objects.filter(gesloten_op__isnull=False):
        laatste = Benadering.objects.filter(
            inburgeraar=traject.inburgeraar_id, route=Route.WIJKGERICHT
        ).latest("van")
        assert (laatste.eindreden, laatste.tot) == (Eindreden.AFGESLOTEN, traject.gesloten_op)


def test_trajectwijk_is_a_pilot_wijk_also_of_who_moved(demo: str) -> None:
    assert not Traject.objects.filter(trajectwijk__pilot=False).exists()
    for traject in Traject.objects.select_related("inburgeraar"):
        claim = Benadering.objects.filter(
            inburgeraar=traject.inburgeraar_id, route=Route.WIJKGERICHT
        ).earliest("van")
        assert traject.trajectwijk_id == claim.wijk_id


def test_steps_follow_each_other_up_to_the_one_it_is_in(demo: str) -> None:
    for traject in Traject.objects.all():
        overgangen = list(traject.overgangen.exclude(naar_stap="").order_by("datum", "pk"))
        assert (overgangen[0].van_stap, overgangen[0].naar_stap) == ("", Stap.TAXEREN)
        assert overgangen[0].datum == traject.geopend_op
        for een, twee in pairwise(overgangen):
            assert twee.van_stap == een.naar_stap
            sprong = Stap(twee.naar_stap).nummer - Stap(twee.van_stap).nummer
            assert sprong == 1 or (sprong < 0 and twee.reden)
            assert twee.datum > een.datum
        assert traject.stap == overgangen[-1].naar_stap


def test_a_step_past_taxeren_has_a_finding_or_a_reason(demo: str) -> None:
    for overgang in Stapovergang.objects.filter(van_stap=Stap.TAXEREN, naar_stap=Stap.VORMGEVEN):
        bevonden = Doelgroepbevinding.objects.filter(
            inburgeraar=overgang.inburgeraar_id, datum__lte=overgang.datum
        )
        assert bevonden.exists() or overgang.reden


def test_started_from_plaatsen_on_and_volgen_only_after_it(demo: str) -> None:
    for traject in Traject.objects.all():
        geplaatst = traject.overgangen.filter(naar_stap=Stap.PLAATSEN).order_by("datum").first()
        volgt = traject.overgangen.filter(naar_stap=Stap.VOLGEN).first()
        if traject.gestart_op is not None:
            assert geplaatst is not None
            assert geplaatst.datum < traject.gestart_op <= (traject.gesloten_op or TOT)
        assert volgt is None or (traject.gestart_op is not None and traject.gestart_op <= volgt.datum)


def test_outcome_fits_whether_it_had_started(demo: str) -> None:
    for traject in Traject.objects.filter(gesloten_op__isnull=False):
        na_start = traject.uitkomst.startswith(("afgerond", "gestopt"))
        if traject.uitkomst not in {"verhuisd", "overleden"}:
            assert na_start == (traject.gestart_op is not None)
        assert not traject.uitkomst.startswith("afgerond") or traject.stap == Stap.AFRONDEN


def test_fases_follow_opening_start_and_closing(demo: str) -> None:
    for traject in Traject.objects.all():
        verwacht = [(Pijler.VOOR, traject.geopend_op, traject.gestart_op)]
        if traject.gestart_op is not None:
            na = traject.gesloten_op + DAG if traject.gesloten_op else None
            verwacht.append((Pijler.TIJDENS, traject.gestart_op, na))
            if na is not None:
                pijler = Pijler.NA if traject.uitkomst.startswith("afgerond") else Pijler.VOOR
                verwacht.append((pijler, na, None))
        fases = Fase.objects.filter(inburgeraar=traject.inburgeraar_id).order_by("van")
        assert list(fases.values_list("pijler", "van", "tot")) == verwacht
    assert set(Fase.objects.values_list("inburgeraar_id", flat=True)) == set(
        Traject.objects.values_list("inburgeraar_id", flat=True)
    )


def test_minutes_of_a_visit_are_divided_over_who_was_there(demo: str) -> None:
    for contact in Contactmoment.objects.annotate(som=Sum("verslagen__minuten"), aantal=Count("verslagen")):
        verdeeld = list(contact.verslagen.order_by("pk").values_list("minuten", flat=True))
        assert sum(verdeeld) == contact.minuten
        assert verdeeld[0] - verdeeld[-1] in {0, 1}
    vergeefs = Contactmoment.objects.exclude(verslagen__resultaat=Resultaat.GESPROKEN)
    assert set(vergeefs.values_list("minuten", flat=True)) == {MINUTEN_NIEMAND_THUIS}
    gesprekken = Contactmoment.objects.filter(verslagen__resultaat=Resultaat.GESPROKEN)
    assert set(gesprekken.values_list("minuten", flat=True)) <= {20, 30, 45, 60, 75, 90}


def test_visits_are_held_by_who_may_visit(demo: str) -> None:
    for verslag in Verslag.objects.select_related("contactmoment"):
        door, dag = verslag.contactmoment.door_id, verslag.datum
        assert verslag.datum == verslag.contactmoment.datum
        gids = Benadering.objects.filter(
            Q(tot__isnull=True) | Q(tot__gte=dag),
            inburgeraar=verslag.inburgeraar_id,
            door=door,
            van__lte=dag,
            route=Route.WIJKGERICHT,
        )
        regulier = Benadering.objects.filter(
            inburgeraar=verslag.inburgeraar_id, route=Route.REGULIER, van__lte=dag
        )
        assert gids.exists() or regulier.exists()
        assert Aanstelling.objects.in_kracht(dag).filter(gebruiker=door, rol=Rol.TRAJECTCOORDINATOR).exists()


def test_nobody_is_in_two_places_at_once(demo: str) -> None:
    dubbel = Contactmoment.objects.values("door", "datum", "tijd").annotate(n=Count("pk")).filter(n__gt=1)
    assert not dubbel.order_by().exists()
    assert not Contactmoment.objects.filter(datum__iso_week_day__gt=5).exists()
