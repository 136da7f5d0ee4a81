"""Somebody is away: a colleague replaces it, visits go over and come back, and what was done says on behalf of whom."""

import datetime as dt
from typing import TYPE_CHECKING

from gebruikers.models import Afwezigheid
from inburgeraars.models import Veiligheidsnotitie
from kern.klok import DAG
from tests.levend_jaar.beeld import GESPROKEN, Bezoek, Vervangt
from tests.levend_jaar.daden.openen import gesproken
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import Contactfeit
from tests.levend_jaar.feiten_vervanging import AndereLaatsteDag, BezoekOvergenomen, WegEnVervangen
from tests.levend_jaar.pagina import Wijze
from trajecten.contact.models import Contactmoment

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

HOOGSTENS = 8
"""How often somebody is away."""


def _is_weg(v: "Verhaal", wie: str, tot: dt.date) -> bool:
    return any(a.wie == wie and a.van < tot and v.vandaag < a.tot for a in v.nu.afwezig.values())


def _lopend(v: "Verhaal") -> list[tuple[int, Vervangt]]:
    """Return the replacements that run, of colleagues who both still work."""
    return [
        (nr, x)
        for nr, x in v.nu.vervangen.items()
        if x.van <= v.vandaag < x.tot and v.werkt(x.wie) and v.werkt(x.door)
    ]


def _laten_staan(v: "Verhaal", wie: str, tot: dt.date) -> dict[str, object]:
    """Return the choice to leave each visit of somebody where it is, by the field of the form."""
    eigen = (
        z
        for z in v.nu.bezoeken.values()
        if z.door == wie and z.stand == "gepland" and v.vandaag <= z.dag < tot
    )
    return {f"bezoek_{v.sleutel('bezoek', z.nr)}": "" for z in eigen}


@daad("trajecten:vervanging_nieuw", "trajecten:afwezigheid_intrekken", gewicht=2)
def iemand_afwezig(v: "Verhaal") -> str | None:
    """The teamleider records that a coordinator is away, and who replaces it; a mistake is taken back."""
    dagen = v.rng.choice((1, 5, 28, 35))
    tot = v.vandaag + dagen * DAG
    er_zijn = [
        n
        for n in v.stad.coordinatoren(v.vandaag)
        if v.stad.team[n].werkt_op(tot - DAG) and not _is_weg(v, n, tot)
    ]
    vrij = [n for n in er_zijn if not any(x.door == n and v.vandaag < x.tot for x in v.nu.vervangen.values())]
    if len(er_zijn) < 2 or v.gedaan.get("iemand_afwezig", 0) >= HOOGSTENS:
        return None
    if v.gedaan.get("iemand_afwezig") and not v.gedaan.get("verdeel_bezoek"):
        # Somebody with visits ahead, which a colleague can take.
        vrij = [n for n in vrij if any(_komt(v, z, n, tot) for z in v.nu.bezoeken.values())]
    if (wie := v.kies(vrij)) is None:
        return None
    door = v.rng.choice([n for n in er_zijn if n != wie])
    leider, collega = "tess", v.gebruiker(door)

    def doe() -> None:
        v.vul(
            leider,
            "trajecten:vervanging_nieuw",
            v.gebruiker(wie).pk,
            # The page with the visits of all these days: of others it asks first who goes.
            Wijze(vraag=f"laatste_dag={tot - DAG}"),
            reden="ziek",
            van=v.vandaag,
            laatste_dag=tot - DAG,
            allen=str(collega.pk),
            **_laten_staan(v, wie, tot),
        )

    v.heen_en_terug(
        doe, leider, "trajecten:afwezigheid_intrekken", lambda: Afwezigheid.objects.latest("pk").pk
    )
    nr = v.onthoud("afwezig", Afwezigheid)
    v.boek.schrijf(WegEnVervangen(nr, wie, door, v.vandaag, tot))
    return f"{wie} is {dagen} dagen weg, {door} vervangt"


@daad("trajecten:afwezigheid_einde", gewicht=1)
def andere_laatste_dag(v: "Verhaal") -> str | None:
    """An absence lasts longer or shorter."""
    if (keuze := v.kies(_lopend(v))) is None:
        return None
    nr, x = keuze
    eerste = v.vandaag if x.van == v.vandaag else v.vandaag - DAG
    dag = eerste + v.rng.randint(0, 6) * DAG
    v.vul("tess", "trajecten:afwezigheid_einde", v.sleutel("afwezig", nr), laatste_dag=dag)
    v.boek.schrijf(AndereLaatsteDag(nr, dag + DAG))
    return f"{x.wie} is weg tot en met {dag}"


@daad("trajecten:afwezigheid", "trajecten:bezoek_gebeld", "trajecten:bezoek_gebeld_ongedaan", gewicht=4)
def verdeel_bezoek(v: "Verhaal") -> str | None:
    """A visit of who is away goes to who replaces it; that the person knows it is ticked, and taken back."""
    kan = [(nr, x, z) for nr, x in _lopend(v) for z in v.nu.bezoeken.values() if _te_verdelen(v, x, z)]
    if (keuze := v.kies(kan)) is None:
        return None
    nr, x, z = keuze
    pk = v.sleutel("bezoek", z.nr)
    velden = _laten_staan(v, x.wie, x.tot) | {f"bezoek_{pk}": str(v.gebruiker(x.door).pk)}
    v.vul("tess", "trajecten:afwezigheid", v.sleutel("afwezig", nr), **velden)
    v.boek.schrijf(BezoekOvergenomen(z.nr, x.door))
    v.druk("tess", "trajecten:bezoek_gebeld", pk)
    v.druk("tess", "trajecten:bezoek_gebeld_ongedaan", pk)
    return f"het bezoek van {z.dag} gaat van {x.wie} naar {x.door}"


def _komt(v: "Verhaal", z: Bezoek, wie: str, tot: dt.date) -> bool:
    """Tell whether somebody visits a person of its own before a day."""
    van_wie = z.door == wie == v.nu.mensen[v.nu.wie(z.mens)].vast_op(v.vandaag)
    return van_wie and z.stand == "gepland" and v.vandaag <= z.dag < tot


def _te_verdelen(v: "Verhaal", x: Vervangt, z: Bezoek) -> bool:
    m = v.nu.mensen[v.nu.wie(z.mens)]
    if not _komt(v, z, x.wie, x.tot) or _is_weg(v, x.door, x.tot):
        return False
    # Of whom a note says "ga samen" the form offers two colleagues.
    persoon = v.sleutel("mens", m.nr)
    return not Veiligheidsnotitie.objects.filter(inburgeraar=persoon).in_kracht(v.vandaag).exists()


@daad("trajecten:huisbezoek_nieuw", gewicht=4)
def huisbezoek_namens(v: "Verhaal") -> str | None:
    """Who replaces visits somebody in the place of the fixed contact."""
    kan = [
        (x, m)
        for _nr, x in _lopend(v)
        for m, _t, wie in v.in_traject()
        if wie == x.wie and m.vast_op(v.vandaag) == x.wie
    ]
    if (keuze := v.kies(kan)) is None:
        return None
    x, m = keuze
    v.vul(
        x.door,
        "trajecten:huisbezoek_nieuw",
        v.sleutel("mens", m.nr),
        datum=v.vandaag.isoformat(),
        resultaat=GESPROKEN,
        minuten_vrij="35",
        tekst="Namens een collega.",
        vervolg="niet",
    )
    nr = v.onthoud("contact", Contactmoment)
    v.boek.schrijf(Contactfeit(nr, "huisbezoek", v.vandaag, 35, x.door, ((m.nr, GESPROKEN),)))
    gesproken(v, m, x.door, v.vandaag, "huisbezoek")
    return f"{x.door} bij {m.naam}, namens {x.wie}"
