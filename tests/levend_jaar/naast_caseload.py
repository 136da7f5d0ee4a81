"""The figures of the caseload beside those of the oracle: of a day, by who is responsible, and as they were kept."""

import datetime as dt
from collections import Counter
from typing import Any

from dagwerk.caseload.consulenten import bij_consulenten
from dagwerk.caseload.enums import Maat
from dagwerk.caseload.models import Caseloadaantal, Caseloadtelling
from dagwerk.caseload.overzicht import caseload as caseloadpagina
from dagwerk.caseload.tellen import Peil, gestart, groepen, langsten
from dagwerk.caseload.tellingen import store_tellingen
from gebruikers.models import Gebruiker
from tests.levend_jaar.orakel import caseload, signalen
from tests.levend_jaar.vraag import Cijfers, Vraag, als_wie, coordinatoren, mensen_van, team_van, wijken_van
from tests.register.importeren import als_taak
from vinden.personen import NIEMAND, OPEN, Lijstkeuze, personen
from wijken.models import Wijk


def caseload_nu(q: Vraag) -> Cijfers:
    wijken, team, mensen = wijken_van(q.v), team_van(q.v), mensen_van(q.v)
    with als_wie(q.v, "tess") as leider:
        peil = Peil(gebruiker=leider.pk, wijk=None, dag=q.dag)
        rijen, wachten = groepen(peil), langsten(peil)
    langst: dict[tuple[str, str], tuple[dt.date, set[int]]] = {}
    for r in wachten:
        wie = langst.setdefault((wijken[r.wijk], team.get(r.contact, "")), (r.laatst, set()))
        wie[1].add(mensen[r.persoon])
    with als_wie(q.v, "tess") as leider:
        regulier, handhaving = (telling.aantal for telling in bij_consulenten(leider, None))
    return {
        "regulier": regulier,
        "handhaving": handhaving,
        "open": {(wijken[r.wijk], team.get(r.contact, ""), r.stap.value): r.open for r in rijen},
        "bezocht": {(wijken[r.wijk], team.get(r.contact, ""), r.stap.value): r.bezocht for r in rijen},
        "langst": {k: (sinds, frozenset(wie)) for k, (sinds, wie) in langst.items()},
    }


def caseload_nu_orakel(q: Vraag) -> Cijfers:
    return {
        "regulier": sum(m.route == "regulier" for m in q.b.levenden()),
        "handhaving": sum(q.b.trajecten[z.traject].loopt for z in q.v.zaken.values()),
        "open": caseload.groepen(q.b, q.dag),
        "bezocht": caseload.bezocht(q.b, q.dag),
        "langst": caseload.langst(q.b, q.dag),
    }


def op_dag(q: Vraag) -> Cijfers:
    """Return the caseload of an earlier day; the page tells what is known now alone."""
    if q.bekend_op is not None:
        return {}
    wijken, team, mensen = wijken_van(q.v), team_van(q.v), mensen_van(q.v)
    with als_wie(q.v, "tess") as leider:
        peil = Peil(gebruiker=leider.pk, wijk=None, dag=q.dag)
        rijen, starts = groepen(peil), gestart(peil)
    uit: Cijfers = {
        deel: {(wijken[r.wijk], team.get(r.contact, ""), r.stap.value): getattr(r, deel) for r in rijen}
        for deel in ("open", "bezocht", "vorige_week", "te_lang")
    }
    per_wijk = {naam: {mensen[s.persoon] for s in starts if s.wijk == pk} for pk, naam in wijken.items()}
    return {**uit, "gestart": per_wijk}


def op_dag_orakel(q: Vraag) -> Cijfers:
    if q.bekend_op is not None:
        return {}
    return {
        "open": caseload.groepen(q.b, q.dag),
        "bezocht": caseload.bezocht(q.b, q.dag),
        "vorige_week": caseload.bezocht(q.b, q.dag, weken_terug=1),
        "te_lang": caseload.te_lang(q.b, q.dag),
        "gestart": caseload.gestart(q.b, q.dag),
    }


def verantwoordelijk(q: Vraag) -> Cijfers:
    """Return by fixed contact who is on the list of that day, and who has an open traject without one."""
    if q.bekend_op is not None:
        return {}
    mensen = mensen_van(q.v)

    def op_lijst(leider: Gebruiker, **keuze: Any) -> set[int]:
        rijen = personen(leider, Lijstkeuze(peildatum=q.dag, **keuze))
        return {mensen[pk] for pk in rijen.values_list("pk", flat=True)}

    with als_wie(q.v, "tess") as leider:
        per_wie = {n: op_lijst(leider, contact=q.v.gebruiker(n).pk) for n in coordinatoren(q.v)}
        return {**per_wie, "niemand": op_lijst(leider, contact=NIEMAND, stap=OPEN)}


def verantwoordelijk_orakel(q: Vraag) -> Cijfers:
    return caseload.verantwoordelijk(q.b, coordinatoren(q.v), q.dag) if q.bekend_op is None else {}


def wacht(q: Vraag) -> Cijfers:
    """Return who is in a row of the caseload page that says that nobody is there to guide them.

    Of who is away a row says so too; those people keep their fixed contact.
    """
    mensen = mensen_van(q.v)
    wijken = list(Wijk.objects.order_by("naam"))
    with als_wie(q.v, "tess") as leider:
        rijen = [r for t in caseloadpagina(leider, wijken=wijken).wijken for r in t.rijen if r.noot]
        rijen = [r for r in rijen if not r.noot.startswith("afwezig")]
        lijsten = [r.open.lijst for r in rijen if isinstance(r.open.lijst, Lijstkeuze)]
        assert len(lijsten) == len(rijen)
        wie = {pk for lijst in lijsten for pk in personen(leider, lijst).values_list("pk", flat=True)}
    return {"wie": {mensen[pk] for pk in wie}}


def wacht_orakel(q: Vraag) -> Cijfers:
    return {"wie": caseload.zonder_werkend_contact(q.b, set(q.v.stad.coordinatoren(q.dag)), q.dag)}


def geteld(q: Vraag) -> Cijfers:
    """Return what the worker kept of this day, and what it kept of the last day on which it counted before."""
    with als_taak():
        store_tellingen()
    uit = dict(_bewaard(q, q.dag))
    vorige = _vorige_telling(q)
    return uit | ({f"vorige {deel}": w for deel, w in _bewaard(q, vorige.dag).items()} if vorige else {})


def _vorige_telling(q: Vraag) -> Caseloadtelling | None:
    return Caseloadtelling.objects.filter(volledig=True, dag__lt=q.dag).order_by("-dag").first()


def _bewaard(q: Vraag, dag: dt.date) -> Cijfers:
    wijken, team = wijken_van(q.v), team_van(q.v)
    uit: dict[str, Counter[Any]] = {
        naam: Counter() for naam in ("open", "te_lang", "signaal", "redenen", "gestart")
    }
    for rij in Caseloadaantal.objects.filter(telling__dag=dag):
        plek = (wijken.get(rij.wijk_id or 0, ""), team.get(rij.contact_id or 0, ""))
        match rij.maat:
            case Maat.OPEN | Maat.TE_LANG:
                uit[rij.maat.replace(" ", "_")][*plek, rij.deel] += rij.aantal
            case Maat.SIGNAAL if rij.deel:
                uit["redenen"][rij.deel] += rij.aantal
            case Maat.SIGNAAL:
                uit["signaal"][plek] += rij.aantal
            case Maat.GESTART:
                uit["gestart"][plek[0]] += rij.aantal
    return uit


def geteld_orakel(q: Vraag) -> Cijfers:
    uit: dict[str, Any] = caseload.bewaard(q.b, q.dag, signalen.opzij(q.b, q.dag)[0])
    vorige = _vorige_telling(q)
    if vorige is None:
        return uit
    toen = q.v.boek.bekend_op(vorige.geteld_op)
    eerder = caseload.bewaard(toen, vorige.dag, signalen.opzij(toen, vorige.dag)[0])
    return uit | {f"vorige {deel}": waarde for deel, waarde in eerder.items()}
