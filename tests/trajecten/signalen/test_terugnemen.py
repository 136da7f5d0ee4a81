"""A signal laid aside by mistake shows again at once."""

import datetime as dt
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from kern.klok import vandaag
from tests.fabrieken.inburgeraars import maak_persoon
from tests.fabrieken.trajecten import maak_huisbezoek
from tests.team import Team
from trajecten.contact.models import GeplandBezoek
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.services.geheugen import lay_aside_signaal, pick_up_signaal
from trajecten.signalen.zichtbaar import REGELS, zonder_weggelegd
from trajecten.traject.fouten import NietInCaseload

REGEL = Signaalregel.BEZOEK_TE_LAAT


def _te_laat(team: Team) -> GeplandBezoek:
    persoon = maak_persoon(team.wijk)
    maak_huisbezoek(persoon, team.coordinator)
    gisteren = vandaag() - dt.timedelta(days=1)
    return GeplandBezoek.objects.create(inburgeraar=persoon, door=team.coordinator, datum=gisteren)


def _getoond(team: Team) -> int:
    return zonder_weggelegd(REGELS[REGEL](team.coordinator), REGEL).count()


def test_signal_that_was_laid_aside_shows_again(team: Team) -> None:
    bezoek = _te_laat(team)
    morgen = vandaag() + dt.timedelta(days=1)
    signaal = lay_aside_signaal(
        inburgeraar_id=bezoek.inburgeraar_id,
        regel=REGEL,
        object_id=bezoek.pk,
        door=team.coordinator,
        tot=morgen,
    )
    assert _getoond(team) == 0
    with pytest.raises(NietInCaseload):
        pick_up_signaal(signaal_id=signaal.pk, door=team.collega)
    pick_up_signaal(signaal_id=signaal.pk, door=team.coordinator)
    assert _getoond(team) == 1


def test_page_offers_it(client: Client, team: Team) -> None:
    bezoek = _te_laat(team)
    client.force_login(team.coordinator)
    adres = reverse("trajecten:signaal_weggelegd", args=["bezoek-te-laat", bezoek.pk])
    client.post(adres, {"sleutel": str(uuid4()), "weken": "1"})
    tekst = client.get(reverse("trajecten:mijn_dag")).content.decode()
    assert "Toch niet" in tekst
    assert _getoond(team) == 0
