"""People who go from one coordinator to another, or get their first one from the teamleider."""

import re
from typing import TYPE_CHECKING
from uuid import uuid4

from gebruikers.models import Aanstelling
from tests.levend_jaar.beeld import DAG, Mens
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.daden.vinden import vrij
from tests.levend_jaar.feiten import Geclaimd
from tests.levend_jaar.feiten_overdracht import Overgedragen
from tests.levend_jaar.pagina import Wijze
from trajecten.overdracht.enums import LOPEND
from trajecten.overdracht.models import Overdracht
from trajecten.overdracht.ruimte import ruimte

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

VOORUIT = 14 * DAG
HOOGSTENS, PAS_NA = 2, 90
"""How often a coordinator stops or is blocked, and after how many acts: by then it has people."""


def _open(v: "Verhaal", stand: str = "voorgesteld") -> list[tuple[Overdracht, Mens, str]]:
    """Return the transfers in a state, each with the person and the receiver at work."""
    van_pk = {v.sleutel("mens", m.nr): m for m in v.mensen()}
    naam = {c.gebruiker.pk: n for n, c in v.stad.team.items()}
    rijen = Overdracht.objects.filter(stand=stand).order_by("pk")
    uit = [(r, van_pk[r.inburgeraar_id], naam[r.aan_id]) for r in rijen if r.inburgeraar_id in van_pk]
    return [(r, m, wie) for r, m, wie in uit if v.werkt(wie)]


@daad("trajecten:overdracht_nieuw", gewicht=4)
def stel_overdracht_voor(v: "Verhaal") -> str | None:
    """The teamleider proposes that somebody goes to a colleague of the same wijk, who has room for it.

    Of the same wijk, so that who sees whom stays as the book has it.
    """
    kan = _voor_te_stellen(v)
    vanaf = v.vandaag + v.rng.choice((0, 3, 20)) * DAG
    kan = [(m, wie, aan) for m, wie, aan in kan if v.stad.team[aan].werkt_op(vanaf) and _past(v, aan, m)]
    if (keuze := v.kies(kan)) is None:
        return None
    m, wie, aan = keuze
    pk, van = v.sleutel("mens", m.nr), v.gebruiker(wie).pk
    velden = {f"aan_{pk}": v.gebruiker(aan).pk, f"gevoelig_{pk}": "Praat niet over haar broer."}
    v.vul("tess", "trajecten:overdracht_nieuw", Wijze(vraag=f"van={van}&persoon={pk}"), vanaf=vanaf, **velden)
    return f"tess stelt voor dat {m.naam} van {wie} naar {aan} gaat, vanaf {vanaf}"


def _voor_te_stellen(v: "Verhaal") -> list[tuple[Mens, str, str]]:
    """Return who can go to which colleague of the same wijk, each with its fixed contact; nobody who waits already."""
    wacht = _wachten()
    return [
        (m, wie, aan)
        for m, t, wie in v.in_traject()
        for aan in v.coordinatoren(m.wijk)
        if aan != wie and v.sleutel("mens", m.nr) not in wacht and (t.stap == "taxeren" or aan == "bram")
    ]


def _wachten() -> set[int]:
    """Return the keys of the people with a transfer that waits for its answer or its day."""
    lopend = Overdracht.objects.filter(stand__in=LOPEND)
    return set(lopend.values_list("inburgeraar", flat=True))


def _past(v: "Verhaal", aan: str, *mensen: Mens) -> bool:
    """Tell whether the page asks no reason for these people more, on any of the days that are proposed."""
    pks, wie = [v.sleutel("mens", m.nr) for m in mensen], v.gebruiker(aan)
    dagen = (v.vandaag, v.vandaag + 20 * DAG)
    return not any(ruimte(wie, dag, pks, met_voorstellen=True).is_boven for dag in dagen)


@daad("trajecten:overdracht_notitie", gewicht=1)
def schrijf_notitie(v: "Verhaal") -> str | None:
    """The teamleider writes the note that goes with somebody."""
    if (keuze := v.kies(_open(v))) is None:
        return None
    rij, m, _aan = keuze
    v.vul("tess", "trajecten:overdracht_notitie", rij.pk, notitie="Begin over werk in de tuin.")
    return f"tess schrijft een notitie over {m.naam}"


@daad("trajecten:overdracht_intrekken", gewicht=1)
def trek_overdracht_in(v: "Verhaal") -> str | None:
    """The teamleider withdraws a proposal."""
    if (keuze := v.kies(_open(v))) is None:
        return None
    rij, m, _aan = keuze
    v.druk("tess", "trajecten:overdracht_intrekken", rij.pk)
    return f"tess trekt het voorstel over {m.naam} in"


@daad("trajecten:overdrachten_intrekken", gewicht=1)
def trek_alle_in(v: "Verhaal") -> str | None:
    """The teamleider proposes two people of one caseload, thinks better of it, and withdraws all of it that waits."""
    per_paar: dict[tuple[str, str], list[Mens]] = {}
    for m, wie, aan in _voor_te_stellen(v):
        if v.stad.team[aan].werkt_op(v.vandaag + VOORUIT):
            per_paar.setdefault((wie, aan), []).append(m)
    paar = v.kies(p for p, wie in per_paar.items() if len(wie) > 1 and _past(v, p[1], *wie[:2]))
    if paar is None or v.gedaan.get("trek_alle_in", 0) >= HOOGSTENS:
        return None
    wie, aan = paar
    pks = [v.sleutel("mens", m.nr) for m in per_paar[paar][:2]]
    vraag = f"van={v.gebruiker(wie).pk}"
    wijze = Wijze(vraag=vraag + "".join(f"&persoon={pk}" for pk in pks))
    keuze = {f"aan_{pk}": v.gebruiker(aan).pk for pk in pks}
    v.vul("tess", "trajecten:overdracht_nieuw", wijze, vanaf=v.vandaag + VOORUIT, **keuze)
    pagina = v.open("tess", "trajecten:overdracht_verstuurd", vraag=vraag).content.decode()
    welke = re.findall(r'name="voorstel" value="(\d+)"', pagina)
    v.druk("tess", "trajecten:overdrachten_intrekken", voorstel=welke)
    return f"tess stelt twee mensen van {wie} voor aan {aan}, en trekt alle {len(welke)} voorstellen weer in"


@daad("trajecten:overdracht_weigeren", gewicht=1)
def weiger_overdracht(v: "Verhaal") -> str | None:
    """The receiver refuses."""
    if (keuze := v.kies(_open(v))) is None:
        return None
    rij, m, aan = keuze
    v.vul(aan, "trajecten:overdracht_weigeren", rij.pk, reden="Ik heb er geen tijd voor.")
    return f"{aan} neemt {m.naam} niet over"


@daad("trajecten:overdrachten", gewicht=6)
def neem_overdracht_aan(v: "Verhaal") -> str | None:
    """The receiver accepts; from the agreed day, or from today when that came, it is responsible."""
    kan = [x for x in _open(v) if v.stad.team[x[2]].werkt_op(max(x[0].vanaf, v.vandaag))]
    if (keuze := v.kies(kan)) is None:
        return None
    rij, m, aan = keuze
    vraag = f"wie={rij.pk}"
    # Who came to Vormgeven since the proposal can be one too many; the teamleider then answers the reason.
    boven = 'name="reden"' in v.open(aan, "trajecten:overdrachten", vraag=vraag).content.decode()
    velden = {"reden": "Ik ken het gezin."} if boven else {}
    knop = Wijze(vraag=vraag, knop=("welke", str(rij.pk)))
    # By its key alone the form is known from the others of the page.
    v.vul(aan, "trajecten:overdrachten", knop, sleutel=str(uuid4()), **velden)
    if rij.vanaf <= v.vandaag:
        v.boek.schrijf(Overgedragen(m.nr, aan, v.vandaag))
        return f"{aan} neemt {m.naam} over, vanaf vandaag"
    return f"{aan} neemt {m.naam} over, vanaf {rij.vanaf}"


def draag_over(v: "Verhaal") -> list[Overgedragen]:
    """Return what the night carries out: who was accepted and of whom the day has come."""
    return [
        Overgedragen(m.nr, aan, rij.vanaf) for rij, m, aan in _open(v, "aangenomen") if rij.vanaf <= v.vandaag
    ]


def _blijvers(v: "Verhaal", wijk: str) -> list[str]:
    """Return the coordinators whom the page offers in a wijk: who still work there when two weeks have passed."""
    return [n for n in v.coordinatoren(wijk) if v.stad.team[n].werkt_op(v.vandaag + VOORUIT)]


@daad("trajecten:toewijzen", gewicht=1)
def wijs_toe(v: "Verhaal") -> str | None:
    """The teamleider assigns somebody free to a coordinator of the wijk."""
    kan = [(m, aan) for m in vrij(v) for aan in _blijvers(v, m.wijk) if m.overleden_op is None]
    if (keuze := v.kies(kan)) is None:
        return None
    m, aan = keuze
    pk = v.sleutel("mens", m.nr)
    v.vul("tess", "trajecten:toewijzen", Wijze(vraag=f"persoon={pk}"), **{f"aan_{pk}": v.gebruiker(aan).pk})
    v.boek.schrijf(Geclaimd(m.nr, aan, v.vandaag))
    return f"tess wijst {m.naam} toe aan {aan}"


# ---- who is no longer there to guide them


def zonder_werkend_contact(v: "Verhaal") -> list[tuple[Mens, str]]:
    """Return whose fixed contact left or is blocked, with that one: the teamleider finds another."""
    wacht = _wachten()
    mensen = [(m, wie) for m in v.mensen() if (wie := m.vast_op(v.vandaag)) and not v.werkt(wie)]
    return [(m, wie) for m, wie in mensen if v.sleutel("mens", m.nr) not in wacht]


def _kies_ander(v: "Verhaal") -> tuple[Mens, str, str] | None:
    """Draw somebody whose fixed contact is gone, with that one and a coordinator of the wijk who has room."""
    kan = [(m, wie, aan) for m, wie in zonder_werkend_contact(v) for aan in _blijvers(v, m.wijk)]
    return v.kies(x for x in kan if _past(v, x[2], x[0]))


@daad("trajecten:toewijzen", gewicht=5)
def wijs_ander_toe(v: "Verhaal") -> str | None:
    """The teamleider assigns somebody whose fixed contact is gone to another coordinator of the wijk, at once."""
    if (keuze := _kies_ander(v)) is None:
        return None
    m, wie, aan = keuze
    pk = v.sleutel("mens", m.nr)
    v.vul("tess", "trajecten:toewijzen", Wijze(vraag=f"persoon={pk}"), **{f"aan_{pk}": v.gebruiker(aan).pk})
    v.boek.schrijf(Overgedragen(m.nr, aan, v.vandaag))
    return f"tess wijst {m.naam} van {wie}, die er niet meer is, toe aan {aan}"


@daad("trajecten:zonder_contact", gewicht=5)
def wijs_toe_uit_lijst(v: "Verhaal") -> str | None:
    """The same from the page of all who wait for a fixed contact; the others there wait on."""
    if (keuze := _kies_ander(v)) is None:
        return None
    m, wie, aan = keuze
    pagina = v.open("tess", "trajecten:zonder_contact").content.decode()
    velden = dict.fromkeys(re.findall(r'name="(aan_\d+)"', pagina), "")
    velden[f"aan_{v.sleutel('mens', m.nr)}"] = str(v.gebruiker(aan).pk)
    v.vul("tess", "trajecten:zonder_contact", **velden)
    v.boek.schrijf(Overgedragen(m.nr, aan, v.vandaag))
    return f"tess kiest {aan} voor {m.naam}, die op {wie} wachtte"


@daad("beheer:aanstelling_beeindig", "beheer:aanstelling_ongedaan", gewicht=1)
def collega_stopt(v: "Verhaal") -> str | None:
    """The beheerder records that a coordinator with people stops on a day to come."""
    kan = [n for n in _met_mensen(v) if v.stad.team[n].aanstellingen[-1][1] is None]
    if (
        v.gedaan.get("collega_stopt", 0) >= HOOGSTENS
        or len(v.regels) < PAS_NA
        or (naam := v.kies(kan)) is None
    ):
        return None
    collega, dag = v.stad.team[naam], v.vandaag + v.rng.randint(5, 30) * DAG
    rij = Aanstelling.objects.filter(gebruiker=collega.gebruiker).latest("van", "pk")
    args = collega.gebruiker.pk, rij.pk
    v.heen_en_terug(
        lambda: v.vul("henk", "beheer:aanstelling_beeindig", *args, wanneer="na een dag", laatste_dag=dag),
        "henk",
        "beheer:aanstelling_ongedaan",
        rij.pk,
    )
    van, _tot, fte = collega.aanstellingen[-1]
    collega.aanstellingen[-1] = (van, dag + DAG, fte)
    return f"{naam} stopt na {dag}"


@daad("beheer:gebruiker_blokkeer", gewicht=1)
def blokkeer_coordinator(v: "Verhaal") -> str | None:
    """The beheerder blocks a coordinator with people, who then wait for another or for its return."""
    naam = v.kies(_met_mensen(v))
    if v.gedaan.get("blokkeer_coordinator", 0) >= HOOGSTENS or len(v.regels) < PAS_NA or naam is None:
        return None
    v.druk("henk", "beheer:gebruiker_blokkeer", v.gebruiker(naam).pk)
    v.balie.vergeet(v.gebruiker(naam))
    v.stad.team[naam].geblokkeerd = True
    return f"henk blokkeert {naam}"


@daad("beheer:gebruiker_deblokkeer", gewicht=2)
def laat_weer_toe(v: "Verhaal") -> str | None:
    """The beheerder lets a coordinator in again: whoever was not assigned meanwhile is guided as before."""
    if (naam := v.kies(n for n, c in v.stad.team.items() if c.geblokkeerd)) is None:
        return None
    v.druk("henk", "beheer:gebruiker_deblokkeer", v.gebruiker(naam).pk)
    v.stad.team[naam].geblokkeerd = False
    return f"henk laat {naam} weer toe"


def _met_mensen(v: "Verhaal") -> list[str]:
    """Return the coordinators with people, in a wijk where another works who can take them."""
    houden = {m.vast_op(v.vandaag) for m in v.mensen()}
    per_wijk = {wijk: v.coordinatoren(wijk) for wijk in v.stad.wijken}
    blijft = v.vandaag + 30 * DAG
    return [
        n
        for wijk, namen in per_wijk.items()
        for n in namen
        if n in houden
        and v.stad.team[n].wijk == wijk
        and n != "anna"
        and any(v.stad.team[ander].werkt_op(blijft) for ander in namen if ander != n)
    ]
