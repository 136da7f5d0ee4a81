"""An ervaring as a text cites it: what it says now, with its day and rol, and nothing that points at a person."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern.klok import nu
from kern.woorden import voluit
from rapportage.ervaringen.fouten import NamenGevonden
from rapportage.ervaringen.models import Citaat, Ervaring
from rapportage.ervaringen.namen import Naam, namen_in

PER_TEKST = 3
"""How many citations a chapter, and so an answer that becomes one, has room for (ontwerp, BOEK 10)."""


def namen_van_lijst(ervaring: Ervaring) -> list[Naam]:
    """Return the names in an ervaring and its quote by the list alone: who cites sees no person."""
    teksten = (ervaring.tekst, ervaring.uitspraak)
    return list({naam.sleutel: naam for tekst in teksten for naam in namen_in(tekst)}.values())


def make_citaat(*, ervaring: Ervaring, waar: str, laten_staan: Iterable[str], door: Gebruiker) -> Citaat:
    """Write a citation of an ervaring as it is now, within the act of the text that cites it.

    Args:
        ervaring: not withdrawn.
        waar: the text, in words.
        laten_staan: what looks like a name and may stay (`Naam.sleutel`).
        door: who cites.

    Raises:
        NamenGevonden: it names a person.
    """
    mag = set(laten_staan)
    if namen := [naam for naam in namen_van_lijst(ervaring) if naam.sleutel not in mag]:
        raise NamenGevonden(namen)
    citaat = _als_citaat(ervaring, ervaring.bijval.filter(teruggenomen_op=None).count())
    citaat.waar, citaat.door = waar, door
    citaat.save(force_insert=True)
    return citaat


def _als_citaat(ervaring: Ervaring, bijval: int) -> Citaat:
    """Return an ervaring as it would be cited now, in no text and of nobody."""
    return Citaat(
        ervaring=ervaring,
        tekst=ervaring.tekst,
        uitspraak=ervaring.uitspraak,
        dag=ervaring.dag,
        rol=ervaring.rol,
        wijk=ervaring.wijk.naam if ervaring.wijk else "",
        plaats=str(ervaring.plaats.get_soort_display()) if ervaring.plaats else "",
        bijval=bijval,
    )


def overgenomen(citaat: Citaat, *, waar: str, door: Gebruiker) -> Citaat:
    """Write a citation again for another text, with the words and the day of the first, within the act of that text."""
    namen = ("tekst", "uitspraak", "dag", "rol", "wijk", "plaats", "bijval")
    return Citaat.objects.create(
        ervaring_id=citaat.ervaring_id,
        **{naam: getattr(citaat, naam) for naam in namen},
        waar=waar,
        door=door,
    )


def neem_terug(citaat: Citaat, *, door: Gebruiker) -> None:
    """Take a citation back, within the act of the text that cited it."""
    citaat.teruggenomen_op, citaat.teruggenomen_door = nu(), door
    citaat.save(update_fields=["teruggenomen_op", "teruggenomen_door"])


def bevroren(citaat: Citaat) -> dict[str, Any]:
    """Return a citation as a report that is published keeps it, without a quote that the ervaring does not hold any more.

    Whoever has it made reads all ervaringen.
    """
    return _gegevens(citaat) | {
        "uitspraak": citaat.uitspraak if citaat.uitspraak == citaat.ervaring.uitspraak else ""
    }


def _gegevens(citaat: Citaat) -> dict[str, Any]:
    return {
        "tekst": citaat.tekst,
        "dag": citaat.dag.isoformat(),
        "rol": citaat.rol,
        "wijk": citaat.wijk,
        "plaats": citaat.plaats,
        "bijval": citaat.bijval,
    }


def wie_en_waar(citaat: Mapping[str, Any]) -> str:
    """Return rol, wijk, kind of place and how often colleagues noticed the same, below a citation and its day."""
    delen = [", ".join(filter(None, (str(Rol(citaat["rol"]).label), citaat["wijk"]))), citaat["plaats"]]
    if n := citaat["bijval"]:
        delen.append(ngettext("%d keer bij mij ook", "%d keer bij mij ook", n) % n)
    return " · ".join(filter(None, delen))


def als_html(citaat: Mapping[str, Any]) -> SafeString:
    """Return a citation that was frozen, for paper and for a word processor; one of before quotes were kept has none."""
    uitspraak = citaat.get("uitspraak")
    return format_html(
        '<div class="ervaring"><p class="ervaring__woorden">“{}”</p>{}'
        '<p class="ervaring__wie"><strong>{}</strong> · {}</p></div>',
        citaat["tekst"],
        format_html("<p>{} “{}”</p>", _("Een inburgeraar zei:"), uitspraak) if uitspraak else "",
        voluit(dt.date.fromisoformat(citaat["dag"])),
        wie_en_waar(citaat),
    )


def sindsdien(citaat: Citaat) -> str:
    """Return what became of the ervaring since it was cited; empty when it says the same."""
    ervaring = citaat.ervaring
    if ervaring.ingetrokken_op:
        return _("De ervaring is ingetrokken op %s.") % voluit(ervaring.ingetrokken_op)
    # What was cited before quotes went along holds none.
    if ervaring.tekst != citaat.tekst or (citaat.uitspraak and ervaring.uitspraak != citaat.uitspraak):
        return _("De ervaring is sindsdien gewijzigd. De tekst van het citaat bleef zoals die was.")
    return ""


def in_woorden(citaat: Citaat) -> str:
    """Return day, rol, wijk and kind of place of a citation, on one line."""
    return f"{capfirst(voluit(citaat.dag))} · {wie_en_waar(_gegevens(citaat))}"


@dataclass(frozen=True, kw_only=True)
class Geciteerd:
    """A citation in a text, by the key of the row that says where; `sinds` says what became of its ervaring, empty when it is the same."""

    pk: int
    citaat: Citaat
    bron: str
    sinds: str

    @property
    def is_ingetrokken(self) -> bool:
        """Whether its ervaring was withdrawn."""
        return self.citaat.ervaring.ingetrokken_op is not None


def geciteerd(pk: int, citaat: Citaat) -> Geciteerd:
    """Return a citation as a text shows it (`pk` of the row of the text), read with its ervaring."""
    return Geciteerd(pk=pk, citaat=citaat, bron=in_woorden(citaat), sinds=sindsdien(citaat))


@dataclass(frozen=True, kw_only=True)
class Keuze:
    """An ervaring that a text can cite, with its source as the citation would say it."""

    ervaring: Ervaring
    bron: str


def keuze(ervaring: Ervaring) -> Keuze:
    """Return an ervaring, read with `met_alles`, as a text can cite it."""
    return Keuze(ervaring=ervaring, bron=in_woorden(_als_citaat(ervaring, ervaring.ook)))
