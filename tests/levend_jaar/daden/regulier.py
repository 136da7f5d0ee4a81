"""The regular route beside its stages: who stops or dies, a colleague who goes on, and asking for who is in the wijk."""

import re
from typing import TYPE_CHECKING
from uuid import uuid4

from gebruikers.enums import Rol
from tests.levend_jaar.beeld import Mens
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import Geclaimd, WeerVrij
from tests.levend_jaar.feiten_einde import Gesloten, Overleden, VanCollega, Vrijgegeven
from tests.levend_jaar.feiten_regulier import NaarRegulier
from tests.levend_jaar.pagina import Wijze
from vinden.models import Overnameverzoek, RegulierMoment
from vinden.regulier.lijst import lees_tekens

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

AFGEROND = 5
"""How many stages who completed the route has."""


def op_regulier(v: "Verhaal") -> list[Mens]:
    """Return who is on the regular route, with a consulent at work."""
    return [m for m in v.mensen() if m.route == "regulier" and v.werkt(m.houder)]


def _gevraagd(v: "Verhaal") -> set[int]:
    return {mens for _wie, mens in v.overnames.values()}


@daad("trajecten:regulier_stoppen", "trajecten:regulier_stap_verbeteren", gewicht=2)
def stopt_op_regulier(v: "Verhaal") -> str | None:
    """Somebody stops on the regular route, or moves; the first time that was a mistake, and is taken back first."""
    kan = [m for m in op_regulier(v) if m.nr not in _gevraagd(v) and len(v.regulier[m.nr]) < AFGEROND]
    if (m := v.kies(kan)) is None:
        return None
    wie, pk, einde = m.houder, v.sleutel("mens", m.nr), v.rng.choice(("gestopt", "verhuisd"))

    def doe() -> None:
        v.vul(wie, "trajecten:regulier_stoppen", pk, einde=einde, op=v.vandaag, reden="Ze belde af.")

    doe()
    if not v.gedaan.get("stopt_op_regulier"):
        v.klok.verder(60)
        moment = RegulierMoment.objects.filter(inburgeraar=pk).latest("pk")
        v.vul(wie, "trajecten:regulier_stap_verbeteren", moment.pk, reden="Ze komt toch.")
        v.klok.verder(60)
        doe()
    v.boek.schrijf(WeerVrij(m.nr))
    return f"{wie}: {m.naam} is {einde} op de reguliere route"


@daad("trajecten:regulier_overlijden", gewicht=1)
def sterft_op_regulier(v: "Verhaal") -> str | None:
    """Somebody on the regular route dies; who asked for the person gets no answer any more."""
    if (m := v.kies(op_regulier(v))) is None:
        return None
    v.vul(m.houder, "trajecten:regulier_overlijden", v.sleutel("mens", m.nr), op=v.vandaag, overleden="on")
    for nr in [nr for nr, (_wie, mens) in v.overnames.items() if mens == m.nr]:
        del v.overnames[nr]
    wie = m.houder
    v.boek.schrijf(Overleden(m.nr, v.vandaag))
    return f"{wie} legt vast dat {m.naam} is overleden"


@daad("trajecten:regulier_van_collega", gewicht=1)
def neem_over_van_collega(v: "Verhaal") -> str | None:
    """A consulent goes on with somebody whom a colleague called up."""
    kan = [
        (m, ander)
        for m in op_regulier(v)
        for ander in v.stad.met_rol(Rol.CONSULENT, v.vandaag)
        if ander != m.houder
    ]
    if (keuze := v.kies(kan)) is None:
        return None
    m, ander = keuze
    v.vul(ander, "trajecten:regulier_van_collega", v.sleutel("mens", m.nr), reden="Mijn collega is ziek.")
    wie = m.houder
    v.boek.schrijf(VanCollega(m.nr, ander))
    return f"{ander} gaat verder met {m.naam}, van {wie}"


@daad("trajecten:regulier_oproepen", "trajecten:overname_uit_wijk", gewicht=2)
def vraag_uit_wijk(v: "Verhaal") -> str | None:
    """A consulent chose somebody to call up, whom a coordinator claims meanwhile; the consulent asks for the person."""
    afgerond = {t.mens for t in v.nu.trajecten.values() if t.dicht and t.dicht.afgerond}
    consulent = v.kies(v.stad.met_rol(Rol.CONSULENT, v.vandaag))
    kan = [
        (m, wie)
        for m in v.mensen()
        if m.route == "vrij" and m.in_register and not m.vast_op(v.vandaag) and m.nr not in afgerond
        for wie in v.coordinatoren(m.wijk)
    ]
    if consulent is None or (keuze := v.kies(kan)) is None:
        return None
    m, wie = keuze
    pk = v.sleutel("mens", m.nr)
    lijst = v.open(consulent, "trajecten:regulier", vraag=f"wijk={v.stad.wijken[m.wijk].code}")
    zij = [t for t in v.tekens(lijst) if lees_tekens(v.gebruiker(consulent), [t])[0].pk == pk]
    v.druk(wie, "trajecten:claim", pk)
    v.boek.schrijf(Geclaimd(m.nr, wie, v.vandaag))
    velden = {"persoon": zij, "op": v.vandaag.isoformat(), "sleutel": str(uuid4())}
    geweigerd = v.toon(consulent, "trajecten:regulier_oproepen", **velden).content.decode()
    (teken,) = set(re.findall(r'name="persoon"[^>]*value="([^"]+)"', geweigerd))
    v.druk(
        consulent,
        "trajecten:overname_uit_wijk",
        persoon=teken,
        waarom="Ze belde ons.",
        sleutel=str(uuid4()),
    )
    nr = v.onthoud("overname", Overnameverzoek)
    v.uit_wijk[nr] = consulent, m.nr, len(v.boek.feiten)
    return f"{consulent} vraagt {m.naam}, die {wie} net claimde"


@daad("trajecten:overname", gewicht=3)
def beantwoord_uit_wijk(v: "Verhaal") -> str | None:
    """The coordinator lets somebody go to the regular route, or not; what ended the claim ended the request.

    The request is of whoever holds the person by now.
    """
    for nr, (_consulent, mens, sinds) in list(v.uit_wijk.items()):
        if any(_eindigt(v, feit, mens) for _moment, feit in v.boek.feiten[sinds:]):
            del v.uit_wijk[nr]
    bij = {nr: v.nu.mensen[v.nu.wie(mens)] for nr, (_c, mens, _s) in v.uit_wijk.items()}
    if (keuze := v.kies(nr for nr, m in bij.items() if v.werkt(m.houder))) is None:
        return None
    m, (consulent, _mens, _sinds) = bij[keuze], v.uit_wijk.pop(keuze)
    wie = m.houder
    ja = v.nu.lopend(m.nr) is None and v.soms(0.5)
    v.vul(
        wie,
        "trajecten:overname",
        v.sleutel("overname", keuze),
        Wijze(knop=("antwoord", "ja" if ja else "nee")),
        toelichting="" if ja else "We zijn net begonnen.",
    )
    if ja:
        v.boek.schrijf(NaarRegulier(m.nr, consulent))
        v.regulier[m.nr] = []
    return f"{wie} zegt {'ja' if ja else 'nee'} tegen {consulent} over {m.naam}"


def _eindigt(v: "Verhaal", feit: object, mens: int) -> bool:
    """Tell whether a fact ended the claim of somebody."""
    if isinstance(feit, Gesloten):
        return v.nu.trajecten[feit.traject].mens == mens
    return isinstance(feit, (Vrijgegeven, Overleden)) and feit.mens == mens
