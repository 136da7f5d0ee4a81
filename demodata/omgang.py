"""Events beside the visits: households, contacts of other kinds, kansen, and corrections."""

import datetime as dt
import random
from uuid import UUID

from demodata.kalender import dobbelsteen, soms
from demodata.verhaal import Verhaal, Wereld
from inburgeraars.models import Huishouden, Huishoudlid, Huishoudrelatie, Relatie
from kern.klok import DAG
from logboek.enums import Handeling
from trajecten.contact.enums import Contactsoort, Resultaat, Waaromelders
from trajecten.contact.models import Contactmoment, Verslag
from wijken.models import Organisatie

KORT, GESPREK = 10, 20
"""In minutes: a contact without a talk, and one with a talk."""

GESPREKKEN: tuple[tuple[Contactsoort, Resultaat, tuple[str, ...]], ...] = (
    (
        Contactsoort.TELEFOON,
        Resultaat.GESPROKEN,
        (
            "Belde zelf: de brief van school was niet duidelijk.",
            "Gebeld over de tijd van het volgende bezoek.",
            "Vroeg of de taalles ook in de avond kan.",
        ),
    ),
    (Contactsoort.TELEFOON, Resultaat.GEEN_ANTWOORD, ("",)),
    (
        Contactsoort.BERICHT,
        Resultaat.ANTWOORD,
        ("Bericht gestuurd over de kookgroep, komt graag kijken.", "Stuurde een foto van het rooster."),
    ),
    (
        Contactsoort.ELDERS,
        Resultaat.GESPROKEN,
        ("Even gesproken op school, na de les.", "Koffie gedronken in de bibliotheek in de binnenstad."),
    ),
    (
        Contactsoort.INSTANTIE,
        Resultaat.BESPROKEN,
        ("De intake kan over twee weken.", "Ze kijken of er nog een plek is.", "Er is nu een wachtlijst."),
    ),
)
KANSEN = (
    "Kookt graag voor anderen.",
    "Kent veel mensen in de straat.",
    "Wil helpen in het buurthuis.",
    "Was thuis al gewend met geld te werken.",
    "Leest elke dag voor aan de kinderen.",
)
VERGETEN = (
    (" De buurvrouw wil een keer meegaan.", "Een zin vergeten."),
    (" Voortaan graag in de ochtend.", "Dit hoorde er nog bij."),
)


def vul_de_omgang(wereld: Wereld) -> None:
    """Write the events of the people who are guided now; call it when all visits are written."""
    _zie_kansen(wereld)
    for nummer, verhaal in enumerate(wereld.verhalen.values()):
        if (
            not verhaal.is_open(wereld.tot)
            or verhaal.laatste is None
            or verhaal.laatste.door is not verhaal.door
        ):
            continue
        kans = dobbelsteen(wereld.zaad, "omgang", nummer)
        _woon_samen(verhaal)
        if soms(kans, 0.4):  # two in five
            _leg_contact(verhaal, kans)
        if soms(kans, 0.08):  # now and then
            _verbeter(verhaal, kans)


def _zie_kansen(wereld: Wereld) -> None:
    kans = dobbelsteen(wereld.zaad, "kansen")
    for versies in wereld.boek.versies[Verslag].values():
        verslag = versies[0].rij
        if isinstance(verslag, Verslag) and verslag.resultaat == Resultaat.GESPROKEN and soms(kans, 0.1):
            verslag.kansen = kans.choice(KANSEN)


def _woon_samen(verhaal: Verhaal) -> None:
    """Join a couple of whom both are guided in a household, once, at the last visit of this person."""
    wereld = verhaal.wereld
    ander = wereld.verhalen.get(id(verhaal.mens.partner))
    if ander is None or ander.contact_op is None or verhaal.contact_op is None or verhaal.laatste is None:
        return
    er_al = [getattr(v[0].rij, "inburgeraar", None) for v in wereld.boek.versies[Huishoudlid].values()]
    if any(rij is verhaal.mens.rij or rij is ander.mens.rij for rij in er_al):
        return
    op = max(verhaal.contact_op, ander.contact_op) + dt.timedelta(minutes=4)
    daad = wereld.boek.log(
        Handeling.HUISHOUDEN_GEWIJZIGD,
        op=op,
        door=verhaal.door,
        aanstelling=wereld.team.aanstelling(verhaal.door, op.date()),
        over=[("inburgeraar", verhaal.mens.rij), ("inburgeraar", ander.mens.rij)],
    )
    huis = wereld.boek.voeg_toe(Huishouden(created_at=op), op=op, daad=daad)
    for mens in (verhaal.mens, ander.mens):
        lid = Huishoudlid(inburgeraar=mens.rij, huishouden=huis, van=op.date())
        wereld.boek.voeg_toe(lid, op=op, daad=daad)
    samen = Huishoudrelatie(
        inburgeraar=verhaal.mens.rij, ander=ander.mens.rij, soort=Relatie.PARTNER, van=op.date()
    )
    wereld.boek.voeg_toe(samen, op=op, daad=daad)


def _leg_contact(verhaal: Verhaal, kans: random.Random) -> None:
    """Log a contact of another kind after the last visit, and before the next."""
    wereld, vorige = verhaal.wereld, verhaal.laatste
    assert vorige is not None
    plek = wereld.kalender.plek(
        wereld.team.nummer(verhaal.door), vorige.datum + dt.timedelta(days=kans.randint(1, 5))
    )
    grens = verhaal.gepland.datum if verhaal.gepland else wereld.tot
    if plek is None or plek[0] >= min(grens, wereld.tot):
        return
    if wereld.team.aanstelling(verhaal.door, plek[0]) is not None:
        _schrijf_contact(verhaal, kans, *plek)


def _schrijf_contact(verhaal: Verhaal, kans: random.Random, dag: dt.date, tijd: dt.time) -> None:
    wereld = verhaal.wereld
    soort, resultaat, teksten = kans.choice(GESPREKKEN)
    minuten = GESPREK if resultaat == Resultaat.GESPROKEN else KORT
    op = wereld.kalender.vastgelegd(dag, tijd, minuten, kans)
    daad = wereld.boek.log(
        Handeling.CONTACT_VASTGELEGD,
        op=op,
        door=verhaal.door,
        aanstelling=wereld.team.aanstelling(verhaal.door, dag),
        over=[("inburgeraar", verhaal.mens.rij)],
    )
    rijen = (v[0].rij for v in wereld.boek.versies[Organisatie].values())
    organisaties = [rij for rij in rijen if isinstance(rij, Organisatie)]
    contact = Contactmoment(
        sleutel=UUID(int=kans.getrandbits(128), version=4),
        soort=soort,
        datum=dag,
        tijd=tijd,
        minuten=minuten,
        door=verhaal.door,
        organisatie=kans.choice(organisaties) if soort == Contactsoort.INSTANTIE else None,
        created_at=op,
    )
    wereld.boek.voeg_toe(contact, op=op, daad=daad)
    verslag = Verslag(
        inburgeraar=verhaal.mens.rij,
        contactmoment=contact,
        datum=dag,
        resultaat=resultaat,
        minuten=minuten,
        tekst=kans.choice(teksten),
        waarom_elders=kans.choice(Waaromelders.values) if soort == Contactsoort.ELDERS else "",
        created_at=op,
    )
    wereld.boek.voeg_toe(verslag, op=op, daad=daad)


def _verbeter(verhaal: Verhaal, kans: random.Random) -> None:
    """Let the coordinator add a forgotten sentence to the report of the last visit, with the reason."""
    wereld = verhaal.wereld
    verslag = next(
        (
            v[0].rij
            for v in wereld.boek.versies[Verslag].values()
            if isinstance(v[0].rij, Verslag)
            and v[0].rij.contactmoment is verhaal.laatste
            and v[0].rij.inburgeraar is verhaal.mens.rij
        ),
        None,
    )
    if verslag is None or not verslag.tekst or verhaal.contact_op is None:
        return
    op = verhaal.contact_op + dt.timedelta(minutes=25)
    if op.date() + DAG > wereld.tot:
        return
    zin, reden = kans.choice(VERGETEN)
    daad = verhaal.log(Handeling.CONTACT_VERBETERD, op)
    wereld.boek.wijzig(verslag, op=op, daad=daad, tekst=verslag.tekst + zin, correctiereden=reden)
