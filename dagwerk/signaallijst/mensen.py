"""The people with a signal within sight, each with all its rules: what lists and numbers are chosen from.

Two queries, however many people; the rules are those of Mijn dag and the dossier (docs/adr/0017).
"""

from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import BigIntegerField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, JSONObject

from dagwerk.mijn_dag.caseload import stap_in_woorden
from dagwerk.signaallijst.keuze import AANDACHT, Reden, Signaalmens, dagen_te_laat, ergste_eerst
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import nazorg_loopt
from kern.velden import Niveau
from kern.voorbereid import Voorbereid, een_van
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.rijen import wie
from trajecten.signalen.zichtbaar import REGELS, zonder_zicht
from trajecten.traject.models import Traject
from vinden.personen.vast_contact import NIEMAND
from wijken.models import Wijk


def mensen_met_signaal(gebruiker: Gebruiker, wijk: Wijk | None = None) -> list[Signaalmens]:
    """Return the people with a signal within sight, laid aside or not, of one wijk or of all, in two queries."""
    redenen = _redenen(_WIE.vraag(gebruiker.pk) if wijk is None else _WIE.vraag(gebruiker.pk, wijk.pk))
    if not redenen:
        return []
    return [_mens(persoon, *redenen[persoon.pk]) for persoon in _PERSONEN.vraag(gebruiker.pk, list(redenen))]


def alle_met_signaal() -> list[Signaalmens]:
    """Return everybody with a signal, for what is counted without a user, in two queries."""
    redenen = _redenen(_van_alle_regels(zonder_zicht))
    mensen = _met_plek(Inburgeraar.objects.filter(een_van("pk", list(redenen))))
    return [_mens(persoon, *redenen[persoon.pk]) for persoon in mensen]


def _redenen(rijen: Iterable[dict[str, Any]]) -> dict[int, tuple[list[Reden], list[Reden]]]:
    """Return for each person the rules with their number of days late: those that ask attention, and those laid aside."""
    uit: dict[int, tuple[list[Reden], list[Reden]]] = {}
    for rij in rijen:
        regel = Signaalregel(rij["regel"])
        nu_en_opzij = uit.setdefault(rij["persoon_id"], ([], []))
        nu_en_opzij[rij["opzij"]].append((regel, dagen_te_laat(regel, rij["dag"])))
    return uit


def _wie(gebruiker_id: int, wijk_id: int | None = None) -> QuerySet[Any, Any]:
    hier = Q() if wijk_id is None else _telt_in(wijk_id)
    return _van_alle_regels(lambda regel: REGELS[regel](Gebruiker(pk=gebruiker_id)).filter(hier))


def _van_alle_regels(rijen_van: Callable[[Signaalregel], QuerySet[Any]]) -> QuerySet[Any, Any]:
    delen = [wie(rijen_van(regel), regel) for regel in AANDACHT]
    return delen[0].union(*delen[1:], all=True).order_by()


def _telt_in(wijk_id: int) -> Q:
    """Return the condition that the person of a row counts in a wijk, as `_personen` gives it (DOMEIN 8a)."""
    loopt = _lopend().filter(inburgeraar=OuterRef("inburgeraar"))
    return Q(Exists(loopt.filter(trajectwijk=wijk_id))) | Q(~Exists(loopt), inburgeraar__wijk=wijk_id)


def _lopend() -> QuerySet[Traject]:
    return Traject.objects.filter(gesloten_op__isnull=True)


def _personen(gebruiker_id: int, sleutels: list[int]) -> QuerySet[Any]:
    zichtbaar = Inburgeraar.objects.visible_to(Gebruiker(pk=gebruiker_id), Niveau.DOSSIER)
    return _met_plek(zichtbaar.filter(een_van("pk", sleutels)))


def _met_plek(personen: QuerySet[Any]) -> QuerySet[Any]:
    """Annotate persons with where they count, the step, and the fixed contact."""
    contact = (
        Toegang.objects.filter(inburgeraar=OuterRef("pk"), grond=Toegangsgrond.CASELOAD)
        .in_kracht()
        .annotate(naam=Concat(F("gebruiker__voornaam"), Value(" "), F("gebruiker__achternaam")))
    )
    lopend = _lopend().filter(inburgeraar=OuterRef("pk"))
    met: QuerySet[Any] = personen.annotate(
        telt_in=Coalesce(
            Subquery(lopend.values("trajectwijk")[:1]), F("wijk"), output_field=BigIntegerField()
        ),
        stap=Subquery(lopend.values("stap")[:1]),
        nazorg=nazorg_loopt("pk"),
        contact=Subquery(contact.values(wie=JSONObject(pk="gebruiker", naam="naam"))[:1]),
    )
    return met.order_by()


_WIE, _PERSONEN = Voorbereid(_wie), Voorbereid(_personen)


def _mens(persoon: Any, redenen: list[Reden], opzij: list[Reden]) -> Signaalmens:
    contact = persoon.contact or {"pk": NIEMAND, "naam": ""}
    return Signaalmens(
        pk=persoon.pk,
        naam=persoon.naam,
        sorteernaam=persoon.sorteernaam,
        wijk=persoon.telt_in,
        stap=stap_in_woorden(persoon),
        contact=contact["pk"],
        contact_naam=contact["naam"],
        redenen=_op_volgorde(redenen),
        opzij=_op_volgorde(opzij),
    )


def _op_volgorde(redenen: list[Reden]) -> tuple[Reden, ...]:
    return tuple(sorted(redenen, key=lambda r: (ergste_eerst(r[1]), AANDACHT.index(r[0]))))
