"""Claiming and releasing a person: who approaches it (DOMEIN 4, Benadering).

The database holds it too: `inburgeraars/sql/bewaak_route.sql`.
"""

import datetime as dt
from collections.abc import Callable, Iterable

from django.db import IntegrityError, transaction
from django.db.models import Exists, OuterRef, Q, Value
from django.db.models.functions import Greatest
from django.utils.translation import gettext as _

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from inburgeraars.fouten import (
    AlBenaderd,
    InNazorg,
    NietVanJou,
    Overleden,
    Samengevoegd,
)
from inburgeraars.models import (
    Benadering,
    Eindreden,
    Inburgeraar,
    Route,
    Toegang,
    Toegangsgrond,
)
from inburgeraars.services.vindgegevens import vond_in_register
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.weigering import Weigering
from logboek.enums import Handeling
from logboek.services import handeling
from wijken.models import Wijk


def aanstelling_voor_wijk(gebruiker: Gebruiker, wijk_id: int) -> Aanstelling | None:
    """Return the aanstelling in force by which this user approaches persons of a wijk; None without one."""
    passend = [
        a
        for a in gebruiker.in_kracht
        if a.rol == Rol.TRAJECTCOORDINATOR and (a.wijk_id is None or a.wijk_id == wijk_id)
    ]
    return passend[0] if passend else None


def lock_persoon(inburgeraar_id: int) -> Inburgeraar:
    """Return a person, locked to the end of the transaction: two acts on one person wait for each other.

    Raises:
        Samengevoegd: this person was merged with another meanwhile.
    """
    rijen = Inburgeraar.objects.select_for_update(of=("self",)).select_related("wijk")
    persoon = rijen.get(pk=inburgeraar_id)
    if persoon.samengevoegd_met_id is not None:
        raise Samengevoegd
    return persoon


def lock_personen(inburgeraar_ids: Iterable[int]) -> dict[int, Inburgeraar]:
    """Return persons by key, locked to the end of the transaction in one order, so that two acts never block each other.

    Left out are persons who are out of sight of the user of the transaction, or went out of it during the wait, and
    persons who were merged with another.
    """
    rijen = Inburgeraar.objects.select_for_update(of=("self",)).select_related("wijk")
    gevonden = rijen.filter(pk__in=list(inburgeraar_ids), samengevoegd_met__isnull=True)
    return {p.pk: p for p in gevonden.order_by("pk")}


def open_benadering(inburgeraar_id: int) -> Benadering | None:
    """Return the open approach of a person, None when it is free."""
    return open_benaderingen([inburgeraar_id]).get(inburgeraar_id)


def open_benaderingen(inburgeraar_ids: Iterable[int]) -> dict[int, Benadering]:
    """Return the open approaches of persons, by the key of the person."""
    rijen = Benadering.objects.filter(inburgeraar__in=list(inburgeraar_ids), eindreden="")
    return {b.inburgeraar_id: b for b in rijen.select_related("door", "wijk").order_by("pk")}


def wijkgericht_sinds(benadering: Benadering) -> dt.date:
    """Return the day since which a person is approached in the wijk without a break, by whichever colleague."""
    eerder = Benadering.objects.filter(
        inburgeraar=benadering.inburgeraar_id, route=Route.WIJKGERICHT, eindreden=Eindreden.OVERGENOMEN
    )
    sinds = benadering.van
    for vorige in eerder.exclude(pk=benadering.pk).order_by("-van", "-pk"):
        if vorige.tot == sinds:
            sinds = vorige.van
    return sinds


def nazorg_loopt(persoon: str) -> Q:
    """Return the condition that a person is in nazorg: it has a fixed contact and no wijkgerichte approach.

    `persoon` is the field of the outer query that names the person.
    """
    wie = OuterRef(persoon)
    contact = Toegang.objects.filter(inburgeraar=wie, grond=Toegangsgrond.CASELOAD).in_kracht()
    wijkgericht = Benadering.objects.filter(inburgeraar=wie, eindreden="", route=Route.WIJKGERICHT)
    return Q(Exists(contact)) & ~Q(Exists(wijkgericht))


def is_in_nazorg(inburgeraar_id: int) -> bool:
    """Tell whether a person is in nazorg."""
    return Inburgeraar.objects.filter(nazorg_loopt("pk"), pk=inburgeraar_id).exists()


@transaction.atomic
def claim_persoon(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    van: dt.date | None = None,
    uit_nazorg: bool = False,
    toelichting: str = "",
) -> Benadering:
    """Claim a free person, or one reserved for a wijk of the coordinator, for the wijkgerichte route.

    Writes the benadering, the toegang with ground caseload and the route of the person; for a person on the register
    who was never approached also that it was found by the BPI. Claiming a person one already holds changes nothing.

    Args:
        inburgeraar_id: the person.
        door: the trajectcoördinator who claims.
        van: first day, when the act lies back (a visit logged later); None means today.
        uit_nazorg: claim on purpose a person in nazorg, which ends by it: a new traject begins.
        toelichting: why that new traject begins.

    Returns:
        The open benadering.

    Raises:
        InNazorg: the person completed a traject and keeps a fixed contact, and `uit_nazorg` is not set.
        AlBenaderd: another holds this person, or it is reserved for a wijk where it no longer lives; it says who,
            since when.
        NietVanJou: no aanstelling in force for the wijk of this person.
        Overleden: the person died.
        ValidationError: a day still to come.
    """
    eis_was("van", van)
    persoon = lock_persoon(inburgeraar_id)
    lopend = open_benadering(inburgeraar_id)
    # A person who moved to another wijk keeps its fixed contact, so who holds it already needs no right to claim.
    if lopend is not None and lopend.route == Route.WIJKGERICHT and lopend.door_id == door.pk:
        return lopend
    if (weigering := weigering_van_claim(persoon, lopend, door)) is not None:
        raise weigering
    if not uit_nazorg and is_in_nazorg(inburgeraar_id):
        raise InNazorg
    begin = van or vandaag()
    with handeling(Handeling.PERSOON_GECLAIMD, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        if lopend is not None:
            beeindig(lopend, Eindreden.GECLAIMD, op=begin)
        return _schrijf_claim(persoon, door=door, van=begin, toelichting=toelichting.strip())


def weigering_van_claim(persoon: Inburgeraar, lopend: Benadering | None, door: Gebruiker) -> Weigering | None:
    """Return why a user may not claim a person, None when it may: asked by claiming and by the page that offers it.

    A coordinator may claim a person of its wijk who is free or reserved for that wijk. Nazorg is not judged here:
    claiming then is on purpose.

    Args:
        persoon: the person, with its wijk.
        lopend: the open approach, with wijk and door.
        door: the user who would claim.
    """
    woont_hier = aanstelling_voor_wijk(door, persoon.wijk_id) is not None
    is_gereserveerd = lopend is not None and _gereserveerd_voor(lopend, door)
    if not woont_hier and not is_gereserveerd:
        return NietVanJou(_("Alleen een trajectcoördinator van deze wijk kan deze persoon claimen."))
    if lopend is not None and not (woont_hier and is_gereserveerd):
        return al_benaderd(lopend, woont_in=persoon.wijk)
    return Overleden() if persoon.overleden_op is not None else None


def _gereserveerd_voor(benadering: Benadering, door: Gebruiker) -> bool:
    return (
        benadering.route == Route.GERESERVEERD
        and benadering.wijk_id is not None
        and aanstelling_voor_wijk(door, benadering.wijk_id) is not None
    )


def _schrijf_claim(persoon: Inburgeraar, *, door: Gebruiker, van: dt.date, toelichting: str) -> Benadering:
    benadering = begin_benadering(
        persoon, route=Route.WIJKGERICHT, door=door, van=van, wijk_id=persoon.wijk_id
    )
    if toelichting:
        benadering.toelichting = toelichting
        benadering.save(update_fields=["toelichting"])
    vond_in_register(persoon, op=van)
    return benadering


def begin_benadering(
    persoon: Inburgeraar,
    *,
    route: Route,
    door: Gebruiker,
    van: dt.date,
    wijk_id: int,
    tot: dt.date | None = None,
) -> Benadering:
    """Write an approach of a person and its route; with a claim also the toegang with ground caseload.

    Called inside an act, with the person locked and the previous approach ended.

    Args:
        persoon: the person.
        route: the route of the approach.
        door: the user who approaches, or reserves.
        van: first day; moved later when somebody else held the person then.
        wijk_id: the wijk it is for.
        tot: the day a reservation ends when nothing happens.

    Raises:
        AlBenaderd: another holds this person after all.
        Overleden: the person died.
    """
    if persoon.overleden_op is not None:
        raise Overleden
    # A visit of last week that is logged today cannot claim days on which somebody else held the person.
    vorige = Benadering.objects.filter(inburgeraar=persoon, tot__gt=van).order_by("-tot").first()
    van = vorige.tot if vorige and vorige.tot else van
    try:
        with transaction.atomic():
            benadering = Benadering.objects.create(
                inburgeraar=persoon, route=route, wijk_id=wijk_id, door=door, van=van, tot=tot
            )
            if route == Route.WIJKGERICHT:
                open_caseload(persoon, door=door, van=van)
    except IntegrityError as fout:
        # Rare because of the lock; the constraint makes passing it impossible.
        ander = open_benadering(persoon.pk)
        if ander is None:
            raise
        raise al_benaderd(ander) from fout
    Inburgeraar.objects.filter(pk=persoon.pk).update(route=route)
    return benadering


def open_caseload(persoon: Inburgeraar, *, door: Gebruiker, van: dt.date, tot: dt.date | None = None) -> None:
    """Open the toegang of a fixed contact, inside an act; that of nazorg goes on when it is this user's, or else ends.

    With another fixed contact ends who replaced the former one.
    """
    van_persoon = Toegang.objects.filter(inburgeraar=persoon)
    nazorg = van_persoon.filter(grond=Toegangsgrond.CASELOAD, tot__gt=van)
    if not nazorg.filter(gebruiker=door).update(tot=tot):
        nazorg.update(tot=Greatest("van", Value(van)))
        Toegang.objects.create(
            inburgeraar=persoon, gebruiker=door, grond=Toegangsgrond.CASELOAD, van=van, tot=tot
        )
        vervangt = van_persoon.filter(grond=Toegangsgrond.VERVANGING, tot__gt=vandaag())
        vervangt.update(tot=Greatest("van", Value(vandaag())))
    meld_caseload(persoon.pk, door)


type Bijcaseload = Callable[[int, Gebruiker], None]

_bij_caseload: list[Bijcaseload] = []


def registreer_caseload(bij: Bijcaseload) -> None:
    """Register a function of an app above that is called with a person (key) and the user who became its fixed contact."""
    _bij_caseload.append(bij)


def meld_caseload(inburgeraar_id: int, contact: Gebruiker) -> None:
    """Call the registered functions after a user became the fixed contact of a person (key), inside the act."""
    for bij in _bij_caseload:
        bij(inburgeraar_id, contact)


def al_benaderd(lopend: Benadering, *, woont_in: Wijk | None = None) -> AlBenaderd:
    """Return the refusal that says who approaches this person, and since when.

    Args:
        lopend: the open approach.
        woont_in: the wijk of the person, mentioned when it moved after it was reserved: the reason that nobody can
            claim it.
    """
    is_verhuisd = woont_in is not None and lopend.wijk_id != woont_in.pk
    return AlBenaderd(
        door=lopend.door,
        route=lopend.route,
        sinds=lopend.sinds,
        wijk=lopend.wijk.naam if lopend.wijk else "",
        woont_in=woont_in.naam if woont_in and is_verhuisd else "",
    )


@transaction.atomic
def end_benadering(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    reden: Eindreden,
    toelichting: str = "",
    daarbij: Callable[[], None] = lambda: None,
) -> None:
    """End the approach of a person that the user holds: the person is free again, and the user's access ends at once.

    Whether it may end now (no traject runs) is for `trajecten` to judge, which calls this.

    Args:
        inburgeraar_id: the person.
        door: the coordinator who holds the person.
        reden: why it ends.
        toelichting: more about why.
        daarbij: what ends with it, in the same act and before the access.

    Raises:
        NietVanJou: this user does not hold the person.
    """
    persoon = lock_persoon(inburgeraar_id)
    lopend = eis_eigen_claim(inburgeraar_id, door)
    with handeling(Handeling.PERSOON_VRIJGEGEVEN, door=door) as daad:
        daad.over("inburgeraar", persoon.pk)
        daarbij()
        laat_los(lopend, reden=reden, toelichting=toelichting)


def eis_eigen_claim(inburgeraar_id: int, door: Gebruiker) -> Benadering:
    """Return the open claim of a person that this user holds.

    Raises:
        NietVanJou: this user does not hold the person.
    """
    lopend = open_benadering(inburgeraar_id)
    if lopend is None or lopend.route != Route.WIJKGERICHT or lopend.door_id != door.pk:
        raise NietVanJou(_("Je kunt alleen iemand vrijgeven die je zelf hebt geclaimd."))
    return lopend


type Bij = Callable[[Benadering], None]

_bij_loslaten: list[Bij] = []


def registreer(bij: Bij) -> None:
    """Register a function of an app above that is called with a claim that is about to end."""
    _bij_loslaten.append(bij)


def meld_einde(claim: Benadering) -> None:
    """Call the registered functions with a claim that is about to end, inside the act that ends it."""
    for bij in _bij_loslaten:
        bij(claim)


def laat_los(
    lopend: Benadering, *, reden: Eindreden, overleden_op: dt.date | None = None, toelichting: str = ""
) -> None:
    """Write the end of a claim and of the access that it gave; `end_benadering` inside another act.

    `overleden_op` is the day the person died, when that is why: nobody approaches the person again. The last that an
    act writes, because a person who moved is out of sight as soon as the caseload ends.
    """
    meld_einde(lopend)
    Inburgeraar.objects.filter(pk=lopend.inburgeraar_id).update(route=Route.VRIJ, overleden_op=overleden_op)
    lopend.toelichting = toelichting or lopend.toelichting
    beeindig(lopend, reden, op=vandaag())
    eindig_begeleiding(lopend.inburgeraar_id, lopend.door_id)


def eindig_begeleiding(inburgeraar_id: int, contact_id: int | None) -> None:
    """Let the access of a fixed contact end today, and of who replaces it: in one statement, because it takes sight.

    In nazorg both go on: the caseload ends on a day of its own then.
    """
    van_persoon = Toegang.objects.filter(inburgeraar=inburgeraar_id)
    eindigt = Q(gebruiker=contact_id, grond=Toegangsgrond.CASELOAD, tot__isnull=True)
    if not van_persoon.filter(grond=Toegangsgrond.CASELOAD, tot__gt=vandaag()).exists():
        eindigt |= Q(grond=Toegangsgrond.VERVANGING) & (Q(tot__isnull=True) | Q(tot__gt=vandaag()))
    van_persoon.filter(eindigt).update(tot=Greatest("van", Value(vandaag())))


def beeindig(benadering: Benadering, reden: Eindreden, *, op: dt.date) -> None:
    """End an approach, inside an act and with the person locked; the caller sets the route of the person."""
    benadering.eindreden = reden
    benadering.tot = max(op, benadering.van)
    benadering.save(update_fields=["eindreden", "tot", "toelichting"])
