"""The plan on paper for its inburgeraar, in plain Dutch (A2) and beside it in the person's own language (DOMEIN 5.2).

Anybody at a kitchen table may read it. So it tells what the person does, where, when and whom to call, and not the
language route in law, the doelgroep, a barrier or a score; of help it tells only the place.
"""

import datetime as dt
import hashlib
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.utils.formats import date_format, number_format
from django.utils.safestring import SafeString
from django.utils.text import Truncator, capfirst
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import nu, vandaag
from kern.pdf import aantal_bladzijden, maak_pdf
from kern.woorden import voluit
from trajecten.contact.models import GeplandBezoek
from trajecten.kader.lezen import Rijen
from trajecten.papieren.talen import NEDERLANDS, TALEN, Woorden, op_papier, woorden_voor
from trajecten.plan.enums import (
    Afspraakpartij,
    Afspraakstand,
    Componentsoort,
    Componentstand,
    Plaatsingswijze,
)
from trajecten.plan.models import Afspraak, Component
from trajecten.plan.rijen import PLAN

BLADZIJDEN = 2
"""The most pages of a plan."""
BEZOEKEN = 3
"""The most visits on a plan: later ones are often moved before their day."""


@dataclass(frozen=True, kw_only=True)
class Regel:
    """A fact: a label and its text; without a label the text is a sentence of its own."""

    label: str
    tekst: SafeString


@dataclass(frozen=True, kw_only=True)
class Kant:
    """A component, afspraak or visit in one language.

    Args:
        taal, richting: of the text.
        kop: the heading.
        naam: as a user wrote it in Dutch; empty in the other language.
    """

    taal: str
    richting: str
    kop: SafeString
    naam: str = ""
    regels: list[Regel] = field(default_factory=list)


@dataclass(frozen=True, kw_only=True)
class Deel:
    """A part of the paper: its heading and its rows, each once per language."""

    koppen: list[Kant]
    rijen: list[list[Kant]]


@dataclass(frozen=True, kw_only=True)
class Maat:
    """The amount and size of the text on the paper.

    Args:
        klein: whether the letters are smaller.
        rijen: the most rows of a part, the soonest first; None for all.
        tekens: the most characters of a text written by a user.
    """

    klein: bool = True
    rijen: int | None = None
    tekens: int = 2_000


MATEN = (Maat(klein=False), Maat(), Maat(rijen=10, tekens=300), Maat(rijen=5, tekens=160))
"""Tried one after the other until the plan fits; with the last it always does."""


@dataclass(frozen=True, kw_only=True)
class Planstukken:
    """The parts of a plan that go on paper: nothing that is over, the soonest first."""

    bezoeken: list[GeplandBezoek]
    componenten: list[Component]
    afspraken: list[Afspraak]

    @property
    def leeg(self) -> bool:
        """Whether there is no plan to print; a visit alone is no plan."""
        return not (self.componenten or self.afspraken)


def stukken(rijen: Rijen) -> Planstukken:
    """Return the parts of the running plan that go on paper."""
    pk = rijen.traject.pk if rijen.traject else None
    telt = [c for c in rijen.van(PLAN).componenten if c.traject_id == pk and Componentstand(c.stand).telt]
    return Planstukken(
        bezoeken=[b for b in rijen.gepland if b.datum >= vandaag()],
        componenten=sorted(telt, key=lambda c: c.stand == Componentstand.AFGEROND),
        afspraken=[
            a
            for a in rijen.van(PLAN).afspraken
            if a.traject_id in {pk, None} and a.stand == Afspraakstand.OPEN
        ],
    )


def planpapier(gebruiker: Gebruiker, rijen: Rijen, woorden: Woorden) -> bytes:
    """Return the plan as PDF/UA, on two pages at most.

    Args:
        gebruiker: the user who prints it; named beside the fixed contact when that is somebody else.
        rijen: of a person with something to print.
        woorden: of the language beside Dutch; those of Dutch for Dutch alone.
    """
    talen = [NEDERLANDS] if woorden == NEDERLANDS else [NEDERLANDS, woorden]
    beste, bladen = b"", BLADZIJDEN + 1
    for maat in MATEN:
        # Smaller letters are worth saving a page; leaving out rows is not.
        if bladen == 1 or (bladen <= BLADZIJDEN and maat.rijen is not None):
            break
        pdf = _zet_op(inhoud(gebruiker, rijen, talen, maat), talen)
        aantal = aantal_bladzijden(pdf)
        if aantal < bladen or not beste:
            beste, bladen = pdf, aantal
    return beste


def _zet_op(context: dict[str, object], talen: Sequence[Woorden]) -> bytes:
    welke = " ".join(w.taal for w in talen)
    return maak_pdf(
        "trajecten/papieren/pdf/plan.html",
        context,
        titel=NEDERLANDS.plan.titel,
        identifier=f"plan {welke} {hashlib.sha256(repr(context).encode()).hexdigest()}",
        moment=nu(),
    )


def inhoud(gebruiker: Gebruiker, rijen: Rijen, talen: Sequence[Woorden], maat: Maat) -> dict[str, object]:
    """Return the context of the template; `gebruiker` prints it, and `talen` begins with Dutch."""
    plan = stukken(rijen)
    delen = [
        _deel(talen, lambda w: w.plan.bezoek, plan.bezoeken[:BEZOEKEN], _bezoek),
        _deel(talen, lambda w: w.plan.doen, plan.componenten[: maat.rijen], _onderdeel, maat),
        _deel(talen, lambda w: w.plan.afspraken, plan.afspraken[: maat.rijen], _afspraak, maat),
    ]
    rest = 0
    if maat.rijen is not None:
        rest = sum(max(0, len(wat) - maat.rijen) for wat in (plan.componenten, plan.afspraken))
    return {
        "naam": rijen.persoon.naam,
        "afzender": settings.AFZENDER.partition("|")[0].strip(),
        "dag": vandaag(),
        "klein": maat.klein,
        "tweetalig": len(talen) > 1,
        "rechts": any(w.rechts for w in talen),
        "koppen": [_kant(w, w.plan.titel, [_zin(w.plan.intro)]) for w in talen],
        "delen": [deel for deel in delen if deel.rijen],
        "meer": [_kant(w, w.plan.meer.format(aantal=w.los(str(rest)))) for w in talen] if rest else [],
        "bellen": [_kant(w, w.plan.bellen, [_zin(w.plan.bellen_kan)]) for w in talen],
        "mensen": mensen(gebruiker, rijen),
    }


def mensen(gebruiker: Gebruiker, rijen: Rijen) -> list[Gebruiker]:
    """Return the users whom the person can call: the fixed contact, and the user who prints, when that is another."""
    vast = rijen.benadering.door if rijen.benadering else None
    return [wie for wie in (vast, gebruiker if vast != gebruiker else None) if wie is not None]


def _deel[R](
    talen: Sequence[Woorden],
    kop: Callable[[Woorden], str],
    rijen: Iterable[R],
    maak: Callable[[R, Woorden, Maat], Kant],
    maat: Maat = MATEN[0],
) -> Deel:
    return Deel(
        koppen=[_kant(w, kop(w)) for w in talen], rijen=[[maak(rij, w, maat) for w in talen] for rij in rijen]
    )


def _kant(woorden: Woorden, kop: str, regels: Iterable[Regel] = (), naam: str = "") -> Kant:
    return Kant(
        taal=woorden.taal, richting=woorden.richting, kop=op_papier(kop), naam=naam, regels=list(regels)
    )


def _zin(tekst: str, label: str = "") -> Regel:
    return Regel(label=label, tekst=op_papier(tekst))


def _dag(woorden: Woorden, dag: dt.date) -> str:
    """Return a day: in Dutch in words, because the person learns Dutch; in other languages in figures."""
    return voluit(dag) if woorden == NEDERLANDS else woorden.dag(dag)


def _bezoek(bezoek: GeplandBezoek, woorden: Woorden, _maat: Maat) -> Kant:
    tekst = woorden.plan
    dag = (
        capfirst(date_format(bezoek.datum, "l j F Y")) if woorden == NEDERLANDS else woorden.dag(bezoek.datum)
    )
    om = tekst.om.format(tijd=woorden.los(f"{bezoek.tijd:%H.%M}")) if bezoek.tijd else ""
    return _kant(woorden, " ".join(filter(None, (dag, om))), [_zin(woorden.los(bezoek.door.naam))])


def _onderdeel(component: Component, woorden: Woorden, maat: Maat) -> Kant:
    tekst, stand = woorden.plan, Componentstand(component.stand)
    eigen = woorden == NEDERLANDS
    slot = (
        tekst.klaar if stand == Componentstand.AFGEROND else tekst.zoeken if component.nog_te_vinden else ""
    )
    feiten = [] if slot else _feiten(component, woorden)
    return _kant(
        woorden,
        tekst.soorten[Componentsoort(component.soort)],
        [*feiten, *([_zin(slot)] if slot else [])],
        naam=Truncator(naam_op_papier(component)).chars(maat.tekens) if eigen else "",
    )


def naam_op_papier(component: Component) -> str:
    """Return the name of a component where others may read it; empty for help, so that its kind stays private."""
    if component.soort == Componentsoort.HULP:
        return ""
    if component.nog_te_vinden:
        return str(component.wens)
    return ": ".join(str(deel) for deel in (component.activiteit, component.omschrijving) if deel)


def _feiten(component: Component, woorden: Woorden) -> list[Regel]:
    tekst, organisatie = woorden.plan, component.organisatie
    waar = woorden.los(", ".join(filter(None, (organisatie.naam, organisatie.adres)))) if organisatie else ""
    wie, nummer = _te_bellen(component)
    feiten = [
        (tekst.waar, waar or tekst.onbekend),
        (tekst.wanneer, " · ".join(_wanneer(component, woorden)) or tekst.onbekend),
        (tekst.hoe, tekst.wijzen[Plaatsingswijze(component.wijze)] if component.wijze else ""),
        (tekst.telefoon, " ".join(woorden.los(deel) for deel in (nummer, wie) if deel)),
    ]
    return [_zin(wat, label) for label, wat in feiten if wat]


def _te_bellen(component: Component) -> tuple[str, str]:
    """Return name and number to call at the organisatie: that of the warme overdracht, else the general one."""
    bekende, organisatie = component.warme_overdracht_met, component.organisatie
    if bekende is not None and bekende.telefoon:
        return bekende.naam, bekende.telefoon
    return "", organisatie.telefoon if organisatie else ""


def _wanneer(component: Component, woorden: Woorden) -> list[str]:
    tekst, uit = woorden.plan, []
    if component.activiteit and component.activiteit.wanneer:
        uit.append(woorden.los(component.activiteit.wanneer))
    if component.uren_per_week:
        uren = number_format(component.uren_per_week.normalize())
        uit.append(tekst.uren.format(uren=woorden.los(uren)))
    if component.gestart_op:
        uit.append(tekst.loopt.format(dag=_dag(woorden, component.gestart_op)))
    elif component.wachtlijst_sinds:
        uit.append(tekst.wachtlijst)
    elif component.begin:
        uit.append(tekst.begint.format(dag=_dag(woorden, component.begin)))
    if component.taalniveau[:1] in {"A", "B"}:
        uit.append(tekst.niveau.format(niveau=woorden.los(component.taalniveau)))
    return uit


def _afspraak(afspraak: Afspraak, woorden: Woorden, maat: Maat) -> Kant:
    tekst, eigen = woorden.plan, woorden == NEDERLANDS
    dag = tekst.tot.format(dag=_dag(woorden, afspraak.uiterlijk)) if afspraak.uiterlijk else tekst.geen_dag
    doel = Truncator(afspraak.doel).chars(maat.tekens)
    return _kant(
        woorden,
        f"{tekst.wie[Afspraakpartij(afspraak.wie)]} · {dag}",
        [_zin(doel, tekst.doel)] if eigen and doel else [],
        naam=Truncator(afspraak.wat).chars(maat.tekens) if eigen else "",
    )


def keuzes(rijen: Rijen) -> list[tuple[str, str]]:
    """Return the languages in which the plan can be printed, as code and words, first the one this person reads."""
    eigen = woorden_voor(rijen.persoon.taal.code if rijen.persoon.taal else "") or NEDERLANDS
    return [
        (w.taal, _("Alleen Nederlands") if w == NEDERLANDS else _("Nederlands en %s") % w.nederlands)
        for w in sorted(TALEN.values(), key=lambda w: w != eigen)
    ]
