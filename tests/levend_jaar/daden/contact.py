"""Contacts: visits, talks, attempts, and the visits that are planned."""

import datetime as dt
from typing import TYPE_CHECKING

from inburgeraars.models import Belemmering, Belemmeringsoort, Inburgeraar
from tests.levend_jaar.beeld import GESPROKEN, Contact, Mens, omvat
from tests.levend_jaar.daden.openen import gesproken
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import (
    Afspraakfeit,
    Bezoekfeit,
    Contactfeit,
    ContactVerbeterd,
    Ontmoet,
    Taakfeit,
)
from tests.levend_jaar.namen import voornaam
from trajecten.contact.models import Contactmoment, GeplandBezoek, Verslag
from trajecten.plan.models import Afspraak
from trajecten.taken.models import Taak

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

NIEMAND_THUIS = 10
WEEK = dt.timedelta(days=7)


def mag_bezoeken(v: "Verhaal") -> list[tuple[str, Mens]]:
    """Return who may record a contact with whom: the fixed contact, or a coordinator of the wijk when nobody guides."""
    uit = []
    for m in v.mensen():
        pas_dicht = any(t.dicht and t.dicht.vastgelegd.date() >= v.vandaag for t in v.nu.van(m.nr))
        if pas_dicht:
            continue
        if m.route == "wijkgericht":
            uit += [(m.houder, m)] if v.werkt(m.houder) else []
            continue
        vast = m.vast_op(v.vandaag)
        uit += [(wie, m) for wie in v.coordinatoren(m.wijk) if vast in {"", wie}]
    return uit


def _dag(v: "Verhaal", m: Mens) -> dt.date:
    """Draw the day of a contact; of somebody whom another held before, today."""
    eerder = [x.tot for x in m.vast if x.tot is not None]
    vanaf = m.benaderd_sinds if m.route == "gereserveerd" else None
    sinds = max([*eerder, *([vanaf] if vanaf else [])], default=None)
    return v.terug(6, vanaf=sinds if sinds is None else min(sinds, v.vandaag))


def _minuten(v: "Verhaal") -> int:
    return v.rng.choice((15, 30, 45, 60, 90, 35, 50))


@daad("trajecten:huisbezoek_nieuw", gewicht=30)
def huisbezoek(v: "Verhaal") -> str | None:
    """A coordinator visits somebody and records how it went, sometimes days later."""
    if (keuze := v.kies(mag_bezoeken(v))) is None:
        return None
    wie, m = keuze
    dag, hoe = _dag(v, m), v.rng.choice((GESPROKEN,) * 4 + ("niemand thuis", "wil niet nu"))
    minuten = _minuten(v) if hoe == GESPROKEN else NIEMAND_THUIS
    velden = {
        "datum": dag.isoformat(),
        "resultaat": hoe,
        "tekst": "We spraken over koken.",
        "vervolg": "niet",
    }
    if hoe == GESPROKEN:
        velden["minuten_vrij"] = str(minuten)
    vervolg = v.soms(0.4)
    if vervolg:
        velden["vervolg"] = "2"
    v.vul(wie, "trajecten:huisbezoek_nieuw", v.sleutel("mens", m.nr), **velden)
    nr = v.onthoud("contact", Contactmoment)
    v.boek.schrijf(Contactfeit(nr, "huisbezoek", dag, minuten, wie, ((m.nr, hoe),)))
    if hoe == GESPROKEN:
        gesproken(v, m, wie, dag, "huisbezoek")
    if vervolg:
        _plan_vervolg(v, m, wie, dag, verzet=hoe != GESPROKEN)
    return f"{wie} bij {m.naam} op {dag}: {hoe}"


def _plan_vervolg(v: "Verhaal", m: Mens, wie: str, dag: dt.date, *, verzet: bool) -> None:
    """Plan the visit two weeks later; after nobody was spoken to it takes the place of those up to that day."""
    if verzet:
        for z in list(v.nu.bezoeken.values()):
            if z.mens == m.nr and z.door == wie and z.stand == "gepland" and z.dag <= dag:
                v.boek.schrijf(Bezoekfeit(z.nr, z.mens, wie, z.dag, "verzet"))
    nr = v.onthoud("bezoek", GeplandBezoek)
    v.boek.schrijf(Bezoekfeit(nr, m.nr, wie, dag + 2 * WEEK))


@daad("trajecten:huisbezoek_nieuw", gewicht=2)
def huisbezoek_met_afspraken(v: "Verhaal") -> str | None:
    """A visit at which an afspraak and a task are made, by who guides."""
    kan = [(wie, m) for wie, m in mag_bezoeken(v) if m.route == "wijkgericht"]
    if (keuze := v.kies(kan)) is None:
        return None
    wie, m = keuze
    uiterlijk = v.vandaag + dt.timedelta(days=v.rng.randint(1, 20))
    v.vul(
        wie,
        "trajecten:huisbezoek_nieuw",
        v.sleutel("mens", m.nr),
        datum=v.vandaag.isoformat(),
        resultaat=GESPROKEN,
        minuten_vrij="40",
        afspraak_wie="inburgeraar",
        afspraak_wat="Belt de opvang",
        afspraak_uiterlijk=uiterlijk,
        taak_wat="De school bellen",
        taak_uiterlijk=uiterlijk,
    )
    nr = v.onthoud("contact", Contactmoment)
    v.boek.schrijf(Contactfeit(nr, "huisbezoek", v.vandaag, 40, wie, ((m.nr, GESPROKEN),)))
    gesproken(v, m, wie, v.vandaag, "huisbezoek")
    t = v.nu.lopend(m.nr)
    v.boek.schrijf(
        Afspraakfeit(v.onthoud("afspraak", Afspraak), m.nr, t.nr if t else None, uiterlijk),
        Taakfeit(v.onthoud("taak", Taak), m.nr, wie, uiterlijk),
    )
    return f"{wie} bij {m.naam}, met een afspraak en een taak voor {uiterlijk}"


@daad("trajecten:huisbezoek_nieuw", gewicht=3)
def huisbezoek_aan_gezin(v: "Verhaal") -> str | None:
    """A visit at which somebody new of the household is spoken to as well, and so registered and claimed."""
    kan = [(wie, m) for wie, m in mag_bezoeken(v) if m.route == "wijkgericht" and len(v.mensen()) < 70]
    kan = [(wie, m) for wie, m in kan if v.stad.team[wie].wijk in {None, m.wijk}]
    if (keuze := v.kies(kan)) is None:
        return None
    wie, m = keuze
    nr = v.boek.nummer("mens")
    naam = f"{voornaam(nr)}{nr}"
    minuten = v.rng.choice((45, 50, 61))
    v.vul(
        wie,
        "trajecten:huisbezoek_nieuw",
        v.sleutel("mens", m.nr),
        datum=v.vandaag.isoformat(),
        resultaat=GESPROKEN,
        minuten_vrij=str(minuten),
        erbij_nieuw=naam,
    )
    v.sleutels["mens", nr] = Inburgeraar.objects.get(voornamen=naam).pk
    contact = v.onthoud("contact", Contactmoment)
    woont = any(omvat((van, tot), v.vandaag) for van, tot, _wijk in m.adressen)
    v.boek.schrijf(Ontmoet(nr, naam, m.wijk, m.wijk, wie, straat=woont))
    bij = ((m.nr, GESPROKEN), (nr, GESPROKEN))
    v.boek.schrijf(Contactfeit(contact, "huisbezoek", v.vandaag, minuten, wie, bij))
    for mens in (m, v.nu.mensen[nr]):
        gesproken(v, mens, wie, v.vandaag, "huisbezoek")
    v.huisgenoten.add(nr)
    return f"{wie} bij {m.naam} en de nieuwe {naam}"


@daad("trajecten:huishouden_verlaten", "trajecten:huishouden_ongedaan", gewicht=1)
def verlaat_huishouden(v: "Verhaal") -> str | None:
    """Somebody no longer lives with the others."""
    kan = [m for m in v.mensen() if m.nr in v.huisgenoten and m.route == "wijkgericht" and v.werkt(m.houder)]
    if (m := v.kies(kan)) is None:
        return None
    wie, pk = m.houder, v.sleutel("mens", m.nr)
    v.heen_en_terug(
        lambda: v.druk(wie, "trajecten:huishouden_verlaten", pk), wie, "trajecten:huishouden_ongedaan", pk
    )
    v.huisgenoten.remove(m.nr)
    return f"{m.naam} woont ergens anders"


@daad(
    "trajecten:huisbezoek_nieuw",
    "trajecten:belemmering_voorbij",
    "trajecten:belemmering_ongedaan",
    gewicht=1,
)
def belemmering(v: "Verhaal") -> str | None:
    """A visit at which something stands in the way, which is over by the end of the day."""
    kan = [(wie, m) for wie, m in mag_bezoeken(v) if m.route == "wijkgericht"]
    if (keuze := v.kies(kan)) is None:
        return None
    wie, m = keuze
    v.vul(
        wie,
        "trajecten:huisbezoek_nieuw",
        v.sleutel("mens", m.nr),
        datum=v.vandaag.isoformat(),
        resultaat=GESPROKEN,
        minuten_vrij="20",
        belemmeringen=[str(Belemmeringsoort.objects.order_by("pk")[0].pk)],
    )
    nr = v.onthoud("contact", Contactmoment)
    v.boek.schrijf(Contactfeit(nr, "huisbezoek", v.vandaag, 20, wie, ((m.nr, GESPROKEN),)))
    gesproken(v, m, wie, v.vandaag, "huisbezoek")
    pk = Belemmering.objects.latest("pk").pk
    v.heen_en_terug(
        lambda: v.druk(wie, "trajecten:belemmering_voorbij", pk), wie, "trajecten:belemmering_ongedaan", pk
    )
    return f"{wie} ziet bij {m.naam} wat in de weg staat"


def _leg_contact(v: "Verhaal", soort: str, resultaten: tuple[str, ...], **velden: str) -> str | None:
    """Record a contact of another kind with one person."""
    if (keuze := v.kies(mag_bezoeken(v))) is None:
        return None
    wie, m = keuze
    dag, hoe, minuten = _dag(v, m), v.rng.choice(resultaten), _minuten(v)
    velden |= {"datum": dag.isoformat(), "minuten_vrij": str(minuten)}
    if len(resultaten) > 1:
        velden["resultaat"] = hoe
    plek, plaats, waar = "", "", v.stad.team[wie].wijk
    if soort == "wijkcentrum" and waar and v.soms(0.6):
        daar, plek = v.stad.vindplaatsen[waar][0], waar
        velden["vindplaats"], plaats = str(daar.pk), daar.naam
    v.vul(wie, f"trajecten:contact_{soort}", v.sleutel("mens", m.nr), **velden)
    nr = v.onthoud("contact", Contactmoment)
    v.boek.schrijf(Contactfeit(nr, soort, dag, minuten, wie, ((m.nr, hoe),), plek or None))
    if hoe == GESPROKEN:
        gesproken(v, m, wie, dag, soort, plek=plek, plaats=plaats)
    return f"{wie} en {m.naam} op {dag}: {soort}, {hoe}"


@daad("trajecten:contact_wijkcentrum", gewicht=6)
def gesprek_in_wijk(v: "Verhaal") -> str | None:
    """A talk in the wijk."""
    return _leg_contact(v, "wijkcentrum", (GESPROKEN, GESPROKEN, "niet gekomen"))


@daad("trajecten:contact_elders", gewicht=2)
def gesprek_elders(v: "Verhaal") -> str | None:
    """A talk outside the wijk."""
    return _leg_contact(v, "elders", (GESPROKEN, "niet gekomen"), waarom_elders="wilde dat")


@daad("trajecten:contact_telefoon", gewicht=6)
def telefoon(v: "Verhaal") -> str | None:
    """A call."""
    return _leg_contact(v, "telefoon", (GESPROKEN, "geen antwoord", "wil niet nu"))


@daad("trajecten:contact_bericht", gewicht=4)
def bericht(v: "Verhaal") -> str | None:
    """A message."""
    return _leg_contact(v, "bericht", ("geen antwoord", "antwoord"))


@daad("trajecten:contact_instantie", gewicht=3)
def instantie(v: "Verhaal") -> str | None:
    """A talk with an organisatie about somebody."""
    return _leg_contact(v, "instantie", ("besproken",), organisatie=str(v.stad.organisaties[0].pk))


@daad("trajecten:contact_groepsactiviteit", gewicht=2)
def groep(v: "Verhaal") -> str | None:
    """A group activity with some of the caseload: it opens nothing."""
    per_wie: dict[str, list[Mens]] = {}
    for m in v.mensen():
        if m.route == "wijkgericht" and v.werkt(m.houder):
            per_wie.setdefault(m.houder, []).append(m)
    if (wie := v.kies(w for w, lijst in per_wie.items() if len(lijst) > 1)) is None:
        return None
    mensen = sorted(v.rng.sample(per_wie[wie], 2), key=lambda m: m.orde)
    v.vul(
        wie,
        "trajecten:contact_groepsactiviteit",
        datum=v.vandaag.isoformat(),
        minuten_vrij="75",
        activiteit=str(v.stad.activiteiten[0].pk),
        wie=[str(v.sleutel("mens", m.nr)) for m in mensen],
    )
    nr = v.onthoud("contact", Contactmoment)
    bij = tuple((m.nr, GESPROKEN) for m in mensen)
    v.boek.schrijf(Contactfeit(nr, "groepsactiviteit", v.vandaag, 75, wie, bij))
    return f"{wie} met {', '.join(m.naam for m in mensen)} bij de kookgroep"


@daad("trajecten:contact_vindplaats", gewicht=3)
def vindplaatsbezoek(v: "Verhaal") -> str | None:
    """A coordinator goes to a vindplaats and speaks to people without registering them."""
    wie = v.kies(v.stad.coordinatoren(v.vandaag))
    waar = v.stad.team[wie].wijk if wie else None
    if wie is None or waar is None:
        return None
    plek, minuten, dag = v.rng.choice(v.stad.vindplaatsen[waar]), _minuten(v), v.terug(5)
    v.vul(
        wie,
        "trajecten:contact_vindplaats",
        datum=dag,
        minuten_vrij=str(minuten),
        vindplaats=str(plek.pk),
        aantal_gesproken="4",
    )
    nr = v.onthoud("contact", Contactmoment)
    v.boek.schrijf(Contactfeit(nr, "vindplaats", dag, minuten, wie, (), waar))
    return f"{wie} op {plek.naam} op {dag}"


@daad("trajecten:vindplaatsbezoek_verbeteren", gewicht=1)
def verbeter_vindplaatsbezoek(v: "Verhaal") -> str | None:
    """The visit took longer than was recorded."""
    kan = [c for c in v.nu.contacten.values() if c.soort == "vindplaats" and v.werkt(c.door)]
    if (c := v.kies(kan)) is None:
        return None
    minuten = c.minuten + 15
    v.vul(
        c.door,
        "trajecten:vindplaatsbezoek_verbeteren",
        v.sleutel("contact", c.nr),
        reden="Het duurde langer.",
        minuten=str(minuten),
    )
    v.boek.schrijf(ContactVerbeterd(c.nr, c.dag, minuten))
    return f"{c.door} verbetert een bezoek aan een vindplaats"


def _te_verbeteren(v: "Verhaal") -> list[tuple[Contact, Mens]]:
    uit = []
    for c in v.nu.contacten.values():
        mensen = [v.nu.mensen[v.nu.wie(nr)] for nr in c.bij]
        eigen = mensen and all(m.route == "wijkgericht" and m.houder == c.door for m in mensen)
        if eigen and v.werkt(c.door) and not any(m.overleden_op for m in mensen):
            uit.append((c, mensen[0]))
    return uit


@daad("trajecten:verslag_verbeteren", gewicht=3)
def verbeter_contact(v: "Verhaal") -> str | None:
    """A coordinator corrects the minutes of its contact; of an attempt also the day."""
    if (keuze := v.kies(_te_verbeteren(v))) is None:
        return None
    c, m = keuze
    minuten, dag = max(5, c.minuten + v.rng.choice((-10, 20))), c.dag
    if len(c.bij) == 1 and GESPROKEN not in c.bij.values() and v.soms(0.7):
        eerder = c.dag - dt.timedelta(days=3)
        dag = eerder if v.van_dit_jaar(eerder) else c.dag
    verslag = Verslag.objects.get(
        contactmoment=v.sleutel("contact", c.nr), inburgeraar=v.sleutel("mens", m.nr)
    )
    v.vul(
        c.door,
        "trajecten:verslag_verbeteren",
        verslag.pk,
        reden="Ik had het verkeerd opgeschreven.",
        minuten=str(minuten),
        datum=dag,
    )
    v.boek.schrijf(ContactVerbeterd(c.nr, dag, minuten))
    return f"{c.door} verbetert {c.soort} bij {m.naam}: {c.dag} → {dag}, {minuten} minuten"


@daad("trajecten:verslag_verbeteren", gewicht=1)
def verbeter_resultaat(v: "Verhaal") -> str | None:
    """Nobody was at home turns out to have been: did not want to now."""
    kan = [
        (c, m) for c, m in _te_verbeteren(v) if c.soort == "huisbezoek" and "niemand thuis" in c.bij.values()
    ]
    if (keuze := v.kies(kan)) is None:
        return None
    c, m = keuze
    verslag = Verslag.objects.get(contactmoment=v.sleutel("contact", c.nr))
    v.vul(
        c.door,
        "trajecten:verslag_verbeteren",
        verslag.pk,
        reden="Er was wel iemand.",
        resultaat="wil niet nu",
    )
    v.boek.schrijf(ContactVerbeterd(c.nr, c.dag, c.minuten, next(iter(c.bij)), "wil niet nu"))
    return f"{c.door} verbetert de uitkomst bij {m.naam}"


# ---- planned visits


@daad("trajecten:bezoek_plannen", gewicht=3)
def plan_bezoek(v: "Verhaal") -> str | None:
    """A coordinator plans a visit."""
    if (keuze := v.kies(mag_bezoeken(v))) is None:
        return None
    wie, m = keuze
    dag = v.vandaag + dt.timedelta(days=v.rng.randint(0, 15))
    v.vul(wie, "trajecten:bezoek_plannen", v.sleutel("mens", m.nr), datum=dag, tijd="10:30")
    v.boek.schrijf(Bezoekfeit(v.onthoud("bezoek", GeplandBezoek), m.nr, wie, dag))
    return f"{wie} plant {dag} bij {m.naam}"


def _gepland(v: "Verhaal") -> list[int]:
    mag = {(wie, m.nr) for wie, m in mag_bezoeken(v)}
    return [z.nr for z in v.nu.bezoeken.values() if z.stand == "gepland" and (z.door, z.mens) in mag]


@daad("trajecten:bezoek_verzetten", gewicht=2)
def verzet_bezoek(v: "Verhaal") -> str | None:
    """A planned visit goes to another day."""
    if (nr := v.kies(_gepland(v))) is None:
        return None
    z, dag = v.nu.bezoeken[nr], v.vandaag + dt.timedelta(days=v.rng.randint(1, 12))
    v.vul(z.door, "trajecten:bezoek_verzetten", v.sleutel("bezoek", nr), datum=dag)
    v.boek.schrijf(
        Bezoekfeit(nr, z.mens, z.door, z.dag, "verzet"),
        Bezoekfeit(v.onthoud("bezoek", GeplandBezoek), z.mens, z.door, dag),
    )
    return f"{z.door} verzet een bezoek naar {dag}"


@daad("trajecten:bezoek_afzeggen", "trajecten:bezoek_afzeggen_ongedaan", gewicht=2)
def zeg_bezoek_af(v: "Verhaal") -> str | None:
    """A planned visit is off."""
    komend = [nr for nr in _gepland(v) if v.nu.bezoeken[nr].dag >= v.vandaag]
    # The first time is taken back, which a visit of the past is not.
    if (nr := v.kies(komend or (_gepland(v) if v.gedaan.get("zeg_bezoek_af") else []))) is None:
        return None
    z = v.nu.bezoeken[nr]
    pk = v.sleutel("bezoek", nr)

    def doe() -> None:
        v.vul(z.door, "trajecten:bezoek_afzeggen", pk, reden="Ze belde af.")

    if z.dag < v.vandaag:
        doe()
    else:
        v.heen_en_terug(doe, z.door, "trajecten:bezoek_afzeggen_ongedaan", pk)
    v.boek.schrijf(Bezoekfeit(nr, z.mens, z.door, z.dag, "vervallen"))
    return f"{z.door} zegt een bezoek van {z.dag} af"


@daad("trajecten:bezoek_aankondigen", "trajecten:bezoek_aankondigen_ongedaan", gewicht=1)
def kondig_aan(v: "Verhaal") -> str | None:
    """A planned visit was announced."""
    if (nr := v.kies(_gepland(v))) is None:
        return None
    z = v.nu.bezoeken[nr]
    pk = v.sleutel("bezoek", nr)

    def doe() -> None:
        versie = GeplandBezoek.objects.get(pk=pk).versie
        v.druk(z.door, "trajecten:bezoek_aankondigen", pk, versie=versie)

    v.heen_en_terug(doe, z.door, "trajecten:bezoek_aankondigen_ongedaan", pk)
    return f"{z.door} kondigt een bezoek aan"
