"""What a workbook would do: the trajecten in numbers, the faults by cell, who may be known already, and the norm."""

import hashlib
import json
from collections import Counter
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any, Self

from kern.klok import vandaag
from trajecten.inlezen.fouten import Fout
from trajecten.inlezen.rijen import Lopend
from trajecten.inlezen.wie import Treffer
from trajecten.overdracht.ruimte import ruimtes
from trajecten.traject.enums import Stap

DELEN = ("onderdelen", "afspraken", "metingen", "contacten")


@dataclass(frozen=True, kw_only=True)
class Dubbel:
    """A row whose person may be known: the pair for a judgement, what the row says, and whom it resembles."""

    sleutel: str
    reden: str
    rij: int
    naam: str = field(repr=False)
    geboren: str = field(repr=False)
    persoon: int | None
    andere_rij: int | None


@dataclass(frozen=True, kw_only=True)
class Bovennorm:
    """A coordinator who would guide more people this year than the norm, or an exception, allows."""

    contact: int
    naam: str
    nu: int
    straks: int
    hoogstens: int


@dataclass(frozen=True, kw_only=True)
class Voorbeeld:
    """The preview of a workbook.

    Args:
        rijen: the people of the workbook.
        tellingen: what would be made, by word; equal to what is made.
        per_contact: number of trajecten by wijk, coordinator and step, and how many of them started.
        fouten: every fault.
        dubbelen: every pair to judge, judged ones too.
        boven: who would guide too many.
        afdruk: of all that would be written; another one is another preview.
        anders: it was made again, because what it showed changed before it was applied.
    """

    rijen: int
    tellingen: dict[str, int]
    per_contact: list[dict[str, Any]]
    fouten: list[Fout]
    dubbelen: list[Dubbel]
    boven: list[Bovennorm]
    afdruk: str
    anders: bool = False

    def als_json(self) -> str:
        """Return it as text."""
        return json.dumps(asdict(self), ensure_ascii=False)

    @classmethod
    def uit_json(cls, tekst: str) -> Self:
        """Return a preview from its text."""
        velden = json.loads(tekst)
        velden["fouten"] = [Fout(**fout) for fout in velden["fouten"]]
        velden["dubbelen"] = [Dubbel(**dubbel) for dubbel in velden["dubbelen"]]
        velden["boven"] = [Bovennorm(**boven) for boven in velden["boven"]]
        return cls(**velden)

    def te_oordelen(self, oordelen: Mapping[str, str]) -> list[Dubbel]:
        """Return the pairs that wait for a judgement."""
        return [dubbel for dubbel in self.dubbelen if dubbel.sleutel not in oordelen]

    def kan_ingelezen(self, oordelen: Mapping[str, str]) -> bool:
        """Tell whether nothing stands in the way of reading it in."""
        return not self.fouten and not self.te_oordelen(oordelen)


def boven_norm(lopend: list[Lopend]) -> list[Bovennorm]:
    """Return the coordinators who would guide more people this year than they may.

    In every step but Taxeren somebody counts as begeleid in the year of today (DOMEIN 8a).
    """
    erbij: Counter[int] = Counter(een.contact.pk for een in lopend if een.stap != Stap.TAXEREN)
    namen = {een.contact.pk: een.contact.naam for een in lopend}
    uit = []
    for pk, ruimte in ruimtes(erbij, vandaag()).items():
        straks = ruimte.nu + erbij[pk]
        if straks > ruimte.hoogstens:
            uit.append(
                Bovennorm(contact=pk, naam=namen[pk], nu=ruimte.nu, straks=straks, hoogstens=ruimte.hoogstens)
            )
    return sorted(uit, key=lambda b: (-b.straks, b.naam, b.contact))


def maak_voorbeeld(
    *,
    rijen: int,
    lopend: list[Lopend],
    treffers: Mapping[str, Treffer],
    wie: Mapping[str, int | None],
    fouten: list[Fout],
    boven: list[Bovennorm],
    anders: bool = False,
) -> Voorbeeld:
    """Return the preview; arguments as in `Voorbeeld`."""
    dubbelen = [
        Dubbel(
            sleutel=kandidaat.sleutel,
            reden=kandidaat.reden,
            rij=een.rij.nummer,
            naam=" ".join(filter(None, (een.naam.voornamen, een.naam.voorvoegsel, een.naam.geslachtsnaam))),
            geboren=een.geboren.tonen() if een.geboren else "",
            persoon=kandidaat.persoon,
            andere_rij=kandidaat.andere_rij,
        )
        for een in lopend
        for kandidaat in treffers[een.nummer].kandidaten
    ]
    paren = sorted(dubbel.sleutel for dubbel in dubbelen)
    inhoud = [sorted(wie.items()), paren, [str(fout) for fout in sorted(fouten)], [asdict(b) for b in boven]]
    return Voorbeeld(
        rijen=rijen,
        tellingen=tel(lopend, wie),
        per_contact=_per_contact(lopend),
        fouten=sorted(fouten, key=lambda f: (f.blad, f.rij, f.cel)),
        dubbelen=dubbelen,
        boven=boven,
        afdruk=hashlib.sha256(json.dumps(inhoud).encode()).hexdigest(),
        anders=anders,
    )


def tel(lopend: list[Lopend], wie: Mapping[str, int | None]) -> dict[str, int]:
    """Return what these trajecten would make, in numbers."""
    nieuw = sum(wie[een.nummer] is None for een in lopend)
    return {
        "trajecten": len(lopend),
        "nieuw": nieuw,
        "bekend": len(lopend) - nieuw,
        "gestart": sum(_is_gestart(een) for een in lopend),
        **{deel: sum(len(getattr(een, deel)) for een in lopend) for deel in DELEN},
    }


def _is_gestart(een: Lopend) -> bool:
    return any(o.gestart_op is not None and o.soort.start_traject for o in een.onderdelen)


def _per_contact(lopend: list[Lopend]) -> list[dict[str, Any]]:
    per: dict[tuple[str, str], list[Lopend]] = {}
    for een in lopend:
        per.setdefault((een.wijk.naam, een.contact.naam), []).append(een)
    return [
        {
            "wijk": wijk,
            "contact": contact,
            "trajecten": len(van),
            "gestart": sum(_is_gestart(een) for een in van),
            "stappen": [sum(een.stap == stap for een in van) for stap in Stap],
        }
        for (wijk, contact), van in sorted(per.items(), key=lambda paar: paar[0])
    ]
