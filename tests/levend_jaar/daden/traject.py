"""The course of a traject: taxatie, steps, closing, reopening, nazorg and a second one."""

import datetime as dt
from typing import TYPE_CHECKING

from participatie.models import Meting
from tests.levend_jaar.beeld import GESPROKEN, STAPPEN, Mens, Traject
from tests.levend_jaar.daden.openen import OPENT, open_traject
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import (
    Doelgroepfeit,
    Geclaimd,
    Gestapt,
    Getaxeerd,
    Metingfeit,
    Slotfeit,
    Taakfeit,
    dag_van,
)
from tests.levend_jaar.feiten_einde import Gesloten, Heropend, NazorgTot
from trajecten.stappen.models import Eindresultaat, Nazorgmeting, Resultaatsoort

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

VOOR_START = ("geen aanbod mogelijk", "wil niet", "onbereikbaar", "niet plichtig of vrijgesteld", "verhuisd")
NA_START = ("gestopt: werk", "gestopt: gezondheid", "gestopt: kinderopvang", "verhuisd")
AFGEROND = ("afgerond met diploma", "afgerond zonder diploma")
HEROPENEN_BINNEN = dt.timedelta(days=30)


@daad("trajecten:taxatie", gewicht=8)
def taxeer(v: "Verhaal") -> str | None:
    """The coordinator notes what somebody works towards."""
    if (keuze := v.kies(x for x in v.in_traject() if not x[1].taxatie)) is None:
        return None
    m, t, wie = keuze
    v.vul(wie, "trajecten:taxatie", v.sleutel("mens", m.nr), doelperspectief="werk", doel="De bakkerij.")
    v.boek.schrijf(Getaxeerd(t.nr))
    return f"{wie} taxeert {m.naam}"


@daad("trajecten:doelgroep", gewicht=8)
def beoordeel_doelgroep(v: "Verhaal") -> str | None:
    """The coordinator judges the doelgroep, sometimes again."""
    kan = [x for x in v.in_traject() if not x[0].doelgroepen or v.soms(0.1)]
    ontmoet = [x for x in kan if x[0].geleverd_op is None]
    if (keuze := v.kies(ontmoet or kan)) is None:
        return None
    m, t, wie = keuze
    klasse = v.rng.choice(
        ("plichtig", "plichtig", "behoeftig", "behoeftig", "niet te bepalen", "vrijgesteld")
    )
    dag = v.terug(10, vanaf=t.geopend_op)
    v.vul(wie, "trajecten:doelgroep", v.sleutel("mens", m.nr), doelgroep=klasse, datum=dag, grond="gezien")
    v.boek.schrijf(Doelgroepfeit(m.nr, dag, klasse))
    return f"{wie} beoordeelt {m.naam}: {klasse} sinds {dag}"


def persoonlijk(v: "Verhaal", m: Mens, t: Traject) -> bool:
    """Tell whether a personal talk of this traject is on record: the hard line before Vormgeven."""
    return any(
        c.soort in {"huisbezoek", "wijkcentrum", "elders"}
        and c.dag >= t.geopend_op
        and any(v.nu.wie(nr) == m.nr and hoe == GESPROKEN for nr, hoe in c.bij.items())
        for c in v.nu.contacten.values()
    )


def plan_af(v: "Verhaal", t: Traject) -> bool:
    """Tell whether the plan has what Plaatsen asks: both components, and afspraken that both agree with."""
    soorten = {o.soort for o in v.nu.delen(t.nr) if o.stand in {"gepland", "gestart", "afgerond"}}
    gericht = [a for a in v.nu.afspraken.values() if a.traject == t.nr and a.score and a.stand != "vervallen"]
    oneens = any(not a.eens and a.stand == "open" for a in gericht)
    eens = any(a.eens for a in gericht)
    return "taal" in soorten and bool(soorten - {"taal", "hulp"}) and eens and not oneens


def kan_verder(v: "Verhaal", m: Mens, t: Traject) -> bool:
    """Tell whether the next step can be taken, with a reason where one is asked."""
    match t.stap:
        case "taxeren":
            return persoonlijk(v, m, t)
        case "vormgeven":
            return plan_af(v, t)
    return t.stap != "afronden"


@daad("trajecten:stap", gewicht=12)
def zet_stap(v: "Verhaal") -> str | None:
    """The coordinator takes the next step, sometimes recorded later."""
    if (keuze := v.kies(v.verst(x for x in v.in_traject() if kan_verder(v, x[0], x[1])))) is None:
        return None
    m, t, wie = keuze
    naar, dag = STAPPEN[STAPPEN.index(t.stap) + 1], v.terug(8, vanaf=laatste_stap(t))
    v.vul(wie, "trajecten:stap", v.sleutel("mens", m.nr), naar=naar, op=dag, reden="Het is zover.")
    v.boek.schrijf(Gestapt(t.nr, naar, dag))
    return f"{wie}: {m.naam} naar {naar} op {dag}"


def laatste_stap(t: Traject) -> dt.date:
    """Return the day of the last step."""
    return max(t.stappen)[0]


@daad("trajecten:stap", gewicht=1)
def zet_stap_terug(v: "Verhaal") -> str | None:
    """The coordinator goes a step back."""
    if (keuze := v.kies(x for x in v.in_traject() if x[1].stap != "taxeren")) is None:
        return None
    m, t, wie = keuze
    naar = STAPPEN[STAPPEN.index(t.stap) - 1]
    v.vul(wie, "trajecten:stap", v.sleutel("mens", m.nr), naar=naar, op=v.vandaag, reden="Toch nog niet.")
    v.boek.schrijf(Gestapt(t.nr, naar, v.vandaag))
    return f"{wie}: {m.naam} terug naar {naar}"


# ---- closing


def niet_voor(v: "Verhaal", m: Mens, t: Traject) -> dt.date:
    """Return the first day a closing can have: that of the last thing of the traject on record."""
    dagen = [laatste_stap(t)]
    for o in v.nu.delen(t.nr):
        dagen += [dag for deel, dag in v.aanwezig if deel == o.nr]
        dagen += [dag for dag in (o.gestart_op, o.geeindigd_op) if dag is not None]
    # Those of a second reader too: what was measured after the closing is asked about first.
    dagen += [x.dag for x in v.nu.metingen.values() if v.nu.wie(x.mens) == m.nr]
    dagen += [c.dag for c in v.nu.contacten.values() if any(v.nu.wie(nr) == m.nr for nr in c.bij)]
    return max(dagen)


def _sluit(v: "Verhaal", keuze: tuple[Mens, Traject, str], uitkomst: str, **velden: object) -> str:
    m, t, wie = keuze
    dag = v.terug(6, vanaf=min(niet_voor(v, m, t), v.vandaag))
    v.vul(
        wie,
        "trajecten:afsluiten",
        v.sleutel("mens", m.nr),
        uitkomst=uitkomst,
        op=dag,
        reden="Zo liep het.",
        **velden,
    )
    v.boek.schrijf(Gesloten(t.nr, dag, uitkomst))
    return f"{wie} sluit het traject van {m.naam} op {dag}: {uitkomst}"


@daad("trajecten:afsluiten", gewicht=3)
def sluit_voor_start(v: "Verhaal") -> str | None:
    """A traject ends before anything started."""
    kan = [x for x in v.in_traject() if v.nu.gestart_op(x[1]) is None and not _hulp_loopt(v, x[1])]
    if (keuze := v.kies(kan)) is None:
        return None
    return _sluit(v, keuze, v.rng.choice(VOOR_START))


def _hulp_loopt(v: "Verhaal", t: Traject) -> bool:
    return any(o.stand in {"gestart", "afgerond"} for o in v.nu.delen(t.nr))


@daad("trajecten:afsluiten", gewicht=3)
def sluit_na_start(v: "Verhaal") -> str | None:
    """A traject stops after it started."""
    kan = [x for x in v.in_traject() if v.nu.gestart_op(x[1]) is not None]
    if (keuze := v.kies(kan)) is None:
        return None
    return _sluit(v, keuze, v.rng.choice(NA_START))


@daad("trajecten:afsluiten", gewicht=1)
def sterft(v: "Verhaal") -> str | None:
    """Somebody in a traject dies."""
    if (keuze := v.kies(v.in_traject())) is None:
        return None
    return _sluit(v, keuze, "overleden", overleden="on")


@daad("trajecten:afsluiten", gewicht=10)
def rond_af(v: "Verhaal") -> str | None:
    """A traject is completed, with a result, a last meting when it is time, and metingen of nazorg."""
    kan = [x for x in v.in_traject("afronden") if v.nu.gestart_op(x[1]) is not None]
    if (keuze := v.kies(kan)) is None:
        return None
    m, t, wie = keuze
    soort = Resultaatsoort.objects.get(code="anders")
    dagen = tuple(v.vandaag + dt.timedelta(days=n) for n in (90, 180, 365))
    velden: dict[str, object] = {"soort": str(soort.pk), "datum": v.vandaag, "in_woorden": "Ze werkt nu."}
    velden |= {f"nazorg_{n}": dag for n, dag in enumerate(dagen, 1)}
    recent = any(x.dag >= v.vandaag - dt.timedelta(days=80) for x in v.nu.metingen_van(m.nr))
    oud = not any(x.dag >= v.vandaag - dt.timedelta(days=95) for x in v.nu.metingen_van(m.nr))
    if not t.zelfstandig:
        velden["zelfstandig"] = "ja"
    if not (recent or oud):
        return None  # the border of three months is told by the ladder
    if oud:
        velden |= {"trede": "3", "waarom": "Ze gaat zelf naar de les."}
    uitkomst = v.rng.choice(AFGEROND)
    v.vul(
        wie,
        "trajecten:afsluiten",
        v.sleutel("mens", m.nr),
        uitkomst=uitkomst,
        op=v.vandaag,
        reden="Zo liep het.",
        **velden,
    )
    if oud:
        v.boek.schrijf(Metingfeit(v.onthoud("meting", Meting), m.nr, v.vandaag, 3, "afronding"))
    v.boek.schrijf(Slotfeit(t.nr, "zelfstandig"), Gesloten(t.nr, v.vandaag, uitkomst, _nazorg(v, m)))
    return f"{wie} rondt het traject van {m.naam} af: {uitkomst}"


def _nazorg(v: "Verhaal", m: Mens) -> tuple[tuple[int, dt.date], ...]:
    """Number the planned metingen of somebody, soonest first."""
    rijen = Nazorgmeting.objects.filter(
        inburgeraar=v.sleutel("mens", m.nr), vervallen=False, taak__stand="open"
    ).order_by("gepland_op")
    uit = []
    for rij in rijen:
        nr = v.boek.nummer("taak")
        v.sleutels["taak", nr], v.sleutels["nazorg", nr] = rij.taak_id, rij.pk
        uit.append((nr, rij.gepland_op))
    return tuple(uit)


@daad("trajecten:heropenen", gewicht=12)
def heropen(v: "Verhaal") -> str | None:
    """A closed traject is opened again, mostly by who closed it."""
    kan = []
    for m in v.mensen():
        t = next(iter(reversed(v.nu.van(m.nr))), None)
        if t is None or t.dicht is None or m.route not in {"vrij", "gereserveerd"}:
            continue
        te_laat = v.vandaag - dag_van(t.dicht.vastgelegd) > HEROPENEN_BINNEN
        if te_laat or t.dicht.benaderd_na or t.dicht.uitkomst == "overleden":
            continue
        laatst = t.dicht.vast.wie if t.dicht.vast else ""
        # Who guided last, but works in another wijk than the person lives in by now, does not see it any more.
        kan += [(wie, m, t) for wie in v.coordinatoren(m.wijk) if wie == laatst or v.soms(0.3)]
    if (keuze := v.kies(kan)) is None:
        return None
    wie, m, t = keuze
    v.vul(wie, "trajecten:heropenen", v.sleutel("mens", m.nr), reden="Ze wil toch verder.")
    v.boek.schrijf(Heropend(t.nr, wie))
    return f"{wie} heropent het traject van {m.naam}"


@daad("trajecten:nieuw_traject", gewicht=4)
def begin_opnieuw(v: "Verhaal") -> str | None:
    """Somebody in nazorg begins anew: with a talk of today a second traject opens at once."""
    kan = [
        (wie, m)
        for m in v.mensen()
        if m.route == "vrij" and m.vast_op(v.vandaag) and not v.nu.sloot_op(m.nr, v.vandaag)
        for wie in v.coordinatoren(m.wijk)
    ]
    if (keuze := v.kies(kan)) is None:
        return None
    wie, m = keuze
    v.vul(wie, "trajecten:nieuw_traject", v.sleutel("mens", m.nr), reden="Een nieuwe wens.")
    for taak in list(v.nu.taken.values()):
        if taak.mens == m.nr and taak.nazorg and taak.stand == "open":
            v.boek.schrijf(Taakfeit(taak.nr, taak.mens, taak.voor, taak.uiterlijk, "vervallen", nazorg=True))
    v.boek.schrijf(Geclaimd(m.nr, wie, v.vandaag))
    vandaag = any(
        c.dag == v.vandaag and c.door == wie and c.soort in OPENT and c.bij.get(m.nr) == GESPROKEN
        for c in v.nu.contacten.values()
    )
    laatste = v.nu.van(m.nr)[-1]
    assert laatste.dicht is not None
    if vandaag and laatste.dicht.dag < v.vandaag:
        open_traject(v, m, wie, v.vandaag)
    return f"{wie} begint opnieuw met {m.naam}"


# ---- results and nazorg


def _van_laatste(v: "Verhaal") -> list[tuple[Mens, Traject, str]]:
    """Return the persons whose dossier is kept, with their open or last traject."""
    uit = []
    for m in v.mensen():
        wie, trajecten = m.vast_op(v.vandaag), v.nu.van(m.nr)
        if wie and v.werkt(wie) and trajecten:
            uit.append((m, trajecten[-1], wie))
    return uit


@daad("trajecten:resultaat_nieuw", gewicht=2)
def leg_resultaat_vast(v: "Verhaal") -> str | None:
    """A result is recorded: an exam, or something else."""
    if (keuze := v.kies(x for x in _van_laatste(v) if v.nu.gestart_op(x[1]))) is None:
        return None
    m, t, wie = keuze
    soort = Resultaatsoort.objects.get(code="anders")
    v.vul(
        wie,
        "trajecten:resultaat_nieuw",
        v.sleutel("mens", m.nr),
        soort=str(soort.pk),
        datum=v.vandaag,
        in_woorden="Ze helpt in de kantine.",
    )
    v.resultaten[v.onthoud("resultaat", Eindresultaat)] = m.nr
    v.boek.schrijf(Slotfeit(t.nr, "resultaat"))
    return f"{wie} legt een resultaat van {m.naam} vast"


@daad("trajecten:resultaat", gewicht=1)
def verbeter_resultaat_van_traject(v: "Verhaal") -> str | None:
    """A result is corrected."""
    houdt = {m.nr: wie for m, _t, wie in _van_laatste(v)}
    if (nr := v.kies(nr for nr, mens in v.resultaten.items() if mens in houdt)) is None:
        return None
    wie = houdt[v.resultaten[nr]]
    v.vul(wie, "trajecten:resultaat", v.sleutel("resultaat", nr), in_woorden="Ze helpt in de keuken.")
    return f"{wie} verbetert een resultaat"


@daad("trajecten:afronding", gewicht=2)
def beoordeel_zelfstandigheid(v: "Verhaal") -> str | None:
    """The coordinator judges whether somebody goes on alone."""
    if (keuze := v.kies(x for x in _van_laatste(v) if v.nu.gestart_op(x[1]))) is None:
        return None
    m, t, wie = keuze
    v.vul(
        wie, "trajecten:afronding", v.sleutel("mens", m.nr), zelfstandig="ja", zelfstandig_hoe="Ze belt zelf."
    )
    v.boek.schrijf(Slotfeit(t.nr, "zelfstandig"))
    return f"{wie} beoordeelt of {m.naam} verder kan"


@daad("trajecten:nazorg", gewicht=6)
def verleg_nazorg(v: "Verhaal") -> str | None:
    """A meting of nazorg goes to another day; the fixed contact stays until the last one."""
    kan = []
    for m, t, wie in _van_laatste(v):
        taken = [x for x in v.nu.taken.values() if x.mens == m.nr and x.nazorg and x.stand == "open"]
        if t.dicht and t.dicht.afgerond and m.route == "vrij" and taken:
            kan.append((m, wie, taken))
    if (keuze := v.kies(kan)) is None:
        return None
    m, wie, taken = keuze
    taak, vast = (
        v.rng.choice(taken),
        next(x for x in m.vast if x.wie == wie and (x.tot or v.vandaag) >= v.vandaag),
    )
    dag = max(v.vandaag, taak.uiterlijk) + dt.timedelta(days=7)
    if dag in {x.uiterlijk for x in taken}:
        return None
    v.vul(wie, "trajecten:nazorg", v.sleutel("mens", m.nr), **{f"op_{v.sleutel('nazorg', taak.nr)}": dag})
    v.boek.schrijf(Taakfeit(taak.nr, taak.mens, taak.voor, dag, nazorg=True))
    assert vast.tot is not None
    v.boek.schrijf(_laatste_dag(v, m))
    return f"{wie} verlegt een meting van de nazorg van {m.naam} naar {dag}"


def _laatste_dag(v: "Verhaal", m: Mens) -> NazorgTot:
    dagen = [
        x.uiterlijk for x in v.nu.taken.values() if x.mens == m.nr and x.nazorg and x.stand != "vervallen"
    ]
    return NazorgTot(m.nr, max(dagen))
