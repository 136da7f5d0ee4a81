import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterator
from io import StringIO
from itertools import pairwise
from typing import Any

import pytest
from allauth.account.models import EmailAddress
from django.apps import apps
from django.core.management import call_command
from django.db import connection, models, transaction
from django.db.models import Count, Max, Min, Q, Sum
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.bpi.regels import voldoet_aan_elfproef
from inburgeraars.models import (
    Adres,
    Belemmering,
    Benadering,
    BpiLevering,
    Burgerservicenummer,
    Doelgroepbevinding,
    Eindreden,
    Fase,
    Inburgeraar,
    Registergegevens,
    Route,
    Toegang,
    Toegangsgrond,
    Veiligheidsnotitie,
    Vindgegevens,
    Vindroute,
)
from inburgeraars.namen import Naam, naamsleutels
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from netwerk.models import Activiteit, Vindplaats
from roermond_inburgering.demodata.gebruikers import DOMEIN, OVERDRACHT, WACHTWOORD
from roermond_inburgering.demodata.kalender import op_moment
from roermond_inburgering.demodata.personen import verdeel
from roermond_inburgering.kern.historie import bekend_op, historiemodel
from roermond_inburgering.kern.klok import nu
from roermond_inburgering.kern.ladder import Pijler
from roermond_inburgering.kern.versleuteld import VersleuteldeTekst, sleutelhash
from trajecten.enums import MINUTEN_NIEMAND_THUIS, Bezoekstand, Resultaat, Stap
from trajecten.models import Contactmoment, GeplandBezoek, Stapovergang, Traject, Verslag
from trajecten.services.contacten import Bezoek, log_huisbezoek
from wijken.models import Contactpersoon, Organisatie, Wijk

pytestmark = pytest.mark.django_db

AANTAL, ZAAD, TOT = 160, 4, dt.date(2026, 11, 20)
EEN_DAG = dt.timedelta(days=1)
ALLE = [
    m
    for m in apps.get_models()
    if m.__module__.split(".")[0] in {"wijken", "gebruikers", "netwerk", "inburgeraars", "trajecten"}
    and not hasattr(m, "pgh_tracked_model")
]


@pytest.fixture(scope="module")
def demo(django_db_setup: None, django_db_blocker: Any) -> Iterator[str]:
    """The demo data of these tests, made once and rolled back at the end."""
    with django_db_blocker.unblock(), transaction.atomic():
        call_command("laad_referentie")
        uit = StringIO()
        call_command("demodata", inburgeraars=AANTAL, zaad=ZAAD, tot=TOT, ook_buiten_demo=True, stdout=uit)
        yield uit.getvalue()
        transaction.set_rollback(True)


def _met_historie() -> list[type[models.Model]]:
    uit = []
    for model in ALLE:
        try:
            historiemodel(model)
        except LookupError:
            continue
        uit.append(model)
    return uit


def _lokaal(moment: dt.datetime) -> dt.date:
    return timezone.localtime(moment).date()


# -- the same rules as services --------------------------------------------------------------------------------


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
        for rij in model._default_manager.all():
            leeg = [v.name for v in model._meta.concrete_fields if getattr(rij, v.attname) is None]
            rij.full_clean(exclude=leeg, validate_unique=False, validate_constraints=False)


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


def test_keys_of_names_are_those_of_the_service(demo: str) -> None:
    for persoon in Inburgeraar.objects.all():
        sleutels = naamsleutels(
            Naam(
                voornamen=persoon.voornamen,
                voorvoegsel=persoon.voorvoegsel,
                geslachtsnaam=persoon.geslachtsnaam,
            )
        )
        assert (persoon.sorteernaam, persoon.zoeknaam) == (sleutels.sorteernaam, sleutels.zoeknaam)


def test_wijk_is_that_of_the_open_address(demo: str) -> None:
    for adres in Adres.objects.filter(tot__isnull=True).select_related("inburgeraar", "buurt"):
        assert adres.buurt is not None
        assert adres.buurt.wijk_id == adres.inburgeraar.wijk_id


def test_route_follows_the_open_benadering(demo: str) -> None:
    open_route = dict(Benadering.objects.filter(eindreden="").values_list("inburgeraar_id", "route"))
    for pk, route in Inburgeraar.objects.values_list("pk", "route"):
        assert route == open_route.get(pk, Route.VRIJ)
    assert set(open_route.values()) == {Route.GERESERVEERD, Route.WIJKGERICHT, Route.REGULIER}


def test_every_claim_has_the_toegang_of_its_coordinator(demo: str) -> None:
    claims = Benadering.objects.filter(route=Route.WIJKGERICHT)
    toegangen = Toegang.objects.filter(grond=Toegangsgrond.CASELOAD)
    assert sorted(claims.values_list("inburgeraar_id", "door_id", "van", "tot")) == sorted(
        toegangen.values_list("inburgeraar_id", "gebruiker_id", "van", "tot")
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


def test_first_talk_finds_somebody_of_the_register(demo: str) -> None:
    for vind in Vindgegevens.objects.filter(vindroute=Vindroute.BPI):
        eerste = Verslag.objects.filter(
            inburgeraar=vind.inburgeraar_id, resultaat=Resultaat.GESPROKEN
        ).aggregate(dag=Min("datum"))["dag"]
        assert vind.gevonden_op == eerste
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
        overgangen = list(traject.overgangen.order_by("datum", "pk"))
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
            na = traject.gesloten_op + EEN_DAG if traject.gesloten_op else None
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


# -- two times -------------------------------------------------------------------------------------------------


def test_contacts_are_recorded_the_same_day_or_the_next(demo: str) -> None:
    for contact in Contactmoment.objects.all():
        assert contact.tijd is not None
        afgelopen = op_moment(contact.datum, contact.tijd) + dt.timedelta(minutes=contact.minuten)
        assert contact.created_at > afgelopen
        assert _lokaal(contact.created_at) - contact.datum in {dt.timedelta(0), EEN_DAG}
        assert contact.datum < TOT


def test_facts_are_recorded_when_they_happened_or_a_day_later(demo: str) -> None:
    feiten: tuple[tuple[type[models.Model], str], ...] = (
        (Benadering, "van"), (Toegang, "van"), (Traject, "geopend_op"), (Stapovergang, "datum"), (Fase, "van"),
        (Verslag, "datum"), (Doelgroepbevinding, "datum"), (Belemmering, "sinds"), (Veiligheidsnotitie, "van"),
    )  # fmt: skip
    for model, veld in feiten:
        eerste = historiemodel(model)._default_manager.filter(pgh_label="toegevoegd")
        for dag, moment in eerste.values_list(veld, "pgh_created_at"):
            # A Fase after closing begins the next day: it is recorded with the closing.
            vroegst = dag - EEN_DAG if model is Fase else dag
            assert vroegst <= _lokaal(moment) <= dag + EEN_DAG, model.__name__


def test_bookkeeping_columns_agree_with_the_history(demo: str) -> None:
    for model, veld in (
        (Inburgeraar, "created_at"), (Benadering, "sinds"), (Traject, "created_at"), (Verslag, "created_at"),
        (Stapovergang, "created_at"), (Contactmoment, "created_at"), (GeplandBezoek, "created_at"),
        (Belemmering, "created_at"),
    ):  # fmt: skip
        eerste = historiemodel(model)._default_manager.filter(pgh_label="toegevoegd")
        assert dict(eerste.values_list("pgh_obj_id", "pgh_created_at")) == dict(
            model._default_manager.values_list("pk", veld)
        )


def test_versions_of_a_row_are_in_order_and_none_lies_in_the_future(demo: str) -> None:
    grens = op_moment(TOT, dt.time(23, 59))
    for model in _met_historie():
        vorige: dict[int, dt.datetime] = {}
        for pk, moment in (
            historiemodel(model)
            ._default_manager.order_by("pgh_id")
            .values_list("pgh_obj_id", "pgh_created_at")
        ):
            assert moment >= vorige.get(pk, moment), model.__name__
            assert moment <= grens, model.__name__
            vorige[pk] = moment


def test_known_now_equals_the_tables(demo: str) -> None:
    for model in _met_historie():
        bewaard = {v.attname for v in historiemodel(model)._meta.concrete_fields}
        velden = [
            v.attname
            for v in model._meta.concrete_fields
            if v.attname in bewaard and not isinstance(v, VersleuteldeTekst)
        ]
        tabel = list(model._default_manager.order_by("pk").values_list(*velden))
        assert list(bekend_op(model, nu()).order_by("pgh_obj_id").values_list(*velden)) == tabel


def test_known_then_leaves_out_what_came_after(demo: str) -> None:
    toen = op_moment(dt.date(2025, 12, 31), dt.time(12))
    trajecten = bekend_op(Traject, toen)
    assert 0 < trajecten.count() < Traject.objects.count()
    assert trajecten.count() == Traject.objects.filter(created_at__lte=toen).count()
    dag = _lokaal(toen)
    assert trajecten.aggregate(m=Max("gesloten_op"))["m"] <= dag
    assert not bekend_op(Inburgeraar, toen).filter(created_at__gt=toen).exists()
    open_toen = bekend_op(Benadering, toen).filter(route=Route.WIJKGERICHT, eindreden="")
    routes = bekend_op(Inburgeraar, toen).filter(route=Route.WIJKGERICHT)
    assert set(open_toen.values_list("inburgeraar_id", flat=True)) == set(
        routes.values_list("pgh_obj_id", flat=True)
    )


def test_versions_point_at_the_act_that_wrote_them(demo: str) -> None:
    regels = {r.pk: r for r in Logregel.objects.all()}
    over: dict[int, set[int]] = defaultdict(set)
    for nummer, pk in Logonderwerp.objects.filter(soort="inburgeraar").values_list(
        "logregel_id", "object_id"
    ):
        over[nummer].add(pk)
    for model, soorten in (
        (Traject, {Handeling.TRAJECT_GEOPEND}),
        (Verslag, {Handeling.CONTACT_VASTGELEGD}),
        (Stapovergang, {Handeling.TRAJECT_GEOPEND, Handeling.STAP_GEZET}),
        (Toegang, {Handeling.PERSOON_GECLAIMD}),
    ):
        versies = historiemodel(model)._default_manager.filter(pgh_label="toegevoegd")
        velden = ("pgh_context", "pgh_created_at", "inburgeraar_id")
        for context, moment, inburgeraar_id in versies.values_list(*velden):
            assert list(context) == ["logregel"]
            regel = regels[context["logregel"]]
            assert regel.handeling in soorten
            assert regel.moment == moment
            assert inburgeraar_id in over[regel.pk]


def test_acts_are_numbered_by_time_and_done_in_an_aanstelling(demo: str) -> None:
    van_de_demo = Logregel.objects.filter(pk__gt=Logregel.objects.earliest("moment").pk - 1)
    momenten = list(van_de_demo.order_by("pk").values_list("moment", flat=True))
    assert momenten == sorted(momenten)
    aanstellingen = {a.pk: a for a in Aanstelling.objects.all()}
    for regel in Logregel.objects.filter(handeling=Handeling.CONTACT_VASTGELEGD):
        aanstelling = aanstellingen[regel.aanstelling_id]  # type: ignore[index]
        assert aanstelling.gebruiker_id == regel.actor_id
        assert aanstelling.is_in_kracht(_lokaal(regel.moment))
    assert Logregel.objects.filter(handeling=Handeling.DOSSIER_GEOPEND).exists()


# -- people and texts --------------------------------------------------------------------------------------------


def test_nothing_can_be_taken_for_real(demo: str) -> None:
    for nummer in Burgerservicenummer.objects.all():
        assert nummer.bsn.startswith("9999")
        assert voldoet_aan_elfproef(nummer.bsn)
        assert bytes(nummer.bsn_hash) == sleutelhash(nummer.bsn, doel="bsn")
    for gegevens in Registergegevens.objects.all():
        assert gegevens.a_nummer is not None
        assert bytes(gegevens.a_nummer_hash or b"") == sleutelhash(gegevens.a_nummer, doel="a_nummer")
    for telefoon in Inburgeraar.objects.exclude(telefoon="").values_list("telefoon", flat=True):
        assert re.fullmatch(r"06-0000\d{4}", telefoon)
    for model in (Organisatie, Contactpersoon, Gebruiker):
        for rij in model.objects.all():
            assert rij.email.endswith(f"@{DOMEIN}")
            assert re.fullmatch(r"0475-00\d{4}", rij.telefoon)
    assert not Adres.objects.filter(buurt__postcodes__fictief=False).exists()


def test_notes_are_whole_and_no_neighbours_have_the_same(demo: str) -> None:
    per_straat: dict[str, list[str]] = defaultdict(list)
    straten = dict(Adres.objects.order_by("van").values_list("inburgeraar_id", "straat"))
    per_mens: dict[int, list[str]] = defaultdict(list)
    for verslag in Verslag.objects.all():
        assert not re.search(r"[{}]|  |\.\.|\s[.,]", verslag.tekst)
        if verslag.resultaat == Resultaat.GESPROKEN:
            assert len(verslag.tekst) > 15
            assert verslag.tekst[0].isupper()
            per_straat[straten.get(verslag.inburgeraar_id, "")].append(verslag.tekst)
            per_mens[verslag.inburgeraar_id].append(verslag.tekst)
    for teksten in [t for straat, t in per_straat.items() if straat] + list(per_mens.values()):
        assert len(teksten) == len(set(teksten))


def test_encrypted_texts_are_read_back_from_rows_and_history(demo: str) -> None:
    modellen: tuple[type[models.Model], ...] = (Verslag, GeplandBezoek, Belemmering, Veiligheidsnotitie)
    for model in modellen:
        for velden in (model, historiemodel(model)):
            for rij in velden._default_manager.all():
                for veld in velden._meta.concrete_fields:
                    if isinstance(veld, VersleuteldeTekst):
                        assert isinstance(getattr(rij, veld.attname), str)
    assert all(b.toelichting for b in Belemmering.objects.all())
    assert all(v.reden for v in Veiligheidsnotitie.objects.all())


def test_deliveries_count_what_they_changed(demo: str) -> None:
    bekend = 0
    for levering in BpiLevering.objects.order_by("verwerkt_op"):
        dag, telling = _lokaal(levering.verwerkt_op), levering.tellingen
        assert telling["nieuw"] == Registergegevens.objects.filter(eerste_levering=levering).count()
        assert telling["nieuw"] == sum(telling["per_wijk"].values())
        assert telling["vervallen"] == Registergegevens.objects.filter(vervallen_op=dag).count()
        verhuisd = Adres.objects.filter(van=dag, inburgeraar__adres_set__tot=dag).distinct()
        assert telling["verhuisd"] == verhuisd.count()
        assert telling["regels"] == telling["nieuw"] + telling["bijgewerkt"] + telling["ongewijzigd"]
        bekend += telling["nieuw"] - telling["vervallen"]
        assert telling["regels"] == bekend
    assert bekend == AANTAL


def test_every_screen_has_something_to_show(demo: str) -> None:
    assert Verslag.objects.values("resultaat").distinct().count() == 3
    assert Traject.objects.filter(gesloten_op__isnull=True).values("stap").distinct().order_by().count() >= 4
    assert Traject.objects.filter(uitkomst__startswith="afgerond").exists()
    assert Benadering.objects.filter(eindreden=Eindreden.VRIJGEGEVEN).exists()
    assert Benadering.objects.filter(eindreden=Eindreden.OVERGENOMEN, tot=OVERDRACHT).exists()
    assert Registergegevens.objects.filter(vervallen_op__isnull=False).exists()
    assert Registergegevens.objects.filter(geboortemaand__isnull=True).exists()
    assert Adres.objects.filter(tot__isnull=False).exists()
    assert Aanstelling.objects.filter(tot__lte=TOT).exists()
    assert Belemmering.objects.values("soort").distinct().order_by().count() >= 4
    assert Doelgroepbevinding.objects.values("doelgroep").distinct().order_by().count() >= 3
    assert Vindplaats.objects.filter(bestaand=False).exists()
    assert Vindplaats.objects.filter(bestaand=True).exists()
    assert Activiteit.objects.exists()
    assert set(Wijk.objects.filter(pilot=True, vindplaatsen__isnull=False).values_list("code", flat=True)) == {
        "DON", "KEM", "VEL",
    }  # fmt: skip


def test_each_coordinator_has_visits_today_and_one_to_go_together(demo: str) -> None:
    coordinatoren = Aanstelling.objects.in_kracht(TOT).met_rol(Rol.TRAJECTCOORDINATOR)
    for pk in coordinatoren.values_list("gebruiker_id", flat=True):
        gepland = GeplandBezoek.objects.filter(door=pk, stand=Bezoekstand.GEPLAND)
        vandaag_bij = gepland.filter(datum=TOT)
        assert vandaag_bij.exists()
        assert (
            Veiligheidsnotitie.objects.in_kracht(TOT)
            .filter(inburgeraar__in=vandaag_bij.values("inburgeraar"))
            .exists()
        )
        for bezoek in gepland:
            claim = Benadering.objects.get(inburgeraar=bezoek.inburgeraar_id, eindreden="")
            assert claim.door_id == pk
    assert GeplandBezoek.objects.filter(stand=Bezoekstand.GEPLAND, datum__lt=TOT).exists()
    assert GeplandBezoek.objects.filter(
        stand=Bezoekstand.GEPLAND, datum__gt=TOT, datum__lt=TOT + dt.timedelta(days=7)
    ).exists()


def test_planned_visits_are_held_by_the_next_one_or_fall_away(demo: str) -> None:
    for bezoek in GeplandBezoek.objects.select_related("gehouden_als"):
        assert (bezoek.stand == Bezoekstand.GEHOUDEN) == (bezoek.gehouden_als is not None)
        if bezoek.gehouden_als is not None:
            assert bezoek.gehouden_als.datum >= bezoek.datum
        assert _lokaal(bezoek.created_at) <= bezoek.datum + EEN_DAG
        assert bezoek.wat


def test_the_product_goes_on_where_the_demo_stops(demo: str) -> None:
    bezoek = GeplandBezoek.objects.filter(stand=Bezoekstand.GEPLAND, datum=TOT).latest("pk")
    with transaction.atomic():
        contact = log_huisbezoek(
            inburgeraar_id=bezoek.inburgeraar_id,
            door=bezoek.door,
            sleutel=Contactmoment.objects.latest("pk").sleutel.__class__(int=7),
            bezoek=Bezoek(
                datum=TOT, resultaat=Resultaat.GESPROKEN, minuten=30, tekst="Een gesprek van vandaag."
            ),
        )
        bezoek.refresh_from_db()
        assert bezoek.gehouden_als == contact
        transaction.set_rollback(True)


# -- users -----------------------------------------------------------------------------------------------------


def test_there_is_a_user_for_each_rol_and_a_coordinator_for_each_pilot_wijk(demo: str) -> None:
    rollen = Aanstelling.objects.in_kracht(TOT).values_list("rol", flat=True)
    assert set(rollen) == set(Rol.values)
    wijken = (
        Aanstelling.objects.in_kracht(TOT)
        .met_rol(Rol.TRAJECTCOORDINATOR)
        .values_list("wijk__code", flat=True)
    )
    assert set(wijken) == {"DON", "KEM", "VEL"}
    assert not Gebruiker.objects.exclude(
        pk__in=EmailAddress.objects.filter(verified=True).values("user")
    ).exists()


def test_demo_users_are_printed_with_a_password_that_lets_them_in(demo: str) -> None:
    uit = StringIO()
    call_command("demogebruikers", stdout=uit)
    regels = uit.getvalue().splitlines()
    assert len(regels) == 2 + len(Rol) + 2
    assert all(regel.endswith(WACHTWOORD) for regel in regels[2:])
    assert len(WACHTWOORD) >= 15
    for regel in regels[2:4]:
        (email,) = re.findall(r"\S+@\S+", regel)
        client = Client()
        antwoord = client.post(reverse("account_login"), {"login": email, "password": WACHTWOORD})
        assert antwoord.status_code == 302
        assert client.session["_auth_user_id"] == str(Gebruiker.objects.get(email=email).pk)
