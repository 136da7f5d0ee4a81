"""Who the people of the workbook are: known by a number, or perhaps somebody who is known (DOMEIN 4).

A number only recognises: it is not kept. Who resembles somebody is judged by the teamleider, one by one.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from django.utils.translation import gettext_lazy as _

from gebruikers.models import Gebruiker
from inburgeraars.models import Burgerservicenummer, Inburgeraar, Registergegevens, geboren
from inburgeraars.namen import Naam, woorden
from inburgeraars.zoeken import zoek_personen
from kern.identiteit import als
from register.bpi.gelijkenis import lijkende_naam, naamwoorden
from register.bpi.identiteit import Identiteit, mogelijk_ander, verschillen
from register.leveringen.tabel import hashes
from trajecten.inlezen.enums import Oordeel
from trajecten.inlezen.rijen import Lopend

HOOGSTENS = 20
"""The most people found by a name whose date of birth is compared."""
NUMMER = _("Het nummer is van deze persoon, maar naam, geboortedatum of geslacht verschillen.")
GELIJK = _("De naam lijkt op die van deze persoon, en de geboortedatum kan dezelfde zijn.")
IN_BESTAND = _("De naam en de geboortedatum lijken op die van een andere rij.")
REDENEN = {"nummer": NUMMER, "naam": GELIJK, "bestand": IN_BESTAND}


@dataclass(frozen=True, kw_only=True)
class Kandidaat:
    """Somebody who may be the person of a row: known here (`persoon`), or of another row of the workbook.

    `sleutel` names the pair for a judgement; `reden` is one of `REDENEN`.
    """

    sleutel: str
    reden: str
    persoon: int | None = None
    andere_rij: int | None = None


@dataclass
class Treffer:
    """Who the person of a row is: somebody known, or new when `persoon` is None; and who it may be, to be judged."""

    persoon: int | None = None
    kandidaten: list[Kandidaat] = field(default_factory=list)

    def open(self, oordelen: Mapping[str, str]) -> list[Kandidaat]:
        """Return those still to be judged."""
        return [k for k in self.kandidaten if k.sleutel not in oordelen]

    def is_wie(self, oordelen: Mapping[str, str]) -> int | None:
        """Return the key of the known person, as it is or was judged; None for somebody new."""
        zelfde = [k.persoon for k in self.kandidaten if oordelen.get(k.sleutel) == Oordeel.ZELFDE]
        return next((pk for pk in zelfde if pk is not None), self.persoon)


def zoek_wie(lopend: list[Lopend], leider: Gebruiker) -> dict[str, Treffer]:
    """Return who the people of the workbook are, by row key.

    Run as `taak`, which alone reads the hash of a BSN; names are looked for as the teamleider.
    """
    bsns, a_nummers = _houders(lopend)
    bekend = Inburgeraar.objects.visible_to(leider).select_related("registergegevens", "eigenopgave")
    per_pk = {p.pk: p for p in bekend.filter(pk__in={*bsns.values(), *a_nummers.values()})}
    uit = {}
    for een in lopend:
        treffer = Treffer()
        nummers = {bsns.get(een.bsn), a_nummers.get(een.a_nummer)} - {None}
        houders = [per_pk[pk] for pk in sorted(pk for pk in nummers if pk in per_pk)]
        for houder in houders:
            if len(houders) > 1 or mogelijk_ander(_van_rij(een), _van_persoon(houder)):
                treffer.kandidaten.append(_kandidaat(een, "nummer", houder.pk))
            else:
                treffer.persoon = houder.pk
        if treffer.persoon is None:
            al = {kandidaat.persoon for kandidaat in treffer.kandidaten}
            treffer.kandidaten += (
                _kandidaat(een, "naam", pk) for pk in _op_naam(een, leider) if pk not in al
            )
        uit[een.nummer] = treffer
    for een, ander in _in_bestand(lopend):
        sleutel = f"{een.nummer}:rij:{ander.nummer}"
        uit[een.nummer].kandidaten.append(
            Kandidaat(sleutel=sleutel, reden="bestand", andere_rij=ander.rij.nummer)
        )
    return uit


def _kandidaat(een: Lopend, reden: str, pk: int) -> Kandidaat:
    return Kandidaat(sleutel=f"{een.nummer}:{pk}", reden=reden, persoon=pk)


def _houders(lopend: list[Lopend]) -> tuple[dict[str, int], dict[str, int]]:
    """Return whose the numbers are, by BSN and by A-nummer; whoever was merged goes on as the other."""
    per_bsn = {hashes(een.bsn, "")[0]: een.bsn for een in lopend if een.bsn}
    per_a = {hashes("", een.a_nummer)[1]: een.a_nummer for een in lopend if een.a_nummer}
    bsn_rijen = Burgerservicenummer.objects.filter(bsn_hash__in=list(per_bsn)).order_by("pk")
    a_rijen = Registergegevens.objects.filter(a_nummer_hash__in=list(per_a)).order_by("pk")
    samen = Inburgeraar.objects.filter(samengevoegd_met__isnull=False).order_by()
    verder = {pk: als_wie for pk, als_wie in samen.values_list("pk", "samengevoegd_met") if als_wie}
    bsns = {
        per_bsn[bytes(afdruk)]: verder.get(pk, pk)
        for pk, afdruk in bsn_rijen.values_list("inburgeraar_id", "bsn_hash")
    }
    a_nummers = {
        per_a[bytes(afdruk)]: verder.get(pk, pk)
        for pk, afdruk in a_rijen.values_list("inburgeraar_id", "a_nummer_hash")
        if afdruk is not None
    }
    return bsns, a_nummers


def _van_rij(een: Lopend) -> Identiteit:
    return Identiteit(naam=een.naam, geboren=een.geboren, geslacht=een.geslacht)


def _van_persoon(persoon: Inburgeraar) -> Identiteit:
    naam = Naam(
        voornamen=persoon.voornamen, voorvoegsel=persoon.voorvoegsel, geslachtsnaam=persoon.geslachtsnaam
    )
    register = getattr(persoon, "registergegevens", None)
    return Identiteit(naam=naam, geboren=geboren(persoon), geslacht=register.geslacht if register else "")


def _lijkt(een: Identiteit, ander: Identiteit) -> bool:
    """Tell whether two may be one: a like name, and a date of birth that does not contradict; without one the same name."""
    if verschillen(een, ander):
        return False
    if een.geboren and ander.geboren:
        return lijkende_naam(naamwoorden(een.naam), naamwoorden(ander.naam))
    return naamwoorden(een.naam) == naamwoorden(ander.naam)


def _op_naam(een: Lopend, leider: Gebruiker) -> list[int]:
    term = " ".join(woorden(f"{een.naam.voornamen} {een.naam.voorvoegsel} {een.naam.geslachtsnaam}"))
    eigen = _van_rij(een)
    with als(leider):
        gevonden = zoek_personen(leider, term, hoogstens=HOOGSTENS, straten=False)
        mensen = list(gevonden.select_related("registergegevens", "eigenopgave"))
    return [persoon.pk for persoon in mensen if _lijkt(eigen, _van_persoon(persoon))]


def _in_bestand(lopend: list[Lopend]) -> list[tuple[Lopend, Lopend]]:
    """Return the pairs of the workbook that may be one person, the later row first."""
    woorden_van = {een.nummer: set(naamwoorden(een.naam)) for een in lopend}
    return [
        (een, eerder)
        for plaats, een in enumerate(lopend)
        for eerder in lopend[:plaats]
        if woorden_van[een.nummer] & woorden_van[eerder.nummer]
        and not (een.bsn and eerder.bsn)
        and _lijkt(_van_rij(een), _van_rij(eerder))
    ]
