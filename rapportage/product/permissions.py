"""Who sees a part, who writes it and in which capacity, who may read it as a second, and who may approve it (DOMEIN 9).

Owners are rollen (`Onderdeeleigenaar`) and the welzijnsorganisatie (`Redactierecht`). The second reader comes from another
owner than those who wrote; where there is none it is the projectleider, else the afdelingshoofd. An owner by rol who
neither wrote nor read approves, else the projectleider, else the afdelingshoofd: the welzijnsorganisatie stands outside
the municipality, writes and reads, and approves nothing.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from gebruikers.enums import Rol
from gebruikers.models import Aanstelling, Gebruiker
from kern.beleid import Bereik, Onderwerp, vraagt
from kern.opdracht import Stand
from rapportage.ervaringen.models import Aspectcitaat
from rapportage.product.editiemodel import Producteditie
from rapportage.product.enums import Buiten, Productstand
from rapportage.product.models import (
    Aspectopmerking,
    Aspecttekst,
    Onderdeel,
    Onderdeeleigenaar,
    Productstap,
    Producttekst,
    Redactierecht,
)
from wijken.models import Organisatiesoort

WELZIJN = Buiten.WELZIJN.value
"""The capacity of who writes by a redactierecht."""

BINNEN = frozenset(
    {
        Rol.TRAJECTCOORDINATOR,
        Rol.TEAMLEIDER,
        Rol.BELEIDSMEDEWERKER,
        Rol.PROJECTLEIDER,
        Rol.WIJKCOORDINATOR,
        Rol.AFDELINGSHOOFD,
    }
)
"""The rollen that see all parts: those that own one, and the afdelingshoofd (`rapportage/sql/ziet_onderdeel.sql`)."""

LEZERS = BINNEN | {Rol.PARTNER}
"""Who may open pages of the productbeschrijving; a partner only of a part on which it has a redactierecht."""

GEVERS = frozenset({Rol.BELEIDSMEDEWERKER, Rol.PROJECTLEIDER})
"""Who gives and ends a redactierecht: whose task the productbeschrijving is (DOMEIN 2)."""

VASTSTELLERS = frozenset({Rol.AFDELINGSHOOFD})
INTREKKERS = GEVERS | VASTSTELLERS
LEZERS_VAN_EDITIES = BINNEN | {Rol.ADVISEUR}
"""Who reads editions: the adviseur one that was approved; a partner none, for it holds all parts."""

ALS_ER_NIEMAND_IS = (Rol.PROJECTLEIDER, Rol.AFDELINGSHOOFD)
"""Who reads or approves when no owner can, in this order."""


def rechten_van(gebruiker: Gebruiker) -> set[int]:
    """Return the keys of the parts on which a user of a welzijnsorganisatie has a redactierecht today."""
    if not any(
        a.rol == Rol.PARTNER and a.organisatie.soort == Organisatiesoort.WELZIJN for a in gebruiker.in_kracht
    ):
        return set()
    rijen = Redactierecht.objects.in_kracht().filter(gebruiker=gebruiker)
    return set(rijen.values_list("onderdeel_id", flat=True))


def begint_hier(gebruiker: Gebruiker) -> bool:
    """Tell whether the productbeschrijving is the page where a user starts: a partner that writes on a part."""
    in_gebruik = gebruiker.aanstelling_in_gebruik
    return in_gebruik is not None and in_gebruik.rol == Rol.PARTNER and bool(rechten_van(gebruiker))


def bij_welzijn() -> Any:
    """Return the aanstellingen of today at an organisatie for welzijn: of whom a redactierecht can be."""
    return _aanstellingen().filter(rol=Rol.PARTNER, organisatie__soort=Organisatiesoort.WELZIJN)


def ziet_onderdeel(gebruiker: Gebruiker, onderdeel_id: int) -> bool:
    """Tell whether a user sees a part."""
    return gebruiker.heeft(*BINNEN) or onderdeel_id in rechten_van(gebruiker)


def onderdelen_voor(gebruiker: Gebruiker) -> list[int]:
    """Return the keys of the parts that a user sees, in their order."""
    rijen = Onderdeel.objects.values_list("pk", flat=True)
    return list(rijen if gebruiker.heeft(*BINNEN) else rijen.filter(pk__in=rechten_van(gebruiker)))


def hoedanigheden(gebruiker: Gebruiker, onderdeel_id: int) -> list[str]:
    """Return the capacities in which a user owns a part, and so may write it; none for who does not own it."""
    rollen = Onderdeeleigenaar.objects.in_kracht().filter(onderdeel_id=onderdeel_id, rol__in=gebruiker.rollen)
    uit = list(rollen.values_list("rol", flat=True))
    return uit + ([WELZIJN] if onderdeel_id in rechten_van(gebruiker) else [])


@dataclass(frozen=True)
class Handen:
    """Whose hands can go on with a text: users with their capacities, in order of name.

    Args:
        lezers: who may read it as a second.
        goedkeurders: who may approve it once it was read.
    """

    lezers: dict[Gebruiker, list[str]] = field(default_factory=dict)
    goedkeurders: dict[Gebruiker, list[str]] = field(default_factory=dict)


def handen_van(tekst: Producttekst) -> Handen:
    """Return who may read a text as a second, and who may approve it, as things stand today."""
    versies = list(tekst.versies.values_list("door_id", "als"))
    schreven, als = {pk for pk, _als in versies} | citeerden(tekst), {als for _pk, als in versies}
    eigenaren = eigenaren_van(tekst.onderdeel_id)
    anderen = {
        wie: over
        for wie, alle in eigenaren.items()
        if wie.pk not in schreven and (over := [h for h in alle if h not in als])
    }
    klaar = schreven | lazen(tekst) | ({tekst.lezer_id} if tekst.lezer_id else set())
    van_binnen = {
        wie: rollen
        for wie, alle in eigenaren.items()
        if wie.pk not in klaar and (rollen := [h for h in alle if h != WELZIJN])
    }
    return Handen(lezers=anderen or _anders(schreven), goedkeurders=van_binnen or _anders(klaar))


def citeerden(tekst: Producttekst) -> set[int]:
    """Return the keys of who cited an ervaring in a text, also when that was taken back: they had a hand in it."""
    return set(tekst.citaten.values_list("citaat__door_id", flat=True))


def lazen(tekst: Producttekst) -> set[int]:
    """Return the keys of who ever read a text as a second, also when it went back and was written on since.

    `rapportage/sql/bewaak_producttekst.sql` holds it.
    """
    stappen = Productstap.objects.filter(tekst=tekst, naar=Productstand.GELEZEN)
    return set(stappen.values_list("door_id", flat=True))


def eigenaren_van(onderdeel_id: int) -> dict[Gebruiker, list[str]]:
    """Return who owns a part today, each with its capacities, in order of name."""
    rollen = Onderdeeleigenaar.objects.in_kracht().filter(onderdeel_id=onderdeel_id).values("rol")
    uit: dict[Gebruiker, list[str]] = {}
    for aanstelling in _aanstellingen().filter(rol__in=rollen):
        uit.setdefault(aanstelling.gebruiker, [])
        if aanstelling.rol not in uit[aanstelling.gebruiker]:
            uit[aanstelling.gebruiker].append(aanstelling.rol)
    partners = bij_welzijn().order_by().values("gebruiker")
    rechten = Redactierecht.objects.in_kracht().filter(onderdeel_id=onderdeel_id, gebruiker__in=partners)
    for recht in rechten.select_related("gebruiker"):
        uit.setdefault(recht.gebruiker, []).append(WELZIJN)
    return dict(sorted(uit.items(), key=lambda deel: deel[0].naam))


def _anders(zonder: Iterable[int]) -> dict[Gebruiker, list[str]]:
    for rol in ALS_ER_NIEMAND_IS:
        rijen = _aanstellingen().filter(rol=rol).exclude(gebruiker__in=zonder)
        if gevonden := {rij.gebruiker: [rol.value] for rij in rijen}:
            return gevonden
    return {}


def _aanstellingen() -> Any:
    rijen = Aanstelling.objects.in_kracht().filter(gebruiker__is_active=True)
    return rijen.select_related("gebruiker").order_by("gebruiker__achternaam", "gebruiker__voornaam", "pk")


def _onderdeel(kwargs: Mapping[str, Any]) -> Onderwerp:
    return Onderwerp("onderdeel", kwargs["pk"])


@vraagt(_onderdeel, personen=False)
def ONDERDEEL(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:  # noqa: N802  a scope, named as one
    """Return the scope of a page about a part (`pk` in its URL)."""
    onderwerp = _onderdeel(kwargs)
    mag = gebruiker.heeft(*LEZERS) and Onderdeel.objects.filter(pk=onderwerp.pk).exists()
    return onderwerp if mag and ziet_onderdeel(gebruiker, onderwerp.pk) else None


def _via(
    model: type[Producttekst | Aspectopmerking | Aspectcitaat | Redactierecht], soort: str, onderdeel: str
) -> Bereik:
    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp(soort, kwargs["pk"])

    @vraagt(gevraagd, personen=False)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        if not gebruiker.heeft(*LEZERS):
            return None
        van = model._default_manager.filter(pk=onderwerp.pk).values_list(onderdeel, flat=True).first()  # noqa: SLF001
        return onderwerp if van is not None and ziet_onderdeel(gebruiker, van) else None

    return bereik


TEKST = _via(Producttekst, "producttekst", "onderdeel_id")
OPMERKING = _via(Aspectopmerking, "aspectopmerking", "over__onderdeel_id")
CITAAT = _via(Aspectcitaat, "aspectcitaat", "tekst__onderdeel_id")
RECHT = _via(Redactierecht, "redactierecht", "onderdeel_id")


def schreef_mee(editie: Producteditie, gebruiker: Gebruiker) -> bool:
    """Tell whether a user wrote or cited in a text that stands in an edition, and so does not approve it.

    `rapportage/sql/bewaak_producteditie.sql` holds it.
    """
    teksten = [pk for o in editie.inhoud["onderdelen"] for pk in o["teksten"]]
    return (
        Aspecttekst.objects.filter(tekst__in=teksten, door=gebruiker).exists()
        or Aspectcitaat.objects.filter(tekst__in=teksten, citaat__door=gebruiker).exists()
    )


def editie_op(*, klaar: bool = False) -> Bereik:
    """Return the scope of a page about an edition (`pk` in its URL); with `klaar` only one that was made."""

    def gevraagd(kwargs: Mapping[str, Any]) -> Onderwerp:
        return Onderwerp("producteditie", kwargs["pk"])

    @vraagt(gevraagd, personen=False)
    def bereik(gebruiker: Gebruiker, kwargs: Mapping[str, Any]) -> Onderwerp | None:
        onderwerp = gevraagd(kwargs)
        rijen = Producteditie.objects.filter(pk=onderwerp.pk)
        if klaar:
            rijen = rijen.filter(stand=Stand.KLAAR)
        if not gebruiker.heeft(*BINNEN):
            rijen = rijen.filter(vastgesteld_op__isnull=False)
        return onderwerp if gebruiker.heeft(*LEZERS_VAN_EDITIES) and rijen.exists() else None

    return bereik
