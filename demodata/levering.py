"""The delivery of the register that waits for the teamleider: uploaded today and read into its preview.

It is made of the register as it stands, with changes to a few people, and goes through the services of an upload; so
its preview is true and it can be applied or dropped. As of every upload its file is erased after a day: from then on
it is listed as expired.
"""

import csv
import datetime as dt
import io
import random
from collections.abc import Callable, Iterable

from demodata.kalender import dobbelsteen
from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from inburgeraars.bsn import voldoet_aan_elfproef
from inburgeraars.models import Adres, Burgerservicenummer, Inburgeraar, Registergegevens, Route
from register.bpi.regels import Kolom
from register.inlezingen.services import add_inlezing
from register.leveringen.inlezen import work_on_inlezing
from register.models import BpiInlezing
from wijken.models import Postcode

type Regel = dict[Kolom, str]

MINSTENS = 30
"""On a smaller register every change would be a large share of it."""
VERVALLEN, NIEUW = 3, 8


def upload_levering(*, zaad: int, tot: dt.date) -> BpiInlezing | None:
    """Upload the delivery of the last day as a teamleider; the worker can read it.

    Args:
        zaad: the seed; the same seed changes the same people.
        tot: the day that counts as today.

    Returns:
        The upload, also when it was uploaded before and is open; None without a teamleider, or when the register is
            too small to change.
    """
    door = Gebruiker.objects.filter(aanstellingen__rol=Rol.TEAMLEIDER).order_by("pk").first()
    regels = _register()
    if door is None or len(regels) < MINSTENS:
        return None
    _verander(regels, dobbelsteen(zaad, "wachtende levering"))
    return add_inlezing(
        door=door, bestandsnaam=f"demo-bpi-{tot:%Y-%m-%d}.csv", inhoud=_als_csv(regels.values())
    )


def laat_een_levering_wachten(*, zaad: int, tot: dt.date) -> BpiInlezing | None:
    """Upload that delivery, unless that was done, and read it here by the worker's own service.

    Arguments as in `upload_levering`; returns None when there is nothing to upload.
    """
    inlezing = upload_levering(zaad=zaad, tot=tot)
    if inlezing is None:
        return None
    work_on_inlezing(pk=inlezing.pk)
    return BpiInlezing.objects.defer("bestand").get(pk=inlezing.pk)


def _register() -> dict[int, Regel]:
    """Return the lines of the people on the register now, by person, in the order of the A-nummer."""
    staat_in = Registergegevens.objects.filter(
        vervallen_op=None, inburgeraar__samengevoegd_met=None
    ).select_related("inburgeraar")
    bsn = {b.inburgeraar_id: b.bsn for b in Burgerservicenummer.objects.all()}
    adres = {a.inburgeraar_id: a for a in Adres.objects.in_kracht()}
    return {
        r.inburgeraar_id: _regel(r, bsn.get(r.inburgeraar_id, ""), adres[r.inburgeraar_id])
        for r in sorted(staat_in, key=lambda r: r.a_nummer)
        if r.inburgeraar_id in adres
    }


def _regel(register: Registergegevens, bsn: str, adres: Adres) -> Regel:
    geboren = register.geboortedatum
    return {
        Kolom.A_NUMMER: register.a_nummer,
        Kolom.BSN: bsn,
        Kolom.VOORNAMEN: register.inburgeraar.voornamen,
        Kolom.VOORVOEGSEL: register.inburgeraar.voorvoegsel,
        Kolom.GESLACHTSNAAM: register.inburgeraar.geslachtsnaam,
        Kolom.GESLACHT: register.geslacht[:1].upper(),
        Kolom.GEBOORTEDATUM: f"{geboren.dag or 0:02}-{geboren.maand or 0:02}-{geboren.jaar}"
        if geboren
        else "",
        Kolom.STRAATNAAM: adres.straat,
        Kolom.HUISNUMMER: adres.huisnummer,
        Kolom.TOEVOEGING: adres.toevoeging,
        Kolom.POSTCODE: adres.postcode,
        Kolom.WOONPLAATS: adres.woonplaats,
        Kolom.DATUM_VESTIGING: f"{register.datum_vestiging:%d-%m-%Y}" if register.datum_vestiging else "",
    }


def _verander(regels: dict[int, Regel], kans: random.Random) -> None:
    """Let people move, marry, leave and arrive, and add mistakes of the supplier."""
    ongemoeid = list(regels)
    kans.shuffle(ongemoeid)
    begeleid = set(Inburgeraar.objects.filter(route=Route.WIJKGERICHT).values_list("pk", flat=True))

    def neem(wie: Callable[[int], bool] = lambda _pk: True) -> int:
        pk = next((pk for pk in ongemoeid if wie(pk)), ongemoeid[0])
        ongemoeid.remove(pk)
        return pk

    _verhuis(regels[neem(begeleid.__contains__)], kans, zelfde_wijk=False)
    _verhuis(regels[neem()], kans, zelfde_wijk=True)
    _verhuis(regels[neem()], kans, zelfde_wijk=False)
    gehuwd = regels[neem()]
    gehuwd[Kolom.GESLACHTSNAAM] += f"-{regels[kans.choice(ongemoeid)][Kolom.GESLACHTSNAAM]}"
    for nummer in range(NIEUW):
        regels[-1 - nummer] = _nieuw(regels, kans)
    naamgenoot, tweemaal = neem(), neem()
    for nummer, regel in enumerate(
        (
            regels[naamgenoot] | {Kolom.BSN: "", Kolom.A_NUMMER: ""},
            _nieuw(regels, kans) | {Kolom.BSN: "999999999"},
            _nieuw(regels, kans) | {Kolom.POSTCODE: "6043"},
            regels[tweemaal],
        )
    ):
        regels[-100 - nummer] = regel
    for _ in range(VERVALLEN):
        del regels[neem(lambda pk: pk not in begeleid)]
    # One number typed wrong: the numbers of one person with name and birth of another, who waits for the teamleider.
    verwisseld, ander = regels[neem()], regels[ongemoeid[0]]
    wie = (Kolom.VOORNAMEN, Kolom.VOORVOEGSEL, Kolom.GESLACHTSNAAM, Kolom.GEBOORTEDATUM)
    verwisseld.update({kolom: ander[kolom] for kolom in wie})


def _verhuis(regel: Regel, kans: random.Random, *, zelfde_wijk: bool) -> None:
    hier = Postcode.objects.get(postcode=regel[Kolom.POSTCODE]).buurt.wijk_id
    waar = Postcode.objects.exclude(postcode=regel[Kolom.POSTCODE]).order_by("postcode")
    in_wijk = waar.filter(buurt__wijk=hier) if zelfde_wijk else waar.exclude(buurt__wijk=hier)
    regel.update(_adres(kans.choice(list(in_wijk)), kans))


def _adres(postcode: Postcode, kans: random.Random) -> Regel:
    return {
        Kolom.STRAATNAAM: postcode.straat,
        Kolom.HUISNUMMER: str(kans.randint(1, 248)),
        Kolom.TOEVOEGING: "",
        Kolom.POSTCODE: postcode.postcode,
    }


def _nieuw(regels: dict[int, Regel], kans: random.Random) -> Regel:
    """Return a line of a new person: the first name of one, the surname of another, and new numbers."""
    een, ander = kans.sample(list(regels.values()), 2)
    gebruikt = {regel[Kolom.BSN] for regel in regels.values()}
    bsn = next(
        b
        for b in (f"9999{n:05}" for n in range(99_999, 0, -1))
        if b not in gebruikt and voldoet_aan_elfproef(b)
    )
    return (
        een
        | {kolom: ander[kolom] for kolom in (Kolom.VOORVOEGSEL, Kolom.GESLACHTSNAAM)}
        | _adres(kans.choice(list(Postcode.objects.order_by("postcode"))), kans)
        | {
            Kolom.BSN: bsn,
            Kolom.A_NUMMER: str(kans.randrange(1_000_000_000, 10_000_000_000)),
            Kolom.GEBOORTEDATUM: f"{kans.randint(1, 28):02}-{kans.randint(1, 12):02}-{kans.randint(1965, 2004)}",
            Kolom.DATUM_VESTIGING: "",
        }
    )


def _als_csv(regels: Iterable[Regel]) -> bytes:
    kolommen = [kolom for kolom in Kolom if kolom != Kolom.NATIONALITEIT]
    uit = io.StringIO(newline="")
    schrijver = csv.writer(uit, delimiter=";")
    schrijver.writerow(kolommen)
    schrijver.writerows([regel[kolom] for kolom in kolommen] for regel in regels)
    return uit.getvalue().encode()
