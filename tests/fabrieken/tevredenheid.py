"""A klanttevredenheidsonderzoek for tests, through its services: tried out, adopted, planned and open."""

import datetime as dt
from collections.abc import Sequence

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar
from kern.klok import vandaag
from rapportage.tevredenheid.codes import code_van, proefcodes
from rapportage.tevredenheid.enums import Lijststand, Onderzoeksoort, Plaatje, Vraagsoort
from rapportage.tevredenheid.models import TAALCODES, Onderzoek, Uitnodiging, Vragenlijst
from rapportage.tevredenheid.referentie import laad_vragenlijst
from rapportage.tevredenheid.services.antwoorden import Ingevuld, choices_of, give_answer, mix_answers
from rapportage.tevredenheid.services.onderzoeken import (
    Onderzoekgegevens,
    close_onderzoek,
    open_onderzoek,
    plan_onderzoek,
)
from rapportage.tevredenheid.services.vragenlijsten import PROEVERS_NODIG, add_vraag, step_vragenlijst
from tests.fabrieken.gebruikers import maak_gebruiker
from tests.fabrieken.inburgeraars import maak_persoon
from trajecten.traject.models import Traject
from wijken.models import Wijk


def maak_vragenlijst(stand: Lijststand = Lijststand.CONCEPT, *, tweede_open: bool = False) -> Vragenlijst:
    """Return the first questionnaire, taken to a state by beleidsmedewerker and projectleider.

    With `tweede_open` it has a second question that is answered in words.
    """
    laad_vragenlijst()
    lijst = Vragenlijst.objects.get(nummer=1)
    beleid = maak_gebruiker(Rol.BELEIDSMEDEWERKER)
    if tweede_open:
        teksten = dict.fromkeys(TAALCODES, "Wat is goed?")
        add_vraag(
            lijst_id=lijst.pk,
            soort=Vraagsoort.OPEN,
            plaatje=Plaatje.DUIM,
            volgorde=9,
            teksten=teksten,
            door=beleid,
        )
    if stand == Lijststand.CONCEPT:
        return lijst
    lijst = step_vragenlijst(pk=lijst.pk, naar=Lijststand.PROEF, door=beleid)
    if stand == Lijststand.PROEF:
        return lijst
    houd_proef(lijst, beleid)
    return step_vragenlijst(pk=lijst.pk, naar=Lijststand.VASTGESTELD, door=maak_gebruiker(Rol.PROJECTLEIDER))


def houd_proef(lijst: Vragenlijst, door: Gebruiker) -> Onderzoek:
    """Hold a try-out with as many cards as are needed, to its end."""
    proef = maak_onderzoek(lijst, door, soort=Onderzoeksoort.PROEF, proefkaarten=PROEVERS_NODIG)
    for code in proefcodes(proef):
        assert give_answer(code=code, antwoorden=volledig(lijst))
    close_onderzoek(pk=proef.pk, door=door)
    mix_answers(onderzoek_id=proef.pk)
    proef.refresh_from_db()
    return proef


def maak_onderzoek(
    lijst: Vragenlijst,
    door: Gebruiker,
    *,
    soort: Onderzoeksoort = Onderzoeksoort.JAARLIJKS,
    dagen: int = 30,
    proefkaarten: int = 0,
) -> Onderzoek:
    """Plan a round that begins today, and open it as the worker does."""
    onderzoek = plan_onderzoek(
        gegevens=Onderzoekgegevens(
            vragenlijst=lijst,
            soort=soort,
            mijlpaal=None,
            van=vandaag(),
            tot=vandaag() + dt.timedelta(days=dagen),
            proefkaarten=proefkaarten,
        ),
        door=door,
    )
    assert open_onderzoek(pk=onderzoek.pk)
    onderzoek.refresh_from_db()
    return onderzoek


def maak_gestarten(aantal: int, wijk: Wijk) -> list[Inburgeraar]:
    """Make people with a traject that was gestart and is open; the rows alone, for the rule asks no more."""
    personen = [maak_persoon(wijk) for _ in range(aantal)]
    dag = vandaag() - dt.timedelta(days=60)
    Traject.objects.bulk_create(
        Traject(inburgeraar=persoon, trajectwijk=wijk, geopend_op=dag, gestart_op=dag) for persoon in personen
    )
    return personen


def volledig(lijst: Vragenlijst, *, keuze: int = 0, woorden: str = "") -> Ingevuld:
    """Return an answer to every question: the choice at this place, and these words where words are asked."""
    keuzes = {vraag: sorted(opties)[keuze] for vraag, opties in choices_of(lijst.pk).items()}
    open_vragen = [vraag.pk for vraag in lijst.vragen.all() if vraag.is_open]
    return Ingevuld(keuzes, dict.fromkeys(open_vragen, woorden) if woorden else {})


def codes_van(onderzoek: Onderzoek) -> Sequence[str]:
    """Return the codes of the invited people, by key of the person."""
    return [code_van(rij) for rij in Uitnodiging.objects.filter(onderzoek=onderzoek).order_by("inburgeraar")]
