"""An ervaring as a text cites it: what it says now, with its day and rol, and nothing that points at a person."""

import base64
import datetime as dt
import hashlib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from django.utils.html import format_html
from django.utils.safestring import SafeString
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from gebruikers.enums import Rol
from gebruikers.models import Gebruiker
from kern import kluis
from kern.bestanden import Bestandstype
from kern.bestanden.foto import maak_documentfoto
from kern.woorden import voluit
from rapportage.ervaringen.fouten import NamenGevonden
from rapportage.ervaringen.models import Citaat, Citaatfoto, Ervaring, Ervaringfoto
from rapportage.ervaringen.namen import Naam, namen_in
from rapportage.opmaak.foto import Bron, sleutel, zonder_foto
from rapportage.opmaak.foto import als_html as foto_html

PER_TEKST = 3
"""How many citations a chapter, and so an answer that becomes one, has room for (ontwerp, BOEK 10)."""


def namen_van_lijst(*teksten: str, mag: Iterable[str]) -> list[Naam]:
    """Return the names in what is cited by the list alone, each once: who cites sees no person.

    Args:
        teksten: an ervaring and its quote, or the caption of a picture.
        mag: what looks like a name and may stay (`Naam.sleutel`).
    """
    alle = {naam.sleutel: naam for tekst in teksten for naam in namen_in(tekst)}
    return [naam for sleutel, naam in alle.items() if sleutel not in set(mag)]


def eis_geen_namen_van_lijst(*teksten: str, mag: Iterable[str]) -> None:
    """Refuse to cite what names a person, by the list alone.

    Raises:
        NamenGevonden: with the names.
    """
    if namen := namen_van_lijst(*teksten, mag=mag):
        raise NamenGevonden(namen)


def als_citaat(ervaring: Ervaring, bijval: int) -> Citaat:
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


def bevroren(citaat: Citaat) -> dict[str, Any]:
    """Return a citation as a report that is published keeps it: without a quote or picture that the ervaring does not hold any more.

    Whoever has it made reads all ervaringen, and holds their pictures (`services.fotos.hold_fotos`). The picture itself
    stands in it too, until `neem_beelden` takes it apart.
    """
    return _gegevens(citaat) | {
        "uitspraak": citaat.uitspraak if citaat.uitspraak == citaat.ervaring.uitspraak else "",
        "foto": _bevroren_foto(citaat),
    }


def _bevroren_foto(citaat: Citaat) -> dict[str, Any] | None:
    rij = Citaatfoto.objects.filter(citaat=citaat, teruggenomen_op=None).select_related("foto").first()
    if rij is None or not rij.foto.mag_mee:
        return None
    assert rij.foto.bestand is not None  # `mag_mee` says so
    try:
        klein = maak_documentfoto(kluis.lees(rij.foto.bestand), Bestandstype(rij.foto.type))
    except kluis.BestandWeg:
        return None
    return {
        "foto": rij.foto_id,
        "bijschrift": rij.foto.bijschrift,
        "breed": klein.breed,
        "hoog": klein.hoog,
        "sha256": hashlib.sha256(klein.inhoud).hexdigest(),
        "jpeg": base64.b64encode(klein.inhoud).decode(),
    }


def neem_beelden(citaten: Iterable[dict[str, Any]]) -> dict[str, str]:
    """Take the pictures out of frozen citations, and return them in Base64 (by `sleutel`).

    They are kept apart, so that who reads words does not read them.
    """
    return {sleutel(foto["foto"]): foto.pop("jpeg") for citaat in citaten if (foto := citaat.get("foto"))}


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


def als_html(citaat: Mapping[str, Any], bron: Bron = zonder_foto) -> SafeString:
    """Return a citation that was frozen, for paper, a page and a word processor.

    Args:
        citaat: as `bevroren`; one of before quotes and pictures were kept has none.
        bron: gives the address of its picture.
    """
    uitspraak = citaat.get("uitspraak")
    return format_html(
        '<div class="ervaring"><p class="ervaring__woorden">“{}”</p>{}'
        '<p class="ervaring__wie"><strong>{}</strong> · {}</p>{}</div>',
        citaat["tekst"],
        format_html("<p>{} “{}”</p>", _("Een inburgeraar zei:"), uitspraak) if uitspraak else "",
        voluit(dt.date.fromisoformat(citaat["dag"])),
        wie_en_waar(citaat),
        foto_html(citaat.get("foto"), bron),
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
    """A citation in a text.

    Args:
        pk: the key of the row that says where it stands.
        citaat: what was cited.
        bron: day, rol, wijk and kind of place.
        sinds: what became of its ervaring; empty when it says the same.
        foto: the picture that stands along with it, as far as this user reads it (`met_fotos`).
        keuze: the pictures of which one can be placed along with it, by who cited.
    """

    pk: int
    citaat: Citaat
    bron: str
    sinds: str
    foto: Ervaringfoto | None = None
    keuze: Sequence[Ervaringfoto] = ()

    @property
    def is_ingetrokken(self) -> bool:
        """Whether its ervaring was withdrawn."""
        return self.citaat.ervaring.ingetrokken_op is not None


def geciteerd(pk: int, citaat: Citaat) -> Geciteerd:
    """Return a citation as a text shows it (`pk` of the row of the text), read with its ervaring."""
    return Geciteerd(pk=pk, citaat=citaat, bron=in_woorden(citaat), sinds=sindsdien(citaat))


def met_fotos(rijen: Sequence[Geciteerd], gebruiker: Gebruiker, *, is_plaats: bool = True) -> list[Geciteerd]:
    """Return citations with their pictures, as far as this user reads those, in two statements.

    Args:
        rijen: the citations.
        gebruiker: who reads.
        is_plaats: whether a picture can be placed there; without, none is offered.
    """
    if not rijen:
        return []
    staat_er = Citaatfoto.objects.filter(citaat__in=[r.citaat.pk for r in rijen], teruggenomen_op=None)
    geplaatst = {rij.citaat_id: rij.foto for rij in staat_er.select_related("foto")}
    te_kiezen: dict[int, list[Ervaringfoto]] = {}
    eigen = {r.citaat.ervaring_id for r in rijen if r.citaat.door_id == gebruiker.pk}
    for foto in Ervaringfoto.objects.filter(ervaring__in=eigen, in_rapport=True, bestand__isnull=False):
        te_kiezen.setdefault(foto.ervaring_id, []).append(foto)

    def keuze_bij(rij: Geciteerd) -> list[Ervaringfoto]:
        mag = is_plaats and rij.citaat.door_id == gebruiker.pk and rij.citaat.pk not in geplaatst
        return te_kiezen.get(rij.citaat.ervaring_id, []) if mag else []

    return [replace(rij, foto=geplaatst.get(rij.citaat.pk), keuze=keuze_bij(rij)) for rij in rijen]


@dataclass(frozen=True, kw_only=True)
class Keuze:
    """An ervaring that a text can cite, with its source as the citation would say it."""

    ervaring: Ervaring
    bron: str


def keuze(ervaring: Ervaring) -> Keuze:
    """Return an ervaring, read with `met_alles`, as a text can cite it."""
    return Keuze(ervaring=ervaring, bron=in_woorden(als_citaat(ervaring, ervaring.ook)))
