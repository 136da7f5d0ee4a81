"""The people with a signal within sight, each with all its rules: what lists and numbers are chosen from.

Two queries, however many people; the rules are those of Mijn dag and the dossier (docs/adr/0017).
"""

from typing import Any

from django.db.models import BigIntegerField, Exists, F, OuterRef, Q, QuerySet, Subquery, Value
from django.db.models.functions import Coalesce, Concat, JSONObject

from dagwerk.mijn_dag.caseload import stap_in_woorden
from dagwerk.signaallijst.keuze import AANDACHT, Signaalmens, dagen_te_laat, ergste_eerst
from gebruikers.models import Gebruiker
from inburgeraars.models import Inburgeraar, Toegang, Toegangsgrond
from inburgeraars.services.benaderingen import nazorg_loopt
from kern.velden import Niveau
from kern.voorbereid import Voorbereid, een_van
from trajecten.normen.enums import Signaalregel
from trajecten.signalen.rijen import wie
from trajecten.signalen.zichtbaar import REGELS
from trajecten.traject.models import Traject
from vinden.personen.lijstkeuze import NIEMAND
from wijken.models import Wijk


def mensen_met_signaal(gebruiker: Gebruiker, wijk: Wijk | None = None) -> list[Signaalmens]:
    """Return the people with a signal within sight, of one wijk or of all, in two queries."""
    redenen: dict[int, list[tuple[Signaalregel, int | None]]] = {}
    for rij in _WIE.vraag(gebruiker.pk) if wijk is None else _WIE.vraag(gebruiker.pk, wijk.pk):
        regel = Signaalregel(rij["regel"])
        redenen.setdefault(rij["persoon_id"], []).append((regel, dagen_te_laat(regel, rij["dag"])))
    if not redenen:
        return []
    return [_mens(persoon, redenen[persoon.pk]) for persoon in _PERSONEN.vraag(gebruiker.pk, list(redenen))]


def _wie(gebruiker_id: int, wijk_id: int | None = None) -> QuerySet[Any, Any]:
    hier = Q() if wijk_id is None else _telt_in(wijk_id)
    delen = [wie(REGELS[regel](Gebruiker(pk=gebruiker_id)).filter(hier), regel) for regel in AANDACHT]
    return delen[0].union(*delen[1:], all=True).order_by()


def _telt_in(wijk_id: int) -> Q:
    """Return the condition that the person of a row counts in a wijk, as `_personen` gives it (DOMEIN 8a)."""
    loopt = _lopend().filter(inburgeraar=OuterRef("inburgeraar"))
    return Q(Exists(loopt.filter(trajectwijk=wijk_id))) | Q(~Exists(loopt), inburgeraar__wijk=wijk_id)


def _lopend() -> QuerySet[Traject]:
    return Traject.objects.filter(gesloten_op__isnull=True)


def _personen(gebruiker_id: int, sleutels: list[int]) -> QuerySet[Any]:
    contact = (
        Toegang.objects.filter(inburgeraar=OuterRef("pk"), grond=Toegangsgrond.CASELOAD)
        .in_kracht()
        .annotate(naam=Concat(F("gebruiker__voornaam"), Value(" "), F("gebruiker__achternaam")))
    )
    lopend = _lopend().filter(inburgeraar=OuterRef("pk"))
    return (
        Inburgeraar.objects.visible_to(Gebruiker(pk=gebruiker_id), Niveau.DOSSIER)
        .filter(een_van("pk", sleutels))
        .annotate(
            telt_in=Coalesce(
                Subquery(lopend.values("trajectwijk")[:1]), F("wijk"), output_field=BigIntegerField()
            ),
            stap=Subquery(lopend.values("stap")[:1]),
            nazorg=nazorg_loopt("pk"),
            contact=Subquery(contact.values(wie=JSONObject(pk="gebruiker", naam="naam"))[:1]),
        )
        .order_by()
    )


_WIE, _PERSONEN = Voorbereid(_wie), Voorbereid(_personen)


def _mens(persoon: Any, redenen: list[tuple[Signaalregel, int | None]]) -> Signaalmens:
    contact = persoon.contact or {"pk": NIEMAND, "naam": ""}
    return Signaalmens(
        pk=persoon.pk,
        naam=persoon.naam,
        sorteernaam=persoon.sorteernaam,
        wijk=persoon.telt_in,
        stap=stap_in_woorden(persoon),
        contact=contact["pk"],
        contact_naam=contact["naam"],
        redenen=tuple(sorted(redenen, key=lambda r: (ergste_eerst(r[1]), AANDACHT.index(r[0])))),
    )
