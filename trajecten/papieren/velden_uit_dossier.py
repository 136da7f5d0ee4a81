"""The fields that a dossier can fill in, for other systems and for letters (DOMEIN 5.2)."""

import datetime as dt
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from inburgeraars.models import geboren, geslacht
from kern.woorden import voluit
from trajecten.kader.lezen import Rijen
from trajecten.papieren.enums import Controlestand, Overneembron
from trajecten.papieren.models import Controle
from trajecten.plan.enums import Aanbodantwoord, Componentsoort, Componentstand
from trajecten.plan.models import Component
from trajecten.plan.rijen import PLAN
from trajecten.taxatie.enums import Leervraag, Taalniveau
from trajecten.taxatie.rijen import TAXATIE

BESCHIKKING = "vaststellende-beschikking"
"""The code of the check whose kenmerk and day other systems ask."""
MAG_LEEG = frozenset({Overneembron.TUSSENVOEGSEL})
"""Fields that not every person has: an empty value is known to be empty."""


@dataclass(frozen=True, kw_only=True)
class Waarde:
    """The value of a field in the dossier.

    Args:
        waarde: empty when it is not known.
        waar: the page on which it is filled in; empty when only the register provides it.
    """

    waarde: str | dt.date
    waar: str = ""

    @property
    def kort(self) -> str:
        """For another system: a day in figures."""
        return f"{self.waarde:%d-%m-%Y}" if isinstance(self.waarde, dt.date) else self.waarde

    @property
    def in_woorden(self) -> str:
        """For a sentence: a day in words."""
        return voluit(self.waarde) if isinstance(self.waarde, dt.date) else self.waarde


def waarden(rijen: Rijen) -> dict[Overneembron, Waarde]:
    """Return the values of every field but the BSN, of a person who has or had a traject.

    The BSN is left out because it is revealed for an act only.
    """
    pk = rijen.persoon.pk
    plekken = {
        reverse("trajecten:persoon_wijzigen", args=[pk]): _van_persoon(rijen),
        reverse("trajecten:doelgroep", args=[pk]): _van_doelgroep(rijen),
        reverse("trajecten:taxatie", args=[pk]): _van_taxatie(rijen),
        reverse("trajecten:plan", args=[pk]): _van_plan(rijen),
        reverse("trajecten:controle", args=[pk, BESCHIKKING]): _van_beschikking(rijen),
        "": _van_register(rijen),
    }
    # Who is not on the register told it itself, and can tell the rest.
    plekken[reverse("trajecten:persoon_wijzigen", args=[pk]) if rijen.register is None else ""] |= _geboren(
        rijen
    )
    return {
        bron: Waarde(waarde=waarde or "", waar=waar)
        for waar, velden in plekken.items()
        for bron, waarde in velden.items()
    }


type Velden = dict[Overneembron, str | dt.date | None]


def _van_persoon(rijen: Rijen) -> Velden:
    persoon, adres = rijen.persoon, rijen.adres
    postcode = adres.postcode if adres else ""
    return {
        Overneembron.VOORNAMEN: persoon.voornamen,
        Overneembron.TUSSENVOEGSEL: persoon.voorvoegsel,
        Overneembron.GESLACHTSNAAM: persoon.geslachtsnaam,
        Overneembron.ADRES: adres.kort if adres and adres.straat else "",
        Overneembron.POSTCODE: f"{postcode[:4]} {postcode[4:]}".strip(),
        Overneembron.WOONPLAATS: adres.woonplaats if adres else "",
        Overneembron.TELEFOON: persoon.telefoon,
        Overneembron.EMAIL: persoon.email,
        Overneembron.TAAL: str(persoon.taal or ""),
    }


def _van_register(rijen: Rijen) -> Velden:
    register = rijen.register
    return {Overneembron.VESTIGING: register.datum_vestiging if register else None}


def _geboren(rijen: Rijen) -> Velden:
    datum = geboren(rijen.persoon)
    return {
        Overneembron.GESLACHT: geslacht(rijen.persoon),
        Overneembron.GEBOORTEDATUM: (datum.volledig() or datum.tonen()) if datum else "",
    }


def _van_doelgroep(rijen: Rijen) -> Velden:
    bevinding = rijen.bevinding
    return {
        Overneembron.DOELGROEP: bevinding.doelgroep if bevinding else "",
        Overneembron.DOELGROEP_OP: bevinding.datum if bevinding else None,
    }


def _van_taxatie(rijen: Rijen) -> Velden:
    taxatie = rijen.van(TAXATIE)
    niveau, vraag = (taxatie.taalniveau, taxatie.leervraag) if taxatie else ("", "")
    return {
        Overneembron.TAALNIVEAU: str(Taalniveau(niveau).label) if niveau else "",
        Overneembron.LEERVRAAG: str(Leervraag(vraag).label) if vraag else "",
    }


def _van_plan(rijen: Rijen) -> Velden:
    traject, les = rijen.traject, taalles(rijen)
    eigen = [a for a in rijen.van(PLAN).aanbiedingen if traject and a.traject_id == traject.pk]
    aanbod = next(iter(eigen), None)
    ja = next((a for a in eigen if a.antwoord == Aanbodantwoord.JA), None)
    return {
        Overneembron.TAALROUTE: str(les.taalroute) if les and les.taalroute else "",
        Overneembron.SCHOOL: les.organisatie.naam if les and les.organisatie else "",
        Overneembron.BEGIN_TAAL: (les.gestart_op or les.begin) if les else None,
        Overneembron.AANBOD_OP: (ja or aanbod).gedaan_op if ja or aanbod else None,  # type: ignore[union-attr]
        Overneembron.ANTWOORD_OP: ja.antwoord_op if ja else None,
        Overneembron.TRAJECT_GEOPEND: traject.geopend_op if traject else None,
    }


def _van_beschikking(rijen: Rijen) -> Velden:
    gedaan = Controle.objects.filter(
        traject=rijen.traject, soort__code=BESCHIKKING, stand=Controlestand.GEDAAN
    ).first()
    return {
        Overneembron.BESCHIKKING_KENMERK: gedaan.kenmerk if gedaan else "",
        Overneembron.BESCHIKKING_OP: gedaan.gedaan_op if gedaan else None,
    }


def taalles(rijen: Rijen) -> Component | None:
    """Return the language component that counts: the last one added to the plan."""
    pk = rijen.traject.pk if rijen.traject else None
    lessen = [
        c
        for c in rijen.van(PLAN).componenten
        if c.traject_id == pk and c.soort == Componentsoort.TAAL and Componentstand(c.stand).telt
    ]
    return lessen[-1] if lessen else None


def ontbreekt(bron: Overneembron, waarde: Waarde) -> bool:
    """Tell whether a field is missing: empty, though every person has one."""
    return not waarde.waarde and bron not in MAG_LEEG


def waar_te_vinden(waarde: Waarde) -> str:
    """Say where a missing value comes from; empty when it is filled in on a page."""
    return "" if waarde.waar else _("Staat alleen in het register. Neem het over van het identiteitsbewijs.")
