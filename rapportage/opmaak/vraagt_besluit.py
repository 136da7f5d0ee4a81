"""What of the figures asks the werkgroep for a besluit: fixed rules from norms and targets, each with who and by when."""

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from gebruikers.enums import Rol
from kern.klok import DAG
from kern.woorden import met_een_decimaal, voluit
from rapportage.enums import Rapportsoort
from rapportage.opmaak.hoofdstukken.aanbod import activiteiten_van, is_vol, som
from rapportage.opmaak.hoofdstukken.beelden import weken_van
from rapportage.opmaak.hoofdstukken.verzuim import gestegen
from rapportage.opmaak.hoofdstukken.werklast import uren_per_persoon
from rapportage.opmaak.vijftallen import WINST, ongeveer
from rapportage.opmaak.woorden import boven_norm, getal, op_schema
from rapportage.opmaak.zinnen import Beeld
from rapportage.tijdvakken import einde_van
from trajecten.normen.enums import Normsoort
from trajecten.normen.normen import termijn
from trajecten.plan.enums import Componentsoort
from trajecten.traject.enums import Stap

HOOGSTENS = 3
MINSTENS_WENSEN = MINSTENS_WACHTEN = 3
"""For fewer people the teamleider finds a place; so many ask for more to be bought."""
GENORMEERD = (Stap.TAXEREN, Stap.VORMGEVEN, Stap.PLAATSEN)
"""The steps that have a norm (DOMEIN 8a, *Stapnorm*)."""
DAGEN_PER_WEEK = 7
AANBOD = {
    Componentsoort.TAAL: gettext_lazy("taallessen"),
    Componentsoort.ACTIVITEIT: gettext_lazy("activiteiten"),
    Componentsoort.ONDERWIJS: gettext_lazy("onderwijs"),
    Componentsoort.WERK: gettext_lazy("werkplekken"),
    Componentsoort.OPVOEDING: gettext_lazy("hulp bij opvoeden"),
}
"""What is on offer for a kind of component. Help is not told of."""


@dataclass(frozen=True, kw_only=True)
class Besluitvraag:
    """What asks a besluit.

    Args:
        kop: the choice, as a question.
        rest: the figures that ask it, beside their norm.
        wie: who prepares it.
        uiterlijk: the last day.
    """

    kop: str
    rest: str
    wie: str
    uiterlijk: str

    @property
    def door_wie(self) -> str:
        """Who and by when, in a sentence."""
        return _("%(wie)s, uiterlijk %(dag)s.") % {"wie": self.wie, "dag": self.uiterlijk}


@dataclass(frozen=True, kw_only=True)
class Aanleiding:
    """What a rule found; arguments as in `Besluitvraag`."""

    kop: str
    rest: str
    wie: Rol


type Regel = Callable[[Beeld], Iterator[Aanleiding]]


def besluitvragen(b: Beeld, peildatum: dt.date) -> list[Besluitvraag]:
    """Return what asks a besluit, what weighs most first: at most one of each rule, and three together."""
    gevonden = [aanleiding for regel in REGELS for aanleiding in list(regel(b))[:1]]
    dag = voluit(einde_van(Rapportsoort.MAANDMONITORING, peildatum + DAG))
    return [
        Besluitvraag(kop=a.kop, rest=a.rest, wie=capfirst(str(a.wie.label)), uiterlijk=dag)
        for a in gevonden[:HOOGSTENS]
    ]


def doel_wordt_niet_gehaald(b: Beeld) -> Iterator[Aanleiding]:
    """Started more than one behind schedule, and going on like this ends below the target, also with luck."""
    if b.samen.is_achter and b.verwacht and b.verwacht[1] < b.samen.doel:
        yield Aanleiding(
            kop=_("Meer mensen laten starten, of het doel bijstellen?"),
            rest=_(
                "%(n)s van de %(doel)s gestart: %(oordeel)s. Loopt het zo door, dan komen er nog %(laag)s tot %(hoog)s "
                "starts bij. Geen voorspelling."
            )
            % {
                "n": getal(b.samen.gestart),
                "doel": getal(b.samen.doel),
                "oordeel": op_schema(b.samen),
                "laag": getal(b.verwacht[0] - b.samen.gestart),
                "hoog": getal(b.verwacht[1] - b.samen.gestart),
            },
            wie=Rol.PROJECTLEIDER,
        )


def wijk_is_vol(b: Beeld) -> Iterator[Aanleiding]:
    """In a wijk so many are guided that the teamleider should know (45 of 50); the fullest first."""
    normen = b.nu.cijfers["normen"]
    heel, signaal = normen[Normsoort.BEGELEID_PER_JAAR], normen[Normsoort.BEGELEID_SIGNAAL]
    wijken = [(w, d["begeleid"], d["begeleid_norm"]) for w, d in b.nu.cijfers["last"].items()]
    vol = [rij for rij in wijken if rij[2] and rij[1] * heel >= signaal * rij[2]]
    for wijk, aantal, norm in sorted(vol, key=lambda rij: -rij[1] / rij[2]):
        zin = ngettext(
            "Daar is dit jaar %(n)s persoon begeleid; de norm is %(norm)s.",
            "Daar zijn dit jaar %(n)s mensen begeleid; de norm is %(norm)s.",
            aantal,
        )
        yield Aanleiding(
            kop=_("Meer begeleiding in %(wijk)s?") % {"wijk": wijk},
            rest=zin % {"n": getal(aantal), "norm": getal(norm)},
            wie=Rol.TEAMLEIDER,
        )


def uren_boven_de_norm(b: Beeld) -> Iterator[Aanleiding]:
    """In a wijk a person guided took more hours in twelve months than the norm of 27; the most first."""
    norm = b.nu.cijfers["normen"][Normsoort.UREN_PER_PERSOON]
    per_wijk = ((w, uren_per_persoon(d)) for w, d in b.nu.cijfers["last"].items())
    boven = [
        (wijk, aantal) for wijk, aantal in per_wijk if aantal is not None and boven_norm(aantal, norm) > 0
    ]
    for wijk, aantal in sorted(boven, key=lambda paar: -paar[1]):
        yield Aanleiding(
            kop=_("Minder uren per persoon in %(wijk)s, of een hogere norm?") % {"wijk": wijk},
            rest=_("Over twaalf maanden is het %(n)s uur per persoon; de norm is %(norm)s.")
            % {"n": met_een_decimaal(aantal), "norm": getal(norm)},
            wie=Rol.PROJECTLEIDER,
        )


def stap_duurt_te_lang(b: Beeld) -> Iterator[Aanleiding]:
    """Half of the trajecten went on from a step after more weeks than its norm; furthest over it first."""
    norm = b.nu.cijfers["normen"][Normsoort.STAP_DAGEN]
    weken = [(stap, weken_van(b.nu, stap)[1]) for stap in GENORMEERD]
    te_lang = [(stap, n) for stap, n in weken if n is not None and n * DAGEN_PER_WEEK > norm]
    for stap, aantal in sorted(te_lang, key=lambda paar: -paar[1]):
        yield Aanleiding(
            kop=_("Sneller door %(stap)s?") % {"stap": stap.label},
            rest=_("Pas na %(n)s is de helft van de trajecten verder; de norm is %(norm)s.")
            % {"n": termijn(aantal * DAGEN_PER_WEEK), "norm": termijn(norm)},
            wie=Rol.TEAMLEIDER,
        )


def groep_is_vol(b: Beeld) -> Iterator[Aanleiding]:
    """An activiteit is full and at least three people wait for it; the longest list first."""
    for _wijk, naam, plek in activiteiten_van(b.nu):
        if is_vol(plek) and plek["wachten"] >= MINSTENS_WACHTEN:
            yield Aanleiding(
                kop=_("Een tweede groep voor %(naam)s?") % {"naam": naam},
                rest=ngettext(
                    "De enige plaats is bezet, en %(m)s mensen wachten.",
                    "Alle %(n)s plaatsen zijn bezet, en %(m)s mensen wachten.",
                    plek["plaatsen"],
                )
                % {"n": getal(plek["plaatsen"]), "m": getal(plek["wachten"])},
                wie=Rol.BELEIDSMEDEWERKER,
            )


def wens_blijft_onvervuld(b: Beeld) -> Iterator[Aanleiding]:
    """At least three wishes of a kind waited at the end of the quarter before and still do; the most first."""
    lang = {soort: som(b.nu.cijfers["onvervuld_lang"].get(soort)) for soort in AANBOD}
    for soort, aantal in sorted(lang.items(), key=lambda paar: -paar[1]):
        if aantal >= MINSTENS_WENSEN:
            yield Aanleiding(
                kop=_("Meer %(aanbod)s inkopen?") % {"aanbod": AANBOD[soort]},
                rest=_("Voor %(n)s wensen was er vorig kwartaal geen plek, en nu nog niet.")
                % {"n": getal(aantal)},
                wie=Rol.BELEIDSMEDEWERKER,
            )


def verzuim_stijgt(b: Beeld) -> Iterator[Aanleiding]:
    """Of a kind of component truly more people missed a quarter or more than a year before."""
    if b.nu.kenmerken is not None:
        for soort, nu, toen in gestegen(b.nu.kenmerken, WINST):
            yield Aanleiding(
                kop=_("Meer doen tegen verzuim bij %(aanbod)s?") % {"aanbod": AANBOD[soort]},
                rest=_("%(n)s mensen bleven vaak weg; een jaar eerder waren dat er %(m)s.")
                % {"n": capfirst(ongeveer(nu.vaak)), "m": ongeveer(toen.vaak)},
                wie=Rol.TEAMLEIDER,
            )


REGELS: tuple[Regel, ...] = (
    doel_wordt_niet_gehaald,
    wijk_is_vol,
    uren_boven_de_norm,
    stap_duurt_te_lang,
    groep_is_vol,
    wens_blijft_onvervuld,
    verzuim_stijgt,
)
"""The rules, what weighs most first."""
