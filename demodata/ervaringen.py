"""What the team of the demo noticed in the wijken; all of it is made up."""

import datetime as dt
from typing import NamedTuple

from demodata.kalender import op_moment
from demodata.tekening import maak_tekening
from demodata.toen import toen
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import Doelgroep
from kern.bestanden import beoordeel
from kern.klok import DAG
from netwerk.models import Activiteit, Vindplaats
from rapportage.ervaringen.enums import Fotogrond, Vraag
from rapportage.ervaringen.models import (
    Bijval,
    Ervaring,
    Ervaringdoelgroep,
    Ervaringfoto,
    Ervaringwoord,
    Verzameling,
)
from rapportage.ervaringen.services.bijval import add_bijval
from rapportage.ervaringen.services.delen import Ervaringgegevens, share_ervaring
from rapportage.ervaringen.services.fotos import add_foto
from rapportage.ervaringen.services.verzamelen import add_trefwoord, gather_ervaring
from rapportage.product.models import Aspect
from wijken.models import Wijk

P, B = Doelgroep.PLICHTIG, Doelgroep.BEHOEFTIG
V, W, A, L, M = Vraag
VINDPLAATS, ACTIVITEIT = "vindplaats", "activiteit"


class Verhaal(NamedTuple):
    """An ervaring of the demo: how many weeks ago, in which wijk, at which question, and what happened.

    With `foto`, the caption, it carries the drawing of the demo, which may stand in a report.
    """

    weken: int
    wijk: str
    vraag: Vraag
    tekst: str
    voor: Doelgroep | None = None
    plek: str = ""
    aspect: str = ""
    woord: str = ""
    uitspraak: str = ""
    foto: str = ""


VERHALEN = (
    Verhaal(
        1,
        "DON",
        W,
        "Een moeder wilde wel naar de kookgroep, maar niet zonder opvang. Toen een buurvrouw uit het portiek "
        "oppaste, ging ze meteen mee. Oppas vragen in het portiek werkt sneller dan de wachtlijst.",
        B,
        ACTIVITEIT,
        "Succesfactoren",
        "opvang",
    ),
    Verhaal(
        1,
        "KEM",
        M,
        "Een vaste startdatum noemen geeft rust. Wie niet moet, vraagt daar als eerste naar.",
        B,
        "",
        "Succesfactoren",
        "startdatum",
    ),
    Verhaal(
        2,
        "VEL",
        V,
        "Een brief van de school leest niemand. Een kaartje met een foto van ons wel.",
        P,
        "",
        "Manier van werven",
        "kaartje",
    ),
    Verhaal(
        3,
        "DON",
        V,
        "Op het schoolplein sta je het best bij de fietsen, niet bij de deur. Bij de deur heeft iedereen haast.",
        None,
        VINDPLAATS,
        "Manier van contact leggen",
        "schoolplein",
        "Jij stond daar elke dag, toen durfde ik.",
    ),
    Verhaal(
        3,
        "VEL",
        A,
        "De les begint om negen uur. Om kwart voor negen staan de ouders nog op de andere school.",
        None,
        "",
        "Moeilijkheden",
        "lestijden",
    ),
    Verhaal(
        4,
        "KEM",
        W,
        "In de fietswerkplaats komt Nederlands vanzelf: je hebt elkaar nodig om de ketting erop te krijgen.",
        None,
        ACTIVITEIT,
        "Waar meedoen het inburgeren vooruithelpt",
        "werkplaats",
    ),
    Verhaal(
        5,
        "DON",
        M,
        "Twee vrouwen die samen begonnen, komen allebei nog. Wie alleen begon, is vaker gestopt.",
        None,
        "",
        "Succesfactoren",
        "samen",
    ),
    Verhaal(
        6,
        "VEL",
        V,
        "Mannen vinden we bij de kapper en in de moskee, niet op school.",
        None,
        VINDPLAATS,
        "Nieuwe vindplaatsen",
        "mannen",
    ),
    Verhaal(
        7,
        "KEM",
        A,
        "De docent die de wijk kent, weet welke voorbeelden werken: de bus, de huisarts, de flat.",
        P,
        "",
        "Succesfactoren",
        "docent",
    ),
    Verhaal(
        10,
        "DON",
        L,
        "Sinds de kookgroep groeten de flats elkaar. De huismeester zegt dat er minder klachten zijn.",
        None,
        ACTIVITEIT,
        "Meedoen per wijk, naast de pilot",
        "buren",
    ),
    Verhaal(
        14,
        "VEL",
        L,
        "De speeltuin is schoner nu de vadergroep er op zaterdag zit.",
        None,
        "",
        "Meedoen per wijk, naast de pilot",
        "speeltuin",
    ),
    Verhaal(
        18,
        "KEM",
        V,
        "Een bewoner die mensen aanwijst, wil eerst weten wat wij met een naam doen. Dat uitleggen kost een half uur.",
        None,
        VINDPLAATS,
        "Nieuwe vindplaatsen",
        "vertrouwen",
    ),
    Verhaal(
        23,
        "DON",
        W,
        "Het eerste gesprek bij iemand thuis duurt langer, maar daarna hoef je niets meer te herhalen.",
        None,
        "",
        "Het proces",
        "huisbezoek",
    ),
    Verhaal(
        29,
        "KEM",
        M,
        "Na drie maanden kookgroep vroeg een deelneemster zelf om taalles. Andersom zagen we dat nog niet.",
        B,
        ACTIVITEIT,
        "Waar meedoen het inburgeren vooruithelpt",
        "volgorde",
    ),
    Verhaal(
        36,
        "VEL",
        A,
        "Een groep in de avond was na één week vol. Overdag bleven er plekken over.",
        P,
        "",
        "Andere behoeften",
        "avond",
    ),
    Verhaal(
        44,
        "DON",
        V,
        "Drie keer op dezelfde ochtend in het moedercentrum zitten levert meer op dan drie ochtenden verspreid.",
        None,
        VINDPLAATS,
        "Manier van contact leggen",
        "vaste ochtend",
        "De derde keer heb ik mijn buurvrouw meegenomen.",
        "Tekening: de tafel bij de ingang van het buurthuis, met koffie voor wie binnenkomt",
    ),
    Verhaal(
        50,
        "VEL",
        W,
        "Samen naar de bibliotheek lopen is al een les: onderweg benoem je alles wat je ziet.",
        None,
        "",
        "Aanpak",
        "onderweg",
    ),
    Verhaal(
        57,
        "KEM",
        M,
        "Vrijwilligerswerk van één uur per week is genoeg om te beginnen. Vier uur schrikt af.",
        B,
        "",
        "Kansen",
        "klein beginnen",
    ),
    Verhaal(
        47,
        "VEL",
        W,
        "Een kandidaat zei na een ochtend meelopen zelf dat het niets voor hem was. Dat is beter dan na een half jaar.",
        None,
        "",
        "Profiel voor de werving",
        "meelopen",
    ),
    Verhaal(
        53,
        "DON",
        A,
        "Voor de groep in de avond was een wachtlijst. Overdag waren er plekken vrij.",
        None,
        "",
        "Andere behoeften",
        "wachtlijst",
    ),
    Verhaal(
        55,
        "KEM",
        M,
        "Met een taalcoach ging iemand voor het eerst alleen naar de huisarts.",
        None,
        "",
        "Wat de taalcoach oplevert",
        "taalcoach",
    ),
    Verhaal(
        58,
        "VEL",
        W,
        "Bij het wijkoverleg hoorde ik van gezinnen die net waren verhuisd. Op onze lijst stonden zij nog niet.",
        None,
        "",
        "Plaats van de trajectcoördinator in het wijkbeheer",
        "wijkoverleg",
    ),
    Verhaal(
        64,
        "DON",
        A,
        "De school belde pas na vier weken dat iemand niet kwam. Toen was het contact al weg.",
        None,
        "",
        "Accountbeheer naar partners",
        "verzuim",
    ),
    Verhaal(
        70,
        "KEM",
        W,
        "Een taalcoach stopte omdat niemand haar belde. Ze dacht dat ze het niet goed deed.",
        None,
        "",
        "Profiel van de taalcoach",
        "taalcoach",
    ),
    Verhaal(
        92,
        "VEL",
        V,
        "Niemand nam een folder mee. Aan het eind van de dag lag de hele stapel er nog.",
        None,
        "",
        "Manier van werven",
        "folder",
    ),
    Verhaal(
        92,
        "KEM",
        V,
        "De lijst van plekken klopte niet meer. Twee inlopen op de lijst waren al een jaar gestopt.",
        None,
        "",
        "Bekende vindplaatsen",
        "lijst",
    ),
    Verhaal(
        93,
        "DON",
        M,
        "Een moeder liet haar dochter tolken. Dat was te zwaar voor het kind, en we hoorden maar de helft.",
        None,
        "",
        "Moeilijkheden",
        "tolk",
    ),
)

MODELLEN = (Ervaring, Ervaringdoelgroep, Ervaringfoto, Ervaringwoord, Bijval, Verzameling)
"""Of which the history is written."""
REACTIES = ("Bij ons ook, vooral op vrijdag.", "", "In de flats aan de andere kant net zo.", "")


def deel_ervaringen(*, tot: dt.date) -> None:
    """Share the ervaringen of the demo, once; who was not there yet on a day leaves its ervaring out.

    Args:
        tot: the day that counts as today.
    """
    if Ervaring.objects.exists():
        return
    for nummer, verhaal in enumerate(VERHALEN):
        dag = tot - dt.timedelta(weeks=verhaal.weken, days=nummer % 4)
        with toen(op_moment(dag, dt.time(16, 40)), *MODELLEN):
            ervaring = _deel(verhaal, nummer, dag)
        if ervaring is not None:
            with toen(op_moment(dag + DAG, dt.time(12, 25)), *MODELLEN):
                _val_bij(ervaring, nummer, dag)


def _deel(verhaal: Verhaal, nummer: int, dag: dt.date) -> Ervaring | None:
    wijk = Wijk.objects.filter(code=verhaal.wijk).first()
    schrijvers = list(_coordinatoren(wijk, dag))
    if wijk is None or not schrijvers:
        return None
    ervaring = share_ervaring(door=schrijvers[0], gegevens=_gegevens(verhaal, wijk, dag), laten_staan=())
    add_trefwoord(ervaring_id=ervaring.pk, woord=verhaal.woord, laten_staan=(), door=schrijvers[0])
    if verhaal.foto:
        add_foto(
            ervaring_id=ervaring.pk,
            bestand=beoordeel(maak_tekening()),
            bijschrift=verhaal.foto,
            grond=Fotogrond.GEEN_GEZICHT,
            in_rapport=True,
            laten_staan=(),
            door=schrijvers[0],
        )
    leider = Gebruiker.objects.filter(aanstellingen__rol=Rol.TEAMLEIDER).order_by("pk").first()
    if leider is not None and nummer % 5 == 0:
        gather_ervaring(ervaring_id=ervaring.pk, plek="netwerk", door=leider)
    return ervaring


def _val_bij(ervaring: Ervaring, nummer: int, dag: dt.date) -> None:
    collegas = [c for c in _coordinatoren(None, dag) if c.pk != ervaring.door_id]
    for collega, tekst in zip(collegas[: nummer % 4], REACTIES, strict=False):
        add_bijval(ervaring_id=ervaring.pk, tekst=tekst, laten_staan=(), door=collega)


def _coordinatoren(wijk: Wijk | None, dag: dt.date) -> list[Gebruiker]:
    """Return the trajectcoördinatoren of today who worked in a wijk (or in any) on a day."""
    alle = (
        Gebruiker.objects.filter(is_active=True, aanstellingen__rol=Rol.TRAJECTCOORDINATOR)
        .distinct()
        .order_by("pk")
    )
    return [
        gebruiker
        for gebruiker in alle
        if any(
            a.rol == Rol.TRAJECTCOORDINATOR
            and a.is_in_kracht(dag)
            and (wijk is None or a.wijk_id in {None, wijk.pk})
            for a in gebruiker.aanstellingen.all()
        )
        and gebruiker.heeft(Rol.TRAJECTCOORDINATOR)
    ]


def _gegevens(verhaal: Verhaal, wijk: Wijk, dag: dt.date) -> Ervaringgegevens:
    aspect = Aspect.objects.filter(naam=verhaal.aspect).first()
    vindplaats = Vindplaats.objects.filter(wijk=wijk, actief=True) if verhaal.plek == VINDPLAATS else None
    activiteit = Activiteit.objects.filter(wijk=wijk, actief=True) if verhaal.plek == ACTIVITEIT else None
    return Ervaringgegevens(
        dag=dag,
        vraag=verhaal.vraag,
        tekst=verhaal.tekst,
        uitspraak=verhaal.uitspraak,
        uitspraak_mag=bool(verhaal.uitspraak),
        aspect=aspect,
        wijk=wijk,
        vindplaats=vindplaats.order_by("pk").first() if vindplaats is not None else None,
        activiteit=activiteit.order_by("pk").first() if activiteit is not None else None,
        doelgroep=verhaal.voor,
    )
