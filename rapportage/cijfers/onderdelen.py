"""How the productbeschrijving stands at the end of a period: each part, and the questions about which little is heard."""

import dataclasses
import datetime as dt
from collections.abc import Iterable, Mapping

from django.conf import settings
from django.db.models import Max, Q
from django.utils import timezone

from kern.historie import bekend_op
from rapportage.cijfers.stand import Tijdvak
from rapportage.ervaringen.enums import Vraag
from rapportage.ervaringen.models import Ervaring
from rapportage.ervaringen.querysets import GEDEELD
from rapportage.parameters import Parameters
from rapportage.product.enums import Productstand, Voortgang
from rapportage.product.models import Aspect, Aspecttekst, Onderdeel, Oplevering, Productstap, Producttekst
from rapportage.product.workflow import Aspectduur, Planning, opleverdagen


@dataclasses.dataclass(frozen=True, kw_only=True)
class Onderdeelstand:
    """How a part stands at the end of the last day.

    Args:
        klaar_op: the last day of the period on which it was due; None when that was on none.
        goedgekeurd_op: on which day of the period a text of it was approved, the last; None when none was.
        laatst_goedgekeurd: on which day a text of it was approved last, in the period or before.
        te_laat_sinds: the first day before the last one on which it was due, and for which no text is approved.
        dagen_te_laat: how many days that is ago; 0 when it is not late.
        volgende: the next day, the last one or later, on which it is due and for which no text is approved.
        stand: how far its text was: of the one under way, else that one was approved (`Voortgang`).
    """

    klaar_op: dt.date | None
    goedgekeurd_op: dt.date | None
    laatst_goedgekeurd: dt.date | None
    te_laat_sinds: dt.date | None
    dagen_te_laat: int
    volgende: dt.date | None
    stand: str


def onderdeelstanden(parameters: Parameters, tijdvak: Tijdvak) -> dict[str, Onderdeelstand]:
    """Return by number and name how each part stood, as known at the moment; empty when there are no parts yet.

    What was approved follows from the steps of the texts, which never change: a text that was taken back since then was
    approved that day still.
    """
    laatste = _laatste_stappen(parameters)
    goedgekeurd, onderweg = _goedgekeurd(laatste), _onderweg(parameters, laatste)
    return {
        f"{nummer} {naam}": _stand(planning, goedgekeurd.get(pk, {}), onderweg.get(pk), tijdvak)
        for pk, nummer, naam, planning in _planningen(parameters)
    }


def _planningen(parameters: Parameters) -> Iterable[tuple[int, int, str, Planning]]:
    moment = parameters.bekend_op
    aspecten: dict[int, list[Aspectduur]] = {}
    van_aspect = bekend_op(Aspect, moment).order_by("volgorde")
    for onderdeel, *duur in van_aspect.values_list("onderdeel_id", "pgh_obj_id", "van", "tot"):
        aspecten.setdefault(onderdeel, []).append(Aspectduur(*duur))
    opleveringen: dict[int, list[tuple[int | None, list[dt.date]]]] = {}
    velden = ("onderdeel_id", "aspect_id", "maanden", "elke", "van", "tot")
    van_onderdeel = bekend_op(Oplevering, moment).exclude(onderdeel=None)
    for onderdeel, aspect, maanden, elke, van, tot in van_onderdeel.values_list(*velden):
        pilot = (settings.PILOT_VAN, settings.PILOT_TOT_EN_MET)
        dagen = list(opleverdagen(*pilot, maanden, elke, van=van, tot=tot))
        opleveringen.setdefault(onderdeel, []).append((aspect, dagen))
    rijen = bekend_op(Onderdeel, moment).order_by("nummer").values_list("pgh_obj_id", "nummer", "naam")
    for pk, nummer, naam in rijen:
        yield pk, nummer, naam, Planning(aspecten.get(pk, []), opleveringen.get(pk, []))


def _laatste_stappen(parameters: Parameters) -> dict[int, tuple[str, dt.date]]:
    """Return of each text the last step that it had taken at the end of the last day, and when."""
    laatste: dict[int, tuple[str, dt.date]] = {}
    stappen = Productstap.objects.filter(op__lte=parameters.bekend_op).order_by("op", "pk")
    for tekst, naar, op in stappen.values_list("tekst_id", "naar", "op"):
        if (dag := timezone.localtime(op).date()) <= parameters.peildatum:
            laatste[tekst] = (naar, dag)
    return laatste


def _goedgekeurd(laatste: Mapping[int, tuple[str, dt.date]]) -> dict[int, dict[dt.date, dt.date]]:
    """Return of each part the days for which a text was approved at the end of the last day, and when each was."""
    goed = {tekst: dag for tekst, (naar, dag) in laatste.items() if naar == Productstand.GOEDGEKEURD}
    uit: dict[int, dict[dt.date, dt.date]] = {}
    for pk, onderdeel, dag in Producttekst.objects.filter(pk__in=goed).values_list(
        "pk", "onderdeel_id", "dag"
    ):
        uit.setdefault(onderdeel, {})[dag] = goed[pk]
    return uit


def _onderweg(parameters: Parameters, laatste: Mapping[int, tuple[str, dt.date]]) -> dict[int, Voortgang]:
    """Return of each part how far the text was that was under way; a part without one is left out.

    A text is begun when somebody saved a version of it: one that stayed empty may be deleted, and then was never there.
    """
    versies = Aspecttekst.objects.filter(op__lte=parameters.bekend_op).order_by("pk")
    standen = {
        tekst: Voortgang.BEGONNEN
        for tekst, op in versies.values_list("tekst_id", "op")
        if timezone.localtime(op).date() <= parameters.peildatum
    }
    standen |= {tekst: _VOORTGANG[Productstand(naar)] for tekst, (naar, _dag) in laatste.items()}
    onderdelen = dict(Producttekst.objects.filter(pk__in=standen).values_list("pk", "onderdeel_id"))
    return {onderdelen[tekst]: stand for tekst, stand in standen.items() if stand != Voortgang.GOEDGEKEURD}


_VOORTGANG = {
    Productstand.CONCEPT: Voortgang.BEGONNEN,
    Productstand.TER_LEZING: Voortgang.GESCHREVEN,
    Productstand.GELEZEN: Voortgang.GELEZEN,
    Productstand.GOEDGEKEURD: Voortgang.GOEDGEKEURD,
}


def _stand(
    planning: Planning, goedgekeurd: dict[dt.date, dt.date], onderweg: Voortgang | None, tijdvak: Tijdvak
) -> Onderdeelstand:
    op, vandaag = max(goedgekeurd.values(), default=None), tijdvak.tot_en_met
    dagen = planning.dagen_gezien_op(vandaag, goedgekeurd)
    open_ = [dag for dag in dagen if not planning.is_gedekt(dag, goedgekeurd, vandaag)]
    laat = next((dag for dag in open_ if dag < vandaag), None)
    return Onderdeelstand(
        klaar_op=max((dag for dag in dagen if tijdvak.omvat(dag)), default=None),
        goedgekeurd_op=op if tijdvak.omvat(op) else None,
        laatst_goedgekeurd=op,
        te_laat_sinds=laat,
        dagen_te_laat=(vandaag - laat).days if laat else 0,
        volgende=next((dag for dag in open_ if dag >= vandaag), None),
        stand=onderweg or (Voortgang.GOEDGEKEURD if goedgekeurd else Voortgang.NIET_BEGONNEN),
    )


def weken_zonder_ervaring(parameters: Parameters) -> dict[str, int]:
    """Return of each of the five questions how many whole weeks before the end of the last day one was last shared.

    What was withdrawn by that day is none. Without any it is since the pilot began; before that it is 0.
    """
    dag = parameters.peildatum
    rijen = bekend_op(Ervaring, parameters.bekend_op).filter(
        Q(ingetrokken_op__isnull=True) | Q(ingetrokken_op__gt=dag), created_at__date__lte=dag
    )
    laatst = dict(
        rijen.order_by().values("vraag").annotate(laatst=Max(GEDEELD)).values_list("vraag", "laatst")
    )
    return {
        str(vraag.kort): max(0, (dag - laatst.get(vraag, settings.PILOT_VAN)).days // 7) for vraag in Vraag
    }
