"""The story of one person: claim, attempts, talks, steps, start and end, as they go into the book."""

import datetime as dt
import random
from dataclasses import dataclass, field
from uuid import UUID

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Belemmering,
    Belemmeringsoort,
    Benadering,
    Doelgroepbevinding,
    Eindreden,
    Fase,
    Inburgeraar,
    Route,
    Taal,
    Toegang,
    Toegangsgrond,
    Tolk,
    Veiligheidsnotitie,
    Vindgegevens,
    Vindroute,
)
from logboek.enums import Handeling
from netwerk.models import Vindplaats
from roermond_inburgering.demodata import themas, zinnen
from roermond_inburgering.demodata.gebruikers import OVERDRACHT, Team
from roermond_inburgering.demodata.kalender import EEN_DAG, Kalender, op_moment, werkdag_vanaf
from roermond_inburgering.demodata.netwerk import Netwerk
from roermond_inburgering.demodata.personen import Bevolking, Mens
from roermond_inburgering.demodata.schrijven import Boek, Daad
from roermond_inburgering.demodata.teksten import Onderwerp, Verteller, kenmerken, past, soorten_van
from roermond_inburgering.kern.ladder import Pijler
from trajecten.enums import MINUTEN_NIEMAND_THUIS, Bezoekstand, Contactsoort, Resultaat, Stap
from trajecten.models import Contactmoment, GeplandBezoek, Stapovergang, Traject, Verslag
from wijken.models import Wijk

DUUR = {
    Stap.TAXEREN: (14, 55),
    Stap.VORMGEVEN: (18, 70),
    Stap.PLAATSEN: (16, 50),
    Stap.VOLGEN: (150, 380),
    Stap.AFRONDEN: (20, 55),
}
"""How many days somebody stays in a step, from and to."""

TUSSENPOOS = {
    Stap.TAXEREN: (7, 20),
    Stap.VORMGEVEN: (9, 24),
    Stap.PLAATSEN: (8, 18),
    Stap.VOLGEN: (25, 58),
    Stap.AFRONDEN: (14, 28),
}
"""How many days between two visits."""


@dataclass
class Wereld:
    """All that stories share."""

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
    """One person who is approached, told up to the last day."""

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
    bevonden: bool = False
    belemmeringen: list[tuple[str, Belemmering]] = field(default_factory=list)
    hulp: list[str] = field(default_factory=list)
    gidsen: list[tuple[dt.date, Gebruiker]] = field(default_factory=list)
    gesprekken: int = 0
    gesprekken_op: dt.date | None = None
    teruggegaan: bool = False
    gewaarschuwd_tot: dt.date | None = None

    # -- acts -------------------------------------------------------------------------------------------------

    def log(self, soort: Handeling, op: dt.datetime, door: Gebruiker | None = None) -> Daad:
        """Note an act of the coordinator about this person."""
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
        """Register somebody met in the wijk, or note where somebody of the register was met; and claim."""
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
            for adres in mens.adressen:
                boek.voeg_toe(adres, op=op, daad=daad)
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
        """Release the person; no traject runs."""
        self._gids_op(dag)
        self._eindig(dag, Eindreden.VRIJGEGEVEN, op_moment(dag, dt.time(16, self.kans.randrange(60))))

    def _eindig(self, dag: dt.date, reden: Eindreden, op: dt.datetime) -> Daad:
        boek = self.wereld.boek
        assert self.benadering is not None
        assert self.toegang is not None
        op = max(op, (self.laatst_vastgelegd or op) + dt.timedelta(minutes=3))
        daad = self.log(Handeling.PERSOON_VRIJGEGEVEN, op)
        boek.wijzig(self.mens.rij, op=op, daad=daad, route=Route.VRIJ)
        boek.wijzig(self.benadering, op=op, daad=daad, tot=dag, eindreden=reden)
        boek.wijzig(self.toegang, op=op, daad=daad, tot=dag)
        if self.gepland is not None:
            boek.wijzig(self.gepland, op=op, daad=daad, stand=Bezoekstand.VERVALLEN)
            self.gepland = None
        self.benadering = self.toegang = None
        return daad

    def _gids_op(self, dag: dt.date) -> None:
        """Hand the person over when its coordinator has left by this day."""
        if dag <= OVERDRACHT or self.benadering is None or self.toegang is None:
            return
        if self.wereld.team.aanstelling(self.door, dag) is not None:
            return
        wijk = self.mens.wijk_op(self.benadering.van)
        opvolgers = self.wereld.team.met(Rol.TRAJECTCOORDINATOR, OVERDRACHT + EEN_DAG, wijk)
        boek = self.wereld.boek
        op = op_moment(OVERDRACHT, dt.time(16, 30)) + dt.timedelta(seconds=self.kans.randrange(1500))
        daad = self.log(Handeling.PERSOON_GECLAIMD, op)
        boek.wijzig(self.benadering, op=op, daad=daad, tot=OVERDRACHT, eindreden=Eindreden.OVERGENOMEN)
        boek.wijzig(self.toegang, op=op, daad=daad, tot=OVERDRACHT)
        self.door = opvolgers[-1] if self.kans.random() < 0.7 else opvolgers[0]  # noqa: PLR2004
        daad.door, daad.aanstelling = self.door, self.wereld.team.aanstelling(self.door, OVERDRACHT)
        self._begin_benadering(OVERDRACHT, op, daad)
        if self.gepland is not None:
            boek.wijzig(self.gepland, op=op, daad=daad, door=self.door)

    def gids(self, dag: dt.date) -> Gebruiker:
        """Return who guided on a day."""
        return [wie for van, wie in self.gidsen if van <= dag or van == self.gidsen[0][0]][-1]

    def is_open(self, dag: dt.date) -> bool:
        """Tell whether a traject ran on a day."""
        t = self.traject
        return t is not None and t.geopend_op <= dag and (t.gesloten_op is None or dag < t.gesloten_op)

    def blijf_open(self, dag: dt.date) -> None:
        """Let the person have the coordinator that it has on a day."""
        self._gids_op(dag)

    # -- visits -----------------------------------------------------------------------------------------------

    def bezoek(
        self,
        vanaf: dt.date,
        resultaat: Resultaat,
        *,
        zin: str = "",
        met: "Verhaal | None" = None,
        plek: tuple[dt.date, dt.time] | None = None,
    ) -> dt.date | None:
        """Log a visit on the first free hour from a day on; return its day, or None when that is yet to come.

        Args:
            vanaf: not before this day.
            resultaat: how it goes.
            zin: the whole note, when it is a farewell.
            met: the partner, who may be there.
            plek: day and hour, when they are known.
        """
        kalender = self.wereld.kalender
        plek = plek or self._vrije_plek(vanaf)
        if plek is None:
            return None
        dag, tijd = plek
        minuten = self._minuten(resultaat)
        op = kalender.vastgelegd(dag, tijd, minuten, self.kans)
        if self.kans.random() < 0.5:  # noqa: PLR2004  one in two reads the dossier first
            self.log(Handeling.DOSSIER_GEOPEND, op_moment(dag, tijd) - dt.timedelta(minutes=35))
        self._schrijf_bezoek(dag, tijd, minuten, op, resultaat, zin, met)
        return dag

    def _vrije_plek(self, vanaf: dt.date) -> tuple[dt.date, dt.time] | None:
        kalender, team = self.wereld.kalender, self.wereld.team
        self._gids_op(vanaf)
        plek = kalender.plek(team.nummer(self.door), vanaf)
        if plek is not None and plek[0] >= OVERDRACHT and not team.aanstelling(self.door, plek[0] + EEN_DAG):
            # Nobody starts anything on the last day; the successor comes next week.
            later = OVERDRACHT + dt.timedelta(days=3)
            self._gids_op(later)
            plek = kalender.plek(team.nummer(self.door), later)
        return plek

    def _minuten(self, resultaat: Resultaat) -> int:
        if resultaat != Resultaat.GESPROKEN:
            return MINUTEN_NIEMAND_THUIS
        if self.traject is None:
            return self.kans.choice((30, 45, 45, 60, 60, 75))
        return self.kans.choice((20, 30, 30, 45, 45, 45, 60, 60, 90))

    def _schrijf_bezoek(
        self,
        dag: dt.date,
        tijd: dt.time,
        minuten: int,
        op: dt.datetime,
        resultaat: Resultaat,
        zin: str,
        met: "Verhaal | None",
    ) -> None:
        boek = self.wereld.boek
        samen = met is not None and resultaat == Resultaat.GESPROKEN and met.is_open(dag)
        over: list[tuple[str, Inburgeraar]] = [("inburgeraar", self.mens.rij)]
        if samen and met is not None:
            over.append(("inburgeraar", met.mens.rij))
        daad = boek.log(
            Handeling.CONTACT_VASTGELEGD,
            op=op,
            door=self.door,
            aanstelling=self.wereld.team.aanstelling(self.door, op.date()),
            over=over,
        )
        contact = Contactmoment(
            sleutel=UUID(int=self.kans.getrandbits(128), version=4),
            soort=Contactsoort.HUISBEZOEK,
            datum=dag,
            tijd=tijd,
            minuten=minuten,
            door=self.door,
            created_at=op,
        )
        boek.voeg_toe(contact, op=op, daad=daad)
        eigen = minuten - minuten // 2 if samen else minuten
        tekst = self._tekst(dag, op, daad, resultaat, zin)
        self._verslag(contact, op, daad, resultaat, eigen, tekst)
        if samen and met is not None:
            met.vertel_mee(contact, op, daad, minuten // 2)
        self._na_bezoek(contact, op, daad, resultaat)

    def _verslag(
        self,
        contact: Contactmoment,
        op: dt.datetime,
        daad: Daad,
        resultaat: Resultaat,
        minuten: int,
        tekst: str,
    ) -> None:
        gesproken = resultaat == Resultaat.GESPROKEN
        self.wereld.boek.voeg_toe(
            Verslag(
                inburgeraar=self.mens.rij,
                contactmoment=contact,
                datum=contact.datum,
                resultaat=resultaat,
                minuten=minuten,
                taal=self.wereld.talen[self.mens.taal] if gesproken and self.over.tolk != Tolk.GEEN else None,
                tolk=self.over.tolk if gesproken else "",
                aanwezig=self._aanwezig(contact.datum) if gesproken else "",
                tekst=tekst,
                created_at=op,
            ),
            op=op,
            daad=daad,
        )

    def vertel_mee(self, contact: Contactmoment, op: dt.datetime, daad: Daad, minuten: int) -> None:
        """Write what a visit to the partner was for this person."""
        if minuten < 1:
            return
        tekst = self.wereld.verteller.verslag(self.over, contact.datum, [zinnen.SITUATIE + zinnen.TAAL])
        self._verslag(contact, op, daad, Resultaat.GESPROKEN, minuten, tekst)

    def _aanwezig(self, dag: dt.date) -> str:
        erbij = []
        if self.mens.samen and self.kans.random() < 0.2:  # noqa: PLR2004  one in five
            erbij.append("haar man" if self.mens.vrouw else "zijn vrouw")
        klein = [(n, dag.year - j) for n, _, j in self.mens.kinderen if dag.year - j <= 12]  # noqa: PLR2004
        if klein and self.kans.random() < 0.4:  # noqa: PLR2004  two in five
            naam, leeftijd = self.kans.choice(klein)
            erbij.append(f"{naam} ({leeftijd})")
        return ", ".join(erbij)

    def _tekst(self, dag: dt.date, op: dt.datetime, daad: Daad, resultaat: Resultaat, zin: str) -> str:
        verteller = self.wereld.verteller
        if resultaat == Resultaat.NIEMAND_THUIS:
            self.over.pogingen += 1
            return verteller.regel(self.over, dag, zinnen.NIEMAND)
        if resultaat == Resultaat.WIL_NIET_NU:
            return verteller.verslag(self.over, dag, [zinnen.WIL_NIET])
        if zin:
            return verteller.verslag(self.over, dag, [], (zin,))
        stap = self.traject.stap if self.traject else Stap.TAXEREN
        self._kies_activiteit(dag, stap)
        soorten = soorten_van(stap, eerste=self.gesprekken == 0, thema=self.over.thema, kans=self.kans)
        return verteller.verslag(self.over, dag, soorten, self._belemmering(dag, op, daad))

    def _kies_activiteit(self, dag: dt.date, stap: str) -> None:
        if self.over.activiteit is None and stap != Stap.TAXEREN:
            wijk = self.mens.wijk_op(dag)
            self.over.activiteit = self.wereld.netwerk.activiteit(self.over.thema, wijk, dag)

    def _belemmering(self, dag: dt.date, op: dt.datetime, daad: Daad) -> tuple[str, ...]:
        """Note a barrier at an early talk, or that one is over; return what is said of it."""
        verteller, boek = self.wereld.verteller, self.wereld.boek
        if self.hulp and self.gesprekken and self.kans.random() < 0.6:  # noqa: PLR2004
            soort = self.hulp.pop()
            rij = Belemmering(
                inburgeraar=self.mens.rij,
                soort=self.wereld.soorten[soort],
                toelichting=verteller.regel(self.over, dag, themas.BELEMMERINGEN[soort]["toelichting"]),
                sinds=dag,
                door=self.door,
                created_at=op,
            )
            boek.voeg_toe(rij, op=op, daad=daad)
            self.belemmeringen.append((soort, rij))
            self.over.belemmeringen.add(soort)
            zin = verteller.regel(self.over, dag, themas.BELEMMERINGEN[soort]["gezien"])
            return (zin,) if zin else ()
        oud = [(s, r) for s, r in self.belemmeringen if r.voorbij_op is None and (dag - r.sinds).days > 60]  # noqa: PLR2004
        if oud and self.kans.random() < 0.12:  # noqa: PLR2004  now and then
            soort, rij = oud[0]
            boek.wijzig(rij, op=op, daad=daad, voorbij_op=dag)
            self.over.belemmeringen.discard(soort)
            return (verteller.regel(self.over, dag, themas.BELEMMERINGEN[soort]["voorbij"]),)
        return ()

    def _na_bezoek(self, contact: Contactmoment, op: dt.datetime, daad: Daad, resultaat: Resultaat) -> None:
        boek = self.wereld.boek
        self.laatste, self.contact_op, self.laatst_vastgelegd = contact, op, op
        if self.gepland is not None and self.gepland.datum <= contact.datum:
            boek.wijzig(self.gepland, op=op, daad=daad, stand=Bezoekstand.GEHOUDEN, gehouden_als=contact)
            self.gepland = None
        if resultaat != Resultaat.GESPROKEN:
            return
        self.gesprekken += 1
        self.gesprekken_op = contact.datum
        if self.benadering is None or self.benadering.route != Route.WIJKGERICHT:
            return
        if self.vind is not None and self.vind.gevonden_op is None:
            boek.wijzig(self.vind, op=op, daad=daad, gevonden_op=contact.datum)
        if self.traject is None:
            self._open_traject(contact.datum, op)
        self._leer_kennen(op)

    def _leer_kennen(self, op: dt.datetime) -> None:
        """Note telephone, language and interpreter after the first talk: the register has none."""
        rij = self.mens.rij
        if rij.taal is not None:
            return
        velden = {
            "taal": self.wereld.talen[self.mens.taal],
            "tolk": self.over.tolk,
            "telefoon": rij.telefoon or self.wereld.bevolking.telefoonnummer(),
            "beste_tijd": rij.beste_tijd or self._beste_tijd(op.date()),
        }
        op += dt.timedelta(minutes=2)
        daad = self.log(Handeling.PERSOON_GEWIJZIGD, op)
        self.wereld.boek.wijzig(rij, op=op, daad=daad, **velden)
        self.laatst_vastgelegd = op

    def _beste_tijd(self, dag: dt.date) -> str:
        waar = kenmerken(self.over, dag)
        if "nachtdienst" in waar:
            return "na 14.00 uur"
        if "schoolkind" in waar:
            return self.kans.choice(("tussen 9 en 14 uur", "na half negen", "'s ochtends, niet op woensdag"))
        if "deeltijd" in waar:
            return self.kans.choice(("dinsdag of donderdag", "na 17.00 uur"))
        return self.kans.choice(("", "", "'s middags", "liefst eerst appen", "'s ochtends"))

    # -- the traject ------------------------------------------------------------------------------------------

    def _open_traject(self, dag: dt.date, op: dt.datetime) -> None:
        boek, rij = self.wereld.boek, self.mens.rij
        op += dt.timedelta(seconds=1)
        daad = self.log(Handeling.TRAJECT_GEOPEND, op)
        self.traject = boek.voeg_toe(
            Traject(inburgeraar=rij, trajectwijk=self._trajectwijk(dag), geopend_op=dag, created_at=op),
            op=op,
            daad=daad,
        )
        self._overgang("", Stap.TAXEREN, dag, op, daad)
        self._nieuwe_fase(Pijler.VOOR, dag, op, daad)

    def _trajectwijk(self, dag: dt.date) -> Wijk:
        """Return the pilot wijk of the address that day, else of the vindplaats, else of the aanstelling."""
        wijk = self.mens.wijk_op(dag)
        if wijk.pilot:
            return wijk
        if self.over.plek is not None and self.over.plek.wijk.pilot:
            return self.over.plek.wijk
        aanstelling = self.wereld.team.aanstelling(self.door, dag)
        return (aanstelling.wijk if aanstelling else None) or wijk

    def _overgang(
        self, van: str, naar: Stap, dag: dt.date, op: dt.datetime, daad: Daad, reden: str = ""
    ) -> None:
        self.wereld.boek.voeg_toe(
            Stapovergang(
                inburgeraar=self.mens.rij,
                traject=self.traject,
                van_stap=van,
                naar_stap=naar,
                datum=dag,
                reden=reden,
                door=self.door,
                created_at=op,
            ),
            op=op,
            daad=daad,
        )

    def _nieuwe_fase(self, pijler: Pijler, van: dt.date, op: dt.datetime, daad: Daad | None) -> None:
        boek = self.wereld.boek
        if self.fase is not None:
            boek.wijzig(self.fase, op=op, daad=daad, tot=van)
        self.fase = boek.voeg_toe(Fase(inburgeraar=self.mens.rij, pijler=pijler, van=van), op=op, daad=daad)

    def zet_stap(self, naar: Stap, dag: dt.date, *, reden: str = "") -> None:
        """Take a step on the day of a visit."""
        assert self.traject is not None
        assert self.laatst_vastgelegd is not None
        op = self.laatst_vastgelegd + dt.timedelta(minutes=self.kans.randint(1, 6))
        daad = self.log(Handeling.STAP_GEZET, op)
        self._overgang(self.traject.stap, naar, dag, op, daad, reden)
        self.wereld.boek.wijzig(self.traject, op=op, daad=daad, stap=naar)
        self.laatst_vastgelegd = op

    def start(self, dag: dt.date) -> None:
        """Let the traject count as started: pijler 2 begins."""
        assert self.traject is not None
        op = op_moment(dag, dt.time(15, self.kans.randrange(60)))
        if self.laatst_vastgelegd is not None:
            op = max(op, self.laatst_vastgelegd + dt.timedelta(minutes=5))
        self.wereld.boek.wijzig(self.traject, op=op, gestart_op=dag)
        self._nieuwe_fase(Pijler.TIJDENS, dag, op, None)
        self.laatst_vastgelegd = op

    def sluit(self, dag: dt.date, uitkomst: str) -> None:
        """Close the traject, and with it the benadering."""
        assert self.traject is not None
        self._gids_op(dag)
        boek = self.wereld.boek
        op = op_moment(dag, dt.time(16, self.kans.randrange(60)))
        daad = self._eindig(dag, Eindreden.AFGESLOTEN, op)
        boek.wijzig(self.traject, op=daad.op, daad=daad, gesloten_op=dag, uitkomst=uitkomst)
        if self.traject.gestart_op is not None:
            na = Pijler.NA if uitkomst.startswith("afgerond") else Pijler.VOOR
            self._nieuwe_fase(na, dag + EEN_DAG, daad.op, daad)

    def bevind(self, doelgroep: str, dag: dt.date) -> None:
        """Note the finding about the duty to integrate."""
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
        self.bevonden = True
        self.laatst_vastgelegd = op

    def waarschuw(self, dag: dt.date, tot: dt.date) -> None:
        """Leave a safety note for visitors."""
        assert self.laatst_vastgelegd is not None
        op = self.laatst_vastgelegd + dt.timedelta(minutes=1)
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
        self.laatst_vastgelegd, self.gewaarschuwd_tot = op, tot

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


def kies_thema(over: Onderwerp, dag: dt.date) -> str:
    """Return what somebody likes to do, among what suits."""
    waar = kenmerken(over, dag)
    passend = [t for t, voor in themas.THEMA_VOOR.items() if past(("", voor), waar)]
    return over.kans.choice(passend)


def kies_belemmeringen(over: Onderwerp, dag: dt.date) -> list[str]:
    """Return which barriers somebody will turn out to have; most have none or one."""
    waar = kenmerken(over, dag)
    passend = [soort for soort, tekst in themas.BELEMMERINGEN.items() if past(tekst["voor"][0], waar)]
    aantal = over.kans.choices((0, 1, 2), (4, 4, 2))[0]
    return over.kans.sample(passend, min(aantal, len(passend)))


def kies_tolk(mens: Mens, kans: random.Random) -> str:
    """Return which interpreter a talk needs, by how well somebody speaks Dutch."""
    if mens.niveau >= 2:  # noqa: PLR2004  from there on one manages
        return Tolk.GEEN
    gewichten = (1, 5, 2, 3) if mens.niveau == 0 else (4, 3, 1, 2)
    return kans.choices((Tolk.GEEN, Tolk.TELEFONISCH, Tolk.AANWEZIG, Tolk.NAASTE), gewichten)[0].value


def dag_na(dag: dt.date, kans: random.Random, van: int, tot: int) -> dt.date:
    """Return a working day that many days later."""
    return werkdag_vanaf(dag + dt.timedelta(days=kans.randint(van, tot)))
