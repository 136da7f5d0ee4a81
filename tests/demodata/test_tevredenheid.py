"""The klanttevredenheidsonderzoek of the demo, by the services."""

import datetime as dt

import pytest
from django.db import connection

from demodata.tevredenheid import TE_CITEREN, vraag_wat_mensen_vinden
from gebruikers.enums import Rol
from kern.klok import nu, vandaag
from rapportage.tevredenheid.codes import code_van, hash_van
from rapportage.tevredenheid.models import (
    Antwoord,
    Antwoordsleutel,
    Onderzoek,
    Tevredenheidsuitgave,
    Uitnodiging,
    Wachtantwoord,
)
from rapportage.tevredenheid.referentie import laad_vragenlijst
from rapportage.tevredenheid.uitkomst import tevredenheid_in
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.tevredenheid import maak_gestarten
from tests.fabrieken.wijken import maak_wijk
from trajecten.traject.models import Traject

pytestmark = pytest.mark.django_db


def test_demo_has_what_was_counted_last_year_and_what_is_open_now() -> None:
    wijk = maak_wijk()
    laad_vragenlijst()
    for rol in (Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER):
        maak_gebruiker(rol)
    coordinator = maak_gebruiker(Rol.TRAJECTCOORDINATOR, wijk=wijk)
    for persoon in maak_gestarten(20, wijk):
        persoon.toegang_set.create(gebruiker=coordinator, grond="caseload")
    lang = [persoon.pk for persoon in maak_gestarten(30, wijk)]
    eind = dt.date(vandaag().year - 1, 11, 30)
    begin = eind - dt.timedelta(days=300)
    Traject.objects.filter(inburgeraar__in=lang).update(
        geopend_op=begin, gestart_op=begin, gesloten_op=eind, uitkomst="afgerond met diploma"
    )
    vraag_wat_mensen_vinden(zaad=1)
    assert {(o.soort, o.stand, o.uitgenodigd, o.beantwoord) for o in Onderzoek.objects.all()} == {
        ("proef", "geteld", 14, 14),
        ("jaarlijks", "geteld", 30, 16),
        ("jaarlijks", "open", 20, 11),
        ("mijlpaal", "open", 0, 0),
    }
    (toen,) = tevredenheid_in(eind.replace(month=1, day=1), eind.replace(month=12, day=31), nu())
    assert (toen["naam"], toen["tot"]) == (f"Onderzoek {eind.year}, jaarlijks", eind.isoformat())
    assert all(vraag["antwoorden"] for vraag in toen["vragen"])
    geteld = Onderzoek.objects.filter(soort="jaarlijks", stand="geteld")
    geschreven = {a.tekst for a in Antwoord.objects.filter(onderzoek__in=geteld, tekst__isnull=False)}
    van_toen = [c["woorden"] for c in toen["citaten"]]
    assert sorted(van_toen) == sorted(set(TE_CITEREN) & geschreven)
    assert len(van_toen) >= 2
    with connection.cursor() as cursor:
        cursor.execute("SELECT rls.vandaag()")
        assert cursor.fetchone() == (vandaag(),), "the clock is as it was"
    assert Tevredenheidsuitgave.objects.count() == 2
    assert not Wachtantwoord.objects.exists()
    assert Antwoord.objects.filter(keuze__isnull=False).count() == (25 + 16) * 7
    gegeven = Uitnodiging.objects.exclude(gegeven_op=None)
    assert gegeven.count() == 16
    nog_niet = Uitnodiging.objects.filter(onderzoek__stand="open", gegeven_op=None)
    werken = {bytes(sleutel.hash) for sleutel in Antwoordsleutel.objects.all()}
    assert all(hash_van(code_van(kaart)) in werken for kaart in nog_niet), "a card to be given can be used"
