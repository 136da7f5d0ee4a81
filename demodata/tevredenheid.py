"""The klanttevredenheidsonderzoek of the demo: tried out, adopted, a round of last year that was counted, and what is open.

By the services, each on its day. Who answered is drawn by chance and kept nowhere, as in the product. Made in the one
transaction of the demo, so the codes are written anew when the worker wakes (`open_onderzoek`), and not here.
"""

import datetime as dt
import random
from collections.abc import Sequence
from dataclasses import dataclass, replace

from demodata.overdragen import met_rol
from demodata.toen import op_dag
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models.benadering import DOSSIERHOUDER
from kern.klok import DAG, vandaag
from rapportage.tevredenheid.codes import code_van, proefcodes
from rapportage.tevredenheid.enums import Lijststand, Mijlpaalcode, Onderzoeksoort
from rapportage.tevredenheid.models import Antwoord, Mijlpaal, Onderzoek, Uitnodiging, Vragenlijst
from rapportage.tevredenheid.services.antwoorden import Ingevuld, choices_of, give_answer, mix_answers
from rapportage.tevredenheid.services.citeren import cite_answer, judge_quote
from rapportage.tevredenheid.services.kaarten import give_card
from rapportage.tevredenheid.services.onderzoeken import (
    Onderzoekgegevens,
    close_onderzoek,
    open_and_invite,
    plan_onderzoek,
)
from rapportage.tevredenheid.services.uitkomsten import keep_results
from rapportage.tevredenheid.services.vragenlijsten import step_vragenlijst
from trajecten.traject.mijn import mijn

PROEVERS = 14
LANG = 180
"""Days that a round at a milestone is open."""
DEEL = 0.55
"""The share of the invited who answered so far."""
NOG_TE_GEVEN = 4
"""How many cards of a round that is open each trajectcoördinator still has to give."""
WEGEN = (6, 3, 1, 1, 1)
"""How often each answer is chosen, from the first on."""
WOORDEN = (
    "Meer uren les in de week.",
    "Ik wil graag meer praten met Nederlandse mensen.",
    "Alles is goed. Dank u wel.",
    "De les is te vroeg. Ik breng eerst mijn kind naar school.",
    "Een brief in mijn taal is makkelijker.",
    "Sneller een plek bij de kookgroep.",
    "Niets, ik ben blij.",
    "Ik wist niet wie ik moest bellen.",
)
TE_CITEREN = (
    "De les is te vroeg. Ik breng eerst mijn kind naar school.",
    "Een brief in mijn taal is makkelijker.",
    "Meer uren les in de week.",
)
"""What of last year is cited; of the others one was read by one reader, and one was refused."""


@dataclass(frozen=True)
class _Demo:
    """What all rounds of the demo share."""

    rng: random.Random
    lijst: Vragenlijst
    beleid: Gebruiker

    def open(
        self, soort: Onderzoeksoort, *, mijlpaal: Mijlpaal | None = None, proefkaarten: int = 0
    ) -> Onderzoek:
        """Plan a round that begins on the day it is, and open it."""
        gegevens = Onderzoekgegevens(
            vragenlijst=self.lijst,
            soort=soort,
            mijlpaal=mijlpaal,
            van=vandaag(),
            tot=vandaag() + (LANG if mijlpaal else 29) * DAG,
            proefkaarten=proefkaarten,
        )
        onderzoek = plan_onderzoek(gegevens=gegevens, door=self.beleid)
        open_and_invite(pk=onderzoek.pk)
        return onderzoek

    def antwoord(self, onderzoek: Onderzoek, *, van: Sequence[Uitnodiging] = ()) -> None:
        """Let some of the invited answer, those of these cards if any are named, and the night pass."""
        alle = list(Uitnodiging.objects.filter(onderzoek=onderzoek))
        kaarten = van or alle
        hoeveel = min(int(len(alle) * DEEL), len(kaarten))
        codes = [code_van(kaart) for kaart in self.rng.sample(kaarten, hoeveel)]
        _antwoord(self.rng, self.lijst, codes)
        mix_answers(onderzoek_id=onderzoek.pk)


def vraag_wat_mensen_vinden(*, zaad: int) -> None:
    """Try out the questionnaire, adopt it, hold the round of last year, and open those of now; chance follows `zaad`."""
    # What the made-up people of the demo answer.
    rng = random.Random(f"tevredenheid {zaad}")  # noqa: S311
    beleid, project = met_rol(Rol.BELEIDSMEDEWERKER)[0], met_rol(Rol.PROJECTLEIDER)[0]
    lijst = Vragenlijst.objects.get(nummer=1)
    eind = dt.date(vandaag().year - 1, 11, 30)
    with op_dag(eind - 80 * DAG):
        lijst = step_vragenlijst(pk=lijst.pk, naar=Lijststand.PROEF, door=beleid)
        demo = _Demo(rng, lijst, beleid)
        proef = demo.open(Onderzoeksoort.PROEF, proefkaarten=PROEVERS)
        _antwoord(rng, lijst, proefcodes(proef))
        close_onderzoek(pk=proef.pk, door=beleid)
        mix_answers(onderzoek_id=proef.pk)
        keep_results()
        demo = replace(demo, lijst=step_vragenlijst(pk=lijst.pk, naar=Lijststand.VASTGESTELD, door=project))
    with op_dag(eind - 29 * DAG):
        van_vorig_jaar = demo.open(Onderzoeksoort.JAARLIJKS)
        demo.antwoord(van_vorig_jaar)
    with op_dag(eind + DAG):
        close_onderzoek(pk=van_vorig_jaar.pk, door=None)
        mix_answers(onderzoek_id=van_vorig_jaar.pk)
        keep_results()
    with op_dag(eind + 9 * DAG):
        _citeer(van_vorig_jaar, beleid, project)
    with op_dag(vandaag() - LANG // 2 * DAG):
        bij_mijlpaal = demo.open(
            Onderzoeksoort.MIJLPAAL, mijlpaal=Mijlpaal.objects.get(code=Mijlpaalcode.TAAL_GESTART)
        )
    open_and_invite(pk=bij_mijlpaal.pk)
    ronde = demo.open(Onderzoeksoort.JAARLIJKS)
    for open_ronde in (bij_mijlpaal, ronde):
        # Who has no card yet has no code to answer with.
        demo.antwoord(open_ronde, van=_geef_kaarten(open_ronde))


def _citeer(ronde: Onderzoek, beleid: Gebruiker, project: Gebruiker) -> None:
    """Let two read what people wrote, and cite of it; the same words whatever the keys are."""
    rijen = Antwoord.objects.filter(onderzoek=ronde, tekst__isnull=False).order_by("pk")
    per_tekst = {str(rij.tekst): rij.pk for rij in rijen}
    for pk in [per_tekst.pop(tekst) for tekst in TE_CITEREN if tekst in per_tekst]:
        for lezer in (beleid, project):
            judge_quote(antwoord_id=pk, mag=True, door=lezer)
        cite_answer(antwoord_id=pk, laten_staan=(), door=beleid)
    for mag, (_tekst, pk) in zip((True, False), sorted(per_tekst.items()), strict=False):
        judge_quote(antwoord_id=pk, mag=mag, door=beleid)


def _geef_kaarten(ronde: Onderzoek) -> list[Uitnodiging]:
    """Let each trajectcoördinator give the cards of its caseload but a few; returns those that were given."""
    gegeven = []
    for coordinator in met_rol(Rol.TRAJECTCOORDINATOR):
        van_haar = Uitnodiging.objects.filter(
            onderzoek=ronde, inburgeraar__in=mijn(coordinator, *DOSSIERHOUDER)
        )
        pks = list(van_haar.order_by("pk").values_list("pk", flat=True))
        gegeven += [give_card(pk=pk, gegeven=True, door=coordinator) for pk in pks[:-NOG_TE_GEVEN]]
    return gegeven


def _antwoord(rng: random.Random, lijst: Vragenlijst, codes: Sequence[str]) -> None:
    keuzes = {vraag: sorted(opties) for vraag, opties in choices_of(lijst.pk).items()}
    open_vragen = [vraag.pk for vraag in lijst.vragen.all() if vraag.is_open]
    for code in codes:
        gekozen = {v: rng.choices(opties, WEGEN[: len(opties)])[0] for v, opties in keuzes.items()}
        woorden = {v: rng.choice(WOORDEN) for v in open_vragen if rng.random() < 0.4}  # noqa: PLR2004
        give_answer(code=code, antwoorden=Ingevuld(gekozen, woorden))
