"""The people of a selection, and a page of them."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import batched
from typing import Any, cast

from django.core.paginator import Page
from django.db.models import CharField, DateField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Concat, JSONObject
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from inburgeraars.models import (
    Benadering,
    Doelgroepbevinding,
    Huishoudlid,
    Inburgeraar,
    Route,
    Toegang,
    Toegangsgrond,
    Veiligheidsnotitie,
    Vindgegevens,
)
from inburgeraars.plek import adres_van, waar
from inburgeraars.services.benaderingen import nazorg_loopt
from inburgeraars.zoeken import lees_term, naast_de_naam, op_woorden, zin_te_veel
from kern.bladzijden import GRENS, Samengevoegd, Sleutelpaginator
from kern.klok import vandaag
from kern.meelezen import Mee
from kern.velden import Niveau
from kern.voorbereid import Voorbereid, een_van
from trajecten.contact.enums import Bezoekstand, Contactsoort
from trajecten.contact.gesprek import (
    aantal_pogingen,
    laatst_gesproken,
    niet_gesproken_sinds,
    pogingen_in_woorden,
)
from trajecten.contact.models import GeplandBezoek, Verslag
from trajecten.handhaving.models import Verzuimoverdracht
from trajecten.signalen.zichtbaar import REGELS
from trajecten.traject.enums import Stap
from trajecten.traject.models import Traject
from trajecten.traject.op_dag import VOOR_VOLGEN, in_stap_sinds, open_op, stap_op
from trajecten.uren.begeleid import begeleid, wie_begeleid, wie_begeleid_in
from vinden.personen.lijstkeuze import (
    GEEN_TRAJECT,
    NAZORG,
    NIET_BEKEND,
    OPEN,
    Lijstkeuze,
    Sortering,
    eigen_wijken,
    ziet_overal,
)
from vinden.personen.vast_contact import NIEMAND
from vinden.trechter import bereikt

PER_PAGINA = 50
PER_KEER = 500
"""How many people are read at once for a file."""
MEESTE = 1_000_000
"""More rows than a sheet has place for are not read."""


def personen(gebruiker: Gebruiker, selectie: Lijstkeuze) -> QuerySet[Inburgeraar]:
    """Return the people of a selection within sight, each once, sorted by name.

    A number that opens the list counts this same queryset.
    """
    return _gevonden(gebruiker, selectie)[0]


def _gevonden(gebruiker: Gebruiker, selectie: Lijstkeuze) -> tuple[QuerySet[Inburgeraar], str]:
    """Return the people of a selection, and that not all names were weighed, in words (`zin_te_veel`)."""
    rijen: QuerySet[Inburgeraar] = Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER)
    te_veel = ""
    voorwaarden = list(_voorwaarden(gebruiker, selectie))
    for voorwaarde in voorwaarden:
        rijen = rijen.filter(voorwaarde)
    if selectie.zoek:
        rijen, te_veel = _gezocht(rijen, selectie.zoek, gekozen=bool(voorwaarden))
    return rijen.order_by("sorteernaam", "pk"), te_veel


def in_zicht(gebruiker: Gebruiker, sleutels: list[int]) -> int:
    """Return how many of these people a user sees now, as the list would show them."""
    return Inburgeraar.objects.visible_to(gebruiker, Niveau.DOSSIER).filter(een_van("pk", sleutels)).count()


def _voorwaarden(gebruiker: Gebruiker, selectie: Lijstkeuze) -> Iterator[Q]:
    if selectie.wijk is not None:
        yield Q(wijk=selectie.wijk)
    if selectie.route:
        yield Q(route=selectie.route)
    yield from _naar_traject(selectie)
    if selectie.vindroute:
        gevonden = Vindgegevens.objects.filter(vindroute=selectie.vindroute)
        yield Q(pk__in=gevonden.values("inburgeraar_id"))
    if selectie.doelgroep:
        yield _van_doelgroep(selectie.doelgroep)
    yield from _naar_collega(selectie)
    yield from _tot_of_sinds(selectie)
    if selectie.trechter:
        yield bereikt(selectie.trechter)
    if selectie.verzuim:
        yield Q(pk__in=handhaving_op(selectie.op).values("inburgeraar_id"))
    if selectie.signaal:
        yield Q(pk__in=REGELS[selectie.signaal](gebruiker).values("inburgeraar_id"))  # type: ignore[index]


def handhaving_op(dag: dt.date) -> QuerySet[Verzuimoverdracht]:
    """Return the handovers of verzuim that ran at the end of a day."""
    loopt = Q(gesloten_op__isnull=True) | Q(gesloten_op__gt=dag)
    return Verzuimoverdracht.objects.filter(loopt, created_at__date__lte=dag)


def aantal_uit_zicht(gebruiker: Gebruiker, selectie: Lijstkeuze) -> int:
    """Return how many of the people guided by `selectie.begeleid_door` are not in the list, being out of sight.

    A number about a coordinator counts them all the same (DOMEIN 8a).
    """
    if selectie.begeleid_door is None:
        return 0
    alle: Any = begeleid(F("pk"), selectie.op, sinds=selectie.begeleid_sinds)
    geteld: int = (
        Gebruiker.objects.filter(pk=selectie.begeleid_door).order_by().values_list(alle, flat=True)[0]
    )
    van_wie = Lijstkeuze(
        begeleid_door=selectie.begeleid_door,
        begeleid_sinds=selectie.begeleid_sinds,
        peildatum=selectie.peildatum,
    )
    return geteld - personen(gebruiker, van_wie).order_by().count()


def _naar_traject(selectie: Lijstkeuze) -> Iterator[Q]:
    if selectie.stap == NAZORG:
        yield nazorg_loopt("pk")
    elif selectie.stap == GEEN_TRAJECT:
        yield ~Q(Exists(_open_trajecten().filter(inburgeraar=OuterRef("pk")))) & ~nazorg_loopt("pk")
    if _over_traject(selectie):
        yield Q(pk__in=_trajecten(selectie).values("inburgeraar_id"))
    if selectie.gestart_sinds is not None:
        yield Q(pk__in=_gestarte_trajecten(selectie).values("inburgeraar_id"))


def _gestarte_trajecten(selectie: Lijstkeuze) -> QuerySet[Traject]:
    rijen = Traject.objects.filter(gestart_op__range=(selectie.gestart_sinds, selectie.op))
    return rijen if selectie.trajectwijk is None else rijen.filter(trajectwijk=selectie.trajectwijk)


def _naar_collega(selectie: Lijstkeuze) -> Iterator[Q]:
    if selectie.contact is not None:
        yield _met_vast_contact(selectie.contact, selectie.op)
    if selectie.begeleid_door is not None:
        yield Q(pk__in=wie_begeleid(selectie.begeleid_door, selectie.op, sinds=selectie.begeleid_sinds))
    if selectie.begeleid_in is not None:
        yield Q(pk__in=wie_begeleid_in(selectie.begeleid_in.pk, selectie.op, sinds=selectie.begeleid_sinds))


def _met_vast_contact(contact: int, dag: dt.date) -> Q:
    caseload = Toegang.objects.filter(grond=Toegangsgrond.CASELOAD).in_kracht(dag)
    if contact == NIEMAND:
        return ~Q(Exists(caseload.filter(inburgeraar=OuterRef("pk"))))
    return Q(pk__in=caseload.filter(gebruiker=contact).values("inburgeraar_id"))


def _tot_of_sinds(selectie: Lijstkeuze) -> Iterator[Q]:
    if selectie.bezocht_sinds is not None:
        yield _bezocht(selectie.bezocht_sinds, selectie)
    if selectie.gereserveerd_tot is not None:
        tot = selectie.gereserveerd_tot + dt.timedelta(days=1)
        yield Q(pk__in=_reserveringen().filter(tot__lte=tot).values("inburgeraar_id"))


def _bezocht(sinds: dt.date, selectie: Lijstkeuze) -> Q:
    laatste = min(selectie.bezocht_tot or selectie.op, selectie.op)
    wie = Q(pk__in=huisbezoeken_sinds(sinds, laatste).values("inburgeraar_id"))
    if selectie.gepland_tot is not None:
        wie |= Q(pk__in=bezoeken_gepland(sinds, selectie.gepland_tot).values("inburgeraar_id"))
    return wie


def _gezocht(rijen: QuerySet[Inburgeraar], zoek: str, *, gekozen: bool) -> tuple[QuerySet[Inburgeraar], str]:
    """Return those of the people whom a term finds, and that not all names were weighed, in words.

    More people of that name than are counted are looked for again among those of the other filters (`gekozen`).
    """
    zoekterm = lees_term(zoek)
    if not zoekterm:
        return rijen.filter(pk__in=[]), ""
    rijen = rijen.filter(naast_de_naam(zoekterm))
    naast = zoekterm.heeft_naast
    gevonden = op_woorden(zoekterm, hoogstens=GRENS + 1, onder=rijen if naast else None)
    if gevonden is None:
        return rijen, ""
    if gekozen and not naast and (len(gevonden.rij) > GRENS or not gevonden.volledig):
        gevonden = op_woorden(zoekterm, hoogstens=GRENS + 1, onder=rijen) or gevonden
    return rijen.filter(pk__in=gevonden.rij), zin_te_veel(gevonden)


def _open_trajecten() -> QuerySet[Traject]:
    return Traject.objects.filter(gesloten_op__isnull=True)


def huisbezoeken_sinds(dag: dt.date, tot_en_met: dt.date | None = None) -> QuerySet[Verslag]:
    """Return the reports of visits at the door in a period, up to today, also those when nobody was at home."""
    laatste = tot_en_met or vandaag()
    return Verslag.objects.filter(
        datum__gte=dag, datum__lte=laatste, contactmoment__soort=Contactsoort.HUISBEZOEK
    )


def bezoeken_gepland(dag: dt.date, tot_en_met: dt.date) -> QuerySet[GeplandBezoek]:
    """Return the visits that are planned in a period and were neither recorded, moved nor cancelled."""
    return GeplandBezoek.objects.filter(datum__gte=dag, datum__lte=tot_en_met, stand=Bezoekstand.GEPLAND)


def _over_traject(selectie: Lijstkeuze) -> bool:
    """Tell whether a selection requires an open traject."""
    delen = (selectie.geen_contact, selectie.contact_tot, selectie.in_stap_sinds)
    van_wijk = selectie.trajectwijk is not None and selectie.gestart_sinds is None
    met_stap = selectie.stap not in {"", GEEN_TRAJECT, NAZORG}
    return any(delen) or van_wijk or met_stap or selectie.contact == NIEMAND


def _trajecten(selectie: Lijstkeuze) -> QuerySet[Traject]:
    dag = selectie.op
    rijen: QuerySet[Any] = Traject.objects.filter(open_op(dag)).alias(stap_op=stap_op(dag))
    if selectie.stap not in {"", OPEN, GEEN_TRAJECT, NAZORG}:
        rijen = rijen.filter(stap_op=selectie.stap)
    if selectie.trajectwijk is not None:
        rijen = rijen.filter(trajectwijk=selectie.trajectwijk)
    laatst = niet_gesproken_sinds(tot=selectie.peildatum)
    if selectie.geen_contact:
        grens = dag - dt.timedelta(weeks=selectie.geen_contact)
        rijen = rijen.alias(laatst=laatst).filter(laatst__lt=grens)
    if selectie.contact_tot is not None:
        rijen = rijen.alias(laatst=laatst).filter(laatst__lte=selectie.contact_tot)
    if selectie.in_stap_sinds is not None:
        met_sinds = rijen.alias(sinds=in_stap_sinds(dag)).filter(stap_op__in=VOOR_VOLGEN)
        rijen = met_sinds.filter(sinds__lte=selectie.in_stap_sinds)
    return rijen


def _van_doelgroep(doelgroep: str) -> Q:
    if doelgroep == NIET_BEKEND:
        return ~Q(Exists(Doelgroepbevinding.objects.filter(inburgeraar=OuterRef("pk"))))
    later = Doelgroepbevinding.objects.filter(
        Q(datum__gt=OuterRef("datum")) | Q(datum=OuterRef("datum"), pk__gt=OuterRef("pk")),
        inburgeraar=OuterRef("inburgeraar"),
    )
    laatste = Doelgroepbevinding.objects.filter(~Exists(later), doelgroep=doelgroep)
    return Q(pk__in=laatste.values("inburgeraar_id"))


def _reserveringen() -> QuerySet[Benadering]:
    return Benadering.objects.filter(route=Route.GERESERVEERD, eindreden="")


@dataclass(frozen=True, kw_only=True)
class Persoonrij:
    """One line of the list.

    Args:
        waarschuwing: the safety note with its last day, so that it is seen before a visit.
        pogingen: the attempts since the last talk, in words.
        huisgenoten: names of the others of the household within sight.
        kan_kiezen: the person is free, so a reservation can be requested.
        geopend: when the open traject was opened.
    """

    pk: int
    naam: str
    plek: str
    route: str
    stand: str
    vast_contact: str
    laatst: dt.date | None
    pogingen: str = ""
    waarschuwing: str = ""
    huisgenoten: tuple[str, ...] = ()
    kan_kiezen: bool = False
    geopend: dt.date | None = None

    @property
    def samen(self) -> str:
        """The others of the household, in words."""
        return _("woont met %s") % ", ".join(self.huisgenoten)

    @property
    def regel(self) -> str:
        """The step and the place on one line."""
        return " · ".join(filter(None, (self.stand, self.plek)))


_NOTITIE = Mee(Veiligheidsnotitie.objects.all(), ("waarschuwing", "van", "tot"))
_HUISGENOOT = Mee(
    Huishoudlid.objects.all(), ("inburgeraar",), inburgeraar=("voornamen", "voorvoegsel", "geslachtsnaam")
)
"""The relations to select with the people of a page."""


def _op_blad(gebruiker_id: int, sleutels: list[int], *, gereserveerd: bool) -> QuerySet[Inburgeraar]:
    contact = (
        Toegang.objects.filter(inburgeraar=OuterRef("pk"), grond=Toegangsgrond.CASELOAD)
        .in_kracht()
        .annotate(naam=Concat(F("gebruiker__voornaam"), Value(" "), F("gebruiker__achternaam")))
    )
    traject = _open_trajecten().filter(inburgeraar=OuterRef("pk"))
    return (
        Inburgeraar.objects.filter(een_van("pk", sleutels))
        .select_related("wijk")
        .annotate(
            laatst=laatst_gesproken(),
            pogingen=aantal_pogingen(),
            vast_contact=Subquery(contact.values("naam")[:1]),
            buurt=Subquery(adres_van().values("buurt__naam")[:1]),
            traject=Subquery(traject.values(rij=_van_traject())[:1]),
            gereserveerd_tot=Subquery(_reserveringen().filter(inburgeraar=OuterRef("pk")).values("tot")[:1])
            if gereserveerd
            else Value(None, output_field=DateField()),
            notities=_NOTITIE.kolom_van(_notitie()),
            thuis=_HUISGENOOT.kolom_van(_huisgenoten(Gebruiker(pk=gebruiker_id))),
        )
        .order_by()
    )


_OP_BLAD = {ja: Voorbereid(partial(_op_blad, gereserveerd=ja)) for ja in (False, True)}
"""The columns of the list. Two policies guard a benadering, so it is selected only when somebody is reserved."""


def _van_traject() -> JSONObject:
    return JSONObject(
        stap="stap", wijk="trajectwijk__naam", overgenomen="overgenomen_op", geopend="geopend_op"
    )


def _notitie() -> QuerySet[Veiligheidsnotitie]:
    notities = _NOTITIE.rijen.filter(inburgeraar=OuterRef("pk")).in_kracht()
    laatste: QuerySet[Veiligheidsnotitie] = notities.order_by("-van", "-pk")[:1]
    return laatste


def _huisgenoten(gebruiker: Gebruiker) -> QuerySet[Huishoudlid]:
    lid = _HUISGENOOT.rijen.in_kracht()
    huis = lid.filter(inburgeraar=OuterRef(OuterRef("pk"))).values("huishouden")
    anderen = lid.visible_to(gebruiker).filter(huishouden__in=huis).exclude(inburgeraar=OuterRef("pk"))
    op_naam: QuerySet[Huishoudlid] = anderen.order_by("inburgeraar__sorteernaam", "pk")
    return op_naam


def _stand_van_traject(persoon: Any) -> str:
    if persoon.overleden_op is not None:
        return _("Overleden")
    if persoon.traject:
        stap = str(Stap(persoon.traject["stap"]).label)
        return _("%s, overgenomen") % stap if persoon.traject["overgenomen"] else stap
    if persoon.route == Route.GERESERVEERD and persoon.gereserveerd_tot:
        laatste_dag = persoon.gereserveerd_tot - dt.timedelta(days=1)
        return _("Gereserveerd tot en met %s") % date_format(laatste_dag, "j b Y")
    return str(Route(persoon.route).label).capitalize()


def _plek(persoon: Any) -> str:
    plek = waar(persoon.buurt, persoon.wijk.naam)
    if persoon.traject and persoon.traject["wijk"] != persoon.wijk.naam:
        return _("%(plek)s (traject in %(wijk)s)") % {"plek": plek, "wijk": persoon.traject["wijk"]}
    return plek


def _persoonrij(persoon: Any) -> Persoonrij:
    notitie = next(iter(_NOTITIE.lees(persoon.notities)), None)
    return Persoonrij(
        pk=persoon.pk,
        naam=persoon.naam,
        plek=_plek(persoon),
        route=persoon.route,
        stand=_stand_van_traject(persoon),
        vast_contact=persoon.vast_contact or "",
        laatst=persoon.laatst,
        pogingen=pogingen_in_woorden(persoon.pogingen, ooit_gesproken=persoon.laatst is not None),
        waarschuwing=str(notitie or ""),
        huisgenoten=tuple(lid.inburgeraar.naam for lid in _HUISGENOOT.lees(persoon.thuis)),
        kan_kiezen=persoon.route == Route.VRIJ and persoon.overleden_op is None,
        geopend=dt.date.fromisoformat(persoon.traject["geopend"]) if persoon.traject else None,
    )


def _delen(gebruiker: Gebruiker, selectie: Lijstkeuze, rijen: Any) -> list[Any]:
    """Return the people of a selection (`rijen`) in parts, each of which an index gives in order.

    The people of each wijk and those seen by toegang elsewhere are read separately and merged: in one condition all of
    them would be read, tested against the sight policy and sorted, to show fifty.
    """
    if selectie.wijk is not None or selectie.contact is not None or ziet_overal(gebruiker):
        return [rijen]
    wijken = eigen_wijken(gebruiker)
    elders = rijen.door_toegang(gebruiker, Niveau.DOSSIER).exclude(wijk__in=wijken)
    return [*(rijen.filter(wijk=wijk) for wijk in wijken), elders]


_OP_DAG: dict[str, tuple[bool, str]] = {
    Sortering.CONTACT: (True, "waarde"),
    Sortering.CONTACT_TERUG: (True, "-waarde"),
    Sortering.GEOPEND: (False, "-waarde"),
    Sortering.GEOPEND_TERUG: (False, "waarde"),
}
"""The orders by a day of the open traject: whether it is the last talk, else the opening, and which comes first."""


def _op_volgorde(gebruiker: Gebruiker, selectie: Lijstkeuze, rijen: QuerySet[Inburgeraar]) -> Samengevoegd:
    """Return keys, routes and sort keys of the people of a selection; those without open traject last, by name."""
    delen = _delen(gebruiker, selectie, rijen)
    if selectie.sorteer not in _OP_DAG:
        kort = (deel.values_list("pk", "route", "sorteernaam") for deel in delen)
        terug = selectie.sorteer == Sortering.NAAM_TERUG
        return Samengevoegd(*kort, orde=("-sorteernaam", "-pk") if terug else ("sorteernaam", "pk"))
    op_gesprek, orde = _OP_DAG[selectie.sorteer]
    traject = _open_trajecten().filter(inburgeraar=OuterRef("pk"))
    dag = niet_gesproken_sinds() if op_gesprek else F("geopend_op")
    waarde = Subquery(traject.annotate(dag=dag).values("dag")[:1], output_field=DateField())
    kolommen = ("pk", "route", "groep", "waarde", "sorteernaam")
    uit = []
    for deel in delen:
        met = deel.filter(pk__in=_open_trajecten().values("inburgeraar_id"))
        zonder = deel.filter(~Exists(traject))
        geen = Value(dt.date.min, output_field=DateField())
        uit.append(met.annotate(groep=_letter("a"), waarde=waarde).values_list(*kolommen))
        uit.append(zonder.annotate(groep=_letter("b"), waarde=geen).values_list(*kolommen))
    return Samengevoegd(*uit, orde=("groep", orde, "sorteernaam", "pk"))


def _letter(letter: str) -> Value:
    return Value(letter, output_field=CharField())


def bladzijde(gebruiker: Gebruiker, selectie: Lijstkeuze, nummer: str | int) -> Page[Any]:
    """Return one page of the list, in two queries; one more when it is searched.

    An invalid `nummer` gives the nearest existing page. Its `te_veel` says that not all names were weighed.
    """
    rijen, te_veel = _gevonden(gebruiker, selectie)
    pagina: Any = Sleutelpaginator(_op_volgorde(gebruiker, selectie, rijen), PER_PAGINA).get_page(nummer)
    pagina.object_list = _rijen(gebruiker, list(pagina.object_list))
    pagina.te_veel = te_veel
    return cast("Page[Any]", pagina)


def alle_rijen(gebruiker: Gebruiker, selectie: Lijstkeuze) -> Iterator[Persoonrij]:
    """Return the whole list in its order, read some at a time."""
    rijen = personen(gebruiker, selectie)
    for deel in batched(_op_volgorde(gebruiker, selectie, rijen)[0:MEESTE], PER_KEER):
        yield from _rijen(gebruiker, list(deel))


def _rijen(gebruiker: Gebruiker, koppen: list[Any]) -> list[Persoonrij]:
    """Return the rows of people of whom key and route are the first that is given."""
    sleutels = [kop[0] for kop in koppen]
    gereserveerd = any(kop[1] == Route.GERESERVEERD for kop in koppen)
    mensen = {p.pk: p for p in _OP_BLAD[gereserveerd].vraag(gebruiker.pk, sleutels)}
    return [_persoonrij(mensen[pk]) for pk in sleutels if pk in mensen]
