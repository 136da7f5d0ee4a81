"""What is cited tells no more of who said it (ADR 71 and 80), with the control of what the detective looks for."""

import pytest
from django.db import connection

from gebruikers.enums import Rol
from rapportage.tevredenheid.citeren import PER_ONDERZOEK
from rapportage.tevredenheid.models import Antwoord, Antwoordcitaat
from rapportage.tevredenheid.services.antwoorden import mix_answers
from rapportage.tevredenheid.services.citeren import cite_answer, judge_quote
from rapportage.tevredenheid.services.onderzoeken import close_onderzoek
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.rapportage.tevredenheid import speurder
from tests.rapportage.tevredenheid.test_niemand import Stad, dertig, stad

__all__ = ["stad"]

pytestmark = pytest.mark.django_db(transaction=True)


def test_what_is_cited_tells_no_more_of_who_said_it(stad: Stad) -> None:
    dertig(stad)
    close_onderzoek(pk=stad.onderzoek.pk, door=None)
    mix_answers(onderzoek_id=stad.onderzoek.pk)
    lezers = [maak_gebruiker(rol) for rol in (Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER)]
    voor = speurder.beeld()
    for antwoord in Antwoord.objects.filter(tekst__isnull=False).order_by("pk")[:PER_ONDERZOEK]:
        for lezer in lezers:
            judge_quote(antwoord_id=antwoord.pk, mag=True, door=lezer)
        cite_answer(antwoord_id=antwoord.pk, laten_staan=(), door=lezers[0])
    na = speurder.beeld()
    assert len(na["rapportage_antwoordcitaat"]) == PER_ONDERZOEK
    assert na["rapportage_antwoord"] == voor["rapportage_antwoord"], "no answer is written anew"
    assert stad.bevindingen == []


def test_citation_with_more_beside_it_or_of_a_round_that_runs_is_found(stad: Stad) -> None:
    dertig(stad)
    antwoord = Antwoord.objects.filter(tekst__isnull=False).first()
    assert antwoord is not None
    Antwoordcitaat.objects.create(antwoord=antwoord)
    assert speurder.geciteerd() == ["1 answers are cited of a round that runs"]
    Antwoordcitaat.objects.all().delete()
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE rapportage_antwoordcitaat ADD taal text")
        try:
            assert speurder.geciteerd() == ["taal stands beside what is cited"]
        finally:
            cursor.execute("ALTER TABLE rapportage_antwoordcitaat DROP taal")
