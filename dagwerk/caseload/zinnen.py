"""What needs the teamleider, in sentences: at most seven, heaviest first (DOMEIN 8 and 8a).

The weight of a sentence is the number of people it is about times that of its reason (`GEWICHT`); of a target, the
number that is behind. A reason has one sentence: of the wijk with more than half of the people, else of all wijken.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum
from html import unescape

from django.urls import reverse
from django.utils.html import format_html, strip_tags
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.caseload.jaren import Jaarrij
from dagwerk.caseload.oordeel import EINDE_IN_ZICHT, keer_in_woorden
from dagwerk.caseload.tellen import Groep, Medewerker, Peil
from dagwerk.caseload.wijken import Wijkdoel
from dagwerk.signaallijst.keuze import Signaalkeuze, Signaalmens
from inburgeraars.models import Vindroute
from kern.klok import DAG
from kern.woorden import jaar_zo_nodig, met_een_decimaal
from trajecten.normen.enums import Signaalregel
from trajecten.normen.normen import termijn
from trajecten.traject.op_dag import VOOR_VOLGEN
from vinden.personen import NIEMAND, OPEN, Lijstkeuze
from wijken.models import Wijk

MEESTE = 7
"""So many sentences stand on the page."""


class Onderwerp(StrEnum):
    """What a sentence is about."""

    NIEMAND = "niemand"
    STIL = "stil"
    ACHTER = "achter"
    EINDE = "einde"
    HELFT = "helft"
    VOL = "vol"
    UREN = "uren"
    STAP = "stap"
    AFSPRAAK = "afspraak"
    METING = "meting"


GEWICHT: dict[Onderwerp, int] = {
    Onderwerp.NIEMAND: 6,
    Onderwerp.STIL: 3,
    Onderwerp.ACHTER: 3,
    Onderwerp.EINDE: 2,
    Onderwerp.HELFT: 2,
    Onderwerp.VOL: 1,
    Onderwerp.UREN: 1,
    Onderwerp.STAP: 1,
    Onderwerp.AFSPRAAK: 1,
    Onderwerp.METING: 1,
}
"""The weight of one person by subject; "Wat tellen we?" says the same in words."""


@dataclass(frozen=True, kw_only=True)
class Zin:
    """A sentence.

    Args:
        waar: the wijk, empty for all of them.
        tekst: with the number as a link to the people it counts.
        waarom: what is behind it.
        verschil: against four weeks ago, in words; empty when that is not known.
        erger: it became more.
        daad: the act, in words, with its address.
    """

    over: Onderwerp
    waar: str
    tekst: SafeString
    waarom: str
    daad: str
    daad_url: str
    gewicht: int
    verschil: str = ""
    erger: bool = False

    @property
    def voluit(self) -> str:
        """The words alone, for what a screen reader says of the act."""
        return f"({unescape(strip_tags(self.tekst))})"


@dataclass(frozen=True, kw_only=True)
class Stof:
    """What the sentences are made of.

    Args:
        groepen: the open trajecten of the page; `eerder` those four weeks before.
        signalen: the people with a signal.
        doelen: targets by the key of the wijk.
        jaren: the years of the coordinators on the page.
        mensen: the coordinators by their key.
        wijken: those of the page by their key.
        wijk: the only one on the page, None for all.
    """

    peil: Peil
    groepen: list[Groep]
    signalen: list[Signaalmens]
    eerder: list[Groep]
    doelen: dict[int, list[Wijkdoel]]
    jaren: list[Jaarrij]
    mensen: dict[int, Medewerker]
    wijken: dict[int, Wijk]
    wijk: Wijk | None
    stapnorm: int


def zinnen(stof: Stof) -> list[Zin]:
    """Return the heaviest sentences of today, heaviest first."""
    alle = [
        *_zonder_contact(stof),
        *_stil(stof),
        *_helften(stof),
        *_stappen(stof),
        *_afspraken(stof),
        *_metingen(stof),
        *_achter(stof),
        *_over_collegas(stof),
    ]
    return sorted(alle, key=lambda zin: (-zin.gewicht, list(Onderwerp).index(zin.over)))[:MEESTE]


def _mensen(aantal: int) -> str:
    return ngettext("%d persoon", "%d mensen", aantal) % aantal


def _door(url: str, tekst: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, tekst)


def _bekijk(aantal: int) -> str:
    return ngettext("Bekijk %d persoon", "Bekijk %d mensen", aantal) % aantal


@dataclass(frozen=True)
class _Telling:
    """The people of a reason: how many, in which wijk (None: all), and who has most of them."""

    aantal: int
    wijk: Wijk | None
    waarom: str

    def lijst(self, stof: Stof, **keuze: object) -> Lijstkeuze:
        return Lijstkeuze(trajectwijk=self.wijk or stof.wijk).met(**keuze)

    def signalen(self, stof: Stof, regel: Signaalregel) -> Signaalkeuze:
        return Signaalkeuze(wijk=self.wijk or stof.wijk, regel=regel)


type _Plekken = Counter[tuple[int, int]]
"""Numbers of people by wijk and fixed contact."""


def _in_groepen(stof: Stof, tel: Callable[[Groep], int]) -> _Plekken:
    uit: _Plekken = Counter()
    for groep in stof.groepen:
        uit[groep.wijk, groep.contact] += tel(groep)
    return uit


def _met_signaal(stof: Stof, regel: Signaalregel) -> _Plekken:
    return Counter((mens.wijk, mens.contact) for mens in stof.signalen if mens.heeft(regel))


def _telling(stof: Stof, plekken: _Plekken) -> _Telling | None:
    """Count a reason in the wijk that has more than half of it, else in all wijken; None for nobody."""
    alle = plekken.total()
    if not alle:
        return None
    per_wijk: Counter[int] = Counter()
    for (wijk_, _wie), aantal in plekken.items():
        per_wijk[wijk_] += aantal
    eerste, meeste = per_wijk.most_common(1)[0]
    wijk = stof.wijken[eerste] if meeste * 2 > alle else None
    bij: Counter[int] = Counter()
    for (wijk_, wie), aantal in plekken.items():
        bij[wie] += aantal if wijk is None or wijk_ == eerste else 0
    wie, van_wie = bij.most_common(1)[0]
    naam = stof.mensen[wie].naam if wie in stof.mensen else ""
    waarom = _("%(wie)s heeft er %(n)d.") % {"wie": naam, "n": van_wie} if naam and van_wie > 1 else ""
    return _Telling(meeste if wijk else alle, wijk, waarom)


def _zin(
    stof: Stof,
    over: Onderwerp,
    telling: _Telling,
    lijst: Lijstkeuze | Signaalkeuze,
    tekst: str,
    *,
    was: int | None = None,
    **woorden: str,
) -> Zin:
    verschil, erger = ("", False) if was is None else _verschil(telling.aantal, was)
    wijk = telling.wijk or stof.wijk
    return Zin(
        over=over,
        waar=wijk.naam if wijk else "",
        tekst=format_html(tekst, getal=_door(lijst.adres, _mensen(telling.aantal)), **woorden),
        waarom=telling.waarom,
        daad=_bekijk(telling.aantal),
        daad_url=lijst.adres,
        gewicht=telling.aantal * GEWICHT[over],
        verschil=verschil,
        erger=erger,
    )


def _verschil(nu: int, was: int) -> tuple[str, bool]:
    """Return a difference in words, and whether it became more."""
    if nu == was:
        return _("evenveel"), False
    meer = nu > was
    woorden = _("%(n)d meer, was %(was)d") if meer else _("%(n)d minder, was %(was)d")
    return woorden % {"n": abs(nu - was), "was": was}, meer


def _zonder_contact(stof: Stof) -> Iterator[Zin]:
    telling = _telling(stof, _in_groepen(stof, lambda g: g.open if g.contact == NIEMAND else 0))
    if telling:
        n = telling.aantal
        tekst = ngettext("{getal} heeft geen vast contact", "{getal} hebben geen vast contact", n)
        yield _zin(stof, Onderwerp.NIEMAND, telling, telling.lijst(stof, contact=NIEMAND, stap=OPEN), tekst)


def _stil(stof: Stof) -> Iterator[Zin]:
    telling = _telling(stof, _met_signaal(stof, Signaalregel.GEEN_CONTACT))
    if telling:
        n = telling.aantal
        tekst = ngettext("{getal} is te lang niet gesproken", "{getal} zijn te lang niet gesproken", n)
        lijst = telling.signalen(stof, Signaalregel.GEEN_CONTACT)
        yield _zin(stof, Onderwerp.STIL, telling, lijst, tekst)


def _helften(stof: Stof) -> Iterator[Zin]:
    telling = _telling(stof, _met_signaal(stof, Signaalregel.NIET_BEGONNEN))
    if telling:
        tekst = _("Bij {getal} is taal of participatie niet op tijd begonnen")
        lijst = telling.signalen(stof, Signaalregel.NIET_BEGONNEN)
        yield _zin(stof, Onderwerp.HELFT, telling, lijst, tekst)


def _afspraken(stof: Stof) -> Iterator[Zin]:
    telling = _telling(stof, _met_signaal(stof, Signaalregel.AFSPRAAK_TE_LAAT))
    if telling:
        n = telling.aantal
        tekst = ngettext(
            "{getal} heeft een afspraak die te laat is", "{getal} hebben een afspraak die te laat is", n
        )
        lijst = telling.signalen(stof, Signaalregel.AFSPRAAK_TE_LAAT)
        yield _zin(stof, Onderwerp.AFSPRAAK, telling, lijst, tekst)


def _metingen(stof: Stof) -> Iterator[Zin]:
    telling = _telling(stof, _met_signaal(stof, Signaalregel.METING_NODIG))
    if telling:
        tekst = _("Bij {getal} is te lang geen meting gedaan")
        lijst = telling.signalen(stof, Signaalregel.METING_NODIG)
        yield _zin(stof, Onderwerp.METING, telling, lijst, tekst)


def _stappen(stof: Stof) -> Iterator[Zin]:
    """Give a sentence for the step in which most people are too long."""
    per_stap = {stap: sum(g.te_lang for g in stof.groepen if g.stap == stap) for stap in VOOR_VOLGEN}
    stap = max(VOOR_VOLGEN, key=lambda s: per_stap[s])
    telling = _telling(stof, _in_groepen(stof, lambda g: g.te_lang if g.stap == stap else 0))
    if telling:
        lijst = telling.lijst(stof, stap=stap.value, in_stap_sinds=stof.peil.dag - (stof.stapnorm + 1) * DAG)
        eerder = [g for g in stof.eerder if telling.wijk is None or g.wijk == telling.wijk.pk]
        tekst = ngettext(
            "{getal} is langer dan {norm} in {stap}",
            "{getal} zijn langer dan {norm} in {stap}",
            telling.aantal,
        )
        yield _zin(
            stof,
            Onderwerp.STAP,
            telling,
            lijst,
            tekst,
            was=sum(g.te_lang for g in eerder if g.stap == stap),
            norm=termijn(stof.stapnorm),
            stap=str(stap.label),
        )


def _achter(stof: Stof) -> Iterator[Zin]:
    """Give a sentence for the target that is furthest behind."""
    achter = [(d, pk) for pk, doelen in stof.doelen.items() for d in doelen if d.achter and d.route]
    if not achter:
        return
    doel, pk = min(achter, key=lambda paar: paar[0].stand.voor)
    n, nodig = doel.getal.aantal, doel.stand.nodig_per_maand
    if doel.route == Vindroute.BPI:
        tekst = ngettext(
            "Via het BPI is {getal} gestart, {n} achter op schema",
            "Via het BPI zijn {getal} gestart, {n} achter op schema",
            n,
        )
    else:
        tekst = ngettext(
            "Via het wijknetwerk is {getal} gestart, {n} achter op schema",
            "Via het wijknetwerk zijn {getal} gestart, {n} achter op schema",
            n,
        )
    getal = _door(doel.getal.url, _mensen(n)) if n else _mensen(n)
    yield Zin(
        over=Onderwerp.ACHTER,
        waar=stof.wijken[pk].naam,
        tekst=format_html(tekst, getal=getal, n=-doel.stand.voor),
        waarom="" if nodig is None else _("Nodig is %s per maand.") % met_een_decimaal(nodig),
        daad=_bekijk(n) if n else "",
        daad_url=doel.getal.url,
        gewicht=-doel.stand.voor * GEWICHT[Onderwerp.ACHTER],
        verschil=_verschil(n, doel.eerder)[0],
    )


def _over_collegas(stof: Stof) -> Iterator[Zin]:
    for jaar in stof.jaren:
        wie = stof.mensen[jaar.pk]
        yield from _einde(stof, wie)
        yield from _uren(stof, wie, jaar)
        yield from _vol(stof, wie, jaar)


def _waar(stof: Stof, wie: Medewerker) -> str:
    """Return the name of the wijk when the coordinator has only one on the page."""
    hier = [wijk.naam for pk, wijk in stof.wijken.items() if pk in wie.wijken]
    return hier[0] if len(hier) == 1 and len(wie.wijken) == 1 else ""


def _overdracht(wie: Medewerker) -> str:
    """Return the page on which the people of a coordinator are divided among colleagues."""
    return f"{reverse('trajecten:overdracht_nieuw')}?van={wie.pk}"


def _einde(stof: Stof, wie: Medewerker) -> Iterator[Zin]:
    open_ = sum(g.open for g in stof.groepen if g.contact == wie.pk)
    if not open_ or wie.laatste_dag is None or wie.laatste_dag - stof.peil.dag > EINDE_IN_ZICHT:
        return
    adres = Lijstkeuze(trajectwijk=stof.wijk, contact=wie.pk, stap=OPEN).adres
    dagen = (wie.laatste_dag - stof.peil.dag).days
    trajecten = ngettext("%d open traject", "%d open trajecten", open_) % open_
    yield Zin(
        over=Onderwerp.EINDE,
        waar=_waar(stof, wie),
        tekst=format_html(
            _("{wie} stopt op {dag} en heeft {getal}"),
            wie=wie.naam,
            dag=jaar_zo_nodig(wie.laatste_dag),
            getal=_door(adres, trajecten),
        ),
        waarom=_("Daarna hebben deze mensen een ander vast contact nodig."),
        daad=_("Overdracht maken"),
        daad_url=_overdracht(wie),
        gewicht=open_ * GEWICHT[Onderwerp.EINDE],
        verschil=ngettext("nog %d dag", "nog %d dagen", dagen) % dagen,
    )


def _uren(stof: Stof, wie: Medewerker, jaar: Jaarrij) -> Iterator[Zin]:
    keer, twaalf = jaar.keer_de_norm, jaar.stand.twaalf
    if keer is None or not jaar.is_uit_de_pas:
        return
    yield Zin(
        over=Onderwerp.UREN,
        waar=_waar(stof, wie),
        tekst=format_html(
            _("{wie} besteedt {getal} per persoon, {keer} de norm"),
            wie=wie.naam,
            getal=_door(jaar.per_persoon_url, _("%s uur") % jaar.per_persoon),
            keer=keer_in_woorden(keer),
        ),
        waarom=" ".join(filter(None, (_("De norm is %s uur.") % jaar.norm, _ruimte(jaar)))),
        daad=_("Werk verdelen"),
        daad_url=_overdracht(wie),
        gewicht=round(twaalf.begeleid * (keer - 1)) * GEWICHT[Onderwerp.UREN],
    )


def _ruimte(jaar: Jaarrij) -> str:
    n = jaar.ruimte
    return ngettext("Er is plaats voor %d persoon.", "Er is plaats voor %d mensen.", n) % n if n else ""


def _vol(stof: Stof, wie: Medewerker, jaar: Jaarrij) -> Iterator[Zin]:
    if not jaar.noot:
        return
    boven = jaar.stand.begeleid - jaar.stand.begeleid_signaal + 1
    yield Zin(
        over=Onderwerp.VOL,
        waar=_waar(stof, wie),
        tekst=format_html(
            _("{wie} heeft dit jaar {getal} begeleid, de norm is {norm}"),
            wie=wie.naam,
            getal=_door(jaar.url, _mensen(jaar.stand.begeleid)),
            norm=jaar.hoogstens,
        ),
        waarom=_ruimte(jaar),
        daad=_("Werk verdelen"),
        daad_url=_overdracht(wie),
        gewicht=boven * GEWICHT[Onderwerp.VOL],
    )
