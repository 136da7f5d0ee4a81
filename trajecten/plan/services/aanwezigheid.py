"""Recording presence for several meetings at once, and correcting it with a reason (DOMEIN 5.4)."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from kern.klok import vandaag
from kern.versie import wijzig_rij
from kern.weigering import Weigering
from kern.woorden import voluit
from logboek.enums import Handeling
from logboek.services import handeling
from trajecten.plan.enums import Aanwezigstand, Afmeldreden
from trajecten.plan.models import Aanwezigheid, Component
from trajecten.plan.services.basis import eis_reden, lock_component, lock_plan
from trajecten.plan.services.bron import Bron


@dataclass(frozen=True, kw_only=True)
class Bijeenkomst:
    """A planned meeting, and how it went; `afmeldreden` goes only with an excused absence."""

    datum: dt.date
    stand: Aanwezigstand
    afmeldreden: Afmeldreden | None = None


@transaction.atomic
def record_aanwezigheid(
    *, component_id: int, door: Gebruiker, bijeenkomsten: Sequence[Bijeenkomst], bron: Bron
) -> list[Aanwezigheid]:
    """Record how meetings of a component that began went, from any step; all of them, or none.

    `bijeenkomsten` holds at least one meeting, and one a day at most.

    Raises:
        Weigering: a day is still to come or recorded already, or the component did not run on it.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        ValidationError: the source is missing, or its day is still to come.
    """
    dagen = [b.datum for b in bijeenkomsten]
    for dag in dagen:
        if dag > vandaag():
            raise Weigering(_("%s is nog niet geweest. Kies vandaag of een eerdere dag.") % voluit(dag))
    van_wie = bron.velden()
    component = lock_component(component_id, door)
    bekend = set(component.aanwezigheden.filter(datum__in=dagen).values_list("datum", flat=True))
    for dag in dagen:
        _eis_liep(component, dag)
        if dag in bekend or dagen.count(dag) > 1:
            raise Weigering(_("Van %s staat er al hoe het ging. Verbeter het in de lijst.") % voluit(dag))
    with handeling(Handeling.AANWEZIGHEID_VASTGELEGD, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        return Aanwezigheid.objects.bulk_create(
            Aanwezigheid(
                inburgeraar_id=component.inburgeraar_id,
                component=component,
                datum=b.datum,
                stand=b.stand,
                afmeldreden=b.afmeldreden or "",
                door=door,
                **van_wie,
            )
            for b in bijeenkomsten
        )


def _eis_liep(component: Component, dag: dt.date) -> None:
    """Refuse a day on which the component did not run.

    Raises:
        Weigering: it did not.
    """
    begin, einde = component.gestart_op, component.geeindigd_op
    if begin is None or dag < begin or (einde is not None and dag > einde):
        raise Weigering(
            _("Op %s liep dit onderdeel niet. Kies een dag tussen de start en het einde.") % voluit(dag)
        )


@transaction.atomic
def correct_aanwezigheid(
    *,
    aanwezigheid_id: int,
    door: Gebruiker,
    versie: int | None,
    stand: Aanwezigstand,
    afmeldreden: Afmeldreden | None,
    bron: Bron,
    reden: str,
) -> Aanwezigheid:
    """Correct how a meeting went; row history keeps the old version.

    Args:
        aanwezigheid_id: the row.
        door: the user who keeps the dossier.
        versie: of the row as the user saw it.
        stand: how it went; for a meeting that was never planned "ging niet door".
        afmeldreden: the reason of an excused absence.
        bron: from whom it was heard, and when.
        reden: why it is corrected.

    Raises:
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: no reason, or no source.
    """
    van_wie = bron.velden()
    if (stand == Aanwezigstand.AFGEMELD) != (afmeldreden is not None):
        raise ValidationError({"stand": _("Bij afgemeld hoort waarom, bij iets anders niet.")})
    velden = {
        "stand": stand,
        "afmeldreden": afmeldreden or "",
        "correctiereden": eis_reden(reden),
        **van_wie,
    }
    lock_plan(Aanwezigheid.objects.values_list("inburgeraar_id", flat=True).get(pk=aanwezigheid_id), door)
    rij = Aanwezigheid.objects.get(pk=aanwezigheid_id)
    with handeling(Handeling.AANWEZIGHEID_VERBETERD, door=door) as daad:
        daad.over("inburgeraar", rij.inburgeraar_id)
        return wijzig_rij(rij, gezien=versie, velden=velden)
