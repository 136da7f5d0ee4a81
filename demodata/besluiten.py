"""What the werkgroep of the demo decided, meeting by meeting; all of it is made up."""

import datetime as dt

from besluiten.enums import Onderwerp
from besluiten.models import Besluit
from demodata.gebruikers import Team
from demodata.kalender import op_moment
from demodata.schrijven import Boek
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.historie import historiemodel
from kern.klok import DAG
from logboek.enums import Handeling
from trajecten.normen.enums import Normsoort
from trajecten.normen.models import Norm

LOTTE, WIM, GERDA, FRANS = (
    Rol.BELEIDSMEDEWERKER,
    Rol.PROJECTLEIDER,
    Rol.WIJKCOORDINATOR,
    Rol.AFDELINGSHOOFD,
)
MARIJKE = Rol.ADVISEUR
"""Who carries out what, by rol: the demo has one of each, and of wijkcoördinatoren the first."""

ZES_WEKEN = "Vanaf Volgen spreken we iedereen binnen zes weken"
NORM_VAN, DAGEN = dt.date(2027, 1, 1), 42
"""From when the norm of that besluit holds, and how many days it is."""

type Regel = tuple[str, Onderwerp, str, str, Rol, str, str]

BESLUITEN: tuple[Regel, ...] = (
    ("2025-01-21", Onderwerp.PROCES, "De werkgroep komt elke laatste dinsdag van de maand bij elkaar",
     "Zo kunnen we bijsturen terwijl de pilot loopt.", LOTTE, "2025-02-01", "2025-01-22"),
    ("2025-01-21", Onderwerp.NETWERK, "Elke wijk krijgt een lijst van vindplaatsen die er al zijn",
     "Zonder begin kunnen we later niet zeggen wat nieuw is.", GERDA, "2025-02-28", "2025-02-20"),
    ("2025-03-25", Onderwerp.COMMUNICATIE, "Er komt een kaartje voor wie niet thuis is",
     "Een brief wordt vaak niet gelezen.", LOTTE, "2025-05-01", "2025-04-17"),
    ("2025-03-25", Onderwerp.INHOUD, "De eerste meting gebeurt bij het eerste gesprek in de wijk",
     "Anders weten we niet waar iemand begon.", WIM, "2025-04-15", "2025-04-10"),
    ("2025-09-30", Onderwerp.TRAJECTEN, "Taal en participatie starten zo veel mogelijk in dezelfde maand",
     "Wie alleen met taal begint, haakt vaker af.", WIM, "2025-11-01", "2025-10-28"),
    ("2025-09-30", Onderwerp.NETWERK, "Zelforganisaties krijgen een vast aanspreekpunt in de wijk",
     "Zij wisten niet wie ze konden bellen.", GERDA, "2025-11-15", "2025-11-12"),
    ("2026-01-27", Onderwerp.PROCES, "We leggen elke maand de cijfers van de drie wijken naast elkaar",
     "Elke wijk krijgt dezelfde inzet, hoe groot de wijk ook is.", LOTTE, "2026-02-24", "2026-02-19"),
    ("2026-05-26", Onderwerp.INHOUD, "Coördinatoren schrijven bij elke meting in één zin waarom",
     "Een getal zonder reden kunnen we niet uitleggen.", WIM, "2026-07-01", "2026-06-30"),
    ("2026-09-29", Onderwerp.COMMUNICATIE, "De brieven krijgen een tweede pagina in de eigen taal",
     "Mensen vragen nu aan hun kinderen wat er staat.", LOTTE, "2026-10-27", "2026-10-22"),
    ("2026-09-29", Onderwerp.NETWERK, "De opbouwwerkers sluiten elk kwartaal aan bij het overleg in de wijk",
     "Zij zien mensen die niet in het register staan.", GERDA, "2026-10-20", "2026-10-06"),
    ("2026-10-27", Onderwerp.INHOUD, "Taalcoaches krijgen een avond over de participatieladder",
     "Zij zien groei die wij niet zien.", WIM, "2026-11-20", ""),
    ("2026-10-27", Onderwerp.TRAJECTEN, "Een taalcoach kan al in Vormgeven beginnen",
     "Wachten op de taalles kost weken.", MARIJKE, "2026-11-15", "2026-11-16"),
    ("2026-10-27", Onderwerp.TRAJECTEN, ZES_WEKEN,
     "Na acht weken raken we juist kwijt wie alleen woont.", LOTTE, "2026-12-15", ""),
    ("2026-10-27", Onderwerp.PROCES, "Wel.kom schrijft mee aan onderdeel 7 van de productbeschrijving",
     "Het welzijnswerk steunt de projectgroep, en kijkt van buiten.", FRANS, "2026-11-15", "2026-11-03"),
    ("2026-11-24", Onderwerp.NETWERK, "In Donderberg komen twee nieuwe vindplaatsen: een basisschool en een sportclub",
     "Via het wijknetwerk zijn nog te weinig mensen gestart.", GERDA, "2027-01-31", ""),
    ("2026-11-24", Onderwerp.COMMUNICATIE, "Het kaartje komt er ook in het Tigrinya",
     "Coördinatoren vertalen het nu aan de deur.", LOTTE, "2026-12-12", ""),
    ("2026-11-24", Onderwerp.PROCES, "Dossiers overdragen begint twee maanden voor iemand vertrekt",
     "Eén maand was te kort om samen kennis te maken.", WIM, "2026-12-01", "2026-11-27"),
)  # fmt: skip
"""Meeting, subject, decision, reason, who does it, by when, and done on (empty: not yet)."""


def leg_besluiten_vast(boek: Boek, team: Team, tot: dt.date) -> None:
    """Add the besluiten of the meetings before the last day to the book; what was done by then is done."""
    for nummer, (dag, onderwerp, tekst, reden, rol, uiterlijk, gedaan) in enumerate(BESLUITEN):
        datum = dt.date.fromisoformat(dag)
        if datum >= tot:
            break
        schrijver, wie = _met(team, LOTTE, datum), _met(team, rol, datum)
        op = op_moment(datum, dt.time(16, nummer))
        besluit = Besluit(
            datum=datum,
            onderwerp=onderwerp,
            besluit=tekst,
            reden=reden,
            eigenaar=wie,
            uiterlijk=dt.date.fromisoformat(uiterlijk),
            toegevoegd_door=schrijver,
            gewijzigd_door=schrijver,
            created_at=op,
        )
        daad = boek.log(
            Handeling.BESLUIT_TOEGEVOEGD,
            op=op,
            door=schrijver,
            aanstelling=team.aanstelling(schrijver, datum),
            over=[("besluit", besluit)],
        )
        boek.voeg_toe(besluit, op=op, daad=daad)
        if tekst == ZES_WEKEN:
            _pas_norm_aan(boek, team, besluit)
        if gedaan and (klaar := dt.date.fromisoformat(gedaan)) < tot:
            _rond_af(boek, team, besluit, klaar)


def _rond_af(boek: Boek, team: Team, besluit: Besluit, klaar: dt.date) -> None:
    op, wie = op_moment(klaar, dt.time(11, 20)), besluit.eigenaar
    daad = boek.log(
        Handeling.BESLUIT_GEDAAN,
        op=op,
        door=wie,
        aanstelling=team.aanstelling(wie, klaar),
        over=[("besluit", besluit)],
    )
    boek.wijzig(besluit, op=op, daad=daad, gedaan_op=klaar, gewijzigd_door=wie, versie=2)


def _pas_norm_aan(boek: Boek, team: Team, besluit: Besluit) -> None:
    """Adjust the norm by the besluit, a day later; the row that shipped ends where the new one begins."""
    op, wie = op_moment(besluit.datum + DAG, dt.time(9, 40)), besluit.toegevoegd_door
    norm = Norm(
        soort=Normsoort.CONTACT_VANAF_VOLGEN,
        waarde=DAGEN,
        van=NORM_VAN,
        besluit=besluit,
        gewijzigd_door=wie,
    )
    daad = boek.log(
        Handeling.NORM_AANGEPAST,
        op=op,
        door=wie,
        aanstelling=team.aanstelling(wie, op.date()),
        over=[("norm", norm), ("besluit", besluit)],
        onderdeel="normen",
    )
    boek.voeg_toe(norm, op=op, daad=daad)
    # It is no row of the book: what shipped was there before.
    meegeleverd = Norm.objects.filter(soort=norm.soort, tot=None)
    pks = list(meegeleverd.values_list("pk", flat=True))
    meegeleverd.update(tot=NORM_VAN)
    historiemodel(Norm)._default_manager.filter(  # noqa: SLF001
        pgh_obj_id__in=pks, tot=NORM_VAN
    ).update(pgh_created_at=min(op, boek.grens))


def _met(team: Team, rol: Rol, dag: dt.date) -> Gebruiker:
    return team.met(rol, dag)[0]
