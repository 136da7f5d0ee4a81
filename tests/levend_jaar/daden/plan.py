"""The plan: aanbod, components and their start, presence, afspraken."""

import datetime as dt
from typing import TYPE_CHECKING

from participatie.models import Meting
from tests.levend_jaar.beeld import Mens, Onderdeel, Traject
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import (
    Aanbodfeit,
    Aanwezigfeit,
    Afspraakfeit,
    Metingfeit,
    OnderdeelAnders,
    OnderdeelGepland,
    Taakfeit,
)
from tests.levend_jaar.pagina import Wijze
from trajecten.plan.models import Aanbod, Aanwezigheid, Afspraak, Component
from trajecten.taken.models import Taak

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

TELT = {"gepland", "gestart", "afgerond"}
BRON = "Carla van Gilde"
METEN_BINNEN = dt.timedelta(days=14)


@daad("trajecten:aanbod_nieuw", gewicht=5)
def doe_aanbod(v: "Verhaal") -> str | None:
    """The coordinator makes an aanbod."""
    kan = [
        x for x in v.in_traject("vormgeven", "plaatsen") if not {"nog geen", "denkt na"} & set(x[1].aanbod)
    ]
    if (keuze := v.kies(x for x in kan if len(x[1].aanbod) < 2)) is None:
        return None
    m, t, wie = keuze
    antwoord = v.rng.choice(("nog geen", "nog geen", "ja", "nee"))
    velden: dict[str, object] = {"gedaan_op": v.vandaag, "antwoord": antwoord}
    if antwoord != "nog geen":
        velden["antwoord_op"] = v.vandaag
    route = str(v.stad.taalroutes[0].pk)
    v.vul(wie, "trajecten:aanbod_nieuw", v.sleutel("mens", m.nr), taalroute=route, **velden)
    v.sleutels["aanbod", t.nr] = Aanbod.objects.latest("pk").pk
    v.boek.schrijf(Aanbodfeit(t.nr, antwoord))
    return f"{wie} doet {m.naam} een aanbod: {antwoord}"


@daad("trajecten:aanbod_antwoord", gewicht=4)
def antwoord_op_aanbod(v: "Verhaal") -> str | None:
    """Somebody answers an aanbod."""
    kan = [x for x in v.in_traject() if x[1].aanbod and x[1].aanbod[-1] in {"nog geen", "denkt na"}]
    if (keuze := v.kies(kan)) is None:
        return None
    m, t, wie = keuze
    antwoord = v.rng.choice(("ja", "ja", "nee", "denkt na"))
    v.vul(
        wie, "trajecten:aanbod_antwoord", v.sleutel("aanbod", t.nr), antwoord=antwoord, antwoord_op=v.vandaag
    )
    v.boek.schrijf(Aanbodfeit(t.nr, antwoord, nieuw=False))
    return f"{m.naam} antwoordt {antwoord} op het aanbod"


# ---- components


@daad("trajecten:component_nieuw", gewicht=14)
def plan_onderdeel(v: "Verhaal") -> str | None:
    """A component comes in the plan: language, participation or help; some ran already, some have no place yet."""
    kan = []
    for m, t, wie in v.in_traject("vormgeven", "plaatsen", "volgen"):
        heeft = {o.soort for o in v.nu.delen(t.nr) if o.stand in TELT}
        for soort in ("taal", "activiteit", "werk", "hulp"):
            past = soort not in heeft and not (
                soort in {"activiteit", "werk"} and heeft & {"activiteit", "werk"}
            )
            if past and (soort != "hulp" or v.soms(0.2)):
                kan.append((m, t, wie, soort))
    if (keuze := v.kies(v.verst(kan))) is None:
        return None
    m, t, wie, soort = keuze
    hoe = v.rng.choice(
        ("plek",) * 5 + (("te vinden",) if soort in {"activiteit", "werk"} else ()) + ("liep al",)
    )
    velden: dict[str, object] = {"soort": soort, "hoe": hoe, "omschrijving": "op dinsdag"}
    sinds, activiteit = None, ""
    if hoe == "plek" and soort == "activiteit" and v.soms(0.6):
        waar = v.stad.activiteiten[0 if t.nr % 2 else -1]
        velden["activiteit"], activiteit = str(waar.pk), waar.naam
    if hoe == "te vinden":
        velden |= {"wens": "Ze wil naaien.", "omschrijving": ""}
    else:
        velden["organisatie"] = str(v.stad.organisaties[0].pk)
    if hoe == "liep al":
        sinds = velden["liep_al_sinds"] = v.vandaag - dt.timedelta(days=40)
    if soort == "taal":
        velden["taalroute"] = str(v.stad.taalroutes[0].pk)
    v.vul(wie, "trajecten:component_nieuw", v.sleutel("mens", m.nr), **velden)
    nr = v.onthoud("onderdeel", Component)
    te_vinden = hoe == "te vinden"
    v.boek.schrijf(OnderdeelGepland(nr, t.nr, soort, sinds, te_vinden=te_vinden, activiteit=activiteit))
    return f"{wie} plant {soort} voor {m.naam} ({hoe})"


def _delen(v: "Verhaal", *standen: str) -> list[tuple[Onderdeel, Mens, Traject, str]]:
    """Return the components in these states of open trajecten, each with person, traject and fixed contact."""
    return [(o, m, t, wie) for m, t, wie in v.in_traject() for o in v.nu.delen(t.nr) if o.stand in standen]


@daad("trajecten:component_wijzigen", gewicht=2)
def wijzig_onderdeel(v: "Verhaal") -> str | None:
    """A component is changed; what had no place yet finds one."""
    kan = [x for x in _delen(v, "gepland") if x[0].te_vinden or v.soms(0.3)]
    if (keuze := v.kies(kan)) is None:
        return None
    o, m, _t, wie = keuze
    velden: dict[str, object] = {
        "omschrijving": "op donderdag",
        "organisatie": str(v.stad.organisaties[0].pk),
    }
    if o.te_vinden:
        velden |= {"hoe": "plek", "wens": ""}
    v.vul(wie, "trajecten:component_wijzigen", v.sleutel("onderdeel", o.nr), **velden)
    v.boek.schrijf(OnderdeelAnders(o.nr, o.stand))
    return f"{wie} wijzigt {o.soort} van {m.naam}"


@daad("trajecten:component_plaatsen", gewicht=2)
def plaats_onderdeel(v: "Verhaal") -> str | None:
    """A component is placed, sometimes with a warme overdracht and access of the partner."""
    if (keuze := v.kies(x for x in _delen(v, "gepland", "gestart") if not x[0].te_vinden)) is None:
        return None
    o, m, _t, wie = keuze
    velden: dict[str, object] = {"wijze": "gaat mee"}
    if v.soms(0.5):
        velden |= {
            "overdracht_op": v.vandaag,
            "gedeeld": "Ze kookt graag.",
            "grond": "toestemming",
            "toegang": "on",
        }
        velden["overdracht_met"] = str(v.stad.contactpersonen[0].pk)
    v.vul(wie, "trajecten:component_plaatsen", v.sleutel("onderdeel", o.nr), **velden)
    return f"{wie} plaatst {m.naam} bij {o.soort}"


@daad("trajecten:component_start", gewicht=14)
def bevestig_start(v: "Verhaal") -> str | None:
    """A component began, which starts the traject unless it is help; sometimes heard weeks later, or measured at once."""
    if (keuze := v.kies(x for x in _delen(v, "gepland") if not x[0].te_vinden)) is None:
        return None
    return _start(v, keuze, v.terug(20, vanaf=keuze[2].geopend_op))


@daad("trajecten:component_start", gewicht=4)
def begon_meteen(v: "Verhaal") -> str | None:
    """A component began on the day the traject opened, so that pijler 1 has no days; that is heard later."""
    kan = [x for x in _delen(v, "gepland") if not x[0].te_vinden and x[0].soort != "hulp"]
    kan = [x for x in kan if v.nu.gestart_op(x[2]) is None and v.van_dit_jaar(x[2].geopend_op)]
    if (keuze := v.kies(kan)) is None:
        return None
    return _start(v, keuze, keuze[2].geopend_op)


def _start(v: "Verhaal", keuze: tuple[Onderdeel, Mens, Traject, str], dag: dt.date) -> str:
    o, m, t, wie = keuze
    begint = v.nu.gestart_op(t) is None and o.soort != "hulp"
    gemeten_vandaag = any(x.dag == v.vandaag for x in v.nu.metingen_van(m.nr))
    meet = begint and not gemeten_vandaag and v.soms(0.4)
    velden: dict[str, object] = {"trede": "2", "waarom": "Ze gaat."} if meet else {}
    v.vul(
        wie,
        "trajecten:component_start",
        v.sleutel("onderdeel", o.nr),
        Wijze(bevestig=True),
        op=dag,
        gehoord_van=BRON,
        gehoord_op=v.vandaag,
        **velden,
    )
    v.boek.schrijf(OnderdeelAnders(o.nr, "gestart", dag))
    if meet:
        v.boek.schrijf(Metingfeit(v.onthoud("meting", Meting), m.nr, v.vandaag, 2, "start"))
    elif begint and not any(x.dag >= dag for x in v.nu.metingen_van(m.nr)):
        v.boek.schrijf(Taakfeit(v.onthoud("taak", Taak), m.nr, wie, v.vandaag + METEN_BINNEN))
    return f"{wie}: {o.soort} van {m.naam} begon op {dag}" + (", trede 2" if meet else "")


@daad("trajecten:component_start_verbeteren", gewicht=3)
def verbeter_start(v: "Verhaal") -> str | None:
    """A component began on another day, or did not begin at all."""
    if (keuze := v.kies(x for x in _delen(v, "gestart") if not x[0].liep_al)) is None:
        return None
    o, m, t, wie = keuze
    assert o.gestart_op is not None
    niet = v.soms(0.3)
    dag = None if niet else max(o.gestart_op - dt.timedelta(days=v.rng.randint(1, 6)), t.geopend_op)
    velden: dict[str, object] = {"hoe": "niet begonnen"} if niet else {"hoe": "begon", "op": dag}
    v.vul(
        wie,
        "trajecten:component_start_verbeteren",
        v.sleutel("onderdeel", o.nr),
        Wijze(bevestig=True),
        reden="Zo was het.",
        **velden,
    )
    v.boek.schrijf(OnderdeelAnders(o.nr, "gepland" if niet else "gestart", dag))
    return f"{wie}: {o.soort} van {m.naam} begon {'niet' if niet else f'op {dag}'}"


@daad("trajecten:component_weigering", gewicht=1)
def weiger_onderdeel(v: "Verhaal") -> str | None:
    """A component does not begin: somebody refused."""
    if (keuze := v.kies(x for x in _delen(v, "gepland") if not x[0].te_vinden)) is None:
        return None
    o, m, _t, wie = keuze
    v.vul(
        wie,
        "trajecten:component_weigering",
        v.sleutel("onderdeel", o.nr),
        op=v.vandaag,
        reden="De groep is vol.",
        gehoord_van=BRON,
        gehoord_op=v.vandaag,
    )
    v.boek.schrijf(OnderdeelAnders(o.nr, "geweigerd", None, v.vandaag))
    return f"{o.soort} van {m.naam} is geweigerd"


@daad("trajecten:component_einde", "trajecten:component_hervatten", gewicht=3)
def beeindig_onderdeel(v: "Verhaal") -> str | None:
    """A component ends: completed or stopped."""
    if (keuze := v.kies(_delen(v, "gestart"))) is None:
        return None
    o, m, _t, wie = keuze
    hoe, dag = v.rng.choice(("afgerond", "gestopt")), v.terug(5, vanaf=o.gestart_op)
    pk = v.sleutel("onderdeel", o.nr)
    v.heen_en_terug(
        lambda: v.vul(wie, "trajecten:component_einde", pk, hoe=hoe, op=dag, reden="Het was genoeg."),
        wie,
        "trajecten:component_hervatten",
        pk,
    )
    v.boek.schrijf(OnderdeelAnders(o.nr, hoe, o.gestart_op, dag))
    return f"{o.soort} van {m.naam} is {hoe} op {dag}"


@daad("trajecten:component_vervalt", gewicht=1)
def laat_onderdeel_vervallen(v: "Verhaal") -> str | None:
    """A component leaves the plan before it begins."""
    if (keuze := v.kies(_delen(v, "gepland"))) is None:
        return None
    o, m, _t, wie = keuze
    v.vul(wie, "trajecten:component_vervalt", v.sleutel("onderdeel", o.nr), reden="Het past niet meer.")
    v.boek.schrijf(OnderdeelAnders(o.nr, "vervallen", None, v.vandaag, o.te_vinden))
    return f"{o.soort} van {m.naam} vervalt"


@daad("trajecten:aanwezigheid", gewicht=8)
def leg_aanwezigheid_vast(v: "Verhaal") -> str | None:
    """How a meeting of a component went, or the last four of them."""
    kan = [x for x in _delen(v, "gestart") if (x[0].nr, v.vandaag) not in v.aanwezig]
    if (keuze := v.kies(kan)) is None:
        return None
    o, m, _t, wie = keuze
    assert o.gestart_op is not None
    keren = [v.vandaag - n * dt.timedelta(days=2) for n in range(v.rng.choice((1, 4, 4)))]
    ging = {
        dag: v.rng.choice((*["aanwezig"] * 4, "niet afgemeld", "afgemeld: ziek", "viel uit"))
        for dag in keren
        if dag >= o.gestart_op and (o.nr, dag) not in v.aanwezig
    }
    velden = {f"hoe_{n}": "" for n in (2, 3, 4)}
    for n, (dag, hoe) in enumerate(ging.items(), start=1):
        velden |= {f"datum_{n}": dag.isoformat(), f"hoe_{n}": hoe}
    v.vul(
        wie,
        "trajecten:aanwezigheid",
        v.sleutel("onderdeel", o.nr),
        gehoord_van=BRON,
        gehoord_op=v.vandaag,
        **velden,
    )
    deel = v.sleutel("onderdeel", o.nr)
    for dag, hoe in ging.items():
        nr = v.aanwezig[o.nr, dag] = v.onthoud("aanwezigheid", Aanwezigheid, component=deel, datum=dag)
        v.boek.schrijf(Aanwezigfeit(nr, o.nr, dag, hoe.partition(":")[0]))
    return f"{m.naam} bij {o.soort}: {', '.join(ging.values())}"


@daad("trajecten:aanwezigheid_verbeteren", gewicht=1)
def verbeter_aanwezigheid(v: "Verhaal") -> str | None:
    """A meeting went otherwise."""
    kan = [
        (nr, o.nr, dag, wie)
        for o, _m, _t, wie in _delen(v, "gestart")
        for (deel, dag), nr in v.aanwezig.items()
        if deel == o.nr
    ]
    if (keuze := v.kies(kan)) is None:
        return None
    nr, onderdeel, dag, wie = keuze
    v.vul(
        wie,
        "trajecten:aanwezigheid_verbeteren",
        v.sleutel("aanwezigheid", nr),
        hoe="te laat",
        gehoord_van=BRON,
        gehoord_op=v.vandaag,
        reden="Ze kwam wel.",
    )
    v.boek.schrijf(Aanwezigfeit(nr, onderdeel, dag, "te laat"))
    return f"{wie} verbetert een aanwezigheid"


# ---- afspraken


@daad("trajecten:afspraak_nieuw", gewicht=10)
def maak_afspraak(v: "Verhaal") -> str | None:
    """An afspraak that aims at a trede, mostly agreed by both at once."""
    kan = [
        x
        for x in v.in_traject("vormgeven", "plaatsen", "volgen")
        if sum(a.traject == x[1].nr and a.stand == "open" for a in v.nu.afspraken.values()) < 2
    ]
    if (keuze := v.kies(v.verst(kan))) is None:
        return None
    m, t, wie = keuze
    uiterlijk, eens = v.vandaag + dt.timedelta(days=v.rng.randint(5, 60)), v.soms(0.7)
    velden: dict[str, object] = {"akkoord": ["inburgeraar", "coordinator"]} if eens else {}
    v.vul(
        wie,
        "trajecten:afspraak_nieuw",
        v.sleutel("mens", m.nr),
        wie="inburgeraar",
        wat="Gaat twee keer kijken",
        uiterlijk=uiterlijk,
        score="7",
        **velden,
    )
    nr = v.onthoud("afspraak", Afspraak)
    v.boek.schrijf(Afspraakfeit(nr, m.nr, t.nr, uiterlijk, 7, eens=eens))
    return f"{wie} spreekt met {m.naam} iets af voor {uiterlijk}"


def _open_afspraken(v: "Verhaal") -> list[tuple[int, str]]:
    houdt = {t.nr: wie for _m, t, wie in v.in_traject()}
    return [
        (a.nr, houdt[a.traject])
        for a in v.nu.afspraken.values()
        if a.stand == "open" and a.traject is not None and a.traject in houdt
    ]


@daad("trajecten:afspraak_wijzigen", gewicht=2)
def wijzig_afspraak(v: "Verhaal") -> str | None:
    """An afspraak gets another day, so both are asked again."""
    if (keuze := v.kies(_open_afspraken(v))) is None:
        return None
    nr, wie = keuze
    a, dag = v.nu.afspraken[nr], v.vandaag + dt.timedelta(days=v.rng.randint(61, 90))
    v.vul(wie, "trajecten:afspraak_wijzigen", v.sleutel("afspraak", nr), uiterlijk=dag)
    v.boek.schrijf(Afspraakfeit(nr, a.mens, a.traject, dag, a.score))
    return f"{wie} verlegt een afspraak naar {dag}"


@daad("trajecten:afspraak_akkoord", gewicht=8)
def akkoord(v: "Verhaal") -> str | None:
    """Both sides agree with an afspraak."""
    if (keuze := v.kies(x for x in _open_afspraken(v) if not v.nu.afspraken[x[0]].eens)) is None:
        return None
    nr, wie = keuze
    a = v.nu.afspraken[nr]
    v.vul(
        wie,
        "trajecten:afspraak_akkoord",
        v.sleutel("afspraak", nr),
        inburgeraar_op=v.vandaag,
        coordinator_op=v.vandaag,
    )
    v.boek.schrijf(Afspraakfeit(nr, a.mens, a.traject, a.uiterlijk, a.score, eens=True))
    return f"{wie} legt akkoord vast"


@daad("trajecten:afspraak_afhandelen", "trajecten:afspraak_ongedaan", gewicht=4)
def handel_afspraak_af(v: "Verhaal") -> str | None:
    """An afspraak was kept, or not."""
    if (keuze := v.kies(_open_afspraken(v))) is None:
        return None
    nr, wie = keuze
    a, stand = v.nu.afspraken[nr], v.rng.choice(("nagekomen", "nagekomen", "niet nagekomen"))
    pk, reden = v.sleutel("afspraak", nr), "" if stand == "nagekomen" else "Er kwam iets tussen."
    v.heen_en_terug(
        lambda: v.vul(wie, "trajecten:afspraak_afhandelen", pk, stand=stand, op=v.vandaag, reden=reden),
        wie,
        "trajecten:afspraak_ongedaan",
        pk,
    )
    v.boek.schrijf(Afspraakfeit(nr, a.mens, a.traject, a.uiterlijk, a.score, stand, a.eens))
    return f"{wie} handelt een afspraak af: {stand}"
