"""A klanttevredenheidsonderzoek of the demo: tried out and counted, adopted, and a round of the year that is open.

By the services, on the day that is today. Who answered is drawn by chance and kept nowhere, as in the product.
"""

import random
from collections.abc import Sequence

from demodata.overdragen import met_rol
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models.benadering import DOSSIERHOUDER
from kern.klok import DAG, vandaag
from rapportage.tevredenheid.codes import code_van, proefcodes
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort
from rapportage.tevredenheid.models import Onderzoek, Uitnodiging, Vragenlijst
from rapportage.tevredenheid.services.antwoorden import Ingevuld, choices_of, give_answer, mix_answers
from rapportage.tevredenheid.services.kaarten import give_card
from rapportage.tevredenheid.services.onderzoeken import (
    Onderzoekgegevens,
    close_onderzoek,
    open_onderzoek,
    plan_onderzoek,
)
from rapportage.tevredenheid.services.uitkomsten import keep_results
from rapportage.tevredenheid.services.vragenlijsten import step_vragenlijst
from trajecten.traject.mijn import mijn

PROEVERS = 14
DEEL = 0.55
"""The share of the invited who answered so far."""
GEGEVEN = 8
"""Cards that a coordinator gave so far."""
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


def vraag_wat_mensen_vinden(*, zaad: int) -> None:
    """Try out the questionnaire, adopt it, and open the round of the year with answers of chance (`zaad`)."""
    # What the made-up people of the demo answer.
    rng = random.Random(f"tevredenheid {zaad}")  # noqa: S311
    beleid, project = met_rol(Rol.BELEIDSMEDEWERKER)[0], met_rol(Rol.PROJECTLEIDER)[0]
    lijst = step_vragenlijst(pk=Vragenlijst.objects.get(nummer=1).pk, naar=Lijststand.PROEF, door=beleid)
    proef = _open(lijst, beleid, Onderzoeksoort.PROEF, proefkaarten=PROEVERS)
    _antwoord(rng, lijst, proefcodes(proef))
    close_onderzoek(pk=proef.pk, door=beleid)
    mix_answers(onderzoek_id=proef.pk)
    keep_results()
    lijst = step_vragenlijst(pk=lijst.pk, naar=Lijststand.VASTGESTELD, door=project)
    ronde = _open(lijst, beleid, Onderzoeksoort.JAARLIJKS)
    kaarten = list(Uitnodiging.objects.filter(onderzoek=ronde))
    _antwoord(rng, lijst, [code_van(kaart) for kaart in rng.sample(kaarten, int(len(kaarten) * DEEL))])
    mix_answers(onderzoek_id=ronde.pk)
    for coordinator in met_rol(Rol.TRAJECTCOORDINATOR):
        van_haar = Uitnodiging.objects.filter(
            onderzoek=ronde, inburgeraar__in=mijn(coordinator, *DOSSIERHOUDER)
        )
        for pk in list(van_haar.order_by("pk").values_list("pk", flat=True)[:GEGEVEN]):
            give_card(pk=pk, gegeven=True, door=coordinator)


def _open(lijst: Vragenlijst, door: Gebruiker, soort: Onderzoeksoort, *, proefkaarten: int = 0) -> Onderzoek:
    gegevens = Onderzoekgegevens(
        vragenlijst=lijst,
        soort=soort,
        mijlpaal=None,
        van=vandaag(),
        tot=vandaag() + 30 * DAG,
        proefkaarten=proefkaarten,
    )
    onderzoek = plan_onderzoek(gegevens=gegevens, door=door)
    open_onderzoek(pk=onderzoek.pk)
    return onderzoek


def _antwoord(rng: random.Random, lijst: Vragenlijst, codes: Sequence[str]) -> None:
    keuzes = {vraag: sorted(opties) for vraag, opties in choices_of(lijst.pk).items()}
    open_vragen = [vraag.pk for vraag in lijst.vragen.all() if vraag.is_open]
    for code in codes:
        gekozen = {v: rng.choices(opties, WEGEN[: len(opties)])[0] for v, opties in keuzes.items()}
        woorden = {v: rng.choice(WOORDEN) for v in open_vragen if rng.random() < 0.4}  # noqa: PLR2004
        give_answer(code=code, antwoorden=Ingevuld(gekozen, woorden))
