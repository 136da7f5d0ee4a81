"""Panel: the trajectplan: aanbod, the components with their state, and the afspraken (DOMEIN 5.2, 5.3)."""

import datetime as dt
from dataclasses import dataclass, replace

from django.urls import reverse
from django.utils.formats import date_format, number_format
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.klok import vandaag
from trajecten.kader.lezen import Rijen
from trajecten.plan.aanwezigheid import tel
from trajecten.plan.enums import Aanbodantwoord, Afspraakstand, Componentsoort, Componentstand
from trajecten.plan.feiten import naam_van
from trajecten.plan.models import Aanbod, Aanwezigheid, Afspraak, Component
from trajecten.plan.rijen import PLAN
from trajecten.traject.models import Traject

KLEUR = {
    Componentstand.GEPLAND: "neutraal",
    Componentstand.GESTART: "positief",
    Componentstand.AFGEROND: "positief",
    Componentstand.GESTOPT: "aandacht",
    Componentstand.GEWEIGERD: "aandacht",
    Componentstand.VERVALLEN: "neutraal",
}


@dataclass(frozen=True, kw_only=True)
class Actie:
    """A button on a row: its word, and the address it leads to; `meteen` when pressing it is the act."""

    naam: str
    url: str
    soort: str = "omlijnd"
    meteen: bool = False


@dataclass(frozen=True, kw_only=True)
class Componentrij:
    """A component in words.

    Args:
        regels: the known facts, a line each.
        acties: the possible acts, the usual first.
    """

    pk: int
    naam: str
    soort: str
    icoon: str
    stand: str
    kleur: str
    regels: list[str]
    acties: list[Actie]
    voorbij: bool


@dataclass(frozen=True, kw_only=True)
class Afspraakregel:
    """An afspraak in words.

    Args:
        regel: who, by when and towards which score.
        akkoord: who agrees, in words; empty for a settled afspraak.
        eens: whether both sides agree.
    """

    pk: int
    wat: str
    doel: str
    regel: str
    akkoord: str
    eens: bool
    te_laat: bool
    acties: list[Actie]


@dataclass(frozen=True, kw_only=True)
class Aanbodregel:
    """An aanbod in words."""

    wat: str
    antwoord: str
    acties: list[Actie]


@dataclass(frozen=True, kw_only=True)
class Planpaneel:
    """The panel.

    Args:
        loopt: whether a traject runs; without one nothing is planned.
        nazorg: whether the last was completed, so that components can end and begin.
        mist: the missing halves of a duaal plan, in words.
        met_hulp: whether components of kind help are among them; not for a user who may not see barriers.
        componenten: the components in the plan; those no longer in it are in `voorbij`.
        afspraken: the open afspraken; the settled ones are in `afgehandeld`.
    """

    loopt: bool
    nazorg: bool
    mist: list[str]
    met_hulp: bool
    aanbiedingen: list[Aanbodregel]
    componenten: list[Componentrij]
    voorbij: list[Componentrij]
    afspraken: list[Afspraakregel]
    afgehandeld: list[Afspraakregel]

    @property
    def leeg(self) -> bool:
        """Whether there is nothing to show."""
        return not (
            self.aanbiedingen or self.componenten or self.voorbij or self.afspraken or self.afgehandeld
        )

    @property
    def niets_te_drukken(self) -> bool:
        """Whether a plan on paper would be empty."""
        return not (self.componenten or self.afspraken)


def plan(rijen: Rijen) -> Planpaneel:
    """Return the plan of the open or last traject; the template shows the buttons by the head of the dossier."""
    traject, eigen = rijen.traject, rijen.van(PLAN)
    pk = traject.pk if traject else None
    componenten = [c for c in eigen.componenten if c.traject_id == pk]
    afspraken = [a for a in eigen.afspraken if a.traject_id in {pk, None}]
    rij_van = {c.pk: _component(c, eigen.aanwezigheden.get(c.pk, []), traject) for c in componenten}
    standen = [Afspraakstand.OPEN]
    return Planpaneel(
        loopt=traject is not None and traject.gesloten_op is None,
        nazorg=traject is not None and traject.uitkomst.startswith("afgerond"),
        mist=_mist(componenten),
        met_hulp=rijen.persoon.ziet_gevoelig,
        aanbiedingen=[_aanbod(a) for a in eigen.aanbiedingen if a.traject_id == pk],
        componenten=[r for r in rij_van.values() if not r.voorbij],
        voorbij=[r for r in rij_van.values() if r.voorbij],
        afspraken=[_afspraak(a, rijen, rij_van) for a in afspraken if a.stand in standen],
        afgehandeld=[_afspraak(a, rijen, rij_van) for a in afspraken if a.stand not in standen],
    )


def _mist(componenten: list[Component]) -> list[str]:
    soorten = {Componentsoort(c.soort) for c in componenten if Componentstand(c.stand).telt}
    uit = [] if Componentsoort.TAAL in soorten else [_("een taalonderdeel")]
    return uit if any(s.participatie for s in soorten) else [*uit, _("een participatieonderdeel")]


def _dag(datum: dt.date) -> str:
    return date_format(datum, "j F" if datum.year == vandaag().year else "j F Y")


def _component(component: Component, aanwezig: list[Aanwezigheid], traject: Traject | None) -> Componentrij:
    soort, stand = Componentsoort(component.soort), Componentstand(component.stand)
    return Componentrij(
        pk=component.pk,
        naam=capfirst(naam_van(component)),
        soort=str(soort.label),
        icoon=soort.icoon,
        stand=_stand_van_component(component, stand),
        kleur=KLEUR[stand],
        regels=[*_wanneer(component, stand), *_plaatsing(component), *_verzuim(aanwezig)],
        acties=_acties(component, stand, te_hervatten=_in_plan_na(traject, component)),
        voorbij=not stand.telt,
    )


def _stand_van_component(component: Component, stand: Componentstand) -> str:
    if stand == Componentstand.GEPLAND and component.nog_te_vinden:
        return _("nog te vinden")
    if stand == Componentstand.GEPLAND and component.wachtlijst_sinds:
        return _("op de wachtlijst")
    return _("liep al") if stand == Componentstand.GESTART and component.liep_al else str(stand.label)


def _wanneer(component: Component, stand: Componentstand) -> list[str]:
    """Return lines with the amount, the first and the last day, and the source."""
    delen = []
    if component.taalniveau:
        delen.append(_("naar %s") % component.get_taalniveau_display())
    if component.uren_per_week:
        uren = component.uren_per_week.normalize()
        delen.append(_("%s uur per week") % number_format(uren))
    if stand == Componentstand.GEPLAND and component.begin:
        delen.append(_("begint op %s") % _dag(component.begin))
    uit = [" · ".join(delen)] if delen else []
    if component.gestart_op:
        begin = _("loopt sinds %s") if component.liep_al else _("gestart op %s")
        uit.append(" · ".join(filter(None, (begin % _dag(component.gestart_op), _bron(component)))))
    if component.geeindigd_op:
        einde = f"{capfirst(str(stand.label))} {_('op %s') % _dag(component.geeindigd_op)}"
        bron = "" if component.gestart_op else _bron(component)
        uit.append(" · ".join(filter(None, (einde, component.reden, bron))))
    return uit


def _bron(component: Component) -> str:
    if not component.gehoord_op:
        return ""
    return _("gehoord van %(wie)s op %(dag)s") % {
        "wie": component.gehoord_van,
        "dag": _dag(component.gehoord_op),
    }


def _plaatsing(component: Component) -> list[str]:
    """Return lines about getting there: the waiting list, the way, the warme overdracht, the access of the partner."""
    uit = []
    if component.wachtlijst_sinds and component.stand == Componentstand.GEPLAND:
        uit.append(_("op de wachtlijst sinds %s") % _dag(component.wachtlijst_sinds))
    if component.wijze:
        uit.append(str(component.get_wijze_display()))
    if component.warme_overdracht_op:
        uit.append(
            _("warme overdracht op %(dag)s met %(wie)s")
            % {"dag": _dag(component.warme_overdracht_op), "wie": component.warme_overdracht_met}
        )
    regels = [" · ".join(uit)] if uit else []
    return [*regels, *_toegang(component)]


def _toegang(component: Component) -> list[str]:
    """Return a line with the last day on which the organisatie sees the person; nothing once that is over."""
    toegang = component.toegang
    if toegang is None or (toegang.tot is not None and toegang.tot <= vandaag()):
        return []
    if toegang.tot_en_met is None:
        return [_("%s ziet naam, contactgegevens en afspraken") % component.organisatie]
    wie = {"wie": component.organisatie, "dag": _dag(toegang.tot_en_met)}
    return [_("%(wie)s ziet naam, contactgegevens en afspraken tot en met %(dag)s") % wie]


def _verzuim(rijen: list[Aanwezigheid]) -> list[str]:
    telling = tel(rijen)
    if telling.procent is None:
        return []
    return [
        _("%(telling)s: %(procent)d%% verzuim") % {"telling": telling.in_woorden, "procent": telling.procent}
    ]


def _in_plan_na(traject: Traject | None, component: Component) -> bool:
    """Tell whether a component is of a traject that runs, or was added in its nazorg."""
    gesloten = traject.gesloten_op if traject else None
    return gesloten is None or component.gepland_op > gesloten


def _acties(component: Component, stand: Componentstand, *, te_hervatten: bool) -> list[Actie]:
    def actie(naam: str, url: str, soort: str = "omlijnd") -> Actie:
        return Actie(naam=naam, url=reverse(f"trajecten:{url}", args=[component.pk]), soort=soort)

    vervalt = actie(_("Laten vervallen"), "component_vervalt", "kaal")
    if stand == Componentstand.GEPLAND and component.nog_te_vinden:
        return [actie(_("Plek invullen"), "component_wijzigen"), vervalt]
    if stand == Componentstand.GEPLAND:
        return [
            actie(_("Start bevestigen"), "component_start"),
            actie(_("Plaatsing"), "component_plaatsen"),
            actie(_("Wijzigen"), "component_wijzigen", "kaal"),
            actie(_("Gaat niet door"), "component_weigering", "kaal"),
            vervalt,
        ]
    if stand == Componentstand.GESTART:
        return [
            actie(_("Aanwezigheid"), "aanwezigheid"),
            actie(_("Einde vastleggen"), "component_einde"),
            actie(_("Plaatsing"), "component_plaatsen", "kaal"),
            actie(_("Wijzigen"), "component_wijzigen", "kaal"),
            actie(_("Start verbeteren"), "component_start_verbeteren", "kaal"),
        ]
    hervat = actie(_("Hervatten"), "component_hervatten", "kaal")
    aanwezig = [actie(_("Aanwezigheid"), "aanwezigheid", "kaal")] if component.gestart_op else []
    return [*aanwezig, replace(hervat, meteen=True)] if te_hervatten else aanwezig


def _afspraak(afspraak: Afspraak, rijen: Rijen, rij_van: dict[int, Componentrij]) -> Afspraakregel:
    is_open = afspraak.stand == Afspraakstand.OPEN
    bij = rij_van.get(afspraak.component_id or 0)
    delen = [str(afspraak.get_wie_display())]
    if not is_open:
        delen = [
            str(afspraak.get_stand_display()),
            _dag(afspraak.afgehandeld_op or vandaag()),
            afspraak.reden,
        ]
    elif afspraak.uiterlijk:
        delen.append(_("uiterlijk %s") % _dag(afspraak.uiterlijk))
    delen += [_("doel score %d") % afspraak.score if afspraak.score else "", bij.naam if bij else ""]
    eens = afspraak.akkoord_inburgeraar_op is not None and afspraak.akkoord_coordinator_op is not None
    return Afspraakregel(
        pk=afspraak.pk,
        wat=afspraak.wat,
        doel=afspraak.doel,
        regel=" · ".join(filter(None, delen)),
        akkoord=_akkoord(afspraak, rijen.persoon.voornamen) if is_open else "",
        eens=eens,
        te_laat=is_open and afspraak.uiterlijk is not None and afspraak.uiterlijk < vandaag(),
        acties=_acties_afspraak(afspraak.pk, eens=eens) if is_open else [],
    )


def _akkoord(afspraak: Afspraak, naam: str) -> str:
    inburgeraar, coordinator = afspraak.akkoord_inburgeraar_op, afspraak.akkoord_coordinator_op
    if inburgeraar and coordinator:
        return _("akkoord van jullie allebei, %s") % _dag(max(inburgeraar, coordinator))
    if inburgeraar or coordinator:
        wie = _("de coördinator") if inburgeraar else naam
        return _("wacht op akkoord van %s") % wie
    return _("nog niet akkoord")


def _acties_afspraak(pk: int, *, eens: bool) -> list[Actie]:
    af = Actie(naam=_("Afhandelen"), url=reverse("trajecten:afspraak_afhandelen", args=[pk]))
    eens_url = reverse("trajecten:afspraak_akkoord", args=[pk])
    return [
        *([] if eens else [Actie(naam=_("Akkoord"), url=eens_url)]),
        af,
        Actie(naam=_("Wijzigen"), url=reverse("trajecten:afspraak_wijzigen", args=[pk]), soort="kaal"),
    ]


def _aanbod(aanbod: Aanbod) -> Aanbodregel:
    antwoord, waar = Aanbodantwoord(aanbod.antwoord), reverse("trajecten:aanbod_antwoord", args=[aanbod.pk])
    woorden = str(antwoord.label)
    if aanbod.antwoord_op:
        woorden = _("%(antwoord)s, op %(dag)s") % {"antwoord": woorden, "dag": _dag(aanbod.antwoord_op)}
    vraag = Actie(naam=_("Beantwoorden"), url=waar)
    return Aanbodregel(
        wat=_("%(route)s, aangeboden op %(dag)s")
        % {"route": aanbod.taalroute, "dag": _dag(aanbod.gedaan_op)},
        antwoord=woorden,
        acties=[vraag if antwoord.open else Actie(naam=_("Wijzigen"), url=waar, soort="kaal")],
    )
