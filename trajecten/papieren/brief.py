"""A letter of Vormgeven filled from the dossier: its fields, and what is missing to make it (DOMEIN 5.2).

No letter goes out with a gap. A missing field is filled in on its own page of the dossier; a field that only the
register provides is typed for this one letter, and stored nowhere. Address and telephone are not everybody's: a line
that has nothing else is left out, and a letter without an address is handed over in person.
"""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from django.conf import settings
from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from kern.klok import nu
from kern.pdf import maak_pdf
from kern.woorden import voluit
from trajecten.kader.lezen import Rijen
from trajecten.papieren.aankondiging import gemeente
from trajecten.papieren.briefvelden import LIJSTEN, Blok, Briefveld, blokken, velden_in
from trajecten.papieren.enums import Overneembron
from trajecten.papieren.models import Briefontvanger, Briefsjabloon
from trajecten.papieren.planpapier import naam_op_papier, stukken
from trajecten.papieren.velden_uit_dossier import ontbreekt, taalles, waarden
from trajecten.papieren.welke_controles import weigering_van_bsn
from trajecten.plan.enums import Afspraakpartij, Afspraakstand, Componentsoort
from trajecten.plan.models import Afspraak

NIET_VAN_IEDEREEN = frozenset(
    {
        Overneembron.ADRES,
        Overneembron.POSTCODE,
        Overneembron.WOONPLAATS,
        Overneembron.TELEFOON,
        Overneembron.EMAIL,
    }
)
"""Fields that a letter can do without."""
WIE = {
    Afspraakpartij.INBURGERAAR: "U",
    Afspraakpartij.COORDINATOR: "Uw trajectcoördinator",
    Afspraakpartij.ORGANISATIE: "De organisatie",
}


@dataclass(frozen=True, kw_only=True)
class Gemis:
    """A field that a letter needs and the dossier lacks.

    Args:
        url: the page to fill it in; empty when another user must.
    """

    naam: str
    url: str = ""


@dataclass(frozen=True, kw_only=True)
class Brief:
    """A letter as far as the dossier fills it.

    Args:
        waarden: the fields that the dossier has.
        mist: the fields to fill in first.
        aanvullen: the fields that only the register provides, to type for this letter.
        aan: the lines of the address; of a person without one only its name.
        persoonlijk: whether it is handed over in person, for want of an address.
        met_bsn: whether the BSN stands in it, so that making the letter reveals it.
    """

    sjabloon: Briefsjabloon
    waarden: Mapping[str, str | list[str]]
    mist: list[Gemis]
    aanvullen: list[Overneembron]
    aan: list[str]
    persoonlijk: bool
    met_bsn: bool

    def inhoud(self, extra: Mapping[str, str | list[str]]) -> list[Blok]:
        """Return the filled-in parts; `extra` holds the typed fields, and the BSN."""
        return list(blokken(self.sjabloon.tekst, {**self.waarden, **extra}))

    @property
    def voorbeeld(self) -> list[Blok]:
        """The parts as they are now; a missing field stands as its name between brackets."""
        leeg: dict[str, str | list[str]] = {
            veld: [f"[{_naam_van(veld)}]"] if veld in LIJSTEN else f"[{_naam_van(veld)}]"
            for veld in velden_in(self.sjabloon.tekst)
            if veld not in self.waarden
        }
        return self.inhoud(leeg)


def stel_op(rijen: Rijen, sjabloon: Briefsjabloon) -> Brief:
    """Return a letter as far as the dossier fills it, of a person whose traject runs, by the template in force."""
    gevraagd = velden_in(sjabloon.tekst)
    dossier = waarden(rijen)
    bronnen = [Overneembron(veld) for veld in gevraagd if veld in Overneembron.values]
    bronnen = [b for b in bronnen if b != Overneembron.BSN]
    leeg = [b for b in bronnen if b not in NIET_VAN_IEDEREEN and ontbreekt(b, dossier[b])]
    eigen, mist = _eigen(rijen, gevraagd)
    aan, gemis = _adres(rijen, sjabloon)
    mist += [Gemis(naam=_naam_van(b), url=dossier[b].waar) for b in leeg if dossier[b].waar]
    met_bsn = Overneembron.BSN in gevraagd
    mist += gemis + (_bsn(rijen) if met_bsn else [])
    gevuld: dict[str, str | list[str]] = {b.value: dossier[b].in_woorden for b in bronnen if b not in leeg}
    return Brief(
        sjabloon=sjabloon,
        waarden=gevuld | eigen,
        mist=list(dict.fromkeys(mist)),
        aanvullen=[b for b in leeg if not dossier[b].waar],
        aan=aan,
        persoonlijk=sjabloon.aan == Briefontvanger.INBURGERAAR and len(aan) == 1,
        met_bsn=met_bsn,
    )


def _naam_van(veld: str) -> str:
    soort = Overneembron if veld in Overneembron.values else Briefveld
    return str(soort(veld).label)


def _eigen(rijen: Rijen, gevraagd: list[str]) -> tuple[dict[str, str | list[str]], list[Gemis]]:
    """Return the fields that only letters use, and the missing ones among them."""
    vast = rijen.benadering.door if rijen.benadering else None
    plan = stukken(rijen)
    alle: dict[Briefveld, str | list[str]] = {
        Briefveld.NAAM: rijen.persoon.naam,
        Briefveld.GEMEENTE: gemeente(),
        Briefveld.COORDINATOR: vast.naam if vast else "",
        Briefveld.COORDINATOR_TELEFOON: vast.telefoon if vast else "",
        Briefveld.ONDERDELEN: [
            ": ".join(
                filter(
                    None,
                    (
                        capfirst(str(Componentsoort(c.soort).label)),
                        naam_op_papier(c) or (c.organisatie.naam if c.organisatie else ""),
                    ),
                )
            )
            for c in plan.componenten
        ],
        Briefveld.AFSPRAKEN: [_afspraak(a) for a in plan.afspraken],
    }
    plan_url = reverse("trajecten:plan", args=[rijen.persoon.pk])
    plek = {Briefveld.ONDERDELEN: plan_url, Briefveld.AFSPRAKEN: plan_url}
    nodig = {veld: waarde for veld, waarde in alle.items() if veld in gevraagd}
    mist = [Gemis(naam=_naam_van(v), url=plek.get(v, "")) for v, waarde in nodig.items() if not waarde]
    return {veld.value: waarde for veld, waarde in nodig.items() if waarde}, mist


def _afspraak(afspraak: Afspraak) -> str:
    assert afspraak.stand == Afspraakstand.OPEN
    dag = _(" (uiterlijk %s)") % voluit(afspraak.uiterlijk) if afspraak.uiterlijk else ""
    return f"{WIE[Afspraakpartij(afspraak.wie)]}: {afspraak.wat.rstrip('.')}{dag}"


def _adres(rijen: Rijen, sjabloon: Briefsjabloon) -> tuple[list[str], list[Gemis]]:
    """Return the lines of the address, and what is missing of it: a school, never an address of the person."""
    persoon = rijen.persoon
    if sjabloon.aan == Briefontvanger.SCHOOL:
        les = taalles(rijen)
        school = les.organisatie if les else None
        if school is None:
            url = reverse("trajecten:plan", args=[persoon.pk])
            return [], [Gemis(naam=str(Overneembron.SCHOOL.label), url=url)]
        return [school.naam, *(deel.strip() for deel in school.adres.split(",") if deel.strip())], []
    adres = rijen.adres
    if adres is None or not adres.straat:
        return [persoon.naam], []
    postcode = f"{adres.postcode[:4]} {adres.postcode[4:]}".strip()
    plaats = " ".join(filter(None, (postcode, adres.woonplaats)))
    return [persoon.naam, adres.kort, *([plaats] if plaats else [])], []


def _bsn(rijen: Rijen) -> list[Gemis]:
    persoon = rijen.persoon
    if not persoon.mag_bsn:
        return [Gemis(naam=_("BSN (alleen het vaste contact kan het gebruiken)"))]
    if not persoon.bsn_bekend:
        if weigering := weigering_van_bsn(rijen.traject):
            return [Gemis(naam=f"BSN. {weigering}")]
        return [Gemis(naam="BSN", url=reverse("trajecten:bsn_vastleggen", args=[persoon.pk]))]
    return []


def pdf(brief: Brief, *, extra: Mapping[str, str], kenmerk: str, datum: dt.date, van: str) -> bytes:
    """Return a letter as PDF/UA.

    Args:
        brief: with nothing missing.
        extra: the fields typed for it, and the BSN.
        kenmerk: its reference number; empty for none.
        datum: the date of the letter.
        van: the name of the user who signs.
    """
    context = {
        "afzender": [regel.strip() for regel in settings.AFZENDER.split("|") if regel.strip()],
        "aan": brief.aan,
        "persoonlijk": brief.persoonlijk,
        "datum": datum,
        "kenmerk": kenmerk,
        "blokken": brief.inhoud(extra),
        "van": van,
    }
    return maak_pdf(
        "trajecten/papieren/pdf/brief.html",
        context,
        titel=brief.sjabloon.titel,
        identifier=f"brief {brief.sjabloon.pk} {kenmerk} {datum}",
        moment=nu(),
    )
