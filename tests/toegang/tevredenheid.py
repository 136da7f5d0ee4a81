"""What the klanttevredenheidsonderzoek adds to the town: questionnaires in each state, rounds, cards and codes."""

import datetime as dt
from typing import Any

from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from rapportage.tevredenheid.codes import code_van, hash_van
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort, Onderzoekstand
from rapportage.tevredenheid.models import (
    KAART_WERKT_NOG,
    Antwoord,
    Antwoordsleutel,
    Mijlpaal,
    Onderzoek,
    Uitnodiging,
    Vraag,
    Vragenlijst,
)
from rapportage.tevredenheid.services.citeren import cite_answer, judge_quote
from rapportage.tevredenheid.services.vragenlijsten import copy_vragenlijst, step_vragenlijst
from tests.fabrieken.tevredenheid import houd_proef, maak_onderzoek, maak_vragenlijst
from tests.toegang.wereld import Wereld


def vul_tevredenheid(wereld: Wereld) -> dict[str, list[object]]:
    """Make them, and return the arguments of URLs by the name that the table uses."""
    beleid = wereld.gebruikers["beleid"]
    vast = maak_vragenlijst(Lijststand.VASTGESTELD)
    proef, geproefd = (_in_proef(vast, beleid) for _ in range(2))
    houd_proef(geproefd, beleid)
    concept = copy_vragenlijst(pk=vast.pk, door=beleid)
    ronde = maak_onderzoek(vast, beleid)
    van_proef = maak_onderzoek(proef, beleid, soort=Onderzoeksoort.PROEF, proefkaarten=2)
    mijlpaal = Mijlpaal.objects.first()
    basis: dict[str, Any] = {
        "vragenlijst": vast,
        "soort": Onderzoeksoort.MIJLPAAL,
        "mijlpaal": mijlpaal,
        "gemaakt_door": beleid,
    }
    later = vandaag() + dt.timedelta(days=40)
    gepland = Onderzoek.objects.create(**basis, van=later, tot=later + KAART_WERKT_NOG)
    dicht = Onderzoek.objects.create(**basis, van=vandaag(), tot=vandaag(), stand=Onderzoekstand.GESLOTEN)
    kaarten = {naam: _kaart(ronde, wereld.personen[naam]) for naam in ("eigen", "elders", "vrij")}
    vraag = Vraag.objects.filter(vragenlijst=concept, soort="keuze").first()
    assert vraag is not None
    return {
        "lijst-vast": [vast.pk],
        "lijst-proef": [proef.pk],
        "lijst-concept": [concept.pk],
        "lijst-geproefd": [geproefd.pk],
        "vraag-concept": [vraag.pk],
        "keuze-concept": [vraag.keuzes.all()[0].pk],
        "ronde": [ronde.pk],
        "ronde-proef": [van_proef.pk],
        "ronde-gepland": [gepland.pk],
        "ronde-voorbij": [dicht.pk],
        **_geteld(basis, wereld),
        "papier-ronde": [ronde.pk, "ar"],
        "papier-geen": [ronde.pk, "fr"],
        "vragenkaart-eigen": [kaarten["eigen"].pk],
        "vragenkaart-elders": [kaarten["elders"].pk],
        "vragenkaart-zonder": [kaarten["vrij"].pk],
        "code-goed": [code_van(kaarten["eigen"])],
        "code-geen": ["a" * 16],
    }


def _kaart(ronde: Onderzoek, persoon: Inburgeraar) -> Uitnodiging:
    """Invite somebody, with a code that works."""
    kaart = Uitnodiging.objects.get_or_create(onderzoek=ronde, inburgeraar=persoon)[0]
    Antwoordsleutel.objects.get_or_create(hash=hash_van(code_van(kaart)), onderzoek=ronde)
    return kaart


def _in_proef(vast: Vragenlijst, beleid: Gebruiker) -> Vragenlijst:
    """Make a next version that can be tried out."""
    nieuw = copy_vragenlijst(pk=vast.pk, door=beleid)
    return step_vragenlijst(pk=nieuw.pk, naar=Lijststand.PROEF, door=beleid)


def _geteld(basis: dict[str, Any], wereld: Wereld) -> dict[str, list[object]]:
    """Add a round that was counted, with answers in words: one nobody read, one that may be cited, and one that is."""
    geteld = Onderzoek.objects.create(
        **basis, van=vandaag(), tot=vandaag(), stand=Onderzoekstand.GETELD, uitgenodigd=30, beantwoord=12
    )
    woord, mag, geciteerd = (
        Antwoord.objects.create(
            onderzoek=geteld,
            vraag=Vraag.objects.get(vragenlijst=geteld.vragenlijst, soort="open"),
            tekst=tekst,
            maand=vandaag().replace(day=1),
        )
        for tekst in ("Meer koffie.", "Meer thee.", "Meer tijd.")
    )
    for antwoord in (mag, geciteerd):
        for wie in ("project", "hoofd"):
            judge_quote(antwoord_id=antwoord.pk, mag=True, door=wereld.gebruikers[wie])
    cite_answer(antwoord_id=geciteerd.pk, laten_staan=(), door=wereld.gebruikers["beleid"])
    return {
        "ronde-geteld": [geteld.pk],
        "woord": [woord.pk],
        "woord-mag": [mag.pk],
        "woord-geciteerd": [geciteerd.pk],
        "woord-geen": ["00000000-0000-0000-0000-000000000000"],
    }
