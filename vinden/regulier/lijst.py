"""The regular route as a consulent sees it: free people of the register, and those called up; no dossier data."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.core import signing
from django.core.paginator import Page
from django.db.models import F, OuterRef, QuerySet, Subquery, Value
from django.db.models.functions import Concat, Trim
from django.utils import timezone
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Adres, Benadering, Inburgeraar, Route, geboren
from kern.bladzijden import Sleutelpaginator
from kern.velden import Niveau
from kern.woorden import duur, voluit
from vinden.models import EINDES, Oproepbrief, Regulierestap, RegulierMoment
from vinden.regulier.einde import laatste_einde
from vinden.regulier.klaar import NietOpTeRoepen, niet_op_te_roepen
from vinden.regulier.services import beslist
from vinden.regulier.stappen import geldige_stappen, open_op_regulier, stappen_sinds, volgende_stap
from wijken.models import Wijk

PER_PAGINA = 50
WACHT, NAAM, NIEUW = "wacht", "naam", "nieuw"
GELDIG = dt.timedelta(hours=12)
_ZOUT = "trajecten.regulier"


@dataclass(frozen=True, kw_only=True)
class Keuze:
    """The part of a list that is shown; it stands in the URL.

    Args:
        wijk: None for all.
        volgorde: longest waiting first, by name, or of those called up the last first.
        van_mij: only people whom this consulent called up.
        stap: a stage of the regular route; empty for all.
    """

    wijk: Wijk | None = None
    volgorde: str = WACHT
    van_mij: bool = False
    stap: str = ""


def lees_keuze(params: Mapping[str, str], wijken: Iterable[Wijk]) -> Keuze:
    """Read a choice from the URL; unknown values are ignored."""
    return Keuze(
        wijk=next((w for w in wijken if w.code == params.get("wijk")), None),
        volgorde=volgorde if (volgorde := params.get("volgorde", "")) in {NAAM, NIEUW} else WACHT,
        van_mij=params.get("toon") == "mijn",
        stap=params.get("stap", "") if params.get("stap") in Regulierestap.values else "",
    )


@dataclass(frozen=True, kw_only=True)
class Registerrij:
    """One line of a list of the regular route."""

    pk: int
    naam: str
    plek: str
    adres: str
    taal: str
    telefoon: str
    sinds: dt.date | None
    wacht: str
    stap: str = ""
    stap_op: dt.date | None = None
    door: str = ""
    van_mij: bool = False
    teken: str = ""


def _basis(gebruiker: Gebruiker, keuze: Keuze, route: Route) -> QuerySet[Inburgeraar]:
    rijen = Inburgeraar.objects.visible_to(gebruiker, Niveau.REGISTER).filter(
        route=route, samengevoegd_met__isnull=True
    )
    return rijen.filter(wijk=keuze.wijk) if keuze.wijk else rijen


def vrij(gebruiker: Gebruiker, keuze: Keuze) -> QuerySet[Inburgeraar]:
    """Return the free persons of the register in order: on no route, on the last delivery, and not completed."""
    rijen = (
        _basis(gebruiker, keuze, Route.VRIJ)
        .alias(klaar=NietOpTeRoepen("pk", gebruiker))
        .filter(
            klaar=False,
            registergegevens__isnull=False,
            registergegevens__vervallen_op__isnull=True,
            overleden_op__isnull=True,
        )
    )
    if keuze.volgorde == NAAM:
        return rijen.order_by("sorteernaam", "pk")
    return rijen.order_by("registergegevens__eerste_levering__verwerkt_op", "sorteernaam", "pk")


def opgeroepen(gebruiker: Gebruiker, keuze: Keuze) -> QuerySet[Inburgeraar]:
    """Return the persons on the regular route in order: called up longest ago first, or by name."""
    open_ = Benadering.objects.filter(inburgeraar=OuterRef("pk"), route=Route.REGULIER, eindreden="")
    rijen = _basis(gebruiker, keuze, Route.REGULIER).annotate(
        benaderd_op=Subquery(open_.values("van")[:1]), benaderd_door=Subquery(open_.values("door")[:1])
    )
    if keuze.stap:
        rijen = rijen.alias(stap_nu=Subquery(_stappen_nu().values("stap")[:1])).filter(stap_nu=keuze.stap)
    if keuze.van_mij:
        rijen = rijen.filter(benaderd_door=gebruiker.pk)
    if keuze.volgorde == NAAM:
        return rijen.order_by("sorteernaam", "pk")
    if keuze.volgorde == NIEUW:
        return rijen.order_by("-benaderd_op", "sorteernaam", "pk")
    return rijen.order_by("benaderd_op", "sorteernaam", "pk")


def bladzijde(gebruiker: Gebruiker, rijen: QuerySet[Inburgeraar], nummer: str | int) -> Page[Any]:
    """Return one page of an ordered list, with the details of each person; its lines carry a mark of this user.

    The nearest page is returned for a number without a page.
    """
    pagina = Sleutelpaginator(rijen.values_list("pk", flat=True), PER_PAGINA).get_page(nummer)
    op_pagina = list(pagina.object_list)
    gevonden = {p.pk: p for p in _met_gegevens(Inburgeraar.objects.filter(pk__in=op_pagina)).order_by("pk")}
    houders = _houders(gevonden.values())
    pagina.object_list = [
        _registerrij(gevonden[pk], gebruiker, houders) for pk in op_pagina if pk in gevonden
    ]
    return pagina


def _met_gegevens(rijen: QuerySet[Inburgeraar]) -> QuerySet[Any]:
    adres = Adres.objects.filter(inburgeraar=OuterRef("pk")).in_kracht()
    regel = Trim(Concat("straat", Value(" "), "huisnummer", Value(" "), "toevoeging"))
    moment = _stappen_nu()
    open_ = Benadering.objects.filter(inburgeraar=OuterRef("pk"), route=Route.REGULIER, eindreden="")
    return rijen.select_related("wijk", "taal").annotate(
        adres_kort=Subquery(adres.annotate(regel=regel).values("regel")[:1]),
        in_register=F("registergegevens__eerste_levering__verwerkt_op"),
        stap=Subquery(moment.values("stap")[:1]),
        stap_op=Subquery(moment.values("datum")[:1]),
        benaderd_door=Subquery(open_.values("door")[:1]),
    )


def _stappen_nu() -> QuerySet[RegulierMoment]:
    """Return the stages of the running call-up of the person of the outer query, last first."""
    open_ = Benadering.objects.filter(
        inburgeraar=OuterRef(OuterRef("pk")), route=Route.REGULIER, eindreden=""
    )
    return (
        geldige_stappen()
        .filter(inburgeraar=OuterRef("pk"), created_at__gte=Subquery(open_.values("sinds")[:1]))
        .order_by("-created_at", "-pk")
    )


def _houders(personen: Iterable[Any]) -> dict[int, str]:
    pks = {p.benaderd_door for p in personen if p.benaderd_door}
    return {g.pk: g.naam for g in Gebruiker.objects.filter(pk__in=pks)} if pks else {}


def _registerrij(persoon: Any, gebruiker: Gebruiker, houders: Mapping[int, str]) -> Registerrij:
    sinds = timezone.localtime(persoon.in_register).date() if persoon.in_register else None
    return Registerrij(
        pk=persoon.pk,
        naam=persoon.naam,
        plek=persoon.wijk.naam,
        adres=persoon.adres_kort or "",
        taal=str(persoon.taal or ""),
        telefoon=persoon.telefoon,
        sinds=sinds,
        wacht=duur(sinds) if sinds else "",
        stap=str(RegulierMoment(stap=persoon.stap).get_stap_display()) if persoon.stap else "",
        stap_op=persoon.stap_op,
        door=houders.get(persoon.benaderd_door, ""),
        van_mij=persoon.benaderd_door == gebruiker.pk,
        teken=onderteken(gebruiker, persoon.pk, persoon.naam),
    )


# ---- the mark that a person was on screen -----------------------------------------------------------------------


@dataclass(frozen=True)
class Gezien:
    """A person whom a consulent had on screen: its key and name."""

    pk: int
    naam: str


def onderteken(gebruiker: Gebruiker, pk: int, naam: str) -> str:
    """Return the mark that this user had a person on screen; it gives no access, for the walls decide on sight.

    With it the product can name the people who could not be called up, although they are out of sight by then. Without
    it anybody could ask by number who approaches whom.
    """
    return signing.dumps({"g": gebruiker.pk, "p": pk, "n": naam}, salt=_ZOUT)


def lees_tekens(gebruiker: Gebruiker, tekens: Iterable[str]) -> list[Gezien]:
    """Return the people a user had on screen, each once, ignoring marks that are false, expired or another user's."""
    uit: dict[int, Gezien] = {}
    for teken in tekens:
        try:
            inhoud = signing.loads(teken, salt=_ZOUT, max_age=GELDIG)
        except signing.BadSignature:
            continue
        if inhoud["g"] == gebruiker.pk:
            uit[inhoud["p"]] = Gezien(inhoud["p"], inhoud["n"])
    return list(uit.values())


# ---- one person -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, kw_only=True)
class Stapregel:
    """A stage that was reached.

    Args:
        pk: its key, when this consulent may correct it.
        regel: who recorded it, and why it was corrected.
    """

    pk: int | None
    naam: str
    wanneer: str
    regel: str


@dataclass(frozen=True, kw_only=True)
class Registerkaart:
    """What a consulent sees of one person: contact data, register data and the stages of the regular route.

    Args:
        op_te_roepen: whether a consulent can call the person up: free, alive, and completed nothing.
        mag: whether this consulent decides on the call-up.
        overgenomen: why it was taken over from a colleague; empty when it was not.
        volgende: the stage that this consulent can record now; empty when it cannot, or after the last.
        brieven: the letters made when the person was called up, last first.
        bereikbaar_via: what was said at the door, which may be about others too; only for people whom this consulent
            called up.
    """

    pk: int
    naam: str
    plek: str
    adres: str
    telefoon: str
    email: str
    bereikbaar_via: str
    beste_tijd: str
    taal: str
    geboren: str
    sinds: str
    vervallen: str
    route: str
    houder: str
    is_vrij: bool
    overleden: str
    op_te_roepen: bool
    van_mij: bool
    mag: bool
    overgenomen: str
    volgende: str
    momenten: list[Stapregel]
    brieven: list[Oproepbrief]
    teken: str


def registerkaart(gebruiker: Gebruiker, persoon: Inburgeraar) -> Registerkaart:
    """Return the panel of one person within sight, which was fetched with wijk, taal, registergegevens and eigenopgave."""
    adres = Adres.objects.filter(inburgeraar=persoon).in_kracht().first()
    open_ = open_op_regulier(persoon.pk)
    van_mij = open_ is not None and open_.door_id == gebruiker.pk
    mag = open_ is not None and beslist(open_.door_id, gebruiker)
    stappen = stappen_sinds(open_) if open_ else []
    gestopt = laatste_einde(persoon)
    te_verbeteren = (
        stappen if mag else [gestopt[0]] if gestopt and beslist(gestopt[1].door_id, gebruiker) else []
    )
    volgende = volgende_stap(stappen) if open_ else None
    register = getattr(persoon, "registergegevens", None)
    in_register = timezone.localtime(register.eerste_levering.verwerkt_op).date() if register else None
    return Registerkaart(
        pk=persoon.pk,
        naam=persoon.naam,
        plek=persoon.wijk.naam,
        adres=adres.kort if adres else _("niet bekend"),
        telefoon=persoon.telefoon,
        email=persoon.email,
        bereikbaar_via=persoon.bereikbaar_via if van_mij else "",
        beste_tijd=persoon.beste_tijd,
        taal=_taal(persoon),
        geboren=datum.tonen() if (datum := geboren(persoon)) else "",
        sinds=_("%(dag)s, %(duur)s") % {"dag": voluit(in_register), "duur": duur(in_register)}
        if in_register
        else _("niet in het register"),
        vervallen=voluit(register.vervallen_op) if register and register.vervallen_op else "",
        route=persoon.route,
        houder=open_.door.naam if open_ and open_.door else "",
        is_vrij=persoon.route == Route.VRIJ and persoon.overleden_op is None,
        overleden=_("Overleden op %s") % voluit(persoon.overleden_op) if persoon.overleden_op else "",
        op_te_roepen=persoon.route == Route.VRIJ
        and persoon.overleden_op is None
        and persoon.pk not in niet_op_te_roepen(gebruiker),
        van_mij=van_mij,
        mag=mag,
        overgenomen=open_.toelichting if open_ else "",
        volgende=str(volgende.label) if mag and volgende else "",
        momenten=_stapregels(persoon, te_verbeteren),
        brieven=_brieven(gebruiker, persoon),
        teken=onderteken(gebruiker, persoon.pk, persoon.naam),
    )


def _brieven(gebruiker: Gebruiker, persoon: Inburgeraar) -> list[Oproepbrief]:
    zichtbaar = Oproepbrief.objects.visible_to(gebruiker, Oproepbrief.niveau)
    return list(zichtbaar.filter(inburgeraar=persoon).select_related("door"))


def _stapregels(persoon: Inburgeraar, te_verbeteren: list[RegulierMoment]) -> list[Stapregel]:
    """Return all stages of a person, last first, including those of earlier call-ups."""
    momenten = geldige_stappen().filter(inburgeraar=persoon).select_related("door").reverse()
    return [
        Stapregel(
            pk=m.pk if m in te_verbeteren else None,
            naam=str(m.get_stap_display()).capitalize(),
            wanneer=voluit(m.datum),
            regel=_wie_waarom(m),
        )
        for m in momenten
    ]


def _wie_waarom(moment: RegulierMoment) -> str:
    if not moment.reden:
        return moment.door.naam
    zin = _("%(wie)s: %(reden)s") if moment.stap in EINDES else _("%(wie)s, verbeterd: %(reden)s")
    return zin % {"wie": moment.door.naam, "reden": moment.reden}


def _taal(persoon: Inburgeraar) -> str:
    if persoon.taal is None:
        return _("nog niet bekend")
    tolk = "" if persoon.tolk == "geen" else f", {persoon.get_tolk_display()}"
    return f"{persoon.taal}{tolk}"
