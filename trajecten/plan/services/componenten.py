"""Components of the plan: adding, changing, dropping (DOMEIN 5.2)."""

import datetime as dt
from dataclasses import dataclass, fields, replace
from decimal import Decimal
from typing import Any

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils.translation import gettext as _

from gebruikers.models import Gebruiker
from gebruikers.services.keuzes import eis_te_kiezen
from kern.dagen import eis_was
from kern.klok import vandaag
from kern.versie import wijzig_rij
from logboek.enums import Handeling
from logboek.services import handeling
from netwerk.models import Activiteit
from trajecten.plan.enums import Componentsoort, Componentstand
from trajecten.plan.fouten import ComponentKanNiet
from trajecten.plan.models import Component, Taalroute
from trajecten.plan.models.component import MEESTE_UREN
from trajecten.plan.services.basis import eis_reden, lock_component, lock_plan
from trajecten.plan.services.toegang import end_toegang
from wijken.models import Organisatie


@dataclass(frozen=True, kw_only=True)
class Componentgegevens:
    """The details of a component.

    Args:
        taalroute, taalniveau: of a language component: the route, and the level it works towards.
        omschrijving: what it is, in words.
        organisatie, activiteit: where; an activiteit determines its organisatie.
        nog_te_vinden: whether it has no place yet; then `wens` says what the person wants.
        begin: the expected first day.
    """

    taalroute: Taalroute | None = None
    taalniveau: str = ""
    omschrijving: str = ""
    organisatie: Organisatie | None = None
    activiteit: Activiteit | None = None
    nog_te_vinden: bool = False
    wens: str = ""
    uren_per_week: Decimal | None = None
    begin: dt.date | None = None

    def velden(self) -> dict[str, Any]:
        """Return the fields of the row."""
        return {veld.name: getattr(self, veld.name) for veld in fields(self)}


def _netjes(soort: Componentsoort, gegevens: Componentgegevens) -> Componentgegevens:
    """Return the details to write: stripped, and with the organisatie of the activiteit.

    Raises:
        ValidationError: details that contradict each other, by field.
    """
    uit = replace(gegevens, omschrijving=gegevens.omschrijving.strip(), wens=gegevens.wens.strip())
    if uit.activiteit is not None and uit.organisatie is None:
        uit = replace(uit, organisatie=uit.activiteit.organisatie)
    fouten = _plek_fouten(soort, uit)
    if soort == Componentsoort.TAAL and uit.taalroute is None:
        fouten["taalroute"] = _("Kies de taalroute")
    if soort != Componentsoort.TAAL and (uit.taalroute or uit.taalniveau):
        fouten["taalroute"] = _("Alleen een taalonderdeel heeft een taalroute")
    if uit.uren_per_week is not None and not 0 < uit.uren_per_week <= MEESTE_UREN:
        fouten["uren_per_week"] = _("Vul meer dan 0 en hoogstens %d uur in") % MEESTE_UREN
    if fouten:
        raise ValidationError(fouten)
    return uit


def _plek_fouten(soort: Componentsoort, gegevens: Componentgegevens) -> dict[str, str]:
    """Return the faults in the place of a component, by field."""
    plek, activiteit = gegevens.organisatie, gegevens.activiteit
    fouten = {}
    if activiteit is not None and not soort.participatie:
        fouten["activiteit"] = _("Een activiteit hoort bij een participatieonderdeel")
    if activiteit is not None and plek is not None and activiteit.organisatie_id != plek.pk:
        fouten["organisatie"] = _("Deze activiteit is van een andere organisatie")
    if gegevens.nog_te_vinden:
        if not soort.participatie:
            fouten["wens"] = _("Alleen een participatieonderdeel kan nog te vinden zijn")
        elif plek is not None:
            fouten["organisatie"] = _("Laat dit leeg zolang de plek nog te vinden is")
        elif not gegevens.wens:
            fouten["wens"] = _("Vul in wat iemand graag wil doen")
    elif soort != Componentsoort.TAAL and plek is None and not gegevens.omschrijving:
        fouten["omschrijving"] = _("Vul in wat het is, of kies waar het is")
    return fouten


@transaction.atomic
def add_component(
    *,
    inburgeraar_id: int,
    door: Gebruiker,
    soort: Componentsoort,
    gegevens: Componentgegevens,
    liep_al_sinds: dt.date | None = None,
) -> Component:
    """Add a component to the plan. A component that ran already is started since that day, and starts no traject.

    `liep_al_sinds` is the day since when it ran; None when it did not.

    Raises:
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        ValidationError: details that contradict each other, by field.
    """
    eis_was("liep_al_sinds", liep_al_sinds)
    gegevens = _netjes(soort, gegevens)
    if liep_al_sinds is not None and gegevens.nog_te_vinden:
        raise ValidationError(
            {
                "liep_al_sinds": _(
                    "Een onderdeel dat nog te vinden is, kan nog niet lopen. Kies een van de twee"
                )
            }
        )
    traject = lock_plan(inburgeraar_id, door)
    eis_te_kiezen("taalroute", gegevens.taalroute, op=liep_al_sinds)
    with handeling(Handeling.COMPONENT_TOEGEVOEGD, door=door) as daad:
        daad.over("inburgeraar", inburgeraar_id)
        return Component.objects.create(
            inburgeraar_id=inburgeraar_id,
            traject=traject,
            soort=soort,
            liep_al=liep_al_sinds is not None,
            stand=Componentstand.GESTART if liep_al_sinds else Componentstand.GEPLAND,
            gestart_op=liep_al_sinds,
            door=door,
            **gegevens.velden(),
        )


@transaction.atomic
def change_component(
    *, component_id: int, door: Gebruiker, versie: int | None, gegevens: Componentgegevens
) -> Component:
    """Change the details of a component that is not over; once it runs, another language route is a new component.

    `versie` is that of the row as the user saw it.

    Raises:
        ComponentKanNiet: it is over.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: details that contradict each other, by field.
    """
    component = lock_component(component_id, door)
    eis_stand(component, Componentstand.GEPLAND, Componentstand.GESTART)
    gegevens = _netjes(Componentsoort(component.soort), gegevens)
    gestart = component.stand == Componentstand.GESTART
    if gestart and component.taalroute != gegevens.taalroute:
        raise ValidationError({"taalroute": _("Een andere taalroute is een nieuw onderdeel. Voeg dat toe")})
    eis_te_kiezen("taalroute", gegevens.taalroute, nu=component.taalroute_id)
    if gestart and gegevens.nog_te_vinden:
        raise ValidationError(
            {"wens": _("Dit onderdeel is al gestart. Je kunt niet meer ‘Nog te vinden’ kiezen")}
        )
    met = component.warme_overdracht_met
    if met is not None and gegevens.organisatie != met.organisatie:
        raise ValidationError(
            {
                "organisatie": _("Er was een warme overdracht bij %s. Maak een nieuw onderdeel")
                % met.organisatie
            }
        )
    with handeling(Handeling.COMPONENT_GEWIJZIGD, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        return wijzig_rij(component, gezien=versie, velden=gegevens.velden(), ook=("stand",))


@transaction.atomic
def drop_component(*, component_id: int, door: Gebruiker, versie: int | None, reden: str) -> Component:
    """Let a component lapse before it begins; `versie` is that of the row as the user saw it.

    Raises:
        ComponentKanNiet: it began, or is over.
        GeenTraject: no traject runs.
        NietInCaseload: another user keeps this dossier.
        Ondertussen: it was changed after the user saw it.
        ValidationError: no reason.
    """
    reden = eis_reden(reden)
    component = lock_component(component_id, door)
    eis_stand(component, Componentstand.GEPLAND)
    with handeling(Handeling.COMPONENT_VERVALLEN, door=door) as daad:
        daad.over("inburgeraar", component.inburgeraar_id)
        velden = {"stand": Componentstand.VERVALLEN, "geeindigd_op": vandaag(), "reden": reden}
        vervallen = wijzig_rij(component, gezien=versie, velden=velden, ook=WAT_HET_IS)
        end_toegang(vervallen, op=vandaag())
        return vervallen


def eis_stand(component: Component, *standen: Componentstand) -> None:
    """Refuse a component in any other than the given states.

    Raises:
        ComponentKanNiet: it is in another state.
    """
    if component.stand not in standen:
        raise ComponentKanNiet(str(component.get_stand_display()))


WAT_HET_IS = ("taalroute", "organisatie", "activiteit", "nog_te_vinden", "omschrijving")
"""The fields on which a decision about a component rests: a change of them meanwhile is a conflict."""
