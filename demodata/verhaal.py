"""The story of one approached person: the claim and everything that hangs on it, as added to the book."""

import datetime as dt
import random
from dataclasses import dataclass, field

from demodata import themas, zinnen
from demodata.gebruikers import OVERDRACHT, Team
from demodata.kalender import Kalender, op_moment, soms
from demodata.netwerk import Netwerk
from demodata.personen import Bevolking, Mens
from demodata.schrijven import Boek, Daad
from demodata.teksten import Onderwerp, Verteller
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Belemmering,
    Belemmeringsoort,
    Benadering,
    Doelgroepbevinding,
    EigenOpgave,
    Eindreden,
    Fase,
    Geslacht,
    Route,
    Taal,
    Toegang,
    Toegangsgrond,
    Veiligheidsnotitie,
    Vindgegevens,
    Vindroute,
)
from kern.klok import DAG
from logboek.enums import Handeling
from netwerk.models import Vindplaats
from trajecten.contact.enums import Bezoekstand
from trajecten.contact.models import Contactmoment, GeplandBezoek
from trajecten.traject.models import Traject


@dataclass
class Wereld:
    """The data that all stories share."""

    zaad: int
    tot: dt.date
    boek: Boek
    bevolking: Bevolking
    netwerk: Netwerk
    team: Team
    kalender: Kalender
    talen: dict[str, Taal]
    soorten: dict[str, Belemmeringsoort]
    verteller: Verteller = field(default_factory=Verteller)
    verhalen: "dict[int, Verhaal]" = field(default_factory=dict)


@dataclass(eq=False)
class Verhaal:
    """The story of one approached person, up to the last day."""

    wereld: Wereld
    mens: Mens
    door: Gebruiker
    kans: random.Random
    over: Onderwerp
    benadering: Benadering | None = None
    toegang: Toegang | None = None
    vind: Vindgegevens | None = None
    traject: Traject | None = None
    fase: Fase | None = None
    gepland: GeplandBezoek | None = None
    laatste: Contactmoment | None = None
    contact_op: dt.datetime | None = None
    laatst_vastgelegd: dt.datetime | None = None
    start_op: dt.date | None = None
    belemmeringen: list[tuple[str, Belemmering]] = field(default_factory=list)
    hulp: list[str] = field(default_factory=list)
    gidsen: list[tuple[dt.date, Gebruiker]] = field(default_factory=list)
    gesprekken: int = 0
    gesprekken_op: dt.date | None = None
    teruggegaan: bool = False
    gewaarschuwd_tot: dt.date | None = None

    def log(self, soort: Handeling, op: dt.datetime, door: Gebruiker | None = None) -> Daad:
        """Add an act of the coordinator (or `door`) about this person."""
        wie = door or self.door
        return self.wereld.boek.log(
            soort,
            op=op,
            door=wie,
            aanstelling=self.wereld.team.aanstelling(wie, op.date()),
            over=[("inburgeraar", self.mens.rij)],
        )

    def claim(self, dag: dt.date, op: dt.datetime) -> None:
        """Claim the person."""
        boek, rij = self.wereld.boek, self.mens.rij
        daad = self.log(Handeling.PERSOON_GECLAIMD, op)
        if self.benadering is not None:
            boek.wijzig(self.benadering, op=op, daad=daad, tot=dag, eindreden=Eindreden.GECLAIMD)
        self._begin_benadering(dag, op, daad)
        boek.wijzig(rij, op=op, daad=daad, route=Route.WIJKGERICHT)
        if self.vind is None:
            self.vind = boek.voeg_toe(
                Vindgegevens(inburgeraar=rij, vindroute=Vindroute.BPI, al_in_bpi=True), op=op, daad=daad
            )

    def _begin_benadering(self, dag: dt.date, op: dt.datetime, daad: Daad) -> None:
        boek, rij = self.wereld.boek, self.mens.rij
        self.benadering = boek.voeg_toe(
            Benadering(
                inburgeraar=rij,
                route=Route.WIJKGERICHT,
                wijk=self.mens.wijk_op(dag),
                door=self.door,
                van=dag,
                sinds=op,
            ),
            op=op,
            daad=daad,
        )
        self.toegang = boek.voeg_toe(
            Toegang(inburgeraar=rij, gebruiker=self.door, grond=Toegangsgrond.CASELOAD, van=dag),
            op=op,
            daad=daad,
        )
        self.gidsen.append((dag, self.door))

    def registreer(self, dag: dt.date, op: dt.datetime, vindplaats: Vindplaats | None) -> None:
        """Register a person met in the wijk, or record where a person of the register was met; and claim."""
        boek, mens = self.wereld.boek, self.mens
        bekend = mens.op_register is not None
        buurt = None
        if vindplaats is None and mens.postcode is not None:
            buurt = mens.postcode.buurt
        soort = Handeling.PERSOON_GEWIJZIGD if bekend else Handeling.PERSOON_GEREGISTREERD
        daad = self.log(soort, op)
        if not bekend:
            mens.rij.created_at = op
            boek.voeg_toe(mens.rij, op=op, daad=daad)
            opgave = EigenOpgave(
                inburgeraar=mens.rij,
                geslacht=Geslacht.VROUW if mens.vrouw else Geslacht.MAN,
                geboortejaar=mens.geboortejaar,
            )
            for rij in (opgave, *mens.adressen):
                boek.voeg_toe(rij, op=op, daad=daad)
        self.vind = boek.voeg_toe(
            Vindgegevens(
                inburgeraar=mens.rij,
                vindroute=Vindroute.WIJKNETWERK,
                vindplaats=vindplaats,
                buurt=buurt,
                al_in_bpi=bekend,
                gevonden_op=dag,
            ),
            op=op,
            daad=daad,
        )
        self.claim(dag, op + dt.timedelta(seconds=1))

    def geef_vrij(self, dag: dt.date) -> None:
        """Release the person, who has no running traject."""
        self.blijf_bij(dag)
        self.eindig(dag, Eindreden.VRIJGEGEVEN, op_moment(dag, dt.time(16, self.kans.randrange(60))))

    def eindig(
        self, dag: dt.date, reden: Eindreden, op: dt.datetime, *, toegang_tot: dt.date | None = None
    ) -> Daad:
        """End the claim, its toegang (after nazorg on `toegang_tot`), and the planned visit; return the act."""
        boek = self.wereld.boek
        assert self.benadering is not None
        assert self.toegang is not None
        op = max(op, (self.laatst_vastgelegd or op) + dt.timedelta(minutes=3))
        daad = self.log(Handeling.PERSOON_VRIJGEGEVEN, op)
        boek.wijzig(self.mens.rij, op=op, daad=daad, route=Route.VRIJ)
        boek.wijzig(self.benadering, op=op, daad=daad, tot=dag, eindreden=reden)
        boek.wijzig(self.toegang, op=op, daad=daad, tot=toegang_tot or dag)
        if self.gepland is not None:
            boek.wijzig(self.gepland, op=op, daad=daad, stand=Bezoekstand.VERVALLEN)
            self.gepland = None
        self.benadering = self.toegang = None
        return daad

    def blijf_bij(self, dag: dt.date) -> None:
        """Hand the person over when its coordinator has left by this day."""
        if dag <= OVERDRACHT or self.benadering is None or self.toegang is None:
            return
        if self.wereld.team.aanstelling(self.door, dag) is not None:
            return
        wijk = self.mens.wijk_op(self.benadering.van)
        opvolgers = self.wereld.team.met(Rol.TRAJECTCOORDINATOR, OVERDRACHT + DAG, wijk)
        boek = self.wereld.boek
        op = op_moment(OVERDRACHT, dt.time(16, 30)) + dt.timedelta(seconds=self.kans.randrange(1500))
        daad = self.log(Handeling.PERSOON_GECLAIMD, op)
        boek.wijzig(self.benadering, op=op, daad=daad, tot=OVERDRACHT, eindreden=Eindreden.OVERGENOMEN)
        boek.wijzig(self.toegang, op=op, daad=daad, tot=OVERDRACHT)
        self.door = opvolgers[-1] if soms(self.kans, 0.7) else opvolgers[0]
        daad.door, daad.aanstelling = self.door, self.wereld.team.aanstelling(self.door, OVERDRACHT)
        self._begin_benadering(OVERDRACHT, op, daad)
        if self.gepland is not None:
            boek.wijzig(self.gepland, op=op, daad=daad, door=self.door)

    def gids(self, dag: dt.date) -> Gebruiker:
        """Return the coordinator who guided on a day."""
        return [wie for van, wie in self.gidsen if van <= dag or van == self.gidsen[0][0]][-1]

    def is_open(self, dag: dt.date) -> bool:
        """Tell whether the traject ran on a day."""
        t = self.traject
        return t is not None and t.geopend_op <= dag and (t.gesloten_op is None or dag < t.gesloten_op)

    def waarschuw(self, dag: dt.date, tot: dt.date) -> None:
        """Write a safety note for visitors."""
        assert self.contact_op is not None
        op = self.contact_op + dt.timedelta(minutes=1)
        daad = self.log(Handeling.PERSOON_GEWIJZIGD, op)
        self.wereld.boek.voeg_toe(
            Veiligheidsnotitie(
                inburgeraar=self.mens.rij,
                reden=self.kans.choice(themas.VEILIGHEID),
                van=dag,
                tot=tot,
                door=self.door,
            ),
            op=op,
            daad=daad,
        )
        self.gewaarschuwd_tot = tot

    def bevind(self, doelgroep: str, dag: dt.date) -> None:
        """Record the finding of the doelgroep."""
        assert self.laatst_vastgelegd is not None
        op = self.laatst_vastgelegd + dt.timedelta(seconds=50)
        daad = self.log(Handeling.PERSOON_GEWIJZIGD, op)
        self.wereld.boek.voeg_toe(
            Doelgroepbevinding(
                inburgeraar=self.mens.rij,
                doelgroep=doelgroep,
                datum=dag,
                grond=self.kans.choice(themas.DOELGROEPGROND[doelgroep]),
                door=self.door,
            ),
            op=op,
            daad=daad,
        )
        self.over.bevonden = True
        self.laatst_vastgelegd = op

    def plan(self, datum: dt.date, *, tijd: dt.time | None = None) -> None:
        """Plan a visit, agreed at the last contact, or at the claim when there was none."""
        assert self.benadering is not None
        stap = self.traject.stap if self.traject else "contact"
        op = self.contact_op or self.benadering.sinds
        self.gepland = self.wereld.boek.voeg_toe(
            GeplandBezoek(
                inburgeraar=self.mens.rij,
                door=self.door,
                datum=datum,
                tijd=tijd,
                wat=self.wereld.verteller.regel(self.over, datum, zinnen.WAT_DAN[stap]),
                uit_contact=self.laatste,
                created_at=op,
            ),
            op=op,
            daad=None,
        )
