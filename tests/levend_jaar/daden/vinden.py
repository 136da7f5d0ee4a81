"""Finding people: on the register, in the wijk, by selections, on the regular route, and who turns out to be one."""

import datetime as dt
from typing import TYPE_CHECKING
from uuid import uuid4

from django.core.files.uploadedfile import SimpleUploadedFile

from gebruikers.enums import Rol
from inburgeraars.models import Inburgeraar
from register.leveringen.inlezen import work_on_inlezing
from register.models import BpiInlezing, BpiWachtregel
from tests.levend_jaar.beeld import BUITEN, GESPROKEN, Mens
from tests.levend_jaar.daden.openen import OPENT, open_traject
from tests.levend_jaar.daden.register import daad
from tests.levend_jaar.feiten import (
    Geclaimd,
    Geleverd,
    Gereserveerd,
    Ontmoet,
    Verhuisd,
    Vervallen,
    WeerVrij,
)
from tests.levend_jaar.feiten_einde import Vrijgegeven
from tests.levend_jaar.feiten_regulier import Opgeroepen, Regulierfeit, RegulierTerug
from tests.levend_jaar.namen import achternaam, voornaam
from tests.levend_jaar.pagina import Wijze
from tests.levend_jaar.stad import DON, KEM, VEL
from tests.register.bestanden import bsn_bij, csv_tekst
from tests.register.importeren import als_taak
from vinden.models import Overnameverzoek, RegulierMoment, Selectie
from vinden.regulier.lijst import lees_tekens

if TYPE_CHECKING:
    from tests.levend_jaar.verhaal import Verhaal

NIEUW_PER_LEVERING = ((DON, 12), (VEL, 9), (KEM, 3))


def woont_hier(v: "Verhaal", wie: str, m: Mens) -> bool:
    """Tell whether a person lives in the wijk of a coordinator."""
    return v.stad.team[wie].wijk in {None, m.wijk}


def vrij(v: "Verhaal") -> list[Mens]:
    """Return who is free: nobody approaches or still measures them."""
    return [m for m in v.mensen() if m.route == "vrij" and not m.vast_op(v.vandaag)]


# ---- the register


def geboortejaar(nummer: int) -> int:
    """Return the year of birth by the register."""
    return 1960 + nummer % 40


def _regel(m: Mens, postcode: str, bsn: str) -> dict[str, str]:
    naam, achter = m.naam.split()
    return {
        "BSN": bsn,
        "Voornamen": naam,
        "Geslachtsnaam": achter,
        "Geslacht": "V" if m.nr % 2 else "M",
        "Geboortedatum": f"{1 + m.nr % 28:02}-{1 + m.nr % 12:02}-{geboortejaar(m.nr)}",
        "Straatnaam": "Siriushof",
        "Huisnummer": str(m.nr),
        "Postcode": postcode,
        "Woonplaats": "Roermond",
    }


def _bsn(nummer: int) -> str:
    """Return a number of its own for each person; one in eleven begins has none."""
    geldig = (
        bsn for begin in range(50_000_000 + 20 * nummer, 50_000_020 + 20 * nummer) if (bsn := bsn_bij(begin))
    )
    return next(geldig)


def _postcode(v: "Verhaal", wijk: str) -> str:
    codes = v.stad.postcodes[wijk]
    return codes[0] if codes else "9999 ZZ"


@daad("inburgeraars:levering_nieuw", "inburgeraars:inlezing_verwerken", gewicht=1)
def lever_register(v: "Verhaal") -> str | None:
    """The teamleider reads a delivery: the first fills the register; later ones tell who came, moved and left."""
    samen = {m for paar in v.samen.values() for m in paar}
    bekend = [m for m in v.mensen(zonder_doden=False) if m.in_register]
    laatste = max((m.geleverd_op for m in bekend if m.geleverd_op), default=None)
    if samen or (laatste is not None and v.vandaag - laatste < dt.timedelta(days=45)):
        return None  # who is two for now would be named by the number of the other
    weg = [v.kies(bekend)] if len(bekend) > 12 else []
    blijft = [m for m in bekend if m not in weg]
    verhuist = {m.nr: w for m in v.rng.sample(blijft, min(2, len(blijft))) if (w := _andere_wijk(v, m))}
    nieuw: list[tuple[int, str, str]] = []
    for wijk, aantal in NIEUW_PER_LEVERING:
        for _ in range(aantal if not bekend else v.rng.randint(0, 2)):
            nr = v.boek.nummer("mens")
            nieuw.append((nr, f"{voornaam(nr)} {achternaam(nr)}", wijk))
    verkeerd = v.kies(m for m in blijft if m.nr not in verhuist and m.nr not in v.verkeerd) if weg else None
    regels = [
        _regel(m, _postcode(v, verhuist.get(m.nr, m.wijk)), _bsn(m.nr)) for m in blijft if m is not verkeerd
    ]
    if verkeerd is not None:
        # A number typed wrong: this line is about somebody else, and waits for the teamleider.
        ander = Mens(verkeerd.nr + 501, "Xaver Zonderling", 0, verkeerd.wijk)
        regels.append(_regel(ander, _postcode(v, verkeerd.wijk), _bsn(verkeerd.nr)))
    regels += [_regel(Mens(nr, naam, 0, wijk), _postcode(v, wijk), _bsn(nr)) for nr, naam, wijk in nieuw]
    _verwerk(v, csv_tekst(regels))
    for nr, naam, wijk in nieuw:
        v.boek.schrijf(Geleverd(nr, naam, wijk))
        v.sleutels["mens", nr] = Inburgeraar.objects.get(geslachtsnaam=naam.split()[1]).pk
    if verkeerd is not None:
        v.verkeerd.add(verkeerd.nr)
        v.wachtregels.append(v.onthoud("wachtregel", BpiWachtregel, oordeel=""))
    v.boek.schrijf(*(Verhuisd(nr, wijk, v.stad.zicht(v.vandaag)) for nr, wijk in verhuist.items()))
    v.boek.schrijf(*(Vervallen(m.nr) for m in weg if m))
    return f"levering: {len(nieuw)} nieuw, {len(verhuist)} verhuisd, {len(weg)} weg"


def _andere_wijk(v: "Verhaal", m: Mens) -> str:
    return v.rng.choice([w for w in (DON, VEL, BUITEN) if w != m.wijk])


def _verwerk(v: "Verhaal", tekst: str) -> None:
    bestand = SimpleUploadedFile(f"levering-{v.vandaag}.csv", tekst.encode(), "text/csv")
    v.vul("tess", "inburgeraars:levering_nieuw", bestand=bestand)
    pk = BpiInlezing.objects.latest("pk").pk
    for _ in ("lezen", "toepassen"):
        with als_taak():
            work_on_inlezing(pk=pk)
        rij = BpiInlezing.objects.get(pk=pk)
        if rij.fase == "voorbeeld":
            v.druk("tess", "inburgeraars:inlezing_verwerken", pk)
    assert BpiInlezing.objects.get(pk=pk).fase == "verwerkt", rij.fout


@daad("inburgeraars:levering_nieuw", "inburgeraars:inlezing_weggooien", gewicht=1)
def gooi_levering_weg(v: "Verhaal") -> str | None:
    """The teamleider reads a delivery, and drops it."""
    if v.gedaan.get("gooi_levering_weg", 0) >= 2:
        return None
    tekst = csv_tekst([_regel(Mens(900, "Niemand Hier", 0, DON), _postcode(v, DON), _bsn(900))])
    bestand = SimpleUploadedFile("weg.csv", tekst.encode(), "text/csv")
    v.vul("tess", "inburgeraars:levering_nieuw", bestand=bestand)
    pk = BpiInlezing.objects.latest("pk").pk
    with als_taak():
        work_on_inlezing(pk=pk)
    v.druk("tess", "inburgeraars:inlezing_weggooien", pk)
    return "tess gooit een levering weg"


# ---- in the wijk


@daad("trajecten:persoon_nieuw", gewicht=6)
def ontmoet(v: "Verhaal") -> str | None:
    """A coordinator meets somebody and registers the person."""
    wie = v.kies(v.stad.coordinatoren(v.vandaag))
    if wie is None or len(v.mensen()) > 70:
        return None
    wijk = v.stad.team[wie].wijk or DON
    nr = v.boek.nummer("mens")
    naam = f"{voornaam(nr)} {achternaam(nr)}"
    plek = v.kies([*(str(p.pk) for p in v.stad.vindplaatsen[wijk]), "deur"])
    straat = v.soms(0.5)
    v.vul(
        wie,
        "trajecten:persoon_nieuw",
        voornamen=naam.split(maxsplit=1)[0],
        geslachtsnaam=naam.split()[1],
        bereikbaar=f"Veldstraat {nr}" if straat else f"06 00 00 {nr:02} {nr:02}",
        plek=plek,
        buurt=str(v.stad.buurten[wijk].pk) if plek == "deur" else "",
    )
    v.sleutels["mens", nr] = Inburgeraar.objects.get(geslachtsnaam=naam.split()[1]).pk
    namen = {str(p.pk): p.naam for p in v.stad.vindplaatsen[wijk]}
    waar = namen.get(plek or "", "")
    v.boek.schrijf(Ontmoet(nr, naam, wijk, wijk, wie, straat=straat, vindplaats=waar))
    return f"{wie} ontmoet {naam} in {wijk}"


@daad("trajecten:claim", "trajecten:claim_ongedaan", gewicht=4)
def claim(v: "Verhaal") -> str | None:
    """A coordinator claims somebody who is free, or reserved for its wijk."""
    kan = [
        (wie, m)
        for m in v.mensen()
        if m.route in {"vrij", "gereserveerd"} and not m.vast_op(v.vandaag)
        for wie in v.coordinatoren(m.wijk)
    ]
    if (keuze := v.kies(kan)) is None:
        return None
    wie, m = keuze
    pk = v.sleutel("mens", m.nr)
    v.heen_en_terug(lambda: v.druk(wie, "trajecten:claim", pk), wie, "trajecten:claim_ongedaan", pk)
    v.boek.schrijf(Geclaimd(m.nr, wie, v.vandaag))
    return f"{wie} claimt {m.naam}"


@daad("trajecten:vrijgeven", "trajecten:vrijgeven_ongedaan", gewicht=2)
def geef_vrij(v: "Verhaal") -> str | None:
    """A coordinator releases somebody whose traject never opened, or who has died or moved."""
    kan = [m for m in v.mensen() if m.route == "wijkgericht" and v.nu.lopend(m.nr) is None]
    kan = [m for m in kan if m.houder and v.werkt(m.houder) and m.vast_op(v.vandaag) == m.houder]
    if (m := v.kies(kan)) is None:
        return None
    wie = m.houder
    waarom = v.kies(["", "", "onbereikbaar", "wil niet", "verhuisd", "overleden"]) or ""
    pk = v.sleutel("mens", m.nr)
    velden: dict[str, object] = {"waarom": waarom, "op": v.vandaag, "reden": "Zo liep het."}
    # Who died the teamleider takes back; of who lives elsewhere the page offers no way back, since it is out of sight.
    if waarom == "overleden":
        v.vul(wie, "trajecten:vrijgeven", pk, overleden="on", **velden)
    elif wie not in v.stad.coordinatoren(v.vandaag, m.wijk):
        v.vul(wie, "trajecten:vrijgeven", pk, **velden)
    else:
        v.heen_en_terug(
            lambda: v.vul(wie, "trajecten:vrijgeven", pk, **velden), wie, "trajecten:vrijgeven_ongedaan", pk
        )
    v.boek.schrijf(Vrijgegeven(m.nr, v.vandaag if waarom == "overleden" else None))
    return f"{wie} geeft {m.naam} vrij ({waarom or 'een ander kan verder'})"


@daad("trajecten:persoon_wijzigen", gewicht=2)
def wijzig_persoon(v: "Verhaal") -> str | None:
    """The fixed contact notes a telephone number, or that somebody who is not on the register moved."""
    kan = [m for m in v.mensen() if m.route == "wijkgericht" and v.werkt(m.houder)]
    if (m := v.kies(kan)) is None:
        return None
    velden: dict[str, str] = {"telefoon": f"0475 {m.nr:06}"}
    naar = ""
    if not m.in_register and m.geleverd_op is None and v.soms(0.6):
        naar = _andere_wijk(v, m)
        velden |= {"straat": "Nieuwstraat", "huisnummer": str(m.nr), "postcode": _postcode(v, naar)}
    v.vul(m.houder, "trajecten:persoon_wijzigen", v.sleutel("mens", m.nr), **velden)
    if naar:
        v.boek.schrijf(Verhuisd(m.nr, naar, v.stad.zicht(v.vandaag)))
    return f"{m.houder} wijzigt de gegevens van {m.naam}" + (f", die naar {naar} verhuist" if naar else "")


# ---- selections


def _te_reserveren(v: "Verhaal", wijk: str) -> list[Mens]:
    return [m for m in vrij(v) if m.wijk == wijk and m.in_register]


@daad("trajecten:selectie_nieuw", gewicht=2)
def vraag_selectie(v: "Verhaal") -> str | None:
    """A coordinator asks the teamleider to keep some people for the wijk."""
    wie = v.kies(v.stad.coordinatoren(v.vandaag))
    wijk = v.stad.team[wie].wijk if wie else None
    if wie is None or wijk is None or not (kan := _te_reserveren(v, wijk)):
        return None
    mensen = v.rng.sample(kan, min(3, len(kan)))
    v.druk(
        wie,
        "trajecten:selectie_nieuw",
        sleutel=str(uuid4()),
        persoon=[v.sleutel("mens", m.nr) for m in mensen],
        wijk=v.stad.wijken[wijk].pk,
        toelichting="rond de school",
    )
    nr = v.onthoud("selectie", Selectie)
    v.selecties[nr] = (wie, wijk, tuple(m.nr for m in mensen))
    return f"{wie} vraagt een selectie van {len(mensen)}"


@daad("trajecten:selectie_nieuw", gewicht=1)
def reserveer_direct(v: "Verhaal") -> str | None:
    """The teamleider keeps people for a wijk without being asked."""
    kan = _te_reserveren(v, VEL)
    if not kan:
        return None
    m, tot = v.rng.choice(kan), v.vandaag + dt.timedelta(days=v.rng.choice((5, 21, 56)))
    v.druk(
        "tess",
        "trajecten:selectie_nieuw",
        sleutel=str(uuid4()),
        persoon=[v.sleutel("mens", m.nr)],
        wijk=v.stad.wijken[VEL].pk,
        laatste_dag=(tot - dt.timedelta(days=1)).isoformat(),
        toelichting="",
    )
    v.gereserveerd[v.onthoud("selectie", Selectie)] = (m.nr,)
    v.boek.schrijf(Gereserveerd(m.nr, tot))
    return f"tess reserveert {m.naam} tot {tot}"


@daad("trajecten:selectie_reserveren", gewicht=3)
def reserveer(v: "Verhaal") -> str | None:
    """The teamleider reserves a requested selection."""
    kan = [
        nr
        for nr, (_wie, wijk, mensen) in v.selecties.items()
        if {m.nr for m in v.mensen() if m.route == "vrij" and m.wijk == wijk} & set(mensen)
    ]
    if (nr := v.kies(kan)) is None:
        return None
    _wie, wijk, mensen = v.selecties.pop(nr)
    tot = v.vandaag + dt.timedelta(days=v.rng.choice((14, 28, 56)))
    v.druk(
        "tess",
        "trajecten:selectie_reserveren",
        v.sleutel("selectie", nr),
        laatste_dag=(tot - dt.timedelta(days=1)).isoformat(),
        sleutel=str(uuid4()),
    )
    gelukt = [m for m in v.mensen() if m.nr in mensen and m.route == "vrij" and m.wijk == wijk]
    v.gereserveerd[nr] = tuple(m.nr for m in gelukt)
    v.boek.schrijf(*(Gereserveerd(m.nr, tot) for m in gelukt))
    return f"tess reserveert {len(gelukt)} van {len(mensen)} tot {tot}"


@daad("trajecten:selectie_afwijzen", "trajecten:selectie_ongedaan", gewicht=1)
def wijs_selectie_af(v: "Verhaal") -> str | None:
    """The teamleider refuses a requested selection."""
    if (nr := v.kies(v.selecties)) is None:
        return None
    del v.selecties[nr]
    pk = v.sleutel("selectie", nr)
    v.heen_en_terug(
        lambda: v.druk("tess", "trajecten:selectie_afwijzen", pk, reden="Eerst de anderen."),
        "tess",
        "trajecten:selectie_ongedaan",
        pk,
    )
    return "tess wijst een selectie af"


@daad("trajecten:selectie_intrekken", "trajecten:selectie_ongedaan", gewicht=1)
def trek_selectie_in(v: "Verhaal") -> str | None:
    """A coordinator withdraws its request."""
    if (nr := v.kies(n for n, (wie, _w, _m) in v.selecties.items() if v.werkt(wie))) is None:
        return None
    wie, _wijk, _mensen = v.selecties.pop(nr)
    pk = v.sleutel("selectie", nr)
    v.heen_en_terug(
        lambda: v.druk(wie, "trajecten:selectie_intrekken", pk), wie, "trajecten:selectie_ongedaan", pk
    )
    return f"{wie} trekt een selectie in"


@daad("trajecten:selectie_vrijgeven", "trajecten:selectie_vrijgeven_ongedaan", gewicht=1)
def hef_reservering_op(v: "Verhaal") -> str | None:
    """The teamleider releases somebody who was reserved."""
    vast = {m.nr for m in v.mensen() if m.route == "gereserveerd"}
    kan = list({mens: nr for nr, mensen in v.gereserveerd.items() for mens in mensen if mens in vast}.items())
    if (keuze := v.kies(kan)) is None:
        return None
    mens, nr = keuze
    pk = v.sleutel("selectie", nr)
    v.heen_en_terug(
        lambda: v.druk("tess", "trajecten:selectie_vrijgeven", pk, persoon=[v.sleutel("mens", mens)]),
        "tess",
        "trajecten:selectie_vrijgeven_ongedaan",
        pk,
    )
    v.boek.schrijf(WeerVrij(mens))
    return f"tess heft de reservering van {v.nu.mensen[mens].naam} op"


# ---- the regular route


@daad("trajecten:regulier_oproepen", gewicht=2)
def roep_op(v: "Verhaal") -> str | None:
    """A consulent calls somebody up who is free."""
    wie = v.kies(v.stad.met_rol(Rol.CONSULENT, v.vandaag))
    afgerond = {t.mens for t in v.nu.trajecten.values() if t.dicht and t.dicht.afgerond}
    kan = [m for m in vrij(v) if m.in_register and m.nr not in afgerond]
    if wie is None or (m := v.kies(kan)) is None:
        return None
    pagina = v.open(wie, "trajecten:regulier", vraag=f"wijk={v.stad.wijken[m.wijk].code}")
    tekens = v.tekens(pagina)
    gezocht = [t for t in tekens if lees_tekens(v.gebruiker(wie), [t])[0].pk == v.sleutel("mens", m.nr)]
    v.druk(
        wie, "trajecten:regulier_oproepen", persoon=gezocht, op=v.vandaag.isoformat(), sleutel=str(uuid4())
    )
    v.boek.schrijf(Opgeroepen(m.nr, wie))
    v.regulier[m.nr] = [v.onthoud("moment", RegulierMoment)]
    return f"{wie} roept {m.naam} op"


def _op_regulier(v: "Verhaal") -> list[Mens]:
    return [m for m in v.mensen() if m.route == "regulier" and v.werkt(m.houder)]


@daad("trajecten:regulier_stap", gewicht=2)
def regulier_verder(v: "Verhaal") -> str | None:
    """A consulent records the next stage."""
    if (m := v.kies(m for m in _op_regulier(v) if len(v.regulier[m.nr]) < 5)) is None:
        return None
    v.vul(m.houder, "trajecten:regulier_stap", v.sleutel("mens", m.nr), op=v.vandaag)
    v.regulier[m.nr].append(v.onthoud("moment", RegulierMoment))
    v.boek.schrijf(Regulierfeit(m.nr, v.regulier[m.nr][-1]))
    return f"{m.houder} legt stap {len(v.regulier[m.nr])} van {m.naam} vast"


@daad("trajecten:regulier_stap_verbeteren", gewicht=1)
def regulier_verbeter(v: "Verhaal") -> str | None:
    """A consulent takes the last stage back: it was not reached after all."""
    if (m := v.kies(m for m in _op_regulier(v) if len(v.regulier[m.nr]) > 1)) is None:
        return None
    nr = v.regulier[m.nr].pop()
    v.vul(
        m.houder,
        "trajecten:regulier_stap_verbeteren",
        v.sleutel("moment", nr),
        wat="terug",
        reden="Toch niet.",
    )
    v.boek.schrijf(RegulierTerug(m.nr, nr))
    return f"{m.houder} neemt een stap van {m.naam} terug"


@daad("trajecten:regulier_vrijgeven", "trajecten:regulier_vrijgeven_ongedaan", gewicht=1)
def regulier_klaar(v: "Verhaal") -> str | None:
    """A consulent releases somebody."""
    gevraagd = {mens for _wie, mens in v.overnames.values()}
    if (m := v.kies(m for m in _op_regulier(v) if m.nr not in gevraagd)) is None:
        return None
    wie, pk = m.houder, v.sleutel("mens", m.nr)
    v.heen_en_terug(
        lambda: v.druk(wie, "trajecten:regulier_vrijgeven", pk),
        wie,
        "trajecten:regulier_vrijgeven_ongedaan",
        pk,
    )
    v.boek.schrijf(WeerVrij(m.nr))
    return f"{wie} geeft {m.naam} vrij"


@daad("trajecten:overname_vragen", gewicht=2)
def vraag_overname(v: "Verhaal") -> str | None:
    """A coordinator asks the consulent for somebody of its wijk."""
    gevraagd = {mens for _wie, mens in v.overnames.values()}
    kan = [(w, m) for m in _op_regulier(v) if m.nr not in gevraagd for w in v.coordinatoren(m.wijk)]
    if (keuze := v.kies(kan)) is None:
        return None
    wie, m = keuze
    v.vul(wie, "trajecten:overname_vragen", v.sleutel("mens", m.nr), waarom="Ik ken het gezin.")
    v.overnames[v.onthoud("overname", Overnameverzoek)] = (wie, m.nr)
    return f"{wie} vraagt {m.naam} over te nemen"


@daad("trajecten:overname", gewicht=3)
def beantwoord_overname(v: "Verhaal") -> str | None:
    """The consulent says yes or no; after a yes who was spoken to before has a traject from today."""
    kan = [
        nr
        for nr, (wie, mens) in v.overnames.items()
        if v.werkt(wie) and v.werkt(v.nu.mensen[mens].houder) and woont_hier(v, wie, v.nu.mensen[mens])
    ]
    if (nr := v.kies(kan)) is None:
        return None
    wie, mens = v.overnames.pop(nr)
    m, ja = v.nu.mensen[mens], v.soms(0.7)
    consulent = m.houder
    v.vul(
        consulent,
        "trajecten:overname",
        v.sleutel("overname", nr),
        Wijze(knop=("antwoord", "ja" if ja else "nee")),
        toelichting="" if ja else "Ze is net begonnen.",
    )
    if ja:
        v.boek.schrijf(Geclaimd(mens, wie, v.vandaag))
        if any(c.soort in OPENT and c.bij.get(mens) == GESPROKEN for c in v.nu.contacten.values()):
            open_traject(v, m, wie, v.vandaag)
    return f"{consulent} zegt {'ja' if ja else 'nee'} over {m.naam}"


@daad("trajecten:overname_intrekken", "trajecten:overname_ongedaan", gewicht=1)
def trek_overname_in(v: "Verhaal") -> str | None:
    """A coordinator withdraws its request."""
    if (nr := v.kies(n for n, (wie, _m) in v.overnames.items() if v.werkt(wie))) is None:
        return None
    wie, mens = v.overnames.pop(nr)
    pk = v.sleutel("overname", nr)
    v.heen_en_terug(
        lambda: v.druk(wie, "trajecten:overname_intrekken", pk), wie, "trajecten:overname_ongedaan", pk
    )
    return f"{wie} trekt het verzoek over {v.nu.mensen[mens].naam} in"
