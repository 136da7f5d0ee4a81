"""What needs the teamleider, in sentences: at most seven, heaviest first (DOMEIN 8 and 8a).

The weight of a sentence is that of its people together: the number of its reason (`GEWICHT`), twice for who waits long
(`TELT_DUBBEL`); of a target, of the number that is behind. A reason has one sentence: of the wijk with more than half of
the people, else of all wijken.
"""

import datetime as dt
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from dagwerk.caseload import verloop
from dagwerk.caseload.jaren import Jaarrij
from dagwerk.caseload.oordeel import EINDE_IN_ZICHT, keer_in_woorden
from dagwerk.caseload.stof import GEWICHT, LANG_TE_LAAT, TELT_DUBBEL, Onderwerp, Stof, Zin
from dagwerk.caseload.tellen import Groep, Medewerker
from dagwerk.caseload.tellingen import minuten_per_persoon
from dagwerk.caseload.verloop import Reeks, in_woorden
from dagwerk.mijn_dag.jaar import getal as in_cijfers
from dagwerk.signaallijst.keuze import Signaalkeuze
from inburgeraars.models import Vindroute
from kern.klok import DAG
from kern.woorden import UUR, jaar_zo_nodig, met_een_decimaal
from trajecten.normen.enums import Signaalregel
from trajecten.normen.normen import termijn
from trajecten.traject.op_dag import VOOR_VOLGEN
from vinden.personen import NIEMAND, OPEN, Lijstkeuze
from wijken.models import Wijk

MEESTE = 7
"""So many sentences stand on the page."""


def zinnen(stof: Stof) -> list[Zin]:
    """Return the heaviest sentences of today, heaviest first."""
    alle = [
        *_zonder_contact(stof),
        *_contact_weg(stof),
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
    return ngettext("%s persoon", "%s mensen", aantal) % in_cijfers(aantal)


def _door(url: str, tekst: str) -> SafeString:
    return format_html('<a href="{}">{}</a>', url, tekst)


def _bekijk(aantal: int) -> str:
    return ngettext("Bekijk %s persoon", "Bekijk %s mensen", aantal) % in_cijfers(aantal)


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


def _in_groepen(groepen: list[Groep], tel: Callable[[Groep], int]) -> _Plekken:
    uit: _Plekken = Counter()
    for groep in groepen:
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
    waarom = _wie_heeft_er(stof, wie, van_wie) if wie in stof.mensen and van_wie > 1 else ""
    return _Telling(meeste if wijk else alle, wijk, waarom)


def _wie_heeft_er(stof: Stof, wie: int, aantal: int) -> str:
    naam, weg = stof.mensen[wie].naam, stof.afwezig.get(wie)
    if weg is None:
        return _("%(wie)s heeft er %(n)d.") % {"wie": naam, "n": aantal}
    zin = _("%(wie)s heeft er %(n)d en is afwezig tot en met %(dag)s.")
    return zin % {"wie": naam, "n": aantal, "dag": jaar_zo_nodig(weg)}


def _zin(
    stof: Stof,
    over: Onderwerp,
    telling: _Telling,
    lijst: Lijstkeuze | Signaalkeuze,
    tekst: str,
    *,
    reeks: Reeks,
    was: int | None,
    dubbel: int = 0,
    **woorden: str,
) -> Zin:
    """Return the sentence about a number of people.

    Args:
        stof: what it is made of.
        over: its subject.
        telling: the people.
        lijst: the list of them.
        tekst: the sentence, with `{getal}` for the number.
        reeks: the number at the ends of months.
        was: the number on the day of comparison; None when it is not known.
        dubbel: how many of the people count double.
        woorden: what else stands in the sentence.
    """
    verschil, erger = in_woorden(telling.aantal, was, stof.tegen)
    wijk = telling.wijk or stof.wijk
    return Zin(
        over=over,
        waar=wijk.naam if wijk else "",
        tekst=format_html(tekst, getal=_door(lijst.adres, _mensen(telling.aantal)), **woorden),
        waarom=telling.waarom,
        daad=_bekijk(telling.aantal),
        daad_url=lijst.adres,
        gewicht=(telling.aantal + dubbel) * GEWICHT[over],
        verschil=verschil,
        erger=erger,
        lijn=stof.verloop.lijn(reeks, telling.aantal, wijk=wijk.pk if wijk else None),
        verloop_url=reeks.adres,
    )


def _zonder_contact(stof: Stof) -> Iterator[Zin]:
    telling = _telling(stof, _in_groepen(stof.groepen, lambda g: g.open if g.contact == NIEMAND else 0))
    if telling is None:
        return
    n = telling.aantal
    tekst = ngettext("{getal} heeft geen vast contact", "{getal} hebben geen vast contact", n)
    eerder = _van_wijk(stof.eerder, telling.wijk)
    zin = _zin(
        stof,
        Onderwerp.NIEMAND,
        telling,
        telling.lijst(stof, contact=NIEMAND, stap=OPEN),
        tekst,
        reeks=verloop.NIET_TOEGEWEZEN,
        was=sum(g.open for g in eerder if g.contact == NIEMAND),
    )
    wie = [pk for g in _van_wijk(stof.groepen, telling.wijk) for pk in g.niet_toegewezen]
    yield replace(zin, daad=wijs_toe(len(wie)), daad_url=toewijzen(wie))


def _contact_weg(stof: Stof) -> Iterator[Zin]:
    """Give the sentence about people who are assigned to somebody who left, in a traject or in nazorg."""
    if not stof.weg:
        return
    adres = reverse("trajecten:zonder_contact") + (f"?wijk={stof.wijk.pk}" if stof.wijk else "")
    tekst = ngettext(
        "Van {getal} werkt het vaste contact hier niet meer",
        "Van {getal} werkt het vaste contact hier niet meer",
        stof.weg,
    )
    yield Zin(
        over=Onderwerp.WEG,
        waar=stof.wijk.naam if stof.wijk else "",
        tekst=format_html(tekst, getal=_door(adres, _mensen(stof.weg))),
        waarom=_("Mensen in nazorg tellen mee."),
        daad=_("Toewijzen"),
        daad_url=adres,
        gewicht=stof.weg * GEWICHT[Onderwerp.WEG],
    )


TEGELIJK = 100
"""So many people can be assigned on one page: more make an address that a browser refuses."""


def wijs_toe(aantal: int) -> str:
    """Return the words of the act that gives people a fixed contact."""
    return _("Toewijzen") if aantal <= TEGELIJK else _("Eerste %d toewijzen") % TEGELIJK


def toewijzen(personen: list[int]) -> str:
    """Return the page on which people get a fixed contact, by their keys."""
    return (
        f"{reverse('trajecten:toewijzen')}?{urlencode({'persoon': sorted(personen)[:TEGELIJK]}, doseq=True)}"
    )


def _van_wijk(groepen: list[Groep], wijk: Wijk | None) -> list[Groep]:
    return [g for g in groepen if wijk is None or g.wijk == wijk.pk]


def _over_signaal(
    stof: Stof, over: Onderwerp, regel: Signaalregel, reeks: Reeks, tekst: Callable[[int], str]
) -> Iterator[Zin]:
    """Give a sentence about the people with a signal of a rule; `tekst` gives its words for their number."""
    telling = _telling(stof, _met_signaal(stof, regel))
    if telling is None:
        return
    wijk = telling.wijk.pk if telling.wijk else None
    lang = sum(
        (mens.te_laat_om(regel) or 0) >= LANG_TE_LAAT
        for mens in stof.signalen
        if mens.heeft(regel) and wijk in (None, mens.wijk)
    )
    yield _zin(
        stof,
        over,
        telling,
        telling.signalen(stof, regel),
        tekst(telling.aantal),
        reeks=reeks,
        was=stof.verloop.was(stof.tegen, reeks, wijk=wijk),
        dubbel=lang if over in TELT_DUBBEL else 0,
    )


def _stil(stof: Stof) -> Iterator[Zin]:
    def tekst(n: int) -> str:
        return ngettext("{getal} is te lang niet gesproken", "{getal} zijn te lang niet gesproken", n)

    yield from _over_signaal(stof, Onderwerp.STIL, Signaalregel.GEEN_CONTACT, verloop.STIL, tekst)


def _helften(stof: Stof) -> Iterator[Zin]:
    def tekst(_n: int) -> str:
        return _("Bij {getal} is taal of participatie niet op tijd begonnen")

    yield from _over_signaal(stof, Onderwerp.HELFT, Signaalregel.NIET_BEGONNEN, verloop.HELFT, tekst)


def _afspraken(stof: Stof) -> Iterator[Zin]:
    def tekst(n: int) -> str:
        return ngettext(
            "{getal} heeft een afspraak die te laat is", "{getal} hebben een afspraak die te laat is", n
        )

    yield from _over_signaal(stof, Onderwerp.AFSPRAAK, Signaalregel.AFSPRAAK_TE_LAAT, verloop.AFSPRAAK, tekst)


def _metingen(stof: Stof) -> Iterator[Zin]:
    def tekst(_n: int) -> str:
        return _("Bij {getal} is te lang geen meting gedaan")

    yield from _over_signaal(stof, Onderwerp.METING, Signaalregel.METING_NODIG, verloop.METING, tekst)


def _stappen(stof: Stof) -> Iterator[Zin]:
    """Give a sentence for the step in which most people are too long."""
    per_stap = {stap: sum(g.te_lang for g in stof.groepen if g.stap == stap) for stap in VOOR_VOLGEN}
    stap = max(VOOR_VOLGEN, key=lambda s: per_stap[s])
    telling = _telling(stof, _in_groepen(stof.groepen, lambda g: g.te_lang if g.stap == stap else 0))
    if telling:
        lijst = telling.lijst(stof, stap=stap.value, in_stap_sinds=stof.peil.dag - (stof.stapnorm + 1) * DAG)
        eerder = _van_wijk(stof.eerder, telling.wijk)
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
            reeks=verloop.TE_LANG[stap],
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
    reeks = verloop.GESTART[doel.route or Vindroute.BPI]
    yield Zin(
        over=Onderwerp.ACHTER,
        waar=stof.wijken[pk].naam,
        tekst=format_html(tekst, getal=getal, n=-doel.stand.voor),
        waarom="" if nodig is None else _("Nodig is %s per maand.") % met_een_decimaal(nodig),
        daad=_bekijk(n) if n else "",
        daad_url=doel.getal.url,
        gewicht=-doel.stand.voor * GEWICHT[Onderwerp.ACHTER],
        verschil=in_woorden(n, doel.eerder, stof.tegen)[0],
        lijn=stof.verloop.lijn(reeks, n, wijk=pk),
        verloop_url=reeks.adres,
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


def overdracht(wie: int) -> str:
    """Return the page on which the people of a coordinator (key) are divided among colleagues."""
    return f"{reverse('trajecten:overdracht_nieuw')}?van={wie}"


def _einde(stof: Stof, wie: Medewerker) -> Iterator[Zin]:
    open_ = sum(g.open for g in stof.groepen if g.contact == wie.pk)
    if not open_ or wie.laatste_dag is None or wie.laatste_dag - stof.peil.dag > EINDE_IN_ZICHT:
        return
    adres = Lijstkeuze(trajectwijk=stof.wijk, contact=wie.pk, stap=OPEN).adres
    verschil, erger = in_woorden(open_, sum(g.open for g in stof.eerder if g.contact == wie.pk), stof.tegen)
    trajecten = ngettext("%s open traject", "%s open trajecten", open_) % in_cijfers(open_)
    yield Zin(
        over=Onderwerp.EINDE,
        waar=_waar(stof, wie),
        tekst=format_html(
            _("{wie} stopt op {dag} en heeft {getal}"),
            wie=wie.naam,
            dag=jaar_zo_nodig(wie.laatste_dag),
            getal=_door(adres, trajecten),
        ),
        waarom=_("%s Daarna hebben deze mensen een ander vast contact nodig.")
        % _over_dagen((wie.laatste_dag - stof.peil.dag).days),
        daad=_("Dossiers overdragen"),
        daad_url=overdracht(wie.pk),
        gewicht=open_ * GEWICHT[Onderwerp.EINDE],
        verschil=verschil,
        erger=erger,
    )


def _over_dagen(dagen: int) -> str:
    if dagen <= 0:
        return _("Dat is vandaag.")
    return ngettext("Dat is over %d dag.", "Dat is over %d dagen.", dagen) % dagen


def _uren(stof: Stof, wie: Medewerker, jaar: Jaarrij) -> Iterator[Zin]:
    keer, twaalf, nu = jaar.keer_de_norm, jaar.stand.twaalf, minuten_per_persoon(jaar.stand)
    if keer is None or nu is None or not jaar.is_uit_de_pas:
        return
    was = stof.verloop.was(stof.tegen, verloop.UREN, contact=wie.pk)
    verschil, erger = _uren_in_woorden(nu, was, stof.tegen)
    # Too many hours a person is too few people: they come from a colleague.
    vol = _volste_collega(stof, wie) if jaar.ruimte else None
    yield Zin(
        over=Onderwerp.UREN,
        waar=_waar(stof, wie),
        tekst=format_html(
            _("{wie} besteedt {getal} per persoon, {keer} de norm"),
            wie=wie.naam,
            getal=_door(jaar.per_persoon_url, _("%s uur") % jaar.per_persoon),
            keer=keer_in_woorden(keer),
        ),
        waarom=" ".join((_("De norm is %s uur.") % jaar.norm, *_weinig_mensen(wie, jaar))),
        daad=_("Dossiers erbij geven") if vol else "",
        daad_url=f"{overdracht(vol.pk)}&naar={wie.pk}" if vol else "",
        gewicht=round(twaalf.begeleid * (keer - 1)) * GEWICHT[Onderwerp.UREN],
        verschil=verschil,
        erger=erger,
        lijn=stof.verloop.lijn(verloop.UREN, nu, contact=wie.pk, norm=twaalf.norm * UUR),
        verloop_url=verloop.UREN.adres,
    )


def _volste_collega(stof: Stof, wie: Medewerker) -> Medewerker | None:
    """Return who guides most people of those who work in the same wijk and stay; None without a colleague."""
    collegas = [
        rij
        for rij in stof.jaren
        if rij.pk != wie.pk and rij.stand.begeleid and not rij.krijgt_niemand
        if _samen_in_een_wijk(wie, stof.mensen[rij.pk])
    ]
    return stof.mensen[max(collegas, key=lambda rij: rij.stand.begeleid).pk] if collegas else None


def _samen_in_een_wijk(een: Medewerker, ander: Medewerker) -> bool:
    """Tell whether two coordinators work in one wijk; None among the wijken stands for all."""
    return bool(een.wijken & ander.wijken) or (
        None in een.wijken | ander.wijken and bool(een.wijken and ander.wijken)
    )


def _uren_in_woorden(nu: int, was: int | None, tegen: dt.date) -> tuple[str, bool]:
    """Return a difference in minutes as one in hours; arguments and result as of `in_woorden`."""
    if was is None:
        return "", False
    verschil = Decimal(abs(nu - was)) / UUR
    uren, dag = met_een_decimaal(verschil), jaar_zo_nodig(tegen)
    if uren == met_een_decimaal(Decimal(0)):
        return _("gelijk aan %s") % dag, False
    woorden = _("%(uren)s uur meer dan op %(dag)s") if nu > was else _("%(uren)s uur minder dan op %(dag)s")
    return woorden % {"uren": uren, "dag": dag}, nu > was


def _weinig_mensen(wie: Medewerker, jaar: Jaarrij) -> Iterator[str]:
    """Give what many hours a person mean of who has room: more people can come."""
    if jaar.ruimte:
        yield _("%s begeleidt weinig mensen voor zoveel uren.") % wie.naam
        yield _ruimte(jaar)


def _ruimte(jaar: Jaarrij) -> str:
    n = jaar.ruimte
    return ngettext("Er is plaats voor %d persoon.", "Er is plaats voor %d mensen.", n) % n if n else ""


def _vol(stof: Stof, wie: Medewerker, jaar: Jaarrij) -> Iterator[Zin]:
    if not jaar.noot:
        return
    nu = jaar.stand.begeleid
    boven = nu - jaar.stand.begeleid_signaal + 1
    zelfde_jaar = stof.tegen >= stof.peil.eerste_van_jaar
    was = stof.verloop.was(stof.tegen, verloop.BEGELEID, contact=wie.pk) if zelfde_jaar else None
    verschil, erger = in_woorden(nu, was, stof.tegen)
    yield Zin(
        over=Onderwerp.VOL,
        waar=_waar(stof, wie),
        tekst=format_html(
            _("{wie} heeft dit jaar {getal} begeleid, de norm is {norm}"),
            wie=wie.naam,
            getal=_door(jaar.url, _mensen(nu)),
            norm=jaar.hoogstens,
        ),
        waarom=_ruimte(jaar),
        daad="" if jaar.krijgt_niemand else _("Werk verdelen"),
        daad_url="" if jaar.krijgt_niemand else overdracht(wie.pk),
        gewicht=boven * GEWICHT[Onderwerp.VOL],
        verschil=verschil,
        erger=erger,
        lijn=stof.verloop.lijn(
            verloop.BEGELEID,
            nu,
            contact=wie.pk,
            norm=jaar.stand.begeleid_norm,
            sinds=stof.peil.eerste_van_jaar,
        ),
        verloop_url=verloop.BEGELEID.adres,
    )
