"""Reads the rows of a `Stand`, as known at a moment, in a fixed number of statements (docs/adr/0003)."""

import datetime as dt
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from typing import Any, NamedTuple

from django.db import models

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Afwezigheid
from inburgeraars.models import (
    Adres,
    Benadering,
    Doelgroep,
    Doelgroepbevinding,
    Fase,
    Inburgeraar,
    Route,
    Toegang,
    Toegangsgrond,
    Vindgegevens,
    Vindroute,
)
from kern.historie import bekend_op, momentopname
from netwerk.models import Activiteit, Vindplaats
from participatie.models import Meting
from rapportage.cijfers.stand import (
    Aanstellingrij,
    Aanwezigrij,
    Activiteitrij,
    Adresrij,
    Afwezigrij,
    Benaderingrij,
    Bevinding,
    Componentrij,
    Contactrij,
    Faserij,
    Gebiedrij,
    Metingrij,
    Momentrij,
    Normrij,
    Overgang,
    Persoonrij,
    Stand,
    Trajectrij,
    Urenrij,
    Vastrij,
    Verslagrij,
    Vindplaatsrij,
    Vindrij,
    Wijkcijferpunt,
    Wijkrij,
    eerste_van,
)
from trajecten.contact.enums import Contactsoort, Resultaat
from trajecten.contact.models import Contactmoment, Verslag
from trajecten.normen.models import Norm
from trajecten.plan.enums import Aanwezigstand, Componentsoort
from trajecten.plan.models import Aanwezigheid, Component
from trajecten.traject.models import Stapovergang, Traject
from trajecten.traject.verloop import gezet
from trajecten.uren.models import Urenregel
from vinden.models import RegulierMoment
from wijken.models import Buurt, Gebied, Wijk, Wijkcijfer


@momentopname()
def lees_stand(moment: dt.datetime) -> Stand:
    """Read all data that figures rest on, as known at an aware moment, in one transaction that ends with the reading."""
    personen = {
        pk: Persoonrij(pk, *rij)
        for pk, *rij in _rijen(Inburgeraar, moment, "id", "wijk_id", "samengevoegd_met_id")
    }
    blijft = {pk: _wie_blijft(pk, personen) for pk in personen}
    contacten, trajecten = _contacten(moment), _trajecten(moment, blijft)
    componenten = _componenten(moment, blijft)
    wijken = _rijen(Wijk, moment, "id", "naam", "pilot", "buiten_pilot")
    return Stand(
        wijken={pk: Wijkrij(*rij) for pk, *rij in wijken},
        buurtwijk=dict(_rijen(Buurt, moment, "id", "wijk_id")),
        personen={pk: p for pk, p in personen.items() if blijft[pk] == pk},
        adressen=_per(
            "persoon",
            _gelezen(Adresrij, Adres, moment, "inburgeraar_id", "van", "tot", "postcode", "buurt_id"),
        ),
        gevonden={rij.persoon: rij for rij in _vindgegevens(moment) if blijft[rij.persoon] == rij.persoon},
        bevindingen=_per("persoon", _bevindingen(moment)),
        trajecten=trajecten,
        overgangen=_per("traject_id", _overgangen(moment)),
        contacten=list(contacten.values()),
        verslagen=_verslagen(moment, blijft, contacten),
        uren=_gelezen(Urenrij, Urenregel, moment, "week", "soort", "minuten", "gebruiker_id"),
        metingen=_per("persoon", _metingen(moment, blijft)),
        taal_gestart=_taal_gestart(componenten, trajecten),
        momenten=_per("persoon", _momenten(moment, blijft)),
        fasen=_per(
            "persoon",
            (
                Faserij(blijft[persoon], *rij)
                for persoon, *rij in _rijen(Fase, moment, "inburgeraar_id", "van", "tot", "pijler")
            ),
        ),
        benaderingen=_per("persoon", _benaderingen(moment, blijft)),
        vast=_per("persoon", _vast(moment, blijft)),
        aanstellingen=_aanstellingen(moment),
        afwezig=_gelezen(Afwezigrij, Afwezigheid, moment, "gebruiker_id", "van", "tot"),
        normen=_gelezen(Normrij, Norm, moment, "soort", "van", "tot", "waarde"),
        componenten=componenten,
        aanwezig=_aanwezig(moment),
        **_netwerk(moment),
    )


def _netwerk(moment: dt.datetime) -> dict[str, list[Any]]:
    """Return what is about no person: the network, and wijkcijfers."""
    return {
        "vindplaatsen": _gelezen(
            Vindplaatsrij,
            Vindplaats,
            moment,
            *("id", "naam", "soort", "wijk_id", "gevonden_op", "actief", "werfwijze"),
        ),
        "activiteiten": _gelezen(
            Activiteitrij, Activiteit, moment, "id", "naam", "wijk_id", "capaciteit", "actief", "soort"
        ),
        "gebieden": _gelezen(Gebiedrij, Gebied, moment, "id", "naam", "soort", "wijk_id", "deel_van_id"),
        "wijkcijfers": _gelezen(
            Wijkcijferpunt,
            Wijkcijfer,
            moment,
            *("gebied_id", "indicator", "eenheid", "peildatum", "waarde", "waarde_tot", "bron"),
        ),
    }


def _gelezen[R](
    rijsoort: Callable[..., R], model: type[models.Model], moment: dt.datetime, *velden: str
) -> list[R]:
    """Return the rows of a model whose fields stand in the order of those of the row."""
    return [rijsoort(*rij) for rij in _rijen(model, moment, *velden)]


def _rijen(model: type[models.Model], moment: dt.datetime, *velden: str) -> Iterable[tuple[Any, ...]]:
    return bekend_op(model, moment).values_list(*velden)


def _vindgegevens(moment: dt.datetime) -> Iterator[Vindrij]:
    plekken, buurten = (dict(_rijen(model, moment, "id", "wijk_id")) for model in (Vindplaats, Buurt))
    velden = (
        "inburgeraar_id",
        "vindroute",
        "al_in_bpi",
        "gevonden_op",
        "wijk_id",
        "buurt_id",
        "vindplaats_id",
    )
    for persoon, route, al_in_bpi, dag, wijk, buurt, plek in _rijen(Vindgegevens, moment, *velden):
        waar = wijk or buurten.get(buurt) or plekken.get(plek)
        yield Vindrij(persoon, Vindroute(route), al_in_bpi, dag, waar, plek)


def _bevindingen(moment: dt.datetime) -> Iterator[Bevinding]:
    velden = ("datum", "id", "inburgeraar_id", "doelgroep")
    for datum, pk, persoon, doelgroep in _rijen(Doelgroepbevinding, moment, *velden):
        yield Bevinding(datum, pk, persoon, Doelgroep(doelgroep))


def _trajecten(moment: dt.datetime, blijft: dict[int, int]) -> list[Trajectrij]:
    velden = (
        "id",
        "inburgeraar_id",
        "trajectwijk_id",
        "geopend_op",
        "gesloten_op",
        "overgenomen_op",
        "gestart_op",
        "uitkomst",
    )
    return [Trajectrij(pk, blijft[persoon], *rij) for pk, persoon, *rij in _rijen(Traject, moment, *velden)]


def _metingen(moment: dt.datetime, blijft: dict[int, int]) -> list[Metingrij]:
    velden = ("datum", "id", "inburgeraar_id", "trede", "tweede_lezer", "aanleiding")
    return sorted(
        Metingrij(datum, pk, blijft[persoon], *rij)
        for datum, pk, persoon, *rij in _rijen(Meting, moment, *velden)
    )


def _taal_gestart(componenten: Iterable[Componentrij], trajecten: Iterable[Trajectrij]) -> dict[int, dt.date]:
    """Return the first start of a language component that did not run before, never before the opening (DOMEIN 5.3)."""
    geopend = {t.id: t.geopend_op for t in trajecten}
    return eerste_van(
        (c.traject, max(c.gestart_op, geopend[c.traject]))
        for c in componenten
        if c.soort == Componentsoort.TAAL and not c.liep_al and c.gestart_op is not None
    )


def _componenten(moment: dt.datetime, blijft: dict[int, int]) -> list[Componentrij]:
    velden = (
        *("traject_id", "soort", "gepland_op", "gestart_op", "geeindigd_op"),
        *("liep_al", "nog_te_vinden", "wachtlijst_sinds", "activiteit_id"),
    )
    return [
        Componentrij(pk, blijft[persoon], traject, Componentsoort(soort), *rij)
        for pk, persoon, traject, soort, *rij in _rijen(Component, moment, "id", "inburgeraar_id", *velden)
    ]


def _aanwezig(moment: dt.datetime) -> list[Aanwezigrij]:
    return [
        Aanwezigrij(component, datum, Aanwezigstand(stand))
        for component, datum, stand in _rijen(Aanwezigheid, moment, "component_id", "datum", "stand")
    ]


def _benaderingen(moment: dt.datetime, blijft: dict[int, int]) -> Iterator[Benaderingrij]:
    for persoon, route, van, tot in _rijen(Benadering, moment, "inburgeraar_id", "route", "van", "tot"):
        yield Benaderingrij(blijft[persoon], Route(route), van, tot)


def _vast(moment: dt.datetime, blijft: dict[int, int]) -> list[Vastrij]:
    rijen = bekend_op(Toegang, moment).filter(grond=Toegangsgrond.CASELOAD)
    velden = ("inburgeraar_id", "gebruiker_id", "van", "tot")
    return [Vastrij(blijft[persoon], *rij) for persoon, *rij in rijen.values_list(*velden)]


def _aanstellingen(moment: dt.datetime) -> list[Aanstellingrij]:
    rijen = bekend_op(Aanstelling, moment).filter(rol=Rol.TRAJECTCOORDINATOR)
    velden = ("gebruiker_id", "wijk_id", "van", "tot", "fte")
    return [Aanstellingrij(*rij) for rij in rijen.values_list(*velden)]


def _momenten(moment: dt.datetime, blijft: dict[int, int]) -> list[Momentrij]:
    rijen = bekend_op(RegulierMoment, moment).filter(teruggenomen_op__isnull=True)
    velden = ("datum", "id", "inburgeraar_id", "stap", "door_id")
    return sorted(
        Momentrij(datum, pk, blijft[persoon], *rij) for datum, pk, persoon, *rij in rijen.values_list(*velden)
    )


def _overgangen(moment: dt.datetime) -> list[Overgang]:
    """Return the steps taken; whether a traject was closed, its own row tells (`Trajectrij`)."""
    velden = ("datum", "id", "traject_id", "van_stap", "naar_stap")
    return gezet(Overgang(*rij) for rij in _rijen(Stapovergang, moment, *velden))


def _verslagen(
    moment: dt.datetime, blijft: dict[int, int], contacten: dict[int, Contactrij]
) -> list[Verslagrij]:
    return [
        Verslagrij(blijft[persoon], contacten[contact], Resultaat(resultaat))
        for persoon, contact, resultaat in _rijen(
            Verslag, moment, "inburgeraar_id", "contactmoment_id", "resultaat"
        )
        if contact in contacten
    ]


def _wie_blijft(persoon: int, personen: dict[int, Persoonrij]) -> int:
    while (verder := personen[persoon].samengevoegd_met) is not None:
        persoon = verder
    return persoon


def _contacten(moment: dt.datetime) -> dict[int, Contactrij]:
    plek = dict(bekend_op(Vindplaats, moment).values_list("id", "wijk_id"))
    velden = ("id", "soort", "datum", "minuten", "samen_met_id", "vindplaats_id", "door_id")
    return {
        pk: Contactrij(
            pk,
            Contactsoort(soort),
            datum,
            minuten if samen_met is None else 2 * minuten,
            plek.get(vindplaats) if vindplaats else None,
            door,
        )
        for pk, soort, datum, minuten, samen_met, vindplaats, door in _rijen(Contactmoment, moment, *velden)
    }


def _per[R: NamedTuple](veld: str, rijen: Iterable[R]) -> dict[int, list[R]]:
    uit: dict[int, list[R]] = defaultdict(list)
    for rij in rijen:
        uit[getattr(rij, veld)].append(rij)
    return dict(uit)
