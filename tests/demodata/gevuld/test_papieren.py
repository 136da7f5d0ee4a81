"""The papers of Vormgeven in the demo keep to what the services hold, and leave something to do."""

import pytest

from inburgeraars.bsn import voldoet_aan_elfproef
from inburgeraars.models import Burgerservicenummer, Identiteitscontrole, Registergegevens
from tests.demodata.hulp import TOT
from trajecten.papieren.models import Controle, Overneemveld
from trajecten.papieren.welke_controles import nodig_voor
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db


def test_what_is_done_was_asked_and_lies_in_its_traject(demo: str) -> None:
    alle = Controle.objects.select_related("traject", "soort")
    assert alle.count() > 20
    for controle in alle:
        traject = controle.traject
        # When a traject ends its plan does: what it asked can no longer be told.
        assert traject.gesloten_op is not None or controle.soort_id in nodig_voor(traject)
        assert controle.gedaan_op is not None
        assert traject.geopend_op <= controle.gedaan_op < TOT
        assert traject.gesloten_op is None or controle.gedaan_op <= traject.gesloten_op
        assert bool(controle.kenmerk) == controle.soort.met_kenmerk


def test_a_bsn_that_the_register_does_not_give_was_seen_on_a_document(demo: str) -> None:
    van_register = set(Registergegevens.objects.values_list("inburgeraar", flat=True))
    gezien = set(Identiteitscontrole.objects.values_list("inburgeraar", flat=True))
    nummers = {b.inburgeraar_id: b.bsn for b in Burgerservicenummer.objects.all()}
    assert gezien
    assert set(nummers) - van_register <= gezien <= set(nummers)
    assert gezien - van_register
    assert all(voldoet_aan_elfproef(nummers[pk]) and nummers[pk].startswith("9999") for pk in gezien)


def test_somebody_in_vormgeven_has_fields_to_take_over(demo: str) -> None:
    overnemen = set(Overneemveld.objects.values_list("soort", flat=True))
    vormgeven = Traject.objects.filter(stap=Stap.VORMGEVEN, gesloten_op__isnull=True)
    te_doen = [
        traject
        for traject in vormgeven
        if (set(nodig_voor(traject)) & overnemen) - set(traject.controles.values_list("soort", flat=True))
    ]
    assert te_doen
    assert Controle.objects.filter(traject__in=vormgeven).exists()
