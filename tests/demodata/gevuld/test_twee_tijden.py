import datetime as dt
from collections import defaultdict

import pytest
from django.db import models
from django.db.models import Max

from demodata.kalender import op_moment
from gebruikers.models import Aanstelling
from inburgeraars.models import (
    Belemmering,
    Benadering,
    Doelgroepbevinding,
    Fase,
    Inburgeraar,
    Route,
    Toegang,
    Veiligheidsnotitie,
)
from kern.historie import bekend_op, historiemodel
from kern.klok import DAG, nu
from kern.versleuteld import VersleuteldeTekst
from logboek.enums import Handeling
from logboek.models import Logonderwerp, Logregel
from tests.demodata.hulp import TOT, lokaal, met_historie
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.traject.models import Stapovergang, Traject

pytestmark = pytest.mark.django_db


def test_contacts_are_recorded_the_same_day_or_the_next(demo: str) -> None:
    for contact in Contactmoment.objects.all():
        assert contact.tijd is not None
        afgelopen = op_moment(contact.datum, contact.tijd) + dt.timedelta(minutes=contact.minuten)
        assert contact.created_at > afgelopen
        assert lokaal(contact.created_at) - contact.datum in {dt.timedelta(0), DAG}
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
            vroegst = dag - DAG if model is Fase else dag
            assert vroegst <= lokaal(moment) <= dag + DAG, model.__name__


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
    for model in met_historie():
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
    for model in met_historie():
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
    dag = lokaal(toen)
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
        (Verslag, {Handeling.CONTACT_VASTGELEGD, Handeling.CONTACT_VERBETERD}),
        (Stapovergang, {Handeling.TRAJECT_GEOPEND, Handeling.STAP_GEZET, Handeling.TRAJECT_GESLOTEN}),
        (Toegang, {Handeling.PERSOON_GECLAIMD, Handeling.VERZUIM_OVERGEDRAGEN}),
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
        assert aanstelling.is_in_kracht(lokaal(regel.moment))
    assert Logregel.objects.filter(handeling=Handeling.DOSSIER_GEOPEND).exists()
